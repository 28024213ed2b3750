package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.SheetStyles;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/** Colours that follow the figures: scores below the target, losses. The sign or the figure itself says the same. */
public final class ScoreColours {
    private ScoreColours() {}

    static void apply(TableSheet table, ScoreSheetColumns columns) {
        int first = table.firstRow();
        int last = table.lastRow();
        String number = "ISNUMBER($" + TableSheet.cell(columns.number, first) + ")";
        for (FiscalYear year : columns.years()) {
            String score = TableSheet.cell(columns.score(year), first);
            String aim = "$" + TableSheet.cell(columns.target, first);
            rule(
                    table,
                    columns.score(year),
                    first,
                    last,
                    "AND(" + number + ",ISNUMBER(" + score + "),ISNUMBER(" + aim + ")," + score + "<" + aim + ")",
                    SheetColours.BAD);
            if (columns.hasChange(year)) {
                below(table, columns.change(year), first, last, SheetColours.WATCH);
            }
        }
        for (int column : List.of(columns.contribution, columns.gap)) {
            below(table, column, first, last, column == columns.gap ? SheetColours.BAD : SheetColours.WATCH);
        }
    }

    /** Colours the figures below 0 of a column; rows as Excel numbers them. */
    public static void below(TableSheet table, int column, int firstRow, int lastRow, SheetColours colour) {
        String cell = TableSheet.cell(column, firstRow);
        rule(table, column, firstRow, lastRow, "AND(ISNUMBER(" + cell + ")," + cell + "<0)", colour);
    }

    /** Colours the scores of a table's column that are below the target. */
    static void belowTarget(TableSheet table, int column, BigDecimal target) {
        String cell = TableSheet.cell(column, table.firstRow());
        rule(
                table,
                column,
                table.firstRow(),
                table.lastRow(),
                "AND(ISNUMBER(" + cell + ")," + cell + "<" + target.toPlainString() + ")",
                SheetColours.BAD);
    }

    private static void rule(
            TableSheet table, int column, int firstRow, int lastRow, String condition, SheetColours colour) {
        if (lastRow < firstRow) {
            return;
        }
        table.sheet()
                .format(
                        TableSheet.cell(column, firstRow) + ":" + TableSheet.cell(column, lastRow),
                        "<cfRule type=\"expression\" dxfId=\"" + SheetStyles.highlight(colour)
                                + "\" priority=\"%priority\"><formula>" + StreamedWorkbook.escaped(condition)
                                + "</formula></cfRule>");
    }
}
