package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.Optional;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;

/** The rows below a scorecard's indicators that follow from them: instruments, total, level. */
final class ScoreSums {
    private final ScoreRows rows;
    private final TableSheet table;
    private final ScoreSheetColumns columns;
    private final ScoreBook.Card card;
    private final ScoreContributions contributions;
    private final Messages comparisons;
    private final ScoreBest best;
    private final ScoreHistory outlook;

    ScoreSums(ScoreRows rows, ScoreContributions contributions, Messages comparisons) {
        this.rows = rows;
        this.contributions = contributions;
        this.comparisons = comparisons;
        best = new ScoreBest(rows);
        outlook = new ScoreHistory(rows, comparisons);
        table = rows.table;
        columns = rows.columns;
        card = rows.card;
    }

    /** A row for each instrument. */
    void writeInstruments() {
        for (Instrument instrument : Instrument.values()) {
            int row = rows.begin(rows.words.text("instrument." + instrument), Look.BAND, Look.BAND);
            writeInstrument(instrument, row);
            table.end();
        }
    }

    private void writeInstrument(Instrument instrument, int row) {
        for (FiscalYear year : columns.years()) {
            Optional<Framework> framework = rows.computed(year);
            if (framework.isEmpty()) {
                writeUnknown(year);
                continue;
            }
            table.formula(
                    columns.score(year),
                    rows.formulas(framework.get(), year).instrument(instrument),
                    rows.instrument(year, instrument),
                    Look.BAND_SCORE);
            rows.mark(columns.score(year), Look.BAND_SCORE, Confirmed.total(framework.get()));
            rows.writeDerived(year, Look.BAND);
            writeSumChange(
                    year,
                    row,
                    Figure.of(instrument),
                    rows.instrument(year, instrument),
                    rows.instrument(year.previous(), instrument),
                    Look.BAND_CHANGE);
        }
        if (rows.computed(rows.latest).isPresent()) {
            rows.writeLatestYear(Look.BAND);
            Optional<BigDecimal> gap = rows.instrument(rows.latest, instrument).map(rows::aboveTarget);
            rows.writeTarget(row, gap, Look.BAND_SCORE, Look.BAND_CHANGE);
            best.write(Figure.of(instrument), row, Look.BAND_SCORE, Look.BAND_CENTRED);
            outlook.write(Figure.of(instrument), row, Look.BAND);
            contributions.writeSum(
                    row,
                    rows.frameworks.getFramework(rows.latest).indicatorsOf(instrument).stream()
                            .map(IndicatorDef::number)
                            .toList(),
                    Look.BAND_CHANGE);
        }
    }

    /** The row of the totals; gives its number as Excel shows it. */
    int writeTotals() {
        int row = rows.begin(rows.words.text("total"), Look.SUM, Look.SUM);
        writeTotal(row);
        table.end();
        return row;
    }

    private void writeTotal(int row) {
        for (FiscalYear year : columns.years()) {
            Optional<Framework> framework = rows.computed(year);
            if (framework.isEmpty()) {
                writeUnknown(year);
                continue;
            }
            table.formula(
                    columns.score(year),
                    rows.formulas(framework.get(), year).total(),
                    rows.total(year),
                    Look.SUM_SCORE);
            rows.mark(columns.score(year), Look.SUM_SCORE, Confirmed.total(framework.get()));
            writeSumChange(year, row, Figure.TOTAL, rows.total(year), rows.total(year.previous()), Look.SUM_CHANGE);
            rows.writeDerived(year, Look.SUM);
        }
        if (rows.computed(rows.latest).isPresent()) {
            rows.writeLatestYear(Look.SUM_CENTRED);
            rows.writeTarget(row, rows.total(rows.latest).map(rows::aboveTarget), Look.SUM_SCORE, Look.SUM_CHANGE);
            best.write(Figure.TOTAL, row, Look.SUM_SCORE, Look.SUM_CENTRED);
            outlook.write(Figure.TOTAL, row, Look.SUM);
            contributions.writeSum(
                    row,
                    rows.frameworks.getFramework(rows.latest).indicators().stream()
                            .map(IndicatorDef::number)
                            .toList(),
                    Look.SUM_CHANGE);
        }
    }

    /** The row of the levels; gives its number as Excel shows it. */
    int writeLevels() {
        int row = rows.begin(rows.words.text("level"), Look.BAND, Look.BAND_CENTRED);
        for (FiscalYear year : columns.years()) {
            rows.computed(year).ifPresent(framework -> {
                String level = card.findYear(year)
                        .flatMap(ScoreBook.Year::findTotal)
                        .flatMap(TotalRow::level)
                        .orElse("");
                table.wordFormula(
                        columns.score(year), rows.formulas(framework, year).level(), level, Look.BAND_CENTRED);
                rows.mark(columns.score(year), Look.BAND_CENTRED, level.isEmpty() || Confirmed.level(framework));
                rows.writeDerived(year, Look.BAND);
            });
        }
        table.end();
        return row;
    }

    private void writeSumChange(
            FiscalYear year, int row, Figure figure, Optional<BigDecimal> now, Optional<BigDecimal> before, Look look) {
        if (!columns.hasChange(year) || card.findYear(year.previous()).isEmpty()) {
            return;
        }
        if (rows.computed(year.previous()).isEmpty()) {
            writeUnknown(year);
            return;
        }
        Optional<String> refusal = card.years().get(year).findRefusal(figure);
        if (refusal.isPresent()) {
            table.text(columns.change(year), comparisons.text(refusal.get()), Look.QUIET);
            return;
        }
        rows.writeChange(
                year,
                row,
                now.flatMap(score -> before.map(score::subtract)),
                card.years().get(year).findLack(figure).map(comparisons::text),
                look);
        boolean sure = Confirmed.total(rows.frameworks.getFramework(year))
                && Confirmed.total(rows.frameworks.getFramework(year.previous()));
        rows.mark(columns.change(year), look, sure);
    }

    /** A change is not computed where what one of the two years assessed is not known. */
    private void writeUnknown(FiscalYear year) {
        boolean both = columns.hasChange(year)
                && card.findYear(year).isPresent()
                && card.findYear(year.previous()).isPresent();
        boolean unknown = both
                && (rows.frameworks.findFramework(year).isEmpty()
                        || rows.frameworks.findFramework(year.previous()).isEmpty());
        if (unknown) {
            table.text(columns.change(year), comparisons.text("framework-unknown"), Look.QUIET);
        }
    }
}
