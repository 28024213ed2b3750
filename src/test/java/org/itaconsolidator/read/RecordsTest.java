package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.MeasureStep;
import org.itaconsolidator.model.reading.Submission;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Measures told label by label, wherever the labels stand. */
class RecordsTest {
    private static final List<String> DEEDS =
            List.of("ทบทวนคำสั่งแบ่งงาน", "จัดทำคู่มือการเบิกจ่าย", "อบรมการใช้รถส่วนกลาง");
    private static final List<String> DOERS = List.of("สำนักปลัด", "กองคลัง", "กองช่าง");

    private final BookBuilder book = new BookBuilder();
    private final BookBuilder.Sheet sheet = book.sheet("แผน")
            .row(1, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2566")
            .row(2, "องค์การบริหารส่วนตำบลทดสอบ");

    private List<Measure> read() {
        Submission read = TestReading.read(book.toBytes());
        LayoutVariantsTest.assertBalanced(read, "records");
        return read.measures();
    }

    private List<String> said(Field field) {
        return read().stream()
                .map(measure -> measure.text(Field.MEASURE) + " / " + measure.divisions() + " / " + measure.text(field)
                        + " / " + measure.texts().get(field).at().a1())
                .toList();
    }

    @Test
    void aMeasuresLineNeedsNoColonAboveLinesThatHaveOne() {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 5 * i;
            sheet.row(row, "มาตรการที่ " + (i + 1) + "  " + DEEDS.get(i));
            sheet.row(row + 1, "     - มอบหมายให้ : " + DOERS.get(i));
            sheet.row(row + 2, "     - ได้ดำเนินการแล้ว กล่าวคือ: ทำแล้ว " + (i + 2) + " ครั้ง");
            sheet.row(row + 3, "     - เหตุขัดข้อง: ไม่มี");
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน / [สำนักปลัด] / ทำแล้ว 2 ครั้ง / A6",
                        "จัดทำคู่มือการเบิกจ่าย / [กองคลัง] / ทำแล้ว 3 ครั้ง / A11",
                        "อบรมการใช้รถส่วนกลาง / [กองช่าง] / ทำแล้ว 4 ครั้ง / A16"),
                said(Field.RESULT));
    }

    /** The second measure was stored with the division of the first, and the first not at all. */
    @ParameterizedTest
    @ValueSource(strings = {"", "ปัญหาอุปสรรค : "})
    void aLabelMayStandAloneAboveItsLines(String further) {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 8 * i;
            sheet.row(row, "มาตรการที่ " + (i + 1) + " " + DEEDS.get(i));
            sheet.row(row + 1, "วิธีดำเนินการ");
            sheet.row(row + 2, "๑. ประชุมชี้แจง");
            sheet.row(row + 3, "๒. สรุปผล");
            sheet.row(row + 4, "ผู้รับผิดชอบ : " + DOERS.get(i));
            sheet.row(row + 5, "ระยะเวลา : ม.ค. 66");
            if (!further.isEmpty()) {
                sheet.row(row + 6, further + "ไม่มี");
            }
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน / [สำนักปลัด] / ม.ค. 66 / A9",
                        "จัดทำคู่มือการเบิกจ่าย / [กองคลัง] / ม.ค. 66 / A17",
                        "อบรมการใช้รถส่วนกลาง / [กองช่าง] / ม.ค. 66 / A25"),
                said(Field.PERIOD));
        assertEquals(
                List.of(
                        List.of("ประชุมชี้แจง", "สรุปผล"),
                        List.of("ประชุมชี้แจง", "สรุปผล"),
                        List.of("ประชุมชี้แจง", "สรุปผล")),
                read().stream()
                        .map(measure ->
                                measure.steps().stream().map(MeasureStep::text).toList())
                        .toList());
    }

    /** Half of a measure's name and its second division were left out without a word. */
    @Test
    void whatALabelSaysMayGoOnInTheLinesBelow() {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 7 * i;
            sheet.row(row, "มาตรการ : " + DEEDS.get(i));
            sheet.row(row + 1, "และแจ้งให้ทราบ");
            sheet.row(row + 2, "ผู้รับผิดชอบ : " + DOERS.get(i));
            sheet.row(row + 3, "สำนักปลัด");
            sheet.row(row + 4, "ระยะเวลา : ม.ค. 66");
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน\nและแจ้งให้ทราบ / [สำนักปลัด] / ม.ค. 66 / A8",
                        "จัดทำคู่มือการเบิกจ่าย\nและแจ้งให้ทราบ / [กองคลัง, สำนักปลัด] / ม.ค. 66 / A15",
                        "อบรมการใช้รถส่วนกลาง\nและแจ้งให้ทราบ / [กองช่าง, สำนักปลัด] / ม.ค. 66 / A22"),
                said(Field.PERIOD));
    }

    /** A form whose last cards are blank, or all, made the program fail. */
    @ParameterizedTest
    @ValueSource(ints = {0, 2, 3})
    void cardsMayBeBlank(int filled) {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 5 * i;
            boolean blank = i >= filled;
            sheet.row(row, "มาตรการ : " + (blank ? "" : DEEDS.get(i)));
            sheet.row(row + 1, "ผู้รับผิดชอบ : " + (blank ? "" : DOERS.get(i)));
            sheet.row(row + 2, "ระยะเวลา : " + (blank ? "" : "ม.ค. 66"));
            sheet.row(row + 3, "ผลการดำเนินการ : " + (blank ? "" : "จัดทำแล้ว"));
        }
        assertEquals(
                DEEDS.subList(0, filled),
                read().stream().map(each -> each.text(Field.MEASURE)).toList());
    }

    /** A card's title belongs to the card below it, be there a gap or not. */
    @Test
    void theLineAboveACardGoesOnWithNothing() {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 4 * i;
            sheet.row(row, "ด้านความโปร่งใส");
            sheet.row(row + 1, "มาตรการ : " + DEEDS.get(i));
            sheet.row(row + 2, "ผู้รับผิดชอบ : " + DOERS.get(i));
            sheet.row(row + 3, "ระยะเวลา : ม.ค. 66");
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน / [สำนักปลัด] / ม.ค. 66 / A7",
                        "จัดทำคู่มือการเบิกจ่าย / [กองคลัง] / ม.ค. 66 / A11",
                        "อบรมการใช้รถส่วนกลาง / [กองช่าง] / ม.ค. 66 / A15"),
                said(Field.PERIOD));
    }

    /** All that was stored of them was who and when, without a word; below scores the workbook was refused as a fault of the program. */
    @ParameterizedTest
    @ValueSource(ints = {0, 10})
    void aMeasuresLabelMayCountThem(int scores) {
        sheet.row(3, scores == 0 ? null : "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565 ได้คะแนน");
        for (int i = 0; i < scores; i++) {
            sheet.row(4 + i, "(" + (i + 1) + ") " + ScoreTablesTest.NAMES.get(i) + " = " + (80 + i) + ".25");
        }
        for (int i = 0; i < 3; i++) {
            int row = 20 + 5 * i;
            sheet.row(row, "มาตรการที่ " + (i + 1) + " : " + DEEDS.get(i));
            sheet.row(row + 1, "วิธีการ : ประชุมชี้แจง");
            sheet.row(row + 2, "เจ้าภาพ : " + DOERS.get(i));
            sheet.row(row + 3, "ช่วงเวลา : ม.ค. 66");
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน / [สำนักปลัด] / ม.ค. 66 / A23",
                        "จัดทำคู่มือการเบิกจ่าย / [กองคลัง] / ม.ค. 66 / A28",
                        "อบรมการใช้รถส่วนกลาง / [กองช่าง] / ม.ค. 66 / A33"),
                said(Field.PERIOD));
    }

    @Test
    void cardsStandSideBySide() {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 4 * (i / 2);
            boolean right = i % 2 == 1;
            String[] labels = {"ใบงานมาตรการ " + (i + 1), "สิ่งที่ทำ (มาตรการ)", "เจ้าของงาน (กอง)", "เวลาที่ทำ"};
            String[] values = {null, DEEDS.get(i), DOERS.get(i), "ม.ค. 66"};
            for (int line = 0; line < 4; line++) {
                if (right) {
                    String left = labels[line].replace("2", "1");
                    String[] before = {null, DEEDS.get(0), DOERS.get(0), "ม.ค. 66"};
                    sheet.row(row + line, left, before[line], null, labels[line], values[line]);
                } else {
                    sheet.row(row + line, labels[line], values[line]);
                }
            }
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน / [สำนักปลัด] / ม.ค. 66 / B7",
                        "จัดทำคู่มือการเบิกจ่าย / [กองคลัง] / ม.ค. 66 / E7",
                        "อบรมการใช้รถส่วนกลาง / [กองช่าง] / ม.ค. 66 / B11"),
                said(Field.PERIOD));
    }

    @Test
    void eachLineHasItsMeasuresNumberInFrontOfItsLabel() {
        sheet.row(4, "measure_no", "field", "value");
        for (int i = 0; i < 3; i++) {
            int row = 5 + 4 * i;
            sheet.row(row, i + 1, "ชื่องาน (มาตรการ)", DEEDS.get(i));
            sheet.row(row + 1, i + 1, "หน่วยงานเจ้าของข้อมูล", DOERS.get(i));
            sheet.row(row + 2, i + 1, "ช่วงวันที่", "10 มีนาคม 2566");
            sheet.row(row + 3, i + 1, "รหัสตัวชี้วัด", (i + 2) + ". " + ScoreTablesTest.NAMES.get(i + 1));
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน / [สำนักปลัด] / 10 มีนาคม 2566 / C7",
                        "จัดทำคู่มือการเบิกจ่าย / [กองคลัง] / 10 มีนาคม 2566 / C11",
                        "อบรมการใช้รถส่วนกลาง / [กองช่าง] / 10 มีนาคม 2566 / C15"),
                said(Field.PERIOD));
        assertEquals(
                List.of(2, 3, 4),
                read().stream().map(measure -> measure.indicator().orElse(0)).toList());
    }

    /** What a card says of an indicator is its number alone, which is named once the card is a table. */
    @Test
    void cardsNumberTheirIndicators() {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 5 * i;
            sheet.row(row, "เรื่องที่ " + (i + 1));
            sheet.row(row + 1, "ตัวชี้วัดที่จะยกระดับ", "ตัวชี้วัดที่ " + (7 - i));
            sheet.row(row + 2, "มาตรการที่เลือก", DEEDS.get(i));
            sheet.row(row + 3, "ผู้รับผิดชอบ", DOERS.get(i));
        }
        assertEquals(
                List.of(7, 6, 5),
                read().stream().map(measure -> measure.indicator().orElse(0)).toList());
    }

    @Test
    void aMeasuresNumberStandsInFrontOfItsLabelAndAPagesNumberBetweenMeasures() {
        for (int i = 0; i < 3; i++) {
            int row = 4 + 5 * i;
            sheet.row(row, "๑๒๓".charAt(i) + ". มาตรการ: " + DEEDS.get(i));
            sheet.row(row + 1, "ผู้รับผิดชอบ: " + DOERS.get(i));
            sheet.row(row + 2, "ระยะเวลา: มกราคม 2566");
            sheet.row(row + 4, "- " + (i + 1) + " -");
        }
        assertEquals(
                List.of(
                        "ทบทวนคำสั่งแบ่งงาน / [สำนักปลัด] / มกราคม 2566 / A6",
                        "จัดทำคู่มือการเบิกจ่าย / [กองคลัง] / มกราคม 2566 / A11",
                        "อบรมการใช้รถส่วนกลาง / [กองช่าง] / มกราคม 2566 / A16"),
                said(Field.PERIOD));
    }
}
