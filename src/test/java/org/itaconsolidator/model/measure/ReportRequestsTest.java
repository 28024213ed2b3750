package org.itaconsolidator.model.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.junit.jupiter.api.Test;

class ReportRequestsTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "สมมติ", "สาธิต");
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final LocalDate TENTH_OF_APRIL = LocalDate.of(2026, 4, 10);

    @Test
    void withoutAJobARoundIsAskedForWhenItHasEnded() {
        assertEquals(LocalDate.of(2026, 4, 1), new ReportRequests(List.of()).from(BODY, YEAR, 6));
        assertEquals(LocalDate.of(2026, 10, 1), new ReportRequests(List.of()).from(BODY, YEAR, 12));
    }

    @Test
    void dayOfTheJobDecidesAndTheYearsReportHasAsManyDaysBehindItsRoundAsThatOfTheFirstHalf() {
        ReportRequests half = asked(Optional.of(YEAR), OptionalInt.of(6), Optional.of(TENTH_OF_APRIL));
        assertEquals(LocalDate.of(2026, 4, 11), half.from(BODY, YEAR, 6));
        assertEquals(LocalDate.of(2026, 10, 11), half.from(BODY, YEAR, 12));
        assertEquals(LocalDate.of(2025, 10, 1), half.from(BODY, YEAR.previous(), 12), "of another year");
        assertEquals(
                LocalDate.of(2026, 10, 1),
                half.from(new Body("เทศบาลตำบลตัวอย่าง", "สมมติ", "สาธิต"), YEAR, 12),
                "of another body");
        ReportRequests whole = asked(Optional.of(YEAR), OptionalInt.of(12), Optional.of(LocalDate.of(2026, 10, 9)));
        assertEquals(LocalDate.of(2026, 4, 1), whole.from(BODY, YEAR, 6));
        assertEquals(LocalDate.of(2026, 10, 10), whole.from(BODY, YEAR, 12));
        assertEquals(
                LocalDate.of(2026, 4, 1),
                asked(Optional.of(YEAR), OptionalInt.of(6), Optional.empty()).from(BODY, YEAR, 6));
    }

    @Test
    void dayWithoutARoundIsThatOfTheRoundWhichEndedLast() {
        ReportRequests spring = asked(Optional.of(YEAR), OptionalInt.empty(), Optional.of(TENTH_OF_APRIL));
        assertEquals(LocalDate.of(2026, 4, 11), spring.from(BODY, YEAR, 6));
        assertEquals(LocalDate.of(2026, 10, 11), spring.from(BODY, YEAR, 12));
        ReportRequests anyYear = asked(Optional.empty(), OptionalInt.of(6), Optional.of(TENTH_OF_APRIL));
        assertEquals(LocalDate.of(2026, 4, 11), anyYear.from(BODY, YEAR, 6));
        assertEquals(LocalDate.of(2025, 4, 1), anyYear.from(BODY, YEAR.previous(), 6));
    }

    @Test
    void promisedDayIsAskedForWithItsRoundAndNeverBeforeItHasPassed() {
        assertEquals(
                LocalDate.of(2026, 4, 1), new ReportRequests(List.of()).from(BODY, YEAR, LocalDate.of(2026, 1, 31)));
        assertEquals(
                LocalDate.of(2026, 10, 1), new ReportRequests(List.of()).from(BODY, YEAR, LocalDate.of(2026, 4, 1)));
        assertEquals(
                LocalDate.of(2027, 1, 1), new ReportRequests(List.of()).from(BODY, YEAR, LocalDate.of(2026, 12, 31)));
        ReportRequests early = asked(Optional.of(YEAR), OptionalInt.of(12), Optional.of(LocalDate.of(2026, 9, 10)));
        assertEquals(LocalDate.of(2026, 9, 11), early.from(BODY, YEAR, LocalDate.of(2026, 8, 31)));
        assertEquals(LocalDate.of(2026, 10, 1), early.from(BODY, YEAR, LocalDate.of(2026, 9, 30)), "not yet over");
    }

    private static ReportRequests asked(Optional<FiscalYear> year, OptionalInt round, Optional<LocalDate> due) {
        return new ReportRequests(List.of(new ExpectedDeliveries(
                BODY,
                year,
                round,
                List.of(),
                List.of(Form.REPORT),
                due.map(day -> Map.of(Form.REPORT, day)).orElse(Map.of()),
                Map.of())));
    }
}
