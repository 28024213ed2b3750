package org.itaconsolidator.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadingWordsTest {
    @Test
    void whatOfficersReadAsOneWordIsNotTakenApart() {
        assertEquals(8.8, HeadingWords.longest("ผู้รับผิดชอบ"), 1e-9);
    }

    @Test
    void headingMayBreakAtBlanksAndStrokes() {
        assertEquals(HeadingWords.longest("มาตรการ"), HeadingWords.longest("ที่ มาตรการ/แผน"), 1e-9);
    }
}
