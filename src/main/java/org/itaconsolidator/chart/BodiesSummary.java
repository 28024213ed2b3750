package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.chart.SummaryParts.Card;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.thai.name.ShortNames;

/**
 * The summary chart of several bodies: one upright A4 page for a chat group with the sentence that workbook and page
 * begin with, three large figures, what has to be done beside what is weakest, and the bodies by need with what each
 * owes.
 */
final class BodiesSummary extends Picture {
    private static final double MARGIN = SummaryParts.MARGIN;
    /** How high the block of the weakest indicators and the next steps may be. */
    private static final double MOST_AGENDA = 690;

    private static final double LEAST_AGENDA = 330;
    private static final int FIRST_BODIES = 12;
    private static final int LEAST_BODIES = 6;
    private static final int MOST_DOING = 3;
    private static final int MOST_ANSWERED = 3;

    /** The width of the column of questions; the answers stand to its right. */
    private static final double QUESTIONS = 300;

    private static final double BETWEEN_PARTS = 110;
    private static final double MOST_ANSWERS = 400;
    private static final float ANSWER = 21;
    private static final float LEAST_ANSWER = 19;
    private static final double BETWEEN_ANSWERS = 14;

    /** With more rows the letters would be too small to read on a phone. */
    private static final int MOST_BODIES = 20;

    private static final double NAMES = 330;
    private static final double OWED = 330;

    /** If the answers would shrink below this share of the wished size, owed forms are counted and not named. */
    private static final float READ = 0.8f;

    private static final double FIGURES = 130;
    private static final double LEAST_PITCH = 30;
    private static final double MOST_PITCH = 52;
    private static final double FOOT = 96;

    private final Together together;
    private final LocalDate asOf;
    private final ShortNames names;
    private final FirstPage told;

    BodiesSummary(Together together, LocalDate asOf, ChartTexts texts) {
        super("summary", Format.A4, texts);
        this.together = together;
        this.asOf = asOf;
        names = new ShortNames(
                together.bodies().stream().map(Together.Line::body).toList());
        told = texts.headlines().page(together, names::of);
    }

    @Override
    boolean hasContent() {
        return together.bodies().size() > 1;
    }

    @Override
    String title() {
        return texts.text("summary-of-bodies", "count", together.bodies().size());
    }

    @Override
    String description() {
        return told.sentence();
    }

    @Override
    void draw(Canvas canvas) {
        double room = width() - 2 * MARGIN;
        canvas.fill(0, 0, width(), height(), Ink.PAPER);
        canvas.fill(0, 0, width(), 14, Ink.year(0));
        canvas.text(title(), canvas.fonts().bold(36), Ink.TEXT, MARGIN, 88, Align.LEFT);
        Font note = canvas.fonts().regular(20);
        canvas.text(texts.text("print"), note, Ink.MUTED, width() - MARGIN, 44, Align.RIGHT);
        SummaryParts parts = new SummaryParts(canvas, texts);
        double cards = parts.drawSentence(told, 140, room, 40) - 6;
        double foot = parts.drawCards(cards(), cards, room);
        double agenda = foot + 52;
        double others = answersHeight(canvas, answers(), ANSWER, room)
                + LEAST_PITCH * Math.min(FIRST_BODIES, together.bodies().size())
                + BETWEEN_PARTS;
        double answers = agenda
                + parts.drawColumns(
                        new Rectangle2D.Double(
                                MARGIN,
                                agenda,
                                room,
                                Math.max(LEAST_AGENDA, Math.min(MOST_AGENDA, height() - FOOT - agenda - others))),
                        Stream.of(MOST_DOING, 2, 1)
                                .map(most -> new SummaryParts.Column(
                                        told.weakestOf(told.weakest().size()),
                                        parts.weakest(
                                                told.weakest().stream()
                                                        .map(line -> line.within(most, Integer.MAX_VALUE, ""))
                                                        .toList(),
                                                Integer.MAX_VALUE,
                                                "")))
                                .toList(),
                        List.of(new SummaryParts.Column(
                                texts.headlines().toDo(), parts.steps(told.toDo(Together.SHOWN)))),
                        SummaryParts.NARROWER,
                        SummaryParts.SMALLEST);
        double list = drawAnswers(canvas, fitting(canvas, answers, room), answers, room) + 34;
        parts.heading(texts.headlines().question(FirstPage.About.NEED), MARGIN, list);
        drawBodies(canvas, list + 34, room);
        String notes = texts.notes(
                texts.source(asOf, together.day()),
                texts.markNote(Stream.of(
                                told.listMarks().stream(),
                                together.result().stream().map(BodiesRow::mark),
                                together.bodies().stream().map(Together.Line::mark))
                        .flatMap(marks -> marks)
                        .collect(Collectors.toSet())),
                texts.doubtedBodies(
                        together.listDoubted().stream().map(names::of).toList()));
        parts.drawFoot(this, notes);
    }

    /** Why there is no bar, in words that end before the line of the target. */
    private String withoutTotal(Together.Line line) {
        String stated = texts.headlines().statedShort(line);
        return stated.isEmpty() ? texts.headlines().withoutTotal(together, line) : stated;
    }

    private List<Card> cards() {
        Optional<BodiesRow> result = together.result();
        Optional<BodiesChange> change =
                together.change().filter(any -> !any.changes().isEmpty());
        String aim = texts.plain(together.target());
        return List.of(
                new Card(
                        result.map(row -> texts.text(
                                        together.isOfOne() ? "total-of-year" : "mean-of-year",
                                        "year",
                                        row.fiscalYear()))
                                .orElseGet(() -> texts.text("total")),
                        result.map(row -> Mark.marked(texts.score(row.mean()), row.mark())),
                        84,
                        Ink.PAPER,
                        result.map(row -> texts.text(
                                        together.isOfOne() ? "total-alone" : "mean-of", "count", row.bodies()))
                                .orElse("")),
                new Card(
                        texts.text("better-or-worse"),
                        change.map(moved -> texts.headlines().moved(together))
                                .or(() -> Optional.of(texts.text("not-compared"))),
                        change.isPresent() ? 48 : 36,
                        change.isPresent() ? Ink.TEXT : Ink.MUTED,
                        texts.headlines().movedBy(together)),
                new Card(
                        texts.text("reached-of", "target", aim),
                        result.map(row -> Mark.marked(
                                texts.digits(row.passing()) + "/" + texts.digits(row.bodies()), row.mark())),
                        68,
                        Ink.TEXT,
                        together.listWithoutTotal().isEmpty()
                                ? ""
                                : texts.text(
                                        "bodies-without",
                                        "count",
                                        together.listWithoutTotal().size())));
    }

    /** The answers without who needs help, which the rows below show; if these show all bodies, owed forms are only counted. */
    private List<FirstPage.Answer> answers() {
        return told.answers().stream()
                .filter(answer -> answer.about() != FirstPage.About.NEED)
                .map(answer -> answer.about() == FirstPage.About.OWED
                                && together.bodies().size() <= MOST_BODIES
                        ? new FirstPage.Answer(
                                answer.about(),
                                answer.question(),
                                List.of(texts.headlines().countOwed(together, names::of)))
                        : answer)
                .toList();
    }

    /** The answers, shortened as far as the rows of the bodies that need help first need the room. */
    private List<FirstPage.Answer> fitting(Canvas canvas, double from, double room) {
        double most = height()
                - FOOT
                - from
                - 68
                - LEAST_PITCH * Math.min(LEAST_BODIES, together.bodies().size());
        List<FirstPage.Answer> all = answers();
        List<FirstPage.Answer> shown = all;
        for (int lines = MOST_ANSWERED; lines > 0 && answersHeight(canvas, shown, LEAST_ANSWER, room) > most; lines--) {
            int first = lines;
            shown = all.stream()
                    .map(answer -> answer.first(first, texts.headlines()))
                    .toList();
        }
        return shown;
    }

    /** Draws each question beside its answer, each below a line; returns where they end. */
    private double drawAnswers(Canvas canvas, List<FirstPage.Answer> all, double from, double room) {
        float size = ANSWER;
        while (size > LEAST_ANSWER && answersHeight(canvas, all, size, room) > MOST_ANSWERS) {
            size--;
        }
        Font strong = canvas.fonts().semiBold(size);
        Font plain = canvas.fonts().regular(size);
        double top = from;
        for (FirstPage.Answer answer : all) {
            canvas.line(MARGIN, top, MARGIN + room, top, Ink.HAIR, Ink.GRID);
            double base = top + BETWEEN_ANSWERS / 2 + size * 1.1;
            double question = canvas.lines(question(answer, strong), strong, Ink.TEXT, MARGIN, base, Align.LEFT);
            double foot = canvas.lines(
                    answerLines(answer, plain, room), plain, Ink.TEXT, MARGIN + QUESTIONS, base, Align.LEFT);
            top = Math.max(question, foot) - size * 1.1 + BETWEEN_ANSWERS / 2;
        }
        return top + size;
    }

    private double answersHeight(Canvas canvas, List<FirstPage.Answer> all, float size, double room) {
        Font strong = canvas.fonts().semiBold(size);
        Font plain = canvas.fonts().regular(size);
        return all.stream()
                .mapToDouble(answer -> BETWEEN_ANSWERS
                        + Canvas.pitch(plain)
                                * Math.max(
                                        question(answer, strong).size(),
                                        answerLines(answer, plain, room).size()))
                .sum();
    }

    private static List<String> question(FirstPage.Answer answer, Font font) {
        return Canvas.wrapped(answer.question(), font, QUESTIONS - 24, 3);
    }

    private static List<String> answerLines(FirstPage.Answer answer, Font font, double room) {
        return answer.lines().stream()
                .flatMap(line -> Canvas.wrapped(line, font, room - QUESTIONS, 2).stream())
                .toList();
    }

    /** Draws a row for each body, those that need help most first: name, bar, total, what it owes. A number would look like a rank. */
    private void drawBodies(Canvas canvas, double top, double room) {
        double foot = height() - FOOT;
        int most = (int) Math.min(MOST_BODIES, (foot - top) / LEAST_PITCH);
        List<Together.Line> all = together.bodies();
        boolean cut = all.size() > most;
        // those without a total are last, and share one line if not all bodies have a row
        String without = cut ? texts.headlines().withoutTotals(together, names::of) : "";
        int listed = without.isEmpty()
                ? all.size()
                : all.size() - together.listWithoutTotal().size();
        List<Together.Line> shown =
                cut ? all.subList(0, Math.max(0, Math.min(listed, without.isEmpty() ? most - 1 : most - 2))) : all;
        int more = listed - shown.size();
        int below = (more > 0 ? 1 : 0) + (without.isEmpty() ? 0 : 1);
        double pitch = Math.min(MOST_PITCH, (foot - top) / (shown.size() + below));
        double size = Math.min(23, pitch * 0.62);
        double left = MARGIN + NAMES;
        double right = MARGIN + room - OWED - FIGURES;
        for (int i = 0; i < shown.size(); i++) {
            drawBody(canvas, shown.get(i), top + (i + 0.5) * pitch, pitch, size, left, right, MARGIN + room);
        }
        if (shown.stream().anyMatch(line -> line.total().isPresent())) {
            drawTarget(canvas, top, top + pitch * shown.size(), left, right);
        }
        Font font = canvas.fonts().regular(size);
        double next = top + (shown.size() + 0.5) * pitch;
        if (more > 0) {
            canvas.block(texts.text("bodies-more", "count", more), font, Ink.MUTED, MARGIN, next, Align.LEFT);
            next += pitch;
        }
        canvas.block(without, Canvas.fitted(without, font, room), Ink.TARGET_TEXT, MARGIN, next, Align.LEFT);
    }

    private void drawTarget(Canvas canvas, double top, double foot, double left, double right) {
        double aim = left + together.target().doubleValue() / 100 * (right - left);
        canvas.line(aim, top, aim, foot, Ink.DASHED, Ink.TARGET);
        String label = texts.text("target", "target", texts.plain(together.target()));
        canvas.text(label, canvas.fonts().semiBold(21), Ink.TARGET_TEXT, aim, top - 6, Align.MIDDLE);
    }

    private void drawBody(
            Canvas canvas,
            Together.Line line,
            double middle,
            double pitch,
            double size,
            double left,
            double right,
            double end) {
        String name = names.of(line.body());
        Font plain = canvas.fonts().regular(size);
        canvas.block(name, Canvas.fitted(name, plain, NAMES - 14), Ink.TEXT, MARGIN, middle, Align.LEFT);
        line.total()
                .ifPresentOrElse(
                        total -> {
                            double width = total.doubleValue() / 100 * (right - left);
                            Swatch.of(total, together.target())
                                    .draw(canvas, left, middle - pitch * 0.28, width, pitch * 0.56);
                            String figure = Mark.marked(texts.score(total), line.mark());
                            Font bold = canvas.fonts().bold(size);
                            canvas.block(figure, bold, Ink.TEXT, right + FIGURES - 16, middle, Align.RIGHT);
                        },
                        () -> canvas.block(withoutTotal(line), plain, Ink.MUTED, left + 8, middle, Align.LEFT));
        String owed = line.forms().owed() == 0
                ? ""
                : texts.text("body-owes", "forms", texts.headlines().owed(line.forms()));
        Font wished = canvas.fonts().semiBold(size * 0.9);
        Font small = Canvas.fitted(owed, wished, OWED - 8);
        boolean read = small.getSize2D() >= wished.getSize2D() * READ;
        canvas.block(
                read ? owed : texts.headlines().owes(line.forms()),
                read ? small : wished,
                Ink.TARGET_TEXT,
                end,
                middle,
                Align.RIGHT);
    }
}
