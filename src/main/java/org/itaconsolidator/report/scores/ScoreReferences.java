package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.score.StatedInstrumentRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;

/** What a scorecard's totals are held against: scores that lack, figures that documents state, and the country's. */
final class ScoreReferences {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ScoreBlock block;
    private final TableSheet table;
    private final ScoreSheetColumns columns;
    private final ScoreBook.Card card;
    private final ReportWords words;
    private final Map<FiscalYear, National> national;

    ScoreReferences(ScoreBlock block) {
        this.block = block;
        table = block.table;
        columns = block.columns;
        card = block.card;
        words = block.words;
        national = block.frameworks.listNational().stream()
                .filter(country -> columns.years().contains(country.fiscalYear()))
                .collect(Collectors.toMap(National::fiscalYear, year -> year));
    }

    /** Writes the rows, each where a year has something to tell. */
    void write(int totalRow) {
        row(
                "framework-lacking",
                year -> card.findYear(year).isPresent()
                        && block.frameworks.findFramework(year).isEmpty(),
                year -> Expr.text(words.text("framework-lacking.cell")),
                Look.QUIET);
        writeLacking();
        for (Instrument instrument : Instrument.values()) {
            writeStated(
                    words.text("reported-instrument", Map.of("instrument", instrument)),
                    year -> stated(year, instrument).map(StatedInstrumentRow::value),
                    year -> stated(year, instrument)
                            .flatMap(row -> ReportedFigure.fullMarks(row.text()))
                            .filter(marks -> marks.compareTo(HUNDRED) < 0),
                    year -> block.row(year).map(row -> row.instruments().get(instrument)),
                    year -> block.computed(year)
                            .map(framework ->
                                    framework.getInstrument(instrument).weight().movePointRight(2)),
                    year -> stated(year, instrument).map(StatedInstrumentRow::place));
        }
        writeStated(
                words.text("reported-total"),
                year -> block.row(year).flatMap(TotalRow::reportedTotal),
                any -> Optional.empty(),
                year -> block.row(year).flatMap(TotalRow::total),
                any -> Optional.empty(),
                year -> card.findYear(year).flatMap(ScoreBook.Year::findStatedPlace));
        TotalNotes notes = new TotalNotes(block.context);
        String mark = words.text("total.contradicted-cell");
        row(
                "reported-total-check",
                year -> notes.findContradiction(card, year).isPresent(),
                year -> notes.whileContradicted(card, year, TableSheet.cell(columns.score(year), totalRow), mark),
                Look.BAD); // the mark goes when the scores are mended
        row(
                "reported-level",
                year -> block.row(year)
                        .filter(row -> row.reportedLevel().isPresent()
                                && !row.reportedLevel().equals(row.level()))
                        .isPresent(),
                year -> Expr.text(
                        block.row(year).flatMap(TotalRow::reportedLevel).orElseThrow()),
                Look.CENTRED);
        if (card.scorecard().source() == SourceKind.OFFICIAL
                && card.scorecard().division().isEmpty()) {
            writeNational(totalRow); // what a body or a division estimates is no result to compare with the country's
        }
    }

    private Optional<StatedInstrumentRow> stated(FiscalYear year, Instrument instrument) {
        return card.findYear(year).map(found -> found.statedInstruments.get(instrument));
    }

    /** A row with a cell for each year for which there is one; no row for none. */
    private void row(String key, Predicate<FiscalYear> has, Function<FiscalYear, Expr> cell, Look look) {
        List<FiscalYear> years = columns.years().stream().filter(has).toList();
        if (!years.isEmpty()) {
            block.begin(words.text(key), Look.TEXT, Look.TEXT);
            years.forEach(year -> table.put(columns.score(year), cell.apply(year), look));
            table.end();
        }
    }

    /**
     * A figure as documents state it, in a row where one of them is not what the scores give.
     *
     * @param said the full mark that the document names with it, below 100
     * @param weighted the full mark where the documents may state it with its weight already, such as 30
     */
    private void writeStated(
            String name,
            Function<FiscalYear, Optional<BigDecimal>> stated,
            Function<FiscalYear, Optional<BigDecimal>> said,
            Function<FiscalYear, Optional<BigDecimal>> computed,
            Function<FiscalYear, Optional<BigDecimal>> weighted,
            Function<FiscalYear, Optional<Place>> place) {
        if (columns.years().stream()
                .noneMatch(year -> stated.apply(year)
                        .filter(value -> !isGiven(value, computed.apply(year), weighted.apply(year)))
                        .isPresent())) {
            return;
        }
        block.begin(name, Look.TEXT, Look.TEXT);
        for (FiscalYear year : columns.years()) {
            Optional<BigDecimal> value = stated.apply(year);
            Optional<BigDecimal> full = value.flatMap(stands -> said.apply(year)
                    .or(() -> weighted.apply(year)
                            .filter(any -> !isGiven(stands, computed.apply(year), Optional.empty()))
                            .filter(most -> isGiven(stands, computed.apply(year), Optional.of(most)))));
            if (full.isPresent()) {
                table.put(
                        columns.score(year),
                        Expr.text(words.text(
                                "reported-of",
                                Map.of(
                                        "score", words.score(value.orElseThrow()),
                                        "full",
                                                words.digits(full.get()
                                                        .stripTrailingZeros()
                                                        .toPlainString())))),
                        Look.CENTRED);
            } else {
                table.number(columns.score(year), value, Look.SCORE);
            }
            place.apply(year).ifPresent(found -> block.writePlace(year, found, Look.TEXT));
        }
        table.end();
    }

    /** Whether a stated figure is what the scores give, with its weight or without. */
    private static boolean isGiven(BigDecimal stated, Optional<BigDecimal> computed, Optional<BigDecimal> weighted) {
        return computed.filter(score -> isNear(stated, score)
                        || weighted.filter(full ->
                                        isNear(stated, score.multiply(full).movePointLeft(2)))
                                .isPresent())
                .isPresent();
    }

    private static boolean isNear(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().compareTo(TotalRow.TOLERANCE) <= 0;
    }

    /** Which scores keep a year from having a total. */
    private void writeLacking() {
        Map<FiscalYear, Expr> lacking = new HashMap<>();
        for (FiscalYear year : columns.years()) {
            block.computed(year)
                    .filter(any -> block.total(year).isEmpty())
                    .ifPresent(framework -> lacking.put(
                            year,
                            TotalNotes.missing(
                                    block.formulas(framework, year).cells(),
                                    framework,
                                    card.years().get(year),
                                    words)));
        }
        if (!lacking.values().stream().allMatch(each -> each.text().isEmpty())) {
            row("scores-lacking", lacking::containsKey, lacking::get, Look.CENTRED);
        }
    }

    private void writeNational(int totalRow) {
        if (columns.years().stream().anyMatch(year -> mean(year).number().isPresent())) {
            int row = writeCountry("national-mean", this::mean);
            block.begin(words.text("above-national"), Look.TEXT, Look.TEXT);
            for (FiscalYear year : columns.years()) {
                if (block.computed(year).isPresent() && mean(year).number().isPresent()) {
                    Expr own = block.cell(year, totalRow, block.total(year)).ifSure(block.context.isTotalSure(year));
                    Expr country = block.cell(year, row, mean(year).number());
                    table.put(columns.score(year), Expr.difference(own, country, Expr.EXACT), Look.CHANGE);
                    block.writeDerived(year, Look.TEXT);
                }
            }
            table.end();
        }
        writeCountry("national-passing", year -> country(year, National::passing));
    }

    /** A row with a figure of the country; gives its number as Excel shows it. */
    private int writeCountry(String key, Function<FiscalYear, Expr> figure) {
        List<FiscalYear> known = columns.years().stream()
                .filter(year -> figure.apply(year).number().isPresent())
                .toList();
        if (!known.isEmpty()) {
            block.begin(words.text(key), Look.TEXT, Look.TEXT);
            known.forEach(year -> {
                table.put(columns.score(year), figure.apply(year), Look.SCORE);
                table.text(columns.place(year), words.text("scores.reference"));
            });
            table.end();
        }
        return table.lastRow();
    }

    private Expr mean(FiscalYear year) {
        return country(year, National::mean);
    }

    private Expr country(FiscalYear year, Function<National, Optional<BigDecimal>> figure) {
        Optional<National> country = Optional.ofNullable(national.get(year));
        return Expr.number(country.flatMap(figure))
                .ifSure(country.filter(each -> each.certainty() == Certainty.CONFIRMED)
                        .isPresent());
    }
}
