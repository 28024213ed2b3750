package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What answers a result, or is work of a year, states its own year: the scores in it are of the year before, unless they say it. */
class YearOfAnswersTest {
    private static final String BODY = "เทศบาลตำบลตัวอย่าง";

    private final BookBuilder book = new BookBuilder();

    private static void scores(BookBuilder.Sheet sheet, String... titles) {
        for (int i = 0; i < titles.length; i++) {
            sheet.row(1 + i, titles[i]);
        }
        int row = titles.length + 2;
        sheet.row(row, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(row + 1 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
    }

    private String read(String path) {
        Submission submission = TestReading.read(path, book.toBytes());
        return submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList()
                + " "
                + submission.findings().stream()
                        .filter(finding ->
                                finding.details().getOrDefault("case", "").equals("of-answer"))
                        .count();
    }

    private void plan(String sheet, String title) {
        BookBuilder.Sheet plan = book.sheet(sheet).row(1, title);
        plan.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        plan.row(5, 1, "การใช้งบประมาณ", "จัดทำคู่มือ", "กองคลัง", "มกราคม ๒๕๖๙");
    }

    private String titled(String... titles) {
        scores(book.sheet("ผลคะแนน"), titles);
        return read("delivery.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "แผนปฏิบัติการยกระดับ ITA ประจำปีงบประมาณ พ.ศ. 2569",
                "การวิเคราะห์ผลการประเมินเพื่อจัดทำมาตรการ ประจำปีงบประมาณ พ.ศ. 2569",
                "การวิเคราะห์ผล ITA เพื่อจัดทำมาตรการ ปีงบประมาณ 2569",
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2569",
                "แนวทางยกระดับผลการประเมิน ITA ปีงบประมาณ 2569",
                "มาตรการยกระดับคะแนน ITA ปีงบประมาณ 2569",
                "คู่มือการประเมิน ITA ปีงบประมาณ 2569",
                "คำสั่งแต่งตั้งคณะทำงาน ITA ปีงบประมาณ 2569",
                "การเตรียมความพร้อมประเมิน ITA ปีงบประมาณ 2569",
                "รายงานการกำกับติดตาม ITA ปีงบประมาณ 2569",
                "แผนการยกระดับ ITA ปีงบประมาณ 2569",
                "แผนกลยุทธ์ ITA ปีงบประมาณ 2569",
                "แผนกำกับการประเมิน ITA ปีงบประมาณ 2569",
                "รายงานแผนปฏิบัติการ ITA ปีงบประมาณ 2569",
                "แผนยกระดับ ITA กองแผนและงบประมาณ ปีงบประมาณ 2569",
                "ยกระดับคะแนน ITA ปี 2569",
                "การยกระดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569",
                "เพิ่มคะแนน ITA ปี 2569",
                "โครงการพัฒนาผลคะแนนการประเมิน ITA ปี 2569"
            })
    void yearOfAnAnswerIsNotThatOfTheScoresInIt(String title) {
        assertEquals("[] 1", titled(title, BODY));
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568, 2568",
        "สรุปผลการประเมิน ITA ปี 2568 เพื่อกำหนดมาตรการ, 2568",
        "รายงานผลการประเมิน ITA ตามแนวทาง ป.ป.ช. ปี 2568, 2568",
        "ผลการประเมิน ITA โดยสำนักนโยบายและแผน ปี 2568, 2568",
        "การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568, 2568",
        "รายงานการประชุม เรื่อง ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568, 2568",
        "มาตรการ ITA จากผลการประเมิน ปีงบประมาณ พ.ศ. 2568, 2568",
        "การพัฒนาคะแนน ITA : ผลการประเมิน ปี 2568, 2568",
        "แผนภูมิแสดงผลการประเมิน ITA ปี 2568, 2568",
        "แผนผังผลการประเมิน ITA ปี 2568, 2568",
        "แผนที่ผลการประเมิน ITA ปี 2568, 2568",
        "แผนกคลัง การประเมิน ITA ปี 2568, 2568",
        "การประเมิน ITA ฝ่ายแผน ปี 2568, 2568",
        "การประเมิน ITA งานแผนและงบประมาณ ปี 2568, 2568",
        "การประเมิน ITA โดยกองแผนและงบประมาณ ปี 2568, 2568",
        "ผลการประเมิน ITA และแนวทางการพัฒนา ประจำปี 2568, 2568",
        "๑. ผลการประเมิน ITA และแนวทางการพัฒนา ประจำปี 2568, 2568",
        "สรุปคะแนน ITA และมาตรการปรับปรุง ปี 2568, 2568",
        "ผลคะแนน ITA เพื่อกำหนดมาตรการ พ.ศ. 2568, 2568",
        "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2568 เพื่อกำหนดมาตรการ, 2568"
    })
    void yearOfTheResultIs(String title, int year) {
        assertEquals("[" + year + "] 0", titled(title, BODY));
    }

    @Test
    void lineThatSaysNoMoreThanTheYearIsOfTheTitleAboveIt() {
        assertEquals(
                "[] 1",
                titled("มาตรการส่งเสริมคุณธรรมและความโปร่งใส", BODY, "ประจำปีงบประมาณ พ.ศ. 2569", "๑. ผลการวิเคราะห์"));
    }

    /** A title that goes on over two lines, the assessment's name in short on the second; a project to do better is work of its year. */
    @Test
    void lineThatOnlyNamesTheAssessmentInShortIsOfTheTitleAboveIt() {
        String measures = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน";
        String result = "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ";
        assertEquals("[] 1", new YearOfAnswersTest().titled(measures, "(ITA) ประจำปี 2569", BODY));
        assertEquals("[] 1", new YearOfAnswersTest().titled(measures, "ITA ปีงบประมาณ พ.ศ. 2569", BODY));
        assertEquals("[2568] 0", new YearOfAnswersTest().titled(result, "(ITA) ประจำปี 2568", BODY));
        assertEquals(
                "[] 1",
                new YearOfAnswersTest()
                        .titled(
                                "โครงการยกระดับการประเมิน ITA",
                                "ประจำปีงบประมาณ พ.ศ. 2569",
                                BODY,
                                "ผลการประเมินรายตัวชี้วัด"));
        assertEquals(
                "[2568] 0", new YearOfAnswersTest().titled("โครงการประเมินคุณธรรมและความโปร่งใส (ITA) ปี 2568", BODY));
    }

    @Test
    void resultBesideItsAnswerGivesTheScoresTheirYear() {
        assertEquals("[2568] 0", titled("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2568", BODY, "ใช้ประกอบแผนปี 2569"));
        assertEquals("[2568] 0", new YearOfAnswersTest().titled("ผลการประเมิน ITA", BODY, "ประจำปีงบประมาณ พ.ศ. 2568"));
    }

    @ParameterizedTest
    @CsvSource({
        "เพื่อยกระดับผลการประเมิน ITA ปี 2569, '[] 1'",
        "(เพื่อเตรียมรับการประเมิน ITA ปีงบประมาณ 2569), '[] 1'",
        "ตามกรอบการประเมิน ITA ปีงบประมาณ 2569, '[] 1'",
        "สำหรับการประเมิน ITA 2569, '[] 1'",
        "ผลการประเมิน ITA ปีงบประมาณ 2568, '[2568] 0'"
    })
    void lineThatSaysWhatAnAnswerIsForIsNoTitleOfAResult(String line, String expected) {
        assertEquals(expected, titled("มาตรการส่งเสริมคุณธรรมและความโปร่งใส พ.ศ. 2569", line, BODY));
    }

    @ParameterizedTest
    @CsvSource({
        "วัตถุประสงค์ เพื่อให้ผลการประเมิน ITA ปี 2569 สูงขึ้น, '[] 1'",
        "ตัวชี้วัดความสำเร็จ: ผลคะแนน ITA ปี 2569 ไม่น้อยกว่าร้อยละ 90, '[] 1'",
        "เป้าหมาย ผลคะแนน ITA ปี 2569 ร้อยละ 90, '[] 1'",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569 ยังไม่ประกาศ, '[] 1'",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '[2569] 0'",
        "ผลการประเมิน ITA ปี 2569 ยังไม่ผ่านเกณฑ์, '[2569] 0'"
    })
    void aimOnAnotherSheetIsNoResult(String line, String expected) {
        scores(book.sheet("ผลคะแนน"), "มาตรการส่งเสริมคุณธรรมและความโปร่งใส พ.ศ. 2569", BODY);
        plan("อื่น", line);
        assertEquals(expected, read("delivery.xlsx"));
    }

    /** Where no title over the scores states a year, that of another sheet, of the file or a folder does: unless it is a plan's. */
    @ParameterizedTest
    @CsvSource({
        "แผนปี 2569 วิเคราะห์ผล ITA.xlsx, '[] 1'",
        "แผน 2569/คะแนน.xlsx, '[] 1'",
        "ผลคะแนน ITA 2568.xlsx, '[2568] 0'",
        "2568/คะแนน.xlsx, '[2568] 0'"
    })
    void yearOfAPlaceIsNotTakenFromAPlan(String path, String expected) {
        scores(book.sheet("ผลคะแนน"), "ผลการประเมิน ITA", BODY);
        assertEquals(expected, read(path));
    }

    @Test
    void yearOfThePlanOnAnotherSheetIsNone() {
        scores(book.sheet("ผลคะแนน"), "ผลการประเมิน ITA", BODY);
        plan("แผน", "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        assertEquals("[] 1", read("delivery.xlsx"));
    }
}
