package org.itaconsolidator.paper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.json.Json;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.LinkCheck.LinkOutcome;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.model.paper.PaperThread;
import org.itaconsolidator.model.paper.RefusedFile;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.Proof;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PapersTest {
    private static final Body BODY = new Body("องค์การบริหารส่วนตำบลตัวอย่าง", "สมมติ", "สาธิต");
    private static final Frameworks FRAMEWORKS = Frameworks.load(Optional.empty());
    private static final Place PLACE = new Place("กองคลัง/แผน.xlsx", "มาตรการ", "B7");

    private final Papers papers = new Papers(FRAMEWORKS::findFramework, Digits.THAI);

    private static MeasureRow measure(long id, Form form, int topic, int indicator, String text, String... divisions) {
        Map<Field, String> texts = new EnumMap<>(Field.class);
        texts.put(Field.MEASURE, text);
        texts.put(Field.RESPONSIBLE, String.join(" ", divisions));
        texts.put(Field.PERIOD, "ทุกเดือน");
        texts.put(Field.RESULT, form == Form.REPORT ? "ประชุมวันที่ 5 มกราคม 2569" : "");
        texts.values().removeIf(String::isEmpty);
        return new MeasureRow(
                id,
                BODY,
                "กองคลัง",
                FiscalYear.ofBuddhist(2569),
                form,
                form == Form.REPORT ? OptionalInt.of(6) : OptionalInt.empty(),
                topic == 0 ? OptionalInt.empty() : OptionalInt.of(topic),
                indicator == 0 ? OptionalInt.empty() : OptionalInt.of(indicator),
                "",
                texts,
                List.of(divisions),
                List.of(
                        new MeasureRow.Step(1, "ประชุม", "", "", ""),
                        new MeasureRow.Step(2, "รายงาน", "ส่งแล้ว", "", "")),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new Place("", "", ""));
    }

    private static PaperContent content(int year, MeasureRow... measures) {
        return content(BODY, year, Map.of(), Optional.empty(), Set.of(), measures);
    }

    private static PaperContent content(
            Body body,
            int year,
            Map<Integer, BigDecimal> scores,
            Optional<TotalRow> total,
            Set<String> acknowledged,
            MeasureRow... measures) {
        FiscalYear of = FiscalYear.ofBuddhist(year);
        return new PaperContent(
                body,
                of,
                List.of(measures),
                List.of(new PaperThread(
                        2, true, "", LocalDate.of(2025, 10, 31), LocalDate.of(2026, 9, 30), false, List.of())),
                List.of(),
                new PaperContent.Result(
                        of.previous(), scores, total, List.of(), BigDecimal.valueOf(85), Optional.empty()),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(new PaperContent.ReportDue(OptionalInt.of(6), LocalDate.of(2026, 4, 10))),
                acknowledged,
                List.of(),
                List.of());
    }

    private Paper document(PaperContent content, String name) {
        return made(content, name).document().orElseThrow();
    }

    private MadePaper made(PaperContent content, String name) {
        return papers.of(content).stream()
                .filter(paper -> place(paper).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String place(MadePaper paper) {
        return (paper.folder().isEmpty() ? "" : paper.folder() + "/") + paper.name();
    }

    private static List<Paper.Row> rows(Paper paper, int grid) {
        return paper.parts().stream()
                .filter(Paper.Grid.class::isInstance)
                .map(Paper.Grid.class::cast)
                .toList()
                .get(grid)
                .rows();
    }

    private static List<String> firstTwo(List<Paper.Row> rows, int column) {
        return rows.stream()
                .map(row -> row.band()
                        ? row.cells().get(0)
                        : row.cells().get(0) + " " + row.cells().get(column))
                .toList();
    }

    /** What lies beside a document for who signs it; in the document itself there is none of it. */
    private String notes(PaperContent content, String name) {
        assertTrue(document(content, name).parts().stream().noneMatch(Paper.Note.class::isInstance));
        return document(content, name + "-notes").parts().stream()
                .filter(Paper.Note.class::isInstance)
                .map(part -> ((Paper.Note) part).text())
                .collect(Collectors.joining("\n"));
    }

    private static String texts(Paper paper) {
        return paper.parts().stream()
                .filter(Paper.Text.class::isInstance)
                .map(part -> ((Paper.Text) part).text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void planOf2569StandsByTopicsAndWhatNamesNoneStandsLast() {
        Paper plan = document(
                content(
                        2569,
                        measure(1, Form.MEASURES, 0, 2, "ไม่มีประเด็น", "กองคลัง"),
                        measure(2, Form.MEASURES, 2, 6, "บริการ 5 เรื่อง", "กองคลัง"),
                        measure(3, Form.MEASURES, 1, 1, "คู่มือ", "กองคลัง")),
                "measures-plan-2569");
        assertEquals(
                List.of(
                        "ประเด็นที่ ๑ กระบวนการปฏิบัติงานที่โปร่งใสและมีประสิทธิภาพ",
                        "๑ คู่มือ",
                        "ประเด็นที่ ๒ การให้บริการและระบบ E-Service",
                        "๒ บริการ ๕ เรื่อง",
                        "มาตรการที่ไม่ได้ระบุประเด็น",
                        "๓ ไม่มีประเด็น"),
                firstTwo(rows(plan, 0), 1));
    }

    /** Under one heading "names no topic" the reader would not see what each measure is for. */
    @Test
    void planOf2569WithoutAnyTopicStandsByIndicatorsAndTheNotesSayWhy() {
        PaperContent content = content(
                2569,
                measure(1, Form.MEASURES, 0, 0, "ไม่มีตัวชี้วัด", "กองคลัง"),
                measure(2, Form.MEASURES, 0, 6, "บริการ", "กองคลัง"),
                measure(3, Form.MEASURES, 0, 2, "งบประมาณ", "กองคลัง"));
        assertEquals(
                List.of(
                        "ตัวชี้วัดที่ ๒ การใช้งบประมาณ",
                        "๑ งบประมาณ",
                        "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน",
                        "๒ บริการ",
                        "มาตรการที่ไม่ได้ระบุตัวชี้วัด",
                        "๓ ไม่มีตัวชี้วัด"),
                firstTwo(rows(document(content, "measures-plan-2569"), 0), 1));
        assertTrue(notes(content, "measures-plan-2569").contains("จึงจัดกลุ่มตามตัวชี้วัด"));
        PaperContent reported = content(
                2569,
                measure(1, Form.MEASURES, 0, 6, "บริการ", "กองคลัง"),
                measure(2, Form.MEASURES, 0, 2, "งบประมาณ", "กองคลัง"),
                measure(3, Form.REPORT, 1, 6, "บริการ", "กองคลัง"));
        assertEquals(
                List.of("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๑ งบประมาณ", "ตัวชี้วัดที่ ๖ คุณภาพการดำเนินงาน", "๒ บริการ"),
                firstTwo(rows(document(reported, "measures-plan-2569"), 0), 1),
                "a report leaves the numbers of the plan as they were signed");
        PaperContent none = content(2569, measure(1, Form.MEASURES, 0, 0, "ไม่มีตัวชี้วัด", "กองคลัง"));
        assertEquals(
                List.of("มาตรการที่ไม่ได้ระบุประเด็น", "๑ ไม่มีตัวชี้วัด"),
                firstTwo(rows(document(none, "measures-plan-2569"), 0), 1));
        assertFalse(notes(none, "measures-plan-2569").contains("จึงจัดกลุ่มตามตัวชี้วัด"));
    }

    @Test
    void planOf2566StandsByIndicatorsInTheirOrder() {
        Paper plan = document(
                content(
                        2566,
                        measure(1, Form.MEASURES, 0, 10, "สิบ", "กองคลัง"),
                        measure(2, Form.MEASURES, 0, 2, "สอง", "กองคลัง")),
                "measures-plan-2566");
        assertEquals(
                List.of("ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "๑ สอง", "ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต", "๒ สิบ"),
                firstTwo(rows(plan, 0), 1));
    }

    @Test
    void yearWithoutFrameworkKeepsEveryMeasure() {
        Paper plan =
                document(content(2550, measure(1, Form.MEASURES, 3, 10, "หนึ่ง", "กองคลัง")), "measures-plan-2550");
        assertEquals(List.of("มาตรการที่ไม่ได้ระบุตัวชี้วัด", "๑ หนึ่ง"), firstTwo(rows(plan, 0), 1));
    }

    @Test
    void copyOfAMeasureIsPrintedOnceAndTheNotesBesideTellWhatRepeats() {
        MeasureRow first = measure(1, Form.MEASURES, 1, 1, "คู่มือ", "กองคลัง");
        PaperContent content = content(2569, first, again(2, first, "กองช่าง"), again(3, first, first.division()));
        Paper plan = document(content, "measures-plan-2569");
        assertEquals(3, rows(plan, 0).size(), "the topic and one measure of each division");
        assertEquals("คู่มือ", rows(plan, 0).get(2).cells().get(1));
        String notes = document(content, "measures-plan-2569-notes").parts().toString();
        assertTrue(notes.contains("แถวลำดับที่ ๒ ซ้ำกับลำดับที่ ๑"), notes);
        assertTrue(notes.contains("\"คู่มือ\" (กองคลัง) มีอีกแถวหนึ่งที่ซ้ำกับลำดับที่ ๑ จึงไม่พิมพ์ซ้ำ"), notes);
    }

    private static MeasureRow again(long id, MeasureRow first, String division) {
        return new MeasureRow(
                id,
                BODY,
                division,
                first.fiscalYear(),
                Form.MEASURES,
                first.round(),
                first.topic(),
                first.indicator(),
                "",
                first.texts(),
                first.divisions(),
                first.steps(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(1L),
                new Place("", "", ""));
    }

    @Test
    void reportHoldsResultsOfMeasureAndStepsAndSaysWhatHasNoReport() {
        Paper report = document(
                content(
                        2569,
                        measure(2, Form.MEASURES, 1, 1, "ยังไม่รายงาน", "กองช่าง"),
                        measure(3, Form.REPORT, 1, 1, "คู่มือ", "กองคลัง")),
                "report-2569-6");
        assertEquals(
                List.of(
                        "๑",
                        "คู่มือ\n๑. ประชุม\n๒. รายงาน",
                        "กองคลัง\nทุกเดือน",
                        "ประชุมวันที่ ๕ มกราคม ๒๕๖๙\n๒. ส่งแล้ว"),
                rows(report, 0).get(1).cells());
        assertEquals(
                List.of("๑", "ยังไม่รายงาน", "กองช่าง", "ทุกเดือน"),
                rows(report, 1).get(1).cells());
    }

    /** Whoever signs must see first what the document lacks, and nothing of other forms and rounds. */
    @Test
    void notesBeginWithTheFilesThatWereNotTaken() {
        MeasureRow plan = measure(1, Form.MEASURES, 1, 1, "คู่มือ", "กองคลัง");
        MeasureRow report = measure(3, Form.REPORT, 1, 1, "คู่มือ", "กองคลัง");
        PaperContent content = content(
                List.of(
                        refused("กองช่าง", "ก.xlsx", Set.of(Form.REPORT), OptionalInt.of(6), 0),
                        refused("สำนักปลัด", "ข.xlsx", Set.of(Form.MEASURES), OptionalInt.empty(), 2),
                        refused("", "ค.xlsx", Set.of(Form.REPORT), OptionalInt.of(12), 0),
                        refused("กองคลัง", "ง.pdf", Set.of(), OptionalInt.empty(), 0),
                        refused("กองการศึกษา", "จ.pdf", Set.of(), OptionalInt.empty(), 0)),
                plan,
                report);
        String unknown = "หมายเหตุ: ไฟล์ที่ระบบรับไม่ได้และไม่ทราบว่าเป็นแบบใด: กองการศึกษา (จ.pdf) "
                + "หากเป็นข้อมูลของเอกสารนี้ เอกสารนี้ยังไม่ครบ โปรดตรวจสอบก่อนลงนาม";
        assertEquals(
                List.of(
                        "หมายเหตุ: เอกสารนี้ยังไม่ครบ ไม่มีข้อมูลจากไฟล์หรือแถวที่ระบบรับไม่ได้ของ กองช่าง (ก.xlsx) "
                                + "โปรดแก้ไขแล้วส่งใหม่ก่อนลงนาม",
                        unknown),
                notes(content, "report-2569-6").lines().limit(2).toList());
        assertEquals(
                List.of(
                        "หมายเหตุ: เอกสารนี้ยังไม่ครบ ไม่มีข้อมูลจากไฟล์หรือแถวที่ระบบรับไม่ได้ของ สำนักปลัด (ข.xlsx) ๒ แถว "
                                + "โปรดแก้ไขแล้วส่งใหม่ก่อนลงนาม",
                        unknown),
                notes(content, "measures-plan-2569").lines().limit(2).toList());
    }

    private static RefusedFile refused(String division, String path, Set<Form> forms, OptionalInt round, int rows) {
        return new RefusedFile(Optional.of(BODY), division, path, forms, Optional.empty(), round, rows);
    }

    private static PaperContent content(List<RefusedFile> refused, MeasureRow... measures) {
        PaperContent all = content(2569, measures);
        return new PaperContent(
                all.body(),
                all.year(),
                all.measures(),
                all.threads(),
                all.nothing(),
                all.result(),
                all.oit(),
                all.oitStates(),
                all.links(),
                all.reportsDue(),
                all.acknowledged(),
                refused,
                List.of());
    }

    @Test
    void missingScoreIsNoDataAndNotZero() {
        Map<Integer, BigDecimal> scores = new TreeMap<>(Map.of(1, new BigDecimal("86.525"), 2, BigDecimal.ZERO));
        PaperContent content = content(
                BODY, 2569, scores, Optional.empty(), Set.of(), measure(1, Form.MEASURES, 1, 1, "ก", "กองคลัง"));
        Paper plan = document(content, "measures-plan-2569");
        List<Paper.Row> shown = rows(plan, 0);
        assertEquals(List.of("๑", "การปฏิบัติหน้าที่", "๘๖.๕๓"), shown.get(1).cells());
        assertEquals(List.of("๒", "การใช้งบประมาณ", "๐.๐๐"), shown.get(2).cells());
        assertEquals(List.of("๓", "การใช้อำนาจ", "ไม่มีข้อมูล"), shown.get(3).cells());
        String notes = notes(content, "measures-plan-2569");
        assertTrue(notes.contains("ยังไม่มีคะแนนตัวชี้วัดที่ ๓, ๔, ๕, ๖, ๗, ๘, ๙, ๑๐"), notes);
        assertTrue(
                texts(plan).contains("ต่ำกว่า ๘๕ คะแนน ได้แก่ ตัวชี้วัดที่ ๒ การใช้งบประมาณ (๐.๐๐ คะแนน)"),
                texts(plan));
    }

    @Test
    void statedTotalThatDiffersFromTheComputedOneIsSaid() {
        TotalRow total = new TotalRow(
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2565),
                Map.of(Instrument.IIT, new BigDecimal("80.42")),
                Optional.of(new BigDecimal("60.61")),
                Optional.of("D"),
                Optional.of(new BigDecimal("61.00")),
                Optional.of("C"));
        PaperContent content = content(
                BODY,
                2566,
                Map.of(1, BigDecimal.TEN),
                Optional.of(total),
                Set.of(),
                measure(1, Form.MEASURES, 0, 1, "ก", "กองคลัง"));
        Paper plan = document(content, "measures-plan-2566");
        assertTrue(texts(plan).contains("ได้คะแนนรวม ๖๐.๖๑ คะแนน อยู่ในระดับ D"), texts(plan));
        assertEquals(
                "หมายเหตุ: คะแนนรวมคำนวณจากคะแนนรายตัวชี้วัด ไม่ตรงกับคะแนนรวม ๖๑.๐๐ ในเอกสารที่ได้รับ โปรดตรวจสอบก่อนลงนาม\n"
                        + "หมายเหตุ: ระดับเป็นไปตามเกณฑ์ ไม่ตรงกับระดับ C ในเอกสารที่ได้รับ โปรดตรวจสอบก่อนลงนาม",
                notes(content, "measures-plan-2566").lines().limit(2).collect(Collectors.joining("\n")));
        assertEquals(
                "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ ๘๐.๔๒ คะแนน",
                rows(plan, 0).get(0).cells().get(0));
    }

    /** The note asked to check a total and a level that the office's own document states. */
    @Test
    void noteAsksToCheckWhatNoDocumentStates() {
        TotalRow total = new TotalRow(
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2569),
                Map.of(Instrument.IIT, new BigDecimal("80.42")),
                Optional.of(new BigDecimal("88.75")),
                Optional.of("ผ่าน"),
                Optional.of(new BigDecimal("88.75")),
                Optional.of("ผ่าน"));
        Map<Proof, String> asked = Map.of(
                Proof.NONE,
                "โปรดตรวจสอบคะแนนรวมและระดับก่อนลงนาม",
                new Proof(List.of(), true, true, Set.of()),
                "โปรดตรวจสอบคะแนนรายเครื่องมือก่อนลงนาม",
                new Proof(List.of(), true, true, Set.of(Instrument.IIT)),
                "");
        asked.forEach((proof, note) -> {
            PaperContent content = content(
                    BODY,
                    2570,
                    Map.of(1, BigDecimal.TEN),
                    Optional.of(total.with(proof)),
                    Set.of(),
                    measure(1, Form.MEASURES, 0, 1, "ก", "กองคลัง"));
            String notes = notes(content, "measures-plan-2570");
            assertTrue(notes.contains(note), notes);
            assertEquals(!note.isEmpty(), notes.contains("น้ำหนักคะแนน"), notes);
        });
    }

    /** What is still to be confirmed is for whoever signs; a sheet that is published has the result. */
    @Test
    void sheetOfTheResultHasNoRemarksAndAStatedFigureIsNoQuestion() {
        TotalRow total = new TotalRow(
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2569),
                Map.of(Instrument.IIT, new BigDecimal("80.42"), Instrument.EIT, new BigDecimal("90.00")),
                Optional.of(new BigDecimal("88.75")),
                Optional.of("ผ่าน"),
                Optional.of(new BigDecimal("88.75")),
                Optional.of("ผ่าน"),
                Map.of(),
                new Proof(List.of(), true, true, Set.of(Instrument.IIT)));
        MadePaper paper = made(
                content(
                        BODY,
                        2570,
                        Map.of(1, BigDecimal.TEN),
                        Optional.of(total),
                        Set.of(),
                        measure(1, Form.MEASURES, 0, 1, "ก", "กองคลัง")),
                "measures-plan-2570");
        MadePaper.NamedSheet result = paper.sheets().get(paper.sheets().size() - 1);
        assertEquals(
                List.of("IIT|ยืนยัน", "EIT|ยังไม่ยืนยัน", "TOTAL|ยืนยัน"),
                result.data().rows().stream()
                        .filter(row -> List.of("IIT", "EIT", "TOTAL").contains(row.get(1)))
                        .map(row -> row.get(1) + "|" + (row.get(5).equals("") ? "ยืนยัน" : row.get(5)))
                        .toList());
        List<Object> read = result.sheet().rows().get(result.sheet().rows().size() - 1);
        assertEquals(
                List.of(2569, "TOTAL", "คะแนนรวม", new BigDecimal("88.75"), "ผ่าน", "", ""),
                read,
                "a stated figure beside the same one says nothing");
    }

    /** Where the form has no column for measures, the sheet of a report says by item and steps what was done, as the document does. */
    @Test
    void sheetOfAReportHasWhatTheDocumentHas() {
        MeasureRow named = measure(1, Form.REPORT, 0, 1, "ก", "กองคลัง");
        MeasureRow unnamed = named.with(
                "กองคลัง", Map.of(Field.ISSUE, "เว็บไซต์", Field.RESULT, "ทำแล้ว"), named.divisions(), named.steps());
        for (boolean hasName : new boolean[] {true, false}) {
            PaperSheet report = made(content(2569, hasName ? named : unnamed), "report-2569-6")
                    .sheets()
                    .get(0)
                    .sheet();
            assertEquals(
                    !hasName,
                    report.columns().stream()
                            .filter(column -> List.of("issue", "steps").contains(column.key()))
                            .allMatch(PaperSheet.Column::printed));
        }
    }

    @Test
    void sheetOfThePlanHasACopyOnceTheDataHaveBoth() {
        MeasureRow first = measure(1, Form.MEASURES, 0, 1, "ก", "กองคลัง");
        MeasureRow copy = new MeasureRow(
                2,
                first.body(),
                first.division(),
                first.fiscalYear(),
                first.form(),
                first.round(),
                first.topic(),
                first.indicator(),
                first.item(),
                first.texts(),
                first.divisions(),
                first.steps(),
                first.periodStart(),
                first.periodEnd(),
                Optional.of(1L),
                first.place());
        MadePaper.NamedSheet plan =
                made(content(2569, first, copy), "measures-plan-2569").sheets().get(0);
        assertEquals(
                List.of(1), plan.sheet().rows().stream().map(row -> row.get(0)).toList());
        assertEquals(
                List.of(1, 1),
                plan.data().rows().stream().map(row -> row.get(0)).toList());
        assertEquals(plan.data(), plan.inCsv());
    }

    @Test
    void whatIsNotConfirmedAndWhatIsStatedStandsInTheDataToo() {
        TotalRow total = new TotalRow(
                new Scorecard(BODY, "", SourceKind.OFFICIAL),
                FiscalYear.ofBuddhist(2569),
                Map.of(Instrument.IIT, new BigDecimal("80.42")),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal("61.00")),
                Optional.of("ต้องปรับปรุงโดยด่วน"));
        PaperContent content = content(
                BODY,
                2570,
                Map.of(1, BigDecimal.TEN),
                Optional.of(total),
                Set.of(),
                measure(1, Form.MEASURES, 0, 1, "ก", "กองคลัง"));
        PaperSheet result = made(content, "measures-plan-2570").sheets().stream()
                .map(MadePaper.NamedSheet::data)
                .filter(sheet ->
                        sheet.columns().stream().anyMatch(column -> column.key().equals("unconfirmed")))
                .findFirst()
                .orElseThrow();
        List<String> rows = result.rows().stream()
                .filter(row -> row.get(1).equals("IIT")
                        || row.get(1).equals("EIT")
                        || row.get(1).equals("TOTAL"))
                .map(row -> row.get(1) + "|" + row.get(3) + "|" + row.get(5) + "|" + row.get(6) + "|" + row.get(7))
                .toList();
        assertEquals(List.of("IIT|80.42|ยังไม่ยืนยัน||", "EIT||||", "TOTAL|||61.00|ต้องปรับปรุงโดยด่วน"), rows);
        assertTrue(
                notes(content, "measures-plan-2570").contains("ยังไม่มีเอกสารทางการยืนยัน"),
                notes(content, "measures-plan-2570"));
    }

    @Test
    void memoNamesDutiesByTheirNumbersInThePlanAndAcknowledgedDivisionsGetNone() {
        PaperContent content = content(
                BODY,
                2569,
                Map.of(),
                Optional.empty(),
                Set.of("กองช่าง"),
                measure(1, Form.MEASURES, 1, 1, "หนึ่ง", "กองช่าง"),
                measure(2, Form.MEASURES, 2, 6, "สอง", "กองคลัง", "กองช่าง"));
        assertEquals(
                List.of("measures-plan-2569", "measures-plan-2569-notes", "memos-2569/กองคลัง"),
                papers.of(content).stream().map(PapersTest::place).toList());
        Paper memo = document(content, "memos-2569/กองคลัง");
        assertEquals(
                List.of(List.of("๒", "สอง\n๑. ประชุม\n๒. รายงาน", "ทุกเดือน")),
                rows(memo, 0).stream().map(Paper.Row::cells).toList());
        assertTrue(texts(memo).contains("รอบ ๖ เดือน ภายในวันที่ ๑๐ เมษายน ๒๕๖๙"), texts(memo));
        Paper.Signatures signed =
                (Paper.Signatures) memo.parts().get(memo.parts().size() - 1);
        assertEquals(
                List.of("ผู้แจ้ง", "ผู้รับทราบมาตรการข้างต้น"),
                signed.blocks().stream().map(block -> block.get(0)).toList(),
                "beside each other: below each other they took a page of their own");
    }

    @ParameterizedTest
    @CsvSource({
        "องค์การบริหารส่วนตำบลตัวอย่าง, นายกองค์การบริหารส่วนตำบลตัวอย่าง, ปลัดองค์การบริหารส่วนตำบลตัวอย่าง",
        "เทศบาลตำบลตัวอย่าง, นายกเทศมนตรีตำบลตัวอย่าง, ปลัดเทศบาลตำบลตัวอย่าง",
        "องค์การบริหารส่วนจังหวัดตัวอย่าง, นายกองค์การบริหารส่วนจังหวัดตัวอย่าง, ปลัดองค์การบริหารส่วนจังหวัดตัวอย่าง",
        "สำนักงานตัวอย่าง, หัวหน้าหน่วยงาน, รองหัวหน้าหน่วยงาน"
    })
    void positionsFollowTheKindOfBodyAndNoPersonIsNamed(String name, String head, String clerk) {
        Body body = new Body(name, "", "");
        Paper plan = document(
                content(
                        body,
                        2569,
                        Map.of(),
                        Optional.empty(),
                        Set.of(),
                        measure(1, Form.MEASURES, 1, 1, "ก", "กองคลัง")),
                "measures-plan-2569");
        Paper.Signatures signatures =
                (Paper.Signatures) plan.parts().get(plan.parts().size() - 1);
        assertEquals(
                List.of("ตำแหน่ง ผู้ดูแลระบบ ITA ของหน่วยงาน", "ตำแหน่ง " + clerk, "ตำแหน่ง " + head),
                signatures.blocks().stream()
                        .map(block -> block.get(3).replace(Paper.LINE_MAY_END, ""))
                        .toList());
        signatures.blocks().forEach(block -> assertTrue(block.get(2).matches("\\(\\.+\\)"), block.get(2)));
    }

    @Test
    void codesAndAddressesKeepTheirDigits() {
        PaperWords words = new PaperWords(Digits.THAI);
        assertEquals(
                "ข้อ O42 ดู https://ตัวอย่าง ที่ https://a.go.th/2569/7 ปี ๒๕๖๙",
                words.written("ข้อ O42 ดู https://ตัวอย่าง ที่ https://a.go.th/2569/7 ปี 2569"));
        assertEquals("ปี 2569", new PaperWords(Digits.ARABIC).written("ปี ๒๕๖๙"));
    }

    @Test
    void eachAddressOfACellHasItsOwnState() {
        FiscalYear year = FiscalYear.ofBuddhist(2569);
        PaperContent content = new PaperContent(
                BODY,
                year,
                List.of(),
                List.of(),
                List.of(),
                new PaperContent.Result(
                        year.previous(), Map.of(), Optional.empty(), List.of(), BigDecimal.TEN, Optional.empty()),
                List.of(new OitItemRow(
                        BODY,
                        "สำนักปลัด",
                        year,
                        "O1",
                        "สำนักปลัด",
                        "https://a.go.th/1\nhttps://a.go.th/2",
                        Optional.of(100),
                        Optional.empty(),
                        PLACE,
                        Map.of(Field.URL, new CellRef("แบบตรวจ", 7, 4)))),
                Map.of(),
                Map.of(
                        "https://a.go.th/2",
                        new LinkCheck(
                                "https://a.go.th/2",
                                OffsetDateTime.parse("2026-04-01T10:00:30+07:00"),
                                LinkOutcome.NOT_FOUND,
                                OptionalInt.of(404))),
                List.of(),
                Set.of(),
                List.of(),
                List.of());
        MadePaper pack = made(content, "oit-2569");
        assertEquals(
                "ยังไม่ได้ตรวจ\nไม่พบ",
                pack.sheets().get(0).sheet().rows().get(0).get(7));
    }

    @Test
    void oitPackListsEveryItemOfTheYear() {
        FiscalYear year = FiscalYear.ofBuddhist(2569);
        PaperContent content = new PaperContent(
                BODY,
                year,
                List.of(),
                List.of(),
                List.of(),
                new PaperContent.Result(
                        year.previous(), Map.of(), Optional.empty(), List.of(), BigDecimal.TEN, Optional.empty()),
                List.of(new OitItemRow(
                        BODY,
                        "สำนักปลัด",
                        year,
                        "O1",
                        "สำนักปลัด",
                        "https://a.go.th/1",
                        Optional.of(0),
                        Optional.of(LocalDate.of(2026, 3, 31)),
                        PLACE,
                        Map.of(Field.URL, new CellRef("แบบตรวจ", 7, 4)))),
                Map.of("O1", OitCheckRow.State.MISSING),
                Map.of(
                        "https://a.go.th/2",
                        new LinkCheck(
                                "https://a.go.th/2",
                                OffsetDateTime.parse("2026-04-01T10:00:30+07:00"),
                                LinkOutcome.NOT_FOUND,
                                OptionalInt.of(404))),
                List.of(),
                Set.of(),
                List.of(),
                List.of());
        MadePaper pack = made(content, "oit-2569");
        PaperSheet items = pack.sheets().get(0).sheet();
        assertEquals(26, items.rows().size());
        assertEquals(
                List.of(
                        "สำนักปลัด",
                        "https://a.go.th/1",
                        0,
                        "ยังไม่เปิดเผย",
                        "ยังไม่ได้ตรวจ",
                        "สำนักปลัด",
                        LocalDate.of(2026, 3, 31)),
                items.rows().get(0).subList(3, 10));
        assertEquals(
                List.of("", "", "", "ยังไม่ได้ประเมิน", "", "", ""),
                items.rows().get(1).subList(3, 10));
        assertTrue(PaperData.csv(items).contains(",31/03/2569\r\n"), PaperData.csv(items));
        assertTrue(PaperData.json(pack).contains("\"checked_on\": \"2026-03-31\""), PaperData.json(pack));
    }

    @Test
    void csvIsUtf8WithAMarkAndNoTextBecomesAFormula() {
        PaperSheet sheet = new PaperSheet(
                "x",
                "x",
                List.of(new PaperSheet.Column("a", "ข้อ, ก", 5), new PaperSheet.Column("b", "ข", 5)),
                List.of(
                        List.of("=1+1", 5),
                        List.of("บรรทัด\n\"สอง\"", ""),
                        List.of("@cmd", new BigDecimal("-1.50")),
                        List.of("＝1", "＋1"),
                        List.of("－1", "＠x"),
                        List.of("−1", "﹣1"),
                        List.of("  =1", "\u200B=1"),
                        List.of("\t=1", "\r=1"),
                        List.of("ก;=1", "a-b")));
        assertEquals(
                "\uFEFF\"ข้อ, ก\",ข\r\n'=1+1,5\r\n\"บรรทัด\n\"\"สอง\"\"\",\r\n'@cmd,-1.50\r\n"
                        + "'＝1,'＋1\r\n'－1,'＠x\r\n'−1,'﹣1\r\n'  =1,'\u200B=1\r\n\"'\t=1\",\"'\r=1\"\r\n\"ก;=1\",a-b\r\n",
                PaperData.csv(sheet));
    }

    @Test
    void jsonSaysBlankAsNull() throws Exception {
        MadePaper plan =
                made(content(2569, measure(1, Form.MEASURES, 1, 0, "คู่มือ", "กองคลัง")), "measures-plan-2569");
        Map<?, ?> document = (Map<?, ?>) Json.parse(PaperData.json(plan));
        assertEquals(BODY.name(), document.get("organisation"));
        assertEquals(2569L, document.get("fiscal_year"));
        Map<?, ?> row = (Map<?, ?>) ((List<?>) document.get("measures")).get(0);
        assertEquals("คู่มือ", row.get("measure"));
        assertEquals(1L, row.get("topic"));
        assertTrue(row.containsKey("indicator"));
        assertEquals(null, row.get("indicator"));
    }
}
