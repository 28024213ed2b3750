package org.itaconsolidator.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.report.answer.EarlierAnswer;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorksheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTXf;

/** Everything of a workbook that marks must leave as it is, by place; the program's own sheets left out. */
public final class WorkbookState {
    private WorkbookState() {}

    public static Map<String, String> of(byte[] content) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            return of(workbook);
        }
    }

    /** Fills by cell of the sender's sheets. */
    public static Map<String, String> fills(byte[] content) throws IOException {
        Map<String, String> fills = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (Cell cell : cells(workbook)) {
                fills.put(place(cell), fill((XSSFCell) cell));
            }
        }
        return fills;
    }

    /** Notes by cell of the sender's sheets. */
    public static Map<String, String> notes(byte[] content) throws IOException {
        Map<String, String> notes = new TreeMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content))) {
            for (XSSFSheet sheet : sheets(workbook)) {
                sheet.getCellComments()
                        .forEach((cell, note) -> notes.put(
                                sheet.getSheetName() + "!" + cell,
                                note.getString().getString()));
            }
        }
        return notes;
    }

    /** What stands before and after, by place, where it is not the same. */
    public static Map<String, String> differences(Map<String, String> before, Map<String, String> after) {
        Map<String, String> all = new TreeMap<>(before);
        all.putAll(after);
        Map<String, String> differences = new TreeMap<>();
        for (String place : all.keySet()) {
            String line = before.get(place) + "\n->\n" + after.get(place);
            if (!Objects.equals(before.get(place), after.get(place))) {
                differences.put(place, line);
            }
        }
        return differences;
    }

    private static Map<String, String> of(XSSFWorkbook workbook) {
        Map<String, String> state = new TreeMap<>();
        for (XSSFSheet sheet : sheets(workbook)) {
            String name = sheet.getSheetName();
            state.put(name + " visibility", workbook.getSheetVisibility(workbook.getSheetIndex(sheet)) + "");
            CTWorksheet rest = (CTWorksheet) sheet.getCTWorksheet().copy();
            rest.getSheetData().setRowArray(null);
            if (rest.isSetSheetViews()) {
                rest.getSheetViews().getSheetViewList().forEach(view -> {
                    if (view.isSetTabSelected()) {
                        view.unsetTabSelected();
                    }
                });
            }
            rest.unsetDimension(); // a marked blank cell may lie outside
            if (rest.isSetDrawing()) {
                rest.unsetDrawing();
            }
            if (rest.isSetLegacyDrawing()) {
                rest.unsetLegacyDrawing();
            }
            state.put(name + " besides cells", rest.toString().replaceAll(" xmlns:\\w+=\"[^\"]*\"", ""));
            for (Row row : sheet) {
                if (row.getHeight() != sheet.getDefaultRowHeight() || row.getZeroHeight()) {
                    state.put(name + " row " + row.getRowNum(), row.getHeight() + " " + row.getZeroHeight());
                }
            }
        }
        for (Cell cell : cells(workbook)) {
            if (cell.getCellType() != CellType.BLANK) {
                state.put(place(cell), value((XSSFCell) cell));
            }
        }
        for (Name name : workbook.getAllNames()) {
            int sheet = name.getSheetIndex();
            String scope = sheet < 0 ? "" : workbook.getSheetName(sheet);
            if (sheet < 0 || !EarlierAnswer.isOurs(workbook.getSheetAt(sheet))) {
                state.put("name " + scope + " " + name.getNameName(), name.getRefersToFormula());
            }
        }
        List<String> pictures = new ArrayList<>();
        workbook.getAllPictures().forEach(picture -> pictures.add(Arrays.toString(picture.getData())));
        state.put("pictures", pictures.toString());
        var stylesheet = workbook.getStylesSource().getCTStylesheet();
        state.put("named styles", String.valueOf(stylesheet.getCellStyleXfs()));
        state.put("active", opened(workbook));
        state.put(
                "order", sheets(workbook).stream().map(XSSFSheet::getSheetName).toList() + "");
        return state;
    }

    /** The sheet on which the sender's workbook opens; an answer notes it. */
    private static String opened(XSSFWorkbook workbook) {
        XSSFSheet first = workbook.getSheetAt(0);
        return EarlierAnswer.isOurs(first)
                ? EarlierAnswer.findOfTheSender(first).orElseThrow()
                : workbook.getSheetName(workbook.getActiveSheetIndex());
    }

    private static List<XSSFSheet> sheets(XSSFWorkbook workbook) {
        List<XSSFSheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook) {
            if (!EarlierAnswer.isOurs(sheet)) {
                sheets.add((XSSFSheet) sheet);
            }
        }
        return sheets;
    }

    private static List<Cell> cells(XSSFWorkbook workbook) {
        List<Cell> cells = new ArrayList<>();
        sheets(workbook).forEach(sheet -> sheet.forEach(row -> row.forEach(cells::add)));
        return cells;
    }

    private static String place(Cell cell) {
        return cell.getSheet().getSheetName() + "!" + cell.getAddress();
    }

    /** Type, raw value, formula, and the look without the fill. */
    private static String value(XSSFCell cell) {
        String raw = cell.getCellType() == CellType.STRING
                ? cell.getStringCellValue()
                : cell.getCTCell().getV();
        String formula = cell.getCellType() == CellType.FORMULA ? cell.getCellFormula() : "";
        XSSFCellStyle style = cell.getCellStyle();
        CTXf core = style.getCoreXf();
        return String.join(
                " | ",
                cell.getCellType().toString(),
                String.valueOf(raw),
                formula,
                style.getDataFormatString(),
                style.getFont().getCTFont().toString(),
                "border " + core.getBorderId() + " style " + core.getXfId() + " quote " + style.getQuotePrefixed(),
                String.valueOf(core.getAlignment()),
                "locked " + style.getLocked());
    }

    private static String fill(XSSFCell cell) {
        XSSFCellStyle style = cell.getCellStyle();
        var colour = style.getFillForegroundXSSFColor();
        return style.getFillPattern() + (colour == null ? "" : " " + colour.getARGBHex() + " " + colour.getTint());
    }
}
