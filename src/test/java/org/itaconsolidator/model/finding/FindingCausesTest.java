package org.itaconsolidator.model.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.CellRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FindingCausesTest {
    private static final CellRef C4 = new CellRef("คะแนน", 4, 3);
    private static final CellRef C7 = new CellRef("คะแนน", 7, 3);
    private static final CellRef D9 = new CellRef("คะแนน", 9, 4);

    @ParameterizedTest
    @EnumSource(FindingCode.class)
    void sameFaultInThreeCellsIsOneFindingOfEveryCode(FindingCode code) {
        List<Finding> apart =
                List.of(Finding.at(C4, code, "ก", "ข"), Finding.at(C7, code, "ก", "ข"), Finding.at(D9, code, "ก", "ข"));

        assertEquals(List.of(Finding.at(List.of(C4, C7, D9), code, "ก", "ข")), FindingCauses.join(apart));
    }

    @Test
    void numbersOfOneWrongNotationAreOneFindingThatNamesEach() {
        FindingCode code = FindingCode.SCORE_NOT_A_NUMBER;
        List<Finding> apart = List.of(
                Finding.at(C4, code, "86,52", ""), Finding.at(C7, code, "๗๕,๓", ""), Finding.at(D9, code, "ดี", ""));

        List<Finding> joined = FindingCauses.join(apart);

        assertEquals(
                List.of(Finding.at(List.of(C4, C7), code, "86,52 · ๗๕,๓", ""), Finding.at(D9, code, "ดี", "")), joined);
        assertEquals("๗๕,๓", FindingCauses.foundByCell(joined.get(0)).get(C7));
        assertEquals("ดี", FindingCauses.foundByCell(joined.get(1)).get(D9));
    }

    @Test
    void scoresAboveTheRangeAndBelowItAreTwoCauses() {
        FindingCode code = FindingCode.SCORE_OUT_OF_RANGE;
        List<Finding> apart = List.of(
                Finding.at(C4, code, "105", "0 - 100"),
                Finding.at(C7, code, "-1", "0 - 100"),
                Finding.at(D9, code, "120.5", "0 - 100"));

        assertEquals(
                List.of(
                        Finding.at(List.of(C4, D9), code, "105 · 120.5", "0 - 100"),
                        Finding.at(C7, code, "-1", "0 - 100")),
                FindingCauses.join(apart));
    }

    @Test
    void otherWordsAreAnotherCause() {
        List<Finding> apart = List.of(
                Finding.at(C4, FindingCode.PERIOD_NOT_UNDERSTOOD, "เมื่อใดก็ตาม", ""),
                Finding.at(C7, FindingCode.PERIOD_NOT_UNDERSTOOD, "ตามสะดวก", ""));

        assertEquals(apart, FindingCauses.join(apart));
    }
}
