package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Blocks.Cell;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;

/**
 * The indicators' scores by fiscal year as cells, with the total below them. It is not drawn for a single year, where
 * bars say more.
 */
final class HeatmapChart extends YearsChart {
    private static final int MOST_YEARS = 10;
    private static final double NAMES = 430;
    private static final double HIGHEST = 96;
    private static final double WIDEST = 230;
    private static final double GAP = 3;
    private static final double BEFORE_TOTAL = 10;

    HeatmapChart(ChartContent content, ChartTexts texts) {
        super("heatmap", content, texts, content.listScoredYears(), MOST_YEARS, false);
    }

    @Override
    public boolean hasContent() {
        return years.size() > 1;
    }

    /** How many are below the target in the newest year, and whether more or fewer were in the first year shown. */
    @Override
    Optional<String> message() {
        FiscalYear first = years.get(0);
        if (Stream.of(first, newest()).anyMatch(content.assessment().ungraded()::contains)) {
            return Optional.empty();
        }
        int before = below(first);
        int now = below(newest());
        String key = now == 0
                ? before == 0 ? "heatmap-none-below" : "heatmap-none-below-now"
                : now < before ? "heatmap-fewer-below" : now > before ? "heatmap-more-below" : "heatmap-as-many-below";
        return Optional.of(texts.text(key, Map.of("year", newest(), "from", first, "now", now, "before", before)));
    }

    private int below(FiscalYear year) {
        return (int) content.listIndicators().stream()
                .filter(indicator -> content.isBelow(indicator, year))
                .count();
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = frame(
                canvas,
                texts.markNote(years.stream()
                        .filter(year -> content.findTotal(year).isPresent())
                        .map(year -> content.marks(year).total())
                        .collect(Collectors.toSet())),
                years.stream().anyMatch(content::isStated) ? texts.text("stated-note") : "",
                texts.discontinued(content, years));
        List<Integer> indicators = content.listIndicators();
        HeatCells cells = new HeatCells(texts, content.target());
        cells.drawLegend(canvas, room.getX(), room.getY() + 26);
        double width = Math.min(WIDEST, (room.getWidth() - NAMES) / years.size());
        double top = room.getY() + 86;
        double pitch = Math.min(HIGHEST, (room.getMaxY() - top - BEFORE_TOTAL - 6) / (indicators.size() + 1));
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + NAMES, top, width * years.size(), pitch * indicators.size());
        IndicatorAxis.draw(canvas, content, texts, Math.min(23, pitch * 0.7), room.getX(), area);
        double last = area.getMaxY() + BEFORE_TOTAL;
        Font bold = canvas.fonts().bold(24);
        canvas.block(texts.text("total"), bold, Ink.TEXT, room.getX(), last + pitch / 2, Align.LEFT);
        double size = Math.min(25, pitch * 0.6);
        List<Cell> blocks = new ArrayList<>();
        double totals = indicators.size() + BEFORE_TOTAL / pitch;
        for (int column = 0; column < years.size(); column++) {
            FiscalYear year = years.get(column);
            Font head = canvas.fonts().semiBold(24);
            double middle = area.getX() + (column + 0.5) * width;
            canvas.text(texts.year(content, year), head, Ink.TEXT, middle, top - 14, Align.MIDDLE);
            boolean graded = !content.assessment().ungraded().contains(year);
            for (int row = 0; row < indicators.size(); row++) {
                Optional<BigDecimal> score = content.findScore(indicators.get(row), year);
                blocks.add(cells.of(canvas, column, row, score, size, graded));
            }
            String mark = (content.isStated(year) ? texts.text("stated-mark") : "")
                    + content.marks(year).total().sign();
            blocks.add(cells.ofTotal(canvas, column, totals, content.findTotal(year), size, mark));
        }
        Rectangle2D whole =
                new Rectangle2D.Double(area.getX(), top, area.getWidth(), area.getHeight() + BEFORE_TOTAL + pitch);
        Blocks.draw(canvas, whole, width, pitch, GAP, blocks);
    }
}
