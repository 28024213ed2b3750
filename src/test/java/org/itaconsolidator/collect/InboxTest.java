package org.itaconsolidator.collect;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.collect.InboxContents.IgnoreRule;
import org.itaconsolidator.collect.InboxContents.Ignored;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    private static final String SHA256_OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05Z");

    @TempDir
    Path inbox;

    @Test
    void workbooksAtAnyDepthAreCollectedInTheOrderOfTheirPaths() throws IOException {
        file("อบต.ก/2569/กองคลัง.xlsx", "abc");
        file("B.XLSX", "abc");
        file("a/b c.xlsm", "abc");
        InboxContents contents = Inbox.collect(inbox);
        Path real = inbox.toRealPath();
        assertEquals(
                List.of(
                        new SourceFile("B.XLSX", real.resolve("B.XLSX"), SHA256_OF_ABC, 3, TIME),
                        new SourceFile("a/b c.xlsm", real.resolve("a/b c.xlsm"), SHA256_OF_ABC, 3, TIME),
                        new SourceFile(
                                "อบต.ก/2569/กองคลัง.xlsx",
                                real.resolve("อบต.ก/2569/กองคลัง.xlsx"),
                                SHA256_OF_ABC,
                                3,
                                TIME)),
                contents.workbooks());
        assertEquals(new InboxContents(contents.workbooks(), List.of(), List.of(), List.of(), List.of()), contents);
    }

    /** As the index of a store and other systems order them, and not as Java orders halves of letters. */
    @Test
    void pathsAreInTheOrderOfTheirLetters() throws IOException {
        List<String> names =
                List.of("a.xlsx", "aก.xlsx", "a\uFF01.xlsx", "a\uD83D\uDE00.xlsx", "a\uD83D\uDE01.xlsx", "ab.xlsx");
        for (String name : names) {
            file(name, "abc");
        }
        assertEquals(
                List.of(names.get(0), names.get(5), names.get(1), names.get(2), names.get(3), names.get(4)),
                Inbox.collect(inbox).workbooks().stream()
                        .map(SourceFile::inboxPath)
                        .toList());
    }

    @Test
    void whatIsNoDeliveryIsListedWithItsRule() throws IOException {
        file("~$a.xlsx", "x");
        file(".~lock.a.xlsx#", "x");
        file(".hidden.xlsx", "x");
        file(".folder/a.xlsx", "x");
        file("letter.txt", "x");
        file("xlsx", "x");
        assertEquals(
                List.of(
                        new Ignored(".folder/", IgnoreRule.HIDDEN),
                        new Ignored(".hidden.xlsx", IgnoreRule.HIDDEN),
                        new Ignored(".~lock.a.xlsx#", IgnoreRule.LOCK_FILE),
                        new Ignored("letter.txt", IgnoreRule.OTHER_KIND),
                        new Ignored("xlsx", IgnoreRule.OTHER_KIND),
                        new Ignored("~$a.xlsx", IgnoreRule.OWNER_FILE)),
                Inbox.collect(inbox).ignored());
    }

    @Test
    void answersOfTheProgramItselfAreNotAnsweredAgain() throws IOException {
        file("กองคลัง/เสีย.ตอบกลับ.xlsx", "abc");
        file("กองคลัง/เสีย.ตอบกลับ.XLSX", "abc");
        file("กองคลัง/ตอบกลับ.xlsx", "abc");
        InboxContents contents = Inbox.collect(inbox);
        assertEquals(
                List.of(
                        new Ignored("กองคลัง/เสีย.ตอบกลับ.XLSX", IgnoreRule.OWN_ANSWER),
                        new Ignored("กองคลัง/เสีย.ตอบกลับ.xlsx", IgnoreRule.OWN_ANSWER)),
                contents.ignored());
        assertEquals(1, contents.workbooks().size());
    }

    @Test
    void linksAreNotFollowed(@TempDir Path elsewhere) throws IOException {
        assumeFalse(System.getProperty("os.name").startsWith("Windows"), "skipped: Windows asks for a right to link");
        Path workbook = Files.writeString(elsewhere.resolve("a.xlsx"), "abc");
        Files.createSymbolicLink(inbox.resolve("link.xlsx"), workbook);
        Files.createSymbolicLink(inbox.resolve("folder"), elsewhere);
        InboxContents contents = Inbox.collect(inbox);
        assertEquals(List.of(), contents.workbooks());
        assertEquals(
                List.of(new Ignored("folder", IgnoreRule.LINK), new Ignored("link.xlsx", IgnoreRule.LINK)),
                contents.ignored());
    }

    @Test
    void otherFormatsAndEmptyFilesAreRefusedAsDeliveries() throws IOException {
        for (String name : List.of("b.XLSB", "c.pdf", "d.doc")) {
            file(name, "abc");
        }
        file("e.xlsx", "");
        List<SourceFile> refused = Inbox.collect(inbox).refused();
        assertEquals(
                List.of("b.XLSB", "c.pdf", "d.doc", "e.xlsx"),
                refused.stream().map(SourceFile::inboxPath).toList());
        assertEquals(SHA256_OF_ABC, refused.get(0).sha256());
        assertEquals(
                List.of(
                        Finding.ofFile(FindingCode.OLD_EXCEL_FORMAT, ".xlsb", ".xlsx"),
                        Finding.ofFile(FindingCode.OLD_EXCEL_FORMAT, ".pdf", ".xlsx"),
                        Finding.ofFile(FindingCode.OLD_EXCEL_FORMAT, ".doc", ".xlsx"),
                        Finding.ofFile(FindingCode.EMPTY_WORKBOOK, "", ".xlsx")),
                refused.stream()
                        .map(Inbox::findRefusal)
                        .map(Optional::orElseThrow)
                        .toList());
    }

    @Test
    void fileLargerThanAFormCanBeIsRefused() throws IOException {
        try (RandomAccessFile large =
                new RandomAccessFile(inbox.resolve("large.xlsx").toFile(), "rw")) {
            large.setLength(FileKind.LARGEST_BYTES + 1);
        }
        InboxContents contents = Inbox.collect(inbox);
        assertEquals(
                List.of(Finding.ofFile(FindingCode.TOO_LARGE, "51 MB", "50 MB")),
                contents.refused().stream()
                        .map(Inbox::findRefusal)
                        .map(Optional::orElseThrow)
                        .toList());
        assertEquals(List.of(), contents.workbooks());
    }

    @Test
    void unchangedFileIsReadAndAChangedOneWaits() throws IOException {
        Path path = file("a.xlsx", "abc");
        SourceFile file = Inbox.collect(inbox).workbooks().get(0);
        assertArrayEquals(
                "abc".getBytes(StandardCharsets.UTF_8),
                InboxFiles.readStable(file).orElseThrow());

        Files.setLastModifiedTime(path, FileTime.from(TIME.plusSeconds(1)));
        assertEquals(Optional.empty(), InboxFiles.readStable(file), "other time");

        file("a.xlsx", "abcd");
        assertEquals(Optional.empty(), InboxFiles.readStable(file), "other size");

        file("a.xlsx", "abd");
        assertEquals(Optional.empty(), InboxFiles.readStable(file), "other content, same size and time");

        Files.delete(path);
        assertEquals(Optional.empty(), InboxFiles.readStable(file), "gone");
    }

    @Test
    void missingInboxThrows() {
        assertThrows(NoSuchFileException.class, () -> Inbox.collect(inbox.resolve("none")));
    }

    private Path file(String name, String text) throws IOException {
        Path path = inbox.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        return Files.setLastModifiedTime(path, FileTime.from(TIME));
    }
}
