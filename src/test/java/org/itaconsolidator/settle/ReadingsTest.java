package org.itaconsolidator.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Arrival;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Delivered;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.ReportedFigure.Kind;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Body BODY = new Body("เทศบาลตำบลตัวอย่าง", "", "");
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2568);
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    @Test
    void laterDeliveryCountsAndBothAreNamedOnBoth() {
        SettledReadings settled = Readings.settle(
                List.of(score(2, "b.xlsx", 1, 6, "88.42"), score(1, "a.xlsx", 0, 6, "88.52")), List.of());
        assertEquals(
                List.of("88.42 b.xlsx คะแนน!C6"),
                settled.scores().stream().map(s -> s.score() + " " + s.place()).toList());
        assertEquals(
                List.of(
                        "2 88.42 88.42 b.xlsx คะแนน!C6 = 88.42, a.xlsx คะแนน!C6 = 88.52",
                        "1 88.52 88.42 b.xlsx คะแนน!C6 = 88.42, a.xlsx คะแนน!C6 = 88.52"),
                settled.findings().stream()
                        .map(f -> f.submissionId() + " " + f.finding().found() + " "
                                + f.finding().expected() + " "
                                + f.finding().details().get("cells"))
                        .toList());
    }

    @Test
    void equalValuesWithAnotherScaleAreNoConflict() {
        SettledReadings settled = Readings.settle(
                List.of(score(1, "a.xlsx", 0, 6, "88.50"), score(2, "b.xlsx", 1, 6, "88.5")), List.of());
        assertEquals(List.of(), settled.findings());
        assertEquals("88.5", settled.scores().get(0).score().toPlainString());
    }

    @Test
    void officialAndSelfAssessedScoresNeverMeet() {
        Delivered<ScoreReading> official = score(1, "a.xlsx", 0, 6, "88.42");
        Scorecard own = new Scorecard(BODY, "", SourceKind.SELF_ASSESSMENT);
        Delivered<ScoreReading> self = new Delivered<>(
                2,
                official.arrival(),
                own,
                new ScoreReading(
                        YEAR,
                        6,
                        SourceKind.SELF_ASSESSMENT,
                        new BigDecimal("95"),
                        official.value().at()));
        SettledReadings settled = Readings.settle(List.of(official, self), List.of());
        assertEquals(
                List.of("official 88.42", "self-assessment 95"),
                settled.scores().stream()
                        .map(s -> s.scorecard().source().code() + " " + s.score())
                        .toList());
        assertEquals(List.of(), settled.findings());
    }

    @Test
    void laterReportedTotalCountsAndWithinADeliveryTheFirstCell() {
        SettledReadings settled = Readings.settle(
                List.of(), List.of(total(1, 0, "60.61", 4), total(2, 1, "60.62", 9), total(2, 1, "60.63", 5)));
        assertEquals(
                List.of("60.63"),
                settled.reported().stream().map(d -> d.value().text()).toList());
    }

    private static Delivered<ScoreReading> score(long id, String path, int day, int indicator, String points) {
        return new Delivered<>(
                id,
                arrival(path, day),
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                new ScoreReading(
                        YEAR,
                        indicator,
                        SourceKind.OFFICIAL,
                        new BigDecimal(points),
                        new CellRef("คะแนน", indicator, 3)));
    }

    private static Delivered<ReportedFigure> total(long id, int day, String points, int row) {
        return new Delivered<>(
                id,
                arrival("f" + id, day),
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                new ReportedFigure(
                        YEAR,
                        SourceKind.OFFICIAL,
                        Kind.TOTAL,
                        Optional.of(new BigDecimal(points)),
                        points,
                        new CellRef("คะแนน", row, 3)));
    }

    private static Arrival arrival(String path, int day) {
        return new Arrival(MONDAY.plusSeconds(86_400L * day), MONDAY, path);
    }
}
