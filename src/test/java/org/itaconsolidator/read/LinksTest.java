package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.report.LibreOffice;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells for an address that show words and link to the address. */
class LinksTest {
    private static final String SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static final String CONTENT_TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                    + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + SPREADSHEET + "sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" + SPREADSHEET
                    + "worksheet+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"" + SPREADSHEET + "styles+xml\"/>"
                    + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + SPREADSHEET
                    + "sharedStrings+xml\"/>"
                    + "</Types>";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แบบตรวจ");

    private void checklist() {
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ข้อ", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "links");
        return submission;
    }

    private static List<String> urls(Submission submission) {
        return submission.oitItems().stream().map(OitItem::url).toList();
    }

    private static List<String> cases(Submission submission) {
        return submission.findings().stream()
                .map(finding -> finding.cell().a1() + " " + finding.details().getOrDefault("case", ""))
                .toList();
    }

    @Test
    void wordsThatLinkToAnAddressGiveThatAddress() {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "คลิกที่นี่", 100).link("C5", "https://www.example.go.th/o1?a=1&b=2");
        sheet.row(6, "O2", "กองคลัง", "ดูเอกสาร", 100).link("C6:C6", "http://www.example.go.th/โครงสร้าง o2.pdf");
        Submission submission = read();
        assertEquals(
                List.of("https://www.example.go.th/o1?a=1&b=2", "http://www.example.go.th/โครงสร้าง%20o2.pdf"),
                urls(submission));
        assertEquals(List.of(), cases(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HYPERLINK(\"https://www.example.go.th/o1\",\"คลิกที่นี่\")",
                "HYPERLINK(\"https://www.example.go.th/o1\")",
                " hyperlink( \"https://www.example.go.th/o1\" ; \"x\" )"
            })
    void formulaThatLinksGivesItsAddressWithOrWithoutItsWords(String formula) {
        checklist();
        sheet.row(5, "O1", "กองคลัง", new BookBuilder.Raw("str", 0, formula, "คลิกที่นี่"), 100);
        sheet.row(6, "O2", "กองคลัง", new BookBuilder.Raw("", 0, formula, null), 100);
        Submission submission = read();
        assertEquals(List.of("https://www.example.go.th/o1", "https://www.example.go.th/o1"), urls(submission));
        assertEquals(List.of(), cases(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "file:///D:/OIT/o1.pdf, file:///D:/OIT/o1.pdf",
        "o1.pdf, o1.pdf",
        "mailto:ita@example.go.th, mailto:ita@example.go.th",
        "javascript:alert(1), javascript:alert(1)"
    })
    void linkToNoPlaceOnTheWebIsNoAddressAndSaid(String target, String told) {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "คลิกที่นี่", 100).link("C5", target);
        Submission submission = read();
        assertEquals(List.of(""), urls(submission));
        assertEquals(List.of("C5 link-elsewhere"), cases(submission));
        assertEquals(told, submission.findings().get(0).found());
    }

    /** A merge that was put over cells which each have an address of their own, also the wrong way round or from the heading on. */
    @Test
    void coveredCellsKeepTheirOwnLinks() {
        for (int[] merge : List.of(new int[] {5, 3, 6, 3}, new int[] {6, 3, 5, 3}, new int[] {4, 2, 6, 3})) {
            BookBuilder each = new BookBuilder();
            BookBuilder.Sheet own = each.sheet("แบบตรวจ");
            own.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙")
                    .set(2, 1, "เทศบาลตำบลตัวอย่าง");
            own.row(4, "ข้อ", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)");
            own.row(5, "O1", "กองคลัง", "คลิกที่นี่", 100).link("C5", "https://www.example.go.th/o1");
            own.row(6, "O2", "กองช่าง", "ดูเอกสาร", 100).link("C6", "https://www.example.go.th/o2");
            own.merge(merge[0], merge[1], merge[2], merge[3]);
            assertEquals(
                    List.of("https://www.example.go.th/o1", "https://www.example.go.th/o2"),
                    urls(TestReading.read(each.toBytes())));
        }
        checklist();
        sheet.row(5, "O1", "กองคลัง", "คลิกที่นี่", 100).link("C5", "https://www.example.go.th/both");
        sheet.row(6, "O2", "กองช่าง", null, 100).merge(5, 3, 6, 3);
        assertEquals(List.of("https://www.example.go.th/both", "https://www.example.go.th/both"), urls(read()));
    }

    @Test
    void linkInsideTheWorkbookIsNoAddressAndSaid() {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "ดูหน้าถัดไป", 100).linkInside("C5", "แผ่น2!A1");
        Submission submission = read();
        assertEquals(List.of(""), urls(submission));
        assertEquals(List.of("C5 link-elsewhere"), cases(submission));
        assertEquals("#แผ่น2!A1", submission.findings().get(0).found());
    }

    @Test
    void nameOfAFileIsNoAddress() {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "แผนผัง o1.pdf", 100);
        sheet.row(6, "O2", "กองคลัง", "o2.pdf", 100).link("C6", "https://www.example.go.th/o2.pdf");
        Submission submission = read();
        assertEquals(List.of("", "https://www.example.go.th/o2.pdf"), urls(submission));
        assertEquals(List.of("C5 not-an-address"), cases(submission));
    }

    @Test
    void addressThatIsSeenCountsBeforeAnotherThatIsLinkedAndThatIsSaid() {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "https://www.example.go.th/o1", 100)
                .link("C5", "https://www.example.go.th/old/o9");
        Submission submission = read();
        assertEquals(List.of("https://www.example.go.th/o1"), urls(submission));
        assertEquals(List.of("C5 link-differs"), cases(submission));
        Finding finding = submission.findings().get(0);
        assertEquals("https://www.example.go.th/old/o9", finding.expected());
    }

    @ParameterizedTest
    @CsvSource({
        "www.example.go.th/o1, https://www.example.go.th/o1/",
        "https://example.go.th/โครงสร้าง, https://EXAMPLE.go.th/%E0%B9%82%E0%B8%84%E0%B8%A3%E0%B8%87%E0%B8%AA%E0%B8%A3%E0%B9%89%E0%B8%B2%E0%B8%87"
    })
    void spellingsOfOneAddressDoNotDiffer(String shown, String linked) {
        checklist();
        sheet.row(5, "O1", "กองคลัง", shown, 100).link("C5", linked);
        Submission submission = read();
        assertEquals(List.of(shown), urls(submission));
        assertEquals(List.of(), cases(submission));
    }

    @Test
    void addressThatIsShownCutShortIsTheWholeOne() {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "https://www.example.go.th/fil...", 100)
                .link("C5", "https://www.example.go.th/files/2569/o1.pdf");
        Submission submission = read();
        assertEquals(List.of("https://www.example.go.th/files/2569/o1.pdf"), urls(submission));
        assertEquals(List.of(), cases(submission));
    }

    @Test
    void mergedCellGivesAllItsLinksToEachOfItsRows() {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "คลิกที่นี่", 100).row(6, "O2", "กองคลัง", null, 0);
        sheet.merge(5, 3, 6, 3)
                .link("C5", "https://www.example.go.th/a")
                .link("C6", "https://www.example.go.th/b")
                .link("C7", "https://www.example.go.th/c");
        String both = "https://www.example.go.th/a\nhttps://www.example.go.th/b";
        Submission submission = read();
        assertEquals(List.of(both, both), urls(submission));
        assertEquals(List.of(), cases(submission));
    }

    @Test
    void evidenceKeepsItsWordsAndTheAddressThatTheyLinkTo() {
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ลำดับที่", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "หลักฐาน", "URL");
        sheet.row(5, 1, "จัดทำคู่มือ", "กองคลัง", "จัดทำแล้วเมื่อ ๕ มกราคม ๒๕๖๘", "คำสั่งที่ ๑/๒๕๖๘", "ลิงก์")
                .link("E5", "https://www.example.go.th/order")
                .link("F5", "https://www.example.go.th/manual");
        Submission submission = read();
        assertEquals(
                "คำสั่งที่ ๑/๒๕๖๘\nhttps://www.example.go.th/order\nลิงก์\nhttps://www.example.go.th/manual",
                submission.measures().get(0).text(Field.EVIDENCE));
        assertEquals(
                List.of("A5 unlinked"), cases(submission), "the measure names no indicator, and nothing else is said");
    }

    @Test
    void linkOfAColumnThatIsForNoAddressChangesNoText() {
        checklist();
        sheet.row(5, "O1", "กองคลัง", "www.example.go.th/o1", 100).link("B5", "https://www.example.go.th/finance");
        Submission submission = read();
        assertEquals("กองคลัง", submission.oitItems().get(0).owner());
        assertEquals(List.of(), cases(submission));
    }

    @Test
    @Tag("slow")
    void workbookSavedAgainByLibreOfficeKeepsItsLinks(@TempDir Path folder) throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        Assumptions.assumeTrue(office.isPresent(), "no LibreOffice on this machine");
        checklist();
        sheet.row(5, "O1", "กองคลัง", "คลิกที่นี่", 100).link("C5", "https://www.example.go.th/o1");
        String formula = "HYPERLINK(\"https://www.example.go.th/o2\",\"คลิกที่นี่\")";
        sheet.row(6, "O2", "กองคลัง", new BookBuilder.Raw("str", 0, formula, "คลิกที่นี่"), 100);
        sheet.row(7, "O3", "กองคลัง", "คลิก", 100).linkInside("C7", "แบบตรวจ!A1");
        sheet.row(8, "O4", "กองคลัง", "คลิกที่นี่", 100)
                .row(9, "O5", "กองคลัง")
                .merge(8, 3, 9, 3)
                .link("C8:C9", "https://www.example.go.th/o4");
        Map<String, byte[]> parts = book.parts();
        parts.put("[Content_Types].xml", CONTENT_TYPES.getBytes(StandardCharsets.UTF_8));
        byte[] saved = office.get()
                .saved(Map.of("o", BookBuilder.zip(parts)), "xlsx", "Calc MS Excel 2007 XML")
                .get("o");
        Submission submission = TestReading.read(saved);
        assertEquals(
                List.of(
                        "https://www.example.go.th/o1",
                        "https://www.example.go.th/o2",
                        "",
                        "https://www.example.go.th/o4",
                        "https://www.example.go.th/o4"),
                urls(submission));
        assertEquals(List.of("C7 link-elsewhere"), cases(submission));
    }
}
