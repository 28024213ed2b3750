package org.itaconsolidator.model;

/** Who gave a score. Scores of the two kinds never meet in one figure. */
public enum SourceKind implements Coded {
    /** The published result of the assessment. */
    OFFICIAL,
    /** The division's or body's own estimate (ประเมินตนเอง). */
    SELF_ASSESSMENT
}
