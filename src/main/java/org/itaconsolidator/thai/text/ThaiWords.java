package org.itaconsolidator.thai.text;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Splits text into words between which a line may break: by Java's Thai dictionary, corrected by office words that it
 * lacks ({@code names/line-words.yaml}) and by letters with which no Thai word begins.
 */
public final class ThaiWords {
    private static final Locale THAI = Locale.forLanguageTag("th");
    /** Known words, the longest first, only as whole letters with their vowels and marks. */
    private static final WordPattern KNOWN = WordPattern.of(Pattern.compile("(?<![เ-ไ])(?:"
            + NameFile.longestFirst(
                    NameFile.read("line-words.yaml").get("words").texts())
            + ")(?![ะ-ฺๅ็-๎])"));

    /** A silent letter, which ends a word. */
    private static final WordPattern SILENT = WordPattern.of(Pattern.compile("[ก-ฮ][ิุ]?์"));
    /** Abbreviations: letters each with a point, or with one behind the last: อบต., พ.ศ. */
    private static final WordPattern SHORTENED = WordPattern.of(Pattern.compile("(?<![ก-๎])(?:[ก-๎]{1,4}\\.){1,4}"));

    /** A figure with its sign and point, a range, an order's number: Java divides +๑.๕๒ behind the point. */
    private static final WordPattern FIGURE = WordPattern.of(Pattern.compile("[+−-]?[0-9๐-๙]+(?:[.,:/–-][0-9๐-๙]+)*"));

    private static final Pattern ANY_THAI = Pattern.compile("[ก-๎]");
    private static final Pattern THAI_LETTER = Pattern.compile("[ก-ฮเ-ไ]");
    /** Characters that never begin a line: marks of the word before, and the star behind a figure. */
    private static final String NEVER_FIRST = "ฯๆ* ";

    /** Words that join what stands behind them to what stands before, where a text ends or begins with them. */
    private static final Pattern JOINS_NEXT =
            Pattern.compile("(?:และ|หรือ|(?<!สิ่ง)ของ|(?<!กำ)กับ|แก่|เพื่อ|โดย|ซึ่ง|รวมถึง|ตลอดจน|ได้แก่)$");

    private static final Pattern JOINS_LAST =
            Pattern.compile("^(?:และ|หรือ|ของ|กับ|แก่|ซึ่ง|รวมถึง|ตลอดจน|ได้แก่|พร้อมทั้ง"
                    + "|ให้(?:ครบ|ทั่วถึง|แล้วเสร็จ|เสร็จ|เป็นไปตาม|สอดคล้อง|ทันต่อ|ทันเวลา))");

    /** Where the words of a text end: several sheets cut the same one, each for its own width. */
    private static final Memo<int[]> ENDS = new Memo<>(ThaiWords::findEnds);

    /** Whether a text goes on in another, because it breaks off within a word or beside one that joins the two. */
    public static boolean goesOn(String text, String next) {
        String before = text.strip();
        String after = next.strip();
        if (before.isEmpty() || after.isEmpty()) {
            return false;
        }
        String last = before.substring(before.length() - 1);
        boolean thai = ANY_THAI.matcher(last).matches();
        return ANY_THAI.matcher(after.substring(0, 1)).matches()
                && (JOINS_LAST.matcher(after).find() && (thai || Character.isLetterOrDigit(last.charAt(0)))
                        || thai && (JOINS_NEXT.matcher(before).find() || !endsAt(before, after)));
    }

    /** Whether a word ends where one text ends and the other begins. */
    private static boolean endsAt(String before, String after) {
        int end = 0;
        for (String word : list(before + after)) {
            end += word.length();
            if (end >= before.length()) {
                break;
            }
        }
        return end == before.length();
    }

    /** The words in order, each with the blanks and signs behind it; joined they are the text. */
    public static List<String> list(String text) {
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end : ENDS.of(text)) {
            words.add(text.substring(start, end));
            start = end;
        }
        return words;
    }

    private static int[] findEnds(String text) {
        NavigableSet<Integer> ends = dictionaryEnds(text);
        WordPattern.Asked asked = new WordPattern.Asked(text);
        silentLettersEndTheirWord(text, SILENT.in(asked), ends);
        keepWhole(text, KNOWN.in(asked), ends, true);
        keepWhole(text, SHORTENED.in(asked), ends, false);
        keepWhole(text, FIGURE.in(asked), ends, false);
        ends.removeIf(end -> end < text.length() && NEVER_FIRST.indexOf(text.charAt(end)) >= 0);
        return ends.stream().mapToInt(Integer::intValue).toArray();
    }

    private static NavigableSet<Integer> dictionaryEnds(String text) {
        NavigableSet<Integer> ends = new TreeSet<>();
        BreakIterator boundaries = BreakIterator.getLineInstance(THAI);
        boundaries.setText(text);
        boundaries.first();
        for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
            ends.add(end);
        }
        return ends;
    }

    private static void silentLettersEndTheirWord(String text, WordPattern.Search silent, NavigableSet<Integer> ends) {
        while (silent.find()) {
            if (ends.remove(silent.found().start())) {
                addBetweenLetters(text, silent.found().end(), ends);
            }
        }
    }

    private static void keepWhole(String text, WordPattern.Search whole, NavigableSet<Integer> ends, boolean apart) {
        while (whole.find()) {
            MatchResult found = whole.found();
            ends.subSet(found.start(), false, found.end(), false).clear();
            if (apart) {
                addBetweenLetters(text, found.start(), ends);
                addBetweenLetters(text, found.end(), ends);
            }
        }
    }

    /** Adds an end between letters; signs and blanks keep the places that Java gives them. */
    private static void addBetweenLetters(String text, int end, NavigableSet<Integer> ends) {
        boolean between = end > 0
                && end < text.length()
                && text.charAt(end - 1) >= 'ก'
                && text.charAt(end - 1) <= '๎'
                && THAI_LETTER.matcher(text.substring(end, end + 1)).matches();
        if (between) {
            ends.add(end);
        }
    }
}
