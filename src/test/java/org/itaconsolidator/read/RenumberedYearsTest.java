package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year added by the user that numbers or names its indicators otherwise changes nothing in how older years are read. */
class RenumberedYearsTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String FORMER_NAME = NAMES.get(3);
    private static final String NEW_NAME = "ความคุ้มค่าของสิ่งที่รัฐมี";

    @TempDir
    private Path folder;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    /** Made up: indicator 1 of 2569 has 69.01. */
    private static BigDecimal score(int indicator, int year) {
        return new BigDecimal((year - 2500) + "." + (indicator < 10 ? "0" : "") + indicator);
    }

    private Submission read(Frameworks frameworks) {
        byte[] content = book.toBytes();
        Submission submission = new WorkbookReader(frameworks, List.of())
                .read(TestReading.file("delivery.xlsx", content), content)
                .submission();
        LayoutVariantsTest.assertBalanced(submission, "renumbered");
        return submission;
    }

    /** FY2570 in which indicators 6 and 7 stand in each other's place. */
    private Frameworks swapped() throws IOException {
        String[] names = {NAMES.get(5), NAMES.get(6)};
        return with2570(own().replace("name: " + names[0], "name: X")
                .replace("name: " + names[1], "name: " + names[0])
                .replace("name: X", "name: " + names[1]));
    }

    /** FY2570 in which indicator 4 has a name that no earlier year knows. */
    private Frameworks renamed() throws IOException {
        return with2570(own().replaceFirst(
                        "name: " + FORMER_NAME + "(\\R\\s+instrument: \\w+)?\\R\\s+spellings: [^\\r\\n]+",
                        "name: " + NEW_NAME + "$1"));
    }

    private static String own() throws IOException {
        try (InputStream in = Frameworks.class.getResourceAsStream("/frameworks/2569.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private Frameworks with2570(String text) throws IOException {
        Files.writeString(folder.resolve("2570.yaml"), text.replace("fiscal-year: 2569", "fiscal-year: 2570"));
        return Frameworks.load(Optional.of(folder));
    }

    private void table(String title, int... years) {
        sheet.set(1, 1, title);
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด");
        for (int y = 0; y < years.length; y++) {
            sheet.set(4, 3 + y, "ปีงบประมาณ พ.ศ. " + years[y]);
            for (int i = 1; i <= NAMES.size(); i++) {
                sheet.set(4 + i, 1, i);
                sheet.set(4 + i, 2, NAMES.get(i - 1));
                sheet.set(4 + i, 3 + y, score(i, years[y]));
            }
        }
    }

    private static Map<Integer, String> scores(Submission submission, int year) {
        Map<Integer, String> scores = new TreeMap<>();
        for (ScoreReading score : submission.scores()) {
            if (score.fiscalYear().buddhist() == year) {
                scores.merge(
                        score.indicator(), score.score().stripTrailingZeros().toPlainString(), (a, b) -> a + " " + b);
            }
        }
        return scores;
    }

    private static Map<Integer, String> inOrder(int year) {
        Map<Integer, String> scores = new TreeMap<>();
        for (int i = 1; i <= NAMES.size(); i++) {
            scores.put(i, score(i, year).stripTrailingZeros().toPlainString());
        }
        return scores;
    }

    private static Map<Integer, String> inSwappedOrder(int year) {
        Map<Integer, String> scores = inOrder(year);
        scores.put(6, score(7, year).toPlainString());
        scores.put(7, score(6, year).toPlainString());
        return scores;
    }

    private static Map<Integer, String> without(int indicator, int year) {
        Map<Integer, String> scores = inOrder(year);
        scores.remove(indicator);
        return scores;
    }

    @Test
    void columnsOfOlderYearsKeepTheirNumbersWithoutAYearInTheTitle() throws IOException {
        table("ผลการประเมิน ITA", 2568, 2569);
        Submission submission = read(swapped());
        assertEquals(inOrder(2568), scores(submission, 2568));
        assertEquals(inOrder(2569), scores(submission, 2569));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void eachColumnIsReadWithTheNumbersOfItsOwnYear() throws IOException {
        table("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2570", 2568, 2569, 2570);
        Submission submission = read(swapped());
        assertEquals(inOrder(2568), scores(submission, 2568));
        assertEquals(inOrder(2569), scores(submission, 2569));
        assertEquals(inSwappedOrder(2570), scores(submission, 2570));
    }

    @Test
    void rowsOfYearsAreReadWithTheNumbersOfTheirOwnYear() throws IOException {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.set(3, 1, "ปีงบประมาณ");
        for (int i = 1; i <= NAMES.size(); i++) {
            sheet.set(3, i + 1, NAMES.get(i - 1));
            sheet.set(4, i + 1, score(i, 2569));
            sheet.set(5, i + 1, score(i, 2570));
        }
        sheet.set(4, 1, "2569");
        sheet.set(5, 1, "2570");
        Submission submission = read(swapped());
        assertEquals(inOrder(2569), scores(submission, 2569));
        assertEquals(inSwappedOrder(2570), scores(submission, 2570));
    }

    @Test
    void listWithoutHeadingsIsReadWithTheNumbersOfItsYear() throws IOException {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        for (int i = 1; i <= NAMES.size(); i++) {
            sheet.row(3 + i, NAMES.get(i - 1), score(i, 2569));
        }
        assertEquals(inOrder(2569), scores(read(swapped()), 2569));
    }

    @Test
    void numberClaimedForTheIndicatorIsThatOfTheColumnsYear() throws IOException {
        table("ผลการประเมิน ITA", 2568, 2569);
        sheet.set(10, 2, "ตัวชี้วัดที่ 6 " + NAMES.get(5));
        sheet.set(11, 2, "ตัวชี้วัดที่ 6 " + NAMES.get(6));
        Submission submission = read(swapped());
        assertEquals(List.of("indicator-number-mismatch คะแนน!B11"), TestReading.codes(submission));
        assertEquals(inOrder(2569), scores(submission, 2569));
    }

    @Test
    void formerNameIsKnownWhereOnlyTheHeadingSaysTheYear() throws IOException {
        table("ผลการประเมินคุณธรรมและความโปร่งใส (ITA)", 2569);
        Submission submission = read(renamed());
        assertEquals(inOrder(2569), scores(submission, 2569));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void formerNameConcernsOnlyTheColumnOfTheYearThatDoesNotKnowIt() throws IOException {
        table("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2570", 2569, 2570);
        Submission submission = read(renamed());
        assertEquals(inOrder(2569), scores(submission, 2569));
        assertEquals(without(4, 2570), scores(submission, 2570));
        assertEquals(List.of("indicator-not-recognised คะแนน!B8 คะแนน!D8"), TestReading.codes(submission));
        Finding finding = submission.findings().get(0);
        assertEquals(
                "คะแนน!B8 holds the indicator's name \"" + FORMER_NAME
                        + "\", which fiscal year 2570 does not have: the score at คะแนน!D8 is not stored. Enter it in a"
                        + " row with the name of that year, for example การใช้งบประมาณ.",
                new FindingTexts(Locale.ENGLISH).text(finding));
    }

    @Test
    void newNameConcernsOnlyTheColumnsOfYearsThatDoNotKnowIt() throws IOException {
        table("ผลการประเมิน ITA", 2568, 2569, 2570);
        sheet.set(8, 2, NEW_NAME);
        Submission submission = read(renamed());
        assertEquals(without(4, 2569), scores(submission, 2569));
        assertEquals(inOrder(2570), scores(submission, 2570));
        assertEquals(List.of("indicator-not-recognised คะแนน!B8 คะแนน!C8 คะแนน!D8"), TestReading.codes(submission));
        assertEquals("2568, 2569", submission.findings().get(0).details().get("fiscalYear"));
    }

    @Test
    void formerNameAboveAColumnConcernsOnlyTheRowOfTheYearThatDoesNotKnowIt() throws IOException {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.set(3, 1, "ปีงบประมาณ");
        for (int i = 1; i <= NAMES.size(); i++) {
            sheet.set(3, i + 1, NAMES.get(i - 1));
            sheet.set(4, i + 1, score(i, 2569));
            sheet.set(5, i + 1, score(i, 2570));
        }
        sheet.set(4, 1, "2569");
        sheet.set(5, 1, "2570");
        Submission submission = read(renamed());
        assertEquals(inOrder(2569), scores(submission, 2569));
        assertEquals(without(4, 2570), scores(submission, 2570));
        assertEquals(List.of("indicator-not-recognised คะแนน!E3 คะแนน!E5"), TestReading.codes(submission));
    }

    @Test
    void newestNamesStillTellThatAnOlderTableIsOfTheAssessment() throws IOException {
        Frameworks frameworks = with2570(own().replaceAll("(number: (\\d+)\\R\\s+name: ).*", "$1ชื่อใหม่ลำดับ$2"));
        table("ตารางที่ 1", 2569);
        assertEquals(inOrder(2569), scores(read(frameworks), 2569));
    }
}
