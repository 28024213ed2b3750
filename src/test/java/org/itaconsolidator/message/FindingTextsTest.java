package org.itaconsolidator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.junit.jupiter.api.Test;

class FindingTextsTest {
    @Test
    void theSignOfAReasonInASheetsNameIsNoReason() {
        String text = text("คะแนน@@final!C6: 84.82 → 88.42 (@digits-swapped)");
        assertTrue(text.endsWith("คะแนน@final!C6: 84.82 → 88.42 (neighbouring digits swapped)"), text);
    }

    @Test
    void cellsWithoutReasonsAreIntroduced() {
        String text = text("คะแนน!C6: 84.82 → 88.42 (@digits-swapped) · @also: คะแนน!C7: 8.1 → 8.2");
        assertTrue(text.endsWith("(neighbouring digits swapped) · also possible: คะแนน!C7: 8.1 → 8.2"), text);
    }

    @Test
    void aWordThatIsNoReasonStaysAsItIs() {
        String text = text("คะแนน!C6 (@nonsense)");
        assertTrue(text.endsWith("คะแนน!C6 (@nonsense)"), text);
    }

    @Test
    void cellsThatAreEachMistypedAreNotSaidToMendAllAlone() {
        Finding conflict = Finding.at(new CellRef("ก", 6, 2), FindingCode.SCORE_CONFLICT, "88.42, 98.42", "88.42")
                .with("slips", "ข!B6: 98.42 → 88.42 (@digit-wrong)");
        assertEquals(
                "Probably mistyped (each is one slip away from the value with which the total agrees exactly):"
                        + " ข!B6: 98.42 → 88.42 (one digit wrong)",
                new FindingTexts(Locale.ENGLISH).text(conflict).replaceFirst("(?s).*(?=Probably)", ""));
    }

    @Test
    void cellsBelowEachOtherAreOneRange() {
        List<CellRef> cells = Stream.of("F8", "F9", "F10", "G8", "G9", "C4")
                .map(cell -> CellRef.of("ก", cell))
                .toList();
        String text =
                new FindingTexts(Locale.ENGLISH).text(Finding.at(cells, FindingCode.DATE_NOT_UNDERSTOOD, "1", ""));
        assertTrue(text.contains("ก!F8:F10, ก!G8, ก!G9, ก!C4"), text);
    }

    private static String text(String candidates) {
        return new FindingTexts(Locale.ENGLISH)
                .text(Finding.at(new CellRef("คะแนน", 5, 2), FindingCode.TOTAL_MISMATCH, "1", "2")
                        .with("candidates", candidates));
    }
}
