package org.itaconsolidator.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.publish.OutputFolder.LatestStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OutputFolderTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a" + "00" + "0000000049454e44ae426082");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void latestHoldsExactlyWhatRunJsonLists(LatestStyle style) throws IOException {
        OutputFolder output = output(style);
        publish(output, DAY, Map.of("consolidated.xlsx", xlsx("ก"), "charts/ตัวอย่าง/trend.png", PNG));
        Path second = publish(output, DAY, Map.of("consolidated.xlsx", xlsx("ข")));

        assertEquals(List.of("consolidated.xlsx", "run.json"), files("latest"));
        assertEquals(List.of("2026-11-20", "2026-11-20-2"), entries("history"));
        assertEquals(folder.resolve("out/history/2026-11-20-2"), second);
        assertEquals(
                List.of("charts/ตัวอย่าง/trend.png", "consolidated.xlsx", "run.json"), files("history/2026-11-20"));
        assertEquals(
                Files.readString(folder.resolve("out/history/2026-11-20-2/run.json")),
                Files.readString(folder.resolve("out/latest/run.json")));
        assertEquals(style == LatestStyle.LINK, Files.isSymbolicLink(folder.resolve("out/latest")));
        assertTrue(output.isLatestWhole());
        assertEquals(List.of("history", "latest"), entries(""));
    }

    @Test
    void linkIsRelativeSoThatTheFolderCanMove() throws IOException {
        publish(output(LatestStyle.LINK), DAY, Map.of("a.txt", bytes("a")));
        assertEquals(Path.of("history/2026-11-20"), Files.readSymbolicLink(folder.resolve("out/latest")));
    }

    @Test
    void runJsonTellsTheRun() throws IOException {
        publish(output(LatestStyle.LINK), DAY, Map.of("a.txt", bytes("a")));
        assertEquals("""
                {
                  "format": 1,
                  "job": "ตัวอย่าง",
                  "program": "1.0.0",
                  "business_date": "2026-11-20",
                  "finished_at": "2026-11-21T02:00:05+07:00",
                  "exit_code": 1,
                  "unchanged": false,
                  "history": "history/2026-11-20",
                  "counts": {
                    "files": 1
                  },
                  "ledger": {
                    "rows_read": 5,
                    "rows_stored": 3,
                    "rows_refused": 1,
                    "rows_ignored": 1
                  },
                  "findings": {
                    "duplicate-row": 2,
                    "score-missing": 1
                  },
                  "national": "2568",
                  "files": [
                    {
                      "path": "a.txt",
                      "size": 1,
                      "sha256": "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb"
                    }
                  ]
                }
                """, Files.readString(folder.resolve("out/latest/run.json")));
    }

    @ParameterizedTest
    @EnumSource
    void switchingTheStyleKeepsLatestWhole(LatestStyle style) throws IOException {
        LatestStyle other = style == LatestStyle.LINK ? LatestStyle.COPY : LatestStyle.LINK;
        publish(output(style), DAY, Map.of("a.txt", bytes("1"), "b/b.txt", bytes("1")));
        publish(output(other), DAY, Map.of("a.txt", bytes("2")));

        assertEquals(List.of("a.txt", "run.json"), files("latest"));
        assertEquals("2", Files.readString(folder.resolve("out/latest/a.txt")));
        assertEquals("1", Files.readString(folder.resolve("out/history/2026-11-20/a.txt")));
        assertEquals(List.of("history", "latest"), entries(""));
    }

    @Test
    void damagedFilesAreNotPublished() throws IOException {
        OutputFolder output = published();
        byte[] whole = xlsx("ข้อมูล".repeat(50));
        byte[] flipped = whole.clone();
        flipped[60] ^= 0x10; // within the first part's bytes
        assertRefused(output, "c.xlsx", flipped);
        assertRefused(output, "c.xlsx", Arrays.copyOf(whole, whole.length - 30));
        assertRefused(output, "c.xlsx", bytes("no workbook"));
        assertRefused(output, "c.PNG", Arrays.copyOf(PNG, PNG.length - 1));
        assertRefused(output, "c.png", xlsx("x"));
        assertRefused(output, "c.svg", new byte[0]);
        assertUntouched();
    }

    @Test
    void linkInTheDraftIsNotPublished() throws IOException {
        OutputFolder output = published();
        Path secret = Files.writeString(folder.resolve("secret.txt"), "secret");
        try (Draft draft = output.begin()) {
            Files.createSymbolicLink(draft.folder().resolve("a.txt"), secret);
            assertThrows(PublishFailure.class, () -> draft.publish(report(DAY)));
        }
        assertUntouched();
    }

    @Test
    void fileThatCannotBeReplacedLeavesTheOldRunInPlace() throws IOException {
        OutputFolder output = output(LatestStyle.COPY);
        publish(output, DAY, Map.of("a.txt", bytes("1"), "z.txt", bytes("1")));
        // what cannot be replaced, as a workbook open in Excel on Windows
        Path locked = folder.resolve("out/latest/z.txt");
        Files.delete(locked);
        Files.createDirectories(locked.resolve("held"));

        try (Draft draft = output.begin()) {
            Files.write(file(draft, "a.txt"), bytes("2"));
            Files.write(file(draft, "z.txt"), bytes("2"));
            PublishFailure failure = assertThrows(PublishFailure.class, () -> draft.publish(report(DAY.plusDays(1))));
            assertEquals(locked.toString(), failure.file());
        }
        assertEquals("1", Files.readString(folder.resolve("out/latest/a.txt")));
        assertEquals(List.of("a.txt", "run.json"), files("latest"));
        assertEquals(List.of("2026-11-20"), entries("history"));
    }

    @Test
    void outputThatIsAFileIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("out"), "a file");
        PublishFailure failure =
                assertThrows(PublishFailure.class, () -> OutputFolder.of(file, OutputFolder.KEPT_NEWEST));
        assertEquals(file.toString(), failure.file());
    }

    @ParameterizedTest
    @EnumSource
    void leftoversOfAKilledRunAreTidied(LatestStyle style) throws IOException {
        OutputFolder output = output(style);
        publish(output, DAY, Map.of("a.txt", bytes("1")));
        Files.createDirectories(folder.resolve("out/.next-0b8f7a52-3c1d-4e6f-9a80-7d2c5e1f4b63/charts"));
        Files.writeString(folder.resolve("out/.next-0b8f7a52-3c1d-4e6f-9a80-7d2c5e1f4b63/charts/a.png"), "half");
        Files.createSymbolicLink(
                folder.resolve("out/.latest-0b8f7a52-3c1d-4e6f-9a80-7d2c5e1f4b63"), Path.of("history"));
        if (style == LatestStyle.COPY) {
            Files.writeString(folder.resolve("out/latest/.new-0b8f7a52-3c1d-4e6f-9a80-7d2c5e1f4b63"), "half");
        }
        output.begin().close();

        assertEquals(List.of("history", "latest"), entries(""));
        assertEquals(List.of("a.txt", "run.json"), files("latest"));
        assertEquals(List.of("2026-11-20"), entries("history"));
    }

    @Test
    void unpublishedDraftLeavesNothing() throws IOException {
        OutputFolder output = published();
        try (Draft draft = output.begin()) {
            Files.write(file(draft, "charts/x/a.txt"), bytes("2"));
        }
        assertUntouched();
    }

    @Test
    void historyKeepsTheNewestAndEachMonthsLast() throws IOException {
        OutputFolder output = new OutputFolder(folder.resolve("out"), LatestStyle.LINK, 2);
        Files.createDirectories(folder.resolve("out/history/mine"));
        for (String day : List.of("2026-09-01", "2026-09-30", "2026-10-05", "2026-10-06", "2026-11-01", "2026-11-02")) {
            publish(output, LocalDate.parse(day), Map.of("a.txt", bytes(day)));
        }
        publish(output, LocalDate.parse("2026-11-02"), Map.of("a.txt", bytes("again")));

        assertEquals(List.of("2026-09-30", "2026-10-06", "2026-11-02", "2026-11-02-2", "mine"), entries("history"));
    }

    @Test
    void numbersOfADayAreComparedAsNumbers() throws IOException {
        OutputFolder output = output(LatestStyle.LINK);
        for (int i = 1; i <= 11; i++) {
            publish(output, DAY, Map.of("a.txt", bytes("" + i)));
        }
        assertEquals(Path.of("history/2026-11-20-11"), Files.readSymbolicLink(folder.resolve("out/latest")));
    }

    @Test
    void latestThatLacksAFileIsNotWhole() throws IOException {
        OutputFolder output = output(LatestStyle.LINK);
        assertFalse(output.isLatestWhole());
        publish(output, DAY, Map.of("a.txt", bytes("1")));
        assertTrue(output.isLatestWhole());
        Files.writeString(folder.resolve("out/latest/extra.txt"), "x");
        assertFalse(output.isLatestWhole());
        Files.delete(folder.resolve("out/latest/extra.txt"));
        Files.writeString(folder.resolve("out/latest/a.txt"), "longer");
        assertFalse(output.isLatestWhole());
    }

    @Test
    void whatSomebodyKeepsInTheOutputStays() throws IOException {
        OutputFolder output = new OutputFolder(folder.resolve("out"), LatestStyle.LINK, 1);
        List<String> theirs = List.of(
                "history/2026-01-02/notes.docx",
                "history/2026-03-04/run.json",
                "history/plans/plan.xlsx",
                ".next-year/plan.xlsx",
                ".latest-news.txt",
                "signed/letter.pdf");
        for (String path : theirs) {
            Files.createDirectories(folder.resolve("out").resolve(path).getParent());
            Files.writeString(folder.resolve("out").resolve(path), path);
        }
        for (String day : List.of("2026-01-02", "2026-01-03", "2026-01-04")) {
            publish(output, LocalDate.parse(day), Map.of("a.txt", bytes(day), "charts/b.txt", bytes(day)));
            Files.writeString(folder.resolve("out/latest/charts/remark.txt"), "mine");
        }
        List<Path> left = new ArrayList<>();
        output.removeRuns(left);
        for (String path : theirs) {
            assertEquals(path, Files.readString(folder.resolve("out").resolve(path)));
        }
        assertEquals(
                List.of("2026-01-02-2", "2026-01-03", "2026-01-04"),
                entries("history").stream()
                        .filter(name -> Files.exists(folder.resolve("out/history/" + name + "/charts/remark.txt")))
                        .toList());
        assertEquals(
                List.of("2026-01-04", "2026-03-04"),
                left.stream().map(path -> path.getFileName().toString()).toList());
        assertFalse(Files.exists(folder.resolve("out/latest"), LinkOption.NOFOLLOW_LINKS));
    }

    @Test
    void historyBehindALinkOnlyGrows() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Files.createDirectories(folder.resolve("out"));
        Files.createSymbolicLink(folder.resolve("out/history"), elsewhere);
        OutputFolder output = new OutputFolder(folder.resolve("out"), LatestStyle.LINK, 1);
        for (String day : List.of("2026-01-02", "2026-01-03", "2026-01-04")) {
            publish(output, LocalDate.parse(day), Map.of("a.txt", bytes(day)));
        }
        assertEquals(List.of("2026-01-02", "2026-01-03", "2026-01-04"), entries("history"));
    }

    @Test
    void latestThatTheProgramDidNotMakeIsForeign() throws IOException {
        OutputFolder output = output(LatestStyle.LINK);
        Path latest = folder.resolve("out/latest");
        assertEquals(Optional.empty(), output.findForeign());
        Files.createDirectories(latest);
        assertEquals(Optional.empty(), output.findForeign(), "an empty folder is nobody's");
        Files.writeString(latest.resolve("a.txt"), "mine");
        assertEquals(Optional.of(latest), output.findForeign());
        Files.delete(latest.resolve("a.txt"));
        Files.createSymbolicLink(latest.resolve("a folder elsewhere"), folder);
        assertEquals(Optional.of(latest), output.findForeign());
        Files.delete(latest.resolve("a folder elsewhere"));
        Files.delete(latest);
        Files.createSymbolicLink(latest, folder);
        assertEquals(Optional.of(latest), output.findForeign());
        Files.delete(latest);
        publish(output, DAY, Map.of("a.txt", bytes("1")));
        assertEquals(Optional.empty(), output.findForeign());
    }

    @Test
    void folderThatWasCopiedKeepsWhatSomebodyPutThere() throws IOException {
        publish(output(LatestStyle.COPY), DAY, Map.of("a.txt", bytes("1"), "b/b.txt", bytes("1")));
        Path theirs = Files.writeString(folder.resolve("out/latest/b/mine.txt"), "mine");
        OutputFolder output = OutputFolder.of(folder.resolve("out"), OutputFolder.KEPT_NEWEST);
        assertTrue(output.isLatestWhole());
        publish(output, DAY, Map.of("a.txt", bytes("2")));
        assertEquals(List.of("a.txt", "b/mine.txt", "run.json"), files("latest"));
        assertTrue(output.isLatestWhole());
        try (Draft draft = output.begin()) {
            Files.write(file(draft, "b/mine.txt"), bytes("3"));
            assertEquals(
                    theirs.toString(),
                    assertThrows(PublishFailure.class, () -> draft.publish(report(DAY)))
                            .file());
        }
        assertEquals("mine", Files.readString(theirs));
    }

    private static Path file(Draft draft, String path) throws IOException {
        Path file = draft.folder().resolve(path);
        Files.createDirectories(file.getParent());
        return file;
    }

    private OutputFolder output(LatestStyle style) {
        return new OutputFolder(folder.resolve("out"), style, OutputFolder.KEPT_NEWEST);
    }

    private OutputFolder published() throws IOException {
        OutputFolder output = OutputFolder.of(folder.resolve("out"), OutputFolder.KEPT_NEWEST);
        publish(output, DAY, Map.of("a.txt", bytes("1")));
        return output;
    }

    private void assertUntouched() throws IOException {
        assertEquals("1", Files.readString(folder.resolve("out/latest/a.txt")));
        assertEquals(List.of("a.txt", "run.json"), files("latest"));
        assertEquals(List.of("2026-11-20"), entries("history"));
        assertEquals(List.of("history", "latest"), entries(""));
    }

    private void assertRefused(OutputFolder output, String name, byte[] content) throws IOException {
        try (Draft draft = output.begin()) {
            Path file = file(draft, name);
            Files.write(file, content);
            PublishFailure failure = assertThrows(PublishFailure.class, () -> draft.publish(report(DAY)));
            assertEquals(file.toString(), failure.file());
        }
    }

    private static Path publish(OutputFolder output, LocalDate day, Map<String, byte[]> files) throws IOException {
        try (Draft draft = output.begin()) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                Files.write(file(draft, file.getKey()), file.getValue());
            }
            return draft.publish(report(day));
        }
    }

    private static RunReport report(LocalDate day) {
        return new RunReport(
                "ตัวอย่าง",
                "1.0.0",
                day,
                OffsetDateTime.parse("2026-11-21T02:00:05+07:00"),
                1,
                false,
                Map.of("files", 1L),
                new Ledger(5, 3, 1, 1),
                Map.of("score-missing", 1L, "duplicate-row", 2L),
                Map.of("national", "2568"));
    }

    private List<String> files(String path) throws IOException {
        Path start = folder.resolve("out").resolve(path).toRealPath();
        try (var found = Files.walk(start)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> start.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private List<String> entries(String path) throws IOException {
        try (var found = Files.list(folder.resolve("out").resolve(path))) {
            return found.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] xlsx(String text) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(bytes(text));
        }
        return out.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void runWithNamesThatAreNoneOnOtherSystemsIsWhole() throws IOException {
        assumeTrue(FileSystems.getDefault().getSeparator().equals("/"), "there such a name cannot be");
        OutputFolder output = output(LatestStyle.LINK);
        try (Draft draft = output.begin()) {
            Files.createDirectories(draft.folder().resolve("returned"));
            Files.write(draft.folder().resolve("returned/A:1.xlsx"), xlsx("ก"));
            Files.write(draft.folder().resolve("returned/กอง\\คลัง.txt"), bytes("ข"));
            draft.publish(report(DAY));
        }
        assertTrue(output.isLatestWhole());
    }

    @Test
    void pathThatLeadsOutOfTheRunIsNotWhole() throws IOException {
        OutputFolder output = output(LatestStyle.LINK);
        publish(output, DAY, Map.of("a.txt", bytes("a")));
        Path run = folder.resolve("out/history/2026-11-20/run.json");
        Files.write(folder.resolve("out/history/b.txt"), bytes("a"));
        Files.writeString(run, Files.readString(run).replace("\"a.txt\"", "\"../b.txt\""));
        assertFalse(output.isLatestWhole());
    }

    @Test
    void failureAfterTheSwitchIsNone() {
        Latest.ifPossible(() -> {
            throw new IOException("the disk is gone");
        });
    }
}
