package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A word that leaves scores open, or refuses them, does so wherever it stands; what says nothing of them says it nowhere. */
class OneJudgeForAllPlacesTest {
    private enum Where {
        FILE,
        FOLDER,
        SHEET,
        ABOVE_THE_TITLE,
        BEHIND_THE_TITLE,
        CAPTION,
        LINE_INSIDE,
        BESIDE_ALL_SCORES,
        COMMENT_AT_THE_TITLE,
        COMMENT_AT_THE_HEADING,
        PAGE,
        BOX,
        CHART,
        PROPERTIES,
        COVER
    }

    private static Submission read(Where where, String said, boolean totals) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet(where == Where.SHEET ? said.replace('/', ' ') : "แผ่น1");
        int row = 1;
        if (where == Where.ABOVE_THE_TITLE) {
            sheet.set(row++, 1, said);
        }
        sheet.set(
                row++,
                1,
                "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567" + (where == Where.BEHIND_THE_TITLE ? " " + said : ""));
        sheet.set(row, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        row += 2;
        if (where == Where.CAPTION) {
            sheet.set(row++, 1, said);
        }
        sheet.set(row, 2, "ตัวชี้วัด").set(row, 3, "คะแนน");
        if (where == Where.COMMENT_AT_THE_HEADING) {
            sheet.comment("C" + row, said);
        }
        if (where == Where.LINE_INSIDE) {
            sheet.set(++row, 2, said);
        }
        List<String> names = totals ? List.of("IIT", "EIT", "OIT", "คะแนนรวม") : ScoreTablesTest.NAMES;
        for (String name : names) {
            row++;
            sheet.set(row, 2, name).set(row, 3, 80.25 + row * 1.37);
            sheet.set(row, 4, where == Where.BESIDE_ALL_SCORES ? said : "");
        }
        switch (where) {
            case COMMENT_AT_THE_TITLE -> sheet.comment("A1", said);
            case PAGE -> sheet.footer("&C" + said);
            case BOX -> sheet.box(2, 8, said, "");
            case CHART -> sheet.chart(said);
            case PROPERTIES -> book.title(said);
            case COVER -> book.sheet("ปก").set(1, 1, said);
            default -> {
                // it stands there
            }
        }
        String file = said.replace('/', '-');
        String path = where == Where.FILE ? file + ".xlsx" : where == Where.FOLDER ? file + "/a.xlsx" : "a.xlsx";
        return TestReading.read(path, book.toBytes());
    }

    private static long official(Submission submission) {
        return submission.scores().stream()
                        .filter(score -> score.source() == SourceKind.OFFICIAL)
                        .count()
                + submission.reported().stream()
                        .filter(figure -> figure.source() == SourceKind.OFFICIAL)
                        .count();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "เป้าหมาย",
                "ร่าง",
                "ค่าเฉลี่ยระดับจังหวัด",
                "ระดับจังหวัด",
                "ประเมินตนเอง",
                "ก่อนอุทธรณ์",
                "รอบที่ 1",
                "ครั้งที่ 1/2569",
                "ไตรมาส 2",
                "น้ำหนัก",
                "ผลต่าง",
                "ค่ากลาง",
                "ผู้ประเมิน: นายก",
                "รอประกาศผล"
            })
    void wordIsHeardInEachPlace(String said) {
        List<Executable> all = new ArrayList<>();
        for (Where where : Where.values()) {
            for (boolean totals :
                    where == Where.BESIDE_ALL_SCORES ? new boolean[] {false} : new boolean[] {false, true}) {
                Submission submission = read(where, said, totals);
                boolean heard = official(submission) == 0
                        || submission.findings().stream().anyMatch(Finding::doubtsScores);
                all.add(() -> assertTrue(heard, where + (totals ? " of totals" : "")));
            }
        }
        assertAll(all);
    }

    @ParameterizedTest
    @EnumSource(Where.class)
    void whatSaysNothingOfScoresSaysItNowhere(Where where) {
        List<Executable> all = new ArrayList<>();
        for (String said : List.of(
                "ผลคะแนน",
                "ข้อมูลจาก ป.ป.ช.",
                "คะแนนเต็ม 100",
                "เอกสารแนบ",
                "ผลคะแนนรายตัวชี้วัด",
                "ปีงบประมาณ 2567",
                "ที่มา: ระบบ ITAS",
                "การประชุมครั้งที่ 1/2569",
                "ฉบับสมบูรณ์")) {
            Submission submission = read(where, said, false);
            all.add(() -> assertEquals(10, official(submission), said));
            all.add(() -> assertTrue(submission.findings().stream().noneMatch(Finding::doubtsScores), said));
        }
        assertAll(all);
    }
}
