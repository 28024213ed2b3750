package org.itaconsolidator.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.settings.Digits;
import org.junit.jupiter.api.Test;

class ChartTextsTest {
    private final ChartTexts thai = new ChartTexts(Locale.forLanguageTag("th"), Digits.THAI);
    private final ChartTexts english = new ChartTexts(Locale.ENGLISH, Digits.ARABIC);

    @Test
    void scoresHaveTwoDecimalsRoundedHalfUp() {
        assertEquals("๘๖.๕๐", thai.score(new BigDecimal("86.5")));
        assertEquals("86.53", english.score(new BigDecimal("86.525")));
        assertEquals("0.00", english.score(BigDecimal.ZERO));
    }

    @Test
    void changesShowTheirSignButZeroHasNone() {
        assertEquals("+5.42", english.signed(new BigDecimal("5.42")));
        assertEquals("−5.42", english.signed(new BigDecimal("-5.42")));
        assertEquals("0.00", english.signed(new BigDecimal("-0.004")));
    }

    @Test
    void targetHasNoNeedlessDecimals() {
        assertEquals("85", english.plain(new BigDecimal("85.00")));
        assertEquals("100", english.plain(new BigDecimal("100")));
        assertEquals("๘๗.๕", thai.plain(new BigDecimal("87.50")));
    }

    @Test
    void daysAreInTheBuddhistEra() {
        assertEquals("๒๐ พฤศจิกายน ๒๕๖๙", thai.date(LocalDate.of(2026, 11, 20)));
        assertEquals("1 January 2570 BE", english.date(LocalDate.of(2027, 1, 1)));
    }

    @Test
    void spanOfOneYearIsThatYear() {
        assertEquals("2569", english.years(List.of(FiscalYear.ofBuddhist(2569))));
        assertEquals("2566–2569", english.years(List.of(FiscalYear.ofBuddhist(2566), FiscalYear.ofBuddhist(2569))));
    }

    @Test
    void digitsOfABodysNameStayAsWritten() {
        Scorecard card = new Scorecard(new Body("เทศบาลตำบลบ้าน 9", "", ""), "", SourceKind.OFFICIAL);
        assertEquals("เทศบาลตำบลบ้าน 9", thai.owner(card));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertEquals(
                ResourceBundle.getBundle("messages.chart", Locale.forLanguageTag("th"))
                        .keySet(),
                ResourceBundle.getBundle("messages.chart", Locale.ENGLISH).keySet());
    }
}
