package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.ConfirmedHeading;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings of scores that no list has: read where they say nothing but a result and its year, else hinted at and confirmed. */
class ScoreHeadingsTest {
    private static final String NO_YEAR = "ผลการประเมิน ITA";
    private static final String TITLE_2566 = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FY2565",
                "FY 65",
                "FY พ.ศ. 2565",
                "FY22",
                "CE 2022",
                "ปี 2022",
                "BE 2565",
                "ผลประเมินปีงบประมาณ 2022",
                "ค.ศ. 2022",
                "ITA 65",
                "ผลการประเมิน ITA 65",
                "คะแนน (65)",
                "พ.ศ. 65",
                "ปี'65",
                "ปี 2565 (ผลประกาศ)",
                "พ.ศ.2565 (จริง)",
                "ปีงบประมาณ 2565 คะแนนที่ได้รับ",
                "คะแนนที่ได้รับปีงบประมาณ พ.ศ. ๒๕๖๕",
                "ผล ITA 2565",
                "ปีการประเมิน 2565",
                "รอบปี 2565",
                "พ.ศ. 2565 (2022)",
                "2022 (2565)",
                "2022/2565",
                "2565/2022",
                "คะแนน 2022 (พ.ศ. 2565)",
                "2022",
                "ปีงบประมาณ พ.ศ. ๒๕๖๕ (ค.ศ. 2022)",
                "งปม. 2565",
                "คะแนน ITA ปี พ.ศ. ๒๕๖๕ (ประกาศ ป.ป.ช.)"
            })
    void headingThatSaysNothingButAResultAndItsYearIsRead(String heading) {
        Submission read = read(NO_YEAR, List.of(), heading);
        assertEquals(Map.of(2565, 10L), scores(read));
        assertEquals("80.25", read.scores().get(0).score().toPlainString());
        assertEquals(List.of(), read.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"พ.ศ. 2565 (2023)", "2023 (2565)", "2565/2023"})
    void anotherYearOfTheCommonEraLeavesTheYearOpen(String heading) {
        assertEquals(Map.of(), scores(read(NO_YEAR, List.of(), heading)));
    }

    @Test
    void whatIsMissingBesideTheScoresLeavesThemTheOnlyOnes() {
        assertEquals(Map.of(2566, 10L), scores(read(TITLE_2566, List.of(), "คะแนนที่ทำได้", "ขาดอีก (จาก 100)")));
    }

    @Test
    void yearsOfTheCommonEraAloneAreThoseOfTheirColumns() {
        assertEquals(Map.of(2566, 10L, 2567, 10L), scores(read(NO_YEAR, List.of(), "2023", "2024")));
        assertEquals(Map.of(2567, 10L), scores(read(NO_YEAR, List.of(), "2024", "เป้าหมาย 2025")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนที่ได้รับ",
                "ผลคะแนนที่ได้รับ",
                "คะแนน ITA ที่ได้รับ",
                "คะแนนการประเมิน ITA",
                "ผลการประเมินที่ได้รับ",
                "คะแนนที่ทำได้",
                "คะแนนรวมรายตัว",
                "คะแนนจริง"
            })
    void headingThatSaysNothingButAResultIsOfTheTitlesYear(String heading) {
        assertEquals(Map.of(2566, 10L), scores(read(TITLE_2566, List.of(), heading)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลต่าง 2565-2566",
                "อันดับ 2565",
                "ร้อยละการเปลี่ยนแปลง 2565",
                "2565 เป้าหมาย",
                "ปี 2565 (แผน)",
                "ปี 2565 (เพิ่ม)",
                "2565 (ร่าง)",
                "2565 (จังหวัด)",
                "2565 รอบ 6 เดือน",
                "ไตรมาส 1/2565",
                "ณ 30 ก.ย. 2565",
                "งบประมาณ 2565",
                "เฉลี่ย 2565",
                "คะแนนเต็ม 2565",
                "2565 ระดับ A",
                "คะแนนดิบ",
                "คะแนนดิบ 2565"
            })
    void headingThatSaysSomethingElseIsNeitherReadNorHintedAt(String heading) {
        Submission read = read(NO_YEAR, List.of(), heading);
        assertEquals(Map.of(), scores(read));
        assertEquals(List.of("heading-not-recognised ผล!C4"), TestReading.codes(read));
        assertEquals(
                Map.of("likely", "", "case", "numbers"), read.findings().get(0).details());
    }

    @ParameterizedTest
    @CsvSource({"ผลการประเมิน 65, คะแนนปี 2565, 65, score-2565", "2565 (ปรับปรุง), คะแนนปี 2565, 2565, score-2565"})
    void doubtfulHeadingIsHintedAtAndReadOnceConfirmed(String heading, String likely, String because, String field) {
        Submission unsure = read(TITLE_2566, List.of(), heading);
        assertEquals(Map.of(), scores(unsure));
        Finding hint = unsure.findings().get(0);
        assertEquals(
                Map.of("likely", likely, "because", because, "confirm", "\"" + heading + "\": " + field),
                hint.details());

        List<ConfirmedHeading> confirmed = List.of(MappingTest.confirmed(heading, field));
        Submission read = read(TITLE_2566, confirmed, heading);
        assertEquals(Map.of(2565, 10L), scores(read));
        assertEquals(List.of("fiscal-year-mismatch ผล!A1"), TestReading.codes(read));
    }

    @Test
    void confirmedHeadingsOfSeveralYearsAreEachOfTheirOwnAndNotTheTitles() {
        List<ConfirmedHeading> confirmed = List.of(
                ConfirmedHeading.of("2564 (ปรับปรุง)", Field.SCORE),
                MappingTest.confirmed("ITA 65", "score-2565"),
                MappingTest.confirmed("น้ำหนัก", "ignore"));
        Submission read = read(TITLE_2566, confirmed, "2564 (ปรับปรุง)", "ITA 65", "น้ำหนัก");
        assertEquals(Map.of(2564, 10L, 2565, 10L), scores(read));
        assertEquals(List.of("fiscal-year-mismatch ผล!A1"), TestReading.codes(read));
    }

    @Test
    void severalUnknownHeadingsAreAllToldInOnePassWithWhatEachLikelyIs() {
        Submission read = read(NO_YEAR, List.of(), "ผลการประเมิน 64", "ITA เดิม 65", "ผลต่าง 64-65", "แต้ม");
        assertEquals(
                List.of("คะแนนปี 2564", "", "คะแนน", "ผลต่าง 64-65"),
                read.findings().stream()
                        .map(finding -> finding.details().getOrDefault("likely", finding.found()))
                        .toList());
    }

    private static Map<Integer, Long> scores(Submission submission) {
        return submission.scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .collect(Collectors.groupingBy(score -> score.fiscalYear().buddhist(), Collectors.counting()));
    }

    private static Submission read(String title, List<ConfirmedHeading> confirmed, String... headings) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, title).row(2, "องค์การบริหารส่วนตำบลทดสอบ").row(4, "ที่", "ตัวชี้วัด");
        for (int column = 0; column < headings.length; column++) {
            sheet.set(4, 3 + column, headings[column]);
            for (int i = 0; i < 10; i++) {
                sheet.set(5 + i, 3 + column, 80.25 + i + column / 2.0);
            }
        }
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i));
        }
        byte[] content = book.toBytes();
        WorkbookReader reader =
                new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), List.of(new Mapping("", confirmed)));
        return reader.read(TestReading.file("a.xlsx", content), content).submission();
    }
}
