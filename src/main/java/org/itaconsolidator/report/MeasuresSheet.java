package org.itaconsolidator.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/** มาตรการ: all measures of all divisions, one row each, steps inside, to be filtered. */
final class MeasuresSheet {
    private static final int NARROW = 9;
    private static final int WORD = 17;
    private static final int DATE = 13;
    private static final int LONG = 28;
    private static final int BODY = 26;
    private static final int PRINTED = 12;

    private final ReportWords words;
    private final IntFunction<String> indicatorName;
    private final boolean single;
    private final TableSheet table;
    private int column;

    MeasuresSheet(
            SXSSFWorkbook workbook,
            SheetStyles styles,
            ReportWords words,
            IntFunction<String> indicatorName,
            boolean single) {
        this.words = words;
        this.indicatorName = indicatorName;
        this.single = single;
        List<Column> columns = new ArrayList<>();
        add(columns, NARROW, "measure-id");
        if (!single) {
            add(columns, BODY, "body");
        }
        add(columns, NARROW, "year");
        add(columns, WORD, "division", "indicator");
        add(columns, NARROW, "item");
        add(columns, LONG, "issue", "measure", "steps");
        add(columns, WORD, "responsible");
        add(columns, DATE, "period-start", "period-end");
        add(columns, LONG, "result");
        add(columns, WORD, "status", "period");
        add(columns, NARROW, "round", "topic");
        add(columns, LONG, "monitoring", "outcome", "evidence", "recommendation");
        add(columns, WORD, "duplicate-of", "file");
        add(columns, WORD, "sheet");
        add(columns, NARROW, "cell");
        table = new TableSheet(workbook, words.text("sheet.measures"), styles, words, columns);
        table.line(words.text("sheet.measures.title"), Look.TITLE);
        table.headings();
    }

    void write(MeasureRow measure) {
        table.begin();
        column = 0;
        table.whole(column++, measure.id());
        if (!single) {
            text(words.body(measure.body()));
        }
        text(words.year(measure.fiscalYear()));
        text(measure.division());
        text(measure.indicator().isPresent() ? indicator(measure.indicator().getAsInt()) : "");
        text(measure.item());
        text(issue(measure));
        text(measure, Field.MEASURE);
        text(steps(measure));
        text(
                measure.divisions().isEmpty()
                        ? measure.texts().getOrDefault(Field.RESPONSIBLE, "")
                        : String.join("\n", measure.divisions()));
        table.date(column++, measure.periodStart().map(LocalDate::parse));
        table.date(column++, measure.periodEnd().map(LocalDate::parse));
        text(measure, Field.RESULT);
        text(measure, Field.STATUS);
        text(measure, Field.PERIOD);
        text(number(measure.round()));
        text(number(measure.topic()));
        text(measure, Field.MONITORING);
        text(measure, Field.OUTCOME);
        text(measure, Field.EVIDENCE);
        text(measure, Field.RECOMMENDATION);
        text(measure.duplicateOf().map(words::digits).orElse(""));
        text(measure.place().fileName());
        text(measure.place().sheet());
        text(measure.place().cell());
        table.end();
    }

    void finish(String title, String asOf) {
        table.finish(1, single ? PRINTED : PRINTED + 1, title, asOf);
    }

    private void text(MeasureRow measure, Field field) {
        text(measure.texts().getOrDefault(field, ""));
    }

    private void text(String text) {
        table.text(column++, text);
    }

    private String indicator(int number) {
        return words.digits(number) + " " + indicatorName.apply(number);
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

    private void add(List<Column> columns, int width, String... keys) {
        for (String key : keys) {
            columns.add(new Column(words.text("column." + key), width));
        }
    }
}
