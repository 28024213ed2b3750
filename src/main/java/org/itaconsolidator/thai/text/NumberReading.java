package org.itaconsolidator.thai.text;

import java.math.BigDecimal;

/** How a cell that should hold a number was read. A blank is not 0. */
public sealed interface NumberReading {
    /**
     * A number.
     *
     * @param value exact, with the scale typed: ๑๒.๕๐ is 12.50
     */
    record Number(BigDecimal value) implements NumberReading {}

    /** Nothing to read: blank, a dash, N/A, ไม่มีคะแนน. */
    record Nothing() implements NumberReading {}

    /** Something else than one number: reported, never guessed. A decimal comma ("86,52") is settled to be one. */
    record NotANumber() implements NumberReading {}
}
