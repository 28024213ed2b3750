package org.itaconsolidator.model.measure;

import org.itaconsolidator.model.Coded;

/**
 * Something in a result that can be looked up.
 *
 * @param text a day as ISO date, an order's number as 317/2565, a place or address as written
 */
public record Evidence(Kind kind, String text) {
    /** What an officer can give. */
    public enum Kind implements Coded {
        DATE,
        /** The number of an order: คำสั่งที่ ๓๑๗/๒๕๖๕. */
        ORDER,
        /** Where something was done: ณ ห้องประชุม. */
        PLACE,
        URL
    }
}
