package org.itaconsolidator.model.finding;

import org.itaconsolidator.model.Coded;

/** How serious a finding is, the most serious first. */
public enum Severity implements Coded {
    /** The value, row or file is not stored. */
    ERROR,
    /** Stored, and somebody should look. */
    WARNING,
    /** Stored as it surely was meant; for information. */
    NOTICE
}
