package org.itaconsolidator.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A constant that the store, views, outputs, settings and message files name by a code: its name in kebab-case. */
public interface Coded {
    String name();

    /** The code, such as {@code not-reported}. */
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The constant of a code; throws {@link IllegalArgumentException} for any other text. */
    static <E extends Enum<E> & Coded> E of(Class<E> type, String code) {
        for (E constant : type.getEnumConstants()) {
            if (constant.code().equals(code)) {
                return constant;
            }
        }
        throw new IllegalArgumentException("'" + code + "' is none of "
                + Arrays.stream(type.getEnumConstants()).map(Coded::code).collect(Collectors.joining(", ")));
    }
}
