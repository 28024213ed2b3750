package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Lists of the results of many bodies, from the inbox to the views: for comparison only. */
@Tag("whole-run")
class ListsOfBodiesTest extends FormsDesk {
    private static final List<String> NAMES = List.of(
            "การปฏิบัติหน้าที่",
            "การใช้งบประมาณ",
            "การใช้อำนาจ",
            "การใช้ทรัพย์สินของราชการ",
            "การแก้ไขปัญหาการทุจริต",
            "คุณภาพการดำเนินงาน",
            "ประสิทธิภาพการสื่อสาร",
            "การปรับปรุงการทำงาน",
            "การเปิดเผยข้อมูล",
            "การป้องกันการทุจริต");
    private static final String TITLE = "ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2565 จังหวัดตราด";
    private static final String STATUS =
            "SELECT file_name, status, coalesce(organisation, '-'), rows_read, rows_stored, rows_ignored, filled_in"
                    + " FROM v_submissions ORDER BY submission_id";

    /** A row whose ten scores are the same gives a total and instruments of that score. */
    private record Line(String body, String score, String total, String level) {
        static Line of(String body, String score) {
            return new Line(body, score, score, "B");
        }
    }

    @Test
    void listAloneRatesNobodyAndAsksForNothing() throws Exception {
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertEquals(List.of("จังหวัด.xlsx accepted - 3 3 0 1"), stored(STATUS));
        assertEquals(
                List.of("องค์การบริหารส่วนตำบลสอง null ตราด 2565 82.5 82.5 82.5 82.5 B จังหวัด.xlsx ผล L4"),
                stored("SELECT * FROM v_compared_totals WHERE organisation LIKE '%สอง'"));
        assertEquals(
                List.of("องค์การบริหารส่วนตำบลสาม null ตราด 2565 10 76.0 จังหวัด.xlsx ผล K5"),
                stored("SELECT * FROM v_compared_scores WHERE organisation LIKE '%สาม' AND indicator = 10"));
        for (String view : List.of("v_scores", "v_totals", "v_score_comparisons", "v_body_comparisons", "v_bodies")) {
            assertEquals(List.of(), stored("SELECT * FROM " + view), view);
        }
        assertEquals(List.of("list-of-bodies notice"), stored("SELECT code, severity FROM v_findings"));
        assertFalse(Files.exists(folder.resolve("output/latest/reminders")));
        assertEquals(0, ita("run", job));
        assertTrue(out().contains("0"), out());
    }

    /** What is said of a body may stand in rows below one another: each of them is stored. */
    @Test
    void rowOfALevelOrAnInstrumentAloneIsStored() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("inbox/จังหวัด.xlsx"))) {
            XSSFSheet sheet = workbook.createSheet("ผล");
            sheet.createRow(0).createCell(0).setCellValue(TITLE);
            List<String> rows = List.of("หน่วยงาน", "IIT", "EIT", "OIT", "คะแนนรวม", "ระดับ");
            for (int i = 0; i < rows.size(); i++) {
                Row row = sheet.createRow(1 + i);
                row.createCell(0).setCellValue(rows.get(i));
                for (int body = 1; body <= 3; body++) {
                    if (i == 0) {
                        row.createCell(body).setCellValue("อบต.ที่" + body);
                    } else if (i < 5) {
                        row.createCell(body).setCellValue(76.5 + body);
                    } else {
                        row.createCell(body).setCellValue("B");
                    }
                }
            }
            workbook.write(out);
        }
        run();
        assertEquals(List.of("จังหวัด.xlsx accepted - 5 5 0 1"), stored(STATUS));
        assertEquals(
                List.of("77.5 77.5 77.5 77.5 B", "78.5 78.5 78.5 78.5 B", "79.5 79.5 79.5 79.5 B"),
                stored("SELECT iit, eit, oit, total, level FROM v_compared_totals ORDER BY total"));
    }

    @Test
    void totalsAndLevelsAreCheckedRowByRow() throws Exception {
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(
                        new Line("อบต.หนึ่ง", "80", "81", "B"),
                        new Line("อบต.สอง", "82.5", "82.5", "A"),
                        new Line("อบต.สาม", "76", "76.01", "B")));
        run();
        assertEquals(
                List.of("L3 81 80.00", "M4 A B"),
                stored("SELECT cell, found, expected FROM v_findings WHERE code = 'total-mismatch' ORDER BY cell"));
        assertEquals(List.of("0", "1", "1"), stored("SELECT agrees FROM compared_result ORDER BY result_id"));
    }

    /** A list whose totals were made in another way says so once, and ranks nobody. */
    @Test
    void totalsThatAreWrongInVeryManyRowsAreToldOnce() throws Exception {
        own("อบต.ที่0", "80");
        list(
                "จังหวัด.xlsx",
                TITLE,
                IntStream.range(0, 25)
                        .mapToObj(i -> new Line("อบต.ที่" + i, "80", "81", "B"))
                        .toList());
        run();
        assertEquals(
                List.of("25 20"),
                stored("SELECT found, 1 + length(cells) - length(replace(cells, char(10), '')) FROM v_findings"
                        + " WHERE code = 'total-mismatch'"));
        assertEquals(List.of("25 81.0"), stored("SELECT count(*), min(total) FROM v_compared_totals"));
        assertFalse(page().contains("ในจังหวัดตราดที่อยู่ในรายการ (ค่าเฉลี่ย"), page());
    }

    /** What counts of the bodies' own deliveries, and what is said of it, is the same with a list and without. */
    @Test
    void viewsOfOwnContentStayAsTheyAre() throws Exception {
        own("อบต.หนึ่ง", "80");
        run();
        String views = "SELECT name FROM sqlite_schema WHERE type = 'view' AND name LIKE 'v_%'"
                + " AND name NOT IN ('v_compared_scores', 'v_compared_totals')";
        Map<String, List<String>> before = new TreeMap<>();
        for (String view : stored(views)) {
            before.put(view, stored("SELECT * FROM " + view + ofOwn(view)));
        }
        assertTrue(before.size() > 30, before.keySet().toString());
        list(
                "ก.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        for (Map.Entry<String, List<String>> view : before.entrySet()) {
            assertEquals(
                    view.getValue(), stored("SELECT * FROM " + view.getKey() + ofOwn(view.getKey())), view.getKey());
        }
        assertEquals(List.of("2"), stored("SELECT count(*) FROM v_submissions"));
    }

    private static String ofOwn(String view) {
        return List.of("v_submissions", "v_findings").contains(view) ? " WHERE file_name = 'ของตน.xlsx'" : "";
    }

    @Test
    void newerListTakesThePlaceOfTheOlderAtItsPathAndForgetTakesItAway() throws Exception {
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "79"), Line.of("อบต.สี่", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        String totals = "SELECT organisation, total FROM v_compared_totals ORDER BY cell";
        assertEquals(
                List.of(
                        "องค์การบริหารส่วนตำบลหนึ่ง 79.0",
                        "องค์การบริหารส่วนตำบลสี่ 82.5",
                        "องค์การบริหารส่วนตำบลสาม 76.0"),
                stored(totals));
        assertEquals(
                List.of("จังหวัด.xlsx superseded - 3 3 0 0", "จังหวัด.xlsx accepted - 3 3 0 1"),
                stored(STATUS).stream()
                        .map(row -> row.replace("superseded - 3 3 0 1", "superseded - 3 3 0 0"))
                        .toList());
        Files.write(folder.resolve("inbox/จังหวัด.xlsx"), new byte[] {1, 2, 3});
        assertEquals(1, ita("run", job));
        assertEquals(3, stored(totals).size(), "a damaged list takes nothing away");
        Files.delete(folder.resolve("inbox/จังหวัด.xlsx"));
        assertEquals(0, ita("run", job, "--forget", "จังหวัด.xlsx"), out());
        assertEquals(List.of(), stored(totals));
    }

    /** Of two lists with the same figure the last one counts; a copy counts once. */
    @Test
    void figureThatTwoListsHoldCountsOnce() throws Exception {
        list(
                "ก.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        Files.copy(folder.resolve("inbox/ก.xlsx"), folder.resolve("inbox/ก สำเนา.xlsx"));
        run();
        nextMinute();
        list("ข.xlsx", TITLE, List.of(Line.of("อบต.หนึ่ง", "81"), Line.of("อบต.ห้า", "82.5"), Line.of("อบต.หก", "76")));
        run();
        assertEquals(
                List.of("5 81.0"),
                stored(
                        "SELECT count(*), max(CASE WHEN organisation LIKE '%หนึ่ง' THEN total END) FROM v_compared_totals"));
        assertEquals(List.of("50"), stored("SELECT count(*) FROM v_compared_scores"));
    }

    /** A list that tells no district means the only body of the name in the province; where there are two it may be either. */
    @Test
    void bodyCountsOnceWhereOneOfTwoListsTellsNoDistrict() throws Exception {
        list(
                "ก.xlsx",
                TITLE,
                List.of(
                        Line.of("อบต.หนึ่ง อำเภอเมืองตราด", "80"),
                        Line.of("อบต.สอง อำเภอเมืองตราด", "82.5"),
                        Line.of("อบต.สอง อำเภอเขาสมิง", "76")));
        run();
        nextMinute();
        list(
                "ข.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "81"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertEquals(
                List.of("1 81.0", "1 76.0", "3 82.5"),
                stored("SELECT count(*), max(total) FROM v_compared_totals GROUP BY organisation"
                        + " ORDER BY organisation LIKE '%สอง', organisation LIKE '%สาม'"));
        assertEquals(List.of("50"), stored("SELECT count(*) FROM v_compared_scores"));
    }

    /** Ranks of indicators are among all that lists hold, also where a later list states totals alone and names no district. */
    @Test
    void laterListOfTotalsLeavesTheScoresOfAnEarlierOne() throws Exception {
        own("อบต.หนึ่ง", "80");
        list(
                "ก.xlsx",
                TITLE,
                List.of(
                        Line.of("อบต.หนึ่ง อำเภอเมือง", "80"),
                        Line.of("อบต.สอง อำเภอเมือง", "82.5"),
                        Line.of("อบต.สาม อำเภอเขาสมิง", "84"),
                        Line.of("อบต.สี่ อำเภอเขาสมิง", "76")));
        run();
        nextMinute();
        list(
                "ข.xlsx",
                TITLE,
                List.of(
                        new Line("อบต.สาม", "", "84", "B"),
                        new Line("อบต.สอง", "", "82.5", "B"),
                        new Line("อบต.หนึ่ง", "", "80", "B")));
        run();
        try (XSSFWorkbook workbook = new XSSFWorkbook(
                folder.resolve("output/latest/consolidated.xlsx").toFile())) {
            XSSFSheet sheet = workbook.getSheet("เทียบในจังหวัด");
            assertEquals(
                    List.of("๓ จาก ๔"),
                    IntStream.rangeClosed(3, 13)
                            .mapToObj(row -> sheet.getRow(row).getCell(6).getStringCellValue())
                            .distinct()
                            .toList());
        }
    }

    /** What a body delivers itself counts; where a list says something else, both cells are told at the list. */
    @Test
    void listThatDiffersFromADeliveryOrAnotherListIsTold() throws Exception {
        own("อบต.หนึ่ง", "80");
        list(
                "ก.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        String told =
                "SELECT file_name, replace(cells, char(10), ','), found FROM v_findings WHERE code = 'list-differs' ORDER BY 1, 2";
        assertEquals(List.of(), stored(told));
        String before = stored("SELECT * FROM v_totals").toString() + stored("SELECT * FROM v_scores");
        list(
                "ข.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "81"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertEquals(
                List.of(
                        "ข.xlsx ผล!B3,ผล!C3,ผล!D3,ผล!E3,ผล!F3,ผล!G3,ผล!H3,ผล!I3,ผล!J3,ผล!K3,ผล!L3 องค์การบริหารส่วนตำบลหนึ่ง",
                        "ข.xlsx ผล!B3,ผล!C3,ผล!D3,ผล!E3,ผล!F3,ผล!G3,ผล!H3,ผล!I3,ผล!J3,ผล!K3,ผล!L3 องค์การบริหารส่วนตำบลหนึ่ง"),
                stored(told));
        assertTrue(
                stored("SELECT message FROM v_findings WHERE code = 'list-differs' AND message LIKE '%ของตน.xlsx%'")
                        .get(0)
                        .contains("ผล!B3 = 81 / คะแนน!B3 = 80"),
                stored("SELECT message FROM v_findings WHERE code = 'list-differs'")
                        .toString());
        assertEquals(before, stored("SELECT * FROM v_totals").toString() + stored("SELECT * FROM v_scores"));
    }

    /** A total is named where the body states it, or else where its scores stand. */
    @Test
    void totalThatDiffersIsNamedAtItsCell() throws Exception {
        own("ก.xlsx", "อบต.หนึ่ง", "80", Optional.of("80.00"));
        own("ข.xlsx", "อบต.สอง", "82.5", Optional.empty());
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(
                        new Line("อบต.หนึ่ง", "80", "81", "B"),
                        new Line("อบต.สอง", "82.5", "83", "B"),
                        Line.of("อบต.สาม", "76")));
        run();
        String told = stored("SELECT message FROM v_findings WHERE code = 'list-differs'")
                .toString();
        assertTrue(told.contains("ผล!L3 = 81 / คะแนน!B13 = 80 "), told);
        assertTrue(told.contains("ผล!L4 = 83 / คะแนน!B3:B12 = 82.5 "), told);
    }

    @Test
    void pageOneCountsOnlyThoseThatAreRankedInTheProvince() throws Exception {
        own("ก.xlsx", "อบต.หนึ่ง", "80", Optional.empty());
        own("ข.xlsx", "อบต.สอง", "82.5", Optional.empty());
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "81"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertTrue(page().contains("ลำดับในจังหวัดมี ๑ แห่ง"), page());
    }

    /** A job names the body alone, as most do: the place that the list tells is kept, and what differs told, unless the name is of two. */
    @Test
    void listThatDiffersIsToldToWhomTheJobExpectsWithoutAPlace() throws Exception {
        Files.writeString(
                Path.of(job),
                Files.readString(Path.of(job))
                        + "expect:\n  - body: องค์การบริหารส่วนตำบลหนึ่ง\n    fiscal-year: 2565\n    forms: [scores]\n");
        own("อบต.หนึ่ง", "80");
        List<Line> lines = List.of(Line.of("อบต.หนึ่ง", "81"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76"));
        list("ก.xlsx", TITLE, lines);
        run();
        String told = "SELECT DISTINCT found FROM v_findings WHERE code = 'list-differs'";
        assertEquals(List.of("องค์การบริหารส่วนตำบลหนึ่ง"), stored(told));
        assertEquals(
                List.of("ตราด"),
                stored("SELECT DISTINCT province FROM v_compared_totals WHERE organisation LIKE '%หนึ่ง'"));
        list("ข.xlsx", TITLE.replace("ตราด", "น่าน"), lines);
        run();
        assertEquals(List.of(), stored(told));
    }

    @Test
    void pageOneTellsTheRankInTheProvince() throws Exception {
        own("อบต.หนึ่ง", "80");
        run();
        assertFalse(page().contains("ลำดับที่"));
        list(
                "ก.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertTrue(
                page().contains("ปี ๒๕๖๕ ลำดับที่ ๒ จาก ๓ ในจังหวัดตราดที่อยู่ในรายการ (ค่าเฉลี่ยในรายการ ๗๙.๕๐)"),
                page());
        list("ก.xlsx", TITLE, List.of(Line.of("อบต.สี่", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertTrue(
                page().contains(
                                "ค่าเฉลี่ย ๓ แห่งในจังหวัดตราดที่อยู่ในรายการ ๗๙.๕๐ (ไม่มีคะแนนรวมของหน่วยงานนี้ในรายการ)"),
                page());
    }

    private String page() throws IOException {
        return Files.readString(folder.resolve("output/latest/index.html"));
    }

    /** The job names the body without its place, which the list tells where it states the body's own total. */
    @Test
    void bodyThatIsExpectedWithoutAPlaceHasItsRank() throws Exception {
        Files.writeString(
                Path.of(job),
                Files.readString(Path.of(job))
                        + "expect:\n  - body: องค์การบริหารส่วนตำบลหนึ่ง\n    fiscal-year: 2565\n    forms: [scores]\n");
        own("อบต.หนึ่ง", "80");
        List<Line> lines = List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76"));
        list("จังหวัด.xlsx", TITLE, lines);
        run();
        assertEquals(List.of("ตราด"), stored("SELECT province FROM v_submissions WHERE organisation IS NOT NULL"));
        assertTrue(page().contains("ในจังหวัดตราดที่อยู่ในรายการ (ค่าเฉลี่ย"), page());
        // another body of the name in another province: it may be either
        list("อีกจังหวัด.xlsx", TITLE.replace("ตราด", "น่าน"), lines);
        run();
        assertFalse(page().contains("ในจังหวัดตราดที่อยู่ในรายการ (ค่าเฉลี่ย"), page());
    }

    @Test
    void purgeTakesABodysRowsAndNamesTheListsThatHoldItStill() throws Exception {
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertEquals(0, ita("purge", job, "--organisation", "อบต.สอง", "--yes", "--lang", "en"), out());
        assertTrue(out().contains("lists of many bodies"), out());
        assertTrue(out().contains("  จังหวัด.xlsx"), out());
        assertEquals(
                List.of("องค์การบริหารส่วนตำบลหนึ่ง", "องค์การบริหารส่วนตำบลสาม"),
                stored("SELECT organisation FROM v_compared_totals ORDER BY cell"));
        assertEquals(List.of("20"), stored("SELECT count(*) FROM v_compared_scores"));
        run();
        assertEquals(List.of("2"), stored("SELECT count(*) FROM v_compared_totals"));
    }

    /** What was told of a list in the body's name, with its figures, goes with it. */
    @Test
    void purgeTakesWhatWasToldOfTheBodyInAList() throws Exception {
        own("อบต.สอง", "81");
        list(
                "จังหวัด.xlsx",
                TITLE,
                List.of(Line.of("อบต.หนึ่ง", "80"), Line.of("อบต.สอง", "82.5"), Line.of("อบต.สาม", "76")));
        run();
        assertEquals(List.of("1"), stored("SELECT count(*) > 0 FROM v_findings WHERE code = 'list-differs'"));
        assertEquals(0, ita("purge", job, "--organisation", "อบต.สอง", "--yes", "--lang", "en"), out());
        assertEquals(
                List.of("0"),
                stored("SELECT count(*) FROM finding WHERE found || expected || details || message LIKE '%ตำบลสอง%'"
                        + " OR message LIKE '%อบต.สอง%'"));
        assertEquals(List.of("0"), stored("SELECT count(*) FROM finding WHERE code = 'list-differs'"));
    }

    private void own(String body, String score) throws IOException {
        own("ของตน.xlsx", body, score, Optional.empty());
    }

    private void own(String name, String body, String score, Optional<String> total) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(folder.resolve("inbox").resolve(name))) {
            XSSFSheet sheet = workbook.createSheet("คะแนน");
            sheet.createRow(0)
                    .createCell(0)
                    .setCellValue("ผลการประเมิน ITA " + body + " อำเภอเมือง จังหวัดตราด ปีงบประมาณ พ.ศ. 2565");
            Row heading = sheet.createRow(1);
            heading.createCell(0).setCellValue("ตัวชี้วัด");
            heading.createCell(1).setCellValue("คะแนน");
            for (int i = 0; i < NAMES.size(); i++) {
                Row row = sheet.createRow(2 + i);
                row.createCell(0).setCellValue(NAMES.get(i));
                row.createCell(1).setCellValue(Double.parseDouble(score));
            }
            total.ifPresent(stated -> {
                Row row = sheet.createRow(2 + NAMES.size());
                row.createCell(0).setCellValue("คะแนนรวม");
                row.createCell(1).setCellValue(stated);
            });
            workbook.write(out);
        }
    }

    private void nextMinute() {
        now = now.plusSeconds(60);
    }

    private void list(String name, String title, List<Line> lines) throws IOException {
        Path file = folder.resolve("inbox").resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            XSSFSheet sheet = workbook.createSheet("ผล");
            sheet.createRow(0).createCell(0).setCellValue(title);
            Row heading = sheet.createRow(1);
            heading.createCell(0).setCellValue("หน่วยงาน");
            for (int i = 0; i < NAMES.size(); i++) {
                heading.createCell(1 + i).setCellValue(NAMES.get(i));
            }
            heading.createCell(11).setCellValue("คะแนนรวม");
            heading.createCell(12).setCellValue("ระดับ");
            for (int line = 0; line < lines.size(); line++) {
                Row row = sheet.createRow(2 + line);
                row.createCell(0).setCellValue(lines.get(line).body());
                for (int i = 0; i < NAMES.size() && !lines.get(line).score().isEmpty(); i++) {
                    row.createCell(1 + i)
                            .setCellValue(Double.parseDouble(lines.get(line).score()));
                }
                Cell total = row.createCell(11);
                total.setCellValue(Double.parseDouble(lines.get(line).total()));
                row.createCell(12).setCellValue(lines.get(line).level());
            }
            workbook.write(out);
        }
    }
}
