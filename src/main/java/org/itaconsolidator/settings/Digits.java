package org.itaconsolidator.settings;

/** The digits of documents for people. Figures that are computed with are numbers in either case. */
public enum Digits {
    /** ๐ to ๙. */
    THAI,
    /** 0 to 9. */
    ARABIC
}
