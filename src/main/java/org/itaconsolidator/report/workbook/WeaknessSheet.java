package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.MeasureRemarkRow;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SequenceRow;
import org.itaconsolidator.model.WeaknessRow;
import org.itaconsolidator.report.content.AnsweringMeasures;
import org.itaconsolidator.report.content.IndicatorNames;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.Weaknesses;
import org.itaconsolidator.report.scores.OfficialCells;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.StreamedWorkbook;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * วิเคราะห์จุดอ่อน: each weak indicator or item with its measures, who does them and how they stand; of each body its latest
 * result, and the earlier ones that measures answer.
 */
final class WeaknessSheet {
    /** Link, file, sheet, cell: not printed. */
    private static final int TRACING = 4;

    private final ReportWords words;
    private final Messages comparisons;
    private final Sources sources;
    private final IndicatorNames indicatorNames;
    private final OfficialCells official;
    private final boolean single;
    private Weaknesses weaknesses;

    WeaknessSheet(
            ReportWords words,
            Messages comparisons,
            Sources sources,
            IndicatorNames indicatorNames,
            OfficialCells official,
            boolean single) {
        this.words = words;
        this.comparisons = comparisons;
        this.sources = sources;
        this.indicatorNames = indicatorNames;
        this.official = official;
        this.single = single;
    }

    /** Writes the sheet where anything is weak or to be said; tells whether it did. */
    boolean write(StreamedWorkbook workbook, ReportContent content, String title, String asOf) {
        List<MeasureRemarkRow> remarks = content.listMeasureRemarks();
        List<SequenceRow> sequences = content.listSequences();
        weaknesses = new Weaknesses(words, content, remarks, sequences);
        List<WeaknessRow> rows = weaknesses.listAnswerable();
        if (rows.isEmpty() && remarks.isEmpty()) {
            return false;
        }
        AnsweringMeasures measures = weaknesses.measures();
        ColumnList columns = columns();
        int printed = columns.size() - TRACING;
        TableSheet table = new TableSheet(workbook, words.text("sheet.weakness"), words, columns.all());
        table.linesWithin(printed);
        table.tracedFrom(printed);
        table.line(words.text(rows.isEmpty() ? "weakness.remarks" : "sheet.weakness.title"), Look.TITLE);
        table.line(
                words.text(
                        "sheet.weakness.note",
                        Map.of("date", words.date(content.run().businessDate()))),
                Look.NOTE);
        if (rows.isEmpty()) {
            table.line(words.text("weakness.no-result"), Look.NOTE);
        }
        if (single) {
            writeUnlisted(table, rows, content.run().target());
        }
        float above = table.points();
        table.headings();
        PageFlow flow = PageFlow.across(table, printed, table.points() - above, true);
        rows.forEach(row -> {
            write(row, table, measures, content.run().target());
            flow.nextBlock();
        });
        table.filter();
        WeaknessSections sections = new WeaknessSections(
                table, flow, words, comparisons, sources, indicatorNames, measures, official, single ? 0 : 1);
        sections.writeRemarks(remarks);
        sections.writeSequences(sequences);
        table.setUp(1, printed, title, asOf);
        return true;
    }

    /** What the sheet tells, once it is written. */
    Weaknesses weaknesses() {
        return weaknesses;
    }

    /** The rows are written once: an indicator that falls below the target in the opened workbook is told above them. */
    private void writeUnlisted(TableSheet table, List<WeaknessRow> rows, BigDecimal target) {
        weaknesses.latest().forEach((body, year) -> {
            Map<Integer, String> unlisted = official.listCells(body, year);
            rows.stream()
                    .filter(row -> row.fiscalYear().equals(year))
                    .forEach(row -> row.indicator().ifPresent(unlisted::remove));
            if (unlisted.isEmpty()) {
                return;
            }
            Map<Integer, String> weak = new TreeMap<>();
            unlisted.forEach(
                    (number, cell) -> weak.put(number, "COUNTIF(" + cell + ",\"<" + target.toPlainString() + "\")"));
            String numbers = weak.entrySet().stream()
                    .map(each -> "IF(" + each.getValue() + "," + TextFormula.quoted(", " + words.digits(each.getKey()))
                            + ",\"\")")
                    .collect(Collectors.joining("&"));
            String told = TextFormula.of(
                    of -> words.text("weakness.unlisted", of), Map.of("indicators", "MID(" + numbers + ",3,99)"));
            table.begin();
            table.wordFormula(0, "IF(" + String.join("+", weak.values()) + "," + told + ",\"\")", "", Look.NOTE);
            table.height(ThaiMetrics.roomyHeightOf(1, Look.NOTE.size()));
        });
    }

    private ColumnList columns() {
        ColumnList columns = new ColumnList(words, "weakness.");
        if (!single) {
            columns.add(28, "body");
        }
        columns.add(8, "year").add(20, "indicator").add(8, "item").add(10, "score", "below");
        columns.add(36, "weakness").add(38, "measures").add(22, "owner").add(28, "state");
        return columns.add(20, "link").source();
    }

    private void write(WeaknessRow row, TableSheet table, AnsweringMeasures measures, BigDecimal target) {
        List<MeasureRow> answering = measures.listOnce(
                row.measures().stream().map(WeaknessRow.Link::measureId).toList());
        int at = table.begin();
        int column = 0;
        if (!single) {
            table.text(column++, words.shortBody(row.body()));
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
        String score = TableSheet.cell(column, at);
        official.write(table, column++, row.body(), row.fiscalYear(), row.indicator(), row.score(), Look.SCORE);
        String aim = target.toPlainString();
        String below = TableSheet.cell(column, at);
        table.formula(
                column++,
                "IF(ISNUMBER(" + score + "),IF(" + score + "<" + aim + ",ROUND(" + aim + "-" + score
                        + ",8),\"\"),\"\")",
                row.belowTarget(),
                Look.STRONG_SCORE);
        boolean byScore = row.named().isEmpty() && row.belowTarget().isPresent();
        if (byScore) {
            String changed = TextFormula.quoted(words.text("changed-since"));
            String reason = weaknesses.reason(row);
            if (reason.isEmpty()) {
                table.wordFormula(column++, "IF(ISNUMBER(" + below + "),\"\"," + changed + ")", "", Look.TEXT);
            } else {
                table.text(column++, reason);
            }
        } else {
            table.text(column++, lines(row.named().stream().map(WeaknessRow.Note::text)));
        }
        if (answering.isEmpty()) {
            boolean open = weaknesses.latest().get(row.body()).buddhist()
                            - row.fiscalYear().buddhist()
                    <= 1;
            String none = words.prose(words.text(open ? "weakness.none" : "weakness.none-then"));
            Look look = open ? Look.BAD : Look.QUIET;
            if (byScore) {
                String formula = "IF(ISNUMBER(" + below + ")," + TextFormula.quoted(none) + ",\"\")";
                table.wordFormula(column++, formula, none, look);
            } else {
                table.text(column++, none, look);
            }
            table.text(column++, "");
            table.text(column++, "");
            table.text(column++, "");
        } else {
            table.text(column++, measures.texts(answering));
            table.textOnce(column++, measures.owners(answering));
            table.textOnce(column++, measures.states(answering));
            table.textOnce(
                    column++,
                    lines(answering.stream()
                            .flatMap(measure -> row.measures().stream()
                                    .filter(link -> link.measureId() == measure.id())
                                    .map(link -> comparisons.text(link.by())))));
        }
        sources.write(table, column, place(row, answering));
        table.end();
    }

    private static String lines(Stream<String> texts) {
        return texts.distinct().collect(Collectors.joining("\n"));
    }

    private static Place place(WeaknessRow row, List<MeasureRow> answering) {
        return row.named().stream()
                .map(WeaknessRow.Note::place)
                .findFirst()
                .or(() -> answering.stream().map(MeasureRow::place).findFirst())
                .orElse(new Place("", "", ""));
    }
}
