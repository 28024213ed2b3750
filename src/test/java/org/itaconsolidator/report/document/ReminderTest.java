package org.itaconsolidator.report.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.document.Reminder.MissingDelivery;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReminderTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "สมมติ", "สาธิต");

    private static final QuotedFiles FILES = new QuotedFiles(Set.of("กองคลัง/มาตรการ 2569.xlsx"));

    @TempDir
    private Path folder;

    private static Reminder reminder(String division) {
        return new Reminder(
                BODY,
                division,
                LocalDate.of(2026, 4, 11),
                List.of(
                        new MissingDelivery(
                                "report",
                                Optional.of(FiscalYear.ofBuddhist(2569)),
                                OptionalInt.of(6),
                                Optional.of(LocalDate.of(2026, 4, 10)),
                                MissingDelivery.State.OVERDUE,
                                "",
                                0,
                                List.of(),
                                ""),
                        new MissingDelivery(
                                "measures",
                                Optional.of(FiscalYear.ofBuddhist(2569)),
                                OptionalInt.empty(),
                                Optional.empty(),
                                MissingDelivery.State.TO_MEND,
                                "กองคลัง/มาตรการ 2569.xlsx",
                                3,
                                List.of(
                                        "คะแนน!C7 มีค่า 105 กรุณากรอกตัวเลข 0 ถึง 100",
                                        "ซ้ำกับ กองคลัง/มาตรการ 2569.xlsx แถว 4",
                                        "สาม",
                                        "สี่",
                                        "ห้า"),
                                "returned/กองคลัง/มาตรการ 2569.xlsx")));
    }

    @Test
    void textSaysWhoWhatAndByWhenAndNamesTheFileAsItIs() {
        assertEquals("""
                แจ้งเตือนเอกสาร ITA ณ วันที่ ๑๑ เมษายน ๒๕๖๙
                เรียน กองคลัง (องค์การบริหารส่วนตำบลตัวอย่าง) มีเอกสารที่ต้องดำเนินการ ดังนี้
                ๑. แบบรายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน
                   ยังไม่ได้รับ เลยกำหนดส่งวันที่ ๑๐ เมษายน ๒๕๖๙ แล้ว
                ๒. แบบมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๙
                   ได้รับไฟล์ "กองคลัง/มาตรการ 2569.xlsx" แล้ว มี ๓ แถวที่ต้องแก้ไข กรุณาแก้ไขตามไฟล์ตอบกลับแล้วส่งใหม่โดยใช้ชื่อไฟล์เดิม
                   - คะแนน!C7 มีค่า ๑๐๕ กรุณากรอกตัวเลข ๐ ถึง ๑๐๐
                   - ซ้ำกับ กองคลัง/มาตรการ 2569.xlsx แถว ๔
                   - สาม
                   - และอีก ๒ ข้อ
                   ทุกข้ออยู่ในไฟล์ตอบกลับที่แนบมา: มาตรการ 2569.xlsx
                กรุณาวางไฟล์ในโฟลเดอร์รับส่งของส่วนราชการ ขอบคุณที่ให้ความร่วมมือ
                """, new ReminderText(Digits.THAI, List.of(), FILES).of(reminder("กองคลัง")));
        assertTrue(new ReminderText(Digits.ARABIC, List.of(), FILES)
                .of(reminder("กองคลัง"))
                .contains("1. แบบรายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. 2569 รอบ 6 เดือน\n"
                        + "   ยังไม่ได้รับ เลยกำหนดส่งวันที่ 10 เมษายน 2569 แล้ว\n"));
    }

    /** A report to mend that also leaves out a measure was two forms of one name. */
    @Test
    void formIsListedOnceHoweverMuchIsToBeDoneToIt() throws IOException {
        MissingDelivery mend = new MissingDelivery(
                "report",
                Optional.of(FiscalYear.ofBuddhist(2569)),
                OptionalInt.of(6),
                Optional.empty(),
                MissingDelivery.State.TO_MEND,
                "รายงาน.xlsx",
                1,
                List.of("หนึ่ง"),
                "");
        MissingDelivery silent = mend.came(MissingDelivery.State.SILENT, "รายงาน.xlsx", List.of("ป้าย"), "");
        MissingDelivery other = reminder("กองคลัง").owed().get(1);
        Reminder reminder = new Reminder(BODY, "กองคลัง", LocalDate.of(2026, 4, 11), List.of(mend, other, silent));
        ReminderText words = new ReminderText(Digits.THAI, List.of(), FILES);
        String report = "แบบรายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน";
        List<String> lines = words.of(reminder).lines().toList();
        assertEquals("๑. " + report, lines.get(2));
        assertEquals("   " + words.state(mend, reminder.asOf()), lines.get(3));
        assertEquals("   - หนึ่ง", lines.get(4));
        assertEquals("   " + words.state(silent, reminder.asOf()), lines.get(5));
        assertEquals("   - ป้าย", lines.get(6));
        assertEquals("๒. " + words.what(other), lines.get(7));
        Path file = folder.resolve("memo.docx");
        words.writeMemo(reminder, file);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            List<String> memo = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .toList();
            assertEquals("๑. " + report + " " + words.state(mend, reminder.asOf()), memo.get(7));
            assertEquals(words.state(silent, reminder.asOf()), memo.get(9));
            assertEquals(1, memo.stream().filter(line -> line.contains(report)).count());
        }
    }

    /** Pasted into a group of many bodies, the name alone would not say who is meant. */
    @Test
    void districtIsNamedWhereBodiesShareTheirName() {
        Body elsewhere = new Body(BODY.name(), "อื่น", BODY.province());
        assertEquals(
                "เรียน กองคลัง (องค์การบริหารส่วนตำบลตัวอย่าง (" + BODY.district()
                        + ")) มีเอกสารที่ต้องดำเนินการ ดังนี้",
                new ReminderText(Digits.THAI, List.of(BODY, elsewhere), FILES)
                        .of(reminder("กองคลัง"))
                        .lines()
                        .toList()
                        .get(1));
    }

    @Test
    void whatCameAndMustBeMendedIsPastItsDayTooAndMayBeAFewCellsOnly() {
        MissingDelivery cells = new MissingDelivery(
                "scores",
                Optional.of(FiscalYear.ofBuddhist(2569)),
                OptionalInt.empty(),
                Optional.of(LocalDate.of(2026, 4, 10)),
                MissingDelivery.State.TO_MEND,
                "คะแนน.xlsx",
                0,
                List.of(),
                "");
        String mended =
                "ได้รับไฟล์ \"คะแนน.xlsx\" แล้ว มีข้อมูลบางช่องที่ต้องแก้ไข กรุณาแก้ไขตามไฟล์ตอบกลับแล้วส่งใหม่โดยใช้ชื่อไฟล์เดิม ";
        ReminderText words = new ReminderText(Digits.THAI, List.of(), FILES);
        assertEquals(mended + "กำหนดส่งภายในวันที่ ๑๐ เมษายน ๒๕๖๙", words.state(cells, LocalDate.of(2026, 4, 10)));
        assertEquals(mended + "เลยกำหนดส่งวันที่ ๑๐ เมษายน ๒๕๖๙ แล้ว", words.state(cells, LocalDate.of(2026, 4, 11)));
    }

    /** A workbook full of the years before was told to be not filled in. */
    @Test
    void scoresWithoutThoseOfTheirYearAreNotCalledUnfilled() {
        MissingDelivery came = new MissingDelivery(
                "scores",
                Optional.of(FiscalYear.ofBuddhist(2569)),
                OptionalInt.empty(),
                Optional.empty(),
                MissingDelivery.State.BLANK,
                "คะแนน.xlsx",
                0,
                List.of(),
                "");
        assertEquals(
                "ได้รับไฟล์ \"คะแนน.xlsx\" แล้ว แต่ไม่มีผลที่ประกาศของปี ๒๕๖๙ กรุณากรอกคะแนนปีดังกล่าวแล้วส่งใหม่โดยใช้ชื่อไฟล์เดิม",
                new ReminderText(Digits.THAI, List.of(), FILES).state(came, LocalDate.of(2026, 4, 11)));
    }

    /** Only a report has a status to choose. */
    @Test
    void blankFormIsToldOfTheStatusOnlyWhereItHasOne() {
        ReminderText text = new ReminderText(Digits.THAI, List.of(), FILES);
        for (Form form : List.of(Form.MEASURES, Form.ANALYSIS, Form.OIT_CHECKLIST, Form.REPORT)) {
            MissingDelivery blank = new MissingDelivery(
                    form.code(),
                    Optional.empty(),
                    OptionalInt.empty(),
                    Optional.empty(),
                    MissingDelivery.State.BLANK,
                    "ก.xlsx",
                    0,
                    List.of(),
                    "");
            assertEquals(
                    form == Form.REPORT,
                    text.state(blank, LocalDate.of(2026, 4, 11)).contains("เลือกสถานะ"),
                    form.code());
        }
    }

    @Test
    void memoIsAddressedByPosition() throws IOException {
        assertTrue(memo("กองคลัง").contains("เรียน  ผู้อำนวยการกองคลัง"));
        assertTrue(memo("สำนักปลัด").contains("เรียน  หัวหน้าสำนักปลัด"));
        assertTrue(memo("").contains("เรียน  ผู้ดูแลระบบ ITA ของหน่วยงาน (Admin หน่วยงาน)"));
    }

    @Test
    void memoHasTheFormOfTheRegulationAndDottedLinesForNames() throws IOException {
        List<String> lines = memo("กองคลัง");
        String dots = "............................";
        assertEquals(
                List.of(
                        "บันทึกข้อความ",
                        "ส่วนราชการ  ....................  องค์การบริหารส่วนตำบลตัวอย่าง",
                        "ที่  " + dots + "    วันที่ " + dots,
                        "เรื่อง  ขอให้จัดส่งเอกสารการประเมินคุณธรรมและความโปร่งใส (ITA)",
                        "เรียน  ผู้อำนวยการกองคลัง"),
                lines.subList(0, 5));
        assertEquals(
                "๑. แบบรายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๙ รอบ ๖ เดือน"
                        + " ยังไม่ได้รับ เลยกำหนดส่งวันที่ ๑๐ เมษายน ๒๕๖๙ แล้ว",
                lines.get(7));
        assertTrue(lines.get(lines.size() - 2).matches("\\(\\.+\\)"), "a name is written by hand");
    }

    @Test
    void everyLetterIsSetInSarabunAlsoAsAComplexScript() throws IOException {
        Path file = folder.resolve("memo.docx");
        new ReminderText(Digits.THAI, List.of(), FILES).writeMemo(reminder("กองคลัง"), file);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            for (XWPFParagraph paragraph : document.getParagraphs()) {
                for (XWPFRun run : paragraph.getRuns()) {
                    assertEquals("TH Sarabun New", run.getFontFamily(XWPFRun.FontCharRange.cs));
                    assertEquals(
                            run.getCTR().getRPr().getSzArray(0).getVal(),
                            run.getCTR().getRPr().getSzCsArray(0).getVal());
                }
            }
        }
    }

    @Test
    void secondPageHasItsNumber() throws IOException {
        Path file = folder.resolve("memo.docx");
        new ReminderText(Digits.THAI, List.of(), FILES).writeMemo(reminder("กองคลัง"), file);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            assertEquals("-  -", document.getHeaderList().get(0).getText().strip());
        }
    }

    /** All that was owed last stayed with the signature, and page one was left with nothing but the salutation. */
    @Test
    void longListBreaksOverPagesAndItsEndStaysWithTheSignature() throws IOException {
        Path file = folder.resolve("memo.docx");
        new ReminderText(Digits.THAI, List.of(), FILES).writeMemo(reminder("กองคลัง"), file);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            List<XWPFParagraph> all = document.getParagraphs();
            List<String> kept = all.stream()
                    .filter(XWPFParagraph::isKeepNext)
                    .map(XWPFParagraph::getText)
                    .map(text ->
                            text.strip().substring(0, Math.min(6, text.strip().length())))
                    .toList();
            assertEquals(List.of("ทุกข้อ", "จึงเรี", "ลงชื่อ", "(.....", "ตำแหน่"), kept);
        }
    }

    @Test
    void sameReminderGivesTheSameBytes() throws IOException {
        new ReminderText(Digits.THAI, List.of(), FILES).writeMemo(reminder("กองคลัง"), folder.resolve("a.docx"));
        new ReminderText(Digits.THAI, List.of(), FILES).writeMemo(reminder("กองคลัง"), folder.resolve("b.docx"));
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.docx")), Files.readAllBytes(folder.resolve("b.docx")));
    }

    private List<String> memo(String division) throws IOException {
        Path file = folder.resolve("memo.docx");
        new ReminderText(Digits.THAI, List.of(), FILES).writeMemo(reminder(division), file);
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}
