package org.itaconsolidator.read;

import java.util.List;
import java.util.regex.Pattern;
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

    private final WordChain words;

    ScoreLabel(Words words) {
        this.words = new WordChain(words, OF_SCORES, letter -> !isLetter(letter));
    }

    /** Whether a label, without the name of the own body, is made of nothing but what a year's scores are called by. */
    boolean isOfScores(String label) {
        String said = ThaiText.fold(label);
        return said.length() <= LONGEST && words.is(said);
    }

    /** Whether a label names the total by such words and one for a sum: "คะแนน ITA ภาพรวม", "ผลรวมของหน่วยงาน"; none with a year. */
    boolean isOfTotal(String label) {
        String said = ThaiText.fold(label);
        String rest = SUM.matcher(said).replaceAll("");
        return !rest.equals(said) && FiscalYears.inText(label).isEmpty() && isOfScores(rest);
    }

    /** Years, numbers of rows and marks of notes say nothing; a vowel or tone mark belongs to its word. */
    private static boolean isLetter(int letter) {
        return Character.isLetter(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }
}
