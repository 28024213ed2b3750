package org.itaconsolidator.report.answer;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.layout.AnswerSheet;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.report.sheet.CellColour;
import org.itaconsolidator.report.sheet.WorkbookFile;

/**
 * The colours of marked cells. Each former fill has its own shade of a severity's colour, and a very hidden sheet
 * shows each shade beside a cell with the former fill. So the former fill can be restored wherever rows, sheets and
 * styles have moved in the meantime, and whichever program saved the workbook.
 */
final class MarkColours {
    /** Light red, violet and blue, none of them an Excel colour; yellow means something missing in a form. */
    private static final Map<Severity, Integer> COLOURS =
            Map.of(Severity.ERROR, 0xFFC9C6, Severity.WARNING, 0xE4D4F4, Severity.NOTICE, 0xCFE3F8);

    /** Shades differ in the low four bits of blue, green and red. */
    private static final int SHADES = 1 << 12;

    private static final String SHEET = "_answer";
    private static final String FORMER = "fill";
    private static final int OWN_SHADES = 0x0F0F0F;

    private record Mark(Severity severity, long formerFill) {}

    private final XSSFWorkbook workbook;
    private final CellFills fills;
    private final Set<String> taken = new HashSet<>();
    private final Map<Mark, String> shades = new LinkedHashMap<>();

    /** Colours for a workbook without marks; shades that its own cells use are avoided. */
    MarkColours(XSSFWorkbook workbook) {
        this.workbook = workbook;
        this.fills = new CellFills(workbook);
        workbook.forEach(sheet ->
                sheet.forEach(row -> row.forEach(cell -> taken.add(CellFills.shade((XSSFCell) cell)))));
    }

    static XSSFColor of(Severity severity) {
        return CellColour.of(COLOURS.get(severity));
    }

    /** Whether a cell's colour may be a mark; only asked if it has a note of ours. */
    static boolean isLikeAMark(XSSFCell cell) {
        String shade = CellFills.shade(cell);
        return !shade.isEmpty()
                && COLOURS.values().stream()
                        .anyMatch(colour -> (colour | OWN_SHADES) == (Integer.parseInt(shade, 16) | OWN_SHADES));
    }

    void mark(XSSFCell cell, Severity severity) {
        String shade = shades.computeIfAbsent(new Mark(severity, CellFills.of(cell)), m -> freeShade(severity));
        fills.set(cell, fills.of(CellColour.of(Integer.parseInt(shade, 16))));
    }

    /** Stores which fill each shade replaced. */
    void remember() {
        if (shades.isEmpty()) {
            return;
        }
        XSSFSheet sheet = workbook.createSheet(WorkbookFile.uniqueSheet(workbook, SHEET));
        sheet.createRow(0).createCell(0).setCellValue(AnswerSheet.MARKER);
        shades.forEach((mark, shade) -> {
            XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
            row.createCell(0).setCellValue(shade);
            XSSFCell former = row.createCell(1);
            former.setCellValue(FORMER); // some programs leave out a cell that holds nothing and has no look
            fills.set(former, mark.formerFill());
        });
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /** The replaced fills that {@link #remember} stored, by shade; none from any other sheet. */
    static Map<String, Long> formerFills(XSSFSheet sheet) {
        Map<String, Long> fills = new HashMap<>();
        if (!sheet.getSheetName().startsWith(SHEET)) {
            return fills;
        }
        for (int i = 1; i <= sheet.getLastRowNum(); i++) {
            XSSFRow row = sheet.getRow(i);
            if (row != null && row.getCell(0) != null) {
                XSSFCell former = row.getCell(1);
                fills.put(row.getCell(0).toString(), former == null ? CellFills.NONE : CellFills.of(former));
            }
        }
        return fills;
    }

    private String freeShade(Severity severity) {
        for (int i = 0; i < SHADES; i++) {
            int spread = i & 0xF | (i & 0xF0) << 4 | (i & 0xF00) << 8;
            String shade = String.format(Locale.ROOT, "%06X", COLOURS.get(severity) ^ spread);
            if (taken.add(shade)) {
                return shade;
            }
        }
        throw new IllegalStateException("More than " + SHADES + " fills in one workbook");
    }
}
