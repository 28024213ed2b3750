package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.util.CellRangeAddress;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.Figure;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;

/** The ten indicators on the one-page summary, with bars, and the strongest and weakest of them. */
final class PageIndicators {
    private static final int SHOWN = 3;

    private final TableSheet page;
    private final ReportWords words;
    private final Frameworks frameworks;
    private final PageYears years;
    private final ScoreBook.Card card;
    private final Optional<ScorePlaces> places;
    private int firstIndicator;
    private int lastIndicator;

    PageIndicators(
            TableSheet page,
            ReportWords words,
            Frameworks frameworks,
            PageYears years,
            ScoreBook.Card card,
            Optional<ScorePlaces> places) {
        this.page = page;
        this.words = words;
        this.frameworks = frameworks;
        this.years = years;
        this.card = card;
        this.places = places;
    }

    /** A row for each indicator, and beside it one for each year of the charts. */
    void write() {
        FiscalYear latest = card.latest();
        List<IndicatorDef> indicators = frameworks.getNearest(latest).indicators();
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
        firstIndicator = page.lastRow() + 1;
        lastIndicator = page.lastRow() + indicators.size();
        for (int i = 0; i < indicators.size(); i++) {
            writeIndicator(indicators.get(i));
            years.write(i, places);
            page.end();
        }
        DataBars.draw(
                page.whole(),
                new CellRangeAddress(firstIndicator - 1, lastIndicator - 1, PageColumns.BAR, PageColumns.BAR),
                SheetColours.SKY);
        ScoreColours.below(page, PageColumns.CHANGE, firstIndicator, lastIndicator, SheetColours.WATCH);
        ScoreColours.below(page, PageColumns.GAP, firstIndicator, lastIndicator, SheetColours.BAD);
    }

    private void writeIndicator(IndicatorDef def) {
        int row = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
        page.whole(PageColumns.NUMBER, def.number());
        page.text(PageColumns.NAME, def.name());
        Optional<BigDecimal> score = card.years().get(card.latest()).findScore(def.number());
        if (places.isPresent()) {
            writeFigures(def, score, places.get());
        } else {
            page.number(PageColumns.SCORE, score, Look.STRONG_SCORE);
        }
        String own = TableSheet.cell(PageColumns.SCORE, row);
        page.formula(PageColumns.BAR, "IF(ISNUMBER(" + own + ")," + own + ",\"\")", score, Look.BAR);
        key(PageColumns.HIGH_KEY, own, score, -def.number());
        key(PageColumns.LOW_KEY, own, score, def.number());
    }

    /** What the score sheet holds of an indicator. */
    private void writeFigures(IndicatorDef def, Optional<BigDecimal> score, ScorePlaces at) {
        FiscalYear latest = card.latest();
        int number = def.number();
        Optional<ComparisonRow> comparison =
                Optional.ofNullable(card.years().get(latest).comparisons.get(number));
        String cell = at.score(latest, number);
        String missing = words.text("card.missing");
        String formula = "IF(ISNUMBER(" + cell + ")," + cell + "," + TextFormula.quoted(missing) + ")";
        if (score.isPresent()) {
            page.formula(PageColumns.SCORE, formula, score, Look.STRONG_SCORE);
        } else {
            page.wordFormula(PageColumns.SCORE, formula, missing, Look.STRONG_SCORE);
        }
        card.findYear(latest.previous()).ifPresent(before -> {
            OptionalInt earlier = at.numberIn(latest.previous(), number);
            page.copy(
                    PageColumns.BEFORE,
                    at.score(latest.previous(), number),
                    earlier.isPresent() ? before.findScore(earlier.getAsInt()) : Optional.empty(),
                    Look.SCORE);
            page.copy(
                    PageColumns.CHANGE,
                    at.figure(at.columns().change(latest), number),
                    comparison.flatMap(ComparisonRow::change),
                    Look.CHANGE);
            if (card.years().get(latest).isChangeUnconfirmed(Figure.of(number))) {
                page.markUnconfirmed(PageColumns.CHANGE, Look.CHANGE);
            }
        });
        page.copy(
                PageColumns.GAP,
                at.figure(at.columns().gap, number),
                comparison.map(ComparisonRow::gapToTarget),
                Look.CHANGE);
        page.copy(
                PageColumns.RANK,
                at.figure(at.columns().rank, number),
                comparison.map(each -> BigDecimal.valueOf(each.rank())),
                Look.WHOLE);
    }

    /** A score that no other has: the indicator's number decides between equal ones. */
    private void key(int column, String score, Optional<BigDecimal> value, int number) {
        BigDecimal hair = BigDecimal.valueOf(number, 7);
        page.formula(
                column,
                "IF(ISNUMBER(" + score + ")," + score + (number < 0 ? "" : "+") + hair.toPlainString() + ",\"\")",
                value.map(hair::add),
                Look.SCORE);
    }

    /** The strongest and the weakest beside each other. */
    void writeExtremes() {
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        List<ScoreRow> strongest = sorted(Comparator.comparing(ScoreRow::score).reversed());
        List<ScoreRow> weakest = sorted(Comparator.comparing(ScoreRow::score));
        heading(PageColumns.NUMBER, "page.strongest", "LARGE", ">=", strongest);
        heading(PageColumns.SCORE, "page.weakest", "SMALL", "<=", weakest);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        page.join(page.lastRow(), PageColumns.NUMBER, PageColumns.BAR);
        page.join(page.lastRow(), PageColumns.SCORE, PageColumns.RANK);
        for (int k = 1; k <= Math.min(SHOWN, strongest.size()); k++) {
            int row = page.begin();
            page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
            page.whole(PageColumns.NUMBER, k);
            pick(PageColumns.NAME, PageColumns.NAME, "LARGE", PageColumns.HIGH_KEY, k, strongest.get(k - 1));
            pick(PageColumns.BAR, PageColumns.SCORE, "LARGE", PageColumns.HIGH_KEY, k, strongest.get(k - 1));
            pick(PageColumns.SCORE, PageColumns.NAME, "SMALL", PageColumns.LOW_KEY, k, weakest.get(k - 1));
            pick(PageColumns.RANK, PageColumns.SCORE, "SMALL", PageColumns.LOW_KEY, k, weakest.get(k - 1));
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            page.join(row, PageColumns.SCORE, PageColumns.GAP);
        }
    }

    /** A heading that tells how many others have the score of the last one shown. */
    private void heading(int column, String key, String function, String beyond, List<ScoreRow> sorted) {
        String scores = range(PageColumns.SCORE);
        String more =
                "COUNTIF(" + scores + ",\"" + beyond + "\"&" + function + "(" + scores + "," + SHOWN + "))-" + SHOWN;
        String others =
                TextFormula.of(of -> words.text("page.equal", of), Map.of("count", TextFormula.number(more, 0, words)));
        String name = words.text(key);
        page.wordFormula(
                column,
                TextFormula.quoted(name) + "&IF(COUNT(" + scores + ")<=" + SHOWN + ",\"\",IF(" + more + ">0," + others
                        + ",\"\"))",
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

    private List<ScoreRow> sorted(Comparator<ScoreRow> order) {
        return card.years().get(card.latest()).scores.values().stream()
                .sorted(order.thenComparingInt(ScoreRow::indicator))
                .toList();
    }

    /** The name or score of the indicator with the k-th largest or smallest key. */
    private void pick(int column, int of, String function, int key, int k, ScoreRow now) {
        String keys = range(key);
        String found = "INDEX(" + range(of) + ",MATCH(" + function + "(" + keys + "," + k + ")," + keys + ",0))";
        String formula = "IF(COUNT(" + keys + ")<" + k + ",\"\"," + found + ")";
        if (of == PageColumns.SCORE) {
            page.formula(column, formula, Optional.of(now.score()), Look.STRONG_SCORE);
        } else {
            String name = frameworks
                    .getNearest(now.fiscalYear())
                    .getIndicator(now.indicator())
                    .name();
            page.wordFormula(column, formula, name, Look.TEXT);
        }
    }

    private String range(int column) {
        return TableSheet.fixed(column, firstIndicator) + ":" + TableSheet.fixed(column, lastIndicator);
    }
}
