package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The sheet สรุป OIT: the state of the groups of items, the OIT scores that the checklists would give beside the
 * official ones, and charts of the newest year whose scores follow from the items and, for a newer year, of how many
 * items are in place. It is a separate sheet because only one table's headings can be repeated on printed pages.
 * Everything on it is self-assessed.
 */
final class OitSummarySheet {
    /** @param number as Excel numbers it */
    private record Row<T>(int number, T of) {}

    /** With more bodies pictures would make the workbook slow to open. */
    private static final int MOST = 12;

    private static final int CHART_ROWS = 16;

    /** A lower chart would not be readable. */
    private static final int LOWEST_CHART = 8;

    /** Free rows above and below a chart together. */
    private static final int FREE_ROWS = 2;

    private static final int LEAST_BARS = 2;

    private final ReportContext context;
    private final ReportWords words;
    private final ShownScores shown;

    /** The column of a group or figure; the body stands before it where there are several. */
    private final int first;

    private final List<Row<OitCheckRow>> groups = new ArrayList<>();
    private final List<Row<OitScoreRow>> scores = new ArrayList<>();
    private TableSheet table;
    private PageFlow flow;

    OitSummarySheet(ReportContext context, ShownScores shown) {
        this.context = context;
        this.shown = shown;
        words = context.words();
        first = context.isSingle() ? 0 : 1;
    }

    /** Writes the sheet if there are checklists: the groups, then the scores, on one page if they fit. */
    void write() {
        List<OitCheckRow> checks = context.content().list(OitCheckRow.class);
        if (checks.isEmpty()) {
            return;
        }
        ColumnList columns = new ColumnList(words, "oit.");
        if (!context.isSingle()) {
            columns.add(28, "body");
        }
        columns.add(26, "group").add(8, "year").add(14, "in-place").add(40, "not-in-place");
        columns.add(30, "open").add(16, "share").add(22, "mark");
        table = context.table("oit-summary", columns.all());
        table.linesWithin(columns.size());
        table.line(words.text("oit.groups"), Look.TITLE);
        words.owner().ifPresent(body -> table.line(body, Look.OWNER));
        table.line(words.text("sheet.oit-summary.note"), Look.NOTE);
        float above = table.points();
        table.headings();
        flow = PageFlow.across(table, columns.size(), table.points() - above, true);
        writeGroups(checks);
        table.nameTable("OitGroups");
        if (!context.content().list(OitScoreRow.class).isEmpty()) {
            writeScores(context.content().list(OitScoreRow.class));
        }
        draw();
        table.setUp(first + 1, columns.size());
    }

    /** The column of items in place and of the checklist's own score. */
    private int own() {
        return first + 2;
    }

    private int official() {
        return first + 5;
    }

    private void writeGroups(List<OitCheckRow> checks) {
        for (OitCheckRow check : checks) {
            begin(check.body());
            groups.add(new Row<>(table.lastRow(), check));
            table.text(first, name(check), Look.STRONG);
            table.year(first + 1, check.fiscalYear(), Look.WHOLE);
            table.whole(first + 2, check.count(OitCheckRow.State.IN_PLACE));
            table.text(first + 3, codes(check, OitCheckRow.State.MISSING));
            table.text(
                    first + 4,
                    List.of(OitCheckRow.State.CONTRADICTORY, OitCheckRow.State.NOT_ASSESSED).stream()
                            .filter(state -> check.count(state) > 0)
                            .map(state -> words.coded(state.code()) + ": " + codes(check, state))
                            .collect(Collectors.joining("\n")));
            if (check.share().isPresent() || !isCountedOnly(check)) {
                table.number(first + 5, check.share(), Look.SCORE);
            } else {
                table.text(first + 5, words.text("oit.count-only"), Look.QUIET);
            }
            table.text(first + 6, check.unconfirmed() ? words.coded("unconfirmed") : "", Look.CENTRED);
            table.end();
            flow.nextBlock();
        }
    }

    private String name(OitCheckRow check) {
        String group =
                check.group().equals(OitCheckRow.BEYOND) ? words.text("oit.beyond") : words.digits(check.group());
        return words.text("oit.group-of", "group", group, "count", check.items().size());
    }

    private void writeScores(List<OitScoreRow> rows) {
        table.space(DocumentFont.SIZE);
        table.line(words.text("oit.scores"), Look.SECTION);
        headings("figure", "year", "self-score", "reason", "no-more", "official", "mark");
        for (OitScoreRow score : rows) {
            begin(score.body());
            scores.add(new Row<>(table.lastRow(), score));
            table.text(first, words.digits(score.figure().code()), Look.STRONG);
            table.year(first + 1, score.fiscalYear(), Look.WHOLE);
            table.number(first + 2, score.selfScore(), Look.SCORE);
            table.text(first + 3, score.reason().map(words::coded).orElse(""));
            table.put(
                    official(),
                    shown.show(score.body(), score.fiscalYear(), score.figure(), score.official()),
                    Look.SCORE);
            table.text(first + 6, score.unconfirmed() ? words.coded("unconfirmed") : "", Look.CENTRED);
            table.end();
        }
    }

    /** Whether a year's OIT score does not follow from the items, so that they are only counted. */
    private boolean isCountedOnly(OitCheckRow check) {
        return context.frameworks()
                .findFramework(check.fiscalYear())
                .filter(framework -> !framework.facts().oitFromItems())
                .isPresent();
    }

    private void begin(Body body) {
        table.begin();
        table.fill(0, first + 6, Look.TEXT);
        if (first > 0) {
            table.text(0, words.shortBody(body));
        }
    }

    private void headings(String... keys) {
        table.begin();
        if (first > 0) {
            table.heading(0, words.text("oit.body"));
        }
        for (int i = 0; i < keys.length; i++) {
            table.heading(first + i, words.text("oit." + keys[i]));
        }
        table.end();
    }

    private String codes(OitCheckRow check, OitCheckRow.State state) {
        return check.listItems(state).stream()
                .map(item -> item.owners().isEmpty()
                        ? item.code()
                        : item.code() + " (" + String.join(", ", item.owners()) + ")")
                .collect(Collectors.joining(", "));
    }

    /** Draws the charts, the first beside the last table; none without checklists. */
    private void draw() {
        groups.stream().map(row -> row.of().body()).distinct().limit(MOST).forEach(this::draw);
        flow.endBlock();
    }

    private void draw(Body body) {
        List<Row<OitScoreRow>> scored = newest(
                scores.stream()
                        .filter(row -> row.of().body().equals(body)
                                && row.of().selfScore().isPresent())
                        .toList(),
                OitScoreRow::fiscalYear);
        List<Row<OitCheckRow>> counted = newest(
                groups.stream().filter(row -> row.of().body().equals(body)).toList(), OitCheckRow::fiscalYear);
        boolean newer = scored.isEmpty()
                || counted.get(0).of().fiscalYear().compareTo(scored.get(0).of().fiscalYear()) > 0;
        boolean scores = scored.size() >= LEAST_BARS;
        boolean counts = newer && counted.size() >= LEAST_BARS;
        if (!scores && !counts) {
            return;
        }
        int rows = leaveRoom();
        int top = table.lastRow() - rows - 1;
        if (scores) {
            drawScores(body, scored, top, top + rows);
        }
        if (counts) {
            drawCounts(body, counted, top, top + rows);
        }
    }

    /** Makes room for a chart: below the last table if both fit the page. */
    private int leaveRoom() {
        if (flow.holds((CHART_ROWS + FREE_ROWS) * ThaiMetrics.ROW)) {
            table.lines(CHART_ROWS + FREE_ROWS);
            flow.nextBlock();
            return CHART_ROWS;
        }
        flow.endBlock();
        int rows = flow.leaveRoomForChart(LOWEST_CHART, CHART_ROWS, FREE_ROWS);
        flow.beginBlock();
        return rows;
    }

    private void drawScores(Body body, List<Row<OitScoreRow>> rows, int top, int end) {
        FiscalYear year = rows.get(0).of().fiscalYear();
        chart("oit.chart.scores", body, year, rows, row -> row.figure().code(), words.scoreFormat())
                .upTo(100)
                .columns(
                        words.text("oit.self-score"),
                        own(),
                        values(rows, OitScoreRow::selfScore),
                        SheetColours.STEEL,
                        true)
                .columns(
                        words.text("oit.official"),
                        official(),
                        values(rows, OitScoreRow::official),
                        SheetColours.NAVY,
                        true)
                .draw(0, top, first + 4, end);
    }

    private void drawCounts(Body body, List<Row<OitCheckRow>> rows, int top, int end) {
        FiscalYear year = rows.get(0).of().fiscalYear();
        int most = rows.stream().mapToInt(row -> row.of().items().size()).max().orElse(1);
        chart("oit.chart.counts", body, year, rows, this::name, words.wholeFormat())
                .upTo(Math.max(1, most))
                .columns(
                        words.text("oit.in-place"),
                        own(),
                        values(rows, row -> Optional.of(BigDecimal.valueOf(row.count(OitCheckRow.State.IN_PLACE)))),
                        SheetColours.STEEL,
                        true)
                .draw(first + 4, top, first + 8, end);
    }

    private <T> NativeChart chart(
            String title, Body body, FiscalYear year, List<Row<T>> rows, Function<T, String> name, String format) {
        return new NativeChart(
                table,
                words.text(title, "year", year, "body", words.shortBody(body)),
                rows.get(0).number(),
                first,
                rows.stream().map(row -> words.digits(name.apply(row.of()))).toList(),
                format);
    }

    private static <T> List<Optional<BigDecimal>> values(List<Row<T>> rows, Function<T, Optional<BigDecimal>> value) {
        return rows.stream().map(row -> value.apply(row.of())).toList();
    }

    private static <T> List<Row<T>> newest(List<Row<T>> rows, Function<T, FiscalYear> year) {
        Optional<FiscalYear> latest =
                rows.stream().map(row -> year.apply(row.of())).max(FiscalYear::compareTo);
        List<Row<T>> together = new ArrayList<>();
        for (Row<T> row : rows) {
            boolean next =
                    together.isEmpty() || together.get(together.size() - 1).number() + 1 == row.number();
            if (latest.filter(year.apply(row.of())::equals).isPresent() && next) {
                together.add(row);
            }
        }
        return together;
    }
}
