package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.SourceKind;

/**
 * Lets the scores of one delivery cross-examine each other, each fiscal year and source by itself. Where an indicator
 * stands with several values, {@link ConflictJudge} says which counts; then what the delivery states is held against what
 * follows from the scores that count; where that disagrees, {@link CrossExamination} names the cells to look at.
 */
public final class ScoreReconciler {
    private final Function<FiscalYear, Optional<Framework>> frameworks;

    /** Reconciles with the frameworks of the years; a year without one decides nothing and is not compared. */
    public ScoreReconciler(Function<FiscalYear, Optional<Framework>> frameworks) {
        this.frameworks = frameworks;
    }

    /**
     * The readings that count, and the contradictions.
     *
     * @param readings checked readings (numbers from 0 to 100) in the order of the document
     * @param reported what the same delivery states
     */
    public Reconciliation reconcile(List<ScoreReading> readings, List<ReportedFigure> reported) {
        Map<YearOfSource, List<ScoreReading>> groups = readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> new YearOfSource(reading.fiscalYear(), reading.source()),
                        TreeMap::new,
                        Collectors.toList()));
        reported.forEach(figure ->
                groups.computeIfAbsent(new YearOfSource(figure.fiscalYear(), figure.source()), any -> List.of()));
        List<ScoreReading> chosen = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        groups.forEach((group, members) -> {
            List<ReportedFigure> stated = reported.stream()
                    .filter(figure -> group.equals(new YearOfSource(figure.fiscalYear(), figure.source())))
                    .toList();
            Optional<Framework> framework = frameworks.apply(group.fiscalYear());
            Candidates candidates = new Candidates(members);
            ConflictJudge judge = new ConflictJudge(group.fiscalYear(), candidates, stated, framework);
            Map<Integer, BigDecimal> counting = judge.counting();
            counting.forEach((indicator, value) -> chosen.add(candidates.first(indicator, value)));
            List<Finding> contradictions = new ArrayList<>(judge.findings());
            framework.ifPresent(known -> contradictions.addAll(new StatedFigures(known).compare(counting, stated)));
            findings.addAll(framework
                    .map(known -> new CrossExamination(known, candidates, counting, stated).explain(contradictions))
                    .orElse(contradictions));
        });
        return new Reconciliation(chosen, findings);
    }

    /** Scores of two years or two sources never meet. */
    private record YearOfSource(FiscalYear fiscalYear, SourceKind source) implements Comparable<YearOfSource> {
        private static final Comparator<YearOfSource> ORDER =
                Comparator.comparing(YearOfSource::fiscalYear).thenComparing(YearOfSource::source);

        @Override
        public int compareTo(YearOfSource other) {
            return ORDER.compare(this, other);
        }
    }
}
