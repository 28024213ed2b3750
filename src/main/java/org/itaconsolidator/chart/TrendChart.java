package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Font;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.framework.LevelScale.Level;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.jfree.chart.annotations.XYBoxAnnotation;
import org.jfree.chart.annotations.XYLineAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/**
 * The total by fiscal year over bands for the levels, with the target and the country's mean. The bands change where years with another scale
 * begin; the names of those levels are in a separate column before or after these years, where no line crosses them.
 */
final class TrendChart extends YearsChart {
    private static final int MOST_YEARS = 10;
    private static final int MOST_UPRIGHT = 4;
    private static final double LETTERS = 19;
    private static final double SMALLEST = 11;
    private static final int MOST_LINES = 9;
    private static final double NAMES = 232;
    private static final double NARROW_NAMES = 156;
    private static final double UPPER = 104;
    private static final double ROOM_BELOW = 8;

    /** Half of the dash at the country's mean, at most. */
    private static final double HALF_DASH = 34;

    private static final BasicStroke LINE = new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);

    /** A run of years with the same scale, from the index of its first year up to, excluding, {@code to}. */
    private record Span(int from, int to, Optional<LevelScale> scale) {}

    private final List<Span> spans;

    /** The country's figures of the years shown in which it has a mean. */
    private final Map<FiscalYear, NationalRow> countries;

    TrendChart(ChartContent content, ChartTexts texts, boolean portrait) {
        super(
                "trend",
                content,
                texts,
                portrait ? ofNewestScale(content) : LinePlaces.years(content),
                portrait ? MOST_UPRIGHT : MOST_YEARS,
                portrait);
        this.spans = spans();
        this.countries = content.comparedWith().national().stream()
                .filter(row ->
                        years.contains(row.fiscalYear()) && row.nationalMean().isPresent())
                .collect(Collectors.toMap(NationalRow::fiscalYear, row -> row, (first, second) -> first));
    }

    /** There is no trend with a single point. */
    @Override
    public boolean hasContent() {
        return years.stream()
                        .filter(year -> content.findTotal(year).isPresent())
                        .count()
                > 1;
    }

    /** The phone form has room for the levels of one scale: the years since the newest began, if several. */
    private static List<FiscalYear> ofNewestScale(ChartContent content) {
        List<FiscalYear> all = LinePlaces.years(content);
        Map<FiscalYear, LevelScale> levels = content.assessment().levels();
        int first = all.size();
        while (first > 0 && Objects.equals(levels.get(all.get(first - 1)), levels.get(all.get(all.size() - 1)))) {
            first--;
        }
        while (first < all.size() && content.findTotal(all.get(first)).isEmpty()) {
            first++;
        }
        return all.size() - first > 1 ? all.subList(first, all.size()) : all;
    }

    private List<Span> spans() {
        List<Span> found = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= years.size(); i++) {
            Optional<LevelScale> own = findScale(start);
            if (i == years.size() || !findScale(i).equals(own)) {
                found.add(new Span(start, i, own));
                start = i;
            }
        }
        return found;
    }

    private Optional<LevelScale> findScale(int year) {
        return Optional.ofNullable(content.assessment().levels().get(years.get(year)));
    }

    /** Whether a span begins with another scale than the last known one; years of unknown scale are passed over. */
    private boolean changesAt(int span) {
        Optional<LevelScale> before = spans.subList(0, span).stream()
                .flatMap(each -> each.scale().stream())
                .reduce((earlier, later) -> later);
        return before.isPresent()
                && spans.get(span).scale().isPresent()
                && !before.equals(spans.get(span).scale());
    }

    /** Better or worse than before and for how many years; only the total if years cannot be compared. */
    @Override
    Optional<String> message() {
        FiscalYear year = newest();
        Optional<BigDecimal> by = findChange(year);
        int direction = by.map(BigDecimal::signum).orElse(0);
        int run = direction == 0
                ? 0
                : year.running(each -> findChange(each)
                        .filter(change -> change.signum() == direction)
                        .isPresent());
        String key = by.isEmpty()
                ? "trend-only"
                : direction == 0
                        ? "trend-same"
                        : (direction > 0 ? "trend-up" : "trend-down") + (run > 1 ? "-long" : "");
        String total = texts.total(content, year, content.findTotal(year).orElseThrow());
        String level = content.findLevel(year)
                .map(name -> " " + level(texts.text("level-of", "level", name), year))
                .orElse("");
        Mark mark =
                content.marks(year).total().and(content.marks(year.previous()).total());
        return Optional.of(texts.text(
                key,
                Map.of(
                        "year", texts.year(year),
                        "total", total + level,
                        "by",
                                by.map(points -> Mark.marked(texts.score(points.abs()), mark))
                                        .orElse(""),
                        "years", texts.digits(run))));
    }

    private Optional<BigDecimal> findChange(FiscalYear year) {
        return content.findTotalChange(year).flatMap(FigureRow.Change::by);
    }

    @Override
    public String description() {
        return texts.byYear(texts.text("total"), years, year -> {
            String total = content.findTotal(year)
                    .map(points -> texts.stated(content, year, texts.total(content, year, points)))
                    .orElseGet(() -> texts.text("missing"));
            String level =
                    content.findLevel(year).map(l -> " " + level(name(l), year)).orElse("");
            return total
                    + level
                    + findCountry(year).map(row -> ", " + country(row)).orElse("");
        });
    }

    private Optional<NationalRow> findCountry(FiscalYear year) {
        return Optional.ofNullable(countries.get(year));
    }

    private static double mean(NationalRow country) {
        return country.nationalMean().orElseThrow().doubleValue();
    }

    private String country(NationalRow row) {
        return texts.text(
                "trend-country",
                "mean",
                Mark.marked(texts.score(row.nationalMean().orElseThrow()), row.mark()));
    }

    @Override
    public void draw(Canvas canvas) {
        double lower = PointsAxis.below(leastShown(), content.target(), ROOM_BELOW);
        String start = lower == 0 ? "" : texts.text("axis-from", "from", (int) lower);
        Set<Mark> marks = years.stream()
                .filter(year -> content.findTotal(year).isPresent()
                        || content.findLevel(year).isPresent())
                .map(year -> content.marks(year).result())
                .collect(Collectors.toSet());
        countries.values().forEach(row -> marks.add(row.mark()));
        String country = countries.isEmpty() ? "" : texts.text("trend-country-note");
        Rectangle2D room = frame(canvas, start, asksInstruments(), country, texts.markNote(marks));
        double letters = portrait ? 24 : 18;
        double axis = portrait ? 52 : 50;
        double target = portrait ? 92 : 130;
        boolean told = years.stream()
                .anyMatch(year -> !texts.besideTotal(content, year).isEmpty());
        double width = room.getWidth() - axis - target;
        long named =
                spans.stream().filter(span -> namesAt(span) != Names.NOWHERE).count();
        double names = Math.min(portrait ? NARROW_NAMES : NAMES, width * 0.4 / Math.max(1, named));
        double pitch = (width - names * named) / years.size();
        Font below = canvas.fonts().regular(portrait ? 24 : LETTERS);
        int linesOfCountry = countries.values().stream()
                .mapToInt(row -> country(row, below, pitch).size())
                .max()
                .orElse(0);
        double level = portrait ? (told ? 228 : 152) : 81;
        double foot = (portrait ? 40 : 43) + level + linesOfCountry * Canvas.pitch(below);
        double top = room.getY() + (portrait ? 48 : 34);
        Rectangle2D area = new Rectangle2D.Double(room.getX() + axis, top, width, room.getMaxY() - top - foot);
        double[] x = new double[years.size()];
        NumberAxis across = Plots.hidden(0, area.getWidth());
        PointsAxis points = new PointsAxis(canvas, texts, Optional.of(content.target()), lower, UPPER, letters);
        XYLineAndShapeRenderer line = new XYLineAndShapeRenderer();
        XYPlot plot = Plots.of(new XYSeriesCollection(), across, points, line);
        List<Runnable> upon = new ArrayList<>();
        double at = 0;
        for (int i = 0; i < spans.size(); i++) {
            Span span = spans.get(i);
            double left = at;
            Names place = namesAt(span);
            at += place == Names.BEFORE ? names : 0;
            for (int year = span.from(); year < span.to(); year++) {
                x[year] = at + pitch / 2;
                at += pitch;
            }
            double column = place == Names.BEFORE ? left : at;
            at += place == Names.BEHIND ? names : 0;
            double right = at;
            span.scale()
                    .ifPresent(scale -> addBands(line, scale, left, right, lower, (name, from, to) -> {
                        if (place != Names.NOWHERE) {
                            upon.add(() -> drawName(canvas, points, area, name, column, names, from, to));
                        }
                    }));
            if (changesAt(i)) {
                line.addAnnotation(
                        new XYLineAnnotation(left, lower, left, UPPER, Ink.DOTTED, Ink.AXIS), Layer.FOREGROUND);
                Font font = canvas.fonts().regular(letters);
                upon.add(() -> canvas.text(
                        texts.text("levels-change"),
                        font,
                        Ink.MUTED,
                        area.getX() + left,
                        area.getY() - 14,
                        Align.MIDDLE));
            }
        }
        addLine(plot, line, x);
        double half = halfDash(pitch);
        for (int i = 0; i < x.length; i++) {
            double middle = x[i];
            findCountry(years.get(i))
                    .map(TrendChart::mean)
                    .ifPresent(mean -> line.addAnnotation(
                            new XYLineAnnotation(middle - half, mean, middle + half, mean, LINE, Ink.MUTED),
                            Layer.FOREGROUND));
        }
        plot.addRangeMarker(Plots.target(content.target()), Layer.FOREGROUND);
        Plots.draw(canvas, plot, area);
        upon.forEach(Runnable::run);
        markBelow(canvas, points, area, x);
        drawYears(canvas, points, area, x, pitch, below, level);
    }

    /** Where the names of levels stand so that no line between two years crosses them. */
    private enum Names {
        BEFORE,
        BEHIND,
        NOWHERE
    }

    private Names namesAt(Span span) {
        if (span.scale().isEmpty()) {
            return Names.NOWHERE;
        }
        boolean fromBefore = span.from() > 0 && LinePlaces.isJoined(content, years.get(span.from()));
        boolean goesOn = span.to() < years.size() && LinePlaces.isJoined(content, years.get(span.to()));
        return !fromBefore ? Names.BEFORE : !goesOn ? Names.BEHIND : Names.NOWHERE;
    }

    /** The lowest value to show: below all totals, means and level bounds. */
    private double leastShown() {
        double total = DoubleStream.concat(
                        years.stream()
                                .flatMap(year -> content.findTotal(year).stream())
                                .mapToDouble(BigDecimal::doubleValue),
                        countries.values().stream().mapToDouble(TrendChart::mean))
                .min()
                .orElse(0);
        return spans.stream()
                .flatMap(span -> span.scale().stream())
                .flatMap(scale -> scale.levels().stream())
                .mapToDouble(level -> level.from().doubleValue())
                .filter(from -> from > 0)
                .reduce(total, Math::min);
    }

    private String asksInstruments() {
        boolean asked = spans.stream()
                .flatMap(span -> span.scale().stream())
                .flatMap(scale -> scale.levels().stream())
                .anyMatch(level -> level.eachInstrument().isPresent());
        return asked ? texts.text("levels-ask-instruments") : "";
    }

    private interface Naming {
        void name(String name, double from, double to);
    }

    /** Adds the bands of a scale, the best first; levels that begin at the same total share one. */
    private void addBands(
            XYLineAndShapeRenderer line, LevelScale scale, double left, double right, double lower, Naming naming) {
        double upper = 100;
        boolean shaded = true;
        for (BigDecimal begin :
                scale.levels().stream().map(Level::from).distinct().toList()) {
            double from = Math.max(lower, begin.doubleValue());
            if (from >= upper) {
                continue;
            }
            if (shaded) {
                line.addAnnotation(
                        new XYBoxAnnotation(left, from, right, upper, null, null, Ink.PANEL), Layer.BACKGROUND);
            }
            line.addAnnotation(new XYLineAnnotation(left, from, right, from, Ink.HAIR, Ink.GRID), Layer.BACKGROUND);
            String names = scale.levels().stream()
                    .filter(level -> level.from().equals(begin))
                    .map(Level::name)
                    .collect(Collectors.joining(" / "));
            naming.name(
                    begin.signum() == 0 || portrait // on a phone the axis says from where on
                            ? names
                            : texts.text("level-from", "level", names, "from", texts.plain(begin)),
                    from,
                    upper);
            upper = from;
            shaded = !shaded;
        }
    }

    /** Draws a band's name beside the target's line, where that crosses the band. */
    private void drawName(
            Canvas canvas,
            PointsAxis points,
            Rectangle2D area,
            String name,
            double left,
            double width,
            double from,
            double to) {
        double target = content.target().doubleValue();
        boolean crossed = target > from && target < to;
        double low = crossed && to - target > target - from ? target : from;
        double high = crossed && to - target <= target - from ? target : to;
        double top = at(points, area, high);
        double bottom = at(points, area, low);
        Font wished = canvas.fonts().regular(portrait ? 24 : Math.min(20, (bottom - top) * 0.72));
        FittedName fitted = FittedName.of(name, wished, width - 20, bottom - top - 4);
        canvas.block(fitted, Ink.MUTED, area.getX() + left + 12, (top + bottom) / 2, Align.LEFT);
    }

    private static double at(PointsAxis points, Rectangle2D area, double total) {
        return points.valueToJava2D(total, area, RectangleEdge.LEFT);
    }

    /** Adds a series for each run of comparable years: no line joins years that cannot be compared. */
    private void addLine(XYPlot plot, XYLineAndShapeRenderer line, double[] x) {
        XYSeriesCollection data = new XYSeriesCollection();
        for (int i = 0; i < years.size(); i++) {
            Optional<BigDecimal> total = content.findTotal(years.get(i));
            if (data.getSeriesCount() == 0 || !LinePlaces.isJoined(content, years.get(i))) {
                data.addSeries(new XYSeries(i));
            }
            XYSeries series = data.getSeries(data.getSeriesCount() - 1);
            double at = x[i];
            total.ifPresent(points -> series.add(at, points.doubleValue()));
        }
        for (int i = 0; i < data.getSeriesCount(); i++) {
            line.setSeriesPaint(i, Ink.BLUE);
            line.setSeriesStroke(i, LINE);
            line.setSeriesShape(
                    i,
                    new Ellipse2D.Double(
                            -LinePlaces.RADIUS, -LinePlaces.RADIUS, 2 * LinePlaces.RADIUS, 2 * LinePlaces.RADIUS));
        }
        plot.setDataset(data);
    }

    /** Draws totals below the target in the look of all pictures. */
    private void markBelow(Canvas canvas, PointsAxis points, Rectangle2D area, double[] x) {
        SpanPlot.Mark below = SpanPlot.Mark.circle(LinePlaces.RADIUS, Swatch.BELOW);
        for (int i = 0; i < years.size(); i++) {
            double at = area.getX() + x[i];
            content.findTotal(years.get(i))
                    .filter(total -> Swatch.of(total, content.target()) == Swatch.BELOW)
                    .ifPresent(total -> below.draw(canvas, at, at(points, area, total.doubleValue())));
        }
    }

    private LinePlaces places(PointsAxis points, Rectangle2D area, double[] x) {
        List<Point2D> at = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            double left = area.getX() + x[i];
            at.add(content.findTotal(years.get(i))
                    .map(total -> new Point2D.Double(left, at(points, area, total.doubleValue())))
                    .orElse(null));
        }
        return new LinePlaces(
                at,
                years.stream().map(year -> LinePlaces.isJoined(content, year)).toList(),
                at(points, area, content.target().doubleValue()),
                area);
    }

    private void drawYears(
            Canvas canvas,
            PointsAxis points,
            Rectangle2D area,
            double[] x,
            double pitch,
            Font words,
            double heightOfLevel) {
        LinePlaces places = places(points, area, x);
        double first = area.getMaxY() + (portrait ? 66 : 60);
        List<Rectangle2D> taken = new ArrayList<>();
        double half = halfDash(pitch);
        for (int i = 0; i < years.size(); i++) {
            double left = area.getX() + x[i] - half;
            findCountry(years.get(i))
                    .map(row -> at(points, area, mean(row)))
                    .ifPresent(height -> taken.add(new Rectangle2D.Double(left, height - 4, 2 * half, 8)));
        }
        for (int i = 0; i < years.size(); i++) {
            FiscalYear year = years.get(i);
            double middle = area.getX() + x[i];
            boolean last = i == years.size() - 1;
            Font label = last ? canvas.fonts().bold(24) : canvas.fonts().regular(24);
            canvas.text(texts.year(year), label, Ink.TEXT, middle, area.getMaxY() + 32, Align.MIDDLE);
            Optional<BigDecimal> total = content.findTotal(year);
            if (total.isEmpty()) {
                List<String> lines = Canvas.wrapped(texts.text("missing"), words, pitch - 8, 2);
                canvas.lines(lines, words, Ink.MUTED, middle, first, Align.MIDDLE);
                continue;
            }
            List<String> level = new ArrayList<>();
            content.findLevel(year).map(name -> level(name(name), year)).ifPresent(level::add);
            Optional.of(texts.besideTotal(content, year))
                    .filter(said -> !said.isEmpty())
                    .ifPresent(level::add);
            double next = drawLevel(canvas, level, words, middle, first, room(pitch), heightOfLevel);
            findCountry(year)
                    .ifPresent(row ->
                            canvas.lines(country(row, words, pitch), words, Ink.MUTED, middle, next, Align.MIDDLE));
            String value = texts.total(content, year, total.get());
            Font figure = Canvas.fitted(
                    value, last ? canvas.fonts().bold(32) : canvas.fonts().semiBold(27), pitch - 4);
            places.find(i, Canvas.width(value, figure), figure.getSize2D(), taken)
                    .ifPresent(place -> canvas.haloed(value, figure, place.getX(), place.getY(), Align.MIDDLE));
        }
    }

    private static double halfDash(double pitch) {
        return Math.min(HALF_DASH, pitch / 3);
    }

    /** How wide the words below a year may be. */
    private double room(double pitch) {
        return pitch - (portrait ? 6 : 12);
    }

    /** The country's mean in the letters of all years, in two lines where they are too close. */
    private List<String> country(NationalRow row, Font font, double pitch) {
        return Canvas.wrapped(country(row), font, room(pitch), 2);
    }

    /** Draws a level's whole name, as a cut one might be another level's; returns where the next line stands. */
    private static double drawLevel(
            Canvas canvas, List<String> texts, Font letters, double x, double base, double room, double height) {
        for (float size = letters.getSize2D(); size >= SMALLEST; size--) {
            Font font = letters.deriveFont(size);
            List<String> lines = new ArrayList<>();
            texts.forEach(text -> lines.addAll(Canvas.wrapped(text, font, room, MOST_LINES)));
            boolean whole = lines.stream().noneMatch(line -> line.endsWith(ShownText.CUT))
                    && (size == SMALLEST
                            || lines.stream()
                                    .noneMatch(line -> line.length() == 1
                                            && Mark.atEndOf(line).isSet())); // it stays with its level
            if (whole && lines.size() * Canvas.pitch(font) <= height + 10) {
                canvas.lines(lines, font, Ink.MUTED, x, base, Align.MIDDLE);
                return base + lines.size() * Canvas.pitch(font);
            }
        }
        return base;
    }

    private String name(String level) {
        return portrait ? level : texts.text("level-of", "level", level);
    }

    private String level(String said, FiscalYear year) {
        return Mark.marked(said, content.marks(year).level());
    }
}
