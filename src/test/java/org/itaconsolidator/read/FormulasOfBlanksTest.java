package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A formula that shows 0 because all that it refers to is blank says nothing: no text "0" and no score of 0. */
class FormulasOfBlanksTest {
    private static final List<String> NAMES =
            List.of("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("คะแนน");
    private final BookBuilder.Sheet source = book.sheet("ที่มา ก");

    private static BookBuilder.Raw zero(String formula) {
        return new BookBuilder.Raw("", 0, formula, "0");
    }

    private Submission scores(Object fourth) {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), i == 3 ? fourth : 80 + i);
        }
        source.set(1, 1, "บันทึก");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "formulas");
        return submission;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "F9",
                "+$F$9",
                "'ที่มา ก'!B7",
                "SUM(F9:G12)",
                "ROUND(F9*100/G9,2)",
                "IF(F9=\"\",0,F9)",
                "AVERAGE('ที่มา ก'!B7:B9)+F9"
            })
    void zeroOfBlanksIsNoScore(String formula) {
        Submission submission = scores(zero(formula));
        assertEquals(3, submission.scores().size());
        assertEquals(List.of("formula-without-value คะแนน!B7"), TestReading.codes(submission));
        assertEquals(Map.of("case", "of-blanks"), submission.findings().get(0).details());
        assertEquals(Severity.ERROR, submission.findings().get(0).severity());
        assertEquals(1, submission.rowsRefused().size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1-1", "B4-80", "COUNTA(F9:F12)", "'[1]ที่มา'!B7", "หาย!B7", "SUM(F9:F12,B4)-80", "LOG10(1)"})
    void zeroOfSomethingIsAScore(String formula) {
        Submission submission = scores(zero(formula));
        assertEquals(4, submission.scores().size());
        assertEquals(0, submission.scores().get(3).score().compareTo(BigDecimal.ZERO));
    }

    @Test
    void zeroThatIsReferredToIsAScore() {
        sheet.set(20, 6, 0);
        assertEquals(4, scores(zero("F20")).scores().size());
    }

    @Test
    void formulaOfAFormulaOfBlanksIsBlankToo() {
        source.set(7, 2, zero("F9"));
        assertEquals(3, scores(zero("'ที่มา ก'!B7")).scores().size());
    }

    @Test
    void fieldsOfMeasuresAreBlank() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        sheet.row(4, NAMES.get(0), "จัดทำคู่มือ", "๑. ประชุม", zero("'ที่มา ก'!D4"), zero("'ที่มา ก'!E4"));
        sheet.row(5, NAMES.get(1), "เผยแพร่แผน", "๑. ประกาศ", "กองคลัง", "ตลอดปีงบประมาณ");
        sheet.row(6, zero("'ที่มา ก'!A6"), zero("'ที่มา ก'!B6"), zero("'ที่มา ก'!C6"));
        source.set(1, 1, "บันทึก");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "formulas");
        assertEquals(2, submission.measures().size());
        Measure first = submission.measures().get(0);
        assertEquals("", first.text(Field.RESPONSIBLE));
        assertEquals("", first.text(Field.PERIOD));
        assertEquals(
                List.of("formula-without-value คะแนน!D4 คะแนน!E4 คะแนน!A6 คะแนน!B6 คะแนน!C6"),
                TestReading.codes(submission));
        assertEquals(Severity.NOTICE, submission.findings().get(0).severity());
        assertEquals(1, submission.rowsIgnored().size());
        assertEquals(0, submission.rowsRefused().size());
    }

    @Test
    void formulaSharedByACopyDownMovesWithTheCell() {
        sheet.set(1, 1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๖ เทศบาลตำบลตัวอย่าง");
        sheet.row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(4 + i, NAMES.get(i), zero("SHARED" + i));
        }
        source.set(5, 3, 0);
        Map<String, byte[]> parts = book.parts();
        String part = "xl/worksheets/sheet1.xml";
        String xml = new String(parts.get(part), java.nio.charset.StandardCharsets.UTF_8)
                .replace("<f>SHARED0</f>", "<f t=\"shared\" ref=\"B4:B7\" si=\"3\">'ที่มา ก'!C4</f>")
                .replaceAll("<f>SHARED[1-3]</f>", "<f t=\"shared\" si=\"3\"/>");
        parts.put(part, xml.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        Submission submission = TestReading.read(BookBuilder.zip(parts));
        assertEquals(1, submission.scores().size());
        assertEquals(2, submission.scores().get(0).indicator());
        assertEquals(List.of("formula-without-value คะแนน!B4 คะแนน!B6 คะแนน!B7"), TestReading.codes(submission));
    }
}
