package org.itaconsolidator.thai.promise;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Distinguishes days of preparation from days on which the thing itself was done: "ทำหนังสือเชิญวิทยากรเมื่อวันที่ ...
 * กำหนดอบรมเดือนเมษายน". The words between one day and the next describe the second day, and further days that follow
 * it without a word between. If there are no words before a day, or the line begins with a day, the words after it
 * describe it.
 */
final class Preparation {
    /**
     * Readiness as a purpose is no preparation: "จัดประชุม ... เพื่อเตรียมความพร้อมรับการประเมิน" was held. Nor is what a deed is about:
     * "ตรวจสอบการจัดซื้อวัสดุ".
     */
    private static final Pattern PREPARED = DoingWords.of(
            "(?!<readiness>)(?<!เพื่อ(?=เตรียม))(?<!(?<!ดำเนิน|โครง|รับ|บริ|ราช)การ)(?<!(?:ที่|ซึ่ง)(?=ได้รับ))"
                    + "(?<!(?:เผยแพร่|ลงเว็บไซต์|ประชาสัมพันธ์)(?:ข้อมูล|ประกาศ|ผล(?:การ)?)?)(?:<preparation>|<to-be-answered>|(?<!จัด|เพื่อ)เตรียม(?=<deed-verbs>))");

    /** Without any of these nothing tells that something was done on a day; some words only hold one. */
    private static final Pattern DOING = DoingWords.of("<doing>|แล้ว|ได้|อยู่ระหว่าง|เหลือ");

    private static final Pattern STEP = DoingWords.of("<before-a-step>(<a-step>[ก-๙]{0,12})");

    private static final Pattern NOTHING_DONE = DoingWords.of("<nothing-done>");

    private static final Pattern GOES_ON = DoingWords.of("(?:<and>|<joined-by>)(?!เสร็จ)\\s*(?:ได้)?<deed-verbs>");

    /** "เชิญวิทยากร ... บรรยายวันที่ ...": a deed right before the day. */
    private static final Pattern DEED_OF_THE_DAY = DoingWords.of(
            "\\s(?:ได้)?(?!แล้วเสร็จ|เสร็จ|เรียบร้อย|ครบ)<deed-verbs>(?:เสร็จ)?(?:เรียบร้อย)?(?:แล้ว)?(?:เมื่อ)?\\s*(?:วันที่|ใน(?:วันที่|เดือน))?\\s*$");

    /** Words that lead to a day and mean nothing by themselves; behind an item's number แล้ว says of it only what the deed before says. */
    private static final Pattern LEADS = DoingWords.of(
            "(?:<item-of-a-list>|(?<=\\d\\s?)แล้ว(?=\\s*+\\(?(?:เมื่อ|วันที่|\\d))|และ|กับ|ถึง|จนถึง|หรือ|ระหว่าง|ไตรมาส(?:ที่)?(?=\\s*\\d)|รวม(?:ทั้งสิ้น|ทั้งหมด|เป็น)?\\s*\\d{1,3}\\s*ครั้ง|เมื่อ|ตั้งแต่|ภายใน|ใน|ณ|คือ|เวลา|น\\.|ครั้งที่|ครั้งแรก|ครั้งล่าสุด|ครั้งสุดท้าย|รุ่นที่|รอบที่|ช่วง|ตรงกับ|ลง(?=วันที่)|ลว\\.?"
                    + "|วัน(?:จันทร์|อังคาร|พุธ|พฤหัสบดี|ศุกร์|เสาร์|อาทิตย์)?ที่|วัน|เดือน|ปี|พ\\.ศ\\.|[\\s\\d.,:;()/-])+");

    /** A dated order is a deed, whatever it orders: "คำสั่งที่ ... เรื่อง มอบหมายเจ้าหน้าที่ ... ลงวันที่ ...". */
    private static final Pattern ORDERED = Pattern.compile(
            "^(?>.*?(?<!ร่าง|ทำ|เสนอ|ตาม|ตามที่|ตามที่มี)คำสั่ง).*(?:ลงวันที่|ลว\\.?|วันที่)\\s*$", Pattern.DOTALL);

    /** Whatever is told before, the day is that of the approval: "จัดอบรมตามโครงการที่อนุมัติเมื่อวันที่ ...". */
    private static final Pattern APPROVED_ON =
            Pattern.compile("อนุมัติ(?:โครงการ|งบประมาณ|แล้ว|ไว้)*\\s?(?:เมื่อ)?\\s?(?:วันที่)?\\s*$");

    private static final Pattern APPROVED_WHEN_DONE = DoingWords.of(
            "(<making>[^\\n;]{0,90}?(?:แล้ว|เสร็จ(?:สิ้น|สมบูรณ์)?|เรียบร้อย))\\s*+(?:(?:และ|โดย|ซึ่ง)\\s*+)?(?:(?:นายก|ผู้บริหาร|ปลัด)(?:ฯ\\s?)?)?(?:ได้)?(?:รับ|ให้)?(?:การ|ความ)?(?:อนุมัติ|เห็นชอบ)(?!ให้|งบ)");

    private static final Pattern DATED_PROJECT = Pattern.compile("^\\s*+โครงการ[^\\n;]{0,100}?(?:ลงวันที่|ลว)");
    private static final Pattern GUESTS_CAME = DoingWords.pattern("guests-came");

    private static final String APPOINTED = "ตั้งคณะ";
    private static final String BEGUN = "เริ่ม";

    /** What goes on from its beginning to a day, or to now, is being done: "เริ่มดำเนินการวันที่ ... อย่างต่อเนื่อง". */
    private static final Pattern GOES_ON_SINCE =
            Pattern.compile("^[^\\n\\d]{0,20}?(?:ต่อเนื่อง|ปัจจุบัน|เป็นต้นมา|เรื่อยมา|ตลอด)");

    /** What was begun and is done: "เริ่มดำเนินการติดตั้ง ... แล้วเสร็จเมื่อวันที่ ...". */
    private static final Pattern FINISHED_ON =
            DoingWords.of("<end-to-come><finished>\\s*(?:เมื่อ)?\\s*(?:วันที่|ใน(?:วันที่|เดือน))?\\s*$");

    /** "เริ่มดำเนินการวันที่ ... และดำเนินการเสร็จแล้ว": behind the last day of a text, so that no other is that of the end. */
    private static final Pattern FINISHED_SINCE = DoingWords.of("^\\s*+(?:และ|แล้ว)?(?:ได้)?(?:ดำเนินการ|ทำ)?"
            + "<finished>(?!\\s*+(?:ร้อยละ|บางส่วน|\\d|ภายใน|ใน|ตาม|ก่อน))");

    /** Where those meet who were appointed before: "ประชุมตามคำสั่งแต่งตั้งคณะทำงาน". The day of the order itself is none of a deed. */
    private static final Pattern BY_THOSE_APPOINTED = DoingWords.of(
            "(?<!คณะ)(?!แต่งตั้ง)<deed-verbs>(?:(?!ตั้งคณะ)[^\\n;]){0,60}?ตาม(?:คำสั่ง|ประกาศ)(?:(?!ตั้งคณะ)[^\\n;]){0,40}แต่งตั้งคณะ(?![^\\n]*(?:ลงวันที่|ลว))");

    /** How it is promised that somebody is appointed; folded. What is to be done by an order, or by whom, is no appointment. */
    private static final Pattern APPOINTMENT = Pattern.compile(
            "(?<!ตาม(?:ที่)?(?:ได้)?(?:คำสั่ง|ประกาศ|การ)?|รับ(?:การ)?)(?:แต่งตั้ง|จัดตั้งทีม|(?<!แต่ง)ตั้งคณะ)"
                    + "|(?:^|ออก|ทำ|มี)(?:ร่าง|ประกาศ(?:หรือ|และ|/)?)?คำสั่ง|(?<!ตาม)คำสั่งมอบหมาย"
                    + "|มอบหมาย(?:ให้มี)?(?:เจ้าหน้าที่|บุคลากร|พนักงาน)?(?:ให้)?(?:เป็น)?(?:ผู้)?รับผิดชอบ|(?:กำหนด|ระบุ)ผู้รับผิดชอบ");

    /** How it is promised that something begins; folded. What is new, or when else it is to be done, is no beginning. */
    private static final Pattern BEGINNING =
            Pattern.compile("เป็นต้นไป|(?<!ริ|ก่อน|ก่อนการ|ก่อนวัน|ตั้งแต่|เมื่อ|ช่วง|ทุก|จุด|เวลา)เริ่ม");

    /** Where a list item begins within a line. */
    private static final Pattern ITEM = DoingWords.of(
            "(?:^|(?<!\\([ก-๙]{1,12})\\s)(?:(?<!\\d\\s)[-–](?!\\s*+<months>)|[-–](?!\\s*+(?:\\d|<months>))|•|\\d{1,2}[.)](?!\\d)|\\(\\d{1,2}\\))\\s|;");

    private static final Pattern NEXT_ITEM = Pattern.compile("\\s(?:•|\\d{1,2}[.)](?!\\d)|\\(\\d{1,2}\\)\\s)|;");

    /** Another work as the subject of what is told up to the next day: "ตรวจครบ ๒๔ ต.ค. การออกประกาศ ที่ประชุม ๗ พ.ย. ...". */
    private static final Pattern OF_THE_NEXT_DAY = Pattern.compile("(?<!โดย|ใน)\\sการ[ก-๙]{3}");

    private static final Pattern NUMBERED_TIME = Pattern.compile("ครั้ง(?:ที่|แรก|ล่าสุด|สุดท้าย)|ไตรมาส");
    /** Where a day only sets the scene of what is told behind it: "ในการประชุมประจำเดือน (วันที่ ...) ปลัดได้ชี้แจง ...". */
    private static final Pattern SCENE =
            Pattern.compile("\\s*+(?:ใน(?:การ|คราว|ที่|โอกาส)|ที่ประชุม)(?!.*(?:แล้ว|ได้))[^;]*");

    private static final Pattern ENDS_A_CLAUSE = Pattern.compile("[,;/]\\s*$");
    private static final int NEAR = 12;

    /**
     * What a text says about a day.
     *
     * @param preparation the word of a preparation, {@code ""} where nothing tells what was done on it; empty where a deed is told
     */
    record Said(Optional<String> preparation, DeedSentence sentence) {}

    /**
     * What the text says about each of some days.
     *
     * @param text in Arabic digits, as {@link ThaiText#clean} leaves it
     * @param days in the order of the text
     */
    static List<Said> list(String text, List<DateMention> days) {
        List<Said> told = new ArrayList<>();
        int end = 0;
        boolean dayFirst = false;
        for (int first = 0; first < days.size(); ) {
            int last = first;
            while (last + 1 < days.size()
                    && isBlank(text.substring(
                            days.get(last).end(),
                            Math.max(days.get(last).end(), days.get(last + 1).start())))) {
                last++;
            }
            int to = last + 1 < days.size() ? days.get(last + 1).start() : text.length();
            String before = text.substring(
                    Math.min(end, days.get(first).start()), days.get(first).start());
            int from = Math.min(days.get(last).end(), to);
            String behind = text.substring(from, to);
            Matcher next = OF_THE_NEXT_DAY.matcher(behind);
            if (to < text.length()
                    && !isBlank(before)
                    && next.find()
                    && !DaysWithoutEvidence.tellsOfWhatIsToCome(behind.substring(next.start()))) {
                behind = behind.substring(0, next.start());
            }
            boolean beginsLine = end == 0 || before.indexOf('\n') >= 0;
            dayFirst = beginsLine ? isBlank(lastLine(before)) && !isBlank(firstLine(behind)) : dayFirst;
            DeedSentence sentence =
                    new DeedSentence(dayFirst ? "" : leads(before, behind), firstItem(firstLine(behind)));
            Optional<String> word = find(sentence, before);
            if (word.filter(Preparation::isBeginning).isPresent()
                    && (last > first
                            || GOES_ON_SINCE.matcher(behind).find()
                            || last + 1 == days.size()
                                    && FINISHED_SINCE.matcher(behind).find())) {
                word = Optional.empty();
            }
            Said said = new Said(word, sentence);
            for (int i = first; i <= last; i++) {
                told.add(said);
            }
            end = days.get(last).end();
            first = last + 1;
        }
        return told;
    }

    /**
     * Whether just the preparation that a word tells of was promised: an appointment by the order that makes it, a beginning by a time
     * without end.
     *
     * @param promise in words, folded
     */
    static boolean isPromised(String word, String promise) {
        return word.contains(APPOINTED)
                ? isAppointment(promise)
                : isBeginning(word) && BEGINNING.matcher(promise).find();
    }

    static boolean isBeginning(String word) {
        return word.startsWith(BEGUN);
    }

    /** Whether it is promised that somebody is appointed. */
    static boolean isAppointment(String promise) {
        return APPOINTMENT.matcher(promise).find();
    }

    private static Optional<String> find(DeedSentence sentence, String before) {
        if (!isBlank(sentence.before())) {
            // what is said behind a day is asked only where nothing before it tells what was done
            return ofBefore(sentence.before())
                    .filter(word -> !word.isEmpty()
                            || !tellsOfDoing(sentence.behind())
                            || DaysWithoutEvidence.tellsOfWhatIsToCome(sentence.behind()));
        }
        if (!isBlank(sentence.behind())) {
            return ofBehind(sentence.behind());
        }
        return NUMBERED_TIME.matcher(before).find() ? Optional.empty() : Optional.of("");
    }

    /** The words before a day that are about it: those of its line or list item, else, where none stand behind it either, of the lines above. */
    private static String leads(String before, String behind) {
        String own = lastItem(lastLine(before));
        if (SCENE.matcher(own).matches() && DeedSentence.tellsOfADeed(firstLine(behind))) {
            return "";
        }
        boolean none = isBlank(own) || ENDS_A_CLAUSE.matcher(own).find();
        if (isBlank(firstLine(behind))) {
            return none ? before : own;
        }
        return none ? "" : own;
    }

    private static String lastLine(String text) {
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private static String lastItem(String line) {
        int start = 0;
        Matcher item = ITEM.matcher(line);
        while (item.find()) {
            start = item.end();
        }
        return isBlank(line.substring(start)) ? line : line.substring(start);
    }

    private static String firstItem(String line) {
        Matcher next = NEXT_ITEM.matcher(line);
        return next.find() ? line.substring(0, next.start()) : line;
    }

    private static String firstLine(String text) {
        int end = text.indexOf('\n');
        return end < 0 ? text : text.substring(0, end);
    }

    /** Whether {@link #withoutLeads} leaves nothing of a text; the first other word answers it. */
    static boolean isBlank(String text) {
        Matcher leads = LEADS.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int at = 0;
        while (at < text.length()) {
            if (leads.region(at, text.length()).lookingAt()) {
                at = leads.end();
            } else if (Character.isWhitespace(text.charAt(at))) {
                at++;
            } else {
                return false;
            }
        }
        return true;
    }

    /** Whether words hold one of a preparation, and not only a step. */
    static boolean isPrepared(String text) {
        return PREPARED.matcher(text).find();
    }

    /** What words tell besides such as lead to a day. */
    static String withoutLeads(String text) {
        return LEADS.matcher(text).replaceAll("");
    }

    private static Optional<String> ofBefore(String before) {
        Matcher paper = DATED_PROJECT.matcher(before);
        if (paper.find()) {
            return Optional.of(paper.group());
        }
        if (isApprovedWhenDone(before)) {
            return Optional.empty();
        }
        Matcher approved = APPROVED_ON.matcher(before);
        if (approved.find()) {
            return Optional.of(approved.group());
        }
        if (ORDERED.matcher(before).find() && !before.contains(APPOINTED)) {
            return Optional.empty();
        }
        int prepared = -1;
        String word = "";
        Matcher match = PREPARED.matcher(before);
        while (match.find()) {
            word = match.group();
            prepared = match.end();
        }
        return word.isEmpty()
                ? ofVerbs(before)
                : goesOn(word, before, before.substring(prepared)) ? Optional.empty() : Optional.of(word);
    }

    /** Whether the only preparation that words tell of is the approval of what they tell to be finished: "จัดทำแผนเสร็จ นายกเห็นชอบเมื่อ ...". */
    static boolean isApprovedWhenDone(String before) {
        Matcher approved = APPROVED_WHEN_DONE.matcher(before);
        return approved.find() && !isPrepared(before.substring(0, approved.end(1)));
    }

    private static Optional<String> ofBehind(String behind) {
        Matcher leads = LEADS.matcher(behind);
        String told = leads.lookingAt() ? behind.substring(leads.end()) : behind;
        Matcher match = PREPARED.matcher(told);
        boolean first = match.find() && (match.start() <= NEAR || told.strip().indexOf(' ') >= match.start());
        return first && !goesOn(match.group(), told, told.substring(match.end()))
                ? Optional.of(match.group())
                : ofVerbs(told);
    }

    /** What a clause tells in which no word of preparation stands: of a step where it begins with one, nothing where it has no verb at all. */
    private static Optional<String> ofVerbs(String clause) {
        String told = NOTHING_DONE.matcher(clause).replaceAll(" ");
        Matcher step = STEP.matcher(told);
        if (!DeedSentence.tellsOfADeed(told) && step.find()) {
            String word = step.group(1);
            return goesOn(word, told, told.substring(step.end())) ? Optional.empty() : Optional.of(word);
        }
        return tellsOfDoing(clause) ? Optional.empty() : Optional.of("");
    }

    /** Whether a clause goes on to a deed behind the word of a preparation. */
    private static boolean goesOn(String word, String clause, String behind) {
        return GOES_ON.matcher(behind).find()
                || DEED_OF_THE_DAY.matcher(behind).find()
                || isBeginning(word) && FINISHED_ON.matcher(clause).find()
                || GUESTS_CAME.matcher(clause).find()
                || word.contains(APPOINTED)
                        && BY_THOSE_APPOINTED.matcher(clause).find();
    }

    /** Whether a clause tells of doing anything at all. */
    static boolean tellsOfDoing(String clause) {
        return DOING.matcher(NOTHING_DONE.matcher(clause).replaceAll(" ")).find();
    }
}
