package org.itaconsolidator.thai.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.FiscalYears.FiscalYearMention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiscalYearsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ปีงบประมาณ พ.ศ. ๒๕๖๕ | 2565!
                    ประจำปีงบประมาณพ.ศ.2565 | 2565!
                    ประจำปี พ.ศ.๒๕๖๕ | 2565!
                    ปี 2564 | 2564!
                    ปีงบประมาณ : ๒๕๖๘ | 2568!
                    ปีที่ประเมิน : 2567 | 2567!
                    Year: B.E. 2566 | 2566!
                    Fiscal Year B.E. 2566 | 2566!
                    Fiscal Year (ปีงบประมาณ พ.ศ.) 2566 | 2566!
                    ปีงบประมาณ (Fiscal Year) 2566 | 2566!
                    New Year 2566 | 2566?
                    (พ.ศ. ๒๕๖๖) | 2566!
                    ผลเฉลี่ย ITA ปี 2565 2566 2567 | 2565! 2566! 2567!
                    คะแนนปี ๒๕๖๔ | 2564!
                    ผลประเมิน ITA ปี 2567 รายตัวชี้วัดของทุก อปท. | 2567!
                    ปี 2567 รายหน่วยงาน | 2567!
                    สรุปผล ITA 2567 ราย อปท. | 2567!
                    ผู้ตอบ ITA 2560 ราย อปท. 12 แห่ง | ''
                    ผู้รับบริการต่อปี 2567 ราย อปท. | ''
                    มาตรการจากจุดอ่อน ITA ของหน่วยงาน พ.ศ. 2567 | 2567?
                    มาตรการยกระดับ ITA ของหน่วยงาน พ.ศ. 2567 | 2567!
                    ผู้ตอบปี 2567 ราย | ''
                    ปีงบ ๖๘ | 2568!
                    2564 | 2564?
                    พระราชบัญญัติ พ.ศ. ๒๕๔๐ | 2540?
                    ปีการศึกษา ๒๕๖๖ | 2566?
                    คำสั่งที่ ๓๑๗/๒๕๖๕ | ''
                    มีนาคม ๒๕๖๖ | ''
                    ต.ค. ๒๕๖๕ | ''
                    เดือนตุลาคม พ.ศ. ๒๕๖๕ | ''
                    วันที่ 10/10/2565 | ''
                    10-10-2565 | ''
                    ๑๒ มกราคม ๒๕๖๖ | ''
                    จำนวน 2565 บาท | ''
                    2,565 | ''
                    25650 | ''
                    ครบ ๒๐ ปี ๖๕ คน | ''
                    ปีงบประมาณ ๒๕๖๔, ๒๕๖๕ และ ๒๕๖๖ | 2564! 2565! 2566!
                    ปีงบประมาณ พ.ศ. ๒๕๖๔ - ๒๕๖๖ | 2564! 2566!
                    ปีงบประมาณ 2022 | 2565!
                    ปีงบประมาณ ๒๕๖๖ โครงการ | 2566!
                    รอบ 6 เดือน (ต.ค 64 – มี.ค.65) | ''
                    ผลปี ๒๕๖๕ มาตรการปีงบประมาณ พ.ศ. ๒๕๖๖ | 2565! 2566!
                    ITA_2566.xlsx | 2566?
                    มาตรการยกระดับคุณธรรมและความโปร่งใส พ.ศ. ๒๕๖๖ | 2566!
                    มาตรการส่งเสริมคุณธรรมและความโปร่งใส ตามแผนปฏิรูป พ.ศ. ๒๕๖๑ | 2561?
                    มาตรการส่งเสริมคุณธรรมและความโปร่งใส พ.ศ. ๒๕๖๖ ถึงปัจจุบัน | 2566?
                    องค์การบริหารส่วนตำบลหนองน้ำ อำเภอเมือง จังหวัดน่าน พ.ศ. 2568 | 2568!
                    ทต.หนองน้ำ พ.ศ. 2568 | 2568!
                    องค์การบริหารส่วนตำบลหนองน้ำ จัดตั้งเมื่อ พ.ศ. 2552 | 2552?
                    เทศบาลตำบลหนองน้ำยกฐานะ พ.ศ. 2552 | 2552?
                    ข้อบัญญัติองค์การบริหารส่วนตำบลหนองน้ำ พ.ศ. 2568 | 2568?
                    มาตรการ ITA พ.ศ.2568 | 2568!
                    มาตรการ ITA ๒๕๖๘ | 2568!
                    คะแนนประเมินคุณธรรมและความโปร่งใส พ.ศ. ๒๕๖๘ แยก 10 ตัวชี้วัด | 2568!
                    รายงานความก้าวหน้ามาตรการส่งเสริมความโปร่งใสภายในหน่วยงาน พ.ศ. ๒๕๖๕ รอบ ๖ เดือน | 2565!
                    รายงานผลตามมาตรการส่งเสริมความโปร่งใส พ.ศ. 2567 (รอบ 12 เดือน) | 2567!
                    ผลการประเมินคุณธรรมและความโปร่งใส พ.ศ. 2567 รายตัวชี้วัด เทียบปี 2566 | 2567? 2566!
                    ผลการประเมินคุณธรรมและความโปร่งใส พ.ศ. 2540 ของพระราชบัญญัติข้อมูลข่าวสาร | 2540?
                    FY2568 | 2568!
                    FY24 | 2567!
                    FY 67 | 2567!
                    F.Y. 2024 | 2567!
                    คะแนน FY24 คะแนน | ''
                    บันทึก 24 | ''
                    ปีการประเมิน 2567 | 2567!
                    ปี งปม. 2568 | 2568!
                    คะแนน ITA 85 | ''
                    คะแนน ITA 68 ของ อบต.บ้านทราย | 2568!
                    ผล ITA 67 และ ITA 68 | 2567! 2568!
                    คะแนน ITA (๖๘) | 2568!
                    คะแนน ITA (2568) | 2568!
                    ITA Result 2567 | 2567!
                    ITA Results 4200 | ''
                    การประเมิน (ITA) 2568 | 2568!
                    ITA พ.ศ. ๖๘ | 2568!
                    ITA CE 2025 | 2568!
                    ITA 2025 | 2568!
                    ผลคะแนน ITA 2024 (พ.ศ. 2567) | 2567!
                    ITA Score 2025 ของ อบต.บ้านทราย | 2568!
                    ITA 2025 ปีงบประมาณ 2567 | 2567!
                    ITA 2025-03-15 | ''
                    ITA 2001 | ''
                    รหัส 2025 | ''
                    ITA ค.ศ. 2025 | 2568!
                    ปีงบประมาณฯ 68 | 2568!
                    ITA ปี '68 | 2568!
                    ผลปี 2567 เป็น ITA 68 | 2567!
                    ได้คะแนน ITA 68 | ''
                    ผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2567 คะแนนเต็ม 100 คะแนน | 2567!
                    คะแนน ITA 68 คะแนน | ''
                    คะแนน ITA 68.50 | ''
                    คะแนน ITA 68 (ระดับ C) | ''
                    คะแนน ITA 68/100 | ''
                    ITA 2568/12 | ''
                    """)
    void yearsAreFoundAndToldApart(String text, String expected) {
        assertEquals(
                expected,
                FiscalYears.inText(text).stream()
                        .map(mention -> mention.year().buddhist() + (mention.stated() ? "!" : "?"))
                        .collect(Collectors.joining(" ")));
    }

    /** Two digits are a year only beside the one that they contradict. */
    @ParameterizedTest
    @CsvSource({
        "แผน 69, 2569",
        "แผน๖๙, 2569",
        "แผน 67 (1), 2567",
        "แผน 68, ''",
        "แผน 70, ''",
        "แผน 169, ''",
        "แผน 69 แก้ไข, ''",
        "ส่ง 15-10-69, ''",
        "ส่ง ธ.ค. 69, ''",
        "ผลคะแนน 85, ''"
    })
    void shortYearAtTheEndOfANameIsOneBesideTheYearThatItContradicts(String name, String expected) {
        assertEquals(
                expected,
                FiscalYears.findShortBeside(FiscalYear.ofBuddhist(2568), name)
                        .map(year -> String.valueOf(year.buddhist()))
                        .orElse(""));
    }

    @Test
    void mentionKnowsWhereItsDigitsStand() {
        assertEquals(
                List.of(new FiscalYearMention(FiscalYear.ofBuddhist(2565), 11, true)),
                FiscalYears.inText("ปีงบประมาณ\n2565"));
    }
}
