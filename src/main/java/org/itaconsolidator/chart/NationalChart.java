package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;

/**
 * The total beside the country's mean, year by year, and the percentage of all bodies that reach the national target.
 */
final class NationalChart extends YearsChart {
    private static final int MOST_YEARS = 6;
    private static final double BELOW = 128;
    private static final int OWN = 1;

    /** The country's mean is not judged: it is pale, with lines for grey print. */
    private static final Swatch MEAN = Swatch.DATES.get(DueState.NOT_CHECKABLE);

    NationalChart(ChartContent content, ChartTexts texts) {
        super(
                "national",
                content,
                texts,
                content.comparedWith().national().stream()
                        .filter(row -> row.nationalMean().isPresent())
                        .map(NationalRow::fiscalYear)
                        .sorted()
                        .toList(),
                MOST_YEARS,
                false);
    }

    /** Whether the body is above or below the country's mean in the newest year for which it is known. */
    @Override
    Optional<String> message() {
        NationalRow row = findRow(newest()).orElseThrow();
        BigDecimal gap = row.gapToMean().orElseThrow();
        String key =
                gap.signum() > 0 ? "national-is-above" : gap.signum() < 0 ? "national-is-below" : "national-is-same";
        return Optional.of(texts.text(key, "year", newest(), "by", Mark.marked(texts.score(gap.abs()), mark(row))));
    }

    /** The years whose total or country's mean is not known; earlier ones only if all years are shown. */
    @Override
    List<FiscalYear> namedOtherwise() {
        return content.listYears(any -> true).stream()
                .filter(year -> findRow(year).flatMap(NationalRow::nationalMean).isEmpty())
                .filter(year -> years.size() < MOST_YEARS || year.compareTo(years.get(0)) > 0)
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
            lines.add(texts.year(year) + " "
                    + findRow(year)
                            .map(row -> total(row) + ", " + texts.text("national-mean") + " " + mean(row) + ", "
                                    + gap(row)
                                    + passing(row).map(share -> ", " + share).orElse(""))
                            .orElseGet(() -> texts.text("missing")));
        }
        return String.join("; ", lines);
    }

    @Override
    public void draw(Canvas canvas) {
        Set<Mark> marks = years.stream()
                .flatMap(year -> findRow(year).stream())
                .flatMap(row -> Stream.of(row.totalMark(), row.mark()))
                .collect(Collectors.toSet());
        Rectangle2D room = frame(canvas, notCompared(), texts.markNote(marks));
        drawKey(canvas, room.getX(), room.getY() + 26);
        double top = room.getY() + 62;
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + 50, top, room.getWidth() - 50 - 130, room.getMaxY() - top - BELOW);
        new UprightBars(canvas, texts, content.target(), area)
                .draw(
                        2,
                        years.size(),
                        (series, year) -> findRow(years.get(year))
                                .flatMap(row -> series == OWN ? Optional.of(row.total()) : row.nationalMean()),
                        (series, year) -> series == OWN ? swatchOf(years.get(year)) : MEAN,
                        (series, year, score) -> findRow(years.get(year))
                                .map(row -> series == OWN ? total(row) : mean(row))
                                .orElse(""),
                        series -> "",
                        (year, middle, pitch) -> drawYear(canvas, years.get(year), middle, pitch, area.getMaxY()));
    }

    private void drawKey(Canvas canvas, double left, double base) {
        Font font = canvas.fonts().regular(21);
        double x = Plots.drawKey(canvas, MEAN, texts.text("national-mean"), font, left, base);
        x = Plots.drawKey(canvas, Swatch.REACHED, texts.text("national-own"), font, x, base);
        if (years.stream().anyMatch(year -> swatchOf(year) == Swatch.BELOW)) {
            Plots.drawKey(canvas, Swatch.BELOW, texts.text("below-target"), font, x, base);
        }
    }

    private Swatch swatchOf(FiscalYear year) {
        return findRow(year)
                .map(row -> Swatch.of(row.total(), content.target()))
                .orElse(Swatch.REACHED);
    }

    private void drawYear(Canvas canvas, FiscalYear year, double middle, double pitch, double foot) {
        canvas.text(texts.year(year), canvas.fonts().bold(25), Ink.TEXT, middle, foot + 34, Align.MIDDLE);
        findRow(year).ifPresent(row -> {
            Font words = Canvas.fitted(gap(row), canvas.fonts().semiBold(21), pitch - 8);
            canvas.text(gap(row), words, Ink.TEXT, middle, foot + 68, Align.MIDDLE);
            Font small = canvas.fonts().regular(20);
            passing(row)
                    .ifPresent(share -> canvas.lines(
                            Canvas.wrapped(share, small, pitch - 8, 2),
                            small,
                            Ink.MUTED,
                            middle,
                            foot + 98,
                            Align.MIDDLE));
        });
    }

    private static Mark mark(NationalRow row) {
        return row.totalMark().and(row.mark());
    }

    private String total(NationalRow row) {
        return Mark.marked(texts.score(row.total()), row.totalMark());
    }

    private String mean(NationalRow row) {
        return Mark.marked(texts.score(row.nationalMean().orElseThrow()), row.mark());
    }

    private String gap(NationalRow row) {
        BigDecimal gap = row.gapToMean().orElseThrow();
        String key = gap.signum() > 0 ? "national-above" : gap.signum() < 0 ? "national-below" : "national-same";
        return Mark.marked(texts.text(key, "by", gap.abs()), mark(row));
    }

    private Optional<String> passing(NationalRow row) {
        return row.passing().map(share -> Mark.marked(texts.text("national-passing", "share", share), row.mark()));
    }

    /** The figures of a year; empty for a year between that has nothing to compare. */
    private Optional<NationalRow> findRow(FiscalYear year) {
        return content.comparedWith().national().stream()
                .filter(row -> row.fiscalYear().equals(year))
                .findFirst();
    }
}
