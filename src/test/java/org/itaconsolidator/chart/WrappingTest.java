package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Every letter is one wide here, marks too. */
class WrappingTest {
    private final Wrapping wrapping = new Wrapping(String::length);

    @Test
    void shortTextIsOneLine() {
        assertEquals(List.of("การใช้อำนาจ"), wrapping.lines("การใช้อำนาจ", 20, 2));
    }

    @Test
    void thaiBreaksBetweenWordsWithoutBlanks() {
        assertEquals(
                List.of("ประสิทธิภาพ", "การสื่อสารและ", "การแก้ไขปัญหา"),
                wrapping.lines("ประสิทธิภาพการสื่อสารและการแก้ไขปัญหา", 16, 5));
    }

    /** "นาบอน" is no word of the dictionary: it gives "นาบ", "อ", "น". */
    @Test
    void letterLeftOverOfANameStaysWithIt() {
        assertEquals(List.of("เทศบาลตำบล", "นาบอน"), wrapping.lines("เทศบาลตำบลนาบอน", 13, 2));
    }

    @Test
    void wordThatTheDictionaryLacksIsNotTorn() {
        assertEquals(
                List.of("เผยแพร่ทาง", "เว็บไซต์ของ", "หน่วยงาน"),
                wrapping.lines("เผยแพร่ทางเว็บไซต์ของหน่วยงาน", 16, 5));
    }

    /** A word that stands alone below a full line reads as another name. */
    @Test
    void linesOfANameAreAboutOfTheSameLength() {
        String division = "กองการศึกษา ศาสนาและวัฒนธรรม";
        assertEquals(List.of("กองการศึกษา ศาสนาและ", "วัฒนธรรม"), wrapping.lines(division, 21, 3));
        assertEquals(List.of("กองการศึกษา", "ศาสนาและวัฒนธรรม"), wrapping.even(division, 21, 3));
        assertEquals(
                List.of("จากปี ๒๕๖๘ เปลี่ยน", "เฉลี่ย +๑.๕๒ (๖ แห่ง)"),
                wrapping.even("จากปี ๒๕๖๘ เปลี่ยนเฉลี่ย +๑.๕๒ (๖ แห่ง)", 33, 3));
        assertEquals(
                List.of("ปี ๒๕๖๙ ได้ ๙๑.๘๘", "ดีขึ้น"),
                wrapping.even("ปี ๒๕๖๙ ได้ ๙๑.๘๘ · ดีขึ้น", 20, 3),
                "clauses stay as they are");
    }

    /** What the star says holds for the level before it. */
    @Test
    void starStaysWithItsLevelAndALevelIsOneWord() {
        assertEquals(List.of("ระดับ", "ผ่านดี*"), wrapping.lines("ระดับ ผ่านดี*", 12, 3));
        assertEquals(List.of("ระดับ", "ต้องปรับปรุง*"), wrapping.lines("ระดับ ต้องปรับปรุง*", 14, 3));
    }

    /** Heads of legends once stood as ยังไม่ได้ดำเนิน/การ and ต่ำ/กว่า, levels as ต้องปรับ/ปรุง. */
    @Test
    void wordsMadeOfTwoStayWhole() {
        assertEquals(List.of("ยังไม่ได้", "ดำเนินการ"), wrapping.lines("ยังไม่ได้ดำเนินการ", 15, 3));
        assertEquals(List.of("คุณภาพ", "การดำเนินงาน"), wrapping.lines("คุณภาพการดำเนินงาน", 14, 3));
        assertEquals(List.of("ต้อง", "ปรับปรุง*"), wrapping.lines("ต้องปรับปรุง*", 10, 3));
        assertEquals(List.of("ปี ๒๕๖๙", "ต่ำกว่า", "เป้าหมาย"), wrapping.lines("ปี ๒๕๖๙ ต่ำกว่าเป้าหมาย", 11, 3));
        assertEquals(List.of("ระดับผ่าน", "ดีขึ้น ๑.๖๕"), wrapping.lines("ระดับผ่าน ดีขึ้น ๑.๖๕", 13, 3));
    }

    /** The headline of the summary once ended in a line with กัน alone, a foot began with its dot. */
    @Test
    void sentenceBreaksBetweenItsClausesWhereThatTakesNoLineMore() {
        assertEquals(
                List.of("ปี ๒๕๖๙ ได้ ๙๑.๘๘", "ตัวชี้วัดที่ ๔ ต่ำกว่าเป้าหมาย"),
                wrapping.lines("ปี ๒๕๖๙ ได้ ๙๑.๘๘ · ตัวชี้วัดที่ ๔ ต่ำกว่าเป้าหมาย", 30, 2));
        assertEquals(List.of("ก ข · ค ง", "จ ฉ"), wrapping.lines("ก ข · ค ง · จ ฉ", 10, 2));
        assertEquals(List.of("๔ ปี", "ติดกัน"), wrapping.lines("๔ ปีติดกัน", 8, 2));
        assertEquals(3, wrapping.lines("ก · ขขขข ขขขข ขขขข ขขขข", 10, 5).size(), "a clause longer than a line");
    }

    /** Thai figures once broke behind their point; a sentence still may. */
    @Test
    void numberIsNotTornAtItsPoint() {
        assertEquals(List.of("ตัวชี้วัดที่ ๙", "(+๓๔.๔๖)"), wrapping.lines("ตัวชี้วัดที่ ๙ (+๓๔.๔๖)", 20, 3));
        assertEquals(List.of("ทต.", "สระแก้ว"), wrapping.lines("ทต.สระแก้ว", 8, 3));
    }

    /** "๑ / เรื่อง" and "ปี / ๒๕๖๙" are read twice. */
    @Test
    void figureStaysWithWhatItCountsWhereThatTakesNoLineMore() {
        assertEquals(
                List.of("ที่รายงานว่ายังไม่ได้ดำเนินการ", "๑ เรื่อง"),
                wrapping.lines("ที่รายงานว่ายังไม่ได้ดำเนินการ ๑ เรื่อง", 34, 2));
        assertEquals(List.of("ส่งแล้วเมื่อ", "๑๐ เม.ย. ๒๕๖๙"), wrapping.lines("ส่งแล้วเมื่อ ๑๐ เม.ย. ๒๕๖๙", 17, 2));
        assertEquals(List.of("ต่ำกว่า", "เป้าหมาย ๘๕"), wrapping.lines("ต่ำกว่าเป้าหมาย ๘๕", 16, 2));
        assertEquals(List.of("มาตรการตามผล", "ปี ๒๕๖๘"), wrapping.lines("มาตรการตามผลปี ๒๕๖๘", 16, 2));
        assertEquals(List.of("กข ๕", "แห่ง คงจ"), wrapping.lines("กข ๕ แห่ง คงจ", 8, 3), "no line for it");
    }

    @Test
    void shortWordsMayBeginALine() {
        assertEquals(List.of("เจ้าหน้าที่", "ผู้รับผิดชอบ"), wrapping.lines("เจ้าหน้าที่ผู้รับผิดชอบ", 15, 2));
        assertEquals(List.of("มาตรการ", "ที่ครบ"), wrapping.lines("มาตรการที่ครบ", 9, 2));
    }

    @Test
    void lineNeverEndsInAVowelThatBelongsToTheNextLetter() {
        assertEquals(List.of("กก", "เกก"), wrapping.lines("กกเกก", 3, 9));
        assertEquals(List.of("กกก", "กำกะ"), wrapping.lines("กกกกำกะ", 4, 9));
    }

    @Test
    void blankAtTheEndOfALineIsDropped() {
        assertEquals(List.of("กองคลัง", "กองช่าง"), wrapping.lines("กองคลัง กองช่าง", 10, 3));
    }

    @Test
    void tooLongWordBreaksInsideButKeepsItsMarks() {
        assertEquals(List.of("กกก", "ที่", "กก"), wrapping.lines("กกกที่กก", 3, 9));
    }

    @Test
    void whatDoesNotFitIsCut() {
        assertEquals(List.of("กองคลัง", "กองช่าง…"), wrapping.lines("กองคลัง กองช่าง กองการศึกษา", 8, 2));
    }

    /** What is cut began its last line with the dot between two notes. */
    @Test
    void noLineBeginsWithWhatStandsBetweenClauses() {
        assertEquals(
                List.of("กองคลัง กองช่าง", "กองการศึกษาก…"),
                wrapping.lines("กองคลัง กองช่าง · กองการศึกษา กองสวัสดิการสังคม", 15, 2));
    }

    @Test
    void roomForNothingStillShowsALetterPerLine() {
        assertEquals(List.of("ก", "ข"), wrapping.lines("กข", 0, 5));
    }

    @Test
    void workIsInLineWithTheLengthOfAText() {
        assertTrue(measured("a".repeat(4_000)) < 5 * measured("a".repeat(1_000)));
        assertTrue(measured("กองคลัง ".repeat(500)) < 5 * measured("กองคลัง ".repeat(125)));
    }

    /** How many characters are laid out for the lines of a text. */
    private static long measured(String text) {
        AtomicLong letters = new AtomicLong();
        new Wrapping(line -> {
                    letters.addAndGet(line.length());
                    return line.length();
                })
                .lines(text, 20, Integer.MAX_VALUE);
        return letters.get();
    }
}
