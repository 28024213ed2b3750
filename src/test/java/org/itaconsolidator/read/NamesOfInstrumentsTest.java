package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A name that holds an instrument's and says more may be another figure's: who answered, a question's, the best of a province. */
class NamesOfInstrumentsTest {
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 อบต.หนองทดสอบ";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    @ParameterizedTest
    @ValueSource(strings = {"ผู้ตอบ IIT", "IIT สูงสุดในจังหวัด", "IIT รายข้อ", "IIT เฉลี่ย 3 ปี", "IIT ปีก่อน"})
    void whatSaysMoreIsNoSecondScoreBesideTheInstruments(String name) {
        rows("IIT", "EIT", "OIT", name);
        columns(3, "IIT", "EIT", "OIT", name);
        assertEquals(
                List.of("IIT 81.5 B3", "EIT 82.5 B4", "OIT 83.5 B5", "IIT 81.5 B13", "EIT 82.5 C13", "OIT 83.5 D13"),
                stated(SourceKind.OFFICIAL));
        assertEquals(
                List.of("heading-not-recognised ผล!E12", "indicator-not-recognised ผล!A6 ผล!B6"),
                TestReading.codes(read()).stream()
                        .filter(code -> !code.startsWith("text-not-understood"))
                        .sorted()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ผู้ตอบ IIT, 1",
        "ข้อ IIT, 1",
        "IIT ต่ำสุด, 1",
        "IIT, 0",
        "คะแนนเฉลี่ย IIT, 0",
        "IIT (น้ำหนัก 30), 0",
        "รวม IIT, 0",
        "1. แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT), 0",
        "IIT เจ้าหน้าที่, 0",
        "คะแนนตามน้ำหนัก IIT, 0",
        "IIT คิดเป็นร้อยละ, 0",
        "คะแนน IIT ตามเกณฑ์, 0",
        "IIT (น้ำหนักร้อยละ 30 ปี 2567), 0",
        "IIT อบต.หนองทดสอบ, 0",
        "IIT สะสม, 1",
        "ผลการประเมิน IIT ปี 2567, 0"
    })
    void whatSaysMoreAloneIsDoubtedInRowsAndColumns(String name, int doubts) {
        rows(name, "EIT", "OIT");
        assertEquals(doubts, doubts());
        sheet.row(2, "").row(3, "").row(4, "").row(5, "");
        columns(0, name, "EIT", "OIT");
        assertEquals(doubts, doubts());
    }

    @Test
    void columnOfASelfAssessedTotalIsNoOfficialOne() {
        columns(0, "IIT", "EIT", "OIT", "คะแนนรวมจากการประเมินตนเอง");
        assertEquals(List.of("IIT 81.5 B10", "EIT 82.5 C10", "OIT 83.5 D10"), stated(SourceKind.OFFICIAL));
        assertEquals(List.of("TOTAL 84.5 E10"), stated(SourceKind.SELF_ASSESSMENT));
    }

    @Test
    void totalOfSeveralYearsIsNoYears() {
        columns(0, "IIT", "EIT", "OIT", "คะแนนรวมเฉลี่ย 5 ปี");
        assertEquals(List.of("IIT 81.5 B10", "EIT 82.5 C10", "OIT 83.5 D10"), stated(SourceKind.OFFICIAL));
    }

    /** Rows of what an instrument is made of stand below its name, and their points beside it. */
    @Test
    void nameWithoutAFigureIsNoRowOfItsOwnAndPointsAreNoSecondScore() {
        sheet.row(1, TITLE)
                .row(2, "เครื่องมือ", "คะแนน")
                .row(3, "IIT")
                .row(4, "ผลสำรวจ IIT", 81.5)
                .row(5, "EIT", 82.5);
        sheet.row(6, "EIT หลังถ่วงน้ำหนัก", 24.75).row(7, "OIT", 83.5);
        assertEquals(List.of("IIT 81.5 B4", "EIT 82.5 B5", "EIT 24.75 B6", "OIT 83.5 B7"), stated(SourceKind.OFFICIAL));
    }

    /** An instrument may be called otherwise in another year: of each year its row is the only one. */
    @Test
    void anotherNameInAnotherYearIsNoSecondScore() {
        sheet.row(1, TITLE).row(2, "เครื่องมือ", "ปี 2566", "ปี 2567");
        sheet.row(3, "IIT", 81.5, null).row(4, "แบบสอบถาม IIT", null, 82.5);
        sheet.row(5, "EIT", 83.5, null).row(6, "แบบสอบถาม EIT", null, 84.5);
        sheet.row(7, "OIT", 85.5, null).row(8, "แบบสอบถาม OIT", null, 86.5);
        assertEquals(
                List.of("IIT 81.5 B3", "IIT 82.5 C4", "EIT 83.5 B5", "EIT 84.5 C6", "OIT 85.5 B7", "OIT 86.5 C8"),
                stated(SourceKind.OFFICIAL));
    }

    private void rows(String... names) {
        sheet.row(1, TITLE).row(2, "เครื่องมือ", "คะแนน");
        for (int i = 0; i < names.length; i++) {
            sheet.row(3 + i, names[i], 81.5 + i);
        }
    }

    private void columns(int below, String... names) {
        sheet.row(8 + below, TITLE).set(9 + below, 1, "ปีงบประมาณ").set(10 + below, 1, 2567);
        for (int i = 0; i < names.length; i++) {
            sheet.set(9 + below, 2 + i, names[i]).set(10 + below, 2 + i, 81.5 + i);
        }
    }

    private List<String> stated(SourceKind source) {
        return read().reported().stream()
                .filter(figure -> figure.source() == source)
                .map(figure ->
                        figure.kind() + " " + figure.text() + " " + figure.at().a1())
                .toList();
    }

    private long doubts() {
        return read().findings().stream()
                .filter(finding -> finding.doubtsScores())
                .count();
    }

    private Submission read() {
        return TestReading.read(book.toBytes());
    }
}
