package org.itaconsolidator.read.head;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.read.BookBuilder;
import org.itaconsolidator.read.TestReading;
import org.junit.jupiter.api.Test;

class BodyResolverTest {
    private static final String NAME = "องค์การบริหารส่วนตำบลหนองบัว";
    private static final Body NORTH = new Body(NAME, "เมือง", "ตาก");
    private static final Body SOUTH = new Body(NAME, "เมือง", "ตรัง");

    @Test
    void nameAloneIsNoneOfTheBodiesThatShareIt() {
        BodyResolver bodies = new BodyResolver(List.of(expected(NORTH), expected(SOUTH)));
        Body nameless = new Body(NAME, "", "");
        assertEquals(nameless, bodies.resolve(nameless));
        assertEquals(NORTH, bodies.resolve(new Body(NAME, "", "ตาก")));
        assertEquals(SOUTH, bodies.resolve(SOUTH));
        assertEquals(NORTH, new BodyResolver(List.of(expected(NORTH))).resolve(nameless));
    }

    @Test
    void thePlaceThatIsStatedOutranksABodyWithoutOne() {
        BodyResolver bodies = new BodyResolver(List.of(expected(new Body(NAME, "", "")), expected(NORTH)));
        assertEquals(NORTH, bodies.resolve(NORTH));
    }

    @Test
    void workbookWithoutAPlaceSaysThatItsBodyMayBeSeveral() throws Exception {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("มาตรการ");
        sheet.row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๗");
        sheet.row(2, NAME);
        sheet.row(4, "มาตรการ/แนวทาง", "ขั้นตอนหรือวิธีการปฏิบัติ", "ผู้รับผิดชอบ");
        sheet.row(5, "จัดทำคู่มือ", "๑. ประชุม", "กองคลัง");
        byte[] content = book.toBytes();
        Submission read = TestReading.reader(List.of(expected(NORTH), expected(SOUTH)))
                .read(TestReading.file("a.xlsx", content), content)
                .submission();
        assertEquals(Optional.of(new Body(NAME, "", "")), read.head().body());
        assertEquals(
                List.of("shared"),
                read.findings().stream()
                        .filter(f -> f.code() == FindingCode.ORGANISATION_NAME_MISMATCH)
                        .map(f -> f.details().get("case"))
                        .toList());
    }

    @Test
    void checklistWithoutABodyIsRefusedWhereItsScoresAreToo() throws Exception {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet scores = book.sheet("คะแนน");
        scores.row(1, "ผลคะแนน ITA");
        scores.row(3, "ลำดับที่", "ตัวชี้วัด", "คะแนน");
        scores.row(4, "1", "การปฏิบัติหน้าที่", "86.52");
        BookBuilder.Sheet list = book.sheet("แบบตรวจ OIT");
        list.row(1, "แบบตรวจ OIT การเปิดเผยข้อมูลสาธารณะ ITA ปีงบประมาณ พ.ศ. 2569");
        list.row(3, "รหัสข้อ", "รายการข้อมูล", "ผู้รับผิดชอบ", "URL");
        list.row(4, "O1", "โครงสร้าง", "สำนักปลัด", "http://a.go.th");
        Submission read = TestReading.read(book.toBytes());
        assertEquals(true, read.isRefused());
        assertEquals(true, TestReading.onlyCodes(read).contains(FindingCode.ORGANISATION_MISSING));
    }

    private static ExpectedBody expected(Body body) {
        return new ExpectedBody(body, List.of(), List.of(), Optional.empty(), List.of());
    }
}
