package org.itaconsolidator.thai.date;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The days that stand in one text, and what looks like a day and is none. */
final class FoundDates {
    private final String text;
    private final List<DateMention> mentions = new ArrayList<>();
    private final List<ImpossibleDate> impossible = new ArrayList<>();

    /** None yet, of this text. */
    FoundDates(String text) {
        this.text = text;
    }

    /** The days in the order of the text. */
    List<DateMention> mentions() {
        return mentions.stream()
                .sorted(Comparator.comparingInt(DateMention::start))
                .toList();
    }

    /** What is no day, or may be none, in the order of the text. */
    List<ImpossibleDate> impossible() {
        return impossible.stream()
                .sorted(Comparator.comparingInt(ImpossibleDate::start))
                .toList();
    }

    /** Takes a day of a common year that stands between two places; what no calendar has is impossible. */
    void add(int year, int month, int day, int start, int end) {
        try {
            mentions.add(new DateMention(LocalDate.of(year, month, day), start, end));
        } catch (DateTimeException e) {
            addImpossible(start, end);
        }
    }

    /** Takes what is no day, or may be none. */
    void addImpossible(int start, int end) {
        impossible.add(new ImpossibleDate(text.substring(start, end), start, end));
    }
}
