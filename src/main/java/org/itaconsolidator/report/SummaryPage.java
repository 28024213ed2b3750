package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.MeasureCounts;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/**
 * สรุปผู้บริหาร of one body: one A4 page for a meeting. Its figures are formulas over the score sheet; what the charts and the
 * order of the indicators stand on is beside the page, outside what is printed.
 */
final class SummaryPage implements Summary {
    private static final int NUMBER = 0;
    private static final int NAME = 1;
    private static final int BAR = 2;
    private static final int SCORE = 3;
    private static final int BEFORE = 4;
    private static final int CHANGE = 5;
    private static final int GAP = 6;
    private static final int RANK = 7;
    private static final int HIGH_KEY = 9;
    private static final int LOW_KEY = 10;
    private static final int YEAR = 12;
    private static final int TOTAL = 13;
    private static final int AIM = 17;
    private static final int[] WIDTHS = {7, 31, 22, 10, 10, 10, 10, 9, 3, 12, 12, 3, 10, 10, 10, 10, 10, 10};
    private static final int SHOWN = 3;
    private static final int YEARS = 6;
    private static final int CHART_ROWS = 14;
    private static final int FIGURE_HEIGHT = 54;
    private static final int GAP_HEIGHT = 8;

    private final SXSSFWorkbook workbook;
    private final SheetStyles styles;
    private final ReportWords words;
    private final RunFacts run;
    private final Frameworks frameworks;
    private final TableSheet page;
    private int firstIndicator;
    private int lastIndicator;
    private int yearsRow;

    SummaryPage(SXSSFWorkbook workbook, SheetStyles styles, ReportWords words, RunFacts run, Frameworks frameworks) {
        this.workbook = workbook;
        this.styles = styles;
        this.words = words;
        this.run = run;
        this.frameworks = frameworks;
        List<Column> columns = new ArrayList<>();
        for (int width : WIDTHS) {
            columns.add(new Column("", width));
        }
        page = new TableSheet(workbook, words.text("sheet.summary"), styles, words, columns);
        page.sheet().setRandomAccessWindowSize(-1); // one page, however many rows the others hold in memory
    }

    @Override
    public void write(SummaryFacts facts, List<String> leftOut, String title, String asOf) {
        Body body = facts.bodies().get(0);
        Optional<ScoreBook.Card> card = facts.book().findMain(body);
        page.line(title, Look.TITLE);
        page.line(words.body(body), Look.OWNER);
        page.line(asOf + " · " + SummaryWords.deliveries(words, facts.deliveries(), body), Look.NOTE);
        page.space(GAP_HEIGHT);
        card.ifPresent(
                found -> writeScores(found, Optional.ofNullable(facts.places().get(found.scorecard()))));
        writeStates(body, facts);
        if (card.isPresent()) {
            page.space(GAP_HEIGHT);
            drawCharts(card.get());
        }
        SummaryWords.leftOut(words, leftOut).ifPresent(text -> page.line(text, Look.NOTE));
        page.setUpPage(RANK + 1, page.lastRow() - 1, title, asOf, false);
        page.onePage(false);
    }

    private void writeScores(ScoreBook.Card card, Optional<ScorePlaces> places) {
        writeFigures(card, places);
        page.space(GAP_HEIGHT);
        writeIndicators(card, places);
        page.space(GAP_HEIGHT);
        writeExtremes(card);
        page.space(GAP_HEIGHT);
    }

    private void writeFigures(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear year = card.latest();
        Optional<TotalRow> row = card.years().get(year).findTotal();
        Optional<BigDecimal> total = row.flatMap(TotalRow::total);
        Optional<BigDecimal> before = card.findYear(year.previous())
                .flatMap(ScoreBook.Year::findTotal)
                .flatMap(TotalRow::total);
        int labels = page.begin();
        page.fill(NUMBER, RANK, Look.CARD_LABEL);
        page.text(NUMBER, words.text("card.total", Map.of("year", words.year(year))), Look.CARD_LABEL);
        page.text(BAR, words.text("level"), Look.CARD_LABEL);
        page.text(SCORE, words.text("column.change-before"), Look.CARD_LABEL);
        page.text(CHANGE, words.text("column.gap"), Look.CARD_LABEL);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        int figures = page.begin();
        page.fill(NUMBER, RANK, Look.CARD_SCORE);
        places.ifPresent(at -> {
            page.formula(NUMBER, at.total(year), total, Look.CARD_SCORE);
            page.wordFormula(BAR, at.level(year), row.flatMap(TotalRow::level).orElse(""), Look.CARD_TEXT);
            at.change()
                    .ifPresent(cell -> page.formula(
                            SCORE, cell, total.flatMap(now -> before.map(now::subtract)), Look.CARD_CHANGE));
            page.formula(CHANGE, at.gap(), total.map(now -> now.subtract(run.target())), Look.CARD_CHANGE);
        });
        page.height(FIGURE_HEIGHT);
        int notes = page.begin();
        page.fill(NUMBER, RANK, Look.CARD_NOTE);
        page.text(NUMBER, words.text("card.source", Map.of("source", source(card))), Look.CARD_NOTE);
        frameworks
                .findFramework(year)
                .ifPresent(framework -> page.text(
                        BAR,
                        words.text(Confirmed.level(framework) ? "card.level" : "card.level-unconfirmed"),
                        Look.CARD_NOTE));
        before.ifPresent(score -> page.text(
                SCORE,
                words.text("card.before", Map.of("year", words.year(year.previous()), "score", words.score(score))),
                Look.CARD_NOTE));
        page.text(
                CHANGE,
                words.text(
                        "card.target",
                        Map.of("target", words.digits(run.target().toPlainString()))),
                Look.CARD_NOTE);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        for (int line : new int[] {labels, figures, notes}) {
            page.join(line, NUMBER, NAME);
            page.join(line, SCORE, BEFORE);
            page.join(line, CHANGE, RANK);
        }
    }

    private String source(ScoreBook.Card card) {
        String source = words.word("source", card.scorecard().source().code());
        return frameworks.findFramework(card.latest()).filter(Confirmed::total).isPresent()
                ? source
                : source + " " + words.text("unconfirmed");
    }

    private void writeIndicators(ScoreBook.Card card, Optional<ScorePlaces> places) {
        FiscalYear latest = card.latest();
        List<IndicatorDef> indicators = frameworks
                .findFramework(latest)
                .orElseGet(frameworks::latestKnown)
                .indicators();
        yearsRow = page.begin();
        page.fill(NUMBER, RANK, Look.HEADING);
        String[] keys = {"no", "indicator", "bar", "score", "before", "change", "gap", "rank"};
        for (int i = 0; i < keys.length; i++) {
            page.text(i, words.text("page." + keys[i]), Look.HEADING);
        }
        page.text(HIGH_KEY, words.text("page.high-key"), Look.HEADING);
        page.text(LOW_KEY, words.text("page.low-key"), Look.HEADING);
        writeYearHeadings();
        page.end();
        firstIndicator = page.lastRow() + 1;
        lastIndicator = page.lastRow() + indicators.size();
        List<FiscalYear> years = shownYears(card);
        for (int i = 0; i < indicators.size(); i++) {
            writeIndicator(card, indicators.get(i), places);
            if (i < years.size()) {
                writeYear(card, years.get(i), places);
            }
            page.end();
        }
        DataBars.draw(
                page.whole(), new CellRangeAddress(firstIndicator - 1, lastIndicator - 1, BAR, BAR), SheetColours.SKY);
        ScoreColours.below(page, CHANGE, firstIndicator, lastIndicator, SheetColours.WATCH);
        ScoreColours.below(page, GAP, firstIndicator, lastIndicator, SheetColours.BAD);
    }

    private void writeIndicator(ScoreBook.Card card, IndicatorDef def, Optional<ScorePlaces> places) {
        FiscalYear latest = card.latest();
        int row = page.begin();
        page.fill(NUMBER, RANK, Look.TEXT);
        page.whole(NUMBER, def.number());
        page.text(NAME, def.name());
        Optional<BigDecimal> score = card.years().get(latest).findScore(def.number());
        Optional<ComparisonRow> comparison =
                Optional.ofNullable(card.years().get(latest).comparisons.get(def.number()));
        if (places.isEmpty()) {
            page.number(SCORE, score, Look.STRONG_SCORE);
        } else {
            ScorePlaces at = places.get();
            copy(SCORE, at.score(latest, def.number()), score, Look.STRONG_SCORE);
            if (card.findYear(latest.previous()).isPresent()) {
                Optional<BigDecimal> before =
                        card.years().get(latest.previous()).findScore(def.number());
                copy(BEFORE, at.score(latest.previous(), def.number()), before, Look.SCORE);
                copy(
                        CHANGE,
                        at.figure(at.columns().change(latest), def.number()),
                        comparison.flatMap(ComparisonRow::change),
                        Look.CHANGE);
            }
            copy(
                    GAP,
                    at.figure(at.columns().gap, def.number()),
                    comparison.map(ComparisonRow::gapToTarget),
                    Look.CHANGE);
            copy(
                    RANK,
                    at.figure(at.columns().rank, def.number()),
                    comparison.map(each -> BigDecimal.valueOf(each.rank())),
                    Look.WHOLE);
        }
        String own = TableSheet.cell(SCORE, row);
        page.formula(BAR, "IF(ISNUMBER(" + own + ")," + own + ",\"\")", score, Look.BAR);
        key(HIGH_KEY, own, score, -def.number());
        key(LOW_KEY, own, score, def.number());
    }

    /** A figure of another sheet; where that is blank so is this, and not 0. */
    private void copy(int column, String cell, Optional<BigDecimal> value, Look look) {
        page.formula(column, "IF(ISNUMBER(" + cell + ")," + cell + ",\"\")", value, look);
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

    private void writeExtremes(ScoreBook.Card card) {
        page.begin();
        page.fill(NUMBER, RANK, Look.HEADING);
        page.text(NUMBER, words.text("page.strongest"), Look.HEADING);
        page.text(SCORE, words.text("page.weakest"), Look.HEADING);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        page.join(page.lastRow(), NUMBER, BAR);
        page.join(page.lastRow(), SCORE, RANK);
        Comparator<ScoreRow> byScore = Comparator.comparing(ScoreRow::score);
        List<ScoreRow> strongest = sorted(card, byScore.reversed());
        List<ScoreRow> weakest = sorted(card, byScore);
        for (int k = 1; k <= Math.min(SHOWN, strongest.size()); k++) {
            int row = page.begin();
            page.fill(NUMBER, RANK, Look.TEXT);
            page.whole(NUMBER, k);
            pick(NAME, NAME, "LARGE", HIGH_KEY, k, strongest.get(k - 1));
            pick(BAR, SCORE, "LARGE", HIGH_KEY, k, strongest.get(k - 1));
            pick(SCORE, NAME, "SMALL", LOW_KEY, k, weakest.get(k - 1));
            pick(RANK, SCORE, "SMALL", LOW_KEY, k, weakest.get(k - 1));
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            page.join(row, SCORE, GAP);
        }
    }

    private static List<ScoreRow> sorted(ScoreBook.Card card, Comparator<ScoreRow> order) {
        return card.years().get(card.latest()).scores.values().stream()
                .sorted(order.thenComparingInt(ScoreRow::indicator))
                .toList();
    }

    /** The name or score of the indicator with the k-th largest or smallest key. */
    private void pick(int column, int of, String function, int key, int k, ScoreRow now) {
        String keys = range(key);
        String found = "INDEX(" + range(of) + ",MATCH(" + function + "(" + keys + "," + k + ")," + keys + ",0))";
        String formula = "IF(COUNT(" + keys + ")<" + k + ",\"\"," + found + ")";
        if (of == SCORE) {
            page.formula(column, formula, Optional.of(now.score()), Look.STRONG_SCORE);
        } else {
            String name = frameworks
                    .findFramework(now.fiscalYear())
                    .orElseGet(frameworks::latestKnown)
                    .getIndicator(now.indicator())
                    .name();
            page.wordFormula(column, formula, name, Look.TEXT);
        }
    }

    private String range(int column) {
        return TableSheet.fixed(column, firstIndicator) + ":" + TableSheet.fixed(column, lastIndicator);
    }

    private void writeStates(Body body, SummaryFacts facts) {
        page.begin();
        page.fill(NUMBER, RANK, Look.HEADING);
        Optional<MeasureCounts> measures = facts.tally().latest(body);
        page.text(NUMBER, measuresHeading(measures), Look.HEADING);
        page.text(BAR, words.text("page.deliveries"), Look.HEADING);
        page.text(SCORE, words.text("page.findings"), Look.HEADING);
        page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        page.join(page.lastRow(), NUMBER, NAME);
        page.join(page.lastRow(), SCORE, RANK);
        List<List<MeasureState>> states = SummaryWords.MEASURE_STATES;
        String[] deliveries = {"accepted", "late", "refused", "missing"};
        Severity[] severities = Severity.values();
        for (int i = 0; i < states.size(); i++) {
            int row = page.begin();
            page.fill(NUMBER, RANK, Look.TEXT);
            if (measures.isEmpty()) {
                page.text(NUMBER, i == 0 ? "–" : "", Look.CENTRED);
                page.text(NAME, i == 0 ? words.text("page.no-measures") : "");
            } else {
                page.whole(NUMBER, measures.get().count(states.get(i)), Look.STRONG_WHOLE);
                page.text(NAME, words.text("page.measures." + i));
            }
            page.text(
                    BAR,
                    words.text(
                            "page.deliveries." + deliveries[i],
                            Map.of("count", words.digits(facts.deliveries().count(body, deliveries[i])))));
            if (i < severities.length) {
                page.text(SCORE, words.word("severity", severities[i].name().toLowerCase(Locale.ROOT)));
                page.whole(RANK, facts.deliveries().findings(severities[i]), Look.STRONG_WHOLE);
            } else {
                page.link(
                        SCORE,
                        Optional.of(words.text("sheet.findings"))
                                .filter(sheet -> workbook.getSheet(sheet) != null)
                                .flatMap(sheet -> Links.inside(sheet, "A1", words.text("page.to-findings"))),
                        words.text("page.to-findings"),
                        Look.TEXT);
            }
            page.height(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
            page.join(row, SCORE, GAP);
        }
    }

    private String measuresHeading(Optional<MeasureCounts> measures) {
        String date = words.date(run.businessDate());
        return measures.map(counts ->
                        words.text("page.measures-of", Map.of("year", words.year(counts.fiscalYear()), "date", date)))
                .orElseGet(() -> words.text("page.measures", Map.of("date", date)));
    }

    private List<FiscalYear> shownYears(ScoreBook.Card card) {
        return card.years().keySet().stream()
                .skip(Math.max(0, card.years().size() - YEARS))
                .toList();
    }

    private void writeYearHeadings() {
        page.text(YEAR, words.text("column.year"), Look.HEADING);
        page.text(TOTAL, words.text("total"), Look.HEADING);
        for (Instrument instrument : Instrument.values()) {
            page.text(TOTAL + 1 + instrument.ordinal(), instrument.name(), Look.HEADING);
        }
        page.text(AIM, words.text("column.target"), Look.HEADING);
    }

    private void writeYear(ScoreBook.Card card, FiscalYear year, Optional<ScorePlaces> places) {
        Optional<TotalRow> row = card.years().get(year).findTotal();
        page.text(YEAR, words.year(year), Look.CENTRED);
        page.fill(TOTAL, AIM - 1, Look.SCORE);
        boolean computed = frameworks.findFramework(year).isPresent() && row.isPresent();
        if (places.isPresent() && computed) {
            copy(TOTAL, places.get().total(year), row.flatMap(TotalRow::total), Look.SCORE);
            for (Instrument instrument : Instrument.values()) {
                copy(
                        TOTAL + 1 + instrument.ordinal(),
                        places.get().instrument(year, instrument),
                        row.map(found -> found.instruments().get(instrument)),
                        Look.SCORE);
            }
        } else {
            page.number(TOTAL, row.flatMap(TotalRow::total).or(() -> row.flatMap(TotalRow::reportedTotal)), Look.SCORE);
        }
        page.number(AIM, Optional.of(run.target()), Look.SCORE);
    }

    private void drawCharts(ScoreBook.Card card) {
        List<FiscalYear> years = shownYears(card);
        int top = page.lastRow();
        for (int i = 0; i < CHART_ROWS; i++) {
            page.space(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        }
        chart("chart.totals", years)
                .columns(words.text("total"), numbers(TOTAL, card, years, TotalRow::total), SheetColours.NAVY, true)
                .line(words.text("column.target"), aims(years), SheetColours.ORANGE)
                .draw(NUMBER, top, SCORE, top + CHART_ROWS);
        SheetColours[] shades = {SheetColours.NAVY, SheetColours.STEEL, SheetColours.SKY};
        NativeChart instruments = chart("chart.instruments", years);
        Stream.of(Instrument.values())
                .forEach(instrument -> instruments.columns(
                        instrument.name(),
                        numbers(
                                TOTAL + 1 + instrument.ordinal(),
                                card,
                                years,
                                row -> Optional.ofNullable(row.instruments().get(instrument))),
                        shades[instrument.ordinal()],
                        false));
        instruments
                .line(words.text("column.target"), aims(years), SheetColours.ORANGE)
                .draw(SCORE, top, RANK + 1, top + CHART_ROWS);
    }

    private NativeChart chart(String title, List<FiscalYear> years) {
        return new NativeChart(
                        page.whole(),
                        words.text(title),
                        new NativeChart.Names(
                                down(YEAR, years),
                                years.stream().map(words::year).toList()),
                        styles.scoreFormat())
                .upTo(100);
    }

    private NativeChart.Numbers numbers(
            int column, ScoreBook.Card card, List<FiscalYear> years, Function<TotalRow, Optional<BigDecimal>> figure) {
        return new NativeChart.Numbers(
                down(column, years),
                years.stream()
                        .map(year -> card.years().get(year).findTotal().flatMap(figure))
                        .toList());
    }

    private NativeChart.Numbers aims(List<FiscalYear> years) {
        return new NativeChart.Numbers(
                down(AIM, years),
                years.stream().map(any -> Optional.of(run.target())).toList());
    }

    private String down(int column, List<FiscalYear> years) {
        return NativeChart.down(page.quotedName(), column, yearsRow + 1, yearsRow + years.size());
    }
}
