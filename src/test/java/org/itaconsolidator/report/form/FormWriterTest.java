package org.itaconsolidator.report.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint.ValidationType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.FormLists;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure.Kind;
import org.itaconsolidator.read.WorkbookReader;
import org.itaconsolidator.report.WorkbookDump;
import org.itaconsolidator.report.sheet.HeadingLines;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormWriterTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2569);
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ตัวอย่าง");

    private final FormWriter writer = new FormWriter(Layouts.load(), FormLists.load());

    @TempDir
    private Path folder;

    /** Where this fails after a wanted change: rm workbook-templates/*.xlsx; bin/ita templates --output workbook-templates --fiscal-year 2569. */
    @ParameterizedTest
    @EnumSource
    void committedFormIsWhatTheProgramWrites(Form form) throws IOException {
        FormRequest request = FormRequest.blank(form, YEAR);
        Map<String, byte[]> written = WorkbookDump.parts(write(request));
        Map<String, byte[]> committed =
                WorkbookDump.parts(Path.of("workbook-templates").resolve(writer.fileName(request)));

        assertEquals(committed.keySet(), written.keySet());
        committed.forEach((part, bytes) -> assertArrayEquals(bytes, written.get(part), part));
    }

    @Test
    void committedFolderHoldsTheFiveFormsAndNothingElse() throws IOException {
        try (var files = Files.list(Path.of("workbook-templates"))) {
            assertEquals(
                    List.of(
                            "1-ผลคะแนน.xlsx",
                            "2-วิเคราะห์ผล.xlsx",
                            "3-มาตรการ.xlsx",
                            "4-รายงานผล.xlsx",
                            "5-แบบตรวจ OIT.xlsx"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    /** Programs break Thai by dictionaries of their own: what stands on one line fits its column. */
    @Test
    void headingsBreakAtEndsOfWordsOnly() throws IOException {
        assertEquals(
                List.of(
                        "ลำดับที่",
                        "ประเด็น\nการประเมิน ๗ ด้าน",
                        "ตัวชี้วัด",
                        "มาตรการ/แนวทาง",
                        "ขั้นตอนหรือวิธีการปฏิบัติ",
                        "ระยะเวลา\nดำเนินการ",
                        "ผู้รับผิดชอบ",
                        "สถานะ",
                        "ผลการดำเนินงาน",
                        "ผลลัพธ์หรือผลสัมฤทธิ์\nในการดำเนินการ\n(outcome/result)",
                        "หลักฐาน/ลิงก์\nที่เผยแพร่",
                        "ข้อเสนอแนะ"),
                headings(FormRequest.blank(Form.REPORT, YEAR).inRound(6)));
        for (Form form : Form.values()) {
            try (XSSFWorkbook workbook = open(FormRequest.blank(form, YEAR))) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                for (Cell heading : sheet.getRow(sheet.getRepeatingRows().getLastRow())) {
                    double width = sheet.getColumnWidth(heading.getColumnIndex()) / 256.0;
                    heading.getStringCellValue()
                            .lines()
                            .forEach(line -> assertTrue(HeadingLines.digits(line) < width, form + " " + line));
                }
            }
        }
    }

    /** A row of a fixed height would hide what is typed into it, on the screen and on paper. */
    @ParameterizedTest
    @EnumSource
    void rowsGrowWithWhatIsTypedIntoThem(Form form) throws IOException {
        FormRequest request = FormRequest.blank(form, YEAR).withRows(List.of(Map.of(Field.MEASURE, "ก".repeat(300))));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write(request)))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertFalse(sheet.getCTWorksheet().getSheetFormatPr().getCustomHeight());
            int first = sheet.getRepeatingRows().getLastRow() + 1;
            for (int row = first; row <= sheet.getLastRowNum(); row++) {
                assertFalse(sheet.getRow(row).getCTRow().getCustomHeight(), "row " + (row + 1));
            }
        }
    }

    /** Below that, 16 points of the document's font are hard to read on paper. A digit of it is 8 pixels wide. */
    @ParameterizedTest
    @EnumSource
    void pageIsPrintedAtMoreThanHalfItsSize(Form form) throws IOException {
        double printable = 297 / 25.4 - 0.8;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(write(FormRequest.blank(form, YEAR))))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int characters = 0;
            for (int column = 0;
                    column < sheet.getRow(sheet.getRepeatingRows().getLastRow()).getLastCellNum();
                    column++) {
                characters += sheet.getColumnWidth(column) / 256;
            }
            double inches = characters * 8 / 96.0;
            assertTrue(printable / inches > 0.6, form + " is printed at " + printable / inches);
        }
    }

    @Test
    void sameRequestGivesSameBytes() throws IOException {
        FormRequest request =
                FormRequest.blank(Form.MEASURES, YEAR).forBody(BODY).withRows(List.of(Map.of(Field.MEASURE, "ก")));

        byte[] first = Files.readAllBytes(write(request));
        byte[] second = Files.readAllBytes(write(request));

        assertArrayEquals(first, second);
    }

    @Test
    void filledScoreFormHoldsScoresAsNumbersAndBlanksAsNothing() throws IOException {
        Map<FiscalYear, Map<Integer, BigDecimal>> scores = new LinkedHashMap<>();
        scores.put(FiscalYear.ofBuddhist(2568), Map.of(1, new BigDecimal("86.52"), 9, new BigDecimal("0")));
        var reported = Map.of(FiscalYear.ofBuddhist(2568), Map.of(Kind.TOTAL, "60.61", Kind.LEVEL, "ผ่าน"));
        Path file = write(
                FormRequest.blank(Form.SCORES, YEAR).forBody(BODY).withScores(new PrefilledScores(scores, reported)));

        Recorded.assertGolden("form-scores.txt", withoutLists(WorkbookDump.of(file)));
    }

    /** Who copies the example of the help sheet copies the form's own year. */
    @Test
    void examplesAreOfTheFormsYear() throws IOException {
        Path file = write(FormRequest.blank(Form.REPORT, FiscalYear.ofBuddhist(2570)));

        String help = String.join("\n", WorkbookDump.of(file));
        assertTrue(help.contains("ต.ค. ๒๕๖๙ - มี.ค. ๒๕๗๐"), help);
        assertTrue(help.contains("๑๕ ธันวาคม ๒๕๖๙"), help);
        assertFalse(help.contains("๒๕๖๘"), help);
    }

    @Test
    void filledReportFormIsAsAgreed() throws IOException {
        Path file = write(FormRequest.blank(Form.REPORT, YEAR)
                .forBody(BODY)
                .forDivision("กองคลัง")
                .inRound(6)
                .withDivisions(List.of("สำนักปลัด", "กองคลัง"))
                .withRows(List.of(
                        Map.of(Field.SEQ, "๑", Field.MEASURE, "=เผยแพร่แผน", Field.STEPS, "๑. ประชุม\n๒. เผยแพร่"))));

        Recorded.assertGolden("form-report.txt", withoutLists(WorkbookDump.of(file)));
    }

    /** Of three items of these years no source gives the name: with names for the others alone, nobody knew what was asked. */
    @Test
    void everyItemToDiscloseHasANameAndThoseOfEarlierYearsAreMarked() {
        for (int year : new int[] {2569, 2570}) {
            List<FormChoices.Item> items = choices(FiscalYear.ofBuddhist(year)).listDisclosures();
            assertEquals(26, items.size());
            assertTrue(items.stream().noneMatch(item -> item.name().isEmpty()), items.toString());
            assertEquals(
                    List.of(
                            new FormChoices.Item("O2", "ข้อมูลผู้บริหาร", false),
                            new FormChoices.Item(
                                    "O6", "แผนและความก้าวหน้าในการดำเนินงานและการใช้งบประมาณประจำปี", false),
                            new FormChoices.Item("O7", "รายงานผลการดำเนินงานประจำปี", false)),
                    items.stream()
                            .filter(item -> List.of("O2", "O6", "O7").contains(item.code()))
                            .toList());
        }
    }

    @Test
    void topicColumnStandsFrom2567On() throws IOException {
        assertFalse(headings(FormRequest.blank(Form.MEASURES, FiscalYear.ofBuddhist(2566)))
                .contains("ประเด็น\nการประเมิน ๗ ด้าน"));
        assertTrue(headings(FormRequest.blank(Form.MEASURES, FiscalYear.ofBuddhist(2567)))
                .contains("ประเด็น\nการประเมิน ๗ ด้าน"));
    }

    @Test
    void checklistListsTheYearsItemsAndMarksUnconfirmedNames() throws IOException {
        FormChoices choices = choices(FiscalYear.ofBuddhist(2567));
        try (XSSFWorkbook workbook = open(FormRequest.blank(Form.OIT_CHECKLIST, FiscalYear.ofBuddhist(2567)))) {
            Sheet sheet = workbook.getSheetAt(0);
            List<String> unconfirmed = List.of(
                    text(sheet.getRow(4), 0).replaceFirst("(?s).*ยืนยัน: ", "").split(" "));
            for (int i = 0; i < choices.listDisclosures().size(); i++) {
                FormChoices.Item item = choices.listDisclosures().get(i);
                Row row = sheet.getRow(6 + i);
                assertEquals(item.code(), text(row, 0));
                assertEquals(item.name(), text(row, 1));
                assertEquals("", text(row, 6), "the remark is the office's");
                boolean marked = !item.confirmed() && !item.name().isEmpty();
                assertEquals(marked, unconfirmed.contains(item.code()), item.code());
            }
            assertFalse(unconfirmed.isEmpty());
            assertEquals("", text(sheet.getRow(6 + choices.listDisclosures().size()), 0));
            assertTrue(choices.listDisclosures().stream().anyMatch(item -> !item.confirmed()));
            assertEquals(-1, sheet.getRow(4).getCell(6).getNumericCellValue(), "nothing is filled in yet");
        }
    }

    @ParameterizedTest
    @EnumSource
    void protectedWithoutPasswordWithEntryCellsOpen(Form form) throws IOException {
        try (XSSFWorkbook workbook = open(FormRequest.blank(form, YEAR))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            var protection = sheet.getCTWorksheet().getSheetProtection();
            assertTrue(protection.getSheet());
            assertNull(protection.getPassword());
            assertNull(protection.getHashValue());
            assertFalse(protection.getFormatRows());
            assertFalse(protection.getFormatColumns());
            workbook.getAllNames().stream()
                    .filter(name -> name.getNameName().startsWith("col_"))
                    .filter(name -> !name.getNameName().matches("col_(seq|indicator)") || form != Form.SCORES)
                    .forEach(name -> {
                        String[] ends = name.getRefersToFormula().split(":");
                        assertFalse(cell(sheet, ends[0]).getCellStyle().getLocked(), name.getNameName());
                        assertFalse(cell(sheet, ends[1]).getCellStyle().getLocked(), name.getNameName());
                    });
            int headingRow = form == Form.SCORES ? 6 : 5;
            sheet.getRow(headingRow)
                    .forEach(cell -> assertTrue(cell.getCellStyle().getLocked()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void dropdownsAreRangesOfTheHiddenSheet(Form form) throws IOException {
        try (XSSFWorkbook workbook = open(FormRequest.blank(form, YEAR))) {
            Sheet lists = workbook.getSheet("_lists");
            assertEquals(SheetVisibility.HIDDEN, workbook.getSheetVisibility(workbook.getSheetIndex(lists)));
            assertEquals(SheetVisibility.HIDDEN, workbook.getSheetVisibility(workbook.getSheetIndex("_meta")));
            List<? extends DataValidation> dropdowns = workbook.getSheetAt(0).getDataValidations().stream()
                    .filter(rule -> rule.getValidationConstraint().getValidationType() == ValidationType.LIST)
                    .toList();
            assertEquals(expectedDropdowns(form), dropdowns.size());
            for (DataValidation dropdown : dropdowns) {
                String range = dropdown.getValidationConstraint().getFormula1();
                assertTrue(range.matches("_lists!\\$[A-I]\\$2:\\$[A-I]\\$\\d+"), range);
                String last = range.substring(range.indexOf(':') + 1).replace("$", "");
                CellReference end = new CellReference(last);
                assertFalse(lists.getRow(end.getRow())
                        .getCell(end.getCol())
                        .toString()
                        .isEmpty());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"รอบ 6 เดือน, 6", "รอบ 12 เดือน, 12"})
    void roundChosenInABlankReportIsRead(String choice, int months) throws IOException {
        ByteArrayOutputStream filled = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = open(FormRequest.blank(Form.REPORT, YEAR))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals("รอบรายงาน", sheet.getRow(4).getCell(0).getStringCellValue());
            assertFalse(sheet.getRow(4).getCell(1).getCellStyle().getLocked());
            assertTrue(FormLists.load().rounds().contains(choice));
            sheet.getRow(4).getCell(1).setCellValue(choice);
            workbook.write(filled);
        }
        byte[] content = filled.toByteArray();
        SourceFile file = new SourceFile("a.xlsx", Path.of("inbox"), "0".repeat(64), content.length, Instant.EPOCH);
        assertEquals(
                OptionalInt.of(months),
                new WorkbookReader(Frameworks.load(Optional.empty()), List.of())
                        .read(file, content)
                        .submission()
                        .head()
                        .round());
    }

    /** Filled rows are high: of twelve framed rows the last four stood on a page of their own, below headings. */
    @ParameterizedTest
    @CsvSource({"0, 12", "1, 3", "6, 8", "11, 12", "12, 12", "15, 15"})
    void belowFilledRowsUpToTwoMoreAreFramedWithinTheTwelve(int filled, int framed) throws IOException {
        List<Map<Field, String>> rows = IntStream.range(0, filled)
                .mapToObj(i -> Map.of(Field.MEASURE, "มาตรการ " + i))
                .toList();
        try (XSSFWorkbook workbook = open(FormRequest.blank(Form.MEASURES, YEAR).withRows(rows))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int first = sheet.getRepeatingRows().getLastRow() + 1;
            assertEquals(
                    framed,
                    IntStream.rangeClosed(first, sheet.getLastRowNum())
                            .filter(row ->
                                    sheet.getRow(row).getCell(1).getCellStyle().getBorderBottom() == BorderStyle.THIN)
                            .count());
        }
    }

    @Test
    void formThatHoldsMoreThanTwoHundredRowsHasRoomForAsManyAgain() throws IOException {
        List<Map<Field, String>> rows = IntStream.range(0, 201)
                .mapToObj(i -> Map.of(Field.MEASURE, "มาตรการ " + i))
                .toList();
        for (int filled : List.of(200, 201)) {
            try (XSSFWorkbook workbook =
                    open(FormRequest.blank(Form.MEASURES, YEAR).withRows(rows.subList(0, filled)))) {
                assertEquals(
                        "มาตรการ " + (filled - 1), text(workbook.getSheetAt(0).getRow(5 + filled), 5));
                int lastRow = filled == 200 ? 206 : 408;
                assertEquals(
                        "'มาตรการ'!$F$7:$F$" + lastRow,
                        workbook.getName("col_measure").getRefersToFormula());
            }
        }
    }

    @Test
    void whatIsStillToBeMendedStandsOnASheetThatIsNoEntry() throws IOException {
        FindingRow finding = new FindingRow(
                7, "กองคลัง/รายงาน.xlsx", "รายงานผล", "H7", Severity.ERROR, "status-missing", "=ช่อง H7 ว่าง", "", "");
        FormRequest request = FormRequest.blank(Form.REPORT, YEAR).withUnanswered(List.of(finding));
        try (XSSFWorkbook workbook = open(request)) {
            XSSFSheet sheet = workbook.getSheet("สิ่งที่ยังค้าง");
            assertEquals("ita:answer", text(sheet.getRow(0), 0));
            assertTrue(sheet.getRow(0).getZeroHeight());
            assertTrue(text(sheet.getRow(2), 0).contains("ยังมีข้อที่ต้องแก้ไขหรือตรวจสอบ ๑ ข้อ"));
            assertEquals("กองคลัง/รายงาน.xlsx", text(sheet.getRow(4), 0));
            assertEquals("รายงานผล!H7", text(sheet.getRow(4), 1));
            assertEquals("=ช่อง H7 ว่าง", text(sheet.getRow(4), 2));
            assertTrue(sheet.getRow(4).getCell(2).getCellStyle().getQuotePrefixed());
            assertEquals("รายงานผล", workbook.getSheetName(0));
        }
        try (XSSFWorkbook workbook = open(FormRequest.blank(Form.REPORT, YEAR))) {
            assertNull(workbook.getSheet("สิ่งที่ยังค้าง"));
        }
    }

    @Test
    void pageIsA4LandscapeOneWideWithHeadingsRepeated() throws IOException {
        try (XSSFWorkbook workbook = open(FormRequest.blank(Form.REPORT, YEAR))) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals(9, sheet.getPrintSetup().getPaperSize());
            assertTrue(sheet.getPrintSetup().getLandscape());
            assertTrue(sheet.getFitToPage());
            assertEquals(1, sheet.getPrintSetup().getFitWidth());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertEquals("7:7", sheet.getRepeatingRows().formatAsString());
            assertEquals(
                    "&\"TH Sarabun New,Regular\"&14 หน้า &P/&N",
                    sheet.getFooter().getRight());
            assertEquals("TH Sarabun New", workbook.getFontAt(0).getFontName());
            assertEquals(16, workbook.getFontAt(0).getFontHeightInPoints());
        }
    }

    /** The frameworks' own tests look at the words. */
    private static List<String> withoutLists(List<String> dump) {
        return dump.stream().filter(line -> !line.startsWith("_lists!")).toList();
    }

    private static int expectedDropdowns(Form form) {
        Map<Form, Integer> counts = new HashMap<>();
        counts.put(Form.SCORES, 3); // indicator, division, source
        counts.put(Form.ANALYSIS, 3); // indicator, item, division
        counts.put(Form.MEASURES, 5); // topic, indicator, item, responsible, division
        counts.put(Form.REPORT, 6); // topic, indicator, responsible, status, division, round
        counts.put(Form.OIT_CHECKLIST, 4); // item, responsible, self-score, division
        return counts.get(form);
    }

    private List<String> headings(FormRequest request) throws IOException {
        try (XSSFWorkbook workbook = open(request)) {
            Row row = workbook.getSheetAt(0).getRow(5);
            return IntStream.range(0, row.getLastCellNum())
                    .mapToObj(i -> text(row, i))
                    .toList();
        }
    }

    private static Cell cell(Sheet sheet, String reference) {
        CellReference at = new CellReference(reference.substring(reference.indexOf('!') + 1));
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.getStringCellValue();
    }

    private XSSFWorkbook open(FormRequest request) throws IOException {
        try (var in = Files.newInputStream(write(request))) {
            return new XSSFWorkbook(in);
        }
    }

    private Path write(FormRequest request) throws IOException {
        Path file = folder.resolve("form.xlsx");
        writer.write(request, choices(request.fiscalYear()), file);
        return file;
    }

    private static FormChoices choices(FiscalYear year) {
        return FormChoices.of(year, FRAMEWORKS::findFramework);
    }
}
