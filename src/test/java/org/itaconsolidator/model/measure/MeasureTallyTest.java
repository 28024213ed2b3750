package org.itaconsolidator.model.measure;

import static org.itaconsolidator.model.measure.MeasureState.COMPLETE;
import static org.itaconsolidator.model.measure.MeasureState.INCOMPLETE;
import static org.itaconsolidator.model.measure.MeasureState.NOT_ASKED;
import static org.itaconsolidator.model.measure.MeasureState.NOT_DONE;
import static org.itaconsolidator.model.measure.MeasureState.NOT_REPORTED;
import static org.itaconsolidator.model.measure.MeasureState.UNFINISHED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.MeasureTally.MeasureCalendar;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.junit.jupiter.api.Test;

class MeasureTallyTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", "");
    private static final Body OTHER = new Body("เทศบาลตำบลตัวอย่าง", "", "");
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final LocalDate ASKED_FROM = LocalDate.of(2026, 4, 1);

    private final MeasureTally tally = new MeasureTally(ASKED_FROM);
    private FollowedMeasure.Origin origin = FollowedMeasure.Origin.PLANNED;
    private long id;

    @Test
    void dayOfTheRunDecidesWhatIsMissing() {
        add(BODY, YEAR, 1, "", List.of("กองคลัง"), silent(ASKED_FROM));
        add(BODY, YEAR, 1, "", List.of("กองคลัง"), silent(ASKED_FROM.plusDays(1)));
        assertEquals(Map.of(NOT_REPORTED, 1, NOT_ASKED, 1), counts().states());
        assertEquals(1, counts().count(List.of(NOT_REPORTED, COMPLETE)));
        assertEquals(2, counts().count());
    }

    @Test
    void jointMeasureCountsWhereItIsAskedForAndOnceAmongAll() {
        add(BODY, YEAR, 2, "สำนักปลัด", List.of("กองคลัง", "กองช่าง"), kept());
        assertEquals(1, counts().count());
        assertEquals(Map.of("สำนักปลัด", Map.of(COMPLETE, 1)), counts().divisions(), "the others were not asked");
        assertEquals(Map.of(COMPLETE, 1), counts().ofIndicator(2));
        add(BODY, YEAR, 2, "", List.of("กองคลัง", "กองช่าง"), silent(ASKED_FROM));
        assertEquals(2, counts().count());
        assertEquals(Map.of(NOT_REPORTED, 1), counts().divisions().get("กองคลัง"), "of the body's own plan");
    }

    /** Page one said that nothing was open where a report says that what was due in March is not begun. */
    @Test
    void whatIsNotBegunThoughItsDayIsPastIsToBeDone() {
        ReportedResult undone = reported("", Says.NOT_DONE);
        DueDate due = due(Optional.empty(), Optional.of(ASKED_FROM));
        FollowedMeasure measure = measure(BODY, YEAR, 2, "กองคลัง", List.of("กองคลัง"), List.of(due), List.of(undone));
        tally.add(measure);
        assertEquals(Map.of(NOT_DONE, 1), counts().states());
        assertEquals(Map.of(NextStep.Kind.BEGIN, Map.of("กองคลัง", Set.of(1L))), counts().open());
        MeasureTally before = new MeasureTally(ASKED_FROM.minusDays(1));
        before.add(measure);
        assertEquals(Map.of(), before.latest(BODY).orElseThrow().open(), "its round is not asked for");
        MeasureTally postponed = new MeasureTally(ASKED_FROM);
        postponed.add(measure(
                BODY, YEAR, 2, "กองคลัง", List.of("กองคลัง"), List.of(due), List.of(reported("", Says.POSTPONED))));
        assertEquals(Map.of(), postponed.latest(BODY).orElseThrow().open(), "that is decided");
    }

    @Test
    void whoSaysThatThereIsNothingToReportIsNotAskedForADay() {
        DueDate nothing = silent(ASKED_FROM).asUnchecked(UncheckedReason.NOTHING_TO_REPORT, Optional.of(ASKED_FROM));
        tally.add(measure(BODY, YEAR, 2, "กองคลัง", List.of("กองคลัง"), List.of(nothing), List.of()));
        assertEquals(Map.of(INCOMPLETE, 1), counts().states());
        assertEquals(Map.of(), counts().open());
    }

    /** A page listed by name also what is asked of nobody, and those who had answered. */
    @Test
    void whatIsToBeDoneOfAMeasureIsToldOfThoseWhoHaveToDoIt() {
        DueDate nothing = silent(ASKED_FROM).asUnchecked(UncheckedReason.NOTHING_TO_REPORT, Optional.of(ASKED_FROM));
        tally.add(measure(BODY, YEAR, 2, "กองคลัง", List.of("กองคลัง"), List.of(nothing), List.of()));
        addReportedByOneOfTwo();
        add(BODY, YEAR, 2, "", List.of(), silent(ASKED_FROM));
        assertEquals(Map.of(), counts().listToDo(1));
        assertEquals(Map.of(NextStep.Kind.REPORT, List.of("กองช่าง")), counts().listToDo(2));
        assertEquals(Map.of(NextStep.Kind.REPORT, List.of()), counts().listToDo(3));
    }

    @Test
    void whatAReportAddsOrWordsAnewIsNoneOfThePlansMeasures() {
        add(BODY, YEAR, 2, "สำนักปลัด", List.of(), kept());
        origin = FollowedMeasure.Origin.NEW_IN_REPORT;
        add(BODY, YEAR, 2, "สำนักปลัด", List.of(), kept());
        assertEquals(1, counts().count());
        origin = FollowedMeasure.Origin.NO_PLAN;
        add(BODY, YEAR, 2, "กองคลัง", List.of(), kept());
        assertEquals(2, counts().count(), "without a plan the report is all there is");
    }

    @Test
    void measureThatNamesNoDivisionCountsAtItsDelivererElseAtNone() {
        add(BODY, YEAR, 0, "สำนักปลัด", List.of(), kept());
        add(BODY, YEAR, 0, "", List.of(), kept());
        assertEquals(
                Map.of("สำนักปลัด", Map.of(COMPLETE, 1), MeasureCounts.NO_DIVISION, Map.of(COMPLETE, 1)),
                counts().divisions());
        assertEquals(Map.of(COMPLETE, 2), counts().ofIndicator(MeasureCounts.NO_INDICATOR));
    }

    @Test
    void onlyTheLatestYearOfEachBodyCounts() {
        add(BODY, YEAR, 2, "", List.of("ก"), kept());
        add(BODY, YEAR.previous(), 1, "", List.of("ก"), silent(ASKED_FROM));
        add(OTHER, YEAR.previous(), 3, "", List.of("ข"), silent(ASKED_FROM));
        assertEquals(YEAR, counts().fiscalYear());
        assertEquals(Map.of(COMPLETE, 1), counts().states());
        assertEquals(Map.of(), counts().ofIndicator(1));
        assertEquals(
                Map.of(NOT_REPORTED, 1),
                tally.latest(OTHER).map(MeasureCounts::states).orElseThrow());
    }

    /** In October the plan of the new year took all that the old one owed from page one. */
    @Test
    void planOfANewYearHidesNothingThatTheOldOneOwes() {
        FiscalYear next = FiscalYear.ofBuddhist(2570);
        LocalDate later = ASKED_FROM.plusYears(1);
        FollowedMeasure planned = measure(BODY, next, 2, "", List.of("ก"), List.of(silent(later)), List.of());
        FollowedMeasure owed = measure(BODY, YEAR, 1, "", List.of("ก"), List.of(silent(ASKED_FROM)), List.of());
        tally.add(planned);
        assertEquals(next, counts().fiscalYear());
        tally.add(owed);
        assertEquals(YEAR, counts().fiscalYear());
        assertEquals(Map.of(NOT_REPORTED, 1), counts().states());
        assertEquals(Map.of(NOT_REPORTED, 1), tally.sum());
        Map<LocalDate, FiscalYear> years = new LinkedHashMap<>();
        MeasureTally.byDay(List.of(planned), () -> List.of(owed))
                .forEach((from, standing) -> years.put(from, standing.year()));
        assertEquals(Map.of(LocalDate.MIN, YEAR, ASKED_FROM, YEAR, later, next), years, "its report is still to come");
    }

    @Test
    void newPlanCountsOnceTheOldOneIsSettledOrIsNotOfTheYearBefore() {
        FiscalYear next = FiscalYear.ofBuddhist(2570);
        add(BODY, next, 2, "", List.of("ก"), silent(ASKED_FROM.plusYears(1)));
        add(BODY, YEAR, 1, "", List.of("ก"), kept());
        add(BODY, YEAR.previous(), 1, "", List.of("ก"), silent(ASKED_FROM));
        assertEquals(next, counts().fiscalYear());
        assertEquals(Map.of(NOT_ASKED, 1), counts().states());
    }

    @Test
    void divisionThatWasAskedAndSentNothingStandsWithoutAMeasure() {
        add(BODY, YEAR, 2, "กองคลัง", List.of("กองคลัง"), kept());
        tally.expect(roll(
                asked(YEAR, "กองคลัง"), asked(YEAR, "กองช่าง"), asked(YEAR, ""), asked(YEAR.previous(), "สำนักปลัด")));
        assertEquals(Map.of("กองคลัง", Map.of(COMPLETE, 1), "กองช่าง", Map.of()), counts().divisions());
        assertEquals(1, counts().count());
    }

    /** A picture named a division that had three weeks left as one that sent nothing. */
    @Test
    void divisionIsNotCalledAbsentBeforeItsLastDay() {
        add(BODY, YEAR, 2, "กองคลัง", List.of("กองคลัง"), kept());
        tally.expect(DeliveryRoll.of(
                Map.of(
                        asked(YEAR, "กองช่าง"), Optional.of(tally.day()),
                        asked(YEAR, "สำนักปลัด"), Optional.of(tally.day().minusDays(1))),
                List.of()));
        assertEquals(Map.of("กองคลัง", Map.of(COMPLETE, 1), "สำนักปลัด", Map.of()), counts().divisions());
    }

    private static DeliveryRoll roll(ExpectedForm... asked) {
        Map<ExpectedForm, Optional<LocalDate>> due = new LinkedHashMap<>();
        List.of(asked).forEach(form -> due.put(form, Optional.empty()));
        return DeliveryRoll.of(due, List.of());
    }

    @Test
    void divisionThatTheJobNeverAsksOwesNothing() {
        add(BODY, YEAR, 2, "", List.of("กองคลัง", "กองช่าง"), silent(ASKED_FROM));
        add(BODY, YEAR, 2, "กองการศึกษา", List.of("กองการศึกษา"), kept());
        tally.expect(roll(asked(YEAR, "กองคลัง")));
        assertEquals(
                Map.of("กองคลัง", Map.of(NOT_REPORTED, 1), "กองการศึกษา", Map.of(COMPLETE, 1)), counts().divisions());
        assertEquals(2, counts().count());
    }

    /** The overview said three, and the body's own page one: its plan names divisions that the job does not ask. */
    @Test
    void measuresOfDivisionsThatNobodyAsksAreToldOfTheWholeBody() {
        add(BODY, YEAR, 2, "", List.of("กองคลัง", "กองช่าง"), silent(ASKED_FROM));
        add(BODY, YEAR, 2, "", List.of("กองช่าง"), silent(ASKED_FROM));
        add(BODY, YEAR, 2, "", List.of("กองช่าง", "กองประปา"), silent(ASKED_FROM));
        tally.expect(roll(asked(YEAR, "กองคลัง")));
        assertEquals(Map.of(NextStep.Kind.REPORT, Map.of("กองคลัง", Set.of(1L), "", Set.of(2L, 3L))), counts().open());
        assertEquals(Map.of(NOT_REPORTED, 3), counts().states());
    }

    /** Page one called it reported with incomplete dates, though the dates given are complete and one division owes its report. */
    @Test
    void measureOfWhichOneDivisionHasNotReportedIsCountedAsTheToDoCountsIt() {
        add(BODY, YEAR, 2, "", List.of("กองคลัง"), silent(ASKED_FROM));
        addReportedByOneOfTwo();
        assertEquals(Map.of(NOT_REPORTED, 2), counts().states());
        assertEquals(
                Map.of(NextStep.Kind.REPORT, Map.of("กองคลัง", Set.of(1L), "กองช่าง", Set.of(2L))), counts().open());
        assertEquals(Map.of(NOT_REPORTED, 1, COMPLETE, 1), counts().divisions().get("กองคลัง"));
    }

    @Test
    void whatAnotherLeavesUndoneOfAPlansMeasureIsForThatOneToDo() {
        List<String> all = List.of("กองคลัง", "กองช่าง");
        addTold(all, kept(), reported("กองคลัง"), reported("กองช่าง", Says.NOT_DONE));
        addTold(all, silent(ASKED_FROM), reported("กองคลัง"), reported("กองช่าง", Says.NOT_DONE));
        addTold(all, kept(), reported("กองคลัง", Says.NOT_DONE), reported("กองช่าง"));
        addTold(all, kept(), reported("กองคลัง"), reported("", Says.NOT_DONE));
        assertEquals(Map.of(UNFINISHED, 4), counts().states());
        assertEquals(
                Map.of(NextStep.Kind.FINISH, Map.of("กองคลัง", Set.of(2L, 3L, 4L), "กองช่าง", Set.of(1L, 2L))),
                counts().open());
        assertEquals(Map.of(UNFINISHED, 4), counts().divisions().get("กองคลัง"), "it counts where it is planned");
    }

    private void addTold(List<String> divisions, DueDate due, ReportedResult... reports) {
        tally.add(measure(BODY, YEAR, 2, "กองคลัง", divisions, List.of(due), List.of(reports)));
    }

    private static ExpectedForm asked(FiscalYear year, String division) {
        return new ExpectedForm(BODY, Optional.of(year), OptionalInt.empty(), division, Form.MEASURES);
    }

    @Test
    void bodyWithoutMeasuresHasNoCounts() {
        add(OTHER, YEAR, 1, "", List.of(), kept());
        assertEquals(Optional.empty(), tally.latest(BODY));
    }

    @Test
    void calendarCountsThePromisedDatesOfEachDivisionByMonth() {
        for (int i = 0; i < 3000; i++) {
            tally.add(measure(BODY, YEAR, 1, "สำนักปลัด", List.of(), i == 2500 ? silent(ASKED_FROM) : kept()));
        }
        tally.add(measure(BODY, YEAR, 1, "", List.of("กองคลัง", "กองช่าง"), kept()));
        tally.add(measure(BODY, YEAR.previous(), 1, "", List.of(), silent(ASKED_FROM)));
        MeasureCalendar calendar = tally.latestCalendar(BODY).orElseThrow();
        assertEquals(YEAR, calendar.fiscalYear());
        assertEquals(ASKED_FROM, calendar.day());
        YearMonth march = YearMonth.of(2026, 3);
        assertEquals(
                Map.of(
                        "สำนักปลัด", Map.of(march, Map.of(DueState.MISSING, 1, DueState.KEPT, 2999)),
                        "กองคลัง", Map.of(march, Map.of(DueState.KEPT, 1)),
                        "กองช่าง", Map.of(march, Map.of(DueState.KEPT, 1))),
                calendar.divisions());
        assertEquals(
                Map.of(DueState.MISSING, 1, DueState.KEPT, 3000), calendar.dates(), "one that two share is one date");
        assertEquals(calendar.dates(), calendar.due(), "all of them by the end of their month");
        assertEquals(Optional.empty(), tally.latestCalendar(OTHER));
    }

    private MeasureCounts counts() {
        return tally.latest(BODY).orElseThrow();
    }

    private static DueDate kept() {
        return due(Optional.of(DueState.KEPT), Optional.empty());
    }

    private static DueDate silent(LocalDate askedFrom) {
        return due(Optional.empty(), Optional.of(askedFrom));
    }

    private static DueDate due(Optional<DueState> told, Optional<LocalDate> askedFrom) {
        return due("", told, askedFrom);
    }

    private static DueDate due(String division, Optional<DueState> told, Optional<LocalDate> askedFrom) {
        return new DueDate(
                0,
                division,
                "ภายในเดือนมีนาคม",
                "มาตรการ",
                "I5",
                Optional.empty(),
                Optional.of(LocalDate.of(2026, 3, 31)),
                askedFrom,
                Optional.empty(),
                told,
                Optional.empty());
    }

    private void addReportedByOneOfTwo() {
        tally.add(measure(
                BODY,
                YEAR,
                2,
                "",
                List.of("กองคลัง", "กองช่าง"),
                List.of(
                        due("กองคลัง", Optional.of(DueState.KEPT), Optional.empty()),
                        due("กองช่าง", Optional.empty(), Optional.of(ASKED_FROM))),
                List.of(reported("กองคลัง"))));
    }

    private void add(Body body, FiscalYear year, int indicator, String deliverer, List<String> divisions, DueDate due) {
        tally.add(measure(body, year, indicator, deliverer, divisions, due));
    }

    private FollowedMeasure measure(
            Body body, FiscalYear year, int indicator, String deliverer, List<String> divisions, DueDate due) {
        List<ReportedResult> reports = due.told().isEmpty() ? List.of() : List.of(reported(""));
        return measure(body, year, indicator, deliverer, divisions, List.of(due), reports);
    }

    private FollowedMeasure measure(
            Body body,
            FiscalYear year,
            int indicator,
            String deliverer,
            List<String> divisions,
            List<DueDate> dues,
            List<ReportedResult> reports) {
        return new FollowedMeasure(
                ++id,
                body,
                year,
                deliverer,
                divisions,
                OptionalInt.empty(),
                indicator == 0 ? OptionalInt.empty() : OptionalInt.of(indicator),
                "มาตรการ " + id,
                origin,
                "ภายในเดือนมีนาคม",
                "",
                Optional.empty(),
                Optional.empty(),
                dues,
                reports,
                new Place("a.xlsx", "มาตรการ", "A5"));
    }

    private static ReportedResult reported(String division) {
        return reported(division, Says.DONE);
    }

    private static ReportedResult reported(String division, Says says) {
        return new ReportedResult(
                1000,
                division,
                List.of(),
                OptionalInt.of(6),
                false,
                says,
                "ดำเนินการแล้ว",
                "",
                List.of(),
                new Place("b.xlsx", "รายงานผล", "A5"));
    }
}
