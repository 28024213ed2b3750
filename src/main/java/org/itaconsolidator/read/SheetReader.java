package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;

/** Reads the tables of one sheet from top to bottom and gives each of their rows an outcome. */
final class SheetReader {
    private static final Set<Field> OF_MEASURES = EnumSet.complementOf(
            EnumSet.of(Field.SCORE, Field.LEVEL, Field.FISCAL_YEAR, Field.URL, Field.SELF_SCORE, Field.DATE));
    private static final Set<Field> OF_OIT = EnumSet.of(
            Field.SEQ,
            Field.ITEM,
            Field.SUB_TOPIC,
            Field.INDICATOR,
            Field.RESPONSIBLE,
            Field.URL,
            Field.SELF_SCORE,
            Field.DATE);

    private final Grid grid;
    private final ReadingContext context;
    private final OwnTitle ownTitle;
    private SourceKind source;
    private Optional<FiscalYear> sheetYear;
    private Optional<Finding> otherBody = Optional.empty();
    private Optional<Finding> otherYear = Optional.empty();
    private Optional<Finding> otherRound = Optional.empty();
    private boolean aboutIt;
    private final MeasureTable measures;
    private final SubmissionDraft draft;
    private final RowFilter filter;
    private final ColumnReport columns;
    private final StatedFigures stated;
    private OptionalInt topic = OptionalInt.empty();
    private boolean anyTable;

    SheetReader(
            Grid grid,
            ReadingContext context,
            OwnTitle ownTitle,
            SourceKind source,
            Optional<FiscalYear> sheetYear,
            MeasureTable measures,
            SubmissionDraft draft) {
        this.grid = grid;
        this.context = context;
        this.ownTitle = ownTitle;
        this.source = source;
        this.sheetYear = sheetYear;
        this.measures = measures;
        this.draft = draft;
        this.filter = new RowFilter(context.naming(), context.words());
        this.columns = new ColumnReport(
                grid, context.layouts(), text -> context.words().is(Words.Kind.FOREIGN_HEADINGS, text), draft);
        this.stated = new StatedFigures(context);
    }

    /**
     * Reads the sheet.
     *
     * @param segments its stretches
     * @param isAboutIt whether its texts name the assessment
     * @param judge tells which of the workbook's tables are ours
     * @return whether a table or a list of scores was recognised
     */
    boolean read(List<Segment> segments, boolean isAboutIt, TableKind.Judge judge) {
        this.aboutIt = isAboutIt;
        noteTitle(titles(TextLine.listOf(grid, segments.get(0).rows(), context.words())));
        boolean hasTitle = !segments.get(0).rows().isEmpty();
        List<GridRow> above = List.of();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.heading().isEmpty()) {
                readText(segment.rows());
            } else {
                List<TextLine> around = TextLine.listOf(grid, above, context.words());
                if (i > 1) {
                    // a table further down may be of another year than the first
                    sheetYear = TextLine.findStatedYear(titles(around)).or(() -> sheetYear);
                    noteTitle(titles(around));
                }
                boolean scoreColumn = !ScoreColumns.of(segment, grid, context, sheetYear, source)
                        .isEmpty();
                TableKind kind = judge.judge(segment, around, aboutIt, hasTitle, scoreColumn);
                take(segment, kind, i + 1 < segments.size());
            }
            above = trailingText(segment);
        }
        if (anyTable && !draft.hasContentOf(grid.sheet())) {
            draft.findings.add(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.FORM_NOT_FILLED, "", ""));
        }
        return anyTable;
    }

    /** What the title lines of the sheet or of its next section say; what they leave open stays as it was. */
    private void noteTitle(List<TextLine> titles) {
        source = ownTitle.findSource(titles).orElse(source);
        otherBody = ownTitle.findBody(titles).map(OwnTitle.Verdict::refusal).orElse(otherBody);
        otherYear = ownTitle.findYear(titles).map(OwnTitle.Verdict::refusal).orElse(otherYear);
        otherRound = ownTitle.findRound(titles).map(OwnTitle.Verdict::refusal).orElse(otherRound);
    }

    /** Why the rows of a table are refused; scores are of their sheet's own year and of no round. */
    private Optional<Finding> refusal(Set<Form> forms) {
        if (otherBody.isPresent() || forms.contains(Form.SCORES)) {
            return otherBody;
        }
        return otherYear.isPresent() ? otherYear : otherRound;
    }

    private List<TextLine> titles(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> !line.prose() && !context.words().starts(Words.Kind.NOTES, line.text()))
                .toList();
    }

    private void take(Segment segment, TableKind kind, boolean followed) {
        if (kind instanceof TableKind.Ours ours) {
            if (anyTable) {
                segment.headingRows().forEach(this::ignore);
            }
            anyTable = true;
            Optional<Finding> refusal = refusal(ours.forms());
            if (refusal.isPresent()) {
                draft.findings.add(refusal.get());
                refuse(segment, followed);
                return;
            }
            draft.forms.addAll(ours.forms());
            readTable(segment, ours.forms(), followed);
            return;
        }
        CellRef at = grid.ref(
                segment.heading().orElseThrow().firstRow(),
                segment.headingRows().get(0).cells().get(0).column());
        String heading = segment.headingRows().get(0).cells().get(0).text();
        if (kind instanceof TableKind.Other other) {
            Finding finding =
                    Finding.at(at, FindingCode.TABLE_LEFT_ALONE, heading, "").with("reason", other.reason());
            draft.findings.add(finding);
            draft.explanations.add(
                    new Explanation(at, heading, Optional.empty(), Optional.empty(), Map.of("reason", other.reason())));
        } else {
            draft.findings.add(Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, heading, ""));
            draft.explanations.add(new Explanation(
                    at, heading, Optional.empty(), Optional.empty(), Map.of("reason", "headings-missing")));
            for (GridRow row : segment.rows()) {
                RowRef ref = new RowRef(grid.sheet(), row.number());
                draft.read(ref);
                draft.refused(ref);
            }
        }
    }

    private void readText(List<GridRow> rows) {
        List<HeadlessScores.ListedScore> listed = new HeadlessScores(context.naming(), context.words()).find(rows);
        if (!listed.isEmpty()) {
            readListed(listed);
        }
        for (GridRow row : rows) {
            noteTopicAndFigures(row);
        }
    }

    /** Rows of another body, year or round. */
    private void refuse(Segment segment, boolean followed) {
        int end = endOfTable(segment, followed);
        List<GridRow> rows = segment.rows();
        for (int i = 0; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            boolean text = filter.topic(row).isPresent() || filter.band(row).isPresent() || filter.isNote(row);
            if (i >= end || text || RowFilter.numbersColumns(row)) {
                ignore(row);
            } else {
                refuse(row);
            }
        }
    }

    private void refuse(GridRow row) {
        RowRef ref = new RowRef(grid.sheet(), row.number());
        draft.read(ref);
        draft.refused(ref);
    }

    private void readListed(List<HeadlessScores.ListedScore> listed) {
        GridRow first = listed.get(0).row();
        if (otherBody.isPresent()) {
            anyTable = true;
            draft.findings.add(otherBody.get());
            listed.forEach(score -> refuse(score.row()));
            return;
        }
        if (sheetYear.isEmpty()) {
            draft.findings.add(Finding.at(
                    grid.ref(first.number(), listed.get(0).scoreColumn()), FindingCode.FISCAL_YEAR_MISSING, "", ""));
            listed.forEach(score -> refuse(score.row()));
            return;
        }
        anyTable = true;
        draft.forms.add(Form.SCORES);
        ScoreTable table = new ScoreTable(context, draft, grid);
        for (HeadlessScores.ListedScore score : listed) {
            draft.read(new RowRef(grid.sheet(), score.row().number()));
            table.take(
                    score.row(),
                    score.label(),
                    List.of(new ScoreTable.ScoreColumn(score.scoreColumn(), sheetYear.get(), source)),
                    Map.of());
        }
        table.end();
    }

    private void noteTopicAndFigures(GridRow row) {
        OptionalInt named = filter.topic(row);
        if (named.isPresent()) {
            topic = named;
        }
        if (otherBody.isEmpty()) {
            for (TextLine line : TextLine.listOf(grid, List.of(row), context.words())) {
                StatedFigures.Stated said = stated.in(line, sheetYear, source, aboutIt);
                draft.reported.addAll(said.figures());
                said.unclear().ifPresent(draft.findings::add);
            }
        }
    }

    private void readTable(Segment segment, Set<Form> forms, boolean followed) {
        HeadingBlock heading = segment.heading().orElseThrow();
        columns.headings(heading, forms.iterator().next());
        int end = endOfTable(segment, followed);
        List<GridRow> rows = segment.rows().subList(0, end);
        if (forms.contains(Form.REPORT) || forms.contains(Form.MEASURES)) {
            readMeasures(heading, rows, forms.iterator().next());
        } else if (forms.contains(Form.OIT_CHECKLIST)) {
            readOit(heading, rows);
        } else {
            readScoresAndAnalysis(segment, rows, forms);
        }
        // Topics named here are those of the next table, so they come after this one's rows.
        for (GridRow text : segment.rows().subList(end, segment.rows().size())) {
            ignore(text);
            noteTopicAndFigures(text);
        }
    }

    /** Where the rows of the table end and the lines of text below it begin. */
    private static int endOfTable(Segment segment, boolean followed) {
        HeadingBlock heading = segment.heading().orElseThrow();
        int end = 0;
        while (end < segment.rows().size() && !RowFilter.isTextToTheEnd(segment.rows(), end, heading, followed)) {
            end++;
        }
        return end;
    }

    private void readMeasures(HeadingBlock heading, List<GridRow> rows, Form form) {
        List<TableRow> taken = new ArrayList<>();
        for (GridRow row : rows) {
            OptionalInt named = filter.topic(row);
            if (named.isPresent()) {
                topic = named;
                ignore(row);
            } else if (filter.band(row).isPresent() || RowFilter.numbersColumns(row) || filter.isNote(row)) {
                ignore(row);
                noteTopicAndFigures(row);
            } else {
                TableRow tableRow = read(row, heading);
                taken.add(tableRow);
                measures.take(tableRow, heading, form, topic);
            }
        }
        columns.unread(heading, taken, OF_MEASURES);
    }

    private void readOit(HeadingBlock heading, List<GridRow> rows) {
        FiscalYear year = context.documentYear()
                .or(() -> sheetYear)
                .orElse(context.naming().fiscalYear());
        OitTable table = new OitTable(context, year, draft);
        List<TableRow> taken = new ArrayList<>();
        for (GridRow row : rows) {
            if (filter.isNote(row) || RowFilter.numbersColumns(row)) {
                ignore(row);
            } else {
                TableRow tableRow = read(row, heading);
                taken.add(tableRow);
                table.take(tableRow);
            }
        }
        columns.unread(heading, taken, OF_OIT);
    }

    private void readScoresAndAnalysis(Segment segment, List<GridRow> rows, Set<Form> forms) {
        HeadingBlock heading = segment.heading().orElseThrow();
        if (ScoresAcross.isAcross(heading)) {
            ScoresAcross.take(grid, rows, heading, source, context.words(), draft);
            return;
        }
        ScoreColumns scores = ScoreColumns.of(segment, grid, context, sheetYear, source);
        ScoreTable table = new ScoreTable(context, draft, grid);
        List<List<TableRow>> bands = new ArrayList<>();
        bands.add(new ArrayList<>());
        boolean banded = false;
        List<TableRow> taken = new ArrayList<>();
        for (GridRow row : rows) {
            if (filter.band(row).isPresent()) {
                ignore(row);
                banded = true;
                bands.add(new ArrayList<>());
            } else if (filter.isNote(row) || RowFilter.numbersColumns(row)) {
                ignore(row);
                noteTopicAndFigures(row);
            } else {
                TableRow tableRow = read(row, heading);
                taken.add(tableRow);
                bands.get(bands.size() - 1).add(tableRow);
                takeScores(row, scores, table, tableRow.ref());
            }
        }
        table.end();
        scores.report(heading, draft, grid);
        if (forms.contains(Form.ANALYSIS)) {
            analyse(bands, banded);
        }
        columns.unread(heading, scores.withoutScoreColumns(taken), scores.readFields());
    }

    private void takeScores(GridRow row, ScoreColumns scores, ScoreTable table, RowRef ref) {
        if (scores.hasOnlyScoresWithoutYear(row)) {
            draft.refused(ref);
            return;
        }
        scores.byLabelColumn().forEach((column, of) -> {
            String label = scores.label(row, column);
            table.take(row, label, of, scores.levelColumns());
            scores.numberColumn().ifPresent(numbers -> table.compareNumber(row, numbers, label));
        });
    }

    private void analyse(List<List<TableRow>> bands, boolean banded) {
        Optional<FiscalYear> year = sheetYear.or(context::documentYear);
        if (year.isEmpty()) {
            draft.findings.add(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.FISCAL_YEAR_MISSING, "", ""));
            return;
        }
        AnalysisTable analysis = new AnalysisTable(context, year.get(), draft);
        bands.forEach(rows -> analysis.takeBand(rows, banded));
    }

    private TableRow read(GridRow row, HeadingBlock heading) {
        TableRow tableRow = TableRow.of(grid, row, heading, draft);
        draft.read(tableRow.ref());
        return tableRow;
    }

    private void ignore(GridRow row) {
        RowRef ref = new RowRef(grid.sheet(), row.number());
        draft.read(ref);
        draft.ignored(ref);
    }

    /** The lines of text at the end of a stretch, which may be titles of the next one. */
    static List<GridRow> trailingText(Segment segment) {
        List<GridRow> rows = segment.rows();
        int from = rows.size();
        while (from > 0 && rows.get(from - 1).cells().size() == 1) {
            from--;
        }
        return Stream.of(rows.subList(from, rows.size())).flatMap(List::stream).toList();
    }
}
