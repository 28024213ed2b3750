package org.itaconsolidator.read.measure;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingBlock;

/**
 * Lines that each stand alone over measures and say one thing of them, such as who does them, when, or what they are the steps of, where no
 * column says it of any and the sheet has several such lines. One holds down to the next.
 */
final class LinesOverRows {
    private final Grid grid;
    private final Grid sheet;
    private final Field field;
    private final int longest;
    private final int linesAbove;
    private final Function<String, Optional<String>> meaning;
    private Optional<FieldText> holding = Optional.empty();

    /** By headings whether a column below them says it; the same row of headings may be meant in two ways. */
    private final Map<HeadingBlock, Boolean> filled = new IdentityHashMap<>();

    /** Whether the sheet has several, the first of them over all rows; null until it was looked for. */
    private Boolean several;

    private boolean overAll;

    /**
     * @param sheet with the tables beside this one, which have their own lines
     * @param longest letters of such a line
     * @param linesAbove how many rows above the first headings the first line may stand; whom a paper is from or for stands further up
     * @param meaning what a line says of the field, empty for one that says anything else
     */
    LinesOverRows(
            Grid grid,
            Grid sheet,
            Field field,
            int longest,
            int linesAbove,
            Function<String, Optional<String>> meaning) {
        this.grid = grid;
        this.sheet = sheet;
        this.field = field;
        this.longest = longest;
        this.linesAbove = linesAbove;
        this.meaning = meaning;
    }

    /** What the line nearest above a row says. */
    Optional<FieldText> holding() {
        return holding;
    }

    void hold(Optional<FieldText> line) {
        holding = line;
    }

    /** What the last line of text above headings says. */
    Optional<FieldText> findAbove(HeadingBlock heading, List<TextLine> above) {
        return above.stream()
                .filter(line -> !line.prose())
                .reduce((upper, lower) -> lower)
                .flatMap(line -> grid.findRow(line.at().row()))
                .flatMap(row -> find(heading, row));
    }

    Optional<FieldText> find(HeadingBlock heading, GridRow row) {
        if (filled.computeIfAbsent(heading, any -> isFilled(heading))) {
            return Optional.empty();
        }
        if (several == null) {
            look(heading);
        }
        return several
                ? meaningOf(row)
                        .map(text -> new FieldText(
                                text, grid.ref(row.number(), row.first().column())))
                : Optional.empty();
    }

    /** Whether a column says it of any row; one that is left blank in all of them says nothing. */
    private boolean isFilled(HeadingBlock heading) {
        return heading.list(field).stream()
                .anyMatch(column -> grid.listRows().stream()
                        .anyMatch(
                                row -> row.number() > heading.lastRow() && row.size() > 1 && row.has(column.number())));
    }

    /**
     * What a line over rows says of the field, if the table's first line stands over all its rows: other lines may be about the
     * row above.
     */
    Optional<FieldText> findOverAll(HeadingBlock heading, GridRow row) {
        return find(heading, row).filter(line -> overAll);
    }

    private void look(HeadingBlock heading) {
        // of several such lines right above one table it is not known which holds
        int first = IntStream.rangeClosed(1, linesAbove)
                .map(above -> heading.firstRow() - above)
                .filter(above -> sheet.findRow(above)
                        .filter(row -> !meaningsOf(row).isEmpty())
                        .isPresent())
                .findFirst()
                .orElse(heading.firstRow());
        several = sheet.listRows().stream()
                        .filter(row -> row.number() >= first)
                        .flatMap(row -> meaningsOf(row).stream())
                        .distinct()
                        .count()
                > 1;
        overAll = Stream.concat(
                        grid.findRow(heading.firstRow() - 1).stream(),
                        grid.rowsBelow(heading.lastRow()).limit(1))
                .anyMatch(row -> meaningOf(row).isPresent());
    }

    /** What each of the lines says that stand in one row, over a table each. */
    private List<String> meaningsOf(GridRow row) {
        List<String> meanings = new ArrayList<>();
        for (GridCell cell : row.cells()) {
            Optional<String> said = cell.text().length() > longest ? Optional.empty() : meaning.apply(cell.text());
            if (said.isEmpty()) {
                return List.of();
            }
            meanings.add(said.get());
        }
        return meanings;
    }

    private Optional<String> meaningOf(GridRow row) {
        return row.size() == 1 ? meaningsOf(row).stream().findFirst() : Optional.empty();
    }
}
