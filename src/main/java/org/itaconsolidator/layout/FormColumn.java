package org.itaconsolidator.layout;

import java.util.Optional;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;

/**
 * A column of one of the program's own forms.
 *
 * @param field what it means; its first heading in {@link Layouts#headings()} is the one written
 * @param width in characters of the standard font
 * @param choices name of the dropdown's list, empty where anything may be typed
 * @param strict whether only the list's words may be typed
 * @param from the first fiscal year whose form has the column; empty where every year's has it
 * @param perYear whether the form has one such column for each of its fiscal years
 * @param help one short line for the officer
 * @param example what may stand in a cell
 */
public record FormColumn(
        Field field,
        int width,
        Optional<String> choices,
        boolean strict,
        Optional<FiscalYear> from,
        boolean perYear,
        String help,
        String example) {
    public boolean isIn(FiscalYear year) {
        return from.isEmpty() || from.get().compareTo(year) <= 0;
    }
}
