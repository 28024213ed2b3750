package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreRemark;
import org.itaconsolidator.read.around.SheetNote;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.BeforeAppeal;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.Said;
import org.itaconsolidator.read.scope.ScoreClaim;
import org.itaconsolidator.read.scope.ScoreLabel;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.read.table.GroupHeadings;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.Segment;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.read.table.TableColumn;
import org.itaconsolidator.thai.date.FiscalYears;

/** What the headings of groups, footnotes and words about an appeal say of a table's columns of scores. */
final class ColumnClaims {
    private final Grid grid;
    private final HeadingBlock heading;

    /** The columns that count so far: shared with what asks, and shortened here. */
    private final List<ScoreTable.ScoreColumn> columns;

    private final List<BeforeAppeal.Superseded<ScoreTable.ScoreColumn>> beforeAppeal = new ArrayList<>();
    private final Map<ScoreTable.ScoreColumn, ScoreRemark> remarks = new LinkedHashMap<>();
    private final Map<ScoreTable.ScoreColumn, String> noResults = new LinkedHashMap<>();

    /** The headings of the groups over columns of scores. */
    private final Map<Integer, String> overColumns = new HashMap<>();

    /** What the headings of groups say of columns that are no result. */
    private final Map<GroupHeadings.Group, Finding> claims = new LinkedHashMap<>();

    /** Headings of groups of other figures, which are no fault beside scores that are taken. */
    private final Set<GroupHeadings.Group> beside = new LinkedHashSet<>();

    ColumnClaims(Grid grid, HeadingBlock heading, List<ScoreTable.ScoreColumn> columns) {
        this.grid = grid;
        this.heading = heading;
        this.columns = columns;
    }

    /** The columns that are no result. */
    Set<ScoreTable.ScoreColumn> listRefused() {
        return noResults.keySet();
    }

    /** Leaves out the columns before an appeal where those after it stand beside them. */
    void leaveOutBeforeAppeal(Collection<List<ScoreTable.ScoreColumn>> byLabel, Words words) {
        BeforeAppeal appeal = new BeforeAppeal(words);
        byLabel.stream()
                .flatMap(group -> group.stream()
                        .collect(Collectors.groupingBy(column -> List.of(column.year(), column.source())))
                        .values()
                        .stream())
                .forEach(ofOneYear -> beforeAppeal.addAll(appeal.listSuperseded(ofOneYear, this::allOver)));
        beforeAppeal.forEach(superseded -> columns.remove(superseded.before()));
    }

    /** Takes what notes say of the scores: self-assessed ones are so, foreseen ones are none. */
    void takeNotes(Segment table, Footnotes notes, String yearLine) {
        for (ScoreTable.ScoreColumn column : List.copyOf(columns)) {
            List<String> over = headingsOver(table, column);
            boolean inHeading = over.stream().anyMatch(text -> isOf(text, column.year()));
            over.addAll(inHeading ? List.of() : List.of(yearLine));
            ScoreRemark remark = notes.about(over, column.year())
                    .with(findComment(table, column, notes), column.year())
                    .ofScores(column.source());
            SourceKind source = remark.source().orElse(column.source());
            ScoreTable.ScoreColumn said = new ScoreTable.ScoreColumn(column.number(), column.year(), source);
            columns.set(columns.indexOf(column), said);
            remark.noResult().ifPresent(note -> {
                columns.remove(said);
                noResults.put(said, note.text());
            });
            remarks.put(said, remark);
        }
    }

    /** The texts over a column: its own heading, and that of the group it stands in. */
    private List<String> headingsOver(Segment table, ScoreTable.ScoreColumn column) {
        List<String> texts = new ArrayList<>();
        for (GridRow row : table.headingRows()) {
            row.cells().stream()
                    .filter(cell -> cell.column() <= column.number())
                    .reduce((left, right) -> right)
                    .filter(cell -> cell.column() == column.number() || isOf(cell.text(), column.year()))
                    .ifPresent(cell -> texts.add(cell.text()));
        }
        return texts;
    }

    /** The comment at a heading over a column, its own first. */
    private Optional<SheetNote> findComment(Segment table, ScoreTable.ScoreColumn column, Footnotes notes) {
        return table.headingRows().stream()
                .sorted(Comparator.comparing(GridRow::number).reversed())
                .map(row -> grid.ref(row.number(), column.number()))
                .flatMap(at -> notes.findComment(at).stream())
                .findFirst();
    }

    private static boolean isOf(String text, FiscalYear year) {
        return FiscalYears.inText(text).stream()
                .anyMatch(mention -> mention.year().equals(year));
    }

    /** Leaves out columns headed by a bare "อบต.", unless the body is one and no other kind of bodies stands beside it. */
    void leaveOutOtherTypes(OwnBody body) {
        List<ScoreTable.ScoreColumn> ofTypes = columns.stream()
                .filter(column -> body.isType(headingOf(column)))
                .toList();
        boolean several = ofTypes.stream().map(this::headingOf).distinct().count() > 1;
        ofTypes.stream()
                .filter(column -> several || !body.isOwnType(headingOf(column)))
                .forEach(column -> {
                    TableColumn named = heading.findAt(column.number()).orElseThrow();
                    CellRef at = grid.ref(named.row(), named.number());
                    columns.remove(column);
                    noResults.put(column, named.text());
                    claims.put(new GroupHeadings.Group(at, named.text(), true), ScoreClaim.doubt(at, named.text()));
                });
    }

    /** Takes what the headings of groups say of the columns below them, unless those say it themselves. */
    void takeGroups(ReadingContext context) {
        ScoreClaim claim = new ScoreClaim(context.words());
        ScoreLabel label = new ScoreLabel(context.words());
        GroupHeadings groups = new GroupHeadings(grid, heading);
        for (ScoreTable.ScoreColumn column : List.copyOf(columns)) {
            groups.over(column.number()).forEach(group -> {
                overColumns.merge(column.number(), group.text(), (upper, lower) -> upper + " " + lower);
                Said said = context.scope().label(group.text());
                boolean another = said.kind() == Said.Kind.OTHER_BODY;
                boolean refused = another
                        || said.refuses()
                                && (group.isHeading() || said.kind() != Said.Kind.UNKNOWN)
                                && !isToldBelow(group, claim);
                if (refused && columns.remove(column)) {
                    Said why = another ? Said.of(Said.Kind.NO_RESULT, group.text()) : said;
                    refuse(column, group, context.scope().refusal(why, group.at()), label);
                } else if (claim.isSelfAssessment(group.text()) && columns.contains(column)) {
                    columns.set(
                            columns.indexOf(column),
                            new ScoreTable.ScoreColumn(column.number(), column.year(), SourceKind.SELF_ASSESSMENT));
                }
            });
        }
    }

    private void refuse(ScoreTable.ScoreColumn column, GroupHeadings.Group group, Finding said, ScoreLabel label) {
        noResults.put(column, group.text());
        claims.put(group, said);
        boolean merged = grid.isMergedAcross(group.at().row(), group.at().column());
        if (merged && label.isBesideScores(group.text())) {
            beside.add(group);
        }
    }

    /** Whether the headings below a group say which of its columns are no result: "ผลเทียบเป้าหมาย" over both. */
    private boolean isToldBelow(GroupHeadings.Group group, ScoreClaim claim) {
        int last = grid.lastColumnOf(group.at().row(), group.at().column());
        return Stream.concat(
                        heading.columns().stream()
                                .filter(each -> each.row() > group.at().row()
                                        && each.number() >= group.at().column()
                                        && each.number() <= last)
                                .map(TableColumn::text),
                        heading.unknown().stream()
                                .filter(each -> each.row() > group.at().row()
                                        && each.number() >= group.at().column()
                                        && each.number() <= last)
                                .map(HeadingBlock.UnknownColumn::text))
                .anyMatch(text -> claim.inLabel(text).isPresent());
    }

    /** A column's heading with those of its groups. */
    private String allOver(ScoreTable.ScoreColumn column) {
        return overColumns.getOrDefault(column.number(), "") + " " + headingOf(column);
    }

    private String headingOf(ScoreTable.ScoreColumn column) {
        return heading.findAt(column.number()).map(TableColumn::text).orElse("");
    }

    /** Says which columns are no result and which do not count for an appeal. */
    void report(SubmissionDraft draft) {
        List<GroupHeadings.Group> calm = columns.isEmpty() ? List.of() : List.copyOf(beside);
        claims.forEach((group, finding) -> {
            if (!calm.contains(group)) {
                draft.findings.add(finding);
            }
        });
        if (!calm.isEmpty()) {
            draft.findings.add(ColumnReport.besideScores(
                    calm.stream().map(GroupHeadings.Group::at).toList(),
                    calm.stream().map(GroupHeadings.Group::text).collect(Collectors.joining(", "))));
        }
        remarks.forEach((column, remark) -> {
            boolean counts = columns.contains(column) || noResults.containsKey(column);
            CellRef at = heading.findAt(column.number())
                    .map(named -> grid.ref(named.row(), named.number()))
                    .orElse(grid.ref(heading.lastRow(), column.number()));
            if (counts) {
                remark.findings(at, headingOf(column)).stream()
                        .filter(finding -> !draft.findings.contains(finding))
                        .forEach(draft.findings::add);
            }
        });
        for (BeforeAppeal.Superseded<ScoreTable.ScoreColumn> superseded : beforeAppeal) {
            TableColumn before = heading.findAt(superseded.before().number()).orElseThrow();
            CellRef at = grid.ref(before.row(), before.number());
            draft.findings.add(
                    Finding.at(at, FindingCode.SCORE_BEFORE_APPEAL, before.text(), headingOf(superseded.after())));
        }
    }
}
