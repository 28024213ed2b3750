package org.itaconsolidator.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.app.RunProgress;
import org.itaconsolidator.app.RunRequest;
import org.itaconsolidator.report.SchemaCheck;
import org.itaconsolidator.settings.JobFile;
import org.itaconsolidator.settings.JobFile.JobOverrides;
import org.itaconsolidator.settings.JobSettings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every workbook and document that the program writes keeps to the ECMA schemas: Excel offers no repair. */
@Tag("whole-run")
@Tag("slow")
class SchemaTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    @TempDir
    private Path folder;

    @Test
    void blankFormsKeepToTheSchemas() throws Exception {
        assertKept(Path.of("workbook-templates"), 5);
    }

    @Test
    void workbookOfOneBodyAndItsPapersKeepToTheSchemas() throws Exception {
        assertKept(run(settings("jobs/sample.yaml", Optional.empty())), 1 + 4);
    }

    @Test
    void returnedCopiesKeepToTheSchemas() throws Exception {
        Path latest = run(settings("jobs/sample-with-faults.yaml", Optional.empty()));
        assertTrue(Files.isDirectory(latest.resolve("returned")));
        assertKept(latest, 10);
    }

    @Test
    void workbookOfSeveralBodiesKeepsToTheSchemas() throws Exception {
        assertKept(run(settings("jobs/sample.yaml", Optional.of(twoBodies()))), 1 + 4);
    }

    @Test
    void overviewAndTheBodiesOwnWorkbooksKeepToTheSchemas() throws Exception {
        Path latest = run(settings(byBody().toString(), Optional.of(twoBodies())));
        try (Stream<Path> files = Files.walk(latest.resolve("bodies"))) {
            assertEquals(
                    2, files.filter(file -> file.endsWith("consolidated.xlsx")).count());
        }
        assertKept(latest, 3 + 4);
    }

    /** The check itself: a colour of three bytes and elements in another order are found. */
    @Test
    void whatBreaksTheSchemasIsFound() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("broken.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("ก");
            sheet.getCTWorksheet().getSheetFormatPr().setOutlineLevelRow((short) -1);
            workbook.write(out);
        }
        List<String> said = SchemaCheck.below(folder);
        assertTrue(said.get(0).startsWith("broken.xlsx xl/worksheets/sheet1.xml: "), said::toString);
    }

    /** No deviation is allowed: there is none. */
    private static void assertKept(Path written, int files) throws Exception {
        List<String> said = SchemaCheck.below(written);
        String sum = said.get(said.size() - 1);
        assertEquals(List.of(), said.subList(0, said.size() - 1));
        int checked = Integer.parseInt(sum.replaceAll(".* of (\\d+) files", "$1"));
        assertTrue(checked >= files, sum);
    }

    private Path run(JobSettings settings) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-20T03:00:00Z"), ZoneId.of("Asia/Bangkok"));
        RunRequest request = new RunRequest(settings, DAY, false, false, List.of());
        new BatchConsolidator(clock).run(request, RunProgress.SILENT);
        return folder.resolve("output/latest");
    }

    private JobSettings settings(String job, Optional<Path> inbox) {
        return JobFile.read(
                Path.of(job),
                new JobOverrides(inbox, Optional.of(folder.resolve("ita.db")), Optional.of(folder.resolve("output"))));
    }

    private Path byBody() throws IOException {
        String sample = Files.readString(Path.of("jobs/sample.yaml"));
        return Files.writeString(folder.resolve("job.yaml"), sample + "workbook: by-body\n");
    }

    /** The sample's inbox, and the scores of another body. */
    private Path twoBodies() throws IOException {
        Path inbox = folder.resolve("inbox");
        Path sample = Path.of("jobs/sample/inbox");
        try (Stream<Path> files = Files.walk(sample)) {
            for (Path file : files.toList()) {
                Path copy = inbox.resolve(sample.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(inbox.resolve("คะแนนอีกแห่ง.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("คะแนน");
            sheet.createRow(0).createCell(0).setCellValue("ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2569");
            sheet.createRow(1).createCell(0).setCellValue("เทศบาลตำบลสมมติใหม่ อำเภอสมมติ จังหวัดสาธิต");
            XSSFRow headings = sheet.createRow(3);
            headings.createCell(0).setCellValue("ตัวชี้วัด");
            headings.createCell(1).setCellValue("คะแนน");
            List<String> names = List.of("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ");
            for (int i = 0; i < names.size(); i++) {
                XSSFRow row = sheet.createRow(4 + i);
                row.createCell(0).setCellValue(names.get(i));
                row.createCell(1).setCellValue(80 + i);
            }
            workbook.write(out);
        }
        return inbox;
    }
}
