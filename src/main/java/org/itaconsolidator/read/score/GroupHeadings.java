package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnLabels;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;

/** The headings of groups of columns, and what they say about the scores below. */
public final class GroupHeadings {
    /** Longer texts above headings are no groups'. */
    private static final int LONGEST_GROUP = 60;

    private final Grid grid;
    private final HeadingBlock heading;
    private final ScopeJudge scope;
    private final ScoreWords claim;
    private final Map<List<Integer>, ColumnLabels> labels = new HashMap<>();

    GroupHeadings(Grid grid, HeadingBlock heading, ReadingContext context) {
        this.grid = grid;
        this.heading = heading;
        this.scope = context.scope();
        this.claim = new ScoreWords(context.words());
    }

    /** @param isHeading whether it stands among the headings or is merged over columns; else it may be a remark above them */
    record Group(CellRef at, String text, boolean isHeading) {}

    /** Why the scores below a group are no result, unless the headings below it say of which it means that. */
    Optional<Finding> findRefusal(Group group) {
        NumberScope said = scope.label(group.text());
        if (said.kind() == NumberScope.Kind.OTHER_BODY) {
            return Optional.of(scope.refusal(NumberScope.of(NumberScope.Kind.NO_RESULT, group.text()), group.at()));
        }
        return Optional.of(said)
                .filter(NumberScope::refuses)
                .filter(each -> group.isHeading() || each.kind() != NumberScope.Kind.UNKNOWN || tellsApart(group))
                .filter(each -> !isToldBelow(group))
                .map(each -> scope.refusal(each, group.at()));
    }

    /** Whether a text above the headings that is not merged parts the columns of years below it, and is more than a remark on their figures. */
    private boolean tellsApart(Group group) {
        return isOverLaterYears(heading, group.at())
                && scope.line(group.text(), true).refuses();
    }

    /** Whether a text right above headings stands behind the first of several columns of years: it is of those from there on, and no title of all. */
    public static boolean isOverLaterYears(HeadingBlock heading, CellRef at) {
        List<Integer> years = heading.list(Field.SCORE).stream()
                .filter(column -> column.heading().year().isPresent())
                .map(TableColumn::number)
                .sorted()
                .toList();
        return at.row() == heading.firstRow() - 1
                && years.size() > 1
                && at.column() > years.get(0)
                && at.column() <= years.get(years.size() - 1);
    }

    /** The same for sure: a title above a table across may be merged over all its columns. */
    Optional<Finding> findSureRefusal(Group group) {
        return findRefusal(group).filter(finding -> scope.label(group.text()).kind() != NumberScope.Kind.UNKNOWN);
    }

    /** The groups that a column stands in, from top to bottom: what stands above its heading, in the rows of headings or over them. */
    List<Group> over(int column) {
        int own = heading.findAt(column).map(TableColumn::row).orElse(heading.lastRow());
        List<Group> groups = new ArrayList<>();
        for (int number = heading.firstRow() - 1; number < own; number++) {
            boolean outside = number < heading.firstRow();
            grid.findRow(number)
                    .filter(row -> !outside || isOverColumns(row))
                    .flatMap(row -> findGroup(row, own, column))
                    .ifPresent(groups::add);
        }
        return groups;
    }

    /** Whether a row directly above the headings names groups: titles begin further left. */
    private boolean isOverColumns(GridRow row) {
        return row.cells().stream()
                .allMatch(cell -> cell.column() > heading.firstColumn()
                        && cell.value() instanceof CellValue.Text
                        && cell.text().length() <= LONGEST_GROUP);
    }

    /** The cell that is merged over a column, or the label of its group where that is not merged. */
    private Optional<Group> findGroup(GridRow row, int headings, int column) {
        ColumnLabels over = labels.computeIfAbsent(
                List.of(row.number(), headings),
                any -> new ColumnLabels(grid, row, grid.findRow(headings).orElse(row)));
        return over.over(column)
                .filter(cell -> !grid.isMergedAcross(row.number(), cell.column())
                        || grid.lastColumnOf(row.number(), cell.column()) >= column)
                .map(cell -> new Group(
                        grid.ref(row.number(), cell.column()),
                        cell.text(),
                        row.number() >= heading.firstRow() || grid.isMergedAcross(row.number(), cell.column())));
    }

    /** Whether the headings below a group say which of its columns are no result: "ผลเทียบเป้าหมาย" over both. */
    private boolean isToldBelow(Group group) {
        int first = group.at().column();
        int last = grid.lastColumnOf(group.at().row(), first);
        return heading.all().stream()
                .filter(each -> each.row() > group.at().row() && each.number() >= first && each.number() <= last)
                .anyMatch(each -> claim.inLabel(each.text()).isPresent());
    }
}
