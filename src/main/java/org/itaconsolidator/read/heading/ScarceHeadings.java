package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiNumbers;

/** Rows of headings of which too few are known: what stands above, beside or below them shows what they are. */
record ScarceHeadings(HeadingFinder finder, HeadingFinder.AcrossHeadings across) {
    private static final int FEWEST = 2;
    private static final int FEWEST_IN_OTHERS = 3;
    private static final int FEWEST_BY_WORDS = 5;

    /** Officers' own texts begin with such words too, and are longer. */
    private static final int LONGEST_BY_WORDS = 30;

    private static final int ROWS_TO_LOOK_AT = 3;

    boolean isHeadingRow(Grid grid, GridRow row, Map<Integer, Heading> known) {
        return isAnotherTables(row, known) && hasOwnTitle(grid, row)
                || isOverIndicators(grid, row, known)
                || isUnderstoodByWords(row, known)
                || isForeign(row, known);
    }

    /** Whether lines of text that stand apart from the table above begin something new here. */
    private static boolean hasOwnTitle(Grid grid, GridRow row) {
        Optional<GridRow> above = grid.findRowAbove(row.number());
        int top = row.number();
        while (above.isPresent() && above.get().cells().size() == 1) {
            top = above.get().number();
            above = grid.findRowAbove(top);
        }
        return top < row.number() && above.isPresent() && above.get().number() < top - 1;
    }

    /** Whether a row below a title of its own is one of short texts, a heading that is known among them. */
    private boolean isAnotherTables(GridRow row, Map<Integer, Heading> known) {
        return row.size() >= FEWEST_IN_OTHERS
                && areShortWords(row)
                && (known.values().stream().anyMatch(Heading::exact) || holdsForeign(row));
    }

    private static boolean areShortWords(GridRow row) {
        for (GridCell cell : row.cells()) {
            if (!HeadingFinder.isShownText(cell) || HeadingFinder.beginsWithNumber(cell)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a cell has a heading that only tables of other systems have. */
    private boolean holdsForeign(GridRow row) {
        for (GridCell cell : row.cells()) {
            if (finder.matcher().isForeign(cell.text())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a row of short texts says, by headings that are known and by first words, of which measures its rows tell: so many
     * different fields that make a form of ours, a measure among them, are no chance, where one is known or all are short.
     */
    private boolean isUnderstoodByWords(GridRow row, Map<Integer, Heading> known) {
        if (row.size() < FEWEST_BY_WORDS || !areShortWords(row) || holdsForeign(row)) {
            return false;
        }
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int understood = 0;
        for (GridCell cell : row.cells()) {
            Optional<Heading> heading = Optional.ofNullable(known.get(cell.column()))
                    .or(() -> finder.matcher().matchByWord(cell.text()));
            heading.ifPresent(each -> fields.add(each.field()));
            understood += heading.isPresent() ? 1 : 0;
        }
        boolean likeHeadings = known.values().stream().anyMatch(Heading::exact)
                || row.cells().stream().allMatch(cell -> cell.text().length() <= LONGEST_BY_WORDS);
        return likeHeadings
                && fields.contains(Field.MEASURE)
                && fields.size() >= FEWEST_BY_WORDS
                && understood * 4 >= row.size() * 3
                && finder.matcher().isOfAForm(fields);
    }

    /** Whether a row of short texts has a heading that only tables of other systems have, and nothing of ours. */
    private boolean isForeign(GridRow row, Map<Integer, Heading> known) {
        return row.size() >= FEWEST
                && holdsForeign(row)
                && known.values().stream().noneMatch(heading -> heading.field() == Field.INDICATOR)
                && row.cells().stream().allMatch(HeadingFinder::isLikeAHeading)
                && !finder.namesIndicators(row);
    }

    /**
     * Whether indicators stand below a heading of indicators and others that are not known, with numbers or under a heading
     * that says by its first word what it is.
     */
    private boolean isOverIndicators(Grid grid, GridRow row, Map<Integer, Heading> known) {
        if (known.isEmpty()) {
            return false;
        }
        Optional<Integer> label = known.entrySet().stream()
                .filter(e ->
                        e.getValue().field() == Field.INDICATOR && e.getValue().exact())
                .map(Map.Entry::getKey)
                .findFirst();
        boolean shortTexts = row.cells().stream().allMatch(HeadingFinder::isShownText);
        if (label.isEmpty() || row.cells().size() < FEWEST || !shortTexts) {
            return false;
        }
        boolean tells = row.cells().stream()
                .filter(cell -> cell.column() != label.get())
                .anyMatch(cell -> finder.matcher().matchByWord(cell.text()).isPresent()
                        || known.containsKey(cell.column())
                                && known.get(cell.column()).field() != Field.SEQ);
        return IntStream.rangeClosed(1, ROWS_TO_LOOK_AT)
                .mapToObj(i -> grid.findRow(row.number() + i))
                .flatMap(Optional::stream)
                .anyMatch(below -> {
                    Heading named = across.match(below).get(label.get());
                    boolean numbers = below.cells().stream()
                            .anyMatch(cell -> cell.column() > label.get() && ThaiNumbers.isNumber(cell.text()));
                    return named != null && named.indicator().isPresent() && (tells || numbers);
                });
    }
}
