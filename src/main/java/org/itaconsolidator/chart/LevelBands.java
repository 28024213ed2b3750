package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.FiscalYear;

/** The levels behind a trend: bands with their names. Where years of another scale begin, the bands change. */
final class LevelBands {
    private static final double MARGIN = 12;
    private static final double LARGEST = 20;
    private static final double SMALLEST = 14;
    private static final double STEP = 8;

    private final ChartTexts texts;
    private final List<Span> spans;

    /** Consecutive years of one scale: from the index of the first up to that behind the last. */
    record Span(int from, int to, Optional<LevelScale> scale) {
        /** Whether instrument scores decide some of the levels too. */
        boolean asksInstruments() {
            return scale.stream()
                    .flatMap(each -> each.levels().stream())
                    .anyMatch(level -> level.eachInstrument().isPresent());
        }
    }

    /** Writes a band's name between two heights. */
    private interface Naming {
        void draw(Band band, double above, double below);
    }

    /** A band: the levels that begin at the same total. */
    record Band(String names, BigDecimal from) {}

    LevelBands(List<FiscalYear> years, Map<FiscalYear, LevelScale> scales, ChartTexts texts) {
        this.texts = texts;
        this.spans = spans(years, scales);
    }

    static List<Span> spans(List<FiscalYear> years, Map<FiscalYear, LevelScale> scales) {
        List<Span> spans = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= years.size(); i++) {
            Optional<LevelScale> own = Optional.ofNullable(scales.get(years.get(start)));
            if (i == years.size()
                    || !Optional.ofNullable(scales.get(years.get(i))).equals(own)) {
                spans.add(new Span(start, i, own));
                start = i;
            }
        }
        return spans;
    }

    /** Whether another scale than the last known one begins with a span; of years whose scale is not known nobody can say. */
    private boolean changesAt(int span) {
        Optional<LevelScale> before = spans.subList(0, span).stream()
                .flatMap(each -> each.scale().stream())
                .reduce((earlier, later) -> later);
        return before.isPresent()
                && spans.get(span).scale().isPresent()
                && !before.equals(spans.get(span).scale());
    }

    /** The bands of a scale, the best first. */
    static List<Band> bands(LevelScale scale) {
        return scale.levels().stream()
                .map(Level::from)
                .distinct()
                .map(from -> band(scale, from))
                .toList();
    }

    private static Band band(LevelScale scale, BigDecimal from) {
        String names = scale.levels().stream()
                .filter(level -> level.from().equals(from))
                .map(Level::name)
                .collect(Collectors.joining(" / "));
        return new Band(names, from);
    }

    /** Room for names left of the first year and right of the last one: only where there are such names. */
    boolean namedLeft() {
        return spans.get(0).scale().isPresent();
    }

    boolean namedRight() {
        return spans.size() > 1 && spans.get(spans.size() - 1).scale().isPresent();
    }

    /** The least total from which on the lowest level but one begins; 100 where there are no levels. */
    double lowestBound() {
        return spans.stream()
                .flatMap(span -> span.scale().stream())
                .flatMap(scale -> scale.levels().stream())
                .mapToDouble(level -> level.from().doubleValue())
                .filter(from -> from > 0)
                .min()
                .orElse(100);
    }

    /** What must be said of these levels besides; {@code ""} for nothing. */
    String note() {
        return spans.stream().anyMatch(Span::asksInstruments) ? texts.text("levels-ask-instruments") : "";
    }

    /**
     * Draws the bands.
     *
     * @param whole bands and names
     * @param years the part of it in which the years share the width
     * @param count how many years
     * @param lower the total at the foot
     * @param target whose line names keep clear of
     * @param free whether a name finds nothing in a room between the years
     */
    void draw(
            Canvas canvas,
            Rectangle2D whole,
            Rectangle2D years,
            int count,
            double lower,
            double target,
            DoubleUnaryOperator at,
            Predicate<Rectangle2D> free) {
        double pitch = years.getWidth() / count;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            boolean first = i == 0;
            boolean last = i == spans.size() - 1;
            double left = first ? whole.getX() : years.getX() + span.from() * pitch;
            double right = last ? whole.getMaxX() : years.getX() + span.to() * pitch;
            Naming naming = first
                    ? (band, above, below) ->
                            drawName(canvas, band, left, Align.LEFT, years.getX() - left, above, below)
                    : last
                            ? (band, above, below) ->
                                    drawName(canvas, band, right, Align.RIGHT, right - years.getMaxX(), above, below)
                            : (band, above, below) -> drawBetween(canvas, band, left, right, above, below, free);
            span.scale()
                    .ifPresent(scale -> drawSpan(
                            canvas,
                            scale,
                            new Rectangle2D.Double(left, 0, right - left, 0),
                            naming,
                            lower,
                            target,
                            at));
            if (changesAt(i)) {
                canvas.line(left, whole.getY() - 8, left, whole.getMaxY(), Ink.DOTTED, Ink.AXIS);
                String change = texts.text("levels-change");
                canvas.text(change, canvas.fonts().regular(18), Ink.MUTED, left, whole.getY() - 14, Align.MIDDLE);
            }
        }
    }

    private void drawSpan(
            Canvas canvas,
            LevelScale scale,
            Rectangle2D across,
            Naming naming,
            double lower,
            double target,
            DoubleUnaryOperator at) {
        double upper = 100;
        boolean shaded = true;
        for (Band band : bands(scale)) {
            double from = Math.max(lower, band.from().doubleValue());
            double top = at.applyAsDouble(upper);
            double bottom = at.applyAsDouble(from);
            if (bottom <= top) {
                continue;
            }
            if (shaded) {
                canvas.fill(across.getX(), top, across.getWidth(), bottom - top, Ink.PANEL);
            }
            canvas.line(across.getX(), bottom, across.getMaxX(), bottom, Ink.HAIR, Ink.GRID);
            double line = at.applyAsDouble(target);
            boolean crossed = line > top && line < bottom;
            double above = crossed && bottom - line > line - top ? line : top;
            double below = crossed && bottom - line <= line - top ? line : bottom;
            naming.draw(band, above, below);
            upper = from;
            shaded = !shaded;
        }
    }

    private String name(Band band) {
        return band.from().signum() == 0
                ? band.names()
                : texts.text("level-from", Map.of("level", band.names(), "from", texts.plain(band.from())));
    }

    /**
     * A name between years, where no margin is its own: where nothing else stands, as far right and as large as it can; not at
     * all where there is no such place, for each year says its level below.
     */
    private void drawBetween(
            Canvas canvas,
            Band band,
            double left,
            double right,
            double top,
            double bottom,
            Predicate<Rectangle2D> free) {
        String name = name(band);
        for (double size = Math.min(LARGEST, (bottom - top) * 0.72); size >= SMALLEST; size--) {
            Font font = canvas.fonts().regular(size);
            double width = Canvas.width(name, font);
            double height = size * 1.4;
            for (double x = right - MARGIN - width; x >= left + MARGIN; x -= STEP) {
                for (double middle : new double[] {(top + bottom) / 2, top + height * 0.6, bottom - height * 0.6}) {
                    if (free.test(new Rectangle2D.Double(x - 4, middle - height / 2, width + 8, height))) {
                        canvas.block(List.of(name), font, Ink.MUTED, x, middle, Align.LEFT);
                        return;
                    }
                }
            }
        }
    }

    private void drawName(Canvas canvas, Band band, double x, Align align, double room, double top, double bottom) {
        String name = name(band);
        Font wished = canvas.fonts().regular(Math.min(LARGEST, (bottom - top) * 0.72));
        Font font = Canvas.fitted(name, wished, room - 2 * MARGIN);
        double inside = align == Align.LEFT ? x + MARGIN : x - MARGIN;
        canvas.block(List.of(name), font, Ink.MUTED, inside, (top + bottom) / 2, align);
    }
}
