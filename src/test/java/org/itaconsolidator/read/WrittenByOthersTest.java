package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.DatedEvent;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.report.LibreOffice;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same content gives the same reading, whichever program wrote the file: {@code written-by/write.py}. */
@Tag("once")
class WrittenByOthersTest {
    private static final Path FOLDER = Path.of("src/test/resources/written-by");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "openpyxl, formula-without-value คะแนน!C14",
        "libreoffice, ''",
        "xlsxwriter, ''",
        "xlsxwriter-inline, ''",
        "xlsxwriter-1904, ''"
    })
    void everyWritersFileIsReadAlike(String writer, String ofFormula) throws IOException {
        Submission submission = TestReading.read(Files.readAllBytes(FOLDER.resolve(writer + ".xlsx")));
        assertEquals(
                List.of("86.52", "75.34", "83.35", "74.51", "82.38", "88.42", "88.91", "83.96", "39.27", "12.5"),
                submission.scores().stream().map(ScoreReading::shownScore).toList());
        assertTrue(submission.scores().stream().allMatch(s -> s.fiscalYear().buddhist() == 2566));
        assertEquals(
                ofFormula.isEmpty() ? List.of("60.61") : List.of(),
                submission.reported().stream()
                        .map(figure -> figure.value().orElseThrow().toPlainString())
                        .toList());
        List<Measure> measures = submission.measures();
        assertEquals(
                List.of("มาตรการมอบหมายงานอย่างเป็นธรรม", "มาตรการประเมินผลงาน <ทุกคน> & เปิดเผย", "มาตรการเผยแพร่แผน"),
                measures.stream().map(measure -> measure.text(Field.MEASURE)).toList());
        assertEquals(
                List.of(3, 3, 2),
                measures.stream().map(measure -> measure.indicator().orElse(0)).toList());
        assertEquals(
                List.of("15 มกราคม 2567", "=ประเมินแล้ว", "เผยแพร่แล้ว"),
                measures.stream().map(measure -> measure.text(Field.RESULT)).toList());
        assertEquals(
                List.of(LocalDate.of(2024, 1, 15)),
                measures.get(0).events().stream().map(DatedEvent::date).toList());
        List<String> codes = new ArrayList<>(List.of("hidden-content มาตรการ!7:7", "percent-format คะแนน!C8"));
        if (!ofFormula.isEmpty()) {
            codes.add(ofFormula);
        }
        if (writer.startsWith("xlsxwriter-")) {
            codes.add("indicator-not-recognised มาตรการ!A6");
        }
        assertEquals(codes, TestReading.codes(submission));
    }

    /** Every good workbook that the tests know, opened and saved by LibreOffice, says what it said before, as whatever it is saved. */
    @Test
    @Tag("slow")
    void savedAgainByLibreOfficeNothingChanges() throws Exception {
        Optional<LibreOffice> office = LibreOffice.find(folder);
        assumeTrue(office.isPresent(), "SKIPPED: LibreOffice (soffice) is not installed");
        Map<String, byte[]> good = GoodBooks.all();
        // its formula has a value only after LibreOffice has calculated it
        good.remove("openpyxl.xlsx");
        // without content types, which LibreOffice wants and the reader does not look at
        good.keySet().removeAll(List.of("by hand", "inline texts", "strict", "links"));
        assertTrue(good.size() > 15);
        Map<String, Submission> before = new TreeMap<>();
        good.forEach((name, content) -> before.put(name, TestReading.read(name, content)));
        for (Map.Entry<String, String> kind : Map.of(
                        "xlsx", "Calc MS Excel 2007 XML", "xls", "MS Excel 97", "ods", "calc8")
                .entrySet()) {
            office.get().saved(good, kind.getKey(), kind.getValue()).forEach((name, saved) -> {
                Submission after = TestReading.read(name, saved);
                TestReading.assertSame(before.get(name), after, name + " as " + kind.getKey());
            });
        }
    }

    private static Submission changed(UnaryOperator<String> sheet, UnaryOperator<String> other) throws IOException {
        Map<String, byte[]> parts = NaiveBook.parts(DamagedWorkbooksTest.good().toBytes());
        parts.replaceAll((name, content) -> {
            String xml = new String(content, StandardCharsets.UTF_8);
            return (name.contains("sheet1") ? sheet : other).apply(xml).getBytes(StandardCharsets.UTF_8);
        });
        return TestReading.read(BookBuilder.zip(parts));
    }

    private static void assertReadLikeTheGoodOne(Submission submission) {
        Submission good = TestReading.read(DamagedWorkbooksTest.good().toBytes());
        assertEquals(List.of(), TestReading.codes(submission));
        assertEquals(good.scores(), submission.scores());
        assertEquals(good.measures(), submission.measures());
    }

    @Test
    void targetsMayBeAbsoluteOrClimb() throws IOException {
        assertReadLikeTheGoodOne(changed(x -> x, xml -> xml.replace("\"worksheets/", "\"/xl/worksheets/")));
        assertReadLikeTheGoodOne(changed(x -> x, xml -> xml.replace("\"worksheets/", "\"../xl/worksheets/")));
        assertReadLikeTheGoodOne(changed(x -> x, xml -> xml.replace("\"worksheets/", "\"./worksheets/")));
    }

    @Test
    void elementsMayHaveAPrefix() throws IOException {
        UnaryOperator<String> prefixed = xml -> xml.contains("spreadsheetml/2006/main")
                ? xml.replaceAll("<(/?)([a-zA-Z])", "<$1x:$2").replace("xmlns=", "xmlns:x=")
                : xml;
        assertReadLikeTheGoodOne(changed(prefixed, prefixed));
    }

    @Test
    void cellsAndRowsMayLeaveOutTheirReferenceWhereTheyFollowOneAnother() throws IOException {
        Submission submission = changed(
                xml -> xml.replaceAll("(<c) r=\"[A-Z]+(?:[5-9]|1[0-4])\"", "$1")
                        .replaceAll("(<row) r=\"(?:[6-9]|1[0-4])\"", "$1"),
                x -> x);
        assertReadLikeTheGoodOne(submission);
    }

    @Test
    void stylesMayBeMissingFromCells() throws IOException {
        assertReadLikeTheGoodOne(changed(xml -> xml.replaceAll(" s=\"0\"", ""), x -> x));
    }

    @Test
    void sharedFormulasCountByTheirStoredValueAndTextResultsAreTexts() throws IOException {
        Submission submission = changed(
                xml -> xml.replace("<v>81.25</v>", "<f t=\"shared\" ref=\"C5:C6\" si=\"0\">80+1.25</f><v>81.25</v>")
                        .replace("<v>82.25</v>", "<f t=\"shared\" si=\"0\"/><v>82.25</v>")
                        .replace(
                                "r=\"C7\" s=\"0\"><v>83.25</v>",
                                "r=\"C7\" s=\"0\" t=\"str\"><f>\"๘๓.๒๕\"</f><v>๘๓.๒๕</v>"),
                x -> x);
        assertReadLikeTheGoodOne(submission);
    }

    @Test
    void sharedFormulaWithoutAValueIsNoScore() throws IOException {
        Submission submission = changed(xml -> xml.replace("<v>82.25</v>", "<f t=\"shared\" si=\"0\"/>"), x -> x);
        assertEquals(List.of("formula-without-value ผลคะแนน!C6"), TestReading.codes(submission));
        assertEquals(9, submission.scores().size());
    }

    /** Google Sheets writes no styles for plain sheets and keeps rich text as runs with properties. */
    @Test
    void runsOfATextAreJoinedAndReadingAidsLeftOut() throws IOException {
        Submission submission = changed(
                x -> x,
                xml -> xml.replace(
                        "<t xml:space=\"preserve\">การใช้อำนาจ</t>",
                        "<r><rPr><b/></rPr><t>การใช้</t></r><r><t>อำนาจ</t></r><rPh sb=\"0\" eb=\"2\"><t>อ่าน</t></rPh>"));
        assertReadLikeTheGoodOne(submission);
    }

    @Test
    void cellOfAnInlineTextThatHoldsASharedTextsNumberIsDamaged() throws IOException {
        Submission submission = changed(xml -> xml.replaceFirst("t=\"s\"", "t=\"inlineStr\""), x -> x);
        assertEquals(List.of(FindingCode.CORRUPT_WORKBOOK), TestReading.onlyCodes(submission));
    }
}
