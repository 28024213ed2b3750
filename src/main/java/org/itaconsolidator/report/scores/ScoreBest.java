package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** The highest score of an indicator of all years that may be compared, and the year that has it. */
final class ScoreBest {
    /**
     * What is written of a row.
     *
     * @param year which has the highest score, and what it is; both empty where nothing is known yet
     * @param needed a cell without whose number nothing is told; empty for none
     */
    private record Best(
            Optional<FiscalYear> year, Optional<BigDecimal> score, Optional<String> needed, Look number, Look word) {
        String formula(String cells) {
            String highest = "IF(COUNT(" + cells + ")=0,\"\",MAX(" + cells + "))"; // the highest of nothing would be 0
            return needed.map(cell -> "IF(ISNUMBER(" + cell + ")," + highest + ",\"\")")
                    .orElse(highest);
        }
    }

    private final ScoreRows rows;
    private final TableSheet table;
    private final ScoreSheetColumns columns;
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
        if (comparable.isEmpty() || columns.years().size() == 1) {
            return;
        }
        Optional<FiscalYear> bestYear =
                scored.stream().reduce((a, b) -> score(a, line).compareTo(score(b, line)) >= 0 ? a : b);
        Optional<BigDecimal> best = bestYear.map(year -> score(year, line));
        write(comparable, row, new Best(bestYear, best, Optional.empty(), Look.SCORE, Look.CENTRED));
    }

    /**
     * The same for an instrument or the total, over the years of which it is computed; nothing where the engine compares other
     * years than those. Where a score of the latest year is missing it stays blank until that is there.
     */
    void write(Figure figure, int row, Look number, Look word) {
        Optional<FigureRow.History> known = card.findYear(rows.latest)
                .flatMap(year -> Optional.ofNullable(year.figures.get(figure)))
                .flatMap(FigureRow::history);
        List<FiscalYear> computed = columns.years().stream()
                .filter(year -> rows.computed(year).isPresent())
                .toList();
        if (columns.years().size() == 1) {
            return;
        }
        if (value(rows.latest, figure).isEmpty()) {
            writeUntilKnown(computed, row, number, word);
            return;
        }
        boolean same = known.isPresent()
                && computed.stream()
                        .filter(year -> value(year, figure).isPresent())
                        .reduce((a, b) -> value(a, figure)
                                                .get()
                                                .compareTo(value(b, figure).get())
                                        >= 0
                                ? a
                                : b)
                        .filter(known.get().bestYear()::equals)
                        .isPresent();
        if (same) {
            FigureRow.History history = known.get();
            write(
                    computed,
                    row,
                    new Best(Optional.of(history.bestYear()), Optional.of(history.best()), latest(row), number, word));
            rows.mark(columns.best, number, !known.get().unconfirmed());
            rows.mark(columns.bestYear, word, !known.get().unconfirmed());
        }
    }

    /** Over computed years only: nothing where the scorecard has others, which the engine may compare with. */
    private void writeUntilKnown(List<FiscalYear> computed, int row, Look number, Look word) {
        boolean others = columns.years().stream().anyMatch(year -> !computed.contains(year) && hasTotal(year));
        if (others || !computed.contains(rows.latest)) {
            return;
        }
        write(computed, row, new Best(Optional.empty(), Optional.empty(), latest(row), number, word));
        boolean sure = computed.stream().map(rows.frameworks::getFramework).allMatch(Confirmed::total);
        rows.mark(columns.best, number, sure);
        rows.mark(columns.bestYear, word, sure);
    }

    private Optional<String> latest(int row) {
        return Optional.of(TableSheet.cell(columns.score(rows.latest), row));
    }

    private boolean hasTotal(FiscalYear year) {
        return rows.row(year)
                .filter(row -> row.total().or(row::reportedTotal).isPresent())
                .isPresent();
    }

    private Optional<BigDecimal> value(FiscalYear year, Figure figure) {
        return figure.instrument().isPresent()
                ? rows.instrument(year, figure.instrument().get())
                : rows.total(year);
    }

    private void write(List<FiscalYear> years, int row, Best best) {
        String found = TableSheet.cell(columns.best, row);
        if (years.size() < columns.years().size()) {
            writeBestOf(years, row, best);
            return;
        }
        String cells = across(columns.recentYears(), row);
        String year = yearOf(columns.recentYears(), row);
        if (!columns.earlierYears().isEmpty()) {
            String earlier = across(columns.earlierYears(), row);
            cells = earlier + "," + cells;
            year = "IF(COUNTIF(" + earlier + "," + found + ")>0," + yearOf(columns.earlierYears(), row) + "," + year
                    + ")";
        }
        table.formula(columns.best, best.formula(cells), best.score(), best.number());
        writeYear("IF(ISNUMBER(" + found + ")," + year + ",\"\")", best);
    }

    /** The best of some years only, where what the others assessed is not known. */
    private void writeBestOf(List<FiscalYear> years, int row, Best best) {
        String cells = years.stream()
                .map(year -> TableSheet.cell(columns.score(year), row))
                .collect(Collectors.joining(","));
        table.formula(columns.best, best.formula(cells), best.score(), best.number());
        String found = "\"\"";
        for (int i = years.size() - 1; i >= 0; i--) {
            int column = columns.score(years.get(i));
            String score = TableSheet.cell(column, row); // a blank cell equals 0
            found = "IF(AND(ISNUMBER(" + score + ")," + score + "=" + TableSheet.cell(columns.best, row) + "),"
                    + TextFormula.number(TableSheet.fixed(column, table.headingsRow()), 0, rows.words) + "," + found
                    + ")";
        }
        writeYear(found, best);
    }

    private void writeYear(String formula, Best best) {
        table.wordFormula(
                columns.bestYear, formula, best.year().map(rows.words::year).orElse(""), best.word());
    }

    /** The heading above the best score, which stands in one of these years. */
    private String yearOf(List<FiscalYear> years, int row) {
        int headings = table.headingsRow();
        String names = TableSheet.fixed(columns.score(years.get(0)), headings) + ":"
                + TableSheet.fixed(columns.score(years.get(years.size() - 1)), headings);
        return TextFormula.number(
                "INDEX(" + names + ",MATCH(" + TableSheet.cell(columns.best, row) + "," + across(years, row) + ",0))",
                0,
                rows.words);
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
