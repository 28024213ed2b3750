package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.PatternFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.SheetStyles.Look;

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

    private static final XSSFColor BELOW = new XSSFColor(new byte[] {(byte) 0xFC, (byte) 0xE4, (byte) 0xD6}, null);

    private final Frameworks frameworks;
    private final ReportWords words;
    private final BigDecimal target;
    private final ScoreBook book;
    private final List<FiscalYear> years;
    private final List<IndicatorDef> indicators;
    private final boolean several;
    private final ScoreColumns columns;
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
        this.book = book;
        years = List.copyOf(book.years());
        indicators = frameworks
                .findFramework(book.years().last())
                .orElseGet(frameworks::latestKnown)
                .indicators();
        several = book.cards().size() > 1;
        columns = new ScoreColumns(years, several, words);
        table = new TableSheet(workbook, words.text("sheet.scores"), styles, words, columns.all());
    }

    /** Writes the scorecards; gives where the figures of each stand. */
    Map<Scorecard, Places> write(String title, String asOf) {
        table.line(words.text("sheet.scores.title"), Look.TITLE);
        if (!several) {
            table.line(whose(book.cards().get(0).scorecard()), Look.SUBTITLE);
        }
        table.line(
                words.text("sheet.scores.note", Map.of("target", words.digits(target.toPlainString()))), Look.SUBTITLE);
        table.headings();
        book.cards().forEach(this::writeCard);
        colourBelowTarget();
        table.finish(columns.name + 1, columns.rank + 1, title, asOf);
        return places;
    }

    private void writeCard(ScoreBook.Card card) {
        int first = table.lastRow() + 1;
        for (IndicatorDef indicator : indicators) {
            int row = begin(card, "", Look.TEXT);
            writeIndicator(card, indicator, row, first);
            table.end();
        }
        for (Instrument instrument : Instrument.values()) {
            begin(card, words.text("instrument." + instrument), Look.STRONG);
            writeInstrument(card, instrument, first);
            table.end();
        }
        int totalRow = begin(card, words.text("total"), Look.STRONG);
        writeTotals(card, totalRow, first);
        table.end();
        if (years.stream()
                .anyMatch(year ->
                        total(card, year).flatMap(TotalRow::reportedTotal).isPresent())) {
            begin(card, words.text("reported-total"), Look.TEXT);
            years.forEach(year ->
                    table.number(columns.score(year), total(card, year).flatMap(TotalRow::reportedTotal), Look.SCORE));
            table.end();
        }
        int last = begin(card, words.text("level"), Look.STRONG);
        years.forEach(year -> table.text(
                columns.score(year), total(card, year).flatMap(TotalRow::level).orElse(""), Look.STRONG));
        table.end();
        if (several) {
            table.sheet().setRowBreak(last - 1); // a page for each scorecard
        }
    }

    private int begin(ScoreBook.Card card, String name, Look look) {
        int row = table.begin();
        for (int i = 0; i < columns.all().size(); i++) {
            table.text(i, "");
        }
        if (several) {
            Scorecard scorecard = card.scorecard();
            table.text(columns.body, words.body(scorecard.body()));
            table.text(columns.body + 1, scorecard.division());
            table.text(columns.body + 2, words.word("source", scorecard.source().code()));
        }
        table.text(columns.name, name, look);
        return row;
    }

    private void writeIndicator(ScoreBook.Card card, IndicatorDef indicator, int row, int first) {
        table.whole(columns.number, indicator.number());
        table.text(columns.name, indicator.name());
        for (FiscalYear year : years) {
            Optional<ScoreBook.Year> found = card.findYear(year);
            Optional<ScoreRow> score = found.map(scores -> scores.scores.get(indicator.number()));
            table.number(columns.score(year), score.map(ScoreRow::score), Look.SCORE);
            score.ifPresent(each -> table.text(columns.place(year), each.place().toString()));
            found.map(scores -> scores.comparisons.get(indicator.number()))
                    .flatMap(ComparisonRow::change)
                    .ifPresent(change -> writeChange(year, row, change, Look.CHANGE));
        }
        FiscalYear last = card.latest();
        ComparisonRow comparison = card.years().get(last).comparisons.get(indicator.number());
        if (comparison == null) {
            return;
        }
        writeTarget(last, row, comparison.target(), comparison.gapToTarget(), Look.SCORE, Look.CHANGE);
        table.formula(
                columns.rank,
                ScoreFormulas.rank(columns.score(last), row, first, indicators.size()),
                Optional.of(BigDecimal.valueOf(comparison.rank())),
                Look.WHOLE);
    }

    private void writeInstrument(ScoreBook.Card card, Instrument instrument, int first) {
        for (FiscalYear year : years) {
            Optional<ScoreFormulas> formulas = formulas(year, first);
            Optional<TotalRow> total = total(card, year);
            if (formulas.isPresent() && total.isPresent()) {
                table.formula(
                        columns.score(year),
                        formulas.get().instrument(instrument),
                        Optional.ofNullable(total.get().instruments().get(instrument)),
                        Look.STRONG_SCORE);
            }
        }
    }

    private void writeTotals(ScoreBook.Card card, int row, int first) {
        for (FiscalYear year : years) {
            Optional<ScoreFormulas> formulas = formulas(year, first);
            Optional<TotalRow> total = total(card, year);
            if (formulas.isEmpty() || total.isEmpty()) {
                continue;
            }
            table.formula(
                    columns.score(year), formulas.get().total(), total.get().total(), Look.STRONG_SCORE);
            changeOfTotal(card, year).ifPresent(change -> writeChange(year, row, change, Look.STRONG_CHANGE));
        }
        FiscalYear last = card.latest();
        Optional<BigDecimal> total = total(card, last).flatMap(TotalRow::total);
        if (total.isEmpty() || frameworks.findFramework(last).isEmpty()) {
            return;
        }
        writeTarget(last, row, target, total.get().subtract(target), Look.STRONG_SCORE, Look.STRONG_CHANGE);
        places.put(
                card.scorecard(),
                new Places(
                        reference(columns.score(last), row),
                        changeOfTotal(card, last).map(change -> reference(columns.change(last), row)),
                        reference(columns.gap, row)));
    }

    private void writeTarget(
            FiscalYear last, int row, BigDecimal aim, BigDecimal gap, Look scoreLook, Look changeLook) {
        table.text(columns.latestYear, words.year(last));
        table.number(columns.target, Optional.of(aim), scoreLook);
        table.formula(
                columns.gap,
                ScoreFormulas.difference(columns.score(last), columns.target, row),
                Optional.of(gap),
                changeLook);
    }

    private void writeChange(FiscalYear year, int row, BigDecimal change, Look look) {
        table.formula(
                columns.change(year),
                ScoreFormulas.difference(columns.score(year), columns.score(year.previous()), row),
                Optional.of(change),
                look);
    }

    private void colourBelowTarget() {
        var formatting = table.sheet().getSheetConditionalFormatting();
        int first = table.firstRow();
        String gap = "$" + TableSheet.cell(columns.gap, first);
        var rule = formatting.createConditionalFormattingRule("AND(ISNUMBER(" + gap + ")," + gap + "<0)");
        PatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(BELOW);
        fill.setFillPattern(PatternFormatting.SOLID_FOREGROUND);
        CellRangeAddress[] cells = {new CellRangeAddress(first - 1, table.lastRow() - 1, columns.gap, columns.gap)};
        formatting.addConditionalFormatting(cells, rule);
    }

    /** A year without a framework is shown as it is, and nothing is computed for it. */
    private Optional<ScoreFormulas> formulas(FiscalYear year, int first) {
        return frameworks
                .findFramework(year)
                .map(framework -> new ScoreFormulas(framework, columns.score(year), first));
    }

    private static Optional<TotalRow> total(ScoreBook.Card card, FiscalYear year) {
        return card.findYear(year).flatMap(ScoreBook.Year::findTotal);
    }

    private static Optional<BigDecimal> changeOfTotal(ScoreBook.Card card, FiscalYear year) {
        Optional<BigDecimal> before = total(card, year.previous()).flatMap(TotalRow::total);
        return total(card, year).flatMap(TotalRow::total).flatMap(now -> before.map(now::subtract));
    }

    private String reference(int column, int row) {
        return table.quotedName() + "!" + TableSheet.cell(column, row);
    }

    private String whose(Scorecard scorecard) {
        String source = words.word("source", scorecard.source().code());
        String division = scorecard.division().isEmpty() ? "" : scorecard.division() + " ";
        return words.body(scorecard.body()) + " " + division + source;
    }
}
