package org.itaconsolidator.report.scores;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * What the row of a body and a year holds whether the body can be ranked or not: its name, its scores, and the formulas that
 * follow them to the sheet of scores.
 */
final class BodyCells {
    private final ReportWords words;
    private final TableSheet table;
    private final BodiesColumns columns;
    private final Frameworks frameworks;
    private final ScoreBook book;
    private final Map<Scorecard, ScorePlaces> places;
    private final BodiesPlaces where;

    /**
     * Cells of the sheet's rows.
     *
     * @param places where the sheet of scores has the figures; none where the workbook has no such sheet
     * @param where the rows of each year, and that of its mean
     */
    BodyCells(
            BodiesTable sheet,
            Frameworks frameworks,
            ScoreBook book,
            Map<Scorecard, ScorePlaces> places,
            BodiesPlaces where) {
        table = sheet.table();
        columns = sheet.columns();
        words = sheet.words();
        this.frameworks = frameworks;
        this.book = book;
        this.places = places;
        this.where = where;
    }

    /** Whose scores count here: the official ones. */
    static Scorecard official(Body body) {
        return new Scorecard(body, "", SourceKind.OFFICIAL);
    }

    /** Begins the row with its year and body. */
    void begin(FiscalYear year, Body body) {
        table.begin();
        table.fill(BodiesColumns.YEAR, columns.lacks, Look.TEXT);
        table.text(BodiesColumns.YEAR, words.year(year), Look.CENTRED);
        table.text(BodiesColumns.BODY, words.body(body), Look.STRONG);
    }

    /** Where the sheet of scores has the body's figures. */
    Optional<ScorePlaces> places(Body body) {
        return Optional.ofNullable(places.get(official(body)));
    }

    /** The scores of the ten indicators, those that are known. */
    void writeScores(FiscalYear year, Body body) {
        findScores(year, body)
                .ifPresent(found -> found.scores.forEach((number, row) -> {
                    OptionalInt column = columns.indicator(year, number);
                    if (column.isPresent()) {
                        table.copy(
                                column.getAsInt(),
                                places(body).flatMap(at -> at.findScore(year, number)),
                                Optional.of(row.score()),
                                Look.SCORE);
                    }
                }));
    }

    /** The level and what lacks to the next, as they follow from the sheet of scores. */
    String levelFormula(FiscalYear year, ScorePlaces at, StandingFormulas formulas) {
        String next = TableSheet.cell(columns.nextLevel, table.lastRow());
        String lacks = TableSheet.cell(columns.lacks, table.lastRow());
        return "IF(ISNUMBER(" + formulas.own() + ")," + at.level(year) + "&IF(LEN(" + next + ")=0,\"\","
                + formulas.toNext(next, lacks) + "),\"\")";
    }

    /** The cell of the total of the year before; empty where it may not be held against this year's, or is not known. */
    Optional<String> before(FiscalYear year, Body body) {
        Optional<ScoreBook.Card> card = book.findCard(official(body));
        return places(body)
                .filter(any -> card.flatMap(found -> found.findYear(year))
                        .filter(found -> found.findRefusal(Figure.TOTAL).isEmpty())
                        .isPresent())
                .filter(any -> card.flatMap(found -> found.findYear(year.previous()))
                        .flatMap(ScoreBook.Year::findTotal)
                        .isPresent())
                .filter(any -> frameworks.findFramework(year.previous()).isPresent()
                        && frameworks.findFramework(year).isPresent())
                .map(at -> at.total(year.previous()));
    }

    /** Which scores lack for a total, as they stand on the sheet of scores. */
    String lacking(FiscalYear year, Body body) {
        Optional<Framework> framework = frameworks.findFramework(year);
        Optional<ScorePlaces> at = places(body);
        if (framework.isEmpty() || at.isEmpty()) {
            return "\"\"";
        }
        Map<Integer, String> cells = new TreeMap<>();
        framework
                .get()
                .indicators()
                .forEach(
                        def -> at.get().findScore(year, def.number()).ifPresent(cell -> cells.put(def.number(), cell)));
        return TextFormula.of(
                of -> words.text("card.lacking", of), Map.of("indicators", TextFormula.blanks(cells, words)));
    }

    /** The formulas of the row that was begun last; {@code row} where the body is ranked. */
    StandingFormulas formulas(FiscalYear year, Body body, Optional<BodyStandingRow> row) {
        return new StandingFormulas(
                year,
                row,
                TableSheet.cell(BodiesColumns.TOTAL, table.lastRow()),
                where.totals(year),
                frameworks.findFramework(year),
                places(body),
                words);
    }

    /** Whether the bodies of the year have a mean, below all rows. */
    boolean hasMean(FiscalYear year) {
        return where.hasMean(year);
    }

    /** A body's scores of a year; empty where it has none. */
    Optional<ScoreBook.Year> findScores(FiscalYear year, Body body) {
        return book.findCard(official(body)).flatMap(found -> found.findYear(year));
    }

    /** The framework of the year; empty where none is known. */
    Optional<Framework> findFramework(FiscalYear year) {
        return frameworks.findFramework(year);
    }

    /** The distance to the year's mean, blank where one of both is; only where the year has a mean. */
    String gap(FiscalYear year, String own) {
        String mean = where.mean(year);
        return "IF(COUNT(" + own + "," + mean + ")=2,ROUND(" + own + "-" + mean + ",2),\"\")";
    }
}
