package org.itaconsolidator.report.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.BorderFormatting;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.report.sheet.CellColour;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What makes a form helpful while it is filled in: dropdowns, short help, the count of missing cells, colours. It uses
 * only formulas that Excel and LibreOffice both know and compute alike; the count is also stored as a value, because
 * not every reader calculates. Pasting removes a dropdown, so the reader checks everything again.
 *
 * @param lists ranges of the dropdown lists, by name
 * @param given what a score form is handed out with
 */
record FormRules(XSSFSheet sheet, FormTable table, Messages texts, Map<String, String> lists, PrefilledScores given) {
    private static final int LONGEST_PROMPT_TITLE = 32;
    private static final XSSFColor MISSING = CellColour.of(0xFFF2CC);
    private static final XSSFColor WRONG = CellColour.of(0xF4B183);
    private static final XSSFColor DONE = CellColour.of(0xE2EFDA);

    /** What is typed for a dash, or what programs turn it into. {@link ThaiText#isNothing} knows rarer ones; a formula has limits. */
    private static final List<String> DASHES = List.of("-", "\u2010", "–", "—", "\u2212");

    /** One of these tests holds. The 0 makes a lone one a number: to Excel, but not to LibreOffice, FALSE is greater than 0. */
    private static final Collector<CharSequence, ?, String> ANY = Collectors.joining("+", "((0+", ")>0)");

    /** @param stated help text of the cells for stated figures */
    void addEntryHelp(Optional<String> stated) {
        for (int i = 0; i < table.columns().size(); i++) {
            FormTable.Column column = table.columns().get(i);
            Optional<String> list = column.declared().choices().filter(lists::containsKey);
            boolean score = column.field() == Field.SCORE;
            int last = score && stated.isPresent() ? table.lastIndicatorRow() : table.lastRow();
            String formula =
                    list.isPresent() ? lists.get(list.get()) : score ? scoreFormula(i, table.firstRow()) : "TRUE";
            addHelp(
                    new CellRangeAddressList(table.firstRow(), last, i, i),
                    list.isPresent(),
                    formula,
                    score || column.declared().strict(),
                    column.heading(),
                    column.declared().help());
            if (score && stated.isPresent()) {
                int lastNumber = table.lastRow() - 1; // the level below the total is a word
                addHelp(
                        new CellRangeAddressList(last + 1, lastNumber, i, i),
                        false,
                        scoreFormula(i, last + 1),
                        true,
                        column.heading(),
                        stated.get());
            }
        }
    }

    /** Adds list and help to one cell of the head. */
    void addHeadHelp(int row, Optional<String> list, String title, String help) {
        addHelp(
                new CellRangeAddressList(row, row, FormDocument.VALUE_COLUMN, FormDocument.VALUE_COLUMN),
                list.isPresent(),
                list.map(lists::get).orElse("TRUE"),
                false,
                title,
                help);
    }

    void colourHead(List<String> headCells) {
        for (String cell : headCells) {
            add(MISSING, isBlank(cell), CellRangeAddress.valueOf(cell.replace("$", "")));
        }
    }

    /** Colours what a begun row lacks, and frames begun rows below those framed from the start. */
    void colourRows(int framedRows) {
        table.required().forEach(this::colourMissing);
        if (framedRows >= table.entryRows()) {
            return;
        }
        int first = table.firstRow() + framedRows;
        XSSFConditionalFormattingRule frame =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(begun(first));
        BorderFormatting border = frame.createBorderFormatting();
        border.setBorderBottom(BorderStyle.THIN);
        border.setBorderTop(BorderStyle.THIN);
        border.setBorderLeft(BorderStyle.THIN);
        border.setBorderRight(BorderStyle.THIN);
        CellRangeAddress[] ranges = {new CellRangeAddress(first, table.lastRow(), 0, table.lastColumn())};
        sheet.getSheetConditionalFormatting().addConditionalFormatting(ranges, frame);
    }

    /** Colours what a year lacks whose scores are due, and scores outside 0 to 100. */
    void colourScores() {
        int last = table.lastIndicatorRow();
        for (int column : table.yearColumns()) {
            String cell = CellReference.convertNumToColString(column) + (table.firstRow() + 1);
            add(
                    MISSING,
                    "AND(" + isBlank(cell) + "," + due(column) + ")",
                    new CellRangeAddress(table.firstRow(), last, column, column));
            add(
                    WRONG,
                    "AND(ISNUMBER(" + cell + "),OR(" + cell + "<0," + cell + ">100))",
                    new CellRangeAddress(table.firstRow(), table.lastRow() - 1, column, column));
        }
    }

    /** Colours the counter while something is missing, and once nothing is. */
    void colourCounter(int row, int column) {
        String cell = "$" + CellReference.convertNumToColString(column) + "$" + (row + 1);
        CellRangeAddress range = new CellRangeAddress(row, row, column, table.lastColumn());
        add(DONE, cell + "=0", range);
        add(MISSING, cell + "<>0", range);
    }

    private void addHelp(
            CellRangeAddressList cells, boolean list, String formula, boolean strict, String title, String help) {
        DataValidationHelper helper = sheet.getDataValidationHelper();
        DataValidationConstraint constraint =
                list ? helper.createFormulaListConstraint(formula) : helper.createCustomConstraint(formula);
        DataValidation validation = helper.createValidation(constraint, cells);
        validation.setEmptyCellAllowed(true);
        validation.setShowErrorBox(strict);
        validation.setErrorStyle(DataValidation.ErrorStyle.STOP);
        validation.createErrorBox(texts.text("form.not-allowed"), help);
        validation.setShowPromptBox(true);
        String shortTitle = title.length() <= LONGEST_PROMPT_TITLE ? title : title.substring(0, LONGEST_PROMPT_TITLE);
        validation.createPromptBox(shortTitle, help);
        sheet.addValidationData(validation);
    }

    /** Lets text pass, because Thai digits may be typed; a number must lie within 0 to 100. */
    private String scoreFormula(int column, int firstRow) {
        String cell = CellReference.convertNumToColString(column) + (firstRow + 1);
        return "OR(NOT(ISNUMBER(" + cell + ")),AND(" + cell + ">=0," + cell + "<=100))";
    }

    private void colourMissing(FormTable.Demand demand) {
        int row = table.firstRow() + 1;
        int asked = demand.columns().get(0); // one cell, as it counts once
        IntFunction<String> place = i -> "$" + CellReference.convertNumToColString(i) + row;
        add(
                MISSING,
                "AND(" + begun(table.firstRow()) + "," + missing(demand, place) + unlessNothingIsAsked(place) + ")",
                new CellRangeAddress(table.firstRow(), table.lastRow(), asked, asked));
    }

    private String begun(int row) {
        List<Integer> entries = table.entryColumns();
        String cells = "$" + CellReference.convertNumToColString(entries.get(0)) + (row + 1) + ":$"
                + CellReference.convertNumToColString(entries.get(entries.size() - 1)) + (row + 1);
        return countFilled(cells) + ">0";
    }

    private void add(XSSFColor colour, String formula, CellRangeAddress... ranges) {
        XSSFConditionalFormattingRule rule =
                sheet.getSheetConditionalFormatting().createConditionalFormattingRule(formula);
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(colour);
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        sheet.getSheetConditionalFormatting().addConditionalFormatting(ranges, rule);
    }

    /** A formula for "blank" as the reader understands it: blanks and a dash count as blank. */
    private static String isBlank(String cells) {
        return bare(cells) + "=\"\"";
    }

    private static String filled(String cells) {
        return bare(cells) + "<>\"\"";
    }

    private static String countFilled(String range) {
        return count(filled(range));
    }

    /** A formula for "one of these words stands there". */
    private static String isOneOf(String cells, List<String> words) {
        return words.stream()
                .map(word -> "(TRIM(" + cells + ")=\"" + word.replace("\"", "\"\"") + "\")")
                .collect(ANY);
    }

    /**
     * A required column is asked for and not filled in.
     *
     * @param place the cells of a column: of one row, or of all
     */
    private static String missing(FormTable.Demand demand, IntFunction<String> place) {
        String blank = demand.columns().stream()
                .map(column -> "(" + isBlank(place.apply(column)) + ")")
                .collect(Collectors.joining("*"));
        return demand.where()
                .map(column -> blank + "*" + isOneOf(place.apply(column), demand.words()))
                .orElse(blank);
    }

    /** A formula that is 1 for a row that says there is nothing to report and holds nothing else, else 0. */
    private static String saysNothing(FormTable.Nothing nothing, IntFunction<String> place) {
        String blank = nothing.blank().stream()
                .map(column -> "*(" + isBlank(place.apply(column)) + ")")
                .collect(Collectors.joining());
        return isOneOf(place.apply(nothing.where()), nothing.words()) + blank;
    }

    /** A factor that is 0 for a row of which nothing is asked. */
    private String unlessNothingIsAsked(IntFunction<String> place) {
        return table.nothing().stream()
                .map(nothing -> "*(1-" + saysNothing(nothing, place) + ")")
                .collect(Collectors.joining());
    }

    private static String count(String test) {
        return "SUMPRODUCT(--(" + test + "))";
    }

    private static String bare(String cells) {
        String bare = cells;
        for (String dash : DASHES) {
            bare = "SUBSTITUTE(" + bare + ",\"" + dash + "\",\"\")";
        }
        return "TRIM(" + bare + ")";
    }

    /** The counter's formula for a score form: a year whose scores are due must be complete; -1 where nothing is filled in. */
    String formulaOfScores(List<String> headCells) {
        String missing = table.yearColumns().stream()
                .map(column -> "(" + due(column) + ")*" + count(isBlank(scoresOf(column))))
                .collect(Collectors.joining("+"));
        return "IF(" + countFilled(table.yearColumns()) + "=0,-1," + missing + blanks(headCells) + ")";
    }

    /**
     * A formula for "the scores of this year are due": the year is begun; or the form was handed out for it with those of
     * earlier years, and beside these nobody has filled in any.
     */
    private String due(int column) {
        String begun = countFilled(scoresOf(column)) + ">0";
        if (!isAwaited(column)) {
            return begun;
        }
        List<Integer> others =
                listUngiven().stream().filter(each -> each != column).toList();
        return "OR(" + begun + ",AND(" + countFilled(table.yearColumns()) + ">0"
                + (others.isEmpty() ? "" : "," + countFilled(others) + "=0") + "))";
    }

    /** Whether the form is handed out for the scores of this year, with official ones of earlier years. */
    private boolean isAwaited(int column) {
        return column == table.lastYearColumn()
                && !isGiven(column)
                && listUngiven().size() < table.yearColumns().size();
    }

    private List<Integer> listUngiven() {
        return table.yearColumns().stream().filter(column -> !isGiven(column)).toList();
    }

    private boolean isGiven(int column) {
        return given(column) > 0;
    }

    private String countFilled(List<Integer> columns) {
        return columns.stream().map(column -> countFilled(scoresOf(column))).collect(Collectors.joining("+"));
    }

    private String scoresOf(int column) {
        return FormTable.range(column, table.firstRow(), table.lastIndicatorRow());
    }

    String formulaOfRows(List<String> headCells) {
        String begun = table.entryColumns().stream()
                .map(column -> "(" + filled(table.range(column)) + ")")
                .collect(ANY);
        String missing = table.required().stream()
                .map(demand -> missing(demand, table::range))
                .collect(Collectors.joining("+", "(", ")"));
        return "IF(SUMPRODUCT(--" + begun + ")=0,-1,SUMPRODUCT(" + begun + unlessNothingIsAsked(table::range) + "*"
                + missing + ")" + blanks(headCells) + ")";
    }

    /** The value of {@link #formulaOfScores}. */
    int inScores(int indicators, int blankHead) {
        List<Integer> years = table.yearColumns();
        return listUngiven().size() == years.size()
                ? -1
                : blankHead
                        + years.stream()
                                .filter(column -> isGiven(column) || isAwaited(column))
                                .mapToInt(column -> indicators - given(column))
                                .sum();
    }

    /** The value of {@link #formulaOfRows}. */
    int inRows(List<Map<Field, String>> rows, int blankHead) {
        List<Map<Field, String>> begun = rows.stream()
                .filter(row -> table.entryColumns().stream()
                        .anyMatch(column ->
                                isFilled(row, table.columns().get(column).field())))
                .toList();
        long missing = begun.stream()
                .filter(row -> table.nothing().stream().noneMatch(nothing -> saysNothing(row, nothing)))
                .flatMap(row -> table.required().stream().filter(demand -> isMissing(row, demand)))
                .count();
        return begun.isEmpty() ? -1 : blankHead + Math.toIntExact(missing);
    }

    private int given(int column) {
        return table.columns()
                .get(column)
                .year()
                .map(year -> given.indicators().getOrDefault(year, Map.of()).size())
                .orElse(0);
    }

    private boolean isMissing(Map<Field, String> row, FormTable.Demand demand) {
        return demand.columns().stream().noneMatch(column -> isFilled(row, fieldOf(column)))
                && demand.where()
                        .map(column -> demand.words()
                                .contains(row.getOrDefault(fieldOf(column), "").strip()))
                        .orElse(true);
    }

    private boolean saysNothing(Map<Field, String> row, FormTable.Nothing nothing) {
        return nothing.words()
                        .contains(row.getOrDefault(fieldOf(nothing.where()), "").strip())
                && nothing.blank().stream().noneMatch(column -> isFilled(row, fieldOf(column)));
    }

    private Field fieldOf(int column) {
        return table.columns().get(column).field();
    }

    private static boolean isFilled(Map<Field, String> row, Field field) {
        return !ThaiText.isNothing(row.getOrDefault(field, ""));
    }

    private static String blanks(List<String> headCells) {
        return headCells.stream().map(cell -> "+(" + isBlank(cell) + ")").collect(Collectors.joining());
    }
}
