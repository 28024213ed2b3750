package org.itaconsolidator.read.scope;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What texts around scores mention and do not say of them: what stands beside the result, what they deny, leave out or hold it
 * against; and sentences with a subject of their own, which tell of the office's work, as an analysis of the result does.
 */
public final class Asides {
    private static final String OF_YEAR = "ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?";

    private static final String UNITS =
            "(?:<units-left-out>)(?:(?:และ|หรือ|,|/)(?:<units-left-out>))*(?:(?:ใน|ของ)(?:สังกัด|หน่วยงาน|เทศบาล|อบต\\.?))?";

    private static final String OF_THESE = "(?:นี้|ข้างต้น|ข้างบน|ดังกล่าว)";

    /** Alone it is the name of a group: "สูงกว่าค่าเฉลี่ย". */
    private static final String THAN =
            "(?:สูง|ต่ำ|ดี|มาก|น้อย)กว่า(?:ค่า)?(?:เฉลี่ย|กลาง|มัธยฐาน)(?:ของ|ระดับ|ทั้ง|ใน)*(?:อปท\\.?|หน่วยงาน|กลุ่ม|ภาค)*(?:ใน)?"
                    + "(?:(?:ประเทศ|จังหวัด|อำเภอ)[ก-๙]{0,20}?)?";

    private static final List<Pattern> ASIDES = List.of(
            // rows or columns of their own: "ผลและเป้าหมาย", "รายตัวชี้วัดและรายข้อ"
            Pattern.compile("(?<=ผล|คะแนน|ita)(?:และ|กับ|เทียบ(?:กับ)?)(?:ค่า|คะแนน)?เป้า(?:หมาย)?(?!.{0,20}\\d)"
                    + "|เป้า(?:หมาย)?(?:และ|กับ|เทียบ(?:กับ)?)(?=ผล|คะแนน|มาตรการ)|(?<=มาตรการ)(?:และ|กับ)เป้าหมาย"
                    + "|(?<=ตัวชี้วัด)(?:และ|/)(?:ราย)?(?:ข้อ|ประเด็น)(?:คำถาม)?"),
            // what the scores are not, and not what was not yet done with them
            Words.pattern(
                    "(?<!ยัง|ที่|ซึ่ง|แต่)(?:(?<![\\p{L}\\p{M}])(?:ตาราง|ตัวเลข|คะแนน|ข้อมูล|ผล)(?:คะแนน)?" + OF_THESE
                            + "?)?(?:<denials>|ไม่มี)<denial-parts>*<denied-of-scores>(?:(?:และ|หรือ)<denial-parts>*<denied-of-scores>)*"
                            + "(?:คะแนน|ตัวเลข|ใดๆ|(?:ใน|ของ)?(?:ตาราง|ไฟล์|เอกสาร|แผ่น)" + OF_THESE
                            + "?)*(?=$|[,;.)]|และ|แต่|เป็น|หรือ)"),
            Words.pattern(
                    "(?<!ยัง|ที่|ซึ่ง|แต่|ถ้า|หาก)(?:ตัวเลข|คะแนน|ข้อมูล|ผล)?ไม่(?:ได้|ต้อง|เคย|มีการ|ถูก)+<changed-or-foreseen>"
                            + "(?:คะแนน|ตัวเลข|เอา|เอง|ขึ้น|ใดๆ|อะไร|เลย|แล้ว)*"),
            // what somebody found to be right, and what was wrong before
            Words.pattern(
                    "(?:(?:<people>|<checkers>)(?:ได้|มา)?)?(?:<checks>)(?:<checked>)*+(?:แล้ว|พบว่า|ได้)*+(?:<found-right>)"),
            Words.pattern(
                    "(?:<year-before>|(?:ฉบับ|ไฟล์|แผ่น|ครั้ง)(?:ก่อน|เดิม|แรก|เก่า))[ก-๙]{0,30}?(?:ผิด|ขาด|ตก|คลาดเคลื่อน|สลับ)[ก-๙]{0,15}?"
                            + "(?:ฉบับ|ปี|ไฟล์|ครั้ง|แผ่น)นี้(?:ได้)?(?:แก้|ปรับ)(?:ไข|ปรุง)?(?:ให้)?(?:ถูกต้อง|ครบ)?แล้ว"),
            // what they are held against
            Words.pattern(
                    "(?:(?:ตก|สูง|ต่ำ|ดี|มาก|น้อย)กว่า|ใกล้เคียง(?:กับ)?|ตรงกับ|(?<=เป็นไป)ตาม)ที่(?:<people>|เรา)?"
                            + "(?:เคย)?(?:คิด|คาด|กะ|ประมาณ|หวัง|ตั้ง|เดา|วาง)(?:การณ์|เป้า|เอา|กัน|เอง|ไว้)*"),
            Words.pattern(
                    "(?<=^|หมายเหตุ)(?:<year-before>)[ก-๙]{0,30}?(?:ใกล้เคียง|ตรง|ต่ำกว่า|สูงกว่า|น้อยกว่า|มากกว่า)(?:กับ)?(?:ผล|คะแนน|ตัวเลข)?(?:จริง)?นี้$"),
            Pattern.compile("(?:(?<!^)" + THAN + "(?:เล็กน้อย|มาก|อยู่)*|^" + THAN + "(?:เล็กน้อย|มาก|อยู่)+)$"),
            Pattern.compile(
                    "ค่าเฉลี่ย(?:ของ|ระดับ|ทั้ง)*(?:ประเทศ|จังหวัด|อำเภอ)[ก-๙]{0,20}?(?:ปีนี้)?(?:อยู่ในระดับ(?:ใกล้เคียงกัน|เดียวกัน)|\\d{2}\\.\\d+(?:คะแนน)?)"),
            Pattern.compile(
                    "(?:ลำดับ|อันดับ|ได้)ที่\\d{1,3}(?:ของ|ใน|ระดับ)(?:ประเทศ|จังหวัด|อำเภอ)[ก-๙]{0,20}?(?=$|[,;.)])"),
            // the next year's aim, which is somewhere else
            Words.pattern(
                    "(?:ใน)?ปี(?:หน้า|ถัดไป|ต่อไป)(?:จะ|ได้)?ตั้งเป้า(?:หมาย)?(?:ไว้)?(?:ที่|ร้อยละ)*\\d{1,3}(?:\\.\\d+)?(?:คะแนน|%)?"
                            + "|(?<!ที่|ซึ่ง)(?:<work-doers>|<people>)(?:ตกลง|ตั้งใจ|มุ่งมั่น|ร่วม)(?:กัน)?(?:ว่า)?จะ[ก-๙]{2,20}ปี(?:หน้า|ถัดไป|ต่อไป)$"),
            // to whom they were sent
            Pattern.compile("(?:จัด|นำ|ขอ)?ส่ง(?:ให้)?(?:ท้องถิ่น)?(?:จังหวัด|อำเภอ|กรม)(?=แล้ว|$|[^ก-๙])"),
            // who answered, and what else was assessed
            Words.pattern(
                    "(?:เป็น)?(?:เพศ)?(?:ชาย|หญิง)\\d{1,4}(?:คน|ราย)"
                            + "|(?:ผล(?:การประเมิน)?)?<other-assessment-names>(?:(?:และ|กับ|,)<other-assessment-names>)*(?:รายงาน|แสดง|อยู่|แนบ)*แยก(?:ต่างหาก)?"),
            // what gives its own figure
            Words.pattern(
                    "(?:(?:(?:ระดับ)?(?:ประเทศ|(?:จังหวัด|อำเภอ)[ก-๙]{0,20}?)|<other-assessment-names>)(?:ได้)?คะแนน(?:รวม|เฉลี่ย)"
                            + "|คะแนน(?:รวม|เฉลี่ย)ของ" + UNITS + ")(?:คือ|เท่ากับ|ได้)?\\d{2}\\.\\d+(?:คะแนน)?"),
            Words.pattern("ไม่รวม(?:ถึง)?(?:คะแนน|ผล|ข้อมูล)?(?:ของ)?" + UNITS),
            Words.pattern("(?:คะแนน|ผล|ข้อมูล)?(?:ของ)?" + UNITS
                    + "(?:ไม่(?:ได้)?(?:ถูก|นำมา)?(?:รวม|นับ)(?:อยู่)?(?:ใน|กับ)?(?:ตาราง|คะแนน)?" + OF_THESE
                    + "?|ไม่(?:ได้)?(?:เข้า|อยู่ใน)?(?:รับ|ร่วม)?(?:ระบบ)?(?:การ|ถูก)ประเมิน(?:ครั้ง)?(?:นี้)?)"),
            // an aim that is met or missed, with its figure or as the one that was set
            Pattern.compile(
                    "(?:(?:สูง|ต่ำ|มาก|น้อย|ดี)กว่า|(?:ไม่)?(?:ผ่าน|บรรลุ|เป็นไปตาม)|เทียบ(?:กับ)?)(?:เกณฑ์)?(?:ค่า)?เป้าหมาย"
                            + "(?:ของแผน[ก-๙]{2,12}?)?(?:ที่(?:ตั้ง|กำหนด|วาง)(?:ไว้)?)?"
                            + "(?:(?:ร้อยละ|ไม่น้อยกว่า|คือ)*\\d{1,3}(?:\\.\\d+)?(?:คะแนน|%)?|(?<=ไว้))(?:ถือว่า(?:ไม่)?ผ่าน)?"),
            // how they changed
            Words.pattern("^(?:เมื่อ)?เทียบ(?:กับ)?(?:<year-before>|" + OF_YEAR + "25\\d\\d)(?:แล้ว)?(?:พบว่า)?"
                    + "(?:คะแนน|ผล|ภาพรวม|รวม|เฉลี่ย|การประเมิน|ของหน่วยงาน|มี)*"
                    + "(?:เพิ่มขึ้น|ลดลง|สูงขึ้น|ต่ำลง|ดีขึ้น|ใกล้เคียงกัน)(?:เล็กน้อย|มาก|ร้อยละ|คะแนน|[\\d.])*$"),
            // where they were announced, who was asked for them, and how the paper went
            Pattern.compile(
                    "^(?:ข้อมูล|คะแนน)?(?:เอา|นำ|ดึง|คัดลอก|ดาวน์โหลด|โหลด|ยก)มาจาก(?:หน้า)?(?:เว็บไซต์|เว็บ|ระบบ)?(?:ของ)?(?:itas|(?:สำนักงาน)?ป\\.?ป\\.?ช\\.?)$"
                            + "|^เว็บไซต์(?:ของ[ก-๙]*)?(?:จัดทำ|พัฒนา|ดูแล)โดย[ก-๙]+$|^ใช้(?:ตาราง|ไฟล์|แผ่น)นี้(?:อย่าง)?เป็นทางการ$"),
            Pattern.compile(
                    "^(?:ข้อมูล|คะแนน|ผล)(?:ของ)?(?:การประเมิน|ita)*(?:ได้|มา)*จาก(?:บุคลากร|เจ้าหน้าที่|ผู้มีส่วนได้ส่วนเสียภายใน)"
                            + "(?:ใน|ของ|ภายใน|หน่วยงาน)*(?:และ|,)?(?:ประชาชน|ผู้รับบริการ|ผู้มาติดต่อ|ผู้มีส่วนได้ส่วนเสียภายนอก|และ|หรือ|,)+"
                            + "(?:การ)?(?:ตรวจ)?(?:สอบ)?(?:เว็บไซต์|การเปิดเผยข้อมูล(?:สาธารณะ)?)(?:ของหน่วยงาน)?$"),
            Words.pattern("^(?:(?:<year-before>|ปีนี้)?(?:ได้)?(?:จัด)?ส่ง(?:ทาง|ให้)?(?:อีเมล์?|ไลน์|จังหวัด|อำเภอ)?"
                    + "(?:ล่าช้า|ช้า|ทันเวลา|ทันกำหนด|ทัน|ครบ|เรียบร้อย)*(?:แล้ว)?)+$"),
            Pattern.compile(
                    "^(?:งานวิจัย|การ|ผู้|ใด|นำ|ใช้|ข้อมูล|ไป|นี้|ที่)*(?:โปรด|กรุณา)อ้างอิง(?:แหล่ง)?(?:ที่มา)?$"
                            + "|(?:ใช้)?แทน(?:ฉบับ)?(?:ร่าง|เดิม|เก่า)?(?:ที่)?(?:เคย|ได้)?(?:ส่ง|แจ้ง)(?:ไป|ไว้)?(?:ก่อนหน้า(?:นี้)?|ก่อนนี้|แล้ว)"));

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
                    + "|(?:มี|ได้)คะแนน(?:รวม|เฉลี่ย)?ไม่(?:ต่ำ|น้อย)กว่า(?:เดิม|ร้อยละ|\\d)|<no-word-of-scores>");

    private static final Pattern OF_FIGURES = Words.pattern("<speak-of-scores>|ประเมิน(?:ตนเอง|ตัวเอง|เอง|กัน)");

    /** A sentence that begins with the result is about it, whatever it leads over to; another may lead over to the figures. */
    private static final Pattern LEADS_OVER = Pattern.compile("(?:ดังนี้|ต่อไปนี้|ดังต่อไปนี้|:)$");

    private static final Pattern WITH_RESULT = Pattern.compile(LEAD + "(?:ได้)?นำผล");

    /** Where people are thanked and told, and what another office is an example of. */
    private static final Pattern IN_PASSING =
            Pattern.compile("^[^\\p{L}]*(?:(?:ขอ)?ขอบคุณ|สำเนา(?:ส่ง|เรียน|ถึง)|จัดส่ง|ส่งถึง)"
                    + "|เป็น(?:ตัวอย่าง|แบบอย่าง|ต้นแบบ)ที่ดี|ศึกษาดูงาน");

    private Asides() {}

    /** A text without what it only mentions; the text itself, unfolded, where there is nothing such. */
    public static String without(String text) {
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
                        || PLAN.matcher(said).find()
                        || behindSuch && GOES_ON.matcher(said).find())
                && (!LEADS_OVER.matcher(said).find()
                        || WITH_RESULT.matcher(said).find())
                && !speaksOfFigures(own);
    }

    /** Whether a text speaks of figures or of where they stand. */
    static boolean speaksOfFigures(String text) {
        return OF_FIGURES
                .matcher(OF_NO_FIGURES.matcher(ThaiText.fold(text)).replaceAll(""))
                .find();
    }

    /** Whether a text names another body as one that is thanked, told or visited, and no figures of it. */
    public static boolean namesInPassing(String text) {
        return IN_PASSING.matcher(ThaiText.fold(text)).find() && !speaksOfFigures(text);
    }
}
