package org.itaconsolidator.model.together;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ComparedYear;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.IndicatorPaths;
import org.itaconsolidator.model.score.ListStanding;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.NationalRow;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.model.score.Way;

/**
 * The content of page one for several bodies, the same in workbook, page and summary chart: how they did in the year
 * in which they are compared, whether they improved, where they are weak and what answers that, what has to be done
 * and by whom, and who owes which form.
 *
 * @param result the result of that year; empty if no body has an official total
 * @param change the change from the year before; empty if nothing can be compared and nothing is below the target
 * @param reach what the bodies below the target lack; empty if none is below
 * @param listed how many of the bodies have a rank in their province, by a list of many bodies
 * @param country how many of those with a total are above the country's mean; empty if that is not known
 * @param bodies those that need help first: by the official total of that year from the lowest, then those without one;
 *     among equals, who owes more forms
 * @param steps in the order of their kinds; what fewer than one body in {@link #FEW} has to do comes last, except refused files
 * @param weakest the indicators of that year in which a body is below the target, the lowest mean first, of equal ones that in which
 *     most bodies are
 */
public record Together(
        LocalDate day,
        BigDecimal target,
        Optional<BodiesRow> result,
        Optional<BodiesChange> change,
        Optional<Reach> reach,
        Optional<Country> country,
        int listed,
        List<Line> bodies,
        List<Step> steps,
        List<Weak> weakest) {
    /** How many lines page one has room for. */
    public static final int SHOWN = 3;

    /** Ways are looked for only for up to this many bodies: each has five, with all their steps. */
    private static final int MOST_PLANNED = 100;

    /** A step that fewer than one body in so many has to take comes after the others. */
    private static final int FEW = 10;

    /** So many of those nearest to the target are shown. */
    private static final int NEAREST = 2;

    /**
     * What the bodies below the target still need to reach it.
     *
     * @param below how many there are
     * @param least what the nearest needs
     * @param most what the farthest needs
     * @param nearest the nearest first
     */
    public record Reach(int below, BigDecimal least, BigDecimal most, Mark mark, List<Near> nearest) {}

    /** @param way the recommended way, as on the body's own page one; empty if none is known */
    public record Near(Line line, BigDecimal lacks, Optional<Headline.Clause> way) {}

    /**
     * How many of {@code count} bodies are above the country's mean of a year.
     *
     * @param mean of the country
     * @param gap the mean of these bodies less that of the country
     * @param mark of the totals and the country's mean
     * @param meanMark of the country's mean
     */
    public record Country(
            FiscalYear year, BigDecimal mean, BigDecimal gap, int above, int count, Mark mark, Mark meanMark) {}

    /**
     * A body.
     *
     * @param total its official total of the year; empty if it has none
     * @param mark of the total
     * @param stated the total that its documents state for that year, if its scores give none; it counts in no figure
     * @param doubted whether its scores of that year may be no published result
     */
    public record Line(
            Body body,
            Optional<BigDecimal> total,
            Mark mark,
            Optional<BigDecimal> stated,
            boolean doubted,
            Agenda agenda) {
        public FormsCame forms() {
            return agenda.forms();
        }
    }

    /**
     * A step that several bodies have to take.
     *
     * @param whole with the sum of their counts and the earliest day, and all indicators that they name
     * @param bodies how much each has to do, the most first
     */
    public record Step(NextStep whole, Map<Body, Integer> bodies) {}

    /**
     * An indicator.
     *
     * @param name its name in that year
     * @param mean of the bodies' scores, rounded half-up to 2 decimals
     * @param bodies how many have a score
     * @param below how many are below the target
     * @param mark of both: one doubtful score makes them doubtful
     * @param explained for how many of the bodies below an analysis of this result, or of the one before, says why
     * @param answered how many of the bodies below have a measure against it
     * @param answeredBefore how many more have one against the result before
     * @param reason what an analysis says of the lowest body for which there is one, an analysis of this result first
     * @param measures those against this result or, for a body without one, the result before; what needs an officer most first.
     *     Only the {@link #SHOWN} first indicators have them
     */
    public record Weak(
            int indicator,
            String name,
            BigDecimal mean,
            int bodies,
            int below,
            Mark mark,
            int explained,
            int answered,
            int answeredBefore,
            Optional<Reason> reason,
            List<FollowedMeasure> measures) {}

    public record Reason(Body body, FiscalYear year, String text) {}

    /** The bodies whose scores of that year may be no published result. */
    public List<Body> listDoubted() {
        return bodies.stream().filter(Line::doubted).map(Line::body).toList();
    }

    public Together {
        bodies = List.copyOf(bodies);
        steps = List.copyOf(steps);
        weakest = List.copyOf(weakest);
    }

    /**
     * Arranges what is known.
     *
     * @param content rows of all bodies
     * @param agendas what each body has to do, in the order of their names
     * @param names the name of an indicator in a year
     * @param instruments which instrument it belongs to
     */
    public static Together of(
            ViewRows content,
            Map<Body, Agenda> agendas,
            BigDecimal target,
            LocalDate day,
            BiFunction<FiscalYear, Integer, String> names,
            BiFunction<FiscalYear, Integer, Optional<Instrument>> instruments) {
        Map<FiscalYear, BodiesRow> years = content.list(BodiesRow.class).stream()
                .collect(Collectors.toMap(BodiesRow::fiscalYear, Function.identity()));
        Map<FiscalYear, Integer> counts = new HashMap<>();
        years.forEach((year, row) -> counts.put(year, row.bodies()));
        Optional<FiscalYear> year = ComparedYear.of(counts);
        Map<Body, BodyStandingRow> standings = content.list(BodyStandingRow.class).stream()
                .filter(row -> year.filter(row.fiscalYear()::equals).isPresent())
                .collect(Collectors.toMap(BodyStandingRow::body, Function.identity()));
        Map<Body, TotalRow> totals = officialTotals(content, year);
        List<Line> bodies = agendas.entrySet().stream()
                .map(each -> {
                    Optional<BodyStandingRow> standing = Optional.ofNullable(standings.get(each.getKey()));
                    Optional<TotalRow> own = Optional.ofNullable(totals.get(each.getKey()));
                    return new Line(
                            each.getKey(),
                            standing.map(BodyStandingRow::total),
                            standing.map(BodyStandingRow::mark).orElse(Mark.NONE),
                            own.filter(any -> standing.isEmpty()).flatMap(TotalRow::reportedTotal),
                            own.filter(row -> row.proof().isDoubted()).isPresent(),
                            each.getValue());
                })
                .sorted(Comparator.comparing((Line line) -> line.total().isEmpty())
                        .thenComparing(line -> line.total().orElse(BigDecimal.ZERO))
                        .thenComparing(line -> -line.forms().owed()))
                .toList();
        Optional<BodiesRow> result = year.map(years::get);
        Optional<BodiesChange> change = content.list(BodiesChange.class).stream()
                .filter(row -> year.filter(row.fiscalYear()::equals).isPresent())
                .findFirst();
        return new Together(
                day,
                target,
                result,
                change,
                year.flatMap(of -> reach(content, target, of, bodies)),
                year.flatMap(last -> country(content, last)),
                (int) content.list(ListStanding.class).stream()
                        .filter(list -> list.isTold() && list.findRank().isPresent())
                        .map(ListStanding::body)
                        .distinct()
                        .count(),
                bodies,
                steps(bodies),
                result.isEmpty() || change.isEmpty()
                        ? List.of()
                        : new Weaknesses(content, instruments, day, bodies.size() <= MeasureTally.FEW_BODIES)
                                .weakest(result.get(), change.get(), names, listDoubted(content, year.get(), totals)));
    }

    /** What is known of the totals of a year by the whole bodies' official documents. */
    private static Map<Body, TotalRow> officialTotals(ViewRows content, Optional<FiscalYear> year) {
        Map<Body, TotalRow> totals = new HashMap<>();
        content.each(TotalRow.class, row -> {
            if (year.filter(row.fiscalYear()::equals).isPresent()
                    && row.scorecard().isOfficial()) {
                totals.put(row.scorecard().body(), row);
            }
        });
        return totals;
    }

    /** The indicators of a year in which an official score may be no published result. */
    private static Set<Integer> listDoubted(ViewRows content, FiscalYear year, Map<Body, TotalRow> totals) {
        Set<Integer> doubted = new HashSet<>();
        if (totals.values().stream().anyMatch(row -> row.proof().isDoubted())) {
            content.each(ScoreRow.class, score -> {
                TotalRow total = totals.get(score.scorecard().body());
                if (total != null
                        && score.fiscalYear().equals(year)
                        && score.scorecard().equals(total.scorecard())
                        && total.proof().doubted().contains(score.indicator())) {
                    doubted.add(score.indicator());
                }
            });
        }
        return doubted;
    }

    private static Optional<Reach> reach(ViewRows content, BigDecimal target, FiscalYear year, List<Line> bodies) {
        List<Line> below = bodies.stream()
                .filter(line -> line.total()
                        .filter(total -> total.compareTo(target) < 0)
                        .isPresent())
                .sorted(Comparator.comparing(line -> line.total().orElseThrow().negate()))
                .toList();
        if (below.isEmpty()) {
            return Optional.empty();
        }
        List<Line> nearest = below.subList(0, Math.min(NEAREST, below.size()));
        Map<Scorecard, List<PlanRow>> plans = new HashMap<>();
        List<ScoreRow> scores = new ArrayList<>();
        if (bodies.size() <= MOST_PLANNED) {
            Set<Scorecard> cards = nearest.stream()
                    .map(line -> Scorecard.official(line.body()))
                    .collect(Collectors.toSet());
            content.list(PlanRow.class).stream()
                    .filter(plan -> cards.contains(plan.scorecard())
                            && plan.fiscalYear().equals(year))
                    .forEach(plan -> plans.computeIfAbsent(plan.scorecard(), any -> new ArrayList<>())
                            .add(plan));
            content.each(ScoreRow.class, row -> {
                if (plans.containsKey(row.scorecard())) {
                    scores.add(row);
                }
            });
        }
        IndicatorPaths paths = new IndicatorPaths(content.list(CrosswalkRow.class));
        return Optional.of(new Reach(
                below.size(),
                lacks(below.get(0), target),
                lacks(below.get(below.size() - 1), target),
                Mark.of(below.stream().map(Line::mark).toList()),
                nearest.stream()
                        .map(line -> {
                            Scorecard card = Scorecard.official(line.body());
                            return new Near(
                                    line,
                                    lacks(line, target),
                                    Headline.way(Way.list(
                                            plans.getOrDefault(card, List.of()),
                                            ScoreRow.byYear(card, scores),
                                            paths)));
                        })
                        .toList()));
    }

    private static BigDecimal lacks(Line line, BigDecimal target) {
        return target.subtract(line.total().orElseThrow());
    }

    /** Compares with the country's mean; a total that is only stated counts in no mean. */
    private static Optional<Country> country(ViewRows content, FiscalYear last) {
        Set<List<Object>> compared = content.list(BodyStandingRow.class).stream()
                .map(row -> List.<Object>of(row.body(), row.fiscalYear()))
                .collect(Collectors.toSet());
        return content.list(NationalRow.class).stream()
                .filter(each -> each.gapToMean().isPresent()
                        && each.fiscalYear().compareTo(last) <= 0
                        && compared.contains(List.of(each.body(), each.fiscalYear())))
                .collect(Collectors.groupingBy(NationalRow::fiscalYear, TreeMap::new, Collectors.toList()))
                .descendingMap()
                .entrySet()
                .stream()
                .findFirst()
                .map(of -> country(of.getKey(), of.getValue()));
    }

    /** The gap is the difference of the rounded means, so that it agrees with the two numbers that are shown. */
    private static Country country(FiscalYear year, List<NationalRow> rows) {
        BigDecimal mean = rows.get(0).nationalMean().orElseThrow();
        BigDecimal own =
                RoundedFigure.mean(rows.stream().map(NationalRow::total).toList());
        return new Country(
                year,
                mean,
                own.subtract(mean),
                (int) rows.stream()
                        .filter(row -> row.gapToMean().orElseThrow().signum() > 0)
                        .count(),
                rows.size(),
                Mark.of(rows.stream()
                        .map(row -> row.totalMark().and(row.mark()))
                        .toList()),
                Mark.of(rows.stream().map(NationalRow::mark).toList()));
    }

    /** Steps that share a line; those about missing results share one for all years. */
    private record Alike(NextStep.Kind kind, boolean named, Optional<FiscalYear> year) {
        static Alike of(NextStep step) {
            boolean named =
                    step.kind() != NextStep.Kind.CORRECT && !step.indicators().isEmpty();
            boolean any = step.kind() == NextStep.Kind.FILL && !named;
            return new Alike(step.kind(), named, any ? Optional.empty() : step.fiscalYear());
        }
    }

    private static List<Step> steps(List<Line> bodies) {
        Map<Alike, Map<Body, NextStep>> alike = new HashMap<>();
        boolean owed =
                bodies.stream().flatMap(line -> line.agenda().steps().stream()).anyMatch(NextStep::owesReports);
        bodies.forEach(line -> line.agenda()
                .steps()
                .forEach(step -> alike.computeIfAbsent(Alike.of(step), any -> new LinkedHashMap<>())
                        .put(line.body(), owed ? step.besidesForms() : step)));
        return alike.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Alike, Map<Body, NextStep>> each) ->
                                each.getKey().kind() != NextStep.Kind.MEND
                                        && each.getValue().size() * FEW < bodies.size())
                        .thenComparing(each -> each.getKey().kind())
                        .thenComparing(each -> each.getKey().named())
                        .thenComparing(each -> each.getKey()
                                .year()
                                .map(year -> -year.buddhist())
                                .orElse(0)))
                .map(each -> step(each.getKey(), each.getValue()))
                .toList();
    }

    private static Step step(Alike alike, Map<Body, NextStep> steps) {
        List<Optional<FiscalYear>> years =
                steps.values().stream().map(NextStep::fiscalYear).distinct().toList();
        Map<Body, Integer> bodies = new LinkedHashMap<>();
        steps.entrySet().stream()
                .sorted(Comparator.comparing(each -> -each.getValue().count()))
                .forEach(each -> bodies.put(each.getKey(), each.getValue().count()));
        // bodies that were asked give their own days; if none was, the end of the round is shown
        boolean asked = steps.values().stream().anyMatch(NextStep::asked);
        return new Step(
                new NextStep(
                        alike.kind(),
                        List.of(),
                        steps.values().stream()
                                .filter(step -> step.asked() == asked)
                                .flatMap(step -> step.due().stream())
                                .min(Comparator.naturalOrder()),
                        bodies.values().stream().mapToInt(Integer::intValue).sum(),
                        steps.values().stream()
                                .flatMap(step -> step.indicators().stream())
                                .distinct()
                                .toList(),
                        years.size() == 1 ? years.get(0) : alike.year(),
                        steps.values().stream()
                                .flatMap(step -> step.forms().stream())
                                .distinct()
                                .sorted()
                                .toList(),
                        asked),
                bodies);
    }

    /** The weaknesses that analyses name and the measures that answer them, by body, year and indicator. */
    private static final class Weaknesses {
        private record Key(Body body, FiscalYear year, int indicator) {}

        private record Answering(Body body, long measureId) {}

        private final Map<Key, List<WeaknessRow>> rows = new HashMap<>();
        private final Map<Key, List<WeaknessRow>> ofInstruments = new HashMap<>();
        private final ViewRows content;
        private final LocalDate day;
        private final boolean measures;
        private final IndicatorPaths paths;
        private final BiFunction<FiscalYear, Integer, Optional<Instrument>> instruments;

        Weaknesses(
                ViewRows content,
                BiFunction<FiscalYear, Integer, Optional<Instrument>> instruments,
                LocalDate day,
                boolean measures) {
            this.content = content;
            this.instruments = instruments;
            this.day = day;
            this.measures = measures;
            paths = new IndicatorPaths(content.list(CrosswalkRow.class));
            content.each(WeaknessRow.class, row -> {
                row.indicator().ifPresent(indicator -> add(rows, row, indicator));
                row.ofInstrument().ifPresent(instrument -> add(ofInstruments, row, -1 - instrument.ordinal()));
            });
        }

        private static void add(Map<Key, List<WeaknessRow>> rows, WeaknessRow row, int number) {
            rows.computeIfAbsent(new Key(row.body(), row.fiscalYear(), number), any -> new ArrayList<>())
                    .add(row);
        }

        List<Weak> weakest(
                BodiesRow result,
                BodiesChange change,
                BiFunction<FiscalYear, Integer, String> names,
                Set<Integer> doubted) {
            List<Map.Entry<Integer, BodiesRow.IndicatorMean>> lowest = result.indicatorMeans().entrySet().stream()
                    .filter(each -> change.below().containsKey(each.getKey()))
                    .sorted(Comparator.comparing((Map.Entry<Integer, BodiesRow.IndicatorMean> each) ->
                                    each.getValue().mean())
                            .thenComparing(each -> -change.below().get(each.getKey())))
                    .toList();
            Map<Integer, List<Answering>> answering = new HashMap<>();
            lowest.stream()
                    .limit(SHOWN)
                    .map(Map.Entry::getKey)
                    .forEach(indicator ->
                            answering.put(indicator, listAnswering(below(result.fiscalYear(), indicator))));
            Map<Body, Set<Long>> wanted = answering.values().stream()
                    .flatMap(List::stream)
                    .collect(Collectors.groupingBy(
                            Answering::body, Collectors.mapping(Answering::measureId, Collectors.toSet())));
            Map<Long, FollowedMeasure> followed = new HashMap<>();
            if (measures && !wanted.isEmpty()) {
                Set<Long> ids = wanted.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
                content.each(FollowedMeasure.class, wanted, measure -> {
                    if (ids.contains(measure.measureId())) {
                        followed.put(measure.measureId(), measure);
                    }
                });
            }
            return lowest.stream()
                    .map(each -> {
                        int indicator = each.getKey();
                        FiscalYear year = result.fiscalYear();
                        List<Key> below = below(year, indicator);
                        List<Key> open = below.stream()
                                .filter(key -> !isAnswered(Optional.of(key)))
                                .toList();
                        List<Reason> reasons = below.stream()
                                .flatMap(key -> reason(key).stream())
                                .toList();
                        return new Weak(
                                indicator,
                                names.apply(year, indicator),
                                each.getValue().mean(),
                                each.getValue().bodies(),
                                change.below().get(indicator),
                                Mark.doubted(doubted.contains(indicator)),
                                reasons.size(),
                                below.size() - open.size(),
                                (int) open.stream()
                                        .filter(key -> isAnswered(before(key)))
                                        .count(),
                                reasons.stream()
                                        .filter(reason -> reason.year().equals(year))
                                        .findFirst()
                                        .or(() -> reasons.stream().findFirst()),
                                worstFirst(answering.getOrDefault(indicator, List.of()), followed));
                    })
                    .toList();
        }

        /** The bodies below the target in an indicator, the furthest first. */
        private List<Key> below(FiscalYear year, int indicator) {
            return rows.entrySet().stream()
                    .filter(each ->
                            each.getKey().year().equals(year) && each.getKey().indicator() == indicator)
                    .flatMap(each -> each.getValue().stream()
                            .filter(row -> row.belowTarget().isPresent())
                            .limit(1))
                    .sorted(Comparator.comparing(
                                    (WeaknessRow row) -> row.belowTarget().get().negate())
                            .thenComparing(row -> row.body().toString()))
                    .map(row -> new Key(row.body(), year, indicator))
                    .toList();
        }

        private Optional<Key> before(Key key) {
            FiscalYear year = key.year().previous();
            return paths.findNumber(key.year(), key.indicator(), year).map(number -> new Key(key.body(), year, number));
        }

        private List<FollowedMeasure> worstFirst(List<Answering> answering, Map<Long, FollowedMeasure> followed) {
            return answering.stream()
                    .flatMap(each -> Optional.ofNullable(followed.get(each.measureId())).stream())
                    .sorted(Comparator.comparing(measure -> MeasureState.WORST_FIRST.indexOf(measure.stateOn(day))))
                    .toList();
        }

        /** The measures that answer these bodies' result or, if none does, the one before. */
        private List<Answering> listAnswering(List<Key> below) {
            return below.stream()
                    .flatMap(key -> (isAnswered(Optional.of(key)) ? Optional.of(key) : before(key)).stream())
                    .flatMap(key -> rows.getOrDefault(key, List.of()).stream())
                    .flatMap(row -> row.measures().stream().map(link -> new Answering(row.body(), link.measureId())))
                    .distinct()
                    .toList();
        }

        private boolean isAnswered(Optional<Key> key) {
            return key.stream()
                    .flatMap(each -> rows.getOrDefault(each, List.of()).stream())
                    .anyMatch(row -> !row.measures().isEmpty());
        }

        /** What analyses say of the instrument of an indicator. */
        private List<WeaknessRow> ofInstrument(Key key) {
            return instruments
                    .apply(key.year(), key.indicator())
                    .map(instrument -> ofInstruments.get(new Key(key.body(), key.year(), -1 - instrument.ordinal())))
                    .orElse(List.of());
        }

        /** What an analysis says of an indicator, else of its instrument, else in the year before. */
        private Optional<Reason> reason(Key key) {
            return Stream.concat(Stream.of(key), before(key).stream())
                    .flatMap(each ->
                            Stream.concat(rows.getOrDefault(each, List.of()).stream(), ofInstrument(each).stream()))
                    .filter(row -> !row.named().isEmpty())
                    .findFirst()
                    .map(row -> new Reason(
                            row.body(), row.fiscalYear(), row.named().get(0).text()));
        }
    }

    /** The bodies without an official total of that year, the one that owes most first; all of them if no body has one. */
    public List<Line> listWithoutTotal() {
        return bodies.stream().filter(line -> line.total().isEmpty()).toList();
    }

    /** Whether only one body has an official total of that year: then what is said of it is no mean. */
    public boolean isOfOne() {
        return result.filter(row -> row.bodies() == 1).isPresent();
    }

    /** The bodies that owe a form, the one that owes most first. */
    public List<Line> listOwing() {
        return bodies.stream()
                .filter(line -> line.forms().owed() > 0)
                .sorted(Comparator.comparing(line -> -line.forms().owed()))
                .toList();
    }

    /** The bodies that owe a form, with how many of it; the one that owes most first. */
    public Map<Body, Integer> owing(Form form) {
        Map<Body, Integer> owing = new LinkedHashMap<>();
        bodies.stream()
                .filter(line -> line.forms().owed(form) > 0)
                .sorted(Comparator.comparing(line -> -line.forms().owed(form)))
                .forEach(line -> owing.put(line.body(), line.forms().owed(form)));
        return owing;
    }

    /** The forms that any body was asked for, in order. */
    public List<Form> listForms() {
        return bodies.stream()
                .flatMap(line -> line.forms().forms().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }
}
