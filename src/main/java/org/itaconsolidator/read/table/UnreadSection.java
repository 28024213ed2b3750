package org.itaconsolidator.read.table;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Explanation;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.SigningCell;
import org.itaconsolidator.read.row.SheetRows;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/** Refuses aloud the rows of a sheet that tell of our indicators or measures and cannot be read; names other tables. */
public final class UnreadSection {
    /** Shorter texts are labels and names. */
    private static final int SENTENCE = 16;

    private static final Set<Field> OF_INDICATORS = EnumSet.of(Field.SEQ, Field.INDICATOR, Field.TOPIC);

    /** A heading that ends in a number: "ตัวชี้วัดที่ 1". */
    private static final Pattern NUMBERED = Pattern.compile("(.*\\D)(\\d{1,2})");

    private final Grid grid;
    private final SheetRows ledger;
    private final UnreadRows unread;
    private final PassedOverTables passedOver;
    private final ColumnReport columns;
    private final MissingHeadings missing;
    private final ReadingContext context;
    private final SubmissionDraft draft;
    private List<TextLine> titles = List.of();

    public UnreadSection(
            Grid grid, ReadingContext context, SheetRows ledger, ColumnReport columns, SubmissionDraft draft) {
        this.grid = grid;
        this.ledger = ledger;
        this.unread = new UnreadRows(context.frameworks());
        this.passedOver = new PassedOverTables(context.words());
        this.columns = columns;
        this.missing = new MissingHeadings(context);
        this.context = context;
        this.draft = draft;
    }

    /** Notes the titles that say of which form the sheet's tables are. */
    public void begin(List<TextLine> lines) {
        titles = List.copyOf(lines);
    }

    /**
     * Names every heading of the first table of a sheet below a title of ours, where nothing of the whole workbook was recognised: what they
     * likely mean, and by which line that is confirmed.
     */
    public static void nameHeadings(Grid grid, ReadingContext context, SubmissionDraft draft) {
        for (GridRow row : grid.listRows()) {
            boolean heads = row.size() > 1
                    && row.cells().stream()
                            .allMatch(cell -> HeadingFinder.isLikeAHeading(cell)
                                    && SigningCell.of(cell.text()).isEmpty())
                    && grid.findRow(row.number() + 1)
                            .filter(below -> below.size() > 1
                                    && below.cells().stream()
                                            .allMatch(cell ->
                                                    row.find(cell.column()).isPresent()))
                            .isPresent()
                    && ColumnEvidence.isBelowTitleOfOurs(grid, row.number(), context.headings());
            if (heads) {
                new ColumnReport(grid, context, draft).unknownOfNone(row);
                return;
            }
        }
    }

    /**
     * Refuses a table that resembles a form and cannot be read.
     *
     * @param lacking the fields that it lacks although its form is known
     */
    public void refuseIncomplete(Segment table, Set<Field> lacking, List<TextLine> around, CellRef at, String text) {
        HeadingBlock heading = table.heading().orElseThrow();
        List<TextLine> above = around.isEmpty() ? titles : around;
        draft.findings.add(missing.of(at, text, heading, lacking, above));
        columns.unknownOfIncomplete(table, missing.findForm(heading, above).orElse(Form.MEASURES));
    }

    /** Refuses a table of scores whose columns are indicators by their numbers alone: which are meant, names must say. */
    public boolean refuseNumbered(Segment table) {
        List<CellRef> numbered = listNumbered(table);
        if (!numbered.isEmpty()) {
            String first = grid.find(numbered.get(0)).map(GridCell::text).orElse("");
            draft.findings.add(Finding.at(numbered, FindingCode.TABLE_NOT_RECOGNISED, first, "")
                    .with("case", "numbered"));
        }
        return !numbered.isEmpty();
    }

    /** Whether a text heads indicators or their numbers, as "ตัวชี้วัด" and "ตัวชี้วัดที่" do. */
    static boolean headsIndicators(String text, ReadingContext context) {
        return context.headings()
                .match(text)
                .filter(known -> OF_INDICATORS.contains(known.field()))
                .isPresent();
    }

    /** The headings that say a heading of ours and a number, over numbers; empty where there is but one. */
    public List<CellRef> listNumbered(Segment table) {
        Set<CellRef> cells = new LinkedHashSet<>();
        for (GridRow row : table.headingRows()) {
            for (GridCell cell : row.cells()) {
                Matcher numbered = NUMBERED.matcher(ThaiText.fold(cell.text()));
                if (numbered.matches()
                        && headsIndicators(numbered.group(1), context)
                        && table.rows().stream().anyMatch(below -> ThaiNumbers.isNumber(below.text(cell.column())))) {
                    cells.add(grid.ref(row.number(), cell.column()));
                }
            }
        }
        return cells.size() > 1 ? List.copyOf(cells) : List.of();
    }

    /**
     * Refuses those of rows outside tables that name indicators or items, where they are enough to be a table or touch the
     * heading of one, and measures in the columns of the table below.
     */
    public void refuseOutsideTables(List<GridRow> rows, Optional<HeadingBlock> next) {
        List<GridRow> table = unread.outsideTables(rows);
        List<GridRow> slipped = table.isEmpty()
                ? next.map(heading -> listSlippedOut(rows, heading)).orElse(List.of())
                : List.of();
        List<GridRow> measures = table.isEmpty() && slipped.isEmpty() ? listMeasuresWithoutHeadings(rows) : List.of();
        List<GridRow> refused = !table.isEmpty() ? table : slipped.isEmpty() ? measures : slipped;
        refuseUnread(refused, slipped);
        refused.stream()
                .findFirst()
                .flatMap(first -> grid.findRow(first.number() - 1))
                .filter(rows::contains)
                .ifPresent(columns::unknownAbove);
    }

    /**
     * Rows beside measures that were read which hold a sentence, and a period or a division, and stand in no table of another system:
     * several, or one that names an indicator too.
     */
    private List<GridRow> listMeasuresWithoutHeadings(List<GridRow> rows) {
        if (!draft.forms.contains(Form.MEASURES) && !draft.forms.contains(Form.REPORT)
                || rows.stream().noneMatch(row -> row.size() >= UnreadRows.WIDE)
                || !passedOver.listOf(rows).isEmpty()) {
            return List.of();
        }
        List<GridRow> like = rows.stream()
                .filter(row -> row.size() >= UnreadRows.WIDE
                        && row.cells().stream().anyMatch(cell -> cell.text().length() >= SENTENCE)
                        && row.cells().stream()
                                .anyMatch(cell -> context.isOf(Field.PERIOD, cell.text())
                                        || context.isOf(Field.RESPONSIBLE, cell.text())))
                .toList();
        return like.size() > 1 || like.stream().anyMatch(unread::names) ? like : List.of();
    }

    /** Rows of the table below that stand above its heading. */
    private List<GridRow> listSlippedOut(List<GridRow> rows, HeadingBlock heading) {
        List<GridRow> touching = unread.directlyAbove(rows, heading);
        return rows.stream()
                .filter(row -> touching.contains(row) || isMeasure(row, heading))
                .toList();
    }

    /** Whether a row holds a measure, and a period or a division, each in its column, and no labels of a form's head. */
    private boolean isMeasure(GridRow row, HeadingBlock heading) {
        return row.cells().size() >= UnreadRows.WIDE
                && row.cells().stream().allMatch(cell -> heading.isHeaded(cell.column()))
                && heading.list(Field.MEASURE).stream()
                        .anyMatch(column -> row.find(column.number()).isPresent())
                && heading.columns().stream()
                        .anyMatch(column -> context.isOf(column.heading().field(), row.text(column.number())))
                && row.cells().stream()
                        .noneMatch(cell -> context.headings().match(cell.text()).isPresent());
    }

    /** Tells the tables of other systems among rows outside tables; their rows are left alone. */
    public void leaveOutsideTables(List<GridRow> rows) {
        for (PassedOverTables.Passed table : passedOver.listOf(rows)) {
            GridCell first = table.heading().first();
            CellRef at = startOf(table.heading());
            draft.findings.add(Finding.at(at, FindingCode.TABLE_LEFT_ALONE, first.text(), "")
                    .with("reason", "foreign-headings"));
            explain(at, first.text(), "foreign-headings");
            table.rows().forEach(ledger::ignore);
        }
    }

    /** Refuses those of rows in a table of measures that held none and have an indicator with a score. */
    public void refuseBelowMeasures(List<GridRow> rows) {
        refuseUnread(unread.belowMeasures(rows), List.of());
    }

    /** Rows that belong to no table that is known are not lost without a word: the first is named, and those each for itself. */
    private void refuseUnread(List<GridRow> rows, List<GridRow> each) {
        if (rows.isEmpty()) {
            return;
        }
        CellRef at = startOf(rows.get(0));
        String text = rows.get(0).first().text();
        draft.findings.add(missing.ofRows(at, text, titles)
                .alsoAt(each.stream().skip(1).map(this::startOf).toList()));
        explain(at, text, "headings-missing");
        rows.forEach(ledger::refuse);
    }

    private CellRef startOf(GridRow row) {
        return grid.ref(row.number(), row.first().column());
    }

    /** Refuses rows in which the fields stand down. */
    public void refuseTransposed(List<GridRow> rows) {
        CellRef at = startOf(rows.get(0));
        String heading = rows.get(0).first().text();
        String labels = rows.stream()
                .filter(row -> row.first().column() == at.column())
                .map(row -> row.first().text().replaceAll("\\s+", " ").strip())
                .distinct()
                .collect(Collectors.joining(", "));
        draft.findings.add(
                Finding.at(at, FindingCode.TABLE_NOT_RECOGNISED, labels, "").with("case", "transposed"));
        explain(at, heading, "transposed");
        rows.forEach(ledger::refuse);
    }

    /** Notes why a table was left alone. */
    public void explain(CellRef at, String heading, String reason) {
        draft.explanations.add(Explanation.notRead(at, heading, reason));
    }
}
