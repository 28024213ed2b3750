package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes below a table that say what its scores are: self-assessed, foreseen, or before an appeal. */
class FootnotesTest {
    private static final String BODY = " เทศบาลตำบลตัวอย่าง";
    private static final List<String> NAMES = ScoreTablesTest.NAMES.subList(0, 3);

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "footnotes");
        return submission;
    }

    /** Indicator 1 has 61 in 2567 and 71 in 2568. */
    private void twoYears(String second, String note) {
        sheet.set(1, 1, "ผลการประเมิน ITA" + BODY);
        sheet.row(3, "ตัวชี้วัด", "ปี 2567", second);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 61 + i, 71 + i);
        }
        sheet.set(8, 1, note);
    }

    private static long count(Submission submission, int year, SourceKind source) {
        return submission.scores().stream()
                .filter(s -> s.fiscalYear().buddhist() == year && s.source() == source)
                .count();
    }

    private static List<String> cases(Submission submission) {
        return submission.findings().stream()
                .filter(f -> !TestReading.isToldOfEveryList(f))
                .map(f -> TestReading.line(f) + " " + f.details().get("case") + " " + f.severity())
                .toList();
    }

    /** One starred score of ten had all ten refused for the words of its note. */
    @ParameterizedTest
    @CsvSource({"73 *, การใช้อำนาจ", "73, การใช้อำนาจ *"})
    void noteOfAMarkThatOneScoreCarriesIsOfThatAlone(String score, String name) {
        twoYears("ปี 2568", "* ปรับตามมติคณะกรรมการ");
        sheet.set(6, 1, name).set(6, 3, score).row(7, "คะแนนรวม", 80, 85);
        Submission submission = read();
        assertEquals(6, submission.scores().size());
        assertEquals(2, submission.reported().size());
        List<Finding> doubts =
                submission.findings().stream().filter(Finding::doubtsScores).toList();
        assertEquals(1, doubts.size(), submission.findings()::toString);
        assertEquals(
                name.endsWith("*") ? "[แผ่น!A8, แผ่น!B6, แผ่น!C6]" : "[แผ่น!A8, แผ่น!C6]",
                doubts.get(0).cells().toString());
    }

    @Test
    void noteOfAMarkThatNobodyCarriesOrAHeadingDoesIsOfAll() {
        twoYears("ปี 2568 *", "* ปรับตามมติคณะกรรมการ");
        assertEquals(0, count(read(), 2568, SourceKind.OFFICIAL));
        twoYears("ปี 2568", "* ปรับตามมติคณะกรรมการ");
        assertEquals(List.of(), read().scores());
    }

    @ParameterizedTest
    @CsvSource({
        "ปี 2568*,* ประเมินตนเอง",
        "ปี 2568*,หมายเหตุ : * คือคะแนนประเมินตนเอง",
        "ปี ๒๕๖๘**,** ประเมินตนเองของหน่วยงาน",
        "ปี 2568,หมายเหตุ ปี ๒๕๖๘ เป็นคะแนนประเมินตนเอง"
    })
    void scoresThatANoteCallsSelfAssessedAreNotOfficial(String heading, String note) {
        twoYears(heading, note);
        Submission submission = read();
        assertEquals(3, count(submission, 2567, SourceKind.OFFICIAL));
        assertEquals(3, count(submission, 2568, SourceKind.SELF_ASSESSMENT));
        assertEquals(6, submission.scores().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หมายเหตุ: เป็นค่าเฉลี่ยของหน่วยงานอื่น",
                "หมายเหตุ: เป็นค่าเฉลี่ยขององค์กรปกครองส่วนท้องถิ่นทั้งหมด",
                "คะแนนข้างต้นเป็นคะแนนเฉลี่ยของ อปท. อื่น"
            })
    void meanOfOthersIsNoResultThoughNoUnitAboveIsNamed(String note) {
        twoYears("ปี 2568", note);
        assertEquals(0, read().scores().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"หมายเหตุ: เป็นค่าเฉลี่ยของ 10 ตัวชี้วัด", "หมายเหตุ: เป็นค่าเฉลี่ยของผู้ตอบทุกคน"})
    void meanThatNamesNobodyElseIsTheBodys(String note) {
        twoYears("ปี 2568", note);
        assertEquals(6, read().scores().size());
    }

    @Test
    void noteThatCallsAllScoresSelfAssessedIsSaidAtItsCellForEachHeading() {
        twoYears("ปี 2568", "หมายเหตุ: คะแนนข้างต้นเป็นผลการประเมินตนเองของกองคลัง");
        Submission submission = read();
        assertEquals(3, count(submission, 2567, SourceKind.SELF_ASSESSMENT));
        assertEquals(3, count(submission, 2568, SourceKind.SELF_ASSESSMENT));
        assertEquals(6, submission.scores().size());
        assertEquals(
                List.of("แผ่น!A8 WARNING", "แผ่น!A8 WARNING"),
                submission.findings().stream()
                        .filter(finding -> "note-self".equals(finding.details().get("case")))
                        .map(finding -> finding.cell() + " " + finding.severity())
                        .toList());
    }

    @Test
    void scoresThatTheirTitleCallsSelfAssessedNeedNoWordAboutTheNote() {
        twoYears("ปี 2568", "หมายเหตุ: คะแนนข้างต้นเป็นผลการประเมินตนเอง");
        sheet.set(1, 1, "ผลการประเมินตนเอง ITA" + BODY);
        assertEquals(List.of(), cases(read()));
    }

    @Test
    void scoresThatANoteCallsForeseenAreNotStored() {
        twoYears("ปี 2568*", "* คะแนนคาดการณ์");
        Submission submission = read();
        assertEquals(3, submission.scores().size());
        assertEquals(3, count(submission, 2567, SourceKind.OFFICIAL));
        assertTrue(cases(submission).contains("heading-not-recognised แผ่น!C3 แผ่น!A8 not-the-result ERROR"));
    }

    /** A sentence whose subject the scores are, a name for such figures alone, or words that take them back. */
    private static final List<String> TAKING_BACK = List.of(
            "หมายเหตุ ตัวเลขสมมติ ไม่ใช่คะแนนจริง",
            "คะแนนข้างต้นเป็นเป้าหมาย",
            "ยังไม่ใช่ผลอย่างเป็นทางการ",
            "หมายเหตุ: เป็นค่าเฉลี่ยระดับอำเภอ",
            "หมายเหตุ : คะแนนในตารางเป็นค่าคาดการณ์",
            "ข้อมูลนี้เป็นคะแนนของปี 2565",
            "ข้อมูลทดสอบระบบ ห้ามนำไปใช้",
            "คะแนนดังกล่าวเป็นของเทศบาลตำบลไกลบ้าน",
            "(ร่าง)",
            "ร่าง รอการประกาศ",
            "ตัวเลขนี้เป็นค่าเป้าหมายที่ตั้งไว้",
            "หมายเหตุ คะแนนประมาณการจากการประเมินเบื้องต้น",
            "หมายเหตุ ข้อมูลตัวอย่าง",
            "หมายเหตุ - ค่าเฉลี่ยของจังหวัด",
            "คะแนนข้างต้นเป็นคะแนนที่หัวหน้าให้ไว้",
            "ผลคะแนนนี้ยังไม่ได้ประกาศ",
            "ตัวเลขในตารางเป็นเพียงการคาดคะเน",
            "ใช้เป็นแนวทางเท่านั้น ไม่ใช่ผลประเมิน",
            "ยังไม่ผ่านความเห็นชอบจาก ป.ป.ช.",
            "หมายเหตุ คะแนนยังไม่นิ่ง รอ ป.ป.ช. ประกาศ",
            "เป็นคะแนนของปีที่แล้ว",
            "หมายเหตุ: คัดลอกจากปี 2565",
            "ทั้งหมดเป็นตัวเลขประมาณการ",
            "Dummy data only",
            "Draft, not official");

    /** They mention something else, or say what scores are anyway. */
    private static final List<String> CHANGING_NOTHING = List.of(
            "ที่มา: สำนักงาน ป.ป.ช.",
            "หมายเหตุ: คะแนนเต็ม 100",
            "หมายเหตุ ต่ำกว่าเป้าหมาย",
            "หมายเหตุ คะแนนเป้าหมาย 85",
            "หมายเหตุ: เป้าหมายปี 2567 ร้อยละ 90",
            "คะแนนข้างต้นเป็นไปตามเป้าหมาย",
            "หมายเหตุ คะแนนข้างต้นเป็นผลที่ประกาศอย่างเป็นทางการ",
            "สูงกว่าค่าเฉลี่ยระดับจังหวัด",
            "หมายเหตุ ไม่ใช่ตัวเลขสมมติ",
            "หมายเหตุ ค่าเฉลี่ยระดับประเทศ 92.44",
            "ข้อเสนอแนะ: ตั้งเป้าหมายปีหน้าให้ถึง 95",
            "หมายเหตุ ผลคะแนนสูงกว่าที่คาดการณ์ไว้",
            "คะแนนข้างต้นเป็นคะแนนเฉลี่ยของแต่ละเครื่องมือ",
            "คะแนนข้างต้นเป็นคะแนนที่สูงที่สุดในรอบ 3 ปี",
            "คะแนนข้างต้นเป็นคะแนนดิบก่อนถ่วงน้ำหนัก",
            "คะแนนยังไม่ถึงเป้าหมาย",
            "กลุ่มเป้าหมาย IIT 30 คน EIT 100 คน",
            "คาดการณ์ปีหน้าจะได้ไม่ต่ำกว่า 90",
            "หน่วยงานไม่ยื่นอุทธรณ์ผลการประเมิน",
            "หมายเหตุ ผลการประเมินปี 2569 ยังไม่ประกาศ");

    /** Where notes stand: below a table, a list and a table across, and beside a table. */
    private enum Place {
        BELOW,
        BELOW_A_BLANK_ROW,
        BELOW_A_LIST,
        BELOW_ACROSS,
        BESIDE
    }

    static Stream<Arguments> takingBack() {
        return Arrays.stream(Place.values())
                .flatMap(place -> TAKING_BACK.stream().map(note -> Arguments.of(place, note)));
    }

    static Stream<Arguments> changingNothing() {
        return Arrays.stream(Place.values())
                .filter(place -> place != Place.BESIDE) // a column without a heading is told
                .flatMap(place -> CHANGING_NOTHING.stream().map(note -> Arguments.of(place, note)));
    }

    private Submission readWith(Place place, String note) {
        sheet.set(1, 1, "ผลการประเมิน ITA ปี 2568" + BODY);
        int last = place == Place.BELOW_ACROSS ? 4 : 6;
        if (place == Place.BELOW_ACROSS) {
            sheet.row(3, "ปีงบประมาณ", NAMES.get(0), NAMES.get(1), NAMES.get(2));
            sheet.row(4, "2568", 71, 72, 73);
        } else {
            sheet.row(3, place == Place.BELOW_A_LIST ? new Object[0] : new Object[] {"ตัวชี้วัด", "คะแนน"});
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.row(4 + i, NAMES.get(i), 71 + i);
            }
        }
        if (place == Place.BESIDE) {
            sheet.set(4, 5, note);
        } else {
            sheet.set(last + (place == Place.BELOW_A_BLANK_ROW ? 2 : 1), 1, note);
        }
        return read();
    }

    @ParameterizedTest
    @MethodSource("takingBack")
    void noteThatSaysThatScoresAreNoResultKeepsThemOutAndIsTold(Place place, String note) {
        Submission submission = readWith(place, note);
        assertEquals(List.of(), submission.scores());
        String at = place == Place.BESIDE
                ? "E4"
                : place == Place.BELOW_ACROSS ? "A5" : place == Place.BELOW_A_BLANK_ROW ? "A8" : "A7";
        assertTrue(
                submission.findings().stream()
                        .anyMatch(finding -> finding.severity() == Severity.ERROR
                                && finding.cells().stream()
                                        .anyMatch(cell -> cell.a1().equals(at))),
                () -> cases(submission).toString());
    }

    @ParameterizedTest
    @MethodSource("changingNothing")
    void noteThatMentionsSomethingElseIsNoWordOnTheScores(Place place, String note) {
        Submission submission = readWith(place, note);
        assertEquals(3, count(submission, 2568, SourceKind.OFFICIAL));
        assertEquals(List.of(), cases(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "B4, เป็นค่าเป้าหมาย, 2, B4",
        "B5, ตัวเลขสมมติ, 2, B5",
        "A6, ค่าเฉลี่ยจังหวัด, 2, A6",
        "B3, คาดการณ์, 0, B3",
        "A1, ไม่ใช่คะแนนจริง, 0, A1",
        "E4, คะแนนทั้งหมดเป็นตัวเลขสมมติ, 0, E4",
        "A9, คะแนนข้างต้นเป็นเป้าหมาย, 0, A9",
        "E4, คะแนนสูงกว่าเป้าหมาย, 3,",
        "B4, ต่ำกว่าเป้าหมาย, 3,",
        "B5, เป้าหมายปีหน้า 90, 3,",
        "B3, จากระบบ ITAS, 3,",
        "B6, ระบบตรวจ ITA: คำเตือน คะแนนเป้าหมาย, 3,"
    })
    void commentSaysOfItsCellWhatTheScoreThereIs(String cell, String comment, int stored, String told) {
        sheet.comment(cell, comment);
        sheet.set(1, 1, "ผลการประเมิน ITA ปี 2568" + BODY);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), 71 + i);
        }
        Submission submission = read();
        assertEquals(stored, submission.scores().size());
        assertEquals(
                told == null ? List.of() : List.of(told),
                submission.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding ->
                                finding.cells().get(finding.cells().size() - 1).a1())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "** ประเมินตนเอง", "* ดูเพิ่มเติมที่เว็บไซต์"})
    void asteriskThatNoNoteExplainsIsSaid(String note) {
        twoYears("ปี 2568*", note);
        Submission submission = read();
        assertEquals(3, count(submission, 2568, SourceKind.OFFICIAL));
        assertTrue(cases(submission).contains("heading-taken-as แผ่น!C3 mark WARNING"));
    }

    @Test
    void asteriskOfThePublishedResultIsExplained() {
        twoYears("ปี 2568*", "* ผลประกาศอย่างเป็นทางการ");
        assertTrue(cases(read()).stream().noneMatch(line -> line.startsWith("heading-taken-as")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"หมายเหตุ เป้าหมายคะแนนปี 2568 คือ 85", "หมายเหตุ ผลปี 2566 ประเมินตนเอง"})
    void noteOfSomethingElseChangesNothing(String note) {
        twoYears("ปี 2568", note);
        assertEquals(3, count(read(), 2568, SourceKind.OFFICIAL));
    }

    @Test
    void asteriskOverAGroupOfColumnsHoldsForIt() {
        sheet.set(1, 1, "ผลการประเมิน ITA" + BODY);
        sheet.row(3, "ตัวชี้วัด", "ปี 2567", null, "ปี 2568*");
        sheet.row(4, null, "คะแนน", "ระดับ", "คะแนน", "ระดับ");
        sheet.merge(3, 1, 4, 1).merge(3, 2, 3, 3).merge(3, 4, 3, 5);
        sheet.row(5, NAMES.get(0), 61, "C", 71, "B");
        sheet.set(7, 1, "* ประเมินตนเอง");
        Submission submission = read();
        assertEquals(1, count(submission, 2567, SourceKind.OFFICIAL));
        assertEquals(1, count(submission, 2568, SourceKind.SELF_ASSESSMENT));
    }

    @Test
    void asteriskInTheTitleHoldsForTheTable() {
        sheet.set(1, 1, "ผลการประเมิน ITA ปี 2568*" + BODY);
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, NAMES.get(0), 71);
        sheet.set(6, 1, "* ประเมินตนเอง");
        assertEquals(1, count(read(), 2568, SourceKind.SELF_ASSESSMENT));
    }

    @Test
    void asteriskAtAYearDownTheRows() {
        sheet.set(1, 1, "ผลการประเมิน ITA" + BODY);
        sheet.row(3, "ปีงบประมาณ", NAMES.get(0), NAMES.get(1), NAMES.get(2));
        sheet.row(4, "2567", 61, 62, 63);
        sheet.row(5, "2568*", 71, 72, 73);
        sheet.row(6, "2569**", 81, 82, 83);
        sheet.set(8, 1, "* ประเมินตนเอง");
        sheet.set(9, 1, "** คาดการณ์");
        Submission submission = read();
        assertEquals(3, count(submission, 2567, SourceKind.OFFICIAL));
        assertEquals(3, count(submission, 2568, SourceKind.SELF_ASSESSMENT));
        assertEquals(6, submission.scores().size());
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน (ก่อนอุทธรณ์),ปีงบประมาณ พ.ศ. 2567,",
        "คะแนน,ปีงบประมาณ พ.ศ. 2567 (ก่อนอุทธรณ์),",
        "คะแนน,ปีงบประมาณ พ.ศ. 2567,หมายเหตุ คะแนนก่อนอุทธรณ์"
    })
    void scoresBeforeAnAppealWithoutThoseAfterItAreSaid(String heading, String title, String note) {
        sheet.set(1, 1, "ผลการประเมิน ITA" + BODY);
        sheet.set(2, 1, title);
        sheet.row(3, "ตัวชี้วัด", heading);
        sheet.row(4, NAMES.get(0), 71);
        sheet.set(6, 1, note);
        Submission submission = read();
        assertEquals(1, submission.scores().size());
        assertTrue(
                cases(submission).contains("score-before-appeal แผ่น!B3 alone WARNING"),
                () -> cases(submission).toString());
    }

    @Test
    void scoresAfterAnAppealAreTheResult() {
        twoYears("ปี 2568 (หลังอุทธรณ์)", "");
        assertTrue(read().findings().stream()
                .map(Finding::severity)
                .noneMatch(severity ->
                        severity == Severity.WARNING && cases(read()).toString().contains("appeal")));
    }

    @Test
    void yearBelowATitleThatComparesYearsIsTheTables() {
        sheet.set(1, 1, "เปรียบเทียบผลการประเมิน ITA ปี 2567 กับปี 2566" + BODY);
        sheet.set(2, 1, "ปี 2566");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, NAMES.get(0), 61);
        assertEquals(1, count(read(), 2566, SourceKind.OFFICIAL));
    }

    /** It begins as a note and stands right over the headings of another table, below a blank row: it is of that one. */
    @ParameterizedTest
    @ValueSource(strings = {"หมายเหตุ: ร่าง", "* ตัวเลขในตารางนี้เป็นค่าเป้าหมาย", "หมายเหตุ: เป็นคะแนนคาดการณ์"})
    void noteRightOverAnotherTableRefusesThatTable(String note) {
        tableOfAYearOverAnother(13, note, 14);
        Submission submission = read();
        assertEquals(10, count(submission, 2567, SourceKind.OFFICIAL));
        assertEquals(10, submission.scores().size());
    }

    /** Between two tables, with blank rows around it, it may be of either. */
    @Test
    void noteBetweenTwoTablesRefusesBoth() {
        tableOfAYearOverAnother(14, "หมายเหตุ: ร่าง", 16);
        assertEquals(List.of(), read().scores());
    }

    private void tableOfAYearOverAnother(int rowOfNote, String note, int heading) {
        sheet.set(1, 1, "ผลการประเมิน ITA" + BODY);
        sheet.row(2, "ตัวชี้วัด", "คะแนนปี 2567");
        Object[] names = new Object[11];
        Object[] scores = new Object[11];
        names[0] = "ปีงบประมาณ";
        scores[0] = "2568";
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i), 81.25 + i);
            names[i + 1] = ScoreTablesTest.NAMES.get(i);
            scores[i + 1] = 71.25 + i;
        }
        sheet.set(rowOfNote + 1, 1, note);
        sheet.row(heading + 1, names);
        sheet.row(heading + 2, scores);
    }
}
