package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.Severity;

/** Scores and their analysis on one sheet: in tables with a row per indicator or per year, and in lists without headings. */
final class ScoreSection {
    private final Grid grid;
    private final Footnotes notes;
    private final ReadingContext context;
    private final SectionTitle title;
    private final RowFilter filter;
    private final SheetRows ledger;
    private final SheetTexts texts;
    private final ColumnReport columns;
    private final SubmissionDraft draft;

    ScoreSection(
            SheetPart part,
            ReadingContext context,
            SectionTitle title,
            RowFilter filter,
            SheetRows ledger,
            SheetTexts texts,
            ColumnReport columns,
            SubmissionDraft draft) {
        this.grid = part.grid();
        this.notes = Footnotes.of(part.sheet(), context.words());
        this.context = context;
        this.title = title;
        this.filter = filter;
        this.ledger = ledger;
        this.texts = texts;
        this.columns = columns;
        this.draft = draft;
    }

    /** Which columns of a table hold scores. */
    ScoreColumns scoreColumns(Segment segment) {
        return scoreColumns(segment, title.year());
    }

    private ScoreColumns scoreColumns(Segment segment, Optional<FiscalYear> year) {
        return ScoreColumns.of(segment, grid, notes, context, title, year);
    }

    /** Reads the rows of a table. */
    void read(Segment segment, List<GridRow> rows, Set<Form> forms) {
        HeadingBlock heading = segment.heading().orElseThrow();
        if (ScoresAcross.isAcross(heading)) {
            new AcrossTable(grid, heading, title, notes, context, draft).take(rows);
            List<TableRow> across = rowsAcross(rows, heading);
            columns.unread(heading, across, ScoreColumns.readFields());
            columns.notes(across, Form.SCORES);
            return;
        }
        if (heading.find(Field.FISCAL_YEAR).isPresent()) {
            RowYears.of(grid, rows, heading, title.year())
                    .forEach((year, ofOneYear) -> readYear(segment, ofOneYear, forms, year));
        } else {
            readYear(segment, rows, forms, title.year());
        }
    }

    /** Reads the rows of a table that are of one year, or of the years that its headings say. */
    private void readYear(Segment segment, List<GridRow> rows, Set<Form> forms, Optional<FiscalYear> year) {
        HeadingBlock heading = segment.heading().orElseThrow();
        ScoreColumns scores = scoreColumns(segment, year);
        WeightedPoints weighted = new WeightedPoints(grid, context, draft);
        weighted.leaveOut(scores, rows);
        Ranks ranks = new Ranks(grid, context, draft);
        ranks.leaveOut(scores, rows);
        FullMarks full = new FullMarks(grid, context, draft);
        full.leaveOut(scores, heading, rows);
        ScoreTable table = new ScoreTable(context, draft, grid, notes, heading.lastRow());
        RowClaims claims = new RowClaims(grid, heading, context.words());
        scores.byLabelColumn().forEach((label, of) -> rows.forEach(row -> table.know(scores.label(row, label), of)));
        int above = draft.scores.size();
        List<List<TableRow>> bands = new ArrayList<>();
        bands.add(new ArrayList<>());
        boolean banded = false;
        for (GridRow row : rows) {
            if (filter.band(row, heading).isPresent()) {
                ledger.ignore(row);
                banded = true;
                bands.add(new ArrayList<>());
            } else if (filter.isNote(row, heading) || RowFilter.numbersColumns(row)) {
                ledger.ignore(row);
                texts.take(row);
            } else {
                TableRow tableRow = ledger.read(row, heading);
                bands.get(bands.size() - 1).add(tableRow);
                takeScores(tableRow, scores, table, claims);
                weighted.refuse(tableRow);
                ranks.refuse(tableRow.ref());
                full.refuse(tableRow.ref());
            }
        }
        table.end();
        scores.report(heading, draft, grid);
        if (forms.contains(Form.ANALYSIS)) {
            analyse(bands, banded);
        } else {
            // an analysis has a row per item, each with its indicator's score
            draft.findings.addAll(RepeatedScores.of(draft.scores.subList(above, draft.scores.size())));
        }
        List<TableRow> taken = bands.stream().flatMap(List::stream).toList();
        Set<Field> read = EnumSet.copyOf(ScoreColumns.readFields());
        if (forms.contains(Form.ANALYSIS)) {
            read.add(Field.SUB_TOPIC);
        }
        columns.unread(heading, scores.withoutScoreColumns(taken), read);
        columns.notes(taken, forms.contains(Form.ANALYSIS) ? Form.ANALYSIS : Form.SCORES);
    }

    /** The rows of a table with the years down, without the column that says the year. */
    private List<TableRow> rowsAcross(List<GridRow> rows, HeadingBlock heading) {
        return rows.stream()
                .filter(row -> !filter.isNote(row, heading) && row.cells().size() > 1)
                .map(row -> {
                    TableRow read = TableRow.of(grid, row, heading, draft);
                    Set<Integer> outside = new TreeSet<>(read.outside());
                    outside.remove(AcrossYears.column(row, heading));
                    return new TableRow(row, read.ref(), read.own(), read.held(), outside, read.broken());
                })
                .toList();
    }

    private void takeScores(TableRow tableRow, ScoreColumns scores, ScoreTable table, RowClaims claims) {
        GridRow row = tableRow.row();
        if (scores.hasOnlyScoresNotTaken(row)) {
            draft.refused(tableRow.ref());
            return;
        }
        Optional<Finding> claimed = claims.findRefusal(row).filter(finding -> scores.hasNumber(row));
        if (claimed.isPresent()) {
            draft.findings.add(claimed.get());
            if (claimed.get().severity() == Severity.ERROR) {
                draft.refused(tableRow.ref());
            } else {
                draft.ignored(tableRow.ref());
            }
            return;
        }
        boolean self = claims.areSelfAssessed(row);
        scores.byLabelColumn().forEach((column, all) -> {
            List<ScoreTable.ScoreColumn> of = self
                    ? all.stream().map(ScoreTable.ScoreColumn::selfAssessed).toList()
                    : all;
            String label = scores.label(row, column);
            table.take(row, label, of, scores.levelColumns());
            scores.numberColumn().ifPresent(numbers -> table.compareNumber(row, numbers, label, of));
        });
    }

    private void analyse(List<List<TableRow>> bands, boolean banded) {
        Optional<FiscalYear> year = title.year().or(context::documentYear);
        if (year.isEmpty()) {
            draft.findings.add(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.FISCAL_YEAR_MISSING, "", ""));
            return;
        }
        AnalysisTable analysis = new AnalysisTable(context, year.get(), draft);
        bands.forEach(rows -> analysis.takeBand(rows, banded));
    }

    /** Reads a list of scores without headings among rows of text; false where there is none that could be ours. */
    boolean readList(List<GridRow> rows) {
        HeadlessScores lists = new HeadlessScores(context.frameworks(), context.words());
        List<HeadlessScores.ListedScore> listed = lists.find(rows);
        if (listed.isEmpty()) {
            return refuseList(lists.listUnclear(rows));
        }
        if (title.otherBody().isPresent()) {
            draft.findings.add(title.otherBody().get());
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        Optional<String> notTheResult = claimOf(TextLine.listOf(grid, rows, context.words()));
        if (notTheResult.isPresent()) {
            CellRef at = grid.ref(listed.get(0).row().number(), listed.get(0).scoreColumn());
            draft.findings.add(
                    Finding.at(at, FindingCode.TABLE_LEFT_ALONE, listed.get(0).label(), "")
                            .with("reason", notTheResult.get())
                            .with("case", notTheResult.get()));
            draft.explanations.add(new Explanation(
                    at,
                    listed.get(0).label(),
                    Optional.empty(),
                    Optional.empty(),
                    Map.of("reason", notTheResult.get())));
            return false;
        }
        listed = withKnownHeading(rows, listed);
        if (listed.isEmpty()) {
            return true;
        }
        if (title.year().isEmpty()) {
            HeadlessScores.ListedScore first = listed.get(0);
            CellRef at = grid.ref(first.row().number(), first.scoreColumn());
            draft.findings.add(Finding.at(at, FindingCode.FISCAL_YEAR_MISSING, "", ""));
            listed.forEach(score -> ledger.refuse(score.row()));
            return false;
        }
        if (new Ranks(grid, context, draft).refuse(listed, rows, title.year().get())) {
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        draft.forms.add(Form.SCORES);
        if (areWeighted(listed, title.year().get())) {
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        Footnotes.Remark remark =
                notes.about(List.of(title.yearLine()), title.year().get());
        CellRef first = grid.ref(listed.get(0).row().number(), listed.get(0).scoreColumn());
        draft.findings.addAll(remark.findings(first, title.yearLine()));
        if (remark.noResult().isPresent()) {
            listed.forEach(score -> ledger.refuse(score.row()));
            return true;
        }
        ScoreTable table = new ScoreTable(context, draft, grid, notes, 0);
        for (HeadlessScores.ListedScore score : listed) {
            draft.read(new RowRef(grid.sheet(), score.row().number()));
            var column = new ScoreTable.ScoreColumn(
                    score.scoreColumn(), title.year().get(), remark.source().orElse(title.source()));
            table.take(score.row(), score.label(), List.of(column), Map.of());
        }
        table.end();
        lists.listUnclear(rows).forEach(this::refuseUnclear);
        return true;
    }

    /** Why a list is not the body's result: the lines around it, else the sheet's name. */
    private Optional<String> claimOf(List<TextLine> lines) {
        ScoreClaim claim = new ScoreClaim(context.words());
        return claim.inTitles(lines).or(() -> claim.inTitle(grid.sheet()));
    }

    /** Refuses a list in which every row has several numbers: without headings nothing says of which years they are. */
    private boolean refuseList(List<GridRow> unclear) {
        if (unclear.size() < HeadlessScores.FEWEST_ROWS) {
            return false;
        }
        List<CellRef> numbers =
                unclear.stream().flatMap(row -> numbers(row).stream()).toList();
        draft.findings.add(
                Finding.at(numbers, FindingCode.ROW_NOT_UNDERSTOOD, "", "").with("case", "without-headings"));
        unclear.forEach(ledger::refuse);
        return true;
    }

    private boolean areWeighted(List<HeadlessScores.ListedScore> listed, FiscalYear year) {
        Framework framework = context.frameworks().getNearest(year);
        Map<Integer, WeightedPoints.Points> points = new TreeMap<>();
        for (HeadlessScores.ListedScore score : listed) {
            CellRef at = grid.ref(score.row().number(), score.scoreColumn());
            if (ScoreRowKind.of(score.label(), framework, context.words()) instanceof ScoreRowKind.OfIndicator named) {
                ScoreCell.findNumber(score.row().find(score.scoreColumn()))
                        .ifPresent(
                                number -> points.put(named.match().indicator(), new WeightedPoints.Points(number, at)));
            }
        }
        return new WeightedPoints(grid, context, draft).areReported(points, year);
    }

    private List<CellRef> numbers(GridRow row) {
        return row.cells().stream()
                .filter(HeadlessScores::isNumber)
                .map(cell -> grid.ref(row.number(), cell.column()))
                .toList();
    }

    private void refuseUnclear(GridRow row) {
        draft.findings.add(Finding.at(numbers(row), FindingCode.ROW_NOT_UNDERSTOOD, "", ""));
        ledger.refuse(row);
    }

    /** Refuses the scores of a list over which a heading stands that is not one of scores. */
    private List<HeadlessScores.ListedScore> withKnownHeading(
            List<GridRow> rows, List<HeadlessScores.ListedScore> listed) {
        List<HeadlessScores.ListedScore> known = new ArrayList<>();
        Set<CellRef> told = new HashSet<>();
        for (HeadlessScores.ListedScore score : listed) {
            Optional<GridCell> heading = HeadlessScores.findHeading(rows, score);
            boolean ofScores = heading.isEmpty()
                    || context.headings()
                            .match(heading.get().text())
                            .filter(h -> h.field() == Field.SCORE || h.field() == Field.SELF_SCORE)
                            .isPresent();
            if (ofScores) {
                known.add(score);
                continue;
            }
            ledger.refuse(score.row());
            CellRef at = grid.ref(rowOf(rows, heading.get()), score.scoreColumn());
            if (told.add(at)) {
                columns.notTaken(at, heading.get().text(), Set.of());
            }
        }
        return known;
    }

    private static int rowOf(List<GridRow> rows, GridCell cell) {
        return rows.stream()
                .filter(row -> row.cells().contains(cell))
                .reduce((upper, lower) -> lower)
                .orElseThrow()
                .number();
    }
}
