package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of plans and reports that tell how a form is filled in, lines that say the rows below are no part of the plan, and figures. */
class RowsThatAreNoMeasureTest {
    private static final String FIRST = "จัดทำผังขั้นตอนบริการติดหน้าสำนักงาน";
    private static final String SECOND = "เผยแพร่แผนการใช้จ่ายทุกไตรมาส";
    private static final String THIRD = "ทบทวนคู่มือการให้บริการ";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    RowsThatAreNoMeasureTest() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private void headings(int row) {
        sheet.row(row, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "measures");
        return submission;
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList();
    }

    private void plan(int row) {
        sheet.row(row, "การใช้อำนาจ", FIRST, "กองคลัง", "ม.ค. ๒๕๖๗");
        sheet.row(row + 1, "คุณภาพการดำเนินงาน", SECOND, "สำนักปลัด", "ตลอดปีงบประมาณ");
    }

    private static Object[] cells(String line) {
        return line.split(" *\\| *");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ระบุชื่อตัวชี้วัด) | (ระบุมาตรการ) | (ระบุกอง) | (วัน เดือน ปี)",
                "ระบุชื่อตัวชี้วัด | ระบุมาตรการที่จะทำ | ระบุกอง/ส่วน | ระบุเดือน",
                "คำอธิบาย | ให้ระบุมาตรการที่ชัดเจน | ให้ระบุส่วนราชการ | เช่น ต.ค. - ธ.ค.",
                "เลือกจากตัวชี้วัด 1-10 | เขียนให้ชัดเจนว่าจะทำอะไร | ชื่อกอง | ตั้งแต่-ถึง",
                "xxxx | xxxxxxxx | xxxx | xx",
                "(ตัวอย่าง) การใช้อำนาจ | จัดทำคู่มือประชาชน | สำนักปลัด | ม.ค. 67",
                "[ตัวอย่าง] การใช้อำนาจ | จัดทำคู่มือประชาชน | สำนักปลัด | ม.ค. 67",
                "EX. | จัดทำคู่มือประชาชน | สำนักปลัด | ม.ค. 67"
            })
    void rowThatTellsHowToFillInIsToldAndNoMeasure(String line) {
        headings(4);
        sheet.row(5, cells(line));
        plan(6);
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of("table-left-alone แผน!A5"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "การใช้อำนาจ | ระบุความเสี่ยงการทุจริตของแต่ละงาน | สำนักปลัด | ม.ค. 67",
                "การใช้อำนาจ | จัดทำตัวอย่างแบบฟอร์มคำร้อง | สำนักปลัด | ม.ค. 67",
                "การใช้อำนาจ | เขียนคู่มือและเลือกผู้แทน | ชื่อผู้รับผิดชอบตามคำสั่ง | ระบุในคำสั่ง",
                "การใช้อำนาจ | (ต่อเนื่อง) อบรมเจ้าหน้าที่ | (ร่วม) สำนักปลัด | ม.ค. 67",
                "(การใช้อำนาจ) | อบรมเจ้าหน้าที่ | (สำนักปลัด) | (ม.ค. 67)"
            })
    void measureThatSoundsLikeOneStays(String line) {
        headings(4);
        sheet.row(5, cells(line));
        plan(6);
        assertEquals(List.of(cells(line)[1], FIRST, SECOND), measures(read()));
    }

    @Test
    void headingsAboveSuchARowAreTheHeadings() {
        sheet.row(3, "จังหวัด :", "น่าน");
        sheet.row(4, "ตัวชี้วัดที่ต้องเร่งแก้", "กิจกรรมที่จะดำเนินการ", "ผู้รับผิดชอบระดับ อปท.", "กำหนดส่งงาน");
        sheet.row(5, "(ระบุชื่อตัวชี้วัด)", "(ระบุกิจกรรม)", "(ระบุกอง)", "(วัน เดือน ปี)");
        plan(6);
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals("กองคลัง", submission.measures().get(0).text(Field.RESPONSIBLE));
    }

    @ParameterizedTest
    @CsvSource({
        "มาตรการปี 2566 (เดิม), fiscal-year-mismatch แผน!A7",
        "ตัวอย่าง, heading-not-recognised แผน!A7",
        "มาตรการที่ยกเลิก, heading-not-recognised แผน!A7",
        "ยกเลิกมาตรการตัวชี้วัดที่ 3, heading-not-recognised แผน!A7",
        "ร่างมาตรการเพิ่มเติม, heading-not-recognised แผน!A7",
        "มาตรการของ อบต.ข้างเคียงที่น่าเรียนรู้, heading-not-recognised แผน!A7",
        "องค์การบริหารส่วนตำบลข้างบ้าน, organisation-name-mismatch แผน!A7"
    })
    void rowsBelowALineThatTakesThemOutAreRefused(String line, String told) {
        headings(4);
        plan(5);
        sheet.set(7, 1, line);
        sheet.row(8, "การใช้อำนาจ", "จัดซื้อกล้องวงจรปิด", "สำนักปลัด", "ม.ค. ๒๕๖๗");
        sheet.row(9, "การใช้อำนาจ", "ซ่อมกล้องวงจรปิด", "สำนักปลัด", "ม.ค. ๒๕๖๗");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(3, submission.rowsRefused().size());
        assertEquals(List.of(told), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการปี 2567",
                "มาตรการตามผลการประเมินปี 2566",
                "ไตรมาส 1 (ต.ค. - ธ.ค. 2566)",
                "รอบ 6 เดือนแรก (1 ตุลาคม 2566 - 31 มีนาคม 2567)",
                "องค์การบริหารส่วนตำบลตัวอย่าง",
                "ด้านการใช้อำนาจ",
                "IIT"
            })
    void rowsBelowAnotherLineStay(String line) {
        headings(4);
        plan(5);
        sheet.set(7, 1, line);
        sheet.row(8, "การใช้อำนาจ", THIRD, "สำนักปลัด", "ม.ค. ๒๕๖๗");
        Submission submission = read();
        assertEquals(THIRD, measures(submission).get(measures(submission).size() - 1));
        assertEquals(0, submission.rowsRefused().size());
    }

    /** Names of indicators, topics and instruments that stand over measures in their column are none, whatever numbers them. */
    @ParameterizedTest
    @CsvSource({
        "1, การใช้อำนาจ, '', 3",
        "๑., ตัวชี้วัดที่ 3 การใช้อำนาจ, '', 3",
        "'', 1. การใช้อำนาจ (IIT), '', 3",
        "1, การใช้อำนาจ คะแนน 85.20, 1.1, 3",
        "'', แบบวัด IIT, 1, 0"
    })
    void nameOverMeasuresIsNoMeasure(String number, String name, String numberBelow, int indicator) {
        sheet.row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, number, name).row(6, numberBelow, FIRST, "กองคลัง", "ม.ค. ๒๕๖๗");
        Submission submission = read();
        assertEquals(List.of(FIRST), measures(submission));
        assertEquals(indicator, submission.measures().get(0).indicator().orElse(0));
        assertEquals(0, submission.rowsRefused().size());
    }

    /** "ข้อ" counts measures, however the numbers are written and whatever line stands over the first. */
    @ParameterizedTest
    @CsvSource({"%d, false", "%d., false", "%d), false", "%d, true", "%d., true"})
    void numbersThatCountMeasuresNameNoItems(String number, boolean band) {
        sheet.row(4, "ข้อ", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        if (band) {
            sheet.set(5, 1, "ตัวชี้วัดที่ 3 การใช้อำนาจ");
        }
        for (int i = 1; i <= 5; i++) {
            sheet.row(5 + i, number.formatted(i), FIRST + " " + i, "กองคลัง", "ม.ค. ๒๕๖๗");
        }
        Submission submission = read();
        assertEquals(5, measures(submission).size());
        assertFalse(TestReading.codes(submission).toString().contains("item-not-recognised"));
        assertEquals(band ? 3 : 0, submission.measures().get(4).indicator().orElse(0));
    }

    /** One number typed twice among those that count measures makes no items of them; numbers left out do. */
    @ParameterizedTest
    @CsvSource({"1 2 2 4 5, false", "1 2 2 3 4, false", "1 1 2 3 4, false", "1 3 4 6 7, true", "1 2 2 4 4, true"})
    void numberTypedTwiceNamesNoItem(String numbers, boolean items) {
        sheet.row(4, "ข้อ", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        String[] each = numbers.split(" ");
        for (int i = 0; i < each.length; i++) {
            sheet.row(5 + i, Integer.valueOf(each[i]), FIRST + " " + i, "กองคลัง", "ม.ค. ๒๕๖๗");
        }
        Submission submission = read();
        assertEquals(5, measures(submission).size());
        assertEquals(items, TestReading.codes(submission).toString().contains("item-not-recognised"));
    }

    /** What a line says of an indicator beside its name changes nothing; another line ends it: no measure keeps the indicator above. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน (๘๘.๔๒ คะแนน), 6",
        "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน ได้คะแนน ๘๘.๔๒ ลดลงจากปีก่อน, 6",
        "คุณภาพการดำเนินงาน (ผลคะแนนปี ๒๕๖๖ = ๘๘.๔๒), 6",
        "มาตรการยกระดับตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน, 6",
        "การดำเนินการเพื่อยกระดับตัวชี้วัดที่ ๖ : คุณภาพการดำเนินงาน, 6",
        "ตัวชี้วัดที่ 6 | คุณภาพการดำเนินงาน, 6",
        "EIT | คุณภาพการดำเนินงาน, 6",
        "6 | คุณภาพการดำเนินงาน | | ๘๘.๔๒, 6",
        "คุณภาพการดำเนินงาน | | ๘๘.๔๒ คะแนน, 6",
        "ตัวชี้วัดที่ 6, 0",
        "มาตรการที่ไม่เกี่ยวกับตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน, 0",
        "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน และตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร, 0",
        "มาตรการร่วมทุกตัวชี้วัด, 0",
        "งานทั่วไป, 0",
        "รอบ 6 เดือนหลัง, 3",
        "(ต่อ), 3"
    })
    void lineBelowAnIndicatorsMeasures(String line, int indicator) {
        sheet.row(4, "ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.set(5, 1, "การใช้อำนาจ").row(6, 1, FIRST, "กองคลัง", "ม.ค. ๒๕๖๗");
        sheet.row(7, cells(line)).row(8, 2, SECOND, "สำนักปลัด", "ก.พ. ๒๕๖๗");
        if (!line.contains("|")) {
            sheet.merge(7, 1, 7, 4);
        }
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(
                List.of(3, indicator),
                submission.measures().stream().map(m -> m.indicator().orElse(0)).toList());
        assertEquals(0, submission.rowsRefused().size());
    }

    /** Lines that take the rows below them out do so whatever indicator they name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ร่าง) มาตรการตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน",
                "ตัวอย่างมาตรการตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน",
                "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน (มาตรการเดิมปี ๒๕๖๖)"
            })
    void lineOfAnIndicatorTakesOut(String line) {
        sheet.row(4, "ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.set(5, 1, "การใช้อำนาจ").row(6, 1, FIRST, "กองคลัง", "ม.ค. ๒๕๖๗");
        sheet.set(7, 1, line).row(8, 2, SECOND, "สำนักปลัด", "ก.พ. ๒๕๖๗");
        assertEquals(List.of(FIRST), measures(read()));
    }

    /** Numbers below "ตัวชี้วัดที่" count the measures where lines between them name the indicators, and nowhere else. */
    @ParameterizedTest
    @CsvSource({"1, 2, 1, 3, 3, 6", "1, 2, 3, 3, 3, 6", "3, 3, 6, 0, 0, 0"})
    void numbersBelowNamesAreNoIndicators(String a, String b, String c, int ofA, int ofB, int ofC) {
        sheet.row(4, "ตัวชี้วัดที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.set(5, 1, "ตัวชี้วัดที่ 3 การใช้อำนาจ").row(6, a, FIRST, "กองคลัง", "ม.ค. ๒๕๖๗");
        sheet.row(7, b, SECOND, "สำนักปลัด", "ก.พ. ๒๕๖๗");
        sheet.set(8, 1, "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน").row(9, c, THIRD, "กองคลัง", "ม.ค. ๒๕๖๗");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND, THIRD), measures(submission));
        assertEquals(
                List.of(ofA, ofB, ofC),
                submission.measures().stream().map(m -> m.indicator().orElse(0)).toList());
    }

    /** A name that is counted with the measures, has steps below it or nothing at all, or goes on, is what an officer calls the measure. */
    @Test
    void nameThatMayBeAMeasureStays() {
        sheet.row(4, "ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, 1, "การใช้อำนาจ").row(6, 2, FIRST, "ประชุม", "กองคลัง", "ม.ค. ๒๕๖๗");
        sheet.row(7, 3, "การใช้งบประมาณอย่างคุ้มค่า").row(8, "", SECOND, "แจ้งเวียน", "สำนักปลัด", "ก.พ. ๒๕๖๗");
        sheet.row(9, 4, "การเปิดเผยข้อมูล").row(10, "", "", "ปรับปรุงเว็บไซต์", "สำนักปลัด", "ก.พ. ๒๕๖๗");
        sheet.row(11, 5, "การป้องกันการทุจริต");
        assertEquals(
                List.of(
                        "การใช้อำนาจ",
                        FIRST,
                        "การใช้งบประมาณอย่างคุ้มค่า",
                        SECOND,
                        "การเปิดเผยข้อมูล",
                        "การป้องกันการทุจริต"),
                measures(read()));
    }

    /** The headings repeated below such a line change nothing; the same line over the only table is told, as a title is. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการที่ยกเลิก, 2",
        "มาตรการสำรอง (ใช้เมื่อมีงบ), 2",
        "มาตรการของหน่วยงานอื่นที่ศึกษา, 2",
        "มาตรการที่ อบต.เพื่อนบ้านทำ, 2",
        "มาตรการเพิ่มเติม, 3"
    })
    void rowsOfATableBelowSuchALineAreRefused(String line, int read) {
        headings(4);
        plan(5);
        sheet.set(8, 1, line);
        headings(9);
        sheet.row(10, "การใช้อำนาจ", THIRD, "สำนักปลัด", "ม.ค. ๒๕๖๗");
        Submission submission = read();
        assertEquals(read, submission.measures().size());
        assertEquals(3 - read, submission.rowsRefused().size());
        assertEquals(read == 2 ? List.of("heading-not-recognised แผน!A8") : List.of(), TestReading.codes(submission));
    }

    @Test
    void remarkThatIsTheWordForAnExampleTakesItsRowOut() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "หมายเหตุ");
        plan(5);
        sheet.row(7, "การใช้อำนาจ", THIRD, "สำนักปลัด", "ม.ค. ๒๕๖๗", "ตัวอย่าง");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of("table-left-alone แผน!A7"), TestReading.codes(submission));
    }

    @Test
    void nextLineEndsWhatIsTakenOut() {
        headings(4);
        sheet.set(5, 1, "มาตรการปี 2566 (เดิม)");
        plan(6);
        sheet.set(8, 1, "มาตรการปี 2567 (ใหม่)");
        sheet.row(9, "การใช้อำนาจ", THIRD, "สำนักปลัด", "ม.ค. ๒๕๖๗");
        assertEquals(List.of(THIRD), measures(read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ได้ 91.20 คะแนน", "91.20", "ร้อยละ 91.2", "91.20/100"})
    void figureBesideAnIndicatorIsNoReport(String figure) {
        sheet.row(4, "ตัวชี้วัด", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", figure);
        sheet.row(6, "การใช้งบประมาณ", "ประชุมแล้ว 2 ครั้ง");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(1, submission.rowsRefused().size());
        assertEquals(List.of("row-not-understood แผน!B5"), TestReading.codes(submission));
    }

    /** The names of topics stand alone over the measures of years, too, that had no topics yet; a measure alone in its row is one. */
    @ParameterizedTest
    @CsvSource({
        "๑. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ, 2",
        "๒. การให้บริการและระบบ E-Service, 2",
        "จัดทำการให้บริการและระบบ E-Service ให้ครบทุกงาน, 3"
    })
    void namesOfTopicsAreNoMeasures(String line, int stored) {
        BookBuilder report = new BookBuilder();
        BookBuilder.Sheet of = report.sheet("รายงาน");
        of.row(1, "รายงานความคืบหน้ามาตรการ ITA รอบ ๑๒ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๖");
        of.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        of.row(4, "มาตรการ", "ขั้นตอนการดำเนินการ", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        of.row(5, line);
        of.row(6, FIRST, "๑. ประชุม\n๒. จัดทำ", "ธันวาคม ๒๕๖๕", "กองคลัง", "ติดแล้ว ๔ จุด");
        of.row(7, SECOND, "๑. รวบรวม\n๒. เผยแพร่", "ทุกเดือน", "สำนักปลัด", "เผยแพร่แล้ว ๒ ครั้ง");
        Submission submission = TestReading.read(report.toBytes());
        LayoutVariantsTest.assertBalanced(submission, line);
        assertEquals(stored, measures(submission).size());
    }

    /** Captions, remarks and the rest of a text stand where measures do, and nothing else of a measure stands beside them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "- | ด้านการสื่อสาร",
                "- | เป้าหมาย : คะแนนไม่น้อยกว่า ๙๐",
                "- | เอกสารแนบ ๑ : คำสั่งคณะทำงาน",
                "- | ทั้งนี้ ให้ทุกส่วนราชการถือปฏิบัติ",
                "- | งบประมาณประจำปี",
                "ปัญหาอุปสรรค | เจ้าหน้าที่มีภารกิจมาก"
            })
    void aTextAloneWhereMeasuresStandIsTold(String line) {
        headings(4);
        plan(5);
        sheet.row(7, cells(line)).row(8, "การใช้งบประมาณ", THIRD, "กองช่าง", "ทุกเดือน");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND, THIRD), measures(submission));
        assertEquals(List.of("row-not-understood แผน!B7"), TestReading.codes(submission));
    }

    /** A deed is a measure though its row says nothing else; so is any text where most rows say nothing else. */
    @Test
    void aMeasureMayStandAloneInItsRow() {
        headings(4);
        plan(5);
        sheet.row(7, null, THIRD).row(8, "การใช้งบประมาณ", "เปิดเผยข้อมูล", "กองช่าง", "ทุกเดือน");
        assertEquals(List.of(FIRST, SECOND, THIRD, "เปิดเผยข้อมูล"), measures(read()));
        sheet.row(5, "การใช้อำนาจ", "คู่มือประชาชน")
                .row(6, null, "ตู้รับเรื่อง")
                .row(8, null, "สายด่วนนายก");
        sheet.set(5, 3, null)
                .set(5, 4, null)
                .set(6, 3, null)
                .set(6, 4, null)
                .set(8, 3, null)
                .set(8, 4, null);
        assertEquals(List.of("คู่มือประชาชน", "ตู้รับเรื่อง", THIRD, "สายด่วนนายก"), measures(read()));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void theNumberOfAPageIsNoPartOfAMeasure(int column) {
        headings(4);
        plan(5);
        sheet.set(7, column, "หน้าที่ ๒/๓").row(8, "การใช้งบประมาณ", THIRD, "กองช่าง", "ทุกเดือน");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND, THIRD), measures(submission));
        assertEquals("ตลอดปีงบประมาณ", submission.measures().get(1).text(Field.PERIOD));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    /** When a paper was printed is no part of a period; the rest of one is. */
    @ParameterizedTest
    @CsvSource({"พิมพ์เมื่อ ๑ ต.ค. ๒๕๖๗, ม.ค. ๒๕๖๗, 1", "ถึง มี.ค. ๒๕๖๗, ม.ค. ๒๕๖๗ ถึง มี.ค. ๒๕๖๗, 0"})
    void aTextBelowAPeriodThatIsNoneIsTold(String below, String period, int told) {
        headings(4);
        sheet.row(5, "การใช้อำนาจ", FIRST, "กองคลัง", "ม.ค. ๒๕๖๗").set(6, 4, below);
        sheet.row(7, "คุณภาพการดำเนินงาน", SECOND, "สำนักปลัด", "ตลอดปีงบประมาณ");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(period, submission.measures().get(0).text(Field.PERIOD).replace("\n", " "));
        assertEquals(told == 1 ? List.of("row-not-understood แผน!D6") : List.of(), TestReading.codes(submission));
    }

    /** What is written below a division is who is responsible too, or told. */
    @ParameterizedTest
    @CsvSource({
        "เห็นชอบ / อนุมัติ, 1",
        "หมายเหตุ : รอผลประชุม, 1",
        "รวม ๒ มาตรการ, 1",
        "ผ่านการพิจารณาแล้ว, 1",
        "(มีต่อ), 2",
        "งานพัสดุ, 0",
        "และคณะทำงาน, 0",
        "นักวิชาการพัสดุ, 0",
        "กองช่าง, 0"
    })
    void aTextBelowADivisionThatIsNoneIsTold(String below, int outcome) {
        headings(4);
        sheet.row(5, "การใช้อำนาจ", FIRST, "กองคลัง", "ม.ค. ๒๕๖๗").set(6, 3, below);
        sheet.row(7, "คุณภาพการดำเนินงาน", SECOND, "สำนักปลัด", "ตลอดปีงบประมาณ");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(
                outcome == 0 ? "กองคลัง\n" + below : "กองคลัง",
                submission.measures().get(0).text(Field.RESPONSIBLE));
        assertEquals(outcome == 1 ? List.of("row-not-understood แผน!C6") : List.of(), TestReading.codes(submission));
    }

    /** A number that does not go on, a letter, or a number whose parts stand below it counts captions and lists of papers. */
    @ParameterizedTest
    @CsvSource({
        "๑ | คำสั่งคณะทำงาน, ๓, 1",
        "ข. | การเสริมสร้างความโปร่งใส, ๓, 1",
        "๓ | ด้านทรัพย์สิน, ๓.๑, 1",
        "๓ | ด้านทรัพย์สิน, ๔, 0",
        "๑ | จัดทำคำสั่งคณะทำงาน, ๓, 0"
    })
    void aTextWithANumberOutOfOrderIsTold(String line, String next, int told) {
        sheet.row(4, "ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "๑", FIRST, "กองคลัง", "ม.ค. ๒๕๖๗").row(6, "๒", SECOND, "สำนักปลัด", "ทุกเดือน");
        sheet.row(7, cells(line)).row(8, next, THIRD, "กองช่าง", "ทุกเดือน");
        Submission submission = read();
        assertEquals(told == 1 ? 3 : 4, submission.measures().size());
        assertEquals(
                told == 1 ? List.of("row-not-understood แผน!B7") : List.of(),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("row-not-understood"))
                        .toList());
    }
}
