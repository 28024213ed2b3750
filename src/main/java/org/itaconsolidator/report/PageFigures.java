package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Figure;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.TotalRow;

/** The four large figures of the one-page summary: total, level, change, distance to the target. */
final class PageFigures {
    private static final int FIGURE_HEIGHT = 64;

    private final TableSheet page;
    private final ReportWords words;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final BigDecimal target;

    PageFigures(TableSheet page, ReportWords words, Messages comparisons, Frameworks frameworks, BigDecimal target) {
        this.page = page;
        this.words = words;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        this.target = target;
    }

    /** Writes three rows: what the figures are, the figures, what to know of them. */
    void write(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear year = card.latest();
        Optional<TotalRow> row = card.years().get(year).findTotal();
        Optional<BigDecimal> total = row.flatMap(TotalRow::total);
        Optional<BigDecimal> before = card.findYear(year.previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        int labels = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_LABEL);
        page.text(PageColumns.NUMBER, words.text("card.total", Map.of("year", words.year(year))), Look.CARD_LABEL);
        page.text(PageColumns.BAR, words.text("level"), Look.CARD_LABEL);
        page.text(PageColumns.SCORE, words.text("column.change-before"), Look.CARD_LABEL);
        page.text(PageColumns.CHANGE, words.text("column.gap"), Look.CARD_LABEL);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        int figures = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_SCORE);
        places.ifPresent(at -> {
            page.copy(PageColumns.NUMBER, at.total(year), total, Look.CARD_SCORE);
            page.wordFormula(
                    PageColumns.BAR,
                    at.level(year),
                    row.flatMap(TotalRow::level).orElse(""),
                    Look.CARD_TEXT);
            at.change()
                    .ifPresent(cell -> page.copy(
                            PageColumns.SCORE,
                            cell,
                            total.flatMap(now -> before.map(now::subtract)),
                            Look.CARD_CHANGE));
            page.copy(PageColumns.CHANGE, at.gap(), total.map(now -> now.subtract(target)), Look.CARD_CHANGE);
        });
        card.years()
                .get(year)
                .findRefusal(Figure.TOTAL)
                .ifPresent(reason -> page.text(PageColumns.SCORE, comparisons.text(reason), Look.CARD_NOTE));
        page.height(FIGURE_HEIGHT);
        int notes = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_NOTE);
        page.text(
                PageColumns.NUMBER,
                total.isPresent() ? words.text("card.source", Map.of("source", source(card))) : lacking(card),
                Look.CARD_NOTE);
        frameworks
                .findFramework(year)
                .ifPresent(framework -> page.text(
                        PageColumns.BAR,
                        words.text(Confirmed.level(framework) ? "card.level" : "card.level-unconfirmed"),
                        Look.CARD_NOTE));
        before.ifPresent(score -> page.text(
                PageColumns.SCORE,
                marked(
                        words.text(
                                "card.before",
                                Map.of("year", words.year(year.previous()), "score", words.score(score))),
                        year.previous()),
                Look.CARD_NOTE));
        page.text(
                PageColumns.CHANGE,
                marked(words.text("card.target", Map.of("target", words.digits(target.toPlainString()))), year),
                Look.CARD_NOTE);
        page.height(
                ThaiMetrics.roomyHeightOf(2, Look.CARD_NOTE.size())); // a note that is not confirmed takes two lines
        for (int line : new int[] {labels, figures, notes}) {
            page.join(line, PageColumns.NUMBER, PageColumns.NAME);
            page.join(line, PageColumns.SCORE, PageColumns.BEFORE);
            page.join(line, PageColumns.CHANGE, PageColumns.RANK);
        }
    }

    /** Why there is no total: what the year assessed is not known, or indicators have no score. */
    private String lacking(ScoreBook.Card card) {
        if (frameworks.findFramework(card.latest()).isEmpty()) {
            return comparisons.text("no-framework");
        }
        String missing = frameworks.findFramework(card.latest()).stream()
                .flatMap(framework -> framework.indicators().stream())
                .map(IndicatorDef::number)
                .filter(number ->
                        card.years().get(card.latest()).findScore(number).isEmpty())
                .map(words::digits)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? source(card) : words.text("card.lacking", Map.of("indicators", missing));
    }

    /** A year's total that stands on facts that are not confirmed is told as such wherever it decides something. */
    private String marked(String text, FiscalYear year) {
        return frameworks.findFramework(year).filter(Confirmed::total).isPresent()
                ? text
                : text + "\n" + words.text("unconfirmed");
    }

    private String source(ScoreBook.Card card) {
        String source = words.word("source", card.scorecard().source().code());
        return marked(source, card.latest());
    }
}
