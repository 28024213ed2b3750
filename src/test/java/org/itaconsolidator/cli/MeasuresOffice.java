package org.itaconsolidator.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks of measures and of reports of a body, in the seven topics of 2569. */
final class MeasuresOffice {
    private static final List<String> PLAN = List.of(
            "ลำดับที่",
            "มาตรการ/แนวทาง",
            "ขั้นตอนหรือวิธีการปฏิบัติ",
            "ผู้รับผิดชอบ",
            "ระยะเวลาดำเนินการ",
            "การกำกับติดตาม");
    private static final List<String> REPORT = List.of(
            "ลำดับที่",
            "มาตรการ/แนวทาง",
            "ผู้รับผิดชอบ",
            "ผลการดำเนินการ (output)",
            "ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ (outcome/result)",
            "หลักฐาน",
            "ข้อเสนอแนะ");

    private final Nights nights;

    MeasuresOffice(Nights nights) {
        this.nights = nights;
    }

    /** A plan; of each measure: its words, steps, division, period, monitoring. */
    void plan(String name, String body, int year, List<List<String>> measures) throws IOException {
        write(
                name,
                body,
                "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. " + year,
                PLAN,
                measures);
    }

    /** A report, of no stated round where that is 0; of each measure: its words, division, output, outcome, evidence, recommendation. */
    void report(String name, String body, int year, int round, List<List<String>> measures) throws IOException {
        write(
                name,
                body,
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. " + year
                        + (round == 0 ? "" : " รอบ " + round + " เดือน"),
                REPORT,
                measures);
    }

    /** The same with a column of periods behind the others. */
    void reportWithPeriods(String name, String body, int year, int round, List<List<String>> measures)
            throws IOException {
        List<String> headings = new ArrayList<>(REPORT);
        headings.add("ระยะเวลาดำเนินการ");
        write(
                name,
                body,
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. " + year + " รอบ " + round
                        + " เดือน",
                headings,
                measures);
    }

    private void write(String name, String body, String title, List<String> headings, List<List<String>> measures)
            throws IOException {
        Path file = nights.job.resolveSibling("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("มาตรการ");
            List<List<String>> rows = new ArrayList<>(List.of(
                    List.of(title), List.of("องค์การบริหารส่วนตำบล" + body + " อำเภอเมือง จังหวัดตราด"), headings));
            for (int i = 0; i < measures.size(); i++) {
                List<String> row = new ArrayList<>(List.of(Integer.toString(i + 1)));
                row.addAll(measures.get(i));
                rows.add(row);
            }
            for (int r = 0; r < rows.size(); r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows.get(r).size(); c++) {
                    row.createCell(c).setCellValue(rows.get(r).get(c));
                }
            }
            workbook.write(out);
        }
        Files.setLastModifiedTime(file, FileTime.from(nights.clock.instant()));
    }

    /** The rows that a question to the store gives, cells joined with a bar. */
    List<String> ask(String question) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + nights.store());
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(question)) {
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.add(String.valueOf(found.getString(i)));
                }
                rows.add(String.join("|", row));
            }
        }
        return rows;
    }
}
