package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.IndicatorNames;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.Segment;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.read.table.TableColumn;
import org.itaconsolidator.read.table.TableRow;

/**
 * Which columns of a table hold scores, of which year: by their headings, or, without a heading, by holding a number in
 * most rows that name an indicator.
 */
public final class ScoreColumns {
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

    private final ScoreRowLabels labels;

    /** Columns whose numbers a finding says are no scores. */
    private final Set<Integer> leftOut = new TreeSet<>();

    private ScoreColumns(
            Grid grid,
            List<ScoreTable.ScoreColumn> columns,
            List<TableColumn> withoutYear,
            HeadingBlock heading,
            List<Integer> labels,
            String severalYears) {
        this.labels = new ScoreRowLabels(grid, heading, columns, labels);
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
            UnlabelledScores.find(
                            table, heading, label, context.frameworks().getNearest(sheetYear.get()), context.words())
                    .ifPresent(number -> columns.add(new ScoreTable.ScoreColumn(number, sheetYear.get(), source)));
        }
        AnothersColumns others = AnothersColumns.of(grid, table, columns, context);
        columns.removeIf(column -> others.contains(column.number()));
        withoutYear.removeIf(column -> others.contains(column.number()));
        columns.addAll(UnderOneYear.listOthers(grid, table, columns));
        ScoreColumns found = new ScoreColumns(
                grid,
                columns,
                withoutYear,
                heading,
                ScoreRowLabels.columns(table, heading, context.naming()),
                title.severalYears());
        found.others = others.finding();
        found.claims.leaveOutOtherTypes(context.body());
        found.claims.takeGroups(context);
        boolean said = heading.columns().stream()
                .filter(each -> each.heading().field() == Field.SELF_SCORE
                        || claim.isOfficial(each.text())
                        || claim.isSelfAssessment(each.text()))
                .anyMatch(each -> each.heading().indicator().isEmpty());
        Footnotes own = notes.ofTable(heading.firstRow(), table.rows(), title.saysOfficial());
        found.claims.takeNotes(table, said ? own.ofSaidColumns() : own, title.yearLine());
        found.claims.leaveOutBeforeAppeal(found.byLabelColumn().values(), context.words());
        return found;
    }

    public boolean isEmpty() {
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
        return labels.byColumn();
    }

    /** The text that names the row: its cell of indicators, else its first text, such as a total's merged label. */
    String label(GridRow row, int labelColumn) {
        return labels.of(row, labelColumn);
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

    /** The column that numbers the rows. */
    OptionalInt seqColumn() {
        return heading.list(Field.SEQ).stream().mapToInt(TableColumn::number).findFirst();
    }

    /** The column whose numbers say which indicator a row is, where its heading says so. */
    OptionalInt numberColumn() {
        return heading.list(Field.SEQ).stream()
                .filter(column -> IndicatorNames.isHeadingOfNumbers(column.text()))
                .mapToInt(TableColumn::number)
                .findFirst();
    }

    /** The fields that such a table is read for. */
    static Set<Field> readFields() {
        return READ;
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
