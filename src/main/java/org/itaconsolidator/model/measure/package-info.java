/** Measures as they are followed: what was promised, when it is due, what was reported, and the state this gives. */
package org.itaconsolidator.model.measure;
