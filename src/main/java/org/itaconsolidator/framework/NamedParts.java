package org.itaconsolidator.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds the indicators, topics and instruments of a year in the texts that name them; the answer for each text is
 * remembered.
 */
final class NamedParts {
    private final FrameworkFacts facts;

    /** Texts by which one workbook names the indicators. */
    private final Map<String, Integer> ownNames;

    private final NameFinder indicatorNames;
    private final NameFinder topicNames;
    private final List<String> instrumentNames;
    private final Memo<Optional<IndicatorMatch>> indicators = new Memo<>(this::lookForIndicator);
    private final Memo<Optional<TopicMatch>> topics = new Memo<>(this::lookForTopic);
    private final Memo<Optional<Instrument>> instruments = new Memo<>(this::lookForInstrument);

    /** A longer text is no shortened name after a number; steps and measures are numbered too. */
    private static final int LONGEST_SHORTENED = 45;

    NamedParts(FrameworkFacts facts, Map<String, Integer> ownNames) {
        this.facts = facts;
        this.ownNames = ownNames;
        this.indicatorNames = NameFinder.ofIndicators(facts.indicators(), facts.instruments());
        this.topicNames = NameFinder.ofTopics(facts.topics());
        this.instrumentNames = facts.instruments().stream()
                .flatMap(def -> Stream.concat(Stream.of(def.instrument().name(), def.name()), def.spellings().stream()))
                .map(ThaiText::fold)
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    Optional<IndicatorMatch> findIndicator(String text) {
        return indicators.of(text);
    }

    /** The indicator whose name a text shortens, if only one fits; empty for a complete name. */
    OptionalInt findShortened(String text) {
        return indicatorNames.findShortened(Numbering.of(text).name());
    }

    String withoutNumber(String text) {
        return Numbering.of(text).name();
    }

    Optional<TopicMatch> findTopic(String text) {
        return topics.of(text);
    }

    Optional<Instrument> findInstrument(String text) {
        return instruments.of(text);
    }

    /** Every name and spelling of an indicator, folded. */
    Set<String> listIndicatorNames() {
        return indicatorNames.listNames();
    }

    /** Every abbreviation, name and spelling of an instrument, folded, the longest first. */
    List<String> listInstrumentNames() {
        return instrumentNames;
    }

    private Optional<IndicatorMatch> lookForIndicator(String text) {
        Integer own = ownNames.get(text);
        if (own != null) {
            Numbering typed = Numbering.of(text);
            // behind the whole name there is its translation, or the name of whose it is
            boolean whole = indicatorNames
                    .find(text)
                    .filter(found -> found.number() == own && found.kind() == NameKind.CONTAINED)
                    .isPresent();
            return Optional.of(
                    new IndicatorMatch(own, whole ? NameKind.EXACT : NameKind.NEAR, typed.number(), typed.claims()));
        }
        return indicatorNames
                .find(text)
                .map(found -> new IndicatorMatch(
                        found.number(),
                        found.kind(),
                        found.typed().number(),
                        found.typed().claims()))
                .or(() -> text.length() <= LONGEST_SHORTENED ? ofItsNumber(Numbering.of(text)) : Optional.empty());
    }

    /** A shortened name behind its own indicator's number: "ตัวชี้วัดที่ ๒ ใช้งบประมาณ". Neither suffices alone. */
    private Optional<IndicatorMatch> ofItsNumber(Numbering typed) {
        return typed.number().isPresent()
                        && indicatorNames.findShortened(typed.name()).equals(typed.number())
                ? Optional.of(
                        new IndicatorMatch(typed.number().getAsInt(), NameKind.NEAR, typed.number(), typed.claims()))
                : Optional.empty();
    }

    private Optional<TopicMatch> lookForTopic(String text) {
        return topicNames.find(text).map(found -> new TopicMatch(facts.topics().get(found.number() - 1), found.kind()));
    }

    private Optional<Instrument> lookForInstrument(String text) {
        String folded = ThaiText.fold(text);
        Set<Instrument> named = EnumSet.noneOf(Instrument.class);
        for (InstrumentDef def : facts.instruments()) {
            if (hasWord(folded, ThaiText.fold(def.instrument().name()))) {
                named.add(def.instrument());
            }
        }
        if (named.isEmpty()) {
            for (InstrumentDef def : facts.instruments()) {
                if (Stream.concat(Stream.of(def.name()), def.spellings().stream())
                        .map(ThaiText::fold)
                        .anyMatch(folded::contains)) {
                    named.add(def.instrument());
                }
            }
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }

    private static boolean hasWord(String text, String word) {
        int at = text.indexOf(word);
        return at >= 0 && !isLatin(text, at - 1) && !isLatin(text, at + word.length());
    }

    private static boolean isLatin(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= 'a' && text.charAt(at) <= 'z';
    }

    /** Finds which of several numbered names a text means. */
    private static final class NameFinder {
        private static final int CHARACTERS_PER_SLIP = 8;

        /** Marks a name that is known but not looked for. */
        private static final int NONE = 0;

        /** The word with which most names begin. */
        private static final String DOING = "การ";

        private static final int SHORTEST = 5;
        private static final int SHORTEST_PART = 3;
        private static final int MOST_PARTS = 3;

        /** A power of two, greater than the number of different pairs of first letters. */
        private static final int PAIRS = 1_024;

        private final Name[] names;
        private final boolean[] begins = new boolean[PAIRS];

        private NameFinder(List<Name> names) {
            this.names = names.toArray(new Name[0]);
            names.forEach(name -> begins[pairAt(name.folded, 0)] = true);
            if (names.stream().anyMatch(name -> name.folded.length() < 2)) {
                Arrays.fill(begins, true);
            }
        }

        /** Includes the instruments' names, so that an indicator's name within one is not taken for the indicator. */
        static NameFinder ofIndicators(List<IndicatorDef> indicators, List<InstrumentDef> instruments) {
            List<Name> names = new ArrayList<>();
            instruments.forEach(def -> add(names, NONE, def.name(), def.spellings()));
            indicators.forEach(def -> add(names, def.number(), def.name(), def.spellings()));
            return new NameFinder(names);
        }

        static NameFinder ofTopics(List<Topic> topics) {
            List<Name> names = new ArrayList<>();
            topics.forEach(topic -> add(names, topic.number(), topic.name(), topic.spellings()));
            return new NameFinder(names);
        }

        private static void add(List<Name> names, int number, String name, List<String> spellings) {
            Stream.concat(Stream.of(name), spellings.stream())
                    .map(ThaiText::fold)
                    .forEach(folded -> names.add(new Name(number, folded, lettersOf(folded))));
        }

        /** The folded names to find. */
        Set<String> listNames() {
            return Stream.of(names)
                    .filter(name -> name.number != NONE)
                    .map(Name::folded)
                    .collect(Collectors.toSet());
        }

        Optional<Found> find(String text) {
            Numbering typed = Numbering.of(text);
            if (typed.name().isEmpty()) {
                return Optional.empty();
            }
            return findExact(typed)
                    .or(() -> findNear(typed))
                    .or(() -> findContained(typed))
                    .filter(found -> found.number != NONE);
        }

        private Optional<Found> findExact(Numbering typed) {
            for (Name name : names) {
                if (name.folded.equals(typed.name())) {
                    return Optional.of(new Found(name.number, NameKind.EXACT, typed));
                }
            }
            return Optional.empty();
        }

        private Optional<Found> findNear(Numbering typed) {
            String text = typed.name();
            int nearest = Integer.MAX_VALUE;
            int number = NONE;
            boolean unique = true;
            long letters = lettersOf(text);
            for (Name name : names) {
                int limit = Math.min(1 + name.folded.length() / CHARACTERS_PER_SLIP, nearest);
                // each letter that only one of them has is at least one slip
                if (Long.bitCount(letters & ~name.letters) > limit || Long.bitCount(name.letters & ~letters) > limit) {
                    continue;
                }
                OptionalInt distance = EditDistance.within(text, name.folded, limit);
                if (distance.isEmpty()) {
                    continue;
                }
                unique = distance.getAsInt() < nearest || name.number == number && unique;
                nearest = distance.getAsInt();
                number = name.number;
            }
            return nearest < Integer.MAX_VALUE && unique
                    ? Optional.of(new Found(number, NameKind.NEAR, typed))
                    : Optional.empty();
        }

        /** Names inside the text, the longest at each place; several different ones are ambiguous. */
        private Optional<Found> findContained(Numbering typed) {
            String text = typed.name();
            int number = NONE;
            for (int at = 0; at < text.length(); at++) {
                if (!begins[pairAt(text, at)]) {
                    continue;
                }
                Name longest = null;
                for (Name name : names) {
                    if (text.startsWith(name.folded, at)
                            && (longest == null || name.folded.length() > longest.folded.length())) {
                        longest = name;
                    }
                }
                if (longest == null) {
                    continue;
                }
                if (longest.number != NONE && number != NONE && number != longest.number) {
                    return Optional.empty();
                }
                number = longest.number == NONE ? number : longest.number;
                at += longest.folded.length() - 1;
            }
            return number != NONE ? Optional.of(new Found(number, NameKind.CONTAINED, typed)) : Optional.empty();
        }

        /** The number of the only name whose parts, in order, make up a text. */
        OptionalInt findShortened(String text) {
            int number = NONE;
            for (Name name : names) {
                if (name.number != NONE && name.number != number && isShortened(text, name.folded)) {
                    if (number != NONE) {
                        return OptionalInt.empty();
                    }
                    number = name.number;
                }
            }
            return number == NONE ? OptionalInt.empty() : OptionalInt.of(number);
        }

        /** Whether a text is one long enough part of a name, or a few parts of it in order. */
        private static boolean isShortened(String text, String name) {
            String own = text.startsWith(DOING) ? text.substring(DOING.length()) : text;
            int whole = name.length() - (name.startsWith(DOING) ? DOING.length() : 0);
            if (own.length() < SHORTEST || own.length() > whole || name.indexOf(own.charAt(0)) < 0) {
                return false;
            }
            if (name.contains(own)) {
                return text.length() * 9 >= whole * 4;
            }
            return own.length() * 5 >= whole * 2 && arePartsOf(own, name, 0, MOST_PARTS);
        }

        /** Whether a text consists of at most so many parts of a name in order, from a place in it on. */
        private static boolean arePartsOf(String text, String name, int from, int most) {
            if (name.indexOf(text, from) >= 0) {
                return true;
            }
            for (int first = text.length() - SHORTEST_PART; most > 1 && first >= SHORTEST_PART; first--) {
                int at = name.indexOf(text.substring(0, first), from);
                if (at >= 0 && arePartsOf(text.substring(first), name, at + first, most - 1)) {
                    return true;
                }
            }
            return false;
        }

        /** A small number for two neighbouring letters. */
        private static int pairAt(String text, int at) {
            char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
            return text.charAt(at) * 31 + next & PAIRS - 1;
        }

        /** The letters of a text as a set of bits; several letters may share one. */
        private static long lettersOf(String text) {
            long letters = 0;
            for (int i = 0; i < text.length(); i++) {
                letters |= 1L << text.charAt(i);
            }
            return letters;
        }

        private record Name(int number, String folded, long letters) {}

        record Found(int number, NameKind kind, Numbering typed) {}
    }

    /**
     * A text without the number and the words that officers put in front of a name.
     *
     * @param name what is left, folded
     * @param claims whether the number stands after a word such as "ตัวชี้วัดที่", which says what is numbered
     */
    private record Numbering(String name, OptionalInt number, boolean claims) {
        private static final String KIND =
                "(?:ตัว(?:ชี้วัด(?:ย่อย|การประเมิน)?)?|ประเด็น(?:การประเมิน)?|หัวข้อ|ด้าน|กระบวนการ|เรื่อง)";
        private static final String PUNCTUATION = "[.):,\\-\\u2013\\u2014/]*";
        private static final Pattern CLAIM = Pattern.compile("^" + KIND + "ที่[(\\[]?(\\d{1,2})[)\\]]?" + PUNCTUATION);
        private static final Pattern BARE_KIND_NUMBER = Pattern.compile(
                "^(?:ตัวชี้วัด|หัวข้อ|ประเด็น|ด้าน|(?:ตชว|ตวช)\\.?(?:ที่)?|kpi|indicator)[(\\[]?(\\d{1,2})[)\\]]?"
                        + PUNCTUATION);
        private static final Pattern PLAIN = Pattern.compile(
                "^(?:ita(?=(?:[1-9]|10)(?!\\d)))?(?:ข้อ(?:ที่)?|ที่)?[(\\[]?(\\d{1,2})(?!\\d)(?:\\.\\d{1,2}(?!\\d))*[)\\]]?"
                        + PUNCTUATION);
        /** A number behind the name: "การใช้อำนาจ (3)". */
        private static final Pattern BEHIND = Pattern.compile("(?<=[\u0E01-\u0E4E])[(\\[]?(10|[1-9])[)\\]]?$");

        /** "IIT 1 การปฏิบัติหน้าที่": the numbers may begin anew with each instrument. */
        private static final Pattern INSTRUMENT =
                Pattern.compile("^[(\\[]?[ieo]it[)\\]]?[-:.]*(?:\\d{1,2}[.):-]*)?(?=[\u0E01-\u0E2E\u0E40-\u0E44])");

        private static final Pattern KIND_ONLY = Pattern.compile("^(?:ตัวชี้วัด|ด้าน|เรื่อง|ประเด็น)[:\\-]*(?=.)");
        private static final Pattern CLAIM_INSIDE =
                Pattern.compile("ตัวชี้วัด(?:การประเมิน)?ที่[(\\[]?(\\d{1,2})(?!\\d)");
        private static final Pattern BULLET = Pattern.compile("^[\\-\\u2013\\u2014\\u2022*]+");
        private static final Pattern TAIL = Pattern.compile("\\((?:ต่อ|iit|eit|oit)\\)$");

        /** What indicators are called in English. Words such as "average" or "benchmark" mean other figures. */
        private static final String IN_ENGLISH =
                "(?:perform(?:ance|ing)|dut(?:y|ies)|budget(?:ing)?|power|authority|assets?|propert(?:y|ies)"
                        + "|government|state|public|official|anti|corrupt(?:ion)?|problems?|solv(?:e|ing)|solution|prevent(?:ion|ing)|quality|operation(?:s|al)?|procedures?"
                        + "|work(?:ing)?|services?|efficien(?:cy|t)|effective(?:ness)?|communicat(?:ion|ing)|systems?|improv(?:ement|ing)|develop(?:ment|ing)"
                        + "|disclos(?:ure|ing)|open|data|information|transparency|us(?:e|age|ing)|utili[sz]ation|spending|exercis(?:e|ing)|management"
                        + "|process(?:es)?|of|and|the|in|to|for|[',&/-])";

        /** A name's translation before it or behind it. */
        private static final Pattern ENGLISH = Pattern.compile(
                "^" + IN_ENGLISH + "{2,15}+\\(?([\u0E00-\u0E7F]+)\\)?$|(?<=[\u0E00-\u0E7F])(?:\\(|/?(?=[a-z]))"
                        + IN_ENGLISH + "{2,15}+\\d{0,2}\\)?$");

        static Numbering of(String text) {
            String typed = ThaiText.fold(text);
            Matcher bullet = BULLET.matcher(typed);
            String folded = bullet.lookingAt() ? typed.substring(bullet.end()) : typed;
            String rest = folded.endsWith(")") ? TAIL.matcher(folded).replaceFirst("") : folded;
            OptionalInt number = OptionalInt.empty();
            boolean claims = false;
            for (boolean more = true; more; ) {
                more = false;
                for (Pattern pattern : new Pattern[] {CLAIM, BARE_KIND_NUMBER, PLAIN, INSTRUMENT, KIND_ONLY}) {
                    Matcher matcher = pattern.matcher(rest);
                    if (!matcher.lookingAt()) {
                        continue;
                    }
                    boolean claim = pattern == CLAIM || pattern == BARE_KIND_NUMBER;
                    if (matcher.groupCount() == 1 && (number.isEmpty() || claim && !claims)) {
                        number = OptionalInt.of(Integer.parseInt(matcher.group(1)));
                        claims = claim;
                    }
                    rest = rest.substring(matcher.end());
                    more = true;
                    break;
                }
            }
            Matcher behind = BEHIND.matcher(rest);
            if (endsLikeANumber(rest) && behind.find()) {
                number = number.isPresent() ? number : OptionalInt.of(Integer.parseInt(behind.group(1)));
                rest = rest.substring(0, behind.start());
            }
            String name = isInTwoLanguages(rest) ? ENGLISH.matcher(rest).replaceAll("$1") : rest;
            return new Numbering(name, number, claims).orClaimInside(folded);
        }

        private static boolean isInTwoLanguages(String text) {
            return !text.isEmpty() && (text.endsWith(")") || isLatin(text, 0) != isLatin(text, text.length() - 1));
        }

        private static boolean endsLikeANumber(String text) {
            char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
            return last == ')' || last == ']' || Character.isDigit(last);
        }

        private Numbering orClaimInside(String folded) {
            Matcher matcher = CLAIM_INSIDE.matcher(folded);
            if (claims || !folded.contains("ตัวชี้วัด") || !matcher.find()) {
                return this;
            }
            return new Numbering(name, OptionalInt.of(Integer.parseInt(matcher.group(1))), true);
        }
    }
}
