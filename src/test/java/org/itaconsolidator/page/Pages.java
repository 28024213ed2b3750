package org.itaconsolidator.page;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.DeliveryLine.State;
import org.itaconsolidator.model.delivery.FormsCame;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.FigureRow.Change;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.page.PageContent.BodyLine;
import org.itaconsolidator.page.PageContent.FindingLine;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;

/** Contents as tests need them. */
final class Pages {
    static final String[] SCORES = {"86.52", "75.34", "83.35", "74.51", "82.38", "88.42", "88.91", "83.96", "39.27", ""
    };
    private static final FiscalYear YEAR = FiscalYear.ofBuddhist(2565);
    private static final String LONG =
            "รายงานผลการดำเนินการตามมาตรการส่งเสริม" + "_FINAL_v2_2569-03-31_approved_by_everybody.xlsx";

    private static final Agenda.Answering OPEN =
            new Agenda.Answering("จัดทำคู่มือ", List.of("กองคลัง"), Optional.of(MeasureState.NOT_REPORTED), "");

    private Pages() {}

    /** So many bodies, half of them in one province, with deliveries, findings of each weight and papers. */
    static PageContent of(int bodies) {
        return of(bodies, List.of(WEAK));
    }

    /** A body that has as many indicators below the target, by so much. */
    static PageContent below(String... gaps) {
        return of(
                1,
                IntStream.range(0, gaps.length)
                        .mapToObj(i -> new WeakPoint(
                                i + 1,
                                new BigDecimal(gaps[i]),
                                false,
                                1,
                                WEAK.reason(),
                                WEAK.answered(),
                                WEAK.measures()))
                        .toList());
    }

    private static PageContent of(int bodies, List<WeakPoint> weak) {
        List<BodyLine> lines = IntStream.rangeClosed(1, bodies)
                .mapToObj(number -> new BodyLine(
                        body(number),
                        Optional.of(result()),
                        List.of(),
                        List.of(chart(number)),
                        Optional.empty(),
                        Optional.of(MEASURES),
                        List.of(OPEN),
                        Optional.of(new Agenda(
                                LocalDate.of(2026, 11, 20),
                                Optional.empty(),
                                Optional.empty(),
                                new FormsCame(
                                        10,
                                        8,
                                        1,
                                        2,
                                        0,
                                        0,
                                        0,
                                        new TreeMap<>(Map.of(
                                                Form.MEASURES,
                                                new FormsCame.OfForm(10, 8, List.of("กองช่าง", "กองคลัง"))))),
                                List.of(STEP),
                                weak))))
                .toList();
        List<String> files = new ArrayList<>(List.of("consolidated.xlsx", "returned/กองคลัง/" + LONG));
        lines.forEach(line -> files.addAll(line.charts()));
        files.add("publish/" + body(1).name() + "/มาตรการ 2569.docx");
        return new PageContent(
                "งาน <ทดลอง>",
                LocalDate.of(2026, 11, 20),
                LocalDate.of(2026, 11, 19),
                "1.0",
                new BigDecimal("85"),
                true,
                lines,
                List.of(
                        delivery("กองคลัง", "report", State.REFUSED, "กองคลัง/" + LONG),
                        delivery("กองช่าง", "measures", State.OVERDUE, ""),
                        delivery("สำนักปลัด", "scores,analysis", State.DELIVERED, "ผล.xlsx")),
                Map.of("กองคลัง/" + LONG, "returned/กองคลัง/" + LONG),
                List.of("กองช่าง <๑>/"),
                List.of(
                        finding(
                                Severity.ERROR,
                                "กองคลัง/" + LONG,
                                "คะแนน!C7",
                                "คะแนน!C7 มีค่า 105 <b>กรุณา</b> & \"แก้\""),
                        finding(Severity.WARNING, "กองคลัง/" + LONG, "", "ทั้งไฟล์มีข้อควรดู"),
                        finding(Severity.NOTICE, "ผล.xlsx", "ผล!A1", "เพื่อทราบ")),
                Map.of(Severity.ERROR, 1, Severity.WARNING, 3, Severity.NOTICE, 1),
                Optional.empty(),
                List.of(),
                files);
    }

    private static final MeasureCounts MEASURES = new MeasureCounts(
            FiscalYear.ofBuddhist(2569),
            Map.of(MeasureState.NOT_REPORTED, 4, MeasureState.COMPLETE, 7, MeasureState.CANCELLED, 1),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            MeasureCounts.Late.NONE);

    private static final WeakPoint WEAK = new WeakPoint(
            9,
            new BigDecimal("45.73"),
            false,
            3,
            "ยังไม่เผยแพร่ <ครบ>",
            "มาตรการตอบผลปี ๒๕๖๙: ๒ เรื่อง",
            List.of(
                    new Answering("เผยแพร่แผน", List.of("กองคลัง"), Optional.of(MeasureState.NOT_DONE), "ขาด <คน>"),
                    new Answering("อบรม", List.of(), Optional.empty(), "")));

    /** Two forms that are overdue. */
    private static final NextStep STEP = new NextStep(
            NextStep.Kind.SEND,
            List.of("กองคลัง", ""),
            Optional.of(LocalDate.of(2026, 10, 31)),
            2,
            List.of(),
            Optional.empty(),
            List.of(Form.MEASURES),
            true);

    /** The same, where no document confirms the year and the total is only stated. */
    static PageContent unconfirmed(int bodies) {
        return withResults(bodies, Pages::unconfirmed);
    }

    /** A score lacks, so there is no total. */
    static PageContent incomplete(int bodies) {
        return withResults(bodies, Pages::incomplete);
    }

    /** There is no year before, so nothing can have changed. */
    static PageContent firstYear(int bodies) {
        return withResults(bodies, Pages::firstYear);
    }

    private static Result firstYear(Result later) {
        return new Result(
                later.year(),
                later.source(),
                later.division(),
                later.total(),
                later.stated(),
                later.contradicting(),
                later.level(),
                later.mark(),
                later.levelMark(),
                later.doubts(),
                Optional.empty(),
                later.frameworkKnown(),
                later.indicators().stream()
                        .map(line -> new IndicatorLine(
                                line.number(), line.name(), line.score(), line.mark(), Optional.empty()))
                        .toList(),
                later.headline());
    }

    private static PageContent withResults(int bodies, UnaryOperator<Result> change) {
        return withLines(
                of(bodies),
                line -> new BodyLine(
                        line.body(),
                        line.result().map(change),
                        line.divisions(),
                        line.charts(),
                        line.workbook(),
                        line.measures(),
                        line.open(),
                        line.agenda()));
    }

    /** One body, of which a division has not done its part of a measure that as a whole is not reported. */
    static PageContent ofSharedMeasure() {
        return withLines(
                of(1),
                line -> new BodyLine(
                        line.body(),
                        line.result(),
                        line.divisions(),
                        line.charts(),
                        line.workbook(),
                        line.measures(),
                        List.of(new Answering(
                                "จัดทำคู่มือ", List.of("กองช่าง"), Optional.of(MeasureState.NOT_DONE), "")),
                        line.agenda()));
    }

    /** The same, where of each body only one division assesses itself. */
    static PageContent ofDivisions(int bodies) {
        return withLines(
                of(bodies),
                line -> new BodyLine(
                        line.body(),
                        Optional.empty(),
                        line.result().map(Pages::estimate).stream().toList(),
                        line.charts(),
                        line.workbook(),
                        line.measures(),
                        line.open(),
                        line.agenda()));
    }

    /** Bodies of which none has a result or a picture. */
    static PageContent unscored(int bodies) {
        PageContent content = of(bodies);
        List<BodyLine> lines = content.bodies().stream()
                .map(line -> new BodyLine(
                        line.body(),
                        Optional.empty(),
                        List.of(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        line.agenda()))
                .toList();
        Together together = new Together(
                content.businessDate(),
                content.target(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                0,
                lines.stream()
                        .map(line -> new Together.Line(
                                line.body(),
                                Optional.empty(),
                                Mark.NONE,
                                Optional.empty(),
                                false,
                                line.agenda().orElseThrow()))
                        .toList(),
                List.of(),
                List.of());
        return with(content, lines, Optional.of(together));
    }

    private static PageContent with(PageContent content, List<BodyLine> bodies, Optional<Together> together) {
        return new PageContent(
                content.job(),
                content.businessDate(),
                content.asOf(),
                content.programVersion(),
                content.target(),
                content.thaiDigits(),
                bodies,
                content.deliveries(),
                content.answers(),
                content.closed(),
                content.findings(),
                content.findingCounts(),
                together,
                content.sideBySide(),
                content.files());
    }

    /** The same, together with a mean that is not confirmed; each body's official total is 10 points below that of the one before. */
    static PageContent falling(int bodies) {
        return falling(bodies, 0);
    }

    /** The same, the first so many without a total. */
    static PageContent falling(int bodies, int without) {
        PageContent content = of(bodies);
        List<Together.Line> lines = new ArrayList<>();
        content.bodies()
                .forEach(line -> lines.add(
                        0,
                        new Together.Line(
                                line.body(),
                                lines.size() < without
                                        ? Optional.empty()
                                        : Optional.of(BigDecimal.valueOf(100 - 10L * (1 + lines.size()))),
                                Mark.NONE,
                                Optional.empty(),
                                false,
                                line.agenda().orElseThrow())));
        Together together = new Together(
                content.businessDate(),
                content.target(),
                Optional.of(new BodiesRow(YEAR, bodies, new BigDecimal("80.00"), 1, new TreeMap<>(), Mark.UNCONFIRMED)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Together.Country(
                        YEAR, new BigDecimal("90.00"), new BigDecimal("-10.00"), 0, bodies, Mark.NONE, Mark.NONE)),
                0,
                lines,
                List.of(),
                List.of());
        return with(content, content.bodies(), Optional.of(together));
    }

    private static PageContent withLines(PageContent content, UnaryOperator<BodyLine> change) {
        return with(content, content.bodies().stream().map(change).toList(), content.together());
    }

    private static Result estimate(Result official) {
        return new Result(
                official.year(),
                SourceKind.SELF_ASSESSMENT,
                "กองช่าง",
                official.total(),
                official.stated(),
                official.contradicting(),
                official.level(),
                official.mark(),
                official.levelMark(),
                official.doubts(),
                official.change(),
                official.frameworkKnown(),
                official.indicators(),
                Optional.empty());
    }

    /** The same with a picture of the bodies together. */
    static PageContent withSideBySide(int bodies, String path) {
        PageContent apart = of(bodies);
        return new PageContent(
                apart.job(),
                apart.businessDate(),
                apart.asOf(),
                apart.programVersion(),
                apart.target(),
                apart.thaiDigits(),
                apart.bodies(),
                apart.deliveries(),
                apart.answers(),
                apart.closed(),
                apart.findings(),
                apart.findingCounts(),
                apart.together(),
                List.of(path),
                Stream.concat(apart.files().stream(), Stream.of(path)).toList());
    }

    private static Result unconfirmed(Result sure) {
        return new Result(
                sure.year(),
                sure.source(),
                sure.division(),
                sure.total(),
                true,
                Optional.empty(),
                sure.level(),
                Mark.UNCONFIRMED,
                Mark.UNCONFIRMED,
                List.of(),
                sure.change(),
                sure.frameworkKnown(),
                sure.indicators().stream()
                        .map(line -> new IndicatorLine(
                                line.number(),
                                line.name(),
                                line.score(),
                                line.mark(),
                                line.change().map(Pages::unconfirmed)))
                        .toList(),
                sure.headline());
    }

    private static Result incomplete(Result whole) {
        return new Result(
                whole.year(),
                whole.source(),
                whole.division(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                Mark.NONE,
                Mark.NONE,
                List.of(),
                change(Optional.empty(), Optional.of("no-score-after")),
                whole.frameworkKnown(),
                whole.indicators(),
                whole.headline());
    }

    private static Optional<Change> change(Optional<BigDecimal> by, Optional<String> reason) {
        return Optional.of(new Change(Optional.empty(), by, Optional.empty(), reason, Mark.NONE));
    }

    private static Change unconfirmed(Change sure) {
        return new Change(sure.before(), sure.by(), sure.contribution(), sure.reason(), Mark.UNCONFIRMED);
    }

    static Body body(int number) {
        return new Body(
                "องค์การบริหารส่วนตำบลตัวอย่าง" + (number == 1 ? "" : number),
                "เมือง",
                number % 2 == 1 ? "ตราด" : "จันทบุรี");
    }

    static String chart(int number) {
        return "charts/" + body(number).name() + "/indicators.svg";
    }

    private static Result result() {
        List<IndicatorLine> indicators = IntStream.rangeClosed(1, SCORES.length)
                .mapToObj(number -> new IndicatorLine(
                        number,
                        "ชื่อตัวชี้วัดที่ค่อนข้างยาวของข้อนี้",
                        Optional.of(SCORES[number - 1])
                                .filter(text -> !text.isEmpty())
                                .map(BigDecimal::new),
                        Mark.NONE,
                        number == 1
                                ? change(Optional.empty(), Optional.of("no-score-before"))
                                : change(
                                        Optional.of(new BigDecimal(number % 2 == 0 ? "-1.25" : "2.5")),
                                        Optional.empty())))
                .toList();
        return new Result(
                YEAR,
                SourceKind.OFFICIAL,
                "",
                Optional.of(new BigDecimal("60.61")),
                false,
                Optional.empty(),
                Optional.of("D"),
                Mark.NONE,
                Mark.UNCONFIRMED,
                List.of(),
                change(Optional.of(new BigDecimal("-2.10")), Optional.empty()),
                true,
                indicators,
                Optional.of(new Headline(
                        List.of(
                                new Headline.Clause(
                                        "result.level", Map.of("year", "2569", "total", "60.61", "level", "D*")),
                                new Headline.Clause("down", Map.of("by", "2.10"))),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        Optional.of(new Headline.Clause("way", Map.of("aim", "85"), Map.of("9", "34.46"))))));
    }

    private static DeliveryLine delivery(String division, String forms, State state, String file) {
        return new DeliveryLine(
                Optional.of(body(1)),
                division,
                forms,
                Optional.of(FiscalYear.ofBuddhist(2569)),
                OptionalInt.of(6),
                Optional.of(LocalDate.of(2026, 3, 31)),
                state,
                file,
                0,
                true,
                state == State.OVERDUE);
    }

    private static FindingLine finding(Severity severity, String file, String place, String message) {
        return new FindingLine(severity, file, place, message);
    }

    /** Writes the page with all files that it leads to. */
    static void write(PageContent content, Path folder) throws IOException {
        for (String path : content.files()) {
            Path file = folder.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(
                    file,
                    path.endsWith(".svg")
                            ? "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 16 9\"><path d=\"M0 0h16v9z\"/></svg>"
                            : "x");
        }
        new IndexPage().write(content, folder.resolve("index.html"));
    }
}
