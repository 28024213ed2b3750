package org.itaconsolidator.thai.date;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.thai.date.ThaiDates.DateMention;
import org.itaconsolidator.thai.date.ThaiDates.ImpossibleDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ThaiDatesTest {
    /** A month's name with a letter wrong or missing is nobody else's; behind it a year must stand in full. */
    @ParameterizedTest
    @CsvSource({
        "วันที่ ๓ เมษยน ๒๕๖๘, 2025-04-03",
        "๑๒ มิถุนยน ๒๕๖๘, 2025-06-12",
        "๑๒ สิงหคม ๒๕๖๘, 2025-08-12",
        "๑๒ พฤษศจิกายน ๒๕๖๘, 2025-11-12",
        "๓ เมษายน ๒๕๖๘, ''",
        "๓ หมู่บ้าน ๒๕๖๘, ''",
        "๓ เมษยน, ''"
    })
    void misspeltMonthIsReadAndKnownToBe(String text, String day) {
        ThaiDates.Days days = ThaiDates.read(text);
        assertEquals(
                day,
                days.misspelt().stream().map(each -> each.date().toString()).collect(Collectors.joining(" ")));
        assertEquals(day.isEmpty() ? 0 : 1, days.misspelt().size());
        assertEquals(
                text.contains("เมษายน") || !day.isEmpty() ? 1 : 0,
                days.mentions().size());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    วันที่ ๑๐ ตุลาคม ๒๕๖๕ | 2022-10-10
                    วันที่ ๑๐ เดือนตุลาคม พ.ศ. ๒๕๖๕ | 2022-10-10
                    ๑๗ ม.ค. ๒๕๖๖  | 2023-01-17
                    17ม.ค.66 | 2023-01-17
                    ลงวันที่ ๒๗ ธ.ค. ๖๕ | 2022-12-27
                    ๓. ๙ ธันวาคม ๒๕๖๕ ร่วมงาน | 2022-12-09
                    ๓.๙ ธันวาคม ๒๕๖๕ ร่วมงาน | 2022-12-09
                    10/10/2565 | 2022-10-10
                    ๑๐/๑๐/๖๕ | 2022-10-10
                    10-10-65 | 2022-10-10
                    10.10.2565 | 2022-10-10
                    เสร็จ 15.5.69 | 2026-05-15
                    อบรมแล้ว ๑๕.๕.๖๙ | 2026-05-15
                    เสร็จวันที่ 15 เดือน 5 ปี 69 | 2026-05-15
                    ๑๕ เดือน ๕ ปี ๒๕๖๙ | 2026-05-15
                    วันที่ ๑๕ เดือน ๕ พ.ศ. ๒๕๖๙ | 2026-05-15
                    วันที่ ๑๒-๑๓ มกราคม ๒๕๖๖ | 2023-01-12 2023-01-13
                    วันที่ ๑๒ – ๑๓ มกราคม ๒๕๖๖ | 2023-01-12 2023-01-13
                    วันที่ ๗, ๑๔ และ ๒๑ ธันวาคม ๒๕๖๕ | 2022-12-07 2022-12-14 2022-12-21
                    ๑๗ ม.ค. , ๙ ก.พ. และ ๘ มี.ค. ๒๕๖๖ | 2023-01-17 2023-02-09 2023-03-08
                    ๑๗ ม.ค. ๒๕๖๖ , วันที่ ๙ ก.พ. ๒๕๖๖ และวันที่ ๘ มี.ค. ๒๕๖๖ | 2023-01-17 2023-02-09 2023-03-08
                    ระหว่างวันที่ ๒๘ กุมภาพันธ์ - ๒ มีนาคม ๒๕๖๖ | 2023-02-28 2023-03-02
                    ๓๐ ธ.ค. ๒๕๖๕ - ๓ ม.ค. ๒๕๖๖ | 2022-12-30 2023-01-03
                    ธ.ค. ๖๕ - ๓ ม.ค. ๖๖ | 2023-01-03
                    ๑๐ ตุลาคม 2022 | 2022-10-10
                    2022-10-10 | 2022-10-10
                    2565-10-10 | 2022-10-10
                    10 Oct 2022 | 2022-10-10
                    31/12/2022 | 2022-12-31
                    ๒๙ ก.พ. ๒๕๖๗ | 2024-02-29
                    ๘ มี. ค. ๒๕๖๖ | 2023-03-08
                    ๘ พฤศจิ กายน ๒๕๖๕ | 2022-11-08
                    วันพุธที่ ๒๕ มกราคม ๒๕๖๖ ณ ชั้น ๕ | 2023-01-25
                    ชั้น ๔, ๙ ธันวาคม ๒๕๖๕ | 2022-12-09
                    ๒๗ ธันวาคม ๒๕๖๕ วันหยุด | 2022-12-27
                    ประชุม 12,19 และ 26 ม.ค. 67 | 2024-01-12 2024-01-19 2024-01-26
                    อบรมเมื่อ ๑๔, ๑๕ พฤษภาคม ๒๕๖๘ | 2025-05-14 2025-05-15
                    ประชุม 10 & 24 เมษายน 2568 | 2025-04-10 2025-04-24
                    จัดอบรมเมื่อ ๕ กับ ๗ ก.พ. ๒๕๖๗ | 2024-02-05 2024-02-07
                    อบรมครั้งที่ ๒ และ ๕ มีนาคม ๒๕๖๗ | 2024-03-05
                    จำนวน 2 และ 5 มีนาคม 2567 | 2024-03-05
                    15-Jan-24 | 2024-01-15
                    จัดอบรมวันที่ 6/13/20 มิ.ย. 68 | 2025-06-06 2025-06-13 2025-06-20
                    ประชุมเมื่อ ๕ / ๑๙ มีนาคม ๒๕๖๘ | 2025-03-05 2025-03-19
                    15 Jan 25 | 2025-01-15
                    15 Jan 25 Feb 2025 | 2025-01-15 2025-02-25
                    Jan 15, 2025 | 2025-01-15
                    March 3 2568 | 2025-03-03
                    ประชุม ๑๐/๑๒/๒๐๒๕ | 2025-12-10
                    15-jan-2024 ประชุม | 2024-01-15
                    15-Jan-67 | 2024-01-15
                    15/ม.ค./2567 | 2024-01-15
                    วันที่ ๙ หมู่ ๑๔ พฤศจิกายน ๒๕๖๖ | 2023-11-09
                    ๙ หมู่ ๑๔ พฤศจิกายน ๒๕๖๖ | 2023-11-09
                    ประชาคมครบ 8 หมู่ 21 มกราคม 2568 | 2025-01-21
                    ครั้งที่ ๑ ธ.ค. ๖๘ ครั้งที่ ๒ ๕ มี.ค. ๖๙ | 2026-03-05
                    ไตรมาส ๑ ธ.ค. ๖๘ ไตรมาสที่ ๒ มี.ค. ๖๙ วันศุกร์ที่ ๕ ก.ย. ๖๘ | 2025-09-05
                    จัด ๒ รุ่น ๕ ม.ค. ๖๙ อีกครั้ง ๖ ก.พ. ๖๙ พุธที่ ๗ ม.ค. ๖๙ | 2026-01-05 2026-02-06 2026-01-07
                    เผยแพร่ สขร.๑ เดือน ต.ค. เมื่อ ๓ พ.ย. ๖๘ ลว.๕ พ.ย. ๖๘ | 2025-11-03 2025-11-05
                    จัดประชุมแล้ว ๑๒ ครั้ง ๕ ม.ค. ๖๙, รุ่น ๑ ธ.ค. ๖๘ รุ่น ๒ มี.ค. ๖๙ | 2026-01-05
                    ประชุมติดตามรายไตรมาส ๑๐ ม.ค. ๖๙ เบิกจ่ายรายงวด ๒๕ ก.พ. ๖๙ ไตรมาส ๔ ส.ค. ๖๙ | 2026-01-10 2026-02-25
                    อบรมหกครั้ง ๕ ม.ค. ๖๙ เทอม ๒๑ ม.ค. ๖๙ เทอม ๒ มี.ค. ๖๙ | 2026-01-05 2026-01-21
                    อา.๕ ม.ค. ๖๙ พฤ.๘ ม.ค. ๖๙ ณ อบต.๙ ม.ค. ๖๙ | 2026-01-05 2026-01-08 2026-01-09
                    ลงพื้นที่ ๑๑ หมู่ ๒ ธันวาคม ๒๕๖๗ | 2024-12-02
                    ลงพื้นที่ทั้ง ๑๒ หมู่บ้าน ๓ มกราคม ๒๕๖๘ | 2025-01-03
                    １５ ม.ค. ２５６７ | 2024-01-15
                    １５/１/２５６７ | 2024-01-15
                    """)
    void daysAreFound(String text, String expected) {
        assertEquals(expected, dates(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    จัดอบรมแล้วเมื่อ 15-Jan-25 | 2025-01-15
                    จัดอบรมแล้วเมื่อ 15-ม.ค.-68 และ 3/ก.พ./68 | 2025-01-15 2025-02-03
                    จัดอบรมแล้วเมื่อ Jan 15, 2025 | 2025-01-15
                    จัดอบรมแล้วเมื่อ 15-Jan-25 และในวันที่ ๓ มีนาคม | 2025-01-15 2025-03-03
                    """)
    void monthsOfDaysKeepTheirOwnYear(String text, String expected) {
        assertEquals(expected, dates(ThaiDates.withYears(text, FiscalYear.ofBuddhist(2568))));
    }

    @Test
    void everyLineHasItsOwnDay() {
        assertEquals(
                "2022-10-10 2022-11-07 2022-12-08",
                dates("เมื่อวันที่ ๑๐ ตุลาคม ๒๕๖๕\nวันที่ ๗ พฤศจิกายน ๒๕๖๕\nวันที่ ๘ ธันวาคม ๒๕๖๕"));
        assertEquals("2022-10-10", dates("วันที่ ๑๐ ตุลา\nคม ๒๕๖๕"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ไม่มีตัวเลข",
                "ปิดประกาศ ต.ค. ๖๘ พ.ย. ๖๘ ธ.ค. ๖๘ ม.ค. ๖๙ ก.พ. ๖๙ มี.ค. ๖๙ ครบทุกเดือน",
                "เล่มที่ ๑ ต.ค. ๖๘ รุ่น ๒ มี.ค. ๖๙",
                "คำสั่งที่ ๓๑๗/๒๕๖๕",
                "ธันวาคม ๒๕๖๕",
                "วันที่ ๑๐ ตุลาคม",
                "๘๖.๕๒",
                "๓ ส่วน",
                "ไม่เกิน ๗ วัน",
                "๑๐ ตุลาคม ๖๕ คน",
                "โทร 02-123-4567",
                "ปีงบประมาณ ๒๕๖๖",
                "10/10/22",
                "๑๕ ม.ค. 25",
                "หนังสือที่ 317/20 มิ.ย. 68",
                "เลขที่ 15/20 มิ.ย. 68",
                "02-12-65-1",
                "๑. มกราคม ๒๕๖๖"
            })
    void noDayIsFound(String text) {
        assertEquals(List.of(), ThaiDates.listMentions(text));
        assertEquals(List.of(), ThaiDates.read(text).impossible());
    }

    @Test
    void daysThatDoNotExistAreImpossible() {
        String text = "ประชุม ๓๑ ก.พ. ๒๕๖๖ และ 31/13/2565";
        assertEquals(List.of(), ThaiDates.listMentions(text));
        assertEquals(
                List.of(
                        new ImpossibleDate("๓๑ ก.พ. ๒๕๖๖", 7, 19, false),
                        new ImpossibleDate("31/13/2565", 24, 34, false)),
                ThaiDates.read(text).impossible());
    }

    @Test
    void monthBehindAVillageOfAnAddressHasNoDay() {
        String text = "บ้านเลขที่ ๘ หมู่ ๒๑ มกราคม ๒๕๖๘";
        assertEquals(List.of(), ThaiDates.listMentions(text));
        assertEquals(
                List.of("๒๑ มกราคม ๒๕๖๘"),
                ThaiDates.read(text).impossible().stream()
                        .map(ImpossibleDate::text)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"๑๒ มกราคม ๒๖๕๙", "12 ม.ค. พ.ศ. 2469", "12/1/2659", "๑๒/๑/๒๔๖๙", "๑๒ มกราคม ๒๕๖", "12/1/256"})
    void dayOfAYearOutsideAnyAssessmentIsImpossible(String day) {
        ThaiDates.Days days = ThaiDates.read("อบรมเมื่อวันที่ " + day + " ครบทุกคน");
        assertEquals(List.of(), days.mentions());
        assertEquals(
                List.of(day),
                days.impossible().stream().map(ImpossibleDate::text).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "วันที่ ๑๒ มกราคม ๒๖๐๐ คน",
                "วันที่ ๑๒ มกราคม ๒๕๖ คน",
                "ตั้งแต่ ๑ ตุลาคม 2,600 บาท",
                "เลขที่ 12/1/26590"
            })
    void numberBehindAMonthIsNoMistypedYear(String text) {
        assertEquals(List.of(), ThaiDates.read(text).impossible());
    }

    @Test
    void commonEraDayThatMayBeReadTwoWaysIsImpossible() {
        assertEquals(
                List.of(new ImpossibleDate("3/4/2023", 0, 8, false)),
                ThaiDates.read("3/4/2023").impossible());
        assertEquals(List.of(new DateMention(LocalDate.of(2023, 4, 3), 0, 8)), ThaiDates.listMentions("3/4/2566"));
    }

    @Test
    void endlessNumbersAreReadWithoutHarm() {
        assertEquals(List.of(), ThaiDates.listMentions("1,".repeat(16_000)));
    }

    @Test
    void mentionsKnowWhereTheyStand() {
        assertEquals(
                List.of(
                        new DateMention(LocalDate.of(2023, 1, 12), 7, 24),
                        new DateMention(LocalDate.of(2023, 1, 13), 10, 24)),
                ThaiDates.listMentions("วันที่ ๑๒-๑๓ มกราคม ๒๕๖๖ ที่ประชุม"));
    }

    private static String dates(String text) {
        return ThaiDates.listMentions(text).stream()
                .map(mention -> mention.date().toString())
                .collect(Collectors.joining(" "));
    }

    @Test
    void rangesOfNumericDaysHaveBothTheirDays() {
        assertEquals("2026-02-01 2026-02-03", dates("1-3/2/2569"));
        assertEquals("2026-01-30 2026-02-03", dates("๓๐/๑ - ๓/๒/๒๕๖๙"));
        assertEquals("2026-02-03", dates("5-3/2/2569"));
        assertEquals(
                List.of(new ImpossibleDate("5-", 0, 2, false)),
                ThaiDates.read("5-3/2/2569").impossible());
    }
}
