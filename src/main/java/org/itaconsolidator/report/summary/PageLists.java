package org.itaconsolidator.report.summary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.message.FirstPage.Answer;
import org.itaconsolidator.message.FirstPage.ToDo;
import org.itaconsolidator.message.FirstPage.Weakest;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ShownText;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.WeakPoint;
import org.itaconsolidator.model.measure.MeasureState;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.measure.WeaknessRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.PlannerSheet;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/**
 * The lists of page one, each row a few cells side by side: what is weakest, what is to be done, by whom and by when, and the answers.
 * Steps and answers link to the sheet with their rows.
 */
final class PageLists {
    private final ReportContext context;
    private final TableSheet page;
    private final ReportWords words;
    private final SummaryFacts facts;
    private final Map<Body, List<WeaknessRow>> weak;
    private final int[] weakestAt;
    private final int[] stepsAt;
    private final int[] answersAt;

    /**
     * What finds room.
     *
     * @param weakest with their texts as long as there is room for
     * @param steps how many of them
     * @param left the room that they leave, in points
     */
    record Shown(List<Weakest> weakest, int steps, double left) {}

    /**
     * @param weakestAt in which column each cell of a row of the list of what is weakest begins, and the column behind the last; with two
     *     cells, why it is weak stands in the first
     * @param stepsAt the same of what is to be done
     * @param answersAt the same of questions and answers
     */
    PageLists(
            ReportContext context,
            TableSheet page,
            SummaryFacts facts,
            int[] weakestAt,
            int[] stepsAt,
            int[] answersAt) {
        this.context = context;
        this.page = page;
        this.facts = facts;
        this.weakestAt = weakestAt;
        this.stepsAt = stepsAt;
        this.answersAt = answersAt;
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
                facts.deliveries().errors(),
                facts.tally().latest(body),
                weak.getOrDefault(body, List.of()),
                facts.scores().book().findMain(body).map(ScoreBook::latest),
                weakest);
    }

    /** Writes a body's first step and its due day into one cell of its row. */
    void writeFirst(Body body, Agenda agenda, int column) {
        ToDo first = words.headlines().first(agenda);
        page.link(column, link(first, first.inShort(), body), first.inShort(), Look.TEXT);
    }

    /**
     * As much of both lists as finds room, of equal much what says most; then more of what is being done about each in turn, and as many
     * more steps, as leave all of this where it is.
     *
     * @param room for the rows of both, in points
     * @param follows what stands on the same page where there is room for it, in points
     * @param doing how many lines of what is being done a row may have, the most first; more than the last of these take no room from
     *     anything else
     */
    Shown fit(FirstPage told, float room, float follows, int... doing) {
        Shown least = fit(told, room, doing[doing.length - 1]);
        Shown usual = IntStream.of(doing)
                .mapToObj(lines -> fit(told, room, lines))
                .filter(more -> more.steps() == least.steps()
                        && more.weakest().size() == least.weakest().size())
                .findFirst()
                .orElse(least);
        List<Float> steps = heightsOfSteps(told);
        float kept = usual.left() < follows ? 0 : follows;
        double free = usual.left() - kept;
        List<List<Weakest>> choices = new ArrayList<>();
        for (Weakest line : usual.weakest()) {
            Weakest whole = told.weakest().get(choices.size());
            Stream<Weakest> longer = IntStream.of(doing)
                    .mapToObj(lines -> line.saying(whole, lines))
                    .filter(said -> said.beingDone().size() > line.beingDone().size());
            choices.add(Stream.concat(longer, Stream.of(line)).toList());
        }
        List<Integer> chosen = SharedRoom.fill(
                free,
                choices.stream()
                        .map(each -> each.stream().map(this::heightOf).toList())
                        .toList());
        List<Weakest> weakest = IntStream.range(0, choices.size())
                .mapToObj(i -> choices.get(i).get(chosen.get(i)))
                .toList();
        free += usual.weakest().stream().mapToDouble(this::heightOf).sum()
                - weakest.stream().mapToDouble(this::heightOf).sum();
        int shown = usual.steps();
        while (shown < steps.size() && steps.get(shown) <= free) {
            free -= steps.get(shown);
            shown++;
        }
        return new Shown(weakest, shown, free + kept);
    }

    private List<Float> heightsOfSteps(FirstPage told) {
        return told.steps().stream()
                .map(line -> heightOf(stepsAt, List.of(line.what(), line.who(), line.when())))
                .toList();
    }

    private Shown fit(FirstPage told, float room, int lines) {
        String cut = context.workbook().hasSheet(words.text("sheet.weakness"))
                ? words.headlines().readOn()
                : ShownText.CUT;
        // how the measures of the weakest stand gives way only where an indicator would
        IntFunction<List<Weakest>> within =
                letters -> IntStream.range(0, told.weakest().size())
                        .mapToObj(i -> told.weakest()
                                .get(i)
                                .within(i == 0 && lines > 0 ? Math.max(2, lines) : Math.max(1, lines), letters, cut))
                        .toList();
        List<Float> steps = heightsOfSteps(told);
        List<Float> first = steps.subList(0, Math.min(NextStep.SHOWN, steps.size()));
        IntFunction<List<List<Float>>> heights = letters ->
                List.of(within.apply(letters).stream().map(this::heightOf).toList(), first);
        int longest = SharedRoom.reasons(room, heights);
        List<Integer> shown = SharedRoom.share(room, heights.apply(longest));
        List<Weakest> weakest = within.apply(longest).subList(0, shown.get(0));
        double used = weakest.stream().mapToDouble(this::heightOf).sum()
                + steps.subList(0, shown.get(1)).stream()
                        .mapToDouble(Float::doubleValue)
                        .sum();
        return new Shown(weakest, shown.get(1), room - used);
    }

    /** The height of a row of cells side by side, in points. */
    private float heightOf(int[] at, List<String> cells) {
        return (float) IntStream.range(0, cells.size())
                .mapToDouble(i -> page.heightOf(at[i], at[i + 1] - 1, cells.get(i), Look.TEXT))
                .max()
                .orElseThrow();
    }

    private float heightOf(Weakest line) {
        return heightOf(weakestAt, cells(line));
    }

    /** The height of the headings of what is weakest and of what is to be done, in points. */
    float heightOfHeadings(FirstPage told) {
        return page.heightOf(weakestAt[0], weakestAt[1] - 1, headings(told, 1).get(0), Look.HEADING)
                + page.heightOf(stepsAt[0], stepsAt[1] - 1, heading(told.toDo(1)), Look.HEADING);
    }

    /** The height of the answers, in points. */
    float heightOf(List<Answer> answers) {
        return (float) answers.stream()
                .mapToDouble(answer -> heightOf(answer.question(), answer.told()))
                .sum();
    }

    float heightOf(String question, String answer) {
        return Math.max(
                page.heightOf(answersAt[0], answersAt[1] - 1, question, Look.HEADING),
                page.heightOf(answersAt[1], answersAt[2] - 1, answer, Look.TEXT));
    }

    private List<String> headings(FirstPage told, int shown) {
        HeadlineText texts = words.headlines();
        return weakestAt.length == 3
                ? List.of(told.more(texts.weakestAndWhy(), shown), texts.beingDone())
                : List.of(told.weakestOf(shown), texts.reason(), texts.beingDone());
    }

    private List<String> cells(Weakest line) {
        String lacks = line.indicator() + "\n" + line.lacks();
        String doing = String.join("\n", line.beingDone());
        return weakestAt.length == 3
                ? List.of(lacks + "\n" + line.reason(), doing)
                : List.of(lacks, line.reason(), doing);
    }

    /** The heading of the steps, which says how many more there are than those below it. */
    private String heading(List<ToDo> lines) {
        return words.headlines().toDo()
                + lines.stream()
                        .filter(line -> line.step().isEmpty())
                        .map(line -> " (" + line.what() + ")")
                        .collect(Collectors.joining());
    }

    /**
     * Writes both lists, each with a gap below it; none of what is weakest where nothing is.
     *
     * @param following what follows the figures of the sheet, of the text of the n-th of what is weakest
     * @param links where the n-th step leads to
     */
    void write(
            FirstPage told,
            Shown shown,
            float gap,
            BiFunction<Integer, Weakest, Optional<Expr>> following,
            BiFunction<Integer, ToDo, Optional<String>> links) {
        if (!shown.weakest().isEmpty()) {
            row(
                    Look.HEADING,
                    Look.HEADING,
                    weakestAt,
                    Optional.empty(),
                    headings(told, shown.weakest().size()));
            for (int i = 0; i < shown.weakest().size(); i++) {
                Weakest line = shown.weakest().get(i);
                List<String> cells = cells(line);
                page.begin();
                page.across(
                        weakestAt[0],
                        weakestAt[1] - 1,
                        following.apply(i, line).orElse(Expr.text(cells.get(0))),
                        cells.get(0),
                        Look.TEXT);
                others(Look.TEXT, weakestAt, cells);
            }
            page.space(gap);
        }
        List<ToDo> lines = told.toDo(shown.steps());
        row(
                Look.HEADING,
                Look.HEADING,
                stepsAt,
                Optional.empty(),
                List.of(heading(lines), words.text("page.steps.who"), words.text("page.steps.when")));
        for (int i = 0; i < shown.steps(); i++) {
            ToDo line = lines.get(i);
            Optional<String> link = links.apply(i, line);
            row(
                    link.isPresent() ? Look.LINK : Look.TEXT,
                    Look.TEXT,
                    stepsAt,
                    link,
                    List.of(line.what(), line.who(), line.when()));
        }
        page.space(gap);
    }

    private void row(Look first, Look look, int[] at, Optional<String> link, List<String> cells) {
        page.begin();
        page.across(at[0], at[1] - 1, link, cells.get(0), first);
        others(look, at, cells);
    }

    private void others(Look look, int[] at, List<String> cells) {
        for (int i = 1; i < cells.size(); i++) {
            page.across(at[i], at[i + 1] - 1, cells.get(i), look);
        }
        page.end();
    }

    /** Writes a question with its answer. */
    void answer(String question, Optional<String> link, Expr answer) {
        page.begin();
        page.across(answersAt[0], answersAt[1] - 1, link, question, Look.HEADING);
        page.across(answersAt[1], answersAt[2] - 1, answer, answer.text(), Look.TEXT);
        page.end();
    }

    /** A link to the sheet with the rows of an answer. */
    Optional<String> link(Answer answer) {
        String sheet = switch (answer.about()) {
            case WEAKEST, PLACE -> words.text("sheet.scores");
            case REACH -> PlannerSheet.name(context);
            case OWED, NEED -> words.text("sheet.completeness");
        };
        return Optional.of(sheet)
                .filter(context.workbook()::hasSheet)
                .flatMap(name -> Links.inside(name, "A1", answer.question()));
    }

    /** A link to the sheet with a step's rows of a body, or of others where that has none there. */
    Optional<String> link(ToDo line, String shown, Body body) {
        return line.step().flatMap(kind -> {
            String sheet = words.text(
                    switch (kind) {
                        case MEND, CORRECT, VERIFY -> "sheet.findings";
                        // without any score the sheet of scores has no row of the body: what it sent tells that they
                        // lack
                        case FILL ->
                            facts.scores().book().findMain(body).isPresent() ? "sheet.scores" : "sheet.completeness";
                        case SEND, AWAIT -> "sheet.completeness";
                        case REPORT, REPORT_YEAR, START, BEGIN, FINISH, CONFIRM, PROVE -> "sheet.follow-up";
                        case DECIDE -> "sheet.weakness";
                    });
            return context.workbook().hasSheet(sheet)
                    ? Links.inside(sheet, context.workbook().findStart(sheet, about(kind), body), shown)
                    : Optional.empty();
        });
    }

    /** What the rows of a step are about: the state of measures, what is wrong with a file or doubtful in it, or lacks. */
    private static String about(NextStep.Kind kind) {
        return switch (kind) {
            case MEND, CORRECT, FILL, VERIFY, DECIDE -> kind.code();
            default -> kind.state().map(MeasureState::code).orElse("");
        };
    }
}
