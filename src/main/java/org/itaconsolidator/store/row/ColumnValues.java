package org.itaconsolidator.store.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.Figure;

/**
 * Converts the model's terms to column values and back. Times are ISO text, so that a locale cannot shift their era.
 */
public final class ColumnValues {
    private static final Pattern A1 = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

    /** Separates the parts of a value, {@link #RECORD} values; names of files and sheets may hold line breaks. */
    static final String PART = "\u001F";

    static final String RECORD = "\u001E";

    private static final Map<Enum<?>, String> CODES = new ConcurrentHashMap<>();

    public static Instant instant(String withOffset) {
        return OffsetDateTime.parse(withOffset).toInstant();
    }

    /** Times that SQL has joined into one text with blanks. */
    public static Stream<Instant> instants(String withOffsets) {
        return Stream.of(withOffsets.split(" ")).map(ColumnValues::instant);
    }

    /** The cell of a sheet and an A1 text; the whole sheet if the text names no single cell. */
    public static CellRef cell(String sheet, String a1) {
        return A1.matcher(a1).matches() ? CellRef.of(sheet, a1) : CellRef.wholeSheet(sheet);
    }

    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The body in the columns name, district, province. */
    public static Body body(ResultSet rs) throws SQLException {
        return new Body(rs.getString("name"), rs.getString("district"), rs.getString("province"));
    }

    public static BigDecimal getDecimal(ResultSet rs, String column) throws SQLException {
        return new BigDecimal(rs.getString(column));
    }

    /** The lines of a text; none of an empty one. */
    public static List<String> lines(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    public static List<Place> places(String text) {
        return records(text)
                .filter(parts -> parts.length == 3)
                .map(parts -> new Place(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** The parts of each record. */
    static Stream<String[]> records(String text) {
        return Stream.of(text.split(RECORD)).filter(each -> !each.isEmpty()).map(each -> each.split(PART, -1));
    }

    public static SortedSet<Integer> numbers(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public static Set<Instrument> instruments(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Instrument::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Instrument.class)));
    }

    /** A value of the model as stored; null for none. */
    public static Object stored(Object value) {
        if (value instanceof Optional<?> perhaps) {
            return stored(perhaps.orElse(null));
        }
        if (value instanceof OptionalInt perhaps) {
            return perhaps.isPresent() ? (Object) perhaps.getAsInt() : null;
        }
        if (value == null || value instanceof String || value instanceof Number && !(value instanceof BigDecimal)) {
            return value;
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        if (value instanceof FiscalYear year) {
            return year.buddhist();
        }
        if (value instanceof Boolean yes) {
            return yes ? 1 : 0;
        }
        if (value instanceof Enum<?> constant) {
            return CODES.computeIfAbsent(constant, ColumnValues::code);
        }
        if (value instanceof Figure figure) {
            return figure.code();
        }
        if (value instanceof Collection<?> all) {
            return all.stream()
                    .map(each -> each instanceof Place place
                            ? String.join(PART, place.fileName(), place.sheet(), place.cell())
                            : String.valueOf(each))
                    .collect(Collectors.joining(separator(all)));
        }
        return value.toString();
    }

    private static String separator(Collection<?> all) {
        if (all instanceof List<?> list) {
            return !list.isEmpty() && list.get(0) instanceof Place ? RECORD : "\n";
        }
        return " ";
    }

    private static String code(Enum<?> constant) {
        return constant instanceof Coded coded ? coded.code() : constant.name();
    }
}
