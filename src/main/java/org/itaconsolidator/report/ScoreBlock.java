package org.itaconsolidator.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Confirmed;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.National;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.ComparisonRow;
import org.itaconsolidator.model.FigureRow;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.ScoreRow;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.TotalRow;
import org.itaconsolidator.report.SheetStyles.Look;

/** The rows of one scorecard on the score sheet: indicators, instruments, total, level, the country beside it. */
final class ScoreBlock {
    private final TableSheet table;
    private final ScoreColumns columns;
    private final ReportWords words;
    private final Messages comparisons;
    private final Frameworks frameworks;
    private final ReportContent content;
    private final Map<FiscalYear, National> national;
    private final ScoreBook.Card card;
    private final BigDecimal target;
    private final boolean several;
    private final FiscalYear latest;
    private final int firstRow;

    ScoreBlock(
            TableSheet table,
            ScoreColumns columns,
            ReportWords words,
            Messages comparisons,
            Frameworks frameworks,
            ReportContent content,
            Map<FiscalYear, National> national,
            ScoreBook.Card card,
            BigDecimal target,
            boolean several) {
        this.table = table;
        this.columns = columns;
        this.words = words;
        this.comparisons = comparisons;
        this.frameworks = frameworks;
        this.content = content;
        this.national = national;
        this.card = card;
        this.target = target;
        this.several = several;
        latest = card.latest();
        firstRow = table.lastRow() + 1;
    }

    /** Writes the rows; gives where the figures stand, where the latest year has a framework and a total. */
    Optional<ScorePlaces> write(List<IndicatorDef> indicators) {
        indicators.forEach(this::writeIndicator);
        for (Instrument instrument : Instrument.values()) {
            int row = begin(words.text("instrument." + instrument), Look.BAND, Look.BAND);
            writeInstrument(instrument, row);
            table.end();
        }
        int totalRow = begin(words.text("total"), Look.SUM, Look.SUM);
        writeTotals(totalRow, indicators.size());
        table.end();
        int levelRow = begin(words.text("level"), Look.BAND, Look.BAND_CENTRED);
        writeLevels();
        table.end();
        writeStated();
        writeNational(totalRow);
        if (frameworks.findFramework(latest).isEmpty() || total(latest).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new ScorePlaces(
                table.quotedName(),
                columns,
                new ScoreFormulas(frameworks.getFramework(latest), columns.score(latest), firstRow),
                firstRow,
                levelRow,
                latest));
    }

    private int begin(String name, Look look, Look others) {
        int row = table.begin();
        table.fill(0, columns.all().size() - 1, others);
        if (several) {
            Scorecard scorecard = card.scorecard();
            table.text(columns.body, words.body(scorecard.body()));
            table.text(columns.body + 1, scorecard.division());
            table.text(columns.body + 2, words.word("source", scorecard.source().code()));
        }
        table.text(columns.name, name, look);
        return row;
    }

    private void writeIndicator(IndicatorDef indicator) {
        int row = begin(indicator.name(), Look.TEXT, Look.TEXT);
        int number = indicator.number();
        table.whole(columns.number, number);
        for (FiscalYear year : columns.years()) {
            Optional<ScoreBook.Year> found = card.findYear(year);
            Optional<ScoreRow> score = found.map(scores -> scores.scores.get(number));
            table.number(columns.score(year), score.map(ScoreRow::score), Look.ACTUAL_SCORE);
            score.ifPresent(each -> table.link(
                    columns.place(year),
                    content.findReturned(each.place().fileName())
                            .flatMap(path -> Links.beside(
                                    path,
                                    each.place().sheet(),
                                    each.place().cell(),
                                    each.place().toString())),
                    each.place().toString(),
                    Look.TEXT));
            if (columns.hasChange(year)) {
                writeChange(year, row, found.map(scores -> scores.comparisons.get(number)));
            }
        }
        ComparisonRow comparison = card.years().get(latest).comparisons.get(number);
        writeLatestYear(Look.CENTRED);
        writeTarget(row, Optional.ofNullable(comparison).map(ComparisonRow::gapToTarget), Look.SCORE, Look.CHANGE);
        frameworks.findFramework(latest).ifPresent(framework -> {
            writeContribution(framework, number, row, Optional.ofNullable(comparison));
            table.formula(
                    columns.rank,
                    new ScoreFormulas(framework, columns.score(latest), firstRow).rank(row),
                    Optional.ofNullable(comparison).map(each -> BigDecimal.valueOf(each.rank())),
                    Look.WHOLE);
        });
        writeBest(number, row);
        Optional.ofNullable(card.years().get(latest).figures.get(number))
                .flatMap(FigureRow::history)
                .ifPresent(history -> table.text(
                        columns.outlier,
                        comparisons.text(history.verdict().code(), Map.of("others", words.digits(history.others()))),
                        history.verdict() == FigureRow.Verdict.OUTLIER ? Look.WATCH : Look.TEXT));
    }

    /** A change may be a number only where the years may be compared; a missing score leaves the formula blank. */
    private void writeChange(FiscalYear year, int row, Optional<ComparisonRow> comparison) {
        if (card.findYear(year).isEmpty() || card.findYear(year.previous()).isEmpty() || !comparable(year)) {
            return;
        }
        boolean refused = comparison
                .filter(each -> each.change().isEmpty())
                .flatMap(each -> card.findYear(year.previous()).flatMap(before -> before.findScore(each.indicator())))
                .isPresent();
        if (refused) {
            String why = Optional.ofNullable(
                            card.years().get(year).figures.get(comparison.get().indicator()))
                    .flatMap(FigureRow::change)
                    .flatMap(FigureRow.Change::reason)
                    .map(comparisons::text)
                    .orElseGet(() -> words.text("not-comparable"));
            table.text(columns.change(year), why, Look.QUIET);
            return;
        }
        table.formula(
                columns.change(year),
                ScoreFormulas.difference(columns.score(year), columns.score(year.previous()), row),
                comparison.flatMap(ComparisonRow::change),
                Look.CHANGE);
    }

    private boolean comparable(FiscalYear year) {
        return frameworks.findFramework(year).isPresent()
                && frameworks.findFramework(year.previous()).isPresent();
    }

    private void writeContribution(Framework framework, int number, int row, Optional<ComparisonRow> comparison) {
        if (!columns.hasChange(latest) || !sameWeight(framework, number)) {
            return;
        }
        boolean refused = comparison.isPresent()
                && comparison.get().change().isEmpty()
                && card.findYear(latest.previous())
                        .flatMap(year -> year.findScore(number))
                        .isPresent();
        if (refused) {
            return;
        }
        BigDecimal weight = framework.weightOf(number);
        String change = TableSheet.cell(columns.change(latest), row);
        table.formula(
                columns.contribution,
                "IF(ISNUMBER(" + change + ")," + change + "*" + weight.toPlainString() + ",\"\")",
                comparison.flatMap(ComparisonRow::change).map(weight::multiply),
                Look.CHANGE);
        mark(columns.contribution, Look.CHANGE, Confirmed.total(framework));
    }

    private boolean sameWeight(Framework framework, int number) {
        return frameworks
                .findFramework(latest.previous())
                .filter(before -> number <= before.indicators().size())
                .filter(before -> before.weightOf(number).compareTo(framework.weightOf(number)) == 0)
                .isPresent();
    }

    private void writeBest(int number, int row) {
        List<FiscalYear> scored = columns.years().stream()
                .filter(year -> card.findYear(year)
                        .flatMap(found -> found.findScore(number))
                        .isPresent())
                .toList();
        int from = columns.score(columns.years().get(0));
        int to = columns.score(columns.years().get(columns.years().size() - 1));
        if (scored.isEmpty() || from == to) {
            return;
        }
        FiscalYear bestYear = scored.stream()
                .reduce((a, b) -> score(a, number).compareTo(score(b, number)) >= 0 ? a : b)
                .get();
        String all = TableSheet.cell(from, row) + ":" + TableSheet.cell(to, row);
        table.formula(columns.best, "MAX(" + all + ")", Optional.of(score(bestYear, number)), Look.SCORE);
        String headings = TableSheet.fixed(from, table.headingsRow()) + ":" + TableSheet.fixed(to, table.headingsRow());
        table.wordFormula(
                columns.bestYear,
                "INDEX(" + headings + ",MATCH(" + TableSheet.cell(columns.best, row) + "," + all + ",0))",
                words.year(bestYear),
                Look.CENTRED);
    }

    private BigDecimal score(FiscalYear year, int number) {
        return card.years().get(year).findScore(number).orElseThrow();
    }

    private void writeInstrument(Instrument instrument, int row) {
        for (FiscalYear year : columns.years()) {
            Optional<Framework> framework = computed(year);
            if (framework.isEmpty()) {
                continue;
            }
            table.formula(
                    columns.score(year),
                    formulas(framework.get(), year).instrument(instrument),
                    instrument(year, instrument),
                    Look.BAND_SCORE);
            mark(columns.score(year), Look.BAND_SCORE, Confirmed.total(framework.get()));
            writeSumChange(
                    year, row, instrument(year, instrument), instrument(year.previous(), instrument), Look.BAND_CHANGE);
        }
        if (computed(latest).isPresent()) {
            writeLatestYear(Look.BAND);
            Optional<BigDecimal> gap = instrument(latest, instrument).map(score -> score.subtract(target));
            writeTarget(row, gap, Look.BAND_SCORE, Look.BAND_CHANGE);
            writeContributions(
                    row,
                    frameworks.getFramework(latest).indicatorsOf(instrument).stream()
                            .map(IndicatorDef::number)
                            .toList(),
                    Look.BAND_CHANGE);
        }
    }

    private void writeTotals(int row, int indicators) {
        for (FiscalYear year : columns.years()) {
            Optional<Framework> framework = computed(year);
            if (framework.isEmpty()) {
                continue;
            }
            table.formula(columns.score(year), formulas(framework.get(), year).total(), total(year), Look.SUM_SCORE);
            mark(columns.score(year), Look.SUM_SCORE, Confirmed.total(framework.get()));
            writeSumChange(year, row, total(year), total(year.previous()), Look.SUM_CHANGE);
        }
        if (computed(latest).isPresent()) {
            writeLatestYear(Look.SUM_CENTRED);
            writeTarget(row, total(latest).map(score -> score.subtract(target)), Look.SUM_SCORE, Look.SUM_CHANGE);
            writeContributions(
                    row,
                    frameworks.getFramework(latest).indicators().stream()
                            .map(IndicatorDef::number)
                            .toList(),
                    Look.SUM_CHANGE);
        }
    }

    private void writeSumChange(
            FiscalYear year, int row, Optional<BigDecimal> now, Optional<BigDecimal> before, Look look) {
        if (!columns.hasChange(year) || computed(year.previous()).isEmpty()) {
            return;
        }
        table.formula(
                columns.change(year),
                ScoreFormulas.difference(columns.score(year), columns.score(year.previous()), row),
                now.flatMap(score -> before.map(score::subtract)),
                look);
        boolean sure = Confirmed.total(frameworks.getFramework(year))
                && Confirmed.total(frameworks.getFramework(year.previous()));
        mark(columns.change(year), look, sure);
    }

    private void writeContributions(int row, List<Integer> indicators, Look look) {
        Framework framework = frameworks.getFramework(latest);
        if (!columns.hasChange(latest) || !indicators.stream().allMatch(number -> sameWeight(framework, number))) {
            return;
        }
        String cells = indicators.stream()
                .map(number -> TableSheet.cell(columns.contribution, firstRow + number - 1))
                .collect(Collectors.joining(","));
        Map<Integer, ComparisonRow> comparisons = card.years().get(latest).comparisons;
        boolean whole = indicators.stream()
                .allMatch(number -> Optional.ofNullable(comparisons.get(number))
                        .flatMap(ComparisonRow::change)
                        .isPresent());
        Optional<BigDecimal> sum = whole
                ? Optional.of(indicators.stream()
                        .map(number -> comparisons.get(number).change().get().multiply(framework.weightOf(number)))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
        table.formula(
                columns.contribution,
                "IF(COUNT(" + cells + ")=" + indicators.size() + ",SUM(" + cells + "),\"\")",
                sum,
                look);
        mark(columns.contribution, look, Confirmed.total(framework));
    }

    private void writeLatestYear(Look look) {
        if (several) {
            table.text(columns.latestYear, words.year(latest), look);
        }
    }

    private void writeTarget(int row, Optional<BigDecimal> gap, Look scoreLook, Look changeLook) {
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

    private void writeLevels() {
        for (FiscalYear year : columns.years()) {
            computed(year).ifPresent(framework -> {
                String level = card.findYear(year)
                        .flatMap(ScoreBook.Year::findTotal)
                        .flatMap(TotalRow::level)
                        .orElse("");
                table.wordFormula(columns.score(year), formulas(framework, year).level(), level, Look.BAND_CENTRED);
                mark(columns.score(year), Look.BAND_CENTRED, Confirmed.level(framework));
            });
        }
    }

    private void writeStated() {
        boolean stated = columns.years().stream()
                .anyMatch(year -> row(year).flatMap(TotalRow::reportedTotal).isPresent());
        if (!stated) {
            return;
        }
        begin(words.text("reported-total"), Look.TEXT, Look.TEXT);
        columns.years()
                .forEach(year ->
                        table.number(columns.score(year), row(year).flatMap(TotalRow::reportedTotal), Look.SCORE));
        table.end();
    }

    /** The country's mean beside a body's total; a division's own estimate is no result to compare with it. */
    private void writeNational(int totalRow) {
        boolean known = columns.years().stream().anyMatch(year -> mean(year).isPresent());
        if (!known || !card.scorecard().division().isEmpty()) {
            return;
        }
        int row = begin(words.text("national-mean"), Look.TEXT, Look.TEXT);
        for (FiscalYear year : columns.years()) {
            table.number(columns.score(year), mean(year), Look.SCORE);
            mark(
                    columns.score(year),
                    Look.SCORE,
                    mean(year).isEmpty() || national.get(year).certainty() == Certainty.CONFIRMED);
        }
        table.end();
        begin(words.text("above-national"), Look.TEXT, Look.TEXT);
        for (FiscalYear year : columns.years()) {
            Optional<Framework> framework = computed(year);
            if (framework.isPresent() && mean(year).isPresent()) {
                String own = TableSheet.cell(columns.score(year), totalRow);
                String country = TableSheet.cell(columns.score(year), row);
                table.formula(
                        columns.score(year),
                        "IF(COUNT(" + own + "," + country + ")=2,ROUND(" + own + "-" + country + ",8),\"\")",
                        total(year).map(score -> score.subtract(mean(year).get())),
                        Look.CHANGE);
                mark(columns.score(year), Look.CHANGE, Confirmed.total(framework.get()));
            }
        }
        table.end();
    }

    private Optional<BigDecimal> mean(FiscalYear year) {
        return Optional.ofNullable(national.get(year)).flatMap(National::mean);
    }

    private void mark(int column, Look look, boolean sure) {
        if (!sure) {
            table.markUnconfirmed(column, look);
        }
    }

    private ScoreFormulas formulas(Framework framework, FiscalYear year) {
        return new ScoreFormulas(framework, columns.score(year), firstRow);
    }

    /** The framework of a year of which the scorecard has scores; without one nothing is computed. */
    private Optional<Framework> computed(FiscalYear year) {
        return frameworks.findFramework(year).filter(any -> row(year).isPresent());
    }

    private Optional<TotalRow> row(FiscalYear year) {
        return card.findYear(year).flatMap(ScoreBook.Year::findTotal);
    }

    private Optional<BigDecimal> total(FiscalYear year) {
        return row(year).flatMap(TotalRow::total);
    }

    private Optional<BigDecimal> instrument(FiscalYear year, Instrument instrument) {
        return row(year).map(found -> found.instruments().get(instrument));
    }
}
