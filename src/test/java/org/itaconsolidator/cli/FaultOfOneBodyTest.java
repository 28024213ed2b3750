package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The program fails at what is written of one body: that is left out and named, and all else is published. */
@Tag("whole-run")
class FaultOfOneBodyTest {
    private static final String BROKEN = "องค์การบริหารส่วนตำบลตัวอย่าง";
    private static final String WHOLE = "องค์การบริหารส่วนตำบลสมมติ";

    @TempDir
    Path folder;

    @Test
    void bodiesOfOneWorkbookEachHaveTheirOwnAndTheOneThatFailsIsNamed() throws Exception {
        Nights nights = new Nights(folder, "workbook: together\npapers: all\n");
        deliverPlan(nights);
        nights.deliver("คะแนน.xlsx", "สมมติ", "90");
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertEquals(
                1,
                nights.names("output/latest").stream()
                        .filter("consolidated.xlsx"::equals)
                        .count());
        assertTrue(Files.notExists(folder.resolve("output/latest/bodies")));

        nights.deliver("คะแนน.xlsx", "สมมติ", "91");
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = store.createStatement()) {
            statement.execute("UPDATE measure SET period_start = 'no day'");
            statement.execute(
                    "UPDATE OR REPLACE measure_standing SET state = 'no state'"); // the overview reads no measures
        }
        int code = nights.run();
        String said = nights.out() + nights.err();
        assertEquals(1, code, said);
        assertTrue(said.contains("workbook of all bodies together"), said);
        assertTrue(said.contains("while writing the workbook of " + BROKEN), said);
        assertTrue(said.contains("consolidated.xlsx is without " + BROKEN), said);
        assertTrue(Files.exists(folder.resolve("output/latest/bodies/" + WHOLE + "/consolidated.xlsx")), said);
        assertTrue(Files.notExists(folder.resolve("output/latest/bodies/" + BROKEN + "/consolidated.xlsx")), said);
        assertTrue(nights.names("output/latest").containsAll(List.of("consolidated.xlsx", "index.html", "run.json")));
        assertEquals("91", nights.text("SELECT score FROM v_scores").replace(".0", ""));
        String report = Files.readString(folder.resolve("output/latest/run.json"));
        assertTrue(report.contains("workbook-not-together") && report.contains(BROKEN), report);
    }

    /** What is broken, and what is named as left out. */
    @Tag("slow")
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UPDATE measure SET period_start = 'no day'         | while drawing the charts of",
                "UPDATE due_date SET last_day = 'no day'            | while writing the documents of",
                "UPDATE figure SET value = 'no number' WHERE division = '' AND body_id IN (SELECT body_id FROM body "
                        + "WHERE name LIKE '%ตัวอย่าง')          | while drawing the charts of",
                "UPDATE finding SET cell_refs = 'none' WHERE submission_id IN (SELECT submission_id FROM submission "
                        + "WHERE inbox_path LIKE 'มาตรการ%')      | while writing the answer to มาตรการ.xlsx"
            })
    void whateverCannotBeWrittenOfABodyIsNamedAndTheOtherBodyHasAllItsFiles(String broken, String named)
            throws Exception {
        Nights nights = new Nights(
                folder,
                "papers: all\nexpect:\n  - body: " + BROKEN + "\n    fiscal-year: 2568\n"
                        + "    round: 12\n    forms: [scores, report]\n    due: 2026-10-31\n");
        Files.writeString(nights.job, Files.readString(nights.job).replace("charts: none", "charts: all"));
        deliverPlan(nights);
        nights.deliver("ตัวอย่าง.xlsx", "ตัวอย่าง", "80");
        nights.deliver("คะแนน.xlsx", "สมมติ", "90");
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        List<String> before = listOfWhole();
        assertTrue(before.size() > 2, before.toString());

        nights.deliver("คะแนน.xlsx", "สมมติ", "91");
        try (Connection store = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = store.createStatement()) {
            assertTrue(statement.executeUpdate(broken) > 0);
        }
        assertEquals(1, nights.run(), nights.out() + nights.err());
        assertTrue((nights.out() + nights.err()).contains(named), nights.out() + nights.err());
        List<String> after = listOfWhole();
        assertTrue(after.containsAll(before), before + " but " + after);
        assertEquals(
                "91",
                nights.text("SELECT score FROM v_scores WHERE organisation = '" + WHOLE + "'")
                        .replace(".0", ""));
    }

    private static void deliverPlan(Nights nights) throws IOException {
        nights.write(
                "มาตรการ.xlsx",
                "มาตรการ",
                List.of(
                        List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                        List.of(BROKEN + " อำเภอเมือง จังหวัดตราด"),
                        List.of("ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"),
                        List.of("1", "การใช้อำนาจ", "จัดทำคู่มือ", "กองคลัง", "ธันวาคม ๒๕๖๗"),
                        List.of("2", "การจัดซื้อ", "จัดประชุม", "กองคลัง", "ไม่ทราบ")));
    }

    /** The files of the body of which nothing is broken. */
    private List<String> listOfWhole() throws IOException {
        Path latest = folder.resolve("output/latest").toRealPath();
        try (Stream<Path> files = Files.walk(latest)) {
            return files.filter(
                            file -> Files.isRegularFile(file) && file.toString().contains(WHOLE))
                    .map(file -> latest.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
