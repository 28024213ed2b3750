package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.delivery.SubmissionRows;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.measure.ReportedResult.Says;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.report.workbook.DivisionsWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A print-out for each division: what it owes, and its measures. */
class DivisionsWorkbookTest {
    @TempDir
    private Path folder;

    @Test
    void eachDivisionHasASheetWithItsFormsAndItsMeasures() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2026, 3, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertEquals("กองคลัง", sheet.getSheetName());
            assertEquals(
                    "ใบติดตามมาตรการ กองคลัง", SheetCells.text(sheet.getRow(0).getCell(0)));
            assertTrue(
                    SheetCells.texts(sheet).contains("มาตรการ 2565: ✓ ส่งแล้ว 19 พ.ย. 2569"),
                    "the form that it is asked for");
            SheetCells.row(sheet, "ยังไม่รายงาน");
            assertEquals("Division1", sheet.getTables().get(0).getName());
        }
    }

    /** What was not done stood on its division's print-out below what only waits for the report of 12 months. */
    @Test
    void printOutBeginsWithWhatItsDivisionHasToDo() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.followed.add(told(1, 6, Says.DONE));
        content.followed.add(told(3, 12, Says.NOT_DONE));
        try (XSSFWorkbook workbook = write(content)) {
            List<String> texts = SheetCells.texts(workbook.getSheet("กองคลัง"));
            assertEquals(
                    List.of("ยังไม่ได้ดำเนินการ", "รอรายงานรอบ 12 เดือน"),
                    texts.stream()
                            .filter(text -> text.startsWith("ยังไม่") || text.startsWith("รอ"))
                            .toList());
        }
    }

    /** A measure promised for September, of which one report tells. */
    private static FollowedMeasure told(long id, int round, Says says) {
        FollowedMeasure silent = ExampleContent.followed(id, LocalDate.of(2026, 9, 30), Optional.empty());
        return new FollowedMeasure(
                id,
                silent.body(),
                silent.fiscalYear(),
                silent.division(),
                silent.divisions(),
                silent.topic(),
                silent.indicator(),
                silent.text(),
                silent.origin(),
                silent.period(),
                silent.monitoring(),
                silent.start(),
                silent.end(),
                silent.dueDates(),
                List.of(new ReportedResult(
                        id + 100,
                        silent.division(),
                        silent.divisions(),
                        OptionalInt.of(round),
                        false,
                        says,
                        "ตามรายงาน",
                        "",
                        List.of(),
                        silent.place())),
                silent.place());
    }

    /** A measure of all divisions was printed for the one whose plan has it alone. */
    @Test
    void measureThatAnotherDivisionsPlanGivesItIsPrintedForItToo() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.followed.add(ExampleContent.followed(2, LocalDate.of(2026, 3, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            for (String division : new String[] {"กองคลัง", "กองช่าง"}) {
                assertTrue(SheetCells.texts(workbook.getSheet(division)).contains("เผยแพร่แผน"), division);
            }
            assertFalse(SheetCells.texts(workbook.getSheet("สำนักปลัด")).contains("เผยแพร่แผน"));
            List<String> named = SheetCells.texts(workbook.getSheet("กองช่าง"));
            assertTrue(named.contains("ยังไม่รายงาน"), "shared with it: " + named);
        }
        MeasureRow own = ExampleContent.measure(
                2, ExampleContent.body(0), "เผยแพร่แผน", content.followed.get(0).place(), Optional.empty());
        content.measures.add(new MeasureRow(
                2,
                own.body(),
                own.division(),
                own.fiscalYear(),
                own.form(),
                own.round(),
                own.topic(),
                own.indicator(),
                own.item(),
                Map.of(Field.MEASURE, "เผยแพร่แผน", Field.RESPONSIBLE, "ทุกส่วนราชการ"),
                own.divisions(),
                own.steps(),
                own.periodStart(),
                own.periodEnd(),
                own.duplicateOf(),
                own.place()));
        try (XSSFWorkbook workbook = write(content)) {
            assertTrue(SheetCells.texts(workbook.getSheet("กองคลัง")).contains("ยังไม่รายงาน"));
            List<String> others = SheetCells.texts(workbook.getSheet("กองช่าง"));
            assertTrue(others.containsAll(List.of("ไม่บังคับ", "กองคลัง: ยังไม่รายงาน")), "not asked of it: " + others);
            assertFalse(others.contains("ยังไม่รายงาน"));
        }
    }

    /** As soon as one division had next year's plan, the print-outs of all others were empty. */
    @Test
    void printOutHasTheLatestYearOfItsOwnDivision() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2026, 3, 31), Optional.empty()));
        FollowedMeasure own = content.followed.get(0);
        content.followed.add(new FollowedMeasure(
                99,
                own.body(),
                FiscalYear.ofBuddhist(own.fiscalYear().buddhist() + 1),
                "กองช่าง",
                List.of("กองช่าง"),
                own.topic(),
                own.indicator(),
                "ปรับปรุงถนน",
                own.origin(),
                own.period(),
                own.monitoring(),
                own.start(),
                own.end(),
                own.dueDates(),
                own.reports(),
                own.place()));
        try (XSSFWorkbook workbook = write(content)) {
            SheetCells.row(workbook.getSheet("กองคลัง"), "ยังไม่รายงาน");
            assertTrue(SheetCells.texts(workbook.getSheet("กองช่าง")).contains("ปรับปรุงถนน"));
        }
    }

    /** A name of three lines was cut to a number of the sheet of details, on a page that was otherwise empty. */
    @Test
    void printOutNamesItsMeasuresWhole() throws IOException {
        String name = "เผยแพร่ความก้าวหน้าของการดำเนินงานบนเว็บไซต์ ".repeat(4).strip();
        ExampleContent content = ExampleContent.small();
        content.measures.replaceAll(
                measure -> measure.with(measure.division(), Map.of(Field.ISSUE, name), measure.divisions(), List.of()));
        content.followed.add(ExampleContent.followed(1, LocalDate.of(2026, 3, 31), Optional.empty()));
        try (XSSFWorkbook workbook = write(content)) {
            assertTrue(SheetCells.texts(workbook.getSheetAt(0)).stream().anyMatch(text -> text.endsWith(name)));
        }
    }

    @Test
    void divisionWithoutMeasuresHasASheetWithItsForms() throws IOException {
        try (XSSFWorkbook workbook = write(ExampleContent.small())) {
            XSSFSheet sheet = workbook.getSheet("กองคลัง");
            assertTrue(SheetCells.texts(sheet).contains("มาตรการ 2565: ✓ ส่งแล้ว 19 พ.ย. 2569"), "as everybody else's");
            assertTrue(SheetCells.texts(sheet).contains("ยังไม่มีมาตรการที่ส่วนราชการนี้ต้องรายงาน"));
            assertEquals(0, sheet.getTables().size());
        }
    }

    /** A table of the scores of several years was called that of the year that a plan is asked of. */
    @Test
    void formThatCameUnaskedHasNoYearButItsOwn() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.submissions.add(SubmissionRows.of(
                9,
                "กองคลัง/คะแนน.xlsx",
                "cd".repeat(32),
                Optional.of(content.submissions.get(0).body().orElseThrow()),
                "กองคลัง",
                Optional.empty(),
                OptionalInt.empty(),
                "scores",
                "accepted",
                new Ledger(20, 20, 0, 0),
                "2026-11-19T21:30:00+07:00",
                true));
        try (XSSFWorkbook workbook = write(content)) {
            String texts = SheetCells.texts(workbook.getSheet("กองคลัง")).toString();
            assertTrue(texts.contains("ผลคะแนน: ✓ ส่งแล้ว 19 พ.ย. 2569"), texts);
        }
    }

    @Test
    void nothingIsPrintedWhereNothingIsAskedForAndNothingFollowed() throws IOException {
        ExampleContent content = ExampleContent.small();
        content.expected.clear();
        content.submissions.removeIf(SubmissionRow::isRefused);
        assertFalse(writer().write(content, folder.resolve("divisions.xlsx")));
        assertFalse(Files.exists(folder.resolve("divisions.xlsx")));
    }

    private XSSFWorkbook write(ExampleContent content) throws IOException {
        Path file = folder.resolve("divisions.xlsx");
        assertTrue(writer().write(content, file));
        return new XSSFWorkbook(Files.newInputStream(file));
    }

    private static DivisionsWorkbook writer() {
        return new DivisionsWorkbook(Frameworks.load(Optional.empty()));
    }
}
