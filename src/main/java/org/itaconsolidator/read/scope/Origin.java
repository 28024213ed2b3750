package org.itaconsolidator.read.scope;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.ThaiDates;
import org.itaconsolidator.thai.text.MonthNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What a text around scores says about where they come from: a source, who gave them, what was done to get them, their
 * day. Each word of it may be harmless elsewhere; but an announced result comes from nowhere but the assessment itself.
 */
public final class Origin {
    private static final int CENTURY = 2500;

    private static final String BEGINS = "^[^\\p{L}]*(?:หมายเหตุ[^\\p{L}]*)?";

    /** A line that says whose figures stand there or what they were taken from. */
    private static final Pattern SOURCE = Pattern.compile(BEGINS
            + "(?:(?:แหล่ง)?ที่มา|แหล่ง(?:ข้อมูล|อ้างอิง)|อ้างอิง|(?:ข้อมูล|ตัวเลข)(?:มา)?จาก"
            + "|(?:เป็น)?(?:ผล|คะแนน|ตัวเลข)(?:การ|คะแนน|ประเมิน|ita)*(?:ของ|โดย|จาก)|ประเมินโดย"
            + "|กลุ่ม(?=อบต|เทศบาล|อปท|องค์|หน่วยงาน))");

    /** What somebody asked himself, over the figures: "แบบสอบถามประชาชนหมู่ที่ 4". */
    private static final Pattern ASKED = Pattern.compile(
            "^[^\\p{L}]*(?:(?:ผล|คะแนน|ita|ข้อมูล|เก็บ|ได้|รวบรวม|สรุป)*(?:มา)?(?:จาก|ของ))?"
                    + "(?:แบบสอบถาม|(?:การ)?สัมภาษณ์|(?:สรุป|รายงาน|ผล|คะแนน|ระดับ|การ|สำรวจ|ประเมิน)*ความพึงพอใจ)(?!.*[ei]it)");

    private static final Pattern HEADING =
            Pattern.compile("(?:แหล่ง(?:ที่มา|ข้อมูล|อ้างอิง)|ที่มา)(?:ของ)?(?:คะแนน|ข้อมูล|ตัวเลข|ผล)*|source");

    private static final Pattern ANNOUNCED = Pattern.compile("ป\\.?ป\\.?ช|itas|nacc|ประกาศ");

    private static final Pattern OF_OTHERS =
            Pattern.compile("ข้างเคียง|ใกล้เคียง(?!กับ|กัน)|สูงสุดใน|ต่ำสุดใน|^[^\\p{L}]*กลุ่ม");

    /** Who gives or collects scores himself, and not answers, nor what he advises; of the announced result nobody signs so. */
    private static final Pattern ASSESSOR = Pattern.compile(
            "ให้คะแนน(?:ไว้|ร่วมกัน|(?:กัน)?เอง)|(?:นับ|เก็บ|รวบรวม|สำรวจ)คะแนน(?:กัน)?เอง|(?<!^[^\\p{L}]{0,9}(?:ข้อเสนอแนะ|ข้อสังเกต|คำแนะนำ)(?:เพิ่มเติม)?(?:ของ|จาก|โดย)?)ผู้(?:ตรวจ)?(?:ให้คะแนน|ประเมิน(?!ภายนอก|ผล|ที่|จาก|ได้|เห็น|พบ|แนะ|ชม|ชื่นชม|ติ|ขอ|ให้ข้อ|ให้ความเห็น|ระบุว่า|กล่าว|ฝาก|เสนอ))(?!(?:[ei]it)?(?:คือ|เป็น))");

    /** The office that runs the assessment, and nothing else. */
    private static final Pattern OFFICE = Pattern.compile("(?:สำนักงาน)?(?:คณะกรรมการ)?"
            + "(?:ป\\.?ป\\.?ช\\.?|ป้องกันและปราบปรามการทุจริตแห่งชาติ(?:\\(?ป\\.?ป\\.?ช\\.?\\)?)?|nacc)");

    /** What was taken, counted, remembered or added to get figures: "คัดมาจากคู่มือ", "ความเห็นของผู้ตอบ ๕ คน", "เพิ่มให้ทุกข้อ ๓ คะแนน". */
    private static final Pattern MADE = Pattern.compile(BEGINS
            + "(?:(?:คัด(?:ลอก)?|นับ|คิด|หยิบ|ยก|เอา|นำ|รวบรวม|ประมวล|ดึง)(?:มา|เอา|เฉพาะ)*(?:จาก|ของ|เฉพาะ)(?!.*น้ำหนัก)"
            + "|(?:ใช้|เลือก)(?:ข้อมูล|คะแนน|ตัวเลข|ค่า|ผล)(?:ของ|จาก|ปี)(?!ป\\.ป\\.ช)"
            + "|(?:ค่า|ตัวเลข)ตาม(?:ข้อตกลง|คำรับรอง|คู่มือ|แผน)|(?:เป็น)?ความ(?:คิด)?เห็นของ|เก็บแบบ(?:วัด|สำรวจ|สอบถาม)ได้(?!ครบ)"
            + "|(?:[ก-๙]{0,20})(?:จำ|เดา|นึก)(?:ตัวเลข|คะแนน|ค่า)(?:มา|เอา)"
            + "|(?:บวก|เพิ่ม|หัก|ลด|ลบ|ปัด|ปรับ)[^\\d]{0,30}(?:ข้อละ|ทุกข้อ)|source:)");

    /** Some of those who answered, or a part of what they were asked. */
    private static final Pattern RESPONDENTS =
            Pattern.compile("เฉพาะ(?:ผู้|ความ|กลุ่ม|พนักงาน|บุคลากร|ประชาชน|เพศ|อายุ|หมู่|ชุมชน)"
                    + "|(?:จำแนก|แยก|แบ่ง)ตาม(?:เพศ|อายุ|อาชีพ|กลุ่ม|หมู่|ชุมชน|เขต|การศึกษา|รายได้|สายงาน|ตำแหน่ง)"
                    + "|(?:^|25\\d\\d)[^\\p{L}\\d]*(?:กลุ่ม(?:ผู้|ประชา|อาชีพ|พนักงาน|เกษตร|เยาวชน|สตรี)|ชุมชน(?:ที่)?\\d"
                    + "|เขต(?:เลือกตั้ง)?(?:ที่)?\\d|ช่วง(?:เช้า|บ่าย|เย็น|ค่ำ|ที่\\d)|สายงาน|เพศ|อายุ)"
                    + "|[ieo]itส่วนที่\\d|ผู้ตอบ[^\\d]{0,25}เท่านั้น");

    /** What the figures would be: "หากดำเนินการครบทุกมาตรการ"; an instruction is none. */
    private static final Pattern CONDITION = Pattern.compile(
            "^[^\\p{L}]*(?:หาก|ถ้า|กรณี(?!ศึกษา))(?!.*(?:กรุณา|โปรด|แจ้ง|ติดต่อ|สอบถาม|สงสัย|ต่ำกว่า|ไม่ถึง|ไม่ผ่าน|ให้(?!คะแนน)|เว้น|ใส่|กรอก))");

    /** Something else that is done along the assessment's indicators, or is not over. */
    private static final Pattern ALONG = Pattern.compile(
            "^(.*?)ตาม(?:ตัวชี้วัด|แนวทาง|(?:หลัก)?เกณฑ์|กรอบ|แบบ(?:วัด|ตรวจ))(?:การประเมิน|ของ|คุณธรรมและความโปร่งใส|[a-z()])");

    /** What is listed along the assessment and nothing else: "รายการตัวชี้วัดตามกรอบการประเมิน ITA". */
    private static final Pattern LISTED = Pattern.compile(
            "(?:รายการ|รายชื่อ|ชื่อ|ประเด็น|หัวข้อ|เรื่อง|ข้อ)(?:ตัวชี้วัด)?ตาม(?:กรอบ|(?:หลัก)?เกณฑ์)การประเมิน(?:ita)?");

    private static final Pattern RESULT = Pattern.compile(
            "คะแนน|ประเมิน|(?:ผล|วิเคราะห์|สรุป|ภาพรวม|จำแนก|แยก|แบ่ง|เรียง|เปรียบเทียบ|รายละเอียด|ระดับ|ข้อมูล(?:พื้นฐาน)?|ตาราง(?:ที่\\d+)?)$|^(?:ตัวชี้วัด(?:\\(kpi\\))?)?$");

    private static final Pattern UNFINISHED = Pattern.compile(
            "ระหว่าง(?:ดำเนินการ|การ|เก็บ|ประเมิน|ปี(?!งบ|พ|\\d|ที่|$))|กำลัง(?:ดำเนินการ|ประเมิน|เก็บ)");

    /** English words for figures of a part of the year, or of a trial. */
    private static final Pattern TRIED = Pattern.compile("mid-?year|what-?if|half-?year");

    /** Several bodies, or another award. */
    private static final Pattern OF_ELSE =
            Pattern.compile("ภาพรวม(?:ของ)?อปท|เฉลี่ย\\d+(?:แห่ง|หน่วยงาน)|องค์กรคุณธรรม|ผลการตรวจ(?:สอบ)?เว็บไซต์");

    /** A part of the result, the best of several, or more than it: "คะแนนรายข้อต่ำสุดของแต่ละตัวชี้วัด", "คะแนนสูงสุดที่เคยได้", "รวมคะแนนเพิ่ม". */
    private static final Pattern PART = Pattern.compile(
            "^(?!.*(?:ราย(?:ตัวชี้วัด|ด้าน)|ภาพรวม)).*(?<!รายละเอียด)ราย(?:ข้อ|คำถาม|หมู่บ้าน)|สุด(?:ของ|ใน)?แต่ละ|เคยได้"
                    + "|รวมคะแนน(?:เพิ่ม(?!ขึ้น)|พิเศษ|โบนัส)");

    /** A part of the area, alone or behind a title's year: "หมู่ที่ 4". */
    private static final Pattern PART_OF_AREA =
            Pattern.compile("(?:^|25\\d\\d|[)(])หมู่(?:บ้าน)?(?:ที่)?\\d{1,2}[)]?$");

    private static final Pattern MONTH = Pattern.compile(
            "(" + MonthNames.IN_TEXT + ")\\s*+(?:พ\\s*+(?:\\.\\s*+)?ศ\\s*+(?:\\.\\s*+)?)?(25\\d\\d|[67]\\d)(?!\\d)",
            Pattern.CASE_INSENSITIVE);

    /** A month of the year that is named before it: "ปีงบประมาณ 2568 เดือนเมษายน". */
    private static final Pattern MONTH_OF_YEAR = Pattern.compile(
            "(25\\d\\d)\\s*+(?:ประจำ)?เดือน\\s*+(" + MonthNames.IN_TEXT + ")(?!\\s*+(?:พ|25|\\d))",
            Pattern.CASE_INSENSITIVE);

    /** A month as that of figures, of which no year is named. */
    private static final Pattern MONTH_ALONE =
            Pattern.compile("ณ(?:สิ้น)?(?:เดือน|วันที่\\d{1,2}(?:เดือน)?)?(" + MonthNames.IN_FULL + ")(?!พ|25|\\d)");

    /** How a sentence names the day of figures. */
    private static final Pattern AS_OF = Pattern.compile(
            "ณ(?:วัน|เดือน|\\d)|(?:ประกาศ(?:ผล)?|พิมพ์)(?:เมื่อ|วันที่)*\\d|ข้อมูล(?:เมื่อ|ถึง|วันที่|เดือน)|วันที่(?:ประเมิน|จัดทำ|รายงาน|พิมพ์|บันทึก|เก็บ)|จัดทำเมื่อ|ประจำเดือน|^[^\\p{L}]*(?:แหล่ง)?ที่มา");

    /** Of what else a day is. */
    private static final Pattern DAY_OF_ELSE = Pattern.compile(
            "ภายใน|ระหว่างวันที่|กำหนด|ก่อน|คำสั่ง|หนังสือ|ลงวันที่|ส่ง|จะ|เริ่ม|ตั้งแต่|เปิดระบบ|แบบฟอร์ม|^[^\\p{L}]*แบบ"
                    + "|^(?!.*ที่มา).*ประชุม");

    private final Words words;

    public Origin(Words words) {
        this.words = words;
    }

    /** Whether a heading says that its column tells of each score where it comes from: a score of unknown origin is not announced. */
    public static boolean isHeading(String heading) {
        return HEADING.matcher(ThaiText.fold(heading)).matches();
    }

    /** Whether a line says whose figures are or what they were taken from, and not that it is the announced result. */
    public boolean isOtherSource(String line) {
        String said = ThaiText.fold(line);
        return SOURCE.matcher(said).find() && !isAnnounced(line, said);
    }

    /**
     * Whether a line says in known words that figures are another's, somebody's own, or not what was announced.
     *
     * @param over whether it stands over them, as a title or caption
     */
    public boolean isOther(String line, boolean over) {
        String said = words.names().outOf(ThaiText.fold(line));
        if (isAnnounced(line, said)) {
            return false;
        }
        Matcher along = ALONG.matcher(said);
        return ASSESSOR.matcher(said).find()
                || MADE.matcher(said).find()
                || TRIED.matcher(said).find()
                || SOURCE.matcher(said).find() && OF_OTHERS.matcher(said).find()
                || over
                        && (ASKED.matcher(said).find()
                                || RESPONDENTS.matcher(said).find()
                                || CONDITION.matcher(said).find()
                                || UNFINISHED.matcher(said).find()
                                || OF_ELSE.matcher(said).find()
                                || PART.matcher(said).find()
                                || along.find()
                                        && !LISTED.matcher(said).matches()
                                        && !RESULT.matcher(along.group(1)).find());
    }

    /** Whether the cell beside a label says that nobody but the office of the assessment gave the scores: "ผู้ประเมิน" beside "สำนักงาน ป.ป.ช.". */
    static boolean isAssessedByOffice(String label, String value) {
        return ASSESSOR.matcher(ThaiText.fold(label)).find()
                && OFFICE.matcher(ThaiText.fold(value)).matches();
    }

    /** Whether the name of a sheet or a title is that of a part of the area. */
    static boolean isPartOfArea(String text) {
        return PART_OF_AREA.matcher(ThaiText.fold(text)).find();
    }

    /** Whether a line names the announcement, or where it stands. */
    private boolean isAnnounced(String line, String said) {
        return ANNOUNCED.matcher(said).find() || words.contains(Words.Kind.OFFICIAL_RESULT, line);
    }

    /**
     * The last day of which figures are said to be: "ข้อมูล ณ วันที่ 15 มีนาคม 2569", "คะแนน มี.ค. 69".
     *
     * @param name whether it is a title or a name, in which a day is that of the figures without further words
     * @param year of the figures, for a month without one: "ณ เดือนมกราคม"
     */
    public static Optional<LocalDate> findDay(String text, boolean name, Optional<FiscalYear> year) {
        String said = ThaiText.fold(text);
        if (!name && !AS_OF.matcher(said).find() || DAY_OF_ELSE.matcher(said).find()) {
            return Optional.empty();
        }
        String plain = ThaiText.arabicDigits(text);
        return Stream.of(
                        ThaiDates.listMentions(ThaiText.clean(text)).stream().map(ThaiDates.DateMention::date),
                        MONTH.matcher(plain).results().flatMap(month -> endOf(month.group(1), month.group(2)).stream()),
                        MONTH_OF_YEAR
                                .matcher(name ? plain : "")
                                .results()
                                .flatMap(month -> endOf(month.group(2), month.group(1)).stream()),
                        year.stream()
                                .flatMap(of -> MONTH_ALONE
                                        .matcher(said)
                                        .results()
                                        .map(month -> endOf(MonthNames.getMonth(month.group(1)), of))))
                .flatMap(days -> days)
                .max(Comparator.naturalOrder());
    }

    private static LocalDate endOf(Month month, FiscalYear year) {
        int first = year.start().getYear();
        return YearMonth.of(month.getValue() < year.start().getMonthValue() ? first + 1 : first, month)
                .atEndOfMonth();
    }

    private static Optional<LocalDate> endOf(String month, String year) {
        int typed = Integer.parseInt(year);
        try {
            return Optional.of(YearMonth.of(
                            (typed < CENTURY ? CENTURY + typed : typed) - FiscalYear.ERA_OFFSET,
                            MonthNames.getMonth(month))
                    .atEndOfMonth());
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
