package org.itaconsolidator.settings;

/** Which documents to sign and publish a body gets. */
public enum PaperChoice {
    /** Every document for which something is stored. */
    ALL,
    NONE
}
