package org.itaconsolidator.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One item of an OIT checklist.
 *
 * @param fiscalYear the year of the checklist
 * @param item O1..On
 * @param owner the division that answers for it, {@code ""} where blank
 * @param url where it is disclosed, {@code ""} where blank
 * @param selfScore 0 or 100; empty where blank, which is not 0
 * @param checkedOn the day of the check; empty where blank or no day
 * @param at the first row's first cell
 * @param rows the rows that it was read from
 * @param cells the cell of each value, by field; a field that is not a key was blank
 */
public record OitItem(
        FiscalYear fiscalYear,
        String item,
        String owner,
        String url,
        Optional<Integer> selfScore,
        Optional<LocalDate> checkedOn,
        CellRef at,
        List<RowRef> rows,
        Map<Field, CellRef> cells) {
    /** Copies the cells. */
    public OitItem {
        rows = List.copyOf(rows);
        cells = Map.copyOf(cells);
    }

    /** The item disclosed at the further addresses of another row, too. */
    public OitItem withMore(FieldText addresses) {
        String all = url.isEmpty() ? addresses.text() : url + "\n" + addresses.text();
        Map<Field, CellRef> places = new EnumMap<>(Field.class);
        places.putAll(cells);
        places.putIfAbsent(Field.URL, addresses.at());
        List<RowRef> both = new ArrayList<>(rows);
        both.add(addresses.at().rowRef());
        return new OitItem(fiscalYear, item, owner, all, selfScore, checkedOn, at, both, places);
    }
}
