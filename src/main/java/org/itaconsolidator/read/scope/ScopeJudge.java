package org.itaconsolidator.read.scope;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Is asked what the text of a place says about the scores of one workbook, and answers in two ways. For each kind of place a
 * method says as a {@link NumberScope} whether its text refuses scores, or whose and of which year they are. Places differ in how
 * strictly their text is judged: a line inside a table exists for the rows below it and refuses them unless every word of it is
 * known, while a cell beside a score refuses only by a known word. For scores that are stored, {@link #open} says by one rule for
 * every {@link TextPlace} which words leave doubt. What words and sentences mean it asks {@link ScoreWords},
 * {@link ScoreSentence}, {@link Sayings}, {@link Origin}, {@link WhoseResult} and {@link Asides}.
 */
public final class ScopeJudge {
    /** A longer line is a sentence, whose unknown words refuse nothing. */
    private static final int LONGEST = 100;

    private static final int LONGEST_YEAR_TEXT = 60;

    private static final int LONGEST_COMMENT = 30;

    private static final int LONGEST_OF_BODY = 250;

    private static final Pattern OF_THE_BEST = Pattern.compile(
            "[^\\p{L}]*(?:ตัวชี้วัด|ด้าน|ข้อ)?(?:ที่)?(?:ได้|มี)?(?:ผล)?(?:คะแนน)?"
                    + "(?:การประเมิน|ita)*(?:มาก|สูง|ต่ำ|น้อย)(?:ที่)?สุด(?:\\d{1,2}|สอง|สาม|ห้า)(?:อันดับ|ลำดับ|ตัวชี้วัด|ด้าน|ข้อ)(?:แรก|สุดท้าย)?[^\\p{L}]*");

    /** A letter or number of a list: "ก. ค่าเป้าหมาย", "2) ผลจริง"; "อ.เมือง" is a place. */
    private static final Pattern ENUMERATION = Pattern.compile(
            "^(?:ภาคผนวก|เอกสารแนบ(?:ท้าย)?|ส่วนที่|ตอนที่|ด้านที่|เครื่องมือที่)\\s*(?:[ก-ฮ]|\\p{Nd}{1,2})[.)]?\\s+"
                    + "|^(?![ตอจ]\\.[ก-๙]|[พค]\\.\\s?ศ)(?:[ก-ฮa-z]|\\p{Nd}{1,2})[.)]\\s*(?=\\p{L})");

    /** How a line begins or ends that goes on from the page before: "คะแนน (ต่อ)", "ต่อหน้า 2"; an instrument by its number alone says no more. */
    private static final Pattern CONTINUED = Pattern.compile(
            "(?:(?:^|\\s)ต่อ(?:(?:จาก)?หน้า(?:ที่)?\\s?(?:\\p{Nd}{1,3}|แล้ว|ก่อน))?|\\s?\\(ต่อ[^()]{0,20}\\))$|^เครื่องมือที่\\s?\\p{Nd}$");

    /** A line, folded and without signs, that says nothing but that the table goes on: "- ต่อ -", "(มีต่อ)", "ต่อหน้าถัดไป", "ตารางที่ 2 (ต่อ)". */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?:โปรด|กรุณา)?(?:ยัง)?(?:มี|ดู|อ่าน)?ต่อ(?:(?:จาก|ที่|ใน|ด้าน|หน้า|แผ่น|เอกสาร){1,4}(?:\\d{1,3}|ถัดไป|ต่อไป|หลัง|แล้ว|ก่อน|เดิม)?)?"
                    + "|(?:โปรด|กรุณา)?พลิก(?:หน้า|ด้าน)?(?:ต่อ|ถัดไป|ต่อไป|หลัง)?|จบหน้า(?:ที่)?\\d{1,3}|ตาราง(?:ที่)?\\d{1,4}\\(?ต่อ\\)?");

    private static final Pattern LEADS_IN = Pattern.compile("(?:ดังนี้|ต่อไปนี้|พบว่า|ได้แก่|คือ)[\\s:]*+$|:$");

    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\d]+");

    /** A number that is neither a year nor that of a list. */
    private static final Pattern OTHER_FIGURE = Pattern.compile("(?<![\\d.])(?!25\\d\\d)\\d{2,}(?!\\d)");

    /** The total with its figure and level, which a text over the scores gives beside their year: "คะแนนรวม 89.34 คะแนน ระดับ ผ่าน". */
    private static final Pattern OWN_TOTAL = Pattern.compile(
            "(?:(?:ได้)?คะแนน(?:ภาพรวม|รวม|สุทธิ)?|ภาพรวม|คะแนนเฉลี่ยรวม)\\s*+(?:ที่ได้|ร้อยละ|เท่ากับ|[:=])?\\s*+\\d{2,3}\\.\\d{1,2}\\s*+(?:คะแนน|%)?"
                    + "(?:[\\s,/(]*+(?:อยู่ใน)?(?:ผล)?ระดับ\\s*+[:\"]?(?:AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุงโดยด่วน|ต้องปรับปรุง)[)\"]?)?");

    private static final Pattern ABBREVIATION = Pattern.compile("(?<![a-z])[ieo]it(?![a-z])");

    private static final Pattern YEAR_BEFORE_BESIDE = Pattern.compile("(?:และ|กับ|/)(?:ของ|คะแนน)*(?:"
            + ScoreWords.YEAR_BEFORE + ")|(?:" + ScoreWords.YEAR_BEFORE + ")(?:และ|กับ|/)");

    /** What scores are held ready for, with the year of that: "เพื่อจัดทำแผนปี 2568", "(ใช้ในปี 2568)". */
    private static final Pattern PURPOSE =
            Pattern.compile("\\(?(?:(?:เพื่อ|สำหรับ|ประกอบ|ใช้)[^\\p{Nd}]{0,20}(?:แผน|มาตรการ|เป้า)"
                    + "(?:(?!เทียบ|(?<!ระดับ|พัฒนา|เพิ่ม|ปรุง)(?:ผล|คะแนน))[^\\p{Nd}]){0,60}ปี|ใช้(?:ใน|สำหรับ|ของ)\\s?ปี)"
                    + "\\s?(?:งบประมาณ)?\\s?(?:พ\\.\\s?ศ\\.)?\\s?\\p{Nd}{4}\\)?");

    /** The number behind a sheet's name: "สูตร 2", "เรียง (3)". */
    private static final Pattern COUNT_OF_SHEET = Pattern.compile("\\(?\\d{1,2}\\)?$");

    private static final Pattern BETWEEN_TYPES =
            Pattern.compile("[\\s()/,\\p{Nd}]+|ของ|คะแนน|(?:ประจำ)?ปี(?:งบประมาณ)?");

    private static final Pattern IN_BRACKETS = Pattern.compile("[(\\[]([^()\\[\\]\\p{Nd}]+)[)\\]]");

    /** Words by which figures are somebody's. */
    private static final Pattern OWNED = Pattern.compile("ของ|เฉพาะ|ส่วน|เป็น|นี้|ข้อมูล|ตัวเลข|เลข");

    /** A line that says no more than that what stands below it is the deliverer's. */
    private static final Pattern OURS = Pattern.compile(OwnBody.OURS);

    /** An example of what it goes on to name: "ตัวอย่าง: E-Service". */
    private static final Pattern EXAMPLE = Words.pattern("^ตัวอย่าง(?:เช่น|:)(?!.*(?:<speak-of-scores>))");

    /** A text up to this length is a word or two and, alone around scores, may be their label. */
    private static final int LONGEST_WORD = 16;

    private static final int LONGEST_LABEL = 25;

    /** A longer line over scores, or text put at them, may be a sentence about something else. */
    private static final int LONGEST_NAME = 35;

    private static final int FEWEST_OF_A_STEM = 4;

    private static final Pattern THAI = Pattern.compile("\\p{InThai}");
    private static final Pattern LATIN_WORDS = Pattern.compile("[A-Za-z]+");

    /** A heading over the places of bodies: "อำเภอ/จังหวัด". */
    private static final Pattern OF_PLACES =
            Pattern.compile("(?:(?:ที่ตั้ง|ตำบล|อำเภอ|จังหวัด|ต\\.|อ\\.|จ\\.)[/,:()-]*)+");

    private static final Pattern OF_SUBDISTRICT = Pattern.compile("^(?:ตำบล|ต\\.)\\s?");

    /** What is no name of a subdistrict: one or more of its villages, all of it. */
    private static final Pattern PART_OF_PLACE =
            Pattern.compile("\\d|ตำบล|พื้นที่|^(?:หมู่(?:ที่|บ้าน)|ชุมชน|ในเขต|นอกเขต|ทุก|ทั้ง|ทั่ว|อำเภอ|จังหวัด)");

    private static final Pattern ROUND = Pattern.compile(
            "\\(?(?:ผล|คะแนน|การ|ประเมิน|วัด|ita|ความก้าวหน้า|ความคืบหน้า){0,6}(?:รอบ|ครั้ง|งวด|ชุด|ไตรมาส)(?:ที่)?"
                    + "\\d{1,2}(?:[/-]\\d{2,4})?(?:ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?\\d{4})?(?:\\([^()]{1,40}\\))?\\)?");

    private static final Pattern PART_OF_YEAR =
            Pattern.compile("\\(?(?:(?:รอบ)?[369]เดือน(?:แรก|หลัง)?|ครึ่งปี(?:แรก|หลัง)|ไตรมาส(?:ที่)?\\d)\\)?");

    /** How a text says that the table is the result of a year, before it tells of another. */
    private static final Pattern CONFIRMS = Pattern.compile(
            "ตาราง(?:นี้|ข้างต้น)?เป็น(?:ของ|ผล|คะแนน|การประเมิน)*(?:ปี(?:งบประมาณ)?)?(?:พ\\.?ศ\\.?)?25\\d\\d");

    private static final Pattern ANNOUNCED_ON = Pattern.compile("(?:ประกาศ(?:ผล)?|พิมพ์)(?:เมื่อ|ณ|วันที่)*\\d");

    /** What gives its own figure: "เกณฑ์ผ่าน 85 คะแนน". */
    private static final Pattern GIVES_FIGURE =
            Pattern.compile("(?<![\\d.])\\d{2,3}(?:\\.\\d+)?(?:คะแนน|%)\\)?$|\\d{2}\\.\\d+\\)?$");

    /** A note on marked scores alone, and a line where somebody signs. */
    private static final Pattern OF_SOME = Pattern.compile("[*†‡§¹²³]|[^\\p{L}]*ลงชื่อ");

    private static final Pattern SEVERAL_THINGS = Pattern.compile("และ|กับ|หรือ|[+&/,]");

    /** Which delivery a file or folder is. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?:ผล|คะแนน|การ|ประเมิน|ita){0,6}(?:ครั้ง|ชุด)ที่\\d{1,2}");

    /** What a remark opens with before it says anything: "หมายเหตุ : ๑. ". */
    private static final Pattern OPENING_OF_A_NOTE =
            Pattern.compile("^\\s*(?:หมายเหตุ[\\s:：.]*+(?=.))?(?:\\(?\\p{Nd}{1,2}[.)]\\s*(?=\\p{L}))?");

    /** What is numbered before the first one is a draft: "v0.1". */
    private static final Pattern BEFORE_THE_FIRST = Pattern.compile("(?i)(?<![a-z])v(?:er(?:sion)?)?[ ._]?0[._]\\d");

    private static final Pattern STILL = Pattern.compile("ยัง|แต่|รอ(?!บ)");

    /** "กรอกคะแนนเป้าหมาย" says what stands in the cell. */
    private static final Pattern ASKS = Pattern.compile("^\\s*(?:โปรด|กรุณา|ให้)*(?:กรอก|ใส่|ระบุ|พิมพ์|ลง|บันทึก)");

    private static final Pattern INSTRUCTS = Pattern.compile(
            "กรอก|ใส่|ระบุ|พิมพ์|ป้อน|เลือก|ต้อง(?:เป็น|อยู่|ไม่(?:เกิน|ต่ำกว่า|น้อยกว่า|ว่าง|เว้น))|ห้าม(?:แก้|ลบ|เว้น|เกิน)");

    /** A note about the scores themselves. */
    private static final Pattern ABOUT_THESE = Pattern.compile(
            "(?:คะแนน|ผล|ตัวเลข)(?:ita)?(?:ข้างต้น|ข้างบน|ด้านบน|ใน(?:ตาราง|หน้านี้|แผ่น|ชีต|ไฟล์)|ดังกล่าว|ชุดนี้|นี้|ทั้งหมดนี้)"
                    + "(?:งาน)?(?:ถัดไป|ต่อไปนี้|ต่อไป|นี้)?(?:เป็น)?(?:ของ)?");

    private static final Pattern WHOLE_TABLE = Pattern.compile(
            "ตาราง|ทั้ง(?:หมด|คอลัมน์|แผ่น|ชุด)|(?:แผ่น|ไฟล์|ชุด|คอลัมน์)นี้|ทุก(?:ข้อ|ตัว|ช่อง)|ข้างบน");

    /** How what is counted is called, and a share that no score is. */
    private static final Pattern COUNTS =
            Pattern.compile("จำนวน(?!เต็ม)|ร้อยละ(?:ที่|ของผู้)(?:เพิ่ม|ลด|ขาด|ผ่าน|ตอบ)");

    /** What no indicator has: the mean of several instruments. */
    private static final Pattern MEAN_OF_INSTRUMENTS =
            Pattern.compile("เฉลี่ย(?:รวม|ของ|จาก)*+ทั้ง(?:\\d|สอง|สาม)?(?:แบบ|เครื่องมือ)");

    /** A result is announced, and official, as a whole. */
    private static final Pattern NOT_ANNOUNCED = Pattern.compile(
            "(?:ยังไม่|รอ(?!บ))[ก-๙.]{0,20}?(?:ประกาศ|ทางการ)|ผล(?:คะแนน|จริง|การประเมิน)*ยังไม่(?:ได้)?(?:ออก|มา)");

    /** A column or row of several, as a text beside them calls it. */
    private static final Pattern OF_COLUMN = Pattern.compile("(?<!ทุก)(?:ช่อง|คอลัมน์|แถว)|ปี(?:แรก|หลัง|สุดท้าย)");

    private static final Pattern OF_SINGLE = Pattern.compile("เฉพาะ|(?:ข้อ|ตัวชี้วัด|ตัว)(?:ที่)?\\d");

    private static final Pattern OF_THIS_ONE = Pattern.compile("(?:ข้อ|ตัว|ช่อง|ด้าน|ตัวชี้วัด)(?:เดียว|นี้)|เฉพาะ");

    private static final Pattern WISH = Pattern.compile("เป้า|หวัง|ขอ(?!ง)|สู่|อยาก|ถึง|ตั้งใจ|มุ่ง|เอาให้|จะ");

    private static final Pattern OF_THESE =
            Pattern.compile("(?<!กว่า)นี้|ข้างบน|ข้างต้น|ด้านบน|ใน(?:ตาราง|แผ่น|ชีต)|ใช้|แทน|ใส่|ตัวเลข");

    private final Words words;
    private final Origin origin;

    /** The words of which the names of instruments consist, the longest first. */
    private final List<String> instrumentNames;

    private final Framework naming;
    private final OwnBody body;
    private final KnownTexts known;
    private final ScoreWords claim;
    private ScoreSentence sentence;

    /**
     * A judge of one workbook's places.
     *
     * @param naming the framework to know instruments and indicators by
     * @param known what texts around scores are made of
     */
    public ScopeJudge(Words words, Framework naming, OwnBody body, KnownTexts known) {
        this.words = words;
        this.naming = naming;
        this.body = body;
        this.known = known;
        this.claim = new ScoreWords(words);
        this.origin = new Origin(words);
        this.instrumentNames = words.folded().get(Words.Kind.INSTRUMENT_NAMES).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /**
     * What a text leaves open of scores that are stored as the body's result.
     *
     * @param doubt whether they may be something else; otherwise it is a matter of telling
     * @param known certain: known words say that the scores are something else; such scores are not stored
     * @param words those that may say it; the whole text where they are known ones, {@code ""} for nothing
     */
    public record Open(boolean doubt, boolean known, String words) {
        private static final Open NOTHING = new Open(false, false, "");

        public boolean says() {
            return !words.isEmpty();
        }
    }

    /**
     * What a text leaves open of the scores around it, by one rule for all places: what it only mentions or denies is taken out, and
     * what is left is made of known words, or may say anything. Of these scores it says that where it may be about them: as a name, a
     * label, a heading, a word or two; a sentence only by a clause whose subject they are, or by a word of doubt; names of files and
     * folders, which people give for many reasons, only by a word of doubt or one behind a word for figures.
     *
     * @param ofAll whether it stands there for all of the scores and nothing else
     * @param several whether the scores are of several years, whose trend and difference may be shown too
     */
    public Open open(String whole, TextPlace place, boolean ofAll, boolean several) {
        if (!place.isName() && body.isOwnAddress(whole)) {
            return Open.NOTHING;
        }
        String text = Asides.without(
                switch (place) {
                    case NOTE -> body.withoutNamesOfPlaces(withoutOpening(whole));
                    case TITLE -> whole;
                    default ->
                        place.isName()
                                ? ScoreWords.withoutEnding(words.names().outOfName(whole))
                                : body.withoutNamesOfPlaces(whole);
                });
        if (place == TextPlace.TITLE && WhoseResult.of(body.without(text)) != WhoseResult.ANOTHERS) {
            text = WhoseResult.withoutMaker(text, body);
        }
        if (!place.isName() && Sayings.isAnnounced(whole, text, body)) {
            return Open.NOTHING;
        }
        if (place.compareTo(TextPlace.FOLDER) > 0
                && place != TextPlace.CHART
                && saysNoResult(whole, place.isName() ? Asides.without(whole) : text)) {
            return new Open(true, !place.isBeside() || ofAll || isOfWholeTable(whole), whole);
        }
        if (place == TextPlace.SHEET
                && words.is(
                        Words.Kind.PLAIN_SHEETS,
                        COUNT_OF_SHEET.matcher(ThaiText.fold(text)).replaceFirst(""))) {
            return Open.NOTHING;
        }
        boolean folderOfMeans =
                place == TextPlace.FOLDER && claim.isOfMean(whole); // all that lies there may be means of others
        boolean sender = body.name().isPresent() && claim.isOfSender(whole); // what a table is of, its title says
        if (place.compareTo(TextPlace.FOLDER) <= 0 && (sender || claim.isPlainFile(whole) && !folderOfMeans)) {
            return Open.NOTHING;
        }
        if (place.isName() && BEFORE_THE_FIRST.matcher(whole).find()) {
            return new Open(true, false, whole);
        }
        List<String> unknown = listUnknown(text, place);
        if (place.isOver() && saysSlipped(text, unknown)) {
            return new Open(true, place.compareTo(TextPlace.FOLDER) > 0, whole);
        }
        if (!place.isName() && (isOfWork(text, false) || isOfWork(whole, false))) {
            return new Open(false, false, KnownTexts.quote(whole, unknown));
        }
        if (isOfElse(text, place, ofAll, several)) {
            boolean sure = isSure(text, place, several);
            return new Open(true, sure, unknown.isEmpty() ? whole : KnownTexts.quote(whole, unknown));
        }
        boolean doubted = !place.isName() && place != TextPlace.CHART && Sayings.isDoubted(whole, text, body);
        if (doubted || !place.isName() && !place.isBeside() && Sayings.isPending(text)) {
            boolean sure = doubted
                    && !place.isBeside()
                    && (place == TextPlace.NOTE || whole.length() > LONGEST_LABEL)
                    && !OF_COLUMN.matcher(whole).find();
            return new Open(true, sure, unknown.isEmpty() ? whole : KnownTexts.quote(whole, unknown));
        }
        return unknown.isEmpty() || place == TextPlace.PROPERTIES && !Asides.speaksOfFigures(text)
                ? Open.NOTHING
                : new Open(mayBeOfFigures(whole, text, place, unknown), false, KnownTexts.quote(whole, unknown));
    }

    /**
     * What the heading of a column leaves open that only the cells below it show to be scores. A heading is a few words, and what is
     * harmless in a title may say in it of what the numbers are: "คะแนนพัฒนา", "ร้อยละที่ดำเนินการ".
     *
     * @param byNumbers whether it has other words than headings of scores consist of
     */
    public Open openHeading(String heading, boolean byNumbers) {
        Open said = open(heading, TextPlace.TITLE, true, false);
        Open open = byNumbers || said.known() ? said : Open.NOTHING;
        boolean other = byNumbers && !isOfScores(heading) || claim.isMeanOfKind(body.without(heading));
        return !open.says() && other ? new Open(true, false, heading) : open;
    }

    /** Whether a text says in a misspelt word that figures are no result. */
    private boolean saysSlipped(String text, List<String> unknown) {
        return !unknown.isEmpty()
                && text.length() <= LONGEST
                && SlippedWords.findMeant(text, unknown)
                        .filter(meant -> claim.inTitle(meant).isPresent() || claim.isSelfAssessment(meant))
                        .isPresent();
    }

    /** Whether a text beside scores speaks of single ones by what they are called: "รอผลอุทธรณ์เฉพาะข้อ 9". */
    public static boolean isOfSingle(String text) {
        return OF_SINGLE.matcher(ThaiText.fold(text)).find();
    }

    /** Whether what a text at one cell says is of the whole table. */
    public static boolean isOfWholeTable(String text) {
        return WHOLE_TABLE.matcher(ThaiText.fold(text)).find();
    }

    /** Whether what a comment at one score says is so of the whole result: that it is not announced yet. */
    public static boolean isOfWholeResult(String comment) {
        String said = ThaiText.fold(comment);
        return NOT_ANNOUNCED.matcher(said).find() && !OF_THIS_ONE.matcher(said).find();
    }

    /**
     * Whether a line around scores says for sure that they are no result of the body, or those of another year.
     *
     * @param years those of the scores
     */
    public boolean saysNoResult(String line, Collection<FiscalYear> years) {
        List<FiscalYear> named = FiscalYears.listIn(line);
        return !named.isEmpty() && Collections.disjoint(named, years)
                ? Sayings.isOfYearForNow(line)
                : saysNoResult(line, Asides.without(line));
    }

    /** The year of which a text says that it has no result yet, whatever stands in its place. */
    public Optional<FiscalYear> findYearWithoutResult(String text) {
        return Sayings.findYearWithoutResult(text);
    }

    private boolean saysNoResult(String line, String own) {
        return Sayings.isNoResult(line, own, body) || sentences().saysNoResult(own);
    }

    /** Whether a text calls figures, for sure, those of another body that it names, or says that they stand in for a result that is not there. */
    public static boolean isOfBorrowed(String text) {
        return Sayings.isStandIn(OwnBody.NONE.withOthersMarked(Asides.without(text)));
    }

    /** Whether a text says that the scores around it are the announced ones. */
    public boolean saysAnnounced(String text) {
        return Sayings.isAnnounced(text, Asides.without(text), body);
    }

    /** Whether a label and the cell beside it say no more together than where the body lies, or that the scores are the announced ones. */
    public boolean isHarmless(String label, String value) {
        return body.isPlaceBehindLabel(label, value) || Origin.isAssessedByOffice(label, value);
    }

    private boolean mayBeOfFigures(String whole, String text, TextPlace place, List<String> unknown) {
        if (place == TextPlace.FILE || place == TextPlace.FOLDER) {
            return unknown.stream()
                    .anyMatch(word -> words.contains(Words.Kind.DOUBTS, word) || isWhatFiguresAreOf(word, text));
        }
        int length = ThaiText.fold(body.without(text)).length();
        boolean sentence = switch (place) {
            case TITLE -> words.isProse(text) || Asides.isSentence(text, length > LONGEST_NAME, true, words);
            case NOTE, REMARK -> length > LONGEST_WORD && THAI.matcher(text).find();
            default ->
                place.isPutBeside()
                        && length > LONGEST_WORD
                        && Asides.isSentence(text, length > LONGEST_NAME, false, words);
        };
        return !sentence
                || place == TextPlace.REMARK && claim.beginsAsNoResult(text) && !speaksOfNextYear(ThaiText.fold(text))
                || origin.isOtherSource(text)
                || origin.isOther(text, false)
                || Asides.leavesOpen(whole, unknown, words);
    }

    /**
     * Whether a text that says that figures are something else means all of them for sure. Files and folders are named after all that
     * lies in them, and its properties may be those of the file that it was made from; a note's mark is that of some scores, a line where
     * somebody signs and a division's bare name may say who sends the result, the year before may be that of the plan which answers it, a
     * trend may be of years past, what is held against the scores is another thing, and words of a title may name a column beside it.
     */
    private boolean isSure(String text, TextPlace place, boolean several) {
        String own = body.without(text);
        boolean file = place == TextPlace.FILE || place == TextPlace.FOLDER;
        return place != TextPlace.PROPERTIES
                && !OF_SOME.matcher(ThaiText.fold(own)).lookingAt()
                && !(place == TextPlace.TITLE && ScoreWords.isOfTrend(own))
                && !ScoreWords.beginsAgainst(ThaiText.fold(own))
                && !GIVES_FIGURE.matcher(ThaiText.fold(own)).find()
                && !claim.isDivision(own)
                && !isOfYearBefore(own)
                && !MEAN_OF_INSTRUMENTS.matcher(ThaiText.fold(own)).find()
                && !body.isOfOtherType(own)
                && !(place == TextPlace.NOTE
                        && claim.isBeforeAppeal(own)) // the result all the same, as announced until then
                && (WhoseResult.of(own) == WhoseResult.OWN
                        || place.isOver() && WhoseResult.of(own) == WhoseResult.ANOTHERS)
                && (!file && (place != TextPlace.TITLE || !isOfOthers(own, several))
                        || claim.isBeforeAppeal(own)
                        || !SEVERAL_THINGS.matcher(own).find()
                                && (isRound(own)
                                        || claim.isPlanned(own, false)
                                        || origin.isOther(text, place.isOver() && !file)));
    }

    /** Whether a word stands right behind one by which figures are somebody's or of something: "คะแนนคุณบุ๋ม", "ของเพื่อน". */
    private boolean isWhatFiguresAreOf(String word, String text) {
        String said = ThaiText.fold(text);
        return words.folded().get(Words.Kind.OWNERS_OF_FIGURES).stream().anyMatch(owner -> said.contains(owner + word));
    }

    /** The words that nobody knows; of names all in another tongue, and in those of indicators, which may tell anything, those that leave something open. */
    private List<String> listUnknown(String text, TextPlace place) {
        List<String> unknown = place == TextPlace.NAME ? known.listUnknownOfName(text) : known.listUnknown(text);
        boolean latin = place.isName() && !THAI.matcher(text).find();
        return latin || place == TextPlace.NAME
                ? unknown.stream()
                        .filter(word -> !LATIN_WORDS.matcher(word).lookingAt() || holdsDoubt(text))
                        .toList()
                : unknown;
    }

    /** Whether a word in another tongue leaves open whether figures are the result; longer ones in all their endings. */
    private boolean holdsDoubt(String text) {
        return LATIN_WORDS
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> words.is(Words.Kind.DOUBTS, word)
                        || words.folded().get(Words.Kind.DOUBTS).stream()
                                .anyMatch(doubt -> doubt.length() >= FEWEST_OF_A_STEM
                                        && ThaiText.fold(word).startsWith(doubt)));
    }

    /** Whether a text says in known words, and gives no figure itself, that figures are something else. */
    private boolean isOfElse(String text, TextPlace place, boolean ofAll, boolean several) {
        String own = body.without(text);
        boolean ofFile = place.compareTo(TextPlace.FOLDER) <= 0;
        if (ScoreWords.isOwnFigure(own)
                || body.isAddress(own)
                || Asides.namesInPassing(own)
                || ScoreWords.DRAFTED_BY.matcher(ThaiText.fold(own)).lookingAt()
                || ofFile && claim.isOfRanks(own)
                || place.isBeside() && own.codePoints().noneMatch(Character::isLetterOrDigit) // an arrow: how it moved
                || words.is(Words.Kind.EVERYDAY, ScoreWords.withoutYears(ThaiText.fold(own)))) {
            return false;
        }
        boolean round =
                isRound(own) && !(ofFile && NUMBERED.matcher(ThaiText.fold(own)).matches());
        if (round && (!place.isBeside() || ofAll)) {
            return true;
        }
        if (place.isBeside()) {
            return ofAll
                    && (isOfOthers(own, false)
                            || isOwner(own)
                            || claim.isOfNextYear("ของ" + ThaiText.fold(own))
                            || WhoseResult.of(own) != WhoseResult.OWN
                            || words.starts(Words.Kind.DIFFERENCES, own)
                            || COUNTS.matcher(ThaiText.fold(own)).lookingAt());
        }
        boolean apart = place == TextPlace.PAGE || place == TextPlace.CHART || place == TextPlace.PROPERTIES;
        NumberScope said = apart ? note(text, "") : NumberScope.NOTHING;
        return said.deniesResult()
                || place != TextPlace.CHART && claim.isOfRanks(own)
                || place == TextPlace.PROPERTIES && (claim.inFile(text).isPresent() || claim.isSelfAssessment(text))
                || ofFile && claim.isNameOfOtherAssessment(body.withoutBodies(text))
                || place.isOver() && isOfNextYear(own)
                || ofFile && Sayings.isDoubtfulName(own)
                || place.isOver() && isOfYearBefore(own)
                || (place.isOver() || place == TextPlace.NOTE) && body.isOfOtherType(own)
                || claim.isPlanned(own, false)
                || origin.isOther(text, place.isOver())
                || (place.isOver() || place == TextPlace.NOTE) && WhoseResult.of(own) != WhoseResult.OWN
                || !ofFile
                        && place.isOver()
                        && place != TextPlace.TITLE
                        && body.findOther(text).isPresent()
                || place == TextPlace.SHEET && claim.isDivision(own)
                || (place.isName() || place == TextPlace.TITLE) && claim.ownsFigures(own)
                || (place == TextPlace.SHEET || place == TextPlace.TITLE)
                        && (Origin.isPartOfArea(text)
                                || MEAN_OF_INSTRUMENTS
                                        .matcher(ThaiText.fold(own))
                                        .find())
                || (place == TextPlace.NOTE
                        ? claim.isBeforeAppeal(own)
                                || claim.isBesideScores(own) && !claim.isOfChange(own)
                                || isSaidOfThese(text)
                        : isOfOthers(ofFile ? withoutOffice(own) : own, several && place != TextPlace.TITLE));
    }

    /** The name of a folder without the body's district or province where it is somebody's there, and of no figures: "พี่เลี้ยงจังหวัดลพบุรี". */
    private String withoutOffice(String name) {
        String rest = Asides.speaksOfFigures(name) ? name : body.withoutPlace(name);
        return known.listUnknown(rest).isEmpty() ? name : rest;
    }

    /** Whether a text is nothing but one of several rounds: the announced result is the only one of its year. */
    private static boolean isRound(String text) {
        return ROUND.matcher(ThaiText.fold(text)).matches();
    }

    /** Whether a name calls scores, and nothing else, those of a year to come: "ปีหน้า", "ผล ITA ปีหน้า". */
    private boolean isOfNextYear(String name) {
        String said = ThaiText.fold(ScoreWords.withoutEnding(name));
        Matcher next = ScoreWords.NEXT_YEAR.matcher(said);
        return next.find() && claim.isOfScores(next.replaceAll(""));
    }

    /** Whether a text is nothing but whose figures are: a division's, or those of a body of another kind. */
    private boolean isOwner(String text) {
        String owner = claim.withoutOf(text);
        return claim.isDivision(owner) || body.isType(owner) && !body.isOwnType(owner);
    }

    /** Whether a stated figure is said to be another's, of another assessment or time: "คะแนนรวมของกองคลัง", "ปีที่แล้วได้". */
    public boolean isOfAnother(String before) {
        String said = ThaiText.fold(before);
        return !ScoreWords.holdsAgainst(said)
                && (ScoreWords.YEAR_BEFORE.matcher(said).find()
                        || words.contains(Words.Kind.OTHER_UNITS, said)
                        || claim.isOfOtherAssessment(said)
                        || words.starts(Words.Kind.OTHER_ASSESSMENT_NAMES, said)
                        || words.contains(Words.Kind.BEFORE_APPEAL, said)
                        || claim.isDraft(said)
                        || claim.endsWithDivision(said));
    }

    /** Whether a note says of these scores that they are something else: "คะแนนในตารางเป็นน้ำหนัก". */
    private boolean isSaidOfThese(String text) {
        String said = sayOfThese(text);
        return !said.isEmpty() && said.length() <= LONGEST_WORD && !said.startsWith("ไปตาม") && isOfOthers(said, false);
    }

    /** Whether a text of a few words, without the years in it, says that figures are something else: "น้ำหนัก", "รอบแรก", "ผลต่าง ๒๕๖๗". */
    private boolean isOfOthers(String own, boolean several) {
        String said = ScoreWords.withoutYears(ScoreWords.withoutYearAtEnd(ThaiText.fold(own)));
        return said.length() <= LONGEST_LABEL
                && said.codePoints().noneMatch(Character::isDigit)
                && !ScoreWords.holdsAgainst(said)
                && (claim.isBeforeAppeal(own)
                        || !claim.isOfScores(own)
                                && (!several && claim.isBesideScores(own) || claim.isOfOtherFigures(own)));
    }

    /**
     * What is not understood in a text, where all that it tells is of the office's work; empty where it may be about scores.
     *
     * @param behindSuch whether it stands behind such a text, whose subject it may go on with
     */
    public Optional<Open> ofWork(String text, boolean behindSuch) {
        return isOfWork(text, behindSuch)
                ? Optional.of(new Open(false, false, known.quoteUnknown(text)))
                : Optional.empty();
    }

    private boolean isOfWork(String text, boolean behindSuch) {
        boolean inPassing = Asides.namesInPassing(text) && body.findOther(text).isPresent();
        return inPassing || Asides.isOfWork(body.without(text), behindSuch);
    }

    /** What a text says of these scores, "คะแนนข้างต้นของ...", folded; {@code ""} where it is not about them. */
    public static String sayOfThese(String text) {
        Matcher these = ABOUT_THESE.matcher(ThaiText.fold(text));
        return these.find() ? ThaiText.fold(text).substring(these.end()) : "";
    }

    /** A remark from its first word on. */
    public static String withoutOpening(String note) {
        return OPENING_OF_A_NOTE.matcher(note).replaceFirst("");
    }

    /** Whether a text gives the day on which something was announced or printed. */
    public static boolean isOfAnnouncing(String text) {
        return ANNOUNCED_ON.matcher(ThaiText.fold(text)).find();
    }

    /** Whether a text says of which announced year the table is, whatever it tells of another. */
    public static boolean confirmsYear(String text) {
        String said = ThaiText.fold(text);
        return CONFIRMS.matcher(said).find() && !STILL.matcher(said).find();
    }

    /** Whether a text speaks of a year to come without naming it. */
    public static boolean speaksOfNextYear(String folded) {
        return ScoreWords.NEXT_YEAR.matcher(folded).find();
    }

    /** Whether a text wishes something of a year behind those of the scores, and speaks of none that stand there. */
    public static boolean isOfYearsToCome(String text, Collection<FiscalYear> years) {
        String said = ThaiText.fold(text);
        List<FiscalYear> named = FiscalYears.listIn(text);
        boolean later = named.isEmpty()
                ? speaksOfNextYear(said)
                : named.stream().allMatch(year -> year.compareTo(Collections.max(years)) > 0);
        return later && WISH.matcher(said).find() && !OF_THESE.matcher(said).find();
    }

    /** Whether a prompt tells how a cell is to be filled in rather than what stands in it. */
    public static boolean asks(String prompt) {
        return INSTRUCTS.matcher(prompt).find();
    }

    /** A prompt without the words that ask for what it names. */
    public static String withoutAsking(String prompt) {
        return ASKS.matcher(prompt).replaceFirst("");
    }

    /**
     * What a line of text alone in its row, among scores, says of the rows below it.
     *
     * @param inside whether it stands below headings or other scores: a district or province alone is no body's address there
     */
    public NumberScope line(String line, boolean inside) {
        String text = CONTINUED
                .matcher(ENUMERATION.matcher(line.strip()).replaceFirst(""))
                .replaceFirst("");
        boolean figure = text.codePoints().noneMatch(Character::isLetter)
                && FiscalYears.inText(text).isEmpty();
        if (body.isOfficeAddress(line)) {
            return NumberScope.NOTHING;
        }
        if (inside && claim.isOfPlace(text)) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        if (figure
                || words.isProse(text) && !leadsIn(text)
                || Asides.without(text).isEmpty() && !speaksOfYearBefore(text)
                || onlyGoesOn(text)
                || onlyGoesOn(line)
                || body.isOnlyThis(text)
                || !inside && body.isNamed(text) && body.withoutPlace(text).isBlank()) {
            return NumberScope.NOTHING;
        }
        if (OURS.matcher(ThaiText.fold(text)).matches()) {
            return new NumberScope(NumberScope.Kind.RESULT, Optional.empty(), false, text);
        }
        Optional<String> other = body.isOtherSubdistrict(text) ? Optional.of(text.strip()) : body.findOther(text);
        if (other.isPresent()) {
            return NumberScope.of(NumberScope.Kind.OTHER_BODY, other.get());
        }
        String own = body.without(text);
        if (Asides.isOfWork(own, false)) {
            return NumberScope.NOTHING;
        }
        boolean besideScores =
                claim.isBesideScores(own) && own.codePoints().noneMatch(Character::isDigit) && !isInOrder(own);
        if (!besideScores && (known.isRemark(text) || known.isEveryday(text) && !isOfScores(text))) {
            return NumberScope.NOTHING;
        }
        if (claim.isLevelOfResult(own)) {
            return NumberScope.NOTHING;
        }
        if (isNameOfPart(own) || isInOrder(own)) {
            if (claim.isNoResultIn(own)) {
                return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
            }
            return besideInstrument(own);
        }
        List<FiscalYear> years = FiscalYears.listIn(text);
        if (claim.inLabel(own).isPresent()
                || claim.inTitle(own).isPresent()
                || claim.isInCell(own)
                || claim.isBesideScores(own) && years.isEmpty()) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        boolean self = claim.isSelfTitle(own);
        if (speaksOfYearBefore(text)) {
            return NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, text);
        }
        boolean ofItsYear = years.stream().allMatch(naming.fiscalYear()::equals);
        boolean scores = (ofItsYear || inside && leadsIn(text)) && claim.isTotalWithLevel(own)
                || isOfScores(text) && (!years.isEmpty() || body.isNamed(text) || claim.namesResult(own));
        if (years.size() < 2 && (self || scores) && !claim.isBeforeAppeal(own)) {
            return new NumberScope(NumberScope.Kind.RESULT, years.stream().findFirst(), self, text);
        }
        if (ThaiText.fold(text).length() > LONGEST) {
            return NumberScope.NOTHING;
        }
        return NumberScope.of(years.isEmpty() ? NumberScope.Kind.UNKNOWN : NumberScope.Kind.UNKNOWN_YEAR, text);
    }

    /** What stands beside an instrument's name, judged like any other line: "OIT เดา", "EIT ปีก่อน"; nothing in a line without such a name. */
    private NumberScope besideInstrument(String line) {
        if (naming.findInstrument(line).isEmpty()) {
            return NumberScope.NOTHING;
        }
        String rest = ABBREVIATION
                .matcher(Asides.without(line).toLowerCase(Locale.ROOT))
                .replaceAll(" ");
        for (String name : instrumentNames) {
            rest = rest.replace(name, " ");
        }
        if (words.is(Words.Kind.AVERAGE_ROWS, rest)) {
            return NumberScope.NOTHING; // an instrument's score is the mean of its indicators
        }
        List<String> unknown = known.listUnknown(rest);
        boolean ofWeights = words.folded().get(Words.Kind.RECKONING).stream().anyMatch(rest::contains);
        boolean open = !unknown.isEmpty()
                || claim.isPartOfBody(rest)
                || !ofWeights
                        && Stream.of(line, rest)
                                .anyMatch(text ->
                                        open(text, TextPlace.TITLE, true, false).doubt());
        return open
                ? NumberScope.of(NumberScope.Kind.UNKNOWN, unknown.isEmpty() ? line : KnownTexts.quote(line, unknown))
                : NumberScope.NOTHING;
    }

    /** What a line says beside an instrument's abbreviation and figures, folded. */
    public static String sayBesideAbbreviation(String line) {
        return ScoreWords.withoutFigures(ThaiText.fold(
                ABBREVIATION.matcher(line.toLowerCase(Locale.ROOT)).replaceAll(" ")));
    }

    /** Whether a line ends by leading into what stands below it, and so says what that is, however it begins: "โดยมีค่าเฉลี่ยของจังหวัด ดังนี้". */
    public static boolean leadsIn(String line) {
        return LEADS_IN.matcher(line).find();
    }

    /** Whether a line says that the scores below it stand in an order, all of them or the best: "คะแนนสูงสุด ๓ อันดับ". */
    public boolean isInOrder(String line) {
        return words.contains(Words.Kind.IN_ORDER, line)
                || OF_THE_BEST.matcher(ThaiText.fold(line)).matches();
    }

    /** A text without what the scores that it names are for, and the year of that. */
    public static String withoutPurpose(String text) {
        return PURPOSE.matcher(text).replaceAll(" ");
    }

    /**
     * Whether a text calls all scores those of the year before and names no year, or none but that of what they are used for: of which
     * they are nothing tells for sure. One that names it beside another ("ปีล่าสุดและปีก่อน") does not.
     */
    public boolean isOfYearBefore(String whole) {
        String own = body.without(whole);
        String text = withoutPurpose(own);
        boolean forAYear =
                !text.equals(own) && FiscalYears.inText(text).isEmpty() && isOfScores(text) && claim.namesResult(text);
        return (forAYear || speaksOfYearBefore(text))
                && !ScoreWords.isOwnFigure(text)
                && !YEAR_BEFORE_BESIDE.matcher(ThaiText.fold(text)).find();
    }

    private boolean speaksOfYearBefore(String text) {
        return ScoreWords.YEAR_BEFORE.matcher(ThaiText.fold(text)).find()
                && FiscalYears.inText(text).isEmpty()
                && isOfScores(ENUMERATION.matcher(text.strip()).replaceFirst(""));
    }

    /** Whether a line is nothing but the name of the body's own district or province. */
    public boolean isOwnPlace(String line) {
        String folded = ThaiText.fold(line);
        return claim.isOfPlace(line) && !words.names().outOf(folded).equals(folded);
    }

    public boolean isOfPlace(String line) {
        return claim.isOfPlace(line);
    }

    /** What the label of a row of a year's scores says of them, or the heading of a group of columns: every word must be known. */
    public NumberScope label(String text) {
        Optional<String> other = body.findOther(text);
        if (other.isPresent()) {
            return NumberScope.of(NumberScope.Kind.OTHER_BODY, other.get());
        }
        if (claim.inLabel(text).isPresent() || claim.isPlanAlone(text)) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        if (claim.isLevelOfResult(text)) {
            return NumberScope.NOTHING;
        }
        return isOfScores(text)
                ? new NumberScope(NumberScope.Kind.RESULT, Optional.empty(), claim.isSelfAssessment(text), text)
                : NumberScope.of(NumberScope.Kind.UNKNOWN, text);
    }

    /** What stands in brackets behind the name of a total: "รวม (เป้าหมาย)". A figure there tells of its marks, or of an aim beside it. */
    public NumberScope total(String label) {
        Matcher brackets = IN_BRACKETS.matcher(label);
        String added = brackets.find() ? brackets.group(1) : "";
        if (added.isEmpty()
                || claim.isOfTotal(label)
                || claim.isWeighted("คะแนน" + added)
                || words.is(Words.Kind.AVERAGE_ROWS, added)) {
            return NumberScope.NOTHING; // the total is a weighted mean
        }
        if (claim.isSelfAssessment(added)) {
            return new NumberScope(NumberScope.Kind.RESULT, Optional.empty(), true, label);
        }
        if (cell(added).says() || claim.inLabel(added).isPresent() || claim.isDivision(added)) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, label);
        }
        List<String> unknown = known.listUnknown(added);
        return unknown.isEmpty()
                ? NumberScope.NOTHING
                : NumberScope.of(NumberScope.Kind.UNKNOWN, KnownTexts.quote(added, unknown));
    }

    /**
     * What the label of a total says in known words of the scores that make it: whose that figure is, they are. Besides the words for a
     * total it must say that and nothing else; one that gives a figure itself, or holds the total against something, says nothing of them.
     */
    public NumberScope ofMadeTotal(String label) {
        Optional<String> other = body.findOther(label);
        if (other.isPresent()) {
            return NumberScope.of(NumberScope.Kind.OTHER_BODY, other.get());
        }
        String own = Asides.without(body.withoutPlace(label));
        List<String> besides = claim.listBesideTotal(own);
        if (besides.stream().anyMatch(claim::isSelfAssessment)) {
            return new NumberScope(NumberScope.Kind.RESULT, Optional.empty(), true, label);
        }
        boolean noResult = claim.isMeanOfUnits(own)
                || besides.stream()
                        .anyMatch(said -> isRound(said)
                                || PART_OF_YEAR.matcher(ThaiText.fold(said)).matches()
                                || callsOther(said));
        return noResult ? NumberScope.of(NumberScope.Kind.NO_RESULT, label) : NumberScope.NOTHING;
    }

    private boolean callsOther(String said) {
        return ScoreWords.withoutYears(said).codePoints().noneMatch(Character::isDigit)
                && !ScoreWords.holdsAgainst(said)
                && (cell(said).refuses()
                        || isOwner(said)
                        || isOfAnother(said)
                        || claim.inTitle(said).isPresent());
    }

    /** What a heading in front of scores says of them, over their names, numbers or years: whatever no such heading says is of them. */
    public NumberScope inFront(String text) {
        if (OF_PLACES.matcher(ThaiText.fold(text)).matches()) {
            return NumberScope.NOTHING;
        }
        if (claim.isSelfAssessment(text)) {
            return new NumberScope(NumberScope.Kind.RESULT, Optional.empty(), true, text);
        }
        NumberScope said = cell(text);
        if (said.refuses() || claim.isOfOtherFigures(text)) {
            return said.refuses() ? said : NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        List<FiscalYear> years = FiscalYears.listIn(text);
        return known.listUnknownOfName(text).isEmpty()
                ? new NumberScope(NumberScope.Kind.RESULT, years.stream().findFirst(), false, text)
                : NumberScope.of(NumberScope.Kind.UNKNOWN, text);
    }

    /**
     * What the text says that alone gives scores their year, the caption of a table or the sheet's name: it may say something else
     * than that they are scores ("มัธยฐานปี ๒๕๖๗", "คะแนนที่เพิ่มขึ้น ปี ๒๕๖๗"). A longer text, and the title of a self-assessment, tell of
     * other things too.
     */
    public NumberScope yearText(String text) {
        String bare = ENUMERATION.matcher(text.strip()).replaceFirst("");
        String said = OWN_TOTAL.matcher(ThaiText.arabicDigits(bare)).replaceFirst("");
        boolean doubtful = ThaiText.fold(said).length() <= LONGEST_YEAR_TEXT
                && !claim.isSelfTitle(text)
                && !isOfScores(said)
                && !isOfScores(withoutInstrument(said));
        return doubtful ? NumberScope.of(NumberScope.Kind.UNKNOWN, text) : NumberScope.NOTHING;
    }

    /** A text, folded, without the full name of an instrument. */
    private String withoutInstrument(String text) {
        String said = ThaiText.fold(text);
        return naming.listInstrumentNames().stream()
                .filter(said::contains)
                .findFirst()
                .map(name -> said.replace(name, ""))
                .orElse(said);
    }

    private static boolean onlyGoesOn(String line) {
        return line.length() <= LONGEST_COMMENT
                && GOES_ON.matcher(SIGNS.matcher(ThaiText.fold(line)).replaceAll(""))
                        .matches();
    }

    /** What a short text beside a score says of it; another body only where it is nothing but its name. */
    public NumberScope cell(String text) {
        Optional<String> other = body.findOtherAlone(text).or(() -> findOwner(text));
        if (other.isPresent()) {
            return NumberScope.of(NumberScope.Kind.OTHER_BODY, other.get());
        }
        String own = Asides.without(body.without(text));
        if (claim.isInCell(own)) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        return claim.isSelfAssessment(own)
                ? new NumberScope(NumberScope.Kind.RESULT, Optional.empty(), true, text)
                : NumberScope.NOTHING;
    }

    /**
     * What a text outside a table, or a comment at a cell, says of the scores that it stands at; of which year they are where it
     * says that.
     *
     * @param table the number of the table that they stand in, {@code ""} for none
     */
    public NumberScope note(String text, String table) {
        return body.isAddress(text) ? NumberScope.NOTHING : sentences().read(Asides.without(text), table);
    }

    /**
     * What a comment at a cell says of the score there: what a note would, of another body where nothing is compared, and a short one
     * what a cell beside it would.
     */
    public NumberScope comment(String text, String table) {
        NumberScope said = saysNoResult(text, Asides.without(text))
                ? NumberScope.of(NumberScope.Kind.NO_RESULT, text)
                : note(text, table);
        if (!said.says() && ASKS.matcher(text).find()) {
            return comment(withoutAsking(text), table);
        }
        int length = ThaiText.fold(text).length();
        if (said.deniesResult() || length > LONGEST_OF_BODY) {
            return said;
        }
        NumberScope meant = meaning(text);
        if (meant.kind() == NumberScope.Kind.OTHER_BODY) {
            return meant;
        }
        if (claim.isPlanAlone(text)) {
            return NumberScope.of(NumberScope.Kind.NO_RESULT, text);
        }
        return said.year().isPresent() || length > LONGEST_COMMENT ? said : cell(text);
    }

    /** Whether a remark in the row of a score says whose it is or that another is right: others tell of it. */
    public boolean isOfOneScore(String remark) {
        return words.contains(Words.Kind.CORRECTED, remark)
                || !claim.withoutOf(remark).equals(ThaiText.fold(remark));
    }

    /** Whether a comment at an indicator's score leaves open whether it is the body's result. */
    public boolean isDoubted(String comment, BigDecimal score, int indicator) {
        return !saysAnnounced(comment) && claim.isDoubtedBy(body.without(comment), score, indicator)
                || !ScoreWords.holdsAgainst(ThaiText.fold(comment))
                        && body.findOther(comment).isPresent();
    }

    /**
     * What a text says that stands in the row of a table's headings over a column that holds nothing. What may be called a column
     * beside the scores is one that is not filled yet, unless blank columns part it from the others; what takes figures back is none.
     *
     * @param apart whether blank columns are between it and the headings
     */
    public NumberScope overNothing(String text, boolean apart) {
        boolean column = claim.isBesideScores(text)
                || claim.isOfWeights(text)
                || isOfScores(text) && !claim.isBeforeAppeal(text)
                || claim.isNameOfOtherAssessment(text)
                || claim.inLabel(text).equals(Optional.of(ScoreWords.OTHER_UNIT));
        if (column && !apart) {
            return NumberScope.NOTHING;
        }
        NumberScope said = floating(text);
        return said.says() || !claim.isOfOtherFigures(body.without(text))
                ? said
                : NumberScope.of(NumberScope.Kind.NO_RESULT, text);
    }

    /**
     * What a text says that floats over the sheet in a box, or stands apart from all: what a note would, and what a title would where
     * it gives no figure itself.
     */
    public NumberScope floating(String text) {
        NumberScope said = note(text, "");
        if (said.says() || ThaiText.fold(text).length() > LONGEST) {
            return said;
        }
        Optional<String> other = findOwner(text);
        if (other.isPresent()) {
            return NumberScope.of(NumberScope.Kind.OTHER_BODY, other.get());
        }
        boolean figure = OTHER_FIGURE.matcher(ThaiText.arabicDigits(text)).find();
        if (!figure && isOfYearBefore(text)) {
            return NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, text);
        }
        NumberScope beside = cell(text);
        return !beside.refuses()
                        && !figure
                        && !ScoreWords.holdsAgainst(ThaiText.fold(text))
                        && claim.inTitle(body.without(text)).isPresent()
                ? NumberScope.of(NumberScope.Kind.NO_RESULT, text)
                : beside;
    }

    /** The other body whose figures a text says, and nothing else, that these are: "ของ อบต.ก", "คะแนน อบต.ก". */
    private Optional<String> findOwner(String text) {
        return body.findOther(text).filter(other -> {
            String rest = OWNED.matcher(ThaiText.fold(body.withoutBodies(text))).replaceAll("");
            return rest.isEmpty() || claim.isOfScores(rest);
        });
    }

    /**
     * What a box says of all scores: what a text apart does, but for the bare name of figures that stand beside scores ("เป้าหมาย"), or
     * of an example of something else: such a box may label a line or an arrow, and is {@link #mayLabel told}.
     */
    public NumberScope box(String text) {
        NumberScope said = floating(text);
        return mayLabel(text, said) ? NumberScope.NOTHING : said;
    }

    /**
     * Whether a box that a title of scores could say the same as may be the label of something else.
     *
     * @param said what it says of scores as a text apart
     */
    public boolean mayLabel(String text, NumberScope said) {
        String own = body.without(text);
        return said.kind() == NumberScope.Kind.NO_RESULT
                && FiscalYears.inText(own).isEmpty()
                && !claim.isDraft(own)
                && (claim.isBesideScores(own)
                        || EXAMPLE.matcher(ThaiText.fold(own)).lookingAt() && !isOfScores(own));
    }

    /** What a legend says of the scores that it means: "(ช่องสีเทา =) คะแนนคาดการณ์". */
    public NumberScope meaning(String text) {
        return sentences().ofMeant(Asides.without(text));
    }

    private ScoreSentence sentences() {
        if (sentence == null) {
            sentence = new ScoreSentence(words, body);
        }
        return sentence;
    }

    /** Whether a text beside scores below a heading of bodies can be nothing but the name of one without its type. */
    public boolean isBareName(String text) {
        return !known.listUnknown(text).isEmpty() && !body.isName(text);
    }

    /** What a text in a column of bodies says of its row: any name but the own one is another's. */
    public NumberScope nameOfBody(String text) {
        return ThaiText.isNothing(text) || body.isName(text)
                ? NumberScope.NOTHING
                : NumberScope.of(
                        NumberScope.Kind.OTHER_BODY, body.findOther(text).orElse(text));
    }

    /** Whether a text is nothing but the own body's name, or says that something is its own. */
    public boolean isOwn(String text) {
        return body.isName(text) || OURS.matcher(ThaiText.fold(text)).matches();
    }

    /** What a text says of its row in a column that has the own body's name in other rows. */
    public NumberScope nameBesideOwn(String text) {
        return isOwn(text) ? NumberScope.NOTHING : nameOfBody(text);
    }

    /** What a text in a column of places says of its row: another subdistrict's name is that of its body, a part of the own one's none. */
    public NumberScope nameOfPlace(String text) {
        Optional<String> other = body.findOtherAlone(text);
        String place = OF_SUBDISTRICT.matcher(text.strip()).replaceFirst("");
        boolean another = !PART_OF_PLACE.matcher(ThaiText.fold(place)).find()
                && !body.isOwnPlace(text)
                && isBareName(place)
                && body.isOtherSubdistrict("ตำบล" + place);
        return another || other.isPresent()
                ? NumberScope.of(NumberScope.Kind.OTHER_BODY, other.orElse(text))
                : NumberScope.NOTHING;
    }

    /** A column or row that does not count, and the one after the appeal that counts in its place. */
    public record Superseded<T>(T before, T after) {}

    /**
     * Which of several columns or rows of one year's scores are those before an appeal: what was announced last counts. None where no
     * heading, or more than one, says that it is the one after the appeal, or nothing but that it is the year's.
     */
    public <T> List<Superseded<T>> listSuperseded(List<T> ofOneYear, Function<T, String> heading) {
        List<T> after = ofOneYear.stream()
                .filter(each -> words.contains(Words.Kind.AFTER_APPEAL, heading.apply(each)))
                .toList();
        if (after.isEmpty()) {
            after = ofOneYear.stream()
                    .filter(each -> !claim.isBeforeAppeal(heading.apply(each)))
                    .toList();
            after = after.stream().allMatch(each -> isOfScores(heading.apply(each))) ? after : List.of();
        }
        List<T> last = after;
        return ofOneYear.stream()
                .filter(each -> last.size() == 1 && words.contains(Words.Kind.BEFORE_APPEAL, heading.apply(each)))
                .map(each -> new Superseded<>(each, last.get(0)))
                .toList();
    }

    /** Why the rows that a place speaks of are not stored; only of what {@link NumberScope#refuses}. */
    public Finding refusal(NumberScope said, CellRef at) {
        return switch (said.kind()) {
            case OTHER_BODY ->
                Finding.at(
                                at,
                                FindingCode.ORGANISATION_NAME_MISMATCH,
                                said.found(),
                                body.name().orElse(""))
                        .with("case", body.name().isPresent() ? "rows-refused" : "of-no-body")
                        .as(Severity.ERROR);
            case UNKNOWN_YEAR ->
                Finding.inCase(at, FindingCode.FISCAL_YEAR_MISSING, "band", said.found())
                        .as(Severity.ERROR);
            case UNKNOWN -> ScoreWords.doubt(at, said.found());
            case NO_RESULT -> ScoreWords.refusal(at, said.found());
            case NOTHING, RESULT -> throw new IllegalArgumentException("not refused: " + said);
        };
    }

    /** Whether a label speaks of the body's result as a whole and of nothing else, of a year or of none: "คะแนน ITA ของ อบต.". */
    public boolean isOfResult(String label) {
        String own = body.without(label);
        return claim.isOfResult(own) && namesNoOtherType(own);
    }

    /** Whether a text is nothing but words for scores, and names no kind of bodies that this one is not: "เทศบาล ปี ๒๕๖๗". */
    private boolean isOfScores(String text) {
        String own = body.without(text);
        return claim.isOfScores(own) && namesNoOtherType(own);
    }

    private boolean namesNoOtherType(String text) {
        return BETWEEN_TYPES.splitAsStream(text).noneMatch(word -> body.isType(word) && !body.isOwnType(word));
    }

    /** Whether a line names an instrument, an indicator, or the total or level that stands beside it. */
    private boolean isNameOfPart(String text) {
        return naming.findInstrument(text).isPresent()
                || words.starts(Words.Kind.INSTRUMENT_LINES, text)
                || naming.findIndicator(text).filter(IndicatorMatch::isName).isPresent()
                || words.is(Words.Kind.TOTAL_ROWS, text)
                || words.is(Words.Kind.LEVEL_ROWS, text)
                || claim.isOfTotal(text);
    }
}
