package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What rows, groups, captions, titles and sheets' names say of the scores below them decides whether they are stored. */
class ScoreClaimsTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;
    private static final String BODY = "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";

    private final BookBuilder book = new BookBuilder();

    private BookBuilder.Sheet sheet(String name, String title) {
        return book.sheet(name).set(1, 1, title).set(2, 1, BODY);
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "claims");
        return submission;
    }

    /** Rows of ten scores from a row on, each column a tenth more than the one to its left. */
    private static void scores(BookBuilder.Sheet sheet, int row, int columns) {
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(row + i, 1, NAMES.get(i));
            for (int column = 0; column < columns; column++) {
                sheet.set(row + i, 2 + column, 80 + i + column / 10.0);
            }
        }
    }

    /** The scores of another. */
    private static void lowScores(BookBuilder.Sheet sheet, int row) {
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(row + i, 1, NAMES.get(i)).set(row + i, 2, 60 + i / 10.0);
        }
    }

    /** A table with a column per indicator: its heading in row 4, a row of ten scores per label below it. */
    private static void yearRows(BookBuilder.Sheet sheet, Object... labels) {
        sheet.set(4, 1, "ปีงบประมาณ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4, 2 + i, NAMES.get(i));
            for (int row = 0; row < labels.length; row++) {
                sheet.set(5 + row, 1, labels[row]).set(5 + row, 2 + i, 75 + row + i / 10.0);
            }
        }
    }

    /** Year and source of what was stored, each once: {@code 2566 OFFICIAL}. */
    private static String stored(Submission submission) {
        return submission.scores().stream()
                .map(score -> score.fiscalYear().buddhist() + " " + score.source())
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"๒๕๖๖ คาดการณ์", "ค่าเป้าหมายปี 2566", "ประมาณการ 2566", "อันดับปี 2566", "2566 (เป้าหมาย)"})
    void rowOfAYearThatSaysInFullThatItIsNoResultIsToldAndNotStored(String label) {
        yearRows(sheet("แผ่น", "ผลคะแนน ITA"), 2565, label);
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(List.of("heading-not-recognised แผ่น!A6"), TestReading.codes(submission));
        assertEquals(Severity.NOTICE, submission.findings().get(0).severity());
        assertEquals(0, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปี 2566 (ระดับจังหวัด)",
                "2566/เป้าหมาย",
                "คะแนนและเป้าหมายปี 2566",
                "เป้าหมายของจังหวัด 2566",
                "ค่าเฉลี่ย 2566"
            })
    void rowOfAYearThatSaysItIsNoResultIsRefused(String label) {
        yearRows(sheet("แผ่น", "ผลคะแนน ITA"), 2565, label);
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(List.of("heading-not-recognised แผ่น!A6"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2566",
                "ปี ๒๕๖๖",
                "2566 (เต็ม 100 คะแนน)",
                "2566 (อย่างเป็นทางการ)",
                "คะแนนของเทศบาลตำบลตัวอย่าง จังหวัดน่าน 2566",
                "ทต.ตัวอย่าง ปี 2566",
                "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖ (ผลประกาศ)",
                "คะแนน ปี 2566 หลังอุทธรณ์"
            })
    void rowOfAYearThatIsTheBodysIsStored(String label) {
        yearRows(sheet("แผ่น", "ผลคะแนน ITA"), 2565, label);
        assertEquals("2565 OFFICIAL, 2566 OFFICIAL", stored(read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ส่วนต่าง ๒๕๖๖",
                "เพิ่มขึ้นจากปี ๒๕๖๖",
                "คะแนนที่ต้องเพิ่มปี ๒๕๖๖",
                "เกณฑ์ปี 2566",
                "งบประมาณปี ๒๕๖๖",
                "จำนวนผู้ตอบปี 2566",
                "คะแนนของหน่วยงานข้างเคียงปี ๒๕๖๖",
                "S.D. ๒๕๖๖",
                "Target 2566",
                "คะแนน LPA ปี 2566",
                "คะแนนของเทศบาลตำบลตัวอย่าง ที่เพิ่มขึ้น ปี 2566",
                "เทศบาลตำบลตัวอย่าง จังหวัดน่าน ส่วนที่ลดลง 2566",
                "ปี 2566 ที่หวัง"
            })
    void rowThatNamesAYearAndSomethingUnknownIsNotStored(String label) {
        yearRows(sheet("แผ่น", "ผลคะแนน ITA"), 2565, label);
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(List.of("heading-not-recognised แผ่น!A6"), TestReading.codes(submission));
    }

    @Test
    void rowOfDifferencesFromAYearIsNoScoreAndNoFinding() {
        yearRows(sheet("แผ่น", "ผลคะแนน ITA"), 2565, "ผลต่างปี 2566");
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void rowOfAYearThatNamesAnotherBodyIsNotStored() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "หน่วยงาน", "ปีงบประมาณ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4, 3 + i, NAMES.get(i));
        }
        List<String> bodies = List.of("เทศบาลตำบลตัวอย่าง", "อบต.อื่น", "เทศบาลตำบลอื่นสอง");
        for (int row = 0; row < bodies.size(); row++) {
            sheet.set(5 + row, 1, bodies.get(row)).set(5 + row, 2, 2566);
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.set(5 + row, 3 + i, 70 + row + i / 10.0);
            }
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() == 5));
        assertEquals(
                List.of("organisation-name-mismatch แผ่น!A6", "organisation-name-mismatch แผ่น!A7"),
                TestReading.codes(submission).stream()
                        .filter(code -> code.startsWith("organisation"))
                        .toList());
    }

    @Test
    void markMergedDownOverRowsOfYearsHoldsForEach() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ประเภท", "ปีงบประมาณ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4, 3 + i, NAMES.get(i));
        }
        for (int row = 5; row <= 7; row++) {
            sheet.set(row, 2, 2560 + row);
            for (int i = 0; i < NAMES.size(); i++) {
                sheet.set(row, 3 + i, 70 + row + i / 10.0);
            }
        }
        sheet.set(5, 1, "ผลคะแนน").set(6, 1, "ค่าเป้าหมาย").merge(6, 1, 7, 1);
        assertEquals("2565 OFFICIAL", stored(read()));
    }

    @Test
    void selfAssessedRowOfAYearIsNotTheOfficialOne() {
        yearRows(sheet("แผ่น", "ผลคะแนน ITA"), "2566 ประเมินตนเอง", "2566");
        Submission submission = read();
        assertEquals("2566 OFFICIAL, 2566 SELF_ASSESSMENT", stored(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"เป้าหมาย", "ค่าเฉลี่ยระดับจังหวัด", "คาดการณ์", "ค่าเฉลี่ย อปท.", "น้ำหนัก", "คะแนนระดับประเทศ"
            })
    void groupThatIsNoResultKeepsItsColumnsOut(String group) {
        for (boolean merged : List.of(true, false)) {
            BookBuilder.Sheet sheet = sheet(merged ? "แผ่น 1" : "แผ่น 2", "ผลคะแนน ITA");
            sheet.row(4, "ตัวชี้วัด", "ผลคะแนน", null, group);
            sheet.row(5, null, 2565, 2566, 2565, 2566).merge(4, 1, 5, 1);
            if (merged) {
                sheet.merge(4, 2, 4, 3).merge(4, 4, 4, 5);
            }
            scores(sheet, 6, 4);
        }
        Submission submission = read();
        assertEquals("2565 OFFICIAL, 2566 OFFICIAL", stored(submission));
        assertEquals(40, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().column() <= 3));
        assertEquals(
                List.of("heading-not-recognised แผ่น 1!D4", "heading-not-recognised แผ่น 2!D4"),
                TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"เป้าหมาย", "ค่าเฉลี่ยของอำเภอ"})
    void tableWithNothingButSuchAGroupIsRefused(String group) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", group).row(5, null, 2567, 2568).merge(4, 2, 4, 3);
        scores(sheet, 6, 2);
        Submission submission = read();
        assertEquals("", stored(submission));
        assertTrue(TestReading.codes(submission).contains("heading-not-recognised แผ่น!B4"));
        assertEquals(10, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลคะแนน (เต็ม 100 คะแนน)",
                "คะแนนของเทศบาลตำบลตัวอย่าง จังหวัดน่าน",
                "ผลการประเมิน ITA",
                "ปีงบประมาณ"
            })
    void groupThatIsTheBodysIsStored(String group) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", group).row(5, null, 2565, 2566).merge(4, 2, 4, 3);
        scores(sheet, 6, 2);
        assertEquals("2565 OFFICIAL, 2566 OFFICIAL", stored(read()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลต่าง",
                "ส่วนต่าง",
                "เพิ่ม/ลด",
                "เกณฑ์",
                "งบประมาณ",
                "จำนวนผู้ตอบ",
                "S.D.",
                "Target",
                "คะแนนคาดหวัง"
            })
    void groupOfSomethingUnknownOverYearsIsNotStored(String group) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ผลคะแนน", group).row(5, null, 2565, 2565, 2566);
        sheet.merge(4, 1, 5, 1).merge(4, 3, 4, 4);
        scores(sheet, 6, 3);
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("heading-not-recognised แผ่น!C4"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลต่างปี ๒๕๖๖",
                "คะแนนเต็มปี ๒๕๖๖",
                "น้ำหนักปี ๒๕๖๖",
                "อันดับปี 2566",
                "Target ๒๕๖๖",
                "มัธยฐานปี ๒๕๖๖",
                "คะแนนที่เพิ่มขึ้น ปี 2566",
                "แผนปี 2566",
                "งบประมาณปี 2566",
                "คะแนนถ่วงน้ำหนักปี ๒๕๖๖"
            })
    void captionOrSheetOfSomethingElseThanScoresIsNotStored(String title) {
        for (boolean caption : List.of(true, false)) {
            BookBuilder.Sheet sheet = caption ? sheet("แผ่น", "ผลคะแนน ITA ปี 2565") : sheet(title, "ผลคะแนน ITA");
            int row = 4;
            if (caption) {
                sheet.row(row, "ตัวชี้วัด", "คะแนน");
                scores(sheet, row + 1, 1);
                row += 12;
                sheet.set(row++, 1, title);
            }
            sheet.row(row, "ตัวชี้วัด", "คะแนน");
            scores(sheet, row + 1, 1);
        }
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(10, submission.scores().size());
    }

    /** The full name of an instrument says no more of the figures than its abbreviation; what stands beside it is judged as ever. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมินตามแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปี 2566, 10",
        "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๖, 10",
        "3. คะแนนแบบตรวจการเปิดเผยข้อมูลสาธารณะ ปี 2566, 10",
        "มัธยฐานแบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปี 2566, 8",
        "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) กองคลัง ปี 2566, 8",
        "ผลตรวจ OIT ภายใน ปี 2566, 8"
    })
    void captionOfAnInstrumentIsOfItsScores(String caption, int stored) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        List<String> captions = List.of("ผลการประเมิน IIT ปี 2566", "ผลการประเมิน EIT ปี 2566", caption);
        List<Integer> from = List.of(0, 5, 8, 10);
        for (int table = 0, row = 4; table < captions.size(); table++, row++) {
            sheet.row(row++, captions.get(table)).row(row++, "ตัวชี้วัด", "คะแนน");
            for (int i = from.get(table); i < from.get(table + 1); i++) {
                sheet.row(row++, NAMES.get(i), 80.5 + i);
            }
        }
        assertEquals(stored, read().scores().size());
    }

    @Test
    void selfAssessedGroupStandsBesideTheResult() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ประเมินตนเอง", null, "ผลคะแนน").row(5, null, 2565, 2566, 2565, 2566);
        sheet.merge(4, 2, 4, 3).merge(4, 4, 4, 5);
        scores(sheet, 6, 4);
        assertEquals("2565 OFFICIAL, 2565 SELF_ASSESSMENT, 2566 OFFICIAL, 2566 SELF_ASSESSMENT", stored(read()));
    }

    /** With a row for each year below each name; where the years differ from name to name nothing tells whose the next row is. */
    @ParameterizedTest
    @CsvSource({"2565 2566, 20", "2564 2565 2566, 30", "2566 2566, 0", "2565 เป้าหมาย, 10", "2565 2566_เบื้องต้น, 10"})
    void nameAboveIsThatOfTheRowsOfItsOtherYears(String years, int stored) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปีงบประมาณ", "คะแนน");
        int row = 5;
        for (String name : NAMES) {
            String first = name;
            for (String year : years.split(" ")) {
                sheet.row(row, first, year.replace('_', ' '), 70.25 + row % 25);
                first = null;
                row++;
            }
        }
        assertEquals(stored, read().scores().size());
    }

    /** What stands in a row that says no year is not the result of the year above it, whose own is blank. */
    @ParameterizedTest
    @CsvSource({"ค่ากลาง", "มาตรฐาน", "ผลเดิม", "2567 (รอบ 6 เดือน)"})
    void rowBelowANameThatSaysNoYearIsNoResult(String said) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปีงบประมาณ", "คะแนน");
        int row = 5;
        for (String name : NAMES) {
            sheet.row(row, name, "2566", 70.25 + row).row(row + 1, null, "2567").row(row + 2, null, said, 61.5);
            row += 3;
        }
        assertEquals("2566 OFFICIAL", stored(read()));
    }

    @ParameterizedTest
    @CsvSource({"ปีงบประมาณ", "ปี", "ปี พ.ศ.", "ปีที่ประเมิน"})
    void rowsOfAColumnOfYearsAreOfTheirOwnYear(String heading) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.row(4, heading, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, i < 9 ? "๒๕๖๕" : null, NAMES.get(i), 80 + i);
            sheet.row(15 + i, 2564, NAMES.get(i), 70 + i);
        }
        Submission submission = read();
        assertEquals("2564 OFFICIAL, 2565 OFFICIAL", stored(submission));
        assertEquals(20, submission.scores().size());
        assertEquals(List.of("fiscal-year-mismatch แผ่น!A1"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"งบปี 2565", "ปีงบ 2565", "ปี 2565"})
    void rowsOfYearsBelowIndicatorsSayTheirYear(String label) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2565");
        List<Object> headings = new ArrayList<>(List.of("ปี"));
        List<Object> scores = new ArrayList<>(List.of(label));
        for (int i = 0; i < NAMES.size(); i++) {
            headings.add(NAMES.get(i));
            scores.add(80 + i);
        }
        sheet.row(4, headings.toArray()).row(5, scores.toArray());
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนน_2565", "คะแนน 2565"})
    void strokeOfAnExportIsABlank(String heading) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", heading);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, NAMES.get(i), 80 + i);
        }
        assertEquals("2565 OFFICIAL", stored(read()));
    }

    @Test
    void columnOfYearsNeedsNoYearInTheTitle() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "คะแนน", "ปีที่ประเมิน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, NAMES.get(i), 80 + i, 2565);
        }
        Submission submission = read();
        assertEquals("2565 OFFICIAL", stored(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปีงบประมาณ", "ปี", "ปีงบประมาณ พ.ศ."})
    void yearInACellBesideItsLabelIsThatOfTheTableBelow(String label) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "เอกสารประกอบแผน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.row(3, label, "2565");
        sheet.row(5, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 6, 1);
        assertEquals("2565 OFFICIAL", stored(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "ค่าเฉลี่ยผลการประเมิน ITA ของ อปท. ทั่วประเทศ ปีงบประมาณ พ.ศ. 2566, other-unit",
        "คะแนนเฉลี่ย ITA ระดับจังหวัด ประจำปีงบประมาณ พ.ศ. 2566, other-unit",
        "คะแนนเฉลี่ย ITA ของ อปท. ในจังหวัดน่าน ประจำปีงบประมาณ พ.ศ. 2566, other-unit",
        "ผลคะแนนเฉลี่ยทุกเทศบาลในอำเภอเมือง ITA ปี 2566, other-unit",
        "ค่ากลางของจังหวัด ผลการประเมิน ITA ปี 2566, other-unit",
        "ผลการประเมิน ITA หน่วยงาน best practice ปี 2566, other-unit",
        "เปรียบเทียบกับค่ากลาง ปี 2566, other-unit",
        "เป้าหมาย ITA ปีงบประมาณ พ.ศ. 2566, not-the-result",
        "การพยากรณ์คะแนน ITA ปี 2566, not-the-result"
    })
    void titleOfMeansOrTargetsIsNotTheBodysThoughItsNameFollows(String title, String reason) {
        BookBuilder.Sheet sheet = sheet("แผ่น", title);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        Submission submission = read();
        assertEquals("", stored(submission));
        assertEquals(reason, submission.findings().get(0).details().get("reason"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลคะแนนเฉลี่ย ITA ของเทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน ปี 2566",
                "ผลการประเมิน ITA ปี 2566 เทียบกับเป้าหมาย",
                "ผลการประเมิน ITA ปี 2566 เปรียบเทียบกับค่ากลางของจังหวัด",
                "ผลคะแนน ITA ปี 2566 สูงกว่ามัธยฐานของประเทศ",
                "ผลการประเมิน ITA และ Best Practice ปี 2566",
                "สรุปผล ITA ปี 2566 เพื่อคัดเลือกหน่วยงาน best practice",
                "รายงานผลการประเมิน ITA ปี 2566 ระดับจังหวัด"
            })
    void titleThatOnlyMentionsAMeanOrATargetIsTheBodys(String title) {
        BookBuilder.Sheet sheet = sheet("แผ่น", title);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        assertEquals("2566 OFFICIAL", stored(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "เป้าหมายปีหน้าต้องได้ 95 ขึ้นไป,2566 OFFICIAL",
        "ปีก่อนได้ 88.12,2566 OFFICIAL",
        "คะแนนปีก่อน,",
        "เป้าหมายปีหน้า,"
    })
    void captionThatGivesItsFigureItselfSaysNothingOfTheOthers(String caption, String stored) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลการประเมิน ITA ปี 2566");
        sheet.set(3, 1, caption);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        assertEquals(stored == null ? "" : stored, stored(read()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"เป้าหมาย", "เป้าหมาย 2566", "1.ค่าเป้าหมาย", "คาดการณ์", "ค่าเฉลี่ย", "ค่าเฉลี่ยจังหวัด"})
    void nameOfASheetSaysThatItsScoresAreNoResult(String name) {
        for (String each : List.of(name, "ผลคะแนน")) {
            BookBuilder.Sheet sheet = sheet(each, "ITA ประจำปีงบประมาณ พ.ศ. 2566");
            sheet.row(4, "ตัวชี้วัด", "คะแนน");
            scores(sheet, 5, 1);
        }
        Submission submission = read();
        assertEquals("2566 OFFICIAL", stored(submission));
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream()
                .map(ScoreReading::at)
                .allMatch(at -> at.sheet().equals("ผลคะแนน")));
        assertEquals(List.of("table-left-alone " + quoted(name) + "!A4"), TestReading.codes(submission));
    }

    /** One row of ten says behind the indicator's name that it is something else. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ค่าเฉลี่ยจังหวัด)",
                "ค่าเฉลี่ยประเทศ",
                "ระดับประเทศ",
                "(ร่าง)",
                "ก่อนอุทธรณ์",
                "(คาดการณ์)",
                "ปี 2566",
                "(ปีงบประมาณ 2566)"
            })
    void indicatorWhoseCellSaysThatItIsNoResultOfTheYearIsRefused(String behind) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, "ปี 2567");
        scores(sheet, 5, 1);
        sheet.set(6, 1, NAMES.get(1) + " " + behind);
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("indicator-not-recognised แผ่น!A6 แผ่น!B6"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void indicatorWhoseCellSaysSelfAssessmentIsOne() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, "ปี 2567");
        scores(sheet, 5, 1);
        sheet.set(6, 1, NAMES.get(1) + " (ประเมินตนเอง)");
        assertEquals("2567 OFFICIAL, 2567 SELF_ASSESSMENT", stored(read()));
    }

    @Test
    void rowWhoseNumberIsTheWordMeanIsRefused() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.set(4, 1, "ตัวชี้วัด").set(4, 2, "ปี 2567").set(4, 3, "ที่");
        scores(sheet, 5, 1);
        sheet.set(6, 3, "เฉลี่ยประเทศ");
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("heading-not-recognised แผ่น!C6"), TestReading.codes(submission));
    }

    private static String quoted(String sheet) {
        return new org.itaconsolidator.model.CellRef(sheet, 4, 1).toString().replace("!A4", "");
    }

    @Test
    void nameOfASheetSaysThatItsScoresAreSelfAssessed() {
        BookBuilder.Sheet sheet = sheet("ประเมินตนเอง", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        Submission submission = read();
        assertEquals("2566 SELF_ASSESSMENT", stored(submission));
        assertEquals(List.of("heading-taken-as ประเมินตนเอง"), TestReading.codes(submission));
        assertEquals(SourceKind.SELF_ASSESSMENT, submission.scores().get(0).source());
    }

    @Test
    void foreseenColumnsBesideTheResultAreRefusedAloneUnderATitleThatNamesBoth() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลการประเมิน ITA และการพยากรณ์");
        sheet.row(4, "ตัวชี้วัด", "ปี 2567", "ปี 2568 (คาดการณ์)", "เป้าหมายปี 2569");
        scores(sheet, 5, 3);
        Submission submission = read();
        assertEquals("2567 OFFICIAL", stored(submission));
        assertEquals(List.of("heading-not-recognised แผ่น!C4 แผ่น!D4"), TestReading.codes(submission));
    }

    @Test
    void yearOfASheetsNameIsUsedAndSaid() {
        for (int year = 2565; year <= 2566; year++) {
            BookBuilder.Sheet sheet = sheet("ปี " + year, "ผลคะแนน ITA");
            sheet.row(4, "ตัวชี้วัด", "คะแนน");
            scores(sheet, 5, 1);
        }
        Submission submission = read();
        assertEquals("2565 OFFICIAL, 2566 OFFICIAL", stored(submission));
        assertEquals(
                List.of(FindingCode.HEADING_TAKEN_AS, FindingCode.HEADING_TAKEN_AS), TestReading.onlyCodes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "ตารางที่ ๑ ผลคะแนนก่อนอุทธรณ์, ตารางที่ ๒ ผลคะแนนหลังอุทธรณ์",
        "คะแนนก่อนการยื่นอุทธรณ์, คะแนนภายหลังการยื่นอุทธรณ์"
    })
    void captionBeforeAnAppealGivesWayToTheOneAfterIt(String before, String after) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.set(4, 1, before).row(5, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 6, 1);
        sheet.set(18, 1, after).row(19, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 20, 1);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() >= 20));
        assertEquals(List.of("score-before-appeal แผ่น!A5"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "ขององค์กร, ''",
        "ระดับองค์กร, ''",
        "(ใช้แทนตารางเดิมที่ส่งผิด), ''",
        "ใช้แทนไฟล์เดิม, ''",
        "(ตารางเดิมที่ส่งผิด), text-not-understood แผ่น!A1",
        "ขององค์กรอื่น, heading-not-recognised แผ่น!A1",
        "ขององค์กรปกครองส่วนท้องถิ่นในจังหวัด, heading-not-recognised แผ่น!A1"
    })
    void titleOfTheWholeOfficeOrOfItsMendedFileDoubtsNothing(String words, String told) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566 " + words);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        assertEquals(told, String.join(", ", TestReading.codes(read())));
    }

    /** Both tables lost to a conflict, where only the second says that it is no longer the result. */
    @Test
    void secondTableBeforeAnAppealGivesWayToTheOneAbove() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        sheet.set(18, 1, "คะแนนก่อนอุทธรณ์").row(19, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(20 + i, 1, NAMES.get(i)).set(20 + i, 2, "7" + i % 10 + ".25");
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() < 18));
        assertEquals(List.of("score-before-appeal แผ่น!A19"), TestReading.codes(submission));
    }

    /** Whichever stands first: the one of which nothing says that it is from before the appeal counts. */
    @ParameterizedTest
    @CsvSource({
        "ตารางที่ 1 ผลคะแนนก่อนอุทธรณ์, คะแนน, ตารางที่ 2 ผลคะแนน, true",
        "ผลคะแนน ITA ปี 2566 (ก่อนอุทธรณ์), คะแนน, ผลคะแนน ITA ปี 2566, true",
        "คะแนนก่อนอุทธรณ์, คะแนน, คะแนน, true",
        "ตารางที่ 1, คะแนน (ก่อนอุทธรณ์), ตารางที่ 2, true",
        "คะแนนก่อนอุทธรณ์, คะแนน, เป้าหมายคะแนน ITA ปี 2566, false",
        "คะแนนก่อนอุทธรณ์, คะแนน, ผลการประเมินตนเอง ITA, false",
        "คะแนนก่อนอุทธรณ์, คะแนน, ผลคะแนน ITA ปี 2565, false"
    })
    void firstTableBeforeAnAppealGivesWayToAPlainOneBelow(String first, String heading, String second, boolean counts) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.set(4, 1, first).row(5, "ตัวชี้วัด", heading);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(6 + i, 1, NAMES.get(i)).set(6 + i, 2, "7" + i % 10 + ".25");
        }
        sheet.set(18, 1, second).row(19, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 20, 1);
        Submission submission = read();
        assertEquals(
                counts,
                TestReading.codes(submission).equals(List.of("score-before-appeal แผ่น!A5")),
                () -> TestReading.codes(submission).toString());
        assertEquals(
                counts,
                submission.scores().size() == 10
                        && submission.scores().stream()
                                .allMatch(score -> score.at().row() >= 20
                                        && score.source() == SourceKind.OFFICIAL
                                        && score.fiscalYear().buddhist() == 2566));
    }

    @ParameterizedTest
    @CsvSource({"true, คะแนน", "false, คะแนน", "true, คะแนน (ก่อนอุทธรณ์)", "false, คะแนน (ก่อนอุทธรณ์)"})
    void sheetTitledBeforeAnAppealGivesWayToAPlainOne(boolean first, String heading) {
        String title = "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566";
        for (boolean before : List.of(first, !first)) {
            BookBuilder.Sheet sheet = sheet(
                    before ? "หนึ่ง" : "สอง", before && heading.equals("คะแนน") ? title + " (ก่อนอุทธรณ์)" : title);
            sheet.row(4, "ตัวชี้วัด", before ? heading : "คะแนน");
            scores(sheet, 5, 1);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals("สอง", submission.scores().get(0).at().sheet());
        assertEquals(List.of(FindingCode.SCORE_BEFORE_APPEAL), TestReading.onlyCodes(submission));
    }

    /** A title of all that stands below it is one of a further table without a title, too. */
    @Test
    void sheetTitledBeforeAnAppealIsSoInAllItsTables() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566 (ก่อนอุทธรณ์)");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        sheet.row(18, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 19, 1);
        Submission submission = read();
        assertTrue(submission.findings().stream()
                .anyMatch(told -> told.code() == FindingCode.SCORE_BEFORE_APPEAL && told.doubtsScores()));
    }

    /** What a year will bring is no result, whatever year the title above it states; that it will be better says nothing of the scores. */
    @ParameterizedTest
    @CsvSource({
        "คาดว่าปี 2568 จะมีผลคะแนน ดังนี้, 0",
        "คาดว่าจะมีผลคะแนนดังนี้, 0",
        "คาดการณ์ว่าในปี 2568 หน่วยงานจะได้คะแนนรายตัวชี้วัด ดังต่อไปนี้, 0",
        "คาดว่าปี 2568 จะได้คะแนนสูงขึ้นตามตาราง, 0",
        "คาดว่าปี 2568 จะมีคะแนนดีขึ้น, 10",
        "คาดว่าจะประกาศผลคะแนนปี 2568 ในเดือนสิงหาคม, 10"
    })
    void captionOfWhatWillBeRefuses(String caption, int stored) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.set(3, 1, caption).row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        assertEquals(stored, read().scores().size());
    }

    @Test
    void sheetBeforeAnAppealGivesWayToTheOneAfterIt() {
        for (String name : List.of("ก่อนอุทธรณ์", "หลังอุทธรณ์")) {
            BookBuilder.Sheet sheet = sheet(name, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
            sheet.row(4, "ตัวชี้วัด", "คะแนน");
            scores(sheet, 5, 1);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals("หลังอุทธรณ์", submission.scores().get(0).at().sheet());
    }

    @ParameterizedTest
    @CsvSource({"ผลคะแนน (ก่อนยื่นอุทธรณ์), ผลคะแนนภายหลังการยื่นอุทธรณ์", "ก่อนอุทธรณ์, หลังการยื่นอุทธรณ์"})
    void headingsOfAnAppealInOtherWordsAreUnderstood(String before, String after) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.row(4, "ตัวชี้วัด", before, after);
        scores(sheet, 5, 2);
        Submission submission = read();
        assertTrue(submission.scores().stream().allMatch(score -> score.at().column() == 3));
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("score-before-appeal แผ่น!B4"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลคะแนน ITA ปี 2566 (ร่าง ไม่เป็นทางการ)", "ผลคะแนน ITA ปี 2566 อย่างไม่เป็นทางการ"})
    void draftIsNoResult(String title) {
        BookBuilder.Sheet sheet = sheet("แผ่น", title);
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        Submission submission = read();
        assertEquals("", stored(submission));
        assertEquals(List.of("table-left-alone แผ่น!A4 แผ่น!A1", "no-table-recognised"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "ก. ค่าเป้าหมาย, ข. ผลการประเมินที่ได้รับ",
        "เป้าหมาย, ผลที่ได้",
        "1. คาดการณ์, 2. ผลจริง",
        "ค่าเฉลี่ยจังหวัด, คะแนนของหน่วยงาน"
    })
    void rowsBelowALineOfTheResultAreReadBesideThoseBelowATarget(String target, String result) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน").set(5, 1, target).set(16, 1, result);
        scores(sheet, 6, 1);
        scores(sheet, 17, 1);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() > 16));
        assertEquals(List.of("heading-not-recognised แผ่น!A5"), TestReading.codes(submission));
    }

    private static void across(BookBuilder.Sheet sheet, int row, String label, double first) {
        sheet.set(row, 1, label);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(row, 2 + i, first + i / 10.0);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลคะแนน", "คะแนนที่ได้", "ผลการประเมิน", "คะแนนจริง", "เทศบาลตำบลตัวอย่าง"})
    void rowOfTheResultAmongTargetsAndFullMarksIsOfTheTitlesYear(String label) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        sheet.set(4, 1, "รายการ");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4, 2 + i, NAMES.get(i));
        }
        across(sheet, 5, "คะแนนเต็ม", 99);
        across(sheet, 6, "เป้าหมาย", 85);
        across(sheet, 7, label, 75);
        across(sheet, 8, "ผลต่าง", -10);
        Submission submission = read();
        assertEquals("2566 OFFICIAL", stored(submission));
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() == 7));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void rowsOfOtherBodiesAreRefusedBesideTheOwnOne() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        sheet.set(4, 1, "หน่วยงาน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4, 2 + i, NAMES.get(i));
        }
        across(sheet, 5, "เทศบาลตำบลไกลบ้าน", 60);
        across(sheet, 6, "เทศบาลตำบลตัวอย่าง", 75);
        across(sheet, 7, "อบต.ห่างไกล", 80);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() == 6));
        assertEquals(
                List.of("organisation-name-mismatch แผ่น!A5", "organisation-name-mismatch แผ่น!A7"),
                TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({"หน่วยงาน, ประเทศ", "หน่วยงาน, จังหวัด", "เทศบาล, ค่าเฉลี่ยประเทศ", "คะแนนของหน่วยงาน, ค่าเฉลี่ยจังหวัด"
    })
    void ownColumnBelowAYearIsReadBesideAnothersMean(String own, String other) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปีงบประมาณ 2565", null, "ปีงบประมาณ 2566");
        sheet.merge(4, 2, 4, 3).merge(4, 4, 4, 5);
        sheet.row(5, null, own, other, own, other);
        scores(sheet, 6, 4);
        Submission submission = read();
        assertEquals("2565 OFFICIAL, 2566 OFFICIAL", stored(submission));
        assertTrue(submission.scores().stream().allMatch(score -> score.at().column() % 2 == 0));
    }

    @ParameterizedTest
    @CsvSource({"อบต., เทศบาล", "เทศบาล, อบต.", "อบต., ค่าเฉลี่ยประเทศ", "อบจ, จังหวัด"})
    void columnBelowAYearHeadedByAKindOfBodiesIsNotTheBodysUnlessItIsItsOwnAndAlone(String first, String second) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ตัวชี้วัด", "ปีงบประมาณ 2566", null).merge(4, 2, 4, 3);
        sheet.row(5, null, first, second);
        scores(sheet, 6, 2);
        Submission submission = read();
        assertEquals("", stored(submission));
        assertTrue(TestReading.codes(submission).contains("heading-not-recognised แผ่น!B5"));
    }

    /** Scores that a heading says are of a kind of bodies are the body's where it is one, and no other kind stands beside it. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนของ อบจ., คะแนนของเรา, 3",
        "คะแนนของเรา, คะแนนของ ทม., 2",
        "คะแนน อบต., คะแนนเรา, 3",
        "ผลคะแนนของ อบจ., , 0",
        "คะแนนของเทศบาล, , 2",
        "คะแนนของเทศบาล, คะแนนของ อบต., 0"
    })
    void scoresOfAnotherKindOfBodiesAreNotTheBodys(String first, String second, int column) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        sheet.row(4, "ตัวชี้วัด", first, second);
        scores(sheet, 5, second == null ? 1 : 2);
        Submission submission = read();
        assertEquals(column == 0 ? 0 : 10, submission.scores().size(), submission.scores()::toString);
        assertTrue(submission.scores().stream().allMatch(score -> score.at().column() == column));
        assertTrue(TestReading.codes(submission).isEmpty() == (second == null && column > 0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนของ อบต. ปี 2566", "อบต.2566"})
    void rowOfAYearThatNamesAKindOfBodiesIsNotTheBodys(String label) {
        yearRows(sheet("แผ่น", "ผลคะแนน ITA"), 2565, label);
        assertEquals("2565 OFFICIAL", stored(read()));
    }

    @Test
    void numberAloneInItsRowIsToldThoughNoYearStandsBeforeIt() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        yearRows(sheet, 2566);
        sheet.set(6, 4, 88.5);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("row-not-understood แผ่น!A6"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void totalAloneInItsRowIsOfTheTitlesYear() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.set(4, 2 + i, NAMES.get(i));
        }
        sheet.set(4, 12, "คะแนนรวม").set(5, 12, 86.52);
        Submission submission = read();
        assertEquals(
                List.of("แผ่น!L5"),
                submission.reported().stream()
                        .map(figure -> figure.at().toString())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน ๖๕, คะแนน ๖๖, '2565 OFFICIAL, 2566 OFFICIAL'",
        "ร้อยละ, , 2566 OFFICIAL",
        "คะแนน(ชั่วคราว), คะแนน(สุดท้าย), 2566 OFFICIAL",
        "คะแนน 40, คะแนน 30, ''",
        "คะแนน 60, คะแนน 70, ''"
    })
    void headingsOfScoresInFewWordsAreUnderstood(String first, String second, String stored) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        sheet.row(4, "ตัวชี้วัด", first, second);
        scores(sheet, 5, second == null ? 1 : 2);
        assertEquals(stored, stored(read()));
    }

    @Test
    void targetsBelowTheResultsOfALongTableAreCountedAndTold() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA");
        sheet.row(4, "ปี", "ตัวชี้วัด", "คะแนน", "ประเภท");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, "2566", NAMES.get(i), 80.5 + i, "ประกาศ");
            sheet.row(15 + i, "2567", NAMES.get(i), 95, "เป้าหมาย");
        }
        Submission submission = read();
        assertEquals("2566 OFFICIAL", stored(submission));
        assertEquals(20, submission.rowsRead().size());
    }

    private Submission secondSheet(String name) {
        BookBuilder.Sheet first = sheet("คะแนน", "ผลคะแนน ITA ปี 2566");
        first.row(4, "ตัวชี้วัด", "คะแนน");
        scores(first, 5, 1);
        BookBuilder.Sheet second = book.sheet(name).set(1, 1, "ปีงบประมาณ พ.ศ. 2565");
        second.row(2, "ตัวชี้วัด", "คะแนน");
        scores(second, 3, 1);
        return read();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เก่า ไม่ใช้",
                "เป้า",
                "เป้า 65",
                "ไม่ใช้",
                "ยกเลิก",
                "ร่าง",
                "ทดสอบ",
                "สมมติ",
                "old",
                "draft",
                "target 2565",
                "test",
                "คะแนนที่อยากได้",
                "จังหวัด",
                "ระดับประเทศ",
                "อันดับจังหวัด",
                "Province",
                "District",
                "Plan",
                "Goals",
                "Aim",
                "Trial",
                "ทต.ไกลบ้าน"
            })
    void sheetNamedAsNoResultIsNotStoredBesideOneThatIs(String name) {
        assertEquals("2566 OFFICIAL", stored(secondSheet(name)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปี 2565", "65", "ปีก่อน", "Sheet2", "Summary", "ย้อนหลัง", "ITA65", "ผลเก่าปี 2565"})
    void sheetNamedOtherwiseIsStored(String name) {
        assertEquals("2565 OFFICIAL, 2566 OFFICIAL", stored(secondSheet(name)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนที่อยากได้", "คะแนนที่ยังไม่ตรวจทาน", "คะแนนเบื้องต้นที่คำนวณเอง", "คะแนนที่คาดหวัง",
                        "ผลการประเมิน ITA (ร่าง)",
                "คะแนนชั่วคราว", "คะแนนที่ควรได้", "คะแนนตามเป้าหมาย", "ผลการประเมินก่อนประกาศ",
                        "ผลการทดสอบระบบคะแนน ITA",
                "คะแนนที่หัวหน้าให้ไว้", "คะแนน ITA ของเทศบาลตำบลต้นแบบ (ศึกษาดูงาน)"
            })
    void titleOfWhatIsNoResultHoldsForAllTablesOfItsSheet(String title) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, BODY).set(2, 1, title + " ปี 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        sheet.set(16, 1, "ส่วนที่ 2").row(17, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 18, 1);
        assertEquals("", stored(read()));
    }

    @Test
    void captionOfTargetsHoldsForItsTableAndNotForTheOneBelow() {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        sheet.set(3, 1, "ค่าเป้าหมาย").row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        sheet.set(16, 1, "ผลที่ได้").row(17, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 18, 1);
        Submission submission = read();
        assertEquals("2566 OFFICIAL", stored(submission));
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() > 17));
    }

    /** A caption says of the table below it what its scores are, and nothing of the one above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนของ อบต.ข้างเคียง",
                "ยืมตัวเลขของ อบต.ใกล้เคียงมาใส่",
                "ตัวเลขในตารางนี้เป็นของ อบต.ห้วยแก้ว",
                "ใช้คะแนนปีที่แล้วแทนไปก่อน",
                "ตัวเลขนี้ใส่ไว้เป็นตัวอย่างเท่านั้น",
                "คะแนนก่อนปิดระบบ",
                "ยังไม่มีผลของ ป.ป.ช."
            })
    void captionOfBorrowedFiguresHoldsForItsTableAlone(String caption) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566").row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        sheet.set(16, 1, caption).row(17, "ตัวชี้วัด", "คะแนน");
        lowScores(sheet, 18);
        Submission submission = read();
        assertEquals("2566 OFFICIAL", stored(submission));
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() < 16));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ยืมตัวเลขของ อบต.ใกล้เคียงมาใส่", "ใช้คะแนนปีที่แล้วแทนไปก่อน", "ตัวเลขตัวอย่าง"})
    void captionOfBorrowedFiguresOverTheFirstTableLeavesTheOwnOneBelow(String caption) {
        BookBuilder.Sheet sheet =
                sheet("แผ่น", "ผลคะแนน ITA ปี 2566").set(3, 1, caption).row(4, "ตัวชี้วัด", "คะแนน");
        lowScores(sheet, 5);
        sheet.set(16, 1, "ผลของเทศบาลตำบลตัวอย่าง ปี 2566").row(17, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 18, 1);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertTrue(submission.scores().stream().allMatch(score -> score.at().row() > 17));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนที่มีการประกาศ",
                "คะแนนที่ ITAS แสดง",
                "ผลคะแนนที่ได้รับ",
                "คะแนนที่ประกาศ",
                "ผลการประเมิน ITA รายตัวชี้วัด",
                "คะแนนที่หน่วยงานได้รับ",
                "รายงานผลการประเมิน ITA เทียบกับเป้าหมาย"
            })
    void titleOfTheResultIsNoWordAgainstIt(String title) {
        BookBuilder.Sheet sheet = sheet("แผ่น", title + " ปี 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        Submission submission = read();
        assertEquals("2566 OFFICIAL", stored(submission));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "ranking 2566.xlsx, true",
        "เป้าหมายสู่ความโปร่งใส.xlsx, true",
        "เป้าหมายคือความสุจริต/คะแนน.xlsx, true",
        "08-draft-sheet.xlsx, true",
        "test/คะแนน.xlsx, true",
        "เป้า.xlsx, false",
        "เป้าหมาย 2566.xlsx, false",
        "draft ITA 2566.xlsx, false",
        "คะแนน ITA (ร่าง).xlsx, false",
        "ไม่ใช้แล้ว/คะแนน.xlsx, false",
        "คะแนนเบื้องต้น.xlsx, false"
    })
    void nameOfAFileOrFolderRefusesOnlyByAKnownWord(String path, boolean stored) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ปี 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        assertEquals(stored ? "2566 OFFICIAL" : "", stored(TestReading.read(path, book.toBytes())));
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน/ระดับ, 86.93 (A)",
        "คะแนน (ระดับ), 86.93 / AA",
        "คะแนนที่ได้ (เกรด), 86.93 (A)",
        "คะแนน, ๘๖.๙๓ (ผ่านดี)",
        "คะแนน, 86.93/100",
        "คะแนนและระดับ, 86.93 คะแนน (B)"
    })
    void scoreWithItsLevelInOneCellIsRead(String heading, String cell) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.row(4, "ตัวชี้วัด", heading);
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, NAMES.get(i), cell);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals("86.93", submission.scores().get(0).shownScore());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"77.06 ↑ 1.94", "86.93 (86.52)", "86.93/30", "86.93 (ก)", "86,93 (A)"})
    void numberWithSomethingElseIsRefused(String cell) {
        BookBuilder.Sheet sheet = sheet("แผ่น", "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        scores(sheet, 5, 1);
        sheet.set(5, 2, cell);
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertTrue(TestReading.codes(submission).contains("score-not-a-number แผ่น!B5"));
    }
}
