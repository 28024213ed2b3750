package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** The rows of one scorecard: indicators, instruments, total, level, target, what is missing. */
final class PlannerBlock {
    private final TableSheet table;
    private final PlannerColumns columns;
    private final ReportWords words;
    private final Messages texts;
    private final BigDecimal target;
    private final PlannerSheet.ActualCells actualCells;
    private final ScoreBook.Card card;
    private final Framework framework;
    private final FiscalYear year;
    private final ScoreBook.Year scores;
    private final Optional<TotalRow> totals;
    private final PlannerLimits limits;
    private final Map<String, Optional<BigDecimal>> figures = new TreeMap<>();
    private final int firstRow;

    PlannerBlock(
            TableSheet table,
            PlannerColumns columns,
            ReportWords words,
            Messages texts,
            BigDecimal target,
            PlannerSheet.ActualCells actualCells,
            ScoreBook.Card card,
            Framework framework,
            PlannerLimits limits) {
        this.table = table;
        this.columns = columns;
        this.words = words;
        this.texts = texts;
        this.target = target;
        this.actualCells = actualCells;
        this.card = card;
        this.framework = framework;
        this.limits = limits;
        if (columns.several) {
            for (String line : table.linesOf(words.card(card.scorecard()), Look.SECTION)) {
                table.begin();
                table.fill(0, columns.all().size() - 1, Look.SECTION);
                table.text(0, line, Look.SECTION);
                table.text(columns.body, words.shortBody(card.scorecard().body()));
                table.height(ThaiMetrics.roomyHeightOf(1, Look.SECTION.size()));
            }
        }
        firstRow = table.lastRow() + 1;
        year = card.latest();
        scores = card.years().get(year);
        totals = scores.findTotal();
    }

    /** Writes the rows; tells the first of them as Excel counts. */
    int write() {
        framework.indicators().forEach(this::writeIndicator);
        limits.guard(table, columns, firstRow, table.lastRow());
        for (Instrument instrument : Instrument.values()) {
            Optional<BigDecimal> score = totals.map(row -> row.instruments().get(instrument));
            int row = begin(
                    marked(words.text("instrument." + instrument), Confirmed.total(framework)), Look.BAND, Look.BAND);
            both(formulas -> formulas.instrument(instrument), score, Look.BAND_SCORE);
            difference(row, score, Look.BAND_CHANGE);
            mark(columns.raise, Look.BAND_CHANGE);
            table.end();
        }
        Optional<BigDecimal> total = totals.flatMap(TotalRow::total);
        int totalRow = begin(marked(words.text("total"), Confirmed.total(framework)), Look.SUM, Look.SUM);
        both(ScoreFormulas::total, total, Look.SUM_SCORE);
        difference(totalRow, total, Look.SUM_CHANGE);
        mark(columns.raise, Look.SUM_CHANGE);
        table.formula(columns.effect, sum(columns.effect), Optional.of(BigDecimal.ZERO), Look.SUM_CHANGE);
        mark(columns.effect, Look.SUM_CHANGE);
        table.end();
        writeStated(totalRow);
        writeLevel();
        writeTarget(total);
        writeEffort();
        writeLimits();
        return firstRow;
    }

    /** The cells of the latest scores and of the target, as written: what ways to the target are looked for with. */
    Map<String, Optional<BigDecimal>> figures() {
        return Collections.unmodifiableMap(figures);
    }

    private void writeIndicator(IndicatorDef def) {
        int row = begin(limits.name(def.number(), def.name()), Look.TEXT, Look.TEXT);
        table.whole(columns.number, def.number());
        Optional<BigDecimal> score =
                Optional.ofNullable(scores.scores.get(def.number())).map(ScoreRow::score);
        Optional<String> elsewhere = actualCells.findCell(card, def.number());
        if (elsewhere.isPresent()) {
            table.copy(columns.actual, elsewhere.get(), score, Look.SCORE);
        } else {
            table.number(columns.actual, score, Look.SCORE);
        }
        String actual = TableSheet.cell(columns.actual, row); // until somebody types a plan over it
        figures.put(actual, score);
        table.formula(
                columns.planned, "IF(ISNUMBER(" + actual + ")," + actual + ",\"\")", score, limits.look(def.number()));
        difference(row, score, Look.CHANGE);
        table.number(columns.worth, Optional.of(framework.weightOf(def.number())), Look.SCORE);
        table.formula(
                columns.effect,
                "IF(" + TableSheet.cell(columns.raise, row) + "=\"\",\"\"," + TableSheet.cell(columns.raise, row) + "*"
                        + TableSheet.cell(columns.worth, row) + ")",
                score.map(any -> BigDecimal.ZERO),
                Look.CHANGE);
        mark(columns.worth, Look.SCORE);
        mark(columns.effect, Look.CHANGE);
        table.end();
    }

    private void writeLevel() {
        begin(marked(words.text("level"), Confirmed.scale(framework)), Look.BAND, Look.BAND);
        String level = totals.flatMap(TotalRow::level).orElse("");
        for (int column : new int[] {columns.actual, columns.planned}) {
            table.wordFormula(column, formulas(column).level(), level, Look.BAND_CENTRED);
            if (!level.isEmpty() && !Confirmed.scale(framework)) {
                table.markUnconfirmed(column, Look.BAND_CENTRED);
            }
        }
        table.end();
    }

    /** The total that the documents state, where the plan begins at another. */
    private void writeStated(int totalRow) {
        Optional<BigDecimal> stated = totals.flatMap(TotalRow::findContradicting);
        if (stated.isEmpty()) {
            return;
        }
        String name = words.text("reported-total");
        String doubt = words.text("total.contradicted-mark");
        begin(name, Look.TEXT, Look.TEXT);
        table.wordFormula(
                columns.number + 1,
                TextFormula.quoted(name + " ") + "&"
                        + new ContradictedTotals(words)
                                .whileContradicted(
                                        card,
                                        year,
                                        TableSheet.cell(columns.actual, totalRow),
                                        TextFormula.quoted(doubt)),
                name + " " + doubt,
                Look.STRONG);
        table.number(columns.actual, stated, Look.SCORE);
        table.end();
    }

    /** What follows from a fact that is not confirmed is marked beside it. */
    private String marked(String name, boolean sure) {
        return sure ? name : name + " " + texts.text("unconfirmed");
    }

    private void writeTarget(Optional<BigDecimal> total) {
        int row = begin(texts.text("target"), Look.TEXT, Look.TEXT);
        table.number(columns.planned, Optional.of(target), Look.OPEN_SCORE);
        figures.put(TableSheet.cell(columns.planned, row), Optional.of(target));
        table.end();
        begin(marked(texts.text("lacking"), Confirmed.total(framework)), Look.BAND, Look.BAND);
        String cell = "$" + TableSheet.cell(columns.planned, row);
        Optional<BigDecimal> lacking = total.map(known ->
                target.subtract(known).setScale(2, RoundingMode.HALF_UP).max(BigDecimal.ZERO));
        both(formulas -> formulas.lacking(cell), lacking, Look.BAND_SCORE);
        table.end();
    }

    private void writeEffort() {
        begin(texts.text("effort"), Look.TEXT, Look.TEXT);
        table.formula(columns.raise, sum(columns.raise), Optional.of(BigDecimal.ZERO), Look.CHANGE);
        table.end();
    }

    private void writeLimits() {
        String text = limits.text();
        if (text.isEmpty()) {
            return;
        }
        int last = columns.all().size() - 1;
        int row = begin(texts.text("limits"), Look.TEXT, Look.TEXT);
        table.text(columns.actual, text);
        table.join(row, columns.actual, last);
        table.height(ThaiMetrics.roomyHeightOf(
                ThaiMetrics.lines(text, table.width(columns.actual, last) - 1), DocumentFont.SIZE));
    }

    private void both(Function<ScoreFormulas, String> formula, Optional<BigDecimal> value, Look look) {
        table.formula(columns.actual, formula.apply(formulas(columns.actual)), value, look);
        table.formula(columns.planned, formula.apply(formulas(columns.planned)), value, look);
        mark(columns.actual, look);
        mark(columns.planned, look);
    }

    /** A star behind what the year's weights decide, where they are not confirmed. */
    private void mark(int column, Look look) {
        if (!Confirmed.total(framework)) {
            table.markUnconfirmed(column, look);
        }
    }

    private void difference(int row, Optional<BigDecimal> value, Look look) {
        String before = TableSheet.cell(columns.actual, row);
        String after = TableSheet.cell(columns.planned, row);
        table.formula(
                columns.raise,
                "IF(COUNT(" + before + "," + after + ")=2," + after + "-" + before + ",\"\")",
                value.map(any -> BigDecimal.ZERO),
                look);
    }

    private static Look centred(Look look) {
        return switch (look) {
            case TEXT -> Look.CENTRED;
            case BAND -> Look.BAND_CENTRED;
            default -> Look.SUM_CENTRED;
        };
    }

    private String sum(int column) {
        int last = firstRow + framework.indicators().size() - 1;
        return "SUM(" + TableSheet.cell(column, firstRow) + ":" + TableSheet.cell(column, last) + ")";
    }

    private ScoreFormulas formulas(int column) {
        return ScoreFormulas.inOrder(framework, column, firstRow);
    }

    private int begin(String name, Look look, Look others) {
        int row = table.begin();
        table.fill(0, columns.all().size() - 1, others);
        if (columns.several) {
            table.text(columns.body, words.shortBody(card.scorecard().body()));
        }
        table.text(columns.number - 1, words.year(year), centred(others));
        table.text(columns.number + 1, name, look);
        return row;
    }
}
