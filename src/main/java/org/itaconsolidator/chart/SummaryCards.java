package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.RoundRectangle2D;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Unconfirmed;

/** The three large figures of the summary page: total and level, change to the year before, distance to the target. */
final class SummaryCards {
    private static final double HEIGHT = 204;
    private static final double INSIDE = 20;
    private static final double LEAST_NOTE = 20;
    private static final float TWO_LINES = 23;
    private static final double NOTE_HEIGHT = 62;

    private final ChartContent content;
    private final ChartTexts texts;
    private final FiscalYear year;
    private final Optional<BigDecimal> total;

    SummaryCards(ChartContent content, ChartTexts texts, FiscalYear year) {
        this.content = content;
        this.texts = texts;
        this.year = year;
        this.total = content.findTotal(year);
    }

    private record Card(String heading, Optional<String> figure, double size, Color colour, String note) {}

    /** Draws the cards side by side and returns where they end. */
    double draw(Canvas canvas, double left, double top, double room, double gap) {
        double width = (room - 2 * gap) / 3;
        draw(canvas, total(), left, top, width, Ink.year(0, 1), Ink.PAPER);
        draw(canvas, change(), left + width + gap, top, width, Ink.PANEL, Ink.MUTED);
        draw(canvas, gap(), left + 2 * (width + gap), top, width, Ink.PANEL, Ink.MUTED);
        return top + HEIGHT;
    }

    /** Rising and falling by hue; the sign says the same. */
    static Color colour(BigDecimal change) {
        return change.signum() > 0 ? Ink.GREEN_TEXT : change.signum() < 0 ? Ink.TARGET_TEXT : Ink.TEXT;
    }

    private Card total() {
        String level = total.isPresent() ? texts.stated(content, year, texts.level(content, year)) : lacking();
        return new Card(
                texts.text("total"), total.map(known -> texts.total(content, year, known)), 84, Ink.PAPER, level);
    }

    /** Why there is no total; {@code ""} where no score is missing. */
    private String lacking() {
        if (!content.hasFramework(year)) {
            return texts.reason("no-framework");
        }
        String missing = content.listIndicators().stream()
                .filter(indicator -> content.findScore(indicator, year).isEmpty())
                .map(texts::digits)
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? "" : texts.text("scores-missing", Map.of("indicators", missing));
    }

    private Card change() {
        FiscalYear before = year.previous();
        Optional<BigDecimal> earlier = content.findTotal(before);
        String heading = texts.text("change-to-year", Map.of("year", texts.year(before)));
        Optional<String> refusal = content.findRefusal(Figure.TOTAL, year);
        if (refusal.isPresent()) {
            return notCompared(heading, texts.reason(refusal.get()));
        }
        Optional<BigDecimal> change = content.findTotalChange(year).flatMap(FigureRow.Change::by);
        String note = earlier.map(e -> texts.stated(
                        content,
                        before,
                        texts.text(
                                "year-total",
                                Map.of("year", texts.year(before), "total", texts.total(content, before, e)))))
                .orElseGet(() -> texts.text("year-missing", Map.of("year", texts.year(before))));
        boolean doubtful = content.unconfirmed().contains(year)
                || content.unconfirmed().contains(before)
                || content.findTotalChange(year)
                        .filter(FigureRow.Change::unconfirmed)
                        .isPresent();
        return change.map(by -> new Card(
                        heading, Optional.of(Unconfirmed.marked(texts.signed(by), doubtful)), 68, shade(change), note))
                .orElseGet(() -> notCompared(heading, note));
    }

    private Card gap() {
        Optional<BigDecimal> gap = total.map(now -> now.subtract(content.target()));
        String heading = texts.text("gap-to-target", Map.of("target", texts.plain(content.target())));
        String note = gap.map(g -> texts.text(g.signum() < 0 ? "below-target" : "target-reached"))
                .orElse("");
        boolean doubtful = content.unconfirmed().contains(year);
        return gap.map(by -> new Card(
                        heading, Optional.of(Unconfirmed.marked(texts.signed(by), doubtful)), 68, shade(gap), note))
                .orElseGet(() -> notCompared(heading, note));
    }

    /** What lacks one of its two figures, or may not be held against another: no figure is missing in itself. */
    private Card notCompared(String heading, String note) {
        return new Card(heading, Optional.of(texts.text("not-compared")), 36, Ink.MUTED, note);
    }

    private static Color shade(Optional<BigDecimal> change) {
        return change.map(SummaryCards::colour).orElse(Ink.MUTED);
    }

    private void draw(Canvas canvas, Card card, double x, double top, double width, Color paper, Color letters) {
        canvas.fill(new RoundRectangle2D.Double(x, top, width, HEIGHT, 24, 24), paper);
        double middle = x + width / 2;
        double room = width - 2 * INSIDE;
        Font heading = Canvas.fitted(card.heading(), canvas.fonts().semiBold(26), room);
        canvas.text(card.heading(), heading, letters, middle, top + 44, Align.MIDDLE);
        String figure = card.figure().orElseGet(() -> texts.text("missing"));
        Font wished = card.figure().isPresent()
                ? canvas.fonts().bold(card.size())
                : canvas.fonts().regular(36);
        List<String> note = note(canvas, card.note(), room);
        boolean two = note.size() > 1; // its marks must not reach into the figure
        Font fitted = Canvas.fitted(figure, two ? wished.deriveFont(wished.getSize2D() * 0.85f) : wished, room);
        canvas.block(List.of(figure), fitted, card.colour(), middle, top + (two ? 84 : 100), Align.MIDDLE);
        Font small = two
                ? FittedName.of(card.note(), canvas.fonts().semiBold(TWO_LINES), room, NOTE_HEIGHT)
                        .font()
                : Canvas.fitted(card.note(), canvas.fonts().semiBold(28), room);
        canvas.block(note, small, letters, middle, top + (two ? 156 : 170), Align.MIDDLE);
    }

    /** On one line as long as its letters stay large enough, else on two. */
    private static List<String> note(Canvas canvas, String text, double room) {
        Font one = Canvas.fitted(text, canvas.fonts().semiBold(28), room);
        return one.getSize2D() >= LEAST_NOTE
                ? List.of(text)
                : FittedName.of(text, canvas.fonts().semiBold(TWO_LINES), room, NOTE_HEIGHT)
                        .lines();
    }
}
