package org.itaconsolidator.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A sentence of which some words are reckoned by the sheet, as a formula that gives the text. */
final class TextFormula {
    private static final char MARK = '\uE000';

    private TextFormula() {}

    /**
     * A sentence with its reckoned words.
     *
     * @param sentence puts words into the sentence
     * @param words formulas of the words by their names
     */
    static String of(Function<Map<String, String>, String> sentence, Map<String, String> words) {
        List<String> formulas = new ArrayList<>();
        Map<String, String> marks = new LinkedHashMap<>();
        words.forEach((name, formula) -> {
            marks.put(name, MARK + "" + (char) (MARK + 1 + formulas.size()) + MARK);
            formulas.add(formula);
        });
        List<String> parts = new ArrayList<>();
        for (String part : sentence.apply(marks).split(String.valueOf(MARK))) {
            boolean reckoned = part.length() == 1 && part.charAt(0) > MARK && part.charAt(0) <= MARK + formulas.size();
            if (!part.isEmpty()) {
                parts.add(reckoned ? formulas.get(part.charAt(0) - MARK - 1) : quoted(part));
            }
        }
        return String.join("&", parts);
    }

    /** A text as it stands in a formula. */
    static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"").replace("\n", "\"&CHAR(10)&\"") + "\"";
    }

    /** A number with so many decimals as text, in the digits of the workbook. */
    static String number(String formula, int decimals, ReportWords words) {
        String text = "TEXT(" + formula + ",\"" + (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + "\")";
        for (int digit = 0; digit <= 9 && !words.digits(1).equals("1"); digit++) {
            text = "SUBSTITUTE(" + text + ",\"" + digit + "\",\"" + words.digits(digit) + "\")";
        }
        return text;
    }
}
