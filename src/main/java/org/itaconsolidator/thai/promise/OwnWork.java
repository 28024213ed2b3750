package org.itaconsolidator.thai.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * The words of a measure, to find out what a result says of the measure in them. In a result they are replaced by one letter, so that
 * a few patterns fit all measures: "ปีนี้ไม่ได้ติดตั้งกล้อง" and "กล้องวงจรปิดยังไม่มี" both deny "ติดตั้งกล้องวงจรปิดบริเวณสำนักงาน".
 *
 * @param name the words without blanks; of a measure that forbids something, what it is to do besides
 * @param starts the places in the name from which a result may repeat it: its beginning, and the end of each of its first verbs
 * @param made the last of these places behind which stands what the measure makes: if there is none of that, it is not done
 */
record OwnWork(String name, List<Integer> starts, int made) {
    /** Letters that occur in no text. They stand for the measure's verb or what it makes, another of its things, and an aside. */
    private static final char OWN = 'ω';

    private static final char THING = 'ο';
    private static final String ASIDE = " ¦ ";

    private static final int SAME_WORDS = 5;
    private static final int MORE_WORDS = 4;
    private static final Pattern NUMBER = Pattern.compile("^(?:\\d{1,2}[.)]|[\\s(-])++");
    private static final Pattern VERBS = DoingWords.pattern("own-verbs");
    private static final Pattern MAKES = DoingWords.pattern("own-makes");
    private static final WordPattern MAY_DENY = WordPattern.of(DoingWords.pattern("own-may-be-denied"));
    private static final WordPattern ASIDES = WordPattern.of(DoingWords.pattern("asides"));
    private static final Pattern FORMALITIES = DoingWords.pattern("own-formalities");
    private static final Pattern COMES_IN = DoingWords.pattern("comes-in");
    private static final Pattern DEED = DoingWords.pattern("alone-deeds");
    private static final List<Undone> SAYS = List.of(Undone.CANCELLED, Undone.POSTPONED, Undone.NOT_DONE);
    private static final Pattern DENIED = Pattern.compile(Stream.of("own-cancelled", "own-postponed", "own-not-done")
            .map(list -> "(" + DoingWords.pattern(list) + ")")
            .collect(Collectors.joining("|")));

    private static final Memo<OwnWork> READ = new Memo<>(OwnWork::read);
    private static final Pattern GOES_ON = DoingWords.of("<aside-goes-on>");
    /** Where an aside goes on to a deed of the measure. */
    private static final Memo<Pattern> DEEDS = new Memo<>(OwnWork::deedsBehindAsides);

    static OwnWork of(String measure) {
        return READ.of(measure);
    }

    private static OwnWork read(String measure) {
        Prohibition forbids = Prohibition.of(measure);
        return ofWords(forbids.isNone() ? withoutNumber(measure) : forbids.does());
    }

    /** Of words that are a part of a measure. */
    static OwnWork ofWords(String words) {
        String name = DoingWords.inOneWord(words).replace(" ", "");
        List<Integer> starts = new ArrayList<>(List.of(0));
        int made = 0;
        Matcher verb = VERBS.matcher(name);
        Matcher makes = MAKES.matcher(name);
        while (verb.lookingAt() && verb.end() < name.length()) {
            int from = starts.get(starts.size() - 1);
            made = made == from && makes.region(from, name.length()).lookingAt() ? verb.end() : made;
            starts.add(verb.end());
            verb.region(verb.end(), name.length());
        }
        return new OwnWork(name, List.copyOf(starts), made);
    }

    /** A measure without the number that it has in a list. */
    static String withoutNumber(String measure) {
        return NUMBER.matcher(inOneLine(measure)).replaceFirst("");
    }

    static String inOneLine(String text) {
        return ThaiText.plain(text).replace('\n', ' ');
    }

    /**
     * A text without asides, which are clauses that tell of no deed: why, whom it was told, what is wanted, on which day it is reported. An
     * aside ends where the measure's own verb follows a blank, because the measure may be just to tell.
     */
    static String withoutAsides(String text, String measure) {
        return withoutAsides(inOneLine(text), measure, " ");
    }

    private static Pattern deedsBehindAsides(String measure) {
        PromisedDeed promise = PromisedDeed.of(measure);
        Stream<String> verbs = promise.parts().stream()
                .map(PromisedDeed::verbOf)
                .distinct()
                .filter(verb -> !verb.equals(PromisedDeed.REPORT) || promise.isToReport())
                .map(Pattern::quote);
        return Pattern.compile(
                Stream.concat(verbs, Stream.of("(?!)")).collect(Collectors.joining("|", GOES_ON + "(?:", ")")));
    }

    private static String withoutAsides(String plain, String measure, String other) {
        return ASIDES.replaceAll(plain, aside -> {
            String said = aside.group();
            Matcher deed = DEEDS.of(measure).matcher(said);
            return !deed.find()
                    ? other
                    : deed.start() == 0 ? said : other + withoutAsides(said.substring(deed.start()), measure, other);
        });
    }

    /** What a text says of the measure, where it tells of none of its deeds. */
    Optional<Undone> findUndone(String text) {
        String plain = inOneLine(text);
        if (!MAY_DENY.isIn(plain)) {
            return Optional.empty();
        }
        if (COMES_IN.matcher(name).find()) {
            return Optional.empty();
        }
        String said = mark(withoutAsides(plain, name, ASIDE));
        Matcher denied = DENIED.matcher(said);
        if (!denied.find()) {
            return Optional.empty();
        }
        String before = said.substring(0, denied.start());
        boolean isOwn = before.indexOf(OWN) >= 0 || before.indexOf(THING) >= 0;
        before = FORMALITIES.matcher(before).replaceAll(" ");
        int last = 0;
        StringBuilder behind = new StringBuilder();
        int from = denied.start();
        do {
            last = IntStream.rangeClosed(1, SAYS.size())
                    .filter(group -> denied.group(group) != null)
                    .findFirst()
                    .orElseThrow();
            behind.append(said, from, denied.start()).append(' ');
            from = denied.end();
        } while (denied.find());
        behind.append(said, from, said.length());
        return isOwn
                        || PromisedDeed.of(name).isToldByAVerb(before)
                        || Undone.isBehindOthers(before, before.stripTrailing().length())
                        || tellsOfADeed(before)
                        || tellsOfADeed(behind.toString())
                ? Optional.empty()
                : Optional.of(SAYS.get(last - 1));
    }

    private static boolean tellsOfADeed(String words) {
        return DEED.matcher(words).find() || DeedSentence.tellsOfADeed(words);
    }

    /** A text with a letter in place of the words that stand in the measure from its verb or its thing on. */
    String mark(String text) {
        String said = DoingWords.inOneWord(text);
        if (name.isEmpty()) {
            return said;
        }
        StringBuilder marked = new StringBuilder();
        int at = 0;
        while (at < said.length()) {
            int from = at;
            Optional<Integer> start = starts.stream()
                    .filter(place -> endOfOwn(said, from, place, least(place)) > from)
                    .findFirst();
            if (start.isEmpty()) {
                marked.append(said.charAt(at++));
                continue;
            }
            marked.append(start.get() <= made ? OWN : THING);
            at = endOfOwn(said, from, start.get(), least(start.get()));
            for (int end = endOfMore(said, at); end > at; end = endOfMore(said, at)) {
                at = end;
            }
        }
        return marked.toString();
    }

    private int least(int place) {
        return place == 0 || place < starts.get(starts.size() - 1) ? MORE_WORDS : SAME_WORDS;
    }

    /** Where a text ends to be the same as the measure from a place on, blanks left out; where it begins if it is too short. */
    private int endOfOwn(String said, int start, int from, int least) {
        if (said.charAt(start) != name.charAt(from)) {
            return start;
        }
        OtherThing.Parting parting = OtherThing.Parting.of(said, start, name.substring(from));
        return parting.same() >= least ? parting.end() : start;
    }

    /** Where more words of the measure end that follow such, wherever in it they stand. */
    private int endOfMore(String said, int start) {
        int next = start < said.length() && said.charAt(start) == ' ' ? start + 1 : start;
        int end = next < said.length()
                ? IntStream.range(1, name.length())
                        .map(from -> endOfOwn(said, next, from, MORE_WORDS))
                        .max()
                        .orElse(next)
                : next;
        return end > next ? end : start;
    }
}
