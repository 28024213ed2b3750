package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables whose fields stand down: a column for each measure, or a card for each. */
class TurnedTablesTest {
    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    TurnedTablesTest() {
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2566 องค์การบริหารส่วนตำบลทดสอบ");
    }

    private Submission read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "turned");
        return read;
    }

    private void down(int row) {
        labelled(row);
        sheet.row(row + 3, "ระยะเวลาดำเนินการ", "มกราคม 2566", "ทุกเดือน");
    }

    private void labelled(int row) {
        sheet.row(row, "ตัวชี้วัด", "การใช้อำนาจ", "การใช้งบประมาณ");
        sheet.row(row + 1, "มาตรการ/แนวทาง", "ทบทวนคำสั่งแบ่งงาน", "เผยแพร่แผนการใช้จ่าย");
        sheet.row(row + 2, "ทีมงาน", "สำนักปลัด", "กองคลัง");
    }

    @Test
    void aColumnIsAMeasure() {
        sheet.row(3, "รายการ", "มาตรการที่ ๑", "มาตรการที่ ๒");
        down(4);
        sheet.row(9, "ลงชื่อ.............ผู้รายงาน");
        Submission read = read();
        assertEquals(
                List.of("ทบทวนคำสั่งแบ่งงาน", "เผยแพร่แผนการใช้จ่าย"),
                read.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
        Measure second = read.measures().get(1);
        assertEquals(OptionalInt.of(2), second.indicator());
        assertEquals(List.of("กองคลัง"), second.divisions());
        assertEquals("C4", second.at().a1());
        assertEquals("C7", second.texts().get(Field.PERIOD).at().a1());
        assertEquals(List.of("heading-taken-as แผน!A6"), TestReading.codes(read));
    }

    @Test
    void cardsBelowOneAnotherAreATable() {
        for (int card = 0; card < 3; card++) {
            int row = 3 + card * 6;
            sheet.row(row, "วิธีแก้ไขปัญหา", "จัดทำคู่มือการให้บริการชุดที่ " + (card + 1));
            sheet.row(row + 1, "ขั้นตอนหรือวิธีการปฏิบัติ", "๑. ประชุม\n๒. เผยแพร่");
            sheet.row(row + 2, "ผู้รับผิดชอบ", card == 1 ? "กองช่าง" : "สำนักปลัด");
            sheet.row(row + 3, "ระยะเวลาดำเนินการ", "ทุกเดือน");
        }
        Submission read = read();
        assertEquals(
                List.of("B3", "B9", "B15"),
                read.measures().stream().map(measure -> measure.at().a1()).toList());
        assertEquals(List.of("กองช่าง"), read.measures().get(1).divisions());
        assertEquals("จัดทำคู่มือการให้บริการชุดที่ 3", read.measures().get(2).text(Field.MEASURE));
    }

    /** A text that ends with a number passed for a count of the measures, and the label in front of it for a measure. */
    @ParameterizedTest
    @CsvSource({"1, 0", "1, 2", "1, 4", "1, 5", "2, 0", "2, 2", "2, 4", "2, 5"})
    void aLabelThatNobodyKnowsIsNoMeasureWhereverItStandsOnACard(int measures, int at) {
        List<String> labels =
                new ArrayList<>(List.of("มาตรการ", "ขั้นตอน", "ระยะเวลา", "ผู้รับผิดชอบ", "ผลการดำเนินงาน"));
        labels.add(at, "สิ่งที่ประชาชนในพื้นที่จะได้รับเมื่อแล้วเสร็จ");
        for (int card = 0; card < 3; card++) {
            for (int k = 0; k < labels.size(); k++) {
                int row = 3 + card * 8 + k;
                sheet.set(row, 1, labels.get(k));
                for (int each = 1; each <= measures; each++) {
                    sheet.set(row, 1 + each, value(labels.get(k), card * measures + each));
                }
            }
        }
        Submission read = read();
        assertEquals(
                IntStream.rangeClosed(1, 3 * measures)
                        .mapToObj(i -> value("มาตรการ", i))
                        .toList(),
                read.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
        assertTrue(
                TestReading.codes(read).contains("heading-not-recognised แผน!A" + (3 + at)),
                () -> read.findings().toString());
    }

    private static String value(String label, int measure) {
        return switch (label) {
            case "มาตรการ" -> "จัดทำคู่มือการให้บริการชุดที่ " + measure;
            case "ขั้นตอน" -> "๑. ประชุม\n๒. เผยแพร่";
            case "ระยะเวลา" -> "ทุกเดือน";
            case "ผู้รับผิดชอบ" -> "กองช่าง";
            case "ผลการดำเนินงาน" -> "ดำเนินการแล้วเมื่อวันที่ " + measure + " มกราคม 2566";
            default -> "รถพร้อมใช้ครบ " + (7 * measure % 10 + 80);
        };
    }

    @Test
    void cellMergedOverTheMeasuresHoldsForEach() {
        labelled(3);
        sheet.row(6, "ระยะเวลาดำเนินการ", "มกราคม 2566").merge(6, 2, 6, 3);
        assertEquals(
                List.of("มกราคม 2566", "มกราคม 2566"),
                read().measures().stream()
                        .map(measure -> measure.text(Field.PERIOD))
                        .toList());
    }

    /** Below names of indicators across they passed for a form of scores that nobody had filled in; where the labels say enough they are read. */
    @ParameterizedTest
    @CsvSource({"หมายเหตุ, 0", "ข้อความ, 3", "แนวทางที่เลือก, 3"})
    void measuresSideBySideUnderHeadingsThatNobodyKnowsAreNoBlankForm(String label, int stored) {
        sheet.row(4, "รายการ", "เรื่องที่ ๑", "เรื่องที่ ๒", "เรื่องที่ ๓");
        sheet.row(5, "ด้านที่ลดลง", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ");
        sheet.row(6, label, "ยกย่องเจ้าหน้าที่ดีเด่นทุกไตรมาส", "อบรมระเบียบการจัดซื้อ", "จัดทำทะเบียนการฝึกอบรม");
        sheet.row(7, "ใครเป็นเจ้าของเรื่อง", "งานการเจ้าหน้าที่ สำนักปลัด", "กองคลัง งานพัสดุ", "สำนักปลัด");
        Submission read = read();
        assertEquals(stored, read.measures().size(), () -> read.findings().toString());
        assertTrue(stored == 0 || read.measures().get(1).text(Field.MEASURE).equals("อบรมระเบียบการจัดซื้อ"));
        assertTrue(stored > 0 || read.findings().get(0).code() == FindingCode.TABLE_NOT_RECOGNISED);
    }

    /** The lines over the cards are taken out with their ranges: however many cards there are, these stand in no other's way. */
    @Test
    void cardsBelowLinesThatAreMergedAreOneTableHoweverManyThereAre() {
        for (int card = 0; card < 7; card++) {
            int row = 3 + card * 6;
            sheet.row(row, "มาตรการที่ " + (card + 1)).merge(row, 1, row, 2);
            sheet.row(row + 1, "มาตรการ/แนวทาง", "จัดทำคู่มือการให้บริการชุดที่ " + (card + 1));
            sheet.row(row + 2, "ขั้นตอน", "๑. ประชุม\n๒. เผยแพร่");
            sheet.row(row + 3, "ผู้รับผิดชอบ", "สำนักปลัด");
            sheet.row(row + 4, "ระยะเวลาดำเนินการ", "ทุกเดือน");
        }
        Submission read = read();
        assertEquals(
                List.of("B4", "B10", "B16", "B22", "B28", "B34", "B40"),
                read.measures().stream().map(measure -> measure.at().a1()).toList());
        assertEquals(List.of("สำนักปลัด"), read.measures().get(6).divisions());
    }

    @Test
    void aTableThatCannotBeTurnedIsRefusedAloud() {
        down(3);
        sheet.comment("B4", "แก้ไขแล้ว");
        Submission read = read();
        assertEquals(List.of(), read.measures());
        assertEquals(List.of(FindingCode.TABLE_NOT_RECOGNISED), TestReading.onlyCodes(read));
        assertEquals("transposed", read.findings().get(0).details().get("case"));
    }

    @Test
    void rowsBelowAreNotOverwritten() {
        for (int column = 2; column <= 7; column++) {
            sheet.set(3, column, "การใช้อำนาจ").set(4, column, "ทบทวนคำสั่งที่ " + column);
            sheet.set(5, column, "สำนักปลัด").set(6, column, "ทุกเดือน");
        }
        sheet.set(3, 1, "ตัวชี้วัด")
                .set(4, 1, "มาตรการ/แนวทาง")
                .set(5, 1, "ผู้รับผิดชอบ")
                .set(6, 1, "ระยะเวลาดำเนินการ");
        sheet.row(7, "หมายเหตุ: มาตรการเพิ่มเติมอยู่ในแผนปีถัดไป");
        Submission read = read();
        assertEquals(List.of(), read.measures());
        assertEquals(List.of(FindingCode.TABLE_NOT_RECOGNISED), TestReading.onlyCodes(read));
    }

    private static List<String> said(Submission read) {
        return read.measures().stream()
                .map(measure -> measure.text(Field.MEASURE) + " / " + measure.divisions() + " / "
                        + measure.at().a1())
                .toList();
    }

    /** Below a row that counts the measures labels are labels, whatever they are called. */
    @Test
    void belowMeasuresThatAreCountedLabelsMayBeCalledAnyhow() {
        sheet.row(4, "รายการ", "เรื่องที่ ๑", "เรื่องที่ ๒", "เรื่องที่ ๓");
        sheet.row(5, "ตัวชี้วัดที่คะแนนลดลง", "1. การปฏิบัติหน้าที่", "2. การใช้งบประมาณ", "3. การใช้อำนาจ");
        sheet.row(6, "แนวทางแก้ไขปัญหา", "ยกย่องเจ้าหน้าที่ทุกไตรมาส", "อบรมระเบียบ", "จัดทำทะเบียน");
        sheet.row(7, "กองเจ้าของเรื่อง", "สำนักปลัด", "กองคลัง", "สำนักปลัด");
        sheet.row(8, "ภายในเมื่อไร", "ทุกเดือน", "มกราคม 2566", "ไตรมาส 2");
        assertEquals(
                List.of(
                        "ยกย่องเจ้าหน้าที่ทุกไตรมาส / [สำนักปลัด] / B5",
                        "อบรมระเบียบ / [กองคลัง] / C5",
                        "จัดทำทะเบียน / [สำนักปลัด] / D5"),
                said(read()));
    }

    /** A blank row inside of a card, be it of one card alone, ends none and begins no measure. */
    @ParameterizedTest
    @CsvSource({"1, 3", "2, 3", "3, 3", "2, 1"})
    void aBlankRowInsideOfACardEndsNone(int below, int cards) {
        List<String> expected = new ArrayList<>();
        List<String> divisions = List.of("กองคลัง", "กองช่าง", "สำนักปลัด");
        String[][] lines = {
            {"ตัวชี้วัด", "การใช้อำนาจ"}, {"มาตรการ", ""}, {"ผู้รับผิดชอบ", ""}, {"ระยะเวลาดำเนินการ", "ทุกเดือน"}
        };
        int row = 3;
        for (int card = 0; card < 3; card++) {
            for (int line = 0; line < lines.length; line++) {
                row += line == below && card < cards ? 1 : 0;
                String text = line == 1 ? "เปิดช่องทางของ" + divisions.get(card) : lines[line][1];
                sheet.row(row, lines[line][0], line == 2 ? divisions.get(card) : text);
                if (line == 0) {
                    expected.add("เปิดช่องทางของ" + divisions.get(card) + " / [" + divisions.get(card) + "] / B" + row);
                }
                row++;
            }
            row++;
        }
        Submission submission = read();
        assertEquals(expected, said(submission));
        assertTrue(
                submission.measures().stream().allMatch(each -> each.indicator().equals(OptionalInt.of(3))));
        assertTrue(submission.measures().stream()
                .allMatch(each -> each.text(Field.PERIOD).equals("ทุกเดือน")));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    private void card(int row, int number, String division) {
        sheet.row(row, "เรื่องที่ " + number);
        sheet.row(row + 1, "ปัญหาที่ผลประเมินชี้", "ช่องทางสอบถามยังน้อย " + number);
        sheet.row(row + 2, "แนวทางแก้ไขปัญหา", "เปิดช่องทางออนไลน์แห่งที่ " + number);
        sheet.row(row + 3, "(๑) มอบหมายให้", division);
        sheet.row(row + 4, "ห้วงเวลา", "ทุกเดือน");
    }

    @Test
    void labelsOfOneOrderOnSeveralCardsAreTheirHeadings() {
        card(3, 1, "กองคลัง");
        card(8, 2, "กองช่าง");
        card(13, 3, "สำนักปลัด");
        assertEquals(
                List.of(
                        "เปิดช่องทางออนไลน์แห่งที่ 1 / [กองคลัง] / B5",
                        "เปิดช่องทางออนไลน์แห่งที่ 2 / [กองช่าง] / B10",
                        "เปิดช่องทางออนไลน์แห่งที่ 3 / [สำนักปลัด] / B15"),
                said(read()));
    }

    /** Figures beside such labels are no measures, and labels that stand but once are no cards. */
    @Test
    void figuresOfPeriodsAndLabelsThatStandOnceAreNoMeasures() {
        sheet.row(4, "รายการ", "ไตรมาสที่ 1", "ไตรมาสที่ 2", "ไตรมาสที่ 3");
        sheet.row(5, "แนวทางที่ทำแล้ว", 12, 14, 15).row(6, "ผู้รับผิดชอบที่รายงาน", 3, 4, 4);
        sheet.row(7, "ระยะเวลาเฉลี่ย", 5, 6, 7);
        sheet.row(10, "สถานที่ประชุม", "ห้องประชุม").row(11, "แนวทางที่พูดคุย", "ตามหนังสือ");
        sheet.row(12, "ผู้ประสาน", "กองคลัง").row(13, "เมื่อ", "ทุกเดือน");
        assertEquals(List.of(), read().measures());
    }

    private void lines(int row, int number, String division) {
        sheet.row(row, "เรื่องที่ " + number);
        sheet.row(row + 1, "มาตรการยกระดับ : เปิดช่องทางออนไลน์แห่งที่ " + number);
        sheet.row(row + 2, "วิธีการและขั้นตอน :");
        sheet.row(row + 3, "๑. ประชุม").row(row + 4, "๒. เผยแพร่: หน้าเว็บไซต์");
        sheet.row(row + 5, "หน่วยดำเนินการ : " + division);
    }

    /** Lines that say what they tell of are cards, too; a list stands below its label. */
    @Test
    void linesWithTheirLabelsAreCards() {
        lines(3, 1, "กองคลัง");
        lines(10, 2, "กองช่าง");
        Submission read = read();
        assertEquals(
                List.of(
                        "เปิดช่องทางออนไลน์แห่งที่ 1 / [กองคลัง] / A4",
                        "เปิดช่องทางออนไลน์แห่งที่ 2 / [กองช่าง] / A11"),
                said(read));
        assertEquals(
                List.of("ประชุม", "เผยแพร่: หน้าเว็บไซต์"),
                read.measures().get(1).steps().stream().map(step -> step.text()).toList());
        assertEquals(
                "A15",
                read.measures().get(1).texts().get(Field.RESPONSIBLE).at().a1());
    }

    /** Of headings that only the cells below tell, those that a page repeats are no measure. */
    @Test
    void headingsThatOnlyTheirCellsTellMayStandAboveEachRow() {
        for (int i = 0; i < 3; i++) {
            sheet.row(3 + 2 * i, "ตัวชี้วัดที่ต้องการยกระดับ", "มาตรการที่กำหนด", "กอง/สำนักที่ดูแล", "ผลการทำงานจริง");
            sheet.row(4 + 2 * i, "การใช้อำนาจ", "ทบทวนคำสั่งชุดที่ " + i, "กองช่าง", "ทบทวนแล้ว " + i + " ฉบับ");
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งชุดที่ 0 / [กองช่าง] / A4",
                        "ทบทวนคำสั่งชุดที่ 1 / [กองช่าง] / A6",
                        "ทบทวนคำสั่งชุดที่ 2 / [กองช่าง] / A8"),
                said(read()));
    }

    /** Each card gives the score of its indicator, in its own cell; rows that are read elsewhere are not lost. */
    @ParameterizedTest
    @CsvSource({
        "Indicator, Score, Comment, 10",
        "ชื่อตัวชี้วัด, คะแนนที่ได้รับ, ข้อสังเกต, 10",
        "เรื่อง, ได้กี่คะแนน, ควรทำอะไรต่อ, 10",
        "Indicator, Target, Comment, 0",
        "เรื่อง, คะแนนที่คาดว่าจะได้, ควรทำอะไรต่อ, 0"
    })
    void cardsOfIndicatorsHoldTheirScores(String name, String score, String comment, int stored) {
        BookBuilder cards = new BookBuilder();
        BookBuilder.Sheet of = cards.sheet("บัตร");
        of.row(1, "องค์การบริหารส่วนตำบลทดสอบ").row(2, "สรุปผลการประเมิน ITA แยกรายตัวชี้วัด ปีงบประมาณ ๒๕๖๖");
        for (int i = 0; i < 10; i++) {
            of.row(4 + 4 * i, name, "ตัวชี้วัดที่ " + (i + 1) + " " + ScoreTablesTest.NAMES.get(i));
            of.row(5 + 4 * i, score, 73.25 + i);
            of.row(6 + 4 * i, comment, i % 2 == 0 ? "รักษาระดับไว้" : "ปรับปรุงเว็บไซต์ให้ค้นง่าย");
        }
        Submission read = TestReading.read(cards.toBytes());
        LayoutVariantsTest.assertBalanced(read, "cards");
        assertEquals(stored, read.scores().size(), () -> TestReading.codes(read).toString());
        for (int i = 0; i < stored; i++) {
            assertEquals("B" + (5 + 4 * i), read.scores().get(i).at().a1());
            assertEquals(i + 1, read.scores().get(i).indicator());
        }
    }

    /** What a label adds in brackets, and where its line is broken, differs from card to card when a form is filled in by hand. */
    @ParameterizedTest
    @ValueSource(strings = {"กิจกรรม/\nมาตรการ", "กิจกรรม/มาตรการ (โปรดระบุ)"})
    void labelsMayBeWrittenOtherwiseOnACard(String measure) {
        List<String> steps = List.of(
                "ขั้นตอน\nการดำเนินการ (เป็นข้อ ๆ)",
                "ขั้นตอน\nการดำเนินการ",
                "ขั้นตอนการดำเนินการ",
                "ขั้นตอน\nการดำเนินการ",
                "ขั้นตอนการดำเนินการ (เป็นข้อ ๆ)");
        for (int card = 0; card < 5; card++) {
            int row = 3 + card * 8;
            sheet.row(row, "แบบที่ " + (card + 1));
            sheet.row(row + 1, "ตัวชี้วดั", "ตัวชี้วัดที่ " + (card + 1) + "\n" + ScoreTablesTest.NAMES.get(card));
            sheet.row(row + 2, card == 2 ? measure : "กิจกรรม/มาตรการ", "จัดทำคู่มือการให้บริการชุดที่ " + (card + 1));
            sheet.row(row + 3, steps.get(card), "๑. ยกร่าง\n๒. ประกาศใช้");
            sheet.row(row + 4, "ผู้รับผิดชอบ (กอง/ฝ่าย)", "กองช่าง");
            sheet.row(
                    row + 5, card == 2 ? "ระยะเวลาดำเนินการ (เดือน/\nปี)" : "ระยะเวลาดำเนินการ (เดือน/ปี)", "ทุกเดือน");
            sheet.row(
                    row + 6,
                    card == 4 ? "การติดตามและประเมินผล (ความถี่)" : "การติดตามและประเมินผล",
                    "รายงานผลรอบ ๖ เดือน");
        }
        assertEquals(
                List.of("1 2 B4 B8", "2 2 B12 B16", "3 2 B20 B24", "4 2 B28 B32", "5 2 B36 B40"),
                read().measures().stream()
                        .map(read -> read.indicator().orElse(0)
                                + " " + read.steps().size()
                                + " " + read.at().a1()
                                + " " + read.texts().get(Field.PERIOD).at().a1())
                        .toList());
    }

    /** The card before the one that is broken was lost in silence: its row passed for headings over headings. */
    @ParameterizedTest
    @CsvSource({"- 2 -, 0", "รายงานผลมาตรการ (ต่อ), 0", "เรื่องที่ 3 (ต่อ), 0", "- 2 -, 1", "แผนมาตรการ ITA (ต่อ), 1"})
    void aCardGoesOnBelowALineBetweenPages(String line, int blank) {
        int row = 3;
        for (int card = 0; card < 4; card++) {
            sheet.row(row, "เรื่องที่ " + (card + 1));
            sheet.row(row + 1, "ตัวชี้วัด", ScoreTablesTest.NAMES.get(card));
            sheet.row(row + 2, "มาตรการ", "จัดทำคู่มือการให้บริการชุดที่ " + (card + 1));
            if (card == 2) {
                sheet.row(row + 3 + blank, line);
                row += 1 + 2 * blank;
            }
            sheet.row(row + 3, "ผู้รับผิดชอบ", card == 2 ? "กองช่าง" : "กองคลัง");
            sheet.row(row + 4, "ระยะเวลา", "ทุกเดือน");
            row += 5;
        }
        assertEquals(
                List.of("B4 กองคลัง", "B9 กองคลัง", "B14 กองช่าง", "B" + (20 + 2 * blank) + " กองคลัง"),
                read().measures().stream()
                        .map(measure -> measure.at().a1() + " " + String.join(",", measure.divisions()))
                        .toList());
    }

    @Test
    void anAdditionInBracketsMakesTheScoreOfACardAnother() {
        BookBuilder cards = new BookBuilder();
        BookBuilder.Sheet of = cards.sheet("บัตร");
        of.row(1, "องค์การบริหารส่วนตำบลทดสอบ").row(2, "สรุปผลการประเมิน ITA แยกรายตัวชี้วัด ปีงบประมาณ ๒๕๖๖");
        for (int i = 0; i < 10; i++) {
            of.row(4 + 4 * i, "ตัวชี้วัด", "ตัวชี้วัดที่ " + (i + 1) + " " + ScoreTablesTest.NAMES.get(i));
            of.row(5 + 4 * i, i == 4 ? "คะแนน (คาดการณ์)" : "คะแนน", 73.25 + i);
            of.row(6 + 4 * i, "ข้อสังเกต", "รักษาระดับไว้");
        }
        assertTrue(TestReading.read(cards.toBytes()).scores().stream().noneMatch(score -> score.indicator() == 5));
    }

    /** Lines without a colon begin with what headings are called: nothing else says that they are a measure each. */
    @Test
    void linesThatBeginWithHeadingsAreCards() {
        for (int card = 0; card < 3; card++) {
            int row = 3 + card * 6;
            sheet.row(row, "มาตรการที่ " + (card + 1) + " จัดทำคู่มือการให้บริการ");
            sheet.row(row + 1, "ตัวชี้วัดที่ " + (card + 1) + " " + ScoreTablesTest.NAMES.get(card));
            sheet.row(row + 2, "ขั้นตอน ๑) สำรวจความต้องการ ๒) ขออนุมัติโครงการ ๓) จัดอบรมและประเมินผล");
            sheet.row(row + 3, "ผู้รับผิดชอบ กองช่าง");
            sheet.row(row + 4, "ระยะเวลา มกราคม - มีนาคม ๒๕๖๖");
        }
        assertEquals(
                List.of("1 A3 A7 กองช่าง", "2 A9 A13 กองช่าง", "3 A15 A19 กองช่าง"),
                read().measures().stream()
                        .map(measure -> measure.indicator().orElse(0)
                                + " " + measure.at().a1()
                                + " " + measure.texts().get(Field.PERIOD).at().a1()
                                + " " + String.join(",", measure.divisions()))
                        .toList());
    }

    @Test
    void linesOfALetterAreNoCards() {
        for (int page = 0; page < 3; page++) {
            int row = 3 + page * 5;
            sheet.row(row, "ส่วนราชการ สำนักปลัด");
            sheet.row(row + 1, "เรื่อง รายงานผลการดำเนินการ");
            sheet.row(row + 2, "วันที่ ๕ มกราคม ๒๕๖๖");
            sheet.row(row + 3, "ผู้รับผิดชอบ กองช่าง");
        }
        assertEquals(List.of(), TestReading.read(book.toBytes()).measures());
    }

    /** Cards of which each has its measure behind a label that counts it; what the others say only their place and cells show. */
    @ParameterizedTest
    @ValueSource(strings = {"มาตรการ ", "มาตรการที่เลือกทำ "})
    void cardsWhoseFirstLabelCountsAreOneMeasureEach(String label) {
        String[] deeds = {"ทบทวนคำสั่งแบ่งงาน", "เผยแพร่แผนการใช้จ่าย"};
        String[] doers = {"สำนักปลัด", "กองคลัง"};
        for (int i = 0; i < 2; i++) {
            int row = 3 + 6 * i;
            sheet.row(row, label + (i + 1), deeds[i]);
            sheet.row(row + 1, "ยกเรื่อง", i == 0 ? "การใช้อำนาจ" : "การใช้งบประมาณ");
            sheet.row(row + 2, "ใครทำ", doers[i]);
            sheet.row(row + 3, "ทำเมื่อไร", "ม.ค. 66");
            sheet.row(row + 4, "ดูจากอะไร", "เรื่องร้องเรียนลดลง");
        }
        Submission read = read();
        assertEquals(
                List.of("ทบทวนคำสั่งแบ่งงาน 3 [สำนักปลัด]", "เผยแพร่แผนการใช้จ่าย 2 [กองคลัง]"),
                read.measures().stream()
                        .map(measure -> measure.text(Field.MEASURE) + " "
                                + measure.indicator().orElseThrow() + " " + measure.divisions())
                        .toList());
    }

    /** Labels that nobody knows: what stands beside them shows that the turned table is a plan; two measures may be anything. */
    @ParameterizedTest
    @CsvSource({"3, กิจที่ทำ, 3", "2, กิจที่ทำ, 0", "3, จำนวนคน, 0"})
    void cellsTellAPlanOnItsSideUnderAnyLabels(int measures, String label, int stored) {
        String[][] rows = {
            {label, "จัดทำคู่มือการให้บริการ", "เผยแพร่แผนป้องกันการทุจริต", "อบรมเจ้าหน้าที่ทุกคน"},
            {"กองของกิจ", "กองคลัง", "สำนักปลัด", "กองช่าง"},
            {"ทำเมื่อไร", "มกราคม 2566", "ธันวาคม 2565 - มีนาคม 2566", "มีนาคม 2566"}
        };
        for (int i = 0; i < rows.length; i++) {
            boolean others = i == 0 && label.startsWith("จำนวน");
            Object[] cells = new Object[measures + 1];
            for (int k = 0; k <= measures; k++) {
                cells[k] = others && k > 0 ? (Object) (k * 12) : rows[i][k];
            }
            sheet.row(3 + i, cells);
        }
        assertEquals(
                List.of(
                                "จัดทำคู่มือการให้บริการ กองคลัง มกราคม 2566 B3",
                                "เผยแพร่แผนป้องกันการทุจริต สำนักปลัด ธันวาคม 2565 - มีนาคม 2566 C3",
                                "อบรมเจ้าหน้าที่ทุกคน กองช่าง มีนาคม 2566 D3")
                        .subList(0, stored),
                read().measures().stream()
                        .map(measure -> String.join(
                                " ",
                                measure.text(Field.MEASURE),
                                measure.text(Field.RESPONSIBLE),
                                measure.text(Field.PERIOD),
                                measure.at().a1()))
                        .toList());
    }
}
