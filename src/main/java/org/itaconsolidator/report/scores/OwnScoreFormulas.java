package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.DivisionComparisonRow;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * What follows from how the divisions of a body score themselves in one indicator, as formulas over these scores and the
 * official one.
 *
 * @param row as the engine found it
 * @param official the cell of the official score
 * @param cells of each division's score, the number itself where no cell has it
 */
record OwnScoreFormulas(DivisionComparisonRow row, String official, Map<String, String> cells, ReportWords words) {
    /** Sums of decimal fractions are first rounded to so many decimals: binary ones would miss a half by a hair. */
    private static final int EXACT = 8;

    /** What Excel takes, with room for what it adds itself when it saves. */
    private static final int LONGEST = 8_000;

    /** Mean, spread and the largest distance from a column on, then how many they are, and each of them. */
    void write(TableSheet table, int first, int count, int each) {
        if (furthestBy().length() > LONGEST) {
            writeFixed(table, first, count);
            return;
        }
        table.formula(
                first,
                whereAny("ROUND(ROUND(AVERAGE(" + all() + ")," + EXACT + "),2)"),
                Optional.of(row.mean()),
                Look.SCORE);
        table.formula(
                first + 1,
                whereAny("ROUND(MAX(" + all() + ")-MIN(" + all() + ")," + EXACT + ")"),
                Optional.of(row.spread()),
                Look.SCORE);
        table.formula(first + 2, furthestBy(), row.furthestBy(), Look.SCORE);
        table.formula(
                count,
                "COUNT(" + all() + ")",
                Optional.of(BigDecimal.valueOf(row.selfScores().size())),
                Look.WHOLE);
        List<String> lines = row.selfScores().keySet().stream().map(this::told).toList();
        if (lines.size() <= ThaiMetrics.mostLines(Look.TEXT.size())) {
            table.wordFormula(
                    each, eachOfThem(TableSheet.cell(first + 2, table.lastRow())), String.join("\n", lines), Look.TEXT);
        } else {
            writeFurthest(table, each);
        }
    }

    /** Of more divisions than a formula can name: figures only. */
    private void writeFixed(TableSheet table, int first, int count) {
        table.number(first, Optional.of(row.mean()), Look.SCORE);
        table.number(first + 1, Optional.of(row.spread()), Look.SCORE);
        table.number(first + 2, row.furthestBy(), Look.SCORE);
        table.whole(count, row.selfScores().size());
    }

    private String told(String division) {
        return division + " " + words.score(row.selfScores().get(division))
                + (row.furthest().contains(division) ? " " + words.text("divisions.furthest") : "");
    }

    /** Of more divisions than lines fit into a row the furthest ones only, as long as no score is another. */
    private void writeFurthest(TableSheet table, int column) {
        String changed = TextFormula.quoted(words.text("changed-since"));
        String told = row.furthest().stream().map(this::told).collect(Collectors.joining("\n"));
        String same = "ISNUMBER(" + official + ")," + official + "="
                + row.official().map(BigDecimal::toPlainString).orElse("-1");
        for (Map.Entry<String, String> cell : cells.entrySet()) {
            same += "," + cell.getValue() + "="
                    + row.selfScores().get(cell.getKey()).toPlainString();
        }
        String formula = "IF(COUNT(" + all() + ")<" + cells.size() + "," + changed + ",IF(AND(" + same + "),"
                + TextFormula.quoted(told) + "," + changed + "))";
        if (row.official().isEmpty() || formula.length() > LONGEST) {
            return;
        }
        table.wordFormula(column, formula, told, Look.TEXT);
    }

    /** The furthest of the divisions is the one with the lowest or the one with the highest score. */
    private String furthestBy() {
        return "IF(AND(ISNUMBER(" + official + "),COUNT(" + all() + ")>0),ROUND(MAX(ABS(MIN(" + all() + ")-SUM("
                + official + ")),ABS(MAX(" + all() + ")-SUM(" + official + ")))," + EXACT + "),\"\")";
    }

    /** A line for each division with a score; those furthest from the official one, if there is one, say so. */
    private String eachOfThem(String furthest) {
        List<String> lines = row.selfScores().keySet().stream()
                .map(division -> {
                    String cell = cells.get(division);
                    return "IF(ISNUMBER(" + cell + "),CHAR(10)&" + TextFormula.quoted(division + " ") + "&TEXT(" + cell
                            + ",\"0.00\")&IF(ISNUMBER(" + furthest + "),IF(ROUND(ABS(" + cell + "-SUM(" + official
                            + "))-"
                            + furthest + "," + EXACT + ")=0,"
                            + TextFormula.quoted(" " + words.text("divisions.furthest")) + ",\"\"),\"\"),\"\")";
                })
                .toList();
        return TextFormula.digits("MID(" + String.join("&", lines) + ",2,9999)", words);
    }

    private String whereAny(String formula) {
        return "IF(COUNT(" + all() + ")=0,\"\"," + formula + ")";
    }

    private String all() {
        return String.join(",", cells.values());
    }
}
