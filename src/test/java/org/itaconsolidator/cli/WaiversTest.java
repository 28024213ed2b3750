package org.itaconsolidator.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.finding.FindingCode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A waiver names a code, and holds wherever its finding comes from. */
@Tag("whole-run")
class WaiversTest extends FormsDesk {
    private static final String SCORES = "blank/1-ผลคะแนน.xlsx";
    private static final String PLAN = "blank/3-มาตรการ-กองคลัง.xlsx";
    private static final String REPORT = "blank/4-รายงานผล-กองคลัง.xlsx";
    private static final String RESULT =
            "จัดประชุมชี้แจงระเบียบแก่ผู้ปฏิบัติงานทุกคนเมื่อวันที่ ๑๐ มกราคม ๒๕๖๙ มีผู้เข้าร่วม ๓๒ คน";

    @Test
    void findingsBetweenFilesOfScoresAndOfFollowingAreWaivedAsThoseOfAFile() throws Exception {
        deliverAll();
        assertTrue(ita("run", job) <= 1, out());
        List<String> codes = stored("SELECT DISTINCT code FROM v_findings ORDER BY 1");
        assertEquals(
                List.of(
                        "period-not-understood",
                        "result-not-concrete",
                        "round-missing",
                        "score-conflict",
                        "several-deliveries",
                        "text-repeated",
                        "total-mismatch"),
                codes);
        StringBuilder waivers = new StringBuilder("waivers:\n");
        for (FindingCode code : FindingCode.values()) {
            waivers.append("  - {code: %s, reason: ทราบแล้ว, until: 2026-12-31}%n".formatted(code.code()));
        }
        Files.writeString(Path.of(job), waivers, StandardOpenOption.APPEND);
        assertTrue(ita("run", job) <= 1, out());
        assertEquals(codes, stored("SELECT DISTINCT code FROM v_findings ORDER BY 1"));
        assertEquals(
                List.of(),
                stored("SELECT code FROM v_findings WHERE waived_for IS NULL OR waived_until <> '2026-12-31'"
                        + " OR message NOT LIKE '%(ผ่อนผันถึง 31 ธ.ค. 2569: ทราบแล้ว)'"));
        Map<?, ?> run = (Map<?, ?>) Json.parse(Files.readString(folder.resolve("output/latest/run.json")));
        assertEquals(
                stored("SELECT count(*) FROM v_findings").get(0), String.valueOf(((List<?>) run.get("waived")).size()));
    }

    @Test
    void waiverOfOneFileLeavesTheOtherSideOpenAndEndsOnItsDay() throws Exception {
        deliverAll();
        Files.writeString(
                Path.of(job),
                "waivers:\n  - {code: several-deliveries, file: ก.xlsx, reason: ทราบแล้ว, until: 2026-11-20}\n",
                StandardOpenOption.APPEND);
        assertTrue(ita("run", job) <= 1, out());
        assertEquals(Map.of("ก.xlsx", "1", "ข.xlsx", "0"), waived());
        now = now.plusSeconds(86_400);
        assertTrue(ita("run", job) <= 1, out());
        assertEquals(Map.of("ก.xlsx", "0", "ข.xlsx", "0"), waived());
    }

    /** Both had no effect, and nobody was told. */
    @Test
    void bodyThatNobodyIsInWaiversOrPlannerIsTold() throws Exception {
        deliverAll();
        Files.writeString(Path.of(job), """
                waivers:
                  - {code: several-deliveries, body: อบต.อื่น, reason: ทราบแล้ว, until: 2026-12-31}
                planner:
                  bodies:
                    - {body: อบต.ไกล, most-points: 5}
                """, StandardOpenOption.APPEND);
        assertEquals(1, ita("run", job), out());
        assertTrue(out().contains("(waivers) ของหน่วยงาน อบต.อื่น ซึ่งไม่อยู่ใน expect"), out());
        assertTrue(out().contains("planner ของหน่วยงาน อบต.ไกล ซึ่งไม่อยู่ใน expect"), out());
    }

    private Map<String, String> waived() throws Exception {
        Map<String, String> files = new TreeMap<>();
        stored("SELECT file_name, waived_for IS NOT NULL FROM v_findings WHERE code = 'several-deliveries'")
                .forEach(line -> files.put(line.split(" ")[0], line.split(" ")[1]));
        return files;
    }

    private void deliverAll() throws Exception {
        blankForms();
        deliver(PLAN, "ก.xlsx", plan("อบรม"));
        deliver(PLAN, "ข.xlsx", plan("ตรวจอาคาร"));
        deliver(SCORES, "ค.xlsx", scores("90.20", "12.00"));
        deliver(SCORES, "ง.xlsx", scores("90.99", "12.00"));
        deliver(REPORT, "จ.xlsx", workbook -> {
            for (int i = 0; i < 2; i++) {
                fill(
                        workbook,
                        i,
                        Map.of(
                                "indicator", "การใช้งบประมาณ",
                                "measure", i == 0 ? "อบรม" : "ตรวจอาคาร",
                                "responsible", "กองคลัง",
                                "status", "ดำเนินการแล้วเสร็จ",
                                "result", RESULT));
            }
        });
    }

    private static Consumer<XSSFWorkbook> plan(String name) {
        return workbook -> {
            fill(workbook, 0, measure(name));
            put(workbook, "col_period", 0, "เมื่อใดก็ตาม");
        };
    }

    private static Consumer<XSSFWorkbook> scores(String first, String total) {
        return workbook -> {
            for (int i = 0; i < 10; i++) {
                put(workbook, "col_score_2568", i, i == 0 ? first : "90.2" + i);
            }
            put(workbook, "col_score_2568", 13, total);
        };
    }
}
