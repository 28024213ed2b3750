package org.itaconsolidator.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.score.Suspect.Change;

/** Adds to findings about contradictions the cells in which the typing slip may be. */
final class SuspectCells {
    /** The first so many cells are listed with reasons, the others only with their changes; none is left out. */
    private static final int WITH_REASONS = 10;

    /** The cases that contradict no score of an indicator. */
    private static final Set<String> NO_CONTRADICTION = Set.of(
            StatedFigures.OF_LEVEL,
            StatedFigures.OF_OTHER_SCALE,
            StatedFigures.OF_STATED_TOTAL,
            StatedFigures.OF_STATED_INSTRUMENTS,
            StatedFigures.OTHER_FULL_MARKS,
            StatedFigures.TOTALS_DIFFER);

    /**
     * The findings; those on contradictions get the detail {@code candidates} if cells explain them.
     *
     * @param examination finds the suspects; asked only if there is a contradiction
     * @param differences narrow the suspects by what they say of the scores
     */
    static List<Finding> explain(List<Finding> findings, CrossExamination examination, Differences differences) {
        if (findings.stream().noneMatch(SuspectCells::isContradiction)) {
            return findings;
        }
        List<CellRef> uncounted = examination.listUncounted();
        List<Suspect> suspects = differences.narrow(examination.listSuspects(), examination);
        boolean ofTotal = findings.stream().anyMatch(SuspectCells::isOfTotal);
        return findings.stream()
                .map(finding -> switch (finding.code()) {
                    case SCORE_CONFLICT ->
                        withSlips(
                                with(finding, touching(suspects, finding)),
                                examination.listSlipsOfMany(indicator(finding)));
                    case TOTAL_MISMATCH ->
                        isContradiction(finding) && isOfTotal(finding) == ofTotal
                                ? !uncounted.isEmpty()
                                        ? withCells(finding, "uncounted", uncounted)
                                        : withZeros(
                                                with(finding, concerning(finding, suspects)),
                                                differences.withoutProved(examination.listZeros()))
                                : finding;
                    default -> finding;
                })
                .toList();
    }

    private static boolean isContradiction(Finding finding) {
        return switch (finding.code()) {
            case SCORE_CONFLICT -> true;
            case TOTAL_MISMATCH -> !NO_CONTRADICTION.contains(finding.details().getOrDefault("case", ""));
            default -> false;
        };
    }

    private static boolean isOfTotal(Finding finding) {
        return switch (finding.code()) {
            case TOTAL_MISMATCH ->
                !finding.details().containsKey("case")
                        || StatedFigures.SEVERAL_TOTALS.equals(finding.details().get("case"))
                        || StatedFigures.NO_TOTAL_COUNTS.equals(
                                finding.details().get("case"));
            default -> false;
        };
    }

    private static List<Suspect> touching(List<Suspect> suspects, Finding conflict) {
        int indicator = indicator(conflict);
        return suspects.stream()
                .filter(suspect -> suspect.indicators().contains(indicator))
                .toList();
    }

    /** The suspects for contradicting totals: a changed score would leave the other totals wrong. */
    private static List<Suspect> concerning(Finding mismatch, List<Suspect> suspects) {
        return mismatch.details().containsKey("totals")
                ? suspects.stream()
                        .filter(suspect -> suspect.indicators().isEmpty())
                        .toList()
                : suspects;
    }

    private static int indicator(Finding conflict) {
        return Integer.parseInt(conflict.details().get("indicator"));
    }

    /** A score with three or more values: marks each cell one slip away from the value that makes the total agree. */
    private static Finding withSlips(Finding conflict, List<Suspect> slips) {
        return slips.isEmpty()
                ? conflict
                : conflict.alsoAt(cells(slips.stream()))
                        .with("slips", slips.stream().map(Suspect::words).collect(Collectors.joining(" · ")));
    }

    /** If no slip explains a contradiction, adds the scores of 0: somebody without the score may have typed 0. */
    private static Finding withZeros(Finding finding, List<CellRef> zeros) {
        return zeros.isEmpty() || finding.details().containsKey("candidates")
                ? finding
                : withCells(finding, "zeros", zeros);
    }

    private static Finding withCells(Finding finding, String detail, List<CellRef> cells) {
        return finding.alsoAt(cells).with(detail, String.join(", ", CellRef.ranges(cells)));
    }

    /** A finding with its suspects, the likeliest first. */
    static Finding with(Finding finding, List<Suspect> suspects) {
        if (suspects.isEmpty()) {
            return finding;
        }
        List<String> named = new ArrayList<>();
        suspects.stream().limit(WITH_REASONS).forEach(suspect -> named.add(suspect.words()));
        if (suspects.size() > WITH_REASONS) {
            named.add(suspects.stream()
                    .skip(WITH_REASONS)
                    .map(Suspect::change)
                    .collect(Collectors.joining(" · ", "@also: ", "")));
        }
        return finding.alsoAt(cells(suspects.stream())).with("candidates", String.join(" · ", named));
    }

    /** The cells of suspects, the likeliest first. */
    private static List<CellRef> cells(Stream<Suspect> suspects) {
        return suspects.flatMap(suspect -> suspect.changes().stream())
                .map(Change::cell)
                .distinct()
                .collect(Collectors.toCollection(ArrayList::new));
    }
}
