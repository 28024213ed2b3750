package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * Known phrases that say something of the figures around a text, whatever its other words: that they are another's or no result,
 * stand in for one, are another year's, are doubted, or are the announced ones. The phrases are patterns of
 * {@code layouts/asides.yaml}. {@link ScoreSentence} takes sentences apart instead, and {@link ScoreWords} knows single words.
 */
final class Sayings {
    private static final String FILE = "layouts/asides.yaml";

    private static final List<WordPattern> NO_RESULT = sayings("no-result");
    private static final List<WordPattern> STAND_INS = sayings("stand-ins");
    private static final List<WordPattern> OF_ANOTHER_YEAR = sayings("of-another-year");
    private static final List<WordPattern> DOUBTFUL_NAMES = sayings("doubtful-names");
    private static final List<WordPattern> ONLY_OF_A_YEAR = sayings("only-of-a-year");
    private static final List<WordPattern> NOT_CERTAIN = sayings("not-certain");
    private static final List<WordPattern> DOUBTED = sayings("doubted");
    private static final List<WordPattern> PENDING = sayings("pending");
    private static final List<WordPattern> ANNOUNCED = sayings("announced");
    private static final List<WordPattern> YEAR_WITHOUT_RESULT = sayings("year-without-result");

    /** What a clause behind a blank must begin with to be of figures whatever stands before it. */
    private static final Pattern SUBJECT = Pattern.compile("คะแนน|ตัวเลข|ข้อมูล|ตาราง|ผล(?!งาน)|ค่า|แผ่น");

    /** Bodies that are any but the own one: "หน่วยงานใกล้เคียง". */
    private static final Pattern ANY_OTHER =
            Words.pattern("(?:<body-types>\\.?|หน่วยงาน|อปท\\.?|ท้องถิ่น|องค์กร)<some-others>");

    /** What denies the clause behind it, or makes it one of some of the figures: "ไฮไลต์สีเหลือง : คัดลอกมาจากปีที่แล้ว", "ข้อ 3 ใช้คะแนนปีก่อน". */
    private static final Pattern NOT_SO =
            Pattern.compile("(?:ไม่|มิ|อย่า|ห้าม|ถ้า|หาก)[ก-๙]{0,6}\\s*$|[:=]\\s*$|(?i:(?<![a-z])[ieo]it)"
                    + "|ข้อ(?!มูล)|ตัวชี้วัด|ช่อง|แถว|คอลัมน์|(?<!เ)สี|เอียง|ขีดเส้น|แรเงา|ไฮไล|[*†‡]");

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A title is asked by many rules. */
    private static final Memo<Boolean> STANDS_IN =
            new Memo<>(marked -> !leavesUncertain(marked) && isAnyStandIn(marked));

    /** A longer text tells of several things and is not asked. */
    private static final int LONGEST = 200;

    private static List<WordPattern> sayings(String list) {
        return Words.patterns(FILE, list).stream().map(WordPattern::of).toList();
    }

    /**
     * Whether a text says for sure, up to its end, that figures are another body's or none of a result.
     *
     * @param own the text without its {@link Asides asides}, as in what else is asked here
     */
    static boolean isNoResult(String text, String own, OwnBody body) {
        if (text.length() > LONGEST || leavesUncertain(body.withOthersMarked(text))) {
            return false;
        }
        String said = body.withOthersMarked(own).strip();
        if (holds(ThaiText.fold(said), NO_RESULT) || isAnyStandIn(said)) {
            return true;
        }
        Matcher blank = BLANKS.matcher(said);
        while (blank.find()) {
            String rest = said.substring(blank.end());
            if (SUBJECT.matcher(rest).lookingAt() && holds(ThaiText.fold(rest), NO_RESULT)) {
                return true;
            }
        }
        return false;
    }

    private static boolean leavesUncertain(String marked) {
        return holds(ANY_OTHER.matcher(ThaiText.fold(marked)).replaceAll(OwnBody.ANOTHER), NOT_CERTAIN);
    }

    /**
     * Whether a text says for sure that figures only stand in for the body's result, in one of its clauses: that they are those of another
     * body or year, made up, or from before there was a result.
     *
     * @param marked the text with {@link OwnBody#ANOTHER} for each other body
     */
    static boolean isStandIn(String marked) {
        return marked.length() <= LONGEST && STANDS_IN.of(marked);
    }

    private static boolean isAnyStandIn(String said) {
        if (holds(ThaiText.fold(said), STAND_INS)) {
            return true;
        }
        Matcher blank = BLANKS.matcher(said);
        while (blank.find()) {
            boolean so = !NOT_SO.matcher(said.substring(0, blank.start())).find();
            if (so && holds(ThaiText.fold(said.substring(blank.end())), STAND_INS)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text says that figures are those of the year that it names, put there for the time being. */
    static boolean isOfYearForNow(String text) {
        return text.length() <= LONGEST && holds(ThaiText.fold(text), OF_ANOTHER_YEAR);
    }

    /** Whether the name of a file or folder leaves open what its figures are. */
    static boolean isDoubtfulName(String name) {
        return name.length() <= LONGEST && holds(ThaiText.fold(name), DOUBTFUL_NAMES);
    }

    /** Whether a text says of which year figures are, and nothing else: "อันนี้ของปี ๖๗". */
    static boolean isOnlyOfYear(String text) {
        return text.length() <= LONGEST && holds(ThaiText.fold(text), ONLY_OF_A_YEAR);
    }

    /** Whether a text leaves open that figures are a result, in words that say nothing of that each for itself. */
    static boolean isDoubted(String text, String own, OwnBody body) {
        String said = text.length() <= LONGEST ? ThaiText.fold(body.withOthersMarked(own)) : "";
        return holds(said, DOUBTED) || holds(said, YEAR_WITHOUT_RESULT);
    }

    /** Whether a text says that the figures around it are still being made sure of, and nothing else. */
    static boolean isPending(String text) {
        return text.length() <= LONGEST && holds(ThaiText.fold(text), PENDING);
    }

    /** Whether a text says that figures are the announced ones, and nothing else of figures: "แนบท้ายรายงาน เป็นคะแนนที่ ป.ป.ช. ประกาศ". */
    static boolean isAnnounced(String text, String own, OwnBody body) {
        String said = text.length() > LONGEST ? "" : body.without(own).strip();
        return holds(ThaiText.fold(said), ANNOUNCED)
                || BLANKS.matcher(said)
                        .results()
                        .anyMatch(blank -> holds(ThaiText.fold(said.substring(blank.end())), ANNOUNCED)
                                && Asides.isOfPaper(said.substring(0, blank.start())));
    }

    /** The year of which a text says that it has no result yet, and that something was put in its place: "ปี 2568 ยังไม่ประกาศ ใส่ของปี 2567". */
    static Optional<FiscalYear> findYearWithoutResult(String text) {
        return text.length() <= LONGEST && holds(ThaiText.fold(text), YEAR_WITHOUT_RESULT)
                ? FiscalYears.listIn(text).stream().findFirst()
                : Optional.empty();
    }

    private static boolean holds(String said, List<WordPattern> forms) {
        WordPattern.Asked asked = new WordPattern.Asked(said);
        return forms.stream().anyMatch(form -> form.isIn(asked));
    }
}
