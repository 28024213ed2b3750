package org.itaconsolidator.report.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.FinishedRow;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.sheet.FormTable;

/** The two sheets that officers do not see: the dropdowns' words, and what the form is. */
final class FormHiddenSheets {
    private static final String LISTS = "_lists";
    private static final String META = "_meta";

    private FormHiddenSheets() {}

    /** Writes the words of the dropdowns; gives the range of each list by its name. A list without words is left out. */
    static Map<String, String> addLists(
            XSSFWorkbook workbook, FormRequest request, FormChoices choices, FormLists lists) {
        Map<String, List<String>> words = new LinkedHashMap<>();
        words.put("divisions", request.divisions().isEmpty() ? lists.divisions() : request.divisions());
        words.put("indicators", choices.indicators());
        words.put("items", choices.items().stream().map(FormChoices.Item::code).toList());
        words.put(
                "oit-items",
                choices.listDisclosures().stream().map(FormChoices.Item::code).toList());
        words.put("topics", choices.topics());
        words.put("statuses", lists.statuses());
        words.put("self-scores", lists.selfScores());
        words.put("rounds", lists.rounds());
        words.put("sources", lists.sources());

        XSSFSheet sheet = workbook.createSheet(LISTS);
        Map<String, String> ranges = new LinkedHashMap<>();
        Row heading = sheet.createRow(0);
        words.forEach((name, list) -> {
            int column = heading.getLastCellNum() < 0 ? 0 : heading.getLastCellNum();
            heading.createCell(column).setCellValue(name);
            for (int i = 0; i < list.size(); i++) {
                Row row = sheet.getRow(i + 1) == null ? sheet.createRow(i + 1) : sheet.getRow(i + 1);
                setWord(row, column, list.get(i));
            }
            if (!list.isEmpty()) {
                ranges.put(name, LISTS + "!" + FormTable.range(column, 1, list.size()));
            }
        });
        hide(workbook, sheet);
        return ranges;
    }

    /**
     * Writes what the form is, as the reader expects it: a key and a value in each row.
     *
     * @param rows those that the form begins with
     */
    static void addMeta(XSSFWorkbook workbook, FormRequest request, List<Map<Field, String>> rows, FormLayout layout) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("form", layout.form().code());
        facts.put("version", Integer.toString(layout.version()));
        facts.put("body", request.body().map(Body::name).orElse(""));
        facts.put("district", request.body().map(Body::district).orElse(""));
        facts.put("province", request.body().map(Body::province).orElse(""));
        facts.put("division", request.division());
        facts.put("fiscal_year", Integer.toString(request.fiscalYear().buddhist()));
        facts.put(
                "round",
                request.round().isPresent() ? Integer.toString(request.round().getAsInt()) : "");

        if (layout.form() == Form.SCORES) {
            facts.putAll(request.scores().facts());
        }
        if (rows.stream().anyMatch(FinishedRow::isOne)) {
            facts.put(FinishedRow.KEY, FinishedRow.marks(rows));
        }

        XSSFSheet sheet = workbook.createSheet(META);
        facts.forEach((key, value) -> {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(key);
            row.createCell(1).setCellValue(value);
        });
        hide(workbook, sheet);
    }

    private static void setWord(Row row, int column, String word) {
        if (word.matches("[0-9]{1,9}")) {
            row.createCell(column).setCellValue(Integer.parseInt(word));
        } else {
            row.createCell(column).setCellValue(word);
        }
    }

    private static void hide(XSSFWorkbook workbook, XSSFSheet sheet) {
        sheet.enableLocking();
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.HIDDEN);
    }
}
