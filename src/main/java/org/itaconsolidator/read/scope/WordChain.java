package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;

/** Texts put together of nothing but words of some lists, one behind the other, in any order. */
public final class WordChain {
    /** What "*" in a word may stand for, in letters. */
    private static final int LONGEST_GAP = 12;

    private final List<String> known;
    private final IntPredicate between;

    /**
     * Texts of these words.
     *
     * @param between the characters that may stand between words
     */
    public WordChain(Words words, List<Words.Kind> kinds, IntPredicate between) {
        this.known = kinds.stream()
                .flatMap(kind -> words.folded().get(kind).stream())
                .distinct()
                .toList();
        this.between = between;
    }

    /** Whether the whole of a folded text is such words. */
    public boolean is(String folded) {
        boolean[] reached = new boolean[folded.length() + 1];
        reached[0] = true;
        for (int at = 0; at < folded.length(); at++) {
            if (reached[at]) {
                ends(folded, at).forEach(end -> reached[end] = true);
            }
        }
        return reached[folded.length()];
    }

    /** Where what is known may end that begins at a place. */
    private IntStream ends(String folded, int at) {
        IntStream ofWords = known.stream().flatMapToInt(word -> ends(folded, at, word));
        return between.test(folded.charAt(at)) ? IntStream.concat(IntStream.of(at + 1), ofWords) : ofWords;
    }

    private static IntStream ends(String folded, int at, String word) {
        int gap = word.indexOf('*');
        String front = gap < 0 ? word : word.substring(0, gap);
        if (!folded.startsWith(front, at)) {
            return IntStream.empty();
        }
        int end = at + front.length();
        return gap < 0
                ? IntStream.of(end)
                : IntStream.rangeClosed(end, Math.min(folded.length(), end + LONGEST_GAP))
                        .flatMap(from -> ends(folded, from, word.substring(gap + 1)));
    }
}
