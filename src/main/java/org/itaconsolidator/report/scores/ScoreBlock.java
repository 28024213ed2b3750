package org.itaconsolidator.report.scores;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Certainty;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.Frameworks.National;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.score.Results;
import org.itaconsolidator.model.score.ScoreRow;
import org.itaconsolidator.model.score.StatedFigureRow;
import org.itaconsolidator.model.score.TotalRow;
import org.itaconsolidator.report.content.ReportContext;
import org.itaconsolidator.report.content.ScoreLines;
import org.itaconsolidator.report.sheet.Expr;
import org.itaconsolidator.report.sheet.Look;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet;
import org.itaconsolidator.report.sheet.TextFormula;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * Writes one scorecard on the score sheet: a row for each indicator, instrument, total and level, a column for each
 * year. Beside each row it shows how the latest figure compares with the scorecard's other years, the best of them
 * with its year, and a remark in words. Below the rows it shows what totals are compared with (missing scores, figures
 * stated in documents, the country's figures).
 */
final class ScoreBlock {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private record Sums(Look text, Look score, Look change, Look centred, Look latestYear) {
        static final Sums INSTRUMENT =
                new Sums(Look.BAND, Look.BAND_SCORE, Look.BAND_CHANGE, Look.BAND_CENTRED, Look.BAND);
        static final Sums TOTAL =
                new Sums(Look.SUM, Look.SUM_SCORE, Look.SUM_CHANGE, Look.SUM_CENTRED, Look.SUM_CENTRED);
    }

    private final ReportContext context;
    private final TableSheet table;
    private final ScoreSheetColumns columns;
    private final ReportWords words;
    private final Frameworks frameworks;
    private final Results card;
    private final FiscalYear latest;
    private final ScoreLines lines;

    /** The first row of indicators, as Excel numbers it. */
    final int firstRow;

    private final Map<FiscalYear, National> national;
    private int statedRow;

    /** Writes below the last row, with a line that says whose scores they are where several scorecards share it. */
    ScoreBlock(ReportContext context, TableSheet table, ScoreSheetColumns columns, Results card, ScoreLines lines) {
        this.context = context;
        this.table = table;
        this.columns = columns;
        this.card = card;
        this.lines = lines;
        words = context.words();
        frameworks = context.frameworks();
        latest = card.latest();
        if (columns.several()) {
            for (String line : table.linesOf(context.shortOwner(card), Look.SECTION)) {
                begin("", Look.SECTION, Look.SECTION);
                table.text(columns.number, line, Look.SECTION);
                table.height(ThaiMetrics.roomyHeightOf(1, Look.SECTION.size()));
            }
        }
        firstRow = table.lastRow() + 1;
        national = frameworks.listNational().stream()
                .filter(country -> columns.years().contains(country.fiscalYear()))
                .collect(Collectors.toMap(National::fiscalYear, year -> year));
    }

    /** Writes the rows; returns where the figures stand, if the latest year has a framework. */
    Optional<ScorePlaces> write() {
        lines.all().forEach(this::writeIndicator);
        for (Instrument instrument : Instrument.values()) {
            writeSum(Figure.of(instrument), words.text("instrument." + instrument), Sums.INSTRUMENT);
        }
        int totalRow = writeSum(Figure.TOTAL, words.text("total"), Sums.TOTAL);
        writeLevels();
        writeReferences(totalRow);
        return frameworks
                .findFramework(latest)
                .filter(any -> card.findTotals(latest).isPresent())
                .map(framework -> new ScorePlaces(
                        context, table.quotedName(), columns, formulas(framework, latest), card, lines, statedRow));
    }

    /** Begins a row with its name; returns its number as Excel counts. */
    private int begin(String name, Look look, Look others) {
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
                    Expr.number(score.map(ScoreRow::score)).with(mark(line, year)),
                    Look.ACTUAL_SCORE);
            score.map(ScoreRow::place).ifPresent(place -> writePlace(year, place, Look.TEXT));
            if (columns.hasChange(year)) {
                writeChange(year, row, line);
            }
        }
        if (line.in(latest).isPresent()) {
            table.whole(columns.number, line.number());
            writeLatest(line, row);
        }
        writeBest(line, row);
        table.end();
    }

    /** The latest name, with former names, and where the indicator stood if the latest year does not have it. */
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
                    .flatMap(framework -> line.in(year).map(framework::getIndicator));
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
        return words.text(key, "year", year, "number", number, "name", name);
    }

    /** Writes what is told of the latest score alone. */
    private void writeLatest(ScoreLines.Line line, int row) {
        int number = line.number();
        Results.Year scores = card.years().get(latest);
        writeLatestYear(Look.CENTRED);
        writeTarget(cell(latest, row, scores.findScore(number)).with(mark(line, latest)), Look.SCORE, Look.CHANGE);
        frameworks.findFramework(latest).ifPresent(framework -> {
            writeContribution(framework, line, row);
            ScoreFormulas formulas = formulas(framework, latest);
            table.put(
                    columns.rank, formulas.rank(number, scores.findRank(number).map(BigDecimal::valueOf)), Look.WHOLE);
        });
    }

    private void writeChange(FiscalYear year, int row, ScoreLines.Line line) {
        FiscalYear before = year.previous();
        Optional<Figure> figure = line.in(year).map(Figure::of);
        if (figure.isPresent() || line.in(before).isPresent()) {
            Optional<String> refusal = figure.isEmpty()
                    ? Optional.of("indicator-gone")
                    : refusal(year, figure.get())
                            .or(() -> Optional.of("indicator-new")
                                    .filter(any -> line.in(before).isEmpty()));
            writeChange(
                    year,
                    refusal,
                    () -> change(year, row, figure.get(), score(year, line), score(before, line))
                            .with(mark(line, year, before)),
                    Look.CHANGE);
        }
    }

    /** Writes a change only where the years can be compared, else why not; the formula is blank while a score is missing. */
    private void writeChange(FiscalYear year, Optional<String> refusal, Supplier<Expr> change, Look look) {
        if (card.findYear(year).isPresent() && card.findYear(year.previous()).isPresent()) {
            Optional<String> reason =
                    hasFramework(year) && hasFramework(year.previous()) ? refusal : Optional.of("framework-unknown");
            reason.map(words::coded)
                    .ifPresentOrElse(
                            told -> table.text(columns.change(year), told, Look.QUIET),
                            () -> table.put(columns.change(year), change.get(), look));
        }
    }

    private Optional<String> refusal(FiscalYear year, Figure figure) {
        return card.findYear(year).flatMap(scores -> scores.findRefusal(figure));
    }

    /** The change of a row from the year before; while a score is missing, the words for that. */
    private Expr change(
            FiscalYear year, int row, Figure figure, Optional<BigDecimal> now, Optional<BigDecimal> before) {
        Results.Year scores = card.years().get(year);
        String lack = scores.findLack(figure)
                .or(() -> scores.findBy(figure) // of stated totals, told in their row
                        .filter(any -> now.isEmpty() || before.isEmpty())
                        .map(any -> now.isEmpty() ? "no-score-after" : "no-score-before"))
                .map(lacking -> words.coded(lacking + ".short"))
                .orElse("");
        return Expr.differenceOr(cell(year, row, now), cell(year.previous(), row, before), Expr.EXACT, lack);
    }

    /** Writes the year of the figures beside it, where scorecards may have different latest years. */
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

    /** Writes an indicator's contribution to the total, change times weight, where both years weigh it alike. */
    private void writeContribution(Framework framework, ScoreLines.Line line, int row) {
        if (!tellsContributions() || !sameWeight(framework, line.number())) {
            return;
        }
        String change = TableSheet.cell(columns.change(latest), row);
        String ofTotal =
                TableSheet.cell(columns.change(latest), firstRow + lines.all().size() + Instrument.values().length);
        String weight = framework.weightOf(line.number()).toPlainString();
        table.put(
                columns.contribution,
                Expr.of(
                                Expr.ifAll(List.of(change, ofTotal), change + "*" + weight),
                                contribution(framework, line.number()))
                        .with(changeMark()),
                Look.CHANGE);
    }

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
                        .with(changeMark()),
                look);
    }

    /** Whether contributions are told: not where the totals cannot be compared. */
    private boolean tellsContributions() {
        return columns.contribution >= 0
                && columns.hasChange(latest)
                && card.years().get(latest).findRefusal(Figure.TOTAL).isEmpty();
    }

    /** An indicator's contribution; empty without both totals. */
    private Optional<BigDecimal> contribution(Framework framework, int number) {
        return card.years()
                .get(latest)
                .findBy(Figure.of(number))
                .filter(any ->
                        total(latest).isPresent() && total(latest.previous()).isPresent())
                .map(framework.weightOf(number)::multiply);
    }

    private Mark changeMark() {
        return context.weightMark(latest).and(context.weightMark(latest.previous()));
    }

    private boolean sameWeight(Framework framework, int number) {
        return frameworks
                .findFramework(latest.previous())
                .flatMap(before -> lines.all()
                        .get(lines.of(latest, number))
                        .in(latest.previous())
                        .map(before::weightOf))
                .filter(weight -> weight.compareTo(framework.weightOf(number)) == 0)
                .isPresent();
    }

    /** Writes the row of an instrument or of the totals; returns its number as Excel counts. */
    private int writeSum(Figure figure, String name, Sums looks) {
        int row = begin(name, looks.text(), looks.text());
        for (FiscalYear year : columns.years()) {
            computed(year).ifPresent(framework -> {
                table.put(columns.score(year), formulas(framework, year).of(figure), looks.score());
                Optional<Place> stated = figure.instrument().isPresent() ? Optional.empty() : findAgreeing(year);
                stated.ifPresentOrElse(
                        place -> writePlace(year, place, looks.text()), () -> writeDerived(year, looks.text()));
            });
            if (columns.hasChange(year)) {
                writeSumChange(year, row, figure, looks.change());
            }
        }
        if (computed(latest).isPresent()) {
            writeLatestYear(looks.latestYear());
            writeTarget(
                    cell(latest, row, value(latest, figure)).with(context.mark(latest, figure)),
                    looks.score(),
                    looks.change());
            writeBest(figure, row, looks.score(), looks.centred());
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
        FiscalYear before = year.previous();
        if (!hasFramework(year)
                || !hasFramework(before)
                || computed(year).isPresent() && computed(before).isPresent()) {
            writeChange(
                    year,
                    refusal(year, figure),
                    () -> change(year, row, figure, value(year, figure), value(before, figure))
                            .with(context.mark(year, figure))
                            .with(context.mark(before, figure)),
                    look);
        }
    }

    /** Of an indicator's scores of these years. */
    private Mark mark(ScoreLines.Line line, FiscalYear... years) {
        return Stream.of(years)
                .flatMap(year -> line.in(year).stream().map(number -> context.scoreMark(year, number)))
                .reduce(Mark.NONE, Mark::and);
    }

    private void writeLevels() {
        begin(words.text("level"), Look.BAND, Look.BAND_CENTRED);
        for (FiscalYear year : columns.years()) {
            computed(year).ifPresent(framework -> {
                table.put(columns.score(year), formulas(framework, year).level(), Look.BAND_CENTRED);
                writeDerived(year, Look.BAND);
            });
        }
        table.end();
    }

    /** Writes in the columns of places that a figure is computed from the scores above. */
    private void writeDerived(FiscalYear year, Look look) {
        table.text(columns.place(year), words.text("scores.derived"), look);
    }

    /** Writes where a figure stands, linked to the marked copy where there is one. */
    private void writePlace(FiscalYear year, Place place, Look look) {
        table.link(columns.place(year), context.findLink(place, place.toString()), place.toString(), look);
    }

    /** The place of a stated total that agrees with the scores. */
    private Optional<Place> findAgreeing(FiscalYear year) {
        return card.findTotals(year)
                .filter(total -> total.agrees().orElse(false))
                .flatMap(any -> card.findYear(year))
                .flatMap(Results.Year::findStatedPlace);
    }

    private Expr cell(FiscalYear year, int row, Optional<BigDecimal> value) {
        return Expr.of(TableSheet.cell(columns.score(year), row), value);
    }

    private ScoreFormulas formulas(Framework framework, FiscalYear year) {
        return new ScoreFormulas(
                framework,
                columns.score(year),
                firstRow,
                lines.all().size(),
                number -> lines.of(year, number),
                card.findTotals(year));
    }

    /** The year's framework if the scorecard has scores of the year; without it nothing is computed. */
    private Optional<Framework> computed(FiscalYear year) {
        return frameworks
                .findFramework(year)
                .filter(any -> card.findTotals(year).isPresent());
    }

    private Optional<BigDecimal> total(FiscalYear year) {
        return value(year, Figure.TOTAL);
    }

    private Optional<BigDecimal> value(FiscalYear year, Figure figure) {
        return card.findTotals(year)
                .flatMap(row -> figure.instrument().isPresent()
                        ? Optional.ofNullable(
                                row.instruments().get(figure.instrument().get()))
                        : row.total());
    }

    private Optional<BigDecimal> score(FiscalYear year, ScoreLines.Line line) {
        return find(year, line).map(ScoreRow::score);
    }

    private Optional<ScoreRow> find(FiscalYear year, ScoreLines.Line line) {
        return card.findYear(year).flatMap(found -> line.in(year).map(found.scores::get));
    }

    /** Writes an indicator's highest score of all comparable years; nothing where there is only one year. */
    private void writeBest(ScoreLines.Line line, int row) {
        FiscalYear own = line.in(latest).isPresent() ? latest : line.year();
        List<FiscalYear> comparable = columns.years().stream()
                .filter(year -> year.equals(own) || hasFramework(year) && hasFramework(own))
                .toList();
        if (comparable.isEmpty() || columns.years().size() == 1) {
            return;
        }
        Function<FiscalYear, Optional<BigDecimal>> score = year -> score(year, line);
        Optional<FiscalYear> year = best(comparable, score);
        writeBest(
                comparable,
                row,
                Optional.empty(),
                year,
                year.flatMap(score),
                mark(line, comparable.toArray(FiscalYear[]::new)),
                Look.SCORE,
                Look.CENTRED);
    }

    /**
     * Writes the highest figure of an instrument or the total, of the years for which it is computed; nothing where the engine
     * compares other years than those. Where a score of the latest year is missing it stays blank until that is there.
     */
    private void writeBest(Figure figure, int row, Look number, Look word) {
        List<FiscalYear> computed = columns.years().stream()
                .filter(year -> computed(year).isPresent())
                .toList();
        if (columns.years().size() == 1) {
            return;
        }
        Optional<String> newest = Optional.of(TableSheet.cell(columns.score(latest), row));
        if (value(latest, figure).isEmpty()) {
            boolean others = columns.years().stream().anyMatch(year -> !computed.contains(year) && hasTotal(year));
            if (!others && computed.contains(latest)) {
                Mark mark = Mark.of(computed.stream()
                        .map(year -> context.mark(year, figure))
                        .toList());
                writeBest(computed, row, newest, Optional.empty(), Optional.empty(), mark, number, word);
            }
            return;
        }
        Optional<FiscalYear> year = best(computed, each -> value(each, figure));
        find(figure)
                .filter(known -> year.filter(known.bestYear()::equals).isPresent())
                .ifPresent(known ->
                        writeBest(computed, row, newest, year, Optional.of(known.best()), known.mark(), number, word));
    }

    private static Optional<FiscalYear> best(List<FiscalYear> years, Function<FiscalYear, Optional<BigDecimal>> score) {
        return years.stream()
                .filter(year -> score.apply(year).isPresent())
                .reduce((a, b) -> score.apply(a).get().compareTo(score.apply(b).get()) >= 0 ? a : b);
    }

    /**
     * Writes the highest number of some years and the year that has it.
     *
     * @param needed a cell without whose number nothing is told; empty for none
     */
    private void writeBest(
            List<FiscalYear> years,
            int row,
            Optional<String> needed,
            Optional<FiscalYear> year,
            Optional<BigDecimal> score,
            Mark mark,
            Look number,
            Look word) {
        boolean all = years.size() == columns.years().size();
        List<FiscalYear> earlier = columns.earlierYears();
        String cells = !all
                ? years.stream()
                        .map(each -> TableSheet.cell(columns.score(each), row))
                        .collect(Collectors.joining(","))
                : (earlier.isEmpty() ? "" : across(earlier, row) + ",") + across(columns.recentYears(), row);
        String highest = Expr.ifAny(cells, "MAX(" + cells + ")"); // the highest of nothing would be 0
        String best = needed.map(cell -> Expr.ifNumber(cell, highest)).orElse(highest);
        table.put(columns.best, Expr.of(best, score).with(mark), number);
        String named = all ? yearOfAll(row) : yearOfSome(years, row);
        table.put(
                columns.bestYear,
                Expr.of(named, year.map(words::year).orElse("")).with(mark),
                word);
    }

    private String yearOfAll(int row) {
        String found = TableSheet.cell(columns.best, row);
        List<FiscalYear> earlier = columns.earlierYears();
        String year = yearOf(columns.recentYears(), row);
        if (!earlier.isEmpty()) {
            year = "IF(COUNTIF(" + across(earlier, row) + "," + found + ")>0," + yearOf(earlier, row) + "," + year
                    + ")";
        }
        return Expr.ifNumber(found, year);
    }

    /** A formula for the year of the best score, where only some of the years can be compared. */
    private String yearOfSome(List<FiscalYear> years, int row) {
        String found = "\"\"";
        for (int i = years.size() - 1; i >= 0; i--) {
            int column = columns.score(years.get(i));
            String score = TableSheet.cell(column, row); // a blank cell equals 0
            found = "IF(AND(ISNUMBER(" + score + ")," + score + "=" + TableSheet.cell(columns.best, row) + "),"
                    + TextFormula.number(TableSheet.fixed(column, table.headingsRow()), 0, words) + "," + found
                    + ")";
        }
        return found;
    }

    /** A formula for the year of the best score, from the headings of these years. */
    private String yearOf(List<FiscalYear> years, int row) {
        int headings = table.headingsRow();
        String names = TableSheet.fixed(columns.score(years.get(0)), headings) + ":"
                + TableSheet.fixed(columns.score(years.get(years.size() - 1)), headings);
        return TextFormula.number(
                "INDEX(" + names + ",MATCH(" + TableSheet.cell(columns.best, row) + "," + across(years, row) + ",0))",
                0,
                words);
    }

    private String across(List<FiscalYear> years, int row) {
        return TableSheet.cell(columns.score(years.get(0)), row) + ":"
                + TableSheet.cell(columns.score(years.get(years.size() - 1)), row);
    }

    private Optional<FigureRow.History> find(Figure figure) {
        return card.findFigure(latest, figure).flatMap(FigureRow::history);
    }

    private boolean hasTotal(FiscalYear year) {
        return card.findTotals(year).filter(row -> row.shown().isPresent()).isPresent();
    }

    private boolean hasFramework(FiscalYear year) {
        return frameworks.findFramework(year).isPresent();
    }

    private void writeReferences(int totalRow) {
        row(
                "framework-lacking",
                year -> card.findYear(year).isPresent()
                        && frameworks.findFramework(year).isEmpty(),
                year -> Expr.text(words.text("framework-lacking.cell")),
                Look.QUIET);
        writeLacking();
        for (Instrument instrument : Instrument.values()) {
            writeStated(
                    words.text("reported-instrument", "instrument", instrument),
                    year -> stated(year, instrument).map(StatedFigureRow::value),
                    year -> stated(year, instrument)
                            .flatMap(row -> ReportedFigure.fullMarks(row.text()))
                            .filter(marks -> marks.compareTo(HUNDRED) < 0),
                    year -> card.findTotals(year).map(row -> row.instruments().get(instrument)),
                    year -> computed(year)
                            .map(framework ->
                                    framework.getInstrument(instrument).weight().movePointRight(2)),
                    year -> stated(year, instrument).map(StatedFigureRow::place),
                    any -> false);
        }
        statedRow = writeStated(
                words.text("reported-total"),
                year -> card.findTotals(year).flatMap(TotalRow::reportedTotal),
                any -> Optional.empty(),
                year -> card.findTotals(year).flatMap(TotalRow::total),
                any -> Optional.empty(),
                year -> card.findYear(year).flatMap(Results.Year::findStatedPlace),
                year -> columns.hasChange(year)
                        && (total(year).isEmpty() || total(year.previous()).isEmpty())
                        && card.findYear(year)
                                .flatMap(of -> of.findBy(Figure.TOTAL))
                                .isPresent());
        TotalNotes notes = new TotalNotes(context);
        String mark = words.text("total.contradicted-cell");
        row(
                "reported-total-check",
                year -> notes.findContradiction(card, year).isPresent(),
                year -> notes.whileContradicted(card, year, TableSheet.cell(columns.score(year), totalRow), mark),
                Look.BAD); // the mark goes when the scores are mended
        row(
                "reported-level",
                year -> card.findTotals(year)
                        .filter(row -> row.reportedLevel().isPresent()
                                && !row.reportedLevel().equals(row.level()))
                        .isPresent(),
                year -> Expr.text(
                        card.findTotals(year).flatMap(TotalRow::reportedLevel).orElseThrow()),
                Look.CENTRED);
        if (card.scorecard().source() == SourceKind.OFFICIAL
                && card.scorecard().division().isEmpty()) {
            writeNational(totalRow); // what a body or a division estimates is no result to compare with the country's
        }
    }

    private Optional<StatedFigureRow> stated(FiscalYear year, Instrument instrument) {
        return card.findYear(year).map(found -> found.stated.get(Figure.of(instrument)));
    }

    /** Writes a row with a cell for each year that has one; no row for none. */
    private void row(String key, Predicate<FiscalYear> has, Function<FiscalYear, Expr> cell, Look look) {
        List<FiscalYear> years = columns.years().stream().filter(has).toList();
        if (!years.isEmpty()) {
            begin(words.text(key), Look.TEXT, Look.TEXT);
            years.forEach(year -> table.put(columns.score(year), cell.apply(year), look));
            table.end();
        }
    }

    /**
     * A figure as documents state it, in a row where one of them is not what the scores give.
     *
     * @param said the full mark that the document names with it, below 100
     * @param weighted the full mark where the documents may state it with its weight already, such as 30
     * @param compared whether it is told how a year differs from the one before
     * @return its number as Excel counts; 0 where no such row is written
     */
    private int writeStated(
            String name,
            Function<FiscalYear, Optional<BigDecimal>> stated,
            Function<FiscalYear, Optional<BigDecimal>> said,
            Function<FiscalYear, Optional<BigDecimal>> computed,
            Function<FiscalYear, Optional<BigDecimal>> weighted,
            Function<FiscalYear, Optional<Place>> place,
            Predicate<FiscalYear> compared) {
        if (columns.years().stream()
                .noneMatch(year -> stated.apply(year)
                        .filter(value -> !isGiven(value, computed.apply(year), weighted.apply(year)))
                        .isPresent())) {
            return 0;
        }
        int row = begin(name, Look.TEXT, Look.TEXT);
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
            place.apply(year).ifPresent(found -> writePlace(year, found, Look.TEXT));
            if (compared.test(year)) {
                FiscalYear before = year.previous();
                table.put(
                        columns.change(year),
                        Expr.difference(cell(year, row, value), cell(before, row, stated.apply(before)), Expr.EXACT),
                        Look.CHANGE);
            }
        }
        table.end();
        return row;
    }

    /** Whether a stated figure is what the scores give, weighted or not. */
    private static boolean isGiven(BigDecimal stated, Optional<BigDecimal> computed, Optional<BigDecimal> weighted) {
        return computed.filter(score -> RoundedFigure.agree(stated, score)
                        || weighted.filter(full -> RoundedFigure.agree(
                                        stated, score.multiply(full).movePointLeft(2)))
                                .isPresent())
                .isPresent();
    }

    private void writeLacking() {
        Map<FiscalYear, Expr> lacking = new HashMap<>();
        for (FiscalYear year : columns.years()) {
            computed(year)
                    .filter(any -> total(year).isEmpty())
                    .ifPresent(framework -> lacking.put(
                            year,
                            TotalNotes.missing(
                                    formulas(framework, year).cells(),
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
            begin(words.text("above-national"), Look.TEXT, Look.TEXT);
            for (FiscalYear year : columns.years()) {
                if (computed(year).isPresent() && mean(year).number().isPresent()) {
                    Optional<BigDecimal> stated = card.findTotals(year)
                            .filter(any -> statedRow > 0 && total(year).isEmpty())
                            .filter(found -> found.proof().total())
                            .flatMap(TotalRow::reportedTotal);
                    Expr own = (stated.isPresent() ? cell(year, statedRow, stated) : cell(year, totalRow, total(year)))
                            .with(context.totalMark(year));
                    Expr country = cell(year, row, mean(year).number());
                    table.put(columns.score(year), Expr.difference(own, country, Expr.EXACT), Look.CHANGE);
                    writeDerived(year, Look.TEXT);
                }
            }
            table.end();
        }
        writeCountry("national-passing", year -> country(year, National::passing));
    }

    /** Writes a row with a figure of the country; returns its number as Excel counts. */
    private int writeCountry(String key, Function<FiscalYear, Expr> figure) {
        List<FiscalYear> known = columns.years().stream()
                .filter(year -> figure.apply(year).number().isPresent())
                .toList();
        if (!known.isEmpty()) {
            begin(words.text(key), Look.TEXT, Look.TEXT);
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
                .with(Mark.unconfirmed(country.filter(each -> each.certainty() == Certainty.CONFIRMED)
                        .isEmpty()));
    }
}
