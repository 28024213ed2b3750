package org.itaconsolidator.settings;

/** Where the rows of bodies stand. */
public enum WorkbookChoice {
    TOGETHER,
    /** A workbook for each body, and one that compares and counts them. */
    BY_BODY
}
