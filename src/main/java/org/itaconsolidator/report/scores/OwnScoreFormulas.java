package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
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

    /** Whether a formula can name all divisions; else figures only are shown. */
    private boolean isTooLong() {
        return furthestBy().length() > LONGEST;
    }

    private SheetCell figure(String formula, Optional<BigDecimal> value, Look look) {
        return isTooLong() ? SheetCell.number(value, look) : SheetCell.by(formula, value, look);
    }

    SheetCell mean() {
        return figure(
                whereAny("ROUND(ROUND(AVERAGE(" + all() + ")," + EXACT + "),2)"), Optional.of(row.mean()), Look.SCORE);
    }

    SheetCell spread() {
        return figure(
                whereAny("ROUND(MAX(" + all() + ")-MIN(" + all() + ")," + EXACT + ")"),
                Optional.of(row.spread()),
                Look.SCORE);
    }

    /** The largest distance from the official score. */
    SheetCell largest() {
        return figure(furthestBy(), row.furthestBy(), Look.SCORE);
    }

    SheetCell count() {
        return figure(
                "COUNT(" + all() + ")",
                Optional.of(BigDecimal.valueOf(row.selfScores().size())),
                Look.WHOLE);
    }

    /**
     * Each of them; of many only the furthest.
     *
     * @param furthest the cell of {@link #largest}
     */
    SheetCell each(String furthest) {
        if (isTooLong()) {
            return SheetCell.blank(Look.TEXT);
        }
        List<String> lines = row.selfScores().keySet().stream().map(this::told).toList();
        return lines.size() <= ThaiMetrics.mostLines(Look.TEXT.size())
                ? SheetCell.by(eachOfThem(furthest), String.join("\n", lines), Look.TEXT)
                : furthest();
    }

    private String told(String division) {
        return division + " " + words.score(row.selfScores().get(division))
                + (row.furthest().contains(division) ? " " + words.text("divisions.furthest") : "");
    }

    /** Of more divisions than lines fit into a row the furthest ones only, as long as no score is another. */
    private SheetCell furthest() {
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
            return SheetCell.blank(Look.TEXT);
        }
        return SheetCell.by(formula, told, Look.TEXT);
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
