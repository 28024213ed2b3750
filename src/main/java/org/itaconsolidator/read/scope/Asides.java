package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What texts around scores mention and do not say of them: what stands beside the result, what they deny, leave out or hold it
 * against; and sentences with a subject of their own, which tell of the office's work, as an analysis of the result does.
 */
public final class Asides {
    private static final String OF_YEAR = "ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?";

    private static final String OF_THESE = "(?:นี้|ข้างต้น|ข้างบน|ดังกล่าว)";

    private static final List<Pattern> ASIDES = Words.patterns("layouts/asides.yaml", "asides");

    /** Another year's scores, which stand elsewhere. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?:ส่วน)?(?:คะแนน|ผล|ข้อมูล|ตัวเลข)?(?:การประเมิน)?(?:ของ)?" + OF_YEAR
                    + "(25\\d\\d)(?:ดู(?:ได้)?|อยู่|แนบ|แสดง)(?:ไว้)?(?:ใน|ที่|ตาม)?"
                    + "(?:แฟ้ม|ภาคผนวก|ไฟล์|แผ่น|หน้า|เอกสาร|ชีต)(?:งาน)?(?:อื่น|เดิม|ก่อน|แยก|แนบ|ถัดไป|ต่างหาก|\\d{1,2})*");

    private static final Pattern OF_THIS_YEAR = Pattern.compile(
            "(?:ตาราง|คะแนน|ตัวเลข|ข้อมูล|ผล)(?:คะแนน)?" + OF_THESE + "เป็น(?:ของ|ผล|คะแนน)*" + OF_YEAR + "(25\\d\\d)");

    private static final String LEAD =
            "^[^\\p{L}]*(?:หมายเหตุ[^\\p{L}]*)?(?:ทั้งนี้|นอกจากนี้|อย่างไรก็ตาม|ดังนั้น|จึง|โดย|อีกทั้ง|ในปีที่ผ่านมา"
                    + "|ใน(?:รอบ)?ปี(?:งบประมาณ)?(?:ถัดไป|ต่อไป|หน้า|นี้))*";

    /** The office, or what it shall do, and a deed of its work. */
    private static final Pattern WORK = Words.pattern(
            LEAD
                    + "(?:(?:<work-doers>)(?:ได้|จะ|ควร|ต้อง|มี|เห็น|เร่ง|ยัง|การ)*|(?:เห็น)?ควร(?:ให้)?(?:มี)?(?:การ)?|ขอเชิญ(?:ทุกท่าน)?(?:ร่วม)?|ได้)(?:<work-deeds>)");

    private static final Pattern PLAN = Words.pattern(
            LEAD + "(?:<work-plans>)(?:ดังกล่าว|ข้างต้น|เหล่านี้|ทั้งหมดนี้)(?:เป็น|จะ|คาดว่า|ควร|ต้อง|ได้|มี)");

    /** What goes on with the work that the sentence before tells of. */
    private static final Pattern GOES_ON = Words.pattern(LEAD + "(?:คาดว่า|ซึ่ง)?จะ(?:แล้วเสร็จ|เริ่ม|<work-deeds>)");

    /** What is done with the result, and what else such words are in: no word about it. */
    private static final Pattern OF_NO_FIGURES = Words.pattern(
            "นำผล(?:การประเมิน|คะแนน|การวิเคราะห์|วิเคราะห์|ดังกล่าว|ita)*(?:ไป|มา)(?:วิเคราะห์|ทบทวน|ใช้|ปรับปรุง|กำหนด|จัดทำ)|ยกระดับ(?:ค่า|ผล)?(?:คะแนน|การประเมิน)*"
                    + "|(?:มี|ได้)คะแนน(?:รวม|เฉลี่ย)?ไม่(?:ต่ำ|น้อย)กว่า(?:เดิม|ร้อยละ|\\d)"
                    + "|ค่าเฉลี่ย[ก-๙]{0,10}คอลัมน์|คอลัมน์(?:ค่า)?เฉลี่ย|<no-word-of-scores>");

    private static final Pattern OF_FIGURES = Words.pattern("<speak-of-scores>|ประเมิน(?:ตนเอง|ตัวเอง|เอง|กัน)");

    /** A sentence that begins with the result is about it, whatever it leads over to; another may lead over to the figures. */
    private static final Pattern LEADS_OVER = Pattern.compile("(?:ดังนี้|ต่อไปนี้|ดังต่อไปนี้|:)$");

    private static final Pattern WITH_RESULT = Pattern.compile(LEAD + "(?:ได้)?นำผล");

    /** How a clause begins that is about the figures around it: "หมายเหตุ: ตัวเลขข้างบน". */
    private static final Pattern SUBJECT = Words.pattern(
            "^[^\\p{L}\\p{M}\\d]*(?:(?:หมายเหตุ|ทั้งนี้|โดย|และ|แต่|ซึ่ง|ทั้ง|note)[^\\p{L}\\p{M}\\d]*)*(?:<figure-subjects>)");

    /** What figures are said to be, wherever in a clause: "แผ่นแรกเป็น", "แต่คะแนนเป็นของ". */
    private static final Pattern PREDICATE = Words.pattern("(?:<figure-subjects>)[ก-๙]{0,6}?(?:<copulas>|ยัง)");

    /** What a doubt is of that is no figure: "ร่างหนังสือ", "จะเริ่มวางแผน". */
    private static final Pattern OF_WORK = Words.pattern("<work-things>");

    private static final Pattern ASKED_FOR = Pattern.compile("ขอให้|ใครมี|จะ|ต้อง|ชม|เตรียม");

    /** Blanks between letters of Thai part clauses, those around figures and other scripts do not. */
    private static final Pattern BETWEEN_CLAUSES = Pattern.compile("(?<=[\\u0E01-\\u0E4E])\\s+(?=[\\u0E01-\\u0E4E])");

    /** Where people are thanked and told, and what another office is an example of. */
    private static final Pattern IN_PASSING =
            Words.pattern("^[^\\p{L}]*(?:(?:ขอ)?ขอบคุณ|สำเนา(?:ส่ง|เรียน|ถึง)|จัดส่ง|ส่งถึง)"
                    + "|เป็น(?:ตัวอย่าง|แบบอย่าง|ต้นแบบ)ที่ดี|ศึกษาดูงาน|(?:ย้าย|วิทยากร(?:มา)?)จาก(?:<body-types>)"
                    + "|(?:อบรม|ประชุม|สัมมนา)[\\p{L}\\p{M}]{0,30}ที่(?:<body-types>)"
                    + "|^(?:<body-types>)[\\p{L}\\p{M}.]{2,40}?(?:มา|จะ)?(?:ขอ(?:มา)?(?:ดู|ยืม)|ดูงาน|เยี่ยม)");

    /** Whom the result is held against. */
    private static final Pattern COMPARED = Words.pattern(
            "(?:กว่า|รอง(?:จาก)?|ตามหลัง|นำ(?:หน้า)?|เทียบ(?:กับ)?|ใกล้เคียงกับ|แพ้|ชนะ)(?:<body-types>)"
                    + "|^(?:ผล|คะแนน|ข้อมูล|ของ)*(?:<body-types>)[\\p{L}\\p{M}.]{2,40}?(?:ได้(?:คะแนน)?\\d{2}"
                    + "|(?:มา)?ขอ(?:ยืม|สำเนา|ไฟล์|ข้อมูล|คัดลอก|ตัวอย่าง)|อยู่(?:อีก|ใน)(?:ไฟล์|แผ่น|ชีต|แฟ้ม)(?!นี้))");

    /** Praise, with nothing else. */
    private static final Pattern PRAISE = Words.pattern(
            LEAD + "(?:(?:ขอ)?ขอบ(?:คุณ|ใจ)|(?:ขอแสดงความ)?ยินดี|ดีใจ|เก่ง|เยี่ยม|ข่าวดี|(?:น่า)?ชื่นชม|เราทำได้)"
                    + "(?:กับ|ด้วย|มาก|ๆ|ทุก(?:คน|กอง|ท่าน|ฝ่าย|ความร่วมมือ)|ที่ช่วยกัน(?:มา)?|ตลอด(?:ทั้ง)?ปี|นะ|คะ|ค่ะ|ครับ|เลย|พวกเรา|เรา"
                    + "|ทำได้(?:ดี)?|ผ่าน(?:ระดับ)?ดี(?:เยี่ยม)?|แล้ว|[^\\p{L}\\p{M}\\d])*$");

    /** Longer texts are heard whole: no officer's note is so long, and every form of aside looks through all of it. */
    private static final int LONGEST = 4_000;

    /** A title is judged by many rules, and every form of aside looks through it. */
    private static final Memo<String> RESTS = new Memo<>(Asides::takeOut);

    private Asides() {}

    /** A text without what it only mentions; the text itself, unfolded, where there is nothing such. */
    public static String without(String text) {
        return text.length() > LONGEST ? text : RESTS.of(text);
    }

    private static String takeOut(String text) {
        String said = ThaiText.fold(text);
        String rest = withoutElsewhere(said);
        for (Pattern aside : ASIDES) {
            rest = aside.matcher(rest).replaceAll("");
        }
        return rest.equals(said) ? text : rest;
    }

    private static String withoutElsewhere(String said) {
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
                && (!LEADS_OVER.matcher(said).find()
                        || WITH_RESULT.matcher(said).find())
                && !speaksOfFigures(own);
    }

    /** Whether a text speaks of figures or of where they stand. */
    public static boolean speaksOfFigures(String text) {
        return OF_FIGURES
                .matcher(OF_NO_FIGURES.matcher(ThaiText.fold(text)).replaceAll(""))
                .find();
    }

    /** What a sentence says of figures, folded: from where they become its subject; {@code ""} where they do not. */
    static String sayOfFigures(String sentence) {
        List<String> clauses = listClauses(sentence);
        for (int i = 0; i < clauses.size(); i++) {
            String clause = OF_NO_FIGURES.matcher(clauses.get(i)).replaceAll("");
            Matcher said = SUBJECT.matcher(clause);
            if (said.find() || said.usePattern(PREDICATE).reset().find()) {
                return clause.substring(said.start()) + String.join("", clauses.subList(i + 1, clauses.size()));
            }
        }
        return "";
    }

    /** Whether what leaves something open in a sentence does so of papers, people or work. */
    static boolean isOfWorkAlone(String sentence, String doubtful) {
        return listClauses(sentence).stream()
                .anyMatch(clause ->
                        clause.contains(doubtful) && OF_WORK.matcher(clause).find() && !speaksOfFigures(clause));
    }

    /** Whether a text asks for some work, or tells what is to be done or was praised, and says nothing of figures. */
    static boolean asksForWork(String text) {
        String said = ThaiText.fold(text);
        return OF_WORK.matcher(said).find() && ASKED_FOR.matcher(said).find() && !speaksOfFigures(text);
    }

    private static List<String> listClauses(String sentence) {
        return BETWEEN_CLAUSES
                .splitAsStream(ThaiText.clean(sentence))
                .map(ThaiText::fold)
                .toList();
    }

    /** Whether a text names another body as one that is thanked, told or visited, and no figures of it, or holds the result against its. */
    public static boolean namesInPassing(String text) {
        String said = ThaiText.fold(text);
        return IN_PASSING.matcher(said).find() && !speaksOfFigures(text)
                || COMPARED.matcher(said).find();
    }
}
