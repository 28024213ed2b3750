package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.ThaiText;

/** Tells the rows of a table that are no rows of it: topics, bands, titles of the next table, numbers of columns, notes. */
final class RowFilter {
    private final Framework framework;
    private final Words words;

    RowFilter(Framework framework, Words words) {
        this.framework = framework;
        this.words = words;
    }

    /** The topic that a line of its own names. */
    OptionalInt topic(GridRow row) {
        if (row.cells().size() != 1) {
            return OptionalInt.empty();
        }
        return framework
                .findTopic(row.cells().get(0).text())
                .map(match -> OptionalInt.of(match.topic().number()))
                .orElse(OptionalInt.empty());
    }

    /** The instrument that a band of its own names. */
    Optional<Instrument> band(GridRow row) {
        if (row.cells().size() != 1) {
            return Optional.empty();
        }
        String text = row.cells().get(0).text();
        return framework.findIndicator(text).isPresent() ? Optional.empty() : framework.findInstrument(text);
    }

    /** Whether a row between those of measures holds none: a topic, a band, numbers of columns, a note. */
    boolean isOfNoMeasure(GridRow row) {
        return topic(row).isPresent() || band(row).isPresent() || numbersColumns(row) || isNote(row);
    }

    /** Whether the row numbers the columns: (1) (2) (3). */
    static boolean numbersColumns(GridRow row) {
        int expected = 1;
        for (GridCell cell : row.cells()) {
            if (!ThaiText.fold(cell.text()).replaceAll("[()]", "").equals(String.valueOf(expected++))) {
                return false;
            }
        }
        return row.cells().size() > 2;
    }

    /** Whether a row is a note or a signature. */
    boolean isNote(GridRow row) {
        return row.cells().stream().allMatch(cell -> words.starts(Words.Kind.NOTES, cell.text()))
                || row.cells().size() <= 2
                        && words.starts(Words.Kind.NOTES, row.cells().get(0).text());
    }

    /**
     * Whether the rows from here down to the end of the table are lines of text outside it: titles of the next table, or
     * notes at the end after a blank row.
     *
     * @param followedByHeading whether another heading follows
     */
    static boolean isTextToTheEnd(List<GridRow> rows, int from, HeadingBlock heading, boolean followedByHeading) {
        int firstColumn = heading.firstColumn();
        for (int i = from; i < rows.size(); i++) {
            List<GridCell> cells = rows.get(i).cells();
            if (cells.size() != 1 || cells.get(0).column() > firstColumn && followedByHeading) {
                return false;
            }
        }
        boolean blankAbove = from == 0
                ? rows.get(0).number() > heading.lastRow() + 1
                : rows.get(from).number() > rows.get(from - 1).number() + 1;
        return blankAbove;
    }
}
