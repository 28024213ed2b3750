package org.itaconsolidator.model.measure;

import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;

/**
 * A remark about a measure in relation to the result that it answers.
 *
 * @param measureId {@link MeasureRow#id}
 */
public record MeasureRemarkRow(Body body, FiscalYear fiscalYear, long measureId, Remark remark) {
    public enum Remark implements Coded {
        /** Its indicators are neither below the target nor named as weak. */
        NOTHING_WEAK,
        /** It names no indicator or topic, or one that has no score: whether it is weak is not known. */
        AIM_UNTOLD
    }
}
