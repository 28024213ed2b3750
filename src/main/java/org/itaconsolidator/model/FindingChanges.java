package org.itaconsolidator.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * What became of the findings of a workbook since it was last read.
 *
 * @param solved found before and no longer, in the order found before
 * @param open found before and still there, as found now
 * @param fresh not found before
 */
public record FindingChanges(List<Finding> solved, List<Finding> open, List<Finding> fresh) {
    /** Copies the lists. */
    public FindingChanges {
        solved = List.copyOf(solved);
        open = List.copyOf(open);
        fresh = List.copyOf(fresh);
    }

    /**
     * Compares two readings of a workbook. A finding is the same as an earlier one of its code that shares a cell with it;
     * else as one on the same sheet with the same words, for a row may have moved; else, without cells, as one without
     * cells. Each earlier finding is used once.
     */
    public static FindingChanges between(List<Finding> earlier, List<Finding> now) {
        List<Finding> left = new ArrayList<>(earlier);
        List<Finding> fresh = new ArrayList<>(now);
        match(left, fresh, (before, after) -> sharesCell(before, after) && saysTheSame(before, after));
        match(left, fresh, FindingChanges::sharesCell);
        // several blanks that were told as one are told one by one where some of them are filled, and the other way
        // round
        fresh.removeIf(after -> isPartOf(earlier, after));
        left.removeIf(before -> isPartOf(now, before));
        match(left, fresh, FindingChanges::saysTheSame);
        match(
                left,
                fresh,
                (before, after) -> before.cells().isEmpty() && after.cells().isEmpty());
        List<Finding> open = new ArrayList<>(now);
        fresh.forEach(open::remove);
        return new FindingChanges(left, open, fresh);
    }

    /** How many causes findings have: those that differ in nothing but their cells have one, and are one line of an answer. */
    public static int countCauses(List<Finding> findings) {
        return (int) findings.stream()
                .map(each -> new Finding(
                        each.code(), each.severity(), List.of(), each.found(), each.expected(), each.details()))
                .distinct()
                .count();
    }

    /** Whether a finding of now was not there before. */
    public boolean isFresh(Finding finding) {
        return fresh.contains(finding);
    }

    private static void match(List<Finding> left, List<Finding> unmatched, BiPredicate<Finding, Finding> same) {
        unmatched.removeIf(after -> {
            for (int i = 0; i < left.size(); i++) {
                Finding before = left.get(i);
                if (before.code() == after.code() && same.test(before, after)) {
                    left.remove(i);
                    return true;
                }
            }
            return false;
        });
    }

    private static boolean sharesCell(Finding before, Finding after) {
        return !Collections.disjoint(before.cells(), after.cells());
    }

    private static boolean isPartOf(List<Finding> others, Finding one) {
        return others.stream()
                .anyMatch(other -> other.code() == one.code()
                        && sharesCell(other, one)
                        && saysTheSame(other, one)
                        && other.details().equals(one.details()));
    }

    private static boolean saysTheSame(Finding before, Finding after) {
        return before.cell().sheet().equals(after.cell().sheet())
                && before.found().equals(after.found())
                && before.expected().equals(after.expected());
    }
}
