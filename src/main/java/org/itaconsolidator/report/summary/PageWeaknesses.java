package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.WeakPoint;
import org.itaconsolidator.report.content.IndicatorLabels;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The indicators that lack most to the target on the one-page summary: since when, why, and what is being done. All of it, and the
 * texts whole, stand on the sheet of weaknesses.
 */
final class PageWeaknesses {
    private final TableSheet page;
    private final ReportWords words;
    private final HeadlineText texts;
    private final IndicatorLabels names;
    private final Weaknesses weaknesses;

    PageWeaknesses(ReportContext context, TableSheet page, Weaknesses weaknesses) {
        this.page = page;
        words = context.words();
        texts = words.headlines();
        names = context.labels();
        this.weaknesses = weaknesses;
    }

    /** Writes nothing where no indicator of the body's latest result is below the target. */
    boolean write(Body body, ScoreBook.Card card, Optional<ScorePlaces> places) {
        List<WeakPoint> worst = weaknesses.listWorst(body, card.latest());
        if (worst.isEmpty()) {
            return false;
        }
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        page.text(PageColumns.NUMBER, texts.weakest(), Look.HEADING);
        page.text(PageColumns.BAR, texts.reason(), Look.HEADING);
        page.text(PageColumns.BEFORE, texts.beingDone(), Look.HEADING);
        join(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        worst.forEach(point -> write(point, card, places));
        return true;
    }

    private void write(WeakPoint point, ScoreBook.Card card, Optional<ScorePlaces> places) {
        int number = point.indicator();
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
        String since = texts.since(point.years());
        String name = words.digits(number) + ". " + names.of(card.latest(), number) + "\n";
        String told = name + texts.lacks(words.score(point.below())) + since;
        page.put(
                PageColumns.NUMBER,
                places.map(at -> at.gap(number).formula())
                        .map(gap -> Expr.of(
                                TextFormula.quoted(name) + "&"
                                        + Expr.ifNumber(
                                                gap,
                                                "IF(" + gap + "<0,"
                                                        + TextFormula.of(
                                                                of -> texts.lacks(of.get("gap")),
                                                                Map.of("gap", TextFormula.number("-" + gap, 2, words)))
                                                        + "&" + TextFormula.quoted(since) + ","
                                                        + TextFormula.quoted(texts.reached()) + ")",
                                                "\"\""),
                                told))
                        .orElse(Expr.text(told)),
                Look.TEXT);
        page.text(PageColumns.BAR, point.reason());
        page.text(PageColumns.BEFORE, point.measures());
        int lines = Math.max(
                ThaiMetrics.lines(told, page.width(PageColumns.NUMBER, PageColumns.NAME)),
                Math.max(
                        ThaiMetrics.lines(point.reason(), page.width(PageColumns.BAR, PageColumns.SCORE)),
                        ThaiMetrics.lines(point.measures(), page.width(PageColumns.BEFORE, PageColumns.RANK))));
        join(ThaiMetrics.roomyHeightOf(lines, DocumentFont.SIZE));
    }

    private void join(float height) {
        page.height(height);
        int row = page.lastRow();
        page.join(row, PageColumns.NUMBER, PageColumns.NAME);
        page.join(row, PageColumns.BAR, PageColumns.SCORE);
        page.join(row, PageColumns.BEFORE, PageColumns.RANK);
    }
}
