package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a sentence beside or below scores says about them. It counts if the scores are its subject
 * ("คะแนนข้างต้นเป็นเป้าหมาย", "หมายเหตุ: เป็นค่าเฉลี่ยของจังหวัด"), if it is only a name for such figures ("(ร่าง)"),
 * or if it takes them back ("ไม่ใช่คะแนนจริง"). "ต่ำกว่าเป้าหมาย" and "คะแนนเป้าหมาย 85" merely mention something else.
 */
final class ScoreSentence {
    /** What may stand in front of what a note says. */
    private static final Pattern LEAD = Words.pattern("^(?:[\\s(\\[*†‡§¹²³:\\-–•.]++|<note-leads>(?=.)|\\d{1,2}[.)])+");

    private static final Pattern END = Pattern.compile("(?<![\\s)\\].])[\\s)\\].]++$");

    private static final String SUBJECT =
            "(?:<figures><figure-parts>*(?:<these-figures>|(?:ใน|ตาม)?ตาราง(?:ที่\\d+)?)+|ตาราง(?:ที่\\d+|นี้|ข้างต้น)"
                    + "|^(?:ข้างต้น|ข้างบน|ทั้งหมด))+(?:นี้|ข้างต้น|ทั้งหมด)*";

    private static final Pattern OF_SCORES = Words.pattern(SUBJECT + "<copulas>");

    /** A sentence that says of scores that something is still to come: "ยังไม่ผ่านความเห็นชอบ"; not that they are below a target. */
    private static final Pattern NOT_YET =
            Words.pattern("^(?:" + SUBJECT + "|<figures>+)?ยังไม่(?!<not-yet-and-result>)");

    /** The same, of these scores and their announcement. */
    private static final Pattern NOT_ANNOUNCED =
            Words.pattern("^" + SUBJECT + "ยังไม่(?:ได้|ผ่าน|มี|ถูก|เป็น)*(?:การ)?(?:ประกาศ|รับรอง|ทางการ)");

    /** What a legend calls scores that are not there yet: "รอประกาศ", "ค่าประมาณ". */
    private static final Pattern FORESEEN = Pattern.compile("(?:ค่า|คะแนน|ตัวเลข|การ|ที่)*(?:ประมาณ|รอ(?!บ))");

    /** Scores that are said to be none, without a word for what they are. */
    private static final Pattern NO_SCORES =
            Pattern.compile("(?:ไม่ใช่|มิใช่)(?:ผล|คะแนน)(?:คะแนน|การ|ประเมิน|ita|ที่แท้)*(?:$|[,;)]|และ|แต่|ห้าม)");

    /** A note whose subject is left out: "หมายเหตุ: เป็นคะแนนประเมินตนเอง", "ที่มา: แบบประเมินตนเอง". */
    private static final Pattern NO_SUBJECT = Words.pattern("^\\(?(?:(?:หมายเหตุ)?:?[-*\\d.)]*(?:ยัง)?(?:<copulas>"
            + "|คัดลอก(?:มา)?จาก|ยกมาจาก)|ที่มา(?:ของคะแนน)?:?(?=แบบ|ผล|การ|คะแนน|ประเมิน))");

    /** A note that says nothing else: "(ประเมินตนเอง)", "หมายเหตุ: ผลการประเมินตนเองของกองคลัง". */
    private static final Pattern BARE_SELF =
            Pattern.compile("\\(?(?:หมายเหตุ:?)?[-*\\d.)(]*(?:ผล|คะแนน|จาก)*(?:การ)?ประเมิน(?:ผล)?"
                    + "(?:ตนเอง|ตัวเอง)(?:(?:ของ|โดย)(?:กอง|สำนัก|ฝ่าย|ส่วน|หน่วยงาน).{0,40})?\\)?\\.?");

    private static final Pattern NAMES_TABLE = Pattern.compile("ตารางที่(\\d+)");
    private static final Pattern SELF_BEGINS =
            Pattern.compile("ประเมิน(?=(?:ita|oit|ผล)?(?:ตน|ตัว|กัน|เอง|ด้วย|โดย|จาก|ของ|ภายใน))|คะแนน(?=ต)");
    private static final Pattern OTHERWISE =
            Pattern.compile("ไม่|มิ|ต่าง|ประกาศ|ป\\.ป\\.ช|เทียบ|ก่อน|นอก|และ|กับ|หรือ|ช่อง|คอลัมน์");
    private static final Pattern ANNOUNCED = Pattern.compile("ประกาศ(?:โดย|แล้ว|ผล|เมื่อ)");

    /** What a mean is of that is no year's result: "ค่าเฉลี่ย 3 ปีย้อนหลัง". */
    private static final Pattern SEVERAL_YEARS = Pattern.compile("(?:(?<!\\d)[2-9]|สอง|สาม|สี่|ห้า|หลาย)ปี");

    private static final Pattern WITH_OTHERS = Pattern.compile("ร่วม(?:กัน)?กับ|พร้อมกับ|เช่นเดียวกับ");

    private static final Pattern OF_HOW = Pattern.compile("^(?:ไปตาม|ไปใน|ที่|ต้น)");
    private static final Pattern OF_FIGURES = Pattern.compile("^(?:คะแนน|ตัวเลข|ค่า)");

    private static final Pattern OF_RECKONING = Words.pattern("<reckoning>");

    /** Words that turn what follows into what the scores are not. */
    private static final String NOT = "<denials><denial-parts>*";

    /** Where the name for such figures ends and the sentence tells why they are. */
    private static final Pattern TAIL = Words.pattern("<reasons>.*");

    /** Of what it says that the table does not hold it. */
    private static final Pattern ELSEWHERE =
            Pattern.compile("ไม่(?:ได้)?(?:รวม)?(?:อยู่)?ใน(?:ตาราง|แผ่น|ชีต)(?:นี้)?");

    private static final Pattern YEAR = Pattern.compile("25\\d\\d");
    private static final int LONGEST_PREDICATE = 60;
    private static final int LONGEST = 160;

    private final Words words;
    private final OwnBody body;
    private final ScoreWords claim;
    private final WordChain names;
    private final Pattern denied;

    ScoreSentence(Words words, OwnBody body) {
        this.words = words;
        this.body = body;
        this.claim = new ScoreWords(words);
        this.names = ScoreWords.chainWith(
                words,
                List.of(
                        Words.Kind.AIMED_AT,
                        Words.Kind.NOT_THE_RESULT,
                        Words.Kind.TAKEN_BACK,
                        Words.Kind.DRAFTS,
                        Words.Kind.NO_RESULT_STARTS,
                        Words.Kind.AVERAGE_ROWS,
                        Words.Kind.OTHER_UNITS,
                        Words.Kind.UNITS_ABOVE,
                        Words.Kind.NO_RESULT_NAMES,
                        Words.Kind.NO_RESULT_SHEETS,
                        Words.Kind.SHEETS_OF_UNITS));
        List<String> none = Stream.of(
                        Words.Kind.AIMED_AT,
                        Words.Kind.NOT_THE_RESULT,
                        Words.Kind.TAKEN_BACK,
                        Words.Kind.AVERAGE_ROWS,
                        Words.Kind.NO_RESULT_NAMES)
                .flatMap(kind -> words.folded().get(kind).stream())
                .filter(word -> word.indexOf('*') < 0 && !word.startsWith("ไม่") && !word.startsWith("มิ"))
                .map(Pattern::quote)
                .toList();
        this.denied = Words.pattern(NOT + "(?:" + String.join("|", none) + ")");
    }

    /**
     * What it says of all scores that it stands at.
     *
     * @param table the number of the table that they stand in, {@code ""} for none
     */
    NumberScope read(String text, String table) {
        if (saysSelfAssessed(text, table)) {
            return new NumberScope(NumberScope.Kind.RESULT, Optional.empty(), true, text);
        }
        String said = sayOf(text);
        if (said.isEmpty()
                || said.length() > LONGEST
                || isOfAnotherTable(said, table)
                || ELSEWHERE.matcher(said).find()) {
            return NumberScope.NOTHING;
        }
        if (words.contains(Words.Kind.TAKEN_BACK, said)
                || NO_SCORES.matcher(said).find()
                || claim.isOfNextYear(said)
                || claim.isOfDivision(said)
                || claim.isCountedOtherwise(said)
                || claim.isNameOfOtherAssessment(said)
                || claim.isDraft(said) && !claim.isSelfAssessment(said) && !ScoreWords.holdsAgainst(said)) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        Matcher subject = OF_SCORES.matcher(said);
        Matcher none = NO_SUBJECT.matcher(said);
        boolean named = subject.find();
        if (named || none.find()) {
            return ofPredicate(said.substring(named ? subject.end() : none.end()), named, text);
        }
        if (NOT_YET.matcher(said).find() && FiscalYears.inText(said).isEmpty()) {
            return NumberScope.of(
                    NOT_ANNOUNCED.matcher(said).find() ? NumberScope.Kind.NO_RESULT : NumberScope.Kind.UNKNOWN, text);
        }
        return isName(said) || isYearPlanned(said)
                ? NumberScope.of(NumberScope.Kind.NO_RESULT, text)
                : NumberScope.NOTHING;
    }

    /** Whether a sentence whose subject are these scores says for sure that they are no result, wherever it stands. */
    boolean saysNoResult(String text) {
        String said = sayOf(text);
        Matcher subject = OF_SCORES.matcher(said);
        return claim.isOfNextYear(said)
                || said.length() <= LONGEST
                        && subject.find()
                        && subject.start() == 0
                        && ofPredicate(said.substring(subject.end()), true, text)
                                        .kind()
                                == NumberScope.Kind.NO_RESULT;
    }

    /** What a text says, folded, without the body's name, what it denies and the signs around it. */
    private String sayOf(String text) {
        return bare(denied.matcher(words.names().outOf(ThaiText.fold(body.without(text))))
                .replaceAll(""));
    }

    private static String bare(String said) {
        return END.matcher(LEAD.matcher(said).replaceFirst("")).replaceFirst("");
    }

    /** What is said of the scores by what stands behind "เป็น". */
    private NumberScope ofPredicate(String said, boolean named, String text) {
        if (OF_HOW.matcher(said).lookingAt()
                || ScoreWords.holdsAgainst(said)
                || claim.isOfficial(said)
                || claim.isSelfAssessment(said)) {
            return NumberScope.NOTHING;
        }
        Optional<String> other = body.findOther(text);
        if (other.isPresent()) {
            return NumberScope.of(NumberScope.Kind.OTHER_BODY, other.get());
        }
        // "ค่าเฉลี่ยของ ๑๐ ตัวชี้วัด" is the body's own
        boolean average = words.contains(Words.Kind.AVERAGE_ROWS, said)
                && !words.contains(Words.Kind.UNITS_ABOVE, said)
                && !words.contains(Words.Kind.OTHER_UNITS, said);
        boolean only = text.contains("เพียง") && !claim.isOfScores(said);
        boolean ownMean = average && !SEVERAL_YEARS.matcher(said).find();
        boolean others = ScoreWords.YEAR_BEFORE.matcher(said).find()
                || claim.isNoResultIn(said)
                || ScoreWords.isOfOtherScores(said)
                        && !OF_RECKONING.matcher(said).find();
        if (average || only || others) {
            return ownMean ? NumberScope.NOTHING : NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        if (claim.isOfScores(said)) {
            Optional<FiscalYear> year = FiscalYears.findOnlyIn(said);
            return year.isPresent() ? new NumberScope(NumberScope.Kind.RESULT, year, false, text) : NumberScope.NOTHING;
        }
        boolean doubtful = named
                && OF_FIGURES.matcher(said).lookingAt()
                && !OF_RECKONING.matcher(said).find();
        return doubtful ? NumberScope.of(NumberScope.Kind.UNKNOWN, text) : NumberScope.NOTHING;
    }

    /** What stands behind "คือ" of scores that are told by their look. */
    NumberScope ofMeant(String text) {
        String said = bare(ThaiText.fold(body.without(text)));
        said = denied.matcher(said).replaceAll("");
        if (said.isEmpty()
                || ScoreWords.holdsAgainst(said)
                || WITH_OTHERS.matcher(said).find()) {
            return NumberScope.NOTHING;
        }
        boolean none = claim.isSelfAssessment(said)
                || NOT_YET.matcher(said).find()
                || FORESEEN.matcher(said).lookingAt()
                || words.contains(Words.Kind.TAKEN_BACK, said)
                || NO_SCORES.matcher(said).find();
        if (none) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        NumberScope meant = ofPredicate(said, false, text);
        // "* ปี ๒๕๖๖ ได้ ๘๐.๓๕" tells of that year
        boolean told = meant.year().isPresent()
                && !claim.listYearsGiven(text, true).contains(meant.year().get());
        return told ? NumberScope.NOTHING : meant;
    }

    /** Whether a text is nothing but a name for figures that are no result, and gives none of them. */
    private boolean isName(String said) {
        String name = TAIL.matcher(said).replaceFirst("");
        boolean figures = YEAR.matcher(said).replaceAll("").codePoints().anyMatch(Character::isDigit);
        return !name.isEmpty()
                && !figures
                && !ScoreWords.DRAFTED_BY.matcher(said).lookingAt()
                && names.is(name)
                && (claim.isNoResultIn(name)
                        || claim.isInCell(name)
                        || ScoreWords.YEAR_BEFORE.matcher(name).find());
    }

    /** Whether a text says of a year that its figures are planned: "(2569 = แผน)". A plan's own name has its year behind it. */
    private boolean isYearPlanned(String said) {
        return !words.starts(Words.Kind.PLANNED_FIGURES, said)
                && YEAR.matcher(said).find()
                && claim.isPlanAlone(said);
    }

    private static boolean isOfAnotherTable(String said, String table) {
        Matcher named = NAMES_TABLE.matcher(said);
        return named.find() && !named.group(1).equals(table);
    }

    /** Whether it says of the scores it stands at, and of no others, that they are self-assessed. */
    boolean saysSelfAssessed(String text, String table) {
        String said = ThaiText.fold(text);
        if (BARE_SELF.matcher(said).matches()) {
            return true;
        }
        Matcher subject = OF_SCORES.matcher(said);
        Matcher none = NO_SUBJECT.matcher(said);
        int end = subject.find() ? subject.end() : none.find() ? none.end() : -1;
        if (end < 0 || isOfAnotherTable(said, table) || ANNOUNCED.matcher(said).find()) {
            return false;
        }
        String predicate = said.substring(end, Math.min(said.length(), end + LONGEST_PREDICATE));
        Matcher self = SELF_BEGINS.matcher(predicate);
        return words.contains(Words.Kind.SELF_ASSESSMENT, predicate)
                && self.find()
                && !OTHERWISE.matcher(predicate.substring(0, self.start())).find();
    }
}
