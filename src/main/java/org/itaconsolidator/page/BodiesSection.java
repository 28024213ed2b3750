package org.itaconsolidator.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.message.FirstPage;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.NextStep;
import org.itaconsolidator.model.score.FigureRow.Change;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.together.Together;
import org.itaconsolidator.page.PageContent.BodyLine;
import org.itaconsolidator.page.PageContent.IndicatorLine;
import org.itaconsolidator.page.PageContent.Result;

/**
 * The section of the page with the results: many bodies in one table, those that need help first; each single body
 * with its indicators, or with its divisions' self-assessments.
 *
 * @param hasResults whether any body has a result; if not, only what stands in place of the total is told of results
 * @param hasCharts whether any body has a picture
 */
record BodiesSection(Html html, PageWords words, PageContent content, boolean hasResults, boolean hasCharts) {
    private static final String UP = "▲\u00a0";
    private static final String DOWN = "▼\u00a0";
    /** How many measures of the weakest indicator are named. */
    private static final int NAMED = 3;

    BodiesSection(Html html, PageWords words, PageContent content) {
        this(
                html,
                words,
                content,
                content.bodies().stream().anyMatch(line -> line.result().isPresent()),
                content.bodies().stream().anyMatch(line -> !line.charts().isEmpty()));
    }

    /**
     * Writes the table.
     *
     * @param detailed whether each body has a section of its own further down
     * @param told the marks of what stands above it
     */
    void write(boolean detailed, Set<Mark> told) {
        List<String> headings = new ArrayList<>(Stream.of("body", "year", "total-short", "level", "change", "weakest")
                .filter(key -> hasResults || key.equals("body") || key.equals("total-short"))
                .map(words::text)
                .toList());
        List<Form> forms = content.together().map(Together::listForms).orElse(List.of());
        forms.forEach(form -> headings.add(words.headlines().formName(form)));
        headings.add(words.headlines().toDo());
        if (hasCharts) {
            headings.add(words.text("chart"));
        }
        html.open("div.bodies", "id", "bodies").line();
        boolean bars = content.bodies().stream().anyMatch(line -> bar(line).isPresent());
        html.stack(
                words.text(
                        bars ? "bodies-caption" : "bodies-caption.none",
                        "target",
                        words.digits(content.target().toPlainString())),
                headings);
        List<Integer> order = byNeed(content);
        int scored = order.size() - countWithout();
        rows(order.subList(0, scored), forms, detailed, () -> mean(headings.size()));
        rows(
                order.subList(scored, order.size()),
                forms,
                detailed,
                scored == 0
                        ? () -> {}
                        : () -> group(
                                words.headlines()
                                        .countWithoutTotals(content.together().orElseThrow()),
                                headings.size()));
        html.close("table").close("div").line();
        if (!forms.isEmpty()) {
            html.element("p.note", words.headlines().cameKey()).line();
        }
        words.explainMarks(
                html,
                Stream.concat(
                                content.bodies().stream()
                                        .flatMap(line -> line.result().stream())
                                        .flatMap(result -> listMarks(result).stream()),
                                told.stream())
                        .collect(Collectors.toSet()),
                content.bodies().stream()
                        .flatMap(line -> line.result().stream())
                        .toList());
    }

    /**
     * Writes page one: its sentence, and the rest side by side.
     *
     * @param places where the page shows what a step about measures or indicators means
     * @param several whether it is of several bodies, whose answers are longer than a phone's first screen
     * @param print writes what to print
     */
    void first(FirstPage told, Function<NextStep.Kind, String> places, boolean several, Runnable print) {
        html.element("p.headline", told.sentence()).line();
        html.open("div.beside").line();
        beside(() -> words.weakest(html, told));
        beside(() -> words.steps(html, told.toDo(Integer.MAX_VALUE), places));
        beside(() -> words.reasons(html, told.weakest(), several));
        told.answers().forEach(answer -> words.answer(html, answer, several));
        print.run();
        html.close("div").line();
    }

    FirstPage of(BodyLine body, Agenda agenda) {
        return words.headlines()
                .page(
                        body.result().flatMap(Result::headline),
                        agenda,
                        indicator -> body.result().stream()
                                .flatMap(result -> result.indicators().stream())
                                .filter(line -> line.number() == indicator)
                                .map(IndicatorLine::name)
                                .collect(Collectors.joining()),
                        NAMED);
    }

    private void beside(Runnable content) {
        html.open("div").line();
        content.run();
        html.close("div").line();
    }

    /** How many bodies are last because they have no total in the year in which bodies are compared. */
    private int countWithout() {
        return content.together()
                .filter(all -> all.result().isPresent())
                .map(all -> all.listWithoutTotal().size())
                .orElse(0);
    }

    /** Whether the list begins with the mean of several bodies, which names the year for all that do not. */
    private boolean hasMean() {
        return content.together()
                .flatMap(Together::result)
                .filter(all -> all.bodies() > 1)
                .isPresent();
    }

    /** Heads those with a total with what they reach together, if there are several. */
    private void mean(int columns) {
        content.together()
                .flatMap(Together::result)
                .filter(any -> hasMean())
                .ifPresent(all -> group(
                        words.text(
                                "bodies-mean",
                                Map.of(
                                        "count", all.bodies(),
                                        "year", all.fiscalYear(),
                                        "mean", Mark.marked(words.score(all.mean()), all.mark()))),
                        columns));
    }

    /** Heads a group of bodies. Without it, those without a total would look best below the highest total. */
    private void group(String text, int columns) {
        html.open("tr", "role", "row")
                .element(
                        "th.group",
                        text,
                        "scope",
                        "rowgroup",
                        "colspan",
                        Integer.toString(columns),
                        "role",
                        "rowheader")
                .close("tr")
                .line();
    }

    private void rows(List<Integer> bodies, List<Form> forms, boolean detailed, Runnable heading) {
        if (!bodies.isEmpty()) {
            html.raw("<tbody role=\"rowgroup\">").line();
            heading.run();
            bodies.forEach(index -> row(index, forms, detailed));
            html.raw("</tbody>").line();
        }
    }

    /** The positions of the bodies, those that need help most first, as in the workbook. */
    static List<Integer> byNeed(PageContent content) {
        Map<Body, Integer> positions = new HashMap<>(); // a search in thousands of bodies for each of them is slow
        for (int i = 0; i < content.bodies().size(); i++) {
            positions.putIfAbsent(content.bodies().get(i).body(), i);
        }
        return content.together()
                .map(all -> all.bodies().stream()
                        .map(line -> positions.get(line.body()))
                        .toList())
                .orElseGet(() ->
                        IntStream.range(0, content.bodies().size()).boxed().toList());
    }

    private void row(int index, List<Form> forms, boolean detailed) {
        BodyLine line = content.bodies().get(index);
        Optional<Result> result = line.result();
        html.open("tr", "role", "row").open("th", "scope", "row", "role", "rowheader");
        String name = words.shortBody(line.body());
        if (line.workbook().isPresent()) {
            html.link(line.workbook().get(), name);
        } else if (detailed) {
            html.link("#body-" + (index + 1), name);
        } else {
            html.text(name);
        }
        boolean compared = result.filter(found -> !isCompared(found)).isEmpty();
        bar(line).ifPresent(this::bar);
        html.close("th");
        if (hasResults) {
            html.cell(
                    hasMean() ? "td.said" : "td.brief",
                    words.text("year"),
                    result.map(found -> words.digits(found.year().buddhist())).orElse(""));
        }
        html.cell(
                "td.brief",
                words.text("total-short"),
                result.map(found -> compared
                                ? total(found)
                                : words.text("of-year", "score", total(found), "year", found.year()))
                        .orElse(withoutTotal(line)));
        if (hasResults) {
            html.cell("td.brief", words.text("level"), result.map(this::level).orElse(""));
            html.cell(
                    "td.whole.brief",
                    words.text("change"),
                    result.filter(any -> compared).map(this::markedChange).orElse(""));
            html.cell(
                    "td.lowest",
                    words.text("weakest"),
                    result.map(this::weakest).orElse(""));
        }
        for (Form form : forms) {
            String how = line.agenda()
                    .map(agenda -> words.headlines().cameOf(agenda.forms(), form))
                    .orElse("");
            html.cell(
                    how.startsWith("✗") ? "td.whole.owed" : "td.whole",
                    words.headlines().formName(form),
                    how);
        }
        html.cell(
                "td.task",
                words.headlines().toDo(),
                line.agenda().map(agenda -> first(agenda, detailed)).orElse(""));
        if (hasCharts) {
            html.openCell("td.brief", words.text("chart"));
            line.charts().stream()
                    .findFirst()
                    .ifPresent(path -> html.link(
                            path, words.text("open-chart"), "aria-label", words.text("chart-of", "body", name)));
            html.close("td");
        }
        html.close("tr").line();
    }

    /** A result of another year than the compared one stands beside the others, and says so. */
    private boolean isCompared(Result result) {
        return content.together()
                .flatMap(Together::result)
                .filter(all -> !all.fiscalYear().equals(result.year()))
                .isEmpty();
    }

    private Optional<BigDecimal> bar(BodyLine line) {
        return line.result().filter(this::isCompared).flatMap(Result::total);
    }

    /** What is to be done first, by whom and when; for many bodies, by whom is only in each body's workbook. */
    private String first(Agenda agenda, boolean detailed) {
        FirstPage.ToDo first = words.headlines().first(agenda);
        return first.step().isEmpty() || !detailed
                ? first.inShort()
                : first.brief() + " · " + first.who() + " · " + first.when();
    }

    private String withoutTotal(BodyLine line) {
        return line.divisions().isEmpty()
                ? words.headlines().noneShort(line.agenda().flatMap(Agenda::unscored))
                : words.text("divisions-alone", "count", line.divisions().size());
    }

    /** The total in a table's cell, or why there is none. */
    private String total(Result result) {
        return result.total()
                .map(total -> Mark.marked(words.score(total), result.mark())
                        + (result.stated() ? " " + words.text("stated") : "")
                        + result.contradicting()
                                .map(stated -> " " + words.text("contradicted", "stated", stated))
                                .orElse(""))
                .orElseGet(() -> words.noTotal(result));
    }

    private Optional<String> gap(Result result) {
        return result.total().map(total -> Mark.marked(words.signed(total.subtract(content.target())), result.mark()));
    }

    private String level(Result result) {
        return result.level()
                .map(level -> Mark.marked(level, result.levelMark()))
                .orElse(words.text(result.stated() ? "no-level-stated" : "no-level"));
    }

    /** The weakest indicator, of equal ones the first, and how many others are equal. */
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
                        + Mark.marked(
                                words.score(line.score().orElseThrow()),
                                Mark.doubted(!result.doubts().isEmpty()))
                        + (lowest.size() == 1 ? "" : words.text("equal", "count", lowest.size() - 1)))
                .orElse("");
    }

    private void cell(String key, String text) {
        html.cell("td", words.text(key), text);
    }

    /** Writes a row for each division's estimate; shown only if nothing stands for the whole body. */
    void writeDivisions(List<Result> divisions) {
        html.element("p", words.text("divisions-note")).line();
        words.stack(html, "divisions-caption", "division", "year", "total-short", "level", "gap");
        html.raw("<tbody role=\"rowgroup\">").line();
        for (Result result : divisions) {
            html.row(result.division());
            cell("year", words.digits(result.year().buddhist()));
            cell("total-short", total(result));
            cell("level", level(result));
            cell("gap", gap(result).orElse(""));
            html.close("tr").line();
        }
        html.raw("</tbody>").close("table").line();
        words.explainMarks(
                html,
                divisions.stream().flatMap(result -> listMarks(result).stream()).collect(Collectors.toSet()),
                divisions);
    }

    /**
     * Writes the result of one body: total, level, change and gap as figures, the indicators as a table with bars.
     *
     * @param told the marks of what stands above it
     */
    void writeResult(Result result, int number, Set<Mark> told) {
        html.open("dl.figures").line();
        String year = words.digits(result.year().buddhist());
        figure(
                words.text("total", "year", year),
                result.total()
                        .map(total -> Mark.marked(words.score(total), result.mark()))
                        .orElseGet(() -> words.sheet("card.missing")),
                result.total().isEmpty() ? words.noTotal(result) : "",
                result.total().isEmpty() && result.source() == SourceKind.OFFICIAL ? "" : note(result),
                result.contradicting()
                        .map(stated -> words.text("total-contradicted", "year", year, "stated", stated))
                        .orElse(""));
        figure(words.text("level"), level(result));
        figure(words.text("change"), markedChange(result));
        figure(
                words.text("gap"),
                gap(result).orElse(words.sheet("card.not-compared")),
                words.text("target", "target", words.digits(content.target().toPlainString())));
        html.close("dl").line();
        if (!result.indicators().isEmpty()) {
            indicators(result, number);
        }
        Set<Mark> marks = listMarks(result);
        marks.addAll(told);
        result.indicators().forEach(line -> marks.add(line.mark()));
        words.explainMarks(html, marks, List.of(result));
    }

    private String note(Result result) {
        boolean computed =
                result.source() == SourceKind.OFFICIAL && result.total().isPresent() && !result.stated();
        String source = !result.doubts().isEmpty()
                ? Mark.marked(words.sheet("card.doubted"), Mark.DOUBTED)
                : computed && result.mark().isSet()
                        ? Mark.marked(words.sheet("card.unconfirmed"), Mark.UNCONFIRMED)
                        : words.word("source", result.source().code());
        return result.stated() ? source + " · " + words.text("stated") : source;
    }

    private static Set<Mark> listMarks(Result result) {
        return EnumSet.of(
                result.mark().when(result.total().isPresent()),
                result.levelMark().when(result.level().isPresent()),
                changeMark(result.change()));
    }

    private static Mark changeMark(Optional<Change> change) {
        return change.filter(each -> each.by().isPresent()).map(Change::mark).orElse(Mark.NONE);
    }

    /** A change in a table's cell, with its star. */
    private String markedChange(Result result) {
        // the reason would say that there are no scores, while only one is missing or the total is only stated
        return (result.stated() || result.total().isEmpty())
                        && result.change().flatMap(Change::by).isEmpty()
                ? words.sheet("card.not-compared")
                : Mark.marked(change(result.change()), changeMark(result.change()));
    }

    private void figure(String name, String value, String... notes) {
        html.open("div").element("dt", name).element("dd.value", value);
        for (String note : notes) {
            if (!note.isEmpty()) {
                html.element("dd.note", note);
            }
        }
        html.close("div").line();
    }

    private void indicators(Result result, int number) {
        html.open("table.indicators", "id", "indicators-" + number).line();
        html.element(
                "caption",
                words.text(
                        "indicators",
                        Map.of(
                                "year", words.digits(result.year().buddhist()),
                                "target", words.digits(content.target().toPlainString()))));
        html.raw("<thead><tr>");
        boolean changes =
                result.indicators().stream().anyMatch(line -> line.change().isPresent());
        for (String key :
                changes ? List.of("indicator", "score", "change-short", "gap") : List.of("indicator", "score", "gap")) {
            html.element(key.equals("indicator") ? "th.words" : "th.number", words.text(key), "scope", "col");
        }
        html.raw("</tr></thead>").line().raw("<tbody>").line();
        for (IndicatorLine line : result.indicators()) {
            html.open("tr").open("th", "scope", "row");
            html.text(words.digits(line.number()) + ". " + line.name());
            line.score().ifPresent(this::bar);
            html.close("th");
            figureCell(
                    line.score()
                            .map(score -> Mark.marked(words.score(score), line.mark()))
                            .orElse(words.text("no-score")),
                    line.score().isPresent());
            if (changes) {
                // two scores as stated leave nothing to confirm, unless they may be others
                figureCell(
                        Mark.marked(
                                change(line.change()),
                                line.mark()
                                        .when(line.change().flatMap(Change::by).isPresent())),
                        line.change().flatMap(Change::by).isPresent());
            }
            figureCell(
                    line.score()
                            .map(score -> Mark.marked(words.signed(score.subtract(content.target())), line.mark()))
                            .orElse(""),
                    true);
            html.close("tr").line();
        }
        html.raw("</tbody>").close("table").line();
    }

    private void bar(BigDecimal score) {
        html.open("span.bar", "aria-hidden", "true")
                .open(
                        score.compareTo(content.target()) < 0 ? "span.fill.below" : "span.fill",
                        "style",
                        "width:" + score.toPlainString() + "%")
                .close("span")
                .open("span.aim", "style", "left:" + content.target().toPlainString() + "%")
                .close("span")
                .close("span");
    }

    private void figureCell(String text, boolean isFigure) {
        html.element(isFigure ? "td.number" : "td.number.wordy", text);
    }

    /** A change with sign and arrow, or why there is none. */
    private String change(Optional<Change> change) {
        Optional<BigDecimal> by = change.flatMap(Change::by);
        return by.map(each -> (each.signum() > 0 ? UP : each.signum() < 0 ? DOWN : "= ") + words.signed(each))
                .or(() -> change.flatMap(Change::reason).map(words::coded))
                .orElse(words.text("no-year-before"));
    }
}
