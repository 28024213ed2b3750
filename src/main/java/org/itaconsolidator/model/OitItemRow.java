package org.itaconsolidator.model;

import java.util.Optional;

/**
 * A stored row of an OIT checklist: a row of {@code v_oit_items}.
 *
 * @param body whose
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param fiscalYear of the checklist
 * @param item O1..On
 * @param owner the division that answers for it, {@code ""} where blank
 * @param url where it is disclosed, {@code ""} where blank
 * @param selfScore 0 or 100; empty where blank, which is not 0
 * @param place where it stands
 */
public record OitItemRow(
        Body body,
        String division,
        FiscalYear fiscalYear,
        String item,
        String owner,
        String url,
        Optional<Integer> selfScore,
        Place place) {}
