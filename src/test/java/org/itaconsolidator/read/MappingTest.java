package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.ConfirmedHeading;
import org.itaconsolidator.layout.Mapping;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceFile;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.head.ExpectedBody;
import org.itaconsolidator.settings.SettingsTexts;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.yaml.YamlProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A heading that the user has confirmed once is read from then on, for the body that it was confirmed for. */
class MappingTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลทดสอบ";

    @TempDir
    private Path folder;

    @Test
    void confirmedHeadingIsReadForItsBodyAndNoOther() throws IOException {
        write("body: อบต.ทดสอบ\nheadings:\n  ผู้ประสานหลัก: responsible\n  เลขแฟ้ม: ignore\n");
        WorkbookReader reader =
                new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), Mapping.listIn(folder, name -> name));

        Submission own = read(reader, BODY);
        Submission other = read(reader, "องค์การบริหารส่วนตำบลอื่น");

        assertEquals("กองคลัง", own.measures().get(0).text(Field.RESPONSIBLE));
        assertEquals(List.of("กองคลัง"), own.measures().get(0).divisions());
        assertEquals(0, unknownHeadings(own));
        assertEquals("", other.measures().get(0).text(Field.RESPONSIBLE));
        assertEquals(2, unknownHeadings(other));
    }

    @Test
    void confirmedHeadingHoldsHoweverItsBlanksAreTyped() throws IOException {
        write("headings:\n  ผู้ประสาน หลัก: responsible\n  ขั้นตอนหรือวิธี การปฏิบัติ: monitoring\n");
        Submission own = read(
                new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), Mapping.listIn(folder, name -> name)),
                BODY);
        assertEquals("๑. ประชุม ๒. เผยแพร่", own.measures().get(0).text(Field.MONITORING));
        assertEquals("กองคลัง", own.measures().get(0).text(Field.RESPONSIBLE));
    }

    @Test
    void confirmedSentenceIsReadHoweverLongItIs() throws IOException {
        String sentence = "ผู้ประสานหลักของหน่วยงาน" + "ซึ่งรับมอบหมายจากผู้บริหารให้ดูแลเรื่องนี้".repeat(8);
        write("headings:\n  " + sentence + ": responsible\n");
        BookBuilder book = new BookBuilder();
        book.sheet("แผ่น")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๗")
                .row(2, BODY)
                .row(4, "ตัวชี้วัด", "มาตรการ", "ระยะเวลา", sentence)
                .row(5, "การใช้อำนาจ", "มาตรการหนึ่ง", "ทุกเดือน", "กองคลัง");
        SourceFile file = new SourceFile("a.xlsx", Path.of("a.xlsx"), "0".repeat(64), 1, Instant.EPOCH);
        Submission own = new WorkbookReader(
                        Frameworks.load(Optional.empty()), List.of(), Mapping.listIn(folder, name -> name))
                .read(file, book.toBytes())
                .submission();
        assertEquals("กองคลัง", own.measures().get(0).text(Field.RESPONSIBLE));
        assertEquals(0, unknownHeadings(own));
    }

    @Test
    void headingThatStandsTwiceIsRefused() throws IOException {
        write("headings:\n  ผู้ประสานหลัก: responsible\n  ผู้ประสาน หลัก: result\n");
        assertEquals(
                3,
                assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, name -> name))
                        .line());
    }

    @Test
    void fileOfAnotherEndingIsRefusedAndHiddenOnesAreNotRead() throws IOException {
        Files.writeString(folder.resolve(".headings.yaml"), "headings:\n  x: boss\n");
        Files.writeString(folder.resolve("notes.txt"), "headings");
        assertEquals(List.of(), Mapping.listIn(folder, name -> name));
        Files.writeString(folder.resolve("headings.yml"), "headings:\n  ผู้ประสานหลัก: responsible\n");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, name -> name));
        assertTrue(problem.getMessage().contains("must end in .yaml"), problem.getMessage());
    }

    @Test
    void mappingThatIsNoFileIsRefused() throws IOException {
        Path old = Files.createDirectory(folder.resolve("old.yaml"));
        YamlProblem problem = assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, name -> name));
        assertEquals("regular-file-expected", problem.code());
        assertEquals(old.toString(), problem.file());
        Files.delete(old);
        assumeTrue(Files.exists(Path.of("/dev/zero")));
        Files.createSymbolicLink(old, Path.of("/dev/zero"));
        assertEquals(
                "regular-file-expected",
                assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, name -> name))
                        .code());
        Files.delete(old);
    }

    @Test
    void headingThatTwoFilesConfirmForOneBodyMustMeanTheSame() throws IOException {
        write("body: อบต.ทดสอบ\nheadings:\n  หมวด: item\n  ผู้ประสานหลัก: responsible\n");
        Path other = folder.resolve("zz.yaml");
        Files.writeString(other, "body: องค์การบริหารส่วนตำบลทดสอบ\nheadings:\n  ผู้ประสาน หลัก: responsible\n");
        assertEquals(2, Mapping.listIn(folder, MappingTest::inFull).size(), "the same twice does no harm");
        Files.writeString(other, "headings:\n  ผู้ประสานหลัก: result\n");
        assertEquals(2, Mapping.listIn(folder, MappingTest::inFull).size(), "one body's own outrank those of all");
        Files.writeString(other, "body: องค์การบริหารส่วนตำบลทดสอบ\nheadings:\n  ผู้ประสาน หลัก: result\n");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, MappingTest::inFull));
        assertEquals(
                other
                        + " line 3, key headings.ผู้ประสาน หลัก: the heading \"ผู้ประสาน หลัก\" means result here and responsible in "
                        + folder.resolve("headings.yaml") + " line 4, for the same body; correct one of the two",
                new SettingsTexts(Locale.ENGLISH).text(problem));
    }

    private static String inFull(String name) {
        return BodyNames.load().official(name);
    }

    @Test
    void headingConfirmedUnderAnAliasIsReadForTheExpectedBody() throws IOException {
        write("body: อบต.เก่าทดสอบ\nheadings:\n  ผู้ประสานหลัก: responsible\n");
        ExpectedBody expected = new ExpectedBody(
                new Body(BODY, "เมือง", "น่าน"),
                List.of("องค์การบริหารส่วนตำบลเก่าทดสอบ"),
                List.of(),
                Optional.empty(),
                List.of());
        WorkbookReader reader = new WorkbookReader(
                Frameworks.load(Optional.empty()), List.of(expected), Mapping.listIn(folder, name -> name));

        assertEquals("กองคลัง", read(reader, BODY).measures().get(0).text(Field.RESPONSIBLE));
        assertEquals(
                "กองคลัง",
                read(reader, "องค์การบริหารส่วนตำบลเก่าทดสอบ").measures().get(0).text(Field.RESPONSIBLE));
    }

    @Test
    void headingConfirmedForScoresHoldsForAListWithoutATableToo() throws IOException {
        write("headings:\n  แต้มสุทธิ: score\n");
        WorkbookReader reader =
                new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), Mapping.listIn(folder, name -> name));
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("ผล");
        sheet.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗").row(2, BODY).row(4, "ด้าน", "แต้มสุทธิ");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        SourceFile file = new SourceFile("a.xlsx", Path.of("a.xlsx"), "0".repeat(64), 1, Instant.EPOCH);

        assertEquals(10, reader.read(file, book.toBytes()).submission().scores().size());
    }

    @Test
    void lineForScoresOverAmountsIsNamedWithItsFile() throws IOException {
        write("headings:\n  วงเงินที่ใช้: score\n");
        WorkbookReader reader =
                new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), Mapping.listIn(folder, name -> name));
        SourceFile file = new SourceFile("a.xlsx", Path.of("a.xlsx"), "0".repeat(64), 1, Instant.EPOCH);
        for (String names : List.of("ตัวชี้วัด", "ด้าน")) {
            BookBuilder book = new BookBuilder();
            BookBuilder.Sheet sheet = book.sheet("ผล");
            sheet.row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")
                    .row(2, BODY)
                    .row(4, names, "วงเงินที่ใช้");
            for (int i = 0; i < 10; i++) {
                sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80_250 + i);
            }
            Submission read = reader.read(file, book.toBytes()).submission();
            assertEquals(List.of(), read.scores());
            Finding told = read.findings().get(0);
            assertEquals("heading-not-recognised ผล!B4", TestReading.line(told));
            assertEquals("headings.yaml", told.details().get("mapping"));
            assertEquals("2", told.details().get("line"));
        }
    }

    @Test
    void unknownFieldNamesFileAndLine() throws IOException {
        write("headings:\n  ผู้ประสานหลัก: boss\n");

        YamlProblem problem = assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, name -> name));

        assertEquals(2, problem.line());
        assertTrue(problem.getMessage().contains("\"boss\""), problem.getMessage());
        String thai = new SettingsTexts(Locale.forLanguageTag("th")).text(problem);
        assertTrue(thai.contains("ไม่รู้จักชื่อฟิลด์ \"boss\""), thai);
    }

    @Test
    void yearBehindAFieldIsTheColumnsYear() throws IOException {
        write("headings:\n  ITA 65: score-2565\n  เกรด 65: level-2565\n  FY2565: score\n");
        assertEquals(
                List.of(
                        new ConfirmedHeading(
                                "ITA 65", Field.SCORE, Optional.of(FiscalYear.ofBuddhist(2565)), "headings.yaml", 2),
                        new ConfirmedHeading(
                                "เกรด 65", Field.LEVEL, Optional.of(FiscalYear.ofBuddhist(2565)), "headings.yaml", 3),
                        new ConfirmedHeading(
                                "FY2565", Field.SCORE, Optional.of(FiscalYear.ofBuddhist(2565)), "headings.yaml", 4)),
                Mapping.listIn(folder, name -> name).get(0).headings());
        assertEquals(
                2565,
                Mapping.listIn(folder, name -> name)
                        .get(0)
                        .headings()
                        .get(2)
                        .year()
                        .orElseThrow()
                        .buddhist());
    }

    @Test
    void yearThatTheHeadingLeavesOpenMustBeNamed() throws IOException {
        write("headings:\n  ผล 65: score\n");
        YamlProblem problem = assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, name -> name));
        assertEquals(2, problem.line());
        String thai = new SettingsTexts(Locale.forLanguageTag("th")).text(problem);
        assertTrue(thai.contains("เช่น score-2565"), thai);
        write("headings:\n  มาตรการปี 2565: measure-2565\n");
        assertThrows(YamlProblem.class, () -> Mapping.listIn(folder, name -> name));
    }

    /** What a line of a mapping file confirms. */
    static ConfirmedHeading confirmed(String heading, String field) {
        try {
            Path folder = Files.createTempDirectory("mapping");
            Path file = folder.resolve("a.yaml");
            Files.writeString(file, "headings:\n  \"" + heading + "\": " + field + "\n");
            ConfirmedHeading confirmed =
                    Mapping.listIn(folder, name -> name).get(0).headings().get(0);
            Files.delete(file);
            Files.delete(folder);
            return confirmed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String mapping) throws IOException {
        Files.writeString(folder.resolve("headings.yaml"), mapping);
    }

    @Test
    void lineThatTheCellsContradictIsRefusedWithItsFileAndLine() throws IOException {
        write("headings:\n  เลขแฟ้ม: ignore\n  2.ใช้งบประมาณ: score\n");
        Submission texts = readPlan("2.ใช้งบประมาณ", "ตามข้อบัญญัติ", "จากเงินสะสม");
        assertEquals(List.of("headings.yaml 3 score แผน!F4"), listRefused(texts));
        assertEquals(2, texts.measures().size());
        assertEquals(List.of("headings.yaml 3 score แผน!F4"), listRefused(readPlan("2.ใช้งบประมาณ", 25000, 130000)));
        for (String[] wrong : new String[][] {
            {"responsible", "ต.ค. ๒๕๖๖", "มกราคม - มีนาคม ๒๕๖๗"},
            {"period", "กองคลัง", "กองช่าง"},
            {"steps", "กองคลัง", "กองช่าง"},
            {"steps", "การใช้อำนาจ", "การใช้งบประมาณ"},
            {"result", "https://www.example.go.th/a", "https://www.example.go.th/b"},
            {"level", "จัดประชุมชี้แจงแก่เจ้าหน้าที่", "เผยแพร่ทางเว็บไซต์ของหน่วยงาน"},
            {"seq", "จัดประชุมชี้แจงแก่เจ้าหน้าที่", "เผยแพร่ทางเว็บไซต์ของหน่วยงาน"},
        }) {
            write("headings:\n  แฟ้มงาน: " + wrong[0] + "\n");
            Submission read = readPlan("แฟ้มงาน", wrong[1], wrong[2]);
            assertEquals(List.of("headings.yaml 2 " + wrong[0] + " แผน!F4"), listRefused(read), wrong[0]);
            assertFalse(read.measures().get(0).text(Field.ofCode(wrong[0])).contains(wrong[1]), wrong[0]);
        }
    }

    @Test
    void lineThatTheCellsOnlyDoNotConfirmHolds() throws IOException {
        for (String[] right : new String[][] {
            {"responsible", "นายสมชาย", "คุณมาลี"},
            {"monitoring", "ทุกเดือน", "รายไตรมาส"},
            {"result", "ดำเนินการแล้ว", "อยู่ระหว่างดำเนินการ"},
            {"evidence", "https://www.example.go.th/a", "แฟ้ม ก ๑๒"},
            {"status", "50", "100"},
            {"steps", "๑. ประชุม ๒. เผยแพร่", "ประชุม"},
        }) {
            write("headings:\n  แฟ้มงาน: " + right[0] + "\n");
            Submission read = readPlan("แฟ้มงาน", right[1], right[2]);
            assertEquals(List.of(), listRefused(read), right[0]);
            assertEquals(right[1], read.measures().get(0).text(Field.ofCode(right[0])), right[0]);
        }
    }

    @Test
    void indicatorsNameAsAHeadingMeansWhatALineSays() throws IOException {
        write("headings:\n  การใช้งบประมาณ: result\n");
        Submission read = readPlan("2. การใช้งบประมาณ", "เบิกจ่ายครบถ้วน", "รายงานแล้ว");
        assertEquals("เบิกจ่ายครบถ้วน", read.measures().get(0).text(Field.RESULT));
        write("headings:\n  การใช้งบประมาณ: ignore\n");
        assertEquals(9, readAcross("2. การใช้งบประมาณ").scores().size());
        write("headings:\n  2.ใช้งบประมาณ: score\n");
        Submission scores = readAcross("2.ใช้งบประมาณ");
        assertEquals(10, scores.scores().size());
        assertEquals(List.of(), listRefused(scores));
    }

    private Submission readAcross(String second) throws IOException {
        Object[] headings = new Object[11];
        Object[] row = new Object[11];
        headings[0] = "ปีงบประมาณ";
        row[0] = "2567";
        for (int i = 0; i < 10; i++) {
            headings[i + 1] = i == 1 ? second : ScoreTablesTest.NAMES.get(i);
            row[i + 1] = 80.25 + i;
        }
        BookBuilder book = new BookBuilder();
        book.sheet("ผล")
                .row(1, "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗")
                .row(2, BODY)
                .row(4, headings)
                .row(5, row);
        return readMapped(book);
    }

    private Submission readPlan(String heading, Object first, Object second) throws IOException {
        BookBuilder book = new BookBuilder();
        book.sheet("แผน")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๗")
                .row(2, BODY)
                .row(
                        4,
                        "ลำดับที่",
                        "ตัวชี้วัด",
                        "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
                        "มาตรการ/แนวทาง",
                        "ระยะเวลาดำเนินการ",
                        heading)
                .row(5, 1, "การใช้อำนาจ", "การมอบหมายงานไม่ชัดเจน", "จัดทำคู่มือการมอบหมายงาน", "ไตรมาส ๑", first)
                .row(6, 2, "การใช้งบประมาณ", "ประชาชนไม่ทราบแผน", "เผยแพร่แผนการใช้จ่าย", "ไตรมาส ๒", second);
        return readMapped(book);
    }

    private Submission readMapped(BookBuilder book) throws IOException {
        SourceFile file = new SourceFile("a.xlsx", Path.of("a.xlsx"), "0".repeat(64), 1, Instant.EPOCH);
        return new WorkbookReader(Frameworks.load(Optional.empty()), List.of(), Mapping.listIn(folder, name -> name))
                .read(file, book.toBytes())
                .submission();
    }

    /** Of each line that was refused its file, its number, its field and the heading's cell. */
    private static List<String> listRefused(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.details().getOrDefault("case", "").equals("mapping"))
                .map(finding -> String.join(
                        " ",
                        finding.details().get("mapping"),
                        finding.details().get("line"),
                        finding.details().get("field"),
                        finding.cells().get(0).toString()))
                .toList();
    }

    private static long unknownHeadings(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                .count();
    }

    private static Submission read(WorkbookReader reader, String body) throws IOException {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("มาตรการ");
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(2, body);
        sheet.row(4, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้ประสานหลัก", "เลขแฟ้ม");
        sheet.row(5, "จัดทำคู่มือ", "๑. ประชุม ๒. เผยแพร่", "กองคลัง", "ก ๑๒");
        SourceFile file = new SourceFile("a.xlsx", Path.of("a.xlsx"), "0".repeat(64), 1, Instant.EPOCH);
        return reader.read(file, book.toBytes()).submission();
    }
}
