package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook of scores says twice and differently is told, and totals are found under whatever name. */
class ContradictionsToldTest {
    private static final String TITLE = "ผลการประเมิน ITA อบต.หนองทดสอบ อำเภอเมือง จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลคะแนนรวมถ่วงน้ำหนัก",
                "คะแนนรวมถ่วงน้ำหนัก",
                "คะแนนรวมหลังถ่วงน้ำหนัก",
                "คะแนนถ่วงน้ำหนักรวม",
                "รวมคะแนนถ่วงน้ำหนัก",
                "คะแนนรวมเฉลี่ยถ่วงน้ำหนัก",
                "คะแนนรวมตามค่าน้ำหนัก",
                "ผลการประเมินโดยรวม",
                "คะแนน ITA รวมทั้งหมด",
                "คะแนนสุทธิ"
            })
    void totalIsReadUnderAnyName(String label) {
        scores("คะแนน");
        sheet.row(13, "", label, 61.23);
        List<Optional<BigDecimal>> totals = read("a.xlsx").reported().stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                .map(ReportedFigure::value)
                .toList();
        assertEquals(List.of(Optional.of(new BigDecimal("61.23"))), totals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนถ่วงน้ำหนัก", "น้ำหนักรวม", "ค่าเฉลี่ย", "คะแนนเต็มรวม"})
    void figuresBesideTheTotalAreNone(String label) {
        scores("คะแนน");
        sheet.row(13, "", label, 61.23);
        assertEquals(List.of(), read("a.xlsx").reported());
    }

    @ParameterizedTest
    @CsvSource({"ปี 2566, 1", "ปี 2567, 0", "คะแนน, 0", "คะแนนปี 2566, 1"})
    void yearOfTheTitleThatNoColumnCarriesIsTold(String heading, int told) {
        scores(heading);
        assertEquals(told, count(read("a.xlsx"), FindingCode.FISCAL_YEAR_MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({
        "อบต.บ้านอื่น/อบต.หนองทดสอบ.xlsx, 1",
        "อบต.หนองทดสอบ/อบต.บ้านอื่น.xlsx, 1",
        "อบต.บ้านอื่น/ผล.xlsx, 1",
        "อบต.หนองทดสอบ/ผล อบต.หนองทดสอบ.xlsx, 0"
    })
    void folderThatNamesAnotherBodyIsTold(String path, int told) {
        scores("คะแนน");
        Submission read = read(path);
        assertEquals(10, read.scores().size());
        assertEquals(told, count(read, FindingCode.ORGANISATION_NAME_MISMATCH));
    }

    /** Two names that changed places beside their numbers, in a column of their own or in front of the name. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numberThatContradictsItsNameIsTold(boolean inTheCell) {
        numbered(inTheCell, 0, 1, 3, 2, 4, 5, 6, 7, 8, 9);
        Submission read = read("a.xlsx");
        assertEquals(10, read.scores().size());
        assertEquals(2, count(read, FindingCode.INDICATOR_NUMBER_MISMATCH));
    }

    /** The same behind the name, and in front of it as "ที่ 3". */
    @ParameterizedTest
    @ValueSource(strings = {"%2$s (%1$d)", "%2$s %1$d", "ที่ %1$d %2$s"})
    void numberIsReadBesideTheNameHoweverItIsWritten(String form) {
        for (List<Integer> numbers :
                List.of(List.of(1, 2, 4, 3, 5, 6, 7, 8, 9, 10), List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))) {
            for (int i = 0; i < 10; i++) {
                sheet.row(3 + i, form.formatted(numbers.get(i), ScoreTablesTest.NAMES.get(i)), 80.25 + i);
            }
            sheet.row(1, TITLE).row(2, "ตัวชี้วัด", "คะแนน");
            Submission read = read("a.xlsx");
            assertEquals(10, read.scores().size());
            assertEquals(numbers.get(2) == 3 ? 0 : 2, count(read, FindingCode.INDICATOR_NUMBER_MISMATCH));
            assertEquals(0, count(read, FindingCode.INDICATOR_NOT_RECOGNISED));
        }
    }

    /** A ranking numbers its rows and no indicators. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbersOfRowsInAnOrderOfTheirOwnContradictNothing(boolean inTheCell) {
        numbered(inTheCell, 6, 5, 0, 7, 2, 4, 1, 3, 8, 9);
        assertEquals(0, count(read("a.xlsx"), FindingCode.INDICATOR_NUMBER_MISMATCH));
    }

    @Test
    void fullWidthDigitsAreDigits() {
        sheet.row(1, TITLE.replace("2567", "２５６７")).row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, "１", ScoreTablesTest.NAMES.get(i), "８" + (char) ('０' + i) + "．２５");
        }
        Submission read = read("a.xlsx");
        assertEquals(
                "80.25",
                read.scores().stream()
                        .filter(score -> score.indicator() == 1)
                        .findFirst()
                        .orElseThrow()
                        .score()
                        .toPlainString());
        assertTrue(read.scores().stream().allMatch(score -> score.fiscalYear().buddhist() == 2567));
        assertEquals(10, read.scores().size());
    }

    private void numbered(boolean inTheCell, int... order) {
        sheet.row(1, TITLE).row(2, inTheCell ? "" : "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            String name = ScoreTablesTest.NAMES.get(order[i]);
            sheet.row(3 + i, inTheCell ? "" : i + 1, inTheCell ? (i + 1) + ". " + name : name, 90.25 - i);
        }
    }

    private void scores(String heading) {
        sheet.row(1, TITLE).row(2, "ที่", "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
    }

    private static long count(Submission read, FindingCode code) {
        return read.findings().stream()
                .filter(finding -> finding.code() == code)
                .mapToLong(finding ->
                        finding.cells().isEmpty() ? 1 : finding.cells().size())
                .sum();
    }

    private Submission read(String path) {
        return TestReading.read(path, book.toBytes());
    }
}
