package org.itaconsolidator.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.BodyText;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.message.Wording;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.page.PageContent.Result;
import org.itaconsolidator.thai.name.ShortNames;
import org.itaconsolidator.thai.text.QuotedFiles;
import org.itaconsolidator.thai.text.ThaiText;

/** The words of the page, with figures in the digits that the job asks for. */
final class PageWords extends Wording {
    private final Messages report;
    private final Messages workbook;
    private final Messages charts;
    private final Messages comparisons;
    private final boolean thaiDigits;
    private final ShortNames names;

    PageWords(Locale language, boolean thaiDigits, List<Body> bodies) {
        super(language, figure -> thaiDigits ? ThaiText.thaiDigits(figure) : figure, "page");
        report = Messages.of("report", language);
        workbook = Messages.of("workbook", language);
        charts = Messages.of("chart", language);
        comparisons = Messages.of("comparisons", language);
        this.thaiDigits = thaiDigits;
        names = new ShortNames(bodies, this::body);
    }

    /** What the workbook says, such as the name of a sheet. */
    String sheet(String key) {
        return (report.has(key) ? report : workbook).text(key);
    }

    /** Says below a table what its marks mean, where it has any. */
    void explainMarks(Html html, boolean any, List<Result> results) {
        String doubts = doubts(
                results.stream().flatMap(result -> result.doubts().stream()).toList());
        for (String note : any ? List.of(doubts, sheet("sheet.scores.unconfirmed")) : List.of(doubts)) {
            if (!note.isEmpty()) {
                html.element("p.note", note).line();
            }
        }
    }

    /** What a picture is called, by its file's name; of several bodies with a kind of its own. */
    String picture(String kind, String name) {
        String key = kind + "." + name;
        return charts.has(key) ? charts.text(key) : name;
    }

    /** Begins a table with its caption and headings, by their keys. */
    void stack(Html html, String caption, String... headings) {
        html.stack(text(caption), Stream.of(headings).map(this::text).toList());
    }

    /** What is to be done now, each step with by whom and until when. */
    void steps(Html html, List<HeadlineText.ToDo> lines) {
        html.element("p.steps-of", headlines().toDo()).line();
        html.open(thaiDigits ? "ol.steps.thai" : "ol.steps").line();
        lines.stream()
                .filter(line -> line.step().isPresent())
                .forEach(line -> html.open("li")
                        .element("strong", line.what())
                        .text(" · " + line.who() + " · " + line.when())
                        .close("li")
                        .line());
        html.close("ol").line();
        lines.stream()
                .filter(line -> line.step().isEmpty())
                .forEach(line -> html.element("p.note", line.what()).line());
    }

    /** A question with its answer behind it. */
    void answer(Html html, HeadlineText.Answer answer) {
        html.open("div").element("p.steps-of", answer.question()).line();
        html.open("ul.answer");
        answer.lines().forEach(line -> html.element("li", line));
        html.close("ul").close("div").line();
    }

    /** What is weakest; nothing where nothing is. */
    void weakest(Html html, String heading, List<HeadlineText.Weakest> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.element("p.steps-of", heading).line();
        html.open("ul.weakest").line();
        lines.forEach(line -> html.open("li")
                .element("strong", line.indicator())
                .text(" " + line.lacks())
                .close("li")
                .line());
        html.close("ul").line();
    }

    /** Why it is weak, and what is being done: apart from the names, which stand on the first screen of a phone. */
    void reasons(Html html, List<HeadlineText.Weakest> lines) {
        if (lines.isEmpty()) {
            return;
        }
        html.element("p.steps-of", headlines().reason() + " · " + headlines().beingDone())
                .line();
        html.open("ul.weakest").line();
        for (HeadlineText.Weakest line : lines) {
            html.open("li").element("strong", line.indicator());
            html.element("span.told", line.reason());
            html.told(headlines().beingDone(), line.beingDone());
            html.close("li").line();
        }
        html.close("ul").line();
    }

    /** How many more stand in the workbook alone; nothing for none. */
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

    String reason(String code) {
        return comparisons.has(code) ? comparisons.text(code) : code;
    }

    /**
     * Why there is no total: what the year assessed is not known, or the indicators without a score; only that there is none
     * where no score is known.
     */
    String noTotal(Result result) {
        if (!result.frameworkKnown()) {
            return comparisons.text("no-framework");
        }
        String missing = result.indicators().stream()
                .filter(line -> line.score().isEmpty())
                .map(line -> digits(line.number()))
                .collect(Collectors.joining(", "));
        return missing.isEmpty() ? text("no-total") : comparisons.text("scores-missing", Map.of("indicators", missing));
    }

    /** A sentence with its figures in those digits; names of files in it stay as they are. */
    String prose(String sentence, QuotedFiles files) {
        return thaiDigits ? files.thaiDigits(sentence) : sentence;
    }

    /** As officers say it; with district and province where several have that name. */
    String shortBody(Body body) {
        return names.of(body);
    }

    String body(Body body) {
        return BodyText.of(body, report);
    }
}
