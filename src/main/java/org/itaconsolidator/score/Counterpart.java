package org.itaconsolidator.score;

import org.itaconsolidator.score.Comparison.Reason;

/** What an indicator of a later year was in an earlier one. */
public sealed interface Counterpart {
    /**
     * The same indicator under the same name.
     *
     * @param number its number in the earlier year, which may be another one
     */
    record Same(int number) implements Counterpart {}

    /**
     * The same indicator under another name: one year accepts the other's name as a spelling of its own.
     *
     * @param number its number in the earlier year
     * @param name its name in the earlier year
     */
    record Renamed(int number, String name) implements Counterpart {}

    /** No indicator of the earlier year may be compared with it. */
    record None(Reason reason) implements Counterpart {}
}
