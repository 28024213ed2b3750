package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The row of the total: by its many names, and with the level in the same cell. */
class TotalRowsTest {
    private final BookBuilder book = new BookBuilder();

    private List<String> stated(String label, String total) {
        return stated(label, total, "", "");
    }

    private List<String> stated(String label, String total, String heading, String beside) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .set(1, 1, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .set(4, 1, "ตัวชี้วัด")
                .set(4, 2, "คะแนน")
                .set(4, 3, heading)
                .set(15, 3, beside);
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.set(5 + i, 1, ScoreTablesTest.NAMES.get(i)).set(5 + i, 2, 70 + i);
        }
        sheet.set(5 + ScoreTablesTest.NAMES.size(), 1, label).set(5 + ScoreTablesTest.NAMES.size(), 2, total);
        Submission submission = TestReading.read(book.toBytes());
        return submission.reported().stream()
                .map(figure -> figure.kind() + " "
                        + figure.value().map(value -> value.toPlainString()).orElse(figure.text()))
                .toList();
    }

    /**
     * IIT 72, EIT 76, OIT 78.50, together 75.80. A sum behind the rows of one instrument is that instrument's, and a level behind it is
     * nobody's.
     *
     * @param rows numbers of indicators, "/" where another table begins, and labels with their figures
     */
    @ParameterizedTest
    @CsvSource({
        "1 2 3 4 5 รวม=72,IIT 72",
        "1 2 3 4 5 คะแนนรวม=71 ระดับ=ผ่าน,IIT 71",
        "1 2 3 4 5 รวม(30คะแนน)=21.6,IIT 21.6/30",
        "1 2 3 4 5 รวม=72 6 7 8 รวม=76 9 10 รวม=78.5 รวมทั้งสิ้น=75.8 ระดับ=ต้องปรับปรุง,IIT 72;EIT 76;OIT 78.5;TOTAL 75.8;LEVEL ต้องปรับปรุง",
        "1 2 3 4 5 รวม=72 6 7 8 รวม=76 9 10 รวม=75.8,IIT 72;EIT 76;TOTAL 75.8",
        "1 2 3 4 5 รวม=72 6 7 8 รวม=79 9 10 รวม=78.5,IIT 72;EIT 79;OIT 78.5",
        "1 2 3 4 5 รวม=72 / 6 7 8 รวม=76 / 9 10 รวม=77,IIT 72;EIT 76;OIT 77",
        "1 2 3 4 5 / 6 7 8 / 9 10 รวม=75.8,TOTAL 75.8",
        "1 2 3 4 5 รวม=75.8 / 6 7 8 / 9 10,TOTAL 75.8",
        "1 2 3 4 5 รวม=71 / 6 7 8 รวม=76 / 9 10 รวม=78.5,IIT 71;EIT 76;OIT 78.5",
        "1 2 3 4 5 / 6 7 8 / 9 10 รวม=75.3,TOTAL 75.3",
        "1 2 3 4 5 คะแนนITA=75.8,TOTAL 75.8",
        "1 2 3 รวม=75.8,TOTAL 75.8"
    })
    void sumOfOneInstrumentsRowsIsItsScore(String rows, String stated) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .row(1, "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2568")
                .row(2, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, "ตัวชี้วัด", "คะแนน");
        int at = 5;
        for (String row : rows.split(" ")) {
            if (row.equals("/")) {
                sheet.row(at + 1, "ตัวชี้วัด", "คะแนน");
                at += 2;
            } else if (row.contains("=")) {
                sheet.row(at++, (Object[]) row.split("="));
            } else {
                int indicator = Integer.parseInt(row);
                sheet.row(at++, ScoreTablesTest.NAMES.get(indicator - 1), 69 + indicator);
            }
        }
        assertEquals(List.of(stated.split(";")), listReported());
    }

    /** Below an instrument's name a sum of some of its rows is its too. */
    @ParameterizedTest
    @CsvSource({
        "แผ่น,คะแนน IIT ปีงบประมาณ พ.ศ. 2568,'',IIT 72",
        "แผ่น,ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2568,แบบวัด IIT,IIT 72",
        "IIT,ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2568,'',IIT 72",
        "EIT,ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2568,'',TOTAL 72"
    })
    void sumOfSomeRowsBelowAnInstrumentsNameIsItsScore(String name, String title, String band, String stated) {
        BookBuilder.Sheet sheet = book.sheet(name)
                .row(1, title)
                .row(2, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .row(4, "ตัวชี้วัด", "คะแนน")
                .set(5, 1, band);
        for (int i = 0; i < 3; i++) {
            sheet.row(6 + i, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        sheet.row(9, "รวม", 72);
        assertEquals(List.of(stated), listReported());
    }

    @Test
    void sumOfOneInstrumentAcrossIsItsScore() {
        BookBuilder.Sheet sheet =
                book.sheet("แผ่น").row(1, "ผลคะแนน ITA").row(2, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        List<Object> headings = new ArrayList<>(List.of("ปีงบประมาณ"));
        headings.addAll(ScoreTablesTest.NAMES.subList(0, 5));
        headings.add("รวม");
        sheet.row(4, headings.toArray()).row(5, 2567, 70, 71, 72, 73, 74, 72).row(6, 2568, 80, 81, 82, 83, 84, 82);
        assertEquals(List.of("IIT 72", "IIT 82"), listReported());
    }

    private List<String> listReported() {
        return TestReading.read(book.toBytes()).reported().stream()
                .map(figure -> figure.kind() + " " + figure.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "ผลการประเมิน,ผ่าน,LEVEL ผ่าน",
        "ผลการประเมิน ITA ที่ได้,ผ่านดี,LEVEL ผ่านดี",
        "ระดับที่ได้,ผ่านดี,LEVEL ผ่านดี",
        "ผลการประเมินอยู่ในระดับ,ผ่าน,LEVEL ผ่าน",
        "ได้รับการประเมินในระดับ,ผ่าน,LEVEL ผ่าน",
        "ผู้รับรอง,ผ่าน,",
        "ระดับจังหวัด,ผ่าน,",
        "ระดับเป้าหมาย,ผ่านดี,",
        "ระดับที่คาดหวัง,ผ่านดี,",
        "ระดับที่ประเมินตนเอง,ผ่านดี,",
        "ระดับก่อนอุทธรณ์,ผ่านดี,",
        "ผลประเมินตนเอง,ผ่านดี,",
        "ระดับ OIT,ผ่านดี,",
        "ระดับผลการประเมิน ปี 2566,ผ่านดี,LEVEL ผ่านดี",
        "ระดับผลการประเมิน ปี 2565,ผ่านดี,",
        "ผลการประเมินปี 2565,ผ่านดี,",
        "ระดับผลการประเมินปีก่อน,ผ่านดี,",
        "ระดับที่ได้,75.80,TOTAL 75.80",
        "ระดับที่ได้,75.30,"
    })
    void rowNamedByAResultMayHoldTheLevel(String label, String level, String stated) {
        assertEquals(stated == null ? List.of() : List.of(stated), stated(label, level));
    }

    /** The level stands beside the total, in a column of its own with whatever heading that speaks of the result. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมินอยู่ในระดับ,LEVEL ผ่าน",
        "ระดับที่ได้,LEVEL ผ่าน",
        "ระดับเป้าหมาย,",
        "ผู้ตรวจ,",
        "ระดับจังหวัด,",
        "ระดับที่ประเมินตนเอง,",
        "ระดับก่อนอุทธรณ์,",
        "ระดับคะแนน IIT,",
        "ผลการประเมินปี 2565 อยู่ในระดับ,",
        "ระดับผลการประเมินปีก่อน,",
        "ระดับผลการประเมิน OIT,",
        "ระดับผล พ.ศ. 2567,"
    })
    void columnOfNothingButLevelsHoldsTheLevel(String heading, String stated) {
        assertEquals(
                stated == null ? List.of("TOTAL 75.80") : List.of("TOTAL 75.80", stated),
                stated("คะแนนรวม", "75.80", heading, "ผ่าน"));
    }

    /** The scores weigh to 75.80, and 74.50 is their plain mean. */
    @ParameterizedTest
    @CsvSource({
        "คะแนนเฉลี่ย,75.80,TOTAL 75.80",
        "Overall score,75.80,TOTAL 75.80",
        "รวมเฉลี่ย ITA,75.80,TOTAL 75.80",
        "คะแนนเฉลี่ยทั้งหมด,75.8,TOTAL 75.8",
        "คะแนนรวมทุกด้าน,75.80,TOTAL 75.80",
        "ผลลัพธ์รวม,75.80,TOTAL 75.80",
        "ผลรวมถ่วงน้ำหนัก IIT+EIT+OIT,75.80,TOTAL 75.80",
        "รวมถ่วงน้ำหนัก,75.80,TOTAL 75.80",
        "ITA,75.80,TOTAL 75.80",
        "คะแนนเฉลี่ย,74.50,",
        "คะแนนเฉลี่ยทั้งหมด,74.50,",
        "คะแนนเฉลี่ยของประเทศ,81.25,",
        "คะแนนเฉลี่ย,79.12,",
        "คะแนนเฉลี่ยรวมทั้ง 3 เครื่องมือ,79.12,TOTAL 79.12",
        "คะแนนเฉลี่ยรวมทั้ง 3 เครื่องมือ,74.50,",
        "ค่าคะแนนเฉลี่ยถ่วงน้ำหนัก,79.12,TOTAL 79.12",
        "คะแนนเฉลี่ยถ่วงน้ำหนักทั้งประเทศ,81.25,",
        "คะแนนเฉลี่ยรวมของจังหวัด,81.25,"
    })
    void averageIsTheTotalWhereTheScoresWeighToIt(String label, String figure, String stated) {
        assertEquals(stated == null ? List.of() : List.of(stated), stated(label, figure));
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนรวม ๗๕.๘๐ คะแนน ระดับ ต้องปรับปรุง,TOTAL 75.80;LEVEL ต้องปรับปรุง",
        "ภาพรวมทั้งหน่วยงาน 75.80 คะแนน (ต้องปรับปรุง),TOTAL 75.80;LEVEL ต้องปรับปรุง",
        "ภาพรวมทั้งจังหวัด 85.80 คะแนน (ผ่าน),",
        "ภาพรวมหน่วยงานอื่น 85.80 คะแนน (ผ่าน),",
        "ผลคะแนนภาพรวม 75.80 คะแนน,TOTAL 75.80",
        "คะแนนรวมที่ได้ ๗๕.๘๐,TOTAL 75.80",
        "คะแนนรวม : 75.80,TOTAL 75.80",
        "คะแนนรวมเป้าหมาย 75.80,",
        "คะแนนรวมของจังหวัด 75.80,",
        "คะแนนรวมปีที่แล้ว 75.80,",
        "คะแนนรวมที่คาดหวัง 75.80,",
        "คะแนนรวม IIT 75.80,",
        "คะแนน ITA ของหน่วยงาน 75.80 ระดับ ต้องปรับปรุง,TOTAL 75.80;LEVEL ต้องปรับปรุง",
        "คะแนน ITA รวม 75.80 อยู่ในระดับ “ต้องปรับปรุง”.,TOTAL 75.80;LEVEL ต้องปรับปรุง",
        "คะแนน ITA เฉลี่ย 88.20 ระดับประเทศ,",
        "คะแนน ITA รวม 88.20 ระดับจังหวัด,",
        "คะแนน ITA ภาพรวม 88.20 ระดับอำเภอ,",
        "คะแนน ITA 95.00 ระดับเป้าหมาย,",
        "คะแนน ITA เป็น 85.00 ระดับขั้นต่ำ,",
        "คะแนน ITA เฉลี่ย 3.50 ระดับมาก,",
        "คะแนน ITA รวม 88.20 ระดับที่คาดหวัง,",
        "คะแนน ITA รวม 88.20 ระดับ ผ่าน ปีก่อน,",
        "คะแนน ITA ที่ได้ 88.20 ระดับ ผ่าน ของปี 2565,",
        "คะแนน ITA ของหน่วยงานที่ได้ 95.20 ระดับ ผ่านดีเยี่ยม,",
        "คะแนน ITA ของหน่วยงานเท่ากับ 84.10 ระดับประเทศ 93.82,",
        "คะแนนรวมเป้าหมายปีหน้า 90.00 คะแนน,",
        "คะแนนรวมของจังหวัด 82.10 คะแนน,",
        "คะแนนเต็ม 100 คะแนน,"
    })
    void lineBelowTheNamesStatesTheTotal(String line, String stated) {
        assertEquals(stated == null ? List.of() : List.of(stated.split(";")), stated(line, ""));
    }

    /** A list without headings stands below the line: what gives the body's own total says nothing else of the rows. */
    @ParameterizedTest
    @CsvSource({
        "ทต.ตัวอย่าง ได้คะแนนรวม 86.62 คะแนน อยู่ในระดับ ผ่าน,10",
        "หน่วยงานได้คะแนนรวม ๘๖.๖๒ คะแนน ซึ่งอยู่ในระดับผ่าน,10",
        "ผลการประเมินของเทศบาลตำบลตัวอย่าง ปีงบประมาณ พ.ศ. 2568 ได้ ๘๘.๙๓ คะแนน ระดับ ผ่านดี แยกเป็น,10",
        "ในปีงบประมาณ พ.ศ. 2568 เทศบาลตำบลตัวอย่างได้คะแนนรวม 88.34 คะแนน อยู่ในระดับ ผ่าน มีรายละเอียดแต่ละตัวชี้วัด ดังนี้,10",
        "ค่าเฉลี่ยจังหวัด ปีงบประมาณ พ.ศ. 2568 ได้ ๘๘.๙๓ คะแนน ระดับ ผ่านดี แยกเป็น,0",
        "ปี 2566 ได้คะแนนรวม 77.20 คะแนน ระดับต้องปรับปรุง ดังนี้,0",
        "จังหวัดได้คะแนนรวม 86.62 คะแนน อยู่ในระดับ ผ่าน,0",
        "ทต.ท่าเรือ ได้คะแนนรวม 86.62 คะแนน อยู่ในระดับ ผ่าน,0",
        "คาดว่าจะได้คะแนนรวม 86.62 คะแนน อยู่ในระดับ ผ่าน,0"
    })
    void lineOverAListThatGivesTheTotalWithItsLevelKeepsNothingOut(String line, int scores) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .set(1, 1, "คะแนนรายตัวชี้วัด ITA ปี พ.ศ. 2568")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .set(4, 1, line);
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(6 + i, i + 1 + ". " + ScoreTablesTest.NAMES.get(i), "ได้คะแนน", 85 + i + " คะแนน");
        }
        assertEquals(scores, TestReading.read(book.toBytes()).scores().size());
    }

    /** The level stands in a line of its own below a table, and says nothing else. */
    @ParameterizedTest
    @CsvSource({
        "ผลการประเมินอยู่ในระดับ ผ่านดี,LEVEL ผ่านดี",
        "อยู่ในระดับ “ผ่านดี”,LEVEL ผ่านดี",
        "ผลการประเมินระดับ : ผ่านดี,LEVEL ผ่านดี",
        "ระดับผลการประเมิน : ผ่านดี,LEVEL ผ่านดี",
        "ระดับที่คาดหวัง : ผ่านดี,",
        "ระดับเป้าหมาย : ผ่านดี,",
        "ระดับผลการประเมินปี 2565 : ผ่านดี,",
        "ระดับผลการประเมิน : ผ่านดี (ปีก่อน),",
        "ผลการประเมินอยู่ในระดับ ผ่านดี ปีก่อน,",
        "ผลการประเมินปี 2565 อยู่ในระดับ ผ่านดี,",
        "เป้าหมายอยู่ในระดับ ผ่านดี,",
        "ผลการประเมิน OIT อยู่ในระดับ ผ่านดี,",
        "จังหวัดอยู่ในระดับ ผ่านดี,",
        "ผลประเมินตนเองอยู่ในระดับ ผ่านดี,",
        "คาดว่าอยู่ในระดับ ผ่านดี,",
        "ก่อนอุทธรณ์อยู่ในระดับ ผ่านดี,",
        "อยู่ในระดับ ดี,"
    })
    void lineBelowTheNamesStatesTheLevel(String line, String stated) {
        assertEquals(stated == null ? List.of() : List.of(stated), stated(line, ""));
    }

    @ParameterizedTest
    @CsvSource({"ระดับผลการประเมิน : ผ่านดี,LEVEL ผ่านดี", "อยู่ในระดับ ผ่านดี,LEVEL ผ่านดี", "ระดับเป้าหมาย : ผ่านดี,"
    })
    void lineABlankRowBelowATableStatesTheLevel(String line, String stated) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .row(1, "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2566")
                .row(2, "เทศบาลตำบลตัวอย่าง")
                .row(4, "ตัวชี้วัด", "เป้าหมาย", "คะแนน", "ผ่าน/ไม่ผ่าน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 85, 88.25 + i, "ผ่าน");
        }
        sheet.row(15, "รวม", 85, 92.15).row(17, line).row(19, "หมายเหตุ : ข้อมูลจากระบบ ITAS ของสำนักงาน ป.ป.ช.");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(
                stated == null ? List.of("TOTAL") : List.of("TOTAL", "LEVEL"),
                submission.reported().stream()
                        .map(figure -> figure.kind().name())
                        .toList());
    }

    /** Names across, and one row of scores with the total and below it the level. */
    @ParameterizedTest
    @CsvSource({"ระดับ,คะแนนที่ได้,TOTAL 88.15;LEVEL ผ่าน", "ระดับเป้าหมาย,คะแนนที่ได้,TOTAL 88.15", "ระดับ,เป้าหมาย,"})
    void levelBelowTheTotalOfTheOnlyRowOfScores(String label, String scores, String stated) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .row(1, "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2566")
                .row(2, "เทศบาลตำบลตัวอย่าง")
                .set(4, 1, "ตัวชี้วัด")
                .set(4, 12, "คะแนนรวม")
                .set(5, 1, scores)
                .set(5, 12, 88.15)
                .set(6, 1, label)
                .set(6, 12, "ผ่าน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, 80.25 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(stated == null ? 0 : 10, submission.scores().size());
        assertEquals(
                stated == null ? List.of() : List.of(stated.split(";")),
                submission.reported().stream()
                        .map(figure -> figure.kind() + " "
                                + figure.value()
                                        .map(value -> value.setScale(2).toPlainString())
                                        .orElse(figure.text()))
                        .toList());
    }

    /** Where the total stands beside a list without headings, a row apart from it. */
    @ParameterizedTest
    @CsvSource({
        "4,'',6,TOTAL 79.10;LEVEL ผ่าน",
        "16,'',5,TOTAL 79.10;LEVEL ผ่าน",
        "17,ปี 2565,5,",
        "4,'',7,TOTAL 79.10;LEVEL ผ่าน"
    })
    void totalABlankRowApartFromAListIsStated(int at, String over, int list, String stated) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .set(1, 1, "ผลคะแนนรายตัวชี้วัด ITA ปีงบประมาณ พ.ศ. 2566")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .set(at - 1, 1, over);
        int first = list + (at < list ? 1 : 0);
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(first + i, i + 1 + ". " + ScoreTablesTest.NAMES.get(i), 75.1 + i);
        }
        sheet.row(at, "คะแนนภาพรวมหน่วยงาน", 79.1, "คะแนน").row(at + 1, "ระดับผลการประเมิน", "ผ่าน");
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(
                stated == null ? List.of() : List.of(stated.split(";")),
                submission.reported().stream()
                        .map(figure -> figure.kind() + " "
                                + figure.value()
                                        .map(value -> value.setScale(2).toPlainString())
                                        .orElse(figure.text()))
                        .toList());
    }

    @Test
    void totalOfASentenceThatIsTakenBackKeepsTheFile() {
        book.sheet("สรุปผล")
                .set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง ได้คะแนนรวม 90.00 คะแนน อยู่ในระดับ ผ่านดี")
                .set(4, 1, "1. การปฏิบัติหน้าที่ ได้คะแนน 90.00 คะแนน");
        book.sheet("หมายเหตุ").set(1, 1, "อยู่ระหว่างดำเนินการ");
        Submission submission = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(submission, "sentence");
        assertEquals(1, submission.rowsRefused().size());
        assertEquals(List.of(), submission.reported());
    }

    @ParameterizedTest
    @CsvSource({"IIT,EIT,OIT,1", "IIT,EIT,ปีหน้า,0"})
    void columnCalledItaIsTheTotalBesideAllInstruments(String first, String second, String third, long totals) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น");
        sheet.row(1, "ผลการประเมิน ITA").row(2, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        List<Object> headings = new ArrayList<>(List.of("ปี"));
        headings.addAll(ScoreTablesTest.NAMES);
        headings.addAll(List.of(first, second, third, "ITA"));
        sheet.row(4, headings.toArray());
        sheet.row(5, 2567, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 72, 76, 78.5, 75.3);
        assertEquals(
                totals,
                TestReading.read(book.toBytes()).reported().stream()
                        .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                        .count());
    }

    /** A total that is wished for, or another body's, is none that the document states. */
    @ParameterizedTest
    @CsvSource({
        "ในปีงบประมาณ พ.ศ. 2567 หน่วยงานตั้งใจทำคะแนนรวมให้ได้ 95.00 คะแนน,0",
        "คาดว่าปีงบประมาณ พ.ศ. 2567 จะได้คะแนนรวม 93.00 คะแนน,0",
        "หากทำได้ตามแผน ปีงบประมาณ พ.ศ. 2567 คะแนนรวมจะเป็น 94.00 คะแนน,0",
        "ปีงบประมาณ พ.ศ. 2567 ควรมีคะแนนรวมไม่น้อยกว่า 90.00 คะแนน,0",
        "ปีงบประมาณ พ.ศ. 2567 เทศบาลเมืองข้างเคียงได้คะแนนรวม 96.20 คะแนน,0",
        "ปีงบประมาณ พ.ศ. 2567 เทศบาลตำบลท่าเรือ ได้คะแนนรวม 96.20 คะแนน,0",
        "ปีงบประมาณ พ.ศ. 2567 ได้คะแนนรวม 87.99 คะแนน,1",
        "เพื่อให้ได้ตามเป้าหมาย หน่วยงานทบทวนผล ITA ปีงบประมาณ พ.ศ. 2567 ซึ่งได้คะแนนรวม 87.99 คะแนน,1"
    })
    void sentenceStatesOnlyTheTotalThatWasReached(String sentence, int stated) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น");
        sheet.set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567").set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        sheet.row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        sheet.set(17, 1, sentence);
        assertEquals(stated, TestReading.read(book.toBytes()).reported().size());
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนรวม / ระดับ,70.35 (A)",
        "คะแนนรวมและระดับ,70.35 / A",
        "รวม/ระดับ,70.35 A",
        "คะแนนรวม,70.35 (ระดับ A)",
        "คะแนนรวม,๗๐.๓๕ (A)",
        "คะแนนรวม,70.35 คะแนน ระดับ A",
        "คะแนนรวม,ระดับ A (70.35 คะแนน)",
        "รวม,อยู่ในระดับ A 70.35 คะแนน",
        "คะแนนรวม,A (70.35)",
        "คะแนนรวม,A / 70.35 คะแนน"
    })
    void totalAndLevelInOneCellAreBothStated(String label, String total) {
        assertEquals(List.of("TOTAL 70.35", "LEVEL A"), stated(label, total));
    }

    @Test
    void totalAndLevelInOneCellOfATableAcrossAreBothStated() {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .set(1, 1, "ผลคะแนน ITA")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .set(4, 1, "ปีงบประมาณ")
                .set(5, 1, "2566")
                .set(4, 12, "คะแนนรวม")
                .set(5, 12, "70.35 (A)");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.set(4, 2 + i, ScoreTablesTest.NAMES.get(i)).set(5, 2 + i, 70 + i);
        }
        assertEquals(
                List.of("TOTAL 70.35", "LEVEL A"),
                TestReading.read(book.toBytes()).reported().stream()
                        .map(figure -> figure.kind() + " "
                                + figure.value().map(BigDecimal::toPlainString).orElse(figure.text()))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "คะแนนเฉลี่ยรวม",
                "คะแนนเฉลี่ยรวม (ถ่วงน้ำหนัก)",
                "คะแนนรวมหลังถ่วงน้ำหนัก",
                "คะแนน ITA รวม",
                "ค่าคะแนน ITA"
            })
    void totalIsKnownByOtherNames(String label) {
        assertEquals(List.of("TOTAL 70.35"), stated(label, "70.35"));
    }

    /** Below all indicators a name of nothing but words for the body's result is the total's, whatever it is made of; here of 2566. */
    @ParameterizedTest
    @CsvSource({
        "สรุปคะแนน ITA,70.35,TOTAL 70.35",
        "ผลคะแนน ITA ปี 2566,70.35,TOTAL 70.35",
        "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๖,70.35,TOTAL 70.35",
        "คะแนนที่ได้,70.35,TOTAL 70.35",
        "สรุป,70.35,TOTAL 70.35",
        "คะแนน ITA ของเทศบาล,70.35,TOTAL 70.35",
        "สรุปผลการประเมินของเทศบาลตำบลตัวอย่าง,70.35,TOTAL 70.35",
        "คะแนนทั้งหมด,70.35,TOTAL 70.35",
        "คะแนน ITA ของ อบต.,70.35,",
        "คะแนน ITA ของเทศบาลตำบลท่าเรือ,70.35,",
        "ผลคะแนน ITA ปี 2565,70.35,",
        "คะแนนปีก่อน,70.35,",
        "สรุปเป้าหมาย,70.35,",
        "Total score (target),70.35,",
        "Total (Goal),70.35,",
        "Target total score,70.35,",
        "คะแนนรวม (เป้าหมาย),70.35,",
        "คะแนนของจังหวัด,70.35,",
        "คะแนนประเมินตนเอง,70.35,",
        "คะแนนก่อนอุทธรณ์,70.35,",
        "จำนวนตัวชี้วัด,10,",
        "ปี 2566,70.35,",
        "หน่วยงาน,70.35,"
    })
    void rowBelowAllIndicatorsIsTheTotalByAnyNameOfTheResult(String label, String total, String stated) {
        assertEquals(stated == null ? List.of() : List.of(stated), stated(label, total));
    }

    /** Where an indicator is still to come, such a name may be an instrument's; beside another total it is something else. */
    @ParameterizedTest
    @CsvSource({"5,'',''", "10,'',70.35", "10,71.10,71.10", "10,70.35,70.35;70.35"})
    void nameOfTheResultAboveIndicatorsOrBelowAnotherTotalIsNone(int above, String before, String stated) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน").row(4, "ตัวชี้วัด", "คะแนน");
        int row = 5;
        for (int i = 0; i < 10; i++) {
            if (i == above) {
                sheet.row(row++, "คะแนนที่ได้", 70.35);
            }
            sheet.row(row++, ScoreTablesTest.NAMES.get(i), 70 + i);
        }
        if (!before.isEmpty()) {
            sheet.row(row++, "คะแนนรวม", before);
        }
        if (above == 10) {
            sheet.row(row, "คะแนนที่ได้", 70.35);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(stated, read.reported().stream().map(ReportedFigure::text).collect(Collectors.joining(";")));
        assertEquals(
                stated.isEmpty() || stated.equals("71.10"),
                TestReading.codes(read).stream().anyMatch(code -> code.startsWith("indicator-not-recognised")));
    }

    /**
     * A sentence below a table states the total under the assessment's name, or with the level that only totals have, whatever it
     * tells of indicators behind it; the figure of a part, a criterion, or one with its part between is none.
     */
    @ParameterizedTest
    @CsvSource({
        "คะแนน ITA ภาพรวม ๗๐.๓๕ คะแนน อยู่ในระดับ ต้องปรับปรุง,70.35 ต้องปรับปรุง",
        "สรุป หน่วยงานได้คะแนนรวม 70.35 คะแนน ระดับต้องปรับปรุง ตัวชี้วัดที่ได้คะแนนต่ำสุดคือ คุณภาพการดำเนินงาน,70.35 ต้องปรับปรุง",
        "สรุป หน่วยงานได้คะแนน 70.35 คะแนน ในตัวชี้วัดคุณภาพการดำเนินงาน,''",
        "ตัวชี้วัดคุณภาพการดำเนินงาน ได้คะแนน 70.35 คะแนน ระดับต้องปรับปรุง,''",
        "เกณฑ์ผ่าน คะแนน ITA 85 คะแนน,''",
        "คะแนน ITA เฉลี่ยของจังหวัด 90.12 คะแนน,''",
        "เป้าหมาย คะแนน ITA 90.50 คะแนน ระดับผ่าน,''"
    })
    void sentenceBelowTheTableStatesTheTotal(String sentence, String stated) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน").row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), 70.25 + i);
        }
        sheet.set(16, 1, sentence);
        Submission read = TestReading.read(book.toBytes());
        assertEquals(10, read.scores().size());
        assertEquals(stated, read.reported().stream().map(ReportedFigure::text).collect(Collectors.joining(" ")));
    }

    /** Another year's score in the brackets behind a score is none of its year; where it names the year itself nobody knows which counts. */
    @ParameterizedTest
    @CsvSource({
        "72.47 (ปี 2566 = 71.10),10",
        "72.47 คะแนน (ปี ๒๕๖๖ ได้ ๗๑.๑๐ คะแนน),10",
        "72.47 (ปี 2567 = 71.10),9",
        "72.47 (ปี 2566),9",
        "72.47 (เป้าหมาย = 85),9"
    })
    void scoreWithThatOfAnotherYear(String cell, int scores) {
        BookBuilder book = new BookBuilder();
        BookBuilder.Sheet sheet = book.sheet("แผ่น").set(1, 1, "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567");
        sheet.set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน").row(4, "ตัวชี้วัด", "คะแนน");
        for (int i = 0; i < 10; i++) {
            sheet.row(5 + i, ScoreTablesTest.NAMES.get(i), i == 3 ? cell : 70.25 + i);
        }
        Submission read = TestReading.read(book.toBytes());
        assertEquals(scores, read.scores().size());
        assertEquals(
                scores == 10 ? List.of("72.47") : List.of(),
                read.scores().stream()
                        .filter(score -> score.indicator() == 4)
                        .map(ScoreReading::shownScore)
                        .map(Object::toString)
                        .toList());
    }

    /** On top, beside tiles, in one text or in a table of years: the number that the scores of a year make is its total, and what stands beside it its level. */
    @ParameterizedTest
    @CsvSource({
        "สรุป รวมได้ 86.05 ผล ผ่าน,,TOTAL 86.05;LEVEL ผ่าน",
        "ผลทั้งหมด,86.05,TOTAL 86.05",
        "เป้าหมายปีหน้า,86.05,",
        "สรุป รวมได้ 86.15 ผล ผ่าน,,TOTAL 86.15;LEVEL ผ่าน"
    })
    void numberThatTheScoresMakeIsTheirTotalWhereverItStands(String text, String number, String stated) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .row(1, "ผลคะแนน ITA ปีงบประมาณ พ.ศ. 2567")
                .row(2, "เทศบาลตำบลตัวอย่าง")
                .row(6, "ตัวชี้วัด", "คะแนน");
        if (number == null) {
            sheet.row(4, text);
        } else {
            sheet.row(4, text, new java.math.BigDecimal(number), "ที่ประกาศ");
        }
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.row(7 + i, ScoreTablesTest.NAMES.get(i), 80.25 + i);
        }
        Submission submission = TestReading.read(book.toBytes());
        assertEquals(10, submission.scores().size());
        assertEquals(
                stated == null ? "" : stated,
                submission.reported().stream()
                        .map(figure -> figure.kind() + " " + figure.text())
                        .collect(java.util.stream.Collectors.joining(";")));
    }
}
