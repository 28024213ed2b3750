package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The launcher for Linux and macOS, with a stand-in for Java that prints its words. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "bin/ita is for POSIX shells")
class LauncherTest {
    private record Answer(int exitCode, String out, String err) {}

    @TempDir
    Path folder;

    private Path home;
    private Path java;
    private String umask = "";
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectories(folder.resolve("โปรแกรม ita (1)"));
        Files.createDirectories(home.resolve("bin"));
        Files.copy(Path.of("bin", "ita"), home.resolve("bin/ita"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.createDirectories(home.resolve("target"));
        Files.writeString(home.resolve("target/ita-consolidator.jar"), "jar");
        java = folder.resolve("my java");
        Files.createDirectories(java.resolve("bin"));
        script(java.resolve("bin/java"), "for word in \"$@\"; do printf '<%s>\\n' \"$word\"; done; exit 7");
        release("17.0.15");
    }

    @Test
    void wordsReachJavaUnchangedAndItsExitCodeComesBack() throws Exception {
        Answer answer = launch(home.resolve("bin/ita"), "run", "งาน ก.yaml", "", "a\"b$c*");
        assertEquals(7, answer.exitCode);
        List<String> words = answer.out.lines().toList();
        int jar = words.indexOf("<-jar>");
        assertEquals(
                List.of(
                        "<" + home.toRealPath().resolve("target/ita-consolidator.jar") + ">",
                        "<run>",
                        "<งาน ก.yaml>",
                        "<>",
                        "<a\"b$c*>"),
                words.subList(jar + 1, words.size()));
        assertTrue(words.contains("<-Dfile.encoding=UTF-8>"));
        assertTrue(words.contains("<-Dita.terminal=false>"));
        assertTrue(words.contains("<-XX:TieredStopAtLevel=1>"), "a run is over before the second compiler pays");
        assertTrue(
                words.contains("<-XX:-UseDynamicNumberOfCompilerThreads>"),
                "else each method costs a look at the memory");
        assertTrue(
                words.contains("<-XX:ReservedCodeCacheSize=96m>"),
                "hundreds of bodies come near the 48 MB of the first");
    }

    @Test
    void heapStaysCloseToWhatIsInUseUnlessTheUserNamesOne() throws Exception {
        assertTrue(launch(home.resolve("bin/ita"), "run", "งาน.yaml").out.contains("<-XX:MaxHeapFreeRatio=40>"));
        environment.put("ITA_JAVA_OPTS", "-Dx=y -Xmx100m"); // less than the heap would begin with
        String own = launch(home.resolve("bin/ita"), "run", "งาน.yaml").out;
        assertTrue(own.contains("<-Xmx100m>"), own);
        assertFalse(own.contains("<-Xms"), own);
        assertFalse(own.contains("FreeRatio"), own);
    }

    @Test
    void largePagesAreUsedWhereAProgramMayAskForThem() throws Exception {
        Path pages = Path.of("/sys/kernel/mm/transparent_hugepage/enabled");
        boolean mayAsk = Files.exists(pages) && Files.readString(pages).contains("[madvise]");
        Answer answer = launch(home.resolve("bin/ita"), "run", "งาน.yaml");
        assertEquals(mayAsk, answer.out.contains("<-XX:+UseTransparentHugePages>"), answer.out);
        assertEquals("", answer.err);
    }

    @Test
    void onlyAServiceUsesBothCompilers() throws Exception {
        assertFalse(launch(home.resolve("bin/ita"), "serve", "งาน.yaml").out.contains("TieredStopAtLevel"));
        assertTrue(launch(home.resolve("bin/ita"), "--lang", "en", "check", "run")
                .out
                .contains("<-XX:TieredStopAtLevel=1>"));
    }

    @Test
    void whatIsMadeIsItsOwnersAloneUnlessAnotherUmaskIsWished() throws Exception {
        script(java.resolve("bin/java"), "umask");
        assertEquals("0077", launch(home.resolve("bin/ita"), "run").out.strip());
        umask = "027";
        assertEquals("0027", launch(home.resolve("bin/ita"), "run").out.strip());
    }

    @Test
    void linksLeadHome() throws Exception {
        Path links = Files.createDirectory(folder.resolve("links"));
        Files.createSymbolicLink(links.resolve("one"), Path.of("../" + home.getFileName() + "/bin/ita"));
        Files.createSymbolicLink(links.resolve("two"), Path.of("one"));
        assertEquals(7, launch(links.resolve("two"), "run").exitCode);
    }

    @Test
    void missingJarNamesTheCommandThatBuildsIt() throws Exception {
        Path jar = home.resolve("target/ita-consolidator.jar");
        Files.delete(jar);
        Answer answer = launch(home.resolve("bin/ita"), "run", "--lang", "en");
        Path real = home.toRealPath();
        assertEquals(
                new Answer(
                        2,
                        "",
                        "there is no " + real.resolve("target/ita-consolidator.jar") + " yet; build it in " + real
                                + " with: mvn -DskipTests package\n"),
                answer);
    }

    @Test
    void archiveIsUsedWhereThereIsOne() throws Exception {
        String option = "-XX:SharedArchiveFile=";
        assertFalse(launch(home.resolve("bin/ita"), "run").out.contains(option));
        Path archive = home.toRealPath().resolve("target/cds/ita-17.0.15.jsa");
        Files.createDirectories(archive.getParent());
        Files.writeString(archive, "classes");
        String used = launch(home.resolve("bin/ita"), "run").out;
        assertTrue(used.contains("<" + option + archive + ">\n"));
        assertTrue(used.contains("<-XX:ArchiveRelocationMode=0>\n"), "else every pointer in it is moved at each start");
        release("21.0.1");
        assertFalse(launch(home.resolve("bin/ita"), "run").out.contains(option), "made by another Java");
    }

    @Test
    void fromJava25OnTheArchiveIsTheAheadOfTimeCache() throws Exception {
        release("25.0.3");
        Path folder = home.toRealPath().resolve("target/cds");
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("ita-25.0.3.jsa"), "classes");
        assertFalse(launch(home.resolve("bin/ita"), "run").out.contains("ita-25.0.3"));
        Path cache = Files.writeString(folder.resolve("ita-25.0.3.aot"), "classes");
        assertTrue(launch(home.resolve("bin/ita"), "run").out.contains("<-XX:AOTCache=" + cache + ">\n"));
    }

    @Test
    void olderOrMissingJavaIsToldWithTheRemedy() throws Exception {
        release("11.0.2");
        Answer old = launch(home.resolve("bin/ita"), "--lang=en", "run");
        assertEquals(
                new Answer(
                        2,
                        "",
                        "this Java is version 11.0.2 (" + java.resolve("bin/java") + "), and 17 or newer is needed\n"),
                old);
        release("1.8.0_392");
        assertEquals(2, launch(home.resolve("bin/ita"), "run").exitCode);
        Files.delete(java.resolve("bin/java"));
        Answer missing = launch(home.resolve("bin/ita"), "run");
        assertEquals(
                new Answer(
                        2,
                        "",
                        "JAVA_HOME ชี้ไปที่ " + java + " แต่ไม่มีโปรแกรม Java อยู่ที่นั่น กรุณาแก้ค่า JAVA_HOME\n"),
                missing);
    }

    private Answer launch(Path launcher, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(Arrays.asList(words));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().remove("ITA_JAVA_OPTS");
        builder.environment().putAll(environment);
        builder.environment().remove("ITA_ARCHIVE");
        builder.environment().remove("ITA_UMASK");
        if (!umask.isEmpty()) {
            builder.environment().put("ITA_UMASK", umask);
        }
        int exitCode = builder.start().waitFor();
        return new Answer(
                exitCode, Files.readString(out, StandardCharsets.UTF_8), Files.readString(err, StandardCharsets.UTF_8));
    }

    private void release(String version) throws IOException {
        Files.writeString(java.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
