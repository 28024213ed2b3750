package org.itaconsolidator.paper;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Column;
import org.itaconsolidator.model.paper.Paper.Row;
import org.itaconsolidator.paper.MadePaper.NamedSheet;
import org.itaconsolidator.paper.MeasureGroups.Group;
import org.itaconsolidator.paper.MeasureGroups.Numbered;

/** The measures plan: มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน of one fiscal year. */
record MeasuresPlan(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
    static final String DOCUMENT = "measures-plan";

    MadePaper of(PaperContent content) {
        MeasureGroups layout = new MeasureGroups(words, frameworks.apply(content.year()));
        List<Group> groups = layout.of(content.plan());
        return new MadePaper(
                "",
                DOCUMENT + "-" + content.year().buddhist(),
                new FrontMatter(words, frameworks).title(content, "plan", OptionalInt.empty()),
                Optional.of(document(content, groups)),
                FrontMatter.data(content, DOCUMENT, OptionalInt.empty()),
                List.of(
                        new NamedSheet(Optional.of(""), new MeasureSheet(words, layout).plan(groups)),
                        new NamedSheet(
                                Optional.empty(),
                                new ResultSheet(words)
                                        .of(content.result(), content.result().findFramework(frameworks)))));
    }

    private Paper document(PaperContent content, List<Group> groups) {
        FrontMatter head = new FrontMatter(words, frameworks);
        int year = content.year().buddhist();
        Map<String, Object> named = Map.of(
                "body",
                content.body().name(),
                "year",
                year,
                "previous",
                content.result().year().buddhist(),
                "measures",
                groups.stream().mapToInt(group -> group.measures().size()).sum());
        List<Paper.Part> parts =
                head.opening(content, "plan", OptionalInt.empty(), words.text("plan.introduction", named));
        parts.add(new Paper.Heading(words.text("heading.plan", FrontMatter.numbered(named, 4))));
        parts.add(table(groups));
        parts.add(new Paper.Text(words.text("plan.end", named)));
        parts.add(new Positions(words, content.body()).signatures());
        return new Paper(head.title(content, "plan", OptionalInt.empty()), parts);
    }

    private Paper.Grid table(List<Group> groups) {
        List<Column> columns = List.of(
                new Column(words.text("column.number"), 13, true),
                new Column(words.text("column.issue"), 47, false),
                new Column(words.text("column.measure"), 46, false),
                new Column(words.text("column.steps"), 56, false),
                new Column(words.text("column.responsible"), 31, false),
                new Column(words.text("column.period"), 29, false),
                new Column(words.text("column.monitoring"), 35, false));
        return new Paper.Grid(columns, Group.rows(groups, this::row));
    }

    private Row row(Numbered each) {
        String repeats = each.repeats().isPresent()
                ? "\n" + words.text("repeats", Map.of("number", each.repeats().getAsInt()))
                : "";
        return new Row(
                List.of(
                        words.digits(each.number()),
                        words.written(MeasureTexts.issue(each.measure())),
                        words.written(each.measure().text(Field.MEASURE)) + repeats,
                        words.written(MeasureTexts.steps(each.measure())),
                        words.written(MeasureTexts.responsible(each.measure())),
                        words.written(MeasureTexts.period(each.measure())),
                        words.written(each.measure().text(Field.MONITORING))),
                false);
    }
}
