package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.Topic;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRemarkRow.Remark;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.score.ScoreRow;

/** Links a result's weaknesses to the measures that answer them. */
public final class MeasureLinker {
    private static final Comparator<MeasureRow> IN_ORDER = Comparator.comparingLong(MeasureRow::id);

    private final Frameworks frameworks;
    private final Crosswalks crosswalks;
    private final BigDecimal target;

    /**
     * How the weaknesses in a body's result and the measures that answer them are linked.
     *
     * @param weaknesses by indicator and item, also those without a measure
     * @param remarks on measures, in their order
     */
    public record MeasureLinks(List<WeaknessRow> weaknesses, List<MeasureRemarkRow> remarks) {}

    /** How a measure is linked to a weakness, the surest first. */
    private enum By implements Coded {
        BY_ITEM,
        BY_INDICATOR,
        /** The measure's topic touches the indicator: a convenience of this program, not official. */
        BY_TOPIC
    }

    /** @param target an indicator below it is weak, 0 to 100 */
    public MeasureLinker(Frameworks frameworks, BigDecimal target) {
        this.frameworks = frameworks;
        this.crosswalks = new Crosswalks(frameworks::findFramework);
        this.target = target;
    }

    /**
     * A measures document answers the result of the year before its own; but measures that stand in one workbook with
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
        // a year assessed by another framework is not graded: the target was not meant for it
        List<ScoreRow> graded = own.scores.stream()
                .filter(row -> !frameworks.isBeforeFirst(row.fiscalYear()))
                .toList();
        return new ResultLinker(body, resultYear, graded, own.analysis, answers).links();
    }

    /** The years with something to link: a score, an analysis, or measures that answer it. */
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

    /** @param results the years of results, each with its file */
    private record Own(List<ScoreRow> scores, List<AnalysisRow> analysis, Set<String> results) {
        static Own of(Body body, List<ScoreRow> scores, List<AnalysisRow> analysis) {
            Own own = new Own(
                    scores.stream()
                            .filter(row -> row.scorecard().equals(Scorecard.official(body)))
                            .toList(),
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

    /**
     * The number that an indicator of a measure's year has in the year of a result, because years may number the same
     * indicator differently; empty if that year has no such indicator. A year without a framework was read with the names of
     * the nearest year's, and so has its numbers.
     */
    private Optional<Integer> findInResult(FiscalYear measured, int indicator, FiscalYear result) {
        Framework from = frameworks.getNearest(measured);
        Framework to = frameworks.getNearest(result);
        if (from.fiscalYear().compareTo(to.fiscalYear()) <= 0) {
            return Optional.of(indicator);
        }
        return crosswalks
                .find(to.fiscalYear(), from.fiscalYear())
                .flatMap(crosswalk -> crosswalk.findEarlierNumber(indicator));
    }

    private static List<String> sheetOf(MeasureRow measure) {
        return List.of(measure.place().fileName(), measure.place().sheet());
    }

    /**
     * Whether a row says what is to be done. A row that only names an issue, with "-" for its measure while other rows of the sheet
     * have one, answers no weakness.
     */
    private static boolean saysWhatIsDone(MeasureRow measure) {
        return !measure.text(Field.MEASURE).isEmpty()
                || !measure.text(Field.STEPS).isEmpty()
                || !measure.steps().isEmpty();
    }

    /** Links the weaknesses of one result of a body with the measures that answer it. */
    private final class ResultLinker {
        private final Body body;
        private final FiscalYear year;
        private final Optional<Framework> framework;
        private final Map<Integer, BigDecimal> scores;
        private final List<AnalysisRow> analysis;
        private final List<MeasureRow> measures;

        /** Kept by the measure's id, because each weakness asks for it. */
        private final Map<Long, List<Integer>> aims = new HashMap<>();

        /**
         * @param scores official ones of the whole body, of any years
         * @param analysis of that body, of any years
         * @param measures those that answer the result, in their order
         */
        ResultLinker(
                Body body,
                FiscalYear year,
                List<ScoreRow> scores,
                List<AnalysisRow> analysis,
                List<MeasureRow> measures) {
            this.body = body;
            this.year = year;
            this.framework = frameworks.findFramework(year);
            this.scores = ScoreRow.ofYear(Scorecard.official(body), year, scores);
            this.analysis = analysis.stream()
                    .filter(row -> row.fiscalYear().equals(year))
                    .toList();
            Set<List<String>> withMeasures = measures.stream()
                    .filter(measure -> !measure.text(Field.MEASURE).isEmpty())
                    .map(MeasureLinker::sheetOf)
                    .collect(Collectors.toSet());
            this.measures = measures.stream()
                    .filter(measure -> saysWhatIsDone(measure) || !withMeasures.contains(sheetOf(measure)))
                    .toList();
        }

        MeasureLinks links() {
            List<WeaknessRow> weaknesses = new ArrayList<>();
            Set<Long> aimed = new HashSet<>();
            for (WeaknessRow weakness : Weakness.list(body, year, scores, analysis, framework, target)) {
                Map<By, List<WeaknessRow.Link>> links = new EnumMap<>(By.class);
                List<Integer> weak = Weakness.indicatorsOf(weakness.indicator(), weakness.item(), framework);
                for (MeasureRow measure : measures) {
                    findLink(weakness, weak, measure).ifPresent(by -> {
                        aimed.add(measure.id());
                        links.computeIfAbsent(by, any -> new ArrayList<>())
                                .add(new WeaknessRow.Link(measure.id(), by.code()));
                    });
                }
                weaknesses.add(weakness.answeredBy(
                        links.values().stream().flatMap(List::stream).toList()));
            }
            List<MeasureRemarkRow> remarks = new ArrayList<>();
            for (MeasureRow measure : measures) {
                if (!aimed.contains(measure.id()) && !isToBeDeveloped(measure)) {
                    remarks.add(remark(measure, isTold(measure) ? Remark.NOTHING_WEAK : Remark.AIM_UNTOLD));
                }
            }
            return new MeasureLinks(weaknesses, remarks);
        }

        private MeasureRemarkRow remark(MeasureRow measure, Remark remark) {
            return new MeasureRemarkRow(body, year, measure.id(), remark);
        }

        private Optional<By> findLink(WeaknessRow weakness, List<Integer> weak, MeasureRow measure) {
            if (!weakness.item().isEmpty() && weakness.item().equals(measure.item())) {
                return Optional.of(By.BY_ITEM);
            }
            if (Collections.disjoint(weak, aims(measure))) {
                return Optional.empty();
            }
            return Optional.of(measure.indicator().isPresent() ? By.BY_INDICATOR : By.BY_TOPIC);
        }

        /** The indicators that a measure aims at, numbered as in the result's year: its own, or those of its topic. */
        private List<Integer> aims(MeasureRow measure) {
            return aims.computeIfAbsent(measure.id(), any -> lookForAims(measure));
        }

        private List<Integer> lookForAims(MeasureRow measure) {
            List<Integer> own = measure.indicator().isPresent()
                    ? List.of(measure.indicator().getAsInt())
                    : touched(measure);
            return own.stream()
                    .flatMap(aim -> findInResult(measure.fiscalYear(), aim, year).stream())
                    .toList();
        }

        /** The indicators of the measure's topic in the framework of its own year. */
        private List<Integer> touched(MeasureRow measure) {
            if (measure.topic().isEmpty()) {
                return List.of();
            }
            return frameworks
                    .findFramework(measure.fiscalYear())
                    .flatMap(known -> known.findTopic(measure.topic().getAsInt()))
                    .map(Topic::indicators)
                    .orElse(List.of());
        }

        /** Whether all indicators that the measure aims at have scores; only then can they be called not weak. */
        private boolean isTold(MeasureRow measure) {
            List<Integer> aims = aims(measure);
            return !aims.isEmpty() && aims.stream().allMatch(scores::containsKey);
        }

        /** Whether the analysis says that what the measure aims at is to be developed, although it is not weak. */
        private boolean isToBeDeveloped(MeasureRow measure) {
            return analysis.stream()
                    .filter(row -> row.kind() == AnalysisNote.Kind.TO_DEVELOP)
                    .anyMatch(row -> row.item().isEmpty() || measure.item().isEmpty()
                            ? Weakness.indicatorOf(row, framework).stream().anyMatch(aims(measure)::contains)
                            : row.item().equals(measure.item()));
        }
    }
}
