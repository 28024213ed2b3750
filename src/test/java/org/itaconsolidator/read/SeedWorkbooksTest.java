package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What must come out of the tables of five real documents, as far as reading is responsible for it. */
class SeedWorkbooksTest {
    private static final List<String> ALL = List.of("สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา ศาสนาและวัฒนธรรม");
    private static final Path FOLDER = Path.of(System.getProperty("seed.workbooks", "../shared/seed-workbooks"));

    @BeforeAll
    static void needsTheFolder() {
        assumeTrue(
                Files.isDirectory(FOLDER),
                "skipped: the seed workbooks are not at " + FOLDER + "; name their folder with -Dseed.workbooks=...");
    }

    private static Submission read(String file) {
        try {
            return TestReading.read(file, Files.readAllBytes(FOLDER.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Submission kutchok() {
        return read("kutchok-measures-2566.xlsx");
    }

    private static Submission nongprong() {
        return read("nongprong-measures-2565.xlsx");
    }

    private static Submission sankhong() {
        return read("sankhong-report-2566.xlsx");
    }

    private static Submission banklap() {
        return read("banklap-report-2568.xlsx");
    }

    private static Submission nabon() {
        return read("nabon-report-2565.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "kutchok-measures-2566.xlsx, 7, 13, 7, 6",
        "nongprong-measures-2565.xlsx, 5, 36, 25, 11",
        "sankhong-report-2566.xlsx, 6, 17, 12, 5",
        "banklap-report-2568.xlsx, 8, 22, 8, 14",
        "nabon-report-2565.xlsx, 8, 19, 13, 6"
    })
    void everyRowHasOneOutcome(String file, int measures, int rowsRead, int stored, int ignored) {
        Submission submission = read(file);
        assertEquals(measures, submission.measures().size());
        assertEquals(rowsRead, submission.rowsRead().size());
        assertEquals(stored, TestReading.rowsStored(submission).size());
        assertEquals(ignored, submission.rowsIgnored().size());
        assertEquals(Set.of(), submission.rowsRefused());
        Set<Object> outcomes = new HashSet<>(TestReading.rowsStored(submission));
        outcomes.addAll(submission.rowsIgnored());
        assertEquals(submission.rowsRead(), outcomes);
    }

    @Test
    void theFiveHoldThirtyFourMeasures() {
        int measures = 0;
        for (Submission s : List.of(kutchok(), nongprong(), sankhong(), banklap(), nabon())) {
            measures += s.measures().size();
        }
        assertEquals(34, measures);
    }

    @Test
    void bodiesAreThoseOfTheCovers() {
        assertEquals(
                Optional.of(new Body("องค์การบริหารส่วนตำบลกุดจอก", "บัวใหญ่", "นครราชสีมา")),
                kutchok().head().body());
        assertEquals(
                Optional.of(new Body("องค์การบริหารส่วนตำบลหนองปรัง", "เขาย้อย", "เพชรบุรี")),
                nongprong().head().body());
        assertEquals(
                Optional.of(new Body("องค์การบริหารส่วนตำบลสันโค้ง", "ดอกคำใต้", "พะเยา")),
                sankhong().head().body());
        assertEquals(
                Optional.of(new Body("องค์การบริหารส่วนตำบลบ้านกล้วย", "หนองโดน", "สระบุรี")),
                banklap().head().body());
        assertEquals(
                Optional.of(new Body("เทศบาลตำบลนาบอน", "นาบอน", "นครศรีธรรมราช")),
                nabon().head().body());
    }

    @Test
    void yearAndRoundAreThoseOfTheTitleAndNotOfTheProse() {
        assertHead(kutchok(), 2566, OptionalInt.of(6));
        assertHead(nongprong(), 2565, OptionalInt.empty());
        assertHead(sankhong(), 2566, OptionalInt.of(6));
        assertHead(banklap(), 2568, OptionalInt.empty());
        assertHead(nabon(), 2565, OptionalInt.of(6));
    }

    private static void assertHead(Submission submission, int year, OptionalInt round) {
        assertEquals(Optional.of(FiscalYear.ofBuddhist(year)), submission.head().fiscalYear());
        assertEquals(round, submission.head().round());
        assertEquals("", submission.head().division());
    }

    @Test
    void kutchokItemsOutrankTheTypedNumber() {
        Submission submission = kutchok();
        assertEquals(
                List.of("E12", "E14", "E15", "I20", "I23", "I24", "I24"),
                submission.measures().stream().map(Measure::item).toList());
        assertEquals(List.of(8, 8, 8, 4, 4, 4, 4), indicators(submission));
        assertEquals(
                List.of("A20", "A23", "A26", "A29", "A32", "A35", "A38"),
                submission.measures().stream().map(m -> m.at().a1()).toList());
        assertEquals(
                List.of("indicator-number-mismatch มาตรการ!A20", "organisation-name-mismatch มาตรการ!A9 มาตรการ!A15"),
                TestReading.codes(submission));
        assertEquals("4", submission.findings().get(0).found());
        assertEquals("8", submission.findings().get(0).expected());
        assertEquals(
                "องค์การบริหารส่วนตำบลกุฉินารายณ์", submission.findings().get(1).found());
    }

    @Test
    void kutchokStepsAndDivisions() {
        Submission submission = kutchok();
        assertEquals(List.of(5, 4, 4, 6, 7, 8, 7), steps(submission));
        List<String> five = new java.util.ArrayList<>(ALL);
        five.add("กองสวัสดิการสังคม");
        assertEquals(five, submission.measures().get(0).divisions());
        assertEquals(five, submission.measures().get(1).divisions());
        assertEquals(List.of("กองคลัง"), submission.measures().get(3).divisions());
        assertEquals(
                List.of("2022-10-10", "2022-11-07", "2022-12-08"),
                submission.measures().get(0).events().stream()
                        .map(e -> e.date().toString())
                        .toList());
    }

    @Test
    void nongprongMeasuresStandWhereTheyBelong() {
        Submission submission = nongprong();
        assertEquals(List.of(6, 7, 8, 9, 10), indicators(submission));
        assertEquals(List.of(4, 4, 3, 3, 3), steps(submission));
        assertEquals(
                List.of("H9", "H10", "I17", "I24", "I25"),
                submission.measures().stream()
                        .map(m -> m.findText(Field.MEASURE).orElseThrow().at().a1())
                        .toList());
        assertEquals(
                List.of("-", "-", "H17", "H24", "H25"),
                submission.measures().stream()
                        .map(m -> m.findText(Field.MONITORING)
                                .map(t -> t.at().a1())
                                .orElse("-"))
                        .toList());
        submission.measures().forEach(m -> assertEquals(ALL, m.divisions()));
        assertEquals(
                List.of(
                        "value-in-neighbour-column มาตรการ!H9",
                        "value-in-neighbour-column มาตรการ!H10",
                        "heading-taken-as มาตรการ!H16",
                        "heading-in-cell มาตรการ!E17",
                        "heading-taken-as มาตรการ!G23",
                        "heading-taken-as มาตรการ!H23"),
                TestReading.codes(submission));
        assertEquals(
                "I9",
                submission.findings().stream()
                        .filter(finding -> !TestReading.isToldOfEveryList(finding))
                        .findFirst()
                        .orElseThrow()
                        .expected());
    }

    @Test
    void nongprongScoresKeepBothCellsOfIndicatorSix() {
        Submission submission = nongprong();
        assertEquals(Set.of(Form.SCORES, Form.ANALYSIS, Form.MEASURES), submission.forms());
        assertEquals(
                Map.of(
                        1, "86.52", 2, "75.34", 3, "83.35", 4, "74.51", 5, "82.38", 6, "88.42", 7, "88.91", 8, "83.96",
                        9, "39.27", 10, "12.50"),
                scores(submission, "ผลคะแนน ITA"));
        assertEquals(
                Map.of(
                        1, "86.52", 2, "75.34", 3, "83.35", 4, "74.51", 5, "82.38", 6, "88.52", 7, "88.91", 8, "83.96",
                        9, "39.27", 10, "12.50"),
                scores(submission, "วิเคราะห์รายตัวชี้วัด"));
        assertEquals(
                List.of("C12", "B14"),
                submission.scores().stream()
                        .filter(s -> s.indicator() == 6)
                        .map(s -> s.at().a1())
                        .toList());
        assertTrue(submission.scores().stream().allMatch(s -> s.fiscalYear().equals(FiscalYear.ofBuddhist(2565))));
    }

    @Test
    void nongprongTotalAndLevelStandInTheProse() {
        List<ReportedFigure> reported = nongprong().reported();
        assertEquals(2, reported.size());
        assertEquals(ReportedFigure.Kind.TOTAL, reported.get(0).kind());
        assertEquals(Optional.of(new BigDecimal("60.61")), reported.get(0).value());
        assertEquals("ผลคะแนน ITA!A5", reported.get(0).at().toString());
        assertEquals(ReportedFigure.Kind.LEVEL, reported.get(1).kind());
        assertEquals("D", reported.get(1).text());
    }

    @Test
    void nongprongRemarksAreAboutTheirInstrument() {
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty()),
                nongprong().analysis().stream().map(n -> n.indicator()).toList());
    }

    @Test
    void sankhongStepBrokenOverThePageIsOne() {
        Submission submission = sankhong();
        Measure first = submission.measures().get(0);
        assertEquals(List.of(6, 5, 3, 3, 4, 1), steps(submission));
        assertEquals(7, first.rows().size());
        assertEquals(
                List.of(
                        "2022-12-01/2022-12-31",
                        "2022-12-01/2022-12-31",
                        "2023-01-01/2023-03-31",
                        "2022-12-01/2023-03-31",
                        "2022-12-01/",
                        "2023-01-01/2023-01-31"),
                first.steps().stream().map(s -> span(s.periodReading())).toList());
        assertEquals(
                List.of("B22", "B23", "B26", "B27", "B28", "B32"),
                first.steps().stream().map(s -> s.at().a1()).toList());
        assertEquals(
                List.of(
                        "2022-12-01/",
                        "2022-10-01/",
                        "2023-01-01/2023-03-31",
                        "2022-10-01/2023-09-30",
                        "2022-10-01/",
                        "2022-10-01/2023-09-30"),
                submission.measures().stream().map(m -> span(m.period())).toList());
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6),
                first.steps().stream().map(MeasureStep::number).toList());
    }

    @Test
    void sankhongNamesNoIndicatorAndOneLineSaysSo() {
        Submission submission = sankhong();
        assertTrue(submission.measures().stream().allMatch(m -> m.indicator().isEmpty()));
        assertEquals(
                List.of("indicator-not-recognised รายงานผล!A22 รายงานผล!A35 รายงานผล!A38 รายงานผล!A39 รายงานผล!A40"
                        + " รายงานผล!A43"),
                TestReading.codes(submission));
        assertTrue(submission.measures().get(1).events().stream()
                .anyMatch(e -> e.date().toString().equals("2023-04-03")));
    }

    @Test
    void banklapHasTopicsOutputAndOutcome() {
        Submission submission = banklap();
        assertEquals(
                List.of(1, 2, 3, 4, 5, 6, 7, 7),
                submission.measures().stream().map(m -> m.topic().orElse(0)).toList());
        for (Measure measure : submission.measures()) {
            assertEquals("2024-10-01/2025-09-30", span(measure.period()));
            assertTrue(measure.findText(Field.RESULT).isPresent());
            assertTrue(measure.findText(Field.OUTCOME).isPresent());
        }
        assertEquals(List.of("organisation-name-mismatch รายงานผล!E36 รายงานผล!E46"), TestReading.codes(submission));
        assertEquals(List.of("ทุกส่วนราชการ"), submission.measures().get(0).divisions());
        assertEquals(List.of("กองคลัง"), submission.measures().get(4).divisions());
    }

    @Test
    void nabonIndicatorsAreKnownByNameAndNeverByNumber() {
        Submission submission = nabon();
        assertEquals(List.of(6, 8, 7, 4, 3, 5, 2, 1), indicators(submission));
        assertEquals(
                List.of(1, 2, 1, 2, 1, 3, 1, 2),
                submission.measures().stream().map(m -> m.rows().size()).toList());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                List.of("สำนักปลัด", "กองคลัง"), submission.measures().get(5).divisions());
        assertEquals(Set.of(Form.REPORT), submission.forms());
    }

    private static String span(Period period) {
        return period.start().map(Object::toString).orElse("")
                + "/"
                + period.end().map(Object::toString).orElse("");
    }

    private static List<Integer> indicators(Submission submission) {
        return submission.measures().stream().map(m -> m.indicator().orElse(0)).toList();
    }

    private static List<Integer> steps(Submission submission) {
        return submission.measures().stream().map(m -> m.steps().size()).toList();
    }

    private static Map<Integer, String> scores(Submission submission, String sheet) {
        Map<Integer, String> scores = new TreeMap<>();
        for (ScoreReading score : submission.scores()) {
            if (score.at().sheet().equals(sheet)) {
                scores.put(score.indicator(), score.score().toPlainString());
            }
        }
        return scores;
    }
}
