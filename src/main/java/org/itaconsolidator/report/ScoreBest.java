package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ScoreRow;

/** The highest score of an indicator of all years that may be compared, and the year that has it. */
final class ScoreBest {
    private final ScoreRows rows;
    private final TableSheet table;
    private final ScoreColumns columns;
    private final ScoreBook.Card card;

    ScoreBest(ScoreRows rows) {
        this.rows = rows;
        table = rows.table;
        columns = rows.columns;
        card = rows.card;
    }

    /** Writes both into the row that was begun; nothing where there is one year. */
    void write(ScoreLines.Line line, int row) {
        FiscalYear own = line.in(rows.latest).isPresent() ? rows.latest : line.year();
        List<FiscalYear> comparable = columns.years().stream()
                .filter(year -> year.equals(own) || hasFramework(year) && hasFramework(own))
                .toList();
        List<FiscalYear> scored =
                comparable.stream().filter(year -> find(year, line).isPresent()).toList();
        if (scored.isEmpty() || columns.years().size() == 1) {
            return;
        }
        FiscalYear bestYear = scored.stream()
                .reduce((a, b) -> score(a, line).compareTo(score(b, line)) >= 0 ? a : b)
                .get();
        if (comparable.size() < columns.years().size()) {
            writeBestOf(comparable, row, bestYear, score(bestYear, line));
            return;
        }
        String recent = across(columns.recentYears(), row);
        String year = yearOf(columns.recentYears(), row);
        if (columns.earlierYears().isEmpty()) {
            table.formula(columns.best, "MAX(" + recent + ")", Optional.of(score(bestYear, line)), Look.SCORE);
        } else {
            String earlier = across(columns.earlierYears(), row);
            table.formula(
                    columns.best,
                    "MAX(" + earlier + "," + recent + ")",
                    Optional.of(score(bestYear, line)),
                    Look.SCORE);
            year = "IF(COUNTIF(" + earlier + "," + TableSheet.cell(columns.best, row) + ")>0,"
                    + yearOf(columns.earlierYears(), row) + "," + year + ")";
        }
        table.wordFormula(columns.bestYear, year, rows.words.year(bestYear), Look.CENTRED);
    }

    /** The best of some years only, where what the others assessed is not known. */
    private void writeBestOf(List<FiscalYear> years, int row, FiscalYear bestYear, BigDecimal best) {
        String cells = years.stream()
                .map(year -> TableSheet.cell(columns.score(year), row))
                .collect(Collectors.joining(","));
        table.formula(columns.best, "MAX(" + cells + ")", Optional.of(best), Look.SCORE);
        String found = "\"\"";
        for (int i = years.size() - 1; i >= 0; i--) {
            int column = columns.score(years.get(i));
            found = "IF(" + TableSheet.cell(column, row) + "=" + TableSheet.cell(columns.best, row) + ","
                    + TableSheet.fixed(column, table.headingsRow()) + "," + found + ")";
        }
        table.wordFormula(columns.bestYear, found, rows.words.year(bestYear), Look.CENTRED);
    }

    /** The heading above the best score, which stands in one of these years. */
    private String yearOf(List<FiscalYear> years, int row) {
        int headings = table.headingsRow();
        String names = TableSheet.fixed(columns.score(years.get(0)), headings) + ":"
                + TableSheet.fixed(columns.score(years.get(years.size() - 1)), headings);
        return "INDEX(" + names + ",MATCH(" + TableSheet.cell(columns.best, row) + "," + across(years, row) + ",0))";
    }

    private String across(List<FiscalYear> years, int row) {
        return TableSheet.cell(columns.score(years.get(0)), row) + ":"
                + TableSheet.cell(columns.score(years.get(years.size() - 1)), row);
    }

    private Optional<ScoreRow> find(FiscalYear year, ScoreLines.Line line) {
        return card.findYear(year)
                .filter(any -> line.in(year).isPresent())
                .map(found -> found.scores.get(line.in(year).getAsInt()));
    }

    private BigDecimal score(FiscalYear year, ScoreLines.Line line) {
        return find(year, line).orElseThrow().score();
    }

    private boolean hasFramework(FiscalYear year) {
        return rows.frameworks.findFramework(year).isPresent();
    }
}
