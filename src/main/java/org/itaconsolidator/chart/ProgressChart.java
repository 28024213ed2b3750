package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.StateRows.Row;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;

/** How many measures each division has and in which states, the divisions with most problems first. */
final class ProgressChart extends BodyPicture {
    /** At most so many rows: more would be too small to read. */
    private static final int MOST_ROWS = 24;

    private final List<Row> divisions;

    ProgressChart(ChartContent content, ChartTexts texts) {
        super("progress", Format.DESK, content, texts);
        this.divisions = content.measures().map(this::rows).orElse(List.of());
    }

    /** There is nothing to show for a single division, or if all have the same shares in each state. */
    @Override
    public boolean hasContent() {
        return divisions.stream().anyMatch(division -> !division.standsLike(divisions.get(0)));
    }

    /** The divisions that sent nothing; if none, the division with the worst state of measures. */
    @Override
    public String title() {
        List<String> absent = content.measures().orElseThrow().divisions().entrySet().stream()
                .filter(division -> division.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        return absent.isEmpty()
                ? worst(divisions.get(0))
                : absent.size() == 1
                        ? texts.text("progress-one-absent", "division", absent.get(0))
                        : texts.text("progress-several-absent", "count", absent.size());
    }

    /** The division with most measures in the worst state; if several have as many, how many divisions. */
    private String worst(Row first) {
        MeasureState state = ChartTexts.worst(first.counts());
        int count = first.counts().get(state);
        long equal = divisions.stream()
                .filter(row -> row.counts().getOrDefault(state, 0) == count)
                .count();
        return equal == 1
                ? first.name() + " " + texts.message(first.counts(), first.all())
                : texts.text(
                        "progress-several-worst", "count", (int) equal, "state", texts.state(state), "each", count);
    }

    @Override
    public String topic() {
        MeasureCounts all = content.measures().orElseThrow();
        return texts.text("progress-topic", "year", all.fiscalYear())
                + texts.late(all.late().all());
    }

    @Override
    public String description() {
        return new StateRows(texts, shown(MOST_ROWS)).description();
    }

    @Override
    public void draw(Canvas canvas) {
        drawRows(canvas, frame(canvas, texts.text("progress-note")));
    }

    /** Draws as many rows as have room for their names. */
    void drawRows(Canvas canvas, Rectangle2D room) {
        int most = MOST_ROWS;
        while (most > 2 && !new StateRows(texts, shown(most)).hasRoomForNames(canvas, room)) {
            most--;
        }
        new StateRows(texts, shown(most)).draw(canvas, room);
    }

    /** First the divisions that sent nothing, then those with the worst states; no division last. */
    private List<Row> rows(MeasureCounts measures) {
        Comparator<Map.Entry<String, Map<MeasureState, Integer>>> order =
                Comparator.comparing(division -> division.getKey().equals(MeasureCounts.NO_DIVISION));
        order = order.thenComparing(division -> !division.getValue().isEmpty());
        for (MeasureState state : MeasureState.WORST_FIRST) {
            order = order.thenComparing(division -> -division.getValue().getOrDefault(state, 0));
        }
        return measures.divisions().entrySet().stream()
                .sorted(order.thenComparing(Map.Entry::getKey))
                .map(division -> new Row(
                        name(division.getKey(), division.getValue()),
                        false,
                        division.getValue(),
                        measures.late().divisions().getOrDefault(division.getKey(), 0)))
                .toList();
    }

    /** The rows to draw, at most {@code most}: the last one sums up those that have no room. */
    private List<Row> shown(int most) {
        if (divisions.size() <= most) {
            return divisions;
        }
        List<Row> shown = new ArrayList<>(divisions.subList(0, most - 1));
        List<Row> rest = divisions.subList(most - 1, divisions.size());
        Map<MeasureState, Integer> sum = new EnumMap<>(MeasureState.class);
        rest.forEach(row -> row.counts().forEach((state, count) -> sum.merge(state, count, Integer::sum)));
        shown.add(new Row(
                texts.text("progress-rest", "count", rest.size()),
                true,
                sum,
                rest.stream().mapToInt(Row::late).sum()));
        return List.copyOf(shown);
    }

    private String name(String division, Map<MeasureState, Integer> counts) {
        String name = division.equals(MeasureCounts.NO_DIVISION) ? texts.text("progress-no-division") : division;
        return counts.isEmpty() ? texts.text("progress-absent", "division", name) : name;
    }
}
