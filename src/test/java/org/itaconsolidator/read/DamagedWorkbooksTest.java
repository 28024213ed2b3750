package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Damaged files are findings with the right code: never an exception, never a value that the file does not hold. */
class DamagedWorkbooksTest {
    static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");
    private static final String SHEET = "xl/worksheets/sheet1.xml";

    /** Scores and measures in two sheets, all of it right. */
    static BookBuilder good() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet scores = book.sheet("ผลคะแนน");
        scores.row(1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        scores.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        scores.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            scores.row(5 + i, i + 1, NAMES.get(i), new BigDecimal("81.25").add(BigDecimal.valueOf(i)));
        }
        BookBuilder.Sheet measures = book.sheet("มาตรการ");
        measures.row(1, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        for (int i = 0; i < 5; i++) {
            measures.row(
                    2 + i,
                    NAMES.get(i),
                    "มาตรการที่ทดลองลำดับ" + i,
                    "๑. ประชุม\n๒. ติดตามงาน" + i,
                    "กองคลัง",
                    "ตลอดปีงบประมาณ",
                    i == 0 ? LocalDate.of(2024, 3, 5) : "จัดประชุมแล้ว " + i);
        }
        return book;
    }

    private static FindingCode onlyCode(byte[] content) {
        List<FindingCode> codes = TestReading.onlyCodes(TestReading.read(content));
        assertEquals(1, codes.size(), codes::toString);
        return codes.get(0);
    }

    private static byte[] with(String part, String text) {
        Map<String, byte[]> parts = good().parts();
        parts.put(part, text.getBytes(StandardCharsets.UTF_8));
        return BookBuilder.zip(parts);
    }

    private static byte[] replacing(String part, String from, String to) {
        String xml = new String(good().parts().get(part), StandardCharsets.UTF_8);
        assertTrue(xml.contains(from), from);
        return with(part, xml.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "t=\"s\"><v>4<,t=\"s\"><v>999<,ผลคะแนน!C4,cell",
        "<v>81.25</v>,<v>NaN</v>,ผลคะแนน!C5,cell",
        "<v>82.25</v>,<v>8x</v>,ผลคะแนน!C6,cell",
        "r=\"C5\" s=\"0\",r=\"C5\" s=\"77\",ผลคะแนน!C5,cell",
        "<row r=\"6\">,<row r=\"six\">,ผลคะแนน,sheet",
        "</sheetData>,</sheetdata>,ผลคะแนน,sheet"
    })
    void damageNamesItsCellWhereItIsKnownElseItsSheet(String from, String to, String at, String kind) {
        Submission submission = TestReading.read(replacing(SHEET, from, to));
        assertEquals(List.of("corrupt-workbook " + at), TestReading.codes(submission));
        assertEquals(kind, submission.findings().get(0).details().get("case"));
        assertTrue(submission.isRefused());
    }

    private static byte[] without(String part) {
        Map<String, byte[]> parts = good().parts();
        assertTrue(parts.containsKey(part), part);
        parts.remove(part);
        return BookBuilder.zip(parts);
    }

    @Test
    void theUndamagedWorkbookIsReadWhole() {
        Submission submission = TestReading.read(good().toBytes());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(10, submission.scores().size());
        assertEquals(5, submission.measures().size());
    }

    @Test
    void twoSheetsWithOnePartAreACorruptWorkbook() {
        byte[] damaged = replacing("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet1.xml");
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(damaged));
        byte[] otherCase =
                replacing("xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "/xl/worksheets/SHEET1.xml");
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(otherCase));
    }

    @Test
    void emptyFileIsAnEmptyWorkbook() {
        assertEquals(FindingCode.EMPTY_WORKBOOK, onlyCode(new byte[0]));
    }

    @Test
    void workbookWithoutAnyFilledCellIsEmpty() {
        BookBuilder book = new BookBuilder();
        book.sheet("ว่าง");
        assertEquals(FindingCode.EMPTY_WORKBOOK, onlyCode(book.toBytes()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ลำดับที่,ตัวชี้วัด\n1,การใช้อำนาจ\n", "<html><table><tr><td>1</td></tr></table></html>", "PK"})
    void anythingElseIsNotAWorkbook(String content) {
        assertEquals(FindingCode.NOT_A_WORKBOOK, onlyCode(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void zipOfOtherThingsIsNotAWorkbook() {
        assertEquals(FindingCode.NOT_A_WORKBOOK, onlyCode(BookBuilder.zip(Map.of("a.txt", new byte[] {1}))));
        assertEquals(FindingCode.NOT_A_WORKBOOK, onlyCode(without("_rels/.rels")));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(without("[Content_Types].xml")));
        assertEquals(FindingCode.NOT_A_WORKBOOK, onlyCode(with("xl/workbook.xml", "<w:document xmlns:w=\"w\"/>")));
    }

    @Test
    void openDocumentAndBinaryWorkbooksUnderTheWrongNameAreOldFormats() {
        Map<String, byte[]> ods = new HashMap<>();
        ods.put("mimetype", "application/vnd.oasis.opendocument.text".getBytes(StandardCharsets.US_ASCII));
        ods.put("content.xml", "<a/>".getBytes(StandardCharsets.US_ASCII));
        assertEquals(FindingCode.OLD_EXCEL_FORMAT, onlyCode(BookBuilder.zip(ods)));
        assertEquals(
                FindingCode.OLD_EXCEL_FORMAT, onlyCode(replacing("_rels/.rels", "xl/workbook.xml", "xl/workbook.bin")));
    }

    @Test
    void truncatedAnywhereIsCorrupt() {
        byte[] whole = good().toBytes();
        for (int length = 4; length < whole.length; length += 37) {
            assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(Arrays.copyOf(whole, length)), "at " + length);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SHEET,
                "xl/worksheets/sheet2.xml",
                "xl/sharedStrings.xml",
                "xl/styles.xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels"
            })
    void missingPartIsCorrupt(String part) {
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(without(part)));
    }

    @ParameterizedTest
    @CsvSource({
        "t=\"s\"><v>4<,t=\"s\"><v>999<",
        "t=\"s\"><v>4<,t=\"s\"><v>-1<",
        "t=\"s\"><v>4<,t=\"s\"><v>4.0<",
        "t=\"s\"><v>4<,t=\"s\"><v>99999999999<",
        "t=\"s\"><v>4<,u=\"s\"><v>4<",
        "<v>81.25</v>,<v>NaN</v>",
        "<v>81.25</v>,<v>Infinity</v>",
        "<v>81.25</v>,<v>1e999</v>",
        "<v>81.25</v>,<v>81.25d</v>",
        "<v>81.25</v>,<v>0x1p3</v>",
        "'<v>81.25</v>','<v>81,25</v>'",
        "<v>81.25</v>,<v><v>8</v></v>",
        "r=\"C5\" s=\"0\",r=\"C5\" s=\"77\"",
        "r=\"C5\" s=\"0\",r=\"C5\" s=\"-1\"",
        "r=\"C5\" s=\"0\",r=\"C5\" s=\"x\"",
        "r=\"C5\" s=\"0\",r=\"C5\" s=\"0\" t=\"zz\"",
        "r=\"C5\" s=\"0\",r=\"C5\" s=\"0\" t=\"b\"",
        "r=\"C5\" s=\"0\",r=\"C6\" s=\"0\"",
        "r=\"C5\" s=\"0\",r=\"A5\" s=\"0\"",
        "r=\"C5\" s=\"0\",r=\"5C\" s=\"0\"",
        "r=\"C5\" s=\"0\",r=\"ZZZZ5\" s=\"0\"",
        "<row r=\"6\">,<row r=\"5\">",
        "<row r=\"6\">,<row r=\"1048577\">",
        "<row r=\"6\">,<row r=\"six\">",
        "</sheetData>,</sheetdata>"
    })
    void oddSheetIsCorrupt(String from, String to) {
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(replacing(SHEET, from, to)));
    }

    @Test
    void whatACellMaySayBesideIsNoDamage() {
        Submission submission = TestReading.read(replacing(
                SHEET, "r=\"C5\" s=\"0\"", "r=\"C5\" s=\"0\" cm=\"1\" vm=\"2\" ph=\"1\" xml:space=\"preserve\""));
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(10, submission.scores().size());
    }

    @Test
    void oddRelationsAreCorrupt() {
        String rels = "xl/_rels/workbook.xml.rels";
        assertEquals(
                FindingCode.CORRUPT_WORKBOOK,
                onlyCode(replacing(rels, "Target=\"worksheets/sheet1.xml\"", "Target=\"../../etc/passwd\"")));
        assertEquals(
                FindingCode.CORRUPT_WORKBOOK,
                onlyCode(replacing(
                        rels,
                        "Target=\"worksheets/sheet1.xml\"",
                        "Target=\"file:///etc/passwd\" TargetMode=\"External\"")));
        assertEquals(
                FindingCode.CORRUPT_WORKBOOK, onlyCode(replacing("xl/workbook.xml", "r:id=\"rId1\"", "r:id=\"rId9\"")));
        // neither a worksheet nor another kind of sheet: what it holds would be lost in silence
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(replacing(rels, "/worksheet\"", "/wosksheet\"")));
    }

    @Test
    void namesThatRepeatOrPointOutsideAreCorrupt() {
        List<Map.Entry<String, byte[]>> twice = new ArrayList<>(good().parts().entrySet());
        assertEquals(List.of(), TestReading.codes(TestReading.read(BookBuilder.storedZip(twice))));
        twice.add(Map.entry("XL/Workbook.xml", new byte[] {'<', 'a', '/', '>'}));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(BookBuilder.storedZip(twice)));
        for (String name : List.of("../evil.xml", "xl/../../evil.xml", "/etc/evil.xml", "xl\\evil.xml", "../evil/")) {
            Map<String, byte[]> parts = good().parts();
            parts.put(name, new byte[0]);
            assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(BookBuilder.zip(parts)), name);
        }
    }

    /** A picture of a table looks like one to who sends it. */
    @Test
    void picturesAreToldWhereNoTableIsRead() {
        BookBuilder title = new BookBuilder();
        title.sheet("ก").row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        BookBuilder blank = new BookBuilder();
        blank.sheet("ก");
        for (boolean empty : List.of(true, false)) {
            Map<String, byte[]> parts = (empty ? blank : title).parts();
            parts.put("xl/media/image1.png", new byte[8]);
            Submission read = TestReading.read(BookBuilder.zip(parts));
            assertEquals(
                    empty ? "empty-workbook pictures" : "hidden-content pictures",
                    read.findings().get(0).code().code() + " "
                            + read.findings().get(0).details().get("case"));
        }
        Map<String, byte[]> good = good().parts();
        good.put("xl/media/image1.png", new byte[8]);
        assertEquals(List.of(), TestReading.codes(TestReading.read(BookBuilder.zip(good))));
    }

    @Test
    void bombAndOverlargeFilesAreTooLarge() {
        Map<String, byte[]> parts = good().parts();
        parts.put("xl/media/blank.bmp", new byte[20 * 1024 * 1024]);
        assertEquals(FindingCode.TOO_LARGE, onlyCode(BookBuilder.zip(parts)));
        byte[] large = Arrays.copyOf(good().toBytes(), FileKind.LARGEST_BYTES + 1);
        assertEquals(FindingCode.TOO_LARGE, onlyCode(large));
    }

    @Test
    void moreThanOneHundredMegabytesInflatedIsTooLarge() {
        byte[] noise = new byte[4 * 1024 * 1024];
        byte[] some = new byte[1024];
        Random random = new Random(5);
        for (int at = 0; at < noise.length; at += 32 * some.length) {
            random.nextBytes(some);
            System.arraycopy(some, 0, noise, at, some.length);
        }
        Map<String, byte[]> parts = good().parts();
        for (int i = 0; i < 26; i++) {
            parts.put("xl/media/image" + i + ".png", noise);
        }
        assertEquals(FindingCode.TOO_LARGE, onlyCode(BookBuilder.zip(parts)));
    }

    @Test
    void documentTypesAreRefusedAndNothingOutsideIsRead() {
        String xml = new String(good().parts().get(SHEET), StandardCharsets.UTF_8);
        String external = "<!DOCTYPE worksheet [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>";
        String laughs = "<!DOCTYPE worksheet [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>";
        assertEquals(
                FindingCode.CORRUPT_WORKBOOK,
                onlyCode(with(SHEET, xml.replace("<worksheet", external + "<worksheet"))));
        assertEquals(
                FindingCode.CORRUPT_WORKBOOK, onlyCode(with(SHEET, xml.replace("<worksheet", laughs + "<worksheet"))));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(with(SHEET, xml.replace("<v>81.25</v>", "<v>&x;</v>"))));
    }

    @Test
    void strictWorkbooksAreReadLikeOthers() {
        Submission plain = TestReading.read(good().toBytes());
        Submission strict = TestReading.read(good().strict().toBytes());
        assertEquals(plain.scores(), strict.scores());
        assertEquals(plain.measures(), strict.measures());
        assertEquals(plain.findings(), strict.findings());
    }

    @Test
    void byteOrderMarksAndUtf16AreRead() {
        Submission plain = TestReading.read(good().toBytes());
        for (java.nio.charset.Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Map<String, byte[]> parts = good().parts();
            parts.replaceAll(
                    (name, xml) -> ("\uFEFF" + new String(xml, StandardCharsets.UTF_8).replace("UTF-8", charset.name()))
                            .getBytes(charset == StandardCharsets.UTF_16 ? StandardCharsets.UTF_16LE : charset));
            assertEquals(
                    plain.scores(), TestReading.read(BookBuilder.zip(parts)).scores(), charset.name());
        }
    }

    @Test
    void elementsOfControlsAreNoRows() {
        Submission submission = TestReading.read(replacing(
                SHEET,
                "</sheetData>",
                "</sheetData><controls><anchor><from><col>1</col><row>3</row></from></anchor></controls>"));
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(10, submission.scores().size());
    }

    @Test
    void flippedBytesNeverGiveAnotherValue() {
        byte[] whole = good().toBytes();
        Submission undamaged = TestReading.read(whole);
        for (int at = 0; at < whole.length; at += 13) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) (1 << at % 8);
            Submission submission = TestReading.read(damaged);
            if (!submission.isRefused()) {
                assertEquals(undamaged.scores(), submission.scores(), "flip at " + at);
                assertEquals(undamaged.measures(), submission.measures(), "flip at " + at);
            }
        }
    }

    @Test
    void aCellWithTwoValuesOrATextWithoutItsNumberIsDamage() {
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(replacing(SHEET, "<v>81.25</v>", "<v>81.25</v><v>99</v>")));
        BookBuilder shared = good().texts(BookBuilder.Texts.SHARED);
        Map<String, byte[]> parts = shared.parts();
        String xml = new String(parts.get(SHEET), StandardCharsets.UTF_8);
        parts.put(
                SHEET,
                xml.replaceFirst("t=\"s\"([^>]*)><v>\\d+</v>", "t=\"s\"$1><v></v>")
                        .getBytes(StandardCharsets.UTF_8));
        assertTrue(!xml.equals(new String(parts.get(SHEET), StandardCharsets.UTF_8)));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, onlyCode(BookBuilder.zip(parts)));
    }

    @Test
    void valuesUnderAMergedCellAreToldAsHidden() {
        BookBuilder book = good();
        BookBuilder.Sheet sheet = book.sheet("อื่น");
        sheet.row(1, "ก", "ข").row(2, "ค", "ง").merge(1, 2, 2, 2);
        assertTrue(TestReading.codes(TestReading.read(book.toBytes())).contains("hidden-content อื่น!B2"));
    }
}
