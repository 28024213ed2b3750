package org.itaconsolidator.read.row;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.DividedColumns;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.StatusTicks;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A row under a heading, its cells by field.
 *
 * @param own the content of its own cells; blanks and dashes are no keys
 * @param held the content of ranges merged down from above
 * @param outside columns with content but without a known heading
 * @param broken whether a cell shows an error or a formula that was never calculated
 */
public record TableRow(
        GridRow row,
        RowRef ref,
        Map<Field, FieldText> own,
        Map<Field, FieldText> held,
        Set<Integer> outside,
        boolean broken) {
    /** A text repeats its column's heading at its beginning only if that is so long: a sentence may begin with a shorter one. */
    private static final int LONG_HEADING = 20;

    public static TableRow of(Grid grid, GridRow row, HeadingBlock heading, SubmissionDraft draft) {
        Map<Field, FieldText> own = new EnumMap<>(Field.class);
        Map<Field, FieldText> held = new EnumMap<>(Field.class);
        Set<Integer> outside = new java.util.TreeSet<>();
        for (TableColumn column : heading.columns()) {
            Field field = column.field();
            if (field == Field.IGNORE) {
                continue;
            }
            Optional<GridCell> filled = row.find(column.number());
            Optional<GridCell> behind = filled.flatMap(cell -> findBehindNumber(cell, row, column, heading, grid));
            if (behind.isPresent()) {
                own.putIfAbsent(Field.SEQ, new FieldText(filled.get().text(), grid.ref(row.number(), column.number())));
                filled = behind;
            }
            if (filled.isPresent()) {
                GridCell cell = filled.get();
                CellRef at = grid.ref(row, cell);
                if (!cell.value().isBroken() || !LinkedCell.givesAddress(grid, at, field)) {
                    report(cell.value(), at, field, draft);
                }
                String shown = StatusTicks.meant(withoutHeading(cell, row, column, at, draft), column, heading);
                String said = LinkedCell.meant(shown, field, grid, at, draft);
                boolean read = !DividedColumns.isPeriod(column) && !DividedColumns.isDenied(said, column, row, heading);
                String text = read ? DividedColumns.meant(said, column, at, grid, heading) : "";
                if (!ThaiText.isNothing(text) && !(cell.value() instanceof CellValue.ErrorCode)) {
                    own.merge(field, new FieldText(text, at), TableRow::both);
                }
            } else if (!DividedColumns.isPeriod(column)) {
                grid.findMergeFromAbove(row.number(), column.number())
                        .filter(merge -> merge.firstRow() > heading.lastRow())
                        .flatMap(merge -> grid.findHolding(row.number(), column.number())
                                .filter(cell -> !(cell.value() instanceof CellValue.ErrorCode))
                                .map(cell -> held(
                                        cell,
                                        column,
                                        heading,
                                        grid,
                                        grid.ref(merge.firstRow(), column.number()),
                                        draft)))
                        .filter(text -> !ThaiText.isNothing(text.text()))
                        .ifPresent(text -> held.merge(field, text, TableRow::both));
            }
        }
        DividedColumns.findPeriod(grid, row, heading)
                .ifPresent(period -> (period.own() ? own : held).put(Field.PERIOD, period.text()));
        for (GridCell cell : row.cells()) {
            if (heading.findAt(cell.column()).isEmpty() && !ThaiText.isNothing(cell.text())) {
                outside.add(cell.column());
            }
        }
        own.values().forEach(text -> outside.remove(text.at().column()));
        boolean broken = false;
        for (TableColumn column : heading.columns()) {
            if (column.field() != Field.IGNORE) {
                Optional<GridCell> cell = row.find(column.number());
                broken |= cell.isPresent()
                        && cell.get().value().isBroken()
                        && own.values().stream()
                                .noneMatch(text -> text.at().equals(grid.ref(row.number(), column.number())));
            }
        }
        return new TableRow(row, grid.ref(row), own, held, outside, broken);
    }

    /** The measure behind its number, where one heading is merged over the columns of both. */
    private static Optional<GridCell> findBehindNumber(
            GridCell cell, GridRow row, TableColumn column, HeadingBlock heading, Grid grid) {
        int next = column.number() + 1;
        return column.field() == Field.MEASURE
                        && cell.readsAsNumber()
                        && grid.lastColumnOf(column.row(), column.number()) >= next
                        && heading.findAt(next).isEmpty()
                ? row.find(next).filter(said -> said.text().codePoints().anyMatch(Character::isLetter))
                : Optional.empty();
    }

    /** The row with what a band above it holds for it. */
    public TableRow holding(Field field, FieldText text) {
        Map<Field, FieldText> all = new EnumMap<>(Field.class);
        all.putAll(held);
        all.put(field, text);
        return new TableRow(row, ref, own, all, outside, broken);
    }

    /** The row with another text of its own in a field; the text's column is not outside any more. */
    public TableRow saying(Field field, FieldText text) {
        Map<Field, FieldText> said = new EnumMap<>(own);
        said.put(field, text);
        Set<Integer> unread = new java.util.TreeSet<>(outside);
        unread.remove(text.at().column());
        return new TableRow(row, ref, said, held, unread, broken);
    }

    public Optional<FieldText> findOwn(Field field) {
        return Optional.ofNullable(own.get(field));
    }

    /** Where its cell of a column is. */
    public CellRef at(int column) {
        return new CellRef(ref.sheet(), ref.row(), column);
    }

    /** What stands in a field, its own cell first, then what is merged down over it; {@code ""} for a blank. */
    public String text(Field field) {
        return find(field).map(FieldText::text).orElse("");
    }

    /** The text of a field, its own cell first, then what is merged down over it; empty for a blank. */
    public Optional<FieldText> find(Field field) {
        return Optional.ofNullable(own.getOrDefault(field, held.get(field)));
    }

    public boolean has(Field field) {
        return own.containsKey(field);
    }

    private static FieldText held(
            GridCell cell, TableColumn column, HeadingBlock heading, Grid grid, CellRef at, SubmissionDraft draft) {
        String said = LinkedCell.meant(cell.text(), column.field(), grid, at, draft);
        return new FieldText(DividedColumns.meant(said, column, at, grid, heading), at);
    }

    private static FieldText both(FieldText left, FieldText right) {
        return new FieldText(left.text() + "\n" + right.text(), left.at());
    }

    /** Says what is wrong with a cell; a text that a formula would have taken from blank cells is blank, and no more. */
    private static void report(CellValue value, CellRef at, Field field, SubmissionDraft draft) {
        if (value instanceof CellValue.NoResult none) {
            Finding finding = none.finding(at);
            boolean figure = field == Field.SCORE || field == Field.SELF_SCORE;
            draft.findings.add(none.ofBlanks() && !figure ? finding.as(Severity.NOTICE) : finding);
        } else if (value instanceof CellValue.ErrorCode error) {
            draft.findings.add(Finding.at(at, FindingCode.CELL_ERROR, error.code(), ""));
        }
    }

    /**
     * A cell that only repeats its heading says nothing; one that begins with it says what follows. Behind a number "คะแนน" is that number's
     * unit.
     */
    private static String withoutHeading(
            GridCell cell, GridRow row, TableColumn column, CellRef at, SubmissionDraft draft) {
        String text = cell.text();
        String folded = ThaiText.fold(column.text());
        String whole = ThaiText.fold(text);
        boolean same = whole.equals(folded);
        // a heading that its column alone explains is one of its values
        if (column.heading().match() == Heading.Match.BY_CONTENT
                || folded.isEmpty()
                || !same && (folded.length() < LONG_HEADING || !whole.startsWith(folded))) {
            return text;
        }
        int end = foldedPrefixEnd(text, folded.length());
        String rest = text.substring(end).strip();
        if (rest.isEmpty() && !isUnit(row, column)) {
            draft.findings.add(Finding.at(at, FindingCode.HEADING_IN_CELL, text, ""));
        }
        boolean cutsWord = !rest.isEmpty() && end < text.length() && !Character.isWhitespace(text.charAt(end));
        return cutsWord ? text : rest;
    }

    private static boolean isUnit(GridRow row, TableColumn column) {
        Field field = column.field();
        return (field == Field.SCORE || field == Field.SELF_SCORE)
                && row.find(column.number() - 1).filter(GridCell::readsAsNumber).isPresent();
    }

    private static int foldedPrefixEnd(String text, int foldedLength) {
        for (int end = 0, length = 0; end < text.length(); end++) {
            if (length == foldedLength) {
                return end;
            }
            length += Character.isWhitespace(text.charAt(end)) ? 0 : 1;
        }
        return text.length();
    }
}
