package org.itaconsolidator.read.table;

import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;

/**
 * What a heading was taken for, or why a table was left alone: the answer of {@code check --explain}.
 *
 * @param at the heading's cell, or the first of a table that was left alone
 * @param heading as written
 * @param field what it was taken for, empty where it was not
 * @param form the form of the table, empty where it was left alone
 * @param words for the reason's text, by placeholder; the reason itself under {@code reason}
 */
public record Explanation(
        CellRef at, String heading, Optional<Field> field, Optional<Form> form, Map<String, String> words) {
    /** Why a table was left alone. */
    public static Explanation leftAlone(CellRef at, String heading, String reason) {
        return new Explanation(at, heading, Optional.empty(), Optional.empty(), Map.of("reason", reason));
    }
}
