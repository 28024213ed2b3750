package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.NativeChart;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetColours;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.workbook.OitTables.Row;

/**
 * Below the tables of the OIT sheet, for each body: the scores that its checklists would give beside the official ones, of the
 * newest year in which they follow from the items, and of a newer year how many items are in place. A single bar is no picture.
 */
final class OitCharts {
    /** Pictures for so many bodies: more would make the workbook slow to open. */
    private static final int MOST = 12;

    private static final int CHART_ROWS = 16;

    /** A lower chart is no picture any more. */
    private static final int LOWEST_CHART = 8;

    /** Rows above and below a chart together. */
    private static final int FREE_ROWS = 2;

    private static final int LEAST_BARS = 2;

    private static final float ROW = ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE);

    private final TableSheet table;
    private final PageFlow flow;
    private final ReportWords words;
    private final OitTables tables;

    OitCharts(TableSheet table, PageFlow flow, ReportWords words, OitTables tables) {
        this.table = table;
        this.flow = flow;
        this.words = words;
        this.tables = tables;
    }

    /** Draws them, the first beside the last table; nothing without checklists. */
    void draw() {
        tables.groups().stream()
                .map(row -> row.of().body())
                .distinct()
                .limit(MOST)
                .forEach(this::draw);
        flow.endBlock();
    }

    private void draw(Body body) {
        List<Row<OitScoreRow>> scored = newest(
                tables.scores().stream()
                        .filter(row -> row.of().body().equals(body)
                                && row.of().selfScore().isPresent())
                        .toList(),
                OitScoreRow::fiscalYear);
        List<Row<OitCheckRow>> counted = newest(
                tables.groups().stream()
                        .filter(row -> row.of().body().equals(body))
                        .toList(),
                OitCheckRow::fiscalYear);
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

    /** Rows of a chart, with one free above and below: behind the last table where both stand on one page. */
    private int leaveRoom() {
        if (flow.holds((CHART_ROWS + FREE_ROWS) * ROW)) {
            for (int i = 0; i < CHART_ROWS + FREE_ROWS; i++) {
                table.space(ROW);
            }
            flow.nextBlock();
            return CHART_ROWS;
        }
        flow.endBlock();
        int rows = flow.leaveRoomForChart(ROW, LOWEST_CHART, CHART_ROWS, FREE_ROWS);
        flow.beginBlock();
        return rows;
    }

    private void drawScores(Body body, List<Row<OitScoreRow>> rows, int top, int end) {
        FiscalYear year = rows.get(0).of().fiscalYear();
        chart("oit.chart.scores", body, year, rows, row -> row.figure().code(), words.scoreFormat())
                .upTo(100)
                .columns(
                        words.text("oit.self-score"),
                        tables.own(),
                        values(rows, OitScoreRow::selfScore),
                        SheetColours.STEEL,
                        true)
                .columns(
                        words.text("oit.official"),
                        tables.official(),
                        values(rows, OitScoreRow::official),
                        SheetColours.NAVY,
                        true)
                .draw(0, top, tables.first + 4, end);
    }

    private void drawCounts(Body body, List<Row<OitCheckRow>> rows, int top, int end) {
        FiscalYear year = rows.get(0).of().fiscalYear();
        int most = rows.stream().mapToInt(row -> row.of().items().size()).max().orElse(1);
        chart("oit.chart.counts", body, year, rows, tables::name, words.wholeFormat())
                .upTo(Math.max(1, most))
                .columns(
                        words.text("oit.in-place"),
                        tables.own(),
                        values(rows, row -> Optional.of(BigDecimal.valueOf(row.count(OitCheckRow.State.IN_PLACE)))),
                        SheetColours.STEEL,
                        true)
                .draw(tables.first + 4, top, tables.first + 8, end);
    }

    private <T> NativeChart chart(
            String title, Body body, FiscalYear year, List<Row<T>> rows, Function<T, String> name, String format) {
        return new NativeChart(
                table,
                words.text(title, Map.of("year", words.year(year), "body", words.shortBody(body))),
                rows.get(0).number(),
                tables.first,
                rows.stream().map(row -> words.digits(name.apply(row.of()))).toList(),
                format);
    }

    private static <T> List<Optional<BigDecimal>> values(List<Row<T>> rows, Function<T, Optional<BigDecimal>> value) {
        return rows.stream().map(row -> value.apply(row.of())).toList();
    }

    /** The rows of the newest year, as far as they stand below one another. */
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
