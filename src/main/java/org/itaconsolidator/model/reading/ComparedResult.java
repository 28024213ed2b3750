package org.itaconsolidator.model.reading;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;

/**
 * What a list of many bodies says about one of them in one year, for comparison only: it rates nobody and is no
 * delivery of the body's forms.
 *
 * @param body the body, with the place that its row, a column or the list's title states
 * @param scores at most one for each indicator
 * @param stated the total, the instruments' scores and the level as the list states them, at most one of each
 */
public record ComparedResult(Body body, FiscalYear fiscalYear, List<ScoreReading> scores, List<ReportedFigure> stated) {
    /** Copies the lists; there must be a score or a figure. */
    public ComparedResult {
        scores = List.copyOf(scores);
        stated = List.copyOf(stated);
        if (scores.isEmpty() && stated.isEmpty()) {
            throw new IllegalArgumentException("neither a score nor a figure of " + body.name());
        }
    }

    /** The cell of its total, else of its first score, else of its first figure. */
    public CellRef at() {
        return stated.stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                .map(ReportedFigure::at)
                .findFirst()
                .orElseGet(() ->
                        scores.isEmpty() ? stated.get(0).at() : scores.get(0).at());
    }

    public Set<RowRef> rows() {
        return Stream.concat(
                        stated.stream().map(ReportedFigure::at), scores.stream().map(ScoreReading::at))
                .map(CellRef::rowRef)
                .collect(Collectors.toUnmodifiableSet());
    }
}
