package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Filled forms of each version, kept as they were handed out: {@code forms/version-N}. They are never written anew; a new
 * version gets a folder of its own.
 */
class OlderFormsTest {
    private static final Path FORMS = Path.of("src/test/resources/forms");

    @ParameterizedTest
    @CsvSource({
        "version-1, scores, 10, 0, 0, 0",
        "version-1, analysis, 0, 0, 4, 0",
        "version-1, measures, 0, 6, 0, 0",
        "version-1, report, 0, 5, 0, 0",
        "version-1, oit-checklist, 0, 0, 0, 3"
    })
    void filledFormOfAnyVersionIsReadWhole(
            String version, String form, int scores, int measures, int analysis, int items) throws IOException {
        Submission submission =
                TestReading.read(Files.readAllBytes(FORMS.resolve(version).resolve(form + ".xlsx")));
        assertEquals(List.of(form), submission.forms().stream().map(Form::code).toList());
        assertEquals(
                List.of(scores, measures, analysis, items),
                List.of(
                        submission.scores().size(),
                        submission.measures().size(),
                        submission.analysis().size(),
                        submission.oitItems().size()));
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                "องค์การบริหารส่วนตำบลตัวอย่าง",
                submission.head().body().orElseThrow().name());
    }

    /** Each version that was ever handed out has its folder. */
    @Test
    void everyVersionIsKept() {
        int newest = Layouts.load().forms().values().stream()
                .mapToInt(form -> form.version())
                .max()
                .orElseThrow();
        for (int version = 1; version <= newest; version++) {
            assertTrue(Files.isDirectory(FORMS.resolve("version-" + version)), "no filled forms of version " + version);
        }
    }

    @Test
    void columnThatAnEarlierVersionLackedIsNotMissed() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("รายงานผล");
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.set(2, 1, "ปีงบประมาณ พ.ศ. ๒๕๖๗ รอบ ๖ เดือน องค์การบริหารส่วนตำบลตัวอย่าง");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ประชุมแล้ว");
        book.sheet("_meta").state("veryHidden").row(1, "form", "report").row(2, "version", "0");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                Map.of(Field.MEASURE, "มาตรการหนึ่ง", Field.RESPONSIBLE, "กองคลัง", Field.RESULT, "ประชุมแล้ว"),
                Map.of(
                        Field.MEASURE, submission.measures().get(0).text(Field.MEASURE),
                        Field.RESPONSIBLE, submission.measures().get(0).text(Field.RESPONSIBLE),
                        Field.RESULT, submission.measures().get(0).text(Field.RESULT)));
    }

    /** Forms of before the round could be chosen: what they hold is read all the same. */
    @Test
    void olderReportFormWithoutARoundSaysWhereToWriteIt() {
        BookBuilder book = report("ปีงบประมาณ พ.ศ. ๒๕๖๗ องค์การบริหารส่วนตำบลตัวอย่าง");
        book.sheet("_meta").state("veryHidden").row(1, "form", "report").row(2, "version", "1");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(List.of("round-missing รายงานผล!A2"), TestReading.codes(submission));
        assertEquals("in-title", submission.findings().get(0).details().get("case"));
        assertEquals(1, submission.measures().size());
    }

    @Test
    void reportFormInWhichNoRoundIsChosenSaysSoAtItsCell() {
        BookBuilder book = report("ปีงบประมาณ พ.ศ. ๒๕๖๗ องค์การบริหารส่วนตำบลตัวอย่าง", "รอบรายงาน", "");
        book.sheet("_meta").state("veryHidden").row(1, "form", "report").row(2, "version", "1");
        assertEquals(List.of("round-missing รายงานผล!B3"), TestReading.codes(TestReading.read(book.toBytes())));
    }

    @ParameterizedTest
    @CsvSource({"6, 6", "๑๒, 12", "6 เดือน, 6", "รอบ ๖ เดือนแรก, 6", "ครึ่งปี, 6"})
    void roundIsUnderstoodBesideItsLabelHoweverItIsTyped(String typed, int round) {
        BookBuilder book = report("ปีงบประมาณ พ.ศ. ๒๕๖๗ องค์การบริหารส่วนตำบลตัวอย่าง", "รอบรายงาน", typed);
        book.sheet("_meta").state("veryHidden").row(1, "form", "report").row(2, "version", "1");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(OptionalInt.of(round), submission.head().round());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({"9", "๒๕๖๗", "ครึ่งปีหลัง"})
    void whatIsNoRoundBesideItsLabelIsNone(String typed) {
        BookBuilder book = report("ปีงบประมาณ พ.ศ. ๒๕๖๗ องค์การบริหารส่วนตำบลตัวอย่าง", "รอบรายงาน", typed);
        assertEquals(List.of("round-missing รายงานผล!B3"), TestReading.codes(TestReading.read(book.toBytes())));
    }

    /** The round of others' documents is null where none is stated: they need not have one where nobody waits for it. */
    @Test
    void reportThatIsNoFormOfOursNeedsNoRound() {
        BookBuilder book = report("ปีงบประมาณ พ.ศ. ๒๕๖๗ องค์การบริหารส่วนตำบลตัวอย่าง");
        assertEquals(List.of(), TestReading.codes(TestReading.read(book.toBytes())));
        assertEquals(List.of(), codes(awaited(book, "ผล.xlsx", List.of())));
        assertEquals(List.of(), codes(awaited(book, "ผล.xlsx", of(2568))));
    }

    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ พ.ศ. ๒๕๖๗, ผล.xlsx, round-missing รายงานผล!A2",
        "ปีงบประมาณ พ.ศ. ๒๕๖๗ ไตรมาส ๑, ผล.xlsx, round-missing รายงานผล!A2",
        "ฉบับแก้ไข, ปี 2567/ผล.xlsx, round-missing",
        "ปีงบประมาณ พ.ศ. ๒๕๖๗ รอบ ๖ เดือน, ผล.xlsx, ",
        "ปีงบประมาณ พ.ศ. ๒๕๖๗ (๑ ต.ค. ๖๖ - ๓๐ ก.ย. ๖๗), ผล.xlsx, ",
        "ปีงบประมาณ พ.ศ. ๒๕๖๗, ผล รอบ 12 เดือน.xlsx, ",
        "ปีงบประมาณ พ.ศ. ๒๕๖๗, รอบ ๖ เดือน/ผล.xlsx, "
    })
    void reportOfAnAwaitedRoundThatNamesNoneIsToldWhereToWriteIt(String title, String path, String code) {
        BookBuilder book = report(title + " องค์การบริหารส่วนตำบลตัวอย่าง");
        Submission submission = awaited(book, path, of(2567));
        assertEquals(Optional.ofNullable(code).stream().toList(), codes(submission));
        assertEquals(1, submission.measures().size());
        submission.findings().forEach(finding -> {
            assertEquals(Severity.WARNING, finding.severity());
            assertEquals(
                    title.contains("ไตรมาส") ? "no-round" : "in-document",
                    finding.details().get("case"));
        });
    }

    /** The plan's title is not where a report's round is written. */
    @Test
    void roundIsAskedForOnTheSheetOfTheReport() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet plan = book.sheet("มาตรการ");
        plan.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        plan.set(2, 1, "ปีงบประมาณ พ.ศ. ๒๕๖๗ องค์การบริหารส่วนตำบลตัวอย่าง");
        plan.row(5, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        plan.row(6, 1, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ตลอดปีงบประมาณ");
        report(book, "ปีงบประมาณ พ.ศ. ๒๕๖๗ องค์การบริหารส่วนตำบลตัวอย่าง");
        assertEquals(List.of("round-missing รายงานผล!A2"), codes(awaited(book, "ผล.xlsx", of(2567))));
    }

    private static List<Optional<FiscalYear>> of(int year) {
        return List.of(Optional.of(FiscalYear.ofBuddhist(year)));
    }

    private static List<String> codes(Submission submission) {
        return TestReading.codes(submission);
    }

    private static Submission awaited(BookBuilder book, String path, List<Optional<FiscalYear>> rounds) {
        ExpectedBody body = new ExpectedBody(
                new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "เมือง", "น่าน"),
                List.of(),
                List.of(),
                Optional.empty(),
                rounds);
        byte[] content = book.toBytes();
        return new WorkbookReader(Frameworks.load(Optional.empty()), List.of(body))
                .read(TestReading.file(path, content), content)
                .submission();
    }

    private static BookBuilder report(String title, String... below) {
        BookBuilder book = new BookBuilder();
        report(book, title, below);
        return book;
    }

    private static void report(BookBuilder book, String title, String... below) {
        BookBuilder.Sheet sheet = book.sheet("รายงานผล");
        sheet.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน");
        sheet.set(2, 1, title);
        for (int i = 0; i < below.length; i++) {
            sheet.set(3, 1 + i, below[i]);
        }
        sheet.row(5, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(6, 1, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ประชุมแล้ว");
    }
}
