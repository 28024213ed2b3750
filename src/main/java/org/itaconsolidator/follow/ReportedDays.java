package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.Evidence;
import org.itaconsolidator.model.measure.FollowedBody.Offered;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.Promise.DayOfMonth;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.itaconsolidator.thai.date.DaysOfMonth;
import org.itaconsolidator.thai.date.MonthScan;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.promise.DeedSentence;
import org.itaconsolidator.thai.promise.EvidenceScan.Times;
import org.itaconsolidator.thai.promise.EvidenceScan.Told;
import org.itaconsolidator.thai.promise.Particulars;
import org.itaconsolidator.thai.promise.PromisedDeed;
import org.itaconsolidator.thai.promise.Undone;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.NumberedLists.ListItem;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What reports say about one measure or one of its steps: the days that they give, and whether these prove the promise.
 */
final class ReportedDays {
    private static final int QUARTER = 3;

    /** What tells of no deed at all. */
    private static final Set<Undone> NOT_BEGUN = EnumSet.of(Undone.NOT_DONE, Undone.NOT_YET);

    private final SortedSet<LocalDate> inRound = new TreeSet<>();
    /** The quarter that a text names for a day. */
    private final Map<LocalDate, Integer> quarters = new HashMap<>();

    private final SortedSet<LocalDate> outside = new TreeSet<>();
    private final SortedSet<LocalDate> coveredUntil = new TreeSet<>();
    private final ReportedMonths months = new ReportedMonths();
    private final ReportedMonths monthsAlone = new ReportedMonths();
    /** By the end of a report's round how often it says it was done. */
    private final Map<LocalDate, Times> times = new HashMap<>();
    /** By the end of a report's round the day of the month on which it says that it was done in each of its months. */
    private final Map<LocalDate, DayOfMonth> dayOfEach = new HashMap<>();

    private boolean told;
    private boolean planned;
    private boolean prepared;
    private boolean unreadable;
    /** The texts that tell of finished work. */
    private final List<String> closing = new ArrayList<>();

    private boolean unassigned;
    /** The last day that a row tells of that says the work is unfinished. */
    private LocalDate unfinishedUntil = LocalDate.MIN;

    /** The last day that a row tells of that says that it is done, or gives a day of it. */
    private LocalDate closedUntil = LocalDate.MIN;

    private boolean finished;
    private boolean contradicted;
    private LocalDate toldUntil = LocalDate.MIN;
    /** The last day on which what was done can be known. */
    private LocalDate knownUntil = LocalDate.MIN;

    private ReportedDays() {}

    /**
     * Reports about a step, or about the whole measure where the step has no result of its own.
     *
     * @param reports rows that certainly belong to the measure
     * @param number the step's running number in it, 0 for the measure as a whole
     * @param onlyFinished without days and months of rows that say the work is unfinished: these meet no deadline
     */
    static ReportedDays of(
            List<MeasureToFollow> reports,
            MeasureToFollow promise,
            int number,
            Words words,
            ScannedTexts texts,
            boolean onlyFinished) {
        ReportedDays days = new ReportedDays();
        String step = promise.steps().stream()
                .filter(one -> one.number() == number)
                .map(MeasureToFollow.Step::text)
                .findFirst()
                .orElse("");
        List<MeasureToFollow> rows =
                reports.stream().map(report -> rowOf(report, step)).toList();
        boolean fewer = onlyFinished && areFewer(rows, promise, step, texts);
        ReportedProgress progress = new ReportedProgress(words, texts);
        List<Says> says = rows.stream().map(progress::of).toList();
        // beside another division's row under way one tells of its own part; of two files one may be the older
        BiPredicate<Integer, MeasureToFollow> leavesOpen = (other, report) -> {
            MeasureToFollow row = rows.get(other);
            if (!onlyFinished
                    || rows.size() < 2
                    || says.get(other) != Says.DONE
                    || !row.isOfTheReportOf(report)
                    || !Collections.disjoint(row.divisions(), report.divisions())) {
                return false;
            }
            PromisedDeed promised = step.isEmpty() ? texts.promisedBy(promise) : texts.promisedByStepsOf(promise);
            return isUnfinished(row, textsOf(row, texts), promised, words, texts.in(row));
        };
        for (int i = 0; i < rows.size(); i++) {
            MeasureToFollow report = rows.get(i);
            boolean own = hasOwnResults(reports.get(i));
            report.round()
                    .ifPresent(
                            round -> days.coveredUntil.add(report.fiscalYear().roundEnd(round)));
            if (says.get(i) != Says.DONE) {
                // of a step the rows of the others tell that the work is under way
                if (report != reports.get(i) && says.get(i).leavesUndone()) {
                    days.addUnfinished(report.lastDay());
                }
                continue;
            }
            ScannedTexts scanned = texts.in(report);
            days.knownUntil = later(days.knownUntil, report.readOn().orElse(LocalDate.MAX));
            boolean ofAPart = IntStream.range(0, rows.size())
                            .anyMatch(other -> ReportedResult.leavesUndone(
                                            says.get(other), rows.get(other).round(), report.round())
                                    || leavesOpen.test(other, report))
                    || step.isEmpty()
                            && own
                            && report.steps().stream()
                                    .map(report::of)
                                    .anyMatch(one -> progress.of(one).leavesUndone());
            NumberedResults numbered = own ? NumberedResults.NONE : NumberedResults.of(report, promise.steps());
            days.unassigned |= !step.isEmpty() && numbered.areOfOtherCount();
            List<String> all = textsOf(report, scanned);
            String state = report.text(Field.STATUS);
            if (onlyFinished
                    && !own
                    && all.stream().allMatch(ThaiText::isNothing)
                    && scanned.of(state).leavesOpenAsState()) {
                all = List.of(state); // nothing is told but that the work is under way
            }
            List<String> ofSteps =
                    numbered.list(step.isEmpty() ? scanned.stepsThatDo(promise) : List.of(number)).stream()
                            .map(text -> scanned.dated(text, report.fiscalYear()))
                            .toList();
            boolean areOwn = !step.isEmpty() && !ofSteps.isEmpty()
                    || ofSteps.stream()
                            .anyMatch(text -> !scanned.of(text).listTold().isEmpty());
            List<String> told = areOwn ? ofSteps : all;
            Deeds deeds = new Deeds(
                    report,
                    promise,
                    step.isEmpty() ? scanned.promisedBy(promise) : scanned.promisedByStepsOf(promise),
                    step.isEmpty() ? promise.text(promise.nameField()) : step,
                    !onlyFinished,
                    words,
                    scanned);
            if (words.is(Words.Kind.DONE, report.text(Field.STATUS))) {
                boolean underWay = ofAPart
                        || scanned.of(report.text(Field.STATUS)).leavesOpenAsState()
                        || told.stream()
                                .anyMatch(text -> scanned.of(deeds.deed.withoutFindings(text))
                                        .deniesThatAllIsDone())
                        || isDeniedBeside(report, scanned);
                days.finished |= !underWay && !words.is(Words.Kind.DONE_SO_FAR, report.text(Field.STATUS));
                days.contradicted |= underWay;
            }
            boolean ofUnfinished = onlyFinished
                    && (fewer
                            || ofAPart
                            || step.isEmpty()
                                    && (numbered.stopShort() || ofSteps.stream().anyMatch(scanned::leavesUndone))
                            || isUnfinished(report, step.isEmpty() ? all : told, deeds.deed, words, scanned));
            if (deeds.asserted && !ofUnfinished) {
                days.closedUntil = later(days.closedUntil, report.lastDay());
            }
            days.add(report, told, deeds, scanned, ofUnfinished, onlyFinished && reports.size() > 1);
        }
        return days;
    }

    /** Whether all reports together tell of fewer times or things than were promised. */
    private static boolean areFewer(
            List<MeasureToFollow> reports, MeasureToFollow promise, String step, ScannedTexts scanned) {
        String promised =
                step.isEmpty() ? scanned.promisedBy(promise).text() + "\n" + promise.text(Field.PERIOD) : step;
        if (!Particulars.sayHowMuch(promised)) {
            return false;
        }
        List<List<String>> texts =
                reports.stream().map(report -> textsOf(report, scanned)).toList();
        SortedSet<LocalDate> days = IntStream.range(0, reports.size())
                .boxed()
                .flatMap(i ->
                        texts.get(i).stream().flatMap(text -> scanned.in(reports.get(i)).of(text).listTold().stream()))
                .map(Told::day)
                .collect(Collectors.toCollection(TreeSet::new));
        // days in a row are those of one time
        long times =
                days.stream().filter(day -> !days.contains(day.minusDays(1))).count();
        return Particulars.areFewer(
                promised, texts.stream().map(told -> String.join("\n", told)).toList(), (int) times);
    }

    private static boolean isUnfinished(
            MeasureToFollow report, List<String> texts, PromisedDeed promise, Words words, ScannedTexts scanned) {
        return !words.saysNothing(report.text(Field.STATUS))
                        && scanned.of(report.text(Field.STATUS)).leavesOpenAsState()
                || texts.stream()
                        .anyMatch(text ->
                                scanned.of(promise.withoutFindings(text)).isUnfinished())
                || isDeniedBeside(report, scanned);
    }

    /** Whether another column than the result says that it was not done. */
    private static boolean isDeniedBeside(MeasureToFollow report, ScannedTexts scanned) {
        return Field.MAY_DENY_A_RESULT.stream()
                .anyMatch(field -> scanned.of(report.text(field)).findUndone().isPresent());
    }

    /** @param mayClose whether another report may have left open what this one closes: to look for that is dear */
    private void add(
            MeasureToFollow report,
            List<String> texts,
            Deeds deeds,
            ScannedTexts scanned,
            boolean ofUnfinished,
            boolean mayClose) {
        FiscalYear year = report.fiscalYear();
        LocalDate last = report.lastDay();
        for (String text : texts) {
            if (!deeds.tellsAnything(text)) {
                continue;
            }
            told = true;
            toldUntil = later(toldUntil, last);
            if (ofUnfinished) {
                addUnfinished(last);
                continue;
            }
            boolean closes = mayClose && deeds.saysThatItIsDone(text);
            Times often = scanned.of(text).times();
            boolean ofEarlierYear = !deeds.list(text).isEmpty()
                    && deeds.list(text).stream().allMatch(one -> one.day().isBefore(year.start()));
            if (often.number() > timesOfRound(last).number() && !ofEarlierYear) {
                times.put(last, often);
            }
            if (often.number() >= ReportedResult.roundOf(report.round())) {
                deeds.findDayOfEachMonth(text).ifPresent(day -> dayOfEach.put(last, day));
            }
            planned |= !scanned.of(text).listPlannedDays().isEmpty();
            prepared |= scanned.of(text).hasDoubtedDay();
            unreadable |= deeds.list(text).isEmpty() && scanned.of(text).namesAnUnreadableDay();
            closing.add(text);
            for (Told one : deeds.list(text)) {
                LocalDate end = one.ofMonth() ? YearMonth.from(one.day()).atEndOfMonth() : one.day();
                boolean within = !one.day().isBefore(year.start()) && !end.isAfter(last);
                if (!deeds.isDeed(one, text)) {
                    prepared = true;
                    continue;
                }
                closes |= within;
                if (!one.ofMonth()) {
                    (within ? inRound : outside).add(one.day());
                    // a day that is given without a quarter too may be of any
                    quarters.merge(one.day(), one.quarter(), (first, other) -> first.equals(other) ? first : 0);
                } else if (within) {
                    months.add(YearMonth.from(one.day()));
                    if (!one.ofSpan()) {
                        monthsAlone.add(YearMonth.from(one.day()));
                    }
                }
            }
            closedUntil = closes ? later(closedUntil, last) : closedUntil;
        }
    }

    private void addUnfinished(LocalDate last) {
        told = true;
        toldUntil = later(toldUntil, last);
        unfinishedUntil = later(unfinishedUntil, last);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** All evidence of a row: from its steps where they have results, else from the row; no days of mere preparation. */
    static List<Offered> evidence(MeasureToFollow report, Words words, ScannedTexts texts) {
        ScannedTexts scanned = texts.in(report);
        List<Offered> offered = new ArrayList<>();
        List<MeasureToFollow.Step> own = ownResults(report);
        for (MeasureToFollow.Step step : own) {
            new Deeds(
                            report,
                            report,
                            scanned.promisedByStepsOf(report),
                            report.text(report.nameField()) + step.text(),
                            true,
                            words,
                            scanned)
                    .listEvidence(scanned.dated(step.result(), report.fiscalYear()))
                    .forEach(one -> offered.add(new Offered(report, step.number(), one)));
        }
        Deeds whole = new Deeds(
                report, report, scanned.promisedBy(report), report.text(report.nameField()), true, words, scanned);
        List<String> ofAll = own.isEmpty() ? textsOf(report, scanned) : besideSteps(report, scanned);
        ofAll.stream()
                .flatMap(text -> whole.listEvidence(text).stream())
                .distinct()
                .forEach(one -> offered.add(new Offered(report, 0, one)));
        return offered;
    }

    /** What a report tells of a step in a row of its own; all of it where it has none. */
    private static MeasureToFollow rowOf(MeasureToFollow report, String step) {
        return report.steps().stream()
                .filter(one -> !step.isEmpty() && ThaiText.fold(one.text()).equals(ThaiText.fold(step)))
                .findFirst()
                .filter(any -> hasOwnResults(report))
                .map(report::of)
                .orElse(report);
    }

    private static List<String> textsOf(MeasureToFollow report, ScannedTexts scanned) {
        List<String> texts = new ArrayList<>(besideSteps(report, scanned));
        texts.add(0, scanned.dated(report.text(Field.RESULT), report.fiscalYear()));
        return texts;
    }

    private static List<String> besideSteps(MeasureToFollow report, ScannedTexts scanned) {
        return List.of(
                scanned.dated(report.text(Field.OUTCOME), report.fiscalYear()),
                scanned.dated(report.text(Field.EVIDENCE), report.fiscalYear()));
    }

    /** Whether steps have results of their own; a single result in the first of several rows is the measure's. */
    private static boolean hasOwnResults(MeasureToFollow report) {
        List<MeasureToFollow.Step> own = ownResults(report);
        boolean onlyFirst = own.size() == 1
                && report.steps().size() > 1
                && own.get(0).equals(report.steps().get(0));
        return !own.isEmpty() && !onlyFirst;
    }

    private static List<MeasureToFollow.Step> ownResults(MeasureToFollow report) {
        return report.steps().stream()
                .filter(step -> !ThaiText.isNothing(step.result()))
                .toList();
    }

    /** Whether a list of results is about the steps but cannot be matched to them. */
    boolean isUnassigned() {
        return unassigned;
    }

    boolean isTold() {
        return told;
    }

    /** Whether all its days are such on which something is still to be done. */
    boolean isOnlyPlanned() {
        return planned && givesNoDay();
    }

    /** Whether all its days are of preparation, or nothing is said about them. */
    boolean isOnlyPrepared() {
        return prepared && givesNoDay();
    }

    /** Whether it gives no day that can be read, but one that cannot. */
    boolean isUnreadable() {
        return unreadable && givesNoDay();
    }

    private boolean givesNoDay() {
        return inRound.isEmpty() && outside.isEmpty() && months.isEmpty();
    }

    /** Whether days were left out because their row says that the work is unfinished, and no later report tells of it otherwise. */
    boolean isUnfinished() {
        return unfinishedUntil.isAfter(LocalDate.MIN) && !unfinishedUntil.isBefore(closedUntil);
    }

    /** Whether it gives a day within the round; a month without a day does not count. */
    boolean hasDays() {
        return !inRound.isEmpty();
    }

    /** Whether it gives a day or a month within the round. */
    boolean givesDayOrMonth() {
        return hasDays() || !months.isEmpty();
    }

    boolean givesDayOrMonth(LocalDate from, LocalDate to) {
        return findFirst(from, to).isPresent() || months.hasWithin(from, to);
    }

    /** Whether it says that something was done ahead of its plan; where it gives no time, that says nothing. */
    boolean isAhead(Words words) {
        return givesDayOrMonth() && closing.stream().anyMatch(text -> words.contains(Words.Kind.AHEAD, text));
    }

    boolean endsBefore(LocalDate day) {
        return told && toldUntil.isBefore(day);
    }

    /** Whether a state says that all is done, and not only that so much is done so far. */
    boolean isFinished() {
        return finished;
    }

    /** Whether a state says that all is done while the text says that it is under way. */
    boolean isContradicted() {
        return contradicted;
    }

    /** How often the report of the round that ends on a day says it was done. */
    Times timesOfRound(LocalDate end) {
        return times.getOrDefault(end, Times.NONE);
    }

    /** The days of different times within some days: of days in a row the first. */
    List<LocalDate> listTimes(LocalDate from, LocalDate to) {
        return list(from, to).stream()
                .filter(day -> !inRound.contains(day.minusDays(1)))
                .toList();
    }

    /** How many times are told within some days, by days and by months without a day. */
    long countTimes(LocalDate from, LocalDate to) {
        List<LocalDate> days = listTimes(from, to);
        return days.size()
                + months.listWithin(from, to).stream()
                        .filter(month -> days.stream()
                                .noneMatch(day -> YearMonth.from(day).equals(YearMonth.from(month))))
                        .count();
    }

    /** Whether a report that reaches a day says that it was done in each of its months on a day, or by one, not behind another. */
    boolean isDoneInEachMonth(DayOfMonth by, LocalDate day) {
        return dayOfEach.entrySet().stream()
                .anyMatch(each -> !each.getKey().isBefore(day)
                        && mayBeKnown(day)
                        && each.getValue().weekday().equals(by.weekday())
                        && each.getValue().ofNextMonth() == by.ofNextMonth()
                        && (by.weekday().isPresent()
                                ? each.getValue().number() == by.number()
                                : each.getValue().number() <= by.number()));
    }

    /** The months of the round that it names without a day. */
    ReportedMonths months() {
        return months;
    }

    /** The months without those of spans: when what went on through a span was finished is not said. */
    ReportedMonths monthsAlone() {
        return monthsAlone;
    }

    /** The first day given within some days; none where they end before they begin. */
    Optional<LocalDate> findFirst(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return Optional.empty();
        }
        return inRound.subSet(from, to.plusDays(1)).stream().findFirst();
    }

    /** The first day given for one time of a rhythm: days that the report gives for another quarter do not count. */
    Optional<LocalDate> findFirstOfTime(LocalDate from, LocalDate to) {
        int quarter = quarterOf(from, to);
        return to.isBefore(from) || quarter == 0
                ? findFirst(from, to)
                : inRound.subSet(from, to.plusDays(1)).stream()
                        .filter(day -> List.of(0, quarter).contains(quarters.get(day)))
                        .findFirst();
    }

    /** The first later day that the report gives for this quarter. */
    Optional<LocalDate> findLateOfQuarter(LocalDate from, LocalDate to) {
        int quarter = quarterOf(from, to);
        return quarter == 0
                ? Optional.empty()
                : inRound.tailSet(to.plusDays(1)).stream()
                        .filter(day -> quarters.get(day) == quarter)
                        .findFirst();
    }

    /** Which quarter of the fiscal year some days are, 0 for none. */
    private static int quarterOf(LocalDate from, LocalDate to) {
        boolean ofOne = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) == QUARTER - 1
                && to.getMonthValue() % QUARTER == 0
                && to.getDayOfMonth() == to.lengthOfMonth();
        return ofOne ? to.getMonthValue() / QUARTER % 4 + 1 : 0;
    }

    /** The days given within some days, in order; none where they end before they begin. */
    List<LocalDate> list(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? List.of() : List.copyOf(inRound.subSet(from, to.plusDays(1)));
    }

    /** The first day outside the round, where none lies within. */
    Optional<LocalDate> findOutside() {
        return inRound.isEmpty() ? outside.stream().findFirst() : Optional.empty();
    }

    boolean isOfStatedRound() {
        return !coveredUntil.isEmpty();
    }

    /** Whether a day had come when the last report was read. */
    boolean mayBeKnown(LocalDate day) {
        return !day.isAfter(knownUntil);
    }

    /** Whether a report of the round that ends on a day tells of it. */
    boolean hasReportUntil(LocalDate end) {
        return coveredUntil.contains(end);
    }

    /** Whether a report of a stated round reaches a day. */
    boolean covers(LocalDate day) {
        return !coveredUntil.isEmpty() && !coveredUntil.last().isBefore(day);
    }

    /**
     * The results of a measure's steps where they stand as a numbered list in the one cell of its result. As many numbers as
     * steps are taken to be theirs; where they are more or fewer nobody can say which is whose, unless each is in the words of its step.
     *
     * @param text all of the result, in Arabic digits
     * @param items the list, empty where there is none or no steps to hold it against
     */
    private record NumberedResults(String text, List<ListItem> items, List<MeasureToFollow.Step> steps) {
        private static final NumberedResults NONE = new NumberedResults("", List.of(), List.of());
        private static final Pattern STEP_NUMBERS = Pattern.compile(
                "ขั้น(?:ตอน)?ที่\\s*\\d{1,2}(?:\\s*(?:-|–|,|และ|ถึง)\\s*(?:ขั้น(?:ตอน)?)?(?:ที่)?\\s*\\d{1,2}(?!\\d))*+");
        private static final Pattern CALLED =
                Pattern.compile("(?:^|\\s)(?=(?:ข้อ|ขั้น(?:ตอน)?)(?:ที่)?\\s?\\d{1,2}\\s)");
        private static final Pattern LAST_NUMBER = Pattern.compile("\\d{1,2}$");
        /** As many letters tell a step's first word. */
        private static final int FIRST_WORD = 5;

        private static final Pattern EVERY_STEP =
                Pattern.compile("(?<!(?:ไม่|จะ|ให้|เพื่อ|คาดว่า|เหลือ)[ก-๙]{0,20})ทุก\\s?ขั้น(?:ตอน)?");
        /** Steps of a service are left out or shortened, not those of a plan. */
        private static final Pattern OF_A_SERVICE = Pattern.compile("(?:ลด|ตัด|ยุบ|รวม|ปรับ|แก้)\\s?$");

        static NumberedResults of(MeasureToFollow report, List<MeasureToFollow.Step> steps) {
            if (steps.size() < 2) {
                return NONE;
            }
            String text = ThaiText.arabicDigits(report.text(Field.RESULT));
            String lines =
                    CALLED.matcher(text).lookingAt() ? CALLED.matcher(text).replaceAll("\n") : text;
            List<ListItem> items = NumberedLists.split(lines).stream()
                    .filter(item -> ThaiText.arabicDigits(item.label()).chars().anyMatch(Character::isDigit))
                    .toList();
            return new NumberedResults(text, items.size() < 2 ? List.of() : items, steps);
        }

        boolean areOfOtherCount() {
            return !items.isEmpty() && !areOfTheSteps();
        }

        private boolean areOfTheSteps() {
            return areFromTheFirst() && items.size() == steps.size();
        }

        private boolean areFromTheFirst() {
            return IntStream.range(0, items.size()).allMatch(i -> items.get(i).number() == i + 1);
        }

        /** The results of some steps; none where the list is not one of the steps. */
        List<String> list(List<Integer> numbers) {
            return IntStream.range(0, areOfTheSteps() ? items.size() : 0)
                    .filter(i -> numbers.contains(steps.get(i).number()))
                    .mapToObj(i -> items.get(i).text())
                    .toList();
        }

        /**
         * Whether they are of the first steps alone: by their numbers in the text, or as a list in the words of those steps, where more is
         * left than to report them.
         */
        boolean stopShort() {
            int reached = STEP_NUMBERS
                    .matcher(text)
                    .results()
                    .filter(found -> !OF_A_SERVICE
                            .matcher(text.substring(0, found.start()))
                            .find())
                    .map(found -> LAST_NUMBER.matcher(found.group()))
                    .filter(Matcher::find)
                    .mapToInt(last -> Integer.parseInt(last.group()))
                    .max()
                    .orElse(0);
            boolean inTheirWords = !items.isEmpty()
                    && items.size() < steps.size()
                    && areFromTheFirst()
                    && !steps.subList(items.size(), steps.size()).stream()
                            .map(MeasureToFollow.Step::text)
                            .allMatch(PromisedDeed::onlyReports)
                    && items.stream().allMatch(item -> {
                        String step = ThaiText.fold(steps.get(item.number() - 1).text());
                        return ThaiText.fold(item.text())
                                .startsWith(step.substring(0, Math.min(FIRST_WORD, step.length())));
                    });
            boolean byNumber = reached > 0
                    && reached < steps.size()
                    && !EVERY_STEP.matcher(text).find();
            return byNumber || inTheirWords;
        }
    }

    /**
     * What a report's row tells of deeds. A day proves a promise only where the text around it tells of doing it; that of a preparation
     * does where just that was promised, or where the row's state says that all is done and its text speaks of nothing still to come.
     */
    private static final class Deeds {
        private final String what;
        private final MeasureToFollow promise;
        private final PromisedDeed deed;
        /** Whether the row's state says in any words that all is done. */
        private final boolean asserted;
        /**
         * Whether, of finished work, a state in other words or another column leaves it open, or this says that just what was promised
         * is not yet done.
         */
        private final boolean doubtful;

        private final boolean partsCount;
        private final Words words;
        private final ScannedTexts scanned;
        private final Map<String, Boolean> does = new HashMap<>();

        /**
         * @param promise the measure whose period says when it was to be done
         * @param deed what it or its step promises
         * @param what what was to be done, in its words
         * @param partsCount whether what was done in part counts, as one time of several
         */
        Deeds(
                MeasureToFollow report,
                MeasureToFollow promise,
                PromisedDeed deed,
                String what,
                boolean partsCount,
                Words words,
                ScannedTexts scanned) {
            this.partsCount = partsCount;
            this.what = what;
            this.promise = promise;
            this.deed = deed;
            String state = report.text(Field.STATUS);
            this.asserted =
                    words.is(Words.Kind.DONE, state) || scanned.of(state).closesAsState();
            this.doubtful = !partsCount
                    && (!asserted
                                    && (words.tellsAnything(state)
                                            || scanned.of(state).leavesOpenAsState())
                            || Field.MAY_DENY_A_RESULT.stream()
                                    .map(field -> scanned.of(report.text(field)))
                                    .anyMatch(beside ->
                                            !asserted && beside.leavesDoubtBeside() || beside.leavesUndone(deed)));
            this.words = words;
            this.scanned = scanned;
        }

        boolean tellsAnything(String text) {
            return words.tellsAnything(text)
                    && !(words.findUndone(text).filter(NOT_BEGUN::contains).isPresent()
                            && list(text).isEmpty());
        }

        /** The days and months that a text gives as evidence, as often as it names them. */
        List<Told> list(String text) {
            return scanned.of(text).listTold();
        }

        boolean isDeed(Told one, String text) {
            boolean closed = asserted && saysNoMore(text);
            return isSure(one, closed)
                    && (tells(one)
                            || closed
                                    && (deed.isOnlySteps()
                                            || one.preparation().orElse("").isEmpty()
                                            || one.sentence().isWordForWord(what))
                                    && list(text).stream().noneMatch(this::tells))
                    && !(one.sentence().saysOnlyByPlan() && isOfPlan(one))
                    && !(one.sentence().isOnlyOfAnotherKind(deed) && doesWhatIsPromised(text));
        }

        /** Whether the plan's own period names a day, or a month of which all is told. */
        private boolean isOfPlan(Told one) {
            String period = ThaiText.arabicDigits(scanned.dated(promise.text(Field.PERIOD), promise.fiscalYear()));
            return one.ofMonth()
                    ? MonthScan.list(period).stream()
                            .anyMatch(month -> month.month().equals(YearMonth.from(one.day())))
                    : ThaiDates.listMentions(period).stream()
                            .anyMatch(day -> day.date().equals(one.day()));
        }

        /** Whether a text that gives no day says in its own words that what was promised is done. */
        boolean saysThatItIsDone(String text) {
            if (!list(text).isEmpty()) {
                return false;
            }
            DeedSentence whole = new DeedSentence(ThaiText.plain(text), "");
            return whole.tellsOf(deed) && whole.isSureOf(deed, false);
        }

        /** Whether some day of a text is told with what was promised, beside which days of other deeds prove nothing. */
        private boolean doesWhatIsPromised(String text) {
            return does.computeIfAbsent(
                    text,
                    any -> list(text).stream()
                            .anyMatch(one -> one.sentence().doesWhatIsPromised(deed) && isSure(one, false)));
        }

        /** Whether the words around a day tell of what was promised. */
        private boolean tells(Told one) {
            return one.preparation().isEmpty()
                    ? one.sentence().tellsOf(deed)
                    : one.isPromised(ThaiText.fold(what + " " + promise.text(Field.PERIOD)), deed)
                            || one.sentence().doesWhatIsPromised(deed);
        }

        private boolean isSure(Told one, boolean closed) {
            return !doubtful
                    && one.sentence().isSureOf(deed, closed)
                    && (partsCount || !one.sentence().isLimited(deed));
        }

        /** Whether a text speaks of nothing left to do. */
        private boolean saysNoMore(String text) {
            return !scanned.of(text).tellsOfWhatIsToCome() && !scanned.of(text).isUnfinished();
        }

        /** All evidence of a text, without days of mere preparation. */
        List<Evidence> listEvidence(String text) {
            List<Evidence> all = scanned.of(text).list();
            if (all.isEmpty()) {
                return all;
            }
            Set<String> days = list(text).stream()
                    .filter(one -> !one.ofMonth() && isDeed(one, text))
                    .map(one -> one.day().toString())
                    .collect(Collectors.toSet());
            return all.stream()
                    .filter(one -> one.kind() != Evidence.Kind.DATE || days.contains(one.text()))
                    .toList();
        }

        /** On which day of each month a text says that something was done. */
        Optional<DayOfMonth> findDayOfEachMonth(String text) {
            return scanned.of(text).tellsOfWhatIsToCome()
                    ? Optional.empty()
                    : DaysOfMonth.findTold(ThaiText.fold(text));
        }
    }

    /** Months for which reports tell the deed without a day: such a month keeps a time that contains all of it. */
    static final class ReportedMonths {
        private final SortedSet<YearMonth> months = new TreeSet<>();

        void add(YearMonth month) {
            months.add(month);
        }

        boolean isEmpty() {
            return months.isEmpty();
        }

        /** Whether a whole month lies within some days. */
        boolean hasWithin(LocalDate from, LocalDate to) {
            return !listWithin(from, to).isEmpty();
        }

        /** The first days of the months that lie within some days. */
        List<LocalDate> listWithin(LocalDate from, LocalDate to) {
            return months.stream()
                    .filter(month -> !month.atDay(1).isBefore(from)
                            && !month.atEndOfMonth().isAfter(to))
                    .map(month -> month.atDay(1))
                    .toList();
        }

        boolean hasAfter(LocalDate day) {
            return months.stream().anyMatch(month -> month.atDay(1).isAfter(day));
        }

        /** Whether part of a month lies within some days and part does not. */
        boolean mayReach(LocalDate from, LocalDate to) {
            return months.stream()
                    .anyMatch(month -> !month.atEndOfMonth().isBefore(from)
                            && !month.atDay(1).isAfter(to));
        }
    }
}
