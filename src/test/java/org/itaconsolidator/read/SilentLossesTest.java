package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** What damaged and mistyped workbooks lost without a word: it is its own measure, or it is told. */
class SilentLossesTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("รายงานผล")
            .row(1, "รายงานผลการดำเนินการตามมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567")
            .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");

    private Submission read() {
        return TestReading.read(book.toBytes());
    }

    @Test
    void rowWithARunningNumberAndAnIssueOfItsOwnIsNotJoinedToTheMeasureAbove() {
        sheet.row(4, null, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การแก้ไขปัญหาการทุจริต", "เรื่องร้องเรียน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, 2, null, "การปรับปรุงงานบริการ", "กองช่าง", "มีนาคม 2567", "ทำเสร็จแล้ว");
        sheet.row(7, null, null, null, "กองช่าง", null, "ประชุมอีกครั้ง");
        Submission submission = read();
        assertEquals(
                List.of(OptionalInt.of(5), OptionalInt.empty()),
                submission.measures().stream().map(Measure::indicator).toList());
        assertEquals("เรื่องร้องเรียน", submission.measures().get(0).text(Field.ISSUE));
        assertEquals(2, submission.measures().get(1).rows().size());
        assertTrue(
                TestReading.codes(submission).contains("indicator-not-recognised รายงานผล!B6"),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void runningNumberAloneBeginsAMeasure() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การแก้ไขปัญหาการทุจริต", "เรื่องร้องเรียน", "กองคลัง", "ทำแล้ว");
        sheet.row(6, 2, null, "การปรับปรุงงานบริการ", null, "ทำเสร็จแล้ว");
        assertEquals(
                List.of("เรื่องร้องเรียน", "การปรับปรุงงานบริการ"),
                read().measures().stream().map(m -> m.text(Field.ISSUE)).toList());
    }

    @Test
    void rowWithoutANumberWhoseIssueHasADivisionOrAPeriodOfItsOwnIsItsOwnMeasure() {
        sheet.row(4, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "การแก้ไขปัญหาการทุจริต", "เรื่องร้องเรียน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, null, "การปรับปรุงงานบริการ", "กองช่าง", "ทุกเดือน", "ทำเสร็จแล้ว");
        Submission submission = read();
        assertEquals(
                List.of("เรื่องร้องเรียน", "การปรับปรุงงานบริการ"),
                submission.measures().stream().map(m -> m.text(Field.ISSUE)).toList());
        assertEquals(
                List.of("indicator-not-recognised รายงานผล!A6"),
                TestReading.codes(submission),
                "the indicator above is taken, and that is told");
    }

    @Test
    void issueOfItsOwnThatIsJoinedToTheMeasureAboveIsTold() {
        sheet.row(4, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "การแก้ไขปัญหาการทุจริต", "๑. เรื่องร้องเรียน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, null, "๒. เรื่องทรัพย์สิน", "กองคลัง", "ทุกเดือน", "ตรวจแล้ว");
        sheet.row(7, null, "การปรับปรุงงานบริการ", "กองคลัง", "ทุกเดือน", "ทำเสร็จแล้ว");
        sheet.row(8, null, "งานทะเบียน", null, null, "จัดทำแล้ว");
        sheet.row(10, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(11, null, "และงานพัสดุ", null, null, "และรายงาน");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(
                List.of("row-joined รายงานผล!B7 รายงานผล!B8"),
                TestReading.codes(submission),
                "a list that goes on and the rest of a text behind repeated headings are sure");
        assertEquals("รายงานผล!A5", submission.findings().get(0).details().get("other"));
    }

    @Test
    void issueBesideABlankMeasureIsToldToo() {
        sheet.row(
                4,
                "ตัวชี้วัด",
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "มาตรการ/แนวทาง",
                "ผู้รับผิดชอบ",
                "ระยะเวลา",
                "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "การมอบหมายงาน", "จัดทำคู่มือ", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, null, "การประเมินบุคลากร", null, "กองช่าง", "มีนาคม 2567", "ประเมินแล้ว");
        sheet.row(7, "การใช้งบประมาณ", "แผนการใช้จ่าย", "เผยแพร่แผน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(8, null, "ผลการใช้จ่าย", null, "กองคลัง", "ทุกเดือน", "รายงานแล้ว");
        sheet.merge(7, 3, 8, 3);
        assertEquals(List.of("row-joined รายงานผล!B6"), TestReading.codes(read()));
    }

    @Test
    void numberedRowTakesTheIndicatorAboveThroughAMergedCell() {
        sheet.row(4, null, "ตัวชี้วัด", "ประเด็นที่ต้องแก้ไขหรือพัฒนา", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, 1, "การแก้ไขปัญหาการทุจริต", "เรื่องร้องเรียน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, 2, null, "การปรับปรุงงานบริการ", "กองช่าง", "มีนาคม 2567", "ทำเสร็จแล้ว");
        sheet.merge(5, 2, 6, 2);
        assertEquals(
                List.of(OptionalInt.of(5), OptionalInt.of(5)),
                read().measures().stream().map(Measure::indicator).toList());
    }

    @Test
    void lineOfAListWhoseNameIsNotKnownIsRefusedAndTold() {
        List<String> names = DamagedWorkbooksTest.NAMES;
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet list = scores.sheet("คะแนน");
        list.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565");
        list.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        for (int i = 0; i < names.size(); i++) {
            String name = i == 5 ? "คุณธรรมของงานที่ทำ" : names.get(i);
            list.row(4 + i, i + 1, name, "ได้คะแนน", new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        Submission submission = TestReading.read(scores.toBytes());
        assertEquals(9, submission.scores().size());
        assertEquals(10, submission.rowsRead().size());
        assertEquals(1, submission.rowsRefused().size());
        assertEquals(List.of("indicator-not-recognised คะแนน!B9"), TestReading.codes(submission));
    }

    /** Years that stand over the columns of a list say of which year each is: no title does then, and a column without one is of none. */
    @Test
    void scoresBelowARowOfYearsAreOfTheYearOverThem() {
        Submission over =
                TestReading.read(listBelow("กรอกในช่องใต้หัวตาราง", "ปี 2564", "ปี 2565", "ปี 2566", "ปี 2567"));
        assertEquals(
                Set.of(2567),
                over.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .collect(Collectors.toSet()));
        assertEquals(10, over.scores().size());
        assertEquals(14, over.rowsRead().size(), "names of instruments without a number are in the ledger");
        assertEquals(
                List.of("TOTAL คะแนน!E19"),
                over.reported().stream()
                        .map(figure -> figure.kind() + " " + figure.at())
                        .toList(),
                "rows of instruments without a number part nothing");
        Submission beside = TestReading.read(listBelow("ลำดับ ปี 2564", "ปี 2565", "ปี 2566", "ปี 2567"));
        assertEquals(List.of(), beside.scores());
        assertEquals(10, beside.rowsRefused().size());
        assertEquals(List.of("heading-not-recognised คะแนน!E5"), TestReading.codes(beside));
    }

    /** The level below a list whose heading is gone is the body's, as below a table. */
    @Test
    void levelBelowAListWithoutHeadingsIsRead() {
        for (int column : List.of(5, 6)) {
            BookBuilder scores = new BookBuilder();
            BookBuilder.Sheet list = scores.sheet("คะแนน");
            list.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
            list.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
            for (int i = 0; i < 10; i++) {
                list.set(6 + i, 2, DamagedWorkbooksTest.NAMES.get(i))
                        .set(6 + i, 5, new BigDecimal("81.25").add(BigDecimal.valueOf(i)));
            }
            list.set(16, 2, "รวม").set(16, 5, new BigDecimal("86.35"));
            list.set(17, 2, "ระดับ").set(17, column, "ผ่านดี");
            Submission submission = TestReading.read(scores.toBytes());
            assertEquals(10, submission.scores().size());
            assertEquals(
                    List.of("86.35", "ผ่านดี"),
                    submission.reported().stream().map(ReportedFigure::text).toList());
            assertEquals(List.of(), TestReading.codes(submission));
            list.set(17, column, null).set(17, 7, "ดูหน้าถัดไป");
            assertEquals(1, TestReading.read(scores.toBytes()).reported().size());
        }
    }

    private static byte[] listBelow(Object... headings) {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet list = scores.sheet("คะแนน");
        list.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        list.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        list.row(5, headings);
        List<String> names = DamagedWorkbooksTest.NAMES;
        for (int i = 0; i < names.size(); i++) {
            list.row(6 + i, i + 1, names.get(i), null, null, new BigDecimal("81.25").add(BigDecimal.valueOf(i)));
        }
        list.row(16, null, "IIT").row(17, null, "EIT").row(18, null, "OIT");
        list.row(19, null, "รวม", null, null, new BigDecimal("86.35"));
        return scores.toBytes();
    }

    @Test
    void stepInTheColumnOfTheResponsibleIsTold() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "๑. ทำแผน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, null, null, null, "๒. จัดประชุมคณะทำงานเพื่อติดตามผล", null, "ประชุมแล้ว");
        sheet.row(7, "การใช้งบประมาณ", "มาตรการสอง", "๑. ทำแผน", "๑. กองคลัง\n๒. กองช่าง", "ทุกเดือน", "ทำแล้ว");
        assertEquals(List.of("division-mismatch รายงานผล!D6"), TestReading.codes(read()));
    }

    @Test
    void sentenceWithoutANumberInTheColumnOfTheResponsibleIsTold() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "แต่งตั้งคณะทำงานรับฟังความคิดเห็น", "ทำแล้ว");
        sheet.row(6, "การใช้งบประมาณ", "มาตรการสอง", "คณะกรรมการติดตามและประเมินผลแผนพัฒนาท้องถิ่น", "ทำแล้ว");
        sheet.row(7, "การใช้งบประมาณ", "มาตรการสาม", "ส่งเสริมการเกษตร", "ทำแล้ว");
        assertEquals(List.of("division-mismatch รายงานผล!C5"), TestReading.codes(read()));
    }

    @Test
    void periodInTheColumnOfTheResponsibleIsTold() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "กองคลัง", "ทำแล้ว");
        sheet.row(6, "การใช้งบประมาณ", "มาตรการสอง", "ตลอดปีงบประมาณ", "ทำแล้ว");
        assertEquals(List.of("division-mismatch รายงานผล!C6"), TestReading.codes(read()));
    }

    @Test
    void halfOfALetterIsKeptAsTheFileEscapesItAndTold() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "ก_xD83D_ข", "กองคลัง", "ทำแล้ว _xD83D__xDE00_");
        Submission submission = read();
        assertEquals("ก_xD83D_ข", submission.measures().get(0).text(Field.MEASURE));
        assertEquals("ทำแล้ว \uD83D\uDE00", submission.measures().get(0).text(Field.RESULT));
        assertEquals(List.of("cell-error รายงานผล!B5"), TestReading.codes(submission));
    }

    @Test
    void mergedRangesThatOverlapOrEndBeforeTheyBeginAreToldAndNeverStopTheReader() {
        for (int[] range : List.of(new int[] {6, 1, 7, 1}, new int[] {7, 2, 5, 2}, new int[] {5, 3, 5, 2})) {
            BookBuilder damaged = DamagedWorkbooksTest.good();
            damaged.sheet("ผสาน")
                    .merge(5, 1, 6, 1)
                    .merge(5, 1, 6, 1)
                    .row(5, "ก", "ข", "ค")
                    .merge(range[0], range[1], range[2], range[3]);
            Submission submission = TestReading.read(damaged.toBytes());
            assertEquals(10, submission.scores().size());
            assertTrue(
                    TestReading.codes(submission).stream().anyMatch(code -> code.startsWith("merges-overlap ผสาน!")),
                    () -> TestReading.codes(submission).toString());
        }
    }

    @Test
    void exchangedHeadingsOfNamesAndScoresAreToldAndNoBlankForm() {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet table = scores.sheet("คะแนน");
        table.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565");
        table.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        table.row(4, "ลำดับที่", "คะแนน", "ตัวชี้วัด");
        for (int i = 0; i < 10; i++) {
            table.row(
                    5 + i,
                    i + 1,
                    DamagedWorkbooksTest.NAMES.get(i),
                    new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        Submission submission = TestReading.read(scores.toBytes());
        assertEquals(List.of(), submission.scores());
        assertEquals(10, submission.rowsRefused().size());
        assertTrue(
                TestReading.codes(submission).stream().allMatch(code -> code.startsWith("indicator-not-recognised ")),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void headingsOneColumnTooFarToTheRightAreToldAndNoBlankForm() {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet table = scores.sheet("คะแนน");
        table.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565");
        table.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        table.row(4, "ลำดับที่", null, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            table.row(
                    5 + i,
                    i + 1,
                    DamagedWorkbooksTest.NAMES.get(i),
                    new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        assertEquals(10, TestReading.read(scores.toBytes()).rowsRefused().size());
    }

    /** A cell put in above the names of a list, each of which then stands one row below its score. */
    @Test
    void scoresOfAListBesideTheNameBeforeTheirsAreNotStored() {
        assertEquals(List.of(10, "[]"), listOf(0, 10, ""));
        assertEquals(List.of(0, "[row-not-understood คะแนน!C5 คะแนน!A15]"), listOf(1, 10, ""));
        assertEquals(List.of(0, "[row-not-understood คะแนน!C5 คะแนน!A15]"), listOf(1, 10, "IIT"));
        assertEquals(List.of(9, "[indicator-not-recognised คะแนน!C14]"), listOf(0, 9, ""));
        assertEquals(List.of(0, "[row-not-understood คะแนน!C13 คะแนน!C14]"), listOf(0, 8, ""));
    }

    /** How many scores are stored of a list in which so many names stand so many rows too low, and what is told. */
    private static List<Object> listOf(int lower, int names, String instrument) {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet list = scores.sheet("คะแนน");
        list.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565");
        list.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        for (int i = 0; i < 10; i++) {
            list.set(5 + i, 2, "ได้คะแนน").set(5 + i, 3, new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        if (!instrument.isEmpty()) {
            list.set(5, 1, instrument);
        }
        for (int i = 0; i < names; i++) {
            list.set(5 + i + lower, 1, DamagedWorkbooksTest.NAMES.get(i));
        }
        Submission submission = TestReading.read(scores.toBytes());
        return List.of(submission.scores().size(), TestReading.codes(submission).toString());
    }

    /** The names of a table, or its scores, moved down by a row: each score stands beside its neighbour's name. */
    @Test
    void scoresOfATableWhoseNamesHaveSlippedAreNotStored() {
        assertEquals(List.of(10, "[]"), tableOf(0, 0));
        assertEquals(
                List.of(0, "[indicator-not-recognised คะแนน!C5, row-not-understood คะแนน!C5 คะแนน!C15]"),
                tableOf(1, 0));
        assertEquals(
                List.of(0, "[indicator-not-recognised คะแนน!C15, row-not-understood คะแนน!C5 คะแนน!C15]"),
                tableOf(0, 1));
    }

    private static List<Object> tableOf(int namesLower, int scoresLower) {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet table = scores.sheet("คะแนน");
        table.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565");
        table.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        table.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            table.set(5 + i + namesLower, 2, DamagedWorkbooksTest.NAMES.get(i));
            table.set(5 + i + scoresLower, 3, new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        Submission submission = TestReading.read(scores.toBytes());
        return List.of(
                submission.scores().size(),
                submission.findings().stream()
                        .filter(finding -> finding.severity() == Severity.ERROR)
                        .map(finding -> finding.code().code() + " "
                                + finding.cells().stream()
                                        .map(CellRef::toString)
                                        .collect(Collectors.joining(" ")))
                        .toList()
                        .toString());
    }

    @Test
    void numberInPlaceOfANameIsTold() {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet table = scores.sheet("คะแนน");
        table.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565");
        table.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        table.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            table.row(5 + i, i + 1, DamagedWorkbooksTest.NAMES.get(i), new BigDecimal("80.25"));
        }
        table.row(15, null, new BigDecimal("86.52"), new BigDecimal("60.61"));
        Submission submission = TestReading.read(scores.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("indicator-not-recognised คะแนน!B15 คะแนน!C15"), TestReading.codes(submission));
        table.set(12, 1, new BigDecimal("83.96")).set(12, 3, new BigDecimal("8"));
        assertTrue(TestReading.codes(TestReading.read(scores.toBytes())).contains("row-not-understood คะแนน!A12"));
    }

    @Test
    void textInTheColumnOfNumbersAndUnderASecondHeadingOfIndicatorsIsTold() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "๑.", "การใช้อำนาจ", "ผู้ปฏิบัติงานไม่เห็นแผน", "จัดทำคู่มือ", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, "เผยแพร่ทางเว็บไซต์", "การใช้งบประมาณ", null, "เผยแพร่แผน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        assertEquals(
                List.of("row-not-understood รายงานผล!A6", "heading-not-recognised รายงานผล!C4"),
                TestReading.codes(read()));
    }

    @Test
    void textBehindANumberInTheColumnOfNumbersIsTold() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "๑.๑ (ต่อ)", "การใช้อำนาจ", "จัดทำคู่มือ", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(6, "๒. แจ้งผลทางไปรษณียบัตร", "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        assertEquals(List.of("row-not-understood รายงานผล!A6"), TestReading.codes(read()));
    }

    /** Severity and cells of what is told of columns of one meaning. */
    private static List<String> joined(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> "joined".equals(finding.details().get("case")))
                .map(finding -> finding.severity() + " " + finding.cells() + " " + finding.found())
                .toList();
    }

    @Test
    void textsOfTwoColumnsOfOneMeaningAreStoredAsOneAndThatIsTold() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "จัดทำคู่มือ", "กองคลัง", "กองช่าง", "ทำแล้ว");
        Submission submission = read();
        assertEquals("กองคลัง\nกองช่าง", submission.measures().get(0).text(Field.RESPONSIBLE));
        assertEquals(List.of("WARNING [รายงานผล!C4, รายงานผล!D4] ผู้รับผิดชอบ, ผู้รับผิดชอบ"), joined(submission));
    }

    @Test
    void columnsOfOneMeaningWithHeadingsOfTheirOwnAreANoticeAndThoseNeverFilledTogetherAreNone() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบหลัก", "ผู้รับผิดชอบรอง", "ผลการดำเนินงาน", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "จัดทำคู่มือ", "กองคลัง", "กองช่าง", "ทำแล้ว", "-");
        sheet.row(6, "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", null, null, "ทำแล้ว");
        assertEquals(List.of("NOTICE [รายงานผล!C4, รายงานผล!D4] ผู้รับผิดชอบหลัก, ผู้รับผิดชอบรอง"), joined(read()));
    }

    @Test
    void measuresUnderHeadingsThatSlippedByAColumnAreRefused() {
        sheet.row(4, "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "จัดทำคู่มือ", "๑. ร่าง", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        sheet.row(8, "มาตรการ", null, "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(9, "เผยแพร่แผน", "๑. รวบรวม", "กองช่าง", "มีนาคม 2567", "เผยแพร่แล้ว");
        sheet.row(10, "เปิดช่องทาง", "๑. รวบรวม", "กองช่าง", "มีนาคม 2567", "เปิดแล้ว");
        Submission submission = read();
        assertEquals(1, submission.measures().size());
        assertEquals(Set.of(new RowRef("รายงานผล", 9), new RowRef("รายงานผล", 10)), submission.rowsRefused());
        assertTrue(
                TestReading.codes(submission).contains("table-not-recognised รายงานผล!D8"),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void measuresUnderHeadingsThatSlippedToTheLeftAreRefused() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "จัดทำคู่มือ", "๑. ร่าง", "กองคลัง", "ทุกเดือน", "ทำแล้ว");
        Submission submission = read();
        assertEquals(List.of(), submission.measures());
        assertEquals(List.of("table-not-recognised รายงานผล!C4"), TestReading.codes(submission));
    }

    @Test
    void sentenceInTheColumnOfItemsOfAnAnalysisIsTold() {
        BookBuilder analysis = new BookBuilder();
        BookBuilder.Sheet table = analysis.sheet("วิเคราะห์");
        table.row(1, "การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        table.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        table.row(
                4,
                "ตัวชี้วัด",
                "ข้อ",
                "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น");
        table.row(5, "การใช้อำนาจ", "I8", "หลักเกณฑ์ยังไม่ชัดเจน");
        table.row(6, "การใช้งบประมาณ", "คะแนนลดลงจากปีก่อนเพราะไม่มีใครเห็นแผน");
        Submission submission = TestReading.read(analysis.toBytes());
        assertEquals(1, submission.analysis().size());
        assertEquals(List.of("row-not-understood วิเคราะห์!B6"), TestReading.codes(submission));
    }

    private static final String SENTENCE =
            "ผลคะแนน IIT พบว่า หน่วยงานควรสร้างการรับรู้ให้บุคลากรทุกคนได้รับทราบการทบทวนนโยบาย"
                    + "หรือมาตรการป้องกันการทุจริต รวมไปถึงแผนป้องกันและปราบปรามการทุจริตของหน่วยงาน";

    /** The scores of all indicators in rows 5 to 14, the name in column B. */
    private static BookBuilder.Sheet scores(BookBuilder scores, boolean headed) {
        BookBuilder.Sheet table = scores.sheet("คะแนน");
        table.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        table.row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        if (headed) {
            table.row(4, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        }
        for (int i = 0; i < 10; i++) {
            table.row(
                    5 + i,
                    i + 1,
                    DamagedWorkbooksTest.NAMES.get(i),
                    new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        return table;
    }

    @Test
    void sentenceThatMentionsAnInstrumentIsNotTheNameOfItsScore() {
        BookBuilder scores = new BookBuilder();
        scores(scores, true).set(14, 2, SENTENCE);
        Submission submission = TestReading.read(scores.toBytes());
        assertEquals(List.of(), submission.reported());
        assertEquals(List.of("indicator-not-recognised คะแนน!B14 คะแนน!C14"), TestReading.codes(submission));
        scores = new BookBuilder();
        scores(scores, true)
                .row(
                        15,
                        null,
                        "คะแนนแบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (External Integrity and Transparency Assessment : EIT)"
                                + " ของหน่วยงาน ร้อยละ",
                        new BigDecimal("86.25"));
        assertEquals(1, TestReading.read(scores.toBytes()).reported().size());
    }

    @Test
    void sentenceBesideAScoreOfAListIsTold() {
        BookBuilder scores = new BookBuilder();
        scores(scores, false).set(9, 2, SENTENCE);
        Submission submission = TestReading.read(scores.toBytes());
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("indicator-not-recognised คะแนน!B9"), TestReading.codes(submission));
    }

    @Test
    void firstAndLastLineOfAListWithFewerThanAllIndicatorsAreTold() {
        for (int row : List.of(5, 14)) {
            BookBuilder scores = new BookBuilder();
            scores(scores, false).set(row, 2, "คุณธรรมของงานที่ทำ");
            Submission submission = TestReading.read(scores.toBytes());
            assertEquals(9, submission.scores().size());
            assertEquals(List.of("indicator-not-recognised คะแนน!B" + row), TestReading.codes(submission));
        }
        BookBuilder scores = new BookBuilder();
        scores(scores, false).row(15, 11, "คุณธรรมของงานที่ทำ", new BigDecimal("75.5"));
        assertEquals(List.of(), TestReading.codes(TestReading.read(scores.toBytes())), "all ten are there");
    }

    @Test
    void levelInARowOfAnotherNameIsTold() {
        assertEquals(List.of(), besideLevel("ระดับ", "ผ่านดี"));
        assertEquals(List.of("figure-not-understood คะแนน!C16"), besideLevel("สำนักปลัด", "ผ่านดี"));
        assertEquals(List.of("figure-not-understood คะแนน!C16"), besideLevel(null, "ผ่านดี"));
        assertEquals(List.of("figure-not-understood คะแนน!B16"), besideLevel("ผ่านดี", "ระดับ"));
        assertEquals(List.of(), besideLevel("95.00 - 100", "ผ่านดี"), "a line of a legend");
    }

    /** What is told of a table whose last row holds these cells from column B on. */
    private static List<String> besideLevel(Object... last) {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet table = scores(scores, true);
        table.row(15, null, "คะแนนรวม", new BigDecimal("84.75"));
        for (int i = 0; i < last.length; i++) {
            table.set(16, 2 + i, last[i]);
        }
        return TestReading.codes(TestReading.read(scores.toBytes()));
    }

    @Test
    void rowsThatTouchTheHeadingFromAboveAreTold() {
        BookBuilder scores = new BookBuilder();
        BookBuilder.Sheet table = scores(scores, true);
        table.row(4, 1, DamagedWorkbooksTest.NAMES.get(0), new BigDecimal("80.25"));
        table.row(5, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        Submission submission = TestReading.read(scores.toBytes());
        assertEquals(9, submission.scores().size());
        assertTrue(submission.rowsRefused().contains(new RowRef("คะแนน", 4)), submission.toString());
    }

    @Test
    void measuresAboveTheHeadingOfTheirTableAreTold() {
        assertEquals(
                List.of("table-not-recognised รายงานผล!A4 รายงานผล!A5"),
                above("จัดทำคู่มือ", "เผยแพร่คู่มือ", "กองคลัง", "มีนาคม 2567", "เผยแพร่แล้ว"));
        assertEquals(
                List.of("table-not-recognised รายงานผล!A4 รายงานผล!A5"),
                above("จัดทำคู่มือ", null, "กองคลัง", "ตามที่กำหนด", "เผยแพร่แล้ว"));
        assertEquals(
                List.of(),
                above("หน่วยงาน", "องค์การบริหารส่วนตำบลตัวอย่าง", "สำนักปลัด", "ปีงบประมาณ", "2567"),
                "the head of a form");
        assertEquals(List.of(), above("จัดทำคู่มือ", null, "กองคลัง", null, null), "too little to be a row");
    }

    /** What is told of a table of measures with two such rows some lines above its heading. */
    private static List<String> above(Object... cells) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet table = book.sheet("รายงานผล")
                .row(1, "รายงานผลการดำเนินการตามมาตรการ ITA ประจำปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, cells)
                .row(5, cells)
                .row(6, "๒. การให้บริการและระบบ E-Service")
                .row(8, "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน")
                .row(9, "พัฒนาระบบออนไลน์", "ประชุม", "กองช่าง", "ทุกเดือน", "ทำแล้ว");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(1, submission.measures().size());
        return TestReading.codes(submission);
    }

    @Test
    void errorThatIsMergedDownIsNoTextOfTheRowsBelow() {
        sheet.row(4, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", "ผลการดำเนินงาน");
        sheet.row(5, "การใช้อำนาจ", "จัดทำคู่มือ", "๑. ร่างคู่มือ", "กองคลัง", null, "ทำแล้ว");
        sheet.row(6, null, null, "๒. เผยแพร่คู่มือ", null, null, "เผยแพร่แล้ว");
        sheet.set(5, 5, new BookBuilder.Raw("e", 0, null, "#REF!"));
        sheet.merge(5, 5, 6, 5);
        Submission submission = read();
        assertEquals(List.of("cell-error รายงานผล!E5"), TestReading.codes(submission));
        assertEquals(
                List.of("", ""),
                submission.measures().get(0).steps().stream()
                        .map(step -> step.period())
                        .toList());
    }

    @Test
    void whatAListStatesOfAnInstrumentAmongItsScoresIsTakenOrTold() {
        BookBuilder.Sheet list = new BookBuilder()
                .sheet("คะแนน")
                .row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        for (int i = 0; i < 10; i++) {
            int row = 4 + i + (i < 5 ? 1 : i < 8 ? 2 : 3);
            list.row(row, DamagedWorkbooksTest.NAMES.get(i), new BigDecimal("80.25").add(BigDecimal.valueOf(i)));
        }
        list.row(4, "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)", new BigDecimal("82.25"));
        list.row(10, "EIT", new BigDecimal("99.99"), "ควรปรับปรุง");
        list.row(14, "OIT", new BigDecimal("88.75"));
        list.row(17, "คะแนนรวม", new BigDecimal("86.10"));
        Submission submission = TestReading.read(list.book().toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(
                List.of("IIT 82.25 คะแนน!B4", "OIT 88.75 คะแนน!B14", "TOTAL 86.1 คะแนน!B17"),
                submission.reported().stream()
                        .map(figure -> figure.kind() + " " + figure.text() + " " + figure.at())
                        .toList());
        assertEquals(List.of("row-not-understood คะแนน!B10"), TestReading.codes(submission));
        assertEquals(Set.of(new RowRef("คะแนน", 10)), submission.rowsRefused());
    }

    @Test
    void divisionInTheColumnOfNumbersAndANumberInThatOfDivisionsAreTold() {
        sheet.row(4, "ลำดับที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        sheet.row(5, "กองช่าง", "การใช้งบประมาณ", "เผยแพร่แผน", "2", "ทำแล้ว");
        sheet.row(6, "(ข)", "การใช้อำนาจ", "มอบหมายงาน", "กองคลัง", "ทำแล้ว");
        assertEquals(
                List.of("row-not-understood รายงานผล!A5", "division-mismatch รายงานผล!D5"), TestReading.codes(read()));
    }
}
