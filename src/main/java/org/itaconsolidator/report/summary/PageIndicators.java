package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScoreColours;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.DataBars;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** The ten indicators on the one-page summary, with bars. */
final class PageIndicators {
    private static final String NONE = "–";

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
                page.sheet(),
                TableSheet.cell(PageColumns.BAR, firstIndicator) + ":"
                        + TableSheet.cell(PageColumns.BAR, lastIndicator),
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
        if (card.findYear(latest.previous()).isEmpty()) {
            page.text(PageColumns.BEFORE, NONE, Look.CENTRED);
            page.text(PageColumns.CHANGE, NONE, Look.CENTRED);
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
        new PageExtremes(page, words, frameworks, card, firstIndicator, lastIndicator).write();
    }
}
