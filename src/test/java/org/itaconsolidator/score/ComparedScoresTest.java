package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.junit.jupiter.api.Test;

class ComparedScoresTest {
    private static final Scorecard CARD =
            new Scorecard(new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", ""), "", SourceKind.OFFICIAL);
    private static final Scorecard OTHER = new Scorecard(CARD.body(), "กองคลัง", SourceKind.SELF_ASSESSMENT);

    private final Figures figures = new Figures(Scores.FRAMEWORKS);
    private final SettledTotals totals = new SettledTotals(Scores.FRAMEWORKS::findFramework);

    /** The rows of the scores themselves. */
    private List<FigureRow> compare(Scorecard card, List<ScoreRow> scores) {
        return figures.list(card, scores, List.of()).stream()
                .filter(row ->
                        row.figure().indicator().isPresent() && row.value().isPresent())
                .toList();
    }

    @Test
    void previousIsTheYearDirectlyBefore() {
        List<ScoreRow> rows = new ArrayList<>(rows(CARD, 2563, "80"));
        rows.addAll(rows(CARD, 2565, "90.5"));
        rows.addAll(rows(CARD, 2566, "88.25"));
        List<FigureRow> comparisons = compare(CARD, rows);
        assertEquals(
                List.of(2563, 2565, 2566),
                comparisons.stream().map(c -> c.fiscalYear().buddhist()).toList());
        assertEquals(Optional.empty(), comparisons.get(1).change());
        FigureRow.Change change = comparisons.get(2).change().orElseThrow();
        assertEquals(Optional.of(new BigDecimal("90.5")), change.before());
        assertEquals(Optional.of(new BigDecimal("-2.25")), change.by());
    }

    @Test
    void highestScoreHasRankOneAndTiesShare() {
        List<FigureRow> comparisons = compare(CARD, rows(CARD, 2565, "70 90 90.00 100 60"));
        assertEquals(
                List.of(4, 2, 2, 1, 5),
                comparisons.stream().map(row -> row.rank().orElseThrow()).toList());
    }

    @Test
    void levelStatedInWordsIsKnownByItsName() {
        List<TotalRow> rows = totals.list(
                CARD,
                rows(CARD, 2565, Scores.NONGPRONG),
                List.of(Scores.reported(Kind.TOTAL, "60.61"), Scores.reported(Kind.LEVEL, "อยู่ในระดับ D")));
        assertEquals(Optional.of("D"), rows.get(0).reportedLevel());
    }

    @Test
    void totalStandsBesideWhatWasReported() {
        List<ReportedFigure> reported = List.of(Scores.reported(Kind.TOTAL, "60.61"), Scores.reported(Kind.LEVEL, "D"));
        List<TotalRow> rows = totals.list(CARD, rows(CARD, 2565, Scores.NONGPRONG), reported);
        assertEquals(
                List.of(new TotalRow(
                        CARD,
                        Scores.FY2565,
                        Map.of(
                                Instrument.IIT, new BigDecimal("80.42"),
                                Instrument.EIT, new BigDecimal("87.10"),
                                Instrument.OIT, new BigDecimal("25.89")),
                        Optional.of(new BigDecimal("60.61")),
                        Optional.of("D"),
                        Optional.of(new BigDecimal("60.61")),
                        Optional.of("D"))),
                rows);
        assertEquals(Optional.of(true), rows.get(0).agrees());
    }

    @Test
    void reportedTotalAloneHasARow() {
        List<TotalRow> rows = totals.list(CARD, List.of(), List.of(Scores.reported(Kind.TOTAL, "60.61")));
        assertEquals(1, rows.size());
        assertEquals(Optional.empty(), rows.get(0).total());
        assertEquals(Optional.of(new BigDecimal("60.61")), rows.get(0).reportedTotal());
    }

    @Test
    void yearWithoutAFrameworkHasScoresAndNoTotal() {
        List<ScoreRow> scores = rows(CARD, 2560, Scores.NONGPRONG);
        TotalRow total = totals.list(CARD, scores, List.of()).get(0);
        assertEquals(Optional.empty(), total.total());
        assertEquals(Map.of(), total.instruments());
        assertEquals(10, compare(CARD, scores).size());
    }

    @Test
    void scorecardsNeverMix() {
        List<ScoreRow> rows = new ArrayList<>(rows(CARD, 2565, "80"));
        rows.addAll(rows(OTHER, 2564, "70"));
        List<FigureRow> comparisons = compare(OTHER, rows);
        assertEquals(1, comparisons.size());
        assertEquals(new BigDecimal("70"), comparisons.get(0).value().orElseThrow());
        assertEquals(1, comparisons.get(0).rank().orElseThrow(), "ranked within its scorecard");
        List<ReportedFigure> reported = List.of(Scores.reported(Kind.TOTAL, "60.61"));
        assertEquals(Optional.empty(), totals.list(OTHER, rows, reported).get(0).reportedTotal());
    }

    @Test
    void orderOfRowsChangesNothing() {
        List<ScoreRow> rows = new ArrayList<>(rows(CARD, 2564, "93.55 87.72 91.01 87.93 89.52 90.55"));
        rows.addAll(rows(CARD, 2565, Scores.NONGPRONG));
        List<FigureRow> expected = compare(CARD, rows);
        List<TotalRow> expectedTotals = totals.list(CARD, rows, List.of());
        Random random = new Random(3);
        for (int i = 0; i < 100; i++) {
            Collections.shuffle(rows, random);
            assertEquals(expected, compare(CARD, rows));
            assertEquals(expectedTotals, totals.list(CARD, rows, List.of()));
        }
    }

    private static List<ScoreRow> rows(Scorecard card, int year, String line) {
        List<ScoreRow> rows = new ArrayList<>();
        Scores.of(line)
                .forEach((indicator, score) -> rows.add(new ScoreRow(
                        card,
                        FiscalYear.ofBuddhist(year),
                        indicator,
                        score,
                        new Place("ก.xlsx", "ก", new CellRef("ก", indicator, 2).a1()))));
        return rows;
    }

    /** Nothing agrees or disagrees with a total that cannot be computed. */
    @Test
    void statedTotalWithoutAComputedOneNeitherAgreesNorNot() {
        TotalRow stated = new TotalRow(
                new Scorecard(new Body("อบต.ก", "", ""), "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2567),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("80.96")),
                Optional.empty());
        assertEquals(Optional.empty(), stated.agrees());
        assertEquals(Optional.empty(), stated.findContradicting());
    }
}
