package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiNumbersTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ๘๖.๕๒ | 86.52
                    ๑๒.๕๐ | 12.50
                    86.52 | 86.52
                    8๖.5๒ | 86.52
                    ๘๘.๙๑ คะแนน | 88.91
                    ๘๘.๙๑คะแนน | 88.91
                    ร้อยละ ๘๖.๕๒ | 86.52
                    86.52% | 86.52
                    ๘๖.๕๒ % | 86.52
                    ' 100 ' | 100
                    0 | 0
                    ๐.๐๐ | 0.00
                    -5 | -5
                    105 | 105
                    """)
    void numberKeepsTheScaleTyped(String text, BigDecimal expected) {
        assertEquals(new NumberReading.Number(expected), ThaiNumbers.read(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-", "–", "N/A", "n/a", "ไม่มีคะแนน", "ไม่มี คะแนน", "\u200B"})
    void blankDashAndNotApplicableAreNothingNeverZero(String text) {
        assertInstanceOf(NumberReading.Nothing.class, ThaiNumbers.read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "86,52",
                "1,234.5",
                "1,234",
                "86.5.2",
                "86.",
                ".5",
                "86 .52",
                "๘๖ ๕๒",
                "ดี",
                "86.52/100",
                "8O.5",
                "1e3",
                "86-90",
                "๖๐.๖๑ คะแนน อยู่ในระดับ D",
                "+5",
                "๘๖.๕๒ ๘๘.๙๑"
            })
    void anythingElseIsNotANumber(String text) {
        assertInstanceOf(NumberReading.NotANumber.class, ThaiNumbers.read(text));
    }

    @Test
    void scaleIsPartOfTheValue() {
        NumberReading.Number number = assertInstanceOf(NumberReading.Number.class, ThaiNumbers.read("๑๒.๕๐"));
        assertEquals(2, number.value().scale());
    }
}
