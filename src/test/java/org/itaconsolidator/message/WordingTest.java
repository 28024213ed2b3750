package org.itaconsolidator.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Test;

/** What stands in the places of a sentence: figures in the digits asked for, words as they are. */
class WordingTest {
    private final Wording words = new Wording(ThaiText::thaiDigits, "chart");

    private String shown(Object shown, Object all) {
        return words.text("latest-years", "shown", shown, "all", all);
    }

    @Test
    void figuresStandInTheDigitsAskedFor() {
        String sentence = shown("A", "B");
        assertEquals(sentence.replace("A", "๕").replace("B", "๑๒"), shown(5, 12L));
        assertEquals(
                sentence.replace("A", "๘๕.๕๐").replace("B", "๒๕๖๙"),
                shown(new BigDecimal("85.5"), FiscalYear.ofBuddhist(2569)));
        assertEquals(
                sentence.replace("A", "๒๐ พฤศจิกายน ๒๕๖๙").replace("B", "O42"),
                shown(LocalDate.of(2026, 11, 20), "O42"));
    }

    @Test
    void wordThatIsCalledAsAPlaceIsNoPlace() {
        assertEquals(shown("A", "๕").replace("A", "all"), shown("all", 5));
    }

    @Test
    void placesByAMapAreFilledAlike() {
        assertEquals(shown(5, 12), words.text("latest-years", Map.of("shown", 5, "all", 12)));
        assertEquals(shown("", 12), words.text("latest-years", "all", 12));
    }

    @Test
    void wordsWithThaiDigitsStandInTheDigitsAskedFor() {
        assertEquals("รอรายงานรอบ ๑๒ เดือน", new Wording(ThaiText::thaiDigits, "measures").text("state.later-report"));
        assertEquals(
                "รอรายงานรอบ 12 เดือน", new Wording(ThaiText::arabicDigits, "measures").text("state.later-report"));
        assertEquals(
                "รอรายงานรอบ 12 เดือน 3 เรื่อง (๑)",
                new Wording(ThaiText::arabicDigits, "headline").text("owing.later-report", "count", 3, "who", "๑"),
                "what an officer wrote stays");
    }

    /** Below a page the folders took the room of the file's name, and of the cell to look at. */
    @Test
    void placesOfDoubtsKeepTheFileAndCellWhereRoomIsShort() {
        List<Place> at = List.of(
                new Place("อบต.ตัวอย่าง/กองคลัง/1-ผลคะแนน-2569.xlsx", "ผลคะแนน", "F21"),
                new Place("คะแนน.xlsx", "Sheet1", ""));
        assertEquals(
                "† ไม่แน่ใจว่าเป็นผลที่ประกาศ กรุณาตรวจที่ อบต.ตัวอย่าง/กองคลัง/1-ผลคะแนน-2569.xlsx ผลคะแนน!F21, คะแนน.xlsx Sheet1",
                words.doubts(at));
        assertEquals(
                "† อาจไม่ใช่ผลที่ประกาศ ตรวจที่ …/1-ผลคะแนน-2569.xlsx ผลคะแนน!F21, คะแนน.xlsx Sheet1",
                words.doubtsInBrief(at));
        assertEquals("", words.doubtsInBrief(List.of()));
    }
}
