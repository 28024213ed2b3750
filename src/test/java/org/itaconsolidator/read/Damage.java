package org.itaconsolidator.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One or a few ways, chosen by a seed, to damage a good workbook. */
final class Damage {
    private static final Pattern VALUE = Pattern.compile("<v>([^<]*)</v>");
    private static final Pattern REFERENCE = Pattern.compile(" r=\"([A-Z]+\\d+|\\d+)\"");
    private static final Pattern STYLE = Pattern.compile(" s=\"(\\d+)\"");
    private static final Pattern TYPE = Pattern.compile(" t=\"([a-zA-Z]+)\"");
    private static final Pattern SHARED = Pattern.compile("t=\"s\"[^>]*><v>(\\d+)</v>");
    private static final Pattern TARGET = Pattern.compile("(?:Target|r:id|Id)=\"([^\"]*)\"");
    private static final Pattern FORMAT = Pattern.compile("numFmtId=\"(\\d+)\"");
    private static final List<String> ODD_VALUES = List.of(
            "",
            "-1",
            "999",
            "3",
            "NaN",
            "-Infinity",
            "1e308",
            "1E999",
            "-1E-999",
            "-0",
            "abc",
            "0.8125",
            "105",
            "86,52",
            " 7 ",
            "000012",
            "#REF!",
            "2",
            "45000",
            "2958466",
            "60",
            "๘๖.๕๒",
            "&#0;",
            "&bogus;",
            "2024-02-30",
            "12345678901234567890",
            "99999999999999999999999999999999999999999999999999999999999999999999999999");
    private static final List<String> ODD_TYPES = List.of("b", "e", "d", "n", "s", "str", "inlineStr", "x", "");
    private static final List<String> ODD_REFERENCES =
            List.of("A1", "", "XFD9", "XFE1", "9", "A0", "C7", "1A", "0", "-3");
    private static final List<String> ODD_INDEXES =
            List.of("0", "1", "2", "17", "-1", "4.0", "99999", "99999999999", "x");
    private static final List<String> ODD_STYLES = List.of("0", "1", "2", "3", "7", "30", "-1", "65000", "x");
    private static final List<String> ODD_FORMATS = List.of("0", "9", "10", "14", "22", "49", "71", "164", "-1", "x");

    private static final Pattern ITEM = Pattern.compile("<(?:\\w+:)?si>.*?</(?:\\w+:)?si>", Pattern.DOTALL);
    private static final Pattern MERGE = Pattern.compile("<mergeCell ref=\"([^\"]*)\"/>");
    private static final List<String> ODD_TEXTS = List.of(
            "ก_xD83D_ข",
            "-",
            "ไม่มี",
            "(ต่อ)",
            "รวม",
            "๙๙.๙๙",
            "９０．５",
            "86,52",
            "O99",
            "กองคลัง",
            "๑. ประชุม ๒. ติดตาม",
            "31 ก.พ. 2567",
            "ตัวชี้วัด",
            "มาตรการ",
            "คะแนน",
            "ปีงบประมาณ พ.ศ. 2566",
            "องค์การบริหารส่วนตำบลสมมติ");
    private static final List<String> ODD_ENDS =
            List.of(" ", "\n", "\u200B", "\u00A0", "_xD83D_", "่", "*", " 1", "(ต่อ)", "\t", "๑. ", "\uFEFF", "...");

    private static final int SHORTEST_HALF = 10;

    private final Map<String, byte[]> parts;
    private final Random random;
    private String what = "";

    Damage(Map<String, byte[]> parts, Random random) {
        this.parts = new LinkedHashMap<>(parts);
        this.random = random;
    }

    /** One or a few ways to damage a file that is no package. */
    byte[] ofFile(byte[] whole) {
        int kind = random.nextInt(4);
        if (whole[0] == 'P' && random.nextBoolean()) {
            return ofPart(whole, kind);
        }
        what += " file " + kind;
        return switch (kind) {
            case 0 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 1 -> overwritten(whole);
            default -> flipped(whole, 1 + random.nextInt(8));
        };
    }

    /** Damage inside a part of another package, which is whole again around it. */
    private byte[] ofPart(byte[] whole, int kind) {
        try {
            Map<String, byte[]> others = NaiveBook.parts(whole);
            String part = oneOf(List.copyOf(others.keySet()));
            what += " part " + part + " " + kind;
            byte[] content = others.get(part);
            int from = random.nextInt(content.length);
            int length = Math.min(content.length - from, 1 + random.nextInt(300));
            byte[] cut = new byte[content.length - length];
            System.arraycopy(content, 0, cut, 0, from);
            System.arraycopy(content, from + length, cut, from, cut.length - from);
            others.put(part, kind < 2 ? flipped(content, 1 + kind) : cut);
            return BookBuilder.zip(others);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was done, for the message of a failing test. */
    String what() {
        return what;
    }

    /** The copy as it was before its bytes were damaged. */
    byte[] withWholeBytes() {
        return BookBuilder.zip(parts);
    }

    byte[] copy() {
        for (int i = random.nextInt(4) == 0 ? 1 : 0; i >= 0; i--) {
            boolean hasSheets = parts.keySet().stream().anyMatch(name -> name.matches("xl/worksheets/[^/]+\\.xml"));
            switch (hasSheets ? random.nextInt(10) : 0) {
                case 0, 1 -> {
                    return ofBytes();
                }
                case 2, 3, 4 -> ofParts();
                default -> ofCells();
            }
        }
        return BookBuilder.zip(parts);
    }

    private byte[] ofBytes() {
        int kind = random.nextInt(4);
        what += " bytes " + kind;
        byte[] whole = BookBuilder.zip(parts);
        return switch (kind) {
            case 0 -> flipped(whole, 1 + random.nextInt(8));
            case 1 -> Arrays.copyOf(whole, random.nextInt(whole.length));
            case 2 -> storedTwice(random.nextBoolean());
            default -> overwritten(whole);
        };
    }

    private void ofParts() {
        int kind = random.nextInt(13);
        String part = oneOf(List.copyOf(parts.keySet()));
        String sheet = oneOf(parts.keySet().stream()
                .filter(name -> name.matches("xl/worksheets/[^/]+\\.xml"))
                .toList());
        what += " " + kind + " " + part + " " + sheet;
        switch (kind) {
            case 0 -> {
                if (parts.size() > 3) {
                    parts.remove(part);
                }
            }
            case 1 -> swap(part, oneOf(List.copyOf(parts.keySet())));
            case 2, 3 -> replaceOne(sheet, VALUE, ODD_VALUES);
            case 4 -> replaceOne(sheet, REFERENCE, ODD_REFERENCES);
            case 5 -> replaceOne(sheet, STYLE, ODD_STYLES);
            case 6 -> replaceOne(sheet, TYPE, ODD_TYPES);
            case 7, 8 -> replaceOne(sheet, SHARED, ODD_INDEXES);
            case 9 -> replaceOne(oneOf(endingWith(".rels", "workbook.xml")), TARGET, List.of("rId1", "rId2", "x", ""));
            case 10 -> replaceOne(oneOf(endingWith("styles.xml")), FORMAT, ODD_FORMATS);
            case 11 -> cutOut(part);
            default -> parts.put(part, flipped(parts.get(part), 1 + random.nextInt(3)));
        }
    }

    /** What officers and their programs do to cells, and what becomes of cells on the way. */
    private void ofCells() {
        String part = oneOf(parts.keySet().stream()
                .filter(name -> name.matches("xl/worksheets/[^/]+\\.xml"))
                .toList());
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        SheetCells sheet = SheetCells.of(xml);
        List<Integer> rows = sheet.filledRows();
        if (rows.isEmpty()) {
            cutOut(part);
            return;
        }
        int number = rows.get(random.nextInt(rows.size()));
        SheetCells.Row row = sheet.rows.get(number);
        int column = row.filled().get(random.nextInt(row.filled().size()));
        SheetCells.Cell cell = row.cells().get(column);
        int kind = random.nextInt(20);
        what += " cells " + kind + " of " + part + " row " + number + " column " + column;
        switch (kind) {
            case 0 -> { // from here on one column to the right
                for (int each : List.copyOf(row.cells().tailMap(column, true).descendingKeySet())) {
                    row.cells().put(each + 1, row.cells().remove(each));
                }
            }
            case 1 -> { // one cell down, or what stands below goes down too
                for (int each : List.copyOf(sheet.rows.tailMap(number, true).descendingKeySet())) {
                    SheetCells.Cell moved = sheet.rows.get(each).cells().remove(column);
                    if (moved != null && (random.nextBoolean() || each == number)) {
                        sheet.rows
                                .computeIfAbsent(each + 1, any -> new SheetCells.Row("", new TreeMap<>()))
                                .cells()
                                .put(column, moved);
                    } else if (moved != null) {
                        sheet.rows.get(each).cells().putIfAbsent(column, moved);
                    }
                }
            }
            case 2 -> row.cells().remove(row.filled().get(0)); // without its number
            case 3 -> { // a text in another cell
                row.cells().remove(column);
                SheetCells.Row other = sheet.rows.get(rows.get(random.nextInt(rows.size())));
                other.cells().put(1 + random.nextInt(10), cell);
            }
            case 4 -> { // two cells exchanged
                SheetCells.Row other = sheet.rows.get(rows.get(random.nextInt(rows.size())));
                int second = other.filled().isEmpty()
                        ? 1
                        : other.filled().get(random.nextInt(other.filled().size()));
                SheetCells.Cell there = other.cells().get(second);
                other.cells().put(second, cell);
                if (there == null) {
                    row.cells().remove(column);
                } else {
                    row.cells().put(column, there);
                }
            }
            case 5 -> sheet.insert(number + 1, row.copy()); // pasted twice
            case 6 -> sheet.insert(number, new SheetCells.Row("", new TreeMap<>()));
            case 7 -> sheet.remove(number);
            case 8 -> { // two rows exchanged
                int other = rows.get(random.nextInt(rows.size()));
                SheetCells.Row there = sheet.rows.get(other);
                sheet.rows.put(other, row);
                sheet.rows.put(number, there);
            }
            case 9 -> sheet.rows.put(number, new SheetCells.Row(row.attributes() + " hidden=\"1\"", row.cells()));
            case 10 -> sheet.rows.values().forEach(each -> each.cells().replaceAll((at, styled) -> styled.unstyled()));
            case 11 -> row.cells().replaceAll((at, styled) -> styled.unstyled());
            case 12 -> row.cells().put(column, cell.saying(oneOf(ODD_TEXTS)));
            case 13 ->
                rewrite(
                        row,
                        column,
                        text -> text.chars()
                                .mapToObj(letter ->
                                        letter >= '0' && letter <= '9' ? (char) (letter - '0' + 0xFF10) : (char) letter)
                                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                                .toString());
            case 14 -> rewrite(row, column, text -> text + oneOf(ODD_ENDS));
            case 15 -> rewrite(row, column, text -> oneOf(ODD_ENDS) + text);
            case 16 -> { // a text broken over two rows
                String text = textOf(cell);
                if (text.length() > 2 * SHORTEST_HALF) { // shorter halves stand in many places
                    int cut = SHORTEST_HALF + random.nextInt(text.length() - 2 * SHORTEST_HALF);
                    row.cells().put(column, cell.saying(text.substring(0, cut)));
                    SheetCells.Row rest = new SheetCells.Row("", new TreeMap<>());
                    rest.cells().put(column, cell.saying(text.substring(cut)));
                    sheet.insert(number + 1, rest);
                }
            }
            case 17 -> { // a column moved
                int to = 1 + random.nextInt(12);
                sheet.rows.values().forEach(each -> {
                    SheetCells.Cell moved = each.cells().remove(column);
                    SheetCells.Cell there = each.cells().remove(to);
                    if (moved != null) {
                        each.cells().put(to, moved);
                    }
                    if (there != null) {
                        each.cells().put(column, there);
                    }
                });
            }
            default -> {
                parts.put(part, merged(xml, number, column).getBytes(StandardCharsets.UTF_8));
                return;
            }
        }
        parts.put(part, sheet.xml().getBytes(StandardCharsets.UTF_8));
        if (random.nextInt(12) == 0) {
            exchangeTexts();
        }
    }

    private void rewrite(SheetCells.Row row, int column, UnaryOperator<String> change) {
        SheetCells.Cell cell = row.cells().get(column);
        String text = textOf(cell);
        if (!text.isEmpty()) {
            row.cells().put(column, cell.saying(change.apply(text)));
        }
    }

    /** What a cell says, of a shared text too. */
    private String textOf(SheetCells.Cell cell) {
        String plain = unescaped(cell.inner());
        if (!cell.attributes().contains(" t=\"s\"")) {
            return plain;
        }
        Matcher items = ITEM.matcher(
                new String(parts.getOrDefault("xl/sharedStrings.xml", new byte[0]), StandardCharsets.UTF_8));
        for (int index = plain.matches("\\d{1,6}") ? Integer.parseInt(plain) : -1; items.find(); index--) {
            if (index == 0) {
                return unescaped(items.group());
            }
        }
        return "";
    }

    private static String unescaped(String xml) {
        String plain = Pattern.compile("&#(\\d{1,7});")
                .matcher(xml.replaceAll("<[^>]*>", ""))
                .replaceAll(sign -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(sign.group(1)))));
        return plain.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&amp;", "&");
    }

    private void exchangeTexts() {
        String name = "xl/sharedStrings.xml";
        if (!parts.containsKey(name)) {
            return;
        }
        String xml = new String(parts.get(name), StandardCharsets.UTF_8);
        List<MatchResult> items = ITEM.matcher(xml).results().toList();
        if (items.size() < 2) {
            return;
        }
        MatchResult first = items.get(random.nextInt(items.size() - 1));
        MatchResult second = items.get(items.indexOf(first) + 1);
        what += " shared texts at " + first.start() + " exchanged";
        parts.put(
                name,
                (xml.substring(0, first.start())
                                + second.group()
                                + xml.substring(first.end(), second.start())
                                + first.group()
                                + xml.substring(second.end()))
                        .getBytes(StandardCharsets.UTF_8));
    }

    /** A merge more, one changed, one the wrong way round, one that overlaps. */
    private String merged(String xml, int row, int column) {
        Matcher merge = MERGE.matcher(xml);
        String from = SheetCells.letters(column) + row;
        String to = SheetCells.letters(column + random.nextInt(3)) + (row + random.nextInt(4));
        String ref = random.nextInt(5) == 0 ? to + ":" + from : from + ":" + to;
        if (merge.find()) {
            what += " merge " + merge.group(1) + " and " + ref;
            return random.nextBoolean()
                    ? xml.substring(0, merge.start(1)) + ref + xml.substring(merge.end(1))
                    : xml.substring(0, merge.start()) + "<mergeCell ref=\"" + ref + "\"/>"
                            + xml.substring(merge.start());
        }
        what += " merge " + ref;
        return xml.replaceFirst(
                "</sheetData>", "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"" + ref + "\"/></mergeCells>");
    }

    private List<String> endingWith(String... ends) {
        List<String> names = parts.keySet().stream()
                .filter(name -> Arrays.stream(ends).anyMatch(name::endsWith))
                .toList();
        return names.isEmpty() ? List.copyOf(parts.keySet()) : names;
    }

    private String oneOf(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private void swap(String part, String other) {
        byte[] content = parts.get(part);
        parts.put(part, parts.get(other));
        parts.put(other, content);
        what += " swapped with " + other;
    }

    /** A part that stands twice in the package, the second time with another's content or the same. */
    private byte[] storedTwice(boolean same) {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>(parts.entrySet());
        String name = oneOf(List.copyOf(parts.keySet()));
        String content = same ? name : oneOf(List.copyOf(parts.keySet()));
        entries.add(Map.entry(name, parts.get(content)));
        what += " " + name + " twice, as " + content;
        return BookBuilder.storedZip(entries);
    }

    private byte[] flipped(byte[] content, int times) {
        byte[] damaged = content.clone();
        for (int i = 0; i < times && damaged.length > 0; i++) {
            damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
        }
        return damaged;
    }

    private byte[] overwritten(byte[] content) {
        byte[] damaged = content.clone();
        int from = random.nextInt(damaged.length);
        Arrays.fill(
                damaged, from, Math.min(damaged.length, from + 1 + random.nextInt(200)), (byte) random.nextInt(256));
        return damaged;
    }

    private void replaceOne(String part, Pattern pattern, List<String> odd) {
        String xml = new String(parts.get(part), StandardCharsets.UTF_8);
        Matcher matcher = pattern.matcher(xml);
        List<int[]> places = new ArrayList<>();
        while (matcher.find()) {
            places.add(new int[] {matcher.start(1), matcher.end(1)});
        }
        if (places.isEmpty()) {
            cutOut(part);
            return;
        }
        int[] place = places.get(random.nextInt(places.size()));
        String with = odd.get(random.nextInt(odd.size()));
        what += " '" + xml.substring(place[0], place[1]) + "' at " + place[0] + " to '" + with + "'";
        parts.put(part, (xml.substring(0, place[0]) + with + xml.substring(place[1])).getBytes(StandardCharsets.UTF_8));
    }

    private void cutOut(String part) {
        byte[] content = parts.get(part);
        if (content.length == 0) {
            return;
        }
        int from = random.nextInt(content.length);
        int to = Math.min(content.length, from + 1 + random.nextInt(60));
        byte[] rest = new byte[content.length - (to - from)];
        System.arraycopy(content, 0, rest, 0, from);
        System.arraycopy(content, to, rest, from, content.length - to);
        parts.put(part, rest);
    }
}
