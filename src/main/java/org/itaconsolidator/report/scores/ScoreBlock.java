package org.itaconsolidator.report.scores;

import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.Figure;

/** One scorecard on the score sheet: indicators, instruments, total, level, the country beside it, the largest gains and losses. */
final class ScoreBlock {
    private final ScoreRows rows;
    private final ScoreIndicators indicators;
    private final ScoreSums sums;
    private final ScoreReferences references;
    private final ScoreChanges changes;
    private int lastFigure;

    ScoreBlock(ScoreRows rows, Messages comparisons, Map<FiscalYear, National> national) {
        this.rows = rows;
        ScoreContributions contributions = new ScoreContributions(rows);
        changes = new ScoreChanges(rows);
        indicators = new ScoreIndicators(rows, contributions, changes, comparisons);
        sums = new ScoreSums(rows, contributions, comparisons);
        references = new ScoreReferences(rows, national);
    }

    /** The last row that has figures of every year, as Excel numbers it; once the rows are written. */
    int lastFigure() {
        return lastFigure;
    }

    /** Writes the rows; gives where the figures stand, where the latest year has a framework. */
    Optional<ScorePlaces> write() {
        rows.lines.all().forEach(indicators::write);
        sums.writeInstruments();
        int totalRow = sums.writeTotals();
        int levelRow = sums.writeLevels();
        references.writeLacking();
        references.writeStated(totalRow);
        references.writeNational(totalRow);
        lastFigure = rows.table.lastRow();
        changes.writeLargest();
        return rows.frameworks
                .findFramework(rows.latest)
                .filter(any -> rows.row(rows.latest).isPresent())
                .map(framework -> new ScorePlaces(
                        rows.table.quotedName(),
                        rows.columns,
                        rows.formulas(framework, rows.latest),
                        rows.lines,
                        rows.card
                                .years()
                                .get(rows.latest)
                                .findRefusal(Figure.TOTAL)
                                .isEmpty(),
                        levelRow,
                        rows.latest));
    }
}
