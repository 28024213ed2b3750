package org.itaconsolidator.disk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.itaconsolidator.CpuSeconds;
import org.junit.jupiter.api.Test;

class FileNamesTest {
    @Test
    void harmlessNamesStay() {
        for (String name : List.of(
                "องค์การบริหารส่วนตำบลตัวอย่าง", "กองการศึกษา ศาสนาและวัฒนธรรม", "measures-plan-2569", "งาน (๑)")) {
            assertEquals(name, FileNames.of(name));
        }
    }

    @Test
    void whateverIsWrittenBecomesOneNameThatEverySystemTakes() {
        for (String words : List.of(
                "นายก/ปลัด",
                "/../etc",
                "..",
                ".",
                "",
                "กอง..\\..\\ช่าง",
                "กอง:?*<>|\"ช่าง",
                "กองคลัง\tแท็บ\u0000\u202e",
                "กองคลัง. . ",
                "CON",
                "nul.txt",
                "com\u00b9",
                "C:\\กอง",
                "ก".repeat(300),
                "\ud835\udc9c".repeat(300))) {
            String name = FileNames.of(words);
            assertTrue(name.matches("[\\p{L}\\p{M}\\p{N}_][\\p{L}\\p{M}\\p{N} ._()-]*[\\p{L}\\p{M}\\p{N}_)-]"), name);
            assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 240, name);
            assertEquals(1, Path.of(name).getNameCount(), name);
            assertFalse(name.matches("(?i)(con|prn|aux|nul|com.|lpt.)(\\..*)?"), name);
        }
        assertEquals("_.._etc_ce6b599b", FileNames.of("/../etc"));
        assertEquals("CON_6b18d5d6", FileNames.of("CON"));
    }

    @Test
    void twoTextsNeverBecomeOneName() {
        assertFalse(FileNames.of("ก/ข").equals(FileNames.of("ก:ข")));
        assertFalse(FileNames.of("ก".repeat(300)).equals(FileNames.of("ก".repeat(301))));
    }

    /** A division's name of 40,000 letters was shortened letter by letter, and counted anew each time. */
    @Test
    void namesOfTextsOfAnyLengthTakeNoMinutes() {
        for (String words : List.of("ก", "\ud835\udc9c", ". ")) {
            String text = words.repeat(200_000);
            String name = CpuSeconds.within(20, () -> FileNames.of(text + "/"));
            assertTrue(name.getBytes(StandardCharsets.UTF_8).length < 240, name);
        }
    }

    @Test
    void pathThatIsTooLongBelowAFolderIsANameInIt() {
        Path folder = Path.of("/out").toAbsolutePath();
        assertEquals(folder.resolve("ก/ข.xlsx"), FileNames.below(folder, "ก/ข.xlsx"));
        String deep = "โฟลเดอร์เอกสารการประเมินคุณธรรมและความโปร่งใส/".repeat(30);
        Path one = FileNames.below(folder, deep + "แผน.xlsx");
        Path other = FileNames.below(folder, deep + "/ก/แผน.xlsx");
        assertEquals(folder, one.getParent());
        assertTrue(one.getFileName().toString().matches("แผน_[0-9a-f]{8}\\.xlsx"), one.toString());
        assertNotEquals(one, other);
        Path longest = FileNames.below(folder, deep + "ย".repeat(83) + ".xlsx");
        assertTrue(longest.getFileName().toString().getBytes(StandardCharsets.UTF_8).length <= 255);
        assertTrue(longest.toString().endsWith(".xlsx"));
    }
}
