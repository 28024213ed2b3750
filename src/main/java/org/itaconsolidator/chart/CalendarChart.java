package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.DueState;
import org.itaconsolidator.model.MeasureCalendar;
import org.itaconsolidator.model.MeasureCalendar.Line;

/**
 * The measures over the months of their fiscal year: in which months something is due and how that stands, those first that
 * need an officer most. Each state has the word that the workbook's sheet ปฏิทิน has for it.
 */
final class CalendarChart implements Picture {
    /** More names of divisions have no room beside a line. */
    private static final int MOST_NAMED = 20;

    private static final int MONTHS = 12;
    private static final double NAMES = 486;
    private static final double DIVISIONS = 274;
    private static final double MONTH = 60;
    private static final double GAP = 3;
    private static final double HIGHEST = 64;
    private static final double HEAD = 104;
    private static final double LETTERS = 19;

    /** Longer names than have room in these letters are cut. */
    private static final double SMALLEST = 14;

    private final ChartContent content;
    private final ChartTexts texts;

    CalendarChart(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
    }

    @Override
    public String name() {
        return "calendar";
    }

    @Override
    public boolean hasContent() {
        return content.calendar().filter(calendar -> calendar.count() > 0).isPresent();
    }

    @Override
    public String title() {
        return topic();
    }

    @Override
    public String topic() {
        return texts.text("calendar-topic", Map.of("year", texts.year(calendar().fiscalYear())));
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        for (Line line : calendar().lines()) {
            String months = line.months().entrySet().stream()
                    .map(month -> texts.month(month.getKey()) + " " + texts.stateOfDate(month.getValue()))
                    .collect(Collectors.joining(", "));
            lines.add(name(line) + ": " + (months.isEmpty() ? texts.state(line.state()) : months));
        }
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        List<Line> lines = calendar().lines();
        Rectangle2D room = Frame.draw(canvas, this, content, texts, note());
        drawKey(canvas, room.getX(), room.getY() + 24);
        double top = room.getY() + HEAD;
        double pitch = Math.min(HIGHEST, (room.getMaxY() - top - 6) / lines.size());
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + NAMES + DIVISIONS, top, MONTH * MONTHS, pitch * lines.size());
        drawMonths(canvas, area);
        Font font = nameFont(canvas, lines, pitch - 2 * GAP);
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            double y = top + i * pitch;
            FittedName name = FittedName.cut(name(line), font, NAMES - IndicatorNames.GAP, pitch - 2 * GAP);
            canvas.block(name.lines(), name.font(), Ink.TEXT, room.getX(), y + pitch / 2, Align.LEFT);
            drawDivisions(canvas, line, room.getX() + NAMES, y, pitch);
            drawCells(canvas, line, area, y, pitch);
            canvas.line(room.getX(), y + pitch, area.getMaxX(), y + pitch, Ink.HAIR, Ink.GRID);
        }
    }

    /** The largest letters in which all names are whole, so that no row looks more important than another. */
    private Font nameFont(Canvas canvas, List<Line> lines, double height) {
        List<String> names = lines.stream().map(this::name).toList();
        double size = LETTERS;
        while (size > SMALLEST
                && !FittedName.allFit(names, canvas.fonts().regular(size), NAMES - IndicatorNames.GAP, height)) {
            size--;
        }
        return canvas.fonts().regular(size);
    }

    private MeasureCalendar calendar() {
        return content.calendar().orElseThrow();
    }

    private String note() {
        int shown = calendar().lines().size();
        return shown == calendar().count()
                ? texts.text("calendar-all")
                : texts.text(
                        "calendar-rest",
                        Map.of(
                                "shown",
                                texts.count(shown),
                                "rest",
                                texts.count(calendar().count() - shown)));
    }

    private String name(Line line) {
        return line.name().isEmpty() ? texts.text("calendar-unnamed") : texts.prose(line.name());
    }

    /** Only the states that are shown need to be explained. */
    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(19);
        double x = left;
        for (DueState state : DueState.WORST_FIRST) {
            boolean shown =
                    calendar().lines().stream().anyMatch(line -> line.months().containsValue(state));
            if (shown) {
                drawCell(canvas, state, new Rectangle2D.Double(x, base - 22, MONTH - GAP, 30));
                x += MONTH + 6;
                x += canvas.text(texts.stateOfDate(state), font, Ink.TEXT, x, base, Align.LEFT) + 26;
            }
        }
    }

    private void drawMonths(Canvas canvas, Rectangle2D area) {
        Font font = canvas.fonts().semiBold(20);
        YearMonth first = YearMonth.from(calendar().fiscalYear().start());
        for (int i = 0; i < MONTHS; i++) {
            double middle = area.getX() + (i + 0.5) * MONTH;
            canvas.text(texts.month(first.plusMonths(i)), font, Ink.TEXT, middle, area.getY() - 14, Align.MIDDLE);
        }
        canvas.line(area.getX() - NAMES - DIVISIONS, area.getY(), area.getMaxX(), area.getY(), Ink.HAIR, Ink.AXIS);
    }

    private void drawDivisions(Canvas canvas, Line line, double left, double y, double pitch) {
        Font font = canvas.fonts().regular(17);
        double room = DIVISIONS - 14;
        double free = pitch - 2 * GAP; // the second line of a name must not touch the rule below
        int named = Math.min(MOST_NAMED, line.divisions().size());
        while (named > 1 && !FittedName.allFit(List.of(divisions(line, named)), font, room, free)) {
            named--;
        }
        FittedName fitted = FittedName.of(divisions(line, named), font, room, free);
        canvas.block(fitted.lines(), fitted.font(), Ink.MUTED, left, y + pitch / 2, Align.LEFT);
    }

    /** The first divisions by name, and how many more there are. */
    private String divisions(Line line, int named) {
        String names = String.join(" ", line.divisions().subList(0, named));
        int more = line.divisions().size() - named;
        return more == 0 ? names : names + " " + texts.text("divisions-more", Map.of("count", texts.count(more)));
    }

    private void drawCells(Canvas canvas, Line line, Rectangle2D area, double y, double pitch) {
        if (line.months().isEmpty()) {
            Font font = canvas.fonts().regular(17);
            String state = texts.text("calendar-no-month", Map.of("state", texts.state(line.state())));
            canvas.block(List.of(state), font, Ink.MUTED, area.getX() + 10, y + pitch / 2, Align.LEFT);
        }
        YearMonth first = YearMonth.from(calendar().fiscalYear().start());
        for (int i = 0; i < MONTHS; i++) {
            DueState state = line.months().get(first.plusMonths(i));
            if (state != null) {
                drawCell(
                        canvas,
                        state,
                        new Rectangle2D.Double(
                                area.getX() + i * MONTH + GAP, y + GAP, MONTH - 2 * GAP, pitch - 2 * GAP));
            }
        }
    }

    private void drawCell(Canvas canvas, DueState state, Rectangle2D cell) {
        Swatch swatch = Swatch.DATES.get(state);
        canvas.fill(cell, swatch.surface());
        canvas.outline(cell, Ink.HAIR, swatch.rim());
        Font font = canvas.fonts().semiBold(Math.min(18, cell.getHeight() * 0.62));
        canvas.block(
                List.of(texts.text("calendar-" + state.code())),
                font,
                Ink.on(swatch.surface()),
                cell.getCenterX(),
                cell.getCenterY(),
                Align.MIDDLE);
    }
}
