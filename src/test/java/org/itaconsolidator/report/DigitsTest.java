package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.delivery.SubmissionRows;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.model.score.ChangesSinceSigned.MovedRow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the job asks for Thai digits, a reader finds no other ones but in names. */
class DigitsTest {
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final Set<String> FILES = Set.of("กองคลัง/4-รายงานผล รอบ 12.xlsx");

    @TempDir
    private Path folder;

    @Test
    void workbookOfOneBodyHasNoArabicDigitButInNames() throws IOException {
        ExampleContent content = written(ExampleContent.small());
        assertEquals(List.of(), inWorkbook(content));
    }

    @Test
    void workbookOfSeveralBodiesHasNoArabicDigitButInNames() throws IOException {
        ExampleContent content = written(ExampleContent.compared());
        assertEquals(List.of(), withoutNameOfSecond(inWorkbook(content)));
    }

    @Test
    void overviewHasNoArabicDigitButInNames() throws IOException {
        ExampleContent content = written(ExampleContent.compared());
        Path file = folder.resolve("overview.xlsx");
        new ConsolidatedWorkbook(FRAMEWORKS).writeOverview(content, Map.of(), file);
        assertEquals(List.of(), withoutNameOfSecond(ArabicDigits.listIn(file, names(content))));
    }

    /** A body's name is what its owner calls it. */
    private static List<String> withoutNameOfSecond(List<String> found) {
        return found.stream().filter(each -> !each.contains("ตัวอย่าง2")).toList();
    }

    @Test
    void planIsNamedInTheDigitsOfTheJob() throws IOException {
        ExampleContent content = written(ExampleContent.small());
        assertTrue(sheets(content).contains("แผนสู่ ๘๕"));
        content.thaiDigits = false;
        assertTrue(sheets(content).contains("แผนสู่ 85"));
    }

    private List<String> sheets(ExampleContent content) throws IOException {
        Path file = folder.resolve("named.xlsx");
        new ConsolidatedWorkbook(FRAMEWORKS).write(content, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(file.toString())) {
            return IntStream.range(0, workbook.getNumberOfSheets())
                    .mapToObj(workbook::getSheetName)
                    .toList();
        }
    }

    /** Else the walk would prove nothing. */
    @Test
    void walkFindsTheArabicDigitsOfAWorkbookThatHasThem() throws IOException {
        ExampleContent content = written(ExampleContent.compared());
        content.thaiDigits = false;
        Set<String> sheets = inWorkbook(content).stream()
                .map(found -> found.split("!")[0])
                .filter(name -> !name.contains(" "))
                .collect(Collectors.toSet());
        assertTrue(
                sheets.containsAll(Set.of("มาตรการ", "ติดตามผล", "ข้อค้นพบ", "เปลี่ยนแปลง", "OIT", "วิเคราะห์จุดอ่อน")),
                sheets.toString());
    }

    private List<String> inWorkbook(ExampleContent content) throws IOException {
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(FRAMEWORKS).write(content, file);
        return ArabicDigits.listIn(file, names(content));
    }

    private static Set<String> names(ExampleContent content) {
        Set<String> names =
                content.submissions.stream().map(SubmissionRow::fileName).collect(Collectors.toSet());
        names.addAll(FILES);
        names.add("1.0.0");
        names.add("0123456789abcdef");
        return names;
    }

    /** With what officers and the program write in Arabic digits. */
    private static ExampleContent written(ExampleContent content) {
        content.thaiDigits = true;
        Place place = new Place(FILES.iterator().next(), "แผน 2569", "B7");
        content.measures.add(new MeasureRow(
                9,
                ExampleContent.body(0),
                "กองคลัง",
                FiscalYear.ofBuddhist(2569),
                Form.REPORT,
                OptionalInt.of(12),
                OptionalInt.of(4),
                OptionalInt.empty(),
                "",
                Map.of(
                        Field.MEASURE, "อบรม 2 รุ่น",
                        Field.PERIOD, "ภายใน 15 มกราคม 2569",
                        Field.RESULT, "อบรมเมื่อ 28/11/2568 ตาม https://www.example.go.th/12",
                        Field.OUTCOME, "ร้อยละ 80",
                        Field.RECOMMENDATION, "เพิ่มอีก 1 รุ่น"),
                List.of("กองคลัง"),
                List.of(new MeasureRow.Step(1, "ขออนุมัติ", "", "", ""), new MeasureRow.Step(2, "จัดอบรม", "", "", "")),
                Optional.of("2025-10-01"),
                Optional.of("2026-01-15"),
                Optional.of(1L),
                place));
        content.findings.add(new FindingRow(
                1,
                FILES.iterator().next(),
                "ผล",
                "F13",
                Severity.WARNING,
                "event-outside-round",
                "ผล!F13 มีวันที่ 15/07/2579 เหมือน กองคลัง/4-รายงานผล รอบ 12.xlsx ผล!B7 เช่น 3 เมษายน",
                "15/07/2579",
                "01/10/2568 - 30/09/2569"));
        content.submissions.add(SubmissionRows.of(
                9,
                FILES.iterator().next(),
                "ab".repeat(32),
                Optional.of(ExampleContent.body(0)),
                "กองคลัง",
                Optional.of(FiscalYear.ofBuddhist(2569)),
                OptionalInt.of(12),
                "report",
                "accepted",
                Ledger.EMPTY,
                "2026-11-19T21:30:00+07:00",
                true));
        content.changes.add(new ChangeRow(
                new Place(FILES.iterator().next(), "ผลคะแนน", "C8"),
                "คะแนน.xlsx",
                "score 2565 3",
                Optional.of("75.0 / 80.0"),
                Optional.of("ประเด็น 7 ด้าน"),
                OffsetDateTime.parse("2026-11-19T21:30:00+07:00")));
        content.signed = Optional.of(new ChangesSinceSigned(
                ExampleContent.YEAR,
                6,
                LocalDate.of(2026, 4, 10),
                List.of(new MovedRow(
                        ExampleContent.body(0), place, "total 2565", Optional.of("60.61"), Optional.of("61.00")))));
        return content;
    }
}
