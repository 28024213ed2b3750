package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows and cells of a sheet's part as they are written there, for a test that moves them about. */
final class SheetCells {
    private static final Pattern DATA =
            Pattern.compile("<((?:\\w+:)?)sheetData\\b[^>]*>(.*)</(?:\\w+:)?sheetData>", Pattern.DOTALL);
    private static final Pattern ROW =
            Pattern.compile("<(?:\\w+:)?row\\b([^>]*?)(?:/>|>(.*?)</(?:\\w+:)?row>)", Pattern.DOTALL);
    private static final Pattern CELL =
            Pattern.compile("<(?:\\w+:)?c\\b([^>]*?)(?:/>|>(.*?)</(?:\\w+:)?c>)", Pattern.DOTALL);
    private static final Pattern REFERENCE = Pattern.compile("\\sr=\"([A-Z]*)(\\d+)\"");

    /** A cell without its reference. */
    record Cell(String attributes, String inner) {
        /** The same with a text of its own. */
        Cell saying(String text) {
            String escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
            return new Cell(
                    attributes.replaceAll("\\st=\"\\w*\"", "") + " t=\"inlineStr\"",
                    "<is><t xml:space=\"preserve\">" + escaped + "</t></is>");
        }

        /** The same without a format. */
        Cell unstyled() {
            return new Cell(attributes.replaceAll("\\ss=\"\\w*\"", ""), inner);
        }

        boolean isFilled() {
            return !inner.isBlank();
        }
    }

    /** A row, its cells by column, from 1. */
    record Row(String attributes, TreeMap<Integer, Cell> cells) {
        Row copy() {
            return new Row(attributes, new TreeMap<>(cells));
        }

        List<Integer> filled() {
            return cells.entrySet().stream()
                    .filter(cell -> cell.getValue().isFilled())
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private final String before;
    private final String after;
    private final String prefix;

    /** By number, from 1. */
    final TreeMap<Integer, Row> rows = new TreeMap<>();

    private SheetCells(String before, String after, String prefix) {
        this.before = before;
        this.after = after;
        this.prefix = prefix;
    }

    /** Of a part; without rows where it has none. */
    static SheetCells of(String xml) {
        Matcher data = DATA.matcher(xml);
        if (!data.find()) {
            return new SheetCells(xml, "", "");
        }
        SheetCells sheet = new SheetCells(xml.substring(0, data.start()), xml.substring(data.end()), data.group(1));
        Matcher row = ROW.matcher(data.group(2));
        int number = 0;
        while (row.find()) {
            Matcher at = REFERENCE.matcher(row.group(1));
            number = at.find() ? Integer.parseInt(at.group(2)) : number + 1;
            sheet.rows.put(number, new Row(without(row.group(1)), cells(row.group(2))));
        }
        return sheet;
    }

    private static TreeMap<Integer, Cell> cells(String xml) {
        TreeMap<Integer, Cell> cells = new TreeMap<>();
        Matcher cell = CELL.matcher(xml == null ? "" : xml);
        int column = 0;
        while (cell.find()) {
            Matcher at = REFERENCE.matcher(cell.group(1));
            column = at.find() ? column(at.group(1)) : column + 1;
            cells.put(column, new Cell(without(cell.group(1)), cell.group(2) == null ? "" : cell.group(2)));
        }
        return cells;
    }

    private static String without(String attributes) {
        return REFERENCE.matcher(attributes).replaceFirst("").replaceAll("\\sspans=\"[^\"]*\"", "");
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    /** A column as it is named: {@code AB}. */
    static String letters(int column) {
        return column == 0 ? "" : letters((column - 1) / 26) + (char) ('A' + (column - 1) % 26);
    }

    /** The numbers of rows that hold something. */
    List<Integer> filledRows() {
        return rows.entrySet().stream()
                .filter(row -> !row.getValue().filled().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Puts a row before another one; the rows below move down, merges and links stay. */
    void insert(int number, Row row) {
        List<Integer> below = new ArrayList<>(rows.tailMap(number, true).descendingKeySet());
        below.forEach(each -> rows.put(each + 1, rows.remove(each)));
        rows.put(number, row);
    }

    /** Takes a row out; the rows below move up. */
    void remove(int number) {
        rows.remove(number);
        List<Integer> below = new ArrayList<>(rows.tailMap(number, false).keySet());
        below.forEach(each -> rows.put(each - 1, rows.remove(each)));
    }

    /** The part again. */
    String xml() {
        if (rows.isEmpty()) {
            return before + after;
        }
        StringBuilder xml = new StringBuilder(before).append('<').append(prefix).append("sheetData>");
        rows.forEach((number, row) -> {
            xml.append('<')
                    .append(prefix)
                    .append("row r=\"")
                    .append(number)
                    .append('"')
                    .append(row.attributes());
            xml.append('>');
            row.cells().forEach((column, cell) -> {
                String inner = prefix.isEmpty()
                        ? cell.inner()
                        : cell.inner().replaceAll("<(/?)(is|t)\\b", "<$1" + prefix + "$2");
                xml.append('<')
                        .append(prefix)
                        .append("c r=\"")
                        .append(letters(column))
                        .append(number)
                        .append('"');
                xml.append(cell.attributes()).append('>').append(inner);
                xml.append("</").append(prefix).append("c>");
            });
            xml.append("</").append(prefix).append("row>");
        });
        return xml.append("</")
                .append(prefix)
                .append("sheetData>")
                .append(after)
                .toString();
    }
}
