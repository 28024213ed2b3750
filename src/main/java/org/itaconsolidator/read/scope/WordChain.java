package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import org.itaconsolidator.layout.Words;

/** Texts that consist only of words of certain lists, one after another, in any order. */
public final class WordChain {
    /** What "*" in a word may stand for, in letters. */
    private static final int LONGEST_GAP = 12;

    private final Map<Character, List<String>> known;
    private final IntPredicate between;

    /** @param between the characters that may stand between words */
    public WordChain(Words words, List<Words.Kind> kinds, IntPredicate between) {
        this.known = words.byFirstLetter(kinds);
        this.between = between;
    }

    public boolean is(String folded) {
        boolean[] reached = new boolean[folded.length() + 1];
        reached[0] = true;
        for (int at = 0; at < folded.length(); at++) {
            if (!reached[at]) {
                continue;
            }
            if (between.test(folded.charAt(at))) {
                reached[at + 1] = true;
            }
            for (String word : known.getOrDefault(folded.charAt(at), List.of())) {
                reach(reached, folded, at, word);
            }
        }
        return reached[folded.length()];
    }

    private static void reach(boolean[] reached, String folded, int at, String word) {
        int gap = word.indexOf('*');
        if (gap < 0) {
            if (folded.startsWith(word, at)) {
                reached[at + word.length()] = true;
            }
        } else if (folded.startsWith(word.substring(0, gap), at)) {
            String rest = word.substring(gap + 1);
            for (int from = at + gap; from <= Math.min(folded.length(), at + gap + LONGEST_GAP); from++) {
                reach(reached, folded, from, rest);
            }
        }
    }
}
