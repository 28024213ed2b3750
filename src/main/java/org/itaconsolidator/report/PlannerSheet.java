package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/**
 * แผนสู่ ๘๕: the latest scores of each body beside planned ones that a manager changes, and what follows from either by
 * formulas: instrument scores, total, level, what is still missing. It works without the program.
 */
final class PlannerSheet {
    /** Where the actual score of an indicator stands on another sheet, such as 'คะแนน'!D7. */
    interface ActualCells {
        /** The cell of a score of the card's latest year; empty where the plan is to hold the number itself. */
        Optional<String> findCell(ScoreBook.Card card, int indicator);
    }

    private static final String ZERO = "0";
    private static final String HUNDRED = "100";

    private final ReportWords words;
    private final Messages texts;
    private final Frameworks frameworks;
    private final BigDecimal target;
    private final ActualCells actualCells;
    private final boolean several;
    private final TableSheet table;
    private final CellStyle open;
    private final List<Column> columns = new ArrayList<>();
    private final int number;
    private final int actual;
    private final int planned;
    private final int raise;
    private final int worth;
    private final int effect;

    /**
     * An empty sheet.
     *
     * @param texts the message file {@code planner}
     * @param target the total to reach, which the reader can change
     * @param several whether there are blocks of several bodies
     */
    PlannerSheet(
            SXSSFWorkbook workbook,
            SheetStyles styles,
            ReportWords words,
            Messages texts,
            Frameworks frameworks,
            BigDecimal target,
            ActualCells actualCells,
            boolean several) {
        this.words = words;
        this.texts = texts;
        this.frameworks = frameworks;
        this.target = target;
        this.actualCells = actualCells;
        this.several = several;
        if (several) {
            column("column.body", 34);
        }
        column("column.year", 10);
        number = column("column.number", 9);
        column("column.indicator", 34);
        actual = column("column.actual", 12);
        planned = column("column.planned", 12);
        raise = column("column.raise", 12);
        worth = column("column.worth", 12);
        effect = column("column.effect", 14);
        table = new TableSheet(workbook, texts.text("sheet"), styles, words, columns);
        open = workbook.createCellStyle();
        open.cloneStyleFrom(styles.of(Look.SCORE));
        open.setFillForegroundColor(IndexedColors.LIGHT_YELLOW.getIndex());
        open.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        open.setLocked(false);
    }

    /** Writes a block for each card whose latest year has a framework; tells how many there are. */
    int write(List<ScoreBook.Card> cards, String title, String asOf) {
        table.line(texts.text("title"), Look.TITLE);
        table.line(texts.text("note"), Look.SUBTITLE);
        table.headings();
        int blocks = 0;
        for (ScoreBook.Card card : cards) {
            Optional<Framework> framework = frameworks.findFramework(card.latest());
            if (framework.isPresent()) {
                new Block(card, framework.get()).write();
                blocks++;
            }
        }
        table.finish(number + 2, columns.size(), title, asOf);
        return blocks;
    }

    private int column(String key, int width) {
        columns.add(new Column(texts.text(key), width));
        return columns.size() - 1;
    }

    /** The rows of one scorecard: indicators, instruments, total, level, target, what is missing. */
    private final class Block {
        private final ScoreBook.Card card;
        private final Framework framework;
        private final FiscalYear year;
        private final ScoreBook.Year scores;
        private final Optional<TotalRow> totals;
        private final int firstRow = table.lastRow() + 1;

        Block(ScoreBook.Card card, Framework framework) {
            this.card = card;
            this.framework = framework;
            this.year = card.latest();
            this.scores = card.years().get(year);
            this.totals = scores.findTotal();
        }

        void write() {
            framework.indicators().forEach(this::writeIndicator);
            openPlannedScores();
            for (Instrument instrument : Instrument.values()) {
                Optional<BigDecimal> score = totals.map(row -> row.instruments().get(instrument));
                int row = begin(marked(words.text("instrument." + instrument), weightsSure()), Look.STRONG);
                both(formulas -> formulas.instrument(instrument), score, Look.STRONG_SCORE);
                difference(row, score);
                table.end();
            }
            Optional<BigDecimal> total = totals.flatMap(TotalRow::total);
            int totalRow = begin(marked(words.text("total"), weightsSure()), Look.STRONG);
            both(PlannerFormulas::total, total, Look.STRONG_SCORE);
            difference(totalRow, total);
            table.formula(effect, sum(effect), Optional.of(BigDecimal.ZERO), Look.STRONG_CHANGE);
            table.end();
            writeLevel();
            writeTarget(total);
            writeEffort();
        }

        private void writeIndicator(IndicatorDef def) {
            int row = begin(def.name(), Look.TEXT);
            table.whole(number, def.number());
            Optional<BigDecimal> score =
                    Optional.ofNullable(scores.scores.get(def.number())).map(ScoreRow::score);
            Optional<String> elsewhere = score.flatMap(known -> actualCells.findCell(card, def.number()));
            if (elsewhere.isPresent()) {
                table.formula(actual, elsewhere.get(), score, Look.SCORE);
            } else {
                table.number(actual, score, Look.SCORE);
            }
            table.number(planned, score, Look.SCORE);
            table.sheet().getRow(row - 1).getCell(planned).setCellStyle(open);
            String before = TableSheet.cell(actual, row);
            String after = TableSheet.cell(planned, row);
            table.formula(
                    raise,
                    "IF(COUNT(" + before + "," + after + ")=2," + after + "-" + before + ",\"\")",
                    score.map(any -> BigDecimal.ZERO),
                    Look.CHANGE);
            table.number(worth, Optional.of(framework.weightOf(def.number())), Look.SCORE);
            table.formula(
                    effect,
                    "IF(" + TableSheet.cell(raise, row) + "=\"\",\"\"," + TableSheet.cell(raise, row) + "*"
                            + TableSheet.cell(worth, row) + ")",
                    score.map(any -> BigDecimal.ZERO),
                    Look.CHANGE);
            table.end();
        }

        private void writeLevel() {
            boolean sure = weightsSure() && framework.levelCertainty() == Certainty.CONFIRMED;
            begin(marked(words.text("level"), sure), Look.STRONG);
            String level = totals.flatMap(TotalRow::level).orElse("");
            for (int column : new int[] {actual, planned}) {
                table.formula(column, formulas(column).level(), Optional.empty(), Look.STRONG);
                current().getCell(column).setCellValue(level);
            }
            table.end();
        }

        private boolean weightsSure() {
            return framework.weightCertainty() == Certainty.CONFIRMED;
        }

        /** What follows from a fact that is not confirmed is marked beside it. */
        private String marked(String name, boolean sure) {
            return sure ? name : name + " " + texts.text("unconfirmed");
        }

        private void writeTarget(Optional<BigDecimal> total) {
            int row = begin(texts.text("target"), Look.TEXT);
            table.number(planned, Optional.of(target), Look.SCORE);
            current().getCell(planned).setCellStyle(open);
            table.end();
            begin(texts.text("lacking"), Look.STRONG);
            String cell = "$" + TableSheet.cell(planned, row);
            Optional<BigDecimal> lacking = total.map(known ->
                    target.subtract(known).setScale(2, RoundingMode.HALF_UP).max(BigDecimal.ZERO));
            both(formulas -> formulas.lacking(cell), lacking, Look.STRONG_SCORE);
            table.end();
        }

        private void writeEffort() {
            begin(texts.text("effort"), Look.TEXT);
            table.formula(raise, sum(raise), Optional.of(BigDecimal.ZERO), Look.CHANGE);
            table.end();
        }

        private void both(Function<PlannerFormulas, String> formula, Optional<BigDecimal> value, Look look) {
            table.formula(actual, formula.apply(formulas(actual)), value, look);
            table.formula(planned, formula.apply(formulas(planned)), value, look);
        }

        private void difference(int row, Optional<BigDecimal> value) {
            String before = TableSheet.cell(actual, row);
            String after = TableSheet.cell(planned, row);
            table.formula(
                    raise,
                    "IF(COUNT(" + before + "," + after + ")=2," + after + "-" + before + ",\"\")",
                    value.map(any -> BigDecimal.ZERO),
                    Look.STRONG_CHANGE);
        }

        private String sum(int column) {
            int last = firstRow + framework.indicators().size() - 1;
            return "SUM(" + TableSheet.cell(column, firstRow) + ":" + TableSheet.cell(column, last) + ")";
        }

        private PlannerFormulas formulas(int column) {
            return new PlannerFormulas(framework, column, firstRow);
        }

        private int begin(String name, Look look) {
            int row = table.begin();
            for (int i = 0; i < columns.size(); i++) {
                table.text(i, "");
            }
            if (several) {
                table.text(0, words.body(card.scorecard().body()));
            }
            table.text(number - 1, words.year(year));
            table.text(number + 1, name, look);
            return row;
        }

        private Row current() {
            return table.sheet().getRow(table.lastRow() - 1);
        }

        private void openPlannedScores() {
            DataValidationHelper helper = table.sheet().getDataValidationHelper();
            DataValidationConstraint range =
                    helper.createDecimalConstraint(DataValidationConstraint.OperatorType.BETWEEN, ZERO, HUNDRED);
            int last = firstRow + framework.indicators().size() - 1;
            DataValidation validation =
                    helper.createValidation(range, new CellRangeAddressList(firstRow - 1, last - 1, planned, planned));
            validation.setShowErrorBox(true);
            validation.createErrorBox(texts.text("sheet"), texts.text("range"));
            table.sheet().addValidationData(validation);
        }
    }
}
