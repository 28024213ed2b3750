package org.itaconsolidator.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * What a workbook's cells hold, told without the reader: the JDK's own ZIP and DOM, no styles, no checks. The judge of what
 * the reader says stands in a cell.
 */
final class NaiveBook {
    private static final Pattern DAY = Pattern.compile("(\\d{1,2}) [ก-์]+ (\\d{4,})");
    private static final String NUMBER = "[-+]?(\\d+\\.?\\d*|\\.\\d+)([Ee][-+]?\\d{1,3})?";
    private static final int SHORTEST_PIECE = 6;
    private static final Pattern REFERENCE = Pattern.compile("([A-Z]+)(\\d+)");
    private static final Pattern MERGED = Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");

    private final Map<String, byte[]> parts = new HashMap<>();
    private final Map<String, TreeMap<Integer, TreeMap<Integer, String>>> sheets = new HashMap<>();
    private final Map<String, TreeMap<Integer, String>> links = new HashMap<>();
    private final Map<String, List<int[]>> merges = new HashMap<>();
    private boolean since1904;

    /** Headings of columns that are said to be stored as one text. */
    private List<List<CellRef>> joined = List.of();

    private NaiveBook() {}

    /** The same book; a text of one of these columns may stand in the others of its list too. */
    NaiveBook joining(List<List<CellRef>> headings) {
        NaiveBook book = new NaiveBook();
        book.sheets.putAll(sheets);
        book.links.putAll(links);
        book.merges.putAll(merges);
        book.since1904 = since1904;
        book.joined = headings;
        return book;
    }

    /** Of a file's bytes; throws whatever the JDK throws where it cannot unzip or parse them. */
    static NaiveBook of(byte[] file) throws Exception {
        NaiveBook book = new NaiveBook();
        if (file.length > 0 && file[0] == (byte) 0xD0) {
            book.readOldExcel(file);
            return book;
        }
        if (file.length > 0 && file[0] != 'P') {
            book.readText(new String(file, StandardCharsets.UTF_8));
            return book;
        }
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                book.parts.put(entry.getName().toLowerCase(Locale.ROOT), zip.readAllBytes());
            }
        }
        if (book.parts.containsKey("word/document.xml")) {
            book.readWord();
        } else if (book.parts.containsKey("content.xml")) {
            book.readOpenDocument();
        } else {
            book.readSheets();
        }
        return book;
    }

    /** Fields parted by commas, those that begin with a quote up to its end and on to the next comma. */
    private void readText(String text) throws IOException {
        if (text.indexOf('\uFFFD') >= 0) {
            throw new IOException("no UTF-8");
        }
        TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        String plain = text.replaceFirst("^\uFEFF", "");
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean begun = false;
        int row = 1;
        int line = 1;
        int column = 1;
        for (int i = 0; i <= plain.length(); i++) {
            char sign = i < plain.length() ? plain.charAt(i) : '\n';
            boolean last = sign == '\n' || sign == '\r' && (i + 1 >= plain.length() || plain.charAt(i + 1) != '\n');
            line += last ? 1 : 0;
            if (quoted) {
                boolean twice = sign == '"' && i + 1 < plain.length() && plain.charAt(i + 1) == '"';
                quoted = sign != '"' || twice;
                field.append(quoted ? String.valueOf(sign) : "");
                i += twice ? 1 : 0;
            } else if (sign == '"' && !begun) {
                quoted = true;
                begun = true;
            } else if (sign != ',' && sign != '\n' && sign != '\r') {
                field.append(sign);
                begun = true;
            } else if (sign == ',' || last) {
                if (!ThaiText.clean(field.toString()).isEmpty()) {
                    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, field.toString());
                }
                field.setLength(0);
                begun = false;
                column = last ? 1 : column + 1;
                row = last ? line : row;
            }
        }
        sheets.put("CSV", rows);
    }

    private void readOpenDocument() throws Exception {
        for (Element table : elements(parse("content.xml"), "table")) {
            TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
            int row = 0;
            for (Element each : elements(table, "table-row")) {
                row++;
                int column = 0;
                for (Element cell : elements(each, "table-cell")) {
                    column++;
                    String number = cell.getAttribute("office:value");
                    String text = String.join(
                            "\n",
                            elements(cell, "p").stream()
                                    .map(Element::getTextContent)
                                    .toList());
                    if (!number.isEmpty() || !ThaiText.clean(text).isEmpty()) {
                        rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, number.isEmpty() ? text : number);
                    }
                }
            }
            sheets.put(table.getAttribute("table:name"), rows);
        }
    }

    /** Paragraphs and tables as the tests write them, without merged cells. */
    private void readWord() throws Exception {
        Element body = elements(parse("word/document.xml"), "body").get(0);
        TreeMap<Integer, TreeMap<Integer, String>> lines = new TreeMap<>();
        int paragraphs = 0;
        int tables = 0;
        for (org.w3c.dom.Node each = body.getFirstChild(); each != null; each = each.getNextSibling()) {
            if ("p".equals(each.getLocalName())) {
                paragraphs++;
                lines.put(paragraphs, new TreeMap<>(Map.of(1, text((Element) each))));
            } else if ("tbl".equals(each.getLocalName())) {
                TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
                for (Element row : elements(each, "tr")) {
                    TreeMap<Integer, String> cells = new TreeMap<>();
                    for (Element cell : elements(row, "tc")) {
                        cells.put(
                                cells.size() + 1,
                                String.join(
                                        "\n",
                                        elements(cell, "p").stream()
                                                .map(NaiveBook::text)
                                                .toList()));
                    }
                    rows.put(rows.size() + 1, cells);
                }
                tables++;
                sheets.put("ตาราง " + tables, rows);
            }
        }
        sheets.put("เอกสาร", lines);
    }

    private void readOldExcel(byte[] file) throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String value = value(cell);
                        if (!ThaiText.clean(value).isEmpty()) {
                            rows.computeIfAbsent(row.getRowNum() + 1, r -> new TreeMap<>())
                                    .put(cell.getColumnIndex() + 1, value);
                        }
                    }
                }
                sheets.put(sheet.getSheetName(), rows);
                TreeMap<Integer, String> targets = new TreeMap<>();
                sheet.getHyperlinkList().forEach(link -> {
                    for (int row = link.getFirstRow(); row <= link.getLastRow(); row++) {
                        targets.merge(row + 1, ThaiText.fold(String.valueOf(link.getAddress())), String::concat);
                    }
                });
                links.put(sheet.getSheetName(), targets);
            }
        }
    }

    private static String value(Cell cell) {
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case NUMERIC -> String.valueOf(cell.getNumericCellValue());
            case STRING -> written(cell.getStringCellValue());
            case BOOLEAN -> cell.getBooleanCellValue() ? "1" : "0";
            case ERROR -> FormulaError.forInt(cell.getErrorCellValue()).getString();
            default -> "";
        };
    }

    /** Half a letter stands as Excel's own files write it. */
    private static String written(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints()
                .forEach(c -> out.append(
                        c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
                                ? String.format(Locale.ROOT, "_x%04X_", c)
                                : Character.toString(c)));
        return out.toString();
    }

    private void readSheets() throws Exception {
        Map<String, String> targets = new HashMap<>();
        String workbook = "";
        for (Element relation : elements(parse("_rels/.rels"), "Relationship")) {
            workbook = relation.getAttribute("Type").endsWith("/officeDocument")
                    ? relation.getAttribute("Target").replaceFirst("^/", "")
                    : workbook;
        }
        String folder = workbook.substring(0, workbook.lastIndexOf('/') + 1);
        String rels = folder + "_rels/" + workbook.substring(folder.length()) + ".rels";
        List<String> texts = new ArrayList<>();
        for (Element relation : elements(parse(rels), "Relationship")) {
            String target = relation.getAttribute("Target");
            String part = target.startsWith("/") ? target.substring(1) : folder + target;
            targets.put(relation.getAttribute("Id"), part);
            if (relation.getAttribute("Type").endsWith("/sharedStrings")) {
                elements(parse(part), "si").forEach(item -> texts.add(text(item)));
            }
        }
        Document book = parse(workbook);
        for (Element properties : elements(book, "workbookPr")) {
            since1904 = List.of("1", "true").contains(properties.getAttribute("date1904"));
        }
        for (Element sheet : elements(book, "sheet")) {
            String id =
                    sheet.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id");
            id = id.isEmpty() ? sheet.getAttribute("r:id") : id;
            Document part = parse(targets.get(id));
            sheets.put(sheet.getAttribute("name"), cells(part, texts));
            links.put(sheet.getAttribute("name"), links(part, targets.get(id)));
            merges.put(sheet.getAttribute("name"), merges(part));
        }
    }

    /** The merged ranges of a sheet: first row and column, last row and column. */
    private static List<int[]> merges(Document sheet) {
        List<int[]> merges = new ArrayList<>();
        for (Element merge : elements(sheet, "mergeCell")) {
            Matcher ends = MERGED.matcher(merge.getAttribute("ref"));
            if (ends.matches()) {
                merges.add(new int[] {
                    Integer.parseInt(ends.group(2)),
                    column(ends.group(1)),
                    Integer.parseInt(ends.group(4)),
                    column(ends.group(3))
                });
            }
        }
        return merges;
    }

    /** What a range that is merged down over a cell from above holds for it; {@code ""} for none. */
    private String heldAt(String sheet, int row, int column) {
        return merges.getOrDefault(sheet, List.of()).stream()
                .filter(merge -> merge[0] < row && row <= merge[2] && merge[1] <= column && column <= merge[3])
                .map(merge -> at(sheet, merge[0], merge[1]))
                .findFirst()
                .orElse("");
    }

    /** Where the hyperlinks of a sheet lead, by row. */
    private TreeMap<Integer, String> links(Document sheet, String part) throws Exception {
        TreeMap<Integer, String> rows = new TreeMap<>();
        List<Element> links = elements(sheet, "hyperlink");
        int name = part.lastIndexOf('/') + 1;
        String rels = part.substring(0, name) + "_rels/" + part.substring(name) + ".rels";
        if (links.isEmpty() || !parts.containsKey(rels.toLowerCase(Locale.ROOT))) {
            return rows;
        }
        Map<String, String> targets = new HashMap<>();
        elements(parse(rels), "Relationship")
                .forEach(relation -> targets.put(relation.getAttribute("Id"), relation.getAttribute("Target")));
        for (Element link : links) {
            Matcher cells = REFERENCE.matcher(link.getAttribute("ref"));
            List<Integer> ends = new ArrayList<>();
            while (cells.find()) {
                ends.add(Integer.parseInt(cells.group(2)));
            }
            String target = targets.getOrDefault(
                    link.getAttributeNS("http://schemas.openxmlformats.org/officeDocument/2006/relationships", "id"),
                    "");
            for (int row = ends.isEmpty() ? 1 : ends.get(0);
                    !ends.isEmpty() && row <= ends.get(ends.size() - 1);
                    row++) {
                rows.merge(row, ThaiText.fold(target), String::concat);
            }
        }
        return rows;
    }

    /** The addresses to which the cells of a row link, folded; {@code ""} for none. */
    String linkOf(String sheet, int row) {
        return links.getOrDefault(sheet, new TreeMap<>()).getOrDefault(row, "");
    }

    private static TreeMap<Integer, TreeMap<Integer, String>> cells(Document sheet, List<String> texts) {
        TreeMap<Integer, TreeMap<Integer, String>> rows = new TreeMap<>();
        int row = 0;
        for (Element each : elements(sheet, "row")) {
            if (!each.getParentNode().getLocalName().equals("sheetData")) {
                continue;
            }
            row = each.getAttribute("r").isEmpty() ? row + 1 : Integer.parseInt(each.getAttribute("r"));
            int column = 0;
            for (Element cell : elements(each, "c")) {
                Matcher reference = REFERENCE.matcher(cell.getAttribute("r"));
                column = reference.matches() ? column(reference.group(1)) : column + 1;
                String value = value(cell, texts);
                if (!ThaiText.clean(value).isEmpty()) {
                    rows.computeIfAbsent(row, r -> new TreeMap<>()).put(column, value);
                }
            }
        }
        return rows;
    }

    private static String value(Element cell, List<String> texts) {
        String type = cell.getAttribute("t");
        if (type.equals("inlineStr")) {
            return text(cell);
        }
        String raw = elements(cell, "v").stream().map(Element::getTextContent).reduce("", (a, b) -> b);
        if (!type.equals("s") || raw.isBlank()) {
            return raw;
        }
        int index = Integer.parseInt(raw.strip());
        return index >= 0 && index < texts.size() ? texts.get(index) : "";
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1);
    }

    private static String text(Element item) {
        StringBuilder text = new StringBuilder();
        elements(item, "t").stream()
                .filter(t -> !"rPh".equals(t.getParentNode().getLocalName()))
                .forEach(t -> text.append(t.getTextContent()));
        return text.toString();
    }

    private Document parse(String part) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        var builder = factory.newDocumentBuilder();
        builder.setErrorHandler(null);
        byte[] bytes = parts.get(part.toLowerCase(Locale.ROOT));
        if (bytes == null) {
            throw new IOException("no part " + part);
        }
        return builder.parse(new ByteArrayInputStream(bytes));
    }

    private static List<Element> elements(org.w3c.dom.Node under, String name) {
        NodeList found = under instanceof Document document
                ? document.getElementsByTagNameNS("*", name)
                : ((Element) under).getElementsByTagNameNS("*", name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            elements.add((Element) found.item(i));
        }
        return elements;
    }

    /** What stands in a cell as it is written in the file, {@code ""} for nothing. */
    String at(String sheet, int row, int column) {
        return row(sheet, row).getOrDefault(column, "");
    }

    /** What stands in the cells of all sheets. */
    Map<CellRef, String> cells() {
        Map<CellRef, String> cells = new TreeMap<>();
        sheets.forEach((sheet, rows) -> rows.forEach(
                (row, columns) -> columns.forEach((column, text) -> cells.put(new CellRef(sheet, row, column), text))));
        return cells;
    }

    /** Whether a row still holds a text of what another book holds in it: sheets may have changed places. */
    boolean holdsOfRow(NaiveBook other, String sheet, int row) {
        return row(sheet, row).values().stream()
                .anyMatch(text -> !text.isBlank() && other.row(sheet, row).containsValue(text));
    }

    private TreeMap<Integer, String> row(String sheet, int row) {
        return sheets.getOrDefault(sheet, new TreeMap<>()).getOrDefault(row, new TreeMap<>());
    }

    /** Whether a cell holds the number and nothing else but words. */
    boolean isNumber(CellRef at, BigDecimal number) {
        String digits = ThaiText.fold(at(at.sheet(), at.row(), at.column())).replaceAll("[^\\d.,+-]", "");
        return holdsNumber(at, number)
                && (!digits.matches("\\d+\\.?\\d{0,2}") || digits.equals(number.toPlainString()));
    }

    /** Whether the cell holds the number, as a number, as per cent, or in a text. */
    boolean holdsNumber(CellRef at, BigDecimal number) {
        String text = at(at.sheet(), at.row(), at.column());
        if (text.strip().matches(NUMBER)) {
            BigDecimal stored =
                    BigDecimal.valueOf(Double.parseDouble(text.strip())).round(new MathContext(15));
            return stored.compareTo(number) == 0
                    || stored.movePointRight(2).compareTo(number) == 0
                    || new BigDecimal(text.strip()).compareTo(number) == 0; // a text has all its digits
        }
        String folded = ThaiText.fold(text);
        return folded.contains(number.toPlainString())
                || folded.contains(number.stripTrailingZeros().toPlainString());
    }

    /**
     * Whether a line of a stored text stands in a column between two rows, or in a range that is merged down over one of its cells: as
     * written, or the words of several cells one behind the other, or the day that a number is shown as.
     */
    boolean holdsText(String line, String sheet, int column, int firstRow, int lastRow) {
        Set<Integer> columns = new TreeSet<>(Set.of(column));
        joined.stream()
                .filter(headings -> headings.stream().anyMatch(at -> at.sheet().equals(sheet) && at.column() == column))
                .flatMap(List::stream)
                .forEach(at -> columns.add(at.column()));
        List<String> cells = new ArrayList<>();
        for (int each : columns) {
            StringBuilder down = new StringBuilder();
            for (int row = firstRow; row <= lastRow; row++) {
                String text = at(sheet, row, each);
                if (isShownAs(line, text)) {
                    return true;
                }
                cells.add(ThaiText.fold(text.replaceAll("_x[0-9A-Fa-f]{4}_", "\n")));
                cells.add(ThaiText.fold(text)); // half a letter keeps its code
                cells.add(ThaiText.fold(heldAt(sheet, row, each)));
                down.append(ThaiText.fold(text));
            }
            cells.add(down.toString()); // a text may be broken behind its list's number
        }
        String rest = ThaiText.fold(line);
        while (!rest.isEmpty()) {
            int longest = longestPieceOf(rest, cells);
            if (longest < Math.min(SHORTEST_PIECE, rest.length())) {
                return false;
            }
            rest = rest.substring(longest);
        }
        return true;
    }

    /** How many letters of a text's beginning stand in one of the cells. */
    private static int longestPieceOf(String text, List<String> cells) {
        int longest = 0;
        for (String cell : cells) {
            while (longest < text.length() && cell.contains(text.substring(0, longest + 1))) {
                longest++;
            }
        }
        return longest;
    }

    /** Whether a number or a truth value is shown so. */
    private boolean isShownAs(String line, String raw) {
        String text = raw.strip();
        if (line.equals("TRUE") || line.equals("FALSE")) {
            return List.of("1", "true", "0", "false").contains(text);
        }
        Matcher day = DAY.matcher(line);
        if (day.matches()) {
            LocalDate date = text.matches("\\d{4}-.*")
                    ? LocalDate.parse(text.substring(0, 10))
                    : text.matches(NUMBER)
                            ? LocalDate.of(since1904 ? 1904 : 1899, since1904 ? 1 : 12, since1904 ? 1 : 30)
                                    .plusDays((long) Double.parseDouble(text))
                            : LocalDate.MIN;
            int year = Integer.parseInt(day.group(2));
            return date.getDayOfMonth() == Integer.parseInt(day.group(1))
                    && (date.getYear() + 543 == year || date.getYear() == year);
        }
        if (!line.matches("-?[\\d.]+%?") || !text.matches(NUMBER)) {
            return false;
        }
        BigDecimal number = new BigDecimal(line.replace("%", "")).movePointLeft(line.endsWith("%") ? 2 : 0);
        return BigDecimal.valueOf(Double.parseDouble(text))
                        .round(new MathContext(15))
                        .compareTo(number)
                == 0;
    }

    /** The first parts of a package, for a test that changes them. */
    static Map<String, byte[]> parts(byte[] file) throws IOException {
        Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }
}
