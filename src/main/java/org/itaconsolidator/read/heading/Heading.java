package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.reading.ReportedFigure;

/**
 * The meaning of a cell as a heading.
 *
 * @param field what the column means
 * @param known the heading of the layouts that it was taken for
 * @param year the fiscal year named in it, for scores and levels
 * @param indicator the indicator named in it, where indicators stand across
 * @param figure the instrument score, total or level named in it, where these stand across
 */
public record Heading(
        Field field,
        String known,
        Match match,
        Optional<FiscalYear> year,
        OptionalInt indicator,
        Optional<ReportedFigure.Kind> figure) {
    /** What stands in front of scores: it counts or names the rows, or says their year. */
    static final Set<Field> IN_FRONT = EnumSet.of(Field.SEQ, Field.INDICATOR, Field.FISCAL_YEAR);

    public enum Match {
        EXACT,
        NEAR,
        /** It begins with a word of the field. */
        BY_WORD,
        /** The cells below it show what it means. */
        BY_CONTENT,
        /** Nothing but the numbers below it show what it means: some of its words may say anything. */
        BY_NUMBERS,
        /** It stands below a known heading that is merged over several columns. */
        BELOW_GROUP
    }

    /** Whether it is the known heading, and not only taken for it. */
    public boolean exact() {
        return match == Match.EXACT || match == Match.BELOW_GROUP;
    }

    /** Whether it is no known heading nor near one, and only its words or the cells below it say what it means. */
    public boolean assumed() {
        return match == Match.BY_WORD || isByCells();
    }

    /** Whether the cells below it say what it means. */
    public boolean isByCells() {
        return match == Match.BY_CONTENT || match == Match.BY_NUMBERS;
    }

    public boolean isScore() {
        return field == Field.SCORE || field == Field.SELF_SCORE;
    }

    /** Whether it names an indicator, an instrument, a total or the level: the years stand down the rows then. */
    public boolean isAcross() {
        return indicator.isPresent() || figure.isPresent();
    }

    boolean isInFront() {
        return indicator.isEmpty() && IN_FRONT.contains(field);
    }

    /** The name of an indicator over a column of its scores. */
    static Heading ofIndicator(int number, String text) {
        return new Heading(Field.SCORE, text, Match.EXACT, Optional.empty(), OptionalInt.of(number), Optional.empty());
    }

    /** The name of an instrument, a total or a level over a column of these. */
    static Heading ofFigure(ReportedFigure.Kind figure, String text) {
        return new Heading(Field.SCORE, text, Match.EXACT, Optional.empty(), OptionalInt.empty(), Optional.of(figure));
    }

    static Heading of(Field field, String known, Match match) {
        return new Heading(field, known, match, Optional.empty(), OptionalInt.empty(), Optional.empty());
    }

    Heading in(FiscalYear fiscalYear) {
        return new Heading(field, known, match, Optional.of(fiscalYear), indicator, figure);
    }

    Heading as(Field other) {
        return new Heading(other, known, match, year, indicator, figure);
    }
}
