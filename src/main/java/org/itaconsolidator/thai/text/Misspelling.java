package org.itaconsolidator.thai.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Decides whether one name may be another with a typing slip: one letter or mark more, less or other, two neighbours
 * swapped, or the same letters except for tone marks, silenced letters, doubled letters and those that sound alike (ร
 * and ล, ใ and ไ, ทร and ซ).
 */
public final class Misspelling {
    /** Among shorter names a wrong letter makes another name as often as a slip. */
    private static final int SHORTEST = 3;

    /** Tone marks, the mark of a short vowel and that of a silenced letter. */
    private static final Pattern MARKS = Pattern.compile("[\u0E47-\u0E4C]");

    /** Two letters that sound as one: "ทราย" is typed "ซาย". */
    private static final String TWO_LETTERS = "ทร";

    private static final String AS_ONE = "ซ";

    private static final Pattern DOUBLED = Pattern.compile("(.)\\1+");

    private final Map<Character, Character> alike = new HashMap<>();

    /**
     * With letters that are taken for each other.
     *
     * @param groups each the letters that sound alike
     */
    public Misspelling(List<String> groups) {
        for (String group : groups) {
            for (char letter : group.toCharArray()) {
                alike.put(letter, group.charAt(0));
            }
        }
    }

    /** Whether two different names may be one misspelt; equal names are not. */
    public boolean mayJoin(String one, String other) {
        String a = ThaiText.fold(one);
        String b = ThaiText.fold(other);
        if (a.equals(b)) {
            return false;
        }
        // folding leaves out marks that cannot stand where a slip has put them
        return isOneSlip(a, b)
                || isOneSlip(one, other)
                || sounds(a).equals(sounds(b))
                || sounds(asOneLetter(a)).equals(sounds(asOneLetter(b)));
    }

    private static boolean isOneSlip(String a, String b) {
        return Math.min(a.length(), b.length()) >= SHORTEST
                && (EditDistance.within(a, b, 1).isPresent() || EditDistance.isSwap(a, b));
    }

    private static String asOneLetter(String name) {
        return name.replace(TWO_LETTERS, AS_ONE);
    }

    private String sounds(String name) {
        StringBuilder letters = new StringBuilder();
        for (char letter : MARKS.matcher(name).replaceAll("").toCharArray()) {
            letters.append(alike.getOrDefault(letter, letter));
        }
        return DOUBLED.matcher(letters).replaceAll("$1");
    }
}
