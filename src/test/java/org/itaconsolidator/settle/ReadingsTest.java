package org.itaconsolidator.settle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.Delivery.Arrival;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.score.SettledTotals;
import org.itaconsolidator.settle.Readings.SettledReadings;
import org.junit.jupiter.api.Test;

class ReadingsTest {
    private static final Body BODY = new Body("เทศบาลตำบลตัวอย่าง", "", "");
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2568);
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final SettledTotals TOTALS = new SettledTotals(Frameworks.load(Optional.empty())::findFramework);

    private static final String TEN = "86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50";

    @Test
    void laterDeliveryCountsAndBothAreNamedOnBoth() {
        SettledReadings settled = Readings.settle(
                List.of(score(2, "b.xlsx", 1, 6, "88.42"), score(1, "a.xlsx", 0, 6, "88.52")),
                List.of(),
                Set.of(),
                TOTALS);
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
    void whatTwoFilesDifferInIsToldOnceOnEachWithAllCells() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN));
        scores.addAll(ten(2, 1, TEN.replace("88.42", "88.52").replace("12.50", "21.50")));
        scores.add(score(3, "f3", 2, 2, "75.43"));
        List<DeliveryFinding> findings =
                Readings.settle(scores, List.of(), Set.of(), TOTALS).findings();
        String cells = "f2 คะแนน!C6 = 88.52, f1 คะแนน!C6 = 88.42, f2 คะแนน!C10 = 21.5, f1 คะแนน!C10 = 12.5";
        String others = "f3 คะแนน!C2 = 75.43, f2 คะแนน!C2 = 75.34, f1 คะแนน!C2 = 75.34";
        assertEquals(
                List.of(
                        "3 [C2] 75.43 75.43 2 " + others,
                        "2 [C2] 75.34 75.43 2 " + others,
                        "1 [C2] 75.34 75.43 2 " + others,
                        "2 [C6, C10] 88.52 · 21.5 88.52 · 21.5 6, 10 " + cells,
                        "1 [C6, C10] 88.42 · 12.5 88.52 · 21.5 6, 10 " + cells),
                findings.stream()
                        .map(f -> f.submissionId() + " "
                                + f.finding().cells().stream().map(CellRef::a1).toList() + " "
                                + f.finding().found() + " " + f.finding().expected() + " "
                                + f.finding().details().get("indicator") + " "
                                + f.finding().details().get("cells"))
                        .toList());
    }

    @Test
    void everyCellOfAScoreIsNamedOnEachDeliveryThatHoldsIt() {
        List<DeliveryFinding> findings = Readings.settle(
                        List.of(
                                score(1, "a.xlsx", 0, 6, "88.42"),
                                score(2, "b.xlsx", 1, 6, "88.52"),
                                score(3, "c.xlsx", 2, 6, "88.42")),
                        List.of(),
                        Set.of(),
                        TOTALS)
                .findings();
        // a sentence may have room for two: which differ says more than which agree
        String cells = "c.xlsx คะแนน!C6 = 88.42, b.xlsx คะแนน!C6 = 88.52, a.xlsx คะแนน!C6 = 88.42";
        assertEquals(
                List.of("3 88.42 " + cells, "1 88.42 " + cells, "2 88.52 " + cells),
                findings.stream()
                        .map(f -> f.submissionId() + " " + f.finding().found() + " "
                                + f.finding().details().get("cells"))
                        .toList());
        assertTrue(findings.stream().noneMatch(f -> f.finding().details().containsKey("slips")));
    }

    @Test
    void slipsAreToldWhereTheTotalDecides() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN));
        scores.add(score(2, "b", 1, 6, "98.42"));
        scores.add(score(3, "c", 2, 6, "84.42"));
        List<DeliveryFinding> findings = Readings.settle(scores, List.of(total(1, 0, "60.61", 12)), Set.of(), TOTALS)
                .findings();
        String slips = "c คะแนน!C6: 84.42 → 88.42 (@digit-wrong, @as-in-another-cell)"
                + " · b คะแนน!C6: 98.42 → 88.42 (@digit-wrong, @as-in-another-cell)";
        assertEquals(
                List.of("1 " + slips, "3 " + slips, "2 " + slips),
                findings.stream()
                        .map(f -> f.submissionId() + " " + f.finding().details().get("slips"))
                        .toList());
    }

    @Test
    void ofTwoTotalsOfOneDeliveryTheOneThatTheScoresGiveIsTheReportedOne() {
        List<Delivered<ReportedFigure>> totals = List.of(total(1, 0, "60.16", 1), total(1, 0, "60.61", 12));
        assertEquals("60.61", onlyTotal(ten(1, 0, TEN), totals));
    }

    @Test
    void ofTwoTotalsOfOneDeliveryThatTheScoresDoNotGiveNoneIsTheReportedOne() {
        List<Delivered<ReportedFigure>> totals = List.of(total(1, 0, "60.16", 1), total(1, 0, "61.60", 12));
        assertEquals("none", onlyTotal(ten(1, 0, TEN), totals));
        assertEquals("none", onlyTotal(List.of(), totals));
    }

    private static String onlyTotal(List<Delivered<ScoreReading>> scores, List<Delivered<ReportedFigure>> totals) {
        List<String> figures = Readings.settle(scores, totals, Set.of(), TOTALS).reported().stream()
                .map(figure -> figure.value().text())
                .toList();
        return figures.isEmpty() ? "none" : String.join(" ", figures);
    }

    @Test
    void equalValuesWithAnotherScaleAreNoConflict() {
        SettledReadings settled = Readings.settle(
                List.of(score(1, "a.xlsx", 0, 6, "88.50"), score(2, "b.xlsx", 1, 6, "88.5")),
                List.of(),
                Set.of(),
                TOTALS);
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
                "",
                own,
                new ScoreReading(
                        YEAR,
                        6,
                        SourceKind.SELF_ASSESSMENT,
                        new BigDecimal("95"),
                        official.value().at()));
        SettledReadings settled = Readings.settle(List.of(official, self), List.of(), Set.of(), TOTALS);
        assertEquals(
                List.of("official 88.42", "self-assessment 95"),
                settled.scores().stream()
                        .map(s -> s.scorecard().source().code() + " " + s.score())
                        .toList());
        assertEquals(List.of(), settled.findings());
    }

    @Test
    void laterReportedTotalCountsAndOfTwoInOneDeliveryThatDifferNeither() {
        Delivered<ReportedFigure> earlier = total(1, 0, "60.61", 4);
        assertEquals(List.of("60.63"), reported(List.of(earlier, total(2, 1, "60.63", 5))));
        assertEquals(List.of("60.63"), reported(List.of(earlier, total(2, 1, "60.63", 9), total(2, 1, "60.63", 5))));
        assertEquals(List.of("60.61"), reported(List.of(earlier, total(2, 1, "60.62", 9), total(2, 1, "60.63", 5))));
    }

    private static List<String> reported(List<Delivered<ReportedFigure>> totals) {
        return Readings.settle(List.of(), totals, Set.of(), TOTALS).reported().stream()
                .map(total -> total.value().text())
                .toList();
    }

    @Test
    void valueThatGivesTheReportedTotalCountsAndNotTheLaterOne() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN));
        scores.addAll(ten(2, 1, TEN.replace("88.42", "88.52")));
        SettledReadings settled = Readings.settle(scores, List.of(total(1, 0, "60.61", 12)), Set.of(), TOTALS);
        assertEquals("88.42 f1 คะแนน!C6", scoreOf(settled, 6));
        assertEquals("86.52 f2 คะแนน!C1", scoreOf(settled, 1));
        assertEquals(
                List.of("1 88.42 null 60.61", "2 88.42 null 60.61"),
                settled.findings().stream().map(ReadingsTest::decision).toList());
    }

    @Test
    void typingErrorInALaterFileGivesWayToTheReportedTotal() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN));
        scores.addAll(ten(2, 1, TEN.replace("86.52", "8.652")));
        SettledReadings settled = Readings.settle(scores, List.of(total(1, 0, "60.61", 12)), Set.of(), TOTALS);
        assertEquals("86.52 f1 คะแนน!C1", scoreOf(settled, 1));
    }

    @Test
    void errorsInTwoFilesAreBothSettledWhereOneMixtureGivesTheTotal() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN.replace("74.51", "47.51")));
        scores.addAll(ten(2, 1, TEN.replace("86.52", "8.652")));
        SettledReadings settled = Readings.settle(scores, List.of(total(1, 0, "60.61", 12)), Set.of(), TOTALS);
        assertEquals("86.52 f1 คะแนน!C1", scoreOf(settled, 1));
        assertEquals("74.51 f2 คะแนน!C4", scoreOf(settled, 4));
    }

    @Test
    void laterOfTwoFilesThatBothGiveTheirOwnTotalCountsWithItsTotal() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN));
        scores.addAll(ten(2, 1, TEN.replace("88.42", "88.52")));
        SettledReadings settled =
                Readings.settle(scores, List.of(total(1, 0, "60.61", 12), total(2, 1, "60.62", 12)), Set.of(), TOTALS);
        assertEquals("88.52 f2 คะแนน!C6", scoreOf(settled, 6));
        assertEquals("60.62", settled.reported().get(0).value().text());
        assertEquals(
                List.of("2 88.52 later-counts null", "1 88.52 later-counts null"),
                settled.findings().stream().map(ReadingsTest::decision).toList());
    }

    /** A later file that may hold no published result takes the place of none that does; the figure still differs, which is told. */
    @Test
    void whatIsDoubtedCountsOnlyWhereNothingElseDoes() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN));
        List<Delivered<ScoreReading>> later = ten(2, 1, TEN.replace("88.42", "88.52"));
        scores.addAll(later);
        List<Delivered<ReportedFigure>> totals = List.of(total(1, 0, "60.61", 12), total(2, 1, "60.62", 12));
        Set<Delivered<?>> doubted = new HashSet<>(later);
        doubted.add(totals.get(1));
        for (List<Delivered<ReportedFigure>> stated : List.of(totals, List.<Delivered<ReportedFigure>>of())) {
            SettledReadings settled = Readings.settle(scores, stated, doubted, TOTALS);
            assertEquals("88.42 f1 คะแนน!C6", scoreOf(settled, 6));
            assertEquals(
                    List.of("1 88.42 undoubted-counts null", "2 88.42 undoubted-counts null"),
                    settled.findings().stream().map(ReadingsTest::decision).toList());
            assertTrue(
                    settled.findings().stream().allMatch(said -> said.finding().doubtsScores()));
        }
        assertEquals(
                "60.61",
                Readings.settle(scores, totals, doubted, TOTALS)
                        .reported()
                        .get(0)
                        .value()
                        .text());
        doubted.addAll(scores);
        assertEquals("88.52 f2 คะแนน!C6", scoreOf(Readings.settle(scores, totals, doubted, TOTALS), 6));
    }

    @Test
    void reportedTotalIsTheOneOfTheFileWhoseScoresCountAndNotOfALaterOneWithoutScores() {
        SettledReadings settled = Readings.settle(
                ten(1, 0, TEN), List.of(total(1, 0, "60.61", 12), total(2, 1, "60.16", 12)), Set.of(), TOTALS);
        assertEquals("60.61", settled.reported().get(0).value().text());
    }

    @Test
    void totalThatDecidedIsTheReportedOneAlsoWhereItsFileHasNoScores() {
        List<Delivered<ScoreReading>> scores = new ArrayList<>(ten(1, 0, TEN.replace("74.51", "47.51")));
        scores.addAll(ten(2, 1, TEN.replace("86.52", "8.652")));
        SettledReadings settled =
                Readings.settle(scores, List.of(total(3, 0, "60.61", 12), total(2, 1, "52.82", 12)), Set.of(), TOTALS);
        assertEquals("86.52 f1 คะแนน!C1", scoreOf(settled, 1));
        assertEquals("74.51 f2 คะแนน!C4", scoreOf(settled, 4));
        assertEquals("60.61", settled.reported().get(0).value().text());
    }

    @Test
    void receivedInOneRunTheFindingSaysWhatDecided() {
        Delivered<ScoreReading> one = score(1, "a.xlsx", 0, 6, "88.42");
        Delivered<ScoreReading> other = score(2, "b.xlsx", 0, 6, "88.52");
        assertEquals(
                "2 88.52 later-path null",
                decision(Readings.settle(List.of(one, other), List.of(), Set.of(), TOTALS)
                        .findings()
                        .get(0)));
        Arrival touched = new Arrival(MONDAY, MONDAY.plusSeconds(1), "a.xlsx");
        Delivered<ScoreReading> modified = new Delivered<>(1, touched, "", one.scorecard(), one.value());
        assertEquals(
                "1 88.42 later-modified null",
                decision(Readings.settle(List.of(modified, other), List.of(), Set.of(), TOTALS)
                        .findings()
                        .get(0)));
    }

    private static String decision(DeliveryFinding said) {
        Finding finding = said.finding();
        return said.submissionId() + " " + finding.expected() + " "
                + finding.details().get("case") + " " + finding.details().get("reportedTotal");
    }

    private static String scoreOf(SettledReadings settled, int indicator) {
        return settled.scores().stream()
                .filter(row -> row.indicator() == indicator)
                .map(row -> row.score() + " " + row.place())
                .findFirst()
                .orElseThrow();
    }

    private static List<Delivered<ScoreReading>> ten(long id, int day, String scores) {
        List<Delivered<ScoreReading>> all = new ArrayList<>();
        for (String points : scores.split(" ")) {
            all.add(score(id, "f" + id, day, all.size() + 1, points));
        }
        return all;
    }

    /** Of ten scores, as of FY2565. */
    private static Delivered<ScoreReading> score(long id, String path, int day, int indicator, String points) {
        return new Delivered<>(
                id,
                arrival(path, day),
                "",
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
                "",
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                new ReportedFigure(
                        YEAR,
                        SourceKind.OFFICIAL,
                        Kind.TOTAL,
                        Optional.of(new BigDecimal(points)),
                        points,
                        new CellRef("คะแนน", row, 3),
                        true));
    }

    private static Arrival arrival(String path, int day) {
        return new Arrival(MONDAY.plusSeconds(86_400L * day), MONDAY, path);
    }
}
