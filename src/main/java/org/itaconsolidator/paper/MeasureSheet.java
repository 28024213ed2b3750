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
    private final PaperColumns<Numbered> columns;

    MeasureSheet(PaperWords words, MeasureGroups layout) {
        this.words = words;
        this.layout = layout;
        columns = new PaperColumns<>(words, "data.");
    }

    PaperSheet plan(List<Group> groups) {
        measure(true, Numbered::number);
        columns.add("monitoring", 26, each -> each.measure().text(Field.MONITORING));
        origin();
        return sheet("measures", groups);
    }

    /** The sheet of a report; in a file of values the measures that no report mentions follow, marked. */
    PaperSheet report(List<Group> groups, List<Group> silent, ReportedRows rows) {
        Set<Long> unreported = silent.stream()
                .flatMap(group -> group.measures().stream())
                .map(each -> each.measure().id())
                .collect(Collectors.toSet());
        measure(false, each -> unreported.contains(each.measure().id()) ? "" : each.number());
        columns.add("status", 12, each -> each.measure().text(Field.STATUS));
        columns.add("result", 34, each -> MeasureTexts.result(each.measure()));
        columns.add("outcome", 28, each -> each.measure().text(Field.OUTCOME));
        columns.add("evidence", 26, each -> each.measure().text(Field.EVIDENCE));
        columns.beside("url", 30, each -> each.measure().text(Field.URL));
        columns.add("recommendation", 22, each -> MeasureTexts.recommendation(each.measure()));
        origin();
        columns.beside("likely_measure", 34, each -> rows.likelyMeasure(each.measure()));
        columns.beside("likely_no", 14, each -> rows.likelyNumber(each.measure()));
        columns.beside("told_before", 14, each -> rows.earlierRound(each.measure()));
        columns.beside(
                "unreported", 14, each -> unreported.contains(each.measure().id()) ? words.text("data.yes") : "");
        return sheet("measures", Stream.concat(groups.stream(), silent.stream()).toList());
    }

    PaperSheet unreported(List<Group> groups) {
        measure(false, Numbered::number);
        origin();
        return sheet("unreported", groups);
    }

    /** Declares the columns of what a measure answers and of its steps, on paper or beside it. */
    private void measure(boolean planned, Function<Numbered, Object> number) {
        columns.add("no", 8, number);
        columns.beside("topic", 8, each -> each.measure().topic());
        columns.beside("topic_name", 28, each -> layout.byTopic() ? layout.nameOf(each.measure()) : "");
        columns.beside("indicator", 9, each -> each.measure().indicator());
        columns.beside("indicator_name", 22, each -> layout.indicatorOf(each.measure()));
        columns.beside("item", 8, each -> each.measure().item());
        columns.add("issue", 30, false, planned, each -> MeasureTexts.issue(each.measure()));
        columns.add("measure", 30, each -> each.measure().text(Field.MEASURE));
        columns.add("steps", 36, false, planned, each -> MeasureTexts.steps(each.measure()));
        columns.add("responsible", 18, each -> MeasureTexts.responsible(each.measure()));
        columns.add("period", 18, each -> MeasureTexts.period(each.measure()));
    }

    private void origin() {
        columns.beside("division", 18, each -> each.measure().division());
        columns.beside("repeats_no", 10, each -> each.repeats());
    }

    private PaperSheet sheet(String key, List<Group> groups) {
        return columns.sheet(
                key,
                "sheet." + key,
                groups.stream().flatMap(group -> group.measures().stream()).toList());
    }
}
