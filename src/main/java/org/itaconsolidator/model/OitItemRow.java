package org.itaconsolidator.model;

import java.time.LocalDate;
import java.util.Map;
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
 * @param checkedOn the day of the check; empty where blank or no day
 * @param place where it stands: its first cell
 * @param cells the cell of each value, by field
 */
public record OitItemRow(
        Body body,
        String division,
        FiscalYear fiscalYear,
        String item,
        String owner,
        String url,
        Optional<Integer> selfScore,
        Optional<LocalDate> checkedOn,
        Place place,
        Map<Field, CellRef> cells) {
    /** Copies the cells. */
    public OitItemRow {
        cells = Map.copyOf(cells);
    }

    /** Where a value stands; its row where the cell is not known. */
    public Place placeOf(Field field) {
        CellRef cell = cells.get(field);
        return cell == null ? place : new Place(place.fileName(), cell.sheet(), cell.a1());
    }
}
