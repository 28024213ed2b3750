package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeakPoint;

/** What is to be done now beside what is weakest, why, and what is being done: on the summary page in the words of page one. */
final class SummaryAgenda {
    private static final double BETWEEN = 44;
    private static final double HEADING = 50;
    private static final float LARGEST = 22;
    private static final float SMALLEST = 17;
    private static final int MOST_LINES = 3;

    private final Agenda agenda;
    private final ChartContent content;
    private final ChartTexts texts;
    private final HeadlineText words;

    SummaryAgenda(Agenda agenda, ChartContent content, ChartTexts texts) {
        this.agenda = agenda;
        this.content = content;
        this.texts = texts;
        words = texts.headlines();
    }

    /** A text of a column: in strong letters what it is about, in plain ones what is said of it. */
    private record Said(String text, boolean strong) {}

    /** Draws both, in smaller letters where the room is too low, and returns the height that they take. */
    double draw(Canvas canvas, Rectangle2D room) {
        List<Said> steps = steps();
        List<Said> weakest = weakest();
        double width = weakest.isEmpty() ? room.getWidth() : (room.getWidth() - BETWEEN) / 2;
        float size = LARGEST;
        while (size > SMALLEST
                && HEADING + Math.max(height(canvas, steps, size, width), height(canvas, weakest, size, width))
                        > room.getHeight()) {
            size--;
        }
        double foot = draw(canvas, words.toDo(), steps, size, room.getX(), room.getY(), width);
        return weakest.isEmpty()
                ? foot - room.getY()
                : Math.max(
                                foot,
                                draw(
                                        canvas,
                                        words.weakest(),
                                        weakest,
                                        size,
                                        room.getMaxX() - width,
                                        room.getY(),
                                        width))
                        - room.getY();
    }

    private List<Said> steps() {
        List<Said> said = new ArrayList<>();
        int number = 0;
        for (NextStep step : NextStep.shown(agenda.steps())) {
            said.add(new Said(texts.digits(++number) + ". " + words.what(step), true));
            said.add(new Said(words.who(step) + " · " + words.when(step, agenda.day(), texts::shortDate), false));
        }
        if (!words.rest(agenda.steps()).isEmpty()) {
            said.add(new Said(words.rest(agenda.steps()), false));
        }
        said.add(new Said(words.forms(agenda.forms()), false));
        return said;
    }

    /** The first one alone: the bars below show the others. */
    private List<Said> weakest() {
        if (agenda.weakest().isEmpty()) {
            return List.of();
        }
        WeakPoint point = agenda.weakest().get(0);
        return List.of(
                new Said(
                        texts.digits(point.indicator()) + ". " + content.indicatorName(point.indicator()) + " "
                                + words.lacks(texts.score(point.below())) + words.since(point.years()),
                        true),
                new Said(words.reason() + ": " + point.reason(), false),
                new Said(words.beingDone() + ": " + point.measures().replace("\n", " · "), false));
    }

    private static List<String> lines(Canvas canvas, Said said, float size, double width) {
        return Canvas.wrapped(said.text(), font(canvas, said, size), width, MOST_LINES);
    }

    private static Font font(Canvas canvas, Said said, float size) {
        return said.strong() ? canvas.fonts().semiBold(size) : canvas.fonts().regular(size);
    }

    private static double height(Canvas canvas, List<Said> all, float size, double width) {
        double height = 0;
        for (Said said : all) {
            Font font = font(canvas, said, size);
            height += lines(canvas, said, size, width).size() * Canvas.pitch(font);
        }
        return height;
    }

    private static double draw(
            Canvas canvas, String heading, List<Said> all, float size, double left, double top, double width) {
        canvas.text(heading, canvas.fonts().semiBold(28), Ink.TEXT, left, top, Align.LEFT);
        double base = top + HEADING - 8;
        for (Said said : all) {
            Color colour = said.strong() ? Ink.TEXT : Ink.MUTED;
            base = canvas.lines(
                    lines(canvas, said, size, width), font(canvas, said, size), colour, left, base, Align.LEFT);
        }
        return base;
    }
}
