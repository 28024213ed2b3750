package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers beside indicators that are another body's, another year's, a target's or out of something else than 100. */
class NotTheBodysScoresTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง";
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 " + BODY;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "not the body's");
        return submission;
    }

    /** Year, source and column or row of what was stored. */
    private static List<String> stored(Submission submission) {
        return new ArrayList<>(new TreeSet<>(submission.scores().stream()
                .map(score -> score.fiscalYear().buddhist() + " "
                        + score.source().code() + " " + score.at().toString().replaceAll(".*!([A-Z]+).*", "$1"))
                .toList()));
    }

    private void scores(int row, int... columns) {
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(row + i, 1, NAMES.get(i));
            for (int column : columns) {
                sheet.set(row + i, column, String.valueOf(60 + column * 3 + i));
            }
        }
    }

    /** Whoever lives next door is another body, and none of that name. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "สำเนาจาก อบต.ข้างเคียง เพื่อศึกษาแนวทาง",
                "คะแนนของ อบต.ใกล้เคียง",
                "ตารางของเทศบาลตำบลเพื่อนบ้าน ไว้เทียบ"
            })
    void aNeighbourIsNobodysName(String line) {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA)").set(2, 1, "ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(4, 1, line).row(5, "ตัวชี้วัด", "คะแนน");
        scores(6, 2);
        Submission submission = TestReading.read(BODY + "/ศึกษา.xlsx", book.toBytes());
        assertEquals(BODY, submission.head().body().orElseThrow().name());
        assertEquals(
                List.of(),
                stored(submission),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void columnsBelowAnotherBodysNameAreRefused() {
        sheet.set(1, 1, "เปรียบเทียบผลคะแนน ITA " + BODY);
        sheet.row(3, "ตัวชี้วัด", "อบต.ท่าช้าง", null, "อบต.ตัวอย่าง");
        sheet.merge(3, 2, 3, 3).merge(3, 4, 3, 5);
        sheet.row(4, null, "2565", "2566", "2565", "2566");
        scores(5, 2, 3, 4, 5);
        Submission submission = read();
        assertEquals(List.of("2565 official D", "2566 official E"), stored(submission));
        assertEquals(
                List.of("heading-not-recognised แผ่น!B3"),
                TestReading.codes(submission).subList(0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการจำลองประเมิน ITA ปี 2566 องค์การบริหารส่วนตำบลตัวอย่าง",
                "คะแนน ITA ปี 2566 (คะแนนที่คาดว่าจะได้รับ) องค์การบริหารส่วนตำบลตัวอย่าง",
                "ผลการประเมิน ITA ปี 2566 โรงเรียนบ้านตัวอย่าง สังกัด องค์การบริหารส่วนตำบลตัวอย่าง",
                "ผลการประเมิน ITA ปี 2566 สถานีตำรวจภูธรตัวอย่าง เผยแพร่โดย องค์การบริหารส่วนตำบลตัวอย่าง",
                "แบบฝึกหัดที่ 2 คะแนน ITA ปี 2566 องค์การบริหารส่วนตำบลตัวอย่าง",
                "ผลการประเมิน ITA ปี 2566 องค์การบริหารส่วนตำบลตัวอย่าง (ผลนี้ถูกเพิกถอน)"
            })
    void titleOverTrialsForecastsAndSchoolsKeepsTheirScoresOut(String title) {
        sheet.set(1, 1, title);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of("table-left-alone แผ่น!A3 แผ่น!A1", "no-table-recognised"), TestReading.codes(submission));
        assertEquals(
                Map.of("case", "left-alone", "name", "แผ่น!A3"),
                submission.findings().get(1).details());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"คะแนนสูงสุด", "คะแนนต่ำสุด", "ผลต่าง", "ยกเลิก", "ค่าเฉลี่ย อบต. ขนาดเล็ก", "ค่าที่อยากเห็น"})
    void lineBelowTheTitleThatNamesOtherFiguresKeepsThemOut(String line) {
        sheet.set(1, 1, TITLE).set(2, 1, line).row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        assertEquals(List.of(), read().scores());
    }

    /** An agency of the state whose name stands for the assessed body; one that is only mentioned assesses nobody. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA กรมส่งเสริมการปกครองท้องถิ่น ปีงบประมาณ พ.ศ. 2566, 0",
        "ผลคะแนนการประเมิน ITA ของกระทรวงมหาดไทย ปีงบประมาณ พ.ศ. 2566, 0",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 ตามหนังสือกรมส่งเสริมการปกครองท้องถิ่น, 10",
        "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2566, 10"
    })
    void titleOfAnotherAgencyIsNotTheBodys(String title, int stored) {
        sheet.set(1, 1, title).row(2, "ตัวชี้วัด", "คะแนน");
        scores(3, 2);
        assertEquals(stored, read().scores().size());
    }

    /** A division alone in a line over scores may be the one they are of; in a line of the body it sends them. */
    @ParameterizedTest
    @CsvSource({
        "กองคลัง, true",
        "สำนักปลัด, false",
        "สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง, false",
        "ส่วนราชการ กองคลัง, false"
    })
    void divisionAloneOverScoresIsTold(String line, boolean told) {
        sheet.set(1, 1, TITLE).set(2, 1, line).row(4, "ตัวชี้วัด", "คะแนน");
        scores(5, 2);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(told ? List.of("text-not-understood แผ่น!A2") : List.of(), TestReading.codes(submission));
    }

    /** Of two sheets of one year the one counts of which nothing is doubtful; of two such neither does, as far as reading goes. */
    @ParameterizedTest
    @CsvSource({"ผล, ผล (2), ปรับตัวเลขเล่น ๆ, 10", "2566, 2567, '', 10", "ผล, ผล (2), '', 20"})
    void doubtedSheetGivesWayToTheOther(String first, String second, String caption, int stored) {
        BookBuilder two = new BookBuilder();
        for (String name : List.of(first, second)) {
            BookBuilder.Sheet own = two.sheet(name);
            own.set(1, 1, TITLE).row(3, "ตัวชี้วัด", "คะแนน");
            if (name.equals(second) && !caption.isEmpty()) {
                own.set(2, 1, caption);
            }
            for (int i = 0; i < NAMES.size(); i++) {
                own.row(4 + i, NAMES.get(i), (name.equals(first) ? 70.25 : 80.5) + i);
            }
        }
        Submission submission = TestReading.read(two.toBytes());
        assertEquals(stored, submission.scores().size());
        assertEquals(first, submission.scores().get(0).at().sheet());
        assertEquals(
                stored == 10,
                TestReading.codes(submission).stream().anyMatch(code -> code.startsWith("score-conflict " + second)));
        // what is not stored is an error at its own cells; the doubt rests on those that count
        assertEquals(
                stored == 20
                        ? List.of()
                        : List.of("ERROR of-sure-sheet " + second, "WARNING beside-other-sheet " + first),
                submission.findings().stream()
                        .filter(said -> said.code() == FindingCode.SCORE_CONFLICT)
                        .map(said -> said.severity() + " " + said.details().get("case") + " "
                                + said.cells().stream()
                                        .map(CellRef::sheet)
                                        .distinct()
                                        .collect(Collectors.joining(" ")))
                        .toList());
    }

    @Test
    void refusedFileSaysWhichNameDecided() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        for (String[] each : new String[][] {
            {"คะแนนเต็มร้อย.xlsx", "left-alone-by-file", "คะแนนเต็มร้อย"},
            {"เป้าหมาย/กองคลัง/a.xlsx", "left-alone-by-folder", "เป้าหมาย"},
        }) {
            Submission submission = TestReading.read(each[0], book.toBytes());
            assertEquals(List.of(), submission.scores());
            Finding refused = submission.findings().stream()
                    .filter(finding -> finding.code() == FindingCode.NO_TABLE_RECOGNISED)
                    .findFirst()
                    .orElseThrow();
            assertEquals(each[1], refused.details().get("case"));
            assertEquals(each[2], refused.details().get("name"));
        }
    }

    @Test
    void rowsThatACellBesideCallsTargetsAreNotStored() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "ประเภท", "คะแนน");
        for (int i = 0; i < 3; i++) {
            sheet.row(4 + 2 * i, NAMES.get(i), "ผล", String.valueOf(70 + i));
            sheet.row(5 + 2 * i, NAMES.get(i), "เป้าหมาย", "85");
        }
        Submission submission = read();
        assertEquals(
                List.of("70", "71", "72"),
                submission.scores().stream()
                        .map(score -> score.score().toPlainString())
                        .toList());
        assertEquals(
                List.of("heading-not-recognised แผ่น!B5 แผ่น!B7 แผ่น!B9", "heading-not-recognised แผ่น!B3"),
                TestReading.codes(submission));
        assertEquals(Severity.WARNING, submission.findings().get(0).severity());
        assertEquals(3, submission.rowsIgnored().size());
    }

    @Test
    void noteBesideAScoreIsHeard() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน", "หมายเหตุ");
        scores(4, 2);
        sheet.set(5, 3, "คะแนนคาดการณ์").set(6, 3, "ประเมินตนเอง").set(7, 3, "ต่ำกว่าเป้าหมาย");
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("2566 official B", "2566 self-assessment B"), stored(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป้าหมายปีหน้า 90",
                "สูงกว่าค่าเฉลี่ยจังหวัด",
                "คาดว่าจะดีขึ้นในปีถัดไป",
                "เฉลี่ยระดับจังหวัด 88"
            })
    void remarkThatComparesKeepsNoScoreOut(String remark) {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน", "ข้อสังเกต");
        scores(4, 2);
        sheet.set(5, 3, remark);
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผ่น!C3"), TestReading.codes(submission));
        assertEquals(10, submission.scores().size());
    }

    @Test
    void noteOfAMarkInAnIndicatorsNameIsHeard() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        sheet.set(5, 1, NAMES.get(1) + "*").set(6, 1, NAMES.get(2) + " **").set(7, 1, NAMES.get(3) + "***");
        sheet.set(15, 1, "* คะแนนประมาณการ").set(16, 1, "** ประเมินตนเอง");
        Submission submission = read();
        assertEquals(
                List.of("heading-not-recognised แผ่น!A5", "heading-taken-as แผ่น!A7"), TestReading.codes(submission));
        assertEquals("* คะแนนประมาณการ", submission.findings().get(0).expected());
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("2566 official B", "2566 self-assessment B"), stored(submission));
    }

    @Test
    void noteThatCallsAllScoresEstimatesKeepsThemOut() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        sheet.set(15, 1, "หมายเหตุ: คะแนนข้างต้นเป็นการประมาณการเบื้องต้น");
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(10, submission.rowsRefused().size());
    }

    @Test
    void noteThatLooksForwardKeepsNothingOut() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        sheet.set(15, 1, "หมายเหตุ: คาดการณ์ว่าปีหน้าจะดีขึ้น");
        assertEquals(10, read().scores().size());
    }

    @Test
    void listBelowAnotherBodysNameIsRefused() {
        sheet.set(1, 1, TITLE).set(3, 1, "อบต.ท่าช้าง");
        scores(4, 2);
        Submission submission = read();
        assertEquals(
                "organisation-name-mismatch แผ่น!A3",
                TestReading.codes(submission).get(0));
        assertEquals(List.of(), submission.scores());
        assertEquals(10, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @CsvSource({
        "การวิเคราะห์ผลการประเมิน ITA ปี 2565 เพื่อกำหนดมาตรการปี 2566, 2565",
        "มาตรการ ITA ปี 2566 จากผลการประเมิน ปี 2565, 2565",
        "ผลการประเมิน ITA ปี 2566 (1 ต.ค. 2565 - 30 ก.ย. 2566), 2566"
    })
    void scoresAreOfTheYearThatIsCalledAResults(String title, String year) {
        sheet.set(1, 1, title + " " + BODY);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        assertEquals(List.of(year + " official B"), stored(read()));
    }

    @Test
    void cellBehindTheScoresOfAYearIsHeard() {
        sheet.set(1, 1, "ผลการประเมิน ITA " + BODY);
        sheet.row(3, "ปี", NAMES.get(0), NAMES.get(1), NAMES.get(2), "ประเภท");
        sheet.row(4, "2565", "80", "81", "82", "ผล");
        sheet.row(5, "2566", "90", "91", "92", "คาดการณ์");
        Submission submission = read();
        assertEquals(List.of("2565 official B", "2565 official C", "2565 official D"), stored(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void nameMergedOverTheYearsOfAnIndicatorHoldsForEach() {
        sheet.set(1, 1, "ผลการประเมิน ITA " + BODY);
        sheet.row(3, "ตัวชี้วัด", "ปีงบประมาณ", "คะแนน");
        for (int i = 0; i < 3; i++) {
            sheet.row(4 + 2 * i, NAMES.get(i), "2565", String.valueOf(70 + i));
            sheet.row(5 + 2 * i, null, "2566", String.valueOf(80 + i));
            sheet.merge(4 + 2 * i, 1, 5 + 2 * i, 1);
        }
        Submission submission = read();
        assertEquals(
                List.of("2565 1 70", "2565 2 71", "2565 3 72", "2566 1 80", "2566 2 81", "2566 3 82"),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist() + " " + score.indicator() + " " + score.score())
                        .toList());
    }

    @Test
    void scoreWithoutAnyNameInFrontIsRefusedAtItsCell() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, NAMES.get(0), "80").row(5, null, "81").row(6, NAMES.get(2), "82");
        Submission submission = read();
        assertEquals(List.of("indicator-not-recognised แผ่น!B5"), TestReading.codes(submission));
        assertEquals(Severity.ERROR, submission.findings().get(0).severity());
        assertEquals(2, submission.scores().size());
    }

    @Test
    void rowThatOnlyMentionsAnIndicatorOfARowAboveIsNotItsScore() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, NAMES.get(0), "80").row(5, "- " + NAMES.get(0) + " ด้านที่ ๑", "60");
        sheet.row(6, NAMES.get(1), "81").row(7, NAMES.get(2), "82");
        Submission submission = read();
        assertEquals(List.of("indicator-not-recognised แผ่น!A5 แผ่น!B5"), TestReading.codes(submission));
        assertEquals(3, submission.scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "แผนยกระดับ ITA ปี 2567, ผลคะแนนปี 2566, 2566 official B",
        "เปรียบเทียบผลการประเมิน ITA ปี 2565 และปี 2566, ปีงบประมาณ 2566, 2566 official B"
    })
    void lineAboutScoresSaysTheirYear(String first, String second, String expected) {
        sheet.set(1, 1, first + " " + BODY).set(2, 1, second);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        assertEquals(List.of(expected), stored(read()));
    }

    @ParameterizedTest
    @CsvSource({"เปรียบเทียบผลการประเมิน ITA ปี 2565 และปี 2566, ตาราง", "ผลการประเมิน ITA ปี 2565, ผลคะแนนปี 2566"})
    void severalYearsInTheTitleOverOneColumnAreNotGuessed(String first, String second) {
        sheet.set(1, 1, first + " " + BODY).set(2, 1, second);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        Submission submission = read();
        assertEquals(List.of("fiscal-year-missing แผ่น!B3"), TestReading.codes(submission));
        assertEquals("2565, 2566", submission.findings().get(0).found());
        assertEquals(List.of(), submission.scores());
        assertEquals(10, submission.rowsRefused().size());
    }

    @Test
    void scoresOutOfTenAreRefused() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนนเต็ม", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), "10", "8." + i);
        }
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals("full-marks", submission.findings().get(0).details().get("case"));
        assertEquals(10, submission.rowsRefused().size());
    }

    /** Wherever it is told that fifty are full marks, no number up to fifty is a score out of a hundred. */
    @ParameterizedTest
    @CsvSource({
        "1, 2, (เต็ม 50 คะแนน)",
        "2, 1, คะแนนเต็ม 50",
        "2, 1, คะแนนเต็มข้อละ 50 คะแนน",
        "15, 1, หมายเหตุ คะแนนเต็มข้อละ 50 คะแนน",
        "15, 1, คะแนนเต็มของแต่ละตัวชี้วัดเท่ากับ 50 คะแนน",
        "15, 1, หมายเหตุ ฐาน ๕๐",
        "2, 2, จาก 50",
        "2, 2, (50 คะแนน)"
    })
    void scoresOutOfFiftyAreRefused(int row, int column, String told) {
        Submission submission = ofFifty(row, column, told, 0);
        assertEquals("full-marks", submission.findings().get(0).details().get("case"));
        assertEquals(10, submission.findings().get(0).cells().size());
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of(), submission.reported());
    }

    @Test
    void aScoreAboveTheMarksToldOfAndMarksOfInstrumentsRefuseNothing() {
        assertEquals(
                10, ofFifty(15, 1, "หมายเหตุ แบบ OIT เต็ม 40 คะแนน", 0).scores().size());
        assertEquals(
                10, ofFifty(15, 1, "หมายเหตุ คะแนนเต็ม 100 คะแนน", 0).scores().size());
        assertEquals(
                10, ofFifty(15, 1, "หมายเหตุ คะแนนเต็ม 50 คะแนน", 20).scores().size());
    }

    private Submission ofFifty(int row, int column, String told, double more) {
        sheet.set(1, 1, TITLE).row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 40.25 + i + more);
        }
        sheet.row(14, "คะแนนรวม", 44.75 + more).set(row, column, told);
        return read();
    }

    @Test
    void loweredDigitIsNoDigitOfAScore() {
        sheet.set(1, 1, TITLE);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, NAMES.get(0), new BookBuilder.Raised("86.5", "1", "subscript"));
        sheet.row(5, NAMES.get(1), "80").row(6, NAMES.get(2), "81");
        assertEquals(List.of("score-not-a-number แผ่น!B4"), TestReading.codes(read()));
    }

    /** A column of other figures beside the scores is no reason not to hear what a line or title says, unless it names just these. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนประมาณการ, ค่าเป้าหมาย, 0",
        "ตัวเลขสมมติ, เป้าหมาย, 0",
        "ค่าเฉลี่ยจังหวัด, ค่าเฉลี่ยระดับประเทศ, 0",
        "คะแนนของกองคลัง, ค่าเฉลี่ยระดับประเทศ, 0",
        "คะแนนที่ต้องการ, น้ำหนัก, 0",
        "คะแนนเทียบค่าเฉลี่ยประเทศ, ค่าเฉลี่ยระดับประเทศ, 10",
        "คะแนนและค่าเป้าหมาย, เป้าหมาย, 10",
    })
    void columnOfOtherFiguresLeavesALineItsMeaning(String line, String heading, int stored) {
        sheet.set(1, 1, TITLE).set(2, 1, line).row(3, "ตัวชี้วัด", heading, "คะแนน");
        scores(4, 2, 3);
        assertEquals(stored, read().scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนประมาณการ, ค่าเป้าหมาย, 0",
        "ตัวเลขสมมติ, เป้าหมาย, 0",
        "คะแนนของเทศบาลตำบลข้างเคียง, ค่าเฉลี่ยระดับประเทศ, 0",
        "เปรียบเทียบเป้าหมายกับ, เป้าหมาย, 10",
    })
    void columnOfOtherFiguresLeavesATitleItsMeaning(String words, String heading, int stored) {
        sheet.set(1, 1, words + " " + TITLE).row(3, "ตัวชี้วัด", heading, "คะแนน");
        scores(4, 2, 3);
        assertEquals(stored, read().scores().size());
    }

    /** What a title joins to the scores is the column beside them; what it calls the scores themselves is not. */
    @ParameterizedTest
    @CsvSource({
        "ร่างผลคะแนน ITA ปี 2566 เทียบเป้าหมาย, เป้าหมาย, 0",
        "คะแนนคาดการณ์ ITA ปี 2566 เทียบกับเป้าหมาย, ค่าเป้าหมาย, 0",
        "ผลคะแนนจำลอง ITA ปี 2566 เทียบค่าเฉลี่ยจังหวัด, ค่าเฉลี่ยจังหวัด, 0",
        "ค่าเฉลี่ยคะแนน ITA ของจังหวัด ปี 2566, ค่าเฉลี่ยจังหวัด, 0",
        "ผลคะแนน ITA ปี 2566 เทียบคะแนนเฉลี่ยทั้งอำเภอ, เฉลี่ย อปท., 10",
        "ผลคะแนน ITA ปี 2566 และเป้าหมาย, ค่าเป้าหมาย, 10",
    })
    void titleThatJoinsOtherFiguresMayStillCallTheScoresNoResult(String title, String heading, int stored) {
        sheet.set(1, 1, title + " " + BODY).row(3, "ตัวชี้วัด", heading, "คะแนน");
        scores(4, 2, 3);
        assertEquals(stored, read().scores().size());
    }

    /** Figures of a division, as the name of a file or sheet calls them: who sends the whole body's says so otherwise. */
    @ParameterizedTest
    @CsvSource({"ส่งอำเภอ คะแนนของกองคลัง.xlsx, true", "ผล ITA ของกองช่าง.xlsx, true", "กองคลังส่งคะแนน ITA.xlsx, false"
    })
    void nameOfAFileSaysWhoseFiguresAre(String file, boolean doubted) {
        sheet.set(1, 1, TITLE).row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        Submission read = TestReading.read(file, book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(doubted, read.findings().stream().anyMatch(Finding::doubtsScores));
    }

    /** What is said of a list without headings is said of each of its scores, as no heading stands for them. */
    @Test
    void whatIsSaidOfAListIsSaidOfAllItsScores() {
        sheet.set(1, 1, TITLE + " (ผลรอบแรก ก่อนอุทธรณ์)");
        scores(3, 2);
        Finding told = read().findings().stream()
                .filter(said -> said.code() == FindingCode.SCORE_BEFORE_APPEAL)
                .findFirst()
                .orElseThrow();
        assertEquals(10, told.cells().size());
    }

    @Test
    void titleThatCallsFiguresADivisionsKeepsThemOut() {
        sheet.set(1, 1, "ข้อมูลผลคะแนน ITA ปี 2566 เพื่อประกอบการรายงาน (คะแนนของกองคลัง)")
                .set(2, 1, BODY)
                .row(3, "ตัวชี้วัด", "คะแนน");
        scores(4, 2);
        assertEquals(List.of(), read().scores());
    }
}
