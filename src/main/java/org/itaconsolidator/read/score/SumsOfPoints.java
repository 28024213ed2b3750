package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.thai.text.ThaiNumbers;

/**
 * The sums below a column of points. Where each point is its score by the indicator's weight, their sum says nothing
 * that the scores do not: that of some indicators is no total, and that of all differs from the total as rounded
 * figures do. What no sum shows, the points do: two scores that were exchanged.
 *
 * @param points those of the table
 * @param stated the figures below them
 * @param exact what each score of the year is by its weight, not rounded
 */
record SumsOfPoints(
        Framework framework, List<Observation> points, List<ReportedFigure> stated, Map<Integer, BigDecimal> exact) {
    /** So many points that follow from their scores prove that a column holds such points. */
    private static final int FEWEST = 3;

    /** Whether a figure is such a sum, and not the total or instrument's score that the scores make. */
    boolean isSumBesideTheTotal(ReportedFigure figure) {
        Optional<Instrument> instrument = figure.kind().findInstrument();
        Set<Integer> meant = instrument
                .map(framework::numbersOf)
                .orElseGet(() -> framework.indicators().stream()
                        .map(IndicatorDef::number)
                        .collect(Collectors.toSet()));
        BigDecimal said = ThaiNumbers.findNumber(figure.text())
                .orElseGet(() -> figure.value().orElseThrow());
        boolean agrees = exact.keySet().containsAll(meant)
                && RoundedFigure.agree(RoundedFigure.rounded(sum(meant, exact::get)), said);
        return !agrees
                && Stream.of(meant, instrument.isEmpty() ? partAbove(figure.at().row()) : meant)
                        .filter(part -> !part.isEmpty() && part.stream().allMatch(this::pointsFollowFromScore))
                        .anyMatch(part -> isSum(said, sum(part, this::shown)) || isSum(said, sum(part, exact::get)));
    }

    /** Two scores of a year that were exchanged, by the points in their rows, while the others' follow: no total can show that. */
    List<CellRef> listExchanged(List<ScoreReading> ofYear) {
        Map<ScoreReading, Observation> wrong = new LinkedHashMap<>();
        int right = 0;
        for (Observation each : points) {
            List<ScoreReading> beside = ofYear.stream()
                    .filter(score -> score.indicator() == each.indicator()
                            && score.at().row() == each.at().row()
                            && score.at().sheet().equals(each.at().sheet()))
                    .toList();
            if (each.number().compareTo(framework.weightOf(each.indicator()).movePointRight(2)) > 0) {
                return List.of(); // of other weights, or of several indicators
            }
            if (beside.stream().anyMatch(score -> follows(each, score))) {
                right++;
            } else if (!beside.isEmpty() && each.number().signum() > 0) { // 0 may stand for a blank
                wrong.put(beside.get(0), each);
            }
        }
        List<ScoreReading> scores = List.copyOf(wrong.keySet());
        boolean told = right >= FEWEST && scores.size() == 2 && areExchanged(scores.get(0), scores.get(1), wrong);
        return told ? scores.stream().map(ScoreReading::at).toList() : List.of();
    }

    private boolean areExchanged(ScoreReading one, ScoreReading other, Map<ScoreReading, Observation> points) {
        return framework.weightOf(one.indicator()).compareTo(framework.weightOf(other.indicator())) == 0
                && follows(points.get(one), other)
                && follows(points.get(other), one);
    }

    /** Whether points are a score by its weight, rounded or cut to as many decimals as they have. */
    private boolean follows(Observation points, ScoreReading score) {
        BigDecimal by = score.score().multiply(framework.weightOf(points.indicator()));
        BigDecimal said = points.number().stripTrailingZeros();
        return RoundedFigure.agree(said, by)
                || RoundedFigure.isRounded(said, by)
                || by.setScale(Math.max(0, said.scale()), RoundingMode.DOWN).compareTo(said) == 0;
    }

    /** The indicators between a row and the figure above it. */
    private Set<Integer> partAbove(int row) {
        int from = stated.stream()
                .mapToInt(figure -> figure.at().row())
                .filter(above -> above < row)
                .max()
                .orElse(0);
        return points.stream()
                .filter(each -> each.at().row() > from && each.at().row() < row)
                .map(Observation::indicator)
                .collect(Collectors.toSet());
    }

    private static boolean isSum(BigDecimal said, BigDecimal sum) {
        return RoundedFigure.isRounded(said.scale() > RoundedFigure.DECIMALS ? RoundedFigure.rounded(said) : said, sum);
    }

    private static BigDecimal sum(Set<Integer> part, IntFunction<BigDecimal> of) {
        return part.stream().map(of::apply).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** An indicator's points; those in another table, rounded as results are. */
    private BigDecimal shown(int indicator) {
        return points.stream()
                .filter(each -> each.indicator() == indicator)
                .map(Observation::number)
                .findFirst()
                .orElseGet(() -> RoundedFigure.rounded(exact.get(indicator)));
    }

    /** Points with fewer decimals prove no score. */
    private boolean pointsFollowFromScore(int indicator) {
        return exact.containsKey(indicator)
                && RoundedFigure.rounded(shown(indicator)).equals(RoundedFigure.rounded(exact.get(indicator)));
    }
}
