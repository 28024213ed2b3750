package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        page.link(column, link(first, first.inShort(), body), first.inShort(), Look.TEXT);
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
                                page.heightOf(PageColumns.SCORE, PageColumns.BEFORE, line.who(), Look.TEXT),
                                page.heightOf(PageColumns.CHANGE, PageColumns.RANK, line.when(), Look.TEXT))))
                .toList();
    }

    static Stream<HeadlineText.ToDo> listSteps(List<HeadlineText.ToDo> lines) {
        return lines.stream().filter(line -> line.step().isPresent());
    }

    void write(List<HeadlineText.ToDo> lines, Body body) {
        row(
                Look.HEADING,
                heading(lines),
                Optional.empty(),
                words.text("page.steps.who"),
                words.text("page.steps.when"));
        listSteps(lines)
                .forEach(line -> row(Look.TEXT, line.what(), link(line, line.what(), body), line.who(), line.when()));
    }

    private void row(Look look, String what, Optional<String> link, String who, String when) {
        page.begin();
        page.across(PageColumns.NUMBER, PageColumns.BAR, link, what, link.isPresent() ? Look.LINK : look);
        page.across(PageColumns.SCORE, PageColumns.BEFORE, who, look);
        page.across(PageColumns.CHANGE, PageColumns.RANK, when, look);
        page.end();
    }

    /** How high the rows of the answers are over these columns, in points. */
    float heightOf(List<HeadlineText.Answer> answers, int from, int to) {
        return (float) answers.stream()
                .mapToDouble(answer -> page.heightOf(from, to, answer.told(), Look.TEXT))
                .sum();
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

    /** A link to the sheet with a step's rows of a body, or of others where that has none there. */
    Optional<String> link(HeadlineText.ToDo line, String shown, Body body) {
        return line.step()
                .filter(kind -> kind != NextStep.Kind.FILL
                        || facts.scores()
                                .book()
                                .findMain(body)
                                .isPresent()) // else the sheet of scores has no row of it
                .flatMap(kind -> {
                    String sheet = words.text(
                            switch (kind) {
                                case MEND, CORRECT -> "sheet.findings";
                                case FILL -> "sheet.scores";
                                case SEND, AWAIT -> "sheet.completeness";
                                case REPORT, REPORT_YEAR, BEGIN, FINISH, CONFIRM, PROVE -> "sheet.follow-up";
                                case DECIDE -> "sheet.weakness";
                            });
                    return context.workbook().hasSheet(sheet)
                            ? Links.inside(sheet, context.workbook().findStart(sheet, about(kind), body), shown)
                            : Optional.empty();
                });
    }

    /** What the rows of a step are about: the state of measures, what is wrong with a file, or lacks. */
    private static String about(NextStep.Kind kind) {
        return switch (kind) {
            case MEND, CORRECT, FILL, DECIDE -> kind.code();
            default -> kind.state().map(MeasureState::code).orElse("");
        };
    }
}
