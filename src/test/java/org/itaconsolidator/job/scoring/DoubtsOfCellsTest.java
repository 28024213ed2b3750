package org.itaconsolidator.job.scoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.IntStream;
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
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.settings.Planner;
import org.junit.jupiter.api.Test;

/** Which scores a finding makes doubtful: those in its cells, and what it may mean besides. Scores stand in B4 to C13. */
final class DoubtsOfCellsTest {
    private static final Scorecard CARD = new Scorecard(new Body("ก", "", ""), "", SourceKind.OFFICIAL);
    private static final String ALL = "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]";

    private static <T> Delivered<T> delivered(T value) {
        return new Delivered<>(1, new Arrival(Instant.EPOCH, Instant.EPOCH, "ผล.xlsx"), "", CARD, value);
    }

    private static String doubted(FindingCode code, String cell, ReportedFigure... stated) {
        List<Delivered<ScoreReading>> scores = IntStream.rangeClosed(1, 10)
                .boxed()
                .flatMap(number -> IntStream.of(2567, 2568)
                        .mapToObj(year -> delivered(new ScoreReading(
                                FiscalYear.ofBuddhist(year),
                                number,
                                SourceKind.OFFICIAL,
                                BigDecimal.valueOf(80 + number),
                                CellRef.of("ผล", (year == 2567 ? "B" : "C") + (3 + number))))))
                .toList();
        Map<Integer, SortedSet<Integer>> doubted = new TreeMap<>();
        new ScoreComputing(
                        Frameworks.load(Optional.empty()),
                        BigDecimal.valueOf(85),
                        Planner.NONE,
                        body -> PlanLimits.NONE,
                        new ReportRequests(List.of()),
                        LocalDate.of(2026, 12, 31))
                .doubted(
                        List.of(new DeliveryFinding(1, Finding.at(CellRef.of("ผล", cell), code, "x", ""))),
                        scores,
                        List.of(stated).stream()
                                .map(DoubtsOfCellsTest::delivered)
                                .toList())
                .forEach((year, proof) -> doubted.put(year.buddhist(), proof.doubted()));
        return doubted.toString();
    }

    @Test
    void findingAtAScoreDoubtsNoOther() {
        assertEquals("{2567=[2]}", doubted(FindingCode.TEXT_NOT_UNDERSTOOD, "B5"));
        assertEquals("{2568=[2]}", doubted(FindingCode.SCORE_IMPLAUSIBLE, "C5"));
    }

    /** A box or a remark beside one score may mean all. */
    @Test
    void wordsBesideAScoreDoubtItsYears() {
        assertEquals("{2567=" + ALL + ", 2568=" + ALL + "}", doubted(FindingCode.TEXT_NOT_UNDERSTOOD, "E8"));
        assertEquals("{2567=[5], 2568=[5]}", doubted(FindingCode.MERGES_OVERLAP, "E8"));
        assertEquals("{}", doubted(FindingCode.SCORE_IMPLAUSIBLE, "E8"));
    }

    @Test
    void wordsElsewhereOnTheSheetDoubtAll() {
        assertEquals("{2567=" + ALL + ", 2568=" + ALL + "}", doubted(FindingCode.TEXT_NOT_UNDERSTOOD, "A1"));
        assertEquals("{}", doubted(FindingCode.MERGES_OVERLAP, "A1"));
    }

    /** A figure that is not what the scores give leaves open which of these is wrong. */
    @Test
    void statedFigureThatDiffersDoubtsWhatItIsMadeOf() {
        FiscalYear year = FiscalYear.ofBuddhist(2568);
        ReportedFigure iit = new ReportedFigure(
                year,
                SourceKind.OFFICIAL,
                ReportedFigure.Kind.IIT,
                Optional.of(BigDecimal.TEN),
                "10",
                CellRef.of("ผล", "C15"),
                true);
        assertEquals("{2568=[1, 2, 3, 4, 5]}", doubted(FindingCode.TOTAL_MISMATCH, "C15", iit));
        ReportedFigure total = new ReportedFigure(
                year,
                SourceKind.OFFICIAL,
                ReportedFigure.Kind.TOTAL,
                Optional.of(BigDecimal.TEN),
                "10",
                CellRef.of("ผล", "C15"),
                true);
        assertEquals("{2568=" + ALL + "}", doubted(FindingCode.TOTAL_MISMATCH, "C15", total));
    }
}
