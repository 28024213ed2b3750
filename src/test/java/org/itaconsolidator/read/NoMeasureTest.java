package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands where a measure is due and is none, and what stands beside one and says that it no longer holds. */
class NoMeasureTest {
    private static final String FIRST = "จัดทำผังขั้นตอนบริการติดหน้าสำนักงาน";
    private static final String SECOND = "เผยแพร่แผนการใช้จ่ายทุกไตรมาส";
    private static final BookBuilder.Raw STRUCK = new BookBuilder.Raw("str", 7, null, "จัดคิวออนไลน์");
    private static final BookBuilder.Raw GREY = new BookBuilder.Raw("str", 17, null, "จัดคิวออนไลน์");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน");

    NoMeasureTest() {
        sheet.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        sheet.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(
                4,
                "ลำดับที่",
                "ตัวชี้วัด",
                "ประเด็นที่ต้องแก้ไข",
                "มาตรการ/แนวทาง",
                "ระยะเวลาดำเนินการ",
                "ผู้รับผิดชอบ",
                "หมายเหตุ");
        row(5, 1, "การใช้อำนาจ", FIRST);
        row(6, 2, "การใช้งบประมาณ", SECOND);
    }

    private void row(int row, int number, String indicator, Object measure) {
        sheet.row(row, number, indicator, "ประชาชนไม่ทราบขั้นตอน", measure, "ตลอดปีงบประมาณ", "กองคลัง");
    }

    private Submission read() {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "measures");
        return submission;
    }

    private static List<String> measures(Submission submission) {
        return submission.measures().stream().map(m -> m.text(Field.MEASURE)).toList();
    }

    private static List<String> of(Submission submission, Severity severity) {
        return submission.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> finding.code().code() + " " + finding.cell() + " "
                        + finding.details().getOrDefault("case", ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "”", "''", "เหมือนข้อ 1", "เช่นเดียวกับข้อ ๑", "0", "๑๒๓๔๕", "12.50"})
    void whatRefersToAnotherRowOrIsANumberIsNoMeasure(String said) {
        row(7, 3, "การป้องกันการทุจริต", said);
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of("row-not-understood แผน!D7 no-measure"), of(submission, Severity.ERROR));
        assertEquals(1, submission.rowsRefused().size());
    }

    /** Where numbers begin again, two rows have one: what both say is meant, and nothing on which they differ. */
    @Test
    void referenceToTwoRowsIsWhatBothSay() {
        row(7, 1, "การป้องกันการทุจริต", "จัดคิวออนไลน์");
        sheet.set(7, 5, "ม.ค. ๖๘ - มี.ค. ๖๘").set(7, 6, "กองคลัง ");
        row(8, 2, "การป้องกันการทุจริต", "อบรมเจ้าหน้าที่");
        sheet.set(8, 5, "ตามข้อ 1").set(8, 6, "ตามข้อ 1");
        Measure last = read().measures().get(3);
        assertEquals("กองคลัง", last.text(Field.RESPONSIBLE));
        assertEquals("ตามข้อ 1", last.text(Field.PERIOD));
    }

    /** A reference to another row's number means what that row says; one to no row, or to one that refers itself, is told. */
    @ParameterizedTest
    @CsvSource({
        "เช่นเดียวกับข้อ ๑, กองคลัง",
        "เหมือนข้อ 1., กองคลัง",
        "ตามข้อ (2), กองช่าง",
        "เช่นเดียวกันกับข้อ 2, กองช่าง",
        "(ดูข้อ 2), กองช่าง",
        "เหมือนลำดับที่ ๒, กองช่าง",
        "เหมือนแถวบน, กองช่าง",
        "-do-, กองช่าง",
        "ดังข้อ 1, กองคลัง",
        "ตามข้อ 9, ",
        "เช่นเดียวกับข้อ ๓, ",
        "ตามข้อ 1 ของคำสั่งแต่งตั้ง, "
    })
    void referenceToARowIsWhatThatRowSays(String said, String division) {
        sheet.set(6, 6, "กองช่าง").set(6, 5, "ม.ค. ๖๘ - มี.ค. ๖๘");
        row(7, 3, "การป้องกันการทุจริต", "จัดคิวออนไลน์");
        sheet.set(7, 5, said).set(7, 6, said);
        Submission submission = read();
        Measure last = submission.measures().get(2);
        assertEquals(division == null ? said : division, last.text(Field.RESPONSIBLE));
        assertEquals(
                division == null ? said : division.equals("กองคลัง") ? "ตลอดปีงบประมาณ" : "ม.ค. ๖๘ - มี.ค. ๖๘",
                last.text(Field.PERIOD));
    }

    /** What a reference means is told of the row that refers, and one to a row that refers itself means what that one does. */
    @Test
    void referenceStandsAtItsOwnCell() {
        row(7, 3, "เช่นเดียวกับข้อ ๒", "จัดคิวออนไลน์");
        row(8, 4, "ตามข้อ 3", "ติดตั้งกล้องวงจรปิด");
        sheet.set(6, 6, "กองช่าง").set(7, 6, "เหมือนข้อ ๒").set(8, 6, "\"");
        Submission submission = read();
        assertEquals(
                List.of("7 2 [กองช่าง] F7", "8 2 [กองช่าง] F8"),
                submission.measures().stream()
                        .skip(2)
                        .map(each -> each.at().row() + " " + each.indicator().orElse(0) + " " + each.divisions() + " "
                                + each.texts()
                                        .get(Field.RESPONSIBLE)
                                        .at()
                                        .toString()
                                        .replaceAll(".*!", ""))
                        .toList());
    }

    /** A column of decisions: what was not approved is no measure; what was not passed of something else, or not paid, is. */
    @ParameterizedTest
    @CsvSource({
        "ผลการพิจารณา, อนุมัติ, ไม่อนุมัติ, false",
        "มติที่ประชุม, เห็นชอบ, ไม่เห็นชอบ, false",
        "ผลการพิจารณาของผู้บริหาร, ผ่าน, (ไม่ผ่านการพิจารณา), false",
        "ผลการพิจารณา, ผ่าน, ไม่ผ่าน, true",
        "การอนุมัติ, อนุมัติแล้ว, ที่ประชุมไม่เห็นชอบ, false",
        "ไม่อนุมัติ, , ✓, false",
        "ผลการพิจารณา, อนุมัติ, อนุมัติ, true",
        "ผลการพิจารณา, อนุมัติ, ไม่อนุมัติให้จ้างเหมา แต่ให้ดำเนินการเอง, true",
        "การอนุมัติงบประมาณ, อนุมัติ, ไม่อนุมัติ, true",
        "ผลการประเมินปีก่อน, ผ่าน, ไม่ผ่าน, true"
    })
    void rowThatWasNotApprovedIsNoMeasure(String heading, String approved, String last, boolean stays) {
        row(7, 3, "การป้องกันการทุจริต", "จัดคิวออนไลน์");
        sheet.set(4, 8, heading).set(7, 8, last);
        if (approved != null) {
            sheet.set(5, 8, approved).set(6, 8, approved);
        }
        Submission submission = read();
        assertEquals(stays ? List.of(FIRST, SECOND, "จัดคิวออนไลน์") : List.of(FIRST, SECOND), measures(submission));
        assertEquals(
                stays ? List.of() : List.of("heading-not-recognised แผน!H7 row-given-up"),
                of(submission, Severity.ERROR));
    }

    /** What goes on with the measure above in a row of its own; a measure that begins alike is one. */
    @ParameterizedTest
    @CsvSource({
        "ให้ครบทุกหมู่บ้าน, true",
        "ให้แล้วเสร็จภายในไตรมาสแรก, true",
        "พร้อมทั้งรายงานผู้บริหาร, true",
        "ให้ความรู้แก่เจ้าหน้าที่พัสดุ, false",
        "ให้คำปรึกษาแก่ประชาชน, false"
    })
    void restOfAMeasureInARowOfItsOwnIsJoined(String rest, boolean joined) {
        sheet.set(7, 4, rest);
        row(8, 3, "การป้องกันการทุจริต", "จัดคิวออนไลน์");
        assertEquals(
                joined ? List.of(FIRST, SECOND + rest, "จัดคิวออนไลน์") : List.of(FIRST, SECOND, rest, "จัดคิวออนไลน์"),
                measures(read()));
    }

    @Test
    void restOfAMeasureIsJoinedToForeignLettersToo() {
        sheet.set(6, 4, "ประกาศเจตนารมณ์ No Gift Policy").set(7, 4, "ให้ครบทุกกอง");
        assertEquals(List.of(FIRST, "ประกาศเจตนารมณ์ No Gift Policyให้ครบทุกกอง"), measures(read()));
    }

    /** A deed named alone below others named alike is a measure; a caption, or a name below measures told as acts, is told. */
    @ParameterizedTest
    @CsvSource({
        "การจัดทำคู่มือประชาชน, การอบรมเจ้าหน้าที่ด้านพัสดุ, true",
        "การจัดทำคู่มือประชาชน, กลุ่มงานพัสดุ, false",
        "การจัดทำคู่มือประชาชน, การเงินและบัญชี, false",
        "จัดทำคู่มือประชาชน, การอบรมเจ้าหน้าที่ด้านพัสดุ, false"
    })
    void deedNamedAloneBelowOthersIsAMeasure(String above, String alone, boolean stored) {
        row(7, 3, "การป้องกันการทุจริต", above);
        sheet.set(8, 4, alone);
        row(9, 4, "การใช้ทรัพย์สินของราชการ", "จัดคิวออนไลน์");
        List<String> measures = measures(read());
        assertEquals(
                stored
                        ? List.of(FIRST, SECOND, above, alone, "จัดคิวออนไลน์")
                        : List.of(FIRST, SECOND, above, "จัดคิวออนไลน์"),
                measures);
    }

    @Test
    void footnoteBelowTheTableIsNoMeasure() {
        sheet.set(7, 4, "*มาตรการใหม่ของปีนี้");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of("row-not-understood แผน!D7 below-table"), of(submission, Severity.ERROR));
    }

    @Test
    void commentAtAMeasureIsTold() {
        sheet.comment("D6", "ท่านนายกให้ตัดข้อนี้ออก");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of("heading-not-recognised แผน!D6 comment-at-measure"), of(submission, Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตรวจแล้ว",
                "ดูรายละเอียดในภาคผนวก",
                "งบประมาณจากข้อบัญญัติ",
                "ดำเนินการโดยไม่ใช้งบประมาณ",
                "เลื่อนขั้นเงินเดือน",
                "ยกเลิกการใช้กระดาษ",
                "ไม่ดำเนินคดี"
            })
    void commentThatTakesNothingBackIsANotice(String said) {
        sheet.comment("D6", said);
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of(), of(submission, Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ยกเลิกทั้งแผน", "แผนนี้ยกเลิก", "เลื่อนทั้งแผนไปปีหน้า", "ฉบับเก่า ไม่ใช้แล้ว"})
    void planThatATextTakesBackIsTold(String said) {
        for (String place : List.of("heading", "title", "box", "comment", "sheet")) {
            NoMeasureTest of = new NoMeasureTest();
            switch (place) {
                case "heading" -> of.sheet.set(4, 9, said);
                case "title" -> of.sheet.set(3, 1, said);
                case "box" -> of.sheet.box(2, 9, said, "");
                case "comment" -> of.sheet.comment("A1", said);
                default -> of.sheet.rename(said);
            }
            Submission submission = of.read();
            assertEquals(List.of(FIRST, SECOND), measures(submission), place);
            assertTrue(
                    of(submission, Severity.WARNING).stream().anyMatch(told -> told.endsWith(" draft-title")), place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"มาตรการยกเลิกการใช้สำเนาบัตร", "ยกเลิก", "จัดทำโดย สำนักปลัด", "แผนที่อนุมัติแล้ว"})
    void headingOrBoxThatTakesNoPlanBackIsNotTold(String said) {
        NoMeasureTest of = new NoMeasureTest();
        of.sheet.set(4, 8, said);
        assertEquals(List.of(), of(of.read(), Severity.WARNING));
        of = new NoMeasureTest();
        of.sheet.box(2, 9, said.equals("ยกเลิก") ? "→" : said, "");
        assertEquals(List.of(), of(of.read(), Severity.WARNING));
    }

    /** These places were asked for scores only. */
    @ParameterizedTest
    @CsvSource({
        "comment, คัดลอกมาจากองค์การบริหารส่วนตำบลโคกม่วงหวาน, แผน!D4 draft-title",
        "comment, มาตรการทั้งหมดถูกยกเลิกแล้ว, แผน!D4 draft-title",
        "page, ตัวอย่างแบบฟอร์ม, แผน draft-page",
        "page, ร่าง ยังไม่ผ่านความเห็นชอบ, แผน draft-page",
        "page, ประจำปีงบประมาณ พ.ศ. ๒๕๖๗, แผน draft-page",
        "note, หมายเหตุ มาตรการของปีก่อน คัดลอกมาไว้ก่อน ยังไม่ปรับปรุง, แผน!A8 draft-title",
        "hidden, ข้อมูลตัวอย่างสำหรับการอบรม, แผน!A3 draft-title",
        "comment, ตัวอย่าง: จัดทำคู่มือการให้บริการ, ''",
        "comment, ประสานกับองค์การบริหารส่วนตำบลโคกม่วงหวานแล้ว, ''",
        "page, ประจำปีงบประมาณ พ.ศ. ๒๕๖๘, ''",
        "page, ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗, ''",
        "page, งานนโยบายและแผน สำนักปลัด, ''",
        "note, หมายเหตุ ร่างคำสั่งยังไม่ผ่านการพิจารณา, ''",
        "note, หมายเหตุ มาตรการเดิมที่ได้ผลดีให้ดำเนินการต่อ, ''",
        "note, หมายเหตุ คัดลอกประกาศติดไว้ที่หน้าสำนักงาน, ''",
        "hidden, จัดทำโดยงานนโยบายและแผน, ''"
    })
    void whatIsSaidOfAllAroundTheTableIsToldAtItsPlace(String place, String said, String told) {
        switch (place) {
            case "comment" -> sheet.comment("D4", said);
            case "page" -> sheet.footer(said);
            case "note" -> sheet.set(8, 1, said);
            default -> sheet.set(3, 1, said).hideRow(3);
        }
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(
                told.isEmpty() ? List.of() : List.of("heading-not-recognised " + told),
                of(submission, Severity.WARNING));
    }

    @Test
    void theExampleAmongMeasuresIsToldByItsTextAndNotByItsNumber() {
        row(5, 1, "การใช้อำนาจ", FIRST);
        sheet.set(5, 2, "(ตัวอย่าง) การใช้อำนาจ");
        assertEquals(
                List.of("แผน!B5 (ตัวอย่าง) การใช้อำนาจ"),
                read().findings().stream()
                        .filter(finding ->
                                "example-row".equals(finding.details().get("case")))
                        .map(finding -> finding.cell() + " " + finding.found())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "รอยืนยันงบประมาณ,false",
        "(รอยืนยันงบประมาณปี 2569),false",
        "รอยืนยัน,true",
        "รอยืนยันงบประมาณ (ฉบับร่าง),true"
    })
    void planThatWaitsForItsMoneyIsNoDraft(String said, boolean told) {
        NoMeasureTest of = new NoMeasureTest();
        of.sheet.set(3, 1, said);
        assertEquals(told, of(of.read(), Severity.WARNING).stream().anyMatch(each -> each.endsWith(" draft-title")));
    }

    @Test
    void remarkThatGivesAMeasureUpIsAWarningAndOthersAreNone() {
        sheet.set(5, 7, "ส่งเอกสารแล้ว");
        sheet.set(6, 7, "ยกเลิก ไม่ทำแล้ว");
        Submission submission = read();
        assertEquals(List.of("heading-not-recognised แผน!G6 note-given-up"), of(submission, Severity.WARNING));
        assertTrue(of(submission, Severity.NOTICE).contains("heading-not-recognised แผน!G5 note"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ขอยกเลิก",
                "ไม่ดำเนินการ",
                "ตัดออก",
                "ชะลอ",
                "งด",
                "ขอเลื่อน",
                "นายกให้ยกเลิกข้อนี้",
                "ยกเลิกโครงการ"
            })
    void remarkAndCommentAndBracketsGiveAMeasureUpInTheSameWords(String said) {
        for (String place : List.of("note", "comment", "brackets")) {
            NoMeasureTest of = new NoMeasureTest();
            switch (place) {
                case "note" -> of.sheet.set(6, 7, said);
                case "comment" -> of.sheet.comment("D6", said);
                default -> of.row(6, 2, "การใช้งบประมาณ", SECOND + " (" + said + ")");
            }
            assertEquals(1, of(of.read(), Severity.WARNING).size(), place);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ขอยกเลิก", "ไม่ดำเนินการ", "ถูกตัดออก", "ชะลอ", "เลื่อนไปปี 2569", "ยกเลิกมาตรการนี้"})
    void measureThatIsGivenUpInAPartOfItsTextIsTold(String said) {
        for (String text : List.of(said, said + ": " + SECOND, SECOND + " - " + said)) {
            NoMeasureTest of = new NoMeasureTest();
            of.row(6, 2, "การใช้งบประมาณ", text);
            assertEquals(List.of("heading-not-recognised แผน!D6 note-given-up"), of(of.read(), Severity.WARNING), text);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "งดใช้โฟม",
                "ยกเลิกโครงการที่ซ้ำซ้อน",
                "จัดกิจกรรมงดรับของขวัญ",
                "ไม่ใช้กล่องโฟม",
                "เลื่อนระดับ",
                "(เลื่อนจากปี 2567)"
            })
    void partOfAMeasureThatGivesAnotherThingUpIsNotTold(String said) {
        for (String text : List.of(said, said + ": " + SECOND, SECOND + " - " + said)) {
            NoMeasureTest of = new NoMeasureTest();
            of.row(6, 2, "การใช้งบประมาณ", text);
            assertEquals(List.of(), of(of.read(), Severity.WARNING), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "๒", "1.1", "2)"})
    void numberOfAMeasureThatItsStepsSayIsItsNumber(String number) {
        NoMeasureTest of = new NoMeasureTest();
        of.sheet.row(4, "มาตรการ", "ตัวชี้วัด", "วิธีการดำเนินการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", null, null);
        of.sheet.row(5, number, "การใช้อำนาจ", FIRST, "ตลอดปีงบประมาณ", "กองคลัง", null, null);
        of.sheet.row(6, 5, "การใช้งบประมาณ", SECOND, "ตลอดปีงบประมาณ", "กองคลัง", null, null);
        Submission submission = of.read();
        assertEquals(List.of(), of(submission, Severity.ERROR));
        assertEquals(
                List.of(FIRST, SECOND),
                submission.measures().stream().map(m -> m.text(Field.STEPS)).toList());
    }

    @Test
    void numberAmongMeasuresInWordsIsRefusedWhateverItsSteps() {
        NoMeasureTest of = new NoMeasureTest();
        of.sheet.row(4, "มาตรการ", "ตัวชี้วัด", "วิธีการดำเนินการ", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ", null, null);
        of.sheet.row(5, FIRST, "การใช้อำนาจ", "ประชุม", "ตลอดปีงบประมาณ", "กองคลัง", null, null);
        of.sheet.row(6, 2, "การใช้งบประมาณ", SECOND, "ตลอดปีงบประมาณ", "กองคลัง", null, null);
        assertEquals(List.of("row-not-understood แผน!A6 no-measure"), of(of.read(), Severity.ERROR));
    }

    @Test
    void measureBehindItsNumberBelowOneHeadingIsRead() {
        BookBuilder own = new BookBuilder();
        BookBuilder.Sheet plan = own.sheet("แผน");
        plan.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        plan.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        plan.row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", null, "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ");
        plan.merge(4, 2, 4, 3);
        plan.row(5, "การใช้อำนาจ", 1, FIRST, "ตลอดปีงบประมาณ", "กองคลัง");
        plan.row(6, "การใช้งบประมาณ", 2, SECOND, "ตลอดปีงบประมาณ", "กองคลัง");
        Submission submission = TestReading.read(own.toBytes());
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of(), of(submission, Severity.ERROR));
        assertEquals(List.of(), of(submission, Severity.WARNING));
    }

    @Test
    void stepsThatAllBeginWithAStarAreNoFootnotes() {
        BookBuilder own = new BookBuilder();
        BookBuilder.Sheet plan = own.sheet("แผน");
        plan.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        plan.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        plan.row(4, "ที่", "มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ");
        plan.row(5, 1, FIRST, "*ประชุม", "กองคลัง");
        plan.set(6, 3, "*เผยแพร่");
        plan.row(7, 2, SECOND, "*ร่าง", "กองคลัง");
        plan.set(8, 3, "*ติดประกาศ");
        plan.set(9, 3, "*แจ้งหมู่บ้าน");
        Submission submission = TestReading.read(own.toBytes());
        assertEquals(List.of(), of(submission, Severity.ERROR));
        assertEquals(
                "*ร่าง\n*ติดประกาศ\n*แจ้งหมู่บ้าน", submission.measures().get(1).text(Field.STEPS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ตัวชี้วัดที่ไม่ผ่านการประเมิน ปี 2567",
                "มาตรการเพื่อปรับปรุงตัวชี้วัดที่ไม่ผ่านการประเมิน ปี 2568",
                "มาตรการส่งเสริมคุณธรรม ปีงบประมาณ พ.ศ. 2568 จากผลการประเมินปีก่อน",
                "ปรับปรุงจากมาตรการเดิม",
                "ยกเลิกฉบับเดิม",
                "ฉบับนี้ใช้แทนฉบับเก่า",
                "งดทั้งโฟม",
                "อย่าใช้ตำแหน่งหน้าที่แสวงหาประโยชน์",
                "(ยกเลิก แผนเดิม)",
                "(งดรับของขวัญ)",
                "(เลื่อนระดับคะแนน)"
            })
    void titleOfAPlanThatHoldsIsNotTold(String said) {
        sheet.set(3, 1, said);
        assertEquals(List.of(), of(read(), Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ตัวอย่าง) มาตรการส่งเสริมคุณธรรม",
                "มาตรการปี 2568 (ยกเลิก ใช้ฉบับใหม่แทน)",
                "(ยกเลิก)",
                "ใช้ไม่ได้แล้ว",
                "ถูกแทนที่ด้วยฉบับใหม่",
                "มาตรการของปีก่อน"
            })
    void titleThatTakesThePlanBackIsTold(String said) {
        sheet.set(3, 1, said);
        assertEquals(List.of("heading-not-recognised แผน!A3 draft-title"), of(read(), Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "กำหนดแนวปฏิบัติการยืมพัสดุ [เลื่อนไปปีหน้า]",
                "(เลื่อนเป็น 15/3/2568) กำหนดแนวปฏิบัติการยืมพัสดุ",
                "(ขอเลื่อน) กำหนดแนวปฏิบัติการยืมพัสดุ",
                "ยกเลิก: กำหนดแนวปฏิบัติการยืมพัสดุ",
                "กำหนดแนวปฏิบัติการยืมพัสดุ - ยกเลิก",
                "กำหนดแนวปฏิบัติการยืมพัสดุ (ขอเลื่อน)",
                "ยกเลิก"
            })
    void measureThatSaysOfItselfThatItIsGivenUpIsAWarning(String said) {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", said);
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND, said), measures(submission));
        assertEquals(List.of("heading-not-recognised แผน!D7 note-given-up"), of(submission, Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(ยกเลิก) กำหนดแนวปฏิบัติการยืมพัสดุ",
                "[ตัดออก] กำหนดแนวปฏิบัติการยืมพัสดุ",
                "(เลื่อนไปปี 2569) กำหนดแนวปฏิบัติการยืมพัสดุ",
                "*ยกเลิกแล้ว* กำหนดแนวปฏิบัติการยืมพัสดุ"
            })
    void measureThatBeginsWithItsBeingGivenUpIsNone(String said) {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", said);
        assertTakenOut("D7", read());
    }

    /** The third row is taken out, and told at the cell. */
    private static void assertTakenOut(String cell, Submission submission) {
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of("heading-not-recognised แผน!" + cell + " row-given-up"), of(submission, Severity.ERROR));
        assertEquals(List.of(), of(submission, Severity.WARNING));
        assertEquals(1, submission.rowsRefused().size());
    }

    @Test
    void measureThatIsStruckThroughIsNone() {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", STRUCK);
        assertTakenOut("D7", read());
    }

    @Test
    void measureThatNobodySeesIsAWarning() {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", new BookBuilder.Raw("str", 8, null, "จัดคิวออนไลน์"));
        Submission submission = read();
        assertEquals(3, measures(submission).size());
        assertEquals(List.of("hidden-content แผน!D7 invisible-measure"), of(submission, Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ลบ", "x", "X", "✗", "ตัด"})
    void rowWhoseNumberIsStruckOutIsNone(String said) {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", "จัดคิวออนไลน์");
        sheet.set(7, 1, said);
        assertTakenOut("A7", read());
    }

    @ParameterizedTest
    @CsvSource({
        "แถวสีเทา = ตัดออก ไม่ดำเนินการ, true",
        "สีเทา หมายถึง ยกเลิก, true",
        "แถวสีเทา = ดำเนินการแล้ว, false",
        "แถวสีเหลือง = ตัดออก, false",
        "สีเขียว = ดำเนินการ สีเทา = ยกเลิก, true",
        "แถวสีเขียวและแถวสีเทา = ตัดออก, true",
        "สีเทา = มาตรการที่ยกเลิก, true",
        "สีเทา = ดำเนินการแล้ว สีแดง = ยกเลิก, false",
        "สีเทา ดำเนินการ / สีแดง ยกเลิก, false",
        "สีเทา = เลื่อนไป 30/9/2568, false",
        "แถวสีเทา = ใช้แทนมาตรการเดิมที่ยกเลิก, false"
    })
    void lineThatGivesMeasuresOfALookUpTakesThemOut(String legend, boolean out) {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", GREY);
        sheet.set(9, 1, legend);
        Submission submission = read();
        assertEquals(out ? 2 : 3, measures(submission).size());
        assertEquals(
                out ? List.of("heading-not-recognised แผน!D7 row-given-up") : List.of(),
                of(submission, Severity.ERROR));
    }

    @ParameterizedTest
    @CsvSource({
        "หมายเหตุ ข้อ 2 ที่ประชุมให้ตัดออกจากแผน, true",
        "หมายเหตุ ลำดับที่ ๑ และ ๒ ขอยกเลิก, true",
        "หมายเหตุ ข้อ 2 ยกเลิกการใช้กระดาษ, false",
        "หมายเหตุ ข้อ 9 ที่ประชุมให้ตัดออกจากแผน, false",
        "หมายเหตุ ข้อ 2 ไม่ตัดออก, false"
    })
    void noteThatGivesANumberedMeasureUpIsAWarning(String note, boolean told) {
        sheet.set(8, 1, note);
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(
                told ? List.of("heading-not-recognised แผน!A8 note-given-up") : List.of(),
                of(submission, Severity.WARNING));
    }

    @ParameterizedTest
    @CsvSource({
        "5, ตัวอย่าง: , false",
        "5, ตัวอย่าง , true",
        "7, ตัวอย่าง: , false",
        "7, ตัวอย่าง : , false",
        "5, เช่น, true",
        "7, เช่น, true"
    })
    void firstMeasureThatIsLabelledAsAnExampleIsNone(int row, String label, boolean stored) {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", "จัดคิวออนไลน์");
        row(row, 1, "การใช้อำนาจ", label + " จัดทำคู่มือ");
        assertEquals(stored ? 3 : 2, measures(read()).size());
    }

    /** Wherever a row says of itself that it is an example. */
    @ParameterizedTest
    @CsvSource({
        "4, (แถวนี้เป็นตัวอย่าง), true",
        "4, (แถวนี้เป็นตัวอย่าง) จัดคิวออนไลน์, true",
        "4, [ตัวอย่าง] จัดคิวออนไลน์, true",
        "7, (ตัวอย่าง), true",
        "1, แถวนี้เป็นตัวอย่าง, true",
        "4, จัดทำแบบฟอร์ม (ตัวอย่าง), false",
        "4, จัดทำตัวอย่างสัญญา, false"
    })
    void rowThatSaysThatItIsAnExampleIsNoMeasure(int column, String said, boolean example) {
        row(7, 3, "การป้องกันการทุจริต", "จัดคิวออนไลน์");
        sheet.set(7, column, said);
        Submission submission = read();
        assertEquals(example ? 2 : 3, submission.measures().size());
        String cell = "แผน!" + "ABCDEFG".charAt(column - 1) + "7";
        assertEquals(
                example ? List.of("table-left-alone " + cell + " example-row") : List.of(),
                of(submission, Severity.NOTICE));
    }

    /** "เช่น" begins an example to fill in, and "เช่นเดียวกัน" refers to the row above. */
    @Test
    void dittosAtTheTopOfATableAreNoExample() {
        sheet.row(6, 2, "", "", "จัดคิวออนไลน์", "เช่นเดียวกัน", "เช่นเดียวกัน");
        Submission submission = read();
        assertEquals(
                List.of(FIRST, "จัดคิวออนไลน์"),
                measures(submission),
                () -> TestReading.codes(submission).toString());
    }

    /** What is an example in the columns of what was done, to show, or to do, is so of that alone. */
    @ParameterizedTest
    @CsvSource({
        "ผลการดำเนินงาน, (ตัวอย่าง) แบบขอยืม, 1",
        "หลักฐาน, (ตัวอย่าง) ภาพถ่ายตามแนบ, 1",
        "หลักฐาน, (ตัวอย่าง), 0",
        "ขั้นตอน, [ตัวอย่าง] แบบประกาศ, 1",
        "หมายเหตุ, (ตัวอย่าง) อย่าลบแถวนี้, 0"
    })
    void exampleOfADetailIsNoExampleOfARow(String heading, String said, int stored) {
        BookBuilder report = new BookBuilder();
        BookBuilder.Sheet rows = report.sheet("ผล");
        rows.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘");
        rows.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        rows.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินการ", heading);
        rows.row(5, 1, FIRST, "กองคลัง", "จัดประชุมแล้ว", said);
        assertEquals(stored, TestReading.read(report.toBytes()).measures().size());
    }

    /** A result that refers to another row is what that row says; of one to no row it is told that nobody knows what was done. */
    @ParameterizedTest
    @CsvSource({
        "'\"', เผยแพร่แล้ว",
        "″, เผยแพร่แล้ว",
        "'-\"-', เผยแพร่แล้ว",
        "เช่นเดียวกัน, เผยแพร่แล้ว",
        "เหมือนข้างต้น, เผยแพร่แล้ว",
        "เช่นเดียวกับข้อ ๑, จัดประชุมแล้ว",
        "เช่นเดียวกับข้อ 9, "
    })
    void resultThatRefersToARowIsWhatThatRowSays(String said, String result) {
        BookBuilder report = new BookBuilder();
        BookBuilder.Sheet rows = report.sheet("ผล");
        rows.set(1, 1, "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๘");
        rows.set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        rows.row(4, "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ผลการดำเนินงาน");
        rows.row(5, 1, FIRST, "กองคลัง", "จัดประชุมแล้ว");
        rows.row(6, 2, SECOND, "กองคลัง", "เผยแพร่แล้ว");
        rows.row(7, 3, "จัดคิวออนไลน์", "กองคลัง", said);
        Submission submission = TestReading.read(report.toBytes());
        Measure last = submission.measures().get(2);
        assertEquals(
                (result == null ? said : result) + " ผล!D7",
                last.text(Field.RESULT) + " " + last.texts().get(Field.RESULT).at());
    }

    /** "เช่น ..." is an example above what was filled in: without a number, in the first row, and once. */
    @ParameterizedTest
    @CsvSource({
        "4, ' ', เช่น จัดอบรม, 'แผน!D5'",
        "4, -, เช่นจัดอบรม, 'แผน!D5'",
        "4, ' ', เช่นเดียวกับปีก่อน, ",
        "4, 1, เช่น จัดอบรม, ",
        "4, ๑., เช่น จัดอบรม, ",
        "5, ' ', เช่น จัดอบรม, ",
        "6, ' ', เช่น จัดอบรม, "
    })
    void measureThatBeginsAsAnExampleIsOneInAFirstRowWithoutANumber(
            int after, String number, String text, String told) {
        List<Object[]> rows = new ArrayList<>();
        rows.add(new Object[] {1, "การใช้อำนาจ", "ไม่ทราบ", FIRST, "ทุกเดือน", "กองคลัง"});
        rows.add(new Object[] {2, "การใช้งบประมาณ", "ไม่ทราบ", SECOND, "ทุกเดือน", "กองคลัง"});
        rows.add(after - 4, new Object[] {number, "การใช้อำนาจ", "ไม่ทราบ", text, "ทุกเดือน", "กองคลัง"});
        for (int i = 0; i < rows.size(); i++) {
            sheet.row(5 + i, rows.get(i));
        }
        Submission submission = read();
        assertEquals(told == null ? 3 : 2, measures(submission).size());
        assertEquals(
                told == null ? List.of() : List.of("table-left-alone " + told + " example-row"),
                of(submission, Severity.NOTICE));
    }

    @Test
    void measuresOfWhichSeveralBeginAsExamplesAreAllStored() {
        sheet.row(5, " ", "การใช้อำนาจ", "ไม่ทราบ", "เช่น จัดอบรมปีละ 2 ครั้ง", "ทุกเดือน", "กองคลัง");
        sheet.row(6, " ", "การใช้งบประมาณ", "ไม่ทราบ", "เช่น เผยแพร่แผนจัดซื้อ", "ทุกเดือน", "กองช่าง");
        row(7, 3, "การใช้ทรัพย์สินของราชการ", "เช่น จัดคิวออนไลน์");
        assertEquals(3, measures(read()).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ยกเลิกการใช้สำเนาบัตรประชาชน",
                "จัดทำระเบียบ (ฉบับปรับปรุง)",
                "ลดขั้นตอน (การยกเลิกใบอนุญาตทางออนไลน์)",
                "จัดอบรม (ต่อเนื่อง)",
                "ลดขั้นตอน (ยกเลิกกระดาษ)",
                "ประเมินบุคลากร (เลื่อนระดับ)",
                "ออกคำสั่งใหม่ (ยกเลิกคำสั่งเดิม)"
            })
    void measureThatOnlySpeaksOfSuchWordsIsNotTold(String said) {
        row(7, 3, "การใช้ทรัพย์สินของราชการ", said);
        assertEquals(List.of(), of(read(), Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการที่ยกเลิก",
                "มาตรการปีก่อน",
                "มาตรการเดิม",
                "มาตรการของปีที่แล้ว",
                "มาตรการที่ไม่ผ่านการพิจารณา",
                "ข้อเสนอจากประชาชน (ยังไม่อนุมัติ)",
                "ข้อเสนอที่ผู้บริหารไม่เห็นชอบ",
                "มาตรการที่อยู่ระหว่างการพิจารณา",
                "สำรอง",
                "มาตรการของสำนักงานเขตพื้นที่การศึกษา",
                "แผนสำรอง (ยังไม่ผ่านสภา)"
            })
    void furtherSheetOfMeasuresThatAreNotAdoptedIsAWarning(String said) {
        for (boolean named : List.of(true, false)) {
            NoMeasureTest of = new NoMeasureTest();
            BookBuilder.Sheet more = of.book.sheet(named ? said : "Sheet2");
            more.set(1, 1, named ? "มาตรการ" : said);
            more.row(
                    2,
                    "ลำดับที่",
                    "ตัวชี้วัด",
                    "ประเด็นที่ต้องแก้ไข",
                    "มาตรการ/แนวทาง",
                    "ระยะเวลาดำเนินการ",
                    "ผู้รับผิดชอบ");
            more.row(3, 1, "คุณภาพการดำเนินงาน", "ล่าช้า", "จัดคิวออนไลน์", "ตลอดปีงบประมาณ", "กองช่าง");
            Submission submission = of.read();
            assertEquals(List.of(FIRST, SECOND, "จัดคิวออนไลน์"), measures(submission));
            assertEquals(
                    List.of("heading-not-recognised " + (named ? said : "Sheet2!A1") + " draft-title"),
                    of(submission, Severity.WARNING));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการที่ได้รับอนุมัติแล้ว",
                "มาตรการเพิ่มเติมจากผลการประเมินปีที่ผ่านมา",
                "มาตรการที่ผ่านการพิจารณาของคณะทำงาน",
                "มาตรการต่อเนื่อง"
            })
    void furtherSheetOfMeasuresThatHoldIsNotTold(String said) {
        BookBuilder.Sheet more = book.sheet("Sheet2");
        more.set(1, 1, said);
        more.row(
                2,
                "ลำดับที่",
                "ตัวชี้วัด",
                "ประเด็นที่ต้องแก้ไข",
                "มาตรการ/แนวทาง",
                "ระยะเวลาดำเนินการ",
                "ผู้รับผิดชอบ");
        more.row(3, 1, "คุณภาพการดำเนินงาน", "ล่าช้า", "จัดคิวออนไลน์", "ตลอดปีงบประมาณ", "กองช่าง");
        assertEquals(List.of(), of(read(), Severity.WARNING));
    }

    /** One of three places may still call a plan a draft that was adopted since; where all do it is one. The year before may be this one's basis. */
    @ParameterizedTest
    @CsvSource({
        "ร่างแผน.xlsx, ร่าง, (ร่าง) , true",
        "ตัวอย่างแผน.xlsx, แผน, ร่าง, false",
        "แผน.xlsx, ร่าง, (ร่าง) , false",
        "ร่างแผน.xlsx, ร่าง, '', false",
        "แผนปีก่อน.xlsx, แผนปีก่อน, แผนปีก่อน , false"
    })
    void planThatFileSheetAndTitleCallADraftIsNotStored(String file, String name, String before, boolean draft) {
        BookBuilder other = new BookBuilder();
        other.sheet(name)
                .set(1, 1, before + "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘")
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, "ลำดับที่", "ประเด็นที่ต้องแก้ไข", "มาตรการ/แนวทาง", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ")
                .row(5, 1, "ล่าช้า", "จัดคิวออนไลน์", "ตลอดปีงบประมาณ", "กองช่าง");
        Submission submission = TestReading.read(file, other.toBytes());
        assertEquals(draft ? 0 : 1, submission.measures().size());
        assertEquals(
                draft ? List.of("heading-not-recognised " + name + "!A1 draft-line") : List.of(),
                of(submission, Severity.ERROR));
    }

    /** A second plan under the same title, on a sheet of a name that may say that it is none. */
    @ParameterizedTest
    @CsvSource({
        "ถังขยะ, true",
        "สำรองไว้ ไม่ส่ง, true",
        "ของปีที่แล้ว, true",
        "Sheet2, false",
        "แผน 2, false",
        "กองช่าง, false",
        "คุณภาพการดำเนินงาน, false",
        "ต่อ, false",
        "หน้า 2, false",
        "ม.ค.-มี.ค., false",
        "มาตรการเพิ่มเติม, false",
        "เพิ่มเติม, false",
        "งานพัสดุ, false",
        "งานเก่า, true",
        "ภาคผนวก, false",
        "ภาคผนวก ก, false",
        "ทบทวน, false",
        "ส่ง ปปช., false",
        "ส่งสำนักงาน ป.ป.ช., false",
        "ไม่ส่ง ปปช., true",
        "ทบทวนของเดิม, true",
        "O27, false"
    })
    void sheetWithTheTitleOfAnotherIsToldByItsName(String name, boolean told) {
        BookBuilder.Sheet more = book.sheet(name);
        more.set(1, 1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปีงบประมาณ พ.ศ. ๒๕๖๘");
        more.row(3, "ลำดับที่", "ตัวชี้วัด", "มาตรการ/แนวทาง", "ระยะเวลาดำเนินการ", "ผู้รับผิดชอบ");
        more.row(4, 1, "คุณภาพการดำเนินงาน", "จัดคิวออนไลน์", "ตลอดปีงบประมาณ", "กองช่าง");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND, "จัดคิวออนไลน์"), measures(submission));
        assertEquals(
                told ? List.of("heading-not-recognised " + name + " copied-plan") : List.of(),
                of(submission, Severity.WARNING).stream()
                        .filter(each -> each.startsWith("heading"))
                        .toList());
    }

    /** A plan that only the name of its file calls one of the assessment. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการประหยัดพลังงานไฟฟ้าและน้ำมันเชื้อเพลิง, true",
        "แผนเผชิญเหตุไฟป่าหมอกควันและฝุ่น PM2.5, true",
        "แผนปฏิบัติการป้องกันและแก้ไขปัญหายาเสพติด, true",
        "มาตรการส่งเสริมความโปร่งใส, false",
        "แผนปฏิบัติการประจำปีงบประมาณ พ.ศ. 2568, false",
        "แผนปฏิบัติการป้องกันการทุจริต, false",
        "มาตรการยกระดับผลการประเมิน, false",
        "มาตรการของกองคลัง, false",
        "แผนปรับปรุงแก้ไขจุดอ่อน, false",
        "แผนขับเคลื่อนการดำเนินงานตามผลประเมิน, false",
        "คำสั่งที่ 12/2568 ลงวันที่ 3 ตุลาคม 2567, false"
    })
    void planUnderTheTitleOfSomethingElseIsTold(String title, boolean told) {
        BookBuilder plan = new BookBuilder();
        plan.sheet("มาตรการ")
                .row(1, title)
                .row(2, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(3, "ประจำปีงบประมาณ พ.ศ. 2568")
                .row(5, "ที่", "มาตรการ", "วิธีการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลาดำเนินการ")
                .row(6, 1, "ปิดไฟช่วงพักกลางวัน", "แจ้งเวียน", "ทุกกอง", "ตลอดปี")
                .row(7, 2, "มาตรการประหยัดพลังงาน", "แจ้งเวียน", "ทุกกอง", "ตลอดปี");
        Submission submission = TestReading.read("มาตรการ ITA อบต.ตัวอย่าง.xlsx", plan.toBytes());
        assertEquals(List.of("ปิดไฟช่วงพักกลางวัน", "มาตรการประหยัดพลังงาน"), measures(submission));
        assertEquals(
                told ? List.of("heading-not-recognised มาตรการ!A1 other-subject") : List.of(),
                of(submission, Severity.WARNING));
    }

    @Test
    void measuresOfAHiddenSheetAreAWarning() {
        sheet.state("hidden");
        assertEquals(List.of("hidden-content แผน sheet"), of(read(), Severity.WARNING));
    }

    /** It stands among the measures that are followed for a year, and nobody sees it in the plan. */
    @Test
    void measureOfAHiddenRowIsAWarning() {
        int row = read().measures().get(0).at().row();
        sheet.hideRow(row);
        assertEquals(List.of("hidden-content แผน!" + row + ":" + row + " "), of(read(), Severity.WARNING));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ตัวอย่างแผนของจังหวัด", "มาตรการ ฉบับเดิม", "มาตรการ อย่าใช้", "แผน ยกเลิกแล้ว ไม่ใช้แล้ว"})
    void fileNamedAsAnExampleOrGivenUpIsAWarning(String name) {
        Submission submission = TestReading.read(name + ".xlsx", book.toBytes());
        assertEquals(List.of("heading-not-recognised แผน!A4 draft-file"), of(submission, Severity.WARNING));
        assertEquals(List.of(FIRST, SECOND), measures(submission));
    }

    /** Below the table as above it: what is said of all is told, and what is said of other papers is not. */
    @ParameterizedTest
    @CsvSource({
        "'ฉบับร่าง รอผู้บริหารเห็นชอบ', true",
        "(ร่าง), true",
        "ตัวอย่างการเขียนแผน, true",
        "แผนนี้ถูกยกเลิกตามมติ ก., true",
        "แผนฉบับนี้ยกเลิก ใช้ฉบับแก้ไขแทน, true",
        "ยังไม่ผ่านความเห็นชอบของนายก, true",
        "คัดลอกจากแผนปี 2567 ยังไม่ปรับปรุง, true",
        "ใช้เพื่อการอบรมเท่านั้น, true",
        "หมายเหตุ: ฉบับร่าง, true",
        "ร่าง/พิมพ์/ตรวจ, false",
        "☐ ไม่อนุมัติ, false",
        "แผนนี้ใช้แทนฉบับที่ยกเลิก, false",
        "ตัวอย่างคำสั่งอยู่ในภาคผนวก, false",
        "รอการอนุมัติงบประมาณ, false",
        "รอผู้บริหารลงนาม, false",
        "คัดลอกจากแผนปฏิบัติการป้องกันการทุจริต, false",
        "คัดลอกจากแผนปฏิบัติการป้องกันการทุจริต ปี 2566, true",
        "ใช้งบประมาณเพื่อการอบรม 9 บาท, false",
        "หมายเหตุ ยกเลิกการใช้สำเนาบัตรประชาชน, false"
    })
    void lineBelowTheTableThatIsOfAllMeasuresIsTold(String said, boolean told) {
        for (int line : List.of(7, 8)) {
            NoMeasureTest of = new NoMeasureTest();
            of.sheet.set(line, 1, said);
            Submission submission = of.read();
            assertEquals(List.of(FIRST, SECOND), measures(submission));
            assertEquals(
                    told ? List.of("heading-not-recognised แผน!A" + line + " draft-title") : List.of(),
                    of(submission, Severity.WARNING));
            assertEquals(List.of(), of(submission, Severity.ERROR));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"(มาตรการข้างบนยกเลิกแล้ว)", "↑ ไม่ทำแล้ว", "ข้อด้านบนตัดออก"})
    void lineThatTakesTheRowAboveItBackTakesNoneBelow(String said) {
        row(7, 3, "การป้องกันการทุจริต", "จัดคิวออนไลน์");
        sheet.set(8, 1, said);
        row(9, 4, "การเปิดเผยข้อมูล", "เผยแพร่ข้อมูลทุกเดือน");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND, "เผยแพร่ข้อมูลทุกเดือน"), measures(submission));
        assertEquals(List.of("heading-not-recognised แผน!A7 row-given-up"), of(submission, Severity.ERROR));
    }

    /** Columns: the indicator, the issue, the period, the responsible, one without a heading. */
    @ParameterizedTest
    @CsvSource({
        "2, ยกเลิก, false",
        "3, ยกเลิกแล้ว, false",
        "5, งดดำเนินการ, false",
        "6, ยกเลิก, false",
        "8, ไม่เอา, false",
        "3, ยกเลิกการใช้สำเนาบัตร, true",
        "5, เลื่อนเป็นไตรมาส 3, true",
        "8, ส่งแล้ว, true"
    })
    void cellOfNothingButThatTheMeasureWasGivenUpTakesItsRow(int column, String said, boolean stays) {
        row(7, 3, "การป้องกันการทุจริต", "จัดคิวออนไลน์");
        sheet.set(7, column, said);
        assertEquals(stays ? List.of(FIRST, SECOND, "จัดคิวออนไลน์") : List.of(FIRST, SECOND), measures(read()));
    }

    @ParameterizedTest
    @CsvSource({
        "เลิกทำ, true",
        "ถอนออก, true",
        "ยุติ, true",
        "ไม่ผ่านการอนุมัติ, true",
        "ผู้บริหารยังไม่เห็นชอบ, true",
        "รอมติสภา อบต., true",
        "มาตรการของปี 2567, true",
        "ได้ข้อยุติแล้ว, false",
        "รออนุมัติงบประมาณ, false",
        "นายกเห็นชอบแล้ว, false",
        "มาตรการของปี 2568, false",
        "กรณีไม่อนุมัติให้แจ้งเหตุผล, false",
        "ต่อเนื่องจากปี 2567, false"
    })
    void remarkThatAMeasureDoesNotHoldIsAWarning(String said, boolean told) {
        sheet.set(6, 7, said);
        assertEquals(
                told ? List.of("heading-not-recognised แผน!G6 note-given-up") : List.of(),
                of(read(), Severity.WARNING));
    }

    /** What the assessment asks, a handbook or a law says, or a sample shows is no measure; what is to be done about it is. */
    @ParameterizedTest
    @CsvSource({
        "ท่านเห็นว่าหน่วยงานของท่านเปิดโอกาสให้ท่านมีส่วนร่วมมากน้อยเพียงใด, false",
        "e3 เจ้าหน้าที่ให้บริการแก่ท่านและผู้อื่นอย่างเท่าเทียมกันมากน้อยเพียงใด, false",
        "'เจ้าหน้าที่ในหน่วยงานของท่านปฏิบัติงานตามขั้นตอนหรือไม่ อย่างไร', false",
        "o26 แสดงผลการวิเคราะห์ผลการประเมิน, false",
        "คู่มือการประเมิน ITA หน้า ๔๕ ระบุว่า หน่วยงานควรเผยแพร่สรุปผล, false",
        "พ.ร.บ.ข้อมูลข่าวสารของราชการ พ.ศ. ๒๕๔๐ มาตรา ๙, false",
        "ได้คะแนน ๘๒.๕๐ ต่ำกว่าเป้าหมาย, false",
        "ตรวจสอบว่าเจ้าหน้าที่ของท่านลงนามครบหรือไม่, true",
        "O26 เผยแพร่ผลการวิเคราะห์, true",
        "คู่มือประชาชนฉบับปรับปรุง ติดประกาศทุกหมู่บ้าน, true",
        "พ.ร.บ.ข้อมูลข่าวสารฯ มาตรา ๙ จัดอบรมให้เจ้าหน้าที่ทุกคน, true",
        "พ.ร.บ.ข้อมูลข่าวสารฯ จัดมุมบริการตามมาตรา ๙, true",
        "ระบุขั้นตอนและระยะเวลาในป้ายประชาสัมพันธ์, true"
    })
    void whatTheAssessmentOrALawSaysIsNoMeasure(String said, boolean stored) {
        row(7, 3, "การป้องกันการทุจริต", said);
        Submission submission = read();
        assertEquals(stored ? List.of(FIRST, SECOND, said) : List.of(FIRST, SECOND), measures(submission));
        assertEquals(
                stored ? List.of() : List.of("row-not-understood แผน!D7 no-measure"), of(submission, Severity.ERROR));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(พิมพ์มาตรการที่นี่)", "xxxxxxxx", "[ระบุแนวทาง]"})
    void promptForAMeasureIsAMeasureThatIsMissing(String said) {
        row(7, 3, "การป้องกันการทุจริต", said);
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND, ""), measures(submission));
    }

    @Test
    void measureStruckThroughBySignsIsNone() {
        row(7, 3, "การป้องกันการทุจริต", "~~จัดคิวออนไลน์~~");
        Submission submission = read();
        assertEquals(List.of(FIRST, SECOND), measures(submission));
        assertEquals(List.of("heading-not-recognised แผน!D7 row-given-up"), of(submission, Severity.ERROR));
    }
}
