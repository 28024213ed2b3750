package org.itaconsolidator.chart;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.TotalRow;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.data.category.DefaultCategoryDataset;

/** The line of the total over the years, broken where a year has none; says where its points stand. */
final class TrendPlot {
    private static final double RADIUS = 8;

    private final List<FiscalYear> years;
    private final CategoryPlot plot;
    private final Rectangle2D area;

    TrendPlot(ChartContent content, List<FiscalYear> years, double upper, Rectangle2D area) {
        this.years = years;
        this.area = area;
        DefaultCategoryDataset totals = new DefaultCategoryDataset();
        for (FiscalYear year : years) {
            totals.addValue(content.findTotal(year).orElse(null), "total", year);
        }
        LineAndShapeRenderer renderer = new LineAndShapeRenderer(true, true);
        renderer.setSeriesPaint(0, Ink.BLUE);
        renderer.setSeriesStroke(0, new BasicStroke(4f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        renderer.setSeriesShape(0, new Ellipse2D.Double(-RADIUS, -RADIUS, 2 * RADIUS, 2 * RADIUS));
        CategoryAxis axis = new CategoryAxis();
        axis.setLowerMargin(0);
        axis.setUpperMargin(0);
        axis.setCategoryMargin(0);
        plot = PlainPlot.of(totals, axis, PlainPlot.valueAxis(upper, 20), renderer, PlotOrientation.VERTICAL);
    }

    /** Every year from the first with a total to the last, those without one too; at most the last {@code most}. */
    static List<FiscalYear> years(ChartContent content, int most) {
        List<FiscalYear> known = content.totals().stream()
                .filter(row -> ChartContent.shownTotal(row).isPresent())
                .map(TotalRow::fiscalYear)
                .distinct()
                .sorted()
                .toList();
        List<FiscalYear> all = new ArrayList<>();
        for (int i = 0; i < known.size(); i++) {
            int from = i == 0 ? known.get(0).buddhist() : known.get(i - 1).buddhist() + 1;
            for (int year = from; year <= known.get(i).buddhist(); year++) {
                all.add(FiscalYear.ofBuddhist(year));
            }
        }
        return IndicatorsChart.latest(all, most);
    }

    TrendPlot withoutGrid() {
        plot.setRangeGridlinesVisible(false);
        return this;
    }

    void draw(Canvas canvas) {
        plot.draw(canvas.graphics(), area, (Point2D) null, null, null);
    }

    double x(int year) {
        return plot.getDomainAxis().getCategoryMiddle(year, years.size(), area, plot.getDomainAxisEdge());
    }

    double at(double total) {
        return plot.getRangeAxis().valueToJava2D(total, area, plot.getRangeAxisEdge());
    }
}
