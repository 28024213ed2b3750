package org.itaconsolidator.report;

import static org.itaconsolidator.report.SheetCells.text;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.report.workbook.ConsolidatedWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A measure that went or came is told once, and cells of measures that stay are told one by one. */
class ChangesSheetTest {
    private static final OffsetDateTime DAY = OffsetDateTime.parse("2026-11-20T07:00:00+07:00");

    @TempDir
    private Path folder;

    @Test
    void measureThatWasRemovedIsOneRowWithItsText() throws IOException {
        assertEquals(
                List.of(
                        "G5|ระยะเวลา|ตลอดปี|ภายในกุมภาพันธ์",
                        "D9|มาตรการที่ตัดออกหรือลบข้อความ|จัดทำคู่มือ\nประเด็น: ขั้นตอนไม่ชัด\nผู้รับผิดชอบ: กองคลัง|(ไม่มี)",
                        "D10|มาตรการที่ตัดออกหรือลบข้อความ|จัดประชุม\nประเด็น: ขาดข้อมูล|(ไม่มี)"),
                rows(
                        change("G5", "period", "ตลอดปี", "ภายในกุมภาพันธ์"),
                        change("C9", "issue", "ขั้นตอนไม่ชัด", null),
                        change("D9", "measure", "จัดทำคู่มือ", null),
                        change("F9", "responsible", "กองคลัง", null),
                        change("C10", "issue", "ขาดข้อมูล", null),
                        change("D10", "measure", "จัดประชุม", null)));
    }

    @Test
    void measureThatWasAddedIsOneRowAndAResultAddedToOneThatStaysIsItself() throws IOException {
        assertEquals(
                List.of(
                        "D9|มาตรการที่เพิ่มหรือเติมข้อความ|(ไม่มี)|จัดทำคู่มือ\nระยะเวลา: ไตรมาส 2",
                        "H10|ผลการดำเนินงาน|(ไม่มี)|ประชุมแล้ว",
                        "I10|ข้อเสนอแนะ|(ไม่มี)|ทำต่อ"),
                rows(
                        change("D9", "measure", null, "จัดทำคู่มือ"),
                        change("G9", "period", null, "ไตรมาส 2"),
                        change("H10", "result", null, "ประชุมแล้ว"),
                        change("I10", "recommendation", null, "ทำต่อ")));
    }

    private static ChangeRow change(String cell, String field, String before, String after) {
        return new ChangeRow(
                new Place("กองคลัง/แผน.xlsx", "มาตรการ", cell),
                "กองคลัง/แผน.xlsx",
                field,
                Optional.ofNullable(before),
                Optional.ofNullable(after),
                DAY);
    }

    private List<String> rows(ChangeRow... changes) throws IOException {
        ExampleContent content = ExampleContent.small();
        content.changes.clear();
        content.changes.addAll(List.of(changes));
        Path file = folder.resolve("consolidated.xlsx");
        new ConsolidatedWorkbook(Frameworks.load(Optional.empty())).write(content, file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            Sheet sheet = workbook.getSheet("เปลี่ยนแปลง");
            List<String> rows = new ArrayList<>();
            for (int i = 2; i <= sheet.getLastRowNum(); i++) {
                Row row = sheet.getRow(i);
                rows.add(text(row.getCell(2)) + "|" + text(row.getCell(3)) + "|" + text(row.getCell(4)) + "|"
                        + text(row.getCell(5)));
            }
            return rows;
        }
    }
}
