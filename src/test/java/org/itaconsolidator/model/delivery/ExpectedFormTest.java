package org.itaconsolidator.model.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.Ledger;
import org.junit.jupiter.api.Test;

class ExpectedFormTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2568);
    private static final Body HERE = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตราด");
    private static final Body THERE = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เขาสมิง", "ตราด");

    @Test
    void scoresAreAskedOnceOfTheBodyAndOtherFormsOfEachDivision() {
        assertEquals(
                List.of("scores of ", "measures of กองคลัง", "measures of กองช่าง"),
                ExpectedForm.list(
                                HERE,
                                Optional.of(YEAR),
                                OptionalInt.empty(),
                                List.of("กองคลัง", "กองช่าง"),
                                List.of(Form.SCORES, Form.MEASURES))
                        .stream()
                        .map(each -> each.form().code() + " of " + each.division())
                        .toList());
    }

    @Test
    void deliveryOfABodyOfTheSameNameElsewhereAnswersNothing() {
        ExpectedForm asked = asked(Form.SCORES, "", OptionalInt.empty());
        assertTrue(asked.isAnsweredBy(file(HERE, "", "scores", OptionalInt.empty(), "accepted", 1, true)));
        assertFalse(asked.isAnsweredBy(file(THERE, "", "scores", OptionalInt.empty(), "accepted", 1, true)));
    }

    @Test
    void whatIsAskedOfTheWholeBodyAnyDivisionMayAnswer() {
        SubmissionRow file = file(HERE, "กองคลัง", "analysis,measures", OptionalInt.empty(), "accepted", 1, true);
        assertTrue(asked(Form.MEASURES, "", OptionalInt.empty()).isAnsweredBy(file));
        assertTrue(asked(Form.MEASURES, "กองคลัง", OptionalInt.empty()).isAnsweredBy(file));
        assertFalse(asked(Form.MEASURES, "กองช่าง", OptionalInt.empty()).isAnsweredBy(file));
    }

    @Test
    void deliveryForTheWholeBodyAnswersForTheDivisionsWhoseRowsItHolds() {
        SubmissionRow whole = SubmissionRows.holding(
                Map.of(Form.MEASURES, Set.of("กองคลัง", "กองช่าง"), Form.REPORT, Set.of("กองคลัง")),
                file(HERE, "", "measures,report", OptionalInt.of(6), "accepted", 2, true));
        assertTrue(asked(Form.MEASURES, "กองช่าง", OptionalInt.of(6)).isAnsweredBy(whole));
        assertFalse(asked(Form.REPORT, "กองช่าง", OptionalInt.of(6)).isAnsweredBy(whole));
        assertFalse(asked(Form.MEASURES, "สำนักปลัด", OptionalInt.of(6)).isAnsweredBy(whole));
        SubmissionRow own = file(HERE, "กองช่าง", "measures", OptionalInt.empty(), "accepted", 1, true);
        assertEquals(
                List.of(own),
                asked(Form.MEASURES, "กองช่าง", OptionalInt.empty()).listAnswering(List.of(whole, own)));
        assertEquals(
                List.of(whole),
                asked(Form.MEASURES, "กองคลัง", OptionalInt.empty()).listAnswering(List.of(whole, own)));
        assertEquals(
                List.of(whole, own),
                asked(Form.MEASURES, "", OptionalInt.empty()).listAnswering(List.of(whole, own)));
    }

    @Test
    void deliveryGatheredByOneDivisionAnswersForTheOthersInIt() {
        SubmissionRow gathered = SubmissionRows.holding(
                Map.of(Form.REPORT, Set.of("กองคลัง")),
                file(HERE, "สำนักปลัด", "report", OptionalInt.of(6), "accepted", 2, true));
        assertTrue(asked(Form.REPORT, "กองคลัง", OptionalInt.of(6)).isAnsweredBy(gathered));
        assertFalse(asked(Form.REPORT, "กองช่าง", OptionalInt.of(6)).isAnsweredBy(gathered));
        SubmissionRow refused = file(HERE, "กองคลัง", "report", OptionalInt.of(6), "refused", 3, false);
        assertEquals(
                Optional.of(gathered),
                ExpectedForm.findTelling(
                        asked(Form.REPORT, "กองคลัง", OptionalInt.of(6)).listAnswering(List.of(gathered, refused))),
                "an own file that does not count takes nothing back");
    }

    /** A form handed out with the scores of the years before that comes back so. */
    @Test
    void formOfScoresWithoutThoseOfItsYearIsBlank() {
        ExpectedForm asked = asked(Form.SCORES, "", OptionalInt.empty());
        SubmissionRow file = file(HERE, "", "scores", OptionalInt.empty(), "accepted", 1, true);
        for (Set<String> years : List.of(Set.of("2566", "2567"), Set.of("2567", "2568"), Set.<String>of())) {
            SubmissionRow came = SubmissionRows.holding(Map.of(Form.SCORES, years), file);
            assertEquals(
                    years.contains("2566") ? DeliveryStatus.EMPTY : DeliveryStatus.ACCEPTED,
                    DeliveryStatus.of(ExpectedForm.findTelling(asked.listAnswering(List.of(came))), Optional.empty()),
                    years.toString());
        }
    }

    /** Three scores beside the weaknesses of an analysis stood for the form of all ten. */
    @Test
    void fewScoresOfAnAnalysisAreNoFormOfScores() {
        SubmissionRow file = file(HERE, "", "scores,analysis", OptionalInt.empty(), "accepted", 1, true);
        SubmissionRow came =
                SubmissionRows.holding(Map.of(Form.SCORES, Set.of(""), Form.ANALYSIS, Set.of("2568")), file);
        assertEquals(List.of(), asked(Form.SCORES, "", OptionalInt.empty()).listAnswering(List.of(came)));
        assertEquals(
                List.of(came), asked(Form.ANALYSIS, "", OptionalInt.empty()).listAnswering(List.of(came)));
    }

    /** Sent in summer with the official scores of the years before, it has come, and is not the result that is announced later. */
    @Test
    void selfAssessmentIsNotTheResultOfItsYear() {
        SubmissionRow file = file(HERE, "", "scores", OptionalInt.empty(), "accepted", 1, true);
        String self = SubmissionRow.SELF_ASSESSED;
        for (Set<String> years : List.of(Set.of(self), Set.of("2567", self), Set.of("2568", self))) {
            SubmissionRow came = SubmissionRows.holding(Map.of(Form.SCORES, years), file);
            assertEquals(
                    List.of(years.contains("2568")),
                    asked(Form.SCORES, "", OptionalInt.empty()).listAnswering(List.of(came)).stream()
                            .map(SubmissionRow::filledIn)
                            .toList(),
                    years.toString());
        }
        ExpectedForm ofAnyYear = new ExpectedForm(HERE, Optional.empty(), OptionalInt.empty(), "", Form.SCORES);
        for (Set<String> years : List.of(Set.of(self), Set.of("", self), Set.of("2568", self))) {
            SubmissionRow came = SubmissionRows.holding(Map.of(Form.SCORES, years), file);
            assertEquals(
                    List.of(years.contains("2568")),
                    ofAnyYear.listAnswering(List.of(came)).stream()
                            .map(SubmissionRow::filledIn)
                            .toList(),
                    "no year asked for: " + years);
        }
    }

    /** The analysis of the result stands in the workbook of the next year's plan. */
    @Test
    void contentIsOfTheYearsOfItsRowsWhateverYearTheFileNames() {
        SubmissionRow file = SubmissionRows.holding(
                Map.of(
                        Form.SCORES, Set.of("2567"),
                        Form.ANALYSIS, Set.of("2567"),
                        Form.MEASURES, Set.of("กองคลัง")),
                file(HERE, "", "scores,analysis,measures", OptionalInt.empty(), "accepted", 3, true));
        List<String> answered = new ArrayList<>();
        for (int year : List.of(2567, 2568)) {
            for (Form form : List.of(Form.SCORES, Form.ANALYSIS, Form.MEASURES)) {
                ExpectedForm asked =
                        new ExpectedForm(HERE, Optional.of(FiscalYear.ofBuddhist(year)), OptionalInt.empty(), "", form);
                answered.add(form.code() + " " + year + " "
                        + DeliveryStatus.of(
                                        ExpectedForm.findTelling(asked.listAnswering(List.of(file))), Optional.empty())
                                .code());
            }
        }
        assertEquals(
                List.of(
                        "scores 2567 accepted",
                        "analysis 2567 accepted",
                        "measures 2567 missing",
                        "scores 2568 empty",
                        "analysis 2568 missing",
                        "measures 2568 accepted"),
                answered);
    }

    @Test
    void onlyAReportIsHeldAgainstItsRound() {
        SubmissionRow file = file(HERE, "", "measures,report", OptionalInt.of(12), "accepted", 1, true);
        assertTrue(asked(Form.MEASURES, "", OptionalInt.of(6)).isAnsweredBy(file));
        assertFalse(asked(Form.REPORT, "", OptionalInt.of(6)).isAnsweredBy(file));
        assertTrue(asked(Form.REPORT, "", OptionalInt.of(12)).isAnsweredBy(file));
    }

    @Test
    void filledInCountsBeforeRefusedAndRefusedBeforeBlank() {
        SubmissionRow first = file(HERE, "", "scores", OptionalInt.empty(), "accepted", 1, true);
        SubmissionRow second = file(HERE, "", "scores", OptionalInt.empty(), "accepted", 2, true);
        SubmissionRow refused = file(HERE, "", "scores", OptionalInt.empty(), "refused", 3, false);
        SubmissionRow blank = file(HERE, "", "scores", OptionalInt.empty(), "accepted", 4, false);
        SubmissionRow superseded = file(HERE, "", "scores", OptionalInt.empty(), "superseded", 5, true);
        assertEquals(
                Optional.of(first),
                ExpectedForm.findTelling(List.of(second, first, refused, blank, superseded)),
                "a later file that repeats the scores made them late");
        assertEquals(Optional.of(refused), ExpectedForm.findTelling(List.of(superseded, blank, refused)));
        assertEquals(Optional.of(blank), ExpectedForm.findTelling(List.of(superseded, blank)));
        assertEquals(Optional.empty(), ExpectedForm.findTelling(List.of(superseded)));
    }

    /** A form that is asked of no year is answered by files of several. */
    @Test
    void fileOfTheLatestYearTells() {
        SubmissionRow before = file(2567, HERE, "", "scores", OptionalInt.empty(), "accepted", 1, true);
        SubmissionRow first = file(HERE, "", "scores", OptionalInt.empty(), "accepted", 2, true);
        SubmissionRow second = file(HERE, "", "scores", OptionalInt.empty(), "accepted", 3, true);
        assertEquals(Optional.of(first), ExpectedForm.findTelling(List.of(before, second, first)));
        assertEquals(Optional.of(before), ExpectedForm.findTelling(List.of(before)));
    }

    private static ExpectedForm asked(Form form, String division, OptionalInt round) {
        return new ExpectedForm(HERE, Optional.of(YEAR), round, division, form);
    }

    private static SubmissionRow file(
            Body body, String division, String forms, OptionalInt round, String status, int day, boolean filledIn) {
        return file(YEAR.buddhist(), body, division, forms, round, status, day, filledIn);
    }

    private static SubmissionRow file(
            int year,
            Body body,
            String division,
            String forms,
            OptionalInt round,
            String status,
            int day,
            boolean filledIn) {
        return SubmissionRows.of(
                day,
                day + ".xlsx",
                "",
                Optional.of(body),
                division,
                Optional.of(FiscalYear.ofBuddhist(year)),
                round,
                forms,
                status,
                Ledger.EMPTY,
                "2026-11-0" + day + "T09:00:00+07:00",
                filledIn);
    }
}
