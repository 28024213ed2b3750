package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.LackingScores;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.DocumentFont;
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
    private final ReportWords words;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final BigDecimal target;

    PageDivisions(TableSheet page, ReportWords words, Messages comparisons, Frameworks frameworks, BigDecimal target) {
        this.page = page;
        this.words = words;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        this.target = target;
    }

    /** Writes a row for each scorecard of a division, of its latest year. */
    void write(List<ScoreBook.Card> cards, Map<Scorecard, ScorePlaces> places) {
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
        cards.stream().limit(MOST).forEach(card -> write(card, Optional.ofNullable(places.get(card.scorecard()))));
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
        String level = row.flatMap(TotalRow::level)
                .orElse(total.isPresent() ? "" : new LackingScores(words, comparisons, frameworks).of(scores, year));
        page.text(PageColumns.BAR, level, Look.CENTRED);
        page.copy(PageColumns.SCORE, places.map(found -> found.total(year)), total, Look.STRONG_SCORE);
        page.copy(
                PageColumns.BEFORE,
                places.map(ScorePlaces::gap),
                total.map(known -> known.subtract(target)),
                Look.CHANGE);
        places.ifPresent(found -> page.wordFormula(PageColumns.BAR, levelFormula(found, year), level, Look.CENTRED));
        page.text(
                PageColumns.CHANGE,
                words.word("source", card.scorecard().source().code()),
                Look.CENTRED);
        if (total.isPresent()
                && frameworks.findFramework(year).filter(Confirmed::total).isEmpty()) {
            page.markUnconfirmed(PageColumns.SCORE, Look.STRONG_SCORE);
            page.markUnconfirmed(PageColumns.BEFORE, Look.CHANGE);
        }
        if (row.flatMap(TotalRow::level).isPresent()
                && frameworks.findFramework(year).filter(Confirmed::level).isEmpty()) {
            page.markUnconfirmed(PageColumns.BAR, Look.CENTRED);
        }
        page.join(at, PageColumns.CHANGE, PageColumns.RANK);
        if (total.isPresent()) {
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE)); // the joined cell has room for its word
        } else {
            page.end();
        }
    }

    private String levelFormula(ScorePlaces at, FiscalYear year) {
        String level = at.level(year);
        return new LackingScores(words, comparisons, frameworks)
                .formula(at, year, level)
                .orElse(level);
    }
}
