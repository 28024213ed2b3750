package org.itaconsolidator.follow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.CpuSeconds;
import org.itaconsolidator.model.Field;
import org.junit.jupiter.api.Test;

/** A plan may call thousands of its measures the same: no row of a report is held against each of them. */
class ManyAlikeTest {
    private static final int MANY = 4000;

    @Test
    void reportsOfMeasuresOfOneNameAreToldOneAfterTheOther() {
        Rows rows = new Rows().plan();
        addRows(rows);
        addRows(rows.report(6));
        List<String> threads = CpuSeconds.within(6, rows::threads);
        assertEquals(MANY, threads.size());
        assertEquals("1 planned " + (MANY + 1), threads.get(0));
        assertEquals(MANY + " planned " + 2 * MANY, threads.get(MANY - 1));
    }

    private static void addRows(Rows rows) {
        for (int i = 0; i < MANY; i++) {
            rows.row(Field.MEASURE, "จัดประชุมติดตามการดำเนินงานของหน่วยงาน");
        }
    }
}
