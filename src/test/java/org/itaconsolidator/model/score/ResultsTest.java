package org.itaconsolidator.model.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.junit.jupiter.api.Test;

class ResultsTest {
    private static final Body BODY = new Body("ก", "", "");
    private static final Scorecard OFFICIAL = Scorecard.official(BODY);
    private static final Scorecard ESTIMATE = new Scorecard(BODY, "กองช่าง", SourceKind.SELF_ASSESSMENT);
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2568);

    @Test
    void rowsOfOneScorecardAreNeverThoseOfAnother() {
        Results.Collector rows = new Results.Collector();
        rows.add(score(ESTIMATE, YEAR, "70"));
        rows.add(score(OFFICIAL, YEAR, "80"));
        rows.add(score(OFFICIAL, YEAR.next(), "90"));
        assertEquals(List.of(ESTIMATE, OFFICIAL), List.copyOf(rows.results().keySet()));
        Results official = rows.results().get(OFFICIAL);
        assertEquals(
                Map.of(YEAR, Map.of(1, new BigDecimal("80")), YEAR.next(), Map.of(1, new BigDecimal("90"))),
                official.listScores());
        assertEquals(YEAR.next(), official.latest());
    }

    /** A file may state figures of a year of which nothing counts. */
    @Test
    void whatIsOnlyStatedMakesNoYear() {
        Results.Collector rows = new Results.Collector();
        rows.addIfKnown(new StatedFigureRow(OFFICIAL, YEAR, Figure.TOTAL, BigDecimal.TEN, "10", place()));
        assertEquals(Map.of(), rows.results());
    }

    @Test
    void levelThatDocumentsStateIsShownOnlyBesideATotalThatTheyState() {
        assertEquals(Optional.of("A"), total(Optional.empty(), Optional.empty()).shownLevel());
        assertEquals(
                Optional.empty(), total(Optional.of("85.07"), Optional.empty()).shownLevel());
        assertEquals(
                Optional.of("ผ่าน"),
                total(Optional.of("85.07"), Optional.of("ผ่าน")).shownLevel());
        assertTrue(total(Optional.empty(), Optional.empty()).isStated());
        assertFalse(total(Optional.of("85.07"), Optional.empty()).isStated());
    }

    @Test
    void oneDoubtfulScoreMakesItsYearDoubtful() {
        Results.Collector rows = new Results.Collector();
        rows.add(total(Optional.of("85.07"), Optional.empty()).with(Proof.doubted(List.of(place()), Set.of(3))));
        rows.add(score(OFFICIAL, YEAR.next(), "90"));
        Results official = rows.results().get(OFFICIAL);
        assertTrue(official.years().get(YEAR).isDoubted());
        assertFalse(official.years().get(YEAR.next()).isDoubted());
    }

    private static ScoreRow score(Scorecard card, FiscalYear year, String score) {
        return new ScoreRow(card, year, 1, new BigDecimal(score), place());
    }

    /** The documents state 86.00 and the level A. */
    private static TotalRow total(Optional<String> total, Optional<String> level) {
        return new TotalRow(
                OFFICIAL,
                YEAR,
                Map.of(),
                total.map(BigDecimal::new),
                level,
                Optional.of(new BigDecimal("86.00")),
                Optional.of("A"));
    }

    private static Place place() {
        return new Place("a.xlsx", "s", "B2");
    }
}
