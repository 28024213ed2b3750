package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** How a figure of the latest year lies to the scorecard's other years, in words that stand as long as these figures do. */
final class ScoreHistory {
    private final ScoreRows rows;
    private final Messages comparisons;

    ScoreHistory(ScoreRows rows, Messages comparisons) {
        this.rows = rows;
        this.comparisons = comparisons;
    }

    /** Writes it into the row that was begun; where the figure has no value, that it has one once it does. */
    void write(Figure figure, int row, Look look) {
        Optional<FigureRow.History> known = rows.card
                .findYear(rows.latest)
                .flatMap(year -> Optional.ofNullable(year.figures.get(figure)))
                .flatMap(FigureRow::history);
        if (known.isPresent()) {
            write(figure, known.get(), row, look);
        } else if (rows.columns.years().size() > 1
                && value(figure, rows.latest, row).isEmpty()) {
            String latest = TableSheet.cell(rows.columns.score(rows.latest), row);
            String changed = TextFormula.quoted(rows.words.text("changed-since"));
            rows.table.wordFormula(rows.columns.outlier, "IF(ISNUMBER(" + latest + ")," + changed + ",\"\")", "", look);
        }
    }

    private void write(Figure figure, FigureRow.History history, int row, Look look) {
        String text = comparisons.text(history.verdict().code(), Map.of("others", rows.words.digits(history.others())));
        String verdict = history.unconfirmed() ? text + Confirmed.MARK : text;
        Map<String, Optional<BigDecimal>> figures = new TreeMap<>();
        for (FiscalYear year : rows.columns.years()) {
            figures.put(TableSheet.cell(rows.columns.score(year), row), value(figure, year, row));
        }
        rows.table.wordFormula(
                rows.columns.outlier,
                TextFormula.whileSame(
                        figures, TextFormula.quoted(verdict), TextFormula.quoted(rows.words.text("changed-since"))),
                verdict,
                history.verdict() == FigureRow.Verdict.OUTLIER ? Look.WATCH : look);
    }

    private Optional<BigDecimal> value(Figure figure, FiscalYear year, int row) {
        if (figure.indicator().isEmpty()) {
            return rows.computed(year)
                    .flatMap(any -> figure.instrument().isPresent()
                            ? rows.instrument(year, figure.instrument().get())
                            : rows.total(year));
        }
        ScoreLines.Line line = rows.lines.all().get(row - rows.firstRow);
        return rows.card
                .findYear(year)
                .filter(any -> line.in(year).isPresent())
                .flatMap(found -> found.findScore(line.in(year).getAsInt()));
    }
}
