package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StreamedWorkbookTest {
    private static final String[] TEXTS = {
        "",
        " ",
        "ก",
        "<b>&amp;\"'</b>",
        "ค่า\nน้ำ\tมัน\r\n",
        "\u0000\u0001\u001F",
        "\u00A0ก\u00A0",
        "\uFFFE\uFFFF",
        "ยิ้ม\uD83D\uDE00",
        "ครึ่ง\uD83D",
        "\uDE00ครึ่ง",
        "<",
        "&&&",
        "จบด้วย<",
        "_x000D_",
    };

    @TempDir
    private Path folder;

    @Test
    void whatIsWrittenIsWhatPoiWrites() throws IOException {
        try (SXSSFWorkbook ours = new StreamedWorkbook(1);
                SXSSFWorkbook plain = new SXSSFWorkbook(new XSSFWorkbook(), 1, false, false)) {
            assertEquals(sheet(plain), sheet(ours));
        }
    }

    private String sheet(SXSSFWorkbook workbook) throws IOException {
        SXSSFSheet sheet = workbook.createSheet("ก");
        for (int i = 0; i < TEXTS.length; i++) {
            sheet.createRow(i).createCell(0).setCellValue(TEXTS[i]);
        }
        sheet.createRow(TEXTS.length).createCell(0).setCellFormula("IF(1<2,\"<\",\"&\")");
        Path file = Files.createTempFile(folder, "book", ".xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            byte[] content =
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes();
            return new String(content, StandardCharsets.UTF_8);
        }
    }
}
