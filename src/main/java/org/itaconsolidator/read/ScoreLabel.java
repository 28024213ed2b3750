package org.itaconsolidator.read;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.FiscalYears;
import org.itaconsolidator.thai.ThaiText;

/**
 * Whether the label of a year's scores says nothing else: a row "ผลต่างปี ๒๕๖๘", a group "จำนวนผู้ตอบ" over the years names a
 * year and no scores. Words that turn a score into something else cannot all be known, so every word of the label must be.
 */
final class ScoreLabel {
    private static final List<Words.Kind> OF_SCORES = List.of(
            Words.Kind.SCORE_WORDS,
            Words.Kind.SCORE_LABEL_WORDS,
            Words.Kind.SCORE_ADDITIONS,
            Words.Kind.SCORE_SUB_HEADINGS,
            Words.Kind.SELF_ASSESSMENT,
            Words.Kind.OFFICIAL_RESULT,
            Words.Kind.BEFORE_APPEAL,
            Words.Kind.AFTER_APPEAL);

    private static final Pattern SUM = Pattern.compile("(?:ใน)?ภาพรวม|รวม(?:ทั้งหมด|ทั้งสิ้น)?|สุทธิ");

    /** Longer texts tell of something. */
    private static final int LONGEST = 120;

    /** What "*" in a word may stand for, in letters. */
    private static final int LONGEST_GAP = 12;

    private final List<String> known;

    ScoreLabel(Words words) {
        known = OF_SCORES.stream()
                .flatMap(kind -> words.folded().get(kind).stream())
                .distinct()
                .toList();
    }

    /** Whether a label, without the name of the own body, is made of nothing but what a year's scores are called by. */
    boolean isOfScores(String label) {
        String said = ThaiText.fold(label);
        if (said.length() > LONGEST) {
            return false;
        }
        boolean[] known = new boolean[said.length() + 1];
        known[0] = true;
        for (int at = 0; at < said.length(); at++) {
            if (known[at]) {
                ends(said, at).forEach(end -> known[end] = true);
            }
        }
        return known[said.length()];
    }

    /** Whether a label names the total by such words and one for a sum: "คะแนน ITA ภาพรวม", "ผลรวมของหน่วยงาน"; none with a year. */
    boolean isOfTotal(String label) {
        String said = ThaiText.fold(label);
        String rest = SUM.matcher(said).replaceAll("");
        return !rest.equals(said) && FiscalYears.inText(label).isEmpty() && isOfScores(rest);
    }

    /** Where what is known may end that begins at a place; years, numbers of rows and marks of notes are known too. */
    private IntStream ends(String said, int at) {
        IntStream ofWords = known.stream().flatMapToInt(word -> ends(said, at, word));
        return Character.isLetter(said.charAt(at)) || isThaiMark(said.charAt(at))
                ? ofWords
                : IntStream.concat(IntStream.of(at + 1), ofWords);
    }

    private static boolean isThaiMark(char letter) {
        return Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    private static IntStream ends(String said, int at, String word) {
        int gap = word.indexOf('*');
        String front = gap < 0 ? word : word.substring(0, gap);
        if (!said.startsWith(front, at)) {
            return IntStream.empty();
        }
        int end = at + front.length();
        return gap < 0
                ? IntStream.of(end)
                : IntStream.rangeClosed(end, Math.min(said.length(), end + LONGEST_GAP))
                        .flatMap(from -> ends(said, from, word.substring(gap + 1)));
    }
}
