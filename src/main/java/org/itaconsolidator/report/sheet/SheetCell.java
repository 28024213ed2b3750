package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.ss.usermodel.DateUtil;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Mark;

/**
 * A cell of a streamed sheet.
 *
 * @param formula {@code ""} for none
 * @param shown its text, or the text that its formula gives; {@link CellText#NONE} for none
 * @param number counts where it is a number
 */
public record SheetCell(Look look, Turn turn, String formula, CellText shown, double number, boolean isNumber) {
    /** The variants of every look. */
    enum Turn {
        PLAIN,
        /** A text that would become a formula when edited. */
        QUOTED,
        /** A figure or word with the sign of its mark behind it. */
        UNCONFIRMED,
        DOUBTED;

        private static Turn of(Mark mark) {
            return switch (mark) {
                case NONE -> PLAIN;
                case UNCONFIRMED -> UNCONFIRMED;
                case DOUBTED -> DOUBTED;
            };
        }

        Mark mark() {
            return switch (this) {
                case PLAIN, QUOTED -> Mark.NONE;
                case UNCONFIRMED -> Mark.UNCONFIRMED;
                case DOUBTED -> Mark.DOUBTED;
            };
        }
    }

    public static SheetCell blank(Look look) {
        return new SheetCell(look, Turn.PLAIN, "", CellText.NONE, 0, false);
    }

    public static SheetCell text(String text, Look look) {
        CellText shown = CellText.of(text);
        return new SheetCell(look, shown.looksLikeFormula() ? Turn.QUOTED : Turn.PLAIN, "", shown, 0, false);
    }

    public static SheetCell number(double number, Look look) {
        return new SheetCell(look, Turn.PLAIN, "", CellText.NONE, number, true);
    }

    /** A number; blank for an empty one, which is not 0. */
    public static SheetCell number(Optional<BigDecimal> value, Look look) {
        // the format knows no other number
        return value.isPresent() ? number(value.get().doubleValue(), look) : blank(look);
    }

    /** A whole number; blank for an empty one. */
    public static SheetCell whole(OptionalInt value) {
        return value.isPresent() ? number(value.getAsInt(), Look.WHOLE) : blank(Look.WHOLE);
    }

    /** A fiscal year as a number of the Buddhist era. */
    public static SheetCell year(Optional<FiscalYear> year, Look look) {
        return year.isPresent() ? number(year.get().buddhist(), look) : blank(look);
    }

    public static SheetCell date(Optional<LocalDate> day) {
        return day.map(each -> number(DateUtil.getExcelDate(each), Look.DATE)).orElseGet(() -> blank(Look.DATE));
    }

    /** An instant as the clock showed it in its own offset. */
    public static SheetCell time(OffsetDateTime time) {
        LocalDateTime clock = time.toLocalDateTime().truncatedTo(ChronoUnit.SECONDS);
        return number(DateUtil.getExcelDate(clock), Look.DATE_TIME);
    }

    /** A linked text; plain if no link can be made. */
    public static SheetCell link(Optional<String> link, String text, Look plain) {
        return link.isEmpty() || text.isEmpty() ? text(text, plain) : by(link.get(), text, Look.LINK);
    }

    public static SheetCell by(String formula, String text, Look look) {
        return new SheetCell(look, Turn.PLAIN, formula, CellText.of(text), 0, false);
    }

    SheetCell by(String formula) {
        return new SheetCell(look, turn, formula, shown, number, isNumber);
    }

    /** The same value with the sign of a mark behind it; as it is without one. */
    SheetCell with(Mark mark, Look marked) {
        return mark.isSet() ? new SheetCell(marked, Turn.of(mark), formula, shown, number, isNumber) : this;
    }

    public String text() {
        return shown.safe();
    }

    public boolean isBlank() {
        return !isNumber && text().isEmpty() && formula.isEmpty();
    }
}
