package org.itaconsolidator.model.score;

/** The star at a figure or word that depends on an unconfirmed fact; a note below the figures explains it once. */
public final class Unconfirmed {
    public static final String MARK = "*";

    private Unconfirmed() {}

    public static String marked(String shown, boolean unconfirmed) {
        return unconfirmed ? shown + MARK : shown;
    }
}
