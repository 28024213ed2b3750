package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.Measure;
import org.itaconsolidator.model.reading.Submission;
import org.itaconsolidator.thai.text.ThaiText;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Small plans and reports with blank rows, cells alone in their rows, merged cells and notes below: each cell below the headings is
 * stored, is a band or a note, or is told.
 */
class EveryCellOfPlansTest {
    private static final int PLANS = 400;
    private static final String SHEET = "แผน";
    private static final int HEADINGS = 4;

    private static final Map<Field, String> HEADING = Map.of(
            Field.SEQ, "ลำดับที่",
            Field.INDICATOR, "ตัวชี้วัด",
            Field.ISSUE, "ประเด็นที่ต้องแก้ไขหรือพัฒนา",
            Field.MEASURE, "มาตรการ/แนวทาง",
            Field.STEPS, "ขั้นตอนหรือวิธีการปฏิบัติ",
            Field.RESPONSIBLE, "ผู้รับผิดชอบ",
            Field.PERIOD, "ระยะเวลาดำเนินการ",
            Field.MONITORING, "การกำกับติดตาม",
            Field.RESULT, "ผลการดำเนินงาน");

    private static final List<List<Field>> LAYOUTS = List.of(
            List.of(Field.MEASURE, Field.RESPONSIBLE),
            List.of(Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD),
            List.of(Field.MEASURE, Field.STEPS, Field.RESPONSIBLE),
            List.of(Field.SEQ, Field.MEASURE, Field.RESPONSIBLE),
            List.of(Field.SEQ, Field.MEASURE, Field.STEPS, Field.RESPONSIBLE, Field.PERIOD, Field.MONITORING),
            List.of(Field.INDICATOR, Field.MEASURE, Field.RESPONSIBLE),
            List.of(Field.ISSUE, Field.MEASURE, Field.RESPONSIBLE, Field.PERIOD),
            List.of(Field.SEQ, Field.INDICATOR, Field.ISSUE, Field.MEASURE, Field.RESPONSIBLE),
            List.of(Field.MEASURE, Field.RESULT, Field.RESPONSIBLE),
            List.of(Field.SEQ, Field.MEASURE, Field.RESPONSIBLE, Field.RESULT));

    private static final List<String> DEEDS =
            List.of("จัดทำคู่มือ", "เผยแพร่แผน", "ประกาศหลักเกณฑ์", "ตรวจทะเบียน", "อบรมพนักงาน");
    private static final List<String> OTHERS =
            List.of("ที่ประชุมเห็นชอบ", "ข้อมูลของงานธุรการ", "พนักงานทุกคนร่วมทำ", "คู่มือ");
    private static final List<String> DIVISIONS = List.of("กองคลัง", "สำนักปลัด", "กองช่าง");
    private static final List<String> INDICATORS = List.of("การใช้งบประมาณ", "การใช้อำนาจ", "คุณภาพการดำเนินงาน");
    private static final List<String> NOTES =
            List.of("หมายเหตุ มีผลตั้งแต่วันประกาศ", "ลงชื่อ ........................");

    private final Random random = new Random(20251);
    private int serial;

    private static <T> T any(Random random, List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private String text(Field field, int row) {
        String number = " เรื่องที่ " + ++serial;
        return switch (field) {
            case SEQ -> String.valueOf(row);
            case INDICATOR -> any(random, INDICATORS);
            case ISSUE -> "ประชาชนยังไม่ทราบ" + number;
            case MEASURE -> any(random, DEEDS) + number;
            case STEPS -> "๑. แต่งตั้งคณะทำงาน" + number + "\n๒. สรุป" + number;
            case RESPONSIBLE -> any(random, DIVISIONS);
            case PERIOD -> "ตุลาคม 2567 - มีนาคม 2568";
            case MONITORING -> "รายงานผลต่อปลัดทุกเดือน" + number;
            case RESULT -> "จัดอบรมแล้ว 12 คน เมื่อวันที่ 5 มกราคม 2568" + number;
            default -> throw new AssertionError(field);
        };
    }

    /** What a plan holds below its headings, by cell, but for its notes. */
    private record Plan(BookBuilder book, Map<CellRef, String> cells, String shown) {}

    private Plan make() {
        BookBuilder book = new BookBuilder();
        List<Field> layout = any(random, LAYOUTS);
        boolean report = layout.contains(Field.RESULT);
        BookBuilder.Sheet sheet = book.sheet(SHEET)
                .set(
                        1,
                        1,
                        (report ? "รายงานผลการดำเนินการตาม" : "")
                                + "มาตรการส่งเสริมคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. 2568"
                                + (report ? " รอบ 12 เดือน" : ""))
                .set(2, 1, "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน");
        Map<CellRef, String> cells = new TreeMap<>();
        StringBuilder shown = new StringBuilder();
        for (int i = 0; i < layout.size(); i++) {
            sheet.set(HEADINGS, i + 1, HEADING.get(layout.get(i)));
        }
        int row = HEADINGS + 1;
        int rows = 2 + random.nextInt(5);
        for (int i = 1; i <= rows; i++) {
            row += random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0;
            int kind = i == 1 ? 0 : random.nextInt(7);
            for (int column = 1; column <= layout.size(); column++) {
                Field field = layout.get(column - 1);
                boolean alone = kind >= 4;
                int only = kind == 4 || kind == 5 ? layout.indexOf(Field.MEASURE) + 1 : 1 + serial % layout.size();
                // a row behind a blank one that names neither its number nor who does it may be headings, and is told
                // as these
                boolean needed = field == Field.MEASURE || field == Field.RESPONSIBLE && !layout.contains(Field.SEQ);
                boolean blank = alone ? column != only : kind == 3 && !needed && random.nextBoolean();
                if (blank) {
                    continue;
                }
                String text = kind == 5 ? any(random, OTHERS) + " เรื่องที่ " + ++serial : text(field, i);
                sheet.set(row, column, text);
                cells.put(new CellRef(SHEET, row, column), text);
                shown.append('\n')
                        .append(CellRef.columnName(column))
                        .append(row)
                        .append(' ')
                        .append(text.replace('\n', ' '));
                if (alone) {
                    break;
                }
            }
            if (kind == 0 && random.nextInt(4) == 0) {
                int column = layout.indexOf(Field.RESPONSIBLE) + 1;
                sheet.merge(row, column, row + 1, column);
                shown.append("\nmerged down ")
                        .append(CellRef.columnName(column))
                        .append(row);
                row++;
            }
            row++;
        }
        if (random.nextBoolean()) {
            sheet.set(row + random.nextInt(2), 1, any(random, NOTES));
            shown.append("\nnote");
        }
        return new Plan(book, cells, layout + shown.toString());
    }

    private static boolean isStored(CellRef at, String text, Submission read) {
        RowRef row = at.rowRef();
        String wanted = ThaiText.fold(text);
        return read.measures().stream()
                .filter(measure -> measure.rows().contains(row))
                .anyMatch(measure -> text.length() < 3
                        || texts(measure).anyMatch(said -> ThaiText.fold(said).contains(wanted)));
    }

    private static Stream<String> texts(Measure measure) {
        return Stream.concat(measure.texts().values().stream(), measure.named().values().stream())
                .map(FieldText::text);
    }

    /** Numbers and names of indicators are often written down beforehand. */
    private static boolean saysNothingAlone(CellRef at, String text, Plan plan) {
        return (INDICATORS.contains(text) || text.length() < 3)
                && plan.cells().keySet().stream()
                                .filter(cell -> cell.row() == at.row())
                                .count()
                        == 1;
    }

    private static boolean isTold(CellRef at, Submission read) {
        return read.findings().stream()
                .anyMatch(finding -> finding.cells().contains(at)
                        || isOfRow(finding)
                                && finding.cells().stream()
                                        .anyMatch(cell -> cell.rowRef().equals(at.rowRef())));
    }

    private static boolean isOfRow(Finding finding) {
        return finding.code() == FindingCode.ROW_NOT_UNDERSTOOD || finding.code() == FindingCode.TABLE_NOT_RECOGNISED;
    }

    @Tag("slow")
    @Test
    void eachIsStoredOrTold() {
        List<String> lost = new ArrayList<>();
        int stored = 0;
        for (int i = 0; i < PLANS; i++) {
            Plan plan = make();
            Submission read = TestReading.read(plan.book().toBytes());
            LayoutVariantsTest.assertBalanced(read, plan.shown());
            for (Map.Entry<CellRef, String> cell : plan.cells().entrySet()) {
                if (isStored(cell.getKey(), cell.getValue(), read)) {
                    stored++;
                } else if (!saysNothingAlone(cell.getKey(), cell.getValue(), plan) && !isTold(cell.getKey(), read)) {
                    lost.add(cell.getKey() + " " + cell.getValue() + " of " + plan.shown() + "\n"
                            + TestReading.codes(read));
                }
            }
        }
        assertEquals(Optional.empty(), lost.stream().findFirst(), () -> lost.size() + " cells lost");
        assertTrue(stored > PLANS, "most cells are stored");
    }
}
