package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Test;

class ChartTextsTest {
    private final ChartTexts thai = new ChartTexts(Digits.THAI);
    private final ChartTexts arabic = new ChartTexts(Digits.ARABIC);

    @Test
    void scoresHaveTwoDecimalsRoundedHalfUp() {
        assertEquals("๘๖.๕๐", thai.score(new BigDecimal("86.5")));
        assertEquals("86.53", arabic.score(new BigDecimal("86.525")));
        assertEquals("0.00", arabic.score(BigDecimal.ZERO));
    }

    @Test
    void changesShowTheirSignButZeroHasNone() {
        assertEquals("+5.42", arabic.signed(new BigDecimal("5.42")));
        assertEquals("-5.42", arabic.signed(new BigDecimal("-5.42")));
        assertEquals("0.00", arabic.signed(new BigDecimal("-0.004")));
    }

    @Test
    void targetHasNoNeedlessDecimals() {
        assertEquals("85", arabic.plain(new BigDecimal("85.00")));
        assertEquals("100", arabic.plain(new BigDecimal("100")));
        assertEquals("๘๗.๕", thai.plain(new BigDecimal("87.50")));
    }

    @Test
    void daysAreInTheBuddhistEra() {
        assertEquals("๒๐ พฤศจิกายน ๒๕๖๙", thai.date(LocalDate.of(2026, 11, 20)));
        assertEquals("1 มกราคม 2570", arabic.date(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void spanOfOneYearIsThatYear() {
        assertEquals("2569", arabic.years(List.of(FiscalYear.ofBuddhist(2569))));
        assertEquals("2566–2569", arabic.years(List.of(FiscalYear.ofBuddhist(2566), FiscalYear.ofBuddhist(2569))));
    }

    @Test
    void digitsOfABodysNameStayAsWritten() {
        Scorecard card = new Scorecard(new Body("เทศบาลตำบลบ้าน 9", "", ""), "", SourceKind.OFFICIAL);
        assertEquals("เทศบาลตำบลบ้าน 9", thai.owner(card));
    }
}
