package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
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

    private final SheetPart part;
    private final Grid grid;
    private final ReadingContext context;
    private final SectionTitle title;
    private final boolean aboutIt;
    private final MeasureTable measures;
    private final SubmissionDraft draft;
    private final RowFilter filter;
    private final SheetRows ledger;
    private final SheetTexts texts;
    private final ColumnReport columns;
    private final ScoreSection scores;
    private boolean anyTable;

    /**
     * A reader of one sheet.
     *
     * @param part the sheet, or one of the tables side by side on it
     * @param source official or self-assessment, where the sheet does not say
     * @param sheetYear the year that the sheet states
     * @param aboutIt whether its texts name the assessment
     * @param measures the workbook's measures so far
     */
    SheetReader(
            SheetPart part,
            ReadingContext context,
            OwnTitle ownTitle,
            SourceKind source,
            Optional<FiscalYear> sheetYear,
            boolean aboutIt,
            MeasureTable measures,
            SubmissionDraft draft) {
        this.part = part;
        this.grid = part.grid();
        this.context = context;
        this.title = new SectionTitle(ownTitle, context.words(), source, sheetYear);
        this.aboutIt = aboutIt;
        this.measures = measures;
        this.draft = draft;
        this.filter = new RowFilter(context.naming(), context.words());
        this.ledger = new SheetRows(grid, filter, draft);
        this.texts = new SheetTexts(grid, context, title, filter, aboutIt, draft);
        this.columns = new ColumnReport(
                grid, context.layouts(), text -> context.words().is(Words.Kind.FOREIGN_HEADINGS, text), draft);
        this.scores = new ScoreSection(part, context, title, filter, ledger, texts, columns, draft);
    }

    /**
     * Reads the sheet.
     *
     * @param segments the part's stretches
     * @param judge tells which of the workbook's tables are ours
     * @return whether a table or a list of scores was recognised
     */
    boolean read(List<Segment> segments, TableKind.Judge judge) {
        List<List<TextLine>> titles = part.listTitles(segments, context.words());
        title.begin(titles.get(0));
        titles.stream().skip(1).forEach(title::go);
        refuseTransposed();
        boolean hasTitle = titles.stream().anyMatch(lines -> !lines.isEmpty());
        List<GridRow> above = List.of();
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            if (segment.heading().isEmpty()) {
                anyTable |= scores.readList(segment.rows());
                segment.rows().forEach(texts::take);
            } else {
                List<TextLine> around = i == 1
                        ? part.listAroundFirst(segments, context.words())
                        : TextLine.listOf(grid, above, context.words());
                if (i > 1) {
                    title.go(around);
                }
                boolean scoreColumn = !scores.scoreColumns(segment).isEmpty();
                TableKind kind = judge.judge(segment, around, aboutIt, hasTitle, scoreColumn);
                take(segment, kind, i + 1 < segments.size());
            }
            above = segment.trailingText();
        }
        if (anyTable && !draft.hasContentOf(grid.sheet())) {
            draft.findings.add(Finding.at(CellRef.wholeSheet(grid.sheet()), FindingCode.FORM_NOT_FILLED, "", ""));
        }
        return anyTable;
    }

    private void refuseTransposed() {
        if (part.transposed().isEmpty()) {
            return;
        }
        anyTable = true;
        GridRow first = part.transposed().get(0);
        CellRef at = grid.ref(first.number(), first.cells().get(0).column());
        String heading = first.cells().get(0).text();
        draft.findings.add(
                Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, heading, "").with("case", "transposed"));
        explain(at, heading, "transposed");
        part.transposed().forEach(ledger::refuse);
    }

    private void take(Segment segment, TableKind kind, boolean followed) {
        GridCell first = segment.headingRows().get(0).cells().get(0);
        CellRef at = grid.ref(segment.heading().orElseThrow().firstRow(), first.column());
        if (kind instanceof TableKind.Ours ours) {
            takeOurs(segment, ours.forms(), followed);
        } else if (kind instanceof TableKind.Other other) {
            draft.findings.add(Finding.at(at, FindingCode.TABLE_LEFT_ALONE, first.text(), "")
                    .with("reason", other.reason()));
            explain(at, first.text(), other.reason());
        } else {
            if (!columns.numbersNotTaken(segment)) {
                draft.findings.add(Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, first.text(), ""));
            }
            explain(at, first.text(), "headings-missing");
            segment.rows().forEach(ledger::refuse);
        }
    }

    private void explain(CellRef at, String heading, String reason) {
        draft.explanations.add(
                new Explanation(at, heading, Optional.empty(), Optional.empty(), Map.of("reason", reason)));
    }

    private void takeOurs(Segment segment, Set<Form> forms, boolean followed) {
        if (anyTable) {
            segment.headingRows().forEach(ledger::ignore);
        }
        anyTable = true;
        Optional<Finding> refusal = title.refusal(forms);
        if (refusal.isPresent()) {
            draft.findings.add(refusal.get());
            ledger.refuse(segment, followed);
            return;
        }
        draft.forms.addAll(forms);
        readTable(forms.contains(Form.MEASURES) ? segment.withoutResults() : segment, forms, followed);
    }

    private void readTable(Segment segment, Set<Form> forms, boolean followed) {
        HeadingBlock heading = segment.heading().orElseThrow();
        columns.headings(heading, forms.iterator().next());
        int end = ledger.endOfTable(segment, followed);
        List<GridRow> rows = segment.rows().subList(0, end);
        if (forms.contains(Form.REPORT) || forms.contains(Form.MEASURES)) {
            readMeasures(heading, rows, forms.iterator().next());
        } else if (forms.contains(Form.OIT_CHECKLIST)) {
            readOit(heading, rows);
        } else {
            scores.read(segment, rows, forms);
        }
        // Topics named here are those of the next table, so they come after this one's rows.
        for (GridRow text : segment.rows().subList(end, segment.rows().size())) {
            ledger.ignore(text);
            texts.take(text);
        }
    }

    private void readMeasures(HeadingBlock heading, List<GridRow> rows, Form form) {
        List<TableRow> taken = new ArrayList<>();
        boolean signed = false;
        for (GridRow row : rows) {
            signed |= filter.isSignature(row);
            if (filter.isOfNoMeasure(row, heading) || signed && row.cells().size() <= 2) {
                ledger.ignore(row);
                texts.take(row);
            } else {
                TableRow tableRow = ledger.read(row, heading);
                taken.add(tableRow);
                measures.take(tableRow, heading, form, texts.topic());
            }
        }
        columns.unread(heading, taken, OF_MEASURES);
    }

    private void readOit(HeadingBlock heading, List<GridRow> rows) {
        OitTable table = new OitTable(context, context.documentYear().or(title::year), draft);
        List<TableRow> taken = new ArrayList<>();
        for (GridRow row : rows) {
            if (filter.isNote(row, heading) || RowFilter.numbersColumns(row)) {
                ledger.ignore(row);
            } else {
                TableRow tableRow = ledger.read(row, heading);
                taken.add(tableRow);
                table.take(tableRow);
            }
        }
        columns.unread(heading, taken, OF_OIT);
    }
}
