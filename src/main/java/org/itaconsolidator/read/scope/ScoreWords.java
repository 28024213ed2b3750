package org.itaconsolidator.read.scope;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FileKind;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.date.FiscalYears.FiscalYearMention;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.text.NameFile;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Is asked what the words of one text call the scores beside it, and answers from the word lists: a target, a forecast, another
 * unit's, a mean, a weight, a rank, a total, a level, a correction. It knows words alone; whole sentences with a known meaning
 * are {@link Sayings}, other sentences about scores {@link ScoreSentence}, and {@link ScopeJudge} decides what all of them mean
 * in a place. It serves all places; they differ only in how much of the text must be about the scores: the label of a row, a
 * column or a group names nothing else, while a title or a sheet's name may mention a target beside the result.
 */
public final class ScoreWords {
    /** What a heading adds of a figure that scores are held against: "คะแนนที่ได้ (เป้าหมาย 85)". */
    private static final Pattern IN_BRACKETS_WITH_FIGURE =
            Pattern.compile("(?<=\\S)\\s?\\([^()\\d]{2,30}\\d{2,3}(?!\\d)[^()]{0,20}\\)");

    /** Words that call figures no result of the body wherever they stand in what is said of them. */
    private static final Set<Words.Kind> NO_RESULT =
            EnumSet.of(Words.Kind.AIMED_AT, Words.Kind.NOT_THE_RESULT, Words.Kind.TAKEN_BACK, Words.Kind.OTHER_UNITS);

    /** Those that do so of the scores of an indicator, of which the announced result is no mean. */
    private static final Set<Words.Kind> NO_ANNOUNCED_SCORES =
            EnumSet.of(Words.Kind.AVERAGE_ROWS, Words.Kind.BEFORE_APPEAL);

    /** Those with which a text beside a score begins that says it of the score. */
    private static final Set<Words.Kind> BEGIN_NO_RESULT =
            EnumSet.of(Words.Kind.AIMED_AT, Words.Kind.NOT_THE_RESULT, Words.Kind.AVERAGE_ROWS, Words.Kind.UNITS_ABOVE);

    private static final String NOT_THE_RESULT = "not-the-result";
    public static final String OTHER_UNIT = "other-unit";
    private static final String OTHER_ASSESSMENT = "other-assessment";

    /** Scores of another assessment under our subjects: "คะแนน LPA ปี 2568 เทียบตามหัวข้อตัวชี้วัด ITA". */
    private static final Pattern IN_OUR_ORDER = Words.pattern(
            "^[^\\p{L}]*(?:สรุป|รายงาน)?(?:ผล|คะแนน)(?:(?!ita|คุณธรรม|โปร่งใส|ประกอบ|และ|กับ).)*?<other-assessment-names>(?![a-z])"
                    + "(?:(?!ผล|คะแนน|และ|กับ|[,/+&]).)*?(?:ตาม|เทียบ|แยก|จัด|รูปแบบ)(?:(?!ผล|คะแนน|และ|กับ|[,/+&]).)*?(?:ita|คุณธรรม)");

    static final Pattern YEAR = Pattern.compile("(?:ประจำ)?(?:ปีงบประมาณ|ปีงบฯ?|ปี)?(?:พ\\.?ศ\\.?)?25\\d\\d");

    /** Two digits at the end of what is called by a word for figures are the year that they are of: no aim is as low. */
    private static final String SHORT_YEAR = "(?:6[2-9]|7[0-2])";

    private static final Pattern YEAR_AT_END = Pattern.compile("(?<=[\\p{L}\\p{M}.])(?:" + YEAR.pattern()
            + "|(?:ประจำ)?(?:ปีงบประมาณ|ปีงบฯ?|ปี)?(?:พ\\.?ศ\\.?)?" + SHORT_YEAR + ")$");

    private static final Pattern AROUND = Pattern.compile("^[^\\p{L}\\p{M}]++|(?<=[\\p{L}\\p{M}])[^\\p{L}\\p{M}]++$");

    private static final Pattern AT_END = Pattern.compile("[)\\].]$");
    private static final Pattern ANY_DIGIT = Pattern.compile("\\d");

    /** A longer text beside a score is a sentence and says nothing of it here. */
    private static final int LONGEST_IN_CELL = 30;

    private static final String ASSESSED = "ประเมิน";
    private static final String DRAFT = "ร่าง";
    private static final String SCORE = "คะแนน";
    private static final Pattern SEPARATORS = Pattern.compile("[-_.\"'“”‘’()\\[\\]]+");
    static final String OWN_ASSESSING = "(?:ผล|คะแนน|การ|แบบ)*ประเมิน(?:ตนเอง|ตัวเอง|ตน|เอง)";

    /** How a text says that scores are not self-assessed, or that the self-assessment is another thing: held against them, sent, taught, kept elsewhere. */
    private static final Pattern DENIED = Pattern.compile(
            "(?:ไม่ใช่|มิใช่|ไม่รวม|ไม่ได้มาจาก|(?:สูง|ต่ำ|มาก|น้อย|ดี)กว่า|เทียบกับ|หลัง(?:จาก)?(?:ที่)?(?:ได้)?ส่ง)"
                    + OWN_ASSESSING
                    + "|(?:อบรม|ประชุม|ชี้แจง|แนะนำ|คู่มือ)(?:เชิงปฏิบัติการ|เรื่อง|เกี่ยวกับ|การทำ|วิธี)*"
                    + OWN_ASSESSING
                    + "|(?:จัด)?ส่ง" + OWN_ASSESSING + "(?=ภายใน)|" + OWN_ASSESSING
                    + "(?:ให้)?(?:อยู่(?:ใน|ที่)?|ดู(?:ใน|ที่)?|แนบ(?:ใน)?|ส่ง(?:ใน)?)(?=แผ่น|ชีต|ไฟล์|หน้า|แยก|ต่างหาก|เอกสาร)|"
                    + OWN_ASSESSING + "แยกต่างหาก");

    /** The English word on its own, as in the name of a file: "ITA_self_2568". */
    private static final Pattern SELF = Pattern.compile("(?<![a-zA-Z])self(?![a-zA-Z])", Pattern.CASE_INSENSITIVE);

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*+(?:\\([^()]*+){0,9}+)\\)");
    /** An arrow or mark in front of what is said of a score; signs of comparing say something themselves. */
    private static final Pattern POINTING = Pattern.compile(
            "^(?:<(?=-))?[^\\p{L}\\p{M}\\d+±<>=≤≥×÷∆△▲▼↑↓↗↘]*+(?:(?<=-)>[^\\p{L}\\p{M}\\d+±<>=≤≥×÷∆△▲▼↑↓↗↘]*+)?");

    private static final Pattern NUMBERING = Pattern.compile("^(?:ตารางที่|แผ่นที่)?[\\d.()\\-_]+");

    /** A title that says which scores it means: "คะแนนที่...", "ค่าที่...". */
    private static final Pattern WHICH_SCORES = Pattern.compile(
            "(?:ตาราง|สรุป|รายงาน|แสดง|ผล)*(?:คะแนน(?:ita|รวม|การประเมิน|เฉลี่ย)*|ค่า|ตัวเลข)ที่(?=[\\p{L}(])");

    /** Scores, in a title, that are still to come, and not those which something is to be done with. */
    private static final Pattern TO_BE_REACHED = Pattern.compile(
            "(?:คะแนน|ผล)(?:คะแนน|การประเมิน|ita|รวม|เฉลี่ย)*+(?:" + YEAR.pattern()
                    + ")?+ที่(?:จะ(?:ต้อง|พยายาม|มุ่ง|ขอ)*(?:(?:ทำ|พัฒนา|ยกระดับ)ให้(?:ได้|ถึง|บรรลุ)|ได้(?!นำ|ใช้|ส่ง|เสนอ)|บรรลุ|ถึง|ไป(?:ให้)?ถึง)|ต้อง(?:ทำ|ไป)?(?:ให้)?(?:ได้|ถึง)|อยาก|หวัง|มุ่ง|ตั้งใจ|คาด|น่าจะ|พึง(?!พอใจ))");

    private static final Pattern NO_DRAFT =
            Words.pattern("<no-drafts>|(?<!ยัง)(?:<denials>|แทน)(?:<figures>|ฉบับ|ตัว)*(?:ร่าง|เบื้องต้น|ชั่วคราว)");

    /** Figures that are called a draft: "ตัวเลขในตารางเป็นร่าง", "คะแนนร่าง"; a plan or another paper may be one beside the result. */
    private static final Pattern DRAFT_OF_FIGURES = Words.pattern("(?:<figures>|ตาราง)(?:ที่)?ร่าง(?!<papers>)"
            + "|(?<!<work-plans>(?:นี้|ดังกล่าว|ข้างต้น|ทั้งหมด)?(?:ยัง)?)<copulas>ร่าง"
            + "(?=$|[^\\p{L}\\p{M}]|รอ|ยัง|ก่อน|อยู่|เท่านั้น|แรก|ที่|และ|ซึ่ง|ไม่|เพื่อ|คะแนน|ผล)");

    /** Who wrote it, as "จัดทำโดย" is. */
    static final Pattern DRAFTED_BY = Pattern.compile("ร่าง(?:หนังสือ|เอกสาร)?โดย");

    private static final Pattern RECEIVED = Words.pattern("<received>");

    /** Full marks, a threshold, an aim or the year before with its number: "เกณฑ์ผ่าน 85 คะแนน", "ปีก่อนได้ 88.12". */
    private static final Pattern OWN_FIGURE = Words.pattern(
            "\\(?(?:คะแนนเต็ม|เต็ม|เกณฑ์(?:การ)?(?:ผ่าน|ประเมิน)?(?:ขั้นต่ำ)?"
                    + "|(?:ค่า|คะแนน)?เป้า(?:หมาย)?(?!" + SHORT_YEAR
                    + "\\)?$)(?:ปีหน้า|ปีต่อไป|ปีถัดไป)?(?:(?:ต้อง|ควร|ให้)?ได้)?|(?:<year-before>)ได้(?:คะแนน)?(?:รวม)?)"
                    + "(?:คือ|ร้อยละ|ไม่น้อยกว่า|เท่ากับ|=|:)?\\d{1,3}(?:\\.\\d+)?(?:คะแนน|%|เปอร์เซ็นต์)?(?:ขึ้นไป)?\\)?");

    /** The end of what gives its figure itself, or names an instrument: "จำนวนผู้ตอบ 120 คน", "ผลการสำรวจความพึงพอใจ (EIT)". */
    private static final Pattern COUNTED =
            Pattern.compile("\\d(?:คน|ราย|ข้อ|ชุด|ฉบับ|คะแนน|%)\\)?$|\\([ie]it\\)(?:$|(?:ประจำ)?ปี)");

    /** How a title begins over figures that measure or count something else than the assessment does. */
    private static final Pattern OF_OTHER_FIGURES = Pattern.compile("ระดับ(?:การรับรู้|ความสำเร็จ|ความสำคัญ)"
            + "|(?:สรุป|รายงาน|ตาราง|ผล|คะแนน|การ|ประเมิน|สำรวจ|ทดสอบ|แบบ|ค่า|ระดับ|ร้อยละ|ของ)*+"
            + "ความ(?:พึงพอใจ|เสี่ยง|พร้อม|เชื่อมั่น|ผูกพัน|รู้)"
            + "|(?:ร้อยละ|จำนวน|สัดส่วน)(?:ของ)?(?:ผู้|คน|ข้อ|หน่วยงานที่|อปท)");

    /** The ministry that the bodies are under, where it is named for that, and bodies as those assessed: "ITA กระทรวงมหาดไทย อปท.". */
    private static final Pattern OF_BODIES =
            Pattern.compile("(?:สังกัด|ของ)?กระทรวงมหาดไทย[(/-]*(?=อปท|องค์กรปกครองส่วนท้องถิ่น)"
                    + "|(?<=ita)[(]?(?:ของ)?อปท\\.?[)]?(?=(?:ประจำ)?ปี)");

    /** The mean of bodies of a kind, which the figures are not only held against. */
    private static final Pattern MEAN_OF_KINDS = Words.pattern(
            "(?<!(?:กับ|และ|เทียบ|พร้อม)(?:คะแนน|ค่า|รวม)?)เฉลี่ย(?:ของ|ระดับ|ใน|แต่ละ)*+"
                    + "(?:<body-types>|อปท)(?:<body-types>|ตำบล|เมือง|นคร|จังหวัด|และ|หรือ|ทุกแห่ง|ทั้งหมด|อื่นๆ?|[,./])*+$");

    private static final Pattern ONE_PLACE = Pattern.compile("(?:จังหวัด|จ\\.|อำเภอ|อ\\.)[ก-๙]{2,25}");

    /** A name that goes on to its end as that of a district or province. */
    private static final Pattern OF_PLACE =
            Pattern.compile("(?:จังหวัด|จ\\.|อำเภอ|อ\\.)[ก-๙]{2,25}(?:(?:จังหวัด|จ\\.)[ก-๙]{2,25})?[\\d()]*$");

    private static final Pattern BESIDE = Pattern.compile("และ|กับ|หรือ|/");

    /** What a title holds the scores against, or for what they are: "เทียบกับค่ากลาง", "สูงกว่ามัธยฐาน", "และ Best Practice". */
    private static final Pattern AGAINST_OTHERS = Words.pattern(
            "(?:เทียบ(?:กับ)?|(?:สูง|ต่ำ|ดี|มาก|น้อย)กว่า)(?:<other-units>)|(?:และ|เพื่อ(?:การ)?(?:คัดเลือก|เสนอ|ประกวด)*(?:เป็น)?(?:หน่วยงาน)?)bestpractice");

    private static final Pattern BETWEEN = Pattern.compile("[\\s_\\-.,()\\[\\]]+");

    private static final Pattern NUMBER_OF_NAME = Pattern.compile("(?<![\\d.\\s_-])[\\s_-]*+\\d{2}$");

    private static final Pattern FIGURES = Pattern.compile("\\d+|(?:ปี|พ\\.?ศ\\.?)(?=\\d)|(?<=.)ที่(?=\\d|$)");

    /** Which of several files one is. */
    private static final Pattern VERSION = Pattern.compile(
            "(?<![a-z])(?:v(?:er(?:sion)?)?|rev|no)\\.?\\d{1,2}|final|new|latest|last|edit(?:ed)?|copy");

    /** A draft by the first word of a file's name, where that goes on with no paper of another kind: "Draft v2 (นก)". */
    private static final Pattern DRAFT_FILE = Pattern.compile(
            "(?i)draft[\\s_.-](?!.*(?:plan|measure|memo|letter|order|report|policy|แผน|มาตรการ|หนังสือ|บันทึก|คำสั่ง)).*");

    /** How a file's name ends, and before that the word for a corrected one: "คะแนน แก้.csv". */
    private static final Pattern ENDING = Pattern.compile(
            "(?i)(?:(?<!ก่อน|รอ|ต้อง|ไม่|ได้|ยัง)[\\s_(-](?:ฉบับ)?แก้(?:ไข|ใหม่)?(?:แล้ว)?\\)?)?(?:\\.(?:"
                    + FileKind.readEndings() + "))?$");

    private static final int LAST_OF_LATIN = 0x250;
    private static final Pattern DIVISION = Pattern.compile("(?:ของ)?(?:กอง|สำนัก|ส่วน|ฝ่าย|งาน).*");

    private static final List<Words.Kind> OF_SCORES = List.of(
            Words.Kind.SCORE_WORDS,
            Words.Kind.SCORE_LABEL_WORDS,
            Words.Kind.SCORE_ADDITIONS,
            Words.Kind.SCORE_SUB_HEADINGS,
            Words.Kind.SELF_ASSESSMENT,
            Words.Kind.OFFICIAL_RESULT,
            Words.Kind.BEFORE_APPEAL,
            Words.Kind.AFTER_APPEAL);

    /** The year before, or an instrument alone. */
    private static final Pattern OF_ANOTHER = Words.pattern("(?:<year-before>)|(?<![a-z])[ieo]it(?![a-z])");

    static final Pattern NEXT_YEAR = Pattern.compile("ปี(?:งบประมาณ|งบ)?(?:หน้า|ถัดไป|ต่อไป)");

    /** That figures are of a year to come: what is only said to be done then, as a remark "ปีหน้า", says nothing of them. */
    private static final Pattern OF_NEXT_YEAR =
            Words.pattern("(?:(?:<said-of-a-score>|<figures>|ของ|เป็น|ตัวเลข|คะแนน)\\s?)++(?:" + NEXT_YEAR.pattern()
                    + "|(?:เดือน|รอบ)(?:หน้า|ถัดไป|ต่อไป))(?:ค่ะ|คะ|ครับ|นะ)*");

    static final Pattern YEAR_BEFORE = Words.pattern("<year-before>");

    private static final Pattern LEVEL = Pattern.compile("(?:อยู่)?(?:ใน)?ระดับ");

    /** How a text says that scores are somebody's, and that they are nobody else's: "เฉพาะในส่วนของ". */
    private static final String OWNED_BY = "(?:ของ|เฉพาะ|ใน(?=ส่วน)|ส่วน(?=ของ|กอง|สำนัก)|ภายใน)+";

    private static final String OF_PART = "(?:เฉพาะ(?:ใน)?(?:ส่วน)?(?:ของ)?|(?:ใน)?ส่วนของ)";

    private static final String ANY_DIVISION =
            "(?:" + NameFile.longestFirst(DivisionNames.load().listSpellings()) + ")";

    /** What may stand before what a text says of a division: "หมายเหตุ", and what it calls itself. */
    private static final String REMARK = "[^\\p{L}]*+(?:หมายเหตุ[:.\\s]*+)?";

    private static final String CALLED =
            REMARK + "(?:ตาราง|สรุป|รายงาน|แสดง|เป็น|(?:ตัวเลข|ข้อมูล)(?:ชุด)?(?:นี้|ข้างต้น|ข้างบน)){0,9}";

    private static final String YEAR_OR_SIGNS = "(?:(?:ประจำ)?(?:ปีงบประมาณ|ปี|พ\\.?ศ\\.?)|[^\\p{L}\\p{M}])*";

    /** A division whose scores a text names, or that sends them: "คะแนน ITA กองช่าง ปี ๒๕๖๘", "คะแนนของสำนักปลัด". */
    private static final Pattern OF_DIVISION =
            Pattern.compile("^" + CALLED + "(.+?)(" + OWNED_BY + ")?" + ANY_DIVISION + "(.*)$");

    /** A text that leaves nothing over but a division: "เฉพาะส่วนของกองช่าง". */
    private static final Pattern ONLY_OF_DIVISION =
            Pattern.compile(REMARK + "(?:เป็น)?" + OF_PART + ANY_DIVISION + YEAR_OR_SIGNS);

    /** A text that says nothing but that it is a division's: "ของกองการศึกษา". */
    private static final Pattern OWNED_BY_DIVISION =
            Pattern.compile(REMARK + "(?:เป็น)?ของ" + ANY_DIVISION + YEAR_OR_SIGNS);

    /** Scores that a division got, as one that sends or compiles them did not: "คะแนนที่กองช่างได้". */
    private static final Pattern GOT_BY_DIVISION =
            Pattern.compile(CALLED + "(.+?)ที่" + ANY_DIVISION + "(?:ทำ|สอบ)?ได้(?:รับ|มา)?" + YEAR_OR_SIGNS);

    /** What may stand behind a division that a text's scores are of, and behind one that nothing says they are of. */
    private static final Pattern BEHIND_OWNER =
            Pattern.compile("(?:ประจำ|ปี|องค์การ|เทศบาล|อบต|ทต|ทม|อบจ|[^\\p{L}]).*|");

    private static final Pattern BEHIND_DIVISION = Pattern.compile(YEAR_OR_SIGNS);

    /** How a text ends that says of figures that they are nobody else's. */
    private static final Pattern NOBODY_ELSES = Pattern.compile(
            "(?:เท่านั้น|(?:เพียง|แค่)?(?:กอง|ส่วน|หน่วยงาน|สำนัก|ฝ่าย)เดียว|อย่างเดียว)+[^\\p{L}\\p{M}]*$");

    private static final Set<String> DIVISIONS = Set.copyOf(DivisionNames.load().listSpellings());

    /** The division that sends what is the whole body's. */
    private static final Pattern OF_THE_WHOLE = Pattern.compile("ปลัด|อำนวยการ|ยุทธศาสตร์|วิชาการและแผน|นโยบาย");

    /** What stands in a title between the scores and other figures. */
    private static final Pattern JOINS = Words.pattern("<held-against>|และ|กับ|พร้อม|[/,+]");

    /** Figures and the word behind which their owner stands. */
    private static final Pattern FIGURES_OF =
            Pattern.compile("(?:คะแนน|ผล(?:คะแนน|(?:การ)?ประเมิน)?)(?:ita)?(?:ของ|เฉพาะ(?:ของ)?)");

    private static final Pattern TREND = Pattern.compile("[^\\p{L}]*แนวโน้ม");

    private static final Pattern AGAINST = Words.pattern("<held-against>");

    private static final Pattern NO_DOUBTS =
            Words.pattern("<no-doubts-at-a-score>|(?:ตรวจ|เช็ค|check|แก้|ทบทวน|ยืนยัน).{0,20}แล้ว(?!แต่)");

    /** A comment that means the figure, by a word for it or as nothing but such a doubt; others tell of work: "ทบทวนการเบิกจ่าย". */
    private static final Pattern MEANS_FIGURE = Words.pattern("คะแนน|เลข|(?<!ปี)นี้|ช่อง(?!ทาง)|บรรทัด|แถว|\\d\\.\\d"
            + "|^(?:<doubts-at-a-score>|<corrected>|<figures>|ขอ|ต้อง|ให้|โปรด|ช่วย|รอ|ยัง|ของ|จาก|ตาม|ใส่|กรอก|พิมพ์|กับ|ข้อ|ถูก|ใช่|สอบ|ทาน"
            + "|ไข|อีก|ครั้ง|ที|ก่อน|ด้วย|หน่อย|นะ|ครับ|ค่?ะ|[^\\p{L}\\p{M}])*$");

    private static final Pattern DECIMAL_COMMA = Pattern.compile("(?<![\\d.,])(\\d{1,3}),(\\d{1,2})(?![\\d.,])");

    /** The number that was there before, of "from 75.34 to 85.43". */
    private static final Pattern FORMER = Pattern.compile("จาก\\d{1,3}(?:\\.\\d{1,3})?(?=เป็น)");

    private static final Pattern MENDED = Pattern.compile("แก้.{0,20}เป็น");

    private static final Pattern WITH_DECIMALS = Pattern.compile("(?<![\\d.+-])(\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    /** Whose a score is, as a comment at it begins: "ของกองคลัง", "ตัวเลขนี้ของสำนักปลัด". */
    private static final Pattern OWNER =
            Words.pattern("^(?:<figures>|เลข)*(?:นี้|ข้อนี้|ช่องนี้)?(?:เป็น)?(?:ของ|เฉพาะ|ส่วนของ)+");

    /** Which indicator's a score is, as a comment at it says: "เป็นของข้อ 3". */
    private static final Pattern OF_INDICATOR =
            Words.pattern("^(?:<figures>|เลข|นี้|น่าจะ|เป็น|ของ)+(?:ข้อ|ตัวชี้วัด)(?:ที่)?(\\d{1,2})$");

    /** A year in which something was announced. */
    private static final Pattern PUBLISHED = Pattern.compile(
            "(?<!จาก)(?:ประกาศ|รายงาน|พิมพ์|บันทึก)(?:ผล)?(?:ใน|เมื่อ|ณ)?(?:ประจำ)?(?:ปีงบประมาณ|ปี)?(?:พ\\.?ศ\\.?)?$");

    /** What a text tells of a year itself, as a figure or that there is none. */
    private static final Pattern TELLS_OF_YEAR = Pattern.compile(
            "\\d++[\\s)\\]:=]*(?:คะแนน|ร้อยละ|เท่ากับ|อยู่|หน่วยงาน)*\\s*(?:ได้|มี|ไม่|ยัง|รอ|ขึ้น|ลด|เพิ่ม|ต่ำ|สูง|ดี|จะ|คือ|เป็น|\\d"
                    + "|แนบ|(?:แสดง|เก็บ)ไว้ใน(?:เอกสาร|ไฟล์|แผ่น|เล่ม)(?:อีก|อื่น)|ใน(?:แผ่น|ชีต|หน้า|ตาราง|ภาค|เอกสาร)|แผ่น|ระดับ\\s*(?:[A-Fa-f]|ผ่าน|ดี))");

    private static final Pattern FROM_YEAR = Pattern.compile(
            "อ้างอิง|(?:ใช้|ยก|เอา|คัดลอก|มาจาก)(?:แบบ(?:สอบถาม|วัด|สำรวจ|ตรวจ)|น้ำหนัก|สูตร)?(?:มา|จาก|ของ)*ปี");

    /** An item to be published, which has the year of its assessment and may hold the result of the one before: "O38". */
    private static final Pattern ITEM = Pattern.compile("(?i)(?<![a-z])o\\s?-?[\\d๐-๙]{1,2}(?![\\d๐-๙])");

    private static final Pattern OF_SURVEY =
            Pattern.compile("^(?:ita|iit|eit|oit|คะแนน|ผล|แบบสำรวจ|แบบวัด|ข้อมูล|[-_ ])+");

    private static final String A_PLAN = "แผน(?!ภูมิ|ผัง|ที่|ก(?!าร)|ปฏิบัติการ|ยุทธศาสตร์|แม่บท|พัฒนาท้องถิ่น)";
    private static final Pattern PLANNED =
            Pattern.compile("(?:คะแนน|ตัวเลข|ค่า)(?:ita|ที่ได้)?(?:ตาม|ใน|จาก|ของ)?" + A_PLAN + "|แผนคะแนน");
    private static final Pattern PLAN = Pattern.compile("[^\\p{L}]*(?:" + A_PLAN + "|แนวโน้ม(?!ดี|สูง|ต่ำ|ลด|เพิ่ม))");

    private static final Pattern MEASURES = Pattern.compile("[^\\p{L}]*(?:ร่าง|การ|กำหนด|จัดทำ)*(?:" + A_PLAN
            + "|มาตรการ|แนวทาง|โครงการ|(?<=ร่าง)(?:คำสั่ง|หนังสือ|บันทึก|ข้อบัญญัติ|เทศบัญญัติ|ระเบียบ|คู่มือ))");

    private static final Pattern RESULT = Pattern.compile("ผล|คะแนน|score|ตัวชี้วัด");
    private static final Pattern OF_RESULT = Pattern.compile("ผล(?:การ|คะแนน)*ประเมิน|ผลคะแนน");

    private static final String RANK = "อันดับ";

    /** What is left in front of the body's name. */
    private static final Pattern OF = Pattern.compile("ของ\\s*+$");

    private static final Pattern ORDER = Pattern.compile(RANK + "|ลำดับ|แนวโน้ม|rank|trend");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3})?");
    private static final Pattern DECIMALS = Pattern.compile("(?<!\\d)\\d{2}\\.\\d{1,2}(?!\\d)");
    private static final Pattern OTHER_PART =
            Pattern.compile("เฉลี่ย|รวม|น้ำหนัก|iit|eit|oit|(?<![a-z])[ieo]\\d{1,2}(?!\\d)");
    private static final Pattern OTHER_SUBJECT =
            Pattern.compile("ก่อน|เดิม|ตัวชี้วัด|ประเมิน(?:ตน|ตัว|เอง)|" + OTHER_PART.pattern());
    private static final Pattern ONLY_NUMBER = Pattern.compile("=?" + NUMBER + "(?:คะแนน|%)?");

    /** May be a rank or a count as well as another score. */
    private static final Pattern BARE_INTEGER = Pattern.compile("\\d{1,3}");

    /** How a comment says nothing but that a score is wrong, or which number it should be: "ไม่ถูกร้องเรียน" goes on otherwise. */
    private static final Pattern CORRECTION =
            Words.pattern("^(?:<corrected>)+(?:ต้อง|ช่อง|แล้ว|นะ|ครับ|ค่ะ)*(?:[\\p{P}\\s]*$"
                    + "|[:=,\\s]*(?:คือ|เป็น|ได้|เท่ากับ|ตัวเลข|คะแนน|<corrected>)*[:=\\s]*\\d)");

    private static final Pattern SUM = Pattern.compile(
            "(?:ใน)?ภาพรวม(?:(?:ของ|ระดับ)?(?:หน่วยงาน|องค์กร))?|(?:โดย)?รวม(?:ทั้ง(?:หมด|สิ้น|หน่วยงาน|องค์กร))?|สุทธิ"
                    + "|(?<=เฉลี่ย)(?:แบบ|โดย)?ถ่วงน้ำหนัก");

    /** How a total is reckoned: it may stand beside the word for a sum, and names none alone. */
    private static final Pattern RECKONED = Pattern.compile(
            "เฉลี่ย|(?:หลัง|แบบ)?(?:การ)?(?:ถ่วง|คูณ|คิด|x)(?:ค่า)?น้ำหนัก(?:คะแนน)?|ตาม(?:ค่า)?น้ำหนัก(?:คะแนน)?"
                    + "|ทั้ง(?:3|สาม)(?:แบบ(?:วัด)?|เครื่องมือ|ส่วน)");

    private static final Pattern BY_WEIGHT = Pattern.compile("น้ำหนัก");

    /** How it is counted: by its weight, out of its full marks, by the year's rule. */
    private static final Pattern IN_POINTS = Pattern.compile(
            "(?:คะแนน)?เต็ม|คิดเป็น(?:ร้อยละ)?|(?:หลัง|ก่อน|ตาม)?(?:การ)?(?:ถ่วง|คูณ)?(?:ค่า)?น้ำหนัก|ตามเกณฑ์");

    /** Of several years: no year's own figure. "30 ปี 2567" is a weight and a year. */
    private static final Pattern OF_SEVERAL_YEARS =
            Pattern.compile("(?<!\\p{Nd})\\p{Nd}{1,2}ปี(?!\\p{Nd}|งบ|พ\\.?ศ)|ย้อนหลัง|สะสม|ทุกปี");

    /** How a line leads over to the scores below it. */
    private static final Pattern LEADS_OVER = Pattern.compile(
            "(?:โดย|ซึ่ง)?(?:มี)?(?:รายละเอียด|แยก|จำแนก|(?:ผล)?คะแนน|ผลการประเมิน)?(?:ของ|เป็น|ตาม|แต่ละ|ราย|ตัวชี้วัด|ด้าน){0,4}(?:ดังนี้|ดังต่อไปนี้|ได้แก่)?:?$");

    private static final Pattern OF_YEAR = Pattern.compile("(?:ใน)?" + YEAR.pattern());

    /** The level behind a figure, to the end of a line. */
    private static final Pattern GRADED =
            Words.pattern("(?<=\\d|คะแนน|%)[^\\p{L}\\p{M}]{0,6}(?:ซึ่ง|และ|จึง|ถือว่า)?(?:อยู่)?(?:ใน)?(?:เกณฑ์)?ระดับ"
                    + "[^\\p{L}\\p{M}]{0,6}(?:<grades>|[a-f]{1,2})[^\\p{L}\\p{M}\\d]{0,6}$");

    private static final Pattern LEVEL_LINE = Words.pattern(
            "(.*ระดับ[\\p{L}\\p{M}]*?)[^\\p{L}\\p{M}]{0,6}(?:<grades>|[a-f]{1,2})[^\\p{L}\\p{M}\\d]{0,6}");

    /** What the figures are counted in, and their sign. */
    private static final Pattern UNIT = Pattern.compile("\\((?:คะแนน|ร้อยละ|%|[+-])\\)");

    /** A name that promises a result beside other figures, whose columns say which are which: "เกณฑ์และผล". */
    private static final Pattern WITH_RESULT = Pattern.compile(
            "^[^0-9]{1,30}(?:และ|กับ)(?:ผล|คะแนน)(?!ต่าง|เต็ม|ขั้น|ถ่วง|ที่ต้อง|ที่ขาด|ที่คาด|คาด|เป้า|ลัพธ์|สูงสุด|ต่ำสุด)");

    /** What the figures of a table are counted in: "(หน่วย: คน)". */
    private static final Pattern COUNTED_IN =
            Pattern.compile("\\(?หน่วย(?:นับ|วัด)?(?::|คือ|เป็น|(?=\\())\\(?([^(]+?)(?:\\(.*|\\)*)");

    /** Full marks in a text that says more, "ผลการประเมิน (เต็ม 50 คะแนน)", or nothing else: "จาก 50". */
    private static final Pattern FULL_MARKS = Pattern.compile(
            "(?:เต็ม(?:ของ)?(?:แต่ละ|ทุก)?(?:ข้อ|ตัวชี้วัด|ด้าน|ตัว|ประเด็น)?(?:ละ)?(?:คือ|เป็น|เท่ากับ|อยู่ที่|=|:)?|(?<!มาตร|พื้น|หลัก|ราก)ฐาน"
                    + "|^\\(?จาก(?=\\d+(?:คะแนน)?\\)?$)|^(?:คะแนน)?\\((?=\\d+คะแนน\\)$))"
                    + "(\\d{1,3})(?![\\d.])(?!ข้อ|ตัวชี้วัด|ครั้ง|คน)");

    /** From FY2566 on the survey of the public is made by the body and by the commission: each part's mean is no score of its own. */
    private static final Pattern PART_OF_SURVEY = Pattern.compile("(?:คะแนน|ผล|แบบวัด){0,3}eit\\(?ส่วนที่[12]\\)?");

    private static final Pattern YEAR_AND_BRACKETS = Pattern.compile("[^(]*\\(([^()]*)\\)");
    private static final Pattern PARTS = Pattern.compile("(?<![+-])[/(),]|และ|กับ|หรือ");

    private static final int LONGEST_TOTAL = 60;

    /** A longer text is prose and is not asked what it calls the scores. */
    private static final int LONGEST_LABEL = 120;

    /** Signs that say of figures how they differ or what they are held against. */
    private static final String OF_COMPARING = "+±<>=≤≥×÷∆△▲▼↑↓↗↘";

    /** Lists of which each word means the same figures as any other. */
    private static final List<Words.Kind> ALIKE = List.of(Words.Kind.FORESEEN, Words.Kind.TARGET_ROWS);

    /** By which headings say that the figures below are others than the body's scores. */
    private static final List<Words.Kind> OTHER_FIGURES = List.of(
            Words.Kind.AIMED_AT,
            Words.Kind.UNITS_ABOVE,
            Words.Kind.OTHER_UNITS,
            Words.Kind.NO_SCORES,
            Words.Kind.SCALE_HEADINGS);

    private final Words words;
    private final WordChain ofScores;
    private final WordChain marked;
    private final WordChain beside;

    public ScoreWords(Words words) {
        this.words = words;
        this.ofScores = chainWith(words, List.of());
        this.marked = chainOf(words, Words.Kind.SCORE_WORDS, Words.Kind.MARKS_OF_CHANGE);
        this.beside = chainOf(words, Words.Kind.SCORE_WORDS, Words.Kind.MARKS_OF_CHANGE, Words.Kind.BESIDE_SCORES);
    }

    /** Why the scores of a row, a column or a group are not the body's result, as a key of the message files. */
    public Optional<String> inLabel(String text) {
        String said = withoutHarmless(text);
        if (words.contains(Words.Kind.AIMED_AT, said)) {
            return Optional.of(NOT_THE_RESULT);
        }
        boolean unit = words.contains(Words.Kind.UNITS_ABOVE, said) && !words.contains(Words.Kind.BODY_TYPES, said);
        if (unit || words.contains(Words.Kind.OTHER_UNITS, said)) {
            return Optional.of(OTHER_UNIT);
        }
        boolean ofScores = words.is(Words.Kind.SCORE_ADDITIONS, said) || words.contains(Words.Kind.BODY_TYPES, said);
        return !ofScores && words.contains(Words.Kind.NO_SCORES, said) ? Optional.of(NOT_THE_RESULT) : Optional.empty();
    }

    /**
     * Whether the heading of a column says that its numbers are aims, plans, drafts, means of others or a self-assessment, which no score is made
     * of; full marks and weights are what one is reckoned with.
     */
    public boolean headsOthers(String heading) {
        String said = withoutHarmless(IN_BRACKETS_WITH_FIGURE.matcher(heading).replaceFirst(""));
        return words.contains(Words.Kind.AIMED_AT, said)
                || words.contains(Words.Kind.NOT_THE_RESULT, said)
                || words.contains(Words.Kind.OTHER_UNITS, said)
                || isPlanAlone(heading)
                || isDraft(heading)
                || isSelfAssessment(heading);
    }

    /**
     * Whether a title that says that figures are no result means those in columns beside the scores: it joins them to these, "ผลคะแนนเทียบเป้าหมาย",
     * and what it calls the scores themselves says nothing of the kind, as "ร่างผลคะแนนเทียบเป้าหมาย" does. A sheet may be named after nothing
     * but what they are reckoned with, "น้ำหนัก".
     *
     * @param headings of columns of other figures
     */
    public boolean namesBeside(String title, Collection<String> headings) {
        List<String> parts = JOINS.splitAsStream(ThaiText.fold(title)).toList();
        List<String> own = parts.stream()
                .filter(part -> headings.stream().noneMatch(heading -> areOfOneThing(part, heading)))
                .toList();
        String rest = String.join(" ", own);
        boolean ofScale =
                own.isEmpty() && parts.stream().allMatch(part -> words.contains(Words.Kind.SCALE_HEADINGS, part));
        return ofScale
                || own.size() < parts.size()
                        && rest.codePoints().anyMatch(Character::isLetter)
                        && inTitle(rest).isEmpty();
    }

    /** Whether two texts speak of the same other figures: both of what is foreseen, or aimed at, or in the same word of anything else. */
    private boolean areOfOneThing(String part, String heading) {
        String headed = ThaiText.fold(heading);
        return ALIKE.stream().anyMatch(kind -> words.contains(kind, part) && words.contains(kind, heading))
                || words.listFolded(OTHER_FIGURES).stream()
                        .anyMatch(word -> part.contains(word) && headed.contains(word));
    }

    /** Says of a label, a group's heading or a note that its scores are no result; they are refused. */
    public static Finding refusal(CellRef at, String label) {
        return Finding.inCase(
                        at,
                        FindingCode.HEADING_NOT_RECOGNISED,
                        at.row() == 0 && label.equals(at.sheet()) ? "no-result-sheet" : "no-result",
                        label)
                .as(Severity.ERROR);
    }

    /** Says of a label that holds words which nobody knows that its figures may be something else; they are refused. */
    public static Finding doubt(CellRef at, String label) {
        return refusal(at, label).with("case", "unsure");
    }

    /**
     * Whether a short text beside a score says that it is no result: "เป้าหมาย", "คะแนนคาดการณ์". A text that gives a number, or
     * compares with something, tells of that.
     */
    public boolean isInCell(String text) {
        String said = withoutSigns(withoutHarmless(text));
        return said.length() <= LONGEST_IN_CELL
                && !ANY_DIGIT.matcher(said).find()
                && (isOfNextYear(said)
                        || words.contains(Words.Kind.TAKEN_BACK, said)
                        || isDraft(said)
                        || isAlone(said, Words.Kind.NO_RESULT_NAMES)
                        || Stream.of(said, withoutFront(said)).anyMatch(this::beginsAsNoResult));
    }

    /** Whether a longer text beside a score begins as such a one, and tells of no figure or year of its own. */
    boolean beginsAsNoResult(CharSequence text) {
        String said = withoutSigns(withoutHarmless(text.toString()));
        return !ANY_DIGIT.matcher(said).find() && beginsAsNoResult(said);
    }

    /** A text without the arrow or mark that points to what it says it of: "← ค่าเป้าหมาย". */
    private static String withoutSigns(String folded) {
        return POINTING.matcher(folded).replaceFirst("");
    }

    private boolean beginsAsNoResult(String said) {
        return words.starts(BEGIN_NO_RESULT, said);
    }

    /** A text without the word in front of what is said: "คะแนนคาดการณ์". */
    private String withoutFront(String said) {
        return words.folded().get(Words.Kind.SAID_OF_A_SCORE).stream()
                .filter(said::startsWith)
                .findFirst()
                .map(front -> said.substring(front.length()))
                .orElse(said);
    }

    /** Whether a text says of figures, and nothing else, that they are of a year to come. */
    boolean isOfNextYear(String folded) {
        return OF_NEXT_YEAR.matcher(folded).matches();
    }

    /**
     * Whether figures that a text speaks of for sure are no result, or not yet: a footnote's, what is said behind "เป็น", what stands
     * beside the name of an instrument or indicator.
     */
    public boolean isNoResultIn(String text) {
        String said = withoutHarmless(text);
        return isOfDivision(text)
                || isOfNextYear(said)
                || holdsNoResult(said)
                || words.starts(Words.Kind.NO_RESULT_STARTS, said)
                || words.starts(Words.Kind.AVERAGE_ROWS, said)
                || words.contains(Words.Kind.UNITS_ABOVE, said) && !words.contains(Words.Kind.BODY_TYPES, said);
    }

    /** Whether what a footnote says may make a score another than the body's published result. */
    public boolean isChangedBy(String note) {
        String said = NUMBERING.matcher(ThaiText.fold(note)).replaceFirst("");
        return isOfOtherFigures(said) || isSelfAssessment(said);
    }

    /** Whether a text calls figures, in any of the ways that its place may call them, something else than the body's announced result. */
    public boolean isOfOtherFigures(String text) {
        return isNoResultOfIndicator(text)
                || inLabel(text).isPresent()
                || inTitle(text).isPresent();
    }

    boolean isCountedOtherwise(String text) {
        Matcher unit = COUNTED_IN.matcher(ThaiText.fold(text));
        return unit.matches() && (words.is(Words.Kind.COUNTED_IN, unit.group(1)) || isBesideScores(unit.group(1)));
    }

    /** The full marks that a text tells of; empty where they are a hundred, or several. */
    public static Optional<BigDecimal> findOtherFullMarks(String text) {
        List<String> said = FULL_MARKS
                .matcher(ThaiText.fold(text))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return said.size() == 1 && !said.get(0).equals("100")
                ? Optional.of(new BigDecimal(said.get(0)))
                : Optional.empty();
    }

    /** Whether a title is that of how the scores of years differ. */
    public boolean isOfDifferences(String title) {
        return words.starts(Words.Kind.DIFFERENCES, named(title));
    }

    /** Whether a title or name is nothing but one for ranks: scores below it may be in that order. */
    public boolean isOfRanks(String text) {
        return ThaiText.fold(text).contains(RANK)
                && isBesideScores(OF.matcher(text).replaceFirst(""));
    }

    /** Whether a name is nothing but a division's, perhaps with a word for scores in front: "IIT กองคลัง". */
    public boolean isDivision(String name) {
        String said = NUMBERING.matcher(withoutYears(ThaiText.fold(name))).replaceFirst("");
        return DIVISIONS.contains(OF_SURVEY.matcher(said).replaceFirst(""));
    }

    /** A text without the words by which figures are somebody's: "ของกองคลัง". */
    String withoutOf(String text) {
        return OWNER.matcher(ThaiText.fold(text)).replaceFirst("");
    }

    /** Whether a folded text ends with what is a division's: "คะแนนรวมของกองคลัง". */
    boolean endsWithDivision(String folded) {
        int of = folded.lastIndexOf("ของ");
        return of >= 0 && DIVISIONS.contains(folded.substring(of + "ของ".length()));
    }

    /** Whether a name says of figures that they are a division's, whatever stands around: "ส่งอำเภอ คะแนนของกองคลัง". */
    boolean ownsFigures(String name) {
        String said = ThaiText.fold(name);
        Matcher owned = FIGURES_OF.matcher(said);
        return owned.find()
                && !OF_THE_WHOLE.matcher(said).find()
                && DIVISIONS.stream().anyMatch(said.substring(owned.end())::startsWith);
    }

    /** Whether a name is that of a division which does not submit for the whole body, as สำนักปลัด does. */
    public boolean isPartOfBody(String name) {
        return isDivision(name) && !OF_THE_WHOLE.matcher(name).find();
    }

    /** Whether a text says of figures, and nothing else, that they are planned or of a year to come: "แผน", "(2569 = แผน)", "ค่าตามแผน". */
    public boolean isPlanAlone(String text) {
        String said = ThaiText.fold(text);
        if (said.length() > LONGEST_IN_CELL) {
            return false;
        }
        String named = AROUND.matcher(withoutYears(said)).replaceAll("");
        return words.is(Words.Kind.PLANNED_FIGURES, named)
                || words.is(Words.Kind.PLANNED_FIGURES, withoutFront(withoutFront(named)));
    }

    /** Whether a text calls scores planned, or is the title of a plan or a trend. */
    public boolean isPlanned(String text, boolean title) {
        String said = ThaiText.fold(text);
        return said.length() <= LONGEST_LABEL
                && (PLANNED.matcher(said).find()
                        || title
                                && PLAN.matcher(said).lookingAt()
                                && !BESIDE.matcher(said).find()
                                && !OF_RESULT.matcher(said).find());
    }

    /** Whether a title is that of a plan or of measures, and of no result. */
    public boolean isOfPlan(String title) {
        String said = ThaiText.fold(title);
        return MEASURES.matcher(said).lookingAt() && !OF_RESULT.matcher(said).find();
    }

    /** Whether a text is of a trend, which may be that of years past. */
    public static boolean isOfTrend(String text) {
        return TREND.matcher(ThaiText.fold(text)).lookingAt();
    }

    /** Whether a text, folded, begins with what it holds the scores against: "ต่างจากที่คณะทำงานให้ไว้". */
    static boolean beginsAgainst(String folded) {
        return AGAINST.matcher(folded).lookingAt();
    }

    /** Whether a text, folded, holds figures against others: what it names may be these. */
    static boolean holdsAgainst(String folded) {
        return AGAINST.matcher(folded).find();
    }

    /** A text, folded, without a number that was there before, and with points for decimal commas. */
    private static String withoutFormer(String folded) {
        return FORMER.matcher(DECIMAL_COMMA.matcher(folded).replaceAll("$1.$2")).replaceAll("");
    }

    private static List<String> listDecimals(String said) {
        return WITH_DECIMALS
                .matcher(said)
                .results()
                .map(number -> number.group(1))
                .toList();
    }

    /** The number that a text gives in place of a score, and that none of the scores is; empty where it mends none. */
    public Optional<String> findMended(String text, Predicate<BigDecimal> isScore) {
        String said = withoutFormer(ThaiText.fold(text));
        if (!words.contains(Words.Kind.CORRECTED, said) && !MENDED.matcher(said).find()) {
            return Optional.empty();
        }
        List<String> numbers = listDecimals(said);
        return numbers.stream().anyMatch(number -> isScore.test(new BigDecimal(number)))
                ? Optional.empty()
                : numbers.stream().findFirst();
    }

    /**
     * Whether a comment at a score says that it is another: it gives another number alone or as the announced one, or says that this one is wrong, and
     * does not give the score itself too, as what was mended.
     */
    public boolean isCorrectedBy(String comment, BigDecimal score) {
        String said = withoutFormer(ThaiText.fold(comment));
        List<BigDecimal> numbers = NUMBER.matcher(said)
                .results()
                .map(number -> new BigDecimal(number.group()))
                .toList();
        if (numbers.stream().anyMatch(number -> number.compareTo(score) == 0)) {
            return false;
        }
        boolean announced = DECIMALS.matcher(said).find()
                && ofScores.is(said)
                && FiscalYears.inText(comment).isEmpty()
                && !OTHER_SUBJECT.matcher(said).find();
        boolean another = announced
                || ONLY_NUMBER.matcher(said).matches()
                        && !BARE_INTEGER.matcher(said).matches();
        return another && numbers.stream().noneMatch(number -> RoundedFigure.isRounded(number, score))
                || CORRECTION.matcher(said).lookingAt();
    }

    /**
     * Whether a comment at a score leaves open whether it is the right one: it gives another number, or says with a known word that
     * it is to be mended, another's or a division's. One that says what the score is held against, or gives it too, does not.
     *
     * @param indicator the number of the score's own
     */
    boolean isDoubtedBy(String comment, BigDecimal score, int indicator) {
        String said = withoutFormer(words.names().outOf(ThaiText.fold(comment)));
        if (said.length() > LONGEST_LABEL || holdsAgainst(said)) {
            return false;
        }
        List<String> numbers = listDecimals(said);
        boolean given =
                numbers.stream().map(BigDecimal::new).anyMatch(number -> RoundedFigure.isRounded(number, score));
        boolean other = !numbers.isEmpty()
                && !given
                && FiscalYears.inText(comment).isEmpty()
                && !OTHER_PART.matcher(said).find()
                && !words.contains(Words.Kind.FULL_MARKS, said);
        Matcher owner = OWNER.matcher(said);
        Matcher item = OF_INDICATOR.matcher(said);
        boolean bare = BARE_INTEGER.matcher(said).matches() && !RoundedFigure.isRounded(new BigDecimal(said), score);
        return other
                || bare
                || owner.lookingAt()
                        && (isDivision(said.substring(owner.end()))
                                || words.starts(Words.Kind.UNITS_ABOVE, said.substring(owner.end())))
                || item.find() && Integer.parseInt(item.group(1)) != indicator
                || words.contains(Words.Kind.OTHER_UNITS, said)
                || !given
                        && MEANS_FIGURE.matcher(said).find()
                        && words.contains(
                                Words.Kind.DOUBTS_AT_A_SCORE,
                                NO_DOUBTS.matcher(said).replaceAll(" "));
    }

    /**
     * The years that a text gives to the figures it stands at: not those with what they are held against, of papers, plans and days
     * of publishing, nor those of which it goes on to tell, as by a figure of their own.
     *
     * @param beside whether it stands in the row of scores, and so is about them whatever it says
     */
    public List<FiscalYear> listYearsGiven(String text, boolean beside) {
        List<FiscalYearMention> named = FiscalYears.inText(text);
        if (named.isEmpty()
                || !beside && !speaksOfFigures(text)
                || ITEM.matcher(text).find()) {
            return List.of();
        }
        List<FiscalYear> given = new ArrayList<>();
        for (int i = 0; i < named.size(); i++) {
            int start = named.get(i).start();
            int end = i + 1 < named.size() ? named.get(i + 1).start() : text.length();
            String before =
                    ThaiText.fold(text.substring(i == 0 ? 0 : named.get(i - 1).start(), start));
            String after = ThaiText.arabicDigits(text.substring(start, end));
            if (!words.contains(Words.Kind.YEARS_OF_OTHERS, before)
                    && !holdsAgainst(before)
                    && !PUBLISHED.matcher(before).find()
                    && !TELLS_OF_YEAR.matcher(after).lookingAt()) {
                given.add(named.get(i).year());
            }
        }
        return given;
    }

    private boolean speaksOfFigures(String text) {
        return ThaiText.fold(text).length() <= LONGEST_LABEL
                && (Asides.speaksOfFigures(text)
                        || words.contains(Words.Kind.ASSESSMENT, text)
                        || FROM_YEAR.matcher(ThaiText.fold(text)).find()
                        || Sayings.isOnlyOfYear(text)
                        || isOfScores(text));
    }

    /** Whether a word in a text, wherever it stands, takes figures back: no result, a draft, another's, a self-assessment. */
    boolean takesBack(String text) {
        return holdsNoResult(text)
                || isCountedOtherwise(text)
                || words.contains(NO_ANNOUNCED_SCORES, text)
                || isSelfAssessment(text);
    }

    /** Whether a word for figures that are aimed at, taken back, another unit's, another assessment's or a draft stands in a text. */
    private boolean holdsNoResult(String text) {
        return words.contains(NO_RESULT, text) || isOfOtherAssessment(text) || isDraft(text);
    }

    /** Whether the heading of a column says that it holds the points that the scores give by their weights. */
    public boolean isWeighted(String heading) {
        return words.is(Words.Kind.WEIGHTED_SCORES, withoutHarmless(heading));
    }

    /**
     * Whether a heading speaks of weights and says of no figures that they are no result: whether figures are points by the weights, they
     * show themselves.
     */
    public boolean isOfWeights(String heading) {
        return BY_WEIGHT.matcher(heading).find() && !holdsNoResult(heading);
    }

    /** Whether the label of an indicator's row says beside the name that what stands in it is no result: "(ค่าเฉลี่ยจังหวัด)", "(ร่าง)". */
    public boolean isNoResultOfIndicator(String label) {
        return isNoResultIn(label) || words.contains(NO_ANNOUNCED_SCORES, label);
    }

    /** Whether a text says what full marks, a threshold or an aim is: it gives its figure itself, and says nothing of others. */
    public static boolean isOwnFigure(String text) {
        return OWN_FIGURE.matcher(ThaiText.fold(text)).matches();
    }

    /** Whether a text says that scores are those of one division: an assessment's are the whole body's. One that sends them is none. */
    boolean isOfDivision(String text) {
        String said = ThaiText.fold(text);
        if (said.length() > LONGEST_LABEL || isSelfAssessment(text)) { // kept apart from results anyway
            return false;
        }
        Matcher only = NOBODY_ELSES.matcher(said);
        String folded = only.find() ? said.substring(0, only.start()) : said;
        Matcher got = GOT_BY_DIVISION.matcher(folded);
        if (ONLY_OF_DIVISION.matcher(folded).matches()
                || OWNED_BY_DIVISION.matcher(folded).matches()
                        && !OF_THE_WHOLE.matcher(folded).find()
                || got.matches() && ofScores.is(got.group(1))) {
            return true;
        }
        if (folded.equals(said) && !words.contains(Words.Kind.SCORE_TITLES, text) && !folded.contains(ASSESSED)) {
            return false;
        }
        Matcher division = OF_DIVISION.matcher(folded);
        return division.matches()
                && ofScores.is(withoutYears(division.group(1)))
                && !(division.group(2) == null && OF_THE_WHOLE.matcher(folded).find())
                && (division.group(2) == null ? BEHIND_DIVISION : BEHIND_OWNER)
                        .matcher(division.group(3))
                        .matches();
    }

    /** Why what stands below a title, a caption or a sheet's name is not the body's result. */
    public Optional<String> inTitle(String whole) {
        String text = Asides.without(whole);
        if (text.isEmpty() || isOwnFigure(text)) {
            return Optional.empty();
        }
        if (isOfDivision(text)) {
            return Optional.of(OTHER_UNIT);
        }
        if (Sayings.isStandIn(text) && Sayings.isStandIn(words.names().outOfName(text))) {
            return Optional.of(NOT_THE_RESULT);
        }
        return inName(text).or(() -> {
            String named = named(text);
            boolean none = !words.is(Words.Kind.SCORE_ADDITIONS, named)
                    && (words.starts(Words.Kind.AIMED_AT, named)
                            || words.starts(Words.Kind.DIFFERENCES, named)
                            || beginsAsOtherFigures(named)
                                    && !COUNTED.matcher(named).find()
                            || isOfOtherScores(named)
                            || isCountedOtherwise(named)
                            || isNameOfOtherAssessment(named)
                            || isOfFiguresBeside(withoutYears(named))
                            || isOfAims(named)
                            || words.is(Words.Kind.NO_RESULT_NAMES, named)
                            || isMeanOfKind(text));
            return none ? Optional.of(NOT_THE_RESULT) : Optional.empty();
        });
    }

    /**
     * Whether a text names another assessment and not ours, for which ours may be held ready: "คะแนน ITA ประกอบการประเมิน LPA"; or ours only
     * as the order of the other's scores.
     */
    public boolean isOfOtherAssessment(String text) {
        return words.contains(Words.Kind.OTHER_ASSESSMENTS, text)
                && (!words.contains(Words.Kind.ASSESSMENT, text)
                        || IN_OUR_ORDER.matcher(ThaiText.fold(text)).find());
    }

    /** Whether a text, without the body's name, begins or ends as a mean and names a kind of bodies: "ผลการประเมิน ITA เทศบาลตำบล (เฉลี่ย)". */
    boolean isMeanOfKind(String text) {
        String named = withoutYearAtEnd(AT_END.matcher(named(text)).replaceFirst(""));
        return MEAN_OF_KINDS.matcher(named).find()
                || words.contains(Words.Kind.BODY_TYPES, named)
                        && words.folded().get(Words.Kind.AVERAGE_ROWS).stream()
                                .anyMatch(mean -> named.startsWith(mean) || named.endsWith(mean));
    }

    private boolean beginsAsOtherFigures(String said) {
        return words.starts(Words.Kind.NO_RESULT_TITLE_STARTS, said)
                || OF_OTHER_FIGURES.matcher(said).lookingAt();
    }

    private String named(String text) {
        String said = OF_BODIES.matcher(ThaiText.fold(text)).replaceAll("");
        return withoutYearAtEnd(NUMBERING.matcher(words.names().outOf(said)).replaceFirst(""));
    }

    /** A folded text without the year that it ends with, in full or in two digits: "ค่าเฉลี่ย 68". */
    static String withoutYearAtEnd(String folded) {
        boolean digit = !folded.isEmpty() && Character.isDigit(folded.charAt(folded.length() - 1));
        return digit ? YEAR_AT_END.matcher(folded).replaceFirst("") : folded;
    }

    /** A folded text without the years in it, and without "ปี" and the like in front of them. */
    public static String withoutYears(String folded) {
        return folded.contains("25") ? YEAR.matcher(folded).replaceAll("") : folded;
    }

    /** Whether a text is nothing but another assessment's name, and perhaps a year: "LPA ๒๕๖๗". */
    public boolean isNameOfOtherAssessment(String text) {
        return words.is(Words.Kind.OTHER_ASSESSMENT_NAMES, withoutYears(ThaiText.fold(text)));
    }

    boolean isCountedInScores(String text) {
        Matcher unit = COUNTED_IN.matcher(ThaiText.fold(text));
        return unit.matches() && isOfScores(unit.group(1));
    }

    /** Whether a title is nothing but the heading of a column of other figures; ranks and trends may be of scores. */
    private boolean isOfFiguresBeside(String named) {
        return (words.is(Words.Kind.BESIDE_SCORES, named) || words.is(Words.Kind.FIGURES_BESIDE_SCORES, named))
                && !words.contains(Words.Kind.UNITS_ABOVE, named)
                && !ORDER.matcher(named).find();
    }

    /** Whether a title of scores is one of what is aimed at, and of nothing beside it: "คะแนน ITA เป้าหมาย ปี ๒๕๖๘". */
    private boolean isOfAims(String named) {
        return words.contains(Words.Kind.AIMED_AT, named)
                && !BESIDE.matcher(named).find()
                && chainWith(words, List.of(Words.Kind.AIMED_AT, Words.Kind.BODY_TYPES, Words.Kind.UNITS_ABOVE))
                        .is(named);
    }

    /** Whether a title says in a clause of its own which scores it means, and not those received: "คะแนนที่หัวหน้าให้ไว้", "คะแนน ITA ปี 2568 ที่จะทำให้ได้". */
    static boolean isOfOtherScores(String named) {
        Matcher clause = WHICH_SCORES.matcher(named);
        return clause.lookingAt()
                        && !RECEIVED.matcher(named.substring(clause.end())).lookingAt()
                || TO_BE_REACHED.matcher(named).find();
    }

    /** Why the words in a name, wherever they stand in it, say that the scores are not the body's result. */
    private Optional<String> inName(String text) {
        String named = named(text);
        if (words.contains(Words.Kind.OTHER_UNITS, withoutHeldAgainst(named))
                || words.is(Words.Kind.AVERAGE_ROWS, named)) {
            return Optional.of(OTHER_UNIT);
        }
        if (isOfOtherAssessment(named)) {
            return Optional.of(OTHER_ASSESSMENT);
        }
        boolean none = words.contains(Words.Kind.NOT_THE_RESULT, named)
                || words.contains(Words.Kind.TAKEN_BACK, named)
                || words.starts(Words.Kind.NO_RESULT_STARTS, named)
                        && !DRAFTED_BY.matcher(named).lookingAt()
                || isDraft(named) && !isSelfAssessment(text);
        return none && !words.is(Words.Kind.SCORE_ADDITIONS, named) ? Optional.of(NOT_THE_RESULT) : Optional.empty();
    }

    /** A title of scores without what it holds them against; a caption of nothing else is one of that. */
    private String withoutHeldAgainst(String named) {
        Matcher held = AGAINST_OTHERS.matcher(named);
        String before = held.find() ? named.substring(0, held.start()) : "";
        return words.namesScores(before) ? held.replaceAll("") : named;
    }

    /** Why no title or caption lets scores be the body's result. */
    public Optional<String> inTitles(List<String> titles) {
        List<String> reasons =
                titles.stream().flatMap(title -> inTitle(title).stream()).toList();
        return reasons.stream()
                .filter(OTHER_UNIT::equals)
                .findFirst()
                .or(() -> reasons.stream().findFirst());
    }

    /**
     * Whether the scores are said to be self-assessed, whatever stands between the letters of the words; "ไม่ใช่การประเมินตนเอง" says
     * that they are not, in every place.
     */
    public boolean isSelfAssessment(String text) {
        return holdsSelfAssessment(text) && holdsSelfAssessment(Asides.without(text));
    }

    private boolean holdsSelfAssessment(String text) {
        String folded = ThaiText.fold(text);
        if (folded.contains("self") && SELF.matcher(ThaiText.arabicDigits(text)).find()) {
            return true;
        }
        String said = SEPARATORS.matcher(words.names().outOf(folded)).replaceAll("");
        return words.contains(
                Words.Kind.SELF_ASSESSMENT,
                said.contains(ASSESSED) ? DENIED.matcher(said).replaceAll("") : said);
    }

    /** Whether a line above scores tells that the body assessed itself too, and is not the title of that. */
    public boolean tellsOfSelfAssessment(String text) {
        return words.contains(Words.Kind.TELLS_OF_ASSESSING, text) && isSelfAssessment(text);
    }

    /** Whether a title says that the scores are self-assessed; a line that tells of having done so too says nothing of them. */
    public boolean isSelfTitle(String text) {
        return isSelfAssessment(text) && !tellsOfSelfAssessment(text);
    }

    public boolean isOfficial(String text) {
        return words.contains(Words.Kind.OFFICIAL_RESULT, text) && !isDraft(text);
    }

    /** Why the name of a sheet says that the scores are not the body's result: only by a known word. */
    public Optional<String> inSheet(String name) {
        return inTitle(words.names().outOfName(withoutNumber(name)))
                .or(() -> isAlone(name, Words.Kind.NO_RESULT_NAMES)
                                || isAlone(name, Words.Kind.NO_RESULT_SHEETS)
                                || isAlone(name, Words.Kind.OTHER_ASSESSMENT_NAMES)
                                        && !words.contains(Words.Kind.ASSESSMENT, name)
                        ? Optional.of(NOT_THE_RESULT)
                        : Optional.empty())
                .or(() -> isAlone(name, Words.Kind.SHEETS_OF_UNITS) ? Optional.of(OTHER_UNIT) : Optional.empty());
    }

    /** Whether a line is nothing but a district's or a province's name; both together are an address. */
    boolean isOfPlace(String line) {
        String said = ThaiText.fold(line);
        return ONE_PLACE.matcher(said).matches() && said.indexOf("จังหวัด", 1) < 0;
    }

    /**
     * Why the name of a sheet that is not said to be the body's own says it: one that is nothing but a district's or province's name,
     * with words for scores, says whose they are.
     */
    public Optional<String> inSheetOfNobody(String name) {
        String said = ThaiText.fold(name);
        Matcher place = OF_PLACE.matcher(said);
        return place.find() && ofScores.is(said.substring(0, place.start()))
                ? Optional.of(OTHER_UNIT)
                : Optional.empty();
    }

    /**
     * Why the name of a file or folder says it. It may be a motto ("เป้าหมายสู่ความโปร่งใส"), or say how the scores are sorted
     * ("ranking 2568"): what is aimed at counts where nothing but scores is named beside it.
     */
    public Optional<String> inFile(String name) {
        String own = Asides.without(words.names().outOfName(withoutNumber(withoutEnding(name))));
        if (isOwnFigure(own)) {
            return Optional.empty();
        }
        String said = words.names().outOf(ThaiText.fold(own));
        WordChain ofAims = chainWith(words, List.of(Words.Kind.AIMED_AT));
        boolean aimed = words.starts(Words.Kind.AIMED_AT, withoutFront(said))
                && ofAims.is(DIVISION.matcher(said).replaceFirst(""));
        // in another tongue a name may tell what the file is an example of
        boolean alone = isLatin(said)
                ? (isAlone(own, Words.Kind.NO_RESULT_NAMES) || isAlone(own, Words.Kind.NO_RESULT_STARTS))
                        && chainOf(
                                        words,
                                        Words.Kind.NO_RESULT_NAMES,
                                        Words.Kind.NO_RESULT_STARTS,
                                        Words.Kind.SCORE_WORDS)
                                .is(VERSION.matcher(said).replaceAll(""))
                : isAlone(own, Words.Kind.NO_RESULT_NAMES);
        boolean ofFigures = !isLatin(said)
                && (beginsAsOtherFigures(said) || words.starts(Words.Kind.DIFFERENCES, said))
                && !WITH_RESULT.matcher(said).find();
        boolean draft = DRAFT_FILE.matcher(own.strip()).matches();
        return inName(own)
                .or(() -> aimed || alone || ofFigures || draft ? Optional.of(NOT_THE_RESULT) : Optional.empty());
    }

    /** A name without the number at its end, which is the year's or tells several apart: "เป้าหมาย 68". In a line it may be how high the aim is. */
    private static String withoutNumber(String name) {
        return NUMBER_OF_NAME.matcher(ThaiText.arabicDigits(name).strip()).replaceFirst("");
    }

    /**
     * Whether the name of a file or folder says nothing of its scores but how the file came to be, how much it holds or to whom it is sent;
     * a bare word for a mean, which may be a district's, is let through only below a title that names the body ({@link #isOfMean}).
     */
    boolean isPlainFile(String name) {
        String said = ThaiText.fold(words.names().outOfName(withoutEnding(name)));
        return isOfMean(name)
                || words.folded().get(Words.Kind.PLAIN_FILES).stream().anyMatch(said::contains)
                        && chainOf(
                                        words,
                                        Words.Kind.PLAIN_FILES,
                                        Words.Kind.SCORE_WORDS,
                                        Words.Kind.ASSESSMENT,
                                        Words.Kind.OFFICIAL_RESULT)
                                .is(withoutYears(said));
    }

    /** Whether the name of a file or folder is nothing but a division's, perhaps behind words for scores: who sends them. */
    boolean isOfSender(String name) {
        String said = NUMBERING
                .matcher(withoutYears(ThaiText.fold(withoutEnding(name))))
                .replaceFirst("");
        return DIVISIONS.stream()
                .filter(said::endsWith)
                .map(division -> said.substring(0, said.length() - division.length()))
                .anyMatch(before -> before.isEmpty() || isOfScores(before) && !before.endsWith("ของ"));
    }

    /** Whether a name is nothing but a word for a mean: each indicator's score is one of answers. */
    public boolean isOfMean(String name) {
        return words.is(Words.Kind.AVERAGE_ROWS, words.names().outOfName(withoutEnding(name)));
    }

    private static boolean isLatin(String text) {
        return text.codePoints().filter(Character::isLetter).allMatch(letter -> letter < LAST_OF_LATIN);
    }

    /** Whether a name, or a part of it between blanks and signs, is one of the words. */
    private boolean isAlone(String name, Words.Kind kind) {
        String own = words.names().outOfName(withoutEnding(name));
        return Stream.concat(Stream.of(words.names().outOf(ThaiText.fold(own))), BETWEEN.splitAsStream(own))
                .map(part -> FIGURES.matcher(part).replaceAll(""))
                .anyMatch(part -> words.is(kind, part));
    }

    public static String withoutEnding(String name) {
        return ENDING.matcher(name).replaceFirst("");
    }

    /** The first of the names of a sheet, a file and its folders that says that the scores are self-assessed, and not official too. */
    public Optional<String> findSelfAssessment(List<String> names) {
        return names.stream()
                .filter(name -> isSelfAssessment(words.names().outOfName(name)) && !isOfficial(name))
                .findFirst();
    }

    public boolean isDraft(String text) {
        String said = ThaiText.fold(text);
        if (!words.contains(Words.Kind.DRAFTS, said) && !said.contains(DRAFT)) {
            return false;
        }
        String rest = NO_DRAFT.matcher(said).replaceAll("");
        return words.contains(Words.Kind.DRAFTS, rest)
                || DRAFT_OF_FIGURES.matcher(words.names().outOf(rest)).find();
    }

    public boolean isBeforeAppeal(String text) {
        return words.contains(Words.Kind.BEFORE_APPEAL, text) && !words.contains(Words.Kind.AFTER_APPEAL, text);
    }

    public boolean isAfterAppeal(String text) {
        return words.contains(Words.Kind.AFTER_APPEAL, text) && !words.contains(Words.Kind.BEFORE_APPEAL, text);
    }

    private String withoutHarmless(String text) {
        String said = OF_BODIES.matcher(ThaiText.fold(text)).replaceAll("");
        String folded = withoutYears(words.names().outOf(said));
        return BRACKETS.matcher(folded)
                .replaceAll(match -> words.is(Words.Kind.SCORE_ADDITIONS, match.group(1))
                        ? ""
                        : match.group().replace("$", ""));
    }

    /** Texts made of what a year's scores are called by and of further words. */
    static WordChain chainWith(Words words, List<Words.Kind> further) {
        return chainOf(
                words, Stream.concat(OF_SCORES.stream(), further.stream()).toArray(Words.Kind[]::new));
    }

    /** Texts made of such words; years and numbers may stand between. */
    static WordChain chainOf(Words words, Words.Kind... kinds) {
        return new WordChain(words, List.of(kinds), ScoreWords::saysNothing);
    }

    /** Whether a label, without the name of the own body, is made of nothing but what a year's scores are called by. */
    public boolean isOfScores(String label) {
        String said = ThaiText.fold(label);
        return said.length() <= LONGEST_LABEL && ofScores.is(said);
    }

    /** Whether what stands beside an instrument's name makes it no other figure: a year, its marks, words of which such names are made. */
    public boolean isOfInstrument(String rest) {
        String said = IN_POINTS
                .matcher(FULL_MARKS.matcher(ThaiText.fold(rest)).replaceAll(""))
                .replaceAll("");
        return isSelfAssessment(said)
                || chainWith(
                                        words,
                                        List.of(
                                                Words.Kind.INSTRUMENT_NAMES,
                                                Words.Kind.AVERAGE_ROWS,
                                                Words.Kind.TOTAL_ROWS))
                                .is(said)
                        && !OF_SEVERAL_YEARS.matcher(said).find()
                        && !YEAR_BEFORE.matcher(said).find()
                        && !isBeforeAppeal(said);
    }

    /**
     * Whether what a label or heading calls a level may be that of the year's announced result: it is none of another year, an
     * instrument, a self-assessment, or before an appeal.
     *
     * @param year of the scores beside
     */
    public boolean mayBeLevelOf(String label, FiscalYear year) {
        List<FiscalYear> years = FiscalYears.listIn(label);
        return (years.isEmpty() || years.contains(year))
                && !OF_ANOTHER.matcher(ThaiText.fold(label)).find()
                && !isSelfAssessment(label)
                && !isBeforeAppeal(label);
    }

    /** Whether a label speaks of a year's result or its level and of nothing else: "ผลการประเมินอยู่ในระดับ". */
    public boolean isOfLevel(String label) {
        return isOfScores(LEVEL.matcher(ThaiText.fold(label)).replaceFirst(""));
    }

    static String withoutFigures(String folded) {
        return FIGURES.matcher(folded).replaceAll("");
    }

    /** Whether a line is nothing but a level, perhaps behind words of the result: "ผ่านดี", "อยู่ในระดับ ผ่าน", "ระดับ A". */
    boolean isLevelOfResult(String line) {
        if (words.is(Words.Kind.GRADES, line)) {
            return true;
        }
        Matcher graded = LEVEL_LINE.matcher(ThaiText.fold(line));
        return graded.matches() && (words.is(Words.Kind.LEVEL_ROWS, graded.group(1)) || isOfLevel(graded.group(1)));
    }

    /** Whether a text holds a word for scores, for the assessment or for who announced it: others only join such words. */
    boolean namesResult(String text) {
        return RESULT.matcher(ThaiText.fold(text)).find()
                || words.contains(Words.Kind.ASSESSMENT, text)
                || words.contains(Words.Kind.OFFICIAL_RESULT, text)
                || words.contains(Words.Kind.AFTER_APPEAL, text);
    }

    /**
     * Whether a heading says in full that the figures below it are no scores of the body but stand beside them: "อันดับ", "ค่าเป้าหมาย",
     * "ผลต่าง ๒๕๖๗ กับ ๒๕๖๘", "+/-". Every word of it is known, and every part says so: "คะแนน (ผลต่าง)" and "คะแนน/เป้าหมาย" hold a score
     * too. "2568 ▲", "ปี 2568 (เป้าหมาย 85)" and "คะแนนปี 2568 ลดลง" are a year's scores with a remark; "ปี 2569 (เป้าหมาย)" is what that year
     * is to bring.
     */
    public boolean isBesideScores(String heading) {
        String said = UNIT.matcher(ThaiText.fold(heading)).replaceAll("");
        boolean oneYear = YEAR.matcher(said).results().count() == 1;
        List<String> parts = PARTS.splitAsStream(oneYear ? said : withoutYears(said))
                .filter(part -> part.codePoints().anyMatch(letter -> !saysNothing(letter) || Character.isDigit(letter)))
                .toList();
        Matcher inBrackets = YEAR_AND_BRACKETS.matcher(said);
        boolean aimed = inBrackets.matches() && words.is(Words.Kind.AIMED_AT, inBrackets.group(1));
        return PART_OF_SURVEY.matcher(said).matches()
                || said.length() <= LONGEST_LABEL
                        && !parts.isEmpty()
                        && parts.stream()
                                .allMatch(part -> isPartBesideScores(part)
                                        || aimed && withoutYears(part).isEmpty());
    }

    /** Whether a text tells nothing but how scores moved, as the legend of arrows does: "▲ คะแนนเพิ่มขึ้น". */
    public boolean isOfChange(String text) {
        String said = ThaiText.fold(text);
        return marked.is(said) && !ofScores.is(said);
    }

    private boolean isPartBesideScores(String part) {
        String rest = withoutYears(part);
        boolean ofAYear = !rest.equals(part);
        return beside.is(rest) && !ofScores.is(rest) && !(ofAYear && marked.is(rest));
    }

    /**
     * Whether a label names the total by such words and one for a sum: "คะแนน ITA ภาพรวม", "ผลรวมของหน่วยงาน"; none with a year, of the year
     * before, or before an appeal.
     */
    public boolean isOfTotal(String label) {
        return namesTotal(label) && !isBeforeAppeal(label);
    }

    /**
     * What the label of a total says besides, folded and without signs, with and without the word for scores in front of it: "เป้าหมาย" of
     * "คะแนนรวม (เป้าหมาย)".
     */
    List<String> listBesideTotal(String label) {
        String plain = SEPARATORS.matcher(ThaiText.fold(label)).replaceAll("");
        String rest = RECKONED.matcher(SUM.matcher(plain).replaceAll("")).replaceAll("");
        String said = rest.endsWith(SCORE) ? rest.substring(0, rest.length() - SCORE.length()) : rest;
        return List.of(said, withoutFront(said));
    }

    /** Whether a label without a figure speaks of a mean and of other units than the body: "ค่าเฉลี่ยรวมระดับจังหวัด". */
    boolean isMeanOfUnits(String label) {
        return !ANY_DIGIT.matcher(ThaiText.fold(label)).find()
                && words.contains(Words.Kind.AVERAGE_ROWS, label)
                && !holdsAgainst(ThaiText.fold(label))
                && inLabel(label).filter(OTHER_UNIT::equals).isPresent();
    }

    /** Whether a label names the mean by weights of all, which is the total: "คะแนนเฉลี่ยรวม (ถ่วงน้ำหนัก)". */
    public boolean isWeightedTotal(String label) {
        return isOfTotal(label) && BY_WEIGHT.matcher(label).find();
    }

    private boolean namesTotal(String label) {
        String said = ThaiText.fold(label);
        String rest = SUM.matcher(said).replaceAll("");
        return !rest.equals(said)
                && said.length() <= LONGEST_TOTAL
                && FiscalYears.inText(label).isEmpty()
                && !YEAR_BEFORE.matcher(said).find()
                && !OF_SEVERAL_YEARS.matcher(said).find()
                && isOfScores(RECKONED.matcher(rest).replaceAll(""));
    }

    /** Whether a label names a total that is no longer the scores' beside it: "คะแนนรวมปีที่แล้ว", "คะแนนรวมก่อนอุทธรณ์". */
    public boolean isTotalOfBefore(String label) {
        String said = YEAR_BEFORE.matcher(ThaiText.fold(label)).replaceAll("");
        return (!said.equals(ThaiText.fold(label)) || isBeforeAppeal(label)) && namesTotal(said);
    }

    /** Whether a label, without the body's name, is made of nothing but words for a result as a whole, and of one that it names. */
    boolean isOfResult(String label) {
        String said = ThaiText.fold(label);
        return said.length() <= LONGEST_TOTAL
                && chainOf(words, Words.Kind.SCORE_WORDS, Words.Kind.RESULT_AS_A_WHOLE, Words.Kind.WHOSE_RESULT)
                        .is(said)
                && (namesResult(said) || words.starts(Words.Kind.RESULT_AS_A_WHOLE, said));
    }

    /** Whether a line, without the body's name, gives a total with its level: "ปีงบประมาณ 2568 ได้คะแนนรวม 86.62 คะแนน อยู่ในระดับ ผ่าน ดังนี้". */
    boolean isTotalWithLevel(String line) {
        String said = LEADS_OVER.matcher(ThaiText.fold(line)).replaceFirst("");
        String rest = GRADED.matcher(said).replaceFirst("");
        String total = OF_YEAR.matcher(rest).replaceAll("");
        return !rest.equals(said) && (isOfTotal(total) || isOfScores(total));
    }

    /** Years, numbers of rows and marks of notes say nothing; a vowel or tone mark belongs to its word. */
    private static boolean saysNothing(int letter) {
        return !Character.isLetter(letter)
                && Character.getType(letter) != Character.NON_SPACING_MARK
                && OF_COMPARING.indexOf(letter) < 0;
    }
}
