package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Canvas.Align;

/** How many measures each division has and how far they are, those with most overdue first; the counts stand beside the bars. */
final class ProgressChart implements Picture {
    /** More rows would be too small to read. */
    private static final int MOST_ROWS = 24;

    private static final double NAMES = 400;
    private static final double COLUMN = 112;
    private static final double HEAD = 92;
    private static final double BAR = 0.6;
    /** The states in the order of the bars. */
    static final Map<MeasureProgress, Swatch> SWATCHES = new EnumMap<>(Map.of(
            MeasureProgress.REPORTED, Swatch.REACHED,
            MeasureProgress.RUNNING, Swatch.PALE,
            MeasureProgress.NO_PERIOD, Swatch.OPEN,
            MeasureProgress.OVERDUE, Swatch.BELOW));

    private final ChartContent content;
    private final ChartTexts texts;
    private final List<Row> rows;

    /** A division's counts; one that is no key is 0. */
    private record Row(String name, boolean rest, Map<MeasureProgress, Integer> counts) {
        int count(MeasureProgress state) {
            return counts.getOrDefault(state, 0);
        }

        int all() {
            return counts.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    ProgressChart(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
        this.rows = content.measures().map(this::rows).orElse(List.of());
    }

    @Override
    public String name() {
        return "progress";
    }

    @Override
    public boolean hasContent() {
        return !rows.isEmpty();
    }

    @Override
    public String title() {
        return texts.text(
                "progress-title",
                Map.of("year", texts.year(content.measures().orElseThrow().fiscalYear())));
    }

    @Override
    public String description() {
        return rows.stream()
                .map(row -> row.name() + ": "
                        + states().stream()
                                .map(state -> texts.progress(state) + " " + texts.count(row.count(state)))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = Frame.draw(canvas, this, content, texts, texts.text("progress-note"));
        double columns = COLUMN * (states().size() + 1);
        double top = room.getY() + HEAD;
        double height = Math.min(room.getMaxY() - top - 6, 110.0 * rows.size());
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + NAMES, top, room.getWidth() - NAMES - columns - 20, height);
        int most = rows.stream()
                .filter(row -> !row.rest())
                .mapToInt(Row::all)
                .max()
                .orElse(1);
        Scale scale = new Scale(0, most, area.getX(), area.getMaxX());
        drawHeadings(canvas, room.getMaxX() - columns, top);
        double pitch = area.getHeight() / rows.size();
        double size = Math.min(24, pitch * 0.7);
        for (int i = 0; i < rows.size(); i++) {
            double middle = area.getY() + (i + 0.5) * pitch;
            IndicatorNames.draw(canvas, rows.get(i).name(), size, room.getX(), area, i, rows.size());
            if (!rows.get(i).rest()) {
                drawBar(canvas, rows.get(i), scale, middle, Math.min(44, pitch * BAR));
            }
            drawCounts(canvas, rows.get(i), size, room.getMaxX() - columns, middle);
            double foot = area.getY() + (i + 1) * pitch;
            canvas.line(room.getX(), foot, room.getMaxX(), foot, Ink.HAIR, Ink.GRID);
        }
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
    }

    /** The states in the order of the bars, with those that nothing is in left out. */
    private List<MeasureProgress> states() {
        return SWATCHES.keySet().stream()
                .filter(state -> rows.stream().anyMatch(row -> row.count(state) > 0))
                .toList();
    }

    /** Most overdue first, then most without a report; those of no division last; what finds no room in one row. */
    private List<Row> rows(MeasureCounts measures) {
        List<Row> all = measures.divisions().entrySet().stream()
                .filter(division -> division.getValue().values().stream().anyMatch(count -> count > 0))
                .sorted(Comparator.comparing((Map.Entry<String, Map<MeasureProgress, Integer>> division) ->
                                division.getKey().equals(MeasureCounts.NO_DIVISION))
                        .thenComparing(division -> -division.getValue().getOrDefault(MeasureProgress.OVERDUE, 0))
                        .thenComparing(division -> -open(division.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(division -> new Row(name(division.getKey()), false, division.getValue()))
                .toList();
        if (all.size() <= MOST_ROWS) {
            return all;
        }
        List<Row> shown = new ArrayList<>(all.subList(0, MOST_ROWS - 1));
        List<Row> rest = all.subList(MOST_ROWS - 1, all.size());
        Map<MeasureProgress, Integer> sum = new EnumMap<>(MeasureProgress.class);
        rest.forEach(row -> row.counts().forEach((state, count) -> sum.merge(state, count, Integer::sum)));
        shown.add(new Row(texts.text("progress-rest", Map.of("count", texts.count(rest.size()))), true, sum));
        return List.copyOf(shown);
    }

    private static int open(Map<MeasureProgress, Integer> counts) {
        return counts.getOrDefault(MeasureProgress.RUNNING, 0) + counts.getOrDefault(MeasureProgress.NO_PERIOD, 0);
    }

    private String name(String division) {
        return division.equals(MeasureCounts.NO_DIVISION) ? texts.text("progress-no-division") : division;
    }

    /** The headings of the counts are the key of the bars. */
    private void drawHeadings(Canvas canvas, double left, double bottom) {
        Font font = canvas.fonts().semiBold(19);
        canvas.text(texts.text("progress-all"), font, Ink.TEXT, left + COLUMN / 2, bottom - 42, Align.MIDDLE);
        double x = left + 1.5 * COLUMN;
        for (MeasureProgress state : states()) {
            SWATCHES.get(state).draw(canvas, x - 18, bottom - 88, 36, 20);
            List<String> lines = Canvas.wrapped(texts.progress(state), font, COLUMN - 8, 2);
            canvas.lines(lines, font, Ink.TEXT, x, bottom - 42, Align.MIDDLE);
            x += COLUMN;
        }
        canvas.line(left, bottom, left + COLUMN * (states().size() + 1), bottom, Ink.HAIR, Ink.AXIS);
    }

    private void drawBar(Canvas canvas, Row row, Scale scale, double middle, double height) {
        int before = 0;
        for (MeasureProgress state : states()) {
            double from = scale.at(before);
            before += row.count(state);
            SWATCHES.get(state).draw(canvas, from, middle - height / 2, scale.at(before) - from, height);
        }
    }

    private void drawCounts(Canvas canvas, Row row, double size, double left, double middle) {
        double x = left + COLUMN / 2;
        canvas.block(List.of(texts.count(row.all())), canvas.fonts().bold(size), Ink.TEXT, x, middle, Align.MIDDLE);
        for (MeasureProgress state : states()) {
            x += COLUMN;
            int count = row.count(state);
            Color colour = count > 0 ? Ink.TEXT : Ink.MUTED;
            canvas.block(List.of(texts.count(count)), canvas.fonts().regular(size), colour, x, middle, Align.MIDDLE);
        }
    }
}
