package org.itaconsolidator.thai.date;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as findings show them: day, month and Buddhist year in figures, the same in every language. */
public final class ThaiDays {
    private static final DateTimeFormatter FIGURES =
            DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT).withChronology(ThaiBuddhistChronology.INSTANCE);

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    /** A day such as 03/04/2566. */
    public static String day(LocalDate day) {
        return FIGURES.format(day);
    }

    /** A day and time such as 03/04/2566 09:05, in the zone of the moment. */
    public static String moment(OffsetDateTime moment) {
        return day(moment.toLocalDate()) + " " + TIME.format(moment);
    }

    public static String span(LocalDate first, LocalDate last) {
        return day(first) + " - " + day(last);
    }
}
