package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.model.MeasureTally;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.summary.SummaryWords;
import org.itaconsolidator.thai.ThaiOrder;

/** เปรียบเทียบส่วนราชการ: how far the divisions are with their measures. */
final class DivisionsSheet {
    /** Of whom measures are counted. */
    private record Division(Body body, String name) {}

    /** Fewer divisions are no comparison. */
    private static final int LEAST = 2;

    private static final int CHART_ROWS = 16;

    /** More divisions than this are no picture any more. */
    private static final int DRAWN = 15;

    private final ReportWords words;
    private final boolean single;
    private final DivisionColumns layout;
    private final Map<Division, Map<MeasureState, Integer>> progress = new TreeMap<>(
            Comparator.comparing(Division::body, ThaiOrder.BODIES).thenComparing(Division::name, ThaiOrder.NAMES));

    /**
     * An empty sheet.
     *
     * @param single whether there is one body, whose name stands above the table then
     */
    DivisionsSheet(ReportWords words, boolean single) {
        this.words = words;
        this.single = single;
        layout = new DivisionColumns(single);
    }

    /** Writes the sheet where there are several divisions with measures; tells whether it did. */
    boolean write(StreamedWorkbook workbook, ReportContent content, MeasureTally tally, String title, String asOf) {
        LocalDate day = content.run().businessDate();
        content.listBodies()
                .forEach(body -> tally.latest(body)
                        .ifPresent(counts -> counts.divisions()
                                .forEach((division, states) -> progress.put(new Division(body, division), states))));
        if (progress.size() < LEAST) {
            return false;
        }
        ColumnList columns = new ColumnList(words, "divisions.");
        if (!single) {
            columns.add(26, "body");
        }
        columns.add(36, "division").add(12, "count");
        columns.add(14, "state.0", "state.1", "state.2", "state.3").add(14, "share");
        TableSheet table = new TableSheet(workbook, words.text("sheet.divisions"), words, columns.all());
        table.linesWithin(layout.share + 1);
        table.line(words.text("sheet.divisions.title"), Look.TITLE);
        if (single) {
            table.line(words.body(content.listBodies().get(0)), Look.OWNER);
        }
        writeProgress(table, day);
        table.setUp(layout.division + 1, layout.share + 1, title, asOf);
        if (single) {
            table.upright();
        }
        return true;
    }

    private void writeProgress(TableSheet table, LocalDate day) {
        table.line(words.text("sheet.divisions.note", Map.of("date", words.date(day))), Look.NOTE);
        table.headings();
        progress.forEach((division, states) -> write(table, division, states));
        table.filter();
        if (single && progress.size() <= DRAWN) {
            drawChart(table);
        }
    }

    private void write(TableSheet table, Division of, Map<MeasureState, Integer> states) {
        int row = table.begin();
        if (!single) {
            table.text(DivisionColumns.BODY, words.shortBody(of.body()));
        }
        table.text(layout.division, of.name().isEmpty() ? words.text("whole-body") : of.name(), Look.STRONG);
        int all = states.values().stream().mapToInt(Integer::intValue).sum();
        String first = TableSheet.cell(layout.firstState, row);
        String cells = first + ":" + TableSheet.cell(layout.firstState + 3, row);
        table.formula(layout.count, "SUM(" + cells + ")", Optional.of(BigDecimal.valueOf(all)), Look.STRONG_WHOLE);
        for (int i = 0; i < SummaryWords.MEASURE_STATES.size(); i++) {
            table.whole(layout.firstState + i, count(states, i));
        }
        if (states.isEmpty()) {
            table.text(layout.share, words.text("delivery.missing"), Look.BAD);
            table.end();
            return;
        }
        String measures = TableSheet.cell(layout.count, row);
        table.formula(
                layout.share,
                "IF(" + measures + "=0,\"\",ROUND(100*" + first + "/" + measures + ",2))",
                Optional.of(BigDecimal.valueOf(100L * count(states, 0))
                        .divide(BigDecimal.valueOf(all), 2, RoundingMode.HALF_UP)),
                Look.SCORE);
        table.end();
    }

    private static int count(Map<MeasureState, Integer> states, int index) {
        return SummaryWords.MEASURE_STATES.get(index).stream()
                .mapToInt(state -> states.getOrDefault(state, 0))
                .sum();
    }

    private void drawChart(TableSheet table) {
        int first = table.firstRow();
        int last = table.lastRow();
        int top = last + 1;
        for (int i = 0; i < CHART_ROWS + 2; i++) {
            table.space(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        }
        String sheet = table.quotedName();
        NativeChart chart = new NativeChart(
                table.sheet(),
                words.text("chart.divisions"),
                new NativeChart.Names(
                        NativeChart.down(sheet, layout.division, first, last),
                        progress.keySet().stream().map(Division::name).toList()),
                words.wholeFormat());
        SheetColours[] shades = {SheetColours.NAVY, SheetColours.STEEL, SheetColours.ORANGE, SheetColours.MIST};
        for (int i = 0; i < shades.length; i++) {
            int index = i;
            String name = words.text("divisions.state." + i);
            NativeChart.Numbers numbers = new NativeChart.Numbers(
                    NativeChart.down(sheet, layout.firstState + i, first, last),
                    progress.values().stream()
                            .map(states -> Optional.of(BigDecimal.valueOf(count(states, index))))
                            .toList());
            if (shades[i] == SheetColours.ORANGE) {
                chart.hollow(name, numbers, shades[i]);
            } else {
                chart.columns(name, numbers, shades[i], true);
            }
        }
        chart.draw(0, top, layout.share + 1, top + CHART_ROWS);
    }
}
