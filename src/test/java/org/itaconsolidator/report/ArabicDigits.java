package org.itaconsolidator.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Every place of a workbook where a reader sees an Arabic digit that is no name by which something is found. */
public final class ArabicDigits {
    /** Addresses, quotations, and whatever is written together with a Latin letter: cells, items, hashes. */
    private static final Pattern NAMED =
            Pattern.compile("https?://\\S+|\"[^\"\\n]*\"|[!-~&&[^\"]]*[A-Za-z][!-~&&[^\"]]*");

    private static final Pattern DIGIT = Pattern.compile("[0-9]");
    private static final Pattern CHART_TEXT = Pattern.compile("<a:t>([^<]*)</a:t>|<c:v>([^<]*)</c:v>");
    private static final Pattern CHART_FORMAT = Pattern.compile("formatCode=\"([^\"]*)\"");
    private static final Set<String> FILES = Set.of("ไฟล์", "ชีต", "แทนไฟล์");

    private ArabicDigits() {}

    /** The places with what stands there; empty where all digits are Thai. */
    public static List<String> listIn(Path file, Set<String> fileNames) throws IOException {
        List<String> found = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toString())) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    row.forEach(cell -> look(cell, fileNames, found));
                }
                String footer = sheet.getFooter().getLeft() + sheet.getFooter().getCenter();
                text("footer of " + sheet.getSheetName(), footer.replaceAll("&\"[^\"]*\"&14", ""), fileNames, found);
                text("name of a sheet", sheet.getSheetName(), fileNames, found);
            }
        }
        try (ZipFile parts = new ZipFile(file.toFile())) {
            for (ZipEntry part : parts.stream()
                    .filter(each -> each.getName().contains("charts/chart"))
                    .toList()) {
                chart(
                        part.getName(),
                        new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8),
                        found);
            }
        }
        return found;
    }

    private static void look(Cell cell, Set<String> fileNames, List<String> found) {
        String place = cell.getSheet().getSheetName() + "!" + cell.getAddress();
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        if (type == CellType.NUMERIC) {
            String format = cell.getCellStyle().getDataFormatString();
            if (!format.equals(";;;") && !format.contains("[$-D0")) {
                found.add(place + " has the format " + format);
            }
        } else if (type == CellType.STRING && !isName(cell)) {
            text(place, cell.getStringCellValue(), fileNames, found);
        }
    }

    /** Whether the cell stands below a heading of files or sheets, which are names. */
    private static boolean isName(Cell cell) {
        for (int row = cell.getRowIndex() - 1; row >= 0; row--) {
            Row above = cell.getSheet().getRow(row);
            Cell heading = above == null ? null : above.getCell(cell.getColumnIndex());
            if (heading != null
                    && heading.getCellType() == CellType.STRING
                    && FILES.contains(heading.getStringCellValue())) {
                return true;
            }
        }
        return false;
    }

    private static void chart(String name, String xml, List<String> found) {
        Matcher texts = CHART_TEXT.matcher(xml);
        while (texts.find()) {
            String text = texts.group(1) == null ? texts.group(2) : texts.group(1);
            if (texts.group(1) != null || !text.matches("-?[0-9.E]+")) { // a bare number is shown by a format
                text(name, text, Set.of(), found);
            }
        }
        Matcher formats = CHART_FORMAT.matcher(xml);
        while (formats.find()) {
            if (DIGIT.matcher(formats.group(1).replaceAll("\\[\\$-D0\\w*]", "")).find()
                    && !formats.group(1).contains("[$-D0")) {
                found.add(name + " has the format " + formats.group(1));
            }
        }
    }

    private static void text(String place, String text, Set<String> fileNames, List<String> found) {
        String rest = text;
        for (String file : fileNames) {
            rest = rest.replace(file, "");
        }
        if (DIGIT.matcher(NAMED.matcher(rest).replaceAll("")).find()) {
            found.add(place + " " + text);
        }
    }
}
