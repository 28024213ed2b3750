package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of the results of many bodies: for comparison only, and only where a table is clearly one. */
class BodyListsTest {
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี";
    private static final List<String> BODIES =
            List.of("อบต.บ้านหนึ่ง", "เทศบาลตำบลบ้านสอง", "อบต.บ้านสาม", "ทต.บ้านสี่", "อบต.บ้านห้า", "อบต.บ้านหก");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    @Test
    void eachRowIsTheResultOfItsBodyAndRatesNobody() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ลำดับ", "หน่วยงาน", "อำเภอ", NAMES, "คะแนนรวม", "ระดับ"));
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, cells(i + 1, BODIES.get(i), "อ.เมืองลพบุรี", scores(80 + i), 84.5 + i, "ผ่าน"));
        }
        sheet.row(7, cells("", "ค่าเฉลี่ย", "", scores(81), 86, ""));
        sheet.row(8, "หมายเหตุ ข้อมูล ณ วันที่ 1 สิงหาคม 2567");
        Submission read = read();
        assertEquals(List.of(), read.scores());
        assertEquals(List.of(), read.reported());
        assertTrue(read.head().body().isEmpty());
        assertEquals(Set.of(), read.forms());
        assertEquals(List.of(), read.measures());
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(4, read.compared().size());
        ComparedResult second = read.compared().get(1);
        assertEquals(new Body("เทศบาลตำบลบ้านสอง", "เมืองลพบุรี", "ลพบุรี"), second.body());
        assertEquals(2567, second.fiscalYear().buddhist());
        assertEquals(
                List.of("1 81.25 ผล!D4", "2 82.25 ผล!E4", "3 83.25 ผล!F4"),
                second.scores().stream()
                        .limit(3)
                        .map(score -> score.indicator() + " " + score.shownScore() + " " + score.at())
                        .toList());
        assertEquals("ผล!N4", second.at().toString());
        assertEquals(List.of("TOTAL 85.5", "LEVEL ผ่าน"), stated(second));
        assertEquals(5, read.rowsRead().size());
        assertEquals(1, read.rowsIgnored().size());
    }

    /** "ประเภท อปท." and each of "งบประมาณ", "อำนาจ" to "ป้องกัน" were told as words that nobody understands. */
    @Test
    void shortNamesOfAllTenIndicatorsAndTheKindOfABodyAreUnderstood() {
        sheet.row(1, TITLE);
        sheet.row(
                2,
                cells(
                        "ประเภท อปท.",
                        "หน่วยงาน",
                        List.of(
                                "หน้าที่",
                                "งบประมาณ",
                                "อำนาจ",
                                "ทรัพย์สิน",
                                "แก้ไขปัญหาการทุจริต",
                                "คุณภาพ",
                                "สื่อสาร",
                                "ปรับปรุง",
                                "เปิดเผย",
                                "ป้องกัน"),
                        "คะแนนรวม",
                        "ระดับ"));
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, cells("ท้องถิ่น", BODIES.get(i), scores(80 + i), 84.5 + i, "ผ่าน"));
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(10, read.compared().get(3).scores().size());
    }

    /** A sheet of a list that is named for the district says whose list it is; a body's own scores on it may be the district's. */
    @ParameterizedTest
    @ValueSource(strings = {"อำเภอ", "รายอำเภอ", "จังหวัด", "ระดับจังหวัด", "อันดับอำเภอ", "province"})
    void sheetNamedForItsDistrictIsAList(String name) {
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet named = other.sheet(name);
        named.row(1, TITLE);
        named.row(2, "ลำดับ", "อปท.", "คะแนน", "ระดับ");
        for (int i = 0; i < 6; i++) {
            named.row(3 + i, i + 1, BODIES.get(i), 84.5 + i, "ผ่าน");
        }
        Submission read = TestReading.read(other.toBytes());
        assertEquals(List.of("list-of-bodies " + name + "!B2"), TestReading.codes(read));
        assertEquals(
                List.of("84.5", "85.5", "86.5", "87.5", "88.5", "89.5"),
                read.compared().stream()
                        .map(result -> result.stated().get(0).text())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"เป้า", "ทดสอบ", "ร่าง"})
    void sheetNamedForWhatIsNoResultIsNoList(String name) {
        BookBuilder other = new BookBuilder();
        BookBuilder.Sheet named = other.sheet(name);
        named.row(1, TITLE);
        named.row(2, "ลำดับ", "อปท.", "คะแนน", "ระดับ");
        for (int i = 0; i < 6; i++) {
            named.row(3 + i, i + 1, BODIES.get(i), 84.5 + i, "ผ่าน");
        }
        assertEquals(List.of(), TestReading.read(other.toBytes()).compared());
    }

    /** The headings of groups stand above; the rank, the change and what each could score at most are no scores. */
    @Test
    void secondHeadingRowNamesIndicatorsBelowTheirInstruments() {
        sheet.row(1, TITLE);
        sheet.set(2, 1, "อันดับ")
                .set(2, 2, "ชื่อหน่วยงาน")
                .set(2, 3, "IIT")
                .set(2, 9, "EIT")
                .set(2, 13, "OIT");
        sheet.set(2, 16, "คะแนนรวม").set(2, 17, "ผลต่างจากปีก่อน").set(2, 18, "อันดับในจังหวัด");
        sheet.merge(2, 1, 3, 1)
                .merge(2, 2, 3, 2)
                .merge(2, 3, 2, 8)
                .merge(2, 9, 2, 12)
                .merge(2, 13, 2, 15);
        sheet.merge(2, 16, 3, 16).merge(2, 17, 3, 17).merge(2, 18, 3, 18);
        List<Integer> columns = List.of(3, 4, 5, 6, 7, 9, 10, 11, 13, 14);
        for (int i = 0; i < 10; i++) {
            sheet.set(3, columns.get(i), "ตัวชี้วัดที่ " + ThaiText.thaiDigits(String.valueOf(i + 1)));
        }
        sheet.set(3, 8, "คะแนน IIT").set(3, 12, "คะแนน EIT").set(3, 15, "คะแนน OIT");
        for (int row = 4; row < 8; row++) {
            sheet.set(row, 1, row - 3).set(row, 2, BODIES.get(row - 4));
            for (int i = 0; i < 10; i++) {
                sheet.set(row, columns.get(i), "๘" + (row - 4) + ".๒๕");
            }
            sheet.set(row, 8, 80)
                    .set(row, 12, 81)
                    .set(row, 15, 82)
                    .set(row, 16, 83.5)
                    .set(row, 17, 1.5)
                    .set(row, 18, 2);
        }
        Submission read = read();
        ComparedResult first = read.compared().get(0);
        assertEquals(
                IntStream.rangeClosed(1, 10).boxed().toList(),
                first.scores().stream().map(score -> score.indicator()).toList());
        assertEquals("80.25", first.scores().get(9).shownScore());
        assertEquals(List.of("IIT 80", "EIT 81", "OIT 82", "TOTAL 83.5"), stated(first));
    }

    /** Bodies across: a column for each. */
    /** Below bodies that stand across a row may say where each lies. */
    @Test
    void districtsMayStandBelowBodiesThatStandAcross() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ตัวชี้วัด", BODIES.subList(0, 3)));
        sheet.row(3, "อำเภอ", "โคกสำโรง", "บ้านหมี่", "บ้านหมี่");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, NAMES.get(i), 80.25 + i, 81.25 + i, 82.25 + i);
        }
        assertEquals(
                List.of("โคกสำโรง 10", "บ้านหมี่ 10", "บ้านหมี่ 10"),
                read().compared().stream()
                        .map(result ->
                                result.body().district() + " " + result.scores().size())
                        .toList());
    }

    @Test
    void bodiesMayStandAcross() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "ตัวชี้วัด", BODIES.subList(0, 4)));
        for (int i = 0; i < 10; i++) {
            int indicator = i;
            sheet.row(
                    3 + i,
                    cells(
                            i + 1,
                            NAMES.get(i),
                            IntStream.range(0, 4)
                                    .mapToObj(body -> 70.25 + 5 * body + indicator)
                                    .toList()));
        }
        sheet.row(13, cells("", "คะแนนรวม", List.of(74.5, 79.5, 84.5, 89.5)));
        Submission read = read();
        assertEquals(4, read.compared().size());
        ComparedResult third = read.compared().get(2);
        assertEquals("องค์การบริหารส่วนตำบลบ้านสาม", third.body().name());
        assertEquals(
                "80.25 ผล!E3",
                third.scores().get(0).shownScore() + " " + third.scores().get(0).at());
        assertEquals(new CellRef("ผล", 13, 5), third.at());
        assertEquals(11, read.rowsRead().size());
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
    }

    @Test
    void totalsOfSeveralYearsStandEachUnderItsYear() {
        sheet.row(1, "ผลการประเมิน ITA ของหน่วยงานในจังหวัดลพบุรี เปรียบเทียบปี 2566 กับปี 2567");
        sheet.row(2, "ลำดับ", "หน่วยงาน", "คะแนนปี 2566", "ระดับ 2566", "คะแนนปี 2567", "ระดับ 2567", "ผลต่าง");
        for (int i = 0; i < 5; i++) {
            sheet.row(
                    3 + i,
                    i + 1,
                    BODIES.get(i),
                    80.5 + i,
                    "ต้องปรับปรุง",
                    i == 2 ? "-" : 85.5 + i,
                    i == 2 ? "" : "ผ่าน",
                    5);
        }
        Submission read = read();
        assertEquals(
                List.of("2566 80.5", "2567 85.5", "2566 81.5", "2567 86.5", "2566 82.5"),
                read.compared().stream()
                        .limit(5)
                        .map(result -> result.fiscalYear().buddhist() + " "
                                + result.stated().get(0).text())
                        .toList());
        assertEquals(9, read.compared().size());
    }

    @Test
    void kindMayStandInAColumnOfItsOwnAndTheDistrictAboveItsBodies() {
        sheet.row(1, TITLE);
        sheet.row(2, "ลำดับ", "ประเภท", "ชื่อหน่วยงาน", "คะแนน ITA", "ระดับ");
        sheet.row(3, "อำเภอชัยบาดาล");
        sheet.row(4, 1, "อบต.", "บ้านหนึ่ง", 91.25, "ผ่านดี");
        sheet.row(5, 2, "เทศบาลตำบล", "บ้านสอง", 90.25, "ผ่านดี");
        sheet.row(6, "อำเภอโคกสำโรง");
        sheet.row(7, 3, "อบต.", "บ้านหนึ่ง", 89.25, "ผ่าน");
        sheet.row(8, 4, "อบต.", "บ้านสาม", 88.25, "ผ่าน");
        Submission read = read();
        assertEquals(
                List.of(
                        new Body("องค์การบริหารส่วนตำบลบ้านหนึ่ง", "ชัยบาดาล", "ลพบุรี"),
                        new Body("เทศบาลตำบลบ้านสอง", "ชัยบาดาล", "ลพบุรี"),
                        new Body("องค์การบริหารส่วนตำบลบ้านหนึ่ง", "โคกสำโรง", "ลพบุรี"),
                        new Body("องค์การบริหารส่วนตำบลบ้านสาม", "โคกสำโรง", "ลพบุรี")),
                read.compared().stream().map(ComparedResult::body).toList());
    }

    /** The heading is the kind of bodies whose names stand below it. */
    @ParameterizedTest
    @ValueSource(strings = {"อบต.", "ชื่อ อบต."})
    void kindMayBeTheHeadingOfTheNames(String heading) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", heading, NAMES, "คะแนนรวม"));
        int row = 3;
        for (String name : List.of("บ้านหนึ่ง", "บ้านสอง", "บ้านสาม", "ค่าเฉลี่ย")) {
            sheet.row(row++, cells(row - 3, name, scores(80), 84.5));
        }
        assertEquals(
                List.of(
                        "องค์การบริหารส่วนตำบลบ้านหนึ่ง",
                        "องค์การบริหารส่วนตำบลบ้านสอง",
                        "องค์การบริหารส่วนตำบลบ้านสาม"),
                read().compared().stream().map(result -> result.body().name()).toList());
    }

    /** Numbers alone are the indicators' where all ten stand in their order below a heading that says so. */
    @Test
    void numbersAloneNameTheIndicatorsInTheirOrder() {
        sheet.row(1, TITLE);
        sheet.set(2, 1, "หน่วยงาน").set(2, 2, "ตัวชี้วัด").set(2, 12, "คะแนนรวม");
        sheet.merge(2, 1, 3, 1).merge(2, 2, 2, 11).merge(2, 12, 3, 12);
        for (int i = 0; i < 10; i++) {
            sheet.set(3, 2 + i, i + 1);
        }
        for (int i = 0; i < 3; i++) {
            sheet.row(4 + i, cells(BODIES.get(i), scores(80), 84.5));
        }
        Submission read = read();
        assertEquals(3, read.compared().size());
        assertEquals(
                "7 86.25",
                read.compared().get(0).scores().get(6).indicator() + " "
                        + read.compared().get(0).scores().get(6).shownScore());
        sheet.set(3, 4, 4).set(3, 5, 3);
        assertEquals(List.of(), read().compared().get(0).scores());
    }

    /** Without any heading above, the title says it; a title of one instrument leaves the numbers alone. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี, 10",
        "ผลการประเมิน ITA รายข้อ IIT ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี, 0",
        "ผลคะแนนของ อปท. ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี, 0"
    })
    void numbersAloneNameTheIndicatorsBelowATitleOfTheAssessment(String title, int read) {
        for (boolean typed : List.of(true, false)) {
            sheet.row(1, title);
            sheet.row(2, cells("ที่", "หน่วยงาน", numbers(typed), "คะแนน ITA", "ระดับ"));
            for (int i = 0; i < 4; i++) {
                sheet.row(3 + i, cells(i + 1, BODIES.get(i), scores(80), 84.5, "ผ่าน"));
            }
            ComparedResult second = read().compared().get(1);
            assertEquals(read, second.scores().size());
            assertEquals("84.5", second.stated().get(0).text());
            if (read > 0) {
                assertEquals("89.25", second.scores().get(9).shownScore());
                assertFalse(TestReading.codes(read()).toString().contains("list-not-read"), "it is read");
            }
        }
    }

    private static List<?> numbers(boolean typed) {
        IntStream numbers = IntStream.rangeClosed(1, 10);
        return typed
                ? numbers.mapToObj(String::valueOf).toList()
                : numbers.boxed().toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เปรียบเทียบคะแนน ITA ของ อปท. จังหวัดลพบุรี",
                "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2566 - 2567 จังหวัดลพบุรี"
            })
    void levelBesideAScoreIsOfItsYear(String title) {
        sheet.row(1, title);
        sheet.row(2, "ลำดับ", "หน่วยงาน", "ปี 2566", "ระดับ", "คะแนน ITA ปี 2567", "ระดับ");
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), 80.5 + i, "ต้องปรับปรุง", 85.5 + i, "ผ่าน");
        }
        assertEquals(
                List.of("2566 [80.5, ต้องปรับปรุง]", "2567 [85.5, ผ่าน]", "2566 [81.5, ต้องปรับปรุง]"),
                read().compared().stream()
                        .limit(3)
                        .map(result -> result.fiscalYear().buddhist() + " "
                                + result.stated().stream()
                                        .map(figure -> figure.text())
                                        .toList())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ไม่เข้าร่วม", "ไม่รับการประเมิน", "ยังไม่ประกาศ", "ไม่มีข้อมูล"})
    void bodyWithoutAScoreInWordsIsABlank(String words) {
        eachRow();
        sheet.set(4, 2, words);
        Submission read = read();
        assertEquals(4, read.compared().size());
        assertEquals(List.of("list-of-bodies ผล!A2"), TestReading.codes(read));
    }

    @Test
    void provinceMayStandInAColumn() {
        sheet.row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "หน่วยงาน", "อำเภอ", "จังหวัด", "คะแนนรวม");
        sheet.row(3, "อบต.บ้านหนึ่ง", "เมือง", "ลพบุรี", 91.25);
        sheet.row(4, "อบต.บ้านหนึ่ง", "เมือง", "ตราด", 90.25);
        sheet.row(5, "อบต.บ้านสอง", "เมือง", "จ.ตราด", 89.25);
        sheet.row(6, "อบต.บ้านสาม", "เมือง", "", 88.25);
        assertEquals(
                List.of("ลพบุรี", "ตราด", "ตราด", "ตราด"),
                read().compared().stream()
                        .map(result -> result.body().province())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "กองคลัง, กองช่าง, สำนักปลัด, กองการศึกษา",
        "โรงเรียนบ้านหนึ่ง, โรงเรียนบ้านสอง, โรงเรียนบ้านสาม, โรงเรียนบ้านสี่",
        "จังหวัดลพบุรี, จังหวัดตราด, จังหวัดจันทบุรี, จังหวัดนครนายก",
        "อบต.บ้านหนึ่ง, อบต.บ้านสอง, อบต.บ้านสอง, ค่าเฉลี่ย"
    })
    void whatNamesNoThreeBodiesIsNoList(String first, String second, String third, String fourth) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("หน่วยงาน", NAMES, "คะแนนรวม"));
        int row = 3;
        for (String name : List.of(first, second, third, fourth)) {
            sheet.row(row++, cells(name, scores(80), 84.5));
        }
        assertEquals(List.of(), TestReading.read(book.toBytes()).compared());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี",
                "ผลการประเมินตนเอง ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี",
                "จำนวนผู้ตอบแบบสำรวจ ปีงบประมาณ พ.ศ. 2567"
            })
    void figuresThatAreNoResultAreNoList(String title) {
        sheet.row(1, title);
        sheet.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i), 80.25 + i);
        }
        assertEquals(List.of(), TestReading.read(book.toBytes()).compared());
    }

    /** Figures that many bodies aim at are nobody's delivery, whatever their columns are called. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ค่าเป้าหมายคะแนน ITA รายหน่วยงาน จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567",
                "เป้าหมายคะแนน ITA ปีงบประมาณ พ.ศ. 2567 ของ อปท. จังหวัดลพบุรี"
            })
    void listOfGoalsIsNobodysAndSaysSo(String title) {
        sheet.row(1, title);
        sheet.row(
                2,
                cells(
                        "ลำดับ",
                        "หน่วยงาน",
                        IntStream.rangeClosed(1, 10)
                                .mapToObj(number -> "ตชว." + number)
                                .toList(),
                        "คะแนนรวม"));
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, cells(i + 1, BODIES.get(i), scores(80), 84.5));
        }
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertTrue(read.head().body().isEmpty());
        assertTrue(read.isRefused());
        assertEquals(List.of("list-not-read ผล!A1", "no-table-recognised"), TestReading.codes(read));
        assertEquals(4, read.rowsIgnored().size());
    }

    /** Names of bodies are no scores, however much the heading is like that of scores. */
    @Test
    void noScoreIsProposedForAColumnOfBodies() {
        sheet.row(1, "รายชื่อผู้เข้าประชุม ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี");
        sheet.row(2, "ลำดับ", "หน่วยงาน", "จำนวนผู้เข้าร่วม", "หมายเหตุ");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), 2);
        }
        assertEquals(
                List.of(""),
                read().findings().stream()
                        .filter(finding -> finding.found().equals("หน่วยงาน"))
                        .map(finding -> finding.details().getOrDefault("confirm", ""))
                        .toList());
    }

    @Test
    void noteBelowThatSaysTheScoresAreADraftKeepsTheListOut() {
        eachRow();
        sheet.row(9, "หมายเหตุ คะแนนข้างต้นเป็นร่าง ยังไม่ประกาศผล");
        assertEquals(List.of(), TestReading.read(book.toBytes()).compared());
    }

    /** A column of ranks below a heading of results, of totals without a heading beside it. */
    @Test
    void ranksAreNoScores() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("หน่วยงาน", NAMES, "คะแนนรวม"));
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, cells(BODIES.get(i), scores(80), i + 1));
        }
        Submission read = read();
        assertTrue(read.compared().stream().allMatch(result -> result.stated().isEmpty()));
        assertEquals(5, read.compared().size());
    }

    @Test
    void listWithoutAYearIsRefused() {
        sheet.row(1, "ผลการประเมิน ITA จังหวัดลพบุรี");
        sheet.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(List.of("list-not-read ผล!A2"), TestReading.codes(read));
        assertTrue(read.isRefused());
        assertEquals(5, read.rowsRefused().size());
    }

    @Test
    void yearOfTheFilesNameHoldsWhereTheTitleHasNone() {
        sheet.row(1, "ผลการประเมิน ITA จังหวัดลพบุรี");
        sheet.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i), 80.25 + i);
        }
        Submission read = TestReading.read("จังหวัด/ผล ITA 2566.xlsx", book.toBytes());
        assertEquals(2566, read.compared().get(4).fiscalYear().buddhist());
    }

    @Test
    void whatIsNoNumberOrNoBodyIsToldAndNotStored() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("หน่วยงาน", NAMES, "คะแนนรวม"));
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, cells(BODIES.get(i), scores(80), 84.5));
        }
        sheet.set(3, 2, "86,52").set(4, 2, 105).set(5, 2, "-").set(6, 2, "N/A");
        sheet.row(8, cells("บ้านเจ็ด", scores(80), 84.5));
        sheet.row(9, cells("อบต.บ้านหนึ่ง", scores(70), 74.5));
        Submission read = read();
        assertEquals(
                List.of(
                        "list-not-read ผล!A8",
                        "list-not-read ผล!L3 ผล!L9",
                        "list-of-bodies ผล!A2",
                        "score-not-a-number ผล!B3",
                        "score-out-of-range ผล!B4"),
                TestReading.codes(read).stream().sorted().toList());
        assertEquals(
                List.of(9, 9, 9, 10),
                read.compared().stream().map(result -> result.scores().size()).toList());
        assertEquals(2, read.rowsRefused().size());
    }

    /** Totals out of twenty, ten, five or one are none out of a hundred, though one is typed so; one body whose total is as low is no scale. */
    @ParameterizedTest
    @CsvSource({
        "0.80, 0.02, 0.9, 0.86",
        "3.5, 0.3, 4.98, 4.4",
        "8.1, 0.35, 9.85, 9.15",
        "8.1, 0.35, 10.5, 9.15",
        "16.1, 0.5, 18.75, 17.6"
    })
    void totalsOnAnotherScaleAreNotRead(String first, String step, String last, String most) {
        sheet.row(1, TITLE);
        sheet.row(2, "ลำดับ", "หน่วยงาน", "คะแนน");
        for (int i = 0; i < 6; i++) {
            double total = Double.parseDouble(first) + i * Double.parseDouble(step);
            sheet.row(3 + i, i + 1, BODIES.get(i), i == 5 ? Double.parseDouble(last) : total);
        }
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertEquals(List.of("list-not-read ผล!C3 ผล!C4 ผล!C5 ผล!C6 ผล!C7 ผล!C8"), TestReading.codes(read));
        assertEquals(most, read.findings().get(0).found());
        assertEquals(6, read.rowsRefused().size());
    }

    /** Who took no part has 0, which is out of whatever. */
    @Test
    void zerosOfMostTellNothingOfTheScale() {
        sheet.row(1, TITLE);
        sheet.row(2, "ลำดับ", "หน่วยงาน", "คะแนน");
        for (int i = 0; i < 6; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), i < 4 ? 0 : 88.25 + i);
        }
        assertEquals(6, read().compared().size());
    }

    @Test
    void oneLowTotalAmongOthersIsNoOtherScale() {
        sheet.row(1, TITLE);
        sheet.row(2, "ลำดับ", "หน่วยงาน", "คะแนน");
        for (int i = 0; i < 6; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), i == 5 ? 9.5 : 80.5 + i);
        }
        assertEquals(6, read().compared().size());
    }

    /** Indicators out of ten, of which the first eight are above their weights, are none out of a hundred either. */
    @Test
    void indicatorsOutOfTenAreNotRead() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ลำดับ", "หน่วยงาน", NAMES));
        for (int i = 0; i < 4; i++) {
            sheet.row(
                    3 + i,
                    cells(
                            i + 1,
                            BODIES.get(i),
                            IntStream.range(0, 10)
                                    .mapToObj(n -> (Object) (7.25 + n / 4.0))
                                    .toList()));
        }
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertEquals(List.of(FindingCode.LIST_NOT_READ), TestReading.onlyCodes(read));
    }

    @Test
    void pointsOutOfTheWeightsAreNoScores() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("หน่วยงาน", NAMES));
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, cells(BODIES.get(i), List.of(5.1, 5.2, 5.3, 5.4, 5.5, 9.1, 9.2, 9.3, 18.1, 17.5)));
        }
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertTrue(TestReading.onlyCodes(read).contains(FindingCode.NOTATION_AMBIGUOUS));
    }

    /** The sheet of scores of the body that delivers counts as ever; the list beside it does not. */
    @Test
    void listBesideTheOwnScoresLeavesThemAsTheyAre() {
        BookBuilder.Sheet own = book.sheet("คะแนน");
        own.row(1, "ผลการประเมิน ITA อบต.บ้านหนึ่ง อำเภอเมือง จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567");
        own.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            own.row(3 + i, NAMES.get(i), 80.25 + i);
        }
        eachRow();
        Submission read = read();
        assertEquals(10, read.scores().size());
        assertEquals(5, read.compared().size());
        assertEquals(
                "องค์การบริหารส่วนตำบลบ้านหนึ่ง",
                read.head().body().orElseThrow().name());
        assertEquals(List.of("list-of-bodies ผล!A2"), TestReading.codes(read));
    }

    /** The list of others below or above the own scores on one sheet takes nothing of them, not even their body's name. */
    @ParameterizedTest
    @ValueSource(strings = {"own,list", "own,,list", "list,own", "list,,own"})
    void listOnTheSheetOfTheOwnScoresLeavesThemAsTheyAre(String order) {
        sheet.row(1, "องค์การบริหารส่วนตำบลบ้านเก้า อำเภอเมือง จังหวัดลพบุรี");
        int row = 2;
        for (String part : order.split(",")) {
            if (part.equals("own")) {
                sheet.row(row++, "ผลการประเมิน ITA ปี 2567").row(row++, "ที่", "ตัวชี้วัด", "คะแนน");
                for (int i = 0; i < 10; i++) {
                    sheet.row(row++, i + 1, NAMES.get(i), 80.25 + i);
                }
            } else if (part.equals("list")) {
                sheet.row(row++, "อันดับ ITA ในอำเภอ ปี 2566").row(row++, "อันดับ", "หน่วยงาน", "คะแนน", "ระดับ");
                for (int i = 0; i < 5; i++) {
                    sheet.row(row++, i + 1, BODIES.get(i), 90.25 - i, "ผ่านดี");
                }
            } else {
                row++;
            }
        }
        Submission read = read();
        assertEquals(10, read.scores().size());
        assertEquals(
                "องค์การบริหารส่วนตำบลบ้านเก้า",
                read.head().body().orElseThrow().name());
        assertEquals(5, read.compared().size());
        assertEquals(2566, read.compared().get(0).fiscalYear().buddhist());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ระดับผลการประเมิน"})
    void lineThatTouchesTheOwnTableIsNoTitleOfTheListBelow(String level) {
        sheet.row(1, "ผลการประเมิน ITA ปี 2567 องค์การบริหารส่วนตำบลบ้านเก้า อำเภอเมือง จังหวัดลพบุรี");
        sheet.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, NAMES.get(i), 80.25 + i);
        }
        sheet.row(
                13,
                level.isEmpty() ? "หมายเหตุ คะแนนข้างต้นเป็นร่าง ยังไม่ประกาศผล" : level,
                level.isEmpty() ? "" : "ผ่านดี");
        sheet.row(15, "หน่วยงาน", "คะแนน ITA ปี 2567");
        for (int i = 0; i < 4; i++) {
            sheet.row(16 + i, BODIES.get(i), 70.25 + i);
        }
        Submission read = read();
        assertEquals(level.isEmpty() ? 0 : 10, read.scores().size());
        assertEquals(level.isEmpty() ? 0 : 1, read.reported().size());
    }

    /** What takes a body's scores back wherever it stands takes those of a list back too. */
    @ParameterizedTest
    @CsvSource({
        "B2, หน่วยงาน (คาดการณ์)",
        "A2, ร่าง",
        "A1, ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี (เป้าหมาย)",
        "A1, ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี (LPA)",
        "A9, หมายเหตุ คะแนนทั้งหมดเป็นค่าเป้าหมาย",
    })
    void whatStandsAroundAListIsHeardByTheJudgeOfScores(String cell, String text) {
        listOfTen();
        sheet.set(Integer.parseInt(cell.substring(1)), cell.charAt(0) - 'A' + 1, text);
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertTrue(TestReading.onlyCodes(read).contains(FindingCode.LIST_NOT_READ));
    }

    @ParameterizedTest
    @CsvSource({
        "A1, ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 จังหวัดลพบุรี (ที่ตั้งธงไว้)",
        "B2, หน่วยงาน (ฉบับยังไม่นิ่ง)",
        "A2, ตั้งธง",
    })
    void wordsThatNobodyUnderstandsAroundAListAreTold(String cell, String text) {
        listOfTen();
        sheet.set(Integer.parseInt(cell.substring(1)), cell.charAt(0) - 'A' + 1, text);
        Submission read = read();
        assertEquals(5, read.compared().size());
        assertEquals(List.of("text-not-understood ผล!" + cell, "list-of-bodies ผล!B2"), TestReading.codes(read));
    }

    /** A row's remark is of that row, and a comment of its cell. */
    @Test
    void wordBesideABodyKeepsItsRowOut() {
        listOfTen();
        sheet.set(2, 14, "หมายเหตุ").set(4, 14, "คาดการณ์");
        sheet.comment("D6", "คะแนนคาดการณ์");
        Submission read = read();
        assertEquals(4, read.compared().size());
        assertEquals(
                List.of(10, 10, 9, 10),
                read.compared().stream().map(result -> result.scores().size()).toList());
        assertTrue(TestReading.codes(read).contains("list-not-read ผล!N4"));
    }

    /** Of two groups of years the second is what the bodies aim at, or nobody knows what. */
    @ParameterizedTest
    @ValueSource(strings = {"เป้าหมาย 2567", "ปี 2567 (คาดการณ์)", "2567 ตั้งธง"})
    void groupOfAnotherYearMayBeNoResult(String group) {
        sheet.row(1, "ผล ITA รายหน่วยงาน");
        sheet.set(2, 2, "ปี 2566").set(2, 12, group).merge(2, 2, 2, 11).merge(2, 12, 2, 21);
        sheet.row(3, cells("หน่วยงาน", NAMES, NAMES));
        for (int i = 0; i < 5; i++) {
            sheet.row(4 + i, cells(BODIES.get(i), scores(70), scores(80)));
        }
        Submission read = read();
        assertEquals(
                Set.of(2566),
                read.compared().stream()
                        .map(result -> result.fiscalYear().buddhist())
                        .collect(Collectors.toSet()));
        assertEquals(5, read.compared().size());
    }

    /** The year of what a list is used for is not that of its results. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมิน ITA ของ อปท. เพื่อจัดทำแผนปี 2568",
                "ผลการประเมิน ITA ปีที่ผ่านมา ของ อปท. (ใช้ในปี 2568)"
            })
    void yearOfAPurposeIsNotThatOfTheList(String title) {
        listOfTen();
        sheet.set(1, 1, title);
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertTrue(TestReading.codes(read).contains("list-not-read ผล!B2"));
    }

    /** A title as the national report prints it. */
    @Test
    void titleOfThePlacesThatBodiesLieInLeavesNoDoubt() {
        listOfTen();
        sheet.set(
                1,
                1,
                "ตาราง 4.26 ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ ประจำปีงบประมาณ พ.ศ. 2564"
                        + " ของหน่วยงานภายในจังหวัดลพบุรี");
        Submission read = read();
        assertEquals(5, read.compared().size());
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTICE)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"อบต. ทั้งหมด", "อบต.เฉลี่ย", "เทศบาลตำบลทุกแห่ง"})
    void rowOfAllBodiesIsNoBody(String name) {
        listOfTen();
        sheet.row(8, cells(6, name, scores(75), 80));
        assertEquals(5, read().compared().size());
    }

    private void listOfTen() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES, "คะแนนรวม"));
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, cells(i + 1, BODIES.get(i), scores(80), 84.5));
        }
    }

    /** What stands beside and below a list is read as without it. */
    @Test
    void twoListsOfTwoYearsOnOneSheet() {
        eachRow();
        sheet.row(10, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2566 จังหวัดลพบุรี");
        sheet.row(11, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 3; i++) {
            sheet.row(12 + i, BODIES.get(i), 70.25 + i);
        }
        Submission read = read();
        assertEquals(
                List.of(2567, 2567, 2567, 2567, 2567, 2566, 2566, 2566),
                read.compared().stream()
                        .map(result -> result.fiscalYear().buddhist())
                        .toList());
    }

    /** A title that names both years leaves each list the one of its own caption; a day is none. */
    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ พ.ศ. 2567, 2567",
        "ปี 2567, 2567",
        "ตารางที่ 1 ผลการประเมินปีงบประมาณ พ.ศ. 2567, 2567",
        "ข้อมูล ณ วันที่ 30 กันยายน 2568, 0",
        "ปีงบประมาณ พ.ศ. 2566, 0"
    })
    void captionSaysWhichOfTheTitlesYearsAListIsOf(String caption, int year) {
        sheet.row(1, "ผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA)");
        sheet.row(2, "เปรียบเทียบปีงบประมาณ พ.ศ. 2567 และ 2568");
        sheet.row(3, "องค์กรปกครองส่วนท้องถิ่นในจังหวัดลพบุรี");
        int row = 5;
        for (String said : List.of(caption, "ปีงบประมาณ พ.ศ. 2568")) {
            sheet.row(row, said);
            sheet.row(row + 1, cells("ลำดับ", "หน่วยงาน", "อำเภอ", NAMES, "คะแนนรวม", "ระดับ"));
            for (int i = 0; i < 4; i++) {
                sheet.row(
                        row + 2 + i,
                        cells(i + 1, BODIES.get(i), "อ.เมืองลพบุรี", scores(80 + i + row), 84.5 + i, "ผ่าน"));
            }
            row += 7;
        }
        Submission read = read();
        List<Integer> years = read.compared().stream()
                .map(result -> result.fiscalYear().buddhist())
                .distinct()
                .toList();
        assertEquals(
                Set.of("ลพบุรี"),
                read.compared().stream().map(result -> result.body().province()).collect(Collectors.toSet()));
        assertEquals(year == 0 ? List.of(2568) : List.of(year, 2568), years);
    }

    /** Where it is long, whole totals may all be no higher than there are bodies. */
    @Test
    void wholeTotalsOfALongListAreNoRanks() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 100; i++) {
            sheet.row(3 + i, "อบต.บ้าน" + "กขคงจชซตทน".charAt(i / 10) + "า" + "กขคงจชซตทน".charAt(i % 10), 60 + i % 37);
        }
        assertEquals(100, read().compared().size());
    }

    @Test
    void instrumentsWithoutATotalAreAResult() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, cells(BODIES.get(i), 80.25, 81.25, 82.25, i == 2 ? "" : 81.5, "ผ่าน"));
        }
        Submission read = read();
        assertEquals(
                List.of("ผล!E3", "ผล!E4", "ผล!B5", "ผล!E6", "ผล!E7"),
                read.compared().stream().map(result -> result.at().toString()).toList());
    }

    /** Each name is of the kind above it. */
    @Test
    void severalKindsMayStandAboveTheirNames() {
        sheet.row(1, TITLE);
        sheet.row(2, "อบต.", "คะแนนรวม");
        sheet.row(3, "บ้านหนึ่ง", 80.25).row(4, "บ้านสอง", 81.25).row(5, "บ้านสาม", 82.25);
        sheet.row(6, "ทต.", "คะแนนรวม");
        sheet.row(7, "บ้านสี่", 83.25).row(8, "บ้านห้า", 84.25);
        assertEquals(
                List.of(
                        "องค์การบริหารส่วนตำบลบ้านหนึ่ง",
                        "องค์การบริหารส่วนตำบลบ้านสอง",
                        "องค์การบริหารส่วนตำบลบ้านสาม",
                        "เทศบาลตำบลบ้านสี่",
                        "เทศบาลตำบลบ้านห้า"),
                read().compared().stream().map(result -> result.body().name()).toList());
    }

    /** A list of the province and one of a district in one workbook: a body counts once, where they differ not at all. */
    @Test
    void bodyInSeveralListsOfTheWorkbookCountsOnce() {
        eachRow();
        BookBuilder.Sheet district = book.sheet("เมือง");
        district.row(1, TITLE);
        district.row(2, cells("หน่วยงาน", "อำเภอ", NAMES, "คะแนนรวม"));
        for (int i = 0; i < 3; i++) {
            district.row(3 + i, cells(BODIES.get(i), "เมืองลพบุรี", scores(80), i == 2 ? 70.5 : 80.25 + i));
        }
        Submission read = read();
        assertEquals(
                List.of(
                        "องค์การบริหารส่วนตำบลบ้านหนึ่ง เมืองลพบุรี 10 ผล!B3",
                        "เทศบาลตำบลบ้านสอง เมืองลพบุรี 10 ผล!B4",
                        "เทศบาลตำบลบ้านสี่  0 ผล!B6",
                        "องค์การบริหารส่วนตำบลบ้านห้า  0 ผล!B7"),
                read.compared().stream()
                        .map(result ->
                                result.body().name() + " " + result.body().district() + " "
                                        + result.scores().size() + " " + result.at())
                        .toList());
        assertEquals(
                List.of("list-not-read ผล!B5 เมือง!M5", "list-of-bodies ผล!A2", "list-of-bodies เมือง!A2"),
                TestReading.codes(read).stream().sorted().toList());
        assertEquals(2, read.rowsRefused().size());
    }

    /** Offices list by kind of body: the kind stands over its bodies, whose names may be with or without it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "องค์การบริหารส่วนตำบล | เทศบาลตำบล | ''",
                "1. องค์การบริหารส่วนตำบล | 2. เทศบาลตำบล (จำนวน 2 แห่ง) | ''",
                "องค์การบริหารส่วนตำบล | เทศบาลตำบล | อบต."
            })
    void kindsMayStandOverTheirBodies(String first, String second, String type) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ลำดับ", "หน่วยงาน", "อำเภอ", NAMES, "คะแนนรวม"));
        sheet.row(3, first);
        for (int i = 0; i < 3; i++) {
            sheet.row(
                    4 + i,
                    cells(
                            i + 1,
                            type + List.of("หนองหนึ่ง", "หนองสอง", "หนองสาม").get(i),
                            "เมืองลพบุรี",
                            scores(80 + i),
                            84.5));
        }
        sheet.row(7, second);
        for (int i = 0; i < 2; i++) {
            sheet.row(
                    8 + i,
                    cells(
                            i + 4,
                            (type.isEmpty() ? "" : "ทต.")
                                    + List.of("หนองสี่", "หนองห้า").get(i),
                            "โคกสำโรง",
                            scores(80 + i),
                            84.5));
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(
                List.of(
                        "องค์การบริหารส่วนตำบลหนองหนึ่ง",
                        "องค์การบริหารส่วนตำบลหนองสอง",
                        "องค์การบริหารส่วนตำบลหนองสาม",
                        "เทศบาลตำบลหนองสี่",
                        "เทศบาลตำบลหนองห้า"),
                read.compared().stream().map(result -> result.body().name()).toList());
        assertEquals(10, read.compared().get(4).scores().size());
    }

    /** The kind of the body that delivers may stand alone in a line over its own table. */
    @Test
    void kindOverIndicatorsIsNoListOfBodies() {
        sheet.row(1, TITLE);
        sheet.row(2, "องค์การบริหารส่วนตำบล");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, NAMES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertEquals(10, read.scores().size());
    }

    /** A line for each body and indicator: the name of the body on each, or once over its lines. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void eachLineMayBeOfOneIndicatorOfItsBody(boolean named) {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "ตัวชี้วัด", "คะแนน");
        for (int body = 0; body < 3; body++) {
            for (int i = 0; i < 12; i++) {
                String name = named || i == 0 ? BODIES.get(body) : null;
                String what = i < 10 ? NAMES.get(i) : i == 10 ? "ระดับ" : "คะแนนรวม";
                sheet.row(3 + 12 * body + i, name, what, i == 10 ? "ผ่าน" : (Object) (70.25 + 5 * body + i));
            }
        }
        Submission read = read();
        assertEquals(List.of(), read.scores());
        assertEquals(List.of("list-of-bodies ผล!A2"), TestReading.codes(read));
        assertEquals(
                List.of(
                        "องค์การบริหารส่วนตำบลบ้านหนึ่ง 10 [81.25, ผ่าน]",
                        "เทศบาลตำบลบ้านสอง 10 [86.25, ผ่าน]",
                        "องค์การบริหารส่วนตำบลบ้านสาม 10 [91.25, ผ่าน]"),
                read.compared().stream()
                        .map(result -> result.body().name() + " "
                                + result.scores().size() + " "
                                + result.stated().stream()
                                        .map(figure -> figure.text())
                                        .sorted()
                                        .toList())
                        .toList());
    }

    /** The instrument of a line's indicator may stand beside it. */
    @Test
    void eachLineMayNameItsInstrumentToo() {
        sheet.row(1, "ปีงบประมาณ", "หน่วยงาน", "เครื่องมือ", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 30; i++) {
            String instrument = i % 10 < 5 ? "IIT" : i % 10 < 8 ? "EIT" : "OIT";
            sheet.row(2 + i, 2567, BODIES.get(i / 10), instrument, NAMES.get(i % 10), 70.25 + i % 10);
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B1"), TestReading.codes(read));
        assertEquals(
                List.of(10, 10, 10),
                read.compared().stream().map(result -> result.scores().size()).toList());
    }

    /** Lines between say of which level the bodies below are. */
    @ParameterizedTest
    @CsvSource({
        "ระดับผ่านดี (2 หน่วยงาน), ระดับ ผ่าน จำนวน 3 แห่ง, 5",
        "ผ่านดี, ผ่าน, 5",
        "คาดการณ์ระดับผ่านดี, ระดับผ่าน, 0"
    })
    void levelsMayStandOverTheirBodies(String first, String second, int read) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES, "คะแนนรวม"));
        int row = 3;
        for (int i = 0; i < 5; i++) {
            if (i == 0 || i == 2) {
                sheet.row(row++, i == 0 ? first : second);
            }
            sheet.row(row++, cells(i + 1, BODIES.get(i), scores(80 - i), 84.5 - i));
        }
        assertEquals(read, read().compared().size());
    }

    /** "บ้านกร่าง" holds the letters of "ร่าง": a counted row that may be a body's is told. */
    @Test
    void bareNameWithTheLettersOfAWordIsTold() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "ชื่อ อบต.", NAMES, "คะแนนรวม"));
        int row = 3;
        for (String name : List.of("บ้านหนึ่ง", "บ้านสอง", "บ้านกร่าง", "บ้านสาม", "ค่าเฉลี่ย")) {
            sheet.row(row++, cells(row - 3, name, scores(80), 84.5));
        }
        assertEquals(List.of("list-not-read ผล!B5", "list-of-bodies ผล!B2"), TestReading.codes(read()));
    }

    /** A rank in words beside a body says nothing against its result. */
    @Test
    void rankInWordsIsNoWordAgainstAResult() {
        sheet.row(1, TITLE);
        sheet.row(2, "อันดับที่", "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 3; i++) {
            sheet.row(3 + i, "อันดับ " + (i + 1), BODIES.get(i), 90.25 - i);
        }
        assertEquals(List.of("2567 TOTAL 90.25", "2567 TOTAL 89.25", "2567 TOTAL 88.25"), totals(read()));
    }

    @Test
    void columnBehindTheNamesMayBeBlank() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", "", "อำเภอ", NAMES, "คะแนนรวม"));
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, cells(i + 1, BODIES.get(i), "", "โคกสำโรง", scores(80), 84.5));
        }
        assertEquals(
                List.of("โคกสำโรง 10", "โคกสำโรง 10", "โคกสำโรง 10", "โคกสำโรง 10"),
                read().compared().stream()
                        .map(result ->
                                result.body().district() + " " + result.scores().size())
                        .toList());
    }

    /** Full marks below the names of the indicators are of each column, and the total beside them is no indicator. */
    @Test
    void fullMarksMayStandBelowTheHeadings() {
        sheet.row(1, TITLE);
        sheet.set(2, 1, "หน่วยงาน")
                .set(2, 2, "IIT (ร้อยละ 30)")
                .set(2, 7, "EIT (ร้อยละ 30)")
                .set(2, 10, "OIT (ร้อยละ 40)")
                .set(2, 12, "คะแนนรวม");
        sheet.row(3, cells("", NAMES));
        sheet.row(4, cells("", Stream.generate(() -> "(100)").limit(11).toList()));
        for (int i = 0; i < 3; i++) {
            sheet.row(5 + i, cells(BODIES.get(i), scores(80 + i), 84.5 + i));
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!A4"), TestReading.codes(read));
        assertEquals(List.of("2567 TOTAL 84.5", "2567 TOTAL 85.5", "2567 TOTAL 86.5"), totals(read));
        assertEquals(10, read.compared().get(0).scores().size());
    }

    /** All indicators of an instrument are results of the assessment, some of them may be those of anything. */
    @ParameterizedTest
    @CsvSource({"5, 8, 3", "8, 10, 3", "5, 7, 0"})
    void allIndicatorsOfAnInstrumentAreResults(int from, int to, int read) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES.subList(from, to)));
        for (int i = 0; i < 3; i++) {
            sheet.row(3 + i, cells(i + 1, BODIES.get(i), scores(80).subList(from, to)));
        }
        assertEquals(read, read().compared().size());
    }

    /** A list's title may say in which district all its bodies lie; "in each district" is none, nor is an address. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน ITA ปี 2567, อำเภอบ้านหมี่ จังหวัดลพบุรี, บ้านหมี่",
        "ปี 2567, ผลการประเมิน ITA อำเภอบ้านหมี่ จังหวัดลพบุรี, บ้านหมี่",
        "ผลการประเมิน ITA ปี 2567, รายอำเภอในจังหวัดลพบุรี, ''",
        "ผลการประเมิน ITA ปี 2567, อำเภอในจังหวัดลพบุรี, ''",
        "ถนนพระราม อำเภอเมืองลพบุรี จังหวัดลพบุรี, ผลการประเมิน ITA ปี 2567, ''",
    })
    void titleMayNameTheDistrict(String first, String second, String district) {
        sheet.row(1, first);
        sheet.row(2, second);
        sheet.row(3, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 3; i++) {
            sheet.row(4 + i, BODIES.get(i), 80.25 + i);
        }
        assertEquals(
                List.of(district, district, district),
                read().compared().stream()
                        .map(result -> result.body().district())
                        .toList());
    }

    /** The score of another assessment beside is no doubt, a standard deviation below is no body's, and English headings are read. */
    @Test
    void figuresOfOtherAssessmentsAreNotTold() {
        sheet.row(1, TITLE);
        sheet.row(2, "No.", "หน่วยงาน", "District", "Province", "คะแนน LPA", "คะแนน ITA");
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), "โคกสำโรง", "ลพบุรี", 90.5 + i, 84.25 + i);
        }
        sheet.row(7, "", "ส่วนเบี่ยงเบนมาตรฐาน", "", "", 1.25, 1.25);
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(
                List.of("2567 TOTAL 84.25", "2567 TOTAL 85.25", "2567 TOTAL 86.25", "2567 TOTAL 87.25"), totals(read));
        assertEquals("โคกสำโรง", read.compared().get(0).body().district());
    }

    /** A name that no line's indicator has is told; an indicator that stands twice with other figures keeps its body out. */
    @Test
    void lineOfAnUnknownIndicatorIsRefusedAlone() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "ตัวชี้วัด", "คะแนน");
        for (int body = 0; body < 4; body++) {
            for (int i = 0; i < 10; i++) {
                String what =
                        body == 1 && i == 3 ? "ความสะอาดของตลาด" : body == 2 && i == 3 ? NAMES.get(2) : NAMES.get(i);
                sheet.row(3 + 10 * body + i, BODIES.get(body), what, 70.25 + 5 * body + i);
            }
        }
        Submission read = read();
        assertEquals(
                List.of("องค์การบริหารส่วนตำบลบ้านหนึ่ง 10", "เทศบาลตำบลบ้านสอง 9", "เทศบาลตำบลบ้านสี่ 10"),
                read.compared().stream()
                        .map(result ->
                                result.body().name() + " " + result.scores().size())
                        .toList());
        assertEquals(11, read.rowsRefused().size());
        assertTrue(
                TestReading.codes(read).contains("indicator-not-recognised ผล!B16"), TestReading.codes(read)::toString);
    }

    /** Bodies across with several years each, the name merged over them or typed over the first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void bodiesAcrossMayHaveSeveralYearsEach(boolean merged) {
        sheet.row(1, "เปรียบเทียบผล ITA จังหวัดลพบุรี");
        sheet.set(2, 1, "ที่").set(2, 2, "ตัวชี้วัด");
        for (int body = 0; body < 3; body++) {
            sheet.set(2, 3 + 2 * body, BODIES.get(body));
            if (merged) {
                sheet.merge(2, 3 + 2 * body, 2, 4 + 2 * body);
            }
            for (int year = 0; year < 2; year++) {
                sheet.set(3, 3 + 2 * body + year, year == 0 ? "2566" : "2567");
                for (int i = 0; i < 10; i++) {
                    sheet.set(4 + i, 1, i + 1).set(4 + i, 2, NAMES.get(i));
                    sheet.set(4 + i, 3 + 2 * body + year, 70.25 + 5 * body + 2 * year + i);
                }
            }
        }
        Submission read = read();
        assertEquals(List.of(), read.scores());
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(
                List.of(
                        "องค์การบริหารส่วนตำบลบ้านหนึ่ง 2566 70.25",
                        "องค์การบริหารส่วนตำบลบ้านหนึ่ง 2567 72.25",
                        "เทศบาลตำบลบ้านสอง 2566 75.25",
                        "เทศบาลตำบลบ้านสอง 2567 77.25",
                        "องค์การบริหารส่วนตำบลบ้านสาม 2566 80.25",
                        "องค์การบริหารส่วนตำบลบ้านสาม 2567 82.25"),
                read.compared().stream()
                        .map(result -> result.body().name() + " "
                                + result.fiscalYear().buddhist() + " "
                                + result.scores().get(0).shownScore())
                        .toList());
    }

    /** i1 to i10 are codes of indicators, and of questions too: they are the former where they give each body's total by their weights. */
    @ParameterizedTest
    @ValueSource(strings = {"i", "ตช.", "indicator_"})
    void codesAreThoseOfIndicatorsWhereTheyGiveEachTotal(String code) {
        coded(code, 0);
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(
                List.of("10 10 89.25", "10 10 90.25", "10 10 91.25", "10 10 92.25"),
                read.compared().stream()
                        .map(result -> result.scores().size() + " "
                                + result.scores().get(9).indicator() + " "
                                + result.scores().get(9).shownScore())
                        .toList());
    }

    @Test
    void codesOfQuestionsAreToldAndNotTaken() {
        coded("i", 1);
        Submission read = read();
        assertEquals(
                List.of(
                        "list-not-read ผล!C2 ผล!D2 ผล!E2 ผล!F2 ผล!G2 ผล!H2 ผล!I2 ผล!J2 ผล!K2 ผล!L2",
                        "list-of-bodies ผล!B2"),
                TestReading.codes(read));
        assertTrue(read.compared().stream().allMatch(result -> result.scores().isEmpty()));
        assertEquals(
                "i1, i2, i3, i4, i5, i6, i7, i8, i9, i10",
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.LIST_NOT_READ)
                        .findFirst()
                        .orElseThrow()
                        .found());
    }

    private void coded(String code, int off) {
        sheet.row(1, TITLE);
        List<String> codes =
                IntStream.rangeClosed(1, 10).mapToObj(i -> code + i).toList();
        sheet.row(2, cells("รหัส", "หน่วยงาน", codes, "คะแนนรวม"));
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, cells("1000" + i, BODIES.get(i), scores(80 + i), 86.05 + i + (i == 2 ? off : 0)));
        }
    }

    /** A column is that of the levels where each cell is one that its total may have. */
    @ParameterizedTest
    @CsvSource({"เกรด/ระดับ, ผ่าน, 1", "Grade, ผ่าน, 1", "เกรดที่คาดหวัง, ผ่าน, 0", "กลุ่ม, ต้องปรับปรุง, 0"})
    void levelsAreKnownByTheirTotals(String heading, String second, int read) {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "คะแนนรวม", heading);
        sheet.row(3, BODIES.get(0), 84.25, "ต้องปรับปรุง");
        sheet.row(4, BODIES.get(1), 88.5, second);
        sheet.row(5, BODIES.get(2), 80.75, "ต้องปรับปรุง");
        List<ComparedResult> compared = read().compared();
        assertEquals(3, compared.size());
        assertEquals(read + 1, compared.get(0).stated().size());
    }

    /** Three instruments without a total are results where nothing over them says else, and their numbers are no counts or points. */
    @ParameterizedTest
    @CsvSource({"ผลคะแนน, 87.59, 3", "คะแนน, 87, 0", "จำนวนผู้ตอบ, 87.59, 0", "คะแนน, 27.59, 0", "เป้าหมาย, 87.59, 0"})
    void instrumentsAloneAreResults(String over, String first, int read) {
        sheet.row(1, TITLE);
        sheet.set(2, 1, "ที่").set(2, 2, "ชื่อหน่วยงาน").set(2, 3, over).merge(2, 3, 2, 5);
        sheet.set(3, 3, "IIT").set(3, 4, "EIT").set(3, 5, "OIT");
        for (int i = 0; i < 4; i++) {
            double score = Double.parseDouble(first) + i;
            sheet.row(4 + i, i + 1, BODIES.get(i), score, score - 2, score + 1);
        }
        List<ComparedResult> compared = TestReading.read(book.toBytes()).compared();
        assertEquals(read == 0 ? 0 : 4, compared.size());
        compared.forEach(result -> assertEquals(read, result.stated().size()));
    }

    /** Each body's own mean is its total; one mean that all share, such as the province's, is nobody's. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนเฉลี่ย ITA, 1, 4",
        "คะแนนเฉลี่ย ITA, 0, 0",
        "คะแนนเฉลี่ย, 0, 0",
        "คะแนนเฉลี่ย 3 ปี, 1, 0",
        "คะแนนเฉลี่ยจังหวัด, 1, 0",
        "ค่าเฉลี่ย IIT, 1, 0"
    })
    void ownMeanIsTheTotal(String heading, int step, int read) {
        sheet.row(1, TITLE);
        sheet.row(2, "อันดับ", "อปท.", "อำเภอ", heading, "ผลการประเมิน");
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), "เมืองลพบุรี", 85.46 + i * step, "ผ่าน");
        }
        Submission result = TestReading.read(book.toBytes());
        assertEquals(read, result.compared().size());
        result.compared().forEach(one -> assertEquals(2, one.stated().size()));
        assertEquals(read > 0 ? List.of("list-of-bodies ผล!B2") : TestReading.codes(result), TestReading.codes(result));
    }

    /** As the pages of ITAS list the bodies of a province; the year stands in their address alone, and who copies them adds it. */
    @ParameterizedTest
    @CsvSource({"ITA2566 จังหวัดลพบุรี.xlsx, 4, list-of-bodies ผล!B2", "ITA จังหวัดลพบุรี.xlsx, 0, list-not-read ผล!B2"
    })
    void listCopiedFromItasIsReadWhereSomethingTellsItsYear(String file, int read, String told) {
        sheet.row(1, "ผลการประเมินรายหน่วยงานภายในจังหวัด");
        sheet.row(2, "#", "หน่วยงาน", "อำเภอ", "จังหวัด", "คะแนนเฉลี่ย");
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), "เมืองลพบุรี", "ลพบุรี", 85.46 + i);
        }
        Submission result = TestReading.read(file, book.toBytes());
        assertEquals(
                read == 0 ? List.of() : List.of("85.46", "86.46", "87.46", "88.46"),
                result.compared().stream()
                        .map(one -> one.stated().get(0).value().orElseThrow().toPlainString())
                        .toList());
        assertEquals(List.of(told), TestReading.codes(result));
    }

    /** Beside other numbers, or where all bodies have the same, a mean of which nothing says what of is nobody's total. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนเฉลี่ย, 1, '', 4",
        "คะแนนเฉลี่ย, 0, '', 0",
        "คะแนนเฉลี่ย, 1, จำนวนข้อร้องเรียน, 0",
        "คะแนนเฉลี่ย, 1, คะแนนเฉลี่ย IIT, 0"
    })
    void onlyColumnOfMeansIsTheTotal(String heading, int step, String beside, int read) {
        sheet.row(1, TITLE);
        sheet.row(2, "ที่", "อปท.", "อำเภอ", heading, beside);
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), "เมืองลพบุรี", 85.46 + i * step, beside.isEmpty() ? "" : 80.5 + i);
        }
        assertEquals(read, TestReading.read(book.toBytes()).compared().size());
    }

    /** A word over a list, or its sheet's name, says of which indicator or instrument its figures are: none is a total. */
    @ParameterizedTest
    @CsvSource({
        "ผล, ตัวชี้วัดที่ 9 การเปิดเผยข้อมูล, 9 0",
        "ผล, 'การใช้งบประมาณ', 2 0",
        "ผล, 'คะแนนตัวชี้วัดที่ 2 การใช้งบประมาณ ของ อปท. ในจังหวัดลพบุรี', 2 0",
        "ผล, ตัวชี้วัดที่ 3, 3 0",
        "ตัวชี้วัดที่ 3, , 3 0",
        "OIT, , OIT",
        "ผล, คะแนน OIT (การเปิดเผยข้อมูลสาธารณะ), OIT",
        "EIT, ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร, 7 0"
    })
    void listOfOnePartHoldsNoTotal(String name, String caption, String of) {
        BookBuilder other = new BookBuilder();
        ofYears(other.sheet(name), caption, "ปี 2566", "ปี 2567");
        Submission read = TestReading.read(other.toBytes());
        assertEquals(List.of("list-of-bodies " + name + "!B3"), TestReading.codes(read));
        assertEquals(10, read.compared().size());
        ComparedResult last = read.compared().get(9);
        assertEquals(2567, last.fiscalYear().buddhist());
        assertEquals(
                List.of(of + " " + name + "!D8"),
                Stream.concat(
                                last.scores().stream().map(score -> score.indicator() + " 0 " + score.at()),
                                last.stated().stream().map(figure -> figure.kind() + " " + figure.at()))
                        .toList());
        assertEquals(
                "84.5",
                last.scores().isEmpty()
                        ? last.stated().get(0).text()
                        : last.scores().get(0).shownScore());
    }

    /** Where it is not sure that all figures are of the part that is named, nobody takes them for totals. */
    @ParameterizedTest
    @CsvSource({
        "ผล, คะแนนการป้องกันการทุจริต ของ อปท., ปี 2567, ผล!A2",
        "ผล, ตัวชี้วัดที่ 2 การใช้อำนาจ, ปี 2567, ผล!A2",
        "OIT, ตัวชี้วัดที่ 2 การใช้งบประมาณ, ปี 2567, OIT!A2",
        "ผล, แบบวัด IIT และ EIT, ปี 2567, ผล!A2",
        "ผล, ตัวชี้วัดที่ 9 และ 10, ปี 2567, ผล!A2",
        "OIT, , คะแนนรวม ปี 2567, OIT"
    })
    void listBelowAPartThatIsNotSureIsRefused(String name, String caption, String heading, String at) {
        BookBuilder other = new BookBuilder();
        ofYears(other.sheet(name), caption, "ปี 2566", heading);
        Submission read = TestReading.read(other.toBytes());
        assertEquals(List.of(), read.compared());
        assertTrue(
                read.findings().stream()
                        .anyMatch(finding -> finding.code() == FindingCode.LIST_NOT_READ
                                && "part".equals(finding.details().get("case"))
                                && finding.cells().get(0).toString().equals(at)),
                TestReading.codes(read).toString());
    }

    /** What a report is for is no part of what its figures are. */
    @Test
    void purposeThatIsCalledAsAnIndicatorIsNoPart() {
        sheet.row(1, "รายงานผล ITA เพื่อการป้องกันการทุจริต จังหวัดลพบุรี ปี 2567");
        sheet.row(2, "ที่", "หน่วยงาน", "คะแนนรวม", "ระดับ");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, i + 1, BODIES.get(i), 85.5 + i, "ผ่าน");
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals("TOTAL", read.compared().get(0).stated().get(0).kind().name());
    }

    private static void ofYears(BookBuilder.Sheet sheet, String caption, String first, String second) {
        sheet.row(1, "ผลการประเมิน ITA ของ อปท. ในจังหวัดลพบุรี");
        if (caption != null) {
            sheet.row(2, caption);
        }
        sheet.row(3, "ที่", "หน่วยงาน", first, second);
        for (int i = 0; i < 5; i++) {
            sheet.row(4 + i, i + 1, BODIES.get(i), 70.5 + i, 80.5 + i);
        }
    }

    /** Years or changes below the name of an indicator, an instrument or the total, merged over them or typed over the first. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void yearsMayStandBelowWhatTheirFiguresAreOf(boolean merged) {
        List<String> groups = List.of("IIT", "EIT", "OIT", "คะแนนรวม");
        sheet.row(1, "ผลการประเมิน ITA จังหวัดลพบุรี");
        sheet.set(2, 1, "ที่").set(2, 2, "หน่วยงาน");
        for (int group = 0; group < 4; group++) {
            int first = 3 + 3 * group;
            sheet.set(2, first, groups.get(group));
            sheet.set(3, first, "2566").set(3, first + 1, "2567").set(3, first + 2, "ผลต่าง");
            if (merged) {
                sheet.merge(2, first, 2, first + 2);
            }
            for (int body = 0; body < 4; body++) {
                sheet.set(4 + body, 1, body + 1).set(4 + body, 2, BODIES.get(body));
                sheet.set(4 + body, first, 70.25 + group).set(4 + body, first + 1, 80.25 + group);
                sheet.set(4 + body, first + 2, 10.0);
            }
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B3"), TestReading.codes(read));
        assertEquals(8, read.compared().size());
        assertEquals(
                List.of("IIT 80.25", "EIT 81.25", "OIT 82.25", "TOTAL 83.25"),
                stated(read.compared().get(1)));
    }

    /** The sum that a group of indicators has of its own is the instrument's. */
    @Test
    void sumInAGroupIsThatOfItsInstrument() {
        sheet.row(1, TITLE);
        sheet.set(2, 1, "หน่วยงาน").set(2, 2, "IIT (30 คะแนน)").set(2, 8, "EIT (30 คะแนน)");
        sheet.set(2, 12, "OIT (40 คะแนน)").set(2, 15, "รวม 100");
        sheet.merge(2, 2, 2, 7).merge(2, 8, 2, 11).merge(2, 12, 2, 14);
        List<Object> below = List.of(1, 2, 3, 4, 5, "รวม", 6, 7, 8, "รวม", 9, 10, "รวม");
        for (int i = 0; i < below.size(); i++) {
            sheet.set(3, 2 + i, below.get(i));
        }
        for (int body = 0; body < 4; body++) {
            sheet.set(4 + body, 1, BODIES.get(body)).set(4 + body, 15, 84.75);
            for (int i = 0; i < below.size(); i++) {
                sheet.set(4 + body, 2 + i, "รวม".equals(below.get(i)) ? 25.5 : 84.75);
            }
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!A3"), TestReading.codes(read));
        assertEquals(10, read.compared().get(0).scores().size());
        assertEquals(
                List.of("IIT 25.5", "EIT 25.5", "OIT 25.5", "TOTAL 84.75"),
                stated(read.compared().get(0)));
    }

    /** A name without its kind costs its own row and nothing else, wherever that stands. */
    @ParameterizedTest
    @CsvSource({"0, 1", "1, 4", "0, 3"})
    void bareNameCostsItsRowAlone(int one, int other) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES, "คะแนนรวม"));
        for (int i = 0; i < 6; i++) {
            String name = i == one || i == other ? "บ้านใหม่" + "กขค".charAt(i / 2) : BODIES.get(i);
            sheet.row(3 + i, cells(i + 1, name, scores(80), 84.5));
        }
        Submission read = read();
        assertEquals(4, read.compared().size());
        assertEquals(
                List.of("list-not-read ผล!B" + (3 + one) + " ผล!B" + (3 + other), "list-of-bodies ผล!B2"),
                TestReading.codes(read));
        read.compared().forEach(of -> assertEquals(10, of.scores().size()));
        assertEquals("84.5", read.compared().get(0).stated().get(0).text());
    }

    /** A name that is nearly an expected one is refused with both; where the list names that one too, it is another body. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void nameThatIsNearlyAnExpectedOneIsRefused(boolean namedToo) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES, "คะแนนรวม"));
        List<String> names = new ArrayList<>(List.of("อบต.โพธิไทร", "ทต.บ้านสี่", "อบต.บ้านห้า", "อบต.บ้านหก"));
        if (namedToo) {
            names.add("อบต.โพธิ์ไทร");
        }
        for (int i = 0; i < names.size(); i++) {
            sheet.row(3 + i, cells(i + 1, names.get(i), scores(80 + i), 84.5));
        }
        Body expected = new Body("องค์การบริหารส่วนตำบลโพธิ์ไทร", "ดอนตาล", "ลพบุรี");
        ExpectedBody body = new ExpectedBody(expected, List.of(), List.of(), Optional.empty(), List.of());
        Submission read = TestReading.reader(List.of(body))
                .read(TestReading.file("list.xlsx", book.toBytes()), book.toBytes())
                .submission();
        assertEquals(
                namedToo ? List.of("list-of-bodies ผล!B2") : List.of("list-not-read ผล!B3", "list-of-bodies ผล!B2"),
                TestReading.codes(read));
        assertEquals(
                namedToo,
                read.compared().stream().anyMatch(one -> one.body().name().equals("องค์การบริหารส่วนตำบลโพธิไทร")));
        assertEquals(
                namedToo, read.compared().stream().anyMatch(one -> one.body().equals(expected)));
        read.findings().stream()
                .filter(finding -> finding.code() == FindingCode.LIST_NOT_READ)
                .forEach(finding -> assertEquals(
                        "องค์การบริหารส่วนตำบลโพธิไทร, " + expected.name(),
                        finding.found() + ", " + finding.expected()));
    }

    /** A municipality and a subdistrict organisation may share a name: neither is the other misspelt. */
    @Test
    void bodyOfAnotherKindIsAnotherBody() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES, "คะแนนรวม"));
        List<String> names = List.of("ทต.โพธิ์ไทร", "ทต.บ้านสี่", "อบต.บ้านห้า");
        for (int i = 0; i < names.size(); i++) {
            sheet.row(3 + i, cells(i + 1, names.get(i), scores(80 + i), 84.5));
        }
        Body expected = new Body("องค์การบริหารส่วนตำบลโพธิ์ไทร", "ดอนตาล", "ลพบุรี");
        ExpectedBody body = new ExpectedBody(expected, List.of(), List.of(), Optional.empty(), List.of());
        Submission read = TestReading.reader(List.of(body))
                .read(TestReading.file("list.xlsx", book.toBytes()), book.toBytes())
                .submission();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(
                new Body("เทศบาลตำบลโพธิ์ไทร", "", "ลพบุรี"),
                read.compared().get(0).body());
    }

    /** Figures of bodies of which nothing says what they are: the list is told, and its names are nobody's contradiction. */
    @Test
    void listWithoutATitleIsToldAsOne() {
        sheet.row(1, "ที่", "หน่วยงาน", "คะแนนปี 2566", "คะแนนปี 2567");
        for (int i = 0; i < 5; i++) {
            sheet.row(2 + i, i + 1, BODIES.get(i) + " อำเภอเมือง จังหวัดลพบุรี", 80.5 + i, 85.5 + i);
        }
        Submission read = read();
        assertEquals(List.of(), read.compared());
        assertEquals("list-not-read ผล!B1", TestReading.codes(read).get(0));
        assertFalse(
                TestReading.codes(read).toString().contains("mismatch"),
                TestReading.codes(read).toString());
    }

    /** Without a title figures may be of anything, which is no fault of the file. */
    @ParameterizedTest
    @CsvSource({"ผล, คะแนนรวม, , WARNING", "LPA, คะแนน, , NOTICE", "เบิกจ่าย, รวม, ร้อยละเบิกจ่าย, "})
    void listWithoutATitleMayBeOfAnythingElse(String name, String heading, String beside, Severity told) {
        BookBuilder builder = new BookBuilder();
        BookBuilder.Sheet other = builder.sheet(name);
        other.row(1, beside == null ? cells("ที่", "อปท.", heading) : cells("ที่", "อปท.", beside, heading));
        for (int i = 0; i < 5; i++) {
            other.row(2 + i, cells(i + 1, BODIES.get(i), beside == null ? List.of() : 12.5 + i, 87.31 + i));
        }
        Submission read = TestReading.read(builder.toBytes());
        assertEquals(List.of(), read.compared());
        assertEquals(List.of(), read.reported());
        assertEquals(List.of(), read.scores());
        assertEquals(
                told == null ? List.of() : List.of(told),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.LIST_NOT_READ)
                        .map(finding -> finding.severity())
                        .toList(),
                TestReading.codes(read).toString());
    }

    /** Statistics of all bodies, in rows or columns, are nobody's. */
    @Test
    void statisticsBesideAListAreNotTold() {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES, "คะแนนรวม", "ค่าเฉลี่ยจังหวัดปี 2567"));
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, cells(i + 1, BODIES.get(i), scores(80), 84.5, 81.25));
        }
        int row = 7;
        for (String name : List.of("S.D.", "Max", "Min", "สูงสุด", "ต่ำสุด", "ร้อยละที่ผ่าน 85", "ค่าเฉลี่ย")) {
            sheet.row(row++, cells("", name, scores(80), 84.5, ""));
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(4, read.compared().size());
    }

    /** The district may stand behind the name, in brackets or not. */
    @ParameterizedTest
    @ValueSource(strings = {" (อ.ชัยบาดาล)", " (อำเภอชัยบาดาล)", " อ.ชัยบาดาล", " (อ.ชัยบาดาล จ.ลพบุรี)"})
    void districtMayStandBehindTheName(String behind) {
        sheet.row(1, TITLE);
        sheet.row(2, cells("ที่", "หน่วยงาน", NAMES, "คะแนนรวม"));
        for (int i = 0; i < 4; i++) {
            sheet.row(3 + i, cells(i + 1, BODIES.get(i) + behind, scores(80), 84.5));
        }
        assertEquals(
                new Body("เทศบาลตำบลบ้านสอง", "ชัยบาดาล", "ลพบุรี"),
                read().compared().get(1).body());
    }

    /** Where each body has a line for each instrument and the total, each figure is its line's. */
    @Test
    void linesMayBeOfInstruments() {
        sheet.row(1, TITLE);
        sheet.row(2, "ที่", "หน่วยงาน", "เครื่องมือ", "ปี 2567");
        List<String> of = List.of("IIT", "EIT", "OIT", "คะแนนรวม");
        for (int i = 0; i < 16; i++) {
            boolean first = i % 4 == 0;
            sheet.row(3 + i, first ? i / 4 + 1 : "", first ? BODIES.get(i / 4) : "", of.get(i % 4), 70.25 + i);
        }
        Submission read = read();
        assertEquals(List.of("list-of-bodies ผล!B2"), TestReading.codes(read));
        assertEquals(4, read.compared().size());
        assertEquals(
                List.of("IIT 74.25", "EIT 75.25", "OIT 76.25", "TOTAL 77.25"),
                stated(read.compared().get(1)));
        assertEquals(Set.of(), read.rowsIgnored());
    }

    /** A table beside the list, with a gap or without, or below it with a caption of its year, is of the title over the list. */
    @ParameterizedTest
    @ValueSource(ints = {3, 4})
    void tableBesideTheListHasItsTitle(int width) {
        sheet.row(1, TITLE);
        for (int part = 0; part < 2; part++) {
            int first = 1 + part * width;
            sheet.set(2, first, "ที่").set(2, first + 1, "หน่วยงาน").set(2, first + 2, "คะแนน");
            for (int i = 0; i < 3; i++) {
                int body = part * 3 + i;
                sheet.set(3 + i, first, body + 1)
                        .set(3 + i, first + 1, BODIES.get(body))
                        .set(3 + i, first + 2, 80.25 + body);
            }
        }
        Submission read = read();
        assertEquals(
                List.of(
                        "2567 TOTAL 80.25",
                        "2567 TOTAL 81.25",
                        "2567 TOTAL 82.25",
                        "2567 TOTAL 83.25",
                        "2567 TOTAL 84.25",
                        "2567 TOTAL 85.25"),
                totals(read).stream().sorted().toList());
        assertEquals(
                6, read.compared().stream().map(ComparedResult::body).distinct().count());
    }

    @Test
    void tableBelowTheListMayBeOfAnotherYear() {
        eachRow();
        below("ปี 2566");
        Submission read = read();
        assertEquals(10, read.compared().size());
        assertEquals("2566 TOTAL 60.5", totals(read).get(5));
    }

    /** What a table below is of nobody knows where its title says neither that nor only a year: it is not read as the list's. */
    @Test
    void tableBelowWithATitleOfItsOwnIsNotOfTheList() {
        eachRow();
        below("ความพึงพอใจของประชาชน");
        Submission read = read();
        assertEquals(5, read.compared().size());
        assertEquals(List.of("list-not-read ผล!A9", "list-of-bodies ผล!A2"), TestReading.codes(read));
    }

    @Test
    void tableBesideMayBeOfAnotherAssessment() {
        sheet.set(1, 1, TITLE).set(1, 4, "ผลการประเมินประสิทธิภาพ (LPA) ปี 2567");
        for (int part = 0; part < 2; part++) {
            sheet.set(2, 1 + part * 3, "หน่วยงาน").set(2, 2 + part * 3, "คะแนน");
            for (int i = 0; i < 5; i++) {
                sheet.set(3 + i, 1 + part * 3, BODIES.get(i)).set(3 + i, 2 + part * 3, 60.5 + part * 20 + i);
            }
        }
        assertEquals(
                List.of("2567 TOTAL 60.5", "2567 TOTAL 61.5", "2567 TOTAL 62.5", "2567 TOTAL 63.5", "2567 TOTAL 64.5"),
                totals(read()));
    }

    /** Of several lines of each body those of the results count, whatever the others are; what a line is nobody knows is told. */
    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย, ผลคะแนน, 1, list-not-read",
        "ประเมินตนเอง, ผลจริง, 1, list-not-read",
        "ปีที่แล้ว, ปีนี้, 1, list-not-read",
        "ผลต่าง, คะแนน, 1, ''",
        "รอบแรก, คะแนน, 1, list-not-read",
        "ปี 2566, ปี 2567, 2, ''",
        "เป้าหมาย ปี 2568, ผล ปี 2567, 1, list-not-read",
        "เป้าหมาย ปี 2567, ผล ปี 2567, 1, list-not-read",
        "ประเมินตนเอง 2566, ผลคะแนน 2567, 1, list-not-read",
        "LPA 2566, คะแนน 2567, 1, list-not-read",
        "ผล 2566, ผล 2567, 2, ''"
    })
    void eachLineSaysWhatItsFiguresAre(String upper, String lower, int results, String told) {
        sheet.row(1, TITLE);
        sheet.row(2, "ที่", "หน่วยงาน", "รายการ", "คะแนนรวม");
        for (int i = 0; i < 10; i++) {
            boolean first = i % 2 == 0;
            sheet.row(3 + i, first ? i / 2 + 1 : "", first ? BODIES.get(i / 2) : "", first ? upper : lower, 70.25 + i);
        }
        Submission read = read();
        assertEquals(5 * results, read.compared().size());
        assertEquals("2567 TOTAL 71.25", totals(read).get(results - 1));
        assertEquals(
                told.isEmpty() ? 0 : 1,
                TestReading.codes(read).stream()
                        .filter(code -> code.startsWith("list-not-read"))
                        .count());
    }

    /** A label with a year says of which year the line's result is. */
    @Test
    void lineMaySayOfWhichYearItsResultIs() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "รายการ", "คะแนนรวม");
        for (int i = 0; i < 6; i++) {
            boolean first = i % 2 == 0;
            sheet.row(3 + i, first ? BODIES.get(i / 2) : "", first ? "ผล ปี 2566" : "เป้าหมาย ปี 2568", 70.25 + i);
        }
        assertEquals(List.of("2566 TOTAL 70.25", "2566 TOTAL 72.25", "2566 TOTAL 74.25"), totals(read()));
    }

    /** A line without a label that names a body is its result. */
    @Test
    void lineOfABodyMayHaveNoLabel() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "รายการ", "คะแนนรวม");
        for (int i = 0; i < 9; i++) {
            boolean first = i % 2 == 0 && i < 8;
            sheet.row(3 + i, first ? BODIES.get(i / 2) : "", first ? "ผล" : "เป้าหมาย", 70.25 + i);
        }
        sheet.row(12, BODIES.get(4), "", 88.1);
        assertEquals(
                List.of(
                        "2567 TOTAL 70.25",
                        "2567 TOTAL 72.25",
                        "2567 TOTAL 74.25",
                        "2567 TOTAL 76.25",
                        "2567 TOTAL 88.1"),
                totals(read()));
    }

    /** A name goes on in the next line only where that without it is none: what follows a whole name may be its province. */
    @ParameterizedTest
    @CsvSource({
        "ทต., บ้านสอง, เทศบาลตำบลบ้านสอง",
        "องค์การบริหารส่วนตำบล, บ้านสอง, องค์การบริหารส่วนตำบลบ้านสอง",
        "ทต.เวียง, เชียงราย, ''"
    })
    void nameMayBeBroken(String line, String next, String name) {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, i == 1 ? line + "\n" + next : BODIES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(
                name.isEmpty() ? "องค์การบริหารส่วนตำบลบ้านสาม" : name,
                read.compared().get(1).body().name());
        assertEquals(
                name.isEmpty()
                        ? List.of("list-not-read ผล!A4", "list-of-bodies ผล!A2")
                        : List.of("list-of-bodies ผล!A2"),
                TestReading.codes(read));
    }

    /** Bodies across may have a score, a level and a rank each. */
    @Test
    void bodiesAcrossMayHaveSeveralColumns() {
        sheet.row(1, TITLE);
        sheet.row(2, "ปี", BODIES.get(0), "", "", BODIES.get(1), "", "", BODIES.get(2), "", "");
        sheet.merge(2, 2, 2, 4).merge(2, 5, 2, 7).merge(2, 8, 2, 10);
        sheet.row(3, "", "คะแนน", "ระดับ", "ลำดับ", "คะแนน", "ระดับ", "ลำดับ", "คะแนน", "ระดับ", "ลำดับ");
        for (int i = 0; i < 2; i++) {
            sheet.row(
                    4 + i, 2566 + i, 70.25 + i, "ต้องปรับปรุง", 3, 80.25 + i, "ต้องปรับปรุง", 2, 90.25 + i, "ผ่าน", 1);
        }
        Submission read = read();
        assertEquals(
                List.of(
                        "2566 TOTAL 70.25",
                        "2566 LEVEL ต้องปรับปรุง",
                        "2567 TOTAL 71.25",
                        "2567 LEVEL ต้องปรับปรุง",
                        "2566 TOTAL 80.25",
                        "2566 LEVEL ต้องปรับปรุง",
                        "2567 TOTAL 81.25",
                        "2567 LEVEL ต้องปรับปรุง",
                        "2566 TOTAL 90.25",
                        "2566 LEVEL ผ่าน",
                        "2567 TOTAL 91.25",
                        "2567 LEVEL ผ่าน"),
                totals(read));
    }

    /** A mark behind a name calls for a note, which may take the figures of that name back and of no other. */
    @ParameterizedTest
    @CsvSource({
        "*, * ข้อมูล ณ วันที่ 1 สิงหาคม 2567, 5",
        "*, * คะแนนยังไม่เป็นทางการ, 4",
        "' 1/', 1/ เป็นคะแนนของปี 2566, 4",
        "' 1/', 1/ ยกฐานะแล้ว, 5"
    })
    void markBehindANameIsNoName(String mark, String note, int results) {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i) + (i == 0 ? mark : ""), 80.25 + i);
        }
        sheet.row(9, note);
        assertEquals(results, read().compared().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"เทศบาลบ้านสอง", ""})
    void rowWithoutAFullNameIsTold(String name) {
        sheet.row(1, TITLE);
        sheet.row(2, "ที่", "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, i + 1, i == 1 ? name : BODIES.get(i), 80.25 + i);
        }
        Submission read = read();
        assertEquals(4, read.compared().size());
        assertEquals(List.of("list-not-read ผล!B4", "list-of-bodies ผล!B2"), TestReading.codes(read));
    }

    /** A column of the year before, and a row that says that its score is another year's, are not this year's. */
    @Test
    void figuresOfTheYearBeforeAreNotRead() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "คะแนนปีที่แล้ว", "คะแนนปีนี้", "หมายเหตุ");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i), 60.25 + i, 80.25 + i, i == 4 ? "ใช้คะแนนปี 2566" : "");
        }
        Submission read = read();
        assertEquals(
                List.of("2567 TOTAL 80.25", "2567 TOTAL 81.25", "2567 TOTAL 82.25", "2567 TOTAL 83.25"), totals(read));
        assertEquals(
                List.of("list-not-read ผล!D7", "list-not-read ผล!B2", "list-of-bodies ผล!A2"), TestReading.codes(read));
    }

    @Test
    void figuresOfWhichNothingSaysThatTheyAreScoresAreNotRead() {
        sheet.row(1, "ร้อยละการตอบแบบวัด ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "หน่วยงาน", "IIT", "EIT", "รวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i), 60.25 + i, 80.25 + i, 70.25 + i);
        }
        assertEquals(List.of(), read().compared());
    }

    @Test
    void totalsWithoutAStoredValueAreTold() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "IIT", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i), 60.25 + i, new BookBuilder.Raw("", 0, "B3*1", null));
        }
        assertEquals(
                List.of("formula-without-value ผล!C3 ผล!C4 ผล!C5 ผล!C6 ผล!C7", "list-of-bodies ผล!A2"),
                TestReading.codes(read()));
    }

    /** A workbook with a sheet of scores for each body is a list in another shape, and nobody's delivery. */
    @Test
    void eachBodyMayHaveASheet() {
        BookBuilder own = new BookBuilder();
        for (int i = 0; i < 4; i++) {
            table(own.sheet("แผ่น " + i), 1, "ผลคะแนน ITA " + FULL.get(i) + " ปีงบประมาณ พ.ศ. 2567", 60 + i);
        }
        Submission read = TestReading.read(own.toBytes());
        LayoutVariantsTest.assertBalanced(read, "sheets of bodies");
        assertEquals(List.of(), read.scores());
        assertTrue(read.head().body().isEmpty());
        assertEquals(List.of("list-of-bodies แผ่น 0!C13"), TestReading.codes(read));
        assertEquals(
                FULL.subList(0, 4),
                read.compared().stream().map(result -> result.body().name()).toList());
        assertEquals(10, read.compared().get(3).scores().size());
        assertEquals("63.25", read.compared().get(3).scores().get(0).shownScore());
        assertEquals(List.of("TOTAL 63.5"), stated(read.compared().get(3)));
    }

    /** In the folder of one of them it is that body's, as before. */
    @Test
    void sheetsOfSeveralBodiesInTheFolderOfOneAreItsOwn() {
        BookBuilder own = new BookBuilder();
        for (int i = 0; i < 4; i++) {
            table(own.sheet("แผ่น " + i), 1, "ผลคะแนน ITA " + FULL.get(i) + " ปีงบประมาณ พ.ศ. 2567", 60 + i);
        }
        Submission read = TestReading.read(FULL.get(0) + "/คะแนน.xlsx", own.toBytes());
        assertEquals(List.of(), read.compared());
        assertEquals(10, read.scores().size());
    }

    /** The table of the only body of these that the job expects is its delivery. */
    @Test
    void tableOfTheOnlyExpectedBodyIsItsOwn() {
        BookBuilder own = new BookBuilder();
        for (int i = 0; i < 4; i++) {
            table(own.sheet("แผ่น " + i), 1, "ผลคะแนน ITA " + FULL.get(i) + " ปีงบประมาณ พ.ศ. 2567", 60 + i);
        }
        ExpectedBody expected = new ExpectedBody(
                new Body(FULL.get(1), "เมือง", "ลพบุรี"), List.of(), List.of(), Optional.empty(), List.of());
        Submission read = TestReading.reader(List.of(expected))
                .read(TestReading.file("คะแนน.xlsx", own.toBytes()), own.toBytes())
                .submission();
        LayoutVariantsTest.assertBalanced(read, "own sheet of several");
        assertEquals(expected.body(), read.head().body().orElseThrow());
        assertEquals(10, read.scores().size());
        assertEquals("61.25", read.scores().get(0).shownScore());
        assertEquals(
                List.of(FULL.get(0), FULL.get(2), FULL.get(3)),
                read.compared().stream().map(result -> result.body().name()).toList());
        assertEquals(List.of("list-of-bodies แผ่น 0!C13"), TestReading.codes(read));
    }

    /** Bodies of one name in two districts are two, and a title without the place is of the only one. */
    @Test
    void tablesOfBodiesOfOneNameAreOfTwo() {
        BookBuilder own = new BookBuilder();
        List<String> titles = List.of(
                FULL.get(0) + " อำเภอชัยบาดาล จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567",
                FULL.get(0) + " อำเภอบ้านหมี่ จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567",
                FULL.get(1) + " อำเภอบ้านหมี่ จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567",
                FULL.get(1) + " ปีงบประมาณ พ.ศ. 2566");
        for (int i = 0; i < 4; i++) {
            table(own.sheet("แผ่น " + i), 1, "ผลคะแนน ITA " + titles.get(i), 60 + i);
        }
        Submission read = TestReading.read(own.toBytes());
        assertEquals(
                List.of(
                        FULL.get(0) + " ชัยบาดาล 2567 60.25",
                        FULL.get(0) + " บ้านหมี่ 2567 61.25",
                        FULL.get(1) + " บ้านหมี่ 2566 63.25",
                        FULL.get(1) + " บ้านหมี่ 2567 62.25"),
                read.compared().stream()
                        .map(one -> one.body().name() + " " + one.body().district() + " "
                                + one.fiscalYear().buddhist() + " "
                                + one.scores().get(0).shownScore())
                        .sorted()
                        .toList());
    }

    /** Of a body with two different results neither counts. */
    @Test
    void tablesOfABodyThatContradictOneAnotherAreTold() {
        BookBuilder own = new BookBuilder();
        for (int i = 0; i < 5; i++) {
            table(own.sheet("แผ่น " + i), 1, "ผลคะแนน ITA " + FULL.get(i % 4) + " ปีงบประมาณ พ.ศ. 2567", 60 + i);
        }
        Submission read = TestReading.read(own.toBytes());
        LayoutVariantsTest.assertBalanced(read, "two sheets of a body");
        assertEquals(
                FULL.subList(1, 4),
                read.compared().stream().map(result -> result.body().name()).toList());
        assertTrue(TestReading.codes(read).stream().anyMatch(code -> code.startsWith("list-not-read")));
    }

    /** Tables below one another are those of the bodies named above each; what is below another text, or no name, is no body's. */
    @ParameterizedTest
    @CsvSource({"อบต.บ้านสาม, 4", "บ้านสาม, 3", "'', 3", "ค่าเฉลี่ยจังหวัดลพบุรี, 3"})
    void eachBodyMayHaveATableBelow(String third, int bodies) {
        sheet.row(1, TITLE);
        for (int i = 0; i < 4; i++) {
            table(sheet, 3 + i * 15, i == 2 ? third : FULL.get(i), 60 + i);
        }
        Submission read = read();
        assertEquals(List.of(), read.scores());
        assertEquals(bodies, read.compared().size());
        assertEquals(
                10 * bodies,
                read.compared().stream()
                        .mapToInt(result -> result.scores().size())
                        .sum());
        assertEquals("63.25", read.compared().get(bodies - 1).scores().get(0).shownScore());
    }

    @Test
    void sheetsAndAListThatContradictOneAnotherAreTold() {
        BookBuilder own = new BookBuilder();
        for (int i = 0; i < 4; i++) {
            table(own.sheet("แผ่น " + i), 1, "ผลคะแนน ITA " + FULL.get(i) + " ปีงบประมาณ พ.ศ. 2567", 60 + i);
        }
        BookBuilder.Sheet list = own.sheet("สรุป");
        list.row(1, TITLE.replace(" จังหวัดลพบุรี", ""));
        list.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 4; i++) {
            list.row(3 + i, FULL.get(i), i == 1 ? 99.5 : 60.5 + i);
        }
        Submission read = TestReading.read(own.toBytes());
        LayoutVariantsTest.assertBalanced(read, "sheets and a list");
        assertEquals(3, read.compared().size());
        assertEquals("list-not-read สรุป!B4 แผ่น 1!C13", TestReading.codes(read).get(0));
    }

    private static final List<String> FULL = List.of(
            "องค์การบริหารส่วนตำบลบ้านหนึ่ง", "เทศบาลตำบลบ้านสอง", "องค์การบริหารส่วนตำบลบ้านสาม", "เทศบาลตำบลบ้านสี่");

    private static void table(BookBuilder.Sheet sheet, int row, String title, int first) {
        sheet.row(row, title);
        sheet.row(row + 1, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(row + 2 + i, i + 1, NAMES.get(i), first + i + 0.25);
        }
        sheet.row(row + 12, "", "คะแนนรวม", first + 0.5);
    }

    private void below(String caption) {
        sheet.row(9, caption);
        sheet.row(10, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(11 + i, BODIES.get(i), 60.5 + i);
        }
    }

    private static List<String> totals(Submission read) {
        return read.compared().stream()
                .flatMap(result -> result.stated().stream())
                .map(figure -> figure.fiscalYear().buddhist() + " " + figure.kind() + " " + figure.text())
                .toList();
    }

    private void eachRow() {
        sheet.row(1, TITLE);
        sheet.row(2, "หน่วยงาน", "คะแนนรวม");
        for (int i = 0; i < 5; i++) {
            sheet.row(3 + i, BODIES.get(i), 80.25 + i);
        }
    }

    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private static List<Double> scores(int first) {
        return IntStream.range(0, 10).mapToObj(i -> first + i + 0.25).toList();
    }

    private static Object[] cells(Object... parts) {
        List<Object> cells = new ArrayList<>();
        for (Object part : parts) {
            if (part instanceof List<?> several) {
                cells.addAll(several);
            } else {
                cells.add(part);
            }
        }
        return cells.toArray();
    }

    private static List<String> stated(ComparedResult result) {
        return result.stated().stream()
                .map(figure -> figure.kind() + " " + figure.text())
                .toList();
    }

    private Submission read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "list of bodies");
        return read;
    }
}
