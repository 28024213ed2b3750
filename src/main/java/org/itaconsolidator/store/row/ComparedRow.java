package org.itaconsolidator.store.row;

import java.util.LinkedHashMap;
import java.util.Map;
import org.itaconsolidator.model.Form;

/**
 * A stored row as it is compared with that of another delivery: what it is about, which may change, and its texts by field.
 *
 * @param submissionId whose
 * @param form the form it stands in
 * @param kind figure, source, measure, analysis or oit-item: only rows of a kind are compared
 * @param about the same for the same row before and after, {@code ""} where nothing tells
 * @param place where the row stands: sheet and row, of a figure its cell
 * @param texts by field
 */
public record ComparedRow(
        long submissionId, Form form, String kind, String about, String place, Map<String, Text> texts) {

    /** A text of a row and the cell in which it stands. */
    public record Text(String sheet, String cell, String words) {}

    boolean isSame(ComparedRow other) {
        return words().equals(other.words());
    }

    boolean isAboutTheSame(ComparedRow other) {
        return !about.isEmpty() && about.equals(other.about);
    }

    boolean standsWhere(ComparedRow other) {
        return place.equals(other.place);
    }

    /** A row as a place: a sheet and the row of an A1 text. */
    static String rowOf(String sheet, String a1) {
        return sheet + "!" + a1.replaceAll("[A-Z]", "");
    }

    private Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        texts.forEach((field, text) -> words.put(field, text.words()));
        return words;
    }
}
