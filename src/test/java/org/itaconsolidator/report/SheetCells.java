package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A written sheet as its reader finds things in it: by the words of a heading and of a row. */
public final class SheetCells {
    private SheetCells() {}

    /** The first row that holds a cell of just this text. */
    static Row row(Sheet sheet, String text) {
        return holding(sheet, cell -> text(cell).equals(text), text).getRow();
    }

    /** The column of the first cell of this text, however its lines are broken. */
    static int column(Sheet sheet, String heading) {
        return holding(sheet, cell -> text(cell).replace("\n", "").equals(heading), heading)
                .getColumnIndex();
    }

    /** Every cell's text, row by row. */
    public static List<String> texts(Sheet sheet) {
        List<String> texts = new ArrayList<>();
        sheet.forEach(row -> row.forEach(cell -> texts.add(text(cell))));
        return texts;
    }

    /** What a cell shows, a formula's stored value included; a number without zeros at its end; nothing for a blank. */
    static String text(Cell cell) {
        if (cell == null) {
            return "";
        }
        CellType type = cell.getCellType() == CellType.FORMULA ? cell.getCachedFormulaResultType() : cell.getCellType();
        return switch (type) {
            case STRING -> cell.getStringCellValue();
            case NUMERIC ->
                BigDecimal.valueOf(cell.getNumericCellValue())
                        .stripTrailingZeros()
                        .toPlainString();
            default -> "";
        };
    }

    private static Cell holding(Sheet sheet, Predicate<Cell> wanted, String words) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (wanted.test(cell)) {
                    return cell;
                }
            }
        }
        throw new AssertionError(sheet.getSheetName() + " holds no " + words + ": " + texts(sheet));
    }
}
