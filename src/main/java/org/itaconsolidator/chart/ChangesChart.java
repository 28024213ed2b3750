package org.itaconsolidator.chart;

import java.awt.Font;
import java.awt.geom.Rectangle2D;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.Canvas.Align;
import org.itaconsolidator.model.Figure;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.TotalRow;

/**
 * What each indicator did to the total: a waterfall that begins at 0 with last year's total and ends with the whole change.
 */
final class ChangesChart implements Picture {
    private static final double NAMES = 430;
    private static final double SCORES = 150;
    private static final double BAR = 0.62;
    /** Room beside the bars for their figures, in pixels. */
    private static final double FIGURES = 100;

    private final ChartContent content;
    private final ChartTexts texts;
    private final Optional<Waterfall> found;

    /** A bar from one height of the fall to the next; a whole one stands on 0. */
    private record Row(String name, double from, double to, String figure, String change, boolean whole) {}

    ChangesChart(ChartContent content, ChartTexts texts) {
        this.content = content;
        this.texts = texts;
        this.found = Waterfall.newest(content);
    }

    @Override
    public String name() {
        return "changes";
    }

    @Override
    public boolean hasContent() {
        return found.isPresent();
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
                        "by", texts.score(fall.change().abs()),
                        "before", texts.score(fall.before()),
                        "now", texts.score(fall.now()),
                        "from", texts.year(fall.year().previous()),
                        "to", texts.year(fall.year())));
    }

    @Override
    public String description() {
        List<String> figures = new ArrayList<>();
        rows().forEach(row -> figures.add(row.name() + " " + row.figure()));
        return String.join("; ", figures);
    }

    @Override
    public void draw(Canvas canvas) {
        Waterfall fall = found.orElseThrow();
        List<FiscalYear> both = List.of(fall.year().previous(), fall.year());
        String note = texts.notes(later(fall), texts.unconfirmed(content, both));
        Rectangle2D room = Frame.draw(canvas, this, content, texts, note);
        List<Row> rows = rows();
        double top = room.getY() + 46;
        Rectangle2D area = new Rectangle2D.Double(
                room.getX() + NAMES, top, room.getWidth() - NAMES - SCORES, room.getMaxY() - top - 34);
        Scale scale = scale(rows, area);
        double pitch = area.getHeight() / rows.size();
        drawAxis(canvas, scale, area);
        Font small = canvas.fonts().regular(20);
        canvas.text(texts.text("changes-score"), small, Ink.MUTED, room.getMaxX(), top - 16, Align.RIGHT);
        canvas.text(texts.text("changes-total"), small, Ink.MUTED, area.getX(), top - 16, Align.LEFT);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            double middle = area.getY() + (i + 0.5) * pitch;
            if (row.whole()) {
                canvas.fill(room.getX(), middle - pitch / 2, room.getWidth(), pitch, Ink.PANEL);
            }
            drawBar(canvas, scale, row, middle, pitch * BAR);
            if (i + 1 < rows.size()) {
                double x = scale.at(row.to());
                canvas.line(x, middle, x, middle + pitch, Ink.HAIR, Ink.AXIS);
            }
            Font font =
                    row.whole() ? canvas.fonts().semiBold(23) : canvas.fonts().regular(23);
            FittedName name = FittedName.of(row.name(), font, NAMES - 24, pitch);
            canvas.block(name.lines(), name.font(), Ink.TEXT, room.getX() + 8, middle, Align.LEFT);
            canvas.block(
                    List.of(row.change()),
                    canvas.fonts().regular(21),
                    Ink.TEXT,
                    room.getMaxX() - 8,
                    middle,
                    Align.RIGHT);
        }
    }

    /** Says why these are not the latest years, where they are not. */
    private String later(Waterfall fall) {
        return content.totals().stream()
                .map(TotalRow::fiscalYear)
                .max(FiscalYear::compareTo)
                .filter(latest -> latest.compareTo(fall.year()) > 0)
                .map(latest -> texts.text("changes-later", Map.of("year", texts.year(latest))))
                .orElse("");
    }

    private List<Row> rows() {
        Waterfall fall = found.orElseThrow();
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(
                total(fall.year().previous()),
                0,
                0,
                texts.total(content, fall.year().previous(), fall.before()),
                "",
                true));
        BigDecimal reached = BigDecimal.ZERO;
        for (Waterfall.Step step : fall.steps()) {
            String name = texts.count(step.indicator()) + ". " + step.name();
            rows.add(row(
                    name,
                    reached,
                    step.contribution(),
                    step.change().map(by -> change(by, step.indicator(), fall)).orElse("")));
            reached = reached.add(step.contribution());
        }
        if (fall.rounding().signum() != 0) {
            rows.add(row(texts.text("changes-rounding"), reached, fall.rounding(), ""));
        }
        String now = texts.total(content, fall.year(), fall.now()) + " (" + moved(fall.change()) + ")";
        rows.add(new Row(total(fall.year()), 0, fall.change().doubleValue(), now, "", true));
        return rows;
    }

    private Row row(String name, BigDecimal from, BigDecimal by, String change) {
        return new Row(name, from.doubleValue(), from.add(by).doubleValue(), moved(by), change, false);
    }

    /** What the total moved by: the weights of both years decide it. */
    private String moved(BigDecimal by) {
        FiscalYear year = found.orElseThrow().year();
        return ChartTexts.marked(
                texts.change(by),
                content.unconfirmed().contains(year) || content.unconfirmed().contains(year.previous()));
    }

    private String change(BigDecimal by, int indicator, Waterfall fall) {
        return ChartTexts.marked(texts.change(by), content.isChangeDoubtful(Figure.of(indicator), fall.year()));
    }

    private String total(FiscalYear year) {
        return texts.text("changes-total-of", Map.of("year", texts.year(year)));
    }

    /** From the lowest to the highest place of the fall, 0 always among them. */
    private static Scale scale(List<Row> rows, Rectangle2D area) {
        double least = rows.stream()
                .mapToDouble(row -> Math.min(row.from(), row.to()))
                .min()
                .orElse(0);
        double most = rows.stream()
                .mapToDouble(row -> Math.max(row.from(), row.to()))
                .max()
                .orElse(0);
        double span = Math.max(0.1, most - least);
        return new Scale(least, least + span, area.getX() + FIGURES, area.getMaxX() - FIGURES);
    }

    private void drawAxis(Canvas canvas, Scale scale, Rectangle2D area) {
        double zero = scale.at(0);
        canvas.line(zero, area.getY(), zero, area.getMaxY(), Ink.HAIR, Ink.TEXT);
        Font font = canvas.fonts().regular(18);
        canvas.text(texts.count(0), font, Ink.MUTED, zero, area.getMaxY() + 24, Align.MIDDLE);
    }

    /** Rising bars are plain, falling ones hatched: grey print tells them apart. The figure stands where the bar leads. */
    private void drawBar(Canvas canvas, Scale scale, Row row, double middle, double height) {
        double from = scale.at(row.from());
        double to = scale.at(row.to());
        boolean falls = to < from;
        Swatch swatch = falls ? Swatch.BELOW : Swatch.REACHED;
        swatch.draw(canvas, Math.min(from, to), middle - height / 2, Math.abs(to - from), height);
        Font font = row.whole() ? canvas.fonts().bold(25) : canvas.fonts().semiBold(22);
        double x = falls ? to - 10 : to + 10;
        canvas.haloed(
                row.figure(), font, Ink.TEXT, x, middle + font.getSize2D() * 0.34, falls ? Align.RIGHT : Align.LEFT);
    }
}
