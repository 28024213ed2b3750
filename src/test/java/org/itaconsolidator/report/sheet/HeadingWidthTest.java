package org.itaconsolidator.report.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class HeadingWidthTest {
    @Test
    void whatOfficersReadAsOneWordIsNotTakenApart() {
        assertEquals(8.8, HeadingLines.longest("ผู้รับผิดชอบ"), 1e-9);
    }

    @Test
    void headingMayBreakAtBlanksAndStrokes() {
        assertEquals(HeadingLines.longest("มาตรการ"), HeadingLines.longest("ที่ มาตรการ/แผน"), 1e-9);
    }
}
