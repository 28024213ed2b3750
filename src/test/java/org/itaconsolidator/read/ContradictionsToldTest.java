package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a workbook of scores says twice and differently is told, and totals are found under whatever name. */
class ContradictionsToldTest {
    private static final String TITLE = "ผลการประเมิน ITA อบต.หนองทดสอบ อำเภอเมือง จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2567";

    private static final String PLAN =
            "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) อบต.หนองทดสอบ อำเภอเมือง จังหวัดลพบุรี ปีงบประมาณ พ.ศ. 2569";

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลคะแนนรวมถ่วงน้ำหนัก",
                "คะแนนรวมถ่วงน้ำหนัก",
                "คะแนนรวมหลังถ่วงน้ำหนัก",
                "คะแนนถ่วงน้ำหนักรวม",
                "รวมคะแนนถ่วงน้ำหนัก",
                "คะแนนรวมเฉลี่ยถ่วงน้ำหนัก",
                "คะแนนรวมตามค่าน้ำหนัก",
                "ผลการประเมินโดยรวม",
                "คะแนน ITA รวมทั้งหมด",
                "คะแนนสุทธิ"
            })
    void totalIsReadUnderAnyName(String label) {
        scores("คะแนน");
        sheet.row(13, "", label, 61.23);
        List<Optional<BigDecimal>> totals = read("a.xlsx").reported().stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                .map(ReportedFigure::value)
                .toList();
        assertEquals(List.of(Optional.of(new BigDecimal("61.23"))), totals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนถ่วงน้ำหนัก", "น้ำหนักรวม", "ค่าเฉลี่ย", "คะแนนเต็มรวม"})
    void figuresBesideTheTotalAreNone(String label) {
        scores("คะแนน");
        sheet.row(13, "", label, 61.23);
        assertEquals(List.of(), read("a.xlsx").reported());
    }

    @ParameterizedTest
    @CsvSource({"ปี 2566, 1", "ปี 2567, 0", "คะแนน, 0", "คะแนนปี 2566, 1"})
    void yearOfTheTitleThatNoColumnCarriesIsTold(String heading, int told) {
        scores(heading);
        assertEquals(told, count(read("a.xlsx"), FindingCode.FISCAL_YEAR_MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({
        "ผล ITA ปี 2567 อบต.หนองทดสอบ, 1",
        "ITA อบต.หนองทดสอบ ประจำปี 2567, 1",
        "มาตรการ ITA ปี 2567 อบต.หนองทดสอบ, 0",
        "วิเคราะห์ผล ITA เพื่อจัดทำแผนปี 2567 อบต.หนองทดสอบ, 0"
    })
    void titleOfTheResultInAnyWordsIsHeldAgainstTheYearOfItsColumn(String title, int told) {
        scores("คะแนนปี 2566");
        sheet.set(1, 1, title);
        Submission read = read("a.xlsx");
        assertEquals(10, read.scores().size());
        assertEquals(told, count(read, FindingCode.FISCAL_YEAR_MISMATCH));
    }

    /** Under whatever heading: numbers beside the ten names are theirs, and two exchanged ones, or one slip, are told. */
    @ParameterizedTest
    @CsvSource({
        "ที่, 2",
        "ตัวชี้วัดลำดับที่, 2",
        "หมายเลข, 2",
        "หมายเลข, 1",
        "หมายเลข, 0",
        // three that are another's: these count something else
        "หมายเลข, 3"
    })
    void numbersBesideTheNamesThatAreOthersAreTold(String heading, int others) {
        sheet.row(1, TITLE + " 2567").row(2, heading, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            int number = i == 6 && others != 0 ? 8 : i == 7 && others > 1 ? 7 : i == 1 && others == 3 ? 5 : i + 1;
            sheet.row(3 + i, number, DamagedWorkbooksTest.NAMES.get(i), new BigDecimal("8" + (i * 7 % 10) + ".25"));
        }
        Submission read = read("a.xlsx");
        assertEquals(10, read.scores().size());
        assertEquals(
                List.of("ผล!A9", "ผล!A10").subList(0, others % 3),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.INDICATOR_NUMBER_MISMATCH)
                        .map(finding -> finding.cell().toString())
                        .toList());
    }

    /** Ranks of the scores may equal eight of the ten numbers. */
    @ParameterizedTest
    @CsvSource({"อันดับ, 0, 0", "ที่, 0, 0", "อันดับ, 1, 2", "ตัวชี้วัดที่, 0, 2"})
    void ranksOfTheScoresAreNoExchangedNumbers(String heading, int higher, int told) {
        sheet.row(1, TITLE).row(2, heading, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            int rank = i == 8 ? 10 : i == 9 ? 9 : i + 1;
            // the third is made as good as the first
            sheet.row(3 + i, rank, DamagedWorkbooksTest.NAMES.get(i), 97 - rank + (i == 2 ? 3 * higher : 0) + 0.25);
        }
        assertEquals(told, count(read("a.xlsx"), FindingCode.INDICATOR_NUMBER_MISMATCH));
    }

    /** A number in a heading says which indicator its column is of, as one in front of a row's name does. */
    @ParameterizedTest
    @CsvSource({"4, 0", "9, 1"})
    void numberInAHeadingThatIsAnothersIsTold(int number, int told) {
        sheet.row(1, TITLE).set(2, 1, "ปี").set(3, 1, "2567");
        for (int i = 0; i < 10; i++) {
            String name = (i == 3 ? number : i + 1) + "." + DamagedWorkbooksTest.NAMES.get(i);
            sheet.set(2, 2 + i, name).set(3, 2 + i, new BigDecimal("8" + i + ".25"));
        }
        Submission read = read("a.xlsx");
        assertEquals(10, read.scores().size());
        assertEquals(
                told == 0 ? List.of() : List.of("indicator-number-mismatch ผล!E2"),
                TestReading.codes(read).stream()
                        .filter(code -> code.startsWith("indicator"))
                        .toList());
    }

    /** The pasted name made a conflict whose advice would have put one score in two indicators. */
    @Test
    void nameThatIsPastedTwiceIsToldAtItsRow() {
        sheet.row(1, TITLE).row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, DamagedWorkbooksTest.NAMES.get(i == 8 ? 2 : i), new BigDecimal("8" + i + ".25"));
        }
        Submission read = read("ผล.xlsx");
        assertEquals(9, read.scores().size());
        assertEquals(0, count(read, FindingCode.SCORE_CONFLICT));
        assertEquals(
                List.of("ผล!B11 9 3 named-twice"),
                read.findings().stream()
                        .filter(finding -> finding.code() == FindingCode.INDICATOR_NUMBER_MISMATCH)
                        .map(finding -> finding.cell() + " " + finding.found() + " " + finding.expected() + " "
                                + finding.details().get("case"))
                        .toList());
    }

    /** In an order of its own, or a list of the best, numbers are the rows'. */
    @Test
    void numbersOfRowsInAnotherOrderRefuseNothing() {
        sheet.row(1, TITLE).row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            int indicator = i == 2 ? 8 : i == 8 ? 2 : i;
            sheet.row(3 + i, i + 1, DamagedWorkbooksTest.NAMES.get(indicator), new BigDecimal("8" + i + ".25"));
        }
        assertEquals(10, read("ผล.xlsx").scores().size());
    }

    /** The measures that answer a year's result are of the next year, and were stored for the result's without a word. */
    @ParameterizedTest
    @CsvSource({"มาตรการ ปี 2570, 1", "แนวทางการพัฒนาปี ๒๕๗๐, 1", "มาตรการ ปี 2569, 0", "มาตรการ, 0"})
    void yearInTheHeadingOfMeasuresThatTheTitleDoesNotNameIsTold(String heading, int told) {
        sheet.row(1, PLAN).row(3, "ลำดับที่", "ตัวชี้วัด", heading, "ผู้รับผิดชอบ");
        sheet.row(4, "1", "การใช้งบประมาณ", "เผยแพร่แผนการใช้จ่ายงบประมาณทุกไตรมาส", "กองคลัง");
        Submission read = read("แผน.xlsx");
        assertEquals(1, read.measures().size());
        assertEquals(told, count(read, FindingCode.FISCAL_YEAR_MISMATCH));
    }

    @ParameterizedTest
    @CsvSource({
        "อบต.บ้านอื่น/อบต.หนองทดสอบ.xlsx, 1",
        "อบต.หนองทดสอบ/อบต.บ้านอื่น.xlsx, 1",
        "อบต.บ้านอื่น/ผล.xlsx, 1",
        "อบต.หนองทดสอบ/ผล อบต.หนองทดสอบ.xlsx, 0"
    })
    void folderThatNamesAnotherBodyIsTold(String path, int told) {
        scores("คะแนน");
        Submission read = read(path);
        assertEquals(10, read.scores().size());
        assertEquals(told, count(read, FindingCode.ORGANISATION_NAME_MISMATCH));
    }

    /** Two names that changed places beside their numbers, in a column of their own or in front of the name. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numberThatContradictsItsNameIsTold(boolean inTheCell) {
        numbered(inTheCell, 0, 1, 3, 2, 4, 5, 6, 7, 8, 9);
        Submission read = read("a.xlsx");
        assertEquals(10, read.scores().size());
        assertEquals(2, count(read, FindingCode.INDICATOR_NUMBER_MISMATCH));
    }

    /** The same behind the name, and in front of it as "ที่ 3". */
    @ParameterizedTest
    @ValueSource(strings = {"%2$s (%1$d)", "%2$s %1$d", "ที่ %1$d %2$s"})
    void numberIsReadBesideTheNameHoweverItIsWritten(String form) {
        for (List<Integer> numbers :
                List.of(List.of(1, 2, 4, 3, 5, 6, 7, 8, 9, 10), List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10))) {
            for (int i = 0; i < 10; i++) {
                sheet.row(3 + i, form.formatted(numbers.get(i), ScoreTablesTest.NAMES.get(i)), 80.25 + i);
            }
            sheet.row(1, TITLE).row(2, "ตัวชี้วัด", "คะแนน");
            Submission read = read("a.xlsx");
            assertEquals(10, read.scores().size());
            assertEquals(numbers.get(2) == 3 ? 0 : 2, count(read, FindingCode.INDICATOR_NUMBER_MISMATCH));
            assertEquals(0, count(read, FindingCode.INDICATOR_NOT_RECOGNISED));
        }
    }

    /** A ranking numbers its rows and no indicators. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void numbersOfRowsInAnOrderOfTheirOwnContradictNothing(boolean inTheCell) {
        numbered(inTheCell, 6, 5, 0, 7, 2, 4, 1, 3, 8, 9);
        assertEquals(0, count(read("a.xlsx"), FindingCode.INDICATOR_NUMBER_MISMATCH));
    }

    /** The same in a plan, where plain numbers may count its own list instead. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            9. การป้องกันการทุจริต | 1
            ITA 9 การป้องกันการทุจริต; ๒) การใช้อำนาจ; ๘ ประสิทธิภาพการสื่อสาร | 3
            4. การใช้อำนาจ; (๙) การปรับปรุงการทำงาน; ข้อ 2 การปฏิบัติหน้าที่ | 3
            1. การปฏิบัติหน้าที่; 2. การใช้งบประมาณ; ที่ 4 การใช้อำนาจ | 1
            1. การปฏิบัติหน้าที่; 2. การใช้งบประมาณ; ข้อ 2 การใช้อำนาจ | 1
            1. การปฏิบัติหน้าที่; 2. การใช้งบประมาณ; 3. การใช้ทรัพย์สินของราชการ; 4. การใช้อำนาจ; 5. การแก้ไขปัญหาการทุจริต; 6. คุณภาพการดำเนินงาน; 7. ประสิทธิภาพการสื่อสาร | 2
            1. การป้องกันการทุจริต; 2. การใช้อำนาจ; 3. คุณภาพการดำเนินงาน | 0
            1. การปฏิบัติหน้าที่; 2. การใช้งบประมาณ; 3. การแก้ไขปัญหาการทุจริต | 0
            1. การปฏิบัติหน้าที่; 2. การใช้งบประมาณ; 1. คุณภาพการดำเนินงาน; 2. ประสิทธิภาพการสื่อสาร | 0
            1. การใช้อำนาจ; 2. การใช้อำนาจ; 3. การใช้อำนาจ; 4. การใช้ทรัพย์สินของราชการ | 0
            1.1 การปฏิบัติหน้าที่; 1.2 การใช้งบประมาณ; 2.1 คุณภาพการดำเนินงาน; 2.2 ประสิทธิภาพการสื่อสาร | 0
            การใช้อำนาจ; 3. การใช้อำนาจ; ITA 2569 การใช้อำนาจ; 12. การใช้อำนาจ | 0
            """)
    void plainNumberInAPlanIsTold(String names, int told) {
        plan("ตัวชี้วัด", "หมายเลข");
        String[] each = names.split(";\\s*");
        for (int i = 0; i < each.length; i++) {
            sheet.row(3 + i, i + 1, each[i], "", "ประกาศนโยบายที่ " + i, "สำนักปลัด", "ธ.ค. 2568");
        }
        Submission read = read("a.xlsx");
        assertEquals(each.length, read.measures().size());
        assertEquals(told, count(read, FindingCode.INDICATOR_NUMBER_MISMATCH));
    }

    @Test
    void numberBesideTheNameInAPlanIsTold() {
        plan("ตัวชี้วัดที่", "ชื่อตัวชี้วัด");
        sheet.row(3, 1, 9, "การป้องกันการทุจริต", "ประกาศนโยบาย", "สำนักปลัด", "ธ.ค. 2568");
        sheet.row(4, 2, 3, "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ธ.ค. 2568");
        Submission read = read("a.xlsx");
        assertEquals(List.of("indicator-number-mismatch ผล!B3"), TestReading.codes(read));
        assertEquals(10, read.measures().get(0).indicator().orElseThrow());
    }

    /** A column in which each row says that it is the body's own tells nothing more. */
    @Test
    void columnOfTheOwnNameIsNoUnknownColumn() {
        sheet.row(1, PLAN)
                .row(2, "ที่", "หน่วยงาน", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(3, 1, "อบต.หนองทดสอบ", "การใช้อำนาจ", "ทบทวนคำสั่ง", "สำนักปลัด", "ธ.ค. 2568");
        assertEquals(List.of(), TestReading.codes(read("a.xlsx")));
        sheet.row(4, 2, "เทศบาลตำบลหัวช้าง", "การใช้งบประมาณ", "ประกาศแผน", "กองคลัง", "ธ.ค. 2568");
        assertEquals(List.of("organisation-name-mismatch ผล!B4"), TestReading.codes(read("a.xlsx")));
    }

    /** The division that sends the scores, as the name of the file or folder; whose they are says the title. */
    @ParameterizedTest
    @CsvSource({
        "กองคลัง/ผลคะแนน กองคลัง.xlsx, 0",
        "กองคลัง/คะแนน ITA 2567 กองคลัง.xlsx, 0",
        "กองช่าง.xlsx, 0",
        "ผลคะแนน เฉพาะกองคลัง.xlsx, 1",
        "คะแนนของกองคลัง.xlsx, 1"
    })
    void divisionThatSendsIsNoDoubt(String path, int told) {
        scores("คะแนน");
        Submission read = read(path);
        assertEquals(10, read.scores().size());
        assertEquals(told, count(read, FindingCode.TEXT_NOT_UNDERSTOOD));
    }

    /** What decided is the title, and is said to be: the headings are those of the form. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "แบบฟอร์มแผนส่งเสริมคุณธรรม องค์กรคุณธรรม ประจำปีงบประมาณ 2569",
                "แผนปฏิบัติการส่งเสริมคุณธรรมของหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2569"
            })
    void planOfAnotherSubjectSaysThatItsTitleDecided(String title) {
        sheet.row(1, title).row(2, "อบต.หนองทดสอบ อำเภอเมือง จังหวัดลพบุรี");
        sheet.row(3, "ลำดับที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา");
        sheet.row(4, 1, "ปลูกฝังความพอเพียง วินัย สุจริต", "๑. ประชุม", "สำนักปลัด", "ธ.ค. 2568");
        Submission read = read("a.xlsx");
        assertEquals(
                List.of(FindingCode.TABLE_LEFT_ALONE, FindingCode.NO_TABLE_RECOGNISED), TestReading.onlyCodes(read));
        assertEquals("titled-otherwise", read.findings().get(1).details().get("case"));
        assertEquals(title, read.findings().get(1).details().get("name"));
    }

    private void plan(String second, String third) {
        sheet.row(1, PLAN).row(2, "ที่", second, third, "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
    }

    @Test
    void fullWidthDigitsAreDigits() {
        sheet.row(1, TITLE.replace("2567", "２５６７")).row(2, "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, "１", ScoreTablesTest.NAMES.get(i), "８" + (char) ('０' + i) + "．２５");
        }
        Submission read = read("a.xlsx");
        assertEquals(
                "80.25",
                read.scores().stream()
                        .filter(score -> score.indicator() == 1)
                        .findFirst()
                        .orElseThrow()
                        .score()
                        .toPlainString());
        assertTrue(read.scores().stream().allMatch(score -> score.fiscalYear().buddhist() == 2567));
        assertEquals(10, read.scores().size());
    }

    private void numbered(boolean inTheCell, int... order) {
        sheet.row(1, TITLE).row(2, inTheCell ? "" : "ที่", "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            String name = ScoreTablesTest.NAMES.get(order[i]);
            sheet.row(3 + i, inTheCell ? "" : i + 1, inTheCell ? (i + 1) + ". " + name : name, 90.25 - i);
        }
    }

    private void scores(String heading) {
        sheet.row(1, TITLE).row(2, "ที่", "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(3 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
    }

    private static long count(Submission read, FindingCode code) {
        return read.findings().stream()
                .filter(finding -> finding.code() == code)
                .mapToLong(finding ->
                        finding.cells().isEmpty() ? 1 : finding.cells().size())
                .sum();
    }

    private Submission read(String path) {
        return TestReading.read(path, book.toBytes());
    }
}
