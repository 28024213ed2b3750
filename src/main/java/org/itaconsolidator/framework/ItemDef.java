package org.itaconsolidator.framework;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.itaconsolidator.model.Instrument;

/**
 * An item: a question of a survey, or a thing to disclose.
 *
 * @param number from 1 within the instrument
 * @param indicator the indicator that it counts for; empty where the year's grouping is not known
 * @param name the item's subject; empty where no source gives it
 * @param certainty of the name; of the number of items where there is no name
 * @param sources keys of the year's sources for the name
 */
public record ItemDef(
        Instrument instrument,
        int number,
        OptionalInt indicator,
        Optional<String> name,
        Certainty certainty,
        List<String> sources) {
    public ItemDef {
        sources = List.copyOf(sources);
    }

    /** The name to show: an unconfirmed one changed by {@code doubtful}, {@code ""} without a source. */
    public String shownName(UnaryOperator<String> doubtful) {
        return name.map(known -> certainty == Certainty.UNCONFIRMED ? doubtful.apply(known) : known)
                .orElse("");
    }

    public String code() {
        return code(instrument, number);
    }

    /** An item's code: the first letter of its instrument and its number. */
    public static String code(Instrument instrument, int number) {
        return instrument.name().substring(0, 1) + number;
    }
}
