package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is stored of one body cannot be read any more, one column of one table at a time: the other body is published with all its
 * files, and its new score among them.
 */
@Tag("slow")
class DamagedStoreTest {
    private static final String BROKEN = "องค์การบริหารส่วนตำบลตัวอย่าง";
    private static final String WHOLE = "องค์การบริหารส่วนตำบลสมมติ";

    /** One column for each way in which stored values are read; the body is named. */
    private static final List<String> NAMED = List.of(
            "finding.severity",
            "finding.waived_until",
            "measure.form",
            "measure.period_start",
            "submission.received_at");

    /** Results are made anew of what was read, and files whose record cannot be read are read anew. */
    private static final List<String> MADE_ANEW = List.of(
            "score.score",
            "score.fiscal_year",
            "total.total",
            "submission.sha256",
            "submission.modified_at",
            "submission.fiscal_year",
            "submission.forms");

    private static final List<String> OF_ALL = List.of("consolidated.xlsx", "index.html", "run.json");

    /** Columns to damage, as table.column parted by commas; {@code all} of them. */
    private static final String CHOSEN = System.getProperty(
            "damaged.columns", String.join(",", NAMED) + "," + String.join(",", MADE_ANEW) + ",score_reading.score");

    private static final String OF_BODY = "body_id IN (SELECT body_id FROM body WHERE name LIKE '%ตัวอย่าง')";

    /** By the key of a table the rows of the body that is damaged, and whether they are made anew of others. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        String submission = "submission_id IN (SELECT submission_id FROM submission WHERE " + OF_BODY + ")";
        ROWS.put("body_id", OF_BODY);
        ROWS.put("submission_id", submission);
        ROWS.put("measure_id", "measure_id IN (SELECT measure_id FROM measure WHERE " + submission + ")");
        ROWS.put("analysis_id", "analysis_id IN (SELECT analysis_id FROM analysis WHERE " + submission + ")");
    }

    @TempDir
    Path folder;

    @Test
    void columnsOfOneBodyThatCannotBeReadStopNothing() throws Exception {
        Path office = folder.resolve("office");
        Nights first = office(office);
        assertTrue(first.run() <= 1, first.out() + first.err());
        List<String> files = listOfWhole(office);
        assertTrue(files.size() > 5, files.toString());
        List<String> wrong = new ArrayList<>();
        Map<String, Integer> codes = new TreeMap<>();
        int[] damaged = {0, 0};
        for (Map.Entry<String, List<String>> table : columns(first).entrySet()) {
            for (String column : table.getValue()) {
                String name = table.getKey() + "." + column;
                if (ROWS.containsKey(column)
                        || !CHOSEN.equals("all") && !List.of(CHOSEN.split(",")).contains(name)) {
                    continue;
                }
                Path copy = folder.resolve("copy");
                copy(office, copy);
                Nights nights = office(copy);
                nights.deliver("คะแนน.xlsx", "สมมติ", "91");
                int rows = damage(nights, table.getKey(), table.getValue(), column);
                if (rows > 0) {
                    damaged[0]++;
                    int code = nights.run();
                    String said = nights.out() + nights.err();
                    codes.merge(String.valueOf(code), 1, Integer::sum);
                    System.err.println(name + " " + rows + " -> " + code + " "
                            + said.lines()
                                    .filter(l -> !l.matches(".*(Published|Found).*"))
                                    .limit(6)
                                    .toList());
                    if (code > 1) {
                        wrong.add(name + " ends with " + code + ": " + said.strip());
                    } else if (!nights.names("output/latest").containsAll(OF_ALL)) {
                        wrong.add(name + " leaves " + nights.names("output/latest") + ": " + said.strip());
                    } else if (NAMED.contains(name) && !said.contains(BROKEN)) {
                        wrong.add(name + " is not told: " + said.strip());
                    } else if (!listOfWhole(copy).containsAll(files)) {
                        List<String> lost = new ArrayList<>(files);
                        lost.removeAll(listOfWhole(copy));
                        wrong.add(name + " loses " + lost + ": " + said.strip());
                    } else if (!"91"
                            .equals(nights.text("SELECT score FROM v_scores WHERE organisation = '" + WHOLE
                                            + "' AND fiscal_year = 2568")
                                    .replace(".0", ""))) {
                        wrong.add(name + " keeps the other body's former score");
                    }
                }
                delete(copy);
            }
        }
        assertTrue(damaged[0] >= Math.min(13, CHOSEN.split(",").length), codes::toString);
        assertEquals("", String.join("\n", wrong));
    }

    /** The columns of the tables that hold rows of the body. */
    private static Map<String, List<String>> columns(Nights nights) throws SQLException {
        Map<String, List<String>> columns = new TreeMap<>();
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = store.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table'")) {
            while (found.next()) {
                columns.computeIfAbsent(found.getString(1), any -> new ArrayList<>())
                        .add(found.getString(2));
            }
        }
        columns.keySet().remove("body");
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = store.createStatement();
                ResultSet found = statement.executeQuery(
                        "SELECT t.name, f.\"from\" FROM sqlite_schema t, pragma_foreign_key_list(t.name) f")) {
            while (found.next()) { // what refers to nothing is a damaged store, which no run touches
                String key = found.getString(2);
                columns.computeIfPresent(
                        found.getString(1),
                        (table, of) -> of.stream()
                                .filter(column -> !column.equals(key) || ROWS.containsKey(column))
                                .toList());
            }
        }
        columns.values().removeIf(each -> ROWS.keySet().stream().noneMatch(each::contains));
        return columns;
    }

    /** One column of the body's rows holds what can be nothing; where it was read from workbooks all that follows is made anew. */
    private static int damage(Nights nights, String table, List<String> columns, String column) throws SQLException {
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = store.createStatement()) {
            statement.execute("PRAGMA ignore_check_constraints = 1");
            String key =
                    ROWS.keySet().stream().filter(columns::contains).findFirst().orElseThrow();
            int rows;
            try {
                rows = statement.executeUpdate("UPDATE " + table + " SET " + column + " = '†' WHERE " + ROWS.get(key));
            } catch (SQLException e) {
                return 0; // it is a key
            }
            if (!key.equals("body_id") || table.equals("submission")) {
                statement.execute("UPDATE body SET scores_due = 1");
                statement.execute("INSERT OR IGNORE INTO follow_due SELECT body_id FROM body");
            }
            statement.execute("INSERT OR IGNORE INTO comparison_due SELECT fiscal_year FROM bodies_year");
            return rows;
        }
    }

    private static Nights office(Path folder) throws IOException {
        boolean begun = Files.exists(folder.resolve("inbox"));
        Nights nights = new Nights(
                folder,
                "papers: all\nexpect:\n  - body: " + BROKEN + "\n    fiscal-year: 2568\n"
                        + "    round: 12\n    forms: [scores, report]\n    due: 2026-10-31\n");
        Files.writeString(nights.job, Files.readString(nights.job).replace("charts: none", "charts: all"));
        if (!begun) {
            for (String body : List.of("ตัวอย่าง", "สมมติ")) {
                deliverAll(nights, body);
            }
        }
        return nights;
    }

    private static void deliverAll(Nights nights, String body) throws IOException {
        List<String> line = List.of("องค์การบริหารส่วนตำบล" + body + " อำเภอเมือง จังหวัดตราด");
        nights.deliver("คะแนน.xlsx".replace("คะแนน", body.equals("สมมติ") ? "คะแนน" : body), body, "80");
        nights.write(
                body + "-แผน.xlsx",
                "มาตรการ",
                List.of(
                        List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                        line,
                        List.of(
                                "ลำดับที่",
                                "ตัวชี้วัด",
                                "มาตรการ/แนวทาง",
                                "ขั้นตอนหรือวิธีการปฏิบัติ",
                                "ผู้รับผิดชอบ",
                                "ระยะเวลาดำเนินการ"),
                        List.of("1", "การใช้อำนาจ", "จัดทำคู่มือ", "1. ร่าง 2. ประกาศ", "กองคลัง", "ธันวาคม ๒๕๖๗"),
                        List.of("2", "การใช้งบประมาณ", "จัดประชุม", "1. นัด 2. ประชุม", "กองคลัง", "ไม่ทราบ")));
        nights.write(
                body + "-ผล.xlsx",
                "รายงานผล",
                List.of(
                        List.of("รายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ พ.ศ. ๒๕๖๘ รอบ ๑๒ เดือน"),
                        line,
                        List.of(
                                "ลำดับที่",
                                "ตัวชี้วัด",
                                "มาตรการ/แนวทาง",
                                "ผู้รับผิดชอบ",
                                "ระยะเวลาดำเนินการ",
                                "ผลการดำเนินงาน"),
                        List.of(
                                "1",
                                "การใช้อำนาจ",
                                "จัดทำคู่มือ",
                                "กองคลัง",
                                "ธันวาคม ๒๕๖๗",
                                "ประกาศใช้แล้วเมื่อวันที่ ๑๒ ธันวาคม ๒๕๖๗")));
        nights.write(
                body + "-วิเคราะห์.xlsx",
                "วิเคราะห์",
                List.of(
                        List.of("การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"),
                        line,
                        List.of(
                                "ตัวชี้วัด",
                                "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                                "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น"),
                        List.of("การใช้อำนาจ", "หลักเกณฑ์ยังไม่ชัดเจน", "ประกาศหลักเกณฑ์ให้ทราบ")));
        nights.write(
                body + "-แบบตรวจ.xlsx",
                "แบบตรวจ OIT",
                List.of(
                        List.of("แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                        line,
                        List.of("รหัสข้อ", "ผู้รับผิดชอบ", "URL", "ประเมินตนเอง", "วันที่ตรวจ"),
                        List.of("O1", "สำนักปลัด", "https://www.example.go.th/o1", "100", "31 มีนาคม 2568")));
    }

    /** The files of the body of which nothing is damaged. */
    private static List<String> listOfWhole(Path office) throws IOException {
        Path latest = office.resolve("output/latest").toRealPath();
        try (Stream<Path> files = Files.walk(latest)) {
            return List.copyOf(new TreeSet<>(files.filter(
                            file -> Files.isRegularFile(file) && file.toString().contains(WHOLE))
                    .map(file -> latest.relativize(file).toString())
                    .toList()));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, java.nio.file.LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(
                            file,
                            target,
                            java.nio.file.LinkOption.NOFOLLOW_LINKS,
                            java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    private static void delete(Path place) throws IOException {
        if (Files.exists(place)) {
            try (Stream<Path> files = Files.walk(place)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
