package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.chart.ChartContent.YearMarks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.TotalRow;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleEdge;

/**
 * What each indicator did to the total: a waterfall that begins with last year's total, which labels its axis, and
 * ends with the whole change.
 */
final class ChangesChart extends BodyPicture {
    private static final double NAMES = 430;
    private static final double SCORES = 150;
    private static final double GAP = 0.38;
    /** Room beside the bars for their figures, in pixels. */
    private static final double FIGURES = 100;

    private static final Swatch FELL = Swatch.plain(Ink.heat(2), Ink.TARGET_TEXT);

    private final Optional<Waterfall> found;

    /** A step of the waterfall; the last one is {@code whole}: the sum of all of them. */
    private record Row(String name, BigDecimal by, String figure, String change, boolean whole) {}

    ChangesChart(ChartContent content, ChartTexts texts) {
        super("changes", Format.DESK, content, texts);
        this.found = Waterfall.newest(content);
    }

    /** There is nothing to show if all steps are 0. */
    @Override
    public boolean hasContent() {
        return found.stream()
                .flatMap(fall -> fall.steps().stream())
                .anyMatch(step -> step.contribution().signum() != 0);
    }

    @Override
    public String title() {
        Waterfall fall = found.orElseThrow();
        String key = fall.change().signum() > 0
                ? "changes-up"
                : fall.change().signum() < 0 ? "changes-down" : "changes-same";
        return texts.text(
                key,
                Map.of(
                        "by", marked(texts.score(fall.change().abs()), YearMarks::total),
                        "before", texts.total(content, fall.year().previous(), fall.before()),
                        "now", texts.total(content, fall.year(), fall.now()),
                        "from", texts.year(fall.year().previous()),
                        "to", texts.year(fall.year())));
    }

    @Override
    public String topic() {
        return texts.text("changes-topic", "year", found.orElseThrow().year());
    }

    @Override
    public String description() {
        Waterfall fall = found.orElseThrow();
        List<String> figures = new ArrayList<>();
        figures.add(start(fall));
        rows().forEach(row -> figures.add(row.name() + " " + row.figure()));
        return String.join("; ", figures);
    }

    @Override
    public void draw(Canvas canvas) {
        Waterfall fall = found.orElseThrow();
        List<FiscalYear> both = List.of(fall.year().previous(), fall.year());
        String note = texts.notes(
                later(fall),
                isUnconfirmed() ? texts.unconfirmed(content, both, YearMarks::weights) : "",
                texts.doubtsInBrief(content.listDoubts(both)));
        Rectangle2D room = frame(canvas, note);
        List<Row> rows = rows();
        double top = room.getY() + 66;
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + NAMES, top, room.getWidth() - NAMES - SCORES, room.getMaxY() - top - 8);
        double pitch = area.getHeight() / rows.size();
        canvas.fill(room.getX(), area.getMaxY() - pitch, room.getWidth(), pitch, Ink.PANEL);
        Font small = canvas.fonts().regular(20);
        canvas.text(texts.text("changes-score"), small, Ink.MUTED, room.getMaxX(), top - 46, Align.RIGHT);
        canvas.text(texts.text("changes-total"), small, Ink.MUTED, room.getX() + 8, top - 46, Align.LEFT);
        NumberAxis points = axis(rows, area);
        double start = points.valueToJava2D(0, area, RectangleEdge.TOP);
        LabelAxis names = new LabelAxis(rows.size(), GAP, (row, middle, height) -> {
            Row each = rows.get(row);
            Font font =
                    each.whole() ? canvas.fonts().semiBold(23) : canvas.fonts().regular(23);
            FittedName name = FittedName.of(each.name(), font, NAMES - 24, height);
            canvas.block(name, Ink.TEXT, room.getX() + 8, middle, Align.LEFT);
            canvas.block(each.change(), canvas.fonts().regular(21), Ink.TEXT, room.getMaxX() - 8, middle, Align.RIGHT);
        });
        CategoryPlot plot = Plots.of(
                Plots.data(
                        1, rows.size(), (one, row) -> Optional.of(rows.get(row).by())),
                PlotOrientation.HORIZONTAL,
                names,
                points,
                new Bars.Steps((step, bar) -> drawStep(canvas, rows, area, start, step, bar)));
        plot.setRangeGridlinesVisible(false);
        plot.addRangeMarker(new ValueMarker(0, Ink.AXIS, Ink.HAIR), Layer.BACKGROUND);
        Plots.draw(canvas, plot, area);
        canvas.text(start(fall), canvas.fonts().semiBold(21), Ink.TEXT, start, top - 12, Align.LEFT);
    }

    /** The label of the first bar: last year's total. */
    private String start(Waterfall fall) {
        FiscalYear year = fall.year().previous();
        return total(year) + ": " + texts.total(content, year, fall.before());
    }

    /** A note that later years cannot be shown; {@code ""} if these are the latest. */
    private String later(Waterfall fall) {
        return content.listYears(row -> row.fiscalYear().compareTo(fall.year()) > 0).stream()
                .max(FiscalYear::compareTo)
                .map(latest -> texts.text("changes-later", "year", latest))
                .orElse("");
    }

    private List<Row> rows() {
        Waterfall fall = found.orElseThrow();
        List<Row> rows = new ArrayList<>();
        for (Waterfall.Step step : fall.steps()) {
            String name = texts.digits(step.indicator()) + ". " + step.name();
            String change = step.change().map(texts::signed).orElse("");
            rows.add(new Row(name, step.contribution(), moved(step.contribution()), change, false));
        }
        if (fall.rounding().signum() != 0) {
            rows.add(new Row(texts.text("changes-rounding"), fall.rounding(), moved(fall.rounding()), "", false));
        }
        String now = texts.total(content, fall.year(), fall.now()) + " ("
                + marked(texts.signed(fall.change()), YearMarks::total) + ")";
        rows.add(new Row(total(fall.year()), fall.change(), now, "", true));
        return rows;
    }

    /** Whether a shown figure has the mark of unconfirmed facts; a doubtful one has another mark. */
    private boolean isUnconfirmed() {
        return Mark.in(Stream.concat(Stream.of(title()), rows().stream().map(Row::figure)))
                .contains(Mark.UNCONFIRMED);
    }

    /** How far an indicator moved the total, with a mark if the weights of either year are not confirmed. */
    private String moved(BigDecimal by) {
        return marked(texts.signed(by), YearMarks::weights);
    }

    private String marked(String by, Function<YearMarks, Mark> mark) {
        FiscalYear year = found.orElseThrow().year();
        return Mark.marked(by, mark.apply(content.marks(year)).and(mark.apply(content.marks(year.previous()))));
    }

    private String total(FiscalYear year) {
        return texts.text("changes-total-of", "year", year);
    }

    /** An axis that holds all bars with their figures beside them. */
    private static NumberAxis axis(List<Row> rows, Rectangle2D area) {
        double least = 0;
        double most = 0;
        double reached = 0;
        for (Row row : rows.subList(0, rows.size() - 1)) {
            reached += row.by().doubleValue();
            least = Math.min(least, reached);
            most = Math.max(most, reached);
        }
        double span = Math.max(most - least, 0.01);
        double left = least < 0 ? FIGURES : 0;
        double perPixel = span / Math.max(1, area.getWidth() - left - 2.6 * FIGURES);
        return Plots.hidden(least - perPixel * left, most + perPixel * 2.6 * FIGURES);
    }

    /** Draws a step, warm if it goes down; its figure is on the side away from the line of last year's total. */
    private static void drawStep(
            Canvas canvas, List<Row> rows, Rectangle2D area, double start, int step, Rectangle2D bar) {
        Row row = rows.get(step);
        boolean down = row.by().signum() < 0;
        (down ? FELL : Swatch.REACHED).draw(canvas, bar.getX(), bar.getY(), bar.getWidth(), bar.getHeight());
        double pitch = area.getHeight() / rows.size();
        if (step + 2 < rows.size()) {
            double x = down ? bar.getX() : bar.getMaxX();
            canvas.line(x, bar.getMaxY(), x, bar.getMaxY() + pitch - bar.getHeight(), Ink.HAIR, Ink.AXIS);
        }
        Font font = row.whole() ? canvas.fonts().bold(25) : canvas.fonts().semiBold(21);
        double base = bar.getCenterY() + font.getSize2D() * 0.34;
        boolean left = bar.getCenterX() < start && !row.whole();
        canvas.haloed(
                row.figure(), font, left ? bar.getX() - 10 : bar.getMaxX() + 10, base, left ? Align.RIGHT : Align.LEFT);
    }

    /**
     * The way from last year's total to this year's: what each indicator added or took, in points of the total as shown, and
     * what rounding leaves over. The steps add up exactly to the change of the shown totals.
     *
     * @param before last year's total
     * @param now this year's total
     * @param steps the indicators' contributions, rounded half-up to two decimals
     * @param rounding the change of the totals less the sum of the steps: hundredths, often 0
     */
    record Waterfall(FiscalYear year, BigDecimal before, BigDecimal now, List<Step> steps, BigDecimal rounding) {
        /** The largest sum of rounding errors: two totals and up to ten contributions, each off by up to half a hundredth. */
        private static final BigDecimal MOST_ROUNDING = new BigDecimal("0.06");

        /**
         * @param indicator by its number in the later year
         * @param name its name in that year
         * @param contribution points of the total
         * @param change of the indicator's own score; empty if there is none to compare with
         */
        record Step(int indicator, String name, BigDecimal contribution, Optional<BigDecimal> change) {}

        /**
         * The waterfall of the newest year whose total is compared with that of the year before. Empty if there is none, if the scores
         * do not give both totals, or if a contribution is missing: the steps would not lead from one total to the other. Also empty
         * if the names of that year's indicators are not known, because the latest year's names may mean others.
         */
        static Optional<Waterfall> newest(ChartContent content) {
            return content.results().years().descendingMap().entrySet().stream()
                    .filter(year -> year.getValue().findBy(Figure.TOTAL).isPresent())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .flatMap(year -> of(content, year));
        }

        private static Optional<Waterfall> of(ChartContent content, FiscalYear year) {
            Optional<BigDecimal> before = content.findTotals(year.previous()).flatMap(TotalRow::total);
            Optional<BigDecimal> now = content.findTotals(year).flatMap(TotalRow::total);
            List<Step> steps = new ArrayList<>();
            for (FigureRow row : content.listChangedIndicators(year)) {
                FigureRow.Change change = row.change().orElseThrow();
                int indicator = row.figure().indicator().get();
                Optional<String> name = content.findIndicatorName(year, indicator);
                if (change.contribution().isEmpty() || name.isEmpty()) {
                    return Optional.empty();
                }
                BigDecimal shown = change.contribution().get().setScale(RoundedFigure.DECIMALS, RoundingMode.HALF_UP);
                steps.add(new Step(indicator, name.get(), shown, change.by()));
            }
            if (before.isEmpty() || now.isEmpty()) {
                return Optional.empty();
            }
            BigDecimal sum = steps.stream().map(Step::contribution).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal rounding = now.get().subtract(before.get()).subtract(sum);
            return rounding.abs().compareTo(MOST_ROUNDING) > 0
                    ? Optional.empty()
                    : Optional.of(new Waterfall(year, before.get(), now.get(), List.copyOf(steps), rounding));
        }

        /** This year's total less last year's. */
        BigDecimal change() {
            return now.subtract(before);
        }
    }
}
