package org.itaconsolidator.read.table;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds which field an unknown heading most likely means, and why: a hint for the officer, never used for reading. A
 * word near its start decides, otherwise a clear similarity with the headings of one field only. In doubt there is no
 * hint.
 */
final class LikelyHeading {
    private static final int PIECE = 3;
    private static final int LEAST_PER_CENT = 55;
    private static final int AHEAD_OF_OTHERS = 15;

    /** A longer text that begins as measures do is no heading of another field. */
    private static final int LONGEST_LIKE_A_DEED = 40;

    /** What the officer computes or counts for herself is not asked for. */
    private static final Set<Field> NEVER = EnumSet.of(Field.SEQ, Field.CHANGE, Field.NOTE, Field.IGNORE);

    private final Layouts layouts;
    private final HeadingWords words = HeadingWords.load();

    LikelyHeading(Layouts layouts) {
        this.layouts = layouts;
    }

    /**
     * @param heading the forms' own heading of the field
     * @param because the word that says so; {@code ""} where the heading as a whole is like it
     * @param field the field's name in a file of confirmed headings
     */
    record Hint(String heading, String because, String field) {
        static Hint of(Layouts layouts, Field field, String because) {
            return new Hint(layouts.heading(field), because, field.code());
        }

        /** The line by which a user confirms that a heading means so, in a file of confirmed headings. */
        String confirmation(String heading) {
            String line = heading.replaceAll("\\s+", " ")
                    .strip()
                    .replace("\\", "\\\\")
                    .replace("\"", "\\\"");
            return "\"" + line + "\": " + field;
        }
    }

    /**
     * @param alreadyThere fields that other columns have: a second one is none
     * @param asked fields that such a table is read for
     */
    Optional<Hint> of(String heading, Set<Field> alreadyThere, Set<Field> asked) {
        Optional<HeadingWords.Hint> byWord = words.findHint(heading);
        Optional<Field> field = byWord.map(HeadingWords.Hint::field).or(() -> nearest(heading));
        boolean deed = heading.length() > LONGEST_LIKE_A_DEED && words.isSaidIn(Field.MEASURE, heading);
        return field.filter(found -> asked.contains(found) && !alreadyThere.contains(found))
                .filter(found -> !deed || found == Field.MEASURE)
                .map(found -> Hint.of(
                        layouts, found, byWord.map(HeadingWords.Hint::word).orElse("")));
    }

    private Optional<Field> nearest(String heading) {
        Set<String> pieces = pieces(heading);
        Optional<Field> likeliest = Optional.empty();
        int most = 0;
        int second = 0;
        for (Map.Entry<Field, List<String>> field : layouts.headings().entrySet()) {
            int likeness = field.getValue().stream()
                    .mapToInt(known -> likeness(pieces, pieces(known)))
                    .max()
                    .orElse(0);
            if (likeness > most) {
                second = most;
                most = likeness;
                likeliest = Optional.of(field.getKey());
            } else {
                second = Math.max(second, likeness);
            }
        }
        boolean clearly = !words.isOfNoField(heading) && most >= LEAST_PER_CENT && most - second >= AHEAD_OF_OTHERS;
        return likeliest.filter(found -> clearly && !NEVER.contains(found));
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
