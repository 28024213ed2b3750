package org.itaconsolidator.model.reading;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;

/**
 * One statement of an analysis table.
 *
 * @param fiscalYear the year whose result is analysed
 * @param indicator 1..10, empty if the statement is about an instrument or none is recognised
 * @param item an item's code such as I20, an instrument's such as OIT if the statement is about that, {@code ""} if none is named
 * @param text as written; never blank
 * @param rows the rows that the cell holds for
 * @param named what it is about as written, by field: indicator and item; a field that is not a key was blank
 */
public record AnalysisNote(
        FiscalYear fiscalYear,
        OptionalInt indicator,
        String item,
        Kind kind,
        String text,
        CellRef at,
        List<RowRef> rows,
        Map<Field, FieldText> named) {
    public enum Kind implements Coded {
        /** To be corrected at once. */
        WEAKNESS,
        TO_DEVELOP,
        /** A remark on a result: to correct, improve or keep. */
        ISSUE
    }

    public AnalysisNote {
        rows = List.copyOf(rows);
        named = Map.copyOf(named);
    }
}
