package org.itaconsolidator.thai.name;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.name.BodyNames.DistrictProvince;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyNamesTest {
    private static final BodyNames NAMES = BodyNames.load();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    องค์การบริหารส่วนตำบลกุดจอก | องค์การบริหารส่วนตำบลกุดจอก
                    อบต.สันโค้ง | องค์การบริหารส่วนตำบลสันโค้ง
                    สำนักปลัด อบต. สันโค้ง | องค์การบริหารส่วนตำบลสันโค้ง
                    คะแนน ITA อบต. สันโค้ง ปี 2568 | องค์การบริหารส่วนตำบลสันโค้ง
                    ผลการประเมิน ทต. นาบอน ประจำปีงบประมาณ พ.ศ. ๒๕๖๗ ครั้งแรก | เทศบาลตำบลนาบอน
                    เทศบาลตำบลนาบอน | เทศบาลตำบลนาบอน
                    ทต.นาบอน | เทศบาลตำบลนาบอน
                    ทม.ตัวอย่าง | เทศบาลเมืองตัวอย่าง
                    ITA ทตนาบอน 2567 | เทศบาลตำบลนาบอน
                    ทมตัวอย่าง | เทศบาลเมืองตัวอย่าง
                    เทศบาลนครตัวอย่าง | เทศบาลนครตัวอย่าง
                    อบจ.เพชรบุรี | องค์การบริหารส่วนจังหวัดเพชรบุรี
                    ขององค์การบริหารส่วนตำบลสันโค้ง | องค์การบริหารส่วนตำบลสันโค้ง
                    ผลการประเมิน ITA พ.ศ. 2566 ของทต.นาบอน อ.ทุ่งสง | เทศบาลตำบลนาบอน
                    ของทนายความ | ''
                    เทศบาลตำบลนาบอนได้ดำเนินการแล้ว | เทศบาลตำบลนาบอน~
                    อบต.บ้านกลับมีกระบวนการเปิดเผย | องค์การบริหารส่วนตำบลบ้านกลับ~
                    อบต.บ้านกลับและผู้นำชุมชน | องค์การบริหารส่วนตำบลบ้านกลับ~
                    เว็บไซต์ของ อบต.บ้านกลับ | องค์การบริหารส่วนตำบลบ้านกลับ
                    อบต.หนองปรุง2565 | องค์การบริหารส่วนตำบลหนองปรุง
                    อบต.หนองปรุง๖๕ | องค์การบริหารส่วนตำบลหนองปรุง๖๕
                    อบต.ตัวอย่าง42 อ.เมือง | องค์การบริหารส่วนตำบลตัวอย่าง42
                    อบต.หนองปรุง2 | องค์การบริหารส่วนตำบลหนองปรุง2
                    อบต.มีชัย | องค์การบริหารส่วนตำบลมีชัย
                    อบต.ร่วมจิต | องค์การบริหารส่วนตำบลร่วมจิต
                    อบต.ก้อ กับ อบต.นาดี | องค์การบริหารส่วนตำบลก้อ + องค์การบริหารส่วนตำบลนาดี
                    """)
    void bodiesAreNamedInFull(String text, String expected) {
        assertEquals(
                expected,
                NAMES.listMentions(text).stream()
                        .map(mention -> mention.name() + (mention.clean() ? "" : "~"))
                        .collect(Collectors.joining(" + ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "อบต.",
                "ของ อบต. ให้เข้าถึงง่าย",
                "องค์การบริหารส่วนตำบล เป็นต้น",
                "เว็บไซต์อบต.และเผยแพร่",
                "ผลงานของ อบต. ได้อย่างรวดเร็ว",
                "โครงการอบต.พบประชาชน",
                "ข่าวของ อบต. ประกอบด้วย\n๑. ข่าว",
                "อบต.มีแนวทางในการทำงาน",
                "สภาองค์การบริหารส่วนตำบล",
                "ไลน์อบต.\n๓. เฟสบุ๊ก",
                "กทม.มีการจัดงาน",
                "กทมตัวอย่าง",
                "ระบบของ อบต. พัฒนาขึ้น เพื่อบริการ",
                "ข่าวของ อบต. พัฒนาขึ้นใหม่เพิ่มเติม",
                "แผนของ อบต. พัฒนาเว็บไซต์ ปี 2568",
                "เทศบาล",
                "ผ่าน อบต. เพื่อบริการ",
                "อบต.จะดำเนินการ",
                "เทศบาลตำบล",
                "อบต. เลขที่ ๑๒",
                "ที่ทำการ อบต. โทร. 02",
                "เรียน ปลัดองค์การบริหารส่วนตำบล ขอส่งผลคะแนน",
                "เรียน นายก อบต. ขอรายงาน",
                "นายก อบต. ขอให้",
                "ระบบของ อบต.ผ่านระบบออนไลน์",
                "องค์การบริหารส่วนจังหวัดและเทศบาล"
            })
    void mentionWithoutANameIsNoBody(String text) {
        assertEquals(List.of(), NAMES.listMentions(text));
    }

    @Test
    void districtAndProvinceThatFollowAreKept() {
        assertEquals(
                List.of(new BodyMention("เทศบาลตำบลนาบอน", "นาบอน", "นครศรีธรรมราช", true, 3, 18)),
                NAMES.listMentions("ของเทศบาลตำบลนาบอน ประจำปีงบประมาณ พ.ศ. 2568 อำเภอนาบอน จังหวัดนครศรีธรรมราช"));
        assertEquals(
                List.of(new BodyMention("องค์การบริหารส่วนตำบลหนองปรัง", "เขาย้อย", "เพชรบุรี", true, 0, 58)),
                NAMES.listMentions("องค์การบริหารส่วนตำบลหนองปรัง อำเภอเขาย้อย จังหวัดเพชรบุรี"));
        assertEquals(
                List.of(new BodyMention("องค์การบริหารส่วนตำบลสันโค้ง", "ดอกคำใต้", "พะเยา", true, 4, 34)),
                NAMES.listMentions("ของ อบต.สันโค้ง อ.ดอกคำใต้ จ.พะเยา"));
        assertEquals(
                List.of(new BodyMention("องค์การบริหารส่วนตำบลสันโค้ง", "ดอกคำใต้", "พะเยา", true, 0, 53)),
                NAMES.listMentions("องค์การบริหารส่วนตำบลสันโค้งอำเภอดอกคำใต้จังหวัดพะเยา"));
        assertEquals(
                List.of(new BodyMention("องค์การบริหารส่วนตำบลสันโค้ง", "ดอกคำใต้", "พะเยา", true, 0, 55)),
                NAMES.listMentions("องค์การบริหารส่วนตำบลสันโค้ง\nอำเภอดอกคำใต้ จังหวัดพะเยาได้จัดทำ"));
    }

    @Test
    void lineOfItsOwnNamesDistrictAndProvince() {
        assertEquals(
                Optional.of(new DistrictProvince("บัวใหญ่", "นครราชสีมา", true)),
                NAMES.districtAndProvince("อำเภอบัวใหญ่ จังหวัดนครราชสีมา"));
        assertEquals(
                Optional.of(new DistrictProvince("เขาย้อย", "เพชรบุรี", true)),
                NAMES.districtAndProvince("ตำบลหนองปรัง อ.เขาย้อย  จ.เพชรบุรี"));
    }

    @Test
    void misspeltLineIsReadAndNotClean() {
        assertEquals(
                Optional.of(new DistrictProvince("นาบอน", "นครศรีธรรมราช", false)),
                NAMES.districtAndProvince("อํเภอนาบอน จังหัดนครศรีธรรมราช"));
        assertEquals(
                Optional.of(new DistrictProvince("นาบอน", "นครศรีธรรมราช", false)),
                NAMES.districtAndProvince("อำเภอนาบอน จังหวัดนครศรีธรมราช"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "องค์การบริหารส่วนตำบลกุดจอก",
                "ประชาชนทั่วไป จัดกิจกรรมแล้ว",
                "อำเภอบัวใหญ่",
                "รายงานผล รอบแรกของปีนี้"
            })
    void otherLinesNameNoPlace(String line) {
        assertEquals(Optional.empty(), NAMES.districtAndProvince(line));
    }

    /** Bodies are never merged because their names look alike: the number behind a name is part of it. */
    @Test
    void numberBehindANameTellsBodiesApart() {
        BodyMention first = NAMES.listMentions("องค์การบริหารส่วนตำบลทดสอบ๐๐๐๐๑ อำเภอเมือง จังหวัดสมมติ000")
                .get(0);
        assertEquals("องค์การบริหารส่วนตำบลทดสอบ๐๐๐๐๑", first.name());
        assertEquals("เมือง", first.district());
        assertEquals("สมมติ000", first.province());
        assertEquals(
                "องค์การบริหารส่วนตำบลบ้านใหม่-2",
                NAMES.listMentions("องค์การบริหารส่วนตำบลบ้านใหม่-2").get(0).name());
    }

    @Test
    void districtBehindANameKeepsItWhole() {
        BodyMention mention = NAMES.listMentions("องค์การบริหารส่วนตำบลทุ่งประชาชน อำเภอเมือง จังหวัดน่าน")
                .get(0);
        assertEquals("องค์การบริหารส่วนตำบลทุ่งประชาชน", mention.name());
        assertEquals(true, mention.clean());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            องค์การบริหารส่วนตำบลดอน ทราย อำเภอเมือง จังหวัดน่าน          | องค์การบริหารส่วนตำบลดอนทราย
            'องค์การบริหารส่วนตำบลดอน\nทราย\nอำเภอเมือง จังหวัดน่าน'       | องค์การบริหารส่วนตำบลดอนทราย
            อบต.ดอนแก้ว ตำบลดอนแก้ว อำเภอแม่ริม จังหวัดเชียงใหม่           | องค์การบริหารส่วนตำบลดอนแก้ว
            อบต.ดอนแก้ว กองคลัง อำเภอแม่ริม จังหวัดเชียงใหม่              | องค์การบริหารส่วนตำบลดอนแก้ว
            อบต.ดอนแก้ว หมู่ ๓ อำเภอแม่ริม จังหวัดเชียงใหม่               | องค์การบริหารส่วนตำบลดอนแก้ว
            องค์การบริหารส่วนตำบลดอน ทราย                                | องค์การบริหารส่วนตำบลดอน
            """)
    void wordBeforeTheDistrictIsTheRestOfAName(String text, String expected) {
        assertEquals(
                expected, NAMES.listMentions(text.replace("\\n", "\n")).get(0).name());
    }

    @Test
    void textOfThousandsOfLettersWithoutABlankNamesNoBodyAndBreaksNothing() {
        String long32 = "รายงานผลการดำเนินการ".repeat(1_600);
        assertEquals(List.of(), NAMES.listMentions("อบต." + long32));
        assertEquals(
                List.of("องค์การบริหารส่วนตำบลดอน"),
                NAMES.listMentions("อบต.ดอน อำเภอ" + long32).stream()
                        .map(BodyMention::name)
                        .toList());
        assertEquals(
                List.of("เมือง"),
                NAMES.listMentions("อบต.ดอน อำเภอเมือง จังหวัด" + long32).stream()
                        .map(BodyMention::district)
                        .toList());
    }

    /** Not even alone in a cell, or before a district. */
    @Test
    void wordsForSeveralBodiesAreNoName() {
        for (String several : List.of(
                "อบต. ทั้งจังหวัด",
                "อบต.สูงสุด",
                "ผลการประเมิน ITA ของ อบต. ในอำเภอเมือง จังหวัดตราด",
                "ผลการประเมิน ITA ของ อบต.อื่นในอำเภอเมือง จังหวัดตราด")) {
            assertEquals(List.of(), NAMES.listMentions(several), several);
        }
        assertEquals(
                List.of(
                        "เทศบาลตำบลในเมือง",
                        "องค์การบริหารส่วนตำบลที่วัง",
                        "องค์การบริหารส่วนตำบลทุ่งใหญ่",
                        "องค์การบริหารส่วนตำบลสูงสุดงาม"),
                NAMES.listMentions("เทศบาลตำบลในเมือง และ อบต.ที่วัง และ อบต.ทุ่งใหญ่ และ อบต.สูงสุดงาม").stream()
                        .map(BodyMention::name)
                        .toList());
    }

    @Test
    void ordinaryWordsBehindAnOfficeAreNoName() {
        for (String prose : List.of(
                "รายงานผลต่อนายกองค์การบริหารส่วนตำบลทุกเดือน",
                "แจ้ง อบต.ทราบทุกเดือน",
                "อบต.ตั้งเป้าหมายว่าปี 2568 ได้คะแนน",
                "เสนอนายกองค์การบริหารส่วนตำบลพิจารณา",
                "รายงานต่อปลัดองค์การบริหารส่วนตำบลรายไตรมาส")) {
            assertEquals(List.of(), NAMES.listMentions(prose), prose);
        }
        assertEquals(
                List.of("องค์การบริหารส่วนตำบลทุ่งกว้าง", "องค์การบริหารส่วนตำบลหลังเขา"),
                NAMES.listMentions("อบต.ทุ่งกว้าง และ อบต.หลังเขา").stream()
                        .map(BodyMention::name)
                        .toList());
    }
}
