package org.itaconsolidator.sample;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.yaml.YamlNode;

/** Writes the workbooks of {@code jobs/sample-with-faults/inbox}: the same office, and what cannot be taken. */
final class FaultyInbox {
    /** A folder of its own: the names of these files are all that tells them apart. */
    private static final String GATHERED = "ส่งทางไลน์";

    private static final String PASSWORD = "not-secret";
    private static final int SALT_BYTES = 16;

    private final Path inbox;
    private final YamlNode words = Office.read("bad-day");

    private FaultyInbox(Path inbox) {
        this.inbox = inbox;
    }

    /** Writes the bad day's workbooks into a folder, which need not exist. */
    static void write(Path inbox) throws IOException {
        FaultyInbox faulty = new FaultyInbox(inbox);
        SampleInbox.writeDivision(inbox, "กองคลัง");
        SampleInbox.writeDivision(inbox, "กองสวัสดิการสังคม");
        faulty.writeTable("scores", "");
        faulty.writeTable("budget", "กองคลัง/");
        faulty.writeTable("no-year", GATHERED + "/");
        faulty.writeTable("no-body", GATHERED + "/");
        faulty.writeOldFormat("กองช่าง/มาตรการ ITA ปี 2569.xlsb");
        faulty.writeEncrypted("กองช่าง/รายงานผล รอบ 6 เดือน.xlsx");
        faulty.writeTruncated("สำนักปลัด/4-รายงานผล-สำนักปลัด.xlsx");
        faulty.writeEmpty("สำนักปลัด/3-มาตรการ-สำนักปลัด.xlsx");
    }

    private void writeTable(String name, String folder) throws IOException {
        YamlNode table = words.get(name);
        List<Map<Field, List<String>>> rows = table.get("rows").list().stream()
                .map(row -> Division.fields(row, Form.MEASURES))
                .toList();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            OldLayout.draw(workbook, table, rows);
            SampleFile.save(workbook, inbox.resolve(folder + table.get("file").text()));
        }
    }

    private void writeOldFormat(String path) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("Sheet1").createRow(0).createCell(0).setCellValue("มาตรการ");
            workbook.write(bytes);
        }
        write(path, bytes.toByteArray());
    }

    /** A password protects it; the salts are fixed so that it is the same each time. */
    private void writeEncrypted(String path) throws IOException {
        byte[] salt = new byte[SALT_BYTES];
        byte[] key = new byte[SALT_BYTES];
        Arrays.fill(key, (byte) 1);
        Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
        encryptor.confirmPassword(PASSWORD, key, salt, salt, salt, salt);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            try (OutputStream out = encryptor.getDataStream(files)) {
                out.write("what it holds is of no account".getBytes(StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every JDK has AES", e);
            }
            files.writeFilesystem(bytes);
        }
        write(path, bytes.toByteArray());
    }

    /** The first half of a workbook, as after a transfer that broke off. */
    private void writeTruncated(String path) throws IOException {
        SampleInbox.writeDivision(inbox, "สำนักปลัด");
        byte[] whole = Files.readAllBytes(inbox.resolve(path));
        write(path, Arrays.copyOf(whole, whole.length / 2));
    }

    private void writeEmpty(String path) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Sheet1");
            SampleFile.save(workbook, inbox.resolve(path));
        }
    }

    private void write(String path, byte[] bytes) throws IOException {
        Path file = inbox.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, bytes);
    }
}
