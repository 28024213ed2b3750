package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The verb links on the whole program, with addresses for which no network is asked. */
@Tag("whole-run")
class LinksVerbTest {
    @TempDir
    Path folder;

    private Nights nights;

    @BeforeEach
    void office() throws IOException {
        nights = new Nights(folder, "");
    }

    private void deliver(String... urls) throws IOException {
        nights.deliverAddresses("oit.xlsx", urls);
    }

    private Map<?, ?> counted() throws IOException {
        return (Map<?, ?>) ((Map<?, ?>) Json.read(folder.resolve("output/latest/run.json"))).get("links");
    }

    private List<String> column() throws IOException {
        List<String> texts = new ArrayList<>();
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx")))) {
            Sheet sheet = workbook.getSheet("OIT");
            int column = -1;
            for (Row row : sheet) {
                for (int c = 0; c < row.getLastCellNum(); c++) {
                    if (row.getCell(c) != null && row.getCell(c).toString().equals("เปิดลิงก์")) {
                        column = c;
                    }
                }
                boolean isItem =
                        row.getCell(2) != null && row.getCell(2).toString().matches("O\\d+");
                if (column >= 0 && isItem && row.getCell(column) != null) {
                    texts.add(row.getCell(column).toString());
                }
            }
        }
        return texts;
    }

    @Test
    void runNeverAsksAndSaysSoAndTheAnswersOfLinksArePublishedByTheNextRun() throws IOException {
        deliver("http://192.168.1.9/ita", "http://10.0.0.7/ita");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(List.of("ยังไม่ได้ตรวจ", "ยังไม่ได้ตรวจ"), column());
        assertEquals(2L, counted().get("unchecked"));

        assertEquals(1, nights.ita("links", nights.job.toString()), nights.err());
        assertTrue(nights.out().contains("no web address  http://192.168.1.9/ita"), nights.out());
        assertTrue(nights.out().contains("    oit.xlsx แบบตรวจ OIT!C4\n"), nights.out());
        assertTrue(
                nights.out()
                        .contains("Web addresses: 2, checked 0: 0 open, 0 not found, 0 refused, 0 unreachable;"
                                + " never asked, because not of the public web: 2"),
                nights.out());
        assertEquals(1, nights.ita("links", nights.job.toString(), "--json"), nights.err());
        Map<?, ?> json = (Map<?, ?>) Json.parse(nights.out());
        assertEquals(List.of(1L, 2L, 0L), List.of(json.get("exitCode"), json.get("quoted"), json.get("notChecked")));
        assertEquals(2L, json.get("neverAsked"));
        assertEquals(
                List.of(Map.of("file", "oit.xlsx", "sheet", "แบบตรวจ OIT", "cell", "C4")),
                ((Map<?, ?>) ((List<?>) json.get("links")).get(0)).get("places"));
        assertEquals("not-a-web-address", ((Map<?, ?>) ((List<?>) json.get("links")).get(0)).get("outcome"));

        assertEquals(0, nights.run(), nights.err());
        assertEquals(List.of("✗ ไม่ใช่ที่อยู่เว็บ", "✗ ไม่ใช่ที่อยู่เว็บ"), column());
        assertEquals(2L, counted().get("not-a-web-address"));
        assertEquals(0, nights.run(), nights.err());
        assertTrue(nights.out().contains("Unchanged"), nights.out());
    }

    @Test
    void thereMustBeAStoreAndThereMayBeNoAddress() throws IOException {
        assertEquals(2, nights.ita("links", nights.job.toString()));
        nights.deliver("คะแนน.xlsx", "ตัวอย่าง", "90");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(0, nights.ita("links", nights.job.toString()), nights.err());
        assertEquals("The deliveries quote no web address", nights.out().strip());
    }

    @Test
    void whereNobodyAtAllAnswersNothingIsNoted() throws Exception {
        deliver("http://no-such-host.invalid/a", "http://no-other-host.invalid/");
        assertEquals(0, nights.run(), nights.err());
        assertEquals(3, nights.ita("links", nights.job.toString()));
        assertTrue(nights.err().contains("none of 2 web addresses answered"), nights.err());
        assertEquals(0, nights.ask("SELECT count(*) FROM link_check"));
    }
}
