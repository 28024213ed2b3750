package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.summary.Summary;
import org.itaconsolidator.report.workbook.DivisionsWorkbook.Division;

/** The sheet เปรียบเทียบส่วนราชการ: how far the divisions are with their measures. */
final class DivisionsSheet {
    /** With fewer divisions there is nothing to compare. */
    private static final int LEAST = 2;

    private static final int CHART_ROWS = 16;

    /** Up to so many divisions are drawn: more would not be readable. */
    private static final int DRAWN = 15;

    private static final int STATES = Summary.MEASURE_STATES.size();

    /** By their index: what a report tells of, and what no report is asked for yet. */
    private static final List<Integer> REPORTED = List.of(0, 1, 4);

    private static final int NOT_ASKED = 5;

    private final ReportContext context;
    private final ReportWords words;
    private final Map<Division, Map<MeasureState, Integer>> progress = new TreeMap<>(Division.ORDER);
    private final Map<Division, Integer> late = new HashMap<>();

    /** The states that have a column, by their index. */
    private List<Integer> told = List.of();

    DivisionsSheet(ReportContext context) {
        this.context = context;
        words = context.words();
    }

    /** Writes the sheet if several divisions have measures; returns whether it did. */
    boolean write(MeasureTally tally) {
        context.content()
                .listBodies()
                .forEach(body -> tally.latest(body)
                        .ifPresent(counts -> counts.divisions().forEach((division, states) -> {
                            Division of = new Division(body, division);
                            progress.put(of, states);
                            late.put(of, counts.late().divisions().getOrDefault(division, 0));
                        })));
        if (progress.size() < LEAST) {
            return false;
        }
        // what is done is told even where nobody has done it; of the others what somebody has
        told = IntStream.range(0, STATES)
                .filter(i -> i == 0 || progress.values().stream().anyMatch(states -> count(states, i) > 0))
                .boxed()
                .toList();
        Columns<Division> columns = new Columns<>(words, "divisions.");
        columns.body(26, Division::body);
        columns.text("division", 36, Look.STRONG, of -> of.name().isEmpty() ? words.text("whole-body") : of.name())
                .frozen();
        columns.figure(
                "count",
                12,
                Look.STRONG_WHOLE,
                (of, row) -> Expr.of(
                        "SUM(" + row.cell("state.0") + ":" + row.cell("state." + told.get(told.size() - 1)) + ")",
                        all(of)));
        told.forEach(i -> columns.whole("state." + i, 12, of -> count(progress.get(of), i)));
        if (late.values().stream().anyMatch(count -> count > 0)) {
            columns.whole("late", 14, late::get);
        }
        columns.of("told", 14, (of, row) -> share(of, row, REPORTED));
        columns.of("share", 14, (of, row) -> share(of, row, List.of(0)));
        ListSheet<Division> sheet = context.list("divisions", columns, progress.keySet());
        TableSheet table = sheet.table();
        if (context.isSingle()) {
            table.line(words.body(context.content().listBodies().get(0)), Look.OWNER);
        }
        sheet.note(
                "sheet.divisions.note", Map.of("date", words.date(context.run().businessDate())));
        sheet.writeRows("Divisions", (of, row) -> {});
        if (context.isSingle() && progress.size() <= DRAWN && barsDiffer()) {
            drawChart(table, columns);
        }
        sheet.finish();
        // across where one page holds table and chart: upright its letters are small
        if (context.isSingle() && !table.fitsOnePage(columns.countPrinted())) {
            table.upright();
        }
        return true;
    }

    /** The share of measures in some states, by their index, among those that a report is asked for; blank where it is for none. */
    private SheetCell share(Division of, Columns.Row row, List<Integer> some) {
        Map<MeasureState, Integer> states = progress.get(of);
        if (states.isEmpty()) {
            return SheetCell.text(words.text("delivery.overdue.undated"), Look.BAD);
        }
        List<Integer> shown = told.stream().filter(some::contains).toList();
        String asked = told.contains(NOT_ASKED)
                ? "(" + row.cell("count") + "-" + row.cell("state." + NOT_ASKED) + ")"
                : row.cell("count");
        int due = all(of) - count(states, NOT_ASKED);
        int counted = shown.stream().mapToInt(i -> count(states, i)).sum();
        return Expr.of(
                        "IF(" + asked + "=0,\"\",ROUND(100*("
                                + shown.stream()
                                        .map(i -> row.cell("state." + i))
                                        .collect(Collectors.joining("+"))
                                + ")/" + asked + ",2))",
                        due == 0
                                ? Optional.empty()
                                : Optional.of(BigDecimal.valueOf(100L * counted)
                                        .divide(BigDecimal.valueOf(due), 2, RoundingMode.HALF_UP)))
                .as(Look.SCORE, words);
    }

    private int all(Division of) {
        return progress.get(of).values().stream().mapToInt(Integer::intValue).sum();
    }

    private static int count(Map<MeasureState, Integer> states, int index) {
        return Summary.MEASURE_STATES.get(index).stream()
                .mapToInt(state -> states.getOrDefault(state, 0))
                .sum();
    }

    /** Bars of one height say no more than that there are such measures, which the table says. */
    private boolean barsDiffer() {
        return progress.values().stream()
                        .flatMap(states -> told.stream().map(index -> count(states, index)))
                        .filter(count -> count > 0)
                        .distinct()
                        .count()
                > 1;
    }

    private void drawChart(TableSheet table, Columns<Division> columns) {
        int top = table.lastRow() + 1;
        table.lines(CHART_ROWS + 2);
        NativeChart chart = new NativeChart(
                table,
                words.text("chart.divisions"),
                table.firstRow(),
                columns.indexOf("division"),
                progress.keySet().stream().map(Division::name).toList(),
                words.wholeFormat() + ";;"); // no number where there is no bar
        SheetColours[] shades = { // of which no two are alike in grey
            SheetColours.NAVY,
            SheetColours.SKY,
            SheetColours.ORANGE,
            SheetColours.MIST,
            SheetColours.AMBER,
            SheetColours.QUIET
        };
        for (int index : told) {
            String name = words.text("divisions.state." + index);
            int column = columns.indexOf("state." + index);
            List<Optional<BigDecimal>> counts = progress.values().stream()
                    .map(states -> Optional.of(BigDecimal.valueOf(count(states, index))))
                    .toList();
            chart.columns(name, column, counts, shades[index], true);
        }
        chart.draw(0, top, columns.countPrinted(), top + CHART_ROWS);
    }
}
