package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.thai.date.ThaiDays;

/** The data of a document as text: CSV for people and their spreadsheets, JSON for programs. */
public final class PaperData {
    /** The mark by which a spreadsheet recognises UTF-8. */
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Characters that make a CSV cell a formula, a minus sign among them. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n\u2212";

    /** The semicolon separates cells where decimals are written with a comma. */
    private static final String MUST_BE_QUOTED = ",;\t\"\n\r";

    private static final String LINE_END = "\r\n";

    /**
     * A sheet as CSV: headings, then the rows; commas between, text in quotation marks where needed; days in the Buddhist
     * era. A text that a spreadsheet would take for a formula begins with an apostrophe.
     */
    public static String csv(PaperSheet sheet) {
        StringBuilder csv = new StringBuilder().append(BYTE_ORDER_MARK);
        csv.append(sheet.columns().stream()
                        .map(column -> cell(column.heading()))
                        .collect(Collectors.joining(",")))
                .append(LINE_END);
        for (List<Object> row : sheet.rows()) {
            csv.append(row.stream().map(PaperData::cell).collect(Collectors.joining(",")))
                    .append(LINE_END);
        }
        return csv.toString();
    }

    /** The document's facts, then each sheet as a list of rows; days in ISO 8601; a blank is null. */
    public static String json(MadePaper paper) {
        Map<String, Object> document = new LinkedHashMap<>(paper.head());
        document.replaceAll((key, value) -> "".equals(value) ? null : value);
        for (MadePaper.NamedSheet named : paper.sheets()) {
            PaperSheet sheet = named.data();
            List<Map<String, Object>> rows = new ArrayList<>();
            for (List<Object> values : sheet.rows()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 0; i < values.size(); i++) {
                    Object value = values.get(i);
                    row.put(sheet.columns().get(i).key(), "".equals(value) ? null : forPrograms(value));
                }
                rows.add(row);
            }
            document.put(sheet.key(), rows);
        }
        return Json.text(document);
    }

    private static Object forPrograms(Object value) {
        return value instanceof LocalDate ? value.toString() : value;
    }

    private static String forPeople(Object value) {
        if (value instanceof LocalDate day) {
            return ThaiDays.day(day);
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }

    private static String cell(Object value) {
        String text = forPeople(value);
        if (value instanceof String && looksLikeFormula(text)) {
            text = "'" + text;
        }
        for (int i = 0; i < text.length(); i++) {
            if (MUST_BE_QUOTED.indexOf(text.charAt(i)) >= 0) {
                return '"' + text.replace("\"", "\"\"") + '"';
            }
        }
        return text;
    }

    /** Full-width signs count too, as Asian versions of spreadsheets read them; leading blanks are skipped. */
    private static boolean looksLikeFormula(String text) {
        if (text.isEmpty() || text.charAt(0) >= '\u0E00' && text.charAt(0) <= '\u0E7F') {
            return false; // Thai, as most begin
        }
        String first = text.codePoints()
                .dropWhile(c -> Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return !first.isEmpty()
                && STARTS_FORMULA.contains(
                        Normalizer.normalize(first, Normalizer.Form.NFKC).substring(0, 1));
    }
}
