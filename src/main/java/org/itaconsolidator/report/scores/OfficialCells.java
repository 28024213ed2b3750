package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.DivisionComparisonRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.SheetCell;

/**
 * Where the sheet of scores has a body's official figures, for sheets that show them again: as formulas, so that they move when
 * a score is changed. Only a cell that holds the same figure is referred to.
 */
public final class OfficialCells {
    private final ScoreBook book;
    private final Map<Scorecard, ScorePlaces> places;

    public OfficialCells(ScoreBook book, Map<Scorecard, ScorePlaces> places) {
        this.book = book;
        this.places = places;
    }

    /** An indicator's score: a formula, or the number where the workbook has no such cell. */
    public SheetCell show(Body body, FiscalYear year, OptionalInt indicator, Optional<BigDecimal> score, Look look) {
        return SheetCell.copy(
                indicator.isPresent() ? findScore(body, year, indicator.getAsInt(), score) : Optional.empty(),
                score,
                look);
    }

    /** The score of an indicator or an instrument, or a total. */
    public SheetCell show(Body body, FiscalYear year, Figure figure, Optional<BigDecimal> score, Look look) {
        if (figure.indicator().isPresent()) {
            return show(body, year, figure.indicator(), score, look);
        }
        Optional<ScoreBook.Year> known = findYear(body, year);
        Optional<String> cell = places(body)
                .filter(any -> known.flatMap(ScoreBook.Year::findTotal)
                        .map(row -> figure.equals(Figure.TOTAL)
                                ? row.total()
                                : figure.instrument()
                                        .map(instrument -> row.instruments().get(instrument)))
                        .filter(found -> isSame(found, score))
                        .isPresent())
                .map(at -> figure.instrument()
                        .map(instrument -> at.instrument(year, instrument))
                        .orElseGet(() -> at.total(year)));
        return SheetCell.copy(cell, score, look);
    }

    /** The cells of the scores that divisions gave themselves, or the numbers where the workbook has no such cell. */
    Map<String, String> own(DivisionComparisonRow row) {
        Map<String, String> cells = new TreeMap<>();
        row.selfScores().forEach((division, score) -> {
            Scorecard card = new Scorecard(row.body(), division, SourceKind.SELF_ASSESSMENT);
            Optional<BigDecimal> known = book.findCard(card)
                    .flatMap(found -> found.findYear(row.fiscalYear()))
                    .flatMap(year -> year.findScore(row.indicator()));
            cells.put(
                    division,
                    Optional.ofNullable(places.get(card))
                            .filter(any -> isSame(known, Optional.of(score)))
                            .flatMap(at -> at.findScore(row.fiscalYear(), row.indicator()))
                            .orElse(score.toPlainString()));
        });
        return cells;
    }

    /** The cell of an indicator's score in the year after one in which it has a number; empty where none has that score. */
    public Optional<String> findScoreAfter(Body body, FiscalYear year, int indicator, Optional<BigDecimal> score) {
        FiscalYear after = FiscalYear.ofBuddhist(year.buddhist() + 1);
        return places(body)
                .map(at -> at.numberIn(after, year, indicator))
                .filter(OptionalInt::isPresent)
                .flatMap(number -> findScore(body, after, number.getAsInt(), score));
    }

    /** The cells of all indicators that a body has in a year, by their numbers then; blank ones too. */
    public Map<Integer, String> listCells(Body body, FiscalYear year) {
        Map<Integer, String> cells = new TreeMap<>();
        places(body)
                .ifPresent(at -> at.lines().all().stream()
                        .flatMapToInt(line -> line.in(year).stream())
                        .forEach(number -> at.findScore(year, number).ifPresent(cell -> cells.put(number, cell))));
        return cells;
    }

    private Optional<String> findScore(Body body, FiscalYear year, int indicator, Optional<BigDecimal> score) {
        return places(body)
                .filter(any -> isSame(findYear(body, year).flatMap(known -> known.findScore(indicator)), score))
                .flatMap(at -> at.findScore(year, indicator));
    }

    private Optional<ScorePlaces> places(Body body) {
        return Optional.ofNullable(places.get(official(body)));
    }

    private Optional<ScoreBook.Year> findYear(Body body, FiscalYear year) {
        return book.findCard(official(body)).flatMap(card -> card.findYear(year));
    }

    private static Scorecard official(Body body) {
        return new Scorecard(body, "", SourceKind.OFFICIAL);
    }

    private static boolean isSame(Optional<BigDecimal> one, Optional<BigDecimal> other) {
        return one.isPresent() && other.isPresent() && one.get().compareTo(other.get()) == 0;
    }
}
