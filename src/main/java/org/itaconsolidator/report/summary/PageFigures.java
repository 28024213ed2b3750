package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** The four large figures of the one-page summary: total, level, change, distance to the target. */
final class PageFigures {
    private static final int FIGURE_HEIGHT = 64;

    private final TableSheet page;
    private final ReportContext context;
    private final ReportWords words;
    private final BigDecimal target;
    private boolean isMarked;

    PageFigures(ReportContext context, TableSheet page) {
        this.page = page;
        this.context = context;
        words = context.words();
        target = context.target();
    }

    /** Writes three rows: what the figures are, the figures, what to know of them; tells whether one of these bears the mark. */
    boolean write(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear year = card.latest();
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
            figure(PageColumns.NUMBER, at.total(year), Look.CARD_SCORE, "card.missing");
            String missing = words.text("card.missing");
            Expr level = at.level(year);
            page.put(
                    PageColumns.BAR,
                    Expr.of(
                            "IF(" + level.formula() + "=\"\"," + TextFormula.quoted(missing) + "," + level.formula()
                                    + ")",
                            level.text().isEmpty() ? missing : level.text()),
                    Look.CARD_TEXT);
            at.change()
                    .ifPresentOrElse(
                            change -> figure(PageColumns.SCORE, change, Look.CARD_CHANGE, "card.not-compared"),
                            () -> page.text(PageColumns.SCORE, words.text("card.not-compared"), Look.CARD_TEXT));
            figure(PageColumns.CHANGE, at.gap(), Look.CARD_CHANGE, "card.not-compared");
        });
        card.years()
                .get(year)
                .findRefusal(Figure.TOTAL)
                .ifPresent(reason ->
                        page.text(PageColumns.SCORE, context.comparisons().text(reason), Look.CARD_NOTE));
        page.height(FIGURE_HEIGHT);
        int notes = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_NOTE);
        writeSource(card, places);
        context.frameworks()
                .findFramework(year)
                .ifPresent(framework -> putNote(
                        PageColumns.BAR, derived(card, places, words.text("card.level"), Confirmed.level(framework))));
        writeBefore(card, places, before);
        putNote(
                PageColumns.CHANGE,
                derived(
                        card,
                        places,
                        words.text("card.target", Map.of("target", words.digits(target.toPlainString()))),
                        context.isTotalSure(year)));
        page.height(
                ThaiMetrics.roomyHeightOf(2, Look.CARD_NOTE.size())); // a note that is not confirmed takes two lines
        for (int line : new int[] {labels, figures, notes}) {
            page.join(line, PageColumns.NUMBER, PageColumns.NAME);
            page.join(line, PageColumns.SCORE, PageColumns.BEFORE);
            page.join(line, PageColumns.CHANGE, PageColumns.RANK);
        }
        return isMarked;
    }

    /** A figure of the score sheet, or the word for one that is missing; the notes below say what is not confirmed. */
    private void figure(int column, Expr figure, Look look, String missing) {
        page.put(
                column,
                figure.againOr(words.text(missing)).unmarked(),
                figure.number().isPresent() ? look : Look.CARD_TEXT);
    }

    /** What a figure that follows from the total stands on, marked where that is not sure and there is a total. */
    private Expr derived(ScoreBook.Card card, Optional<ScorePlaces> places, String text, boolean sure) {
        FiscalYear year = card.latest();
        String marked = Unconfirmed.marked(text, !sure);
        boolean known =
                card.years().get(year).findTotal().flatMap(TotalRow::total).isPresent();
        return sure || known || places.isEmpty()
                ? Expr.text(known ? marked : text)
                : Expr.of(
                        Expr.ifNumber(
                                places.get().total(year).formula(),
                                TextFormula.quoted(marked),
                                TextFormula.quoted(text)),
                        text);
    }

    /** Of which kind the scores are; without a total, why there is none. */
    private void writeSource(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear year = card.latest();
        ScoreBook.Year scores = card.years().get(year);
        String source = marked(words.word("source", card.scorecard().source().code()), year);
        TotalNotes notes = new TotalNotes(context);
        boolean known = scores.findTotal().flatMap(TotalRow::total).isPresent();
        String missing = known ? "" : notes.lacking(scores, year);
        String told = missing.isEmpty() ? source : missing;
        putNote(
                PageColumns.NUMBER,
                places.flatMap(at -> notes.lackingNowOr(at, year, TextFormula.quoted(source)))
                        .map(formula -> Expr.of(formula, told))
                        .orElse(Expr.text(told)));
    }

    private void putNote(int column, Expr note) {
        page.put(column, note, Look.CARD_NOTE);
        isMarked |= note.text().endsWith(Unconfirmed.MARK);
    }

    /** The total of the year before, or that it has none. */
    private void writeBefore(ScoreBook.Card card, Optional<ScorePlaces> places, Optional<BigDecimal> before) {
        FiscalYear year = card.latest().previous();
        String missing = words.text("card.before-missing", Map.of("year", words.year(year)));
        String told = before.map(words::score).map(score -> before(year, score)).orElse(missing);
        Optional<String> total = places.filter(any -> card.findYear(year).isPresent()
                        && context.frameworks().findFramework(year).isPresent())
                .map(at -> at.total(year).formula());
        putNote(
                PageColumns.SCORE,
                total.map(cell -> Expr.of(
                                Expr.ifNumber(
                                        cell,
                                        TextFormula.of(
                                                of -> before(year, of.get("score")),
                                                Map.of("score", TextFormula.number(cell, 2, words))),
                                        TextFormula.quoted(missing)),
                                told))
                        .orElse(Expr.text(told)));
    }

    private String before(FiscalYear year, String score) {
        return marked(words.text("card.before", Map.of("year", words.year(year), "score", score)), year);
    }

    /** A year's total that stands on facts that are not confirmed is told as such wherever it decides something. */
    private String marked(String text, FiscalYear year) {
        return Unconfirmed.marked(text, !context.isTotalSure(year));
    }
}
