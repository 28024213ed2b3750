package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A text alone in its row, inside scores of any layout, says what the rows below it are. */
class LinesInScoreTablesTest {
    private static final String BODY = "อบต.หนองทดสอบ";
    private static final String TITLE = "ผลการประเมิน ITA " + BODY + " อำเภอเมือง จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567";

    /** None of them is known to be a year's result; half of them no list of words knows. */
    private static final List<String> FOREIGN = List.of(
            "ค่าเฉลี่ยระดับจังหวัด",
            "ระดับจังหวัด",
            "เป้าหมาย",
            "คาดการณ์",
            "ร่าง",
            "รอบที่ 1",
            "ครั้งแรก",
            "กองคลัง",
            "คะแนนเฉลี่ยของ อปท. ในจังหวัดลพบุรี",
            "แผนปี 2570",
            "ผลการซ้อมประเมิน",
            "อบต.ข้างเคียง",
            "เทศบาลตำบลบ้านใหม่",
            "ฉบับแก้ไข",
            "มัธยฐาน",
            "รอบ 6 เดือน",
            "คู่เทียบ",
            "ของปีก่อน",
            "คะแนนปีที่แล้ว",
            "คะแนนปีก่อนหน้า",
            "ผลการประเมิน LPA",
            "ข้อมูล ณ วันที่ 1 ตุลาคม 2567 (ประมาณการ)",
            "IIT ระดับจังหวัด",
            "จากการสุ่ม",
            "ตำบลบ้านใหม่",
            "เทศบาลทั้งหมด",
            "ในตำบล",
            "หน่วยงานที่ 2",
            "ย้อนหลัง",
            "คะแนนเต็ม",
            "น้ำหนัก",
            "คะแนนถ่วงน้ำหนัก",
            "อบต.ข้างเคียง (ต่อ)",
            "เครื่องมือที่ 1 ระดับจังหวัด",
            "อุทธรณ์");

    private static final List<String> HARMLESS = List.of(
            "IIT",
            "1. แบบวัด IIT น้ำหนัก 30%",
            "ส่วนที่ ๑ การรับรู้ภายใน",
            "การรับรู้ภายนอก",
            "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)",
            "บุคลากรภายใน",
            "เครื่องมือที่ 1",
            "เครื่องมือที่ 3 การเปิดเผยข้อมูลสาธารณะ",
            "ด้านที่ 1 การรับรู้ภายใน",
            "Open Data Integrity and Transparency Assessment",
            "(ต่อ)",
            "- ต่อ -",
            "(มีต่อ)",
            "ต่อหน้าถัดไป",
            "(ต่อ) หน้า 2",
            "/มีต่อ...",
            "โปรดพลิก",
            "น้ำหนักร้อยละ 30",
            "คะแนนเต็ม 100 คะแนน",
            "ผลคะแนนจำแนกตามตัวชี้วัด",
            "รายละเอียดคะแนน",
            "คะแนนที่ได้รับ",
            BODY,
            "อบต.เรา",
            "ของ อบต.เรา",
            "คะแนนของเทศบาลเรา",
            "เทศบาลนี้",
            "ของเรา",
            "อปท.เรา",
            "ขององค์กรเรา",
            "ผลการประเมิน ปีงบประมาณ 2567",
            "รวม",
            "หมายเหตุ คะแนนจากสำนักงาน ป.ป.ช.",
            "ณ วันที่ 30 กันยายน 2567",
            "อำเภอเมือง จังหวัดลพบุรี",
            "อ.เมือง จ.ลพบุรี");

    private enum Layout {
        HEADED("ตัวชี้วัด", "คะแนน"),
        NUMBERED("ที่", "ตัวชี้วัด", "คะแนน"),
        WITHOUT_HEADINGS(),
        YEARS_ACROSS("ที่", "ตัวชี้วัด", "ปี 2567"),
        YEARS_DOWN(Stream.concat(Stream.of("ปีงบประมาณ"), ScoreTablesTest.NAMES.stream())
                .toArray(String[]::new));

        private final Object[] headings;

        Layout(String... headings) {
            this.headings = headings;
        }
    }

    /** A sheet in the making: lines and blocks of ten scores from top to bottom. */
    private static final class Page {
        private final Layout layout;
        private final BookBuilder book = new BookBuilder();
        private final BookBuilder.Sheet sheet = book.sheet("ผล");
        private int row = 1;

        Page(Layout layout) {
            this.layout = layout;
            line(TITLE);
            if (layout.headings.length > 0) {
                sheet.row(row++, layout.headings);
            }
        }

        Page line(String... texts) {
            for (String text : texts) {
                sheet.set(row++, 1, text);
            }
            return this;
        }

        /** Scores from 80.25 or so upwards. */
        Page scores(int first) {
            List<Object> across = new ArrayList<>(List.of("2567"));
            for (int i = 0; i < 10; i++) {
                double score = first + i + 0.25;
                switch (layout) {
                    case HEADED, WITHOUT_HEADINGS -> sheet.row(row++, ScoreTablesTest.NAMES.get(i), score);
                    case NUMBERED, YEARS_ACROSS -> sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), score);
                    case YEARS_DOWN -> across.add(score);
                }
            }
            if (layout == Layout.YEARS_DOWN) {
                sheet.row(row++, across.toArray());
            }
            return this;
        }

        Submission read() {
            Submission read = TestReading.read(book.toBytes());
            LayoutVariantsTest.assertBalanced(read, layout.name());
            return read;
        }
    }

    static Stream<Arguments> foreignLines() {
        return each(FOREIGN);
    }

    static Stream<Arguments> harmlessLines() {
        return each(HARMLESS);
    }

    private static Stream<Arguments> each(List<String> lines) {
        return Stream.of(Layout.values()).flatMap(layout -> lines.stream().map(line -> Arguments.of(layout, line)));
    }

    @ParameterizedTest
    @MethodSource("foreignLines")
    void rowsBelowAForeignLineAreRefusedAndTheLineIsTold(Layout layout, String line) {
        Page page = new Page(layout);
        int at = page.row;
        Submission read = page.line(line).scores(70).read();
        assertEquals(Map.of(), scores(read));
        assertEquals(List.of("ผล!A" + at), errors(read));
        assertEquals(layout == Layout.YEARS_DOWN ? 1 : 10, read.rowsRefused().size());
    }

    @ParameterizedTest
    @MethodSource("foreignLines")
    void ownRowsAboveAForeignLineStay(Layout layout, String line) {
        Page page = new Page(layout).scores(80);
        int at = page.row;
        Submission read = page.line(line).scores(70).read();
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertEquals(List.of("ผล!A" + at), errors(read));
    }

    /** Above a list it is the body's address. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void rowsBelowADistrictOrProvinceAloneAreNotTheBodys(Layout layout) {
        for (String place : List.of("จังหวัดลพบุรี", "อำเภอเมือง")) {
            Submission read = new Page(layout).scores(80).line(place).scores(70).read();
            assertEquals(Map.of("official 80", 10L), scores(read), place);
            assertEquals(1, errors(read).size(), place);
        }
    }

    @ParameterizedTest
    @MethodSource("harmlessLines")
    void harmlessLinesKeepNothingOut(Layout layout, String line) {
        Submission read = new Page(layout).line(line).scores(80).read();
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertEquals(List.of(), errors(read));
    }

    @ParameterizedTest
    @EnumSource(Layout.class)
    void selfAssessedRowsAreKeptApartFromTheOfficialOnesAbove(Layout layout) {
        Submission read =
                new Page(layout).scores(80).line("คะแนนประเมินตนเอง").scores(70).read();
        assertEquals(Map.of("official 80", 10L, "self 70", 10L), scores(read));
    }

    /** An instrument's line is a part of what stands below the line above it; a line of the body's own begins anew. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void refusalHoldsDownToTheNextLineThatSaysWhatTheRowsAre(Layout layout) {
        Submission read = new Page(layout)
                .line("เป้าหมาย", "IIT")
                .scores(60)
                .line("EIT")
                .scores(70)
                .line("ผลคะแนนของ" + BODY)
                .scores(80)
                .read();
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertEquals(1, errors(read).size());
    }

    /** Two lines above the same rows speak of them together, whichever stands first. */
    @ParameterizedTest
    @EnumSource(Layout.class)
    void yearBesideAForeignLineSavesNothing(Layout layout) {
        assertEquals(
                Map.of("official 80", 10L),
                scores(new Page(layout)
                        .scores(80)
                        .line("ค่าเฉลี่ยระดับจังหวัด", "ปีงบประมาณ 2566")
                        .scores(70)
                        .read()));
        assertEquals(
                Map.of("official 80", 10L),
                scores(new Page(layout)
                        .scores(80)
                        .line("ปีงบประมาณ 2566", "ค่าเฉลี่ยระดับจังหวัด")
                        .scores(70)
                        .read()));
    }

    /** A table with a level and a remark beside each score, of which the first is 80.25 or so. */
    private static void wide(BookBuilder.Sheet sheet, int row, int first, String remark) {
        for (int i = 0; i < 10; i++) {
            sheet.row(row + i, i + 1, ScoreTablesTest.NAMES.get(i), first + i + 0.25, "ดี", remark);
        }
    }

    private static BookBuilder.Sheet wide(BookBuilder book) {
        return book.sheet("ผล").row(1, TITLE).row(2, "ที่", "ตัวชี้วัด", "คะแนน", "ระดับ", "หมายเหตุ");
    }

    static Stream<Arguments> linesInAnyColumn() {
        return Stream.of(1, 2, 3, 4, 5)
                .flatMap(column -> Stream.of("รอบที่ 1", "กองคลัง", "อบต.ข้างเคียง", "ของเพื่อนบ้าน", "คะแนนเต็ม")
                        .map(line -> Arguments.of(column, line)));
    }

    @ParameterizedTest
    @MethodSource("linesInAnyColumn")
    void lineStandsInAnyColumn(int column, String line) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = wide(book);
        wide(sheet, 3, 80, "");
        sheet.set(13, column, line);
        wide(sheet, 14, 70, "");
        assertEquals(Map.of("official 80", 10L), scores(TestReading.read(book.toBytes())));

        BookBuilder first = new BookBuilder();
        BookBuilder.Sheet above = wide(first);
        above.set(3, column, line);
        wide(above, 4, 70, "");
        assertEquals(Map.of(), scores(TestReading.read(first.toBytes())));
    }

    /** A suggestion below each score, or below some: the list goes on. */
    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void remarksInRowsOfTheirOwnPartNothing(int each) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = wide(book);
        int row = 3;
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80 + i + 0.25, "ดี", "");
            if (i % each == 0) {
                sheet.set(row++, 5, "ควรปรับปรุงข้อที่ " + (i + 1));
            }
        }
        assertEquals(Map.of("official 80", 10L), scores(TestReading.read(book.toBytes())));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 5})
    void selfAssessedRowsBelowALineBesideTheScoresAreKeptApart(int column) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = wide(book);
        sheet.set(3, column, "ประเมินตนเอง");
        wide(sheet, 4, 70, "");
        assertEquals(Map.of("self 70", 10L), scores(TestReading.read(book.toBytes())));
    }

    /** What goes on with the remark above it says nothing of the rows below it; of two blocks of scores the second is none for sure. */
    @Test
    void remarkThatGoesOnInTheNextRowsIsNoLine() {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = wide(book);
        int row = 3;
        for (int i = 0; i < 10; i++) {
            sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80 + i + 0.25, "ดี", i == 3 ? "ประชุมร่วมกับ" : "");
            if (i == 3) {
                sheet.set(row++, 5, "กองคลัง");
                sheet.set(row++, 5, "และผู้เกี่ยวข้อง");
            }
        }
        assertEquals(Map.of("official 80", 10L), scores(TestReading.read(book.toBytes())));

        BookBuilder twice = new BookBuilder();
        BookBuilder.Sheet two = wide(twice);
        wide(two, 3, 80, "ประชุมร่วมกับ");
        two.set(13, 5, "กองคลัง");
        wide(two, 14, 70, "");
        assertEquals(Map.of("official 80", 10L), scores(TestReading.read(twice.toBytes())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(ต่อ)", "ต่อหน้า 2", "ผลการประเมินคุณธรรมและความโปร่งใส (ต่อ)", "เครื่องมือที่ 2"})
    void lineThatGoesOnFromThePageBeforeKeepsNothingOut(String line) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, TITLE).row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(i < 5 ? 3 + i : 4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80 + i + 0.25);
        }
        sheet.set(8, 1, line);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertEquals(List.of(), read.findings());
    }

    /** A second block of the same names is another set of scores; which is the body's the total says, not a line of score words. */
    @ParameterizedTest
    @ValueSource(strings = {"คะแนนที่ได้", "ร้อยละ", "ผลคะแนน", "คะแนน ITA"})
    void ownRowsClosedByTheirTotalStayAboveOthers(String line) {
        Page page = new Page(Layout.NUMBERED).scores(80);
        page.sheet.row(page.row++, "", "คะแนนรวม", 85.85);
        Submission read = page.line(line).scores(70).read();
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertEquals(List.of("ผล!A" + (page.row - 11)), errors(read));
        // without it the two contradict one another
        assertEquals(
                Map.of("official 70", 10L, "official 80", 10L),
                scores(new Page(Layout.NUMBERED)
                        .scores(80)
                        .line(line)
                        .scores(70)
                        .read()));
    }

    @Test
    void tableBelowTheCaptionOfADivisionTakesNoOwnScoresAway() {
        Page page = new Page(Layout.NUMBERED).scores(80);
        page.row++;
        page.line("ของกองการศึกษา");
        page.sheet.row(page.row++, Layout.NUMBERED.headings);
        assertEquals(Map.of("official 80", 10L), scores(page.scores(70).read()));
    }

    /** A further table with other scores below a caption that nobody understands is not the body's; the first one is. */
    @ParameterizedTest
    @ValueSource(strings = {"ชุดที่ 2", "ตาราง ๒ เกณฑ์ขั้นต่ำแต่ละตัวชี้วัด", "ตาราง B", "ปีหน้า", "เทียบกลุ่ม"})
    void tableBelowACaptionOfItsOwnTakesNoOwnScoresAway(String caption) {
        Page page = new Page(Layout.NUMBERED).scores(80);
        page.row++;
        page.line(caption);
        page.sheet.row(page.row++, Layout.NUMBERED.headings);
        Submission read = page.scores(70).read();
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertFalse(errors(read).isEmpty());
        assertEquals(
                List.of(),
                read.findings().stream()
                        .filter(told -> told.severity() == Severity.WARNING)
                        .toList());
    }

    /** Lines over the first indicator of each instrument call it by another name, unless they say the same of all, or one alone is unknown. */
    @ParameterizedTest
    @CsvSource({
        "ก. ผลการสำรวจบุคลากรภายใน IIT,ข. ผลการสำรวจประชาชน EIT,ค. ผลการตรวจเว็บไซต์ OIT,10",
        "ผู้ตอบภายใน (IIT) จำนวน 42 คน,ผู้ตอบภายนอก (EIT) จำนวน 120 คน,ผลตรวจเว็บไซต์ (OIT),10",
        "IIT คะแนนเฉลี่ย,EIT คะแนนเฉลี่ย,OIT คะแนนเฉลี่ย,10",
        "๑. การรับรู้ของบุคลากรภายในหน่วยงาน,๒. การรับรู้ของประชาชนผู้รับบริการ,๓. การเปิดเผยข้อมูลบนเว็บไซต์,10",
        "ภายใน,ภายนอก,OIT,10",
        "มิติภายใน,มิติภายนอก,มิติการเปิดเผยข้อมูล,10",
        "IIT เดา,EIT เดา,OIT เดา,0",
        "IIT ปีก่อน,EIT ปีก่อน,OIT ปีก่อน,0",
        "ชุดของเพื่อน,ชุดของเพื่อน,ชุดของเพื่อน,0",
        "IIT,EIT,OIT เดา,8",
        "IIT เดา 1,EIT เดา 2,OIT เดา 3,0",
        "ชุดของเพื่อน,ชุดของพี่,ชุดของเรา,0",
        "มิติภายใน,ร่าง,มิติการเปิดเผยข้อมูล,0"
    })
    void linesOverEachInstrumentNameIt(String iit, String eit, String oit, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, TITLE).row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        int row = 3;
        for (int i = 0; i < 10; i++) {
            if (i == 0 || i == 5 || i == 8) {
                sheet.set(row++, 1, i == 0 ? iit : i == 5 ? eit : oit);
            }
            sheet.row(row++, i + 1, ScoreTablesTest.NAMES.get(i), 80 + i + 0.25);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(stored, read.scores().size());
        assertEquals(stored == 10, errors(read).isEmpty());
    }

    /** A level is that of the result, wherever its line stands. */
    @ParameterizedTest
    @ValueSource(strings = {"ระดับผลการประเมิน ผ่านดี", "อยู่ในระดับ ผ่าน", "ผลการประเมินอยู่ในระดับดี", "ระดับ A"})
    void lineOfTheLevelKeepsNothingOut(String line) {
        Submission read = new Page(Layout.NUMBERED).line(line).scores(80).read();
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertEquals(List.of(), errors(read));
    }

    @Test
    void theSameRowsAgainAreNoOtherScores() {
        Submission read =
                new Page(Layout.NUMBERED).scores(80).line("(ต่อ)").scores(80).read();
        assertEquals(Map.of("official 80", 20L), scores(read));
        assertEquals(List.of(), errors(read));
    }

    @Test
    void fullMarksWithTheirNumberBelowOwnRowsAreNotTheBodys() {
        assertEquals(
                Map.of("official 80", 10L),
                scores(new Page(Layout.NUMBERED)
                        .scores(80)
                        .line("คะแนนเต็ม 100")
                        .scores(70)
                        .read()));
    }

    @Test
    void lineBelowTheLastRowSaysNothing() {
        Submission read = new Page(Layout.NUMBERED).scores(80).line("กองคลัง").read();
        assertEquals(Map.of("official 80", 10L), scores(read));
        assertEquals(List.of(), read.findings());
    }

    @Test
    void totalBelowAForeignLineIsNotTheBodys() {
        Page page = new Page(Layout.HEADED).scores(80).line("ระดับจังหวัด").scores(70);
        page.sheet.row(page.row, "คะแนนรวม", 74.55);
        assertTrue(page.read().reported().isEmpty());
    }

    /** The scores by who gave them and where they begin. */
    private static Map<String, Long> scores(Submission submission) {
        return submission.scores().stream()
                .collect(Collectors.groupingBy(
                        score -> (score.source() == SourceKind.SELF_ASSESSMENT ? "self " : "official ")
                                + (score.score().intValue() - score.indicator() + 1),
                        TreeMap::new,
                        Collectors.counting()));
    }

    private static List<String> errors(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(LinesInScoreTablesTest::cells)
                .toList();
    }

    private static String cells(Finding finding) {
        return finding.cells().stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /** A table in which a text stands alone below each of the ten names, or above each of them. */
    private static Submission readWithTexts(boolean above, String... texts) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, TITLE).row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        int row = 4;
        for (int i = 0; i < 10; i++) {
            String text = texts[i % texts.length];
            if (above) {
                sheet.set(row++, 2, text);
            }
            sheet.set(row, 1, i + 1).set(row, 2, ScoreTablesTest.NAMES.get(i)).set(row, 3, 80.5 + i);
            row++;
            if (!above) {
                sheet.set(row++, 2, text);
            }
        }
        return TestReading.read("a.xlsx", book.toBytes());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- ควรปรับปรุงโดยเร็ว|- ควรรักษาระดับไว้",
                "จุดแข็ง รักษามาตรฐานต่อไป|จุดอ่อน ต้องปรับปรุง",
                "ข้อเสนอแนะ ควรจัดอบรม|ข้อเสนอแนะ ควรเผยแพร่ข้อมูล",
                "- บุคลากรบางส่วนยังไม่ทราบขั้นตอน|- ควรเพิ่มช่องทางประชาสัมพันธ์"
            })
    void aTextBelowEachScoreTellsOfTheOneAboveIt(String texts) {
        Submission submission = readWithTexts(false, texts.split("\\|"));
        assertEquals(
                List.of("80.5", "81.5", "82.5", "83.5", "84.5", "85.5", "86.5", "87.5", "88.5", "89.5"),
                submission.scores().stream()
                        .map(score -> score.score().stripTrailingZeros().toPlainString())
                        .toList());
        assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(เป้าหมาย)", "- รอยืนยัน", "คาดการณ์", "อบต.บ้านใหม่", "ค่าเฉลี่ยจังหวัด"})
    void aTextBelowEachScoreThatSaysItIsNoResultRefusesThem(String text) {
        Submission submission = readWithTexts(false, text);
        assertTrue(
                submission.scores().size() < 2 || submission.findings().stream().anyMatch(Finding::doubtsScores));
    }

    @Test
    void aTextAboveEachScoreIsALineOverIt() {
        assertEquals(List.of(), readWithTexts(true, "จากการสุ่ม").scores());
    }

    @ParameterizedTest
    @ValueSource(strings = {"เกณฑ์การประเมิน", "เกณฑ์ระดับคะแนน", "คำอธิบายระดับ"})
    void aLegendBelowTheScoresIsNoLineOverScores(String legend) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, TITLE).row(3, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.5 + i);
        }
        sheet.set(15, 1, legend).row(16, "95 - 100", "ผ่านดีเยี่ยม").row(17, "85 - 94.99", "ผ่านดี");
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(List.of(), submission.reported());
        assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores));
        assertTrue(submission.findings().stream().noneMatch(finding -> finding.severity() == Severity.ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ผลการบรรลุเป้าหมาย|บรรลุ|ไม่บรรลุ", "สถานะ|เขียว|แดง", "สถานะ|ไฟเขียว|ไฟเหลือง"})
    void whetherAnAimIsMetIsNoDoubt(String column) {
        String[] texts = column.split("\\|");
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, TITLE).row(3, "ที่", "ตัวชี้วัด", "คะแนน", texts[0]);
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.5 + i, texts[1 + i % 2]);
        }
        Submission submission = TestReading.read("a.xlsx", book.toBytes());
        assertEquals(10, submission.scores().size());
        assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores));
    }
}
