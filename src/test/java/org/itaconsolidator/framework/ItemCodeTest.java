package org.itaconsolidator.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.itaconsolidator.model.Instrument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCodeTest {
    /** What a text is said to be: alone, codes alone, beginning with one, one in it. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    I4                    | IIT | yes | yes | yes
                    ข้อ E๑๒               | EIT | yes | yes | yes
                    (O-42)                | OIT | yes | yes | yes
                    ข้อที่ i 1.            | IIT | yes | yes | yes
                    I4, I5 และ E6-E8      |     | yes | yes | yes
                    I5. เจ้าหน้าที่         |     | no  | yes | yes
                    (I5) เจ้าหน้าที่        |     | no  | yes | yes
                    ผลของ I5              |     | no  | no  | yes
                    I4.2                  |     | no  | no  | no
                    O123                  |     | no  | no  | no
                    Video 12              |     | no  | no  | no
                    IIT 5 ตัวชี้วัด         |     | no  | no  | no
                    """)
    void readsCodesAsTyped(String text, Instrument alone, String all, String begins, String in) {
        assertEquals(Optional.ofNullable(alone), ItemCode.findAlone(text));
        assertEquals(all.equals("yes"), ItemCode.areAlone(text));
        assertEquals(begins.equals("yes"), ItemCode.begins(text));
        assertEquals(in.equals("yes"), ItemCode.isIn(text));
    }
}
