package org.itaconsolidator.model.reading;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;

/**
 * One row of an OIT checklist.
 *
 * @param item O1..On
 * @param owner the division that answers for it, {@code ""} where blank
 * @param url where it is disclosed, {@code ""} where blank
 * @param selfScore 0 or 100; empty where blank, which is not 0
 * @param checkedOn the day of the check; empty where blank or no day
 * @param at the row's first cell
 * @param cells the cell of each value, by field, and that of an address also where it is blank; another field that is not a key was blank
 */
public record OitItem(
        FiscalYear fiscalYear,
        String item,
        String owner,
        String url,
        Optional<Integer> selfScore,
        Optional<LocalDate> checkedOn,
        CellRef at,
        Map<Field, CellRef> cells) {
    public OitItem {
        cells = Map.copyOf(cells);
    }

    /** The same row as that of another item. */
    public OitItem of(String other) {
        return new OitItem(fiscalYear, other, owner, url, selfScore, checkedOn, at, cells);
    }
}
