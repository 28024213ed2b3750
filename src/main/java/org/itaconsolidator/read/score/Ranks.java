package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.HeadlessScores;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.ScoreRowKind;
import org.itaconsolidator.read.table.SubmissionDraft;

/**
 * Numbers that say which indicator comes first and not what it scored: whole numbers from 1 up to the number of
 * indicators, or under a title of ranks any whole numbers that do not run from high to low. They are never stored.
 */
final class Ranks {
    private static final int FEWEST = 3;

    private final Grid grid;
    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final Set<RowRef> refused = new HashSet<>();

    Ranks(Grid grid, ReadingContext context, SubmissionDraft draft) {
        this.grid = grid;
        this.context = context;
        this.draft = draft;
    }

    /** A number where a score is due, with its place. */
    private record Ranked(BigDecimal number, CellRef at) {}

    /** Takes columns of ranks out of the columns of scores, and says so. */
    void leaveOut(ScoreColumns scores, List<GridRow> rows) {
        scores.byLabelColumn().forEach((label, columns) -> {
            for (ScoreTable.ScoreColumn column : columns) {
                Framework framework = context.frameworks().getNearest(column.year());
                List<Ranked> numbers = new ArrayList<>();
                for (GridRow row : rows) {
                    if (ScoreRowKind.of(scores.label(row, label), framework, context.words())
                            instanceof ScoreRowKind.OfIndicator) {
                        number(row, column.number()).ifPresent(numbers::add);
                    }
                }
                if (areRanks(numbers, column.year(), false)) {
                    scores.replace(column, Optional.empty());
                    report(numbers, column.year());
                }
            }
        });
    }

    /** Refuses a row whose number was left out; one of which something else is stored stays stored. */
    void refuse(RowRef row) {
        if (refused.contains(row)) {
            draft.refused(row);
        }
    }

    /**
     * Whether a list without headings is one of ranks; then it is said.
     *
     * @param rows the rows around it, its titles among them
     */
    boolean refuse(List<HeadlessScores.ListedScore> listed, List<GridRow> rows, FiscalYear year) {
        boolean titled = rows.stream()
                .filter(row -> row.cells().size() == 1)
                .anyMatch(row -> context.words()
                        .contains(Words.Kind.RANKS, row.cells().get(0).text()));
        List<Ranked> numbers = listed.stream()
                .flatMap(score -> number(score.row(), score.scoreColumn()).stream())
                .toList();
        if (!areRanks(numbers, year, titled)) {
            return false;
        }
        report(numbers, year);
        return true;
    }

    /** Refuses the scores of one row of a table that has the indicators across, where they are ranks. */
    boolean refuse(GridRow row, List<Integer> columns, FiscalYear year) {
        List<Ranked> numbers =
                columns.stream().flatMap(column -> number(row, column).stream()).toList();
        if (!areRanks(numbers, year, false)) {
            return false;
        }
        report(numbers, year);
        return true;
    }

    private Optional<Ranked> number(GridRow row, int column) {
        CellRef at = grid.ref(row.number(), column);
        return ScoreCell.findNumber(row.find(column)).map(number -> new Ranked(number, at));
    }

    private boolean areRanks(List<Ranked> numbers, FiscalYear year, boolean titled) {
        BigDecimal most = BigDecimal.valueOf(
                context.frameworks().getNearest(year).indicators().size());
        boolean whole = numbers.stream()
                .map(Ranked::number)
                .allMatch(number ->
                        number.signum() > 0 && number.stripTrailingZeros().scale() <= 0);
        if (numbers.size() < FEWEST || !whole) {
            return false;
        }
        boolean low = numbers.stream().allMatch(each -> each.number().compareTo(most) <= 0);
        return low || titled && !runsDown(numbers);
    }

    private static boolean runsDown(List<Ranked> numbers) {
        for (int i = 1; i < numbers.size(); i++) {
            if (numbers.get(i).number().compareTo(numbers.get(i - 1).number()) > 0) {
                return false;
            }
        }
        return true;
    }

    private void report(List<Ranked> numbers, FiscalYear year) {
        List<CellRef> cells = numbers.stream().map(Ranked::at).toList();
        cells.forEach(cell -> refused.add(cell.rowRef()));
        String found = numbers.stream()
                .map(each -> each.number().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
        draft.findings.add(Finding.at(cells, FindingCode.NOTATION_AMBIGUOUS, found, "")
                .with("case", "ranks")
                .with("fiscalYear", String.valueOf(year.buddhist()))
                .as(Severity.ERROR));
    }
}
