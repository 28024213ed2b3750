package org.itaconsolidator.model.reading;

import java.math.BigDecimal;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;

/**
 * One cell that holds the score of one indicator in one fiscal year. A delivery may hold several of the same score.
 *
 * @param indicator 1..10 by meaning, not by the number typed
 * @param score 0..100 with the precision of the cell once checked; any number before that
 */
public record ScoreReading(FiscalYear fiscalYear, int indicator, SourceKind source, BigDecimal score, CellRef at) {
    public ScoreReading asOfficial() {
        return new ScoreReading(fiscalYear, indicator, SourceKind.OFFICIAL, score, at);
    }

    /** The score for people, in its shortest form: 105, not 105.0. */
    public String shownScore() {
        return score.stripTrailingZeros().toPlainString();
    }
}
