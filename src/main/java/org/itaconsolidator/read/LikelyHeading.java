package org.itaconsolidator.read;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.ThaiText;

/** Says which field an unknown heading most likely means: a hint for the officer, never a reading. */
final class LikelyHeading {
    private static final int PIECE = 3;
    private static final int LEAST_PER_CENT = 40;

    private final Layouts layouts;

    LikelyHeading(Layouts layouts) {
        this.layouts = layouts;
    }

    /** The forms' own heading of the likeliest field; {@code ""} where nothing resembles it. */
    String of(String heading, Set<Field> alreadyThere) {
        Set<String> pieces = pieces(heading);
        String likeliest = "";
        int most = LEAST_PER_CENT - 1;
        for (Map.Entry<Field, List<String>> field : layouts.headings().entrySet()) {
            if (alreadyThere.contains(field.getKey())) {
                continue;
            }
            for (String known : field.getValue()) {
                int likeness = likeness(pieces, pieces(known));
                if (likeness > most) {
                    most = likeness;
                    likeliest = layouts.heading(field.getKey());
                }
            }
        }
        return likeliest;
    }

    /** How much of both the two share, in per cent. */
    private static int likeness(Set<String> one, Set<String> other) {
        int shared = 0;
        for (String piece : one) {
            shared += other.contains(piece) ? 1 : 0;
        }
        return one.isEmpty() || other.isEmpty() ? 0 : 200 * shared / (one.size() + other.size());
    }

    private static Set<String> pieces(String text) {
        String folded = ThaiText.fold(text);
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= folded.length(); i++) {
            pieces.add(folded.substring(i, i + PIECE));
        }
        return pieces;
    }
}
