package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.RowsSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * What is said where a total stands that is not the one which the documents state: which year's, and what they state. As a
 * formula it goes when the scores are mended.
 */
public final class ContradictedTotals {
    private final ReportWords words;

    public ContradictedTotals(ReportWords words) {
        this.words = words;
    }

    /** The sentence of a year whose computed total contradicts the stated one; empty where none does. */
    Optional<String> find(ScoreBook.Card card, FiscalYear year) {
        return stated(card, year)
                .map(stated -> words.text(
                        "total.contradicted", Map.of("year", words.year(year), "stated", words.score(stated))));
    }

    /** The short form, for a cell beside a total. */
    public Optional<String> findShort(ScoreBook.Card card, FiscalYear year) {
        return stated(card, year)
                .map(stated -> words.text("total.contradicted-short", Map.of("stated", words.score(stated))));
    }

    /** A row for each such year of a scorecard, the newest first, from a year on. */
    public void writeLines(
            RowsSheet sheet, int column, ScoreBook.Card card, Optional<ScorePlaces> places, FiscalYear from) {
        for (FiscalYear year : card.years().descendingKeySet()) {
            Optional<String> told = year.compareTo(from) < 0 ? Optional.empty() : find(card, year);
            if (told.isEmpty()) {
                continue;
            }
            sheet.begin();
            if (places.isPresent()) {
                String said = TextFormula.quoted(told.get());
                sheet.wordFormula(
                        column, whileContradicted(card, year, places.get().total(year), said), told.get(), Look.OWNER);
            } else {
                sheet.text(column, told.get(), Look.OWNER);
            }
            sheet.height(ThaiMetrics.roomyHeightOf(1, Look.OWNER.size()));
        }
    }

    /** A text formula that is empty once a total's cell agrees with what is stated. */
    public String whileContradicted(ScoreBook.Card card, FiscalYear year, String total, String said) {
        BigDecimal stated = stated(card, year).orElseThrow();
        return "IF(ISNUMBER(" + total + "),IF(ROUND(ABS(" + total + "-" + stated.toPlainString() + "),2)>"
                + TotalRow.TOLERANCE.toPlainString() + "," + said + ",\"\"),\"\")";
    }

    private static Optional<BigDecimal> stated(ScoreBook.Card card, FiscalYear year) {
        return card.findYear(year).flatMap(ScoreBook.Year::findTotal).flatMap(TotalRow::findContradicting);
    }
}
