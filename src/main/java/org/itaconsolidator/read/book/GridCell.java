package org.itaconsolidator.read.book;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiNumbers;

/**
 * A cell with content.
 *
 * @param column A = 1
 * @param look what is seen of it beside the value
 * @param formula that makes its value; {@code "="} where it is long or not known, {@code ""} for none
 */
public record GridCell(int column, CellValue value, CellLook look, String formula) {
    /** A formula of which nothing is known but that it is one. */
    static final String ANY_FORMULA = "=";

    /** Of a longer formula it is only kept that there is one. */
    private static final int LONGEST_FORMULA = 500;

    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(2500);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2600);

    /** A year that its number format shows with words ("เป้าหมาย 2568") is the text that people see. */
    public GridCell {
        if (value instanceof CellValue.Num num
                && look.words().codePoints().anyMatch(Character::isLetter)
                && num.number().compareTo(FIRST_YEAR) >= 0
                && num.number().compareTo(LAST_YEAR) <= 0
                && !RoundedFigure.hasDecimals(num.number())) {
            value = new CellValue.Text(look.words().strip() + " " + num.number().toBigInteger());
        }
    }

    /** What is kept of a formula; {@code ""} for none. */
    static String known(String formula) {
        return formula.length() <= LONGEST_FORMULA ? formula : ANY_FORMULA;
    }

    public GridCell with(CellValue other) {
        return new GridCell(column, other, look, formula);
    }

    public GridCell saying(String text) {
        return with(new CellValue.Text(text));
    }

    public GridCell at(int other) {
        return new GridCell(other, value, look, formula);
    }

    /** Whether a formula makes its value. */
    public boolean calculated() {
        return !formula.isEmpty();
    }

    public boolean isText() {
        return value instanceof CellValue.Text;
    }

    /** Whether it holds a number and nothing else, as a number or as a text in digits of either kind. */
    public boolean readsAsNumber() {
        return ThaiNumbers.isNumber(text());
    }

    /** The value as text for reading: a whole number without ".0", a day as officers write it, no result as blank. */
    public String text() {
        if (value instanceof CellValue.Text text) {
            return text.text();
        }
        if (value instanceof CellValue.Num num) {
            String plain = num.shown().stripTrailingZeros().toPlainString();
            return num.percent() ? plain + "%" : plain;
        }
        if (value instanceof CellValue.Day day) {
            return text(day.date());
        }
        if (value instanceof CellValue.Bool bool) {
            return String.valueOf(bool.value()).toUpperCase(Locale.ROOT);
        }
        return value instanceof CellValue.ErrorCode error ? error.code() : "";
    }

    /**
     * A day in the Buddhist era, {@code 31 มีนาคม 2566}. One whose year is Buddhist already (typed as 2566 into a date cell) is
     * taken as it is: 543 is never added twice.
     */
    private static String text(LocalDate day) {
        int year = day.getYear() >= 2400 ? day.getYear() : day.getYear() + FiscalYear.ERA_OFFSET;
        return day.getDayOfMonth() + " " + MonthNames.full(day.getMonth()) + " " + year;
    }
}
