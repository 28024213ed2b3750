package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * Notes beside a total: why a year has none, or that it differs from the one that the documents state. They are
 * formulas, so both disappear when the scores are corrected.
 */
public final class TotalNotes {
    private final ReportWords words;
    private final Frameworks frameworks;

    public TotalNotes(ReportContext context) {
        words = context.words();
        frameworks = context.frameworks();
    }

    /** Why a year has no total: it is unknown what was assessed, or scores are missing; {@code ""} if it has one. */
    public String lacking(Results.Year scores, FiscalYear year) {
        Optional<Framework> framework = frameworks.findFramework(year);
        return words.lacking(
                framework.isPresent(),
                framework.map(known -> missing(known, scores)).orElse(List.of()));
    }

    private static List<Integer> missing(Framework framework, Results.Year scores) {
        return framework.indicators().stream()
                .map(IndicatorDef::number)
                .filter(number -> scores.findScore(number).isEmpty())
                .toList();
    }

    /** The numbers of the indicators whose cells are blank. */
    static Expr missing(Map<Integer, String> cells, Framework framework, Results.Year scores, ReportWords words) {
        return Expr.of(TextFormula.blanks(cells, words), words.numbers(missing(framework, scores)));
    }

    /** A formula for the scores that are missing on the sheet as it is now. */
    String lackingNow(Map<Integer, String> cells) {
        return TextFormula.of(
                of -> words.coded("scores-missing", of), Map.of("indicators", TextFormula.blanks(cells, words)));
    }

    /** A formula for the missing scores, or another if none is missing; empty if that sheet has no scores of the year. */
    public Optional<String> lackingNowOr(ScorePlaces at, FiscalYear year, String otherwise) {
        Map<Integer, String> cells = at.cells(year);
        return cells.isEmpty()
                ? Optional.empty()
                : Optional.of("IF(COUNT(" + String.join(",", cells.values()) + ")=" + cells.size() + "," + otherwise
                        + "," + lackingNow(cells) + ")");
    }

    /** The sentence for a year whose computed total contradicts the stated one; empty for any other. */
    Optional<String> findContradiction(Results card, FiscalYear year) {
        return stated(card, year).map(stated -> words.text("total.contradicted", "year", year, "stated", stated));
    }

    /** The short form, for a cell beside a total. */
    public Optional<String> findShort(Results card, FiscalYear year) {
        return stated(card, year).map(stated -> words.text("total.contradicted-short", "stated", stated));
    }

    /** Writes a row for each contradicted year of a scorecard, the newest first, from a year on. */
    public void writeContradictions(TableSheet sheet, Results card, Optional<ScorePlaces> places, FiscalYear from) {
        for (FiscalYear year : card.years().descendingKeySet()) {
            findContradiction(card, year)
                    .filter(any -> year.compareTo(from) >= 0)
                    .ifPresent(told -> {
                        sheet.begin();
                        sheet.put(
                                0,
                                places.map(at -> whileContradicted(
                                                card, year, at.total(year).formula(), told))
                                        .orElse(Expr.text(told)),
                                Look.OWNER);
                        sheet.height(ThaiMetrics.roomyHeightOf(1, Look.OWNER.size()));
                    });
        }
    }

    /** A text that becomes blank once a total's cell agrees with the stated one. */
    public Expr whileContradicted(Results card, FiscalYear year, String total, String said) {
        BigDecimal stated = stated(card, year).orElseThrow();
        return Expr.of(
                Expr.ifNumber(
                        total,
                        "IF(ROUND(ABS(" + total + "-" + stated.toPlainString() + "),2)>"
                                + RoundedFigure.TOLERANCE.toPlainString() + "," + TextFormula.quoted(said) + ",\"\")"),
                said);
    }

    private static Optional<BigDecimal> stated(Results card, FiscalYear year) {
        return card.findTotals(year).flatMap(TotalRow::findContradicting);
    }
}
