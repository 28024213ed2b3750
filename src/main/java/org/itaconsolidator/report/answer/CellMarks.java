package org.itaconsolidator.report.answer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFChartSheet;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Severity;

/** Colours and notes at the cells of findings: the heaviest finding gives the colour, each adds a line to the note. */
final class CellMarks {
    private record Place(String sheet, CellAddress cell) {}

    private final XSSFWorkbook workbook;
    private final ReturnedWords words;
    private final MarkColours colours;

    CellMarks(XSSFWorkbook workbook, ReturnedWords words) {
        this.workbook = workbook;
        this.words = words;
        this.colours = new MarkColours(workbook);
    }

    /** Marks the cells of all lines; the heaviest lines come first. */
    void mark(List<FindingLine> lines) {
        Map<Place, Severity> heaviest = new LinkedHashMap<>();
        Map<Place, List<String>> notes = new LinkedHashMap<>();
        for (FindingLine line : lines) {
            for (CellRef ref : line.finding().cells()) {
                List<Place> places = places(ref);
                places.forEach(
                        place -> heaviest.putIfAbsent(place, line.finding().severity()));
                places.stream()
                        .limit(1)
                        .forEach(place -> notes.computeIfAbsent(place, p -> new ArrayList<>())
                                .add(words.note(line)));
            }
        }
        heaviest.forEach((place, severity) -> colours.mark(cell(place), severity));
        notes.forEach((place, texts) -> texts.stream().distinct().forEach(text -> CellNotes.add(cell(place), text)));
        colours.remember();
    }

    /** The cell; for a whole row the cells that hold something, else its first; for a whole sheet or file none. */
    private List<Place> places(CellRef ref) {
        XSSFSheet sheet = workbook.getSheet(ref.sheet());
        if (sheet == null || sheet instanceof XSSFChartSheet || ref.row() == 0) {
            return List.of();
        }
        int row = ref.row() - 1;
        if (ref.column() > 0) {
            return List.of(place(sheet, row, ref.column() - 1));
        }
        List<Place> used = new ArrayList<>();
        if (sheet.getRow(row) != null) {
            for (Cell cell : sheet.getRow(row)) {
                if (cell.getCellType() != CellType.BLANK) {
                    used.add(new Place(sheet.getSheetName(), cell.getAddress()));
                }
            }
        }
        return used.isEmpty() ? List.of(place(sheet, row, 0)) : used;
    }

    /** A place, or the first of the merged range over it: the only one that is seen. */
    private static Place place(XSSFSheet sheet, int row, int column) {
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            if (merged.isInRange(row, column)) {
                return new Place(sheet.getSheetName(), new CellAddress(merged.getFirstRow(), merged.getFirstColumn()));
            }
        }
        return new Place(sheet.getSheetName(), new CellAddress(row, column));
    }

    /** The cell; a new one looks as its row or column did. */
    private XSSFCell cell(Place place) {
        XSSFSheet sheet = workbook.getSheet(place.sheet());
        XSSFRow row = sheet.getRow(place.cell().getRow());
        if (row == null) {
            row = sheet.createRow(place.cell().getRow());
        }
        int column = place.cell().getColumn();
        XSSFCell cell = row.getCell(column);
        if (cell == null) {
            XSSFCellStyle look = row.isFormatted() ? row.getRowStyle() : (XSSFCellStyle) sheet.getColumnStyle(column);
            cell = row.createCell(column);
            if (look != null) {
                cell.setCellStyle(look);
            }
        }
        return cell;
    }
}
