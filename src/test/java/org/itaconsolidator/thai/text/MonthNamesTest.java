package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MonthNamesTest {
    private static final Pattern MONTH = Pattern.compile(MonthNames.IN_TEXT, Pattern.CASE_INSENSITIVE);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "มกราคม",
                "ม.ค.",
                "มค",
                "ม\n.\nค.",
                "กุมภาพันธ์",
                "ก.พ.",
                "มี.ค.",
                "มีค",
                "เมษา",
                "เม.ย.",
                "พฤกษภาคม",
                "พ.ค.",
                "มิถุนายน",
                "มิ.ย.",
                "กรกฏาคม",
                "กค",
                "สิงหาคม",
                "ส.ค.",
                "กันยา",
                "ตุลาคม",
                "ต .ค.",
                "พฤศจิกายน",
                "พย.",
                "ธันวา",
                "ธ.ค",
                "January",
                "mAy",
                "MAY",
                "oCT",
                "sept.",
                "dec"
            })
    void aMonthMayBeginWhereOneDoes(String text) {
        assertTrue(MONTH.matcher(text).matches());
        assertTrue(MonthNames.mayBegin("x" + text, 1));
    }

    @Test
    void theWordMonthMayLeadToOneAndMostWordsDoNot() {
        assertTrue(MonthNames.mayBegin("เดือน", 0));
        for (String word : new String[] {"การ", "ประชุม", "ตำบล", "สำนัก", "พนักงาน", "ม", ""}) {
            assertFalse(MonthNames.mayBegin(word, 0), word);
        }
    }
}
