package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What offices write on a plain sheet of scores besides the scores: no doubt of them, and none where it says something else. */
class PlainNamesAroundScoresTest {
    private static Submission read(String sheetName, String line, String value, String numbers) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet(sheetName);
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, line, value);
        sheet.row(5, numbers, "ตัวชี้วัด", "คะแนน");
        writeScores(sheet, 6, 80);
        return TestReading.read(book.toBytes());
    }

    private static Submission readFile(String file, String body) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("Sheet1");
        sheet.set(1, 1, "ผลการประเมิน ITA " + body + " ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        writeScores(sheet, 3, 80.25);
        return TestReading.read(file + ".xlsx", book.toBytes());
    }

    /** The ten indicators from a row on, each with a point more than the one above it. */
    private static void writeScores(BookBuilder.Sheet sheet, int row, double first) {
        for (int i = 0; i < 10; i++) {
            sheet.row(row + i, i + 1, ScoreTablesTest.NAMES.get(i), first + i);
        }
    }

    /** The ten scores from row 3 on below the title of a result and its headings. */
    private static BookBuilder.Sheet plainSheet(BookBuilder book) {
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        writeScores(sheet, 3, 80.25);
        return sheet;
    }

    private static void assertDoubted(boolean doubted, Submission submission) {
        assertEquals(
                doubted,
                !doubts(submission).isEmpty(),
                TestReading.codes(submission).toString());
    }

    private static List<String> doubts(Submission submission) {
        return submission.findings().stream()
                .filter(Finding::doubtsScores)
                .map(TestReading::line)
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เรียง",
                "ตัดคำ",
                "หลายหน้า",
                "สูตร",
                "สูตร 2",
                "ใช้งาน",
                "ฉบับพิมพ์",
                "คัดลอก",
                "คัดลอก (2)",
                "ไว้พิมพ์"
            })
    void sheetNamedForHowItIsMadeDoubtsNothing(String name) {
        Submission submission = read(name, null, null, "ที่");
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"สูตรคาดการณ์", "เรียงเป้าหมาย", "คัดลอก ร่าง", "สูตรของกองคลัง", "เรียงสมมติ"})
    void sheetThatSaysMoreIsNotStoredWithoutADoubt(String name) {
        Submission submission = read(name, null, null, "ที่");
        assertTrue(
                submission.scores().isEmpty() || !doubts(submission).isEmpty(),
                TestReading.codes(submission).toString());
    }

    /** The number behind an aim or a mean may be the year's; a line over the scores says how high the aim is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป้าหมาย 67",
                "เป้าหมาย67",
                "ค่าเป้าหมาย 85",
                "เป้า ๖๗",
                "เฉลี่ยจังหวัด 67",
                "เฉลี่ยประเทศ67",
                "เฉลี่ยอำเภอ ปี 67",
                "ค่าเฉลี่ย อปท. ๖๗"
            })
    void sheetNamedForAnAimOrAMeanHoldsNoResult(String name) {
        assertEquals(List.of(), read(name, null, null, "ที่").scores());
        Submission below = read("คะแนน", "เป้าหมาย 85", null, "ที่");
        assertEquals(10, below.scores().size());
        assertEquals(List.of(), doubts(below));
    }

    /** In two digits it is how high the aim is only where no such year can be, or where it says so. */
    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย 67, 0",
        "ค่าเป้าหมาย ๖๗, 0",
        "เป้า67, 0",
        "ค่าเฉลี่ย 67, 0",
        "เฉลี่ยจังหวัด 67, 0",
        "ค่าเฉลี่ยของอำเภอ ปี 67, 0",
        "เป้าหมาย 85, 10",
        "เป้าหมาย 67 คะแนน, 10",
        "ค่าเป้าหมาย 67.50, 10"
    })
    void numberBehindAnAimOrAMeanOverScoresIsTheYear(String line, int stored) {
        Submission submission = read("คะแนน", line, null, "ที่");
        assertEquals(stored, submission.scores().size());
        assertEquals(List.of(), doubts(submission));
    }

    /** Each indicator's score is a mean of answers, and is called so; that of a place or of a kind of bodies is not the body's. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนเฉลี่ย, 10",
        "คะแนนเฉลี่ย ปี 2567, 10",
        "คะแนนเฉลี่ย (ร้อยละ), 10",
        "คะแนนเฉลี่ยจังหวัด, 0",
        "ค่าเฉลี่ยระดับประเทศ, 0",
        "เฉลี่ยอำเภอ 67, 0"
    })
    void headingOfAMeanIsOfTheBodyUnlessItNamesAPlace(String heading, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ที่", "ตัวชี้วัด", heading);
        writeScores(sheet, 4, 80.25);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stored, submission.scores().size());
        assertEquals(List.of(), doubts(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนเฉลี่ยรายตัวชี้วัด เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน ปีงบประมาณ พ.ศ. 2567, 10",
        "คะแนนเฉลี่ยรายตัวชี้วัด เทศบาลตำบล ปีงบประมาณ พ.ศ. 2567, 0",
        "ผลการประเมิน ITA เทศบาลตำบล ปี 2567 (เฉลี่ย), 0",
        "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567 ระดับ อปท. ค่าเฉลี่ยของเทศบาลตำบลและอบต., 0",
        "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567 ค่าเฉลี่ยเทศบาลตำบล/เทศบาลเมือง, 0",
        "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567 และค่าเฉลี่ยของเทศบาลตำบล, 10"
    })
    void titleOfAMeanIsOfTheBodyOnlyWhereItNamesIt(String title, int stored) {
        assertEquals(stored, readWith(title, "").scores().size());
    }

    /** The subject of a memo stands beside its label, and right above the table. */
    @ParameterizedTest
    @CsvSource({
        "รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567, false",
        "รายงานผลการประเมิน ITA ของเทศบาลตำบลตัวอย่าง ประจำปีงบประมาณ พ.ศ. 2567, false",
        "รายงานผลการประเมิน ITA ของจังหวัดน่าน ประจำปีงบประมาณ พ.ศ. 2567, true",
        "ผลการประเมิน ITA ของอำเภอเมือง ปีงบประมาณ พ.ศ. 2567, true"
    })
    void subjectOfAMemoIsATitle(String subject, boolean doubted) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "บันทึกข้อความ");
        sheet.row(2, "ส่วนราชการ", "สำนักปลัด เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "เรื่อง", subject);
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        writeScores(sheet, 5, 80.25);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(2567, submission.scores().get(0).fiscalYear().buddhist());
        assertDoubted(doubted, submission);
    }

    /** Figures that somebody is still making sure of may change; what becomes of papers, meetings and other years says nothing of them. */
    @ParameterizedTest
    @CsvSource({
        "อยู่ระหว่างยืนยันคะแนนกับ ป.ป.ช., true",
        "หมายเหตุ : อยู่ระหว่างการยืนยันผลคะแนนกับสำนักงาน ป.ป.ช. ประจำจังหวัด, true",
        "กำลังตรวจสอบคะแนน, true",
        "รายงานการประชุมอยู่ระหว่างการรับรอง, false",
        "มาตรการอยู่ระหว่างรอประกาศ, false",
        "ระหว่างการตรวจสอบคะแนน พบว่าเว็บไซต์ล่ม, false",
        "อยู่ระหว่างตรวจสอบสาเหตุที่คะแนนลดลง, false",
        "อยู่ระหว่างยืนยันวันประชุมชี้แจงผลคะแนน, false",
        "อยู่ระหว่างนำผลคะแนนไปวิเคราะห์, false",
        "ตรวจสอบคะแนนกับ ป.ป.ช. เรียบร้อยแล้ว, false",
        "อยู่ระหว่างตรวจสอบภายใน, false"
    })
    void figuresStillMadeSureOfAreDoubted(String note, boolean doubted) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = plainSheet(book);
        sheet.set(14, 1, note);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertDoubted(doubted, submission);
    }

    /** That a unit above looked through the scores, or how many items were looked at, is no doubt; who gave them, and what is still to come, is. */
    @ParameterizedTest
    @CsvSource({
        "ผ่านการตรวจจากจังหวัดแล้ว, false",
        "ผ่านการรับรองจากอำเภอแล้ว, false",
        "ตรวจ ๒๘ ข้อ, false",
        "ตรวจ OIT 28 ข้อแล้ว, false",
        "ผ่านการตรวจจากจังหวัดแล้ว รอ ป.ป.ช., true",
        "ตรวจ 20 ข้อ, true",
        "ตรวจ LPA 28 ข้อ, true"
    })
    void whatWasLookedThroughIsNoDoubt(String line, boolean doubted) {
        Submission submission = read("คะแนน", line, null, "ที่");
        assertEquals(
                doubted,
                submission.scores().isEmpty() || !doubts(submission).isEmpty(),
                TestReading.codes(submission).toString());
    }

    /** What is typed into the cell of one score may say what all are; how the one stands to others it says of that alone, which is not stored. */
    @ParameterizedTest
    @CsvSource({
        "(เป็นคะแนนประเมินตนเองทุกข้อ), 9, true",
        "(ทุกข้อยังไม่ใช่ผลจริง), 9, true",
        "คะแนนทั้งหมดเป็นเป้าที่ตั้งไว้, 9, true",
        "(ทั้งสิบข้อเป็นค่าคาดการณ์), 9, true",
        "(ทั้ง 10 ข้อลองกรอกไว้ก่อน), 9, true",
        "(ค่าทุกข้อมาจากเทศบาลข้างเคียง), 9, true",
        "(สูงกว่าทุก อบต. ในอำเภอ), 9, false",
        "(สูงกว่าค่าเฉลี่ยทุกข้อ), 9, false",
        "(ทั้งข้อเป็นค่าคาดการณ์ไม่ได้), 9, false",
        "(ผลของ อบต.ใกล้เคียง), 9, false",
        "(ทุกข้อเป็นผลจากความร่วมมือ), 9, false",
        "(คะแนนทุกข้อเป็นคะแนนเต็ม 100), 9, false",
        "(ทุกข้อเป็นหน้าที่ของกองคลัง), 9, false",
        "(ทุกข้อเป็นของเรา), 9, false",
        "(ทุกข้อมาจากระบบ ITAS), 9, false",
        "(เป็นตัวอย่างที่ดีทุกด้าน), 9, false",
        "(เป็นคะแนนเฉลี่ยทุกข้อ), 9, false",
        "(ทุกข้อไม่ใช่ค่าเป้าหมาย), 9, false",
        "(ทุกข้อเป็นผลจริง ไม่ใช่ค่าคาดการณ์), 9, false",
        "(คะแนนทุกข้อมาจากปี 2567), 9, false",
        "(ทั้ง 10 ข้อเป็นค่าร้อยละ), 9, false",
        "(ตรวจแล้วทุกข้อ), 9, false"
    })
    void wordsInTheCellOfAScoreMayBeOfAll(String words, int stored, boolean doubted) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = plainSheet(book);
        sheet.set(6, 3, "83.25 " + words);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(
                stored,
                submission.scores().size(),
                TestReading.codes(submission).toString());
        assertDoubted(doubted, submission);
    }

    /** A comment at one score, in the first row or any, that speaks of the whole column or table is of all scores there. */
    @ParameterizedTest
    @CsvSource({
        "ตัวเลขทั้งคอลัมน์นี้ยังไม่ใช่ผลจริง รอประกาศ, 0",
        "ทั้งคอลัมน์เป็นค่าเป้าหมาย, 0",
        "คอลัมน์นี้เป็นคะแนนของอำเภอ, 0",
        "ทุกช่องเป็นคะแนนคาดการณ์, 0",
        "คะแนนทั้งหมดนี้ประเมินตนเอง, 0",
        "เป็นค่าเป้าหมาย, 9",
        "คอลัมน์ C เป็นค่าเป้าหมาย, 0",
        "ยังไม่ประกาศผล, 0",
        "รอ ป.ป.ช. ประกาศ, 0",
        "ข้อนี้ยังไม่ประกาศ, 9",
        "คอลัมน์ D เป็นค่าเป้าหมาย, 10",
        "ช่องขวาเป็นค่าเป้าหมาย คอลัมน์นี้เป็นผลที่ประกาศ, 10",
        "ทั้งคอลัมน์ตรวจแล้ว, 10",
        "คะแนนสูงสุดในตาราง, 10"
    })
    void commentThatSpeaksOfTheColumnIsOfAllItsScores(String comment, int stored) {
        for (int at : List.of(0, 4, 9)) {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = book.sheet("คะแนน");
            sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
            sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
            sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
            for (int i = 0; i < 10; i++) {
                sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
            }
            sheet.comment("C" + (4 + at), comment);
            assertEquals(stored, TestReading.read(book.toBytes()).scores().size(), "at " + at);
        }
    }

    /** What a comment says of a column or a year is said of its scores and no others, wherever it stands. */
    @ParameterizedTest
    @CsvSource({
        "C4, คอลัมน์ถัดไปเป็นผลประเมินตนเอง, 10, 0",
        "C7, คะแนนในคอลัมน์ D เป็นผลประเมินตนเอง คอลัมน์นี้เป็นผลที่ประกาศ, 10, 0",
        "D7, คอลัมน์ก่อนหน้าเป็นค่าเฉลี่ยจังหวัด, 0, 10",
        "D7, ยังไม่ประกาศผล, 10, 0",
        "C7, ยังไม่ประกาศผล, 0, 10",
        "D3, ยังไม่ประกาศผล, 10, 0",
        "E3, ผลต่าง, 10, 10",
        "E3, ค่าเป้าหมายของจังหวัด, 10, 10"
    })
    void commentIsOfTheColumnThatItNames(String at, String comment, int before, int last) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนนปี 2566", "คะแนนปี 2567", "เปลี่ยนแปลง");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i, 81.75 + i, 1.5);
        }
        sheet.comment(at, comment);
        List<ScoreReading> scores = TestReading.read(book.toBytes()).scores();
        assertEquals(
                List.of((long) before, (long) last),
                IntStream.of(3, 4)
                        .mapToObj(column -> scores.stream()
                                .filter(score -> score.at().column() == column)
                                .count())
                        .toList());
    }

    /** A note that says something else of each year says it of that year alone. */
    @ParameterizedTest
    @CsvSource({
        "ปี 2566-2567 คะแนนจริง ปี 2568 คะแนนเป้าหมาย, 10, 10, 0",
        "ปี 2566 ผลที่ประกาศ ปี 2567-2568 ค่าเป้าหมาย, 10, 0, 0",
        "หมายเหตุ ปี 2566 เป็นผลที่ประกาศแล้ว, 10, 10, 10"
    })
    void noteOfSeveralYearsIsHeardByYear(String note, int first, int second, int last) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA)");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ที่", "ตัวชี้วัด", "ปี 2566", "ปี 2567", "ปี 2568");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i, 82.75 + i * 7 % 10, 84.5 + i * 3 % 10);
        }
        sheet.set(15, 2, note);
        List<ScoreReading> scores = TestReading.read(book.toBytes()).scores();
        assertEquals(
                List.of((long) first, (long) second, (long) last),
                IntStream.of(2566, 2567, 2568)
                        .mapToObj(year -> scores.stream()
                                .filter(score -> score.fiscalYear().buddhist() == year)
                                .count())
                        .toList());
    }

    /** A total of the year before that closes the scores is none of theirs: nothing is held against it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนรวมปีที่แล้ว",
                "รวมปีที่แล้ว",
                "คะแนนรวม (ปีก่อน)",
                "ผลรวมปีที่ผ่านมา",
                "คะแนนรวมก่อนอุทธรณ์"
            })
    void totalOfTheYearBeforeIsNoTotal(String label) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        writeScores(sheet, 4, 80.25);
        sheet.row(14, "", label, 81.33);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), submission.reported());
        assertEquals(List.of(), doubts(submission));
        sheet.row(15, "", "คะแนนรวม", 85.1);
        assertEquals(
                List.of("85.1"),
                TestReading.read(book.toBytes()).reported().stream()
                        .map(figure -> figure.text())
                        .toList());
    }

    /** A result against which an appeal is pending may change, a mean or a sum is of several; the body's own after an appeal is the result. */
    @ParameterizedTest
    @CsvSource({
        "อยู่ระหว่างยื่นอุทธรณ์, true",
        "* อยู่ระหว่างอุทธรณ์ผล, true",
        "อยู่ระหว่างการอุทธรณ์ผลคะแนน, true",
        "ผลคะแนนอยู่ระหว่างรอผลอุทธรณ์, true",
        "อบต. ขออุทธรณ์คะแนน, true",
        "หมายเหตุ เป็นค่าเฉลี่ย, true",
        "เป็นคะแนนรวมของทุกกอง, true",
        "ข้อมูลของ อบต., true",
        "ข้อมูลของเทศบาลตำบล, false",
        "คะแนนหลังอุทธรณ์, false",
        "ไม่มีการอุทธรณ์, false"
    })
    void noteOfAPendingAppealOrOfSeveralIsADoubt(String line, boolean doubted) {
        Submission submission = readWithNote(line);
        assertEquals(10, submission.scores().size());
        assertDoubted(doubted, submission);
    }

    /** The body is a เทศบาลตำบล: what is said of bodies of another kind, or of one told by its rank, is not of it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมิน ITA อบจ. ปี 2567",
                "ผลการประเมิน ITA องค์การบริหารส่วนจังหวัด ปี 2567",
                "ผลการประเมิน ITA เทศบาลนคร ปี 2567",
                "ผลการประเมิน ITA ของ อปท. ที่มีคะแนนสูง ปี 2567",
                "ผลการประเมิน ITA ของเทศบาล ลำดับสุดท้าย ปี 2567",
                "ผลการประเมิน ITA ปี 2567 ของ อบต.ที่ได้ลำดับที่ 1"
            })
    void titleOfOtherBodiesIsNotStoredWithoutADoubt(String title) {
        Submission submission = readWith(title, "");
        assertTrue(
                submission.scores().isEmpty() || !doubts(submission).isEmpty(),
                TestReading.codes(submission).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมิน ITA เทศบาล ปี 2567",
                "ผลการประเมิน ITA เทศบาลตำบล ปี 2567",
                "ผลการประเมิน ITA อปท. ปี 2567",
                "ผลการประเมิน ITA ของเทศบาลตำบลตัวอย่าง ปี 2567"
            })
    void titleOfTheBodysOwnKindDoubtsNothing(String title) {
        Submission submission = readWith(title, "");
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), doubts(submission));
    }

    /** Who only presents figures is not whose they are. */
    @ParameterizedTest
    @CsvSource({
        "ผลคะแนน ITA อปท. ต้นแบบ ปีงบประมาณ 2567 นำเสนอโดย เทศบาลตำบลตัวอย่าง, 0, true",
        "ผลคะแนน ITA ของหน่วยงานดีเด่น ปี 2567 จัดทำโดย เทศบาลตำบลตัวอย่าง, 0, true",
        "ผลคะแนน ITA เทศบาลต้นแบบ ปี 2567 รวบรวมโดย ทต.ตัวอย่าง, 0, true",
        "ผลคะแนน ITA ของเทศบาลตำบลตัวอย่าง อปท.ต้นแบบ ปี 2567, 10, true",
        "ผลคะแนน ITA ของเทศบาลตำบลตัวอย่าง ปี 2567 นำเสนอโดย เทศบาลตำบลตัวอย่าง, 10, false",
        "ผลคะแนน ITA ปี 2567 นำเสนอโดย เทศบาลตำบลตัวอย่าง, 10, false"
    })
    void titleOfAnotherThatTheBodyPresentsRefuses(String title, int stored, boolean told) {
        Submission submission = readWith(title, "");
        assertEquals(
                stored,
                submission.scores().size(),
                () -> TestReading.codes(submission).toString());
        assertEquals(
                told,
                submission.findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTICE),
                () -> TestReading.codes(submission).toString());
    }

    /** A number in front of a note says nothing of the scores. */
    @ParameterizedTest
    @CsvSource({
        "2. เกณฑ์ผ่าน 85 คะแนน, false",
        "๒) เกณฑ์ผ่าน 85 คะแนน, false",
        "(2) คะแนนเต็ม 100 คะแนน, false",
        "2. เป็นคะแนนคาดการณ์, true"
    })
    void numberedNoteIsJudgedByWhatItSays(String note, boolean told) {
        Submission submission = readWithNote(note);
        assertEquals(
                told,
                submission.scores().isEmpty() || !doubts(submission).isEmpty(),
                () -> TestReading.codes(submission).toString());
    }

    private static Submission readWithNote(String note) {
        return readWith("ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567", note);
    }

    private static Submission readWith(String title, String note) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, title);
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        writeScores(sheet, 4, 80);
        sheet.set(15, 1, note);
        return TestReading.read(book.toBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัด (KPI) ตามกรอบการประเมิน ITA,,ที่",
        "ตัวชี้วัดตามกรอบการประเมิน ITA,,ที่",
        "รายการตัวชี้วัดตามกรอบการประเมิน,,ที่",
        "ประเด็นตามเกณฑ์การประเมิน,,ที่",
        "ตัววัด,,ที่",
        "ตัวชี้วัด (KPI),,ที่",
        "ประเภท,เทศบาล,ที่",
        "ประเภท,เทศบาลตำบล,ที่",
        ",,ที่ No.",
        ",,ที่/No.",
        ",,ที่ (No.)"
    })
    void plainLineOrHeadingOfTheNumbersDoubtsNothing(String line, String value, String numbers) {
        Submission submission = read("คะแนน", line, value, numbers);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), doubts(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "ความก้าวหน้าตัวชี้วัดตามกรอบการประเมิน ITA,,ที่",
        "เป้าหมายตัวชี้วัดตามกรอบการประเมิน ITA,,ที่",
        "คะแนน KPI ของกองคลัง,,ที่",
        "ผล KPI รายบุคคล,,ที่",
        "ประเภททั่วไป,,ที่"
    })
    void lineOfAnotherThingIsNotStoredWithoutADoubt(String line, String value, String numbers) {
        Submission submission = read("คะแนน", line, value, numbers);
        assertTrue(
                submission.scores().isEmpty() || !doubts(submission).isEmpty(),
                TestReading.codes(submission).toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รายงานฉบับเต็ม",
                "รายงาน ITA 2567 ฉบับเต็ม",
                "คะแนนละเอียด",
                "คะแนน ITA โดยละเอียด",
                "Copy of คะแนน ITA",
                "คะแนน ITA ปี 2567 - Copy (2)",
                "คัดลอกจากเว็บ",
                "คะแนน ITA คัดลอกจากเว็บไซต์",
                "ก๊อปจากเว็บ",
                "แปลงจาก PDF",
                "ผลครบ 10 ตัวชี้วัด",
                "รายข้อ",
                "คะแนน ITA รายตัวชี้วัด",
                "ส่งอำเภอ",
                "คะแนนเฉลี่ย"
            })
    void fileNamedForHowItCameToBeDoubtsNothing(String file) {
        Submission submission = readFile(file, "เทศบาลตำบลตัวอย่าง");
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "Copy of ร่างคะแนน,เทศบาลตำบลตัวอย่าง",
        "Copy of target,เทศบาลตำบลตัวอย่าง",
        "รายข้อ คาดการณ์,เทศบาลตำบลตัวอย่าง",
        "คัดลอกจากเพื่อน,เทศบาลตำบลตัวอย่าง",
        "คัดลอกจากเว็บ อบต.ข้างเคียง,เทศบาลตำบลตัวอย่าง",
        "คัดลอกจากปีก่อน,เทศบาลตำบลตัวอย่าง",
        "คัดลอกจากเว็บ ก่อนอุทธรณ์,เทศบาลตำบลตัวอย่าง",
        "คะแนนละเอียด ครั้งที่ 1-2569,เทศบาลตำบลตัวอย่าง",
        "ส่งอำเภอ ประเมินตนเอง,เทศบาลตำบลตัวอย่าง",
        "คะแนนเฉลี่ยอำเภอ,เทศบาลตำบลตัวอย่าง",
        "คะแนนเฉลี่ยจังหวัด,เทศบาลตำบลตัวอย่าง",
        "คะแนนเฉลี่ย,''",
        "ผลเว็บไซต์ ฉบับเต็ม,เทศบาลตำบลตัวอย่าง"
    })
    void fileThatSaysMoreIsNotStoredWithoutADoubt(String file, String body) {
        Submission submission = readFile(file, body);
        assertTrue(
                submission.scores().stream().noneMatch(score -> score.source() == SourceKind.OFFICIAL)
                        || !doubts(submission).isEmpty(),
                TestReading.codes(submission).toString());
    }

    /** What figures are for may say that they are none of a result; a result that is put to use stays one. */
    @ParameterizedTest
    @CsvSource({
        "คะแนน ITA ไว้สอนน้องใหม่, true",
        "ITA ใช้สำหรับสาธิต, true",
        "ผล ITA ไว้หัดกรอก, true",
        "ITA สอนการกรอก, true",
        "ตัวเลขสาธิต, true",
        "คะแนน ITA เส้นมาตรฐานที่ต้องข้าม, true",
        "คะแนน ITA 02 เกณฑ์ผ่านขั้นต่ำ, true",
        "คะแนน ITA มาตรฐานขั้นต่ำ, true",
        "ผล ITA ร้อยละความสำเร็จ, true",
        "ITA 2567 ผลแบบสอบถามความพึงพอใจ, true",
        "ผล ITA ของหมู่บ้านต้นแบบ, true",
        "ผล ITA ไว้ทำแผน, false",
        "ผล ITA ใช้ติดบอร์ด, false",
        "ผล ITA ต้องส่งจังหวัด, false",
        "ผล ITA เกณฑ์ ป.ป.ช., false",
        "คะแนน ITA เกณฑ์ใหม่, false",
        "คะแนน ITA ใช้ประชุม, false",
        "ผล ITA ไว้สอบทาน, false",
        "ผล ITA สอนงานแล้ว, false",
        "ผล ITA เพื่อสอนงาน, false",
        "ผล ITA ให้สอนันต์, false",
        "ผล ITA และผลแบบสอบถามความพึงพอใจ, false",
        "ผล ITA ผ่านเกณฑ์ขั้นต่ำ, false",
        "ผล ITA เกินมาตรฐานขั้นต่ำ, false",
        "ไฟล์สาธิต, false",
        "ผล ITA ร้อยละ, false"
    })
    void purposeThatMakesFiguresUnrealDoubtsThem(String file, boolean doubted) {
        Submission submission = readFile(file, "เทศบาลตำบลตัวอย่าง");
        assertEquals(10, submission.scores().size());
        assertDoubted(doubted, submission);
    }

    /** A file's name may be that of each indicator's mean of answers; a folder's is of all that lies in it, though a title names the body. */
    @ParameterizedTest
    @CsvSource({"ค่าเฉลี่ย/ผล ITA.xlsx, 0", "อบต./ค่าเฉลี่ย.xlsx, 10", "ผล/ผล ITA.xlsx, 10"})
    void folderOfMeansHoldsNoResults(String path, int stored) {
        BookBuilder book = new BookBuilder();
        writeResult(book);
        assertEquals(stored, TestReading.read(path, book.toBytes()).scores().size());
    }

    /** What is too low or too narrow to be seen is hidden, as by the program's own command; half a line is not. */
    @ParameterizedTest
    @CsvSource({"0, 9, true", "0.75, 9, true", "8, 9, false", "15, 0, true", "15, 0.1, true", "15, 0.8, false"})
    void whatIsTooSmallToBeSeenIsHidden(String height, String width, boolean hidden) {
        BookBuilder book = new BookBuilder();
        writeResult(book).height(6, height).width(3, width);
        assertEquals(
                hidden, TestReading.onlyCodes(TestReading.read(book.toBytes())).contains(FindingCode.HIDDEN_CONTENT));
    }

    @ParameterizedTest
    @CsvSource({"ปีหน้า/ผล ITA.xlsx, true", "ทต./ผล ITA ปีหน้า.xlsx, true", "ทต./แผน ITA ปีหน้า.xlsx, false"})
    void placeOfAYearToComeIsADoubt(String path, boolean doubted) {
        BookBuilder book = new BookBuilder();
        writeResult(book);
        Submission submission = TestReading.read(path, book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(doubted, !doubts(submission).isEmpty());
    }

    /** A title that says what the figures below are is said of all of them, unless a column beside the scores is what it names. */
    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย, คะแนนเต็ม, 0",
        "ตัวเลขสมมติ, น้ำหนัก, 0",
        "ร่างคะแนน, คะแนนเต็ม, 0",
        "เป้าหมาย, อันดับ, 0",
        "คะแนนและน้ำหนัก, น้ำหนัก, 10",
        "ผลคะแนนและเป้าหมาย, เป้าหมาย, 10"
    })
    void titleIsOfAnotherColumnOnlyWhereItNamesIt(String caption, String beside, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.set(4, 1, caption);
        sheet.row(5, "ที่", "ตัวชี้วัด", "คะแนน", beside);
        writeScores(sheet, 6, 80.25);
        for (int i = 0; i < 10; i++) {
            sheet.set(6 + i, 4, 95 + i % 2);
        }
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    /** A body's result as it is mostly sent. */
    private static BookBuilder.Sheet writeResult(BookBuilder book) {
        BookBuilder.Sheet sheet = book.sheet("คะแนน");
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        writeScores(sheet, 4, 80.25);
        return sheet;
    }
}
