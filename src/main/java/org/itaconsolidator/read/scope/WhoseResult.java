package org.itaconsolidator.read.scope;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.text.Memo;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Whose result a text names, by what joins its words: "ผลการประเมิน ITA ของผู้บริหาร". Each word of it is harmless
 * elsewhere; but the assessment is of one body as a whole, made by nobody in it, and of nothing but it.
 */
enum WhoseResult {
    /** Nothing says that it is another's. */
    OWN,
    /** Officers call the body's own result so as well. */
    OPEN,
    /** Of persons, of agencies below the body, of many bodies, of the office's own making, or of another thing. */
    ANOTHERS;

    /** What the result is called, from the beginning of a text. */
    private static final String RESULT =
            "^(?:สรุป|รายงาน|ตาราง(?:ที่\\d{1,2})?|แสดง|หมายเหตุ|เรื่อง|ข้อมูล|รายละเอียด|เป็น|แบบ|[^\\p{L}\\p{M}])*+"
                    + "(?:ผล|คะแนน|การ|ระดับ|ตัวเลข|ค่า|ประเมิน)(?:การ(?!ดำเนิน)|ประเมิน|คะแนน|ผล|ita|คุณธรรม|ความโปร่งใส|และ|(?:ใน)?การดำเนินงาน|รวม"
                    + "|ราย(?:ตัวชี้วัด|ด้าน)|ด้าน|ถัว|เฉลี่ย|[^\\p{L}\\p{M}])*+";

    /** What an office's own check is called, from the beginning of a text. */
    private static final String CHECK =
            "^[^\\p{L}]*(?:สรุป|รายงาน|เป็น)?(?:ผล|คะแนน)(?:การ)?(?:ตรวจ(?:สอบ|ประเมิน|ติดตาม|ทาน)?|ทบทวน)(?:ผล|การ|ประเมิน|ita|คุณธรรม|และ|ความโปร่งใส|[^\\p{L}\\p{M}])*+";

    private static final String ASSESSED =
            "^[^\\p{L}]*(?:สรุป|รายงาน|เป็น)?(?:ผล|คะแนน)(?:การ)?(?:ตรวจ)?ประเมิน(?:ผล)?(?:ตาม|คุณภาพ|มาตรฐาน|ความโปร่งใส|การ(?:จัดทำ|พัฒนา|ใช้(?:งาน)?))*";

    private static final String ALONE = "^[^\\p{L}]*(?:หมายเหตุ[^\\p{L}]*)?";

    /** How a text says of the figures around it whose they are: "คะแนนข้างต้นเป็นของ". */
    private static final String THESE_ARE_OF = ALONE
            + "(?:(?:คะแนน|ตัวเลข|ข้อมูล|ผล|ตาราง)(?:ชุด)?(?:นี้|ข้างต้น|ข้างบน))?(?:เป็น|คือ)?(?:ผล|คะแนน|ค่า)?(?:เฉลี่ย|รวม)?ของ";

    private static final String PERSONS =
            "(?:ของ|ราย|ใน)*(?:<people>|(?:คณะ)?ผู้บริหาร|บุคลากร|บุคคล|เจ้าหน้าที่|นายก|ปลัด|หัวหน้า|ผู้นำ"
                    + "|(?:สมาชิก)?สภา|ผู้ปฏิบัติงาน|ผู้ดำรงตำแหน่ง|คณะทำงาน|ครู(?![ก-๙])|นักเรียน|ประชาชน){1,4}";

    /** How a name goes on behind persons; a sentence about them does otherwise. */
    private static final String GOES_ON =
            "(?=$|[^\\p{L}\\p{M}]|ita|ประจำ|ปี|พ\\.?ศ|ของ|ใน|ด้าน|ท้องถิ่น|ทุก|ทั้ง|และ|ราย|สังกัด|ระดับ|จ้าง|สภา"
                    + "|ฝ่าย|ส่วน|หน่วยงาน|องค์กร|กอง|<body-types>)";

    private static final String OFFICE =
            "(?:หน่วย(?:งาน|ตรวจสอบภายใน)|ส่วนราชการ|(?:กอง|สำนัก)[ก-๙]{0,25}?|องค์กร|เทศบาล(?:ตำบล|เมือง|นคร)?|อบต\\.?|อบจ\\.?|อปท\\.?|เจ้าหน้าที่|บุคลากร|คณะทำงาน|คณะกรรมการ"
                    + "|(?:ผู้)?รายงาน|ผู้(?:บริหาร|รับผิดชอบ|จัดทำ|กรอก)|ทีม(?:งาน)?|เรา|admin|<people>){1,3}";

    private static final String MANY =
            "(?:ทั่ว(?!ถึง)|ทุกแห่ง|ทั้ง(?:หมด(?!\\d)|ประเทศ|จังหวัด|อำเภอ|ภาค)|(?:หลาย|\\d+)แห่ง|ส่วนใหญ่|ต่างๆ"
                    + "|(?:ที่(?:ได้|มี)(?:ผล)?คะแนน|คะแนน)?(?:สูง|ต่ำ|ดี)(?:ที่)?สุด(?=อันดับ|ลำดับ|$)|ใน(?:กลุ่ม|จังหวัด|อำเภอ|ประเทศ|ภาค|เขต|พื้นที่))";

    private static final String AGENCIES = "(?:ของ|จาก|ระดับ|ราย)*(?:ทุก(?:หน่วยงาน|องค์กร|<body-types>|อปท)|(?:"
            + "(?:หน่วยงาน|ส่วนราชการ|องค์กร|สถานศึกษา|หน่วยบริการ|รัฐวิสาหกิจ|กิจการ|โครงการ)(?:ภาครัฐ|ของรัฐ|ท้องถิ่น|ปกครองส่วนท้องถิ่น)?(?:"
            + MANY
            + "|(?:ที่อยู่|ซึ่งอยู่)?(?:ใน|ภายใต้|ใต้|ภายใน)+(?:สังกัด|การ|กำกับ|เครือ(?:ข่าย)?|ความดูแล|บังคับบัญชา|ความรับผิดชอบ)+(?!กระทรวง|กรม)"
            + "|ย่อย|ลูก|ต้นสังกัด|เครือข่าย|นำร่อง|อื่น)"
            + "|(?:<body-types>|อปท)\\.?(?:ตำบล|เมือง|นคร|จังหวัด)?" + MANY + "))";

    private static final String A_BODY = "(?:หน่วยงาน|<body-types>|อปท)\\.?(?:ตำบล|เมือง|นคร)?";

    /** Who made a paper of figures; whose they are it does not say. */
    private static final String BY = "(?:นำเสนอ|เสนอ|จัดทำ|รวบรวม|เรียบเรียง)โดย[^\\p{L}\\p{M}]*";

    private static final Pattern MADE_BY = Pattern.compile(BY);

    /** A body that is told by its place among others: "ของ อบต. ลำดับสุดท้าย", "ของ อปท. ที่มีคะแนนสูง". */
    private static final String BY_ITS_RANK = "(?:ของ)?" + A_BODY
            + "(?:ที่(?:ได้|มี)(?:ผล)?(?:คะแนน)?(?:(?:สูง|ต่ำ|ดี)(?!สุด)|ลำดับ|อันดับ|ที่)|(?:ลำดับ|อันดับ)(?:ที่|แรก|สุดท้าย|\\d))";

    /** A body of some name or note, in a text that ends with who presents it: "อปท. ต้นแบบ นำเสนอโดย". */
    private static final String PRESENTED = "(?:ของ)?" + A_BODY
            + "(?!ภาครัฐ|ของ|ท้องถิ่น|ประจำ|ปี|ที่|จัด|นำ|เสนอ|รวบ|เรียบ)[ก-๎]{2,30}.{0,40}" + BY + "$";

    private static final String BY_THEM =
            "(?:จัดทำ|กรอก|ส่ง|คำนวณ|คิด|ให้|บันทึก|ประเมิน|ตรวจ|ลง|เสนอ|กำหนด|ต้องการ|วาง|ประมาณ|ต้องได้|มอบ(?:หมาย)?|รายงาน)";

    private static final String ELSE =
            "(?:ผู้บริหาร|บุคลากร|พนักงาน|แผน(?!ภูมิ|ผัง)|มาตรการ|โครงการ|กิจกรรม|นโยบาย|การรับรู้(?!ของผู้มีส่วน)|เว็บไซต์|เว็บเพจ|website|เพจ"
                    + "|ระบบ(?!itas)|ความเสี่ยง|ความผูกพัน|การ(?:ฝึก)?อบรม|การประชุม|ช่องทาง|สื่อ|รายงาน|หลักสูตร|ศูนย์)";

    private static final Pattern OF_OTHERS = Words.pattern(RESULT + "(?:ของ|ราย)" + PERSONS + GOES_ON
            + "|" + RESULT + AGENCIES + "|" + THESE_ARE_OF + AGENCIES
            + "|" + RESULT + PRESENTED
            + "|" + RESULT + BY_ITS_RANK + "|" + THESE_ARE_OF + "กลุ่ม"
            + "|" + ALONE
            + A_BODY + "ที่(?:ได้|มี)(?:ผล)?คะแนน(?:สูง|ต่ำ|ดี)"
            + "|" + RESULT + "(?:ที่(?:ทาง)?" + OFFICE + "(?:เป็นผู้|ได้)?" + BY_THEM
            + "|(?:" + OFFICE + "|" + PERSONS
            + ")(?:เป็นผู้)?(?:ประเมิน|ให้คะแนน))(?:ไว้|มา|ให้|เอง)*(?=$|[^\\p{L}\\p{M}]|ประจำ|ปี)"
            + "|" + CHECK + "(?:ของ)?ภายใน|" + ASSESSED + ELSE);

    private static final Pattern MAY_BE_OF_OTHERS = Words.pattern(RESULT + "(?:" + PERSONS + GOES_ON
            + "|ของ(?:หน่วยงาน|เทศบาล(?:ตำบล|เมือง|นคร)?|อบต\\.?|อบจ\\.?)?(?:และ|กับ)" + AGENCIES
            + "|โดย(?:" + OFFICE + "|" + PERSONS + GOES_ON + ")"
            + "|ตามที่(?:แต่ละ|ทุก)?" + OFFICE + BY_THEM
            + "|(?:ตาม|จาก)(?:แบบ)?รายงาน(?:ของ)?" + OFFICE
            + "|ประจำเดือน|จากการประชุม|จาก" + OFFICE + "$|ระหว่าง(?:หน่วยงาน|กอง|ส่วนราชการ|อปท)"
            + "|ภายใน(?:หน่วยงาน(?!ภาครัฐ)|องค์กร|เทศบาล|อบต)"
            + "|จาก(?:การ)?(?:ตรวจ(?:สอบ|ประเมิน)?|ทบทวน)(?:ภายใน|ของ|โดย|กัน)"
            + "|(?<!การดำเนินงาน|โปร่งใส|ita|ita\\))ขององค์กรปกครองส่วนท้องถิ่น$)"
            + "|" + CHECK + "(?:ของ|โดย)" + OFFICE
            + "|" + THESE_ARE_OF + PERSONS + GOES_ON
            + "|" + ALONE + "(?:(?:คะแนน|ตัวเลข|ข้อมูล)(?:นี้|ข้างต้น))?(?:เป็น|คือ)(?:ผล|คะแนน|ค่า)?"
            + "(?:เฉลี่ย[^\\p{L}\\p{M}]*$|รวมของทุก)"
            + "|" + ALONE + "(?:ตามที่(?:แต่ละ|ทุก)?" + OFFICE + BY_THEM + "|" + AGENCIES + "|ประเมินโดย" + OFFICE
            + ")[^\\p{L}\\p{M}]*$"
            // who says that he gave them, and from what
            + "|^[^\\p{L}]*(?:หมายเหตุ[^\\p{L}]*)?" + OFFICE
            + "(?:เป็นผู้|ได้)?(?:กรอก|ใส่|ลง|พิมพ์|บันทึก)(?:คะแนน|ตัวเลข|ข้อมูล)?(?:กัน)?เอง[^\\p{L}\\p{M}]*$"
            + "|^[^\\p{L}]*(?:แหล่ง)?ที่มา[^\\p{L}]*(?:รายงาน|ข้อมูล|บันทึก|แฟ้ม|เอกสาร)(?:ผล|การ|ประเมิน|คะแนน|ita)*(?:ของ|จาก|โดย)?"
            + OFFICE
            + "[^\\p{L}\\p{M}]*$");

    /** What names the survey of those who work there or come there, or where the result was announced. */
    private static final Pattern OF_THE_RESULT = Pattern.compile("[ie]it(?![a-z])|ป\\.?ป\\.?ช|itas|nacc|ประกาศ");

    /** A longer text tells of something and names nobody's result. */
    private static final int LONGEST = 120;

    /** A title is asked by several rules. */
    private static final Memo<WhoseResult> FOUND = new Memo<>(WhoseResult::find);

    /** A title without the words at its end that the workbook's body made it. */
    static String withoutMaker(String title, OwnBody body) {
        Matcher made = MADE_BY.matcher(title);
        return made.find() && body.without(title.substring(made.end())).isBlank()
                ? title.substring(0, made.start())
                : title;
    }

    /** @param text without the name of the workbook's body */
    static WhoseResult of(String text) {
        return FOUND.of(text);
    }

    private static WhoseResult find(String text) {
        String said = ScoreWords.withoutYears(ThaiText.fold(text));
        if (said.length() > LONGEST || OF_THE_RESULT.matcher(said).find()) {
            return OWN;
        }
        return OF_OTHERS.matcher(said).find()
                ? ANOTHERS
                : MAY_BE_OF_OTHERS.matcher(said).find() ? OPEN : OWN;
    }
}
