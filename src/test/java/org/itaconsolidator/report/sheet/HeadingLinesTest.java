package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class HeadingLinesTest {
    private final HeadingLines lines = new HeadingLines(List.of("ร้อยละ", "ไม่ได้", "คะแนนรวม", "ดำเนินการ"));

    @Test
    void headingThatFitsStaysOnOneLine() {
        assertEquals("ห่างจากเป้าหมาย", lines.of("ห่างจากเป้าหมาย", 20));
    }

    @Test
    void linesEndBetweenWordsAndAreEven() {
        assertEquals("ห่างจาก\nเป้าหมาย", lines.of("ห่างจากเป้าหมาย", 13));
        assertEquals("มีผลต่อ\nคะแนนรวม", lines.of("มีผลต่อคะแนนรวม", 13));
    }

    @Test
    void whatOfficersReadAsOneWordStaysWhole() {
        assertEquals("ตามกำหนด\nร้อยละ", lines.of("ตามกำหนด ร้อยละ", 13));
        assertEquals("ยังไม่ถึงหรือ\nตรวจไม่ได้", lines.of("ยังไม่ถึงหรือตรวจไม่ได้", 13));
    }

    @Test
    void noLineEndsWithAPrefix() {
        assertEquals("ตชว.1\nการปฏิบัติ\nหน้าที่", lines.of("ตชว.1 การปฏิบัติหน้าที่", 11));
    }

    @Test
    void headingThatEndsInAPrefixKeepsIt() {
        assertEquals("ระยะเวลา\nดำเนินการ", lines.of("ระยะเวลาดำเนินการ", 14));
        assertEquals("ระยะเวลาดำเนินการ", String.join("", lines.pieces("ระยะเวลาดำเนินการ")));
    }

    @Test
    void yearsThatAreComparedStayTogether() {
        assertEquals("ผลต่าง\n๒๕๖๘-๒๕๖๗", lines.of("ผลต่าง ๒๕๖๘-๒๕๖๗", 13));
    }

    /** In other fonts Thai digits are wider: such a line is broken once more, and its row was too low for it. */
    @Test
    void lineOfThaiDigitsMayNotFitWhereOneOfArabicDigitsDoes() {
        assertEquals(OptionalInt.of(2), lines.count("ผลต่าง\n2569-2568", 10));
        assertEquals(OptionalInt.empty(), lines.count("ผลต่าง\n๒๕๖๙-๒๕๖๘", 10));
        assertEquals(OptionalInt.of(2), lines.count("ผลต่าง\n๒๕๖๙-๒๕๖๘", 12));
    }
}
