package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** Rows of checklists whose code is of one item and whose name is of another. */
class CodeAgainstNameTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");
    private int row = 3;

    private void oneColumn(String year) {
        titles(year);
        sheet.row(row++, "ข้อ", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
    }

    private void twoColumns(String year) {
        titles(year);
        sheet.row(row++, "ข้อ", "หัวข้อย่อยการประเมิน", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
    }

    private void titles(String year) {
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. " + year);
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง");
    }

    private void item(String item) {
        sheet.row(row++, item, "กองคลัง", "https://www.example.go.th/" + row, 100);
    }

    private void item(String code, String name) {
        sheet.row(row++, code, name, "กองคลัง", "https://www.example.go.th/" + row, 100);
    }

    private List<String> items(Submission submission) {
        return submission.oitItems().stream()
                .map(item -> item.at().a1() + " " + item.item())
                .toList();
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "checklist");
        return submission;
    }

    private static List<String> told(Submission submission) {
        return submission.findings().stream().map(CodeAgainstNameTest::told).toList();
    }

    private static String told(Finding finding) {
        return finding.severity() + " " + TestReading.line(finding) + " " + finding.found() + ">" + finding.expected()
                + " " + finding.details().get("case");
    }

    @Test
    void confirmedNameOutranksTheCode() {
        oneColumn("๒๕๖๕");
        item("O4 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน");
        item("O10 ข้อมูลการติดต่อ");
        Submission submission = read();
        assertEquals(List.of("A4 O4", "A5 O5"), items(submission));
        assertEquals(List.of("WARNING item-number-mismatch แผ่น!A5 O10>O5 null"), told(submission));
    }

    @Test
    void nameNeverMakesASecondRowOfAnItem() {
        oneColumn("๒๕๖๕");
        item("O10 ข้อมูลการติดต่อ");
        item("O5 ข้อมูลการติดต่อ");
        Submission submission = read();
        assertEquals(List.of("A4 O10", "A5 O5"), items(submission));
        assertEquals(List.of("WARNING item-number-mismatch แผ่น!A4 O10>O5 by-code"), told(submission));
    }

    @Test
    void twoRowsOfOneNameKeepTheirCodes() {
        oneColumn("๒๕๖๕");
        item("O10 ข้อมูลการติดต่อ");
        item("O12 ข้อมูลการติดต่อ");
        Submission submission = read();
        assertEquals(List.of("A4 O10", "A5 O12"), items(submission));
        assertEquals(
                List.of(
                        "WARNING item-number-mismatch แผ่น!A4 O10>O5 by-code",
                        "WARNING item-number-mismatch แผ่น!A5 O12>O5 by-code"),
                told(submission));
    }

    @Test
    void namesThatAllAreOneItemFurtherCountTogether() {
        oneColumn("๒๕๖๕");
        item("O5 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน");
        item("O6 ข้อมูลการติดต่อ");
        item("O7 กฎหมายที่เกี่ยวข้อง");
        assertEquals(List.of("A4 O4", "A5 O5", "A6 O6"), items(read()));
    }

    @Test
    void nameInAColumnOfItsOwnIsHeardTheSame() {
        twoColumns("๒๕๖๕");
        item("O10", "ข้อมูลการติดต่อ");
        item("โอ ๑๒", "กฎหมายที่เกี่ยวข้อง");
        Submission submission = read();
        assertEquals(List.of("A4 O5", "A5 O6"), items(submission));
        assertEquals(
                List.of(
                        "WARNING item-number-mismatch แผ่น!A4 แผ่น!B4 O10>O5 null",
                        "WARNING item-number-mismatch แผ่น!A5 แผ่น!B5 O12>O6 null"),
                told(submission));
    }

    @Test
    void nameThatNothingConfirmsIsToldAndTheCodeCounts() {
        twoColumns("๒๕๖๘");
        item("O7", "แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน");
        item("O20", "ชื่อที่ไม่รู้จัก");
        Submission submission = read();
        assertEquals(List.of("A4 O7", "A5 O20"), items(submission));
        assertEquals(List.of("NOTICE item-number-mismatch แผ่น!A4 แผ่น!B4 O7>O5 unconfirmed"), told(submission));
    }

    @Test
    void shortNameIsHeardWhereItIsTheWholeName() {
        oneColumn("๒๕๖๕");
        item("O9 โครงสร้าง");
        Submission submission = read();
        assertEquals(List.of("A4 O1"), items(submission));
        assertEquals(List.of("WARNING item-number-mismatch แผ่น!A4 O9>O1 null"), told(submission));
    }

    @Test
    void codeThatTheYearDoesNotHaveIsNoItemUnlessItsNameIsConfirmed() {
        oneColumn("๒๕๖๘");
        item("O40 ข่าวประชาสัมพันธ์");
        item("O41 แผนยุทธศาสตร์หรือแผนพัฒนาหน่วยงาน");
        Submission submission = read();
        assertEquals(List.of("A4 O4"), items(submission));
        assertEquals(
                List.of(FindingCode.ROW_NOT_UNDERSTOOD, FindingCode.ITEM_NUMBER_MISMATCH),
                TestReading.onlyCodes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void nameInOtherWordsContradictsNothing() {
        twoColumns("๒๕๖๕");
        item("O5", "เบอร์โทรและแผนที่");
        item("O1", "โครงสร้างหน่วยงาน");
        Submission submission = read();
        assertEquals(List.of("A4 O5", "A5 O1"), items(submission));
        assertEquals(List.of(), told(submission));
    }
}
