package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.promise.PromisedDeed;
import org.itaconsolidator.thai.text.NameDifference;
import org.itaconsolidator.thai.text.TextProfile;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Recognises the measures of a body's year in its plan, its 6-month report and its 12-month report. The same words are
 * the same measure. Different words are only probably the same if two measures are each other's nearest among all that
 * remain: both stay, and neither counts for the other.
 */
final class MeasureMatcher {
    private static final int LIKELY = 55;

    /** Of names that are less alike, what is their own is compared, where all else agrees. */
    private static final int WORDED_OTHERWISE = 40;

    private static final int CLEAR_OF_THE_NEXT = 10;
    private static final int SHORTEST_TO_COMPARE = 12;
    private static final BitSet NONE = new BitSet();

    /** With more pairs of two lists only equal words are looked for: comparing a thousand with a thousand takes too long. */
    private static final long MOST_PAIRS = 1_000_000;

    private static final List<Field> NAMES = List.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.STEPS);

    private static final List<Field> TOLD = List.of(Field.STATUS, Field.RESULT, Field.OUTCOME, Field.EVIDENCE);

    private static final String MEASURE = "มาตรการ";
    private static final String CONTINUED = "(ต่อ)";

    /** What officers add to a name or leave out: the row's number, the word "measure", quotation marks. */
    private static final Pattern IN_FRONT = Pattern.compile("(?:\\(?\\d+[.)]+)?(?:" + MEASURE + "(?:ที่\\d+)?)?");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)25\\d\\d(?!\\d)");
    private static final Pattern SIGN = Pattern.compile("[\\p{P}\\p{S}]");

    /** A report row about a measure; {@code likely} where only similar wording links them. */
    record Told(MeasureToFollow report, boolean likely) {}

    /** A measure and the report rows about it. */
    static final class Thread {
        private final MeasureToFollow promise;
        private final List<MeasureToFollow> same = new ArrayList<>();
        private final List<Told> told = new ArrayList<>();
        private Origin origin = Origin.PLANNED;

        private Thread(MeasureToFollow promise) {
            this.promise = promise;
        }

        /** The row that promises it; where divisions share it by plans of their own, it is asked of all whom they name. */
        MeasureToFollow promise() {
            return same.stream().allMatch(row -> row.division().equals(promise.division()))
                    ? promise
                    : promise.asShared(Stream.concat(Stream.of(promise), same.stream())
                            .flatMap(row -> answering(row).stream())
                            .distinct()
                            .toList());
        }

        /** The other plan rows that promise the same. */
        List<MeasureToFollow> same() {
            return List.copyOf(same);
        }

        Origin origin() {
            return origin;
        }

        List<Told> told() {
            return List.copyOf(told);
        }

        List<MeasureToFollow> reports() {
            return told.stream().map(Told::report).toList();
        }

        List<MeasureToFollow> sure() {
            return told.stream().filter(one -> !one.likely()).map(Told::report).toList();
        }
    }

    private final List<Thread> threads = new ArrayList<>();
    private final Map<Long, TextProfile> profiles = new HashMap<>();
    private final Map<Long, TextProfile> ownNames = new HashMap<>();
    private final Map<Long, String> namesOfAnyYear = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Map<Long, Set<Promise>> daysOfPlan = new HashMap<>();

    private final Predicate<MeasureToFollow> isMeantAsNew;

    private final ScannedTexts texts;

    private MeasureMatcher(ScannedTexts texts, Predicate<MeasureToFollow> isMeantAsNew) {
        this.texts = texts;
        this.isMeantAsNew = isMeantAsNew;
    }

    /**
     * @param rows those of plans and reports, in the order of their documents
     * @param isMeantAsNew whether the officer has said that a report's row is a measure of its own
     */
    static List<Thread> match(List<MeasureToFollow> rows, ScannedTexts texts, Predicate<MeasureToFollow> isMeantAsNew) {
        MeasureMatcher matcher = new MeasureMatcher(texts, isMeantAsNew);
        List<MeasureToFollow> plans =
                rows.stream().filter(row -> row.form() == Form.MEASURES).toList();
        matcher.addPlanned(plans);
        Set<String> planners = plans.stream().map(MeasureToFollow::division).collect(Collectors.toSet());
        Map<Integer, List<MeasureToFollow>> rounds = rows.stream()
                .filter(row -> row.form() == Form.REPORT)
                .collect(Collectors.groupingBy(row -> row.round().orElse(FiscalYear.WHOLE_YEAR)));
        rounds.keySet().stream().sorted().forEach(round -> matcher.add(rounds.get(round), planners));
        return matcher.threads;
    }

    private void addPlanned(List<MeasureToFollow> plans) {
        Map<String, List<Thread>> named = new HashMap<>();
        Map<List<String>, Integer> counts = new HashMap<>();
        plans.forEach(row -> counts.merge(nameInPlan(row), 1, Integer::sum));
        for (MeasureToFollow row : plans) {
            String key = key(row);
            List<Thread> alike =
                    key.isEmpty() ? new ArrayList<>() : named.computeIfAbsent(key, any -> new ArrayList<>());
            Optional<Thread> same = alike.stream()
                    .filter(one -> isOneMeasure(one.promise, row, counts))
                    .findFirst();
            if (same.isPresent()) {
                same.get().same.add(row);
            } else {
                alike.add(new Thread(row));
                threads.add(alike.get(alike.size() - 1));
            }
        }
    }

    /**
     * Whether two planned rows of one name are one measure: they promise the same and serve the same. Two plans may let one measure serve
     * different indicators, unless one of them has it for several.
     *
     * @param counts how many rows a plan has of each name
     */
    private boolean isOneMeasure(MeasureToFollow one, MeasureToFollow other, Map<List<String>, Integer> counts) {
        return promisesSame(one, other)
                && (serveSame(one, other) || counts.get(nameInPlan(one)) == 1 && counts.get(nameInPlan(other)) == 1);
    }

    private List<String> nameInPlan(MeasureToFollow row) {
        return List.of(key(row), row.division());
    }

    /**
     * Whether two planned rows of one name promise the same: the second repeats the first in its plan, for the same divisions; or
     * two divisions have it in their own plans, and each names the other beside itself; or it stands in the plan for the whole body
     * and in that of a division, for the same divisions. What they promise for other days is not the same.
     */
    private static boolean promisesSame(MeasureToFollow one, MeasureToFollow other) {
        boolean same;
        if (one.division().equals(other.division())) {
            same = other.repeats() && one.divisions().containsAll(other.divisions());
        } else if (one.division().isEmpty() || other.division().isEmpty()) {
            same = answering(one).equals(answering(other));
        } else {
            same = one.divisions().contains(other.division())
                    && other.divisions().contains(one.division());
        }
        return same && Promised.daysOf(one).equals(Promised.daysOf(other));
    }

    private static Set<String> answering(MeasureToFollow row) {
        return row.divisions().isEmpty() ? Set.of(row.division()) : new LinkedHashSet<>(row.divisions());
    }

    private void add(List<MeasureToFollow> reports, Set<String> planners) {
        List<Thread> before = List.copyOf(threads);
        List<MeasureToFollow> left = addSame(before, reports);
        addAgain(before);
        List<Thread> newOnes = new ArrayList<>();
        for (MeasureToFollow report : left) {
            Thread thread = new Thread(report);
            // a report comes from whom a plan came from, or either speaks for the whole body
            boolean hasPlan = report.division().isEmpty()
                    ? !planners.isEmpty()
                    : planners.contains("") || planners.contains(report.division());
            thread.origin = hasPlan ? Origin.NEW_IN_REPORT : Origin.NO_PLAN;
            thread.told.add(new Told(report, false));
            newOnes.add(thread);
        }
        threads.addAll(newOnes);
        addLikely(
                before,
                left.stream().filter(report -> !isMeantAsNew.test(report)).toList());
    }

    /**
     * Links the rows of a report by the measure's words. Of several measures with the same words the one that names the reporting
     * division comes first, then one of the row's own days; the second row of a report goes to the second of them. A measure that
     * alone has these words takes several rows of a report. A row that names another indicator or topic goes to the only measure
     * of these words of which its report tells nothing else: the words are the measure's name, and its indicator is often taken
     * from the row above.
     */
    private List<MeasureToFollow> addSame(List<Thread> before, List<MeasureToFollow> reports) {
        Map<String, List<Thread>> named = before.stream().collect(Collectors.groupingBy(one -> key(one.promise)));
        List<MeasureToFollow> others = new ArrayList<>();
        for (MeasureToFollow report : addAgreeing(named, reports)) {
            List<Thread> same = key(report).isEmpty() ? List.of() : named.getOrDefault(key(report), List.of());
            List<Thread> free = (same.isEmpty() ? listOfOtherName(before, report) : same)
                    .stream()
                            .filter(one -> mayBeOfDivision(one.promise, report))
                            .filter(one -> isOfOneOfItsRows(one, report)
                                    || one.told.stream().noneMatch(told -> isToldTogether(told.report(), report)))
                            .limit(2)
                            .toList();
            if (free.size() == 1) {
                free.get(0).told.add(new Told(report, false));
            } else {
                others.add(report);
            }
        }
        return others;
    }

    /**
     * A later report repeats the words of an earlier report's row that is likely a planned measure: the later row is likely that measure
     * too, unless the plan's own words tell of it in that round, or the officer has said that it is new.
     */
    private void addAgain(List<Thread> before) {
        Map<Long, Thread> byRow = before.stream().collect(Collectors.toMap(one -> one.promise.id(), one -> one));
        for (Thread one : before) {
            one.told().stream()
                    .filter(Told::likely)
                    .flatMap(told ->
                            byRow.get(told.report().id()).sure().stream().skip(1))
                    .filter(again -> !isMeantAsNew.test(again))
                    .filter(again -> one.sure().stream()
                            .noneMatch(sure -> tells(sure) && sure.round().equals(again.round())))
                    .forEach(again -> one.told.add(new Told(again, true)));
        }
    }

    /** The measures that match by the first name both have, as a report may leave out the issue. */
    private List<Thread> listOfOtherName(List<Thread> before, MeasureToFollow report) {
        if (!report.text(Field.MEASURE).isEmpty()) {
            return List.of();
        }
        return before.stream()
                .filter(one -> one.promise.text(Field.MEASURE).isEmpty() && mayBeSame(one.promise, report))
                .filter(one -> NAMES.stream()
                        .filter(field -> !one.promise.text(field).isEmpty()
                                && !report.text(field).isEmpty())
                        .findFirst()
                        .filter(field -> key(one.promise.text(field)).equals(key(report.text(field))))
                        .isPresent())
                .toList();
    }

    /** Whether nothing contradicts that a row tells of a measure as another plan has it: a joint report has it for each plan's indicator. */
    private static boolean isOfOneOfItsRows(Thread one, MeasureToFollow report) {
        return one.same.stream().anyMatch(row -> mayBeSame(row, report));
    }

    /** Whether the same division reports both in one round. */
    private static boolean isToldTogether(MeasureToFollow one, MeasureToFollow other) {
        return one.round().equals(other.round())
                && one.division().equals(other.division())
                && one.divisions().equals(other.divisions());
    }

    private List<MeasureToFollow> addAgreeing(Map<String, List<Thread>> named, List<MeasureToFollow> reports) {
        List<MeasureToFollow> left = new ArrayList<>();
        Map<String, Collection<Alike>> byName = new HashMap<>();
        for (MeasureToFollow report : reports) {
            String teller = report.division() + "\n" + report.round();
            List<Thread> same = key(report).isEmpty() ? List.of() : named.getOrDefault(key(report), List.of());
            Set<Promise> days = same.size() > 1 ? daysOf(report, same) : Set.of();
            byName.computeIfAbsent(key(report), any -> Alike.listOf(same)).stream()
                    .filter(one -> mayBeSame(one.promise(), report))
                    .min(Comparator.comparing((Alike one) -> !one.isLeftTo(teller))
                            .thenComparing(one -> !one.promise().division().equals(report.division()))
                            .thenComparing(
                                    one -> Collections.disjoint(one.promise().divisions(), report.divisions()))
                            .thenComparing(one -> !one.isOf(days))
                            .thenComparing(one -> one.places.get(one.next(days, teller))))
                    .ifPresentOrElse(
                            one -> {
                                Thread told = one.take(days, teller);
                                told.told.add(new Told(report, false));
                                same.stream()
                                        .filter(other -> isToldToo(told.promise, other.promise, report))
                                        .forEach(other -> other.told.add(new Told(report, false)));
                            },
                            () -> left.add(report));
        }
        return left;
    }

    /** When a row of a report is to be done; where it does not say so, the days of the measure of its name within which it tells of a deed. */
    private Set<Promise> daysOf(MeasureToFollow report, List<Thread> same) {
        Set<Promise> own = Promised.daysOf(report);
        if (!own.isEmpty()) {
            return own;
        }
        Set<Set<Promise>> within =
                texts.of(texts.dated(report.text(Field.RESULT), report.fiscalYear())).listTold().stream()
                        .filter(told -> told.preparation().isEmpty()
                                && told.sentence().tellsOf(texts.promisedBy(same.get(0).promise)))
                        .flatMap(told -> findWithin(told.day(), same).stream())
                        .collect(Collectors.toSet());
        return within.size() == 1 ? within.iterator().next() : own;
    }

    /** The days of the measure that has the shortest time which holds a day. */
    private Optional<Set<Promise>> findWithin(LocalDate day, List<Thread> same) {
        return same.stream()
                .map(one -> daysOfPlan.computeIfAbsent(one.promise.id(), any -> Promised.daysOf(one.promise)))
                .filter(days -> days.stream().anyMatch(one -> Promised.holds(one, day)))
                .min(Comparator.comparing(days -> days.stream()
                        .filter(one -> Promised.holds(one, day))
                        .mapToLong(Promised::daysIn)
                        .min()
                        .orElseThrow()));
    }

    /** Whether a row of the body's report that tells of one division's measure tells of that of another, too, which it names with it. */
    private static boolean isToldToo(MeasureToFollow told, MeasureToFollow other, MeasureToFollow report) {
        return report.division().isEmpty()
                && !other.division().isEmpty()
                && !other.division().equals(told.division())
                && (report.divisions().contains(other.division())
                        || report.divisions().contains(Divisions.ALL))
                && mayBeSame(other, report)
                && Promised.daysOf(other).equals(Promised.daysOf(told));
    }

    /**
     * Measures of one name that are the same in who reports them and what they serve: a row of a report goes to the one of its own
     * days or, without such, the one within whose days it was done; other rows to one after the other, and to the first when there is
     * none left.
     */
    private static final class Alike {
        private final List<Thread> threads = new ArrayList<>();

        /** The places of these measures among all of the name. */
        private final List<Integer> places = new ArrayList<>();

        /** Which of them promise the same days. */
        private final Map<Set<Promise>, BitSet> ofDays = new HashMap<>();

        /** Which of them each division has reported in a round. */
        private final Map<String, BitSet> told = new HashMap<>();

        static Collection<Alike> listOf(List<Thread> named) {
            Map<List<Object>, Alike> alike = new LinkedHashMap<>();
            for (int i = 0; i < named.size(); i++) {
                MeasureToFollow row = named.get(i).promise;
                List<Object> known = List.of(row.division(), row.divisions(), row.indicator(), row.topic());
                Alike own = alike.computeIfAbsent(known, any -> new Alike());
                own.add(named.get(i), i, named.size() > 1);
            }
            return alike.values();
        }

        private void add(Thread thread, int place, boolean several) {
            if (several) {
                ofDays.computeIfAbsent(Promised.daysOf(thread.promise), any -> new BitSet())
                        .set(threads.size());
            }
            threads.add(thread);
            places.add(place);
        }

        MeasureToFollow promise() {
            return threads.get(0).promise;
        }

        boolean isLeftTo(String teller) {
            return told.getOrDefault(teller, NONE).cardinality() < threads.size();
        }

        /** Whether one of them promises the days that a row of a report names; those of a name that only one has are not compared. */
        boolean isOf(Set<Promise> days) {
            return ofDays.containsKey(days);
        }

        int next(Set<Promise> days, String teller) {
            BitSet left = new BitSet();
            left.set(0, threads.size());
            left.andNot(told.getOrDefault(teller, NONE));
            BitSet own = ofDays.getOrDefault(days, NONE);
            BitSet ownLeft = (BitSet) own.clone();
            ownLeft.and(left);
            return Stream.of(ownLeft, days.isEmpty() ? NONE : own, left)
                    .filter(some -> !some.isEmpty())
                    .findFirst()
                    .map(some -> some.nextSetBit(0))
                    .orElse(0);
        }

        Thread take(Set<Promise> days, String teller) {
            int next = next(days, teller);
            told.computeIfAbsent(teller, any -> new BitSet()).set(next);
            return threads.get(next);
        }
    }

    private void addLikely(List<Thread> before, List<MeasureToFollow> left) {
        if ((long) left.size() * Math.max(left.size(), before.size()) > MOST_PAIRS) {
            return;
        }
        List<Thread> free = before.stream()
                .filter(one -> one.sure().stream()
                        .filter(MeasureMatcher::tells)
                        .noneMatch(told ->
                                left.stream().anyMatch(report -> report.round().equals(told.round()))))
                .toList();
        JoinedNames names = new JoinedNames(before.stream().map(one -> one.promise));
        List<MeasureToFollow> others = new ArrayList<>();
        for (MeasureToFollow report : left) {
            List<MeasureToFollow> joined = names.listIn(report);
            if (joined.isEmpty()) {
                others.add(report);
            }
            free.stream()
                    .filter(thread -> joined.contains(thread.promise))
                    .forEach(thread -> thread.told.add(new Told(report, true)));
        }
        for (MeasureToFollow report : others) {
            findNearest(report, free.stream().map(one -> one.promise).filter(one -> mayBeSame(one, report)))
                    .filter(one -> findNearest(
                                    one,
                                    others.stream()
                                            .filter(other -> other == report
                                                    || mayBeSame(one, other)
                                                            && likeness(one, other) >= LIKELY
                                                            && !contradictInNumber(report, other)
                                                            && !(nameHolds(report, one) && nameHolds(other, one))))
                            .filter(found -> found == report)
                            .isPresent())
                    .ifPresent(one -> free.stream()
                            .filter(thread -> thread.promise == one)
                            .forEach(thread -> thread.told.add(new Told(report, true))));
        }
    }

    /** The names of measures, of which a division that reports several together joins those in the name of one row. */
    private final class JoinedNames {
        /** Of two names that begin alike the longer one is looked for first. */
        private final List<MeasureToFollow> longestFirst;

        JoinedNames(Stream<MeasureToFollow> measures) {
            longestFirst = measures.sorted(Comparator.comparing(one -> -key(one).length()))
                    .toList();
        }

        /**
         * The measures of which a row's name is made, in whatever order. The words with which the first begins need not be repeated ("จัดทำคู่มือ ...
         * และแผนผัง ..."). None if these are fewer than two, or the row is clearly nearer to another measure.
         */
        List<MeasureToFollow> listIn(MeasureToFollow report) {
            String text = key(report);
            List<MeasureToFollow> some = longestFirst.stream()
                    .filter(one -> mayBeOfDivision(one, report))
                    .toList();
            List<Place> places = new ArrayList<>();
            some.forEach(one -> find(text, one, 0, places).ifPresent(places::add));
            if (places.isEmpty()) {
                return List.of();
            }
            String first = key(places.get(0).measure);
            for (MeasureToFollow one : some) {
                int shared = Arrays.mismatch(first.toCharArray(), key(one).toCharArray());
                if (shared > 0 && places.stream().noneMatch(place -> place.measure == one)) {
                    find(text, one, shared, places).ifPresent(places::add);
                }
            }
            places.sort(Comparator.comparing(Place::start));
            List<MeasureToFollow> joined = places.stream().map(Place::measure).toList();
            boolean isMadeOfThem = places.size() > 1
                    && places.get(0).start == 0
                    && IntStream.range(1, places.size())
                            .allMatch(i ->
                                    PromisedDeed.leadsOn(text.substring(places.get(i - 1).end, places.get(i).start)))
                    && findNearest(report, longestFirst.stream()).stream().allMatch(joined::contains);
            return isMadeOfThem ? joined : List.of();
        }

        /** Where a measure's name stands in a text, without its first letters, beside what was found; not where another number goes on from it. */
        private Optional<Place> find(String text, MeasureToFollow measure, int without, List<Place> found) {
            String name = key(measure).substring(without);
            int start = name.length() < SHORTEST_TO_COMPARE ? -1 : text.indexOf(name);
            int end = start + name.length();
            boolean isFree = start >= 0
                    && found.stream().noneMatch(place -> start < place.end && place.start < end)
                    && (end == text.length()
                            || !NUMBER.matcher(text.substring(end - 1, end + 1)).matches());
            return isFree ? Optional.of(new Place(measure, start, end)) : Optional.empty();
        }

        private record Place(MeasureToFollow measure, int start, int end) {}
    }

    /** Whether a row's name is all of a measure's name and more: several such rows are its parts, and none is nearer than another. */
    private boolean nameHolds(MeasureToFollow row, MeasureToFollow measure) {
        return key(row).contains(key(measure));
    }

    /**
     * The one that is clearly nearest to a row: as like it as no other, or of those about as like the only one whose name has no
     * other word, or no other number. Rows that tell themselves apart by a number (ครั้งที่ ๑, ครั้งที่ ๒) may be parts of one measure.
     */
    private Optional<MeasureToFollow> findNearest(MeasureToFollow row, Stream<MeasureToFollow> some) {
        TreeMap<Integer, List<MeasureToFollow>> byLikeness =
                some.collect(Collectors.groupingBy(one -> likeness(one, row), TreeMap::new, Collectors.toList()));
        if (byLikeness.isEmpty() || byLikeness.lastKey() < LIKELY) {
            return Optional.empty();
        }
        List<MeasureToFollow> near =
                byLikeness.tailMap(byLikeness.lastKey() - CLEAR_OF_THE_NEXT, false).values().stream()
                        .flatMap(List::stream)
                        .toList();
        List<BiPredicate<String, String>> tellApart =
                List.of(NameDifference::differInWord, NameDifference::isOfOtherNumber);
        for (int i = 0; i < tellApart.size() && near.size() > 1; i++) {
            BiPredicate<String, String> differ = tellApart.get(i);
            List<MeasureToFollow> same = near.stream()
                    .filter(one -> !differ.test(nameOfAnyYear(one), nameOfAnyYear(row)))
                    .toList();
            near = same.isEmpty() ? near : same;
        }
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    /** Whether a row of a report says anything of its measure: below one that was left blank, other words may tell of it. */
    private static boolean tells(MeasureToFollow report) {
        return TOLD.stream().anyMatch(field -> !ThaiText.isNothing(report.text(field)))
                || report.steps().stream().anyMatch(step -> !ThaiText.isNothing(step.result()));
    }

    private int likeness(MeasureToFollow one, MeasureToFollow other) {
        if (Math.min(key(one).length(), key(other).length()) < SHORTEST_TO_COMPARE) {
            return 0;
        }
        int likeness = profile(one).likeness(profile(other));
        if (likeness < LIKELY && likeness >= WORDED_OTHERWISE && agreeOtherwise(one, other)) {
            likeness = Math.max(likeness, ownName(one).likeness(ownName(other)) - CLEAR_OF_THE_NEXT / 2);
        }
        return likeness >= LIKELY && contradictInNumber(one, other) ? 0 : likeness;
    }

    /** Whether each has a number that the other has not, or only one a year that is not the document's: without one that is meant. */
    private boolean contradictInNumber(MeasureToFollow one, MeasureToFollow other) {
        return NameDifference.contradictInNumber(nameOfAnyYear(one), nameOfAnyYear(other))
                || !otherYears(one).equals(otherYears(other));
    }

    private List<String> otherYears(MeasureToFollow row) {
        return YEAR.matcher(nameOfAnyYear(row))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    /** Whether all else that tells a measure from others is known of both and the same: whose it is, what it serves and when it is due. */
    private static boolean agreeOtherwise(MeasureToFollow one, MeasureToFollow other) {
        Set<Promise> days = Promised.daysOf(one);
        return one.division().equals(other.division())
                && one.indicator().equals(other.indicator())
                && !days.isEmpty()
                && days.equals(Promised.daysOf(other));
    }

    /** What tells its name from those of others of its kind: the thing, without what any manual, plan or meeting has in its name. */
    private TextProfile ownName(MeasureToFollow row) {
        return ownNames.computeIfAbsent(row.id(), any -> TextProfile.of(PromisedDeed.nameOf(nameOfAnyYear(row))));
    }

    private TextProfile profile(MeasureToFollow row) {
        return profiles.computeIfAbsent(row.id(), any -> TextProfile.of(nameOfAnyYear(row)));
    }

    /** Its name without the year of its document, which one of two may leave out: ตรวจสอบพัสดุประจำปี (พ.ศ. ๒๕๖๙). */
    private String nameOfAnyYear(MeasureToFollow row) {
        return namesOfAnyYear.computeIfAbsent(row.id(), any -> {
            String year = String.valueOf(row.fiscalYear().buddhist());
            return NUMBER.matcher(ThaiText.arabicDigits(name(row)))
                    .replaceAll(found -> found.group().equals(year) ? "" : found.group());
        });
    }

    /** Whether nothing that is known of both contradicts that they are the same. */
    private static boolean mayBeSame(MeasureToFollow one, MeasureToFollow other) {
        return mayBeOfDivision(one, other) && serveSame(one, other);
    }

    private static boolean serveSame(MeasureToFollow one, MeasureToFollow other) {
        return agree(one.indicator(), other.indicator()) && agree(one.topic(), other.topic());
    }

    /** Whether a row may tell of a division's measure: it is that one's, or either names the other: "กองช่าง (แทนกองคลัง)". */
    private static boolean mayBeOfDivision(MeasureToFollow one, MeasureToFollow other) {
        return one.division().isEmpty()
                || other.division().isEmpty()
                || one.division().equals(other.division())
                || one.divisions().contains(other.division())
                || other.text(Field.RESPONSIBLE).contains(one.division());
    }

    /** The measures named in the same words, for each of them; one without a name has none. */
    static Map<Thread, List<Thread>> bySameName(List<Thread> threads) {
        Map<String, List<Thread>> named = threads.stream().collect(Collectors.groupingBy(one -> keyOf(one.promise)));
        Map<Thread, List<Thread>> same = new HashMap<>();
        named.forEach((key, each) -> each.forEach(one -> same.put(one, key.isEmpty() ? List.of() : each)));
        return same;
    }

    private static boolean agree(OptionalInt one, OptionalInt other) {
        return one.isEmpty() || other.isEmpty() || one.getAsInt() == other.getAsInt();
    }

    private String key(MeasureToFollow row) {
        return key(name(row));
    }

    private String key(String written) {
        return keys.computeIfAbsent(written, MeasureMatcher::keyOf);
    }

    private static String keyOf(MeasureToFollow row) {
        return keyOf(name(row));
    }

    private static String keyOf(String written) {
        String name = ThaiText.fold(written);
        Matcher front = IN_FRONT.matcher(name);
        int start = front.lookingAt() ? front.end() : 0;
        int end = name.endsWith(CONTINUED) ? Math.max(start, name.length() - CONTINUED.length()) : name.length();
        return SIGN.matcher(name.substring(start, end)).replaceAll("");
    }

    private static String name(MeasureToFollow row) {
        for (Field field : NAMES) {
            String text = row.text(field);
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
