package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The originals beside the store: kept by their hash, verified, and never read where they are damaged. */
@Tag("whole-run")
class ArchivedOriginalsTest extends FormsDesk {
    private static final String PLAN = "blank/3-มาตรการ-กองคลัง.xlsx";

    @Tag("slow")
    @Test
    void damagedOriginalOfAFileThatIsGoneIsToldAndNeverRead() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        Files.delete(folder.resolve("inbox/แผน.xlsx"));
        Path kept = original();
        byte[] good = Files.readAllBytes(kept);
        damage(kept);
        readOtherwise();
        assertEquals(1, ita("run", job), out());
        assertTrue(out().contains("ต้นฉบับของ แผน.xlsx ที่เก็บใน archive เสียหาย"), out());
        assertEquals(List.of("อบรม"), stored("SELECT measure FROM v_measures"), "what was read before stays");
        assertEquals(List.of(), stored("SELECT code FROM v_findings"));
        assertFalse(out().contains("ยังเปลี่ยนแปลงอยู่"), out());

        Files.write(kept, good);
        run();
        assertFalse(out().contains("archive เสียหาย"), out());
        assertTrue(out().contains("อ่าน 1"), out());
    }

    @Test
    void damagedOriginalOfAFileThatStillLiesThereIsMendedFromIt() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> {
            fill(workbook, 0, measure("อบรม"));
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
        });
        run();
        damage(original());
        readOtherwise();
        run();
        assertArrayEquals(Files.readAllBytes(folder.resolve("inbox/แผน.xlsx")), Files.readAllBytes(original()));

        // damaged again, and nothing is read: the answer is made of the file that lies in the inbox
        damage(original());
        try (Stream<Path> answers = Files.list(folder.resolve("work/store.db.files/answers"))) {
            for (Path answer : answers.toList()) {
                Files.delete(answer);
            }
        }
        deliver(PLAN, "อื่น.xlsx", workbook -> fill(workbook, 0, measure("ประชุม")));
        run();
        try (XSSFWorkbook answer = open("output/latest/returned/แผน.xlsx")) {
            assertEquals("มาตรการ", answer.getSheetAt(1).getSheetName());
        }
    }

    /** Before it is needed: the sender may still have the file then. */
    @Test
    void damagedOriginalThatNothingReadsIsToldByEveryRunAndByStatusUntilItIsBack() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        Files.delete(folder.resolve("inbox/แผน.xlsx"));
        run();
        Path kept = original();
        byte[] good = Files.readAllBytes(kept);
        damage(kept);
        String told = "ต้นฉบับของ แผน.xlsx ที่เก็บใน archive เสียหาย";
        assertEquals(0, ita("status", job), out());
        assertTrue(out().contains(told), out());
        assertTrue(Files.exists(kept), "status changes nothing");
        for (int night = 0; night < 2; night++) {
            assertEquals(1, ita("run", job), out());
            assertTrue(out().contains(told), out());
            assertFalse(Files.exists(kept), "set aside, for it is no original any more");
            assertEquals(0, ita("status", job), out());
            assertTrue(out().contains(told), out());
        }
        Files.write(kept, good);
        run();
        assertEquals(0, ita("status", job), out());
        assertFalse(out().contains("archive"), out());
    }

    @Test
    void damagedOriginalThatTheInboxStillHoldsIsKeptAgainWithoutAWord() throws Exception {
        blankForms();
        deliver(PLAN, "แผน.xlsx", workbook -> fill(workbook, 0, measure("อบรม")));
        run();
        Path kept = original();
        damage(kept);
        run();
        assertFalse(out().contains("archive"), out());
        assertArrayEquals(Files.readAllBytes(folder.resolve("inbox/แผน.xlsx")), Files.readAllBytes(kept));
        assertFalse(Files.exists(folder.resolve("work/store.db.files/archive/damaged")));
    }

    private Path original() throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("work/store.db.files/archive"))) {
            return files.filter(file -> file.toString().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void damage(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    /** Changes a setting that matters for reading. */
    private void readOtherwise() throws IOException {
        Path file = Path.of(job);
        Path headings = Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(headings.resolve("ours.yaml"), "headings:\n  สิ่งที่ต้องทำ: measure\n");
        Files.writeString(file, Files.readString(file) + "mappings: mappings\n");
    }
}
