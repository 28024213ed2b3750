package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures are ours where a title names no other subject or their rows name our indicators, whatever their headings are. */
class MeasuresUnderAnyTitleTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน";
    private static final String PLAN = "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. 2568";
    private static final String REPORT = "รายงานผลการดำเนินการตามมาตรการ ITA ปีงบประมาณ พ.ศ. 2568 รอบ 12 เดือน";

    private static BookBuilder.Sheet sheet(BookBuilder book, String title) {
        return book.sheet("แผน").row(1, title).row(2, BODY);
    }

    private static Submission read(BookBuilder book) {
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "");
        return submission;
    }

    private static List<String> texts(Submission submission, Field... fields) {
        return submission.measures().stream()
                .map(measure -> Stream.of(fields).map(measure::text).collect(Collectors.joining("|")))
                .toList();
    }

    private static boolean isTold(Submission submission, FindingCode code, String cell) {
        return submission.findings().stream()
                .anyMatch(finding -> finding.code() == code
                        && finding.cells().stream().anyMatch(at -> at.toString().endsWith("!" + cell)));
    }

    /** What is done and when is a plan under a title of ours where that or the heading says measures; else a timetable of the assessment. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568, มาตรการ, 2",
        "แผนปฏิบัติการ ITA ปีงบประมาณ พ.ศ. 2568, มาตรการ/แนวทาง, 2",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568, กิจกรรม, 2",
        "การประเมิน ITA ปีงบประมาณ พ.ศ. 2568, กิจกรรม, 0",
        "แผนงาน ITA ปีงบประมาณ พ.ศ. 2568, โครงการ/กิจกรรม, 0",
        "กำหนดการประเมิน ITA ปีงบประมาณ พ.ศ. 2568, กิจกรรม, 0",
        "มาตรการประหยัดพลังงาน ปีงบประมาณ พ.ศ. 2568, มาตรการ, 0",
        "แผนปฏิบัติการป้องกันการทุจริต ปีงบประมาณ พ.ศ. 2568, มาตรการ, 0",
        "ปีงบประมาณ พ.ศ. 2568, มาตรการ, 0"
    })
    void measuresWithNothingButTheirTime(String title, String heading, int stored) {
        BookBuilder book = new BookBuilder();
        sheet(book, title)
                .row(3, "ที่", heading, "ระยะเวลา")
                .row(4, 1, "จัดทำคู่มือการให้บริการ", "ต.ค. 67 - มี.ค. 68")
                .row(5, 2, "อบรมเจ้าหน้าที่", "ไตรมาส 1");
        assertEquals(
                List.of("จัดทำคู่มือการให้บริการ|ต.ค. 67 - มี.ค. 68", "อบรมเจ้าหน้าที่|ไตรมาส 1")
                        .subList(0, stored),
                texts(read(book), Field.MEASURE, Field.PERIOD));
    }

    /** The steps in which measures are made are no measures: three such rows made a division deliver its plan. */
    @ParameterizedTest
    @CsvSource({
        "แผนการดำเนินงานจัดทำมาตรการ ITA ปีงบประมาณ พ.ศ. 2568, กิจกรรม, 0",
        "ขั้นตอนการจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568, ขั้นตอน, 0",
        "ปฏิทินการจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. 2568, กิจกรรม, 0",
        "แผนการจัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. 2568, มาตรการ, 2",
        "แผนมาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. 2568, กิจกรรม, 2"
    })
    void timetableOfMakingMeasuresHoldsNone(String title, String heading, int stored) {
        for (boolean who : new boolean[] {false, true}) {
            BookBuilder book = new BookBuilder();
            sheet(book, title)
                    .row(3, "ที่", heading, "ระยะเวลา", who ? "ผู้รับผิดชอบ" : null)
                    .row(4, 1, "แต่งตั้งคณะทำงาน", "ตุลาคม 2567", who ? "สำนักปลัด" : null)
                    .row(5, 2, "เสนอนายกลงนามประกาศ", "ธันวาคม 2567", who ? "สำนักปลัด" : null);
            assertEquals(
                    List.of("แต่งตั้งคณะทำงาน", "เสนอนายกลงนามประกาศ").subList(0, stored),
                    texts(read(book), Field.MEASURE));
        }
    }

    /** The indicator in front of a measure in its own cell links it; a name inside of its sentence does not. */
    @ParameterizedTest
    @CsvSource({
        "ตัวชี้วัดที่ 3 การใช้อำนาจ: จัดอบรมจริยธรรม, 3",
        "'ตัวชี้วัดที่ ๒ การใช้งบประมาณ\nเผยแพร่แผนจัดซื้อ', 2",
        "ตัวชี้วัด การใช้อำนาจ : จัดอบรม, 3",
        "จัดอบรมเรื่องตัวชี้วัดที่ 3 การใช้อำนาจ: หมวดจริยธรรม, 0",
        "ตัวชี้วัดที่ 3 อบรมเรื่องการใช้อำนาจ: หมวดจริยธรรม, 0",
        "ตัวชี้วัดที่ 3: จัดอบรมจริยธรรม, 0"
    })
    void indicatorInFrontOfMeasureLinksIt(String measure, int indicator) {
        BookBuilder book = new BookBuilder();
        sheet(book, PLAN)
                .row(3, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(4, 1, measure, "กองคลัง", "ไตรมาส 1");
        Submission submission = read(book);
        assertEquals(List.of(measure), texts(submission, Field.MEASURE));
        assertEquals(indicator, submission.measures().get(0).indicator().orElse(0));
    }

    /** The number of another indicator than the one named in front of a measure is told; the name counts. */
    @Test
    void numberAgainstTheNameInFrontOfMeasureIsTold() {
        BookBuilder book = new BookBuilder();
        sheet(book, PLAN)
                .row(3, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(4, 1, "ตัวชี้วัดที่ 4 การใช้อำนาจ: จัดอบรม", "กองคลัง", "ไตรมาส 1");
        Submission submission = read(book);
        assertEquals(3, submission.measures().get(0).indicator().orElse(0));
        assertTrue(isTold(submission, FindingCode.INDICATOR_NUMBER_MISMATCH, "B4"));
    }

    /** Measures in nothing but sentences cannot be read: the file is not left alone like a letter or an order. */
    @ParameterizedTest
    @CsvSource({
        "เรื่อง มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. 2568, มาตรการที่ ๑ จัดทำทะเบียนคุม, ผู้รับผิดชอบ กองคลัง, measures-in-sentences",
        "เรื่อง กำหนดมาตรการยกระดับ ITA ปีงบประมาณ พ.ศ. 2568, ๑. จัดทำคู่มือการให้บริการ, ๒. ประกาศนโยบาย, titled-measures",
        "แผนขับเคลื่อน ITA ปีงบประมาณ พ.ศ. 2568, ให้ทุกกองจัดทำคู่มือ, และรายงานทุกเดือน, titled-measures",
        "เรื่อง มาตรการยกระดับ ITA ปีงบประมาณ พ.ศ. 2568, เรียน หัวหน้าสำนักปลัด, พร้อมหนังสือนี้ขอส่งมาตรการ, ''",
        "เรื่อง แต่งตั้งคณะทำงาน ITA ปีงบประมาณ พ.ศ. 2568, ๑. นายก ประธาน, ๒. ปลัด กรรมการ, ''",
        "แนวทางการประเมิน ITA ปีงบประมาณ พ.ศ. 2568, ๑. ตัวชี้วัด, ๒. แบบวัด, ''"
    })
    void measuresInSentencesAreTold(String title, String first, String second, String told) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet lines = book.sheet("เอกสาร").row(1, "ประกาศ" + BODY).row(2, title);
        lines.row(3, first).row(4, second).row(5, "มาตรการที่ ๒ เผยแพร่แผน").row(6, second);
        assertEquals(
                told,
                read(book).findings().stream()
                        .map(finding -> finding.details().getOrDefault("case", ""))
                        .collect(Collectors.joining()));
    }

    /** A plan that names no indicator, below headings that nobody has seen. */
    private static Submission plan(String title) {
        BookBuilder book = new BookBuilder();
        sheet(book, title)
                .row(
                        4,
                        "#",
                        "สิ่งที่ต้องแก้",
                        "มาตรการที่จะนำมาใช้",
                        "วิธีดำเนินงานโดยสังเขป",
                        "ฝ่ายที่ดูแล",
                        "เมื่อใด")
                .row(
                        5,
                        1,
                        "ประกาศล่าช้า",
                        "นำประกาศขึ้นเว็บไซต์ในหนึ่งวัน",
                        "1. ตรวจ\n2. ลงข่าว",
                        "กองคลัง",
                        "ไตรมาส 2")
                .row(6, 2, "ข่าวไม่ต่อเนื่อง", "กำหนดเวรลงข่าว", "1. จัดเวร\n2. ส่งข่าว", "สำนักปลัด", "ธันวาคม 2567");
        return read(book);
    }

    @ParameterizedTest
    @CsvSource({
        "ตารางมาตรการ ปีงบ 2568, 2",
        "มาตรการและขั้นตอน ปีงบประมาณ 2568, 2",
        "แผนการดำเนินงานตามมาตรการฯ ปีงบประมาณ 2568, 2",
        "แผนขับเคลื่อนมาตรการภายใน ประจำปีงบประมาณ พ.ศ.๒๕๖๘, 2",
        "แผนมาตรการปี 2568 องค์การบริหารส่วนตำบลตัวอย่าง, 2",
        "แผนขับเคลื่อนความโปร่งใสภายในหน่วยงาน ปี 2568, 2",
        "การนำมาตรการความโปร่งใสไปปฏิบัติ ประจำปีงบประมาณ พ.ศ. 2568, 2",
        "แผนความโปร่งใสในการจัดซื้อจัดจ้าง ปี 2568, 0",
        "แผนพัฒนาโรงเรียนโปร่งใส ปี 2568, 0",
        "มาตรการประหยัดพลังงาน ปีงบประมาณ 2568, 0",
        "แผนการดำเนินงานตามมาตรการประหยัดพลังงานฯ ปีงบประมาณ 2568, 0",
        "แผนมาตรการลดขยะ ปี 2568, 0",
        "ร่างมาตรการ ปีงบประมาณ 2568, 0",
        "ตัวอย่างแผนมาตรการ ปี 2568, 0",
        "มาตรการที่เสนอ ปี 2568, 0",
        "มาตรการที่ยกเลิก ปี 2568, 0",
        "แผนปฏิบัติงาน ปี 2568, 0"
    })
    void aTitleThatNamesNoOtherSubjectIsOurs(String title, int stored) {
        assertEquals(stored, plan(title).measures().size());
    }

    /** A line above or below the title, the sheet's, the file's or a folder's name may be the subject: then nothing says that they are ours. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LPA",
                "การประเมิน LPA ปี 2568",
                "PMQA หมวด 1",
                "EHA",
                "ตามแผนบริหารความเสี่ยง",
                "ด้านการประหยัดพลังงาน",
                "การป้องกันโรคไข้เลือดออก",
                "ศูนย์พัฒนาเด็กเล็ก",
                "จังหวัดสะอาด",
                "เทศบาลปลอดขยะ"
            })
    void aSubjectBesideThePlainTitleIsTheirs(String subject) {
        for (String heads : List.of(KNOWN, UNSEEN)) {
            assertEquals(List.of(), besides(heads, FILE, "แผน", TITLE, subject).measures(), heads + " below");
            assertEquals(List.of(), besides(heads, FILE, "แผน", subject, TITLE).measures(), heads + " above");
            assertEquals(List.of(), besides(heads, FILE, subject, TITLE).measures(), heads + " sheet");
            String file = FOLDER + subject + ".xlsx";
            assertEquals(List.of(), besides(heads, file, "แผน", TITLE).measures(), heads + " file");
            assertEquals(
                    List.of(),
                    besides(heads, subject + "/" + FILE, "แผน", TITLE).measures(),
                    heads + " folder");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "แผนมาตรการ 68.xlsx, Sheet1, สำนักปลัด",
        "แผน (แก้ล่าสุด).xlsx, แผน 2568, อำเภอเมือง จังหวัดน่าน",
        "ITA.xlsx, มาตรการ, รอบ 6 เดือน (ตุลาคม 2567 - มีนาคม 2568)",
        "อบต.ตัวอย่าง ปี 68.xlsx, กองคลัง, ปีงบประมาณ พ.ศ. ๒๕๖๘",
        "delivery.xlsx, Sheet1, ข้อมูล ณ วันที่ 1 ตุลาคม 2567"
    })
    void whatNamesNoSubjectBesideThePlainTitleIsNone(String file, String sheet, String line) {
        for (String heads : List.of(KNOWN, UNSEEN)) {
            assertEquals(
                    3,
                    besides(heads, FOLDER + file, sheet, TITLE, line).measures().size(),
                    heads);
        }
    }

    /** The title of a report of measures is enough for a table that is all theirs but for one column, whatever the file is called. */
    @ParameterizedTest
    @CsvSource({
        "รายงานผลการดำเนินการตามมาตรการ ปี 2568 รอบ 6 เดือน, แผนปี 2569, 2",
        "รายงานผลการดำเนินการตามมาตรการ ปี 2568 รอบ 6 เดือน, ผลที่คาดว่าจะได้รับ, 2",
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม, แผนปี 2569, 2",
        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมในหน่วยงาน ปี 2568 รอบ 6 เดือน, แผนปี 2569, 0",
        "รายงานผลการดำเนินการตามมาตรการประหยัดพลังงาน ปี 2568 รอบ 6 เดือน, แผนปี 2569, 0",
        "รายงานผลการจัดงานประเพณี ปี 2568 รอบ 6 เดือน, แผนปี 2569, 0"
    })
    void aReportOfMeasuresMayHaveAColumnOfItsOwn(String title, String column, int stored) {
        BookBuilder book = new BookBuilder();
        sheet(book, title)
                .row(4, "ที่", "มาตรการ", "ผลการดำเนินงาน", "ผู้รับผิดชอบ", column)
                .row(5, 1, "ปรับปรุงเว็บไซต์", "ปรับปรุงแล้ว", "สำนักปลัด", "ทำต่อ")
                .row(6, 2, "อบรมพนักงาน", "อบรมแล้ว ๔๐ คน", "กองคลัง", "ทำต่อ");
        Submission submission = TestReading.read("อบต.ตัวอย่าง/ปีงบประมาณ 2568/รายงานสองปี.xlsx", book.toBytes());
        assertEquals(stored, submission.measures().size(), submission.findings().toString());
    }

    private static final String TITLE = "แผนมาตรการ ปี 2568";
    private static final String KNOWN = "มาตรการ|ขั้นตอนการดำเนินการ|ผู้รับผิดชอบ|ระยะเวลา";
    private static final String UNSEEN = "สิ่งที่จะทำ|ทำอย่างไร|ใครทำ|เมื่อใด";
    private static final String FOLDER = "อบต.ตัวอย่าง/";
    private static final String FILE = FOLDER + "แผน.xlsx";

    private static Submission besides(String heads, String file, String sheet, String... lines) {
        BookBuilder book = new BookBuilder();
        String[] of = heads.split("[|]");
        BookBuilder.Sheet rows = book.sheet(sheet).row(1, BODY);
        for (int i = 0; i < lines.length; i++) {
            rows.row(2 + i, lines[i]);
        }
        rows.row(5, "ที่", of[0], of[1], of[2], of[3])
                .row(6, 1, "ปิดไฟและเครื่องปรับอากาศช่วงพักเที่ยงทุกห้อง", "1. ติดป้าย\n2. ตรวจ", "สำนักปลัด", "ทุกวัน")
                .row(7, 2, "จัดเวรตรวจอาคารหลังเลิกงาน", "1. จัดเวร\n2. ตรวจ", "กองช่าง", "ทุกเดือน")
                .row(8, 3, "จัดอบรมพนักงานทุกคน", "1. เชิญ\n2. อบรม", "กองคลัง", "ไตรมาส 2");
        return TestReading.read(file, book.toBytes());
    }

    @ParameterizedTest
    @CsvSource({
        "เอกสารแนบ ๑ ปี 2568, 2",
        "แนวทางแก้ไขรายข้อ ปีงบประมาณ 2568, 2",
        "แผนบริหารความเสี่ยงการทุจริต ปีงบประมาณ 2568, 0",
        "ตัวชี้วัดการปฏิบัติราชการ ปีงบประมาณ 2568, 0"
    })
    void measuresBesideNamesOfOurIndicatorsAreOurs(String title, int stored) {
        BookBuilder book = new BookBuilder();
        sheet(book, title)
                .row(
                        4,
                        "เกี่ยวกับเรื่องใด",
                        "มาตรการและกิจกรรมที่ทำ",
                        "ขั้นตอนการขับเคลื่อน",
                        "ใครทำ",
                        "ระยะเวลาที่กำหนด")
                .row(5, "การใช้งบประมาณ", "เปิดช่องทางสอบถาม", "1. ตั้งกล่อง\n2. ตอบ", "กองคลัง", "ไตรมาส 2")
                .row(6, "การใช้อำนาจ", "จัดทำทะเบียนการฝึกอบรม", "1. รวบรวม\n2. เรียง", "สำนักปลัด", "ไตรมาส 4");
        assertEquals(stored, read(book).measures().size());
    }

    /** Cells tell a state, whatever their heading: without it what was done was taken for what came of it. */
    @ParameterizedTest
    @CsvSource({
        "ผลที่ทำได้จริง, อยู่ขั้นไหนแล้ว, เสร็จแล้ว",
        "ผลงานรอบนี้, ความก้าวหน้าของงาน, เสร็จแล้ว",
        "ผลงานที่ทำได้, ความคืบหน้า, เสร็จแล้ว",
        "รายงานผลของกอง, สถานะงาน, เสร็จแล้ว",
        "ผลที่ทำได้จริง, ก่อนหน้านี้, ''"
    })
    void columnOfStatesIsOneWhateverItIsCalled(String result, String state, String stored) {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ที่", "เรื่องที่ทำ", "มาตรการ", "ผู้รับผิดชอบ", result, state)
                .row(5, 1, "ประกาศ", "นำประกาศขึ้นเว็บไซต์", "กองคลัง", "นำขึ้นแล้วเมื่อ 12 ม.ค. 2568", "เสร็จแล้ว")
                .row(6, 2, "เวร", "กำหนดเวรลงข่าว", "สำนักปลัด", "จัดเวรแล้วเมื่อ 5 ก.พ. 2568", "ทำต่อเนื่อง")
                .row(
                        7,
                        3,
                        "คู่มือ",
                        "จัดทำคู่มือประชาชน",
                        "กองช่าง",
                        "จัดพิมพ์แล้ว 40 เล่ม 9 มี.ค. 2568",
                        "ดำเนินการแล้ว");
        Submission submission = read(book);
        assertEquals(
                "นำขึ้นแล้วเมื่อ 12 ม.ค. 2568|" + stored,
                texts(submission, Field.RESULT, Field.STATUS).get(0));
        assertEquals(List.of("", "", ""), texts(submission, Field.OUTCOME));
    }

    @Test
    void topicsAreKnownByTheirNames() {
        BookBuilder book = new BookBuilder();
        sheet(book, "รายงานผลเทียบเป้าหมายของกิจกรรม รอบ 12 เดือน ปีงบประมาณ 2568")
                .row(4, "เลขที่", "เรื่องใหญ่", "มาตรการ กลไก", "เป้าหมายเชิงปริมาณ", "รายละเอียดการดำเนินการ")
                .row(
                        5,
                        1,
                        "1. กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
                        "จัดเวทีประชาคม",
                        "ครบทุกหมู่บ้าน",
                        "จัดเวทีแล้ว 9 หมู่บ้าน")
                .row(
                        6,
                        2,
                        "4. กระบวนการกำกับดูแลการใช้ทรัพย์สินของราชการ",
                        "ตรวจนับครุภัณฑ์",
                        "ตรวจนับครบร้อยละ 100",
                        "ตรวจนับแล้ว 412 รายการ");
        Submission read = read(book);
        assertEquals(
                List.of("จัดเวทีประชาคม|จัดเวทีแล้ว 9 หมู่บ้าน", "ตรวจนับครุภัณฑ์|ตรวจนับแล้ว 412 รายการ"),
                texts(read, Field.MEASURE, Field.RESULT));
        assertEquals(
                List.of(1, 4),
                read.measures().stream()
                        .map(measure -> measure.topic().orElseThrow())
                        .toList());
    }

    /** What two cells side by side say may be a label and what it calls for. */
    @Test
    void cardsAreNoTablesOfTwoColumns() {
        BookBuilder book = new BookBuilder();
        sheet(book, "รายงานผลมาตรการ ปี 2568")
                .row(6, "สภาพปัญหาที่พบ", "ขั้นตอนการยืมพัสดุยุ่งยาก")
                .row(7, "ชื่อมาตรการ", "ปรับแบบใบยืมพัสดุให้เหลือหน้าเดียว")
                .row(8, "มอบหมายให้", "กองคลัง");
        assertEquals(List.of(), read(book).measures());
    }

    /** Whose or which measures a column holds is asked, and no aim, budget or example is one. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการที่ยกเลิก",
                "มาตรการที่เสนอ",
                "มาตรการของหน่วยงานอื่น",
                "มาตรการตัวอย่าง",
                "วัตถุประสงค์ของมาตรการ",
                "เป้าหมายของมาตรการ",
                "งบประมาณของมาตรการ"
            })
    void measuresOfAnotherKindAreNotTakenInSilence(String heading) {
        BookBuilder book = new BookBuilder();
        sheet(book, "แผนมาตรการ ปี 2568")
                .row(4, "#", "สิ่งที่ต้องแก้", heading, "วิธีดำเนินงานโดยสังเขป", "ฝ่ายที่ดูแล", "เมื่อใด")
                .row(5, 1, "ประกาศล่าช้า", "นำประกาศขึ้นเว็บไซต์", "1. ตรวจ\n2. ลงข่าว", "กองคลัง", "ไตรมาส 2")
                .row(6, 2, "ข่าวไม่ต่อเนื่อง", "กำหนดเวรลงข่าว", "1. จัดเวร\n2. ส่งข่าว", "สำนักปลัด", "ไตรมาส 3");
        Submission read = read(book);
        assertTrue(
                texts(read, Field.MEASURE).stream().allMatch(String::isEmpty)
                        || isTold(read, FindingCode.HEADING_TAKEN_AS, "C4"),
                () -> texts(read, Field.MEASURE) + " " + read.findings());
    }

    /** What was given up or left undone is no measure, though the rows name our indicators. */
    @ParameterizedTest
    @CsvSource({
        "เรื่องที่ยกเลิก ปี 2567, ตัวชี้วัด ITA, เรื่อง, ทำอะไร, ใคร",
        "ความโปร่งใสภายในหน่วยงาน ปี 2567, ตัวชี้วัด, เพราะ, สิ่งที่ไม่ได้ทำ, ใคร"
    })
    void tablesOfOtherThingsHoldNoMeasures(String title, String first, String second, String third, String fourth) {
        BookBuilder book = new BookBuilder();
        sheet(book, title)
                .row(4, first, second, third, fourth)
                .row(5, "การปฏิบัติหน้าที่", "ประชาชนรอนาน", "ประชุมชี้แจงเจ้าหน้าที่ทุกกอง", "สำนักปลัด")
                .row(6, "การใช้งบประมาณ", "ไม่รู้แผนใช้เงิน", "เผยแพร่แผนทุกไตรมาส", "กองคลัง")
                .row(7, "การใช้อำนาจ", "ไม่รู้เกณฑ์", "ปิดประกาศเกณฑ์", "สำนักปลัด")
                .row(8, "การใช้ทรัพย์สินของราชการ", "ยืมโดยไม่จด", "จัดทำทะเบียนยืม", "กองช่าง");
        assertEquals(List.of(), texts(read(book), Field.MEASURE));
    }

    /** Whatever the headings are called: deeds, who does them, and the papers that prove them. */
    @Test
    void deedsAndPapersTellTheirColumns() {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ด้าน", "เรื่องที่ตกลงจะทำร่วมกัน", "กองไหนดูแล", "มีอะไรเป็นพยาน")
                .row(5, "การใช้อำนาจ", "สื่อสารให้ทราบเรื่องเกณฑ์เลื่อนขั้น", "สำนักปลัด", "ใบลงชื่อผู้เข้าร่วม 9 แผ่น")
                .row(6, "การใช้งบประมาณ", "มอบผู้ดูแลแผนใช้เงินรายไตรมาส", "กองคลัง", "ทะเบียนคุม เล่มที่ 8")
                .row(7, "คุณภาพการดำเนินงาน", "กำกับติดตามการตอบคำขอ", "กองช่าง", "แบบตอบรับ 43 ฉบับ");
        assertEquals(
                List.of(
                        "สื่อสารให้ทราบเรื่องเกณฑ์เลื่อนขั้น|ใบลงชื่อผู้เข้าร่วม 9 แผ่น",
                        "มอบผู้ดูแลแผนใช้เงินรายไตรมาส|ทะเบียนคุม เล่มที่ 8",
                        "กำกับติดตามการตอบคำขอ|แบบตอบรับ 43 ฉบับ"),
                texts(read(book), Field.MEASURE, Field.EVIDENCE));
    }

    @Test
    void headingsRepeatedBetweenRowsAreNoMeasures() {
        BookBuilder book = new BookBuilder();
        String[] headings = {"ตัวชี้วัดที่ต้องการยกระดับ", "มาตรการที่กำหนด", "กอง/สำนักที่ดูแล", "ผลการทำงานจริง"};
        sheet(book, REPORT)
                .row(4, (Object[]) headings)
                .row(5, "การใช้อำนาจ", "จัดทำเกณฑ์", "กองคลัง", "ประกาศเกณฑ์แล้ว")
                .row(6, (Object[]) headings)
                .row(7, "การเปิดเผยข้อมูล", "ตรวจเว็บไซต์", "กองช่าง", "ลงข้อมูลแล้ว 20 ข้อ");
        assertEquals(List.of("จัดทำเกณฑ์", "ตรวจเว็บไซต์"), texts(read(book), Field.MEASURE));
    }

    @ParameterizedTest
    @CsvSource({"9, ที่ประชุมเห็นชอบเมื่อวันที่ ๑๐ ตุลาคม ๒๕๖๗, true", "7, จัดทำป้ายบอกทาง, false"})
    void aTextApartBelowTheLastRowIsToldAndNoMeasure(int row, String text, boolean told) {
        BookBuilder book = new BookBuilder();
        sheet(book, PLAN)
                .row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(5, "การใช้อำนาจ", "จัดทำเกณฑ์", "กองคลัง", "ไตรมาส 2")
                .row(6, "การเปิดเผยข้อมูล", "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3")
                .set(row, 2, text);
        Submission read = read(book);
        assertEquals(told, isTold(read, FindingCode.ROW_NOT_UNDERSTOOD, "B" + row), () -> "" + read.findings());
        assertEquals(told, texts(read, Field.MEASURE).stream().noneMatch(measure -> measure.contains(text)));
    }

    @ParameterizedTest
    @CsvSource({"ข้อสังเกตของผู้พิมพ์, รอคำสั่งใหม่, ''", "ทำแล้วหรือยัง, อยู่ระหว่างดำเนินการ, อยู่ระหว่างดำเนินการ"})
    void aRemarkIsNoStateBecauseSomethingIsWaitedFor(String heading, String cell, String stored) {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", heading)
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ประกาศคู่มือแล้ว 1 ฉบับ", cell)
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "ลงข้อมูลครบ 20 ข้อ", cell);
        assertEquals(List.of(stored, stored), texts(read(book), Field.STATUS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการ",
                "มาตรการที่กำหนดไว้",
                "ตามมาตรการ",
                "จากมาตรการ/กิจกรรม",
                "มาตรการที่ทำ",
                "มาตรการที่ใช้",
                "กิจกรรมตามแผน"
            })
    void resultsMayStandInFrontOfTheMeasures(String heading) {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ลำดับรายการ", "ผลการดำเนินการ (output)", heading, "หน่วยงานเจ้าภาพ", "ค่าใช้จ่าย")
                .row(5, 1, "ตอบคำถามแล้ว 5 เรื่อง", "เปิดช่องทางสอบถาม", "กองคลัง", 5000)
                .row(6, 2, "เปิดจุดบริการแล้ว 1 จุด", "จัดจุดบริการเฉพาะ", "กองช่าง", 12000);
        assertEquals(
                List.of("เปิดช่องทางสอบถาม|ตอบคำถามแล้ว 5 เรื่อง", "จัดจุดบริการเฉพาะ|เปิดจุดบริการแล้ว 1 จุด"),
                texts(read(book), Field.MEASURE, Field.RESULT));
    }

    /** What is planned for the year to come or ordered is no measure of this report, and this year's result none of its. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "แนวทางแก้ไขในปีต่อไป",
                "แนวทางปีหน้า",
                "มาตรการปีถัดไป",
                "มาตรการที่จะนำมาใช้",
                "มาตรการแก้ไข",
                "มาตรการเพิ่มเติม",
                "สิ่งที่จะทำต่อ",
                "สิ่งที่ต้องทำ",
                "ข้อสั่งการ",
                "กิจกรรมปี 2569",
                "กิจกรรมปีหน้า",
                "แนวทางพัฒนา",
                "แผนปีหน้า",
                "ข้อเสนอ",
                "สิ่งที่ควรทำ",
                "กิจกรรมที่ยังไม่ได้ทำ"
            })
    void whatFollowsFromResultsInFrontIsNoMeasure(String heading) {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ที่", "ผลการดำเนินงาน", heading, "ผู้รับผิดชอบ")
                .row(
                        5,
                        1,
                        "จัดอบรมแล้วเมื่อวันที่ 9 ม.ค. 2568 มีผู้เข้าร่วม 45 คน",
                        "จัดทำคู่มือฉบับย่อให้ทุกกอง",
                        "สำนักปลัด")
                .row(6, 2, "เผยแพร่แผนแล้วเมื่อวันที่ 15 ธ.ค. 2567", "ปรับปรุงเว็บไซต์ให้ค้นหาง่าย", "กองคลัง")
                .row(7, 3, "ติดตั้งกล่องรับความเห็นแล้ว 3 จุด", "ประชุมชี้แจงพนักงานใหม่", "กองช่าง");
        assertEquals(List.of(), read(book).measures());
    }

    /** What stands behind a result of something else in front is what follows from it, and no measure. */
    @Test
    void whatFollowsFromResultsIsNoMeasureThoughItIsCalledOne() {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ที่", "สิ่งที่พบ", "ผู้รับผิดชอบ", "ผลการดำเนินงาน", "มาตรการต่อไป")
                .row(5, 1, "ไม่มีเกณฑ์", "กองคลัง", "ประกาศเกณฑ์แล้ว", "จัดอบรมต่อเนื่อง")
                .row(6, 2, "ข้อมูลไม่ครบ", "กองช่าง", "ลงข้อมูลแล้ว 20 ข้อ", "เพิ่มช่องทางไลน์");
        assertTrue(texts(read(book), Field.MEASURE).stream()
                .noneMatch(measure -> measure.contains("อบรม") || measure.contains("ไลน์")));
    }

    @Test
    void whatCameOfAMeasureMayStandInFrontOfWhatWasDone() {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "Outcome", "ผลการดำเนินงาน")
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ประชาชนเข้าใจมากขึ้น", "ประกาศคู่มือแล้ว 1 ฉบับ")
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "สืบค้นได้เร็วขึ้น", "ลงข้อมูลครบ 20 ข้อ");
        assertEquals(
                List.of("ประกาศคู่มือแล้ว 1 ฉบับ|ประชาชนเข้าใจมากขึ้น", "ลงข้อมูลครบ 20 ข้อ|สืบค้นได้เร็วขึ้น"),
                texts(read(book), Field.RESULT, Field.OUTCOME));
    }

    @ParameterizedTest
    @CsvSource({
        "true, ประกาศแล้วเมื่อวันที่ 2 มกราคม 2568, RESULT",
        "true, รายงานปลัดทุกเดือน, MONITORING",
        "false, รายงานปลัดทุกเดือน, MONITORING"
    })
    void whatIsReportedIsTheResultOfAReport(boolean report, String cell, Field field) {
        BookBuilder book = new BookBuilder();
        sheet(book, report ? REPORT : PLAN)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "รายงานผล")
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ไตรมาส 2", cell)
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3", cell);
        assertEquals(List.of(cell, cell), texts(read(book), field));
    }

    @Test
    void whatIsReportedInAPlanIsNoResultOfIt() {
        BookBuilder book = new BookBuilder();
        sheet(book, PLAN)
                .row(4, "ที่", "มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "รายงานผล")
                .row(5, 1, "จัดทำคู่มือ", "กองคลัง", "ไตรมาส 2", "ประกาศแล้วเมื่อวันที่ 2 มกราคม 2568")
                .row(6, 2, "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3", "ลงข้อมูลแล้ว 20 ข้อ");
        Submission read = read(book);
        assertEquals(List.of("", ""), texts(read, Field.RESULT));
        assertTrue(isTold(read, FindingCode.HEADING_NOT_RECOGNISED, "E4"));
    }

    /** One cell that is a division is enough below a heading with a word for them, and not below any other. */
    @ParameterizedTest
    @CsvSource({"ส่วนงานผู้รับผิดชอบ, กองคลัง", "ผู้ประสานหลัก, ''", "ที่ไหน, ''"})
    void oneRowIsEnoughWhereTheHeadingNamesIt(String heading, String stored) {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "มาตรการ", "วิธีการดำเนินการ", heading, "ผลการดำเนินงาน")
                .row(5, "จัดทำคู่มือ", "1. ร่าง\n2. ประกาศ", "กองคลัง", "ประกาศคู่มือแล้ว 1 ฉบับ");
        Submission read = read(book);
        assertEquals(List.of(stored), texts(read, Field.RESPONSIBLE));
        assertTrue(stored.isEmpty() == isTold(read, FindingCode.HEADING_NOT_RECOGNISED, "C4"));
    }

    @ParameterizedTest
    @CsvSource({
        "แผนดำเนินการตามมาตรการ ITA, องค์การบริหารส่วนตำบลตัวอย่าง พ.ศ. 2568, 2568",
        "มาตรการยกระดับคุณธรรมและความโปร่งใส พ.ศ. ๒๕๖๗, องค์การบริหารส่วนตำบลตัวอย่าง, 2567",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ตามระเบียบ พ.ศ. 2560, องค์การบริหารส่วนตำบลตัวอย่าง, 0",
        "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ตามประกาศ พ.ศ. 2564, องค์การบริหารส่วนตำบลตัวอย่าง, 0",
        "แผนดำเนินการตามมาตรการ ITA, องค์การบริหารส่วนตำบลตัวอย่าง จัดตั้ง พ.ศ. 2565, 0"
    })
    void aYearOfTheBuddhistEraIsThePlansWhereNothingSpeaksAgainstIt(String title, String body, int year) {
        BookBuilder book = new BookBuilder();
        book.sheet("แผน")
                .row(1, title)
                .row(2, body)
                .row(4, "ตัวชี้วัด", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "ระยะเวลา")
                .row(5, "การใช้อำนาจ", "จัดทำเกณฑ์", "กองคลัง", "ไตรมาส 2")
                .row(6, "การเปิดเผยข้อมูล", "ตรวจเว็บไซต์", "กองช่าง", "ไตรมาส 3");
        assertEquals(
                year,
                TestReading.read(book.toBytes())
                        .head()
                        .fiscalYear()
                        .map(FiscalYear::buddhist)
                        .orElse(0));
    }

    private static final String[] DEEDS = {
        "จัดทำคู่มือการให้บริการประชาชน",
        "เผยแพร่แผนการใช้จ่ายงบประมาณทางเว็บไซต์",
        "ประกาศหลักเกณฑ์การประเมินผลพนักงาน",
        "จัดทำทะเบียนการยืมทรัพย์สิน"
    };
    private static final String[] INDICATORS = {
        "การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ", "การใช้ทรัพย์สินของราชการ"
    };
    private static final String[] WHO = {"สำนักปลัด", "กองคลัง", "กองช่าง", "กองการศึกษา"};

    /** Four measures of a plan beside the names of our indicators. */
    private static Submission ofIndicators(String title, String... headings) {
        return ofIndicators(new BookBuilder(), title, headings);
    }

    private static Submission ofIndicators(BookBuilder book, String title, String... headings) {
        BookBuilder.Sheet rows = book.sheet("Sheet1").row(1, BODY).row(2, title).row(3, (Object[]) headings);
        for (int i = 0; i < DEEDS.length; i++) {
            rows.row(
                    4 + i,
                    i + 1,
                    INDICATORS[i],
                    DEEDS[i],
                    "1. แต่งตั้งคณะทำงาน\n2. ดำเนินการ",
                    WHO[i],
                    "ต.ค. 2567 - มี.ค. 2568");
        }
        return TestReading.read("delivery.xlsx", book.toBytes());
    }

    /** Where no title is ours, a column of measures is the body's own only where its heading says nothing else of them. */
    @ParameterizedTest
    @CsvSource({
        "ปีงบประมาณ พ.ศ. 2568, มาตรการของจังหวัด, 0",
        "แผนมาตรการ ปี 2568, มาตรการของจังหวัด, 0",
        "มติการประชุมคณะทำงาน ครั้งที่ 2 ปีงบประมาณ พ.ศ. 2568, มาตรการของจังหวัด, 0",
        "แผนมาตรการ ปี 2568, กิจกรรมในแผน LPA, 0",
        "แผนมาตรการ ปี 2568, มาตรการปี 2566, 0",
        "แผนมาตรการ ปี 2568, มาตรการที่ยกเลิก, 0",
        "แผนมาตรการ ปี 2568, มาตรการเดิม, 0",
        "แผนมาตรการ ปี 2568, ตัวอย่างมาตรการ, 0",
        "แผนมาตรการ ปี 2568, งานที่ตัดออก, 0",
        "แผนมาตรการ ปี 2568, หัวข้ออบรม, 0",
        "แผนมาตรการ ปี 2568, หลักฐานที่ต้องใช้, 0",
        "ปีงบประมาณ พ.ศ. 2568, มาตรการที่จะทำ, 4",
        "แผนมาตรการ ปี 2568, สิ่งที่จะทำ, 4",
        "ร่างมาตรการ ปี 2568 (ยังไม่อนุมัติ), สิ่งที่จะทำ, 0",
        "มาตรการที่ไม่ผ่านการพิจารณา ปี 2568, สิ่งที่จะทำ, 0",
        "ตัวอย่างจาก อบต.ต้นแบบ ปี 2568, สิ่งที่จะทำ, 0",
        "ตารางอบรมบุคลากร ปี 2568, สิ่งที่จะทำ, 0",
        "แบบสอบถามความเห็น ปี 2568, สิ่งที่จะทำ, 0",
        "ข้อเสนอของสภา ปี 2568, สิ่งที่จะทำ, 0",
        "LPA ปี 2568, สิ่งที่จะทำ, 0",
        "งบประมาณโครงการ ปี 2568, สิ่งที่จะทำ, 0"
    })
    void aHeadingThatSaysWhoseMeasuresTheyAreNeedsATitleOfOurs(String title, String heading, int stored) {
        Submission read = ofIndicators(title, "ที่", "ด้าน", heading, "ทำอย่างไร", "ใครทำ", "เมื่อใด");
        assertEquals(
                stored,
                read.measures().size(),
                () -> texts(read, Field.MEASURE, Field.STEPS, Field.EVIDENCE) + "" + read.findings());
    }

    /** Beside the scores on another sheet a plan of our indicators is of ours, unless title or heading says something else of it. */
    @ParameterizedTest
    @CsvSource({
        "มาตรการ ปีงบประมาณ พ.ศ. 2568, มาตรการที่คณะทำงานกำหนด, 4",
        "Action plan ปีงบประมาณ 2568, Action (มาตรการ), 4",
        "แผนมาตรการ ปี 2568, มาตรการของจังหวัด, 0",
        "มาตรการของ อบต.บ้านใหม่ ปี 2568, มาตรการที่คณะทำงานกำหนด, 0",
        "แผนมาตรการ ปี 2568, กิจกรรมในแผน LPA, 0",
        "แผนมาตรการ ปี 2568, มาตรการที่ยกเลิก, 0",
        "ตัวอย่างมาตรการ ปี 2568, มาตรการที่คณะทำงานกำหนด, 0",
        "ร่างมาตรการ ปี 2568 (ยังไม่อนุมัติ), มาตรการที่คณะทำงานกำหนด, 0",
        "มาตรการที่ไม่ผ่านการพิจารณา ปี 2568, มาตรการที่คณะทำงานกำหนด, 0",
        "ตารางอบรมบุคลากร ปี 2568, มาตรการที่คณะทำงานกำหนด, 0"
    })
    void planBesideTheScoresOfItsWorkbookIsOurs(String title, String heading, int stored) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet scores =
                book.sheet("คะแนน").row(1, BODY).row(2, "ผลคะแนน ITA ปี 2567").row(3, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            scores.row(4 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission read = ofIndicators(book, title, "ที่", "ด้าน", heading, "ทำอย่างไร", "ใครทำ", "เมื่อใด");
        assertEquals(stored, read.measures().size(), () -> read.findings().toString());
        assertEquals(10, read.scores().size());
    }

    /** What the assessment is of, in a title that names nothing else, and its own name in a heading over our indicators say it too. */
    @ParameterizedTest
    @CsvSource({
        "แผนขับเคลื่อนความโปร่งใสภายในหน่วยงาน ปี 2568, ด้าน, มาตรการที่หน่วยงานเลือก, 4",
        "แผนขับเคลื่อนความโปร่งใสของโรงเรียน ปี 2568, ด้าน, มาตรการที่หน่วยงานเลือก, 0",
        "แผนขับเคลื่อนภายในหน่วยงาน ปี 2568, ด้าน, มาตรการที่หน่วยงานเลือก, 0",
        "มติการประชุมคณะทำงาน ครั้งที่ 2 ปี 2568, ด้านตามคู่มือ ITA, มาตรการที่หน่วยงานเลือก, 4",
        "มติการประชุมคณะทำงาน ครั้งที่ 2 ปี 2568, ด้านตามคู่มือ LPA, มาตรการที่หน่วยงานเลือก, 0",
        "แผนบริหารความเสี่ยง ปี 2568, ด้านตามคู่มือ ITA, มาตรการที่หน่วยงานเลือก, 0"
    })
    void whatIsAssessedOrTheAssessmentInAHeadingSaysThatTheyAreOurs(
            String title, String first, String heading, int stored) {
        Submission read = ofIndicators(title, "ที่", first, heading, "ทำอย่างไร", "ใครทำ", "เมื่อใด");
        assertEquals(stored, read.measures().size(), () -> read.findings().toString());
    }

    /** Rows below a line that names their indicator go on with the table above it; a line over the first headings is none of its. */
    @ParameterizedTest
    @CsvSource({"false, false", "true, false", "false, true"})
    void whatStandsBelowALineInsideATableIsNoHeading(boolean first, boolean repeated) {
        String[] headings = {"มาตรการส่งเสริมความโปร่งใส", "คนรับเรื่องไปทำ", "ผลการปฏิบัติตามมาตรการ", "ภาพถ่าย/เอกสาร"
        };
        String[] bands = {"ตัวชี้วัดที่ 3 การใช้อำนาจ", "ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน"};
        Object[][] rows = {
            {
                "มอบผู้ดูแลโดยตรงสำหรับหลักเกณฑ์เลื่อนขั้นเงินเดือนที่ทุกคนรู้ล่วงหน้า",
                "ทุกกอง",
                "ลดเวลารอได้ 5 นาที",
                "หน้าเว็บข่าวลำดับที่ 3"
            },
            {
                "มอบผู้ดูแลโดยตรงสำหรับบัตรคิวสำหรับผู้สูงอายุและผู้พิการ",
                "ทุกส่วนราชการ",
                "ตอบข้อความประชาชนแล้ว 42 ข้อความ",
                "ใบลงชื่อผู้เข้าร่วม 7 แผ่น"
            },
            {
                "ปรับปรุงการออกหน่วยบริการหมู่บ้านละครั้ง",
                "กองสวัสดิการสังคม",
                "จัดทำร่างเสร็จและอยู่ระหว่างเสนอลงนาม",
                "ประกาศ ฉบับที่ 9"
            },
            {
                "เปิดช่องทางติดตามเรื่องสำหรับประชาชนทุกหมู่บ้าน",
                "ทุกส่วนราชการ",
                "เปิดใช้แล้วและมีผู้ติดตามเรื่อง 31 ราย",
                "ประกาศ ฉบับที่ 8"
            }
        };
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("Sheet1")
                .row(1, "ผลการนำมาตรการส่งเสริมความโปร่งใสไปปฏิบัติ ปีงบประมาณ พ.ศ. 2564 รอบ 12 เดือน")
                .row(2, BODY);
        int at = 3;
        if (first) {
            sheet.row(at++, bands[0]);
        }
        sheet.row(at++, (Object[]) headings);
        if (!first) {
            sheet.row(at++, bands[0]);
        }
        sheet.row(at++, rows[0]).row(at++, bands[1]);
        if (repeated) {
            sheet.row(at++, (Object[]) headings);
        }
        sheet.row(at++, rows[1])
                .row(at++, rows[2])
                .row(at++, "ตัวชี้วัดที่ 7 ประสิทธิภาพการสื่อสาร")
                .row(at, rows[3]);
        Submission read = read(book);
        assertEquals(
                List.of(
                        "ทุกกอง|หน้าเว็บข่าวลำดับที่ 3",
                        "ทุกส่วนราชการ|ใบลงชื่อผู้เข้าร่วม 7 แผ่น",
                        "กองสวัสดิการสังคม|ประกาศ ฉบับที่ 9",
                        "ทุกส่วนราชการ|ประกาศ ฉบับที่ 8"),
                texts(read, Field.RESPONSIBLE, Field.EVIDENCE),
                () -> read.findings().toString());
    }

    /** Headings of a table that nobody reads are named, and no row below the line that stands under them. */
    @Test
    void headingsOverALineAreNamed() {
        BookBuilder book = new BookBuilder();
        book.sheet("Sheet1")
                .row(1, "รายงานการขับเคลื่อนมาตรการ ITA ปีงบประมาณ พ.ศ. 2568 (รอบ 6 เดือน)")
                .row(2, BODY)
                .row(4, "งานสำคัญยิ่ง", "เจ้าภาพ", "เล่าให้ฟัง", "เก็บไว้ที่")
                .row(5, "ตัวชี้วัดที่ 2 การใช้งบประมาณ")
                .row(6, "เรื่องราคากลาง", "กองสวัสดิการสังคม", "ประกาศแล้ว", "ใบลงชื่อ 7 แผ่น")
                .row(7, "เรื่องค่าเดินทาง", "กองคลัง", "แจ้งแล้ว", "รายงานครั้งที่ 2");
        Submission read = TestReading.read(book.toBytes());
        assertTrue(
                isTold(read, FindingCode.HEADING_NOT_RECOGNISED, "C4")
                        && !isTold(read, FindingCode.HEADING_NOT_RECOGNISED, "C6"),
                () -> read.findings().toString());
    }

    /** A column that is called that of indicators and names ours says whose the measures are, whatever else the title speaks of. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "มาตรการ ITA ตามมติที่ประชุม ปี 2568",
                "แผนมาตรการ ITA และปฏิทินการดำเนินงาน ปี 2568",
                "มาตรการ ITA ด้านการควบคุมภายใน ปี 2568",
                "มาตรการตามมติที่ประชุม ปี 2568",
                "กำหนดการประชุมติดตามมาตรการ ปี 2568",
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปี 2568 (แผนบริหารความเสี่ยง)"
            })
    void measuresBesideAColumnOfIndicatorsAreOurs(String title) {
        Submission read = ofIndicators(title, "ที่", "ตัวชี้วัด", "มาตรการที่จะทำ", "วิธีทำงาน", "คนทำ", "ทำเมื่อ");
        assertEquals(4, read.measures().size(), () -> "" + read.findings());
    }

    private static final String[] PROMISED = {
        "เมื่อจัดอบรมแล้วรายงานนายก",
        "รายงานผู้บริหารเมื่อดำเนินการแล้วเสร็จ",
        "รายงานผลหลังประกาศแล้ว 7 วัน",
        "สรุปผลเสนอปลัดเมื่อตรวจแล้ว"
    };
    private static final String HOPED = "ประชาชนได้รับบริการสะดวกรวดเร็วขึ้น";

    /** What is promised, hoped for or feared has not come about: a round in the title of a plan makes no report of it. */
    @ParameterizedTest
    @CsvSource({
        "แผนมาตรการ ITA ปี 2568 รอบ 6 เดือนแรก, การรายงานผล",
        "แผนมาตรการ ITA ปี 2568 รอบ 6 เดือนแรก, วิธีติดตามและรายงานผล",
        "รายงานผลการดำเนินการตามมาตรการ ITA ปี 2568 รอบ 6 เดือน, การรายงานผล",
        "มาตรการส่งเสริม ITA ปี 2568 รอบ 6 เดือน, ประโยชน์ที่จะได้",
        "มาตรการส่งเสริม ITA ปี 2568 รอบ 6 เดือน, ผลกระทบหากไม่ทำ",
        "มาตรการส่งเสริม ITA ปี 2568 (ตุลาคม 2567 - มีนาคม 2568), คุณค่าต่อประชาชน",
        "มาตรการส่งเสริม ITA ปี 2568 รอบ 6 เดือน, งานที่ทำ"
    })
    void whatIsPromisedIsNoResult(String title, String heading) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet rows = book.sheet("Sheet1")
                .row(1, BODY)
                .row(2, title)
                .row(3, "ที่", "ตัวชี้วัด", "มาตรการ", "ขั้นตอนการดำเนินการ", "ผู้รับผิดชอบ", "ระยะเวลา", heading);
        for (int i = 0; i < DEEDS.length; i++) {
            String last = heading.contains("รายงาน") ? PROMISED[i] : HOPED;
            rows.row(
                    4 + i,
                    i + 1,
                    INDICATORS[i],
                    DEEDS[i],
                    "1. ร่าง\n2. ประกาศ",
                    WHO[i],
                    "ต.ค. 2567 - มี.ค. 2568",
                    last);
        }
        Submission read = read(book);
        assertEquals(List.of("|", "|", "|", "|"), texts(read, Field.RESULT, Field.OUTCOME));
        assertEquals(4, read.measures().size());
    }

    @ParameterizedTest
    @CsvSource({
        "ประโยชน์ที่จะได้, false",
        "ผลสำเร็จที่ตั้งไว้, false",
        "อุปสรรคที่อาจเกิด, false",
        "ข้อเสนอแนะของ ป.ป.ช., false",
        "Outcome, true"
    })
    void whatIsHopedForOrFearedInFrontOfTheResultsHasNotComeAbout(String heading, boolean stored) {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(4, "ที่", "ตัวชี้วัด", "มาตรการ", heading, "ผลการดำเนินงาน", "ผู้รับผิดชอบ")
                .row(5, 1, "การใช้อำนาจ", "จัดทำคู่มือ", HOPED, "ประกาศคู่มือแล้ว 1 ฉบับ", "กองคลัง")
                .row(6, 2, "การเปิดเผยข้อมูล", "ตรวจเว็บไซต์", HOPED, "ลงข้อมูลครบ 20 ข้อ", "กองช่าง");
        String came = stored ? HOPED : "";
        assertEquals(
                List.of(came + "||", came + "||"),
                texts(read(book), Field.OUTCOME, Field.PROBLEMS, Field.RECOMMENDATION));
    }
}
