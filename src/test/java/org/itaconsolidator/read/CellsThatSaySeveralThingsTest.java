package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.AnalysisNote;
import org.itaconsolidator.model.OitItem;
import org.itaconsolidator.model.Submission;
import org.junit.jupiter.api.Test;

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
    void severalItemsInACellAreTold() {
        analysis();
        sheet.row(5, "๑", "การใช้งบประมาณ", "I4, I5", "ไม่ทราบแผน", null);
        sheet.row(6, "๒", "การใช้อำนาจ", "I๗-I๘", "ไม่ทราบงาน", null);
        sheet.row(7, "๓", "การใช้ทรัพย์สินของราชการ", "I10", "ไม่ทราบวิธี", null);
        assertEquals(List.of("item-not-recognised แผ่น!C5", "item-not-recognised แผ่น!C6"), TestReading.codes(read()));
    }

    @Test
    void severalItemsInACellOfAChecklistAreTold() {
        checklist();
        sheet.row(5, "O9-O10", null, "กองคลัง", "https://a.go.th/9", "100");
        Submission submission = read();
        assertEquals("O9", submission.oitItems().get(0).item());
        assertEquals(List.of("item-not-recognised แผ่น!A5"), TestReading.codes(submission));
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
