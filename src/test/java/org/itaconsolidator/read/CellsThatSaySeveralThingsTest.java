package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.reading.AnalysisNote;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Analyses and checklists whose cells hold more, less or something else than one item, text or address. */
class CellsThatSaySeveralThingsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "cells");
        return submission;
    }

    private void title(String text) {
        sheet.set(1, 1, text);
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    private void analysis() {
        title("การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(
                4,
                "ที่",
                "ตัวชี้วัด",
                "ข้อ",
                "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น");
    }

    private void checklist() {
        title("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(4, "ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
    }

    @Test
    void textsOfARowWithItsItemAreOfOneIndicator() {
        analysis();
        sheet.row(5, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)").merge(5, 1, 5, 5);
        sheet.row(6, "๑", "การใช้งบประมาณ", "I4", "ไม่ทราบแผน", "เผยแพร่แผน");
        sheet.row(7, "๒", "การใช้อำนาจ", "I7", null, "ทบทวนคำสั่ง");
        assertEquals(
                List.of(OptionalInt.of(2), OptionalInt.of(2), OptionalInt.of(3)),
                read().analysis().stream().map(AnalysisNote::indicator).toList());
    }

    @Test
    void noWeaknessIsNone() {
        analysis();
        sheet.row(5, "๑", "การใช้งบประมาณ", "I4", "ไม่พบข้อบกพร่อง", "เผยแพร่แผน");
        sheet.row(6, "๒", "การใช้อำนาจ", "I7", "ไม่มีจุดอ่อน", "ทบทวนคำสั่ง");
        assertEquals(
                List.of("เผยแพร่แผน", "ทบทวนคำสั่ง"),
                read().analysis().stream().map(AnalysisNote::text).toList());
    }

    @Test
    void wordsInPlaceOfASelfAssessmentAreAskedNeverTakenForABlank() {
        checklist();
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", null, "ไม่มี");
        sheet.row(6, "O2", "ข้อมูลผู้บริหาร", "สำนักปลัด", null, "มี");
        sheet.row(7, "O3", "อำนาจหน้าที่", "สำนักปลัด", null, "-");
        Submission submission = read();
        assertEquals(
                List.of("score-not-a-number.of-item E5 0 / 100", "score-not-a-number.of-item E6 0 / 100"),
                cases(submission).stream()
                        .filter(said -> said.startsWith("score"))
                        .toList());
        assertEquals(
                List.of(Optional.empty(), Optional.empty(), Optional.empty()),
                submission.oitItems().stream().map(OitItem::selfScore).toList());
    }

    private static List<String> notes(Submission submission) {
        return submission.analysis().stream()
                .map(note -> (note.indicator().isPresent() ? note.indicator().getAsInt() + " " : "") + note.item() + " "
                        + note.text())
                .toList();
    }

    private static List<String> cases(Submission submission) {
        return submission.findings().stream()
                .map(finding -> finding.code().code() + "." + finding.details().get("case") + " "
                        + finding.cell().a1() + " " + finding.expected())
                .toList();
    }

    @Test
    void statementAboutSeveralItemsIsOneAboutEachOfThem() {
        analysis();
        sheet.row(5, "๑", "การใช้งบประมาณ", "I4, I5", "ไม่ทราบแผน", null);
        sheet.row(6, "๒", "การใช้อำนาจ", "I๗-I๙", "ไม่ทราบงาน", "ทบทวน");
        sheet.row(7, "๓", "การใช้ทรัพย์สินของราชการ", "I10", "ไม่ทราบวิธี", null);
        Submission submission = read();
        assertEquals(
                List.of(
                        "2 I4 ไม่ทราบแผน",
                        "2 I5 ไม่ทราบแผน",
                        "3 I7 ไม่ทราบงาน",
                        "3 I7 ทบทวน",
                        "3 I8 ไม่ทราบงาน",
                        "3 I8 ทบทวน",
                        "3 I9 ไม่ทราบงาน",
                        "3 I9 ทบทวน",
                        "4 I10 ไม่ทราบวิธี"),
                notes(submission));
        assertEquals(
                List.of("item-not-recognised.several-kept C5 I4, I5", "item-not-recognised.several-kept C6 I7, I8, I9"),
                cases(submission));
    }

    @Test
    void statementAboutOneOfTwoItemsIsOfNone() {
        analysis();
        sheet.row(5, "๑", "การใช้งบประมาณ", "I4 หรือ I5", "ไม่ทราบแผน", null);
        Submission submission = read();
        assertEquals(List.of("2  ไม่ทราบแผน"), notes(submission));
        assertEquals(List.of("item-not-recognised.several-open C5 I4"), cases(submission));
    }

    @Test
    void measureOfSeveralItemsIsOneOfTheFirstAndTold() {
        title("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(4, "ที่", "ตัวชี้วัด", "ข้อ", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(5, "๑", "การใช้งบประมาณ", "I4, 5", "เผยแพร่แผน", "กองคลัง", "มกราคม ๒๕๖๗");
        sheet.row(6, "๒", "การใช้อำนาจ", "I7 หรือ I8", "ทบทวนคำสั่ง", "กองคลัง", "มกราคม ๒๕๖๗");
        Submission submission = read();
        assertEquals(
                List.of("I4", ""),
                submission.measures().stream().map(measure -> measure.item()).toList());
        assertEquals(
                List.of("item-not-recognised.several C5 I4", "item-not-recognised.several-open C6 I7"),
                cases(submission));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O9-O10 | O9 O10",
                "O๙ - ๑๑ | O9 O10 O11",
                "O9, O10 และ O12 | O9 O10 O12",
                "ข้อ O9 ถึงข้อ O10 | O9 O10",
                "O9/O10 | O9 O10",
                "O9+O10 | O9 O10",
                "O9~O11 | O9 O11",
                "O9 O11 | O9 O11"
            })
    void oneAnswerForSeveralItemsOfAChecklistHoldsForEach(String cell, String expected) {
        checklist();
        sheet.row(5, cell.replace('~', '\n'), null, "กองคลัง", "https://a.go.th/9", "100");
        Submission submission = read();
        assertEquals(
                List.of(expected.split(" ")),
                submission.oitItems().stream().map(OitItem::item).toList());
        assertEquals(
                List.of(Optional.of(100)),
                submission.oitItems().stream()
                        .map(OitItem::selfScore)
                        .distinct()
                        .toList());
        assertEquals(List.of("item-not-recognised.several-kept A5 " + expected.replace(" ", ", ")), cases(submission));
        assertEquals(1, submission.rowsRead().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O9 หรือ O10 | row-not-understood.several-items A5 O9",
                "O10-O9 | row-not-understood.several-items A5 O10",
                "O34-O40 | row-not-understood.not-an-item A5 O1 – O35",
                "O9, I4 | row-not-understood.not-an-item A5 O1 – O35"
            })
    void rowOfAChecklistThatLeavesItsItemsOpenIsRefused(String cell, String told) {
        checklist();
        sheet.row(5, cell, null, "กองคลัง", "https://a.go.th/9", "100");
        Submission submission = read();
        assertEquals(List.of(), submission.oitItems());
        assertEquals(List.of(told), cases(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"O9 ๒๕๖๗", "O9 - แผนการใช้จ่าย", "O9"})
    void whatFollowsAnItemIsNotAlwaysAnother(String cell) {
        checklist();
        sheet.row(5, cell, null, "กองคลัง", "https://a.go.th/9", "100");
        Submission submission = read();
        assertEquals(
                List.of("O9"), submission.oitItems().stream().map(OitItem::item).toList());
        assertEquals(List.of(), cases(submission));
    }

    @Test
    void wordsInPlaceOfAnAddressAreToldAndNone() {
        checklist();
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "คลิกที่นี่", "100");
        sheet.row(6, "O2", "ข้อมูลผู้บริหาร", "สำนักปลัด", "มีในเว็บไซต์", "100");
        sheet.row(7, "O3", "อำนาจหน้าที่", "สำนักปลัด", "www.a.go.th/3", "100");
        sheet.row(8, "O4", "แผนยุทธศาสตร์", "สำนักปลัด", "a.go.th/แผน", "100");
        Submission submission = read();
        assertEquals(
                List.of("", "", "www.a.go.th/3", "a.go.th/แผน"),
                submission.oitItems().stream().map(OitItem::url).toList());
        assertEquals(
                List.of("row-not-understood แผ่น!D5", "row-not-understood แผ่น!D6"), TestReading.codes(submission));
    }

    @Test
    void itemOfAChecklistNeedsNoLetter() {
        checklist();
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "https://a.go.th/1", "100");
        sheet.row(6, "โอ ๓", "อำนาจหน้าที่", "สำนักปลัด", "https://a.go.th/3", "0");
        sheet.row(7, "๕", "ข่าวประชาสัมพันธ์", "กองคลัง", "https://a.go.th/5", "100");
        assertEquals(
                List.of("O1", "O3", "O5"),
                read().oitItems().stream().map(OitItem::item).toList());
    }

    @Test
    void numberThatOnlyCountsTheRowsIsNoItem() {
        checklist();
        sheet.row(5, "๕", "ข้อมูลการติดต่อ", "กองคลัง", "https://a.go.th/1", "100");
        Submission submission = read();
        assertEquals(List.of(), submission.oitItems());
        assertEquals(List.of("row-not-understood แผ่น!A5"), TestReading.codes(submission));
    }

    @Test
    void hiddenColumnIsNamed() {
        analysis();
        sheet.row(5, "๑", "การใช้งบประมาณ", "I4", "ไม่ทราบแผน", "เผยแพร่แผน")
                .hideColumn(5)
                .hideColumn(3);
        assertEquals(List.of("hidden-content แผ่น!C:C แผ่น!E:E"), TestReading.codes(read()));
    }

    @Test
    void cellOfATableWithoutHeadingsNamesNoDivision() {
        title("แบบตรวจ OIT ประจำปีงบประมาณ ๒๕๖๘");
        sheet.row(4, "เลขข้อ", "รายชื่อ", "ส่วนงาน", "ตรวจ", "ที่เก็บ");
        sheet.row(5, "O1", "โครงสร้าง", "สำนักปลัด", "✓", "https://g/1");
        sheet.row(6, "O2", "ผู้บริหาร", "กองคลัง", "✓");
        assertEquals("", read().head().division());
    }
}
