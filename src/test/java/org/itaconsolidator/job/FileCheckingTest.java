package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.model.FindingCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckingTest {
    @TempDir
    private Path folder;

    @Test
    void fileThatHasVanishedIsToldAndTheOthersAreChecked() throws IOException {
        Path empty = Files.createFile(folder.resolve("ข.xlsx"));
        List<CheckedFile> checked =
                new FileChecking(Clock.systemUTC()).check(List.of(folder.resolve("ก.xlsx"), empty), false);
        assertEquals(
                List.of(FindingCode.FILE_NOT_READABLE, FindingCode.EMPTY_WORKBOOK),
                checked.stream()
                        .flatMap(file -> file.findings().stream())
                        .map(finding -> finding.code())
                        .toList());
    }
}
