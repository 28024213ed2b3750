package org.itaconsolidator.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.page.PageContent.BodyLine;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;

/** Many bodies in one table, who needs help first. */
final class BodiesSection {
    private final Html html;
    private final PageWords words;
    private final PageContent content;
    private final ResultSection results;

    BodiesSection(Html html, PageWords words, PageContent content) {
        this.html = html;
        this.words = words;
        this.content = content;
        this.results = new ResultSection(html, words, content.target());
    }

    /**
     * Writes the table.
     *
     * @param detailed whether each body has a section of its own further down
     */
    void write(boolean detailed) {
        together();
        List<String> headings =
                new ArrayList<>(Stream.of("body", "year", "total-short", "level", "change", "weakest", "chart")
                        .map(words::text)
                        .toList());
        headings.add(headings.size() - 1, words.headlines().toDo());
        html.stack(words.text("bodies-caption"), headings);
        html.raw("<tbody role=\"rowgroup\">").line();
        byNeed(content).forEach(index -> row(index, detailed));
        html.raw("</tbody>").line();
        html.close("table").line();
        words.explainMarks(
                html,
                content.bodies().stream()
                                .flatMap(line -> line.result().stream())
                                .anyMatch(ResultSection::isMarked)
                        || content.together().filter(BodiesRow::unconfirmed).isPresent(),
                content.bodies().stream()
                        .flatMap(line -> line.result().stream())
                        .toList());
    }

    /** Their mean, how many of how many reach the target, and where they stand in the country: as the workbook says it. */
    private void together() {
        content.together()
                .ifPresent(row -> html.element(
                                "p",
                                words.headlines().of(row, content.national(), content.target()),
                                "class",
                                "headline")
                        .line());
    }

    /** The places of the bodies, who needs help first, as in the workbook: without an official total, then from the lowest one on. */
    static List<Integer> byNeed(PageContent content) {
        return IntStream.range(0, content.bodies().size())
                .boxed()
                .sorted(Comparator.comparing(index -> content.standings()
                        .getOrDefault(content.bodies().get(index).body(), BigDecimal.ONE.negate())))
                .toList();
    }

    private void row(int index, boolean detailed) {
        BodyLine line = content.bodies().get(index);
        Optional<Result> result = line.result();
        html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader");
        String name = words.body(line.body());
        if (line.workbook().isPresent()) {
            html.link(line.workbook().get(), name);
        } else if (detailed) {
            html.link("#body-" + (index + 1), name);
        } else {
            html.text(name);
        }
        html.close("th");
        cell("year", result.map(found -> words.digits(found.year().buddhist())).orElse(""));
        cell("total-short", result.map(found -> total(found)).orElse(withoutTotal(line)));
        cell("level", result.map(found -> level(found)).orElse(""));
        html.element(
                "td",
                result.map(found -> results.markedChange(found.change())).orElse(""),
                "data-label",
                words.text("change"),
                "role",
                "cell",
                "class",
                "whole");
        cell("weakest", result.map(this::weakest).orElse(""));
        html.cell(
                words.headlines().toDo(),
                line.agenda().map(agenda -> first(agenda, detailed)).orElse(""));
        html.open("td", "data-label", words.text("chart"), "role", "cell");
        line.charts().stream()
                .findFirst()
                .ifPresent(path -> html.link(
                        path, words.text("open-chart"), "aria-label", words.text("chart-of", Map.of("body", name))));
        html.close("td").close("tr").line();
    }

    /** What is to be done first, by whom and by when; of many bodies by whom stands in the workbook of each. */
    private String first(Agenda agenda, boolean detailed) {
        HeadlineText texts = words.headlines();
        if (agenda.steps().isEmpty()) {
            return texts.rest(agenda.steps());
        }
        NextStep step = agenda.steps().get(0);
        return texts.what(step) + " · " + (detailed ? texts.who(step) + " · " : "")
                + texts.when(step, content.businessDate(), words::shortDate);
    }

    private String withoutTotal(BodyLine line) {
        return line.divisions().isEmpty()
                ? words.text("no-scores")
                : words.text(
                        "divisions-alone",
                        Map.of("count", words.digits(line.divisions().size())));
    }

    /** The total as a table has room for it, or why there is none. */
    private String total(Result result) {
        return result.total()
                .map(total -> Unconfirmed.marked(words.score(total), result.unconfirmed())
                        + (result.stated() ? " " + words.text("stated") : "")
                        + result.contradicting()
                                .map(stated -> " " + words.text("contradicted", Map.of("stated", words.score(stated))))
                                .orElse(""))
                .orElseGet(() -> words.noTotal(result));
    }

    private String level(Result result) {
        return result.level()
                .map(level -> Unconfirmed.marked(level, result.levelUnconfirmed()))
                .orElse(words.text("no-level"));
    }

    /** Of equal ones that of the lower number, and how many others there are. */
    private String weakest(Result result) {
        List<IndicatorLine> lowest = result.indicators().stream()
                .filter(line -> line.score().isPresent())
                .collect(Collectors.groupingBy(
                        line -> line.score().get().stripTrailingZeros(), TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .findFirst()
                .orElse(List.of());
        return lowest.stream()
                .min(Comparator.comparingInt(IndicatorLine::number))
                .map(line -> words.digits(line.number()) + ". " + line.name() + " "
                        + Unconfirmed.marked(
                                words.score(line.score().orElseThrow()),
                                !result.doubts().isEmpty())
                        + (lowest.size() == 1
                                ? ""
                                : words.text("equal", Map.of("count", words.digits(lowest.size() - 1)))))
                .orElse("");
    }

    private void cell(String key, String text) {
        html.cell(words.text(key), text);
    }

    /** What the divisions of a body estimate where nothing speaks for the whole body: a row for each, none of them the body's. */
    void writeDivisions(List<Result> divisions) {
        html.element("p", words.text("divisions-note")).line();
        words.stack(html, "divisions-caption", "division", "year", "total-short", "level", "gap");
        html.raw("<tbody role=\"rowgroup\">").line();
        for (Result result : divisions) {
            html.open("tr", "role", "row");
            html.element("th", result.division(), "scope", "row", "role", "rowheader");
            cell("year", words.digits(result.year().buddhist()));
            cell("total-short", total(result));
            cell("level", level(result));
            cell(
                    "gap",
                    result.total()
                            .map(total -> Unconfirmed.marked(
                                    words.signed(total.subtract(content.target())), result.unconfirmed()))
                            .orElse(""));
            html.close("tr").line();
        }
        html.raw("</tbody>").close("table").line();
        words.explainMarks(html, divisions.stream().anyMatch(ResultSection::isMarked), divisions);
    }
}
