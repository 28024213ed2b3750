package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.Figure;
import org.itaconsolidator.model.FiscalYear;
import org.jfree.data.category.DefaultCategoryDataset;

/** The profile: a radar of the newest year against the year before and the target. */
final class ProfileChart implements Picture {
    /** With fewer spokes there is no area to see. */
    private static final int FEWEST_SCORES = 3;

    private static final double WIDEST = 270;
    private static final int MOST_NAME_LINES = 2;
    private static final int MANY = 99;
    private static final float LARGEST = 22;
    private static final float SMALLEST = 12;
    private static final double LABELS = 330;
    private static final Color BEFORE = new Color(0x4A5866);

    private static final ProfilePlot.Line NOW = new ProfilePlot.Line(
            Ink.BLUE,
            new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND),
            new Ellipse2D.Double(-7, -7, 14, 14),
            true);
    private static final ProfilePlot.Line LAST = new ProfilePlot.Line(
            BEFORE,
            new BasicStroke(2.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, new float[] {3f, 5f}, 0f),
            new Rectangle2D.Double(-5.5, -5.5, 11, 11),
            false);

    private final ChartContent content;
    private final ChartTexts texts;
    private final List<Integer> indicators;
    private final List<FiscalYear> years;

    ProfileChart(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
        this.indicators = content.listIndicators();
        List<FiscalYear> scored = content.listScoredYears();
        List<FiscalYear> shown = new ArrayList<>();
        if (!scored.isEmpty()) {
            FiscalYear newest = scored.get(scored.size() - 1);
            shown.add(newest);
            if (scored.contains(newest.previous())) {
                shown.add(0, newest.previous());
            }
        }
        this.years = List.copyOf(shown);
    }

    @Override
    public String name() {
        return "profile";
    }

    @Override
    public boolean hasContent() {
        return !years.isEmpty()
                && indicators.stream()
                                .filter(i -> content.findScore(i, newest()).isPresent())
                                .count()
                        >= FEWEST_SCORES;
    }

    @Override
    public String title() {
        return texts.text("profile-title", Map.of("year", texts.year(newest())));
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        indicators.forEach(i -> lines.add(content.indicatorName(i) + " " + String.join(" → ", values(i))));
        return texts.years(years) + ": " + String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = Frame.draw(canvas, this, content, texts, texts.gone(content, years));
        double radius = radius(canvas, room);
        Rectangle2D square =
                new Rectangle2D.Double(room.getCenterX() - radius, room.getCenterY() - radius, 2 * radius, 2 * radius);
        ProfilePlot plot = plot();
        for (int ring = 20; ring <= 100; ring += 20) {
            canvas.outline(ring(plot, square, ring), Ink.HAIR, ring == 100 ? Ink.AXIS : Ink.GRID);
        }
        plot.draw(canvas.graphics(), square, null, null, null);
        canvas.outline(ring(plot, square, content.target().doubleValue()), Ink.DASHED, Ink.TARGET);
        Font small = canvas.fonts().regular(16);
        for (int ring = 20; ring <= 100; ring += 20) {
            Point2D p = plot.point(square, 0, ring);
            canvas.haloed(texts.count(ring), small, Ink.MUTED, p.getX() - 8, p.getY() + 6, Align.RIGHT);
        }
        for (int axis = 0; axis < indicators.size(); axis++) {
            drawLabel(canvas, plot, square, axis);
        }
        drawLegend(canvas, room);
    }

    /** As large as the names above and below allow. */
    private double radius(Canvas canvas, Rectangle2D room) {
        Font font = labels(canvas);
        int lines =
                indicators.stream().mapToInt(i -> name(i, font).size()).max().orElse(1);
        double labels = (lines + 1) * Canvas.pitch(font);
        return Math.min(WIDEST, (room.getHeight() / 2 - labels) / 1.09);
    }

    /** Letters for all names: smaller before one needs more than two lines. */
    private Font labels(Canvas canvas) {
        float size = LARGEST;
        while (size > SMALLEST) {
            Font font = canvas.fonts().regular(size);
            if (indicators.stream().allMatch(indicator -> name(indicator, font).size() <= MOST_NAME_LINES)) {
                return font;
            }
            size--;
        }
        return canvas.fonts().regular(SMALLEST);
    }

    private List<String> name(int indicator, Font font) {
        String label = texts.count(indicator) + ". " + content.indicatorName(indicator);
        return Canvas.wrapped(label, font, LABELS, MANY);
    }

    private ProfilePlot plot() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (FiscalYear year : years) {
            for (int indicator : indicators) {
                dataset.addValue(content.findScore(indicator, year).orElse(null), year, Integer.valueOf(indicator));
            }
        }
        return years.size() == 1 ? new ProfilePlot(dataset, NOW) : new ProfilePlot(dataset, LAST, NOW);
    }

    private Shape ring(ProfilePlot plot, Rectangle2D square, double score) {
        Path2D ring = new Path2D.Double();
        for (int axis = 0; axis < indicators.size(); axis++) {
            Point2D p = plot.point(square, axis, score);
            if (axis == 0) {
                ring.moveTo(p.getX(), p.getY());
            } else {
                ring.lineTo(p.getX(), p.getY());
            }
        }
        ring.closePath();
        return ring;
    }

    /** Name and values outside the end of a spoke, growing away from the web. */
    private void drawLabel(Canvas canvas, ProfilePlot plot, Rectangle2D square, int axis) {
        Point2D end = plot.point(square, axis, 107);
        double dx = (end.getX() - square.getCenterX()) / square.getWidth() * 2;
        double dy = (end.getY() - square.getCenterY()) / square.getHeight() * 2;
        Align align = Math.abs(dx) < 0.05 ? Align.MIDDLE : dx > 0 ? Align.LEFT : Align.RIGHT;
        Font font = labels(canvas);
        int indicator = indicators.get(axis);
        List<String> lines = name(indicator, font);
        double height = (lines.size() + 1) * Canvas.pitch(font);
        double middle = end.getY() + dy * height / 2;
        double first = middle - height / 2 + font.getSize2D();
        double base = canvas.lines(lines, font, Ink.TEXT, end.getX(), first, align);
        List<String> values = values(indicator);
        String all = String.join(" → ", values);
        canvas.text(all, canvas.fonts().bold(Math.max(16, font.getSize2D())), Ink.TEXT, end.getX(), base, align);
    }

    private List<String> values(int indicator) {
        return years.stream()
                .map(year ->
                        content.findScore(indicator, year).map(texts::score).orElseGet(() -> missing(indicator, year)))
                .toList();
    }

    private String missing(int indicator, FiscalYear year) {
        boolean refused = !year.equals(newest()) && content.isRefused(Figure.of(indicator), newest());
        return texts.text(refused ? "not-compared" : "missing");
    }

    private void drawLegend(Canvas canvas, Rectangle2D room) {
        double x = room.getX();
        double y = room.getY() + 40;
        for (int i = years.size() - 1; i >= 0; i--) {
            ProfilePlot.Line line = i == years.size() - 1 ? NOW : LAST;
            canvas.line(x, y - 7, x + 56, y - 7, line.stroke(), line.colour());
            Shape mark = AffineTransform.getTranslateInstance(x + 28, y - 7).createTransformedShape(line.mark());
            canvas.fill(mark, line.filled() ? line.colour() : Ink.PAPER);
            canvas.outline(mark, new BasicStroke(2.5f), line.colour());
            String label = texts.text("year", Map.of("year", texts.year(years.get(i))));
            canvas.text(label, canvas.fonts().regular(22), Ink.TEXT, x + 68, y, Align.LEFT);
            y += 36;
        }
        canvas.line(x, y - 7, x + 56, y - 7, Ink.DASHED, Ink.TARGET);
        String target = texts.text("target", Map.of("target", texts.plain(content.target())));
        canvas.text(target, canvas.fonts().semiBold(22), Ink.TARGET_TEXT, x + 68, y, Align.LEFT);
    }

    private FiscalYear newest() {
        return years.get(years.size() - 1);
    }
}
