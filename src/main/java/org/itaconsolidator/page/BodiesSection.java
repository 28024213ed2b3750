package org.itaconsolidator.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.model.score.BodiesRow;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.page.PageContent.BodyLine;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;

/** Many bodies in one table, under their provinces, or under their districts where all are of one province. */
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
        Map<String, List<Integer>> groups = groups();
        if (groups.size() > 1) {
            jumps(groups);
        }
        words.stack(html, "bodies-caption", "body", "year", "total-short", "level", "change", "weakest", "chart");
        int number = 0;
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            html.open("tbody", "role", "rowgroup", "id", "group-" + ++number);
            if (groups.size() > 1) {
                html.open("tr", "class", "group", "role", "row")
                        .element("th", group.getKey(), "scope", "rowgroup", "colspan", "7", "role", "rowheader")
                        .close("tr")
                        .line();
            }
            group.getValue().forEach(index -> row(index, detailed));
            html.close("tbody").line();
        }
        html.close("table").line();
        words.explainMarks(
                html,
                content.bodies().stream()
                                .flatMap(line -> line.result().stream())
                                .anyMatch(BodiesSection::isMarked)
                        || content.together().filter(BodiesRow::unconfirmed).isPresent());
    }

    /** Their mean, and how many of how many reach the target, as workbook and pictures have them. */
    private void together() {
        content.together()
                .ifPresent(row -> html.element(
                                "p",
                                words.text(
                                        "bodies-together",
                                        Map.of(
                                                "year",
                                                        words.digits(
                                                                row.fiscalYear().buddhist()),
                                                "mean", Unconfirmed.marked(words.score(row.mean()), row.unconfirmed()),
                                                "count", words.digits(row.bodies()),
                                                "reach",
                                                        Unconfirmed.marked(
                                                                words.digits(row.passing()), row.unconfirmed()),
                                                "target",
                                                        words.digits(
                                                                content.target().toPlainString()))),
                                "class",
                                "headline")
                        .line());
    }

    private static boolean isMarked(Result result) {
        return result.total().isPresent() && result.unconfirmed()
                || result.level().isPresent() && result.levelUnconfirmed()
                || ResultSection.isDoubtful(result.change());
    }

    private Map<String, List<Integer>> groups() {
        List<BodyLine> bodies = content.bodies();
        boolean oneProvince =
                bodies.stream().map(line -> line.body().province()).distinct().count() == 1;
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            order.add(i);
        }
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        order.stream()
                .sorted(Comparator.comparing((Integer i) -> group(bodies.get(i), oneProvince))
                        .thenComparing(i -> need(bodies.get(i))))
                .forEach(i -> groups.computeIfAbsent(group(bodies.get(i), oneProvince), any -> new ArrayList<>())
                        .add(i));
        return groups;
    }

    /** Who needs help comes first, as in the workbook: without an official total, then from the lowest one on. */
    private BigDecimal need(BodyLine line) {
        return content.standings().getOrDefault(line.body(), BigDecimal.ONE.negate());
    }

    private String group(BodyLine line, boolean oneProvince) {
        String name = oneProvince ? line.body().district() : line.body().province();
        return name.isEmpty() ? words.text("group-unknown") : name;
    }

    private void jumps(Map<String, List<Integer>> groups) {
        html.open("nav", "aria-label", words.text("groups")).raw("<ul class=\"jumps\">");
        int number = 0;
        for (Map.Entry<String, List<Integer>> group : groups.entrySet()) {
            html.open("li")
                    .link(
                            "#group-" + ++number,
                            group.getKey() + " ("
                                    + words.digits(group.getValue().size()) + ")")
                    .close("li");
        }
        html.raw("</ul>").close("nav").line();
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
        cell("change", result.map(found -> results.markedChange(found.change())).orElse(""));
        cell("weakest", result.map(this::weakest).orElse(""));
        html.open("td", "data-label", words.text("chart"), "role", "cell");
        line.charts().stream()
                .findFirst()
                .ifPresent(path -> html.link(
                        path, words.text("open-chart"), "aria-label", words.text("chart-of", Map.of("body", name))));
        html.close("td").close("tr").line();
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
                        + words.score(line.score().orElseThrow())
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
        words.explainMarks(html, divisions.stream().anyMatch(BodiesSection::isMarked));
    }
}
