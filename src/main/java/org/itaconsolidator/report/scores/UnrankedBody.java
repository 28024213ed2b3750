package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/** The row of a body that cannot be ranked for want of a total, with the reason. */
final class UnrankedBody {
    private final BodyCells cells;
    private final TableSheet table;
    private final BodiesColumns columns;
    private final ReportWords words;
    private final Messages comparisons;
    private final BigDecimal target;

    /** @param target the total aimed at */
    UnrankedBody(BodiesTable sheet, BodyCells cells, BigDecimal target) {
        this.cells = cells;
        table = sheet.table();
        columns = sheet.columns();
        words = sheet.words();
        comparisons = sheet.comparisons();
        this.target = target;
    }

    /** Writes the next row: what lacks for a total; its scores count in the means of the indicators all the same. */
    void write(FiscalYear year, Body body) {
        cells.begin(year, body);
        cells.writeScores(year, body);
        Optional<Framework> framework = cells.findFramework(year);
        Optional<ScorePlaces> at = cells.places(body);
        String reason = framework
                .map(of -> lacking(of, cells.findScores(year, body).orElseThrow()))
                .orElseGet(() -> comparisons.text("no-framework"));
        if (framework.isPresent() && at.isPresent()) {
            writeFormulas(year, body, framework.get(), at.get(), reason);
        } else {
            table.text(columns.risks, reason);
        }
        table.end();
    }

    private String lacking(Framework framework, ScoreBook.Year scores) {
        return words.text(
                "card.lacking",
                Map.of(
                        "indicators",
                        framework.indicators().stream()
                                .map(IndicatorDef::number)
                                .filter(number -> scores.findScore(number).isEmpty())
                                .map(words::digits)
                                .collect(Collectors.joining(", "))));
    }

    /** All that follows from a total, blank until the scores that lack are typed in on the sheet of scores. */
    private void writeFormulas(FiscalYear year, Body body, Framework framework, ScorePlaces at, String reason) {
        StandingFormulas formulas = cells.formulas(year, body, Optional.empty());
        Optional<BigDecimal> blank = Optional.empty();
        ScoreBook.Year scores = cells.findScores(year, body).orElseThrow();
        for (IndicatorDef indicator : framework.indicators()) {
            OptionalInt column = columns.indicator(year, indicator.number());
            if (column.isPresent() && scores.findScore(indicator.number()).isEmpty()) {
                table.copy(column.getAsInt(), at.findScore(year, indicator.number()), blank, Look.SCORE);
            }
        }
        table.formula(BodiesColumns.RANK, formulas.rank(), blank, Look.WHOLE);
        table.copy(BodiesColumns.TOTAL, at.total(year), blank, Look.STRONG_SCORE);
        String own = formulas.own();
        table.wordFormula(BodiesColumns.LEVEL, cells.levelFormula(year, at, formulas), "", Look.CENTRED);
        if (cells.hasMean(year)) {
            table.formula(BodiesColumns.GAP, cells.gap(year, own), blank, Look.CHANGE);
        }
        table.formula(BodiesColumns.QUARTILE, formulas.quartile(), blank, Look.WHOLE);
        table.wordFormula(
                columns.risks,
                formulas.risks(target, comparisons, cells.before(year, body), cells.lacking(year, body)),
                reason,
                Look.TEXT);
        table.wordFormula(columns.nextLevel, formulas.nextLevel().orElse("\"\""), "", Look.CENTRED);
        String lacks = formulas.lacks().orElse("\"\"");
        table.formula(columns.lacks, "IF(ISNUMBER(" + own + ")," + lacks + ",\"\")", blank, Look.SCORE);
    }
}
