package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a text says of the figures around it by its sense, whatever words stand around that: whose they are, of which kind, whether
 * somebody wished for them or made them up; or that they are the announced ones.
 */
final class Sayings {
    private static final String FILE = "layouts/asides.yaml";

    private static final List<Pattern> NO_RESULT = Words.patterns(FILE, "no-result");
    private static final List<Pattern> NOT_CERTAIN = Words.patterns(FILE, "not-certain");
    private static final List<Pattern> ANNOUNCED = Words.patterns(FILE, "announced");
    private static final List<Pattern> NOT_ANNOUNCED = Words.patterns(FILE, "not-announced");

    /** Longer texts tell of several things. */
    private static final int LONGEST = 200;

    private Sayings() {}

    /** Whether a text says for sure that figures are another body's or none of a result, and not in what it only mentions. */
    static boolean isNoResult(String text, OwnBody body) {
        return text.length() <= LONGEST
                && holds(fold(Asides.without(text), body), NO_RESULT)
                && !holds(fold(text, body), NOT_CERTAIN);
    }

    /** Whether a text says that figures are the announced ones, and leaves nothing open. */
    static boolean isAnnounced(String text, OwnBody body) {
        String said = text.length() <= LONGEST ? fold(Asides.without(text), body) : "";
        return holds(said, ANNOUNCED) && !holds(said, NOT_ANNOUNCED);
    }

    private static String fold(String text, OwnBody body) {
        return ThaiText.fold(body.withOthersMarked(text));
    }

    private static boolean holds(String said, List<Pattern> forms) {
        return forms.stream().anyMatch(form -> form.matcher(said).find());
    }
}
