package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ProseDigitsTest {
    @Test
    void figuresOfTextAndDatesAreThai() {
        assertEquals(
                "๑. จัดประชุม ๒ ครั้ง\n๒. วันที่ ๒๘/๑๑/๒๕๖๘",
                ProseDigits.thai("1. จัดประชุม 2 ครั้ง\n2. วันที่ 28/11/2568"));
        assertEquals("๗๕.๐ / ๘๐.๐ (๑๒)", ProseDigits.thai("75.0 / 80.0 (12)"));
    }

    @Test
    void namesWithLatinLettersAndAddressesStay() {
        assertEquals("ข้อ O42 แผน!D11 และ B7", ProseDigits.thai("ข้อ O42 แผน!D11 และ B7"));
        assertEquals(
                "ดู https://www.ก.go.th/ข่าว/12 เมื่อ ๕ พ.ค.",
                ProseDigits.thai("ดู https://www.ก.go.th/ข่าว/12 เมื่อ 5 พ.ค."));
    }

    @Test
    void whatShowsHowSomethingIsWrittenStays() {
        assertEquals("มีค่า \"86,52\" แทน ๘๖.๕๒", ProseDigits.thai("มีค่า \"86,52\" แทน 86.52"));
        assertEquals("1๒๐ และ ๑๒๐", ProseDigits.thai("1๒๐ และ 120"));
    }

    @Test
    void quotationThatIsNotClosedOnItsLineIsNone() {
        assertEquals("ท่อ ๕\" ยาว\n\"๖", ProseDigits.thai("ท่อ 5\" ยาว\n\"6"));
    }

    @Test
    void namesOfFilesStayWithTheirBlanks() {
        QuotedFiles files = new QuotedFiles(Set.of("กองคลัง/4-รายงานผล รอบ 12.xlsx"));
        assertEquals(
                "๒ แถวเหมือน กองคลัง/4-รายงานผล รอบ 12.xlsx ผล!B7 รวม ๓ แถว",
                files.thaiDigits("2 แถวเหมือน กองคลัง/4-รายงานผล รอบ 12.xlsx ผล!B7 รวม 3 แถว"));
    }
}
