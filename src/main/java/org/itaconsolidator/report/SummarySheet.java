package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/**
 * สรุปผู้บริหาร: what a head asks first. One body is told down the page, a fact on each line; several stand in a table, a
 * body on each row.
 */
final class SummarySheet {
    /** What is told about a body, in order. */
    private enum Fact {
        BODY(34),
        FISCAL_YEAR(13),
        TOTAL(14),
        LEVEL(20),
        CHANGE_BEFORE(14),
        GAP(14),
        STRONGEST(38),
        WEAKEST(38),
        DELIVERIES(22),
        OPEN_FINDINGS(22),
        SOURCE(20);

        private final int width;

        Fact(int width) {
            this.width = width;
        }

        String key() {
            return "column." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final int SHOWN = 3;
    private static final int NAME_WIDTH = 30;
    private static final int VALUE_WIDTH = 70;

    private final ReportWords words;
    private final RunFacts run;
    private final IntFunction<String> indicatorName;
    private final boolean single;
    private final TableSheet table;

    SummarySheet(
            SXSSFWorkbook workbook,
            SheetStyles styles,
            ReportWords words,
            RunFacts run,
            IntFunction<String> indicatorName,
            boolean single) {
        this.words = words;
        this.run = run;
        this.indicatorName = indicatorName;
        this.single = single;
        List<Column> columns = new ArrayList<>();
        if (single) {
            columns.add(new Column(words.text("column.fact"), NAME_WIDTH));
            columns.add(new Column(words.text("column.value"), VALUE_WIDTH));
        } else {
            for (Fact fact : Fact.values()) {
                columns.add(new Column(words.text(fact.key()), fact.width));
            }
        }
        table = new TableSheet(workbook, words.text("sheet.summary"), styles, words, columns);
    }

    /**
     * Writes the page.
     *
     * @param leftOut names of the sheets that this workbook does not have, because there is nothing for them
     */
    void write(
            List<Body> bodies,
            ScoreBook book,
            Map<Scorecard, ScoresSheet.Places> places,
            DeliveryBook deliveries,
            List<String> leftOut,
            String title,
            String asOf) {
        table.line(title, Look.TITLE);
        table.line(asOf, Look.SUBTITLE);
        table.line(
                words.text(
                        "summary.all",
                        Map.of(
                                "bodies", words.digits(bodies.size()),
                                "files", words.digits(deliveries.files()),
                                "target", words.digits(run.target().toPlainString()))),
                Look.SUBTITLE);
        table.line(
                words.text(
                        "summary.all-findings",
                        Map.of(
                                "errors", words.digits(deliveries.findings(Severity.ERROR)),
                                "warnings", words.digits(deliveries.findings(Severity.WARNING)),
                                "notices", words.digits(deliveries.findings(Severity.NOTICE)))),
                Look.SUBTITLE);
        if (!leftOut.isEmpty()) {
            table.line(words.text("summary.left-out", Map.of("sheets", String.join(", ", leftOut))), Look.SUBTITLE);
        }
        table.headings();
        for (Body body : bodies) {
            Optional<ScoreBook.Card> card = book.findMain(body);
            Optional<ScoresSheet.Places> cells = card.map(found -> places.get(found.scorecard()));
            writeBody(body, card, cells, deliveries);
        }
        table.finish(1, single ? 2 : Fact.values().length, title, asOf);
        if (single) {
            table.sheet().getPrintSetup().setLandscape(false);
        }
    }

    private void writeBody(
            Body body, Optional<ScoreBook.Card> card, Optional<ScoresSheet.Places> cells, DeliveryBook deliveries) {
        if (!single) {
            table.begin();
        }
        for (Fact fact : Fact.values()) {
            if (single) {
                table.begin();
                table.text(0, words.text(fact.key()), Look.STRONG);
            }
            int column = single ? 1 : fact.ordinal();
            table.text(column, "");
            switch (fact) {
                case BODY -> table.text(column, words.body(body), Look.STRONG);
                case DELIVERIES -> table.text(column, deliveries(body, deliveries));
                case OPEN_FINDINGS -> table.text(column, findings(body, deliveries));
                default -> card.ifPresent(found -> writeScores(fact, column, found, cells));
            }
            if (single) {
                table.end();
            }
        }
        if (!single) {
            table.end();
        }
    }

    private void writeScores(Fact fact, int column, ScoreBook.Card card, Optional<ScoresSheet.Places> cells) {
        ScoreBook.Year year = card.years().get(card.latest());
        Optional<TotalRow> totals = year.findTotal();
        Optional<BigDecimal> total = totals.flatMap(TotalRow::total);
        Comparator<ScoreRow> byScore = Comparator.comparing(ScoreRow::score);
        switch (fact) {
            case FISCAL_YEAR -> table.text(column, words.year(card.latest()));
            case TOTAL -> cells.ifPresent(at -> table.formula(column, at.total(), total, Look.BIG_SCORE));
            case LEVEL -> table.text(column, totals.flatMap(TotalRow::level).orElse(""), Look.BIG);
            case CHANGE_BEFORE ->
                cells.flatMap(ScoresSheet.Places::change)
                        .ifPresent(cell -> table.formula(column, cell, change(card, total), Look.BIG_CHANGE));
            case GAP ->
                cells.ifPresent(at -> table.formula(
                        column, at.gap(), total.map(score -> score.subtract(run.target())), Look.BIG_CHANGE));
            case STRONGEST -> table.text(column, ranking(year, byScore.reversed()));
            case WEAKEST -> table.text(column, ranking(year, byScore));
            case SOURCE -> table.text(column, source(card.scorecard()));
            default -> throw new IllegalArgumentException(fact + " is no fact about scores");
        }
    }

    private static Optional<BigDecimal> change(ScoreBook.Card card, Optional<BigDecimal> total) {
        Optional<BigDecimal> before = card.findYear(card.latest().previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        return before.flatMap(score -> total.map(now -> now.subtract(score)));
    }

    private String source(Scorecard scorecard) {
        String kind = words.word("source", scorecard.source().code());
        return scorecard.division().isEmpty() ? kind : kind + "\n" + scorecard.division();
    }

    private String deliveries(Body body, DeliveryBook deliveries) {
        return words.text(
                "summary.deliveries",
                Map.of(
                        "accepted", words.digits(deliveries.count(body, "accepted")),
                        "refused", words.digits(deliveries.count(body, "refused")),
                        "missing", words.digits(deliveries.count(body, "missing") + deliveries.count(body, "empty"))));
    }

    private String findings(Body body, DeliveryBook deliveries) {
        return words.text(
                "summary.findings",
                Map.of(
                        "errors", words.digits(deliveries.findings(body, Severity.ERROR)),
                        "warnings", words.digits(deliveries.findings(body, Severity.WARNING))));
    }

    private String ranking(ScoreBook.Year year, Comparator<ScoreRow> order) {
        return year.scores.values().stream()
                .sorted(order.thenComparingInt(ScoreRow::indicator))
                .limit(SHOWN)
                .map(row -> words.text(
                        "summary.indicator",
                        Map.of(
                                "number", words.digits(row.indicator()),
                                "name", indicatorName.apply(row.indicator()),
                                "score", words.score(row.score()))))
                .collect(Collectors.joining("\n"));
    }
}
