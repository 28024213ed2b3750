/** The content of a paper to sign, and the web addresses that documents quote. */
package org.itaconsolidator.model.paper;
