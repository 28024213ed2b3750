package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.job.BatchConsolidator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** An office for tests: blank forms, an inbox, runs by the command line, the store and what is published. */
abstract class FormsDesk {
    static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    Instant now = Instant.parse("2026-11-20T03:00:00Z");

    @TempDir
    static Path blankForms;

    @TempDir
    Path folder;

    String job;

    @BeforeEach
    void writeJob() throws IOException {
        Files.createDirectory(folder.resolve("inbox"));
        Path file = folder.resolve("job.yaml");
        Files.writeString(
                file, "name: งาน\ninbox: inbox\nstore: work/store.db\noutput: output\ncharts: none\npapers: none\n");
        job = file.toString();
    }

    @AfterEach
    void statusIsTold() {
        StatusTold.everywhere(
                Path.of(job),
                folder.resolve("work/store.db"),
                folder.resolve("home"),
                Clock.fixed(now, ZoneId.of("UTC")));
    }

    static List<String> codes(Map<?, ?> resent, String which) {
        return ((List<?>) resent.get(which))
                .stream()
                        .map(finding -> ((Map<?, ?>) finding).get("code").toString())
                        .toList();
    }

    static Map<String, String> measure(String name) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("seq", "๑");
        row.put("indicator", "การใช้งบประมาณ");
        row.put("item", "I8");
        row.put("issue", "ประเด็นของ" + name);
        row.put("measure", name);
        row.put("steps", "๑. ประชุม\n๒. ดำเนินการ");
        row.put("responsible", "กองคลัง");
        row.put("period", "ทุกเดือน");
        row.put("monitoring", "รายงานที่ประชุมทุกเดือน");
        return row;
    }

    /** The blank forms of กองคลัง; written once for all tests of a class, which change copies of them. */
    void blankForms() throws IOException {
        Path blank = blankForms.resolve("blank");
        if (Files.notExists(blank)) {
            assertEquals(
                    0,
                    ita(
                            "templates",
                            "--output",
                            blank.toString(),
                            "--fiscal-year",
                            "2569",
                            "--organisation",
                            BODY,
                            "--division",
                            "กองคลัง"));
        }
        Path copies = Files.createDirectory(folder.resolve("blank"));
        try (Stream<Path> forms = Files.list(blank)) {
            for (Path form : forms.toList()) {
                Files.copy(form, copies.resolve(form.getFileName()));
            }
        }
    }

    void templates(String name, String... more) {
        List<String> words = new ArrayList<>(List.of(
                "templates",
                "--output",
                folder.resolve(name).toString(),
                "--store",
                folder.resolve("work/store.db").toString(),
                "--fiscal-year",
                "2569"));
        words.addAll(List.of(more));
        assertEquals(0, ita(words.toArray(String[]::new)), out());
    }

    void run() {
        int code = ita("run", job);
        assertTrue(code == 0, out());
    }

    void deliver(String form, String name, Consumer<XSSFWorkbook> filling) throws IOException {
        try (XSSFWorkbook workbook = open(form);
                OutputStream file =
                        Files.newOutputStream(folder.resolve("inbox").resolve(name))) {
            filling.accept(workbook);
            workbook.write(file);
        }
    }

    XSSFWorkbook open(String form) throws IOException {
        try (InputStream in = Files.newInputStream(folder.resolve(form))) {
            return new XSSFWorkbook(in);
        }
    }

    static void fill(XSSFWorkbook workbook, int row, Map<String, String> words) {
        words.forEach((field, text) -> put(workbook, "col_" + field.replace('-', '_'), row, text));
    }

    static void put(XSSFWorkbook workbook, String column, int row, String text) {
        cell(workbook, column, row).setCellValue(text);
    }

    static Cell cell(XSSFWorkbook workbook, String column, int row) {
        CellReference first = area(workbook, column).getFirstCell();
        return workbook.getSheet(first.getSheetName())
                .getRow(first.getRow() + row)
                .getCell(first.getCol());
    }

    static AreaReference area(XSSFWorkbook workbook, String column) {
        return new AreaReference(workbook.getName(column).getRefersToFormula(), workbook.getSpreadsheetVersion());
    }

    /** What stands in a form's column, blanks left out. */
    List<String> column(String form, String field) throws IOException {
        List<String> words = new ArrayList<>();
        try (XSSFWorkbook workbook = open(form)) {
            AreaReference area = area(workbook, "col_" + field);
            for (int row = area.getFirstCell().getRow();
                    row <= area.getLastCell().getRow();
                    row++) {
                Row line = workbook.getSheetAt(0).getRow(row);
                Cell cell = line.getCell(area.getFirstCell().getCol());
                String text = new DataFormatter().formatCellValue(cell);
                if (!text.isEmpty()) {
                    words.add(text);
                }
            }
        }
        return words;
    }

    List<String> head(String form) throws IOException {
        try (XSSFWorkbook workbook = open(form)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            return List.of(
                    sheet.getRow(2).getCell(1).getStringCellValue(),
                    sheet.getRow(3).getCell(1).getStringCellValue());
        }
    }

    /** The rows of a query, their values with a blank between. */
    List<String> stored(String sql) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("work/store.db"));
                Statement statement = store.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            while (found.next()) {
                List<String> words = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    words.add(found.getString(i));
                }
                rows.add(String.join(" ", words));
            }
        }
        return rows;
    }

    int ita(String... words) {
        out.reset();
        now = now.plusSeconds(60);
        Clock clock = Clock.fixed(now, ZoneId.of("UTC"));
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        Screen screen = new Screen(stream, stream, false);
        return new Ita(screen, clock, folder.resolve("home"), () -> new BatchConsolidator(clock), new StopSignal())
                .answer(words)
                .number();
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    /** An officer's own report of one measure. */
    void ownReport(String name, String title, String body, String division) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file =
                        Files.newOutputStream(folder.resolve("inbox").resolve(name))) {
            XSSFSheet sheet = workbook.createSheet("รายงาน");
            List<List<String>> rows = List.of(
                    List.of(title),
                    List.of(body),
                    List.of(division),
                    List.of("ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"),
                    List.of(
                            "๑",
                            "การใช้ทรัพย์สินของราชการ",
                            "คุมการใช้รถยนต์ส่วนกลาง",
                            "กองช่าง",
                            "จัดทำสมุดคุมแล้วเมื่อวันที่ ๕ มกราคม ๒๕๖๙"));
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(i);
                for (int j = 0; j < rows.get(i).size(); j++) {
                    row.createCell(j).setCellValue(rows.get(i).get(j));
                }
            }
            workbook.write(file);
        }
    }
}
