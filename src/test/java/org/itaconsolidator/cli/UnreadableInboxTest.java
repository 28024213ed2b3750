package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the inbox and cannot be read, on the whole program: it is never told as a file that is still changing. */
@Tag("whole-run")
class UnreadableInboxTest {
    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void deliver() throws IOException {
        nights = new Nights(folder, "");
        Files.createDirectory(folder.resolve("inbox/กองคลัง"));
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        nights.deliver("กองคลัง/ข.xlsx", "สมมติ", "80");
    }

    @AfterEach
    void open() throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            allow("inbox/กองคลัง", "rwxr-xr-x");
            allow("inbox/ก.xlsx", "rw-r--r--");
        }
    }

    /** Its answer has no place below the output, whose own path is longer: it lies in the folder of the answers itself. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void fileInFoldersAsDeepAsTheyCanBeIsReadAndAnswered() throws Exception {
        Path deep = folder.resolve("inbox");
        while (deep.toString().getBytes(StandardCharsets.UTF_8).length < 3_900) {
            deep = deep.resolve("โฟลเดอร์เอกสารการประเมินคุณธรรมและความโปร่งใส");
        }
        Files.createDirectories(deep);
        nights.deliver(
                folder.resolve("inbox").relativize(deep.resolve("ค.xlsx")).toString(), "ไกลโพ้น", "เก้าสิบ");
        assertTrue(nights.run() <= 1, nights.err());
        assertTrue(nights.out().contains("ค.xlsx"), nights.out());
        try (Stream<Path> answers = Files.list(folder.resolve("output/latest/returned"))) {
            assertEquals(
                    1,
                    answers.filter(file -> file.getFileName().toString().matches("ค_[0-9a-f]{8}\\.xlsx"))
                            .count());
        }
        assertTrue(nights.run() <= 1, nights.err());
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are another matter there")
    void fileWithoutTheRightToReadIsRefusedUntilItIsThere() throws Exception {
        close("inbox/ก.xlsx");
        for (int night = 0; night < 2; night++) {
            assertEquals(1, nights.run(), nights.err());
            assertTrue(nights.out().contains("ก.xlsx: nothing of it is stored"), nights.out());
            assertTrue(nights.out().contains("there is no right to read it"), nights.out());
            assertFalse(nights.out().contains("Left to the next run"), nights.out());
        }
        nights.ita("status", nights.job.toString());
        assertTrue(nights.out().contains("ก.xlsx: nothing of it is stored"), nights.out());
        assertEquals("refused", nights.text("SELECT status FROM v_submissions WHERE file_name = 'ก.xlsx'"));
        assertTrue(Files.exists(folder.resolve("output/latest/returned/ก.ตอบกลับ.xlsx")));

        allow("inbox/ก.xlsx", "rw-r--r--");
        assertEquals(0, nights.run(), nights.out());
        assertEquals(90, nights.ask("SELECT score FROM v_scores WHERE file_name = 'ก.xlsx'"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "rights are another matter there")
    void folderWithoutTheRightToReadIsToldEveryNightAndWhatItDeliveredStays() throws Exception {
        assertEquals(0, nights.run(), nights.err());
        close("inbox/กองคลัง");
        for (int night = 0; night < 2; night++) {
            assertEquals(1, nights.run(), nights.err());
            assertTrue(nights.out().contains("no right to read the folder กองคลัง/ in the inbox"), nights.out());
            assertFalse(nights.out().contains("Left to the next run"), nights.out());
        }
        assertTrue(Files.readString(folder.resolve("output/latest/index.html")).contains(": กองคลัง/ ข้อมูล"), "page");
        assertTrue(texts("output/latest/consolidated.xlsx").contains(": กองคลัง/ ข้อมูล"), "workbook");
        assertEquals(2, nights.names("output/history").size(), "the second night with it published nothing new");
        assertEquals(
                0, nights.ita("sign", nights.job.toString(), "--round", "6", "--fiscal-year", "2568"), nights.err());
        nights.ita("status", nights.job.toString());
        assertTrue(nights.out().contains("no right to read the folder กองคลัง/ in the inbox"), nights.out());
        assertEquals(80, nights.ask("SELECT score FROM v_scores WHERE file_name = 'กองคลัง/ข.xlsx'"));
        assertEquals(0, nights.ask("SELECT gone FROM v_submissions WHERE file_name = 'กองคลัง/ข.xlsx'"));
        nights.deliver("ก.xlsx", "ตัวอย่าง", "91");
        assertEquals(1, nights.run(), nights.err());
        String report = Files.readString(folder.resolve("output/latest/run.json"));
        assertTrue(report.contains("\"กองคลัง/\""), report);

        allow("inbox/กองคลัง", "rwxr-xr-x");
        assertEquals(0, nights.run(), nights.out());
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere names are text")
    void filesWhoseNamesAreNoUtf8AreRefusedEachUntilTheyAreRenamed() throws Exception {
        shell("cp ก.xlsx \"$(printf 'a\\241.xlsx')\"; mv ก.xlsx \"$(printf 'a\\242.xlsx')\"");
        for (int night = 0; night < 2; night++) {
            assertEquals(1, nights.run(), nights.err());
            assertTrue(nights.out().contains("a%A1.xlsx: nothing of it is stored"), nights.out());
            assertTrue(nights.out().contains("a%A2.xlsx: nothing of it is stored"), nights.out());
            assertTrue(nights.out().contains("Rename the file"), nights.out());
            assertFalse(nights.out().contains("Left to the next run"), nights.out());
        }
        assertEquals(2, nights.ask("SELECT count(*) FROM v_submissions WHERE status = 'refused'"));
        assertTrue(Files.readString(folder.resolve("output/latest/run.json")).contains("a%A1.xlsx"));

        shell("mv \"$(printf 'a\\241.xlsx')\" ก.xlsx; rm \"$(printf 'a\\242.xlsx')\"");
        assertEquals(0, nights.run(), nights.out());
        assertEquals(90, nights.ask("SELECT score FROM v_scores WHERE file_name = 'ก.xlsx'"));
    }

    private String texts(String workbook) throws IOException {
        StringBuilder texts = new StringBuilder();
        try (ZipFile parts = new ZipFile(folder.resolve(workbook).toFile())) {
            for (ZipEntry part : Collections.list(parts.entries())) {
                texts.append(new String(parts.getInputStream(part).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return texts.toString();
    }

    private void shell(String command) throws IOException, InterruptedException {
        Process shell = new ProcessBuilder("sh", "-c", command)
                .directory(folder.resolve("inbox").toFile())
                .inheritIO()
                .start();
        assertEquals(0, shell.waitFor());
    }

    private void close(String path) throws IOException {
        allow(path, "---------");
        assumeFalse(Files.isReadable(folder.resolve(path)), "skipped: the superuser may read everything");
    }

    private void allow(String path, String rights) throws IOException {
        Path place = folder.resolve(path);
        if (Files.exists(place)) {
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(rights));
        }
    }
}
