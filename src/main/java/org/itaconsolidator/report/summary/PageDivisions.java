package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * On the one-page summary, in place of figures of the body that has none: the totals that its divisions estimate, a row each.
 * They are never added up or shown as the body's.
 */
final class PageDivisions {
    /** So many leave room on the page for what else it tells. */
    static final int MOST = 15;

    private final TableSheet page;
    private final ReportContext context;
    private final ReportWords words;

    PageDivisions(ReportContext context, TableSheet page) {
        this.page = page;
        this.context = context;
        words = context.words();
    }

    /** Writes a row for each scorecard of a division, of its latest year. */
    void write(List<ScoreBook.Card> cards, ShownScores scores) {
        page.line(words.text("page.divisions"), Look.SECTION);
        page.line(words.text("page.divisions.note", Map.of("sheet", words.text("sheet.scores"))), Look.NOTE);
        int headings = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        page.text(PageColumns.NUMBER, words.text("column.year"), Look.HEADING);
        page.text(PageColumns.NAME, words.text("divisions.division"), Look.HEADING);
        page.text(PageColumns.BAR, words.text("level"), Look.HEADING);
        page.text(PageColumns.SCORE, words.text("total"), Look.HEADING);
        page.text(PageColumns.BEFORE, words.text("page.gap"), Look.HEADING);
        page.text(PageColumns.CHANGE, words.text("table.source"), Look.HEADING);
        page.join(headings, PageColumns.CHANGE, PageColumns.RANK);
        page.end();
        cards.stream().limit(MOST).forEach(card -> write(card, scores.find(card)));
        if (cards.size() > MOST) {
            page.line(words.text("page.and-more", Map.of("count", words.digits(cards.size() - MOST))), Look.NOTE);
        }
    }

    private void write(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear year = card.latest();
        ScoreBook.Year scores = card.years().get(year);
        Optional<TotalRow> row = scores.findTotal();
        Optional<BigDecimal> total = row.flatMap(TotalRow::total);
        int at = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
        page.text(PageColumns.NUMBER, words.year(year), Look.CENTRED);
        page.text(PageColumns.NAME, card.scorecard().division());
        TotalNotes notes = new TotalNotes(context);
        Optional<String> known = row.flatMap(TotalRow::level);
        String level = known.orElse(total.isPresent() ? "" : notes.lacking(scores, year));
        Expr shown = places.map(found -> found.level(year).formula())
                .map(cell ->
                        Expr.of(notes.lackingNowOr(places.get(), year, cell).orElse(cell), level))
                .orElse(Expr.text(level));
        page.put(PageColumns.BAR, shown.ifSure(known.isEmpty() || context.isLevelSure(year)), Look.CENTRED);
        page.put(
                PageColumns.SCORE,
                places.map(found -> found.total(year))
                        .orElse(Expr.number(total).ifSure(context.isTotalSure(year)))
                        .again(),
                Look.STRONG_SCORE);
        Optional<BigDecimal> gap = total.map(score -> score.subtract(context.target()));
        page.put(
                PageColumns.BEFORE,
                places.map(ScorePlaces::gap)
                        .orElse(Expr.number(gap).ifSure(context.isTotalSure(year)))
                        .again(),
                Look.CHANGE);
        page.text(
                PageColumns.CHANGE,
                words.word("source", card.scorecard().source().code()),
                Look.CENTRED);
        page.join(at, PageColumns.CHANGE, PageColumns.RANK);
        if (total.isPresent()) {
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE)); // the joined cell has room for its word
        } else {
            page.end();
        }
    }
}
