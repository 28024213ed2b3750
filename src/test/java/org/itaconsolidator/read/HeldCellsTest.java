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
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.OitItem;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.around.LookLegend;
import org.itaconsolidator.read.book.CellLook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells that hold for several rows, in checklists and score tables, and rows of checklists that are of no known year. */
class HeldCellsTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "held cells");
        return submission;
    }

    private void checklist(String year) {
        sheet.set(1, 1, "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)").set(2, 1, year).set(3, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ข้อ", "หัวข้อย่อยการประเมิน", "ผู้รับผิดชอบ", "URL", "ผลประเมินตนเอง (0/100)", "วันที่");
    }

    private static List<String> items(Submission submission) {
        return submission.oitItems().stream()
                .map(item -> item.fiscalYear().buddhist() + " " + item.item())
                .toList();
    }

    /** Scores of the instruments over the first of their indicators, as a file has them whose merged cells are lost. */
    @ParameterizedTest
    @CsvSource({"'1, 6, 9', 0", "'1, 2, 6, 9', 4", "'2, 6, 9', 3", "'1, 6', 2"})
    void numbersOnlyAtTheFirstOfEachInstrumentAreTheInstruments(String filled, int stored) {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2567");
        sheet.row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 1; i <= 10; i++) {
            boolean scored = List.of(filled.split(", ")).contains(String.valueOf(i));
            sheet.row(2 + i, i, ScoreTablesTest.NAMES.get(i - 1), scored ? 80.25 + i : null);
        }
        Submission submission = read();
        assertEquals(stored, submission.scores().size());
        assertEquals(
                stored == 0 ? List.of("notation-ambiguous แผ่น!C3 แผ่น!C8 แผ่น!C11") : List.of("score-missing"),
                TestReading.codes(submission).stream()
                        .map(code -> stored == 0 ? code : code.substring(0, code.indexOf(' ')))
                        .toList());
    }

    /** The same where the indicators stand across. */
    @Test
    void numbersOnlyAtTheFirstOfEachInstrumentAreTheInstrumentsAcrossToo() {
        sheet.set(1, 1, "ผลการประเมิน ITA เทศบาลตำบลตัวอย่าง");
        sheet.set(2, 1, "ปี").set(3, 1, "2566").set(4, 1, "2567");
        for (int i = 1; i <= 10; i++) {
            sheet.set(2, 1 + i, ScoreTablesTest.NAMES.get(i - 1)).set(3, 1 + i, 70.25 + i);
            if (i == 1 || i == 6 || i == 9) {
                sheet.set(4, 1 + i, 80.25 + i);
            }
        }
        Submission submission = read();
        assertEquals(
                List.of(2566),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(List.of("notation-ambiguous แผ่น!B4 แผ่น!G4 แผ่น!J4"), TestReading.codes(submission));
    }

    @Test
    void ownerMergedOverItemsHoldsForEachOfThem() {
        checklist("ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.row(5, "O1", null, "กองช่าง").row(6, "O2").row(7, "O3").merge(5, 3, 7, 3);
        Submission submission = read();
        assertEquals(
                List.of("กองช่าง", "กองช่าง", "กองช่าง"),
                submission.oitItems().stream().map(OitItem::owner).toList());
        assertEquals(0, submission.rowsIgnored().size());
    }

    @Test
    void selfScoreMergedOverItemsHoldsForEachOfThem() {
        checklist("ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.row(5, "O1", null, null, null, 0).row(6, "O2").merge(5, 5, 6, 5);
        assertEquals(
                List.of(Optional.of(0), Optional.of(0)),
                read().oitItems().stream().map(OitItem::selfScore).toList());
    }

    @Test
    void subHeadingUnderAMergedOwnerIsNoItem() {
        checklist("ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.row(5, "O1", null, "กองช่าง")
                .row(6, null, "การบริหารงาน")
                .row(7, "O2")
                .merge(5, 3, 7, 3);
        Submission submission = read();
        assertEquals(List.of("2569 O1", "2569 O2"), items(submission));
        assertEquals(0, submission.rowsRefused().size());
    }

    @Test
    void rowOfWhichTheFormulaIsBrokenIsRefused() {
        checklist("ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.row(5, "O1", null, "กองช่าง");
        sheet.row(6, "O2", null, null, null, new BookBuilder.Raw("", 0, "A1", null));
        sheet.row(7, "O3", null, null, null, null, "๑ มีนาคม ๒๕๖๙");
        Submission submission = read();
        assertEquals(List.of("2569 O1", "2569 O3"), items(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void formulasWithoutAValueAreOneLineOfTheirSheetAndNoneIsStored() {
        checklist("ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        for (int row = 5; row < 9; row++) {
            sheet.row(row, "O" + (row - 4), null, "กองช่าง", null, new BookBuilder.Raw("", 0, "A1", null));
        }
        Submission submission = read();
        assertEquals(List.of("formula-without-value แผ่น!E5 แผ่น!E6 แผ่น!E7 แผ่น!E8"), TestReading.codes(submission));
        assertEquals(
                List.of(Optional.empty()),
                submission.oitItems().stream()
                        .map(OitItem::selfScore)
                        .distinct()
                        .toList());
    }

    @Test
    void checklistOfNoStatedYearIsRefused() {
        checklist("");
        sheet.row(5, "O1", null, "กองช่าง").row(6, "O2", null, "กองคลัง").row(7, "O3");
        Submission submission = read();
        assertEquals(List.of(), submission.oitItems());
        assertEquals(2, submission.rowsRefused().size());
        assertEquals(1, submission.rowsIgnored().size());
        assertTrue(TestReading.onlyCodes(submission).contains(FindingCode.FISCAL_YEAR_MISSING));
    }

    @Test
    void itemOfTheYearBeforeIsNotStoredAsThisYears() {
        checklist("ประจำปีงบประมาณ พ.ศ. ๒๕๖๙");
        sheet.row(5, null, "ข้อมูลสถิติการให้บริการ ของหน่วยงาน", "กองช่าง").row(6, "O1", null, "กองคลัง");
        Submission submission = read();
        assertEquals(List.of("2569 O1"), items(submission));
        assertEquals(1, submission.rowsRefused().size());
        assertTrue(TestReading.codes(submission).contains("row-not-understood แผ่น!B5"), "");
    }

    private void scores() {
        sheet.set(1, 1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗").set(2, 1, "เทศบาลตำบลตัวอย่าง");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 9})
    void scoreMergedOverTheRowsOfSeveralIndicatorsIsNobodysAndItsCellsAreNamed(int more) {
        scores();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        int first = more > 7 ? 0 : 2;
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), i > first && i <= first + more ? null : 70.5 + i);
        }
        sheet.merge(5 + first, 2, 5 + first + more, 2);
        Submission submission = read();
        assertEquals(
                IntStream.rangeClosed(1, 10)
                        .filter(indicator -> indicator <= first || indicator > first + more + 1)
                        .boxed()
                        .toList(),
                submission.scores().stream().map(ScoreReading::indicator).toList());
        assertEquals(
                List.of("notation-ambiguous "
                        + IntStream.rangeClosed(5 + first, 5 + first + more)
                                .mapToObj(row -> "แผ่น!B" + row)
                                .collect(Collectors.joining(" "))),
                TestReading.codes(submission));
        assertEquals(more + 1, submission.rowsRefused().size());
    }

    @Test
    void scoresMergedDownInTwoColumnsOfYearsAreNobodysAndTheOthersAreStored() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", "คะแนนปี ๒๕๖๖", "คะแนนปี ๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), i == 3 ? null : 70.5 + i, i == 9 ? null : 80.5 + i);
        }
        sheet.merge(7, 2, 8, 2).merge(13, 3, 14, 3);
        Submission submission = read();
        assertEquals(16, submission.scores().size());
        assertEquals(
                List.of("notation-ambiguous แผ่น!B7 แผ่น!B8", "notation-ambiguous แผ่น!C13 แผ่น!C14"),
                TestReading.codes(submission));
        assertEquals(0, submission.rowsRefused().size());
    }

    @Test
    void scoreMergedDownInAListIsNobodys() {
        scores();
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), i == 9 ? null : 70.5 + i);
        }
        sheet.merge(12, 3, 13, 3);
        Submission submission = read();
        assertEquals(8, submission.scores().size());
        assertTrue(
                TestReading.codes(submission).contains("notation-ambiguous แผ่น!C12 แผ่น!C13"),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void scoreMergedDownOverTwoYearsIsNobodys() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.set(4, 1, "ปีงบประมาณ");
        sheet.set(5, 1, "๒๕๖๖").set(6, 1, "๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, 70.5 + i);
            if (i != 3) {
                sheet.set(6, 2 + i, 80.5 + i);
            }
        }
        sheet.merge(5, 5, 6, 5);
        Submission submission = read();
        assertEquals(18, submission.scores().size());
        assertEquals(List.of("notation-ambiguous แผ่น!E5 แผ่น!E6"), TestReading.codes(submission));
    }

    @Test
    void whatARangeOfSeveralIndicatorsCoversIsNoScoreEither() {
        scores();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70.5 + i);
        }
        sheet.merge(7, 2, 8, 2);
        Submission submission = read();
        assertEquals(8, submission.scores().size());
        assertTrue(
                TestReading.codes(submission).contains("notation-ambiguous แผ่น!B7 แผ่น!B8"),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void scoreMergedOverTwoYearsIsNobodysAndRefused() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ตัวชี้วัด", "คะแนนปี ๒๕๖๖", "คะแนนปี ๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70.5 + i, i == 3 ? null : 80.5 + i);
        }
        sheet.merge(8, 2, 8, 3);
        Submission submission = read();
        assertEquals(18, submission.scores().size());
        assertEquals(List.of("notation-ambiguous แผ่น!B8 แผ่น!C8"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void scoreMergedOverTwoRowsOfOneIndicatorIsThatIndicators() {
        scores();
        sheet.row(4, "ตัวชี้วัด", "คะแนน", "หมายเหตุ");
        int row = 5;
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 70.5 + i);
            if (i == 3) {
                sheet.row(row, null, null, "ต่อ").merge(row - 1, 1, row, 1).merge(row - 1, 2, row, 2);
                row++;
            }
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertFalse(TestReading.onlyCodes(submission).contains(FindingCode.NOTATION_AMBIGUOUS));
    }

    @Test
    void scoreMergedAcrossIndicatorsInATableWithTheYearsDownIsNobodysAndRefused() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.set(4, 1, "ปีงบประมาณ");
        sheet.set(5, 1, "๒๕๖๖").set(6, 1, "๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, 70.5 + i);
            if (i != 3) {
                sheet.set(6, 2 + i, 80.5 + i);
            }
        }
        sheet.merge(6, 4, 6, 5);
        Submission submission = read();
        assertEquals(18, submission.scores().size());
        assertEquals(List.of("notation-ambiguous แผ่น!D6 แผ่น!E6"), TestReading.codes(submission));
    }

    @Test
    void headingMergedDownIntoTheFirstRowIsNoScore() {
        scores();
        sheet.row(4, "ตัวชี้วัด", "คะแนน").merge(4, 2, 5, 2);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), i == 0 ? null : 70.5 + i);
        }
        Submission submission = read();
        assertEquals(9, submission.scores().size());
        assertEquals(List.of("score-missing แผ่น!B5"), TestReading.codes(submission));
    }

    @Test
    void numberMergedBesideAnUnknownNameIsRefused() {
        scores();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 9; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70.5 + i);
        }
        sheet.set(14, 1, "ความสุขของคนทำงาน").merge(13, 2, 14, 2);
        Submission submission = read();
        assertEquals(8, submission.scores().size());
        assertEquals(2, submission.rowsRefused().size());
        assertEquals(
                List.of("indicator-not-recognised แผ่น!A14 แผ่น!B13", "notation-ambiguous แผ่น!B13 แผ่น!B14"),
                TestReading.codes(submission));
    }

    private Submission readStyled(int style) {
        scores();
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(
                    5 + i,
                    ScoreTablesTest.NAMES.get(i),
                    new BookBuilder.Raw("", i == 2 || i == 8 ? style : 0, null, String.valueOf(70.5 + i)));
        }
        return read();
    }

    @ParameterizedTest
    @CsvSource({
        BookBuilder.STRUCK + ",score-not-a-number แผ่น!B7;score-not-a-number แผ่น!B13",
        BookBuilder.FORECAST + ",heading-not-recognised แผ่น!B7 แผ่น!B13",
        BookBuilder.AIM + ",heading-not-recognised แผ่น!B7 แผ่น!B13"
    })
    void scoreStruckThroughOrWithWordsBesideItIsRefused(int style, String told) {
        Submission submission = readStyled(style);
        assertEquals(8, submission.scores().size());
        assertEquals(told, String.join(";", TestReading.codes(submission)));
        assertEquals(2, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @CsvSource({
        BookBuilder.GREY_CELL + ",ช่องสีเทา = คะแนนคาดการณ์",
        BookBuilder.GREY_CELL + ",หมายเหตุ : แรเงา หมายถึง คะแนนที่ยังไม่ประกาศ",
        BookBuilder.RED_LETTERS + ",ตัวเลขสีแดง คือ คะแนนประเมินตนเอง",
        BookBuilder.RED_LETTERS + ",สีเขียว = ผลที่ประกาศ สีแดง = คะแนนคาดการณ์",
        BookBuilder.RED_LETTERS + ",* สีแดงและสีเหลือง แทนเป้าหมายของปีหน้า",
        BookBuilder.ITALIC + ",ตัวเอียง หมายถึง ค่าประมาณ",
        BookBuilder.UNDERLINED + ",คะแนนที่ขีดเส้นใต้ยังไม่ใช่คะแนนจริง",
        BookBuilder.YELLOW_CELL + ",ไฮไลต์สีเหลือง : คัดลอกมาจากปีที่แล้ว"
    })
    void scoresOfALookThatALegendCallsNoResultAreRefused(int style, String legend) {
        sheet.set(17, 1, legend);
        Submission submission = readStyled(style);
        assertEquals(8, submission.scores().size());
        assertEquals("heading-not-recognised แผ่น!B7 แผ่น!B13", String.join(";", TestReading.codes(submission)));
        assertEquals(2, submission.rowsRefused().size());
    }

    /** Scores typed as texts have a look too. */
    @Test
    void legendOfScoresTypedAsTextsIsNotToldAsUnseen() {
        sheet.set(17, 1, "ตัวเลขสีแดง คือ คะแนนประเมินตนเอง");
        readStyled(0);
        for (int row : List.of(7, 13)) {
            sheet.set(row, 2, new BookBuilder.Raw("str", BookBuilder.RED_LETTERS, null, "๘๐.๒๕"));
        }
        Submission submission = read();
        assertEquals(8, submission.scores().size());
        assertEquals("heading-not-recognised แผ่น!B7 แผ่น!B13", String.join(";", TestReading.codes(submission)));
    }

    /** A light red is a red, unless the legend tells it from one. */
    @ParameterizedTest
    @CsvSource({
        "ช่องสีแดง = คาดการณ์, true",
        "ช่องสีชมพู = คาดการณ์, true",
        "ช่องสีแดง = คาดการณ์ ช่องสีชมพู = ผลที่ประกาศ, false",
        "ช่องสีเขียว = คาดการณ์, false"
    })
    void lightRedIsRed(String legend, boolean meant) {
        CellLook pink = new CellLook(false, false, "", Set.of(), Optional.empty(), Optional.of(CellLook.Colour.PINK));
        List<LookLegend> told = LookLegend.listOf(legend, CellRef.WHOLE_FILE, meaning -> meaning.contains("คาดการณ์"));
        assertEquals(List.of(meant), told.stream().map(each -> each.isOf(pink)).toList());
    }

    @ParameterizedTest
    @CsvSource({
        BookBuilder.YELLOW_CELL + ",ช่องสีเทา = คะแนนคาดการณ์",
        BookBuilder.RED_LETTERS + ",ตัวเอียง หมายถึง ค่าประมาณ",
        BookBuilder.RED_LETTERS + ",สีแดง = ผลที่ประกาศ สีเทา = คะแนนคาดการณ์"
    })
    void legendOfALookThatNoScoreHasIsTold(int style, String legend) {
        sheet.set(17, 1, legend);
        Submission submission = readStyled(style);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("heading-not-recognised แผ่น!A17"), TestReading.codes(submission));
        assertEquals(Severity.WARNING, submission.findings().get(0).severity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "สีแดง = ต่ำกว่าเป้าหมาย 85",
                "สีแดง = ถึงเป้าหมาย สีเทา = ต่ำกว่าเป้าหมาย",
                "ช่องสีแดง คือ ตัวชี้วัดที่ต้องปรับปรุงโดยเร่งด่วน",
                "ตัวเลขสีแดง หมายถึง คะแนนต่ำกว่าค่าเฉลี่ย",
                "สีแดง : คะแนนลดลงจากปีที่แล้ว",
                "ตัวเลขสีแดง คือ คะแนนตามประกาศ ป.ป.ช."
            })
    void otherLegendsSayNothing(String legend) {
        sheet.set(17, 1, legend);
        Submission submission = readStyled(BookBuilder.RED_LETTERS);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @CsvSource({
        "เป้าหมาย,กรอกตัวเลข",
        "ประเมินตนเอง,กรอก 0 ถึง 100",
        "คะแนน,กรอกคะแนนคาดการณ์",
        "'',ใส่คะแนนเป้าหมาย",
        "'',กรอกคะแนนปีที่แล้ว",
        "คะแนน,ตัวเลขในช่องนี้เป็นค่าเป้าหมายปี 2567"
    })
    void scoresThatAPromptAsksForAsSomethingElseAreRefused(String title, String prompt) {
        sheet.prompt("B5:B14", title, prompt);
        Submission submission = readStyled(0);
        assertEquals(0, submission.scores().size());
        assertEquals(10, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน,ตัวเลขในคอลัมน์นี้เป็นของปี 2566",
        "คะแนน,ตัวเลขในช่องนี้ยกมาจากแฟ้มเก่า",
        "คะแนน,ต้องแก้หลังประกาศผล",
        "คะแนน,ใส่คะแนนที่กองท่านคาดว่าจะทำได้",
        "คะแนน,กรอกคะแนนที่หน่วยงานของท่านตั้งเป้าไว้"
    })
    void whatAPromptLeavesOpenOfScoresIsTold(String title, String prompt) {
        sheet.prompt("B5:B14", title, prompt);
        Submission submission = readStyled(0);
        assertEquals(10, submission.scores().size());
        assertEquals(1, submission.findings().size());
        assertEquals(
                FindingCode.TEXT_NOT_UNDERSTOOD, submission.findings().get(0).code());
        assertEquals(Severity.WARNING, submission.findings().get(0).severity());
        assertEquals(
                submission.scores().stream().map(ScoreReading::at).toList(),
                submission.findings().get(0).cells());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน,กรอกตัวเลข 0 ถึง 100 เช่น 86.52 ปล่อยว่างไว้หากยังไม่มีคะแนน",
        "แหล่งคะแนน,เลือกว่าเป็นผลที่ประกาศแล้ว หรือประเมินตนเอง",
        "คะแนน,กรอกคะแนนตามประกาศของ ป.ป.ช.",
        "ช่วงคะแนน,คะแนนต้องอยู่ระหว่าง 0-100",
        "คะแนน,ใส่ตัวเลขจากระบบ ITAS เท่านั้น",
        "คำแนะนำ,ห้ามกรอกเกิน 100"
    })
    void otherPromptsSayNothing(String title, String prompt) {
        sheet.prompt("B5:B14", title, prompt);
        Submission submission = readStyled(0);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนในแผ่น แผ่น เป็นตัวเลขสมมติ ยังไม่ใช่ผลจริง",
                "คำชี้แจง: ไฟล์นี้ใช้ฝึกกรอกเท่านั้น ข้อมูลไม่ใช่ของจริง",
                "ตัวเลขทั้งหมดในไฟล์นี้เป็นค่าประมาณการ"
            })
    void scoresThatACoverCallsNoResultAreRefused(String text) {
        book.sheet("หน้าปก").set(1, 1, "ผลการประเมิน ITA").set(2, 1, text);
        Submission submission = readStyled(0);
        assertEquals(List.of(), submission.scores());
        assertEquals(List.of("heading-not-recognised หน้าปก!A2"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนในแผ่น แผนยกระดับ เป็นตัวเลขสมมติ",
                "เป้าหมายของหน่วยงานคือคะแนนเต็ม 100",
                "ผลคะแนนสูงกว่าเป้าหมาย"
            })
    void otherCoversSayNothing(String text) {
        book.sheet("หน้าปก").set(1, 1, "ผลการประเมิน ITA").set(2, 1, text);
        book.sheet("แผนยกระดับ").set(1, 1, "ว่างไว้ก่อน");
        Submission submission = readStyled(0);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void propertiesThatCallTheFileADraftAreTold() {
        book.title("ร่างคะแนนเป้าหมาย ITA");
        Submission submission = readStyled(0);
        assertEquals(10, submission.scores().size());
        assertEquals(Severity.WARNING, submission.findings().get(0).severity());
        assertEquals("properties", submission.findings().get(0).details().get("case"));
        book.title("ผลการประเมิน ITA ปี 2567");
        assertEquals(List.of(), TestReading.codes(readStyled(0)));
    }

    /** Hidden content is a notice; scores among it are counted, and somebody must say that they still hold. */
    @Test
    void hiddenScoresAreAWarning() {
        sheet.hideColumn(2);
        Submission submission = readStyled(0);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("hidden-content แผ่น!B:B"), TestReading.codes(submission));
        assertEquals(Severity.WARNING, submission.findings().get(0).severity());
    }

    @ParameterizedTest
    @ValueSource(ints = {BookBuilder.WHITE, BookBuilder.NOT_SHOWN})
    void scoreThatNobodySeesIsReadWithAWarning(int style) {
        Submission submission = readStyled(style);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("hidden-content แผ่น!B7 แผ่น!B13"), TestReading.codes(submission));
        assertEquals(Severity.WARNING, submission.findings().get(0).severity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&Cร่าง",
                "&L&\"TH SarabunPSK,Bold\"&16ข้อมูลสมมติ",
                "&CDRAFT&R&P/&N",
                "คะแนนเป้าหมาย",
                "&Rคะแนนคาดการณ์"
            })
    void scoresOnPagesThatSayTheyAreNoneAreLeftAlone(String footer) {
        sheet.footer(footer);
        Submission submission = readStyled(0);
        assertEquals(List.of(), submission.scores());
        assertTrue(
                TestReading.codes(submission).contains("table-left-alone แผ่น!A4"),
                () -> TestReading.codes(submission).toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"&Cหน้า &P จาก &N", "&Lเทศบาลตำบลตัวอย่าง&Rผลการประเมิน ITA", "&F &A &D"})
    void otherPageTextsSayNothing(String footer) {
        sheet.footer(footer);
        Submission submission = readStyled(0);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(ints = {BookBuilder.WHITE_ON_BLUE, BookBuilder.WITH_UNIT, BookBuilder.BLACK})
    void otherLooksSayNothing(int style) {
        Submission submission = readStyled(style);
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
    }

    @Test
    void rowOfSeveralYearsIsNoYearsResult() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.set(4, 1, "ปีงบประมาณ");
        sheet.set(5, 1, "๒๕๖๕").set(6, 1, "๒๕๖๖-๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, 70.5 + i);
            sheet.set(6, 2 + i, 80.5 + i);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(List.of("row-not-understood แผ่น!A6"), TestReading.codes(submission));
        assertEquals(1, submission.rowsRefused().size());
    }

    /** Rows 5 to 14 are of 2566; those below hold the ten names, or others, beside what stands in their cells of the year. */
    private void scoresOfTwoYearsDown(List<String> names, Object... years) {
        scores();
        sheet.row(4, "ปีงบประมาณ", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, 2566, ScoreTablesTest.NAMES.get(i), 70.5 + i);
            sheet.row(15 + i, i < years.length ? years[i] : 2567, names.get(i), 80.5 + i);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"๒๕๖๖-๒๕๖๗", "2566 และ 2567", "ปีก่อน"})
    void rowBesideWhichNoOneYearIsSaidIsRefusedAndSoAreBlankOnesBelow(String said) {
        scoresOfTwoYearsDown(ScoreTablesTest.NAMES, 2567, 2567, 2567, said, null, 2567, 2567, said);
        Submission submission = read();
        assertEquals(17, submission.scores().size());
        assertEquals(
                List.of("row-not-understood แผ่น!A18", "row-not-understood แผ่น!A22"), TestReading.codes(submission));
        assertEquals(3, submission.rowsRefused().size());
    }

    @Test
    void blankYearAndTheSignForTheSameAreOfTheYearAbove() {
        scoresOfTwoYearsDown(ScoreTablesTest.NAMES, 2567, null, "-", "\"", "ปี 2567");
        sheet.row(25, "คะแนนรวม", null, 85);
        Submission submission = read();
        assertEquals(20, submission.scores().size());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(
                List.of(2567),
                submission.reported().stream()
                        .map(figure -> figure.fiscalYear().buddhist())
                        .toList());
    }

    @Test
    void namesThatSlippedInTheSecondYearOfAColumnRefuseThatYearAlone() {
        List<String> slipped = new ArrayList<>(ScoreTablesTest.NAMES.subList(0, 9));
        slipped.add(0, null);
        scoresOfTwoYearsDown(slipped);
        sheet.row(25, 2567, ScoreTablesTest.NAMES.get(9));
        Submission submission = read();
        assertEquals(
                List.of(2566),
                submission.scores().stream()
                        .map(score -> score.fiscalYear().buddhist())
                        .distinct()
                        .toList());
        assertEquals(10, submission.scores().size());
    }

    private static boolean statesLevel(Submission submission) {
        return submission.reported().stream().anyMatch(figure -> figure.kind() == ReportedFigure.Kind.LEVEL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "–", "N/A"})
    void dashBesideATotalIsNoLevel(String dash) {
        scores();
        sheet.row(4, "ตัวชี้วัด", "คะแนน", "ระดับ");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70.5 + i);
        }
        sheet.row(15, "คะแนนรวม", 75.18, dash).row(16, "ระดับ", dash);
        assertFalse(statesLevel(read()));
    }

    @Test
    void dashUnderTheLevelOfATableOfYearsIsNoLevel() {
        sheet.set(1, 1, "ผลการประเมิน ITA").set(2, 1, "เทศบาลตำบลตัวอย่าง");
        sheet.row(4, "ปีงบประมาณ").row(5, "๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, 70.5 + i);
        }
        sheet.set(4, 12, "ระดับ").set(5, 12, "-");
        assertFalse(statesLevel(read()));
    }

    @Test
    void notesOfARowComeInTheOrderOfTheirColumns() {
        scores();
        sheet.row(
                4,
                "ตัวชี้วัด",
                "คะแนน",
                "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น สอดคล้องกับผลการประเมิน",
                "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70.5 + i, "ก", "ข", "ค");
        }
        assertEquals(
                "กขค".repeat(10),
                String.join(
                        "", read().analysis().stream().map(note -> note.text()).toList()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เทศบาลได้คะแนนรวม ITA ๘๑.๒๐ คะแนน อยู่ในระดับ B",
                "ผลการประเมิน ITA ได้คะแนนรวม ๗๐.๑๐ คะแนน และได้คะแนนรวม ๘๑.๒๐ คะแนน"
            })
    void totalOfNoStatedYearIsSaid(String sentence) {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง")
                .set(3, 1, sentence);
        sheet.row(5, "ตัวชี้วัด", "ปี ๒๕๖๗");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 70.5 + i);
        }
        Submission submission = read();
        assertTrue(
                TestReading.codes(submission).contains("figure-not-understood แผ่น!A3"),
                () -> TestReading.codes(submission).toString());
    }
}
