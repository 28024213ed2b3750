package org.itaconsolidator.thai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.junit.jupiter.api.Test;

class WebAddressesTest {
    @Test
    void cellForAnAddressGivesEachOfItsAddressesWhole() {
        assertEquals(
                List.of("https://a.go.th/x?y=1", "www.b.go.th/ข่าว", "c.go.th"),
                WebAddresses.listOfCell(" https://a.go.th/x?y=1\nwww.b.go.th/ข่าว ดู c.go.th"));
        assertEquals(List.of("https://a.go.th"), WebAddresses.listOfCell("https://a.go.th, https://a.go.th"));
    }

    @Test
    void cellForAnAddressThatHoldsNoneIsGivenSoThatSomebodyHears() {
        assertEquals(List.of("ติดบอร์ดหน้าสำนักงาน"), WebAddresses.listOfCell("ติดบอร์ดหน้าสำนักงาน"));
        assertEquals(List.of(), WebAddresses.listOfCell("-"));
        assertEquals(List.of(), WebAddresses.listOfCell("ไม่มี"));
        assertEquals(List.of(), WebAddresses.listOfCell("  "));
    }

    @Test
    void textGivesAddressesAndNoneThatRunsIntoThaiWords() {
        assertEquals(
                List.of("https://a.go.th/plan.pdf"),
                WebAddresses.listInText(
                        "เผยแพร่ที่ https://a.go.th/plan.pdf. แล้ว และ https://b.go.th/แผนเมื่อวันที่ ๓"));
        assertEquals(
                List.of("https://a.go.th/รายงาน/รถ.pdf", "ftp://a.go.th/x.pdf"),
                WebAddresses.listInText("ดู https://a.go.th/รายงาน/รถ.pdf และ ftp://a.go.th/x.pdf"));
        assertEquals(List.of(), WebAddresses.listInText("https://a.go.th/และเพจ"));
        assertEquals(List.of(), WebAddresses.listInText("๓. ๙ ธันวาคม ๒๕๖๕ ร่วมงาน"));
    }

    /** A pattern that takes one letter after the other on Java's stack ends as a fault of the whole body. */
    @Test
    void addressesOfAnyLengthAreFound() {
        String path = "https://a.go.th/" + "x/".repeat(16_000);
        assertEquals(List.of(path), WebAddresses.listInText("เผยแพร่ที่ " + path + " แล้ว"));
        assertEquals(1, new EvidenceScan(path).list().size());
        String thai = "https://a.go.th" + "/ก".repeat(16_000);
        assertEquals(List.of(thai), WebAddresses.listInText(thai));
        String labels = "a.".repeat(16_000);
        assertFalse(WebAddresses.isIn(labels));
        assertEquals(List.of(labels), WebAddresses.listOfCell(labels));
        assertEquals(List.of(), new EvidenceScan(labels).list());
    }
}
