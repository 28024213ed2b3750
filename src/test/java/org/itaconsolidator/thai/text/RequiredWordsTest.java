package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredWordsTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            จัดอบรม ; จัดอบรมแล้ว ; true
            จัดอบรม ; จัดประชุม ; false
            จัด|งด ; งดอบรม ; true
            จัด|งด ; เลื่อน ; false
            จัด(?:ฝึก)?อบรม ; อบรม จัด ; true
            จัด(?:ฝึก)?อบรม ; จัดประชุม ; false
            จัด(?:ฝึก|การ)+อบรม ; จัดอบรม ; false
            จัด(?:ฝึก|)อบรม ; จัดอบรม ; true
            (?:จัด|งด(?:ไว้)?)\\s*(?:ประชุม|อบรม) ; งด อบรม ; true
            (?:จัด|งด(?:ไว้)?)\\s*(?:ประชุม|อบรม) ; งด พัก ; false
            ไม่(?=จัด|ทำ) ; ไม่ ; true
            (?<!ไม่)(?:จัด|ทำ) ; ไม่ ; false
            จัด*ทำ ; จัทำ ; true
            จัด*ทำ ; ดทำ ; false
            จัด+ทำ ; จัทำ ; false
            จัด{0,3}ทำ ; จัทำ ; true
            จัด{1,3}+ทำ ; จัทำ ; false
            ที่.ประชุม ; ประชุมที่ ; true
            ที่[(|)ก-๙&&[^ด]]ประชุม ; ประชุม ; false
            [\\[\\])|]อบรม ; อบรม ; true
            ร้อยละ\\s*\\d{1,2}(?:\\.\\d+)?% ; ร้อยละ ; false
            ร้อยละ\\s*\\d{1,2}(?:\\.\\d+)?% ; % ร้อยละ ; true
            \\Qม.ค.\\E|ก\\.พ\\. ; มค กพ ; false
            \\Qม.ค.\\E|ก\\.พ\\. ; ก.พ. ; true
            \\Qงด\\E?จัด ; งจัด ; true
            \\Qงด\\E?จัด ; ดจัด ; false
            \\p{L}{2}อบรม ; กกอบรม ; true
            [^\\p{L}]\\P{L}+อบรม ; 12อบรม ; true
            ^$|จัด ; ประชุม ; true
            (?i:ita)จัด ; จัด ITA ; true
            (?i:ita)จัด ; ITA ; false
            (?i:ita) ; ประชุม ; true
            ก ; ก ; true
            ก ; ข ; false
            (?<name>ita|คะแนน)จัด ; คะแนน จัด ; true
            (?<name>ita|คะแนน)จัด ; จัด ; false
            """)
    void asksForWhatMustStandThere(String expression, String text, boolean may) {
        assertEquals(may, RequiredWords.of(Pattern.compile(expression)).mayMatchIn(text, RequiredWords.pairsOf(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            จัด|งด ; จ ; true
            จัด|งด ; ง ; true
            จัด|งด ; ด ; false
            (?:ฝึก)?อบรม ; อ ; true
            \\s*+(?=\\d)[๐-๙\\d] ; " " ; true
            \\s*+(?=\\d)[๐-๙\\d] ; 5 ; true
            \\s*+(?=\\d)[๐-๙\\d] ; ๕ ; false
            (?<=ไม่)จัด ; จ ; true
            (?<=ไม่(?<!ยังไม่))จัด|(?<!(?:ได้|มี))ทำ ; จ ; true
            (?<=ไม่(?<!ยังไม่))จัด|(?<!(?:ได้|มี))ทำ ; ท ; true
            (?<=ไม่(?<!ยังไม่))จัด|(?<!(?:ได้|มี))ทำ ; ม ; false
            (?!(?<=ไม่)จ)จัด ; จ ; true
            (?!^จ)จัด ; จ ; true
            (?!จ)จัด ; จ ; false
            ^จัด ; จ ; true
            (?i:ita) ; I ; true
            (?i:ita) ; t ; false
            จัด* ; ด ; false
            จ*ด ; ก ; false
            จ* ; ก ; true
            ก ; é ; true
            จัด|งด ; จั ; true
            จัด|งด ; จะ ; false
            จัด|งด ; งั ; false
            (?:ฝึก)?อบรม ; ฝา ; false
            (?<=ไม่)จัด ; จบ ; false
            ก$ ; กข ; false
            ก\\s*$ ; "ก " ; true
            ก(?!ข) ; กข ; false
            ก(?!ขค) ; กข ; true
            ก(?=ขค) ; กข ; true
            (?!(?<=ไม่)จะ)จะ ; จะ ; true
            (?i:ita) ; Tt ; false
            ก*ข ; กก ; true
            ก ; กé ; true
            """)
    void knowsTheLettersWithWhichAMatchMayBegin(String expression, String letters, boolean may) {
        assertEquals(may, RequiredWords.of(Pattern.compile(expression)).mayBeginAt(letters, 0));
    }

    @Test
    void matchBeginsWhereItIsFoundAlsoWhereItLooksBackToTheBeginning() {
        assertEquals(
                "เรื่องแจ้ง",
                WordPattern.of(Pattern.compile("(?<=^เรื่อง.{0,9})ให้ทราบ")).replaceAll("เรื่องแจ้งให้ทราบ", ""));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> RequiredWords.of(Pattern.compile("(?m:ita)")));
        assertThrows(IllegalArgumentException.class, () -> RequiredWords.of(Pattern.compile("(?!(?<name>ก))ข")));
        assertThrows(
                IllegalArgumentException.class,
                () -> RequiredWords.of(Pattern.compile("ita", Pattern.CASE_INSENSITIVE)));
        assertThrows(IllegalArgumentException.class, () -> RequiredWords.of(Pattern.compile("\\bita")));
        assertThrows(IllegalArgumentException.class, () -> RequiredWords.of(Pattern.compile("(?<=(ก))ข\\1")));
    }
}
