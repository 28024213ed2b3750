package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.thai.text.NumberedLists.ListItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberedListsTest {
    /** In the texts "/" stands for a line break, in what is expected " + " stands between the items. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ๑. วางแผน ๒. ลงมือ ๓. ทบทวน | ๑.วางแผน + ๒.ลงมือ + ๓.ทบทวน
                    ๑.วางแผน๒.ลงมือ๓.ทบทวน | ๑.วางแผน + ๒.ลงมือ + ๓.ทบทวน
                    ๑) วางแผน/๒) ลงมือ | ๑)วางแผน + ๒)ลงมือ
                    (๑) วางแผน (๒) ลงมือ | (๑)วางแผน + (๒)ลงมือ
                    1. วางแผน 2. ลงมือ | 1.วางแผน + 2.ลงมือ
                    ๑.๑ วางแผน ๑.๒ ลงมือ ๒.๑ ทบทวน | ๑.๑วางแผน + ๑.๒ลงมือ + ๒.๑ทบทวน
                    ๑. วางแผน ๑.๑ คน ๑.๒ เงิน ๒. ลงมือ | ๑.วางแผน ๑.๑ คน ๑.๒ เงิน + ๒.ลงมือ
                    ๑. วางแผน (๑) คน (๒) เงิน ๒. ลงมือ | ๑.วางแผน (๑) คน (๒) เงิน + ๒.ลงมือ
                    ดังนี้ ๑. วางแผน ๒. ลงมือ | ดังนี้ + ๑.วางแผน + ๒.ลงมือ
                    ดังนี้๑.วางแผน๒.ลงมือ | ดังนี้ + ๑.วางแผน + ๒.ลงมือ
                    หัวเรื่อง ๑. วางแผน | หัวเรื่อง + ๑.วางแผน
                    - วางแผน/- ลงมือ | -วางแผน + -ลงมือ
                    - วางแผน - ลงมือ - ทบทวน | -วางแผน + -ลงมือ + -ทบทวน
                    -วางแผน/-ลงมือ | -วางแผน + -ลงมือ
                    ได้แก่/- วางแผน/- ลงมือ | ได้แก่ + -วางแผน + -ลงมือ
                    - ประชุม ม.ค. - มี.ค. ๖๖ | -ประชุม ม.ค. - มี.ค. ๖๖
                    ๑. วางแผน/- คน/- เงิน/๒. ลงมือ | ๑.วางแผน\\n- คน\\n- เงิน + ๒.ลงมือ
                    ๑. วางแผน/๔. ทบทวน | ๑.วางแผน + ๔.ทบทวน
                    ๓. ลงมือ ๔. ทบทวน | ๓.ลงมือ + ๔.ทบทวน
                    ต่อจากหน้าก่อน/๔. ลงมือ/๕. ทบทวน | ต่อจากหน้าก่อน + ๔.ลงมือ + ๕.ทบทวน
                    จบแล้ว ๓. ๙ ธันวาคม ๒๕๖๕ ร่วมงาน ๔. ประชุม | จบแล้ว + ๓.๙ ธันวาคม ๒๕๖๕ ร่วมงาน + ๔.ประชุม
                    ๑. เรื่องหนึ่ง ๑. เรื่องใหม่ ๒. ต่อ | ๑.เรื่องหนึ่ง + ๑.เรื่องใหม่ + ๒.ต่อ
                    ๑. ก/๒. ดังนี้/๑. ข/๒. ค/๓. ง/๓. จ/๔. ฉ | ๑.ก + ๒.ดังนี้\\n๑. ข\\n๒. ค\\n๓. ง + ๓.จ + ๔.ฉ
                    ๑. ก/๒. ข/๑. ค/๒. ง | ๑.ก + ๒.ข + ๑.ค + ๒.ง
                    ๑. ได้ ๘๖.๕๒ คะแนน ๒. ได้ ๙๐.๑๐ | ๑.ได้ ๘๖.๕๒ คะแนน + ๒.ได้ ๙๐.๑๐
                    ๑. ข้อมูล ๓ ส่วน คือ ส่วนที่ ๑ ก ส่วนที่ ๒ ข | ๑.ข้อมูล ๓ ส่วน คือ ส่วนที่ ๑ ก ส่วนที่ ๒ ข
                    ๑. ตามข้อ ๒. ไม่เกิน ๗ วัน ๒. จบ | ๑.ตามข้อ ๒. ไม่เกิน ๗ วัน + ๒.จบ
                    ๑. ประกาศ (ฉบับที่ ๒) แล้ว ๒. จบ | ๑.ประกาศ (ฉบับที่ ๒) แล้ว + ๒.จบ
                    ๑.ประชุม๒.ประชุมนอกสถานที่๓.สรุปผล | ๑.ประชุม + ๒.ประชุมนอกสถานที่ + ๓.สรุปผล
                    ๑. ออกแบบหมวดหมู่/๒. ย้ายข้อมูล | ๑.ออกแบบหมวดหมู่ + ๒.ย้ายข้อมูล
                    ๑. ประชุมทุกชั้น/๒. แก้ทุกข้อ/๓. จบ | ๑.ประชุมทุกชั้น + ๒.แก้ทุกข้อ + ๓.จบ
                    ขั้นตอนที่ ๑ วางแผน/ขั้นตอนที่ ๒ ลงมือ | ขั้นตอนที่ ๑วางแผน + ขั้นตอนที่ ๒ลงมือ
                    ดังนี้/ข้อ 1 วางแผน/- คน/ข้อ 2. ลงมือ | ดังนี้ + ข้อ 1วางแผน\\n- คน + ข้อ 2.ลงมือ
                    ๑. วางแผน/ข้อ ๑ คน/ข้อ ๒ เงิน/๒. ลงมือ | ๑.วางแผน\\nข้อ ๑ คน\\nข้อ ๒ เงิน + ๒.ลงมือ
                    ข้อ ๑ ของระเบียบ/ตามข้อ ๒ | ข้อ ๑ ของระเบียบ\\nตามข้อ ๒
                    ข้อ ๑/๒๕๖๘ ก/ข้อ ๒/๒๕๖๘ ข | ข้อ ๑\\n๒๕๖๘ ก\\nข้อ ๒\\n๒๕๖๘ ข
                    ✓ วางแผน/✓ ลงมือ | ✓วางแผน + ✓ลงมือ
                    ✔วางแผน ✔ลงมือ | ✔วางแผน + ✔ลงมือ
                    √ วางแผน√ ลงมือ | √วางแผน + √ลงมือ
                    ☑ วางแผน/☑ ลงมือ | ☑วางแผน + ☑ลงมือ
                    o วางแผน/o ลงมือ | oวางแผน + oลงมือ
                    ◦ วางแผน/◦ ลงมือ | ◦วางแผน + ◦ลงมือ
                    • วางแผน/o คน/o เงิน/• ลงมือ | •วางแผน\\no คน\\no เงิน + •ลงมือ
                    - วางแผน/✓ คน/- ลงมือ | -วางแผน\\n✓ คน + -ลงมือ
                    ๑. วางแผน/o คน/✓ เงิน/๒. ลงมือ | ๑.วางแผน\\no คน\\n✓ เงิน + ๒.ลงมือ
                    ได้แก่/o วางแผน/o ลงมือ | ได้แก่ + oวางแผน + oลงมือ
                    จัดทำ OIT/oit ลงมือ | จัดทำ OIT\\noit ลงมือ
                    ๑. ตามพระราชบัญญัติ มาตรา/๙. แล้ว/๒. จบ | ๑.ตามพระราชบัญญัติ มาตรา\\n๙. แล้ว + ๒.จบ
                    """)
    void listIsSplit(String text, String expected) {
        assertEquals(expected.replace("\\n", "\n"), split(text.replace('/', '\n')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "วางแผนแล้วลงมือ", "ได้ ๘๖.๕๒ คะแนน", "วันที่ ๑๐ ตุลาคม ๒๕๖๕", "ข้อมูล ๓ ส่วน", "คำสั่งที่ ๓๑๗/๒๕๖๕",
                "ตัวชี้วัดที่ ๑. การปฏิบัติหน้าที่", "แบบ (แก้ไขครั้งที่ ๑)", "การยืม - คืน พัสดุ", "ฉบับ (แก้ไข ๒)",
                        "E1. x"
            })
    void textWithoutAListIsOneItem(String text) {
        assertEquals(List.of(new ListItem("", 0, text, 0)), NumberedLists.split(text));
    }

    @Test
    void numberThatComesNextIsALabelInsideALineThatGoesOnWithAList() {
        assertEquals(
                List.of(new ListItem("", 0, "ครบถ้วน", 0), new ListItem("๓.", 3, "ตรวจทาน", 8)),
                NumberedLists.split("ครบถ้วน ๓. ตรวจทาน", 2));
        assertEquals(
                List.of(new ListItem("", 0, "ครบถ้วน ๓. ตรวจทาน", 0)), NumberedLists.split("ครบถ้วน ๓. ตรวจทาน", 5));
    }

    @Test
    void blankTextHasNoItems() {
        assertEquals(List.of(), NumberedLists.split(" \n "));
    }

    @Test
    void itemsKnowLabelNumberAndPlace() {
        assertEquals(
                List.of(
                        new ListItem("", 0, "ดังนี้", 0),
                        new ListItem("(๑)", 1, "ก", 7),
                        new ListItem("(๒)", 2, "ข", 13)),
                NumberedLists.split("ดังนี้ (๑) ก (๒) ข"));
        assertEquals(
                List.of(new ListItem("-", 1, "ก", 0), new ListItem("-", 2, "ข", 4)), NumberedLists.split("- ก\n- ข"));
    }

    @Test
    void longListsRunOverTen() {
        assertEquals(
                List.of(8, 9, 10, 11),
                NumberedLists.split("๘.ก๙.ข๑๐.ค๑๑.ง").stream()
                        .map(ListItem::number)
                        .toList());
    }

    private static String split(String text) {
        return NumberedLists.split(text).stream()
                .map(item -> item.label() + item.text())
                .collect(Collectors.joining(" + "));
    }
}
