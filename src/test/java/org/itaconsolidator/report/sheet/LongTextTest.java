package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.itaconsolidator.CpuSeconds;
import org.junit.jupiter.api.Test;

class LongTextTest {
    private static final String[] WORDS = {
        "ประชุม", "ชี้แจง", "บุคลากร", "ทั้งหมด", "ITA", "๑.", "\n", " ", "น้ำ", "\uD83D\uDE00"
    };

    /** The names of refused files were cut: the number of a folder stood alone on its line. */
    @Test
    void pathThatBeginsWithANumberMayLeaveItAloneOnItsLine() {
        String path = "31 องค์การบริหารส่วนตำบลบึงกอกเหนือ/กองคลัง/รายงานเก่า.xlsx";
        assertEquals(3, CellLines.count(path, 34));
        assertEquals(4, CellLines.count("๑ ไฟล์\n✗ " + path, 34));
        assertEquals(2, CellLines.count(path.substring(3), 34));
        assertEquals(1, CellLines.count(path, 80), "what fits on one line stands there");
        assertEquals(2, CellLines.count("31 วันหลังจากที่ผู้รับบริการยื่นคำขออนุญาตต่อเจ้าหน้าที่", 34), "no path");
    }

    @Test
    void textThatFitsIsOnePiece() {
        assertEquals(List.of("ประชุมชี้แจง"), LongTexts.pieces("ประชุมชี้แจง", 30, 2));
    }

    @Test
    void linesStayTogetherWhereTheyCan() {
        assertEquals(List.of("๑. ก\n๒. ข", "๓. ค\n๔. ง"), LongTexts.pieces("๑. ก\n๒. ข\n๓. ค\n๔. ง", 20, 2));
    }

    @Test
    void wordsStayWholeWhereTheyCan() {
        List<String> pieces = LongTexts.pieces("ประชุมชี้แจงบุคลากรทุกส่วนราชการ", 12, 1);
        assertEquals("ประชุมชี้แจงบุคลากรทุกส่วนราชการ", String.join("", pieces));
        assertEquals("ประชุม", pieces.get(0));
    }

    /** The dictionary alone divides an office's words: ครุ-ภัณฑ์, and what is numbered within a line lost its number. */
    @Test
    void officeWordsStayWholeAndNumberedItemsBeginAPiece() {
        for (String word : List.of("ครุภัณฑ์", "สวัสดิการ", "งบประมาณ", "เจ้าหน้าที่")) {
            String text = ("ตรวจ" + word).repeat(12);
            for (int width = 20; width < 60; width++) {
                List<String> pieces = LongTexts.pieces(text, width, 1);
                for (String piece : pieces) {
                    assertTrue(piece.endsWith(word) || piece.endsWith("ตรวจ"), piece);
                }
            }
        }
        assertEquals(
                List.of("๑. สำรวจความเห็นของประชาชน", "๒. ทำแผนและแจ้งทุกกองให้ทราบทั่วกันโดยเร็ว"),
                LongTexts.pieces("๑. สำรวจความเห็นของประชาชน ๒. ทำแผนและแจ้งทุกกองให้ทราบทั่วกันโดยเร็ว", 24, 2));
    }

    @Test
    void nothingIsLostAndEachPieceFits() {
        Random random = new Random(5);
        for (int round = 0; round < 200; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(300); i >= 0; i--) {
                text.append(WORDS[random.nextInt(WORDS.length)]);
            }
            int width = 8 + random.nextInt(40);
            int lines = 1 + random.nextInt(15);
            List<String> pieces = LongTexts.pieces(text.toString(), width, lines);
            assertEquals(
                    text.toString().replaceAll("\\s", ""),
                    String.join("", pieces).replaceAll("\\s", ""));
            for (String piece : pieces) {
                assertTrue(ThaiMetrics.lines(piece, width) <= lines, () -> width + " " + lines + " " + piece);
                assertTrue(piece.isEmpty() || ThaiMetrics.width(piece.charAt(0)) > 0, "no mark without its consonant");
            }
        }
    }

    /** Each piece asked the dictionary of the whole text: a cell of 40,000 letters without a blank held a night for minutes. */
    @Test
    void textsOfManyLettersWithoutABlankTakeNoMinutes() {
        for (String letters : List.of("ก", "1", "\uD83D\uDE00", "บรรทัด")) {
            String text = letters.repeat(40_000 / letters.length());
            List<String> pieces = CpuSeconds.within(20, () -> LongTexts.pieces(text, 20, 2));
            assertEquals(text, String.join("", pieces));
        }
    }
}
