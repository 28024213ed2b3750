package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;

/** The parts of the summaries of one body and of several: large figures side by side, and two columns of text. */
record SummaryParts(Canvas canvas, ChartTexts texts) {
    static final double MARGIN = 72;
    private static final double GAP = 24;

    /** The most height of a line on measures in a state. */
    static final double STATE = 36;

    private static final double CARD = 204;
    private static final double INSIDE_CARD = 20;
    private static final double LEAST_NOTE = 20;
    private static final float TWO_LINES = 23;
    private static final double NOTE_HEIGHT = 62;
    private static final double BETWEEN_COLUMNS = 44;
    private static final double HEADING = 50;
    private static final float LARGEST = 22;
    /** Nine points if the picture is printed on A4. */
    static final float SMALLEST = 19;

    /** The sizes of the notes at the foot, the preferred one first. */
    private static final List<Float> FOOT = List.of(20f, 18.5f, 17f);

    private static final int FOOT_LINES = 2;

    private static final double ALARM = 45;
    private static final double ALARM_EDGE = 12;
    private static final int MOST_NAME_LINES = 3;
    private static final int MOST_HEADLINES = 4;
    private static final int MOST_LINES = 5;
    private static final int LEAST_LINES = 2;
    /** Shares of the width for the right column, the preferred one first. */
    static final List<Double> WIDER = List.of(0.5, 0.55, 0.6, 0.65);

    static final List<Double> NARROWER = List.of(0.5, 0.45, 0.4);

    /** A large figure with its heading above and a note below; an empty figure is shown as missing. */
    record Card(String heading, Optional<String> figure, double size, Color colour, String note) {}

    /** A line of a column: {@code strong} for what it is about, plain for what is said of it. */
    record Said(String text, boolean strong) {}

    record Column(String heading, List<Said> said) {}

    /** What is to be done: each step, then who does it and by when. */
    List<Said> steps(List<FirstPage.ToDo> lines) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            FirstPage.ToDo line = lines.get(i);
            boolean step = line.step().isPresent();
            said.add(new Said(step ? texts.digits(i + 1) + ". " + line.what() : line.what(), step));
            if (step) {
                said.add(new Said(line.who() + " · " + line.when(), false));
            }
        }
        return said;
    }

    /**
     * What is weakest.
     *
     * @param told for how many it is said why they are weak and what is being done; the others are only named
     * @param why stands before the reason
     */
    List<Said> weakest(List<FirstPage.Weakest> lines, int told, String why) {
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            FirstPage.Weakest line = lines.get(i);
            said.add(new Said(line.indicator() + " " + line.lacks(), true));
            if (i < told) {
                if (!line.reason().isEmpty()) {
                    said.add(new Said(why + line.reason(), false));
                }
                said.add(new Said(
                        texts.headlines().beingDone() + ": " + line.beingDone().get(0), false));
                line.beingDone().stream().skip(1).forEach(measure -> said.add(new Said(measure, false)));
            }
        }
        return said;
    }

    /** Draws the alarm, {@code gap} high, and the sentence; returns where they end. */
    double drawSentence(FirstPage told, double top, double room, double gap) {
        Font font = canvas.fonts().semiBold(28);
        String refused = told.refused();
        if (!refused.isEmpty()) {
            // a ground with a strong edge: in grey the colour alone would stand back behind the sentence
            canvas.fill(MARGIN, top - 36, room, ALARM, Ink.PANEL);
            canvas.fill(MARGIN, top - 36, ALARM_EDGE, ALARM, Ink.ALARM);
            Font bold = Canvas.fitted(refused, canvas.fonts().bold(28), room - 3 * ALARM_EDGE);
            canvas.text(refused, bold, Ink.ALARM, MARGIN + 2 * ALARM_EDGE, top, Align.LEFT);
        }
        return canvas.lines(
                Canvas.wrapped(told.sentence(), font, room, MOST_HEADLINES),
                font,
                Ink.TEXT,
                MARGIN,
                refused.isEmpty() ? top : top + gap,
                Align.LEFT);
    }

    /** Questions with their answers in at most {@code most} lines; that on a body's place is joined to one. */
    List<Said> answerLines(List<FirstPage.Answer> answers, int most) {
        return answers.stream()
                .flatMap(answer -> Stream.concat(
                        Stream.of(new Said(answer.question(), true)),
                        (answer.about() == FirstPage.About.PLACE
                                        ? Stream.of(String.join(" · ", answer.lines()))
                                        : answer.first(most, texts.headlines()).lines().stream())
                                .map(line -> new Said(line, false))))
                .toList();
    }

    /** Draws whose summary it is; returns where the rest begins. */
    double drawHead(BodyPicture page, double room) {
        canvas.fill(0, 0, page.width(), 14, Ink.year(0));
        canvas.text(page.title(), canvas.fonts().semiBold(32), Ink.BLUE, MARGIN, 84, Align.LEFT);
        canvas.text(texts.text("print"), canvas.fonts().regular(20), Ink.MUTED, page.width() - MARGIN, 84, Align.RIGHT);
        String name = page.content.scorecard().body().name();
        Font large = canvas.fonts().bold(50);
        boolean oneLine = Canvas.wrapped(name, large, room, MOST_NAME_LINES).size() == 1;
        Font font = oneLine ? large : canvas.fonts().bold(38);
        List<String> lines = Canvas.wrapped(name, font, room, MOST_NAME_LINES);
        double base = canvas.lines(lines, font, Ink.TEXT, MARGIN, oneLine ? 160 : 146, Align.LEFT);
        Font regular = canvas.fonts().regular(28);
        List<String> place = Canvas.wrapped(texts.place(page.content.scorecard()), regular, room, 2);
        return canvas.lines(place, regular, Ink.MUTED, MARGIN, base - (oneLine ? 14 : 2), Align.LEFT) + 10;
    }

    /** Draws how the measures stand. */
    void drawMeasures(Optional<MeasureCounts> measures, Rectangle2D room) {
        canvas.fill(
                new RoundRectangle2D.Double(room.getX(), room.getY(), room.getWidth(), room.getHeight(), 24, 24),
                Ink.PANEL);
        measures.ifPresentOrElse(
                counts -> drawStates(counts, room),
                () -> canvas.block(
                        texts.text("missing"),
                        canvas.fonts().regular(34),
                        Ink.MUTED,
                        room.getCenterX(),
                        room.getCenterY(),
                        Align.MIDDLE));
    }

    /** Draws how many measures are in each state, the worst first; those reported as not done are one bar. */
    private void drawStates(MeasureCounts measures, Rectangle2D room) {
        List<MeasureState> undone = MeasureState.AS_REPORTED.stream()
                .filter(state -> measures.count(List.of(state)) > 0)
                .toList();
        List<List<MeasureState>> states = MeasureState.WORST_FIRST.stream()
                .map(state -> undone.contains(state) ? undone : List.of(state))
                .distinct()
                .filter(together -> measures.count(together) > 0)
                .toList();
        double pitch = Math.min(STATE, (room.getHeight() - 24) / Math.max(1, states.size()));
        double base = room.getCenterY() + 8 - pitch * (states.size() - 1) / 2;
        Font font = canvas.fonts().regular(22);
        for (List<MeasureState> together : states) {
            Swatch.STATES.get(together.get(0)).draw(canvas, room.getX() + 20, base - 17, 28, 19);
            String label = together.size() > 1 ? texts.text("states-as-reported") : texts.state(together.get(0));
            if (together.get(0) == MeasureState.COMPLETE && measures.late().all() > 0) {
                label += " " + texts.text("state-late", "count", measures.late().all());
            }
            String count = texts.digits(measures.count(together));
            Font figures = canvas.fonts().bold(24);
            double width = room.getWidth() - 58 - 20 - Math.max(50, Canvas.width(count, figures) + 16);
            canvas.text(label, Canvas.fitted(label, font, width), Ink.TEXT, room.getX() + 58, base, Align.LEFT);
            canvas.text(count, figures, Ink.TEXT, room.getMaxX() - 20, base, Align.RIGHT);
            base += pitch;
        }
    }

    void heading(String text, double x, double base) {
        canvas.text(text, canvas.fonts().semiBold(28), Ink.TEXT, x, base, Align.LEFT);
    }

    /** Draws the source and the notes below everything else. */
    void drawFoot(Picture page, String notes) {
        Font font = FOOT.stream()
                .map(canvas.fonts()::regular)
                .filter(smaller -> Canvas.wrapped(notes, smaller, page.width() - 2 * MARGIN, Integer.MAX_VALUE)
                                .size()
                        <= FOOT_LINES)
                .findFirst()
                .orElseGet(() -> canvas.fonts().regular(FOOT.get(FOOT.size() - 1)));
        List<String> lines = Canvas.wrapped(notes, font, page.width() - 2 * MARGIN, FOOT_LINES);
        double foot = page.height() - (lines.size() == 1 ? 66 : 88); // printers leave the edge of the paper blank
        canvas.line(MARGIN, foot, page.width() - MARGIN, foot, Ink.HAIR, Ink.GRID);
        canvas.lines(lines, font, Ink.MUTED, MARGIN, foot + (lines.size() == 1 ? 34 : 26), Align.LEFT);
    }

    /** Draws the cards side by side, the first on a dark ground; returns where they end. */
    double drawCards(List<Card> cards, double top, double room) {
        double width = (room - (cards.size() - 1) * GAP) / cards.size();
        for (int i = 0; i < cards.size(); i++) {
            boolean first = i == 0;
            drawCard(
                    cards.get(i),
                    MARGIN + i * (width + GAP),
                    top,
                    width,
                    first ? Ink.year(0) : Ink.PANEL,
                    first ? Ink.PAPER : Ink.MUTED);
        }
        return top + CARD;
    }

    private void drawCard(Card card, double x, double top, double width, Color paper, Color letters) {
        canvas.fill(new RoundRectangle2D.Double(x, top, width, CARD, 24, 24), paper);
        double middle = x + width / 2;
        double room = width - 2 * INSIDE_CARD;
        Font heading = Canvas.fitted(card.heading(), canvas.fonts().semiBold(26), room);
        canvas.text(card.heading(), heading, letters, middle, top + 44, Align.MIDDLE);
        String figure = card.figure().orElseGet(() -> texts.text("missing"));
        Font wished = card.figure().isPresent()
                ? canvas.fonts().bold(card.size())
                : canvas.fonts().regular(36);
        List<String> note = note(card.note().replace(", ", ",\u00a0"), room); // numbers stay together
        boolean two = note.size() > 1; // its marks must not reach into the figure
        Font fitted = Canvas.fitted(figure, two ? wished.deriveFont(wished.getSize2D() * 0.85f) : wished, room);
        canvas.block(figure, fitted, card.colour(), middle, top + (two ? 84 : 100), Align.MIDDLE);
        Font small = two
                ? FittedName.of(card.note(), canvas.fonts().semiBold(TWO_LINES), room, NOTE_HEIGHT)
                        .font()
                : Canvas.fitted(card.note(), canvas.fonts().semiBold(28), room);
        canvas.block(note, small, letters, middle, top + (two ? 156 : 170), Align.MIDDLE);
    }

    /** The note on one line if its letters stay large enough, else on two. */
    private List<String> note(String text, double room) {
        Font one = Canvas.fitted(text, canvas.fonts().semiBold(28), room);
        return one.getSize2D() >= LEAST_NOTE
                ? List.of(text)
                : FittedName.of(text, canvas.fonts().semiBold(TWO_LINES), room, NOTE_HEIGHT)
                        .lines();
    }

    /** A column with the size of letters and the width that it is set in. */
    private record Block(Column column, float size, double width, int most) {}

    /** What is said in letters of a size, as wide as that. */
    private record Lines(Said said, float size, double width) {}

    /**
     * Draws both columns and returns their height; an empty left one takes no room. If the height does not suffice, first
     * the letters become smaller, then the right column wider, then the left one says less, and at last the right one.
     *
     * @param lefts what the left one may say, all of it first
     * @param rights what the right one may say, all of it first
     * @param shares the right one's parts of the width, the best first
     * @param smallest the letters are no smaller, if need be beyond the room
     */
    double drawColumns(Rectangle2D room, List<Column> lefts, List<Column> rights, List<Double> shares, float smallest) {
        boolean alone = lefts.get(0).said().isEmpty();
        double width = room.getWidth() - (alone ? 0 : BETWEEN_COLUMNS);
        Block first = null;
        Block second = null;
        double least = Double.MAX_VALUE; // where nothing fits, what takes least room
        Map<Lines, Integer> counted = new HashMap<>();
        for (Column right : rights) {
            for (Column left : lefts) {
                for (int most = MOST_LINES; most >= LEAST_LINES; most--) {
                    for (float size = LARGEST; size >= smallest; size--) {
                        for (double share : alone ? List.of(1.0) : shares) {
                            Block tried = new Block(right, size, width * share, MOST_LINES);
                            double higher = HEADING + height(tried, counted);
                            if (higher > room.getHeight() && higher >= least) {
                                continue; // whatever stands beside it
                            }
                            Block beside = new Block(left, size, width * (1 - share), most);
                            double height = Math.max(higher, HEADING + height(beside, counted));
                            if (height < least) {
                                first = tried;
                                second = beside;
                                least = height;
                            }
                            if (height <= room.getHeight()) {
                                return draw(tried, beside, room, alone);
                            }
                        }
                    }
                }
            }
        }
        return draw(first, second, room, alone);
    }

    /** Draws a column that stands alone, of what it may say as much as there is room for; returns its height. */
    double drawColumn(Rectangle2D room, List<Column> columns, float smallest) {
        return drawColumns(room, List.of(new Column("", List.of())), columns, WIDER, smallest);
    }

    /** Whether all of a column that has the width to itself fits in some size of letters. */
    boolean fits(Column column, double width, double height, float smallest) {
        return HEADING + height(new Block(column, smallest, width, MOST_LINES), new HashMap<>()) <= height;
    }

    private double draw(Block first, Block second, Rectangle2D room, boolean alone) {
        double foot = draw(first, room.getMaxX() - first.width(), room.getY());
        return (alone ? foot : Math.max(foot, draw(second, room.getX(), room.getY()))) - room.getY();
    }

    /** @param counted how many lines what is said takes uncut: most of what is tried differs elsewhere, and a layout is slow */
    private double height(Block block, Map<Lines, Integer> counted) {
        double height = 0;
        for (Said said : block.column().said()) {
            Font font = font(said, block.size());
            int lines = counted.computeIfAbsent(
                    new Lines(said, block.size(), block.width()),
                    any -> Canvas.wrapped(said.text(), font, block.width(), Integer.MAX_VALUE)
                            .size());
            height += Math.min(lines, block.most()) * Canvas.pitch(font);
        }
        return height;
    }

    private double draw(Block block, double left, double top) {
        heading(block.column().heading(), left, top);
        double base = top + HEADING - 8;
        for (Said said : block.column().said()) {
            Color colour = said.strong() ? Ink.TEXT : Ink.MUTED;
            base = canvas.lines(lines(said, block), font(said, block.size()), colour, left, base, Align.LEFT);
        }
        return base;
    }

    private List<String> lines(Said said, Block block) {
        return Canvas.wrapped(said.text(), font(said, block.size()), block.width(), block.most());
    }

    private Font font(Said said, float size) {
        return said.strong() ? canvas.fonts().semiBold(size) : canvas.fonts().regular(size);
    }
}
