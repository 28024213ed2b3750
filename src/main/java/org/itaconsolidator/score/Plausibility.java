package org.itaconsolidator.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * Finds official scores that are probably mistyped, without help of a stated total: a score far from the year's other
 * survey scores and from the year before, which one typing slip would explain; a fraction of one among whole points;
 * three decimals among two; a whole year that repeats an earlier one, is one score throughout, lower than any
 * result, sorted by size, has few different scores, or repeats part of itself. The scores are stored as typed; somebody must look. The limits are
 * chosen so that fewer than one body in a hundred gets a warning for a natural change (docs/score-checks.md has the
 * measurements).
 *
 * @param <T> what holds a score
 */
public final class Plausibility<T> {
    /** A survey score this far from what the year before makes likely is no natural change. */
    static final BigDecimal FAR_FROM_YEAR_BEFORE = BigDecimal.valueOf(45);

    /** A survey score this far from the median of the year's others is no natural difference. */
    static final BigDecimal FAR_FROM_OTHERS = BigDecimal.valueOf(45);

    /** How near to the expected score a correction must be. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(12);

    /** How much nearer a correction must be if its kind of slip has dozens of possible results. */
    private static final BigDecimal LESS_TRUSTED = BigDecimal.ONE;

    /** Disclosure scores change freely: one is reported only if its correction nearly repeats the year before. */
    private static final BigDecimal NEAR_TO_YEAR_BEFORE = new BigDecimal("1.5");

    private static final BigDecimal LEAST_CHANGE_OF_DISCLOSURE = BigDecimal.valueOf(30);

    /** The fewest other scores for a median, and the fewest scores to compare years by. */
    private static final int FEWEST_OTHERS = 3;

    private static final int FEWEST_REPEATED = 5;
    private static final int USUAL_DECIMALS = 2;

    /** Order and repetition are reported only for so many scores: with fewer they may be chance. */
    private static final int FEWEST_DIFFERENT = 6;

    private static final int FEWEST_PASTED = 3;

    /** The case in which no likeliest score is named. */
    private static final String NO_GUESS = "no-guess";

    /** The score that a body may well reach in every indicator. */
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    /** No body has all its surveys below this. */
    private static final BigDecimal HIGHEST_OF_LOW = BigDecimal.valueOf(40);

    private final Function<FiscalYear, Optional<Framework>> frameworks;
    private final Function<T, ScoreReading> reading;
    private final SortedMap<FiscalYear, SortedMap<Integer, T>> years = new TreeMap<>();
    private final List<Told<T>> told = new ArrayList<>();

    private Plausibility(Function<FiscalYear, Optional<Framework>> frameworks, Function<T, ScoreReading> reading) {
        this.frameworks = frameworks;
        this.reading = reading;
    }

    /**
     * @param at what holds the scores
     * @param finding on their cells
     */
    public record Told<T>(List<T> at, Finding finding) {
        public Told {
            at = List.copyOf(at);
        }
    }

    /**
     * What is implausible among the official scores of one scorecard.
     *
     * @param scores those that count, one of each fiscal year and indicator
     * @param stated the years whose total is stated: there the scores are compared with it exactly
     */
    public static <T> List<Told<T>> check(
            Function<FiscalYear, Optional<Framework>> frameworks,
            List<T> scores,
            Function<T, ScoreReading> reading,
            Set<FiscalYear> stated) {
        Plausibility<T> all = new Plausibility<>(frameworks, reading);
        for (T each : scores) {
            ScoreReading score = reading.apply(each);
            all.years
                    .computeIfAbsent(score.fiscalYear(), any -> new TreeMap<>())
                    .put(score.indicator(), each);
        }
        // if a score is missing, a total proves nothing of the others
        all.years.keySet().forEach(year -> all.look(year, stated.contains(year) && all.isComplete(year)));
        return all.told;
    }

    /** The years with a stated total; one that a formula computed from the scores proves nothing. */
    public static Set<FiscalYear> yearsOfTotals(List<ReportedFigure> reported) {
        return reported.stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL
                        && figure.value().isPresent()
                        && figure.typed())
                .map(ReportedFigure::fiscalYear)
                .collect(Collectors.toUnmodifiableSet());
    }

    private void look(FiscalYear year, boolean stated) {
        if (isMoved(year, true)
                || isMostlyRepeated(year)
                || isRepeatedElsewhere(year)
                || isAllEqual(year)
                || isAllLow(year)
                || isMoved(year, false)
                || !stated && (isRepetitive(year) || isSorted(year) || isPastedTwice(year))) {
            return;
        }
        years.get(year).forEach((indicator, each) -> {
            BigDecimal score = score(year, indicator);
            if (!stated && isFraction(year, score)) {
                tell(each, "fraction", List.of(score.movePointRight(2)), Optional.empty());
            } else if (hasOddDecimals(year, score)) {
                lookAtDecimals(year, indicator, each, score);
            } else if (!stated) {
                lookAtDistance(year, indicator, each, score);
            }
        });
    }

    /**
     * Reports scores that all differ from the year before by the same amount: a column copied, perhaps changed by a formula.
     *
     * @param same whether to look for unchanged scores, or else for changed ones
     */
    private boolean isMoved(FiscalYear year, boolean same) {
        SortedMap<Integer, T> before = years.getOrDefault(year.previous(), new TreeMap<>());
        SortedMap<Integer, T> own = years.get(year);
        if (own.size() < FEWEST_REPEATED || !own.keySet().equals(before.keySet())) {
            return false;
        }
        BigDecimal by = score(year, own.firstKey()).subtract(score(year.previous(), own.firstKey()));
        boolean repeated = same == (by.signum() == 0)
                && own.keySet().stream()
                        .allMatch(indicator -> score(year, indicator)
                                        .subtract(score(year.previous(), indicator))
                                        .compareTo(by)
                                == 0)
                && own.keySet().stream()
                        .anyMatch(indicator -> score(year, indicator)
                                        .remainder(BigDecimal.valueOf(100))
                                        .signum()
                                != 0);
        String ofCase = same ? "as-the-year-before" : "moved";
        String moved = same ? "" : (by.signum() > 0 ? "+" : "") + by.toPlainString();
        return repeated && tellAll(year, ofCase, moved, own.values(), year.previous());
    }

    /** Reports scores with decimals that repeat the year before to the last digit, if they are most of the year's. Whole scores repeat by chance. */
    private boolean isMostlyRepeated(FiscalYear year) {
        SortedMap<Integer, T> own = years.get(year);
        SortedMap<Integer, T> before = years.getOrDefault(year.previous(), new TreeMap<>());
        List<T> repeated = own.keySet().stream()
                .filter(indicator -> before.containsKey(indicator)
                        && score(year, indicator).stripTrailingZeros().scale() > 0
                        && score(year, indicator).compareTo(score(year.previous(), indicator)) == 0)
                .map(own::get)
                .toList();
        return repeated.size() >= ScoreDoubts.FEWEST_OF_MOST
                && tellAll(year, "most-as-the-year-before", "", repeated, year.previous());
    }

    /** Reports scores that repeat an earlier year to the last digit, for other indicators or from a year other than the one before. */
    private boolean isRepeatedElsewhere(FiscalYear year) {
        return years.headMap(year).keySet().stream()
                .filter(other ->
                        ScoreDoubts.listRepeated(scores(year), scores(other)).size() >= ScoreDoubts.FEWEST_OF_MOST)
                .findFirst()
                .filter(other ->
                        tellAll(year, "as-another-year", "", years.get(year).values(), other))
                .isPresent();
    }

    private SortedMap<Integer, BigDecimal> scores(FiscalYear year) {
        SortedMap<Integer, BigDecimal> scores = new TreeMap<>();
        years.get(year)
                .keySet()
                .forEach(indicator ->
                        scores.put(indicator, score(year, indicator).stripTrailingZeros()));
        return scores;
    }

    private boolean isComplete(FiscalYear year) {
        return frameworks
                .apply(year)
                .filter(known -> years.get(year).size() == known.indicators().size())
                .isPresent();
    }

    /** Reports a year in which all indicators have the same score, as when typed just to fill the form. */
    private boolean isAllEqual(FiscalYear year) {
        SortedMap<Integer, T> own = years.get(year);
        List<BigDecimal> scores = listBelowHighest(year);
        return isComplete(year)
                && scores.size() == own.size()
                && countDifferent(scores) == 1
                && tellAll(year, "all-equal", score(year, own.firstKey()).toPlainString(), own.values());
    }

    /** Reports a year whose surveys are all lower than any body's: what is missing to 100, or points of another scale. */
    private boolean isAllLow(FiscalYear year) {
        return isComplete(year)
                && years.get(year).keySet().stream()
                        .filter(indicator -> isOfSurvey(year, indicator))
                        .allMatch(indicator -> score(year, indicator).compareTo(HIGHEST_OF_LOW) <= 0)
                && tellAll(year, "all-low", "", years.get(year).values());
    }

    /** Reports scores below 100 of which at least half repeat: means copied to rows, pairs filled down, tens. */
    private boolean isRepetitive(FiscalYear year) {
        List<BigDecimal> scores = listBelowHighest(year);
        return isComplete(year)
                && scores.size() >= FEWEST_DIFFERENT
                && 2 * countDifferent(scores) <= scores.size()
                && tellAll(year, "few-different", "", years.get(year).values());
    }

    private List<BigDecimal> listBelowHighest(FiscalYear year) {
        return years.get(year).keySet().stream()
                .map(indicator -> score(year, indicator))
                .filter(score -> score.compareTo(HIGHEST) < 0)
                .toList();
    }

    private static long countDifferent(List<BigDecimal> scores) {
        return scores.stream().map(BigDecimal::stripTrailingZeros).distinct().count();
    }

    /** Reports scores that only rise or only fall: a column sorted by itself or counted up. */
    private boolean isSorted(FiscalYear year) {
        SortedMap<Integer, T> own = years.get(year);
        List<BigDecimal> scores =
                own.keySet().stream().map(indicator -> score(year, indicator)).toList();
        List<BigDecimal> rising = scores.stream().sorted().toList();
        List<BigDecimal> falling =
                scores.stream().sorted(Comparator.reverseOrder()).toList();
        return isComplete(year)
                && countDifferent(scores) >= FEWEST_DIFFERENT
                && (scores.equals(rising) || scores.equals(falling))
                && tellAll(year, "sorted", "", own.values());
    }

    /** Reports three or more different scores that come again in the same order: pasted twice. */
    private boolean isPastedTwice(FiscalYear year) {
        List<Integer> indicators = List.copyOf(years.get(year).keySet());
        for (int apart = FEWEST_PASTED; apart < indicators.size(); apart++) {
            SortedSet<Integer> run = new TreeSet<>();
            for (int i = 0; i + apart < indicators.size(); i++) {
                BigDecimal score = score(year, indicators.get(i));
                boolean again = score.compareTo(score(year, indicators.get(i + apart))) == 0
                        && score.remainder(BigDecimal.TEN).signum() != 0;
                if (again) {
                    run.add(indicators.get(i));
                }
                boolean over = !again || i + apart == indicators.size() - 1;
                if (over
                        && countDifferent(run.stream()
                                        .map(each -> score(year, each))
                                        .toList())
                                >= FEWEST_PASTED) {
                    int further = apart;
                    run.addAll(run.stream()
                            .map(each -> indicators.get(indicators.indexOf(each) + further))
                            .toList());
                    return tellAll(
                            year,
                            "pasted-twice",
                            "",
                            run.stream().map(years.get(year)::get).toList());
                }
                if (over) {
                    run.clear();
                }
            }
        }
        return false;
    }

    /** Whether a score is a fraction of one among larger ones. If all are, the check of the scale says so. */
    private boolean isFraction(FiscalYear year, BigDecimal score) {
        return score.signum() > 0
                && score.compareTo(BigDecimal.ONE) <= 0
                && years.get(year).keySet().stream()
                                .filter(other -> score(year, other).compareTo(BigDecimal.TEN) > 0)
                                .count()
                        >= FEWEST_OTHERS;
    }

    private boolean hasOddDecimals(FiscalYear year, BigDecimal score) {
        return decimals(score) == USUAL_DECIMALS + 1
                && years.get(year).size() > FEWEST_OTHERS
                && years.get(year).keySet().stream()
                                .filter(other -> decimals(score(year, other)) > USUAL_DECIMALS)
                                .count()
                        == 1;
    }

    private void lookAtDecimals(FiscalYear year, int indicator, T each, BigDecimal score) {
        Optional<BigDecimal> about = expected(year, indicator);
        Map<BigDecimal, Slip> origins = new LinkedHashMap<>(Slip.origins(score));
        origins.values().removeIf(slip -> slip != Slip.DECIMAL_POINT && slip != Slip.DIGIT_TOO_MANY);
        origins.keySet().removeIf(origin -> decimals(origin) > USUAL_DECIMALS);
        BigDecimal near = about.orElse(score);
        Comparator<BigDecimal> nearest = Comparator.comparing((BigDecimal origin) -> isNear(origin, near) ? 0 : 1)
                .thenComparing(origin -> origins.get(origin) == Slip.DECIMAL_POINT && about.isPresent() ? 0 : 1)
                .thenComparing(origin -> origin.subtract(score).abs());
        origins.keySet().stream().min(nearest).ifPresent(likeliest -> {
            List<BigDecimal> meant = new ArrayList<>(List.of(likeliest));
            if (origins.get(likeliest) == Slip.DIGIT_TOO_MANY) {
                // which of the digits is one too many cannot be known
                origins.keySet().stream()
                        .filter(origin -> origins.get(origin) == Slip.DIGIT_TOO_MANY)
                        .filter(origin -> !isFar(origin, likeliest, BigDecimal.ONE) && !origin.equals(likeliest))
                        .sorted(nearest)
                        .forEach(meant::add);
            }
            tell(each, "decimals", meant, Optional.empty());
        });
    }

    private void lookAtDistance(FiscalYear year, int indicator, T each, BigDecimal score) {
        if (isOfSurvey(year, indicator)) {
            Optional<BigDecimal> others = medianOfOthers(year, indicator);
            boolean far = others.filter(median -> isFar(score, median, FAR_FROM_OTHERS))
                    .isPresent();
            Optional<BigDecimal> afterBefore = afterYearBefore(year, indicator);
            if (far
                    && afterBefore
                            .filter(about -> !isFar(score, about, FAR_FROM_YEAR_BEFORE))
                            .isEmpty()) {
                BigDecimal about = afterBefore.or(() -> others).orElseThrow();
                List<BigDecimal> meant = listMeant(score, about);
                if (!meant.isEmpty()) {
                    tell(each, isRounder(meant.get(0), year) ? NO_GUESS : "", meant, Optional.of(about));
                }
            }
        } else {
            lookAtDisclosure(year, indicator, each, score);
        }
    }

    /** Whether a correction has no decimals while most scores do: 0 becomes 90 by one slip, but as well 91 to 99. */
    private boolean isRounder(BigDecimal meant, FiscalYear year) {
        return decimals(meant) == 0
                && 2
                                * years.get(year).keySet().stream()
                                        .filter(other -> decimals(score(year, other)) > 0)
                                        .count()
                        >= years.get(year).size();
    }

    private void lookAtDisclosure(FiscalYear year, int indicator, T each, BigDecimal score) {
        Optional<BigDecimal> before = findBefore(year, indicator);
        if (before.isEmpty() || !isFar(score, before.get(), LEAST_CHANGE_OF_DISCLOSURE)) {
            return;
        }
        Optional<BigDecimal> meant = Slip.origins(score).entrySet().stream()
                .filter(origin -> origin.getValue() == Slip.DECIMAL_POINT || origin.getValue() == Slip.DIGITS_SWAPPED)
                .map(Map.Entry::getKey)
                .filter(origin -> !isFar(origin, before.get(), NEAR_TO_YEAR_BEFORE))
                .findFirst();
        // if the year after confirms the score, the year before is the doubtful one
        Optional<BigDecimal> after = findScore(year.next(), year, indicator);
        meant.filter(origin ->
                        after.filter(next -> isNearer(score, origin, next)).isEmpty())
                .ifPresent(origin -> tell(each, "", List.of(origin), before));
    }

    /**
     * The likeliest corrections. First the one nearest to the expected score; kinds of slip with dozens of results must come nearer than
     * others. Then what a moved point or swapped digits make of the figure. None if none comes near.
     */
    private static List<BigDecimal> listMeant(BigDecimal score, BigDecimal about) {
        Map<BigDecimal, Slip> origins = Slip.origins(score);
        origins.keySet().removeIf(origin -> !isNear(origin, about));
        List<BigDecimal> meant = new ArrayList<>();
        origins.keySet().stream()
                .min(Comparator.comparing((BigDecimal origin) -> origin.subtract(about)
                        .abs()
                        .add(origins.get(origin).compareTo(Slip.ROWS_SWAPPED) < 0 ? BigDecimal.ZERO : LESS_TRUSTED)))
                .ifPresent(meant::add);
        // slips with few possible results are likely whatever they give
        origins.forEach((origin, slip) -> {
            boolean sameDigits = origin.stripTrailingZeros().precision()
                    == score.stripTrailingZeros().precision();
            if (sameDigits && slip.compareTo(Slip.DIGIT_TOO_MANY) < 0 && !meant.contains(origin)) {
                meant.add(origin);
            }
        });
        return meant;
    }

    private Optional<BigDecimal> expected(FiscalYear year, int indicator) {
        if (!isOfSurvey(year, indicator)) {
            return findBefore(year, indicator);
        }
        return afterYearBefore(year, indicator).or(() -> medianOfOthers(year, indicator));
    }

    /** The score of the year before plus the usual change of the other survey scores. */
    private Optional<BigDecimal> afterYearBefore(FiscalYear year, int indicator) {
        Optional<BigDecimal> before = findBefore(year, indicator);
        List<BigDecimal> changes = surveyScores(year, indicator).stream()
                .flatMap(other ->
                        findBefore(year, other).map(its -> score(year, other).subtract(its)).stream())
                .toList();
        return before.filter(any -> changes.size() >= FEWEST_OTHERS)
                .map(its -> its.add(median(changes)).min(BigDecimal.valueOf(100)));
    }

    private Optional<BigDecimal> medianOfOthers(FiscalYear year, int indicator) {
        List<BigDecimal> others = surveyScores(year, indicator).stream()
                .map(other -> score(year, other))
                .toList();
        return others.size() >= FEWEST_OTHERS ? Optional.of(median(others)) : Optional.empty();
    }

    private List<Integer> surveyScores(FiscalYear year, int without) {
        return years.get(year).keySet().stream()
                .filter(other -> other != without && isOfSurvey(year, other))
                .toList();
    }

    private boolean isOfSurvey(FiscalYear year, int indicator) {
        return findIndicator(year, indicator)
                .filter(def -> def.instrument() != Instrument.OIT)
                .isPresent();
    }

    private Optional<IndicatorDef> findIndicator(FiscalYear year, int indicator) {
        return frameworks
                .apply(year)
                .filter(framework -> framework.indicators().size() >= indicator)
                .map(framework -> framework.getIndicator(indicator));
    }

    private Optional<BigDecimal> findBefore(FiscalYear year, int indicator) {
        return findScore(year.previous(), year, indicator);
    }

    /** The score, in another year, of the indicator that has a number in this year. */
    private Optional<BigDecimal> findScore(FiscalYear in, FiscalYear year, int indicator) {
        Optional<String> name = findIndicator(year, indicator).map(IndicatorDef::name);
        return years.getOrDefault(in, new TreeMap<>()).keySet().stream()
                .filter(other ->
                        findIndicator(in, other).map(IndicatorDef::name).equals(name))
                .filter(other -> name.isPresent() || other == indicator)
                .map(other -> score(in, other))
                .findFirst();
    }

    private BigDecimal score(FiscalYear year, int indicator) {
        return reading.apply(years.get(year).get(indicator)).score();
    }

    private static int decimals(BigDecimal score) {
        return Math.max(0, score.stripTrailingZeros().scale());
    }

    private static boolean isFar(BigDecimal one, BigDecimal other, BigDecimal bound) {
        return one.subtract(other).abs().compareTo(bound) > 0;
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return !isFar(one, other, NEAR);
    }

    private static boolean isNearer(BigDecimal one, BigDecimal other, BigDecimal to) {
        return one.subtract(to).abs().compareTo(other.subtract(to).abs()) < 0;
    }

    /** Adds one finding on several scores of a year; always true. */
    private boolean tellAll(FiscalYear year, String ofCase, String found, Collection<T> at) {
        return told.add(new Told<>(List.copyOf(at), finding(year, ofCase, found, at)));
    }

    /** Adds one finding on scores that are like those of another year; always true. */
    private boolean tellAll(FiscalYear year, String ofCase, String found, Collection<T> at, FiscalYear other) {
        Finding finding = finding(year, ofCase, found, at).with("before", String.valueOf(other.buddhist()));
        return told.add(new Told<>(List.copyOf(at), finding));
    }

    /** One finding for several scores of a year, with all their cells. */
    private Finding finding(FiscalYear year, String ofCase, String found, Collection<T> at) {
        List<CellRef> cells = at.stream().map(each -> reading.apply(each).at()).toList();
        return Finding.at(cells, FindingCode.SCORE_IMPLAUSIBLE, found, "")
                .with("case", ofCase)
                .of(year);
    }

    private void tell(T each, String ofCase, List<BigDecimal> meant, Optional<BigDecimal> about) {
        ScoreReading score = reading.apply(each);
        String expected = ofCase.equals(NO_GUESS)
                ? ""
                : meant.stream()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .distinct()
                        .collect(Collectors.joining(", "));
        Finding finding = Finding.at(score.at(), FindingCode.SCORE_IMPLAUSIBLE, score.shownScore(), expected)
                .of(score.fiscalYear());
        Finding named = ofCase.isEmpty() ? finding : finding.with("case", ofCase);
        told.add(new Told<>(
                List.of(each),
                about.map(value -> named.with(
                                "about", value.setScale(0, RoundingMode.HALF_UP).toPlainString()))
                        .orElse(named)));
    }

    /** The middle one of at least one figure, or the mean of the middle two; exact. */
    private static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        BigDecimal upper = sorted.get(sorted.size() / 2);
        return sorted.size() % 2 == 1
                ? upper
                : upper.add(sorted.get(sorted.size() / 2 - 1)).divide(BigDecimal.valueOf(2));
    }
}
