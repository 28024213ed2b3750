package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ContributionRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.junit.jupiter.api.Test;

class ContributionsTest {
    private static final Scorecard CARD =
            new Scorecard(new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "", ""), "", SourceKind.OFFICIAL);
    private static final String TRAT_2563 = "92.57 86.13 90.08 85.98 88.04 83.67 82.11 79.29 69.94 52.78";
    private static final String TRAT_2564 = "93.55 87.72 91.01 87.93 89.52 90.55 88.68 88.58 72.89 65.56";

    private final Contributions contributions = new Contributions(Scores.FRAMEWORKS::findFramework);

    @Test
    void yearsThatFollowEachOtherHaveRowsThatAddUpToTheChange() {
        List<ScoreRow> scores = new ArrayList<>(rows(2563, TRAT_2563));
        scores.addAll(rows(2564, TRAT_2564));
        scores.addAll(rows(2566, TRAT_2564));
        List<ContributionRow> rows = contributions.list(CARD, scores);
        assertEquals(10, rows.size(), "FY2565 is a gap: nothing to compare FY2566 with");
        assertEquals(FiscalYear.ofBuddhist(2564), rows.get(0).fiscalYear());
        BigDecimal sum =
                rows.stream().map(row -> row.contribution().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add);
        assertEquals(0, new BigDecimal("5.8358").compareTo(sum));
        assertEquals(Optional.of(new BigDecimal("12.78")), rows.get(9).change());
    }

    @Test
    void missingScoreHasItsReason() {
        List<ScoreRow> scores = new ArrayList<>(rows(2563, TRAT_2563.replace("52.78", "-")));
        scores.addAll(rows(2564, TRAT_2564));
        ContributionRow tenth = contributions.list(CARD, scores).get(9);
        assertEquals(
                new ContributionRow(
                        CARD,
                        FiscalYear.ofBuddhist(2564),
                        10,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("no-score-before")),
                tenth);
    }

    @Test
    void orderOfRowsChangesNothing() {
        List<ScoreRow> scores = new ArrayList<>(rows(2563, TRAT_2563));
        scores.addAll(rows(2564, TRAT_2564));
        scores.addAll(rows(2565, Scores.NONGPRONG));
        List<ContributionRow> expected = contributions.list(CARD, scores);
        Random random = new Random(7);
        for (int i = 0; i < 30; i++) {
            Collections.shuffle(scores, random);
            assertEquals(expected, contributions.list(CARD, scores));
        }
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
