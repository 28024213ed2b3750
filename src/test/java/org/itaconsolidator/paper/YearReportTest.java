package org.itaconsolidator.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.paper.PaperThread;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Test;

/** The year's report holds every measure once, with its newest result, in every kind of file. */
class YearReportTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "สมมติ", "สาธิต");

    private static final List<String> DIVISIONS = List.of("กองคลัง", "กองช่าง", "สำนักปลัด");

    private final Papers papers = new Papers(Frameworks.load(Optional.empty())::findFramework, Digits.ARABIC);

    /** A measure promised for the first half of the year. */
    private static PaperThread thread(long measureId, boolean planned, List<PaperThread.Row> rows) {
        return thread(measureId, planned, false, rows);
    }

    private static PaperThread thread(long measureId, boolean planned, boolean repeated, List<PaperThread.Row> rows) {
        return new PaperThread(
                measureId, planned, "", LocalDate.of(2025, 12, 31), LocalDate.of(2026, 3, 31), repeated, rows);
    }

    /** A year made up at random: what its report has to hold, by the measure's words, with the result. */
    private static final class Year {
        private final Random random;
        private final List<MeasureRow> measures = new ArrayList<>();
        private final List<PaperThread> threads = new ArrayList<>();
        private final List<NothingReported> nothing = new ArrayList<>();
        private final Map<String, String> expected = new TreeMap<>();
        private final Map<String, String> likely = new HashMap<>();

        private Year(long seed) {
            random = new Random(seed);
            int count = 1 + random.nextInt(12);
            for (int i = 0; i < count; i++) {
                add("<มาตรการ " + i + ">");
            }
            MeasureRow last = row(Form.REPORT, 12, "<เพิ่มในรอบปี>", "<ผลท้ายปี>", "กองคลัง");
            threads.add(thread(last.id(), false, List.of(told(last, false))));
            expected.put("<เพิ่มในรอบปี>", "<ผลท้ายปี>");
        }

        private void add(String name) {
            String division = DIVISIONS.get(random.nextInt(DIVISIONS.size()));
            boolean planned = random.nextInt(5) > 0;
            List<PaperThread.Row> rows = new ArrayList<>();
            MeasureRow plan = planned ? row(Form.MEASURES, 0, name, "", division) : null;
            String newest = "";
            long first = planned ? plan.id() : 0;
            for (int round : List.of(6, 12)) {
                boolean must = !planned && first == 0 && round == 12;
                if (!must && random.nextBoolean()) {
                    continue;
                }
                boolean tells = random.nextInt(4) > 0;
                String result = tells ? "<ผลรอบ " + round + " ของ " + name + ">" : "";
                MeasureRow told = row(Form.REPORT, round, name, result, division);
                rows.add(told(told, false));
                first = first == 0 ? told.id() : first;
                newest = tells ? result : newest;
            }
            expected.put(name, newest);
            if (planned && rows.isEmpty() && random.nextBoolean()) {
                int round = random.nextBoolean() ? 6 : 12;
                String words = name.replace(">", " ในถ้อยคำอื่น>");
                MeasureRow other = row(Form.REPORT, round, words, "<ผลของ " + words, division);
                threads.add(thread(other.id(), false, List.of(told(other, false))));
                rows.add(told(other, true));
                expected.put(words, "<ผลของ " + words);
                likely.put(words, name);
                if (random.nextBoolean()) {
                    String second = name.replace(">", " ที่รายงานรวมกัน>");
                    MeasureRow joined = row(Form.MEASURES, 0, second, "", division);
                    threads.add(thread(joined.id(), true, List.of(told(other, true))));
                    expected.put(second, "");
                    likely.put(words, second + "\n" + name);
                }
            }
            threads.add(thread(first, planned, rows));
        }

        private static PaperThread.Row told(MeasureRow row, boolean likely) {
            return new PaperThread.Row(row.id(), likely, !row.text(Field.RESULT).isEmpty(), false);
        }

        private MeasureRow row(Form form, int round, String name, String result, String division) {
            Map<Field, String> texts = new EnumMap<>(Field.class);
            texts.put(Field.MEASURE, name);
            if (!result.isEmpty()) {
                texts.put(Field.RESULT, result);
            }
            MeasureRow row = new MeasureRow(
                    measures.size() + 1L,
                    BODY,
                    division,
                    FiscalYear.ofBuddhist(2569),
                    form,
                    round == 0 ? OptionalInt.empty() : OptionalInt.of(round),
                    OptionalInt.empty(),
                    random.nextBoolean() ? OptionalInt.of(1 + random.nextInt(10)) : OptionalInt.empty(),
                    "",
                    texts,
                    List.of(division),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Place("", "", ""));
            measures.add(row);
            return row;
        }

        private PaperContent content() {
            FiscalYear year = FiscalYear.ofBuddhist(2569);
            return new PaperContent(
                    BODY,
                    year,
                    measures,
                    threads,
                    nothing,
                    new PaperContent.Result(
                            year.previous(),
                            Map.of(),
                            Optional.empty(),
                            List.of(),
                            BigDecimal.valueOf(85),
                            Optional.empty()),
                    List.of(),
                    Map.of(),
                    Map.of(),
                    List.of(),
                    Set.of(),
                    List.of(),
                    List.of());
        }
    }

    @Test
    void everyPlannedAndEveryReportedMeasureStandsOnceWithItsNewestResult() {
        for (long seed = 0; seed < 300; seed++) {
            Year year = new Year(seed);
            MadePaper paper = papers.of(year.content()).stream()
                    .filter(made -> made.name().equals("report-2569-12"))
                    .findFirst()
                    .orElseThrow();
            PaperSheet main = paper.sheets().get(0).sheet();
            PaperSheet apart = paper.sheets().get(1).sheet();
            Map<String, String> sheets = results(main);
            results(apart).forEach((name, result) -> assertEquals(null, sheets.put(name, result), name));
            assertEquals(year.expected, sheets, "sheets and JSON, seed " + seed);
            assertEquals(year.expected, results(paper.sheets().get(0).inCsv()), "CSV, seed " + seed);
            assertEquals(
                    new TreeMap<>(counted(year.expected.keySet())),
                    new TreeMap<>(counted(cells(paper.document().orElseThrow()))),
                    "document, seed " + seed);
            assertLikelyOnesStandTogether(year, main, "seed " + seed);
        }
    }

    /** A row that is probably what the 6-month report has in other words than the plan was in no list. */
    @Test
    void rowsInOtherWordsOfOneAnotherStandBelowTheMeasureOfThePlan() {
        Year year = new Year(1);
        year.measures.clear();
        year.threads.clear();
        MeasureRow plan = year.row(Form.MEASURES, 0, "<แผน>", "", "กองคลัง");
        MeasureRow half = year.row(Form.REPORT, 6, "<รอบ ๖>", "<ผล ๖>", "กองคลัง");
        MeasureRow whole = year.row(Form.REPORT, 12, "<รอบ ๑๒>", "<ผล ๑๒>", "กองคลัง");
        year.threads.add(thread(plan.id(), true, List.of(Year.told(half, true))));
        year.threads.add(thread(half.id(), false, List.of(Year.told(half, false), Year.told(whole, true))));
        year.threads.add(thread(whole.id(), false, List.of(Year.told(whole, false))));
        assertEquals(List.of("<แผน>", "<รอบ ๖>", "<รอบ ๑๒>"), column(yearReport(year), "measure"));
    }

    /** A body whose forms have no rounds: its planned measures without a report stood in no document. */
    @Test
    void reportOfNoRoundHoldsTheWholePlanUnlessARoundIsReported() {
        Year year = new Year(1);
        year.measures.clear();
        year.threads.clear();
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ทำแล้ว>", "", "กองคลัง");
        MeasureRow done = year.row(Form.REPORT, 0, "<ทำแล้ว>", "<ผล>", "กองคลัง");
        MeasureRow silent = year.row(Form.MEASURES, 0, "<เงียบ>", "", "กองคลัง");
        year.threads.add(thread(plan.id(), true, List.of(Year.told(done, false))));
        year.threads.add(thread(silent.id(), true, List.of()));
        assertEquals(
                List.of("<เงียบ>"), column(reportOfNoRound(year).sheets().get(1).sheet(), "measure"));

        MeasureRow other = year.row(Form.REPORT, 6, "<เพิ่ม>", "<ผล>", "กองช่าง");
        year.threads.add(thread(other.id(), false, List.of(Year.told(other, false))));
        assertEquals(List.of(), column(reportOfNoRound(year).sheets().get(1).sheet(), "measure"));
    }

    private MadePaper reportOfNoRound(Year year) {
        return papers.of(year.content()).stream()
                .filter(made -> made.name().equals("report-2569"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void stateThatOneOfSeveralDivisionsReportsIsItsAlone() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ร่วมกัน>", "", "");
        MeasureRow done = year.row(Form.REPORT, 12, "<ร่วมกัน>", "อบรมแล้ว", "กองคลัง");
        MeasureRow other = new MeasureRow(
                year.measures.size() + 1L,
                BODY,
                "กองช่าง",
                FiscalYear.ofBuddhist(2569),
                Form.REPORT,
                OptionalInt.of(12),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "",
                Map.of(Field.MEASURE, "<ร่วมกัน>", Field.STATUS, "ยกเลิก"),
                List.of("กองช่าง"),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place("", "", ""));
        year.measures.add(other);
        year.threads.add(thread(
                plan.id(), true, List.of(Year.told(done, false), new PaperThread.Row(other.id(), false, true, false))));
        PaperSheet sheet = yearReport(year);
        int row = column(sheet, "measure").indexOf("<ร่วมกัน>");
        assertEquals("กองช่าง: ยกเลิก", column(sheet, "status").get(row));
        assertEquals("อบรมแล้ว", column(sheet, "result").get(row));
    }

    /** A division's own table has no such columns: its measures stood under "no topic stated", with nobody responsible. */
    @Test
    void whatTheReportLeavesBlankStandsAsThePlanSaysIt() {
        Year year = new Year(1);
        Map<Field, String> planned =
                Map.of(Field.MEASURE, "<ตรวจพัสดุ>", Field.PERIOD, "ภายใน มี.ค. 69", Field.ISSUE, "<พัสดุไม่ตรงบัญชี>");
        MeasureRow plan = new MeasureRow(
                900,
                BODY,
                "กองคลัง",
                FiscalYear.ofBuddhist(2569),
                Form.MEASURES,
                OptionalInt.empty(),
                OptionalInt.of(4),
                OptionalInt.of(4),
                "E12",
                planned,
                List.of("กองคลัง"),
                List.of(),
                Optional.empty(),
                Optional.of("2026-03-31"),
                Optional.empty(),
                new Place("", "", ""));
        year.measures.add(plan);
        MeasureRow told = year.row(Form.REPORT, 12, "<ตรวจพัสดุ>", "ตรวจแล้ว 9 มี.ค. 2569", "กองคลัง");
        year.threads.add(thread(900, true, List.of(Year.told(told, false))));
        PaperSheet sheet = yearReport(year);
        int row = column(sheet, "measure").indexOf("<ตรวจพัสดุ>");
        assertEquals(
                List.of("4", "E12\n<พัสดุไม่ตรงบัญชี>", "ภายใน มี.ค. 69", "ตรวจแล้ว 9 มี.ค. 2569"),
                List.of("topic", "issue", "period", "result").stream()
                        .map(key -> column(sheet, key).get(row).toString())
                        .toList());
    }

    /** The form of the whole year's report asks for what is new: six monthly meetings of twelve were left out of what is published. */
    @Test
    void daysOfTheFirstHalfStandBeforeThoseOfTheSecond() {
        Year year = new Year(1);
        String autumn = "ประชุมวันที่ 5 ต.ค. 2568, 4 พ.ย. 2568";
        String spring = "ประชุมวันที่ 6 เม.ย. 2569, 5 พ.ค. 2569";
        Map<String, List<String>> halves = Map.of(
                "<ประชุม>", List.of(autumn, spring, autumn + " (ผลตามรายงานรอบ 6 เดือน)\n" + spring),
                "<กรอกซ้ำ>", List.of(autumn, autumn + ", " + spring, autumn + ", " + spring),
                "<จิตอาสา>",
                        List.of(
                                "จัดกิจกรรมเมื่อวันที่ 5 ธันวาคม 2568",
                                "จัดกิจกรรมเมื่อวันที่ 12 สิงหาคม 2569",
                                "จัดกิจกรรมเมื่อวันที่ 5 ธันวาคม 2568 (ผลตามรายงานรอบ 6 เดือน)\n"
                                        + "จัดกิจกรรมเมื่อวันที่ 12 สิงหาคม 2569"),
                "<คืบหน้า>", List.of("อยู่ระหว่างจัดซื้อ", "ตรวจรับแล้ว 9 มิ.ย. 2569", "ตรวจรับแล้ว 9 มิ.ย. 2569"));
        halves.forEach((name, results) -> {
            MeasureRow plan = year.row(Form.MEASURES, 0, name, "", "กองคลัง");
            MeasureRow first = year.row(Form.REPORT, 6, name, results.get(0), "กองคลัง");
            MeasureRow second = year.row(Form.REPORT, 12, name, results.get(1), "กองคลัง");
            year.threads.add(thread(plan.id(), true, List.of(Year.told(first, false), Year.told(second, false))));
        });
        PaperSheet sheet = yearReport(year);
        halves.forEach(
                (name, results) -> assertEquals(results.get(2), results(sheet).get(name)));
    }

    /** Twice a year, each report one day; every month, each report a number: the year's held the second half alone. */
    @Test
    void ofARhythmOneDayOrANumberOfTheFirstHalfStandsBeforeTheSecond() {
        Year year = new Year(1);
        Map<String, List<String>> halves = Map.of(
                "<ปีละ ๒ ครั้ง>", List.of("สำรวจ 20 มี.ค. 2569", "สำรวจ 18 ก.ย. 2569"),
                "<ทุกเดือน>", List.of("ปรับปรุงแล้ว 6 ครั้ง", "ปรับปรุงแล้ว 5 ครั้ง"),
                "<เท่าเดิม>", List.of("ประชุมแล้ว 6 ครั้ง", "ประชุมแล้ว 6 ครั้ง"),
                "<ต่อเนื่อง>", List.of("ดำเนินการอย่างต่อเนื่อง", "ดำเนินการอย่างต่อเนื่อง"),
                "<กรอกซ้ำ>", List.of("สำรวจ 20 มี.ค. 2569", "สำรวจ 20 มี.ค. 2569 และ 18 ก.ย. 2569"));
        halves.forEach((name, results) -> {
            MeasureRow plan = year.row(Form.MEASURES, 0, name, "", "กองคลัง");
            MeasureRow first = year.row(Form.REPORT, 6, name, results.get(0), "กองคลัง");
            MeasureRow second = year.row(Form.REPORT, 12, name, results.get(1), "กองคลัง");
            year.threads.add(thread(plan.id(), true, true, List.of(Year.told(first, false), Year.told(second, false))));
        });
        Map<String, String> results = results(yearReport(year));
        assertEquals("สำรวจ 20 มี.ค. 2569 (ผลตามรายงานรอบ 6 เดือน)\nสำรวจ 18 ก.ย. 2569", results.get("<ปีละ ๒ ครั้ง>"));
        assertEquals("ปรับปรุงแล้ว 6 ครั้ง (ผลตามรายงานรอบ 6 เดือน)\nปรับปรุงแล้ว 5 ครั้ง", results.get("<ทุกเดือน>"));
        assertEquals("ประชุมแล้ว 6 ครั้ง (ผลตามรายงานรอบ 6 เดือน)\nประชุมแล้ว 6 ครั้ง", results.get("<เท่าเดิม>"));
        assertEquals("ดำเนินการอย่างต่อเนื่อง", results.get("<ต่อเนื่อง>"));
        assertEquals("สำรวจ 20 มี.ค. 2569 และ 18 ก.ย. 2569", results.get("<กรอกซ้ำ>"));
    }

    /** A row of the body's file has no deliverer of its own: ", กองช่าง" stood in the data. */
    @Test
    void deliverersOfOneMeasureAreNamedWithoutABlankAmongThem() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<เผยแพร่>", "", "");
        MeasureRow body = year.row(Form.REPORT, 12, "<เผยแพร่>", "เผยแพร่ 12 พ.ย. 2568", "");
        MeasureRow own = year.row(Form.REPORT, 12, "<เผยแพร่>", "เผยแพร่ 20 มี.ค. 2569", "กองช่าง");
        year.threads.add(thread(plan.id(), true, List.of(Year.told(body, false), Year.told(own, false))));
        assertEquals(
                List.of(),
                column(yearReport(year), "division").stream()
                        .filter(who -> who.startsWith(","))
                        .toList());
    }

    /** A row for each month, or a step for each: the first of them alone stood in what is published. */
    @Test
    void everyRowAndStepOfTheFirstHalfStandsBeforeTheSecond() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ประชุม>", "", "กองคลัง");
        List<PaperThread.Row> rows = new ArrayList<>();
        for (String result : List.of("ประชุม 5 ต.ค. 2568", "ประชุม 4 พ.ย. 2568", "ประชุม 6 เม.ย. 2569")) {
            rows.add(Year.told(
                    year.row(Form.REPORT, result.contains("2569") ? 12 : 6, "<ประชุม>", result, "กองคลัง"), false));
        }
        year.threads.add(thread(plan.id(), true, rows));
        MeasureRow stepped = year.row(Form.MEASURES, 0, "<ขั้นตอน>", "", "กองคลัง");
        MeasureRow first = year.row(Form.REPORT, 6, "<ขั้นตอน>", "", "กองคลัง")
                .with(
                        "กองคลัง",
                        Map.of(Field.MEASURE, "<ขั้นตอน>"),
                        List.of("กองคลัง"),
                        List.of(
                                new MeasureRow.Step(1, "สำรวจ", "สำรวจ 5 ต.ค. 2568", "", ""),
                                new MeasureRow.Step(2, "จัดซื้อ", "จัดซื้อ 4 พ.ย. 2568", "", "")));
        year.measures.set(year.measures.size() - 1, first);
        MeasureRow second = year.row(Form.REPORT, 12, "<ขั้นตอน>", "ตรวจรับ 9 มิ.ย. 2569", "กองคลัง");
        year.threads.add(thread(
                stepped.id(),
                true,
                List.of(new PaperThread.Row(first.id(), false, true, false), Year.told(second, false))));
        Map<String, String> results = results(yearReport(year));
        assertEquals(
                "ประชุม 5 ต.ค. 2568 (ผลตามรายงานรอบ 6 เดือน)\nประชุม 4 พ.ย. 2568 (ผลตามรายงานรอบ 6 เดือน)\n"
                        + "ประชุม 6 เม.ย. 2569",
                results.get("<ประชุม>"));
        assertEquals(
                "1. สำรวจ 5 ต.ค. 2568\n2. จัดซื้อ 4 พ.ย. 2568 (ผลตามรายงานรอบ 6 เดือน)\nตรวจรับ 9 มิ.ย. 2569",
                results.get("<ขั้นตอน>"));
    }

    /** The newest result of a division that finished in the first half stands beside that of another one's second half. */
    @Test
    void resultOfEachDivisionIsItsOwnNewest() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ร่วมกัน>", "", "");
        MeasureRow early = year.row(Form.REPORT, 6, "<ร่วมกัน>", "ตรวจแล้ว", "กองคลัง");
        MeasureRow begun = year.row(Form.REPORT, 6, "<ร่วมกัน>", "กำลังซ่อม", "กองช่าง");
        MeasureRow late = year.row(Form.REPORT, 12, "<ร่วมกัน>", "ซ่อมแล้ว", "กองช่าง");
        year.threads.add(thread(
                plan.id(), true, List.of(Year.told(early, false), Year.told(begun, false), Year.told(late, false))));
        assertEquals(
                "กองช่าง: ซ่อมแล้ว\nกองคลัง: ตรวจแล้ว (ผลตามรายงานรอบ 6 เดือน)",
                results(yearReport(year)).get("<ร่วมกัน>"));
    }

    /**
     * A report without a round tells of some round: what it tells stood in no report that is signed, and its measures among those
     * that nobody reported.
     */
    @Test
    void resultsOfAReportWithoutARoundStandMarkedWhereTheRoundsOwnSayNothing() {
        Year year = new Year(1);
        String mark = " (ผลตามรายงานที่ไม่ระบุรอบ)";
        Map<String, List<String>> told = new TreeMap<>();
        told.put("<ไม่ระบุรอบ>", List.of("", "ติดป้าย 2 มี.ค. 2569"));
        told.put("<ทั้งสอง>", List.of("ติดป้าย 5 มี.ค. 2569", "ติดป้าย 5 มี.ค. 2569"));
        told.put("<หลังรอบ>", List.of("", "ติดป้าย 9 ก.ย. 2569"));
        told.put("<ไม่มีใคร>", List.of("", ""));
        told.forEach((name, results) -> {
            MeasureRow plan = year.row(Form.MEASURES, 0, name, "", "กองคลัง");
            List<PaperThread.Row> rows = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                if (!results.get(i).isEmpty()) {
                    rows.add(Year.told(year.row(Form.REPORT, i == 0 ? 6 : 0, name, results.get(i), "กองคลัง"), false));
                }
            }
            year.threads.add(thread(plan.id(), true, rows));
        });
        MeasureRow joint = year.row(Form.MEASURES, 0, "<ร่วมกัน>", "", "");
        year.threads.add(thread(
                joint.id(),
                true,
                List.of(
                        Year.told(year.row(Form.REPORT, 6, "<ร่วมกัน>", "ตรวจแล้ว", "กองคลัง"), false),
                        Year.told(year.row(Form.REPORT, 0, "<ร่วมกัน>", "ซ่อมแล้ว", "กองช่าง"), false))));
        PaperSheet half = report(year, "report-2569-6");
        assertEquals("ติดป้าย 2 มี.ค. 2569", results(half).get("<ไม่ระบุรอบ>"));
        assertEquals("ติดป้าย 5 มี.ค. 2569", results(half).get("<ทั้งสอง>"));
        assertEquals(
                "กองคลัง: ตรวจแล้ว\nกองช่าง: ซ่อมแล้ว" + mark, results(half).get("<ร่วมกัน>"));
        assertEquals(List.of("<หลังรอบ>", "<ไม่มีใคร>"), unreported(half, told.keySet()));
        assertEquals(List.of("<ไม่มีใคร>"), unreported(yearReport(year), told.keySet()));
        assertEquals("ติดป้าย 9 ก.ย. 2569", results(yearReport(year)).get("<หลังรอบ>"));
        assertEquals(
                "กองคลัง: ตรวจแล้ว (ผลตามรายงานรอบ 6 เดือน)\nกองช่าง: ซ่อมแล้ว",
                results(yearReport(year)).get("<ร่วมกัน>").lines().sorted().collect(Collectors.joining("\n")));
    }

    /** A reader of the half year's report took what is due in September for neglected. */
    @Test
    void measureThatIsDueLaterSaysSoAmongThoseWithoutReport() {
        Year year = new Year(1);
        year.row(Form.REPORT, 6, "<รายงานแล้ว>", "ทำแล้ว", "กองคลัง");
        MeasureRow due = year.row(Form.MEASURES, 0, "<ถึงกำหนด>", "", "กองคลัง");
        MeasureRow later = year.row(Form.MEASURES, 0, "<ปลายปี>", "", "กองคลัง");
        LocalDate september = LocalDate.of(2026, 9, 30);
        year.threads.add(thread(due.id(), true, List.of()));
        year.threads.add(new PaperThread(later.id(), true, "", september, september, false, List.of()));
        assertEquals(
                List.of("<ถึงกำหนด>", "<ปลายปี>\n(กำหนดหลังรอบนี้)"),
                named(year, "report-2569-6", "<ถึงกำหนด>", "<ปลายปี>"));
        assertEquals(List.of("<ปลายปี>"), named(year, "report-2569-12", "<ปลายปี>"));
    }

    /** A plan that was reworded leaves the old words in the form that was handed out before. */
    @Test
    void blankRowOfAFormThatIsInNoPlanAnyMoreSaysSo() {
        Year year = new Year(1);
        MeasureRow planned = year.row(Form.MEASURES, 0, "<ตามแผน>", "", "กองคลัง");
        MeasureRow blank = year.row(Form.REPORT, 6, "<ถ้อยคำเดิม>", "", "กองคลัง");
        year.threads.add(thread(planned.id(), true, List.of()));
        year.threads.add(thread(blank.id(), false, List.of(Year.told(blank, false))));
        assertEquals(
                List.of("<ตามแผน>", "<ถ้อยคำเดิม>\n(อยู่ในรายงาน ไม่อยู่ในแผน)"),
                named(year, "report-2569-6", "<ตามแผน>", "<ถ้อยคำเดิม>"));
    }

    /** The cells of a report's document that name these measures. */
    private List<String> named(Year year, String report, String... measures) {
        return document(year, report).parts().stream()
                .filter(Paper.Grid.class::isInstance)
                .flatMap(grid -> ((Paper.Grid) grid).rows().stream())
                .filter(row -> !row.band() && row.cells().size() > 1)
                .map(row -> row.cells().get(1))
                .filter(cell -> List.of(measures).stream().anyMatch(cell::startsWith))
                .toList();
    }

    private Paper document(Year year, String name) {
        return papers.of(year.content()).stream()
                .filter(made -> made.name().equals(name))
                .findFirst()
                .flatMap(MadePaper::document)
                .orElseThrow();
    }

    private static List<String> unreported(PaperSheet sheet, Set<String> of) {
        List<String> names = column(sheet, "measure");
        return of.stream()
                .filter(name ->
                        column(sheet, "unreported").get(names.indexOf(name)).equals("ใช่"))
                .toList();
    }

    /** The whole year's report as its CSV file holds it. */
    private PaperSheet yearReport(Year year) {
        return report(year, "report-2569-12");
    }

    private PaperSheet report(Year year, String name) {
        return papers.of(year.content()).stream()
                .filter(made -> made.name().equals(name))
                .findFirst()
                .orElseThrow()
                .sheets()
                .get(0)
                .inCsv();
    }

    @Test
    void measureOfADivisionThatHasNothingToReportIsNotWithoutReport() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ไม่มีเรื่อง>", "", "กองสวัสดิการสังคม");
        MeasureRow silent = year.row(Form.MEASURES, 0, "<เงียบ>", "", "กองการศึกษา");
        year.threads.add(thread(plan.id(), true, List.of()));
        year.threads.add(thread(silent.id(), true, List.of()));
        year.nothing.add(new NothingReported("กองสวัสดิการสังคม", FiscalYear.ofBuddhist(2569), OptionalInt.of(6)));
        PaperSheet sheet = yearReport(year);
        int row = column(sheet, "measure").indexOf("<ไม่มีเรื่อง>");
        assertEquals(
                "กองสวัสดิการสังคม: ไม่มีเรื่องรายงาน", column(sheet, "status").get(row));
        assertEquals("", column(sheet, "unreported").get(row));
        assertEquals("6", column(sheet, "told_before").get(row), "said half a year ago");
        int other = column(sheet, "measure").indexOf("<เงียบ>");
        assertEquals("", column(sheet, "status").get(other));
        assertEquals("ใช่", column(sheet, "unreported").get(other));
    }

    @Test
    void measureOfWhichARowSaysThatThereIsNothingIsNotWithoutReport() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ไม่มีเรื่อง>", "", "กองคลัง");
        MeasureRow untouched = year.row(Form.MEASURES, 0, "<ว่าง>", "", "กองคลัง");
        for (MeasureRow promise : List.of(plan, untouched)) {
            MeasureRow told = new MeasureRow(
                    year.measures.size() + 1L,
                    BODY,
                    "กองคลัง",
                    FiscalYear.ofBuddhist(2569),
                    Form.REPORT,
                    OptionalInt.of(6),
                    OptionalInt.empty(),
                    OptionalInt.empty(),
                    "",
                    promise == plan
                            ? Map.of(Field.MEASURE, "<ไม่มีเรื่อง>", Field.STATUS, "ไม่มีเรื่องรายงาน")
                            : Map.of(Field.MEASURE, "<ว่าง>", Field.RESULT, "-"),
                    List.of("กองคลัง"),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    new Place("", "", ""));
            year.measures.add(told);
            year.threads.add(thread(promise.id(), true, List.of(new PaperThread.Row(told.id(), false, false, false))));
        }
        PaperSheet sheet = yearReport(year);
        int row = column(sheet, "measure").indexOf("<ไม่มีเรื่อง>");
        assertEquals("ไม่มีเรื่องรายงาน", column(sheet, "status").get(row));
        assertEquals("", column(sheet, "unreported").get(row));
        assertEquals("6", column(sheet, "told_before").get(row), "said half a year ago");
        assertEquals(
                "ใช่",
                column(sheet, "unreported").get(column(sheet, "measure").indexOf("<ว่าง>")),
                "a dash tells nothing");
    }

    /** A form handed out with the plan's measures, of which some were left blank, one of another plan among them. */
    @Test
    void measureLeftBlankInAReportIsOneOfWhichNoneTells() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ว่าง>", "", "กองคลัง");
        MeasureRow blank = year.row(Form.REPORT, 12, "<ว่าง>", "", "กองคลัง");
        MeasureRow before = year.row(Form.REPORT, 6, "<นอกแผน>", "", "กองคลัง");
        MeasureRow later = year.row(Form.MEASURES, 0, "<ปลายปี>", "", "กองสวัสดิการสังคม");
        year.threads.add(thread(plan.id(), true, List.of(Year.told(blank, false))));
        year.threads.add(thread(before.id(), false, List.of(Year.told(before, false))));
        year.threads.add(new PaperThread(
                later.id(),
                true,
                "กองสวัสดิการสังคม",
                LocalDate.of(2026, 8, 31),
                LocalDate.of(2026, 8, 31),
                false,
                List.of()));
        year.nothing.add(new NothingReported("กองสวัสดิการสังคม", FiscalYear.ofBuddhist(2569), OptionalInt.of(6)));
        PaperSheet sheet = yearReport(year);
        for (String name : List.of("<ว่าง>", "<นอกแผน>", "<ปลายปี>")) {
            assertEquals(
                    "ใช่",
                    column(sheet, "unreported").get(column(sheet, "measure").indexOf(name)),
                    name);
        }
    }

    /** The same deliveries, read again in another order, gave other rows of what is signed. */
    @Test
    void divisionsOfOneRowStandInTheOrderOfTheirDocumentsHoweverTheyWereRead() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ร่วมกัน>", "", "");
        MeasureRow one = year.row(Form.REPORT, 12, "<ร่วมกัน>", "ตรวจแล้ว", "กองคลัง");
        MeasureRow other = year.row(Form.REPORT, 12, "<ร่วมกัน>", "ซ่อมแล้ว", "กองช่าง");
        year.threads.add(thread(plan.id(), true, List.of(Year.told(other, false), Year.told(one, false))));
        assertEquals(
                "กองคลัง: ตรวจแล้ว\nกองช่าง: ซ่อมแล้ว",
                results(yearReport(year)).get("<ร่วมกัน>"));
    }

    @Test
    void rowsOfSeveralDivisionsThatTellOfOneMeasureAreOneRow() {
        Year year = new Year(1);
        MeasureRow plan = year.row(Form.MEASURES, 0, "<ร่วมกัน>", "", "");
        MeasureRow one = year.row(Form.REPORT, 12, "<ร่วมกัน>", "ตรวจแล้ว", "กองคลัง");
        MeasureRow other = year.row(Form.REPORT, 12, "<ร่วมกัน>", "ซ่อมแล้ว", "กองช่าง");
        year.threads.add(thread(plan.id(), true, List.of(Year.told(one, false), Year.told(other, false))));
        year.expected.put("<ร่วมกัน>", "กองคลัง: ตรวจแล้ว\nกองช่าง: ซ่อมแล้ว");
        MeasureRow together = year.row(Form.MEASURES, 0, "<ในแบบเดียว>", "", "");
        MeasureRow first = ofBody(year, "<ในแบบเดียว>", "ขุดแล้ว", "กองช่าง", "ขุด");
        MeasureRow second = ofBody(year, "<ในแบบเดียว>", "จ่ายแล้ว", "กองคลัง", "จ่าย");
        year.threads.add(thread(together.id(), true, List.of(Year.told(first, false), Year.told(second, false))));
        year.expected.put("<ในแบบเดียว>", "กองช่าง: ขุดแล้ว\nกองคลัง: จ่ายแล้ว\n1. ผลของขุด\n2. ผลของจ่าย");
        MadePaper paper = papers.of(year.content()).stream()
                .filter(made -> made.name().equals("report-2569-12"))
                .findFirst()
                .orElseThrow();
        assertEquals(year.expected, results(paper.sheets().get(0).inCsv()));
    }

    /** One division of two told of it: it stood in what is published as everybody's. */
    @Test
    void whatSomeTellOfThoseWhoAnswerForAMeasureStandsWithTheirNamesOnce() {
        Year year = new Year(1);
        MeasureRow shared = year.row(Form.MEASURES, 0, "<ร่วมกัน>", "", "");
        MeasureRow plan = shared.with("", shared.texts(), List.of("กองคลัง", "กองช่าง"), List.of());
        year.measures.set(year.measures.size() - 1, plan);
        MeasureRow one = withStatus(year, "<ร่วมกัน>", "ตรวจแล้ว", "ดำเนินการแล้วเสร็จ");
        year.threads.add(thread(plan.id(), true, List.of(Year.told(one, false))));
        MeasureRow own = year.row(Form.MEASURES, 0, "<ทีละส่วน>", "", "กองช่าง");
        MeasureRow done = withStatus(year, "<ทีละส่วน>", "หมู่ที่ 1 แล้ว", "ดำเนินการแล้วเสร็จ");
        MeasureRow open = withStatus(year, "<ทีละส่วน>", "หมู่ที่ 2 ยัง", "ยังไม่ได้ดำเนินการ");
        year.threads.add(thread(own.id(), true, List.of(Year.told(done, false), Year.told(open, false))));
        PaperSheet sheet = yearReport(year);
        int row = column(sheet, "measure").indexOf("<ร่วมกัน>");
        assertEquals("กองช่าง: ตรวจแล้ว", column(sheet, "result").get(row));
        assertEquals("กองช่าง: ดำเนินการแล้วเสร็จ", column(sheet, "status").get(row));
        row = column(sheet, "measure").indexOf("<ทีละส่วน>");
        assertEquals("หมู่ที่ 1 แล้ว\nหมู่ที่ 2 ยัง", column(sheet, "result").get(row));
        assertEquals("ยังไม่ได้ดำเนินการ", column(sheet, "status").get(row));
    }

    /** The measure's state and the published one were told by different words. */
    @Test
    void ofOneDivisionsStatesThatOneStandsWhichTheMeasuresStateCounts() {
        Year year = new Year(1);
        for (String state : List.of("ไม่อนุมัติ", "ยกเลิก")) {
            MeasureRow plan = year.row(Form.MEASURES, 0, "<" + state + ">", "", "กองช่าง");
            MeasureRow done = withStatus(year, "<" + state + ">", "ส่วนแรก", "ดำเนินการแล้วเสร็จ");
            MeasureRow other = withStatus(year, "<" + state + ">", "ส่วนหลัง", state);
            boolean undone = !state.equals("ยกเลิก");
            year.threads.add(thread(
                    plan.id(),
                    true,
                    List.of(Year.told(done, false), new PaperThread.Row(other.id(), false, true, undone))));
        }
        PaperSheet sheet = yearReport(year);
        assertEquals(
                "ไม่อนุมัติ",
                column(sheet, "status").get(column(sheet, "measure").indexOf("<ไม่อนุมัติ>")));
        assertEquals(
                "ดำเนินการแล้วเสร็จ\nยกเลิก",
                column(sheet, "status").get(column(sheet, "measure").indexOf("<ยกเลิก>")));
    }

    private static MeasureRow withStatus(Year year, String name, String result, String status) {
        MeasureRow row = year.row(Form.REPORT, 12, name, result, "กองช่าง");
        Map<Field, String> texts = new EnumMap<>(row.texts());
        texts.put(Field.STATUS, status);
        MeasureRow stated = row.with("กองช่าง", texts, row.divisions(), List.of());
        year.measures.set(year.measures.size() - 1, stated);
        return stated;
    }

    private static MeasureRow ofBody(Year year, String name, String result, String responsible, String step) {
        MeasureRow row = new MeasureRow(
                year.measures.size() + 1L,
                BODY,
                "",
                FiscalYear.ofBuddhist(2569),
                Form.REPORT,
                OptionalInt.of(12),
                OptionalInt.empty(),
                OptionalInt.empty(),
                "",
                Map.of(Field.MEASURE, name, Field.RESULT, result, Field.RESPONSIBLE, responsible),
                List.of(responsible),
                List.of(new MeasureRow.Step(1, step, "ผลของ" + step, "", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place("", "", ""));
        year.measures.add(row);
        return row;
    }

    /** A row is below all of the measures that it is likely of and that serve the same indicator as the first of them. */
    private static void assertLikelyOnesStandTogether(Year year, PaperSheet sheet, String seed) {
        List<String> names = column(sheet, "measure");
        List<String> marked = column(sheet, "likely_measure");
        List<String> indicators = column(sheet, "indicator");
        for (int i = 0; i < names.size(); i++) {
            assertEquals(year.likely.getOrDefault(names.get(i), ""), marked.get(i), seed);
            List<String> all = marked.get(i).lines().toList();
            List<String> meant = all.stream()
                    .filter(name ->
                            indicators.get(names.indexOf(name)).equals(indicators.get(names.indexOf(all.get(0)))))
                    .toList();
            assertEquals(meant, names.subList(i - meant.size(), i), seed);
        }
    }

    private static Map<String, String> results(PaperSheet sheet) {
        Map<String, String> results = new TreeMap<>();
        List<String> names = column(sheet, "measure");
        boolean told = sheet.columns().stream().anyMatch(each -> each.key().equals("result"));
        List<String> values = told ? column(sheet, "result") : List.of();
        for (int i = 0; i < names.size(); i++) {
            assertEquals(null, results.put(names.get(i), told ? values.get(i) : ""), "twice: " + names.get(i));
        }
        return results;
    }

    private static List<String> column(PaperSheet sheet, String key) {
        List<String> keys = sheet.columns().stream().map(PaperSheet.Column::key).toList();
        return sheet.rows().stream()
                .map(row -> row.get(keys.indexOf(key)).toString())
                .toList();
    }

    /** The first line of each cell that names a measure. */
    private static List<String> cells(Paper document) {
        return document.parts().stream()
                .filter(Paper.Grid.class::isInstance)
                .map(Paper.Grid.class::cast)
                .flatMap(grid -> grid.rows().stream())
                .filter(row -> !row.band() && row.cells().size() > 1)
                .flatMap(row -> row.cells().get(1).lines().limit(1))
                .filter(line -> line.startsWith("<"))
                .toList();
    }

    private static Map<String, Integer> counted(Iterable<String> names) {
        Map<String, Integer> counts = new HashMap<>();
        names.forEach(name -> counts.merge(name, 1, Integer::sum));
        return counts;
    }
}
