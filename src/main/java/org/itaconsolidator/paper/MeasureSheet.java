package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.paper.PaperSheet;
import org.itaconsolidator.paper.MeasureGroups.Group;
import org.itaconsolidator.paper.MeasureGroups.Numbered;

/**
 * The measures of a document as data: every text as written, a column for each thing that was asked. On paper stand those that the
 * document's own table has.
 */
final class MeasureSheet {
    private final PaperWords words;
    private final MeasureGroups layout;
    private final List<PaperSheet.Column> columns = new ArrayList<>();
    private final List<Function<Numbered, Object>> values = new ArrayList<>();

    MeasureSheet(PaperWords words, MeasureGroups layout) {
        this.words = words;
        this.layout = layout;
    }

    PaperSheet plan(List<Group> groups) {
        measure(true, Numbered::number);
        column("monitoring", 26, each -> each.measure().text(Field.MONITORING));
        origin();
        return sheet("measures", groups);
    }

    /** With those that no report tells of behind it, marked so: a file of values has one table. */
    PaperSheet report(List<Group> groups, List<Group> silent, ReportedRows rows) {
        Set<Long> unreported = silent.stream()
                .flatMap(group -> group.measures().stream())
                .map(each -> each.measure().id())
                .collect(Collectors.toSet());
        measure(false, each -> unreported.contains(each.measure().id()) ? "" : each.number());
        column("status", 12, each -> each.measure().text(Field.STATUS));
        column("result", 34, each -> MeasureTexts.result(each.measure()));
        column("outcome", 28, each -> each.measure().text(Field.OUTCOME));
        column("evidence", 26, each -> each.measure().text(Field.EVIDENCE));
        beside("url", 30, each -> each.measure().text(Field.URL));
        column("recommendation", 22, each -> MeasureTexts.recommendation(each.measure()));
        origin();
        beside("likely_measure", 34, each -> rows.likelyMeasure(each.measure()));
        beside("likely_no", 14, each -> number(rows.likelyNumber(each.measure())));
        beside("told_before", 14, each -> number(rows.earlierRound(each.measure())));
        beside("unreported", 14, each -> unreported.contains(each.measure().id()) ? words.text("data.yes") : "");
        return sheet("measures", Stream.concat(groups.stream(), silent.stream()).toList());
    }

    PaperSheet unreported(List<Group> groups) {
        measure(false, Numbered::number);
        origin();
        return sheet("unreported", groups);
    }

    /** With what the measure answers and its steps on paper, or beside it. */
    private void measure(boolean planned, Function<Numbered, Object> number) {
        column("no", 8, number);
        beside("topic", 8, each -> number(each.measure().topic()));
        beside("topic_name", 28, each -> layout.byTopic() ? layout.nameOf(each.measure()) : "");
        beside("indicator", 9, each -> number(each.measure().indicator()));
        beside("indicator_name", 22, each -> layout.indicatorOf(each.measure()));
        beside("item", 8, each -> each.measure().item());
        add("issue", 30, planned, each -> MeasureTexts.issue(each.measure()));
        column("measure", 30, each -> each.measure().text(Field.MEASURE));
        add("steps", 36, planned, each -> MeasureTexts.steps(each.measure()));
        column("responsible", 18, each -> MeasureTexts.responsible(each.measure()));
        column("period", 18, each -> MeasureTexts.period(each.measure()));
    }

    private void origin() {
        beside("division", 18, each -> each.measure().division());
        beside("repeats_no", 10, each -> number(each.repeats()));
    }

    private void column(String key, int width, Function<Numbered, Object> value) {
        add(key, width, true, value);
    }

    private void beside(String key, int width, Function<Numbered, Object> value) {
        add(key, width, false, value);
    }

    private void add(String key, int width, boolean printed, Function<Numbered, Object> value) {
        columns.add(new PaperSheet.Column(key, words.text("data." + key), width, printed));
        values.add(value);
    }

    private PaperSheet sheet(String key, List<Group> groups) {
        List<List<Object>> rows = groups.stream()
                .flatMap(group -> group.measures().stream())
                .map(each -> values.stream().map(value -> value.apply(each)).toList())
                .toList();
        return new PaperSheet(key, words.text("sheet." + key), columns, rows);
    }

    /** A number, or a blank. */
    private static Object number(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : "";
    }
}
