package org.itaconsolidator.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Column;
import org.itaconsolidator.model.paper.Paper.Label;
import org.itaconsolidator.model.paper.Paper.Row;
import org.itaconsolidator.paper.MeasureGroups.Numbered;

/**
 * Memos (บันทึกข้อความ) that announce the measures: to each division that is responsible for some, what it must do and by
 * when, with a line to acknowledge. None to a division that has acknowledged.
 */
record Announcement(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
    /** The memos, by division in the order in which the plan names them. */
    List<MadePaper> of(PaperContent content) {
        Map<String, List<Numbered>> duties = new LinkedHashMap<>();
        new MeasureGroups(words, frameworks.apply(content.year()))
                .of(content.plan()).stream()
                        .flatMap(group -> group.measures().stream())
                        .forEach(each -> each.measure()
                                .divisions()
                                .forEach(division -> duties.computeIfAbsent(division, any -> new ArrayList<>())
                                        .add(each)));
        return duties.entrySet().stream()
                .filter(duty -> !content.acknowledged().contains(duty.getKey()))
                .map(duty -> new MadePaper(
                        "memos-" + content.year().buddhist(),
                        duty.getKey(),
                        words.text("memo.title"),
                        Optional.of(memo(content, duty.getKey(), duty.getValue())),
                        Map.of(),
                        List.of()))
                .toList();
    }

    private Paper memo(PaperContent content, String division, List<Numbered> duties) {
        Positions positions = new Positions(words, content.body());
        String addressee = positions.ofDivision(division);
        Map<String, Object> named = Map.of(
                "body", content.body().name(),
                "division", division,
                "year", content.year().buddhist(),
                "count", duties.size());
        List<Paper.Part> parts = new ArrayList<>();
        parts.add(new Paper.Title(words.text("memo.title")));
        parts.add(new Paper.Labels(List.of(new Label(words.text("memo.from"), words.text("memo.from-value", named)))));
        parts.add(new Paper.Labels(List.of(
                new Label(words.text("memo.number"), words.text("memo.dots")),
                new Label(words.text("memo.day"), words.text("memo.dots")))));
        parts.add(new Paper.Labels(
                List.of(new Label(words.text("memo.subject"), words.text("memo.subject-value", named)))));
        parts.add(new Paper.Labels(List.of(new Label(words.text("memo.to"), addressee))));
        parts.add(new Paper.Text(words.text("memo.reason", named)));
        parts.add(table(duties));
        content.reportsDue()
                .forEach(due -> parts.add(new Paper.Text(words.text(
                        due.round().isPresent() ? "memo.report" : "memo.report.no-round",
                        Map.of("months", due.round().orElse(0), "due", due.due())))));
        parts.add(new Paper.Text(words.text("memo.end")));
        parts.add(new Paper.Signatures(List.of(positions.block("announced", positions.head()))));
        parts.add(new Paper.Heading(words.text("memo.acknowledgement", named)));
        parts.add(new Paper.Signatures(List.of(positions.block("acknowledged", addressee))));
        return new Paper(words.text("memo.subject-value", named), parts);
    }

    private Paper.Grid table(List<Numbered> duties) {
        return new Paper.Grid(
                List.of(
                        new Column(words.text("memo.column.number"), 22, true),
                        new Column(words.text("memo.column.duty"), 88, false),
                        new Column(words.text("memo.column.when"), 50, false)),
                duties.stream().map(this::row).toList());
    }

    private Row row(Numbered each) {
        MeasureRow measure = each.measure();
        String name = measure.text(Field.MEASURE).isEmpty() ? MeasureTexts.issue(measure) : measure.text(Field.MEASURE);
        String monitoring = measure.text(Field.MONITORING);
        return new Row(
                List.of(
                        words.digits(each.number()),
                        words.written(MeasureTexts.lines(name, MeasureTexts.steps(measure))),
                        words.written(MeasureTexts.lines(
                                MeasureTexts.period(measure),
                                monitoring.isEmpty()
                                        ? ""
                                        : words.text("memo.monitoring", Map.of("text", monitoring))))),
                false);
    }
}
