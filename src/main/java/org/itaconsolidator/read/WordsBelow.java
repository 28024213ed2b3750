package org.itaconsolidator.read;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.ThaiText;
import org.itaconsolidator.thai.WebAddresses;

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

    WordsBelow(List<GridRow> rows, HeadingBlock above, HeadingFinder finder, Words words) {
        this.rows = rows;
        this.above = above;
        this.words = words;
        certain.put(Field.INDICATOR, cell -> finder.namesAnIndicator(new GridRow(1, false, List.of(cell))));
        certain.put(
                Field.ITEM,
                cell -> ITEM_CODE.matcher(ThaiText.fold(cell.text())).find());
        certain.put(Field.URL, cell -> WebAddresses.isIn(cell.text()));
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
        return headed ? hasNothingCertain(rows.subList(at, endOfRows(at))) : apart && lacksWhatIsCertain(at);
    }

    /** Whether the rows lack what all rows above have in a column that these fill too, and are narrower than any of them. */
    private boolean lacksWhatIsCertain(int at) {
        int end = endOfRows(at);
        List<GridRow> own = rows.subList(at, end);
        List<GridRow> before = rows.subList(0, at).stream()
                .filter(row -> row.number() > above.lastRow() && row.cells().size() > 1)
                .toList();
        int narrowest =
                before.stream().mapToInt(row -> row.cells().size()).min().orElse(0);
        return own.stream()
                        .allMatch(row -> row.cells().size() < narrowest
                                && row.cells().stream()
                                        .allMatch(cell -> HeadingFinder.isLikeAHeading(cell)
                                                && rows.get(at)
                                                        .find(cell.column())
                                                        .isPresent()))
                && certain.entrySet().stream().anyMatch(e -> lacks(e.getKey(), e.getValue(), at, before, own));
    }

    private boolean lacks(Field field, Predicate<GridCell> isCertain, int at, List<GridRow> before, List<GridRow> own) {
        return above.find(field)
                .filter(of -> rows.get(at).find(of.number()).isPresent()
                        && before.stream()
                                .allMatch(row ->
                                        row.find(of.number()).filter(isCertain).isPresent())
                        && hasNothingCertain(own))
                .isPresent();
    }

    private boolean hasNothingCertain(List<GridRow> of) {
        return certain.entrySet().stream()
                .noneMatch(e -> above.find(e.getKey())
                        .filter(column -> of.stream()
                                .anyMatch(row -> row.find(column.number())
                                        .filter(e.getValue())
                                        .isPresent()))
                        .isPresent());
    }

    /** The first row behind those that follow one another without a blank one. */
    private int endOfRows(int at) {
        int end = at + 1;
        while (end < rows.size() && rows.get(end).number() == rows.get(end - 1).number() + 1) {
            end++;
        }
        return end;
    }
}
