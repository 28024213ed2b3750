package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Plan and reports of both rounds, read back in every format: every row in its order, each text and figure as stored. */
@Tag("whole-run")
class PublishedPapersTest {
    private static final String BODY = "output/latest/publish/องค์การบริหารส่วนตำบลตัวอย่าง/";

    /** Of a planned measure as the store gives it: its words, division, period and monitoring. */
    private static final String PLAN = """
            SELECT measure, responsible, period, monitoring, division FROM v_measures
            WHERE form = 'measures' ORDER BY coalesce(topic, 99), division, measure_id
            """;

    /** Of a reported one: its words, division, output, outcome, evidence, recommendation. */
    private static final String REPORT = """
            SELECT measure, responsible, result, outcome, evidence, recommendation, division FROM v_measures
            WHERE form = 'report' AND round = %s ORDER BY coalesce(topic, 99), division, measure_id
            """;

    private static final Messages HEADINGS = Messages.of("papers");

    @TempDir
    private Path folder;

    private Nights nights;
    private MeasuresOffice office;

    @BeforeEach
    void deliver() throws IOException {
        nights = new Nights(folder, "papers: all\n");
        office = new MeasuresOffice(nights);
        office.plan(
                "กองช่าง/มาตรการ.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(
                        List.of(
                                "ลงพื้นที่ตรวจไฟฟ้าสาธารณะ",
                                "๑. สำรวจ ๒. ซ่อม",
                                "กองช่าง",
                                "ทุกเดือน",
                                "รายงานปลัด, \"ทุกเดือน\""),
                        List.of("จัดทำป้ายแสดงขั้นตอน", "๑. ออกแบบ", "กองช่าง", "ภายในเดือนมีนาคม ๒๕๖๙", "=รายงาน")));
        office.plan(
                "กองคลัง/มาตรการ.xlsx",
                "ตัวอย่าง",
                2569,
                List.of(List.of(
                        "เผยแพร่คู่มือรับชำระภาษี",
                        "๑. ยกร่าง ๒. เผยแพร่",
                        "กองคลัง",
                        "รายไตรมาส",
                        "ประชุมประจำเดือน")));
        for (int round : new int[] {6, 12}) {
            String day = round == 6 ? "๓ มีนาคม ๒๕๖๙" : "๙ กันยายน ๒๕๖๙";
            office.report(
                    "กองช่าง/รายงาน " + round + ".xlsx",
                    "ตัวอย่าง",
                    2569,
                    round,
                    List.of(List.of(
                            "ลงพื้นที่ตรวจไฟฟ้าสาธารณะ",
                            "กองช่าง",
                            "ซ่อม 52 จุด เมื่อวันที่ " + day,
                            "ประชาชน, ปลอดภัย",
                            "บันทึก \"ซ่อม\" O12",
                            "ขาดรถ")));
            office.report(
                    "กองคลัง/รายงาน " + round + ".xlsx",
                    "ตัวอย่าง",
                    2569,
                    round,
                    List.of(List.of(
                            "เผยแพร่คู่มือรับชำระภาษี",
                            "กองคลัง",
                            "เผยแพร่ " + day,
                            "ประชาชนสะดวก",
                            "www.example.go.th/a",
                            "-")));
        }
        assertEquals(0, nights.run(), nights.err());
    }

    private static List<List<String>> inArabicDigits(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(ThaiText::arabicDigits).toList())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"measures-plan-2569, measures", "report-2569-6, measures", "report-2569-12, measures"})
    void workbookCsvAndJsonHoldTheSameCellForCell(String name, String key) throws Exception {
        List<List<String>> json = rows(json(name, key));
        assertTrue(json.size() >= 2, json.toString());
        assertEquals(
                inArabicDigits(json), inArabicDigits(workbook(name, key, 0)), "what is printed has the job's digits");
        List<List<String>> csv = csv(name);
        assertEquals(json, csv.subList(1, json.size() + 1));
        List<String> silent = csv.subList(json.size() + 1, csv.size()).stream()
                .map(row -> row.get(7) + " " + row.get(row.size() - 1))
                .toList();
        assertEquals(name.startsWith("report") ? List.of("จัดทำป้ายแสดงขั้นตอน ใช่") : List.of(), silent);
        List<String> sheets = sheets(name);
        assertEquals(name.startsWith("report") ? List.of(key, "unreported", "result") : List.of(key, "result"), sheets);
        for (int sheet = 1; sheet < sheets.size(); sheet++) {
            List<List<String>> rows = rows(json(name, sheets.get(sheet)));
            if (!rows.isEmpty()) { // there is no sheet without rows
                assertEquals(rows, workbook(name, sheets.get(sheet), sheet), sheets.get(sheet));
            }
        }
    }

    @Test
    void planHoldsWhatTheStoreHolds() throws Exception {
        List<String> stored = office.ask(PLAN);
        assertEquals(3, stored.size());
        assertEquals(
                stored,
                joined("measures-plan-2569", "measures", "measure", "responsible", "period", "monitoring", "division"));
        assertEquals(
                List.of("1. ยกร่าง\n2. เผยแพร่", "1. สำรวจ\n2. ซ่อม", "1. ออกแบบ"),
                joined("measures-plan-2569", "measures", "steps"));
        List<List<String>> table = table("measures-plan-2569", "มาตรการ/แนวทาง");
        List<String> printed = table.stream()
                .map(row -> String.join("|", row.get(0), row.get(1), row.get(3), row.get(4), row.get(5)))
                .toList();
        List<String> expected = new ArrayList<>();
        for (String row : stored) {
            expected.add(ThaiText.fold((expected.size() + 1) + "|" + row.substring(0, row.lastIndexOf('|'))));
        }
        assertEquals(expected, printed);
        assertEquals(
                List.of("1. ยกร่าง 2. เผยแพร่", "1. สำรวจ 2. ซ่อม", "1. ออกแบบ").stream()
                        .map(ThaiText::fold)
                        .toList(),
                table.stream().map(row -> row.get(2)).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 12})
    void reportHoldsWhatTheStoreHolds(int round) throws Exception {
        String name = "report-2569-" + round;
        List<String> stored = new ArrayList<>(stored(round));
        assertEquals(2, stored.size());
        if (round == 12) { // both measures go on all year: what was done in its first half stands before
            List<String> firstHalf = stored(6);
            stored.replaceAll(row -> withResultBefore(row, firstHalf.get(stored.indexOf(row))));
        }
        assertEquals(
                stored,
                joined(
                        name,
                        "measures",
                        "measure",
                        "responsible",
                        "result",
                        "outcome",
                        "evidence",
                        "recommendation",
                        "division"));
        assertEquals(List.of("จัดทำป้ายแสดงขั้นตอน"), joined(name, "unreported", "measure"));
        List<String> printed = new ArrayList<>();
        for (List<String> row : table(name, "ผลการดำเนินการ (output)")) {
            printed.add(String.join("|", row.subList(1, row.size())));
        }
        assertEquals(
                stored.stream()
                        // the reports have no column of periods: those of the plan stand in it
                        .map(row -> row.replace("|กองคลัง|", "|กองคลังรายไตรมาส|")
                                .replace("|กองช่าง|", "|กองช่างทุกเดือน|"))
                        .map(row -> ThaiText.fold(row.substring(0, row.lastIndexOf('|'))))
                        .toList(),
                printed);
    }

    private List<String> stored(int round) throws Exception {
        return office.ask(String.format(REPORT, round)).stream()
                .map(row -> row.replace("null", ""))
                .toList();
    }

    private static String withResultBefore(String row, String before) {
        String[] cells = row.split("\\|", -1);
        cells[2] = before.split("\\|", -1)[2] + " (ผลตามรายงานรอบ ๖ เดือน)\n" + cells[2];
        return String.join("|", cells);
    }

    @ParameterizedTest
    @CsvSource({"กองช่าง, '2, 3'", "กองคลัง, '1'"})
    void memoNamesEveryMeasureOfItsDivisionWithItsDeadlineAndALineToAcknowledge(String division, String numbers)
            throws Exception {
        List<String> stored =
                office.ask("SELECT measure, period, monitoring FROM v_measures WHERE form = 'measures' AND division = '"
                        + division + "' ORDER BY measure_id");
        try (XWPFDocument memo = open("memos-2569/" + division)) {
            XWPFTable table = memo.getTables().get(0);
            assertEquals(
                    stored.size() + 2,
                    table.getRows().size(),
                    "headings, and the places to sign below the last measure");
            List<String> found = new ArrayList<>();
            for (int i = 0; i < stored.size(); i++) {
                String[] measure = stored.get(i).split("\\|");
                List<String> row = cells(table, i + 1);
                found.add(row.get(0));
                assertTrue(row.get(1).startsWith(ThaiText.fold(measure[0])), row.toString());
                assertEquals(ThaiText.fold(measure[1] + "\nการติดตาม: " + measure[2]), row.get(2));
            }
            assertEquals(numbers, String.join(", ", found));
            String all = memo.getParagraphs().stream()
                    .map(paragraph -> paragraph.getText())
                    .reduce("", (one, other) -> one + "\n" + other);
            assertTrue(all.contains("เรียน  ผู้อำนวยการ" + division), all);
            XWPFTableCell end = table.getRow(stored.size() + 1).getCell(0); // both places on one page
            List<XWPFTableCell> places = end.getTables().get(0).getRow(0).getTableCells();
            assertTrue(
                    places.get(0).getText().contains("ผู้แจ้ง"), places.get(0).getText());
            String last = places.get(1).getText();
            assertTrue(last.contains("ผู้รับทราบ") && last.contains("ตำแหน่ง ผู้อำนวยการ" + division), last);
        }
    }

    private Map<?, ?> json(String name) throws IOException {
        return (Map<?, ?>) Json.read(folder.resolve(BODY + name + ".json"));
    }

    private List<String> sheets(String name) throws IOException {
        return json(name).entrySet().stream()
                .filter(entry -> entry.getValue() instanceof List)
                .map(entry -> entry.getKey().toString())
                .toList();
    }

    private List<?> json(String name, String key) throws IOException {
        return (List<?>) json(name).get(key);
    }

    private static List<List<String>> rows(List<?> json) {
        return json.stream()
                .<List<String>>map(row -> ((Map<?, ?>) row)
                        .values().stream()
                                .map(value -> Objects.toString(value, ""))
                                .toList())
                .toList();
    }

    private List<String> joined(String name, String key, String... columns) throws IOException {
        return json(name, key).stream()
                .map(row -> String.join(
                        "|",
                        List.of(columns).stream()
                                .map(column -> Objects.toString(((Map<?, ?>) row).get(column), ""))
                                .toList()))
                .toList();
    }

    /** The rows of a sheet, each column found by its heading: those on paper stand first. */
    private List<List<String>> workbook(String name, String key, int sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve(BODY + name + ".xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            Map<String, Integer> columns = new HashMap<>();
            book.getSheetAt(sheet)
                    .getRow(1)
                    .forEach(cell -> columns.put(cell.getStringCellValue(), cell.getColumnIndex()));
            List<Integer> order = ((Map<?, ?>) json(name, key).get(0))
                    .keySet().stream()
                            .map(each -> columns.get(HEADINGS.text("data." + each)))
                            .toList();
            assertEquals(
                    columns.size(),
                    order.stream().filter(Objects::nonNull).distinct().count());
            for (Row row : book.getSheetAt(sheet)) {
                if (row.getRowNum() >= 2) {
                    rows.add(order.stream()
                            .map(column -> column == null
                                    ? "" // blank in all rows
                                    : text(row.getCell(column, MissingCellPolicy.CREATE_NULL_AS_BLANK)))
                            .toList());
                }
            }
        }
        return rows;
    }

    private static String text(Cell cell) {
        return cell.getCellType() == CellType.NUMERIC
                ? Integer.toString((int) cell.getNumericCellValue())
                : cell.getStringCellValue();
    }

    /** By RFC 4180; an apostrophe before what would be a formula is none of the text. */
    private List<List<String>> csv(String name) throws IOException {
        String text = Files.readString(folder.resolve(BODY + name + ".csv")).substring(1);
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                if (quoted && text.startsWith("\"\"", i)) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString().replaceFirst("^'(?=[=+@-])", ""));
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    /** The rows of measures of the table with this heading, folded. */
    private List<List<String>> table(String name, String heading) throws IOException {
        try (XWPFDocument document = open(name)) {
            XWPFTable table = document.getTables().stream()
                    .filter(each -> cells(each, 0).contains(ThaiText.fold(heading)))
                    .findFirst()
                    .orElseThrow();
            List<List<String>> rows = new ArrayList<>();
            for (int r = 1; r < table.getRows().size(); r++) {
                if (table.getRow(r).getTableCells().size() > 1) {
                    rows.add(cells(table, r));
                }
            }
            return rows;
        }
    }

    private static List<String> cells(XWPFTable table, int row) {
        return table.getRow(row).getTableCells().stream()
                .map(cell -> ThaiText.fold(cell.getText()))
                .toList();
    }

    private XWPFDocument open(String name) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(BODY + name + ".docx"))) {
            return new XWPFDocument(in);
        }
    }
}
