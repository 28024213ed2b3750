package org.itaconsolidator.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.job.BatchConsolidator;

/** An office with an inbox and a job, whose clock can be set: what tests of operation are made of. */
final class Nights {
    /** The verbs that change the store: what they leave is shown by {@code status}. */
    private static final Set<String> WRITING = Set.of("run", "sign", "restore", "purge");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    final SettableClock clock = new SettableClock("2026-11-20T03:00:00Z");
    final Path folder;
    final Path job;

    /** With further lines of the job file; unless they ask for documents to sign none are written. */
    Nights(Path folder, String more) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve("inbox"));
        job = Files.writeString(
                folder.resolve("job.yaml"),
                "name: งาน\ninbox: inbox\nstore: work/store.db\noutput: output\ncharts: none\n"
                        + (more.contains("papers:") ? "" : "papers: none\n") + more);
    }

    /** A body's score of one indicator. */
    void deliver(String name, String body, String score) throws IOException {
        write(
                name,
                "คะแนน",
                List.of(
                        List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                        List.of("องค์การบริหารส่วนตำบล" + body + " อำเภอเมือง จังหวัดตราด"),
                        List.of("ที่", "ตัวชี้วัด", "คะแนน"),
                        List.of("1", "การปฏิบัติหน้าที่", score)));
    }

    /** A checklist that quotes addresses. */
    void deliverAddresses(String name, String... urls) throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(
                List.of("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                List.of("องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด"),
                List.of("รหัสข้อ", "ผู้รับผิดชอบ", "URL", "ประเมินตนเอง")));
        for (int i = 0; i < urls.length; i++) {
            rows.add(List.of("O" + (i + 1), "สำนักปลัด", urls[i], "100"));
        }
        write(name, "แบบตรวจ OIT", rows);
    }

    /** A workbook of one sheet of texts. */
    void write(String name, String sheetName, List<List<String>> rows) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file =
                        Files.newOutputStream(folder.resolve("inbox").resolve(name))) {
            Sheet sheet = workbook.createSheet(sheetName);
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(file);
        }
    }

    /** Calls the program in English; a minute passes before. */
    int ita(String... words) {
        return ita(new StopSignal(), words);
    }

    /** The same with somebody who can ask it to stop. */
    int ita(StopSignal stop, String... words) {
        out.reset();
        err.reset();
        clock.pass(Duration.ofMinutes(1));
        Screen screen = new Screen(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
        String[] english =
                Stream.concat(Stream.of(words), Stream.of("--lang", "en")).toArray(String[]::new);
        int code = new Ita(screen, clock, folder.resolve("home"), () -> new BatchConsolidator(clock), stop)
                .answer(english)
                .number();
        if (code <= 1 && WRITING.contains(words[0]) && words[1].equals(job.toString())) {
            StatusTold.everywhere(job, store(), folder.resolve("home"), clock);
        }
        return code;
    }

    int run() {
        return ita("run", job.toString());
    }

    String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    Path store() {
        return folder.resolve("work/store.db");
    }

    /** The names in a folder of the office, sorted. */
    List<String> names(String path) throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve(path))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    /** The names of the store's copies, sorted. */
    List<String> copies() throws IOException {
        return names("work/store.db.files/backup").stream()
                .filter(name -> name.endsWith(".db"))
                .toList();
    }

    /** The one text that a question to the store gives. */
    String text(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + (Files.exists(store()) ? store() : folder.resolve("disk/work/store.db")));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            return found.getString(1);
        }
    }

    /** Changes the store as no program of today does. */
    void change(String statement) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + store());
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
        }
    }

    /** The one number that a question to the store gives. */
    long ask(String question) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:sqlite:" + (Files.exists(store()) ? store() : folder.resolve("disk/work/store.db")));
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            return found.getLong(1);
        }
    }
}
