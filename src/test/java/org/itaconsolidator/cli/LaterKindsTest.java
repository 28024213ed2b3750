package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.itaconsolidator.model.Sha256;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of kinds that are read only now: those that lay in the inbox before, and those that are nothing for us. */
@Tag("whole-run")
class LaterKindsTest {
    private static final String WHO_COUNTS = "SELECT group_concat(file_name || ' ' || score) FROM v_scores";

    @TempDir
    Path folder;

    private Nights nights;

    @Test
    void whatLayInTheInboxBeforeNeverTakesThePlaceOfWhatWasAccepted() throws Exception {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        old("ข.xls", "95");
        letter("จดหมาย.xls");
        storeOfTheProgramBefore("จดหมาย.xls");
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertEquals("ก.xlsx 90.0", nights.text(WHO_COUNTS));
        assertTrue(nights.out().contains("จดหมาย.xls"), nights.out());
        old("ข.xls", "96");
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertEquals("ข.xls 96.0", nights.text(WHO_COUNTS));
    }

    @Test
    void letterIsListedAndReadOnceAndNeverStandsRefused() throws Exception {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        letter("จดหมาย.xls");
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertTrue(nights.out().contains("จดหมาย.xls (read; no table for the assessment in it)"), nights.out());
        String run = Files.readString(folder.resolve("output/latest/run.json"));
        assertTrue(run.contains("\"rule\": \"nothing-for-us\""), run);
        assertEquals(1, nights.ask("SELECT count(*) FROM v_submissions"));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ask("SELECT count(*) FROM run_file WHERE run_id = (SELECT max(run_id) FROM run)"));
        assertTrue(nights.out().contains("จดหมาย.xls"), nights.out());
        Files.delete(folder.resolve("inbox/จดหมาย.xls"));
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ask("SELECT count(*) FROM left_alone"));
    }

    /** It names the assessment, and its table is one of people and posts. */
    @Test
    void orderInWordIsListedAndNeverRefused() throws Exception {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        try (XWPFDocument order = new XWPFDocument();
                OutputStream out = Files.newOutputStream(folder.resolve("inbox/คำสั่ง.docx"))) {
            order.createParagraph().createRun().setText("คำสั่งองค์การบริหารส่วนตำบลตัวอย่าง ที่ ๙๘/๒๕๖๘");
            order.createParagraph().createRun().setText("เรื่อง แต่งตั้งคณะทำงานประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘");
            XWPFTable table = order.createTable(3, 3);
            String[] texts = {
                "ที่", "ตำแหน่ง", "หน้าที่", "1", "ปลัด", "หัวหน้าคณะทำงาน", "2", "นักวิเคราะห์", "เลขานุการ"
            };
            for (int i = 0; i < texts.length; i++) {
                table.getRow(i / 3).getCell(i % 3).setText(texts[i]);
            }
            order.write(out);
        }
        assertEquals(0, nights.run(), nights.out() + nights.err());
        assertTrue(nights.out().contains("คำสั่ง.docx (read; no table for the assessment in it)"), nights.out());
        assertEquals(1, nights.ask("SELECT count(*) FROM v_submissions"));
    }

    /** Orders, lists of staff and budgets are listed; a table that may be ours is refused with what it lacks. */
    @Test
    void tablesOfOtherSystemsAreListedAndThoseThatMayBeOursAreRefused() throws Exception {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        try (HSSFWorkbook order = new HSSFWorkbook()) {
            Sheet sheet = order.createSheet("Sheet1");
            String[][] rows = {
                {"คำสั่งองค์การบริหารส่วนตำบลตัวอย่าง ที่ 317/2567"},
                {"เรื่อง แต่งตั้งคณะทำงานประเมิน ITA ปีงบประมาณ พ.ศ. 2568"},
                {"ลำดับ", "ตำแหน่ง", "หน้าที่", "หมายเหตุ"},
                {"1", "ปลัด", "หัวหน้าคณะทำงาน", ""},
                {"2", "ผอ.กองคลัง", "คณะทำงาน", ""}
            };
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            write(order, folder.resolve("inbox/คำสั่ง.xls"));
        }
        csv(
                "ครุภัณฑ์.csv",
                "ทะเบียนคุมครุภัณฑ์ ปีงบประมาณ 2568\nลำดับ,รายการ,ราคา,ผู้รับผิดชอบ\n1,เครื่องพิมพ์,12000,กองคลัง\n");
        csv("งบ.csv", "รายการ,งบประมาณ,เบิกจ่าย,คงเหลือ\nค่าวัสดุ,10000,2500,7500\nค่าไฟ,24000,8000,16000\n");
        csv("กำหนดการ.csv", "กำหนดการประชุมคณะทำงาน ITA\nเวลา,กิจกรรม,ผู้รับผิดชอบ\n09.00,ลงทะเบียน,สำนักปลัด\n");
        assertEquals(0, nights.run(), nights.out() + nights.err());
        for (String name : new String[] {"คำสั่ง.xls", "ครุภัณฑ์.csv", "งบ.csv", "กำหนดการ.csv"}) {
            assertTrue(nights.out().contains(name + " (read; no table for the assessment in it)"), nights.out());
        }
        csv("มาตรการ.csv", "แผน ITA\nลำดับ,มาตรการ,ใครสักคน\n1,จัดทำคู่มือ,กองคลัง\n2,ทำป้าย,กองช่าง\n");
        assertEquals(1, nights.run(), nights.out());
    }

    /** A plan whose title names the assessment was listed with the letters, because of its column of money: lost without a word. */
    @Test
    void planWithAColumnOfOtherSystemsIsRefusedAndNoLetter() throws Exception {
        nights = new Nights(folder, "");
        nights.deliver("ก.xlsx", "ตัวอย่าง", "90");
        csv(
                "แผน.csv",
                "แผนยกระดับผลการประเมิน ITA ประจำปีงบประมาณ 2568\nที่,กิจกรรม,ระยะเวลา,งบประมาณ\n"
                        + "1,จัดทำคู่มือการให้บริการ,ภายในเดือนมีนาคม 2568,5000\n2,ติดตั้งกล่องรับความคิดเห็น,ไตรมาสที่ 2,3000\n");
        assertEquals(1, nights.run(), nights.out());
        assertEquals("no-table-recognised", nights.text("SELECT code FROM v_findings WHERE severity = 'error'"));
    }

    private void csv(String name, String text) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-20T02:59:00Z")));
    }

    /** What comes in the place of a delivery is refused, and what was delivered stays. */
    @Test
    void letterInThePlaceOfADeliveryIsRefused() throws Exception {
        nights = new Nights(folder, "");
        old("ก.xls", "90");
        assertEquals(0, nights.run(), nights.out() + nights.err());
        letter("ก.xls");
        assertEquals(1, nights.run(), nights.out());
        assertEquals("ก.xls 90.0", nights.text(WHO_COUNTS));
        assertEquals(1, nights.ask("SELECT count(*) FROM v_findings WHERE code = 'no-table-recognised'"));
        assertTrue(Files.exists(folder.resolve("output/latest/returned/ก.xls.ตอบกลับ.xlsx")));
    }

    /** As it is after its migration: no run has read the kind yet, and the letter stands refused for it. */
    private void storeOfTheProgramBefore(String refused) throws SQLException, IOException {
        String sha256 = Sha256.of(Files.readAllBytes(folder.resolve("inbox").resolve(refused)));
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO later_kind (ending) VALUES ('xls')");
            statement.execute(
                    "INSERT INTO submission (inbox_path, sha256, size, modified_at, received_at, came_at, fingerprint,"
                            + " division, forms, status, latest, delivers, rows_read, rows_stored, rows_refused, rows_ignored)"
                            + " SELECT '" + refused + "', '" + sha256
                            + "', 1, modified_at, received_at, came_at, 'of before', '', '',"
                            + " 'refused', 1, 0, 0, 0, 0, 0 FROM submission");
        }
    }

    /** A delivery of an old kind, written after all others. */
    private void old(String name, String score) throws IOException {
        nights.deliver("copy.xlsx", "ตัวอย่าง", score);
        Path copy = folder.resolve("inbox/copy.xlsx");
        Path file = folder.resolve("inbox").resolve(name);
        try (XSSFWorkbook from = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(copy)));
                HSSFWorkbook to = new HSSFWorkbook()) {
            Sheet sheet = to.createSheet(from.getSheetName(0));
            for (Row row : from.getSheetAt(0)) {
                Row there = sheet.createRow(row.getRowNum());
                for (Cell cell : row) {
                    there.createCell(cell.getColumnIndex()).setCellValue(cell.getStringCellValue());
                }
            }
            write(to, file);
        }
        Files.delete(copy);
    }

    private void letter(String name) throws IOException {
        try (HSSFWorkbook letter = new HSSFWorkbook()) {
            Sheet sheet = letter.createSheet("Sheet1");
            sheet.createRow(0).createCell(0).setCellValue("บันทึกข้อความ");
            sheet.createRow(1).createCell(0).setCellValue("เรื่อง ขอเชิญประชุมประจำเดือน");
            write(letter, folder.resolve("inbox").resolve(name));
        }
    }

    private static void write(HSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2026-11-20T02:59:00Z")));
    }
}
