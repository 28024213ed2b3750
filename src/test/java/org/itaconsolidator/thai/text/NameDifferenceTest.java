package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameDifferenceTest {
    @ParameterizedTest
    @CsvSource({
        "เพิ่มจุดบริการ ก, เพิ่มจุดบริการ ข, true",
        "เพิ่มจุดบริการ (ก), เพิ่มจุดบริการ (ข), true",
        "ซ่อมห้องประชุมตึก A, ซ่อมห้องประชุมตึก B, true",
        "ปรับปรุงเว็บไซต์ระยะที่ 1, ปรับปรุงเว็บไซต์ระยะที่ ๒, true",
        "ปรับปรุงเว็บไซต์ ระยะ I, ปรับปรุงเว็บไซต์ ระยะ II, true",
        "ปรับปรุงเว็บไซต์ ๑, ปรับปรุงเว็บไซต์ 1, false",
        "เพิ่มจุดบริการ, เพิ่มจุดบริการ ๒, true",
        "ลงพื้นที่รับฟังความคิดเห็น, ลงพื้นที่รับฟังความคิดเห็น ครั้งที่สอง, true",
        "จัดอบรมครั้งที่สอง, จัดอบรมครั้งที่สาม, true",
        "จัดอบรมครั้งแรก, จัดอบรมครั้งที่ ๑, false",
        "จัดอบรมรุ่นที่สอง, จัดอบรมรุ่นที่ ๒, false",
        "ปรับพื้นที่สองข้างทาง, ปรับพื้นที่สองข้างทาง, false",
        "๑. เพิ่มจุดบริการ, ๒. เพิ่มจุดบริการ, false",
        "ซ่อมถนน ต.หนองไผ่ จ.ตาก, ซ่อมถนนตำบลหนองไผ่ จังหวัดตาก, false",
        "แจ้งเรื่องต่าง ๆ ให้ทราบ, แจ้งเรื่องต่างๆ ให้ทราบ, false",
    })
    void numbersAndLettersThatStandAloneTellNamesApart(String one, String other, boolean apart) {
        assertEquals(apart, NameDifference.isOfOtherNumber(one, other));
    }

    @ParameterizedTest
    @CsvSource({
        "จัดอบรมงานพัสดุ, จัดอบรมงานพัสดุ ครั้งที่ ๑/๒๕๖๙, false",
        "จัดอบรมงานพัสดุ รุ่นที่ ๑, จัดอบรมงานพัสดุ รุ่นที่ ๑ (๓๐ คน), false",
        "จัดอบรมงานพัสดุ รุ่นที่ ๑ จำนวน ๒๐ คน, จัดอบรมงานพัสดุ รุ่นที่ ๒ จำนวน ๒๐ คน, true",
        "เพิ่มจุดบริการ ก, เพิ่มจุดบริการ ข, true",
    })
    void numberThatOnlyOneNameHasContradictsNothing(String one, String other, boolean contradict) {
        assertEquals(contradict, NameDifference.contradictInNumber(one, other));
        assertEquals(contradict, NameDifference.contradictInNumber(other, one));
    }

    @ParameterizedTest
    @CsvSource({
        "ติดตั้งกล้องชุมชนบ้านหนองไผ่, ติดตั้งกล้องชุมชนบ้านดอนแก้ว, true",
        "ติดตั้งกล้องชุมชนบ้านเหนือ, ติดตั้งกล้องชุมชนบ้านใต้, true",
        "เพิ่มจุดบริการก, เพิ่มจุดบริการข, true",
        "อบรมก่อนปฏิบัติงาน, อบรมหลังปฏิบัติงาน, true",
        "ติดป้ายเวลาให้บริการ, ขุดบ่อหลังสำนักงาน, true",
        "เผยแพร่แผนจัดซื้อจัดจ้าง, เผยแพร่ผลจัดซื้อจัดจ้าง, true",
        "เผยแพร่ผลการจัดซื้อจัดจ้าง, เผยแพร่ผลจัดซื้อจัดจ้าง, false",
        "จัดทำและเผยแพร่คู่มืองานสวัสดิการ, จัดทำและเผยแพร่คู่มืองานการศึกษา, true",
        "จัดทำและเผยแพร่คู่มืองานสวัสดิการ, จัดทำและเผยแพร่คู่มืองานการเงิน, true",
        "จัดประชุมชี้แจงแนวทาง, จัดประชุมซี้แจงแนวทาง, false",
        "ปรับปรุงเว็บไซต์หน่วยงาน, ปรับปรุงเว็บไซต์ของหน่วยงาน, false",
        "จัดประชุมชี้แจงแนวทางการปฏิบัติงาน, ประชุมชี้แจงแนวทางการปฏิบัติงาน, false",
        "ปรับปรุงเว็บไชต์ของหน่วยงานไห้ครบ, ปรับปรุงเว็บไซต์ของหน่วยงานให้ครบ, false",
        "จัดทำแผนป้องกันการทุจริต, จัดทำแผนป้องกันการทุจริต, false",
        "ก, ก, false",
    })
    void otherWordTellsNamesApartAndASlipDoesNot(String one, String other, boolean apart) {
        assertEquals(apart, NameDifference.differInWord(one, other));
    }
}
