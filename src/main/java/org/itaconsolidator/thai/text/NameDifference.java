package org.itaconsolidator.thai.text;

import java.util.List;
import java.util.Map;
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
    private static final Pattern NUMBER_WORD = Pattern.compile(
            "(ที่|ครั้ง|รุ่น|ระยะ|รอบ|งวด|ชุด|กลุ่ม|ไตรมาส)\\s*(หนึ่ง|แรก|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)");

    private static final Map<String, String> NUMBERS = Map.ofEntries(
            Map.entry("หนึ่ง", "1"),
            Map.entry("แรก", "1"),
            Map.entry("สอง", "2"),
            Map.entry("สาม", "3"),
            Map.entry("สี่", "4"),
            Map.entry("ห้า", "5"),
            Map.entry("หก", "6"),
            Map.entry("เจ็ด", "7"),
            Map.entry("แปด", "8"),
            Map.entry("เก้า", "9"),
            Map.entry("สิบ", "10"));

    /** How many letters may be mistyped in one place. */
    private static final int SLIP = 2;

    /** Two differences are apart only if so many equal letters stand between them: fewer are equal by chance. */
    private static final int CHANCE = 3;

    private static final int LONGEST = 300;

    /** Whether the names have different numbers or single letters; a number before a name is a list's. */
    public static boolean isOfOtherNumber(String one, String other) {
        return !marks(one).equals(marks(other));
    }

    private static List<String> marks(String name) {
        String numbered = NUMBER_WORD
                .matcher(ThaiText.arabicDigits(name))
                .replaceAll(found -> found.group(1) + NUMBERS.get(found.group(2)));
        return MARK.matcher(LIST_NUMBER.matcher(numbered).replaceFirst(""))
                .results()
                .map(MatchResult::group)
                .map(ThaiText::fold)
                .toList();
    }

    /**
     * Whether somewhere one name has a word where the other has another one: more than a slip of one or two letters, or the very
     * last letters. What is only left out or added tells no two names apart; of texts that are no names nothing is said.
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
            boolean last = a.length() - i < CHANCE && b.length() - j < CHANCE;
            if (Math.min(onlyInA, onlyInB) > 0 && (last || Math.max(onlyInA, onlyInB) > SLIP)) {
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
