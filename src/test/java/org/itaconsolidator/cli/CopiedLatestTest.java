package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where there are no links: killed before each rename in turn. */
@Tag("slow")
class CopiedLatestTest {
    /** The folder into the history, three files, run.json. */
    private static final int RENAMES = 5;

    @TempDir
    Path folder;

    @Test
    void killedBetweenTwoFilesEachIsWholeAndTheListChangesLast() throws Exception {
        List<String> newFiles = new ArrayList<>();
        for (int rename = 1; rename <= RENAMES; rename++) {
            Path output = folder.resolve("output-" + rename);
            CopyingOutput.main(new String[] {output.toString(), "o"});
            try (HeldProgram program = HeldProgram.start(folder, CopyingOutput.class, output.toString(), "n")) {
                assertTrue(program.goOnTo(Moment.BEFORE_RENAME, rename), "rename " + rename);
                program.kill();
            }
            Path latest = output.resolve("latest");
            assertEquals("o", ((Map<?, ?>) Json.read(latest.resolve("run.json"))).get("job"));
            int changed = 0;
            for (String file : CopyingOutput.FILES) {
                String text = Files.readString(latest.resolve(file));
                assertTrue(text.equals(CopyingOutput.text("o")) || text.equals(CopyingOutput.text("n")), file);
                changed += text.startsWith("n") ? 1 : 0;
            }
            newFiles.add(rename + ": " + changed);
            CopyingOutput.main(new String[] {output.toString(), "r"});
            assertEquals(List.of(), LatestReader.faultsOf(latest));
            assertEquals(CopyingOutput.text("r"), Files.readString(latest.resolve("a.txt")));
        }
        assertEquals(List.of("1: 0", "2: 0", "3: 1", "4: 2", "5: 3"), newFiles);
    }
}
