package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnLabels;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.text.ThaiText;

/** The headings of groups of columns, and what they say about the scores below. */
public final class GroupHeadings {
    /** What a spreadsheet writes over the columns and rows of a pivot table. */
    private static final Pattern OF_A_PIVOT_TABLE = Pattern.compile("ป้ายชื่อ(?:คอลัมน์|แถว)|(?:column|row)labels");

    /** A row with a longer text is none of group headings. */
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
                .filter(each ->
                        !OF_A_PIVOT_TABLE.matcher(ThaiText.fold(group.text())).matches())
                .filter(each -> group.isHeading() || each.kind() != NumberScope.Kind.UNKNOWN || tellsApart(group))
                .filter(each -> !isToldBelow(group))
                .map(each -> scope.refusal(each, group.at()));
    }

    /** Whether a text above the headings that is not merged stands behind the first year below it, and is more than a remark on their figures. */
    private boolean tellsApart(Group group) {
        return isBehindFirstYear(heading, group.at())
                && scope.line(group.text(), true).refuses();
    }

    /**
     * Whether a text right above headings of years is of some of them and no title of all: behind the first of them it stands beside another
     * text over years, is merged, or stands over the last. One that stands alone over the middle may be centred over all.
     */
    public static boolean isOverLaterYears(Grid grid, HeadingBlock heading, CellRef at) {
        return isBehindFirstYear(heading, at) && !isCentred(grid, heading, at);
    }

    private static boolean isCentred(Grid grid, HeadingBlock heading, CellRef at) {
        List<Integer> years = listYears(heading);
        return isBehindFirstYear(heading, at)
                && at.column() < years.get(years.size() - 1)
                && !grid.isMergedAcross(at.row(), at.column())
                && grid.cells(at.row())
                        .noneMatch(cell -> cell.column() != at.column() && cell.column() >= years.get(0));
    }

    private static boolean isBehindFirstYear(HeadingBlock heading, CellRef at) {
        List<Integer> years = listYears(heading);
        return at.row() == heading.firstRow() - 1
                && years.size() > 1
                && at.column() > years.get(0)
                && at.column() <= years.get(years.size() - 1);
    }

    private static List<Integer> listYears(HeadingBlock heading) {
        return heading.list(Field.SCORE).stream()
                .filter(column -> column.heading().year().isPresent())
                .map(TableColumn::number)
                .sorted()
                .toList();
    }

    /** Why known words of a group refuse its columns; unknown ones may be a title, merged over all columns of a table across. */
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
        return row.all(cell -> cell.column() > heading.firstColumn()
                && cell.isText()
                && cell.text().length() <= LONGEST_GROUP);
    }

    /** The cell that is merged over a column, or the label of its group where that is not merged. */
    private Optional<Group> findGroup(GridRow row, int headings, int column) {
        ColumnLabels over = labels.computeIfAbsent(
                List.of(row.number(), headings),
                any -> new ColumnLabels(grid, row, grid.findRow(headings).orElse(row)));
        return over.over(column)
                .or(() -> row.where(cell -> isCentred(grid, heading, grid.ref(row, cell)))
                        .findFirst())
                .filter(cell -> !grid.isMergedAcross(row.number(), cell.column())
                        || grid.lastColumnOf(row.number(), cell.column()) >= column)
                .map(cell -> new Group(
                        grid.ref(row, cell),
                        cell.text(),
                        row.number() >= heading.firstRow() || grid.isMergedAcross(row.number(), cell.column())));
    }

    /** Whether the headings below a group say which of its columns are no result: "ผลเทียบเป้าหมาย" over both. */
    private boolean isToldBelow(Group group) {
        int first = group.at().column();
        int last = grid.lastColumnOf(group.at().row(), first);
        return heading.all().stream()
                .filter(each -> each.row() > group.at().row() && each.number() >= first && each.number() <= last)
                .anyMatch(each -> claim.isOfOtherFigures(each.text()));
    }
}
