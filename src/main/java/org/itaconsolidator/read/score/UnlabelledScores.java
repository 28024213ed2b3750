package org.itaconsolidator.read.score;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeSet;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.Segment;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;

/** A column of scores without a heading, or headed "ร้อยละ": it holds a number in most rows that name an indicator. */
final class UnlabelledScores {
    private UnlabelledScores() {}

    /**
     * The column, where exactly one is so.
     *
     * @param label the column that names the rows, 0 for none
     */
    static OptionalInt find(Segment table, HeadingBlock heading, int label, Framework framework, Words words) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int named = 0;
        for (GridRow row : table.rows()) {
            if (label == 0 || framework.findIndicator(row.text(label)).isEmpty()) {
                continue;
            }
            named++;
            for (GridCell cell : row.cells()) {
                boolean free = heading.findAt(cell.column()).isEmpty()
                        && heading.unknown().stream()
                                .noneMatch(unknown -> unknown.number() == cell.column()
                                        && !words.is(Words.Kind.PER_CENT_HEADINGS, unknown.text()));
                if (free && ThaiNumbers.read(cell.text()) instanceof NumberReading.Number) {
                    numbers.merge(cell.column(), 1, Integer::sum);
                }
            }
        }
        TreeSet<Integer> most = new TreeSet<>();
        for (Map.Entry<Integer, Integer> column : numbers.entrySet()) {
            if (column.getValue() * 2 > named) {
                most.add(column.getKey());
            }
        }
        return most.size() == 1 ? OptionalInt.of(most.first()) : OptionalInt.empty();
    }
}
