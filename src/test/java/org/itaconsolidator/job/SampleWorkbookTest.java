package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.report.LibreOffice;
import org.itaconsolidator.report.WorkbookDump;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The consolidated workbook of the sample, from its inbox to the sheets that managers open. */
class SampleWorkbookTest {
    /** The children of a worksheet in the order of the schema, as far as they are used. */
    private static final List<String> WORKSHEET = List.of(
            "sheetPr",
            "dimension",
            "sheetViews",
            "sheetFormatPr",
            "cols",
            "sheetData",
            "sheetProtection",
            "autoFilter",
            "mergeCells",
            "conditionalFormatting",
            "dataValidations",
            "hyperlinks",
            "printOptions",
            "pageMargins",
            "pageSetup",
            "headerFooter",
            "rowBreaks",
            "drawing",
            "tableParts",
            "extLst");

    @TempDir
    private static Path output;

    @TempDir
    private Path folder;

    private static Path workbook;

    @BeforeAll
    static void runSample() {
        JobOverrides elsewhere = new JobOverrides(
                Optional.empty(), Optional.of(output.resolve("ita.db")), Optional.of(output.resolve("output")));
        JobSettings settings = JobFile.read(Path.of("jobs/sample.yaml"), elsewhere);
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Bangkok"));
        RunRequest request = new RunRequest(settings, LocalDate.of(2026, 11, 20), false, false, List.of());
        assertTrue(new BatchConsolidator(clock).run(request, RunProgress.SILENT).isAllGood());
        workbook = output.resolve("output/latest/consolidated.xlsx");
    }

    @Test
    void everyCellIsAsAgreed() throws IOException {
        List<String> lines = WorkbookDump.withFormats(workbook).stream()
                .map(line -> line.replaceAll("[0-9a-f]{64}", "<sha256>"))
                .toList();
        Recorded.assertGolden("sample-workbook.txt", lines);
    }

    /** The page is made from the figures alone, the workbook from the scores too. */
    @Test
    void pageNamesTheStepsThatTheWorkbookNames() throws IOException {
        String page = Files.readString(output.resolve("output/latest/index.html"));
        List<String> steps = Pattern.compile("<li><strong><a [^>]*>([^<]+)</a></strong>")
                .matcher(page)
                .results()
                .limit(3)
                .map(step -> step.group(1))
                .toList();
        try (XSSFWorkbook book = open(workbook)) {
            Sheet first = book.getSheetAt(0);
            assertTrue(first.getRow(13).getCell(0).getStringCellValue().startsWith("ต้องทำอะไรตอนนี้"));
            assertEquals(
                    IntStream.rangeClosed(14, 16)
                            .mapToObj(row -> first.getRow(row).getCell(0).getStringCellValue())
                            .toList(),
                    steps);
        }
    }

    /**
     * The parts of the schema whose breach makes Excel offer a repair: the order of elements, what must come first, colours of
     * four bytes. {@link SchemaTest} holds all workbooks against the whole schema.
     */
    @Test
    void partsKeepToTheOrderOfTheSchema() throws Exception {
        int charts = 0;
        for (Map.Entry<String, byte[]> part : WorkbookDump.parts(workbook).entrySet()) {
            String name = part.getKey();
            if (name.matches("xl/worksheets/sheet\\d+.xml")) {
                List<String> found = children(root(part.getValue()));
                List<String> ordered = new ArrayList<>(WORKSHEET);
                ordered.retainAll(found);
                assertEquals(ordered, found.stream().distinct().toList(), name);
            } else if (name.matches("xl/charts/chart\\d+.xml")) {
                Element chart = root(part.getValue());
                assertEquals("barDir", first(chart, "barChart"), name);
                if (chart.getElementsByTagNameNS("*", "lineChart").getLength() > 0) {
                    assertEquals("grouping", first(chart, "lineChart"), name);
                }
                charts++;
            }
            if (name.endsWith(".xml")) {
                String text = new String(part.getValue(), StandardCharsets.UTF_8);
                assertFalse(
                        Pattern.compile(" rgb=\"[0-9A-Fa-f]{6}\"").matcher(text).find(), name);
            }
        }
        assertEquals(5, charts);
    }

    @Test
    @Tag("slow")
    void libreOfficeReckonsTheFiguresThatStandThere() throws Exception {
        LibreOffice office = office();
        Map<String, String> stored;
        Path forgetful = folder.resolve("forgetful.xlsx");
        try (XSSFWorkbook book = open(workbook);
                OutputStream out = Files.newOutputStream(forgetful)) {
            stored = values(book);
            book.forEach(LibreOffice::forgetValues);
            book.write(out);
        }
        try (XSSFWorkbook book = open(office.reckoned(forgetful))) {
            assertEquals(stored, values(book));
        }
        assertEquals(312, stored.size());
    }

    @Test
    @Tag("slow")
    void oneScoreChangedMovesTheSameFiguresInExcelAndLibreOffice() throws Exception {
        LibreOffice office = office();
        Map<String, String> before;
        Map<String, String> after;
        Path changed = folder.resolve("changed.xlsx");
        try (XSSFWorkbook book = open(workbook);
                OutputStream out = Files.newOutputStream(changed)) {
            before = values(book);
            Cell score = book.getSheet("คะแนนเปรียบเทียบ").getRow(12).getCell(5);
            assertEquals(97.0, score.getNumericCellValue());
            score.setCellValue(42.5);
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            after = values(book);
            book.forEach(LibreOffice::forgetValues);
            book.write(out);
        }
        try (XSSFWorkbook book = open(office.reckoned(changed))) {
            assertEquals(after, values(book));
        }
        List<String> moved = after.keySet().stream()
                .filter(cell -> !after.get(cell).equals(before.get(cell)))
                .map(cell -> cell.substring(0, cell.indexOf('!')))
                .distinct()
                .toList();
        assertEquals(List.of("คะแนนเปรียบเทียบ", "วิเคราะห์จุดอ่อน", "สรุปผู้บริหาร", "แผนสู่ ๙๕"), moved);
    }

    /** Each leads to a sheet of this workbook, or to a marked copy whose cell holds what the sender's own file holds there. */
    @Test
    void everyLinkLandsOnTheCellThatItNames() throws Exception {
        Path latest = workbook.getParent();
        Map<String, XSSFWorkbook> copies = new TreeMap<>();
        Map<String, XSSFWorkbook> originals = new TreeMap<>();
        int inside = 0;
        int beside = 0;
        try (XSSFWorkbook book = open(workbook)) {
            for (String target : targets(book)) {
                String[] parts = target.split("#", 2);
                String[] place = parts.length < 2 ? new String[] {"", "A1"} : parts[1].split("!(?=[A-Z]+[0-9]+$)", 2);
                String sheet = place[0].replaceAll("^'|'$", "").replace("''", "'");
                if (parts[0].isEmpty()) {
                    assertNotNull(cell(book.getSheet(sheet), place[1]), target);
                    inside++;
                    continue;
                }
                assertTrue(parts[0].startsWith("returned/"), target);
                String file = parts[0].substring("returned/".length());
                if (!copies.containsKey(file)) {
                    copies.put(file, open(latest.resolve(parts[0])));
                    originals.put(file, open(Path.of("jobs/sample/inbox").resolve(file)));
                }
                if (!sheet.isEmpty()) {
                    Cell copied = cell(copies.get(file).getSheet(sheet), place[1]);
                    Cell sent = cell(originals.get(file).getSheet(sheet), place[1]);
                    assertNotNull(sent, target);
                    assertEquals(sent.toString(), copied.toString(), target);
                    beside++;
                }
            }
        } finally {
            for (XSSFWorkbook each : copies.values()) {
                each.close();
            }
            for (XSSFWorkbook each : originals.values()) {
                each.close();
            }
        }
        assertEquals(23, inside, "eleven of page one and one for each sheet of the index");
        assertTrue(beside > 50, beside + " links into returned copies");
    }

    /** Where the links of all sheets lead. */
    private static List<String> targets(XSSFWorkbook book) {
        Pattern link = Pattern.compile("HYPERLINK\\(\"((?:[^\"]|\"\")*)\",.*");
        List<String> targets = new ArrayList<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA) {
                        Matcher found = link.matcher(cell.getCellFormula());
                        if (found.matches()) {
                            targets.add(found.group(1).replace("\"\"", "\""));
                        }
                    }
                }
            }
        }
        return targets;
    }

    private static Cell cell(Sheet sheet, String address) {
        assertNotNull(sheet, address);
        CellReference at = new CellReference(address);
        Row row = sheet.getRow(at.getRow());
        return row == null ? null : row.getCell(at.getCol());
    }

    private LibreOffice office() {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "LibreOffice (soffice) is not installed: its reckoning is not tested");
        return office.get();
    }

    /** The values of all formulas but links, by cell. */
    private static Map<String, String> values(XSSFWorkbook book) {
        Map<String, String> values = new TreeMap<>();
        for (Sheet sheet : book) {
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.FORMULA
                            && !cell.getCellFormula().startsWith("HYPERLINK")) {
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

    private static Element root(byte[] xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(xml)).getDocumentElement();
    }

    private static String first(Element chart, String kind) {
        return children((Element) chart.getElementsByTagNameNS("*", kind).item(0))
                .get(0);
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element) {
                names.add(child.getLocalName());
            }
        }
        return names;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
