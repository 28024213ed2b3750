package org.itaconsolidator.model.measure;

import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;

/**
 * What is to be said of a measure against the result that it answers.
 *
 * @param fiscalYear the year of the result
 * @param measureId {@link MeasureRow#id}
 */
public record MeasureRemarkRow(Body body, FiscalYear fiscalYear, long measureId, Remark remark) {
    public enum Remark {
        /** Its indicators are neither below the target nor named as weak. */
        NOTHING_WEAK("nothing-weak"),
        /** It names no indicator or topic, or one that has no score: whether it is weak cannot be told. */
        AIM_UNTOLD("aim-untold"),
        /** Its words repeat an item of another instrument than its indicator's. */
        TEXT_OF_OTHER_INSTRUMENT("text-of-other-instrument");

        private final String code;

        Remark(String code) {
            this.code = code;
        }

        /** The value in the public view, and the name in the messages {@code comparisons}. */
        public String code() {
            return code;
        }

        /** The remark of a stored code; throws {@link IllegalArgumentException} for any other text. */
        public static Remark ofCode(String code) {
            for (Remark remark : values()) {
                if (remark.code.equals(code)) {
                    return remark;
                }
            }
            throw new IllegalArgumentException("no remark is called '" + code + "', such as nothing-weak");
        }
    }
}
