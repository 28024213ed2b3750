package org.itaconsolidator.model.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.FormsCame.OfForm;
import org.itaconsolidator.model.reading.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveryRollTest {
    private static final Body HERE = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตราด");
    private static final Optional<FiscalYear> YEAR = Optional.of(FiscalYear.ofBuddhist(2569));
    private static final ExpectedForm MEASURES =
            new ExpectedForm(HERE, YEAR, OptionalInt.of(6), "กองคลัง", Form.MEASURES);

    @Test
    void fileOfSeveralFormsIsCountedOnceWhereNobodyAskedForIt() {
        SubmissionRow file = file(1, "", "scores,analysis", "accepted");
        DeliveryRoll roll = DeliveryRoll.of(Map.of(MEASURES, Optional.empty()), List.of(file));
        assertEquals(List.of(new DeliveryRoll.Asked(MEASURES, Optional.empty(), Optional.empty())), roll.asked());
        assertEquals(List.of(file), roll.unasked());
    }

    @Test
    void fileThatAnswersIsNoneBesides() {
        SubmissionRow file = file(1, "กองคลัง", "measures,analysis", "accepted");
        DeliveryRoll roll = DeliveryRoll.of(Map.of(MEASURES, Optional.empty()), List.of(file));
        assertEquals(List.of(new DeliveryRoll.Asked(MEASURES, Optional.empty(), Optional.of(file))), roll.asked());
        assertEquals(List.of(), roll.unasked());
    }

    @Test
    void replacedFileIsNotCountedAgain() {
        SubmissionRow first = file(1, "", "scores", "superseded");
        SubmissionRow second = file(2, "", "scores", "accepted");
        assertEquals(
                List.of(second),
                DeliveryRoll.of(Map.of(), List.of(first, second)).unasked());
    }

    /** An inbox that is put there in one day after the due days was told as late in every form. */
    @Test
    void onlyWhatIsKnownToHaveComeAfterItsDayIsLate() {
        String before = "2026-04-10T02:00:00+07:00";
        String after = "2026-04-11T02:00:00+07:00";
        String nextDay = "2026-04-11T11:00:00+07:00";
        assertEquals(DeliveryStatus.ACCEPTED, status(nextDay, nextDay, nextDay), "no run had looked before");
        assertEquals(DeliveryStatus.LATE, status(nextDay, nextDay, nextDay, before));
        assertEquals(DeliveryStatus.ACCEPTED, status(after, after, "2026-04-10T16:00:00+07:00", before));
        assertEquals(DeliveryStatus.LATE, status(nextDay, nextDay, "2026-04-10T16:00:00+07:00", before, after));
        String mended = "2026-05-01T11:00:00+07:00";
        assertEquals(DeliveryStatus.ACCEPTED, status(after, mended, mended, before), "it may have come in the evening");
        assertEquals(DeliveryStatus.LATE, status(nextDay, mended, mended, before, after));
        assertEquals(DeliveryStatus.ACCEPTED, status(before, mended, mended, before, after));
    }

    /** Ten cells with a comma for the point were filled in: they are to be mended, not filled in. */
    @ParameterizedTest
    @CsvSource({"10, 0, REFUSED", "0, 10, EMPTY", "0, 0, EMPTY"})
    void aFormWhoseEveryRowIsRefusedWasFilledIn(int refused, int ignored, DeliveryStatus status) {
        SubmissionRow came = SubmissionRows.of(
                1,
                "a.xlsx",
                "a",
                Optional.empty(),
                "",
                Optional.empty(),
                OptionalInt.empty(),
                "scores",
                "accepted",
                new Ledger(10, 0, refused, ignored),
                "2026-04-10T16:00:00+07:00",
                false);
        assertEquals(status, DeliveryStatus.of(Optional.of(came), Optional.empty()));
    }

    private static DeliveryStatus status(String first, String received, String saved, String... runs) {
        InboxVisits looks = new InboxVisits();
        List.of(runs).forEach(run -> looks.add(run, run.replace(":00:00", ":01:00")));
        SubmissionRow file = file(1, "กองคลัง", "measures", "accepted");
        SubmissionRow came = new SubmissionRow(
                file.id(),
                file.fileName(),
                file.sha256(),
                file.body(),
                file.division(),
                file.fiscalYear(),
                file.round(),
                file.forms(),
                file.status(),
                file.ledger(),
                received,
                true,
                first,
                first,
                OffsetDateTime.parse(saved).toInstant().toString(),
                looks,
                file.inside());
        return DeliveryStatus.of(Optional.of(came), Optional.of(LocalDate.of(2026, 4, 10)));
    }

    /** "ยังไม่ส่ง ๐" stood beside refused files. */
    @Test
    void refusedFormIsOwedAsOneThatDidNotCome() {
        LocalDate due = LocalDate.of(2026, 4, 10);
        SubmissionRow refused = file(1, "กองคลัง", "measures", "refused");
        DeliveryRoll roll = DeliveryRoll.of(Map.of(MEASURES, Optional.of(due)), List.of(refused));
        FormsCame after = FormsCame.of(HERE, roll, due.plusDays(1));
        assertEquals(
                new FormsCame(
                        1,
                        0,
                        0,
                        1,
                        1,
                        0,
                        0,
                        new TreeMap<>(Map.of(Form.MEASURES, new OfForm(1, 0, List.of("กองคลัง"))))),
                after);
        assertEquals(
                new FormsCame(1, 0, 0, 0, 0, 1, 0, new TreeMap<>(Map.of(Form.MEASURES, new OfForm(1, 0, List.of())))),
                FormsCame.of(HERE, roll, due));
        DeliveryLine line = roll.listLines(due.plusDays(1)).get(0);
        assertEquals(DeliveryLine.State.REFUSED, line.shownState());
        assertEquals("refused", line.stateKey());
        assertTrue(line.owed());
    }

    /** It was owed as one that did not come, and to be mended besides. */
    @Test
    void damagedFileIsTheOnlyFormThatItsDivisionOwes() {
        ExpectedForm report = new ExpectedForm(HERE, YEAR, OptionalInt.of(6), "กองคลัง", Form.REPORT);
        SubmissionRow plan = file(1, "กองคลัง", "measures", "accepted");
        SubmissionRow damaged = file(2, "กองคลัง", "", "refused");
        assertEquals("measures 1.xlsx, report 2.xlsx REFUSED, besides ", told(MEASURES, report, plan, damaged));
        assertEquals("measures -, report -, besides 2.xlsx", told(MEASURES, report, damaged), "which of the two");
        SubmissionRow named = file(3, "กองคลัง", "report", "refused");
        assertEquals("measures -, report 3.xlsx REFUSED, besides ", told(MEASURES, report, named), "of what round");
        SubmissionRow others = file(4, "กองช่าง", "", "refused");
        assertEquals("measures 1.xlsx, report -, besides 4.xlsx", told(MEASURES, report, plan, others));
        SubmissionRow readable = SubmissionRows.of(
                6,
                "6.xlsx",
                "",
                Optional.of(HERE),
                "กองคลัง",
                YEAR,
                OptionalInt.empty(),
                "",
                "refused",
                new Ledger(2, 0, 0, 2),
                "2026-03-06T09:00:00+07:00",
                false);
        assertEquals(
                "measures 1.xlsx, report -, besides 6.xlsx",
                told(MEASURES, report, plan, readable),
                "it was read and is something else");
        SubmissionRow later = file(5, "กองคลัง", "", "refused");
        assertEquals(
                "measures 1.xlsx, report 5.xlsx REFUSED, besides 2.xlsx",
                told(MEASURES, report, plan, damaged, later),
                "each is to be mended");
    }

    /** Three divisions were told that they had sent nothing, while their joint plan lay there with last year's title. */
    @Test
    void refusedFileOfTheWholeBodyMayHoldTheRowsOfEachDivision() {
        ExpectedForm other = new ExpectedForm(HERE, YEAR, OptionalInt.of(6), "กองช่าง", Form.MEASURES);
        SubmissionRow joint = file(1, "", "measures", "refused");
        assertEquals(
                "measures 1.xlsx REFUSED, measures 1.xlsx REFUSED, besides 1.xlsx",
                told(MEASURES, other, joint),
                "its sender mends it");
        SubmissionRow own = file(2, "กองช่าง", "measures", "accepted");
        assertEquals("measures 1.xlsx REFUSED, measures 2.xlsx, besides 1.xlsx", told(MEASURES, other, joint, own));
        SubmissionRow scores = file(3, "", "scores", "refused");
        assertEquals("measures -, measures -, besides 3.xlsx", told(MEASURES, other, scores));
    }

    private static String told(ExpectedForm one, ExpectedForm other, SubmissionRow... files) {
        Map<ExpectedForm, Optional<LocalDate>> due = new LinkedHashMap<>();
        due.put(one, Optional.empty());
        due.put(other, Optional.empty());
        DeliveryRoll roll = DeliveryRoll.of(due, List.of(files));
        return roll.asked().stream()
                        .map(each -> each.form().form().code() + " "
                                + each.telling().map(SubmissionRow::fileName).orElse("-")
                                + (each.status() == DeliveryStatus.REFUSED ? " REFUSED" : ""))
                        .collect(Collectors.joining(", "))
                + ", besides "
                + roll.unasked().stream().map(SubmissionRow::fileName).collect(Collectors.joining(","));
    }

    private static SubmissionRow file(int id, String division, String forms, String status) {
        return SubmissionRows.of(
                id,
                id + ".xlsx",
                "",
                Optional.of(HERE),
                division,
                YEAR,
                OptionalInt.empty(),
                forms,
                status,
                Ledger.EMPTY,
                "2026-03-0" + id + "T09:00:00+07:00",
                true);
    }
}
