package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.FollowedMeasure.Origin;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarSheetTest {
    @TempDir
    private Path folder;

    @Test
    void monthsOfTheFiscalYearShowHowEachDateStandsAndStepsHaveTheirOwnRows() throws Exception {
        ExampleContent content = ExampleContent.small();
        content.followed.add(measure(
                due(0, LocalDate.of(2021, 10, 31), Optional.of(DueState.KEPT)),
                due(0, LocalDate.of(2021, 11, 30), Optional.of(DueState.LATE)),
                due(0, LocalDate.of(2022, 1, 31), Optional.empty()),
                due(2, LocalDate.of(2022, 9, 30), Optional.of(DueState.NOT_CHECKABLE)),
                withoutDay(3)));
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);

        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheet("ปฏิทิน");
            int headings = sheet.getRepeatingRows().getFirstRow();
            assertEquals(
                    List.of("ปี", "ส่วนราชการ", "มาตรการ/แนวทาง", "ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ."),
                    texts(sheet.getRow(headings)).subList(0, 8));
            assertEquals(
                    List.of("2565.0", "กองคลัง", "ประชุมทุกเดือน", "มี", "ช้า", "", "ไม่มี", ""),
                    texts(sheet.getRow(headings + 1)).subList(0, 8));
            assertEquals(
                    "ขั้นตอนที่ 2: ประชุมทุกเดือน",
                    texts(sheet.getRow(headings + 2)).get(2));
            assertEquals(
                    List.of("?", "ผลที่รายงานไม่ระบุวันที่"),
                    texts(sheet.getRow(headings + 2)).subList(14, 16));
            assertEquals(
                    List.of("", "ไม่มีวันกำหนด"),
                    texts(sheet.getRow(headings + 3)).subList(14, 16),
                    "a row without a month says why");
            assertEquals("ทุกเดือน", texts(sheet.getRow(headings + 1)).get(16), "beside what is printed");
            assertEquals(
                    List.of("กองคลัง/แผน.xlsx", "มาตรการ", "A7"),
                    texts(sheet.getRow(headings + 1)).subList(17, 20));
            assertEquals(
                    List.of("กองคลัง/แผน.xlsx", "มาตรการ", "H5"),
                    texts(sheet.getRow(headings + 2)).subList(17, 20));
        }
    }

    /** A report told of the work, and the sheet said no more than "?". */
    @Test
    void whatReportsCallUnderWayIsNoOpenQuestion() throws Exception {
        ExampleContent content = ExampleContent.small();
        LocalDate october = LocalDate.of(2021, 10, 31);
        DueDate asked = due(0, october, Optional.empty());
        content.followed.add(measure(
                asked.asUnchecked(UncheckedReason.UNFINISHED, asked.askedFrom()),
                due(0, LocalDate.of(2021, 11, 30), Optional.of(DueState.NOT_CHECKABLE)),
                // one of a month is kept, one under way
                due(0, LocalDate.of(2021, 12, 31), Optional.of(DueState.KEPT)),
                due(0, LocalDate.of(2021, 12, 31), Optional.empty())
                        .asUnchecked(UncheckedReason.UNFINISHED, asked.askedFrom()),
                // what lacks outweighs it
                due(0, LocalDate.of(2022, 1, 31), Optional.empty()),
                due(0, LocalDate.of(2022, 1, 31), Optional.empty())
                        .asUnchecked(UncheckedReason.UNFINISHED, asked.askedFrom())));
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);

        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheet("ปฏิทิน");
            int headings = sheet.getRepeatingRows().getFirstRow();
            assertEquals(
                    List.of("ค้าง", "?", "ค้าง", "ไม่มี", ""),
                    texts(sheet.getRow(headings + 1)).subList(3, 8));
        }
    }

    /** A plan that was reworded leaves its old words in the form that was handed out before: nobody is asked for these. */
    @Test
    void blankRowOfAFormThatThePlanHasNoMoreIsNotDue() throws Exception {
        ExampleContent content = ExampleContent.small();
        DueDate asked = due(0, LocalDate.of(2021, 10, 31), Optional.empty());
        content.followed.add(measure(asked));
        content.followed.add(measure(Origin.NEW_IN_REPORT, asked));
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);

        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheet("ปฏิทิน");
            int headings = sheet.getRepeatingRows().getFirstRow();
            assertEquals("ไม่มี", texts(sheet.getRow(headings + 1)).get(3));
            assertEquals(headings + 1, sheet.getLastRowNum());
        }
    }

    @Test
    void whatIsToBeMendedIsNoMeasure() throws Exception {
        ExampleContent content = new ExampleContent();
        Place place = new Place("กองคลัง/แผน.xlsx", "มาตรการ", "A7");
        content.bodies.add(ExampleContent.body(0));
        MeasureRow like = ExampleContent.measure(1, ExampleContent.body(0), "", place, Optional.empty());
        content.measures.add(new MeasureRow(
                1,
                like.body(),
                like.division(),
                like.fiscalYear(),
                like.form(),
                like.round(),
                like.topic(),
                like.indicator(),
                like.item(),
                Map.of(Field.ISSUE, "ประชุมทุกเดือน"),
                like.divisions(),
                List.of(),
                like.periodStart(),
                like.periodEnd(),
                Optional.empty(),
                place));
        content.followed.add(measure(due(0, LocalDate.of(2021, 10, 31), Optional.empty())));
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);

        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            for (String name : List.of("ปฏิทิน", "ติดตามผล", "มาตรการ")) {
                Sheet sheet = workbook.getSheet(name);
                int at = 0;
                while (!texts(sheet.getRow(at)).contains("ปี")) {
                    at++;
                }
                List<String> headings = texts(sheet.getRow(at));
                assertEquals(
                        "(ไม่ระบุมาตรการ) ประเด็น: ประชุมทุกเดือน",
                        texts(sheet.getRow(at + 1)).get(headings.indexOf("มาตรการ/แนวทาง")),
                        name);
                assertEquals(name.equals("มาตรการ"), headings.contains("ประเด็น"), name);
            }
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, row.getLastCellNum())
                .mapToObj(i -> row.getCell(i) == null ? "" : row.getCell(i).toString())
                .toList();
    }

    private static DueDate due(int step, LocalDate last, Optional<DueState> told) {
        return new DueDate(
                step,
                "",
                "ทุกเดือน",
                "มาตรการ",
                "H5",
                Optional.of(last.withDayOfMonth(1)),
                Optional.of(last),
                Optional.of(last.plusDays(1)),
                Optional.empty(),
                told,
                told.filter(state -> state == DueState.NOT_CHECKABLE).map(state -> UncheckedReason.NO_DATE_IN_RESULT));
    }

    private static DueDate withoutDay(int step) {
        return new DueDate(
                step,
                "",
                "ทุก 15 วัน",
                "มาตรการ",
                "H6",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static FollowedMeasure measure(DueDate... dues) {
        return measure(Origin.PLANNED, dues);
    }

    private static FollowedMeasure measure(Origin origin, DueDate... dues) {
        return new FollowedMeasure(
                1,
                ExampleContent.body(0),
                FiscalYear.ofBuddhist(2565),
                "",
                List.of("กองคลัง"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "ประชุมทุกเดือน",
                origin,
                "ทุกเดือน",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(dues),
                List.of(),
                new Place("กองคลัง/แผน.xlsx", "มาตรการ", "A7"));
    }
}
