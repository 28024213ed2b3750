package org.itaconsolidator.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.itaconsolidator.Recorded;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.score.ScoreReconciler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleInboxTest {
    private static final Path GOOD_DAY = Path.of("jobs/sample/inbox");
    private static final Path BAD_DAY = Path.of("jobs/sample-with-faults/inbox");

    @TempDir
    Path folder;

    /** After a wanted change of forms or words: {@code mvn test -Dtest=SampleInboxTest -Dita.rewrite=true} writes them. */
    @BeforeAll
    static void rewriteWhereAskedTo() throws IOException {
        if (Recorded.isRewritten()) {
            SampleInbox.main(new String[0]);
        }
    }

    @Test
    void committedWorkbooksAreWhatTheSampleWrites() throws IOException {
        SampleInbox.write(folder);

        assertSameWorkbooks(GOOD_DAY);
    }

    @Test
    void committedFaultyWorkbooksAreWhatTheSampleWrites() throws IOException {
        FaultyInbox.write(folder);

        assertSameWorkbooks(BAD_DAY);
    }

    @Test
    void goodDayHoldsEveryDivisionsMeasuresAndReports() throws IOException {
        SampleReading sample = SampleReading.of("sample.yaml");

        assertEquals(
                Map.of(
                        "สำนักปลัด", "6 measures, 6 reported",
                        "กองคลัง", "6 measures, 5 reported",
                        "กองช่าง", "4 measures, 4 reported",
                        "กองการศึกษา ศาสนาและวัฒนธรรม", "4 measures, 4 reported",
                        "กองสวัสดิการสังคม", "3 measures, 3 reported"),
                countsByDivision(sample));
        assertEquals(12, sample.submissions().size());
        assertEquals(
                10,
                sample.submissions().values().stream()
                        .mapToLong(submission -> submission.analysis().size())
                        .sum());
    }

    @Test
    void everyStepOfEveryLayoutIsRead() throws IOException {
        SampleReading sample = SampleReading.of("sample.yaml");

        Map<String, List<Integer>> steps = new TreeMap<>();
        sample.submissions().values().stream()
                .flatMap(submission -> submission.measures().stream()
                        .map(measure -> Map.entry(
                                submission.head().division() + " " + measure.form(),
                                measure.steps().size())))
                .forEach(e -> steps.merge(
                        e.getKey(),
                        List.of(e.getValue()),
                        (one, other) ->
                                Stream.concat(one.stream(), other.stream()).toList()));
        assertEquals(
                Map.of(
                        "สำนักปลัด MEASURES", List.of(4, 4, 3, 3, 3, 3),
                        "สำนักปลัด REPORT", List.of(4, 4, 3, 3, 3, 3),
                        "กองคลัง MEASURES", List.of(3, 3, 2, 3, 2, 3),
                        "กองคลัง REPORT", List.of(3, 3, 2, 3, 2),
                        "กองช่าง MEASURES", List.of(3, 2, 3, 2),
                        "กองช่าง REPORT", List.of(3, 2, 3, 2),
                        "กองการศึกษา ศาสนาและวัฒนธรรม MEASURES", List.of(2, 2, 2, 2),
                        "กองการศึกษา ศาสนาและวัฒนธรรม REPORT", List.of(2, 2, 2, 2),
                        "กองสวัสดิการสังคม MEASURES", List.of(3, 2, 2),
                        "กองสวัสดิการสังคม REPORT", List.of(3, 2, 2)),
                steps);
    }

    @Test
    void goodDayHoldsFortyScoresWhoseTotalsAgree() throws IOException {
        Submission scores = SampleReading.of("sample.yaml").submissions().get("ผลคะแนน ITA สี่ปี.xlsx");

        List<ScoreReading> readings = scores.scores();
        List<ReportedFigure> reported = scores.reported();
        assertEquals(40, readings.size());
        assertEquals(20, reported.size());
        assertEquals(
                List.of(),
                new ScoreReconciler(SampleReading.FRAMEWORKS::findFramework)
                        .reconcile(readings, reported)
                        .findings());
    }

    @Test
    void goodDaysMistakesAreWarningsAndNoErrors() throws IOException {
        assertEquals(
                List.of(
                        "NOTICE heading-taken-as กองช่าง/มาตรการ ITA ปี 2569 กองช่าง.xlsx [มาตรการ!D4]",
                        "WARNING duplicate-row กองคลัง/3-มาตรการ-กองคลัง.xlsx [มาตรการ!A12, มาตรการ!A8]",
                        "WARNING event-outside-round สำนักปลัด/4-รายงานผล-สำนักปลัด.xlsx [รายงานผล!I10]",
                        "WARNING indicator-number-mismatch กองช่าง/มาตรการ ITA ปี 2569 กองช่าง.xlsx [มาตรการ!A10]",
                        "WARNING indicator-number-mismatch กองช่าง/รายงานผล รอบ 6 เดือน กองช่าง.xlsx [รายงาน!A11]",
                        "WARNING period-not-understood กองคลัง/3-มาตรการ-กองคลัง.xlsx [มาตรการ!I10]",
                        "WARNING result-missing กองการศึกษา ศาสนาและวัฒนธรรม/รายงานผล รอบ 6 เดือน กองการศึกษาฯ.xlsx [Sheet1!E17]",
                        "WARNING result-missing กองช่าง/รายงานผล รอบ 6 เดือน กองช่าง.xlsx [รายงาน!F14]"),
                SampleReading.of("sample.yaml").findings());
    }

    @Test
    void badDayRefusesWhatCannotBeTakenAndSaysWhy() throws IOException {
        assertEquals(
                List.of(
                        "ERROR corrupt-workbook สำนักปลัด/4-รายงานผล-สำนักปลัด.xlsx",
                        "ERROR empty-workbook สำนักปลัด/3-มาตรการ-สำนักปลัด.xlsx",
                        "ERROR encrypted-workbook กองช่าง/รายงานผล รอบ 6 เดือน.xlsx",
                        "ERROR fiscal-year-missing ส่งทางไลน์/มาตรการ ITA ล่าสุด.xlsx",
                        "ERROR no-table-recognised กองคลัง/แผนการใช้จ่ายงบประมาณ.xlsx",
                        "ERROR old-excel-format กองช่าง/มาตรการ ITA ปี 2569.xlsb",
                        "ERROR organisation-missing ส่งทางไลน์/มาตรการ ปี 2569.xlsx",
                        "ERROR score-not-a-number ผลคะแนน ITA ๒๕๖๙.xlsx [ผลคะแนน!C6]",
                        "ERROR score-out-of-range ผลคะแนน ITA ๒๕๖๙.xlsx [ผลคะแนน!C13]",
                        "NOTICE table-left-alone กองคลัง/แผนการใช้จ่ายงบประมาณ.xlsx [แผน!A3]",
                        "WARNING duplicate-row กองคลัง/3-มาตรการ-กองคลัง.xlsx [มาตรการ!A12, มาตรการ!A8]",
                        "WARNING period-not-understood กองคลัง/3-มาตรการ-กองคลัง.xlsx [มาตรการ!I10]"),
                SampleReading.of("sample-with-faults.yaml").findings());
    }

    @Test
    void badDayKeepsTheGoodWorkbooks() throws IOException {
        SampleReading sample = SampleReading.of("sample-with-faults.yaml");

        assertEquals(
                Map.of("กองคลัง", "6 measures, 5 reported", "กองสวัสดิการสังคม", "3 measures, 3 reported"),
                countsByDivision(sample));
        assertEquals(
                8, sample.submissions().get("ผลคะแนน ITA ๒๕๖๙.xlsx").scores().size());
    }

    private static Map<String, String> countsByDivision(SampleReading sample) {
        Map<String, List<Form>> forms = new LinkedHashMap<>();
        for (Submission submission : sample.submissions().values()) {
            submission
                    .measures()
                    .forEach(measure -> forms.merge(
                            submission.head().division(),
                            List.of(measure.form()),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList()));
        }
        return forms.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        e -> count(e.getValue(), Form.MEASURES) + " measures, " + count(e.getValue(), Form.REPORT)
                                + " reported"));
    }

    private static long count(List<Form> forms, Form form) {
        return forms.stream().filter(form::equals).count();
    }

    /** The folder's files and the committed ones: the same names; the same parts, where a file is a whole workbook. */
    private void assertSameWorkbooks(Path committed) throws IOException {
        assertEquals(names(committed), names(folder));
        for (String name : names(committed)) {
            byte[] expected = Files.readAllBytes(committed.resolve(name));
            byte[] written = Files.readAllBytes(folder.resolve(name));
            Map<String, byte[]> parts = parts(expected);
            Map<String, byte[]> same = parts(written);
            assertEquals(parts.keySet(), same.keySet(), name);
            parts.forEach((part, bytes) -> assertArrayEquals(bytes, same.get(part), name + " " + part));
        }
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /** The parts of a package; a file that is none, or that breaks off, is one part: how long it is depends on the JDK. */
    private static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            return Map.of();
        }
        return parts.isEmpty() ? Map.of("whole", file) : parts;
    }
}
