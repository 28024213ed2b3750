package org.itaconsolidator.model.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.Ledger;
import org.junit.jupiter.api.Test;

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
