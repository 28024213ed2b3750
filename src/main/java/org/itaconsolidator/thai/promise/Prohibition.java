package org.itaconsolidator.thai.promise;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.text.Memo;

/**
 * What a measure forbids: "งดจัดเลี้ยง", "ไม่รับของขวัญ". The measure is kept if that does not happen.
 *
 * @param forbidden what it is, of no words if the measure forbids nothing
 * @param does what the measure is to do beside that
 */
record Prohibition(OwnWork forbidden, String does) {
    private static final Prohibition NONE = new Prohibition(OwnWork.ofWords(""), "");
    /** Stands in place of words that say that it was kept, so that what follows them does not look like the beginning of a clause. */
    private static final String KEPT_WORDS = "x";

    private static final Pattern FORBIDS = DoingWords.pattern("forbids");
    private static final Pattern DOES = DoingWords.pattern("forbids-and-does");
    private static final Pattern KEPT = DoingWords.pattern("kept");
    private static final Pattern BROKEN = DoingWords.pattern("broken");
    private static final Map<Undone, Pattern> NOT_KEPT = Map.of(
            Undone.CANCELLED, DoingWords.pattern("not-kept-cancelled"),
            Undone.POSTPONED, DoingWords.pattern("not-kept-postponed"),
            Undone.NOT_DONE, DoingWords.pattern("not-kept"));

    private static final Memo<Prohibition> READ = new Memo<>(Prohibition::read);

    static Prohibition of(String measure) {
        return READ.of(measure);
    }

    private static Prohibition read(String measure) {
        Matcher forbids = FORBIDS.matcher(OwnWork.withoutNumber(measure));
        if (!forbids.find()) {
            return NONE;
        }
        String forbidden = forbids.replaceFirst("");
        Matcher does = DOES.matcher(forbidden);
        return does.find() && does.start() > 0
                ? new Prohibition(OwnWork.ofWords(forbidden.substring(0, does.start())), does.group(1))
                : new Prohibition(OwnWork.ofWords(forbidden), "");
    }

    boolean isNone() {
        return forbidden.name().isEmpty();
    }

    /** A text without its words that what is forbidden did not happen. */
    String withoutKept(String text) {
        if (isNone()) {
            return text;
        }
        Matcher kept = KEPT.matcher(forbidden.mark(OwnWork.inOneLine(text)));
        return kept.find() ? kept.replaceAll(KEPT_WORDS) : text;
    }

    /** What a text says of the prohibition itself: "ยังไม่ได้ประกาศงดจัดเลี้ยง". */
    Optional<Undone> findUndone(String text) {
        if (isNone()) {
            return Optional.empty();
        }
        String said = forbidden.mark(OwnWork.inOneLine(text));
        return NOT_KEPT.keySet().stream()
                .sorted()
                .filter(undone -> NOT_KEPT.get(undone).matcher(said).find())
                .findFirst();
    }

    /** Whether a text says that what is forbidden happened. */
    boolean saysBroken(String text) {
        if (isNone()) {
            return false;
        }
        String said = forbidden.mark(OwnWork.inOneLine(text));
        return BROKEN.matcher(KEPT.matcher(said).replaceAll(KEPT_WORDS)).find();
    }
}
