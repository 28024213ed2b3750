package org.itaconsolidator.thai.promise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What several reports tell of a number that was promised. */
class ParticularsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ประชุม ๔ ครั้ง | ครั้งที่ ๑ วันที่ ๑๕ ม.ค. ครั้งที่ ๒ วันที่ ๑๒ มี.ค. | ครั้งที่ ๓ วันที่ ๙ ก.ค. | 3 | true
                    ประชุม ๔ ครั้ง | ครั้งที่ ๑ วันที่ ๑๕ ม.ค. ครั้งที่ ๒ วันที่ ๑๒ มี.ค. | ครั้งที่ ๔ วันที่ ๙ ก.ค. | 3 | false
                    ประชุม ๔ ครั้ง | ประชุม ๒ ครั้ง | รวมทั้งปี จำนวน ๓ ครั้ง | 1 | true
                    ประชุม ๔ ครั้ง | ประชุม ๒ ครั้ง | ประชุม ๒ ครั้ง | 1 | false
                    ประชุม ๔ หมู่บ้าน | หมู่ที่ ๑ และ ๒ | หมู่ที่ ๒ ถึง ๓ | 2 | true
                    ประชุม ๔ หมู่บ้าน | หมู่ที่ ๑ และ ๒ | ประชุม ๒ หมู่บ้าน | 2 | false
                    """)
    void numbersOfSeveralReportsAreCountedOnce(String promise, String first, String second, int days, boolean fewer) {
        assertEquals(fewer, Particulars.areFewer(promise, List.of(first, second), days));
    }

    /** Where it is false no report is looked at. */
    @ParameterizedTest
    @CsvSource({
        "ประชุม ๔ ครั้ง, true",
        "อบรมผู้เข้าร่วม ๕๐ คน, true",
        "เบิกจ่ายร้อยละ ๙๐, true",
        "ลงพื้นที่ทุกหมู่บ้าน, true",
        "ตรวจสอบครบทุกโครงการ, true",
        "ประชุม ๑ ครั้ง, false",
        "ปฏิบัติตามระเบียบ พ.ศ. ๒๕๖๐, false",
        "จัดทำคู่มือการให้บริการ, false",
        "'', false"
    })
    void aPromiseSaysHowMuchByANumberOrByAll(String promise, boolean says) {
        assertEquals(says, Particulars.sayHowMuch(promise));
    }
}
