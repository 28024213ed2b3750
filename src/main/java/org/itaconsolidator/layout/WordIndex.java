package org.itaconsolidator.layout;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All lists of words as one tree of their letters, so that a text is gone through once for all of them and not once for each
 * word.
 */
final class WordIndex {
    private static final int LETTER = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    /** From a node by a letter to the next, as an open hash: keys without an object, and 0 where nothing leads on. */
    private final long[] steps;

    private final int[] next;
    private final List<List<Word>> ends = new ArrayList<>(List.of(List.of()));

    /**
     * The lists of which a text has a word.
     *
     * @param held somewhere
     * @param begun at its start
     * @param whole and nothing else
     */
    record Said(Set<Words.Kind> held, Set<Words.Kind> begun, Set<Words.Kind> whole) {}

    private record Word(Words.Kind kind, String word, boolean gapped) {}

    WordIndex(Map<Words.Kind, List<String>> folded) {
        Map<Long, Integer> tree = new HashMap<>();
        folded.forEach((kind, words) -> words.forEach(word -> add(tree, kind, word)));
        steps = new long[Integer.highestOneBit(tree.size()) << 2];
        next = new int[steps.length];
        tree.forEach((step, node) -> {
            int place = place(step);
            steps[place] = step;
            next[place] = node;
        });
    }

    private void add(Map<Long, Integer> tree, Words.Kind kind, String word) {
        int gap = word.indexOf('*');
        String first = gap > 0 ? word.substring(0, gap) : word;
        int node = 0;
        for (int i = 0; i < first.length(); i++) {
            node = tree.computeIfAbsent(step(node, first.charAt(i)), any -> {
                ends.add(List.of());
                return ends.size() - 1;
            });
        }
        List<Word> more = new ArrayList<>(ends.get(node));
        more.add(new Word(kind, word, gap > 0));
        ends.set(node, List.copyOf(more));
    }

    private static long step(int node, char letter) {
        return (long) node << LETTER | letter;
    }

    /** Where a step stands, or would stand. */
    private int place(long step) {
        int place = (int) (step * SPREAD >>> Integer.SIZE) & steps.length - 1;
        while (steps[place] != 0 && steps[place] != step) {
            place = place + 1 & steps.length - 1;
        }
        return place;
    }

    /** What a folded text says. */
    Said in(String key) {
        Said said = new Said(
                EnumSet.noneOf(Words.Kind.class), EnumSet.noneOf(Words.Kind.class), EnumSet.noneOf(Words.Kind.class));
        char[] letters = key.toCharArray();
        for (int start = 0; start < letters.length; start++) {
            int node = next[place(step(0, letters[start]))];
            for (int i = start + 1; node != 0; i++) {
                for (Word word : ends.get(node)) {
                    add(said, word, key, start);
                }
                node = i < letters.length ? next[place(step(node, letters[i]))] : 0;
            }
        }
        return said;
    }

    private static void add(Said said, Word word, String key, int start) {
        if (!word.gapped() || holds(key, word.word())) {
            said.held().add(word.kind());
        }
        if (start == 0 && key.startsWith(word.word())) {
            said.begun().add(word.kind());
            if (key.length() == word.word().length()) {
                said.whole().add(word.kind());
            }
        }
    }

    /** Whether the parts of a word with "*" in it stand in a text one behind the other. */
    private static boolean holds(String key, String word) {
        int gap = word.indexOf('*');
        if (gap <= 0) {
            return key.contains(word);
        }
        int start = key.indexOf(word.substring(0, gap));
        return start >= 0 && holds(key.substring(start + gap), word.substring(gap + 1));
    }
}
