package org.itaconsolidator.read.book;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.thai.text.ThaiText;

/** The content of a cell, by its raw value and type, never by a formatted text. A cell without any value is no cell. */
public sealed interface CellValue {
    /** Whether there is no value to read although the cell is filled: an error, or a formula without a result. */
    default boolean isBroken() {
        return this instanceof ErrorCode || this instanceof NoResult result && !result.ofBlanks();
    }

    /** Whether it is the number 0, which is no blank. */
    default boolean isZero() {
        return this instanceof Num num && num.number().signum() == 0;
    }

    /** A text without its invisible damage; a blank line above lines of figures stays: there one is missing. */
    static String clean(String raw) {
        String text = ThaiText.clean(raw);
        boolean blank = !raw.isEmpty() && raw.charAt(0) <= ' ' && text.indexOf('\n') > 0;
        return blank && raw.substring(0, raw.indexOf(text.charAt(0))).indexOf('\n') >= 0 && areFigures(text)
                ? "\n" + text
                : text;
    }

    private static boolean areFigures(String text) {
        return text.chars().allMatch(letter -> letter <= ' ' || letter == '.' || Character.isDigit(letter));
    }

    /** A text whose invisible damage is mended; empty for a blank one, which is no value. */
    static Optional<CellValue> ofText(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new Text(text));
    }

    /** The day that a text begins with as ISO 8601 has it. */
    static Optional<CellValue> ofIsoDay(String raw) {
        try {
            return Optional.of(new Day(LocalDate.parse(raw.substring(0, Math.min(raw.length(), Day.LETTERS)))));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** A finite number as files write it; Java alone would take NaN, Infinity, 1d and 0x1p3 too. */
    static Optional<Double> findNumber(String raw) {
        return Optional.of(raw)
                .filter(Num.WRITTEN.asMatchPredicate())
                .map(Double::valueOf)
                .filter(Double::isFinite);
    }

    /** What a number is by its format; finite. */
    static CellValue ofNumber(double stored, NumberFormats.Format format, boolean date1904) {
        boolean year = format.kind() == NumberFormats.Kind.YEAR;
        if ((year || format.kind() == NumberFormats.Kind.DAY) && stored >= 1 && stored <= Day.LAST) {
            LocalDate day = (date1904 ? Day.EPOCH_1904 : Day.EPOCH_1900).plusDays((long) stored);
            return year ? new Text(String.valueOf(day.getYear() + FiscalYear.ERA_OFFSET)) : new Day(day);
        }
        boolean hours = format.kind() == NumberFormats.Kind.HOURS;
        if ((hours || format.kind() == NumberFormats.Kind.TIME) && stored >= 0 && stored <= Day.LAST) {
            return new Text(time(Math.round((hours ? stored : stored % 1) * Day.SECONDS)));
        }
        // Excel keeps binary doubles; their shortest decimal form is what was typed.
        return new Num(
                BigDecimal.valueOf(stored),
                format.kind() == NumberFormats.Kind.PERCENT ? OptionalInt.of(format.decimals()) : OptionalInt.empty());
    }

    /** A time as it is shown, with its seconds: who types a colon for the point of a score sees this, and no number. */
    private static String time(long seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }

    /** Text, with invisible damage mended; never blank. */
    record Text(String text) implements CellValue {}

    /**
     * A number as stored, in its shortest decimal form; 75.34000000000001 is what a binary fraction makes of 75.34: as in
     * Excel, fifteen digits count.
     *
     * @param percentDecimals how many digits behind the point are shown of the number times 100; empty where its format is no
     *     per cent
     */
    record Num(BigDecimal number, OptionalInt percentDecimals) implements CellValue {
        private static final Pattern WRITTEN =
                Pattern.compile("[+-]?(?:\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[Ee][+-]?\\d++)?");
        private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

        /** The decimals of published scores: those that a coarser number format hides are kept. */
        private static final int DECIMALS_OF_SCORES = 2;

        /** Keeps fifteen digits. */
        public Num {
            number = number.precision() > DIGITS.getPrecision() ? number.round(DIGITS) : number;
        }

        public boolean percent() {
            return percentDecimals.isPresent();
        }

        public BigDecimal shown() {
            if (percentDecimals.isEmpty()) {
                return number;
            }
            BigDecimal points = number.movePointRight(2);
            int decimals = Math.max(DECIMALS_OF_SCORES, percentDecimals.getAsInt());
            return points.scale() > decimals ? points.setScale(decimals, RoundingMode.HALF_UP) : points;
        }
    }

    /** A number whose format shows a day. */
    record Day(LocalDate date) implements CellValue {
        private static final LocalDate EPOCH_1900 = LocalDate.of(1899, 12, 30);
        private static final LocalDate EPOCH_1904 = LocalDate.of(1904, 1, 1);

        private static final int LETTERS = 10;
        private static final double SECONDS = 86_400;

        /** 31 December 9999, the last day that Excel shows. */
        private static final double LAST = 2_958_465;
    }

    /** TRUE or FALSE. */
    record Bool(boolean value) implements CellValue {}

    /** #REF! and its like. */
    record ErrorCode(String code) implements CellValue {}

    /**
     * A formula that says nothing.
     *
     * @param ofBlanks whether it shows 0 for cells that are all blank; else it has never been calculated
     */
    record NoResult(boolean ofBlanks) implements CellValue {
        public Finding finding(CellRef at) {
            Finding none = Finding.at(at, FindingCode.FORMULA_WITHOUT_VALUE, "", "");
            return ofBlanks ? none.with("case", "of-blanks") : none;
        }
    }
}
