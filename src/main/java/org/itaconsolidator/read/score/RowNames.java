package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.ScoreRowKind;
import org.itaconsolidator.read.table.SubjectLinker;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;

/** What the rows of a table of scores are named, looked up in the framework of each column's own year. */
final class RowNames {
    /** So many of ten numbers are their indicators' where they number indicators. */
    private static final int AGREEING_TENTHS = 6;

    private final ReadingContext context;
    private final Grid grid;
    private final SubmissionDraft draft;

    /** Numbers in front of indicators' names that may be the rows' own: each with its finding. */
    private record Numbered(int typed, int indicator, Finding told) {}

    private final List<Numbered> numbered = new ArrayList<>();

    /** Indicators that a row is named after. */
    private final Set<Integer> ownRows = new HashSet<>();

    RowNames(ReadingContext context, Grid grid, SubmissionDraft draft) {
        this.context = context;
        this.grid = grid;
        this.draft = draft;
    }

    /** Notes the indicator that a row is the name of: a row that only mentions it is about a part of it. */
    void know(String label, List<ScoreTable.ScoreColumn> columns) {
        columns.stream()
                .findFirst()
                .map(column -> ScoreRowKind.of(label, framework(column), context.words()))
                .filter(kind -> kind instanceof ScoreRowKind.OfIndicator named
                        && named.match().kind() != NameKind.CONTAINED)
                .ifPresent(kind ->
                        ownRows.add(((ScoreRowKind.OfIndicator) kind).match().indicator()));
    }

    /** Whether a row only mentions an indicator that another row is named after. */
    boolean isPartOfAnother(ScoreRowKind kind) {
        return kind instanceof ScoreRowKind.OfIndicator named
                && named.match().kind() == NameKind.CONTAINED
                && ownRows.contains(named.match().indicator());
    }

    /** Says what a misspelt name was taken for, and that a number in front contradicts the name in all years. */
    void report(GridRow row, String label, List<ScoreTable.ScoreColumn> columns) {
        Map<ScoreRowKind, List<ScoreTable.ScoreColumn>> kinds = kinds(label, columns);
        if (kinds.keySet().stream().allMatch(RowNames::contradictsTypedNumber)) {
            reportNumber(row, label, columns);
        }
        reportNear(row, label, kinds);
    }

    /** Says what a misspelt name was taken for, once for all years. */
    private void reportNear(GridRow row, String label, Map<ScoreRowKind, List<ScoreTable.ScoreColumn>> kinds) {
        CellRef at = placeOf(row, label);
        kinds.forEach((kind, of) -> {
            if (kind instanceof ScoreRowKind.OfIndicator indicator && !of.isEmpty()) {
                SubjectLinker.reportNear(indicator.match(), new FieldText(label, at), framework(of.get(0)))
                        .ifPresent(draft.findings::add);
            }
        });
    }

    /** What the row is about in the years of its columns. */
    Map<ScoreRowKind, List<ScoreTable.ScoreColumn>> kinds(String label, List<ScoreTable.ScoreColumn> columns) {
        Map<ScoreRowKind, List<ScoreTable.ScoreColumn>> kinds = new LinkedHashMap<>();
        columns.forEach(column -> kinds.computeIfAbsent(
                        ScoreRowKind.of(label, framework(column), context.words()), kind -> new ArrayList<>())
                .add(column));
        if (columns.isEmpty()) {
            kinds.put(ScoreRowKind.of(label, context.naming(), context.words()), List.of());
        }
        return kinds;
    }

    private Framework framework(ScoreTable.ScoreColumn column) {
        return context.frameworks().getNearest(column.year());
    }

    private static boolean contradictsTypedNumber(ScoreRowKind kind) {
        return kind instanceof ScoreRowKind.OfIndicator named && named.match().contradictsTypedNumber();
    }

    private void reportNumber(GridRow row, String label, List<ScoreTable.ScoreColumn> columns) {
        Framework framework = columns.isEmpty() ? context.naming() : framework(columns.get(0));
        if (ScoreRowKind.of(label, framework, context.words()) instanceof ScoreRowKind.OfIndicator named) {
            CellRef at = placeOf(row, label);
            int typed = named.match().typedNumber().getAsInt();
            draft.findings.add(mismatch(at, typed, named.match().indicator(), framework));
        }
    }

    /** Notes a plain number in front of an indicator's name, in its cell or under the heading of numbers. */
    void note(GridRow row, String label, List<ScoreTable.ScoreColumn> columns, OptionalInt seqColumn) {
        Framework framework = columns.isEmpty() ? context.naming() : framework(columns.get(0));
        if (!(ScoreRowKind.of(label, framework, context.words()) instanceof ScoreRowKind.OfIndicator named)) {
            return;
        }
        OptionalInt inCell = named.match().typedNumber();
        int indicator = named.match().indicator();
        if (inCell.isPresent() && !named.match().claimsNumber()) {
            Finding told = mismatch(placeOf(row, label), inCell.getAsInt(), indicator, framework);
            numbered.add(new Numbered(inCell.getAsInt(), indicator, told));
        } else if (inCell.isEmpty()
                && seqColumn.isPresent()
                && ThaiNumbers.read(row.text(seqColumn.getAsInt())) instanceof NumberReading.Number number) {
            CellRef at = grid.ref(row.number(), seqColumn.getAsInt());
            if (number.value().stripTrailingZeros().scale() > 1) { // a score, and no 9.1
                draft.findings.add(ColumnReport.noNumber(new FieldText(row.text(seqColumn.getAsInt()), at)));
            } else if (number.value().stripTrailingZeros().scale() <= 0
                    && number.value().precision() <= 2) {
                int typed = number.value().intValue();
                numbered.add(new Numbered(typed, indicator, mismatch(at, typed, indicator, framework)));
            }
        }
    }

    /**
     * Tells the numbers that are not their indicators' where most others are: those number indicators. In a table in an order of its
     * own the numbers are the rows'.
     */
    void reportNumbered() {
        long agreeing = numbered.stream()
                .filter(each -> each.typed() == each.indicator())
                .count();
        if (agreeing * 10 >= numbered.size() * AGREEING_TENTHS) {
            numbered.stream()
                    .filter(each -> each.typed() != each.indicator())
                    .forEach(each -> draft.findings.add(each.told()));
        }
    }

    private static Finding mismatch(CellRef at, int typed, int indicator, Framework framework) {
        return Finding.at(at, FindingCode.INDICATOR_NUMBER_MISMATCH, String.valueOf(typed), String.valueOf(indicator))
                .with("name", framework.getIndicator(indicator).name());
    }

    /**
     * A number under "ตัวชี้วัดที่" beside the name says which indicator it is, as one in front of the name does; it may be
     * that of any of the columns' years.
     */
    void compareNumber(GridRow row, int numbers, String label, List<ScoreTable.ScoreColumn> columns) {
        if (columns.isEmpty() || !(ThaiNumbers.read(row.text(numbers)) instanceof NumberReading.Number number)) {
            return;
        }
        Map<Integer, Framework> named = new LinkedHashMap<>();
        columns.forEach(column -> {
            ScoreRowKind kind = ScoreRowKind.of(label, framework(column), context.words());
            if (kind instanceof ScoreRowKind.OfIndicator indicator) {
                named.putIfAbsent(indicator.match().indicator(), framework(column));
            }
        });
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
                row.cells().stream()
                        .filter(cell -> cell.text().equals(label))
                        .map(GridCell::column)
                        .findFirst()
                        .orElse(0));
    }
}
