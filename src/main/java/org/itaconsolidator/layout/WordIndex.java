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

    /** Of each node a bit for the letters that lead on, some letters with one bit: most steps lead nowhere. */
    private final long[] letters;

    private final List<List<Word>> ends = new ArrayList<>(List.of(List.of()));

    private record Word(Words.Kind kind, String word, boolean gapped) {}

    WordIndex(Map<Words.Kind, List<String>> folded) {
        Map<Long, Integer> tree = new HashMap<>();
        folded.forEach((kind, words) -> words.forEach(word -> add(tree, kind, word)));
        steps = new long[Integer.highestOneBit(tree.size()) << 2];
        next = new int[steps.length];
        letters = new long[ends.size()];
        tree.forEach((step, node) -> {
            int place = place(step);
            steps[place] = step;
            next[place] = node;
            letters[(int) (step >>> LETTER)] |= 1L << step.intValue();
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

    private int place(long step) {
        int place = (int) (step * SPREAD >>> Integer.SIZE) & steps.length - 1;
        while (steps[place] != 0 && steps[place] != step) {
            place = place + 1 & steps.length - 1;
        }
        return place;
    }

    /** The lists of which a folded text holds a word. */
    Set<Words.Kind> heldBy(String key) {
        Set<Words.Kind> held = EnumSet.noneOf(Words.Kind.class);
        char[] text = key.toCharArray();
        for (int start = 0; start < text.length; start++) {
            int node = next(0, text[start]);
            for (int i = start + 1; node != 0; i++) {
                for (Word word : ends.get(node)) {
                    if (!word.gapped() || holds(key, word.word())) {
                        held.add(word.kind());
                    }
                }
                node = i < text.length ? next(node, text[i]) : 0;
            }
        }
        return held;
    }

    private int next(int node, char letter) {
        return (letters[node] >>> letter & 1) == 0 ? 0 : next[place(step(node, letter))];
    }

    /** Whether a folded text begins with a word of a list, or is one. */
    boolean begins(Words.Kind kind, String key, boolean whole) {
        int node = 0;
        for (int i = 0; i < key.length(); i++) {
            node = next(node, key.charAt(i));
            if (node == 0) {
                return false;
            }
            for (Word word : ends.get(node)) {
                if (word.kind() == kind && (whole ? key.equals(word.word()) : key.startsWith(word.word()))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a folded text begins with what stands before the "*" with which a word of a list ends. */
    boolean beginsWithOpen(Words.Kind kind, String key) {
        int node = 0;
        for (int i = 0; i < key.length(); i++) {
            node = next(node, key.charAt(i));
            if (node == 0) {
                return false;
            }
            for (Word word : ends.get(node)) {
                if (word.kind() == kind && word.gapped() && word.word().length() == i + 2) {
                    return true;
                }
            }
        }
        return false;
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
