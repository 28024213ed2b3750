package org.itaconsolidator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.model.FollowedMeasure.Origin;
import org.junit.jupiter.api.Test;

class MeasureStateTest {
    private static final LocalDate END_OF_JANUARY = LocalDate.of(2023, 1, 31);
    private static final LocalDate FIRST_OF_FEBRUARY = LocalDate.of(2023, 2, 1);

    @Test
    void silenceIsAmissFromTheDayOnFromWhichItIsAskedFor() {
        DueDate silent = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        assertEquals(MeasureState.RUNNING, silent.stateOn(END_OF_JANUARY));
        assertEquals(MeasureState.MISSING, silent.stateOn(FIRST_OF_FEBRUARY));
    }

    @Test
    void whatAReportTellsStaysOnEveryDay() {
        DueDate late = told(MeasureState.LATE, END_OF_JANUARY);
        assertEquals(MeasureState.LATE, late.stateOn(LocalDate.of(2022, 10, 1)));
        assertEquals(MeasureState.LATE, late.stateOn(LocalDate.of(2030, 10, 1)));
    }

    @Test
    void measureIsMissingWhereOneOfItsDatesIs() {
        FollowedMeasure measure =
                measure(told(MeasureState.KEPT, LocalDate.of(2022, 12, 31)), silent(END_OF_JANUARY, FIRST_OF_FEBRUARY));
        assertEquals(MeasureState.RUNNING, measure.stateOn(END_OF_JANUARY));
        assertEquals(MeasureState.MISSING, measure.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(Optional.of(END_OF_JANUARY), measure.nextDue());
    }

    @Test
    void promisedDayThatCannotBeCheckedKeepsAMeasureFromBeingKept() {
        DueDate undated = new DueDate(
                3,
                "",
                "มกราคม ๒๕๖๖",
                "มาตรการ",
                "H5",
                Optional.of(LocalDate.of(2023, 1, 1)),
                Optional.of(END_OF_JANUARY),
                Optional.empty(),
                Optional.empty(),
                Optional.of(MeasureState.NOT_CHECKABLE),
                Optional.of(UncheckedReason.NO_DATE_IN_RESULT));
        FollowedMeasure measure =
                measure(unchecked(UncheckedReason.CONTINUAL), told(MeasureState.KEPT, END_OF_JANUARY), undated);
        assertEquals(MeasureState.NOT_CHECKABLE, measure.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(Optional.of(UncheckedReason.NO_DATE_IN_RESULT), measure.unchecked(FIRST_OF_FEBRUARY));
    }

    @Test
    void promiseWithoutACalendarMattersOnlyWhereItIsAlone() {
        DueDate unchecked = unchecked(UncheckedReason.RELATIVE);
        assertEquals(
                MeasureState.KEPT,
                measure(unchecked, told(MeasureState.KEPT, END_OF_JANUARY)).stateOn(FIRST_OF_FEBRUARY));
        FollowedMeasure only = measure(unchecked);
        assertEquals(MeasureState.NOT_CHECKABLE, only.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(Optional.of(UncheckedReason.RELATIVE), only.unchecked(FIRST_OF_FEBRUARY));
    }

    @Test
    void whatOnlyTheDayDecidesIsNeverTold() {
        assertThrows(IllegalArgumentException.class, () -> told(MeasureState.MISSING, END_OF_JANUARY));
        assertThrows(
                IllegalArgumentException.class,
                () -> due(Optional.of(END_OF_JANUARY), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void calendarHasTheWorstOfAMonthAndOneRowAStep() {
        FollowedMeasure measure = measure(
                told(MeasureState.KEPT, END_OF_JANUARY),
                silent(END_OF_JANUARY, FIRST_OF_FEBRUARY),
                told(MeasureState.KEPT, LocalDate.of(2023, 2, 28)),
                new DueDate(
                        2,
                        "",
                        "ทุกครั้ง",
                        "มาตรการ",
                        "G5",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(MeasureState.NOT_CHECKABLE),
                        Optional.of(UncheckedReason.CONTINUAL)));
        List<CalendarRow> rows = CalendarRow.listOf(measure, FIRST_OF_FEBRUARY);
        assertEquals(List.of(0, 2), rows.stream().map(CalendarRow::step).toList());
        assertEquals(
                new TreeMap<>(
                        Map.of(YearMonth.of(2023, 1), MeasureState.MISSING, YearMonth.of(2023, 2), MeasureState.KEPT)),
                rows.get(0).months());
        assertEquals(Optional.of(UncheckedReason.CONTINUAL), rows.get(1).unchecked());
        assertEquals(List.of("ทุกครั้ง"), rows.get(1).phrases());
    }

    @Test
    void divisionsThatShareAPromiseStandEachByItsOwnDates() {
        FollowedMeasure measure =
                measure(held("กองคลัง", Optional.of(MeasureState.KEPT)), held("กองช่าง", Optional.empty()));
        assertEquals(MeasureState.MISSING, measure.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(MeasureState.KEPT, measure.stateOn(FIRST_OF_FEBRUARY, "กองคลัง"));
        assertEquals(MeasureState.MISSING, measure.stateOn(FIRST_OF_FEBRUARY, "กองช่าง"));
        assertEquals(List.of("กองคลัง", "กองช่าง"), measure.heldDivisions());
        assertEquals(
                List.of("กองคลัง", "กองช่าง"),
                CalendarRow.listOf(measure, FIRST_OF_FEBRUARY).stream()
                        .map(CalendarRow::division)
                        .toList());
    }

    private static DueDate held(String division, Optional<MeasureState> told) {
        return new DueDate(
                0,
                division,
                "มกราคม ๒๕๖๖",
                "มาตรการ",
                "H5",
                Optional.of(LocalDate.of(2023, 1, 1)),
                Optional.of(END_OF_JANUARY),
                Optional.of(FIRST_OF_FEBRUARY),
                Optional.empty(),
                told,
                Optional.empty());
    }

    @Test
    void codesReadBack() {
        for (MeasureState state : MeasureState.values()) {
            assertEquals(state, MeasureState.ofCode(state.code()));
        }
        for (UncheckedReason reason : UncheckedReason.values()) {
            assertEquals(reason, UncheckedReason.ofCode(reason.code()));
        }
    }

    private static DueDate silent(LocalDate last, LocalDate askedFrom) {
        return due(Optional.of(last), Optional.of(askedFrom), Optional.empty(), Optional.empty());
    }

    private static DueDate told(MeasureState state, LocalDate last) {
        return due(Optional.of(last), Optional.of(last.plusDays(1)), Optional.of(state), Optional.empty());
    }

    private static DueDate unchecked(UncheckedReason reason) {
        return due(Optional.empty(), Optional.empty(), Optional.of(MeasureState.NOT_CHECKABLE), Optional.of(reason));
    }

    private static DueDate due(
            Optional<LocalDate> last,
            Optional<LocalDate> askedFrom,
            Optional<MeasureState> told,
            Optional<UncheckedReason> reason) {
        return new DueDate(
                0,
                "",
                "ทุกเดือน",
                "มาตรการ",
                "H5",
                last.map(day -> day.withDayOfMonth(1)),
                last,
                askedFrom,
                Optional.empty(),
                told,
                reason);
    }

    private static FollowedMeasure measure(DueDate... dues) {
        return new FollowedMeasure(
                1,
                new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตัวอย่าง"),
                FiscalYear.ofBuddhist(2566),
                "",
                List.of("สำนักปลัด"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "ประชุมประจำเดือน",
                Origin.PLANNED,
                "ทุกเดือน",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(dues),
                List.of(),
                new Place("a.xlsx", "มาตรการ", "A5"));
    }
}
