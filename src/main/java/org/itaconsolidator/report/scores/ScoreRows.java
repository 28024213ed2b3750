package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContent;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Links;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * The rows of one scorecard on the score sheet while they are written: whose they are, which of its years may be computed,
 * and what every row holds, such as name, target and distance to it.
 */
final class ScoreRows {
    final TableSheet table;
    final ScoreSheetColumns columns;
    final ReportWords words;
    final Frameworks frameworks;
    final ReportContent content;
    final ScoreBook.Card card;
    final FiscalYear latest;
    final ScoreLines lines;

    /** The first row of indicators, as Excel numbers it. */
    final int firstRow;

    /** Whether the sheet holds several scorecards. */
    final boolean several;

    private final BigDecimal target;

    /**
     * The rows that begin below the last one, with a line above that says whose they are where there are several.
     *
     * @param several whether the sheet holds several scorecards
     */
    ScoreRows(
            TableSheet table,
            ScoreSheetColumns columns,
            ReportWords words,
            Frameworks frameworks,
            ReportContent content,
            ScoreBook.Card card,
            ScoreLines lines,
            BigDecimal target,
            boolean several) {
        this.table = table;
        this.columns = columns;
        this.words = words;
        this.frameworks = frameworks;
        this.content = content;
        this.card = card;
        this.lines = lines;
        this.target = target;
        this.several = several;
        latest = card.latest();
        if (several) {
            for (String line : table.linesOf(words.shortCard(card.scorecard()), Look.SECTION)) {
                begin("", Look.SECTION, Look.SECTION);
                table.text(columns.number, line, Look.SECTION);
                table.height(ThaiMetrics.roomyHeightOf(1, Look.SECTION.size()));
            }
        }
        firstRow = table.lastRow() + 1;
    }

    /** Begins a row with its name; gives its number as Excel shows it. */
    int begin(String name, Look look, Look others) {
        int row = table.begin();
        table.fill(0, columns.all().size() - 1, others);
        if (several) {
            Scorecard scorecard = card.scorecard();
            table.text(columns.body, words.shortBody(scorecard.body()));
            table.text(columns.body + 1, scorecard.division());
            table.text(columns.body + 2, words.word("source", scorecard.source().code()));
        }
        table.text(columns.name, name, look);
        return row;
    }

    /** The year of which the figures beside it are, where scorecards may differ in it. */
    void writeLatestYear(Look look) {
        if (several) {
            table.text(columns.latestYear, words.year(latest), look);
        }
    }

    /** The target and the distance of the latest score to it. */
    void writeTarget(int row, Optional<BigDecimal> gap, Look scoreLook, Look changeLook) {
        if (frameworks.isBeforeFirst(latest)) {
            return;
        }
        table.number(columns.target, Optional.of(target), scoreLook);
        table.formula(
                columns.gap, ScoreFormulas.difference(columns.score(latest), columns.target, row), gap, changeLook);
        boolean indicator = scoreLook == Look.SCORE;
        mark(
                columns.gap,
                changeLook,
                indicator
                        || frameworks
                                .findFramework(latest)
                                .map(Confirmed::total)
                                .orElse(true));
    }

    /** How far a score lies above the target; below 0 where it lies below. */
    BigDecimal aboveTarget(BigDecimal score) {
        return score.subtract(target);
    }

    /** Marks a cell that a fact decides which is not confirmed. */
    void mark(int column, Look look, boolean sure) {
        if (!sure) {
            table.markUnconfirmed(column, look);
        }
    }

    /** The name of an indicator of the latest year. */
    String nameOf(int indicator) {
        return lines.all().get(lines.of(latest, indicator)).name();
    }

    /** The change of a row from the year before; where a score is missing it says so until that is there. */
    void writeChange(FiscalYear year, int row, Optional<BigDecimal> change, Optional<String> lack, Look look) {
        int now = columns.score(year);
        int before = columns.score(year.previous());
        if (change.isEmpty() && lack.isPresent()) {
            String formula = ScoreFormulas.differenceOr(now, before, row, lack.get());
            table.wordFormula(columns.change(year), formula, lack.get(), look);
        } else {
            table.formula(columns.change(year), ScoreFormulas.difference(now, before, row), change, look);
        }
    }

    /** Says in the columns of places that a figure follows from the scores above it. */
    void writeDerived(FiscalYear year, Look look) {
        table.text(columns.place(year), words.text("scores.derived"), look);
    }

    /** Says where a figure stands, with a link into the marked copy where there is one. */
    void writePlace(FiscalYear year, Place place) {
        table.link(
                columns.place(year),
                content.findReturned(place.fileName())
                        .flatMap(path -> Links.beside(path, place.sheet(), place.cell(), place.toString())),
                place.toString(),
                Look.TEXT);
    }

    /** The formulas of a year's column. */
    ScoreFormulas formulas(Framework framework, FiscalYear year) {
        return new ScoreFormulas(
                framework, columns.score(year), firstRow, lines.all().size(), number -> lines.of(year, number));
    }

    /** The row of the totals, below those of the indicators and instruments, as Excel numbers it. */
    int totalRow() {
        return firstRow + lines.all().size() + Instrument.values().length;
    }

    /** The framework of a year of which the scorecard has scores; without one nothing is computed. */
    Optional<Framework> computed(FiscalYear year) {
        return frameworks.findFramework(year).filter(any -> row(year).isPresent());
    }

    Optional<TotalRow> row(FiscalYear year) {
        return card.findYear(year).flatMap(ScoreBook.Year::findTotal);
    }

    Optional<BigDecimal> total(FiscalYear year) {
        return row(year).flatMap(TotalRow::total);
    }

    Optional<BigDecimal> instrument(FiscalYear year, Instrument instrument) {
        return row(year).map(found -> found.instruments().get(instrument));
    }
}
