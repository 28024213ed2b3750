package org.itaconsolidator.framework;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The subjects of a year's items by their three-character pieces: a long question that carries a subject carries most of
 * its pieces, even where the scanner damaged some. An index from piece to subjects weighs a text against all of them at
 * once.
 */
final class Subjects {
    private static final int PIECE = 3;
    private static final int BITS = 16;

    private final List<ItemDef> items;
    private final int[] lengths;
    private final int[] sizes;
    private final Map<Long, int[]> subjectsOf = new HashMap<>();
    private volatile boolean indexed;

    Subjects(List<ItemDef> items) {
        this.items = List.copyOf(items);
        this.lengths = new int[items.size()];
        this.sizes = new int[items.size()];
    }

    /** Taken apart for the first text: those of most years are compared with none. */
    private synchronized void index() {
        for (int i = 0; i < sizes.length && !indexed; i++) {
            String folded = ThaiText.fold(items.get(i).name().orElse(""));
            Set<Long> pieces = pieces(folded);
            lengths[i] = folded.length();
            sizes[i] = pieces.size();
            for (long piece : pieces) {
                int[] before = subjectsOf.getOrDefault(piece, new int[0]);
                int[] all = Arrays.copyOf(before, before.length + 1);
                all[before.length] = i;
                subjectsOf.put(piece, all);
            }
        }
        indexed = true;
    }

    int size() {
        return items.size();
    }

    ItemDef item(int subject) {
        return items.get(subject);
    }

    /** The length of a subject, folded, once a text was compared with it. */
    int length(int subject) {
        return lengths[subject];
    }

    /** How many of each subject's pieces a folded text has, in per cent. */
    int[] likeness(String folded) {
        if (!indexed) {
            index();
        }
        int[] shared = new int[sizes.length];
        for (long piece : pieces(folded)) {
            int[] subjects = subjectsOf.get(piece);
            if (subjects != null) {
                for (int subject : subjects) {
                    shared[subject]++;
                }
            }
        }
        for (int i = 0; i < shared.length; i++) {
            shared[i] = sizes[i] == 0 ? 0 : 100 * shared[i] / sizes[i];
        }
        return shared;
    }

    private static Set<Long> pieces(String folded) {
        Set<Long> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= folded.length(); i++) {
            long piece = (long) folded.charAt(i) << BITS | folded.charAt(i + 1);
            pieces.add(piece << BITS | folded.charAt(i + 2));
        }
        return pieces;
    }
}
