package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.app.TemplatesRequest;
import org.itaconsolidator.report.WorkbookDump;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateWritingTest {
    @TempDir
    private Path folder;

    @Test
    void fiscalYearIsThatOfTheDayInBangkokWhereverTheMachineStands() throws IOException {
        Clock lastEvening = Clock.fixed(Instant.parse("2025-09-30T18:00:00Z"), ZoneOffset.UTC);
        List<Path> forms = new TemplateWriting(lastEvening)
                .write(new TemplatesRequest(folder, Optional.empty(), Optional.empty(), "", "", OptionalInt.empty()));
        assertEquals(5, forms.size());
        List<String> cells = WorkbookDump.withFormats(forms.get(0));
        assertTrue(cells.stream().anyMatch(cell -> cell.contains("2569")), cells::toString);
    }
}
