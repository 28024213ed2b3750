package org.itaconsolidator.read.heading;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;

/**
 * How a heading was understood, or why a table was ignored: the answer of {@code check --explain}.
 *
 * @param at the heading's cell, or the first of a table that was left alone
 * @param field the field that it was taken for, empty if none
 * @param form the form of the table, empty where it was left alone
 * @param words for the reason's text, by placeholder; the reason itself under {@code reason}
 * @param recognised how it was recognised, {@code ""} if it was not
 * @param fit how many of its cells look like the field's; counted only if somebody asks
 */
public record Explanation(
        CellRef at,
        String heading,
        Optional<Field> field,
        Optional<Form> form,
        Map<String, String> words,
        String recognised,
        Supplier<Fit> fit) {
    /**
     * How many of a column's first cells are such as its field's.
     *
     * @param filled cells that hold something
     */
    public record Fit(int fitting, int filled) {
        static final Fit NONE = new Fit(0, 0);
    }

    /** Why a table was left alone, or a column is not read. */
    public static Explanation notRead(CellRef at, String heading, String reason) {
        return new Explanation(
                at, heading, Optional.empty(), Optional.empty(), Map.of("reason", reason), "", () -> Fit.NONE);
    }
}
