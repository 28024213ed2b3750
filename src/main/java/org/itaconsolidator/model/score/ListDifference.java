package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;

/**
 * A figure in a list of many bodies that differs from another statement of it.
 *
 * @param place its cell; for a computed total that no cell states those of its scores (A2:A11)
 * @param ofList whether the other statement is a list's too, and not the body's own delivery
 */
public record ListDifference(
        long listId,
        String body,
        FiscalYear fiscalYear,
        CellRef at,
        BigDecimal listed,
        BigDecimal other,
        Place place,
        boolean ofList) {}
