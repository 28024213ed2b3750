package org.itaconsolidator.report.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.report.content.IndicatorNames;
import org.itaconsolidator.report.content.MeasureNumbers;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;

/** มาตรการ: all measures of all divisions, one row each, steps inside, to be filtered. */
final class MeasuresSheet {

    private final ReportWords words;
    private final Sources sources;
    private final IndicatorNames indicatorNames;
    private final boolean single;
    private final int printed;
    private final TableSheet table;
    private final MeasureNumbers numbers = new MeasureNumbers();
    private int column;

    MeasuresSheet(
            StreamedWorkbook workbook,
            ReportWords words,
            Sources sources,
            IndicatorNames indicatorNames,
            boolean single) {
        this.sources = sources;
        this.words = words;
        this.indicatorNames = indicatorNames;
        this.single = single;
        ColumnList columns = new ColumnList(words, "column.");
        columns.add(6, "measure-number");
        if (!single) {
            columns.add(24, "body");
        }
        columns.add(7, "year")
                .add(11, "document")
                .add(20, "subject")
                .add(24, "issue")
                .add(25, "measure")
                .add(28, "steps");
        columns.add(16, "responsible")
                .add(14, "period")
                .add(13, "period-start", "period-end")
                .add(10, "status");
        columns.add(25, "result");
        printed = columns.size();
        columns.add(20, "division").add(9, "item", "topic");
        columns.add(28, "monitoring", "outcome", "evidence", "recommendation").add(13, "duplicate-of");
        columns.source();
        table = new TableSheet(workbook, words.text("sheet.measures"), words, columns.all());
        table.line(words.text("sheet.measures.title"), Look.TITLE);
        table.line(words.text("sheet.measures.note"), Look.NOTE);
        table.headings();
    }

    void write(MeasureRow measure) {
        table.begin();
        column = 0;
        table.whole(column++, numbers.count(measure));
        if (!single) {
            text(words.shortBody(measure.body()));
        }
        table.text(column++, words.year(measure.fiscalYear()), Look.CENTRED);
        table.text(column++, document(measure), Look.CENTRED);
        text(subject(measure));
        text(issue(measure));
        text(measure, Field.MEASURE);
        text(steps(measure));
        text(
                measure.divisions().isEmpty()
                        ? measure.texts().getOrDefault(Field.RESPONSIBLE, "")
                        : String.join("\n", measure.divisions()));
        text(measure, Field.PERIOD);
        table.date(column++, measure.periodStart().map(LocalDate::parse));
        table.date(column++, measure.periodEnd().map(LocalDate::parse));
        text(measure, Field.STATUS);
        text(measure, Field.RESULT);
        text(measure.division());
        table.text(column++, measure.item(), Look.CENTRED);
        table.text(column++, number(measure.topic()), Look.CENTRED);
        text(measure, Field.MONITORING);
        text(measure, Field.OUTCOME);
        text(measure, Field.EVIDENCE);
        text(Stream.of(Field.PROBLEMS, Field.RECOMMENDATION)
                .map(field -> measure.texts().getOrDefault(field, ""))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n")));
        table.text(
                column++,
                measure.duplicateOf().flatMap(numbers::find).map(words::digits).orElse(""),
                Look.CENTRED);
        sources.write(table, column, measure.place());
        table.end();
    }

    void finish(String title, String asOf) {
        table.finish(1, printed, title, asOf);
    }

    /** Plan or report, and of which round. */
    private String document(MeasureRow measure) {
        String form = words.text("measures.document." + measure.form().code());
        return measure.round().isEmpty()
                ? form
                : form + "\n"
                        + words.text(
                                "form.round",
                                Map.of("months", words.digits(measure.round().getAsInt())));
    }

    private void text(MeasureRow measure, Field field) {
        text(measure.texts().getOrDefault(field, ""));
    }

    private void text(String text) {
        table.text(column++, text);
    }

    /** What a measure is about, by name: its indicator with the item, or the topic of a year that reports by topics. */
    private String subject(MeasureRow measure) {
        FiscalYear year = measure.fiscalYear();
        List<String> lines = new ArrayList<>();
        measure.indicator()
                .ifPresent(number -> lines.add(
                        (words.digits(number) + " " + indicatorNames.of(year, number) + " " + measure.item()).strip()));
        if (measure.indicator().isEmpty() && !measure.item().isEmpty()) {
            lines.add(measure.item());
        }
        measure.topic()
                .ifPresent(number -> lines.add(words.text(
                                "measures.topic",
                                Map.of("number", words.digits(number), "name", indicatorNames.topic(year, number)))
                        .strip()));
        return String.join("\n", lines);
    }

    private String number(OptionalInt number) {
        return number.isPresent() ? words.digits(number.getAsInt()) : "";
    }

    private static String issue(MeasureRow measure) {
        List<String> parts = new ArrayList<>();
        for (Field field : List.of(Field.SUB_TOPIC, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP)) {
            String text = measure.texts().getOrDefault(field, "");
            if (!text.isEmpty()) {
                parts.add(text);
            }
        }
        return String.join("\n", parts);
    }

    private String steps(MeasureRow measure) {
        if (measure.steps().isEmpty()) {
            return measure.texts().getOrDefault(Field.STEPS, "");
        }
        return String.join("\n", measure.steps());
    }
}
