package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A sheet of a file of any kind while it is read: its cells may come in any order, and the limits for workbooks apply.
 */
final class SheetBuilder {
    /** The left, middle and right part of a page's header. */
    private static final Pattern PLACE = Pattern.compile("&[LCR]");

    private static final Pattern CODE = Pattern.compile("&(?:\"[^\"]*\"|K[0-9A-Fa-f]{6}|\\d+|[A-Z&])");
    private static final int MOST_BOXES = 1_000;
    private static final int LONGEST_PAGE_TEXT = 200;
    private static final int LONGEST_PROMPT = 300;

    /** The name of its author with which spreadsheet programs begin a comment. */
    private static final Pattern AUTHOR = Pattern.compile("^[^\\n:]{1,60}:\\s*\\n");

    /** How a comment of a conversation is told to older programs, in any tongue: prose with an address, then a line "Comment:". */
    private static final Pattern THREAD = Pattern.compile(
            "(?s)^\\[(?:Threaded comment].*?|[^\\]\\n]{1,60}].{0,900}?/fwlink/\\S*\\s*)\\n[^\\n:]{1,40}:\\s*");

    /** How the program's own lines begin. */
    private static final String OWN = Messages.of("returned").text("note-prefix");

    private final String sheet;
    private final boolean hidden;
    private final WorkbookBound bound;
    private final SheetLinks links;
    private final TreeMap<Integer, List<GridCell>> rows = new TreeMap<>();
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
        this.links = new SheetLinks(bound);
    }

    String sheet() {
        return sheet;
    }

    /**
     * Puts a value where there is none yet; two in one cell are damage.
     *
     * @param formula that makes it, as {@link GridCell} has it
     */
    void put(int row, int column, CellValue value, CellLook look, String formula) throws UnreadableWorkbook {
        if (row < 1 || row > CellRef.LAST_ROW || column < 1 || column > CellRef.LAST_COLUMN) {
            throw UnreadableWorkbook.damaged(CellRef.wholeSheet(sheet));
        }
        bound.keep(value, CellRef.wholeSheet(sheet));
        List<GridCell> cells = rows.computeIfAbsent(row, any -> new ArrayList<>());
        // nearly all come from left to right
        int place = cells.size();
        while (place > 0 && cells.get(place - 1).column() >= column) {
            place--;
        }
        if (place < cells.size() && cells.get(place).column() == column) {
            throw UnreadableWorkbook.damaged(new CellRef(sheet, row, column));
        }
        cells.add(place, new GridCell(column, value, look, formula));
    }

    /** Notes what makes the value of a cell, where that is known later than the value. */
    void formula(CellRef at, String formula) {
        List<GridCell> cells = rows.getOrDefault(at.row(), List.of());
        int place = Collections.binarySearch(
                cells,
                new GridCell(at.column(), new CellValue.NoResult(false), CellLook.PLAIN, formula),
                Comparator.comparingInt(GridCell::column));
        if (place >= 0) {
            GridCell cell = cells.get(place);
            cells.set(place, new GridCell(cell.column(), cell.value(), cell.look(), formula));
        }
    }

    boolean holds(int row, int column) {
        return rows.getOrDefault(row, List.of()).stream().anyMatch(cell -> cell.column() == column);
    }

    void hideRow(int row) {
        hiddenRows.add(row);
    }

    void hideColumns(int first, int last) {
        for (int column = first; column <= Math.min(last, CellRef.LAST_COLUMN); column++) {
            hiddenColumns.add(column);
        }
    }

    void merge(Merge range) throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.MERGES, CellRef.wholeSheet(sheet));
        merges.add(range);
    }

    /**
     * Notes what a range links to; {@code ""} for nothing.
     *
     * @param place inside what is linked to, {@code ""} for none
     */
    void link(Merge range, String target, String place) throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.LINKS, CellRef.wholeSheet(sheet));
        links.add(range, place.isEmpty() || target.contains("#") ? target : target + "#" + place);
    }

    void linkOf(CellRef at, String formula) {
        links.addFormula(at, formula);
    }

    /** Notes a comment without who wrote it and without the program's own lines. */
    void comment(int row, int column, String text) throws UnreadableWorkbook {
        bound.keep(WorkbookBound.Kept.TEXTS, CellRef.WHOLE_FILE);
        bound.keep(WorkbookBound.Kept.LETTERS_OF_COMMENTS, text.length(), CellRef.wholeSheet(sheet));
        String said = said(text);
        if (!said.isEmpty()) {
            StringBuilder joined =
                    comments.computeIfAbsent(new CellRef(sheet, row, column).a1(), any -> new StringBuilder());
            joined.append(joined.isEmpty() ? "" : "\n").append(said);
            WorkbookBound.check(WorkbookBound.Kept.LETTERS_OF_A_CELL, joined.length(), CellRef.wholeSheet(sheet));
        }
    }

    /** Notes a text that floats over a cell, in a box or as the title of a chart; {@code ""} for none. */
    void box(CellRef at, String text, boolean chart) {
        if (!text.isEmpty() && boxes.size() < MOST_BOXES) {
            boxes.add(new Grid.Box(at, text, chart));
        }
    }

    /** Notes what is shown where somebody types into cells, as far as it is there and short. */
    void prompt(Merge cells, Stream<String> texts) {
        List<String> shown = listShort(texts, LONGEST_PROMPT);
        if (!shown.isEmpty()) {
            prompts.add(new Grid.Prompt(cells, shown));
        }
    }

    /** Notes what is printed at the top or bottom of each page. */
    void pageTexts(Stream<String> texts) {
        pageTexts.addAll(listShort(texts, LONGEST_PAGE_TEXT));
    }

    /** Notes a header or footer that holds the codes of its looks and places. */
    void codedPageText(String coded) {
        pageTexts(PLACE.splitAsStream(coded).map(text -> CODE.matcher(text).replaceAll("")));
    }

    private static List<String> listShort(Stream<String> texts, int longest) {
        return texts.map(text -> ThaiText.clean(text).strip())
                .filter(text -> !text.isEmpty() && text.length() <= longest)
                .toList();
    }

    Grid toGrid() {
        List<GridRow> list = new ArrayList<>();
        rows.forEach((number, cells) -> list.add(new GridRow(number, hiddenRows.contains(number), cells, bound)));
        Map<String, String> said = new HashMap<>();
        comments.forEach((cell, text) -> said.put(cell, text.toString()));
        return new Grid(sheet, hidden, list, merges, links, hiddenColumns, said, pageTexts, prompts, boxes, bound);
    }

    /** What a comment says without who wrote it and without the program's own lines; {@code ""} for nothing. */
    private static String said(String comment) {
        String lines = comment.lines().filter(line -> !line.startsWith(OWN)).collect(Collectors.joining("\n"));
        return THREAD.matcher(AUTHOR.matcher(lines).replaceFirst(""))
                .replaceFirst("")
                .strip();
    }
}
