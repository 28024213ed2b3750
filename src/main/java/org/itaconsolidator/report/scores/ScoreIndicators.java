package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;

/** The rows of a scorecard's indicators: scores with their places, changes, rank, the best of all years. */
final class ScoreIndicators {
    private final ScoreRows rows;
    private final TableSheet table;
    private final ScoreSheetColumns columns;
    private final ScoreBook.Card card;
    private final ScoreContributions contributions;
    private final Messages comparisons;
    private final ScoreHistory history;
    private final ScoreChanges changes;

    ScoreIndicators(ScoreRows rows, ScoreContributions contributions, ScoreChanges changes, Messages comparisons) {
        this.rows = rows;
        this.contributions = contributions;
        this.comparisons = comparisons;
        history = new ScoreHistory(rows, comparisons);
        this.changes = changes;
        table = rows.table;
        columns = rows.columns;
        card = rows.card;
    }

    /** The row of an indicator. */
    void write(ScoreLines.Line line) {
        boolean current = line.in(rows.latest).isPresent();
        int row = rows.begin(name(line), Look.TEXT, Look.TEXT);
        if (current) {
            table.whole(columns.number, line.number());
        }
        for (FiscalYear year : columns.years()) {
            writeScore(year, row, line);
        }
        if (current) {
            writeLatest(line.number(), row);
            changes.writePlace(line, row);
        }
        new ScoreBest(rows).write(line, row);
        table.end();
    }

    /** The latest name, with what it was called before, and where it stood where the latest year does not have it. */
    private String name(ScoreLines.Line line) {
        StringBuilder text = new StringBuilder(line.name());
        if (line.in(rows.latest).isEmpty()) {
            text.append('\n').append(former("line.gone", line.year(), line.number(), line.name()));
        }
        String shown = line.name();
        int number = line.number();
        for (FiscalYear year : List.copyOf(card.years().descendingKeySet())) {
            Optional<IndicatorDef> then = rows.frameworks
                    .findFramework(year)
                    .filter(any -> line.in(year).isPresent())
                    .map(framework -> framework.getIndicator(line.in(year).getAsInt()));
            if (then.isPresent()
                    && (!then.get().name().equals(shown) || then.get().number() != number)) {
                shown = then.get().name();
                number = then.get().number();
                text.append('\n').append(former("line.was", year, number, shown));
            }
        }
        return text.toString();
    }

    private String former(String key, FiscalYear year, int number, String name) {
        return rows.words.text(
                key, Map.of("year", rows.words.year(year), "number", rows.words.digits(number), "name", name));
    }

    /** What is said of the latest score alone. */
    private void writeLatest(int number, int row) {
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
            table.formula(
                    columns.rankInside,
                    rows.formulas(framework, rows.latest).rankInside(number),
                    rankInside(framework, number),
                    Look.WHOLE);
        });
        history.write(Figure.of(number), row, Look.TEXT);
    }

    /** One more than the scores of its instrument that are higher; empty without a score. */
    private Optional<BigDecimal> rankInside(Framework framework, int number) {
        ScoreBook.Year year = card.years().get(rows.latest);
        return year.findScore(number)
                .map(own -> framework
                        .indicatorsOf(framework.getIndicator(number).instrument())
                        .stream()
                        .flatMap(def -> year.findScore(def.number()).stream())
                        .filter(score -> score.compareTo(own) > 0)
                        .count())
                .map(higher -> BigDecimal.valueOf(higher + 1));
    }

    /** A score, the change to it, and where it stands. */
    private void writeScore(FiscalYear year, int row, ScoreLines.Line line) {
        Optional<ScoreRow> score = find(year, line);
        table.number(columns.score(year), score.map(ScoreRow::score), Look.ACTUAL_SCORE);
        score.map(ScoreRow::place).ifPresent(place -> rows.writePlace(year, place));
        if (columns.hasChange(year)) {
            writeChange(year, row, line);
        }
    }

    /** A change may be a number only where the years may be compared; a missing score leaves the formula blank. */
    private void writeChange(FiscalYear year, int row, ScoreLines.Line line) {
        Optional<ScoreBook.Year> now = card.findYear(year);
        boolean before = line.in(year.previous()).isPresent();
        if (now.isEmpty()
                || card.findYear(year.previous()).isEmpty()
                || line.in(year).isEmpty() && !before) {
            return;
        }
        if (!hasFramework(year) || !hasFramework(year.previous())) {
            table.text(columns.change(year), comparisons.text("framework-unknown"), Look.QUIET);
            return;
        }
        if (line.in(year).isEmpty()) {
            table.text(columns.change(year), comparisons.text("indicator-gone"), Look.QUIET);
            return;
        }
        int number = line.in(year).getAsInt();
        Optional<String> refusal = now.get().findRefusal(Figure.of(number));
        if (refusal.isPresent() || !before) {
            table.text(columns.change(year), comparisons.text(refusal.orElse("indicator-new")), Look.QUIET);
            return;
        }
        rows.writeChange(
                year,
                row,
                Optional.ofNullable(now.get().comparisons.get(number)).flatMap(ComparisonRow::change),
                now.get().findLack(Figure.of(number)).map(comparisons::text),
                Look.CHANGE);
    }

    private boolean hasFramework(FiscalYear year) {
        return rows.frameworks.findFramework(year).isPresent();
    }

    private Optional<ScoreRow> find(FiscalYear year, ScoreLines.Line line) {
        return card.findYear(year)
                .filter(any -> line.in(year).isPresent())
                .map(found -> found.scores.get(line.in(year).getAsInt()));
    }
}
