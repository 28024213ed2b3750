package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Layouts in which offices keep their result, each with the figures beside it that are none. */
final class EverydayScoreTablesTest {
    private static final String TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567";
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอสมมติ จังหวัดสาธิต";
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final List<String> INSTRUMENTS = List.of("IIT", "EIT", "OIT");
    private static final List<Double> MEANS = List.of(88.51, 83.03, 79.605);

    private final BookBuilder book = new BookBuilder();

    private BookBuilder.Sheet titled(String sheet) {
        return book.sheet(sheet).set(1, 1, TITLE).set(2, 1, BODY);
    }

    private static double score(int indicator) {
        return Math.round((91.25 - 1.37 * indicator) * 100) / 100.0;
    }

    private static int first(int instrument) {
        return List.of(0, 5, 8, 10).get(instrument);
    }

    private static long count(Submission submission, SourceKind source) {
        return submission.scores().stream()
                .filter(score -> score.source() == source)
                .count();
    }

    private long official() {
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        submission.scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .forEach(score ->
                        assertEquals(score(score.indicator() - 1), score.score().doubleValue()));
        return count(submission, SourceKind.OFFICIAL);
    }

    /** @return the row below the list */
    private static int list(BookBuilder.Sheet sheet, int row) {
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(row + i, NAMES.get(i), score(i));
        }
        return row + NAMES.size();
    }

    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดของ, คะแนน, ค่าเฉลี่ย, 10",
        "ตัวชี้วัด, คะแนน, รวม, 10",
        "ประเด็นของ, ผลคะแนน, คะแนนเฉลี่ย, 10",
        "หัวข้อ, คะแนนที่ได้, '', 10",
        "ตัวชี้วัดของ, เป้าหมาย, ค่าเฉลี่ย, 0",
        "ตัวชี้วัดของ, น้ำหนัก, รวม, 0",
        "ตัวชี้วัดของ, คะแนนคาดการณ์, ค่าเฉลี่ย, 0",
        "ตัวชี้วัดของ, คะแนนปีก่อน, ค่าเฉลี่ย, 0"
    })
    void instrumentsHaveATableEach(String names, String scores, String mean, int stored) {
        for (int k = 0; k < INSTRUMENTS.size(); k++) {
            String of = " " + INSTRUMENTS.get(k);
            BookBuilder.Sheet sheet = titled(INSTRUMENTS.get(k)).row(4, names + of, scores + of);
            int row = 5;
            for (int i = first(k); i < first(k + 1); i++) {
                sheet.row(row++, NAMES.get(i), score(i));
            }
            if (!mean.isEmpty()) {
                sheet.row(row, mean + of, MEANS.get(k));
            }
        }
        assertEquals(stored, official());
    }

    @ParameterizedTest
    @CsvSource({
        "ผู้ประเมิน, สำนักงาน ป.ป.ช., 10",
        "หน่วยงานผู้ประเมิน, ป.ป.ช., 10",
        "ผู้ให้คะแนน, สำนักงานคณะกรรมการป้องกันและปราบปรามการทุจริตแห่งชาติ, 10",
        "ผู้ประเมิน, สำนักปลัด, 0",
        "ผู้ประเมิน, กองคลัง ตามแบบ ป.ป.ช., 0",
        "ผู้ประเมิน, คณะทำงาน เพื่อส่ง ป.ป.ช., 0",
        "ผู้ให้คะแนน, หน่วยงาน (ก่อน ป.ป.ช. ประกาศ), 0"
    })
    void whoAssessedStandsBesideItsLabel(String label, String assessor, int stored) {
        BookBuilder.Sheet sheet = titled("ผล").row(4, label, assessor).row(6, "ตัวชี้วัด", "คะแนน");
        list(sheet, 7);
        assertEquals(stored, official());
    }

    /** What another sheet offers to choose from, or to whom a letter there is written, refused all scores; a draft there still does. */
    @ParameterizedTest
    @CsvSource({
        "ดำเนินการแล้ว, อยู่ระหว่างดำเนินการ, ยังไม่ดำเนินการ, 10",
        "เลือกสถานะ, กำลังดำเนินการ, ดำเนินการแล้วเสร็จ, 10",
        "เรื่อง ขอส่งข้อมูล, เรียน  นายกองค์การบริหารส่วนตำบลตัวอย่าง, จึงเรียนมาเพื่อโปรดทราบ, 10",
        "เรื่อง ขอส่งข้อมูล, เรียน ปลัด ยังไม่ใช่ของจริง, จึงเรียนมาเพื่อโปรดทราบ, 0",
        "สรุปผล ITA, อยู่ระหว่างดำเนินการ, '', 0",
        "ดำเนินการแล้ว, (ร่าง), ยังไม่ดำเนินการ, 0"
    })
    void textsOfAnotherSheetAreHeardAsWhatTheyAre(String first, String second, String third, int stored) {
        list(titled("ผล").row(5, "ตัวชี้วัด", "คะแนน"), 6);
        book.sheet("อื่น").row(1, first).row(2, second).row(3, third);
        assertEquals(stored, official());
    }

    @ParameterizedTest
    @CsvSource({
        "หมวด/ตัวชี้วัด, คะแนน อบต.ตัวอย่าง, 10",
        "หมวด/ตัวชี้วัด, คะแนน อบต.อื่น, 0",
        "ตัวชี้วัด/ข้อคำถาม, คะแนนร้อยละ, 10"
    })
    void headingOfScoresIsKnownBesideOneThatIsNot(String names, String scores, int stored) {
        list(titled("ผล").row(5, names, scores, "เป้าหมาย"), 6);
        assertEquals(stored, official());
    }

    @ParameterizedTest
    @CsvSource({
        "โดยมีผลคะแนนรายตัวชี้วัด ดังนี้, 10",
        "มีรายละเอียดผลคะแนนแต่ละตัวชี้วัด ดังต่อไปนี้, 10",
        "คะแนนรายตัวชี้วัด มีดังนี้, 10",
        "เมื่อพิจารณาเป็นรายตัวชี้วัด พบว่า, 10",
        "โดยมีเป้าหมายรายตัวชี้วัด ดังนี้, 0",
        "โดยมีคะแนนเฉลี่ยของจังหวัด ดังนี้, 0",
        "โดยคาดว่าจะได้คะแนน ดังนี้, 0",
        "เมื่อพิจารณาคะแนนเฉลี่ยของจังหวัด พบว่า, 0"
    })
    void lineThatLeadsIntoAListSaysNothingElse(String line, int stored) {
        BookBuilder.Sheet sheet = titled("ผล").row(4, line);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, "- " + NAMES.get(i) + " " + score(i) + " คะแนน");
        }
        assertEquals(stored, official());
    }

    /** What stood beside an instrument's name over its rows was not heard at all. */
    @ParameterizedTest
    @CsvSource({
        "OIT (เว็บไซต์ของหน่วยงาน), 10",
        "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) น้ำหนักร้อยละ 40, 10",
        "OIT จำนวน 26 ข้อ, 10",
        "OIT แบบวัด ส่วนที่ 1 และส่วนที่ 2, 10",
        "OIT ให้กันเอง, 8",
        "OIT ตรวจเอง, 8",
        "OIT ปีที่แล้ว, 8",
        "OIT (ครั้งที่ 1), 8",
        "OIT กองคลัง, 8",
        "OIT เดา, 8",
        "OIT ยังไม่ครบ, 8"
    })
    void whatStandsBesideAnInstrumentIsHeard(String band, int stored) {
        BookBuilder.Sheet sheet = titled("ผล").row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(i < 8 ? 5 + i : 6 + i, NAMES.get(i), score(i));
        }
        sheet.row(13, band);
        assertEquals(stored, official());
    }

    @ParameterizedTest
    @CsvSource({
        "ประเภทข้อมูล, เป้าหมาย, 0",
        "ประเภท, เป้าหมาย, 0",
        "สถานะข้อมูล, เป้าหมาย, 0",
        "ลักษณะ, ร่าง, 0",
        "ชนิดของคะแนน, คาดการณ์, 0",
        "สถานะข้อมูล, ผลที่ประกาศ, 10",
        "วันที่ประกาศผล, ๑ สิงหาคม ๒๕๖๗, 10"
    })
    void whatTheFiguresAreStandsBesideItsLabel(String label, String value, int stored) {
        list(titled("ผล").row(3, label, value).row(5, "ตัวชี้วัด", "คะแนน"), 6);
        assertEquals(stored, official());
    }

    @ParameterizedTest
    @CsvSource({
        "ข้อ, ประเมินตนเอง, ผล ป.ป.ช., 10",
        "ข้อ, ประเมินตนเอง, คะแนน, 10",
        "ข้อที่, คะแนนประเมินตนเอง, ผลประกาศ, 10",
        "ข้อ, ประเมินตนเอง, เป้าหมาย ป.ป.ช., 0",
        "ข้อ, ประเมินตนเอง, ผล ป.ป.ช. ปีก่อน, 0",
        "ข้อ, ประเมินตนเอง, ผลที่คาด, 0",
        "ข้อ, ประเมินตนเอง, ค่าเฉลี่ยจังหวัด, 0",
        "ข้อ, ประเมินตนเอง, ร่าง, 0"
    })
    void resultStandsBesideTheSelfAssessment(String number, String self, String other, int stored) {
        BookBuilder.Sheet sheet = titled("ผล").row(4, number, "ตัวชี้วัด", self, other);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), score(i) + 2.5, score(i));
        }
        assertEquals(stored, official());
    }

    @ParameterizedTest
    @CsvSource({"หน่วยงาน, true", "อปท., true", "ชื่อหน่วยงาน, true", "หน่วยงานเปรียบเทียบ, false"})
    void bodyStandsInEachRow(String heading, boolean whose) {
        BookBuilder.Sheet sheet = book.sheet("data").row(1, heading, "ปีงบประมาณ", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(2 + i, "องค์การบริหารส่วนตำบลตัวอย่าง", 2567, NAMES.get(i), score(i));
        }
        assertEquals(
                whose,
                TestReading.read("delivery.xlsx", book.toBytes()).head().body().isPresent());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nameIsBrokenWhereItsBeginningIsAShortOne(boolean above) {
        BookBuilder.Sheet sheet = titled("ผล").row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        int row = 5;
        for (int i = 0; i < NAMES.size(); i++) {
            String name = NAMES.get(i);
            int cut = i == 8 ? "การเปิดเผย".length() : i == 9 ? "การป้องกัน".length() : name.length();
            sheet.row(row, i + 1, name.substring(0, cut));
            boolean broken = cut < name.length();
            sheet.set(broken && !above ? row + 1 : row, 3, score(i));
            if (broken) {
                sheet.set(++row, 2, name.substring(cut));
            }
            row++;
        }
        assertEquals(10, official());
    }

    @Test
    void instrumentsScoresStandOverThoseOfTheirIndicatorsInAnotherColumn() {
        BookBuilder.Sheet sheet = titled("ผล").row(4, "เครื่องมือ", "ตัวชี้วัด", "คะแนน");
        int row = 5;
        for (int k = 0; k < INSTRUMENTS.size(); k++) {
            sheet.set(row, 1, INSTRUMENTS.get(k)).set(row++, 3, MEANS.get(k));
            for (int i = first(k); i < first(k + 1); i++) {
                sheet.set(row, 2, NAMES.get(i)).set(row++, 3, score(i));
            }
        }
        assertEquals(10, official());
    }

    /** The row goes on with the numbers of the table: a year beside an indicator's name is no heading over the rows below. */
    @ParameterizedTest
    @ValueSource(ints = {0, 4, 9})
    void yearTypedForAScoreIsReadAsThatAtItsCell(int mistyped) {
        BookBuilder.Sheet sheet = titled("").row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), i == mistyped ? 2568 : score(i));
        }
        sheet.row(15, "", "คะแนนรวม", 88.2);
        assertEquals(
                List.of("C" + (5 + mistyped)),
                TestReading.read("delivery.xlsx", book.toBytes()).scores().stream()
                        .filter(score -> score.score().intValue() == 2568)
                        .map(score -> score.at().a1())
                        .toList(),
                "which no score can be, as the checks tell");
    }

    /** Arrows say how scores moved, wherever a legend explains them; what scores are must be said in words. */
    @ParameterizedTest
    @CsvSource({
        "▲, ▲ คะแนนเพิ่มขึ้นจากปีก่อน, 10",
        "↑, คะแนนเพิ่มขึ้น, 10",
        "▲, '', 10",
        "▲, ▲ คะแนนคาดการณ์, 0",
        "คาดการณ์, คะแนนเพิ่มขึ้น, 0",
    })
    void arrowsTellHowScoresMoved(String beside, String legend, int stored) {
        BookBuilder.Sheet sheet = titled("คะแนน").row(3, "ตัวชี้วัด", "คะแนน", "แนวโน้ม");
        int below = list(sheet, 4);
        for (int row = 4; row < below; row++) {
            sheet.set(row, 3, beside);
        }
        if (!legend.isEmpty()) {
            book.sheet("วิธีอ่าน").set(1, 1, legend);
        }
        assertEquals(stored, official());
    }

    /** The row of a mean that nobody has filled in yet; in a line of its own the word says what the scores are. */
    @ParameterizedTest
    @CsvSource({"14, คะแนนเฉลี่ย, 10", "14, คะแนนเฉลี่ยของจังหวัด, 0", "16, คะแนนเฉลี่ย, 0"})
    void meanMayBeBlank(int row, String mean, int stored) {
        BookBuilder.Sheet sheet = titled("คะแนน").row(3, "ตัวชี้วัด", "คะแนน");
        list(sheet, 4);
        sheet.set(row, 1, mean);
        assertEquals(stored, official());
    }

    /** What stands below "เป้าหมาย" is what is aimed at, in whatever words. */
    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย, ไม่น้อยกว่า 85, 1, false",
        "หมายเหตุ, ไม่บรรลุเป้าหมาย, 3, false",
        "หมายเหตุ, เท่าที่ประมาณ, 3, true"
    })
    void aimIsNoWordOnTheScore(String heading, String text, int each, boolean doubted) {
        BookBuilder.Sheet sheet = titled("คะแนน").row(3, "ตัวชี้วัด", "คะแนน", heading);
        list(sheet, 4);
        for (int row = 4; row < 14; row += each) {
            sheet.set(row, 3, text);
        }
        assertEquals(
                doubted,
                TestReading.read("delivery.xlsx", book.toBytes()).findings().stream()
                        .anyMatch(Finding::doubtsScores));
    }

    /** What stands beside one indicator's scores of five years is said of that indicator, as beside its scores of four. */
    @ParameterizedTest
    @CsvSource({"4, เพิ่มขึ้น, ลดลง", "5, เพิ่มขึ้น, ลดลง", "6, เพิ่มขึ้น, คงที่"})
    void trendBesideFiveYearsRefusesNothing(int years, String up, String down) {
        BookBuilder.Sheet sheet =
                book.sheet("คะแนน").set(1, 1, "เปรียบเทียบผลการประเมิน ITA").set(2, 1, BODY);
        sheet.row(3, "ตัวชี้วัด");
        for (int year = 0; year < years; year++) {
            sheet.set(3, 2 + year, "ปี " + (2569 - years + year));
        }
        sheet.set(3, 2 + years, "แนวโน้ม");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4 + i, 1, NAMES.get(i)).set(4 + i, 2 + years, i % 3 == 0 ? down : up);
            for (int year = 0; year < years; year++) {
                sheet.set(4 + i, 2 + year, score(i));
            }
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < NAMES.size(); i++) {
            for (int year = 0; year < years; year++) {
                all.add((2569 - years + year) + " " + (char) ('B' + year) + (4 + i) + " " + score(i));
            }
        }
        Submission read = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals(
                all,
                read.scores().stream()
                        .map(score -> score.fiscalYear().buddhist() + " "
                                + score.at().a1() + " " + score.score().doubleValue())
                        .toList());
        assertEquals(
                List.of(),
                read.findings().stream().filter(Finding::doubtsScores).toList());
    }
}
