package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.FindingRow;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.delivery.SubmissionRows;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.DueState;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureRemarkRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.model.reading.Ledger;
import org.itaconsolidator.model.score.BodiesChange;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.ChangeRow;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.model.score.CrosswalkRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.OitScoreRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedFigureRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ReportContent.RunFacts;
import org.itaconsolidator.score.YearFacts;

/** Content made by hand: the published row of FY2565 (domain: 60.61, D), a year before it, and what goes with them. */
final class ExampleContent implements ReportContent {
    static final FiscalYear YEAR = FiscalYear.ofBuddhist(2565);
    static final String[] SCORES = {
        "86.52", "75.34", "83.35", "74.51", "82.38", "88.42", "88.91", "83.96", "39.27", "12.50"
    };
    static final int[] RANKS = {3, 7, 5, 8, 6, 2, 1, 4, 9, 10};

    final List<Body> bodies = new ArrayList<>();
    final List<ScoreRow> scores = new ArrayList<>();
    final List<TotalRow> totals = new ArrayList<>();
    final List<MeasureRow> measures = new ArrayList<>();
    final List<SubmissionRow> submissions = new ArrayList<>();
    final List<String> forgotten = new ArrayList<>();
    final List<FindingRow> findings = new ArrayList<>();
    final List<ChangeRow> changes = new ArrayList<>();
    final List<ExpectedDeliveries> expected = new ArrayList<>();
    final List<FollowedMeasure> followed = new ArrayList<>();
    final List<RunRow> runs = new ArrayList<>();
    final Map<String, String> returned = new HashMap<>();
    final List<FigureRow> figures = new ArrayList<>();
    final List<PlanRow> plans = new ArrayList<>();
    PlanLimits planLimits = PlanLimits.NONE;
    final List<CrosswalkRow> crosswalk =
            new ArrayList<>(new YearFacts(Frameworks.load(Optional.empty())).listCrosswalk());
    final List<BodyStandingRow> standings = new ArrayList<>();
    final List<BodiesRow> together = new ArrayList<>();
    final List<BodiesChange> moved = new ArrayList<>();
    final List<WeaknessRow> weaknesses = new ArrayList<>();
    final List<MeasureRemarkRow> remarks = new ArrayList<>();
    final List<StatedFigureRow> stated = new ArrayList<>();
    final List<OitItemRow> oitItems = new ArrayList<>();
    final List<OitCheckRow> oitChecks = new ArrayList<>();
    final List<OitScoreRow> oitScores = new ArrayList<>();
    boolean thaiDigits;
    Optional<ChangesSinceSigned> signed = Optional.empty();

    static Body body(int number) {
        return new Body("องค์การบริหารส่วนตำบลตัวอย่าง" + (number == 0 ? "" : number), "เมือง", "ตัวอย่าง");
    }

    /** One body with scores of two years, two measures, deliveries and findings. */
    static ExampleContent small() {
        ExampleContent content = new ExampleContent();
        content.addBody(body(0));
        Place place = new Place("กองคลัง/แผน.xlsx", "มาตรการ", "A7");
        content.measures.add(measure(1, body(0), "=ทำแผน", place, Optional.empty()));
        content.measures.add(measure(2, body(0), "เผยแพร่แผน", place, Optional.of(1L)));
        content.submissions.add(submission(1, body(0), "กองคลัง", "measures", "accepted", new Ledger(3, 2, 0, 1)));
        content.submissions.add(submission(2, body(0), "กองช่าง", "measures,report", "refused", Ledger.EMPTY));
        content.submissions.add(submission(3, body(0), "", "scores", "accepted", new Ledger(20, 20, 0, 0)));
        content.findings.add(new FindingRow(
                2,
                "กองช่าง/แผน.xlsx",
                "",
                "",
                Severity.ERROR,
                "corrupt-workbook",
                "เปิดไฟล์ไม่ได้ กรุณาส่งใหม่",
                "",
                ""));
        content.findings.add(new FindingRow(
                1, "กองคลัง/แผน.xlsx", "มาตรการ", "A8", Severity.WARNING, "duplicate-row", "แถวซ้ำ", "เผยแพร่แผน", ""));
        content.expected.add(new ExpectedDeliveries(
                body(0),
                Optional.of(YEAR),
                OptionalInt.of(6),
                List.of("กองคลัง", "กองช่าง", "สำนักปลัด"),
                List.of(Form.MEASURES),
                Map.of(),
                Map.of()));
        return content;
    }

    /** Two bodies beside each other, with what their divisions, checklists and promises say. */
    static ExampleContent compared() {
        ExampleContent content = small();
        content.addBody(body(2));
        content.standings.add(standing(body(0), 1));
        content.standings.add(standing(body(2), 1));
        content.together.add(new BodiesRow(
                YEAR,
                2,
                new BigDecimal("60.61"),
                0,
                new TreeMap<>(Map.of(9, new BodiesRow.IndicatorMean(new BigDecimal("39.27"), 2))),
                Mark.NONE));
        Place place = new Place("กองคลัง/oit.xlsx", "OIT", "A5");
        content.oitItems.add(new OitItemRow(
                body(0),
                "กองคลัง",
                YEAR,
                "O17",
                "กองช่าง",
                "https://example.go.th/a",
                Optional.of(100),
                Optional.of(LocalDate.of(2026, 3, 31)),
                place,
                Map.of()));
        content.oitItems.add(new OitItemRow(
                body(0), "กองคลัง", YEAR, "O18", "", "ติดประกาศ", Optional.empty(), Optional.empty(), place, Map.of()));
        content.oitItems.add(new OitItemRow(
                body(0), "กองคลัง", YEAR, "O2", "", "", Optional.of(0), Optional.empty(), place, Map.of()));
        content.oitChecks.add(new OitCheckRow(
                body(0),
                YEAR,
                "9.2",
                Optional.of(9),
                List.of(
                        new OitCheckRow.Item("O17", OitCheckRow.State.IN_PLACE, List.of("กองช่าง")),
                        new OitCheckRow.Item("O18", OitCheckRow.State.NOT_ASSESSED, List.of())),
                Optional.empty(),
                false));
        content.oitScores.add(new OitScoreRow(
                body(0),
                YEAR,
                Figure.of(9),
                Optional.empty(),
                Optional.of("items-not-assessed"),
                Optional.of(new BigDecimal("39.27")),
                false));
        content.weaknesses.add(new WeaknessRow(
                body(0),
                YEAR,
                Optional.of(2),
                "I7",
                Optional.of(new BigDecimal("75.34")),
                Optional.of(new BigDecimal("9.66")),
                List.of(new WeaknessRow.Note("แผนการใช้จ่ายยังไม่ทั่วถึง", place)),
                List.of(new WeaknessRow.Link(1, "by-item"))));
        content.weaknesses.add(new WeaknessRow(
                body(2),
                YEAR,
                Optional.of(10),
                "",
                Optional.of(new BigDecimal("12.50")),
                Optional.of(new BigDecimal("72.50")),
                List.of(),
                List.of()));
        content.remarks.add(new MeasureRemarkRow(body(0), YEAR, 2, MeasureRemarkRow.Remark.NOTHING_WEAK));
        content.followed.add(followed(1, LocalDate.of(2022, 3, 31), Optional.of(DueState.KEPT)));
        content.followed.add(followed(2, LocalDate.of(2022, 1, 31), Optional.empty()));
        content.returned.put("กองคลัง/แผน.xlsx", "returned/กองคลัง/แผน.xlsx");
        content.runs.add(new RunRow(
                1,
                LocalDate.of(2026, 11, 19),
                1,
                "2026-11-19T02:00:00+07:00",
                OptionalInt.of(3),
                OptionalInt.of(1),
                Optional.of("2026-11-19T02:01:00+07:00"),
                Optional.of("published")));
        content.plans.add(new PlanRow(
                new Scorecard(body(0), "", SourceKind.OFFICIAL),
                YEAR,
                "least-effort",
                BigDecimal.valueOf(85),
                Optional.empty(),
                new TreeSet<>(),
                List.of(new PlanRow.Step(9, new BigDecimal("39.27"), new BigDecimal("100"), new BigDecimal("0.2"))),
                Optional.of(new BigDecimal("60.73")),
                Optional.of(new BigDecimal("72.76")),
                Optional.of("C"),
                Mark.NONE,
                Mark.NONE,
                PlanLimits.NONE));
        content.changes.add(new ChangeRow(
                new Place("คะแนน.xlsx", "ผลคะแนน", "C8"),
                "คะแนน.xlsx",
                "score 2565 3",
                Optional.of("83.53"),
                Optional.of("83.35"),
                OffsetDateTime.parse("2026-11-19T21:30:00+07:00")));
        return content;
    }

    private static BodyStandingRow standing(Body body, int rank) {
        return new BodyStandingRow(
                body,
                YEAR,
                new BigDecimal("60.61"),
                Optional.of("D"),
                rank,
                2,
                new BigDecimal("0.00"),
                Optional.of("C"),
                Optional.of(new BigDecimal("4.39")),
                Map.of(), // the letters ask nothing of an instrument
                List.of("below-target"),
                Mark.NONE,
                Mark.NONE,
                Mark.NONE);
    }

    /** A measure that is due on a day: told of, or amiss from the next day on. */
    static FollowedMeasure followed(long id, LocalDate due, Optional<DueState> told) {
        Place place = new Place("กองคลัง/แผน.xlsx", "มาตรการ", "A7");
        DueDate date = new DueDate(
                0,
                "",
                "ภายในเดือน",
                "มาตรการ",
                "D7",
                Optional.empty(),
                Optional.of(due),
                Optional.of(due.plusDays(1)),
                told.map(any -> due),
                told,
                Optional.empty());
        List<ReportedResult> reports = told.isEmpty()
                ? List.of()
                : List.of(new ReportedResult(
                        id + 100,
                        "กองคลัง",
                        List.of("กองคลัง"),
                        OptionalInt.of(6),
                        false,
                        ReportedResult.Says.DONE,
                        "ดำเนินการแล้ว",
                        "",
                        List.of(due),
                        place));
        return new FollowedMeasure(
                id,
                body(0),
                YEAR,
                "กองคลัง",
                List.of(id % 2 == 0 ? "กองช่าง" : "กองคลัง"),
                OptionalInt.empty(),
                OptionalInt.of(2),
                "เผยแพร่แผน",
                FollowedMeasure.Origin.PLANNED,
                "ภายในเดือน",
                "",
                Optional.empty(),
                Optional.of(due),
                List.of(date),
                reports,
                place);
    }

    void addBody(Body body) {
        bodies.add(body);
        Scorecard card = new Scorecard(body, "", SourceKind.OFFICIAL);
        Place place = new Place("คะแนน.xlsx", "ผลคะแนน", "C8");
        for (int i = 1; i <= SCORES.length; i++) {
            BigDecimal score = new BigDecimal(SCORES[i - 1]);
            BigDecimal before = score.subtract(BigDecimal.ONE);
            scores.add(new ScoreRow(card, YEAR.previous(), i, before, place));
            scores.add(new ScoreRow(card, YEAR, i, score, place));
            figures.add(compared(card, i, score, before, RANKS[i - 1]));
        }
        totals.add(total(card, YEAR.previous(), "79.42", "86.10", "24.89", "59.61", Optional.empty()));
        stated.add(new StatedFigureRow(
                card, YEAR, Figure.TOTAL, new BigDecimal("60.62"), "60.62", new Place("คะแนน.xlsx", "ร่าง", "C19")));
        stated.add(new StatedFigureRow(
                card, YEAR, Figure.TOTAL, new BigDecimal("60.61"), "60.61", new Place("คะแนน.xlsx", "ผลคะแนน", "C19")));
        totals.add(total(card, YEAR, "80.42", "87.10", "25.89", "60.61", Optional.of(new BigDecimal("60.61"))));
    }

    /** An indicator's score of {@link #YEAR} beside the one of the year before. */
    static FigureRow compared(Scorecard card, int indicator, BigDecimal score, BigDecimal before, int rank) {
        return new FigureRow(
                card,
                YEAR,
                Figure.of(indicator),
                Optional.of(score),
                Mark.NONE,
                Optional.of(new FigureRow.Change(
                        Optional.of(before),
                        Optional.of(score.subtract(before)),
                        Optional.empty(),
                        Optional.empty(),
                        Mark.NONE)),
                Optional.empty(),
                Optional.of(rank),
                new TreeSet<>());
    }

    static MeasureRow measure(long id, Body body, String text, Place place, Optional<Long> duplicateOf) {
        return new MeasureRow(
                id,
                body,
                "กองคลัง",
                YEAR,
                Form.REPORT,
                OptionalInt.of(6),
                OptionalInt.empty(),
                OptionalInt.of(2),
                "I7",
                Map.of(
                        Field.ISSUE, "บุคลากรยังไม่ทราบแผนการใช้จ่ายงบประมาณอย่างทั่วถึง",
                        Field.MEASURE, text,
                        Field.RESPONSIBLE, "กองคลัง",
                        Field.PERIOD, "ต.ค. ๒๕๖๔ - มี.ค. ๒๕๖๕",
                        Field.RESULT, "ประชุมเมื่อวันที่ ๕ มกราคม ๒๕๖๕"),
                List.of("กองคลัง"),
                List.of(
                        new MeasureRow.Step(1, "ประชุมชี้แจงบุคลากรทุกส่วนราชการ", "", "", ""),
                        new MeasureRow.Step(2, "เผยแพร่ทางเว็บไซต์", "", "", "")),
                Optional.of("2021-10-01"),
                Optional.of("2022-03-31"),
                duplicateOf,
                place);
    }

    @Override
    public List<SubmissionRow> listDelivered() {
        return submissions.stream()
                .filter(file -> !forgotten.contains(file.fileName()))
                .toList();
    }

    static SubmissionRow submission(long id, Body body, String division, String forms, String status, Ledger ledger) {
        return SubmissionRows.of(
                id,
                (division.isEmpty() ? "" : division + "/") + "แผน.xlsx",
                "ab".repeat(32),
                Optional.of(body),
                division,
                Optional.of(YEAR),
                OptionalInt.of(6),
                forms,
                status,
                ledger,
                "2026-11-19T21:30:00+07:00",
                ledger.stored() > 0);
    }

    private static TotalRow total(
            Scorecard card,
            FiscalYear year,
            String iit,
            String eit,
            String oit,
            String total,
            Optional<BigDecimal> reported) {
        return new TotalRow(
                card,
                year,
                Map.of(
                        Instrument.IIT, new BigDecimal(iit),
                        Instrument.EIT, new BigDecimal(eit),
                        Instrument.OIT, new BigDecimal(oit)),
                Optional.of(new BigDecimal(total)),
                Optional.of("D"),
                reported,
                Optional.empty());
    }

    @Override
    public RunFacts run() {
        return new RunFacts(
                "ตัวอย่าง",
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 19),
                "1.0.0",
                "0123456789abcdef",
                BigDecimal.valueOf(85),
                thaiDigits,
                expected,
                14,
                runs,
                signed,
                List.of(),
                body -> planLimits);
    }

    @Override
    public List<Body> listBodies() {
        return bodies;
    }

    @Override
    public Optional<String> findReturned(String fileName) {
        return Optional.ofNullable(returned.get(fileName));
    }

    @Override
    public <R> void each(Class<R> type, Consumer<R> take) {
        Map<Class<?>, List<?>> rows = Map.ofEntries(
                Map.entry(ScoreRow.class, scores),
                Map.entry(TotalRow.class, totals),
                Map.entry(MeasureRow.class, measures),
                Map.entry(FollowedMeasure.class, followed),
                Map.entry(SubmissionRow.class, submissions),
                Map.entry(ChangeRow.class, changes),
                Map.entry(FindingRow.class, findings),
                Map.entry(StatedFigureRow.class, stated),
                Map.entry(FigureRow.class, figures),
                Map.entry(CrosswalkRow.class, crosswalk),
                Map.entry(PlanRow.class, plans),
                Map.entry(BodyStandingRow.class, standings),
                Map.entry(BodiesRow.class, together),
                Map.entry(BodiesChange.class, moved),
                Map.entry(WeaknessRow.class, weaknesses),
                Map.entry(MeasureRemarkRow.class, remarks),
                Map.entry(OitItemRow.class, oitItems),
                Map.entry(OitCheckRow.class, oitChecks),
                Map.entry(OitScoreRow.class, oitScores));
        rows.getOrDefault(type, List.of()).forEach(row -> take.accept(type.cast(row)));
    }
}
