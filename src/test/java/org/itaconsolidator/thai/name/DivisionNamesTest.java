package org.itaconsolidator.thai.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DivisionNamesTest {
    private static final DivisionNames NAMES = DivisionNames.load();

    /** In the texts "⏎" stands for a line break; names are separated by " + ". */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    สำนักปลัด | สำนักปลัด
                    สำนักงานปลัด | สำนักปลัด
                    สำนักปลัดเทศบาล | สำนักปลัด
                    สำนักปลัด อบต.ตัวอย่าง | สำนักปลัด
                    สำนักปลัดองค์การบริหารส่วนตำบล | สำนักปลัด
                    งานบริหารทั่วไป สำนักปลัด อบต.ตัวอย่าง | สำนักปลัด
                    กองคลัง /งานพัสดุ | กองคลัง
                    กองการศึกษา | กองการศึกษา ศาสนาและวัฒนธรรม
                    กองการศึกษา ฯ | กองการศึกษา ศาสนาและวัฒนธรรม
                    สำนักปลัด กองคลัง กองช่าง กองการศึกษา ศาสนาและวัฒนธรรม กองสวัสดิการสังคม | สำนักปลัด + กองคลัง + กองช่าง + กองการศึกษา ศาสนาและวัฒนธรรม + กองสวัสดิการสังคม
                    สำนักปลัด⏎กองการศึกษา⏎ศาสนาและวัฒนธรรม⏎กองสวัส⏎ดิการสังคม | สำนักปลัด + กองการศึกษา ศาสนาและวัฒนธรรม + กองสวัสดิการสังคม
                    สำนักปลัด, กองคลัง และกองช่าง | สำนักปลัด + กองคลัง + กองช่าง
                    กองช่าง/กองคลัง/กองช่าง | กองช่าง + กองคลัง
                    ผอ.กองคลัง | กองคลัง
                    ผู้อำนวยการกองช่าง | กองช่าง
                    หัวหน้าสำนักปลัด | สำนักปลัด
                    หัวหน้าสำนักงานปลัดเทศบาล | สำนักปลัด
                    สำนักงานปลัด/กองคลัง กองช่าง/กองการศึกษา ๑. ผอ.ทุกกอง ๒. นักจัดการงานทั่วไป ๓. พนักงานทุกคน | สำนักปลัด + กองคลัง + กองช่าง + กองการศึกษา ศาสนาและวัฒนธรรม
                    ๑. สำนักปลัด ๒. กองคลัง | สำนักปลัด + กองคลัง
                    ผู้รับผิดชอบ ๑. สำนักปลัด ๒. กองคลัง | สำนักปลัด + กองคลัง
                    กองสาธารณสุขและสิ่งแวดล้อม | กองสาธารณสุขและสิ่งแวดล้อม
                    หน่วยตรวจสอบภายใน | หน่วยตรวจสอบภายใน
                    สนง.ปลัด | สำนักปลัด
                    สนง. ปลัดฯ / กองคลัง | สำนักปลัด + กองคลัง
                    หน.สนง.ปลัดเทศบาล | สำนักปลัด
                    สนง.เลขานุการสภา | กองกิจการสภา
                    สนง.สรรพากร | สนง.สรรพากร
                    สนป. | สำนักปลัด
                    สป. | สำนักปลัด
                    กค./กช. และ กศ. | กองคลัง + กองช่าง + กองการศึกษา ศาสนาและวัฒนธรรม
                    กสธ. | กองสาธารณสุขและสิ่งแวดล้อม
                    กสค/กสธ | กองสวัสดิการสังคม + กองสาธารณสุขและสิ่งแวดล้อม
                    ส่ง กสธ. ด้วย | ส่ง กสธ. ด้วย
                    กองช่าง (กค.) | กองช่าง + กองคลัง
                    ภายใน กค. 69 | ภายใน กค. 69
                    สปสช. | สปสช.
                    สป./กสธ. | สำนักปลัด + กองสาธารณสุขและสิ่งแวดล้อม
                    สป./กวผ. | สำนักปลัด + กวผ.
                    สป./จพง.ธุรการ | สป./จพง.ธุรการ
                    กองยุทธศาสตร์และงบประมาณ กองคลัง | กองยุทธศาสตร์และงบประมาณ + กองคลัง
                    กองช่างสุขาภิบาล | กองช่างสุขาภิบาล
                    กองดุริยางค์ กองคลัง | กองดุริยางค์ + กองคลัง
                    กองคลัง / กองดุริยางค์และการแสดง | กองคลัง + กองดุริยางค์และการแสดง
                    ผอ.กองดุริยางค์ | กองดุริยางค์
                    ปลัด อบต. | ปลัด อบต.
                    งานพัสดุ | งานพัสดุ
                    นักวิเคราะห์นโยบายและแผน | นักวิเคราะห์นโยบายและแผน
                    คณะกรรมการกองทุนหมู่บ้าน | คณะกรรมการกองทุนหมู่บ้าน
                    ทุกกอง ยกเว้น กองช่าง | ทุกกอง ยกเว้น กองช่าง
                    กองคลัง⏎หน่วยงานสนับสนุน: กองช่าง | กองคลัง
                    กองคลัง / กองช่าง (สนับสนุน) | กองคลัง
                    กองคลัง (สนับสนุน: กองช่าง, สำนักปลัด) | กองคลัง
                    กองคลัง (หลัก)⏎สำนักปลัด (หน่วยงานสนับสนุน)⏎ทุกกอง (สนับสนุน) | กองคลัง
                    หน่วยงานสนับสนุน: กองช่าง | กองช่าง
                    กองช่าง (สนับสนุน) | กองช่าง
                    กองสนับสนุนการศึกษา / กองคลัง | กองสนับสนุนการศึกษา + กองคลัง
                    """)
    void divisionsAreNamed(String text, String expected) {
        Divisions divisions = new Divisions(List.of(expected.split(" \\+ ")), false);
        assertEquals(divisions, NAMES.read(text.replace('⏎', '\n')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ส่วนราชการทุกแห่ง",
                "หน่วยงานทั้งหมด",
                "ทุกส่วนราชการ",
                "ทุกสำนัก/กอง",
                "ทุกกอง/ส่วน",
                "ทุกส่วนราชการในสังกัด อบต.ตัวอย่าง",
                "ทุก ส่วนราชการ",
                "ทุกกอง",
                "ผอ.ทุกกอง",
                "ทุกสำนัก/กอง/ฝ่าย",
                "ทุกหน่วยงาน"
            })
    void everyWordingOfAllIsAll(String text) {
        assertEquals(new Divisions(List.of(), true), NAMES.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", " – "})
    void blankNamesNone(String text) {
        assertEquals(new Divisions(List.of(), false), NAMES.read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "กองคลัง.xlsx, กองคลัง",
        "กองช่าง/, กองช่าง",
        "ITA_กองคลัง_2566.xlsx, กองคลัง",
        "สำนักปลัด องค์การบริหารส่วนตำบลตัวอย่าง, สำนักปลัด",
        "02 กองการศึกษา, กองการศึกษา ศาสนาและวัฒนธรรม",
        "มาตรการ 2566.xlsx, ",
        "กองคลังและกองช่าง, ",
        "ทุกส่วนราชการ, ",
        "'', "
    })
    void titleNamesOneDivisionOrNone(String title, String expected) {
        assertEquals(Optional.ofNullable(expected), NAMES.findInTitle(title));
    }

    /** A division outside the list is one as written, so that its delivery is not taken for the whole body's. */
    @ParameterizedTest
    @CsvSource({
        "กองทะเบียนราษฎร, กองทะเบียนราษฎร",
        "กองกิจการพาณิชย์ องค์การบริหารส่วนตำบลตัวอย่าง, กองกิจการพาณิชย์",
        "กองกิจการพาณิชย์เทศบาลตำบลตัวอย่าง, กองกิจการพาณิชย์",
        "ส่วนราชการ: กองส่งเสริม  น้ำ, กองส่งเสริม น้ำ",
        "ส่วนราชการ ศูนย์พัฒนาเด็กเล็ก ปีงบประมาณ ๒๕๖๘, ศูนย์พัฒนาเด็กเล็ก",
        "02 กองดุริยางค์, กองดุริยางค์",
        "ITA_กองดุริยางค์_2566, กองดุริยางค์",
        "กองดุริยางค์ รอบ 6 เดือน, กองดุริยางค์",
        "กองป้องกันฯ, กองป้องกันและบรรเทาสาธารณภัย",
        "กองดุริยางค์ฯ, กองดุริยางค์ฯ",
        "กองการฯ, กองการฯ",
        "มาตรการของกองดุริยางค์, ",
        "กองดุริยางค์และกองกีฬา, ",
        "กองดุริยางค์/กองกีฬา, ",
        "กองทุนหลักประกันสุขภาพ, ",
        "สำนักงานเทศบาล, ",
        "ส่วนราชการ, ",
        "ส่วนราชการ ทุกส่วนราชการ, ",
        "ส่วนราชการ จำนวนคน, "
    })
    void unlistedDivisionOfATitleIsAsWritten(String title, String expected) {
        assertEquals(Optional.ofNullable(expected), NAMES.findInTitle(title));
    }

    @Test
    void divisionsThatOnlyHelpAreToldOfACell() {
        assertEquals(
                Set.of("กองช่าง", "สำนักปลัด"),
                NAMES.listSupporters("กองคลัง\nหน่วยงานสนับสนุน: กองช่าง, สำนักปลัด"));
        assertEquals(Set.of("กองช่าง"), NAMES.listSupporters("กองคลัง / กองช่าง (สนับสนุน)"));
        assertEquals(Set.of(), NAMES.listSupporters("กองคลัง / กองช่าง"));
    }

    @ParameterizedTest
    @CsvSource({
        "ผลของ หน่วยกู้ชีพ ๒๕๖๘, หน่วยกู้ชีพ",
        "กองพัฒนาสังคมฯ, กองพัฒนาสังคมและสวัสดิการ",
        "หน่วยกู้ ชีพ, หน่วยกู้ชีพ",
        "กองคลังพิเศษ, กองคลังพิเศษ",
        "กองคลัง, กองคลัง"
    })
    void expectedNamesAreKnown(String title, String expected) {
        DivisionNames names = NAMES.with(List.of("หน่วยกู้ชีพ", "กองคลังพิเศษ", "กองคลัง", "กองพัฒนาสังคมและสวัสดิการ"));
        assertEquals(Optional.of(expected), names.findInTitle(title));
    }

    @Test
    void referenceToAnotherRowNamesNoDivision() {
        for (String reference :
                List.of("\"", "〃", "-\"-", "เช่นเดียวกับข้อ 1", "ตามข้อ ๑", "เหมือนข้อที่ ๓", "เหมือนแถวบน")) {
            assertEquals(List.of(), DivisionNames.load().read(reference).names(), reference);
        }
        assertEquals(
                List.of("กองคลัง"),
                DivisionNames.load().read("กองคลัง ตามข้อ ๑").names());
        assertEquals(
                List.of("คณะทำงานตามข้อสั่งการ"),
                DivisionNames.load().read("คณะทำงานตามข้อสั่งการ").names());
    }
}
