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

    private static List<String> stated(Submission submission) {
        return submission.reported().stream()
                .map(figure ->
                        figure.kind() + " " + figure.text() + " " + figure.at().a1())
                .sorted()
                .toList();
    }

    /** Beside the two other instruments a name may mean the indicator or the third of these. */
    @ParameterizedTest
    @ValueSource(strings = {"การเปิดเผยข้อมูล (OIT)", "การเปิดเผยข้อมูล", "OIT การเปิดเผยข้อมูล"})
    void aNameOfIndicatorAndInstrumentBesideTheOthersIsTold(String name) {
        title();
        sheet.row(3, "แบบวัด", "คะแนน");
        sheet.row(4, "IIT", 81.25).row(5, "EIT", 82.25).row(6, name, 83.25).row(7, "คะแนนรวม", 82.35);
        Submission down = read();
        assertEquals(List.of(), scores(down));
        assertEquals(List.of("EIT 82.25 B5", "IIT 81.25 B4", "TOTAL 82.35 B7"), stated(down));
        assertEquals(List.of("notation-ambiguous คะแนน!B6"), TestReading.codes(down));
    }

    @Test
    void acrossYearsItIsToldOnce() {
        title();
        sheet.row(
                3,
                "ปีงบประมาณ",
                "ผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
                "ผู้มีส่วนได้ส่วนเสียภายนอก (EIT)",
                "การเปิดเผยข้อมูล (OIT)");
        sheet.row(4, 2565, 81.25, 82.25, 83.25).row(5, 2566, 84.25, 85.25, 86.25);
        Submission across = read();
        assertEquals(List.of(), scores(across));
        assertEquals(List.of("EIT 82.25 C4", "EIT 85.25 C5", "IIT 81.25 B4", "IIT 84.25 B5"), stated(across));
        assertEquals(1, across.findings().size());
    }

    /** A number in front says that it is the indicator, and no other indicator is called as its instrument is. */
    @ParameterizedTest
    @CsvSource({
        "EIT, 9. การเปิดเผยข้อมูล, 9",
        "EIT, ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล, 9",
        "EIT, การป้องกันการทุจริต, 10",
        "OIT, การปรับปรุงการทำงาน, 8"
    })
    void anyOtherNameIsTheIndicators(String second, String name, int indicator) {
        title();
        sheet.row(3, "แบบวัด", "คะแนน");
        sheet.row(4, "IIT", 81.25).row(5, second, 82.25).row(6, name, 83.25);
        assertEquals(List.of(indicator + " 83.25"), scores(read()));
    }

    /** Its number may have a cell of its own; a running number is no number of an indicator. */
    @ParameterizedTest
    @CsvSource({"9, 9 83.25", "ตัวชี้วัดที่ 9, 9 83.25", "3, ''"})
    void theNumberMayStandBesideTheName(String number, String expected) {
        title();
        sheet.row(3, "ที่", "รายการ", "คะแนน");
        sheet.row(4, "1", "IIT", 81.25).row(5, "2", "EIT", 82.25).row(6, number, "การเปิดเผยข้อมูล", 83.25);
        assertEquals(expected, String.join(" ", scores(read())));
    }

    /** Another indicator beside it, or a place for one, shows that it is one itself. */
    @ParameterizedTest
    @CsvSource({"83.25, 9 83.25 10 83.25", ", 9 83.25", "ไม่ประเมิน, 9 83.25", "'86,52', 9 83.25"})
    void anIndicatorBesideAnotherStaysOne(String other, String expected) {
        title();
        sheet.row(3, "แบบวัด", "คะแนน");
        sheet.row(4, "IIT", 81.25)
                .row(5, "EIT", 82.25)
                .row(6, "การเปิดเผยข้อมูล", 83.25)
                .row(7, "การป้องกันการทุจริต", "83.25".equals(other) ? (Object) 83.25 : other);
        Submission read = read();
        assertEquals(expected, String.join(" ", scores(read)));
        assertEquals(List.of("EIT 82.25 B5", "IIT 81.25 B4"), stated(read));
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
