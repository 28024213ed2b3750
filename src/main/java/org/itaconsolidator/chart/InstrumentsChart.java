package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.TotalRow;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.data.category.DefaultCategoryDataset;

/** The three instruments by fiscal year: upright bars with their years below. */
final class InstrumentsChart extends YearsChart {
    private static final int MOST_YEARS = 5;
    private static final double AXIS = 108;
    private static final double GROUP_GAP = 0.2;
    private static final double LARGEST = 24;
    private static final BigDecimal FULL = BigDecimal.valueOf(100);
    private static final Instrument[] INSTRUMENTS = Instrument.values();

    InstrumentsChart(ChartContent content, ChartTexts texts) {
        super("instruments", content, texts, years(content), MOST_YEARS);
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        for (Instrument instrument : INSTRUMENTS) {
            List<String> figures = new ArrayList<>();
            years.forEach(year -> figures.add(texts.year(year) + " " + value(instrument, year)));
            lines.add(instrument.name() + ": " + String.join(", ", figures));
        }
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = frame(canvas, texts.unconfirmed(content, years));
        double top = room.getY() + 20;
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + 50, top, room.getWidth() - 50 - 130, room.getMaxY() - top - 118);
        BarPlot bars = new BarPlot(
                dataset(),
                PlotOrientation.VERTICAL,
                PlainPlot.valueAxis(AXIS, 20),
                GROUP_GAP,
                (series, category) -> Ink.year(years.size() - 1 - series, years.size()),
                area);
        bars.draw(canvas);
        ScoreAxis.draw(canvas, texts, content.target(), 0, bars::at, area);
        drawValues(canvas, bars, area);
        drawNames(canvas, area);
    }

    private static List<FiscalYear> years(ChartContent content) {
        return content.totals().stream()
                .filter(row -> !row.instruments().isEmpty())
                .map(TotalRow::fiscalYear)
                .distinct()
                .sorted()
                .toList();
    }

    private DefaultCategoryDataset dataset() {
        DefaultCategoryDataset dataset = new DefaultCategoryDataset();
        for (FiscalYear year : years) {
            for (Instrument instrument : INSTRUMENTS) {
                dataset.addValue(find(instrument, year).orElse(null), year, instrument);
            }
        }
        return dataset;
    }

    private void drawValues(Canvas canvas, BarPlot bars, Rectangle2D area) {
        double pitch = area.getWidth() / INSTRUMENTS.length * (1 - GROUP_GAP) / years.size();
        Font widest = Canvas.fitted(
                ChartTexts.marked(texts.score(FULL), true), canvas.fonts().bold(LARGEST), pitch - 6);
        double size = widest.getSize2D();
        Font plain = canvas.fonts().regular(size);
        Font newest = canvas.fonts().bold(size);
        for (int series = 0; series < years.size(); series++) {
            FiscalYear year = years.get(series);
            boolean last = series == years.size() - 1;
            for (int category = 0; category < INSTRUMENTS.length; category++) {
                Optional<BigDecimal> score = find(INSTRUMENTS[category], year);
                double x = bars.middle(series, category);
                double y = base(bars, score, size);
                if (score.isPresent()) {
                    canvas.haloed(figure(score.get(), year), last ? newest : plain, Ink.TEXT, x, y, Align.MIDDLE);
                } else {
                    List<String> lines = Canvas.wrapped(texts.text("missing"), plain, pitch, 2);
                    double first = y - (lines.size() - 1) * Canvas.pitch(plain);
                    canvas.lines(lines, plain, Ink.MUTED, x, first, Align.MIDDLE);
                }
                Font font = last ? newest : plain;
                canvas.text(texts.year(year), font, Ink.TEXT, x, area.getMaxY() + size + 6, Align.MIDDLE);
            }
        }
    }

    /** Above the bar, and above the target's line where that would cross the figure. */
    private double base(BarPlot bars, Optional<BigDecimal> score, double size) {
        double base = bars.at(score.map(BigDecimal::doubleValue).orElse(0.0)) - 9;
        double target = bars.at(content.target().doubleValue());
        return score.isPresent() && target < base + 4 && target > base - size ? target - 7 : base;
    }

    private void drawNames(Canvas canvas, Rectangle2D area) {
        double pitch = area.getWidth() / INSTRUMENTS.length;
        for (int i = 0; i < INSTRUMENTS.length; i++) {
            double x = area.getX() + (i + 0.5) * pitch;
            String code = INSTRUMENTS[i].name();
            canvas.text(code, canvas.fonts().bold(28), Ink.TEXT, x, area.getMaxY() + 68, Align.MIDDLE);
            Font font = canvas.fonts().regular(22);
            List<String> lines = Canvas.wrapped(texts.text("instrument-" + code), font, pitch - 20, 1);
            canvas.lines(lines, font, Ink.MUTED, x, area.getMaxY() + 102, Align.MIDDLE);
        }
    }

    private Optional<BigDecimal> find(Instrument instrument, FiscalYear year) {
        return content.findTotals(year).map(row -> row.instruments().get(instrument));
    }

    private String figure(BigDecimal score, FiscalYear year) {
        return ChartTexts.marked(texts.score(score), content.unconfirmed().contains(year));
    }

    private String value(Instrument instrument, FiscalYear year) {
        return find(instrument, year).map(score -> figure(score, year)).orElseGet(() -> texts.text("missing"));
    }
}
