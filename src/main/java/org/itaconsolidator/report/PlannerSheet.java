package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
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
    private static final int HIGHEST = 100;

    /** Plans for so many bodies: more are no sheet to try things out on. */
    private static final int MOST = 200;

    private static final int CHART_ROWS = 13;

    private final ReportWords words;
    private final Messages texts;
    private final Frameworks frameworks;
    private final BigDecimal target;
    private final ActualCells actualCells;
    private final boolean several;
    private final SheetStyles styles;
    private final TableSheet table;
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
        this.styles = styles;
        if (several) {
            column("column.body", 34);
        }
        column("column.year", 10);
        number = column("column.number", 9);
        column("column.indicator", 34);
        actual = column("column.actual", 12);
        planned = column("column.planned", 12);
        raise = column("column.raise", 12);
        worth = column("column.worth", 14);
        effect = column("column.effect", 22);
        table = new TableSheet(workbook, texts.text("sheet"), styles, words, columns);
    }

    /** Writes a block for each card whose latest year has a framework; tells how many there are. */
    int write(List<ScoreBook.Card> cards, PlanRoutes routes, String title, String asOf) {
        table.line(texts.text("title"), Look.TITLE);
        if (!several && !cards.isEmpty()) {
            table.line(words.card(cards.get(0).scorecard()), Look.OWNER);
        }
        table.line(texts.text("note"), Look.NOTE);
        if (cards.size() > MOST) {
            table.line(texts.text("most", Map.of("count", words.digits(MOST))), Look.NOTE);
        }
        table.headings();
        int blocks = 0;
        for (ScoreBook.Card card : cards.subList(0, Math.min(MOST, cards.size()))) {
            Optional<Framework> framework = frameworks.findFramework(card.latest());
            if (framework.isPresent()) {
                new Block(card, framework.get()).write();
                blocks++;
            }
        }
        table.filter();
        ScoreColours.below(table, raise, table.firstRow(), table.lastRow(), SheetColours.WATCH);
        if (blocks == 1 && !several) {
            writeRoutes(cards.get(0), routes);
            drawChart(cards.get(0));
        }
        table.protectFormulas();
        table.setUp(number + 2, columns.size(), title, asOf);
        if (blocks == 1 && !several) {
            table.onePage(false);
        }
        return blocks;
    }

    private int column(String key, int width) {
        columns.add(new Column(texts.text(key), width));
        return columns.size() - 1;
    }

    private void writeRoutes(ScoreBook.Card card, PlanRoutes routes) {
        Optional<Framework> framework = frameworks.findFramework(card.latest());
        if (framework.isEmpty() || routes.isEmpty(card)) {
            return;
        }
        table.space(DocumentFont.SIZE);
        table.line(texts.text("routes"), Look.SECTION);
        int row = table.begin();
        table.fill(0, columns.size() - 1, Look.HEADING);
        String[] keys = {"year", "route", "route-total", "route-level", "route-effort", "route-steps"};
        int[] at = {0, number + 1, actual, planned, raise, worth};
        for (int i = 0; i < keys.length; i++) {
            table.text(at[i], texts.text("column." + keys[i]), Look.HEADING);
        }
        table.join(row, worth, columns.size() - 1);
        table.end();
        routes.write(card, framework.get(), table, number + 1, columns.size() - 1);
    }

    /** What is and what is planned, beside each other: it moves when a planned or an actual score does. */
    private void drawChart(ScoreBook.Card card) {
        int first = table.firstRow();
        Framework framework = frameworks.getFramework(card.latest());
        List<Integer> numbers =
                framework.indicators().stream().map(IndicatorDef::number).toList();
        int last = first + numbers.size() - 1;
        List<Optional<BigDecimal>> scores = numbers.stream()
                .map(each -> card.years().get(card.latest()).findScore(each))
                .toList();
        String sheet = table.quotedName();
        int top = table.lastRow() + 1;
        for (int i = 0; i < CHART_ROWS + 1; i++) {
            table.space(ThaiMetrics.roomyHeightOf(1, DocumentFont.SIZE));
        }
        new NativeChart(
                        table.whole(),
                        texts.text("chart"),
                        new NativeChart.Names(
                                NativeChart.down(sheet, number, first, last),
                                numbers.stream().map(words::digits).toList()),
                        styles.scoreFormat())
                .upTo(HIGHEST)
                .columns(
                        texts.text("column.actual"),
                        new NativeChart.Numbers(NativeChart.down(sheet, actual, first, last), scores),
                        SheetColours.SKY,
                        false)
                .columns(
                        texts.text("column.planned"),
                        new NativeChart.Numbers(NativeChart.down(sheet, planned, first, last), scores),
                        SheetColours.NAVY,
                        true)
                .draw(0, top, columns.size(), top + CHART_ROWS);
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
                int row = begin(marked(words.text("instrument." + instrument), weightsSure()), Look.BAND, Look.BAND);
                both(formulas -> formulas.instrument(instrument), score, Look.BAND_SCORE);
                difference(row, score, Look.BAND_CHANGE);
                table.end();
            }
            Optional<BigDecimal> total = totals.flatMap(TotalRow::total);
            int totalRow = begin(marked(words.text("total"), weightsSure()), Look.SUM, Look.SUM);
            both(ScoreFormulas::total, total, Look.SUM_SCORE);
            difference(totalRow, total, Look.SUM_CHANGE);
            table.formula(effect, sum(effect), Optional.of(BigDecimal.ZERO), Look.SUM_CHANGE);
            table.end();
            writeLevel();
            writeTarget(total);
            writeEffort();
        }

        private void writeIndicator(IndicatorDef def) {
            int row = begin(def.name(), Look.TEXT, Look.TEXT);
            table.whole(number, def.number());
            Optional<BigDecimal> score =
                    Optional.ofNullable(scores.scores.get(def.number())).map(ScoreRow::score);
            Optional<String> elsewhere = score.flatMap(known -> actualCells.findCell(card, def.number()));
            if (elsewhere.isPresent()) {
                table.formula(actual, elsewhere.get(), score, Look.SCORE);
            } else {
                table.number(actual, score, Look.SCORE);
            }
            table.number(planned, score, Look.OPEN_SCORE);
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
            begin(marked(words.text("level"), sure), Look.BAND, Look.BAND);
            String level = totals.flatMap(TotalRow::level).orElse("");
            for (int column : new int[] {actual, planned}) {
                table.wordFormula(column, formulas(column).level(), level, Look.BAND_CENTRED);
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
            int row = begin(texts.text("target"), Look.TEXT, Look.TEXT);
            table.number(planned, Optional.of(target), Look.OPEN_SCORE);
            table.end();
            begin(texts.text("lacking"), Look.BAND, Look.BAND);
            String cell = "$" + TableSheet.cell(planned, row);
            Optional<BigDecimal> lacking = total.map(known ->
                    target.subtract(known).setScale(2, RoundingMode.HALF_UP).max(BigDecimal.ZERO));
            both(formulas -> formulas.lacking(cell), lacking, Look.BAND_SCORE);
            table.end();
        }

        private void writeEffort() {
            begin(texts.text("effort"), Look.TEXT, Look.TEXT);
            table.formula(raise, sum(raise), Optional.of(BigDecimal.ZERO), Look.CHANGE);
            table.end();
        }

        private void both(Function<ScoreFormulas, String> formula, Optional<BigDecimal> value, Look look) {
            table.formula(actual, formula.apply(formulas(actual)), value, look);
            table.formula(planned, formula.apply(formulas(planned)), value, look);
        }

        private void difference(int row, Optional<BigDecimal> value, Look look) {
            String before = TableSheet.cell(actual, row);
            String after = TableSheet.cell(planned, row);
            table.formula(
                    raise,
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
            return new ScoreFormulas(framework, column, firstRow);
        }

        private int begin(String name, Look look, Look others) {
            int row = table.begin();
            table.fill(0, columns.size() - 1, others);
            if (several) {
                table.text(0, words.body(card.scorecard().body()));
            }
            table.text(number - 1, words.year(year), centred(others));
            table.text(number + 1, name, look);
            return row;
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
