package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.row.SubjectLinker;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;

/** What the names of a score table's rows mean, looked up once in the framework of each column's own year. */
final class RowNames {
    /** The numbers in front of names are those of indicators if so many of ten agree; only then are the others reported. */
    private static final int AGREEING_TENTHS = 6;

    /** Levels of one or two letters may count rows: "A", "AA". */
    private static final int LETTERS_OF_A_ROW = 2;

    final ReadingContext context;
    private final Grid grid;
    private final SubmissionDraft draft;
    private final Map<Framework, Map<String, ScoreRowKind>> known = new IdentityHashMap<>();

    /** A number in front of an indicator's name that may be the row's own, with its finding. */
    private record Numbered(int typed, int indicator, Finding told) {}

    private Optional<Finding> namedTwice = Optional.empty();

    private final List<Numbered> numbered = new ArrayList<>();

    /** Indicators that a row is named after. */
    private final Set<Integer> ownRows = new HashSet<>();

    /** Instruments that a row is named after, the total and the level, with the columns in which that row has a number. */
    private final Map<ReportedFigure.Kind, Set<Integer>> ownFigures = new EnumMap<>(ReportedFigure.Kind.class);

    RowNames(ReadingContext context, Grid grid, SubmissionDraft draft) {
        this.context = context;
        this.grid = grid;
        this.draft = draft;
    }

    ScoreRowKind kind(String label, Framework framework) {
        return known.computeIfAbsent(framework, any -> new HashMap<>())
                .computeIfAbsent(label, text -> ScoreRowKind.of(text, framework, context.words()));
    }

    /** The framework of the columns' year; the one to know names by where there are none. */
    private Framework framework(List<Series> columns) {
        return columns.isEmpty() ? context.naming() : framework(columns.get(0).year());
    }

    Framework framework(FiscalYear year) {
        return context.frameworks().getNearest(year);
    }

    private Optional<IndicatorMatch> findIndicator(String label, Framework framework) {
        return kind(label, framework) instanceof ScoreRowKind.OfIndicator named
                ? Optional.of(named.match())
                : Optional.empty();
    }

    OptionalInt findIndicator(String label, FiscalYear year) {
        return findIndicator(label, framework(year)).stream()
                .mapToInt(IndicatorMatch::indicator)
                .findFirst();
    }

    boolean isOfIndicator(String label) {
        return findIndicator(label, context.naming()).isPresent();
    }

    /** Whether a row's name says that it is of something else than an indicator, whatever else that is. */
    boolean isOfNoIndicator(String label) {
        return isNoResult(label)
                || context.scope().label(label).kind() == NumberScope.Kind.NO_RESULT
                || context.words().contains(Words.Kind.ROWS_OF_NO_INDICATOR, label);
    }

    /** Notes the indicator or instrument that a row is the name of: a row that only mentions it is about a part of it, or a mean. */
    void know(GridRow row, String label, List<Series> columns) {
        if (!columns.isEmpty()) {
            if (kind(label, framework(columns)) instanceof ScoreRowKind.Stated figure && figure.states(figure.kind())) {
                Set<Integer> own = ownFigures.computeIfAbsent(figure.kind(), any -> new HashSet<>());
                columns.stream()
                        .map(Series::column)
                        .filter(column -> ScoreCell.findNumber(row.find(column)).isPresent())
                        .forEach(own::add);
            }
            findIndicator(label, framework(columns))
                    .filter(IndicatorMatch::isName)
                    .ifPresent(match -> ownRows.add(match.indicator()));
        }
    }

    /** Whether a row only mentions an indicator that another row is named after. */
    boolean isPartOfAnother(ScoreRowKind kind) {
        return kind instanceof ScoreRowKind.OfIndicator named
                && named.match().kind() == NameKind.CONTAINED
                && ownRows.contains(named.match().indicator());
    }

    Map<ScoreRowKind, List<Series>> kinds(String label, List<Series> columns) {
        Map<ScoreRowKind, List<Series>> kinds = new LinkedHashMap<>();
        columns.forEach(series -> kinds.computeIfAbsent(
                        withoutSecond(kind(label, framework(List.of(series))), series), kind -> new ArrayList<>())
                .add(series));
        if (columns.isEmpty()) {
            kinds.put(kind(label, context.naming()), List.of());
        }
        return kinds;
    }

    /**
     * What a row states in a column, unless another row that has a number there is nothing but the instrument's name: then it is told, or a
     * mean of it ignored.
     */
    private ScoreRowKind withoutSecond(ScoreRowKind kind, Series series) {
        if (!(kind instanceof ScoreRowKind.Stated figure)
                || !ownFigures.getOrDefault(figure.kind(), Set.of()).contains(series.column())) {
            return kind;
        }
        return figure.open() ? new ScoreRowKind.Unknown() : figure.mean() ? new ScoreRowKind.Other() : kind;
    }

    /** Says once for all years what a misspelt name was taken for, and that a number in front contradicts the name in all of them. */
    void report(GridRow row, String label, List<Series> columns) {
        CellRef at = placeOf(row, label);
        Map<ScoreRowKind, List<Series>> kinds = kinds(label, columns);
        if (kinds.keySet().stream()
                .allMatch(kind -> kind instanceof ScoreRowKind.OfIndicator named
                        && named.match().contradictsTypedNumber())) {
            Framework framework = framework(columns);
            IndicatorMatch match = findIndicator(label, framework).orElseThrow();
            draft.findings.add(mismatch(at, match.typedNumber().getAsInt(), match.indicator(), framework));
        }
        kinds.forEach((kind, of) -> {
            if (kind instanceof ScoreRowKind.OfIndicator named && !of.isEmpty()) {
                SubjectLinker.reportNear(named.match(), new FieldText(label, at), framework(of))
                        .ifPresent(draft.findings::add);
            }
        });
    }

    boolean isLevel(String text, Series column) {
        return framework(List.of(column)).isLevel(text);
    }

    /** Whether a row named by nothing but words for a result and its level holds levels: "ผลการประเมินอยู่ในระดับ" beside "ผ่านดี". */
    boolean isOfLevels(GridRow row, String label, List<Series> columns) {
        ScoreWords claim = new ScoreWords(context.words());
        int levels = 0;
        for (Series column : columns) {
            String text = row.text(column.column());
            if (!text.isEmpty() && !(isLevel(text, column) && claim.mayBeLevelOf(label, column.year()))) {
                return false;
            }
            levels += text.isEmpty() ? 0 : 1;
        }
        return levels > 0 && claim.isOfLevel(label);
    }

    /** Notes a plain number in front of an indicator's name, in its cell or under the heading of numbers. */
    void note(GridRow row, String label, List<Series> columns, OptionalInt seqColumn) {
        Framework framework = framework(columns);
        Optional<IndicatorMatch> match = findIndicator(label, framework);
        if (match.isEmpty()) {
            return;
        }
        OptionalInt inCell = match.get().typedNumber();
        int indicator = match.get().indicator();
        if (inCell.isPresent() && !match.get().claimsNumber()) {
            note(placeOf(row, label), inCell.getAsInt(), indicator, framework);
        } else if (inCell.isEmpty() && seqColumn.isPresent()) {
            FieldText counted =
                    new FieldText(row.text(seqColumn.getAsInt()), grid.ref(row.number(), seqColumn.getAsInt()));
            if (!(ThaiNumbers.read(counted.text()) instanceof NumberReading.Number number)) {
                if (counted.text().length() > LETTERS_OF_A_ROW
                        && columns.stream().anyMatch(series -> isLevel(counted.text(), series))) {
                    draft.findings.add(ColumnReport.noNumber(counted));
                }
                return;
            }
            int decimals = number.value().stripTrailingZeros().scale();
            boolean high = number.value().intValue() > framework.indicators().size();
            if (decimals > 1 || decimals == 1 && high) { // a score, and no 9.1
                draft.findings.add(ColumnReport.noNumber(counted));
            } else if (decimals <= 0 && number.value().precision() <= 2) {
                note(counted.at(), number.value().intValue(), indicator, framework);
            }
        }
    }

    private void note(CellRef at, int typed, int indicator, Framework framework) {
        numbered.add(new Numbered(typed, indicator, mismatch(at, typed, indicator, framework)));
    }

    /**
     * Notes the row whose name another row has too, in a table that numbers all indicators, each once and but for this row by their names: a
     * name pasted once too often, of whose score nobody knows the indicator.
     */
    void noteNamedTwice(
            List<GridRow> rows, Function<GridRow, String> label, OptionalInt seqColumn, List<Series> columns) {
        Framework framework = framework(columns);
        Set<BigDecimal> numbers = new HashSet<>();
        Optional<Finding> other = Optional.empty();
        for (GridRow row : seqColumn.isPresent() ? rows : List.<GridRow>of()) {
            Optional<BigDecimal> number = ThaiNumbers.findNumber(row.text(seqColumn.getAsInt()));
            Optional<IndicatorMatch> match = findIndicator(label.apply(row), framework);
            if (number.isEmpty() || match.isEmpty()) {
                continue;
            }
            boolean own = number.get().compareTo(BigDecimal.valueOf(match.get().indicator())) == 0;
            if (!numbers.add(number.get()) || !own && other.isPresent()) {
                return;
            }
            if (!own) {
                other = framework.indicators().stream()
                        .filter(indicator -> number.get().compareTo(BigDecimal.valueOf(indicator.number())) == 0)
                        .findFirst()
                        .map(meant -> Finding.at(
                                        placeOf(row, label.apply(row)),
                                        FindingCode.INDICATOR_NUMBER_MISMATCH,
                                        String.valueOf(meant.number()),
                                        String.valueOf(match.get().indicator()))
                                .as(Severity.ERROR)
                                .with("case", "named-twice")
                                .with("name", meant.name()));
            }
        }
        namedTwice =
                other.filter(any -> numbers.size() == framework.indicators().size());
    }

    /** Why a row is of no indicator although its name is one's. */
    Optional<Finding> findNamedTwice(GridRow row) {
        return namedTwice.filter(finding -> finding.cell().row() == row.number());
    }

    /**
     * Tells the numbers that are not their indicators' where most others are: those number indicators. In a table in an order of its
     * own, and where indicators stand once more with other numbers, as in a list of the best, the numbers are the rows'. Nor are
     * they told where each is the rank of its row's score.
     */
    void reportNumbered() {
        Set<Integer> agreeing = numbered.stream()
                .filter(each -> each.typed() == each.indicator())
                .map(Numbered::indicator)
                .collect(Collectors.toSet());
        List<Numbered> others = numbered.stream()
                .filter(each -> !agreeing.contains(each.indicator()))
                .toList();
        if (!others.isEmpty()
                && (numbered.size() - others.size()) * 10 >= numbered.size() * AGREEING_TENTHS
                && !areRanks()) {
            others.forEach(each -> draft.findings.add(each.told()));
        }
    }

    /**
     * Whether each number is the rank of the score in its row among those of all rows, in any column of scores. Numbers that rise from
     * row to row only count the rows.
     */
    private boolean areRanks() {
        if (IntStream.range(1, numbered.size())
                .allMatch(i -> numbered.get(i - 1).typed() < numbered.get(i).typed())) {
            return false;
        }
        Map<Integer, Map<Integer, BigDecimal>> byColumn = new HashMap<>();
        draft.scores.stream()
                .filter(score -> grid.isSheetOf(score.at()))
                .forEach(score -> byColumn.computeIfAbsent(score.at().column(), any -> new HashMap<>())
                        .put(score.at().row(), score.score()));
        List<Integer> rows =
                numbered.stream().map(each -> each.told().cell().row()).toList();
        return byColumn.values().stream()
                .filter(scores -> scores.keySet().containsAll(rows))
                .map(scores -> rows.stream()
                        .map(row -> scores.get(row).stripTrailingZeros())
                        .toList())
                .anyMatch(scores -> {
                    List<BigDecimal> best =
                            scores.stream().sorted(Comparator.reverseOrder()).toList();
                    return IntStream.range(0, rows.size())
                            .allMatch(i -> numbered.get(i).typed() == best.indexOf(scores.get(i)) + 1);
                });
    }

    /** Whether the nearest line alone above a row says that the rows below it stand in an order: they repeat others. */
    boolean isInOrder(int row) {
        return IntStream.iterate(row - 1, above -> above > 0, above -> above - 1)
                .mapToObj(grid::findRow)
                .flatMap(Optional::stream)
                .filter(above -> above.size() == 1)
                .findFirst()
                .filter(line -> context.scope().isInOrder(line.first().text()))
                .isPresent();
    }

    private static Finding mismatch(CellRef at, int typed, int indicator, Framework framework) {
        return Finding.at(at, FindingCode.INDICATOR_NUMBER_MISMATCH, String.valueOf(typed), String.valueOf(indicator))
                .with("name", framework.getIndicator(indicator).name());
    }

    /**
     * A number under "ตัวชี้วัดที่" beside the name says which indicator it is, as one in front of the name does; it may be
     * that of any of the columns' years.
     */
    void compareNumber(GridRow row, int numbers, String label, List<Series> columns) {
        if (columns.isEmpty() || !(ThaiNumbers.read(row.text(numbers)) instanceof NumberReading.Number number)) {
            return;
        }
        Map<Integer, Framework> named = new LinkedHashMap<>();
        columns.forEach(series -> findIndicator(label, series.year())
                .ifPresent(indicator -> named.putIfAbsent(indicator, framework(List.of(series)))));
        boolean fits = named.keySet().stream()
                .anyMatch(indicator -> number.value().compareTo(BigDecimal.valueOf(indicator)) == 0);
        named.entrySet().stream().limit(fits ? 0 : 1).forEach(first -> {
            CellRef at = grid.ref(row.number(), numbers);
            draft.findings.add(mismatch(at, number.value().intValue(), first.getKey(), first.getValue()));
        });
    }

    /** The cell in which a row is named; column 0 where the name is merged down over it. */
    CellRef placeOf(GridRow row, String label) {
        return grid.ref(
                row.number(),
                row.where(cell -> cell.text().equals(label))
                        .map(GridCell::column)
                        .findFirst()
                        .orElse(0));
    }

    /** Whether a name of an instrument says what nobody knows; the body's own may stand beside it. */
    boolean isOpen(String label) {
        return kind(context.body().without(label), context.naming()).isOpen();
    }

    /** Whether a row's name says that what stands beside it is no result of the body. */
    boolean isNoResult(String label) {
        return new ScoreWords(context.words()).isNoResultOfIndicator(label);
    }
}
