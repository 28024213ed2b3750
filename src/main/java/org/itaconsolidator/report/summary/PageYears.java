package org.itaconsolidator.report.summary;

import java.math.BigDecimal;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.scores.ScorePlaces;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** The totals and instruments of the last years: their table beside the page, and the two charts that are drawn from it. */
final class PageYears {
    private static final int YEARS = 6;
    private static final int CHART_ROWS = 14;

    private final TableSheet page;
    private final ReportContext context;
    private final ReportWords words;
    private final BigDecimal target;
    private final ScoreBook.Card card;
    private final List<FiscalYear> years;
    private int headingsRow;
    private boolean isMarked;

    PageYears(ReportContext context, TableSheet page, ScoreBook.Card card) {
        this.page = page;
        this.context = context;
        words = context.words();
        target = context.target();
        this.card = card;
        years = upTo(card.years().firstKey(), card.years().lastKey());
    }

    /** The last years, with those between of which nothing is known: a gap is to be seen where one is. */
    private static List<FiscalYear> upTo(FiscalYear first, FiscalYear last) {
        LinkedList<FiscalYear> years = new LinkedList<>();
        for (FiscalYear year = last; year.compareTo(first) >= 0 && years.size() < YEARS; year = year.previous()) {
            years.addFirst(year);
        }
        return List.copyOf(years);
    }

    /** The earliest that is shown. */
    FiscalYear first() {
        return years.get(0);
    }

    private Optional<TotalRow> total(FiscalYear year) {
        return card.findYear(year).flatMap(ScoreBook.Year::findTotal);
    }

    /** The headings, in the row that has been begun. */
    void writeHeadings() {
        headingsRow = page.lastRow();
        page.text(PageColumns.YEAR, words.text("column.year"), Look.HEADING);
        page.text(PageColumns.TOTAL, words.text("total"), Look.HEADING);
        for (Instrument instrument : Instrument.values()) {
            page.text(PageColumns.TOTAL + 1 + instrument.ordinal(), instrument.name(), Look.HEADING);
        }
        page.text(PageColumns.AIM, words.text("column.target"), Look.HEADING);
    }

    /** The n-th year, from 0, in the row that has been begun; nothing where there are not so many. */
    void write(int index, Optional<ScorePlaces> places) {
        if (index >= years.size()) {
            return;
        }
        FiscalYear year = years.get(index);
        Optional<TotalRow> row = total(year);
        page.text(PageColumns.YEAR, words.year(year), Look.CENTRED);
        page.fill(PageColumns.TOTAL, PageColumns.AIM - 1, Look.SCORE);
        Optional<ScorePlaces> at =
                places.filter(any -> context.frameworks().findFramework(year).isPresent() && row.isPresent());
        Optional<BigDecimal> known = row.flatMap(TotalRow::total).or(() -> row.flatMap(TotalRow::reportedTotal));
        page.put(
                PageColumns.TOTAL,
                at.map(found -> found.total(year))
                        .orElse(Expr.number(known).ifSure(context.isTotalSure(year)))
                        .again(),
                Look.SCORE);
        at.ifPresent(found -> Stream.of(Instrument.values())
                .forEach(instrument -> page.put(
                        PageColumns.TOTAL + 1 + instrument.ordinal(),
                        found.instrument(year, instrument).again(),
                        Look.SCORE)));
        page.number(PageColumns.AIM, Optional.of(target), Look.SCORE);
    }

    /** The charts, over rows that are made for them; one without figures is left out. */
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
        for (int i = 0; i < CHART_ROWS; i++) {
            page.space(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        }
        if (totals) {
            drawTotals(top, instruments ? PageColumns.SCORE : PageColumns.RANK + 1);
        }
        if (instruments) {
            drawInstruments(totals ? PageColumns.SCORE : PageColumns.NUMBER, top);
        }
    }

    /** Of how many years a figure is known: a chart of one figure says no more than the figure. */
    private long count(Function<TotalRow, Optional<BigDecimal>> figure) {
        return years.stream()
                .filter(year -> total(year).flatMap(figure).isPresent())
                .count();
    }

    private static Optional<BigDecimal> figure(TotalRow row, Instrument instrument) {
        return Optional.ofNullable(row.instruments().get(instrument));
    }

    private void drawTotals(int top, int end) {
        chart("chart.totals", context::isTotalSure)
                .columns(words.text("total"), PageColumns.TOTAL, values(TotalRow::total), SheetColours.NAVY, true)
                .line(words.text("column.target"), PageColumns.AIM, aims(), SheetColours.ORANGE)
                .draw(PageColumns.NUMBER, top, end, top + CHART_ROWS);
    }

    private void drawInstruments(int begin, int top) {
        SheetColours[] shades = {SheetColours.NAVY, SheetColours.STEEL, SheetColours.SKY};
        NativeChart chart = chart("chart.instruments", context::isSure);
        for (Instrument instrument : Instrument.values()) {
            chart.columns(
                    instrument.name(),
                    PageColumns.TOTAL + 1 + instrument.ordinal(),
                    values(row -> figure(row, instrument)),
                    shades[instrument.ordinal()],
                    false);
        }
        chart.line(words.text("column.target"), PageColumns.AIM, aims(), SheetColours.ORANGE)
                .draw(begin, top, PageColumns.RANK + 1, top + CHART_ROWS);
    }

    /** Whether a chart has been drawn whose title bears the mark. */
    boolean isMarked() {
        return isMarked;
    }

    private NativeChart chart(String title, Predicate<FiscalYear> sure) {
        return new NativeChart(
                        page,
                        marked(words.text(title), sure),
                        headingsRow + 1,
                        PageColumns.YEAR,
                        years.stream().map(words::year).toList(),
                        words.scoreFormat())
                .upTo(100);
    }

    /** A chart has no mark for a single column: one unconfirmed figure marks its title. */
    private String marked(String title, Predicate<FiscalYear> sure) {
        boolean unconfirmed = years.stream()
                .filter(year -> total(year).isPresent())
                .anyMatch(year -> context.frameworks().findFramework(year).isPresent() && !sure.test(year));
        isMarked |= unconfirmed;
        return unconfirmed ? title + Unconfirmed.MARK : title;
    }

    private List<Optional<BigDecimal>> values(Function<TotalRow, Optional<BigDecimal>> figure) {
        return years.stream().map(year -> total(year).flatMap(figure)).toList();
    }

    private List<Optional<BigDecimal>> aims() {
        return years.stream().map(any -> Optional.of(target)).toList();
    }
}
