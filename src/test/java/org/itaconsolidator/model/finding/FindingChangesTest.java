package org.itaconsolidator.model.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.junit.jupiter.api.Test;

class FindingChangesTest {
    private static final CellRef C4 = new CellRef("คะแนน", 4, 3);
    private static final CellRef C7 = new CellRef("คะแนน", 7, 3);
    private static final CellRef C9 = new CellRef("คะแนน", 9, 3);
    private static final int MANY = 20_000;
    private static final FindingChanges.Rows MOVED_BY_3 = earlier -> new RowRef(earlier.sheet(), earlier.row() + 3);

    @Test
    void anotherWrongValueInTheSameCellIsStillOpen() {
        Finding before = range(C4, "105");
        Finding now = range(C4, "150");

        assertEquals(new FindingChanges(List.of(), List.of(now), List.of()), between(List.of(before), List.of(now)));
    }

    @Test
    void sameWordsInAMovedRowAreStillOpen() {
        Finding now = range(C7, "105");

        FindingChanges changes = FindingChanges.between(List.of(range(C4, "105")), List.of(now), MOVED_BY_3);

        assertEquals(new FindingChanges(List.of(), List.of(now), List.of()), changes);
    }

    @Test
    void sameWordsInAnotherRowAreSolvedAndNew() {
        assertSolvedAndNew(range(C4, "105"), range(C7, "105"));
    }

    @Test
    void sameWordsInAnotherRowOfACauseAreSolvedAndNewAndTheRestStaysOpen() {
        Finding before = Finding.at(List.of(C4, C9), FindingCode.RESULT_MISSING, "", "");
        Finding now = Finding.at(List.of(C7, C9), FindingCode.RESULT_MISSING, "", "");

        assertEquals(
                new FindingChanges(
                        List.of(Finding.at(C4, FindingCode.RESULT_MISSING, "", "")),
                        List.of(Finding.at(C9, FindingCode.RESULT_MISSING, "", "")),
                        List.of(Finding.at(C7, FindingCode.RESULT_MISSING, "", ""))),
                between(List.of(before), List.of(now)));
    }

    @Test
    void rowThatMovesToWhereAnotherFaultStoodIsNotTakenForThatOne() {
        Finding before = Finding.at(List.of(C4, C7), FindingCode.RESULT_MISSING, "", "");
        Finding now = Finding.at(List.of(C7, new CellRef("คะแนน", 10, 3)), FindingCode.RESULT_MISSING, "", "");

        assertEquals(
                new FindingChanges(List.of(), List.of(now), List.of()),
                FindingChanges.between(List.of(before), List.of(now), MOVED_BY_3));
    }

    @Test
    void newFaultWhereTheMovedOneStoodIsTheNewOne() {
        Finding before = Finding.at(C4, FindingCode.RESULT_MISSING, "", "");
        Finding now = Finding.at(List.of(C4, C7), FindingCode.RESULT_MISSING, "", "");

        assertEquals(
                new FindingChanges(
                        List.of(),
                        List.of(Finding.at(C7, FindingCode.RESULT_MISSING, "", "")),
                        List.of(Finding.at(C4, FindingCode.RESULT_MISSING, "", ""))),
                FindingChanges.between(List.of(before), List.of(now), MOVED_BY_3));
    }

    @Test
    void otherWordsInAnotherCellAreSolvedAndNew() {
        assertSolvedAndNew(range(C4, "105"), range(C7, "-1"));
    }

    @Test
    void cellsOfOneCauseAreOneFindingHoweverTheyWereTold() {
        Finding all = Finding.at(List.of(C4, C7), FindingCode.RESULT_MISSING, "", "");
        Finding first = Finding.at(C4, FindingCode.RESULT_MISSING, "", "");
        Finding second = Finding.at(C7, FindingCode.RESULT_MISSING, "", "");
        FindingChanges open = new FindingChanges(List.of(), List.of(all), List.of());

        assertEquals(open, between(List.of(all), List.of(first, second)));
        assertEquals(open, between(List.of(first, second), List.of(all)));
    }

    @Test
    void mendedCellOfACauseIsSolvedAndTheOthersStayOpen() {
        Finding before = Finding.at(List.of(C4, C7, C9), FindingCode.SCORE_NOT_A_NUMBER, "86,52 · 9,5 · 75,34", "");
        Finding now = Finding.at(List.of(C4, C9), FindingCode.SCORE_NOT_A_NUMBER, "86,52 · 75,34", "");

        assertEquals(
                new FindingChanges(
                        List.of(Finding.at(C7, FindingCode.SCORE_NOT_A_NUMBER, "9,5", "")), List.of(now), List.of()),
                between(List.of(before), List.of(now)));
    }

    @Test
    void furtherCellOfACauseIsNewAndTheOthersStayOpen() {
        Finding before = Finding.at(C4, FindingCode.SCORE_OUT_OF_RANGE, "105", "0 - 100");
        Finding now = Finding.at(List.of(C4, C7), FindingCode.SCORE_OUT_OF_RANGE, "105 · 120", "0 - 100");

        assertEquals(
                new FindingChanges(
                        List.of(),
                        List.of(before),
                        List.of(Finding.at(C7, FindingCode.SCORE_OUT_OF_RANGE, "120", "0 - 100"))),
                between(List.of(before), List.of(now)));
    }

    @Test
    void anotherNumberOutOfRangeInAnotherCellIsSolvedAndNew() {
        assertSolvedAndNew(range(C4, "105"), range(C7, "120"));
    }

    @Test
    void anotherCodeInTheSameCellIsNew() {
        assertSolvedAndNew(range(C4, "105"), Finding.at(C4, FindingCode.SCORE_NOT_A_NUMBER, "86,5", ""));
    }

    @Test
    void someOfSeveralCellsMendedIsStillOpen() {
        Finding before = new Finding(
                FindingCode.SCORE_MISSING, Severity.WARNING, List.of(C4, C7), "", "", Map.of("indicators", "1, 4"));
        Finding now = new Finding(
                FindingCode.SCORE_MISSING, Severity.WARNING, List.of(C7), "", "", Map.of("indicators", "4"));

        assertEquals(new FindingChanges(List.of(), List.of(now), List.of()), between(List.of(before), List.of(now)));
    }

    @Test
    void sameCellIsMatchedBeforeSameWords() {
        Finding first = range(C4, "105");
        Finding second = range(C7, "105");

        FindingChanges changes = between(List.of(first, second), List.of(second));

        assertEquals(List.of(first), changes.solved());
    }

    @Test
    void anotherCauseOfTheSameCodeIsOpenInTheRowThatItMovedTo() {
        Finding now = missing(C7, "4");

        FindingChanges changes = FindingChanges.between(List.of(missing(C4, "1")), List.of(now), MOVED_BY_3);

        assertEquals(new FindingChanges(List.of(), List.of(now), List.of()), changes);
    }

    @Test
    void anotherCauseInTheSameCellGoesBeforeOneBesideIt() {
        Finding beside = missing(new CellRef("คะแนน", 4, 5), "1");
        Finding now = missing(C4, "3");

        assertEquals(
                new FindingChanges(List.of(beside), List.of(now), List.of()),
                between(List.of(beside, missing(C4, "2")), List.of(now)));
    }

    @Test
    void findingOfTheFileIsTheEarlierOneOfItsCause() {
        Finding first = Finding.ofFile(FindingCode.SEVERAL_DELIVERIES, "", "").with("other", "ก.xlsx");
        Finding second = Finding.ofFile(FindingCode.SEVERAL_DELIVERIES, "", "").with("other", "ข.xlsx");

        assertEquals(
                new FindingChanges(List.of(first), List.of(second), List.of()),
                between(List.of(first, second), List.of(second)));
    }

    @Test
    void findingsOfTheFileAreMatchedByTheirCode() {
        Finding before = Finding.ofFile(FindingCode.TOO_LARGE, "60 MB", "50 MB");
        Finding now = Finding.ofFile(FindingCode.TOO_LARGE, "55 MB", "50 MB");

        assertEquals(new FindingChanges(List.of(), List.of(now), List.of()), between(List.of(before), List.of(now)));
    }

    @Test
    void findingsOfManyCellsAreNotHeldAgainstEachOtherCellByCell() {
        Finding before = Finding.at(cells(5), FindingCode.SCORE_MISSING, "", "");
        Finding now = Finding.at(cells(MANY + 5), FindingCode.SCORE_MISSING, "", "");
        FindingChanges changes = CpuSeconds.within(6, () -> between(List.of(before), List.of(now)));
        assertEquals(new FindingChanges(List.of(before), List.of(), List.of(now)), changes);
    }

    private static List<CellRef> cells(int first) {
        return IntStream.range(first, first + MANY)
                .mapToObj(row -> new CellRef("คะแนน", row, 3))
                .toList();
    }

    private static FindingChanges between(List<Finding> before, List<Finding> now) {
        return FindingChanges.between(before, now, FindingChanges.Rows.IN_PLACE);
    }

    private static Finding missing(CellRef cell, String indicators) {
        return Finding.at(cell, FindingCode.SCORE_MISSING, "", "").with("indicators", indicators);
    }

    private static Finding range(CellRef cell, String found) {
        return Finding.at(cell, FindingCode.SCORE_OUT_OF_RANGE, found, "0 ถึง 100");
    }

    private static void assertSolvedAndNew(Finding before, Finding now) {
        assertEquals(
                new FindingChanges(List.of(before), List.of(), List.of(now)), between(List.of(before), List.of(now)));
    }
}
