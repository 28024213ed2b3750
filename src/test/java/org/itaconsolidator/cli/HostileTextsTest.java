package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** Bodies whose every field holds a text that nobody foresaw are published like any other. */
@Tag("slow")
class HostileTextsTest {
    private static final int LONGEST_CELL = 32_767;
    private static final List<String> REPORT = List.of(
            "ลำดับที่",
            "ตัวชี้วัด",
            "มาตรการ/แนวทาง",
            "ผู้รับผิดชอบ",
            "สถานะ",
            "ผลการดำเนินงาน",
            "ผลลัพธ์หรือผลสัมฤทธิ์ในการดำเนินการ",
            "หลักฐาน/ลิงก์ที่เผยแพร่",
            "ปัญหา อุปสรรค",
            "ข้อเสนอแนะ");

    @TempDir
    Path folder;

    @Test
    void bodiesWithTextsOfAnyLengthAndContentArePublished() throws Exception {
        Nights nights = new Nights(folder, "papers: all\n");
        Files.writeString(nights.job, Files.readString(nights.job).replace("charts: none", "charts: all"));
        for (int seed = 0; seed < Integer.getInteger("hostile.bodies", 2); seed++) {
            deliver(seed);
        }
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        assertFalse(nights.out().contains("the program failed"), nights.out());
        assertTrue(
                Integer.parseInt(nights.text("SELECT count(*) FROM v_findings WHERE code = 'text-shortened'")) > 0,
                "the sender is told what is shortened");
        for (String view : List.of("v_scores", "v_measures", "v_analysis", "v_oit_items")) {
            assertTrue(nights.ask("SELECT count(*) FROM " + view) > 0, view);
        }
        for (String form : List.of("measures", "report")) {
            assertTrue(nights.ask("SELECT count(*) FROM v_measures WHERE form = '" + form + "'") > 1, form);
        }
        Path latest = folder.resolve("output/latest");
        assertTrue(Files.size(latest.resolve("index.html")) > 0);
        int books = 0;
        try (Stream<Path> files = Files.walk(latest, FileVisitOption.FOLLOW_LINKS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = file.toString();
                if (name.endsWith(".xlsx") && !name.contains("returned")) {
                    books++;
                    assertNoTextIsTooLong(file);
                } else if (name.endsWith(".svg")) {
                    assertDoesNotThrow(
                            () -> DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(file.toFile()),
                            name);
                }
            }
        }
        assertTrue(books > 1, "the consolidated workbook and papers");
        assertMemosLieInTheirFolder(latest);
    }

    /** A division's name is never a path. */
    private static void assertMemosLieInTheirFolder(Path latest) throws IOException {
        try (Stream<Path> publish = Files.walk(latest.resolve("publish"), FileVisitOption.FOLLOW_LINKS)) {
            List<Path> memos = publish.filter(path -> path.toString().contains("/memos-"))
                    .filter(Files::isRegularFile)
                    .toList();
            assertTrue(memos.stream().allMatch(memo -> memo.getParent().endsWith("memos-2568")), memos::toString);
            for (String named : List.of("นายก_ปลัด", "CON_", "evil")) {
                assertTrue(
                        memos.stream()
                                .anyMatch(memo -> memo.getFileName().toString().contains(named)),
                        named);
            }
        }
    }

    private static void assertNoTextIsTooLong(Path file) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.STRING) {
                            assertTrue(
                                    cell.getStringCellValue().length() <= LONGEST_CELL,
                                    () -> file + " " + sheet.getSheetName() + "!" + cell.getAddress());
                        }
                    }
                }
            }
        }
    }

    private void deliver(int seed) throws IOException {
        Random random = new Random(seed);
        Path place = Files.createDirectories(folder.resolve("inbox/" + seed));
        String body = "องค์การบริหารส่วนตำบลตัวอย่าง" + Character.toString('ก' + seed) + " อำเภอเมือง จังหวัดตราด";
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(place.resolve("มาตรการ.xlsx"))) {
            sheet(workbook, "มาตรการ", measures(random, body, "มาตรการส่งเสริมคุณธรรมและความโปร่งใส"));
            workbook.write(file);
        }
        write(
                place,
                "คะแนน",
                "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. ๒๕๖๘",
                body,
                List.of("ที่", "ตัวชี้วัด", "คะแนน", "ระดับ", "หมายเหตุ"),
                List.of("1", "การปฏิบัติหน้าที่", "90", "", ""),
                List.of("2", "การใช้งบประมาณ", "80", "", hostile(random)));
        List<String> report = new ArrayList<>(List.of("1", "การปฏิบัติหน้าที่"));
        List<String> again = new ArrayList<>(List.of("2", "การใช้งบประมาณ"));
        for (int column = 2; column < REPORT.size(); column++) {
            report.add(hostile(random));
            again.add(column == 4 ? "ดำเนินการแล้วเสร็จ" : hostile(random));
        }
        write(
                place,
                "รายงาน",
                "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๘",
                body,
                REPORT,
                report,
                again);
        write(
                place,
                "การวิเคราะห์",
                "การวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส (ITA) ปีงบประมาณ พ.ศ. ๒๕๖๘",
                body,
                List.of(
                        "ลำดับที่",
                        "ตัวชี้วัด",
                        "ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไขโดยเร่งด่วน",
                        "ประเด็นที่จะต้องพัฒนาให้ดีขึ้น"),
                List.of("1", "การใช้งบประมาณ", hostile(random), hostile(random)),
                List.of("2", "การใช้อำนาจ", hostile(random), ""));
        write(
                place,
                "แบบตรวจ OIT",
                "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) ปีงบประมาณ พ.ศ. ๒๕๖๘",
                body,
                List.of("รหัสข้อ", "ผู้รับผิดชอบ", "URL", "ประเมินตนเอง", "หมายเหตุ"),
                List.of("O1", hostile(random), "https://example.go.th/" + "a".repeat(40_000), "100", hostile(random)),
                List.of("O2", hostile(random), hostile(random), "0", hostile(random)));
    }

    @SafeVarargs
    private static void write(
            Path place, String name, String title, String body, List<String> headings, List<String>... filled)
            throws IOException {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(title), List.of(body), headings));
        for (List<String> row : filled) {
            rows.add(row);
        }
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream file = Files.newOutputStream(place.resolve(name + ".xlsx"))) {
            sheet(workbook, name, rows);
            workbook.write(file);
        }
    }

    private static List<List<String>> measures(Random random, String body, String title) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(title + " ปีงบประมาณ พ.ศ. ๒๕๖๘"));
        rows.add(List.of(body));
        rows.add(List.of(
                "ลำดับที่",
                "ตัวชี้วัด",
                "หัวข้อย่อย การประเมิน",
                "ประเด็นที่ต้องปรับปรุง แก้ไข",
                "มาตรการ/แนวทาง",
                "วิธีการดำเนินการ",
                "ผู้รับผิดชอบ",
                "ระยะเวลาดำเนินการ",
                "การรายงานผลและการกำกับติดตาม"));
        for (String responsible : List.of("นายก/ปลัด", "../../evil", "กอง..\\..\\evil", "CON", "กองคลัง\tแท็บ.")) {
            rows.add(List.of("9", "การเปิดเผยข้อมูล", "", "", "เปิดเว็บ " + rows.size(), "", responsible, "", ""));
        }
        String[] indicators = {"การปฏิบัติหน้าที่", "การใช้งบประมาณ", "การใช้อำนาจ"};
        for (int i = 0; i < indicators.length; i++) {
            rows.add(List.of(
                    Integer.toString(i + 1),
                    indicators[i],
                    hostile(random),
                    hostile(random),
                    "มาตรการ " + hostile(random),
                    hostile(random),
                    i == 0 ? "กองคลัง\n" + hostile(random) : hostile(random),
                    i == 0 ? "ธันวาคม ๒๕๖๗" : hostile(random),
                    hostile(random)));
        }
        return rows;
    }

    private static String hostile(Random random) {
        int length = random.nextInt(3) == 0 ? random.nextInt(60) : 40_000;
        return switch (random.nextInt(9)) {
            case 0 -> "ก".repeat(length);
            case 1 -> "่".repeat(length);
            case 2 -> "שלום ".repeat(length / 5);
            case 3 -> "😀".repeat(length / 2);
            case 4 -> "_x0001__x0007__x000B_".repeat(length / 21) + "จบ";
            case 5 -> "=cmd|'/c calc'!A1" + "+@-".repeat(length / 3);
            case 6 -> "บรรทัด\n".repeat(length / 7);
            case 7 -> "กองคลัง ".repeat(length / 8);
            default -> "ab" + "_xFFFE__xD800_".repeat(length / 14);
        };
    }

    private static void sheet(Workbook workbook, String name, List<List<String>> rows) {
        Sheet sheet = workbook.createSheet(name);
        for (int r = 0; r < rows.size(); r++) {
            Row row = sheet.createRow(r);
            for (int c = 0; c < rows.get(r).size(); c++) {
                Cell cell = row.createCell(c);
                String text = rows.get(r).get(c);
                // as a program writes it that knows no limit of Excel
                ((XSSFCell) cell).getCTCell().setT(STCellType.INLINE_STR);
                ((XSSFCell) cell).getCTCell().addNewIs().setT(text);
            }
        }
    }
}
