package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;

/** Codes are read as what the workbook says that they stand for. */
class CodeBookTest {
    private static final List<String> SCORES =
            List.of("91.25", "88.41", "90.13", "85.77", "89.90", "93.02", "87.66", "84.19", "96.40", "92.50");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล");

    private static List<String> scores(Submission read) {
        return read.scores().stream()
                .map(score -> score.indicator() + " " + score.shownScore() + " " + score.at())
                .toList();
    }

    private static List<String> across(int row) {
        List<String> scores = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            String score = new BigDecimal(SCORES.get(i)).stripTrailingZeros().toPlainString();
            scores.add(i + 1 + " " + score + " ผล!" + (char) ('B' + i) + row);
        }
        return scores;
    }

    private static Object[] row(Object first, IntFunction<Object> others) {
        Object[] row = new Object[11];
        row[0] = first;
        for (int i = 1; i <= 10; i++) {
            row[i] = others.apply(i);
        }
        return row;
    }

    private void yearsDown() {
        sheet.row(1, "ผลการประเมิน ITA องค์การบริหารส่วนตำบลทดสอบ")
                .row(3, row("ปีงบประมาณ", i -> "ก." + i))
                .row(4, row(2567, i -> new BigDecimal(SCORES.get(i - 1))));
    }

    @Test
    void codesSpelledOutInLinesAreNames() {
        yearsDown();
        for (int i = 1; i <= 10; i++) {
            sheet.row(6 + i, "ก." + i + " = " + ScoreTablesTest.NAMES.get(i - 1));
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(across(4), scores(read));
        assertEquals(List.of(), read.findings());
    }

    @Test
    void codesSpelledOutOnAnotherSheetAreNames() {
        yearsDown();
        BookBuilder.Sheet codes = book.sheet("รหัส").row(1, "รหัส", "ความหมาย");
        for (int i = 1; i <= 10; i++) {
            codes.row(1 + i, "ก." + i, "คะแนนตัวชี้วัดที่ " + i + " " + ScoreTablesTest.NAMES.get(i - 1));
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(across(4), scores(read));
        assertEquals(List.of(), read.findings());
    }

    @Test
    void whatACodeStandsForIsJudgedAsIfTyped() {
        yearsDown();
        for (int i = 1; i <= 10; i++) {
            sheet.row(6 + i, "ก." + i + " = คะแนนเป้าหมาย " + ScoreTablesTest.NAMES.get(i - 1));
        }
        assertEquals(List.of(), scores(TestReading.read(book.toBytes())));
    }

    @Test
    void codesOfFewerThanTenAreNone() {
        yearsDown();
        for (int i = 1; i <= 9; i++) {
            sheet.row(6 + i, "ก." + i + " = " + ScoreTablesTest.NAMES.get(i - 1));
        }
        assertEquals(List.of(), scores(TestReading.read(book.toBytes())));
    }

    @Test
    void anAbbreviationSpelledOutIsTheHeadingThatItStandsFor() {
        for (String meaning : List.of("คะแนน", "คาดการณ์")) {
            BookBuilder each = new BookBuilder();
            BookBuilder.Sheet table = each.sheet("ผล")
                    .row(1, "ผลการประเมิน ITA องค์การบริหารส่วนตำบลทดสอบ ปีงบประมาณ พ.ศ. 2567")
                    .row(3, "ตัวชี้วัด", "คน.");
            for (int i = 0; i < 10; i++) {
                table.row(4 + i, ScoreTablesTest.NAMES.get(i), new BigDecimal(SCORES.get(i)));
            }
            table.row(16, "คน.=" + meaning);
            assertEquals(
                    meaning.equals("คะแนน") ? 10 : 0,
                    TestReading.read(each.toBytes()).scores().size());
        }
    }

    @Test
    void anExportNamesFieldsAndItsBodyInEachRow() {
        BookBuilder.Sheet export = book.sheet("export");
        export.row(1, "agency_name", "fiscal_year").row(2, "องค์การบริหารส่วนตำบลทดสอบ", 2566);
        export.row(3, "องค์การบริหารส่วนตำบลทดสอบ", 2567);
        BookBuilder.Sheet fields = book.sheet("fields").row(1, "field", "คำอธิบาย");
        for (int i = 1; i <= 10; i++) {
            export.set(1, 2 + i, "ind" + i).set(2, 2 + i, new BigDecimal(SCORES.get(i - 1)));
            export.set(3, 2 + i, new BigDecimal(SCORES.get(10 - i)));
            fields.row(1 + i, "ind" + i, ScoreTablesTest.NAMES.get(i - 1));
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                "องค์การบริหารส่วนตำบลทดสอบ", read.head().body().orElseThrow().name());
        assertEquals(
                List.of("10 92.5 export!L2", "10 91.25 export!L3"),
                scores(read).stream().filter(score -> score.startsWith("10 ")).toList());
        assertEquals(20, read.scores().size());
    }
}
