package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.FigureRow.Change;
import org.itaconsolidator.model.score.FigureRow.History;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Scorecard CARD =
            new Scorecard(new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", ""), "", SourceKind.OFFICIAL);
    private static final String TRAT_2563 = "92.57 86.13 90.08 85.98 88.04 83.67 82.11 79.29 69.94 52.78";
    private static final String TRAT_2564 = "93.55 87.72 91.01 87.93 89.52 90.55 88.68 88.58 72.89 65.56";

    private final Figures figures = new Figures(Scores.FRAMEWORKS);

    @Test
    void contributionsOfYearsThatFollowEachOtherAddUpToTheChange() {
        List<FigureRow> rows = list(rows(2563, TRAT_2563), rows(2564, TRAT_2564), rows(2566, TRAT_2564));
        List<FigureRow> changed =
                rows.stream().filter(row -> row.change().isPresent()).toList();
        assertEquals(14, changed.size(), "FY2565 is a gap: nothing to compare FY2566 with");
        BigDecimal sum = changed.stream()
                .filter(row -> row.figure().indicator().isPresent())
                .map(row -> row.change().orElseThrow().contribution().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, new BigDecimal("5.8358").compareTo(sum));
        BigDecimal instruments = changed.stream()
                .filter(row -> row.figure().instrument().isPresent())
                .map(row -> row.change().orElseThrow().contribution().orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, sum.compareTo(instruments));
        assertEquals(
                Optional.of(new Change(
                        Optional.of(new BigDecimal("75.62")),
                        Optional.of(new BigDecimal("5.83")),
                        Optional.empty(),
                        Optional.empty(),
                        Mark.NONE)),
                get(rows, 2564, Figure.TOTAL).change());
    }

    @Test
    void missingScoreHasItsReasonInEveryFigureThatNeedsIt() {
        List<FigureRow> rows = list(rows(2563, TRAT_2563.replace("52.78", "-")), rows(2564, TRAT_2564));
        for (Figure figure : List.of(Figure.of(10), Figure.of(Instrument.OIT), Figure.TOTAL)) {
            assertEquals(
                    Optional.of("no-score-before"),
                    get(rows, 2564, figure).change().orElseThrow().reason());
        }
        assertEquals(
                Optional.empty(),
                get(rows, 2564, Figure.of(9)).change().orElseThrow().contribution());
        assertEquals(
                Optional.of(new BigDecimal("2.95")),
                get(rows, 2564, Figure.of(9)).change().orElseThrow().by());
    }

    /** One missing score left two totals uncompared that the office's own documents state. */
    @Test
    void totalsThatDocumentsStateAreComparedWhereTheScoresGiveNone() {
        List<ScoreRow> scores = new ArrayList<>(rows(2567, TRAT_2563.replace("52.78", "-")));
        scores.addAll(rows(2568, TRAT_2564));
        List<TotalRow> totals =
                List.of(stated(2566, "70.00", true), stated(2567, "75.61", true), stated(2568, "81.45", true));
        List<FigureRow> rows = figures.list(CARD, scores, totals);
        assertEquals(
                Optional.of(new Change(
                        Optional.of(new BigDecimal("75.61")),
                        Optional.of(new BigDecimal("5.84")),
                        Optional.empty(),
                        Optional.empty(),
                        Mark.NONE)),
                get(rows, 2568, Figure.TOTAL).change());
        assertEquals(
                Optional.of("no-score-before"),
                get(rows, 2568, Figure.of(Instrument.OIT))
                        .change()
                        .orElseThrow()
                        .reason());
        assertEquals(
                Optional.of(new BigDecimal("5.61")),
                get(rows, 2567, Figure.TOTAL).change().flatMap(Change::by),
                "the year before has no scores at all");
        assertTrue(rows.stream().noneMatch(row -> row.fiscalYear().buddhist() == 2566), "nothing to compare it with");
        FigureRow alone = get(figures.list(CARD, List.of(), totals), 2568, Figure.TOTAL);
        assertEquals(Optional.empty(), alone.value());
        assertEquals(Optional.of(new BigDecimal("5.84")), alone.change().flatMap(Change::by));
        assertEquals(
                Optional.of("no-score-before"),
                get(
                                figures.list(
                                        CARD,
                                        scores,
                                        List.of(stated(2567, "75.61", false), stated(2568, "81.45", true))),
                                2568,
                                Figure.TOTAL)
                        .change()
                        .orElseThrow()
                        .reason(),
                "a formula made one of them");
        assertEquals(
                List.of(),
                figures.list(CARD, List.of(), List.of(stated(2561, "70", true), stated(2562, "75", true))),
                "of a year without a framework nothing is known");
    }

    private static TotalRow stated(int year, String total, boolean proved) {
        return new TotalRow(
                        CARD,
                        FiscalYear.ofBuddhist(year),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new BigDecimal(total)),
                        Optional.empty())
                .with(new Proof(List.of(), proved, false, Set.of()));
    }

    @Test
    void totalThatCannotBeComputedNamesWhatIsMissing() {
        List<FigureRow> rows = list(rows(2565, "90 - 90 90 90 90 90 90 90 -"));
        FigureRow total = get(rows, 2565, Figure.TOTAL);
        assertEquals(Optional.empty(), total.value());
        assertEquals(Set.of(2, 10), total.missing());
        assertEquals(Set.of(10), get(rows, 2565, Figure.of(Instrument.OIT)).missing());
        assertEquals(Set.of(), get(rows, 2565, Figure.of(Instrument.EIT)).missing());
    }

    @Test
    void bestYearIsOfTheYearsThatMayBeCompared() {
        List<FigureRow> rows = list(
                rows(2562, "70 70 70 70 70 70 70 70 70 70"),
                rows(2563, "71 70 70 70 70 70 70 70 70 70"),
                rows(2564, "72 70 70 70 70 70 70 70 70 70"),
                rows(2565, "95 70 70 70 70 70 70 70 70 70"),
                rows(2566, "71 70 70 70 70 70 70 70 70 70"),
                rows(2567, "70 70 70 70 70 70 70 70 70 70"));
        History best = get(rows, 2565, Figure.of(1)).history().orElseThrow();
        assertEquals(
                new History(Scores.FY2565, new BigDecimal("95"), new BigDecimal("0"), Mark.UNCONFIRMED),
                best,
                "unconfirmed: what FY2562 measured is only likely");
        History first = get(rows, 2562, Figure.of(1)).history().orElseThrow();
        assertEquals(new BigDecimal("-25"), first.gapToBest());
        assertEquals(
                "71.50", get(rows, 2565, Figure.TOTAL).value().orElseThrow().toPlainString());
    }

    @Test
    void earliestOfEqualYearsIsTheBest() {
        List<FigureRow> rows = list(
                rows(2562, "80 70 70 70 70 70 70 70 70 70"),
                rows(2563, "90 70 70 70 70 70 70 70 70 70"),
                rows(2564, "85 70 70 70 70 70 70 70 70 70"),
                rows(2565, "90.00 70 70 70 70 70 70 70 70 70"));
        History history = get(rows, 2564, Figure.of(1)).history().orElseThrow();
        assertEquals(FiscalYear.ofBuddhist(2563), history.bestYear());
        assertEquals(new BigDecimal("90"), history.best());
        assertEquals(new BigDecimal("-5"), history.gapToBest());
    }

    @Test
    void onlyFiguresThatRestOnLikelyWeightsAreUnconfirmed() {
        List<FigureRow> rows = list(rows(2565, TRAT_2564), rows(2566, TRAT_2564));
        assertEquals(Mark.NONE, get(rows, 2565, Figure.TOTAL).mark());
        assertEquals(Mark.UNCONFIRMED, get(rows, 2566, Figure.TOTAL).mark());
        assertEquals(
                Mark.UNCONFIRMED, get(rows, 2566, Figure.of(Instrument.IIT)).mark());
        assertEquals(Mark.NONE, get(rows, 2566, Figure.of(1)).mark(), "a score is as the officer wrote it");
        assertEquals(
                Mark.UNCONFIRMED,
                get(rows, 2566, Figure.of(1)).change().orElseThrow().mark());
        assertEquals(
                Mark.UNCONFIRMED,
                get(rows, 2565, Figure.TOTAL).history().orElseThrow().mark());
    }

    /** A difference of two stated totals needs no weight; an instrument needs none where its own score is stated. */
    @Test
    void statedTotalsAndTheirDifferenceAreConfirmed() {
        List<FigureRow> unproved = list(rows(2566, TRAT_2564), rows(2567, TRAT_2564));
        List<TotalRow> stated = Stream.of(2566, 2567)
                .map(year -> new TotalRow(
                                CARD,
                                FiscalYear.ofBuddhist(year),
                                Map.of(
                                        Instrument.IIT,
                                        get(unproved, year, Figure.of(Instrument.IIT))
                                                .value()
                                                .orElseThrow(),
                                        Instrument.EIT,
                                        get(unproved, year, Figure.of(Instrument.EIT))
                                                .value()
                                                .orElseThrow()),
                                get(unproved, year, Figure.TOTAL).value(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty())
                        .with(new Proof(List.of(), true, false, Set.of(Instrument.EIT))))
                .toList();
        List<ScoreRow> scores = Stream.of(rows(2566, TRAT_2564), rows(2567, TRAT_2564))
                .flatMap(List::stream)
                .toList();
        Frameworks proved = Frameworks.load(Optional.empty()).provedBy(stated);
        List<FigureRow> rows = new Figures(proved).list(CARD, scores, List.of());
        FigureRow total = get(rows, 2567, Figure.TOTAL);
        assertEquals(Mark.NONE, total.mark());
        assertEquals(Mark.NONE, total.change().orElseThrow().mark());
        assertEquals(Mark.NONE, total.history().orElseThrow().mark());
        assertEquals(Mark.NONE, get(rows, 2567, Figure.of(Instrument.EIT)).mark());
        assertEquals(
                Mark.UNCONFIRMED,
                get(rows, 2567, Figure.of(Instrument.EIT))
                        .change()
                        .orElseThrow()
                        .mark(),
                "what it did to the total");
        assertEquals(
                Mark.UNCONFIRMED, get(rows, 2567, Figure.of(Instrument.IIT)).mark());
        assertEquals(
                Mark.UNCONFIRMED,
                get(rows, 2567, Figure.of(1)).change().orElseThrow().mark(),
                "what it did to the total");
    }

    @Test
    void doubtedScoresOfAYearWithoutAFrameworkAreMarkedToo() {
        Place doubt = new Place("a.xlsx", "ผล", "A3");
        TotalRow doubted = new TotalRow(
                        CARD,
                        FiscalYear.ofBuddhist(2575),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())
                .with(Proof.doubted(List.of(doubt), Set.of(1)));
        List<ScoreRow> scores = Stream.of(rows(2574, TRAT_2564), rows(2575, TRAT_2564))
                .flatMap(List::stream)
                .toList();
        Frameworks known = Frameworks.load(Optional.empty()).provedBy(List.of(doubted));
        List<FigureRow> rows = new Figures(known).list(CARD, scores, List.of());
        assertEquals(Mark.DOUBTED, get(rows, 2575, Figure.of(1)).mark());
        assertEquals(Mark.NONE, get(rows, 2575, Figure.of(2)).mark(), "the doubt is of one score");
        assertEquals(Mark.NONE, get(rows, 2574, Figure.of(1)).mark());
    }

    @Test
    void indicatorsAreRankedAndTheirTotalIsNot() {
        List<FigureRow> rows = list(rows(2565, Scores.NONGPRONG));
        assertEquals(Optional.of(10), get(rows, 2565, Figure.of(10)).rank());
        assertEquals(Optional.of(4), get(rows, 2565, Figure.of(8)).rank());
        assertEquals(Optional.empty(), get(rows, 2565, Figure.TOTAL).rank());
    }

    @Test
    void yearWithoutAFrameworkHasItsScoresAndSaysWhyNothingIsCompared() {
        List<FigureRow> rows = list(rows(2561, TRAT_2563), rows(2562, TRAT_2564));
        assertEquals(
                10,
                rows.stream().filter(row -> row.fiscalYear().buddhist() == 2561).count());
        assertEquals(
                Optional.of("framework-unknown"),
                get(rows, 2562, Figure.TOTAL).change().orElseThrow().reason());
        assertEquals(
                FiscalYear.ofBuddhist(2561),
                get(rows, 2561, Figure.of(1)).history().orElseThrow().bestYear());
    }

    @Test
    void orderOfRowsChangesNothing() {
        List<ScoreRow> scores = new ArrayList<>(rows(2563, TRAT_2563));
        scores.addAll(rows(2564, TRAT_2564));
        scores.addAll(rows(2565, Scores.NONGPRONG));
        List<FigureRow> expected = figures.list(CARD, scores, List.of());
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(scores, random);
            assertEquals(expected, figures.list(CARD, scores, List.of()));
        }
    }

    @SafeVarargs
    private List<FigureRow> list(List<ScoreRow>... years) {
        List<ScoreRow> all = new ArrayList<>();
        for (List<ScoreRow> year : years) {
            all.addAll(year);
        }
        return figures.list(CARD, all, List.of());
    }

    private static FigureRow get(List<FigureRow> rows, int year, Figure figure) {
        return rows.stream()
                .filter(row ->
                        row.fiscalYear().buddhist() == year && row.figure().equals(figure))
                .findFirst()
                .orElseThrow();
    }

    private static List<ScoreRow> rows(int year, String line) {
        List<ScoreRow> rows = new ArrayList<>();
        Scores.of(line)
                .forEach((indicator, score) -> rows.add(new ScoreRow(
                        CARD,
                        FiscalYear.ofBuddhist(year),
                        indicator,
                        score,
                        new Place("ก.xlsx", "ก", "B" + indicator))));
        return rows;
    }
}
