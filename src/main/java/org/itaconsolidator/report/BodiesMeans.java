package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.BodiesRow;
import org.itaconsolidator.model.BodyStandingRow;
import org.itaconsolidator.model.FiscalYear;

/**
 * What the bodies of a year are together, on the sheet that compares them: their means below them, and against these and
 * among each other the place of each.
 */
final class BodiesMeans {
    private final TableSheet table;
    private final ReportWords words;
    private final int indicators;
    private final int risks;
    private final List<BodiesRow> years;
    private final Map<FiscalYear, Integer> meanRows = new HashMap<>();

    /** The first and the last row of a year's bodies, as Excel numbers them. */
    private final Map<FiscalYear, int[]> rowsOfYear = new HashMap<>();

    /**
     * Those of a sheet whose headings are written and whose bodies follow, the newest year first.
     *
     * @param indicators how many columns of indicators there are
     */
    BodiesMeans(TableSheet table, ReportWords words, int indicators, ReportContent content) {
        this.table = table;
        this.words = words;
        this.indicators = indicators;
        risks = BodiesSheet.FIRST_INDICATOR + indicators;
        years = content.listBodiesTogether();
        // below the bodies, after a gap and a heading
        int last = table.lastRow() + content.listBodyStandings().size() + 2;
        for (int i = years.size() - 1; i >= 0; i--) {
            meanRows.put(years.get(i).fiscalYear(), ++last);
        }
        Map<FiscalYear, Long> bodies = new TreeMap<>(Comparator.reverseOrder());
        bodies.putAll(content.listBodyStandings().stream()
                .collect(Collectors.groupingBy(BodyStandingRow::fiscalYear, Collectors.counting())));
        int next = table.firstRow();
        for (Map.Entry<FiscalYear, Long> year : bodies.entrySet()) {
            int count = year.getValue().intValue();
            rowsOfYear.put(year.getKey(), new int[] {next, next + count - 1});
            next += count;
        }
    }

    /** The place of a total among those of its year; equal ones share it. */
    void writeRank(BodyStandingRow row, int at) {
        int[] rows = rowsOfYear.get(row.fiscalYear());
        String own = TableSheet.cell(BodiesSheet.TOTAL, at);
        String all = TableSheet.fixed(BodiesSheet.TOTAL, rows[0]) + ":" + TableSheet.fixed(BodiesSheet.TOTAL, rows[1]);
        table.formula(
                BodiesSheet.RANK,
                "IF(ISNUMBER(" + own + "),RANK(" + own + "," + all + ",0),\"\")",
                Optional.of(BigDecimal.valueOf(row.rank())),
                Look.WHOLE);
    }

    /** The distance of a total to the mean of its year. */
    void writeGap(BodyStandingRow row, int at) {
        if (!meanRows.containsKey(row.fiscalYear())) {
            table.number(BodiesSheet.GAP, Optional.of(row.gapToMean()), Look.CHANGE);
            return;
        }
        String own = TableSheet.cell(BodiesSheet.TOTAL, at);
        String mean = TableSheet.fixed(BodiesSheet.TOTAL, meanRows.get(row.fiscalYear()));
        table.formula(
                BodiesSheet.GAP,
                "IF(COUNT(" + own + "," + mean + ")=2,ROUND(" + own + "-" + mean + ",2),\"\")",
                Optional.of(row.gapToMean()),
                Look.CHANGE);
    }

    /** Below the bodies: what they are together in each year. */
    void write() {
        if (years.isEmpty()) {
            return;
        }
        table.space(DocumentFont.SIZE);
        table.line(words.text("bodies.together"), Look.SECTION);
        for (int i = years.size() - 1; i >= 0; i--) {
            BodiesRow year = years.get(i);
            table.begin();
            table.fill(BodiesSheet.YEAR, risks, Look.BAND);
            table.text(BodiesSheet.YEAR, words.year(year.fiscalYear()), Look.BAND_CENTRED);
            table.text(
                    BodiesSheet.BODY,
                    words.text("bodies.mean", Map.of("count", words.digits(year.bodies()))),
                    Look.BAND);
            writeMean(BodiesSheet.TOTAL, year.fiscalYear(), Optional.of(year.mean()));
            if (year.unconfirmed()) {
                table.markUnconfirmed(BodiesSheet.TOTAL, Look.BAND_SCORE);
            }
            Map<Integer, BigDecimal> means = new HashMap<>();
            year.indicatorMeans().forEach((indicator, mean) -> means.put(indicator, mean.mean()));
            for (int indicator = 1; indicator <= indicators; indicator++) {
                writeMean(
                        BodiesSheet.FIRST_INDICATOR + indicator - 1,
                        year.fiscalYear(),
                        Optional.ofNullable(means.get(indicator)));
            }
            Function<BodiesRow.Quartiles, String> cuts = quartiles -> words.text(
                    "bodies.quartiles",
                    Map.of(
                            "lower", words.score(quartiles.lower()),
                            "median", words.score(quartiles.median()),
                            "upper", words.score(quartiles.upper())));
            table.text(
                    risks,
                    words.text("bodies.passing", Map.of("count", words.digits(year.passing())))
                            + year.quartiles()
                                    .map(cuts)
                                    .map(text -> "\n" + text)
                                    .orElse(""),
                    Look.BAND);
            table.end();
        }
    }

    /** The mean of a year's bodies; of a year without rows here the number alone. */
    private void writeMean(int column, FiscalYear year, Optional<BigDecimal> mean) {
        int[] rows = rowsOfYear.get(year);
        if (rows == null || mean.isEmpty()) {
            table.number(column, mean, Look.BAND_SCORE);
            return;
        }
        String all = TableSheet.cell(column, rows[0]) + ":" + TableSheet.cell(column, rows[1]);
        table.formula(
                column, "IF(COUNT(" + all + ")=0,\"\",ROUND(ROUND(AVERAGE(" + all + "),8),2))", mean, Look.BAND_SCORE);
    }
}
