package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Blocks.Cell;
import org.itaconsolidator.chart.BodiesContent.Ranked;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.score.Mark;

/**
 * The bodies' scores by indicator as cells, the highest total first; of more than 20 bodies the highest and the lowest.
 */
final class BodiesHeatmap extends BodiesPicture {
    private static final int MOST = 20;
    private static final double NAMES = 380;
    private static final double TOP = 34;
    private static final double HEAD = 118;
    private static final double GAP = 2;
    private static final int NAME_LINES = 3;
    private static final double BETWEEN = 22;

    BodiesHeatmap(BodiesContent content, ChartTexts texts) {
        super("heatmap", content, texts, MOST);
    }

    /** There are no cells to show if a list has only totals. */
    @Override
    public boolean hasContent() {
        return super.hasContent()
                && content.bodies().stream().anyMatch(body -> !body.scores().isEmpty());
    }

    /** The indicator with the lowest mean, as on page one, and how many bodies miss its target. */
    @Override
    public String title() {
        String target = texts.plain(content.assessment().target());
        List<Integer> indicators = content.assessment().listIndicators();
        if (indicators.stream().allMatch(indicator -> below(indicator) == 0)) {
            return texts.text("bodies-heatmap-none-below", "target", target);
        }
        int weakest = indicators.stream()
                .filter(indicator -> content.meanScore(indicator).isPresent())
                .min(Comparator.comparing(
                        indicator -> content.meanScore(indicator).orElseThrow()))
                .orElseThrow();
        return texts.text(
                "bodies-heatmap-below",
                Map.of(
                        "indicator", texts.digits(weakest),
                        "target", target,
                        "count", texts.digits(below(weakest)),
                        "all", texts.digits(content.listScores(weakest).size())));
    }

    private int below(int indicator) {
        return (int) content.listScores(indicator).stream()
                .filter(score -> score.compareTo(content.assessment().target()) < 0)
                .count();
    }

    @Override
    public void draw(Canvas canvas) {
        Shown shown = shown(canvas);
        Rectangle2D room = frame(canvas, shown, body -> Stream.of(body.mark()));
        HeatCells cells = new HeatCells(texts, content.assessment().target());
        cells.drawLegend(canvas, room.getX(), room.getY() + 22);
        List<Integer> indicators = content.assessment().listIndicators();
        double width = (room.getWidth() - NAMES - 4) / (indicators.size() + 1);
        double left = room.getX() + NAMES;
        double top = room.getY() + TOP + HEAD;
        drawHeadings(canvas, indicators, left, top, width);
        double between = between(shown);
        double pitch = pitch(1 + shown.highest().size() + shown.lowest().size(), between, room.getHeight());
        List<Cell> blocks = new ArrayList<>();
        double size = Math.min(22, pitch * 0.68);
        BiConsumer<Double, Row> add = (at, row) -> {
            FittedName fitted =
                    FittedName.of(row.name(), canvas.fonts().regular(size), NAMES - IndicatorAxis.GAP, pitch);
            canvas.block(fitted, Ink.TEXT, room.getX(), top + (at + 0.5) * pitch, Align.LEFT);
            for (int i = 0; i < indicators.size(); i++) {
                blocks.add(cells.of(canvas, i, at, row.score().apply(indicators.get(i)), size, true));
            }
            String mark = row.mark().sign();
            blocks.add(cells.ofTotal(canvas, indicators.size() + 4 / width, at, row.total(), size, mark));
        };
        add.accept(
                0.0, new Row(texts.text("bodies-mean"), content::meanScore, Optional.of(content.meanTotal()), mark()));
        double row = 1 + BETWEEN / 2 / pitch;
        for (Ranked each : shown.highest()) {
            add.accept(row++, row(each));
        }
        if (!shown.lowest().isEmpty()) {
            double y = top + row * pitch + BETWEEN / 2 - 1;
            canvas.line(room.getX(), y, room.getMaxX(), y, Ink.DOTTED, Ink.AXIS);
            row += BETWEEN / pitch;
        }
        for (Ranked each : shown.lowest()) {
            add.accept(row++, row(each));
        }
        Rectangle2D area = new Rectangle2D.Double(left, top, room.getMaxX() - left, room.getMaxY() - top);
        Blocks.draw(canvas, area, width, pitch, GAP, blocks);
    }

    /** The mean of the bodies, or one of them. */
    private record Row(
            String name, Function<Integer, Optional<BigDecimal>> score, Optional<BigDecimal> total, Mark mark) {}

    private Row row(Ranked of) {
        return new Row(
                ranked(of),
                indicator -> Optional.ofNullable(of.body().scores().get(indicator)),
                of.body().total(),
                of.body().mark());
    }

    @Override
    boolean hasRoomForNames(Shown bodies, Fonts fonts) {
        int rows = 1 + bodies.highest().size() + bodies.lowest().size();
        double pitch = pitch(rows, between(bodies), ROOM_HEIGHT);
        return FittedName.allFit(names(bodies.highest()), fonts, NAMES - IndicatorAxis.GAP, pitch)
                && FittedName.allFit(names(bodies.lowest()), fonts, NAMES - IndicatorAxis.GAP, pitch);
    }

    private static double between(Shown bodies) {
        return BETWEEN / 2 + (bodies.lowest().isEmpty() ? 0 : BETWEEN);
    }

    private static double pitch(int rows, double between, double height) {
        return Math.min(56, (height - TOP - HEAD - between - 4) / rows);
    }

    private void drawHeadings(Canvas canvas, List<Integer> indicators, double left, double bottom, double width) {
        Font font = canvas.fonts().regular(17);
        for (int i = 0; i < indicators.size(); i++) {
            double middle = left + (i + 0.5) * width;
            String name = content.assessment().indicatorNames().get(indicators.get(i));
            double first = bottom - 12 - NAME_LINES * Canvas.pitch(font);
            canvas.text(texts.digits(indicators.get(i)), font, Ink.TEXT, middle, first, Align.MIDDLE);
            FittedName fitted = FittedName.of(name, font, width - 4, NAME_LINES * Canvas.pitch(font) + 1);
            double base = first + Canvas.pitch(fitted.font());
            canvas.lines(fitted.lines(), fitted.font(), Ink.TEXT, middle, base, Align.MIDDLE);
        }
        double middle = left + (indicators.size() + 0.5) * width;
        canvas.text(texts.text("total"), canvas.fonts().bold(19), Ink.TEXT, middle, bottom - 12, Align.MIDDLE);
    }
}
