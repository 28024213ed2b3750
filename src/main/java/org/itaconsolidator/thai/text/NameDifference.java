package org.itaconsolidator.thai.text;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Decides whether two similar names are those of different things: the part that distinguishes them is short, and
 * often stands last.
 */
public final class NameDifference {
    private static final Pattern LIST_NUMBER = Pattern.compile("^\\s*\\(?\\d+\\s*[.)]\\s*(?=\\D)");

    /** A number, or a letter that stands alone: ระยะที่ 2, จุดบริการ ก, ตึก B, ระยะ II. An abbreviation is none. */
    private static final Pattern MARK = Pattern.compile(
            "\\d+|(?<![\\p{L}\\p{M}])(?:[ก-ฮ]|[a-z]|[ivx]{2,4})(?![\\p{L}\\p{M}.])", Pattern.CASE_INSENSITIVE);

    /** A number in words: ครั้งที่สอง, รุ่นแรก. */
    private static final String FIRST = "แรก";

    private static final Pattern NUMBER_WORD = Pattern.compile("(ที่|ครั้ง|รุ่น|ระยะ|รอบ|งวด|ชุด|กลุ่ม|ไตรมาส)\\s*("
            + FIRST + "|" + String.join("|", ThaiNumbers.WORDS) + ")");

    /** Two differences are apart only if so many equal letters stand between them: fewer are equal by chance. */
    private static final int CHANCE = 3;

    /** The shortest word that is more than letters doubled or left out. */
    private static final int WORD = 3;

    private static final int LONGEST = 300;

    /** Whether the names have different numbers or single letters; a number before a name is a list's. */
    public static boolean isOfOtherNumber(String one, String other) {
        return !marks(one).equals(marks(other));
    }

    /** Whether each name has a number or single letter that the other has not: what one only adds may be a part of it. */
    public static boolean contradictInNumber(String one, String other) {
        List<String> own = marks(one);
        List<String> others = marks(other);
        return !own.containsAll(others) && !others.containsAll(own);
    }

    private static List<String> marks(String name) {
        String numbered = NUMBER_WORD
                .matcher(ThaiText.arabicDigits(name))
                .replaceAll(found ->
                        found.group(1) + (found.group(2).equals(FIRST) ? 1 : ThaiNumbers.ofWord(found.group(2))));
        return MARK.matcher(LIST_NUMBER.matcher(numbered).replaceFirst(""))
                .results()
                .map(MatchResult::group)
                .map(ThaiText::fold)
                .toList();
    }

    /**
     * Whether each name says something that the other does not: another word in one place, or a word more in one place and a word
     * less in another. A mistyped letter is no word, unless it is the very last; what one only leaves out or adds tells no two
     * names apart; of texts that are no names nothing is said.
     */
    public static boolean differInWord(String one, String other) {
        String a = ThaiText.fold(one);
        String b = ThaiText.fold(other);
        if (Math.max(a.length(), b.length()) > LONGEST) {
            return false;
        }
        int[][] common = common(a, b);
        int i = 0;
        int j = 0;
        int onlyInA = 0;
        int onlyInB = 0;
        int alike = 0;
        boolean moreInA = false;
        boolean moreInB = false;
        while (i < a.length() || j < b.length()) {
            if (i < a.length() && j < b.length() && a.charAt(i) == b.charAt(j)) {
                i++;
                j++;
                alike++;
                continue;
            }
            if (alike >= CHANCE) {
                onlyInA = 0;
                onlyInB = 0;
            }
            alike = 0;
            if (j == b.length() || i < a.length() && common[i + 1][j] >= common[i][j + 1]) {
                i++;
                onlyInA++;
            } else {
                j++;
                onlyInB++;
            }
            moreInA |= onlyInA >= WORD;
            moreInB |= onlyInB >= WORD;
            boolean last = a.length() - i < CHANCE && b.length() - j < CHANCE;
            if (moreInA && moreInB || Math.min(onlyInA, onlyInB) > 0 && (last || Math.max(onlyInA, onlyInB) > 1)) {
                return true;
            }
        }
        return false;
    }

    /** The length of the longest common subsequence from each pair of places on. */
    private static int[][] common(String a, String b) {
        int[][] common = new int[a.length() + 1][b.length() + 1];
        for (int i = a.length() - 1; i >= 0; i--) {
            for (int j = b.length() - 1; j >= 0; j--) {
                common[i][j] = a.charAt(i) == b.charAt(j)
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }
}
