package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether scores are announced or self-assessed: said in titles, sheets', files' and folders' names, notes and headings. */
class WhoGaveTheScoresTest {
    private static final String BODY = "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String NEUTRAL = "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566";

    private final BookBuilder book = new BookBuilder();

    private BookBuilder.Sheet sheet(String name, String title, String... headings) {
        BookBuilder.Sheet sheet = book.sheet(name).set(1, 1, title).set(2, 1, BODY);
        sheet.set(4, 1, "ตัวชี้วัด");
        for (int column = 0; column < headings.length; column++) {
            sheet.set(4, 2 + column, headings[column]);
        }
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.set(5 + i, 1, ScoreTablesTest.NAMES.get(i));
            for (int column = 0; column < headings.length; column++) {
                sheet.set(5 + i, 2 + column, 80 + i + column / 10.0);
            }
        }
        return sheet;
    }

    /** Source and column of what was stored, each once: {@code OFFICIAL 2}. */
    private static String stored(Submission submission) {
        return submission.scores().stream()
                .map(score -> score.source() + " " + score.at().column())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    private String storedFrom(String inboxPath) {
        return stored(TestReading.read(inboxPath, book.toBytes()));
    }

    @Test
    void headingOfWhatWasAnnouncedOutweighsTheNameOfTheFile() {
        sheet("คะแนน", NEUTRAL, "ผลที่ ป.ป.ช. ประกาศ");
        assertEquals("OFFICIAL 2", storedFrom("เทศบาลตำบลตัวอย่าง/เทียบประเมินตนเองกับผลจริง.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมินตนเบื้องต้น ITA ปี 2566",
                "ผลคะแนน ITA ปี 2566 (ไม่ใช่คะแนนที่ประกาศ เป็นคะแนนประเมินตนเอง)",
                "แบบ Self Assessment ITA ปี 2566",
                "Self-Assessed ITA ปี 2566",
                "ITA Self Check ปี 2566",
                "ผลการประเมิน ITA (ประเมินโดยส่วนราชการเอง) ปี 2566",
                "ผลการประเมิน ITA ด้วยตนเอง ปี 2566",
                "ผลการประเมิน ITA ประเมินด้วยตัวเอง ปี 2566",
                "ผลการประเมิน ITA ที่กองคลังประเมินเอง ปี 2566",
                "ผลคะแนน ITA ปี 2566 ให้คะแนนตนเอง",
                "ผลคะแนน ITA ปี 2566 (ประเมิน-ตนเอง)",
                "ผลคะแนน ITA ปี 2566 ประเมินโดยหน่วยงาน"
            })
    void titleInAnyWordsMakesScoresSelfAssessed(String title) {
        sheet("แผ่น", title, "คะแนน");
        assertEquals("SELF_ASSESSMENT 2", storedFrom("delivery.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลคะแนน ITA ปี 2566 ตามประกาศ (ไม่ใช่คะแนนที่ประเมินตนเอง)",
                "ผลคะแนน ITA ปี 2566 มิใช่คะแนนที่หน่วยงานประเมินเอง",
                "ผลการประเมิน ITA ปี 2566",
                "ประกาศผลการประเมิน ITA ปี 2566",
                "ผลการประเมิน ITA ปี 2566 ประเมินโดยสำนักงาน ป.ป.ช.",
                "ผลการประเมิน ITA ปี 2566 (มิใช่ผลการประเมินตนเอง)",
                "ผลการประเมิน ITA ปี 2566 ของหน่วยงานภาครัฐ",
                "ผลการประเมิน ITA ปี 2566 ภายในและภายนอกหน่วยงาน",
                "รายงานผลการประเมิน ITA ปี 2566 เทศบาลตำบลตัวอย่าง อำเภอเมือง"
            })
    void titleThatOnlyTellsOfAnAssessmentLeavesScoresOfficial(String title) {
        sheet("แผ่น", title, "คะแนน");
        assertEquals("OFFICIAL 2", storedFrom("delivery.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ประเมินตนเอง.xlsx",
                "f05 ประเมินตนเอง กองคลัง.xlsx",
                "ประเมินตนเอง กองคลังและกองช่าง.xlsx",
                "ประเมินตนเอง/คะแนน.xlsx",
                "ประเมินตนเอง/กองคลัง/คะแนน.xlsx",
                "ITA_self_2566.xlsx",
                "Self Assessment 2566.xlsx",
                "ita-self-assessment.xlsx",
                "แบบประเมิน_ตนเอง_2566.xlsx",
                "คะแนนที่กองคลังประเมินเอง.xlsx",
                "ประเมินตนเอง (ไม่เป็นทางการ).xlsx"
            })
    void fileOrFolderSaysThatScoresAreSelfAssessed(String path) {
        sheet("แผ่น", NEUTRAL, "คะแนน");
        Submission submission = TestReading.read(path, book.toBytes());
        assertEquals("SELF_ASSESSMENT 2", stored(submission));
        assertTrue(submission.findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.HEADING_TAKEN_AS
                        && (path.contains("/") ? "folder-self" : "file-self")
                                .equals(finding.details().get("case"))
                        && finding.severity() == Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"แบบประเมินตนเอง", "คะแนนประเมินตนเอง ปีงบประมาณ พ.ศ. 2566"})
    void pageHeaderOrFooterOfASelfAssessmentLeavesDoubt(String footer) {
        sheet("แผ่น", NEUTRAL, "คะแนน").footer(footer);
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals("OFFICIAL 2", stored(submission));
        assertEquals(
                List.of("WARNING note-unclear " + footer),
                submission.findings().stream()
                        .map(finding ->
                                finding.severity() + " " + finding.details().get("case") + " " + finding.found())
                        .toList());
    }

    @Test
    void aTitleOfTheAnnouncedResultOutweighsThePageHeader() {
        sheet("แผ่น", "ผลการประเมิน ITA อย่างเป็นทางการ ประจำปีงบประมาณ พ.ศ. 2566", "คะแนน")
                .footer("แบบประเมินตนเอง");
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals("OFFICIAL 2", stored(submission));
        assertEquals(List.of(), submission.findings());
    }

    @Test
    void pageHeaderMeansTheColumnThatIsSelfAssessed() {
        sheet("แผ่น", NEUTRAL, "คะแนนประเมินตนเอง").footer("แบบประเมินตนเอง");
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals("SELF_ASSESSMENT 2", stored(submission));
        assertEquals(List.of(), submission.findings());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ไม่ใช่การประเมินตนเอง", "ฝ่ายประเมินผลและติดตาม", "เอกสารประกอบการประเมิน ITA"})
    void otherPageFootersLeaveScoresOfficial(String footer) {
        sheet("แผ่น", NEUTRAL, "คะแนน").footer(footer);
        assertEquals("OFFICIAL 2", storedFrom("delivery.xlsx"));
    }

    @Test
    void sheetsNameIsToldOfAListWithoutHeadings() {
        BookBuilder.Sheet list =
                book.sheet("แบบประเมินตนเอง").set(1, 1, NEUTRAL).set(2, 1, BODY);
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            list.set(3 + i, 1, ScoreTablesTest.NAMES.get(i)).set(3 + i, 2, 80.5 + i);
        }
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals("SELF_ASSESSMENT 2", stored(submission));
        assertEquals(
                List.of("sheet-self", "no-headings"),
                submission.findings().stream()
                        .map(finding -> finding.details().get("case"))
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "แบบประเมินตนเอง, WARNING note-unclear",
        "แบบประเมินตนเอง (Self Assessment), WARNING note-unclear",
        "แบบประเมินตนเอง (Self-Assessment) ปีงบประมาณ พ.ศ. 2566, WARNING note-unclear",
        "รายงานผลการประเมิน (Self Assessment Report), WARNING note-unclear",
        "รายงานผลการประเมิน (Assessment Report), ''",
        "แบบประเมินตนเอง (SAR), ''",
        "รายงานการประเมินตนเอง ปีงบประมาณ พ.ศ. 2566, WARNING note-unclear",
        "รายงานผลการประเมิน ITA, ''",
        "มิใช่การประเมินตนเอง, ''",
        "2. แบบประเมินตนเอง, ''",
        "แบบประเมินตนเอง ปีงบประมาณ พ.ศ. 2565, ''",
    })
    void coverOfASelfAssessmentLeavesDoubt(String line, String told) {
        book.sheet("ปก").set(2, 1, line).set(3, 1, BODY);
        sheet("แผ่น", NEUTRAL, "คะแนน");
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals("OFFICIAL 2", stored(submission));
        assertEquals(
                told,
                submission.findings().stream()
                        .map(finding ->
                                finding.severity() + " " + finding.details().get("case"))
                        .collect(Collectors.joining(", ")));
    }

    @Test
    void headingThatSaysWhoGaveTheScoresNeedsNoWarningOfTheFilesName() {
        sheet("แผ่น", NEUTRAL, "ผลที่ ป.ป.ช. ประกาศ");
        Submission submission = TestReading.read("ประเมินตนเอง.xlsx", book.toBytes());
        assertEquals("OFFICIAL 2", stored(submission));
        assertTrue(submission.findings().stream()
                .noneMatch(finding -> "file-self".equals(finding.details().get("case"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมิน ITA.xlsx",
                "ผลการประเมิน ITA/เทศบาลตำบลตัวอย่าง/คะแนน.xlsx",
                "การประเมินคุณธรรมและความโปร่งใส.xlsx",
                "ประกาศผลการประเมิน.xlsx",
                "ประเมินต้นปี.xlsx",
                "ไม่ใช่การประเมินตนเอง.xlsx",
                "myself.xlsx"
            })
    void fileNamedAfterAnAssessmentStaysOfficial(String path) {
        sheet("แผ่น", NEUTRAL, "คะแนน");
        Submission submission = TestReading.read(path, book.toBytes());
        assertEquals("OFFICIAL 2", stored(submission));
        // "ต้นปี" may say anything
        List<String> told = path.contains("ต้นปี") ? List.of("text-not-understood ") : List.of();
        assertEquals(told, TestReading.codes(submission));
    }

    /** What is only told of a self-assessment beside the scores makes them none. */
    @ParameterizedTest
    @CsvSource({
        "สูงกว่าผลประเมินตนเอง, OFFICIAL 2",
        "ผลประเมินตนเองอยู่แผ่นถัดไป, OFFICIAL 2",
        "ผลประเมินตนเองส่งแยกต่างหาก, OFFICIAL 2",
        "เทียบกับการประเมินตนเองแล้ว, OFFICIAL 2",
        "หลังส่งแบบประเมินตนเอง, OFFICIAL 2",
        "ส่งแบบประเมินตนเองภายใน 30 เม.ย., OFFICIAL 2",
        "คะแนนจากแบบประเมินตนเองที่ส่งแล้ว, SELF_ASSESSMENT 2",
        "ผลประเมินตนเองแยกตามกอง, SELF_ASSESSMENT 2"
    })
    void lineThatOnlyTellsOfASelfAssessmentSaysNothingOfTheScores(String line, String stored) {
        sheet("แผ่น", NEUTRAL, "คะแนน").set(3, 1, line);
        assertEquals(stored, storedFrom("delivery.xlsx"));
    }

    @Test
    void titleThatCallsScoresAnnouncedOutweighsTheNameOfTheFile() {
        sheet("แผ่น", NEUTRAL + " ผลการประเมินอย่างเป็นทางการ", "คะแนน");
        assertEquals("OFFICIAL 2", storedFrom("ประเมินตนเอง/คะแนน.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนคาดการณ์ ITA 2566.xlsx",
                "ค่าเป้าหมาย/คะแนน.xlsx",
                "เป้าหมายคะแนน ITA.xlsx",
                "จำลองคะแนน.xlsx",
                "คะแนนเฉลี่ยจังหวัด.xlsx"
            })
    void fileOfWhatIsNoResultIsLeftAloneWithTheReason(String path) {
        sheet("แผ่น", NEUTRAL, "คะแนน");
        Submission submission = TestReading.read(path, book.toBytes());
        assertEquals("", stored(submission));
        assertEquals(
                List.of(FindingCode.TABLE_LEFT_ALONE, FindingCode.NO_TABLE_RECOGNISED),
                TestReading.onlyCodes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หมายเหตุ ประเมินตนเอง",
                "หมายเหตุ: ผลการประเมินตนเองของกองคลัง",
                "(ประเมินตนเอง)",
                "หมายเหตุ: คะแนนข้างต้นเป็นผลการประเมินตนเองของกองคลัง",
                "หมายเหตุ : เป็นคะแนนที่หน่วยงานให้คะแนนตนเอง ยังไม่ได้รับการตรวจจากสำนักงาน ป.ป.ช. และอาจเปลี่ยนแปลงได้ภายหลัง",
                "คะแนนข้างต้นเป็นผลการประเมินตนเองของกองคลัง",
                "หมายเหตุ: คะแนนในตารางนี้เป็นการประเมินตนเอง",
                "ข้อมูลในตารางมาจากการประเมินตนเอง",
                "ที่มา: แบบประเมินตนเองของกองคลัง"
            })
    void noteBelowTheTableSaysThatScoresAreSelfAssessed(String note) {
        sheet("แผ่น", NEUTRAL, "คะแนน").set(16, 1, note);
        assertEquals("SELF_ASSESSMENT 2", storedFrom("delivery.xlsx"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หมายเหตุ: คะแนนข้างต้นเป็นผลที่ประกาศ มิใช่การประเมินตนเอง",
                "หมายเหตุ: ผลการประเมินปี 2564 เป็นการประเมินตนเอง",
                "หมายเหตุ: ที่มา สำนักงาน ป.ป.ช.",
                "หมายเหตุ: ให้ทุกส่วนราชการส่งแบบประเมินตนเองภายในวันที่ 30 กันยายน",
                "คะแนนข้างต้นสูงกว่าผลการประเมินตนเองของกองคลัง",
                "หมายเหตุ: คะแนนนี้ประกาศโดย ป.ป.ช. แล้ว ต่างจากการประเมินตนเองของหน่วยงาน",
                "ข้อเสนอแนะ: ควรประเมินตนเองก่อนการประเมินจริงทุกปี",
                "ผู้จัดทำ: คณะทำงานประเมินตนเอง ITA",
                "ที่มา: ระบบ ITAS (ไม่รวมการประเมินตนเอง)",
                "การประเมินตนเองครั้งต่อไป เดือนมกราคม 2566",
                "ผู้รายงาน หัวหน้าสำนักปลัด"
            })
    void noteOfSomethingElseLeavesScoresOfficial(String note) {
        sheet("แผ่น", NEUTRAL, "คะแนน").set(16, 1, note);
        assertEquals("OFFICIAL 2", storedFrom("delivery.xlsx"));
        assertEquals(List.of(), unclear());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* คะแนนที่กองคลังประเมินเอง",
                "หมายเหตุ: คะแนนในตารางที่ 2 เป็นการประเมินตนเอง",
                "คะแนนข้างต้นเป็นผลการประเมินตนเองที่ส่งสำนักงาน ป.ป.ช."
            })
    void noteThatLeavesOpenWhatItMeansIsAskedAbout(String note) {
        sheet("แผ่น", NEUTRAL, "คะแนน").set(16, 1, note);
        assertEquals("OFFICIAL 2", storedFrom("delivery.xlsx"));
        assertEquals(List.of("แผ่น!A16 WARNING"), unclear());
    }

    @Test
    void sentenceAboveThatTellsOfBothLeavesScoresOfficialAndIsAskedAbout() {
        sheet("แผ่น", NEUTRAL, "คะแนน").set(3, 1, "หน่วยงานได้ประเมินตนเองก่อน และได้รับผลการประเมินจาก ป.ป.ช. ดังนี้");
        assertEquals("OFFICIAL 2", storedFrom("delivery.xlsx"));
        assertEquals(List.of("แผ่น!A3 WARNING"), unclear());
    }

    @ParameterizedTest
    @CsvSource({
        "ตารางที่ 2,หมายเหตุ: คะแนนในตารางที่ 2 เป็นการประเมินตนเอง",
        "คะแนนประเมินตนเองของกองช่าง ปี 2566,หมายเหตุ: คะแนนในตารางนี้เป็นการประเมินตนเอง"
    })
    void noteHoldsForTheTableJustAboveIt(String second, String note) {
        BookBuilder.Sheet sheet = sheet("แผ่น", NEUTRAL, "คะแนน").set(16, 1, second);
        sheet.set(17, 1, "ตัวชี้วัด").set(17, 3, "คะแนน").set(29, 1, note);
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.set(18 + i, 1, ScoreTablesTest.NAMES.get(i)).set(18 + i, 3, 90 + i / 2.0);
        }
        assertEquals("OFFICIAL 2, SELF_ASSESSMENT 3", storedFrom("delivery.xlsx"));
    }

    @Test
    void headingsThatSayTheSourceOutweighANote() {
        sheet("แผ่น", NEUTRAL, "คะแนนประเมินตนเอง", "ผลการประเมิน")
                .set(16, 1, "หมายเหตุ: คะแนนในช่องแรกเป็นการประเมินตนเอง");
        assertEquals("OFFICIAL 3, SELF_ASSESSMENT 2", storedFrom("delivery.xlsx"));
    }

    private List<String> unclear() {
        return TestReading.read(book.toBytes()).findings().stream()
                .filter(finding -> "note-unclear".equals(finding.details().get("case")))
                .map(finding -> finding.cell() + " " + finding.severity())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมินอย่างเป็นทางการ",
                "ผลคะแนนอย่างเป็นทางการ",
                "คะแนนทางการ",
                "ผลคะแนนทางการ",
                "คะแนนที่ประกาศ",
                "คะแนนตามประกาศ",
                "คะแนนที่ได้รับการประกาศ",
                "คะแนนประกาศผล",
                "คะแนนจาก ป.ป.ช.",
                "คะแนนจากสำนักงาน ป.ป.ช.",
                "คะแนน ป.ป.ช.",
                "คะแนนที่ ป.ป.ช. ประกาศ",
                "ผลคะแนนจากระบบ ITAS",
                "ผลการประเมิน (อย่างเป็นทางการ)",
                "คะแนน (ป.ป.ช.)",
                "ผลทางการ",
                "ทางการ",
                "คะแนนทางการ ปี 2566",
                "ผลการประเมินที่ประกาศ พ.ศ. 2566"
            })
    void announcedColumnBesideASelfAssessmentIsTheOfficialScore(String heading) {
        sheet("แผ่น", NEUTRAL, "คะแนนประเมินตนเอง", heading);
        assertEquals("OFFICIAL 3, SELF_ASSESSMENT 2", storedFrom("delivery.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({"คะแนนที่รับรองแล้ว", "ค่าที่ตรวจแล้ว", "ผลจากผู้ตรวจ", "ครั้งที่ 2", "NACC"})
    void numbersUnderAnUnknownHeadingBesideASelfAssessmentAreAnError(String heading) {
        sheet("แผ่น", NEUTRAL, "คะแนนประเมินตนเอง", heading);
        Submission submission = TestReading.read(book.toBytes());
        assertEquals("SELF_ASSESSMENT 2", stored(submission));
        assertEquals(List.of("heading-not-recognised แผ่น!C4"), TestReading.codes(submission));
        assertEquals(Severity.ERROR, submission.findings().get(0).severity());
    }

    @Test
    void announcedColumnUnderATitleOfASelfAssessmentStaysOfficial() {
        sheet("แผ่น", "ผลการประเมินตนเอง ITA ปี 2566", "ประเมินตนเอง", "คะแนนทางการ");
        assertEquals("OFFICIAL 3, SELF_ASSESSMENT 2", storedFrom("delivery.xlsx"));
    }

    @Test
    void columnThatIsNotAnnouncedIsNoOfficialOne() {
        sheet("แผ่น", NEUTRAL, "คะแนนประเมินตนเอง", "คะแนนอย่างไม่เป็นทางการ");
        assertEquals("SELF_ASSESSMENT 2", storedFrom("delivery.xlsx"));
    }
}
