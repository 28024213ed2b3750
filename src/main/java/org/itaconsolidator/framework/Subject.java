package org.itaconsolidator.framework;

import java.util.HashSet;
import java.util.Set;
import org.itaconsolidator.thai.ThaiText;

/**
 * The subject of an item as the set of its three-character pieces: a long question that carries the subject carries most
 * of its pieces, even where the scanner damaged some.
 */
record Subject(ItemDef item, Set<String> pieces, int length) {
    private static final int PIECE = 3;

    static Subject of(ItemDef item) {
        String folded = ThaiText.fold(item.name().orElse(""));
        return new Subject(item, pieces(folded), folded.length());
    }

    static Set<String> pieces(String folded) {
        Set<String> pieces = new HashSet<>();
        for (int i = 0; i + PIECE <= folded.length(); i++) {
            pieces.add(folded.substring(i, i + PIECE));
        }
        return pieces;
    }

    /** How many of the subject's pieces the text has, in per cent. */
    int likeness(Set<String> text) {
        if (pieces.isEmpty()) {
            return 0;
        }
        int shared = 0;
        for (String piece : pieces) {
            shared += text.contains(piece) ? 1 : 0;
        }
        return 100 * shared / pieces.size();
    }
}
