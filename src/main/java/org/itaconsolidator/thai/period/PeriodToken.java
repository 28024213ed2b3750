package org.itaconsolidator.thai.period;

/**
 * A word of a period phrase.
 *
 * @param text its folded text, or the part of it that counts: the digits, the month's name, the half
 */
public record PeriodToken(Kind kind, String text) {
    /** What a word can be. */
    public enum Kind {
        /** A whole numeric date: 1/10/2565. */
        DATE,
        MONTH,
        /** Digits: a day, a year or a quarter, by its place. */
        NUMBER,
        /** From here to there: "-", ถึง. */
        RANGE,
        AND,
        /** ภายใน, ไม่เกิน before a day. */
        WITHIN,
        /** ก่อน before a day, which is then no longer in time. */
        BEFORE,
        /** เป็นต้นไป. */
        ONWARD,
        /** ตั้งแต่. */
        FROM,
        /** ปัจจุบัน as an end. */
        PRESENT,
        /** ตลอดปีงบประมาณ. */
        WHOLE_YEAR,
        /** ปีงบประมาณ before its year. */
        FISCAL_YEAR,
        /** ปี alone: the calendar year after a month, else the fiscal year. */
        YEAR_WORD,
        /** ไตรมาส before its number; or with the year, "1/2566". */
        QUARTER,
        /** รอบ ๖ เดือน and the like: text is "first", "second" or "whole". */
        PART_OF_YEAR,
        /** ทุกเดือน and the like. */
        RECURRING,
        /** ไม่เกิน ๗ วัน and the like. */
        RELATIVE,
        /** Not understood. */
        UNKNOWN
    }

    public boolean is(Kind wanted) {
        return kind == wanted;
    }
}
