package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FollowUpSheetTest {
    private static final LocalDate DECEMBER = LocalDate.of(2021, 12, 31);
    private static final LocalDate MARCH = LocalDate.of(2022, 3, 31);
    private static final LocalDate JUNE = LocalDate.of(2022, 6, 30);
    private static final LocalDate TOLD_DECEMBER = LocalDate.of(2021, 12, 10);
    private static final LocalDate TOLD_APRIL = LocalDate.of(2022, 4, 5);
    private static final LocalDate TOLD_JUNE = LocalDate.of(2022, 6, 20);

    @TempDir
    private Path folder;

    @Test
    void lateMeasureShowsTheDeadlineAndTheDayOfTheStepThatMakesItLate() throws Exception {
        Map<String, String> row = onlyRow(lateBecauseOfStepTwo());

        assertEquals("รายงานครบ", row.get("สถานะ"));
        assertEquals("2022-03-31", row.get("กำหนด"));
        assertEquals("2022-04-05", row.get("วันที่ดำเนินการ"));
        assertEquals("ทำช้ากว่ากำหนด 5 วัน", row.get("หมายเหตุ"));
    }

    @Test
    void ofSeveralLateStepsTheOneMostDaysLateIsShown() throws Exception {
        Map<String, String> row = onlyRow(measure(
                List.of(
                        due(1, DECEMBER, LocalDate.of(2022, 1, 3), DueState.LATE),
                        due(2, MARCH, TOLD_APRIL, DueState.LATE)),
                List.of(report(12, "จัดทำแล้ว", List.of(TOLD_APRIL)))));

        assertEquals("2022-03-31", row.get("กำหนด"));
        assertEquals("2022-04-05", row.get("วันที่ดำเนินการ"));
        assertEquals("ทำช้ากว่ากำหนด 5 วัน", row.get("หมายเหตุ"));
    }

    /** The division reported: that only one of its dates is missing must not read as if it had said nothing. */
    @Test
    void measureOfWhichOneDateWasReportedAndOneMissedIsNotShownAsUnreported() throws Exception {
        DueDate kept = due(1, DECEMBER, TOLD_DECEMBER, DueState.KEPT);
        DueDate silent = new DueDate(
                2,
                "",
                "ภายในเดือน",
                "มาตรการ",
                "F8",
                Optional.of(MARCH),
                Optional.of(MARCH),
                Optional.of(MARCH.plusDays(1)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        Map<String, String> row =
                onlyRow(measure(List.of(kept, silent), List.of(report(6, "สำรวจแล้ว", List.of(TOLD_DECEMBER)))));
        assertEquals("รายงานแล้ว หลักฐานวันที่ไม่ครบ", row.get("สถานะ"));
        assertEquals("2022-03-31", row.get("กำหนด"));
        assertEquals("2021-12-10", row.get("วันที่ดำเนินการ"));
        assertEquals(
                "ยังไม่รายงาน", onlyRow(measure(List.of(silent), List.of())).get("สถานะ"));
    }

    @Test
    void dayThatAReportGivesIsShownThoughNoPromiseIsMetByIt() throws Exception {
        FollowedMeasure measure = measure(
                List.of(due(1, MARCH, null, DueState.KEPT)), List.of(report(6, "ตรวจสอบแล้ว", List.of(TOLD_DECEMBER))));
        assertEquals("2021-12-10", onlyRow(measure).get("วันที่ดำเนินการ"));
    }

    @Test
    void placeIsThatOfTheReportThatGivesTheDayShown() throws Exception {
        Map<String, String> row = onlyRow(lateBecauseOfStepTwo());

        assertEquals("กองช่าง/รายงาน 12 เดือน.xlsx", row.get("ไฟล์"));
        assertEquals("รายงาน12", row.get("ชีต"));
        assertEquals("A12", row.get("เซลล์"));
    }

    /** The day of one division stood beside the state of another, and no text said whose it was. */
    @Test
    void sharedMeasureShowsTheDaysOfTheDivisionThatLacksMostAndWhoTellsWhat() throws Exception {
        FollowedMeasure shared = new FollowedMeasure(
                1,
                ExampleContent.body(0),
                FiscalYear.ofBuddhist(2565),
                "",
                List.of("กองคลัง", "กองช่าง"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "จัดทำคู่มือ",
                FollowedMeasure.Origin.PLANNED,
                "ภายในเดือน",
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(
                        held("กองคลัง", Optional.empty(), Optional.empty()),
                        held("กองช่าง", Optional.of(TOLD_DECEMBER), Optional.of(DueState.KEPT))),
                List.of(report(6, "จัดทำแล้ว", List.of(TOLD_DECEMBER))),
                new Place("แผน.xlsx", "มาตรการ", "A7"));
        Map<String, String> row = onlyRow(shared);
        assertEquals("ยังไม่รายงาน", row.get("สถานะ"));
        assertFalse(row.containsKey("วันที่ดำเนินการ"), "a column that is empty for all");
        assertEquals("แผน.xlsx", row.get("ไฟล์"));
        assertEquals("กองช่าง: จัดทำแล้ว", row.get("ผลที่รายงาน"));
        assertEquals(
                List.of(TOLD_DECEMBER),
                shared.asOf("กองช่าง").dueDates().stream()
                        .flatMap(due -> due.metOn().stream())
                        .toList());
        assertEquals(List.of(), shared.asOf("กองคลัง").reports());
    }

    /** What waits for the 12-month report lacks nothing of which a remark should tell, whoever shares it. */
    @Test
    void sharedMeasureThatWaitsForTheLaterReportIsNotSaidToLackIt() throws Exception {
        List<String> sharing = List.of("กองคลัง", "กองช่าง");
        FollowedMeasure shared = new FollowedMeasure(
                1,
                ExampleContent.body(0),
                FiscalYear.ofBuddhist(2565),
                "",
                sharing,
                OptionalInt.empty(),
                OptionalInt.empty(),
                "จัดทำคู่มือ",
                FollowedMeasure.Origin.PLANNED,
                "ภายในเดือน",
                "",
                Optional.empty(),
                Optional.empty(),
                sharing.stream()
                        .map(division -> held(division, JUNE, Optional.empty(), Optional.empty()))
                        .toList(),
                sharing.stream()
                        .map(division -> report(division, 6, "จัดทำแล้ว", List.of(TOLD_DECEMBER)))
                        .toList(),
                new Place("แผน.xlsx", "มาตรการ", "A7"));
        Map<String, String> row = onlyRow(shared);
        assertEquals("รอรายงานรอบ 12 เดือน", row.get("สถานะ"));
        assertEquals("กองคลัง: รอรายงานรอบ 12 เดือน\nกองช่าง: รอรายงานรอบ 12 เดือน", row.get("หมายเหตุ"));
    }

    private static DueDate held(String division, Optional<LocalDate> metOn, Optional<DueState> told) {
        return held(division, DECEMBER, metOn, told);
    }

    private static DueDate held(String division, LocalDate last, Optional<LocalDate> metOn, Optional<DueState> told) {
        return new DueDate(
                0,
                division,
                "ภายในเดือน",
                "มาตรการ",
                "C7",
                Optional.of(last.withDayOfMonth(1)),
                Optional.of(last),
                Optional.of(last.plusDays(1)),
                metOn,
                told,
                Optional.empty());
    }

    private static FollowedMeasure lateBecauseOfStepTwo() {
        return measure(
                List.of(
                        due(1, DECEMBER, TOLD_DECEMBER, DueState.KEPT),
                        due(2, MARCH, TOLD_APRIL, DueState.LATE),
                        due(3, JUNE, TOLD_JUNE, DueState.KEPT)),
                List.of(
                        report(6, "สำรวจแล้ว", List.of(TOLD_DECEMBER)),
                        report(12, "จัดทำทะเบียนแล้ว", List.of(TOLD_DECEMBER, TOLD_APRIL, TOLD_JUNE))));
    }

    private static ReportedResult report(int round, String result, List<LocalDate> dates) {
        return report("กองช่าง", round, result, dates);
    }

    private static ReportedResult report(String division, int round, String result, List<LocalDate> dates) {
        Place place = new Place(division + "/รายงาน " + round + " เดือน.xlsx", "รายงาน" + round, "A" + round);
        return new ReportedResult(
                round,
                division,
                List.of(),
                OptionalInt.of(round),
                false,
                ReportedResult.Says.DONE,
                result,
                "",
                dates,
                place);
    }

    private static DueDate due(int step, LocalDate last, LocalDate metOn, DueState told) {
        return new DueDate(
                step,
                "",
                "ภายในเดือน",
                "มาตรการ",
                "C" + (6 + step),
                Optional.empty(),
                Optional.of(last),
                Optional.empty(),
                Optional.ofNullable(metOn),
                Optional.of(told),
                Optional.empty());
    }

    private static FollowedMeasure measure(List<DueDate> dues, List<ReportedResult> reports) {
        return new FollowedMeasure(
                1,
                ExampleContent.body(0),
                FiscalYear.ofBuddhist(2565),
                "กองช่าง",
                List.of("กองช่าง"),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "จัดทำทะเบียนคุมทรัพย์สิน",
                FollowedMeasure.Origin.PLANNED,
                "ภายในเดือน",
                "",
                Optional.empty(),
                Optional.empty(),
                dues,
                reports,
                new Place("กองช่าง/แผน.xlsx", "มาตรการ", "A7"));
    }

    private Map<String, String> onlyRow(FollowedMeasure measure) throws Exception {
        ExampleContent content = ExampleContent.small();
        content.followed.clear();
        content.followed.add(measure);
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        try (Workbook workbook = WorkbookFactory.create(file.toFile(), null, true)) {
            Sheet sheet = workbook.getSheet("ติดตามผล");
            DataFormatter shown = new DataFormatter(Locale.ROOT);
            Map<String, String> row = new TreeMap<>();
            Row headings = sheet.getRow(sheet.getRepeatingRows().getFirstRow());
            Row first = sheet.getRow(headings.getRowNum() + 1);
            headings.forEach(
                    cell -> row.put(shown.formatCellValue(cell), shown(first.getCell(cell.getColumnIndex()), shown)));
            return row;
        }
    }

    private static String shown(Cell cell, DataFormatter formatter) {
        boolean dated = cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell);
        return dated ? cell.getLocalDateTimeCellValue().toLocalDate().toString() : formatter.formatCellValue(cell);
    }
}
