package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A number is of the nearest names to its left: scores of a second list beside the indicators (by rank, of items, the scale of
 * levels, totals by year) are none of the indicators that happen to stand in the same rows.
 */
class TableBesideNamesTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    /** The cells whose scores are stored as the indicator that they are not of, and how many others are stored. */
    private String stored(int column, List<String> rows) {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "beside names");
        List<ScoreReading> wrong = submission.scores().stream()
                .filter(score -> score.fiscalYear().buddhist() != 2567
                        || score.at().column() > 2
                                && score.at().column() >= column
                                && !NAMES.get(score.indicator() - 1)
                                        .equals(rows.get(score.at().row() - 4)))
                .toList();
        return wrong.stream().map(score -> score.at().toString()).collect(Collectors.joining(" "))
                + submission.scores().stream()
                        .filter(score -> score.at().column() == 2)
                        .count();
    }

    private void title() {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
    }

    /** The indicators with their own scores, or with who is responsible. */
    private void left(boolean scores) {
        title();
        sheet.set(3, 1, "ตัวชี้วัด").set(3, 2, scores ? "คะแนน" : "ผู้รับผิดชอบ");
        for (int i = 0; i < 10; i++) {
            sheet.set(4 + i, 1, NAMES.get(i));
            if (scores) {
                sheet.set(4 + i, 2, "8" + i + ".25");
            } else {
                sheet.set(4 + i, 2, "สำนักปลัด");
            }
        }
    }

    private void right(int column, String names, String numbers, List<String> rows) {
        sheet.set(3, column, names).set(3, column + 1, numbers);
        for (int i = 0; i < rows.size(); i++) {
            int named = NAMES.indexOf(rows.get(i));
            sheet.set(4 + i, column, rows.get(i))
                    .set(4 + i, column + 1, named < 0 ? "9" + i + ".5" : "8" + named + ".25");
        }
    }

    private static List<String> turned() {
        return NAMES.stream()
                .sorted((a, b) -> NAMES.indexOf(b) - NAMES.indexOf(a))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"4,จุดเด่น", "3,จุดเด่น", "4,เรียงจากมากไปน้อย", "3,อันดับสูงสุด", "5,สูงสุด ๓ อันดับ"})
    void namesInAnotherOrderHaveTheScoresBehindThem(int column, String heading) {
        for (boolean scores : List.of(true, false)) {
            TableBesideNamesTest test = new TableBesideNamesTest();
            test.left(scores);
            test.right(column, heading, "คะแนน", turned());
            assertEquals(scores ? "10" : "0", test.stored(column, turned()), scores + " " + column);
        }
    }

    @Test
    void threeNamesBesideTenHaveTheScoresBehindThem() {
        List<String> three = List.of(NAMES.get(9), NAMES.get(8), NAMES.get(1));
        for (boolean scores : List.of(true, false)) {
            TableBesideNamesTest test = new TableBesideNamesTest();
            test.left(scores);
            test.right(4, "สูงสุด", "คะแนน", three);
            assertEquals(scores ? "10" : "0", test.stored(4, three), String.valueOf(scores));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ข้อ|I1,I2,I3,I4,I5,I6,I7,I8,I9,I10",
                "ข้อคำถาม|I1,I2,I3,I4",
                "ระดับ|AA,A,B,C,D,E,F",
                "เกณฑ์|AA,A,B,C,D",
                "ปี|2563,2564,2565,2566,2567",
                "ปี|2566,2567",
                "ส่วนราชการ|สำนักปลัด,กองคลัง,กองช่าง",
                "รายการ|ต่ำสุด,สูงสุด,ค่ากลาง"
            })
    void whatElseHasRowsOfItsOwnHasTheScoresBehindIt(String heading, String rows) {
        List<String> names = List.of(rows.split(","));
        for (boolean scores : List.of(true, false)) {
            TableBesideNamesTest test = new TableBesideNamesTest();
            test.left(scores);
            test.right(4, heading, "คะแนน", names);
            assertEquals(scores ? "10" : "0", test.stored(4, names), String.valueOf(scores));
        }
    }

    /** Columns between the names and their scores that say of each row what it is like, behind a blank column too. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ผู้รับผิดชอบ|สำนักปลัด,กองคลัง,กองช่าง,กองคลัง,สำนักปลัด,กองช่าง,กองคลัง,กองช่าง,กองคลัง,สำนักปลัด",
                "แบบวัด|IIT,IIT,IIT,IIT,IIT,EIT,EIT,EIT,OIT,OIT",
                "ระดับ|A,A,B,AA,A,B,C,A,A,AA",
                "ลำดับ|1,2,3,4,5,6,7,8,9,10",
                "ปี|2567,2567,2567,2567,2567,2567,2567,2567,2567,2567"
            })
    void whatIsSaidOfEachRowLeavesTheScoresBehindItTheirs(String heading, String cells) {
        for (int column : List.of(2, 3)) {
            TableBesideNamesTest test = new TableBesideNamesTest();
            test.title();
            test.sheet.set(3, 1, "ตัวชี้วัด");
            for (int i = 0; i < 10; i++) {
                test.sheet.set(4 + i, 1, NAMES.get(i));
            }
            test.right(column, heading, "คะแนน", List.of(cells.split(",")));
            Submission submission = TestReading.read(test.book.toBytes());
            assertEquals(
                    "1 2 3 4 5 6 7 8 9 10",
                    submission.scores().stream()
                            .map(score -> String.valueOf(score.indicator()))
                            .collect(Collectors.joining(" ")),
                    heading + " " + column);
        }
    }

    /** A column of instruments in front of the names, merged over their rows, names no indicators. */
    @ParameterizedTest
    @ValueSource(strings = {"เครื่องมือ", "แบบวัด", "ตัวชี้วัด", "แบบ"})
    void instrumentsInFrontOfTheNamesAreNoNames(String heading) {
        title();
        sheet.row(3, heading, "ตัวชี้วัด", "คะแนน")
                .merge(4, 1, 8, 1)
                .merge(9, 1, 11, 1)
                .merge(12, 1, 13, 1);
        sheet.set(4, 1, "IIT").set(9, 1, "EIT").set(12, 1, "OIT");
        for (int i = 0; i < 10; i++) {
            sheet.set(4 + i, 2, NAMES.get(i)).set(4 + i, 3, "8" + i + ".25");
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
    }

    /** What part of a result they may be of: ten scores of one item, division or quarter each are no result of the body. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ข้อ|I1,I7,I9,I12,I18,E1,E6,E9,O1,O30",
                "ข้อที่ได้คะแนนต่ำสุด|I1,I7,I9,I12,I18,E1,E6,E9,O1,O30",
                "ส่วนราชการที่ได้คะแนนต่ำสุด|กองคลัง,กองช่าง,กองคลัง,กองช่าง,กองคลัง,กองช่าง,กองคลัง,กองช่าง,กองคลัง,กองช่าง",
                "ช่วงที่วัด|ไตรมาส 1,ไตรมาส 2,ไตรมาส 3,ไตรมาส 1,ไตรมาส 2,ไตรมาส 3,ไตรมาส 1,ไตรมาส 2,ไตรมาส 3,ไตรมาส 1"
            })
    void columnThatSaysOfWhatPartScoresAreIsAWarning(String heading, String cells) {
        title();
        sheet.set(3, 1, "ตัวชี้วัด");
        for (int i = 0; i < 10; i++) {
            sheet.set(4 + i, 1, NAMES.get(i));
        }
        right(2, heading, "คะแนน", List.of(cells.split(",")));
        Submission submission = TestReading.read(book.toBytes());
        assertTrue(
                submission.scores().isEmpty()
                        || submission.findings().stream()
                                .anyMatch(finding -> finding.code() == FindingCode.TEXT_NOT_UNDERSTOOD
                                        && finding.severity() == Severity.WARNING
                                        && finding.cells().contains(new CellRef("ผล", 3, 2))),
                submission.findings().toString());
    }
}
