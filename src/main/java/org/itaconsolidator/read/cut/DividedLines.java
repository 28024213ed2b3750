package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Lists whose lines state an indicator and its score in one cell: "1. การปฏิบัติหน้าที่ 88.42 คะแนน". Before anything
 * is read, the figure is put beside its name, so that they are lists like any other; its place stays that of the line.
 */
public final class DividedLines {
    /** A list of scores names at least so many of the ten indicators: one may be blank. */
    static final int FEWEST = 9;

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

    /** @param indicator that its name names, 0 for none */
    private record Found(GridRow row, GridCell cell, Line line, int indicator) {
        private int column() {
            return cell.column();
        }

        private int number() {
            return row.number();
        }
    }

    /**
     * The sheet with such lists divided, or the same sheet if it has none. Other lines with an indicator and a figure, such as one
     * below that names the best indicator, do not belong to them.
     */
    public static Grid divide(Grid grid, Frameworks frameworks) {
        List<Found> lines = listLines(grid, frameworks);
        List<List<List<Found>>> columns = listColumns(lines);
        if (columns.size() != 1
                || !columns.get(0).stream().allMatch(list -> standsByItself(list, lines))
                || !areOfYears(columns.get(0), grid)) {
            return grid;
        }
        Map<Integer, List<String>> parts = new HashMap<>();
        columns.get(0).forEach(list -> parts.putAll(partsOf(lines, list)));
        return divide(grid, columns.get(0).get(0).get(0).column(), parts);
    }

    /** The columns whose lines may be scores, each as its lists of indicators: a list for each year. */
    private static List<List<List<Found>>> listColumns(List<Found> lines) {
        Map<Integer, List<Found>> columns = new TreeMap<>();
        for (Found found : lines) {
            if (found.indicator() > 0) {
                columns.computeIfAbsent(found.column(), none -> new ArrayList<>())
                        .add(found);
            }
        }
        return columns.values().stream()
                .map(DividedLines::listRuns)
                .filter(lists -> lists.stream()
                        .allMatch(list -> areScores(
                                list.stream().map(Found::indicator).toList(),
                                list.stream()
                                        .map(found -> found.line().figure())
                                        .toList())))
                .toList();
    }

    /** Whether above each list but the first, below the one before it, stands the year that it is of. */
    private static boolean areOfYears(List<List<Found>> lists, Grid grid) {
        for (int i = 1; i < lists.size(); i++) {
            List<Found> above = lists.get(i - 1);
            int last = above.get(above.size() - 1).number();
            int first = lists.get(i).get(0).number();
            boolean said = grid.rows(last + 1, first - 1)
                    .anyMatch(row -> !FiscalYears.listIn(row.first().text()).isEmpty());
            if (!said) {
                return false;
            }
        }
        return true;
    }

    /** Lines from the first on, cut wherever an indicator stands again. */
    private static List<List<Found>> listRuns(List<Found> lines) {
        List<List<Found>> runs = new ArrayList<>();
        Set<Integer> named = new HashSet<>();
        for (Found found : lines) {
            if (runs.isEmpty() || named.contains(found.indicator())) {
                runs.add(new ArrayList<>());
                named.clear();
            }
            named.add(found.indicator());
            runs.get(runs.size() - 1).add(found);
        }
        return runs;
    }

    /**
     * Whether figures beside names may be the scores of the indicators: each of them is named once, nearly all are, and most figures
     * have decimals. Others may be the pages of a table of contents, or count something.
     */
    static boolean areScores(List<Integer> indicators, List<String> figures) {
        long whole = figures.stream().filter(figure -> !figure.contains(".")).count();
        return indicators.size() >= FEWEST
                && new HashSet<>(indicators).size() == indicators.size()
                && whole * 2 <= figures.size();
    }

    /** Whether no line from the first to the last of a list names an indicator in another column. */
    private static boolean standsByItself(List<Found> list, List<Found> lines) {
        int first = list.get(0).number();
        int last = list.get(list.size() - 1).number();
        return lines.stream()
                .filter(found -> found.indicator() > 0 && found.number() >= first && found.number() <= last)
                .allMatch(found -> found.column() == list.get(0).column());
    }

    /** What stands in the lines from the first to the last of a list and, with no row between, below it, by row. */
    private static Map<Integer, List<String>> partsOf(List<Found> lines, List<Found> list) {
        Map<Integer, List<String>> parts = new HashMap<>();
        listTogether(lines, list.get(0).number(), list.get(list.size() - 1).number()).stream()
                .filter(found -> found.column() == list.get(0).column())
                .forEach(found -> parts.put(
                        found.number(),
                        List.of(found.line().name(), found.line().figure())));
        return parts;
    }

    private static List<Found> listLines(Grid grid, Frameworks frameworks) {
        List<Found> lines = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            GridCell cell = row.last();
            if ((row.size() == 1 || row.size() == 2 && row.first().readsAsNumber())
                    && cell.isText()
                    && grid.findComment(row.number(), cell.column()).isEmpty()) {
                find(cell.text())
                        .filter(line -> !line.isPartOfMore() && !line.name().isEmpty())
                        .ifPresent(line -> lines.add(new Found(
                                row,
                                cell,
                                line,
                                frameworks.findNamed(line.name()).orElse(0))));
            }
        }
        return lines;
    }

    /** What a text says that ends with a figure. */
    public static Optional<Line> find(String text) {
        if (!mayEndWithFigure(text.strip())) {
            return Optional.empty();
        }
        String digits = ThaiText.arabicDigits(text);
        Matcher figure = FIGURE.matcher(digits).region(Math.max(0, digits.length() - LONGEST), digits.length());
        return figure.find()
                ? Optional.of(new Line(digits.substring(0, figure.start()), figure.group(1)))
                : Optional.empty();
    }

    /** Most texts end otherwise, and no pattern is asked. */
    private static boolean mayEndWithFigure(String text) {
        char last = text.isEmpty() ? ' ' : text.charAt(text.length() - 1);
        return Character.isDigit(last)
                || ").]%".indexOf(last) >= 0
                || text.endsWith("คะแนน")
                || text.endsWith("เปอร์เซ็นต์");
    }

    /** The lines from the first score on and, with no row between, below the last: instruments and the total stand there. */
    private static List<Found> listTogether(List<Found> lines, int first, int last) {
        List<Found> together = new ArrayList<>();
        int below = last;
        for (Found found : lines) {
            int row = found.number();
            if (row >= first && row <= below + 1) {
                together.add(found);
                below = Math.max(below, row);
            }
        }
        return together;
    }

    private static Grid divide(Grid grid, int column, Map<Integer, List<String>> parts) {
        int figures = column + 1;
        for (int number : parts.keySet()) {
            GridCell last = grid.findRow(number).orElseThrow().last();
            figures = Math.max(figures, grid.lastColumnOf(number, last.column()) + 1);
        }
        List<GridRow> divided = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            List<String> both = parts.get(row.number());
            if (both != null) {
                List<GridCell> cells = new ArrayList<>(row.cells());
                GridCell cell = row.find(column).orElseThrow();
                cells.set(cells.indexOf(cell), cell.saying(both.get(0)));
                cells.add(new GridCell(figures, new CellValue.Text(both.get(1)), cell.look(), cell.formula()));
                divided.add(row.with(cells));
            } else {
                divided.add(row);
            }
        }
        int beside = figures;
        return grid.arranged(
                divided,
                read -> read.column() == beside && parts.containsKey(read.row()) ? grid.ref(read.row(), column) : read);
    }
}
