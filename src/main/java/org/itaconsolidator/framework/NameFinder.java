package org.itaconsolidator.framework;

import java.util.ArrayList;
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

    private final List<Name> names;

    private NameFinder(List<Name> names) {
        this.names = List.copyOf(names);
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
                .forEach(spelling -> names.add(new Name(number, ThaiText.fold(spelling))));
    }

    /** The names to find, folded, without those of which they are to be told apart. */
    Set<String> listNames() {
        return names.stream()
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
        return names.stream()
                .filter(name -> name.folded.equals(typed.name()))
                .findFirst()
                .map(name -> new Found(name.number, NameKind.EXACT, typed));
    }

    private Optional<Found> near(Numbering typed) {
        String text = typed.name();
        int nearest = Integer.MAX_VALUE;
        int number = NONE;
        boolean unique = true;
        for (Name name : names) {
            int limit = 1 + name.folded.length() / CHARACTERS_PER_SLIP;
            OptionalInt distance = EditDistance.within(text, name.folded, Math.min(limit, nearest));
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

    private record Name(int number, String folded) {}

    record Found(int number, NameKind kind, Numbering typed) {}
}
