package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Steps of a measure in a column each: "ขั้นตอนที่ ๑ | ขั้นตอนที่ ๒", or the numbers alone below "ขั้นตอน" merged over them. Before anything is
 * read, the steps of a row become one list in the first of the columns; what a heading adds in brackets is said of its step.
 */
public final class StepColumns {
    private static final Pattern HEADING = Pattern.compile("(?:ขั้นตอน|ขั้น|step)(?:ที่)?(\\d{1,2})(\\(.{1,40}\\))?");
    private static final Pattern COUNTED = Pattern.compile("^\\s*(?:\\(?\\d{1,2}[.)]|-\\s)");
    private static final int FEWEST = 2;
    private static final int LONGEST = 60;
    private static final String STEPS = "ขั้นตอน";

    private final HeadingFinder finder;
    private final Grid grid;
    private final List<GridRow> rows;

    private StepColumns(Grid grid, HeadingFinder finder) {
        this.grid = grid;
        this.finder = finder;
        this.rows = new ArrayList<>(grid.listRows());
    }

    /** The sheet with the steps of each measure in one cell. */
    public static Grid join(Grid grid, HeadingFinder finder) {
        return new StepColumns(grid, finder).join();
    }

    private Grid join() {
        boolean joined = false;
        for (int at = 0; at + 1 < rows.size(); at++) {
            GridRow row = rows.get(at);
            List<GridCell> steps = listSteps(row);
            if (steps.size() >= FEWEST && holdsMeasure(row)) {
                joined |= join(at, at + 1, steps, row);
                continue;
            }
            List<GridCell> numbers = listNumbersBelow(row, rows.get(at + 1));
            if (!numbers.isEmpty() && holdsMeasure(row) && join(at, at + 2, numbers, row)) {
                rows.remove(at + 1);
                joined = true;
            }
        }
        return joined ? grid.part(rows) : grid;
    }

    /** The headings of steps 1, 2 and so on, side by side; none where one is missing or another stands between them. */
    private static List<GridCell> listSteps(GridRow row) {
        if (!mayCountSteps(row)) {
            return List.of();
        }
        List<GridCell> steps = new ArrayList<>();
        for (GridCell cell : row.cells()) {
            String text = cell.text();
            Matcher step = mayCount(text) ? HEADING.matcher(ThaiText.fold(text)) : null;
            if (step == null || !step.matches()) {
                continue;
            }
            boolean next = Integer.parseInt(step.group(1)) == steps.size() + 1
                    && (steps.isEmpty()
                            || cell.column() == steps.get(steps.size() - 1).column() + 1);
            if (!next) {
                return List.of();
            }
            steps.add(cell);
        }
        return steps;
    }

    private static boolean mayCountSteps(GridRow row) {
        List<GridCell> cells = row.cells();
        for (int i = 0; i + 1 < cells.size(); i++) {
            if (mayCount(cells.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** A look that costs little: most cells are no such heading. */
    private static boolean mayCount(String text) {
        return text.length() <= LONGEST && (text.startsWith("ขั้น") || text.regionMatches(true, 0, "step", 0, 4));
    }

    /** Numbers in order below a heading of steps that is merged over them, and nothing else in their row. */
    private List<GridCell> listNumbersBelow(GridRow row, GridRow lower) {
        List<GridCell> numbers = lower.cells();
        if (numbers.size() < FEWEST
                || numbers.get(numbers.size() - 1).text().length() > 2
                || lower.number() != row.number() + 1) {
            return List.of();
        }
        int first = numbers.get(0).column();
        for (int i = 0; i < numbers.size(); i++) {
            GridCell cell = numbers.get(i);
            if (cell.column() != first + i
                    || cell.text().length() > 2
                    || !ThaiText.fold(cell.text()).equals(String.valueOf(i + 1))) {
                return List.of();
            }
        }
        boolean below = row.find(first)
                        .filter(cell -> finder.matcher()
                                .match(cell.text())
                                .filter(heading -> heading.field() == Field.STEPS)
                                .isPresent())
                        .isPresent()
                && grid.lastColumnOf(row.number(), first) == first + numbers.size() - 1;
        return below ? numbers : List.of();
    }

    private boolean holdsMeasure(GridRow row) {
        for (GridCell cell : row.cells()) {
            if (finder.matcher()
                    .match(cell.text())
                    .or(() -> finder.matcher().matchByWord(cell.text()))
                    .filter(heading -> heading.field() == Field.MEASURE)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Joins what stands below these headings, down to the next row of headings; not where a cell is a list of its own. */
    private boolean join(int heading, int from, List<GridCell> steps, GridRow upper) {
        ColumnSpan columns = new ColumnSpan(
                steps.get(0).column(), steps.get(steps.size() - 1).column());
        List<GridRow> joined = new ArrayList<>();
        for (int i = from; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            if (finder.isHeadingRow(row, finder.headings(row))) {
                break;
            }
            StringBuilder list = new StringBuilder();
            int number = 0;
            for (GridCell cell : row.within(columns).cells()) {
                String text = cell.text().strip();
                if (COUNTED.matcher(ThaiText.arabicDigits(text)).find()
                        || grid.isMergedAcross(row.number(), cell.column())) {
                    return false;
                }
                if (!ThaiText.isNothing(text)) {
                    number++;
                    list.append(number > 1 ? "\n" : "")
                            .append(number)
                            .append(". ")
                            .append(text);
                    list.append(addition(steps.get(cell.column() - columns.first())));
                }
            }
            joined.add(number > 0 ? with(row, columns, list.toString()) : row);
        }
        if (joined.isEmpty()) {
            return false;
        }
        for (int i = 0; i < joined.size(); i++) {
            rows.set(from + i, joined.get(i));
        }
        rows.set(heading, with(upper, columns, STEPS));
        return true;
    }

    /** What a heading says in brackets of its step: " (ต.ค. 67)". */
    private static String addition(GridCell heading) {
        int bracket = heading.text().indexOf('(');
        return bracket < 0 ? "" : " " + heading.text().substring(bracket).strip();
    }

    /** A row with one text in the first of these columns and nothing in the others. */
    private static GridRow with(GridRow row, ColumnSpan columns, String text) {
        List<GridCell> within = row.within(columns).cells();
        List<GridCell> cells = new ArrayList<>();
        boolean put = false;
        for (GridCell cell : row.cells()) {
            if (cell.column() < columns.first() || cell.column() > columns.last()) {
                cells.add(cell);
            } else if (!put) {
                GridCell first = within.get(0);
                cells.add(new GridCell(columns.first(), new CellValue.Text(text), first.look(), first.formula()));
                put = true;
            }
        }
        return row.with(cells);
    }
}
