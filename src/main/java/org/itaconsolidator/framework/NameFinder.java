package org.itaconsolidator.framework;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.ThaiText;

/** Finds which of several numbered names a text means. */
final class NameFinder {
    private static final int CHARACTERS_PER_SLIP = 8;

    /** The number of a name that is none of those to find. */
    private static final int NONE = 0;

    /** More than pairs of letters that names begin with, a power of two. */
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

    /** The names of instruments are there so that the name of an indicator inside them is not taken for one. */
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

    /** The names to find, folded, without those of which they are to be told apart. */
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
        return exact(typed).or(() -> near(typed)).or(() -> contained(typed)).filter(found -> found.number != NONE);
    }

    private Optional<Found> exact(Numbering typed) {
        for (Name name : names) {
            if (name.folded.equals(typed.name())) {
                return Optional.of(new Found(name.number, NameKind.EXACT, typed));
            }
        }
        return Optional.empty();
    }

    private Optional<Found> near(Numbering typed) {
        String text = typed.name();
        int nearest = Integer.MAX_VALUE;
        int number = NONE;
        boolean unique = true;
        long letters = lettersOf(text);
        for (Name name : names) {
            int limit = Math.min(1 + name.folded.length() / CHARACTERS_PER_SLIP, nearest);
            // each letter that only one of them has is a slip at least
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

    /** Names inside the text, the longest at each place; several different ones make it ambiguous. */
    private Optional<Found> contained(Numbering typed) {
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

    /** A small number for the letter at a place and the next one, the same for the same two. */
    private static int pairAt(String text, int at) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        return text.charAt(at) * 31 + next & PAIRS - 1;
    }

    /** Which letters a text holds, a bit for each; several may share one. */
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
