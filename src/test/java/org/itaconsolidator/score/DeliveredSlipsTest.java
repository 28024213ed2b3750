package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.delivery.Delivery.Arrival;
import org.itaconsolidator.model.reading.ScoreReading;
import org.junit.jupiter.api.Test;

class DeliveredSlipsTest {
    private static final Delivered<ScoreReading> RIGHT = delivered("a.xlsx", "88.42");

    @Test
    void cellsOfOtherFilesThatAreASlipAwayAreNamedTheMostTrustedSlipFirst() {
        assertEquals(
                "c.xlsx ก!C6: 8.842 → 88.42 (@decimal-point, @as-in-another-cell)"
                        + " · b.xlsx ก!C6: 88.52 → 88.42 (@digit-wrong, @as-in-another-cell)",
                DeliveredSlips.explain(
                        RIGHT,
                        List.of(
                                delivered("b.xlsx", "88.52"),
                                delivered("c.xlsx", "8.842"),
                                delivered("d.xlsx", "11.11"))));
    }

    @Test
    void figuresThatNoSlipExplainsHaveNone() {
        assertEquals("", DeliveredSlips.explain(RIGHT, List.of(delivered("b.xlsx", "84.51"))));
    }

    @Test
    void moreThanTenAreCounted() {
        List<Delivered<ScoreReading>> others = new ArrayList<>();
        for (int i = 0; i < 13; i++) {
            others.add(delivered(i + ".xlsx", "88.52"));
        }
        String slips = DeliveredSlips.explain(RIGHT, others);
        assertEquals(" · +3", slips.substring(slips.length() - 5));
        assertEquals(11, slips.split(" · ").length);
    }

    private static Delivered<ScoreReading> delivered(String path, String score) {
        return new Delivered<>(
                1,
                new Arrival(Instant.EPOCH, Instant.EPOCH, path),
                "",
                new Scorecard(new Body("เทศบาลตำบลตัวอย่าง", "", ""), "", SourceKind.OFFICIAL),
                new ScoreReading(Scores.FY2565, 6, SourceKind.OFFICIAL, new BigDecimal(score), new CellRef("ก", 6, 3)));
    }
}
