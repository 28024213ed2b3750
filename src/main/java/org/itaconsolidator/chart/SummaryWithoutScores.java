package org.itaconsolidator.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.chart.SummaryParts.Card;
import org.itaconsolidator.chart.SummaryParts.Column;
import org.itaconsolidator.chart.SummaryParts.Said;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;

/**
 * The summary chart of a body that has measures or has to do something, and no scores: that it has none, how complete its forms are, what
 * has to be done now, who owes which form, and how its divisions' measures stand.
 */
final class SummaryWithoutScores extends BodyPicture {
    private static final double MARGIN = SummaryParts.MARGIN;
    private static final double FOOT = 1640;
    private static final double MOST_TEXT = 420;
    private static final double MOST_ANSWER = 220;

    /** The least room for a heading over rows of measures and the rows. */
    private static final double LEAST_ROWS = 240;

    private static final double FIRST = 84;
    private static final double OTHERS = 68;

    SummaryWithoutScores(ChartContent content, ChartTexts texts) {
        super("summary", Format.A4, content, texts);
    }

    @Override
    public boolean hasContent() {
        return content.listScoredYears().isEmpty()
                && content.listYears(any -> true).isEmpty()
                && content.comparedWith().agenda().isPresent()
                && (content.measures().isPresent() || !agenda().steps().isEmpty());
    }

    @Override
    public String title() {
        return content.measures()
                .map(MeasureCounts::fiscalYear)
                .or(() -> agenda().unscored())
                .map(year -> texts.text("summary-without-scores", "year", year))
                .orElseGet(() -> texts.text("summary-without-year"));
    }

    @Override
    public String description() {
        return texts.owner(content.scorecard()) + ": " + told().sentence();
    }

    @Override
    public void draw(Canvas canvas) {
        SummaryParts parts = new SummaryParts(canvas, texts);
        double room = width() - 2 * MARGIN;
        canvas.fill(0, 0, width(), height(), Ink.PAPER);
        FirstPage told = told();
        double cards = parts.drawSentence(told, parts.drawHead(this, room) + 8, room, 44) - 8;
        double top = parts.drawCards(cards(), cards, room) + 52;
        ProgressChart divisions = new ProgressChart(content, texts);
        boolean rows = divisions.hasContent() || countStates() > 1;
        double most = rows ? MOST_TEXT : FOOT - top - MOST_ANSWER - 60;
        double foot = top
                + parts.drawColumn(
                        new Rectangle2D.Double(MARGIN, top, room, most),
                        IntStream.iterate(told.steps().size(), steps -> steps > 0, steps -> steps - 1)
                                .mapToObj(steps -> new Column(texts.headlines().toDo(), parts.steps(told.toDo(steps))))
                                .toList(),
                        SummaryParts.SMALLEST);
        double below = drawAnswers(parts, told, foot + 26) + 60;
        boolean byDivision = rows && drawMeasures(parts, canvas, divisions, below);
        parts.drawFoot(
                this,
                texts.notes(
                        texts.source(content.dataAsOf(), agenda().day()),
                        byDivision ? texts.text("progress-note") : ""));
    }

    /** Draws the answers, one below the other; returns where they end. */
    private double drawAnswers(SummaryParts parts, FirstPage told, double top) {
        double end = top;
        for (FirstPage.Answer answer : told.answers()) {
            List<Said> lines =
                    answer.lines().stream().map(line -> new Said(line, false)).toList();
            end += 26
                    + parts.drawColumn(
                            new Rectangle2D.Double(MARGIN, end + 26, width() - 2 * MARGIN, MOST_ANSWER),
                            List.of(new Column(answer.question(), lines)),
                            SummaryParts.SMALLEST);
        }
        return end;
    }

    /**
     * Draws a row for each division, where these do not stand alike; else how all measures stand, unless a card says it already; nothing
     * where what is to be done leaves no room. Returns whether divisions were drawn.
     */
    private boolean drawMeasures(SummaryParts parts, Canvas canvas, ProgressChart divisions, double top) {
        if (FOOT - top < LEAST_ROWS) {
            return false;
        }
        parts.heading(texts.headlines().measuresOf(content.measures().orElseThrow()), MARGIN, top);
        Rectangle2D room = new Rectangle2D.Double(MARGIN, top + 24, width() - 2 * MARGIN, FOOT - top - 24);
        if (divisions.hasContent()) {
            divisions.drawRows(canvas, room);
            return true;
        }
        room.setRect(
                room.getX(),
                room.getY(),
                room.getWidth(),
                Math.min(room.getHeight(), SummaryParts.STATE * (countStates() + 1)));
        parts.drawMeasures(content.measures(), room);
        return false;
    }

    private int countStates() {
        return content.measures().map(measures -> measures.states().size()).orElse(0);
    }

    /** How complete the forms are, how many measures there are and how many of them are reported in full. */
    private List<Card> cards() {
        FormsCame forms = agenda().forms();
        List<Card> cards = new ArrayList<>();
        cards.add(
                forms.asked() == 0
                        ? new Card(
                                texts.text("files-came"),
                                Optional.of(texts.digits(forms.unasked())),
                                FIRST,
                                Ink.PAPER,
                                texts.text("forms-unasked"))
                        : new Card(
                                texts.text("forms-came"),
                                Optional.of(texts.digits(forms.here()) + "/" + texts.digits(forms.asked())),
                                FIRST,
                                Ink.PAPER,
                                forms.owed() == 0 ? "" : texts.headlines().owes(forms)));
        content.measures().ifPresent(measures -> {
            cards.add(new Card(
                    texts.text("measures-of-year", "year", measures.fiscalYear()),
                    Optional.of(texts.digits(measures.count())),
                    OTHERS,
                    Ink.TEXT,
                    ""));
            cards.add(new Card(
                    texts.state(MeasureState.COMPLETE),
                    Optional.of(texts.digits(measures.count(List.of(MeasureState.COMPLETE))) + "/"
                            + texts.digits(measures.count())),
                    OTHERS,
                    Ink.TEXT,
                    measures.count() == 0 ? "" : texts.message(measures.states(), measures.count())));
        });
        return cards;
    }

    private Agenda agenda() {
        return content.comparedWith().agenda().orElseThrow();
    }

    private FirstPage told() {
        return texts.headlines().page(Optional.empty(), agenda(), content::indicatorName, 0);
    }
}
