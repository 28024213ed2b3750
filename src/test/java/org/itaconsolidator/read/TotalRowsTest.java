package org.itaconsolidator.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.itaconsolidator.model.Submission;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The row of the total: by its many names, and with the level in the same cell. */
class TotalRowsTest {
    private final BookBuilder book = new BookBuilder();

    private List<String> stated(String label, String total) {
        BookBuilder.Sheet sheet = book.sheet("แผ่น")
                .set(1, 1, "ผลคะแนน ITA ประจำปีงบประมาณ พ.ศ. 2566")
                .set(2, 1, "เทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดน่าน")
                .set(4, 1, "ตัวชี้วัด")
                .set(4, 2, "คะแนน");
        for (int i = 0; i < ScoreTablesTest.NAMES.size(); i++) {
            sheet.set(5 + i, 1, ScoreTablesTest.NAMES.get(i)).set(5 + i, 2, 70 + i);
        }
        sheet.set(5 + ScoreTablesTest.NAMES.size(), 1, label).set(5 + ScoreTablesTest.NAMES.size(), 2, total);
        Submission submission = TestReading.read(book.toBytes());
        return submission.reported().stream()
                .map(figure -> figure.kind() + " "
                        + figure.value().map(value -> value.toPlainString()).orElse(figure.text()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "คะแนนรวม / ระดับ,70.35 (A)",
        "คะแนนรวมและระดับ,70.35 / A",
        "รวม/ระดับ,70.35 A",
        "คะแนนรวม,70.35 (ระดับ A)",
        "คะแนนรวม,๗๐.๓๕ (A)",
        "คะแนนรวม,70.35 คะแนน ระดับ A",
        "คะแนนรวม,ระดับ A (70.35 คะแนน)",
        "รวม,อยู่ในระดับ A 70.35 คะแนน",
        "คะแนนรวม,A (70.35)",
        "คะแนนรวม,A / 70.35 คะแนน"
    })
    void totalAndLevelInOneCellAreBothStated(String label, String total) {
        assertEquals(List.of("TOTAL 70.35", "LEVEL A"), stated(label, total));
    }

    @ParameterizedTest
    @ValueSource(strings = {"คะแนนเฉลี่ยรวม", "คะแนนรวมหลังถ่วงน้ำหนัก", "คะแนน ITA รวม", "ค่าคะแนน ITA"})
    void totalIsKnownByOtherNames(String label) {
        assertEquals(List.of("TOTAL 70.35"), stated(label, "70.35"));
    }
}
