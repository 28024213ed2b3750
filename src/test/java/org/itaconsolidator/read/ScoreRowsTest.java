package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows and columns of score tables beside the ten indicators: totals, targets, levels, years over groups. */
class ScoreRowsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");

    private void title(String year) {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) " + year + " เทศบาลตำบลตัวอย่าง");
    }

    /** A table of the year 2565 with one indicator, in rows 3 and 4. */
    private void oneIndicator() {
        title("ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", 80);
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "score rows");
        return submission;
    }

    private static List<String> reported(Submission submission, ReportedFigure.Kind kind) {
        return submission.reported().stream()
                .filter(figure -> figure.kind() == kind)
                .map(figure -> figure.fiscalYear().buddhist() + " " + figure.text())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "รวม",
                "รวม (100 คะแนน)",
                "รวม (100)",
                "คะแนนรวม (ITA)",
                "คะแนนรวมเฉลี่ย",
                "Total / รวม",
                "ผลการประเมินภาพรวม",
                "คะแนนรวม ๑๐๐ คะแนน",
                "คะแนน ITA ภาพรวม",
                "ผลรวมของหน่วยงาน",
                "คะแนนรวมทุกตัวชี้วัด (ร้อยละ)"
            })
    void labelNamesTheTotal(String label) {
        oneIndicator();
        sheet.row(5, label, "60.61");
        Submission submission = read();
        assertEquals(List.of("2565 60.61"), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลต่าง",
                "ผลต่าง การใช้งบประมาณ",
                "ผลต่างรวม",
                "คะแนนเต็ม",
                "น้ำหนักคะแนน",
                "อันดับในจังหวัด",
                "9.1 ข้อมูลพื้นฐาน",
                "๑๐.๒ มาตรการภายในเพื่อส่งเสริมความโปร่งใส",
                "ตัวชี้วัดย่อยที่ 9.2 การบริหารงาน",
                "การบริหารเงินงบประมาณ",
                "EIT ส่วนที่ 2"
            })
    void rowOfOtherFiguresIsNoIndicatorAndNoFault(String label) {
        oneIndicator();
        sheet.row(5, label, "60.61");
        Submission submission = read();
        assertEquals(1, submission.scores().size());
        assertEquals(List.of(), submission.reported());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({"9.1, ข้อมูลที่ทุกคนควรรู้", "๑๐.๒, แนวทางภายใน", "ตัวชี้วัดย่อยที่ 9.2, งานบริหาร"})
    void aCodeInACellOfItsOwnMakesARowAPartOfAnIndicator(String code, String name) {
        title("ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "2", "การใช้งบประมาณ", "75.34");
        sheet.row(5, code, name, "60.61");
        Submission submission = read();
        assertEquals(1, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void aCodeDoesNotHideWhatIsNoPart() {
        title("ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "2", "การใช้งบประมาณ", "75.34");
        sheet.row(5, "8.1", "งานบริหาร", "60.61");
        assertEquals(List.of("indicator-not-recognised คะแนน!B5 คะแนน!C5"), TestReading.codes(read()));
    }

    @Test
    void sumOfAnotherYearIsNoTotal() {
        oneIndicator();
        sheet.row(5, "ผลรวมของหน่วยงาน ปี 2564", "60.61");
        assertEquals(List.of(), reported(read(), ReportedFigure.Kind.TOTAL));
    }

    @Test
    void bracketThatNamesAnInstrumentMakesNoTotal() {
        oneIndicator();
        sheet.row(5, "รวม (IIT)", "80.42");
        Submission submission = read();
        assertEquals(List.of(), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(List.of("2565 80.42"), reported(submission, ReportedFigure.Kind.IIT));
    }

    @Test
    void rowsOfAveragesAndTargetsAreIgnored() {
        oneIndicator();
        sheet.row(5, "ค่าเป้าหมาย", 85);
        sheet.row(6, "เฉลี่ย", 80);
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(2, submission.rowsIgnored().size());
    }

    /** However the code of a question is typed in front of it, its figure is in that of the indicator above. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "I5 เจ้าหน้าที่ปฏิบัติงาน",
                "I5. เจ้าหน้าที่ปฏิบัติงาน",
                "(I5) เจ้าหน้าที่",
                "ข้อ I-๕) เจ้าหน้าที่"
            })
    void questionsBelowAnIndicatorAreIgnored(String question) {
        oneIndicator();
        sheet.row(5, question, "81.50");
        Submission submission = read();
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(1, submission.scores().size());
        assertEquals(1, submission.rowsIgnored().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"คะแนนเฉลี่ย IIT", "ค่าเฉลี่ย (IIT)", "เฉลี่ย แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)"
            })
    void meanOfAnInstrumentIsItsScore(String label) {
        oneIndicator();
        sheet.row(5, label, "80.42");
        Submission submission = read();
        assertEquals(List.of("2565 80.42"), reported(submission, ReportedFigure.Kind.IIT));
    }

    @Test
    void meanBesideTheRowOfItsInstrumentIsNoSecondScore() {
        oneIndicator();
        sheet.row(5, "IIT", "70.50");
        sheet.row(6, "ค่าเฉลี่ย IIT", "80.42");
        Submission submission = read();
        assertEquals(List.of("2565 70.50"), reported(submission, ReportedFigure.Kind.IIT));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนเฉลี่ย IIT ของจังหวัด", "ค่าเฉลี่ย IIT อปท. ทั้งประเทศ", "เฉลี่ย"})
    void meanOfOthersIsNoScoreOfTheInstrument(String label) {
        oneIndicator();
        sheet.row(5, label, "80.42");
        assertEquals(List.of(), reported(read(), ReportedFigure.Kind.IIT));
    }

    @Test
    void averagesAndTargetsBelowYearsAreIgnored() {
        title("");
        sheet.row(3, "ปี", "การใช้งบประมาณ", "การใช้อำนาจ", "คุณภาพการดำเนินงาน");
        sheet.row(4, "2565", 80, 81, 82);
        sheet.row(5, "เฉลี่ย", 80, 81, 82);
        sheet.row(6, "เป้าหมาย", 85, 85, 85);
        Submission submission = read();
        assertEquals(3, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(2, submission.rowsIgnored().size());
    }

    @Test
    void yearOfWhichOnlyTheTotalIsKnownIsIgnoredAsARow() {
        title("");
        sheet.row(3, "ปี", "การใช้งบประมาณ", "การใช้อำนาจ", "คุณภาพการดำเนินงาน", "รวม");
        sheet.row(4, "2565", 80, 81, 82, "60.61");
        sheet.row(5, "2564", null, null, null, "81.45");
        Submission submission = read();
        assertEquals(List.of("2565 60.61", "2564 81.45"), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(1, submission.rowsIgnored().size());
    }

    @Test
    void tableOfTotalsWithYearsDownIsRead() {
        title("");
        sheet.row(3, "ปีงบประมาณ", "คะแนน IIT", "คะแนน EIT", "คะแนน OIT", "คะแนนรวม", "ระดับ");
        sheet.row(4, "2565", "80.42", "87.10", "25.89", "60.61", "D");
        sheet.row(5, "2561", null, null, null, "78.20", "สูง");
        Submission submission = read();
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of("2565 60.61", "2561 78.20"), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(List.of("2565 80.42"), reported(submission, ReportedFigure.Kind.IIT));
        assertEquals(List.of("2565 D", "2561 สูง"), reported(submission, ReportedFigure.Kind.LEVEL));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"เพิ่ม/ลด", "ค่าเฉลี่ยประเทศ", "หมายเหตุ", "เป้าหมาย"})
    void totalsWithYearsDownAreReadBesideWhatTheyAreHeldAgainst(String beside) {
        title("");
        boolean note = beside.equals("หมายเหตุ");
        sheet.row(3, "ปีงบประมาณ", "คะแนนรวม", beside);
        sheet.row(4, "2564", "81.45", note ? "ไม่ผ่านเกณฑ์" : "85.25");
        sheet.row(5, "2565", "60.61", note ? "ไม่ผ่านเกณฑ์" : "87.57");
        Submission submission = read();
        assertEquals(List.of("2564 81.45", "2565 60.61"), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(2, submission.reported().size());
        assertEquals(List.of(), submission.scores());
    }

    @ParameterizedTest
    @ValueSource(strings = {"หน่วยงาน", "ค่าเฉลี่ยประเทศ", "ด้าน"})
    void totalsBehindAnotherColumnOrOfAnotherKindAreNotRead(String between) {
        title("");
        sheet.row(3, "ปีงบประมาณ", between, "คะแนนรวม");
        sheet.row(4, "2564", "90.12", "81.45");
        sheet.row(5, "2565", "87.57", "60.61");
        assertEquals(List.of(), read().reported());
    }

    @Test
    void totalsAndLevelsWithYearsAcrossAreRead() {
        title("");
        sheet.row(3, "ปีงบประมาณ", "ปี 2564", "ปี 2565");
        sheet.row(4, "คะแนนรวม", "81.45", "60.61");
        sheet.row(5, "ระดับ", "B", "D");
        Submission submission = read();
        assertEquals(List.of("2564 81.45", "2565 60.61"), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(List.of("2564 B", "2565 D"), reported(submission, ReportedFigure.Kind.LEVEL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตัวชี้วัด", "เครื่องมือ/ตัวชี้วัด"})
    void tableOfTotalsWithYearsAcrossIsRead(String heading) {
        title("");
        sheet.row(3, heading, "ปี 2561", "ปี 2565");
        sheet.row(4, "คะแนนรวม", "78.2", "60.61");
        Submission submission = read();
        assertEquals(List.of("2561 78.2", "2565 60.61"), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void yearOverAGroupIsThatOfItsScoresAndLevels() {
        title("");
        sheet.row(3, "ตัวชี้วัด", "ปี 2564", null, "ปี 2565", null, "ผลต่าง");
        sheet.row(4, null, "คะแนน", "ระดับ", "คะแนน", "ระดับ");
        sheet.merge(3, 2, 3, 3).merge(3, 4, 3, 5).merge(3, 1, 4, 1);
        sheet.row(5, "การใช้อำนาจ", 80, "B", 90, "A", 10);
        sheet.row(6, "คะแนนรวม", "81.45", "B", "60.61", "D", "-20.84");
        Submission submission = read();
        assertEquals(
                List.of("2564 80", "2565 90"),
                submission.scores().stream()
                        .map(s -> s.fiscalYear().buddhist() + " "
                                + s.score().stripTrailingZeros().toPlainString())
                        .toList());
        assertEquals(List.of("2564 81.45", "2565 60.61"), reported(submission, ReportedFigure.Kind.TOTAL));
        assertEquals(List.of("2564 B", "2565 D"), reported(submission, ReportedFigure.Kind.LEVEL));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void tablesSideBySideAreEachOfTheYearAboveThem() {
        title("");
        sheet.row(3, "ปีงบประมาณ พ.ศ. 2565", null, null, "ปีงบประมาณ พ.ศ. 2566");
        sheet.row(4, "ตัวชี้วัด", "คะแนน", null, "ตัวชี้วัด", "คะแนน");
        sheet.row(5, "การใช้อำนาจ", 81, null, "คุณภาพการดำเนินงาน", 92);
        sheet.row(6, "การใช้งบประมาณ", 82, null, "การใช้งบประมาณ", 93);
        assertEquals(
                List.of("2565 3 81", "2565 2 82", "2566 6 92", "2566 2 93"),
                read().scores().stream()
                        .map(s -> s.fiscalYear().buddhist() + " " + s.indicator() + " "
                                + s.score().stripTrailingZeros().toPlainString())
                        .toList());
    }

    @Test
    void numberThatClaimsAnotherIndicatorIsReportedAndTheNameCounts() {
        title("ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ตัวชี้วัดที่", "ชื่อตัวชี้วัด", "คะแนน");
        sheet.row(4, 9, "การใช้อำนาจ", 80);
        sheet.row(5, 2, "การใช้งบประมาณ", 81);
        sheet.row(6, null, "ตัวชี้วัดที่ 4 การปฏิบัติหน้าที่", 82);
        Submission submission = read();
        assertEquals(
                List.of(3, 2, 1),
                submission.scores().stream().map(s -> s.indicator()).toList());
        assertEquals(
                List.of("indicator-number-mismatch คะแนน!A4", "indicator-number-mismatch คะแนน!B6"),
                TestReading.codes(submission));
    }

    @Test
    void yearOfNothingButNotAvailableMissesItsScores() {
        title("");
        sheet.row(3, "ปี", "การใช้งบประมาณ", "การใช้อำนาจ", "คุณภาพการดำเนินงาน");
        sheet.row(4, "2565", 80, 81, 82);
        sheet.row(5, "2564", "N/A", "N/A", "N/A");
        assertEquals(List.of(FindingCode.SCORE_MISSING), TestReading.onlyCodes(read()));
    }

    @Test
    void percentIsShownInItsShortestForm() {
        title("ประจำปีงบประมาณ พ.ศ. 2565");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        sheet.row(4, "การใช้อำนาจ", BookBuilder.percent("0.7534000000000001"));
        Submission submission = read();
        assertEquals("75.34", submission.findings().get(0).expected());
        assertEquals(
                "75.34", submission.scores().get(0).score().stripTrailingZeros().toPlainString());
    }

    @Test
    void indicatorTwiceInOneTableWithOneScoreIsSaidAtTheSecondCell() {
        oneIndicator();
        sheet.row(5, "การปฏิบัติหน้าที่", 81);
        sheet.row(6, "การใช้อำนาจ", "80.00");
        Submission submission = read();
        assertEquals(List.of("duplicate-row คะแนน!B6"), TestReading.codes(submission));
        assertEquals("คะแนน!B4", submission.findings().get(0).details().get("other"));
        assertEquals(3, submission.scores().size());
    }

    /** Rows that somebody copied and hid say nothing new: they are one thing to look at. */
    @Test
    void rowsThatRepeatAreToldAtOnce() {
        oneIndicator();
        sheet.row(5, "การปฏิบัติหน้าที่", 81).row(6, "การใช้อำนาจ", "80.00").row(7, "การปฏิบัติหน้าที่", 81);
        sheet.hideRow(6).hideRow(7);
        Submission submission = read();
        Finding told = submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.DUPLICATE_ROW)
                .reduce((one, other) -> fail("two"))
                .orElseThrow();
        assertEquals(
                "คะแนน!B6 คะแนน!B7",
                told.cells().stream().map(CellRef::toString).collect(Collectors.joining(" ")));
        assertEquals("3, 1", told.found());
        assertEquals("คะแนน!B4, คะแนน!B5", told.details().get("other"));
    }

    @Test
    void scoreOfAnotherTableOnTheSheetIsNoRepetition() {
        oneIndicator();
        sheet.row(7, "ตัวชี้วัด", "คะแนน");
        sheet.row(8, "การใช้อำนาจ", 80);
        assertEquals(List.of(), TestReading.codes(read()));
    }
}
