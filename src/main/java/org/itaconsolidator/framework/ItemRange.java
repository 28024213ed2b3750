package org.itaconsolidator.framework;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.yaml.YamlNode;

/** Items from a first to a last number, written O1-O9. */
record ItemRange(int first, int last) {
    private static final Pattern WRITTEN = Pattern.compile("([IEO])([1-9]\\d?)-([IEO])([1-9]\\d?)");

    static ItemRange of(Instrument instrument, YamlNode node) {
        Matcher matcher = WRITTEN.matcher(node.text());
        String letter = instrument.name().substring(0, 1);
        if (!matcher.matches()
                || !matcher.group(1).equals(letter)
                || !matcher.group(3).equals(letter)) {
            throw node.problem(
                    "items-expected",
                    Map.of("letter", letter, "found", node.text()),
                    "expected items such as " + letter + "1-" + letter + "9, found '" + node.text() + "'");
        }
        ItemRange range = new ItemRange(Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(4)));
        if (range.first > range.last) {
            throw node.problem(
                    "items-in-order-expected", Map.of("found", node.text()), "the first item comes after the last");
        }
        return range;
    }

    boolean overlaps(int otherFirst, int otherLast) {
        return first <= otherLast && otherFirst <= last;
    }

    boolean holds(int number) {
        return number >= first && number <= last;
    }
}
