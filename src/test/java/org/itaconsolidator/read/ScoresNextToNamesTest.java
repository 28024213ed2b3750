package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One table of scores and measures: scores right behind the names, with their year over them, are the indicators'. */
class ScoresNextToNamesTest {
    @ParameterizedTest
    @CsvSource({"คะแนนปี 2565, 10", "เป้าหมายปี 2565, 0", "คะแนนปี 2565 ที่คาดไว้, 0"})
    void scoresOfAYearNextToTheNamesAreRead(String heading, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ตาราง");
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 และมาตรการ ปีงบประมาณ 2566")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ที่", "ประเด็นการประเมิน", heading, "มาตรการที่กำหนด", "ส่วนราชการที่รับผิดชอบ");
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    5 + i,
                    i + 1,
                    ScoreTablesTest.NAMES.get(i),
                    "8" + i + ".25",
                    "จัดทำคู่มือเรื่องที่ " + (i + 1),
                    "สำนักปลัด");
        }
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, heading);
        assertEquals(stored, read.scores().size());
        assertEquals(10, read.measures().size());
    }
}
