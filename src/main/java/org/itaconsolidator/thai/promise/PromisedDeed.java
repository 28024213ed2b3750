package org.itaconsolidator.thai.promise;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a measure promises, as sentences of reports are held against it: worked out once, because every day of its reports asks.
 *
 * @param text the measure and its steps, as written
 * @param parts what is to be done one by one: from where the text, or a verb behind "and" begins
 * @param steps the verbs of steps with which its parts begin
 * @param ownName what tells it from others of its kind, folded: without what any manual, plan or meeting has in its name
 * @param toTakePart whether it promises to take part in a training or meeting, or to hold one
 */
public record PromisedDeed(String text, List<String> parts, Set<String> steps, String ownName, boolean toTakePart) {
    private static final Pattern PARTS = DoingWords.of(
            "(?<!\\s)\\s*+(?:พร้อมทั้ง|พร้อม|และ|,|\\d{1,2}[.)])\\s*+(?=<verbs-with-a-thing>)|\\s(?=<verbs-with-a-thing>)");
    private static final Pattern NO_VERB = Pattern.compile("^(?:การ|\\d{1,2}[.)]|\\s|[-•(])++");
    private static final Pattern STEP = DoingWords.of("(?:<token-start>|และ|พร้อม|ได้)(<step-verbs>)");
    private static final Pattern TO_TAKE_PART = DoingWords.of("<to-take-part-in>");
    private static final Pattern OF_ANY_THING = DoingWords.of("<of-any-thing>");

    private static final int SHORTEST = 5;

    private static final Memo<PromisedDeed> READ = new Memo<>(PromisedDeed::read);

    public PromisedDeed {
        parts = List.copyOf(parts);
        steps = Set.copyOf(steps);
    }

    public static PromisedDeed of(String text) {
        return READ.of(text);
    }

    private static PromisedDeed read(String text) {
        Set<String> steps =
                STEP.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
        return new PromisedDeed(
                text,
                partsOf(text),
                steps,
                nameOf(text),
                TO_TAKE_PART.matcher(text).find());
    }

    private static List<String> partsOf(String text) {
        return PARTS.splitAsStream(ThaiText.arabicDigits(ThaiText.clean(text)))
                .map(part -> NO_VERB.matcher(part).replaceFirst(""))
                .filter(part -> part.length() > SHORTEST)
                .toList();
    }

    /** What tells a thing from others of its kind, folded. */
    static String nameOf(String thing) {
        return ThaiText.fold(OF_ANY_THING.matcher(thing).replaceAll(""));
    }
}
