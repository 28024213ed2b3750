package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of several bodies in one table: a column says whose each is, and only the deliverer's are its. */
class RowsOfOtherBodiesTest {
    private static final String BODY = "อบต.หนองทดสอบ";
    private static final String TITLE = "ผลการประเมิน ITA " + BODY + " อำเภอเมือง จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");
    private int row = 3;

    @BeforeEach
    void title() {
        sheet.row(1, TITLE);
    }

    /** Places of the own body, by which nothing is another's. */
    @ParameterizedTest
    @CsvSource({
        "หน่วยงาน, อบต.เรา",
        "หน่วยงาน, อบต.นี้",
        "ตำบล, หนองทดสอบ",
        "ตำบล, ต.หนองทดสอบ",
        "พื้นที่, ทั้งตำบล",
        "พื้นที่, หมู่ที่ 3"
    })
    void rowsOfTheOwnPlaceStay(String heading, String place) {
        sheet.row(2, heading, "ตัวชี้วัด", "คะแนน");
        scores(place, 80);
        assertEquals(10, read().scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "ของ อบต.บ้านอื่น, 9",
        "ข้อมูล อบต.บ้านอื่น, 9",
        "ของ อบต.เรา, 10",
        "ของ เทศบาลนี้, 10",
        "ตามแบบ อบต.บ้านอื่น, 9",
        "ตามคะแนนของ อบต.บ้านอื่น, 9",
        "คะแนนตามประกาศของ อบต.บ้านอื่น, 9",
        "สูงกว่า อบต.บ้านอื่น, 10",
        "ศึกษาดูงานจาก อบต.บ้านอื่น, 10"
    })
    void rowThatARemarkGivesToAnotherBodyIsRefused(String remark, int stored) {
        sheet.row(2, "ตัวชี้วัด", "คะแนน", "หมายเหตุ");
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i, i == 2 ? remark : "");
        }
        assertEquals(stored, read().scores().size());
    }

    /** Another body's total below the own scores is its own affair; but whose total the scores make, theirs they may be. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนรวม (อบต.บ้านอื่น), 86.05, [text-not-understood ผล!A13]",
        "คะแนนรวม อบต.บ้านอื่น, 86.05, [text-not-understood ผล!A13]",
        "คะแนนรวม (อบต.บ้านอื่น), 81.90, []",
        "คะแนนรวม (อบต.หนองทดสอบ), 86.05, []"
    })
    void totalOfAnotherBodyThatTheScoresMakeLeavesThemOpen(String label, double total, String told) {
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.row(row, label, total);
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(
                told,
                submission.findings().stream()
                        .filter(Finding::doubtsScores)
                        .map(TestReading::line)
                        .toList()
                        .toString());
    }

    /** Inside and outside, town and country divide the rows; the one subdistrict of that name in all of them is another's. */
    @ParameterizedTest
    @CsvSource({
        "พื้นที่, ภายใน, ภายนอก, 10",
        "ท้องถิ่น, ภายใน, ภายนอก, 10",
        "หน่วยงาน, ภายในหน่วยงาน, ภายนอกหน่วยงาน, 10",
        "พื้นที่, ในเมือง, ชนบท, 10",
        "ตำบล, ในเมือง, ในเมือง, 0",
        "ตำบล, ในเมือง, นอกเมือง, 0",
        "พื้นที่, ในเมือง, บ้านอื่น, 0"
    })
    void partsOfThePlaceKeepNoRowOut(String heading, String first, String other, int stored) {
        sheet.row(2, heading, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, i % 2 == 0 ? first : other, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(stored, read().scores().size());
    }

    /** A notice asks for nothing: whom the result is held against need not be corrected. Scores as another has them may be the other's. */
    @ParameterizedTest
    @CsvSource({
        "สูงกว่า อบต.บ้านอื่น, notice in-passing C5",
        "ตาม อบต.บ้านอื่น, error rows-refused C5",
        "ใช้แบบ อบต.บ้านอื่น, warning  C5",
        "เหมือนกับ อบต.บ้านอื่น, warning  C5",
        "ร่วมกับ อบต.บ้านอื่น, warning  C5",
        "อบต.บ้านอื่น ทำได้ดี, warning  C5"
    })
    void bodyNamedBesideAScoreIsTold(String remark, String told) {
        sheet.row(2, "ตัวชี้วัด", "คะแนน", "หมายเหตุ");
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i, i == 2 ? remark : "");
        }
        assertEquals(List.of(told), othersTold());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตาม อบต.บ้านอื่น", "แบบ อบต.บ้านอื่น", "เหมือนกับ อบต.บ้านอื่น", "ร่วมกับ อบต.บ้านอื่น"})
    void bodyNamedOverScoresIsTold(String title) {
        sheet.row(2, title).row(3, "ตัวชี้วัด", "คะแนน");
        row = 4;
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(List.of("warning  A2"), othersTold());
    }

    /** With whom or after whom a measure is taken needs no correction, on a sheet without scores. */
    @ParameterizedTest
    @CsvSource({
        "ร่วมกับ อบต.บ้านอื่น, false, notice in-passing D4",
        "ตามแบบ อบต.บ้านอื่น, false, notice in-passing D4",
        "อบต.บ้านอื่น ทำได้ดี, false, notice in-passing D4",
        "๑. ประสาน อบต.บ้านอื่น ขอวิทยากร ๒. จัดอบรม, false, notice in-passing D4",
        "สำนักปลัด อบต.หนองทดสอบ ร่วมกับ อบต.บ้านอื่น, false, notice in-passing D4",
        "ควรเชิญ อบต.บ้านอื่น ร่วมด้วย, false, notice in-passing D4",
        "จัดทำร่วมกับ อบต.บ้านอื่น, false, notice in-passing D4",
        "มอบให้กับ อบต.บ้านอื่น, false, warning  D4",
        "ประกาศ อบต.บ้านอื่น เรื่อง นโยบาย, false, warning  D4",
        "จัดทำร่วมกับ อบต.บ้านอื่น, true, warning  D4",
        "ตามแบบ อบต.บ้านอื่น, true, warning  D4"
    })
    void bodyNamedBesideAMeasureIsMentionedInPassing(String remark, boolean scores, String told) {
        sheet.row(
                1,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน " + BODY
                        + " อำเภอเมือง จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567");
        sheet.row(3, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "หมายเหตุ");
        sheet.row(4, ScoreTablesTest.NAMES.get(0), "จัดทำคู่มือการปฏิบัติงาน", "สำนักปลัด", remark);
        sheet.row(5, ScoreTablesTest.NAMES.get(1), "เผยแพร่แผนการใช้จ่ายงบประมาณ", "กองคลัง");
        if (scores) {
            sheet.row(8, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").row(9, "ตัวชี้วัด", "คะแนน");
            row = 10;
            for (int i = 0; i < 10; i++) {
                sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i);
            }
        }
        assertEquals(List.of(told), othersTold());
    }

    private List<String> othersTold() {
        return read().findings().stream()
                .filter(finding -> finding.code() == FindingCode.ORGANISATION_NAME_MISMATCH)
                .map(finding ->
                        finding.severity().code() + " " + finding.details().getOrDefault("case", "") + " "
                                + finding.cell().a1())
                .toList();
    }

    /** Words for oneself lead back to the deliverer's scores; those for a body spoken of go on with what was said. */
    @ParameterizedTest
    @CsvSource({"อบต.เรา, 7", "ของ อบต.ของเรา, 7", "ของเรา, 7", "อบต.นี้, 5", "องค์การบริหารส่วนตำบลแห่งนี้, 5"})
    void wordsForOneselfBelowAnothersScores(String line, int stored) {
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            if (i == 5 || i == 8) {
                sheet.row(row++, i == 5 ? "อบต.บ้านอื่น" : line);
            }
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(stored, read().scores().size());
    }

    @ParameterizedTest
    @CsvSource({
        "หน่วยงาน, อบต.บ้านอื่น",
        "อปท., เทศบาลตำบลบ้านอื่น อำเภอเมือง จังหวัดลพบุรี",
        "ชื่อหน่วยงาน, บ้านอื่น",
        "หน่วยงาน, ค่าเฉลี่ยจังหวัด",
        "ตำบล, บ้านอื่น",
        "ตำบล, ในเมือง",
        "พื้นที่, ต.บ้านอื่น",
        "ท้องถิ่น, บ้านอื่น",
        "'', อบต.บ้านอื่น"
    })
    void rowsOfAnotherBodyAreRefused(String heading, String other) {
        sheet.row(2, heading, "ตัวชี้วัด", "คะแนน");
        scores(BODY, 80);
        total(BODY, 84.75);
        scores(other, 70);
        total(other, 74.75);
        Submission read = read();
        assertOwn(read);
        assertEquals(11, read.rowsRefused().size());
        assertEquals(
                List.of("84.75"),
                read.reported().stream()
                        .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                        .map(ReportedFigure::text)
                        .toList());
        assertTrue(read.findings().stream()
                .anyMatch(finding -> finding.code() == FindingCode.ORGANISATION_NAME_MISMATCH
                        && finding.severity() == Severity.ERROR
                        && finding.cell().equals(sheetCell("A14"))));
    }

    /** A name typed once, or merged, holds down to the next one. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nameOverSeveralRowsHoldsForEachOfThem(boolean merged) {
        sheet.row(2, "หน่วยงาน", "ตัวชี้วัด", "คะแนน").set(3, 1, BODY).set(13, 1, "อบต.บ้านอื่น");
        if (merged) {
            sheet.merge(3, 1, 12, 1).merge(13, 1, 22, 1);
        }
        scores("", 80);
        scores("", 70);
        Submission read = read();
        assertOwn(read);
        assertEquals(10, read.rowsRefused().size());
    }

    @Test
    void labelThatNamesAnotherBodyIsNotTheDeliverers() {
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i);
            sheet.row(row++, ScoreTablesTest.NAMES.get(i) + " (อบต.บ้านอื่น)", 70.25 + i);
        }
        assertOwn(read());
    }

    @Test
    void yearsDownAndIndicatorsAcrossMayNameBodiesToo() {
        sheet.row(
                2,
                Stream.concat(Stream.of("ปีงบประมาณ", "หน่วยงาน"), ScoreTablesTest.NAMES.stream())
                        .toArray());
        for (String body : List.of(BODY, "บ้านอื่น")) {
            List<Object> cells = new ArrayList<>(List.of("2567", body));
            for (int i = 0; i < 10; i++) {
                cells.add((body.equals(BODY) ? 80.25 : 70.25) + i);
            }
            sheet.row(row++, cells.toArray());
        }
        assertOwn(read());
    }

    /** A remark that compares with another body is no word on whose the score is. */
    @Test
    void remarkThatTellsOfAnotherBodyKeepsNothingOut() {
        sheet.row(2, "ตัวชี้วัด", "คะแนน", "หมายเหตุ");
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 80.25 + i, i == 3 ? "สูงกว่า อบต.บ้านอื่น" : "");
        }
        assertOwn(read());
    }

    @Test
    void measuresOfAnotherBodyAreRefusedWithTheRowsThatGoOn() {
        sheet.row(
                1,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. 2568 " + BODY + " อำเภอเมือง จังหวัดลพบุรี");
        sheet.row(2, "หน่วยงาน", "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(3, BODY, "การใช้งบประมาณ", "เผยแพร่แผน", "๑. ประกาศ", "กองคลัง", "ม.ค. ๒๕๖๘");
        sheet.row(4, "อบต.บ้านอื่น", "การใช้อำนาจ", "ทบทวนคำสั่ง", "๑. ประชุม", "สำนักปลัด", "ก.พ. ๒๕๖๘");
        sheet.row(5, "", "", "", "๒. แจ้งเวียน");
        Submission read = read();
        assertEquals(1, read.measures().size());
        assertEquals(2, read.rowsRefused().size());
    }

    /** A plan of several bodies, each below its name alone: the own measures are stored, and each other's are refused and told. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void measuresBelowLinesOfBodiesAreThoseOfTheLine(int own) {
        sheet.row(1, "สรุปมาตรการส่งเสริมคุณธรรมและความโปร่งใส อปท. ในอำเภอเมือง ประจำปีงบประมาณ พ.ศ. 2569");
        sheet.row(2, "ที่", "ตัวชี้วัด", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "ระยะเวลา", "การกำกับติดตามและรายงานผล");
        List<String> bodies = new ArrayList<>(List.of("เทศบาลตำบลท่าทดสอบ", "อบต.บ้านอื่น"));
        bodies.add(own, BODY);
        for (String body : bodies) {
            sheet.row(row++, body);
            for (int i = 0; i < 4; i++) {
                String name = "ตัวชี้วัดที่ " + (i + 1) + " " + ScoreTablesTest.NAMES.get(i);
                sheet.row(
                        row++,
                        i + 1,
                        name,
                        "จัดทำคู่มือเรื่องที่ " + i,
                        "๑. ประชุม",
                        "กองคลัง",
                        "รายไตรมาส",
                        "รายงานผล");
            }
        }
        byte[] content = book.toBytes();
        Submission read = TestReading.READER
                .read(TestReading.file(BODY + "/มาตรการ.xlsx", content), content)
                .submission();
        int first = 4 + 5 * own;
        assertEquals(
                List.of(first, first + 1, first + 2, first + 3),
                read.measures().stream().map(measure -> measure.at().row()).toList());
        assertEquals(10, read.rowsRefused().size());
        assertEquals(
                Stream.of("A3", "A8", "A13")
                        .filter(cell -> !cell.equals("A" + (first - 1)))
                        .toList(),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.ORGANISATION_NAME_MISMATCH)
                        .map(finding -> finding.cell().a1())
                        .toList());
    }

    /** The texts of an analysis are whose the row is, as its scores are: with scores or without, the name in each row or in the first. */
    @ParameterizedTest
    @CsvSource({"คะแนน, true", "คะแนน, false", "'', true", "'', false"})
    void textsOfAnothersAnalysisAreRefused(String heading, boolean each) {
        sheet.row(1, "การวิเคราะห์ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 " + BODY + " อำเภอเมือง จังหวัดลพบุรี");
        sheet.row(
                2,
                "หน่วยงาน",
                "ตัวชี้วัด",
                heading,
                "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น");
        for (String body : List.of(BODY, "อบต.บ้านอื่น")) {
            Object score = heading.isEmpty() ? "" : 78.99;
            sheet.row(row++, body, "การใช้งบประมาณ", score, "จุดอ่อนของ" + body, "พัฒนา" + body);
            sheet.row(row++, each ? body : "", "การใช้อำนาจ", score, "ยังช้าของ" + body, "เร่งรัด" + body);
        }
        Submission read = read();
        assertEquals(
                List.of("D3", "E3", "D4", "E4"),
                read.analysis().stream().map(note -> note.at().a1()).toList());
        assertEquals(heading.isEmpty() ? 0 : 2, read.scores().size());
        assertEquals(2, read.rowsRefused().size());
        assertEquals(
                List.of("error rows-refused A5"),
                othersTold().stream().distinct().limit(1).toList());
    }

    /** Whatever heads the column: the own name beside each indicator says that what stands beside it again is not the own body's. */
    @ParameterizedTest
    @CsvSource({
        "สังกัด, อบต.หนองทดสอบ, ที่ว่าการอำเภอเมือง",
        "แหล่ง, ของเรา, อบต.ใกล้เคียง",
        "กลุ่ม, หน่วยงานเรา, ชุดที่สอง"
    })
    void anyOtherTextBesideTheSameIndicatorsAgainIsAnothers(String heading, String own, String other) {
        sheet.row(2, heading, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, own, ScoreTablesTest.NAMES.get(i), 80.25 + i);
            sheet.row(13 + i, other, ScoreTablesTest.NAMES.get(i), 70.25 + i);
        }
        assertOwn(read());
    }

    /** A text that stands alone beside the first score, in a column without a heading, may be said of all. */
    @Test
    void knownWordBesideTheFirstScoreAloneRefusesAll() {
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i, i == 0 ? "ตั้งเป้าไว้" : "");
        }
        Submission read = read();
        assertEquals(List.of(), read.scores());
        assertEquals(sheetCell("C3"), read.findings().get(0).cell());
    }

    /** A name without its type under a heading of bodies is no word that may be passed over. */
    @ParameterizedTest
    @CsvSource({"อปท.", "หน่วยงาน", "ชื่อหน่วยงาน", "หน่วยงานที่รับการประเมิน"})
    void allRowsOfABareNameAreAnothers(String heading) {
        sheet.row(2, heading, "ตัวชี้วัด", "คะแนน");
        scores("วังตะเคียน", 70);
        Submission read = read();
        assertEquals(List.of(), read.scores());
        assertEquals(10, read.rowsRefused().size());
        assertEquals(sheetCell("A3"), read.findings().get(0).cell());
    }

    @ParameterizedTest
    @CsvSource({"อปท., หนองทดสอบ", "หน่วยงาน, กองคลัง", "หน่วยงาน, สำนักงาน ป.ป.ช."})
    void ownNameDivisionsAndSourcesAreNoOtherBody(String heading, String each) {
        sheet.row(2, heading, "ตัวชี้วัด", "คะแนน");
        scores(each, 80);
        assertOwn(read());
    }

    /** A subdistrict's name alone is another body's caption; the own one, or one with its district, is an address. */
    @ParameterizedTest
    @ValueSource(strings = {"ตำบลวังตะเคียน", "ต.วังตะเคียน", "ตำบลใกล้เคียง"})
    void tableBelowAnotherSubdistrictsNameIsAnothers(String place) {
        sheet.row(2, "", "ตัวชี้วัด", "คะแนน");
        scores("", 80);
        row++;
        sheet.row(row++, place).row(row++, "", "ตัวชี้วัด", "คะแนน");
        scores("", 70);
        total("", 74.75);
        Submission read = read();
        assertOwn(read);
        assertEquals(List.of(), read.reported());
        assertEquals(sheetCell("A14"), read.findings().get(0).cell());
    }

    @Test
    void anotherSubdistrictBelowTheTitleIsAnothers() {
        sheet.row(2, "ตำบลวังตะเคียน").row(3, "", "ตัวชี้วัด", "คะแนน");
        row = 4;
        scores("", 70);
        Submission read = read();
        assertEquals(List.of(), read.scores());
        assertEquals(sheetCell("A2"), read.findings().get(0).cell());
    }

    /** A municipality may lie in a subdistrict of another name. */
    @Test
    void subdistrictOfAMunicipalityIsTold() {
        sheet.row(1, TITLE.replace(BODY, "เทศบาลตำบลหนองทดสอบ"));
        sheet.row(2, "ตำบลวังตะเคียน").row(3, "", "ตัวชี้วัด", "คะแนน");
        row = 4;
        scores("", 80);
        Submission read = read();
        assertOwn(read);
        assertEquals(List.of("text-not-understood ผล!A2"), TestReading.codes(read));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตำบลหนองทดสอบ", "ตำบลวังตะเคียน อำเภอเมือง จังหวัดลพบุรี"})
    void placeOfTheOwnBodyIsItsAddress(String place) {
        sheet.row(2, place).row(3, "", "ตัวชี้วัด", "คะแนน");
        row = 4;
        scores("", 80);
        Submission read = read();
        assertOwn(read);
        assertEquals(List.of(), read.findings());
    }

    @ParameterizedTest
    @CsvSource({"อปท., วังตะเคียน, 0", "อปท., หนองทดสอบ, 2", "หน่วยงาน, ฝ่ายวังทอง, 2"})
    void bareNameUnderAHeadingOfKindsOfBodiesIsAnothersInPlansToo(String heading, String name, int read) {
        plan();
        sheet.row(2, heading, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(3, name, "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ม.ค. ๒๕๖๘");
        sheet.row(4, name, "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ก.พ. ๒๕๖๘");
        Submission plan = read();
        assertEquals(read, plan.measures().size());
        assertEquals(2 - read, plan.rowsRefused().size());
    }

    @ParameterizedTest
    @CsvSource({"ตำบลวังตะเคียน, 0", "ตำบลหนองทดสอบ, 1", "ตำบลวังตะเคียน อำเภอเมือง จังหวัดลพบุรี, 1"})
    void planBelowAnotherSubdistrictsNameIsAnothers(String place, int read) {
        plan();
        sheet.row(2, place).row(3, "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(4, "การใช้งบประมาณ", "เผยแพร่แผน", "กองคลัง", "ม.ค. ๒๕๖๘");
        Submission plan = read();
        assertEquals(read, plan.measures().size());
        assertEquals(1 - read, plan.rowsRefused().size());
    }

    private void plan() {
        sheet.row(
                1,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ITA ปีงบประมาณ พ.ศ. 2568 " + BODY + " อำเภอเมือง จังหวัดลพบุรี");
    }

    private void scores(String body, int first) {
        for (int i = 0; i < 10; i++) {
            sheet.set(row, 1, body).set(row, 2, ScoreTablesTest.NAMES.get(i)).set(row++, 3, first + i + 0.25);
        }
    }

    private void total(String body, double value) {
        sheet.row(row++, body, "คะแนนรวม", value);
    }

    private static CellRef sheetCell(String cell) {
        return new CellRef("ผล", Integer.parseInt(cell.substring(1)), cell.charAt(0) - 'A' + 1);
    }

    private static void assertOwn(Submission read) {
        assertEquals(
                List.of(80, 81, 82, 83, 84, 85, 86, 87, 88, 89),
                read.scores().stream().map(score -> score.score().intValue()).toList());
    }

    private Submission read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "rows of bodies");
        return read;
    }

    /** A row with the indicators across, the own body's beside its number and its place, each under its heading. */
    @ParameterizedTest
    @CsvSource({
        "อบต.หนองทดสอบ, เมือง, 10",
        "อบต.หนองทดสอบ, บ้านใหม่, 0",
        "อบต.บ้านอื่น, เมือง, 0",
        "'', บ้านใหม่, 0",
        "อบต.หนองทดสอบ, (ร่าง), 0",
        "อบต.หนองทดสอบ, ค่าเฉลี่ยอำเภอ, 0",
        "อบต.หนองทดสอบ, เป้าหมาย, 0"
    })
    void theOnlyRowIsTheOwnBodysBesideItsNumberAndPlace(String body, String place, int stored) {
        List<Object> headings = new ArrayList<>(List.of("ที่", "หน่วยงาน", "อำเภอ", "จังหวัด"));
        headings.addAll(ScoreTablesTest.NAMES);
        List<Object> cells = new ArrayList<>(List.of(1, body, place, "ลพบุรี"));
        for (int i = 0; i < 10; i++) {
            cells.add(80.25 + i);
        }
        sheet.row(2, headings.toArray()).row(3, cells.toArray());
        assertEquals(stored, read().scores().size());
    }

    /** The only column of scores is that of the body in its heading, where this says nothing else; a slip in the own name stays own. */
    @ParameterizedTest
    @CsvSource({
        "อบต.บ้านอื่น, 0",
        "องค์การบริหารส่วนตำบลบ้านอื่น, 0",
        "เทศบาลตำบลหนองทดสอบ, 0",
        "คะแนนของ อบต.บ้านอื่น, 0",
        "คะแนนทต.บ้านอื่น, 0",
        "คะแนนที่ อบต.บ้านอื่น ได้รับ, 0",
        "อบต.หนองทดสอบ, 10",
        "คะแนนของอบต.หนองทดสอบ ปี 2567, 10",
        "อบต.หนองทดสอป, 10",
        "คะแนน (ข้อมูลจาก อบจ.ลพบุรี), 10",
        "คะแนน อบต. ปี 2567, 10",
        "อบต. ผลคะแนน, 10",
        "คะแนน อบต. ล่าสุด, 10"
    })
    void columnUnderAnotherBodysNameIsAnothers(String heading, int stored) {
        sheet.row(2, "ที่", "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(stored, read.scores().size());
        assertEquals(
                stored == 0 ? List.of(sheetCell("C2")) : List.of(),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.ORGANISATION_NAME_MISMATCH
                                && finding.severity() == Severity.ERROR)
                        .map(Finding::cell)
                        .toList());
    }
}
