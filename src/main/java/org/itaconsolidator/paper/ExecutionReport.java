package org.itaconsolidator.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.model.paper.Paper.Column;
import org.itaconsolidator.model.paper.Paper.Row;
import org.itaconsolidator.paper.MadePaper.NamedSheet;
import org.itaconsolidator.paper.MeasureGroups.Group;
import org.itaconsolidator.paper.MeasureGroups.Numbered;

/** The report of the measures' execution after 6 or 12 months; also of reports that state no round, apart from those. */
record ExecutionReport(PaperWords words, Function<FiscalYear, Optional<Framework>> frameworks) {
    static final String DOCUMENT = "report";

    MadePaper of(PaperContent content, OptionalInt round) {
        MeasureGroups layout = new MeasureGroups(words, frameworks.apply(content.year()));
        ReportedRows rows = new ReportedRows(content, round, this::nothingOf);
        List<Group> groups = layout.of(rows.reported(), rows::standsWith);
        List<Group> silent = layout.of(rows.unreported());
        MeasureRemarks remarks = new MeasureRemarks(words, rows, groups);

        String name = DOCUMENT + "-" + content.year().buddhist();
        return new MadePaper(
                "",
                round.isPresent() ? name + "-" + round.getAsInt() : name,
                new FrontMatter(words, frameworks).title(content, "report", round),
                Optional.of(document(content, round, groups, silent, remarks)),
                FrontMatter.data(content, DOCUMENT, round),
                List.of(
                        new NamedSheet(
                                Optional.of(""),
                                new MeasureSheet(words, layout).report(groups, remarks),
                                new MeasureSheet(words, layout).report(groups, silent, remarks)),
                        new NamedSheet(Optional.empty(), new MeasureSheet(words, layout).unreported(silent)),
                        new NamedSheet(
                                Optional.empty(),
                                new ResultSheet(words)
                                        .of(content.result(), content.result().findFramework(frameworks)))));
    }

    private String nothingOf(List<String> divisions) {
        String named = divisions.stream().filter(name -> !name.isEmpty()).collect(Collectors.joining(", "));
        return named.isEmpty()
                ? words.text("nothing-to-report")
                : words.text("nothing-to-report.of", Map.of("divisions", named));
    }

    private Paper document(
            PaperContent content, OptionalInt round, List<Group> groups, List<Group> silent, MeasureRemarks remarks) {
        FrontMatter head = new FrontMatter(words, frameworks);
        Map<String, Object> named = new HashMap<>();
        named.put("body", content.body().name());
        named.put("year", content.year().buddhist());
        named.put("previous", content.result().year().buddhist());
        named.put(
                "measures",
                groups.stream().mapToInt(group -> group.measures().size()).sum());
        String stated = round.isPresent() ? "" : ".no-round";
        if (round.isPresent()) {
            named.put("months", round.getAsInt());
            named.put("from", content.year().start());
            named.put("to", content.year().roundEnd(round.getAsInt()));
        }
        List<Paper.Part> parts =
                head.opening(content, "report", round, words.text("report.introduction" + stated, named));
        parts.add(new Paper.Heading(words.text("heading.report" + stated, FrontMatter.numbered(named, 4))));
        parts.add(table(groups, remarks));
        if (remarks.hasLikely()) {
            parts.add(new Paper.Note(words.text("likely.note")));
        }
        if (!silent.isEmpty()) {
            parts.add(new Paper.Heading(words.text("heading.unreported", FrontMatter.numbered(named, 5))));
            parts.add(unreportedTable(silent));
        }
        parts.add(new Paper.Text(words.text("report.end" + stated, named)));
        parts.add(new Positions(words, content.body()).signatures());
        return new Paper(head.title(content, "report", round), parts);
    }

    private Paper.Grid table(List<Group> groups, MeasureRemarks remarks) {
        List<Column> columns = List.of(
                new Column(words.text("column.number"), 13, true),
                new Column(words.text("column.measure-and-steps"), 50, false),
                new Column(words.text("column.responsible-and-period"), 36, false),
                new Column(words.text("column.output"), 50, false),
                new Column(words.text("column.outcome"), 38, false),
                new Column(words.text("column.evidence"), 37, false),
                new Column(words.text("column.recommendation"), 33, false));
        return new Paper.Grid(columns, Group.rows(groups, each -> row(each, remarks)));
    }

    private Paper.Grid unreportedTable(List<Group> silent) {
        List<Column> columns = List.of(
                new Column(words.text("column.number"), 13, true),
                new Column(words.text("column.measure"), 120, false),
                new Column(words.text("column.responsible"), 60, false),
                new Column(words.text("column.period"), 60, false));
        return new Paper.Grid(
                columns,
                Group.rows(
                        silent,
                        each -> new Row(
                                List.of(
                                        words.digits(each.number()),
                                        words.written(MeasureTexts.name(each.measure())),
                                        words.written(MeasureTexts.responsible(each.measure())),
                                        words.written(MeasureTexts.period(each.measure()))),
                                false)));
    }

    private Row row(Numbered each, MeasureRemarks remarks) {
        MeasureRow measure = each.measure();
        String repeats = each.repeats().isPresent()
                ? words.text("repeats", Map.of("number", each.repeats().getAsInt()))
                : "";
        return new Row(
                List.of(
                        words.digits(each.number()),
                        MeasureTexts.lines(
                                words.written(MeasureTexts.name(measure)),
                                repeats,
                                remarks.of(measure),
                                words.written(MeasureTexts.steps(measure))),
                        MeasureTexts.lines(
                                words.written(MeasureTexts.responsible(measure)),
                                words.written(MeasureTexts.period(measure))),
                        MeasureTexts.lines(
                                words.written(measure.text(Field.STATUS)), words.written(MeasureTexts.result(measure))),
                        words.written(measure.text(Field.OUTCOME)),
                        words.written(MeasureTexts.lines(measure.text(Field.EVIDENCE), measure.text(Field.URL))),
                        words.written(MeasureTexts.recommendation(measure))),
                false);
    }
}
