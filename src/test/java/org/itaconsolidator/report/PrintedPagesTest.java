package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.sheet.CellLines;
import org.itaconsolidator.report.sheet.Columns;
import org.itaconsolidator.report.sheet.LongTexts;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on which page of the consolidated workbook, and whose the page is. */
class PrintedPagesTest {
    private static final Scorecard OFFICIAL = new Scorecard(ExampleContent.body(0), "", SourceKind.OFFICIAL);

    @TempDir
    private Path folder;

    @Test
    void everyPageOfOneBodyNamesTheBodyAndItsSheet() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2026, 3, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            List<String> without = new ArrayList<>();
            for (Sheet sheet : workbook) {
                boolean named = sheet.getHeader()
                                .getLeft()
                                .endsWith(" องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง")
                        && sheet.getHeader().getRight().endsWith(" &A");
                if (!named) {
                    without.add(sheet.getSheetName() + ": " + sheet.getHeader().getLeft());
                }
                assertEquals(0.15, sheet.getMargin(PageMargin.HEADER), "within the upper margin");
            }
            assertEquals(List.of(), without);
        }
    }

    @Test
    void pagesOfSeveralBodiesBearTheSheetAboveAndNoBody() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.addBody(ExampleContent.body(2));
        try (XSSFWorkbook workbook = write(content)) {
            for (Sheet sheet : workbook) {
                assertEquals("", sheet.getHeader().getLeft(), sheet.getSheetName());
                assertTrue(sheet.getHeader().getRight().endsWith(" &A"), sheet.getSheetName());
                assertEquals(0.15, sheet.getMargin(PageMargin.HEADER), "within the upper margin");
            }
        }
    }

    @Test
    void changesOfAllEarlierYearsArePrintedBesideTheFirstPage() throws IOException {
        try (XSSFWorkbook workbook = write(withYears(2562, 2563, 2564, 2565, 2566, 2567, 2568, 2569))) {
            Sheet sheet = workbook.getSheet("คะแนนเปรียบเทียบ");
            int headings = sheet.getRepeatingRows().getFirstRow();
            List<String> printed = new ArrayList<>();
            for (String area : areas(workbook, sheet)) {
                printed.add(headings(sheet.getRow(headings), area));
            }
            assertEquals(
                    List.of(
                            "ตัวชี้วัดที่ ตัวชี้วัด 2565 2566 2567 2568 2569 ผลต่าง2569-2568 มีผลต่อคะแนนรวม"
                                    + " สูง/ต่ำกว่าเป้าหมาย อันดับ",
                            "2562 2563 2564 ผลต่าง2563-2562 ผลต่าง2564-2563 ผลต่าง2565-2564 ผลต่าง2566-2565"
                                    + " ผลต่าง2567-2566 ผลต่าง2568-2567"),
                    printed);
            assertEquals(0, sheet.getRepeatingColumns().getFirstColumn());
            assertEquals(1, sheet.getRepeatingColumns().getLastColumn());
            assertTrue(said(sheet).contains("พิมพ์อยู่หน้าถัดไป"));
        }
    }

    /** Two or three columns are no page. */
    @Test
    void earlierChangesOfFewYearsAreForTheScreenAndTheSheetSaysSo() throws IOException {
        ExampleContent content = withYears(2564, 2565, 2566);
        content.addBody(ExampleContent.body(2));
        Scorecard second = new Scorecard(ExampleContent.body(2), "", SourceKind.OFFICIAL);
        List.copyOf(content.scores)
                .forEach(row -> content.scores.add(
                        new ScoreRow(second, row.fiscalYear(), row.indicator(), row.score(), row.place())));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("คะแนนเปรียบเทียบ");
            assertEquals(
                    1, areas(workbook, sheet).size(), areas(workbook, sheet).toString());
            assertTrue(said(sheet).contains("ดูบนจอ ไม่ได้พิมพ์"));
            assertFalse(said(sheet).contains("พิมพ์อยู่หน้าถัดไป"));
        }
    }

    /** Letters of nine points in whatever font stands in; a figure's column stays as wide as its figures. */
    @Test
    void textsOfAListForPaperGiveWayUntilTheyAreRead() {
        ReportWords words = new ReportWords(false, List.of());
        UnaryOperator<Columns<String>> wide =
                columns -> columns.text("division", 80, row -> row).text("measure", 100, row -> row);
        Function<Columns<String>, List<Integer>> widths = columns -> columns.choose(List.of("ก")).stream()
                .map(TableSheet.Column::width)
                .toList();
        Supplier<Columns<String>> items = () -> new Columns<String>(words, "column.").text("item", 8, row -> row);
        assertEquals(List.of(8, 68, 85), widths.apply(wide.apply(items.get()).printed()));
        assertEquals(List.of(8, 80, 100), widths.apply(wide.apply(items.get().printed())), "for the screen");
        Columns<String> timed = items.get().received(19, row -> OffsetDateTime.parse("2026-01-02T03:04:05+07:00"));
        assertEquals(List.of(8, 19, 60, 74), widths.apply(wide.apply(timed).printed()), "a time is not broken");
    }

    @Test
    void rowsOfOneBlockThatNoPageHoldsGoOnFromPageToPageAndLeaveNoneWithHeadingsAlone() throws IOException {
        try (StreamedWorkbook workbook = new StreamedWorkbook(folder.resolve("a.xlsx"), false)) {
            ReportWords words = new ReportWords(false, List.of());
            TableSheet table = new TableSheet(workbook, "a", words, List.of(new TableSheet.Column("a", 100)));
            table.space(300);
            table.headings();
            PageFlow flow = PageFlow.across(table, 1, 20, true); // 492.76 points less the headings
            for (float height : new float[] {160, 310, 150, 300}) {
                table.space(height);
            }
            flow.nextBlock();
            table.space(100);
            flow.nextBlock();
            table.space(20); // a title and its rows
            table.space(360);
            table.space(360);
            flow.nextBlock();
            assertEquals(List.of(3, 5, 7, 9), table.sheet().listBreaks(), "the last row of each page");
        }
    }

    /** The headings of a second body's plan, three lines high, once stood alone at the foot of the page before it. */
    @Test
    void headingsOfThreeLinesWithATitleBelowGoWithTheirRows() throws IOException {
        try (StreamedWorkbook workbook = new StreamedWorkbook(folder.resolve("a.xlsx"), false)) {
            ReportWords words = new ReportWords(false, List.of());
            TableSheet table = new TableSheet(workbook, "a", words, List.of(new TableSheet.Column("a", 100)));
            PageFlow flow = PageFlow.across(table, 1, 0, true);
            table.space(400);
            flow.nextBlock();
            table.space(66);
            table.space(25);
            table.space(300);
            table.space(300);
            flow.nextBlock();
            assertEquals(List.of(1, 4), table.sheet().listBreaks(), "the last row of each page");
        }
    }

    /** Of the longest level the upper half of the first line was not to be seen. */
    @Test
    void theLongestLevelHasRoomForItsTwoLinesOnPageOne() throws IOException {
        for (String level : List.of("ผ่านดี", "ต้องปรับปรุงโดยด่วน")) {
            ExampleContent content = withYears(2569);
            content.totals.add(new TotalRow(
                    OFFICIAL,
                    FiscalYear.ofBuddhist(2569),
                    Map.of(),
                    Optional.of(BigDecimal.valueOf(69)),
                    Optional.of(level),
                    Optional.empty(),
                    Optional.empty()));
            try (XSSFWorkbook workbook = write(content)) {
                XSSFSheet page = workbook.getSheetAt(0);
                int labels = IntStream.rangeClosed(0, page.getLastRowNum())
                        .filter(row -> page.getRow(row) != null
                                && "ระดับ"
                                        .equals(SheetCells.text(page.getRow(row).getCell(2))))
                        .findFirst()
                        .orElseThrow();
                assertEquals(
                        level.equals("ผ่านดี") ? 46 : 2 * 18 * 1.66f + 1,
                        page.getRow(labels + 1).getHeightInPoints(),
                        0.5f,
                        level);
            }
        }
    }

    /** Letters of less than 9 points are not read: the rows of the bodies begin a page where they find no room below the answers. */
    @Test
    void rowsOfTwelveBodiesBeginAPageAndEachPageOfMoreSaysOnceWhatTheMarkMeans() throws IOException {
        for (int count : new int[] {12, 40}) {
            ExampleContent content = withYears(2569);
            Map<Instrument, BigDecimal> parts = new EnumMap<>(Instrument.class);
            List.of(Instrument.values()).forEach(instrument -> parts.put(instrument, BigDecimal.valueOf(69)));
            content.totals.add(new TotalRow(
                    OFFICIAL,
                    FiscalYear.ofBuddhist(2569),
                    parts,
                    Optional.of(BigDecimal.valueOf(69)),
                    Optional.of("ต้องปรับปรุงโดยด่วน"),
                    Optional.empty(),
                    Optional.empty()));
            for (int i = 2; i <= count; i++) {
                content.addBody(ExampleContent.body(i));
            }
            try (XSSFWorkbook workbook = write(content)) {
                XSSFSheet page = workbook.getSheetAt(0);
                assertEquals(0, page.getPrintSetup().getFitHeight());
                assertEquals(
                        "หน่วยงาน",
                        SheetCells.text(page.getRow(page.getRowBreaks()[0] + 1).getCell(1)));
                String area = areas(workbook, page).get(0);
                int printed = row(area);
                int told = 0;
                for (int i = 0; i < printed; i++) {
                    told += SheetCells.text(page.getRow(i).getCell(0)).startsWith("* ยังไม่ยืนยัน") ? 1 : 0;
                }
                assertEquals(
                        1,
                        told + (page.getFooter().getLeft().contains("* ยังไม่ยืนยัน") ? 1 : 0),
                        () -> area + " " + page.getFooter().getLeft());
            }
        }
    }

    /** Above the bodies' rows stand lists that give way, the longest first, where names and reasons are long. */
    @Test
    void whatHoldsForAllBodiesTakesOnePageWhateverTheyAreCalled() throws IOException {
        ExampleContent content = ExampleContent.compared();
        content.moved.add(new BodiesChange(
                ExampleContent.YEAR, List.of(), Mark.NONE, new TreeMap<>(Map.of(2, 1, 4, 1, 9, 2, 10, 2))));
        BodiesRow known = content.together.get(0);
        SortedMap<Integer, BodiesRow.IndicatorMean> means = new TreeMap<>();
        for (int indicator : new int[] {2, 4, 9, 10}) {
            means.put(indicator, new BodiesRow.IndicatorMean(new BigDecimal("39.27"), 2));
            content.weaknesses.add(new WeaknessRow(
                    ExampleContent.body(0),
                    ExampleContent.YEAR,
                    Optional.of(indicator),
                    "",
                    Optional.of(new BigDecimal("39.27")),
                    Optional.of(new BigDecimal("45.73")),
                    List.of(new WeaknessRow.Note(
                            "แผนการใช้จ่ายยังไม่ทั่วถึง บุคลากรยังไม่ทราบ ".repeat(9),
                            new Place("ผล.xlsx", "ผล", "A1"))),
                    List.of()));
        }
        content.together.set(
                0, new BodiesRow(known.fiscalYear(), known.bodies(), known.mean(), known.passing(), means, Mark.NONE));
        for (int i = 3; i < 12; i++) {
            Body body = new Body(
                    "องค์การบริหารส่วนตำบลบ้านหนองน้ำใสใต้ทุ่งกุลาร้องไห้ฝั่งตะวันออก" + i, "เมือง", "ตัวอย่าง");
            content.addBody(body);
            content.expected.add(new ExpectedDeliveries(
                    body,
                    Optional.of(ExampleContent.YEAR),
                    OptionalInt.of(6),
                    List.of("กองคลัง", "กองช่าง"),
                    List.of(Form.values()),
                    Map.of(),
                    Map.of()));
        }
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet page = workbook.getSheetAt(0);
            int last = page.getRowBreaks()[0];
            double points = IntStream.rangeClosed(0, last)
                    .mapToDouble(row -> page.getRow(row).getHeightInPoints())
                    .sum();
            assertTrue(points <= PageFlow.readableHeight(true), "the first page is " + points + " points high");
            String texts = SheetCells.texts(page).toString();
            assertTrue(texts.contains("อะไรอ่อนที่สุด ปี 2565 (และอีก "), texts);
        }
    }

    /** Of three bodies page two held three rows, which stand below the answers where those take no more room than they need. */
    @Test
    void rowsOfFewBodiesStandOnPageOne() throws IOException {
        ExampleContent content = ExampleContent.small();
        for (int i = 2; i <= 3; i++) {
            content.addBody(ExampleContent.body(i));
        }
        try (XSSFWorkbook workbook = write(content)) {
            Sheet page = workbook.getSheetAt(0);
            assertEquals(1, page.getPrintSetup().getFitHeight());
            String area = areas(workbook, page).get(0);
            assertEquals(
                    "อบต.ตัวอย่าง3",
                    SheetCells.text(page.getRow(row(area) - 4).getCell(1)),
                    "above two notes and a spare row");
        }
    }

    /** At some heights LibreOffice leaves out the last row of a sheet that it fits to one page: it was the tenth indicator. */
    @Test
    void lastRowOfPageOneMayBeLost() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.small())) {
            Sheet page = workbook.getSheetAt(0);
            int last = row(areas(workbook, page).get(0)) - 1;
            assertEquals("\u00a0", SheetCells.text(page.getRow(last).getCell(0)), "an empty row would not be printed");
            assertTrue(page.getRow(last).getHeightInPoints() < 10);
        }
    }

    /** A text of a whole instrument stands beside each of its indicators: in six lines the last of them took a page alone. */
    @Test
    void reasonOfAWeaknessTakesFiveLinesAndStandsWholeOnTheSheetOfDetails() throws IOException {
        ExampleContent content = ExampleContent.compared();
        WeaknessRow known = content.weaknesses.get(0);
        String reason =
                "แผนการใช้จ่ายยังไม่ทั่วถึง บุคลากรยังไม่ทราบ ".repeat(12).strip();
        content.weaknesses.set(
                0,
                new WeaknessRow(
                        known.body(),
                        known.fiscalYear(),
                        known.indicator(),
                        known.item(),
                        known.score(),
                        known.belowTarget(),
                        List.of(new WeaknessRow.Note(
                                reason, known.named().get(0).place())),
                        known.measures()));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet weak = workbook.getSheet("วิเคราะห์จุดอ่อน");
            float highest = 0;
            for (int i = weak.getRepeatingRows().getFirstRow() + 1; i <= weak.getLastRowNum(); i++) {
                highest = Math.max(highest, weak.getRow(i).getHeightInPoints());
            }
            assertEquals(ThaiMetrics.roomyHeightOf(5, 16), highest, 0.1);
            StringBuilder whole = new StringBuilder();
            workbook.getSheet("รายละเอียด")
                    .forEach(
                            row -> whole.append(SheetCells.text(row.getCell(2))).append(' '));
            assertTrue(whole.toString().contains(reason), whole.toString());
        }
    }

    /** The line that says whose a text is stood at the foot of a page, the text on the next. */
    @Test
    void longTextStandsInTheRowThatSaysWhoseItIs() throws IOException {
        Path file = folder.resolve("long.xlsx");
        try (StreamedWorkbook workbook = new StreamedWorkbook(file, false)) {
            for (int i = 0; i < 60; i++) {
                LongTexts.Whole added = workbook.longTexts()
                        .add("มาตรการ", "J" + (4 + i), "ผล", i + "\n" + "ประชุมทุกเดือน\n".repeat(i % 15));
                assertEquals("C" + (4 + i + i / 15 * 3 + Math.max(0, i % 15 - 12)), added.begins());
                assertEquals(
                        added,
                        workbook.longTexts().add("มาตรการ", "J100", "ผล", i + "\n" + "ประชุมทุกเดือน\n".repeat(i % 15)),
                        "the same text of a column stands once");
            }
            workbook.longTexts().write(workbook, new ReportWords(false, List.of()));
            workbook.save();
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheetAt(0);
            assertEquals(2, sheet.getRepeatingRows().getFirstRow(), "headings on each page");
            assertEquals(2 + 60 + 60 / 15 * 3, sheet.getLastRowNum());
            for (int i = 3; i <= sheet.getLastRowNum(); i++) {
                assertTrue(SheetCells.text(sheet.getRow(i).getCell(1)).startsWith("มาตรการ J"), "row " + i);
                assertFalse(SheetCells.text(sheet.getRow(i).getCell(2)).isEmpty(), "row " + i);
            }
        }
    }

    /** Of 60 bodies 45 of 80 pages were the list of files. */
    @Test
    void ofALongListOfFilesThoseToBeMendedStandFirstAndAPageIsPrinted() throws IOException {
        ExampleContent content = ExampleContent.small();
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet few = workbook.getSheet("ที่มา");
            assertEquals(List.of("'ที่มา'!$A$1:$K$" + (few.getLastRowNum() + 1)), areas(workbook, few));
        }
        for (int i = 0; i < 90; i++) {
            content.submissions.add(ExampleContent.submission(
                    100 + i, ExampleContent.body(0), "กอง" + i, "measures", "accepted", new Ledger(3, 3, 0, 0)));
        }
        content.submissions.add(ExampleContent.submission(
                300, ExampleContent.body(0), "สำนักปลัด", "measures", "accepted", new Ledger(3, 2, 1, 0)));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet files = workbook.getSheet("ที่มา");
            int headings = files.getTables().get(0).getStartRowIndex();
            assertEquals(
                    "กองช่าง/แผน.xlsx",
                    SheetCells.text(files.getRow(headings + 1).getCell(0)));
            assertEquals(
                    "สำนักปลัด/แผน.xlsx",
                    SheetCells.text(files.getRow(headings + 2).getCell(0)));
            assertEquals(
                    "กองคลัง/แผน.xlsx",
                    SheetCells.text(files.getRow(headings + 3).getCell(0)));
            assertEquals(List.of("'ที่มา'!$A$1:$K$32"), areas(workbook, files), "what has room below them");
            assertEquals(headings + 94, files.getTables().get(0).getEndRowIndex(), "all are in the table");
        }
        content.submissions.removeIf(file -> file.isRefused() || file.ledger().refused() > 0);
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet files = workbook.getSheet("ที่มา");
            int headings = files.getTables().get(0).getStartRowIndex();
            assertEquals(List.of("'ที่มา'!$A$1:$K$" + (headings + 29)), areas(workbook, files), "its first page");
        }
    }

    /** Paths took seven lines beside divisions that had room for twice their names: a page held five files. */
    @Test
    void pathsOfFilesHaveTheRoomThatTheirRowsDoNotNeed() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.submissions.removeIf(file -> file.isRefused());
        try (XSSFWorkbook workbook = write(content)) {
            Sheet files = workbook.getSheet("ที่มา");
            assertEquals(52, files.getColumnWidth(0) / 256);
            assertTrue(width(files, 11) <= 162, "letters of 9 points");
            Sheet forms = workbook.getSheet("ความครบถ้วน");
            int column = SheetCells.column(forms, "มาตรการ");
            assertEquals(25, forms.getColumnWidth(column) / 256, "a day that is bold stands on one line");
        }
        content.addBody(ExampleContent.body(2));
        try (XSSFWorkbook workbook = write(content)) {
            Sheet files = workbook.getSheet("ที่มา");
            assertEquals(36, files.getColumnWidth(0) / 256);
            assertTrue(width(files, 12) <= 162, "letters of 9 points");
        }
    }

    /** A row that does not fit where a page ends went over to the next, and the last one alone on a page of its own. */
    @Test
    void listsOfSeveralPagesFillSoManyAndNoMore() throws IOException {
        List<Short> pages = new ArrayList<>();
        for (int count : new int[] {5, 30, 60, 90}) {
            ExampleContent content = ExampleContent.small();
            content.measures.clear();
            for (int i = 0; i < count; i++) {
                content.measures.add(ExampleContent.measure(
                        i + 1,
                        ExampleContent.body(0),
                        "ทำแผน " + i,
                        new Place("แผน.xlsx", "มาตรการ", "A7"),
                        Optional.empty()));
            }
            try (XSSFWorkbook workbook = write(content)) {
                pages.add(workbook.getSheet("มาตรการ").getPrintSetup().getFitHeight());
            }
        }
        assertEquals(List.of((short) 0, (short) 3, (short) 6, (short) 9), pages);
    }

    /** Letters of six points were not read: the steps, which the papers hold whole, made the page wide and its rows high. */
    @Test
    void measuresArePrintedInLettersThatAreReadAndTheirStepsStandBesideThePage() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.small())) {
            Sheet sheet = workbook.getSheet("มาตรการ");
            int headings = sheet.getRepeatingRows().getFirstRow();
            String printed =
                    headings(sheet.getRow(headings), areas(workbook, sheet).get(0));
            assertTrue(printed.endsWith("ระยะเวลาตามเอกสาร ผลการดำเนินงาน"), printed);
            int last = printed.split(" ").length;
            assertEquals("ขั้นตอน", SheetCells.text(sheet.getRow(headings).getCell(last)));
            assertTrue(
                    width(sheet, last) <= 168,
                    () -> "letters of 8.5 points across a page in the widest font that stands in");
        }
    }

    /** Upright the letters had six points. With more divisions than a page across holds there are as many upright pages as before. */
    @Test
    void fewDivisionsAreComparedAcrossAPageInLettersThatAreRead() throws IOException {
        ExampleContent content = ExampleContent.small();
        for (int id = 1; id <= 3; id++) {
            int first = id;
            Optional<DueState> told = Optional.of(DueState.KEPT).filter(any -> first == 1);
            content.followed.add(ExampleContent.followed(id, LocalDate.of(2022, 1, 31), told));
        }
        assertEquals("1 across", divisionsPrinted(content));
        FollowedMeasure one = content.followed.get(0);
        for (int id = 4; id <= 16; id++) {
            content.followed.add(new FollowedMeasure(
                    id,
                    one.body(),
                    one.fiscalYear(),
                    "กองที่" + id,
                    List.of("กองที่" + id),
                    one.topic(),
                    one.indicator(),
                    one.text(),
                    one.origin(),
                    one.period(),
                    one.monitoring(),
                    one.start(),
                    one.end(),
                    one.dueDates(),
                    List.of(),
                    one.place()));
        }
        assertEquals("3 upright", divisionsPrinted(content));
    }

    private String divisionsPrinted(ExampleContent content) throws IOException {
        try (XSSFWorkbook workbook = write(content)) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบส่วนราชการ");
            return sheet.getPrintSetup().getFitHeight()
                    + (sheet.getPrintSetup().getLandscape() ? " across" : " upright");
        }
    }

    /** Letters of six points were not read: what follows from total and scores stands beside the page. */
    @Test
    void bodiesBesideEachOtherArePrintedByTheirShortNamesInLettersThatAreRead() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.compared())) {
            Sheet sheet = workbook.getSheet("เปรียบเทียบหน่วยงาน");
            int headings = sheet.getRepeatingRows().getFirstRow();
            assertEquals(
                    "อบต.ตัวอย่าง", SheetCells.text(sheet.getRow(headings + 2).getCell(2)));
            String printed =
                    headings(sheet.getRow(headings), areas(workbook, sheet).get(0));
            assertTrue(printed.endsWith("ตชว.10การป้องกันการทุจริต"), printed);
            assertTrue(width(sheet, 15) <= 162, () -> "letters of 9 points across a page");
        }
    }

    private static int width(Sheet sheet, int columns) {
        return IntStream.range(0, columns)
                .map(i -> sheet.getColumnWidth(i) / 256)
                .sum();
    }

    /** Of 160 rows the first 26 were printed without a word, and bodies without a report looked as if nothing was lacking. */
    @Test
    void whoHasNotReportedStandsFirstAndAPrintedPartSaysOfHowMany() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.expected.clear();
        content.submissions.clear();
        for (int i = 0; i < 60; i++) {
            String division = i == 30 ? "กองคลัง" : "กอง" + (100 + i);
            content.submissions.add(ExampleContent.submission(
                    20 + i, content.bodies.get(0), division, "measures", "accepted", new Ledger(3, 3, 0, 0)));
        }
        content.followed.clear();
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2026, 3, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("ความครบถ้วน");
            List<String> first = new ArrayList<>();
            sheet.getRow(sheet.getTables().get(0).getStartRowIndex() + 1).forEach(cell -> first.add(cell.toString()));
            assertTrue(first.containsAll(List.of("กองคลัง", "✗ ยังไม่รายงานผล 1 เรื่อง")), first.toString());
            String foot = sheet.getFooter().getLeft();
            assertTrue(foot.contains("พิมพ์ 29 แถวแรกจาก 60 แถว ที่เหลือ (ไม่มีเรื่องค้าง) ดูในไฟล์"), foot);
        }
    }

    /** Who owes what took minutes on 17 pages of divisions. */
    @Test
    void ofSeveralBodiesARowEachSaysWhoOwesWhatTheWorstFirst() throws IOException {
        ExampleContent content = ExampleContent.small();
        try (XSSFWorkbook workbook = write(content)) {
            assertNull(workbook.getSheet("ค้างส่ง"), "of one body the sheet of its divisions says it");
        }
        content.addBody(ExampleContent.body(2));
        content.expected.add(new ExpectedDeliveries(
                ExampleContent.body(2),
                Optional.of(ExampleContent.YEAR),
                OptionalInt.of(6),
                List.of("กองคลัง", "กองช่าง"),
                List.of(Form.SCORES, Form.MEASURES),
                Map.of(Form.SCORES, LocalDate.of(2026, 12, 31), Form.MEASURES, LocalDate.of(2026, 1, 31)),
                Map.of()));
        content.submissions.add(ExampleContent.submission(
                9, ExampleContent.body(2), "กองช่าง", "measures", "accepted", new Ledger(3, 3, 0, 0)));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("ค้างส่ง");
            List<List<String>> rows = new ArrayList<>();
            for (int i = sheet.getTables().get(0).getStartRowIndex(); i <= sheet.getLastRowNum(); i++) {
                List<String> cells = new ArrayList<>();
                sheet.getRow(i).forEach(cell -> cells.add(cell.toString().replace("ไฟล์ใช้\nไม่ได้", "ไฟล์ใช้ไม่ได้")));
                rows.add(cells);
            }
            assertEquals(
                    List.of(
                            List.of("หน่วยงาน", "ค้างส่ง", "ผลคะแนน", "มาตรการ", "ไฟล์ใช้ไม่ได้"),
                            List.of("อบต.ตัวอย่าง", "2.0", "–", "✗ ค้าง 2 จาก 3: กองช่าง, สำนักปลัด", "1.0"),
                            List.of("อบต.ตัวอย่าง2", "1.0", "รอส่ง", "✗ ค้าง 1 จาก 2: กองคลัง\nส่งช้า 1 จาก 2", "0.0")),
                    rows);
            assertEquals(24, sheet.getColumnWidth(2) / 256, "one form of the whole body names no divisions");
            assertEquals(44, sheet.getColumnWidth(3) / 256);
            List<String> print = new ArrayList<>();
            for (Row row : workbook.getSheet("สารบัญ")) {
                if (row.getCell(0).toString().contains("'ค้างส่ง'")
                        || row.getCell(0).toString().contains("'ความครบถ้วน'")) {
                    print.add(row.getCell(2).toString());
                }
            }
            assertEquals(List.of("พิมพ์เสนอผู้บริหาร", "ดูบนจอ พิมพ์เมื่อต้องการ"), print);
        }
    }

    @Test
    void columnsOfSheetAndCellAreNotThereWhereAllFindingsAreOfWholeFiles() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.findings.remove(1);
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheet("ข้อค้นพบ");
            List<String> headings = new ArrayList<>();
            sheet.getRow(sheet.getTables().get(0).getStartRowIndex()).forEach(cell -> headings.add(cell.toString()));
            assertEquals(List.of("ความสำคัญ", "ไฟล์", "สิ่งที่พบและวิธีแก้", "รหัส"), headings);
        }
    }

    @Test
    void lineThatNeedsNoBreakIsNotTakenForTwo() {
        assertEquals(1, CellLines.count("ลดลง ๑: การใช้ทรัพย์สินของราชการ", 33));
        assertEquals(2, ThaiMetrics.lines("ลดลง ๑: การใช้ทรัพย์สินของราชการ", 33));
        assertEquals(2, CellLines.count("ลดลง ๑: การใช้ทรัพย์สินของราชการ", 30));
        assertEquals(2, CellLines.count("มีรายงาน ๑\nล่าช้า ๒", 20));
    }

    private static List<String> areas(XSSFWorkbook workbook, Sheet sheet) {
        return List.of(workbook.getPrintArea(workbook.getSheetIndex(sheet)).split(","));
    }

    /** The last row of a printed area, as Excel counts. */
    private static int row(String area) {
        return Integer.parseInt(area.substring(area.lastIndexOf('$') + 1));
    }

    private static String headings(Row row, String area) {
        CellRangeAddress range = CellRangeAddress.valueOf(area.substring(area.indexOf('!') + 1));
        List<String> names = new ArrayList<>();
        for (int i = range.getFirstColumn(); i <= range.getLastColumn(); i++) {
            names.add(SheetCells.text(row.getCell(i)).replace("\n", "").replace(" ", ""));
        }
        return String.join(" ", names);
    }

    private static String said(Sheet sheet) {
        StringBuilder said = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            said.append(sheet.getRow(i).getCell(0)).append('\n');
        }
        return said.toString();
    }

    /** The first thing to do of a body without any score led nowhere: the sheet of scores is not there. */
    @Test
    void scoresThatNeverCameLeadToWhatTheBodySent() throws IOException {
        try (XSSFWorkbook workbook = write(withYears())) {
            Sheet page = workbook.getSheet("สรุปผู้บริหาร");
            List<String> links = new ArrayList<>();
            page.forEach(row -> row.forEach(cell -> {
                if (cell.getCellType() == CellType.FORMULA
                        && cell.getCellFormula().contains("ส่งคะแนนรายตัวชี้วัด")) {
                    links.add(cell.getCellFormula());
                }
            }));
            assertEquals(1, links.size());
            assertTrue(links.get(0).startsWith("HYPERLINK(\"#'ความครบถ้วน'!A5\""), links.get(0));
        }
    }

    /** Scores of the one body in these years, and nothing else. */
    private static ExampleContent withYears(int... years) {
        ExampleContent content = ExampleContent.small();
        content.scores.clear();
        content.totals.clear();
        content.figures.clear();
        content.stated.clear();
        for (int year : years) {
            for (int i = 1; i <= 10; i++) {
                content.scores.add(new ScoreRow(
                        OFFICIAL,
                        FiscalYear.ofBuddhist(year),
                        i,
                        BigDecimal.valueOf(year % 100),
                        new Place("คะแนน.xlsx", "ผลคะแนน", "C" + i)));
            }
        }
        return content;
    }

    private XSSFWorkbook write(ExampleContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        return new XSSFWorkbook(Files.newInputStream(file));
    }
}
