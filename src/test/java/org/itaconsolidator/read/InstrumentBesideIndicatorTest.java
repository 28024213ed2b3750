package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The instrument beside an indicator's name, in a column of its own or in front of it, takes no row away. */
class InstrumentBesideIndicatorTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    private void title() {
        sheet.set(1, 1, "ผลคะแนนการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566 เทศบาลตำบลตัวอย่าง");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "instruments");
        return submission;
    }

    private static List<String> scores(Submission submission) {
        return submission.scores().stream()
                .map(score -> score.indicator() + " " + score.shownScore())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IIT", "แบบ IIT", "แบบวัด IIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"})
    void columnOfInstrumentsBetweenNameAndScoreNamesNoRow(String instrument) {
        title();
        sheet.row(3, "ตัวชี้วัด", "เครื่องมือ", "คะแนน");
        sheet.row(4, "การปฏิบัติหน้าที่", instrument, 81.25);
        sheet.row(5, "การใช้งบประมาณ", instrument, 82.25);
        sheet.row(6, "การเปิดเผยข้อมูล", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", 83.25);
        Submission submission = read();
        assertEquals(List.of("1 81.25", "2 82.25", "9 83.25"), scores(submission));
        assertEquals(List.of(), submission.reported());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void instrumentMergedOverItsIndicatorsTakesNoFirstRow() {
        title();
        sheet.row(3, "ตัวชี้วัด", "เครื่องมือ", "คะแนน");
        sheet.row(4, "การปฏิบัติหน้าที่", "IIT", 81.25);
        sheet.row(5, "การใช้งบประมาณ", null, 82.25);
        sheet.merge(4, 2, 5, 2);
        assertEquals(List.of("1 81.25", "2 82.25"), scores(read()));
    }

    @Test
    void rowThatHasAnInstrumentAloneStillStatesItsScore() {
        title();
        sheet.row(3, "ตัวชี้วัด", "เครื่องมือ", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", "IIT", 81.25);
        sheet.row(5, null, "IIT", 81.75);
        Submission submission = read();
        assertEquals(List.of("3 81.25"), scores(submission));
        assertEquals(
                List.of(ReportedFigure.Kind.IIT),
                submission.reported().stream().map(ReportedFigure::kind).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "IIT การปฏิบัติหน้าที่, 1",
        "IIT : การใช้งบประมาณ, 2",
        "(IIT) การใช้อำนาจ, 3",
        "IIT 4. การใช้ทรัพย์สินของราชการ, 4",
        "IIT5 การแก้ไขปัญหาการทุจริต, 5",
        "EIT-6 คุณภาพการดำเนินงาน, 6",
        "EIT/การปรับปรุงการทำงาน, 8",
        "แบบวัด IIT ตัวชี้วัดที่ ๓ การใช้อำนาจ, 3",
        "EIT_๗ ประสิทธิภาพการสื่อสาร, 7",
        "OIT (๑๐) การป้องกันการทุจริต, 10",
        "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) - การใช้อำนาจ, 3"
    })
    void indicatorsNameOutranksTheInstrumentInFront(String label, int indicator) {
        title();
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, label, 81.25);
        Submission submission = read();
        assertEquals(List.of(indicator + " 81.25"), scores(submission));
        assertEquals(List.of(), submission.reported());
    }

    @ParameterizedTest
    @ValueSource(strings = {"แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", "OIT", "แบบตรวจการเปิดเผยข้อมูลสาธารณะ"})
    void instrumentsOwnNameIsNoIndicator(String label) {
        title();
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", 81.25);
        sheet.row(5, label, 83.25);
        Submission submission = read();
        assertEquals(List.of("3 81.25"), scores(submission));
        assertEquals(
                List.of(ReportedFigure.Kind.OIT),
                submission.reported().stream().map(ReportedFigure::kind).toList());
    }

    @Test
    void rowsThatStateDifferentScoresOfOneInstrumentAreTold() {
        title();
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", 81.25);
        sheet.row(5, "IIT ส่วนที่หนึ่ง", 71.25);
        sheet.row(6, "IIT ส่วนที่สอง", 72.25);
        Submission submission = read();
        assertEquals(List.of(), submission.reported());
        assertEquals(2, submission.rowsRefused().size());
        assertEquals(
                List.of("indicator-not-recognised คะแนน!A5 คะแนน!B5", "indicator-not-recognised คะแนน!A6 คะแนน!B6"),
                TestReading.codes(submission));
    }

    @Test
    void instrumentsScoreInItsTwoNotationsIsOneFigure() {
        title();
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", 81.25);
        sheet.row(5, "IIT", 80.00);
        sheet.row(6, "IIT (ถ่วงน้ำหนักร้อยละ 30)", 24.00);
        assertEquals(2, read().reported().size());
    }

    @Test
    void figureBesideAnUnknownNameIsTold() {
        title();
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", 81.25);
        sheet.row(5, "ความพึงพอใจของพนักงาน", "86,52");
        Submission submission = read();
        assertEquals(List.of("indicator-not-recognised คะแนน!A5"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }
}
