package org.itaconsolidator.model.score;

/** The star behind a figure or word that a fact decides which is not confirmed; what it means stands once below them. */
public final class Unconfirmed {
    public static final String MARK = "*";

    private Unconfirmed() {}

    public static String marked(String shown, boolean unconfirmed) {
        return unconfirmed ? shown + MARK : shown;
    }
}
