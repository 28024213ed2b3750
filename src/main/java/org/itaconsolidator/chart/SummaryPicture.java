package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.TotalRow;

/** One upright A4 page for a chat group: the newest year's result at a glance. */
final class SummaryPicture extends BodyPicture {
    private static final double MARGIN = 72;
    private static final double GAP = 24;
    private static final double HEADING = 102;
    private static final double FOOT = 1448;
    private static final double FOOT_HEIGHT = 206;
    /** What is to be done takes no more; the bars of the indicators take the rest. */
    private static final double MOST_AGENDA = 360;

    private static final double TREND = 700;
    private static final int MOST_NAME_LINES = 3;
    private static final int MOST_HEADLINES = 4;

    private final List<FiscalYear> years;

    SummaryPicture(ChartContent content, ChartTexts texts) {
        super("summary", content, texts);
        this.years = Stream.concat(
                        content.listScoredYears().stream(),
                        content.totals().stream().map(TotalRow::fiscalYear))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean hasContent() {
        return !years.isEmpty();
    }

    @Override
    public int width() {
        return 1240;
    }

    @Override
    public int height() {
        return 1754;
    }

    /** It is sent to a chat group, where pixels are shown. */
    @Override
    public boolean hasVectors() {
        return false;
    }

    @Override
    public String title() {
        return texts.text("summary-title", Map.of("year", texts.year(year())));
    }

    @Override
    public String topic() {
        return title();
    }

    @Override
    public String description() {
        Optional<String> total = content.findTotal(year())
                .map(points -> texts.stated(content, year(), texts.total(content, year(), points)));
        return texts.owner(content.scorecard()) + ": " + texts.text("total") + " "
                + total.orElseGet(() -> texts.text("missing"));
    }

    @Override
    public void draw(Canvas canvas) {
        double room = width() - 2 * MARGIN;
        canvas.fill(0, 0, width(), height(), Ink.PAPER);
        double cards = drawHeadline(canvas, room, drawHead(canvas, room));
        double foot = new SummaryCards(content, texts, year()).draw(canvas, MARGIN, cards, room, GAP);
        double bottom = content.besides()
                .agenda()
                .map(agenda -> foot
                        + 26
                        + new SummaryAgenda(agenda, content, texts)
                                .draw(canvas, new Rectangle2D.Double(MARGIN, foot + 52, room, MOST_AGENDA)))
                .orElse(foot);
        heading(
                canvas,
                texts.text("indicators-of-year", Map.of("year", texts.year(content, year()))),
                MARGIN,
                bottom + 56);
        drawKey(canvas, bottom + 56);
        double bars = bottom + HEADING;
        new SummaryBars(content, texts, year())
                .draw(canvas, new Rectangle2D.Double(MARGIN, bars, room, FOOT - 60 - bars));
        heading(canvas, texts.text("trend-short"), MARGIN, FOOT);
        SummaryFoot small = new SummaryFoot(content, texts);
        small.drawTrend(canvas, new Rectangle2D.Double(MARGIN, FOOT + 24, TREND, FOOT_HEIGHT));
        String target = texts.text("target-dashed", Map.of("target", texts.plain(content.target())));
        canvas.text(target, canvas.fonts().regular(21), Ink.TARGET_TEXT, MARGIN + TREND, FOOT, Align.RIGHT);
        double measures = MARGIN + TREND + 60;
        heading(canvas, small.measuresHeading(), measures, FOOT);
        small.drawMeasures(
                canvas, new Rectangle2D.Double(measures, FOOT + 24, width() - MARGIN - measures, FOOT_HEIGHT - 16));
        canvas.line(MARGIN, height() - 66, width() - MARGIN, height() - 66, Ink.HAIR, Ink.GRID);
        Font font = canvas.fonts().regular(20);
        String notes = texts.notes(
                texts.source(content.dataAsOf()),
                texts.markNote(isMarked(small.trendYears())),
                texts.doubts(content.listDoubts()));
        List<String> source = Canvas.wrapped(notes, font, room, 2);
        canvas.lines(source, font, Ink.MUTED, MARGIN, height() - (source.size() == 1 ? 32 : 40), Align.LEFT);
    }

    /** Whether one of the page's figures bears the mark. */
    private boolean isMarked(List<FiscalYear> trend) {
        return content.isDoubtful(year())
                || content.unconfirmedWeights().contains(year())
                || content.besides().headline().filter(Headline::isMarked).isPresent()
                || trend.stream().anyMatch(content.unconfirmed()::contains);
    }

    private FiscalYear year() {
        return years.get(years.size() - 1);
    }

    /** What the hatched bars mean, where there are some. */
    private void drawKey(Canvas canvas, double base) {
        boolean below = content.listIndicators().stream()
                .flatMap(indicator -> content.findScore(indicator, year()).stream())
                .anyMatch(score -> score.compareTo(content.target()) < 0);
        if (below) {
            Plots.drawBelowKey(canvas, texts, width() - MARGIN, base, 21);
        }
    }

    /** Whose result; returns where the cards begin. */
    private double drawHead(Canvas canvas, double room) {
        canvas.fill(0, 0, width(), 14, Ink.year(0, 1));
        canvas.text(title(), canvas.fonts().semiBold(32), Ink.BLUE, MARGIN, 84, Align.LEFT);
        String name = content.scorecard().body().name();
        Font large = canvas.fonts().bold(50);
        boolean oneLine = Canvas.wrapped(name, large, room, MOST_NAME_LINES).size() == 1;
        Font font = oneLine ? large : canvas.fonts().bold(38);
        List<String> lines = Canvas.wrapped(name, font, room, MOST_NAME_LINES);
        double base = canvas.lines(lines, font, Ink.TEXT, MARGIN, oneLine ? 160 : 146, Align.LEFT);
        Font regular = canvas.fonts().regular(28);
        List<String> place = Canvas.wrapped(texts.place(content.scorecard()), regular, room, 2);
        return canvas.lines(place, regular, Ink.MUTED, MARGIN, base - (oneLine ? 14 : 2), Align.LEFT) + 10;
    }

    /** The sentence that workbook and page begin with; returns where the cards begin. */
    private double drawHeadline(Canvas canvas, double room, double top) {
        Font font = canvas.fonts().semiBold(28);
        return content.besides()
                .headline()
                .map(headline -> canvas.lines(
                                Canvas.wrapped(texts.headlines().of(headline), font, room, MOST_HEADLINES),
                                font,
                                Ink.TEXT,
                                MARGIN,
                                top + 34,
                                Align.LEFT)
                        - 8)
                .orElse(top);
    }

    private static void heading(Canvas canvas, String text, double x, double base) {
        canvas.text(text, canvas.fonts().semiBold(28), Ink.TEXT, x, base, Align.LEFT);
    }
}
