package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.score.ScoreRow;

/** Holds a result's weaknesses against the measures that answer it. */
public final class MeasureLinker {
    private static final Comparator<MeasureRow> IN_ORDER = Comparator.comparingLong(MeasureRow::id);

    private final LinkedYears years;
    private final BigDecimal target;

    /**
     * Links by the frameworks of the years.
     *
     * @param target an indicator below it is weak, 0 to 100
     */
    public MeasureLinker(Frameworks frameworks, BigDecimal target) {
        this.years = new LinkedYears(frameworks);
        this.target = target;
    }

    /**
     * The links of one result.
     *
     * <p>A measures document answers the result of the year before its own; but measures that stand in one workbook with
     * the result of their own year answer that. Measures that repeat another are left out.
     *
     * @param scores of any bodies, sources and years; the official ones of the whole body count
     * @param analysis of any bodies and years
     * @param measures of any bodies and years
     */
    public MeasureLinks link(
            Body body,
            FiscalYear resultYear,
            List<ScoreRow> scores,
            List<AnalysisRow> analysis,
            List<MeasureRow> measures) {
        Own own = Own.of(body, scores, analysis);
        List<MeasureRow> answers = measures.stream()
                .filter(measure -> measure.body().equals(body)
                        && measure.duplicateOf().isEmpty()
                        && own.answeredBy(measure).equals(Optional.of(resultYear)))
                .sorted(IN_ORDER)
                .toList();
        // what was assessed by another framework is not graded: no target was meant for it
        List<ScoreRow> graded = own.scores.stream()
                .filter(row -> !years.frameworks().isBeforeFirst(row.fiscalYear()))
                .toList();
        return new ResultLinker(years, target, resultYear, graded, own.analysis, answers).links();
    }

    /** The years of which there is something to link: a score, an analysis, or measures that answer it. */
    public SortedSet<FiscalYear> listResultYears(
            Body body, List<ScoreRow> scores, List<AnalysisRow> analysis, List<MeasureRow> measures) {
        Own own = Own.of(body, scores, analysis);
        SortedSet<FiscalYear> years = new TreeSet<>();
        own.scores.forEach(row -> years.add(row.fiscalYear()));
        own.analysis.forEach(row -> years.add(row.fiscalYear()));
        measures.stream()
                .filter(measure -> measure.body().equals(body))
                .forEach(measure -> own.answeredBy(measure).ifPresent(years::add));
        return years;
    }

    private static boolean isOfficial(Body body, ScoreRow row) {
        return row.scorecard().body().equals(body)
                && row.scorecard().source() == SourceKind.OFFICIAL
                && row.scorecard().division().isEmpty();
    }

    /**
     * What is stored of one body.
     *
     * @param results the year and file of each
     */
    private record Own(List<ScoreRow> scores, List<AnalysisRow> analysis, Set<String> results) {
        static Own of(Body body, List<ScoreRow> scores, List<AnalysisRow> analysis) {
            Own own = new Own(
                    scores.stream().filter(row -> isOfficial(body, row)).toList(),
                    analysis.stream().filter(row -> row.body().equals(body)).toList(),
                    new HashSet<>());
            own.scores.forEach(
                    row -> own.results.add(row.fiscalYear() + row.place().fileName()));
            own.analysis.forEach(
                    row -> own.results.add(row.fiscalYear() + row.place().fileName()));
            return own;
        }

        Optional<FiscalYear> answeredBy(MeasureRow measure) {
            FiscalYear year = measure.fiscalYear();
            if (results.contains(year + measure.place().fileName())) {
                return Optional.of(year);
            }
            return FiscalYear.isPlausible(year.buddhist() - 1) ? Optional.of(year.previous()) : Optional.empty();
        }
    }
}
