package org.itaconsolidator.report.sheet;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * The columns of a list sheet, declared once and in order: the key of the heading, the width in characters, and what
 * the column shows of a thing. How a column is treated (left out, cut, last to stay in sight) is declared after it.
 *
 * @param <T> a thing, which has one row
 */
public final class Columns<T> {
    /** The cell of a column for a thing; {@code row} tells the other cells of its row, for formulas. */
    public interface Value<T> {
        SheetCell of(T thing, Row row);
    }

    /** The row that is being written. */
    public interface Row {
        /** The cell of another column, by its key, as a formula names it: E12. */
        String cell(String key);
    }

    /**
     * @param heading as shown, unlike every other one of the list
     * @param gives whether it is narrowed where the page needs the room
     * @param stays whether the column is there even where it is blank for all
     * @param lines the most that a text takes of a row
     * @param whole where a text that needs more stands whole; empty for the sheet of long texts
     */
    private record Column<T>(
            String key,
            String heading,
            int width,
            boolean gives,
            boolean stays,
            int lines,
            Function<T, Optional<String>> whole,
            Value<T> value) {
        Column<T> with(boolean gives, boolean stays) {
            return new Column<>(key, heading, width, gives, stays, lines, whole, value);
        }
    }

    /** A column that is wider holds texts, which go on in further lines where it is narrowed, to this width at most. */
    private static final int WIDE = 16;

    private final ReportWords words;
    private final String prefix;
    private List<Column<T>> columns = new ArrayList<>();
    private final Map<String, Integer> places = new HashMap<>();
    private int placed;
    private String printedTo = "";
    private String frozenTo = "";
    private int lines = Integer.MAX_VALUE;
    private Function<T, Optional<String>> whole = any -> Optional.empty();

    /** @param prefix of the headings' keys, such as {@code column.} */
    public Columns(ReportWords words, String prefix) {
        this.words = words;
        this.prefix = prefix;
    }

    /** Looks something up once for all columns of a row. */
    public static <T, R> Function<T, R> once(Function<T, R> finder) {
        return new Function<>() {
            private T asked;
            private R found;

            @Override
            public R apply(T thing) {
                if (thing != asked) {
                    found = finder.apply(thing);
                    asked = thing;
                }
                return found;
            }
        };
    }

    public Columns<T> of(String key, int width, Value<T> value) {
        return named(key, words.text(prefix + key), width, value);
    }

    /** Adds a column with a heading that other sheets use too. */
    public Columns<T> common(String key, int width, Value<T> value) {
        return named(key, words.text("column." + key), width, value);
    }

    /** Adds a column with a heading of its own. */
    public Columns<T> named(String key, String heading, int width, Value<T> value) {
        columns.add(new Column<>(key, heading, width, width > WIDE, false, lines, whole, value));
        return this;
    }

    /** Adds a figure, or a text that a formula gives. */
    public Columns<T> figure(String key, int width, Look look, BiFunction<T, Row, Expr> value) {
        return of(key, width, (thing, row) -> value.apply(thing, row).as(look, words));
    }

    /** Adds a text for people, with figures in the job's digits. */
    public Columns<T> text(String key, int width, Function<T, String> text) {
        return text(key, width, Look.TEXT, text);
    }

    public Columns<T> text(String key, int width, Look look, Function<T, String> text) {
        return of(key, width, (thing, row) -> SheetCell.text(words.prose(text.apply(thing)), look));
    }

    /** Adds a name or code, exactly as written, so that it can be found. */
    public Columns<T> code(String key, int width, Function<T, String> code) {
        return of(key, width, (thing, row) -> SheetCell.text(code.apply(thing), Look.TEXT));
    }

    /** Adds the body if the workbook has several. */
    public Columns<T> body(int width, Function<T, Body> body) {
        return words.owner().isPresent() ? this : text("body", width, thing -> words.shortBody(body.apply(thing)));
    }

    /** Adds a fiscal year as a number, so that it is found in any digits. */
    public Columns<T> year(int width, Function<T, Optional<FiscalYear>> year) {
        return of("year", width, (thing, row) -> SheetCell.year(year.apply(thing), Look.WHOLE));
    }

    public Columns<T> whole(String key, int width, ToLongFunction<T> value) {
        return of(key, width, (thing, row) -> SheetCell.number(value.applyAsLong(thing), Look.WHOLE));
    }

    public Columns<T> date(String key, int width, Function<T, Optional<LocalDate>> day) {
        return of(key, width, (thing, row) -> SheetCell.date(day.apply(thing)));
    }

    public Columns<T> received(int width, Function<T, OffsetDateTime> time) {
        of("received", width, (thing, row) -> SheetCell.time(time.apply(thing)));
        return last(column -> column.with(false, column.stays())); // a time is shown on one line or not at all
    }

    /** Keeps the last column where it is blank in all rows: its blanks tell something, or formulas refer to its cells. */
    public Columns<T> always() {
        return last(column -> column.with(column.gives(), true));
    }

    private Columns<T> last(UnaryOperator<Column<T>> changed) {
        columns.set(columns.size() - 1, changed.apply(columns.get(columns.size() - 1)));
        return this;
    }

    /** Limits the texts of the following columns to so many lines. */
    public Columns<T> lines(int most) {
        lines = most;
        return this;
    }

    /** Where the whole text of the following columns stands if it does not fit, such as {@code 'a'!B2}. */
    public Columns<T> wholeAt(Function<T, Optional<String>> place) {
        whole = place;
        return this;
    }

    /** Keeps the columns so far in sight. */
    public Columns<T> frozen() {
        frozenTo = columns.get(columns.size() - 1).key();
        return this;
    }

    /** Prints the columns so far; later ones are for the screen and do not make rows higher. */
    public Columns<T> printed() {
        printedTo = columns.get(columns.size() - 1).key();
        return this;
    }

    /** The columns for some things, without those that are blank for all of them; all for no things. */
    public List<TableSheet.Column> choose(Collection<T> things) {
        List<Column<T>> all = columns;
        int printed = at(printedTo);
        int frozen = at(frozenTo);
        columns = all.stream()
                .filter(column -> things.isEmpty()
                        || column.stays()
                        || things.stream()
                                .anyMatch(thing ->
                                        !column.value().of(thing, key -> "A1").isBlank()))
                .toList();
        // where the last printed or frozen column is left out, the one before it that is there is the last
        printedTo = lastOf(all.subList(0, printed));
        frozenTo = lastOf(all.subList(0, frozen));
        Set<String> headings = new HashSet<>();
        int last = at(printedTo);
        double share = shareOfWide(columns.subList(0, last));
        return IntStream.range(0, columns.size())
                .mapToObj(i -> {
                    Column<T> column = columns.get(i);
                    if (!headings.add(column.heading())) {
                        throw new IllegalArgumentException("two columns are headed " + column.heading());
                    }
                    return new TableSheet.Column(
                            column.heading(),
                            i < last && column.gives()
                                    ? WIDE + (int) ((column.width() - WIDE) * share)
                                    : column.width());
                })
                .toList();
    }

    private static <T> int width(List<Column<T>> some) {
        return some.stream().mapToInt(Column::width).sum();
    }

    /** The share that columns of texts keep of what they could give, so that all columns can be read on the page. */
    private static <T> double shareOfWide(List<Column<T>> printed) {
        int given = printed.stream()
                .filter(Column::gives)
                .mapToInt(column -> column.width() - WIDE)
                .sum();
        int lacking = width(printed) - PageSetup.READ_ACROSS;
        return lacking <= 0 ? 1 : given == 0 ? 0 : Math.max(0, 1 - (double) lacking / given);
    }

    private String lastOf(List<Column<T>> some) {
        return some.stream()
                .filter(columns::contains)
                .reduce((before, last) -> last)
                .map(Column::key)
                .orElse("");
    }

    /** The number of columns up to the one with a key; all for {@code ""}. */
    private int at(String key) {
        if (placed != columns.size()) {
            places.clear();
            for (placed = 0; placed < columns.size(); placed++) {
                places.putIfAbsent(columns.get(placed).key(), placed + 1);
            }
        }
        return key.isEmpty() ? columns.size() : places.getOrDefault(key, 0);
    }

    public int countPrinted() {
        return at(printedTo);
    }

    /** How many columns stay in sight. */
    public int countFrozen() {
        return frozenTo.isEmpty() ? 0 : at(frozenTo);
    }

    public boolean has(String key) {
        return at(key) > 0;
    }

    /** The position of a column, from 0. */
    public int indexOf(String key) {
        return at(key) - 1;
    }

    /** Writes a thing's cells into the current row. */
    public void write(T thing, TableSheet table) {
        int number = table.lastRow();
        Row row = key -> TableSheet.cell(indexOf(key), number);
        for (int i = 0; i < columns.size(); i++) {
            Column<T> column = columns.get(i);
            table.put(i, column.value().of(thing, row), column.lines(), column.whole(), thing);
        }
    }
}
