package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Lists whose lines each say an indicator and its score in one cell: "1. การปฏิบัติหน้าที่ 88.42 คะแนน". Before anything is read the
 * figure is put beside its name, so that they are lists like any other; its place stays that of the line.
 */
public final class DividedLines {
    /** One of ten may be blank. */
    private static final int FEWEST = 9;

    private static final int LONGEST = 120;

    private static final Pattern FIGURE =
            Pattern.compile("(?<![\\d.])(\\d{1,3}(?:\\.\\d{1,4})?)\\s*+(?:(?:คะแนน|%|เปอร์เซ็นต์)\\s*+)?[).]?\\s*+$");

    /** What stands between a name and its number. */
    private static final Pattern BEFORE_FIGURE =
            Pattern.compile("(?:ได้รับ|ได้|มี|ผล|คะแนน|เฉลี่ย|เท่ากับ|ที่ได้|ร้อยละ)$");

    private static final int LONGEST_BEFORE = 8;
    private static final String SEPARATORS = " \t\n\r\u00a0:=-–(";
    private static final String CLINGING = "+-–±/,";

    /**
     * A line that ends with a figure.
     *
     * @param before what stands before it
     * @param figure as typed, in Arabic digits
     */
    public record Line(String before, String figure) {
        /** What is before the figure without what only leads over to it: blanks, signs, "ได้คะแนน". */
        public String name() {
            int end = before.length();
            while (true) {
                while (end > 0 && SEPARATORS.indexOf(before.charAt(end - 1)) >= 0) {
                    end--;
                }
                Matcher word = BEFORE_FIGURE.matcher(before).region(Math.max(0, end - LONGEST_BEFORE), end);
                if (!word.find()) {
                    return before.substring(0, end);
                }
                end = word.start();
            }
        }

        /** Whether a sign or another figure clings to it: a change, a share, a part of a range. */
        private boolean isPartOfMore() {
            return !before.isEmpty() && CLINGING.indexOf(before.charAt(before.length() - 1)) >= 0;
        }
    }

    private record Found(GridRow row, int column, Line line) {}

    private DividedLines() {}

    /**
     * The sheet with such lists divided; as it was where it has none.
     *
     * @param moved receives where the figures stand
     */
    public static Grid divide(Grid grid, Frameworks frameworks, List<UnaryOperator<CellRef>> moved) {
        List<Found> lines = listLines(grid);
        Set<Integer> indicators = new HashSet<>();
        Set<Integer> columns = new HashSet<>();
        int first = 0;
        int last = 0;
        int whole = 0;
        for (Found found : lines) {
            Optional<Integer> named = frameworks
                    .findIndicatorOfAnyYear(found.line().name())
                    .filter(IndicatorMatch::isName)
                    .map(match -> match.indicator());
            if (named.isPresent()) {
                if (!indicators.add(named.get())) {
                    return grid;
                }
                columns.add(found.column());
                first = first == 0 ? found.row().number() : first;
                last = found.row().number();
                whole += found.line().figure().contains(".") ? 0 : 1;
            }
        }
        // figures without decimals may be the pages of a table of contents
        if (indicators.size() < FEWEST || columns.size() > 1 || whole > indicators.size() / 2) {
            return grid;
        }
        return divide(grid, listTogether(lines, first, last), columns.iterator().next(), moved);
    }

    private static List<Found> listLines(Grid grid) {
        List<Found> lines = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            GridCell cell = row.last();
            boolean alone = row.size() == 1 || row.size() == 2 && HeadlessScores.isNumber(row.first());
            if (alone
                    && cell.value() instanceof CellValue.Text
                    && grid.findComment(row.number(), cell.column()).isEmpty()) {
                find(cell.text())
                        .filter(line -> !line.isPartOfMore())
                        .ifPresent(line -> lines.add(new Found(row, cell.column(), line)));
            }
        }
        return lines;
    }

    /** What a text says that ends with a figure. */
    public static Optional<Line> find(String text) {
        String digits = ThaiText.arabicDigits(text);
        Matcher figure = FIGURE.matcher(digits).region(Math.max(0, digits.length() - LONGEST), digits.length());
        return figure.find()
                ? Optional.of(new Line(digits.substring(0, figure.start()), figure.group(1)))
                : Optional.empty();
    }

    /** The lines from the first score on and, with no row between, below the last: instruments and the total stand there. */
    private static List<Found> listTogether(List<Found> lines, int first, int last) {
        List<Found> together = new ArrayList<>();
        int below = last;
        for (Found found : lines) {
            int row = found.row().number();
            if (row >= first && row <= below + 1 && !found.line().name().isEmpty()) {
                together.add(found);
                below = Math.max(below, row);
            }
        }
        return together;
    }

    private static Grid divide(Grid grid, List<Found> lines, int column, List<UnaryOperator<CellRef>> moved) {
        int beside = column + 1;
        for (Found found : lines) {
            beside = Math.max(beside, grid.lastColumnOf(found.row().number(), column) + 1);
        }
        Map<Integer, Line> byRow = new HashMap<>();
        lines.stream()
                .filter(found -> found.column() == column)
                .forEach(found -> byRow.put(found.row().number(), found.line()));
        List<GridRow> divided = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            Line line = byRow.get(row.number());
            if (line != null) {
                GridCell cell = row.last();
                List<GridCell> cells = new ArrayList<>(row.cells());
                cells.set(cells.size() - 1, cell.with(new CellValue.Text(line.name())));
                cells.add(new GridCell(beside, new CellValue.Text(line.figure()), cell.look(), cell.formula()));
                divided.add(row.with(cells));
            } else {
                divided.add(row);
            }
        }
        int figures = beside;
        moved.add(read -> read.sheet().equals(grid.sheet()) && read.column() == figures && byRow.containsKey(read.row())
                ? new CellRef(read.sheet(), read.row(), column)
                : read);
        return grid.part(divided);
    }
}
