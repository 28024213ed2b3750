package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;

/** In words for a small screen: the indicators with the highest and with the lowest scores of a year. */
final class SummaryPeaks {
    private static final double HEIGHT = 116;
    private static final double LINE = 37;
    private static final int MOST = 2;

    private final ChartContent content;
    private final ChartTexts texts;
    private final FiscalYear year;

    SummaryPeaks(ChartContent content, ChartTexts texts, FiscalYear year) {
        this.content = content;
        this.texts = texts;
        this.year = year;
    }

    /** Draws both panels side by side; nothing where there are too few scores to tell high from low. */
    void draw(Canvas canvas, double left, double top, double room, double gap) {
        Comparator<Integer> byScore = Comparator.comparing(indicator -> score(indicator));
        List<Integer> scored = content.listIndicators().stream()
                .filter(indicator -> content.findScore(indicator, year).isPresent())
                .sorted(byScore.reversed())
                .toList();
        if (scored.size() <= 2 * MOST || score(scored.get(0)).equals(score(scored.get(scored.size() - 1)))) {
            return;
        }
        double width = (room - gap) / 2;
        List<Integer> lowest = scored.subList(scored.size() - MOST, scored.size()).stream()
                .sorted(byScore)
                .toList();
        drawPanel(canvas, "highest", scored.subList(0, MOST), left, top, width);
        drawPanel(canvas, "lowest", lowest, left + width + gap, top, width);
    }

    private void drawPanel(Canvas canvas, String key, List<Integer> indicators, double x, double top, double width) {
        canvas.fill(new RoundRectangle2D.Double(x, top, width, HEIGHT, 24, 24), Ink.PANEL);
        Font heading = canvas.fonts().semiBold(22);
        canvas.text(texts.text(key), heading, Ink.MUTED, x + 20, top + 32, Align.LEFT);
        double base = top + 64;
        for (int indicator : indicators) {
            String figure = texts.score(score(indicator));
            Font bold = canvas.fonts().bold(23);
            double room = width - 40 - Canvas.width(figure, bold) - 16;
            String name = texts.count(indicator) + ". " + content.indicatorName(indicator);
            FittedName fitted = FittedName.of(name, canvas.fonts().regular(23), room, LINE + 2);
            canvas.block(fitted.lines(), fitted.font(), Ink.TEXT, x + 20, base - 8, Align.LEFT);
            canvas.text(figure, bold, Ink.TEXT, x + width - 20, base, Align.RIGHT);
            base += LINE;
        }
    }

    private BigDecimal score(int indicator) {
        return content.findScore(indicator, year).orElseThrow();
    }
}
