package org.itaconsolidator.read;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.EditDistance;
import org.itaconsolidator.thai.Remembered;
import org.itaconsolidator.thai.ThaiText;

/**
 * Takes a cell for a heading: exactly, by the heading without its year or its bracketed addition, or for the one
 * uniquely near heading. Anything that could be two fields is none.
 */
final class HeadingMatcher {
    private static final int LONGEST = 110;
    private static final int SHORTEST_NEAR = 8;
    private static final int LETTERS_PER_MISTAKE = 8;
    private static final Pattern YEAR = Pattern.compile(
            "(?:ประจำ)?(?:ปีงบประมาณ|ปีงบ|ปี)?ฯ?(?:พ\\.?ศ\\.?)?(?<!\\d)(25\\d\\d)(?!\\d)|(?:ปีงบประมาณ|ปีงบฯ?|ปี)(?:พ\\.?ศ\\.?)?(\\d\\d)$");
    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|[():*\"]");
    private static final Pattern ADDITION = Pattern.compile("\\(([^)]*)\\)");
    private static final Pattern OFFICIAL = Pattern.compile("(?:ที่|ตาม|จาก|โดย|ของ|ซึ่ง)*(?:"
            + "(?:ประกาศ)?(?:อย่าง)?(?:เป็น)?ทางการ"
            + "|(?:สำนักงาน|ระบบ)*(?:คณะกรรมการ)?(?:ป\\.?ป\\.?ช\\.?|itas)(?:ประกาศ(?:ผล)?|ประเมิน|แจ้ง)?"
            + "|(?:ได้)?(?:รับ)?(?:การ)?ประกาศ(?:ผล)?(?:คะแนน)?)(?:แล้ว)?");
    private static final Pattern NUMBER = Pattern.compile("\\d{0,3}%?");
    private static final Set<Field> WITH_YEAR = EnumSet.of(Field.SCORE, Field.LEVEL, Field.CHANGE, Field.SELF_SCORE);

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    private final Layouts layouts;
    private final Words words;
    private final ScoreClaim claim;
    private final HeadingWords headingWords = HeadingWords.load();
    private final Remembered<Heading> remembered = new Remembered<>(this::look);

    HeadingMatcher(Layouts layouts, Words words) {
        this.layouts = layouts;
        this.words = words;
        this.claim = new ScoreClaim(words);
        layouts.headings()
                .forEach((field, known) -> known.forEach(heading -> {
                    fields.putIfAbsent(Layouts.key(heading), field);
                    headings.putIfAbsent(Layouts.key(heading), heading);
                }));
    }

    /** What the text says as a heading; empty where it is none that the layouts know. */
    Optional<Heading> match(String text) {
        // blanks and line breaks are folded away, so a text may be somewhat longer than a heading
        return text.length() > 2 * LONGEST ? Optional.empty() : remembered.find(text);
    }

    private Optional<Heading> look(String text) {
        String folded = ThaiText.fold(text);
        if (folded.isEmpty() || folded.length() > LONGEST || isForeign(text)) {
            return Optional.empty();
        }
        return exact(Layouts.key(text))
                .or(() -> withYear(folded))
                .or(() -> official(folded))
                .or(() -> beforeOrAfterAppeal(folded))
                .or(() -> withoutBrackets(folded))
                .or(() -> near(Layouts.key(text))
                        .filter(h -> !isScore(h) || !words.contains(Words.Kind.NO_SCORES, folded)));
    }

    private static boolean isScore(Heading heading) {
        return heading.field() == Field.SCORE || heading.field() == Field.SELF_SCORE;
    }

    /** Whether what stands in brackets leaves a column the body's result: "(ร้อยละ)" does, "(เป้าหมาย)" does not. */
    private boolean addsNothing(String folded) {
        return ADDITION.matcher(folded)
                .results()
                .map(match -> YEAR.matcher(match.group(1)).replaceFirst(""))
                .allMatch(addition -> NUMBER.matcher(addition).matches()
                        || words.is(Words.Kind.SCORE_ADDITIONS, addition)
                        || claim.isSelfAssessment(addition));
    }

    /** Whether the text says below a year's or a score's heading that the column holds the body's own result. */
    boolean isScoreBelowGroup(String text, boolean alone) {
        return words.is(Words.Kind.SCORE_SUB_HEADINGS, text)
                || alone && words.is(Words.Kind.SCORE_ADDITIONS, text.replaceAll("[()]", ""));
    }

    /** "คะแนน ๒๕๖๗ (หลังอุทธรณ์)", and the mark alone: a column of scores. */
    private Optional<Heading> beforeOrAfterAppeal(String folded) {
        return Stream.of(Words.Kind.BEFORE_APPEAL, Words.Kind.AFTER_APPEAL)
                .flatMap(kind -> words.folded().get(kind).stream())
                .filter(folded::contains)
                .max(Comparator.comparingInt(String::length))
                .map(mark -> folded.replace(mark, "").replace("()", ""))
                .flatMap(rest -> rest.isEmpty()
                        ? Optional.of(Heading.of(Field.SCORE, folded, Heading.Match.EXACT))
                        : exact(rest).or(() -> withYear(rest)))
                .filter(heading -> WITH_YEAR.contains(heading.field()));
    }

    /** "ผลการประเมินอย่างเป็นทางการ", "คะแนนจาก ป.ป.ช.": scores, and who gave or announced them. */
    private Optional<Heading> official(String folded) {
        String without = OFFICIAL.matcher(folded).replaceAll("").replace("()", "");
        if (without.equals(folded) || claim.isDraft(folded)) {
            return Optional.empty();
        }
        String rest = BRACKETS.matcher(without).replaceAll("");
        boolean scores = rest.isEmpty() && folded.contains("ทางการ")
                || words.is(Words.Kind.SCORE_SUB_HEADINGS, rest)
                || exact(rest).filter(heading -> heading.field() == Field.SCORE).isPresent();
        return scores && addsNothing(without)
                ? Optional.of(Heading.of(Field.SCORE, folded, Heading.Match.EXACT))
                : Optional.empty();
    }

    /** What an undeclared heading says by its first word. */
    Optional<Heading> matchByWord(String text) {
        return isForeign(text)
                ? Optional.empty()
                : headingWords
                        .findField(text)
                        .map(field -> Heading.of(field, layouts.heading(field), Heading.Match.BY_WORD));
    }

    /** Whether a table with these fields is one of the forms. */
    boolean isOfAForm(Set<Field> fields) {
        return layouts.forms().values().stream().anyMatch(form -> form.isRecognisedBy(fields));
    }

    /** Whether a text is a state of a measure. */
    boolean isState(String text) {
        return words.is(Words.Kind.DONE, text)
                || words.is(Words.Kind.NOT_DONE, text)
                || words.is(Words.Kind.IN_PROGRESS, text);
    }

    /** The state that a tick below a text says; empty where the text is no state. */
    Optional<String> stateOf(String text) {
        if (isState(text)) {
            return Optional.of(text);
        }
        return Stream.of(Words.Kind.TICK_DONE, Words.Kind.TICK_NOT_DONE)
                .filter(kind -> words.is(kind, text))
                .map(kind -> words.folded().get(kind).get(0))
                .findFirst();
    }

    /** Whether a text is one of the lines to sign in below a table. */
    boolean isOfASigner(String text) {
        return SigningCell.of(text, words).isPresent();
    }

    /** Whether only tables of other systems have this heading. */
    boolean isForeign(String text) {
        return text.length() <= LONGEST && words.is(Words.Kind.FOREIGN_HEADINGS, text);
    }

    private Optional<Heading> exact(String key) {
        return Optional.ofNullable(fields.get(key))
                .map(field -> Heading.of(field, headings.get(key), Heading.Match.EXACT));
    }

    private Optional<Heading> withYear(String folded) {
        Matcher year = YEAR.matcher(folded);
        if (!year.find()) {
            return Optional.empty();
        }
        int number = year.group(1) != null ? Integer.parseInt(year.group(1)) : 2500 + Integer.parseInt(year.group(2));
        String withoutYear = year.replaceFirst("");
        String rest = BRACKETS.matcher(withoutYear).replaceAll("").replace("ita", "");
        if (!FiscalYear.isPlausible(number) || rest.matches(".*25\\d\\d.*")) {
            return Optional.empty();
        }
        FiscalYear fiscalYear = FiscalYear.ofBuddhist(number);
        Optional<Heading> heading = rest.isEmpty()
                ? Optional.of(Heading.of(Field.SCORE, folded, Heading.Match.EXACT))
                : exact(rest).or(() -> official(rest));
        return heading.filter(h -> WITH_YEAR.contains(h.field()))
                .filter(h -> !isScore(h) || addsNothing(withoutYear))
                .map(h -> h.in(fiscalYear));
    }

    private Optional<Heading> withoutBrackets(String folded) {
        String plain = BRACKETS.matcher(folded).replaceAll("");
        if (plain.equals(folded) || plain.isEmpty()) {
            return Optional.empty();
        }
        return exact(plain)
                .filter(h -> !isScore(h) || addsNothing(folded))
                .map(h -> Heading.of(h.field(), h.known(), Heading.Match.NEAR));
    }

    /** One mistake in eight letters, and every heading of another field at least two mistakes further. */
    private Optional<Heading> near(String key) {
        if (key.length() < SHORTEST_NEAR || key.matches(".*\\d{2,}.*")) {
            return Optional.empty();
        }
        int most = Math.max(1, key.length() / LETTERS_PER_MISTAKE);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        int otherField = Integer.MAX_VALUE;
        for (Map.Entry<String, Field> known : fields.entrySet()) {
            int distance = EditDistance.within(key, known.getKey(), most + 1).orElse(Integer.MAX_VALUE);
            boolean same = best != null && fields.get(best) == known.getValue();
            if (distance < bestDistance) {
                otherField = same ? otherField : bestDistance;
                bestDistance = distance;
                best = known.getKey();
            } else if (!same) {
                otherField = Math.min(otherField, distance);
            }
        }
        boolean near = bestDistance <= most && otherField - bestDistance >= 2;
        return near
                ? Optional.of(Heading.of(fields.get(best), headings.get(best), Heading.Match.NEAR))
                : Optional.empty();
    }
}
