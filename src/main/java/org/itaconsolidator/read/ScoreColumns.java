package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/**
 * Which columns of a table hold scores, of which year: by their headings, or, without a heading, by holding a number in
 * most rows that name an indicator.
 */
final class ScoreColumns {
    /** A heading by which the numbers below claim to be those of the indicators. */
    private static final String CLAIM = "ตัวชี้วัดที่";

    private static final Set<Field> READ = EnumSet.of(
            Field.SEQ,
            Field.INDICATOR,
            Field.SCORE,
            Field.SELF_SCORE,
            Field.LEVEL,
            Field.FISCAL_YEAR,
            Field.ITEM,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.ISSUE);

    private final Grid grid;
    private final List<ScoreTable.ScoreColumn> columns;
    private final List<TableColumn> withoutYear;
    private final HeadingBlock heading;

    /** The years among which the title does not tell; {@code ""} for none. */
    private final String severalYears;

    private final ColumnClaims claims;

    /** Says which columns are another table's. */
    private Optional<Finding> others = Optional.empty();

    /** The columns that name the rows; one that only says each row's instrument is none. */
    private final List<Integer> labels;

    /** Columns whose numbers a finding says are no scores. */
    private final Set<Integer> leftOut = new TreeSet<>();

    private ScoreColumns(
            Grid grid,
            List<ScoreTable.ScoreColumn> columns,
            List<TableColumn> withoutYear,
            HeadingBlock heading,
            List<Integer> labels,
            String severalYears) {
        this.labels = labels;
        this.severalYears = severalYears;
        this.grid = grid;
        this.columns = columns;
        this.withoutYear = withoutYear;
        this.heading = heading;
        this.claims = new ColumnClaims(grid, heading, columns);
    }

    private String headingOf(ScoreTable.ScoreColumn column) {
        return heading.findAt(column.number()).map(TableColumn::text).orElse("");
    }

    static ScoreColumns of(
            Segment table,
            Grid grid,
            Footnotes notes,
            ReadingContext context,
            SectionTitle title,
            Optional<FiscalYear> sheetYear) {
        SourceKind source = title.source();
        ScoreClaim claim = new ScoreClaim(context.words());
        HeadingBlock heading = table.heading().orElseThrow();
        List<ScoreTable.ScoreColumn> columns = new ArrayList<>();
        List<TableColumn> withoutYear = new ArrayList<>();
        for (TableColumn column : heading.columns()) {
            Field field = column.heading().field();
            if (field != Field.SCORE && field != Field.SELF_SCORE
                    || column.heading().indicator().isPresent()) {
                continue;
            }
            boolean self = field == Field.SELF_SCORE || claim.isSelfAssessment(column.text());
            SourceKind said = claim.isOfficial(column.text()) ? SourceKind.OFFICIAL : source;
            Optional<FiscalYear> year = column.heading().year().or(() -> sheetYear);
            if (year.isPresent()) {
                columns.add(new ScoreTable.ScoreColumn(
                        column.number(), year.get(), self ? SourceKind.SELF_ASSESSMENT : said));
            } else {
                withoutYear.add(column);
            }
        }
        int label = heading.find(Field.INDICATOR).map(TableColumn::number).orElse(0);
        if (columns.isEmpty() && withoutYear.isEmpty() && sheetYear.isPresent()) {
            UnlabelledScores.find(table, heading, label, context.frameworks().getNearest(sheetYear.get()))
                    .ifPresent(number -> columns.add(new ScoreTable.ScoreColumn(number, sheetYear.get(), source)));
        }
        AnothersColumns others = AnothersColumns.of(grid, table, columns, context);
        columns.removeIf(column -> others.contains(column.number()));
        withoutYear.removeIf(column -> others.contains(column.number()));
        columns.addAll(UnderOneYear.listOthers(grid, table, columns));
        ScoreColumns found = new ScoreColumns(
                grid, columns, withoutYear, heading, labels(table, heading, context.naming()), title.severalYears());
        found.others = others.finding();
        found.claims.takeGroups(context, title);
        boolean said = heading.columns().stream()
                .filter(each -> each.heading().field() == Field.SELF_SCORE
                        || claim.isOfficial(each.text())
                        || claim.isSelfAssessment(each.text()))
                .anyMatch(each -> each.heading().indicator().isEmpty());
        Footnotes own = notes.ofTable(table.rows(), title.saysOfficial());
        found.claims.takeNotes(table, said ? own.ofSaidColumns() : own, title.yearLine());
        found.claims.leaveOutBeforeAppeal(found.byLabelColumn().values(), context.words());
        return found;
    }

    private static List<Integer> labels(Segment table, HeadingBlock heading, Framework framework) {
        List<Integer> all =
                heading.list(Field.INDICATOR).stream().map(TableColumn::number).toList();
        List<Integer> ofNames = all.stream()
                .filter(column -> table.rows().stream()
                        .map(row -> row.text(column))
                        .anyMatch(text -> framework
                                .findIndicator(text)
                                .filter(match -> match.kind() != NameKind.CONTAINED
                                        || framework.findInstrument(text).isEmpty())
                                .isPresent()))
                .toList();
        boolean ofInstruments = all.stream()
                .filter(column -> !ofNames.contains(column))
                .anyMatch(column -> table.rows().stream()
                        .anyMatch(row ->
                                framework.findInstrument(row.text(column)).isPresent()));
        return ofNames.isEmpty() || !ofInstruments ? all : ofNames;
    }

    boolean isEmpty() {
        return columns.isEmpty()
                && withoutYear.isEmpty()
                && claims.listRefused().isEmpty();
    }

    List<ScoreTable.ScoreColumn> columns() {
        return columns;
    }

    /** Puts a column in the place of another, or nothing where none is given. */
    void replace(ScoreTable.ScoreColumn column, Optional<ScoreTable.ScoreColumn> other) {
        columns.remove(column);
        leftOut.add(column.number());
        other.ifPresent(columns::add);
    }

    /** Notes that a column was read for what it states, though its other numbers were not. */
    void noteRead(int column) {
        leftOut.add(column);
    }

    /** The heading's columns that are not known and that say that they hold the per cent of a score beside them. */
    List<Integer> listPerCent(ScoreTable.ScoreColumn column, Words words) {
        return heading.unknown().stream()
                .filter(unknown -> words.is(Words.Kind.PER_CENT_HEADINGS, unknown.text()))
                .map(HeadingBlock.UnknownColumn::number)
                .filter(number -> number > column.number())
                .toList();
    }

    /** Whether all columns hold self-assessed scores. */
    boolean areSelfAssessedByHeading() {
        return !columns.isEmpty() && columns.stream().allMatch(column -> column.source() == SourceKind.SELF_ASSESSMENT);
    }

    /** The heading of a column, as written. */
    String headingText(ScoreTable.ScoreColumn column) {
        return headingOf(column);
    }

    /** The columns of scores by the column that names their rows: tables that stand side by side have one each. */
    Map<Integer, List<ScoreTable.ScoreColumn>> byLabelColumn() {
        Map<Integer, List<ScoreTable.ScoreColumn>> groups = new TreeMap<>();
        int first = labels.isEmpty() ? 0 : labels.get(0);
        groups.put(first, new ArrayList<>());
        for (ScoreTable.ScoreColumn column : columns) {
            int label = labels.stream()
                    .mapToInt(Integer::intValue)
                    .filter(number -> number < column.number())
                    .max()
                    .orElse(first);
            groups.computeIfAbsent(label, number -> new ArrayList<>()).add(column);
        }
        return groups;
    }

    /** By column of scores the column of levels that belongs to it: of its year, else the first to the right of it. */
    Map<Integer, Integer> levelColumns() {
        Map<Integer, Integer> levels = new HashMap<>();
        List<TableColumn> all = heading.list(Field.LEVEL);
        for (ScoreTable.ScoreColumn column : columns) {
            int next = columns.stream()
                    .mapToInt(ScoreTable.ScoreColumn::number)
                    .filter(number -> number > column.number())
                    .min()
                    .orElse(Integer.MAX_VALUE);
            all.stream()
                    .filter(level -> level.heading().year().isPresent()
                            ? level.heading().year().get().equals(column.year())
                            : columns.size() == 1 || level.number() > column.number() && level.number() < next)
                    .findFirst()
                    .ifPresent(level -> levels.put(column.number(), level.number()));
        }
        return levels;
    }

    /** Whether a row has a score of which no year is known, or which is no result, and no other. */
    boolean hasOnlyScoresNotTaken(GridRow row) {
        return columns.isEmpty()
                && Stream.concat(
                                withoutYear.stream().map(TableColumn::number),
                                claims.listRefused().stream().map(ScoreTable.ScoreColumn::number))
                        .anyMatch(number -> !row.text(number).isEmpty());
    }

    /** Whether a row has a number in a column of scores. */
    boolean hasNumber(GridRow row) {
        return columns.stream()
                .anyMatch(column ->
                        ScoreCell.findNumber(row.find(column.number())).isPresent());
    }

    /** The column whose numbers say which indicator a row is, where its heading says so. */
    OptionalInt numberColumn() {
        return heading.list(Field.SEQ).stream()
                .filter(column -> ThaiText.fold(column.text()).startsWith(ThaiText.fold(CLAIM)))
                .mapToInt(TableColumn::number)
                .findFirst();
    }

    /** The fields that such a table is read for. */
    static Set<Field> readFields() {
        return READ;
    }

    /** The text that names the row: its cell of indicators, else its first text, such as a total's merged label. */
    String label(GridRow row, int labelColumn) {
        String named = labelColumn == 0 ? "" : row.text(labelColumn);
        if (!named.isEmpty()) {
            return named;
        }
        Optional<String> mergedDown = nameMergedDown(row, labelColumn);
        if (mergedDown.isPresent()) {
            return mergedDown.get();
        }
        return row.cells().stream()
                .filter(cell -> cell.value() instanceof CellValue.Text)
                .filter(cell -> columns.stream().noneMatch(column -> column.number() == cell.column()))
                .map(GridCell::text)
                .filter(text -> !(ThaiNumbers.read(text) instanceof NumberReading.Number))
                .findFirst()
                .orElse("");
    }

    /** The name that is merged over a row with a year of its own: each of its years is of that indicator. */
    private Optional<String> nameMergedDown(GridRow row, int labelColumn) {
        boolean ofItsOwnYear = heading.find(Field.FISCAL_YEAR)
                .filter(year -> !row.text(year.number()).isEmpty())
                .isPresent();
        return ofItsOwnYear && labelColumn > 0
                ? grid.findMergeFromAbove(row.number(), labelColumn)
                        .filter(merge -> merge.firstRow() > heading.lastRow())
                        .flatMap(merge -> grid.findHolding(row.number(), labelColumn))
                        .map(GridCell::text)
                : Optional.empty();
    }

    /** The rows as they would be if the columns of scores without a heading had one. */
    List<TableRow> withoutScoreColumns(List<TableRow> rows) {
        return rows.stream()
                .map(row -> {
                    Set<Integer> outside = new TreeSet<>(row.outside());
                    columns.forEach(column -> outside.remove(column.number()));
                    outside.removeAll(leftOut);
                    return new TableRow(row.row(), row.ref(), row.own(), row.held(), outside, row.broken());
                })
                .toList();
    }

    /** Says which columns of scores belong to no known year, and which do not count for an appeal. */
    void report(HeadingBlock heading, SubmissionDraft draft, Grid grid) {
        for (TableColumn column : withoutYear) {
            CellRef at = grid.ref(column.row(), column.number());
            draft.findings.add(
                    severalYears.isEmpty()
                            ? Finding.at(at, FindingCode.FISCAL_YEAR_MISSING, column.text(), "")
                            : Finding.at(at, FindingCode.FISCAL_YEAR_MISSING, severalYears, "")
                                    .with("case", "several"));
        }
        others.ifPresent(draft.findings::add);
        claims.report(draft);
    }
}
