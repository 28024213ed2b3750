package org.itaconsolidator.thai.text;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Finds the only key that a misspelt text can mean. */
public final class Nearest {
    private static final int LETTERS_PER_MISTAKE = 8;

    /** A question may allow more mistakes than a reading. */
    private static final int LETTERS_PER_MISTAKE_ASKED = 3;

    private static final int MOST_MISTAKES_ASKED = 4;

    private static final int LETTERS_OF_A_BEGINNING = 3;

    /**
     * What somebody who typed a word probably meant, for asking back: the nearest word, else the only one that begins with
     * what was typed ({@code alias} for {@code aliases}). Empty where nothing is like it.
     */
    public static Optional<String> likely(String typed, Collection<String> known) {
        String folded = ThaiText.fold(typed);
        String best = null;
        int least = Math.min(MOST_MISTAKES_ASKED, Math.max(1, folded.length() / LETTERS_PER_MISTAKE_ASKED)) + 1;
        for (String word : known) {
            OptionalInt distance = mistakes(folded, ThaiText.fold(word), least - 1);
            if (distance.isPresent()) {
                best = word;
                least = distance.getAsInt();
            }
            if (least == 0) {
                break;
            }
        }
        return best == null ? onlyOneThatBeginsWith(folded, known) : Optional.of(best);
    }

    private static Optional<String> onlyOneThatBeginsWith(String folded, Collection<String> known) {
        List<String> begun = known.stream()
                .filter(word -> ThaiText.fold(word).startsWith(folded))
                .limit(2)
                .toList();
        return folded.length() >= LETTERS_OF_A_BEGINNING && begun.size() == 1
                ? Optional.of(begun.get(0))
                : Optional.empty();
    }

    /**
     * The one key near to the text: at most one mistake in {@value #LETTERS_PER_MISTAKE} letters (one in short texts), and
     * every other key at least two mistakes further. Empty where none or more are near.
     *
     * @param folded a text as {@link ThaiText#fold} gives it
     * @param keys folded keys; one equal to the text wins at once
     */
    public static Optional<String> of(String folded, Collection<String> keys) {
        int most = most(folded);
        int look = most + 1;
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        int secondDistance = Integer.MAX_VALUE;
        for (String key : keys) {
            OptionalInt distance = mistakes(folded, key, look);
            if (distance.isEmpty() || key.equals(best)) {
                continue;
            }
            if (distance.getAsInt() == 0) {
                return Optional.of(key);
            }
            if (distance.getAsInt() < bestDistance) {
                secondDistance = bestDistance;
                bestDistance = distance.getAsInt();
                best = key;
            } else {
                secondDistance = Math.min(secondDistance, distance.getAsInt());
            }
        }
        boolean near = best != null && bestDistance <= most;
        return near && secondDistance - bestDistance >= 2 ? Optional.of(best) : Optional.empty();
    }

    /** Whether a text has at most one mistake in {@value #LETTERS_PER_MISTAKE} letters (one in short texts); both folded. */
    public static boolean isNear(String folded, String key) {
        return mistakes(folded, key, most(folded)).isPresent();
    }

    private static int most(String folded) {
        return Math.max(1, folded.length() / LETTERS_PER_MISTAKE);
    }

    /** The number of mistakes; two swapped letters are one. */
    private static OptionalInt mistakes(String typed, String known, int most) {
        return most >= 1 && EditDistance.isSwap(typed, known)
                ? OptionalInt.of(1)
                : EditDistance.within(typed, known, most);
    }
}
