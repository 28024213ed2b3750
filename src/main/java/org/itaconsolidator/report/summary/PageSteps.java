package org.itaconsolidator.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.PlannerSheet;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/** The next steps on page one, by whom and by when; each links to the sheet with its rows. */
final class PageSteps {
    private final ReportContext context;
    private final TableSheet page;
    private final ReportWords words;
    private final SummaryFacts facts;
    private final Map<Body, List<WeaknessRow>> weak;

    PageSteps(ReportContext context, TableSheet page, SummaryFacts facts) {
        this.context = context;
        this.page = page;
        this.facts = facts;
        words = context.words();
        weak =
                facts
                        .weaknesses()
                        .map(Weaknesses::all)
                        .orElseGet(() -> context.content().list(WeaknessRow.class))
                        .stream()
                        .collect(Collectors.groupingBy(WeaknessRow::body));
    }

    Agenda agenda(Body body, List<WeakPoint> weakest) {
        return Agenda.of(
                body,
                context.run().businessDate(),
                context.run().remindBefore(),
                facts.deliveries().roll(body),
                facts.deliveries().countErrors(body),
                facts.tally().latest(body),
                weak.getOrDefault(body, List.of()),
                facts.scores()
                        .book()
                        .findMain(body)
                        .map(ScoreBook.Card::latestResult)
                        .map(result -> result.besides(facts.deliveries().countScoreErrors(body))),
                weakest);
    }

    /** Writes a body's first step and its due day into one cell of its row. */
    void writeFirst(Body body, Agenda agenda, int column) {
        HeadlineText.ToDo first = words.headlines().listToDo(agenda).get(0);
        boolean listed = facts.scores().book().findMain(body).isPresent()
                || first.step().filter(NextStep.Kind.FILL::equals).isEmpty();
        Optional<String> link = listed
                ? link(
                        first,
                        first.inShort(),
                        (sheet, about) -> context.workbook().findStart(sheet, about, body))
                : Optional.empty(); // the sheet of scores has no row of it
        page.link(column, link, first.inShort(), Look.TEXT);
    }

    /** The heading of the steps, which says how many more there are than those below it. */
    String heading(List<HeadlineText.ToDo> lines) {
        return words.headlines().toDo()
                + lines.stream()
                        .filter(line -> line.step().isEmpty())
                        .map(line -> " (" + line.what() + ")")
                        .collect(Collectors.joining());
    }

    /** The height of each step's row in points. */
    List<Float> heights(List<HeadlineText.ToDo> lines) {
        return listSteps(lines)
                .map(line -> Math.max(
                        page.heightOf(PageColumns.NUMBER, PageColumns.BAR, line.what(), Look.TEXT),
                        Math.max(
                                page.heightOf(PageColumns.SCORE, PageColumns.CHANGE, line.who(), Look.TEXT),
                                page.heightOf(PageColumns.GAP, PageColumns.RANK, line.when(), Look.TEXT))))
                .toList();
    }

    static Stream<HeadlineText.ToDo> listSteps(List<HeadlineText.ToDo> lines) {
        return lines.stream().filter(line -> line.step().isPresent());
    }

    void write(List<HeadlineText.ToDo> lines) {
        row(
                Look.HEADING,
                heading(lines),
                Optional.empty(),
                words.text("page.steps.who"),
                words.text("page.steps.when"));
        listSteps(lines).forEach(line -> row(Look.TEXT, line.what(), link(line, line.what()), line.who(), line.when()));
    }

    private void row(Look look, String what, Optional<String> link, String who, String when) {
        page.begin();
        page.across(PageColumns.NUMBER, PageColumns.BAR, link, what, link.isPresent() ? Look.LINK : look);
        page.across(PageColumns.SCORE, PageColumns.CHANGE, who, look);
        page.across(PageColumns.GAP, PageColumns.RANK, when, look);
        page.end();
    }

    /** By how much each line of an answer makes its row over these columns higher, in points, with the words of how many more there are. */
    List<Float> heights(HeadlineText.Answer answer, int from, int to) {
        List<Float> heights = new ArrayList<>();
        float before = 0;
        for (int i = 1; i <= answer.lines().size(); i++) {
            float height =
                    page.heightOf(from, to, words.headlines().first(answer, i).told(), Look.TEXT);
            heights.add(height - before);
            before = height;
        }
        return heights;
    }

    /** Writes a question with its answer, linked to the sheet with the rows. */
    void write(HeadlineText.Answer answer) {
        String sheet = switch (answer.about()) {
            case WEAKEST, PLACE -> words.text("sheet.scores");
            case REACH -> PlannerSheet.name(context);
            case OWED, NEED -> words.text("sheet.completeness");
        };
        write(
                answer.question(),
                Optional.of(sheet)
                        .filter(context.workbook()::hasSheet)
                        .flatMap(name -> Links.inside(name, "A1", answer.question())),
                answer.told());
    }

    void write(String question, Optional<String> link, String answer) {
        page.begin();
        page.across(PageColumns.NUMBER, PageColumns.NAME, link, question, Look.HEADING);
        page.across(PageColumns.BAR, PageColumns.RANK, answer, Look.TEXT);
        page.end();
    }

    /** A link to the sheet with a step's rows of whomever it concerns. */
    Optional<String> link(HeadlineText.ToDo line, String shown) {
        return link(line, shown, (sheet, about) -> context.workbook().findStart(sheet, about));
    }

    private Optional<String> link(HeadlineText.ToDo line, String shown, BinaryOperator<String> startOf) {
        return line.step()
                .map(kind -> words.text(
                        switch (kind) {
                            case MEND, CORRECT -> "sheet.findings";
                            case FILL -> "sheet.scores";
                            case SEND, AWAIT -> "sheet.completeness";
                            case REPORT, REPORT_YEAR, BEGIN, FINISH, CONFIRM, PROVE -> "sheet.follow-up";
                            case DECIDE -> "sheet.weakness";
                        }))
                .filter(context.workbook()::hasSheet)
                .flatMap(sheet -> Optional.of(
                                startOf.apply(sheet, about(line.step().orElseThrow())))
                        .filter(cell -> line.step().orElseThrow() != NextStep.Kind.FILL || !cell.equals("A1"))
                        .flatMap(cell -> Links.inside(sheet, cell, shown)));
    }

    /** What the rows of a step are about: the state of measures, or what is wrong with a file. */
    private static String about(NextStep.Kind kind) {
        return switch (kind) {
            case MEND, CORRECT, FILL -> kind.code();
            default -> kind.state().map(MeasureState::code).orElse("");
        };
    }
}
