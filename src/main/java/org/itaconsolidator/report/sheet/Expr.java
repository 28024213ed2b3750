package org.itaconsolidator.report.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Optional;
import org.itaconsolidator.model.score.Mark;

/**
 * A figure or text of a sheet, defined in one place: the formula that computes it, its current value, and what is
 * to be known before it is relied on. An Expr made from others has their marks; a blank is not 0.
 */
public final class Expr {
    /** Decimals for rounding sums first, as binary fractions would miss a half by a hair. */
    public static final int EXACT = 8;

    private static final String BLANK = "\"\"";

    private final String formula;
    private final Optional<BigDecimal> number;
    private final String text;
    private final Mark mark;

    private Expr(String formula, Optional<BigDecimal> number, String text, Mark mark) {
        this.formula = formula;
        this.number = number;
        this.text = text;
        this.mark = mark;
    }

    /** A number without a formula; blank where there is none. */
    public static Expr number(Optional<BigDecimal> value) {
        return new Expr("", value, "", Mark.NONE);
    }

    /** A text without a formula. */
    public static Expr text(String text) {
        return new Expr("", Optional.empty(), text, Mark.NONE);
    }

    /** A formula, or the cell with it, and its number; empty if it gives a blank. */
    public static Expr of(String formula, Optional<BigDecimal> value) {
        return new Expr(formula, value, "", Mark.NONE);
    }

    public static Expr of(String formula, long value) {
        return of(formula, Optional.of(BigDecimal.valueOf(value)));
    }

    public static Expr of(String formula, String text) {
        return new Expr(formula, Optional.empty(), text, Mark.NONE);
    }

    /** This figure, marked for something else too that it rests on. */
    public Expr with(Mark other) {
        return mark.compareTo(other) >= 0 ? this : new Expr(formula, number, text, other);
    }

    /** This figure, marked as another that it rests on. */
    public Expr restingOn(Expr other) {
        return with(other.mark);
    }

    /** This figure without its mark, where words beside it tell what it rests on. */
    public Expr unmarked() {
        return new Expr(formula, number, text, Mark.NONE);
    }

    public String formula() {
        return formula.isEmpty() ? number.map(BigDecimal::toPlainString).orElse(BLANK) : formula;
    }

    public Optional<BigDecimal> number() {
        return number;
    }

    public String text() {
        return text;
    }

    /** The same figure shown elsewhere: blank where its cell is blank; without a cell the number itself. */
    public Expr again() {
        return formula.isEmpty() ? this : new Expr(ifNumber(formula, formula), number, "", mark);
    }

    /** The same figure shown elsewhere, with a word where its cell is blank; without a cell the number itself, or the word. */
    public Expr againOr(String word) {
        if (formula.isEmpty()) {
            return number.isPresent() ? this : new Expr("", number, word, mark);
        }
        String again = ifNumber(formula, formula, TextFormula.quoted(word));
        return new Expr(again, number, number.isPresent() ? "" : word, mark);
    }

    /** The difference of two; blank if one is blank. */
    public static Expr difference(Expr one, Expr other, int decimals) {
        return differenceOr(one, other, decimals, "");
    }

    /** The difference of two; why there is none while one is blank. */
    public static Expr differenceOr(Expr one, Expr other, int decimals, String reason) {
        String formula = "IF(COUNT(" + one.formula() + "," + other.formula() + ")=2,"
                + round(one.formula() + "-" + other.formula(), decimals) + "," + TextFormula.quoted(reason) + ")";
        Optional<BigDecimal> value = one.number.flatMap(a -> other.number.map(b -> halfUp(a.subtract(b), decimals)));
        return new Expr(formula, value, value.isPresent() ? "" : reason, one.mark.and(other.mark));
    }

    private static BigDecimal halfUp(BigDecimal value, int decimals) {
        return value.scale() > decimals ? value.setScale(decimals, RoundingMode.HALF_UP) : value;
    }

    /** A formula for a cell with a number; another one without. */
    public static String ifNumber(String cell, String then, String otherwise) {
        return "IF(ISNUMBER(" + cell + ")," + then + "," + otherwise + ")";
    }

    /** A formula for a cell with a number; blank without. */
    public static String ifNumber(String cell, String then) {
        return ifNumber(cell, then, BLANK);
    }

    /** A formula over cells; blank if one of them is. */
    public static String ifAll(Collection<String> cells, String then) {
        return "IF(COUNT(" + String.join(",", cells) + ")=" + cells.size() + "," + then + "," + BLANK + ")";
    }

    /** A formula over a range; blank if it has no number. */
    public static String ifAny(String cells, String then) {
        return "IF(COUNT(" + cells + ")=0," + BLANK + "," + then + ")";
    }

    /** The rank of a cell's number, 1 the highest; blank without one. */
    public static String rank(String cell, String all) {
        return ifNumber(cell, "RANK(" + cell + "," + all + ",0)");
    }

    public static String round(String formula, int decimals) {
        return "ROUND(" + formula + "," + decimals + ")";
    }

    /** A formula rounded half-up to the two decimals of results. */
    public static String rounded(String formula) {
        return round(round(formula, EXACT), 2);
    }

    /**
     * The cell that shows it. A mark stands behind what has one, none behind a text that is blank; a text that no formula gives
     * has its figures in the digits that the job asks for.
     */
    public SheetCell as(Look look, ReportWords words) {
        SheetCell cell = number.isPresent()
                ? SheetCell.number(number, look).by(formula)
                : formula.isEmpty() ? SheetCell.text(words.prose(text), look) : SheetCell.by(formula, text, look);
        boolean blank = number.isEmpty() && text.isEmpty() && (formula.isEmpty() || look.isText());
        return blank ? cell : cell.with(mark, look);
    }
}
