package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;

/** What the changes of the latest year mean for the total: change times weight, where both years weigh alike. */
final class ScoreContributions {
    private final ScoreRows rows;
    private final TableSheet table;
    private final ScoreSheetColumns columns;
    private final ScoreBook.Card card;

    ScoreContributions(ScoreRows rows) {
        this.rows = rows;
        table = rows.table;
        columns = rows.columns;
        card = rows.card;
    }

    /** That of an indicator. */
    void writeOne(Framework framework, int number, int row, Optional<ComparisonRow> comparison) {
        if (!columns.hasChange(rows.latest) || refused() || !sameWeight(framework, number)) {
            return;
        }
        BigDecimal weight = framework.weightOf(number);
        String change = TableSheet.cell(columns.change(rows.latest), row);
        String ofTotal = TableSheet.cell(columns.change(rows.latest), rows.totalRow());
        table.formula(
                columns.contribution,
                "IF(COUNT(" + change + "," + ofTotal + ")=2," + change + "*" + weight.toPlainString() + ",\"\")",
                comparison
                        .flatMap(ComparisonRow::change)
                        .filter(any -> totalChanges())
                        .map(weight::multiply),
                Look.CHANGE);
        rows.mark(columns.contribution, Look.CHANGE, sure(framework));
    }

    /** That of several indicators together. */
    void writeSum(int row, List<Integer> indicators, Look look) {
        Framework framework = rows.frameworks.getFramework(rows.latest);
        if (!columns.hasChange(rows.latest)
                || refused()
                || !indicators.stream().allMatch(number -> sameWeight(framework, number))) {
            return;
        }
        String cells = indicators.stream()
                .map(number ->
                        TableSheet.cell(columns.contribution, rows.firstRow + rows.lines.of(rows.latest, number)))
                .collect(Collectors.joining(","));
        Map<Integer, ComparisonRow> comparisons = card.years().get(rows.latest).comparisons;
        boolean whole = totalChanges()
                && indicators.stream()
                        .allMatch(number -> Optional.ofNullable(comparisons.get(number))
                                .flatMap(ComparisonRow::change)
                                .isPresent());
        Optional<BigDecimal> sum = whole
                ? Optional.of(indicators.stream()
                        .map(number -> comparisons.get(number).change().get().multiply(framework.weightOf(number)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
        table.formula(
                columns.contribution,
                "IF(COUNT(" + cells + ")=" + indicators.size() + ",SUM(" + cells + "),\"\")",
                sum,
                look);
        rows.mark(columns.contribution, look, sure(framework));
    }

    private boolean sure(Framework framework) {
        return Confirmed.total(framework)
                && rows.frameworks
                        .findFramework(rows.latest.previous())
                        .filter(Confirmed::total)
                        .isPresent();
    }

    /** Where totals may not be compared, nothing has moved the one to the other. */
    private boolean refused() {
        return card.years().get(rows.latest).findRefusal(Figure.TOTAL).isPresent();
    }

    /** Without both totals nothing is known of what moved the one to the other. */
    private boolean totalChanges() {
        return rows.total(rows.latest).isPresent()
                && rows.total(rows.latest.previous()).isPresent();
    }

    private boolean sameWeight(Framework framework, int number) {
        OptionalInt earlier =
                rows.lines.all().get(rows.lines.of(rows.latest, number)).in(rows.latest.previous());
        return rows.frameworks
                .findFramework(rows.latest.previous())
                .filter(before -> earlier.isPresent()
                        && before.weightOf(earlier.getAsInt()).compareTo(framework.weightOf(number)) == 0)
                .isPresent();
    }
}
