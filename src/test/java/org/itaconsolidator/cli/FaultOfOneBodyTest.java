package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program fails at what is written of one body: that is left out and named, and all else is published. */
class FaultOfOneBodyTest {
    private static final String BROKEN = "องค์การบริหารส่วนตำบลตัวอย่าง";
    private static final String WHOLE = "องค์การบริหารส่วนตำบลสมมติ";

    @TempDir
    Path folder;

    @Test
    void bodiesOfOneWorkbookEachHaveTheirOwnAndTheOneThatFailsIsNamed() throws Exception {
        Nights nights = new Nights(folder, "workbook: together\npapers: all\n");
        nights.write(
                "มาตรการ.xlsx",
                "มาตรการ",
                List.of(
                        List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                        List.of(BROKEN + " อำเภอเมือง จังหวัดตราด"),
                        List.of("ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ"),
                        List.of("1", "การใช้อำนาจ", "จัดทำคู่มือ", "กองคลัง", "ธันวาคม ๒๕๖๗")));
        nights.deliver("คะแนน.xlsx", "สมมติ", "90");
        assertEquals(0, nights.run(), nights.out() + nights.err());
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
            statement.execute("UPDATE measure_standing SET state = 'no state'"); // the overview reads no measures
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
}
