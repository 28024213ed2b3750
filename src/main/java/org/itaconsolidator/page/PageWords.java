package org.itaconsolidator.page;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.message.BodyText;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;
import org.itaconsolidator.thai.name.ShortNames;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.itaconsolidator.thai.text.ThaiText;

/** The words of the page, with figures in the digits that the job asks for. */
final class PageWords extends Wording {
    private final Messages report;
    private final Messages workbook;
    private final Messages charts;
    private final boolean thaiDigits;
    private final ShortNames names;

    PageWords(boolean thaiDigits, List<Body> bodies) {
        super(thaiDigits ? ThaiText::thaiDigits : ThaiText::arabicDigits, "page");
        report = Messages.of("report");
        workbook = Messages.of("workbook");
        charts = Messages.of("chart");
        this.thaiDigits = thaiDigits;
        names = new ShortNames(bodies);
    }

    /** A word of the workbook, such as a sheet's name. */
    String sheet(String key) {
        return (report.has(key) ? report : workbook).text(key);
    }

    /** Explains the marks of a table below it, if it has any. */
    void explainMarks(Html html, Set<Mark> marks, List<Result> results) {
        if (marks.contains(Mark.UNCONFIRMED)) {
            html.element("p.note", sheet("sheet.scores.unconfirmed")).line();
        }
        String doubts = doubts(
                results.stream().flatMap(result -> result.doubts().stream()).toList());
        if (!doubts.isEmpty()) {
            html.element("p.note", doubts).line();
        }
    }

    /** A picture's title by its file name; one of several bodies has a {@code kind}. */
    String picture(String kind, String name) {
        String key = kind + "." + name;
        return charts.has(key) ? charts.text(key) : name;
    }

    /** Begins a table; caption and headings are given by their keys. */
    void stack(Html html, String caption, String... headings) {
        html.stack(text(caption), Stream.of(headings).map(this::text).toList());
    }

    /**
     * Writes the next steps, each with by whom and by when. Those without room on the first screen are folded.
     *
     * @param places where the page shows what a step about measures or indicators means
     */
    void steps(Html html, List<FirstPage.ToDo> lines, Function<NextStep.Kind, String> places) {
        html.element("p.steps-of", headlines().toDo()).line();
        List<FirstPage.ToDo> steps =
                lines.stream().filter(line -> line.step().isPresent()).toList();
        int first = Math.min(NextStep.SHOWN, steps.size());
        steps(html, steps.subList(0, first), 1, places);
        if (steps.size() > first) {
            html.open("details.more")
                    .element("summary", headlines().more(steps.size() - first))
                    .line();
            steps(html, steps.subList(first, steps.size()), first + 1, places);
            html.close("details").line();
        }
        lines.stream()
                .filter(line -> line.step().isEmpty())
                .forEach(line -> html.element("p.note", line.what()).line());
    }

    private void steps(Html html, List<FirstPage.ToDo> steps, int number, Function<NextStep.Kind, String> places) {
        html.open(thaiDigits ? "ol.steps.thai" : "ol.steps", "start", Integer.toString(number))
                .line();
        steps.forEach(line -> {
            html.open("li").open("strong");
            html.link(place(line.step().orElseThrow(), places), line.what());
            html.close("strong")
                    .text(" · " + line.who() + " · " + line.when())
                    .close("li")
                    .line();
        });
        html.close("ol").line();
    }

    private static String place(NextStep.Kind kind, Function<NextStep.Kind, String> places) {
        return switch (kind) {
            case MEND, FILL, SEND, AWAIT -> "#deliveries";
            case CORRECT, VERIFY -> "#findings";
            default -> places.apply(kind);
        };
    }

    /**
     * Writes a question and what is said to it.
     *
     * @param folded whether a phone shows only the first line until it is asked for the others
     */
    void answer(Html html, FirstPage.Answer answer, boolean folded) {
        html.open("div").open("p.steps-of");
        switch (answer.about()) {
            case OWED -> html.link("#deliveries", answer.question());
            case NEED -> html.link("#bodies", answer.question());
            case WEAKEST, PLACE, REACH -> html.text(answer.question());
        }
        html.close("p").line();
        html.open("ul.answer");
        answer.lines().forEach(line -> html.element("li", line));
        html.close("ul");
        rest(html, folded ? answer.lines().size() - 1 : 0);
        html.close("div").line();
    }

    /** Writes what unfolds, on a phone, all but the first line of the list before it. */
    private void rest(Html html, int count) {
        if (count > 0) {
            html.open("details.rest")
                    .element("summary", headlines().more(count))
                    .close("details");
        }
    }

    void weakest(Html html, FirstPage told) {
        if (told.weakest().isEmpty()) {
            return;
        }
        html.element("p.steps-of", told.weakestOf(told.weakest().size())).line();
        html.open("ul.weakest").line();
        told.weakest()
                .forEach(line -> html.open("li")
                        .element("strong", line.indicator())
                        .text(" " + line.lacks())
                        .close("li")
                        .line());
        html.close("ul").line();
    }

    /** Writes why the weakest are weak and what is being done; a phone's first screen has their names. Folded as an answer. */
    void reasons(Html html, List<FirstPage.Weakest> lines, boolean folded) {
        if (lines.isEmpty()) {
            return;
        }
        html.element("p.steps-of", headlines().reason() + " · " + headlines().beingDone())
                .line();
        html.open("ul.weakest.reasons").line();
        for (FirstPage.Weakest line : lines) {
            html.open("li").element("strong", line.indicator());
            if (!line.reason().isEmpty()) {
                html.element("span.told", line.reason());
            }
            html.fact(headlines().beingDone(), line.beingDone().get(0));
            line.beingDone().stream().skip(1).forEach(told -> html.element("span.told", told));
            html.close("li").line();
        }
        html.close("ul");
        rest(html, folded ? lines.size() - 1 : 0);
        html.line();
    }

    /** Writes how many more only the workbook has; nothing for none. */
    void more(Html html, int count) {
        if (count > 0) {
            leadToWorkbook(html, text("more", "count", count));
        }
    }

    void leadToWorkbook(Html html, String sentence) {
        html.open("p.more")
                .text(sentence + " ")
                .link("consolidated.xlsx", text("in-workbook"))
                .close("p")
                .line();
    }

    /** Why there is no total; if no score is known, only that there is none. */
    String noTotal(Result result) {
        String lacking = lacking(
                result.frameworkKnown(),
                result.indicators().stream()
                        .filter(line -> line.score().isEmpty())
                        .map(IndicatorLine::number)
                        .toList());
        return lacking.isEmpty() ? text("no-total") : lacking;
    }

    /** A sentence with figures in the job's digits; names of files in it stay as they are. */
    String prose(String sentence, QuotedFiles files) {
        return thaiDigits ? files.thaiDigits(sentence) : sentence;
    }

    /** A body as officers call it; with district and province where several share the name. */
    String shortBody(Body body) {
        return names.of(body);
    }

    String body(Body body) {
        return BodyText.of(body, report);
    }
}
