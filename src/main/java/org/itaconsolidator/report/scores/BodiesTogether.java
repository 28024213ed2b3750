package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** Below the rows of the bodies: what they are together in each year, as formulas over their rows. */
final class BodiesTogether {
    /** Sums of decimal fractions are first rounded to so many decimals: binary ones would miss a half by a hair. */
    private static final int EXACT = 8;

    private final TableSheet table;
    private final ReportWords words;
    private final BodiesColumns columns;
    private final BigDecimal target;

    private final BodiesPlaces where;

    BodiesTogether(TableSheet table, ReportWords words, BodiesColumns columns, BodiesPlaces where, BigDecimal target) {
        this.target = target;
        this.table = table;
        this.words = words;
        this.columns = columns;
        this.where = where;
    }

    /** A row per year, the newest first; nothing without years. */
    void write(List<BodiesRow> years) {
        if (years.isEmpty()) {
            return;
        }
        table.space(DocumentFont.SIZE);
        table.line(words.text("bodies.together"), Look.SECTION);
        for (int i = years.size() - 1; i >= 0; i--) {
            write(years.get(i));
        }
    }

    private void write(BodiesRow year) {
        table.begin();
        table.fill(BodiesColumns.YEAR, columns.risks, Look.BAND);
        table.text(BodiesColumns.YEAR, words.year(year.fiscalYear()), Look.BAND_CENTRED);
        boolean others =
                year.indicatorMeans().values().stream().anyMatch(indicator -> indicator.bodies() != year.bodies());
        String key = others ? "bodies.mean-others" : "bodies.mean";
        table.wordFormula(
                BodiesColumns.BODY,
                TextFormula.of(
                        of -> words.text(key, of),
                        Map.of(
                                "count",
                                TextFormula.number("COUNT(" + cells(year, BodiesColumns.TOTAL) + ")", 0, words))),
                words.text(key, Map.of("count", words.digits(year.bodies()))),
                Look.BAND);
        writeMean(year, BodiesColumns.TOTAL, Optional.of(year.mean()));
        if (year.unconfirmed()) {
            table.markUnconfirmed(BodiesColumns.TOTAL, Look.BAND_SCORE);
        }
        Map<Integer, BigDecimal> means = new HashMap<>();
        year.indicatorMeans()
                .forEach((number, of) ->
                        columns.indicator(year.fiscalYear(), number).ifPresent(column -> means.put(column, of.mean())));
        for (int column = BodiesColumns.FIRST_INDICATOR; column < columns.risks; column++) {
            writeMean(year, column, Optional.ofNullable(means.get(column)));
        }
        String cells = cells(year, BodiesColumns.TOTAL);
        String passing = "COUNTIF(" + cells + ",\">=" + target.toPlainString() + "\")";
        String passingFormula = TextFormula.of(
                of -> words.text("bodies.passing", of), Map.of("count", TextFormula.number(passing, 0, words)));
        String cutsFormula = "IF(COUNT(" + cells + ")<4," + TextFormula.quoted(words.text("bodies.no-quartiles")) + ","
                + TextFormula.of(
                        of -> words.text("bodies.quartiles", of),
                        Map.of(
                                "lower", cut(cells, "0.25"),
                                "median", cut(cells, "0.5"),
                                "upper", cut(cells, "0.75")))
                + ")";
        String cuts = year.quartiles()
                .map(quartiles -> words.text(
                        "bodies.quartiles",
                        Map.of(
                                "lower", words.score(quartiles.lower()),
                                "median", words.score(quartiles.median()),
                                "upper", words.score(quartiles.upper()))))
                .orElseGet(() -> words.text("bodies.no-quartiles"));
        table.wordFormula(
                columns.risks,
                passingFormula + "&CHAR(10)&" + cutsFormula,
                words.text("bodies.passing", Map.of("count", words.digits(year.passing()))) + "\n" + cuts,
                Look.BAND);
        if (year.unconfirmed()) {
            table.markUnconfirmed(columns.risks, Look.BAND);
        }
        table.end();
    }

    private String cells(BodiesRow year, int column) {
        return where.cells(year.fiscalYear(), column);
    }

    private String cut(String cells, String share) {
        return TextFormula.number("ROUND(ROUND(PERCENTILE(" + cells + "," + share + ")," + EXACT + "),2)", 2, words);
    }

    private void writeMean(BodiesRow year, int column, Optional<BigDecimal> mean) {
        if (mean.isEmpty()) {
            return;
        }
        String cells = cells(year, column);
        table.formula(
                column,
                "IF(COUNT(" + cells + ")=0,\"\",ROUND(ROUND(AVERAGE(" + cells + ")," + EXACT + "),2))",
                mean,
                Look.BAND_SCORE);
    }
}
