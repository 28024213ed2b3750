package org.itaconsolidator.report;

import static org.itaconsolidator.report.SheetCells.column;
import static org.itaconsolidator.report.SheetCells.row;
import static org.itaconsolidator.report.SheetCells.text;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.DefaultTempFileCreationStrategy;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.delivery.SubmissionRows;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.DeliveryBook;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTBarSer;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTNumVal;
import org.openxmlformats.schemas.drawingml.x2006.chart.CTStrVal;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

class ConsolidatedWorkbookTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final Locale THAI = Locale.forLanguageTag("th");

    @TempDir
    private Path folder;

    @Test
    void oneBodysWorkbookIsAsAgreed() throws IOException {
        Recorded.assertGolden("consolidated-small.txt", WorkbookDump.withFormats(write(ExampleContent.small())));
    }

    @Test
    void whoAcknowledgedTheMeasuresStandsBesideTheDeliveries() throws IOException {
        ExampleContent content = ExampleContent.small();
        ExpectedDeliveries due = content.expected.remove(0);
        content.expected.add(new ExpectedDeliveries(
                due.body(),
                due.fiscalYear(),
                due.round(),
                due.divisions(),
                due.forms(),
                due.due(),
                Map.of("กองคลัง", LocalDate.of(2026, 2, 5))));
        List<String> lines = WorkbookDump.withFormats(write(content)).stream()
                .filter(line -> line.startsWith("ความครบถ้วน!H"))
                .map(line -> line.replaceAll(".* text ", ""))
                .toList();
        assertEquals(
                List.of("รับทราบมาตรการ", "ยังไม่ได้รับทราบ", "ยังไม่ได้รับทราบ", "✓ รับทราบ 5 ก.พ. 2569"),
                lines.subList(0, 4));
    }

    @Test
    void writingNeedsNoFolderThatBelongsToAnotherUser() throws IOException {
        AssertionError elsewhere = new AssertionError("POI's common temporary folder is used");
        TempFile.setTempFileCreationStrategy(new TempFileCreationStrategy() {
            @Override
            public File createTempFile(String prefix, String suffix) {
                throw elsewhere;
            }

            @Override
            public File createTempDirectory(String prefix) {
                throw elsewhere;
            }
        });
        try {
            Path written = write(ExampleContent.small());
            try (Stream<Path> beside = Files.list(written.getParent())) {
                assertEquals(List.of(written), beside.toList());
            }
            assertThrows(AssertionError.class, () -> TempFile.createTempFile("after", ".xml"));
        } finally {
            TempFile.setTempFileCreationStrategy(new DefaultTempFileCreationStrategy());
        }
    }

    @Test
    void twoBodiesStandInTables() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        Recorded.assertGolden("consolidated-two.txt", WorkbookDump.of(write(content)));
    }

    @Test
    void everySheetStandsInItsPlace() throws IOException {
        Path written = write(ExampleContent.compared());
        Recorded.assertGolden("consolidated-compared.txt", WorkbookDump.withFormats(written));
        try (XSSFWorkbook workbook = open(written)) {
            List<String> names = new ArrayList<>();
            workbook.forEach(sheet -> names.add(sheet.getSheetName()));
            assertEquals(
                    List.of(
                            "สรุปผู้บริหาร",
                            "สารบัญ",
                            "คะแนนเปรียบเทียบ",
                            "แผนสู่ 85",
                            "เปรียบเทียบหน่วยงาน",
                            "เปรียบเทียบส่วนราชการ",
                            "วิเคราะห์จุดอ่อน",
                            "มาตรการ",
                            "ติดตามผล",
                            "ปฏิทิน",
                            "OIT",
                            "สรุป OIT",
                            "ความครบถ้วน",
                            "ข้อค้นพบ",
                            "เปลี่ยนแปลง",
                            "ที่มา",
                            "การประมวลผล"),
                    names);
        }
    }

    @Test
    void overdueComesFirstAndLinksLeadToTheMarkedCopy() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            Sheet sheet = workbook.getSheet("ติดตามผล");
            Row first = sheet.getRow(3);
            assertEquals("ยังไม่รายงาน", first.getCell(0).getStringCellValue());
            assertEquals("รายงานครบ", sheet.getRow(4).getCell(0).getStringCellValue());
            Cell file = first.getCell(column(sheet, "ไฟล์"));
            assertEquals("กองคลัง/แผน.xlsx", file.getStringCellValue());
            assertEquals(
                    "HYPERLINK(\"returned/กองคลัง/แผน.xlsx#'มาตรการ'!A7\",\"กองคลัง/แผน.xlsx\")",
                    file.getCellFormula());
        }
    }

    @Test
    void blankSelfScoreIsNotAssessedAndNotMissing() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            Sheet sheet = workbook.getSheet("OIT");
            int state = column(sheet, "สถานะ");
            assertEquals("ยังไม่ประเมิน", row(sheet, "O18").getCell(state).getStringCellValue());
            assertEquals("✗ ยังไม่เผยแพร่", row(sheet, "O2").getCell(state).getStringCellValue());
            assertEquals("✓ เผยแพร่แล้ว", row(sheet, "O17").getCell(state).getStringCellValue());
        }
    }

    @Test
    void scorecardsOfSeveralBodiesStandBelowTheirNames() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.compared()))) {
            for (String name : List.of("คะแนนเปรียบเทียบ", "แผนสู่ 85")) {
                Sheet sheet = workbook.getSheet(name);
                int headings = row(sheet, "ตัวชี้วัด").getRowNum();
                Row first = sheet.getRow(headings + 1);
                assertTrue(first.getCell(0).getStringCellValue().contains("ตัวอย่าง"), name);
                String area = workbook.getPrintArea(workbook.getSheetIndex(sheet));
                int printed = sheet.getRow(headings).getLastCellNum();
                for (int i = 0; i < printed; i++) {
                    if (text(sheet.getRow(headings).getCell(i)).equals("หน่วยงาน")) {
                        assertEquals(
                                "อบต.ตัวอย่าง",
                                sheet.getRow(headings + 3).getCell(i).getStringCellValue());
                        assertTrue(i
                                > CellRangeAddress.valueOf(area.substring(area.indexOf('!') + 1))
                                        .getLastColumn());
                    }
                }
                float one = ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE);
                assertEquals(one, sheet.getRow(headings + 3).getHeightInPoints(), 0.5f, name);
            }
        }
    }

    /** Below the last table a page would hold the notes alone. */
    @Test
    void eachBodysRowsAndChartShareAPageAndNoPageIsNearlyEmpty() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        content.addBody(ExampleContent.body(3));
        try (XSSFWorkbook workbook = open(write(content))) {
            XSSFSheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            int[] breaks = scores.getRowBreaks();
            assertEquals(2, breaks.length);
            int chart = 0;
            for (CTTwoCellAnchor at :
                    scores.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList()) {
                int last = chart < 2 ? breaks[chart] : scores.getLastRowNum();
                int to = at.getTo().getRow();
                assertTrue(at.getFrom().getRow() > (chart == 0 ? 0 : breaks[chart - 1]));
                assertTrue(to <= last + 1, "the chart ends in row " + to + ", the page in " + last);
                chart++;
            }
            assertEquals(3, chart);
            assertEquals(1, workbook.getSheet("แผนสู่ 85").getRowBreaks().length, "two bodies' plans fit on a page");
            for (int row = breaks[1] + 24; row <= scores.getLastRowNum(); row++) {
                assertEquals(0, scores.getRow(row).getPhysicalNumberOfCells(), "no line below the last chart");
            }
        }
    }

    /** Twelve columns once printed in letters of six points on pages whose lower half was empty. */
    @Test
    void fourYearsOfSeveralBodiesPrintInLettersOfNinePointsInEachFont() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        Place place = new Place("คะแนน.xlsx", "ผลคะแนน", "C8");
        for (Body body : List.of(ExampleContent.body(0), ExampleContent.body(2))) {
            for (int year : new int[] {2562, 2563}) {
                for (int i = 1; i <= 10; i++) {
                    content.scores.add(new ScoreRow(
                            new Scorecard(body, "", SourceKind.OFFICIAL),
                            FiscalYear.ofBuddhist(year),
                            i,
                            BigDecimal.valueOf(70),
                            place));
                }
            }
        }
        try (XSSFWorkbook workbook = open(write(content))) {
            XSSFSheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            String area = workbook.getPrintArea(workbook.getSheetIndex(scores));
            int last = CellRangeAddress.valueOf(area.substring(area.indexOf('!') + 1))
                    .getLastColumn();
            int width = IntStream.rangeClosed(0, last)
                    .map(column -> scores.getColumnWidth(column) / 256)
                    .sum();
            assertEquals(109, width, "characters across");
            assertEquals(57, scores.getPrintSetup().getScale(), "per cent of 16 points");
            assertFalse(scores.getFitToPage());
            assertEquals("อันดับ", text(row(scores, "ตัวชี้วัด").getCell(last)));
            assertTrue(last < column(scores, "มีผลต่อคะแนนรวม"));
            assertEquals(1, scores.getRowBreaks().length, "each body's chart stands on the page of its rows");
        }
    }

    /** The sheet once left the total blank of which index.html and the body's own page one tell. */
    @Test
    void totalThatDocumentsOnlyStateIsToldInTheListUntilTheScoreIsTypedIn() throws IOException {
        ExampleContent content = ExampleContent.compared();
        Body lacking = ExampleContent.body(2);
        content.standings.removeIf(row -> row.body().equals(lacking));
        content.scores.removeIf(row -> row.scorecard().body().equals(lacking)
                && row.fiscalYear().equals(ExampleContent.YEAR)
                && row.indicator() == 4);
        TotalRow whole = content.totals.stream()
                .filter(row -> row.scorecard().body().equals(lacking)
                        && row.fiscalYear().equals(ExampleContent.YEAR))
                .findFirst()
                .orElseThrow();
        content.totals.remove(whole);
        content.totals.add(new TotalRow(
                whole.scorecard(),
                whole.fiscalYear(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                whole.reportedTotal(),
                Optional.empty()));
        try (XSSFWorkbook workbook = open(write(content))) {
            XSSFSheet summary = workbook.getSheet("สรุปผู้บริหาร");
            int unscored = summary.getTables().get(0).getEndRowIndex();
            Cell level = summary.getRow(unscored).getCell(4);
            assertEquals("คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 4\nเอกสารระบุ 60.61", level.getStringCellValue());
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 4\nเอกสารระบุ 60.61", level.getStringCellValue());
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            int first = row(scores, "อบต.ตัวอย่าง2 · ผลอย่างเป็นทางการ").getRowNum() + 1;
            scores.getRow(first + 3).getCell(3).setCellValue(74.51);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("D", level.getStringCellValue());
        }
    }

    @Test
    void twoOfManyBodiesSharePageWhereThereAreNoCharts() throws IOException {
        ExampleContent content = ExampleContent.small();
        for (int i = 2; i <= 30; i++) {
            content.addBody(ExampleContent.body(i));
        }
        try (XSSFWorkbook workbook = open(write(content))) {
            XSSFSheet sheet = workbook.getSheet("คะแนนเปรียบเทียบ");
            assertEquals(14, sheet.getRowBreaks().length);
            assertNull(sheet.getDrawingPatriarch());
        }
    }

    @Test
    void bodiesOfOneNameKeepTheirDistricts() {
        Body here = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ก");
        Body there = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "ข");
        Body other = new Body("เทศบาลตำบลตัวอย่าง", "เมือง", "ก");
        ReportWords words = new ReportWords(false, List.of(here, there, other));
        assertEquals("อบต.ตัวอย่าง (เมือง, ก)", words.shortBody(here));
        assertEquals("ทต.ตัวอย่าง", words.shortBody(other));
    }

    @Test
    void earlierYearsArePrintedOnAPageBesideTheLatestFive() throws IOException {
        ExampleContent content = ExampleContent.small();
        Scorecard card = new Scorecard(ExampleContent.body(0), "", SourceKind.OFFICIAL);
        Place place = new Place("คะแนน.xlsx", "ผลคะแนน", "C8");
        for (int year = 2557; year < 2564; year++) { // with 2564 and 2565 nine years
            for (int i = 1; i <= 10; i++) {
                BigDecimal score = new BigDecimal(
                        (year == 2558 || year == 2562) && i == 9 ? year == 2558 ? "99.9" : "99.5" : "70");
                content.scores.add(new ScoreRow(card, FiscalYear.ofBuddhist(year), i, score, place));
            }
        }
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("คะแนนเปรียบเทียบ");
            Row headings = sheet.getRow(3);
            assertEquals(
                    List.of("2561", "2562", "2563", "2564", "2565", "ผลต่าง\n2565-2564"),
                    Stream.of(2, 3, 4, 5, 6, 7)
                            .map(i -> text(headings.getCell(i)))
                            .toList());
            String[] areas =
                    workbook.getPrintArea(workbook.getSheetIndex(sheet)).split(",");
            assertEquals(4, areas.length, "why years before the first framework are not compared takes wide columns");
            assertTrue(areas[0].contains("$A$1:$K$"), areas[0]);
            CellRangeAddress beside = CellRangeAddress.valueOf(areas[1].substring(areas[1].indexOf('!') + 1));
            assertEquals(2557, headings.getCell(beside.getFirstColumn()).getNumericCellValue());
            assertEquals(3, beside.getFirstRow(), "from the headings on");
            assertEquals(0, sheet.getRepeatingColumns().getFirstColumn());
            assertEquals(1, sheet.getRepeatingColumns().getLastColumn());
            assertEquals(0, sheet.getPrintSetup().getFitHeight());
            assertFalse(sheet.getPrintSetup().getLandscape());
            Row ninth = row(sheet, "การเปิดเผยข้อมูล");
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            int best = heading(headings, "สูงสุดของตนเอง");
            assertEquals(99.5, evaluator.evaluate(ninth.getCell(best)).getNumberValue());
            // what 2558 assessed is not known
            assertEquals("2562", evaluator.evaluate(ninth.getCell(best + 1)).getStringValue());
            assertEquals("2562", ninth.getCell(best + 1).getStringCellValue());
            Row first = row(sheet, "การปฏิบัติหน้าที่");
            assertEquals(86.52, evaluator.evaluate(first.getCell(best)).getNumberValue());
            assertEquals("2565", evaluator.evaluate(first.getCell(best + 1)).getStringValue());
        }
    }

    private static int heading(Row headings, String name) {
        for (Cell cell : headings) {
            if (text(cell).replace("\n", "").equals(name)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(name);
    }

    @Test
    void textHigherThanItsRowIsCutThereAndStandsWholeOnASheetOfItsOwn() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 1; i <= 120; i++) {
            text.append("ประชุมชี้แจงครั้งที่ ").append(i).append(" แก่บุคลากรทุกส่วนราชการ\n");
        }
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        Place place = new Place("กองคลัง/แผน.xlsx", "มาตรการ", "A7");
        content.measures.add(
                ExampleContent.measure(7, ExampleContent.body(0), text.toString(), place, Optional.empty()));
        content.measures.add(ExampleContent.measure(8, ExampleContent.body(0), "ทำแผน", place, Optional.empty()));
        try (XSSFWorkbook workbook = open(write(content))) {
            XSSFSheet sheet = workbook.getSheet("มาตรการ");
            int column = column(sheet, "มาตรการ/แนวทาง");
            assertEquals(4, sheet.getLastRowNum(), "a row for each of the two measures");
            String shown = sheet.getRow(3).getCell(column).getStringCellValue();
            assertTrue(text.toString().startsWith(shown.replace("\n… รายละเอียด 1", "")), shown);
            assertTrue(shown.endsWith("\n… รายละเอียด 1"), shown);
            assertTrue(ThaiMetrics.lines(shown, sheet.getColumnWidth(column) / 256 - 1) <= 7, shown);
            CellReference last = new CellReference(4, sheet.getRow(2).getLastCellNum() - 1);
            assertEquals(
                    "A3:" + last.formatAsString(false),
                    sheet.getTables().get(0).getCTTable().getRef());
            XSSFHyperlink link = sheet.getHyperlinkList().get(0);
            assertEquals("A4", link.getCellRef());
            assertEquals("'รายละเอียด'!C4", link.getLocation());
            XSSFSheet whole = workbook.getSheet("รายละเอียด");
            assertEquals("LongTexts", whole.getTables().get(0).getName());
            assertEquals("มาตรการ D4", whole.getRow(3).getCell(1).getStringCellValue());
            StringBuilder read = new StringBuilder();
            for (int row = 3; row <= whole.getLastRowNum(); row++) {
                read.append(whole.getRow(row).getCell(2).getStringCellValue());
                assertTrue(whole.getRow(row).getHeightInPoints() <= 409);
                assertEquals(1, whole.getRow(row).getCell(0).getNumericCellValue(), "row " + row);
            }
            assertEquals(text.toString().replaceAll("\\s", ""), read.toString().replaceAll("\\s", ""));
        }
    }

    @Test
    void lateIsWhatCameAfterItsDay() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.expected.set(
                0,
                new ExpectedDeliveries(
                        ExampleContent.body(0),
                        Optional.of(ExampleContent.YEAR),
                        OptionalInt.of(6),
                        List.of("กองคลัง", "สำนักปลัด"),
                        List.of(Form.MEASURES),
                        Map.of(Form.MEASURES, LocalDate.of(2026, 11, 18)),
                        Map.of()));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("ความครบถ้วน");
            assertEquals(
                    "ส่งช้า 19 พ.ย. 2569\nกำหนด 18 พ.ย. 2569",
                    row(sheet, "กองคลัง").getCell(column(sheet, "มาตรการ")).getStringCellValue());
            assertEquals(
                    "✗ ยังไม่ส่ง\nเกินกำหนด 18 พ.ย. 2569",
                    row(sheet, "สำนักปลัด").getCell(column(sheet, "มาตรการ")).getStringCellValue());
        }
    }

    @Test
    void passingLevelsFollowTheInstrumentsAndAreMarkedUnconfirmed() throws IOException {
        ExampleContent content = new ExampleContent();
        Body body = ExampleContent.body(0);
        content.bodies.add(body);
        Scorecard card = new Scorecard(body, "", SourceKind.OFFICIAL);
        FiscalYear year = FiscalYear.ofBuddhist(2567);
        for (int i = 1; i <= 10; i++) {
            BigDecimal score = new BigDecimal(i >= 9 ? "84" : "90");
            content.scores.add(new ScoreRow(card, year, i, score, new Place("a.xlsx", "s", "B" + i)));
        }
        content.totals.add(new TotalRow(
                card,
                year,
                Map.of(
                        Instrument.IIT, new BigDecimal("90.00"),
                        Instrument.EIT, new BigDecimal("90.00"),
                        Instrument.OIT, new BigDecimal("84.00")),
                Optional.of(new BigDecimal("87.60")),
                Optional.of("ผ่าน"),
                Optional.empty(),
                Optional.empty()));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Cell level = row(scores, "ระดับ").getCell(2);
            assertEquals("ผ่าน", level.getStringCellValue());
            assertEquals("@\"*\"", level.getCellStyle().getDataFormatString());
            row(scores, "การเปิดเผยข้อมูล").getCell(2).setCellValue(86);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            assertEquals("ผ่านดี", level.getStringCellValue());
        }
    }

    @Test
    void hundredBodiesAndThreeThousandMeasuresAreQuick() throws IOException {
        ExampleContent content = new ExampleContent();
        for (int i = 1; i <= 100; i++) {
            Body body = ExampleContent.body(i);
            content.addBody(body);
            for (int measure = 0; measure < 30; measure++) {
                Place place = new Place("กองคลัง/แผน" + i + ".xlsx", "มาตรการ", "A" + measure);
                content.measures.add(
                        ExampleContent.measure(100L * i + measure, body, "ทำแผน", place, Optional.empty()));
            }
        }
        Path written = CpuSeconds.within(10, () -> write(content));
        try (XSSFWorkbook workbook = open(written)) {
            assertEquals(2 + 3_000, workbook.getSheet("มาตรการ").getLastRowNum());
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            Row figures = summary.getRow(row(summary, "คะแนนรวมเฉลี่ย").getRowNum() + 1);
            assertEquals(100, figures.getCell(0).getNumericCellValue());
            assertEquals(60.61, figures.getCell(2).getNumericCellValue(), 1e-9);
        }
    }

    @Test
    void formulasGiveTheValuesThatStandBesideThem() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        int compared = 0;
        try (XSSFWorkbook workbook = open(write(content))) {
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (Cell cell : formulas(workbook)) {
                if (cell.getCachedFormulaResultType() == CellType.STRING) {
                    assertEquals(
                            cell.getStringCellValue(),
                            evaluator.evaluate(cell).getStringValue(),
                            cell.getCellFormula());
                } else {
                    double cached = cell.getNumericCellValue();
                    assertEquals(cached, evaluator.evaluate(cell).getNumberValue(), 1e-9, cell.getCellFormula());
                }
                compared++;
            }
        }
        // per card: change, contribution, gap, rank, best and its year of 10; change, contribution, gap of 4 sums;
        // 5 figures and the distance to the country in each of two years; in the summary 4; in the plan the score,
        // plan, raise and effect of 10, two
        // figures and a raise of 4, an effect, two levels, two lacks, the effort
        int card = 10 * 6 + 4 * 3 + 2 * 5 + 2 + 4 + 10 * 4 + 4 * 3 + 1 + 2 + 2 + 1;
        int index = 8; // a link to each sheet
        int summary = index
                + 3
                + 2 * 2
                + 5 // mean, passing, share; two official totals and weakest indicators; things to do, three of both and
                // one of each
                + 2; // what it takes, and who needs help
        assertEquals(2 * card + summary, compared);
    }

    @Test
    void oneScoreChangedMovesTotalAndSummary() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.small()))) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Cell ninth = row(scores, "การเปิดเผยข้อมูล").getCell(3);
            assertEquals(39.27, ninth.getNumericCellValue());
            ninth.setCellValue(99.27);
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            Row cards = summary.getRow(row(summary, "ระดับ").getRowNum() + 1);
            assertEquals(72.61, cards.getCell(0).getNumericCellValue(), 1e-9);
            assertEquals("C", cards.getCell(2).getStringCellValue());
            assertEquals(13.0, cards.getCell(3).getNumericCellValue(), 1e-9);
            assertEquals(-12.39, cards.getCell(5).getNumericCellValue(), 1e-9);
            assertEquals(99.27, row(summary, "การเปิดเผยข้อมูล").getCell(3).getNumericCellValue());
            assertEquals(55.89, row(scores, "OIT การเปิดเผยข้อมูล").getCell(3).getNumericCellValue(), 1e-9);
            Sheet plan = workbook.getSheet("แผนสู่ 85");
            assertEquals(99.27, row(plan, "การเปิดเผยข้อมูล").getCell(3).getNumericCellValue());
            assertEquals(72.61, row(plan, "รวม").getCell(3).getNumericCellValue(), 1e-9);
            assertEquals(12.39, row(plan, "คะแนนรวมต่ำกว่าเป้าหมาย").getCell(3).getNumericCellValue(), 1e-9);
            assertEquals(72.61, row(plan, "รวม").getCell(4).getNumericCellValue(), 1e-9, "a plan begins at what is");
        }
    }

    @Test
    void shareOfTheCountryThatPassesStandsBesideEachYearThatKnowsIt() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.small()))) {
            Sheet sheet = workbook.getSheet("คะแนนเปรียบเทียบ");
            Row passing = row(sheet, "ร้อยละที่ผ่านเกณฑ์ทั้งประเทศ");
            int year = column(sheet, "2565");
            assertEquals(70.52, passing.getCell(year).getNumericCellValue());
            assertEquals(
                    "ข้อมูลอ้างอิงรายปีของโปรแกรม ไม่ได้มาจากไฟล์ที่ส่ง",
                    passing.getCell(column(sheet, "ที่มาของคะแนนปี 2565")).getStringCellValue());
            int before = column(sheet, "2564");
            assertEquals("", SheetCells.text(passing.getCell(before)), "not known is not 0");
        }
    }

    @Test
    void statedTotalLeadsToTheCellThatStatesIt() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.returned.put("คะแนน.xlsx", "returned/คะแนน.xlsx");
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("คะแนนเปรียบเทียบ");
            Cell place = row(sheet, "รวม").getCell(column(sheet, "ที่มาของคะแนนปี 2565"));
            assertEquals("คะแนน.xlsx ผลคะแนน!C19", place.getStringCellValue());
            assertEquals(
                    "HYPERLINK(\"returned/คะแนน.xlsx#'ผลคะแนน'!C19\",\"คะแนน.xlsx ผลคะแนน!C19\")",
                    place.getCellFormula());
        }
    }

    @Test
    void earlierWeaknessesStandOnlyWhereMeasuresAnswerThatYear() throws IOException {
        ExampleContent content = ExampleContent.compared();
        for (int year : new int[] {2564, 2563}) {
            content.weaknesses.add(new WeaknessRow(
                    ExampleContent.body(0),
                    FiscalYear.ofBuddhist(year),
                    Optional.of(3),
                    "",
                    Optional.of(BigDecimal.valueOf(70)),
                    Optional.of(BigDecimal.valueOf(15)),
                    List.of(),
                    year == 2563 ? List.of(new WeaknessRow.Link(1, "by-indicator")) : List.of()));
        }
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("วิเคราะห์จุดอ่อน");
            List<Integer> years = new ArrayList<>();
            for (int row = 3; sheet.getRow(row) != null && sheet.getRow(row).getCell(1) != null; row++) {
                years.add((int) sheet.getRow(row).getCell(1).getNumericCellValue());
            }
            assertEquals(List.of(2565, 2565, 2563), years);
        }
    }

    @Test
    void replacedFileIsNamedWhereItIsAnother() throws IOException {
        ExampleContent content = ExampleContent.compared();
        ChangeRow same = content.changes.get(0);
        content.changes.add(new ChangeRow(
                same.place(), "เดิม/คะแนน.xlsx", same.field(), same.before(), same.after(), same.changedAt()));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("เปลี่ยนแปลง");
            int replaced = column(sheet, "แทนไฟล์");
            assertEquals("", SheetCells.text(sheet.getRow(2).getCell(replaced)));
            assertEquals("เดิม/คะแนน.xlsx", sheet.getRow(3).getCell(replaced).getStringCellValue());
        }
    }

    @Test
    void missingScoreStaysBlankAndGivesNoTotal() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.scores.removeIf(row -> row.indicator() == 9 && row.fiscalYear().equals(ExampleContent.YEAR));
        content.figures.removeIf(row -> row.figure().equals(Figure.of(9)));
        var full = content.totals.remove(1);
        var instruments = new EnumMap<>(full.instruments());
        instruments.remove(Instrument.OIT);
        content.totals.add(new TotalRow(
                full.scorecard(),
                full.fiscalYear(),
                instruments,
                Optional.empty(),
                Optional.empty(),
                full.reportedTotal(),
                Optional.of("D")));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            assertEquals(
                    CellType.BLANK, row(scores, "การเปิดเผยข้อมูล").getCell(3).getCellType());
            FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
            for (int row : new int[] {16, 17}) { // OIT and total
                Cell derived = scores.getRow(row).getCell(3);
                assertEquals("", derived.getStringCellValue());
                assertEquals("", evaluator.evaluate(derived).getStringValue());
            }
            assertEquals(80.42, scores.getRow(14).getCell(3).getNumericCellValue());
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            int figures = row(summary, "ระดับ").getRowNum() + 1;
            Row shown = summary.getRow(figures);
            assertEquals("เทียบไม่ได้", evaluator.evaluate(shown.getCell(3)).getStringValue());
            // stated total and level stand for the year, as in the sentence above them, and say so
            assertEquals("D", evaluator.evaluate(shown.getCell(2)).getStringValue());
            Cell scale = summary.getRow(figures + 1).getCell(2);
            assertEquals("ตามเอกสาร", evaluator.evaluate(scale).getStringValue());
            assertEquals(60.61, evaluator.evaluate(shown.getCell(0)).getNumberValue());
            assertEquals(-24.39, evaluator.evaluate(shown.getCell(5)).getNumberValue());
            Cell note = summary.getRow(figures + 1).getCell(0);
            assertEquals("ตามเอกสาร · คำนวณไม่ได้ เพราะขาดคะแนนตัวชี้วัดที่ 9", note.getStringCellValue());
            assertEquals(note.getStringCellValue(), evaluator.evaluate(note).getStringValue());
            // until the scores are there
            row(scores, "การเปิดเผยข้อมูล").getCell(3).setCellValue(99.27);
            evaluator.clearAllCachedResultValues();
            assertEquals(72.61, evaluator.evaluate(shown.getCell(0)).getNumberValue());
            assertEquals(-12.39, evaluator.evaluate(shown.getCell(5)).getNumberValue());
            assertEquals("C", evaluator.evaluate(shown.getCell(2)).getStringValue());
            assertEquals("ตามเกณฑ์ของปีนั้น", evaluator.evaluate(scale).getStringValue());
            assertEquals("ผลอย่างเป็นทางการ", evaluator.evaluate(note).getStringValue());
        }
    }

    @Test
    void sameContentGivesSameBytes() throws IOException {
        byte[] first = Files.readAllBytes(write(ExampleContent.small()));
        byte[] second = Files.readAllBytes(write(ExampleContent.small()));
        assertArrayEquals(first, second);
    }

    @Test
    void sheetsWithoutContentAreLeftOutAndNamed() throws IOException {
        List<String> dump = WorkbookDump.of(write(new ExampleContent()));
        String told = dump.stream()
                .filter(line -> line.startsWith("สรุปผู้บริหาร!A"))
                .map(line -> line.substring(line.indexOf(" text ") + 6))
                .collect(Collectors.joining())
                .replace(" ", "");
        assertTrue(
                told.contains(("ไม่มีข้อมูลสำหรับชีต คะแนนเปรียบเทียบ, แผนสู่เป้าหมาย, เปรียบเทียบหน่วยงาน,"
                                + " เปรียบเทียบส่วนราชการ, วิเคราะห์จุดอ่อน, มาตรการ, ติดตามผล, ปฏิทิน, OIT, ความครบถ้วน,"
                                + " ข้อค้นพบ, เปลี่ยนแปลง, ที่มา, การประมวลผล จึงไม่แสดง")
                        .replace(" ", "")),
                told);
        assertTrue(dump.stream().allMatch(line -> line.startsWith("สรุปผู้บริหาร!") || line.startsWith("สารบัญ!")));
    }

    @Test
    void hostileTextsAreHeldAsText() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        Place place = new Place("a.xlsx", "-ชีต", "A1");
        String hostile = "+cmd|' /C calc'!A0\u0000\u000B\uFFFE _x0041_ จบ";
        content.measures.add(ExampleContent.measure(1, ExampleContent.body(0), hostile, place, Optional.empty()));
        content.findings.add(
                new FindingRow(1, "@a.xlsx", "", "", Severity.NOTICE, "x", "ก".repeat(40_000), "-", "=1+1"));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet measures = workbook.getSheet("มาตรการ");
            Cell measure = measures.getRow(3).getCell(column(measures, "มาตรการ/แนวทาง"));
            assertEquals("+cmd|' /C calc'!A0 _x0041_ จบ", measure.getStringCellValue());
            assertTrue(measure.getCellStyle().getQuotePrefixed());
            Sheet findings = workbook.getSheet("ข้อค้นพบ");
            Row finding = findings.getRow(5);
            Cell expected = finding.getCell(column(findings, "ค่าที่ควรเป็น"));
            assertEquals(CellType.STRING, expected.getCellType());
            assertTrue(expected.getCellStyle().getQuotePrefixed());
            assertFalse(finding.getCell(0).getCellStyle().getQuotePrefixed());
            Sheet details = workbook.getSheet("รายละเอียด");
            StringBuilder whole = new StringBuilder();
            for (int i = 3; i <= details.getLastRowNum(); i++) {
                whole.append(details.getRow(i).getCell(2).getStringCellValue());
            }
            assertEquals(
                    32_767 - " […]".length(),
                    whole.toString().replace("[…]", "").strip().length());
        }
    }

    /** In one column stand figures with the mark of what is not confirmed and others: decimals stay below decimals. */
    @Test
    void figuresLeaveRoomForTheMarkThatOthersBear() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.small()))) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Set<String> formats = new TreeSet<>();
            scores.forEach(row -> Optional.ofNullable(row.getCell(6))
                    .filter(cell -> cell.getCellType() == CellType.FORMULA)
                    .ifPresent(cell -> formats.add(cell.getCellStyle().getDataFormatString())));
            assertEquals(Set.of("+0.00_*_0;-0.00_*_0;0.00_*_0"), formats);
        }
    }

    @Test
    void topicOfAMeasureStandsOnThePageByName() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.measures.clear();
        MeasureRow plan = ExampleContent.measure(
                1, ExampleContent.body(0), "ทำแผน", new Place("a.xlsx", "s", "A7"), Optional.empty());
        content.measures.add(new MeasureRow(
                1,
                plan.body(),
                plan.division(),
                FiscalYear.ofBuddhist(2569),
                plan.form(),
                plan.round(),
                OptionalInt.of(4),
                OptionalInt.empty(),
                "",
                plan.texts(),
                plan.divisions(),
                plan.steps(),
                plan.periodStart(),
                plan.periodEnd(),
                plan.duplicateOf(),
                plan.place()));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("มาตรการ");
            assertEquals(
                    "ด้านที่ 4 กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
                    sheet.getRow(3).getCell(column(sheet, "ตัวชี้วัดหรือด้าน")).getStringCellValue());
            assertEquals("มาตรการ!$A$1:$G$4", workbook.getPrintArea(workbook.getSheetIndex(sheet)));
        }
    }

    /** Two years, and one between them of which nothing came: the chart shows it, with nothing in it. */
    @Test
    void yearWithoutATotalIsAGapInTheChartsOfTheYears() throws IOException {
        ExampleContent content = ExampleContent.small();
        Scorecard card = new Scorecard(ExampleContent.body(0), "", SourceKind.OFFICIAL);
        FiscalYear before = ExampleContent.YEAR.previous();
        content.scores.removeIf(row -> row.fiscalYear().equals(before));
        content.totals.removeIf(row -> row.fiscalYear().equals(before));
        content.figures.clear();
        content.scores.add(new ScoreRow(
                card, before.previous(), 1, new BigDecimal("70"), new Place("คะแนน.xlsx", "ผลคะแนน", "C8")));
        Path file = write(content);
        try (XSSFWorkbook workbook = open(file)) {
            CTBarSer totals = workbook.getSheetAt(0)
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0);
            assertEquals(
                    List.of("2563", "2564", "2565"),
                    Stream.of(totals.getCat().getStrRef().getStrCache().getPtArray())
                            .map(CTStrVal::getV)
                            .toList());
            assertEquals(
                    List.of(2L),
                    Stream.of(totals.getVal().getNumRef().getNumCache().getPtArray())
                            .map(CTNumVal::getIdx)
                            .toList());
        }
    }

    @Test
    void highBarsOfOneOfSeveralBodiesBearTheNamesOfTheIndicators() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        Path file = write(content);
        try (XSSFWorkbook workbook = open(file)) {
            CTBarSer scores = workbook.getSheet("คะแนนเปรียบเทียบ")
                    .getDrawingPatriarch()
                    .getCharts()
                    .get(0)
                    .getCTChart()
                    .getPlotArea()
                    .getBarChartArray(0)
                    .getSerArray(0);
            assertEquals(
                    "การปฏิบัติหน้าที่",
                    scores.getCat().getStrRef().getStrCache().getPtArray(0).getV());
        }
    }

    @Test
    void periodsAreRealDatesShownInTheBuddhistEra() throws IOException {
        ExampleContent content = ExampleContent.small();
        assertEquals("[$-107041E]d mmm yyyy", dateFormat(content));
        content.thaiDigits = true;
        assertEquals("[$-D07041E]d mmm yyyy", dateFormat(content));
    }

    private String dateFormat(ExampleContent content) throws IOException {
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("มาตรการ");
            Cell start = sheet.getRow(3).getCell(column(sheet, "เริ่ม"));
            assertEquals(LocalDate.of(2021, 10, 1).atStartOfDay(), start.getLocalDateTimeCellValue());
            return start.getCellStyle().getDataFormatString();
        }
    }

    @Test
    void sheetsPrintOnA4WithHeadingsRepeatedAndFilterAndFrozenPanes() throws IOException {
        try (XSSFWorkbook workbook = open(write(ExampleContent.small()))) {
            assertEquals(9, workbook.getNumberOfSheets());
            assertEquals("การประมวลผล", workbook.getSheetName(8));
            workbook.removeSheetAt(8); // no table of rows
            for (var sheet : workbook) {
                var xssf = (XSSFSheet) sheet;
                boolean page = sheet.getSheetName().equals("สรุปผู้บริหาร");
                boolean one = page || List.of("คะแนนเปรียบเทียบ", "แผนสู่ 85").contains(sheet.getSheetName());
                assertEquals(9, sheet.getPrintSetup().getPaperSize(), sheet.getSheetName());
                assertTrue(sheet.getFitToPage());
                assertEquals(1, sheet.getPrintSetup().getFitWidth());
                assertEquals(one ? 1 : 0, sheet.getPrintSetup().getFitHeight(), sheet.getSheetName());
                assertEquals(page, sheet.getRepeatingRows() == null);
                assertEquals(page, sheet.getPaneInformation() == null);
                assertEquals(
                        page,
                        xssf.getCTWorksheet().getAutoFilter() == null
                                && xssf.getTables().isEmpty());
                assertTrue(sheet.getFooter().getLeft().endsWith("ข้อมูล ณ วันที่ 19 พฤศจิกายน 2569"));
            }
            assertTrue(WorkbookDump.parts(folder.resolve("consolidated.xlsx")).keySet().stream()
                    .noneMatch(part -> part.contains("externalLink")));
        }
    }

    @Test
    void yearWithoutFrameworkIsShownAndNothingIsComputedForIt() throws IOException {
        ExampleContent content = ExampleContent.small();
        FiscalYear old = FiscalYear.ofBuddhist(2561);
        assertTrue(FRAMEWORKS.findFramework(old).isEmpty());
        Scorecard card = content.scores.get(0).scorecard();
        content.scores.add(new ScoreRow(card, old, 1, new BigDecimal("70.5"), new Place("b.xlsx", "s", "B2")));
        content.totals.add(new TotalRow(
                card,
                old,
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("71.25")),
                Optional.empty()));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            assertEquals(2561, scores.getRow(3).getCell(2).getNumericCellValue());
            assertEquals("ผลต่าง\n2565-2564", scores.getRow(3).getCell(5).getStringCellValue());
            assertEquals(70.5, scores.getRow(4).getCell(2).getNumericCellValue());
            assertEquals(71.25, row(scores, "รวมตามเอกสาร").getCell(2).getNumericCellValue());
            for (int row = 14; row <= 18; row++) {
                assertEquals(CellType.BLANK, scores.getRow(row).getCell(2).getCellType());
            }
            int place = column(scores, "ที่มาของคะแนนปี 2561");
            assertEquals("b.xlsx s!B2", scores.getRow(4).getCell(place).getStringCellValue());
        }
    }

    /** Nothing is reckoned from it, so nothing follows a cell; rows, charts and a plan would be empty. */
    @Test
    void totalAloneOfAYearWithoutFrameworkStandsOnPageOneAndLeavesRowsChartsAndPlanOut() throws IOException {
        ExampleContent content = new ExampleContent();
        content.bodies.add(ExampleContent.body(0));
        content.totals.add(new TotalRow(
                new Scorecard(ExampleContent.body(0), "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2561),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("72.45")),
                Optional.of("สูง")));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            Row figures = summary.getRow(row(summary, "ระดับ").getRowNum() + 1);
            assertEquals(CellType.NUMERIC, figures.getCell(0).getCellType(), "no formula, as no cell holds it");
            assertEquals(72.45, figures.getCell(0).getNumericCellValue());
            Cell level = figures.getCell(2);
            assertEquals("สูง", level.getStringCellValue());
            assertTrue(level.getCellStyle().getDataFormatString().contains("*"), "a star behind it");
            assertEquals("เทียบไม่ได้", figures.getCell(3).getStringCellValue());
            assertEquals(CellType.NUMERIC, figures.getCell(5).getCellType());
            assertEquals(-12.55, figures.getCell(5).getNumericCellValue());
            assertFalse(SheetCells.texts(summary).contains("ตัวชี้วัด"), "headings of no rows");
            assertNull(workbook.getSheet("แผนสู่ 85"));
            for (Sheet sheet : workbook) {
                assertTrue(sheet.getDrawingPatriarch() == null, sheet.getSheetName());
            }
        }
    }

    @Test
    void totalThatIsNotComputedForWantOfAFrameworkSaysSoOnBothKindsOfSummary() throws IOException {
        for (int bodies = 1; bodies <= 2; bodies++) {
            ExampleContent content = ExampleContent.small();
            Scorecard card = content.scores.get(0).scorecard();
            FiscalYear unknown = FiscalYear.ofBuddhist(2575);
            content.scores.add(new ScoreRow(card, unknown, 1, new BigDecimal("70.5"), new Place("b.xlsx", "s", "B2")));
            if (bodies == 2) {
                content.addBody(ExampleContent.body(2));
            }
            List<String> dump = WorkbookDump.of(write(content));
            assertEquals(
                    1,
                    dump.stream()
                            .filter(line -> line.startsWith("สรุปผู้บริหาร!"))
                            .filter(line -> line.contains("ไม่มีกรอบการประเมินของปีนี้ จึงคำนวณไม่ได้"))
                            .count(),
                    bodies + ": " + dump);
        }
    }

    /** The first receipt decides whether a delivery is in time; the sheet shows both days. */
    @Test
    void deliveryThatCameInTimeAndWasMendedLaterIsInTime() throws IOException {
        assertEquals(
                "✓ ส่งแล้ว 17 พ.ย. 2569\nแก้ไข 19 พ.ย. 2569\nกำหนด 18 พ.ย. 2569", mended("2026-11-17T09:00:00+07:00"));
        assertEquals(
                "ส่งช้า 19 พ.ย. 2569\nกำหนด 18 พ.ย. 2569",
                mended("2026-11-19T09:00:00+07:00").replace(" (ฉบับที่ 2)", ""));
    }

    /** A form sent back blank is no more owed before its day than one that did not come; the sheet ค้างส่ง says so too. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30, รอส่ง ได้รับ 19 พ.ย. 2569 แต่ยังไม่กรอก กำหนด 30 พ.ย. 2569",
        "2026-11-18, ✗ ได้รับ 19 พ.ย. 2569 แต่ยังไม่กรอก"
    })
    void formSentBackBlankIsAwaitedUntilItsDay(LocalDate due, String told) throws IOException {
        assertEquals(told, told(due, "2026-11-19T09:00:00+07:00", false).replace('\n', ' '));
    }

    private String mended(String first) throws IOException {
        return told(LocalDate.of(2026, 11, 18), first, true);
    }

    /** What the table says of measures that กองคลัง sent on 19 November and of which a version came first then. */
    private String told(LocalDate due, String first, boolean filledIn) throws IOException {
        ExampleContent content = ExampleContent.small();
        content.expected.clear();
        content.expected.add(new ExpectedDeliveries(
                ExampleContent.body(0),
                Optional.of(ExampleContent.YEAR),
                OptionalInt.of(6),
                List.of("กองคลัง"),
                List.of(Form.MEASURES),
                Map.of(Form.MEASURES, due),
                Map.of()));
        SubmissionRow row = content.submissions.get(0);
        content.submissions.set(
                0,
                new SubmissionRow(
                        row.id(),
                        row.fileName(),
                        row.sha256(),
                        row.body(),
                        row.division(),
                        row.fiscalYear(),
                        row.round(),
                        row.forms(),
                        row.status(),
                        row.ledger(),
                        row.receivedAt(),
                        filledIn,
                        first,
                        first,
                        row.modifiedAt(),
                        row.looks(),
                        Map.of()));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet sheet = workbook.getSheet("ความครบถ้วน");
            for (Row each : sheet) {
                if (each.getCell(3) != null && each.getCell(3).toString().equals("กองคลัง")) {
                    return each.getCell(column(each.getSheet(), "มาตรการ")).toString();
                }
            }
            throw new AssertionError("no line of กองคลัง");
        }
    }

    /** Four columns were empty, and a large 0 said that none of 0 bodies reaches the target. */
    @Test
    void whereNoBodyHasAResultPageOneHasNeitherColumnsNorFiguresOfResults() throws IOException {
        ExampleContent content = new ExampleContent();
        content.bodies.addAll(List.of(ExampleContent.body(0), ExampleContent.body(2)));
        List<String> page = WorkbookDump.of(write(content)).stream()
                .filter(line -> line.startsWith("สรุปผู้บริหาร!"))
                .toList();
        assertTrue(
                page.contains("สรุปผู้บริหาร!A3 text ยังไม่มีคะแนนรวมทางการของหน่วยงานใดใน 2 หน่วยงาน"),
                page::toString);
        assertEquals(
                List.of("ช่วยที่", "หน่วยงาน", "คะแนนรวม", "ต้องทำอะไรตอนนี้"),
                page.stream()
                        .dropWhile(line -> !line.endsWith(" text ช่วยที่"))
                        .limit(4)
                        .map(line -> line.substring(line.indexOf(" text ") + " text ".length()))
                        .toList());
        assertTrue(page.stream().noneMatch(line -> line.contains("ร้อยละ")), page::toString);
    }

    @Test
    void bodyWithoutScoresStandsWithItsDeliveries() throws IOException {
        ExampleContent content = ExampleContent.small();
        Body other = ExampleContent.body(2);
        content.bodies.add(other);
        SubmissionRow later = ExampleContent.submission(10, other, "", "measures", "accepted", new Ledger(1, 1, 0, 0));
        content.submissions.add(SubmissionRows.of(
                9,
                later.fileName(),
                "cd".repeat(32),
                later.body(),
                "",
                later.fiscalYear(),
                later.round(),
                "measures",
                "superseded",
                later.ledger(),
                later.receivedAt(),
                true));
        content.submissions.add(later);
        List<String> dump = WorkbookDump.of(write(content));
        String name = "อบต.ตัวอย่าง2";
        String at = dump.stream()
                .filter(line -> line.startsWith("สรุปผู้บริหาร!B") && line.endsWith(" text " + name))
                .map(line -> line.substring("สรุปผู้บริหาร!B".length(), line.indexOf(' ')))
                .findFirst()
                .orElseThrow();
        assertTrue(dump.stream().noneMatch(line -> line.startsWith("สรุปผู้บริหาร!D" + at + " ")), "no total");
        assertTrue(dump.contains("สรุปผู้บริหาร!E" + at + " text ไม่มีคะแนนปี 2565"), "and it says so");
        assertTrue(dump.contains("สรุปผู้บริหาร!L" + at + " number 1.0"), "one delivered");
        assertTrue(dump.contains("สรุปผู้บริหาร!N" + at + " number 0.0"), "none missing");
        assertTrue(dump.stream()
                .anyMatch(line ->
                        line.startsWith("ความครบถ้วน!") && line.endsWith(" text ✓ ส่งแล้ว 19 พ.ย. 2569 (ฉบับที่ 2)")));
    }

    /** It was mended or moved into another folder. */
    @Test
    void refusedFileThatLiesThereNoLongerIsNobodys() throws IOException {
        ExampleContent content = ExampleContent.small();
        Body other = ExampleContent.body(2);
        content.bodies.add(other);
        SubmissionRow moved = ExampleContent.submission(9, other, "", "measures", "refused", new Ledger(1, 0, 1, 0));
        content.submissions.add(moved);
        assertEquals(1, countLinesOf("อบต.ตัวอย่าง2", content));
        content.forgotten.add(moved.fileName());
        assertEquals(0, countLinesOf("อบต.ตัวอย่าง2", content));
    }

    private long countLinesOf(String body, ExampleContent content) throws IOException {
        return WorkbookDump.of(write(content)).stream()
                .filter(line -> line.startsWith("ความครบถ้วน!A") && line.endsWith(" text " + body))
                .count();
    }

    @Test
    void selfAssessmentNeverMixesWithTheOfficialResult() throws IOException {
        ExampleContent content = ExampleContent.small();
        Scorecard own = new Scorecard(ExampleContent.body(0), "กองคลัง", SourceKind.SELF_ASSESSMENT);
        content.scores.add(
                new ScoreRow(own, ExampleContent.YEAR, 1, new BigDecimal("99"), new Place("b.xlsx", "s", "B2")));
        try (XSSFWorkbook workbook = open(write(content))) {
            Sheet scores = workbook.getSheet("คะแนนเปรียบเทียบ");
            Row official = row(scores, "อบต.ตัวอย่าง · ผลอย่างเป็นทางการ");
            assertEquals(
                    86.52, scores.getRow(official.getRowNum() + 1).getCell(3).getNumericCellValue());
            Row below = row(scores, "อบต.ตัวอย่าง · กองคลัง ประเมินตนเอง");
            assertEquals(99, scores.getRow(below.getRowNum() + 1).getCell(3).getNumericCellValue());
            Sheet summary = workbook.getSheet("สรุปผู้บริหาร");
            int total = row(summary, "คะแนนรวม ปีงบประมาณ 2565").getRowNum();
            assertEquals(60.61, summary.getRow(total + 1).getCell(0).getNumericCellValue());
            assertEquals(
                    "ผลอย่างเป็นทางการ", summary.getRow(total + 2).getCell(0).getStringCellValue());
        }
    }

    @Test
    void selfAssessmentIsNotComparedWithTheCountrysOfficialMean() throws IOException {
        ExampleContent content = ExampleContent.small();
        assertEquals(
                3,
                WorkbookDump.of(write(content)).stream()
                        .filter(line -> line.matches("คะแนนเปรียบเทียบ!.*ทั้งประเทศ.*"))
                        .count(),
                "mean, difference, share of bodies");
        content.figures.clear();
        Scorecard estimate = new Scorecard(ExampleContent.body(0), "", SourceKind.SELF_ASSESSMENT);
        content.scores.replaceAll(
                row -> new ScoreRow(estimate, row.fiscalYear(), row.indicator(), row.score(), row.place()));
        content.totals.replaceAll(row -> new TotalRow(
                estimate,
                row.fiscalYear(),
                row.instruments(),
                row.total(),
                row.level(),
                row.reportedTotal(),
                row.reportedLevel()));
        assertEquals(
                List.of(),
                WorkbookDump.of(write(content)).stream()
                        .filter(line -> line.contains("ทั้งประเทศ"))
                        .toList());
    }

    @Test
    void meanOfSeveralBodiesIsOfOfficialTotalsOfOneYearAndTellsHowManyAreLeftOut() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        Body estimating = ExampleContent.body(7);
        Body earlier = ExampleContent.body(8);
        content.bodies.add(estimating);
        content.bodies.add(earlier);
        Scorecard estimate = new Scorecard(estimating, "", SourceKind.SELF_ASSESSMENT);
        Scorecard before = new Scorecard(earlier, "", SourceKind.OFFICIAL);
        content.totals.add(total(estimate, ExampleContent.YEAR, "99.00"));
        content.totals.add(total(before, ExampleContent.YEAR.previous().previous(), "98.00"));
        List<String> dump = WorkbookDump.of(write(content));
        assertTrue(
                dump.stream()
                        .anyMatch(line -> line.startsWith("สรุปผู้บริหาร!C")
                                && line.contains("AVERAGE(")
                                && line.endsWith(" 60.61")),
                () -> String.join(
                        "\n",
                        dump.stream().filter(line -> line.contains("AVERAGE(")).toList()));
        assertTrue(dump.stream().anyMatch(line -> line.endsWith(" text ปี 2565 ไม่มีคะแนนรวมทางการ 2 แห่ง")));
        assertTrue(dump.stream().anyMatch(line -> line.endsWith(" text ปี 2565 จาก 2 แห่ง")));
        assertTrue(dump.stream().anyMatch(line -> line.endsWith(" 85 คะแนนขึ้นไป จาก 2 แห่ง (ร้อยละ 0.0)")));
    }

    private static TotalRow total(Scorecard card, FiscalYear year, String total) {
        return new TotalRow(
                card,
                year,
                Map.of(),
                Optional.of(new BigDecimal(total)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void changeOfTwoStatedScoresIsSure() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.figures.add(new FigureRow(
                new Scorecard(ExampleContent.body(0), "", SourceKind.OFFICIAL),
                ExampleContent.YEAR,
                Figure.of(1),
                Optional.of(new BigDecimal("86.52")),
                Mark.NONE,
                Optional.of(new FigureRow.Change(
                        Optional.of(new BigDecimal("85.52")),
                        Optional.of(BigDecimal.ONE),
                        Optional.empty(),
                        Optional.empty(),
                        Mark.UNCONFIRMED)),
                Optional.of(new FigureRow.History(
                        ExampleContent.YEAR, new BigDecimal("86.52"), BigDecimal.ZERO, Mark.UNCONFIRMED)),
                Optional.empty(),
                new TreeSet<>()));
        try (XSSFWorkbook workbook = open(write(content))) {
            Row row = row(workbook.getSheet("คะแนนเปรียบเทียบ"), "การปฏิบัติหน้าที่");
            List<String> marked = new ArrayList<>();
            for (Cell cell : row) {
                String format = cell.getCellStyle().getDataFormatString();
                if (format.contains("\"*\"")) {
                    marked.add(cell.getNumericCellValue() + "");
                } else if ((cell.getCellType() == CellType.STRING
                                || cell.getCellType() == CellType.FORMULA
                                        && cell.getCachedFormulaResultType() == CellType.STRING)
                        && cell.getStringCellValue().endsWith("*")) {
                    marked.add(cell.getStringCellValue());
                }
            }
            assertEquals(List.of(), marked);
        }
    }

    @Test
    void nameOfAnItemThatIsNotConfirmedSaysSo() throws IOException {
        ExampleContent content = ExampleContent.compared();
        content.oitItems.add(new OitItemRow(
                ExampleContent.body(0),
                "กองคลัง",
                FiscalYear.ofBuddhist(2563),
                "O1",
                "",
                "",
                Optional.of(100),
                Optional.empty(),
                new Place("กองคลัง/oit.xlsx", "OIT", "A9"),
                Map.of()));
        assertTrue(WorkbookDump.of(write(content)).stream()
                .anyMatch(line -> line.endsWith(" text โครงสร้าง (ยังไม่ยืนยัน)")));
    }

    /** The sheet called it published beside a warning that no address says where. */
    @Test
    void itemThatIsSaidToBePublishedWithoutAnAddressIsMarked() throws IOException {
        ExampleContent content = ExampleContent.compared();
        content.oitItems.add(new OitItemRow(
                ExampleContent.body(0),
                "กองคลัง",
                ExampleContent.YEAR,
                "O9",
                "",
                " ",
                Optional.of(100),
                Optional.empty(),
                new Place("กองคลัง/oit.xlsx", "OIT", "A9"),
                Map.of()));
        List<String> lines = WorkbookDump.of(write(content));
        assertEquals(
                1,
                lines.stream()
                        .filter(line -> line.contains("✓ ประเมินว่าเผยแพร่แล้ว ไม่มีที่อยู่"))
                        .count());
        assertEquals(
                1, lines.stream().filter(line -> line.contains("✓ เผยแพร่แล้ว")).count(), "with an address");
    }

    @Test
    void fileThatWasForgottenIsNoneOfThoseReceived() {
        ExampleContent content = ExampleContent.small();
        int all = DeliveryBook.read(content).files();
        content.forgotten.add(content.submissions.get(0).fileName());
        DeliveryBook book = DeliveryBook.read(content);
        assertEquals(all - 1, book.files());
        assertTrue(book.isForgotten(content.submissions.get(0)));
        assertFalse(book.isForgotten(content.submissions.get(1)));
    }

    @Test
    void scoresAreMissedOnceOfTheBodyAndNotOfEachDivision() {
        ExampleContent content = ExampleContent.small();
        content.expected.clear();
        content.expected.add(new ExpectedDeliveries(
                ExampleContent.body(0),
                Optional.of(ExampleContent.YEAR),
                OptionalInt.empty(),
                List.of("กองคลัง", "สำนักปลัด"),
                List.of(Form.SCORES, Form.MEASURES),
                Map.of(),
                Map.of()));
        DeliveryBook book = DeliveryBook.read(content);
        assertEquals(
                List.of(
                        " accepted not-due",
                        "กองคลัง not-due accepted",
                        "สำนักปลัด not-due missing",
                        "กองช่าง not-due refused"),
                book.lines().stream()
                        .map(line -> line.division() + " "
                                + book.state(line, Form.SCORES).status() + " "
                                + book.state(line, Form.MEASURES).status())
                        .toList());
        assertEquals(
                1,
                FormsCame.of(ExampleContent.body(0), book.roll(), LocalDate.of(2026, 11, 19))
                        .owed());
    }

    /** A plan sent first with last year in its title left a line of that year without anything in it. */
    @Test
    void whatAnotherVersionReplacedHasNoLineOfItsOwn() {
        for (String status : List.of("superseded", "accepted")) {
            ExampleContent content = ExampleContent.small();
            content.submissions.add(ExampleContent.submission(
                    9, ExampleContent.body(0), "กองเกษตร", "measures", status, new Ledger(3, 2, 0, 1)));
            assertEquals(
                    status.equals("accepted"),
                    DeliveryBook.read(content).lines().stream()
                            .anyMatch(line -> line.division().equals("กองเกษตร")));
        }
    }

    @Test
    void bodiesStandInTheDictionarysOrderWhateverCameFirst() {
        ExampleContent content = ExampleContent.small();
        Body town = new Body("เทศบาลตำบลตัวอย่าง", "เมือง", "ตัวอย่าง");
        content.submissions.add(
                ExampleContent.submission(9, town, "กองคลัง", "measures", "accepted", new Ledger(3, 2, 0, 1)));
        assertEquals(
                List.of(town, ExampleContent.body(0)),
                DeliveryBook.read(content).lines().stream()
                        .map(DeliveryBook.Line::body)
                        .distinct()
                        .toList());
    }

    @Test
    void fileWithoutALinkForTheSignsInItsNameIsToldOf() throws IOException {
        ExampleContent content = ExampleContent.small();
        assertEquals(List.of(), linesWith(content, "ไม่มีลิงก์"));
        content.submissions.add(ExampleContent.submission(
                9, ExampleContent.body(0), "งาน #1", "measures", "accepted", new Ledger(3, 2, 0, 1)));
        assertEquals(
                List.of("ข้อค้นพบ", "ที่มา"),
                linesWith(content, "ไม่มีลิงก์").stream()
                        .map(line -> line.substring(0, line.indexOf('!')))
                        .distinct()
                        .toList());
    }

    @Test
    void frameworkOfAYearOfMeasuresIsAmongThoseUsed() throws IOException {
        ExampleContent content = ExampleContent.small();
        assertEquals(List.of(), linesWith(content, "การประมวลผล!A[0-9]+ number 2568.0"));
        SubmissionRow file = content.submissions.get(0);
        content.submissions.add(SubmissionRows.of(
                9,
                "มาตรการ.xlsx",
                "",
                file.body(),
                "กองคลัง",
                Optional.of(FiscalYear.ofBuddhist(2568)),
                file.round(),
                "measures",
                "accepted",
                file.ledger(),
                file.receivedAt(),
                true));
        assertEquals(1, linesWith(content, "การประมวลผล!A[0-9]+ number 2568.0").size());
    }

    private List<String> linesWith(ExampleContent content, String pattern) throws IOException {
        return WorkbookDump.of(write(content)).stream()
                .filter(line -> line.matches(".*" + pattern + ".*"))
                .toList();
    }

    @Test
    void whatIsAskedOfTheWholeBodyIsHereWhereADivisionSendsIt() {
        ExampleContent content = ExampleContent.small();
        content.expected.clear();
        content.expected.add(new ExpectedDeliveries(
                ExampleContent.body(0),
                Optional.of(ExampleContent.YEAR),
                OptionalInt.empty(),
                List.of(),
                List.of(Form.MEASURES),
                Map.of(),
                Map.of()));
        DeliveryBook book = DeliveryBook.read(content);
        DeliveryBook.Line whole = book.lines().get(0);
        assertEquals("", whole.division());
        assertEquals("accepted", book.state(whole, Form.MEASURES).status());
        assertEquals(
                0,
                FormsCame.of(ExampleContent.body(0), book.roll(), LocalDate.of(2026, 11, 19))
                        .owed());
    }

    private static List<Cell> formulas(XSSFWorkbook workbook) {
        List<Cell> formulas = new ArrayList<>();
        for (Sheet sheet : workbook) {
            for (Row row : sheet) {
                row.forEach(cell -> {
                    if (cell.getCellType() == CellType.FORMULA) {
                        formulas.add(cell);
                    }
                });
            }
        }
        return formulas;
    }

    private Path write(ReportContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(FRAMEWORKS).write(content, file);
        return file;
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }
}
