package org.itaconsolidator.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;

class ShownTextTest {
    @Test
    void aTextThatFitsStaysAndACutShows() {
        assertEquals("กองคลัง", ShownText.of("กองคลัง", 7));
        assertEquals("กองค…", ShownText.of("กองคลัง", 5));
    }

    @Test
    void aReasonIsCutBetweenWordsAndSaysWhereTheRestStands() {
        String text = "ผู้ปฏิบัติงานไม่ทราบวิธีขอยืมครุภัณฑ์ และทะเบียนยืมไม่เป็นปัจจุบัน";
        assertEquals(text, ShownText.ofWords(text, text.length(), "… ดูชีต"));
        assertEquals("ผู้ปฏิบัติงานไม่ทราบวิธีขอยืมครุภัณฑ์… ดูชีต", ShownText.ofWords(text, 60, "… ดูชีต"));
        String whole = "ประชาชนไม่ทราบขั้นตอนการให้บริการของหน่วยงาน";
        assertEquals("ประชาชนไม่ทราบ…", ShownText.ofWords(whole, 16, "…"), "not within ขั้น");
        assertEquals("aaaa…", ShownText.ofWords("aaaaaaaaaa", 5, "…"), "one word");
    }

    @Test
    void noMarkIsLeftWithoutItsLetterAndNoCharacterIsHalved() {
        assertEquals("ก…", ShownText.of("กที่กก", 4));
        assertEquals("a…", ShownText.of("a😀😀", 3));
        assertEquals("😀…", ShownText.of("😀😀", 3));
        String marks = ShownText.of("่".repeat(40_000), 400);
        assertEquals(400, marks.length());
        assertFalse(ShownText.of("😀".repeat(20_000), 400).chars().anyMatch(c -> c == '?'));
    }

    @Test
    void whatNoFileCanHoldIsLeftOut() {
        assertEquals("ab\n\tc😀", ShownText.legal("a\u0001b\r\n\t\uFFFEc\uD800😀"));
    }
}
