package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.DueState;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.NationalRow;
import org.itaconsolidator.model.TotalRow;

/** The total beside the country's mean, year by year, and the share of all bodies that reach the national target. */
final class NationalChart extends YearsChart {
    private static final int MOST_YEARS = 6;
    private static final double HIGHEST = 110;
    private static final double BAR = 0.34;
    private static final double BELOW = 128;

    /** Against the target's own line a mean has no verdict: pale, with lines for grey print. */
    private static final Swatch MEAN = Swatch.DATES.get(DueState.NOT_CHECKABLE);

    NationalChart(ChartContent content, ChartTexts texts) {
        super(
                "national",
                content,
                texts,
                content.besides().national().stream()
                        .filter(row -> row.nationalMean().isPresent())
                        .map(NationalRow::fiscalYear)
                        .sorted()
                        .toList(),
                MOST_YEARS);
    }

    /** Years of which the total or the country's mean is not known; earlier ones only where all years are shown. */
    @Override
    List<FiscalYear> namedOtherwise() {
        return content.totals().stream()
                .map(TotalRow::fiscalYear)
                .filter(year -> findRow(year).flatMap(NationalRow::nationalMean).isEmpty())
                .filter(year -> years.size() < MOST_YEARS || year.compareTo(years.get(0)) > 0)
                .sorted()
                .toList();
    }

    private String notCompared() {
        List<FiscalYear> without = namedOtherwise();
        return without.isEmpty()
                ? ""
                : texts.text(
                        "national-not-compared",
                        Map.of("year", without.stream().map(texts::year).collect(Collectors.joining(", "))));
    }

    @Override
    public String description() {
        List<String> lines = new ArrayList<>();
        for (FiscalYear year : years) {
            if (findRow(year).isEmpty()) {
                lines.add(texts.year(year) + " " + texts.text("missing"));
                continue;
            }
            NationalRow row = findRow(year).get();
            lines.add(texts.year(year) + " " + total(row) + ", " + texts.text("national-mean") + " " + mean(row) + ", "
                    + gap(row) + passing(row).map(share -> ", " + share).orElse(""));
        }
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        boolean doubtful = years.stream()
                .flatMap(year -> findRow(year).stream())
                .anyMatch(row -> row.totalUnconfirmed() || row.unconfirmed());
        Rectangle2D room = frame(canvas, notCompared(), doubtful ? texts.text("unconfirmed-mark") : "");
        drawKey(canvas, room.getX(), room.getY() + 26);
        double top = room.getY() + 62;
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + 50, top, room.getWidth() - 50 - 130, room.getMaxY() - top - BELOW);
        Scale scale = new Scale(0, HIGHEST, area.getMaxY(), area.getY());
        double pitch = area.getWidth() / years.size();
        double width = Math.min(150, pitch * BAR);
        for (int i = 0; i < years.size(); i++) {
            double middle = area.getX() + (i + 0.5) * pitch;
            findRow(years.get(i)).ifPresent(row -> {
                drawBar(canvas, Swatch.REACHED, scale, row.total(), middle - width - 3, width);
                drawBar(canvas, MEAN, scale, row.nationalMean().orElseThrow(), middle + 3, width);
            });
        }
        ScoreAxis.draw(canvas, texts, content.target(), 0, scale::at, area);
        for (int i = 0; i < years.size(); i++) {
            FiscalYear year = years.get(i);
            double middle = area.getX() + (i + 0.5) * pitch;
            canvas.text(texts.year(year), canvas.fonts().bold(25), Ink.TEXT, middle, area.getMaxY() + 34, Align.MIDDLE);
            findRow(year)
                    .ifPresentOrElse(
                            row -> drawYear(canvas, scale, row, middle, pitch, width, area.getMaxY()),
                            () -> drawMissing(canvas, middle, pitch, area.getMaxY()));
        }
    }

    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(21);
        Swatch.REACHED.draw(canvas, left, base - 18, 32, 20);
        double x = left + 42;
        x += canvas.text(texts.text("national-own"), font, Ink.TEXT, x, base, Align.LEFT) + 34;
        MEAN.draw(canvas, x, base - 18, 32, 20);
        canvas.text(texts.text("national-mean"), font, Ink.TEXT, x + 42, base, Align.LEFT);
    }

    private static void drawBar(Canvas canvas, Swatch swatch, Scale scale, BigDecimal figure, double x, double width) {
        double y = scale.at(figure.doubleValue());
        swatch.draw(canvas, x, y, width, scale.at(0) - y);
    }

    private void drawYear(
            Canvas canvas, Scale scale, NationalRow row, double middle, double pitch, double width, double foot) {
        Font bold = Canvas.fitted(texts.text("national-widest"), canvas.fonts().bold(26), width);
        Font plain = canvas.fonts().regular(bold.getSize2D());
        figure(canvas, scale, row.total(), total(row), bold, middle - width / 2 - 3);
        figure(canvas, scale, row.nationalMean().orElseThrow(), mean(row), plain, middle + width / 2 + 3);
        Font small = canvas.fonts().regular(20);
        Font words = Canvas.fitted(gap(row), canvas.fonts().semiBold(21), pitch - 8);
        canvas.text(gap(row), words, Ink.TEXT, middle, foot + 68, Align.MIDDLE);
        passing(row)
                .ifPresent(share -> canvas.lines(
                        Canvas.wrapped(share, small, pitch - 8, 2), small, Ink.MUTED, middle, foot + 98, Align.MIDDLE));
    }

    private void drawMissing(Canvas canvas, double middle, double pitch, double foot) {
        String text = texts.text("missing");
        Font font = Canvas.fitted(text, canvas.fonts().regular(21), pitch - 8);
        canvas.text(text, font, Ink.MUTED, middle, foot - 9, Align.MIDDLE);
    }

    /** Above the bar, and above the target's line where that would cross the figure. */
    private void figure(Canvas canvas, Scale scale, BigDecimal at, String text, Font font, double x) {
        double base = scale.at(at.doubleValue()) - 9;
        double target = scale.at(content.target().doubleValue());
        double size = font.getSize2D();
        double y = target < base + 4 && target > base - size ? target - 7 : base;
        canvas.haloed(text, font, Ink.TEXT, x, y, Align.MIDDLE);
    }

    private String total(NationalRow row) {
        return texts.score(row.total()) + (row.totalUnconfirmed() ? "*" : "");
    }

    private String mean(NationalRow row) {
        return texts.score(row.nationalMean().orElseThrow()) + (row.unconfirmed() ? "*" : "");
    }

    private String gap(NationalRow row) {
        BigDecimal gap = row.gapToMean().orElseThrow();
        String key = gap.signum() > 0 ? "national-above" : gap.signum() < 0 ? "national-below" : "national-same";
        String mark = row.totalUnconfirmed() || row.unconfirmed() ? "*" : "";
        return texts.text(key, Map.of("by", texts.score(gap.abs()))) + mark;
    }

    private Optional<String> passing(NationalRow row) {
        return row.passing()
                .map(share -> texts.text("national-passing", Map.of("share", texts.score(share)))
                        + (row.unconfirmed() ? "*" : ""));
    }

    /** Empty for a year between others that has nothing to compare. */
    private Optional<NationalRow> findRow(FiscalYear year) {
        return content.besides().national().stream()
                .filter(row -> row.fiscalYear().equals(year))
                .findFirst();
    }
}
