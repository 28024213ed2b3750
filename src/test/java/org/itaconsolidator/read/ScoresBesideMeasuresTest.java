package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One table of the scores and of what is done about each is read as two: the names of its rows are those of both. */
class ScoresBesideMeasuresTest {
    private static final String ANALYSIS = "การวิเคราะห์ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566";
    private static final String RESULT = "ผลคะแนน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566 พร้อมมาตรการยกระดับ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RESULT + " | คะแนน/100 | 10",
                RESULT + " | ได้ (คะแนน) | 10",
                RESULT + " | ดัชนีที่ได้ | 0",
                RESULT + " | เป้าหมาย | 0",
                "แผนยกระดับ ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566 | คะแนน | 0",
                ANALYSIS + " | คะแนน | 10",
                ANALYSIS + " และการกำหนดมาตรการ ปีงบประมาณ พ.ศ. 2567 | คะแนน ปี 2566 | 10",
                ANALYSIS + " และแนวทางแก้ไข | คะแนน | 10",
                ANALYSIS + " เพื่อยกระดับคะแนน | คะแนน | 10",
                ANALYSIS + " | เป้าหมาย | 0"
            })
    void bothAreReadBelowATitleOfTheResult(String title, String heading, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("วิเคราะห์").set(1, 1, title);
        sheet.row(3, "เรื่องที่วัด", heading, "ประเด็นปัญหา", "วิธีแก้ (มาตรการ)", "ผู้ดำเนินการ");
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    4 + i,
                    ScoreTablesTest.NAMES.get(i),
                    80.25 + i,
                    "ประชาชนไม่ทราบขั้นตอน",
                    "จัดทำคู่มือเรื่องที่ " + (i + 1),
                    "กองคลัง");
        }
        sheet.row(14, "คะแนนรวมถ่วงน้ำหนัก", 86.05);

        Submission read = TestReading.read(book.toBytes());

        LayoutVariantsTest.assertBalanced(read, title);
        assertEquals(
                stored == 0 ? List.of() : List.of("80.25 B4", "89.25 B13", "86.05 B14"),
                stored == 0
                        ? read.scores()
                        : List.of(
                                shown(read.scores().get(0)),
                                shown(read.scores().get(9)),
                                read.reported().get(0).text() + " "
                                        + read.reported().get(0).at().a1()));
        assertEquals(10, read.measures().size());
        assertEquals("จัดทำคู่มือเรื่องที่ 1", read.measures().get(0).text(Field.MEASURE));
    }

    /** One sheet tells the scores, what is weak in them, and what is done about it in the next year, whose heading says so. */
    @ParameterizedTest
    @CsvSource({
        "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖, แนวทางพัฒนาปี ๒๕๖๗, 2567, 10",
        "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖, แนวทางพัฒนา, 2566, 10",
        "แผนยกระดับ ITA ปีงบประมาณ พ.ศ. ๒๕๖๖, แนวทางพัฒนาปี ๒๕๖๗, 2566, 0"
    })
    void analysisOfTheResultHoldsItsScores(String title, String heading, int year, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("Sheet1").set(1, 1, title).set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", "คะแนน", "จุดอ่อน", heading, "ผู้รับผิดชอบ");
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    5 + i,
                    ScoreTablesTest.NAMES.get(i),
                    80.25 + i,
                    "ยังไม่ทราบเรื่องที่ " + (i + 1),
                    "จัดทำคู่มือเรื่องที่ " + (i + 1),
                    "กองคลัง");
        }
        sheet.row(15, "คะแนนรวม", 84.95);

        Submission read = TestReading.read("ส่ง.xlsx", book.toBytes());

        LayoutVariantsTest.assertBalanced(read, title);
        assertEquals(stored, read.scores().size());
        assertEquals(stored, read.analysis().size());
        assertEquals(10, read.measures().size());
        assertEquals("ยังไม่ทราบเรื่องที่ 1", read.measures().get(0).text(Field.WEAKNESS));
        assertEquals(year, read.head().fiscalYear().orElseThrow().buddhist());
        if (stored > 0) {
            assertEquals("80.25 B5", shown(read.scores().get(0)));
            assertEquals(2566, read.scores().get(0).fiscalYear().buddhist());
            assertEquals(2566, read.analysis().get(0).fiscalYear().buddhist());
            assertEquals("ยังไม่ทราบเรื่องที่ 1", read.analysis().get(0).text());
            assertEquals("C5", read.analysis().get(0).at().a1());
        }
    }

    /** Measures of which nobody says who, when or how are no plan: their column is told, and the scores stay where they are. */
    @ParameterizedTest
    @ValueSource(strings = {"แนวทางแก้ไข", "มาตรการ", "มาตรการ/แนวทาง", "แนวทางการพัฒนา"})
    void measuresAloneAreNoPlan(String heading) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").set(1, 1, "ผลคะแนน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566");
        sheet.row(3, "ตัวชี้วัด", "แบบวัด", "คะแนน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    4 + i,
                    ScoreTablesTest.NAMES.get(i),
                    i < 5 ? "IIT" : i < 8 ? "EIT" : "OIT",
                    80.25 + i,
                    "จัดทำคู่มือเรื่องที่ " + (i + 1));
        }

        Submission read = TestReading.read(book.toBytes());

        LayoutVariantsTest.assertBalanced(read, heading);
        assertEquals(10, read.scores().size());
        assertEquals("80.25 C4", shown(read.scores().get(0)));
        assertEquals(List.of("heading-not-recognised ผล!D3"), TestReading.codes(read));
        assertEquals(Severity.WARNING, read.findings().get(0).severity());
        assertEquals("measures-beside-scores", read.findings().get(0).details().get("case"));
    }

    /** What is weak and whose work that is, and not what is done: below a result told of its scores, below a plan the plan. */
    @ParameterizedTest
    @CsvSource({
        "ผลการวิเคราะห์ ITA ปีงบประมาณ 2566, จุดอ่อน, 10, 0",
        "วิเคราะห์ผลการประเมิน ITA ปีงบประมาณ 2566, จุดอ่อน, 10, 0",
        "ผลคะแนน ITA ปีงบประมาณ 2566 และผู้รับผิดชอบ, จุดอ่อน, 10, 0",
        "การวิเคราะห์และกำหนดผู้รับผิดชอบ ITA ปีงบประมาณ 2566, จุดอ่อน, 0, 10",
        "แผนการปรับปรุงผลการประเมิน ITA ปีงบประมาณ 2566, ประเด็นที่ต้องพัฒนา, 0, 10",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ 2566, ประเด็นที่ต้องแก้ไข/ปรับปรุง/รักษาระดับ, 0, 10",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ 2566, ข้อบกพร่อง, 0, 10"
    })
    void whatIsWeakIsOfTheScoresOrOfThePlan(String title, String weak, int scores, int measures) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").set(1, 1, title + " เทศบาลตำบลตัวอย่าง");
        sheet.row(2, "ตัวชี้วัด", "คะแนน", weak, "ผู้รับผิดชอบ");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i, "ไม่มีคู่มือเรื่องที่ " + (i + 1), "กองคลัง");
        }

        Submission read = TestReading.read(book.toBytes());

        LayoutVariantsTest.assertBalanced(read, title);
        assertEquals(scores, read.scores().size());
        assertEquals(measures, read.measures().size());
    }

    private static String shown(ScoreReading score) {
        return score.shownScore() + " " + score.at().a1();
    }
}
