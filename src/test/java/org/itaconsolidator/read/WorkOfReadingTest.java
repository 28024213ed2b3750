package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.Proofs;
import org.itaconsolidator.check.RuleBook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Workbook;
import org.itaconsolidator.read.book.WorkbookBound;
import org.itaconsolidator.read.row.DraftFindings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Work grows as the workbook does. Counted are looks at cells, which the reader counts itself, and the bytes that it asks for,
 * which tell of passes over anything else too.
 */
@Tag("once")
class WorkOfReadingTest {
    private static final int ROWS = 120;
    private static final int TIMES = 4;

    /** A pass that goes on from each row to the end would make it {@link #TIMES} times as much. */
    private static final double FLAT = 2.2;

    private record Work(double visits, double bytes) {
        double of(String measure) {
            return measure.equals("visits") ? visits : bytes;
        }
    }

    private static Work workPerCell(byte[] content) throws Exception {
        return workPerCell(content, "a.xlsx");
    }

    private static Work workPerCell(byte[] content, String name) throws Exception {
        return workPerCell(TestReading.reader(List.of()), content, name);
    }

    private static Work workPerCell(WorkbookReader reader, byte[] content, String name) throws Exception {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        Workbook workbook = Workbook.read(content, name);
        long cells = workbook.sheets().stream()
                .flatMap(sheet -> sheet.listRows().stream())
                .mapToLong(GridRow::size)
                .sum();
        long before = thread.getCurrentThreadAllocatedBytes();
        Submission submission =
                reader.read(TestReading.file(name, content), workbook).submission();
        long bytes = thread.getCurrentThreadAllocatedBytes() - before;
        assertFalse(TestReading.onlyCodes(submission).contains(FindingCode.TOO_LARGE));
        return new Work((double) workbook.bound().visits() / cells, (double) bytes / cells);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "two columns of texts",
                "lines below a table",
                "words between blank rows",
                "headless scores",
                "list of many bodies",
                "one address merged down",
                "chain of zeros",
                "wide gaps between tables",
                "side by side, many times",
                "score rows of one unclear year",
                "years down, figures beside scores",
                "headless scores in years",
                "headless scores, one merged down",
                "notes below starred steps",
                "an address in each row of one merged down",
                "texts side by side",
                "second half one column too far right",
                "names of indicators as measures",
                "rows that refer to others"
            })
    void cellsAreLookedAtAsOftenHoweverLargeTheSheetIs(String shape) throws Exception {
        // what a reader remembers are texts: it looks at as many cells as a new one, and need not be made for each
        // sheet
        IntFunction<BookBuilder> books = StressSheets.all().get(shape);
        Work small = workPerCell(TestReading.READER, books.apply(ROWS).toBytes(), "a.xlsx");
        Work large = workPerCell(TestReading.READER, books.apply(ROWS * TIMES).toBytes(), "a.xlsx");
        assertTrue(large.visits() <= small.visits() * FLAT, small + " " + large);
    }

    /** Rows that are put in move all below them once, and not once for each row. */
    @Test
    void sheetIsCopiedOnceHoweverManyOfItsRowsBecomeSeveral() throws Exception {
        assertEquals(List.of(), listGrowth("measures in two columns", "bytes"));
    }

    /** The same of a list as text and of tables in a document, where other code makes the sheets. */
    @Test
    @Tag("slow")
    void workPerCellStaysTheSameInOtherKindsOfFiles() throws Exception {
        List<String> grows = new ArrayList<>();
        for (OtherKinds kind : List.of(OtherKinds.CSV, OtherKinds.DOCX)) {
            for (String shape : List.of(
                    "headless scores",
                    "scores",
                    "score rows of unclear years",
                    "scores by years down",
                    "measures",
                    "checklist")) {
                IntFunction<BookBuilder> books = StressSheets.all().get(shape);
                String name = "a." + kind.ending();
                Work small = workPerCell(kind.of(books.apply(ROWS).toBytes()), name);
                Work large = workPerCell(kind.of(books.apply(ROWS * TIMES).toBytes()), name);
                if (large.visits() > small.visits() * FLAT || large.bytes() > small.bytes() * FLAT) {
                    grows.add(name + " " + shape + " " + small + " " + large);
                }
            }
        }
        assertEquals(List.of(), grows);
    }

    /** Measures alike are held against each other: those that stand near, however many there are. */
    @Test
    void workOfChecksGrowsAsTheMeasuresDo() {
        IntFunction<BookBuilder> books = StressSheets.all().get("measures of one indicator");
        double small = bytesOfChecks(TestReading.read(books.apply(300).toBytes()), 300);
        double large = bytesOfChecks(TestReading.read(books.apply(300 * TIMES).toBytes()), 300 * TIMES);
        assertTrue(large < small * FLAT, small + " " + large);
    }

    private static double bytesOfChecks(Submission submission, int rows) {
        ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        RuleBook rules = new RuleBook(Frameworks.load(Optional.empty()));
        long before = thread.getCurrentThreadAllocatedBytes();
        rules.check(submission);
        return (double) (thread.getCurrentThreadAllocatedBytes() - before) / rows;
    }

    /** Neither visits nor bytes tell of lists that are looked through: what was found already is asked by each row. */
    @Test
    void whatWasFoundIsAskedByCellAndSheet() {
        List<Finding> asked = new ArrayList<>();
        DraftFindings findings = new DraftFindings();
        for (int row = 1; row <= 1000; row++) {
            Finding finding =
                    Finding.at(new CellRef("แผ่น", row, 1), FindingCode.ROW_NOT_UNDERSTOOD, String.valueOf(row), "");
            findings.add(finding);
            asked.addAll(findings.listAt(finding.cell()));
            assertTrue(findings.contains(finding));
            assertFalse(findings.contains(finding.as(Severity.NOTICE)));
        }
        assertEquals(findings, asked);
        assertTrue(findings.isOn("แผ่น", FindingCode.ROW_NOT_UNDERSTOOD));
        assertFalse(findings.isOn("แผ่น", FindingCode.TOO_LARGE));
        assertFalse(findings.isOn("อื่น", FindingCode.ROW_NOT_UNDERSTOOD));
        Finding last = asked.get(999);
        assertTrue(findings.remove(last));
        assertFalse(findings.remove(last));
        assertFalse(findings.contains(last));
        assertTrue(findings.removeIf(finding -> !finding.found().equals("7")));
        assertEquals(List.of(asked.get(6)), findings);
        findings.replaceAll(finding -> finding.as(Severity.NOTICE));
        assertEquals(
                List.of(asked.get(6).as(Severity.NOTICE)),
                findings.listAt(asked.get(6).cell()));
        assertTrue(findings.removeAll(List.of(asked.get(6).as(Severity.NOTICE))));
        assertFalse(findings.isOn("แผ่น", FindingCode.ROW_NOT_UNDERSTOOD));
    }

    /** What a reader remembers would tell of the order of the shapes: each, in {@code .ci/run} every second, is read by a new one. */
    @Test
    @Tag("slow")
    void workPerCellStaysTheSameHoweverLargeASheetOfAnyShapeIs() throws Exception {
        List<String> grows = new ArrayList<>();
        for (String shape : Proofs.some(List.copyOf(StressSheets.all().keySet()), 2)) {
            grows.addAll(listGrowth(shape, "visits", "bytes"));
        }
        assertEquals(List.of(), grows);
    }

    /** Which of these measures grow more than the cells do. */
    private static List<String> listGrowth(String shape, String... measures) throws Exception {
        IntFunction<BookBuilder> books = StressSheets.all().get(shape);
        Work small = workPerCell(books.apply(ROWS).toBytes());
        Work large = workPerCell(books.apply(ROWS * TIMES).toBytes());
        return Stream.of(measures)
                .filter(measure -> large.of(measure) > small.of(measure) * FLAT)
                .map(measure -> measure + " of " + shape + " " + small + " " + large)
                .toList();
    }

    /** As many rows as a sheet nearly has: refused by what was counted, in little memory. */
    @Test
    @Tag("slow")
    void sheetOfNearlyAMillionRowsIsTooLarge() {
        assertTooLarge("cells", "300,000", sheetOf("<row><c><v>86.5</v></c></row>", 988_000, ""));
    }

    /** The longest texts that a cell of Excel holds, such as patterns stumble over, take as much for each letter as shorter ones. */
    @Test
    void workPerLetterStaysTheSameInTheLongestCells() throws Exception {
        Submission submission = TestReading.read(longCells(1).toBytes());
        assertTrue(submission.measures().stream()
                .anyMatch(m -> m.text(Field.RESULT).equals("ทำแล้ว")));
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.INDICATOR_NOT_RECOGNISED));
        Work small = workPerCell(longCells(TIMES).toBytes());
        Work large = workPerCell(longCells(1).toBytes());
        assertEquals(small.visits(), large.visits());
        assertTrue(large.bytes() < small.bytes() * TIMES * FLAT, small + " " + large);
    }

    /** Texts that patterns go through from each letter on, as a line beside scores, as headings and in every column of a report. */
    @Test
    @Tag("slow")
    void textsOfHostileLengthTakeSecondsWhereverTheyStand() {
        List<String> hostile = List.of(
                "1".repeat(40_000),
                "a.".repeat(20_000),
                "๑. ก ๒. ข ".repeat(4_000),
                "กองคลัง ".repeat(5_000),
                "ม.ค. 2567 ".repeat(4_000),
                "  ".repeat(20_000) + "ข",
                "ๆๆ่่้้".repeat(6_000));
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet report = book.sheet("รายงานผล");
        report.row(1, "รายงานผลการดำเนินการตามมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
        report.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        report.row(3, hostile.get(2));
        report.row(4, "ตัวชี้วัด", "มาตรการ", hostile.get(3), "ผู้รับผิดชอบ", hostile.get(0), "ผลการดำเนินงาน");
        for (int row = 0; row < hostile.size(); row++) {
            String text = hostile.get(row);
            report.row(5 + row, "การใช้อำนาจ", text, text, text, text, text);
        }
        BookBuilder.Sheet scores = book.sheet("คะแนน");
        scores.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567").row(2, "ตัวชี้วัด", "คะแนน", hostile.get(1));
        for (int i = 0; i < 10; i++) {
            scores.row(3 + i, DamagedWorkbooksTest.NAMES.get(i), new BigDecimal("81.25"), hostile.get(i % 7));
            scores.row(15 + i, hostile.get(i % 7));
        }
        byte[] content = book.toBytes();
        Submission submission = CpuSeconds.within(20, () -> TestReading.read(content));
        assertEquals(10, submission.scores().size(), submission.findings()::toString);
        assertFalse(submission.measures().isEmpty(), submission.findings()::toString);
    }

    private static BookBuilder longCells(int part) {
        String many = "๑. ประชุม (๑) กองคลัง 2567 - มี.ค. ๖๗ อบต.ก ( ต่อ ";
        String longest = many.repeat(32_767 / many.length() / part);
        String blanks = "ก" + " ".repeat(32_000 / part) + "ข";
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("รายงานผล");
        sheet.row(1, "รายงานผลการดำเนินการตามมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, longest, longest, longest, longest, longest, longest);
        sheet.row(6, blanks, blanks, blanks, blanks, blanks, blanks);
        sheet.row(
                7,
                "1".repeat(32_000 / part),
                "(".repeat(32_000 / part),
                "1.".repeat(16_000 / part),
                "กอง".repeat(10_000 / part),
                "ม.ค.".repeat(8_000 / part),
                "1/1/67 ".repeat(4_000 / part));
        sheet.row(8, "การใช้อำนาจ", "มาตรการหนึ่ง", "๑. ทำ", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        return book;
    }

    private static Finding onlyFinding(byte[] content) {
        List<Finding> findings = TestReading.read(content).findings().stream()
                .filter(finding -> finding.code() != FindingCode.ORGANISATION_MISSING
                        && finding.code() != FindingCode.FISCAL_YEAR_MISSING)
                .toList();
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    private static void assertTooLarge(String measure, String bound, byte[] content) {
        Finding finding = onlyFinding(content);
        assertEquals(FindingCode.TOO_LARGE, finding.code());
        assertEquals(measure, finding.details().get("case"));
        assertEquals(bound, finding.expected());
        assertTrue(
                new FindingTexts(Locale.ENGLISH).text(finding).contains(bound),
                () -> new FindingTexts(Locale.ENGLISH).text(finding));
    }

    @Test
    void workbookThatWouldBeLookedAtTooOftenIsRefusedWithTheBound() throws Exception {
        Workbook workbook =
                Workbook.read(StressSheets.all().get("measures").apply(2).toBytes(), "a.xlsx");
        workbook.bound()
                .visit((int) (WorkbookBound.MOST_VISITS - workbook.bound().visits() - 10));
        Submission submission = TestReading.READER
                .read(TestReading.file("delivery.xlsx", new byte[0]), workbook)
                .submission();
        assertTrue(submission.isRefused());
        assertEquals(List.of(), submission.measures());
        assertEquals(1, submission.findings().size(), submission.findings()::toString);
        assertEquals("50,000,000", submission.findings().get(0).expected());
    }

    @Test
    void moreOfAnythingThanIsKeptIsRefusedWithWhatWasCountedAndTheBound() {
        assertTooLarge("cells", "300,000", sheetOf("<row><c><v>1</v></c></row>", 300_001, ""));
        assertTooLarge("merges", "100,000", sheetOf("", 0, "<mergeCell ref=\"A1:B2\"/>".repeat(100_001)));
        assertTooLarge("links", "100,000", sheetOf("", 0, "<hyperlink ref=\"A1\" location=\"x\"/>".repeat(100_001)));
        assertTooLarge("formulas", "300,000", sheetOf("<row><c><f>1</f></c></row>", 300_001, ""));
        assertTooLarge(
                "letters-of-a-cell",
                "200,000",
                sheetOf("<row><c t=\"inlineStr\"><is><t>" + "ก".repeat(200_001) + "</t></is></c></row>", 1, ""));
        assertTooLarge(
                "letters-of-a-cell",
                "200,000",
                sheetOf("<row><c t=\"str\"><v>" + "ก".repeat(200_001) + "</v></c></row>", 1, ""));
        assertTooLarge(
                "styles",
                "100,000",
                withPart(
                        "xl/styles.xml",
                        "<styleSheet><cellXfs>" + "<xf/>".repeat(100_001) + "</cellXfs></styleSheet>"));
        assertTooLarge(
                "texts", "1,000,000", withPart("xl/sharedStrings.xml", "<sst>" + "<si/>".repeat(1_000_001) + "</sst>"));
    }

    /** Every rule asks each text of its own: as many as no form needs are refused, however few the cells are. */
    @Test
    void moreDifferentTextsOrLettersThanAreKeptAreRefusedInFilesOfAnyKind() throws Exception {
        int most = 100_000;
        String inline = "<row><c t=\"inlineStr\"><is><t>%s</t></is></c></row>";
        StringBuilder different = new StringBuilder();
        StringBuilder alike = new StringBuilder();
        StringBuilder csv = new StringBuilder("รายการ,สถานที่\n");
        for (int i = 0; i <= most; i++) {
            different.append(inline.formatted("ก" + i));
            alike.append(inline.formatted("ก" + i % 10));
            csv.append("ก").append(i).append(",ข\n");
        }
        assertTooLarge("different-texts", "100,000", sheetOf(different.toString(), 1, ""));
        assertEquals(
                most + 1,
                Workbook.read(sheetOf(alike.toString(), 1, ""), "a.xlsx")
                        .sheets()
                        .get(0)
                        .listRows()
                        .size());
        Submission text = TestReading.read("a.csv", csv.toString().getBytes(StandardCharsets.UTF_8));
        assertEquals("different-texts", text.findings().get(0).details().get("case"), text.findings()::toString);
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i <= 50; i++) {
            letters.append(inline.formatted("ก".repeat(199_990) + i));
        }
        assertTooLarge("letters-of-texts", "10,000,000", sheetOf(letters.toString(), 1, ""));
    }

    private static byte[] sheetOf(String row, int times, String behind) {
        return withPart(
                "xl/worksheets/sheet1.xml",
                "<worksheet><sheetData>" + row.repeat(times) + "</sheetData>" + behind + "</worksheet>");
    }

    /** A workbook with one part of its own, stored as it is: packed, it would be refused as a bomb. */
    private static byte[] withPart(String name, String xml) {
        Map<String, byte[]> parts = DamagedWorkbooksTest.good().parts();
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return BookBuilder.storedZip(List.copyOf(parts.entrySet()));
    }

    @Test
    void bombsSayWhatWasMeasured() {
        Map<String, byte[]> parts = DamagedWorkbooksTest.good().parts();
        parts.put("xl/media/blank.bmp", new byte[20 * 1024 * 1024]);
        assertTooLarge("ratio", "300", BookBuilder.zip(parts));
        assertEquals(
                "50 MB",
                onlyFinding(Arrays.copyOf(DamagedWorkbooksTest.good().toBytes(), FileKind.LARGEST_BYTES + 1))
                        .expected());
    }
}
