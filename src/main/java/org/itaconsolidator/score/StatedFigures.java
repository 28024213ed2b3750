package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Fraction;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.TotalCalculator;
import org.itaconsolidator.framework.TotalCalculator.Totals;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.StatedTotals;

/**
 * Compares stated totals, instrument scores and levels with what follows from the indicators. A figure that cannot be
 * computed is not compared; only a level is then compared with the total stated beside it.
 */
record StatedFigures(Framework framework) {
    /** The case of a total beside another stated one that agrees with the scores. */
    static final String SEVERAL_TOTALS = "several-totals";

    /** The case of stated totals that differ, if none or several agree with the scores. */
    static final String NO_TOTAL_COUNTS = "no-total-counts";

    /** The case of stated totals that differ, if none can be computed. */
    static final String TOTALS_DIFFER = "totals-differ";

    /** The case of an instrument score that is right, but not out of the full marks it names. */
    static final String OTHER_FULL_MARKS = "other-full-marks";

    /** The case of a level that is not that of the total. */
    static final String OF_LEVEL = "of-level";

    /** The case of a level that its year does not have, but other years' scale has. */
    static final String OF_OTHER_SCALE = "of-other-scale";

    /** The case of a level that is not that of the total stated beside it. */
    static final String OF_STATED_TOTAL = "of-stated-total";

    /** The case of a total that the instruments' scores stated beside it do not give. */
    static final String OF_STATED_INSTRUMENTS = "of-stated-instruments";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    List<Finding> compare(Map<Integer, BigDecimal> scores, List<ReportedFigure> stated) {
        TotalCalculator calculator = framework.formula();
        Totals totals = calculator.totals(scores);
        List<Finding> findings = new ArrayList<>(ofTotals(new StatedTotals(stated), totals.total()));
        if (totals.total().isEmpty()) {
            ofInstruments(stated).ifPresent(findings::add);
        }
        for (ReportedFigure figure : stated) {
            Optional<Finding> finding = switch (figure.kind()) {
                case TOTAL -> Optional.empty();
                case LEVEL -> totals.total().isPresent() ? ofLevel(figure, totals) : ofLevel(figure, totals, stated);
                case IIT -> ofInstrument(figure, Instrument.IIT, calculator, scores);
                case EIT -> ofInstrument(figure, Instrument.EIT, calculator, scores);
                case OIT -> ofInstrument(figure, Instrument.OIT, calculator, scores);
            };
            finding.ifPresent(findings::add);
        }
        return findings;
    }

    private static List<Finding> ofTotals(StatedTotals stated, Optional<BigDecimal> computed) {
        if (computed.isEmpty()) {
            return stated.differ() ? List.of(joined(stated.figures(), "", TOTALS_DIFFER, stated.figures())) : List.of();
        }
        String expected = computed.get().toPlainString();
        List<ReportedFigure> wrong = new ArrayList<>(stated.figures());
        wrong.removeAll(stated.listAgreeing(computed.get()));
        if (!stated.contradictEachOther()) {
            return wrong.stream()
                    .map(figure -> finding(FindingCode.TOTAL_MISMATCH, figure, expected))
                    .toList();
        }
        Optional<ReportedFigure> counting = stated.findCounting(computed);
        if (counting.isEmpty()) {
            return List.of(joined(stated.figures(), expected, NO_TOTAL_COUNTS, stated.figures()));
        }
        return wrong.isEmpty()
                ? List.of()
                : List.of(joined(wrong, expected, SEVERAL_TOTALS, List.of(counting.get()))
                        .alsoAt(List.of(counting.get().at())));
    }

    private static Finding joined(List<ReportedFigure> at, String expected, String ofCase, List<ReportedFigure> named) {
        String found = at.stream().map(ReportedFigure::text).distinct().collect(Collectors.joining(", "));
        return Finding.at(
                        at.stream().map(ReportedFigure::at).distinct().toList(),
                        FindingCode.TOTAL_MISMATCH,
                        found,
                        expected)
                .of(at.get(0).fiscalYear())
                .with("case", ofCase)
                .with(
                        "totals",
                        NamedCells.joined(named.stream()
                                .map(figure -> figure.at() + " = " + figure.text())
                                .toList()));
    }

    private Optional<Finding> ofLevel(ReportedFigure figure, Totals totals) {
        String stated = framework.levels().findLevel(figure.text()).orElse(figure.text());
        return totals.level()
                .filter(computed -> !computed.equals(stated))
                .map(computed ->
                        finding(FindingCode.TOTAL_MISMATCH, figure, computed).with("case", OF_LEVEL));
    }

    /**
     * Compares a level with the total that is stated beside it, if none can be computed: by the year's scale, with the instruments'
     * scores as far as they are known. One of the two is wrong, so the total is doubtful too.
     */
    private Optional<Finding> ofLevel(ReportedFigure figure, Totals totals, List<ReportedFigure> stated) {
        Optional<BigDecimal> total =
                new StatedTotals(stated).findCounting(Optional.empty()).flatMap(ReportedFigure::value);
        if (total.isEmpty()) {
            return Optional.empty();
        }
        Map<Instrument, BigDecimal> instruments = listOutOf100(stated);
        instruments.putAll(totals.instruments());
        List<String> possible = framework.levels().listPossible(total.get(), instruments);
        return framework
                                .levels()
                                .findLevel(figure.text())
                                .filter(possible::contains)
                                .isPresent()
                        || possible.isEmpty()
                ? Optional.empty()
                : Optional.of(finding(FindingCode.TOTAL_MISMATCH, figure, String.join(", ", possible))
                        .with("case", OF_STATED_TOTAL));
    }

    /**
     * Compares a total with the instruments' scores stated beside it, if none can be computed and each of these is surely out of 100. Where
     * the year's weights are not confirmed, it is right if any likely ones give it.
     */
    private Optional<Finding> ofInstruments(List<ReportedFigure> stated) {
        Map<Instrument, BigDecimal> figures = listOutOf100(stated);
        if (figures.size() < framework.instruments().size()) {
            return Optional.empty();
        }
        Map<Instrument, Fraction> scores = new EnumMap<>(Instrument.class);
        figures.forEach((instrument, figure) -> scores.put(instrument, Fraction.of(figure, 1)));
        List<Fraction> possible = new ArrayList<>();
        possible.add(YearProof.total(scores, YearProof.weightsOf(framework)));
        if (framework.weightCertainty() != Certainty.CONFIRMED) {
            YearProof.LIKELY.forEach(likely -> possible.add(YearProof.total(scores, likely)));
        }
        BigDecimal rounding = halfOfLast(figures.values().stream());
        return new StatedTotals(stated)
                .findCounting(Optional.empty())
                .filter(figure -> possible.stream()
                        .noneMatch(total -> Fraction.of(figure.value().orElseThrow(), 1)
                                .isWithin(rounding.add(halfOfLast(figure.value().stream())), total)))
                .map(figure -> finding(
                                FindingCode.TOTAL_MISMATCH,
                                figure,
                                possible.get(0).rounded(RoundedFigure.DECIMALS).toPlainString())
                        .with("case", OF_STATED_INSTRUMENTS)
                        .alsoAt(stated.stream()
                                .filter(each -> each.kind().isOfInstrument())
                                .map(ReportedFigure::at)
                                .toList()));
    }

    /** How far the rounding of figures may be off: half a unit of the last decimal that any has, of those with which results are announced. */
    private static BigDecimal halfOfLast(Stream<BigDecimal> figures) {
        int decimals =
                figures.mapToInt(figure -> figure.stripTrailingZeros().scale()).reduce(0, Math::max);
        return new BigDecimal("0.5").movePointLeft(Math.min(decimals, RoundedFigure.DECIMALS));
    }

    /** The scores stated for the instruments, each if there is one and it is surely out of 100. */
    Map<Instrument, BigDecimal> listOutOf100(List<ReportedFigure> stated) {
        Map<Instrument, BigDecimal> instruments = new EnumMap<>(Instrument.class);
        for (Instrument instrument : Instrument.values()) {
            findOutOf100(instrument, stated).ifPresent(score -> instruments.put(instrument, score));
        }
        return instruments;
    }

    /** The score stated for an instrument, if there is only one and it is surely out of 100, not of the weight. */
    private Optional<BigDecimal> findOutOf100(Instrument instrument, List<ReportedFigure> stated) {
        List<ReportedFigure> own = stated.stream()
                .filter(figure ->
                        figure.kind() == Kind.of(instrument) && figure.value().isPresent())
                .toList();
        BigDecimal points = framework.getInstrument(instrument).weight().movePointRight(2);
        boolean sure = own.stream()
                .allMatch(figure -> figure.fullMarks()
                        .map(StatedFigures::isHundred)
                        .orElse(figure.value().orElseThrow().compareTo(points.add(RoundedFigure.TOLERANCE)) > 0));
        List<BigDecimal> values = own.stream()
                .flatMap(figure -> figure.value().stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
        return sure && values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
    }

    /**
     * An instrument's score is published out of 100 or out of its weight (30, 30, 40). One above the weight is out of
     * 100, a smaller one is whichever agrees with the indicators; without indicators it stays open.
     */
    private Optional<Finding> ofInstrument(
            ReportedFigure figure, Instrument instrument, TotalCalculator calculator, Map<Integer, BigDecimal> scores) {
        if (figure.value().isEmpty() || framework.indicatorsOf(instrument).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal stated = figure.value().get();
        BigDecimal weight = framework.getInstrument(instrument).weight();
        BigDecimal points = weight.movePointRight(2).stripTrailingZeros();
        Optional<BigDecimal> full = figure.fullMarks();
        boolean saysWeighted = full.filter(marks -> isWeight(marks, weight)).isPresent();
        boolean saysOutOf100 = full.filter(StatedFigures::isHundred).isPresent();
        boolean mayBeWeighted =
                !saysOutOf100 && stated.signum() != 0 && stated.compareTo(points.add(RoundedFigure.TOLERANCE)) <= 0;
        Optional<Fraction> mean = calculator.findMean(instrument, scores);
        if (mean.isEmpty() && saysWeighted) {
            return Optional.empty();
        }
        if (mean.isEmpty()) {
            return mayBeWeighted ? Optional.of(ambiguous(figure, instrument, points)) : Optional.empty();
        }
        BigDecimal outOf100 = mean.get().rounded(RoundedFigure.DECIMALS);
        BigDecimal weighted = mean.get().times(weight).rounded(RoundedFigure.DECIMALS);
        boolean agrees = !saysWeighted && RoundedFigure.agree(stated, outOf100);
        boolean agreesWeighted = mayBeWeighted && RoundedFigure.agree(stated, weighted);
        if (agrees && agreesWeighted) {
            return Optional.of(ambiguous(figure, instrument, points));
        }
        if (saysWeighted && !agreesWeighted && RoundedFigure.agree(stated, outOf100)) {
            return Optional.of(otherFullMarks(figure, instrument, points, HUNDRED));
        }
        if (saysOutOf100 && !agrees && RoundedFigure.agree(stated, weighted)) {
            return Optional.of(otherFullMarks(figure, instrument, HUNDRED, points));
        }
        return agrees || agreesWeighted
                ? Optional.empty()
                : Optional.of(finding(
                                FindingCode.TOTAL_MISMATCH,
                                figure,
                                mayBeWeighted || saysWeighted
                                        ? bothNotations(outOf100, weighted, points)
                                        : outOf100.toPlainString())
                        .with("case", "of-instrument")
                        .with("instrument", instrument.name()));
    }

    /** Whether full marks are an instrument's weight in points, such as 30 for 0.30. */
    static boolean isWeight(BigDecimal marks, BigDecimal weight) {
        return marks.compareTo(weight.movePointRight(2)) == 0;
    }

    static boolean isHundred(BigDecimal marks) {
        return marks.compareTo(HUNDRED) == 0;
    }

    /** The finding on a right figure with wrong full marks: no score need change. */
    private static Finding otherFullMarks(
            ReportedFigure figure, Instrument instrument, BigDecimal said, BigDecimal outOf) {
        return finding(FindingCode.TOTAL_MISMATCH, figure, outOf.toPlainString())
                .with("case", OTHER_FULL_MARKS)
                .with("instrument", instrument.name())
                .with("weight", said.toPlainString());
    }

    private static String bothNotations(BigDecimal outOf100, BigDecimal weighted, BigDecimal points) {
        return outOf100.toPlainString() + " (/100), " + weighted.toPlainString() + " (/" + points.toPlainString() + ")";
    }

    private static Finding ambiguous(ReportedFigure figure, Instrument instrument, BigDecimal points) {
        return finding(FindingCode.NOTATION_AMBIGUOUS, figure, "")
                .with("instrument", instrument.name())
                .with("weight", points.toPlainString());
    }

    private static Finding finding(FindingCode code, ReportedFigure figure, String expected) {
        return Finding.at(figure.at(), code, figure.text(), expected).of(figure.fiscalYear());
    }
}
