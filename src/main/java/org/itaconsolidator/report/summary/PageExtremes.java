package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The strongest and the weakest indicators on the one-page summary, as formulas over its table. No score is high and low: where
 * all are equal, or only one is known, that is said and none is named; among the weakest stand only scores below the strongest
 * shown, as on the picture of the summary.
 */
final class PageExtremes {
    private static final int SHOWN = 3;

    private final TableSheet page;
    private final ReportWords words;
    private final Frameworks frameworks;
    private final int firstIndicator;
    private final int lastIndicator;
    private final List<ScoreRow> strongest;
    private final List<ScoreRow> weakest;
    private final String scores;

    /** Whether scores differ, now and as a formula. */
    private final boolean differ;

    private final String alike;

    /** The least of the strongest shown, as a formula. */
    private final String bound;

    PageExtremes(
            TableSheet page,
            ReportWords words,
            Frameworks frameworks,
            ScoreBook.Card card,
            int firstIndicator,
            int lastIndicator) {
        this.page = page;
        this.words = words;
        this.frameworks = frameworks;
        this.firstIndicator = firstIndicator;
        this.lastIndicator = lastIndicator;
        strongest = sorted(card, Comparator.comparing(ScoreRow::score).reversed());
        scores = range(PageColumns.SCORE);
        alike = "MAX(" + scores + ")=MIN(" + scores + ")";
        bound = "LARGE(" + scores + ",MIN(" + SHOWN + ",COUNT(" + scores + ")))";
        differ = !strongest.isEmpty()
                && strongest
                                .get(0)
                                .score()
                                .compareTo(strongest.get(strongest.size() - 1).score())
                        > 0;
        Optional<BigDecimal> least =
                strongest.stream().limit(SHOWN).map(ScoreRow::score).min(Comparator.naturalOrder());
        weakest = sorted(card, Comparator.comparing(ScoreRow::score)).stream()
                .filter(row ->
                        least.filter(each -> row.score().compareTo(each) < 0).isPresent())
                .toList();
    }

    private static List<ScoreRow> sorted(ScoreBook.Card card, Comparator<ScoreRow> order) {
        return card.years().get(card.latest()).scores.values().stream()
                .sorted(order.thenComparingInt(ScoreRow::indicator))
                .toList();
    }

    void write() {
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        heading(PageColumns.NUMBER, "page.strongest", "LARGE", ">=", alike, differ ? strongest : List.of());
        String none = "SMALL(" + scores + "," + SHOWN + ")>=" + bound;
        heading(PageColumns.SCORE, "page.weakest", "SMALL", "<=", none, weakest);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        page.join(page.lastRow(), PageColumns.NUMBER, PageColumns.BAR);
        page.join(page.lastRow(), PageColumns.SCORE, PageColumns.RANK);
        for (int k = 1; k <= Math.min(SHOWN, strongest.size()); k++) {
            int row = page.begin();
            page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
            page.whole(PageColumns.NUMBER, k);
            writeStrong(k);
            writeWeak(k);
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            page.join(row, PageColumns.SCORE, PageColumns.GAP);
        }
    }

    private void writeStrong(int k) {
        Optional<ScoreRow> now = differ ? Optional.of(strongest.get(k - 1)) : Optional.empty();
        String one = words.text("page.one-score");
        String same = words.text("page.all-equal");
        String said = k > 1
                ? "\"\""
                : "IF(COUNT(" + scores + ")=1," + TextFormula.quoted(one) + "," + TextFormula.quoted(same) + ")";
        String told = k > 1 ? "" : strongest.size() == 1 ? one : same;
        name(PageColumns.NAME, "LARGE", PageColumns.HIGH_KEY, k, alike, said, now, told);
        score(PageColumns.BAR, "LARGE", PageColumns.HIGH_KEY, k, alike, now);
    }

    private void writeWeak(int k) {
        Optional<ScoreRow> now = k <= weakest.size() ? Optional.of(weakest.get(k - 1)) : Optional.empty();
        String none = "SMALL(" + scores + "," + k + ")>=" + bound;
        String above = words.text("page.none-lower");
        String said = k > 1 ? "\"\"" : "IF(" + alike + ",\"\"," + TextFormula.quoted(above) + ")";
        name(PageColumns.SCORE, "SMALL", PageColumns.LOW_KEY, k, none, said, now, k == 1 && differ ? above : "");
        score(PageColumns.RANK, "SMALL", PageColumns.LOW_KEY, k, none, now);
    }

    /** A heading that tells how many others have the score of the last one shown. */
    private void heading(int column, String key, String function, String beyond, String none, List<ScoreRow> sorted) {
        String more =
                "COUNTIF(" + scores + ",\"" + beyond + "\"&" + function + "(" + scores + "," + SHOWN + "))-" + SHOWN;
        String others =
                TextFormula.of(of -> words.text("page.equal", of), Map.of("count", TextFormula.number(more, 0, words)));
        String name = words.text(key);
        page.wordFormula(
                column,
                TextFormula.quoted(name) + "&IF(COUNT(" + scores + ")<=" + SHOWN + ",\"\",IF(" + none + ",\"\",IF("
                        + more + ">0," + others + ",\"\")))",
                name + equalToLast(sorted),
                Look.HEADING);
    }

    private String equalToLast(List<ScoreRow> sorted) {
        long others = sorted.stream()
                .skip(SHOWN)
                .filter(row -> row.score().compareTo(sorted.get(SHOWN - 1).score()) == 0)
                .count();
        return others == 0 ? "" : words.text("page.equal", Map.of("count", words.digits(others)));
    }

    private void name(
            int column,
            String function,
            int key,
            int k,
            String none,
            String said,
            Optional<ScoreRow> now,
            String told) {
        String formula = found(PageColumns.NAME, function, key, k, none, said);
        page.wordFormula(column, formula, now.map(this::nameOf).orElse(told), Look.TEXT);
    }

    private void score(int column, String function, int key, int k, String none, Optional<ScoreRow> now) {
        String formula = found(PageColumns.SCORE, function, key, k, none, "\"\"");
        page.formula(column, formula, now.map(ScoreRow::score), Look.STRONG_SCORE);
    }

    /** The name or score of the indicator with the k-th largest or smallest key; what is said where it is not to be named. */
    private String found(int of, String function, int key, int k, String none, String said) {
        String keys = range(key);
        String found = "INDEX(" + range(of) + ",MATCH(" + function + "(" + keys + "," + k + ")," + keys + ",0))";
        return "IF(COUNT(" + keys + ")<" + k + ",\"\",IF(" + none + "," + said + "," + found + "))";
    }

    private String nameOf(ScoreRow row) {
        return frameworks
                .getNearest(row.fiscalYear())
                .getIndicator(row.indicator())
                .name();
    }

    private String range(int column) {
        return TableSheet.fixed(column, firstIndicator) + ":" + TableSheet.fixed(column, lastIndicator);
    }
}
