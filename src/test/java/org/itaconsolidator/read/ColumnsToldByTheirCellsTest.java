package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands below a heading tells what its column is, where the heading's words leave that open; and what it is not. */
class ColumnsToldByTheirCellsTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();

    private static double score(int i) {
        return 90.15 + i * 0.37;
    }

    private Submission read(String file) {
        Submission submission = TestReading.read("อบต.ตัวอย่าง/" + file, book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, file);
        return submission;
    }

    private static void assertTyped(ScoreReading read) {
        assertEquals(score(read.indicator() - 1), read.score().doubleValue(), 1e-9);
    }

    private static Set<String> years(Submission submission) {
        return submission.scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .map(score -> String.valueOf(score.fiscalYear().buddhist()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A table without measures is told which column holds them too: they were stored as issues with a notice alone. */
    @Test
    void issuesAndMeasuresInOneColumnAreToldToBeTwo() {
        BookBuilder.Sheet sheet = book.sheet("แผน")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568")
                .row(2, BODY)
                .row(4, "ลำดับ", "ประเด็นและมาตรการ", "ระยะเวลา", "ผู้รับผิดชอบ");
        String[] issues = {"ประชาชนไม่ทราบขั้นตอน", "การใช้งบไม่เปิดเผย", "ขั้นตอนซับซ้อน"};
        String[] deeds = {"จัดทำคู่มือ", "เผยแพร่แผนจัดซื้อ", "ติดตั้งป้าย"};
        for (int i = 0; i < 3; i++) {
            sheet.row(5 + i, i + 1, "ประเด็น: " + issues[i] + "\nมาตรการ: " + deeds[i], "ไตรมาส 1", "กองคลัง");
        }
        assertEquals(
                List.of("B4 two มาตรการ"),
                read("แผน.xlsx").findings().stream()
                        .filter(told -> told.severity() == Severity.WARNING)
                        .map(told -> told.cell().a1() + " " + told.details().get("case") + " "
                                + told.details().get("other"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ประเด็นการประเมิน (ตัวชี้วัด)", "หัวข้อ", "รายการประเมิน"})
    void namesBesideMergedInstrumentsAreTheIndicators(String heading) {
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .row(1, "รายงานผล ITA ปีงบประมาณ ๒๕๖๖")
                .row(2, BODY)
                .row(4, "เครื่องมือ", heading, "คะแนนที่ได้รับ", "เฉลี่ยตามเครื่องมือ");
        for (int i = 0; i < 10; i++) {
            sheet.set(5 + i, 2, (i + 1) + ". " + NAMES.get(i)).set(5 + i, 3, score(i));
        }
        sheet.set(5, 1, "IIT").merge(5, 1, 9, 1).set(5, 4, 90.89).merge(5, 4, 9, 4);
        sheet.set(10, 1, "EIT").merge(10, 1, 12, 1).set(10, 4, 92.37).merge(10, 4, 12, 4);
        sheet.set(13, 1, "OIT").merge(13, 1, 14, 1).set(13, 4, 93.3).merge(13, 4, 14, 4);
        sheet.set(15, 1, "คะแนนรวม").merge(15, 1, 15, 2).set(15, 3, 92.30);
        sheet.set(16, 1, "ผลการประเมินอยู่ในระดับ ผ่านดี").merge(16, 1, 16, 4);
        Submission submission = read("ผล 2566.xlsx");
        assertEquals(10, submission.scores().size());
    }

    /** A table for each instrument, with its mean below, on one sheet or three. */
    private Submission readByInstrument(String names, String scores, String mean, boolean oneSheet, String title) {
        int[] first = {0, 5, 8, 10};
        BookBuilder.Sheet sheet = null;
        int row = 1;
        for (int i = 0; i < 3; i++) {
            String mark = List.of("IIT", "EIT", "OIT").get(i);
            if (sheet == null || !oneSheet) {
                sheet = book.sheet(oneSheet ? "ผล" : mark);
                row = 1;
            }
            sheet.row(row, title.replace("@", mark) + " " + BODY).row(row + 1, "ปีงบประมาณ ๒๕๖๗");
            sheet.row(row + 3, "ที่", names.replace("@", mark), scores.replace("@", mark));
            row += 4;
            for (int k = first[i]; k < first[i + 1]; k++) {
                sheet.row(row++, k - first[i] + 1, NAMES.get(k), score(k));
            }
            sheet.row(row, "", mean.replace("@", mark), 91.5);
            row += 3;
        }
        return read("คะแนน 2567.xlsx");
    }

    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดของ @, คะแนน @, ค่าเฉลี่ย @, false",
        "ตัวชี้วัดของ @, คะแนน @, คะแนนเครื่องมือ @, true",
        "รายการ, คะแนน @, ค่าเฉลี่ย @, true",
        "รายการ, คะแนน, ค่าเฉลี่ย @, false",
        "ประเด็นของ @, ผลคะแนน @, เฉลี่ย, false",
        "ตัวชี้วัดแบบ @, คะแนนที่ได้, เฉลี่ย @, false"
    })
    void indicatorsOfOneInstrumentMakeATableOfScores(String names, String scores, String mean, boolean oneSheet) {
        Submission submission = readByInstrument(names, scores, mean, oneSheet, "ผลคะแนน @");
        assertEquals(10, submission.scores().size());
        submission.scores().forEach(ColumnsToldByTheirCellsTest::assertTyped);
    }

    @ParameterizedTest
    @CsvSource({
        "รายการ, เป้าหมาย @, ผลคะแนน @",
        "รายการ, คะแนน @ จังหวัด, ผลคะแนน @",
        "รายการ, คะแนน @, ผลคะแนน @ (ร่าง)",
        "ตัวชี้วัดที่คาดการณ์ของ @, คะแนน @, ผลคะแนน @",
        "รายการ, คะแนน @, ผลการสอบ"
    })
    void indicatorsOfOneInstrumentUnderWordsOfOtherFiguresStoreNothing(String names, String scores, String title) {
        assertEquals(
                List.of(),
                readByInstrument(names, scores, "ค่าเฉลี่ย @", false, title).scores());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ข้อ", "ข้อที่"})
    void numbersInFrontOfTheTenIndicatorsAreNoItems(String numbers) {
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "ผลการประเมิน ITA ปีงบประมาณ ๒๕๖๗").row(2, BODY);
        sheet.row(4, numbers, "ตัวชี้วัด", "ประเมินตนเอง", "ผล ป.ป.ช.");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), 99.5 - i, score(i));
        }
        List<ScoreReading> official = read("คะแนน.xlsx").scores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL)
                .toList();
        assertEquals(10, official.size());
        official.forEach(ColumnsToldByTheirCellsTest::assertTyped);
    }

    /** Each column has its year, behind a word for which of the two it is; alone, "ปีก่อน ๒๕๖๗" may be the year before that one. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนเดิม ปี ๒๕๖๗, คะแนนใหม่ ปี ๒๕๖๘, 20",
        "ปีก่อน พ.ศ. ๒๕๖๗, ปีนี้ พ.ศ. ๒๕๖๘, 20",
        "คะแนนปีที่แล้ว ๒๕๖๗, คะแนนปี ๒๕๖๘, 20",
        "คะแนนเดิม ปี ๒๕๖๘, คะแนนใหม่ ปี ๒๕๖๘, 0",
        "คะแนนเดิม ปี ๒๕๖๗, เป้าหมายใหม่ ปี ๒๕๖๘, 0",
        "ปีก่อน ๒๕๖๗, ปีก่อน ๒๕๖๘, 0"
    })
    void wordsForTheYearBeforeItSayNoMoreBesideTheYearAfter(String before, String after, int scores) {
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "ผล ITA ปีงบประมาณ พ.ศ. 2568").row(2, BODY);
        sheet.row(4, "ตัวชี้วัด", before, after, "ผลต่าง");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i), score(i) + 1, 1);
        }
        List<ScoreReading> read = read("ผล 2568.xlsx").scores();
        assertEquals(scores, read.size());
        read.forEach(score -> assertEquals(
                score.at().column() == 2 ? 2567 : 2568, score.fiscalYear().buddhist()));
    }

    /** The heading of the later year belongs to both pairs. */
    @Test
    void yearBeforeMayStandTwice() {
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "ผล ITA ปีงบประมาณ พ.ศ. 2568").row(2, BODY);
        sheet.row(4, "ตัวชี้วัด", "คะแนนเดิม ปี 2567", "คะแนนเดิม ปี 2567", "คะแนนใหม่ ปี 2568");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i), score(i), score(i) + 1);
        }
        assertEquals(
                Map.of(2567, 20L, 2568, 10L), // equal ones of both columns
                read("ผล 2568.xlsx").scores().stream()
                        .collect(Collectors.groupingBy(
                                score -> score.fiscalYear().buddhist(), Collectors.counting())));
    }

    /** How numbers are written says nothing of what they are. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนจริง (ทศนิยม ๒ ตำแหน่ง), 10",
        "ผลคะเนน (ทศนิยม 2 ตำแหน่ง), 10",
        "คะแนนที่ได้ (ทศนิยมสองตำแหน่ง), 10",
        "คะแนนเป้าหมาย (ทศนิยม ๒ ตำแหน่ง), 0",
        "ผลคะเนน (เป้าหมาย), 0"
    })
    void placesOfDecimalsInBracketsSayNothing(String heading, int scores) {
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "ผล ITA ปีงบประมาณ พ.ศ. 2568").row(2, BODY);
        sheet.row(4, "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i));
        }
        assertEquals(scores, read("ผล 2568.xlsx").scores().size());
    }

    /** A plan's title says of no scores of which year they are: this year's measures follow from the last result. */
    @Test
    void lastYearAndThisBelowAPlansTitleAreOfNoYear() {
        BookBuilder.Sheet sheet = book.sheet("ผล")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568")
                .row(2, BODY);
        sheet.row(4, "ตัวชี้วัด", "คะแนนปีที่แล้ว", "คะแนนปีนี้", "เพิ่ม/ลด");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i), score(i) + 1, 1);
        }
        assertEquals(List.of(), read("แผน.xlsx").scores());
    }

    private void longForm(String heading, boolean merged, boolean numbers) {
        BookBuilder.Sheet sheet = book.sheet("ทะเบียน").row(1, "ทะเบียนผลคะแนน ITA " + BODY);
        sheet.row(3, heading, "ส่วนที่", "ชื่อตัวชี้วัด", "ผลคะแนน");
        for (int i = 0; i < 20; i++) {
            int year = 2566 + i / 10;
            Object said = numbers ? (Object) year : (Object) String.valueOf(year);
            if (!merged || i % 10 == 0) {
                sheet.set(4 + i, 1, said);
            }
            sheet.set(4 + i, 2, i % 10 < 5 ? "IIT" : i % 10 < 8 ? "EIT" : "OIT")
                    .set(4 + i, 3, NAMES.get(i % 10))
                    .set(4 + i, 4, score(i));
        }
        if (merged) {
            sheet.merge(4, 1, 13, 1).merge(14, 1, 23, 1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ปีงบ, true, false",
        "ปีงบ, false, true",
        "ประจำปีงบประมาณ, true, true",
        "ประจำปีงบประมาณ, false, false",
        "ปีที่ได้รับการประเมิน, true, false",
        "ข้อมูลปี, false, false",
        "'', true, false"
    })
    void columnOfYearsSaysTheYearOfItsRows(String heading, boolean merged, boolean numbers) {
        longForm(heading, merged, numbers);
        Submission submission = read("ITA_2569.xlsx");
        assertEquals(Set.of("2566", "2567"), years(submission));
        assertEquals(20, submission.scores().size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปีงบ", "ปี", "ประจำปี"})
    void twoDigitsBelowAHeadingOfYearsAreOne(String heading) {
        BookBuilder.Sheet sheet = book.sheet("ทะเบียน").row(1, "ทะเบียนผลคะแนน ITA " + BODY);
        sheet.row(3, heading, "เครื่องมือ", "ชื่อตัวชี้วัด", "ผลคะแนน", "หมายเหตุ");
        for (int i = 0; i < 20; i++) {
            sheet.row(4 + i, i < 10 ? "๖๕" : "๖๖", i % 10 < 5 ? "IIT" : "EIT", NAMES.get(i % 10), score(i));
        }
        Submission submission = read("ITA_2569.xlsx");
        assertEquals(Set.of("2565", "2566"), years(submission));
        assertEquals(20, submission.scores().size());
    }

    @ParameterizedTest
    @CsvSource({"ปี, 2567", "'', 0"})
    void otherYearsBesideRowsThatSayTheirOwnTakeNothingBack(String first, int year) {
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, "ผลการประเมิน ITA").row(2, BODY);
        sheet.row(4, first, "ตัวชี้วัด", year > 0 ? "คะแนน" : "คะแนนปี 2567", "ปีที่ปรับปรุงข้อมูล");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, year > 0 ? (Object) year : (Object) "", NAMES.get(i), score(i), 2564);
        }
        assertEquals(Set.of("2567"), years(read("ผล.xlsx")));
    }

    @ParameterizedTest
    @CsvSource({"แฟ้มปี, 2561", "ผลปี, 2561 2566"})
    void scoresOfOneYearNamedByTheirHeadingLeaveThoseBesideThemToTheYearsOfTheRows(String first, String stored) {
        BookBuilder.Sheet sheet = book.sheet("ผล").row(1, "ทะเบียนผลคะแนน ITA " + BODY);
        sheet.row(3, first, "ตัวชี้วัด", "คะแนน", "คะแนนปี 2561");
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + i, 2566, NAMES.get(i), score(i), 70.5 + i);
        }
        Set<String> years = years(read("ITA_2569.xlsx"));
        assertEquals(false, years.contains("2569"), years.toString());
        assertEquals(first.equals("ผลปี"), years.equals(Set.of(stored.split(" "))));
    }

    @ParameterizedTest
    @CsvSource({"ร้อยละที่ได้, 0", "ส่วนต่าง, 1"})
    void scoresBeforeAnAppealAreNotStoredBesideOthersThatAreNotUnderstood(String beside, int stored) {
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "ผลการประเมิน ITA ปีงบประมาณ 2567").row(2, BODY);
        sheet.row(4, "ที่", "ตัวชี้วัด", beside, "คะแนนก่อนอุทธรณ์");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), score(i) + 1.5, score(i));
        }
        assertEquals(stored, years(read("ผล.xlsx")).size());
    }

    @Test
    void yearsBesideScoresAreNoRivalsOfThem() {
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "ผลการประเมิน ITA ปีงบประมาณ 2567").row(2, BODY);
        sheet.row(4, "รายการที่ประเมิน", "คะแนนเฉลี่ยที่ได้", "ปีที่ปรับปรุงข้อมูล");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i), 2569);
        }
        assertEquals(Set.of("2567"), years(read("ผล.xlsx")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปีที่จัดเก็บ", "แฟ้มปี", "ปีที่ประกาศผล"})
    void yearsThatAreNotUnderstoodKeepRowsOutOfTheYearOfTheFile(String heading) {
        longForm(heading, false, false);
        assertEquals(Set.of(), years(read("ITA_2569.xlsx")));
    }

    @ParameterizedTest
    @CsvSource({"ปีที่ประกาศผล, 2568, 10", "ปีที่ประกาศผล, 2566, 0", "ปีที่จัดเก็บ, 2567, 10"})
    void yearOfTheAnnouncementIsNotBeforeThatOfTheScores(String heading, int year, int stored) {
        BookBuilder.Sheet sheet =
                book.sheet("ผล").row(1, "ผลการประเมิน ITA ปีงบประมาณ 2567").row(2, BODY);
        sheet.row(4, "ที่", "ตัวชี้วัด", "คะแนน", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), score(i), year);
        }
        Submission submission = read("ผล.xlsx");
        assertEquals(stored, submission.scores().size());
        assertEquals(stored > 0 ? Set.of("2567") : Set.of(), years(submission));
    }

    @ParameterizedTest
    @CsvSource({"อันดับ, false, 10", "อันดับ, true, 0", "จัดอันดับ, false, 10", "อันดับในจังหวัด, false, 10"})
    void sheetOfRanksMayHoldScores(String name, boolean ranks, int stored) {
        BookBuilder.Sheet sheet = book.sheet(name)
                .row(1, "คะแนนรายตัวชี้วัดเรียงจากมากไปน้อย")
                .row(2, BODY)
                .row(3, "ปีงบประมาณ พ.ศ. ๒๕๖๖")
                .row(5, "เรียงลำดับที่", "รายการตัวชี้วัด", "ได้คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, i + 1, NAMES.get(i), ranks ? (Object) (11 + i * 7 % 10) : (Object) (97.09 - i));
        }
        assertEquals(stored, years(read("ITA_2566.xlsx")).size() * 10);
    }

    private BookBuilder.Sheet plan(Object... headings) {
        return book.sheet("มาตรการ")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน")
                .row(2, BODY)
                .row(3, "ประจำปีงบประมาณ พ.ศ. ๒๕๖๙")
                .row(5, headings);
    }

    private static final List<String> MEASURES = List.of(
            "จัดทำคู่มือการปฏิบัติงานและแผนผังขั้นตอนการให้บริการ",
            "เผยแพร่แผนการจัดซื้อจัดจ้างและผลการจัดซื้อจัดจ้าง",
            "จัดเวทีรับฟังความคิดเห็นของประชาชนทุกหมู่บ้าน");

    @ParameterizedTest
    @CsvSource({"ผู้รับผิดชอบหลัก, ผู้รับผิดชอบร่วม", "เจ้าภาพ, หน่วยร่วมดำเนินการ", "เจ้าภาพหลัก, กองที่เกี่ยวข้อง"})
    void divisionsThatShareTheWorkAreResponsibleTheMainOneFirst(String main, String other) {
        BookBuilder.Sheet sheet = plan("ที่", "แนวทางหรือมาตรการ", main, other, "ระยะเวลาดำเนินการ");
        sheet.row(6, 1, MEASURES.get(0), "กองคลัง", "สำนักปลัด", "ตลอดปีงบประมาณ");
        sheet.row(7, 2, MEASURES.get(1), "สำนักปลัด", "-", "ไตรมาส ๑");
        sheet.row(8, 3, MEASURES.get(2), "กองช่าง", "ทุกกอง", "ไตรมาส ๒");
        assertEquals(
                List.of("กองคลัง, สำนักปลัด", "สำนักปลัด", "กองช่าง, ทุกกอง"),
                read("แผน 2569.xlsx").measures().stream()
                        .map(measure -> measure.text(Field.RESPONSIBLE).replace("\n", ", "))
                        .toList());
    }

    /** They owed a report of each measure that they only help with, and were reminded of it. */
    @ParameterizedTest
    @CsvSource({"หน่วยงานหลัก, หน่วยงานสนับสนุน", "ส่วนราชการหลัก, ส่วนราชการสนับสนุน"})
    void divisionsThatOnlySupportAreNamedAndNotResponsible(String main, String other) {
        BookBuilder.Sheet sheet = plan("ที่", "แนวทางหรือมาตรการ", main, other, "ระยะเวลาดำเนินการ");
        sheet.row(6, 1, MEASURES.get(0), "กองคลัง", "สำนักปลัด", "ตลอดปีงบประมาณ");
        sheet.row(7, 2, MEASURES.get(1), "สำนักปลัด", "-", "ไตรมาส ๑");
        sheet.row(8, 3, MEASURES.get(2), "กองช่าง", "ทุกกอง", "ไตรมาส ๒");
        assertEquals(
                List.of(),
                TestReading.codes(read("แผน 2569.xlsx")).stream()
                        .filter(code -> code.startsWith("heading-not-recognised"))
                        .toList(),
                "nothing is to be renamed");
        List<Measure> measures = read("แผน 2569.xlsx").measures();
        assertEquals(
                List.of("กองคลัง, " + other + ": สำนักปลัด", "สำนักปลัด", "กองช่าง, " + other + ": ทุกกอง"),
                measures.stream()
                        .map(measure -> measure.text(Field.RESPONSIBLE).replace("\n", ", "))
                        .toList());
        assertEquals(
                List.of(List.of("กองคลัง"), List.of("สำนักปลัด"), List.of("กองช่าง")),
                measures.stream().map(Measure::divisions).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"หน่วยงานที่ตรวจสอบ", "กองที่กำกับติดตาม", "หน่วยงานที่รับรายงาน"})
    void divisionsThatOnlyWatchAreNotResponsible(String other) {
        BookBuilder.Sheet sheet = plan("ที่", "มาตรการ", "ผู้รับผิดชอบ", other, "ระยะเวลาดำเนินการ");
        for (int i = 0; i < 3; i++) {
            sheet.row(6 + i, i + 1, MEASURES.get(i), "กองคลัง", "สำนักปลัด", "ไตรมาส ๒");
        }
        read("แผน 2569.xlsx").measures().forEach(measure -> assertEquals("กองคลัง", measure.text(Field.RESPONSIBLE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ปีงบประมาณ", "ปีงบ", "ประจำปีงบประมาณ"})
    void rowsOfAnotherYearAreNoMeasuresOfThePlan(String heading) {
        BookBuilder.Sheet sheet = plan(heading, "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ");
        for (int i = 0; i < 3; i++) {
            sheet.row(6 + i, i < 2 ? "๒๕๖๘" : "๒๕๖๙", MEASURES.get(i), "กองคลัง", "ไตรมาส ๒");
        }
        assertEquals(
                List.of(MEASURES.get(2)),
                read("แผน 2569.xlsx").measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
    }

    /** A plan answers the result of the year before, and from which year its money comes is not when it is carried out. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปีที่ประเมิน",
                "ปีงบประมาณที่วัด",
                "ผลการประเมินปี",
                "คะแนนปี",
                "ปีที่ได้คะแนน",
                "งบประมาณ",
                "งบประมาณที่ได้รับ",
                "รอบ"
            })
    void yearsAndAmountsOfSomethingElseRefuseNoMeasure(String heading) {
        BookBuilder.Sheet sheet = plan("ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ", heading);
        for (int i = 0; i < 3; i++) {
            sheet.row(6 + i, i + 1, MEASURES.get(i), "กองคลัง", "ไตรมาส ๒", 2568);
        }
        assertEquals(
                MEASURES.subList(0, 3),
                read("แผน 2569.xlsx").measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
    }

    @Test
    void oneNameIsEnoughBelowAHeadingThatNamesIndicators() {
        BookBuilder.Sheet sheet = plan("ลำดับที่", "ด้าน/ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "ห้วงเวลา");
        sheet.row(6, 1, "ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", MEASURES.get(0), "กองช่าง", "ม.ค. - มี.ค. ๖๙");
        assertEquals(
                List.of(OptionalInt.of(7)),
                read("แผน 2569.xlsx").measures().stream()
                        .map(Measure::indicator)
                        .toList());
    }

    private Submission withTexts(String remark, String note) {
        BookBuilder.Sheet sheet = book.sheet("Sheet1")
                .row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .row(2, BODY)
                .row(4, "ลำดับ", "ตัวชี้วัด ITA", "คะแนนที่ได้", "หมายเหตุ");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, i + 1, NAMES.get(i), score(i));
        }
        if (!remark.isEmpty()) {
            sheet.set(5, 4, remark).merge(5, 4, 14, 4);
        }
        if (!note.isEmpty()) {
            sheet.set(16, 1, note);
        }
        return read("ITA.xlsx");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "กองคลังประมาณการเอง ยังไม่ใช่ผลจริง",
                "ตัวเลขที่สำนักปลัดประเมินคร่าว ๆ ไว้ก่อน",
                "คะแนนที่คณะทำงานประมาณการไว้ก่อน",
                "ยังไม่ใช่ผลจริง",
                "คะแนนนี้ยังไม่ใช่ผลอย่างเป็นทางการ",
                "คะแนนในตารางเป็นของปี ๒๕๖๗ เดิม คัดลอกมาใส่ไว้ก่อน รอแก้ไข",
                "ตัวเลขนี้ใช้ของปี 2567 ไปพลางก่อน"
            })
    void whatTheOfficeReckonsAndLastYearsFiguresAreRefused(String said) {
        assertEquals(Set.of(), years(withTexts(said, "")), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "* คะแนนในตารางเป็นของปี ๒๕๖๗ เดิม คัดลอกมาใส่ไว้ก่อน รอแก้ไข",
                "หมายเหตุ คะแนนข้างต้นคือคะแนนปี 2567 เก่า ยังไม่ได้แก้",
                "กองคลังประมาณการเอง ยังไม่ใช่ผลจริง",
                "ตัวเลขที่สำนักปลัดประเมินคร่าว ๆ ไว้ก่อน"
            })
    void theyAreBelowTheTableToo(String said) {
        assertEquals(Set.of(), years(withTexts("", said)), said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ปรับปรุงจากปี ๒๕๖๗",
                "คะแนนในตารางปรับปรุงจากปี ๒๕๖๗",
                "คัดลอกจากประกาศ ป.ป.ช.",
                "ข้อมูลปี ๒๕๖๗ เดิมเก็บไว้ในแฟ้ม",
                "คะแนนในตารางเป็นของปี ๒๕๖๘ คัดลอกจากประกาศ ป.ป.ช.",
                "กองคลังประมาณการไว้ 85 ผลจริงสูงกว่า",
                "รอผลอุทธรณ์เฉพาะข้อ 9"
            })
    void honestWordsTakeNothingBack(String said) {
        assertEquals(Set.of("2568"), years(withTexts("", said)), said);
        assertEquals(10, withTextsAgain(said).scores().size(), said);
    }

    private static Submission withTextsAgain(String said) {
        return new ColumnsToldByTheirCellsTest().withTexts(said, "");
    }

    /** Measures that are counted anew below each indicator look like steps in rows of their own; beside whole lists they are none. */
    @Test
    void whatIsNumberedBesideListsIsNoStep() {
        BookBuilder.Sheet sheet = book.sheet("แผน")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568")
                .row(2, BODY);
        for (int block = 0; block < 2; block++) {
            int row = 4 + 5 * block;
            sheet.row(row, "ตัวชี้วัด " + NAMES.get(block))
                    .row(row + 1, "ข้อสั่งการ/มาตรการ", "กิจกรรมย่อย", "หน่วยรับผิดชอบ", "ทำเมื่อไหร่");
            for (int i = 0; i < 2; i++) {
                String deed = (i + 1) + ". " + (block == 0 ? "จัดทำคู่มือเล่มที่ " : "เผยแพร่แผนชุดที่ ") + (i + 1);
                sheet.row(
                        row + 2 + i, deed, "1. ตั้งคณะทำงาน\n2. ยกร่าง\n3. ประกาศใช้", "กองคลัง", "ไตรมาส " + (i + 1));
            }
        }
        List<Measure> measures = read("แผน.xlsx").measures();
        assertEquals(
                List.of(
                        "1. จัดทำคู่มือเล่มที่ 1",
                        "2. จัดทำคู่มือเล่มที่ 2",
                        "1. เผยแพร่แผนชุดที่ 1",
                        "2. เผยแพร่แผนชุดที่ 2"),
                measures.stream().map(measure -> measure.text(Field.MEASURE)).toList());
        measures.forEach(measure -> assertEquals(3, measure.steps().size()));
    }

    /** The title of a sheet that is said to be old states the year of that sheet alone: the other sheet's was stored as that year's. */
    @ParameterizedTest
    @CsvSource({"เก่า 2565, 2566", "ผล, 2565"})
    void aSheetThatIsNoResultDatesNoOther(String name, String year) {
        for (int i = 0; i < 2; i++) {
            BookBuilder.Sheet sheet = book.sheet(i == 0 ? "ผล ITA" : name)
                    .row(1, i == 0 ? "คะแนน ITA รายตัวชี้วัด" : "ผลคะแนน ITA ปีงบประมาณ 2565 " + BODY)
                    .row(3, "ตัวชี้วัด", "คะแนน");
            for (int k = 0; k < NAMES.size(); k++) {
                sheet.row(4 + k, NAMES.get(k), score(k));
            }
        }
        Submission submission = read("2566/ita66.xlsx");
        assertEquals(Set.of(year), years(submission));
        submission.scores().forEach(ColumnsToldByTheirCellsTest::assertTyped);
    }

    /** Headings that a longer sheet tells by its cells are told on a sheet of fewer rows too. */
    @Test
    void headingsOfMeasuresStandAgainOnAnotherSheet() {
        for (int sheet = 0; sheet < 2; sheet++) {
            BookBuilder.Sheet rows = book.sheet("ชุดที่ " + (sheet + 1))
                    .row(1, "มาตรการยกระดับผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568")
                    .row(2, BODY)
                    .row(4, "หมวด", "ข้อที่พบ", "การแก้ไขที่กำหนด", "หน่วยดำเนินการ", "ห้วงเวลา");
            String[] deeds = sheet == 0
                    ? new String[] {"ลดเวลาออกใบอนุญาต"}
                    : new String[] {"จัดทำคู่มือบริการ", "อบรมพนักงาน", "เผยแพร่แผนจัดซื้อ", "ประชุมชี้แจงทุกกอง"};
            for (int i = 0; i < deeds.length; i++) {
                rows.row(5 + i, NAMES.get(i), "ยังไม่ชัดเจน " + i, deeds[i], "กองคลัง", "ไตรมาส " + (i + 1));
            }
        }
        assertEquals(
                List.of(
                        "ลดเวลาออกใบอนุญาต",
                        "จัดทำคู่มือบริการ",
                        "อบรมพนักงาน",
                        "เผยแพร่แผนจัดซื้อ",
                        "ประชุมชี้แจงทุกกอง"),
                read("แผน.xlsx").measures().stream()
                        .map(measure -> measure.text(Field.MEASURE))
                        .toList());
    }

    /** Lines below a plan, which say who made it, are no cells of its columns; nothing but divisions are who does the measures. */
    @ParameterizedTest
    @CsvSource({"กองงานหลัก, กองคลัง", "กอง, กองคลัง", "กลุ่มเป้าหมาย, ''"})
    void nothingButDivisionsAreWhoDoesTheMeasures(String heading, String responsible) {
        book.sheet("แผน")
                .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. 2568")
                .row(2, BODY)
                .row(4, heading, "มาตรการ", "ระยะเวลา")
                .row(5, "กองคลัง", "จัดทำคู่มือบริการ", "มกราคม 2568")
                .row(6, "สป., ตสน.", "อบรมพนักงาน", "มีนาคม 2568")
                .row(7, "กองช่าง", "เผยแพร่แผนจัดซื้อ", "เมษายน 2568")
                .row(9, "ผู้จัดทำ นักวิเคราะห์นโยบายและแผน")
                .row(10, "โทร. 0 4412 3456");
        List<Measure> measures = read("แผน.xlsx").measures();
        assertEquals(3, measures.size());
        assertEquals(responsible, measures.get(0).text(Field.RESPONSIBLE));
        assertEquals(
                responsible.isEmpty() ? List.of() : List.of("สำนักปลัด", "หน่วยตรวจสอบภายใน"),
                measures.get(1).divisions());
    }
}
