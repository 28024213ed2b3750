package org.itaconsolidator.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Finds the item that a text means, by how many of its words agree. The thresholds were set on the five real
 * documents: questions scored 87 per cent or more against their own item and 75 or less against neighbouring items;
 * two damaged questions, cut after the opening words, scored 61.
 */
final class ItemFinder {
    /** A text without code and opening words must contain this share of the subject, in per cent. */
    private static final int ALONE = 80;
    /** The share that suffices, in per cent, with a survey's opening words or for an uncertain code. */
    static final int SUPPORTED = 55;
    /** The next best item must have this much less in common with the text, in per cent. */
    static final int MARGIN = 10;
    /** If a code's own subject has less in common with the text, an item that reaches {@link #ALONE} wins. */
    private static final int DISOWNED = 45;
    /** A text may be at most this many times longer than the subject: a long text contains pieces of every subject. */
    private static final int LONGEST_TEXT = 3;
    /** A subject is looked for only from this length: shorter ones ("อำนาจหน้าที่") occur in many texts by chance. */
    private static final int SHORTEST_SUBJECT = 15;

    /** Scanner errors allowed in a survey's opening words. */
    private static final int SLIPS = 2;

    private static final Pattern LIST_NUMBER = Pattern.compile("^[(\\[]?\\d{1,2}(?!\\d)[)\\].]*");

    private final FiscalYear year;
    private final Subjects subjects;
    private final Map<String, Integer> byCode = new HashMap<>();
    private final Map<String, List<ItemDef>> byName = new HashMap<>();
    /** The endings of the names: a text with another ending is none of them. */
    private final Set<String> endings = new HashSet<>();

    private final List<Opening> openings;
    private final Memo<Optional<ItemMatch>> byText = new Memo<>(this::lookForText);

    ItemFinder(FrameworkFacts facts) {
        this.year = facts.fiscalYear();
        this.subjects = new Subjects(facts.items());
        for (int i = 0; i < subjects.size(); i++) {
            byCode.put(subjects.item(i).code(), i);
            ItemDef item = subjects.item(i);
            String name = ThaiText.fold(item.name().orElse(""));
            if (name.length() >= SHORTEST_SUBJECT) {
                byName.computeIfAbsent(name, any -> new ArrayList<>()).add(item);
                endings.add(ending(name));
            }
        }
        this.openings = facts.instruments().stream()
                .flatMap(def -> def.questionOpenings().stream()
                        .map(words -> new Opening(def.instrument(), ThaiText.fold(words))))
                .toList();
    }

    Optional<ItemMatch> find(String text) {
        Optional<TypedCode> typed = TypedCode.of(text);
        if (typed.isEmpty()) {
            return findByText(text);
        }
        TypedCode code = typed.get();
        int[] likeness = subjects.likeness(ThaiText.fold(code.rest()));
        Optional<ItemMatch> byText = findByText(code.rest());
        Optional<ItemMatch> byCode = code.candidates().stream()
                .map(this.byCode::get)
                .filter(subject -> subject != null)
                .map(subject -> match(subject, code.typed(), likeness))
                .filter(match -> code.certain() || match.likeness() >= SUPPORTED)
                .max(Comparator.comparingInt(ItemMatch::likeness));
        if (byCode.isPresent() && !givesWay(byCode.get(), byText)) {
            return byCode;
        }
        return byText.map(m -> new ItemMatch(m.item(), year, code.typed(), m.likeness()));
    }

    private static boolean givesWay(ItemMatch byCode, Optional<ItemMatch> byText) {
        return byText.isPresent() && byText.get().likeness() >= ALONE && byCode.likeness() < DISOWNED;
    }

    Optional<ItemMatch> findByText(String text) {
        return byText.of(text);
    }

    private Optional<ItemMatch> lookForText(String text) {
        String folded = LIST_NUMBER.matcher(ThaiText.fold(text)).replaceFirst("");
        int[] likeness = subjects.likeness(folded);
        if (Arrays.stream(likeness).noneMatch(each -> each >= SUPPORTED)) {
            return Optional.empty();
        }
        Optional<Instrument> asked = openingOf(folded);
        return asked.isPresent()
                ? best(likeness, SUPPORTED, subject -> subjects.item(subject).instrument() == asked.get())
                : best(
                        likeness,
                        ALONE,
                        subject -> subjects.length(subject) >= SHORTEST_SUBJECT
                                && folded.length() <= LONGEST_TEXT * subjects.length(subject));
    }

    /** The items whose name is the whole text; none for short names ("อำนาจหน้าที่"), which anybody may use. */
    List<ItemDef> listCalled(String text) {
        if (!endings.contains(ending(ThaiText.fold(text)))) {
            return List.of();
        }
        String named = TypedCode.of(text).map(TypedCode::rest).orElse(text);
        return byName.getOrDefault(LIST_NUMBER.matcher(ThaiText.fold(named)).replaceFirst(""), List.of());
    }

    private static String ending(String folded) {
        return folded.substring(Math.max(0, folded.length() - SHORTEST_SUBJECT));
    }

    /** The subject most like the text, if it reaches the threshold and the next one is clearly less like it. */
    private Optional<ItemMatch> best(int[] likeness, int threshold, IntPredicate eligible) {
        int first = -1;
        int second = -1;
        for (int i = 0; i < likeness.length; i++) {
            if (!eligible.test(i)) {
                continue;
            }
            if (first < 0 || likeness[i] > likeness[first]) {
                second = first;
                first = i;
            } else if (second < 0 || likeness[i] > likeness[second]) {
                second = i;
            }
        }
        boolean clear = first >= 0
                && likeness[first] >= threshold
                && (second < 0 || likeness[first] - likeness[second] >= MARGIN);
        return clear ? Optional.of(match(first, "", likeness)) : Optional.empty();
    }

    /** The survey whose opening words the text begins with, allowing for scanner errors. */
    Optional<Instrument> openingOf(String folded) {
        Instrument nearest = null;
        int most = SLIPS;
        for (Opening opening : openings) {
            OptionalInt distance = EditDistance.toBeginning(folded, opening.words(), most);
            if (distance.isPresent()) {
                nearest = opening.instrument();
                most = distance.getAsInt() - 1;
            }
            if (most < 0) {
                break;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private ItemMatch match(int subject, String typed, int[] likeness) {
        return new ItemMatch(subjects.item(subject), year, typed, likeness[subject]);
    }

    /** Words with which an instrument's questions begin, folded. */
    private record Opening(Instrument instrument, String words) {}

    /**
     * The subjects of a year's items by their three-character pieces: a long question that contains a subject contains most
     * of its pieces, even if the scanner damaged some. An index from piece to subjects compares a text with all of them at
     * once.
     */
    private static final class Subjects {
        private static final int PIECE = 3;
        private static final int BITS = 16;

        private final List<ItemDef> items;
        private final int[] lengths;
        private final int[] sizes;
        private final Map<Long, int[]> subjectsOf = new HashMap<>();
        private volatile boolean indexed;

        Subjects(List<ItemDef> items) {
            this.items = List.copyOf(items);
            this.lengths = new int[items.size()];
            this.sizes = new int[items.size()];
        }

        /** Divides the subjects into pieces when the first text is compared: in most years none ever is. */
        private synchronized void index() {
            for (int i = 0; i < sizes.length && !indexed; i++) {
                String folded = ThaiText.fold(items.get(i).name().orElse(""));
                Set<Long> pieces = pieces(folded);
                lengths[i] = folded.length();
                sizes[i] = pieces.size();
                for (long piece : pieces) {
                    int[] before = subjectsOf.getOrDefault(piece, new int[0]);
                    int[] all = Arrays.copyOf(before, before.length + 1);
                    all[before.length] = i;
                    subjectsOf.put(piece, all);
                }
            }
            indexed = true;
        }

        int size() {
            return items.size();
        }

        ItemDef item(int subject) {
            return items.get(subject);
        }

        /** The length of a subject, folded, once a text was compared with it. */
        int length(int subject) {
            return lengths[subject];
        }

        /** How much of each subject's pieces a folded text contains, in per cent. */
        int[] likeness(String folded) {
            if (!indexed) {
                index();
            }
            int[] shared = new int[sizes.length];
            for (long piece : pieces(folded)) {
                int[] subjects = subjectsOf.get(piece);
                if (subjects != null) {
                    for (int subject : subjects) {
                        shared[subject]++;
                    }
                }
            }
            for (int i = 0; i < shared.length; i++) {
                shared[i] = sizes[i] == 0 ? 0 : 100 * shared[i] / sizes[i];
            }
            return shared;
        }

        private static Set<Long> pieces(String folded) {
            Set<Long> pieces = new HashSet<>();
            for (int i = 0; i + PIECE <= folded.length(); i++) {
                long piece = (long) folded.charAt(i) << BITS | folded.charAt(i + 1);
                pieces.add(piece << BITS | folded.charAt(i + 2));
            }
            return pieces;
        }
    }

    /**
     * An item's code as typed: a letter and a number, a letter that the scanner took for a digit, or a bare number.
     *
     * @param typed as it stands in the text
     * @param certain whether it says which instrument; else the text must agree
     * @param rest the text after the code
     */
    private record TypedCode(String typed, List<String> candidates, boolean certain, String rest) {
        /** E12, E ๑๒, O-42, OIT1, "EIT ข้อ ๑๒"; but "IIT 5 ตัวชี้วัด" counts indicators. */
        private static final Pattern LETTER = Pattern.compile(
                "(?<![A-Za-z0-9])([IEOieo])(?:[Ii][Tt](?:-?(?=\\d)|\\s*ข้อ(?:ที่)?\\s*)|\\s*[-.]?\\s*)(\\d{1,2})(?![\\d/])");

        /** "1๒๐" and "l20" for I20, "0๔๒" for O42. */
        private static final Pattern DIGIT_FOR_LETTER =
                Pattern.compile("(?<![A-Za-z0-9.,/])([1l|0])\\s?(\\d{2})(?![\\d.,/])");

        private static final String LETTERS = "IEOieo";

        private static final String LIKE_LETTERS = "1l|0";

        /** "๒๔ หน่วยงาน..."; a number with a dot or a bracket is a list's. */
        private static final Pattern NUMBER_FIRST =
                Pattern.compile("^(?:ข้อ(?:ที่)?\\s*)?(\\d{1,2})\\s+(?=[^\\d\\s.,/)\\-])");

        static Optional<TypedCode> of(String text) {
            String clean = WebAddresses.blankedIn(ThaiText.clean(text));
            String digits = ThaiText.arabicDigits(clean);
            Matcher letter = LETTER.matcher(digits);
            if (holdsOneOf(LETTERS, digits) && letter.find()) {
                String code = letter.group(1).toUpperCase(Locale.ROOT) + Integer.parseInt(letter.group(2));
                return Optional.of(ofMatch(clean, letter, List.of(code), true));
            }
            Matcher digit = DIGIT_FOR_LETTER.matcher(digits);
            if (holdsOneOf(LIKE_LETTERS, digits) && digit.find()) {
                String code = (digit.group(1).equals("0") ? "O" : "I") + Integer.parseInt(digit.group(2));
                // nobody types one number in two scripts: the first character was a letter
                boolean mixed = digits.charAt(digit.start(2)) != clean.charAt(digit.start(2))
                        && digits.charAt(digit.start(1)) == clean.charAt(digit.start(1));
                return Optional.of(ofMatch(clean, digit, List.of(code), mixed));
            }
            Matcher number = NUMBER_FIRST.matcher(digits);
            if (number.find()) {
                List<String> candidates = Arrays.stream(Instrument.values())
                        .map(instrument -> ItemDef.code(instrument, Integer.parseInt(number.group(1))))
                        .toList();
                String typed = clean.substring(number.start(1), number.end(1));
                return Optional.of(new TypedCode(typed, candidates, false, clean.substring(number.end())));
            }
            return Optional.empty();
        }

        private static boolean holdsOneOf(String letters, String digits) {
            for (int i = 0; i < digits.length(); i++) {
                if (letters.indexOf(digits.charAt(i)) >= 0) {
                    return true;
                }
            }
            return false;
        }

        private static TypedCode ofMatch(String text, Matcher matcher, List<String> candidates, boolean certain) {
            return new TypedCode(
                    text.substring(matcher.start(), matcher.end()), candidates, certain, text.substring(matcher.end()));
        }
    }
}
