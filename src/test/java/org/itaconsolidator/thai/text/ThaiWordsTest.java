package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Words are told apart by a bar. */
class ThaiWordsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "เผยแพร่|ทาง|เว็บไซต์|ของ|หน่วยงาน|ให้|ประชาชน",
                "เว็บไซต์|หน่วยงาน",
                "ทาง|ออนไลน์| ออนไลน์|ทาง|เฟซบุ๊ก|และ|แอปพลิเคชัน|ไลน์|ของ|ตนเอง",
                "จัดซื้อ|จัดจ้าง|หรือ|จ้าง| จ้าง",
                "ใน|คอลัมน์|ตาม|โฟลเดอร์",
                "ผู้|รับผิดชอบ",
                "ของขวัญ",
                "ผู้อำนวยการ|กองการศึกษา",
                "ธรรมาภิบาล|ของ|หน่วยงาน",
            })
    void wordsOfOfficesAreWhole(String words) {
        String bars = words.replace("| ", " |");
        assertEquals(bars, String.join("|", ThaiWords.list(bars.replace("|", ""))));
    }

    /** "ต์ของ" is one word for Java. */
    @Test
    void silentLetterEndsItsWord() {
        assertEquals("ไมโครไซต์|ของ", String.join("|", ThaiWords.list("ไมโครไซต์ของ")));
    }

    @Test
    void shortenedWordsAreWhole() {
        assertEquals(
                "อบต.|ตัวอย่าง |เม.ย. |พ.ศ. |๒๕๖๙", String.join("|", ThaiWords.list("อบต.ตัวอย่าง เม.ย. พ.ศ. ๒๕๖๙")));
    }

    /** Of +๑.๕๒ a line may have ended with "+๑.": another figure. */
    @Test
    void figuresAreWhole() {
        assertEquals(
                "เฉลี่ย |+๑.๕๒ |(−๐.๐๙*) |ตัวชี้วัด|ที่ |๒-๕ |คำสั่ง|ที่ |๓๑๗/๒๕๖๕",
                String.join("|", ThaiWords.list("เฉลี่ย +๑.๕๒ (−๐.๐๙*) ตัวชี้วัดที่ ๒-๕ คำสั่งที่ ๓๑๗/๒๕๖๕")));
    }

    @Test
    void noLineBeginsWithASignOfRepetitionOrOmission() {
        assertEquals("กองการศึกษาฯ |ต่าง ๆ |เช่น", String.join("|", ThaiWords.list("กองการศึกษาฯ ต่าง ๆ เช่น")));
    }

    @Test
    void signsStayWithTheirWord() {
        assertEquals("(เว็บไซต์)", String.join("|", ThaiWords.list("(เว็บไซต์)")));
        assertEquals("", String.join("|", ThaiWords.list("")));
    }
}
