package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.Segment;

/**
 * Columns of numbers without headings of their own under a heading of scores that is merged over several: nothing tells which
 * holds the score, so that all are taken for it, and contradict one another where they differ.
 */
final class UnderOneYear {
    private UnderOneYear() {}

    /** Such columns beside those that are known. */
    static List<ScoreTable.ScoreColumn> listOthers(Grid grid, Segment table, List<ScoreTable.ScoreColumn> known) {
        HeadingBlock heading = table.heading().orElseThrow();
        List<ScoreTable.ScoreColumn> others = new ArrayList<>();
        for (ScoreTable.ScoreColumn column : known) {
            int last = heading.findAt(column.number())
                    .map(named -> grid.lastColumnOf(named.row(), column.number()))
                    .orElse(column.number());
            for (int beside = column.number() + 1; beside <= last; beside++) {
                if (isWithoutHeading(heading, beside) && holdsNumbers(table, beside)) {
                    others.add(new ScoreTable.ScoreColumn(beside, column.year(), column.source()));
                }
            }
        }
        return others;
    }

    private static boolean isWithoutHeading(HeadingBlock heading, int column) {
        return heading.findAt(column).isEmpty()
                && heading.unknown().stream().noneMatch(unknown -> unknown.number() == column);
    }

    private static boolean holdsNumbers(Segment table, int column) {
        long filled = table.rows().stream()
                .filter(row -> row.find(column).isPresent())
                .count();
        long numbers = table.rows().stream()
                .filter(row -> ScoreCell.findNumber(row.find(column)).isPresent())
                .count();
        return numbers > 0 && numbers * 2 > filled;
    }
}
