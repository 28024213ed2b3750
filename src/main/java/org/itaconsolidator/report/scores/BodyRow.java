package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.score.BodyStandingRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/**
 * The row of a body: its rank, level, distance to the mean, risks and what lacks to the next level; of one without a total the
 * reason, and the formulas that fill in once it has one.
 */
final class BodyRow {
    private final BodyCells cells;
    private final TableSheet table;
    private final BodiesColumns columns;
    private final ReportWords words;
    private final Messages comparisons;
    private final BigDecimal target;

    /** @param target the total aimed at */
    BodyRow(BodiesTable sheet, BodyCells cells, BigDecimal target) {
        this.cells = cells;
        table = sheet.table();
        columns = sheet.columns();
        words = sheet.words();
        comparisons = sheet.comparisons();
        this.target = target;
    }

    /** Writes the next row, of a body that has a total. */
    void write(BodyStandingRow row) {
        FiscalYear year = row.fiscalYear();
        cells.begin(year, row.body());
        StandingFormulas formulas = cells.formulas(year, row.body(), Optional.of(row));
        table.formula(BodiesColumns.RANK, formulas.rank(), Optional.of(BigDecimal.valueOf(row.rank())), Look.WHOLE);
        table.copy(
                BodiesColumns.TOTAL,
                cells.places(row.body()).map(at -> at.total(year)),
                Optional.of(row.total()),
                Look.STRONG_SCORE);
        writeLevel(row, formulas);
        writeGap(row);
        if (row.quartile().isPresent()) {
            table.formula(
                    BodiesColumns.QUARTILE,
                    formulas.quartile(),
                    Optional.of(BigDecimal.valueOf(row.quartile().getAsInt())),
                    Look.WHOLE);
        }
        cells.writeScores(year, row.body());
        writeRisks(row, formulas);
        writeNextLevel(row, formulas);
        markUnconfirmed(row);
        table.end();
    }

    private void writeRisks(BodyStandingRow row, StandingFormulas formulas) {
        table.wordFormula(
                columns.risks,
                formulas.risks(
                        target,
                        comparisons,
                        cells.before(row.fiscalYear(), row.body()),
                        cells.lacking(row.fiscalYear(), row.body())),
                row.risks().stream().map(comparisons::text).collect(Collectors.joining("\n")),
                Look.TEXT);
    }

    private void writeNextLevel(BodyStandingRow row, StandingFormulas formulas) {
        table.wordFormula(
                columns.nextLevel,
                formulas.nextLevel()
                        .orElseGet(() -> formulas.unchanged(
                                TextFormula.quoted(row.nextLevel().orElse("")))),
                row.nextLevel().orElse(""),
                Look.CENTRED);
        table.formula(
                columns.lacks,
                formulas.lacks()
                        .orElseGet(() -> formulas.unchanged(
                                row.totalLacks().map(BigDecimal::toPlainString).orElse("\"\""))),
                row.totalLacks(),
                Look.SCORE);
    }

    private void markUnconfirmed(BodyStandingRow row) {
        if (row.unconfirmed()) {
            table.markUnconfirmed(BodiesColumns.RANK, Look.WHOLE);
            mark(BodiesColumns.QUARTILE, row.quartile().isPresent(), Look.WHOLE);
            table.markUnconfirmed(BodiesColumns.TOTAL, Look.STRONG_SCORE);
            table.markUnconfirmed(BodiesColumns.GAP, Look.CHANGE);
            mark(columns.risks, !row.risks().isEmpty(), Look.TEXT);
        }
        if (row.levelUnconfirmed()) {
            mark(BodiesColumns.LEVEL, row.level().isPresent(), Look.CENTRED);
            mark(columns.nextLevel, row.nextLevel().isPresent(), Look.CENTRED);
            mark(columns.lacks, row.totalLacks().isPresent(), Look.SCORE);
        }
    }

    /** The level, and all that lacks to the next one: instruments may keep a body from it whose total suffices. */
    private String level(BodyStandingRow row) {
        List<String> lacks = new ArrayList<>();
        row.totalLacks()
                .filter(points -> points.signum() > 0)
                .ifPresent(points -> lacks.add(words.text("bodies.total") + " " + words.score(points)));
        new TreeMap<>(row.instrumentsLack())
                .forEach((instrument, points) -> lacks.add(instrument + " " + words.score(points)));
        String level = row.level().orElse("");
        if (row.nextLevel().isEmpty() || lacks.isEmpty()) {
            return level;
        }
        return level + "\n"
                + words.text(
                        "bodies.to-next", Map.of("level", row.nextLevel().get(), "lacks", String.join(", ", lacks)));
    }

    /** On the sheet of scores the level moves with the scores, and what lacks to the next one with it. */
    private void writeLevel(BodyStandingRow row, StandingFormulas formulas) {
        String level = level(row);
        Optional<ScorePlaces> at =
                cells.places(row.body()).filter(any -> formulas.framework().isPresent());
        table.wordFormula(
                BodiesColumns.LEVEL,
                at.map(found -> cells.levelFormula(row.fiscalYear(), found, formulas))
                        .orElseGet(() -> formulas.unchanged(TextFormula.quoted(level))),
                level,
                Look.CENTRED);
    }

    private void writeGap(BodyStandingRow row) {
        if (!cells.hasMean(row.fiscalYear())) {
            table.number(BodiesColumns.GAP, Optional.of(row.gapToMean()), Look.CHANGE);
            return;
        }
        String own = TableSheet.cell(BodiesColumns.TOTAL, table.lastRow());
        table.formula(BodiesColumns.GAP, cells.gap(row.fiscalYear(), own), Optional.of(row.gapToMean()), Look.CHANGE);
    }

    /** An empty cell has nothing to mark. */
    private void mark(int column, boolean filled, Look look) {
        if (filled) {
            table.markUnconfirmed(column, look);
        }
    }

    /** Writes the next row, of a body without a total: what lacks for it; its scores count in the means of the indicators all the same. */
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
