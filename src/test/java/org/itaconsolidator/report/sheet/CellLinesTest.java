package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Each text takes as many lines as LibreOffice gives it, with Laksaman and with Sarabun. */
class CellLinesTest {
    /** Rows were a line too high: letters were taken for wider than they are, and the last line for one that loses a word. */
    @Test
    void textThatFitsTakesNoFurtherLine() {
        assertLines(1, 24, false, "กองสวัสดิการสังคม, กองคลัง");
        assertLines(1, 34, false, "เสริมสร้างการมีส่วนร่วมของผู้บริหารท้องถิ่น");
        assertLines(1, 52, false, "มาตรการตอบผลปี ๒๕๖๙: ยังไม่มีทั้ง ๔ แห่ง · ปี ๒๕๖๘: มี ๔ แห่ง");
        assertLines(2, 22, true, "✗ ส่งแล้ว ๓๐ พ.ย. ๒๕๖๙\nแต่ยังใช้ไม่ได้");
    }

    /** A line too low would cut the last one. */
    @Test
    void textThatDoesNotFitIsNotCut() {
        assertLines(2, 21, false, "รับแจ้งไฟฟ้าสาธารณะและถนน");
        assertLines(2, 45, true, "อบต.ท่าช้างคล้อง, อบต.หนองบัวแดงใต้, ทต.บ้านโคกสว่าง");
        assertLines(2, 24, true, "กองสวัสดิการสังคม, กองคลัง, กองช่าง");
    }

    private static void assertLines(int lines, int width, boolean bold, String text) {
        assertEquals(lines, new CellLines(text).count(width, bold), text);
    }
}
