package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.LackingScores;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

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
            figure(PageColumns.NUMBER, at.total(year), total, Look.CARD_SCORE, "card.missing");
            String level = words.text("card.missing");
            page.wordFormula(
                    PageColumns.BAR,
                    "IF(" + at.level(year) + "=\"\"," + TextFormula.quoted(level) + "," + at.level(year) + ")",
                    row.flatMap(TotalRow::level).orElse(level),
                    Look.CARD_TEXT);
            Optional<BigDecimal> change = total.flatMap(now -> before.map(now::subtract));
            at.change()
                    .ifPresentOrElse(
                            cell -> figure(PageColumns.SCORE, cell, change, Look.CARD_CHANGE, "card.not-compared"),
                            () -> page.text(PageColumns.SCORE, words.text("card.not-compared"), Look.CARD_TEXT));
            Optional<BigDecimal> gap = total.map(now -> now.subtract(target));
            figure(PageColumns.CHANGE, at.gap(), gap, Look.CARD_CHANGE, "card.not-compared");
        });
        card.years()
                .get(year)
                .findRefusal(Figure.TOTAL)
                .ifPresent(reason -> page.text(PageColumns.SCORE, comparisons.text(reason), Look.CARD_NOTE));
        page.height(FIGURE_HEIGHT);
        int notes = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_NOTE);
        writeSource(card, places, total);
        frameworks
                .findFramework(year)
                .ifPresent(framework -> page.text(
                        PageColumns.BAR,
                        words.text(Confirmed.level(framework) ? "card.level" : "card.level-unconfirmed"),
                        Look.CARD_NOTE));
        writeBefore(card, places, before);
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

    /** A figure of the score sheet, or the word for one that is missing. */
    private void figure(int column, String cell, Optional<BigDecimal> value, Look look, String missing) {
        String word = words.text(missing);
        String formula = "IF(ISNUMBER(" + cell + ")," + cell + "," + TextFormula.quoted(word) + ")";
        if (value.isPresent()) {
            page.formula(column, formula, value, look);
        } else {
            page.wordFormula(column, formula, word, Look.CARD_TEXT);
        }
    }

    /** Of which kind the scores are; without a total, why there is none. */
    private void writeSource(ScoreBook.Card card, Optional<ScorePlaces> places, Optional<BigDecimal> total) {
        FiscalYear year = card.latest();
        String source = source(card);
        LackingScores lacking = new LackingScores(words, comparisons, frameworks);
        String missing = total.isPresent() ? "" : lacking.of(card.years().get(year), year);
        String told = missing.isEmpty() ? source : missing;
        Optional<String> formula = places.flatMap(at -> lacking.formula(at, year, TextFormula.quoted(source)));
        if (formula.isPresent()) {
            page.wordFormula(PageColumns.NUMBER, formula.get(), told, Look.CARD_NOTE);
        } else {
            page.text(PageColumns.NUMBER, told, Look.CARD_NOTE);
        }
    }

    /** The total of the year before, or that it has none. */
    private void writeBefore(ScoreBook.Card card, Optional<ScorePlaces> places, Optional<BigDecimal> before) {
        FiscalYear year = card.latest().previous();
        String missing = words.text("card.before-missing", Map.of("year", words.year(year)));
        String told = before.map(words::score).map(score -> before(year, score)).orElse(missing);
        Optional<String> total = places.filter(any -> card.findYear(year).isPresent()
                        && frameworks.findFramework(year).isPresent())
                .map(at -> at.total(year));
        if (total.isPresent()) {
            String score = TextFormula.number(total.get(), 2, words);
            page.wordFormula(
                    PageColumns.SCORE,
                    "IF(ISNUMBER(" + total.get() + "),"
                            + TextFormula.of(of -> before(year, of.get("score")), Map.of("score", score)) + ","
                            + TextFormula.quoted(missing) + ")",
                    told,
                    Look.CARD_NOTE);
        } else {
            page.text(PageColumns.SCORE, told, Look.CARD_NOTE);
        }
    }

    private String before(FiscalYear year, String score) {
        return marked(words.text("card.before", Map.of("year", words.year(year), "score", score)), year);
    }

    /** A year's total that stands on facts that are not confirmed is told as such wherever it decides something. */
    private String marked(String text, FiscalYear year) {
        return frameworks.findFramework(year).filter(Confirmed::total).isPresent() ? text : text + Confirmed.MARK;
    }

    private String source(ScoreBook.Card card) {
        String source = words.word("source", card.scorecard().source().code());
        return marked(source, card.latest());
    }
}
