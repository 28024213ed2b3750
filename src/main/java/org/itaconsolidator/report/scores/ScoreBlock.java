package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.score.ComparisonRow;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreBook;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * One scorecard on the score sheet: a row for each indicator, instrument, total and level, then what they are held against, and the
 * largest gains and losses.
 */
final class ScoreBlock {
    /** How a row that sums up others looks. */
    private record Sums(Look text, Look score, Look change, Look centred, Look latestYear) {
        static final Sums INSTRUMENT =
                new Sums(Look.BAND, Look.BAND_SCORE, Look.BAND_CHANGE, Look.BAND_CENTRED, Look.BAND);
        static final Sums TOTAL =
                new Sums(Look.SUM, Look.SUM_SCORE, Look.SUM_CHANGE, Look.SUM_CENTRED, Look.SUM_CENTRED);
    }

    final ReportContext context;
    final TableSheet table;
    final ScoreSheetColumns columns;
    final ReportWords words;
    final Frameworks frameworks;
    final ScoreBook.Card card;
    final FiscalYear latest;
    final ScoreLines lines;

    /** The first row of indicators, as Excel numbers it. */
    final int firstRow;

    private final ScoreHistory history;
    private final ScoreChanges changes;
    private int lastFigure;

    /** The rows that begin below the last one, with a line above that says whose they are where there are several. */
    ScoreBlock(
            ReportContext context, TableSheet table, ScoreSheetColumns columns, ScoreBook.Card card, ScoreLines lines) {
        this.context = context;
        this.table = table;
        this.columns = columns;
        this.card = card;
        this.lines = lines;
        words = context.words();
        frameworks = context.frameworks();
        latest = card.latest();
        if (columns.several()) {
            for (String line : table.linesOf(words.shortCard(card.scorecard()), Look.SECTION)) {
                begin("", Look.SECTION, Look.SECTION);
                table.text(columns.number, line, Look.SECTION);
                table.height(ThaiMetrics.roomyHeightOf(1, Look.SECTION.size()));
            }
        }
        firstRow = table.lastRow() + 1;
        history = new ScoreHistory(this);
        changes = new ScoreChanges(this);
    }

    /** Writes the rows; gives where the figures stand, where the latest year has a framework. */
    Optional<ScorePlaces> write() {
        lines.all().forEach(this::writeIndicator);
        for (Instrument instrument : Instrument.values()) {
            writeSum(Figure.of(instrument), words.text("instrument." + instrument), Sums.INSTRUMENT);
        }
        int totalRow = writeSum(Figure.TOTAL, words.text("total"), Sums.TOTAL);
        int levelRow = writeLevels();
        new ScoreReferences(this).write(totalRow);
        lastFigure = table.lastRow();
        changes.writeLargest();
        return frameworks
                .findFramework(latest)
                .filter(any -> row(latest).isPresent())
                .map(framework -> new ScorePlaces(
                        context, table.quotedName(), columns, formulas(framework, latest), card, lines));
    }

    /** The last row that has figures of every year, as Excel numbers it; once the rows are written. */
    int lastFigure() {
        return lastFigure;
    }

    /** Begins a row with its name; gives its number as Excel shows it. */
    int begin(String name, Look look, Look others) {
        int row = table.begin();
        table.fill(0, columns.all().size() - 1, others);
        if (columns.several()) {
            Scorecard scorecard = card.scorecard();
            table.text(columns.body, words.shortBody(scorecard.body()));
            table.text(columns.body + 1, scorecard.division());
            table.text(columns.body + 2, words.word("source", scorecard.source().code()));
        }
        table.text(columns.name, name, look);
        return row;
    }

    private void writeIndicator(ScoreLines.Line line) {
        int row = begin(name(line), Look.TEXT, Look.TEXT);
        for (FiscalYear year : columns.years()) {
            Optional<ScoreRow> score = find(year, line);
            table.put(
                    columns.score(year),
                    Expr.number(score.map(ScoreRow::score)).ifSure(context.isScoreSure(year)),
                    Look.ACTUAL_SCORE);
            score.map(ScoreRow::place).ifPresent(place -> writePlace(year, place, Look.TEXT));
            if (columns.hasChange(year)) {
                writeChange(year, row, line);
            }
        }
        if (line.in(latest).isPresent()) {
            table.whole(columns.number, line.number());
            writeLatest(line, row);
            changes.writePlace(line, row);
        }
        history.writeBest(line, row);
        table.end();
    }

    /** The latest name, with what it was called before, and where it stood where the latest year does not have it. */
    private String name(ScoreLines.Line line) {
        StringBuilder text = new StringBuilder(line.name());
        if (line.in(latest).isEmpty()) {
            text.append('\n').append(former("line.gone", line.year(), line.number(), line.name()));
        }
        String shown = line.name();
        int number = line.number();
        for (FiscalYear year : card.years().descendingKeySet()) {
            Optional<IndicatorDef> then = frameworks
                    .findFramework(year)
                    .filter(any -> line.in(year).isPresent())
                    .map(framework -> framework.getIndicator(line.in(year).getAsInt()));
            if (then.isPresent()
                    && (!then.get().name().equals(shown) || then.get().number() != number)) {
                shown = then.get().name();
                number = then.get().number();
                text.append('\n').append(former("line.was", year, number, shown));
            }
        }
        return text.toString();
    }

    private String former(String key, FiscalYear year, int number, String name) {
        return words.text(key, Map.of("year", words.year(year), "number", words.digits(number), "name", name));
    }

    /** What is said of the latest score alone. */
    private void writeLatest(ScoreLines.Line line, int row) {
        int number = line.number();
        ScoreBook.Year scores = card.years().get(latest);
        writeLatestYear(Look.CENTRED);
        writeTarget(cell(latest, row, scores.findScore(number)), Look.SCORE, Look.CHANGE);
        frameworks.findFramework(latest).ifPresent(framework -> {
            writeContribution(framework, line, row);
            ScoreFormulas formulas = formulas(framework, latest);
            Optional<BigDecimal> rank =
                    Optional.ofNullable(scores.comparisons.get(number)).map(each -> BigDecimal.valueOf(each.rank()));
            table.put(columns.rank, formulas.rank(number, rank), Look.WHOLE);
            table.put(columns.rankInside, formulas.rankInside(number, scores), Look.WHOLE);
        });
        history.writeVerdict(Figure.of(number), row, Look.TEXT);
    }

    /** A change may be a number only where the years may be compared; a missing score leaves the formula blank. */
    private void writeChange(FiscalYear year, int row, ScoreLines.Line line) {
        boolean before = line.in(year.previous()).isPresent();
        if (card.findYear(year).isEmpty()
                || card.findYear(year.previous()).isEmpty()
                || line.in(year).isEmpty() && !before) {
            return;
        }
        if (frameworks.findFramework(year).isEmpty()
                || frameworks.findFramework(year.previous()).isEmpty()) {
            refuse(year, "framework-unknown");
        } else if (line.in(year).isEmpty()) {
            refuse(year, "indicator-gone");
        } else {
            Figure figure = Figure.of(line.in(year).getAsInt());
            Optional<String> refusal = card.years().get(year).findRefusal(figure);
            if (refusal.isPresent() || !before) {
                refuse(year, refusal.orElse("indicator-new"));
                return;
            }
            Expr change = change(year, row, figure, score(year, line), score(year.previous(), line));
            table.put(columns.change(year), change, Look.CHANGE);
        }
    }

    private void refuse(FiscalYear year, String reason) {
        table.text(columns.change(year), context.comparisons().text(reason), Look.QUIET);
    }

    /** The change of a row from the year before; where a score is missing it says so until that is there. */
    private Expr change(
            FiscalYear year, int row, Figure figure, Optional<BigDecimal> now, Optional<BigDecimal> before) {
        String lack = card.years()
                .get(year)
                .findLack(figure)
                .map(context.comparisons()::text)
                .orElse("");
        return Expr.differenceOr(cell(year, row, now), cell(year.previous(), row, before), Expr.EXACT, lack);
    }

    /** The year of which the figures beside it are, where scorecards may differ in it. */
    private void writeLatestYear(Look look) {
        if (columns.several()) {
            table.text(columns.latestYear, words.year(latest), look);
        }
    }

    private void writeTarget(Expr score, Look scoreLook, Look changeLook) {
        if (frameworks.isBeforeFirst(latest)) {
            return;
        }
        Optional<BigDecimal> target = Optional.of(context.target());
        table.number(columns.target, target, scoreLook);
        Expr aim = Expr.of(TableSheet.cell(columns.target, table.lastRow()), target);
        table.put(columns.gap, Expr.difference(score, aim, Expr.EXACT), changeLook);
    }

    /** What the change of an indicator means for the total: change times weight, where both years weigh alike. */
    private void writeContribution(Framework framework, ScoreLines.Line line, int row) {
        if (!tellsContributions() || !sameWeight(framework, line.number())) {
            return;
        }
        String change = TableSheet.cell(columns.change(latest), row);
        String ofTotal = TableSheet.cell(columns.change(latest), totalRow());
        String weight = framework.weightOf(line.number()).toPlainString();
        table.put(
                columns.contribution,
                Expr.of(
                                Expr.ifAll(List.of(change, ofTotal), change + "*" + weight),
                                contribution(framework, line.number()))
                        .ifSure(isChangeSure()),
                Look.CHANGE);
    }

    /** That of several indicators together. */
    private void writeContribution(List<Integer> indicators, Look look) {
        Framework framework = frameworks.getFramework(latest);
        if (!tellsContributions() || !indicators.stream().allMatch(number -> sameWeight(framework, number))) {
            return;
        }
        List<String> cells = indicators.stream()
                .map(number -> TableSheet.cell(columns.contribution, firstRow + lines.of(latest, number)))
                .toList();
        List<BigDecimal> known = indicators.stream()
                .flatMap(number -> contribution(framework, number).stream())
                .toList();
        Optional<BigDecimal> sum = known.size() == indicators.size()
                ? Optional.of(known.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                : Optional.empty();
        table.put(
                columns.contribution,
                Expr.of(Expr.ifAll(cells, "SUM(" + String.join(",", cells) + ")"), sum)
                        .ifSure(isChangeSure()),
                look);
    }

    /** Where totals may not be compared, nothing has moved the one to the other. */
    private boolean tellsContributions() {
        return columns.contribution >= 0
                && columns.hasChange(latest)
                && card.years().get(latest).findRefusal(Figure.TOTAL).isEmpty();
    }

    /** Without both totals nothing is known of what moved the one to the other. */
    private Optional<BigDecimal> contribution(Framework framework, int number) {
        return Optional.ofNullable(card.years().get(latest).comparisons.get(number))
                .flatMap(ComparisonRow::change)
                .filter(any ->
                        total(latest).isPresent() && total(latest.previous()).isPresent())
                .map(framework.weightOf(number)::multiply);
    }

    private boolean isChangeSure() {
        return context.isSure(latest) && context.isSure(latest.previous());
    }

    private boolean sameWeight(Framework framework, int number) {
        OptionalInt earlier = lines.all().get(lines.of(latest, number)).in(latest.previous());
        return frameworks
                .findFramework(latest.previous())
                .filter(before -> earlier.isPresent()
                        && before.weightOf(earlier.getAsInt()).compareTo(framework.weightOf(number)) == 0)
                .isPresent();
    }

    /** The row of an instrument or of the totals; gives its number as Excel shows it. */
    private int writeSum(Figure figure, String name, Sums looks) {
        int row = begin(name, looks.text(), looks.text());
        for (FiscalYear year : columns.years()) {
            Optional<Framework> framework = computed(year);
            if (framework.isEmpty()) {
                writeUnknown(year);
                continue;
            }
            table.put(columns.score(year), formulas(framework.get(), year).of(figure), looks.score());
            Optional<Place> stated = figure.instrument().isPresent() ? Optional.empty() : findAgreeing(year);
            if (stated.isPresent()) {
                writePlace(year, stated.get(), looks.text());
            } else {
                writeDerived(year, looks.text());
            }
            writeSumChange(year, row, figure, looks.change());
        }
        if (computed(latest).isPresent()) {
            writeLatestYear(looks.latestYear());
            writeTarget(
                    cell(latest, row, value(latest, figure)).ifSure(isSure(latest, figure)),
                    looks.score(),
                    looks.change());
            history.writeBest(figure, row, looks.score(), looks.centred());
            history.writeVerdict(figure, row, looks.text());
            Framework framework = frameworks.getFramework(latest);
            writeContribution(
                    figure.instrument().map(framework::indicatorsOf).orElseGet(framework::indicators).stream()
                            .map(IndicatorDef::number)
                            .toList(),
                    looks.change());
        }
        table.end();
        return row;
    }

    private void writeSumChange(FiscalYear year, int row, Figure figure, Look look) {
        if (!columns.hasChange(year) || card.findYear(year.previous()).isEmpty()) {
            return;
        }
        if (computed(year.previous()).isEmpty()) {
            writeUnknown(year);
            return;
        }
        Optional<String> refusal = card.years().get(year).findRefusal(figure);
        if (refusal.isPresent()) {
            refuse(year, refusal.get());
            return;
        }
        table.put(
                columns.change(year),
                change(year, row, figure, value(year, figure), value(year.previous(), figure))
                        .ifSure(isSure(year, figure) && isSure(year.previous(), figure)),
                look);
    }

    private boolean isSure(FiscalYear year, Figure figure) {
        return figure.instrument().isPresent() ? context.isSure(year) : context.isTotalSure(year);
    }

    /** A change is not computed where what one of the two years assessed is not known. */
    private void writeUnknown(FiscalYear year) {
        boolean both = columns.hasChange(year)
                && card.findYear(year).isPresent()
                && card.findYear(year.previous()).isPresent();
        if (both
                && (frameworks.findFramework(year).isEmpty()
                        || frameworks.findFramework(year.previous()).isEmpty())) {
            refuse(year, "framework-unknown");
        }
    }

    /** The row of the levels; gives its number as Excel shows it. */
    private int writeLevels() {
        int row = begin(words.text("level"), Look.BAND, Look.BAND_CENTRED);
        for (FiscalYear year : columns.years()) {
            computed(year).ifPresent(framework -> {
                table.put(columns.score(year), formulas(framework, year).level(), Look.BAND_CENTRED);
                writeDerived(year, Look.BAND);
            });
        }
        table.end();
        return row;
    }

    /** Says in the columns of places that a figure follows from the scores above it. */
    void writeDerived(FiscalYear year, Look look) {
        table.text(columns.place(year), words.text("scores.derived"), look);
    }

    /** Says where a figure stands, with a link into the marked copy where there is one. */
    void writePlace(FiscalYear year, Place place, Look look) {
        table.link(columns.place(year), context.findLink(place, place.toString()), place.toString(), look);
    }

    /** Where a document states the total that the scores give. */
    private Optional<Place> findAgreeing(FiscalYear year) {
        return row(year)
                .filter(total -> total.agrees().orElse(false))
                .flatMap(any -> card.findYear(year))
                .flatMap(ScoreBook.Year::findStatedPlace);
    }

    Expr cell(FiscalYear year, int row, Optional<BigDecimal> value) {
        return Expr.of(TableSheet.cell(columns.score(year), row), value).ifSure(context.isScoreSure(year));
    }

    /** The name of an indicator of the latest year. */
    String nameOf(int indicator) {
        return lines.all().get(lines.of(latest, indicator)).name();
    }

    /** What follows from a year's column. */
    ScoreFormulas formulas(Framework framework, FiscalYear year) {
        return new ScoreFormulas(
                framework,
                columns.score(year),
                firstRow,
                lines.all().size(),
                number -> lines.of(year, number),
                row(year));
    }

    private int totalRow() {
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
        return value(year, Figure.TOTAL);
    }

    /** The score of an instrument, or the total. */
    Optional<BigDecimal> value(FiscalYear year, Figure figure) {
        return row(year)
                .flatMap(row -> figure.instrument().isPresent()
                        ? Optional.ofNullable(
                                row.instruments().get(figure.instrument().get()))
                        : row.total());
    }

    /** An indicator's score in a year, by the row that it stands in. */
    Optional<BigDecimal> score(FiscalYear year, ScoreLines.Line line) {
        return find(year, line).map(ScoreRow::score);
    }

    private Optional<ScoreRow> find(FiscalYear year, ScoreLines.Line line) {
        return card.findYear(year)
                .filter(any -> line.in(year).isPresent())
                .map(found -> found.scores.get(line.in(year).getAsInt()));
    }
}
