package org.itaconsolidator.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.junit.jupiter.api.Test;

class SettledTotalsTest {
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2565);
    private static final Map<Integer, BigDecimal> TEN =
            scores("86.52 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50");
    private static final Map<Integer, BigDecimal> TYPO =
            scores("8.652 75.34 83.35 74.51 82.38 88.42 88.91 83.96 39.27 12.50");

    private static final Map<Integer, BigDecimal> OTHER_EIT =
            scores("86.52 75.34 83.35 74.51 82.38 88.42 88.91 98.96 39.27 12.50");

    private final SettledTotals totals = new SettledTotals(Frameworks.load(Optional.empty())::findFramework);

    @Test
    void totalIsRoundedOnceAndNoneWithABlank() {
        assertEquals(Optional.of(new BigDecimal("60.61")), totals.findTotal(YEAR, TEN));
        assertEquals(Optional.empty(), totals.findTotal(YEAR, Map.of(1, BigDecimal.TEN)));
        assertEquals(Optional.empty(), totals.findTotal(FiscalYear.ofBuddhist(2561), TEN));
    }

    @Test
    void totalOfAFileWithoutScoresIsHeldAgainstThoseOfOthers() {
        assertEquals(List.of("คะแนน!C12 60.61 55.94 other-files"), contradictions(TYPO, Map.of(), "60.61"));
        assertEquals(List.of(), contradictions(TEN, Map.of(), "60.60"));
        assertEquals(
                List.of("คะแนน!C12 87.10 92.10 instrument-of-other-files"),
                contradictions(Kind.EIT, OTHER_EIT, TEN, "87.10"));
    }

    @Test
    void totalThatItsOwnFileContradictsIsNotSaidTwice() {
        assertEquals(List.of(), contradictions(TYPO, TYPO, "60.61"));
        assertEquals(List.of("คะแนน!C12 60.61 55.94 other-files"), contradictions(TYPO, TEN, "60.61"));
    }

    private List<String> contradictions(Map<Integer, BigDecimal> settled, Map<Integer, BigDecimal> own, String stated) {
        return contradictions(Kind.TOTAL, settled, own, stated);
    }

    private List<String> contradictions(
            Kind kind, Map<Integer, BigDecimal> settled, Map<Integer, BigDecimal> own, String stated) {
        ReportedFigure figure = new ReportedFigure(
                YEAR,
                SourceKind.OFFICIAL,
                kind,
                Optional.of(new BigDecimal(stated)),
                stated,
                new CellRef("คะแนน", 12, 3),
                true);
        return totals.contradictions(YEAR, settled, own, List.of(figure)).stream()
                .map(finding -> finding.cell() + " " + finding.found() + " " + finding.expected() + " "
                        + finding.details().get("case"))
                .toList();
    }

    private static Map<Integer, BigDecimal> scores(String points) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        for (String each : points.split(" ")) {
            scores.put(scores.size() + 1, new BigDecimal(each));
        }
        return scores;
    }
}
