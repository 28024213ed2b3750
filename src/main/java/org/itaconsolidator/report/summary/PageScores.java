package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.scores.TotalNotes;
import org.itaconsolidator.report.sheet.CellLines;
import org.itaconsolidator.report.sheet.DataBars;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The scores on page one of one body, taken from the scorecard that represents it: four large figures (total, level,
 * change, distance to the target); the ten indicators with bars; totals and instruments of the last years, as a table
 * beside the page and two charts drawn from it.
 */
final class PageScores {
    private static final int FIGURE_HEIGHT = 46;
    private static final float TWO_LINES = ThaiMetrics.roomyHeightOf(2, Look.HEADING.size());
    private static final List<String> HEADINGS =
            List.of("no", "indicator", "bar", "score", "before", "change", "gap", "rank");

    /** The last column of each card, by its first. */
    private static final SortedMap<Integer, Integer> LAST_OF_CARD = new TreeMap<>(Map.of(
            PageColumns.NUMBER, PageColumns.NAME,
            PageColumns.BAR, PageColumns.BAR,
            PageColumns.SCORE, PageColumns.BEFORE,
            PageColumns.CHANGE, PageColumns.RANK));

    private static final int YEARS = 6;
    private static final int CHART_ROWS = 14;

    private final ReportContext context;
    private final TableSheet page;
    private final ReportWords words;
    private final BigDecimal target;
    private final Results card;
    private final FiscalYear latest;
    private final Optional<ScorePlaces> places;

    /** The total of the latest year where only documents state it. */
    private final Optional<TotalRow> stated;

    /** Whether there is a year before; else the indicators have no columns for it, and the other figures take their room. */
    private final boolean compared;

    private final int gapColumn;
    private final List<IndicatorDef> indicators;
    private int firstRow;
    private int lastRow;
    private final List<FiscalYear> years;
    private int headingsRow;
    private int noteLines = 1;

    /** The figures of one scorecard, whose documents may prove facts. */
    PageScores(ReportContext context, TableSheet page, Results card, Optional<ScorePlaces> places) {
        this.context = context;
        this.page = page;
        this.card = card;
        this.places = places;
        words = context.words();
        target = context.target();
        latest = card.latest();
        stated = card.findTotals(latest).filter(TotalRow::isStated);
        compared = card.findYear(latest.previous()).isPresent();
        gapColumn = compared ? PageColumns.GAP : PageColumns.CHANGE;
        // a card without indicators' scores has no rows for them
        indicators = card.listScores().isEmpty()
                ? List.of()
                : context.frameworks().getNearest(latest).indicators();
        years = upTo(card.years().firstKey(), latest);
    }

    /** Writes three rows: what the figures are, the figures, notes on them. */
    void writeLargeFigures() {
        Optional<BigDecimal> before = card.findTotals(latest.previous()).flatMap(TotalRow::shown);
        Optional<String> statedLevel = stated.flatMap(TotalRow::reportedLevel);
        int labels = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_LABEL);
        page.text(PageColumns.NUMBER, words.text("card.total", "year", latest), Look.CARD_LABEL);
        page.text(PageColumns.BAR, words.text("level"), Look.CARD_LABEL);
        page.text(PageColumns.SCORE, words.text("column.change-before"), Look.CARD_LABEL);
        page.text(PageColumns.CHANGE, words.text("column.gap"), Look.CARD_LABEL);
        page.height(ThaiMetrics.ROW);
        int figures = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_SCORE);
        places.ifPresentOrElse(
                at -> {
                    figure(PageColumns.NUMBER, at.shownTotal(latest), Look.CARD_SCORE, "card.missing");
                    String missing = statedLevel.orElse(words.text("card.missing"));
                    Expr level = at.level(latest);
                    page.put(
                            PageColumns.BAR,
                            Expr.of(
                                            "IF(" + level.formula() + "=\"\"," + TextFormula.quoted(missing) + ","
                                                    + level.formula() + ")",
                                            level.text().isEmpty() ? missing : level.text())
                                    .with(context.levelMark(latest)
                                            .when(statedLevel.isPresent()
                                                    || !level.text().isEmpty())),
                            Look.CARD_TEXT);
                    at.change()
                            .ifPresentOrElse(
                                    change -> figure(PageColumns.SCORE, change, Look.CARD_CHANGE, "card.not-compared"),
                                    () -> page.text(
                                            PageColumns.SCORE, words.text("card.not-compared"), Look.CARD_TEXT));
                    Expr gap = stated.isPresent()
                            ? Expr.difference(at.shownTotal(latest), Expr.number(Optional.of(target)), Expr.EXACT)
                            : at.gap();
                    figure(PageColumns.CHANGE, gap, Look.CARD_CHANGE, "card.not-compared");
                },
                () -> writeStatedFigures(statedLevel));
        card.years()
                .get(latest)
                .findRefusal(Figure.TOTAL)
                .ifPresent(reason -> page.text(PageColumns.SCORE, words.coded(reason), Look.CARD_NOTE));
        float level = page.heightOf(
                PageColumns.BAR,
                PageColumns.BAR,
                card.findTotals(latest).flatMap(TotalRow::shownLevel).orElse(""),
                Look.CARD_TEXT);
        page.height(Math.max(FIGURE_HEIGHT, level));
        int notes = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.CARD_NOTE);
        writeSource();
        if (context.frameworks().findFramework(latest).isPresent()) {
            String scale = words.text("card.level");
            String byDocuments = words.text("card.stated");
            putNote(
                    PageColumns.BAR,
                    places.filter(any -> statedLevel.isPresent())
                            .map(at -> Expr.of(
                                    Expr.ifNumber(
                                            at.total(latest).formula(),
                                            TextFormula.quoted(scale),
                                            TextFormula.quoted(byDocuments)),
                                    byDocuments))
                            .orElse(Expr.text(scale)));
        }
        writeBefore(before);
        putNote(
                PageColumns.CHANGE,
                Expr.text(words.text("card.target", "target", words.digits(target.toPlainString()))));
        page.height(ThaiMetrics.roomyHeightOf(noteLines, Look.CARD_NOTE.size()));
        for (int line : new int[] {labels, figures, notes}) {
            LAST_OF_CARD.forEach((first, last) -> {
                if (first < last) {
                    page.join(line, first, last);
                }
            });
        }
    }

    /** Writes what documents state of a year whose framework is not known: nothing is reckoned from it, and no cell holds it. */
    private void writeStatedFigures(Optional<String> level) {
        Optional<BigDecimal> reported = stated.flatMap(TotalRow::reportedTotal);
        Expr total = Expr.number(reported).with(context.totalMark(latest));
        Expr gap = Expr.number(reported.map(said -> said.subtract(target))).with(context.totalMark(latest));
        figure(PageColumns.NUMBER, total, Look.CARD_SCORE, "card.missing");
        figure(PageColumns.CHANGE, gap, Look.CARD_CHANGE, "card.not-compared");
        Expr stands = Expr.text(level.orElse(words.text("card.missing")));
        page.put(PageColumns.BAR, stands.with(context.levelMark(latest).when(level.isPresent())), Look.CARD_TEXT);
        page.text(PageColumns.SCORE, words.text("card.not-compared"), Look.CARD_TEXT);
    }

    /** Writes a figure of the score sheet with its mark, or the word for a missing one. */
    private void figure(int column, Expr figure, Look look, String missing) {
        page.put(
                column,
                figure.number().isPresent()
                        ? figure.againOr(words.text(missing))
                        : figure.againOr(words.text(missing)).unmarked(),
                figure.number().isPresent() ? look : Look.CARD_TEXT);
    }

    /** Writes the kind of the scores; without a total why there is none, where documents state one behind that they do. */
    private void writeSource() {
        Results.Year scores = card.years().get(latest);
        boolean official = card.scorecard().source() == SourceKind.OFFICIAL;
        // nothing is called official and not confirmed in one breath
        boolean doubted = scores.isDoubted();
        String source = doubted
                ? Mark.marked(words.text("card.doubted"), Mark.DOUBTED)
                : official && context.totalMark(latest).isSet()
                        ? Mark.marked(words.text("card.unconfirmed"), Mark.UNCONFIRMED)
                        : marked(words.word("source", card.scorecard().source().code()), latest);
        TotalNotes notes = new TotalNotes(context);
        boolean known = scores.findTotal().flatMap(TotalRow::total).isPresent();
        String missing = known ? "" : notes.lacking(scores, latest);
        String told = missing.isEmpty() ? source : missing;
        Optional<String> now = places.flatMap(at -> notes.lackingNowOr(at, latest, TextFormula.quoted(source)));
        Expr note = now.map(formula -> Expr.of(formula, told)).orElse(Expr.text(told));
        if (places.isPresent() && stated.isPresent()) {
            String by = (official ? words.text("card.stated") : source) + " · ";
            note = Expr.of(
                    Expr.ifNumber(places.get().total(latest).formula(), "\"\"", TextFormula.quoted(by)) + "&"
                            + now.orElse(TextFormula.quoted(told)),
                    by + told);
        }
        putNote(PageColumns.NUMBER, note);
    }

    private void putNote(int column, Expr note) {
        page.put(column, note, Look.CARD_NOTE);
        noteLines = Math.max(noteLines, CellLines.count(note.text(), page.width(column, LAST_OF_CARD.get(column))));
        page.mark(Mark.in(Stream.of(note.text())));
    }

    /** Writes the total of the year before, or that there is none. */
    private void writeBefore(Optional<BigDecimal> before) {
        FiscalYear year = latest.previous();
        String missing = words.text("card.before-missing", "year", year);
        String told = before.map(words::score).map(score -> before(year, score)).orElse(missing);
        Optional<String> total = places.filter(any -> card.findYear(year).isPresent()
                        && context.frameworks().findFramework(year).isPresent())
                .map(at -> at.shownTotal(year).formula());
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
        return marked(words.text("card.before", "year", year, "score", score), year);
    }

    /** A text that depends on a year's total, with its mark. */
    private String marked(String text, FiscalYear year) {
        return Mark.marked(text, context.totalMark(year));
    }

    /** What is said of one of the weakest, following its score; empty where the score is on no sheet. */
    Optional<Expr> asScored(WeakPoint point, FirstPage.Weakest line) {
        HeadlineText texts = words.headlines();
        return places.map(at -> at.gap(point.indicator()).formula())
                .map(gap -> Expr.of(
                        TextFormula.quoted(line.indicator() + "\n") + "&"
                                + Expr.ifNumber(
                                        gap,
                                        "IF(" + gap + "<0,"
                                                + TextFormula.of(
                                                        of -> texts.lacks(Mark.marked(
                                                                of.get("gap"), Mark.doubted(point.doubted()))),
                                                        Map.of("gap", TextFormula.number("-" + gap, 2, words)))
                                                + "&" + TextFormula.quoted(texts.since(point.years())) + ","
                                                + TextFormula.quoted(texts.reached()) + ")")
                                + "&" + TextFormula.quoted("\n" + line.reason()),
                        String.join("\n", line.indicator(), line.lacks(), line.reason())));
    }

    /** How high the rows of the indicators with their headings are, in points. */
    float heightOfIndicators() {
        return indicators.isEmpty()
                ? 0
                : (float) (heightOfHeadings()
                        + indicators.stream()
                                .mapToDouble(
                                        def -> page.heightOf(PageColumns.NAME, PageColumns.NAME, def.name(), Look.TEXT))
                                .sum());
    }

    /** Without a year before, the distance to the target has room for its heading on one line. */
    private float heightOfHeadings() {
        return compared ? TWO_LINES : ThaiMetrics.ROW;
    }

    /** Writes a row for each indicator, and beside it one for each year of the charts. */
    void writeIndicators() {
        if (indicators.isEmpty()) {
            return;
        }
        page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.HEADING);
        for (int i = 0; i < HEADINGS.size(); i++) {
            if (compared || i < PageColumns.BEFORE || i > PageColumns.GAP) {
                page.code(i, words.digits(words.text("page." + HEADINGS.get(i))), Look.HEADING);
            }
        }
        page.year(PageColumns.SCORE, latest, Look.YEAR_HEADING); // found by its figures in any digits
        if (compared) {
            page.year(PageColumns.BEFORE, latest.previous(), Look.YEAR_HEADING);
        } else {
            page.text(gapColumn, words.text("column.gap"), Look.HEADING);
            joinFigures();
        }
        writeYearHeadings();
        page.height(heightOfHeadings());
        firstRow = page.lastRow() + 1;
        lastRow = page.lastRow() + indicators.size();
        for (int i = 0; i < indicators.size(); i++) {
            writeIndicator(indicators.get(i));
            writeYear(i);
            page.end();
        }
        DataBars.draw(
                page.sheet(),
                TableSheet.cell(PageColumns.BAR, firstRow) + ":" + TableSheet.cell(PageColumns.BAR, lastRow),
                SheetColours.SKY);
        page.colourBelow(PageColumns.SCORE, firstRow, lastRow, target, SheetColours.BAD);
        if (compared) {
            page.colourBelow(PageColumns.CHANGE, firstRow, lastRow, BigDecimal.ZERO, SheetColours.WATCH);
        }
        page.colourBelow(gapColumn, firstRow, lastRow, BigDecimal.ZERO, SheetColours.BAD);
    }

    private void joinFigures() {
        page.join(page.lastRow(), PageColumns.SCORE, PageColumns.BEFORE);
        page.join(page.lastRow(), PageColumns.CHANGE, PageColumns.GAP);
    }

    private void writeIndicator(IndicatorDef def) {
        int number = def.number();
        int row = page.begin();
        page.fill(PageColumns.NUMBER, PageColumns.RANK, Look.TEXT);
        page.whole(PageColumns.NUMBER, number);
        page.text(PageColumns.NAME, def.name());
        Optional<BigDecimal> score = card.years().get(latest).findScore(number);
        places.ifPresentOrElse(
                at -> writeFigures(number, at),
                () -> page.put(
                        PageColumns.SCORE,
                        Expr.number(score).with(context.scoreMark(latest, number)),
                        Look.STRONG_SCORE));
        Expr own = Expr.of(TableSheet.cell(PageColumns.SCORE, row), score);
        page.put(PageColumns.BAR, own.again(), Look.BAR);
        if (!compared) {
            joinFigures();
        }
    }

    private void writeFigures(int number, ScorePlaces at) {
        page.put(PageColumns.SCORE, at.score(latest, number).againOr(words.text("card.missing")), Look.STRONG_SCORE);
        if (compared) {
            page.put(PageColumns.BEFORE, at.score(latest.previous(), number).again(), Look.SCORE);
            page.put(PageColumns.CHANGE, at.change(number).again(), Look.CHANGE);
        }
        page.put(gapColumn, at.gap(number).again(), Look.CHANGE);
        page.put(PageColumns.RANK, at.rank(number).again(), Look.WHOLE);
    }

    /** The latest years without gaps, so that a year without data is seen as missing. */
    private static List<FiscalYear> upTo(FiscalYear first, FiscalYear last) {
        LinkedList<FiscalYear> years = new LinkedList<>();
        for (FiscalYear year = last; year.compareTo(first) >= 0 && years.size() < YEARS; year = year.previous()) {
            years.addFirst(year);
        }
        return List.copyOf(years);
    }

    FiscalYear firstYear() {
        return years.get(0);
    }

    /** Writes the headings of the years into the current row. */
    private void writeYearHeadings() {
        headingsRow = page.lastRow();
        page.text(PageColumns.YEAR, words.text("column.year"), Look.HEADING);
        page.text(PageColumns.TOTAL, words.text("total"), Look.HEADING);
        for (Instrument instrument : Instrument.values()) {
            page.text(PageColumns.TOTAL + 1 + instrument.ordinal(), instrument.name(), Look.HEADING);
        }
        page.text(PageColumns.AIM, words.text("column.target"), Look.HEADING);
    }

    /** Writes the n-th year, from 0, into the current row; nothing beyond the last. */
    private void writeYear(int index) {
        if (index >= years.size()) {
            return;
        }
        FiscalYear year = years.get(index);
        Optional<TotalRow> row = card.findTotals(year);
        page.text(PageColumns.YEAR, words.year(year), Look.CENTRED);
        page.fill(PageColumns.TOTAL, PageColumns.AIM - 1, Look.SCORE);
        Optional<ScorePlaces> at =
                places.filter(any -> context.frameworks().findFramework(year).isPresent() && row.isPresent());
        Optional<BigDecimal> known = row.flatMap(TotalRow::shown);
        page.put(
                PageColumns.TOTAL,
                at.map(found -> found.total(year))
                        .orElse(Expr.number(known).with(context.totalMark(year)))
                        .again(),
                Look.SCORE);
        at.ifPresent(found -> Stream.of(Instrument.values())
                .forEach(instrument -> page.put(
                        PageColumns.TOTAL + 1 + instrument.ordinal(),
                        found.instrument(year, instrument).again(),
                        Look.SCORE)));
        page.number(PageColumns.AIM, Optional.of(target), Look.SCORE);
    }

    /** Draws the charts over rows made for them; a chart without figures is left out. */
    void drawCharts() {
        boolean totals = count(TotalRow::total) > 1;
        boolean instruments = Stream.of(Instrument.values())
                        .mapToLong(instrument -> count(row -> figure(row, instrument)))
                        .sum()
                > 1;
        if (!totals && !instruments) {
            return;
        }
        int top = page.lastRow();
        page.lines(CHART_ROWS);
        if (totals) {
            drawTotals(top, instruments ? PageColumns.SCORE : PageColumns.RANK + 1);
        }
        if (instruments) {
            drawInstruments(totals ? PageColumns.SCORE : PageColumns.NUMBER, top);
        }
    }

    /** For how many years a figure is known: a chart of one figure says no more than the figure. */
    private long count(Function<TotalRow, Optional<BigDecimal>> figure) {
        return years.stream()
                .filter(year -> card.findTotals(year).flatMap(figure).isPresent())
                .count();
    }

    private static Optional<BigDecimal> figure(TotalRow row, Instrument instrument) {
        return Optional.ofNullable(row.instruments().get(instrument));
    }

    private void drawTotals(int top, int end) {
        chart("chart.totals", context::totalMark)
                .columns(words.text("total"), PageColumns.TOTAL, values(TotalRow::total), SheetColours.NAVY, true)
                .line(words.text("column.target"), PageColumns.AIM, aims())
                .draw(PageColumns.NUMBER, top, end, top + CHART_ROWS);
    }

    private void drawInstruments(int begin, int top) {
        SheetColours[] shades = {SheetColours.NAVY, SheetColours.STEEL, SheetColours.SKY};
        NativeChart chart = chart(
                "chart.instruments",
                year -> Mark.of(Stream.of(Instrument.values())
                        .map(instrument -> context.mark(year, Figure.of(instrument)))
                        .toList()));
        for (Instrument instrument : Instrument.values()) {
            chart.columns(
                    instrument.name(),
                    PageColumns.TOTAL + 1 + instrument.ordinal(),
                    values(row -> figure(row, instrument)),
                    shades[instrument.ordinal()],
                    false);
        }
        chart.line(words.text("column.target"), PageColumns.AIM, aims())
                .draw(begin, top, PageColumns.RANK + 1, top + CHART_ROWS);
    }

    private NativeChart chart(String title, Function<FiscalYear, Mark> mark) {
        return new NativeChart(
                        page,
                        marked(words.text(title), mark),
                        headingsRow + 1,
                        PageColumns.YEAR,
                        years.stream().map(words::year).toList(),
                        words.scoreFormat())
                .upTo(100);
    }

    /** A chart's title with the mark of its figures: a single column cannot have one. */
    private String marked(String title, Function<FiscalYear, Mark> mark) {
        Mark all = Mark.of(years.stream()
                .filter(year -> card.findTotals(year).isPresent()
                        && context.frameworks().findFramework(year).isPresent())
                .map(mark)
                .toList());
        page.mark(Set.of(all));
        return Mark.marked(title, all);
    }

    private List<Optional<BigDecimal>> values(Function<TotalRow, Optional<BigDecimal>> figure) {
        return years.stream().map(year -> card.findTotals(year).flatMap(figure)).toList();
    }

    private List<Optional<BigDecimal>> aims() {
        return years.stream().map(any -> Optional.of(target)).toList();
    }
}
