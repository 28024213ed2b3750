package org.itaconsolidator.read.measure;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The number that counts a row.
 *
 * @param path "2" as 2, "2.1" as 2 and 1; never empty
 */
record RunningNumber(List<Integer> path) {
    private static final Pattern WRITTEN =
            Pattern.compile("\\D{0,10}?(\\d{1,3}(?:\\.\\d{1,3})*+)(?:[.)]?|(?<=\\.\\d{1,3})\\D.*)");

    /** What a cell holds that counts, with or without a word before it, or nothing. */
    static Optional<RunningNumber> of(FieldText number) {
        return number == null ? Optional.empty() : of(number.text());
    }

    static Optional<RunningNumber> of(String number) {
        Matcher written = WRITTEN.matcher(ThaiText.fold(number));
        return written.matches()
                ? Optional.of(new RunningNumber(Arrays.stream(written.group(1).split("\\."))
                        .map(Integer::valueOf)
                        .toList()))
                : Optional.empty();
    }

    /** Whether it counts parts, as 2.1 does. */
    boolean countsParts() {
        return path.size() > 1;
    }

    /** Whether it counts a part of what the other counts, as 2.1 one of 2; 2.2 is none of 2.1, but stands beside it. */
    boolean isPartOf(RunningNumber other) {
        return countsParts() && path.subList(0, path.size() - 1).equals(other.path);
    }

    /** Whether it counts parts, and of the same number that the other is or counts parts of, as 2.1 below 2 and 2.2 below 2.1. */
    boolean isBelowSameAs(RunningNumber other) {
        return countsParts() && path.get(0).equals(other.path.get(0));
    }

    boolean follows(RunningNumber other) {
        return path.get(0) == other.path.get(0) + 1;
    }

    int last() {
        return path.get(path.size() - 1);
    }
}
