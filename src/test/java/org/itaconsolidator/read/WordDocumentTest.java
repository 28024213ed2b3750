package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.CellLook;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.book.UnreadableWorkbook;
import org.itaconsolidator.read.book.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents of Word: what is seen of them is read, and told by table and cell. */
class WordDocumentTest {
    private static final Path SEEDS = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));

    /** What a submission says, whatever its places. */
    static List<String> said(Submission submission) {
        List<String> said = new ArrayList<>();
        said.add(submission.head().toString());
        submission
                .scores()
                .forEach(score -> said.add(score.fiscalYear() + " " + score.indicator() + " " + score.shownScore()));
        submission
                .reported()
                .forEach(figure -> said.add(figure.fiscalYear() + " " + figure.kind() + " " + figure.text()));
        submission.measures().forEach(measure -> said.add(said(measure)));
        submission.analysis().forEach(note -> said.add(note.indicator() + note.item() + note.kind() + note.text()));
        submission.oitItems().forEach(item -> said.add(item.item() + item.owner() + item.url() + item.selfScore()));
        return said;
    }

    private static String said(Measure measure) {
        Map<String, String> texts = new TreeMap<>();
        measure.texts().forEach((field, text) -> texts.put(field.name(), text.text()));
        return measure.form() + " " + measure.topic() + measure.indicator() + measure.item() + texts
                + measure.steps().stream()
                        .map(step -> step.number()
                                + step.text()
                                + step.result()
                                + step.responsible()
                                + step.period()
                                + step.periodReading())
                        .toList()
                + measure.divisions() + measure.period()
                + measure.events().stream()
                        .map(event -> event.date() + event.text())
                        .toList()
                + measure.duplicateOf()
                + measure.named().values().stream()
                        .map(FieldText::text)
                        .sorted()
                        .toList();
    }

    static List<String> codes(Submission submission) {
        return submission.findings().stream()
                .map(finding -> finding.code().code() + finding.details().getOrDefault("case", ""))
                .sorted()
                .collect(Collectors.toList());
    }

    private static Map<String, String> cells(byte[] file, List<String> told) throws Exception {
        Workbook workbook = Workbook.read(file, "a.docx");
        Grid grid = workbook.sheets().get(0);
        Map<String, String> cells = new TreeMap<>();
        grid.listRows()
                .forEach(row -> row.cells()
                        .forEach(cell -> cells.put(
                                workbook.place(grid.ref(row.number(), cell.column()))
                                        .toString(),
                                cell.text())));
        workbook.told()
                .forEach(finding -> told.add(finding.details().get("case") + " "
                        + workbook.place(finding.cells().get(0))));
        return cells;
    }

    private static Map<String, String> cells(String body, String numbering) throws Exception {
        return cells(OfficeWord.zip(body, numbering), new ArrayList<>());
    }

    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    private static String tc(String properties, String content) {
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>" + content + "</w:tc>";
    }

    @Test
    void placesAreThoseOfTheTables() throws Exception {
        String table = "<w:tbl><w:tblGrid><w:gridCol w:w=\"2000\"/><w:gridCol w:w=\"100\"/><w:gridCol w:w=\"2000\"/>"
                + "<w:gridCol w:w=\"2000\"/></w:tblGrid>"
                + "<w:tr>" + tc("<w:gridSpan w:val=\"2\"/>", p("ก")) + tc("<w:gridSpan w:val=\"2\"/>", p("ข"))
                + "</w:tr>"
                + "<w:tr>" + tc("<w:vMerge w:val=\"restart\"/>", p("ค")) + tc("<w:gridSpan w:val=\"2\"/>", p("ง"))
                + tc("", p("จ")) + "</w:tr>"
                + "<w:tr>" + tc("<w:vMerge/>", "<w:p/>") + tc("<w:gridSpan w:val=\"2\"/>", p("ฉ"))
                + tc("", p("ช") + p("ซ"))
                + "</w:tr></w:tbl>";
        byte[] file = OfficeWord.zip(p("หนึ่ง") + "<w:p/>" + table + p("สอง") + table, "");
        assertEquals(
                List.of(
                        "ตาราง 1!A1 ก",
                        "ตาราง 1!A2 ค",
                        "ตาราง 1!B1 ข",
                        "ตาราง 1!B2 ง",
                        "ตาราง 1!B3 ฉ",
                        "ตาราง 1!C2 จ",
                        "ตาราง 1!C3 ช\nซ",
                        "ตาราง 2!A1 ก",
                        "ตาราง 2!A2 ค",
                        "ตาราง 2!B1 ข",
                        "ตาราง 2!B2 ง",
                        "ตาราง 2!B3 ฉ",
                        "ตาราง 2!C2 จ",
                        "ตาราง 2!C3 ช\nซ",
                        "เอกสาร!A1 หนึ่ง",
                        "เอกสาร!A3 สอง"),
                cells(file, new ArrayList<>()).entrySet().stream()
                        .map(cell -> cell.getKey() + " " + cell.getValue())
                        .toList());
        Grid grid = Workbook.read(file, "a.docx").sheets().get(0);
        assertEquals(Optional.of(new Merge(4, 1, 5, 1)), grid.findMerge(5, 1));
        assertEquals(Optional.of(new Merge(3, 2, 3, 3)), grid.findMerge(3, 3));
    }

    private static String table(String... rows) {
        return "<w:tbl>"
                + Stream.of(rows)
                        .map(row -> Stream.of(row.split("[|]"))
                                .map(cell -> tc("", p(cell)))
                                .collect(Collectors.joining("", "<w:tr>", "</w:tr>")))
                        .collect(Collectors.joining())
                + "</w:tbl>";
    }

    private static Submission plan(String... parts) throws Exception {
        String title = p("มาตรการเพื่อขับเคลื่อนการประเมิน ITA ปีงบประมาณ พ.ศ. 2568")
                + p("เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        return TestReading.read("a.docx", OfficeWord.zip(title + String.join("", parts), ""));
    }

    /** A paragraph right below a table is no row of it: it was joined to the last measure, and took its indicator away. */
    @ParameterizedTest
    @ValueSource(strings = {"ทั้งนี้ ให้รายงานผลภายในเดือนกันยายน", "ผู้รับผิดชอบ: ทุกกอง", "มาตรการของกองการศึกษา"})
    void paragraphBelowATableIsNoRowOfIt(String below) throws Exception {
        Submission submission = plan(
                table(
                        "ประเด็น|มาตรการ|ผู้รับผิดชอบ",
                        "การเปิดเผยข้อมูล|มอบหมายผู้ดูแลเว็บไซต์|สำนักปลัด",
                        "การใช้งบประมาณ|เปิดเผยยอดเบิกจ่าย|กองคลัง"),
                p(below),
                table("ประเด็น|มาตรการ|ผู้รับผิดชอบ", "การใช้อำนาจ|จัดทำทะเบียนคุม|กองการศึกษา"));
        assertEquals(
                List.of(9, 2, 3),
                submission.measures().stream()
                        .map(each -> each.indicator().orElseThrow())
                        .toList());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    /** The measure that a row is joined to is named by its table as well. */
    @Test
    void placeInTheWordsOfAFindingIsThatOfTheTable() throws Exception {
        Submission submission = plan(table(
                "ประเด็น|มาตรการ|ผู้รับผิดชอบ",
                "การเปิดเผยข้อมูล|มอบหมายผู้ดูแลเว็บไซต์|สำนักปลัด",
                "ทั้งนี้ ให้รายงานผลภายในเดือนกันยายน||"));
        assertEquals(
                List.of("ตาราง 1!A2"),
                submission.findings().stream()
                        .filter(each -> each.details().containsKey("other"))
                        .map(each -> each.details().get("other"))
                        .toList());
    }

    @Test
    void changesAreReadAsAccepted() throws Exception {
        String body = "<w:p><w:r><w:t>คะแนน </w:t></w:r><w:del><w:r><w:delText>80</w:delText></w:r></w:del>"
                + "<w:ins><w:r><w:t>90</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>เดิม</w:t></w:r></w:moveFrom>"
                + "<w:moveTo><w:r><w:t>ใหม่</w:t></w:r></w:moveTo></w:p>"
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>ต่อ</w:t></w:r></w:p>" + p("กัน")
                + "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:del><w:r><w:delText>หาย</w:delText></w:r></w:del></w:p>"
                + p("ท้าย")
                + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc("", p("แถวที่ลบ")) + "</w:tr><w:tr>" + tc("", p("แถว"))
                + tc("<w:cellDel/>", p("ช่องที่ลบ")) + "</w:tr></w:tbl>";
        assertEquals(
                Map.of("เอกสาร!A1", "คะแนน 90ใหม่", "เอกสาร!A2", "ต่อกัน", "เอกสาร!A3", "ท้าย", "ตาราง 1!A1", "แถว"),
                cells(body, ""));
    }

    @Test
    void numbersThatWordWritesAreText() throws Exception {
        String numbering = "<w:abstractNum w:abstractNumId=\"1\">"
                + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"thaiNumbers\"/><w:lvlText w:val=\"%1.\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"(%1.%2)\"/>"
                + "<w:suff w:val=\"nothing\"/></w:lvl>"
                + "<w:lvl w:ilvl=\"2\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\uF0B7\"/></w:lvl></w:abstractNum>"
                + "<w:abstractNum w:abstractNumId=\"2\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"3\"/>"
                + "<w:numFmt w:val=\"thaiLetters\"/><w:lvlText w:val=\"%1)\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>"
                + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/>"
                + "</w:lvlOverride></w:num><w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>";
        String body = item(1, 0, "ก") + item(1, 1, "ข") + item(1, 1, "ค") + item(1, 0, "ง") + item(1, 1, "จ")
                + item(1, 2, "ฉ") + item(2, 0, "ช") + item(2, 0, "ซ") + item(3, 0, "ฌ") + item(0, 0, "ญ")
                + "<w:p><w:pPr><w:pStyle w:val=\"List\"/></w:pPr><w:r><w:t>ฎ</w:t></w:r></w:p>";
        String styles = "<w:style w:styleId=\"Base\"><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>"
                + "<w:style w:styleId=\"List\"><w:basedOn w:val=\"Base\"/></w:style>";
        Map<String, String> cells = cells(OfficeWord.zip(body, numbering, Map.of("styles", styles)), new ArrayList<>());
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= cells.size(); i++) {
            lines.add(cells.get("เอกสาร!A" + i));
        }
        assertEquals(
                List.of("๑. ก", "(๑.1)ข", "(๑.2)ค", "๒. ง", "(๒.1)จ", "- ฉ", "๑. ช", "๒. ซ", "ค) ฌ", "ญ", "ง) ฎ"),
                lines);
    }

    @Test
    void everyKindOfNumberIsWrittenAsWordDoes() throws Exception {
        List<String> formats = List.of(
                "upperRoman", "lowerRoman", "upperLetter", "lowerLetter", "decimalZero", "thaiCounting", "none");
        StringBuilder numbering = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= formats.size(); i++) {
            numbering.append("<w:abstractNum w:abstractNumId=\"" + i
                    + "\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"" + formats.get(i - 1)
                    + "\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>");
            body.append(item(i, 0, "ก"));
        }
        body.append(item(1, 0, "ข")).append(item(2, 0, "ข"));
        for (int i = 1; i <= formats.size(); i++) {
            numbering.append("<w:num w:numId=\"" + i + "\"><w:abstractNumId w:val=\"" + i + "\"/></w:num>");
        }
        Map<String, String> cells = cells(body.toString(), numbering.toString());
        List<String> lines = new ArrayList<>();
        for (int i = 1; i <= cells.size(); i++) {
            lines.add(cells.get("เอกสาร!A" + i));
        }
        assertEquals(List.of("IV. ก", "iv. ก", "D. ก", "d. ก", "04. ก", "๔. ก", "ก", "V. ข", "v. ข"), lines);
    }

    @Test
    void cellsStandWhereAnIndentedRowAndTheOlderWayToMergePutThem() throws Exception {
        String table =
                "<w:tbl><w:tblGrid><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/><w:gridCol w:w=\"900\"/></w:tblGrid>"
                        + "<w:tr>" + tc("", p("ที่")) + tc("", p("ตัวชี้วัด")) + tc("", p("คะแนน")) + "</w:tr>"
                        + "<w:tr><w:trPr><w:gridBefore w:val=\"2\"/></w:trPr>" + tc("", p("86.52")) + "</w:tr>"
                        + "<w:tr>" + tc("<w:hMerge w:val=\"restart\"/>", p("รวม")) + tc("<w:hMerge/>", p("เฉลี่ย"))
                        + tc("", p("88.10"))
                        + "</w:tr><w:tr>"
                        + tc(
                                "",
                                "<w:p><w:r><w:t>5</w:t></w:r><w:r><w:noBreakHyphen/><w:t>2</w:t><w:tab/><w:t>ก</w:t></w:r></w:p>")
                        + "</w:tr></w:tbl>";
        assertEquals(
                Map.of(
                        "ตาราง 1!A1", "ที่",
                        "ตาราง 1!B1", "ตัวชี้วัด",
                        "ตาราง 1!C1", "คะแนน",
                        "ตาราง 1!C2", "86.52",
                        "ตาราง 1!A3", "รวม\nเฉลี่ย",
                        "ตาราง 1!C3", "88.10",
                        "ตาราง 1!A4", "5-2 ก"),
                cells(table, ""));
        assertEquals(
                Optional.of(new Merge(3, 1, 3, 2)),
                Workbook.read(OfficeWord.zip(table, ""), "a.docx")
                        .sheets()
                        .get(0)
                        .findMerge(3, 2));
    }

    private static String item(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void whatIsNoTableOfItsOwnIsTold() throws Exception {
        String inner = "<w:tbl><w:tr>" + tc("", p("ใน")) + tc("", p("๑")) + "</w:tr><w:tr>" + tc("", p("สอง"))
                + "</w:tr></w:tbl>";
        String box =
                "<w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>%s</w:txbxContent></wps:txbx>"
                        + "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>%s</w:txbxContent></v:textbox></w:pict>"
                        + "</mc:Fallback></mc:AlternateContent></w:r>";
        String body = "<w:p><w:r><w:t>นอก</w:t></w:r>" + box.replace("%s", p("ในกล่อง") + inner) + "</w:p>"
                + "<w:tbl><w:tr>" + tc("", p("ก") + inner) + tc("", "<w:p>" + box.replace("%s", p("ลงชื่อ")) + "</w:p>")
                + tc("", "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ลับ</w:t></w:r><w:r><w:t>เห็น</w:t></w:r></w:p>")
                + "</w:tr></w:tbl>";
        List<String> told = new ArrayList<>();
        assertEquals(
                Map.of(
                        "เอกสาร!A1", "นอก",
                        "เอกสาร!A2", "ในกล่อง",
                        "เอกสาร!A3", "ใน ๑",
                        "เอกสาร!A4", "สอง",
                        "ตาราง 1!A1", "ก\nใน ๑\nสอง",
                        "ตาราง 1!B1", "ลงชื่อ",
                        "ตาราง 1!C1", "เห็น"),
                cells(OfficeWord.zip(body, ""), told));
        assertEquals(
                List.of(
                        "text-box เอกสาร!A2",
                        "table-in-box เอกสาร!A3",
                        "table-in-box เอกสาร!A4",
                        "nested-table ตาราง 1!A1",
                        "text-box ตาราง 1!B1",
                        "vanished ตาราง 1!C1"),
                told);
    }

    /** A table that only says where on the page others stand is no table: its texts are lines. */
    @Test
    void tableInATableOfLayoutIsReadAsItsOwn() throws Exception {
        String inner = "<w:tbl><w:tr>" + tc("", p("ตัวชี้วัด")) + tc("", p("คะแนน")) + "</w:tr><w:tr>"
                + tc("", p("การใช้อำนาจ")) + tc("", p("๙๐")) + "</w:tr></w:tbl>";
        String body = p("หัว") + "<w:tbl><w:tr>" + tc("", p("ตอนที่ ๑") + p("บรรทัด")) + "</w:tr><w:tr>"
                + tc("", p("ปี ๒๕๖๗")) + tc("", p("เหนือ") + inner + p("ใต้")) + "</w:tr></w:tbl>";
        List<String> told = new ArrayList<>();
        assertEquals(
                Map.of(
                        "เอกสาร!A1", "หัว",
                        "เอกสาร!A2", "ตอนที่ ๑",
                        "เอกสาร!A3", "บรรทัด",
                        "เอกสาร!A4", "ปี ๒๕๖๗",
                        "เอกสาร!A5", "เหนือ",
                        "ตาราง 1!A1", "ตัวชี้วัด",
                        "ตาราง 1!B1", "คะแนน",
                        "ตาราง 1!A2", "การใช้อำนาจ",
                        "ตาราง 1!B2", "๙๐",
                        "เอกสาร!A6", "ใต้"),
                cells(OfficeWord.zip(body, ""), told));
        assertEquals(List.of(), told);
    }

    @Test
    void looksLinksNotesAndHeadersAreKept() throws Exception {
        String body = "<w:tbl><w:tr>"
                + tc(
                        "<w:shd w:fill=\"FFFF00\"/>",
                        "<w:p><w:r><w:rPr><w:b/><w:strike/><w:color w:val=\"FF0000\"/></w:rPr><w:t>90"
                                + "</w:t></w:r><w:r><w:rPr><w:b/><w:strike/><w:color w:val=\"FF0000\"/><w:vertAlign w:val=\"superscript\"/>"
                                + "</w:rPr><w:t>1</w:t></w:r><w:r><w:footnoteReference w:id=\"4\"/></w:r></w:p>")
                + tc("", "<w:p><w:hyperlink r:id=\"hyperlink\"><w:r><w:t>O1</w:t></w:r></w:hyperlink></w:p>")
                + tc(
                        "",
                        "<w:p><w:r><w:fldChar/><w:instrText>HYPERLINK \"https://www.example.go.th/o2\"</w:instrText>"
                                + "<w:fldChar/><w:t>O2</w:t></w:r></w:p>")
                + "</w:tr></w:tbl>";
        byte[] file = OfficeWord.zip(
                body,
                "",
                Map.of(
                        "footnotes", "<w:footnote w:id=\"4\">" + p("ประเมินตนเอง") + "</w:footnote>",
                        "header", p("ร่างประกาศ") + "<v:textpath string=\"ร่าง\"/>",
                        "hyperlink", "https://www.example.go.th/o1"));
        Grid grid = Workbook.read(file, "a.docx").sheets().get(0);
        GridCell cell = grid.listRows().get(0).get(0);
        assertEquals("90¹", cell.text());
        assertEquals(
                new CellLook(
                        true,
                        false,
                        "",
                        Set.of(CellLook.Letters.BOLD),
                        Optional.of(CellLook.Colour.RED),
                        Optional.of(CellLook.Colour.YELLOW)),
                cell.look());
        assertEquals(Optional.of("ประเมินตนเอง"), grid.findComment(1, 1));
        assertEquals(List.of("https://www.example.go.th/o1"), grid.listLinks(1, 2));
        assertEquals(List.of("https://www.example.go.th/o2"), grid.listLinks(1, 3));
        assertEquals(List.of("ร่างประกาศ", "ร่าง"), grid.listPageTexts());
    }

    @Test
    void commentsThatAreLargeTogetherAreRefused() {
        String two = "<w:footnoteReference w:id=\"1\"/><w:footnoteReference w:id=\"1\"/>";
        String many = "<w:p><w:r><w:t>ก</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>".repeat(101);
        assertEquals("letters-of-a-cell 200,000", refused("<w:p><w:r><w:t>ก</w:t>" + two + "</w:r></w:p>", 100_000));
        assertEquals("letters-of-comments 10,000,000", refused(many, 100_000));
    }

    private static String refused(String body, int letters) {
        Map<String, String> notes =
                Map.of("footnotes", "<w:footnote w:id=\"1\">" + p("ก".repeat(letters)) + "</w:footnote>");
        Finding finding = assertThrows(
                        UnreadableWorkbook.class, () -> Workbook.read(OfficeWord.zip(body, "", notes), "a.docx"))
                .finding();
        return finding.details().get("case") + " " + finding.expected();
    }

    @Test
    void boxAtAParagraphWhoseMarkWasDeletedIsReadAndTold() throws Exception {
        String box = "<w:r><w:drawing><wps:txbx><w:txbxContent>" + p("ในกล่อง")
                + "</w:txbxContent></wps:txbx></w:drawing></w:r>";
        String body =
                "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>ต่อ</w:t></w:r>" + box + "</w:p>" + p("กัน");
        List<String> told = new ArrayList<>();
        assertEquals(Map.of("เอกสาร!A1", "ต่อกัน", "เอกสาร!A2", "ในกล่อง"), cells(OfficeWord.zip(body, ""), told));
        assertEquals(List.of("text-box เอกสาร!A2"), told);
    }

    @Test
    void promptOfAContentControlIsABlank() throws Exception {
        String body = "<w:tbl><w:tr>" + tc("", "<w:p>" + control("", "<w:r><w:t>คลิก</w:t></w:r>") + "</w:p>")
                + tc("", control("", p("คลิก"))) + control("", tc("", p("คลิก"))) + tc("", p("ก"))
                + control(" w:val=\"0\"", tc("", p("กรอกแล้ว"))) + "</w:tr></w:tbl>" + control("", p("คลิก"))
                + p("ท้าย");
        assertEquals(Map.of("ตาราง 1!D1", "ก", "ตาราง 1!E1", "กรอกแล้ว", "เอกสาร!A2", "ท้าย"), cells(body, ""));
    }

    private static String control(String prompt, String content) {
        return "<w:sdt><w:sdtPr><w:showingPlcHdr" + prompt + "/></w:sdtPr><w:sdtContent>" + content
                + "</w:sdtContent></w:sdt>";
    }

    @Test
    void listsCountFrom0AndPassWhatWasDeleted() throws Exception {
        String numbering = "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"0\"/>"
                + "<w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum>"
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>";
        String body = item(1, 0, "ก") + item(1, 0, "ข")
                + "<w:tbl><w:tr><w:trPr><w:del/></w:trPr>" + tc("", item(1, 0, "แถวที่ลบ")) + "</w:tr><w:tr>"
                + tc("<w:cellDel/>", item(1, 0, "ช่องที่ลบ")) + tc("", item(1, 0, "ค")) + "</w:tr></w:tbl>"
                + item(1, 0, "ง");
        assertEquals(
                Map.of("เอกสาร!A1", "0. ก", "เอกสาร!A2", "1. ข", "ตาราง 1!B1", "2. ค", "เอกสาร!A3", "3. ง"),
                cells(body, numbering));
    }

    @Test
    void linesOfNotesAreKeptApartAndHiddenLettersAreNot() throws Exception {
        String note =
                "<w:footnote w:id=\"1\"><w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:t>ก</w:t><w:br/><w:t>ข</w:t>"
                        + "<w:cr/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ลับ</w:t></w:r><w:r><w:t>ค</w:t><w:noBreakHyphen/>"
                        + "<w:t>ง</w:t></w:r></w:p></w:footnote>";
        Grid grid = Workbook.read(
                        OfficeWord.zip(
                                "<w:p><w:r><w:t>๑</w:t><w:footnoteReference w:id=\"1\"/></w:r></w:p>",
                                "",
                                Map.of("footnotes", note)),
                        "a.docx")
                .sheets()
                .get(0);
        assertEquals(Optional.of("ก\nข\nค-ง"), grid.findComment(1, 1));
    }

    @Test
    void everythingThatIsStoredIsToldByTableAndCell() {
        String heading = "<w:tr>" + tc("", p("ที่")) + tc("", p("ตัวชี้วัด")) + tc("", p("คะแนน")) + "</w:tr>";
        String row = "<w:tr>" + tc("", p("๑")) + tc("", p("การปฏิบัติหน้าที่")) + tc("", p("๘๖.๕๒")) + "</w:tr>";
        String body = p("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                + p("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๖") + "<w:tbl>" + heading + row + "</w:tbl>";
        Submission submission = TestReading.read("ผล.docx", OfficeWord.zip(body, ""));
        assertEquals("ตาราง 1!C2", submission.scores().get(0).at().toString());
        assertEquals("[RowRef[sheet=ตาราง 1, row=2]]", submission.rowsRead().toString());
    }

    @ParameterizedTest
    @EnumSource(OfficeWord.Layout.class)
    void fiveRealDocumentsSayTheSameHoweverTheyAreTyped(OfficeWord.Layout layout) throws Exception {
        assumeTrue(Files.isDirectory(SEEDS), "skipped: no real documents at " + SEEDS);
        int measures = 0;
        for (Path file : seeds()) {
            byte[] workbook = Files.readAllBytes(file);
            Submission before = TestReading.read(file.getFileName().toString(), workbook);
            byte[] word = OfficeWord.of(Workbook.read(workbook, "a.xlsx").sheets(), layout);
            Submission after = TestReading.read(file.getFileName() + ".docx", word);
            assertEquals(List.of(), missing(said(before), said(after)), file + " " + layout);
            assertEquals(List.of(), missing(said(after), said(before)), file + " " + layout);
            assertEquals(codes(before), codes(after), file + " " + layout);
            measures += after.measures().size();
        }
        assertEquals(34, measures);
    }

    private static List<String> missing(List<String> from, List<String> in) {
        List<String> missing = new ArrayList<>(from);
        in.forEach(missing::remove);
        return missing;
    }

    private static List<Path> seeds() throws IOException {
        try (var files = Files.list(SEEDS)) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
    }
}
