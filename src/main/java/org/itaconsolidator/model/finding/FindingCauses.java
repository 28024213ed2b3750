package org.itaconsolidator.model.finding;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;

/**
 * Joins findings with one cause: findings that say the same about several cells become one finding with all cells.
 * Scores that are wrong in the same way, each with its own number, have one cause too, and so have several repetitions
 * of one row.
 */
public final class FindingCauses {
    /** Separates what several cells hold; officers' numbers never contain it. */
    private static final String BETWEEN = " · ";

    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    /** What findings with one cause have in common: everything except the cells and what differs from cell to cell. */
    private record Cause(
            FindingCode code,
            Severity severity,
            String kind,
            String found,
            String expected,
            Map<String, String> details) {
        static Cause of(Finding finding) {
            return new Cause(
                    finding.code(),
                    finding.severity(),
                    finding.details().getOrDefault("case", ""),
                    switch (finding.code()) {
                        case SCORE_NOT_A_NUMBER -> shape(finding.found());
                        // all cells lie on one side of the range
                        case SCORE_OUT_OF_RANGE -> finding.found().startsWith("-") ? "-" : "";
                        case DUPLICATE_ROW -> "";
                        default -> finding.found();
                    },
                    finding.expected(),
                    finding.details());
        }

        /** The notation of a number: 86,52 and 9,5 are alike. For joined cells the first decides. */
        private static String shape(String found) {
            return NUMBER.matcher(parts(found).get(0)).replaceAll("9");
        }
    }

    /** The findings in order; those with the same cause are joined at the first. */
    public static List<Finding> join(List<Finding> findings) {
        return join(
                findings,
                Cause::of,
                ofOne -> ofOne.get(0).code() == FindingCode.DUPLICATE_ROW
                        ? ofOne.get(0).found()
                        : joined(ofOne.stream().map(Finding::found).toList()));
    }

    /** Joins findings by a given cause, with one text for what they found. */
    public static List<Finding> join(
            Collection<Finding> findings, Function<Finding, Object> cause, Function<List<Finding>, String> found) {
        return findings.stream()
                .collect(Collectors.groupingBy(cause, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofOne -> ofOne.size() == 1 ? ofOne.get(0) : with(ofOne.get(0), cells(ofOne), found.apply(ofOne)))
                .toList();
    }

    private static List<CellRef> cells(List<Finding> findings) {
        return findings.stream()
                .flatMap(finding -> finding.cells().stream())
                .distinct()
                .toList();
    }

    /** Whether two findings, of one reading or of two, have the same cause. */
    static boolean isSame(Finding one, Finding other) {
        return Cause.of(one).equals(Cause.of(other));
    }

    /** What the cells of a finding hold, in the order of the cells. */
    public static String each(List<String> found) {
        return String.join(BETWEEN, found);
    }

    public static Map<CellRef, String> foundByCell(Finding finding) {
        List<String> parts = parts(finding.found());
        boolean each = parts.size() == finding.cells().size();
        Map<CellRef, String> found = new LinkedHashMap<>();
        for (int i = 0; i < finding.cells().size(); i++) {
            found.putIfAbsent(finding.cells().get(i), each ? parts.get(i) : finding.found());
        }
        return found;
    }

    /** The finding with only some of its cells. */
    static Finding at(Finding finding, List<CellRef> cells) {
        return with(
                finding,
                cells,
                joined(cells.stream().map(foundByCell(finding)::get).toList()));
    }

    private static String joined(List<String> found) {
        return found.stream().distinct().count() == 1 ? found.get(0) : each(found);
    }

    private static Finding with(Finding finding, List<CellRef> cells, String found) {
        return new Finding(finding.code(), finding.severity(), cells, found, finding.expected(), finding.details());
    }

    private static List<String> parts(String found) {
        return List.of(found.split(Pattern.quote(BETWEEN), -1));
    }
}
