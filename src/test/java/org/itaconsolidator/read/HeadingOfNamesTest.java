package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The heading of the names says whose and of what the figures beside them are, as a title does; nobody asked it. */
class HeadingOfNamesTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private static boolean doubts(String heading) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน")
                .row(1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, "ที่", heading, "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), 90.15 + i * 0.37);
        }
        Submission submission = TestReading.read(book.toBytes());
        return submission.findings().stream().anyMatch(HeadingOfNamesTest::isAtTheHeading);
    }

    private static boolean isAtTheHeading(Finding finding) {
        return (finding.code() == FindingCode.TEXT_NOT_UNDERSTOOD
                        || finding.code() == FindingCode.HEADING_NOT_RECOGNISED)
                && finding.severity() != Severity.NOTICE
                && finding.cell().a1().equals("B4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัดของจังหวัด",
                "เป้าหมายตัวชี้วัด",
                "น้ำหนักตัวชี้วัด",
                "ตัวชี้วัด LPA",
                "ตัวชี้วัดร่าง",
                "ตัวชี้วัด ITA ค่าเฉลี่ยประเทศ",
                "ตัวชี้วัดที่คาดการณ์",
                "ตัวชี้วัด รอบแรก",
                "ตัวชี้วัดปีก่อน"
            })
    void whatItSaysOfTheFiguresDoubtsThem(String heading) {
        assertEquals(true, doubts(heading), heading);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัด",
                "ตัวชี้วัดของการประเมิน",
                "ประเด็นการประเมิน",
                "ตัวชี้วัดการประเมิน ITA",
                "ชื่อตัวชี้วัด",
                "ตัวชี้วัด (Indicator)",
                "หัวข้อที่ประเมิน",
                "รายการตัวชี้วัด",
                "ตัวชี้วัด ITA ของหน่วยงาน",
                "ตัวชี้วัดที่ประกาศ"
            })
    void namesOfNamesSayNothingOfThem(String heading) {
        assertEquals(false, doubts(heading), heading);
    }

    /** What it adds is of the weights where each name has its own behind it, and of the scores elsewhere. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัด (น้ำหนัก), ' (%s)', 10",
        "ตัวชี้วัด (ค่าน้ำหนัก), ' (ร้อยละ %s)', 10",
        "ตัวชี้วัด (คะแนนเต็ม), ' (%s คะแนน)', 10",
        "ตัวชี้วัด (น้ำหนัก), '', 0",
        "ตัวชี้วัด (น้ำหนัก), ' (5)', 0",
        "ตัวชี้วัด (ร่าง), ' (%s)', 0",
        "ตัวชี้วัด (เป้าหมาย), ' (%s)', 0",
        "ตัวชี้วัด (น้ำหนักเป้าหมาย), ' (%s)', 0"
    })
    void whatItAddsIsOfTheWeightsBehindTheNames(String heading, String behind, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน")
                .row(1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, "ที่", heading, "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            int weight = i < 5 ? 6 : i < 8 ? 10 : 20;
            sheet.row(5 + i, i + 1, NAMES.get(i) + behind.formatted(weight), 90.15 + i * 0.37);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stored, submission.scores().size());
        assertEquals(stored == 0, submission.findings().stream().anyMatch(HeadingOfNamesTest::isAtTheHeading));
    }

    /** "IIT (30)", merged over its indicators. */
    @ParameterizedTest
    @CsvSource({"เครื่องมือ (น้ำหนัก), 10", "เครื่องมือ (เป้าหมาย), 0"})
    void soIsWhatTheHeadingOfInstrumentsAdds(String heading, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน")
                .row(1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, heading, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < NAMES.size(); i++) {
            String instrument = i == 0 ? "IIT (30)" : i == 5 ? "EIT (30)" : i == 8 ? "OIT (40)" : null;
            sheet.row(5 + i, instrument, NAMES.get(i), 90.15 + i * 0.37);
        }
        sheet.merge(5, 1, 9, 1).merge(10, 1, 12, 1).merge(13, 1, 14, 1);
        assertEquals(stored, TestReading.read(book.toBytes()).scores().size());
    }

    /** As analyses list them: below each indicator with its score the questions of its survey with theirs. */
    @ParameterizedTest
    @CsvSource({
        "ประเด็นการประเมิน, คะแนน, true, 10",
        "ตัวชี้วัด/ข้อคำถาม, คะแนน, true, 10",
        "รายการ, ผลคะแนน, true, 10",
        "ประเด็นการประเมิน, เป้าหมาย, true, 0",
        "ประเด็นการประเมิน, คะแนน, false, 0"
    })
    void questionsBelowEachIndicatorHideNone(String heading, String scores, boolean own, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("คะแนน")
                .row(1, "ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. 2567")
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, heading, scores);
        int row = 5;
        for (int i = 0; i < NAMES.size(); i++) {
            double score = 90.15 + i * 0.37;
            sheet.row(row++, "ตัวชี้วัดที่ " + (i + 1) + " " + NAMES.get(i), own ? score : null);
            for (int question = 1; question <= 3 && i < 8; question++) {
                String code = (i < 5 ? "i" : "e") + ((i < 5 ? i : i - 5) * 3 + question);
                sheet.row(row++, code + " เจ้าหน้าที่ปฏิบัติงานเป็นไปตามขั้นตอนมากน้อยเพียงใด", score - 2 + question);
            }
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stored, submission.scores().size());
        assertEquals(
                stored == 0, submission.findings().stream().anyMatch(finding -> finding.severity() == Severity.ERROR));
    }
}
