package org.itaconsolidator.model.reading;

import java.math.BigDecimal;
import org.itaconsolidator.model.CellRef;

/**
 * What an officer states beside two scores of an indicator as the difference between them. It is compared with them and never
 * stored.
 *
 * @param from the cell of the score from which the change starts
 * @param to that of the other score
 * @param fromMeant what {@code from} should hold if the difference and {@code to} are right
 * @param toMeant what {@code to} should hold if the difference and {@code from} are right
 * @param agrees whether it is the difference of the scores, within the rounding of published figures
 * @param text the difference as written
 * @param at where it stands
 */
public record StatedDifference(
        CellRef from, CellRef to, BigDecimal fromMeant, BigDecimal toMeant, boolean agrees, String text, CellRef at) {}
