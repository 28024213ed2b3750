package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What says in harmless words that scores come from elsewhere than the announced result makes them doubtful; honest neighbours do not. */
final class OriginOfScoresTest {
    private static final String TITLE = "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569";
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอสมมติ จังหวัดสาธิต";

    private static BookBuilder.Sheet scores(BookBuilder book, String title, String caption, String sheet) {
        BookBuilder.Sheet of = book.sheet(sheet)
                .set(1, 1, title)
                .set(2, 1, BODY)
                .set(3, 1, caption)
                .row(4, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            of.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 91.25 - 1.37 * i);
        }
        return of;
    }

    /** The codes and places of what makes the ten scores doubtful, or takes them all back. */
    private static List<String> doubts(BookBuilder book, String path) {
        Submission submission = TestReading.read(path, book.toBytes());
        boolean refused = submission.scores().isEmpty();
        assertEquals(refused ? 0 : 10, submission.scores().size());
        return submission.findings().stream()
                .filter(finding -> refused ? finding.severity() == Severity.ERROR : finding.doubtsScores())
                .map(finding -> finding.code().code() + " " + finding.cell())
                .toList();
    }

    private static List<String> doubts(String title, String caption, String note) {
        BookBuilder book = new BookBuilder();
        scores(book, title, caption, "ผลคะแนน").set(17, 1, note);
        return doubts(book, "delivery.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ที่มา : แบบสอบถามที่สำนักปลัดแจกประชาชน 120 ชุด",
                "ที่มา: การสัมภาษณ์พนักงาน 25 คน",
                "ผลการประเมินโดยคณะกรรมการภายใน",
                "ลงชื่อ ........................ ผู้ประเมิน",
                "ข้อมูลจาก Google Form ของหน่วยงาน",
                "คะแนนสูงสุดที่เคยได้"
            })
    void noteThatNamesAnotherSourceOrAnAssessorIsADoubt(String note) {
        assertEquals(List.of("text-not-understood ผลคะแนน!A17"), doubts(TITLE, "", note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "อ้างอิง: ผลของ อบต.ข้างเคียงที่ได้คะแนนสูง",
                "เป็นผลของเทศบาลใกล้เคียง",
                "ผลของ อปท. ที่ได้คะแนนสูงสุดในอำเภอ",
                "ผู้ให้คะแนน ปลัด อบต. และหัวหน้าส่วนราชการ",
                "ผู้ตรวจประเมิน .................... ปลัด อบต."
            })
    void noteThatSaysInKnownWordsWhoseTheFiguresAreTakesThemBack(String note) {
        assertEquals(List.of("heading-not-recognised ผลคะแนน!A17"), doubts(TITLE, "", note));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "หากดำเนินการครบทุกมาตรการ",
                "กรณีผู้ตอบแบบ EIT ครบตามจำนวน",
                "กลุ่มเทศบาลขนาดกลาง",
                "แบบสอบถามประชาชนหมู่ที่ 4"
            })
    void captionThatSaysWhatTheFiguresWouldBeOrOfWhomTakesThemBack(String caption) {
        assertEquals(List.of("heading-not-recognised ผลคะแนน!A3"), doubts(TITLE, caption, ""));
    }

    /** It may be the one that sends the result. */
    @Test
    void captionThatIsNothingButADivisionIsADoubt() {
        assertEquals(List.of("text-not-understood ผลคะแนน!A3"), doubts(TITLE, "กองคลัง", ""));
    }

    private static BookBuilder titled(String caption) {
        BookBuilder book = new BookBuilder();
        scores(book, TITLE, caption, "ผลคะแนน");
        return book;
    }

    @ParameterizedTest
    @ValueSource(strings = {"กองคลัง/คะแนน.xlsx", "คะแนน กองคลัง.xlsx"})
    void divisionInWhosePlaceTheFileLiesSendsTheResult(String path) {
        assertEquals(List.of(), doubts(titled("กองคลัง"), path));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการวิเคราะห์ความเสี่ยงการทุจริตตามตัวชี้วัด ITA ปีงบประมาณ พ.ศ. 2569",
                "แบบติดตามการดำเนินงานตามตัวชี้วัด ITA ปีงบประมาณ พ.ศ. 2569",
                "ผลการประเมินมาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2569",
                "ผลการประเมินการรับรู้ของบุคลากร ปีงบประมาณ พ.ศ. 2569",
                "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569 รวมคะแนนเพิ่ม",
                "ผลการเก็บข้อมูลแบบวัด IIT และ EIT ระหว่างดำเนินการ ปีงบประมาณ พ.ศ. 2569",
                "รายงานผลระหว่างปี ITA 2569"
            })
    void titleOfSomethingElseDoneAlongTheIndicatorsTakesThemBack(String title) {
        assertEquals(List.of("heading-not-recognised ผลคะแนน!A1"), doubts(title, "", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ระดับความเสี่ยงการทุจริตรายตัวชี้วัด ปี 2569",
                "ระดับความสำเร็จของการดำเนินงานตามตัวชี้วัด ปี 2569",
                "ระดับการรับรู้ของประชาชน ปี 2569",
                "ร้อยละของหน่วยงานที่ผ่านเกณฑ์ แยกตามตัวชี้วัด ปี 2569",
                "ร้อยละของผู้มีส่วนได้ส่วนเสียที่ตอบ ปี 2569",
                "ร้อยละข้อที่ตอบครบ ปี 2569",
                "จำนวนหน่วยงานที่ผ่าน ปี 2569"
            })
    void titleOfFiguresThatMeasureSomethingElseStoresNothing(String title) {
        assertEquals(List.of("no-table-recognised "), doubts(title, "", ""));
        assertEquals(List.of("no-table-recognised "), doubts(TITLE, title, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนรายข้อต่ำสุดของแต่ละตัวชี้วัด ITA ปีงบประมาณ พ.ศ. 2569",
                "เฉลี่ยทั้ง 3 แบบวัด รายตัวชี้วัด ปี 2569"
            })
    void titleThatIsToldAsALabelIsADoubt(String title) {
        assertEquals(List.of("text-not-understood ผลคะแนน!A1"), doubts(title, "", ""));
    }

    /** What is harmless in a title says in a heading of what its numbers are. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนพัฒนา, 1",
        "คะแนนปรับปรุง, 1",
        "คะแนนตามเกณฑ์, 1",
        "ร้อยละที่ดำเนินการ, 1",
        "ความคืบหน้า (%), 1",
        "คะแนนเฉลี่ย อปท., 1",
        "คะแนนของหน่วยงาน, 0",
        "คะแนนที่ได้รับ, 0",
        "ผลลัพธ์, 0"
    })
    void headingOfNumbersSaysNothingButThatTheyAreScores(String heading, int doubts) {
        BookBuilder book = new BookBuilder();
        scores(book, TITLE, "", "ผลคะแนน").set(4, 3, heading);
        assertEquals(doubts, doubts(book, "delivery.xlsx").size());
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมินตามตัวชี้วัด ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ''",
        "สรุปผลคะแนนตามตัวชี้วัดการประเมิน ITA ปีงบประมาณ พ.ศ. 2569, '', ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, หากมีข้อสงสัยกรุณาติดต่อสำนักปลัด, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, สำนักปลัด, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, หากมีข้อสงสัยสอบถามได้ที่สำนักปลัด โทร 02 123 4567, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, ตารางที่ 1 จำแนกตามตัวชี้วัดการประเมิน, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, แยกตามตัวชี้วัดของ ITA, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, รายละเอียดตามแบบวัดการประเมิน IIT EIT และ OIT, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', EIT ผู้ประเมินคือประชาชนผู้รับบริการ",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, ตารางเปรียบเทียบตามตัวชี้วัดการประเมิน, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, ผลการประเมินรายข้อและภาพรวม, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ที่มา: สำนักงาน ป.ป.ช. เปิดระบบ ITAS 1 ม.ค. 2569",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', คณะทำงานประชุม ณ วันที่ 5 มกราคม 2569",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ที่มา: ระบบ ITAS ของสำนักงาน ป.ป.ช.",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ที่มา: ผลการประเมินของสำนักงาน ป.ป.ช.",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ลงชื่อ ................ ผู้รายงาน",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ผลการประเมินใกล้เคียงกับปีก่อน",
        "สรุปคะแนนรายตัวชี้วัด ITA ปีงบประมาณ พ.ศ. 2569, '', ''",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569 เดือนสิงหาคม, '', ''",
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2569 ตัวชี้วัดรวมคะแนนเพิ่มขึ้น, '', ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ข้อมูล ณ วันที่ 15 สิงหาคม 2569",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ข้อมูล ณ เดือนสิงหาคม",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, ศูนย์ปฏิบัติการต่อต้านการทุจริต, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, รายละเอียดดังตาราง, ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, คะแนนต่ำกว่า 85 ต้องจัดทำแผนปรับปรุง, ''",
        "ผลการประเมิน ITA ครั้งล่าสุด (ปี 2569), '', ''",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ค่าเป้าหมายตามแผนแม่บทคือ 85 คะแนนขึ้นไป",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ค่าเป้าหมายปี 2569 = 85 คะแนน (ผ่านค่าเป้าหมาย)",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', กำหนดส่งแบบตอบภายในวันที่ 30 เมษายน 2569",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2569, '', ตามคำสั่งที่ 12/2569 ลงวันที่ 5 มกราคม 2569"
    })
    void honestNeighboursAreNoDoubt(String title, String caption, String note) {
        assertEquals(List.of(), doubts(title, caption, note));
    }

    /** The result of a year is announced after its June: figures of a day before are none. */
    @ParameterizedTest
    @CsvSource({
        "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2569 ประจำเดือนมีนาคม 2569, '', '', ผลคะแนน, delivery.xlsx, ผลคะแนน!A1",
        "ผลการประเมิน ITA ปีงบประมาณ 2569 เดือนเมษายน, '', '', ผลคะแนน, delivery.xlsx, ผลคะแนน!A1",
        "'', ณ วันที่ 31 มีนาคม 2569, '', ผลคะแนน, delivery.xlsx, ผลคะแนน!A3",
        "'', '', วันที่ประเมิน 5 มี.ค. 2569, ผลคะแนน, delivery.xlsx, ผลคะแนน!A17",
        "'', '', ข้อมูล ณ วันที่ ๑๕ มีนาคม ๒๕๖๙, ผลคะแนน, delivery.xlsx, ผลคะแนน!A17",
        "'', '', คะแนน ณ เดือนมกราคม, ผลคะแนน, delivery.xlsx, ผลคะแนน!A17",
        "'', ณ สิ้นเดือนพฤษภาคม, '', ผลคะแนน, delivery.xlsx, ผลคะแนน!A3",
        "'', '', ข้อมูล ณ วันที่ 15/3/2569, ผลคะแนน, delivery.xlsx, ผลคะแนน!A17",
        "'', '', ที่มา: การประชุมเชิงปฏิบัติการ วันที่ 5 มีนาคม 2569, ผลคะแนน, delivery.xlsx, ผลคะแนน!A17",
        "'', '', '', มี.ค. 69, delivery.xlsx, มี.ค. 69",
        "'', '', '', ผลคะแนน, คะแนน มีนาคม 2569.xlsx, ผลคะแนน!C5",
        "'', '', '', ผลคะแนน, รายงานเดือนมีนาคม 2569/ผล.xlsx, ผลคะแนน!C5"
    })
    void figuresOfADayBeforeTheResultAreADoubt(
            String title, String caption, String note, String sheet, String path, String place) {
        BookBuilder book = new BookBuilder();
        scores(book, title.isEmpty() ? TITLE : title, caption, sheet).set(17, 1, note);
        assertTrue(
                doubts(book, path).contains("scores-before-result " + place),
                doubts(book, path).toString());
    }

    /** Last year's result may be reported at any time. */
    @Test
    void dayBehindTheResultIsNoDoubt() {
        BookBuilder book = new BookBuilder();
        scores(book, TITLE.replace("2569", "2568"), "ข้อมูล ณ วันที่ 31 มีนาคม 2569", "ผลคะแนน");
        assertEquals(List.of(), doubts(book, "รายงานเดือนมีนาคม 2569/ผล.xlsx"));
    }

    @ParameterizedTest
    @CsvSource({
        "test.xlsx, 1",
        "sample.xlsx, 1",
        "ซ้อม.xlsx, 1",
        "ครึ่งปีแรก.xlsx, 1",
        "latest.xlsx, 0",
        "contest 2569.xlsx, 0"
    })
    void nameOfAFileThatHoldsAWordOfDoubtIsOne(String path, int doubts) {
        BookBuilder book = new BookBuilder();
        scores(book, TITLE, "", "ผลคะแนน");
        assertEquals(doubts, doubts(book, path).size());
    }

    /** Tables that state totals alone are heard as those of scores are. */
    @ParameterizedTest
    @CsvSource({
        "delivery.xlsx, หมายเหตุ ตัวเลขเป็นค่าเป้าหมาย, 2, 1",
        "delivery.xlsx, คณะทำงานให้คะแนนกันเอง, 0, 0",
        "delivery.xlsx, ข้อมูล ณ วันที่ 15 มีนาคม 2569, 2, 1",
        "คะแนนรวมที่หวังไว้.xlsx, '', 2, 1",
        "delivery.xlsx, ที่มา: ระบบ ITAS ของสำนักงาน ป.ป.ช., 2, 0",
        "delivery.xlsx, '', 2, 0"
    })
    void whatStandsAroundTotalsIsHeard(String path, String note, int stated, int doubts) {
        BookBuilder book = new BookBuilder();
        book.sheet("ผล")
                .set(1, 1, "ผลการประเมิน ITA")
                .set(2, 1, BODY)
                .row(3, "ปีงบประมาณ", "คะแนนรวม", "ระดับ")
                .row(4, "2568", 86.52, "ผ่านดี")
                .row(5, "2569", 88.25, "ผ่านดี")
                .set(7, 1, note);
        Submission submission = TestReading.read(path, book.toBytes());
        assertEquals(
                stated,
                submission.reported().stream()
                        .filter(figure -> figure.value().isPresent())
                        .count());
        assertEquals(
                doubts,
                submission.findings().stream().filter(Finding::doubtsScores).count());
    }

    /**
     * A column called as the scores beside it and something more holds them once more: which are the result nobody can tell. If it says that
     * it was corrected since, the others are not, and what it was corrected to is not told to be announced.
     */
    @ParameterizedTest
    @CsvSource({
        "คะแนน ปี 2569, คะแนน ปี 2569 (ชุดที่ 2), 1, 0",
        "คะแนน ปี 2569, คะแนน ปี 2569 (แก้ไข), 0, 2",
        "คะแนน ปี 2569, คะแนน ปี 2569 (ปรับแล้ว), 0, 2",
        "คะแนน ปี 2569, คะแนน ปี 2569 ใหม่, 0, 2",
        "คะแนน, คะแนนที่แก้ไข, 0, 2",
        "คะแนน, คะแนน (ตรวจใหม่), 0, 2",
        "คะแนน, แก้ไขเป็น, 0, 2",
        "ปีงบประมาณ พ.ศ. 2569, คะแนนที่ถูกต้อง, 0, 2",
        "ผลการประเมิน, แก้เป็น, 0, 2",
        "คะแนน ปี 2569, คะแนน ปี 2569 (เก่า), 0, 0",
        "ผลการประเมิน, ผู้แก้ไข, 0, 0",
        "คะแนน, วันที่แก้ไข, 0, 0",
        "คะแนน ปี 2569, คะแนนถ่วงน้ำหนัก, 0, 0",
        "คะแนน ปี 2569, ผู้รับผิดชอบ, 0, 0"
    })
    void columnOfOtherScoresOfTheSameYearIsADoubtOrRefusesThem(String own, String other, int doubts, int refused) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = scores(book, TITLE, "", "ผลคะแนน");
        sheet.set(4, 3, own).set(4, 4, other).set(7, 4, 70.5).set(8, 4, 71.5);
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals(
                List.of(),
                submission.scores().stream()
                        .filter(score -> score.at().column() == 4)
                        .toList());
        assertEquals(10 - refused, submission.scores().size());
        assertEquals(refused, submission.rowsRefused().size());
        assertEquals(
                doubts,
                submission.findings().stream().filter(Finding::doubtsScores).count());
    }

    /** What a column corrects is the year right before it: those further to the left stay. */
    @Test
    void correctionIsOfTheYearBeforeItAlone() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผลคะแนน")
                .set(1, 1, "ผลคะแนน ITA")
                .set(2, 1, BODY)
                .row(4, "ที่", "ตัวชี้วัด", "ปี 2566", "ปี 2567", "แก้ไขเป็น");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i, 81.5 + i);
        }
        sheet.set(7, 5, 70.5);
        Submission submission = TestReading.read("delivery.xlsx", book.toBytes());
        assertEquals(
                List.of("D7"),
                submission.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .flatMap(finding -> finding.cells().stream().skip(1))
                        .map(CellRef::a1)
                        .toList());
        assertEquals(19, submission.scores().size());
    }

    /**
     * A division beside all scores of one year says it of that year, as it does of all: the other year's may be of another division, or of
     * none. Where the heading says that it does the work, or it stands beside some, it says nothing.
     */
    @ParameterizedTest
    @CsvSource({
        "หน่วยงาน, กองคลัง, กองช่าง, '[E5, E15]'",
        "'', กองคลัง, กองช่าง, '[E5, E15]'",
        "ข้อมูลของ, '', กองช่าง, '[E15]'",
        "ผู้รับผิดชอบ, กองคลัง, กองช่าง, '[]'",
        "หน่วยงานที่รับผิดชอบ, กองคลัง, กองช่าง, '[]'",
        "หน่วยงาน, กองคลัง|กองช่าง, กองช่าง|สำนักปลัด, '[]'",
        "หน่วยงาน, เทศบาลตำบลตัวอย่าง, เทศบาลตำบลตัวอย่าง, '[]'"
    })
    void divisionBesideAllScoresOfAYearIsADoubt(String heading, String earlier, String later, String doubts) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผลคะแนน")
                .set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567 - 2568")
                .row(4, "ที่", "ตัวชี้วัด", "ปี", "คะแนน", heading);
        for (int i = 0; i < 20; i++) {
            String[] beside = (i < 10 ? earlier : later).split("\\|");
            sheet.row(
                    5 + i,
                    i % 10 + 1,
                    ScoreTablesTest.NAMES.get(i % 10),
                    2567 + i / 10,
                    91.25 - 1.37 * i,
                    beside[i % beside.length]);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(20, submission.scores().size());
        assertEquals(
                doubts,
                submission.findings().stream()
                        .filter(Finding::doubtsScores)
                        .map(finding -> finding.cell().a1())
                        .toList()
                        .toString());
    }
}
