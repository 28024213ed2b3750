package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Unconfirmed;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** What a figure of the latest year is among those of the scorecard's other years: the highest of them with its year, and in words. */
final class ScoreHistory {
    private final ScoreBlock block;
    private final TableSheet table;
    private final ScoreSheetColumns columns;

    ScoreHistory(ScoreBlock block) {
        this.block = block;
        table = block.table;
        columns = block.columns;
    }

    /** Writes the highest score of an indicator of all years that may be compared; nothing where there is one year. */
    void writeBest(ScoreLines.Line line, int row) {
        FiscalYear own = line.in(block.latest).isPresent() ? block.latest : line.year();
        List<FiscalYear> comparable = columns.years().stream()
                .filter(year -> year.equals(own) || hasFramework(year) && hasFramework(own))
                .toList();
        if (comparable.isEmpty() || columns.years().size() == 1) {
            return;
        }
        Function<FiscalYear, Optional<BigDecimal>> score = year -> block.score(year, line);
        Optional<FiscalYear> year = best(comparable, score);
        writeBest(comparable, row, Optional.empty(), year, year.flatMap(score), true, Look.SCORE, Look.CENTRED);
    }

    /**
     * The same for an instrument or the total, over the years of which it is computed; nothing where the engine compares other
     * years than those. Where a score of the latest year is missing it stays blank until that is there.
     */
    void writeBest(Figure figure, int row, Look number, Look word) {
        List<FiscalYear> computed = columns.years().stream()
                .filter(year -> block.computed(year).isPresent())
                .toList();
        if (columns.years().size() == 1) {
            return;
        }
        Optional<String> latest = Optional.of(TableSheet.cell(columns.score(block.latest), row));
        if (block.value(block.latest, figure).isEmpty()) {
            boolean others = columns.years().stream().anyMatch(year -> !computed.contains(year) && hasTotal(year));
            if (!others && computed.contains(block.latest)) {
                boolean sure = computed.stream().allMatch(block.context::isSure);
                writeBest(computed, row, latest, Optional.empty(), Optional.empty(), sure, number, word);
            }
            return;
        }
        Optional<FiscalYear> year = best(computed, each -> block.value(each, figure));
        find(figure)
                .filter(known -> year.filter(known.bestYear()::equals).isPresent())
                .ifPresent(known -> writeBest(
                        computed, row, latest, year, Optional.of(known.best()), !known.unconfirmed(), number, word));
    }

    private static Optional<FiscalYear> best(List<FiscalYear> years, Function<FiscalYear, Optional<BigDecimal>> score) {
        return years.stream()
                .filter(year -> score.apply(year).isPresent())
                .reduce((a, b) -> score.apply(a).get().compareTo(score.apply(b).get()) >= 0 ? a : b);
    }

    /**
     * Writes the highest number of some years and the year that has it.
     *
     * @param needed a cell without whose number nothing is told; empty for none
     */
    private void writeBest(
            List<FiscalYear> years,
            int row,
            Optional<String> needed,
            Optional<FiscalYear> year,
            Optional<BigDecimal> score,
            boolean sure,
            Look number,
            Look word) {
        boolean all = years.size() == columns.years().size();
        List<FiscalYear> earlier = columns.earlierYears();
        String cells = !all
                ? years.stream()
                        .map(each -> TableSheet.cell(columns.score(each), row))
                        .collect(Collectors.joining(","))
                : (earlier.isEmpty() ? "" : across(earlier, row) + ",") + across(columns.recentYears(), row);
        String highest = Expr.ifAny(cells, "MAX(" + cells + ")"); // the highest of nothing would be 0
        String best = needed.map(cell -> Expr.ifNumber(cell, highest, "\"\"")).orElse(highest);
        table.put(columns.best, Expr.of(best, score).ifSure(sure), number);
        String named = all ? yearOfAll(row) : yearOfSome(years, row);
        table.put(
                columns.bestYear,
                Expr.of(named, year.map(block.words::year).orElse("")).ifSure(sure),
                word);
    }

    private String yearOfAll(int row) {
        String found = TableSheet.cell(columns.best, row);
        List<FiscalYear> earlier = columns.earlierYears();
        String year = yearOf(columns.recentYears(), row);
        if (!earlier.isEmpty()) {
            year = "IF(COUNTIF(" + across(earlier, row) + "," + found + ")>0," + yearOf(earlier, row) + "," + year
                    + ")";
        }
        return Expr.ifNumber(found, year, "\"\"");
    }

    /** The year of some only, where what the others assessed is not known. */
    private String yearOfSome(List<FiscalYear> years, int row) {
        String found = "\"\"";
        for (int i = years.size() - 1; i >= 0; i--) {
            int column = columns.score(years.get(i));
            String score = TableSheet.cell(column, row); // a blank cell equals 0
            found = "IF(AND(ISNUMBER(" + score + ")," + score + "=" + TableSheet.cell(columns.best, row) + "),"
                    + TextFormula.number(TableSheet.fixed(column, table.headingsRow()), 0, block.words) + "," + found
                    + ")";
        }
        return found;
    }

    /** The heading above the best score, which stands in one of these years. */
    private String yearOf(List<FiscalYear> years, int row) {
        int headings = table.headingsRow();
        String names = TableSheet.fixed(columns.score(years.get(0)), headings) + ":"
                + TableSheet.fixed(columns.score(years.get(years.size() - 1)), headings);
        return TextFormula.number(
                "INDEX(" + names + ",MATCH(" + TableSheet.cell(columns.best, row) + "," + across(years, row) + ",0))",
                0,
                block.words);
    }

    private String across(List<FiscalYear> years, int row) {
        return TableSheet.cell(columns.score(years.get(0)), row) + ":"
                + TableSheet.cell(columns.score(years.get(years.size() - 1)), row);
    }

    /**
     * Writes in words how a figure lies to other years', which stand as long as these figures do; where it has no value, that it
     * has one once it does.
     */
    void writeVerdict(Figure figure, int row, Look look) {
        Optional<FigureRow.History> known = find(figure);
        String changed = TextFormula.quoted(block.words.text("changed-since"));
        if (known.isPresent()) {
            FigureRow.History history = known.get();
            String text = block.context
                    .comparisons()
                    .text(history.verdict().code(), Map.of("others", block.words.digits(history.others())));
            String verdict = history.unconfirmed() ? text + Unconfirmed.MARK : text;
            Map<String, Optional<BigDecimal>> figures = new TreeMap<>();
            columns.years()
                    .forEach(year -> figures.put(TableSheet.cell(columns.score(year), row), value(figure, year, row)));
            table.put(
                    columns.outlier,
                    Expr.of(TextFormula.whileSame(figures, TextFormula.quoted(verdict), changed), verdict),
                    history.verdict() == FigureRow.Verdict.OUTLIER ? Look.WATCH : look);
        } else if (columns.years().size() > 1
                && value(figure, block.latest, row).isEmpty()) {
            String latest = TableSheet.cell(columns.score(block.latest), row);
            table.put(columns.outlier, Expr.of(Expr.ifNumber(latest, changed, "\"\""), ""), look);
        }
    }

    private Optional<BigDecimal> value(Figure figure, FiscalYear year, int row) {
        return figure.indicator().isPresent()
                ? block.score(year, block.lines.all().get(row - block.firstRow))
                : block.computed(year).flatMap(any -> block.value(year, figure));
    }

    private Optional<FigureRow.History> find(Figure figure) {
        return block.card
                .findYear(block.latest)
                .flatMap(year -> Optional.ofNullable(year.figures.get(figure)))
                .flatMap(FigureRow::history);
    }

    private boolean hasTotal(FiscalYear year) {
        return block.row(year)
                .filter(row -> row.total().or(row::reportedTotal).isPresent())
                .isPresent();
    }

    private boolean hasFramework(FiscalYear year) {
        return block.frameworks.findFramework(year).isPresent();
    }
}
