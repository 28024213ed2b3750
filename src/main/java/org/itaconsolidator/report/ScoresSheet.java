package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.SheetStyles.Look;
import org.itaconsolidator.report.TableSheet.Column;

/**
 * คะแนนเปรียบเทียบ: a row per indicator, a column per fiscal year. Scores stand as numbers; whatever follows from them is a
 * formula that holds its value, so that a manager can follow it.
 */
final class ScoresSheet {
    /**
     * Where another sheet finds the figures of a scorecard's latest year.
     *
     * @param total the total's cell
     * @param change its change from the year before; empty where there is no such year
     * @param gap its distance to the target
     */
    record Places(String total, Optional<String> change, String gap) {}

    private static final int BODY = 34;
    private static final int WORD = 18;
    private static final int NUMBER = 9;
    private static final int NAME = 34;
    private static final int SCORE = 11;
    private static final int SOURCE = 60;
    private static final XSSFColor BELOW = new XSSFColor(new byte[] {(byte) 0xFC, (byte) 0xE4, (byte) 0xD6}, null);

    private final Frameworks frameworks;
    private final ReportWords words;
    private final BigDecimal target;
    private final List<FiscalYear> years;
    private final List<IndicatorDef> indicators;
    private final List<Column> columns = new ArrayList<>();
    private final boolean single;
    private final int number;
    private final int firstYear;
    private final Map<FiscalYear, Integer> changeColumns = new HashMap<>();
    private final int latest;
    private final TableSheet table;
    private final Map<Scorecard, Places> places = new HashMap<>();

    ScoresSheet(
            SXSSFWorkbook workbook,
            SheetStyles styles,
            ReportWords words,
            Frameworks frameworks,
            BigDecimal target,
            ScoreBook book) {
        this.frameworks = frameworks;
        this.words = words;
        this.target = target;
        years = List.copyOf(book.years());
        indicators = frameworks
                .findFramework(book.years().last())
                .orElseGet(frameworks::latestKnown)
                .indicators();
        single = book.cards().size() == 1;
        if (!single) {
            column("column.body", BODY);
            column("column.division", WORD);
            column("column.source", WORD);
        }
        number = column("column.number", NUMBER);
        column("column.indicator", NAME);
        firstYear = columns.size();
        years.forEach(year -> columns.add(new Column(words.year(year), SCORE)));
        years.stream().filter(year -> years.contains(year.previous())).forEach(year -> {
            changeColumns.put(year, columns.size());
            columns.add(new Column(changeHeading(year), SCORE));
        });
        latest = column("column.latest", NUMBER);
        column("column.target", SCORE);
        column("column.gap", SCORE);
        column("column.rank", NUMBER);
        years.forEach(year ->
                columns.add(new Column(words.text("column.place-of", Map.of("year", words.year(year))), SOURCE)));
        table = new TableSheet(workbook, words.text("sheet.scores"), styles, words, columns);
    }

    /** Writes the scorecards; gives where the figures of each stand. */
    Map<Scorecard, Places> write(ScoreBook book, String title, String asOf) {
        table.line(words.text("sheet.scores.title"), Look.TITLE);
        if (single) {
            Scorecard only = book.cards().get(0).scorecard();
            table.line(words.body(only.body()) + " " + source(only), Look.SUBTITLE);
        }
        table.line(
                words.text("sheet.scores.note", Map.of("target", words.digits(target.toPlainString()))), Look.SUBTITLE);
        table.headings();
        book.cards().forEach(this::writeCard);
        colourBelowTarget();
        table.finish(firstYear, latest + 4, title, asOf);
        return places;
    }

    private void writeCard(ScoreBook.Card card) {
        int first = 0;
        for (IndicatorDef indicator : indicators) {
            int row = begin(card.scorecard());
            first = first == 0 ? row : first;
            writeIndicator(card, indicator, row, first);
            table.end();
        }
        for (Instrument instrument : Instrument.values()) {
            writeInstrument(card, instrument, begin(card.scorecard()), first);
            table.end();
        }
        writeTotal(card, begin(card.scorecard()), first);
        table.end();
        if (card.years().values().stream()
                .anyMatch(year ->
                        year.findTotal().flatMap(TotalRow::reportedTotal).isPresent())) {
            writeReported(card, begin(card.scorecard()));
            table.end();
        }
        int last = begin(card.scorecard());
        writeLevels(card, last);
        table.end();
        if (!single) {
            table.sheet().setRowBreak(last - 1);
        }
    }

    private int begin(Scorecard scorecard) {
        int row = table.begin();
        for (int i = 0; i < columns.size(); i++) {
            table.text(i, "");
        }
        if (!single) {
            table.text(0, words.body(scorecard.body()));
            table.text(1, scorecard.division());
            table.text(2, words.word("source", scorecard.source().code()));
        }
        return row;
    }

    private void writeIndicator(ScoreBook.Card card, IndicatorDef indicator, int row, int first) {
        table.whole(number, indicator.number());
        table.text(number + 1, indicator.name());
        for (int i = 0; i < years.size(); i++) {
            Optional<ScoreBook.Year> year = card.findYear(years.get(i));
            Optional<ScoreRow> score = year.map(found -> found.scores.get(indicator.number()));
            table.number(firstYear + i, score.map(ScoreRow::score), Look.SCORE);
            int placeColumn = latest + 4 + i;
            score.ifPresent(found -> table.text(placeColumn, found.place().toString()));
            Optional<BigDecimal> change =
                    year.map(found -> found.comparisons.get(indicator.number())).flatMap(ComparisonRow::change);
            if (change.isPresent()) {
                writeChange(years.get(i), row, change.get(), Look.CHANGE);
            }
        }
        FiscalYear last = card.latest();
        ComparisonRow comparison = card.years().get(last).comparisons.get(indicator.number());
        if (comparison == null) {
            return;
        }
        int lastColumn = firstYear + years.indexOf(last);
        table.text(latest, words.year(last));
        table.number(latest + 1, Optional.of(comparison.target()), Look.SCORE);
        String score = TableSheet.cell(lastColumn, row);
        table.formula(
                latest + 2,
                score + "-" + TableSheet.cell(latest + 1, row),
                Optional.of(comparison.gapToTarget()),
                Look.CHANGE);
        String ranked = columnRange(lastColumn, first, first + indicators.size() - 1);
        table.formula(
                latest + 3,
                "RANK(" + score + "," + ranked + ",0)",
                Optional.of(BigDecimal.valueOf(comparison.rank())),
                Look.WHOLE);
    }

    private void writeInstrument(ScoreBook.Card card, Instrument instrument, int row, int first) {
        table.text(number + 1, words.text("instrument." + instrument), Look.STRONG);
        for (int i = 0; i < years.size(); i++) {
            Optional<TotalRow> total = card.findYear(years.get(i)).flatMap(ScoreBook.Year::findTotal);
            Optional<Framework> framework = frameworks.findFramework(years.get(i));
            if (total.isEmpty() || framework.isEmpty()) {
                continue;
            }
            String scores = scoresOf(framework.get(), instrument, firstYear + i, first);
            int due = framework.get().indicatorsOf(instrument).size();
            table.formula(
                    firstYear + i,
                    "IF(COUNT(" + scores + ")=" + due + ",ROUND(AVERAGE(" + scores + "),2),\"\")",
                    Optional.ofNullable(total.get().instruments().get(instrument)),
                    Look.STRONG_SCORE);
        }
    }

    private void writeTotal(ScoreBook.Card card, int row, int first) {
        table.text(number + 1, words.text("total"), Look.STRONG);
        for (int i = 0; i < years.size(); i++) {
            Optional<TotalRow> total = card.findYear(years.get(i)).flatMap(ScoreBook.Year::findTotal);
            Optional<Framework> framework = frameworks.findFramework(years.get(i));
            if (total.isEmpty() || framework.isEmpty()) {
                continue;
            }
            table.formula(
                    firstYear + i,
                    totalFormula(framework.get(), firstYear + i, first),
                    total.get().total(),
                    Look.STRONG_SCORE);
            Optional<BigDecimal> before = totalOf(card, years.get(i).previous());
            if (before.isPresent() && total.get().total().isPresent()) {
                BigDecimal change = total.get().total().get().subtract(before.get());
                writeChange(years.get(i), row, change, Look.STRONG_CHANGE);
            }
        }
        FiscalYear last = card.latest();
        int index = years.indexOf(last);
        Optional<BigDecimal> total = totalOf(card, last);
        if (total.isEmpty()) {
            return;
        }
        table.text(latest, words.year(last));
        table.number(latest + 1, Optional.of(target), Look.STRONG_SCORE);
        String cell = TableSheet.cell(firstYear + index, row);
        table.formula(
                latest + 2,
                cell + "-" + TableSheet.cell(latest + 1, row),
                Optional.of(total.get().subtract(target)),
                Look.STRONG_CHANGE);
        boolean compared = totalOf(card, last.previous()).isPresent();
        places.put(
                card.scorecard(),
                new Places(
                        table.quotedName() + "!" + cell,
                        compared
                                ? Optional.of(table.quotedName() + "!" + TableSheet.cell(changeColumns.get(last), row))
                                : Optional.empty(),
                        table.quotedName() + "!" + TableSheet.cell(latest + 2, row)));
    }

    private void writeReported(ScoreBook.Card card, int row) {
        table.text(number + 1, words.text("reported-total"));
        for (int i = 0; i < years.size(); i++) {
            Optional<TotalRow> total = card.findYear(years.get(i)).flatMap(ScoreBook.Year::findTotal);
            table.number(firstYear + i, total.flatMap(TotalRow::reportedTotal), Look.SCORE);
        }
    }

    private void writeLevels(ScoreBook.Card card, int row) {
        table.text(number + 1, words.text("level"), Look.STRONG);
        for (int i = 0; i < years.size(); i++) {
            Optional<TotalRow> total = card.findYear(years.get(i)).flatMap(ScoreBook.Year::findTotal);
            table.text(firstYear + i, total.flatMap(TotalRow::level).orElse(""), Look.STRONG);
        }
    }

    private void writeChange(FiscalYear year, int row, BigDecimal change, Look look) {
        int column = firstYear + years.indexOf(year);
        table.formula(
                changeColumns.get(year),
                TableSheet.cell(column, row) + "-" + TableSheet.cell(column - 1, row),
                Optional.of(change),
                look);
    }

    /** Weights and grouping are the year's; rounded once, at the end. */
    private static String totalFormula(Framework framework, int column, int first) {
        List<String> parts = new ArrayList<>();
        for (Instrument instrument : Instrument.values()) {
            parts.add(framework.getInstrument(instrument).weight().toPlainString() + "*AVERAGE("
                    + scoresOf(framework, instrument, column, first) + ")");
        }
        int due = framework.indicators().size();
        String all = columnRange(column, first, first + due - 1);
        return "IF(COUNT(" + all + ")=" + due + ",ROUND(" + String.join("+", parts) + ",2),\"\")";
    }

    private static String scoresOf(Framework framework, Instrument instrument, int column, int first) {
        List<Integer> numbers = framework.indicatorsOf(instrument).stream()
                .map(IndicatorDef::number)
                .sorted()
                .toList();
        int least = numbers.get(0);
        int most = numbers.get(numbers.size() - 1);
        if (most - least + 1 != numbers.size()) {
            return String.join(
                    ",",
                    numbers.stream()
                            .map(each -> TableSheet.cell(column, first + each - 1))
                            .toList());
        }
        return columnRange(column, first + least - 1, first + most - 1);
    }

    private void colourBelowTarget() {
        var formatting = table.sheet().getSheetConditionalFormatting();
        int first = table.firstRow();
        String gap = "$" + TableSheet.cell(latest + 2, first);
        var rule = formatting.createConditionalFormattingRule("AND(ISNUMBER(" + gap + ")," + gap + "<0)");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(BELOW);
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        formatting.addConditionalFormatting(
                new CellRangeAddress[] {new CellRangeAddress(first - 1, table.lastRow() - 1, latest + 2, latest + 2)},
                rule);
    }

    private static Optional<BigDecimal> totalOf(ScoreBook.Card card, FiscalYear year) {
        return card.findYear(year).flatMap(ScoreBook.Year::findTotal).flatMap(TotalRow::total);
    }

    private String source(Scorecard scorecard) {
        return scorecard.division()
                + (scorecard.division().isEmpty() ? "" : " ")
                + words.word("source", scorecard.source().code());
    }

    private static String columnRange(int column, int firstRow, int lastRow) {
        return TableSheet.cell(column, firstRow) + ":" + TableSheet.cell(column, lastRow);
    }

    private String changeHeading(FiscalYear year) {
        return words.text("column.change", Map.of("year", words.year(year), "before", words.year(year.previous())));
    }

    private int column(String key, int width) {
        columns.add(new Column(words.text(key), width));
        return columns.size() - 1;
    }
}
