package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;

/** The largest gains and losses of a scorecard's latest year: a place beside each indicator, and rows for the largest. */
final class ScoreChanges {
    /** So many gains and losses each, where the sheet is that of one scorecard. */
    private static final int SHOWN = 3;

    private final ScoreBlock block;
    private final TableSheet table;
    private final ScoreSheetColumns columns;

    /** The changes that there are, the largest gain first; of equal ones that of the lower number. */
    private final List<ComparisonRow> changes;

    private final int lastRow;

    ScoreChanges(ScoreBlock block) {
        this.block = block;
        table = block.table;
        columns = block.columns;
        lastRow = block.firstRow + block.lines.ofLatest() - 1;
        changes = columns.hasChange(block.latest) ? sorted() : List.of();
    }

    /** Only those that their rows show as numbers: none that is refused, or that the year before does not have. */
    private List<ComparisonRow> sorted() {
        ScoreBook.Year now = block.card.years().get(block.latest);
        return block.lines.all().stream()
                .filter(line -> line.in(block.latest).isPresent()
                        && line.in(block.latest.previous()).isPresent())
                .map(line -> now.comparisons.get(line.number()))
                .filter(row -> row != null
                        && row.change().isPresent()
                        && now.findRefusal(Figure.of(row.indicator())).isEmpty())
                .sorted(Comparator.comparing((ComparisonRow row) -> row.change().get())
                        .reversed()
                        .thenComparingInt(ComparisonRow::indicator))
                .toList();
    }

    /** The place of an indicator's change in its row; blank without a change. */
    void writePlace(ScoreLines.Line line, int row) {
        if (changes.isEmpty()) {
            return;
        }
        int column = columns.change(block.latest);
        String own = TableSheet.cell(column, row);
        String first = TableSheet.fixed(column, block.firstRow);
        Optional<BigDecimal> place = Optional.empty();
        for (int i = 0; i < changes.size(); i++) {
            if (changes.get(i).indicator() == line.number()) {
                place = Optional.of(BigDecimal.valueOf(i + 1L));
            }
        }
        table.put(
                columns.order,
                Expr.of(
                        Expr.ifNumber(
                                own,
                                "RANK(" + own + "," + range(column) + ",0)+COUNTIF(" + first + ":" + own + "," + own
                                        + ")-1",
                                "\"\""),
                        place),
                Look.WHOLE);
    }

    /** The rows of the largest gains, then those of the largest losses; none where no years are compared. */
    void writeLargest() {
        if (changes.isEmpty()) {
            return;
        }
        List<ComparisonRow> losses = changes.stream()
                .filter(row -> row.change().get().signum() < 0)
                .sorted(Comparator.comparingInt(changes::indexOf).reversed())
                .toList();
        List<ComparisonRow> gains =
                changes.stream().filter(row -> row.change().get().signum() > 0).toList();
        for (int place = 1; place <= shown(gains); place++) {
            write("gain", place, ">", "MATCH(" + place + "," + range(columns.order) + ",0)", gains);
        }
        for (int place = 1; place <= shown(losses); place++) {
            String fromLast = "COUNT(" + range(columns.order) + ")" + (place == 1 ? "" : "-" + (place - 1));
            write("loss", place, "<", "MATCH(" + fromLast + "," + range(columns.order) + ",0)", losses);
        }
    }

    /** One row says that there are none. */
    private int shown(List<ComparisonRow> found) {
        return Math.max(1, Math.min(columns.several() ? 1 : SHOWN, found.size()));
    }

    private void write(String kind, int place, String sign, String match, List<ComparisonRow> found) {
        FiscalYear year = block.latest;
        Optional<ComparisonRow> now = place <= found.size() ? Optional.of(found.get(place - 1)) : Optional.empty();
        int row = block.begin("", Look.TEXT, Look.TEXT);
        int column = columns.change(year);
        String change = "INDEX(" + range(column) + "," + match + ")";
        String own = TableSheet.cell(column, row);
        table.put(
                column,
                Expr.of(
                                "IF(COUNT(" + range(columns.order) + ")<" + place + ",\"\",IF(" + change + sign + "0,"
                                        + change + ",\"\"))",
                                now.flatMap(ComparisonRow::change))
                        .ifSure(block.context.isScoreSure(year) && block.context.isScoreSure(year.previous())),
                Look.CHANGE);
        table.put(
                columns.number,
                Expr.of(
                        Expr.ifNumber(own, "INDEX(" + range(columns.number) + "," + match + ")", "\"\""),
                        now.map(known -> BigDecimal.valueOf(known.indicator()))),
                Look.WHOLE);
        String label = block.words.text("scores." + kind, Map.of("place", block.words.digits(place))) + " ";
        String none = block.words.text("scores.no-" + kind);
        String name = "INDEX(" + range(columns.name) + "," + match + ")";
        String today = "LEFT(" + name + ",FIND(CHAR(10)," + name + "&CHAR(10))-1)"; // below it stand former names
        table.put(
                columns.name,
                Expr.of(
                        Expr.ifNumber(own, "\"" + label + "\"&" + today, "\"" + none + "\""),
                        now.map(known -> label + block.nameOf(known.indicator()))
                                .orElse(none)),
                Look.STRONG);
        table.end();
    }

    private String range(int column) {
        return TableSheet.fixed(column, block.firstRow) + ":" + TableSheet.fixed(column, lastRow);
    }
}
