package org.itaconsolidator.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.read.book.UnreadableWorkbook;

/** The content of a good workbook as files of other kinds. */
enum OtherKinds {
    XLS {
        @Override
        byte[] of(byte[] xlsx) throws IOException {
            return xls(xlsx);
        }
    },
    CSV {
        @Override
        byte[] of(byte[] xlsx) throws IOException {
            return csv(xlsx);
        }
    },
    DOCX {
        @Override
        byte[] of(byte[] xlsx) throws IOException {
            try {
                return OfficeWord.of(
                        org.itaconsolidator.read.book.Workbook.read(xlsx, "a.xlsx")
                                .sheets(),
                        OfficeWord.Layout.PLAIN);
            } catch (UnreadableWorkbook e) {
                throw new IOException(e);
            }
        }
    },
    ODS {
        @Override
        byte[] of(byte[] xlsx) throws IOException {
            return ods(xlsx);
        }
    };

    abstract byte[] of(byte[] xlsx) throws IOException;

    /** How names of such files end, without a dot. */
    String ending() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The kind of a file's name; empty for any other. */
    static Optional<OtherKinds> find(String name) {
        return Arrays.stream(values())
                .filter(kind -> name.endsWith("." + kind.ending()))
                .findFirst();
    }

    String withoutEnding(String name) {
        return name.substring(0, name.length() - ending().length() - 1);
    }

    /** As Excel 97 to 2003 keeps it: values, number formats, merged ranges, hidden rows, columns and sheets, comments, links. */
    private static byte[] xls(byte[] xlsx) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx));
                HSSFWorkbook to = new HSSFWorkbook()) {
            Map<String, CellStyle> styles = new HashMap<>();
            for (Sheet sheet : from) {
                Sheet copy = to.createSheet(sheet.getSheetName());
                sheet.getMergedRegions().forEach(copy::addMergedRegionUnsafe);
                for (Row row : sheet) {
                    copy(row, copy.createRow(row.getRowNum()), styles);
                }
                sheet.getHyperlinkList().forEach(link -> copy(link, copy));
                for (int column = 0; column < 200; column++) {
                    copy.setColumnHidden(column, sheet.isColumnHidden(column));
                }
                to.setSheetVisibility(to.getSheetIndex(copy), from.getSheetVisibility(from.getSheetIndex(sheet)));
            }
            to.write(out);
        }
        return out.toByteArray();
    }

    private static void copy(Row from, Row to, Map<String, CellStyle> styles) {
        to.setZeroHeight(from.getZeroHeight());
        for (Cell cell : from) {
            Cell copy = to.createCell(cell.getColumnIndex());
            copy.setCellStyle(styles.computeIfAbsent(
                    key(cell), key -> style(cell, to.getSheet().getWorkbook())));
            CellType type =
                    cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
            boolean waits = type == CellType.NUMERIC && cell.getNumericCellValue() == 0;
            if (cell.getCellType() == CellType.FORMULA && !waits) {
                formula(copy, cell.getCellFormula());
            }
            switch (type) {
                case NUMERIC -> copy.setCellValue(cell.getNumericCellValue());
                case STRING -> copy.setCellValue(cell.getStringCellValue());
                case BOOLEAN -> copy.setCellValue(cell.getBooleanCellValue());
                case ERROR -> copy.setCellErrorValue(cell.getErrorCellValue());
                default -> {
                    // blank
                }
            }
            Comment comment = cell.getCellComment();
            if (comment != null) {
                var helper = to.getSheet().getWorkbook().getCreationHelper();
                Comment said = to.getSheet().createDrawingPatriarch().createCellComment(helper.createClientAnchor());
                said.setString(helper.createRichTextString(comment.getString().getString()));
                copy.setCellComment(said);
            }
        }
    }

    /** Texts and numbers of the first sheet. */
    private static byte[] ods(byte[] xlsx) throws IOException {
        StringBuilder out = new StringBuilder();
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = from.getSheetAt(0);
            out.append("<table:table table:name=\"" + sheet.getSheetName() + "\">");
            for (int number = 0; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                out.append("<table:table-row>");
                for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                    Cell cell = row.getCell(column);
                    boolean numeric = cell != null && cell.getCellType() == CellType.NUMERIC;
                    String text =
                            cell == null || cell.getCellType() != CellType.STRING ? "" : cell.getStringCellValue();
                    String escaped =
                            text.replace("&", "&amp;").replace("<", "&lt;").replace("\n", "</text:p><text:p>");
                    out.append(
                            numeric
                                    ? "<table:table-cell office:value-type=\"float\" office:value=\""
                                            + cell.getNumericCellValue() + "\"/>"
                                    : text.isEmpty()
                                            ? "<table:table-cell/>"
                                            : "<table:table-cell office:value-type=\"string\"><text:p>" + escaped
                                                    + "</text:p></table:table-cell>");
                }
                out.append("</table:table-row>");
            }
        }
        return OpenDocumentTest.ods("", out + "</table:table>");
    }

    /** Some functions are newer than the kind of file. */
    private static void formula(Cell cell, String formula) {
        try {
            cell.setCellFormula(formula);
        } catch (RuntimeException e) {
            cell.setBlank();
        }
    }

    /** The first sheet that is seen, as Excel writes it as text. */
    private static byte[] csv(byte[] xlsx) throws IOException {
        StringBuilder out = new StringBuilder("\uFEFF");
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(xlsx))) {
            Sheet sheet = from.getSheetAt(0);
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            shown.setUseCachedValuesForFormulaCells(true);
            for (int number = 0; number <= sheet.getLastRowNum(); number++) {
                Row row = sheet.getRow(number);
                StringJoiner line = new StringJoiner(",", "", "\r\n");
                for (int column = 0; row != null && column < row.getLastCellNum(); column++) {
                    line.add("\"" + shown.formatCellValue(row.getCell(column)).replace("\"", "\"\"") + "\"");
                }
                out.append(line);
            }
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isStruck(Cell cell) {
        Workbook book = cell.getSheet().getWorkbook();
        return book.getFontAt(cell.getCellStyle().getFontIndex()).getStrikeout();
    }

    private static String key(Cell cell) {
        return cell.getCellStyle().getDataFormatString() + isStruck(cell);
    }

    private static CellStyle style(Cell cell, Workbook to) {
        CellStyle style = to.createCellStyle();
        style.setDataFormat(to.createDataFormat().getFormat(cell.getCellStyle().getDataFormatString()));
        Font font = to.createFont();
        font.setStrikeout(isStruck(cell));
        style.setFont(font);
        return style;
    }

    private static void copy(Hyperlink from, Sheet to) {
        for (int row = from.getFirstRow(); row <= from.getLastRow(); row++) {
            Row there = to.getRow(row);
            Cell cell = there == null ? null : there.getCell(from.getFirstColumn());
            if (cell != null && from.getAddress() != null) {
                Hyperlink link = to.getWorkbook().getCreationHelper().createHyperlink(from.getType());
                link.setAddress(from.getAddress());
                cell.setHyperlink(link);
            }
        }
    }
}
