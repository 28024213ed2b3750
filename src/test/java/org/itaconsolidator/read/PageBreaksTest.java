package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Plans whose headings stand again on each page, and indicators that stand alone across them: nothing between is a title. */
class PageBreaksTest {
    private static final List<String> HEADINGS = List.of(
            "ลำดับที่",
            "ตัวชี้วัด",
            "มาตรการ/แนวทาง",
            "ขั้นตอนหรือวิธีการปฏิบัติ",
            "ผู้รับผิดชอบ",
            "ระยะเวลาดำเนินการ");
    private static final List<String> WITHOUT_INDICATOR = HEADINGS.subList(2, 6);

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private void title() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง");
    }

    private void headings(int row, List<String> texts) {
        sheet.row(row, texts.toArray());
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "page breaks");
        return submission;
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream()
                .map(measure ->
                        (measure.indicator().isPresent() ? measure.indicator().getAsInt() : "-")
                                + " "
                                + measure.findText(Field.MEASURE).orElseThrow().text()
                                + " " + measure.steps().size())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "๒. จัดทำแผนการใช้จ่ายงบประมาณ",
                "๒. ปรับปรุงทะเบียนคุมพัสดุ",
                "๒. ทบทวนแผนพัฒนาท้องถิ่น",
                "๒. จัดทำแผนการจัดซื้อจัดจ้าง",
                "๒. จัดทำรายงานการควบคุมภายใน"
            })
    void stepThatNamesAPlanIsNoTitleOfTheNextPage(String step) {
        title();
        headings(3, HEADINGS);
        sheet.row(4, "1", "การใช้งบประมาณ", "เผยแพร่ข้อมูล", "๑. ประชุม", "กองคลัง", "ไตรมาส ๒");
        sheet.row(5, "", "", "", step);
        headings(6, HEADINGS);
        sheet.row(7, "2", "การใช้อำนาจ", "คู่มือมอบหมายงาน", "๑. ทบทวน", "สำนักปลัด", "ไตรมาส ๓");
        Submission submission = read();
        assertEquals(List.of("2 เผยแพร่ข้อมูล 2", "3 คู่มือมอบหมายงาน 1"), measures(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "O12 แผนการจัดซื้อจัดจ้างหรือแผนการจัดหาพัสดุ",
                "ตัวชี้วัดที่ ๒ การใช้งบประมาณ (แผนการใช้จ่ายงบประมาณ)"
            })
    void lineThatBeginsWithAnItemOrAnIndicatorMakesNoTableAnothers(String line) {
        title();
        headings(3, HEADINGS);
        sheet.row(4, "1", "การใช้งบประมาณ", "เผยแพร่ข้อมูล", "๑. ประชุม", "กองคลัง", "ไตรมาส ๒");
        sheet.set(6, 1, line);
        headings(7, HEADINGS);
        sheet.row(8, "2", "การใช้อำนาจ", "คู่มือมอบหมายงาน", "๑. ทบทวน", "สำนักปลัด", "ไตรมาส ๓");
        assertEquals(List.of("2 เผยแพร่ข้อมูล 1", "3 คู่มือมอบหมายงาน 1"), measures(read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "การใช้งบประมาณ"})
    void indicatorAloneInTheFirstColumnIsNoMeasure(String band) {
        title();
        headings(3, WITHOUT_INDICATOR);
        sheet.set(4, 1, band).merge(4, 1, 4, 4);
        sheet.row(5, "เผยแพร่ข้อมูล", "๑. ประชุม", "กองคลัง", "ไตรมาส ๒");
        sheet.set(6, 1, "ตัวชี้วัดที่ ๓ การใช้อำนาจ");
        sheet.row(7, "คู่มือมอบหมายงาน", "๑. ทบทวน", "สำนักปลัด", "ไตรมาส ๓");
        Submission submission = read();
        assertEquals(List.of("2 เผยแพร่ข้อมูล 1", "3 คู่มือมอบหมายงาน 1"), measures(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void measureThatOnlyBeginsLikeAnIndicatorStaysOne() {
        title();
        headings(3, WITHOUT_INDICATOR);
        sheet.row(4, "การใช้งบประมาณให้คุ้มค่าและเปิดเผย", "๑. ประชุม", "กองคลัง", "ไตรมาส ๒");
        sheet.set(5, 1, "การใช้งบประมาณโดยให้ประชาชนมีส่วนร่วมตั้งแต่ต้น");
        assertEquals(2, read().measures().size());
    }

    @Test
    void indicatorHoldsBeyondAPageBreak() {
        title();
        headings(3, WITHOUT_INDICATOR);
        sheet.set(4, 1, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ");
        headings(5, WITHOUT_INDICATOR);
        sheet.row(6, "เผยแพร่ข้อมูล", "๑. ประชุม", "กองคลัง", "ไตรมาส ๒");
        headings(7, WITHOUT_INDICATOR);
        sheet.row(8, "คู่มือมอบหมายงาน", "๑. ทบทวน", "สำนักปลัด", "ไตรมาส ๓");
        assertEquals(List.of("2 เผยแพร่ข้อมูล 1", "2 คู่มือมอบหมายงาน 1"), measures(read()));
    }

    @Test
    void indicatorOverEachTableHoldsForItsRows() {
        title();
        sheet.set(3, 1, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ");
        headings(4, WITHOUT_INDICATOR);
        sheet.row(5, "เผยแพร่ข้อมูล", "๑. ประชุม", "กองคลัง", "ไตรมาส ๒");
        sheet.set(7, 1, "ตัวชี้วัดที่ ๓ การใช้อำนาจ");
        headings(8, WITHOUT_INDICATOR);
        sheet.row(9, "คู่มือมอบหมายงาน", "๑. ทบทวน", "สำนักปลัด", "ไตรมาส ๓");
        assertEquals(List.of("2 เผยแพร่ข้อมูล 1", "3 คู่มือมอบหมายงาน 1"), measures(read()));
    }

    @Test
    void indicatorOfOneTableIsNotThatOfTheNextBelowAnotherTitle() {
        title();
        headings(3, WITHOUT_INDICATOR);
        sheet.set(4, 1, "ตัวชี้วัดที่ ๒ การใช้งบประมาณ");
        sheet.row(5, "เผยแพร่ข้อมูล", "๑. ประชุม", "กองคลัง", "ไตรมาส ๒");
        sheet.set(7, 1, "มาตรการเพิ่มเติมของหน่วยงาน");
        headings(8, WITHOUT_INDICATOR);
        sheet.row(9, "คู่มือมอบหมายงาน", "๑. ทบทวน", "สำนักปลัด", "ไตรมาส ๓");
        assertEquals(List.of("2 เผยแพร่ข้อมูล 1", "- คู่มือมอบหมายงาน 1"), measures(read()));
    }

    /** A short row right above headings that stand again groups none of them, though one of its cells is blank. */
    @Test
    void aRowWithABlankCellAboveRepeatedHeadingsIsAMeasure() {
        title();
        Object[] headings = {"ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"};
        sheet.row(4, headings).row(5, "การใช้อำนาจ", "ทบทวนคำสั่งมอบอำนาจ", "สำนักปลัด");
        sheet.row(6, headings).row(7, "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่าย", "กองคลัง");
        sheet.row(8, headings).row(9, "คุณภาพการดำเนินงาน", "จัดทำคู่มือการให้บริการ", "กองช่าง", "ทุกเดือน");
        assertEquals(
                List.of("3 ทบทวนคำสั่งมอบอำนาจ 0", "2 เผยแพร่แผนการใช้จ่าย 0", "6 จัดทำคู่มือการให้บริการ 0"),
                measures(read()));
    }

    /** "Measures" is understood by several rows below it; the last table has one, and its headings are written a little otherwise. */
    @Test
    void headingsThatAreRepeatedWithAnAdditionAreNoMeasure() {
        List<String> done = List.of(
                "ประกาศข้อตกลงการให้บริการประชาชนอย่างเท่าเทียม",
                "ติดป้ายแสดงขั้นตอนและค่าธรรมเนียมทุกจุดบริการ",
                "ออกคำสั่งมอบหมายเจ้าภาพข้อมูลสาธารณะรายข้อ",
                "จัดทำแผนพัฒนาบุคลากรรายบุคคล",
                "จัดกิจกรรมส่งเสริมจริยธรรมแก่บุคลากร");
        title();
        for (int table = 0; table < done.size(); table++) {
            int row = 4 + table * 4;
            sheet.set(row, 1, (table + 1) + ". " + ScoreTablesTest.NAMES.get(table));
            headings(
                    row + 1,
                    List.of(
                            "Measures",
                            "วิธีดำเนินการ",
                            table < 4 ? "ระยะเวลา" : "ระยะเวลา (วัน/เดือน/ปี)",
                            "กองที่รับผิดชอบ",
                            "ผลที่ประชาชนได้รับ"));
            sheet.row(row + 2, done.get(table), "๑. ประชุม\n๒. เผยแพร่", "ไตรมาสที่ ๑", "สำนักปลัด", "ได้รับความสะดวก");
        }
        assertEquals(
                List.of(1, 2, 3, 4, 5).stream()
                        .map(i -> i + " " + done.get(i - 1) + " 2")
                        .toList(),
                measures(read()));
    }

    /** Each column alone would be when something is done, and each field stands once: together they are the ends of a period. */
    @ParameterizedTest
    @ValueSource(strings = {"เริ่มดำเนินการ/แล้วเสร็จ", "Start date/End date", "วันเริ่ม/วันสิ้นสุด"})
    void aColumnOfStartsAndOneOfEndsAreThePeriod(String headings) {
        String[] both = headings.split("/");
        title();
        sheet.row(4, "ตัวชี้วัด", "แผนงาน/กิจกรรม", "รับผิดชอบโดย", both[0], both[1], "กระบวนการ/ขั้นตอน");
        for (int i = 0; i < 3; i++) {
            sheet.row(
                    5 + i,
                    ScoreTablesTest.NAMES.get(i),
                    "จัดทำคู่มือการให้บริการชุดที่ " + i,
                    "กองช่าง",
                    "1 ตุลาคม 2566",
                    "3" + i % 2 + " มีนาคม 2567",
                    "(1) ยกร่าง\n(2) ประกาศใช้");
        }
        assertEquals(
                List.of(
                        "1 ตุลาคม 2566 - 30 มีนาคม 2567",
                        "1 ตุลาคม 2566 - 31 มีนาคม 2567",
                        "1 ตุลาคม 2566 - 30 มีนาคม 2567"),
                read().measures().stream()
                        .map(measure -> measure.text(Field.PERIOD))
                        .toList());
    }

    /** Months are ends of a period as days are: half of it would be a wrong one. */
    @ParameterizedTest
    @ValueSource(strings = {"เริ่มทำ/ถึง", "ตั้งแต่/วันสิ้นสุด", "เดือนที่เริ่ม/เดือนที่แล้วเสร็จ"})
    void monthsOfStartsAndEndsAreThePeriod(String headings) {
        String[] both = headings.split("/");
        title();
        sheet.row(4, "มาตรการเพิ่มคะแนน", "มอบหมายให้", both[0], both[1]);
        sheet.row(5, "จัดทำคู่มือการให้บริการ", "กองช่าง", "ต.ค. 2566", "มี.ค. 2567");
        sheet.row(6, "อบรมการใช้ทรัพย์สินของราชการ", "กองคลัง", "มกราคม ๒๕๖๗", "มกราคม ๒๕๖๗");
        assertEquals(
                List.of("ต.ค. 2566 - มี.ค. 2567", "มกราคม ๒๕๖๗ - มกราคม ๒๕๖๗"),
                read().measures().stream()
                        .map(measure -> measure.text(Field.PERIOD))
                        .toList());
    }
}
