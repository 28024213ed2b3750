package org.itaconsolidator.report.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.MeasureRemarkRow;
import org.itaconsolidator.model.MeasureRow;
import org.itaconsolidator.model.SequenceRow;
import org.itaconsolidator.report.content.AnsweringMeasures;
import org.itaconsolidator.report.content.IndicatorNames;
import org.itaconsolidator.report.scores.OfficialCells;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.PageFlow;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.thai.ThaiOrder;

/**
 * Below the weaknesses: what is to be said of measures, and how scores lay before and after them. They stand in the columns
 * of the weaknesses, whose headings hold for them too.
 */
final class WeaknessSections {
    /** Of what the same is to be said: one row names all such measures. */
    private record Remarked(
            Body body, FiscalYear year, FiscalYear measured, OptionalInt indicator, MeasureRemarkRow.Remark remark) {}

    /** Nothing is told where a result is not there yet. */
    private static final Set<String> NO_RESULT = Set.of("no-score-before", "no-score-after");

    private final TableSheet table;
    private final PageFlow flow;
    private final ReportWords words;
    private final Messages comparisons;
    private final Sources sources;
    private final IndicatorNames indicatorNames;
    private final AnsweringMeasures measures;
    private final OfficialCells official;

    /** The column of the year; before it the body, where there are several. */
    private final int first;

    WeaknessSections(
            TableSheet table,
            PageFlow flow,
            ReportWords words,
            Messages comparisons,
            Sources sources,
            IndicatorNames indicatorNames,
            AnsweringMeasures measures,
            OfficialCells official,
            int first) {
        this.table = table;
        this.flow = flow;
        this.words = words;
        this.comparisons = comparisons;
        this.sources = sources;
        this.indicatorNames = indicatorNames;
        this.measures = measures;
        this.official = official;
        this.first = first;
    }

    /** Measures that answer no weakness, and what is amiss with others. */
    void writeRemarks(List<MeasureRemarkRow> remarks) {
        Map<Remarked, List<Long>> together = new LinkedHashMap<>();
        remarks.forEach(remark -> measures.find(remark.measureId())
                .ifPresent(measure -> together.computeIfAbsent(
                                new Remarked(
                                        remark.body(),
                                        remark.fiscalYear(),
                                        measure.fiscalYear(),
                                        measure.indicator(),
                                        remark.remark()),
                                any -> new ArrayList<>())
                        .add(measure.id())));
        if (together.isEmpty()) {
            return;
        }
        begin("weakness.remarks");
        List<Remarked> inOrder = together.keySet().stream()
                .sorted(Comparator.comparing(Remarked::body, ThaiOrder.BODIES)
                        .thenComparing(Remarked::year)
                        .thenComparingInt(of -> of.indicator().orElse(Integer.MAX_VALUE))
                        .thenComparing(Remarked::remark))
                .toList();
        inOrder.forEach(of -> {
            List<Long> ids = together.get(of);
            List<MeasureRow> named = measures.listOnce(ids);
            beginRow(of.body(), of.year(), of.measured(), of.indicator());
            table.text(
                    first + 2,
                    named.stream()
                            .map(MeasureRow::item)
                            .filter(item -> !item.isEmpty())
                            .distinct()
                            .collect(Collectors.joining("\n")),
                    Look.CENTRED);
            table.text(first + 5, comparisons.text(of.remark().code()));
            endRow(named);
        });
    }

    /** Scores of the year of a result and of the year with measures against it: one after the other, no cause. */
    void writeSequences(List<SequenceRow> sequences) {
        List<SequenceRow> told = sequences.stream()
                .filter(row -> row.reason().filter(NO_RESULT::contains).isEmpty())
                .sorted(Comparator.comparing(SequenceRow::fiscalYear)
                        .reversed()) // stays in order of bodies and indicators
                .toList();
        if (told.isEmpty()) {
            return;
        }
        begin("weakness.sequences");
        for (SequenceRow row : told) {
            beginRow(row.body(), row.fiscalYear(), row.fiscalYear(), OptionalInt.of(row.indicator()));
            official.write(
                    table,
                    first + 3,
                    row.body(),
                    row.fiscalYear(),
                    OptionalInt.of(row.indicator()),
                    row.before(),
                    Look.SCORE);
            writeAfter(row, TableSheet.cell(first + 3, table.lastRow()));
            endRow(measures.listOnce(row.measureIds()));
        }
    }

    /** A sentence: its figures have no columns of their own. */
    private void writeAfter(SequenceRow row, String before) {
        if (row.reason().isPresent()) {
            table.text(first + 5, comparisons.text(row.reason().get()));
            return;
        }
        Optional<String> after = official.findScoreAfter(row.body(), row.fiscalYear(), row.indicator(), row.after());
        String score = words.score(row.after().orElseThrow());
        BigDecimal change = row.change().orElseThrow();
        String told = after(row, score, (change.signum() > 0 ? "+" : "") + words.score(change));
        String now = after.orElseGet(() -> row.after().get().toPlainString());
        String difference = "ROUND(SUM(" + now + ")-SUM(" + before + "),2)";
        String changeNow = "IF(" + difference + ">0,\"+\",\"\")&" + TextFormula.number(difference, 2, words);
        table.wordFormula(
                first + 5,
                "IF(AND(ISNUMBER(" + now + "),ISNUMBER(" + before + ")),"
                        + TextFormula.of(
                                of -> after(row, of.get("score"), of.get("change")),
                                Map.of("score", TextFormula.number(now, 2, words), "change", changeNow))
                        + ",\"\")",
                told,
                Look.TEXT);
    }

    private String after(SequenceRow row, String score, String change) {
        String text = words.text(
                "sequence.told",
                Map.of("year", words.digits(row.fiscalYear().buddhist() + 1), "score", score, "change", change));
        return row.unconfirmed() ? text + " " + words.text("unconfirmed") : text;
    }

    /** A title, which stands on the page of the row below it. */
    private void begin(String title) {
        table.space(DocumentFont.SIZE);
        table.line(words.text(title), Look.SECTION);
    }

    /** The year that numbers the indicator may be another than that of the row. */
    private void beginRow(Body body, FiscalYear year, FiscalYear numbered, OptionalInt indicator) {
        table.begin();
        table.fill(0, first + 8, Look.TEXT);
        if (first > 0) {
            table.text(0, words.shortBody(body));
        }
        table.text(first, words.year(year), Look.CENTRED);
        table.text(
                first + 1,
                indicator.isPresent()
                        ? words.digits(indicator.getAsInt()) + " " + indicatorNames.of(numbered, indicator.getAsInt())
                        : "");
    }

    private void endRow(List<MeasureRow> named) {
        table.text(first + 6, measures.texts(named));
        table.textOnce(first + 7, measures.owners(named));
        table.textOnce(first + 8, measures.states(named));
        Optional<MeasureRow> source = named.stream().findFirst();
        source.ifPresent(measure -> sources.write(table, first + 10, measure.place()));
        table.end();
        flow.nextBlock();
    }
}
