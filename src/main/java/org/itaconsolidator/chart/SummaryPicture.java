package org.itaconsolidator.chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.chart.SummaryParts.Card;
import org.itaconsolidator.chart.SummaryParts.Column;
import org.itaconsolidator.chart.SummaryParts.Said;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;

/**
 * The summary chart of one body with scores: one upright A4 page for a chat group that shows the newest year's result at a glance.
 * From top to bottom: the sentence with which workbook and page begin, three large figures, what is weakest beside
 * what has to be done now, the indicators, the other answers of page one, and the state of the measures.
 */
final class SummaryPicture extends BodyPicture {
    private static final double MARGIN = SummaryParts.MARGIN;
    private static final double HEADING = 102;
    private static final double FOOT = 1410;

    /** How far up the answers may begin if there are few steps: then the recommended way has room too. */
    private static final double HIGHEST_FOOT = 1358;

    /** More height would only move the indicators' bars further apart. */
    private static final double ROOMY_BARS = 300;

    private static final double ANSWERS_END = 1680;
    private static final double MEASURES = 230;
    /** The most height for the next steps; the indicators' bars take the rest. */
    private static final double MOST_AGENDA = 360;

    /** With less height the names of ten indicators would touch, so the next steps get less room. */
    private static final double LEAST_BARS = 280;

    private static final double ANSWERS = 700;
    /** Eight points on A4: room for the recommended way and owed forms matters more than large letters. */
    private static final float SMALLEST_ANSWERS = 17;

    /** The most measures of the weakest indicator that are named. */
    private static final int NAMED = 2;

    /** The most lines of an answer. */
    private static final int MOST_LINES = 5;

    private static final double BAND = 96;
    private static final double NAMES = 318;

    /** The most width that long names may take from the bars. */
    private static final double WIDEST_NAMES = 470;

    /** Smaller letters cannot be read on a small screen. */
    private static final float READ = 16;

    /** A thicker bar would look like a block if there are few indicators. */
    private static final double THICKEST = 44;

    private static final double VALUES = 110;
    private static final double CHANGES = 146;
    private static final double BAR = 0.56;
    private static final float SIZE = 23;
    /** The size of letters as a share of the rows' pitch. */
    private static final double LETTERS = 0.8;

    private final List<FiscalYear> years;

    SummaryPicture(ChartContent content, ChartTexts texts) {
        super("summary", Format.A4, content, texts);
        this.years = Stream.concat(content.listScoredYears().stream(), content.listYears(any -> true).stream())
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean hasContent() {
        return !years.isEmpty();
    }

    @Override
    public String title() {
        return texts.text("summary-title", "year", year());
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
        SummaryParts parts = new SummaryParts(canvas, texts);
        canvas.fill(0, 0, width(), height(), Ink.PAPER);
        double head = parts.drawHead(this, room);
        List<FirstPage> pages = listPages();
        double cards = pages.isEmpty() ? head : parts.drawSentence(pages.get(0), head + 8, room, 44) - 8;
        Optional<BigDecimal> total = content.findTotal(year());
        double foot = parts.drawCards(List.of(totalCard(total), changeCard(), gapCard(total)), cards, room);
        double bottom = pages.isEmpty()
                ? foot
                : foot
                        + 26
                        + drawAgenda(
                                parts,
                                pages,
                                new Rectangle2D.Double(
                                        MARGIN,
                                        foot + 52,
                                        room,
                                        Math.min(MOST_AGENDA, FOOT - 60 - HEADING - LEAST_BARS - foot - 26)));
        boolean scored = content.listScoredYears().contains(year());
        double bars = bottom + HEADING;
        double roomy = Math.max(HIGHEST_FOOT, Math.min(FOOT, bars + ROOMY_BARS + 60));
        // the bars become narrower before an answer is left out
        double answers = !scored
                ? bottom + 56 // a total without scores: the answers take the place of the bars
                : pages.isEmpty()
                                || parts.fits(
                                        answers(parts, pages.get(0), MOST_LINES, Integer.MAX_VALUE),
                                        ANSWERS,
                                        ANSWERS_END - roomy,
                                        SMALLEST_ANSWERS)
                        ? roomy
                        : Math.min(roomy, Math.max(HIGHEST_FOOT, bars + LEAST_BARS + 60));
        if (scored) {
            parts.heading(texts.text("indicators-of-year", "year", texts.year(content, year())), MARGIN, bottom + 56);
            drawKey(canvas, bottom + 56);
            drawBars(canvas, new Rectangle2D.Double(MARGIN, bars, room, answers - 60 - bars));
        }
        if (!pages.isEmpty()) {
            drawAnswers(parts, pages.get(0), new Rectangle2D.Double(MARGIN, answers, ANSWERS, ANSWERS_END - answers));
        }
        double measures = MARGIN + ANSWERS + 60;
        parts.heading(measuresHeading(), measures, answers);
        parts.drawMeasures(
                content.measures(),
                new Rectangle2D.Double(measures, answers + 24, width() - MARGIN - measures, MEASURES));
        Set<Mark> marks = listMarks(pages);
        String notes = texts.notes(
                content.comparedWith()
                        .agenda()
                        .map(agenda -> texts.source(content.dataAsOf(), agenda.day()))
                        .orElseGet(() -> texts.source(content.dataAsOf())),
                texts.markNote(marks),
                marks.contains(Mark.DOUBTED) ? texts.doubtsInBrief(content.listDoubts(years)) : "");
        parts.drawFoot(this, notes);
    }

    private Set<Mark> listMarks(List<FirstPage> pages) {
        Set<Mark> marks =
                EnumSet.of(content.marks(year()).result(), content.marks(year()).allInstruments());
        pages.stream().limit(1).forEach(told -> marks.addAll(told.listMarks()));
        return marks;
    }

    private FiscalYear year() {
        return years.get(years.size() - 1);
    }

    private void drawKey(Canvas canvas, double base) {
        boolean below = content.listIndicators().stream()
                .flatMap(indicator -> content.findScore(indicator, year()).stream())
                .anyMatch(score -> score.compareTo(content.target()) < 0);
        if (below) {
            Plots.drawBelowKey(canvas, texts, width() - MARGIN, base, 21);
        }
    }

    /** What page one says, by how many measures of the weakest indicator are named; none in a picture of the scores alone. */
    private List<FirstPage> listPages() {
        return content.comparedWith().agenda().stream()
                .flatMap(agenda -> IntStream.rangeClosed(0, NAMED)
                        .mapToObj(named -> texts.headlines()
                                .page(content.comparedWith().headline(), agenda, content::indicatorName, named)))
                .toList();
    }

    /** The colour of a change: rising and falling differ; the sign says the same. */
    private static Color colour(BigDecimal change) {
        return change.signum() > 0 ? Ink.GREEN_TEXT : change.signum() < 0 ? Ink.TARGET_TEXT : Ink.TEXT;
    }

    private Card totalCard(Optional<BigDecimal> total) {
        String level = total.isPresent() ? texts.stated(content, year(), texts.level(content, year())) : lacking();
        return new Card(
                texts.text("total-of-year", "year", year()),
                total.map(known -> texts.total(content, year(), known)),
                84,
                Ink.PAPER,
                level);
    }

    private String lacking() {
        return texts.lacking(
                content.hasFramework(year()),
                content.listIndicators().stream()
                        .filter(indicator ->
                                content.findScore(indicator, year()).isEmpty())
                        .toList());
    }

    private Card changeCard() {
        FiscalYear before = year().previous();
        Optional<BigDecimal> earlier = content.findTotal(before);
        String heading = texts.text("change-to-year", "year", before);
        Optional<String> refusal = content.findRefusal(Figure.TOTAL, year());
        if (refusal.isPresent()) {
            return notCompared(heading, texts.coded(refusal.get()));
        }
        Optional<BigDecimal> change = content.findTotalChange(year()).flatMap(FigureRow.Change::by);
        String note = earlier.map(e -> texts.stated(
                        content,
                        before,
                        texts.text("year-total", "year", before, "total", texts.total(content, before, e))))
                .orElseGet(() -> texts.text("year-missing", "year", before));
        Mark mark = content.marks(year())
                .total()
                .and(content.marks(before).total())
                .and(content.findTotalChange(year()).map(FigureRow.Change::mark).orElse(Mark.NONE));
        return movedCard(heading, change, mark, note);
    }

    private Card gapCard(Optional<BigDecimal> total) {
        Optional<BigDecimal> gap = total.map(now -> now.subtract(content.target()));
        String heading = texts.text("gap-to-target", "target", texts.plain(content.target()));
        String note = gap.map(g -> texts.text(g.signum() < 0 ? "below-target" : "target-reached"))
                .orElse("");
        return movedCard(heading, gap, content.marks(year()).total(), note);
    }

    private Card movedCard(String heading, Optional<BigDecimal> by, Mark mark, String note) {
        return by.map(points -> new Card(
                        heading, Optional.of(Mark.marked(texts.signed(points), mark)), 68, colour(points), note))
                .orElseGet(() -> notCompared(heading, note));
    }

    /** The card for a change that is not known because a figure is missing or the years cannot be compared. */
    private Card notCompared(String heading, String note) {
        return new Card(heading, Optional.of(texts.text("not-compared")), 36, Ink.MUTED, note);
    }

    /** Draws what is weakest beside what is to be done; returns their height. */
    private double drawAgenda(SummaryParts parts, List<FirstPage> pages, Rectangle2D room) {
        FirstPage told = pages.get(NAMED);
        List<Column> toDo = new ArrayList<>();
        for (int most = NextStep.SHOWN; most > 0; most--) {
            toDo.add(new Column(texts.headlines().toDo(), parts.steps(told.toDo(most))));
        }
        List<Column> weakest = new ArrayList<>();
        for (int named = NAMED; named >= 0; named--) {
            weakest.add(new Column(told.weakestOf(told.weakest().size()), weakest(parts, pages.get(named))));
        }
        return parts.drawColumns(room, weakest, toDo, SummaryParts.WIDER, SummaryParts.SMALLEST);
    }

    /** Says why the weakest is weak and what is being done about it; the others are only named. */
    private List<Said> weakest(SummaryParts parts, FirstPage told) {
        List<Said> said = parts.weakest(told.weakest(), 1, texts.headlines().reason() + ": ");
        told.answers().stream()
                .filter(answer -> answer.about() == FirstPage.About.WEAKEST)
                .forEach(answer -> said.add(new Said(answer.told(), false)));
        return said;
    }

    private void drawAnswers(SummaryParts parts, FirstPage told, Rectangle2D room) {
        List<Column> shorter = new ArrayList<>();
        for (int most = MOST_LINES; most > 0; most--) {
            for (int whole = told.answers().size(); whole > 0; whole--) { // the last answers give way first
                shorter.add(answers(parts, told, most, whole));
            }
        }
        parts.drawColumn(room, shorter, SMALLEST_ANSWERS);
    }

    /** The answers below the bars, the first {@code whole} of them in at most so many lines each, the others in one less. */
    private Column answers(SummaryParts parts, FirstPage told, int most, int whole) {
        List<FirstPage.Answer> answers = told.answers().stream()
                .filter(answer -> answer.about() != FirstPage.About.WEAKEST)
                .toList();
        int first = Math.min(whole, answers.size());
        List<Said> said = new ArrayList<>(parts.answerLines(answers.subList(0, first), most));
        said.addAll(parts.answerLines(answers.subList(first, answers.size()), Math.max(1, most - 1)));
        return new Column(said.get(0).text(), said.subList(1, said.size()));
    }

    /** Draws the indicators by instrument; bar, score and change have a column each, so that nothing crosses a figure. */
    private void drawBars(Canvas canvas, Rectangle2D room) {
        List<Integer> indicators = content.listIndicators();
        double left = room.getX() + BAND + 16 + names(canvas, room.getHeight() / indicators.size());
        Rectangle2D area =
                new Rectangle2D.Double(left, room.getY(), room.getMaxX() - VALUES - CHANGES - left, room.getHeight());
        double pitch = area.getHeight() / indicators.size();
        double thickness = Math.min(THICKEST, pitch * BAR);
        IndicatorAxis.drawBands(canvas, content, room.getX(), BAND, room.getMaxX(), area, this::result);
        IndicatorAxis.draw(canvas, content, texts, Math.min(SIZE, pitch * LETTERS), room.getX() + BAND + 16, area);
        canvas.line(area.getX(), area.getY(), area.getX(), area.getMaxY(), Ink.HAIR, Ink.AXIS);
        for (int i = 0; i < indicators.size(); i++) {
            int indicator = indicators.get(i);
            double middle = area.getY() + (i + 0.5) * pitch;
            Optional<BigDecimal> score = content.findScore(indicator, year());
            score.ifPresent(points -> drawScore(canvas, points, area, middle, thickness));
            if (score.isEmpty()) {
                Font font = canvas.fonts().regular(22);
                canvas.block(texts.text("missing"), font, Ink.MUTED, area.getX() + 12, middle, Align.LEFT);
            }
            content.findChange(indicator, year())
                    .ifPresentOrElse(
                            change -> drawChange(canvas, change, room.getMaxX(), middle + 8),
                            () -> drawNoChange(canvas, indicator, room.getMaxX(), middle));
        }
        drawTarget(canvas, area, at(content.target(), area));
        if (hasChanges()) {
            Font small = canvas.fonts().regular(21);
            canvas.text(texts.text("change"), small, Ink.MUTED, room.getMaxX(), area.getY() - 10, Align.RIGHT);
        }
    }

    private double names(Canvas canvas, double pitch) {
        Font font = canvas.fonts().regular(SIZE);
        double width = NAMES;
        while (width < WIDEST_NAMES && !areRead(font, width, pitch)) {
            width += 8;
        }
        return width;
    }

    private boolean areRead(Font font, double width, double pitch) {
        return content.listIndicators().stream()
                .map(number -> texts.digits(number) + ". " + content.indicatorName(number))
                .allMatch(name -> FittedName.of(name, font, width - IndicatorAxis.GAP, pitch)
                                .font()
                                .getSize2D()
                        >= READ);
    }

    private String result(Instrument instrument) {
        return content.findTotals(year())
                .map(row -> row.instruments().get(instrument))
                .map(score ->
                        Mark.marked(texts.score(score), content.marks(year()).of(instrument)))
                .orElse("");
    }

    private void drawTarget(Canvas canvas, Rectangle2D area, double x) {
        canvas.line(x, area.getY() - 2, x, area.getMaxY(), Ink.DASHED, Ink.TARGET);
        String label = texts.text("target", "target", texts.plain(content.target()));
        canvas.text(label, canvas.fonts().semiBold(21), Ink.TARGET_TEXT, x, area.getY() - 10, Align.MIDDLE);
    }

    private void drawScore(Canvas canvas, BigDecimal score, Rectangle2D area, double middle, double height) {
        double left = area.getX();
        Swatch.of(score, content.target()).draw(canvas, left, middle - height / 2, at(score, area) - left, height);
        Font font = canvas.fonts().bold(25);
        canvas.block(texts.score(score), font, Ink.TEXT, area.getMaxX() + VALUES, middle, Align.RIGHT);
    }

    /** Where 0 to 100 points lie across an area, in pixels. */
    private static double at(BigDecimal points, Rectangle2D area) {
        return area.getX() + points.doubleValue() / 100 * (area.getMaxX() - area.getX());
    }

    /** Writes that there is no change: a blank would look like a change still to be computed. */
    private void drawNoChange(Canvas canvas, int indicator, double right, double middle) {
        boolean scored = content.findScore(indicator, year()).isPresent();
        if (isRefused(indicator) || scored && hasChanges()) {
            Font font = canvas.fonts().regular(20);
            canvas.block(texts.text("not-compared"), font, Ink.MUTED, right, middle, Align.RIGHT);
        }
    }

    private boolean hasChanges() {
        return content.listIndicators().stream()
                .anyMatch(i -> content.findChange(i, year()).isPresent() || isRefused(i));
    }

    /** Whether an indicator cannot be compared; if two years as a whole cannot, none can. */
    private boolean isRefused(int indicator) {
        return content.findScore(indicator, year()).isPresent()
                && (content.isRefused(Figure.of(indicator), year()) || content.isRefused(Figure.TOTAL, year()));
    }

    private void drawChange(Canvas canvas, BigDecimal change, double right, double base) {
        Font font = canvas.fonts().semiBold(23);
        Color colour = colour(change);
        String figure = texts.signed(change);
        double width = canvas.text(figure, font, colour, right, base, Align.RIGHT);
        if (change.signum() == 0) {
            return;
        }
        double x = right - width - 22;
        double middle = base - 8;
        double up = 7.0 * change.signum();
        Path2D arrow = new Path2D.Double();
        arrow.moveTo(x - 8, middle + up);
        arrow.lineTo(x + 8, middle + up);
        arrow.lineTo(x, middle - up);
        arrow.closePath();
        canvas.fill(arrow, colour);
    }

    private String measuresHeading() {
        return content.measures().map(texts.headlines()::measuresOf).orElseGet(() -> texts.text("measures-short"));
    }
}
