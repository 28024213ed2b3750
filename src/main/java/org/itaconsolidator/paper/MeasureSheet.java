package org.itaconsolidator.paper;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.paper.MeasureGroups.Group;
import org.itaconsolidator.paper.MeasureGroups.Numbered;

/**
 * The measures of a document as data: every text as written, a column for each thing that was asked for. The printed
 * part has the columns of the document's own table.
 */
final class MeasureSheet {
    private final PaperWords words;
    private final MeasureGroups layout;

    MeasureSheet(PaperWords words, MeasureGroups layout) {
        this.words = words;
        this.layout = layout;
    }

    PaperSheet plan(List<Group> groups) {
        PaperColumns<Numbered> columns = measure(true, groups, Numbered::number);
        columns.add("monitoring", 26, each -> each.measure().text(Field.MONITORING));
        return sheet("measures", origin(columns), groups);
    }

    /** The sheet of a report; in a file of values the measures that no report mentions follow, marked. */
    PaperSheet report(List<Group> groups, List<Group> silent, ReportedRows rows) {
        Set<Long> unreported = silent.stream()
                .flatMap(group -> group.measures().stream())
                .map(each -> each.measure().id())
                .collect(Collectors.toSet());
        PaperColumns<Numbered> columns = measure(
                false, groups, each -> unreported.contains(each.measure().id()) ? "" : each.number());
        columns.add("status", 12, each -> each.measure().text(Field.STATUS));
        columns.add("result", 34, each -> MeasureTexts.result(each.measure()));
        columns.add("outcome", 28, each -> each.measure().text(Field.OUTCOME));
        columns.add("evidence", 26, each -> each.measure().text(Field.EVIDENCE));
        columns.beside("url", 30, each -> each.measure().text(Field.URL));
        columns.add("recommendation", 22, each -> MeasureTexts.recommendation(each.measure()));
        origin(columns);
        columns.beside("likely_measure", 34, each -> rows.likelyMeasure(each.measure()));
        columns.beside("likely_no", 14, each -> rows.likelyNumber(each.measure()));
        columns.beside("told_before", 14, each -> rows.earlierRound(each.measure()));
        columns.beside(
                "unreported", 14, each -> unreported.contains(each.measure().id()) ? words.text("data.yes") : "");
        return sheet(
                "measures",
                columns,
                Stream.concat(groups.stream(), silent.stream()).toList());
    }

    PaperSheet unreported(List<Group> groups) {
        return sheet("unreported", origin(measure(false, groups, Numbered::number)), groups);
    }

    /**
     * The columns of what a measure answers and of its steps. A report has what is to be mended and the steps beside the page, but on it
     * where a row names no measure: there they say what was done.
     */
    private PaperColumns<Numbered> measure(boolean planned, List<Group> groups, Function<Numbered, Object> number) {
        boolean told = planned
                || groups.stream()
                        .flatMap(group -> group.measures().stream())
                        .anyMatch(each -> each.measure().text(Field.MEASURE).isEmpty());
        return new PaperColumns<Numbered>(words, "data.")
                .add("no", 8, number)
                .beside("topic", 8, each -> each.measure().topic())
                .beside("topic_name", 28, each -> layout.byTopic() ? layout.nameOf(each.measure()) : "")
                .beside("indicator", 9, each -> each.measure().indicator())
                .beside("indicator_name", 22, each -> layout.indicatorOf(each.measure()))
                .beside("item", 8, each -> each.measure().item())
                .add("issue", 30, false, told, each -> MeasureTexts.issue(each.measure()))
                .add("measure", 30, each -> each.measure().text(Field.MEASURE))
                .add("steps", 36, false, told, each -> MeasureTexts.steps(each.measure()))
                .add("responsible", 18, each -> MeasureTexts.responsible(each.measure()))
                .add("period", 18, each -> MeasureTexts.period(each.measure()));
    }

    private static PaperColumns<Numbered> origin(PaperColumns<Numbered> columns) {
        return columns.beside("division", 18, each -> each.measure().division())
                .beside("repeats_no", 10, each -> each.repeats());
    }

    private static PaperSheet sheet(String key, PaperColumns<Numbered> columns, List<Group> groups) {
        return columns.sheet(
                key,
                "sheet." + key,
                groups.stream().flatMap(group -> group.measures().stream()).toList());
    }
}
