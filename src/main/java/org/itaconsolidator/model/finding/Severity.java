package org.itaconsolidator.model.finding;

import java.util.Locale;

/** How much a finding weighs, the heaviest first. */
public enum Severity {
    /** The value, row or file is not stored. */
    ERROR,
    /** Stored, and somebody should look. */
    WARNING,
    /** Stored as it surely was meant; for information. */
    NOTICE;

    /** The value of the column {@code severity} of the public view. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
