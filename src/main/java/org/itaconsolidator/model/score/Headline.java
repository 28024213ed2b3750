package org.itaconsolidator.model.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;

/**
 * The sentence with which page one begins, the same in workbook, page and summary chart: the latest result and its change, the country,
 * the indicators below the target. A clause names its year if it is not the first clause's, so that years are never mixed; what is not
 * known has no clause.
 *
 * @param result the result of the latest year, then its change from the year before
 * @param more the other clauses of the sentence, in order: another total that is stated, the country, what is below the target
 * @param weakest the lowest indicators and which fell, for where no list of the weakest is known
 * @param lacks what the total lacks to the target, or to the next level; empty if nothing is known to be missing
 * @param place the country's mean beside the own total of the year, and the place in the province
 * @param way what it takes to reach the aim, a sentence of its own; empty if there is nothing to reach or no way is known
 */
public record Headline(
        List<Clause> result,
        List<Clause> more,
        List<Clause> weakest,
        List<Clause> lacks,
        List<Clause> place,
        Optional<Clause> way) {
    /** Up to this many indicators are named; more are only counted. */
    private static final int MOST_NAMED = 3;

    private static final String TOTAL = "total";

    /** The word for a level, or for the level that is the aim. */
    public static final String LEVEL = "level";

    /**
     * @param code a key of the messages {@code headline}
     * @param words what stands in its braces: numbers with Arabic digits, scores and differences with two decimals, differences
     *     without a sign, a reason by its code of the messages {@code comparisons}; each with the sign of its {@link Mark} behind it
     * @param indicators what stands in the braces {@code steps} and {@code floors}: indicators as such words, and by how much each of them
     *     is to rise, or the score that it is to reach
     */
    public record Clause(String code, Map<String, String> words, Map<String, String> indicators) {
        public Clause(String code, Map<String, String> words) {
            this(code, words, Map.of());
        }
    }

    /** Whether the latest result has a total, be it one that a document states alone. */
    public boolean hasTotal() {
        return result.get(0).words().containsKey(TOTAL);
    }

    public Headline {
        result = List.copyOf(result);
        more = List.copyOf(more);
        weakest = List.copyOf(weakest);
        lacks = List.copyOf(lacks);
        place = List.copyOf(place);
    }

    /**
     * The headline of a scorecard; empty if it has neither scores nor a total.
     *
     * @param results whose: rows of other scorecards and bodies are left out, and for a self-assessment all that compares official
     *     totals
     * @param national official totals against the country's
     * @param standings official totals by the levels of their years
     * @param lists official totals among those of lists of many bodies
     * @param plans the ways to the aim
     * @param target 0 to 100
     * @param paths which number an indicator has in other years
     */
    public static Optional<Headline> of(
            Results results,
            Collection<NationalRow> national,
            Collection<BodyStandingRow> standings,
            Collection<ListStanding> lists,
            Collection<PlanRow> plans,
            BigDecimal target,
            IndicatorPaths paths) {
        if (results.years().isEmpty()) {
            return Optional.empty();
        }
        Scorecard card = results.scorecard();
        Predicate<Body> own = body -> card.source() == SourceKind.OFFICIAL && body.equals(card.body());
        return Optional.of(new Maker(results, target, paths)
                .make(
                        national.stream().filter(row -> own.test(row.body())).toList(),
                        standings.stream().filter(row -> own.test(row.body())).toList(),
                        lists.stream().filter(row -> own.test(row.body())).toList(),
                        plans.stream()
                                .filter(row -> row.scorecard().equals(card)
                                        && row.fiscalYear().equals(results.latest()))
                                .toList()));
    }

    /** The recommended way as a sentence; if it asks for more than was ever achieved, it says so first. */
    public static Optional<Clause> way(List<Way> ways) {
        return ways.stream().findFirst().flatMap(Maker::way);
    }

    /** Numbers in a row of three or more as first and last: 1-7, 9. */
    public static String numbers(Collection<Integer> numbers) {
        SortedSet<Integer> all = new TreeSet<>(numbers);
        return all.stream()
                .filter(number -> !(all.contains(number - 1) && all.contains(number + 1)))
                .map(number -> (all.contains(number - 1) && all.contains(number - 2) ? "-" : ", ") + number)
                .collect(Collectors.joining())
                .replaceFirst("^, ", "");
    }

    private static final class Maker {
        private final Results results;
        private final FiscalYear latest;
        private final Results.Year now;
        private final BigDecimal target;
        private final IndicatorPaths paths;

        Maker(Results results, BigDecimal target, IndicatorPaths paths) {
            this.results = results;
            this.latest = results.latest();
            this.now = results.years().get(latest);
            this.target = target;
            this.paths = paths;
        }

        Headline make(
                Collection<NationalRow> national,
                Collection<BodyStandingRow> standings,
                Collection<ListStanding> lists,
                Collection<PlanRow> plans) {
            Optional<TotalRow> row = now.findTotal();
            // a total that is only stated is compared with the target, as beside it in the figures
            Optional<BigDecimal> total = row.flatMap(TotalRow::shown);
            List<Clause> result = new ArrayList<>(List.of(result(
                    row,
                    standings.stream()
                            .filter(each -> each.fiscalYear().equals(latest))
                            .map(BodyStandingRow::levelMark)
                            .findFirst()
                            .orElseGet(() -> totalMark(row)))));
            List<Clause> more = new ArrayList<>();
            List<Clause> lacks = new ArrayList<>();
            List<Clause> place = new ArrayList<>();
            if (row.flatMap(TotalRow::total).isPresent()
                    || now.findBy(Figure.TOTAL).isPresent()) {
                result.add(change());
            }
            if (total.isPresent()) {
                if (total.get().compareTo(target) < 0) {
                    lacks.add(clause(
                            "total-below",
                            Map.of(
                                    "target",
                                    plain(target),
                                    "gap",
                                    score(target.subtract(total.get()), totalMark(row)))));
                } else {
                    standings.stream()
                            .filter(each -> each.fiscalYear().equals(latest)
                                    && each.nextLevel().isPresent())
                            .forEach(each -> lacks.add(nextLevel(each)));
                }
            }
            row.flatMap(TotalRow::findContradicting)
                    .ifPresent(stated -> more.add(clause("contradicted", Map.of("stated", score(stated)))));
            national.stream()
                    .filter(each -> each.gapToMean().isPresent())
                    .max(Comparator.comparing(NationalRow::fiscalYear))
                    .ifPresentOrElse(
                            each -> {
                                more.add(againstCountry(each));
                                place.addAll(country(each, row));
                            },
                            () -> withoutCountry(row).ifPresent(place::add));
            lists.stream()
                    .filter(ListStanding::isTold)
                    .max(Comparator.comparing(ListStanding::fiscalYear))
                    .ifPresent(each -> place.addAll(province(each)));
            belowTarget().ifPresent(more::add);
            return new Headline(
                    result,
                    more,
                    weakest(),
                    lacks,
                    place,
                    Headline.way(Way.list(plans, scores(), paths)).map(way -> towards(way, total, standings)));
        }

        private Map<FiscalYear, Map<Integer, BigDecimal>> scores() {
            Map<FiscalYear, Map<Integer, BigDecimal>> scores = new TreeMap<>();
            results.years()
                    .forEach((year, of) -> of.figures.forEach((figure, row) -> {
                        if (figure.indicator().isPresent() && row.value().isPresent()) {
                            scores.computeIfAbsent(year, any -> new TreeMap<>())
                                    .put(figure.indicator().get(), row.value().get());
                        }
                    }));
            return scores;
        }

        /** Adds the level to a way whose aim is a level because the target is reached. */
        private Clause towards(Clause way, Optional<BigDecimal> total, Collection<BodyStandingRow> standings) {
            Map<String, String> words = new LinkedHashMap<>(way.words());
            standings.stream()
                    .filter(each -> each.fiscalYear().equals(latest)
                            && total.filter(score -> score.compareTo(target) >= 0)
                                    .isPresent())
                    .flatMap(each -> each.nextLevel().stream())
                    .forEach(level -> words.put(LEVEL, level));
            return new Clause(way.code(), words, way.indicators());
        }

        private static Optional<Clause> way(Way way) {
            PlanRow plan = way.plan();
            Map<String, String> words = new LinkedHashMap<>();
            words.put("aim", plain(plan.target()));
            plan.total().ifPresent(total -> words.put("total", score(total, plan.mark())));
            boolean many = plan.steps().size() > MOST_NAMED;
            words.put("count", Integer.toString(plan.steps().size()));
            words.put("beyond", Integer.toString(way.beyondSeen().size()));
            Map<String, String> steps = new LinkedHashMap<>();
            if (many) {
                words.put(
                        "steps",
                        numbers(plan.steps().stream()
                                .map(PlanRow.Step::indicator)
                                .toList()));
            } else {
                plan.steps()
                        .forEach(step -> steps.put(
                                Integer.toString(step.indicator()),
                                score(step.planned().subtract(step.current()), plan.mark())));
            }
            plan.steps().stream()
                    .map(step -> step.planned().subtract(step.current()))
                    .max(Comparator.naturalOrder())
                    .ifPresent(most -> words.put("most", score(most, plan.mark())));
            String code = plan.isReached()
                    ? way.beyondSeen().isEmpty() ? "way" : "way.beyond"
                    : plan.reason().filter("out-of-reach"::equals).isPresent() ? "way.none" : "";
            if (plan.isReached() && plan.steps().isEmpty() || code.isEmpty()) {
                return Optional.empty();
            }
            if (!plan.isReached()) {
                return Optional.of(clause(code, words));
            }
            List<PlanRow.Floor> floors = plan.listFloors();
            if (floors.size() < Math.min(plan.steps().size(), MOST_NAMED + 1)) {
                Map<String, String> reached = new LinkedHashMap<>();
                floors.forEach(floor -> reached.put(numbers(floor.indicators()), score(floor.score(), plan.mark())));
                return Optional.of(new Clause(code + ".floor", words, reached));
            }
            return Optional.of(new Clause(many ? code + ".many" : code, words, steps));
        }

        private Clause result(Optional<TotalRow> row, Mark levelMark) {
            Map<String, String> words = new LinkedHashMap<>(Map.of("year", year(latest)));
            Optional<BigDecimal> total = row.flatMap(TotalRow::total);
            Optional<BigDecimal> shown = row.flatMap(TotalRow::shown);
            if (shown.isEmpty()) {
                SortedSet<Integer> missing =
                        now.findFigure(Figure.TOTAL).map(FigureRow::missing).orElseGet(TreeSet::new);
                words.put("indicators", numbers(missing));
                return clause(missing.isEmpty() ? "no-total" : "scores-missing", words);
            }
            words.put(TOTAL, score(shown.get(), totalMark(row)));
            Optional<String> level = row.flatMap(TotalRow::shownLevel);
            level.ifPresent(name -> words.put("level", Mark.marked(name, levelMark)));
            String kind = results.scorecard().source() != SourceKind.OFFICIAL
                    ? "self-assessed"
                    : total.isEmpty() ? "stated" : "result";
            return clause(level.isPresent() ? kind + ".level" : kind, words);
        }

        private Mark totalMark(Optional<TotalRow> row) {
            return row.filter(known -> known.total().isEmpty())
                    .map(stated -> Mark.doubted(stated.proof().isDoubted()))
                    .orElseGet(() ->
                            now.findFigure(Figure.TOTAL).map(FigureRow::mark).orElse(Mark.NONE));
        }

        private Clause change() {
            FiscalYear before = latest.previous();
            Optional<FigureRow.Change> change = now.findChange(Figure.TOTAL);
            Optional<BigDecimal> by = change.flatMap(FigureRow.Change::by);
            if (by.isPresent()) {
                return clause(
                        by.get().signum() > 0 ? "up" : by.get().signum() < 0 ? "down" : "equal",
                        Map.of("by", score(by.get().abs(), change.get().mark())));
            }
            boolean isFirst = results.years().firstKey().equals(latest);
            Optional<String> refusal = change.flatMap(FigureRow.Change::findRefusal);
            Optional<BigDecimal> stated = results.findTotals(before).flatMap(TotalRow::reportedTotal);
            String none = stated.isPresent() ? "only-stated-before" : "no-year-before";
            return clause(
                    isFirst ? "first-year" : refusal.isPresent() ? "not-compared" : none,
                    Map.of(
                            "before",
                            year(before),
                            "reason",
                            refusal.orElse(""),
                            "stated",
                            stated.map(Maker::score).orElse("")));
        }

        /** What to aim at once the target is reached, by the year's own rule, which may ask for each instrument too. */
        private static Clause nextLevel(BodyStandingRow row) {
            BigDecimal total = row.totalLacks().orElse(BigDecimal.ZERO);
            Map<String, String> words = new LinkedHashMap<>();
            words.put("level", Mark.marked(row.nextLevel().orElseThrow(), row.scaleMark()));
            words.put("total", score(total, row.mark()));
            words.put(
                    "instruments",
                    new TreeMap<>(row.instrumentsLack())
                            .entrySet().stream()
                                    .map(each -> each.getKey().name() + " " + score(each.getValue(), row.mark()))
                                    .collect(Collectors.joining(", ")));
            return clause(
                    row.instrumentsLack().isEmpty()
                            ? "next-level"
                            : total.signum() == 0 ? "next-level.instruments" : "next-level.both",
                    words);
        }

        private static Clause againstCountry(NationalRow row) {
            BigDecimal gap = row.gapToMean().orElseThrow();
            return clause(
                    gap.signum() > 0 ? "above-country" : gap.signum() < 0 ? "below-country" : "equal-country",
                    Map.of(
                            "year",
                            year(row.fiscalYear()),
                            "gap",
                            score(gap.abs(), row.totalMark().and(row.mark()))));
        }

        /** The country's mean in the latest year that has one, with a note if that is not the latest result's year. */
        private List<Clause> country(NationalRow row, Optional<TotalRow> latestTotal) {
            Clause mean = clause(
                    "country",
                    Map.of(
                            "year",
                            year(row.fiscalYear()),
                            "mean",
                            score(row.nationalMean().orElseThrow(), row.mark()),
                            "total",
                            score(row.total(), row.totalMark())));
            return row.fiscalYear().equals(latest)
                    ? List.of(mean)
                    : Stream.concat(Stream.of(mean), withoutCountry(latestTotal).stream())
                            .toList();
        }

        /** What lacks where no official total has a mean of the country beside it; empty where a document states the total alone. */
        private Optional<Clause> withoutCountry(Optional<TotalRow> row) {
            boolean counts = row.filter(
                            of -> of.total().isPresent() || of.proof().total())
                    .isPresent();
            boolean stated = !counts && row.flatMap(TotalRow::shown).isPresent();
            return results.scorecard().source() != SourceKind.OFFICIAL || stated
                    ? Optional.empty()
                    : Optional.of(
                            clause(counts ? "country-earlier" : "country-without-total", Map.of("year", year(latest))));
        }

        /** The rank among the bodies of a list and their mean, and how many bodies of the list have no total. */
        private List<Clause> province(ListStanding list) {
            Map<String, String> words = new LinkedHashMap<>();
            words.put("year", year(list.fiscalYear()));
            words.put("province", list.province());
            words.put("count", Integer.toString(list.ranked()));
            words.put("mean", score(list.mean()));
            list.findRank().ifPresent(rank -> words.put("rank", Integer.toString(rank)));
            words.put("sharing", Integer.toString(list.sharing()));
            String code = list.differs()
                    ? "province-differs"
                    : list.findRank().isEmpty()
                            ? "province-mean"
                            : list.sharing() > 1 ? "province-rank.shared" : "province-rank";
            List<Clause> clauses = new ArrayList<>(List.of(clause(code, words)));
            int without = list.listed().size() - list.ranked();
            if (without > 0) {
                clauses.add(clause("province-partial", Map.of("count", Integer.toString(without))));
            }
            if (!list.fiscalYear().equals(latest)) {
                clauses.add(clause("province-earlier", Map.of("year", year(latest))));
            }
            return clauses;
        }

        /** The indicators below the target for the longest time; or that all reach it, if all have scores. */
        private Optional<Clause> belowTarget() {
            SortedMap<Integer, SortedSet<Integer>> byYears = new TreeMap<>();
            now.figures.keySet().stream()
                    .flatMap(figure -> figure.indicator().stream())
                    .forEach(number -> byYears.computeIfAbsent(yearsBelow(number), any -> new TreeSet<>())
                            .add(number));
            if (byYears.isEmpty() || !isJudged(latest)) {
                return Optional.empty();
            }
            int years = byYears.lastKey();
            if (years == 0) {
                boolean isWhole =
                        now.findFigure(Figure.TOTAL).flatMap(FigureRow::value).isPresent();
                return Optional.of(clause("all-reach", Map.of("target", plain(target))))
                        .filter(any -> isWhole);
            }
            SortedSet<Integer> longest = byYears.get(years);
            return Optional.of(clause(
                    (longest.size() > MOST_NAMED ? "many-below" : "below") + (years > 1 ? ".years" : ""),
                    Map.of(
                            "indicators", numbers(longest),
                            "count", Integer.toString(longest.size()),
                            "target", plain(target),
                            "years", Integer.toString(years))));
        }

        /** The indicators with the lowest score, and those that fell. */
        private List<Clause> weakest() {
            Map<Integer, FigureRow> scores = new TreeMap<>();
            now.figures.forEach((figure, row) -> {
                if (figure.indicator().isPresent() && row.value().isPresent()) {
                    scores.put(figure.indicator().get(), row);
                }
            });
            Optional<BigDecimal> least = scores.values().stream()
                    .map(row -> row.value().orElseThrow())
                    .min(Comparator.naturalOrder());
            if (!isJudged(latest) || least.isEmpty()) {
                return List.of();
            }
            List<Integer> lowest = scores.entrySet().stream()
                    .filter(each -> each.getValue().value().orElseThrow().compareTo(least.get()) == 0)
                    .map(Map.Entry::getKey)
                    .toList();
            boolean alike = lowest.size() == scores.size() && lowest.size() > 1;
            Mark mark = Mark.of(
                    lowest.stream().map(number -> scores.get(number).mark()).toList());
            List<Clause> clauses = new ArrayList<>(List.of(clause(
                    (alike ? "lowest.alike" : "lowest")
                            + (results.scorecard().source() == SourceKind.OFFICIAL ? "" : ".self-assessed"),
                    Map.of(
                            "indicators", numbers(lowest),
                            "score", score(least.get(), mark)))));
            fell(scores).ifPresent(clauses::add);
            return clauses;
        }

        /** The indicators that fell, the farthest first, or that none did; empty if none can be compared. */
        private Optional<Clause> fell(Map<Integer, FigureRow> scores) {
            Map<Integer, FigureRow.Change> changes = new TreeMap<>();
            scores.forEach((number, row) -> row.change()
                    .filter(change -> change.by().isPresent())
                    .ifPresent(change -> changes.put(number, change)));
            List<Map.Entry<Integer, FigureRow.Change>> fell = changes.entrySet().stream()
                    .filter(each -> each.getValue().by().orElseThrow().signum() < 0)
                    .sorted(Comparator.comparing(each -> each.getValue().by().orElseThrow()))
                    .toList();
            if (changes.isEmpty()) {
                return Optional.empty();
            }
            String named = fell.stream()
                    .limit(MOST_NAMED)
                    .map(each -> each.getKey() + " ("
                            + Mark.marked(
                                    score(each.getValue().by().orElseThrow()),
                                    scores.get(each.getKey()).mark().and(markBefore(each.getKey())))
                            + ")")
                    .collect(Collectors.joining(", "));
            int more = fell.size() - MOST_NAMED;
            return Optional.of(clause(
                    fell.isEmpty() ? "fell.none" : more > 0 ? "fell.more" : "fell",
                    Map.of("indicators", named, "more", Integer.toString(more))));
        }

        /** The mark of the score of the year before, the only other mark that a difference of two scores may have. */
        private Mark markBefore(int number) {
            return paths.findNumber(latest, number, latest.previous())
                    .flatMap(then -> results.findFigure(latest.previous(), Figure.of(then)))
                    .map(FigureRow::mark)
                    .orElse(Mark.NONE);
        }

        private int yearsBelow(int number) {
            return latest.running(year -> isJudged(year)
                    && paths.findNumber(latest, number, year)
                            .flatMap(then -> results.findFigure(year, Figure.of(then)))
                            .flatMap(FigureRow::value)
                            .filter(value -> value.compareTo(target) < 0)
                            .isPresent());
        }

        /** Whether a year's framework is known; if not, its figures are shown but not judged. */
        private boolean isJudged(FiscalYear year) {
            return results.findFigure(year, Figure.TOTAL)
                    .filter(total ->
                            total.value().isPresent() || !total.missing().isEmpty())
                    .isPresent();
        }

        private static Clause clause(String code, Map<String, String> words) {
            return new Clause(code, Map.copyOf(words));
        }

        private static String year(FiscalYear year) {
            return Integer.toString(year.buddhist());
        }

        private static String plain(BigDecimal target) {
            return target.stripTrailingZeros().toPlainString();
        }

        private static String score(BigDecimal score) {
            return RoundedFigure.rounded(score).toPlainString();
        }

        private static String score(BigDecimal score, Mark mark) {
            return Mark.marked(score(score), mark);
        }
    }
}
