package org.itaconsolidator;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

/** What a text that differs from the recorded one shows of it. */
@DisabledIfSystemProperty(named = "ita.rewrite", matches = "true")
class RecordedTest {
    @TempDir
    Path folder;

    private String shown(String before, String now) throws IOException {
        Path file = Files.writeString(folder.resolve("golden.txt"), before);
        String told = assertThrows(AssertionFailedError.class, () -> Recorded.assertSame(file, now))
                .getMessage();
        return told.substring(told.indexOf("gone:"), told.indexOf("\nif this is wanted"));
    }

    /** An inserted column moves all cells behind it. */
    @Test
    void whatIsNewComesBeforeWhatOnlyMoved() throws IOException {
        assertEquals(
                "gone:\n  a!B1 text x (moved)\nnew:\n  a!B1 text new\n  a!C1 text x (moved)",
                shown("a!A1 text k\n\na!B1 text x\n", "a!A1 text k\na!B1 text new\na!C1 text x\n"));
    }

    @Test
    void anotherOrderIsToldOnlyWhereNothingElseDiffers() throws IOException {
        assertEquals("gone:\nnew:\n  b", shown("a\nc\n", "a\nb\nc\n"));
        assertEquals("gone:\n  a (in another order)\nnew:\n  b (in another order)", shown("a\nb\n", "b\na\n"));
    }
}
