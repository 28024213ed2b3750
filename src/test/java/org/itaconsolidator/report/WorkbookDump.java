package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;

/** A workbook as lines to compare: sheet, cell, type, value. */
public final class WorkbookDump {
    private WorkbookDump() {}

    public static List<String> of(Path file) throws IOException {
        return of(file, false);
    }

    /** Each cell with its number format, where it has one. */
    public static List<String> withFormats(Path file) throws IOException {
        return of(file, true);
    }

    private static List<String> of(Path file, boolean formats) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> add(lines, sheet, cell, formats));
                }
            }
        }
        return lines;
    }

    /** The bytes of each part by its name. */
    public static Map<String, byte[]> parts(Path file) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                try (var in = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    /** Compares with the committed dump; what is there instead lies under target/golden, to look at and to copy. */
    public static void assertGolden(String name, List<String> lines) throws IOException {
        Path actual = Path.of("target/golden", name);
        Files.createDirectories(actual.getParent());
        Files.write(actual, lines, StandardCharsets.UTF_8);
        Path golden = Path.of("src/test/resources/golden", name);
        List<String> expected = Files.readAllLines(golden, StandardCharsets.UTF_8);
        if (!expected.equals(lines)) {
            fail(name + " differs, first ten lines each way; the whole is in " + actual + "\ngone:"
                    + firstTen(expected, lines) + "\nnew:" + firstTen(lines, expected));
        }
    }

    /** The first lines that the others do not have; where all are there, the first that stands elsewhere. */
    private static String firstTen(List<String> lines, List<String> others) {
        List<String> left = new LinkedList<>(lines);
        others.forEach(left::remove);
        if (left.isEmpty()) {
            for (int i = 0; i < lines.size() && left.isEmpty(); i++) {
                if (i >= others.size() || !lines.get(i).equals(others.get(i))) {
                    left.add(lines.get(i) + " (in another order)");
                }
            }
        }
        return left.stream().limit(10).map(line -> "\n  " + line).collect(Collectors.joining());
    }

    private static void add(List<String> lines, Sheet sheet, Cell cell, boolean formats) {
        CellType type = cell.getCellType();
        if (type == CellType.BLANK) {
            return;
        }
        String at = sheet.getSheetName() + "!" + cell.getAddress() + " ";
        String format = cell.getCellStyle().getDataFormatString();
        String shown = formats && !"General".equals(format) ? " [" + format + "]" : "";
        switch (type) {
            case FORMULA -> lines.add(at + "formula =" + cell.getCellFormula() + " -> " + cached(cell) + shown);
            case NUMERIC -> lines.add(at + "number " + cell.getNumericCellValue() + shown);
            case STRING ->
                lines.add(at + (cell.getCellStyle().getQuotePrefixed() ? "quoted " : "") + "text "
                        + escaped(cell.getStringCellValue()));
            default -> lines.add(at + type);
        }
    }

    private static String cached(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : escaped(cell.getStringCellValue());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\n", "\\n");
    }
}
