package org.itaconsolidator.store.row;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;

/** How the model's terms stand in columns, and back. Times are ISO text: a locale cannot shift their era. */
public final class ColumnValues {
    private static final Pattern A1 = Pattern.compile("[A-Z]{1,3}[1-9]\\d{0,6}");

    /** Between the parts of one thing in a text, and between things: names of files and sheets may hold line breaks. */
    private static final String PART = "\u001F";

    private static final String RECORD = "\u001E";

    private ColumnValues() {}

    public static Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    public static OptionalInt optional(Number number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number.intValue());
    }

    public static Integer orNull(Optional<FiscalYear> year) {
        return year.map(FiscalYear::buddhist).orElse(null);
    }

    public static Optional<FiscalYear> fiscalYear(Number year) {
        return Optional.ofNullable(year).map(y -> FiscalYear.ofBuddhist(y.intValue()));
    }

    static Optional<Body> body(String name, String district, String province) {
        return Optional.ofNullable(name)
                .map(n -> new Body(n, district == null ? "" : district, province == null ? "" : province));
    }

    public static String orNull(Object value) {
        return value == null ? null : value.toString();
    }

    public static Instant instant(String withOffset) {
        return OffsetDateTime.parse(withOffset).toInstant();
    }

    /** Times that SQL has put into one text, with a blank between them. */
    public static Stream<Instant> instants(String withOffsets) {
        return Stream.of(withOffsets.split(" ")).map(ColumnValues::instant);
    }

    /** The cell of a sheet's name and an A1 text; the whole sheet where the text names no one cell. */
    public static CellRef cell(String sheet, String a1) {
        return A1.matcher(a1).matches() ? CellRef.of(sheet, a1) : CellRef.wholeSheet(sheet);
    }

    public static String orEmpty(String text) {
        return text == null ? "" : text;
    }

    /** The body of a row's columns name, district, province. */
    public static Body body(ResultSet rs) throws SQLException {
        return new Body(rs.getString("name"), rs.getString("district"), rs.getString("province"));
    }

    /** The place of a row's columns file_name, sheet, cell. */
    public static Place place(ResultSet rs) throws SQLException {
        return new Place(rs.getString("file_name"), rs.getString("sheet"), rs.getString("cell"));
    }

    /** The scorecard of a row that has its body's columns too. */
    public static Scorecard scorecard(ResultSet rs) throws SQLException {
        return new Scorecard(body(rs), rs.getString("division"), SourceKind.ofCode(rs.getString("source")));
    }

    public static Optional<BigDecimal> findDecimal(ResultSet rs, String column) throws SQLException {
        return Optional.ofNullable(rs.getString(column)).map(BigDecimal::new);
    }

    public static BigDecimal getDecimal(ResultSet rs, String column) throws SQLException {
        return new BigDecimal(rs.getString(column));
    }

    public static String plain(Optional<BigDecimal> number) {
        return number.map(BigDecimal::toPlainString).orElse(null);
    }

    /** An instrument in the names of columns: {@code iit}. */
    public static String of(Instrument instrument) {
        return instrument.name().toLowerCase(Locale.ROOT);
    }

    /** Places as one text. */
    public static String of(List<Place> places) {
        return places.stream()
                .map(place -> String.join(PART, place.fileName(), place.sheet(), place.cell()))
                .collect(Collectors.joining(RECORD));
    }

    /** The places of such a text. */
    static List<Place> places(String text) {
        return Stream.of(text.split(RECORD))
                .map(place -> place.split(PART, -1))
                .filter(parts -> parts.length == 3)
                .map(parts -> new Place(parts[0], parts[1], parts[2]))
                .toList();
    }

    /** Numbers with blanks between them. */
    public static String numbers(SortedSet<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** The numbers of such a text. */
    public static SortedSet<Integer> numbers(String text) {
        return Stream.of(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Integer::valueOf)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
