package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.DataBars;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The ten indicators on the one-page summary, with bars; below them the strongest and the weakest, as formulas over their table. No
 * score is high and low: where all are equal, or only one is known, that is said and none is named; among the weakest stand only
 * scores below the strongest shown, as on the picture of the summary.
 */
final class PageIndicators {
    private static final String NONE = "–";
    private static final int SHOWN = 3;

    private final ReportContext context;
    private final TableSheet page;
    private final ReportWords words;
    private final PageYears years;
    private final ScoreBook.Card card;
    private final FiscalYear latest;
    private final Optional<ScorePlaces> places;
    private final List<IndicatorDef> indicators;
    private int firstRow;
    private int lastRow;

    PageIndicators(
            ReportContext context,
            TableSheet page,
            PageYears years,
            ScoreBook.Card card,
            Optional<ScorePlaces> places) {
        this.context = context;
        this.page = page;
        this.years = years;
        this.card = card;
        this.places = places;
        words = context.words();
        latest = card.latest();
        indicators = context.frameworks().getNearest(latest).indicators();
    }

    /** A row for each indicator, and beside it one for each year of the charts. */
    void write() {
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        String[] keys = {"no", "indicator", "bar", "score", "before", "change", "gap", "rank"};
        for (int i = 0; i < keys.length; i++) {
            page.text(i, words.digits(words.text("page." + keys[i])), Look.HEADING);
        }
        page.text(PageColumns.HIGH_KEY, words.text("page.high-key"), Look.HEADING);
        page.text(PageColumns.LOW_KEY, words.text("page.low-key"), Look.HEADING);
        years.writeHeadings();
        page.end();
        firstRow = page.lastRow() + 1;
        lastRow = page.lastRow() + indicators.size();
        for (int i = 0; i < indicators.size(); i++) {
            write(indicators.get(i));
            years.write(i, places);
            page.end();
        }
        DataBars.draw(
                page.sheet(),
                TableSheet.cell(PageColumns.BAR, firstRow) + ":" + TableSheet.cell(PageColumns.BAR, lastRow),
                SheetColours.SKY);
        page.colourBelow(PageColumns.CHANGE, firstRow, lastRow, BigDecimal.ZERO, SheetColours.WATCH);
        page.colourBelow(PageColumns.GAP, firstRow, lastRow, BigDecimal.ZERO, SheetColours.BAD);
    }

    private void write(IndicatorDef def) {
        int number = def.number();
        int row = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
        page.whole(PageColumns.NUMBER, number);
        page.text(PageColumns.NAME, def.name());
        Optional<BigDecimal> score = card.years().get(latest).findScore(number);
        places.ifPresentOrElse(
                at -> writeFigures(number, at),
                () -> page.put(
                        PageColumns.SCORE, Expr.number(score).ifSure(context.isScoreSure(latest)), Look.STRONG_SCORE));
        Expr own = Expr.of(TableSheet.cell(PageColumns.SCORE, row), score);
        page.put(PageColumns.BAR, own.again(), Look.BAR);
        page.put(PageColumns.HIGH_KEY, key(own, -number), Look.SCORE);
        page.put(PageColumns.LOW_KEY, key(own, number), Look.SCORE);
    }

    private void writeFigures(int number, ScorePlaces at) {
        page.put(PageColumns.SCORE, at.score(latest, number).againOr(words.text("card.missing")), Look.STRONG_SCORE);
        if (card.findYear(latest.previous()).isPresent()) {
            page.put(PageColumns.BEFORE, at.score(latest.previous(), number).again(), Look.SCORE);
            page.put(PageColumns.CHANGE, at.change(number).again(), Look.CHANGE);
        } else {
            page.text(PageColumns.BEFORE, NONE, Look.CENTRED);
            page.text(PageColumns.CHANGE, NONE, Look.CENTRED);
        }
        page.put(PageColumns.GAP, at.gap(number).again(), Look.CHANGE);
        page.put(PageColumns.RANK, at.rank(number).again(), Look.WHOLE);
    }

    /** A score that no other has: the indicator's number decides between equal ones. */
    private static Expr key(Expr score, int number) {
        BigDecimal hair = BigDecimal.valueOf(number, 7);
        String key = score.formula() + (number < 0 ? "" : "+") + hair.toPlainString();
        return Expr.of(
                Expr.ifNumber(score.formula(), key, "\"\""), score.number().map(hair::add));
    }

    /** The strongest and the weakest beside each other, once the rows are written. */
    void writeExtremes() {
        List<ScoreRow> strongest = sorted(Comparator.comparing(ScoreRow::score).reversed());
        Optional<BigDecimal> least =
                strongest.stream().limit(SHOWN).map(ScoreRow::score).min(Comparator.naturalOrder());
        List<ScoreRow> weakest = sorted(Comparator.comparing(ScoreRow::score)).stream()
                .filter(row ->
                        least.filter(each -> row.score().compareTo(each) < 0).isPresent())
                .toList();
        boolean differ = !strongest.isEmpty()
                && strongest
                                .get(0)
                                .score()
                                .compareTo(strongest.get(strongest.size() - 1).score())
                        > 0;
        String scores = range(PageColumns.SCORE);
        String alike = "MAX(" + scores + ")=MIN(" + scores + ")";
        String bound = "LARGE(" + scores + ",MIN(" + SHOWN + ",COUNT(" + scores + ")))";
        Extremes high = new Extremes("LARGE", ">=", PageColumns.HIGH_KEY, differ ? strongest : List.of(), k -> alike);
        Extremes low = new Extremes(
                "SMALL", "<=", PageColumns.LOW_KEY, weakest, k -> "SMALL(" + scores + "," + k + ")>=" + bound);
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        page.put(PageColumns.NUMBER, heading("page.strongest", high), Look.HEADING);
        page.put(PageColumns.SCORE, heading("page.weakest", low), Look.HEADING);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        page.join(page.lastRow(), PageColumns.NUMBER, PageColumns.BAR);
        page.join(page.lastRow(), PageColumns.SCORE, PageColumns.RANK);
        Expr equal = Expr.of(
                "IF(COUNT(" + scores + ")=1," + TextFormula.quoted(words.text("page.one-score")) + ","
                        + TextFormula.quoted(words.text("page.all-equal")) + ")",
                words.text(strongest.size() == 1 ? "page.one-score" : "page.all-equal"));
        String above = words.text("page.none-lower");
        Expr none = Expr.of("IF(" + alike + ",\"\"," + TextFormula.quoted(above) + ")", differ ? above : "");
        Expr nothing = Expr.of("\"\"", "");
        for (int k = 1; k <= Math.min(SHOWN, strongest.size()); k++) {
            int row = page.begin();
            page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
            page.whole(PageColumns.NUMBER, k);
            page.put(PageColumns.NAME, name(high, k, k == 1 ? equal : nothing), Look.TEXT);
            page.put(PageColumns.BAR, score(high, k), Look.STRONG_SCORE);
            page.put(PageColumns.SCORE, name(low, k, k == 1 ? none : nothing), Look.TEXT);
            page.put(PageColumns.RANK, score(low, k), Look.STRONG_SCORE);
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            page.join(row, PageColumns.SCORE, PageColumns.GAP);
        }
    }

    /**
     * One end of the scores.
     *
     * @param function that finds the k-th of a range
     * @param beyond compares with the last one shown
     * @param key the column of scores that no two indicators share
     * @param sorted those that may be named now, the first first
     * @param none when the k-th is not to be named, as a condition
     */
    private record Extremes(String function, String beyond, int key, List<ScoreRow> sorted, IntFunction<String> none) {
        Optional<ScoreRow> find(int k) {
            return k <= sorted.size() ? Optional.of(sorted.get(k - 1)) : Optional.empty();
        }
    }

    private List<ScoreRow> sorted(Comparator<ScoreRow> order) {
        return card.years().get(latest).scores.values().stream()
                .sorted(order.thenComparingInt(ScoreRow::indicator))
                .toList();
    }

    /** A heading that tells how many others have the score of the last one shown. */
    private Expr heading(String key, Extremes of) {
        String scores = range(PageColumns.SCORE);
        String more = "COUNTIF(" + scores + ",\"" + of.beyond() + "\"&" + of.function() + "(" + scores + "," + SHOWN
                + "))-" + SHOWN;
        long others = of.sorted().stream()
                .skip(SHOWN)
                .filter(row -> row.score().compareTo(of.sorted().get(SHOWN - 1).score()) == 0)
                .count();
        Expr equal = TextFormula.sentence(
                count -> words.text("page.equal", count),
                Map.of("count", Expr.of(TextFormula.number(more, 0, words), words.digits(others))));
        String name = words.text(key);
        return Expr.of(
                TextFormula.quoted(name) + "&IF(COUNT(" + scores + ")<=" + SHOWN + ",\"\",IF("
                        + of.none().apply(SHOWN) + ",\"\",IF(" + more + ">0," + equal.formula() + ",\"\")))",
                others == 0 ? name : name + equal.text());
    }

    private Expr name(Extremes of, int k, Expr otherwise) {
        String name = of.find(k)
                .map(row -> context.labels().of(row.fiscalYear(), row.indicator()))
                .orElse(otherwise.text());
        return Expr.of(found(PageColumns.NAME, of, k, otherwise.formula()), name);
    }

    private Expr score(Extremes of, int k) {
        return Expr.of(found(PageColumns.SCORE, of, k, "\"\""), of.find(k).map(ScoreRow::score))
                .ifSure(context.isScoreSure(latest));
    }

    /** The name or score of the k-th indicator; what is said where it is not to be named. */
    private String found(int column, Extremes of, int k, String said) {
        String keys = range(of.key());
        String found =
                "INDEX(" + range(column) + ",MATCH(" + of.function() + "(" + keys + "," + k + ")," + keys + ",0))";
        return "IF(COUNT(" + keys + ")<" + k + ",\"\",IF(" + of.none().apply(k) + "," + said + "," + found + "))";
    }

    private String range(int column) {
        return TableSheet.fixed(column, firstRow) + ":" + TableSheet.fixed(column, lastRow);
    }
}
