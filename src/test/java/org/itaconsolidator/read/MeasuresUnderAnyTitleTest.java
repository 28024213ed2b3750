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
        "แผนขับเคลื่อนมาตรการภายใน ประจำปีงบประมาณ พ.ศ.๒๕๖๘, 2",
        "แผนมาตรการปี 2568 องค์การบริหารส่วนตำบลตัวอย่าง, 2",
        "มาตรการประหยัดพลังงาน ปีงบประมาณ 2568, 0",
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

    @Test
    void resultsMayStandInFrontOfTheMeasures() {
        BookBuilder book = new BookBuilder();
        sheet(book, REPORT)
                .row(
                        4,
                        "ลำดับรายการ",
                        "ผลการดำเนินการ (output)",
                        "มาตรการที่จะนำมาใช้",
                        "หน่วยงานเจ้าภาพ",
                        "ค่าใช้จ่าย")
                .row(5, 1, "ตอบคำถามแล้ว 5 เรื่อง", "เปิดช่องทางสอบถาม", "กองคลัง", 5000)
                .row(6, 2, "เปิดจุดบริการแล้ว 1 จุด", "จัดจุดบริการเฉพาะ", "กองช่าง", 12000);
        assertEquals(
                List.of("เปิดช่องทางสอบถาม|ตอบคำถามแล้ว 5 เรื่อง", "จัดจุดบริการเฉพาะ|เปิดจุดบริการแล้ว 1 จุด"),
                texts(read(book), Field.MEASURE, Field.RESULT));
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
}
