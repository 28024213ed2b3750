package org.itaconsolidator.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.UnreadableWorkbook;
import org.itaconsolidator.read.book.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists as text: encodings, signs between the columns, lines. */
class SeparatedTextTest {
    private static final List<String> SCORES = List.of(
            "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน",
            "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566",
            "",
            "ที่|ตัวชี้วัด|คะแนน",
            "1|การปฏิบัติหน้าที่|86.52",
            "2|การใช้งบประมาณ|๗๕.๓๔",
            "3|\"การใช้อำนาจ\"|83.35");

    private static String text(String sign) {
        return SCORES.stream().map(line -> line.replace("|", sign)).collect(Collectors.joining("\r\n"));
    }

    private static byte[] bytes(String text, String charset) {
        byte[] plain = text.getBytes(Charset.forName(charset.replace(" BOM", "")));
        byte[] mark = charset.endsWith("BOM") ? new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF} : new byte[0];
        byte[] file = java.util.Arrays.copyOf(mark, mark.length + plain.length);
        System.arraycopy(plain, 0, file, mark.length, plain.length);
        return file;
    }

    private static Map<String, String> cells(String text) throws UnreadableWorkbook {
        Workbook workbook = Workbook.read(text.getBytes(UTF_8), "a.csv");
        Grid grid = workbook.sheets().get(0);
        Map<String, String> cells = new TreeMap<>();
        grid.listRows()
                .forEach(row -> row.cells()
                        .forEach(cell -> cells.put(
                                workbook.place(grid.ref(row.number(), cell.column()))
                                        .a1(),
                                cell.text())));
        return cells;
    }

    private static FindingCode refusal(String name, byte[] file) {
        return assertThrows(UnreadableWorkbook.class, () -> Workbook.read(file, name))
                .finding()
                .code();
    }

    /** Systems export numbers as formulas of a text, which Excel shows as this text. */
    @Test
    void formulaThatIsNothingButATextIsThisText() throws UnreadableWorkbook {
        assertEquals(
                Map.of("A1", "ข้อ", "B1", "คะแนน", "A2", "001", "B2", "91.27", "A3", "=A1", "B3", "กอง \"คลัง\""),
                cells(
                        "=\"ข้อ\",=\"คะแนน\"\r\n=\"001\",\"=\"\"91.27\"\"\"\r\n=A1,\"=\"\"กอง \"\"\"\"คลัง\"\"\"\"\"\"\""));
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, COMMA, UTF-8",
        "UTF-8 BOM, SEMICOLON, UTF-8",
        "x-windows-874, COMMA, Windows-874",
        "TIS-620, TAB, Windows-874",
        "UTF-16, TAB, UTF-16",
        "UTF-8, BAR, UTF-8"
    })
    void encodingAndSignAreFoundAndTold(String charset, String of, String told) {
        String sign =
                Map.of("COMMA", ",", "SEMICOLON", ";", "TAB", "\t", "BAR", "|").get(of);
        Submission submission = TestReading.read("ผล.csv", bytes(text(sign), charset));
        assertEquals(
                List.of("86.52 CSV!C5", "75.34 CSV!C6", "83.35 CSV!C7"),
                submission.scores().stream()
                        .map(score -> score.shownScore() + " " + score.at())
                        .toList());
        assertEquals(List.of(2566, 2566, 2566), years(submission));
        Finding finding = submission.findings().get(0);
        assertEquals(
                Finding.ofFile(FindingCode.HEADING_TAKEN_AS, told, sign.equals("\t") ? "TAB" : sign)
                        .with("case", "separated"),
                finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ที่,ตัวชี้วัด,คะแนน|,86,52|,75,34|,83,06|C5",
                "ที่,ตัวชี้วัด,คะแนน,หมายเหตุ|,86,52|,75,34|,83,06|C5",
                "ที่,ตัวชี้วัด,คะแนน,หมายเหตุ|,86,52,ดี|,75,34,ดี|,83,06,ดี|C5",
                "ที่,ตัวชี้วัด,คะแนน,คะแนนเต็ม|,86,52,100|,75,34,100|,83,06,100|C5",
                "ที่,ตัวชี้วัด,2565,2566|,86,52,80,1|,75,34,70,22|,83,06,71,35|C5",
                "ที่,ตัวชี้วัด,คะแนน|,๘๖,๕๒|,๗๕,๓๔|,๘๓,๐๖|C5",
                "ที่,ตัวชี้วัด,คะแนน,,|,86,52,,|,90,,,|,83,06,,|C5",
                "ที่,ตัวชี้วัด,คะแนน|,86.5|,75,34|,83.06|C6"
            })
    void decimalsTornApartAtTheirCommaAreRefusedWithTheirLine(
            String heading, String first, String second, String third, String at) {
        String text = rows(heading, first, second, third);
        Finding finding = assertThrows(UnreadableWorkbook.class, () -> Workbook.read(text.getBytes(UTF_8), "ผล.csv"))
                .finding();
        assertEquals(FindingCode.CORRUPT_WORKBOOK, finding.code());
        assertEquals("CSV!" + at, finding.cells().get(0).toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "ที่,ตัวชี้วัด,คะแนน,อันดับ/,86.52,2/,75.34,10/,83.06,7",
                "ที่,ตัวชี้วัด,คะแนน,/,86.52,21/,75.34,20/,83.06,19",
                "ที่,ตัวชี้วัด,คะแนน,หมายเหตุ/,86.52,ดี, ควรรักษา/,75.34,ดี/,83.06,12"
            })
    void otherNumbersSideBySideAreRead(String heading, String first, String second, String third) {
        Submission submission =
                TestReading.read("ผล.csv", rows(heading, first, second, third).getBytes(UTF_8));
        assertEquals(
                List.of("86.52", "75.34", "83.06"),
                submission.scores().stream()
                        .map(ScoreReading::shownScore)
                        .map(Object::toString)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {"ที่,ตัวชี้วัด,คะแนน/,\"86,52\"/,\"75,34\"/,\"83,06\"", "ที่;ตัวชี้วัด;คะแนน/;86,52/;75,34/;83,06"
            })
    void decimalsWithACommaStayWholeBehindQuotesOrAnotherSign(String heading, String first, String second, String third)
            throws UnreadableWorkbook {
        assertEquals("86,52", cells(rows(heading, first, second, third)).get("C5"));
    }

    /** A sign inside of a text that nobody quoted: the year before's score would stand as this year's. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ที่,ตัวชี้วัด,ข้อค้นพบ,ปี 2566,ปี 2567|,ดี, มาก,80.35,83.35|D9|มาก",
                "ที่,ตัวชี้วัด,ข้อค้นพบ,ปี 2566,ปี 2567|,ดี, 12,80.35,83.35|F9|83.35",
                "ที่,ตัวชี้วัด,ข้อค้นพบ,ปี 2566,ปี 2567|,ดี, ๑๒,๘๐.๓๕,๘๓.๓๕|F9|83.35",
                "ที่,ตัวชี้วัด,ข้อค้นพบ,ปี 2566,ปี 2567,หมายเหตุ|,ดี, มาก,80.35,83.35,คงที่|D9|มาก"
            })
    void rowWithMoreColumnsThanItsHeadingIsRefusedWithItsLine(String heading, String shifted, String at, String found) {
        String text = String.join("\n", SCORES.get(0), "ผลการประเมิน ITA", "", "", heading);
        for (int i = 0; i < 8; i++) {
            text += "\n" + (i + 1) + "," + ScoreTablesTest.NAMES.get(i)
                    + (i == 3 ? shifted : ",ดี,7" + i + ".5,8" + i + ".5");
        }
        byte[] file = text.getBytes(UTF_8);
        Finding finding = assertThrows(UnreadableWorkbook.class, () -> Workbook.read(file, "ผล.csv"))
                .finding();
        assertEquals(FindingCode.CORRUPT_WORKBOOK, finding.code());
        assertEquals("CSV!" + at, finding.cells().get(0).toString());
        assertEquals(found, finding.found());
        assertEquals("more-columns", finding.details().get("case"));
    }

    /** A remark beyond the headings, a column without one, and a word for no score shift nothing. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",ดี,73.5,83.5, ควรรักษา",
                ",ดี,-,83.5,ไม่มีคะแนน",
                ",ดี,73.5,83.5,,,ดูหน้า 3",
                ",\"ดี, มาก\",73.5,83.5"
            })
    void remarkBehindTheLastColumnShiftsNothing(String fourth) {
        String text =
                String.join("\n", SCORES.get(0), "ผลการประเมิน ITA", "", "ที่,ตัวชี้วัด,ข้อค้นพบ,ปี 2566,ปี 2567");
        for (int i = 0; i < 8; i++) {
            text += "\n" + (i + 1) + "," + ScoreTablesTest.NAMES.get(i)
                    + (i == 3 ? fourth : ",ดี,7" + i + ".5,8" + i + ".5");
        }
        Submission submission = TestReading.read("ผล.csv", text.getBytes(UTF_8));
        assertEquals(
                List.of("80.5", "81.5", "82.5", "83.5", "84.5", "85.5", "86.5", "87.5"),
                submission.scores().stream()
                        .filter(score -> score.fiscalYear().buddhist() == 2567)
                        .map(ScoreReading::shownScore)
                        .toList());
    }

    /** As programs save or open Thai letters in another encoding; the bytes of the file itself are sound. */
    @ParameterizedTest
    @CsvSource({
        "UTF-8, windows-1252, à¸",
        "UTF-8, x-windows-874, เธญเธ",
        "x-windows-874, windows-1252, Í§¤ì¡ÒÃ",
        "US-ASCII, US-ASCII, ?????????????????????????",
        "x-windows-874, UTF-8, \u0367"
    })
    void fileWhoseThaiLettersWereLostIsRefusedAsSuch(String saved, String opened, String found) {
        String lost = new String(text("|").getBytes(Charset.forName(saved)), Charset.forName(opened));
        Finding finding = assertThrows(UnreadableWorkbook.class, () -> Workbook.read(lost.getBytes(UTF_8), "ผล.csv"))
                .finding();
        assertEquals(FindingCode.CORRUPT_WORKBOOK, finding.code());
        assertEquals("letters-lost", finding.details().get("case"));
        assertEquals("CSV!A1", finding.cells().get(0).toString());
        assertEquals(found, finding.found().substring(0, found.length()));
    }

    /** Question marks for what is not known yet, and three cells from elsewhere: the rest is read. */
    @Test
    void someTextsWithoutLettersRefuseNoFile() {
        String text = text("|").replace("86.52", "???").replace("๗๕.๓๔", "????") + "\n\n|?????|"
                + "\n|เธญเธเธเนเธเธฒเธฃ|\n|à¸­à¸‡à¸„à¹Œ|";
        text += "\n|เธเธเธเธเธเธเธเธเน|".repeat(12);
        Submission submission = TestReading.read("ผล.csv", text.getBytes(UTF_8));
        assertEquals(
                List.of("83.35"),
                submission.scores().stream().map(ScoreReading::shownScore).toList());
    }

    private static String rows(String heading, String first, String second, String third) {
        String sign = heading.substring(3, 4);
        return String.join(
                "\n",
                SCORES.get(0),
                SCORES.get(1),
                "",
                heading,
                "1" + sign + "การปฏิบัติหน้าที่" + first,
                "2" + sign + "การใช้งบประมาณ" + second,
                "3" + sign + "การใช้อำนาจ" + third);
    }

    private static List<Integer> years(Submission submission) {
        return submission.scores().stream()
                .map(ScoreReading::fiscalYear)
                .map(year -> year.buddhist())
                .toList();
    }

    @Test
    void cellsStandInTheLineThatTheirRowBeginsIn() throws Exception {
        assertEquals(
                Map.of(
                        "A1",
                        "ก",
                        "B1",
                        "๑. ประชุม\n๒. ติดตาม",
                        "A3",
                        "ข, ค",
                        "B3",
                        "ว่า \"ดี\"",
                        "A5",
                        "ง",
                        "B5",
                        "0812345678"),
                cells("ก,\"๑. ประชุม\n๒. ติดตาม\"\n\"ข, ค\",\"ว่า \"\"ดี\"\"\"\n\n ง ,0812345678\n").entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    @Test
    void rowsOfSeveralLinesAreNoGapsInATable() {
        String steps = "\"๑. ประชุมชี้แจง\n๒. ดำเนินการ\n๓. สรุป\n๔. รายงาน\"";
        String file = "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ 2566\n\n"
                + "สิ่งที่จะลงมือ,จะทำอย่างไรบ้าง,เจ้าของเรื่อง,ตอนไหน\n"
                + "จัดทำคู่มือการให้บริการ," + steps + ",สำนักปลัด,ทุกเดือน\n"
                + "เผยแพร่แผนการใช้จ่าย," + steps + ",กองคลัง,มกราคม 2566\n"
                + "ปรับปรุงเว็บไซต์ของหน่วยงาน," + steps + ",กองช่าง,รายไตรมาส\n";
        Submission read = TestReading.read("แผน.csv", file.getBytes(UTF_8));
        assertEquals(
                List.of("CSV!A4", "CSV!A8", "CSV!A12"),
                read.measures().stream().map(each -> each.at().toString()).toList());
    }

    @Test
    void lineThatSaysTheSignIsNoRow() throws Exception {
        assertEquals(Map.of("A2", "ก,ข", "B2", "1"), cells("sep=;\r\nก,ข;1\r\n"));
    }

    @Test
    void decimalCommasDoNotPartColumns() throws Exception {
        assertEquals(Map.of("A1", "ก", "B1", "86,52", "A2", "ข", "B2", "75,34"), cells("ก;86,52\nข;75,34\n"));
    }

    @Test
    void damagedTextIsRefusedAndNeverTakenForAnotherEncoding() {
        byte[] damaged = bytes(text(","), "UTF-8");
        damaged[10] = 'x';
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal("a.csv", damaged));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal("a.csv", new byte[] {'a', ',', 0, 'b'}));
        assertEquals(FindingCode.CORRUPT_WORKBOOK, refusal("a.csv", bytes("ก,\"ข\nค,ง\n", "UTF-8")));
        UnreadableWorkbook slipped = assertThrows(
                UnreadableWorkbook.class, () -> Workbook.read(bytes("ก,ข\n\"ค,\"ง\",\"จ\"\n", "UTF-8"), "a.csv"));
        assertEquals("[CSV!A2]", slipped.finding().cells().toString());
        assertEquals(FindingCode.EMPTY_WORKBOOK, refusal("a.csv", bytes(" ,\n,,\n", "UTF-8")));
        assertEquals(FindingCode.NOT_A_WORKBOOK, refusal("a.xlsx", bytes(text(","), "UTF-8")));
        assertEquals(FindingCode.TOO_LARGE, refusal("a.csv", many()));
    }

    @Test
    void rowWithoutEndIsRefusedBeforeItIsHeld() {
        UnreadableWorkbook wide = assertThrows(
                UnreadableWorkbook.class,
                () -> Workbook.read(("ก,ข\n" + "1,".repeat(16_385)).getBytes(UTF_8), "a.csv"));
        assertEquals(FindingCode.TOO_LARGE, wide.finding().code());
        assertEquals("[CSV!A2]", wide.finding().cells().toString());
        UnreadableWorkbook blank = assertThrows(
                UnreadableWorkbook.class,
                () -> Workbook.read((",".repeat(20_000) + "\nก,1\n").getBytes(UTF_8), "a.csv"));
        assertEquals(FindingCode.TOO_LARGE, blank.finding().code());
        UnreadableWorkbook lengthy = assertThrows(
                UnreadableWorkbook.class,
                () -> Workbook.read(("ก,\"ข\nค\"\n1,\"" + "\n".repeat(200_001) + "\"\n").getBytes(UTF_8), "a.csv"));
        assertEquals("letters-of-a-cell", lengthy.finding().details().get("case"));
        assertEquals("[CSV!B3]", lengthy.finding().cells().toString());
    }

    private static byte[] many() {
        return ("ก,ข,ค\n".repeat(100_001)).getBytes(UTF_8);
    }

    @Test
    void workbookUnderTheNameOfATextIsAWorkbook() throws Exception {
        assertEquals(
                TestReading.read(DamagedWorkbooksTest.good().toBytes()).scores(),
                TestReading.read("a.csv", DamagedWorkbooksTest.good().toBytes()).scores());
    }
}
