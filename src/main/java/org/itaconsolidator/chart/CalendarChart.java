package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Blocks.Cell;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureTally.MeasureCalendar;

/**
 * What each division promised for each month of the year: how many dates there are, how many are proved, and what is
 * still due. Divisions with the most missing proofs come first.
 */
final class CalendarChart extends BodyPicture {
    private static final int MONTHS = 12;
    /** At most so many rows: more would be too small to read. */
    private static final int MOST_ROWS = 20;

    private static final double NAMES = 302;
    private static final double MONTH = 66;
    private static final double COUNTS = 392;
    private static final double GAP = 4;
    private static final double HIGHEST = 104;
    private static final double HEAD = 128;

    /** What a row counts; the later ones add up to the first. */
    private enum Sum {
        PROMISED("calendar-promised", EnumSet.allOf(DueState.class)),
        /** Proved by a day, in time or late. */
        DONE("calendar-done", EnumSet.of(DueState.KEPT, DueState.LATE)),
        /** Had to be reported by now and is not proved. */
        DUE("calendar-due", EnumSet.of(DueState.MISSING, DueState.UNDER_WAY, DueState.OUTSIDE_ROUND)),
        /** Not due yet, or without a day that could be checked: not counted as unproved. */
        OPEN("calendar-open", EnumSet.of(DueState.RUNNING, DueState.NOT_CHECKABLE));

        private final String heading;
        private final Set<DueState> states;

        Sum(String heading, Set<DueState> states) {
            this.heading = heading;
            this.states = states;
        }
    }

    private final List<Row> rows;
    private final List<Sum> sums;

    private record Row(String name, SortedMap<YearMonth, Map<DueState, Integer>> months) {
        int count(Collection<DueState> states) {
            return months.values().stream()
                    .mapToInt(counts -> CalendarChart.count(counts, states))
                    .sum();
        }
    }

    CalendarChart(ChartContent content, ChartTexts texts) {
        super("calendar", Format.DESK, content, texts);
        this.rows = content.calendar().map(this::rows).orElse(List.of());
        this.sums = Stream.of(Sum.values())
                .filter(sum -> sum != Sum.OPEN || count(sum.states) > 0)
                .toList();
    }

    private static int count(Map<DueState, Integer> counts, Collection<DueState> states) {
        return states.stream().mapToInt(state -> counts.getOrDefault(state, 0)).sum();
    }

    private List<Row> rows(MeasureCalendar calendar) {
        Comparator<Row> order = Comparator.comparing(row -> row.name().equals(MeasureCounts.NO_DIVISION));
        for (DueState state : DueState.WORST_FIRST) {
            order = order.thenComparing(row -> -row.count(List.of(state)));
        }
        return calendar.divisions().entrySet().stream()
                .map(division -> new Row(division.getKey(), division.getValue()))
                .sorted(order.thenComparing(Row::name))
                .toList();
    }

    /** There is nothing to show if no date can be checked. */
    @Override
    public boolean hasContent() {
        return rows.stream()
                .flatMap(row -> row.months().values().stream())
                .anyMatch(counts -> counts.keySet().stream().anyMatch(state -> state != DueState.NOT_CHECKABLE));
    }

    @Override
    public String title() {
        Map<DueState, Integer> dates = calendar().due();
        int due = count(dates, Sum.PROMISED.states);
        int proved = count(dates, Sum.DONE.states);
        if (due == 0 || proved == due) {
            String key = due == 0 ? "calendar-nothing-due" : "calendar-all-proved";
            return texts.text(key, Map.of("all", count(Sum.PROMISED.states), "due", due));
        }
        return texts.text("calendar-some-proved", Map.of("due", due, "proved", proved))
                + withCount("calendar-lacking", count(dates, Sum.DUE.states))
                + withCount("calendar-unchecked", count(dates, Sum.OPEN.states));
    }

    private String withCount(String key, int count) {
        return count == 0 ? "" : " " + texts.text(key, "count", count);
    }

    private int count(Collection<DueState> states) {
        return content.calendar()
                .map(calendar -> count(calendar.dates(), states))
                .orElse(0);
    }

    @Override
    public String topic() {
        int early = count(Sum.DONE.states) - count(calendar().due(), Sum.DONE.states);
        return texts.text("calendar-topic", "year", calendar().fiscalYear()) + withCount("calendar-early", early);
    }

    @Override
    public String description() {
        return rows.stream()
                .map(row -> name(row) + ": "
                        + row.months().entrySet().stream()
                                .map(month -> texts.month(month.getKey().getMonth()) + " " + states(month.getValue()))
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.joining("; "));
    }

    private String states(Map<DueState, Integer> counts) {
        return DueState.WORST_FIRST.stream()
                .filter(counts::containsKey)
                .map(state -> texts.stateOfDate(state) + " " + texts.digits(counts.get(state)))
                .collect(Collectors.joining(" "));
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = frame(canvas, texts.text("calendar-note"));
        drawKey(canvas, room.getX(), room.getY() + 26);
        int most = Math.min(MOST_ROWS, rows.size());
        while (most > 2 && !hasRoomForNames(canvas, shown(most), room)) {
            most--;
        }
        List<Row> shown = shown(most);
        double pitch = pitch(shown.size(), room);
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + NAMES, room.getY() + HEAD, MONTH * MONTHS, pitch * shown.size());
        drawHeadings(canvas, room, area);
        List<Cell> cells = new ArrayList<>();
        YearMonth first = YearMonth.from(calendar().fiscalYear().start());
        for (int i = 0; i < shown.size(); i++) {
            Row row = shown.get(i);
            double middle = area.getY() + (i + 0.5) * pitch;
            IndicatorAxis.draw(canvas, name(row), Math.min(23, pitch * 0.6), room.getX(), area, i, shown.size());
            for (int month = 0; month < MONTHS; month++) {
                Map<DueState, Integer> counts = row.months().get(first.plusMonths(month));
                if (counts != null) {
                    cells.add(cell(canvas, month, i, counts));
                }
            }
            drawSums(canvas, row, area, middle, Math.min(23, pitch * 0.6));
            double foot = area.getY() + (i + 1) * pitch;
            canvas.line(room.getX(), foot, room.getMaxX(), foot, Ink.HAIR, Ink.GRID);
        }
        drawDay(canvas, area);
        Blocks.draw(canvas, area, MONTH, pitch, GAP, cells);
    }

    private static double pitch(int rows, Rectangle2D room) {
        return Math.min(HIGHEST, (room.getHeight() - HEAD - 6) / rows);
    }

    private boolean hasRoomForNames(Canvas canvas, List<Row> shown, Rectangle2D room) {
        List<String> names = shown.stream().map(this::name).toList();
        return FittedName.allFit(names, canvas.fonts(), NAMES - IndicatorAxis.GAP, pitch(shown.size(), room));
    }

    /** The rows to draw, at most {@code most}: the last one sums up those that have no room. */
    private List<Row> shown(int most) {
        if (rows.size() <= most) {
            return rows;
        }
        List<Row> shown = new ArrayList<>(rows.subList(0, most - 1));
        SortedMap<YearMonth, Map<DueState, Integer>> sum = new TreeMap<>();
        List<Row> rest = rows.subList(most - 1, rows.size());
        rest.forEach(row -> row.months()
                .forEach((month, counts) -> counts.forEach(
                        (state, count) -> sum.computeIfAbsent(month, any -> new EnumMap<>(DueState.class))
                                .merge(state, count, Integer::sum))));
        shown.add(new Row(texts.text("progress-rest", "count", rest.size()), sum));
        return shown;
    }

    private MeasureCalendar calendar() {
        return content.calendar().orElseThrow();
    }

    private String name(Row row) {
        return row.name().equals(MeasureCounts.NO_DIVISION) ? texts.text("progress-no-division") : row.name();
    }

    private static DueState worst(Map<DueState, Integer> counts) {
        return counts.keySet().stream().reduce(DueState::worse).orElseThrow();
    }

    /** How many of the month's dates are proved; if none is due yet, how many there are. */
    private Cell cell(Canvas canvas, int month, int row, Map<DueState, Integer> counts) {
        Swatch swatch = Swatch.DATES.get(worst(counts));
        int all = count(counts, Sum.PROMISED.states);
        String figure = counts.keySet().equals(Set.of(DueState.RUNNING))
                ? texts.digits(all)
                : texts.digits(count(counts, Sum.DONE.states)) + "/" + texts.digits(all);
        return new Cell(month, row, swatch.surface(), cell -> {
            swatch.draw(canvas, cell.getX(), cell.getY(), cell.getWidth(), cell.getHeight());
            Font font = Canvas.fitted(
                    figure, canvas.fonts().semiBold(Math.min(22, cell.getHeight() * 0.6)), cell.getWidth() - 6);
            double base = cell.getCenterY() + font.getSize2D() * 0.34;
            if (swatch.pattern() == Swatch.Pattern.NONE) {
                canvas.text(figure, font, Ink.on(swatch.surface()), cell.getCenterX(), base, Align.MIDDLE);
            } else {
                canvas.haloed(figure, font, cell.getCenterX(), base, Align.MIDDLE);
            }
        });
    }

    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(19);
        double x = left;
        for (DueState state : DueState.WORST_FIRST) {
            boolean shown = rows.stream()
                    .flatMap(row -> row.months().values().stream())
                    .anyMatch(counts -> worst(counts) == state);
            if (shown) {
                Swatch.DATES.get(state).draw(canvas, x, base - 18, 32, 22);
                x += 42;
                x += canvas.text(texts.stateOfDate(state), font, Ink.TEXT, x, base, Align.LEFT) + 26;
            }
        }
    }

    private void drawHeadings(Canvas canvas, Rectangle2D room, Rectangle2D area) {
        Font font = canvas.fonts().semiBold(19);
        YearMonth first = YearMonth.from(calendar().fiscalYear().start());
        for (int i = 0; i < MONTHS; i++) {
            double middle = area.getX() + (i + 0.5) * MONTH;
            canvas.text(
                    texts.month(first.plusMonths(i).getMonth()),
                    font,
                    Ink.TEXT,
                    middle,
                    area.getY() - 14,
                    Align.MIDDLE);
        }
        for (int i = 0; i < sums.size(); i++) {
            String name = texts.text(sums.get(i).heading);
            canvas.text(name, font, Ink.TEXT, right(area, i), area.getY() - 14, Align.RIGHT);
        }
        canvas.line(room.getX(), area.getY(), room.getMaxX(), area.getY(), Ink.HAIR, Ink.AXIS);
    }

    private double right(Rectangle2D area, int sum) {
        return area.getMaxX() + (sum + 1) * COUNTS / sums.size();
    }

    private void drawSums(Canvas canvas, Row row, Rectangle2D area, double middle, double size) {
        for (int i = 0; i < sums.size(); i++) {
            int count = row.count(sums.get(i).states);
            boolean amiss = sums.get(i) == Sum.DUE && count > 0;
            canvas.block(
                    texts.digits(count),
                    amiss ? canvas.fonts().bold(size) : canvas.fonts().regular(size),
                    amiss ? Ink.TARGET_TEXT : Ink.TEXT,
                    right(area, i),
                    middle,
                    Align.RIGHT);
        }
    }

    private void drawDay(Canvas canvas, Rectangle2D area) {
        LocalDate day = calendar().day();
        LocalDate first = calendar().fiscalYear().start();
        if (day.isBefore(first) || day.isAfter(calendar().fiscalYear().end())) {
            return;
        }
        int month = (int) ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day));
        double x = area.getX() + (month + (double) day.getDayOfMonth() / day.lengthOfMonth()) * MONTH;
        canvas.line(x, area.getY() - 46, x, area.getY() - 36, Ink.DASHED, Ink.TEXT);
        canvas.line(x, area.getY(), x, area.getMaxY(), Ink.DOTTED, Ink.TEXT);
        String text = texts.text("calendar-day", "date", day);
        canvas.text(text, canvas.fonts().regular(19), Ink.TEXT, x, area.getY() - 58, Align.MIDDLE);
    }
}
