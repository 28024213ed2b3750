package org.itaconsolidator.report;

import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Figure;
import org.itaconsolidator.model.FiscalYear;

/** One scorecard on the score sheet: indicators, instruments, total, level, the country beside it. */
final class ScoreBlock {
    private final ScoreRows rows;
    private final ScoreIndicators indicators;
    private final ScoreSums sums;
    private final ScoreReferences references;

    ScoreBlock(ScoreRows rows, Messages comparisons, ReportContent content, Map<FiscalYear, National> national) {
        this.rows = rows;
        ScoreContributions contributions = new ScoreContributions(rows);
        indicators = new ScoreIndicators(rows, contributions, comparisons, content);
        sums = new ScoreSums(rows, contributions, comparisons);
        references = new ScoreReferences(rows, national);
    }

    /** Writes the rows; gives where the figures stand, where the latest year has a framework and a total. */
    Optional<ScorePlaces> write() {
        rows.lines.all().forEach(indicators::write);
        sums.writeInstruments();
        int totalRow = sums.writeTotals();
        int levelRow = sums.writeLevels();
        references.writeStated();
        references.writeNational(totalRow);
        return rows.frameworks
                .findFramework(rows.latest)
                .filter(any -> rows.total(rows.latest).isPresent())
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
