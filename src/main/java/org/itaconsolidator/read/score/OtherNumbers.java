package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.ScoreWords;

/**
 * Numbers that are something else although they stand where a year's scores are expected; they are reported and never
 * stored. Ranks: whole numbers from 1 up to the number of indicators, or, under a title of ranks, any whole numbers
 * that do not run from high to low. Points out of the indicators' weights (3.82 of 6): none exceeds its weight, and
 * all of one instrument are there. Marks: scores beside a column "คะแนนเต็ม" that states something other than 100 for
 * all indicators.
 */
final class OtherNumbers {
    private static final int FEWEST_RANKS = 3;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** What is scored at most where it is not a hundred; a body of which all scores are below one of these is hardly there. */
    private static final Set<String> FULL_MARKS = Set.of("5", "10", "20", "25", "30", "40", "50", "60");

    private static final int FEWEST_BELOW = 5;

    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final Set<RowRef> told = new HashSet<>();

    OtherNumbers(ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.draft = draft;
    }

    /** Takes such columns out of a table's columns of scores; a column of per cent beside points stands in for them. */
    void leaveOut(ScoreColumns scores, RowNames names, List<GridRow> rows) {
        for (Series series : List.copyOf(scores.columns())) {
            Framework framework = context.frameworks().getNearest(series.year());
            List<Observation> points = scores.list(series, names, rows);
            if (mayBePoints(points, framework)) {
                Optional<Series> perCent = scores.listPerCent(series).stream()
                        .filter(of -> agree(points, scores.list(of, names, rows), framework))
                        .findFirst();
                if (perCent.isPresent()) {
                    tell(
                            cells(points),
                            scores.headingOf(series),
                            "",
                            "indicators-beside",
                            series.year(),
                            Severity.NOTICE);
                } else {
                    tellPoints(points, scores.headingOf(series), "indicators", series.year());
                }
                scores.replace(series, perCent);
            }
        }
        for (Series series : List.copyOf(scores.columns())) {
            if (areRanks(scores.list(series, names, rows), series.year(), false)) {
                scores.replace(series, Optional.empty());
            }
        }
        for (TableColumn full : scores.heading().unknown()) {
            List<BigDecimal> most = scores.listNumbersOfIndicators(full.number(), names, rows);
            boolean said = context.words().contains(Words.Kind.FULL_MARKS, full.text())
                    && most.size() == 1
                    && most.get(0).signum() > 0
                    && most.get(0).compareTo(HUNDRED) != 0;
            if (said || areFullMarks(most, scores, names, rows)) {
                leaveOut(scores, rows, full, most.get(0));
            }
        }
    }

    /**
     * Takes the figures that stand over all rows, or over those of each instrument, beside the scores that make them: the total and
     * the instruments' scores, and no score of each row, whatever they are called. They are merged over their rows, or alone beside them.
     */
    void takeMade(ScoreColumns scores, RowNames names, List<GridRow> rows) {
        ScoreWords claim = new ScoreWords(context.words());
        for (Series series : List.copyOf(scores.columns())) {
            Stream<Series> totals = scores.heading().unknown().stream()
                    .filter(column -> claim.isOfTotal(column.text()))
                    .map(column -> new Series(column.number(), series.year(), series.source()));
            Stream<Series> others = scores.columns().stream()
                    .filter(other -> other.column() != series.column()
                            && other.year().equals(series.year())
                            && other.source() == series.source());
            Stream.concat(totals, others)
                    .toList()
                    .forEach(other -> takeMade(other, scores.list(series, names, rows), scores, names, rows));
        }
    }

    private void takeMade(Series of, List<Observation> made, ScoreColumns scores, RowNames names, List<GridRow> rows) {
        Framework framework = context.frameworks().getNearest(of.year());
        List<Observation> figures = scores.list(of, names, rows);
        Map<CellRef, BigDecimal> byCell = new LinkedHashMap<>();
        figures.forEach(each -> byCell.putIfAbsent(each.at(), each.number()));
        boolean merged = byCell.size() < figures.size();
        Map<CellRef, Set<Integer>> below = merged ? rowsOf(figures) : instrumentsOf(figures, framework);
        Map<CellRef, ReportedFigure.Kind> kinds = new LinkedHashMap<>();
        below.forEach((at, indicators) -> findMade(byCell.get(at), indicators, byIndicator(made), framework)
                .ifPresent(kind -> kinds.put(at, kind)));
        int covered = below.values().stream().mapToInt(Set::size).sum();
        boolean finer = made.stream()
                        .map(each -> each.number().stripTrailingZeros())
                        .distinct()
                        .count()
                > byCell.size(); // copies of the figures make none
        if (covered < framework.indicators().size() || kinds.size() < byCell.size() || !finer) {
            return;
        }
        kinds.forEach((at, kind) -> {
            BigDecimal figure = byCell.get(at);
            boolean calculated = rows.stream()
                    .filter(row -> row.number() == at.row())
                    .flatMap(row -> row.find(at.column()).stream())
                    .anyMatch(GridCell::calculated);
            draft.reported.add(new ReportedFigure(
                    of.year(), of.source(), kind, Optional.of(figure), figure.toPlainString(), at, !calculated));
        });
        scores.replace(of, Optional.empty());
    }

    /** The indicators of the rows that each figure is merged over. */
    private static Map<CellRef, Set<Integer>> rowsOf(List<Observation> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        Observation::at,
                        LinkedHashMap::new,
                        Collectors.mapping(Observation::indicator, Collectors.toSet())));
    }

    /** Of one figure beside all rows all indicators, of one beside each instrument's rows those of its instrument. */
    private static Map<CellRef, Set<Integer>> instrumentsOf(List<Observation> figures, Framework framework) {
        Map<CellRef, Set<Integer>> beside = new LinkedHashMap<>();
        if (figures.size() != 1 && figures.size() != framework.instruments().size()) {
            return beside;
        }
        for (Observation figure : figures) {
            framework.instruments().stream()
                    .map(def -> framework.numbersOf(def.instrument()))
                    .filter(numbers -> figures.size() == 1 || numbers.contains(figure.indicator()))
                    .forEach(numbers -> beside.computeIfAbsent(figure.at(), none -> new HashSet<>())
                            .addAll(numbers));
        }
        return beside;
    }

    /** What the scores of exactly those rows make that a figure stands over. */
    private static Optional<ReportedFigure.Kind> findMade(
            BigDecimal figure, Set<Integer> rows, Map<Integer, BigDecimal> scores, Framework framework) {
        if (rows.size() == framework.indicators().size()) {
            return Optional.of(ReportedFigure.Kind.TOTAL)
                    .filter(total -> framework.formula().isTotal(figure, scores));
        }
        return framework.instruments().stream()
                .filter(def -> rows.size() > 1
                        && framework.numbersOf(def.instrument()).equals(rows)
                        && framework.formula().isOfInstrument(def, figure, scores))
                .map(def -> ReportedFigure.Kind.of(def.instrument()))
                .findFirst();
    }

    /** Whether the one number beside all indicators is what can be scored at most, whatever its heading: no score is above it. */
    private static boolean areFullMarks(
            List<BigDecimal> most, ScoreColumns scores, RowNames names, List<GridRow> rows) {
        return most.size() == 1
                && FULL_MARKS.contains(most.get(0).stripTrailingZeros().toPlainString())
                && !scores.columns().isEmpty()
                && scores.columns().stream()
                        .map(series -> scores.list(series, names, rows))
                        .allMatch(numbers -> numbers.size() >= FEWEST_BELOW
                                && numbers.stream()
                                        .allMatch(each -> each.number().compareTo(most.get(0)) <= 0));
    }

    private void leaveOut(ScoreColumns scores, List<GridRow> rows, TableColumn full, BigDecimal most) {
        for (Series series : List.copyOf(scores.columns())) {
            scores.replace(series, Optional.empty());
            List<CellRef> cells = scores.listNumbers(series, rows);
            if (!cells.isEmpty()) {
                tell(cells, full.text(), most.toPlainString(), "full-marks", series.year(), Severity.ERROR);
            }
        }
    }

    /** Refuses a row whose number was left out; one of which something else is stored stays stored. */
    void refuse(RowRef row) {
        if (told.contains(row)) {
            draft.refused(row);
        }
    }

    /** Whether the numbers of a year are ranks, which is told then; a title may say so of any whole numbers. */
    boolean areRanks(List<Observation> numbers, FiscalYear year, boolean titled) {
        int most = context.frameworks().getNearest(year).indicators().size();
        boolean whole = numbers.stream()
                .map(Observation::number)
                .allMatch(each -> each.signum() > 0 && !RoundedFigure.hasDecimals(each));
        boolean low = numbers.stream().allMatch(each -> each.number().compareTo(BigDecimal.valueOf(most)) <= 0);
        if (numbers.size() < FEWEST_RANKS || !whole || !low && !(titled && !runDown(numbers))) {
            return false;
        }
        String found = numbers.stream()
                .map(each -> each.number().stripTrailingZeros().toPlainString())
                .collect(Collectors.joining(", "));
        tell(cells(numbers), found, "", "ranks", year, Severity.ERROR);
        return true;
    }

    private static boolean runDown(List<Observation> numbers) {
        return IntStream.range(1, numbers.size())
                .allMatch(i ->
                        numbers.get(i).number().compareTo(numbers.get(i - 1).number()) <= 0);
    }

    /** Whether the numbers of a year, in a row or a list without headings, may be points out of the weights; that is told then. */
    boolean arePoints(List<Observation> numbers, FiscalYear year) {
        boolean may = mayBePoints(numbers, context.frameworks().getNearest(year));
        if (may) {
            tellPoints(numbers, "", "indicators-listed", year);
        }
        return may;
    }

    /** Tells numbers that may be points out of the weights; where none is above 1 they are fractions of one. */
    private void tellPoints(List<Observation> numbers, String heading, String which, FiscalYear year) {
        if (numbers.stream().anyMatch(each -> each.number().compareTo(BigDecimal.ONE) > 0)) {
            tell(cells(numbers), heading, "", which, year, Severity.ERROR);
            return;
        }
        cells(numbers).forEach(cell -> told.add(cell.rowRef()));
        String found =
                numbers.stream().map(each -> each.number().toPlainString()).collect(Collectors.joining(", "));
        draft.findings.add(Finding.at(cells(numbers), FindingCode.SCORE_SCALE_SUSPICIOUS, found, "0 - 100")
                .with("case", "of-one")
                .of(year)
                .as(Severity.ERROR));
    }

    private static boolean mayBePoints(List<Observation> points, Framework framework) {
        Set<Integer> indicators = byIndicator(points).keySet();
        return framework.instruments().stream()
                        .anyMatch(def -> framework.indicatorsOf(def.instrument()).stream()
                                .allMatch(indicator -> indicators.contains(indicator.number())))
                && points.stream().anyMatch(each -> each.number().signum() > 0)
                && points.stream()
                        .allMatch(each ->
                                each.indicator() <= framework.indicators().size()
                                        && each.number().compareTo(outOf(each, framework)) <= 0);
    }

    /** Whether numbers out of 100 are the points out of the weights. */
    private static boolean agree(List<Observation> points, List<Observation> perCent, Framework framework) {
        Map<Integer, BigDecimal> whole = byIndicator(perCent);
        return byIndicator(points).keySet().equals(whole.keySet())
                && points.stream()
                        .allMatch(each -> RoundedFigure.agree(
                                whole.get(each.indicator())
                                        .multiply(outOf(each, framework))
                                        .divide(HUNDRED),
                                each.number()));
    }

    private static Map<Integer, BigDecimal> byIndicator(List<Observation> numbers) {
        Map<Integer, BigDecimal> by = new HashMap<>();
        numbers.forEach(each -> by.put(each.indicator(), each.number()));
        return by;
    }

    private static BigDecimal outOf(Observation score, Framework framework) {
        return framework.weightOf(score.indicator()).multiply(HUNDRED);
    }

    private static List<CellRef> cells(List<Observation> numbers) {
        return numbers.stream().map(Observation::at).toList();
    }

    private void tell(
            List<CellRef> cells, String found, String expected, String which, FiscalYear year, Severity severity) {
        cells.forEach(cell -> told.add(cell.rowRef()));
        draft.findings.add(Finding.at(cells, FindingCode.NOTATION_AMBIGUOUS, found, expected)
                .with("case", which)
                .of(year)
                .as(severity));
    }
}
