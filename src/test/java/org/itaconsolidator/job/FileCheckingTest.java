package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.HeadFact;
import org.itaconsolidator.model.HeadFact.Place;
import org.itaconsolidator.model.HeadFact.What;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckingTest {
    @TempDir
    private Path folder;

    @Test
    void fileThatHasVanishedIsToldAndTheOthersAreChecked() throws IOException {
        Path empty = Files.createFile(folder.resolve("ข.xlsx"));
        List<CheckedFile> checked =
                new FileChecking(Clock.systemUTC()).check(List.of(folder.resolve("ก.xlsx"), empty), false);
        assertEquals(
                List.of(FindingCode.FILE_NOT_READABLE, FindingCode.EMPTY_WORKBOOK),
                checked.stream()
                        .flatMap(file -> file.findings().stream())
                        .map(finding -> finding.code())
                        .toList());
    }

    @Test
    void whatAFileWasTakenForNamesThePlaceThatSaidSo() throws IOException {
        Path file = folder.resolve("มาตรการ กองช่าง รอบ 6 เดือน.xlsx");
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("คะแนน");
            String[][] rows = {
                {"ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"},
                {"องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด"},
                {"ที่", "ตัวชี้วัด", "คะแนน"},
                {"1", "การปฏิบัติหน้าที่", "90"}
            };
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].length; c++) {
                    row.createCell(c).setCellValue(rows[r][c]);
                }
            }
            workbook.write(out);
        }
        CheckedFile checked =
                new FileChecking(Clock.systemUTC()).check(List.of(file), false).get(0);
        assertEquals(
                List.of(
                        new HeadFact(What.BODY, "องค์การบริหารส่วนตำบลตัวอย่าง · เมือง · ตราด", Place.CELL, "คะแนน!A2"),
                        new HeadFact(What.DIVISION, "กองช่าง", Place.FILE_NAME, "มาตรการ กองช่าง รอบ 6 เดือน"),
                        new HeadFact(What.FISCAL_YEAR, "2568", Place.CELL, "คะแนน!A1"),
                        new HeadFact(What.ROUND, "6", Place.FILE_NAME, "มาตรการ กองช่าง รอบ 6 เดือน"),
                        new HeadFact(What.FORMS, "scores", Place.CELL, "คะแนน!A3")),
                checked.head());
        assertEquals(List.of(), checked.tables());
    }
}
