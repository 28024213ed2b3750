package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.PaperSheet;
import org.itaconsolidator.paper.MeasureGroups.Group;
import org.itaconsolidator.paper.MeasureGroups.Numbered;

/** The measures of a document as data: every text as written, a column for each thing that was asked. */
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
        measure();
        column("monitoring", 28, each -> each.measure().text(Field.MONITORING));
        origin();
        return sheet("measures", groups);
    }

    PaperSheet report(List<Group> groups, MeasureRemarks remarks) {
        measure();
        column("status", 14, each -> each.measure().text(Field.STATUS));
        column("result", 40, each -> MeasureTexts.result(each.measure()));
        column("outcome", 34, each -> each.measure().text(Field.OUTCOME));
        column("evidence", 30, each -> each.measure().text(Field.EVIDENCE));
        column("url", 30, each -> each.measure().text(Field.URL));
        column("recommendation", 26, each -> MeasureTexts.recommendation(each.measure()));
        origin();
        column("likely_measure", 34, each -> remarks.likelyMeasure(each.measure()));
        return sheet("measures", groups);
    }

    PaperSheet unreported(List<Group> groups, MeasureRemarks remarks) {
        measure();
        origin();
        column("likely_no", 14, each -> number(remarks.likelyNumber(each.measure())));
        column("told_before", 14, each -> remarks.isToldBefore(each.measure()) ? MeasureRemarks.EARLIER_ROUND : "");
        return sheet("unreported", groups);
    }

    private void measure() {
        column("no", 8, Numbered::number);
        column("topic", 8, each -> number(each.measure().topic()));
        column("topic_name", 28, each -> layout.byTopic() ? layout.nameOf(each.measure()) : "");
        column("indicator", 9, each -> number(each.measure().indicator()));
        column("indicator_name", 22, each -> layout.indicatorOf(each.measure()));
        column("item", 8, each -> each.measure().item());
        column("issue", 34, each -> MeasureTexts.issue(each.measure()));
        column("measure", 34, each -> each.measure().text(Field.MEASURE));
        column("steps", 40, each -> MeasureTexts.steps(each.measure()));
        column("responsible", 22, each -> MeasureTexts.responsible(each.measure()));
        column("period", 22, each -> MeasureTexts.period(each.measure()));
    }

    private void origin() {
        column("division", 18, each -> each.measure().division());
        column("repeats_no", 10, each -> number(each.repeats()));
    }

    private void column(String key, int width, Function<Numbered, Object> value) {
        columns.add(new PaperSheet.Column(key, words.text("data." + key), width));
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
