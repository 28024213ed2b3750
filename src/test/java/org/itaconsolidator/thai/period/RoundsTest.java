package org.itaconsolidator.thai.period;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalInt;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    รอบ ๖ เดือน | 6
                    รอบ 6 เดือน (ต.ค 64 – มี.ค.65) | 6
                    รายงานผลรอบ ๖ เดือนแรก | 6
                    รอบหกเดือน | 6
                    (รอบ ๖ ด.) | 6
                    รอบ ๑๒ เดือน | 12
                    รายงานผล 12 เดือน ปีงบประมาณ ๒๕๖๖ | 12
                    รอบ ๑ ตุลาคม ๒๕๖๕ - ๓๑ มีนาคม ๒๕๖๖ | 6
                    (เดือนตุลาคม ๒๕๖๕ - มีนาคม ๒๕๖๖) | 6
                    (ต.ค. – มี.ค.) | 6
                    ๑ ต.ค. ๖๗ ถึง ๓๐ ก.ย. ๖๘ | 12
                    ไตรมาสที่ 1 - 2 | 6
                    ไตรมาส ๑ และไตรมาสที่ ๒ ปีงบประมาณ ๒๕๖๙ | 6
                    ไตรมาสที่ ๑ ถึงไตรมาสที่ ๔ | 12
                    ปีงบประมาณ พ.ศ. 2569 (ครึ่งปีแรก) | 6
                    รายงานผล รอบปลายปีงบประมาณ พ.ศ. 2569 | 12
                    รายงานผล รอบสิ้นปี 2569 | 12
                    รายงานผล รอบกลางปี 2569 | 6
                    รายงานผล รอบครึ่งปี 2569 | 6
                    รอบครึ่งปีงบประมาณแรก | 6
                    """)
    void roundIsFound(String text, int months) {
        assertEquals(OptionalInt.of(months), Rounds.inText(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ปีงบประมาณ พ.ศ. ๒๕๖๖",
                "ทุก ๖ เดือน",
                "ทุก ๆ 6 เดือน",
                "ภายใน 6 เดือน",
                "รอบ ๖ เดือนหลัง",
                "รอบ ๖ เดือน และรอบ ๑๒ เดือน",
                "มกราคม - มีนาคม ๒๕๖๖",
                "ตุลาคม ๒๕๖๕ - มกราคม ๒๕๖๖",
                "๑๖ เดือน",
                "ไตรมาสที่ ๑",
                "ไตรมาสที่ ๑ - ๓",
                "ไตรมาส 1, 2 และ 3",
                "ไตรมาสที่ ๓ - ๔",
                "รอบครึ่งปีหลัง",
                "๒ ต.ค. ๖๕ - ๓๑ มี.ค. ๖๖"
            })
    void roundIsNeverDefaulted(String text) {
        assertEquals(OptionalInt.empty(), Rounds.inText(text));
    }
}
