package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores that stand otherwise than as a row for each indicator: they are read as the plain table that they mean, or told. */
class LayoutsOfScoresTest {
    private static final List<String> NAMES = ScoreTablesTest.NAMES;

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("ผล")
            .row(1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568")
            .row(2, "องค์การบริหารส่วนตำบลทดสอบ อำเภอเมือง จังหวัดน่าน");

    private static double score(int i) {
        return 80.25 + i;
    }

    private List<String> read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "layouts");
        assertTrue(!read.scores().isEmpty() || !read.findings().isEmpty(), "nothing is passed over in silence");
        return read.scores().stream()
                .map(each -> each.fiscalYear().buddhist() + " " + each.indicator() + " "
                        + each.score().toPlainString() + " " + each.at().a1())
                .toList();
    }

    private static List<String> ten(String cell) {
        return IntStream.range(0, 10)
                .mapToObj(i -> "2568 " + (i + 1) + " " + score(i) + " " + cell.formatted(5 + i))
                .toList();
    }

    /** A heading has to say that beside the names their scores stand in it. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดและคะแนน, 10",
        "ตัวชี้วัด (คะแนนปี 2568), 10",
        "ชื่อตัวชี้วัด / คะแนนที่ได้, 10",
        "ตัวชี้วัดและเป้าหมาย, 0",
        "ตัวชี้วัดและค่าน้ำหนัก, 0",
        "ตัวชี้วัด (คะแนนเต็ม), 0",
        "ตัวชี้วัด/อันดับ, 0",
        "ตัวชี้วัดและคะแนนเฉลี่ยจังหวัด, 0",
        "ตัวชี้วัด, 0",
    })
    void namesWithTheirScoresStandBesideOtherColumns(String heading, int stored) {
        sheet.row(4, heading, "ผู้ดูแล");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, "%d. %s (%.2f)".formatted(i + 1, NAMES.get(i), score(i)), "กองคลัง");
        }
        assertEquals(stored == 0 ? List.of() : ten("A%d"), read());
    }

    private List<String> years() {
        return read().stream()
                .collect(Collectors.groupingBy(
                        each -> each.substring(0, 4) + " " + each.replaceAll(".*([A-Z])\\d+", "$1"),
                        Collectors.counting()))
                .entrySet()
                .stream()
                .map(each -> each.getKey() + " " + each.getValue())
                .sorted()
                .toList();
    }

    /** Of two columns below each year the one that says nothing but a result holds the scores, in whatever words it says so. */
    @ParameterizedTest
    @CsvSource({
        "ได้เท่าไร, ผ่านเป้าไหม, ผ่าน, true",
        "คะแนนที่หน่วยงานได้รับ, เต็ม, 100, true",
        "คะแนน/100, ผ่านเป้าไหม, ผ่าน, true",
        "ร้อยละที่ได้, ค่าเป้าหมาย, 85, true",
        "ร้อยละ, ผู้ตอบ, 41, false",
        "ค่าเฉลี่ยจังหวัด, ผ่านเป้าไหม, ผ่าน, false",
        "คะแนนที่อยากได้, ผ่านเป้าไหม, ผ่าน, false",
        "คะแนนชุดนั้น, ผ่านเป้าไหม, ผ่าน, true",
    })
    void headingBelowAYearSaysWhatItSaysAlone(String heading, String other, String beside, boolean read) {
        sheet.row(4, "ตัวชี้วัด", "ปี 2567", null, "ปี 2568", null)
                .merge(4, 1, 5, 1)
                .merge(4, 2, 4, 3)
                .merge(4, 4, 4, 5);
        sheet.row(5, null, heading, other, heading, other);
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, NAMES.get(i), score(i) - 5, beside, score(i), beside);
        }
        assertEquals(read ? List.of("2567 B 10", "2568 D 10") : List.of(), years());
    }

    @Test
    void listsOfSeveralYearsSideBySideNeedNoKnownHeading() {
        sheet.row(4, "ปีงบประมาณ 2567", null, null, "ปีงบประมาณ 2568")
                .row(5, "วัดด้านไหน", "ได้เท่าไร", null, "วัดด้านไหน", "ได้เท่าไร");
        for (int i = 0; i < 10; i++) {
            sheet.row(6 + i, NAMES.get(i), score(i) - 5, null, NAMES.get(i), score(i));
        }
        assertEquals(List.of("2567 B 10", "2568 E 10"), years());
    }

    /** In two rows of headings the instruments stand over the numbers of their indicators. */
    @ParameterizedTest
    @CsvSource({"แบบวัด IIT, 10", "เป้าหมาย, 0", "โครงการ ก, 0"})
    void numbersOfIndicatorsStandBelowTheirInstruments(String group, int stored) {
        sheet.row(4, "รายการ", "IIT 30%", null, null, null, null, group)
                .merge(4, 2, 4, 6)
                .merge(4, 7, 4, 11);
        sheet.merge(4, 1, 5, 1).set(6, 1, "คะแนนที่ได้");
        for (int i = 0; i < 10; i++) {
            sheet.set(5, 2 + i, "ตัวชี้วัดที่ " + (i + 1)).set(6, 2 + i, score(i));
        }
        assertEquals(stored, read().size());
    }

    /** One may be called like its instrument where it stands among the other nine. */
    @ParameterizedTest
    @CsvSource({
        "แต้มที่ได้, 10",
        "คะแนนเต็มร้อยได้, 10",
        "คะแนนปีนี้, 10",
        "คะแนนที่อยากได้, 0",
        "คะแนนเต็ม, 0",
        "คะแนนชุดนั้น, 0",
        "คะแนนปีหน้า, 0",
    })
    void onlyRowOfScoresSaysNothingButAResult(String label, int stored) {
        sheet.set(4, 1, "รายการ").set(5, 1, label);
        for (int i = 0; i < 10; i++) {
            sheet.set(4, 2 + i, i == 8 ? "การเปิดเผยข้อมูลสาธารณะ" : NAMES.get(i))
                    .set(5, 2 + i, score(i));
        }
        assertEquals(stored, read().size());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนน IIT EIT OIT, 10",
        "คะแนนหลังประกาศผล, 10",
        "Percentage, 10",
        "คะแนน IIT EIT, 0",
        "คะแนนก่อนประกาศผล, 0"
    })
    void headingSaysWhoseOrWhenOfTheResult(String heading, int stored) {
        sheet.row(4, "ตัวชี้วัด", heading);
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i));
        }
        assertEquals(stored, read().size());
    }

    private static final List<String> CALLED_OTHERWISE = List.of(
            "ด้านการปฏิบัติหน้าที่ของเจ้าหน้าที่",
            "ด้านการใช้จ่ายงบประมาณ",
            "ด้านการใช้อำนาจของผู้บังคับบัญชา",
            "ด้านการใช้ทรัพย์สินของทางราชการ",
            "ด้านการแก้ปัญหาการทุจริต",
            "ด้านคุณภาพการดำเนินงาน",
            "ด้านประสิทธิภาพในการสื่อสาร",
            "ด้านการปรับปรุงระบบการทำงาน",
            "ด้านการเปิดเผยข้อมูลสาธารณะ",
            "ด้านการป้องกันทุจริต");

    @ParameterizedTest
    @CsvSource({"'', 10", "ตัวชี้วัดที่ , 10"})
    void namesOfASetMayBeCalledAspects(String numbered, int stored) {
        sheet.row(4, "หมวดการประเมิน", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, (numbered.isEmpty() ? "" : numbered + (i + 1) + " ") + CALLED_OTHERWISE.get(i), score(i));
        }
        assertEquals(stored, read().size());
    }

    @Test
    void eachColumnMayHaveAPartOfTheSet() {
        sheet.row(4, "ตัวชี้วัด", "คะแนน", null, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 5; i++) {
            sheet.row(5 + i, CALLED_OTHERWISE.get(i), score(i), null, CALLED_OTHERWISE.get(i + 5), score(i + 5));
        }
        assertEquals(10, read().size());
    }

    /** The total below the last block stands in the column of an indicator and is none. */
    @Test
    void namesInTwoRowsStandOverTheirScores() {
        for (int i = 0; i < 5; i++) {
            sheet.set(4, 1 + i, CALLED_OTHERWISE.get(i)).set(5, 1 + i, score(i));
            sheet.set(7, 1 + i, CALLED_OTHERWISE.get(i + 5)).set(8, 1 + i, score(i + 5));
        }
        sheet.row(10, "คะแนนรวม", 85.95);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(
                List.of("TOTAL 85.95 B10"),
                read.reported().stream()
                        .map(each -> each.kind() + " " + each.text() + " "
                                + each.at().a1())
                        .toList());
    }

    private List<String> reported() {
        return TestReading.read(book.toBytes()).reported().stream()
                .map(each -> each.fiscalYear().buddhist() + " " + each.kind() + " " + each.text())
                .toList();
    }

    /** 0.3 x 75.9 + 0.3 x 74.12 + 0.4 x 58.26 = 68.31, which is C; 70 is nothing that they make. */
    @ParameterizedTest
    @CsvSource({"68.31, true", "70, false"})
    void whatTheInstrumentsMakeIsTheTotalWhateverItsName(String total, boolean is) {
        sheet.row(1, "ผลคะแนน ITA แต่ละปี")
                .row(4, "FY", "IIT (คนใน)", "EIT (คนนอก)", "OIT (เว็บไซต์)", "ทั้งหมดที่ออกมา", "สรุประดับ");
        sheet.row(5, "ปี 2565", 75.9, 74.12, 58.26, Double.valueOf(total), "C");
        List<String> instruments = List.of("2565 IIT 75.9", "2565 EIT 74.12", "2565 OIT 58.26");
        List<String> all = Stream.concat(
                        instruments.stream(),
                        is ? Stream.of("2565 TOTAL 68.31", "2565 LEVEL C") : Stream.of("2565 LEVEL C"))
                .toList();
        assertEquals(all, reported());
    }

    @Test
    void rowThatTheInstrumentsMakeIsTheTotal() {
        sheet.row(1, "ผลคะแนน ITA แต่ละปี").row(4, "ปีไหน", 2565);
        sheet.row(5, "IIT", 75.9).row(6, "EIT", 74.12).row(7, "OIT", 58.26).row(8, "คะแนนทั้งหน่วยงาน", 68.31);
        assertEquals(List.of("2565 IIT 75.9", "2565 EIT 74.12", "2565 OIT 58.26", "2565 TOTAL 68.31"), reported());
    }

    private static String lines(int from, int to, boolean names) {
        return IntStream.range(from, to)
                .mapToObj(i -> names ? (i + 1) + ". " + NAMES.get(i) : String.valueOf(score(i)))
                .collect(Collectors.joining("\n"));
    }

    private void crowded(int row, String instrument, int from, int to) {
        sheet.row(row, instrument, lines(from, to, true), lines(from, to, false));
    }

    private void crowded() {
        sheet.row(4, "เครื่องมือ", "ตัวชี้วัด", "คะแนน");
        crowded(5, "IIT", 0, 5);
        crowded(6, "EIT", 5, 8);
        crowded(7, "OIT", 8, 10);
    }

    @Test
    void severalIndicatorsInOneCellAreARowEach() {
        crowded();
        sheet.row(8, "รวม", "คะแนนรวม", 84.5);
        List<String> expected = IntStream.range(0, 10)
                .mapToObj(i -> "2568 " + (i + 1) + " " + score(i) + " " + (i < 5 ? "C5" : i < 8 ? "C6" : "C7"))
                .toList();
        assertEquals(expected, read());
    }

    /** A heading says of such figures what it says of others; a line too few or a mean for all leaves open whose each is. */
    @ParameterizedTest
    @CsvSource({"heading", "too-few", "mean", "counts", "first-blank", "measure", "measures"})
    void linesThatMayBelongElsewhereStayTold(String case_) {
        crowded();
        if (case_.equals("heading")) {
            sheet.set(4, 3, "ค่าเป้าหมาย");
        } else if (case_.equals("too-few")) {
            sheet.set(6, 3, lines(5, 7, false));
        } else if (case_.equals("first-blank")) {
            sheet.set(6, 3, "\n87.77\n88.88\n86.10");
        } else if (case_.startsWith("measure")) {
            sheet.set(4, 4, "มาตรการ").set(5, 4, "จัดประชุมชี้แจงหน่วยงาน");
            sheet.set(7, 4, case_.equals("measure") ? "เผยแพร่แผน" : "เผยแพร่ข้อมูลบนเว็บไซต์\nให้ครบถ้วนตามเกณฑ์");
        } else if (case_.equals("mean")) {
            sheet.set(4, 4, "คะแนน").set(5, 4, 82.25);
        } else {
            sheet.set(5, 3, "1\n2\n3\n4\n5").set(6, 3, "6\n7\n8").set(7, 3, "9\n10");
        }
        assertEquals(List.of(), read());
    }

    @Test
    void whatIsSaidOnceBesideAllOfThemIsHeardOfEach() {
        crowded();
        sheet.set(4, 4, "หมายเหตุ").set(6, 4, "ประเมินตนเอง");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(
                "OFFICIAL OFFICIAL OFFICIAL OFFICIAL OFFICIAL SELF_ASSESSMENT SELF_ASSESSMENT SELF_ASSESSMENT OFFICIAL OFFICIAL",
                read.scores().stream().map(each -> each.source().name()).collect(Collectors.joining(" ")));
    }

    /** A text of several lines may be one that is broken, and said of all beside it. */
    @ParameterizedTest
    @CsvSource({
        "หมายเหตุ, 7, 'สองข้อนี้เป็น|ค่าเฉลี่ยจังหวัด', 0",
        "หมายเหตุ, 7, 'เป็นคะแนนของ|อบต.ข้างเคียง', 0",
        "หมายเหตุ, 7, 'คะแนนทั้งสองข้อ|ยังไม่ประกาศ', 0",
        "หมายเหตุ, 5, 'ตัวเลขนี้เป็น|คะแนนที่ อบต.|ประเมินตนเอง|ยังไม่ใช่ผลจาก|ป.ป.ช.', 0",
        "ระดับ, 7, 'A|AA', 10",
        "อันดับ, 7, '1.|2.', 10",
        "หมายเหตุ, 7, ขอขอบคุณผู้ตอบแบบวัดทุกท่าน, 10",
    })
    void aTextOfSeveralLinesIsNotSharedOut(String heading, int row, String text, int stored) {
        crowded();
        sheet.set(4, 4, heading).set(row, 4, text.replace('|', '\n'));
        assertEquals(stored, read().size());
    }

    /** Instruments side by side, one of them called like its first indicator. */
    @ParameterizedTest
    @CsvSource({"คะแนน, 10", "น้ำหนัก, 8"})
    void eachInstrumentStandsInATableOfItsOwn(String heading, int stored) {
        List<String> over = List.of("การรับรู้ภายใน (IIT)", "การรับรู้ภายนอก (EIT)", "การเปิดเผยข้อมูล (OIT)");
        for (int i = 0; i < 10; i++) {
            int table = i < 5 ? 0 : i < 8 ? 1 : 2;
            int first = List.of(0, 5, 8).get(table);
            sheet.set(4, 1 + 3 * table, over.get(table)).set(4, 2 + 3 * table, table == 2 ? heading : "คะแนน");
            sheet.set(5 + i - first, 1 + 3 * table, NAMES.get(i)).set(5 + i - first, 2 + 3 * table, score(i));
        }
        assertEquals(stored, read().size());
    }

    /** What stands beside an instrument's name over its indicators is said of their scores. */
    @ParameterizedTest
    @CsvSource({
        "%s, 10",
        "2. แบบวัด %s (ร้อยละ 30), 10",
        "ตัวชี้วัด %s, 10",
        "เป้าหมาย %s, 0",
        "น้ำหนัก %s, 0",
        "%s ของจังหวัด, 0",
        "%s ปี 2566, 0",
        "%s 66, 0",
        "%s ก่อนอุทธรณ์, 0",
        "%s อบต.ข้างเคียง, 0",
        "%s คะแนนเต็ม, 0"
    })
    void whatIsSaidOfAnInstrumentIsSaidOfItsScores(String heading, int stored) {
        for (int i = 0; i < 10; i++) {
            int table = i < 5 ? 0 : i < 8 ? 1 : 2;
            int first = List.of(0, 5, 8).get(table);
            sheet.set(
                            4,
                            1 + 2 * table,
                            heading.formatted(List.of("IIT", "EIT", "OIT").get(table)))
                    .set(4, 2 + 2 * table, "คะแนน");
            sheet.set(5 + i - first, 1 + 2 * table, NAMES.get(i)).set(5 + i - first, 2 + 2 * table, score(i));
        }
        assertEquals(stored, read().size());
    }

    /** A row of nothing but levels is no row of headings. */
    @Test
    void totalAndLevelMayStandAboveTheIndicators() {
        sheet.row(4, "รายการ", "ปี 2567", "ปี 2568").row(5, "คะแนนรวม ITA", 92.73, 94.22);
        sheet.row(6, "ผลระดับ", "ผ่านดี", "ผ่านดีเยี่ยม");
        for (int i = 0; i < 10; i++) {
            sheet.row(7 + i, NAMES.get(i), score(i), score(i) + 1);
        }
        List<String> read = read();
        assertEquals(20, read.size());
        assertEquals("2567 1 80.25 B7", read.get(0));
    }

    /** Years under a title of their differences are scores where a column is what they differ by. */
    @ParameterizedTest
    @CsvSource({"1.5, 20", "2.5, 0", ", 0"})
    void yearsStandBesideTheirDifference(Double difference, int stored) {
        sheet.row(1, "ผลต่างของคะแนน ITA ปี 2567 กับปี 2568");
        sheet.row(4, "ตัวชี้วัด", "ปี 2567", "ปี 2568");
        if (difference != null) {
            sheet.set(4, 4, "เพิ่ม/ลด");
        }
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i), score(i) + (i % 2 == 0 ? 1.5 : -1.5));
            if (difference != null) {
                sheet.set(5 + i, 4, i % 2 == 0 ? difference : -difference);
            }
        }
        assertEquals(stored, read().size());
    }

    /** What is to be drafted is not what stands there; a draft is. */
    @ParameterizedTest
    @CsvSource({"แผนปีหน้าจะเริ่มยกร่างเดือนตุลาคม, 10", "ตัวเลขยกร่าง รอที่ประชุม, 0"})
    void aNoteOfWhatWillBeDraftedTakesNothingBack(String note, int stored) {
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, NAMES.get(i), score(i));
        }
        sheet.set(16, 1, note);
        assertEquals(stored, read().size());
    }

    /** A card for each indicator: labels at the left, its number, or its rank, which is nobody's number, name and score at the right. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนที่ได้, ลำดับที่, 10",
        "คะแนนเต็ม, ลำดับที่, 0",
        "ค่าเป้าหมาย, ลำดับที่, 0",
        "คะแนนที่ได้, อันดับ, 10"
    })
    void aCardForEachIndicatorHoldsItsScore(String label, String number, int stored) {
        for (int i = 0; i < 10; i++) {
            sheet.row(4 + 4 * i, number, number.equals("อันดับ") ? 10 - i : i + 1);
            sheet.row(5 + 4 * i, "ชื่อตัวชี้วัด", NAMES.get(i)).row(6 + 4 * i, label, score(i) + " คะแนน");
        }
        List<String> read = read();
        assertEquals(stored, read.size());
        if (stored > 0) {
            assertEquals("2568 2 81.25 B10", read.get(1));
        }
    }
}
