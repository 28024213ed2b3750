package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.CheckedFile;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.HeadFact;
import org.itaconsolidator.model.reading.HeadFact.Place;
import org.itaconsolidator.model.reading.HeadFact.What;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCheckingTest {
    private static final String BODY = "องค์การบริหารส่วนตำบลตัวอย่าง อำเภอเมือง จังหวัดตราด";

    @TempDir
    private Path folder;

    @Test
    void fileThatHasVanishedIsToldAndTheOthersAreChecked() throws IOException {
        Path empty = Files.createFile(folder.resolve("ข.xlsx"));
        List<CheckedFile> checked = new FileChecking(Clock.systemUTC(), Optional.empty())
                .check(List.of(folder.resolve("ก.xlsx"), empty), false);
        assertEquals(
                List.of(FindingCode.FILE_NOT_READABLE, FindingCode.EMPTY_WORKBOOK),
                checked.stream()
                        .flatMap(file -> file.findings().stream())
                        .map(finding -> finding.code())
                        .toList());
    }

    @Test
    void whatAFileWasTakenForNamesThePlaceThatSaidSo() throws IOException {
        Path file = write(
                "มาตรการ กองช่าง รอบ 6 เดือน.xlsx",
                List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                List.of(BODY),
                List.of("ที่", "ตัวชี้วัด", "คะแนน"),
                List.of("1", "การปฏิบัติหน้าที่", "90"));
        CheckedFile checked = new FileChecking(Clock.systemUTC(), Optional.empty())
                .check(List.of(file), false)
                .get(0);
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

    /** "Not found in the file" was said of each list of several years. */
    @Test
    void yearsOfHeadingsAreThoseOfTheFile() throws IOException {
        Path file = write(
                "คะแนน.xlsx",
                List.of("ผลการประเมิน ITA"),
                List.of(BODY),
                List.of("ที่", "ตัวชี้วัด", "คะแนน ปี 2568", "คะแนน ปี 2567"),
                List.of("1", "การปฏิบัติหน้าที่", "90", "80.25"));
        List<HeadFact> head = new FileChecking(Clock.systemUTC(), Optional.empty())
                .check(List.of(file), false)
                .get(0)
                .head();
        assertTrue(
                head.contains(new HeadFact(What.FISCAL_YEAR, "2567, 2568", Place.CELL, "คะแนน!C4")), head.toString());
    }

    @Test
    void nameThatDecidedAboutAWholeFileIsSaidToBeTheFiles() throws IOException {
        Path file = write(
                "เป้าหมาย ปี 2568.xlsx",
                List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                List.of(BODY),
                List.of("ที่", "ตัวชี้วัด", "คะแนน"),
                List.of("1", "การปฏิบัติหน้าที่", "90"));
        Finding leftAlone = find(file, FindingCode.TABLE_LEFT_ALONE);
        assertEquals("not-the-result-by-file", leftAlone.details().get("case"));
        assertTrue(
                new FindingTexts(Locale.ENGLISH)
                        .text(leftAlone)
                        .startsWith(
                                "คะแนน!A3 has a table that the file's name \"เป้าหมาย ปี 2568\" says to be no announced result"));
    }

    @Test
    void itemThatContradictsItsIndicatorIsToldAtItsOwnCell() throws IOException {
        Path file = write(
                "มาตรการ.xlsx",
                List.of("มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. ๒๕๖๕"),
                List.of(BODY),
                List.of(
                        "ลำดับที่",
                        "ตัวชี้วัด",
                        "หัวข้อย่อย การประเมิน",
                        "ประเด็นที่ต้องปรับปรุง แก้ไข",
                        "มาตรการ/แนวทาง",
                        "ผู้รับผิดชอบ"),
                List.of("๑", "การใช้อำนาจ", "I8", "แผนไม่เผยแพร่", "เผยแพร่แผนทุกไตรมาส", "กองคลัง"));
        Finding mismatch = find(file, FindingCode.INDICATOR_NUMBER_MISMATCH);
        assertEquals("คะแนน!C4", mismatch.cell().toString());
        assertEquals("I8", mismatch.found());
    }

    /** An indicator of which two cells hold two values and nothing decides is stored nowhere: its rows are refused. */
    @Test
    void rowsOfAScoreThatContradictsItselfAreRefused() throws IOException {
        Path file = write(
                "คะแนน.xlsx",
                List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                List.of(BODY),
                List.of("ที่", "ตัวชี้วัด", "คะแนน"),
                List.of("1", "การปฏิบัติหน้าที่", "90.25"),
                List.of("1", "การปฏิบัติหน้าที่", "91.25"),
                List.of("2", "การใช้งบประมาณ", "80.25"));
        CheckedFile checked = new FileChecking(Clock.systemUTC(), Optional.empty())
                .check(List.of(file), false)
                .get(0);
        assertEquals(new Ledger(3, 1, 2, 0), checked.ledger());
    }

    /** As a run of the job would read it: a heading that the office has confirmed, and a folder of the inbox that says who delivers. */
    @Test
    void fileOfAJobIsReadAsItsRunWouldReadIt() throws IOException {
        Files.createDirectories(folder.resolve("inbox/กองช่าง"));
        Files.createDirectories(folder.resolve("mappings"));
        Files.writeString(folder.resolve("mappings/ours.yaml"), "headings:\n  \"จุดที่ได้มา\": score\n");
        Path file = write(
                "inbox/กองช่าง/คะแนน.xlsx",
                List.of("ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘"),
                List.of(BODY),
                List.of("ที่", "ตัวชี้วัด", "จุดที่ได้มา"),
                List.of("1", "การปฏิบัติหน้าที่", "90.25"));
        Files.writeString(
                folder.resolve("job.yaml"), "name: t\ninbox: inbox\nstore: s.db\noutput: out\nmappings: mappings\n");
        assertEquals(0, check(file, Optional.empty()).ledger().stored());
        CheckedFile asOfTheJob = check(file, Optional.of(JobFile.read(folder.resolve("job.yaml"), JobOverrides.NONE)));
        assertEquals(1, asOfTheJob.ledger().stored());
        assertTrue(asOfTheJob.head().stream()
                .anyMatch(fact -> fact.what() == What.DIVISION
                        && fact.value().equals("กองช่าง")
                        && fact.place() == Place.FOLDER));
    }

    private static CheckedFile check(Path file, Optional<JobSettings> job) {
        return new FileChecking(Clock.systemUTC(), job)
                .check(List.of(file), false)
                .get(0);
    }

    private Finding find(Path file, FindingCode code) {
        return new FileChecking(Clock.systemUTC(), Optional.empty())
                .check(List.of(file), false).get(0).findings().stream()
                        .filter(finding -> finding.code() == code)
                        .findFirst()
                        .orElseThrow();
    }

    @SafeVarargs
    private Path write(String name, List<String>... rows) throws IOException {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            Sheet sheet = workbook.createSheet("คะแนน");
            for (int r = 0; r < rows.length; r++) {
                Row row = sheet.createRow(r);
                for (int c = 0; c < rows[r].size(); c++) {
                    row.createCell(c).setCellValue(rows[r].get(c));
                }
            }
            workbook.write(out);
        }
        return file;
    }
}
