package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.sheet.HeadingLines;
import org.itaconsolidator.report.sheet.SafeText;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for every sheet of a workbook that has all of them, and of one made of odd data. */
class EverySheetTest {
    private static final Pattern LINK = Pattern.compile("HYPERLINK\\(\"((?:[^\"]|\"\")*)\",\"((?:[^\"]|\"\")*)\"\\)");
    private static final Pattern PLACE =
            Pattern.compile("(?<file>[^#]*)#'(?<sheet>(?:[^']|'')+)'!(?<cell>[A-Z]+[0-9]+)");

    @TempDir
    private Path folder;

    @Test
    void formulasOfEverySheetGiveTheValuesThatStandBesideThem() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            Map<String, String> stored = values(workbook);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(stored, values(workbook));
            assertEquals(
                    Set.of(
                            "สรุปผู้บริหาร",
                            "คะแนนเปรียบเทียบ",
                            "แผนสู่ 85",
                            "เปรียบเทียบหน่วยงาน",
                            "เปรียบเทียบส่วนราชการ",
                            "วิเคราะห์จุดอ่อน",
                            "สรุป OIT"),
                    stored.keySet().stream()
                            .map(cell -> cell.substring(0, cell.indexOf('!')))
                            .collect(Collectors.toSet()));
        }
    }

    @Tag("slow")
    @Test
    void libreOfficeReckonsTheFiguresOfSeveralBodies() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "LibreOffice (soffice) is not installed: its reckoning is not tested");
        Path forgetful = folder.resolve("forgetful.xlsx");
        Map<String, String> expected;
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()));
                OutputStream out = Files.newOutputStream(forgetful)) {
            ninth(workbook).setCellValue(99.27);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            expected = values(workbook);
            workbook.forEach(LibreOffice::forgetValues);
            workbook.write(out);
        }
        try (XSSFWorkbook workbook = open(office.get().reckoned(forgetful))) {
            assertEquals(expected, values(workbook));
        }
    }

    @Test
    void weaknessFollowsItsScoreAndEndsWhereTheTargetIsReached() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Sheet weak = workbook.getSheet("วิเคราะห์จุดอ่อน");
            Cell second = scores.getRow(rows(scores, "การใช้งบประมาณ").get(0)).getCell(3);
            Row row = weak.getRow(rows(weak, "2 การใช้งบประมาณ").get(0));
            assertEquals(75.34, row.getCell(4).getNumericCellValue());
            second.setCellValue(80.5);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals(80.5, row.getCell(4).getNumericCellValue());
            assertEquals(4.5, row.getCell(5).getNumericCellValue());
            second.setCellValue(85);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("", row.getCell(5).getStringCellValue(), "no longer below the target");
        }
    }

    /** The first body's ninth indicator rises from 39.27 to 99.27: its figures move on every sheet, the other body's on none. */
    @Test
    void oneScoreChangedMovesItsBodyOnEverySheetAndNoOther() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            Map<String, String> before = values(workbook);
            ninth(workbook).setCellValue(99.27);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Map<String, String> after = values(workbook);
            Set<String> moved = after.keySet().stream()
                    .filter(cell -> !after.get(cell).equals(before.get(cell)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(
                    Set.of("สรุปผู้บริหาร", "คะแนนเปรียบเทียบ", "แผนสู่ 85", "เปรียบเทียบหน่วยงาน", "สรุป OIT"),
                    moved.stream()
                            .map(cell -> cell.substring(0, cell.indexOf('!')))
                            .collect(Collectors.toSet()));
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            int other = rows(scores, "การเปิดเผยข้อมูล").get(1) - 10; // the second body's rows begin below its name
            moved.stream()
                    .filter(cell -> cell.startsWith("คะแนนเปรียบเทียบ!"))
                    .forEach(cell -> assertTrue(
                            new CellReference(cell.substring(cell.indexOf('!') + 1)).getRow() < other, cell));
            Sheet bodies = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            List<String> totals = new ArrayList<>();
            bodies.forEach(row -> {
                Cell cell = row.getCell(3);
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    totals.add(value(cell));
                }
            });
            assertTrue(totals.containsAll(List.of("72.61", "60.61")), totals.toString());
            assertTrue(totals.contains("66.61"), "the mean: " + totals);
            List<String> ranks = new ArrayList<>();
            bodies.forEach(row -> {
                Cell cell = row.getCell(1);
                if (cell != null && cell.getCellType() == CellType.FORMULA) {
                    ranks.add(value(cell) + " " + row.getCell(4).getStringCellValue());
                }
            });
            assertEquals(List.of("1.0 C", "2.0 D"), ranks);
        }
    }

    @Test
    void everySheetPrintsWithItsFooterAndBuddhistDates() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            int dates = 0;
            for (Sheet each : workbook) {
                XSSFSheet sheet = (XSSFSheet) each;
                String name = sheet.getSheetName();
                boolean summary = name.equals("สรุปผู้บริหาร");
                assertEquals(9, sheet.getPrintSetup().getPaperSize(), name);
                boolean scaled = name.startsWith("แผนสู่") || name.equals("คะแนนเปรียบเทียบ");
                assertEquals(!scaled, sheet.getFitToPage(), name);
                assertEquals(1, sheet.getPrintSetup().getFitWidth(), name);
                assertNotNull(workbook.getPrintArea(workbook.getSheetIndex(sheet)), name);
                // each body's plan has headings of its own
                assertEquals(name.startsWith("แผนสู่"), sheet.getRepeatingRows() == null, name);
                boolean twoTables = name.equals("การประมวลผล");
                assertEquals(summary || twoTables, sheet.getPaneInformation() == null, name);
                assertTrue(
                        sheet.getCTWorksheet().getAutoFilter() != null
                                || sheet.getTables().size() == 1,
                        name);
                assertTrue(sheet.getFooter().getLeft().contains("(ITA)"), name);
                assertTrue(sheet.getFooter().getLeft().endsWith("ข้อมูล ณ วันที่ 19 พฤศจิกายน 2569"), name);
                assertTrue(sheet.getFooter().getRight().endsWith("หน้า &P/&N"), name);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
                            assertTrue(
                                    cell.getCellStyle().getDataFormatString().startsWith("[$-107041E]"),
                                    name + cell.getAddress());
                            dates++;
                        }
                    }
                }
            }
            assertTrue(dates > 10, dates + " dates");
        }
    }

    /** Blank columns were there, some of them printed, such as the round of a body of which none is asked. */
    @Test
    void columnsThatAreBlankForAllAreLeftOut() throws IOException {
        ExampleContent two = ExampleContent.small();
        two.addBody(ExampleContent.body(2));
        ExampleContent unmeasured = ExampleContent.small();
        unmeasured.addBody(ExampleContent.body(2));
        unmeasured.measures.clear();
        List<String> blank = new ArrayList<>();
        for (ExampleContent content : List.of(ExampleContent.compared(), two, unmeasured)) {
            try (XSSFWorkbook workbook = open(write(content))) {
                for (Sheet sheet : workbook) {
                    ((XSSFSheet) sheet)
                            .getTables().stream()
                                    // the calendar has all months; the groups of OIT stand over scores in the same
                                    // columns
                                    .filter(table ->
                                            !List.of("Calendar", "OitGroups").contains(table.getName()))
                                    .forEach(table -> IntStream.rangeClosed(
                                                    table.getStartColIndex(), table.getEndColIndex())
                                            .filter(column -> IntStream.rangeClosed(
                                                            table.getStartRowIndex() + 1, table.getEndRowIndex())
                                                    .mapToObj(row ->
                                                            sheet.getRow(row).getCell(column))
                                                    .allMatch(EverySheetTest::isBlank))
                                            .forEach(column -> blank.add(table.getName() + " "
                                                    + sheet.getRow(table.getStartRowIndex())
                                                            .getCell(column))));
                }
            }
        }
        assertEquals(List.of(), blank);
    }

    private static boolean isBlank(Cell cell) {
        return cell == null
                || cell.getCellType() != CellType.FORMULA && cell.toString().isEmpty();
    }

    /** The overview's findings all stand in the workbooks of their bodies. */
    @Test
    void excelHasNothingToRepair() throws IOException {
        ExampleContent content = ExampleContent.compared();
        Path overview = folder.resolve("overview.xlsx");
        Map<Body, String> elsewhere =
                content.bodies.stream().collect(Collectors.toMap(body -> body, body -> "bodies/" + body.name()));
        content.findings.removeIf(finding -> finding.severity() == Severity.ERROR);
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).writeOverview(content, elsewhere, overview);
        for (Path file : List.of(write(ExampleContent.compared()), overview)) {
            Map<String, byte[]> parts = WorkbookDump.parts(file);
            parts.forEach((name, part) -> assertEquals(List.of(), SchemaCheck.beyondExcel(part), name));
            assertTrue(new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8)
                    .contains("<cellStyle name=\"Normal\" xfId=\"0\""));
        }
        try (XSSFWorkbook workbook = open(overview)) {
            Sheet findings = workbook.getSheet("ข้อค้นพบ");
            assertEquals(1, findings.getLastRowNum(), "a title and a sentence, no headings");
            assertTrue(findings.getRow(1).getCell(0).toString().startsWith("ไม่มีข้อผิดพลาด ข้อค้นพบอื่นทั้ง"));
        }
    }

    @Test
    void everyLinkLeadsToASheetOfThisWorkbookOrToThePlaceThatItNames() throws IOException {
        ExampleContent content = ExampleContent.compared();
        content.returned.put("คะแนน.xlsx", "returned/คะแนน \"ร่าง\".xlsx");
        try (XSSFWorkbook workbook = open(write(content))) {
            Map<String, Integer> places = new TreeMap<>();
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA
                                && cell.getCellFormula().startsWith("HYPERLINK(")) {
                            places.merge(target(workbook, cell), 1, Integer::sum);
                        }
                    }
                }
            }
            assertTrue(places.containsKey("returned/กองคลัง/แผน.xlsx#'มาตรการ'!A7"), places.toString());
            assertTrue(places.containsKey("returned/กองคลัง/แผน.xlsx#'มาตรการ'!A8"), "a finding: " + places);
            assertTrue(places.containsKey("returned/คะแนน \"ร่าง\".xlsx#'ผลคะแนน'!C8"), places.toString());
            assertTrue(places.containsKey("https://example.go.th/a"), places.toString());
        }
    }

    /** Words of headings wrap as they are: a column is at least as wide as the longest one. */
    @Test
    void noHeadingIsTornInsideAWord() throws IOException {
        List<String> torn = new ArrayList<>();
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            for (Sheet sheet : workbook) {
                if (sheet.getRepeatingRows() == null) {
                    continue;
                }
                for (Cell cell : sheet.getRow(sheet.getRepeatingRows().getFirstRow())) {
                    double room = sheet.getColumnWidth(cell.getColumnIndex()) / 256.0;
                    double word = HeadingLines.longest(cell.toString());
                    if (word > room) {
                        torn.add(sheet.getSheetName() + " " + cell.getAddress() + ": " + cell + " needs " + word);
                    }
                }
            }
        }
        assertEquals(List.of(), torn);
    }

    /** Where a link leads; inside this workbook to a cell that there is. */
    private static String target(XSSFWorkbook workbook, Cell cell) {
        Matcher link = LINK.matcher(cell.getCellFormula());
        assertTrue(link.matches(), cell.getCellFormula());
        assertEquals(cell.getStringCellValue(), link.group(2).replace("\"\"", "\""), "what is shown");
        String target = link.group(1).replace("\"\"", "\"");
        if (target.startsWith("https://")) {
            return target;
        }
        Matcher place = PLACE.matcher(target);
        if (!place.matches()) {
            assertFalse(target.contains("#"), target);
            return target;
        }
        if (place.group("file").isEmpty()) {
            Sheet sheet = workbook.getSheet(place.group("sheet").replace("''", "'"));
            assertNotNull(sheet, target);
            CellReference at = new CellReference(place.group("cell"));
            assertNotNull(sheet.getRow(at.getRow()).getCell(at.getCol()), target);
        }
        return target;
    }

    /** No scores at all; a body with quotes in its name; twelve divisions; texts that look like formulas or never end. */
    @Test
    void oddDataGiveAWorkbookThatSaysWhatIsLeftOut() throws IOException {
        ExampleContent content = new ExampleContent();
        Body body = new Body("เทศบาล \"ตัวอย่าง\" & 'เมือง' <ใหม่>", "เมือง", "ตัวอย่าง");
        content.bodies.add(body);
        List<String> divisions = new ArrayList<>();
        for (int i = 1; i <= 12; i++) {
            divisions.add("กองที่ " + i + " \"ก\"");
            content.submissions.add(
                    ExampleContent.submission(i, body, divisions.get(i - 1), "measures", "accepted", Ledger.EMPTY));
        }
        content.expected.add(new ExpectedDeliveries(
                body,
                Optional.of(ExampleContent.YEAR),
                OptionalInt.of(6),
                divisions,
                List.of(Form.MEASURES),
                Map.of(),
                Map.of()));
        String[] signs = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "'x", "\"", "=HYPERLINK(\"https://example.go.th\")"};
        for (int i = 0; i < signs.length; i++) {
            content.findings.add(new FindingRow(
                    i + 1, signs[i] + ".xlsx", signs[i], "A1", Severity.ERROR, "x", signs[i], signs[i], signs[i]));
            content.measures.add(ExampleContent.measure(
                    i + 1, body, signs[i], new Place(signs[i], signs[i], "A1"), Optional.empty()));
            content.returned.put(signs[i] + ".xlsx", "returned/" + signs[i] + ".xlsx");
        }
        content.findings.add(new FindingRow(
                99, "ก.xlsx", "", "", Severity.NOTICE, "x", "ประชุมชี้แจงบุคลากร ".repeat(1500), "ก".repeat(3000), ""));
        Path written = write(content);
        try (XSSFWorkbook workbook = open(written)) {
            String summary = WorkbookDump.of(written).stream()
                    .filter(line -> line.startsWith("สรุปผู้บริหาร!A"))
                    .collect(Collectors.joining());
            String first = summary.substring(summary.indexOf("ไม่มีข้อมูลสำหรับชีต"));
            assertTrue(
                    first.contains("จึงไม่แสดง") && first.contains("คะแนนเปรียบเทียบ") && first.contains("OIT"), first);
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertEquals(
                    List.of(
                            "สรุปผู้บริหาร",
                            "สารบัญ",
                            "มาตรการ",
                            "ความครบถ้วน",
                            "ข้อค้นพบ",
                            "รายละเอียด",
                            "ที่มา",
                            "การประมวลผล"),
                    names);
            names.stream().skip(1).forEach(name -> assertFalse(first.contains(name), name));
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    assertTrue(row.getHeightInPoints() <= 409, sheet.getSheetName() + row.getRowNum());
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            assertTrue(
                                    !cell.getCellFormula().startsWith("HYPERLINK(")
                                            || !target(workbook, cell).isEmpty(),
                                    cell.getCellFormula());
                        } else if (cell.getCellType() == CellType.STRING
                                && SafeText.looksLikeFormula(cell.getStringCellValue())) {
                            assertTrue(cell.getCellStyle().getQuotePrefixed(), cell.getAddress() + ": " + cell);
                        }
                    }
                }
            }
            Sheet completeness = workbook.getSheet("ความครบถ้วน");
            for (String division : divisions) {
                assertEquals(1, rows(completeness, division).size(), division);
            }
        }
    }

    private static Cell ninth(XSSFWorkbook workbook) {
        Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
        Cell cell = scores.getRow(rows(scores, "การเปิดเผยข้อมูล").get(0)).getCell(3);
        assertEquals(39.27, cell.getNumericCellValue());
        return cell;
    }

    /** The rows that have this text, from 0. */
    private static List<Integer> rows(Sheet sheet, String text) {
        List<Integer> rows = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.getCellType() == CellType.STRING
                        && cell.getStringCellValue().equals(text)) {
                    rows.add(row.getRowNum());
                }
            }
        }
        return rows;
    }

    /** The values of all formulas but links, by cell. */
    private static Map<String, String> values(XSSFWorkbook workbook) {
        Map<String, String> values = new TreeMap<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && !cell.getCellFormula().startsWith("HYPERLINK(")) {
                        values.put(sheet.getSheetName() + "!" + cell.getAddress(), value(cell));
                    }
                }
            }
        }
        return values;
    }

    private static String value(Cell cell) {
        return cell.getCachedFormulaResultType() == CellType.NUMERIC
                ? Double.toString(Math.round(cell.getNumericCellValue() * 1e8) / 1e8)
                : cell.getStringCellValue();
    }

    private Path write(ReportContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
