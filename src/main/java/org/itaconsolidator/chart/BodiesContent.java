package org.itaconsolidator.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.chart.ChartContent.Assessment;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.settings.Digits;

/**
 * The content of the charts of several bodies: one year's results.
 *
 * @param bodies kept with the highest total first, those without one last, ties by name
 * @param assessment the indicators and the target
 * @param dataAsOf the day that the source line names
 * @param own the body that is marked among those of its province, by a list of many bodies; empty if none is marked
 */
public record BodiesContent(
        FiscalYear fiscalYear,
        List<BodyResult> bodies,
        Assessment assessment,
        LocalDate dataAsOf,
        Digits digits,
        Optional<Own> own) {
    /**
     * The body that is marked.
     *
     * @param province without the word for it
     */
    public record Own(String name, String province) {}

    /**
     * One body's official result.
     *
     * @param name as shown; different for different bodies
     * @param total 0..100; empty if one of the indicators is missing
     * @param level empty if it is not known
     * @param mark of the total
     * @param doubted whether its scores may be no published result
     * @param scores by indicator; a missing one is no key
     */
    public record BodyResult(
            String name,
            Optional<BigDecimal> total,
            Optional<String> level,
            Mark mark,
            Mark levelMark,
            boolean doubted,
            Map<Integer, BigDecimal> scores) {
        public BodyResult {
            scores = Map.copyOf(scores);
        }

        /** A result as a list of many bodies has it. */
        public BodyResult(String name, Optional<BigDecimal> total, Map<Integer, BigDecimal> scores) {
            this(name, total, Optional.empty(), Mark.NONE, Mark.NONE, false, scores);
        }
    }

    /** A body with its rank: 1 = the highest total, ties share; 0 without a total. */
    record Ranked(int rank, BodyResult body) {}

    /** Copies and sorts. */
    public BodiesContent {
        bodies = bodies.stream()
                .sorted(Comparator.comparing((BodyResult body) -> body.total().isEmpty())
                        .thenComparing(
                                body -> body.total().orElse(BigDecimal.ZERO).negate())
                        .thenComparing(BodyResult::name))
                .toList();
    }

    List<Ranked> listRanked() {
        return bodies.stream().map(body -> new Ranked(rank(body), body)).toList();
    }

    boolean isOwn(BodyResult body) {
        return own.filter(marked -> marked.name().equals(body.name())).isPresent();
    }

    List<BigDecimal> listTotals() {
        return bodies.stream().flatMap(body -> body.total().stream()).toList();
    }

    /** Their mean, rounded half-up to two decimals; only if there is a total. */
    BigDecimal meanTotal() {
        return RoundedFigure.mean(listTotals());
    }

    Optional<BigDecimal> meanScore(int indicator) {
        return Optional.of(listScores(indicator))
                .filter(scores -> !scores.isEmpty())
                .map(RoundedFigure::mean);
    }

    List<BigDecimal> listScores(int indicator) {
        return bodies.stream()
                .flatMap(body -> Optional.ofNullable(body.scores().get(indicator)).stream())
                .toList();
    }

    int without() {
        return (int) bodies.stream().filter(body -> body.total().isEmpty()).count();
    }

    private int rank(BodyResult body) {
        return body.total()
                .map(total -> 1
                        + (int) bodies.stream()
                                .filter(other -> other.total().isPresent()
                                        && other.total().get().compareTo(total) > 0)
                                .count())
                .orElse(0);
    }
}
