package org.itaconsolidator.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;

/** Rules for the scores of a year: within their range, out of 100, of a year whose framework is known. */
record ScoreRules(Frameworks frameworks) {
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    /** The surveys' indicators. Those of the disclosure check may well be below 10. */
    private static final List<Instrument> SURVEYS = List.of(Instrument.IIT, Instrument.EIT);

    private record YearOfSource(FiscalYear fiscalYear, SourceKind source) {}

    /** A score lies in 0 to 100, both included. */
    static List<Finding> outOfRange(Submission submission) {
        return submission.scores().stream()
                .filter(reading ->
                        reading.score().signum() < 0 || reading.score().compareTo(HIGHEST) > 0)
                .map(reading ->
                        Finding.at(reading.at(), FindingCode.SCORE_OUT_OF_RANGE, reading.shownScore(), "0 - 100"))
                .toList();
    }

    /**
     * Scores of a year that are all far too low for a scale of 100. From 0 to 1 they were probably typed as fractions of one: they
     * are stored as they are, because each is a possible score, with a finding. Up to 10, with a whole survey among them, they are
     * probably out of 10: they are not stored, because what they are out of is not known. A year of zeros is neither.
     */
    List<Finding> scaleSuspicious(Submission submission) {
        Map<YearOfSource, List<ScoreReading>> years = submission.scores().stream()
                .collect(Collectors.groupingBy(
                        reading -> new YearOfSource(reading.fiscalYear(), reading.source()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<Finding> findings = new ArrayList<>();
        years.forEach((year, readings) -> {
            Predicate<List<IndicatorDef>> whole = indicators -> !indicators.isEmpty()
                    && readings.stream()
                            .map(ScoreReading::indicator)
                            .collect(Collectors.toSet())
                            .containsAll(indicators.stream()
                                    .map(IndicatorDef::number)
                                    .toList());
            Optional<Framework> framework = frameworks.findFramework(year.fiscalYear());
            if (framework.filter(known -> whole.test(known.indicators())).isPresent()
                    && areWithin(BigDecimal.ONE, readings)) {
                findings.add(finding(year.fiscalYear(), readings));
            } else if (framework
                            .filter(known ->
                                    SURVEYS.stream().map(known::indicatorsOf).anyMatch(whole))
                            .isPresent()
                    && areWithin(BigDecimal.TEN, readings)) {
                findings.add(finding(year.fiscalYear(), readings)
                        .alsoAt(figures(submission, year))
                        .with("case", "of-ten")
                        .as(Severity.ERROR));
            }
        });
        return findings;
    }

    /** The stated totals and instrument scores that are out of ten too. */
    private static List<CellRef> figures(Submission submission, YearOfSource year) {
        return submission.reported().stream()
                .filter(figure -> year.equals(new YearOfSource(figure.fiscalYear(), figure.source())))
                .filter(figure -> figure.value()
                        .filter(value -> value.compareTo(BigDecimal.TEN) <= 0)
                        .isPresent())
                .map(ReportedFigure::at)
                .toList();
    }

    private static boolean areWithin(BigDecimal most, List<ScoreReading> readings) {
        return readings.stream()
                        .map(ScoreReading::score)
                        .allMatch(score -> score.signum() >= 0 && score.compareTo(most) <= 0)
                && readings.stream().anyMatch(reading -> reading.score().signum() > 0);
    }

    private static Finding finding(FiscalYear year, List<ScoreReading> readings) {
        String found = readings.stream().map(ScoreReading::shownScore).collect(Collectors.joining(", "));
        return Finding.at(
                        readings.stream().map(ScoreReading::at).toList(),
                        FindingCode.SCORE_SCALE_SUSPICIOUS,
                        found,
                        "0 - 100")
                .of(year);
    }

    /**
     * Scores of a year without a framework are kept, and have no total: one finding per year. Years before the first known one were
     * assessed by other indicators: nobody is asked for their framework, but the year or the scores must be wrong.
     */
    List<Finding> frameworkMissing(Submission submission) {
        return submission.scores().stream()
                .filter(reading ->
                        frameworks.findFramework(reading.fiscalYear()).isEmpty())
                .collect(Collectors.groupingBy(ScoreReading::fiscalYear, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(this::missing)
                .toList();
    }

    private Finding missing(List<ScoreReading> ofYear) {
        FiscalYear of = ofYear.get(0).fiscalYear();
        String year = String.valueOf(of.buddhist());
        boolean before = frameworks.isBeforeFirst(of);
        String first = String.valueOf(frameworks.years().first().buddhist());
        Finding finding = Finding.at(ofYear.get(0).at(), FindingCode.FRAMEWORK_MISSING, year, before ? first : "")
                .with("fiscalYear", year);
        return before
                ? finding.with("case", "another-assessment")
                        .alsoAt(ofYear.stream().map(ScoreReading::at).toList())
                : finding;
    }
}
