package org.itaconsolidator.framework;

import java.util.List;
import org.itaconsolidator.model.Instrument;

/**
 * An indicator of a year.
 *
 * @param number its official number, from 1
 * @param spellings other spellings to accept, slips of the scanner included
 * @param instrument the instrument whose mean it enters
 */
public record IndicatorDef(int number, String name, List<String> spellings, Instrument instrument) {
    public IndicatorDef {
        spellings = List.copyOf(spellings);
    }
}
