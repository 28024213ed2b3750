package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FigureRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.report.SheetStyles.Look;

/** The rows of a scorecard's indicators: scores with their places, changes, rank, the best of all years. */
final class ScoreIndicators {
    private final ScoreRows rows;
    private final TableSheet table;
    private final ScoreColumns columns;
    private final ScoreBook.Card card;
    private final ScoreContributions contributions;
    private final Messages comparisons;
    private final ScoreChanges changes;

    ScoreIndicators(ScoreRows rows, ScoreContributions contributions, ScoreChanges changes, Messages comparisons) {
        this.rows = rows;
        this.contributions = contributions;
        this.comparisons = comparisons;
        this.changes = changes;
        table = rows.table;
        columns = rows.columns;
        card = rows.card;
    }

    /** The row of an indicator. */
    void write(IndicatorDef indicator) {
        int row = rows.begin(indicator.name(), Look.TEXT, Look.TEXT);
        int number = indicator.number();
        table.whole(columns.number, number);
        for (FiscalYear year : columns.years()) {
            writeScore(year, row, number);
        }
        ComparisonRow comparison = card.years().get(rows.latest).comparisons.get(number);
        rows.writeLatestYear(Look.CENTRED);
        rows.writeTarget(row, Optional.ofNullable(comparison).map(ComparisonRow::gapToTarget), Look.SCORE, Look.CHANGE);
        rows.frameworks.findFramework(rows.latest).ifPresent(framework -> {
            contributions.writeOne(framework, number, row, Optional.ofNullable(comparison));
            table.formula(
                    columns.rank,
                    rows.formulas(framework, rows.latest).rank(row),
                    Optional.ofNullable(comparison).map(each -> BigDecimal.valueOf(each.rank())),
                    Look.WHOLE);
        });
        writeBest(number, row);
        changes.writePlace(number, row);
        writeHistory(number);
        table.end();
    }

    /** A score, the change to it, and where it stands. */
    private void writeScore(FiscalYear year, int row, int number) {
        Optional<ScoreBook.Year> found = card.findYear(year);
        Optional<ScoreRow> score = found.map(scores -> scores.scores.get(number));
        table.number(columns.score(year), score.map(ScoreRow::score), Look.ACTUAL_SCORE);
        score.map(ScoreRow::place).ifPresent(place -> rows.writePlace(year, place));
        if (columns.hasChange(year)) {
            writeChange(year, row, found.map(scores -> scores.comparisons.get(number)));
        }
    }

    /** How the latest score lies to the other years. */
    private void writeHistory(int number) {
        Optional.ofNullable(card.years().get(rows.latest).figures.get(number))
                .flatMap(FigureRow::history)
                .ifPresent(history -> table.text(
                        columns.outlier,
                        comparisons.text(
                                history.verdict().code(), Map.of("others", rows.words.digits(history.others()))),
                        history.verdict() == FigureRow.Verdict.OUTLIER ? Look.WATCH : Look.TEXT));
    }

    /** A change may be a number only where the years may be compared; a missing score leaves the formula blank. */
    private void writeChange(FiscalYear year, int row, Optional<ComparisonRow> comparison) {
        if (card.findYear(year).isEmpty() || card.findYear(year.previous()).isEmpty() || !comparable(year)) {
            return;
        }
        boolean refused = comparison
                .filter(each -> each.change().isEmpty())
                .flatMap(each -> card.findYear(year.previous()).flatMap(before -> before.findScore(each.indicator())))
                .isPresent();
        if (refused) {
            String why = Optional.ofNullable(
                            card.years().get(year).figures.get(comparison.get().indicator()))
                    .flatMap(FigureRow::change)
                    .flatMap(FigureRow.Change::reason)
                    .map(comparisons::text)
                    .orElseGet(() -> rows.words.text("not-comparable"));
            table.text(columns.change(year), why, Look.QUIET);
            return;
        }
        table.formula(
                columns.change(year),
                ScoreFormulas.difference(columns.score(year), columns.score(year.previous()), row),
                comparison.flatMap(ComparisonRow::change),
                Look.CHANGE);
    }

    private boolean comparable(FiscalYear year) {
        return rows.frameworks.findFramework(year).isPresent()
                && rows.frameworks.findFramework(year.previous()).isPresent();
    }

    private void writeBest(int number, int row) {
        List<FiscalYear> scored = columns.years().stream()
                .filter(year -> card.findYear(year)
                        .flatMap(found -> found.findScore(number))
                        .isPresent())
                .toList();
        int from = columns.score(columns.years().get(0));
        int to = columns.score(columns.years().get(columns.years().size() - 1));
        if (scored.isEmpty() || from == to) {
            return;
        }
        FiscalYear bestYear = scored.stream()
                .reduce((a, b) -> score(a, number).compareTo(score(b, number)) >= 0 ? a : b)
                .get();
        String all = TableSheet.cell(from, row) + ":" + TableSheet.cell(to, row);
        table.formula(columns.best, "MAX(" + all + ")", Optional.of(score(bestYear, number)), Look.SCORE);
        String headings = TableSheet.fixed(from, table.headingsRow()) + ":" + TableSheet.fixed(to, table.headingsRow());
        table.wordFormula(
                columns.bestYear,
                "INDEX(" + headings + ",MATCH(" + TableSheet.cell(columns.best, row) + "," + all + ",0))",
                rows.words.year(bestYear),
                Look.CENTRED);
    }

    private BigDecimal score(FiscalYear year, int number) {
        return card.years().get(year).findScore(number).orElseThrow();
    }
}
