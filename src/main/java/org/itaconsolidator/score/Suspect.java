package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RoundedFigure;

/**
 * A place where one change would make the figures of a delivery agree. It is never changed automatically: somebody must
 * look.
 *
 * @param slip what would have gone wrong there
 * @param changes the cell, or the two swapped cells; if the score stands in several tables with the same value, all its
 *     cells, because one may repeat the other
 * @param indicators the indicators changed; none for a stated total or instrument score
 * @param otherCells how many cells of the same indicators hold the new values already
 * @param restored how many stated instrument scores agree only after the change
 */
record Suspect(Slip slip, List<Change> changes, Set<Integer> indicators, int otherCells, int restored) {
    /** The reason: another cell of the same score holds the value already. */
    static final String AS_IN_ANOTHER_CELL = "as-in-another-cell";

    static final Comparator<Suspect> ORDER = Comparator.comparingInt((Suspect suspect) -> -suspect.support())
            .thenComparing(Suspect::slip)
            .thenComparing(suspect -> suspect.changes().get(0).cell());

    Suspect {
        changes = List.copyOf(changes);
        indicators = Set.copyOf(indicators);
    }

    /**
     * One cell's part of a change.
     *
     * @param to the value with which the figures would agree
     */
    record Change(CellRef cell, BigDecimal from, BigDecimal to) {
        @Override
        public String toString() {
            return changed(cell.toString(), from, to);
        }
    }

    /** A place with its old and new value. */
    static String changed(String place, BigDecimal from, BigDecimal to) {
        return place + ": " + shown(from) + " → " + shown(to);
    }

    /** A score as officers write it, with more decimals if the cell has more. */
    private static String shown(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return stripped.scale() > RoundedFigure.DECIMALS
                ? stripped.toPlainString()
                : figure.setScale(RoundedFigure.DECIMALS).toPlainString();
    }

    /** What supports it besides arithmetic: agreeing cells and instruments, less copies that must change too. */
    private int support() {
        return otherCells + restored - Math.max(0, changes.size() - cellsOfSlip());
    }

    /**
     * Cells with old and new values, then the reasons as words of the message file, each after an {@code @}; an {@code @} in
     * a sheet's name is doubled.
     */
    String words() {
        List<String> reasons = new ArrayList<>();
        reasons.add(slip.code());
        if (otherCells > 0) {
            reasons.add(AS_IN_ANOTHER_CELL);
        }
        if (restored > 0) {
            reasons.add("as-the-instrument-score");
        }
        return withReasons(changes.stream().map(Change::toString).collect(Collectors.joining(", ")), reasons.stream());
    }

    /** The cells with old and new values; of repeated cells of one score only the first. */
    String change() {
        return escaped(
                changes.stream().limit(cellsOfSlip()).map(Change::toString).collect(Collectors.joining(", ")));
    }

    private int cellsOfSlip() {
        return slip == Slip.ROWS_SWAPPED ? 2 : 1;
    }

    /** Changes with the codes of their reasons, whose words are in the message files. */
    static String withReasons(String changes, Stream<String> reasons) {
        return escaped(changes) + reasons.map(word -> "@" + word).collect(Collectors.joining(", ", " (", ")"));
    }

    /** An officer's words, such as a sheet's name, escaped so that they contain no code. */
    static String escaped(String words) {
        return words.replace("@", "@@");
    }
}
