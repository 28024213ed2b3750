package org.itaconsolidator.read.heading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.scope.WordChain;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Headings of scores, levels and changes that no list can hold, because they name a year, who gave the scores, or an appeal,
 * or are put together of words that say nothing but the body's result: "คะแนนที่ได้รับ ปี 2565 (ผลประกาศ)".
 */
final class ScoreHeadings {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*+(?:\\([^()]*+){0,9}+\\)|[():*\"]");
    private static final String SIGNS = "():*\"";
    private static final Pattern ADDITION = Pattern.compile("\\(([^()]*+(?:\\([^()]*+){0,9}+)\\)");
    private static final Pattern OFFICIAL = Pattern.compile("(?:ที่|ตาม|จาก|โดย|ของ|ซึ่ง)*(?:"
            + "(?:ประกาศ)?(?:อย่าง)?(?:เป็น)?ทางการ"
            + "|(?:ประกาศ)?(?:สำนักงาน|ระบบ)*(?:คณะกรรมการ)?(?:ป\\.?ป\\.?ช\\.?|itas)(?:ประกาศ(?:ผล)?|ประเมิน|แจ้ง)?"
            + "|(?:ได้)?(?:รับ)?(?:การ)?ประกาศ(?:ผล)?(?:คะแนน)?)(?:แล้ว)?");

    /** One of these stands in every text that says so, or that has empty brackets. */
    private static final List<String> OF_OFFICIAL =
            List.of("ทางการ", "ประกาศ", "itas", "ปปช", "ป.ปช", "ปป.ช", "ป.ป.ช", "()");

    private static final Pattern NUMBER = Pattern.compile("\\d{0,3}%?");

    private final Words words;
    private final ScoreWords claim;
    private final Function<String, Optional<Heading>> exact;

    /** Words that say nothing but the body's result. */
    private final WordChain phrase;

    /** Words that say so over numbers beside all indicators, where they need not say that they are scores. */
    private final WordChain overNumbers;

    /**
     * Headings beside those that are declared.
     *
     * @param exact the declared heading that a folded text is
     */
    ScoreHeadings(Words words, Function<String, Optional<Heading>> exact) {
        this.words = words;
        this.claim = new ScoreWords(words);
        this.exact = exact;
        this.phrase = new WordChain(words, List.of(Words.Kind.SCORE_WORDS), letter -> false);
        this.overNumbers = new WordChain(
                words,
                List.of(Words.Kind.SCORE_WORDS, Words.Kind.SCORE_ADDITIONS, Words.Kind.OVER_SCORES),
                letter -> "()[]/:.,-ฯ".indexOf(letter) >= 0 || isOrnament(letter));
    }

    /** Whether a sign only adorns what it stands beside: "★" does, an arrow or triangle says that numbers rise or fall. */
    private static boolean isOrnament(int letter) {
        return letter >= '\u2600'
                && Character.getType(letter) == Character.OTHER_SYMBOL
                && letter != '\u2B06'
                && letter != '\u2B07';
    }

    /** What a folded text says as such a heading. */
    Optional<Heading> find(String folded) {
        Optional<Heading> found = withYear(folded);
        found = found.isPresent() ? found : official(folded);
        found = found.isPresent() ? found : beforeOrAfterAppeal(folded);
        return found.isPresent() ? found : phrase(folded);
    }

    /**
     * The year, if any, of a heading that says nothing but that the numbers below it are a result; empty where it may say
     * something else.
     */
    Optional<Optional<FiscalYear>> overNumbers(String folded) {
        Optional<YearInHeading> year = YearInHeading.find(folded);
        String said = year.map(YearInHeading::rest).orElse(folded);
        boolean otherwise = claim.isSelfAssessment(folded)
                || claim.isDraft(folded)
                || words.contains(Words.Kind.NOT_THE_RESULT, folded)
                || words.contains(Words.Kind.BEFORE_APPEAL, folded);
        boolean result = year.isPresent() && said.isEmpty() || overNumbers.is(said);
        return result && !otherwise ? Optional.of(year.map(YearInHeading::year)) : Optional.empty();
    }

    /** A declared heading with an addition in brackets that leaves it what it is. */
    Optional<Heading> withoutBrackets(String folded) {
        String plain = plain(folded);
        if (plain.equals(folded) || plain.isEmpty()) {
            return Optional.empty();
        }
        return exact.apply(plain)
                .filter(h -> !isScore(h) || addsNothing(folded))
                .map(h -> Heading.of(h.field(), h.known(), Heading.Match.NEAR));
    }

    static boolean isScore(Heading heading) {
        return heading.field() == Field.SCORE || heading.field() == Field.SELF_SCORE;
    }

    /** Whether what stands in brackets leaves a column the body's result: "(ร้อยละ)" does, "(เป้าหมาย)" does not. */
    private boolean addsNothing(String folded) {
        return ADDITION.matcher(folded)
                .results()
                .map(match -> YearInHeading.without(match.group(1)))
                .allMatch(addition -> NUMBER.matcher(addition).matches()
                        || words.is(Words.Kind.SCORE_ADDITIONS, addition)
                        || isPhrase(addition)
                        || isAnnounced(addition)
                        || claim.isSelfAssessment(addition));
    }

    /** Without brackets and what stands in them. */
    private static String plain(String folded) {
        for (int i = 0; i < folded.length(); i++) {
            if (SIGNS.indexOf(folded.charAt(i)) >= 0) {
                return BRACKETS.matcher(folded).replaceAll("");
            }
        }
        return folded;
    }

    private boolean isPhrase(String folded) {
        return !folded.isEmpty() && phrase.is(folded);
    }

    private boolean isAnnounced(String addition) {
        return OFFICIAL.matcher(addition).matches() && !claim.isDraft(addition);
    }

    /** "คะแนนที่ได้รับ", "ผลการประเมิน ITA ของหน่วยงาน": nothing but the body's result, and a word for scores. */
    private Optional<Heading> phrase(String folded) {
        String plain = plain(folded);
        return isPhrase(plain) && words.contains(Words.Kind.SCORE_TITLES, plain) && addsNothing(folded)
                ? Optional.of(score(folded))
                : Optional.empty();
    }

    /** "คะแนน ๒๕๖๗ (หลังอุทธรณ์)", and the mark alone: a column of scores. */
    private Optional<Heading> beforeOrAfterAppeal(String folded) {
        List<String> marks = words.listFolded(List.of(Words.Kind.BEFORE_APPEAL, Words.Kind.AFTER_APPEAL));
        if (!ThaiText.holdsOne(folded, marks)) {
            return Optional.empty();
        }
        return marks.stream()
                .filter(folded::contains)
                .max(Comparator.comparingInt(String::length))
                .map(mark -> folded.replace(mark, "").replace("()", ""))
                .flatMap(rest -> rest.isEmpty()
                        ? Optional.of(score(folded))
                        : exact.apply(rest).or(() -> withYear(rest)))
                .filter(heading -> heading.field().isOfAYear());
    }

    /** "ผลการประเมินอย่างเป็นทางการ", "คะแนนจาก ป.ป.ช.": scores, and who gave or announced them. */
    private Optional<Heading> official(String folded) {
        if (!ThaiText.holdsOne(folded, OF_OFFICIAL)) {
            return Optional.empty();
        }
        String without = OFFICIAL.matcher(folded).replaceAll("").replace("()", "");
        if (without.equals(folded) || claim.isDraft(folded)) {
            return Optional.empty();
        }
        String rest = plain(without);
        boolean scores = rest.isEmpty() && folded.contains("ทางการ")
                || words.is(Words.Kind.SCORE_SUB_HEADINGS, rest)
                || isPhrase(rest) && words.contains(Words.Kind.SCORE_TITLES, rest)
                || exact.apply(rest)
                        .filter(heading -> heading.field() == Field.SCORE)
                        .isPresent();
        return scores && addsNothing(without) ? Optional.of(score(folded)) : Optional.empty();
    }

    private Optional<Heading> withYear(String folded) {
        return YearInHeading.find(folded).flatMap(year -> {
            String rest = plain(year.rest());
            Optional<Heading> heading = rest.isEmpty()
                    ? Optional.of(score(folded))
                    : exact.apply(rest)
                            .or(() -> exact.apply(rest.replace("ita", "")))
                            .or(() -> official(rest))
                            .or(() -> isPhrase(rest) ? Optional.of(score(folded)) : Optional.empty());
            return heading.filter(h -> h.field().isOfAYear())
                    .filter(h -> !isScore(h) || addsNothing(year.rest()))
                    .map(h -> h.in(year.year()));
        });
    }

    private static Heading score(String folded) {
        return Heading.of(Field.SCORE, folded, Heading.Match.EXACT);
    }
}
