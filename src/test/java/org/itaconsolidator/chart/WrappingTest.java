package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Every letter is one wide here, marks too. */
class WrappingTest {
    private final Wrapping wrapping = new Wrapping(String::length);

    @Test
    void shortTextIsOneLine() {
        assertEquals(List.of("การใช้อำนาจ"), wrapping.lines("การใช้อำนาจ", 20, 2));
    }

    @Test
    void thaiBreaksBetweenWordsWithoutBlanks() {
        assertEquals(
                List.of("ประสิทธิภาพการ", "สื่อสารและการ", "แก้ไขปัญหา"),
                wrapping.lines("ประสิทธิภาพการสื่อสารและการแก้ไขปัญหา", 16, 5));
    }

    @Test
    void blankAtTheEndOfALineIsDropped() {
        assertEquals(List.of("กองคลัง", "กองช่าง"), wrapping.lines("กองคลัง กองช่าง", 10, 3));
    }

    @Test
    void tooLongWordBreaksInsideButKeepsItsMarks() {
        assertEquals(List.of("กกก", "ที่", "กก"), wrapping.lines("กกกที่กก", 3, 9));
    }

    @Test
    void whatDoesNotFitIsCut() {
        assertEquals(List.of("กองคลัง", "กองช่าง…"), wrapping.lines("กองคลัง กองช่าง กองการศึกษา", 8, 2));
    }

    @Test
    void roomForNothingStillShowsALetterPerLine() {
        assertEquals(List.of("ก", "ข"), wrapping.lines("กข", 0, 5));
    }
}
