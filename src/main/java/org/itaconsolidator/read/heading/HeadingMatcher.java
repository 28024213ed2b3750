package org.itaconsolidator.read.heading;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.ConfirmedHeading;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.scope.WordChain;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.period.Rounds;
import org.itaconsolidator.thai.text.EditDistance;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * Matches a cell with the known headings: exactly, without its year or its addition in brackets, or with the only
 * heading that is near. A text that could mean two fields matches none.
 */
public final class HeadingMatcher {
    /** Fewer letters are no word that two headings share. */
    private static final int SHORTEST_SHARED = 4;

    /** Whose something is: a name alone says nothing of it, and "ของหน่วยงาน" is the body's own. */
    private static final Pattern OF_SOMEBODY = Pattern.compile("ของ(?!หน่วยงาน|องค์กร|ส่วนราชการ)");

    private static final Pattern EARLIER =
            Words.pattern("(?:<year-before>)|(?:รอบ|ครั้ง)(?:ก่อน|ที่แล้ว|ที่ผ่านมา)|ก่อนหน้า(?:นี้)?");

    private static final Pattern THIS_YEAR = Pattern.compile("ปี(?:งบประมาณ)?(?:นี้|ปัจจุบัน|ล่าสุด)");

    /** Who solves problems tells of a deed. */
    private static final Pattern SOLVING = Pattern.compile("แก้(?:ไข)?ปัญหา(?!การทุจริต)");

    /** Letters of the longest text that is a heading without being one that is known word for word. */
    private static final int LONGEST = 110;

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*+(?:\\([^()]*+){0,9}+\\)|[():*\"]");
    private static final String SIGNS = "():*\"";
    private static final String RESULT = "ผล";

    private static final Pattern ADDITION = Pattern.compile("\\(([^()]*+(?:\\([^()]*+){0,9}+)\\)");
    private static final WordPattern OFFICIAL = WordPattern.of(Pattern.compile("(?:ที่|ตาม|จาก|โดย|ของ|ซึ่ง)*(?:"
            + "(?:ประกาศ)?(?:อย่าง)?(?:เป็น)?ทางการ"
            + "|(?:ประกาศ)?(?:สำนักงาน|ระบบ)*(?:คณะกรรมการ)?(?:ป\\.?ป\\.?ช\\.?|itas)(?:ประกาศ(?:ผล)?|ประเมิน|แจ้ง)?"
            + "|(?:หลัง)?(?:ได้)?(?:รับ)?(?:การ)?ประกาศ(?:ผล)?(?:คะแนน)?)(?:แล้ว)?"));

    /** Over "80.12/100", which no other full marks are read of. */
    private static final Pattern OUT_OF = Pattern.compile("/(?:จาก)?(?:คะแนน)?เต็ม$");

    /** The number or letter of a column in front of its heading: "(1) ...", "A: ...", "ก. ...", and not "ค.ศ. 2024". */
    private static final Pattern COLUMN =
            Pattern.compile("^(?:\\(\\d{1,2}\\)|[a-dก-ค][:)]|[a-d]\\.|[ก-ค]\\.(?=[ก-๙]{3}))(?=\\p{L})");

    private static final Pattern NUMBER = Pattern.compile("\\d{0,3}%?");

    private static final OwnBody ANY_BODY = new OwnBody(BodyNames.load(), Optional.empty(), List.of(), any -> true);

    /** A title that begins with no plan and speaks of what came of one: a round alone may be that of a plan. */
    private static final Pattern OF_REPORT = Pattern.compile(
            "^(?!\\W*(?:ร่าง)?แผน).*(?:รายงาน|ติดตาม|ความก้าวหน้า|ความคืบหน้า|สรุปการ(?:ดำเนิน|ปฏิบัติ)|ผล(?!กระทบ|ประโยชน์))");

    /** A title that begins with what came of measures: its round may stand in another line. */
    private static final Pattern REPORT_FIRST = Pattern.compile(
            "[^\\p{L}]*+(?:แบบ(?:ฟอร์ม)?|ตาราง|สรุป|การ|กำกับ|และ)*+(?:ติดตาม|รายงานการ(?:ดำเนิน|ปฏิบัติ|ติดตาม|กำกับ)"
                    + "|(?:รายงาน)?(?:ความก้าวหน้า|ความคืบหน้า"
                    + "|ผล(?!กระทบ|ประโยชน์|ลัพธ์|สัมฤทธิ์|คะแนน|(?:การ)?(?:ประเมิน|วิเคราะห์|กำหนด|ประชุม))))");

    private static final Pattern CALLED_ROUND = Pattern.compile("รอบ(?!ปี)");
    private static final String HOW_LONG = "ระยะเวลา";

    /** Who decides of measures, and that what stands in front are results. */
    private static final Pattern DECIDED = Pattern.compile(
            "^ผล|(?:ที่)?(?:ที่ประชุม|(?:คณะ)?ผู้บริหาร|นายก|สภา)(?:ได้)?(?:เห็นชอบ|อนุมัติ|มีมติ)?(?:ยัง)?$");

    /** Fields of what came of measures. */
    static final Set<Field> WHAT_CAME = EnumSet.of(Field.RESULT, Field.OUTCOME, Field.STATUS);

    private static final Set<Field> OF_WORK = EnumSet.of(Field.MEASURE, Field.STEPS, Field.RESULT, Field.OUTCOME);

    /** A result of whatever was done, and of nobody and nothing else: none of "ผลกระทบ", "ผลต่อประชาชน", "ผลที่คาด". */
    private static final Pattern PLAIN_RESULT = Pattern.compile("(?:รายงาน|สรุป)?(?:การดำเนิน(?:การ|งาน)ที่ผ่านมา|"
            + "ผล(?:ที่(?:ได้(?:รับ)?|เกิดขึ้น|ทำ(?:ได้)?)|การ|ดำเนิน|ปฏิบัติ|ทำ|งาน|จริง|ของ|ตาม|มาตรการ|กิจกรรม)*+)");

    /** A month, in full or with its dots: what a title says of time names no subject. */
    private static final Pattern MONTH = Pattern.compile(MonthNames.IN_FULL + "|(?:ม|ก|มี|เม|พ|มิ|ส|ต|ธ)\\.[คพย]\\.");

    /** A heading of what is counted in whole numbers, which are no rival of scores with decimals: "จำนวนผู้ตอบ (คน)". */
    private static final Pattern COUNT = Pattern.compile("^\\s*จำนวน(?!คะแนน|แต้ม)|\\((?:คน|ราย|ข้อ|ชุด|ครั้ง)\\)");

    /** A number in a heading that is neither full marks of a hundred nor none: of a year, a round or a day. */
    private static final Pattern OTHER_NUMBER = Pattern.compile("(?<!\\d)(?!(?:100|0)(?!\\d))\\d");

    /**
     * What a heading says of any announced score: that it is of a hundred, of this year, whom it was announced to, and behind the word
     * for a mean the sign of one: "คะแนนเฉลี่ย (x̄)".
     */
    private static final Pattern OF_ANY_SCORE =
            Pattern.compile("\\(?(?:จาก)?(?:คะแนน)?เต็ม(?:100(?!\\d)|(?:หนึ่ง)?ร้อย(?!ละ))(?:คะแนน|%)?\\)?"
                    + "|(?<=คะแนน)100(?!\\d)|^100(?=คะแนน)|(?<=ประกาศ|แจ้ง)ให้|(?:ใน)?ปี(?:งบประมาณ)?(?:นี้|ปัจจุบัน|ล่าสุด)"
                    + "|\\((?:x[\u0304\u0305]|μ)\\)$");

    private static final String SORTING = "\u21C5\u21F5\u2195\u2B0D";
    private static final String SCORES = "คะแนน";
    private static final int SHORTEST_NEAR = 8;
    private static final int LETTERS_PER_MISTAKE = 8;
    private static final int FEWEST_CONSONANTS = 5;

    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final Map<String, String> headings = new HashMap<>();
    /** Known headings by their consonants alone, where they are one field's; vowels and tone marks are what damage moves. */
    private final Map<String, String> byConsonants = new HashMap<>();

    private final Layouts layouts;
    private final Words words;
    private final ScoreWords claim;

    /** Words that say nothing but the body's result. */
    private final WordChain phrase;

    /** Words that say so over numbers beside all indicators, where they need not say that they are scores. */
    private final WordChain overNumbers;

    private final WordChain perCent;

    private final HeadingWords headingWords = HeadingWords.load();
    private final Set<Field> told = EnumSet.copyOf(headingWords.listToldByCells());

    /** Letters of the longest heading that is known; a user may have confirmed a whole sentence. */
    private final int longest;

    /** Words of which the titles of plans and reports of measures are made that name no subject. */
    private final WordChain plainTitle;

    /** Words of which headings of measures are made whose results stand in front of them. */
    private final WordChain ofResults;

    /** Words of which headings of measures are made that leave it at that. */
    private final WordChain ofMeasures;

    private final Memo<Boolean> plainTitles = new Memo<>(line -> isPlainTitle(line, ANY_BODY));
    private final Memo<Looked> remembered = new Memo<>(this::look);
    private final Memo<Set<Field>> spoken = new Memo<>(this::lookForSpoken);

    /**
     * What a text says as a heading.
     *
     * @param foreign whether only tables of other systems have this heading
     * @param heading the heading that is known
     * @param byWord what an undeclared heading says by its first word
     */
    private record Looked(boolean foreign, Optional<Heading> heading, Optional<Heading> byWord) {}

    public HeadingMatcher(Layouts layouts, Words words) {
        this.layouts = layouts;
        this.words = words;
        this.claim = new ScoreWords(words);
        this.phrase = new WordChain(words, List.of(Words.Kind.SCORE_WORDS), letter -> false);
        this.overNumbers = new WordChain(
                words,
                List.of(Words.Kind.SCORE_WORDS, Words.Kind.SCORE_ADDITIONS, Words.Kind.OVER_SCORES),
                letter -> "()[]/:.,-ฯ".indexOf(letter) >= 0 || isOrnament(letter));
        this.perCent = new WordChain(
                words,
                List.of(Words.Kind.PER_CENT_HEADINGS),
                letter -> isDigit((char) letter) || "()[]/:.,-".indexOf(letter) >= 0);
        this.plainTitle = new WordChain(
                words,
                List.of(Words.Kind.PLAIN_TITLES),
                letter -> isDigit((char) letter) || "()[]/:.,-–_ฯ".indexOf(letter) >= 0);
        IntPredicate between = letter -> "()/,".indexOf(letter) >= 0;
        this.ofResults = new WordChain(words, List.of(Words.Kind.MEASURES_BEHIND_RESULTS), between);
        this.ofMeasures =
                new WordChain(words, List.of(Words.Kind.MEASURES_BEHIND_RESULTS, Words.Kind.OWN_MEASURES), between);
        layouts.confirmed().values().forEach(each -> know(each.heading(), each.field()));
        layouts.headings().forEach((field, known) -> known.forEach(heading -> know(heading, field)));
        told.addAll(ColumnEvidence.CERTAIN);
        told.add(Field.STEPS);
        Set<String> several = new HashSet<>();
        fields.forEach((known, field) -> {
            String other = byConsonants.putIfAbsent(consonants(known), known);
            if (other != null && fields.get(other) != field) {
                several.add(consonants(known));
            }
        });
        byConsonants.keySet().removeAll(several);
        this.longest = fields.keySet().stream().mapToInt(String::length).reduce(LONGEST, Math::max);
    }

    private void know(String heading, Field field) {
        fields.putIfAbsent(Layouts.key(heading), field);
        headings.putIfAbsent(Layouts.key(heading), heading);
    }

    /** What the text says as a heading; empty where it is none that the layouts know. */
    public Optional<Heading> match(String text) {
        // blanks and line breaks are folded away, so a text may be somewhat longer than a heading
        return text.length() > 2 * longest
                ? Optional.empty()
                : remembered.of(text).heading();
    }

    /** Whether a text is a heading of a field. */
    public boolean is(Field field, String text) {
        return match(text).filter(heading -> heading.field() == field).isPresent();
    }

    public boolean is(Set<Field> fields, String text) {
        return match(text).filter(heading -> fields.contains(heading.field())).isPresent();
    }

    /** Whether a text is a heading exactly as it is declared. */
    public boolean knows(String text) {
        return match(text).filter(Heading::exact).isPresent();
    }

    /** What a text says as a heading or, if it is none, by its first word. */
    public Optional<Heading> matchAnyhow(String text) {
        return match(text).or(() -> matchByWord(text));
    }

    private Looked look(String text) {
        boolean foreign = text.length() <= LONGEST
                && words.is(Words.Kind.FOREIGN_HEADINGS, text)
                && layouts.findConfirmed(text).isEmpty();
        if (foreign) {
            return new Looked(true, Optional.empty(), Optional.empty());
        }
        Optional<Heading> byWord = headingWords
                .findField(text)
                .map(field -> Heading.of(field, layouts.heading(field), Heading.Match.BY_WORD));
        return new Looked(false, text.length() > 2 * longest ? Optional.empty() : lookForKnown(text), byWord);
    }

    private Optional<Heading> lookForKnown(String text) {
        String folded = ThaiText.fold(text);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        Optional<Heading> exact = exact(Layouts.key(text));
        if (exact.isPresent() || folded.length() > LONGEST) {
            return exact;
        }
        String said = YearInHeading.withoutAnnouncement(folded);
        Optional<Heading> ofScores = ofScores(said);
        ofScores = ofScores.isPresent() ? ofScores : withoutBrackets(said);
        ofScores = ofScores.isPresent() || said.equals(folded) ? ofScores : exact(said);
        return ofScores.isPresent()
                ? ofScores
                : near(Layouts.key(text))
                        .or(() -> nearWithoutBrackets(folded))
                        .filter(h -> !h.isScore() || !words.contains(Words.Kind.NO_SCORES, folded));
    }

    /**
     * Whether the text says below a year's or a score's heading that the column holds the body's own result; whether it does
     * below a bare "อบต." is told once the body is known.
     */
    boolean isScoreBelowGroup(String text, boolean alone) {
        return words.is(Words.Kind.SCORE_SUB_HEADINGS, text)
                || !BodyNames.load().listTypes(text).isEmpty()
                || alone
                        && (words.is(Words.Kind.SCORE_ADDITIONS, text.replaceAll("[()]", ""))
                                || words.is(Words.Kind.SCORES_ALONE, text));
    }

    public Optional<Heading> matchByWord(String text) {
        return remembered.of(text).byWord();
    }

    /** Whether a text says something as a heading, be it by its first word alone. */
    boolean isHeading(String text) {
        Looked looked = remembered.of(text);
        return looked.byWord().isPresent() || looked.heading().isPresent();
    }

    /** A heading that is taken for a field's because of what stands below it. */
    Heading byContent(Field field) {
        return Heading.of(field, field == Field.IGNORE ? "" : layouts.heading(field), Heading.Match.BY_CONTENT);
    }

    /** The heading of a field in the program's own forms. */
    public String ownHeading(Field field) {
        return layouts.heading(field);
    }

    /** What a heading over numbers beside the ten indicators means, where it says nothing but that they are a result. */
    Optional<Heading> scoresOver(String text) {
        return isForeign(text)
                ? Optional.empty()
                : overNumbers(ThaiText.fold(text)).map(year -> {
                    Heading score = byContent(Field.SCORE);
                    return year.map(score::in).orElse(score);
                });
    }

    /**
     * The only numbers of 0 to 100 beside the ten indicators, below a title of their result, are its scores, if their heading does not say
     * that they are something else; of what year it says.
     */
    Optional<Heading> scoresUnless(String heading) {
        Optional<YearInHeading> year = YearInHeading.findOverScores(heading);
        if (saysSomethingElse(heading)
                || OTHER_NUMBER
                        .matcher(year.map(YearInHeading::rest).orElse(ThaiText.fold(heading)))
                        .find()) {
            return Optional.empty();
        }
        Heading score = Heading.of(Field.SCORE, layouts.heading(Field.SCORE), Heading.Match.BY_NUMBERS);
        return Optional.of(year.map(said -> score.in(said.year())).orElse(score));
    }

    /** The years of several headings of which each names its own, or counts on, and none says that it is of something else. */
    Map<Integer, Heading> listYearsOf(GridRow headings) {
        Map<Integer, FiscalYear> counted = YearInHeading.listCountingOn(headings);
        Map<Integer, Heading> years = new HashMap<>();
        for (GridCell cell : headings.cells()) {
            boolean counts = counted.containsKey(cell.column());
            scoresUnless(counts ? YearInHeading.withoutAny(cell.text()) : cell.text())
                    .map(said -> counts ? said.in(counted.get(cell.column())) : said)
                    .filter(said -> said.year().isPresent())
                    .ifPresent(said -> years.put(cell.column(), said));
        }
        return years.size() > 1 ? years : Map.of();
    }

    /** Whether a heading has a word by which numbers beside indicators are no scores of the body, or not those of this year. */
    public boolean saysSomethingElse(String heading) {
        return isOfOthers(heading)
                || ScoreRowKind.INSTRUMENT_MARK
                        .matcher(heading.toLowerCase(Locale.ROOT))
                        .find()
                || words.contains(Words.Kind.NO_SCORE_HINTS, YearInHeading.withoutAny(heading));
    }

    /** Whether a heading says by a known word that the figures below it are others than the body's announced scores. */
    public boolean isOfOthers(String heading) {
        return isBesideScores(heading)
                || claim.headsOthers(heading)
                || claim.isBeforeAppeal(heading)
                || claim.inTitle(heading).isPresent()
                || headingWords.isToCome(heading);
    }

    /** A heading without what it says of any score; as it is where nothing else is left. */
    static String withoutSaidOfAny(String heading) {
        String said = ThaiText.fold(heading);
        String rest = OF_ANY_SCORE.matcher(said).replaceAll("");
        return rest.isEmpty() || rest.equals(said) ? heading : rest;
    }

    /**
     * Whether a heading has a word for figures that stand beside a result, whatever else it says: of a mean, an aim, a rank, a weight, or
     * another assessment.
     */
    boolean speaksOfOthers(String heading) {
        return claim.headsOthers(heading)
                || headingWords.isToCome(heading)
                || words.contains(Words.Kind.BESIDE_SCORES, heading)
                || words.contains(Words.Kind.OTHER_ASSESSMENT_NAMES, heading);
    }

    /**
     * What a heading over numbers means that says nothing else but what the names beside them are called too: "ด้านที่ตรวจ | คะแนนตรวจ".
     * It says then of which rows the scores are, and the heading of the names tells what these may be besides.
     */
    Optional<Heading> scoresOf(String text, String names) {
        String said = ThaiText.fold(text);
        String shared = longestShared(said, ThaiText.fold(names));
        return shared.length() < SHORTEST_SHARED || isBesideScores(text) || shared.contains(SCORES)
                ? Optional.empty()
                : scoresOver(said.replace(shared, ""));
    }

    private static String longestShared(String text, String other) {
        String longest = "";
        for (int start = 0; start < text.length(); start++) {
            int end = start + longest.length() + 1;
            while (end <= text.length() && other.contains(text.substring(start, end))) {
                longest = text.substring(start, end);
                end++;
            }
        }
        return longest;
    }

    /** Whether a heading says who announced the figures below it: beside a self-assessment another word may mean a second one. */
    boolean isAnnounced(String heading) {
        return claim.isOfficial(heading);
    }

    /** Whether a label says nothing but that a figure is a result, and of no year: "Result (100)". */
    public boolean isOfScoresAlone(String text) {
        return scoresOver(text).filter(said -> said.year().isEmpty()).isPresent();
    }

    /** Whether a heading says in full that the figures below it are others than the body's scores. */
    public boolean isBesideScores(String heading) {
        return isForeign(heading)
                || claim.isBesideScores(heading)
                || claim.isSelfAssessment(heading)
                || claim.inLabel(heading).isPresent()
                || isOfYearBefore(heading);
    }

    boolean counts(String heading) {
        return COUNT.matcher(heading).find();
    }

    /** Whether the numbers below a heading may be an amount, of which a share beside them is one: "ผู้ตอบ" in front of "%". */
    public boolean mayBeAmount(String heading) {
        return counts(heading) || !ThaiText.fold(heading).contains(SCORES) && !isBesideScores(heading);
    }

    /** Whether a heading says nothing but that the numbers below it are of a hundred, and not that they are scores. */
    public boolean isShare(String heading) {
        String folded = ThaiText.fold(heading);
        return !folded.contains(SCORES) && perCent.is(folded);
    }

    /** Whether a heading speaks of the year, or the time, before: "คะแนนปีที่แล้ว". */
    public boolean isOfYearBefore(String heading) {
        return EARLIER.matcher(ThaiText.fold(heading)).find();
    }

    /** Whether a heading speaks of this year without saying which it is: "คะแนนปีนี้". */
    public boolean isOfThisYear(String heading) {
        return THIS_YEAR.matcher(ThaiText.fold(heading)).find();
    }

    /** Whether a heading speaks of the level of the announced result and of nothing else. */
    boolean isOfLevel(String heading) {
        return heading.contains("ระดับ") && claim.isOfLevel(heading);
    }

    public Optional<ConfirmedHeading> findMapped(String heading) {
        return layouts.findConfirmed(heading)
                .filter(confirmed -> !confirmed.file().isEmpty());
    }

    /** The fields of which a heading has a word, wherever in it; what came of an earlier round is none of this one's. */
    Set<Field> listSpokenOf(String heading) {
        Set<Field> of = spoken.of(heading);
        return of.isEmpty() ? EnumSet.noneOf(Field.class) : EnumSet.copyOf(of);
    }

    private Set<Field> lookForSpoken(String heading) {
        Matcher solving = SOLVING.matcher(ThaiText.fold(heading));
        Set<Field> named = headingWords.listSpokenOf(solving.replaceAll(""));
        if (solving.reset().find()) {
            named.add(Field.MEASURE);
        }
        if (EARLIER.matcher(ThaiText.fold(heading)).find()) {
            named.remove(Field.RESULT);
            named.remove(Field.OUTCOME);
        }
        return named;
    }

    /** Whether a heading says which ones of its field's things stand below it. */
    boolean saysWhich(String heading) {
        return words.contains(Words.Kind.WHICH_OF_THEM, heading);
    }

    boolean isOfPeople(String heading) {
        return words.is(Words.Kind.PEOPLE_COLUMNS, heading);
    }

    String withoutYearBefore(String heading) {
        return EARLIER.matcher(ThaiText.fold(heading)).replaceAll("");
    }

    /** Whether a heading has no word by which its column is none of the forms'. */
    boolean isOfAField(String heading) {
        return !headingWords.isOfNoField(heading);
    }

    /**
     * The form that a table with these fields is, the first of those that it may be.
     *
     * @param announced whether it stands below the title of a plan
     */
    public Optional<Form> findForm(Set<Field> fields, BooleanSupplier announced) {
        return Stream.of(Form.OIT_CHECKLIST, Form.REPORT, Form.MEASURES, Form.SCORES, Form.ANALYSIS)
                .filter(form -> form == Form.MEASURES
                        ? layouts.areMeasures(fields, fields.contains(Field.SCORE), announced)
                        : layouts.form(form).isRecognisedBy(fields))
                .findFirst();
    }

    public boolean isTitleOfMeasures(String line) {
        return words.namesMeasures(line)
                || headingWords.isPlanTitle(line) && words.contains(Words.Kind.ASSESSMENT, line);
    }

    /** Whether a line is the title of a plan, of whatever. */
    boolean isTitleOfAPlan(String line) {
        return words.contains(Words.Kind.MEASURE_STARTS, line) || headingWords.isPlanTitle(line);
    }

    /** Whether a line is the title of what is weak in a result of the assessment, and of no measures. */
    public boolean isTitleOfAnalysis(String line) {
        return headingWords.isAnalysisTitle(line)
                && words.contains(Words.Kind.ASSESSMENT, line)
                && !isOfAnotherSystem(line)
                && !isTitleOfMeasures(line);
    }

    /** Whether a title announces a plan, or whose work something is, and not a result. */
    public boolean announcesPlan(String line) {
        return !words.starts(Words.Kind.SCORE_TITLE_STARTS, line)
                && (words.namesMeasures(line)
                        || headingWords.isPlanTitle(line)
                        || layouts.headings().get(Field.RESPONSIBLE).stream()
                                .map(ThaiText::fold)
                                .anyMatch(ThaiText.fold(line)::contains));
    }

    /** Whether a title, or the heading of measures, says nothing by which they are another's, of another time or given up. */
    boolean maySayOwn(String text) {
        return claim.inTitle(text).isEmpty()
                && !isDenied(text, Field.MEASURE)
                && !isOfAnotherSystem(text)
                && !words.contains(Words.Kind.OTHER_ASSESSMENT_NAMES, text)
                && !OF_SOMEBODY.matcher(ThaiText.fold(text)).find();
    }

    boolean isTitleOfReport(String line) {
        return words.contains(Words.Kind.REPORT_TITLES, line)
                || Rounds.inText(line).isPresent()
                        && OF_REPORT.matcher(ThaiText.fold(line)).find();
    }

    /** Whether a title of measures begins with what came of them: of which round may stand in another line. */
    boolean isTitleOfReportWithoutRound(String line) {
        return isTitleOfMeasures(line)
                && REPORT_FIRST.matcher(ThaiText.fold(line)).lookingAt();
    }

    /** Whether a line says of which round a report is: the months of a whole year may be those of a plan. */
    boolean isRoundOfReport(String line) {
        OptionalInt round = Rounds.inText(line);
        return round.isPresent()
                && (round.getAsInt() == FiscalYear.HALF_YEAR
                        || CALLED_ROUND.matcher(line).find())
                && !line.contains(HOW_LONG)
                && !isTitleOfAPlan(line);
    }

    /** Whether a line is the title of what was done in one round: no plan has such a title. */
    boolean isTitleOfARoundsReport(String line) {
        return isTitleOfReport(line) && Rounds.inText(line).isPresent();
    }

    /** Whether a heading may mean anything that the cells below it say: it has no word of another system's tables. */
    boolean mayBeAnything(String heading) {
        return !isForeign(heading)
                && headingWords.mayBeAnything(heading)
                && !words.is(Words.Kind.OTHER_COLUMNS, heading)
                && !words.starts(Words.Kind.OTHER_COLUMN_STARTS, heading);
    }

    /** Whether a heading says that the results in front of its column are those of the measures in it, and not what follows from them. */
    boolean isOfResults(String heading) {
        boolean measures = words.contains(Words.Kind.MEASURE_STARTS, heading)
                || matchByWord(heading)
                        .filter(said -> said.field() == Field.MEASURE)
                        .isPresent();
        return measures && ofResults.is(ThaiText.fold(heading));
    }

    /** Whether a heading is made of nothing but words of measures, and none of whose or which they are. */
    boolean isOfOwnMeasures(String heading) {
        return ofMeasures.is(ThaiText.fold(heading));
    }

    /** Whether a heading says what measures are to bring about, and names nothing else that a form keeps. */
    public boolean isOfWhatIsToCome(String heading) {
        return headingWords.isToCome(heading) && WHAT_CAME.containsAll(listSpokenOf(heading));
    }

    /**
     * Whether a heading says of its measures or results themselves that they are not done, or not here: "มาตรการที่ยกเลิก",
     * "ผลของหน่วยงานอื่น", and not of what they are about: "มาตรการแก้ไขข้อที่ไม่ผ่าน".
     */
    boolean isDenied(String heading, Field field) {
        String folded = ThaiText.fold(heading);
        return OF_WORK.contains(field)
                && headingWords.denied().stream()
                        .flatMap(word -> word.matcher(folded).results())
                        .map(said -> DECIDED.matcher(folded.substring(0, said.start()))
                                .replaceFirst(""))
                        .anyMatch(work -> work.isEmpty() || ofMeasures.is(work));
    }

    /** Whether a heading says of numbers beside the indicators that they are scores, and says nothing else. */
    public boolean areScoresBelow(String heading) {
        String said = withoutSaidOfAny(heading);
        return scoresOver(said)
                        .or(() -> match(heading).filter(Heading::isScore))
                        .isPresent()
                && !saysSomethingElse(said);
    }

    /** Whether a heading has a word for one field, wherever in it, and none of other systems' tables. */
    public boolean speaksOf(Field field, String heading) {
        return listSpokenOf(heading).contains(field) && mayBeAnything(heading);
    }

    /** Whether a heading has a word for a field, wherever in it, and none of other systems' tables. */
    public boolean speaksOfAField(String heading) {
        return !listSpokenOf(heading).isEmpty() && mayBeAnything(heading);
    }

    /** Whether a heading, or that of a group, says that what stands below it is what came of the measures: "ส่วนผล", "ความก้าวหน้า". */
    boolean isResult(String heading) {
        return isPlainResult(heading.replaceFirst("^(?:ส่วน(?:ของ)?|ด้าน|ตาม)", ""))
                || matchByWord(heading)
                        .or(() -> match(heading))
                        .filter(said -> said.field() == Field.RESULT)
                        .isPresent();
    }

    public boolean isPlainResult(String heading) {
        return PLAIN_RESULT.matcher(ThaiText.fold(heading)).matches();
    }

    /** Whether a heading tells the days on which the work was done, and none that are planned. */
    boolean isOfDaysDone(String heading) {
        return words.starts(Words.Kind.DAYS_DONE, heading) && !words.contains(Words.Kind.OF_A_PLAN, heading);
    }

    /** Whether a heading has no word of other systems' tables. */
    boolean isOfNothingElse(String heading) {
        return !isForeign(heading) && !headingWords.isNever(heading);
    }

    Set<Field> listTold() {
        return told;
    }

    /**
     * Whether a title is made of nothing but words of plans and reports of measures, a year, a round and the body: with measures below it,
     * and no other subject beside it, there is none that they could be of.
     */
    public boolean isPlainTitle(String line, OwnBody body) {
        String folded = ThaiText.fold(body.without(line));
        return words.contains(Words.Kind.OF_MEASURES, folded) && isOfPlainWords(folded);
    }

    boolean isPlainTitle(String line) {
        return plainTitles.of(line);
    }

    /**
     * Whether a line beside such a title, or a name of a sheet, a file or a folder, names no subject: it is the assessment's, the body's
     * with its place, a division's, or made of such words and days. What is not understood may be a subject.
     */
    public boolean namesNoSubject(String line, OwnBody body) {
        String rest = body.withoutPlace(line);
        return isTitleOfOurs(line) && !isOfAnotherSystem(line)
                || ColumnEvidence.isNameOfDivision(rest)
                || body.isType(rest)
                || isOfPlainWords(ThaiText.fold(rest));
    }

    private boolean isOfPlainWords(String folded) {
        return plainTitle.is(MONTH.matcher(folded).replaceAll(""));
    }

    boolean namesASubject(String line) {
        return !namesNoSubject(line, ANY_BODY);
    }

    public boolean isTitleOfOurs(String line) {
        return words.contains(Words.Kind.ASSESSMENT, line)
                || words.contains(Words.Kind.MEASURE_REPORTS, line)
                || words.contains(Words.Kind.WHAT_IS_ASSESSED, line) && isPlainTitle(line);
    }

    /** Whether a line names a table of another system, or a calendar of the assessment. */
    boolean isOfAnotherSystem(String line) {
        return words.contains(Words.Kind.OTHER_SYSTEMS, line) || words.contains(Words.Kind.CALENDARS, line);
    }

    public boolean isOfAForm(Set<Field> fields) {
        return layouts.forms().values().stream().anyMatch(form -> form.isRecognisedBy(fields));
    }

    boolean isState(String text) {
        return words.isState(text);
    }

    /** The state that a tick below a text says; empty where the text is no state. */
    Optional<String> stateOf(String text) {
        return Stream.of(Words.Kind.TICK_DONE, Words.Kind.TICK_NOT_DONE, Words.Kind.TICK_IN_PROGRESS)
                .filter(kind -> words.is(kind, text))
                .map(kind -> words.folded().get(kind).get(0))
                .findFirst()
                .or(() -> Optional.of(text).filter(this::isState));
    }

    /** Whether only tables of other systems have this heading. */
    public boolean isForeign(String text) {
        return text.length() <= LONGEST && remembered.of(text).foreign();
    }

    private Optional<Heading> exact(String key) {
        return Optional.ofNullable(fields.get(key))
                .map(field -> Heading.of(field, headings.get(key), Heading.Match.EXACT))
                .map(heading -> Optional.ofNullable(layouts.confirmed().get(key))
                        .flatMap(ConfirmedHeading::year)
                        .map(heading::in)
                        .orElse(heading));
    }

    private boolean isConfirmedOfAYear(String key) {
        return layouts.confirmed().containsKey(key)
                && layouts.confirmed().get(key).year().isPresent();
    }

    private static boolean holdsNumber(String key) {
        for (int i = 1; i < key.length(); i++) {
            if (isDigit(key.charAt(i)) && isDigit(key.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** One mistake in eight letters, and every heading of another field at least two mistakes further. */
    private Optional<Heading> near(String key) {
        return nearest(key).or(() -> ofSameConsonants(key));
    }

    /** A heading whose vowels and tone marks alone are in another order or missing: "ผู้รับผดิชอบ". */
    private Optional<Heading> ofSameConsonants(String key) {
        String own = consonants(key);
        if (own.length() < FEWEST_CONSONANTS
                || !byConsonants.containsKey(own)
                || key.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        return Optional.of(byConsonants.get(own))
                .map(known -> Heading.of(fields.get(known), headings.get(known), Heading.Match.NEAR));
    }

    private static String consonants(String text) {
        StringBuilder consonants = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter >= 'ก' && letter <= 'ฮ' || letter >= 'a' && letter <= 'z') {
                consonants.append(letter);
            }
        }
        return consonants.toString();
    }

    private Optional<Heading> nearest(String key) {
        if (key.length() < SHORTEST_NEAR || holdsNumber(key)) {
            return Optional.empty();
        }
        int most = Math.max(1, key.length() / LETTERS_PER_MISTAKE);
        String best = null;
        int bestDistance = Integer.MAX_VALUE;
        int otherField = Integer.MAX_VALUE;
        for (Map.Entry<String, Field> known : fields.entrySet()) {
            int distance = EditDistance.within(key, known.getKey(), most + 1).orElse(Integer.MAX_VALUE);
            if (distance == Integer.MAX_VALUE || isConfirmedOfAYear(known.getKey())) {
                continue;
            }
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

    /**
     * Whether a sign only adorns what it stands beside: "★" does, and the arrows up and down by which a web page sorts a column; an arrow
     * or triangle one way says that numbers rise or fall.
     */
    private static boolean isOrnament(int letter) {
        return SORTING.indexOf(letter) >= 0
                || letter >= '\u2600'
                        && Character.getType(letter) == Character.OTHER_SYMBOL
                        && letter != '\u2B06'
                        && letter != '\u2B07';
    }

    /**
     * What a folded text says of scores, levels and changes that no list can hold, because it names a year, who gave the scores, or an
     * appeal, or is put together of words that say nothing but the body's result: "คะแนนที่ได้รับ ปี 2565 (ผลประกาศ)".
     */
    private Optional<Heading> ofScores(String folded) {
        Optional<Heading> found = withYear(folded);
        found = found.isPresent() ? found : official(folded);
        found = found.isPresent() ? found : beforeOrAfterAppeal(folded);
        return found.isPresent() ? found : phrase(folded);
    }

    /**
     * The year, if any, of a heading that says nothing but that the numbers below it are a result; empty where it may say
     * something else.
     */
    private Optional<Optional<FiscalYear>> overNumbers(String folded) {
        Optional<YearInHeading> year = YearInHeading.find(folded);
        String counted =
                OUT_OF.matcher(year.map(YearInHeading::rest).orElse(folded)).replaceFirst("");
        String said = COLUMN.matcher(counted).replaceFirst("");
        boolean otherwise = claim.isSelfAssessment(folded)
                || claim.isDraft(folded)
                || words.contains(Words.Kind.NOT_THE_RESULT, folded)
                || words.contains(Words.Kind.BEFORE_APPEAL, folded);
        boolean result = year.isPresent() && said.isEmpty() || overNumbers.is(said);
        return result && !otherwise ? Optional.of(year.map(YearInHeading::year)) : Optional.empty();
    }

    /** A declared heading with an addition in brackets that leaves it what it is. */
    private Optional<Heading> withoutBrackets(String folded) {
        String plain = plain(folded);
        if (plain.equals(folded) || plain.isEmpty()) {
            return Optional.empty();
        }
        return exact(plain)
                .filter(h -> !h.isScore() || addsNothing(folded))
                .map(h -> Heading.of(h.field(), h.known(), Heading.Match.NEAR));
    }

    /** A mistyped heading of scores with such an addition. */
    private Optional<Heading> nearWithoutBrackets(String folded) {
        String plain = plain(folded);
        return plain.equals(folded) || !addsNothing(folded)
                ? Optional.empty()
                : near(plain).filter(Heading::isScore);
    }

    /** Whether what stands in brackets leaves a column the body's result: "(ร้อยละ)" and "(เป้าหมาย 85)" do, "(เป้าหมาย)" does not. */
    private boolean addsNothing(String folded) {
        return ADDITION.matcher(folded)
                .results()
                .map(match -> YearInHeading.without(match.group(1)))
                .allMatch(addition -> NUMBER.matcher(addition).matches()
                        || words.is(Words.Kind.SCORE_ADDITIONS, addition)
                        || addition.startsWith(RESULT)
                                && words.is(Words.Kind.SCORE_ADDITIONS, addition.substring(RESULT.length()))
                        || isPhrase(addition)
                        || fields.get(addition) == Field.LEVEL
                        || addsWhoAnnounced(addition)
                        || ScoreWords.isOwnFigure(addition)
                        || claim.isSelfAssessment(addition));
    }

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

    private boolean addsWhoAnnounced(String addition) {
        return OFFICIAL.matcher(addition.startsWith(RESULT) ? addition.substring(RESULT.length()) : addition)
                        .matches()
                && !claim.isDraft(addition);
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
                .flatMap(rest -> plain(rest).isEmpty() && addsNothing(rest)
                        ? Optional.of(score(folded))
                        : exact(rest).or(() -> withYear(rest)).or(() -> official(rest)))
                .filter(heading -> heading.field().isOfAYear());
    }

    /** "ผลการประเมินอย่างเป็นทางการ", "คะแนนจาก ป.ป.ช.": scores, and who gave or announced them. */
    private Optional<Heading> official(String folded) {
        String without = OFFICIAL.replaceAll(folded, "").replace("()", "");
        if (without.equals(folded) || claim.isDraft(folded)) {
            return Optional.empty();
        }
        String rest = plain(without);
        boolean scores = rest.isEmpty() && folded.contains("ทางการ")
                || words.is(Words.Kind.SCORE_SUB_HEADINGS, rest)
                || isPhrase(rest) && words.contains(Words.Kind.SCORE_TITLES, rest)
                || exact(rest).filter(heading -> heading.field() == Field.SCORE).isPresent();
        return scores && addsNothing(without) ? Optional.of(score(folded)) : Optional.empty();
    }

    private Optional<Heading> withYear(String folded) {
        return YearInHeading.find(folded).flatMap(year -> {
            String rest = plain(year.rest());
            Optional<Heading> heading = rest.isEmpty()
                    ? Optional.of(score(folded))
                    : exact(rest)
                            .or(() -> exact(rest.replace("ita", "")))
                            .or(() -> official(rest))
                            .or(() -> isPhrase(rest) ? Optional.of(score(folded)) : Optional.empty());
            return heading.filter(h -> h.field().isOfAYear())
                    .filter(h -> !h.isScore() || addsNothing(year.rest()))
                    .map(h -> h.in(year.year()));
        });
    }

    private static Heading score(String folded) {
        return Heading.of(Field.SCORE, folded, Heading.Match.EXACT);
    }
}
