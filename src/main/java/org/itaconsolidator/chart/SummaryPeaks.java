package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
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
        if (scored.size() <= 2 * MOST || score(scored.get(0)).compareTo(score(scored.get(scored.size() - 1))) == 0) {
            return;
        }
        double width = (room - gap) / 2;
        BigDecimal leastOfHighest = score(scored.get(MOST - 1));
        List<Integer> lowest = scored.subList(scored.size() - MOST, scored.size()).stream()
                .filter(indicator -> score(indicator).compareTo(leastOfHighest) < 0) // no score is high and low
                .sorted(byScore)
                .toList();
        drawPanel(canvas, "highest", scored.subList(0, MOST), scored, left, top, width);
        if (lowest.isEmpty()) {
            return;
        }
        drawPanel(canvas, "lowest", lowest, scored, left + width + gap, top, width);
    }

    private void drawPanel(
            Canvas canvas,
            String key,
            List<Integer> indicators,
            List<Integer> scored,
            double x,
            double top,
            double width) {
        canvas.fill(new RoundRectangle2D.Double(x, top, width, HEIGHT, 24, 24), Ink.PANEL);
        Font heading = canvas.fonts().semiBold(22);
        canvas.text(texts.text(key), heading, Ink.MUTED, x + 20, top + 32, Align.LEFT);
        long equal = equalToLast(indicators, scored);
        if (equal > 0) {
            String more = texts.text("equal", Map.of("count", texts.count((int) equal)));
            canvas.text(more, canvas.fonts().regular(18), Ink.MUTED, x + width - 20, top + 32, Align.RIGHT);
        }
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

    /** How many others have the score of the last one shown. */
    private long equalToLast(List<Integer> shown, List<Integer> scored) {
        BigDecimal last = score(shown.get(shown.size() - 1));
        return scored.stream()
                .filter(indicator ->
                        !shown.contains(indicator) && score(indicator).compareTo(last) == 0)
                .count();
    }

    private BigDecimal score(int indicator) {
        return content.findScore(indicator, year).orElseThrow();
    }
}
