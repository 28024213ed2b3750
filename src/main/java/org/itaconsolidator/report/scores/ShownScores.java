package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Expr;

/**
 * Scores for sheets that repeat them: as references to cells of the score sheet with the same figure, so that they
 * change with it; otherwise as numbers.
 *
 * @param places where the sheet of scores has each scorecard; none where the workbook has no such sheet
 */
public record ShownScores(ReportContext context, ScoreBook book, Map<Scorecard, ScorePlaces> places) {
    public Optional<ScorePlaces> find(Results card) {
        return Optional.ofNullable(places.get(card.scorecard()));
    }

    public Optional<ScorePlaces> findOfficial(Body body) {
        return Optional.ofNullable(places.get(Scorecard.official(body)));
    }

    /** An indicator's official score by its number in the year; blank without a number. */
    public Expr show(Body body, FiscalYear year, Optional<Integer> indicator, Optional<BigDecimal> score) {
        return indicator
                .map(number -> show(body, year, Figure.of(number), score))
                .orElseGet(() -> Expr.number(score));
    }

    /** The official score of an indicator or instrument, or the total. */
    public Expr show(Body body, FiscalYear year, Figure figure, Optional<BigDecimal> score) {
        return same(
                        findOfficial(body)
                                .flatMap(at -> figure.indicator()
                                        .map(number -> at.findScore(year, number))
                                        .orElseGet(() -> Optional.of(figure.instrument()
                                                .map(instrument -> at.instrument(year, instrument))
                                                .orElseGet(() -> at.total(year))))),
                        score)
                .again()
                .with(mark(body, year, figure));
    }

    private Mark mark(Body body, FiscalYear year, Figure figure) {
        ReportContext own = findOfficial(body)
                .map(ScorePlaces::context)
                .or(() -> book.findCard(Scorecard.official(body)).map(context::of))
                .orElse(context);
        return figure.indicator().map(number -> own.scoreMark(year, number)).orElseGet(() -> own.mark(year, figure));
    }

    /** The cells of all indicators of a body's year, by their numbers then; blank cells too. */
    public Map<Integer, String> listCells(Body body, FiscalYear year) {
        return findOfficial(body).map(at -> at.cells(year)).orElseGet(TreeMap::new);
    }

    private static Expr same(Optional<Expr> cell, Optional<BigDecimal> score) {
        return cell.filter(found -> score.isPresent()
                        && found.number()
                                .filter(held -> held.compareTo(score.get()) == 0)
                                .isPresent())
                .orElse(Expr.number(score));
    }
}
