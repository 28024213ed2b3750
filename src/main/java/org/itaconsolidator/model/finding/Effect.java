package org.itaconsolidator.model.finding;

import java.util.Set;

/**
 * What a finding does to the stored content of its workbook: an error may refuse all of it; a warning may make it
 * doubtful whether official scores are the published result.
 *
 * @param refusingMeasures the cases in which an error refuses all measures, and the file if it holds nothing else
 * @param reach which scores are doubtful: those in the finding's cells, else those of the same rows, the same sheets or
 *     the file; if a stated figure is, also the scores it is made of
 * @param only true: {@code cases} are those that cause doubt; false: those that do not
 */
public record Effect(Reach reach, boolean only, Set<String> cases, Set<String> refusingMeasures) {
    static final Effect REFUSES_FILE = of(Reach.REFUSED);
    static final Effect DOUBTS_NOTHING = of(Reach.NOTHING);
    static final Effect DOUBTS_CELLS = of(Reach.CELLS);
    static final Effect DOUBTS_ROWS = of(Reach.ROWS);
    static final Effect DOUBTS_SHEET = of(Reach.SHEET);
    static final Effect DOUBTS_FILE = of(Reach.FILE);

    /** How far a doubt reaches, the narrowest first. */
    public enum Reach {
        /** No doubt: an error with it refuses the whole file. */
        REFUSED,
        NOTHING,
        CELLS,
        ROWS,
        SHEET,
        FILE
    }

    private static Effect of(Reach reach) {
        return new Effect(reach, false, Set.of(), Set.of());
    }

    Effect onlyAs(String... named) {
        return new Effect(reach, true, Set.of(named), refusingMeasures);
    }

    Effect butAs(String... named) {
        return new Effect(reach, false, Set.of(named), refusingMeasures);
    }

    Effect refusingMeasuresAs(String... named) {
        return new Effect(reach, only, cases, Set.of(named));
    }

    /** Whether a finding refuses the whole file, or would if it held nothing but measures. */
    boolean refuses(Finding said) {
        return said.severity() == Severity.ERROR && reach == Reach.REFUSED || refusesMeasures(said);
    }

    boolean refusesMeasures(Finding said) {
        return said.severity() == Severity.ERROR
                && refusingMeasures.contains(said.details().getOrDefault("case", ""));
    }

    public boolean doubts() {
        return reach.compareTo(Reach.NOTHING) > 0;
    }

    boolean doubts(Finding said) {
        return doubts()
                && said.severity() == Severity.WARNING
                && !said.isWaived()
                && only == cases.contains(said.details().getOrDefault("case", ""));
    }
}
