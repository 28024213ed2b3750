package org.itaconsolidator.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {
    /** A per cent of nothing is nothing done; any other is some of it. */
    @ParameterizedTest
    @CsvSource({
        "ร้อยละ 0, NOT_DONE",
        "ร้อยละ ๐, NOT_DONE",
        "0%, NOT_DONE",
        "ร้อยละ 0.5, ''",
        "ร้อยละ 05, ''",
        "ร้อยละ 40, ''",
        "40%, ''",
        "ยกเลิก, CANCELLED",
        "เลื่อนไปปีหน้า, POSTPONED",
        "ทำได้เพียงบางส่วน, PARTLY_DONE"
    })
    void whatAWholeStateSaysOfWorkThatWasNotDone(String text, String said) {
        assertEquals(said, Words.load().findUndone(text).map(Enum::name).orElse(""));
    }
}
