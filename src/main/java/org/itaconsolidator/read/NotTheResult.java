package org.itaconsolidator.read;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.layout.Words;

/** Titles that say that the scores below are not the body's result: another unit's, aimed at, or foreseen. */
final class NotTheResult {
    private NotTheResult() {}

    /** Why, as a key of the message files; empty where no title says so. */
    static Optional<String> reason(List<TextLine> around, Words words) {
        List<String> titles = around.stream()
                .filter(line -> !line.prose())
                .map(TextLine::text)
                .toList();
        if (titles.stream().anyMatch(title -> words.contains(Words.Kind.OTHER_UNITS, title))) {
            return Optional.of("other-unit");
        }
        return titles.stream().anyMatch(title -> words.contains(Words.Kind.NOT_THE_RESULT, title))
                ? Optional.of("not-the-result")
                : Optional.empty();
    }
}
