package org.itaconsolidator.read.score;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.table.SubmissionDraft;

/**
 * Figures in ranges merged over places of different figures, such as two indicators or two years: nothing tells whose such a
 * figure is, so it is stored for none, nor is what the range covers and nobody sees. One merged over the rows of one indicator
 * is that indicator's.
 */
final class MergedScores {
    private final Grid grid;
    private final SubmissionDraft draft;
    private final int headingRow;
    private final Map<Merge, Claims> claims = new LinkedHashMap<>();

    /** For one table; what is merged down from its heading is no figure. */
    MergedScores(Grid grid, SubmissionDraft draft, int headingRow) {
        this.grid = grid;
        this.draft = draft;
        this.headingRow = headingRow;
    }

    /** What is due in the places of one range. */
    private record Claims(Set<Object> figures, Set<FiscalYear> years, Set<CellRef> places) {
        Claims() {
            this(new LinkedHashSet<>(), new TreeSet<>(), new LinkedHashSet<>());
        }
    }

    /**
     * Notes what is due in a place.
     *
     * @param figure an indicator or another figure of that year; equal for one and the same
     */
    void claim(CellRef place, FiscalYear year, Object figure) {
        grid.findMerge(place.row(), place.column())
                .filter(merge -> merge.firstRow() > headingRow)
                .ifPresent(merge -> {
                    Claims of = claims.computeIfAbsent(merge, any -> new Claims());
                    of.figures().add(List.of(year, figure));
                    of.years().add(year);
                    of.places().add(place);
                });
    }

    /** Whether a blank place lies in a range of several figures that holds one: then not this figure alone is missing. */
    boolean isContested(CellRef place) {
        return claims.entrySet().stream()
                .anyMatch(of -> of.getKey().contains(place.row(), place.column())
                        && of.getValue().figures().size() > 1
                        && grid.find(first(of.getKey())).isPresent());
    }

    /** Takes out what is nobody's, with a finding for each range. */
    void end() {
        claims.forEach((merge, of) -> {
            CellRef first = first(merge);
            if (of.figures().size() < 2) {
                return;
            }
            boolean scores = draft.scores.removeIf(score -> isIn(merge, score.at()));
            boolean reported = draft.reported.removeIf(figure -> isIn(merge, figure.at()));
            if (scores || reported) {
                draft.findings.add(finding(first, of));
                of.places().stream().map(CellRef::rowRef).forEach(this::refuse);
            }
        });
    }

    private boolean isIn(Merge merge, CellRef at) {
        return at.sheet().equals(grid.sheet()) && merge.contains(at.row(), at.column());
    }

    private Finding finding(CellRef first, Claims of) {
        return Finding.at(
                        List.copyOf(of.places()),
                        FindingCode.NOTATION_AMBIGUOUS,
                        grid.find(first).map(GridCell::text).orElse(""),
                        "")
                .as(Severity.ERROR)
                .with("case", "merged")
                .with(
                        "fiscalYear",
                        of.years().stream()
                                .map(year -> String.valueOf(year.buddhist()))
                                .collect(Collectors.joining(", ")));
    }

    /** A row of which another score is stored stays stored. */
    void refuse(RowRef row) {
        if (draft.scores.stream().noneMatch(score -> score.at().rowRef().equals(row))) {
            draft.withdrawn(row);
        }
        draft.refused(row);
    }

    private CellRef first(Merge merge) {
        return grid.ref(merge.firstRow(), merge.firstColumn());
    }
}
