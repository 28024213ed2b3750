package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet OIT lists an item under each division that answers for it. */
class OitOwnersTest {
    @TempDir
    private Path folder;

    @Test
    void itemOfSeveralOwnersStandsInTheListOfEach() throws IOException {
        ExampleContent content = ExampleContent.compared();
        content.oitItems.clear();
        content.oitItems.add(new OitItemRow(
                ExampleContent.body(0),
                "",
                FiscalYear.ofBuddhist(2565),
                "O17",
                "สำนักปลัด/กองคลัง",
                "",
                Optional.of(100),
                Optional.empty(),
                new Place("oit.xlsx", "OIT", "A5"),
                Map.of()));
        content.oitItems.add(new OitItemRow(
                ExampleContent.body(0),
                "",
                FiscalYear.ofBuddhist(2565),
                "O18",
                "",
                "",
                Optional.of(0),
                Optional.empty(),
                new Place("oit.xlsx", "OIT", "A6"),
                Map.of()));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("OIT");
            assertEquals(
                    List.of(" O18", "กองคลัง O17", "สำนักปลัด O17"),
                    IntStream.rangeClosed(3, 5)
                            .mapToObj(row -> SheetCells.text(sheet.getRow(row).getCell(1)) + " "
                                    + sheet.getRow(row).getCell(3).getStringCellValue())
                            .toList());
        }
    }

    private XSSFWorkbook write(ExampleContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
