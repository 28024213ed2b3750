package org.itaconsolidator.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.ErrorCounts;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.delivery.SubmissionRows;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.junit.jupiter.api.Test;

/** What is told first of what is to be done, by whom and by when. */
class NextStepTest {
    private static final Body HERE = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตราด");
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final LocalDate PAST = LocalDate.of(2026, 4, 15);
    private static final LocalDate SOON = LocalDate.of(2026, 5, 4);
    private static final LocalDate FAR = LocalDate.of(2026, 5, 5);

    private final Map<ExpectedForm, LocalDate> due =
            new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
    private final List<SubmissionRow> files = new ArrayList<>();
    private final Map<String, Integer> errors = new TreeMap<>();
    private final List<WeaknessRow> weaknesses = new ArrayList<>();
    private int remindBefore = 14;
    private Optional<MeasureCounts> measures = Optional.empty();
    private Optional<NextStep.Result> result =
            Optional.of(new NextStep.Result(YEAR, true, true, new TreeSet<>(), false));

    @Test
    void whatKeepsFiguresOutComesFirstThenWhatIsOwedThenWhatIsToBeDecided() {
        expect("กองคลัง", Form.MEASURES, PAST);
        expect("กองช่าง", Form.MEASURES, LocalDate.of(2026, 4, 1));
        expect("สำนักปลัด", Form.MEASURES, PAST);
        expect("กองการศึกษา", Form.MEASURES, SOON);
        expect("กองสวัสดิการสังคม", Form.MEASURES, FAR);
        files.add(file("สำนักปลัด", "measures", "refused"));
        errors.put("กองคลัง", 2);
        unreported(Map.of("กองคลัง", 3));
        weak(4, "7.05");
        weak(2, "9.00");
        assertEquals(
                List.of(
                        step(NextStep.Kind.MEND, List.of("สำนักปลัด"), PAST, 1),
                        step(NextStep.Kind.CORRECT, List.of("กองคลัง"), null, 2), // another form's day is none of it
                        step(
                                NextStep.Kind.SEND,
                                List.of("กองคลัง", "กองช่าง"),
                                LocalDate.of(2026, 4, 1),
                                2,
                                List.of(Form.MEASURES)),
                        new NextStep(
                                NextStep.Kind.REPORT,
                                List.of("กองคลัง"),
                                Optional.empty(),
                                3,
                                List.of(),
                                Optional.of(YEAR),
                                List.of(),
                                false),
                        new NextStep(
                                NextStep.Kind.DECIDE, List.of(), Optional.empty(), 2, List.of(2, 4), Optional.of(YEAR)),
                        step(NextStep.Kind.AWAIT, List.of("กองการศึกษา"), SOON, 1, List.of(Form.MEASURES))),
                list());
    }

    /** One cell "86,52" was told as an entry to correct and as a blank to fill in. */
    @Test
    void scoreThatWasNotTakenIsToBeCorrectedAndNothingToBeFilledIn() {
        FindingRow[] refused = {
            finding("score-not-a-number", "error"),
            finding("score-out-of-range", "error"),
            finding("total-differs", "error")
        };
        assertEquals("CORRECT 3 [2, 9]", told(refused, 2, 9));
        assertEquals("CORRECT 3 []", told(refused, 2), "which of the two, nobody knows");
        assertEquals("CORRECT 3 [], FILL 3 [2, 5, 9]", told(refused, 2, 5, 9));
        FindingRow[] andBlank = {finding("score-not-a-number", "error"), finding("score-missing", "warning")};
        assertEquals("CORRECT 1 [], FILL 1 [2]", told(andBlank, 2));
        assertEquals("FILL 1 [2]", told(new FindingRow[] {finding("score-missing", "warning")}, 2));
        assertEquals("CORRECT 1 [], FILL 1 [2]", told(new FindingRow[] {finding("total-differs", "error")}, 2));
    }

    private static FindingRow finding(String code, String severity) {
        return new FindingRow(1, "ก.xlsx", "ก", "C6", Coded.of(Severity.class, severity), code, "", "", "");
    }

    private String told(FindingRow[] findings, Integer... missing) {
        ErrorCounts counts = new ErrorCounts(Map.of(
                1L,
                SubmissionRows.of(
                        1,
                        "ก.xlsx",
                        "",
                        Optional.of(HERE),
                        "",
                        Optional.of(YEAR),
                        OptionalInt.empty(),
                        "scores",
                        "accepted",
                        Ledger.EMPTY,
                        "2026-04-01T09:00:00+07:00",
                        true)));
        List.of(findings).forEach(counts::add);
        NextStep.Result latest = new NextStep.Result(YEAR, true, true, new TreeSet<>(List.of(missing)), false);
        return NextStep.list(
                        HERE,
                        TODAY,
                        14,
                        DeliveryRoll.NONE,
                        counts.of(HERE),
                        Optional.empty(),
                        List.of(),
                        Optional.of(latest.besides(counts.ofScores(HERE))))
                .stream()
                .map(step -> step.kind() + " " + step.count() + " " + step.indicators())
                .collect(Collectors.joining(", "));
    }

    @Test
    void aDivisionWhoseReportIsOverdueIsNotToldOfItsMeasuresToo() {
        expect("กองคลัง", Form.REPORT, PAST);
        unreported(Map.of("กองคลัง", 3));
        assertEquals(List.of(step(NextStep.Kind.SEND, List.of("กองคลัง"), PAST, 1, List.of(Form.REPORT))), list());
    }

    /** Page one counted it among the missing forms, and asked nobody for it. */
    @Test
    void aReportWithoutADueDayIsAskedForFromTheDayAfterItsRound() {
        due.put(new ExpectedForm(HERE, Optional.of(YEAR), OptionalInt.of(6), "กองคลัง", Form.REPORT), null);
        due.put(
                new ExpectedForm(
                        HERE, Optional.of(FiscalYear.ofBuddhist(2570)), OptionalInt.of(6), "กองช่าง", Form.REPORT),
                null);
        due.put(new ExpectedForm(HERE, Optional.of(YEAR), OptionalInt.of(12), "กองช่าง", Form.REPORT), null);
        assertEquals(List.of(step(NextStep.Kind.SEND, List.of("กองคลัง"), null, 1, List.of(Form.REPORT))), list());
    }

    /** The count of forms named it as owed, and the list asked nobody for it. */
    @Test
    void aFormWithoutADayOrARoundIsAskedForAtOnce() {
        due.put(new ExpectedForm(HERE, Optional.of(YEAR), OptionalInt.empty(), "กองช่าง", Form.MEASURES), null);
        assertEquals(List.of(step(NextStep.Kind.SEND, List.of("กองช่าง"), null, 1, List.of(Form.MEASURES))), list());
    }

    /** A division was reminded for two weeks before page one knew of it. */
    @Test
    void aFormIsNearAsLongBeforeItsDayAsTheJobReminds() {
        expect("กองการศึกษา", Form.MEASURES, FAR);
        assertEquals(List.of(), list());
        remindBefore = 15;
        assertEquals(
                List.of(step(NextStep.Kind.AWAIT, List.of("กองการศึกษา"), FAR, 1, List.of(Form.MEASURES))), list());
    }

    @Test
    void measuresAreCountedOfThoseWhoAreNotToldAlreadyAndAReportOfTheWholeBodyTellsOfAll() {
        expect("กองคลัง", Form.REPORT, PAST);
        unreported(Map.of("กองคลัง", 3, "กองช่าง", 1));
        assertEquals(
                List.of(
                        step(NextStep.Kind.SEND, List.of("กองคลัง"), PAST, 1, List.of(Form.REPORT)),
                        new NextStep(
                                NextStep.Kind.REPORT,
                                List.of("กองช่าง"),
                                Optional.empty(),
                                1,
                                List.of(),
                                Optional.of(YEAR),
                                List.of(Form.REPORT), // what is owed as a whole is not counted, which is said
                                true)),
                list());
        due.clear();
        expect("", Form.REPORT, PAST);
        assertEquals(List.of(step(NextStep.Kind.SEND, List.of(""), PAST, 1, List.of(Form.REPORT))), list());
    }

    /** "ยังไม่รายงาน ๑๕ เรื่อง ... ตั้งแต่ ๑๐ เม.ย.": thirteen lacked only the report of September, which is due in October. */
    @Test
    void measuresThatLackOnlyTheYearsReportAreALineOfTheirOwnWithItsDay() {
        LocalDate half = LocalDate.of(2026, 4, 10);
        LocalDate whole = LocalDate.of(2026, 10, 10);
        measures = Optional.of(new MeasureCounts(
                YEAR,
                Map.of(MeasureState.NOT_REPORTED, 1, MeasureState.LATER_REPORT, 2),
                Map.of(),
                Map.of("กองคลัง", Map.of(MeasureState.NOT_REPORTED, 1, MeasureState.LATER_REPORT, 2)),
                Map.of(
                        NextStep.Kind.REPORT, Map.of("กองคลัง", Set.of(1L)),
                        NextStep.Kind.REPORT_YEAR, Map.of("กองคลัง", Set.of(2L, 3L))),
                Map.of(
                        NextStep.Kind.REPORT, Map.of("กองคลัง", half),
                        NextStep.Kind.REPORT_YEAR, Map.of("กองคลัง", whole)),
                MeasureCounts.Late.NONE));
        assertEquals(
                List.of(false, false),
                list().stream().map(NextStep::asked).toList(),
                "nobody asked for a report: nobody is late with it");
        due.put(new ExpectedForm(HERE, Optional.of(YEAR), OptionalInt.of(6), "กองช่าง", Form.REPORT), LocalDate.MAX);
        assertEquals(
                List.of("REPORT 2026-04-10 true", "REPORT_YEAR 2026-09-30 false"),
                reportsAsked(),
                "nobody gave a day for the report of the year");
        due.put(new ExpectedForm(HERE, Optional.of(YEAR), OptionalInt.of(12), "กองช่าง", Form.REPORT), LocalDate.MAX);
        assertEquals(List.of("REPORT 2026-04-10 true", "REPORT_YEAR 2026-10-10 true"), reportsAsked());
    }

    private List<String> reportsAsked() {
        return list().stream()
                .filter(step -> step.kind().isReport())
                .map(step -> step.kind() + " " + step.due().orElseThrow() + " " + step.asked())
                .toList();
    }

    /** One measure not begun, and reports of which page one tells beside the list, pushed what nobody answers into "and 2 more". */
    @Test
    void weaknessWithoutAMeasureIsAmongTheFirstThree() {
        weak(4, "7.05");
        measures = Optional.of(new MeasureCounts(
                YEAR,
                Map.of(MeasureState.NOT_REPORTED, 2, MeasureState.LATER_REPORT, 12, MeasureState.NOT_DONE, 1),
                Map.of(),
                Map.of(
                        "กองคลัง",
                        Map.of(MeasureState.NOT_REPORTED, 2, MeasureState.LATER_REPORT, 12, MeasureState.NOT_DONE, 1)),
                Map.of(
                        NextStep.Kind.BEGIN, Map.of("กองคลัง", Set.of(3L)),
                        NextStep.Kind.REPORT, Map.of("กองคลัง", Set.of(1L, 2L)),
                        NextStep.Kind.REPORT_YEAR, Map.of("กองคลัง", Set.of(4L, 5L))),
                Map.of(),
                MeasureCounts.Late.NONE));
        assertEquals(
                List.of(NextStep.Kind.REPORT, NextStep.Kind.DECIDE, NextStep.Kind.BEGIN, NextStep.Kind.REPORT_YEAR),
                list().stream().map(NextStep::kind).toList());
    }

    /** Of many bodies nobody counts by division: the report that is overdue asks for its measures. */
    @Test
    void measuresOfManyBodiesAreNotAskedForBesideAnOverdueReport() {
        measures = Optional.of(new MeasureCounts(
                YEAR,
                Map.of(MeasureState.NOT_REPORTED, 5, MeasureState.NOT_DONE, 1),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                MeasureCounts.Late.NONE));
        assertEquals(
                List.of(NextStep.Kind.REPORT, NextStep.Kind.BEGIN),
                list().stream().map(NextStep::kind).toList());
        expect("กองช่าง", Form.REPORT, PAST);
        assertEquals(
                List.of(NextStep.Kind.SEND, NextStep.Kind.BEGIN),
                list().stream().map(NextStep::kind).toList());
    }

    /** A body's own page said nothing of it, and the overview of many bodies that it is to be reported. */
    @Test
    void measuresOfADivisionThatNobodyAsksAreToldOfTheWholeBody() {
        measures = Optional.of(new MeasureCounts(
                YEAR,
                Map.of(MeasureState.NOT_REPORTED, 3, MeasureState.COMPLETE, 2),
                Map.of(),
                Map.of("กองคลัง", Map.of(MeasureState.COMPLETE, 2)),
                Map.of(NextStep.Kind.REPORT, Map.of(MeasureCounts.NO_DIVISION, Set.of(1L, 2L, 3L))),
                Map.of(),
                MeasureCounts.Late.NONE));
        assertEquals(
                List.of(new NextStep(
                        NextStep.Kind.REPORT,
                        List.of(),
                        Optional.empty(),
                        3,
                        List.of(),
                        Optional.of(YEAR),
                        List.of(),
                        false)),
                list());
    }

    /** The page said that three were not reported beside a headline that counts two: two divisions share one of them. */
    @Test
    void measureThatDivisionsShareIsAskedForOnce() {
        measures = Optional.of(new MeasureCounts(
                YEAR,
                Map.of(MeasureState.NOT_REPORTED, 2),
                Map.of(),
                Map.of(
                        "กองคลัง", Map.of(MeasureState.NOT_REPORTED, 1),
                        "กองช่าง", Map.of(MeasureState.NOT_REPORTED, 2)),
                Map.of(NextStep.Kind.REPORT, Map.of("กองคลัง", Set.of(1L), "กองช่าง", Set.of(1L, 2L))),
                Map.of(),
                MeasureCounts.Late.NONE));
        assertEquals(
                List.of(new NextStep(
                        NextStep.Kind.REPORT,
                        List.of("กองคลัง", "กองช่าง"),
                        Optional.empty(),
                        2,
                        List.of(),
                        Optional.of(YEAR),
                        List.of(),
                        false)),
                list());
    }

    /** "Nothing is open" was said of an office that proved not one of eight measures. */
    @Test
    void reportedMeasuresWithoutTheirDaysComeLast() {
        measures = Optional.of(new MeasureCounts(
                YEAR,
                Map.of(MeasureState.INCOMPLETE, 4, MeasureState.COMPLETE, 2),
                Map.of(),
                new TreeMap<>(Map.of(
                        "กองคลัง", Map.of(MeasureState.INCOMPLETE, 4), "กองช่าง", Map.of(MeasureState.COMPLETE, 2))),
                Map.of(
                        NextStep.Kind.CONFIRM,
                        Map.of("กองคลัง", Set.of(7L)),
                        NextStep.Kind.PROVE,
                        Map.of("กองคลัง", Set.of(1L, 2L, 3L))),
                Map.of(),
                MeasureCounts.Late.NONE));
        expect("กองการศึกษา", Form.MEASURES, SOON);
        assertEquals(
                List.of(
                        step(NextStep.Kind.AWAIT, List.of("กองการศึกษา"), SOON, 1, List.of(Form.MEASURES)),
                        new NextStep(
                                NextStep.Kind.CONFIRM,
                                List.of("กองคลัง"),
                                Optional.empty(),
                                1,
                                List.of(),
                                Optional.of(YEAR)),
                        new NextStep(
                                NextStep.Kind.PROVE,
                                List.of("กองคลัง"),
                                Optional.empty(),
                                3,
                                List.of(),
                                Optional.of(YEAR))),
                list());
    }

    @Test
    void aNewerResultWithoutAWeaknessLeavesNothingToDecide() {
        weak(4, "7.05");
        result = Optional.of(new NextStep.Result(FiscalYear.ofBuddhist(2570), true, true, new TreeSet<>(), false));
        assertEquals(List.of(), list());
    }

    @Test
    void aFormOnItsLastDayIsNotOverdueAndAFilledOneIsOwedNoMore() {
        expect("กองคลัง", Form.MEASURES, TODAY);
        assertEquals(List.of(step(NextStep.Kind.AWAIT, List.of("กองคลัง"), TODAY, 1, List.of(Form.MEASURES))), list());
        files.add(file("กองคลัง", "measures", "accepted"));
        assertEquals(List.of(), list());
    }

    @Test
    void aWeaknessOfAnEarlierResultOrWithAMeasureIsDecided() {
        weak(4, "7.05");
        weaknesses.add(new WeaknessRow(
                HERE,
                YEAR.previous(),
                Optional.of(7),
                "",
                Optional.of(new BigDecimal("70")),
                Optional.of(new BigDecimal("15")),
                List.of(),
                List.of()));
        weaknesses.add(new WeaknessRow(
                HERE,
                YEAR,
                Optional.of(4),
                "E3",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(new WeaknessRow.Link(1, "by-item"))));
        assertEquals(List.of(), list());
    }

    /** Beside a total that nobody was sure of stood "ไม่มีเรื่องค้าง". */
    @Test
    void scoresThatAreDoubtedAreToBeHeldAgainstTheAnnouncement() {
        result = Optional.of(new NextStep.Result(YEAR, true, true, new TreeSet<>(Set.of(2)), true));
        expect("", Form.ANALYSIS, PAST);
        assertEquals(
                List.of(NextStep.Kind.FILL, NextStep.Kind.VERIFY, NextStep.Kind.SEND),
                list().stream().map(NextStep::kind).toList());
        assertEquals(
                new NextStep(NextStep.Kind.VERIFY, List.of(), Optional.empty(), 1, List.of(), Optional.of(YEAR)),
                list().get(1));
        result = Optional.of(new NextStep.Result(YEAR, false, true, new TreeSet<>(), true));
        assertEquals(
                List.of(NextStep.Kind.FILL, NextStep.Kind.SEND),
                list().stream().map(NextStep::kind).toList(),
                "a self-assessment was never announced");
    }

    @Test
    void scoresThatLackAreToBeFilledInAndAResultThatNeverCameIsToBeSent() {
        result = Optional.of(new NextStep.Result(YEAR, true, true, new TreeSet<>(Set.of(2, 9)), false));
        assertEquals(List.of(fill(2, List.of(2, 9), YEAR)), list());
        result = Optional.of(new NextStep.Result(YEAR, false, true, new TreeSet<>(Set.of(2, 9)), false));
        assertEquals(
                List.of(fill(1, List.of(), YEAR.previous())),
                list(),
                "a self-assessment asks nobody for its own scores, and in April the announced result is of 2568");
        result = Optional.of(new NextStep.Result(YEAR, true, false, new TreeSet<>(), false));
        assertEquals(List.of(fill(1, List.of(), YEAR)), list(), "a document states the total alone");
        result = Optional.empty();
        assertEquals(List.of(fill(1, List.of(), null)), list(), "of which year, nobody knows");
        expect("", Form.SCORES, FAR);
        assertEquals(List.of(), list(), "its day has not come");
        expect("", Form.SCORES, PAST);
        assertEquals(
                List.of(NextStep.Kind.SEND), list().stream().map(NextStep::kind).toList(), "it is told once, as owed");
    }

    /** Of a body whose latest result is two years old nobody asked for the newest one: what it owed were two forms. */
    @Test
    void newestResultIsAskedForWhereTheLatestIsOlder() {
        result = Optional.of(new NextStep.Result(FiscalYear.ofBuddhist(2567), true, true, new TreeSet<>(), false));
        assertEquals(List.of(fill(1, List.of(), FiscalYear.ofBuddhist(2568))), list());
        expect("", Form.SCORES, FAR);
        assertEquals(List.of(), list(), "a form asks for it, and its day has not come");
    }

    /** In October the plan of the new year was asked for, and with it a result that could not exist before the summer after next. */
    @Test
    void noResultIsAskedForOfAYearThatHasNoneYet() {
        result = Optional.empty();
        FiscalYear next = FiscalYear.ofBuddhist(2570);
        due.put(new ExpectedForm(HERE, Optional.of(next), OptionalInt.empty(), "", Form.MEASURES), FAR);
        assertEquals(List.of(fill(1, List.of(), YEAR.previous())), list(), "in April there is none of 2569 either");
        due.clear();
        due.put(
                new ExpectedForm(
                        HERE, Optional.of(FiscalYear.ofBuddhist(2566)), OptionalInt.empty(), "", Form.MEASURES),
                FAR);
        assertEquals(List.of(fill(1, List.of(), FiscalYear.ofBuddhist(2566))), list());
    }

    private static NextStep fill(int count, List<Integer> indicators, FiscalYear year) {
        return new NextStep(
                NextStep.Kind.FILL, List.of(), Optional.empty(), count, indicators, Optional.ofNullable(year));
    }

    private List<NextStep> list() {
        Map<ExpectedForm, Optional<LocalDate>> asked = new LinkedHashMap<>();
        due.forEach((form, day) -> asked.put(form, Optional.ofNullable(day)));
        return NextStep.list(
                HERE, TODAY, remindBefore, DeliveryRoll.of(asked, files), errors, measures, weaknesses, result);
    }

    /** Of a report due in April page one gave the day of October's. */
    @Test
    void whatIsToBeCorrectedHasTheDayOfItsOwnFormWhileThatIsNotPast() {
        expect("กองคลัง", Form.MEASURES, SOON);
        expect("กองคลัง", Form.REPORT, FAR);
        files.add(file("กองคลัง", "measures", "accepted"));
        errors.put("กองคลัง", 1);
        assertEquals(
                List.of(step(NextStep.Kind.CORRECT, List.of("กองคลัง"), SOON, 1)),
                list().stream()
                        .filter(step -> step.kind() == NextStep.Kind.CORRECT)
                        .toList());
        due.clear();
        expect("กองคลัง", Form.MEASURES, PAST);
        expect("กองคลัง", Form.REPORT, FAR);
        assertEquals(
                List.of(step(NextStep.Kind.CORRECT, List.of("กองคลัง"), null, 1)),
                list().stream()
                        .filter(step -> step.kind() == NextStep.Kind.CORRECT)
                        .toList());
    }

    /** A body whose file of scores was damaged was told to mend it, and that its scores had not been received. */
    @Test
    void scoresOfARefusedFileAreToBeMendedAndNotSent() {
        expect("กองคลัง", Form.REPORT, FAR);
        List<NextStep.Kind> scores = List.of(NextStep.Kind.MEND, NextStep.Kind.FILL);
        result = Optional.empty();
        files.add(file("", "measures", "refused"));
        assertEquals(scores, kindsOf(scores));
        files.add(file("", "scores,measures", "refused"));
        assertEquals(List.of(NextStep.Kind.MEND), kindsOf(scores));
    }

    private List<NextStep.Kind> kindsOf(List<NextStep.Kind> kinds) {
        return list().stream().map(NextStep::kind).filter(kinds::contains).toList();
    }

    /** The whole body's refused report of April had the day of another form, in October. */
    @Test
    void whatIsToBeMendedHasTheDayOfItsOwnFormWhosesoeverDivisionItIs() {
        expect("กองคลัง", Form.REPORT, PAST);
        expect("กองคลัง", Form.MEASURES, FAR);
        files.add(file("", "report", "refused"));
        assertEquals(
                List.of(step(NextStep.Kind.MEND, List.of(""), PAST, 1)),
                list().stream()
                        .filter(step -> step.kind() == NextStep.Kind.MEND)
                        .toList());
        files.clear();
        files.add(file("", "", "refused"));
        assertEquals(
                List.of(step(NextStep.Kind.MEND, List.of(""), FAR, 1)),
                list().stream()
                        .filter(step -> step.kind() == NextStep.Kind.MEND)
                        .toList(),
                "one that shows no form");
    }

    private void expect(String division, Form form, LocalDate day) {
        due.put(new ExpectedForm(HERE, Optional.of(YEAR), OptionalInt.empty(), division, form), day);
    }

    private void unreported(Map<String, Integer> divisions) {
        Map<String, Map<MeasureState, Integer>> states = new TreeMap<>();
        divisions.forEach((division, count) -> states.put(division, Map.of(MeasureState.NOT_REPORTED, count)));
        int all = divisions.values().stream().mapToInt(Integer::intValue).sum();
        Map<String, Set<Long>> ids = new TreeMap<>();
        divisions.forEach((division, count) -> ids.put(
                division,
                LongStream.range(0, count).mapToObj(i -> ids.size() * 10L + i).collect(Collectors.toSet())));
        measures = Optional.of(new MeasureCounts(
                YEAR,
                Map.of(MeasureState.NOT_REPORTED, all),
                Map.of(),
                states,
                Map.of(NextStep.Kind.REPORT, ids),
                Map.of(),
                MeasureCounts.Late.NONE));
    }

    private void weak(int indicator, String below) {
        weaknesses.add(new WeaknessRow(
                HERE,
                YEAR,
                Optional.of(indicator),
                "",
                Optional.of(new BigDecimal("80")),
                Optional.of(new BigDecimal(below)),
                List.of(),
                List.of()));
    }

    private static NextStep step(NextStep.Kind kind, List<String> divisions, LocalDate day, int count) {
        return step(kind, divisions, day, count, List.of());
    }

    private static NextStep step(
            NextStep.Kind kind, List<String> divisions, LocalDate day, int count, List<Form> forms) {
        return new NextStep(kind, divisions, Optional.ofNullable(day), count, List.of(), Optional.empty(), forms, true);
    }

    private static SubmissionRow file(String division, String forms, String status) {
        return SubmissionRows.of(
                1,
                division + ".xlsx",
                "",
                Optional.of(HERE),
                division,
                Optional.of(YEAR),
                OptionalInt.empty(),
                forms,
                status,
                Ledger.EMPTY,
                "2026-03-01T09:00:00+07:00",
                true);
    }
}
