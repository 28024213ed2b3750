package org.itaconsolidator.report;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MeasureRemarkRow;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.MeasureState;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.WeaknessRow;
import org.itaconsolidator.report.SheetStyles.Look;

/** วิเคราะห์จุดอ่อน: each weak indicator or item with its measures, who does them and how they stand. */
final class WeaknessSheet {
    private static final int MOST_MEASURES = 12;

    private final ReportWords words;
    private final Messages comparisons;
    private final Sources sources;
    private final IndicatorNames indicatorNames;
    private final boolean single;
    private final Map<Long, MeasureRow> measures = new HashMap<>();
    private final Map<Body, FiscalYear> latest = new HashMap<>();
    private final Map<Long, MeasureState> states = new HashMap<>();

    WeaknessSheet(
            ReportWords words, Messages comparisons, Sources sources, IndicatorNames indicatorNames, boolean single) {
        this.words = words;
        this.comparisons = comparisons;
        this.sources = sources;
        this.indicatorNames = indicatorNames;
        this.single = single;
    }

    /** Writes the sheet where anything is weak or to be said; tells whether it did. */
    boolean write(SXSSFWorkbook workbook, SheetStyles styles, ReportContent content, String title, String asOf) {
        List<WeaknessRow> rows = content.listWeaknesses();
        List<MeasureRemarkRow> remarks = content.listMeasureRemarks();
        if (rows.isEmpty() && remarks.isEmpty()) {
            return false;
        }
        collectYears(rows);
        collectMeasures(rows, remarks, content);
        ColumnList columns = new ColumnList(words, "weakness.");
        if (!single) {
            columns.add(28, "body");
        }
        columns.add(8, "year")
                .add(20, "indicator")
                .add(8, "item")
                .add(10, "score", "below")
                .add(36, "weakness");
        columns.add(40, "measures").add(22, "owner").add(24, "state");
        int printed = columns.size();
        columns.add(20, "link").source();
        TableSheet table = new TableSheet(workbook, words.text("sheet.weakness"), styles, words, columns.all());
        table.line(words.text("sheet.weakness.title"), Look.TITLE);
        table.line(
                words.text(
                        "sheet.weakness.note",
                        Map.of("date", words.date(content.run().businessDate()))),
                Look.NOTE);
        table.headings();
        rows.stream()
                .sorted(Comparator.comparing(
                                (WeaknessRow row) -> row.fiscalYear().buddhist())
                        .reversed())
                .forEach(row -> write(row, table));
        table.filter();
        writeRemarks(remarks, table);
        table.setUp(1, printed, title, asOf);
        return true;
    }

    /** Of each body the result that measures can still answer: the newest one, and the one before while its measures run. */
    private void collectYears(List<WeaknessRow> rows) {
        rows.forEach(row -> latest.merge(row.body(), row.fiscalYear(), (a, b) -> a.compareTo(b) >= 0 ? a : b));
    }

    private void collectMeasures(List<WeaknessRow> rows, List<MeasureRemarkRow> remarks, ReportContent content) {
        Set<Long> wanted = new HashSet<>();
        rows.forEach(row -> row.measures().forEach(link -> wanted.add(link.measureId())));
        remarks.forEach(remark -> wanted.add(remark.measureId()));
        content.measures(measure -> {
            if (wanted.contains(measure.id())) {
                measures.put(measure.id(), measure);
            }
        });
        content.followed(measure -> {
            MeasureState state = measure.stateOn(content.run().businessDate());
            states.put(measure.measureId(), state);
            measure.reports().forEach(report -> states.put(report.measureId(), state));
        });
    }

    private void write(WeaknessRow row, TableSheet table) {
        Set<String> named = new HashSet<>(); // a report repeats the measures of the plan
        List<WeaknessRow.Link> links = row.measures().stream()
                .filter(link -> measures.containsKey(link.measureId()))
                .filter(link -> named.add(name(measures.get(link.measureId()))))
                .toList();
        List<MeasureRow> answering = links.stream()
                .map(link -> measures.get(link.measureId()))
                .limit(MOST_MEASURES)
                .toList();
        table.begin();
        int column = 0;
        if (!single) {
            table.text(column++, words.body(row.body()));
        }
        table.text(column++, words.year(row.fiscalYear()), Look.CENTRED);
        table.text(
                column++,
                row.indicator().isPresent()
                        ? words.digits(row.indicator().getAsInt()) + " "
                                + indicatorNames.of(
                                        row.fiscalYear(), row.indicator().getAsInt())
                        : "",
                Look.STRONG);
        table.text(column++, row.item(), Look.CENTRED);
        table.number(column++, row.score(), Look.SCORE);
        table.number(column++, row.belowTarget(), Look.STRONG_SCORE);
        table.text(
                column++,
                row.named().stream().map(WeaknessRow.Note::text).distinct().collect(Collectors.joining("\n")));
        if (answering.isEmpty()) {
            boolean open = latest.get(row.body()).buddhist() - row.fiscalYear().buddhist() <= 1;
            table.text(
                    column++, words.text(open ? "weakness.none" : "weakness.none-then"), open ? Look.BAD : Look.QUIET);
            table.text(column++, "");
            table.text(column++, "");
            table.text(column++, "");
        } else {
            table.text(column++, texts(answering, links.size()));
            table.text(column++, owners(answering));
            table.text(column++, statesOf(answering));
            table.text(
                    column++,
                    links.stream()
                            .map(link -> comparisons.text(link.by()))
                            .distinct()
                            .collect(Collectors.joining("\n")));
        }
        sources.write(
                table,
                column,
                row.named().stream()
                        .map(WeaknessRow.Note::place)
                        .findFirst()
                        .or(() -> answering.stream().map(MeasureRow::place).findFirst())
                        .orElse(new Place("", "", "")));
        table.end();
    }

    private String texts(List<MeasureRow> answering, int all) {
        String texts = answering.stream()
                .map(measure -> words.digits(measure.id()) + ". " + name(measure))
                .collect(Collectors.joining("\n"));
        return all > answering.size()
                ? texts + "\n" + words.text("page.and-more", Map.of("count", words.digits(all - answering.size())))
                : texts;
    }

    private static String name(MeasureRow measure) {
        return Optional.ofNullable(measure.texts().get(Field.MEASURE))
                .or(() -> Optional.ofNullable(measure.texts().get(Field.ISSUE)))
                .orElse("");
    }

    private static String owners(List<MeasureRow> answering) {
        return answering.stream()
                .flatMap(measure -> measure.divisions().isEmpty()
                        ? Optional.ofNullable(measure.texts().get(Field.RESPONSIBLE)).stream()
                        : measure.divisions().stream())
                .distinct()
                .collect(Collectors.joining("\n"));
    }

    private String statesOf(List<MeasureRow> answering) {
        Map<MeasureState, Long> counts = answering.stream()
                .flatMap(measure -> Optional.ofNullable(states.get(measure.id())).stream())
                .collect(Collectors.groupingBy(state -> state, TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> words.text("state." + entry.getKey().code()) + " " + words.digits(entry.getValue()))
                .collect(Collectors.joining("\n"));
    }

    /** Below the weaknesses: measures that answer none, and what is amiss with others. */
    private void writeRemarks(List<MeasureRemarkRow> remarks, TableSheet table) {
        List<MeasureRemarkRow> known = remarks.stream()
                .filter(remark -> measures.containsKey(remark.measureId()))
                .toList();
        if (known.isEmpty()) {
            return;
        }
        table.space(DocumentFont.SIZE);
        table.line(words.text("weakness.remarks"), Look.SECTION);
        int first = single ? 0 : 1;
        table.begin();
        table.fill(0, first + 8, Look.HEADING);
        if (!single) {
            table.text(0, words.text("weakness.body"), Look.HEADING);
        }
        table.text(first, words.text("weakness.year"), Look.HEADING);
        table.text(first + 1, words.text("weakness.indicator"), Look.HEADING);
        table.text(first + 5, words.text("weakness.remark"), Look.HEADING);
        table.text(first + 6, words.text("weakness.measures"), Look.HEADING);
        table.text(first + 7, words.text("weakness.owner"), Look.HEADING);
        table.text(first + 8, words.text("weakness.state"), Look.HEADING);
        table.end();
        for (MeasureRemarkRow remark : known) {
            MeasureRow measure = measures.get(remark.measureId());
            table.begin();
            table.fill(0, first + 8, Look.TEXT);
            if (!single) {
                table.text(0, words.body(remark.body()));
            }
            table.text(first, words.year(remark.fiscalYear()), Look.CENTRED);
            table.text(
                    first + 1,
                    measure.indicator().isPresent()
                            ? words.digits(measure.indicator().getAsInt()) + " "
                                    + indicatorNames.of(
                                            measure.fiscalYear(),
                                            measure.indicator().getAsInt())
                            : "");
            table.text(first + 2, measure.item(), Look.CENTRED);
            table.text(first + 5, comparisons.text(remark.remark().code()));
            table.text(first + 6, words.digits(measure.id()) + ". " + name(measure));
            table.text(first + 7, owners(List.of(measure)));
            table.text(first + 8, statesOf(List.of(measure)));
            sources.write(table, first + 10, measure.place());
            table.end();
        }
    }
}
