package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.ScoreRowKind;
import org.itaconsolidator.read.table.SubmissionDraft;

/** Scores beside a column "คะแนนเต็ม" that says of all indicators something else than 100: they are out of that, and not stored. */
final class FullMarks {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Grid grid;
    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final Set<RowRef> refused = new HashSet<>();

    FullMarks(Grid grid, ReadingContext context, SubmissionDraft draft) {
        this.grid = grid;
        this.context = context;
        this.draft = draft;
    }

    /** Takes all columns of scores out where they are out of something else than 100, and says so. */
    void leaveOut(ScoreColumns scores, HeadingBlock heading, List<GridRow> rows) {
        for (HeadingBlock.UnknownColumn full : heading.unknown()) {
            if (context.words().contains(Words.Kind.FULL_MARKS, full.text())) {
                List<GridRow> ofIndicators =
                        rows.stream().filter(row -> isIndicator(scores, row)).toList();
                outOf(ofIndicators, full.number())
                        .filter(most -> most.compareTo(HUNDRED) != 0)
                        .ifPresent(most -> leaveOut(scores, rows, full, most));
            }
        }
    }

    /** Refuses a row whose number was left out; one of which something else is stored stays stored. */
    void refuse(RowRef row) {
        if (refused.contains(row)) {
            draft.refused(row);
        }
    }

    private boolean isIndicator(ScoreColumns scores, GridRow row) {
        return scores.byLabelColumn().keySet().stream()
                .anyMatch(label -> ScoreRowKind.of(scores.label(row, label), context.naming(), context.words())
                        instanceof ScoreRowKind.OfIndicator);
    }

    /** What all indicators could score at most, where it is the same of each; points out of weights are told elsewhere. */
    private static Optional<BigDecimal> outOf(List<GridRow> rows, int column) {
        List<BigDecimal> most = rows.stream()
                .flatMap(row -> ScoreCell.findNumber(row.find(column)).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return most.size() == 1 && most.get(0).signum() > 0 ? Optional.of(most.get(0)) : Optional.empty();
    }

    private void leaveOut(ScoreColumns scores, List<GridRow> rows, HeadingBlock.UnknownColumn full, BigDecimal most) {
        for (ScoreTable.ScoreColumn column : List.copyOf(scores.columns())) {
            List<CellRef> cells = new ArrayList<>();
            for (GridRow each : rows) {
                if (ScoreCell.findNumber(each.find(column.number())).isPresent()) {
                    cells.add(grid.ref(each.number(), column.number()));
                }
            }
            scores.replace(column, Optional.empty());
            if (!cells.isEmpty()) {
                cells.forEach(cell -> refused.add(cell.rowRef()));
                draft.findings.add(Finding.at(cells, FindingCode.NOTATION_AMBIGUOUS, full.text(), most.toPlainString())
                        .with("case", "full-marks")
                        .with("fiscalYear", String.valueOf(column.year().buddhist()))
                        .as(Severity.ERROR));
            }
        }
    }
}
