package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that ask for nothing fill the last page of those that do. */
class LastPageTest {
    @TempDir
    private Path folder;

    /** A font that stands in is scaled down further: the rows that were needed took two pages, the others a third one alone. */
    @Test
    void rowsThatFillTheLastPageTakeNoFurtherOneInAnyFont() throws IOException {
        try (StreamedWorkbook workbook = new StreamedWorkbook(folder.resolve("a.xlsx"), false)) {
            ReportWords words = new ReportWords(false, List.of());
            TableSheet table = new TableSheet(workbook, "a", words, List.of(new TableSheet.Column("a", 150)));
            table.headings();
            table.lines(100);
            assertEquals(35, table.lastBeside(1, 20), "one page is made to hold them in each font");
            assertEquals(47, table.lastBeside(1, 40));
            assertEquals(59, table.lastBeside(1, 48), "69 fill the third page that the document's own font takes");
        }
    }
}
