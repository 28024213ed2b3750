package org.itaconsolidator.report.form;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.itaconsolidator.report.sheet.FormTable;

/**
 * What the formulas of a form ask of cells: true or false for a cell, one of each for the cells of a range within SUMPRODUCT.
 * Functions that Excel and LibreOffice both know and reckon alike.
 */
final class FormFormulas {
    private FormFormulas() {}

    /** Nothing stands there, as the reader understands it: blanks and a dash are nothing. */
    static String blank(String cells) {
        return bare(cells) + "=\"\"";
    }

    static String filled(String cells) {
        return bare(cells) + "<>\"\"";
    }

    /** How many cells of a range hold nothing. */
    static String countBlank(String range) {
        return count(blank(range));
    }

    static String countFilled(String range) {
        return count(filled(range));
    }

    /** One of the words stands there, or the number of that name. */
    static String isOneOf(String cells, List<String> words) {
        return words.stream()
                .map(word -> "(TRIM(" + cells + ")=\"" + word.replace("\"", "\"\"") + "\")")
                .collect(Collectors.joining("+", "((", ")>0)"));
    }

    /**
     * A required column is asked for and not filled in.
     *
     * @param place the cells of a column: of one row, or of all
     */
    static String missing(FormTable.Demand demand, IntFunction<String> place) {
        String blank = demand.columns().stream()
                .map(column -> "(" + blank(place.apply(column)) + ")")
                .collect(Collectors.joining("*"));
        return demand.where()
                .map(column -> blank + "*" + isOneOf(place.apply(column), demand.words()))
                .orElse(blank);
    }

    /** 1 for a row that says that there is nothing to report and holds nothing else, else 0. */
    static String saysNothing(FormTable.Nothing nothing, IntFunction<String> place) {
        String blank = nothing.blank().stream()
                .map(column -> "*(" + blank(place.apply(column)) + ")")
                .collect(Collectors.joining());
        return isOneOf(place.apply(nothing.where()), nothing.words()) + blank;
    }

    private static String count(String test) {
        return "SUMPRODUCT(--(" + test + "))";
    }

    private static String bare(String cells) {
        return "SUBSTITUTE(TRIM(" + cells + "),\"-\",\"\")";
    }
}
