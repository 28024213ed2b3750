package org.itaconsolidator.model;

import java.util.Optional;

/**
 * One row of an OIT checklist.
 *
 * @param fiscalYear the year of the checklist
 * @param item O1..On
 * @param owner the division that answers for it, {@code ""} where blank
 * @param url where it is disclosed, {@code ""} where blank
 * @param selfScore 0 or 100; empty where blank, which is not 0
 * @param at the row's first cell
 */
public record OitItem(
        FiscalYear fiscalYear, String item, String owner, String url, Optional<Integer> selfScore, CellRef at) {}
