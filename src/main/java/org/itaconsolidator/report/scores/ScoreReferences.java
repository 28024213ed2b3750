package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.score.StatedInstrumentRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;

/** Figures to hold a scorecard's totals against: those that documents state, and the country's. */
final class ScoreReferences {
    private final ScoreRows rows;
    private final TableSheet table;
    private final ScoreSheetColumns columns;
    private final ScoreBook.Card card;
    private final Map<FiscalYear, National> national;

    ScoreReferences(ScoreRows rows, Map<FiscalYear, National> national) {
        this.rows = rows;
        this.national = national;
        table = rows.table;
        columns = rows.columns;
        card = rows.card;
    }

    /** Scores of instruments, totals and levels as documents state them, where one does. */
    void writeStated(int totalRow) {
        for (Instrument instrument : Instrument.values()) {
            writeStated(instrument);
        }
        writeStatedTotals();
        writeContradictions(totalRow);
        writeStatedLevels();
    }

    private void writeStated(Instrument instrument) {
        Map<FiscalYear, StatedInstrumentRow> stated = new HashMap<>();
        card.years()
                .forEach((year, found) -> Optional.ofNullable(found.statedInstruments.get(instrument))
                        .ifPresent(row -> stated.put(year, row)));
        if (stated.isEmpty()) {
            return;
        }
        rows.begin(rows.words.text("reported-instrument", Map.of("instrument", instrument)), Look.TEXT, Look.TEXT);
        stated.forEach((year, row) -> {
            table.number(columns.score(year), Optional.of(row.value()), Look.SCORE);
            rows.writePlace(year, row.place());
        });
        table.end();
    }

    private void writeStatedLevels() {
        Map<FiscalYear, String> stated = new HashMap<>();
        columns.years()
                .forEach(year ->
                        rows.row(year).flatMap(TotalRow::reportedLevel).ifPresent(level -> stated.put(year, level)));
        if (stated.isEmpty()) {
            return;
        }
        rows.begin(rows.words.text("reported-level"), Look.TEXT, Look.TEXT);
        stated.forEach((year, level) -> table.text(columns.score(year), level, Look.CENTRED));
        table.end();
    }

    private void writeStatedTotals() {
        boolean stated = columns.years().stream()
                .anyMatch(
                        year -> rows.row(year).flatMap(TotalRow::reportedTotal).isPresent());
        if (!stated) {
            return;
        }
        rows.begin(rows.words.text("reported-total"), Look.TEXT, Look.TEXT);
        for (FiscalYear year : columns.years()) {
            table.number(columns.score(year), rows.row(year).flatMap(TotalRow::reportedTotal), Look.SCORE);
            card.findYear(year)
                    .flatMap(ScoreBook.Year::findStatedPlace)
                    .ifPresent(place -> rows.writePlace(year, place));
        }
        table.end();
    }

    /** Below the stated totals, at which year the computed one is another; the mark goes when the scores are mended. */
    private void writeContradictions(int totalRow) {
        ContradictedTotals contradicted = new ContradictedTotals(rows.words);
        List<FiscalYear> years = columns.years().stream()
                .filter(year -> contradicted.find(card, year).isPresent())
                .toList();
        if (years.isEmpty()) {
            return;
        }
        rows.begin(rows.words.text("reported-total-check"), Look.TEXT, Look.TEXT);
        String mark = rows.words.text("total.contradicted-cell");
        for (FiscalYear year : years) {
            String total = TableSheet.cell(columns.score(year), totalRow);
            table.wordFormula(
                    columns.score(year),
                    contradicted.whileContradicted(card, year, total, TextFormula.quoted(mark)),
                    mark,
                    Look.BAD);
        }
        table.end();
    }

    /** Which scores keep a year from having a total, and which years have none because nobody knows what they assessed. */
    void writeLacking() {
        writeUnknown();
        Map<FiscalYear, String> lacking = new HashMap<>();
        for (FiscalYear year : columns.years()) {
            rows.computed(year)
                    .filter(any -> rows.total(year).isEmpty())
                    .ifPresent(framework -> lacking.put(year, lacking(framework, year)));
        }
        if (lacking.values().stream().allMatch(String::isEmpty)) {
            return;
        }
        rows.begin(rows.words.text("scores-lacking"), Look.TEXT, Look.TEXT);
        lacking.forEach((year, numbers) -> {
            Map<Integer, String> cells = new TreeMap<>();
            ScoreFormulas formulas = rows.formulas(rows.computed(year).orElseThrow(), year);
            formulas.framework()
                    .indicators()
                    .forEach(def ->
                            cells.put(def.number(), TableSheet.cell(columns.score(year), formulas.row(def.number()))));
            table.wordFormula(columns.score(year), TextFormula.blanks(cells, rows.words), numbers, Look.CENTRED);
        });
        table.end();
    }

    private void writeUnknown() {
        List<FiscalYear> unknown = columns.years().stream()
                .filter(year -> card.findYear(year).isPresent()
                        && rows.frameworks.findFramework(year).isEmpty())
                .toList();
        if (unknown.isEmpty()) {
            return;
        }
        rows.begin(rows.words.text("framework-lacking"), Look.TEXT, Look.TEXT);
        unknown.forEach(year -> table.text(columns.score(year), rows.words.text("framework-lacking.cell"), Look.QUIET));
        table.end();
    }

    private String lacking(Framework framework, FiscalYear year) {
        return framework.indicators().stream()
                .map(IndicatorDef::number)
                .filter(number -> card.years().get(year).findScore(number).isEmpty())
                .map(rows.words::digits)
                .collect(Collectors.joining(", "));
    }

    /** The country beside a body's official total: what a body or a division estimates is no result to compare with it. */
    void writeNational(int totalRow) {
        if (card.scorecard().source() != SourceKind.OFFICIAL
                || !card.scorecard().division().isEmpty()) {
            return;
        }
        if (columns.years().stream().anyMatch(year -> mean(year).isPresent())) {
            writeAboveMean(totalRow, writeCountry("national-mean", National::mean));
        }
        writeCountry("national-passing", National::passing);
    }

    /** A figure of the country in each year that has it, no row where none has; gives its number as Excel shows it. */
    private int writeCountry(String key, Function<National, Optional<BigDecimal>> figure) {
        Map<FiscalYear, National> known = new HashMap<>(national);
        known.keySet().retainAll(columns.years());
        known.values().removeIf(year -> figure.apply(year).isEmpty());
        if (known.isEmpty()) {
            return table.lastRow();
        }
        int row = rows.begin(rows.words.text(key), Look.TEXT, Look.TEXT);
        known.forEach((year, country) -> {
            table.number(columns.score(year), figure.apply(country), Look.SCORE);
            table.text(columns.place(year), rows.words.text("scores.reference"));
            rows.mark(columns.score(year), Look.SCORE, country.certainty() == Certainty.CONFIRMED);
        });
        table.end();
        return row;
    }

    private void writeAboveMean(int totalRow, int row) {
        rows.begin(rows.words.text("above-national"), Look.TEXT, Look.TEXT);
        for (FiscalYear year : columns.years()) {
            Optional<Framework> framework = rows.computed(year);
            if (framework.isPresent() && mean(year).isPresent()) {
                String own = TableSheet.cell(columns.score(year), totalRow);
                String country = TableSheet.cell(columns.score(year), row);
                table.formula(
                        columns.score(year),
                        "IF(COUNT(" + own + "," + country + ")=2,ROUND(" + own + "-" + country + ",8),\"\")",
                        rows.total(year).map(score -> score.subtract(mean(year).get())),
                        Look.CHANGE);
                rows.mark(columns.score(year), Look.CHANGE, Confirmed.total(framework.get()));
                rows.writeDerived(year, Look.TEXT);
            }
        }
        table.end();
    }

    private Optional<BigDecimal> mean(FiscalYear year) {
        return Optional.ofNullable(national.get(year)).flatMap(National::mean);
    }
}
