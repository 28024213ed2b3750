package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * What texts around scores merely mention: figures beside the result, what they deny, leave out or compare it with,
 * and sentences with a subject of their own, such as an analysis that describes the office's work.
 */
public final class Asides {
    private static final String OF_YEAR = "ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?";

    private static final String OF_THESE = "(?:นี้|ข้างต้น|ข้างบน|ดังกล่าว)";

    private static final List<WordPattern> ASIDES = Words.patterns("layouts/asides.yaml", "asides").stream()
            .map(WordPattern::of)
            .toList();

    /** Another year's scores, which stand elsewhere. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:ส่วน)?(?:คะแนน|ผล|ข้อมูล|ตัวเลข)?(?:การประเมิน)?(?:ของ)?" + OF_YEAR
                    + "(25\\d\\d)(?:ดู(?:ได้)?|อยู่|แนบ|แสดง)(?:ไว้)?(?:ใน|ที่|ตาม)?"
                    + "(?:แฟ้ม|ภาคผนวก|ไฟล์|แผ่น|หน้า|เอกสาร|ชีต)(?:งาน)?(?:อื่น|เดิม|ก่อน|แยก|แนบ|ถัดไป|ต่างหาก|\\d{1,2})*");

    private static final Pattern OF_THIS_YEAR = Pattern.compile(
            "(?:ตาราง|คะแนน|ตัวเลข|ข้อมูล|ผล)(?:คะแนน)?" + OF_THESE + "เป็น(?:ของ|ผล|คะแนน)*" + OF_YEAR + "(25\\d\\d)");

    private static final String LEAD =
            "^[^\\p{L}]*(?:หมายเหตุ[^\\p{L}]*)?(?:ทั้งนี้|นอกจากนี้|อย่างไรก็ตาม|ดังนั้น|จึง|โดย|อีกทั้ง|ในปีที่ผ่านมา|(?:คะแนน)?(?:ลด|ต่ำ)ลง|เพิ่มขึ้น|ดีขึ้น"
                    + "|ใน(?:รอบ)?ปี(?:งบประมาณ)?(?:ถัดไป|ต่อไป|หน้า|นี้))*";

    /** The office, or what it shall do, and a deed of its work. */
    private static final Pattern WORK = Words.pattern(
            LEAD
                    + "(?:(?:<work-doers>)(?:ได้|จะ|ควร|ต้อง|มี|เห็น|เร่ง|ยัง|การ)*|(?:(?:เห็น)?ควร|ต้อง)(?:ให้)?(?:มี)?(?:การ)?(?:เร่ง)?|เร่ง|ขอเชิญ(?:ทุกท่าน)?(?:ร่วม)?|ได้)(?:<work-deeds>)");

    private static final Pattern PLAN = Words.pattern(
            LEAD + "(?:<work-plans>)(?:ดังกล่าว|ข้างต้น|เหล่านี้|ทั้งหมดนี้)(?:เป็น|จะ|คาดว่า|ควร|ต้อง|ได้|มี)");

    /** What goes on with the work that the sentence before tells of. */
    private static final Pattern GOES_ON = Words.pattern(LEAD + "(?:คาดว่า|ซึ่ง)?จะ(?:แล้วเสร็จ|เริ่ม|<work-deeds>)");

    /** What is done with the result, and what else such words are in: no word about it. */
    private static final Pattern OF_NO_FIGURES = Words.pattern(
            "นำผล(?:การประเมิน|คะแนน|การวิเคราะห์|วิเคราะห์|ดังกล่าว|ita)*(?:ไป|มา)(?:วิเคราะห์|ทบทวน|ใช้|ปรับปรุง|กำหนด|จัดทำ)|ยกระดับ(?:ค่า|ผล)?(?:คะแนน|การประเมิน)*"
                    + "|(?:มี|ได้)คะแนน(?:รวม|เฉลี่ย)?ไม่(?:ต่ำ|น้อย)กว่า(?:เดิม|ร้อยละ|\\d)"
                    + "|ค่าเฉลี่ย[ก-๙]{0,10}คอลัมน์|คอลัมน์(?:ค่า)?เฉลี่ย|(?<!ตัว)(?:<no-word-of-scores>)");

    private static final Pattern OF_FIGURES = Words.pattern("<speak-of-scores>|ประเมิน(?:ตนเอง|ตัวเอง|เอง|กัน)");

    /** A sentence that begins with the result is about it, whatever it leads in; another may lead in the figures. */
    private static final Pattern WITH_RESULT = Pattern.compile(LEAD + "(?:ได้)?นำผล");

    /** How a clause begins that is about the figures around it: "หมายเหตุ: ตัวเลขข้างบน". */
    private static final Pattern SUBJECT = Words.pattern(
            "^[^\\p{L}\\p{M}\\d]*(?:(?:หมายเหตุ|ทั้งนี้|โดย|และ|แต่|ซึ่ง|ทั้ง|note)[^\\p{L}\\p{M}\\d]*)*(?:<figure-subjects>)");

    /** What a doubt is of that is no figure: "ร่างหนังสือ", "จะเริ่มวางแผน". */
    private static final Pattern OF_WORK = Words.pattern("<work-things>");

    /** A clause that only points to the figures: what is said of them stands behind it. */
    private static final Pattern BARE_SUBJECT = Words.pattern(
            SUBJECT.pattern() + "(?:<these-figures>|<figure-subjects>|ใน|ทั้ง|ชุด|ita|แรก|ถัดไป|ต่อไป)*$");

    /** How a clause says what the figures are, or where they are from: "ตัวเลขในตาราง", "แต่ผลเป็นของ", "จดมาจาก". */
    private static final Pattern SAYS_WHAT = Words.pattern(SUBJECT.pattern()
            + "|(?:<figure-subjects>)(?:<these-figures>)?[ก-๙]{0,6}?(?:<copulas>|ยัง)|(?<!ก)ว่า(?:<figure-subjects>)|อนุเคราะห์(?:คะแนน|ตัวเลข|ผล)"
            + "|^[(]?(?:(?:ใช้|เอาไว้|ไว้)?(?:เป็น|คือ)|ยัง(?:ไม่|เป็น|อยู่)|ของ(?!เรา|ขวัญ|รางวัล)|(?:ถ้า|หาก).{2,40}ได้(?:ตาม|เท่า|ประมาณ)"
            + "|(?:จด|คัด|คัดลอก|ลอก|นำ|เอา|ยก|ดึง|ได้|หยิบ|ขอ|ก๊อป|คำนวณ|คิด|เฉลี่ย|รวม)(?:มา|เอา)*(?:จาก|ของ))");

    /** How a clause begins that goes on with something else. */
    private static final Pattern OF_ELSE =
            Words.pattern("(?:และ|แต่|โดย)*(?:ส่วน|จึง|เพราะ|เนื่องจาก|ขอ|กรุณา|โปรด|ทุก|<people>|<work-things>)");

    /** How a clause begins that has no subject of its own and may go on with the figures, or what in it is said of them alone. */
    private static final Pattern OF_ITSELF = Words.pattern(
            "^[(]?(?:แต่|และ|จึง|โดย)*(?:<doubts-of-anything>|คาดว่า|เอา|วาง|อยู่|ได้)|<said-of-figures>");

    /** How a clause denies of the result what it is no result of, behind one that says that it is the result; not these figures. */
    private static final Pattern DENIED = Words.pattern(
            "(?:<denials>)(?!.*(?:จริง|ของเรา|ทางการ|ป\\.ป|ประกาศ|นี้|ที่เห็น|ตาราง|แผ่น|ชุด|ไฟล์|ข้างบน))");

    private static final Pattern OWN = Pattern.compile("จริง|ของเรา|ทั้งหน่วยงาน|ทางการ|ป\\.ป|ประกาศ|itas");

    private static final Pattern ASKED_FOR = Pattern.compile("ขอให้|ใครมี|จะ|ต้อง|ชม|เตรียม");

    /** Blanks between letters of Thai part clauses, those around figures and other scripts do not. */
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("(?<=[\\u0E01-\\u0E4E])\\s+(?=[\\u0E01-\\u0E4E])");

    /** Where people are thanked and told, and what another office is an example of. */
    private static final Pattern IN_PASSING =
            Words.pattern("^[^\\p{L}]*(?:(?:ขอ)?ขอบคุณ|สำเนา(?:ส่ง|เรียน|ถึง)|จัดส่ง|ส่งถึง)"
                    + "|เป็น(?:ตัวอย่าง|แบบอย่าง|ต้นแบบ)ที่ดี|ศึกษาดูงาน|(?:ย้าย|วิทยากร(?:มา)?)จาก(?:<body-types>)"
                    + "|(?:อบรม|ประชุม|สัมมนา)[\\p{L}\\p{M}]{0,30}ที่(?:<body-types>)"
                    + "|^(?:<body-types>)[\\p{L}\\p{M}.]{2,40}?(?:มา|จะ)?(?:ขอ(?:มา)?(?:ดู|ยืม)|ดูงาน|เยี่ยม)");

    /** With whom, or after whom, a measure is taken; of a score the same says that it is the other's. */
    private static final Pattern AFTER_ANOTHER = Words.pattern(
            "(?:(?<!ให้|มอบ)กับ|ประสาน(?:งาน)?(?:ไปยัง|ขอ)?|เชิญ(?:วิทยากร|บุคลากร)?(?:จาก)?)(?:<body-types>)"
                    + "|^(?:เหมือน(?:ของ)?|เช่นเดียวกับ|(?:ใช้|อิง|ยึด)?(?:ตาม|แบบ)+(?:อย่าง|ของ)?)(?:<body-types>)"
                    + "|^(?:<body-types>)[\\p{L}\\p{M}.]{2,40}?(?:ทำ(?:ได้)?ดี|ทำแล้ว|เคยทำ)$");

    /** Whom the result is held against. */
    private static final Pattern COMPARED = Words.pattern(
            "(?:กว่า|รอง(?:จาก)?|ตามหลัง|นำ(?:หน้า)?|เทียบ(?:กับ)?|ใกล้เคียงกับ|แพ้|ชนะ)(?:<body-types>)"
                    + "|^(?:ผล|คะแนน|ข้อมูล|ของ)*(?:<body-types>)[\\p{L}\\p{M}.]{2,40}?(?:ได้(?:คะแนน)?\\d{2}"
                    + "|(?:มา)?ขอ(?:ยืม|สำเนา|ไฟล์|ข้อมูล|คัดลอก|ตัวอย่าง)|อยู่(?:อีก|ใน)(?:ไฟล์|แผ่น|ชีต|แฟ้ม)(?!นี้))");

    /** A whole sentence that gives another body's figure itself: "อบต.ก ได้คะแนน 95.20 คะแนน เป็นอันดับ 1 ของอำเภอ". */
    private static final Pattern FIGURE_OF_ANOTHER = Words.pattern(
            LEAD
                    + "(?:(?:<body-types>)[\\p{L}\\p{M}.]{2,60}?(?:ได้|มี|อยู่)|(?:คะแนน|ผล|อันดับ|ลำดับ)[\\p{L}\\p{M}\\d]{0,40}?(?:คือ|ได้แก่)(?:<body-types>)[\\p{L}\\p{M}.]{2,60}?)"
                    + "(?:รับ|ผล|คะแนน|การประเมิน|ita|รวม|เฉลี่ย|ภาพ|สูง(?:ที่)?สุด|ต่ำ(?:ที่)?สุด|ที่|ใน|ปีนี้|เท่ากับ|ได้|(?:ของ)?(?:อำเภอ|จังหวัด|ประเทศ|ภาค))*"
                    + "\\d{2}\\.\\d{1,2}(?:คะแนน|%)?[(,]*(?:(?:ซึ่ง|และ|อยู่|ใน|เป็น|ได้|จัด|ถือ|ว่า|ที่)*(?:ระดับ|อันดับ|ลำดับ|สูง(?:ที่)?สุด|ต่ำ(?:ที่)?สุด)[\\p{L}\\p{M}\\d]{0,40})?[^\\p{L}\\p{M}\\d]*$");

    /** Praise, with nothing else. */
    private static final Pattern PRAISE = Words.pattern(
            LEAD + "(?:(?:ขอ)?ขอบ(?:คุณ|ใจ)|(?:ขอแสดงความ)?ยินดี|ดีใจ|เก่ง|เยี่ยม|ข่าวดี|(?:น่า)?ชื่นชม|เราทำได้)"
                    + "(?:กับ|ด้วย|มาก|ๆ|ทุก(?:คน|กอง|ท่าน|ฝ่าย|ความร่วมมือ)|ที่ช่วยกัน(?:มา)?|ตลอด(?:ทั้ง)?ปี|นะ|คะ|ค่ะ|ครับ|เลย|พวกเรา|เรา"
                    + "|ทำได้(?:ดี)?|ผ่าน(?:ระดับ)?ดี(?:เยี่ยม)?|แล้ว|[^\\p{L}\\p{M}\\d])*$");

    /** A longer text is taken whole: no officer's note is so long, and every form of aside looks through all of it. */
    private static final int LONGEST = 4_000;

    /** Choices behind their boxes, of which one is ticked; boxes behind the words would give each word its neighbour's. */
    private static final Pattern CHOICES =
            Pattern.compile("(?:[^☐□☑☒✓✔]{0,60}[:：])?[^\\p{L}☐□☑☒✓✔]*+[☐□☑☒✓✔].*[\\p{L}\\p{M}][^☐□☑☒✓✔]*+");

    private static final Pattern TICKED = Pattern.compile("[☑☒✓✔]");

    private static final Pattern UNTICKED = Pattern.compile("[☐□]\\s*+[\\p{L}\\p{M}.]{1,40}+(?!\\s*+[:：])");

    /** A title is judged by many rules, and every form of aside looks through it. */
    private static final Memo<String> RESTS = new Memo<>(Asides::takeOut);

    /** A text without what it only mentions; the text itself, unfolded, where there is nothing such. */
    public static String without(String text) {
        return text.length() > LONGEST ? text : RESTS.of(text);
    }

    private static String takeOut(String text) {
        String own = withoutUnticked(LetterLine.without(text));
        String said = ThaiText.fold(own);
        String rest = withoutOtherYear(said);
        WordPattern.Asked asked = new WordPattern.Asked(rest);
        for (WordPattern aside : ASIDES) {
            if (aside.isIn(asked)) {
                rest = aside.replaceAll(rest, "");
                asked = new WordPattern.Asked(rest);
            }
        }
        return rest.equals(said) ? own : rest;
    }

    /** A text without the word behind a box that is not ticked, where another one is; what follows the word is judged. */
    private static String withoutUnticked(String text) {
        return TICKED.matcher(text).find() && CHOICES.matcher(text).matches()
                ? UNTICKED.matcher(text).replaceAll(" ")
                : text;
    }

    /** A text without what it says about where another year's scores are, if it also says of which year these are. */
    private static String withoutOtherYear(String said) {
        Matcher these = OF_THIS_YEAR.matcher(said);
        Matcher elsewhere = ELSEWHERE.matcher(said);
        return these.find() && elsewhere.find() && !these.group(1).equals(elsewhere.group(1))
                ? elsewhere.replaceFirst("")
                : said;
    }

    /**
     * Whether a text tells of the office's work and says nothing of figures.
     *
     * @param behindSuch whether it stands behind one that does, and may go on with its subject
     */
    public static boolean isOfWork(String own, boolean behindSuch) {
        String said = ThaiText.fold(own);
        return (WORK.matcher(said).find()
                        || PRAISE.matcher(said).find()
                        || PLAN.matcher(said).find()
                        || behindSuch && GOES_ON.matcher(said).find())
                && (!ScopeJudge.leadsIn(own) || WITH_RESULT.matcher(said).find())
                && !speaksOfFigures(own);
    }

    /** Whether a text speaks of figures or of where they stand. */
    public static boolean speaksOfFigures(String text) {
        return OF_FIGURES
                .matcher(OF_NO_FIGURES.matcher(ThaiText.fold(text)).replaceAll(""))
                .find();
    }

    /** Whether words in front of what is said of figures are of papers and work, and of no figures, year or body. */
    static boolean isOfPaper(String front) {
        return OF_WORK.matcher(ThaiText.fold(front)).find()
                && !speaksOfFigures(front)
                && FiscalYears.inText(front).isEmpty()
                && !AFTER_ANOTHER.matcher(ThaiText.fold(front)).find()
                && !holdsDoubt(ThaiText.fold(front), Words.load());
    }

    /**
     * Whether a sentence leaves open what the figures around it are: a clause says of them what they are in words of which one is not
     * known, or holds a word of doubt that is not of papers, people and work alone.
     *
     * @param unknown what of it nobody knows, folded
     */
    static boolean leavesOpen(String sentence, List<String> unknown, Words words) {
        boolean ofFigures = false;
        boolean found = false;
        String before = "";
        for (String said : listClauses(sentence)) {
            String clause = OF_NO_FIGURES.matcher(said).replaceAll("·");
            ofFigures = SAYS_WHAT.matcher(clause).find()
                    || ofFigures
                            && (BARE_SUBJECT.matcher(before).find()
                                    || !OF_ELSE.matcher(clause).lookingAt());
            boolean denied =
                    DENIED.matcher(clause).lookingAt() && OWN.matcher(before).find();
            before = clause;
            String held = unknown.stream()
                    .map(word -> overlap(word, said, sentence))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining("|"));
            found |= !held.isEmpty();
            if (!held.isEmpty() && !denied && (ofFigures || isDoubt(held, clause, words))) {
                return true;
            }
        }
        return !found; // what is unknown runs over what was taken out
    }

    /** Whether what nobody knows of a clause holds a doubt: one with a word that any sentence may need not of the office's work. */
    private static boolean isDoubt(String held, String clause, Words words) {
        List<String> ofAnything = words.folded().get(Words.Kind.DOUBTS_OF_ANYTHING);
        String rest = held;
        for (String any : ofAnything) {
            rest = rest.replace(any, "|");
        }
        boolean ofFigures = OF_FIGURES.matcher(clause).find();
        if (rest.equals(held) || words.contains(Words.Kind.DOUBTS, rest)) {
            return words.contains(Words.Kind.DOUBTS, rest);
        }
        return ofFigures
                || !OF_WORK.matcher(clause).find()
                        && (OF_ITSELF.matcher(clause).find()
                                || words.folded().get(Words.Kind.DOUBTS).stream()
                                        .anyMatch(doubt -> held.contains(doubt)
                                                && !ofAnything.contains(doubt)
                                                && ofAnything.stream().anyMatch(doubt::contains)));
    }

    /** What of an unknown run of letters stands in a clause, with the words at its ends; {@code ""} for nothing. */
    private static String overlap(String run, String clause, String sentence) {
        if (clause.contains(run)) {
            return ThaiText.fold(KnownTexts.quote(sentence, List.of(run)));
        }
        for (int length = run.length() - 1; length > 1; length--) {
            if (clause.endsWith(run.substring(0, length))) {
                return run.substring(0, length);
            }
            if (clause.startsWith(run.substring(run.length() - length))) {
                return run.substring(run.length() - length);
            }
        }
        return "";
    }

    /**
     * Whether a line over scores, or what was put at them, tells something and is no name of them, as one is that gives a year: a longer
     * one of several clauses, or one that does not speak of figures; a shorter one only where it asks for some work of the office, or,
     * put at them, is of it. One with a word of doubt is a name: whoever puts it there says what the figures are.
     */
    static boolean isSentence(String line, boolean longer, boolean over, Words words) {
        String said = ThaiText.fold(line);
        boolean ofWork = OF_WORK.matcher(said).find()
                && (!over || ASKED_FOR.matcher(said).find());
        return FiscalYears.inText(line).isEmpty()
                && !holdsDoubt(said, words)
                && (longer && listClauses(line).size() > 1 || !speaksOfFigures(line) && (longer || ofWork));
    }

    /** Shorter words of doubt stand in longer ones of the office: "งบประมาณ". */
    private static boolean holdsDoubt(String said, Words words) {
        return words.folded().get(Words.Kind.DOUBTS).stream()
                .anyMatch(doubt -> doubt.length() > 6 && said.contains(doubt));
    }

    private static List<String> listClauses(String sentence) {
        return BETWEEN_CLAUSES
                .splitAsStream(ThaiText.clean(sentence))
                .map(ThaiText::fold)
                .toList();
    }

    /** Whether a text names another body as one that is thanked, told or visited, and no figures of it, or holds the result against its. */
    public static boolean namesInPassing(String text) {
        String said =
                ThaiText.fold(ScopeJudge.withoutOpening(LetterLine.saysMore(text) ? LetterLine.without(text) : text));
        return IN_PASSING.matcher(said).find() && !speaksOfFigures(text)
                || COMPARED.matcher(said).find()
                || givesFigureOfAnother(said);
    }

    /** Whether a text is a whole sentence that gives another body's figure: it tells of that one, and not of those below it. */
    public static boolean givesFigureOfAnother(String text) {
        return ThaiNumbers.holdsDecimal(text)
                && FIGURE_OF_ANOTHER.matcher(ThaiText.fold(text)).find();
    }

    /** Whether a text beside measures names another body as one that they are taken with or after, and no figures of it. */
    public static boolean followsAnother(String text) {
        return AFTER_ANOTHER.matcher(ThaiText.fold(text)).find() && !speaksOfFigures(text);
    }
}
