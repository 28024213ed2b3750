package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What officers type into the forms otherwise than meant is told once, at its cell, and nothing of it goes in silence. */
class FilledInFormsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แบบ");

    @BeforeEach
    void bodyAndYear() {
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน ปีงบประมาณ พ.ศ. ๒๕๖๙");
    }

    private Submission read() {
        return TestReading.read(book.toBytes());
    }

    /** A row hidden above it is all that the officer sees of the mark: many delete it, or give the sheet another name. */
    @ParameterizedTest
    @ValueSource(strings = {"1-ผลคะแนน", "2-วิเคราะห์ผล", "3-มาตรการ", "4-รายงานผล", "5-แบบตรวจ OIT"})
    void helpSheetIsPassedOverThoughItsHiddenRowIsGoneAndItsNameIsAnother(String form) throws IOException {
        byte[] template = Files.readAllBytes(Path.of("workbook-templates", form + ".xlsx"));
        Submission before = TestReading.read(template);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(template));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet help = workbook.getSheet("วิธีกรอก");
            help.shiftRows(1, help.getLastRowNum(), -1);
            workbook.setSheetName(workbook.getSheetIndex(help), "คำอธิบาย");
            workbook.write(out);
            Submission after = TestReading.read(out.toByteArray());
            assertEquals(before.rowsRead(), after.rowsRead());
            assertEquals(TestReading.codes(before), TestReading.codes(after));
        }
    }

    private void report(String title) {
        sheet.set(1, 1, title);
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "จัดประชุม", "กองคลัง", "จัดประชุม ๒ ครั้ง");
    }

    private void checklist() {
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)");
        sheet.row(4, "ข้อ", "รายการข้อมูล", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง");
    }

    @Test
    void roundOfTheFolderThatContradictsTheTitleIsSaid() {
        report("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ ๖ เดือน");
        Submission submission = TestReading.read("รอบ 12 เดือน/a.xlsx", book.toBytes());
        assertEquals(List.of("round-mismatch แบบ!A1"), TestReading.codes(submission));
        assertEquals("6", submission.findings().get(0).found());
        assertEquals("12", submission.findings().get(0).expected());
        assertEquals(OptionalInt.of(6), submission.head().round());
    }

    @Test
    void roundOfTheFileNameThatContradictsTheTitleIsSaid() {
        report("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ ๑๒ เดือน");
        Submission submission = TestReading.read("รอบ 12 เดือน/รายงาน รอบ 6 เดือน.xlsx", book.toBytes());
        assertEquals(List.of("round-mismatch แบบ!A1"), TestReading.codes(submission));
        assertEquals(OptionalInt.of(12), submission.head().round());
    }

    @Test
    void roundOfTheFolderThatAgreesIsNoFinding() {
        report("รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ ๖ เดือน");
        assertEquals(List.of(), TestReading.codes(TestReading.read("รอบ 6 เดือน/a.xlsx", book.toBytes())));
    }

    @Test
    void unknownIndicatorIsSaidOnceThoughTheRowBeginsBeforeIt() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, 1, "ตัวชี้วัดแปลก", "จัดประชุม", "กองคลัง");
        assertEquals(List.of("indicator-not-recognised แบบ!B5"), TestReading.codes(read()));
    }

    @Test
    void measureWithoutAnyIndicatorIsSaidBesidesOneWithAnUnknown() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ");
        sheet.row(5, 1, null, "จัดประชุม", "กองคลัง");
        sheet.row(6, 2, "ตัวชี้วัดแปลก", "จัดอบรม", "กองคลัง");
        assertEquals(
                List.of("indicator-not-recognised แบบ!B6", "indicator-not-recognised แบบ!B5"),
                TestReading.codes(read()));
    }

    @Test
    void allDivisionsAsOwnerOfAnItemIsKept() {
        checklist();
        sheet.row(5, "O1", "โครงสร้างหน่วยงาน", "ทุกส่วนราชการ", "https://example.go.th/1", 100);
        sheet.row(6, "O2", "ข้อมูลผู้บริหาร", "กองคลังและทุกกอง", "https://example.go.th/2", 100);
        Submission submission = read();
        assertEquals(
                List.of("ทุกส่วนราชการ", "ทุกส่วนราชการ"),
                submission.oitItems().stream().map(OitItem::owner).toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void itemThatTheYearDoesNotHaveIsSaidToBeNone() {
        checklist();
        sheet.row(5, "O1", "โครงสร้างหน่วยงาน", "กองคลัง", "https://example.go.th/1", 100);
        sheet.row(6, "O99", null, "กองคลัง", "https://example.go.th/2", 100);
        Submission submission = read();
        assertEquals(List.of("row-not-understood แบบ!A6"), TestReading.codes(submission));
        Finding finding = submission.findings().get(0);
        assertEquals("O99", finding.found());
        assertEquals("not-an-item", finding.details().get("case"));
        assertEquals("2569", finding.details().get("fiscalYear"));
        assertEquals("O1 – O26", finding.expected());
    }

    @Test
    void analysisSaysWhichIndicatorAndItemItDoesNotKnow() {
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA)");
        sheet.row(4, "ตัวชี้วัด", "ข้อ", "จุดอ่อน", "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน ปีงบประมาณ พ.ศ. ๒๕๖๖");
        sheet.row(5, "การเปิดเผยข้อมูล", "O1", "มอบหมายงานไม่เป็นธรรม", "จัดทำเกณฑ์");
        sheet.row(6, "การใช้อำนาจ", "I99", "ประเมินผลไม่ชัด", "จัดทำเกณฑ์การประเมิน");
        sheet.row(7, "ตัวชี้วัดประหลาด", null, "ไม่มีคู่มือ", "จัดทำคู่มือ");
        Submission submission = read();
        assertEquals(
                List.of("item-not-recognised แบบ!B6", "indicator-not-recognised แบบ!A7"),
                TestReading.codes(submission));
    }

    @Test
    void analysisSaysWhereItemAndIndicatorContradict() {
        sheet.set(1, 1, "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA)");
        sheet.row(4, "ตัวชี้วัด", "ข้อ", "จุดอ่อน", "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น");
        sheet.row(5, "ตัวชี้วัดที่ ๔ การใช้อำนาจ", null, "มอบหมายงานไม่เป็นธรรม", "จัดทำเกณฑ์");
        Submission submission = read();
        assertEquals(List.of("indicator-number-mismatch แบบ!A5"), TestReading.codes(submission));
        assertEquals(OptionalInt.of(3), submission.analysis().get(0).indicator());
    }
}
