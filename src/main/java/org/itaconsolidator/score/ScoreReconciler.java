package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.TotalCalculator;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.NamedCells;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.StatedDifference;

/**
 * Checks the scores of one delivery against each other, each fiscal year and source separately. If an indicator has
 * several values, {@link ConflictJudge} decides which counts. Then the delivery's stated figures are compared with
 * what follows from those scores; if they disagree, {@link CrossExamination} names the cells to look at.
 *
 * @param frameworks of the years; a year without one decides nothing and is not compared
 */
public record ScoreReconciler(Function<FiscalYear, Optional<Framework>> frameworks) {
    /** Level scales of years further away than so many years are not suggested. */
    private static final int FARTHEST_SCALE = 10;

    /** The same for a delivery that states no differences between scores. */
    public Reconciliation reconcile(List<ScoreReading> readings, List<ReportedFigure> reported) {
        return reconcile(readings, reported, List.of());
    }

    /**
     * The readings that count, and the contradictions.
     *
     * @param readings checked readings (numbers from 0 to 100) in the order of the document
     * @param reported what the same delivery states
     * @param differences the differences that it states between two readings each
     */
    public Reconciliation reconcile(
            List<ScoreReading> readings, List<ReportedFigure> reported, List<StatedDifference> differences) {
        Map<YearOfSource, List<ScoreReading>> groups = readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> new YearOfSource(reading.fiscalYear(), reading.source()),
                        () -> new TreeMap<>(YearOfSource.ORDER),
                        Collectors.toList()));
        reported.forEach(figure ->
                groups.computeIfAbsent(new YearOfSource(figure.fiscalYear(), figure.source()), any -> List.of()));
        List<ScoreReading> chosen = new ArrayList<>();
        Map<YearOfSource, List<Finding>> contradictions = new TreeMap<>(YearOfSource.ORDER);
        Map<YearOfSource, CrossExamination> years = new TreeMap<>(YearOfSource.ORDER);
        groups.forEach((group, members) -> {
            List<ReportedFigure> stated = group.listOwn(reported);
            Optional<Framework> framework = frameworks.apply(group.fiscalYear());
            Candidates candidates = new Candidates(members);
            ConflictJudge judge = new ConflictJudge(group.fiscalYear(), candidates, stated, framework);
            Map<Integer, BigDecimal> counting = judge.counting();
            counting.forEach((indicator, value) -> chosen.add(candidates.first(indicator, value)));
            List<Finding> told = new ArrayList<>(judge.findings());
            framework.ifPresent(known -> {
                new StatedFigures(known)
                        .compare(counting, stated).stream()
                                .map(finding -> withYearsOfLevel(finding, known))
                                .forEach(told::add);
                years.put(group, new CrossExamination(known, candidates, counting, stated));
            });
            contradictions.put(group, told);
        });
        Differences differing = new Differences(differences, readings, years.values());
        List<Finding> findings = new ArrayList<>();
        contradictions.forEach((group, told) -> findings.addAll(
                years.containsKey(group) ? SuspectCells.explain(told, years.get(group), differing) : told));
        findings.addAll(differing.findings());
        return new Reconciliation(chosen, findings);
    }

    /** Adds to a finding on a level that its year does not have the years whose scale has it. */
    private Finding withYearsOfLevel(Finding finding, Framework ofYear) {
        if (!StatedFigures.OF_LEVEL.equals(finding.details().get("case"))
                || ofYear.levels().findLevel(finding.found()).isPresent()) {
            return finding;
        }
        int own = ofYear.fiscalYear().buddhist();
        int[] years = IntStream.rangeClosed(own - FARTHEST_SCALE, own + FARTHEST_SCALE)
                .filter(year -> frameworks
                        .apply(FiscalYear.ofBuddhist(year))
                        .flatMap(known -> known.levels().findLevel(finding.found()))
                        .isPresent())
                .toArray();
        return years.length == 0
                ? finding
                : finding.with("case", StatedFigures.OF_OTHER_SCALE)
                        .with("years", years[0] + " - " + years[years.length - 1]);
    }

    /**
     * The findings. Those on a single number that can be no score name the scores that it may have been meant as: one slip
     * away, and together with the other scores giving what is stated.
     *
     * @param findings of checks, some of them {@code score-out-of-range}
     * @param read readings before the checks
     * @param kept those that the checks admit
     * @param reported what the same delivery states
     */
    public List<Finding> explainRefused(
            List<Finding> findings, List<ScoreReading> read, List<ScoreReading> kept, List<ReportedFigure> reported) {
        return findings.stream()
                .map(finding -> finding.code() == FindingCode.SCORE_OUT_OF_RANGE
                        ? explainRefused(finding, read, kept, reported)
                        : finding)
                .toList();
    }

    private Finding explainRefused(
            Finding finding, List<ScoreReading> read, List<ScoreReading> kept, List<ReportedFigure> reported) {
        Set<CellRef> cells = Set.copyOf(finding.cells());
        List<ScoreReading> refused =
                read.stream().filter(reading -> cells.contains(reading.at())).toList();
        if (refused.size() != 1) {
            return finding;
        }
        ScoreReading reading = refused.get(0);
        YearOfSource year = new YearOfSource(reading.fiscalYear(), reading.source());
        List<ScoreReading> others = kept.stream()
                .filter(other -> year.equals(new YearOfSource(other.fiscalYear(), other.source())))
                .toList();
        List<ReportedFigure> stated = year.listOwn(reported);
        Optional<Framework> framework = frameworks.apply(reading.fiscalYear());
        if (framework.isEmpty() || others.stream().anyMatch(other -> other.indicator() == reading.indicator())) {
            return finding;
        }
        Map<Integer, BigDecimal> counting =
                new ConflictJudge(reading.fiscalYear(), new Candidates(others), stated, framework).counting();
        List<ScoreReading> all = new ArrayList<>(others);
        all.add(reading);
        return SuspectCells.with(
                finding,
                new CrossExamination(framework.get(), new Candidates(all), counting, stated)
                        .listSlipsOf(reading.indicator()));
    }

    /** Scores of different years or sources are never compared. */
    private record YearOfSource(FiscalYear fiscalYear, SourceKind source) {
        private static final Comparator<YearOfSource> ORDER =
                Comparator.comparing(YearOfSource::fiscalYear).thenComparing(YearOfSource::source);

        List<ReportedFigure> listOwn(List<ReportedFigure> figures) {
            return figures.stream()
                    .filter(figure -> equals(new YearOfSource(figure.fiscalYear(), figure.source())))
                    .toList();
        }
    }

    /**
     * Which readings of a delivery count.
     *
     * @param chosen one reading per fiscal year, source and indicator: the first cell that holds the value that counts. An
     *     indicator whose cells contradict each other without a decision has none
     * @param findings what contradicts what
     */
    public record Reconciliation(List<ScoreReading> chosen, List<Finding> findings) {
        public Reconciliation {
            chosen = List.copyOf(chosen);
            findings = List.copyOf(findings);
        }

        /** The cells of readings that contradict each other so that none counts. */
        public Set<CellRef> undecided(List<ScoreReading> readings) {
            Set<List<Object>> decided =
                    chosen.stream().map(Reconciliation::subject).collect(Collectors.toSet());
            return readings.stream()
                    .filter(reading -> !decided.contains(subject(reading)))
                    .map(ScoreReading::at)
                    .collect(Collectors.toUnmodifiableSet());
        }

        private static List<Object> subject(ScoreReading reading) {
            return List.of(reading.fiscalYear(), reading.source(), reading.indicator());
        }

        public Set<CellRef> chosenCells() {
            return chosen.stream().map(ScoreReading::at).collect(Collectors.toUnmodifiableSet());
        }
    }

    /**
     * Which of several values of an indicator counts: the one in every set of scores whose rounded total <em>equals</em> a reported
     * one. If no or several values are, none counts. Nor does any if most indicators have several values: these are two sets of
     * scores rather than slips, and a total that fits one set does not prove it to be the body's. The tolerance of 0.01 applies only
     * to a single set of scores, whose inputs were rounded.
     */
    static final class ConflictJudge {
        /** With more combinations, more than real deliveries have, the total decides nothing. */
        private static final int MOST_SETS = 60_000;

        private static final int MOST_SLIPS = 5;

        private final FiscalYear fiscalYear;
        private final Candidates candidates;
        private final SortedSet<BigDecimal> reportedTotals;
        private final SortedMap<Integer, SortedSet<BigDecimal>> agreeing = new TreeMap<>();
        /** The reported totals that some combination of values gives. */
        private final SortedSet<BigDecimal> given = new TreeSet<>();

        private final boolean decidable;

        ConflictJudge(
                FiscalYear fiscalYear,
                Candidates candidates,
                List<ReportedFigure> stated,
                Optional<Framework> framework) {
            this.fiscalYear = fiscalYear;
            this.candidates = candidates;
            this.reportedTotals = stated.stream()
                    .filter(figure -> figure.kind() == Kind.TOTAL)
                    .flatMap(figure -> figure.value().stream())
                    .map(RoundedFigure::rounded)
                    .collect(Collectors.toCollection(TreeSet::new));
            boolean complete = framework.isPresent()
                    && framework.get().indicators().stream().allMatch(def -> candidates.has(def.number()));
            List<SortedMap<Integer, BigDecimal>> sets =
                    !complete || candidates.contested().isEmpty() || reportedTotals.isEmpty()
                            ? List.of()
                            : candidates.listCombinations(MOST_SETS);
            this.decidable = !sets.isEmpty();
            if (decidable) {
                tryAllSets(sets, framework.get().formula());
            }
        }

        /** The value that counts, by indicator; an undecided one is no key. */
        SortedMap<Integer, BigDecimal> counting() {
            SortedMap<Integer, BigDecimal> counting = new TreeMap<>(candidates.uncontested());
            for (int indicator : candidates.contested()) {
                findDecided(indicator).ifPresent(value -> counting.put(indicator, value));
            }
            return counting;
        }

        /** A finding for each indicator with several values. */
        List<Finding> findings() {
            return candidates.contested().stream().map(this::finding).toList();
        }

        private void tryAllSets(List<SortedMap<Integer, BigDecimal>> sets, TotalCalculator calculator) {
            for (SortedMap<Integer, BigDecimal> set : sets) {
                BigDecimal total = calculator.findTotal(set).orElseThrow().rounded(RoundedFigure.DECIMALS);
                if (reportedTotals.contains(total)) {
                    given.add(total);
                    set.forEach((indicator, value) -> agreeing.computeIfAbsent(indicator, any -> new TreeSet<>())
                            .add(value));
                }
            }
        }

        private Optional<BigDecimal> findDecided(int indicator) {
            SortedSet<BigDecimal> values = agreeing.getOrDefault(indicator, new TreeSet<>());
            return values.size() == 1 && candidates.contested().size() <= MOST_SLIPS
                    ? Optional.of(values.first())
                    : Optional.empty();
        }

        private Finding finding(int indicator) {
            List<ScoreReading> readings = candidates.readings(indicator);
            List<CellRef> cells = readings.stream().map(ScoreReading::at).toList();
            String found = readings.stream()
                    .map(reading -> reading.shownScore())
                    .distinct()
                    .collect(Collectors.joining(", "));
            Optional<String> chosen = findDecided(indicator)
                    .map(value -> candidates.first(indicator, value).shownScore());
            FindingCode code = FindingCode.SCORE_CONFLICT;
            Finding conflict = new Finding(code, code.severity(), cells, found, chosen.orElse(""), Map.of())
                    .with("indicator", String.valueOf(indicator))
                    .of(fiscalYear)
                    .with("cells", cellsWithValues(readings))
                    .with("reportedTotal", joined(chosen.isPresent() ? given : reportedTotals));
            return chosen.map(value -> conflict.with("chosen", value))
                    .orElseGet(() -> conflict.with("case", reasonUndecided()).as(Severity.ERROR));
        }

        private String reasonUndecided() {
            if (!decidable) {
                return "no-total";
            }
            return agreeing.isEmpty() ? "none-agrees" : "several-agree";
        }

        private static String cellsWithValues(List<ScoreReading> readings) {
            return NamedCells.joined(readings.stream()
                    .map(reading -> reading.at() + " = " + reading.shownScore())
                    .toList());
        }

        private static String joined(SortedSet<BigDecimal> totals) {
            return totals.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
        }
    }
}
