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
            """)
    void asksForWhatMustStandThere(String expression, String text, boolean may) {
        assertEquals(may, RequiredWords.of(Pattern.compile(expression)).mayMatchIn(text));
    }

    @Test
    void refusesWhatItCannotRead() {
        assertThrows(IllegalArgumentException.class, () -> RequiredWords.of(Pattern.compile("(?<name>ita)")));
        assertThrows(
                IllegalArgumentException.class,
                () -> RequiredWords.of(Pattern.compile("ita", Pattern.CASE_INSENSITIVE)));
    }
}
