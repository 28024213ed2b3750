package org.itaconsolidator.model.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatedTotalsTest {
    @ParameterizedTest
    @CsvSource({
        // stated, computed ("-" for none), the place that counts
        "76.81, 78.61, 1",
        "76.81 78.61, 78.61, 2",
        "76.81 78.62, 78.61, 2",
        "78.62 78.61, 78.61, 2",
        "78.60 78.62, 78.61, none",
        "78.60 78.62 78.61, 78.61, 3",
        "76.81 78.16, 78.61, none",
        "76.81 78.61, -, none",
        "76.81 76.81, -, 1",
        "76.81 76.8149, -, 1",
        "76.82 76.81, -, none",
        "78.6149 76.81, 78.61, 1"
    })
    void oneThatTheScoresGiveCounts(String stated, String computed, String counting) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (String text : stated.split(" ")) {
            figures.add(new ReportedFigure(
                    FiscalYear.ofBuddhist(2565),
                    SourceKind.OFFICIAL,
                    Kind.TOTAL,
                    Optional.of(new BigDecimal(text)),
                    text,
                    new CellRef("ก", figures.size() + 1, 3),
                    true));
        }
        Optional<BigDecimal> total = computed.equals("-") ? Optional.empty() : Optional.of(new BigDecimal(computed));
        assertEquals(
                counting,
                new StatedTotals(figures)
                        .findCounting(total)
                        .map(figure -> String.valueOf(figure.at().row()))
                        .orElse("none"));
    }
}
