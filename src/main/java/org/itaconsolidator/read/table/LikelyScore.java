package org.itaconsolidator.read.table;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.heading.YearInHeading;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYearMention;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Says of an unknown heading over numbers beside indicators that these are likely scores, and of which year. Whatever it says
 * may be wrong: it is for the officer to confirm. A heading that says what else they are gets no hint, nor one that says more of
 * scores than is understood: raw scores are no scores.
 */
final class LikelyScore {
    private static final Pattern FULL_MARKS = Pattern.compile("(?:คะแนน)?เต็ม100(?!\\d)(?:คะแนน)?");

    /** Two digits at the end that may be a year, and a year of the common era. */
    private static final Pattern SHORT = Pattern.compile("(?<![\\d./])([67]\\d)\\)?$");

    private static final Pattern COMMON = Pattern.compile("(?<![\\d./])(20\\d\\d)(?![\\d./])");
    private static final int CENTURY = 2500;

    private final Layouts layouts;
    private final Words words;
    private final ScoreWords claim;
    private final KnownTexts known;

    LikelyScore(Layouts layouts, Words words, KnownTexts known) {
        this.layouts = layouts;
        this.words = words;
        this.known = known;
        this.claim = new ScoreWords(words);
    }

    /**
     * The likeliest score.
     *
     * @param alreadyThere fields that other columns have: scores of no year are not looked for beside others
     */
    Optional<LikelyHeading.Hint> of(String heading, Set<Field> alreadyThere) {
        String folded = FULL_MARKS.matcher(ThaiText.fold(heading)).replaceAll("");
        String rest = YearInHeading.without(folded);
        Optional<String> hint = words.folded().get(Words.Kind.SCORE_HINTS).stream()
                .filter(rest::contains)
                .max(Comparator.comparingInt(String::length));
        boolean saysMore = hint.filter(word ->
                        !known.listUnknown(rest.replace(word, " ").strip()).isEmpty())
                .isPresent();
        if (rest.isEmpty() && folded.isEmpty() || saysMore || saysSomethingElse(rest)) {
            return Optional.empty();
        }
        Optional<FiscalYear> year = findYear(heading, folded);
        if (year.isPresent()) {
            String said = String.valueOf(year.get().buddhist());
            String common = String.valueOf(year.get().buddhist() - FiscalYear.ERA_OFFSET);
            String because =
                    Stream.of(said, common).filter(folded::contains).findFirst().orElse(said.substring(2));
            return Optional.of(new LikelyHeading.Hint(
                    layouts.heading(Field.SCORE) + "ปี " + said, because, Field.SCORE.code() + "-" + said));
        }
        return alreadyThere.contains(Field.SCORE)
                ? Optional.empty()
                : hint.map(word -> new LikelyHeading.Hint(layouts.heading(Field.SCORE), word, Field.SCORE.code()));
    }

    private boolean saysSomethingElse(String rest) {
        return claim.inLabel(rest).isPresent()
                || claim.inTitle(rest).isPresent()
                || claim.isSelfAssessment(rest)
                || words.contains(Words.Kind.NO_SCORE_HINTS, rest)
                || words.is(Words.Kind.FOREIGN_HEADINGS, rest);
    }

    private static Optional<FiscalYear> findYear(String heading, String folded) {
        List<FiscalYear> years = Stream.concat(
                        FiscalYears.inText(heading).stream().map(FiscalYearMention::year),
                        Stream.concat(
                                number(SHORT.matcher(folded), CENTURY),
                                number(COMMON.matcher(folded), FiscalYear.ERA_OFFSET)))
                .distinct()
                .toList();
        return years.size() == 1 ? Optional.of(years.get(0)) : Optional.empty();
    }

    private static Stream<FiscalYear> number(Matcher digits, int add) {
        return digits.results()
                .map(found -> Integer.parseInt(found.group(1)) + add)
                .filter(FiscalYear::isPlausible)
                .map(FiscalYear::ofBuddhist);
    }
}
