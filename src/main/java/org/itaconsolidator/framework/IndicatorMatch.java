package org.itaconsolidator.framework;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * An indicator that a text names.
 *
 * @param indicator its official number, by its name, never by the number typed
 * @param typedNumber the number typed in front of the name
 * @param claimsNumber whether the typed number says which indicator it is, as in "ตัวชี้วัดที่ ๔"; a plain "๔."
 *     may be the row's number in its own table
 */
public record IndicatorMatch(int indicator, NameKind kind, OptionalInt typedNumber, boolean claimsNumber) {
    public IndicatorMatch {
        Objects.requireNonNull(kind);
        Objects.requireNonNull(typedNumber);
    }

    public boolean exact() {
        return kind == NameKind.EXACT;
    }

    /** Whether the text is a name, perhaps with a slip, and not only contains one. */
    public boolean isName() {
        return kind != NameKind.CONTAINED;
    }

    /** Whether the officer typed another number as the indicator's official one. */
    public boolean contradictsTypedNumber() {
        return claimsNumber && typedNumber.isPresent() && typedNumber.getAsInt() != indicator;
    }
}
