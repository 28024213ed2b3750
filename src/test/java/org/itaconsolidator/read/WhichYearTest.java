package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A heading may say besides its year which of them it is: the one before, or after a project. */
class WhichYearTest {
    @ParameterizedTest
    @CsvSource({
        "ครั้งก่อน (งบปี ๒๕๖๖), ครั้งนี้ (งบปี ๒๕๖๗), 20",
        "ก่อนโครงการ (ผลปี 2566), หลังโครงการ (ผลปี 2567), 20",
        "ก่อนมีมาตรการ (2566), หลังมีมาตรการ (2567), 20",
        "ก่อนผู้ช่วยคิด (ผลปี 2566), หลังผู้ช่วยคิด (ผลปี 2567), 0",
        "กองคลัง (ผลปี 2566), กองช่าง (ผลปี 2567), 0",
    })
    void whatIsKnownBesideAYearSaysWhichOneItIs(String earlier, String later, int scores) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .row(1, "ผลการประเมิน ITA องค์การบริหารส่วนตำบลทดสอบ")
                .row(3, "ตัวชี้วัด", earlier, later);
        for (int i = 0; i < 10; i++) {
            String name = ScoreTablesTest.NAMES.get(i);
            sheet.row(4 + i, name, new BigDecimal("80.25").add(BigDecimal.valueOf(i * 3 % 10)), new BigDecimal("90.5"));
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(scores, read.scores().size());
        assertEquals(
                scores == 0 ? List.of() : List.of(2566, 2567),
                read.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"ตารางที่ ๒ (ต่อ), 20", "ตารางที่ ๓, 10"})
    void aTableThatGoesOnIsOfTheSameYears(String line, int scores) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .row(1, "ตารางที่ ๒ ผลการประเมิน ITA องค์การบริหารส่วนตำบลทดสอบ")
                .row(3, "ตัวชี้วัด", "ปี 2566", "ปี 2567");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i + i / 5, ScoreTablesTest.NAMES.get(i), "8" + i + ".25", "9" + i + ".5");
        }
        sheet.row(9, line);
        assertEquals(scores, TestReading.read(book.toBytes()).scores().size());
    }

    /** A file named after the newest of its sheets' years contradicts none of them; one named after another year does. */
    @ParameterizedTest
    @CsvSource({"คะแนน ITA 2567.xlsx, 0", "คะแนน ITA 2566.xlsx, 0", "คะแนน ITA 2565.xlsx, 1"})
    void nameOfTheFileMayBeTheYearOfOneOfItsSheets(String file, long mismatches) {
        BookBuilder book = new BookBuilder();
        for (int year = 2566; year <= 2567; year++) {
            BookBuilder.Sheet sheet = book.sheet("ปี " + year)
                    .row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + year)
                    .row(2, "องค์การบริหารส่วนตำบลทดสอบ")
                    .row(3, "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < 10; i++) {
                sheet.row(4 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal("8" + i + "." + (year - 2540)));
            }
        }
        Submission read = TestReading.read(file, book.toBytes());
        assertEquals(20, read.scores().size());
        assertEquals(
                mismatches,
                read.findings().stream()
                        .filter(said -> said.code() == FindingCode.FISCAL_YEAR_MISMATCH)
                        .count());
    }
}
