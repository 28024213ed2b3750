package org.itaconsolidator.read.around;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.date.FiscalYears.FiscalYearMention;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WordPattern;

/**
 * A fiscal year that a title line states.
 *
 * @param at the cell of the line
 * @param listed whether it is one of a list of different years that belong together: "๒๕๖๖ – ๒๕๗๐", "๒๕๖๗ และ ๒๕๖๘"
 * @param ofResult whether the line only mentions the result of that year ("จากผลการประเมิน ปีงบประมาณ ..."), which the
 *     document answers, or mentions the year in passing ("บทเรียนของปี ๒๕๖๕") or as the one in which something began
 */
public record TitleYear(FiscalYear year, CellRef at, boolean listed, boolean ofResult) {
    /** What may stand between the years of one list, such as "2564 และ พ.ศ. 2565". */
    private static final int LONGEST_LINK = 6;

    /** "พ.ศ." in front of the digits of a year, which may be left out. */
    private static final String ERA = "(?:พ\\s*+(?:\\.\\s*+)?ศ\\s*+(?:\\.\\s*+)?)?";

    /** What joins the years of such a list, behind the digits of the first. */
    private static final Pattern LINK = Pattern.compile(
            "^\\s*+(?:[-\u2010-\u2015,/]|และ|ถึง|กับ|หรือ)\\s*+(?:ประจำ\\s*+)?(?:ปี\\s*+(?:งบประมาณ\\s*+)?)?" + ERA
                    + "$");

    /** What holds an earlier year against the later one behind it, which stand together; a later one before it stands for itself. */
    private static final Pattern HELD_AGAINST =
            Pattern.compile("^\\s*+(?:เปรียบ\\s*+)?เทียบ(?:\\s*+กับ)?(?=\\s|ปี|พ|$)");

    /** The measures that come of a result, which the year behind is of: "วิเคราะห์ผลการประเมินและกำหนดมาตรการ ปี ๒๕๖๕". */
    private static final Pattern OF_MEASURES =
            Pattern.compile("^.*(?:และ|กำหนด|จัดทำ|วาง|ทำ)(?:มาตรการ|แผน|แนวทาง)", Pattern.DOTALL);

    /** Words in front of a year of which a sentence tells in passing, where the line names no document. */
    private static final Pattern IN_PASSING =
            Pattern.compile("(?:ใน|ของ|ต้น|กลาง|ปลาย|ช่วง|จาก|เมื่อ|ตั้งแต่|ระหว่าง)\\s*+ปี\\s*+" + ERA + "$");

    /** Words in front of the year in which something began that goes on. */
    private static final Pattern BEGUN = Pattern.compile(
            "(?:เริ่ม(?:ต้น|ใช้|ทำ|ดำเนินการ|โครงการ)?|ตั้งแต่|ต่อเนื่อง(?:มา)?จาก)\\s*+(?:ใน|เมื่อ)?\\s*+ปี\\s*+(?:งบ\\s*+ประมาณ\\s*+)?"
                    + ERA + "$");

    /** Words in front of those that say that it goes on, whatever document is named: "มาตรการที่ทำต่อเนื่องตั้งแต่ปี ๒๕๖๖". */
    private static final Pattern GOES_ON =
            Pattern.compile("(?:ต่อเนื่อง|ที่(?:ได้)?(?:ทำ|ดำเนินการ|ปฏิบัติ|ใช้))(?:มา)?\\s*+$");

    /** Behind the year of the figures that stand below a sentence. */
    private static final Pattern INTRODUCES = Pattern.compile(
            "(?:หน่วยงาน)?(?:มี|ได้(?:รับ)?|ปรากฏ)?(?:ผล|คะแนน)[^\\d]{0,60}ดัง(?:นี้|ต่อไปนี้|ตาราง)[^\\d]{0,20}");

    /** In front of a year that is one of several, or that the year before it is held against. */
    private static final Pattern JOINED = Pattern.compile(
            "(?:กว่า|เทียบ|กับ|และ|ถึง|จาก|[-–,/])(?:ใน|ของ|ผล|คะแนน|การประเมิน){0,5}(?:ประจำ)?(?:ปี(?:งบประมาณ)?)?(?:พ\\.?ศ\\.?)?$");

    private static final Pattern DOCUMENT = Pattern.compile(
            "(?i)ita|คุณธรรม|โปร่งใส|มาตรการ|แผน|รายงาน|ประเมิน|คะแนน|แบบ|งบประมาณ|สรุป|ตัวชี้วัด|วิเคราะห์|ผลการ");

    /** What answers results, wherever a title names it; a division's name, a chart or a map is none. */
    private static final WordPattern ANSWER = WordPattern.of(
            Pattern.compile(
                    "(?<!(?:นโยบาย|ยุทธศาสตร์|วิเคราะห์)และ|กอง|ฝ่าย|(?<!ราย|เนิน|บัติ|ผล|ทำ)งาน)แผน"
                            + "(?!ภูมิ|ผัง|ก(?![\u0e30-\u0e3a\u0e47-\u0e4e]|ล[ยาุ]|ระ|อง)|ที่(?!จะ|ต้อง|กำหนด|ดำเนิน))|มาตรการ|แนวทาง"));

    /** In front of a year that measures of the next one answer, and from it to that: "ผลปี ๒๕๖๖ มาตรการปี ๒๕๖๗". */
    private static final Pattern RESULT =
            Pattern.compile("^(?!.*รายงาน).*ผล(?!\\s*+(?:การ)?(?:ดำเนิน|ปฏิบัติ|งาน))", Pattern.DOTALL);

    private static final Pattern ANSWERED = Pattern.compile(
            "\\d++(?:\\([^)]*+\\))?(?:และ)?(?:การ)?(?:กำหนด|จัดทำ|วาง|ทำ)?(?:มาตรการ|แผน|แนวทาง)[^\\d]{0,30}");

    /** The number in front of a title. */
    private static final Pattern NUMBER = Pattern.compile("^[\\s\\d๐-๙.()]*+");

    /** The end of a title that goes on over two lines: nothing but the assessment's name in short, and words in front of a year. */
    private static final Pattern NAME_ALONE = Pattern.compile(
            "[(\\[]?(?:ita|integrityandtransparencyassessment)[)\\]]?(?:ของหน่วยงาน)?(?:ประจำ)?(?:ปี(?:งบประมาณ)?)?(?:พ\\.?ศ\\.?)?");

    /** Starts of a line that says what the document above it is for. */
    private static final Pattern PURPOSE = Pattern.compile("^(?:เพื่อ|รองรับ|ตามกรอบ|สำหรับ(?!ผล))");

    /** What tells of a result that is aimed at, or of one that is still to come. */
    private static final Pattern AIMED_AT = Pattern.compile("เป้า|ไม่น้อยกว่า|ไม่ต่ำกว่า|ยังไม่");

    /**
     * What tells, right behind a year, of a result that is aimed at or still to come: "ผลการประเมิน ปี ๒๕๖๙ ยังไม่ประกาศ", but
     * not "ปี ๒๕๖๘ ยังไม่ผ่านเกณฑ์".
     */
    private static final Pattern AIMED_AT_BEHIND = Pattern.compile(
            "^\\s*+(?:(?:ต้อง)?(?:ไม่น้อยกว่า|ไม่ต่ำกว่า)|ยังไม่(?:มี|ได้)?(?:การ)?(?:ประกาศ|เผยแพร่|ออก))");

    /** What a document is that begins so: its year is that of the work that it is for. */
    private static final Pattern OF_WORK = Pattern.compile(
            "^(?:เรื่อง\\s*+)?(?:การ)?(?:คู่มือ|คำสั่ง|แต่งตั้ง|(?:โครงการ(?:การ)?|กิจกรรม)?(?:ยกระดับ|เสริมสร้าง|เพิ่มประสิทธิภาพ)|ประชุม|วาระ|เตรียม|ขับเคลื่อน|กำกับ|ข้อมูลประกอบ"
                    + "|รายงานผลการดำเนิน|รายงานการ(?:ดำเนิน|กำกับ|ติดตาม|ประชุม))");

    /** Work on a score, and on which: "ยกระดับคะแนน". That score is to come; of another that the title names it may be the result. */
    private static final Pattern WORK_ON_SCORE = Words.pattern(
            "^(?:เรื่อง\\s*+)?(?:การ)?(?:(?:โครงการ(?:การ)?|กิจกรรม)?(?:ยกระดับ|เพิ่ม|พัฒนา|ปรับปรุง|รักษา(?:ระดับ)?))(?:ค่า|ระดับ|ผล)?<score-titles>(?:การประเมิน)?");

    /**
     * Whether a title, up to its year, is that of a document that answers results or of work that is to be done: a plan, measures, an
     * order or a handbook of a year tells of the result of the year before. What begins as the title of a result is one, whatever the
     * result is for.
     */
    public static boolean answers(String title, Words words) {
        String said = words.names().outOf(ThaiText.fold(title));
        String bare = unnumbered(said);
        Matcher onScore = WORK_ON_SCORE.matcher(bare);
        boolean work = onScore.find() || OF_WORK.matcher(bare).find();
        return !words.starts(Words.Kind.SCORE_TITLE_STARTS, unnumbered(title))
                && (ANSWER.isIn(said) || work && !words.contains(Words.Kind.SCORE_TITLES, onScore.replaceFirst("")));
    }

    /** The line of a document that {@link #answers} where no other line states the year; one that says no more is of the line above it. */
    public static Optional<String> findAnswer(List<TextLine> lines, FiscalYear year, Words words) {
        String document = "";
        Optional<String> answer = Optional.empty();
        for (TextLine line : lines) {
            String text = line.text();
            Optional<FiscalYearMention> stated = FiscalYears.inText(text).stream()
                    .filter(mention -> mention.stated() && mention.year().equals(year))
                    .findFirst();
            String before =
                    text.substring(0, stated.map(FiscalYearMention::start).orElse(text.length()));
            if (NAME_ALONE.matcher(ThaiText.fold(before)).matches() && answers(document, words)) {
                document += before;
            } else if (answers(before, words)
                    || !PURPOSE.matcher(unnumbered(text)).find() && words.namesScores(before)) {
                document = before;
            }
            if (stated.isPresent()) {
                boolean ofResult = inLine(line, words).stream()
                        .anyMatch(each -> each.ofResult() && each.year().equals(year));
                if (ofResult || !answers(document, words)) {
                    return Optional.empty();
                }
                answer = Optional.of(text);
            }
        }
        return answer;
    }

    /** The years that lines, sentences too, say results to be of. */
    public static Set<FiscalYear> listOfResults(Stream<TextLine> lines, Words words) {
        Set<FiscalYear> years = new HashSet<>();
        lines.forEach(line -> {
            inLine(line, words).stream()
                    .filter(TitleYear::ofResult)
                    .map(TitleYear::year)
                    .forEach(years::add);
            for (FiscalYearMention stated : FiscalYears.inText(line.text())) {
                String before = line.text().substring(0, stated.start());
                String behind = line.text().substring(endOf(line.text(), stated));
                if (stated.stated()
                        && words.contains(Words.Kind.SCORE_TITLES, before)
                        && !answers(before, words)
                        && !isAim(before, behind, words)) {
                    years.add(stated.year());
                }
            }
        });
        return years;
    }

    /** Whether the result that a line names is one to reach or to wait for: "เพื่อให้ผลการประเมิน ปี ๒๕๖๙ สูงขึ้น". */
    private static boolean isAim(String before, String behind, Words words) {
        return AIMED_AT.matcher(before).find()
                || AIMED_AT_BEHIND.matcher(behind).find()
                || before.contains("เพื่อ") && !words.starts(Words.Kind.SCORE_TITLE_STARTS, unnumbered(before));
    }

    private static String unnumbered(String title) {
        return NUMBER.matcher(title).replaceFirst("");
    }

    /** The years that lines state: the document's own first, then those of results, each from top to bottom. */
    public static List<TitleYear> listOf(List<TextLine> lines, Words words) {
        List<TitleYear> years = new ArrayList<>();
        lines.forEach(line -> years.addAll(inLine(line, words)));
        years.sort(Comparator.comparing(TitleYear::ofResult));
        return years;
    }

    private static List<TitleYear> inLine(TextLine line, Words words) {
        String text = line.text();
        List<FiscalYearMention> stated = FiscalYears.inText(text).stream()
                .filter(FiscalYearMention::stated)
                .toList();
        List<TitleYear> years = new ArrayList<>();
        boolean ofResult = false;
        for (int i = 0; i < stated.size(); i++) {
            int start = stated.get(i).start();
            String before = text.substring(i == 0 ? 0 : stated.get(i - 1).start(), start);
            boolean another = i + 1 < stated.size();
            String after = another ? text.substring(start, stated.get(i + 1).start()) : "";
            boolean listed = i > 0 && ThaiText.fold(before).length() <= 4 + LONGEST_LINK;
            ofResult = listed && ofResult
                    || words.contains(
                            Words.Kind.YEAR_OF_RESULT,
                            OF_MEASURES.matcher(before).replaceFirst(""))
                    || words.contains(Words.Kind.LEADS_TO, after)
                    || another
                            && stated.get(i + 1)
                                    .year()
                                    .equals(stated.get(i).year().next())
                            && RESULT.matcher(before).find()
                            && !ANSWER.isIn(ThaiText.fold(before))
                            && ANSWERED.matcher(ThaiText.fold(after)).matches()
                    || IN_PASSING.matcher(before).find()
                            && !DOCUMENT.matcher(text).find()
                    || hasBegun(before);
            boolean list = another && joins(text, stated.get(i), stated.get(i + 1))
                    || i > 0 && joins(text, stated.get(i - 1), stated.get(i));
            years.add(new TitleYear(stated.get(i).year(), line.at(), list, ofResult));
        }
        return years;
    }

    /** Whether words in front of a year say that something began in it, and that it goes on or name no document besides. */
    private static boolean hasBegun(String before) {
        Matcher begun = BEGUN.matcher(before);
        return begun.find()
                && (begun.group().startsWith("ต่อเนื่อง")
                        || GOES_ON.matcher(before.substring(0, begun.start())).find()
                        || !DOCUMENT.matcher(before.substring(0, begun.start())).find());
    }

    /** The year that a text holds against an earlier one: "ผลการประเมิน ปี 2567 เทียบกับปี 2566". */
    static Optional<FiscalYear> findHeldAgainst(String text) {
        List<FiscalYearMention> stated = FiscalYears.inText(text).stream()
                .filter(FiscalYearMention::stated)
                .toList();
        if (stated.size() != 2 || stated.get(0).year().compareTo(stated.get(1).year()) <= 0) {
            return Optional.empty();
        }
        String between =
                text.substring(endOf(text, stated.get(0)), stated.get(1).start());
        return HELD_AGAINST.matcher(between).find() ? Optional.of(stated.get(0).year()) : Optional.empty();
    }

    /**
     * The later of several years in prose that introduces the figures below it as that year's: "จากผลปี 2566 ที่ได้ 78.10 ... จนปี 2567
     * มีผลการประเมิน ดังนี้". A year that another is only held against or listed with introduces none.
     */
    static Optional<FiscalYear> findIntroduced(String text) {
        List<FiscalYearMention> stated = FiscalYears.inText(text);
        if (stated.size() < 2) {
            return Optional.empty();
        }
        FiscalYearMention last = stated.get(stated.size() - 1);
        String behind = ThaiText.fold(text.substring(endOf(text, last)));
        String before = ThaiText.fold(text.substring(0, last.start()));
        return INTRODUCES.matcher(behind).matches() && !JOINED.matcher(before).find()
                ? Optional.of(last.year())
                : Optional.empty();
    }

    private static int endOf(String text, FiscalYearMention year) {
        int end = year.start();
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean joins(String text, FiscalYearMention year, FiscalYearMention next) {
        String between = text.substring(endOf(text, year), next.start());
        return !year.year().equals(next.year())
                && LINK.matcher(
                                year.year().compareTo(next.year()) < 0
                                        ? HELD_AGAINST.matcher(between).replaceFirst("และ")
                                        : between)
                        .find();
    }

    /**
     * The years of which none is the document's for sure: a list of them ("แผน ๕ ปี ๒๕๖๖ – ๒๕๗๐") without a year that stands for
     * itself. Empty where the lines tell the year, or state none.
     */
    public static List<TitleYear> listOpen(List<TitleYear> stated) {
        List<TitleYear> own = stated.stream().filter(year -> !year.ofResult()).toList();
        List<TitleYear> candidates = own.isEmpty() ? stated : own;
        return candidates.stream().allMatch(TitleYear::listed) ? candidates : List.of();
    }

    /** The document's year among those that its lines state: the first that stands for itself, of its own before those of results. */
    public static Optional<TitleYear> findOfDocument(List<TitleYear> stated) {
        return listOpen(stated).isEmpty()
                ? stated.stream().filter(year -> !year.listed()).findFirst()
                : Optional.empty();
    }
}
