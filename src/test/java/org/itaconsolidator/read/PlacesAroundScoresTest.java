package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a table of scores looks like, the same places say the same of its scores. */
@Tag("slow")
class PlacesAroundScoresTest {
    /** Where names and scores stand. */
    enum Layout {
        TABLE,
        LIST,
        ACROSS
    }

    private final BookBuilder book = new BookBuilder();
    private BookBuilder.Sheet sheet = book.sheet("แผ่น");

    /** Ten scores of 2567; of the third, C3 or D4 or so, the name is given. */
    private void scores(Layout layout, String title, String third) {
        sheet.set(1, 1, title).set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        switch (layout) {
            case TABLE -> sheet.set(4, 2, "ตัวชี้วัด").set(4, 3, "คะแนน");
            case ACROSS -> sheet.set(4, 1, "ปีงบประมาณ").set(5, 1, "2567");
            case LIST -> sheet.set(3, 5, "");
        }
        for (int i = 0; i < 10; i++) {
            String name = i == 2 ? third : ScoreTablesTest.NAMES.get(i);
            if (layout == Layout.ACROSS) {
                sheet.set(4, 2 + i, name).set(5, 2 + i, 80.25 + i);
            } else {
                sheet.set(5 + i, 2, name).set(5 + i, 3, 80.25 + i);
            }
        }
    }

    private void scores(Layout layout) {
        scores(layout, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567", ScoreTablesTest.NAMES.get(2));
    }

    /** The cell of the third name. */
    private static String nameOf(Layout layout) {
        return layout == Layout.ACROSS ? "D4" : "B7";
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "places");
        return submission;
    }

    private static Set<Integer> indicators(Submission submission, SourceKind source) {
        return submission.scores().stream()
                .filter(score -> score.source() == source)
                .map(ScoreReading::indicator)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> errors(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .flatMap(finding -> finding.cells().stream())
                .map(cell -> cell.a1())
                .toList();
    }

    private static final Set<Integer> ALL = Set.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    private static final Set<Integer> ALL_BUT_THREE = Set.of(1, 2, 4, 5, 6, 7, 8, 9, 10);

    @ParameterizedTest
    @EnumSource
    void withoutWordsAllAreStored(Layout layout) {
        scores(layout);
        Submission submission = read();
        assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL));
        assertEquals(List.of(), TestReading.codes(submission));
    }

    /** The year of what scores are used for is not theirs. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ผลการประเมิน ITA เพื่อจัดทำแผนปี 2568",
                "ผลการประเมิน ITA (ใช้ในปี 2568)",
                "คะแนน ITA สำหรับจัดทำมาตรการ ประจำปีงบประมาณ พ.ศ. 2568"
            })
    void yearOfAPurposeIsNotThatOfTheScores(String title) {
        scores(Layout.TABLE, title, ScoreTablesTest.NAMES.get(2));
        Submission submission = read();
        assertEquals(Set.of(), indicators(submission, SourceKind.OFFICIAL));
        assertEquals(List.of("A1"), errors(submission));
    }

    @ParameterizedTest
    @EnumSource
    void commentAtANameKeepsItsScoreOut(Layout layout) {
        scores(layout);
        sheet.comment(nameOf(layout), "คะแนนคาดการณ์");
        Submission submission = read();
        assertEquals(ALL_BUT_THREE, indicators(submission, SourceKind.OFFICIAL));
        assertEquals(List.of(nameOf(layout)), errors(submission));
    }

    @ParameterizedTest
    @EnumSource
    void markAtANameWithItsNoteKeepsItsScoreOut(Layout layout) {
        scores(layout, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567", ScoreTablesTest.NAMES.get(2) + " *");
        sheet.set(20, 1, "* เป็นคะแนนคาดการณ์");
        Submission submission = read();
        assertEquals(ALL_BUT_THREE, indicators(submission, SourceKind.OFFICIAL));
        assertEquals(List.of(nameOf(layout)), errors(submission));
    }

    @ParameterizedTest
    @EnumSource
    void scoreWhoseNameSaysThatItIsSelfAssessedIsNotOfficial(Layout layout) {
        scores(layout, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567", ScoreTablesTest.NAMES.get(2) + " (ประเมินตนเอง)");
        Submission submission = read();
        assertEquals(ALL_BUT_THREE, indicators(submission, SourceKind.OFFICIAL));
        assertEquals(layout == Layout.TABLE ? Set.of(3) : Set.of(), indicators(submission, SourceKind.SELF_ASSESSMENT));
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void wordInFrontOfARowKeepsItOut(Layout layout) {
        scores(layout);
        sheet.set(7, 1, "ค่าเป้าหมาย");
        assertEquals(ALL_BUT_THREE, indicators(read(), SourceKind.OFFICIAL));
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void rowBesideAnotherBodysNameIsRefused(Layout layout) {
        scores(layout);
        sheet.set(7, 1, "เทศบาลตำบลท่าเรือ");
        Submission submission = read();
        assertEquals(ALL_BUT_THREE, indicators(submission, SourceKind.OFFICIAL));
        assertEquals(List.of("A7"), errors(submission));
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void headingOfAGroupOfTargetsKeepsItsScoresOut(Layout layout) {
        scores(layout);
        int first = layout == Layout.ACROSS ? 2 : 3;
        sheet.set(3, first, "ค่าเป้าหมาย").merge(3, first, 3, layout == Layout.ACROSS ? 11 : 4);
        assertEquals(Set.of(), indicators(read(), SourceKind.OFFICIAL));
    }

    @ParameterizedTest
    @EnumSource
    void coverThatCallsAllScoresForeseenKeepsThemOut(Layout layout) {
        scores(layout);
        book.sheet("หน้าปก").set(1, 1, "ผลการประเมิน ITA").set(2, 1, "ตัวเลขทั้งหมดในไฟล์นี้เป็นค่าประมาณการ");
        assertEquals(Set.of(), indicators(read(), SourceKind.OFFICIAL));
    }

    @ParameterizedTest
    @EnumSource
    void scoresBeforeAnAppealDoNotCountBesideThoseAfterIt(Layout layout) {
        scores(layout, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 (ก่อนอุทธรณ์)", ScoreTablesTest.NAMES.get(2));
        BookBuilder.Sheet after = book.sheet("หลังอุทธรณ์")
                .set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 (หลังอุทธรณ์)")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .set(4, 2, "ตัวชี้วัด")
                .set(4, 3, "คะแนน");
        for (int i = 0; i < 10; i++) {
            after.set(5 + i, 2, ScoreTablesTest.NAMES.get(i)).set(5 + i, 3, 85.25 + i);
        }
        Submission submission = read();
        assertEquals(
                Set.of("หลังอุทธรณ์"),
                submission.scores().stream().map(score -> score.at().sheet()).collect(Collectors.toSet()));
        assertEquals(List.of(), errors(submission));
    }

    /** Words of another assessment, of other bodies and of a stage before the result. */
    private static final List<String> NO_RESULT = List.of(
            "ผลการประเมิน LPA",
            "ผลการประเมิน PMQA 4.0",
            "ผลการประเมิน ITA โรงพยาบาลส่งเสริมสุขภาพตำบล",
            "คะแนนเฉลี่ยรายภาค",
            "ค่ากลาง",
            "ผลของเพื่อนบ้าน",
            "ผู้ชนะเลิศ",
            "Best practice",
            "คะแนนก่อนการทักท้วง",
            "ผลประเมินเสมือนจริง");

    @ParameterizedTest
    @EnumSource
    void captionOfAnotherAssessmentOrBodyOrStageKeepsScoresOut(Layout layout) {
        for (String said : NO_RESULT) {
            PlacesAroundScoresTest other = new PlacesAroundScoresTest();
            other.scores(layout);
            other.sheet.set(3, 1, said);
            assertEquals(Set.of(), indicators(other.read(), SourceKind.OFFICIAL), said);
        }
    }

    /** Ten scores with a line of text in front of the sixth. */
    private static PlacesAroundScoresTest withLineInside(Layout layout, String line) {
        PlacesAroundScoresTest other = new PlacesAroundScoresTest();
        other.sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        other.sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        if (layout == Layout.TABLE) {
            other.sheet.set(4, 2, "ตัวชี้วัด").set(4, 3, "คะแนน");
        }
        other.sheet.set(10, 2, line);
        for (int i = 0; i < 10; i++) {
            int row = i < 5 ? 5 + i : 6 + i;
            other.sheet.set(row, 2, ScoreTablesTest.NAMES.get(i)).set(row, 3, 80.25 + i);
        }
        return other;
    }

    /** Lines that begin like a remark and say something of the figures below them, each beside one that says nothing of them. */
    private static final List<List<String>> LIKE_REMARKS = List.of(
            List.of("วาระที่ 3 ผลคะแนนปีงบประมาณ 2566", "วาระที่ 3 เรื่องเพื่อทราบ"),
            List.of("ระเบียบวาระที่ 4 ผลการประเมินปี 2566", "ระเบียบวาระที่ 4 การประชุมครั้งที่ 3/2567"),
            List.of("สิ่งที่ส่งมาด้วย คะแนนปี 2566", "สิ่งที่ส่งมาด้วย 2"),
            List.of("เอกสารแนบ ผลปี 2566", "เอกสารแนบ 1"),
            List.of("คะแนนปัดเศษจากปี 2566", "ปัดเศษทศนิยม 2 ตำแหน่ง"),
            List.of("เผยแพร่ปี 2566", "เผยแพร่เมื่อวันที่ 3 ตุลาคม 2567"),
            List.of("เผยแพร่ร่าง", "เผยแพร่เมื่อ 3 ต.ค. 2567"),
            List.of("ที่ตั้งไว้", "99 หมู่ 4 ตำบลตัวอย่าง"),
            List.of("การประชุมซ้อม", "การประชุมครั้งที่ 3/2567"),
            List.of("ที่ทำการทดสอบ", "เลขที่ 12 ถนนสุขใจ"),
            List.of("บันทึกโดยประมาณ", "บันทึกโดย นางสาวสมใจ ใจดี"),
            List.of("ทศนิยมที่คาดไว้", "ทศนิยม 2 ตำแหน่ง"),
            List.of("เรียนรู้จากปีก่อน", "ขอขอบคุณทุกกองที่ให้ความร่วมมือ"),
            List.of("ใช้ประกอบการอบรม", "ใช้ประกอบการประชุม"),
            List.of("ประเภทหน่วยงาน อบจ.", "รหัสหน่วยงาน 5520101"),
            List.of("รายงานโดยกองช่าง", "จัดทำโดย กองคลัง"),
            List.of("print test", "Printed 3/10/2567"),
            List.of("วันจันทร์ที่ 5 ส.ค. 2567 ร่างคะแนน", "วันจันทร์ที่ 5 ส.ค. 2567"),
            List.of("วันจันทร์ที่ 5 คะแนนคาดการณ์", "วันจันทร์ที่ 5 สิงหาคม 2567 เวลา 13.00 น."),
            List.of("99 หมู่ 5 คะแนนคาดการณ์", "99/1 หมู่ 5 ต.ตัวอย่าง อ.เมือง จ.น่าน 55000"),
            List.of("โทร 039-511-111 คะแนนประเมินตนเอง", "โทร 039-511-111 ต่อ 12"),
            List.of("โทร 039-511-111 ตัวเลขที่หัวหน้าให้ไว้", "โทรสาร 039-511-111"),
            List.of("เผยแพร่โดย อบต.หนองปรุง", "เผยแพร่เมื่อ 3 ต.ค. 2567"),
            List.of("แนบท้าย อบต.หนองปรุง", "แนบท้าย 1"),
            List.of("ผู้ประสานงาน อบต.หนองปรุง", "ผู้ประสานงาน นางสาวสมใจ ใจดี"),
            List.of("99 หมู่ 5 อบต.หนองปรุง", "99 หมู่ 5 เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน"));

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void whatStandsBehindTheStartOfARemarkMustBeUnderstood(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (List<String> pair : LIKE_REMARKS) {
            Set<Integer> stored = indicators(withLineInside(layout, pair.get(0)).read(), SourceKind.OFFICIAL);
            all.add(() -> assertNotEquals(ALL, stored, pair.get(0)));
            Set<Integer> beside = indicators(withLineInside(layout, pair.get(1)).read(), SourceKind.OFFICIAL);
            all.add(() -> assertEquals(ALL, beside, pair.get(1)));
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void titleThatBeginsLikeARemarkAndDoubtsItsFiguresIsToldAsAWarning(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (List<String> pair : List.of(
                List.of("เผยแพร่ภายใน ตัวเลขยังไม่นิ่ง", "เผยแพร่เมื่อ 3 ต.ค. 2567"),
                List.of("รายงานโดยกองคลัง ตัวเลขอาจคลาดเคลื่อน", "จัดทำโดย กองคลัง"),
                List.of("ตรวจทานแล้วแต่คะแนนยังไม่ครบ", "ตรวจทานแล้ว"),
                List.of("ปรับปรุงข้อมูลเองจากที่จำได้", "ปรับปรุงข้อมูล 3 ต.ค. 2567"),
                List.of("รวบรวมข้อมูลโดยการสอบถามทางโทรศัพท์ ไม่แน่ใจ", "รวบรวมข้อมูลโดย สำนักปลัด"))) {
            List<String> told = pair.stream()
                    .map(line -> {
                        PlacesAroundScoresTest other = new PlacesAroundScoresTest();
                        other.scores(layout);
                        other.sheet.set(3, 1, line);
                        Submission submission = other.read();
                        return submission.findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTICE)
                                + " " + submission.scores().size();
                    })
                    .toList();
            all.add(() ->
                    assertTrue(told.get(0).startsWith("true") || told.get(0).endsWith(" 0"), pair.get(0)));
            all.add(() -> assertEquals("false 10", told.get(1), pair.get(1)));
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void lineThatSaysNothingOfTheFiguresRefusesNone(Layout layout) {
        for (String line : List.of(
                "ข้อมูล ณ วันที่ 15 กันยายน 2567",
                "ที่มา: ระบบ ITAS",
                "หน้า 1 / 2",
                "โทร. 0 5651 2345 ต่อ 12",
                "อีเมล saraban@example.go.th",
                "พิมพ์เมื่อ 3 ต.ค. 2567 เวลา 10.30 น.",
                "วันพุธที่ 2 ตุลาคม 2567 เวลา 09.30 น.",
                "99 หมู่ 4 ตำบลตัวอย่าง",
                "ขอขอบคุณทุกกองที่ให้ความร่วมมือ",
                "จัดทำโดย งานนโยบายและแผน สำนักปลัด",
                "เกณฑ์ผ่าน 85 คะแนน",
                "ด่วนที่สุด")) {
            Submission submission = withLineInside(layout, line).read();
            assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL), line);
            assertEquals(List.of(), TestReading.codes(submission), line);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void lineThatBeginsLikeARemarkAndTakesItsFiguresBackRefusesThem(Layout layout) {
        for (String line : List.of("ข้อมูล ณ วันที่ 15 กันยายน 2567 (คาดการณ์)", "จัดทำโดย กองคลัง (ร่าง) ฉบับร่าง")) {
            PlacesAroundScoresTest other = new PlacesAroundScoresTest();
            other.scores(layout);
            other.sheet
                    .set(15, 2, line)
                    .set(16, 2, ScoreTablesTest.NAMES.get(0))
                    .set(16, 3, 12.5);
            Submission submission = other.read();
            assertEquals(10, submission.scores().size(), line);
        }
    }

    /** "ขีดฆ่าทั้งแถว": its score was refused, and its name told as still read. */
    @Test
    void rowStruckThroughWholeIsToldOnce() {
        scores(Layout.values()[0]);
        sheet.set(7, 2, struck(ScoreTablesTest.NAMES.get(2)));
        sheet.set(7, 3, new BookBuilder.Raw("n", BookBuilder.STRUCK, null, "82.25"));
        assertEquals(
                List.of("score-not-a-number แผ่น!C7"),
                TestReading.codes(read()).stream()
                        .map(code -> code.replaceAll(" [^!]+!", " แผ่น!"))
                        .toList());
    }

    /** A mark that the number format writes is one: the note with it is of the scores that carry it. */
    @Test
    void markWrittenByTheNumberFormatLeadsToItsNote() {
        scores(Layout.TABLE);
        sheet.set(7, 3, new BookBuilder.Raw("", BookBuilder.MARKED, null, "82.25"));
        sheet.set(9, 3, new BookBuilder.Raw("", BookBuilder.MARKED, null, "84.25"));
        sheet.set(16, 1, "* คะแนนเป้าหมาย");
        assertEquals(8, read().scores().size());
    }

    /** Letters may be struck through where the cell is not: all of them are as if the cell were. */
    @ParameterizedTest
    @CsvSource({"true, 9", "false, 10"})
    void scoreWhoseLettersAreAllStruckThroughIsTakenBack(boolean struck, int stored) {
        scores(Layout.values()[0]);
        sheet.set(7, 3, new BookBuilder.Pieces(struck, "82", ".25"));
        assertEquals(stored, read().scores().size());
    }

    @ParameterizedTest
    @EnumSource
    void nameStruckThroughTakesItsScoreBack(Layout layout) {
        scores(layout);
        String name = ScoreTablesTest.NAMES.get(2);
        sheet.set(layout == Layout.ACROSS ? 4 : 7, layout == Layout.ACROSS ? 4 : 2, struck(name));
        Submission submission = read();
        assertEquals(ALL_BUT_THREE, indicators(submission, SourceKind.OFFICIAL));
        assertEquals(List.of(nameOf(layout), layout == Layout.ACROSS ? "D5" : "C7"), errors(submission));
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void headingOrYearStruckThroughTakesItsScoresBack(Layout layout) {
        scores(layout);
        sheet.set(
                layout == Layout.ACROSS ? 5 : 4,
                layout == Layout.ACROSS ? 1 : 3,
                struck(layout == Layout.ACROSS ? "2567" : "คะแนน"));
        assertEquals(Set.of(), indicators(read(), SourceKind.OFFICIAL));
    }

    @ParameterizedTest
    @EnumSource
    void titleStruckThroughIsTold(Layout layout) {
        scores(layout);
        sheet.set(1, 1, struck("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567"));
        Submission submission = read();
        assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL));
        assertEquals(List.of("hidden-content แผ่น!A1"), TestReading.codes(submission));
    }

    @ParameterizedTest
    @ValueSource(strings = {"กองคลัง", "IIT", "ระดับ B", "แก้ไขแล้ว"})
    void otherTextStruckThroughInFrontOfAScoreIsTold(String text) {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.row(4, "ลำดับ", "ตัวชี้วัด", "หมายเหตุ", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), i == 2 ? struck(text) : null, 80.25 + i);
        }
        Submission submission = read();
        assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL));
        assertTrue(
                TestReading.codes(submission).contains("hidden-content แผ่น!C7"),
                () -> TestReading.codes(submission).toString());
    }

    @Test
    void nameStruckThroughInATableBesideTakesOnlyItsOwnScoreBack() {
        for (int i = 0; i < 2; i++) {
            int first = 1 + 4 * i;
            sheet.set(1, first, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. " + (2566 + i));
            sheet.set(3, first, "ลำดับ").set(3, first + 1, "ตัวชี้วัด").set(3, first + 2, "คะแนน");
            for (int row = 0; row < 10; row++) {
                String name = ScoreTablesTest.NAMES.get(row);
                sheet.set(4 + row, first, row + 1)
                        .set(4 + row, first + 1, i == 0 && row == 2 ? struck(name) : name)
                        .set(4 + row, first + 2, 80.25 + row + i);
            }
        }
        assertEquals(
                List.of(2567),
                read().scores().stream()
                        .filter(score -> score.indicator() == 3)
                        .map(score -> score.fiscalYear().buddhist())
                        .toList());
    }

    private Set<Integer> scoresBelow(String line, int row) {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        int at = 5;
        for (int i = 0; i < 10; i++) {
            at += at == row ? 1 : 0;
            sheet.row(at++, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.set(row, 1, line);
        return indicators(read(), SourceKind.OFFICIAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"อำเภอเมือง", "จังหวัดน่าน"})
    void ownPlaceDirectlyBelowTheHeadingsIsAnAddress(String place) {
        assertEquals(ALL, scoresBelow(place, 5));
    }

    @Test
    void anotherPlaceDirectlyBelowTheHeadingsIsNoAddress() {
        assertEquals(Set.of(), scoresBelow("จังหวัดตราด", 5));
    }

    @Test
    void ownPlaceAmongScoresIsNoAddress() {
        assertEquals(Set.of(1, 2, 3), scoresBelow("จังหวัดน่าน", 8));
    }

    @Test
    void captionOfTheLastYearAndTheOneBeforeKeepsNoScoresOut() {
        scores(Layout.TABLE);
        sheet.set(3, 1, "ผลคะแนนปีล่าสุด และปีก่อน");
        assertEquals(ALL, indicators(read(), SourceKind.OFFICIAL));
    }

    @Test
    void captionOfTheYearBeforeKeepsScoresOut() {
        scores(Layout.TABLE);
        sheet.set(3, 1, "ผลคะแนนปีก่อน");
        assertEquals(Set.of(), indicators(read(), SourceKind.OFFICIAL));
    }

    private static BookBuilder.Raw struck(String text) {
        return new BookBuilder.Raw("str", BookBuilder.STRUCK, null, text);
    }

    @ParameterizedTest
    @EnumSource
    void sheetOfAPlaceIsTheBodysOnlyWhereItNamesTheBody(Layout layout) {
        PlacesAroundScoresTest place = new PlacesAroundScoresTest();
        place.sheet = place.book.sheet("คะแนน จังหวัดน่าน");
        place.scores(layout);
        assertEquals(ALL, indicators(place.read(), SourceKind.OFFICIAL));
        place = new PlacesAroundScoresTest();
        place.sheet = place.book.sheet("คะแนน จังหวัดน่าน");
        place.scores(layout);
        place.sheet.set(2, 1, "ที่มา: ระบบ ITAS");
        place.book.sheet("ปก").set(1, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        assertEquals(Set.of(), indicators(place.read(), SourceKind.OFFICIAL));
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void scoresCalledThoseOfTheYearBeforeAreOfNoYearForSure(Layout layout) {
        for (String said : List.of(
                "คะแนนปีก่อน",
                "ปีที่แล้ว",
                "ของปีที่ผ่านมา",
                "ภาคผนวก ก. ผลการประเมิน ITA ปีที่ผ่านมา",
                "เอกสารแนบ 2 คะแนนปีก่อน")) {
            PlacesAroundScoresTest caption = new PlacesAroundScoresTest();
            caption.scores(layout);
            caption.sheet.set(3, 1, said);
            assertEquals(Set.of(), indicators(caption.read(), SourceKind.OFFICIAL), said);
        }
        scores(layout);
        assertEquals(ALL, indicators(read(), SourceKind.OFFICIAL));
    }

    @ParameterizedTest
    @EnumSource(names = "TABLE")
    void sheetNamedAfterTheYearBeforeLeavesTheOthersScoresAlone(Layout layout) {
        scores(layout);
        BookBuilder.Sheet before = book.sheet("ปีที่แล้ว");
        before.row(2, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            before.row(3 + i, ScoreTablesTest.NAMES.get(i), 70.5 + i);
        }
        Submission submission = read();
        assertEquals(10, submission.scores().size());
        assertEquals(
                Set.of("แผ่น"),
                submission.scores().stream().map(score -> score.at().sheet()).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource
    void honestCaptionsKeepNothingOut(Layout layout) {
        for (String said : List.of(
                "ผลการประเมิน ITA และ PMQA ปีงบประมาณ พ.ศ. 2567",
                "ผลการประเมิน ITA ปี 2567 (คะแนนสูงสุดในจังหวัด)",
                "คะแนนของ ทต. ที่ได้รับ ปี 2567",
                "จัดทำโดย งานอนามัยสิ่งแวดล้อม",
                "ที่ตั้ง ตรงข้ามโรงพยาบาลน่าน",
                "คะแนนที่ได้หลังการทักท้วง ปี 2567")) {
            PlacesAroundScoresTest caption = new PlacesAroundScoresTest();
            caption.scores(layout);
            caption.sheet.set(3, 1, said);
            assertEquals(ALL, indicators(caption.read(), SourceKind.OFFICIAL), said);
        }
    }

    private static final List<String> OF_A_DIVISION =
            List.of("ผลการประเมิน ITA ปี 2567 ของกองคลัง", "คะแนน ITA กองช่าง ปี 2567", "ผลคะแนนของสำนักปลัดเทศบาล");

    @ParameterizedTest
    @EnumSource
    void scoresOfADivisionAreNotTheBodysWhereverItIsSaid(Layout layout) {
        for (String said : OF_A_DIVISION) {
            for (String place : List.of("title", "caption", "note", "comment", "sheet", "page")) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                if (place.equals("sheet")) {
                    of.sheet = of.book.sheet(said);
                }
                of.scores(
                        layout,
                        place.equals("title") ? said : "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567",
                        ScoreTablesTest.NAMES.get(2));
                switch (place) {
                    case "caption" -> of.sheet.set(3, 1, said);
                    case "note" -> of.sheet.set(20, 1, said);
                    case "comment" -> of.sheet.comment(layout == Layout.TABLE ? "C4" : nameOf(layout), said);
                    case "page" -> of.sheet.footer("&C" + said);
                    default -> of.sheet.set(30, 1, "");
                }
                Set<Integer> stored = indicators(of.read(), SourceKind.OFFICIAL);
                // a comment at a name is about its score alone
                if (place.equals("comment") && layout != Layout.TABLE) {
                    stored.retainAll(Set.of(3));
                }
                assertEquals(Set.of(), stored, place + ": " + said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void divisionThatSendsTheScoresKeepsNoneOut(Layout layout) {
        for (String said : List.of(
                "จัดทำโดย กองคลัง",
                "ส่วนราชการ: สำนักปลัด",
                "ส่วนราชการ สำนักปลัด",
                "ผู้รายงานคะแนน กองช่าง",
                "คะแนน ITA ของเทศบาลตำบลตัวอย่าง จัดทำโดยสำนักปลัด",
                "ที่มา: กองยุทธศาสตร์และงบประมาณ")) {
            for (int row : List.of(3, 20)) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                of.sheet.set(row, 1, said);
                assertEquals(ALL, indicators(of.read(), SourceKind.OFFICIAL), said);
            }
        }
        for (String file :
                List.of("คะแนน ITA กองคลัง.xlsx", "กองคลัง/คะแนน.xlsx", "คะแนน ITA ปี 2567 ของกองคลัง.xlsx")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            assertEquals(ALL, indicators(TestReading.read(file, of.book.toBytes()), SourceKind.OFFICIAL), file);
        }
    }

    /** Ten scores down with a line between the fifth and the sixth, or below all. */
    private static Submission withLine(Layout layout, String line, int at) {
        PlacesAroundScoresTest of = new PlacesAroundScoresTest();
        of.sheet
                .set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        if (layout == Layout.TABLE) {
            of.sheet.set(4, 2, "ตัวชี้วัด").set(4, 3, "คะแนน");
        }
        for (int i = 0; i < 2 * (at - 1) && i < 20; i++) {
            int row = 5 + i + (i < at - 1 ? 0 : 1);
            of.sheet.set(row, 2, ScoreTablesTest.NAMES.get(i % 10)).set(row, 3, 80.25 + i);
        }
        of.sheet.set(4 + at, 2, line);
        return of.read();
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void lineThatPartsOneListInTwoLeavesTheRowsAboveOpenToo(Layout layout) {
        for (String line : List.of(
                "(ค่าเฉลี่ยของ อปท. ทั้งจังหวัด)",
                "(อยู่ระหว่างทักท้วงผล คะแนนอาจเปลี่ยน)",
                "อยู่ระหว่างทักท้วงผล",
                "(คะแนนของเทศบาลตำบลอื่น)",
                "[ยังไม่ประกาศ]")) {
            Submission parted = withLine(layout, line, 6);
            assertEquals(Set.of(1, 2, 3, 4, 5), indicators(parted, SourceKind.OFFICIAL), line);
            assertEquals(1, countBetween(parted), line);
            assertEquals(0, countBetween(withLine(layout, line, 11)), line + " over a list of its own");
        }
        for (String line : List.of("EIT", "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก", "(น้ำหนักร้อยละ 30)")) {
            assertEquals(ALL, indicators(withLine(layout, line, 6), SourceKind.OFFICIAL), line);
            assertEquals(0, countBetween(withLine(layout, line, 6)), line);
        }
    }

    private static long countBetween(Submission submission) {
        return submission.findings().stream()
                .filter(finding -> "between".equals(finding.details().get("case")))
                .count();
    }

    @ParameterizedTest
    @ValueSource(strings = {"← %s", "<- %s", "(%s)", "- %s", "⬅ %s"})
    void arrowOrBracketsInFrontOfWhatIsSaidOfAScoreSayNothing(String form) {
        for (String said : List.of("ทดลองประเมินก่อนเข้าระบบจริง", "ตัวเลขประมาณการ", "ซ้อมประเมินก่อนวันจริง")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(Layout.TABLE);
            of.sheet.set(7, 5, form.formatted(said));
            assertEquals(ALL_BUT_THREE, indicators(of.read(), SourceKind.OFFICIAL), said);
        }
        PlacesAroundScoresTest longer = new PlacesAroundScoresTest();
        longer.scores(Layout.TABLE);
        longer.sheet.set(7, 5, form.formatted("ทดลองประเมินก่อนเปิดระบบของ ป.ป.ช."));
        assertTrue(longer.read().findings().stream()
                .anyMatch(finding ->
                        "remark".equals(finding.details().get("case")) && finding.severity() == Severity.WARNING));
        for (String said : List.of("ควรพัฒนา", "ต่ำสุดของเรา", "ปรับปรุงเว็บไซต์แล้วเดือนมีนาคม")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(Layout.TABLE);
            of.sheet.set(7, 5, form.formatted(said));
            Submission read = of.read();
            assertEquals(ALL, indicators(read, SourceKind.OFFICIAL), said);
            assertTrue(read.findings().stream().allMatch(finding -> finding.severity() == Severity.NOTICE), said);
        }
    }

    /** A text in the row of the headings; of the table's columns B and C, of the years down B to K. */
    private static Submission withTextInHeadings(Layout layout, int columnsOff, String text) {
        PlacesAroundScoresTest other = new PlacesAroundScoresTest();
        other.scores(layout);
        other.sheet.set(4, (layout == Layout.ACROSS ? 11 : 3) + columnsOff, text);
        return other.read();
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void textInTheRowOfHeadingsOverNothingIsOneBesideTheTable(Layout layout) {
        for (String text :
                List.of("ตัวเลขสมมติ", "ร่าง", "ไม่ใช่คะแนนจริง", "ยังไม่ประกาศผล", "ยกเลิก", "คะแนนจำลอง")) {
            for (int off : new int[] {1, 2, 4, 9}) {
                Submission submission = withTextInHeadings(layout, off, text);
                assertEquals(Set.of(), indicators(submission, SourceKind.OFFICIAL), text + off);
            }
        }
        for (String text : List.of("เป้าหมาย", "คะแนนของจังหวัด", "ค่าเป้าหมาย", "ค่าเฉลี่ยจังหวัด")) {
            Submission submission = withTextInHeadings(layout, 3, text);
            assertEquals(Set.of(), indicators(submission, SourceKind.OFFICIAL), text);
        }
        for (String text : List.of("ประเมินตนเอง", "ปี 2566", "สมมุติเอา")) {
            assertEquals(
                    true,
                    withTextInHeadings(layout, 3, text).findings().stream()
                            .anyMatch(finding -> finding.severity() != Severity.NOTICE),
                    text);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void columnsThatAreNotFilledYetSayNothing(Layout layout) {
        for (String text : List.of(
                "หมายเหตุ",
                "เป้าหมาย",
                "ค่าเป้าหมาย",
                "อันดับ",
                "ผลต่าง",
                "ระดับ",
                "คะแนนปี 2568",
                "คะแนนเฉลี่ยจังหวัด",
                "คิดเป็นร้อยละของน้ำหนัก",
                "ผู้รับผิดชอบ")) {
            Submission submission = withTextInHeadings(layout, 1, text);
            assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL), text);
            assertEquals(List.of(), errors(submission), text);
        }
        assertEquals(ALL, indicators(withTextInHeadings(layout, 3, "หมายเหตุ"), SourceKind.OFFICIAL));
        for (String text : List.of("เป้าหมาย", "ปี 2566", "ประเมินตนเอง", "คะแนนของจังหวัด")) {
            Submission submission = withTextInHeadings(layout, 1, text);
            assertEquals(
                    List.of("NOTICE empty-column"),
                    submission.findings().stream()
                            .map(finding ->
                                    finding.severity() + " " + finding.details().get("case"))
                            .toList(),
                    text);
        }
    }

    @ParameterizedTest
    @EnumSource
    void noteThatCallsTheScoresThoseOfAnotherYearIsTold(Layout layout) {
        for (String note : List.of(
                "คะแนนปี 2566",
                "ข้อมูลปี 2566",
                "ของปีงบประมาณ 2566",
                "(ปี 2566)",
                "ผลการประเมินปี 2568",
                "(1) ของปี 2566")) {
            for (int row : new int[] {15, 17, 40}) {
                PlacesAroundScoresTest other = new PlacesAroundScoresTest();
                other.scores(layout);
                other.sheet.set(row, 1, note);
                Submission submission = other.read();
                assertEquals(
                        true,
                        submission.findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTICE),
                        note + row + TestReading.codes(submission));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void noteThatOnlyMentionsAnotherYearIsNotTold(Layout layout) {
        for (String note : List.of(
                "เพิ่มขึ้นจากปี 2566 3.1 คะแนน",
                "ใช้เทียบกับปี 2566",
                "ที่มา: ประกาศสำนักงาน ป.ป.ช. ลงวันที่ 5 สิงหาคม 2566",
                "ตามคำสั่งที่ 12/2566",
                "คะแนนปี 2567",
                "ข้อมูล ณ วันที่ 15 สิงหาคม 2566")) {
            PlacesAroundScoresTest other = new PlacesAroundScoresTest();
            other.scores(layout);
            other.sheet.set(17, 1, note);
            Submission submission = other.read();
            assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL), note);
            assertEquals(
                    List.of(),
                    submission.findings().stream()
                            .filter(finding -> finding.severity() != Severity.NOTICE)
                            .toList(),
                    note);
        }
    }

    @ParameterizedTest
    @EnumSource
    void sheetNamedAfterAnotherYearThanItsScoresIsTold(Layout layout) {
        for (String name : List.of("2566", "ปี 2568", "ปี66", "ปีงบ 2566", "ITA 2566")) {
            PlacesAroundScoresTest other = new PlacesAroundScoresTest();
            other.sheet = other.book.sheet(name);
            other.scores(layout);
            Submission submission = other.read();
            assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL), name);
            assertEquals(List.of("fiscal-year-mismatch " + name), TestReading.codes(submission), name);
        }
        for (String name : List.of("2567", "ปี 2567", "ITA67", "มาตรการ 2568", "ITA 2566-2567")) {
            PlacesAroundScoresTest other = new PlacesAroundScoresTest();
            other.sheet = other.book.sheet(name);
            other.scores(layout);
            assertEquals(List.of(), TestReading.codes(other.read()), name);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatAFormatWritesBesideAScoreCountsAsIfItWereTyped(Layout layout) {
        int row = layout == Layout.ACROSS ? 5 : 7;
        int column = layout == Layout.ACROSS ? 4 : 3;
        for (int style : List.of(BookBuilder.ABOUT, BookBuilder.OUT_OF_30, BookBuilder.MARKED, BookBuilder.EXPECTED)) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(row, column, new BookBuilder.Raw("", style, null, "82.25"));
            assertEquals(ALL_BUT_THREE, indicators(of.read(), SourceKind.OFFICIAL), "style " + style);
        }
        scores(layout);
        sheet.set(row, column, new BookBuilder.Raw("", BookBuilder.WITH_UNIT, null, "82.25"));
        assertEquals(ALL, indicators(read(), SourceKind.OFFICIAL));
    }

    private static final List<List<String>> CAPTIONS = List.of(
            List.of("คะแนนสูงสุดในจังหวัด", "คะแนนสูงสุดในตัวชี้วัดที่ 10"),
            List.of("คะแนนต่ำสุดในอำเภอ", "ต่ำสุดในตัวชี้วัดที่ 4"),
            List.of("คะแนนสูงสุดของจังหวัด", "สูงสุดในจังหวัดน่าน"),
            List.of("ผลคะแนนรอบ 6 เดือน", "รายงานผลรอบ 6 เดือน"),
            List.of("ผลการประเมิน LPA ประจำปี 2567", "ผลคะแนน ITA ปี 2567 ประกอบการประเมิน LPA"),
            List.of("รางวัลเลิศรัฐ ปี 2567", "ผลคะแนน ITA ปี 2567 รางวัลเลิศรัฐ"),
            List.of("ผลประเมินธรรมาภิบาล ปี 2567", "ประเมินธรรมาภิบาล ITA ปี 2567"),
            List.of("คะแนนเฉลี่ยระดับเขต", "ผลการประเมิน ITA ปี 2567 ระดับเขตพื้นที่"),
            List.of("ผลคะแนนผู้ชนะเลิศ", "ประกาศผู้ชนะการเสนอราคา"),
            List.of("คะแนนหน่วยงานต้นแบบ", "หน่วยงานต้นแบบ"),
            List.of("คะแนนก่อนการทักท้วง", "ผลการตรวจเบื้องต้นครบถ้วน"),
            List.of("คะแนนรอยืนยัน", "ไม่ต้องรอยืนยัน"));

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void captionThatHoldsSuchWordsForAnotherReasonKeepsNothingOut(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (List<String> pair : CAPTIONS) {
            for (String said : pair) {
                PlacesAroundScoresTest caption = new PlacesAroundScoresTest();
                caption.scores(layout);
                caption.sheet.set(3, 1, said);
                Set<Integer> stored = indicators(caption.read(), SourceKind.OFFICIAL);
                all.add(() -> assertEquals(said.equals(pair.get(0)) ? Set.of() : ALL, stored, said));
            }
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource(names = "TABLE")
    void sheetOfAnotherAssessmentThatNamesOursIsRead(Layout layout) {
        for (String name : List.of("LPA", "ITA LPA", "คะแนน ITA LPA 2567")) {
            PlacesAroundScoresTest other = new PlacesAroundScoresTest();
            other.sheet = other.book.sheet(name);
            other.scores(layout);
            assertEquals(name.equals("LPA") ? Set.of() : ALL, indicators(other.read(), SourceKind.OFFICIAL), name);
        }
    }

    private static final List<String> BOXES_OF_NO_RESULT = List.of(
            "ร่าง",
            "ร่างคะแนน โดย สำนักปลัด",
            "คะแนนข้างต้นเป็นเป้าหมาย",
            "ตัวอย่าง: คะแนน ITA",
            "ของ อบต.หนองปรุง",
            "คะแนนของ อบต.หนองปรุง",
            "คะแนนคาดการณ์ ปี 2567",
            "ผลการประเมิน LPA",
            "ตัวเลขสมมติ\nใช้ในการอบรม",
            "ประกาศผล\nร่าง",
            "อบต.หนองปรุง",
            "คะแนนของกองคลัง",
            "ผลคะแนนปีก่อน",
            "คะแนนข้างต้นเป็น\nคะแนนของปี 2566",
            "คะแนนประเมินตนเอง");

    private static final List<String> HONEST_BOXES = List.of(
            "เทศบาลตำบลตัวอย่าง",
            "จัดทำโดย สำนักปลัด",
            "หมายเหตุ: ข้อมูล ณ วันที่ 30 กันยายน 2567",
            "ค่าเฉลี่ยจังหวัด 85.20",
            "เป้าหมาย 85 คะแนน",
            "ร่างโดย สำนักปลัด",
            "ผลการประเมิน ITA ปี 2567",
            "ประกาศผลแล้ว",
            "สูงสุด",
            "ผ่านดี",
            "→",
            "ที่มา: สำนักงาน ป.ป.ช.",
            "IIT\nEIT\nOIT");

    @ParameterizedTest
    @EnumSource
    void boxOverTheSheetSaysWhatANoteDoes(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (int row : List.of(2, 7, 22)) {
            for (String text : BOXES_OF_NO_RESULT) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                of.sheet.box(row, 5, text, "");
                Submission submission = of.read();
                all.add(() -> assertEquals(Set.of(), indicators(submission, SourceKind.OFFICIAL), row + text));
                all.add(() -> assertNotEquals(List.of(), TestReading.codes(submission), row + text));
            }
            for (String text : HONEST_BOXES) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                of.sheet.box(row, 5, text, "");
                Submission submission = of.read();
                all.add(() -> assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL), row + text));
                all.add(() -> assertEquals(List.of(), TestReading.codes(submission), row + text));
            }
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void boxThatMayLabelSomethingElseIsToldAndKeepsNothingOut(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (String text : List.of(
                "เป้าหมาย",
                "ค่าเฉลี่ยประเทศ",
                "น้ำหนัก",
                "ค่าเฉลี่ยจังหวัด",
                "ตัวอย่าง: E-Service",
                "คะแนนปีก่อน 58.10")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.box(7, 5, text, "");
            Submission submission = of.read();
            all.add(() -> assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL), text));
            all.add(() -> assertTrue(
                    submission.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING), text));
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void boxThatNamesAnotherYearIsToldAndAButtonIsNot(Layout layout) {
        for (List<String> box : List.of(
                List.of("ข้อมูลปี 2566", ""),
                List.of("ข้อมูลปี 2566", "macro=\"[0]!open\""),
                List.of("ร่าง", "macro=\"[0]!open\""))) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.box(2, 5, box.get(0), box.get(1));
            Submission submission = of.read();
            assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL));
            assertEquals(
                    box.get(1).isEmpty() ? List.of("text-not-understood แผ่น!E2") : List.of(),
                    TestReading.codes(submission));
        }
    }

    @ParameterizedTest
    @EnumSource
    void chartWhoseTitleTakesItsFiguresBackIsTold(Layout layout) {
        for (String title : List.of("คะแนนคาดการณ์ ปี 2567", "ค่าเฉลี่ยจังหวัด", "คะแนนปี 2566")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.chart(title);
            Submission submission = of.read();
            assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL));
            assertEquals(List.of("text-not-understood แผ่น"), TestReading.codes(submission), title);
        }
        for (String title : List.of("ผลการประเมิน ITA ปี 2567", "คะแนนรายตัวชี้วัด", "ผลคะแนนเทียบค่าเป้าหมาย")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.chart(title);
            assertTrue(of.read().findings().stream().allMatch(finding -> finding.severity() == Severity.NOTICE), title);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TABLE")
    void damagedDrawingTakesNothingAway(Layout layout) {
        scores(layout);
        sheet.box(2, 5, "ร่าง", "broken=");
        assertEquals(ALL, indicators(read(), SourceKind.OFFICIAL));
    }

    /** Notes of a mark, each beside one that only mentions what it says. */
    private static final List<List<String>> MEANT_BY_MARKS = List.of(
            List.of("* คะแนนปี 2566", "* เพิ่มขึ้นจากปี 2566"),
            List.of("* ข้อมูลของปีงบประมาณ 2566", "* ข้อมูลของปีงบประมาณ 2567"),
            List.of("* ผลการประเมินปี 2568", "* ประกาศ ณ วันที่ 5 สิงหาคม 2568"),
            List.of("* ของ อบต.หนองปรุง", "* สูงกว่า อบต.หนองปรุง"),
            List.of("* คะแนน อบต.หนองปรุง", "* คะแนนของเทศบาลตำบลตัวอย่าง"),
            List.of("หมายเหตุ * เป็นคะแนนปี 2566", "หมายเหตุ * เป็นคะแนนปี 2567"),
            List.of("หมายเหตุ: * หมายถึง คะแนนปี 2566", "หมายเหตุ: * หมายถึง คะแนนสูงสุด"),
            List.of("* = ปี 2566", "* = ปี 2567"),
            List.of("* คะแนนของปี 2566", "* ปี 2566 ได้ 80.35"),
            List.of("* เป็นของ อบต.หนองปรุง", "* ประเมินร่วมกับ อบต.หนองปรุง"),
            List.of("(*) ข้อมูลปี 2566", "(*) เทียบกับปี 2566"));

    @ParameterizedTest
    @EnumSource
    void markOfAnotherYearOrBodyKeepsItsScoreOut(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (List<String> pair : MEANT_BY_MARKS) {
            for (String note : pair) {
                // a list without headings has no texts among its scores
                for (boolean atScore : layout == Layout.LIST ? List.of(false) : List.of(false, true)) {
                    PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                    String name = ScoreTablesTest.NAMES.get(2);
                    of.scores(layout, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567", atScore ? name : name + " *");
                    if (atScore) {
                        of.sheet.set(layout == Layout.ACROSS ? 5 : 7, layout == Layout.ACROSS ? 4 : 3, "82.25*");
                    }
                    of.sheet.set(20, 1, note);
                    Set<Integer> stored = indicators(of.read(), SourceKind.OFFICIAL);
                    boolean refused = note.equals(pair.get(0));
                    all.add(() -> assertEquals(!refused, stored.contains(3), note + atScore));
                    all.add(() -> assertTrue(refused || stored.equals(ALL), note + atScore));
                }
            }
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void markAtAHeadingOfAnotherYearKeepsItsScoresOut(Layout layout) {
        for (List<String> pair : MEANT_BY_MARKS) {
            for (String note : pair) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                if (layout == Layout.ACROSS) {
                    of.sheet.set(5, 1, "2567 *");
                } else {
                    of.sheet.set(4, 3, "คะแนน *");
                }
                of.sheet.set(20, 1, note);
                assertEquals(
                        note.equals(pair.get(0)) ? Set.of() : ALL, indicators(of.read(), SourceKind.OFFICIAL), note);
            }
        }
    }

    /** Captions of figures that are no scores, each beside one of scores. */
    private static final List<List<String>> BARE_CAPTIONS = List.of(
            List.of("LPA", "ITA LPA"),
            List.of("PMQA 2567", "คะแนน ITA ใช้ประกอบ PMQA"),
            List.of("แผนคะแนน", "งานนโยบายและแผน"),
            List.of("ร้อยละผู้ตอบ", "ร้อยละ"),
            List.of("น้ำหนัก", "คะแนนรายตัวชี้วัด"),
            List.of("จำนวนข้อคำถาม", "จำนวนข้อคำถาม 3 ข้อ"),
            List.of("ค่ากลาง", "แนวโน้มคะแนน"),
            List.of("หน่วย: อันดับ", "หน่วย: คะแนน"),
            List.of("(หน่วย : คน)", "(หน่วย : ร้อยละ)"),
            List.of("หน่วยนับ: บาท", "หน่วยนับ: คะแนน"),
            List.of("หน่วย : ราย (ผู้ตอบในแต่ละหัวข้อ)", "หน่วย : คะแนน (เต็ม 100)"),
            List.of("หน่วย (คน)", "หน่วย (คะแนน)"),
            List.of("ร้อยละความสำเร็จของแผน", "ร้อยละของคะแนนเต็ม"));

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void captionThatIsOnlyTheNameOfOtherFiguresKeepsThemOut(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (List<String> pair : BARE_CAPTIONS) {
            for (String said : pair) {
                PlacesAroundScoresTest caption = new PlacesAroundScoresTest();
                caption.scores(layout);
                caption.sheet.set(3, 1, said);
                Set<Integer> stored = indicators(caption.read(), SourceKind.OFFICIAL);
                all.add(() -> assertEquals(said.equals(pair.get(0)) ? Set.of() : ALL, stored, said));
            }
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void whatMayBeOfOtherFiguresIsTold(Layout layout) {
        for (List<String> pair :
                List.of(List.of("(คะแนนเต็ม 30)", "(คะแนนเต็ม 100)"), List.of("คะแนนเต็ม 10", "เกณฑ์ผ่าน 85 คะแนน"))) {
            for (String said : pair) {
                PlacesAroundScoresTest caption = new PlacesAroundScoresTest();
                caption.scores(layout);
                caption.sheet.set(3, 1, said);
                assertEquals(
                        said.equals(pair.get(0)),
                        caption.read().findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTICE),
                        said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sheetNamedOnlyAfterADivisionIsTold(Layout layout) {
        for (String name : List.of("กองคลัง", "1.สำนักปลัด", "กองช่าง 2567", "คะแนน (กองคลัง ส่ง)", "ผลคะแนน")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.sheet = of.book.sheet(name);
            of.scores(layout);
            assertEquals(
                    !name.contains("คะแนน"),
                    of.read().findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING),
                    name);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TABLE")
    void fileOfAnotherAssessmentAloneKeepsScoresOutThatNothingCallsOurs(Layout layout) {
        for (String path : List.of("LPA/คะแนน.xlsx", "LPA 2567.xlsx", "PMQA/2567/ตาราง.xlsx", "แผนคะแนน/ตาราง.xlsx")) {
            for (boolean ours : List.of(false, true)) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout, ours ? "ผลการประเมิน ITA ปี 2567" : "ผลคะแนน ปี 2567", ScoreTablesTest.NAMES.get(2));
                Set<Integer> stored = indicators(TestReading.read(path, of.book.toBytes()), SourceKind.OFFICIAL);
                assertEquals(ours && !path.startsWith("แผน") ? ALL : Set.of(), stored, path + ours);
            }
        }
        for (String path : List.of("LPA/คะแนน ITA.xlsx", "งาน LPA และ ITA/ตาราง.xlsx", "แผนงาน/ตาราง.xlsx")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout, "ผลคะแนน ปี 2567", ScoreTablesTest.NAMES.get(2));
            assertEquals(ALL, indicators(TestReading.read(path, of.book.toBytes()), SourceKind.OFFICIAL), path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void commentThatCorrectsAScoreTakesItBack(Layout layout) {
        String cell = layout == Layout.ACROSS ? "D5" : "C7";
        for (List<String> pair : List.of(
                List.of("91.20", "82.25"),
                List.of("ผิด", "ถูกต้อง"),
                List.of("ที่ถูกคือ 91.20", "ตรวจแล้ว"),
                List.of("ต้องเป็น ๙๑.๒", "แก้จาก 91.20 เป็น 82.25"),
                List.of("แก้เป็น 91.20 คะแนน", "แก้ไขแล้ว"),
                List.of("83 %", "ปี 2566 ได้ 80.10"),
                List.of("ไม่ถูกต้อง", "ไม่ถูกร้องเรียน"),
                List.of("ไม่ถูก", "ไม่ถูกหักคะแนน"),
                List.of("ผิด ที่ถูก 85.43", "ผิดพลาดน้อยกว่าปีก่อน"),
                List.of("ต้องเป็น 82", "ต้องเป็นตัวอย่างที่ดี"),
                List.of("82.4", "82.3"),
                List.of("91.2", "82"),
                List.of("คะแนน 91.2", "3"),
                List.of("ประกาศ 91.20", "ประกาศ 82.25"),
                List.of("ใน ITAS เป็น 91.20", "คะแนนก่อนอุทธรณ์ 80.10"),
                List.of("ของ อบต.หนองปรุง", "สูงกว่า อบต.หนองปรุง"),
                List.of("คะแนนที่ได้ 91.20", "+2.10"))) {
            for (String said : pair) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                of.sheet.comment(cell, said);
                Submission submission = of.read();
                assertEquals(
                        said.equals(pair.get(0)) ? ALL_BUT_THREE : ALL,
                        indicators(submission, SourceKind.OFFICIAL),
                        said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void yearThatIsShownWithWordsIsReadAsItIsShown(Layout layout) {
        for (int style : List.of(BookBuilder.AIM_OF_YEAR, BookBuilder.YEAR_WITH_WORD)) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            int row = layout == Layout.ACROSS ? 5 : 4;
            of.sheet.set(row, layout == Layout.ACROSS ? 1 : 3, new BookBuilder.Raw("", style, null, "2567"));
            assertEquals(style == BookBuilder.AIM_OF_YEAR ? Set.of() : ALL, indicators(of.read(), SourceKind.OFFICIAL));
        }
    }

    @ParameterizedTest
    @EnumSource
    void pageOrSheetThatNamesAnotherYearBodyOrAssessorIsTold(Layout layout) {
        for (List<String> pair : List.of(
                List.of("ข้อมูลปี 2566", "ข้อมูลปี 2567"),
                List.of("คะแนนประเมินตนเอง", "เอกสารแนบ 1"),
                List.of("อบต.หนองปรุง", "เทศบาลตำบลตัวอย่าง"))) {
            for (String said : pair) {
                for (boolean page : said.contains("อบต") ? List.of(false) : List.of(true)) {
                    PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                    if (!page) {
                        of.sheet = of.book.sheet(said);
                    }
                    of.scores(layout);
                    if (page) {
                        of.sheet.footer("&C" + said);
                    }
                    assertEquals(
                            said.equals(pair.get(0)),
                            of.read().findings().stream().anyMatch(finding -> finding.severity() != Severity.NOTICE),
                            said);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "TABLE")
    void captionOfAYearThatNoHeadingHasIsTold(Layout layout) {
        for (String said : List.of("ข้อมูลปี 68", "ปีงบ 2566", "ผลคะแนนปี 2567", "จัดทำโดย สำนักปลัด")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(3, 1, said).set(4, 3, "คะแนนปี 2567");
            Submission submission = of.read();
            assertEquals(ALL, indicators(submission, SourceKind.OFFICIAL), said);
            assertEquals(
                    said.equals("ข้อมูลปี 68") || said.equals("ปีงบ 2566"),
                    submission.findings().stream().anyMatch(finding -> finding.severity() == Severity.WARNING),
                    said);
        }
    }

    /** Whether all scores were stored as official ones without anybody being told to look at them. */
    private boolean isSilent() {
        Submission submission = read();
        return indicators(submission, SourceKind.OFFICIAL).equals(ALL)
                && submission.findings().stream().allMatch(finding -> finding.severity() == Severity.NOTICE);
    }

    @ParameterizedTest
    @EnumSource
    void commentThatDoubtsAScoreInKnownWordsIsTold(Layout layout) {
        String cell = layout == Layout.ACROSS ? "D5" : "C7";
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "ตัวเลขนี้ของ อบต.ข้างเคียง",
                "คะแนนของ อบต.อื่น",
                "เลขของ ทต.ท่าเรือ",
                "ของกองคลัง",
                "เฉพาะสำนักปลัด",
                "ประเมินเอง",
                "ประเมินโดยกองช่าง",
                "ประกาศแก้ไขเป็น 90.00",
                "คะแนนใหม่ 90.00",
                "ได้ 91.20",
                "ต้องแก้ไข",
                "83",
                "ขอแก้ไข",
                "เลขนี้ผิด",
                "ตรวจสอบอีกครั้ง",
                "ตัวเลขถูกไหม",
                "ตามแผน",
                "แก้จาก 82.25 เป็น 85.43",
                "85,43",
                "คะแนนดิบ",
                "เป็นของข้อ 5",
                "ลอกมา",
                "ผลปี 2566")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.comment(cell, said);
            all.add(() -> assertTrue(!of.isSilent(), said));
        }
        for (String said : List.of(
                "ตรวจสอบแล้ว",
                "ตรวจสอบแล้วถูกต้อง",
                "ตรวจสอบกับ ITAS แล้ว",
                "แก้ไขแล้ว",
                "82.25 คะแนน",
                "แก้จาก 80.25 เป็น 82.25",
                "82",
                "ต้องเป็นตัวอย่างที่ดี",
                "ตามประกาศ ป.ป.ช.",
                "เพิ่มขึ้นจากปี 2566 (80.10)",
                "ต่ำกว่าเกณฑ์ 85.00",
                "ปี 2566 ได้ 80.10",
                "กองคลังรับผิดชอบ",
                "เพิ่มขึ้น 2.15",
                "82,25",
                "คะแนนของข้อ 3",
                "คะแนนดิบก่อนถ่วงน้ำหนัก",
                "ควรจัดทำแผนการใช้จ่าย",
                "ทบทวนกระบวนการเบิกจ่าย",
                "แบบสอบถามตอบน้อย",
                "ระบบใหม่เริ่มใช้ปีนี้",
                "ถ่วงน้ำหนัก 4.52",
                "คะแนนรวม 60.61",
                "i7 = 80.10 i8 = 60.12",
                "ควรปรับปรุง")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.comment(cell, said);
            all.add(() -> assertTrue(of.isSilent(), said));
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void numberInPlaceOfAScoreIsToldWhereverItIsGiven(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "ข้อ 3 ที่ถูก 91.25", "แก้ไขข้อ 3 เป็น 91.25", "แก้จาก 80.25 เป็น 82.25", "ข้อ 3 เพิ่มขึ้น 9.05")) {
            for (String place : List.of("note", "box", "name", "blank")) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                switch (place) {
                    case "note" -> of.sheet.set(17, 1, said);
                    case "box" -> of.sheet.box(2, 9, said, "");
                    case "name" -> of.sheet.comment(nameOf(layout), said);
                    default -> of.sheet.comment("L7", said);
                }
                all.add(() -> assertEquals(!said.contains("91.25"), of.isSilent(), place + " " + said));
            }
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void shortYearThatIsASheetsNameAgreesWithTheTitle(Layout layout) {
        for (String name : List.of("66", "68", "ผล 66", "67", "ผล 67", "1", "ปกติ")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.sheet = of.book.sheet(name);
            of.scores(layout);
            assertEquals(!name.endsWith("6") && !name.equals("68"), of.isSilent(), name);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TABLE", "ACROSS"})
    void captionsAndNotesOfOtherThingsAreNoWarnings(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "จำนวนผู้ตอบ 120 คน",
                "จำนวนคนที่ตอบ 120 คน",
                "ผู้ตอบแบบวัด 35 คน",
                "ซื่อสัตย์ สุจริต",
                "บริการด้วยใจ",
                "แผนปฏิบัติการป้องกันการทุจริต",
                "แนวโน้มดีขึ้น")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(3, 1, said);
            all.add(() -> assertTrue(of.isSilent(), said));
        }
        for (String said : List.of(
                "คะแนนเพิ่มจากปีงบประมาณ 2566",
                "ผลการประเมินปี 2566 ระดับ C",
                "ดูคะแนนปี 2566 ในแผ่นถัดไป",
                "คะแนนปี 2566 แนบท้าย")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(17, 1, said);
            all.add(() -> assertTrue(of.isSilent(), said));
        }
        for (String said : List.of("จำนวนผู้ตอบ", "จำนวนคนที่ตอบแบบวัดครบทุกข้อ แยกตามตัวชี้วัด", "แนวโน้มคะแนน")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(3, 1, said);
            all.add(() -> assertTrue(!of.isSilent(), said));
        }
        assertAll(all);
    }

    /** What programs put in front of a conversation is cut off in any tongue. */
    @ParameterizedTest
    @EnumSource
    void commentOfAConversationSaysWhatItsLinesSay(Layout layout) {
        for (String tongue : List.of(
                "[เธรดข้อคิดเห็น]\n\nExcel เวอร์ชันของคุณสามารถอ่านเธรดข้อคิดเห็นนี้ได้ เรียนรู้เพิ่มเติม:"
                        + " https://go.microsoft.com/fwlink/?linkid=870924\n\nข้อคิดเห็น:\n    ",
                "[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment. Learn more:"
                        + " https://go.microsoft.com/fwlink/?linkid=870924\n\nComment:\n    ")) {
            for (String said : List.of("91.20", "ตรวจสอบแล้ว")) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                of.sheet.comment(layout == Layout.ACROSS ? "D5" : "C7", tongue + said);
                assertEquals(said.equals("ตรวจสอบแล้ว"), of.isSilent(), tongue + said);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void textThatGivesScoresAnotherYearIsTold(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "(ข้อมูลปี 2566)",
                "ITA 2566",
                "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2566",
                "* ตัวเลขปี 2566",
                "ใช้ตัวเลขปี 2566",
                "คะแนนเป็นผลการประเมินของปีงบประมาณ พ.ศ. 2566 (ประกาศปี 2567)",
                "ที่มา: ประกาศสำนักงาน ป.ป.ช. เรื่อง ผลการประเมิน ITA ปี 2566",
                "อ้างอิงคะแนนปีงบประมาณ พ.ศ. ๒๕๖๖",
                "อ้างอิงจากปี 2566",
                "ข้อมูลจากประกาศปี 2566",
                "ที่มา : รายงานผล ITA ปี 2566")) {
            for (boolean above : List.of(true, false)) {
                PlacesAroundScoresTest of = new PlacesAroundScoresTest();
                of.scores(layout);
                of.sheet.set(above ? 3 : 17, 1, said);
                all.add(() -> assertTrue(!of.isSilent(), said + " " + above));
            }
        }
        for (String said : List.of(
                "เปรียบเทียบกับผลการประเมินปี 2566",
                "คะแนนสูงกว่าปี 2566",
                "เป้าหมายคะแนนปีงบประมาณ 2568",
                "เพื่อใช้จัดทำมาตรการปีงบประมาณ พ.ศ. 2568",
                "ผลการประเมินนี้ใช้ประกอบการจัดทำแผนปี 2568",
                "ที่มา: ประกาศสำนักงาน ป.ป.ช. เผยแพร่ปี 2568",
                "ข้อมูล ณ วันที่ 30 กันยายน 2566",
                "ตามคู่มือการประเมิน ITA ปี 2566",
                "ที่มา: ระบบ ITAS ปี 2567",
                "คะแนนปี 2566 ได้ 80.10 คะแนน",
                "ทั้งนี้ ปีงบประมาณ พ.ศ. 2566 หน่วยงานได้คะแนนรวม 80.10 คะแนน",
                "ผลการประเมิน ITA ปี 2568 ยังไม่ประกาศ",
                "ตาม พ.ร.บ. ข้อมูลข่าวสารของราชการ พ.ศ. 2540")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(17, 1, said);
            all.add(() -> assertTrue(
                    of.read().findings().stream()
                            .noneMatch(finding ->
                                    "other-year".equals(finding.details().get("case"))),
                    said));
        }
        assertAll(all);
    }

    /** The name of the body makes a title no longer than it is. */
    @ParameterizedTest
    @EnumSource
    void titleThatIsNotUnderstoodIsAWarningHoweverLongTheBodysName(Layout layout) {
        String body = "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
        scores(
                layout,
                "แบบประเมินตามเกณฑ์ ITA โดยผู้ตรวจนอกหน่วย " + body + " ปีงบประมาณ 2567",
                ScoreTablesTest.NAMES.get(2));
        assertTrue(!isSilent());
    }

    /** A cover that speaks of the scores on another sheet is asked as a note beside them. */
    @ParameterizedTest
    @EnumSource
    void coverThatSaysSomethingElseOfTheScoresIsTold(Layout layout) {
        for (List<String> pair : List.of(
                List.of("คะแนนในแผ่นถัดไป LPA", "true"),
                List.of("คะแนนในแผ่นงานถัดไป กรณีดีที่สุด", "true"),
                List.of("คะแนนในแผ่นถัดไป จากประกาศ ป.ป.ช.", "false"),
                List.of("เอกสารประกอบการประชุมสภา", "false"))) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.book.sheet("ปก").set(1, 1, pair.get(0));
            assertEquals(pair.get(1).equals("true"), !of.isSilent(), pair.get(0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shortTitlesOfSomethingElseAndPlansAreTold(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "ทดสอบ",
                "Sample",
                "กรณีศึกษา",
                "ผลสำรวจภายใน",
                "ห้ามใช้",
                "ศูนย์พัฒนาเด็กเล็ก",
                "คะแนนตามแผน",
                "แนวโน้มคะแนน",
                "แผนพัฒนา ITA ปี 2567",
                "อปท. ทั้งหมด",
                "หน่วยงานอันดับ 1",
                "ผลที่ต้องการ",
                "คะแนนจากประชาชน",
                "เพื่อการศึกษา")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(3, 1, said);
            all.add(() -> assertTrue(!of.isSilent(), said));
        }
        for (String said : List.of(
                "ข้อ 4 พิมพ์ผิด ที่ถูกต้องคือ 88.10",
                "ข้อ 4 แก้ไขเป็น 88.10",
                "คะแนนตามแผนปี 2567",
                "ข้อมูลเดิม",
                "หมายเหตุ: คะแนนข้างต้นพี่เลี้ยงให้")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(17, 1, said);
            all.add(() -> assertTrue(!of.isSilent(), said));
        }
        for (String said : List.of("IIT กองคลัง", "หนองบัว", "แผนพัฒนา ITA")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.sheet = of.book.sheet(said);
            of.scores(layout);
            all.add(() -> assertTrue(!of.isSilent(), said));
        }
        for (String said : List.of(
                "คะแนน ITA สูงสุด ปีงบประมาณ พ.ศ. 2567",
                "คะแนน ITA ที่เพิ่มขึ้น ปีงบประมาณ 2567",
                "คะแนนรายข้อ ปีงบประมาณ 2567",
                "คะแนน ITA ของผู้บริหาร ปี 2567",
                "ผลคะแนน ITA ของทุก อปท. ปี 2567")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(1, 1, said);
            all.add(() -> assertTrue(!of.isSilent(), said));
        }
        for (String said : List.of(
                "คะแนน ITA ปีงบประมาณ พ.ศ. 2567",
                "ผลคะแนนการประเมิน ITA เทศบาลตำบลตัวอย่าง ปี 2567",
                "คะแนน ITA ที่ประกาศแล้ว ปีงบประมาณ พ.ศ. 2567",
                "สรุปผลคะแนน ITA ปี 2567 จำแนกตามตัวชี้วัด",
                "คะแนนการประเมินคุณธรรมและความโปร่งใส (ITA) ปี 2567")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(1, 1, said);
            all.add(() -> assertTrue(of.isSilent(), said));
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void textsThatSayNothingOfTheScoresAreNoWarnings(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "จัดทำโดย สำนักปลัด",
                "คะแนนเต็ม 100 คะแนน",
                "แผนปี 2568 จากผลการประเมิน ITA ปี 2567",
                "ที่มา: ระบบ ITAS",
                "เอกสารแนบ 1",
                "เรื่อง แจ้งผลการประเมิน ITA",
                "ITA Result Fiscal Year 2024",
                "ผลคะแนนรายตัวชี้วัด",
                "อย่างเป็นทางการ",
                "(หน่วย : คะแนน)")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(3, 1, said);
            all.add(() -> assertTrue(of.isSilent(), said));
        }
        for (String said : List.of("แก้ไขแล้วเมื่อ 3 ต.ค. 2567", "คะแนนเท่าเดิม", "ดำเนินการตามแผน")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            of.sheet.set(17, 1, said);
            all.add(() -> assertTrue(of.isSilent(), said));
        }
        for (String said : List.of("IIT", "ตัวอย่าง", "คะแนน ITA", "แผนภูมิ")) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.sheet = of.book.sheet(said);
            of.scores(layout);
            all.add(() -> assertTrue(of.isSilent(), said));
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource
    void formatThatShowsAnotherNumberIsTold(Layout layout) {
        for (int style : List.of(
                BookBuilder.SCALED, BookBuilder.WITH_MINUS, BookBuilder.WITH_THOUSANDS, BookBuilder.ACCOUNTING)) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(layout);
            int row = layout == Layout.ACROSS ? 5 : 7;
            of.sheet.set(row, layout == Layout.ACROSS ? 4 : 3, new BookBuilder.Raw("", style, null, "82.25"));
            boolean another = style == BookBuilder.SCALED || style == BookBuilder.WITH_MINUS;
            assertEquals(!another, of.isSilent(), "style " + style);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ประเมินตนเอง, ผลคะแนน, OFFICIAL, text-not-understood A4",
        "ประเมินตนเอง, ผล ป.ป.ช., OFFICIAL, ''",
        "รอบที่ 1, ผลคะแนน, NONE, heading-not-recognised A4",
        "รอบ 6 เดือน, ผลคะแนน, OFFICIAL, text-not-understood A4",
        "กองคลัง, ผลคะแนน, OFFICIAL, text-not-understood A4",
        "ก่อนอุทธรณ์, ผลคะแนน, OFFICIAL, score-before-appeal A4",
        "หลังอุทธรณ์, ผลคะแนน, OFFICIAL, ''",
        "ตัวชี้วัด / ปี, ผลคะแนน, OFFICIAL, ''",
        "กอง, ผลคะแนน, OFFICIAL, ''",
        "รอบการประเมิน, ผลคะแนน, OFFICIAL, ''"
    })
    void knownWordsInTheCornerOfATableAcrossAreHeard(String corner, String label, String source, String told) {
        scores(Layout.ACROSS);
        sheet.set(4, 1, corner).set(5, 1, label);
        Submission submission = read();
        assertEquals(source.equals("OFFICIAL") ? ALL : Set.of(), indicators(submission, SourceKind.OFFICIAL));
        assertEquals(Set.of(), indicators(submission, SourceKind.SELF_ASSESSMENT));
        assertEquals(
                told,
                submission.findings().stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.cell().a1())
                        .collect(Collectors.joining()));
    }

    /** Years are typed as numbers or texts. */
    @ParameterizedTest
    @ValueSource(strings = {"ประเมินตนเอง", "รอบ 6 เดือน", "กองคลัง", "ก่อนอุทธรณ์", "รอบที่ 1"})
    void cornerOverYearsThatAreNumbersIsHeard(String corner) {
        scores(Layout.ACROSS);
        sheet.set(4, 1, corner).set(5, 1, 2567);
        assertTrue(isOpen(read()));
    }

    private static boolean isOpen(Submission submission) {
        return indicators(submission, SourceKind.OFFICIAL).isEmpty()
                || submission.findings().stream().anyMatch(Finding::doubtsScores);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "จำลอง",
                "ผลเบื้องต้น",
                "ตัวอย่างการกรอก",
                "ครั้งที่ 1",
                "กองคลัง",
                "ประเมินตนเอง",
                "ก่อนอุทธรณ์",
                "ไตรมาส 2",
                "ปี 2565",
                "ของปีที่แล้ว"
            })
    void headingOfAGroupOverNamesIsHeard(String group) {
        for (int first : List.of(2, 7)) {
            PlacesAroundScoresTest of = new PlacesAroundScoresTest();
            of.scores(Layout.ACROSS);
            of.sheet.set(3, first, group).merge(3, first, 3, 11);
            Submission submission = of.read();
            boolean refused = !indicators(submission, SourceKind.OFFICIAL).equals(ALL);
            assertTrue(refused || isOpen(submission), group + " over column " + first);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัด",
                "ผลการประเมิน ITA",
                "คะแนนรายตัวชี้วัด",
                "ตัวชี้วัดที่",
                "ปีงบประมาณ พ.ศ. 2567",
                "คะแนนตัวชี้วัด (ร้อยละ)",
                "ผลคะแนน 10 ตัวชี้วัด",
                "หลังอุทธรณ์"
            })
    void headingOfAGroupThatIsOfResultsLeavesNothingOpen(String group) {
        scores(Layout.ACROSS);
        sheet.set(3, 2, group).merge(3, 2, 3, 11);
        assertTrue(isSilent());
    }

    /** A heading taken by its cells says in known words that the scores are an example. */
    @Test
    void headingOfExamplesRefusesItsScores() {
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลท่าวังทอง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน (ตัวอย่าง)");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        assertEquals(Set.of(), indicators(read(), SourceKind.OFFICIAL));
    }

    /** Two tables, below each other with numbered captions or beside each other, under a title of the sheet. */
    private static PlacesAroundScoresTest withTwoTables(boolean below, String title, String captionOfSecond) {
        PlacesAroundScoresTest of = new PlacesAroundScoresTest();
        of.sheet.set(1, 1, title).set(2, 1, "เทศบาลตำบลท่าวังทอง อำเภอเมือง จังหวัดน่าน");
        for (int table = 0; table < 2; table++) {
            int row = below ? 4 + table * 14 : 4;
            int column = below ? 1 : 1 + table * 4;
            String caption = table == 1 ? captionOfSecond : "ปีงบประมาณ พ.ศ. 2566";
            of.sheet
                    .set(row, column, below ? "ตารางที่ " + (table + 1) + " ผลการประเมิน " + caption : caption)
                    .set(row + 1, column, "ที่")
                    .set(row + 1, column + 1, "ตัวชี้วัด")
                    .set(row + 1, column + 2, "คะแนน");
            for (int i = 0; i < 10; i++) {
                of.sheet
                        .set(row + 2 + i, column, i + 1)
                        .set(row + 2 + i, column + 1, ScoreTablesTest.NAMES.get(i))
                        .set(row + 2 + i, column + 2, 80.25 + i + table);
            }
        }
        return of;
    }

    @ParameterizedTest
    @CsvSource({
        "true, ผลการประเมิน ITA (ค่าเป้าหมาย)",
        "true, ผลการประเมิน ITA (คาดการณ์)",
        "true, ค่าเฉลี่ยจังหวัด ITA",
        "true, ผลการประเมิน ITA (ประเมินตนเอง)",
        "false, ผลการประเมิน ITA (ค่าเป้าหมาย)",
        "false, ผลการประเมิน ITA (ประเมินตนเอง)"
    })
    void titleOverCaptionsOfSeveralTablesIsOfAllOfThem(boolean below, String title) {
        assertTrue(isOpen(withTwoTables(below, title, "ปีงบประมาณ พ.ศ. 2567").read()));
    }

    @ParameterizedTest
    @CsvSource({
        "true, ผลการประเมิน ITA, ปีงบประมาณ พ.ศ. 2567, 20",
        "false, ผลการประเมิน ITA, ปีงบประมาณ พ.ศ. 2567, 20",
        "true, ผลการประเมิน ITA (ประเมินตนเอง), ปีงบประมาณ พ.ศ. 2567 อย่างเป็นทางการ, 10",
        "true, ผลการประเมิน ITA เทียบเป้าหมาย, ปีงบประมาณ พ.ศ. 2567, 20"
    })
    void captionThatCallsScoresAnnouncedAndTitlesOfResultsLeaveNothingOpen(
            boolean below, String title, String caption, int official) {
        PlacesAroundScoresTest of = withTwoTables(below, title, caption);
        Submission submission = of.read();
        assertEquals(
                official,
                submission.scores().stream()
                        .filter(score -> score.source() == SourceKind.OFFICIAL)
                        .count());
        assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores));
    }

    /** Where the office is says nothing of its scores, wherever it stands; another's district does. */
    @ParameterizedTest
    @EnumSource(names = {"TABLE", "LIST"})
    void addressOfTheOfficeSaysNothingOfScores(Layout layout) {
        List<Executable> all = new ArrayList<>();
        for (String address : List.of(
                "หมู่ที่ 4 ตำบลตัวอย่าง",
                "ที่อยู่ 99 หมู่ 4 ถนนน่าน-พะเยา ตำบลตัวอย่าง",
                "ถนนสุมนเทวราช ตำบลตัวอย่าง อำเภอเมืองน่าน",
                "อำเภอเมือง จังหวัดน่าน 55000",
                "ซอย 5 ถนนพหลโยธิน ตำบลตัวอย่าง",
                "ตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน โทร. 054-123456",
                "สำนักงานเทศบาลตำบลตัวอย่าง เลขที่ 99 หมู่ 4")) {
            Submission inside = withLineInside(layout, address).read();
            all.add(() -> assertEquals(ALL, indicators(inside, SourceKind.OFFICIAL), address));
            PlacesAroundScoresTest over = new PlacesAroundScoresTest();
            over.scores(layout);
            over.sheet.set(3, 1, address);
            all.add(() -> assertTrue(over.isSilent(), address));
        }
        for (String other : List.of("อำเภอปัว 55120", "จังหวัดพะเยา 56000", "หมู่ที่ 4", "จังหวัดน่าน 2567")) {
            Submission inside = withLineInside(layout, other).read();
            all.add(() -> assertNotEquals(ALL, indicators(inside, SourceKind.OFFICIAL), other));
        }
        assertAll(all);
    }
}
