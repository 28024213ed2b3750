package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** Shapes that hardly any workbook has, each with the rule that it alone asks for. */
class SeldomShapesTest {
    private static final String BODY = "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final List<String> BODIES =
            List.of("อบต.บ้านหนึ่ง", "เทศบาลตำบลบ้านสอง", "อบต.บ้านสาม", "ทต.บ้านสี่");

    private final BookBuilder book = new BookBuilder();

    private BookBuilder.Sheet sheet(String title) {
        return book.sheet("แผ่น").set(1, 1, title).set(2, 1, BODY);
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "seldom");
        return submission;
    }

    @Test
    void rowThatNumbersTheColumnsIsNoMeasure() {
        sheet("แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ประจำปีงบประมาณ พ.ศ. 2567")
                .row(4, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(5, "(1)", "(2)", "(3)", "(4)", "(5)")
                .row(6, "การใช้อำนาจ", "จัดทำคู่มือ", "ประชุม", "กองคลัง", "ไตรมาส 1");
        Submission submission = read();
        assertEquals(
                List.of("จัดทำคู่มือ"),
                submission.measures().stream()
                        .map(each -> each.text(Field.MEASURE))
                        .toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void groupOfResultsAndTargetsMeansTheColumnThatSaysSo() {
        BookBuilder.Sheet sheet = sheet("ผลคะแนน ITA");
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, "ผลเทียบเป้าหมาย").set(5, 2, "ผลคะแนน ปี 2567");
        sheet.set(5, 3, "เป้าหมาย ปี 2567").merge(4, 1, 5, 1).merge(4, 2, 4, 3);
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i, 95);
        }
        Submission submission = read();
        assertEquals(
                10,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        assertEquals(2567, submission.scores().get(0).fiscalYear().buddhist());
    }

    @Test
    void ofYearsComparedInTheTitleTheOneBelowItIsTheTables() {
        BookBuilder.Sheet sheet = book.sheet("แผ่น");
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 และปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "ประจำปีงบประมาณ พ.ศ. 2567").row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission submission = read();
        assertEquals(
                10,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        assertEquals(2567, submission.scores().get(0).fiscalYear().buddhist());
    }

    @Test
    void headingApartFromAListOfScoresSaysWhatItsNumbersAre() {
        BookBuilder.Sheet sheet = sheet("ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567").row(4, "หัวข้อ", "คะแนนเต็ม");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of("heading-not-recognised แผ่น!B4"), TestReading.codes(submission));
    }

    private BookBuilder.Sheet list() {
        return book.sheet("ผล").set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี");
    }

    @Test
    void columnOfTheResultsOfManyBodiesMayHoldLevels() {
        BookBuilder.Sheet sheet = list().row(2, "หน่วยงาน", "คะแนนรวม", "ผลการประเมิน");
        for (int i = 0; i < BODIES.size(); i++) {
            sheet.row(3 + i, BODIES.get(i), 86.5 + i, "ผ่าน");
        }
        assertEquals(
                "TOTAL 86.5, LEVEL ผ่าน",
                String.join(
                        ", ",
                        read().compared().get(0).stated().stream()
                                .map(figure -> figure.kind() + " " + figure.text())
                                .toList()));
    }

    @Test
    void rowForEachBodyAndIndicatorIsNoResultOfTheBody() {
        BookBuilder.Sheet sheet = list().row(2, "หน่วยงาน", "ตัวชี้วัด", "คะแนนรวม");
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, BODIES.get(i), ScoreTablesTest.NAMES.get(i), 86.5 + i);
        }
        assertEquals(List.of(), read().compared());
    }
}
