package org.itaconsolidator.report.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
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
    private static final int SHOWN = 3;
    private static final int LONGEST = 110;

    private final TableSheet page;
    private final ReportWords words;
    private final IndicatorLabels names;
    private final Weaknesses weaknesses;

    PageWeaknesses(ReportContext context, TableSheet page, Weaknesses weaknesses) {
        this.page = page;
        words = context.words();
        names = context.labels();
        this.weaknesses = weaknesses;
    }

    /** Writes nothing where no indicator of the body's latest result is below the target. */
    boolean write(Body body, ScoreBook.Card card, Optional<ScorePlaces> places) {
        List<WeaknessRow> worst = weaknesses.listBelow(body, card.latest()).stream()
                .sorted(Comparator.comparing(
                                (WeaknessRow row) -> row.belowTarget().orElseThrow())
                        .reversed())
                .limit(SHOWN)
                .toList();
        if (worst.isEmpty()) {
            return false;
        }
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        page.text(PageColumns.NUMBER, words.text("page.weak"), Look.HEADING);
        page.text(PageColumns.BAR, words.text("page.weak.why"), Look.HEADING);
        page.text(PageColumns.BEFORE, words.text("page.weak.measures"), Look.HEADING);
        join(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        worst.forEach(row -> write(row, card, places));
        return true;
    }

    private void write(WeaknessRow row, ScoreBook.Card card, Optional<ScorePlaces> places) {
        int number = row.indicator().orElseThrow();
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
        int years = weaknesses.yearsBelow(row);
        String since = years > 1 ? words.text("page.weak.years", Map.of("years", words.digits(years))) : "";
        String name = words.digits(number) + ". " + names.of(row.fiscalYear(), number) + "\n";
        String told = name + lacks(words.score(row.belowTarget().orElseThrow())) + since;
        page.put(
                PageColumns.NUMBER,
                places.map(at -> at.gap(number).formula())
                        .map(gap -> Expr.of(
                                TextFormula.quoted(name) + "&"
                                        + Expr.ifNumber(
                                                gap,
                                                "IF(" + gap + "<0,"
                                                        + TextFormula.of(
                                                                of -> lacks(of.get("gap")),
                                                                Map.of("gap", TextFormula.number("-" + gap, 2, words)))
                                                        + "&" + TextFormula.quoted(since) + ","
                                                        + TextFormula.quoted(words.text("page.weak.reached")) + ")",
                                                "\"\""),
                                told))
                        .orElse(Expr.text(told)),
                Look.TEXT);
        String why = weaknesses.reason(row);
        page.text(PageColumns.BAR, ShownText.of(why.isEmpty() ? words.text("page.weak.no-reason") : why, LONGEST));
        page.text(PageColumns.BEFORE, measures(row));
        int lines = Math.max(
                ThaiMetrics.lines(told, page.width(PageColumns.NUMBER, PageColumns.NAME)),
                Math.max(
                        ThaiMetrics.lines(ShownText.of(why, LONGEST), page.width(PageColumns.BAR, PageColumns.SCORE)),
                        ThaiMetrics.lines(measures(row), page.width(PageColumns.BEFORE, PageColumns.RANK))));
        join(ThaiMetrics.roomyHeightOf(lines, DocumentFont.SIZE));
    }

    private String lacks(String gap) {
        return words.text("page.weak.lacks", Map.of("gap", gap));
    }

    /** How many there are, whose, and how they stand; where none answers this result, those that answered the one before. */
    private String measures(WeaknessRow row) {
        List<MeasureRow> now = weaknesses.listAnswering(row);
        if (!now.isEmpty()) {
            return told(now);
        }
        String none = words.prose(words.text("weakness.none"));
        return weaknesses
                .findBefore(row)
                .map(weaknesses::listAnswering)
                .filter(before -> !before.isEmpty())
                .map(before -> none + "\n" + words.text("page.weak.before", Map.of("measures", told(before))))
                .orElse(none);
    }

    private String told(List<MeasureRow> all) {
        return ShownText.of(
                words.text(
                        "page.weak.some",
                        Map.of(
                                "count", words.digits(all.size()),
                                "owners", weaknesses.measures().owners(all).replace("\n", ", "),
                                "states", weaknesses.measures().states(all).replace("\n", ", "))),
                LONGEST);
    }

    private void join(float height) {
        page.height(height);
        int row = page.lastRow();
        page.join(row, PageColumns.NUMBER, PageColumns.NAME);
        page.join(row, PageColumns.BAR, PageColumns.SCORE);
        page.join(row, PageColumns.BEFORE, PageColumns.RANK);
    }
}
