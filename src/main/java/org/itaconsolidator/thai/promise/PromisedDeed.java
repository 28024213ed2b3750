package org.itaconsolidator.thai.promise;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a measure promises, as sentences of reports are held against it: worked out once, because every day of its reports asks.
 *
 * @param text the measure and its steps, as written
 * @param steps the verbs of steps with which its parts begin
 * @param ownName what tells it from others of its kind, folded: without what any manual, plan or meeting has in its name
 * @param toTakePart whether it promises to take part in a training or meeting, or to hold one
 */
public record PromisedDeed(String text, Set<String> steps, String ownName, boolean toTakePart) {
    private static final Pattern STEP = DoingWords.of("(?:<token-start>|และ|พร้อม|ได้)(<step-verbs>)");
    private static final Pattern TO_TAKE_PART = DoingWords.of("<to-take-part-in>");
    private static final Pattern OF_ANY_THING = DoingWords.of("<of-any-thing>");

    private static final Memo<PromisedDeed> READ = new Memo<>(PromisedDeed::read);

    public PromisedDeed {
        steps = Set.copyOf(steps);
    }

    public static PromisedDeed of(String text) {
        return READ.of(text);
    }

    private static PromisedDeed read(String text) {
        Set<String> steps =
                STEP.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return new PromisedDeed(
                text, steps, nameOf(text), TO_TAKE_PART.matcher(text).find());
    }

    /** What tells a thing from others of its kind, folded. */
    static String nameOf(String thing) {
        return ThaiText.fold(OF_ANY_THING.matcher(thing).replaceAll(""));
    }
}
