package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A sentence with some words computed by the sheet, as a formula that gives the text. */
public final class TextFormula {
    private static final Pattern AROUND_LINE_ENDS = Pattern.compile("(?<=\n)|(?=\n)");
    private static final char MARK = '\uE000';

    /** Texts in formulas have at most 255 characters; longer ones are joined from pieces. */
    private static final int LONGEST_PIECE = 200;

    /**
     * @param sentence puts words into the sentence
     * @param words formulas of the words by their names
     */
    public static String of(Function<Map<String, String>, String> sentence, Map<String, String> words) {
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

    /** A formula that puts together a sentence, with the sentence as it is now. */
    public static Expr sentence(Function<Map<String, String>, String> sentence, Map<String, Expr> words) {
        Map<String, String> formulas = new LinkedHashMap<>();
        Map<String, String> now = new HashMap<>();
        words.forEach((name, word) -> {
            formulas.put(name, word.formula());
            now.put(name, word.text());
        });
        return Expr.of(of(sentence, formulas), sentence.apply(now));
    }

    public static String quoted(String text) {
        return AROUND_LINE_ENDS
                .splitAsStream(text)
                .flatMap(TextFormula::pieces)
                .map(piece -> piece.equals("\n") ? "CHAR(10)" : "\"" + piece.replace("\"", "\"\"") + "\"")
                .collect(Collectors.joining("&"));
    }

    private static Stream<String> pieces(String line) {
        return line.isEmpty()
                ? Stream.of(line)
                : IntStream.iterate(0, from -> from < line.length(), from -> from + LONGEST_PIECE)
                        .mapToObj(from -> line.substring(from, Math.min(line.length(), from + LONGEST_PIECE)));
    }

    /** A formula that lists the numbers of the blank cells, with commas. */
    public static String blanks(Map<Integer, String> cells, ReportWords words) {
        String numbers = cells.entrySet().stream()
                .map(each ->
                        "IF(ISNUMBER(" + each.getValue() + "),\"\"," + quoted(", " + words.digits(each.getKey())) + ")")
                .collect(Collectors.joining("&"));
        return "MID(" + numbers + ",3,99)";
    }

    /**
     * A text that stands as long as all cells hold the figures that it was made of; else what is said instead.
     *
     * @param figures what each cell held; a cell that was blank must still be
     */
    public static String whileSame(Map<String, Optional<BigDecimal>> figures, String told, String otherwise) {
        List<String> same = figures.entrySet().stream()
                .map(each -> each.getValue()
                        .map(value -> "IF(ISNUMBER(" + each.getKey() + ")," + each.getKey() + "="
                                + value.toPlainString() + ",FALSE)")
                        .orElse("NOT(ISNUMBER(" + each.getKey() + "))"))
                .toList();
        return "IF(AND(" + String.join(",", same) + ")," + told + "," + otherwise + ")";
    }

    /** A formula for a number as text, with so many decimals, in the workbook's digits. */
    public static String number(String formula, int decimals, ReportWords words) {
        return digits("TEXT(" + formula + ",\"" + (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + "\")", words);
    }

    /** A formula for a text with figures in the workbook's digits. */
    public static String digits(String formula, ReportWords words) {
        if (words.digits(1).equals("1")) {
            return formula;
        }
        StringBuilder text = new StringBuilder("SUBSTITUTE(".repeat(10)).append(formula);
        for (int digit = 0; digit <= 9; digit++) {
            text.append(",\"")
                    .append(digit)
                    .append("\",\"")
                    .append(words.digits(digit))
                    .append("\")");
        }
        return text.toString();
    }
}
