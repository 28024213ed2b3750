package org.itaconsolidator.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.publish.Draft;
import org.itaconsolidator.publish.OutputFolder;
import org.itaconsolidator.publish.OutputFolder.LatestStyle;
import org.itaconsolidator.publish.RunReport;

/** Publishes by copies, as the program does where the system has no links. */
final class CopyingOutput {
    static final List<String> FILES = List.of("a.txt", "charts/b.txt", "charts/c.txt");

    private CopyingOutput() {}

    /** Arguments: the output folder; the letter that every file is full of. */
    public static void main(String[] words) throws IOException {
        try (Draft draft = new OutputFolder(Path.of(words[0]), LatestStyle.COPY, 30).begin()) {
            Files.createDirectories(draft.folder().resolve("charts"));
            for (String file : FILES) {
                Files.writeString(draft.folder().resolve(file), text(words[1]));
            }
            draft.publish(new RunReport(
                    words[1],
                    "1.0.0",
                    LocalDate.of(2026, 11, 20),
                    OffsetDateTime.parse("2026-11-21T02:00:05+07:00"),
                    0,
                    false,
                    Map.of(),
                    new Ledger(0, 0, 0, 0),
                    Map.of(),
                    Map.of()));
        }
    }

    static String text(String letter) {
        return letter.repeat(300_000);
    }
}
