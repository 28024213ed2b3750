package org.itaconsolidator.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;

/** How the model's terms stand in columns, and back. Times are ISO text: a locale cannot shift their era. */
final class Columns {
    private Columns() {}

    static Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }

    static OptionalInt optional(Number number) {
        return number == null ? OptionalInt.empty() : OptionalInt.of(number.intValue());
    }

    static Integer orNull(Optional<FiscalYear> year) {
        return year.map(FiscalYear::buddhist).orElse(null);
    }

    static Optional<FiscalYear> fiscalYear(Number year) {
        return Optional.ofNullable(year).map(y -> FiscalYear.ofBuddhist(y.intValue()));
    }

    static Optional<Body> body(String name, String district, String province) {
        return Optional.ofNullable(name)
                .map(n -> new Body(n, district == null ? "" : district, province == null ? "" : province));
    }

    static String orNull(Object value) {
        return value == null ? null : value.toString();
    }

    static Instant instant(String withOffset) {
        return OffsetDateTime.parse(withOffset).toInstant();
    }

    /** Times that SQL has put into one text, with a blank between them. */
    static Stream<Instant> instants(String withOffsets) {
        return Stream.of(withOffsets.split(" ")).map(Columns::instant);
    }

    /** The cell of a sheet's name and an A1 text; the whole sheet where the text names no one cell. */
    static CellRef cell(String sheet, String a1) {
        return a1.matches("[A-Z]{1,3}[1-9]\\d{0,6}") ? CellRef.of(sheet, a1) : CellRef.wholeSheet(sheet);
    }

    static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}
