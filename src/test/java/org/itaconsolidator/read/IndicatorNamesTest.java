package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.OptionalInt;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Below "ตัวชี้วัดที่" the cells say whether it holds the indicators' numbers or their names. */
class IndicatorNamesTest {
    @Test
    void namesBelowItAreTheMeasuresIndicators() {
        Submission read = measures("คุณภาพการดำเนินงาน", "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร");
        assertEquals(
                List.of(OptionalInt.of(6), OptionalInt.of(7)),
                read.measures().stream().map(measure -> measure.indicator()).toList());
        assertEquals(List.of(), read.findings());
    }

    @Test
    void numbersBelowItNameNoIndicator() {
        Submission read = measures("6", "7");
        assertEquals(
                List.of(OptionalInt.empty(), OptionalInt.empty()),
                read.measures().stream().map(measure -> measure.indicator()).toList());
        assertEquals(List.of(FindingCode.INDICATOR_NOT_RECOGNISED), TestReading.onlyCodes(read));
    }

    @Test
    void namesBelowItNameTheRowsOfScores() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566").row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, "ที่", "ตัวชี้วัดที่", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(List.of(), read.findings());
    }

    private static Submission measures(String... indicators) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("มาตรการ");
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(4, "ตัวชี้วัดที่", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ");
        sheet.row(5, indicators[0], "จัดทำคู่มือ", "1. ประชุม 2. เผยแพร่", "กองคลัง");
        sheet.row(6, indicators[1], "ปรับปรุงเว็บ", "1. สำรวจ", "สำนักปลัด");
        return TestReading.read(book.toBytes());
    }

    @Test
    void namesWithTheirTranslationAreTheNames() {
        assertEquals(
                10,
                translated("Duty", "Budget", "Power", "Assets", "Corruption Solving", "Quality", "Communication")
                        .scores()
                        .size());
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,6,6",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566,5,0",
        "ผลการประเมิน ปีงบประมาณ พ.ศ. 2566,6,0"
    })
    void sixNamesBelowATitleOfOursMakeScores(String title, int names, int scores) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, title).row(2, "องค์การบริหารส่วนตำบลทดสอบ").row(4, "สิ่งที่ดู", "ได้");
        for (int i = 0; i < names; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(scores, TestReading.read(book.toBytes()).scores().size());
    }

    @Test
    void theSameWordsBehindEachNameAreARemark() {
        assertEquals(List.of(), translated("target").scores());
    }

    @Test
    void headingOfRefusedNumbersIsNamedBesideOneOfOtherSystems() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(3, "#", "เกณฑ์", "คะแนนรวมรายข้อ", "ค่าเป้าหมาย");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), (80.25 + i) + " คะแนน", 85);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(List.of(), read.scores());
        assertEquals(
                true,
                read.findings().stream()
                        .filter(each -> each.code() == FindingCode.HEADING_NOT_RECOGNISED)
                        .anyMatch(each -> each.cells().get(0).a1().equals("C3")),
                read.findings().toString());
    }

    private static Submission translated(String... words) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบลทดสอบ");
        sheet.row(3, "No.", "KPI", "ผลประเมิน");
        for (int i = 0; i < 10; i++) {
            String word =
                    words.length == 1 ? words[0] : i < words.length ? words[i] : "Indicator " + "abc".charAt(i - 7);
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i) + " (" + word + ")", 80.25 + i);
        }
        return TestReading.read(book.toBytes());
    }
}
