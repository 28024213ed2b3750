package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a table of scores looks like, the same places say the same of its scores. */
class PlacesAroundScoresTest {
    /** Where names and scores stand. */
    enum Layout {
        TABLE,
        LIST,
        ACROSS
    }

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผ่น");

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
}
