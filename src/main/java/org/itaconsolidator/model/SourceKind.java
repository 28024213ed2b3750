package org.itaconsolidator.model;

/** Who gave a score. Scores of the two kinds never meet in one figure. */
public enum SourceKind {
    /** The published result of the assessment. */
    OFFICIAL("official"),
    /** The division's or body's own estimate (ประเมินตนเอง). */
    SELF_ASSESSMENT("self-assessment");

    private final String code;

    SourceKind(String code) {
        this.code = code;
    }

    /** The value of the column {@code source} of the public views. */
    public String code() {
        return code;
    }

    /** The kind of a stored code; throws {@link IllegalArgumentException} for any other text. */
    public static SourceKind ofCode(String code) {
        for (SourceKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("source '" + code + "' is neither official nor self-assessment");
    }
}
