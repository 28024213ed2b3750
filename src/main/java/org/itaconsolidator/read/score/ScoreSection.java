package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.ClosingRows;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.read.table.HeadingBlock;
import org.itaconsolidator.read.table.HeadlessScores;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.RowFilter;
import org.itaconsolidator.read.table.RowScope;
import org.itaconsolidator.read.table.ScoreBands;
import org.itaconsolidator.read.table.ScoresAcross;
import org.itaconsolidator.read.table.Segment;
import org.itaconsolidator.read.table.SheetRows;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.read.table.TableRow;

/** Scores and their analysis on one sheet: in tables with a row per indicator or per year, and in lists without headings. */
public final class ScoreSection {
    private final Grid grid;
    private final Footnotes notes;
    private final ReadingContext context;
    private final SectionTitle title;
    private final RowFilter filter;
    private final SheetRows ledger;
    private final SheetTexts texts;
    private final ColumnReport columns;
    private final SubmissionDraft draft;

    public ScoreSection(
            Grid grid,
            Footnotes notes,
            ReadingContext context,
            SectionTitle title,
            RowFilter filter,
            SheetRows ledger,
            SheetTexts texts,
            ColumnReport columns,
            SubmissionDraft draft) {
        this.grid = grid;
        this.notes = notes;
        this.context = context;
        this.title = title;
        this.filter = filter;
        this.ledger = ledger;
        this.texts = texts;
        this.columns = columns;
        this.draft = draft;
    }

    /** Which columns of a table hold scores. */
    public ScoreColumns scoreColumns(Segment segment) {
        return scoreColumns(segment, title.scoresYear());
    }

    private ScoreColumns scoreColumns(Segment segment, Optional<FiscalYear> year) {
        return ScoreColumns.of(segment, grid, notes, context, title, year);
    }

    /** Reads the rows of a table. */
    public void read(Segment segment, List<GridRow> rows, Set<Form> forms) {
        HeadingBlock heading = segment.heading().orElseThrow();
        boolean across = ScoresAcross.isAcross(heading);
        boolean yearsInRows = across || heading.find(Field.FISCAL_YEAR).isPresent();
        boolean yearsInHeadings = !heading.list(Field.SCORE).isEmpty()
                && heading.list(Field.SCORE).stream()
                        .allMatch(column -> column.heading().year().isPresent());
        List<ScoreBands.Band> bands = ScoreBands.ofTable(
                grid, context, heading, rows, !yearsInRows && !yearsInHeadings, !forms.contains(Form.ANALYSIS));
        draft.rowsSayYears |= !across && yearsInRows
                || bands.stream().anyMatch(band -> band.year().isPresent());
        for (ScoreBands.Band band : bands) {
            band.lines().forEach(ledger::ignore);
            if (band.refusal().isPresent()) {
                draft.findings.add(band.refusal().get());
                band.rows().forEach(row -> {
                    if (row.cells().size() > 1) {
                        ledger.refuse(row);
                    } else {
                        ledger.ignore(row);
                    }
                });
            } else if (across) {
                readAcross(segment, heading, band);
            } else if (yearsInRows) {
                RowYears.of(grid, band.rows(), heading, title.scoresYear())
                        .forEach((year, ofOneYear) -> readYear(segment, ofOneYear, forms, year, band.self()));
            } else {
                readYear(segment, band.rows(), forms, band.year().or(title::scoresYear), band.self());
            }
        }
    }

    /** Says which lines speak of a look that no number has: nobody can tell which scores they mean. */
    public void reportUnseenLegends() {
        if (draft.scores.stream().anyMatch(score -> score.at().sheet().equals(grid.sheet()))) {
            notes.listUnseenLegends()
                    .forEach(legend -> draft.findings.add(
                            Finding.at(legend.at(), FindingCode.HEADING_NOT_RECOGNISED, legend.text(), "")
                                    .with("case", "legend")));
        }
    }

    private void readAcross(Segment segment, HeadingBlock heading, ScoreBands.Band band) {
        int before = draft.scores.size();
        Footnotes ofTable = notes.ofTable(heading.firstRow(), segment.rows(), title.saysOfficial());
        new AcrossTable(grid, heading, title, band.self(), ofTable, context, draft).take(band.rows());
        List<TableRow> across = rowsAcross(band.rows(), heading);
        if (draft.scores.size() > before) {
            columns.besideScores(heading, across);
        }
        columns.unread(heading, across, ScoreColumns.readFields(), Form.SCORES);
        columns.notes(across, Form.SCORES);
    }

    /** Reads the rows of a table that are of one year, or of the years that its headings say; as self-assessed where said. */
    private void readYear(
            Segment segment, List<GridRow> rows, Set<Form> forms, Optional<FiscalYear> year, boolean self) {
        HeadingBlock heading = segment.heading().orElseThrow();
        ScoreColumns scores = scoreColumns(segment, year);
        if (self) {
            scores.columns().replaceAll(ScoreTable.ScoreColumn::selfAssessed);
        }
        WeightedPoints weighted = new WeightedPoints(grid, context, draft);
        weighted.leaveOut(scores, rows);
        Ranks ranks = new Ranks(grid, context, draft);
        ranks.leaveOut(scores, rows);
        FullMarks full = new FullMarks(grid, context, draft);
        full.leaveOut(scores, heading, rows);
        RowNames names = new RowNames(context, grid, draft);
        ScoreTable table = new ScoreTable(names, draft, grid, notes, heading.lastRow());
        RowScope claims = new RowScope(grid, notes, heading, rows, context);
        List<WeightedFigures> points =
                WeightedFigures.listOf(scores, heading, context, new StatedRow(grid, notes, draft));
        scores.byLabelColumn().forEach((label, of) -> rows.forEach(row -> names.know(scores.label(row, label), of)));
        int above = draft.scores.size();
        int reportedAbove = draft.reported.size();
        List<List<TableRow>> bands = new ArrayList<>();
        bands.add(new ArrayList<>());
        boolean banded = false;
        List<ClosingRows.Place> places = ClosingRows.of(rows, heading, false, context.words());
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            boolean closing = forms.contains(Form.ANALYSIS) && !scores.hasNumber(row);
            if (closing && places.get(i) == ClosingRows.Place.DOUBTFUL) {
                ledger.refuseBelow(row);
            } else if (closing && places.get(i) == ClosingRows.Place.BELOW) {
                ledger.ignore(row);
                texts.take(row);
            } else if (filter.band(row, heading).isPresent()) {
                ledger.ignore(row);
                banded = true;
                bands.add(new ArrayList<>());
            } else if (filter.isNote(row, heading) || RowFilter.numbersColumns(row)) {
                ledger.ignore(row);
                texts.take(row);
            } else {
                TableRow tableRow = ledger.read(row, heading);
                bands.get(bands.size() - 1).add(tableRow);
                if (takeScores(tableRow, scores, table, names, claims)) {
                    takeWeighted(row, scores, points);
                }
                weighted.refuse(tableRow);
                ranks.refuse(tableRow.ref());
                full.refuse(tableRow.ref());
            }
        }
        table.end();
        names.reportNumbered();
        InstrumentRows.refuseContradicting(draft, reportedAbove, names, grid, context);
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
        } else {
            columns.notKept(heading, taken, Field.ITEM);
            columns.notKept(heading, taken, Field.STATUS);
            read.add(Field.STATUS);
        }
        if (!scores.columns().isEmpty()) {
            columns.besideScores(heading, scores.withoutScoreColumns(taken));
        }
        if (scores.areSelfAssessedByHeading() && title.source() == SourceKind.OFFICIAL) {
            columns.scoresNotTaken(heading, scores.withoutScoreColumns(taken));
        }
        Form form = forms.contains(Form.ANALYSIS) ? Form.ANALYSIS : Form.SCORES;
        columns.unread(heading, scores.withoutScoreColumns(taken), read, form);
        columns.notes(taken, form);
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

    private static void takeWeighted(GridRow row, ScoreColumns scores, List<WeightedFigures> points) {
        String label =
                scores.label(row, scores.byLabelColumn().keySet().iterator().next());
        points.stream().filter(each -> each.take(row, label)).forEach(each -> scores.noteRead(each.column()));
    }

    /** Takes a row's scores; false where it is refused or holds none that count. */
    private boolean takeScores(
            TableRow tableRow, ScoreColumns scores, ScoreTable table, RowNames names, RowScope claims) {
        GridRow row = tableRow.row();
        if (scores.hasOnlyScoresNotTaken(row)) {
            draft.refused(tableRow.ref());
            return false;
        }
        Optional<Finding> claimed = claims.findRefusal(row).filter(finding -> scores.hasNumber(row));
        if (claimed.isPresent()) {
            draft.findings.add(claimed.get());
            if (claimed.get().severity() == Severity.ERROR) {
                draft.refused(tableRow.ref());
            } else {
                draft.ignored(tableRow.ref());
            }
            return false;
        }
        String name =
                scores.label(row, scores.byLabelColumn().keySet().iterator().next());
        List<Optional<Footnotes.Marked>> marks = notes.listOf(name);
        List<Footnotes.Marked> said = marks.stream().flatMap(Optional::stream).toList();
        Optional<String> changing = said.stream()
                .flatMap(each -> each.changingNotSelf().stream())
                .findFirst()
                .filter(note -> scores.hasNumber(row));
        if (changing.isPresent()) {
            draft.findings.add(
                    Finding.at(names.placeOf(row, name), FindingCode.HEADING_NOT_RECOGNISED, name, changing.get())
                            .with("case", "not-the-result")
                            .as(Severity.ERROR));
            draft.refused(tableRow.ref());
            return false;
        }
        if (!marks.isEmpty() && said.isEmpty() && scores.hasNumber(row)) {
            draft.findings.add(Finding.at(names.placeOf(row, name), FindingCode.HEADING_TAKEN_AS, name, "")
                    .with("case", "mark")
                    .as(Severity.WARNING));
        }
        boolean self = claims.areSelfAssessed(row) || said.stream().anyMatch(Footnotes.Marked::self);
        scores.byLabelColumn().forEach((column, all) -> {
            List<ScoreTable.ScoreColumn> of = self
                    ? all.stream().map(ScoreTable.ScoreColumn::selfAssessed).toList()
                    : all;
            String label = scores.label(row, column);
            table.take(row, label, of, scores.levelColumns());
            if (scores.numberColumn().isPresent()) {
                names.compareNumber(row, scores.numberColumn().getAsInt(), label, of);
            } else {
                names.note(row, label, of, scores.seqColumn());
            }
        });
        return true;
    }

    private void analyse(List<List<TableRow>> bands, boolean banded) {
        Optional<FiscalYear> year = title.year().or(context::documentYear);
        if (title.openYears().isPresent() || year.isEmpty()) {
            draft.findings.add(title.openYears()
                    .orElse(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.FISCAL_YEAR_MISSING, "", "")));
            bands.stream()
                    .flatMap(List::stream)
                    .filter(AnalysisTable::holdsNotes)
                    .forEach(row -> draft.refused(row.ref()));
            return;
        }
        AnalysisTable analysis = new AnalysisTable(context, year.get(), draft);
        bands.forEach(rows -> analysis.takeBand(rows, banded));
    }

    /** The first row of a list of scores among rows outside tables; behind all where there is none. */
    public int findList(List<GridRow> rows) {
        List<HeadlessScores.ListedScore> listed = new HeadlessScores(context.frameworks(), context.words()).find(rows);
        return listed.isEmpty() ? Integer.MAX_VALUE : listed.get(0).row().number();
    }

    /** The lines of rows outside tables that stand above or below a list of scores, and not inside it. */
    public List<TextLine> outsideList(List<GridRow> rows, List<TextLine> lines) {
        List<HeadlessScores.ListedScore> listed = new HeadlessScores(context.frameworks(), context.words()).find(rows);
        return listed.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> line.at().row() < listed.get(0).row().number()
                                || line.at().row()
                                        > listed.get(listed.size() - 1).row().number())
                        .toList();
    }

    /** Reads a list of scores without headings among rows of text; false where there is none that could be ours. */
    public boolean readList(List<GridRow> rows) {
        return new ScoreList(grid, notes, context, title, ledger, columns, draft).read(rows);
    }
}
