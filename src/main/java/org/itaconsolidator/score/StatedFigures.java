package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.ReportedFigure.Kind;

/**
 * Holds stated totals, instrument scores and levels against what follows from the indicators. A figure that cannot be
 * computed is not compared.
 */
final class StatedFigures {
    /** Published inputs are rounded, so a recomputed figure may be so far off. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.01");

    /** The case of a finding on a total beside which another one is stated. */
    static final String SEVERAL_TOTALS = "several-totals";

    /** The case of a finding on stated totals that differ where none can be computed. */
    static final String TOTALS_DIFFER = "totals-differ";

    /** A sentence names so many stated totals at most. */
    private static final int MOST_NAMED = 10;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern FULL_MARKS = Pattern.compile("/\\s*([0-9]{2,3})(?:\\s*คะแนน)?\\s*$");

    private final Framework framework;

    StatedFigures(Framework framework) {
        this.framework = framework;
    }

    List<Finding> compare(Map<Integer, BigDecimal> scores, List<ReportedFigure> stated) {
        TotalCalculator calculator = new TotalCalculator(framework);
        Totals totals = calculator.totals(scores);
        List<Finding> findings = new ArrayList<>();
        for (ReportedFigure figure : stated) {
            Optional<Finding> finding = switch (figure.kind()) {
                case TOTAL -> ofTotal(figure, totals, stated);
                case LEVEL -> ofLevel(figure, totals);
                case IIT -> ofInstrument(figure, Instrument.IIT, calculator, scores);
                case EIT -> ofInstrument(figure, Instrument.EIT, calculator, scores);
                case OIT -> ofInstrument(figure, Instrument.OIT, calculator, scores);
            };
            finding.ifPresent(findings::add);
        }
        return findings;
    }

    private Optional<Finding> ofTotal(ReportedFigure figure, Totals totals, List<ReportedFigure> stated) {
        if (figure.value().isEmpty()) {
            return Optional.empty();
        }
        List<ReportedFigure> others = stated.stream()
                .filter(other -> other.kind() == Kind.TOTAL
                        && other.value()
                                .filter(value -> !agree(value, figure.value().get()))
                                .isPresent())
                .toList();
        if (totals.total().isEmpty()) {
            return totalsDiffer(figure, others, stated);
        }
        BigDecimal computed = totals.total().get();
        if (agree(figure.value().get(), computed)) {
            return Optional.empty();
        }
        Finding mismatch = finding(FindingCode.TOTAL_MISMATCH, figure, computed.toPlainString());
        return Optional.of(
                others.isEmpty()
                        ? mismatch
                        : mismatch.with("case", SEVERAL_TOTALS).with("totals", cellsWithValues(others.stream())));
    }

    /** Said once, on the first of them. */
    private static Optional<Finding> totalsDiffer(
            ReportedFigure figure, List<ReportedFigure> others, List<ReportedFigure> stated) {
        boolean first = stated.stream()
                .filter(other -> other.kind() == Kind.TOTAL && other.value().isPresent())
                .findFirst()
                .filter(figure::equals)
                .isPresent();
        if (others.isEmpty() || !first) {
            return Optional.empty();
        }
        return Optional.of(finding(FindingCode.TOTAL_MISMATCH, figure, "")
                .with("case", TOTALS_DIFFER)
                .with("totals", cellsWithValues(Stream.concat(Stream.of(figure), others.stream())))
                .alsoAt(others.stream().map(ReportedFigure::at).toList()));
    }

    private static String cellsWithValues(Stream<ReportedFigure> figures) {
        return figures.limit(MOST_NAMED)
                .map(figure -> figure.at() + " = " + figure.text())
                .collect(Collectors.joining(", "));
    }

    private Optional<Finding> ofLevel(ReportedFigure figure, Totals totals) {
        String stated = framework.levels().findLevel(figure.text()).orElse(figure.text());
        return totals.level()
                .filter(computed -> !computed.equals(stated))
                .map(computed ->
                        finding(FindingCode.TOTAL_MISMATCH, figure, computed).with("case", "of-level"));
    }

    /**
     * An instrument's score is published out of 100 or out of its weight (30, 30, 40). One above the weight is out of
     * 100; a smaller one is what it agrees with; where it cannot be held against the indicators it stays open.
     */
    private Optional<Finding> ofInstrument(
            ReportedFigure figure, Instrument instrument, TotalCalculator calculator, Map<Integer, BigDecimal> scores) {
        if (figure.value().isEmpty() || framework.indicatorsOf(instrument).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal stated = figure.value().get();
        BigDecimal weight = framework.getInstrument(instrument).weight();
        BigDecimal points = weight.movePointRight(2).stripTrailingZeros();
        Optional<BigDecimal> full = fullMarks(figure);
        boolean saysWeighted =
                full.filter(marks -> marks.compareTo(points) == 0).isPresent();
        boolean saysOutOf100 =
                full.filter(marks -> marks.compareTo(HUNDRED) == 0).isPresent();
        boolean mayBeWeighted = !saysOutOf100 && stated.signum() != 0 && stated.compareTo(points.add(TOLERANCE)) <= 0;
        Optional<Fraction> mean = calculator.findMean(instrument, scores);
        if (mean.isEmpty() && saysWeighted) {
            return Optional.empty();
        }
        if (mean.isEmpty()) {
            return mayBeWeighted ? Optional.of(ambiguous(figure, instrument, points)) : Optional.empty();
        }
        BigDecimal outOf100 = mean.get().rounded(TotalCalculator.DECIMALS);
        BigDecimal weighted = mean.get().times(weight).rounded(TotalCalculator.DECIMALS);
        boolean agrees = !saysWeighted && agree(stated, outOf100);
        boolean agreesWeighted = mayBeWeighted && agree(stated, weighted);
        if (agrees && agreesWeighted) {
            return Optional.of(ambiguous(figure, instrument, points));
        }
        return agrees || agreesWeighted
                ? Optional.empty()
                : Optional.of(mismatch(
                        figure,
                        instrument,
                        mayBeWeighted || saysWeighted
                                ? bothNotations(outOf100, weighted, points)
                                : outOf100.toPlainString()));
    }

    /** The full marks that the officer names behind the figure: "24.13/30". */
    private static Optional<BigDecimal> fullMarks(ReportedFigure figure) {
        Matcher full = FULL_MARKS.matcher(figure.text());
        return full.find() ? Optional.of(new BigDecimal(full.group(1))) : Optional.empty();
    }

    private static String bothNotations(BigDecimal outOf100, BigDecimal weighted, BigDecimal points) {
        return outOf100.toPlainString() + " (/100), " + weighted.toPlainString() + " (/" + points.toPlainString() + ")";
    }

    private static Finding mismatch(ReportedFigure figure, Instrument instrument, String expected) {
        return finding(FindingCode.TOTAL_MISMATCH, figure, expected)
                .with("case", "of-instrument")
                .with("instrument", instrument.name());
    }

    private static Finding ambiguous(ReportedFigure figure, Instrument instrument, BigDecimal points) {
        return finding(FindingCode.NOTATION_AMBIGUOUS, figure, "")
                .with("instrument", instrument.name())
                .with("weight", points.toPlainString());
    }

    private static Finding finding(FindingCode code, ReportedFigure figure, String expected) {
        return Finding.at(figure.at(), code, figure.text(), expected)
                .with("fiscalYear", String.valueOf(figure.fiscalYear().buddhist()));
    }

    /** Whether two figures are within the tolerance. */
    static boolean agree(BigDecimal stated, BigDecimal computed) {
        return stated.subtract(computed).abs().compareTo(TOLERANCE) <= 0;
    }
}
