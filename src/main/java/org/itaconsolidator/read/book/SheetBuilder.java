package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.FindingCode;

/** A sheet while it is read of a file of any kind: its cells come in any order, and no more are kept than of a workbook. */
final class SheetBuilder {
    private final String sheet;
    private final boolean hidden;
    private final WorkbookBound bound;
    private final SheetLinks links;
    private final TreeMap<Integer, TreeMap<Integer, GridCell>> rows = new TreeMap<>();
    private final Set<Integer> hiddenRows = new HashSet<>();
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Merge> merges = new ArrayList<>();
    private final Map<String, StringBuilder> comments = new HashMap<>();
    private final Set<String> pageTexts = new LinkedHashSet<>();
    private final List<Grid.Prompt> prompts = new ArrayList<>();
    private final List<Grid.Box> boxes = new ArrayList<>();

    SheetBuilder(String sheet, boolean hidden, WorkbookBound bound) {
        this.sheet = sheet;
        this.hidden = hidden;
        this.bound = bound;
        this.links = SheetLinks.none(bound);
    }

    String sheet() {
        return sheet;
    }

    /**
     * Puts a value where there is none yet; two in one cell are damage.
     *
     * @param calculated whether a formula makes it, or whether that cannot be told
     */
    void put(int row, int column, CellValue value, CellLook look, boolean calculated) throws UnreadableWorkbook {
        CellRef at = new CellRef(sheet, row, column);
        if (row < 1 || row > CellAddress.LAST_ROW || column < 1 || column > CellAddress.LAST_COLUMN) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, CellRef.wholeSheet(sheet), "");
        }
        bound.keep(value, CellRef.wholeSheet(sheet));
        GridCell cell = new GridCell(column, value, look, calculated ? GridCell.ANY_FORMULA : "");
        if (rows.computeIfAbsent(row, any -> new TreeMap<>()).put(column, cell) != null) {
            throw new UnreadableWorkbook(FindingCode.CORRUPT_WORKBOOK, at, "");
        }
    }

    boolean holds(int row, int column) {
        TreeMap<Integer, GridCell> cells = rows.get(row);
        return cells != null && cells.containsKey(column);
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumns(int first, int last) {
        for (int column = first; column <= Math.min(last, CellAddress.LAST_COLUMN); column++) {
            hiddenColumns.add(column);
        }
    }

    void merge(Merge range) throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.MERGES, CellRef.wholeSheet(sheet));
        merges.add(range);
    }

    /** Notes what a range links to; {@code ""} for nothing. */
    void link(Merge range, String target) throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.LINKS, CellRef.wholeSheet(sheet));
        links.add(range, target);
    }

    void linkOf(CellAddress at, String formula) {
        links.addFormula(at, formula);
    }

    /** Notes a comment without who wrote it and without the program's own lines. */
    void comment(int row, int column, String text) throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
        bound.keep(WorkbookBound.Kept.LETTERS_OF_COMMENTS, text.length(), CellRef.wholeSheet(sheet));
        String said = SheetComments.said(text);
        if (!said.isEmpty()) {
            StringBuilder joined =
                    comments.computeIfAbsent(new CellRef(sheet, row, column).a1(), any -> new StringBuilder());
            joined.append(joined.isEmpty() ? "" : "\n").append(said);
            WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, joined.length(), CellRef.wholeSheet(sheet));
        }
    }

    /** Notes a text in a box over a cell; {@code ""} for none. */
    void box(CellRef at, String text) {
        if (!text.isEmpty() && boxes.size() < SheetBoxes.MOST) {
            boxes.add(new Grid.Box(at, text, false));
        }
    }

    /** Notes what is shown where somebody types into cells. */
    void prompt(Merge cells, Stream<String> texts) {
        List<String> shown = SheetParser.listPrompt(texts);
        if (!shown.isEmpty()) {
            prompts.add(new Grid.Prompt(cells, shown));
        }
    }

    void pageTexts(List<String> texts) {
        pageTexts.addAll(texts);
    }

    Grid toGrid() {
        List<GridRow> list = new ArrayList<>();
        rows.forEach((number, cells) ->
                list.add(new GridRow(number, hiddenRows.contains(number), List.copyOf(cells.values()), bound)));
        Map<String, String> said = new HashMap<>();
        comments.forEach((cell, text) -> said.put(cell, text.toString()));
        return new Grid(sheet, hidden, list, merges, links, hiddenColumns, said, pageTexts, prompts, bound).with(boxes);
    }
}
