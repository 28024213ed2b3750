package org.itaconsolidator.job.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.chart.ChartContent.Assessment;
import org.itaconsolidator.chart.ChartContent.ComparisonFigures;
import org.itaconsolidator.chart.ChartContent.YearMarks;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.score.YearFacts;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobSettings;

/** The facts of frameworks and job that charts show. */
public final class ChartFacts {
    private final JobSettings settings;
    private final Frameworks frameworks;

    private IndicatorPaths paths; // null until a picture asks, because it takes the frameworks of all years

    public ChartFacts(JobSettings settings, Frameworks frameworks) {
        this.settings = settings;
        this.frameworks = frameworks;
    }

    BigDecimal target() {
        return settings.target();
    }

    Digits digits() {
        return settings.digits();
    }

    /**
     * The indicators of the latest scored year, each scored year's own names, and the levels of all years from the first with a
     * total to the last: a year in between without a delivery has its scale all the same.
     */
    public Assessment assessment(Stream<FiscalYear> scored, Stream<FiscalYear> totalled) {
        NavigableSet<FiscalYear> own = scored.collect(Collectors.toCollection(TreeSet::new));
        Framework latest = own.stream()
                .max(FiscalYear::compareTo)
                .map(frameworks::getNearest)
                .orElseGet(frameworks::latestKnown);
        Map<Integer, String> names = new TreeMap<>();
        Map<Integer, Instrument> instruments = new TreeMap<>();
        latest.indicators().forEach(indicator -> {
            names.put(indicator.number(), indicator.name());
            instruments.put(indicator.number(), indicator.instrument());
        });
        Map<FiscalYear, LevelScale> levels = new HashMap<>();
        NavigableSet<FiscalYear> years = totalled.collect(Collectors.toCollection(TreeSet::new));
        if (!years.isEmpty()) {
            IntStream.rangeClosed(years.first().buddhist(), years.last().buddhist())
                    .mapToObj(FiscalYear::ofBuddhist)
                    .forEach(year -> frameworks
                            .findFramework(year)
                            .ifPresent(framework -> levels.put(year, framework.levels())));
        }
        Map<FiscalYear, Map<Integer, String>> namesOfYears = new HashMap<>();
        own.forEach(year -> frameworks
                .findFramework(year)
                .ifPresent(framework -> namesOfYears.put(
                        year,
                        framework.indicators().stream()
                                .collect(Collectors.toMap(IndicatorDef::number, IndicatorDef::name)))));
        return new Assessment(
                settings.target(),
                names,
                namesOfYears,
                instruments,
                own.stream().filter(frameworks::isBeforeFirst).collect(Collectors.toSet()),
                levels);
    }

    /**
     * Scores of each year under the numbers that their indicators have in the latest year, because pictures show those indicators. A
     * score is left out if the latest year does not have its indicator. A year without a framework was read with the nearest year's
     * numbers.
     */
    public Map<FiscalYear, Map<Integer, BigDecimal>> byLatestNumber(Results results) {
        NavigableMap<FiscalYear, Map<Integer, BigDecimal>> scores = results.listScores();
        Map<FiscalYear, Map<Integer, BigDecimal>> found = new HashMap<>();
        scores.forEach((year, of) -> of.forEach((indicator, score) -> numberIn(scores.lastKey(), year, indicator)
                .ifPresent(number ->
                        found.computeIfAbsent(year, any -> new HashMap<>()).put(number, score))));
        return found;
    }

    /** The indicators of scores that {@link #byLatestNumber} leaves out, by year and with that year's names. */
    public List<ComparisonFigures.DiscontinuedIndicator> gone(Results results) {
        NavigableMap<FiscalYear, Map<Integer, BigDecimal>> scores = results.listScores();
        List<ComparisonFigures.DiscontinuedIndicator> gone = new ArrayList<>();
        scores.forEach((year, of) -> of.keySet().stream()
                .filter(indicator -> numberIn(scores.lastKey(), year, indicator).isEmpty())
                .map(indicator ->
                        new ComparisonFigures.DiscontinuedIndicator(year, frameworks.indicatorName(year, indicator)))
                .forEach(gone::add));
        return gone;
    }

    private Optional<Integer> numberIn(FiscalYear latest, FiscalYear year, int indicator) {
        return paths().findNumberIn(
                        frameworks.getNearest(latest).fiscalYear(),
                        frameworks.getNearest(year).fiscalYear(),
                        indicator);
    }

    /** The marks of the figures that are shown of a result. Total and level are shown even if only a document states them. */
    YearMarks marks(TotalRow row) {
        Map<Instrument, Mark> instruments = new EnumMap<>(Instrument.class);
        row.instruments()
                .keySet()
                .forEach(each -> instruments.put(each, mark(row, framework -> framework.instrumentMark(each))));
        return new YearMarks(
                mark(row, Framework::totalMark).when(row.shown().isPresent()),
                mark(row, Framework::levelMark).when(row.shownLevel().isPresent()),
                mark(row, Framework::weightMark).when(!row.instruments().isEmpty()),
                instruments);
    }

    private Mark mark(TotalRow row, Function<Framework, Mark> mark) {
        return Framework.markOf(frameworks.findFramework(row.fiscalYear()), row, mark);
    }

    synchronized IndicatorPaths paths() {
        if (paths == null) {
            paths = new IndicatorPaths(new YearFacts(frameworks).listCrosswalk());
        }
        return paths;
    }
}
