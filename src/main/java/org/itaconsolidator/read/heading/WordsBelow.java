package org.itaconsolidator.read.heading;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Tells the headings of a table of words alone, such as members of a committee or an agenda, from rows of the table above: by
 * words that head no column of ours, or, behind a blank row, by what the table above has in each row and this one nowhere.
 */
final class WordsBelow {
    /** Longer texts only begin like such a heading. */
    private static final int LONGEST_START = 30;

    private static final Pattern ITEM_CODE = Pattern.compile("^(?:ข้อ)?[ieo]-?\\d{1,2}(?!\\d)");

    private final List<GridRow> rows;
    private final HeadingBlock above;
    private final Words words;

    /** What every row of ours has in a column of such a field. */
    private final Map<Field, Predicate<GridCell>> certain = new EnumMap<>(Field.class);

    /** The fields of them that every row above has, down to the one that is looked at next. */
    private final Set<Field> inAll = EnumSet.noneOf(Field.class);

    private int narrowest = Integer.MAX_VALUE;
    private int next;

    /** The rows that follow one another without a blank one where was looked last, and the last of them with a certain cell. */
    private int end;

    private int lastCertain;

    WordsBelow(List<GridRow> rows, int first, HeadingBlock above, HeadingFinder finder, Words words) {
        this.rows = rows;
        this.next = first;
        this.above = above;
        this.words = words;
        certain.put(Field.INDICATOR, cell -> finder.namesAnIndicator(rows.get(0).with(List.of(cell))));
        certain.put(
                Field.ITEM,
                cell -> ITEM_CODE.matcher(ThaiText.fold(cell.text())).find());
        certain.put(Field.URL, cell -> WebAddresses.isIn(cell.text()));
        certain.keySet().stream().filter(field -> above.find(field).isPresent()).forEach(inAll::add);
    }

    /**
     * Whether a row of words over another in the same columns is such headings.
     *
     * @param apart whether a blank row stands above it
     */
    boolean beginAt(int at, boolean apart) {
        GridRow row = rows.get(at);
        long known = row.cells().stream()
                .filter(cell -> words.is(Words.Kind.OTHER_COLUMNS, cell.text()))
                .count();
        long begun = row.cells().stream()
                .filter(cell -> !words.is(Words.Kind.OTHER_COLUMNS, cell.text())
                        && ThaiText.fold(cell.text()).length() <= LONGEST_START
                        && words.starts(Words.Kind.OTHER_COLUMN_STARTS, cell.text()))
                .count();
        boolean headed = known + begun > 1 || apart && known + begun > 0;
        return headed ? hasNothingCertain(at) : apart && lacksWhatIsCertain(at);
    }

    /** Whether the rows lack what all rows above have in a column that these fill too, and are narrower than any of them. */
    private boolean lacksWhatIsCertain(int at) {
        lookAbove(at);
        boolean narrower = narrowest < Integer.MAX_VALUE
                && rows.subList(at, endOfRows(at)).stream()
                        .allMatch(row -> row.cells().size() < narrowest
                                && row.cells().stream()
                                        .allMatch(cell -> HeadingFinder.isLikeAHeading(cell)
                                                && rows.get(at)
                                                        .find(cell.column())
                                                        .isPresent()));
        return narrower
                && inAll.stream()
                        .anyMatch(field -> rows.get(at)
                                .find(above.find(field).orElseThrow().number())
                                .isPresent())
                && hasNothingCertain(at);
    }

    /** Takes note of the rows down to one that were not looked at yet; a text alone in its row is none of the table. */
    private void lookAbove(int at) {
        for (; next < at; next++) {
            GridRow row = rows.get(next);
            if (row.cells().size() > 1) {
                narrowest = Math.min(narrowest, row.cells().size());
                inAll.removeIf(field -> !hasCertain(row, field));
            }
        }
    }

    private boolean hasCertain(GridRow row, Field field) {
        return above.find(field)
                .flatMap(column -> row.find(column.number()))
                .filter(certain.get(field))
                .isPresent();
    }

    private boolean hasNothingCertain(int at) {
        endOfRows(at);
        return lastCertain < at;
    }

    /** The first row behind those that follow one another without a blank one. */
    private int endOfRows(int at) {
        if (at >= end) {
            lastCertain = -1;
            end = at;
            do {
                GridRow row = rows.get(end);
                lastCertain = certain.keySet().stream().anyMatch(field -> hasCertain(row, field)) ? end : lastCertain;
                end++;
            } while (end < rows.size()
                    && rows.get(end).number() == rows.get(end - 1).number() + 1);
        }
        return end;
    }
}
