package org.itaconsolidator.store.row;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;

/** The columns of a measure's texts: {@code to_develop_text} for {@link Field#TO_DEVELOP}. */
public final class MeasureTextColumns {
    /** The fields that a measure's row can hold; the others belong to tables of scores. */
    public static final List<Field> FIELDS = List.copyOf(EnumSet.complementOf(
            EnumSet.of(Field.SCORE, Field.FISCAL_YEAR, Field.LEVEL, Field.CHANGE, Field.SELF_SCORE, Field.IGNORE)));

    /** SQL for the name of the measure m: its issue where the form has no measures, {@code ""} where both are blank. */
    public static final String NAMED = "coalesce(m.measure_text, m.issue_text, '') AS named";

    private static final Map<Field, String> COLUMNS = FIELDS.stream()
            .collect(Collectors.toMap(field -> field, field -> field.code().replace('-', '_') + "_text"));

    private static final List<Field> BY_CODE = Arrays.stream(Field.values())
            .sorted(Comparator.comparing(Field::code))
            .toList();

    public static String column(Field field) {
        return COLUMNS.get(field);
    }

    /** The texts by field; a field without a text is left out. */
    public static Map<Field, String> texts(ResultSet rs) throws SQLException {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        for (Field field : FIELDS) {
            String text = rs.getString(COLUMNS.get(field));
            if (text != null) {
                texts.put(field, text);
            }
        }
        return texts;
    }

    /** The texts of a row by field, each with its cell. */
    public static Map<Field, FieldText> placedTexts(ResultSet rs) throws SQLException {
        Map<Field, FieldText> placed = new EnumMap<>(Field.class);
        Map<String, CellRef> cells = cells(rs.getString("cells"));
        for (Map.Entry<Field, String> text : texts(rs).entrySet()) {
            CellRef at = cells.get(text.getKey().code());
            if (at != null) {
                placed.put(text.getKey(), new FieldText(text.getValue(), at));
            }
        }
        return placed;
    }

    /** The first cell of each text as JSON. */
    public static String cells(Map<Field, FieldText> texts) {
        Map<Field, CellRef> cells = new HashMap<>();
        texts.forEach((field, text) -> cells.put(field, text.at()));
        return ofCells(cells);
    }

    /** Cells by field as JSON, in the order of the fields' codes. */
    public static String ofCells(Map<Field, CellRef> byField) {
        StringBuilder json = new StringBuilder("{");
        for (Field field : BY_CODE) {
            CellRef cell = byField.get(field);
            if (cell != null) {
                json.append(json.length() == 1 ? "\"" : ", \"")
                        .append(field.code())
                        .append("\": \"");
                appendQuoted(json, cell.toString());
                json.append('"');
            }
        }
        return json.append('}').toString();
    }

    private static void appendQuoted(StringBuilder json, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\');
            }
            json.append(c);
        }
    }

    /** The cells from JSON written by {@link #cells(Map)}, by the code of their field. */
    public static Map<String, CellRef> cells(String json) {
        Map<String, CellRef> cells = new HashMap<>();
        for (Map.Entry<String, String> each : places(json).entrySet()) {
            String place = each.getValue();
            int mark = place.lastIndexOf('!');
            cells.put(
                    each.getKey(), ColumnValues.cell(place.substring(0, Math.max(0, mark)), place.substring(mark + 1)));
        }
        return cells;
    }

    private static Map<String, String> places(String json) {
        Map<String, String> places = new HashMap<>();
        int key = json.indexOf('"') + 1;
        while (key > 0) {
            int keyEnd = json.indexOf('"', key);
            int value = json.indexOf('"', keyEnd + 1) + 1;
            int end = value;
            boolean escaped = false;
            while (json.charAt(end) != '"') {
                escaped |= json.charAt(end) == '\\';
                end += json.charAt(end) == '\\' ? 2 : 1;
            }
            String place = json.substring(value, end);
            places.put(
                    json.substring(key, keyEnd),
                    escaped ? place.replace("\\\"", "\"").replace("\\\\", "\\") : place);
            key = json.indexOf('"', end + 1) + 1;
        }
        return places;
    }

    public static Map<Field, CellRef> cellsByField(String json) {
        Map<Field, CellRef> cells = new HashMap<>();
        cells(json).forEach((code, cell) -> cells.put(Field.ofCode(code), cell));
        return cells;
    }
}
