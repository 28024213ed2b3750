package org.itaconsolidator.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
