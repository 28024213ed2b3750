package org.itaconsolidator.read.score;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.Segment;
import org.itaconsolidator.read.table.TableColumn;

/**
 * The columns beside scores that are another table's: from a column on whose heading is not known and which names rows of its
 * own, behind a blank column or with another text in every row. What stands under a year there is no score of ours.
 *
 * @param first the column that names the other table's rows; empty where all columns are ours
 * @param next the column of indicators behind it, where ours begin again
 * @param finding says so
 */
record AnothersColumns(Optional<Integer> first, int next, Optional<Finding> finding) {
    /** Fewer different texts may be remarks. */
    private static final int FEWEST_NAMES = 3;

    boolean contains(int column) {
        return first.isPresent() && column > first.get() && column < next;
    }

    static AnothersColumns of(Grid grid, Segment table, List<ScoreTable.ScoreColumn> scores, ReadingContext context) {
        HeadingBlock heading = table.heading().orElseThrow();
        int label = heading.find(Field.INDICATOR).map(TableColumn::number).orElse(0);
        int firstScore = scores.stream()
                .mapToInt(ScoreTable.ScoreColumn::number)
                .filter(number -> number > label)
                .min()
                .orElse(Integer.MAX_VALUE);
        int lastScore =
                scores.stream().mapToInt(ScoreTable.ScoreColumn::number).max().orElse(0);
        if (label == 0) {
            return new AnothersColumns(Optional.empty(), 0, Optional.empty());
        }
        Optional<HeadingBlock.UnknownColumn> first = heading.unknown().stream()
                .filter(unknown -> unknown.number() > firstScore && unknown.number() < lastScore)
                .filter(unknown -> namesRows(grid, table, unknown, context))
                .findFirst();
        if (first.isEmpty()) {
            return new AnothersColumns(Optional.empty(), 0, Optional.empty());
        }
        int begin = first.get().number();
        int next = heading.list(Field.INDICATOR).stream()
                .mapToInt(TableColumn::number)
                .filter(number -> number > begin)
                .min()
                .orElse(Integer.MAX_VALUE);
        boolean any = scores.stream().anyMatch(column -> column.number() > begin && column.number() < next);
        CellRef at = grid.ref(first.get().row(), begin);
        return new AnothersColumns(
                first.map(HeadingBlock.UnknownColumn::number),
                next,
                any
                        ? Optional.of(Finding.at(
                                        at,
                                        FindingCode.TABLE_LEFT_ALONE,
                                        first.get().text(),
                                        "")
                                .with("reason", "foreign-headings"))
                        : Optional.empty());
    }

    private static boolean namesRows(
            Grid grid, Segment table, HeadingBlock.UnknownColumn unknown, ReadingContext context) {
        List<String> texts = table.rows().stream()
                .flatMap(row -> row.find(unknown.number()).stream())
                .filter(cell -> cell.value() instanceof CellValue.Text)
                .filter(cell -> ScoreCell.findNumber(Optional.of(cell)).isEmpty())
                .map(GridCell::text)
                .toList();
        long filled = table.rows().stream()
                .filter(row -> row.find(unknown.number()).isPresent())
                .count();
        if (texts.isEmpty()
                || texts.size() < filled
                || texts.stream()
                        .anyMatch(text -> context.naming().findIndicator(text).isPresent())) {
            return false;
        }
        boolean behindBlank = isBlank(grid, table, unknown.number() - 1);
        boolean differ =
                texts.size() >= FEWEST_NAMES && texts.stream().distinct().count() == texts.size();
        return behindBlank || differ;
    }

    private static boolean isBlank(Grid grid, Segment table, int column) {
        HeadingBlock heading = table.heading().orElseThrow();
        return IntStream.rangeClosed(heading.firstRow(), heading.lastRow())
                        .allMatch(row -> grid.findHolding(row, column).isEmpty())
                && table.rows().stream().allMatch(row -> row.find(column).isEmpty());
    }
}
