package org.itaconsolidator.read.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * Rows of one table that give an indicator the same score twice: one may be meant for another indicator. Both stay; where
 * the scores differ they are in conflict, which is said of a body as a whole.
 */
final class RepeatedScores {
    private RepeatedScores() {}

    /**
     * Says which scores repeat one of a row above.
     *
     * @param ofOneTable the scores of one table in their order
     */
    static List<Finding> of(List<ScoreReading> ofOneTable) {
        Map<List<Object>, CellRef> first = new HashMap<>();
        return ofOneTable.stream()
                .filter(score -> {
                    CellRef above = first.putIfAbsent(key(score), score.at());
                    return above != null && above.row() != score.at().row();
                })
                .map(score -> Finding.at(score.at(), FindingCode.DUPLICATE_ROW, String.valueOf(score.indicator()), "")
                        .with("case", "of-score")
                        .with("other", first.get(key(score)).toString()))
                .toList();
    }

    private static List<Object> key(ScoreReading score) {
        return List.of(
                score.fiscalYear(),
                score.indicator(),
                score.source(),
                score.shownScore(),
                score.at().column());
    }
}
