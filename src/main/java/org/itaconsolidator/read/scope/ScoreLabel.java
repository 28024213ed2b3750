package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Whether the label of a year's scores says nothing else: a row "ผลต่างปี ๒๕๖๘", a group "จำนวนผู้ตอบ" over the years names a
 * year and no scores. Words that turn a score into something else cannot all be known, so every word of the label must be.
 */
public final class ScoreLabel {
    private static final List<Words.Kind> OF_SCORES = List.of(
            Words.Kind.SCORE_WORDS,
            Words.Kind.SCORE_LABEL_WORDS,
            Words.Kind.SCORE_ADDITIONS,
            Words.Kind.SCORE_SUB_HEADINGS,
            Words.Kind.SELF_ASSESSMENT,
            Words.Kind.OFFICIAL_RESULT,
            Words.Kind.BEFORE_APPEAL,
            Words.Kind.AFTER_APPEAL);

    private static final Pattern SUM = Pattern.compile("(?:ใน)?ภาพรวม|(?:โดย)?รวม(?:ทั้งหมด|ทั้งสิ้น)?|สุทธิ");

    /** How a total is reckoned: it may stand beside the word for a sum, and names none alone. */
    private static final Pattern RECKONED = Pattern.compile(
            "เฉลี่ย|(?:หลัง|แบบ)?(?:การ)?(?:ถ่วง|คูณ|คิด|x)(?:ค่า)?น้ำหนัก(?:คะแนน)?|ตาม(?:ค่า)?น้ำหนัก(?:คะแนน)?");

    private static final Pattern YEAR = Pattern.compile("(?:ประจำ)?(?:ปีงบประมาณ|ปีงบ|ปี)?(?:พ\\.?ศ\\.?)?25\\d\\d");

    /** What the figures are counted in, and their sign. */
    private static final Pattern UNIT = Pattern.compile("\\((?:คะแนน|ร้อยละ|%|[+-])\\)");

    private static final Pattern PARTS = Pattern.compile("(?<![+-])[/(),]|และ|กับ|หรือ");

    private static final int LONGEST_TOTAL = 60;

    /** Longer texts tell of something. */
    private static final int LONGEST = 120;

    /** Signs that say of figures how they differ or what they are held against. */
    private static final String OF_COMPARING = "+±<>=≤≥×÷∆△▲▼↑↓↗↘";

    private final WordChain words;
    private final WordChain marked;
    private final WordChain beside;

    public ScoreLabel(Words words) {
        this.words = new WordChain(words, OF_SCORES, ScoreLabel::saysNothing);
        this.marked = new WordChain(
                words, List.of(Words.Kind.SCORE_WORDS, Words.Kind.MARKS_OF_CHANGE), ScoreLabel::saysNothing);
        this.beside = new WordChain(
                words,
                List.of(Words.Kind.SCORE_WORDS, Words.Kind.MARKS_OF_CHANGE, Words.Kind.BESIDE_SCORES),
                ScoreLabel::saysNothing);
    }

    /** Texts made of what a year's scores are called by and of further words. */
    static WordChain chainWith(Words words, List<Words.Kind> further) {
        return chainOf(
                words, Stream.concat(OF_SCORES.stream(), further.stream()).toArray(Words.Kind[]::new));
    }

    /** Texts made of such words; years and numbers may stand between. */
    static WordChain chainOf(Words words, Words.Kind... kinds) {
        return new WordChain(words, List.of(kinds), ScoreLabel::saysNothing);
    }

    /** Whether a label, without the name of the own body, is made of nothing but what a year's scores are called by. */
    public boolean isOfScores(String label) {
        String said = ThaiText.fold(label);
        return said.length() <= LONGEST && words.is(said);
    }

    /**
     * Whether a heading says in full that the figures below it are no scores of the body but stand beside them: "อันดับ", "ค่าเป้าหมาย",
     * "ผลต่าง ๒๕๖๗ กับ ๒๕๖๘", "+/-". Every word of it is known, and every part says so: "คะแนน (ผลต่าง)" and "คะแนน/เป้าหมาย" hold a score
     * too. "2568 ▲", "ปี 2568 (เป้าหมาย 85)" and "คะแนนปี 2568 ลดลง" are a year's scores with a remark.
     */
    public boolean isBesideScores(String heading) {
        String said = UNIT.matcher(ThaiText.fold(heading)).replaceAll("");
        boolean oneYear = YEAR.matcher(said).results().count() == 1;
        List<String> parts = PARTS.splitAsStream(
                        oneYear ? said : YEAR.matcher(said).replaceAll(""))
                .filter(part -> part.codePoints().anyMatch(letter -> !saysNothing(letter) || Character.isDigit(letter)))
                .toList();
        return said.length() <= LONGEST && !parts.isEmpty() && parts.stream().allMatch(this::isPartBesideScores);
    }

    private boolean isPartBesideScores(String part) {
        String rest = YEAR.matcher(part).replaceAll("");
        boolean ofAYear = !rest.equals(part);
        return beside.is(rest) && !words.is(rest) && !(ofAYear && marked.is(rest));
    }

    /** Whether a label names the total by such words and one for a sum: "คะแนน ITA ภาพรวม", "ผลรวมของหน่วยงาน"; none with a year. */
    public boolean isOfTotal(String label) {
        String said = ThaiText.fold(label);
        String rest = SUM.matcher(said).replaceAll("");
        return !rest.equals(said)
                && said.length() <= LONGEST_TOTAL
                && FiscalYears.inText(label).isEmpty()
                && isOfScores(RECKONED.matcher(rest).replaceAll(""));
    }

    /** Years, numbers of rows and marks of notes say nothing; a vowel or tone mark belongs to its word. */
    private static boolean saysNothing(int letter) {
        return !Character.isLetter(letter)
                && Character.getType(letter) != Character.NON_SPACING_MARK
                && OF_COMPARING.indexOf(letter) < 0;
    }
}
