package org.itaconsolidator.model.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;

/**
 * The totals that one delivery states for one year and source, in document order. If they contradict each other, the
 * one with which the scores agree counts; if none or several do, none counts.
 *
 * @param figures those of kind total, each with its number, 0 to 100
 */
public record StatedTotals(List<ReportedFigure> figures) {
    public StatedTotals {
        figures = figures.stream()
                .filter(figure -> figure.kind() == Kind.TOTAL && figure.value().isPresent())
                .toList();
    }

    /** Whether two of them differ by more than rounding. */
    public boolean contradictEachOther() {
        return contradict(figures);
    }

    /** Whether two of them differ at all, rounded. */
    public boolean differ() {
        return figures.stream().map(StatedTotals::rounded).distinct().count() > 1;
    }

    /**
     * The one that is the delivery's reported total: the first if they agree; else the only one that the scores agree with.
     * One that they give exactly takes precedence over one within rounding.
     *
     * @param computed what the scores give, rounded; empty if a score is missing: then none counts of those that differ at
     *     all, because each may be right with another value of what is missing
     */
    public Optional<ReportedFigure> findCounting(Optional<BigDecimal> computed) {
        if (computed.isEmpty() && differ()) {
            return Optional.empty();
        }
        List<ReportedFigure> exact = figures.stream()
                .filter(figure -> computed.filter(total -> rounded(figure).compareTo(total) == 0)
                        .isPresent())
                .toList();
        if (!exact.isEmpty()) {
            return Optional.of(exact.get(0));
        }
        List<ReportedFigure> eligible =
                contradictEachOther() ? computed.map(this::listAgreeing).orElse(List.of()) : figures;
        return contradict(eligible) ? Optional.empty() : eligible.stream().findFirst();
    }

    public List<ReportedFigure> listAgreeing(BigDecimal computed) {
        return figures.stream()
                .filter(figure -> RoundedFigure.agree(value(figure), computed))
                .toList();
    }

    private static boolean contradict(List<ReportedFigure> figures) {
        return figures.stream()
                .anyMatch(one -> figures.stream().anyMatch(other -> !RoundedFigure.agree(value(one), value(other))));
    }

    private static BigDecimal rounded(ReportedFigure figure) {
        return RoundedFigure.rounded(value(figure));
    }

    private static BigDecimal value(ReportedFigure figure) {
        return figure.value().orElseThrow();
    }
}
