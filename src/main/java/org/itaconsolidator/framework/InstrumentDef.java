package org.itaconsolidator.framework;

import java.math.BigDecimal;
import java.util.List;
import org.itaconsolidator.model.Instrument;

/**
 * An instrument of a year.
 *
 * @param spellings other spellings to accept
 * @param questionOpenings words with which its questions begin; empty where it asks none
 * @param weight its share of the total, such as 0.30; the shares of a year add up to 1
 */
public record InstrumentDef(
        Instrument instrument, String name, List<String> spellings, List<String> questionOpenings, BigDecimal weight) {
    public InstrumentDef {
        spellings = List.copyOf(spellings);
        questionOpenings = List.copyOf(questionOpenings);
    }
}
