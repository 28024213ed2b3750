package org.itaconsolidator.framework;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.thai.text.ThaiText;

/** Finds the instrument that a text names. */
final class InstrumentNames {
    private InstrumentNames() {}

    static Optional<Instrument> find(List<InstrumentDef> instruments, String text) {
        String folded = ThaiText.fold(text);
        Set<Instrument> named = EnumSet.noneOf(Instrument.class);
        for (InstrumentDef def : instruments) {
            if (hasWord(folded, ThaiText.fold(def.instrument().name()))) {
                named.add(def.instrument());
            }
        }
        if (named.isEmpty()) {
            for (InstrumentDef def : instruments) {
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
}
