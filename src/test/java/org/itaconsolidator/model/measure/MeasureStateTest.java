package org.itaconsolidator.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.FollowedMeasure.Several;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.junit.jupiter.api.Test;

class MeasureStateTest {
    private static final LocalDate END_OF_JANUARY = LocalDate.of(2023, 1, 31);
    private static final LocalDate FIRST_OF_FEBRUARY = LocalDate.of(2023, 2, 1);

    @Test
    void silenceIsAmissFromTheDayOnFromWhichItIsAskedFor() {
        DueDate silent = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        assertEquals(DueState.RUNNING, silent.stateOn(END_OF_JANUARY));
        assertEquals(DueState.MISSING, silent.stateOn(FIRST_OF_FEBRUARY));
    }

    @Test
    void whatAReportTellsStaysOnEveryDay() {
        DueDate late = told(DueState.LATE, END_OF_JANUARY);
        assertEquals(DueState.LATE, late.stateOn(LocalDate.of(2022, 10, 1)));
        assertEquals(DueState.LATE, late.stateOn(LocalDate.of(2030, 10, 1)));
    }

    @Test
    void nobodyWhoReportedIsCalledSilent() {
        DueDate kept = told(DueState.KEPT, LocalDate.of(2022, 12, 31));
        DueDate silent = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        FollowedMeasure measure = measure(kept, silent);
        assertEquals(MeasureState.NOT_ASKED, measure.stateOn(END_OF_JANUARY));
        assertEquals(MeasureState.NOT_REPORTED, measure.stateOn(FIRST_OF_FEBRUARY));
        FollowedMeasure reported = with(measure, reported(6, Says.DONE));
        assertEquals(MeasureState.COMPLETE, reported.stateOn(END_OF_JANUARY));
        assertEquals(MeasureState.INCOMPLETE, reported.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(Optional.of(END_OF_JANUARY), reported.shownDue(FIRST_OF_FEBRUARY));
        assertEquals(
                MeasureState.NOT_ASKED,
                with(measure(silent), reported(6, Says.DONE)).stateOn(END_OF_JANUARY),
                "nothing of it is asked for yet");
        assertEquals(
                MeasureState.NOT_REPORTED,
                with(measure, reported(6, Says.NOTHING)).stateOn(FIRST_OF_FEBRUARY));
    }

    /** "ทำหนังสือเชิญวิทยากรเมื่อวันที่ ๕ มกราคม กำหนดอบรมเดือนพฤษภาคม" in the report of the first half. */
    @Test
    void whatIsOnlyPreparedLacksNothingUntilItsRoundIsAskedFor() {
        for (UncheckedReason reason : UncheckedReason.values()) {
            DueDate prepared = unchecked(reason, FIRST_OF_FEBRUARY);
            FollowedMeasure measure = with(measure(prepared), reported(6, Says.DONE));
            boolean untilThen = List.of(
                            UncheckedReason.ONLY_PREPARATION,
                            UncheckedReason.ONLY_PLANNED_DAYS,
                            UncheckedReason.BEFORE_TIME,
                            UncheckedReason.UNFINISHED,
                            UncheckedReason.ONLY_LIKELY_REPORT,
                            UncheckedReason.NOTHING_TO_REPORT)
                    .contains(reason);
            assertEquals(
                    untilThen ? MeasureState.NOT_ASKED : MeasureState.INCOMPLETE,
                    measure.stateOn(END_OF_JANUARY),
                    reason.code());
            assertEquals(
                    reason == UncheckedReason.UNFINISHED ? MeasureState.UNFINISHED : MeasureState.INCOMPLETE,
                    measure.stateOn(FIRST_OF_FEBRUARY),
                    reason.code());
            assertEquals(
                    List.of(LocalDate.MIN, FIRST_OF_FEBRUARY),
                    List.copyOf(MeasureTally.byDay(List.of(measure), List::of).keySet()));
        }
        FollowedMeasure early =
                with(measure(unchecked(UncheckedReason.BEFORE_TIME, FIRST_OF_FEBRUARY)), reported(6, Says.DONE));
        assertEquals(
                Optional.of(UncheckedReason.BEFORE_TIME),
                early.unchecked(END_OF_JANUARY),
                "while its division can still say that it was done ahead");
        DueDate kept = told(DueState.KEPT, LocalDate.of(2022, 12, 31));
        DueDate later = unchecked(UncheckedReason.ONLY_PREPARATION, FIRST_OF_FEBRUARY);
        FollowedMeasure both = with(measure(kept, later), reported(6, Says.DONE));
        assertEquals(MeasureState.COMPLETE, both.stateOn(END_OF_JANUARY), "what was asked for is proved");
        assertEquals(MeasureState.INCOMPLETE, both.stateOn(FIRST_OF_FEBRUARY));
    }

    /** "อยู่ระหว่างดำเนินการ" after the promised day was called reported, and its division asked for the day of the deed. */
    @Test
    void whatIsUnderWayAfterItsDayIsUnfinishedWhateverElseLacks() {
        LocalDate asked = FIRST_OF_FEBRUARY;
        DueDate underWay = unchecked(UncheckedReason.UNFINISHED, asked);
        DueDate undated = unchecked(UncheckedReason.NO_DATE_IN_RESULT, asked);
        FollowedMeasure measure = with(measure(undated, underWay), reported(6, Says.DONE));
        assertEquals(MeasureState.UNFINISHED, measure.stateOn(asked));
        assertEquals(Optional.of(UncheckedReason.UNFINISHED), measure.unchecked(asked));
        assertEquals(MeasureState.INCOMPLETE, measure.stateOn(END_OF_JANUARY), "its own day is not asked for yet");
        MeasureTally tally = new MeasureTally(asked);
        tally.add(measure);
        assertEquals(
                Set.of(NextStep.Kind.FINISH),
                tally.latest(measure.body()).orElseThrow().open().keySet());
    }

    /** Every line of what is to be done said "โดยเร็ว", and none since when. */
    @Test
    void workNotDoneMissedItsPromisedDayAndSilenceTheDayOfTheReport() {
        DueDate unfinished = unchecked(UncheckedReason.UNFINISHED, FIRST_OF_FEBRUARY);
        FollowedMeasure silent = measure(unfinished);
        MeasureTally tally = new MeasureTally(FIRST_OF_FEBRUARY);
        tally.add(with(silent, reported(6, Says.DONE)));
        assertEquals(
                Map.of(
                        NextStep.Kind.FINISH,
                        Map.of("สำนักปลัด", unfinished.last().orElseThrow())),
                tally.latest(silent.body()).orElseThrow().due());
        MeasureTally later = new MeasureTally(FIRST_OF_FEBRUARY);
        DueDate missing = unchecked(UncheckedReason.NO_DATE_IN_RESULT, FIRST_OF_FEBRUARY);
        later.add(with(measure(missing), reported(6, Says.DONE)));
        assertEquals(
                Map.of(NextStep.Kind.PROVE, Map.of("สำนักปลัด", END_OF_JANUARY)),
                later.latest(silent.body()).orElseThrow().due());
    }

    /** "รายงานครบ" told nobody that the deed came after its day. */
    @Test
    void whatWasDoneLateIsCountedAmongThoseReportedInFull() {
        DueDate late = new DueDate(
                0,
                "",
                "ภายในเดือนมกราคม",
                "",
                "",
                Optional.empty(),
                Optional.of(END_OF_JANUARY),
                Optional.empty(),
                Optional.of(FIRST_OF_FEBRUARY),
                Optional.of(DueState.LATE),
                Optional.empty());
        MeasureTally tally = new MeasureTally(FIRST_OF_FEBRUARY);
        tally.add(with(measure(late), reported(6, Says.DONE)));
        tally.add(with(measure(told(DueState.KEPT, END_OF_JANUARY)), reported(6, Says.DONE)));
        MeasureCounts counts = tally.latest(measure(late).body()).orElseThrow();
        assertEquals(Map.of(MeasureState.COMPLETE, 2), counts.states());
        assertEquals(
                new MeasureCounts.Late(1, Map.of(MeasureCounts.NO_INDICATOR, 1), Map.of("สำนักปลัด", 1)),
                counts.late());
        assertEquals(
                "มาตรการปี 2566 2 เรื่อง: ยังไม่รายงาน 0 · รายงานแล้ว หลักฐานวันที่ไม่ครบ 0 · รายงานครบ 2 (ทำช้ากว่ากำหนด 1)",
                new HeadlineText(UnaryOperator.identity()).measures(counts));
    }

    /** Page one of a year's end said "รายงานครบ" of a division that had sent no report of the second half. */
    @Test
    void whatRunsIntoTheSecondHalfIsNotReportedUntilThatIsReported() {
        LocalDate end = LocalDate.of(2023, 9, 30);
        LocalDate asked = LocalDate.of(2023, 10, 11);
        DueDate begun = new DueDate(
                0,
                "",
                "ต.ค. ๖๕ - ก.ย. ๖๖",
                "",
                "",
                Optional.of(LocalDate.of(2022, 10, 1)),
                Optional.of(end),
                Optional.of(asked),
                Optional.of(LocalDate.of(2022, 10, 10)),
                Optional.empty(),
                Optional.empty());
        FollowedMeasure half = with(measure(begun), reported(6, Says.DONE));
        assertEquals(MeasureState.COMPLETE, half.stateOn(end), "nothing more was asked for");
        assertEquals(MeasureState.LATER_REPORT, half.stateOn(asked));
        DueDate september = silent(end, asked);
        assertEquals(DueDate.DueState.MISSING, september.stateOn(asked));
        assertEquals(
                DueDate.DueState.RUNNING,
                with(measure(september, begun), reported(6, Says.DONE)).stateOf(september, asked),
                "it waits for the same report as its measure");
        assertEquals(
                DueDate.DueState.MISSING,
                with(measure(september, begun), reported(6, Says.DONE), reported(12, Says.DONE))
                        .stateOf(september, asked));
        FollowedMeasure both = with(measure(silent(END_OF_JANUARY, FIRST_OF_FEBRUARY), begun), reported(6, Says.DONE));
        MeasureTally tally = new MeasureTally(asked);
        tally.add(both);
        assertEquals(
                Map.of(NextStep.Kind.REPORT_YEAR, Map.of("สำนักปลัด", asked.minusDays(1))),
                tally.latest(both.body()).orElseThrow().due(),
                "the day of the report that lacks, whatever the first half lacks");
        assertEquals(true, half.lacksLaterReport(asked));
        assertEquals(
                MeasureState.INCOMPLETE,
                with(half, reported(6, Says.DONE), reported(12, Says.DONE)).stateOn(asked),
                "who reports is not accused");
        for (UncheckedReason reason : UncheckedReason.values()) {
            FollowedMeasure meant =
                    with(measure(begun.asUnchecked(reason, Optional.of(asked))), reported(6, Says.DONE));
            boolean undone = List.of(
                            UncheckedReason.ONLY_PLANNED_DAYS,
                            UncheckedReason.ONLY_PREPARATION,
                            UncheckedReason.UNFINISHED)
                    .contains(reason);
            assertEquals(
                    undone ? MeasureState.LATER_REPORT : MeasureState.INCOMPLETE, meant.stateOn(asked), reason.code());
            assertEquals(Optional.of(end), meant.shownDue(end), reason.code());
        }
    }

    /** "ยังไม่ถึงกำหนด" of what is due in September was told in October as a deed that a report calls not begun although it is due. */
    @Test
    void whatHadNotBegunBeforeItsTimeIsAskedOfTheReportOfItsTime() {
        LocalDate asked = LocalDate.of(2023, 10, 11);
        DueDate september = silent(LocalDate.of(2023, 9, 30), asked);
        FollowedMeasure half = with(measure(september), reported(6, Says.NOT_DONE));
        assertEquals(
                MeasureState.NOT_DONE, half.stateOn(asked.minusDays(1)), "so it says, and nothing more is asked for");
        assertEquals(MeasureState.LATER_REPORT, half.stateOn(asked));
        FollowedMeasure nothing = with(
                measure(september.asUnchecked(UncheckedReason.NOTHING_TO_REPORT, Optional.of(asked))),
                reported(6, Says.NOT_DONE),
                reported(12, Says.NOTHING));
        assertEquals(MeasureState.INCOMPLETE, nothing.stateOn(asked), "the report of its time has come");
        assertEquals(
                MeasureState.INCOMPLETE,
                with(nothing, reported(6, Says.NOT_YET), reported(12, Says.NOTHING))
                        .stateOn(asked),
                "what was only to come then is not put off");
        assertEquals(true, half.lacksLaterReport(asked));
        assertEquals(
                MeasureState.NOT_DONE,
                with(half, reported(6, Says.NOT_DONE), reported(12, Says.NOT_DONE))
                        .stateOn(asked));
        assertEquals(
                MeasureState.CANCELLED, with(half, reported(6, Says.CANCELLED)).stateOn(asked));
        DueDate january = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        assertEquals(
                MeasureState.NOT_DONE,
                with(measure(january), reported(6, Says.NOT_DONE)).stateOn(asked),
                "its time had come");
        FollowedMeasure both = with(measure(january, september), reported(6, Says.NOT_DONE));
        assertEquals(MeasureState.NOT_DONE, both.stateOn(asked), "the time of its first part had come");
    }

    /** Page one counted "ยังไม่ได้ดำเนินการ: ขาดเจ้าหน้าที่" of "ช่วงหลังฤดูฝน" among measures that nobody had reported. */
    @Test
    void whatHasNoDayAndIsReportedAsNotDoneStaysNotDone() {
        LocalDate asked = LocalDate.of(2023, 10, 11);
        DueDate undated = due(Optional.empty(), Optional.of(asked), Optional.empty(), Optional.empty());
        FollowedMeasure half = with(measure(undated), reported(6, Says.NOT_DONE));
        assertEquals(MeasureState.NOT_DONE, half.stateOn(asked));
        assertEquals(true, half.lacksLaterReport(asked));
        MeasureTally tally = new MeasureTally(asked);
        tally.add(half);
        assertEquals(
                Set.of(NextStep.Kind.BEGIN),
                tally.latest(half.body()).orElseThrow().open().keySet());
    }

    /** Three months of twelve stood as reported in full until the day on which the report was due. */
    @Test
    void aPartOfARhythmIsNotReportedInFullBeforeItIsAskedFor() {
        LocalDate asked = LocalDate.of(2023, 4, 11);
        DueDate told =
                due(Optional.of(END_OF_JANUARY), Optional.of(asked), Optional.of(DueState.KEPT), Optional.empty());
        DueDate silent = silent(LocalDate.of(2023, 2, 28), asked);
        FollowedMeasure part = with(measure(told, silent), reported(6, Says.DONE));
        assertEquals(MeasureState.NOT_ASKED, part.stateOn(asked.minusDays(1)));
        assertEquals(MeasureState.INCOMPLETE, part.stateOn(asked));
        DueDate may = silent(LocalDate.of(2023, 5, 31), LocalDate.of(2023, 10, 11));
        DueDate april = silent(LocalDate.of(2023, 4, 30), LocalDate.of(2023, 10, 11));
        DueDate march = due(
                Optional.of(LocalDate.of(2023, 3, 31)),
                Optional.of(asked),
                Optional.of(DueState.KEPT),
                Optional.empty());
        assertEquals(
                MeasureState.COMPLETE,
                with(measure(march, april, may), reported(6, Says.DONE)).stateOn(asked.minusDays(1)),
                "all of its report's half");
    }

    /** The calendar showed "?" for a time that lies ahead of the report. */
    @Test
    void timeOfWhichOnlyAPlanIsToldRunsUntilItIsAskedFor() {
        DueDate planned = unchecked(UncheckedReason.ONLY_PLANNED_DAYS, FIRST_OF_FEBRUARY);
        assertEquals(DueState.RUNNING, planned.stateOn(END_OF_JANUARY));
        assertEquals(DueState.NOT_CHECKABLE, planned.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(
                DueState.NOT_CHECKABLE,
                unchecked(UncheckedReason.NO_DATE_IN_RESULT, FIRST_OF_FEBRUARY).stateOn(END_OF_JANUARY));
    }

    @Test
    void workThatAReportCallsUnfinishedIsUnderWayOnceItIsAskedFor() {
        DueDate unfinished = unchecked(UncheckedReason.UNFINISHED, FIRST_OF_FEBRUARY);
        assertEquals(DueState.RUNNING, unfinished.stateOn(END_OF_JANUARY));
        assertEquals(DueState.UNDER_WAY, unfinished.stateOn(FIRST_OF_FEBRUARY));
    }

    private static DueDate unchecked(UncheckedReason reason, LocalDate askedFrom) {
        return silent(END_OF_JANUARY, askedFrom).asUnchecked(reason, Optional.of(askedFrom));
    }

    @Test
    void whatWasNotDoneIsSaidAsReportedUntilALaterReportTellsOfTheDeed() {
        FollowedMeasure measure = measure(told(DueState.LATE, END_OF_JANUARY));
        assertEquals(
                MeasureState.NOT_DONE, with(measure, reported(6, Says.NOT_DONE)).stateOn(END_OF_JANUARY));
        assertEquals(
                MeasureState.POSTPONED,
                with(measure, reported(6, Says.POSTPONED)).stateOn(END_OF_JANUARY));
        assertEquals(
                MeasureState.CANCELLED,
                with(measure, reported(6, Says.DONE), reported(12, Says.CANCELLED))
                        .stateOn(END_OF_JANUARY));
        assertEquals(
                MeasureState.COMPLETE,
                with(measure, reported(6, Says.NOT_DONE), reported(12, Says.DONE))
                        .stateOn(END_OF_JANUARY));
        assertEquals(
                MeasureState.COMPLETE,
                with(measure, reported(6, Says.CANCELLED), reported(6, Says.DONE))
                        .stateOn(END_OF_JANUARY),
                "one of several that share it did it");
    }

    @Test
    void whoReportsThatThereIsNothingToReportIsNotCalledSilent() {
        FollowedMeasure measure = measure(unchecked(UncheckedReason.NOTHING_TO_REPORT, FIRST_OF_FEBRUARY));
        assertEquals(MeasureState.NOT_ASKED, measure.stateOn(END_OF_JANUARY), "nobody has asked for it yet");
        assertEquals(MeasureState.INCOMPLETE, measure.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(Optional.of(UncheckedReason.NOTHING_TO_REPORT), measure.unchecked(FIRST_OF_FEBRUARY));
        DueDate later = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        assertEquals(
                MeasureState.NOT_REPORTED,
                measure(unchecked(UncheckedReason.NOTHING_TO_REPORT, FIRST_OF_FEBRUARY), later)
                        .stateOn(FIRST_OF_FEBRUARY));
        LocalDate asked = LocalDate.of(2023, 10, 11);
        FollowedMeasure ofSecondHalf = measure(
                unchecked(UncheckedReason.NOTHING_TO_REPORT, FIRST_OF_FEBRUARY),
                silent(LocalDate.of(2023, 6, 30), asked));
        assertEquals(MeasureState.INCOMPLETE, ofSecondHalf.stateOn(asked.minusDays(1)));
        assertEquals(MeasureState.LATER_REPORT, ofSecondHalf.stateOn(asked), "the first half was reported");
        assertFalse(ofSecondHalf.isDueInRound(6, "", asked), "its report told all that there was");
        assertTrue(ofSecondHalf.isDueInRound(12, "", asked));
    }

    @Test
    void laterReportInOtherWordsOutweighsWhatAnEarlierOneCallsNotDone() {
        FollowedMeasure measure = measure(silent(END_OF_JANUARY, FIRST_OF_FEBRUARY));
        Place place = new Place("c.xlsx", "รายงานผล", "A5");
        ReportedResult likely =
                new ReportedResult(3, "", List.of(), OptionalInt.of(12), true, Says.DONE, "", "", List.of(), place);
        assertEquals(
                MeasureState.INCOMPLETE,
                with(measure, reported(6, Says.NOT_DONE), likely).stateOn(FIRST_OF_FEBRUARY));
    }

    @Test
    void promisedDayThatCannotBeCheckedIsReportedAndNotProved() {
        DueDate undated = due(
                Optional.of(END_OF_JANUARY),
                Optional.empty(),
                Optional.of(DueState.NOT_CHECKABLE),
                Optional.of(UncheckedReason.NO_DATE_IN_RESULT));
        FollowedMeasure measure = with(
                measure(unchecked(UncheckedReason.CONTINUAL), told(DueState.KEPT, END_OF_JANUARY), undated),
                reported(6, Says.DONE));
        assertEquals(MeasureState.INCOMPLETE, measure.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(Optional.of(UncheckedReason.NO_DATE_IN_RESULT), measure.unchecked(FIRST_OF_FEBRUARY));
    }

    @Test
    void promiseWithoutACalendarIsNoDeadlineAndIsProvedByAnyDayOfTheDeed() {
        DueDate unchecked = unchecked(UncheckedReason.RELATIVE);
        assertEquals(
                MeasureState.COMPLETE,
                with(measure(unchecked, told(DueState.KEPT, END_OF_JANUARY)), reported(6, Says.DONE))
                        .stateOn(FIRST_OF_FEBRUARY));
        FollowedMeasure only = with(measure(unchecked), reported(6, Says.DONE));
        assertEquals(MeasureState.INCOMPLETE, only.stateOn(FIRST_OF_FEBRUARY), "no day is told");
        assertEquals(Optional.of(UncheckedReason.NO_DATE_IN_RESULT), only.unchecked(FIRST_OF_FEBRUARY));
    }

    @Test
    void rhythmIsALineOfDetail() {
        DueDate december = told(DueState.KEPT, LocalDate.of(2022, 12, 31));
        DueDate january = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        DueDate february = silent(LocalDate.of(2023, 2, 28), LocalDate.of(2023, 4, 1));
        FollowedMeasure measure = with(measure(december, january, february), reported(6, Says.DONE));
        assertEquals(List.of(new Several(0, 1, 1, 2)), measure.listSeveral(FIRST_OF_FEBRUARY));
        assertEquals(List.of(new Several(0, 1, 1, 3)), measure.listSeveral(LocalDate.of(2023, 4, 1)));
    }

    @Test
    void whatOnlyTheDayDecidesIsNeverTold() {
        assertThrows(IllegalArgumentException.class, () -> told(DueState.MISSING, END_OF_JANUARY));
        assertThrows(IllegalArgumentException.class, () -> told(DueState.UNDER_WAY, END_OF_JANUARY));
    }

    @Test
    void calendarHasTheWorstOfAMonthAndOneRowAStep() {
        FollowedMeasure measure = measure(
                told(DueState.KEPT, END_OF_JANUARY),
                silent(END_OF_JANUARY, FIRST_OF_FEBRUARY),
                told(DueState.KEPT, LocalDate.of(2023, 2, 28)),
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
                        Optional.of(DueState.NOT_CHECKABLE),
                        Optional.of(UncheckedReason.CONTINUAL)));
        List<CalendarRow> rows = CalendarRow.listOf(measure, FIRST_OF_FEBRUARY);
        assertEquals(List.of(0, 2), rows.stream().map(CalendarRow::step).toList());
        assertEquals(
                Map.of(
                        YearMonth.of(2023, 1),
                        new CalendarRow.Month(DueState.MISSING, Optional.empty()),
                        YearMonth.of(2023, 2),
                        new CalendarRow.Month(DueState.KEPT, Optional.empty())),
                rows.get(0).months());
        assertEquals(Optional.of(UncheckedReason.CONTINUAL), rows.get(1).unchecked());
        assertEquals(List.of("ทุกครั้ง"), rows.get(1).phrases());
    }

    /** "ตลอดปีงบประมาณ" in the report of the first half, with a day in it: reported, and not waited for. */
    @Test
    void calendarCallsNoTimeWaitedForThatProvesItsMeasure() {
        DueDate runsOn = new DueDate(
                0,
                "",
                "ตลอดปี",
                "มาตรการ",
                "H5",
                Optional.empty(),
                Optional.of(END_OF_JANUARY),
                Optional.empty(),
                Optional.of(LocalDate.of(2022, 12, 15)),
                Optional.empty(),
                Optional.empty());
        FollowedMeasure reported = with(measure(runsOn), reported(6, Says.DONE));
        assertEquals(MeasureState.COMPLETE, reported.stateOn(FIRST_OF_FEBRUARY));
        assertEquals(DueState.KEPT, stateInJanuary(reported));
        assertEquals(DueState.RUNNING, stateInJanuary(with(measure(runsOn), reported(6, Says.NOT_DONE))));
        DueDate silent = silent(END_OF_JANUARY, LocalDate.of(2023, 10, 1));
        assertEquals(DueState.RUNNING, stateInJanuary(with(measure(silent), reported(6, Says.DONE))));
    }

    /** Beside "ยกเลิก" the calendar said that a report was missing, and beside "เลื่อน" to a later year that it was waited for for ever. */
    @Test
    void calendarSaysWhatWasCancelledOrPutOffOfWhatNothingProves() {
        DueDate kept = told(DueState.KEPT, LocalDate.of(2022, 12, 31));
        DueDate missing = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        Map<Says, MeasureState> expected =
                Map.of(Says.CANCELLED, MeasureState.CANCELLED, Says.POSTPONED, MeasureState.POSTPONED);
        expected.forEach((says, state) -> {
            FollowedMeasure measure = with(measure(kept, missing.asAskedFrom(Optional.empty())), reported(6, says));
            assertEquals(Optional.of(state), january(measure).givenUp());
            MeasureTally tally = new MeasureTally(FIRST_OF_FEBRUARY);
            tally.add(measure);
            assertEquals(
                    Map.of(DueState.KEPT, 1),
                    tally.latestCalendar(measure.body()).orElseThrow().dates());
        });
        FollowedMeasure owing = with(measure(kept, missing), reported(6, Says.POSTPONED));
        MeasureTally tally = new MeasureTally(FIRST_OF_FEBRUARY);
        tally.add(owing);
        assertEquals(
                Map.of(DueState.KEPT, 1, DueState.MISSING, 1),
                tally.latestCalendar(owing.body()).orElseThrow().dates());
        FollowedMeasure done = with(measure(kept, missing), reported(6, Says.NOT_DONE));
        assertEquals(Optional.empty(), january(done).givenUp());
    }

    /** Of two days of a month the one that was kept or late is what the report proves. */
    @Test
    void monthOfWhichOneDayIsToldIsNotGivenUpWithTheOther() {
        for (DueState state : List.of(DueState.KEPT, DueState.LATE)) {
            DueDate told = told(state, LocalDate.of(2023, 1, 10));
            DueDate missing = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
            for (List<DueDate> dues : List.of(List.of(told, missing), List.of(missing, told))) {
                FollowedMeasure measure = with(measure(dues.toArray(DueDate[]::new)), reported(6, Says.CANCELLED));
                assertEquals(new CalendarRow.Month(state, Optional.empty()), january(measure));
            }
        }
    }

    private static DueState stateInJanuary(FollowedMeasure measure) {
        return january(measure).state();
    }

    private static CalendarRow.Month january(FollowedMeasure measure) {
        return CalendarRow.listOf(measure, FIRST_OF_FEBRUARY).get(0).months().get(YearMonth.of(2023, 1));
    }

    @Test
    void divisionsThatShareAPromiseStandEachByItsOwnDates() {
        FollowedMeasure measure = with(
                measure(held("กองคลัง", Optional.of(DueState.KEPT)), held("กองช่าง", Optional.empty())),
                reported("กองคลัง", 6, Says.DONE));
        assertEquals(MeasureState.NOT_REPORTED, measure.stateOn(FIRST_OF_FEBRUARY), "one of them owes its report");
        assertEquals(MeasureState.COMPLETE, measure.stateOn(FIRST_OF_FEBRUARY, "กองคลัง"));
        assertEquals(MeasureState.NOT_REPORTED, measure.stateOn(FIRST_OF_FEBRUARY, "กองช่าง"));
        assertEquals(
                List.of("กองคลัง", "กองช่าง"),
                List.copyOf(measure.statesByDivision(FIRST_OF_FEBRUARY).keySet()));
        assertEquals(
                List.of("กองคลัง", "กองช่าง"),
                CalendarRow.listOf(measure, FIRST_OF_FEBRUARY).stream()
                        .map(CalendarRow::division)
                        .toList());
    }

    /** What one of them calls done is not done by the other, whatever it promised: here no day at all. */
    @Test
    void sharedMeasureStandsAsTheDivisionOfWhichMostLacks() {
        Map<Says, MeasureState> expected = Map.of(
                Says.NOT_DONE, MeasureState.NOT_DONE,
                Says.POSTPONED, MeasureState.POSTPONED,
                Says.CANCELLED, MeasureState.COMPLETE,
                Says.DONE, MeasureState.INCOMPLETE);
        expected.forEach((says, state) -> {
            FollowedMeasure measure = with(
                    measure(of("กองคลัง", Optional.of(END_OF_JANUARY)), of("กองช่าง", Optional.empty())),
                    reported("กองคลัง", 6, Says.DONE),
                    reported("กองช่าง", 6, says));
            assertEquals(state, measure.stateOn(FIRST_OF_FEBRUARY), says.name());
            assertEquals(MeasureState.COMPLETE, measure.stateOn(FIRST_OF_FEBRUARY, "กองคลัง"));
        });
    }

    private static DueDate of(String division, Optional<LocalDate> metOn) {
        return new DueDate(
                0,
                division,
                "เมื่อพร้อม",
                "มาตรการ",
                "H5",
                Optional.empty(),
                Optional.empty(),
                Optional.of(FIRST_OF_FEBRUARY),
                metOn,
                Optional.of(DueState.NOT_CHECKABLE),
                Optional.of(UncheckedReason.RELATIVE));
    }

    @Test
    void rowsOfOneRoundStandAsTheOneThatLacksMost() {
        FollowedMeasure measure = measure(told(DueState.KEPT, END_OF_JANUARY));
        assertEquals(
                MeasureState.UNFINISHED,
                with(measure, reported(6, Says.DONE), reported(6, Says.NOT_DONE))
                        .stateOn(FIRST_OF_FEBRUARY));
        assertEquals(
                MeasureState.UNFINISHED,
                with(measure, reported(6, Says.POSTPONED), reported(6, Says.DONE))
                        .stateOn(FIRST_OF_FEBRUARY));
        assertEquals(
                MeasureState.COMPLETE,
                with(measure, reported(6, Says.NOT_DONE), reported(12, Says.DONE))
                        .stateOn(FIRST_OF_FEBRUARY));
    }

    @Test
    void rowOfTheBodysReportSpeaksForThoseThatItNames() {
        FollowedMeasure measure =
                measure(held("กองคลัง", Optional.of(DueState.KEPT)), held("กองช่าง", Optional.empty()));
        Place place = new Place("b.xlsx", "รายงานผล", "A5");
        FollowedMeasure told = with(
                measure,
                new ReportedResult(
                        2, "", List.of("กองคลัง"), OptionalInt.of(6), false, Says.DONE, "", "", List.of(), place),
                new ReportedResult(
                        3, "", List.of("กองช่าง"), OptionalInt.of(6), false, Says.NOT_DONE, "", "", List.of(), place));
        LocalDate day = END_OF_JANUARY.plusMonths(6);
        assertEquals(MeasureState.NOT_DONE, told.stateOn(day, "กองช่าง"));
        assertEquals(MeasureState.NOT_DONE, told.stateOn(day));
        assertEquals(
                List.of(2L),
                told.asOf("กองคลัง").reports().stream()
                        .map(ReportedResult::measureId)
                        .toList());
    }

    /** One division's report in other words silenced the reminder of the other. */
    @Test
    void divisionIsToCompleteWhatItToldThoughAnothersReportIsOnlyLikely() {
        FollowedMeasure measure = measure(
                List.of("กองคลัง", "กองช่าง"),
                List.of(
                        unchecked("กองคลัง", UncheckedReason.ONLY_LIKELY_REPORT),
                        unchecked("กองช่าง", UncheckedReason.NO_DATE_IN_RESULT)),
                List.of(reported("กองคลัง", 6, Says.DONE), reported("กองช่าง", 6, Says.DONE)));
        assertEquals(List.of("กองช่าง"), measure.listToComplete(END_OF_JANUARY.plusMonths(6)));
    }

    /** Page one asked to carry out what is due and reported as not done, and no reminder told the division. */
    @Test
    void whatIsReportedAsNotDoneIsToBeCompletedOnceItIsDue() {
        FollowedMeasure measure = of(
                Origin.PLANNED,
                List.of(silent(END_OF_JANUARY, FIRST_OF_FEBRUARY)),
                List.of(reported(6, Says.NOT_DONE)));
        assertEquals(MeasureState.NOT_DONE, measure.stateOn(END_OF_JANUARY));
        assertEquals(List.of(), measure.listToComplete(END_OF_JANUARY));
        assertEquals(List.of("สำนักปลัด"), measure.listToComplete(FIRST_OF_FEBRUARY));
    }

    /** Page one asked for the day of what is to be done เมื่อพร้อม, and no reminder named it before the second half's report. */
    @Test
    void reportOfTheFirstHalfThatTellsOfWhatHasNoDayIsToCompleteIt() {
        LocalDate april = LocalDate.of(2023, 4, 20);
        FollowedMeasure told = measure(List.of(unchecked(UncheckedReason.RELATIVE)), List.of(reported(6, Says.DONE)));
        assertEquals(MeasureState.INCOMPLETE, told.stateOn(april));
        assertTrue(told.isDueInRound(6, "", april));
        FollowedMeasure silent = measure(
                List.of(due(Optional.empty(), Optional.of(april), Optional.empty(), Optional.empty())), List.of());
        assertFalse(silent.isDueInRound(6, "", LocalDate.of(2023, 10, 20)));
    }

    private static DueDate unchecked(String division, UncheckedReason reason) {
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
                Optional.of(DueState.NOT_CHECKABLE),
                Optional.of(reason));
    }

    private static DueDate held(String division, Optional<DueState> told) {
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
        for (DueState state : DueState.values()) {
            assertEquals(state, Coded.of(DueState.class, state.code()));
        }
        for (UncheckedReason reason : UncheckedReason.values()) {
            assertEquals(reason, Coded.of(UncheckedReason.class, reason.code()));
        }
    }

    private static DueDate silent(LocalDate last, LocalDate askedFrom) {
        return due(Optional.of(last), Optional.of(askedFrom), Optional.empty(), Optional.empty());
    }

    private static DueDate told(DueState state, LocalDate last) {
        return due(Optional.of(last), Optional.of(last.plusDays(1)), Optional.of(state), Optional.empty());
    }

    private static DueDate unchecked(UncheckedReason reason) {
        return due(Optional.empty(), Optional.empty(), Optional.of(DueState.NOT_CHECKABLE), Optional.of(reason));
    }

    private static DueDate due(
            Optional<LocalDate> last,
            Optional<LocalDate> askedFrom,
            Optional<DueState> told,
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

    /** A plan that was revised lacks it, so the form of the next report does, and page one does not count it. */
    @Test
    void whatOnlyAReportNamesIsAskedOfNobody() {
        DueDate silent = silent(END_OF_JANUARY, FIRST_OF_FEBRUARY);
        for (Origin origin : List.of(Origin.PLANNED, Origin.NO_PLAN, Origin.NEW_IN_REPORT)) {
            boolean promised = origin != Origin.NEW_IN_REPORT;
            FollowedMeasure measure = of(origin, List.of(silent), List.of());
            assertEquals(
                    promised ? MeasureState.NOT_REPORTED : MeasureState.NOT_ASKED,
                    measure.stateOn(FIRST_OF_FEBRUARY),
                    origin.toString());
            assertEquals(promised ? List.of("สำนักปลัด") : List.of(), measure.listSilent(FIRST_OF_FEBRUARY));
            FollowedMeasure told = of(origin, List.of(silent), List.of(reported(6, Says.DONE)));
            assertEquals(MeasureState.INCOMPLETE, told.stateOn(FIRST_OF_FEBRUARY), origin.toString());
            assertEquals(promised ? List.of("สำนักปลัด") : List.of(), told.listToComplete(FIRST_OF_FEBRUARY));
        }
    }

    private static FollowedMeasure with(FollowedMeasure measure, ReportedResult... reports) {
        return measure(measure.dueDates(), List.of(reports));
    }

    private static ReportedResult reported(int round, Says says) {
        return reported("", round, says);
    }

    private static ReportedResult reported(String division, int round, Says says) {
        Place place = new Place("b.xlsx", "รายงานผล", "A5");
        return new ReportedResult(2, division, List.of(), OptionalInt.of(round), false, says, "", "", List.of(), place);
    }

    private static FollowedMeasure measure(DueDate... dues) {
        return measure(List.of(dues), List.of());
    }

    private static FollowedMeasure measure(List<DueDate> dues, List<ReportedResult> reports) {
        return measure(List.of("สำนักปลัด"), dues, reports);
    }

    private static FollowedMeasure measure(List<String> divisions, List<DueDate> dues, List<ReportedResult> reports) {
        return of(Origin.PLANNED, divisions, dues, reports);
    }

    private static FollowedMeasure of(Origin origin, List<DueDate> dues, List<ReportedResult> reports) {
        return of(origin, List.of("สำนักปลัด"), dues, reports);
    }

    private static FollowedMeasure of(
            Origin origin, List<String> divisions, List<DueDate> dues, List<ReportedResult> reports) {
        return new FollowedMeasure(
                1,
                new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตัวอย่าง"),
                FiscalYear.ofBuddhist(2566),
                "",
                divisions,
                OptionalInt.empty(),
                OptionalInt.empty(),
                "ประชุมประจำเดือน",
                origin,
                "ทุกเดือน",
                "",
                Optional.empty(),
                Optional.empty(),
                dues,
                reports,
                new Place("a.xlsx", "มาตรการ", "A5"));
    }
}
