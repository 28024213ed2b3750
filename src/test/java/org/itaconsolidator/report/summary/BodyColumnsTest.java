package org.itaconsolidator.report.summary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.sheet.CellLines;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.junit.jupiter.api.Test;

class BodyColumnsTest {
    /** Of texts in their cells, in characters. */
    private static final int INDENT = 2;

    /** A third line in every row would leave the last two of twelve bodies to a page of their own. */
    @Test
    void whatABodyOwesFirstTakesTwoLinesBesideThreeForms() {
        ReportWords words = new ReportWords(true, List.of(), Map.of(), List.of(), List.of());
        BodyColumns columns =
                new BodyColumns(List.of(Form.SCORES, Form.MEASURES, Form.REPORT), true, true, true, words);
        List<TableSheet.Column> all = columns.all();
        String owed = "ส่งแบบที่ยังไม่ได้รับ ๖ แบบ · ครบกำหนดแล้วตั้งแต่ ๓๑ ม.ค. ๒๕๖๙";
        assertEquals(2, CellLines.count(owed, all.get(columns.toDo).width() - INDENT));
        assertEquals(
                1,
                CellLines.count(
                        "ต้องปรับปรุงโดยด่วน*", all.get(BodyColumns.LEVEL).width()));
    }
}
