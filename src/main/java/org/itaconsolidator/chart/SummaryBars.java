package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Unconfirmed;

/**
 * The indicators of one year, by instrument: bar, value and change to the year before each in a column of its own, so that
 * nothing crosses a figure.
 */
record SummaryBars(ChartContent content, ChartTexts texts, FiscalYear year) {
    private static final double BAND = 96;
    private static final double NAMES = 318;

    /** Long names take room from the bars, but no more than this. */
    private static final double WIDEST_NAMES = 470;

    /** Letters that are still read on a small screen. */
    private static final float READ = 16;

    /** Of few indicators bars are no blocks. */
    private static final double THICKEST = 44;

    private static final double VALUES = 110;
    private static final double CHANGES = 146;
    private static final double BAR = 0.56;
    private static final float SIZE = 23;

    void draw(Canvas canvas, Rectangle2D room) {
        List<Integer> indicators = content.listIndicators();
        double left = room.getX() + BAND + 16 + names(canvas, room.getHeight() / indicators.size());
        Rectangle2D area =
                new Rectangle2D.Double(left, room.getY(), room.getMaxX() - VALUES - CHANGES - left, room.getHeight());
        Scale scale = new Scale(0, 100, area.getX(), area.getMaxX());
        double pitch = area.getHeight() / indicators.size();
        double thickness = Math.min(THICKEST, pitch * BAR);
        new InstrumentBands(content, indicators).draw(canvas, room.getX(), BAND, room.getMaxX(), area, this::result);
        IndicatorAxis.draw(canvas, content, texts, SIZE, room.getX() + BAND + 16, area);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        for (int i = 0; i < indicators.size(); i++) {
            int indicator = indicators.get(i);
            double middle = area.getY() + (i + 0.5) * pitch;
            Optional<BigDecimal> score = content.findScore(indicator, year);
            score.ifPresent(points -> drawScore(canvas, points, scale, area.getMaxX() + VALUES, middle, thickness));
            if (score.isEmpty()) {
                Font font = canvas.fonts().regular(22);
                canvas.block(List.of(texts.text("missing")), font, Ink.MUTED, area.getX() + 12, middle, Align.LEFT);
            }
            content.findChange(indicator, year)
                    .ifPresentOrElse(
                            change -> drawChange(canvas, indicator, change, room.getMaxX(), middle + 8),
                            () -> drawNoChange(canvas, indicator, room.getMaxX(), middle));
        }
        drawTarget(canvas, area, scale.at(content.target().doubleValue()));
        if (hasChanges()) {
            Font small = canvas.fonts().regular(21);
            canvas.text(texts.text("change"), small, Ink.MUTED, room.getMaxX(), area.getY() - 10, Align.RIGHT);
        }
    }

    private double names(Canvas canvas, double pitch) {
        Font font = canvas.fonts().regular(SIZE);
        double width = NAMES;
        while (width < WIDEST_NAMES && !areRead(font, width, pitch)) {
            width += 8;
        }
        return width;
    }

    private boolean areRead(Font font, double width, double pitch) {
        return content.listIndicators().stream()
                .map(number -> texts.digits(number) + ". " + content.indicatorName(number))
                .allMatch(name -> FittedName.of(name, font, width - IndicatorAxis.GAP, pitch)
                                .font()
                                .getSize2D()
                        >= READ);
    }

    private String result(Instrument instrument) {
        return content.findTotals(year)
                .map(row -> row.instruments().get(instrument))
                .map(score -> Unconfirmed.marked(
                        texts.score(score), content.unconfirmedWeights().contains(year)))
                .orElse("");
    }

    private void drawTarget(Canvas canvas, Rectangle2D area, double x) {
        canvas.line(x, area.getY() - 2, x, area.getMaxY(), Ink.DASHED, Ink.TARGET);
        String label = texts.text("target", Map.of("target", texts.plain(content.target())));
        canvas.text(label, canvas.fonts().semiBold(21), Ink.TARGET_TEXT, x, area.getY() - 10, Align.MIDDLE);
    }

    private void drawScore(Canvas canvas, BigDecimal score, Scale scale, double right, double middle, double height) {
        Swatch swatch = score.compareTo(content.target()) < 0 ? Swatch.BELOW : Swatch.REACHED;
        double from = scale.at(0);
        swatch.draw(canvas, from, middle - height / 2, scale.at(score.doubleValue()) - from, height);
        Font font = canvas.fonts().bold(25);
        canvas.block(List.of(texts.score(score)), font, Ink.TEXT, right, middle, Align.RIGHT);
    }

    /** An empty place would leave open whether a change may be reckoned at all. */
    private void drawNoChange(Canvas canvas, int indicator, double right, double middle) {
        boolean scored = content.findScore(indicator, year).isPresent();
        if (isRefused(indicator) || scored && hasChanges()) {
            Font font = canvas.fonts().regular(20);
            canvas.block(List.of(texts.text("not-compared")), font, Ink.MUTED, right, middle, Align.RIGHT);
        }
    }

    private boolean hasChanges() {
        return content.listIndicators().stream()
                .anyMatch(i -> content.findChange(i, year).isPresent() || isRefused(i));
    }

    /** Of a year that may not be compared as a whole no indicator may. */
    private boolean isRefused(int indicator) {
        return content.findScore(indicator, year).isPresent()
                && (content.isRefused(Figure.of(indicator), year) || content.isRefused(Figure.TOTAL, year));
    }

    private void drawChange(Canvas canvas, int indicator, BigDecimal change, double right, double base) {
        Font font = canvas.fonts().semiBold(23);
        Color colour = SummaryCards.colour(change);
        String figure = texts.signed(change);
        double width = canvas.text(figure, font, colour, right, base, Align.RIGHT);
        if (change.signum() == 0) {
            return;
        }
        double x = right - width - 22;
        double middle = base - 8;
        double up = 7.0 * change.signum();
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 8, middle + up);
        arrow.lineTo(x + 8, middle + up);
        arrow.lineTo(x, middle - up);
        arrow.closePath();
        canvas.fill(arrow, colour);
    }
}
