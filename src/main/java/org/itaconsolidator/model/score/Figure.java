package org.itaconsolidator.model.score;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Instrument;

/**
 * What a number of a result is: the score of an indicator or of an instrument, or the total.
 *
 * @param code {@code 1} to {@code 10}, {@code IIT}, {@code EIT}, {@code OIT} or {@code TOTAL}
 */
public record Figure(String code) implements Comparable<Figure> {
    // before TOTAL, which is checked by it
    private static final Pattern CODE = Pattern.compile("[1-9]\\d?|IIT|EIT|OIT|TOTAL");

    public static final Figure TOTAL = new Figure("TOTAL");

    private static final int LAST = 99;

    private static final Comparator<Figure> ORDER = Comparator.comparingInt(Figure::position);

    public Figure {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("'" + code + "' is no figure; expected such as 7, EIT or TOTAL");
        }
    }

    public static Figure of(int indicator) {
        return new Figure(Integer.toString(indicator));
    }

    public static Figure of(Instrument instrument) {
        return new Figure(instrument.name());
    }

    /** The indicator's number; empty for instruments and the total. */
    public Optional<Integer> indicator() {
        return Character.isDigit(code.charAt(0)) ? Optional.of(Integer.parseInt(code)) : Optional.empty();
    }

    /** The instrument; empty for indicators and the total. */
    public Optional<Instrument> instrument() {
        return indicator().isPresent() || code.equals("TOTAL")
                ? Optional.empty()
                : Optional.of(Instrument.valueOf(code));
    }

    /** Indicators by number, then the instruments, then the total. */
    @Override
    public int compareTo(Figure other) {
        return ORDER.compare(this, other);
    }

    private int position() {
        return indicator()
                .orElseGet(() -> LAST + 1 + instrument().map(Enum::ordinal).orElse(LAST));
    }
}
