package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.ShownScores;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.ListSheet;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.SheetCell;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The sheet วิเคราะห์จุดอ่อน: each weak indicator or item with the measures that answer it, each with who carries it out
 * and its state. It shows each body's latest result, and earlier results that measures answer.
 */
record WeaknessSheet(ReportContext context, ShownScores scores, Weaknesses weaknesses) {

    /** The most that a text takes of a row: one of a whole instrument stands beside each of its indicators. */
    private static final int LINES = 5;

    /** Writes the sheet if anything is weak; returns whether it did. */
    boolean write() {
        List<WeaknessRow> rows = weaknesses.listAnswerable();
        if (rows.isEmpty()) {
            return false;
        }
        ListSheet<WeaknessRow> sheet =
                context.list("weakness", columns(rows, context.target().toPlainString()), rows);
        sheet.note(
                "sheet.weakness.note", Map.of("date", words().date(context.run().businessDate())));
        if (words().owner().isPresent()) {
            writeUnlisted(sheet.table(), rows, context.target());
        }
        sheet.writeRows("Weaknesses", (row, at) -> {
            if (isUndecided(row)) {
                context.workbook()
                        .startAt(
                                words().text("sheet.weakness"),
                                NextStep.Kind.DECIDE.code(),
                                Optional.of(row.body()),
                                at);
            }
        });
        sheet.finish();
        return true;
    }

    private boolean isUndecided(WeaknessRow row) {
        return row.fiscalYear().equals(weaknesses.latest().get(row.body()))
                && row.indicator().isPresent()
                && row.belowTarget().isPresent()
                && row.measures().isEmpty();
    }

    /** Writes notes on indicators below the target only in the opened workbook; the rows below are fixed. */
    private void writeUnlisted(TableSheet table, List<WeaknessRow> rows, BigDecimal target) {
        weaknesses.latest().forEach((body, year) -> {
            Map<Integer, String> unlisted = scores.listCells(body, year);
            rows.stream()
                    .filter(row -> row.fiscalYear().equals(year))
                    .forEach(row -> row.indicator().ifPresent(unlisted::remove));
            if (unlisted.isEmpty()) {
                return;
            }
            Map<Integer, String> weak = new TreeMap<>();
            unlisted.forEach(
                    (number, cell) -> weak.put(number, "COUNTIF(" + cell + ",\"<" + target.toPlainString() + "\")"));
            String numbers = weak.entrySet().stream()
                    .map(each -> "IF(" + each.getValue() + ","
                            + TextFormula.quoted(", " + words().digits(each.getKey())) + ",\"\")")
                    .collect(Collectors.joining("&"));
            String told = TextFormula.of(
                    of -> words().text("weakness.unlisted", of), Map.of("indicators", "MID(" + numbers + ",3,99)"));
            table.begin();
            table.put(0, Expr.of("IF(" + String.join("+", weak.values()) + "," + told + ",\"\")", ""), Look.NOTE);
            table.height(ThaiMetrics.roomyHeightOf(1, Look.NOTE.size()));
        });
    }

    private Columns<WeaknessRow> columns(List<WeaknessRow> rows, String target) {
        Function<WeaknessRow, List<MeasureRow>> answering = Columns.once(this::answering);
        Columns<WeaknessRow> columns = new Columns<>(words(), "weakness.");
        columns.body(16, WeaknessRow::body);
        columns.year(8, row -> Optional.of(row.fiscalYear()));
        columns.text(
                        "indicator",
                        34,
                        Look.STRONG,
                        row -> row.indicator()
                                .map(number -> words().digits(number) + " "
                                        + context.frameworks().indicatorName(row.fiscalYear(), number))
                                .orElseGet(() -> instrument(row)))
                .frozen();
        columns.lines(LINES);
        columns.text("item", 8, Look.CENTRED, row -> instrument(row).isEmpty() ? row.item() : "");
        columns.figure("score", 10, Look.SCORE, (row, at) -> score(row));
        columns.figure("below", 11, Look.STRONG_SCORE, (row, at) -> below(row, at.cell("score"), target));
        if (rows.stream().anyMatch(row -> !reason(row, "").text().equals(orNone("")))) {
            columns.figure("weakness", 48, Look.TEXT, (row, at) -> reason(row, at.cell("below")));
        }
        columns.lines(Integer.MAX_VALUE);
        boolean answered = rows.stream()
                .anyMatch(row -> !answering.apply(row).isEmpty()
                        || !weaknesses.instead(row).isEmpty());
        columns.of(answered ? "answering" : "measures", answered ? 87 : 40, (row, at) -> {
            List<MeasureRow> found = answering.apply(row);
            return found.isEmpty()
                    ? none(row, at.cell("below"))
                    : SheetCell.text(words().prose(weaknesses.texts(found)), Look.TEXT);
        });
        columns.printed();
        columns.text(
                "link",
                20,
                row -> Weaknesses.lines(answering.apply(row).stream()
                        .flatMap(measure -> row.measures().stream()
                                .filter(link -> weaknesses.isOf(link.measureId(), measure))
                                .map(link -> words().coded(link.by())))));
        context.addSource(columns, 46, row -> place(row, answering.apply(row)));
        return columns;
    }

    private Expr score(WeaknessRow row) {
        return scores.show(row.body(), row.fiscalYear(), row.indicator(), row.score());
    }

    private String instrument(WeaknessRow row) {
        return row.ofInstrument()
                .map(instrument -> words().text("weakness.instrument", "instrument", instrument.name()))
                .orElse("");
    }

    private List<MeasureRow> answering(WeaknessRow row) {
        return weaknesses.listOnce(
                row.measures().stream().map(WeaknessRow.Link::measureId).toList());
    }

    private Expr below(WeaknessRow row, String score, String aim) {
        Expr shown = score(row);
        if (shown.as(Look.SCORE, words()).isBlank()) {
            return shown;
        }
        String lacks = "IF(" + score + "<" + aim + "," + Expr.round(aim + "-" + score, Expr.EXACT) + ",\"\")";
        return Expr.of(Expr.ifNumber(score, lacks), row.belowTarget()).restingOn(shown);
    }

    /** Whether it is weak by its score alone, and so ends when the score typed into the workbook reaches the target. */
    private static boolean isByScore(WeaknessRow row) {
        return row.named().isEmpty() && row.belowTarget().isPresent();
    }

    private Expr reason(WeaknessRow row, String below) {
        if (!isByScore(row)) {
            return Expr.text(orNone(Weaknesses.lines(row.named().stream().map(WeaknessRow.Note::text))));
        }
        String reason = weaknesses.reason(row);
        return reason.isEmpty()
                ? Expr.of(
                        Expr.ifNumber(
                                below,
                                TextFormula.quoted(orNone("")),
                                TextFormula.quoted(words().text("changed-since"))),
                        orNone(""))
                : Expr.text(reason);
    }

    /** A dash for a blank text: on paper a blank cell looks forgotten. */
    private String orNone(String text) {
        return text.isEmpty() ? words().text("delivery.not-due") : text;
    }

    private SheetCell none(WeaknessRow row, String below) {
        boolean open = weaknesses.latest().get(row.body()).buddhist()
                        - row.fiscalYear().buddhist()
                <= 1;
        String instead = weaknesses.instead(row);
        String none = words().prose((open
                        ? words().text("weakness.none", "year", row.fiscalYear())
                        : words().text("weakness.none-then"))
                + (instead.isEmpty() ? "" : "\n" + instead));
        Look look = !instead.isEmpty() ? Look.TEXT : open ? Look.BAD : Look.QUIET;
        return isByScore(row)
                ? Expr.of(Expr.ifNumber(below, TextFormula.quoted(none)), none).as(look, words())
                : SheetCell.text(none, look);
    }

    private static Place place(WeaknessRow row, List<MeasureRow> answering) {
        return row.named().stream()
                .map(WeaknessRow.Note::place)
                .findFirst()
                .or(() -> answering.stream().map(MeasureRow::place).findFirst())
                .orElse(new Place("", "", ""));
    }

    private ReportWords words() {
        return context.words();
    }
}
