package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.chart.FontsUnavailable.Part;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Machines without fonts, imitated for a JVM of its own by its environment. */
@Tag("once")
@Tag("slow")
class FontSetupTest {
    @TempDir
    Path folder;

    /** Also the proof that the next tests imitate a machine without fonts at all. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void bareJdkReadsNoFontWhereNoneIsInstalled() throws Exception {
        String said = run(noFonts(), folder.toString(), "bare");
        assertFalse(said.contains("usable"), said);
        assertTrue(said.contains("ontconfig head is null") || said.contains("NullPointerException"), said);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void everythingIsDrawnWhereNoFontIsInstalled() throws Exception {
        assertEquals("drawn 19\n", run(noFonts(), folder.toString()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void folderMayHaveBlanksAndThaiLetters() throws Exception {
        Path thai = folder.resolve("งาน ITA #1");
        assertEquals("drawn 19\n", run(noFonts(), thai.toString()));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void picturesAreTheSameWithAndWithoutTheMachinesFonts() throws Exception {
        run(Map.of(), folder.resolve("with").toString());
        run(noFonts(), folder.resolve("without").toString());
        for (String name : List.of("indicators.png", "trend.svg", "summary.png")) {
            assertEquals(
                    -1,
                    Files.mismatch(
                            folder.resolve("with/out").resolve(name),
                            folder.resolve("without/out").resolve(name)),
                    name);
        }
    }

    /** A JDK that brings its own FreeType does not notice. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void missingFreetypeIsNamed() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("lib"));
        Files.createFile(broken.resolve("libfreetype.so.6"));
        String said = run(Map.of("LD_LIBRARY_PATH", broken.toString()), folder.toString());
        assumeTrue(!said.startsWith("drawn"), "this JDK brings its own FreeType");
        assertEquals("unavailable FREETYPE\n", said);
    }

    @Test
    void folderThatCannotBeMadeIsNamed() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        FontsUnavailable refused = assertThrows(FontsUnavailable.class, () -> Fonts.load(file));
        assertEquals(Part.BUNDLED_FONT, refused.part());
        assertTrue(refused.getMessage().contains("a writable folder"), refused.getMessage());
    }

    @Test
    void filledFolderIsReused() throws Exception {
        Fonts.load(folder);
        Path font = folder.resolve("Sarabun-Regular.ttf");
        Files.setLastModifiedTime(font, FileTime.fromMillis(0));
        Fonts.load(folder);
        assertEquals(0, Files.getLastModifiedTime(font).toMillis());
    }

    private Map<String, String> noFonts() throws IOException {
        Path empty = Files.writeString(folder.resolve("fonts.conf"), "<fontconfig></fontconfig>");
        return Map.of("FONTCONFIG_FILE", empty.toString());
    }

    private String run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Duser.home=" + folder,
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                path,
                FontProbe.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().putAll(environment);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }
}
