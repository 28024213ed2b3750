package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.ScoreRowKind;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.read.table.TableRow;

/**
 * Columns whose numbers may be points out of the indicators' weights (3.82 of 6) and not out of 100: no number is above its
 * weight, and those of a whole instrument are there. They are never stored; a column of per cent beside them is.
 */
final class WeightedPoints {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Points rounded to two decimals. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    private final Grid grid;
    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final Set<RowRef> refused = new HashSet<>();

    WeightedPoints(Grid grid, ReadingContext context, SubmissionDraft draft) {
        this.grid = grid;
        this.context = context;
        this.draft = draft;
    }

    /** A number, with its place. */
    record Points(BigDecimal number, CellRef at) {}

    /**
     * Says so where the scores of one year in a row, or in a list without headings, may be points out of the weights.
     *
     * @return whether they may, so that none of them is to be stored
     */
    boolean areReported(Map<Integer, Points> points, FiscalYear year) {
        if (!mayBeWeighted(points, context.frameworks().getNearest(year))) {
            return false;
        }
        List<CellRef> cells = points.values().stream().map(Points::at).toList();
        draft.findings.add(Finding.at(cells, FindingCode.NOTATION_AMBIGUOUS, "", "")
                .with("case", "indicators-listed")
                .with("fiscalYear", String.valueOf(year.buddhist()))
                .as(Severity.ERROR));
        return true;
    }

    /** Takes such columns out of the columns of scores, and says so. */
    void leaveOut(ScoreColumns scores, List<GridRow> rows) {
        scores.byLabelColumn().forEach((label, columns) -> {
            for (ScoreTable.ScoreColumn column : columns) {
                Framework framework = context.frameworks().getNearest(column.year());
                Map<Integer, Points> points = points(scores, rows, label, column.number(), framework);
                if (mayBeWeighted(points, framework)) {
                    Optional<ScoreTable.ScoreColumn> perCent = scores.listPerCent(column, context.words()).stream()
                            .filter(number -> agree(points, points(scores, rows, label, number, framework), framework))
                            .findFirst()
                            .map(number -> new ScoreTable.ScoreColumn(number, column.year(), column.source()));
                    scores.replace(column, perCent);
                    report(column, scores.headingText(column), points, perCent.isPresent());
                }
            }
        });
    }

    /** Refuses a row whose number was left out; one of which something else is stored stays stored. */
    void refuse(TableRow row) {
        if (refused.contains(row.ref())) {
            draft.refused(row.ref());
        }
    }

    private Map<Integer, Points> points(
            ScoreColumns scores, List<GridRow> rows, int label, int column, Framework framework) {
        Map<Integer, Points> points = new TreeMap<>();
        for (GridRow row : rows) {
            CellRef at = grid.refHolding(row.number(), column, rows.get(0).number() - 1);
            if (ScoreRowKind.of(scores.label(row, label), framework, context.words())
                    instanceof ScoreRowKind.OfIndicator named) {
                ScoreCell.findNumber(grid.find(at))
                        .ifPresent(number -> points.put(named.match().indicator(), new Points(number, at)));
            }
        }
        return points;
    }

    private static boolean mayBeWeighted(Map<Integer, Points> points, Framework framework) {
        boolean wholeInstrument = framework.instruments().stream()
                .anyMatch(def -> framework.indicatorsOf(def.instrument()).stream()
                        .allMatch(indicator -> points.containsKey(indicator.number())));
        return wholeInstrument
                && points.values().stream().anyMatch(each -> each.number().signum() > 0)
                && points.entrySet().stream()
                        .allMatch(each ->
                                each.getKey() <= framework.indicators().size()
                                        && each.getValue().number().compareTo(outOf(each.getKey(), framework)) <= 0);
    }

    /** Whether numbers out of 100 are the points out of the weights. */
    private static boolean agree(Map<Integer, Points> points, Map<Integer, Points> perCent, Framework framework) {
        return points.keySet().equals(perCent.keySet())
                && points.entrySet().stream().allMatch(each -> {
                    BigDecimal weighted = perCent.get(each.getKey())
                            .number()
                            .multiply(outOf(each.getKey(), framework))
                            .divide(HUNDRED);
                    return weighted.subtract(each.getValue().number()).abs().compareTo(TOLERANCE) <= 0;
                });
    }

    private static BigDecimal outOf(int indicator, Framework framework) {
        return framework.weightOf(indicator).multiply(HUNDRED);
    }

    private void report(
            ScoreTable.ScoreColumn column, String heading, Map<Integer, Points> points, boolean perCentTaken) {
        List<CellRef> cells = points.values().stream().map(Points::at).toList();
        cells.forEach(cell -> refused.add(cell.rowRef()));
        draft.findings.add(Finding.at(cells, FindingCode.NOTATION_AMBIGUOUS, heading, "")
                .with("case", "indicators")
                .with("fiscalYear", String.valueOf(column.year().buddhist()))
                .as(perCentTaken ? Severity.NOTICE : Severity.ERROR));
    }
}
