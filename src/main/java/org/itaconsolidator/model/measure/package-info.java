/**
 * Measures as they are followed: what was promised, when it is due, what was reported, and in which state it stands.
 */
package org.itaconsolidator.model.measure;
