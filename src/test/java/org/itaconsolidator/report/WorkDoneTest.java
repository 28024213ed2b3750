package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
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
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.BatchConsolidator;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.read.WorkbookReader;
import org.itaconsolidator.report.document.PaperDocument;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.itaconsolidator.settings.Digits;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much is done for a fixed load, which tells of waste whatever else keeps the machine busy: each figure within a tenth of
 * {@code work-done.properties}. Whoever makes one larger says there why. Not in other languages: under a Thai one, whose calendar
 * counts other years, POI writes the workbooks that are read here with times of their parts that take more to read.
 */
@Tag("once")
class WorkDoneTest {
    private static final int ROWS = 40;
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ", "การแก้ไขปัญหาการทุจริต");

    @TempDir
    private Path folder;

    @Test
    void noMoreIsDoneThanIsRecorded() throws IOException {
        Map<String, Long> done = new TreeMap<>();
        readReports(done);
        writeOneBody(done);
        writeOnePaper(done);
        runs(done);
        Map<String, Long> recorded = recorded();
        done.replaceAll((name, now) -> {
            long before = recorded.getOrDefault(name, 0L);
            return Math.abs(now - before) * 10 <= before ? before : now;
        });
        assertEquals(recorded, done);
    }

    /** The least of several workbooks alike: what is read, linked and remembered once falls on one of them, by chance. */
    private static void readReports(Map<String, Long> done) throws IOException {
        WorkbookReader reader = new WorkbookReader(Frameworks.load(Optional.empty()), List.of());
        for (int i = 0; i < 8; i++) {
            byte[] report = report(i);
            SourceFile file = new SourceFile("r.xlsx", Path.of("inbox"), "0".repeat(64), report.length, Instant.EPOCH);
            long folded = ThaiText.timesFolded();
            long before = allocated();
            assertEquals(ROWS, reader.read(file, report).submission().measures().size());
            done.merge("bytes.reading-a-report", allocated() - before, Math::min);
            done.merge("texts-folded.reading-a-report", ThaiText.timesFolded() - folded, Math::min);
        }
    }

    private void writeOneBody(Map<String, Long> done) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        ExampleContent content = new ExampleContent();
        Body body = ExampleContent.body(0);
        content.addBody(body);
        for (int i = 0; i < 200; i++) {
            Place place = new Place("กองคลัง/แผน.xlsx", "มาตรการ", "A" + (i + 7));
            content.measures.add(ExampleContent.measure(i + 1, body, "ทำแผน " + i, place, Optional.empty()));
        }
        ConsolidatedWorkbook writer = new ConsolidatedWorkbook(Frameworks.load(Optional.empty()));
        for (int i = 0; i < 3; i++) {
            long before = allocated();
            writer.write(content, file);
            done.merge("bytes.writing-a-body", allocated() - before, Math::min);
        }
        long cells = 0;
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (var sheet : workbook) {
                for (Row row : sheet) {
                    cells += row.getPhysicalNumberOfCells();
                }
            }
        }
        done.put("cells.writing-a-body", cells);
    }

    /** A signed table of as many rows as a body has, some of whose texts stand in several. */
    private void writeOnePaper(Map<String, Long> done) throws IOException {
        List<Paper.Row> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            String result =
                    "อบรมครั้งที่ " + i + " และจัดทำคู่มือแนวทางปฏิบัติเผยแพร่บนเว็บไซต์ของหน่วยงานให้ประชาชนทราบ";
            rows.add(new Paper.Row(
                    List.of("ทำแผนและประชาสัมพันธ์ขั้นตอนการให้บริการ " + i % 10, result, "กองคลัง"), false));
        }
        List<Paper.Column> columns = List.of(
                new Paper.Column("มาตรการ", 4, false),
                new Paper.Column("ผลการดำเนินงาน", 5, false),
                new Paper.Column("ผู้รับผิดชอบ", 2, false));
        Paper.Signatures signed = new Paper.Signatures(List.of(List.of("ลงชื่อ", "(ตำแหน่ง)")));
        Paper paper = new Paper(
                "รายงานผล", List.of(new Paper.Grid(columns, rows), new Paper.Text("จึงเรียนมาเพื่อโปรดทราบ"), signed));
        for (int i = 0; i < 3; i++) {
            long before = allocated();
            PaperDocument.write(paper, Digits.THAI, folder.resolve("report.docx"));
            done.merge("bytes.writing-a-paper", allocated() - before, Math::min);
        }
    }

    /** Statements of the first run of two bodies, of one in which nothing changed, and of one in which one workbook did. */
    private void runs(Map<String, Long> done) throws IOException {
        for (String part : List.of("ก", "ข")) {
            Files.createDirectories(folder.resolve("inbox").resolve(part));
            for (int i = 0; i < 3; i++) {
                Files.write(folder.resolve("inbox").resolve(part).resolve("r" + i + ".xlsx"), report(i, part));
            }
        }
        Path job = folder.resolve("job.yaml");
        Files.writeString(
                job, "name: t\ninbox: inbox\nstore: work/store.db\noutput: output\ncharts: none\nworkbook: by-body\n");
        done.put("statements.first-run", statementsOf(job));
        done.put("statements.unchanged-run", statementsOf(job));
        Files.write(folder.resolve("inbox/ข/r0.xlsx"), report(7, "ข"));
        done.put("statements.changed-run", statementsOf(job));
    }

    private static long statementsOf(Path job) {
        AtomicInteger count = new AtomicInteger();
        Handler counter = new Handler() {
            @Override
            public void publish(LogRecord line) {
                // once a statement: of a prepared one Spring writes a second line, without its text
                if (line.getMessage().startsWith("Executing")
                        && line.getMessage().contains("[")) {
                    count.incrementAndGet();
                }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger spring = Logger.getLogger("org.springframework.jdbc.core.JdbcTemplate");
        Level before = spring.getLevel();
        spring.setLevel(Level.FINE);
        spring.setUseParentHandlers(false);
        spring.addHandler(counter);
        try {
            Clock clock = Clock.fixed(Instant.parse("2026-11-20T01:00:00Z"), ZoneId.of("Asia/Bangkok"));
            new BatchConsolidator(clock)
                    .run(
                            new RunRequest(
                                    JobFile.read(job, JobOverrides.NONE),
                                    LocalDate.of(2026, 11, 20),
                                    false,
                                    false,
                                    List.of()),
                            RunProgress.SILENT);
        } finally {
            spring.removeHandler(counter);
            spring.setUseParentHandlers(true);
            spring.setLevel(before);
        }
        return count.get();
    }

    private static byte[] report(int number) throws IOException {
        return report(number, "ก");
    }

    /** A division's report, whose texts of results stand in no other. */
    private static byte[] report(int number, String body) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            XSSFSheet sheet = workbook.createSheet("รายงานผล");
            row(sheet, 0, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
            row(sheet, 1, "ประจำปีงบประมาณ พ.ศ. 2566 รอบ 6 เดือน (ต.ค. 2565 - มี.ค. 2566)");
            row(sheet, 2, "องค์การบริหารส่วนตำบลตัวอย่าง" + body + " อำเภอเมือง จังหวัดตัวอย่าง");
            row(sheet, 3, List.of("กองคลัง", "กองช่าง", "สำนักปลัด").get(number % 3));
            row(sheet, 5, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไข", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", "ผลการดำเนินงาน");
            for (int i = 0; i < ROWS; i++) {
                int indicator = i % NAMES.size();
                row(
                        sheet,
                        6 + i,
                        (indicator + 1) + ". " + NAMES.get(indicator),
                        "ประเด็นที่ " + (number * 100 + i) + " ยืมแล้วไม่คืน",
                        "กองคลัง",
                        "มกราคม - มีนาคม 2566",
                        "1. อบรมครั้งที่ " + (number * 100 + i) + "\n2. จัดทำคู่มือแนวทางปฏิบัติ "
                                + (number * 200 + i));
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            Cell cell = row.createCell(i);
            cell.setCellValue(texts[i]);
        }
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    private static Map<String, Long> recorded() throws IOException {
        Properties lines = new Properties();
        try (InputStream in = WorkDoneTest.class.getResourceAsStream("/work-done.properties")) {
            lines.load(in);
        }
        Map<String, Long> figures = new TreeMap<>();
        new ArrayList<>(lines.stringPropertyNames())
                .forEach(name ->
                        figures.put(name, Long.valueOf(lines.getProperty(name).strip())));
        return figures;
    }
}
