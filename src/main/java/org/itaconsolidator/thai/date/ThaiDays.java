package org.itaconsolidator.thai.date;

import java.time.LocalDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as findings show them: day, month and Buddhist year in figures, the same in every language. */
public final class ThaiDays {
    private static final DateTimeFormatter FIGURES =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withChronology(ThaiBuddhistChronology.INSTANCE);

    /** A day such as 03/04/2566. */
    public static String day(LocalDate day) {
        return FIGURES.format(day);
    }

    public static String span(LocalDate first, LocalDate last) {
        return day(first) + " - " + day(last);
    }
}
