package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

class ThaiTextTest {
    @Test
    void splitSaraAmIsComposed() {
        assertEquals("สำรวจ", ThaiText.clean("ส\u0E4D\u0E32รวจ"));
        assertEquals("น้ำ", ThaiText.clean("น\u0E49\u0E4D\u0E32"));
        assertEquals("น้ำ", ThaiText.clean("น\u0E4D\u0E49\u0E32"));
        assertEquals("น้ำ", ThaiText.clean("น\u0E33\u0E49"));
    }

    @Test
    void nikhahitWithoutSaraAaIsKept() {
        assertEquals("อ\u0E4Dเภอ", ThaiText.clean("อ\u0E4Dเภอ"));
    }

    @Test
    void doubledMarksAreSingle() {
        assertEquals("ท่าน", ThaiText.clean("ท\u0E48\u0E48าน"));
        assertEquals("ทีม", ThaiText.clean("ท\u0E35\u0E35ม"));
        assertEquals("แผน", ThaiText.clean("เเผน"));
    }

    @Test
    void markTypedBeforeItsVowelIsPutBehindIt() {
        assertEquals("ที่", ThaiText.clean("ท\u0E48\u0E35"));
        assertEquals("สิทธิ์", ThaiText.clean("สิทธ\u0E34\u0E4C"));
    }

    @Test
    void invisibleCharactersGoAndNoBreakBlanksArePlain() {
        assertEquals("กองคลัง", ThaiText.clean("\uFEFFกอง\u200Bคลัง\u00AD"));
        assertEquals("อบต. ก", ThaiText.clean("อบต.\u00A0ก"));
        assertEquals("ก ข", ThaiText.clean("ก\tข"));
        assertEquals("ก ข", ThaiText.clean("ก\u3000ข"));
    }

    @Test
    void lineEndsAreOneKindAndBlanksBeforeThemGo() {
        assertEquals("ก\nข\nค\nง", ThaiText.clean("ก  \r\nข\rค\u000Bง \n"));
        assertEquals("ก\n\nข", ThaiText.clean("ก\n \nข"));
        assertEquals("ก\nข", ThaiText.clean("ก\u2028ข"));
    }

    @Test
    void plainTextIsNotCopied() {
        String plain = "เทศบาลตำบลตัวอย่าง\nเอกสารที่เผยแพร่";
        assertSame(plain, ThaiText.clean(plain));
    }

    @Test
    void cleaningTwiceChangesNothingMore() {
        for (String text :
                new String[] {"น\u0E4D\u0E49\u0E32 \r\n", "ท\u0E48\u0E35\u0E48", "เเเ", "ก\u0E48\u0E48\u0E34"}) {
            String once = ThaiText.clean(text);
            assertEquals(once, ThaiText.clean(once));
        }
    }

    @Test
    void foldedSpellingsMeet() {
        assertEquals(ThaiText.fold("ระยะเวลา ดำเนินการ"), ThaiText.fold("ระยะเวลา\nด\u0E4D\u0E32เนินการ"));
        assertEquals("i20o42", ThaiText.fold("I๒๐ O๔2"));
    }

    @Test
    void digitsChangeBothWaysAndKeepTheLength() {
        assertEquals("120 ก", ThaiText.arabicDigits("1๒๐ ก"));
        assertEquals("๑๒๐ ก", ThaiText.thaiDigits("1๒0 ก"));
    }

    @Test
    void plainTextIsCleanWithArabicDigitsAndOneObject() {
        String plain = ThaiText.plain("๑. ส\u0E4D\u0E32รวจ ๒ แห่ง ");
        assertEquals("1. สำรวจ 2 แห่ง", plain);
        assertSame(plain, ThaiText.plain("๑. ส\u0E4D\u0E32รวจ ๒ แห่ง "));
    }

    @Test
    void blanksAndDashesSayNothing() {
        for (String text : new String[] {"", "  ", "-", " - ", "–", "—", "--", "\u200B", "\u00A0\n"}) {
            assertTrue(ThaiText.isNothing(text), text);
        }
        assertFalse(ThaiText.isNothing("0"));
        assertFalse(ThaiText.isNothing("- ก"));
    }

    @Test
    void cleaningTwiceIsCleaningOnce() {
        Random random = new Random(20260115);
        String letters = "กน\u0E31\u0E32\u0E33\u0E34\u0E35\u0E38\u0E40\u0E47\u0E48\u0E49\u0E4C\u0E4D \n\u200B\r";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String clean = ThaiText.clean(text.toString());
            assertEquals(
                    clean,
                    ThaiText.clean(clean),
                    () -> text.chars().boxed().toList().toString());
        }
        assertEquals("กิ่", ThaiText.clean("ก\u0E34\u0E48\u0E34"));
    }

    @Test
    void foldingKeepsEachLetterOne() {
        assertEquals("กองคลัง(it)", ThaiText.fold("กองคลัง (\u0130T)"));
        assertEquals("ab", FoldedText.of("a \u0130 b").original(0, 1).strip() + "b");
        assertEquals("b", FoldedText.of("\u0130\u0130 b").original(2, 3));
    }
}
