package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the body lies, a label and its name in a cell each, is an address as it is in one cell, and is held to the same rules. */
class PlaceLabelsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");
    private int row = 1;

    private void line(String... cells) {
        sheet.row(row++, (Object[]) cells);
    }

    private void scores(int from, int to) {
        for (int i = from; i < to; i++) {
            sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "places");
        return submission;
    }

    private static long doubts(Submission submission) {
        return submission.findings().stream().filter(Finding::doubtsScores).count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "อำเภอ|เมือง",
                "อำเภอ :|เมือง",
                "อำเภอ|เมือง|จังหวัด|น่าน",
                "ตำบล|ริมน้ำ|อำเภอ|เมือง|จังหวัด|น่าน"
            })
    void addressAboveOrBelowScoresLeavesThemStored(String address) {
        line("ผลการประเมิน ITA เทศบาลตำบลริมน้ำ ประจำปีงบประมาณ พ.ศ. 2567");
        line(address.split("\\|"));
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        scores(0, 10);
        line(address.split("\\|"));
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    /** A number typed as text right below is no name of a list of places. */
    @Test
    void figureTypedAsTextBelowTheLabelsIsNoName() {
        line("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        line("หน่วยงาน", "เทศบาลตำบลริมน้ำ");
        line("จังหวัด", "น่าน");
        line("คะแนนรวม", "๘๗.๔๕");
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        scores(0, 10);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void placeOfTheBodyIsReadFromItsLabels() {
        line("ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567");
        line("หน่วยงาน", "เทศบาลตำบลริมน้ำ");
        line("อำเภอ", "เมือง");
        line("จังหวัด", "น่าน");
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        scores(0, 10);
        Submission submission = read();
        assertEquals(
                new Body("เทศบาลตำบลริมน้ำ", "เมือง", "น่าน"),
                submission.head().body().orElseThrow());
        assertEquals(10, submission.scores().size());
        assertEquals(0, doubts(submission));
    }

    /** Among the rows it says whose those below it are, as "อำเภอเมือง" does in one cell. */
    @Test
    void placesAmongScoresRefuseThem() {
        line("ผลการประเมิน ITA เทศบาลตำบลริมน้ำ ประจำปีงบประมาณ พ.ศ. 2567");
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        line("อำเภอ", "เมือง");
        scores(0, 5);
        line("อำเภอ", "เวียงสา");
        scores(5, 10);
        assertEquals(List.of(), read().scores());
    }

    /** The body's own district, typed between two rows, took away all scores below it. */
    @ParameterizedTest
    @CsvSource({"อำเภอเมือง จังหวัดน่าน, อำเภอ|เมือง", "อำเภอเมือง จังหวัดน่าน, อำเภอเมือง", "'', อำเภอ|เมือง"})
    void ownPlaceAloneAmongScoresSaysNothing(String stated, String place) {
        line("ผลการประเมิน ITA เทศบาลตำบลริมน้ำ " + stated + " ประจำปีงบประมาณ พ.ศ. 2567");
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        scores(0, 5);
        line(place.split("\\|"));
        scores(5, 10);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(0, doubts(submission));
    }

    @Test
    void anotherPlaceAloneAmongScoresRefusesWhatStandsBelow() {
        line("ผลการประเมิน ITA เทศบาลตำบลริมน้ำ อำเภอเมือง จังหวัดน่าน ประจำปีงบประมาณ พ.ศ. 2567");
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        scores(0, 5);
        line("อำเภอ", "เวียงสา");
        scores(5, 10);
        assertEquals(5, read().scores().size());
    }

    /** What stands below it again is of the place's bodies together. */
    @Test
    void ownPlaceOverTheSameIndicatorsRefusesThem() {
        line("ผลการประเมิน ITA เทศบาลตำบลริมน้ำ อำเภอเมือง จังหวัดน่าน ประจำปีงบประมาณ พ.ศ. 2567");
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        scores(0, 10);
        line("จังหวัด", "น่าน");
        scores(0, 10);
        assertEquals(10, read().scores().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"จังหวัด|ค่าเฉลี่ย", "อำเภอ|คะแนนเฉลี่ย", "จังหวัด|เป้าหมาย"})
    void wordOverFiguresIsNoPlace(String groups) {
        line("ผลการประเมิน ITA เทศบาลตำบลริมน้ำ ประจำปีงบประมาณ พ.ศ. 2567");
        sheet.row(row++, "", groups.split("\\|")[0], groups.split("\\|")[1]);
        line("ลำดับ", "ตัวชี้วัด", "คะแนน");
        scores(0, 10);
        assertEquals(List.of(), read().scores());
    }
}
