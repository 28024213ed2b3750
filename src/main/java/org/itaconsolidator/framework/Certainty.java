package org.itaconsolidator.framework;

import java.util.List;
import org.itaconsolidator.yaml.YamlNode;

/** How sure a fact of a framework is. */
public enum Certainty {
    /** Official or proved by published figures, or seen on two independent sites: {@code sure}. */
    CONFIRMED("sure"),
    /** Found in practice, not proved: {@code likely}. */
    LIKELY("likely"),
    /** Own knowledge or carried over from another year: {@code unconfirmed}; never to be shown as official. */
    UNCONFIRMED("unconfirmed");

    private final String word;

    Certainty(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }

    public Certainty and(Certainty other) {
        return compareTo(other) >= 0 ? this : other;
    }

    static Certainty of(YamlNode node) {
        return node.oneOf(List.of(values()), Certainty::word);
    }
}
