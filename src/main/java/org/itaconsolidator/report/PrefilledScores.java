package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.Map;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.SourceKind;

/**
 * What a score form already holds when it is handed out.
 *
 * @param indicators scores 0..100 by fiscal year and indicator; a score that is no key stays blank
 * @param reported instrument scores, totals and levels as published, by fiscal year
 * @param source who gave them
 */
public record PrefilledScores(
        Map<FiscalYear, Map<Integer, BigDecimal>> indicators,
        Map<FiscalYear, Map<ReportedFigure.Kind, String>> reported,
        SourceKind source) {
    /** No score yet; the form says official. */
    public static final PrefilledScores NONE = new PrefilledScores(Map.of(), Map.of(), SourceKind.OFFICIAL);

    /** Copies the maps. */
    public PrefilledScores {
        indicators = Map.copyOf(indicators);
        reported = Map.copyOf(reported);
    }
}
