package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.itaconsolidator.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bodies whose plans and reports are made up at random: the year's report of each holds every planned and every reported measure
 * once, with its newest result, in each kind of file.
 */
@Tag("whole-run")
class GeneratedYearsTest {
    private static final int BODIES = 12;
    private static final int YEAR = 2569;
    private static final List<String> DIVISIONS = List.of("สำนักปลัด", "กองคลัง", "กองช่าง");
    private static final List<String> INDICATORS =
            List.of("การปฏิบัติหน้าที่", "การใช้งบประมาณ", "คุณภาพการดำเนินงาน", "การเปิดเผยข้อมูล", "");
    private static final List<String> STATUSES =
            List.of("ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ได้ดำเนินการ", "");

    @TempDir
    private Path folder;

    /** A body's year, and what its report has to hold. */
    private static final class Year {
        private final Random random;
        private final String body;
        private final Set<String> used = new HashSet<>();
        private final boolean planOfAll;
        private final boolean reportOfAll;
        private final Map<String, List<List<String>>> plans = new LinkedHashMap<>();
        private final Map<String, List<List<String>>> reports = new LinkedHashMap<>();
        /** How often a name stands in the report, and the results that stand there once. */
        private final Map<String, Integer> names = new TreeMap<>();

        private final Set<String> results = new HashSet<>();
        private final Set<String> superseded = new HashSet<>();
        /** Rows that repeat one that was told stand in the follow-up, and in no paper. */
        private final Set<String> twice = new HashSet<>();

        Year(long seed) {
            random = new Random(seed);
            body = word(4);
            planOfAll = random.nextInt(3) == 0;
            reportOfAll = random.nextInt(3) == 0;
            int count = 4 + random.nextInt(8);
            for (int i = 0; i < count; i++) {
                add();
            }
            String last = word(6);
            report(12, 0, last, "", tell(last), "");
            names.merge(last, 1, Integer::sum);
        }

        /** Letters that mean nothing, so that no two names are alike. */
        private String word(int syllables) {
            String word;
            do {
                StringBuilder made = new StringBuilder();
                for (int i = 0; i < syllables; i++) {
                    made.append("กขคจฉชซดตถทนบปผฝพฟมยรลวสหอ".charAt(random.nextInt(26)))
                            .append("าิีุู".charAt(random.nextInt(5)))
                            .append("กงนมบด".charAt(random.nextInt(6)));
                }
                word = made.toString();
            } while (!used.add(word));
            return word;
        }

        private String indicator() {
            return INDICATORS.get(random.nextInt(INDICATORS.size()));
        }

        private String tell(String name) {
            String result = "ดำเนินการ" + word(5) + " " + (random.nextBoolean() ? "วันที่ ๕ มีนาคม ๒๕๖๙" : "แล้ว");
            results.add(result);
            return result;
        }

        private void add() {
            String name = "จัด" + word(6);
            int division = random.nextInt(DIVISIONS.size());
            switch (random.nextInt(9)) {
                case 0 -> reportedOnly(name, division);
                case 1 -> reworded(name, division);
                case 2 -> joint(name);
                case 3 -> ofAnotherDivision(name, division);
                case 4 -> twiceForTwoIndicators(name, division);
                case 5 -> writtenTwice(name, division);
                case 6 -> underAnotherIndicator(name, division);
                default -> planned(name, division, indicator(), 1);
            }
        }

        /** A planned measure and what one or several divisions report of it in either round. */
        private void planned(String name, int division, String indicator, int rows) {
            plan(division, name, indicator, DIVISIONS.get(division));
            names.merge(name, 1, Integer::sum);
            told(name, division, random.nextBoolean() ? indicator : "");
        }

        private void told(String name, int division, String indicator) {
            String newest = "";
            for (int round : List.of(6, 12)) {
                int kind = random.nextInt(4);
                if (kind == 0) {
                    continue;
                }
                String status = STATUSES.get(random.nextInt(STATUSES.size()));
                if (kind == 1) { // the row of a form left as it was handed out
                    report(round, division, name, indicator, random.nextBoolean() ? "-" : "", "");
                    continue;
                }
                String result = tell(name);
                report(round, division, name, indicator, result, status);
                if (!newest.isEmpty()) {
                    results.remove(newest);
                    superseded.add(newest);
                }
                newest = result;
            }
        }

        private void reportedOnly(String name, int division) {
            int round = random.nextBoolean() ? 6 : 12;
            report(round, division, name, indicator(), tell(name), "");
            names.merge(name, 1, Integer::sum);
        }

        private void reworded(String name, int division) {
            String indicator = indicator();
            plan(division, name + "เพื่อ" + name.substring(6), indicator, DIVISIONS.get(division));
            names.merge(name + "เพื่อ" + name.substring(6), 1, Integer::sum);
            String other = name.substring(6) + "ด้วย" + name;
            report(random.nextBoolean() ? 6 : 12, division, other, indicator, tell(other), "");
            names.merge(other, 1, Integer::sum);
        }

        private void joint(String name) {
            String indicator = indicator();
            plan(0, name, indicator, "สำนักปลัด / กองคลัง");
            names.merge(name, 1, Integer::sum);
            int round = random.nextBoolean() ? 6 : 12;
            report(round, 0, name, indicator, tell(name), "");
            report(round, 1, name, random.nextBoolean() ? indicator : "", tell(name), "");
        }

        /** Words that a division's plan and another one's report share: two measures, where neither speaks for the body. */
        private void ofAnotherDivision(String name, int division) {
            int other = (division + 1) % DIVISIONS.size();
            plan(division, name, "", DIVISIONS.get(division));
            report(random.nextBoolean() ? 6 : 12, other, name, "", tell(name), "");
            names.merge(name, planOfAll || reportOfAll ? 1 : 2, Integer::sum);
        }

        private void twiceForTwoIndicators(String name, int division) {
            for (int i = 0; i < 2; i++) {
                plan(division, name, INDICATORS.get(i), DIVISIONS.get(division));
                names.merge(name, 1, Integer::sum);
                if (random.nextBoolean()) {
                    report(random.nextBoolean() ? 6 : 12, division, name, INDICATORS.get(i), tell(name), "");
                }
            }
        }

        private void writtenTwice(String name, int division) {
            String indicator = INDICATORS.get(random.nextInt(INDICATORS.size() - 1));
            plan(division, name, indicator, DIVISIONS.get(division));
            plan(division, name, indicator, DIVISIONS.get(division));
            names.merge(name, 1, Integer::sum);
            twice.add(name);
            if (random.nextBoolean()) {
                report(random.nextBoolean() ? 6 : 12, division, name, indicator, tell(name), "");
            }
        }

        private void underAnotherIndicator(String name, int division) {
            plan(division, name, INDICATORS.get(0), DIVISIONS.get(division));
            names.merge(name, 1, Integer::sum);
            told(name, division, INDICATORS.get(2));
        }

        private void plan(int division, String name, String indicator, String responsible) {
            String file = planOfAll ? "" : DIVISIONS.get(division);
            plans.computeIfAbsent(file, any -> new ArrayList<>())
                    .add(List.of(indicator, name, "ดำเนินการ", responsible, "ตลอดปีงบประมาณ", "รายงานปลัด"));
        }

        private void report(int round, int division, String name, String indicator, String result, String status) {
            String file = (reportOfAll ? "" : DIVISIONS.get(division)) + "/" + round;
            reports.computeIfAbsent(file, any -> new ArrayList<>())
                    .add(List.of(indicator, name, DIVISIONS.get(division), status, result));
        }

        /** Where a name was written, for messages. */
        private String rowsOf(String name) {
            StringBuilder rows = new StringBuilder();
            for (Map<String, List<List<String>>> files : List.of(plans, reports)) {
                files.forEach((file, lines) -> lines.stream()
                        .filter(line -> line.get(1).equals(name))
                        .forEach(line -> rows.append(' ').append(file).append(line)));
            }
            return rows.toString();
        }

        /** In an order of its own each. */
        void write(Path inbox) throws IOException {
            String of = "องค์การบริหารส่วนตำบล" + body;
            for (Map.Entry<String, List<List<String>>> plan : plans.entrySet()) {
                Collections.shuffle(plan.getValue(), random);
                write(
                        inbox.resolve(of).resolve(plan.getKey()).resolve("แผน.xlsx"),
                        "มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. " + YEAR,
                        List.of(
                                "ลำดับที่",
                                "ตัวชี้วัด",
                                "มาตรการ/แนวทาง",
                                "ขั้นตอนหรือวิธีการปฏิบัติ",
                                "ผู้รับผิดชอบ",
                                "ระยะเวลาดำเนินการ",
                                "การกำกับติดตาม"),
                        plan.getValue());
            }
            for (Map.Entry<String, List<List<String>>> report : reports.entrySet()) {
                Collections.shuffle(report.getValue(), random);
                String division = report.getKey().substring(0, report.getKey().indexOf('/'));
                String round = report.getKey().substring(division.length() + 1);
                write(
                        inbox.resolve(of).resolve(division).resolve("รายงาน" + round + ".xlsx"),
                        "รายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ พ.ศ. " + YEAR + " รอบ "
                                + round + " เดือน",
                        List.of(
                                "ลำดับที่",
                                "ตัวชี้วัด",
                                "มาตรการ/แนวทาง",
                                "ผู้รับผิดชอบ",
                                "สถานะ",
                                "ผลการดำเนินการ (output)"),
                        report.getValue());
            }
        }

        private void write(Path file, String title, List<String> headings, List<List<String>> rows) throws IOException {
            Files.createDirectories(file.getParent());
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    var out = Files.newOutputStream(file)) {
                Sheet sheet = workbook.createSheet("ตาราง");
                line(sheet, 0, List.of(title));
                line(sheet, 1, List.of("องค์การบริหารส่วนตำบล" + body + " อำเภอเมือง จังหวัดตราด"));
                line(sheet, 2, headings);
                boolean numbered = random.nextInt(4) > 0;
                for (int i = 0; i < rows.size(); i++) {
                    List<String> cells = new ArrayList<>(List.of(numbered ? Integer.toString(i + 1) : ""));
                    cells.addAll(rows.get(i));
                    line(sheet, i + 3, cells);
                }
                workbook.write(out);
            }
        }

        private static void line(Sheet sheet, int number, List<String> cells) {
            Row row = sheet.createRow(number);
            for (int i = 0; i < cells.size(); i++) {
                if (!cells.get(i).isEmpty()) {
                    row.createCell(i).setCellValue(cells.get(i));
                }
            }
        }
    }

    /** What one kind of file holds: the names of its rows and all of their results. */
    private record Held(List<String> names, String results) {}

    @Test
    @Tag("slow")
    void everyPlannedAndEveryReportedMeasureStandsOnceInEveryFile() throws Exception {
        Nights nights = new Nights(folder, "papers: all\n");
        List<Year> years = new ArrayList<>();
        for (int seed = 0; seed < BODIES; seed++) {
            years.add(new Year(seed + Long.getLong("years.from", 0)));
            years.get(seed).write(folder.resolve("inbox"));
        }
        assertTrue(nights.run() <= 1, nights.out() + nights.err());
        List<String> wrong = new ArrayList<>();
        List<String> unreported = new ArrayList<>();
        for (int seed = 0; seed < BODIES; seed++) {
            Year year = years.get(seed);
            Path report = folder.resolve("output/latest/publish/องค์การบริหารส่วนตำบล" + year.body + "/report-2569-12");
            for (Map.Entry<String, Held> file : files(report).entrySet()) {
                compare("seed " + seed + " " + file.getKey() + ": ", year, file.getValue(), wrong);
            }
            Map<?, ?> json = (Map<?, ?>) Json.read(Path.of(report + ".json"));
            for (Object each : (List<?>) json.get("unreported")) {
                unreported.add(String.valueOf(((Map<?, ?>) each).get("measure")));
            }
        }
        assertEquals(List.of(), wrong);
        Collections.sort(unreported);
        assertTrue(unreported.size() > BODIES, unreported.toString());
        List<String> followed = notReported();
        for (Year year : years) {
            followed.removeAll(year.twice);
            unreported.removeAll(year.twice);
        }
        assertEquals(followed, unreported, "as the follow-up says");
    }

    /** The year's report holds it with what the 6-month report tells, or another of the divisions that share it. */
    private static boolean isToldInPart(Row row) {
        for (Cell cell : row) {
            if (cell.toString().contains("ยังไม่มีรายงานรอบ ๑๒ เดือน")
                    || cell.toString().contains(": รายงาน")) {
                return true;
            }
        }
        return false;
    }

    /** The names of the measures that stand as not reported in the managers' workbook, sorted. */
    private List<String> notReported() throws IOException {
        List<String> names = new ArrayList<>();
        try (InputStream in = Files.newInputStream(folder.resolve("output/latest/consolidated.xlsx"));
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Row row : book.getSheet("ติดตามผล")) {
                if (row.getLastCellNum() > 4
                        && row.getCell(0) != null
                        && row.getCell(0).toString().equals("ยังไม่รายงาน")
                        && !isToldInPart(row)) {
                    names.add(row.getCell(4).toString());
                }
            }
        }
        Collections.sort(names);
        return names;
    }

    private static void compare(String which, Year year, Held held, List<String> wrong) {
        Map<String, Integer> names = new TreeMap<>();
        held.names().forEach(name -> names.merge(name, 1, Integer::sum));
        year.names.forEach((name, often) -> {
            if (!often.equals(names.remove(name))) {
                wrong.add(which + name + " stands " + Collections.frequency(held.names(), name) + " times, not " + often
                        + year.rowsOf(name));
            }
        });
        names.keySet().forEach(name -> wrong.add(which + name + " was never planned nor reported"));
        year.results.stream()
                .filter(result -> held.results().split(result, -1).length != 2)
                .forEach(result -> wrong.add(
                        which + result + " stands " + (held.results().split(result, -1).length - 1) + " times"));
        year.superseded.stream()
                .filter(held.results()::contains)
                // a day of doing that the newer one leaves out stands before it, marked
                .filter(result -> !held.results().contains(result + " (ผลตามรายงานรอบ"))
                .forEach(result -> wrong.add(which + result + " is not the newest"));
    }

    private static Map<String, Held> files(Path report) throws Exception {
        Map<?, ?> json = (Map<?, ?>) Json.read(Path.of(report + ".json"));
        List<String> names = new ArrayList<>();
        StringBuilder results = new StringBuilder();
        for (String list : List.of("measures", "unreported")) {
            for (Object each : (List<?>) json.get(list)) {
                names.add(String.valueOf(((Map<?, ?>) each).get("measure")));
                results.append(((Map<?, ?>) each).get("result")).append('\n');
            }
        }
        return Map.of(
                "json",
                new Held(names, results.toString()),
                "csv",
                csv(Path.of(report + ".csv")),
                "xlsx",
                xlsx(Path.of(report + ".xlsx")),
                "docx",
                docx(Path.of(report + ".docx")));
    }

    private static Held csv(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        StringBuilder results = new StringBuilder();
        try (CSVParser parser = CSVParser.parse(
                Files.readString(file).substring(1),
                CSVFormat.DEFAULT.builder().setHeader().get())) {
            for (CSVRecord row : parser) {
                names.add(row.get("มาตรการ/แนวทาง"));
                results.append(row.get("ผลการดำเนินการ (output)")).append('\n');
            }
        }
        return new Held(names, results.toString());
    }

    private static Held xlsx(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        StringBuilder results = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook book = new XSSFWorkbook(in)) {
            for (Sheet sheet : book) {
                if (!List.of("มาตรการ", "ยังไม่มีรายงานผล").contains(sheet.getSheetName())) {
                    continue;
                }
                List<String> headings = cells(sheet.getRow(1));
                int name = headings.indexOf("มาตรการ/แนวทาง");
                int result = headings.indexOf("ผลการดำเนินการ (output)");
                for (int r = 2; r <= sheet.getLastRowNum(); r++) {
                    List<String> row = cells(sheet.getRow(r));
                    if (row.size() > name && !row.get(name).isEmpty()) {
                        names.add(row.get(name));
                        results.append(result >= 0 && result < row.size() ? row.get(result) : "")
                                .append('\n');
                    }
                }
            }
        }
        return new Held(names, results.toString());
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getLastCellNum(); i++) {
            cells.add(row.getCell(i) == null ? "" : row.getCell(i).toString());
        }
        return cells;
    }

    /** The first line of each second cell of the tables of measures; the results of the first of them. */
    private static Held docx(Path file) throws IOException {
        List<String> names = new ArrayList<>();
        StringBuilder results = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                XWPFDocument document = new XWPFDocument(in)) {
            for (XWPFTable table : document.getTables()) {
                String heading = table.getRow(0).getTableCells().stream()
                        .map(cell -> cell.getText().replaceAll("\\s", ""))
                        .reduce("", (one, other) -> one + "|" + other);
                if (!heading.contains("มาตรการ")) {
                    continue;
                }
                for (XWPFTableRow row :
                        table.getRows().subList(1, table.getRows().size())) {
                    if (row.getTableCells().size() > 1) {
                        names.add(row.getCell(1).getParagraphs().get(0).getText());
                        row.getTableCells()
                                .forEach(cell -> cell.getParagraphs()
                                        .forEach(line ->
                                                results.append(line.getText()).append('\n')));
                    }
                }
            }
        }
        return new Held(names, results.toString());
    }
}
