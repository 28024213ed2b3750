package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;

/** The pictures below the tables of checklists: scores of the newest year that has them, counts of a newer one. */
class OitChartsTest {
    @TempDir
    private Path folder;

    @Test
    void scoresOfTheItemsStandBesideTheOfficialOnes() throws IOException {
        ExampleContent content = ExampleContent.compared();
        content.oitScores.clear();
        score(content, 2564, 9, "10");
        score(content, 2565, 9, "76.71");
        score(content, 2565, 10, "43.75");
        check(content, 2568, "9.1", 2);
        check(content, 2568, "9.2", 1);
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("สรุป OIT");
            List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
            assertEquals(
                    List.of(
                            "คะแนน OIT ตามแบบตรวจ เทียบผลทางการ ปี 2565 อบต.ตัวอย่าง",
                            "จำนวนข้อ OIT ที่เผยแพร่แล้ว ปี 2568 อบต.ตัวอย่าง"),
                    charts.stream()
                            .map(chart -> chart.getTitleText().getString())
                            .toList());
            assertEquals(List.of("76.71", "43.75"), cells(sheet, charts.get(0), 0));
            assertEquals(List.of("50.0", "50.0"), cells(sheet, charts.get(0), 1));
            assertEquals(List.of("2.0", "1.0"), cells(sheet, charts.get(1), 0));
        }
    }

    /** Nothing that could be taken for a score is drawn where none follows from the items. */
    @Test
    void withoutScoresOnlyCountsAreDrawn() throws IOException {
        ExampleContent content = ExampleContent.compared();
        check(content, 2565, "9.3", 2);
        try (XSSFWorkbook workbook = write(content)) {
            assertEquals(
                    List.of("จำนวนข้อ OIT ที่เผยแพร่แล้ว ปี 2565 อบต.ตัวอย่าง"),
                    workbook.getSheet("สรุป OIT").getDrawingPatriarch().getCharts().stream()
                            .map(chart -> chart.getTitleText().getString())
                            .toList());
        }
    }

    /** A single bar tells no more than its row of the table does. */
    @Test
    void oneGroupIsNoPicture() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.compared())) {
            assertNull(workbook.getSheet("สรุป OIT").getDrawingPatriarch());
        }
    }

    @Test
    void pictureStandsOnThePageOfTheTableThatItIsDrawnFrom() throws IOException {
        ExampleContent content = ExampleContent.compared();
        for (int item = 1; item <= 30; item++) {
            content.oitItems.add(new OitItemRow(
                    ExampleContent.body(0),
                    "กองคลัง",
                    FiscalYear.ofBuddhist(2565),
                    "O" + item,
                    "",
                    "",
                    Optional.of(100),
                    Optional.empty(),
                    new Place("กองคลัง/oit.xlsx", "OIT", "A5"),
                    Map.of()));
        }
        score(content, 2565, 9, "76.71");
        score(content, 2565, 10, "43.75");
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("สรุป OIT");
            int title = rowOf(sheet, "คะแนน OIT ที่แบบตรวจจะให้ เทียบผลอย่างเป็นทางการ");
            var anchors = sheet.getDrawingPatriarch().getCTDrawing();
            int foot = anchors.getTwoCellAnchorArray(anchors.sizeOfTwoCellAnchorArray() - 1)
                    .getTo()
                    .getRow();
            assertTrue(foot > title, title + " " + foot);
            assertEquals(
                    List.of(),
                    Arrays.stream(sheet.getRowBreaks())
                            .filter(end -> end >= title - 1 && end < foot)
                            .boxed()
                            .toList(),
                    "no page ends between the title and the picture's foot");
        }
    }

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

    private static int rowOf(XSSFSheet sheet, String text) {
        return IntStream.rangeClosed(0, sheet.getLastRowNum())
                .filter(row -> sheet.getRow(row) != null
                        && sheet.getRow(row).getCell(0) != null
                        && sheet.getRow(row).getCell(0).getStringCellValue().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static void score(ExampleContent content, int year, int indicator, String self) {
        content.oitScores.add(new OitScoreRow(
                ExampleContent.body(0),
                FiscalYear.ofBuddhist(year),
                Figure.of(indicator),
                Optional.of(new BigDecimal(self)),
                Optional.empty(),
                Optional.of(BigDecimal.valueOf(50)),
                false));
    }

    private static void check(ExampleContent content, int year, String group, int inPlace) {
        content.oitChecks.add(new OitCheckRow(
                ExampleContent.body(0),
                FiscalYear.ofBuddhist(year),
                group,
                Optional.of(9),
                IntStream.rangeClosed(1, inPlace)
                        .mapToObj(n -> new OitCheckRow.Item("O" + n, OitCheckRow.State.IN_PLACE, List.of()))
                        .toList(),
                Optional.empty(),
                true));
    }

    /** What the cells hold to which a series refers. */
    private static List<String> cells(XSSFSheet sheet, XSSFChart chart, int series) {
        CTBarSer drawn = chart.getCTChart().getPlotArea().getBarChartArray(0).getSerArray(series);
        String range = drawn.getVal().getNumRef().getF();
        CellRangeAddress cells = CellRangeAddress.valueOf(range.substring(range.indexOf('!') + 1));
        return IntStream.rangeClosed(cells.getFirstRow(), cells.getLastRow())
                .mapToObj(row -> String.valueOf(
                        sheet.getRow(row).getCell(cells.getFirstColumn()).getNumericCellValue()))
                .toList();
    }

    private XSSFWorkbook write(ExampleContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
