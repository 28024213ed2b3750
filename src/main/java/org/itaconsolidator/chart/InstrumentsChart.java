package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.chart.ChartContent.YearMarks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.Mark;

/** The three instruments by fiscal year: upright bars with the years below. */
final class InstrumentsChart extends YearsChart {
    private static final int MOST_YEARS = 5;
    private static final Instrument[] INSTRUMENTS = Instrument.values();

    InstrumentsChart(ChartContent content, ChartTexts texts) {
        super(
                "instruments",
                content,
                texts,
                content.listYears(row -> !row.instruments().isEmpty()),
                MOST_YEARS,
                false);
    }

    /** A single bar would show no more than its number. */
    @Override
    public boolean hasContent() {
        return years.stream()
                        .flatMap(year -> Stream.of(INSTRUMENTS).flatMap(each -> find(each, year).stream()))
                        .limit(2)
                        .count()
                > 1;
    }

    /** The instruments below the target in the newest year, the lowest first. */
    @Override
    Optional<String> message() {
        List<Instrument> scored = Stream.of(INSTRUMENTS)
                .filter(instrument -> find(instrument, newest()).isPresent())
                .sorted(Comparator.comparing(
                        instrument -> find(instrument, newest()).orElseThrow()))
                .toList();
        if (content.assessment().ungraded().contains(newest()) || scored.isEmpty()) {
            return Optional.empty();
        }
        List<Instrument> below =
                scored.stream().filter(each -> isBelow(each, newest())).toList();
        String key = below.isEmpty()
                ? (scored.size() == INSTRUMENTS.length ? "instruments-all-reached" : "instruments-scored-reached")
                : below.size() == 1 ? "instruments-one-below" : "instruments-several-below";
        Instrument lowest = scored.get(0);
        return Optional.of(texts.text(
                key,
                Map.of(
                        "instruments",
                                (below.isEmpty() ? scored.stream().sorted() : below.stream())
                                        .map(Instrument::name)
                                        .collect(Collectors.joining(", ")),
                        "count", texts.digits(scored.size()),
                        "target", texts.plain(content.target()),
                        "year", texts.year(newest()),
                        "by",
                                Mark.marked(
                                        texts.score(content.target()
                                                .subtract(find(lowest, newest()).orElseThrow())),
                                        content.marks(newest()).of(lowest)))));
    }

    @Override
    public String description() {
        return Stream.of(INSTRUMENTS)
                .map(instrument -> texts.byYear(
                        instrument.name(),
                        years,
                        year -> find(instrument, year)
                                .map(score -> figure(instrument, score, year))
                                .orElseGet(() -> texts.text("missing"))))
                .collect(Collectors.joining("; "));
    }

    @Override
    public void draw(Canvas canvas) {
        Rectangle2D room = frame(canvas, texts.unconfirmed(content, years, YearMarks::allInstruments));
        boolean below = years.stream()
                .anyMatch(year -> Stream.of(INSTRUMENTS).anyMatch(instrument -> isBelow(instrument, year)));
        if (below) {
            Plots.drawBelowKey(canvas, texts, room.getMaxX(), room.getY() + 20, 20);
        }
        double top = room.getY() + 20;
        Rectangle2D area =
                new Rectangle2D.Double(room.getX() + 50, top, room.getWidth() - 50 - 130, room.getMaxY() - top - 118);
        new UprightBars(canvas, texts, content.target(), area)
                .draw(
                        years.size(),
                        INSTRUMENTS.length,
                        (year, group) -> find(INSTRUMENTS[group], years.get(year)),
                        (year, group) -> isBelow(INSTRUMENTS[group], years.get(year))
                                ? Swatch.BELOW
                                : Swatch.plain(Ink.year(years.size() - 1 - year), Ink.OUTLINE),
                        (year, group, score) -> figure(INSTRUMENTS[group], score, years.get(year)),
                        year -> texts.year(years.get(year)),
                        (group, middle, pitch) -> {
                            String code = INSTRUMENTS[group].name();
                            canvas.text(
                                    code, canvas.fonts().bold(28), Ink.TEXT, middle, area.getMaxY() + 68, Align.MIDDLE);
                            canvas.lines(
                                    Canvas.wrapped(
                                            texts.text("instrument-" + code),
                                            canvas.fonts().regular(22),
                                            pitch - 20,
                                            1),
                                    canvas.fonts().regular(22),
                                    Ink.MUTED,
                                    middle,
                                    area.getMaxY() + 102,
                                    Align.MIDDLE);
                        });
    }

    private boolean isBelow(Instrument instrument, FiscalYear year) {
        return !content.assessment().ungraded().contains(year)
                && find(instrument, year)
                        .filter(score -> score.compareTo(content.target()) < 0)
                        .isPresent();
    }

    private Optional<BigDecimal> find(Instrument instrument, FiscalYear year) {
        return content.findTotals(year).map(row -> row.instruments().get(instrument));
    }

    private String figure(Instrument instrument, BigDecimal score, FiscalYear year) {
        return Mark.marked(texts.score(score), content.marks(year).of(instrument));
    }
}
