package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.date.ThaiDays;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.text.TextProfile;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What officers are asked about rows that resemble other rows: measures that a report may have in other words than the
 * plan, and results that look copied. A result looks copied if another row of the year has the same list of days,
 * another row of any year the same text, or another row of the year nearly the same text. Short phrases are common to
 * everybody, and different days or figures are different work; a measure may repeat itself from its 6-month to its
 * 12-month report.
 */
record Questions(Words words) {
    /** Texts are compared only from this length, folded: shorter ones are common phrases, ดำเนินการแล้วเสร็จตามแผนที่กำหนดไว้. */
    static final int SHORTEST_TEXT = 40;
    /** Two meetings may well serve several measures; so many days in common are suspicious. */
    static final int FEWEST_DAYS = 3;

    /** How many earlier results are compared piece by piece; equal texts are found at any distance. */
    private static final int COMPARED = 200;

    /** The case of a row whose days lie before the time of its measure, the only one of a row that gives days. */
    private static final String BEFORE_TIME = "before-time";

    /** Marks that are left out when texts are compared; all of them come before the semicolon or are it. */
    private static final String MARKS = "-.,;:()\"/";

    private record Row(MeasureToFollow measure, String key, TreeSet<LocalDate> days, List<String> figures) {
        static Row of(MeasureToFollow measure, ScannedTexts scanned) {
            String result = measure.text(Field.RESULT);
            TreeSet<LocalDate> days = new TreeSet<>();
            for (DateMention mention : scanned.of(result).listDays()) {
                days.add(mention.date());
            }
            String key = withoutMarks(ThaiText.fold(result));
            return new Row(measure, key, days, figures(key));
        }

        private static String withoutMarks(String folded) {
            char[] letters = folded.toCharArray();
            int length = 0;
            for (char letter : letters) {
                if (letter > ';' || MARKS.indexOf(letter) < 0) {
                    letters[length++] = letter;
                }
            }
            return length == letters.length ? folded : new String(letters, 0, length);
        }

        private static List<String> figures(String key) {
            List<String> figures = new ArrayList<>();
            char[] letters = key.toCharArray();
            for (int i = 0; i < letters.length; i++) {
                int start = i;
                while (i < letters.length && letters[i] >= '0' && letters[i] <= '9') {
                    i++;
                }
                if (i > start) {
                    figures.add(key.substring(start, i));
                }
            }
            return figures;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row that && measure.id() == that.measure.id();
        }

        @Override
        public int hashCode() {
            return Long.hashCode(measure.id());
        }
    }

    private record YearDays(FiscalYear year, TreeSet<LocalDate> days) {}

    private record YearFigures(FiscalYear year, TreeSet<LocalDate> days, List<String> figures) {}

    /**
     * @param measures of all years, in the order of their ids
     * @param threads which rows are the same measure
     */
    List<DeliveryFinding> list(List<MeasureToFollow> measures, List<FollowThread> threads, ScannedTexts scanned) {
        Map<Long, Long> sameMeasure = sameMeasure(threads);
        List<Row> rows = measures.stream()
                .filter(row ->
                        row.form() == Form.REPORT && !row.text(Field.RESULT).isEmpty())
                .map(row -> Row.of(row, scanned))
                .toList();
        List<DeliveryFinding> questions = new ArrayList<>();
        Set<Row> asked = new HashSet<>();
        Map<YearDays, List<Row>> byDays = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.days().size() >= FEWEST_DAYS)
                .forEach(row -> byDays.computeIfAbsent(
                                new YearDays(row.measure().fiscalYear(), row.days()), any -> new ArrayList<>())
                        .add(row));
        for (List<Row> group : byDays.values()) {
            Row first = group.get(0);
            List<Row> others = group.stream()
                    .filter(row -> row != first && !isSame(sameMeasure, row, first))
                    .toList();
            questions.addAll(questions(FindingCode.DATES_REPEATED, first, others));
            asked.addAll(others);
        }
        byText(rows, sameMeasure, asked)
                .forEach((first, others) -> questions.addAll(questions(FindingCode.TEXT_REPEATED, first, others)));
        questions.addAll(askOfRewordedMeasures(threads));
        questions.addAll(askOfContradictions(threads));
        Set<Long> early = new HashSet<>();
        measures.stream()
                .filter(row -> row.form() == Form.REPORT && row.readOn().isPresent())
                .forEach(row -> {
                    tellOfDaysToCome(row, scanned.in(row), questions);
                    if (isBeforeTime(row) && early.add(row.submissionId())) {
                        questions.add(new DeliveryFinding(row.submissionId(), beforeTime(row)));
                    }
                });
        return questions;
    }

    /**
     * Asks those who report at once for what page one asks of them when all is due, at the cell that does not prove it: not where the
     * row says itself that it is not done yet, nor for what another row lacks, and once for a row.
     *
     * @param days what rows give as days of their deed, by their ids
     */
    List<DeliveryFinding> askForProof(
            FollowThread thread, FollowedMeasure measure, Map<Long, List<LocalDate>> days, ScannedTexts scanned) {
        List<DeliveryFinding> found = new ArrayList<>();
        List<FollowThread.Told> sure = thread.reports().stream()
                .filter(told -> !told.likely() && told.says() != Says.NOTHING)
                .toList();
        int newest = sure.stream()
                .mapToInt(told -> ReportedResult.roundOf(told.report().round()))
                .max()
                .orElse(0);
        boolean undone = sure.stream().anyMatch(told -> told.says().leavesUndone());
        Map<String, Optional<UncheckedReason>> reasons = new HashMap<>();
        for (FollowThread.Told told : sure) {
            MeasureToFollow row = told.report();
            String result = row.text(Field.RESULT);
            if (told.says() != Says.DONE || result.isEmpty() || ReportedResult.roundOf(row.round()) < newest) {
                continue;
            }
            UncheckedReason reason = reasons.computeIfAbsent(row.division(), any -> lacking(measure.asOf(any)))
                    .orElse(null);
            ScannedTexts known = scanned.in(row);
            if (reason == null
                    || words.saysNothing(row.text(Field.STATUS))
                    || words.findUndone(result).isPresent()
                    || isAnswered(row)
                    || !known.of(known.dated(result, row.fiscalYear()))
                            .listTooLate()
                            .isEmpty()) {
                continue;
            }
            if (reason != UncheckedReason.UNFINISHED) {
                proofCase(reason)
                        .filter(which -> which.equals(BEFORE_TIME) == days.containsKey(row.id()))
                        .map(which -> Finding.at(
                                        row.at(Field.RESULT),
                                        FindingCode.RESULT_NOT_CONCRETE,
                                        result,
                                        ThaiDays.day(
                                                which.equals(BEFORE_TIME)
                                                        ? days.get(row.id()).get(0)
                                                        : dayThatWouldProve(measure.asOf(row.division()))))
                                .with("case", which))
                        .ifPresent(finding -> found.add(new DeliveryFinding(row.submissionId(), finding)));
            } else if (words.is(Words.Kind.DONE, row.text(Field.STATUS))
                    && !undone
                    // beside another row of its file it may be that one which is under way
                    && sure.stream()
                            .noneMatch(other -> other != told && other.report().isOfTheReportOf(row))
                    && Field.MAY_DENY_A_RESULT.stream()
                            .noneMatch(field ->
                                    scanned.of(row.text(field)).findUndone().isPresent())) {
                found.add(new DeliveryFinding(
                        row.submissionId(),
                        Finding.at(
                                        List.of(row.at(Field.STATUS), row.at(Field.RESULT)),
                                        FindingCode.STATUS_NOT_UNDERSTOOD,
                                        row.text(Field.STATUS),
                                        result)
                                .with("case", "under-way")));
            }
        }
        return found;
    }

    /** What is told of a reason; empty where that has a finding of its own, or nothing is to be mended. */
    private static Optional<String> proofCase(UncheckedReason reason) {
        return Optional.ofNullable(
                switch (reason) {
                    case NO_DATE_IN_RESULT, COUNTED -> "no-day";
                    case ONLY_PLANNED_DAYS, ONLY_PREPARATION -> "doubtful";
                    case BEFORE_TIME -> BEFORE_TIME;
                    default -> null;
                });
    }

    /** What lacks when all is due: why it cannot be checked, or days; empty where nothing does, or a day lies outside its round, which has a finding of its own. */
    private static Optional<UncheckedReason> lacking(FollowedMeasure measure) {
        return measure.unchecked(LocalDate.MAX)
                .or(() -> Optional.of(UncheckedReason.NO_DATE_IN_RESULT)
                        .filter(any -> measure.stateOn(LocalDate.MAX) == MeasureState.INCOMPLETE))
                .filter(any -> !measure.isOutside());
    }

    /** The day of an example, which is not asked about again when it is copied. */
    private static LocalDate dayThatWouldProve(FollowedMeasure measure) {
        return measure.dueDates().stream()
                .filter(due -> !due.isProved())
                .flatMap(due -> due.first().stream())
                .min(LocalDate::compareTo)
                .orElse(measure.fiscalYear().start());
    }

    /** Whether a report came more than a month before its round ends; in the last month many send theirs. */
    private static boolean isBeforeTime(MeasureToFollow row) {
        return row.round().isPresent() && row.readOn().get().plusMonths(1).isBefore(row.lastDay());
    }

    private static Finding beforeTime(MeasureToFollow row) {
        return Finding.ofFile(
                        FindingCode.REPORT_BEFORE_TIME,
                        ThaiDays.day(row.readOn().get()),
                        ThaiDays.day(row.lastDay()))
                .with("round", Integer.toString(row.round().getAsInt()));
    }

    /** Tells of each cell of a row that gives a day as done that had not come when its file was read; outside the round other words tell of it. */
    private static void tellOfDaysToCome(MeasureToFollow row, ScannedTexts known, List<DeliveryFinding> found) {
        LocalDate last = row.lastDay();
        Set<LocalDate> own = new HashSet<>(); // a day in a column of its own is told there
        Stream.of(Field.DATE, Field.RESULT, Field.OUTCOME, Field.EVIDENCE)
                .forEach(field -> known.of(known.dated(row.text(field), row.fiscalYear())).listTooLate().stream()
                        .map(EvidenceScan.Told::day)
                        .filter(day -> !day.isAfter(last))
                        .filter(day -> field == Field.DATE ? own.add(day) : !own.contains(day))
                        .findFirst()
                        .map(day -> Finding.at(
                                row.at(field),
                                FindingCode.EVENT_TO_COME,
                                ThaiDays.day(day),
                                ThaiDays.day(row.readOn().orElseThrow())))
                        .ifPresent(finding -> found.add(new DeliveryFinding(row.submissionId(), finding))));
    }

    /** The rows that repeat a text, under the first row that has it. */
    private static Map<Row, List<Row>> byText(List<Row> rows, Map<Long, Long> sameMeasure, Set<Row> asked) {
        Map<String, Row> firstOf = new HashMap<>();
        Map<YearFigures, List<Row>> firstsOfYear = new HashMap<>();
        Map<Row, List<Row>> repeated = new LinkedHashMap<>();
        Map<Row, TextProfile> profiles = new HashMap<>();
        Function<Row, TextProfile> profile = each -> profiles.computeIfAbsent(each, any -> TextProfile.of(any.key()));
        List<Row> inOrder = new ArrayList<>(rows);
        inOrder.sort((a, b) -> a.measure().fiscalYear().compareTo(b.measure().fiscalYear()));
        for (Row row : inOrder) {
            if (row.key().length() < SHORTEST_TEXT || asked.contains(row)) {
                continue;
            }
            List<Row> firsts = firstsOfYear.computeIfAbsent(
                    new YearFigures(row.measure().fiscalYear(), row.days(), row.figures()), any -> new ArrayList<>());
            Optional<Row> first = Optional.ofNullable(firstOf.get(row.key()))
                    .or(() -> firsts.subList(Math.max(0, firsts.size() - COMPARED), firsts.size()).stream()
                            .filter(other -> profile.apply(other).isNearly(profile.apply(row)))
                            .findFirst());
            if (first.isEmpty()) {
                firsts.add(row);
                firstOf.put(row.key(), row);
                continue;
            }
            firstOf.putIfAbsent(row.key(), first.get());
            if (!row.measure().repeats() && !isSame(sameMeasure, row, first.get())) {
                repeated.computeIfAbsent(first.get(), any -> new ArrayList<>()).add(row);
            }
        }
        return repeated;
    }

    /** One question for each workbook, unless one of its rows or the row that they repeat is answered already. */
    private List<DeliveryFinding> questions(FindingCode code, Row first, List<Row> others) {
        Map<Long, List<Row>> byFile = others.stream()
                .collect(Collectors.groupingBy(
                        row -> row.measure().submissionId(), LinkedHashMap::new, Collectors.toList()));
        List<DeliveryFinding> questions = new ArrayList<>();
        for (List<Row> rows : byFile.values()) {
            boolean answered = rows.stream().anyMatch(row -> isAnswered(row.measure())) || isAnswered(first.measure());
            if (!answered) {
                questions.add(ask(
                        code,
                        rows.stream().map(Row::measure).toList(),
                        Field.RESULT,
                        "",
                        first.measure(),
                        code == FindingCode.DATES_REPEATED ? Map.of("days", days(first.days())) : Map.of()));
            }
        }
        return questions;
    }

    private static Map<Long, Long> sameMeasure(List<FollowThread> threads) {
        Map<Long, Long> promises = new HashMap<>();
        for (FollowThread thread : threads) {
            thread.reports().stream()
                    .filter(told -> !told.likely())
                    .forEach(told ->
                            promises.put(told.report().id(), thread.promise().id()));
        }
        return promises;
    }

    private static boolean isSame(Map<Long, Long> promises, Row one, Row other) {
        Long promise = promises.get(one.measure().id());
        boolean otherRound = !one.measure().round().equals(other.measure().round());
        return otherRound
                && promise != null
                && promise.equals(promises.get(other.measure().id()));
    }

    private static String days(Collection<LocalDate> days) {
        return days.stream().map(ThaiDays::day).collect(Collectors.joining(", "));
    }

    /** Asks whether a report's measure is one of the plan in other words. */
    private static List<DeliveryFinding> askOfRewordedMeasures(List<FollowThread> threads) {
        List<DeliveryFinding> questions = new ArrayList<>();
        for (FollowThread thread : threads) {
            for (FollowThread.Told told : thread.reports()) {
                if (told.likely()) {
                    Field field = told.report().nameField();
                    questions.add(ask(
                            FindingCode.MEASURE_REWORDED,
                            List.of(told.report()),
                            field,
                            thread.promise().text(thread.promise().nameField()),
                            thread.promise(),
                            Map.of()));
                }
            }
        }
        return questions;
    }

    /** Asks which of two workbooks is right that tell of one round of the same people's or division's measure, one that it is done and one that it is not. */
    private List<DeliveryFinding> askOfContradictions(List<FollowThread> threads) {
        List<DeliveryFinding> questions = new ArrayList<>();
        for (FollowThread thread : threads) {
            for (FollowThread.Told undone : thread.reports()) {
                if (undone.likely() || !undone.says().leavesUndone()) {
                    continue;
                }
                MeasureToFollow row = undone.report();
                Field field = row.text(Field.STATUS).isEmpty() ? Field.RESULT : Field.STATUS;
                thread.reports().stream()
                        .filter(told -> !told.likely() && told.says() == Says.DONE)
                        .map(FollowThread.Told::report)
                        .filter(done -> done.submissionId() != row.submissionId()
                                && ReportedResult.leavesUndone(undone.says(), row.round(), done.round())
                                // a measure of one division's plan may be done by another, and is one all the same
                                && (done.tellers().equals(row.tellers())
                                        || !thread.promise().division().isEmpty()))
                        .filter(done -> !isAnswered(done) && !isAnswered(row))
                        .findFirst()
                        .ifPresent(done -> questions.add(ask(
                                FindingCode.SEVERAL_DELIVERIES,
                                List.of(row),
                                field,
                                "",
                                done,
                                Map.of("case", "results-differ"))));
            }
        }
        return questions;
    }

    /** Whether the officer has answered that a row is meant so. */
    boolean isAnswered(MeasureToFollow row) {
        return Stream.of(Field.RECOMMENDATION, Field.PROBLEMS, Field.NOTE)
                .anyMatch(field -> words.hasLineThatIs(Words.Kind.INTENDED, row.text(field)));
    }

    /**
     * @param field the field whose cells are asked about
     * @param other the row that they are like, in any workbook
     */
    private static DeliveryFinding ask(
            FindingCode code,
            List<MeasureToFollow> rows,
            Field field,
            String expected,
            MeasureToFollow other,
            Map<String, String> details) {
        MeasureToFollow first = rows.get(0);
        List<CellRef> cells = rows.stream().map(row -> row.at(field)).distinct().toList();
        Finding finding =
                Finding.at(cells, code, first.text(field), expected).with("other", place(first, other, field));
        for (Map.Entry<String, String> detail : details.entrySet()) {
            finding = finding.with(detail.getKey(), detail.getValue());
        }
        return new DeliveryFinding(first.submissionId(), finding);
    }

    private static String place(MeasureToFollow row, MeasureToFollow other, Field field) {
        String cell = other.at(field).toString();
        return other.submissionId() == row.submissionId() ? cell : other.fileName() + " " + cell;
    }
}
