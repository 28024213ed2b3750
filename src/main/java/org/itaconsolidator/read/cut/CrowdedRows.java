package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Rows whose cells hold one line for each of several indicators, and as many figures, or one cell with a list whose lines state
 * both. Before anything is read, each line becomes a row of its own, together with the texts that apply to all of them; its place
 * stays that of the cell.
 * A text of several lines may also be one wrapped text, and a measure for several indicators stays one: if such texts
 * stand beside, the row stays as it is.
 */
public final class CrowdedRows {
    private static final Pattern NUMBER = Pattern.compile("\\s*\\(?\\d{1,2}[.)]?\\s*|N/A");

    private CrowdedRows() {}

    /** The sheet with such rows spread; as it was where it has none. */
    public static Grid spread(Grid grid, Frameworks frameworks, HeadingMatcher matcher) {
        TreeMap<Integer, List<GridRow>> crowded = listCrowded(grid, frameworks, matcher);
        for (GridRow row : grid.listRows()) {
            if (row.size() == 1 && holdsLines(row.first())) {
                List<String> lines = linesOf(row.first());
                if (DividedLines.areList(lines, frameworks)) {
                    crowded.put(
                            row.number(),
                            lines.stream()
                                    .filter(line -> !line.isBlank())
                                    .map(line -> row.with(List.of(row.first().with(new CellValue.Text(line)))))
                                    .toList());
                }
            }
        }
        return crowded.isEmpty() ? grid : grid.spread(crowded).orElse(grid);
    }

    /** What each of the rows stands for that hold a table's; none where it cannot be told which line belongs to which. */
    private static TreeMap<Integer, List<GridRow>> listCrowded(
            Grid grid, Frameworks frameworks, HeadingMatcher matcher) {
        TreeMap<Integer, List<GridRow>> crowded = new TreeMap<>();
        Set<Integer> indicators = new HashSet<>();
        for (GridRow row : grid.listRows()) {
            List<GridCell> several = listOfLines(row);
            if (several.size() < 2) {
                continue; // most rows: nothing stands beside the lines of a cell
            }
            for (GridCell cell : several) {
                List<Integer> named = listNamed(linesOf(cell), frameworks);
                if (!named.isEmpty()) {
                    List<GridRow> rows = spread(row, cell, named.size(), text -> isMeasure(text, row, grid, matcher));
                    if (rows.isEmpty() || !indicators.addAll(named) || crowded.put(row.number(), rows) != null) {
                        return new TreeMap<>();
                    }
                }
            }
        }
        int lines = crowded.values().stream().mapToInt(List::size).sum();
        return indicators.size() < DividedLines.FEWEST || indicators.size() < lines ? new TreeMap<>() : crowded;
    }

    private static List<GridCell> listOfLines(GridRow row) {
        List<GridCell> several = new ArrayList<>(0);
        for (GridCell cell : row.cells()) {
            if (holdsLines(cell)) {
                several.add(cell);
            }
        }
        return several;
    }

    private static boolean holdsLines(GridCell cell) {
        return cell.value() instanceof CellValue.Text text && text.text().indexOf('\n') >= 0;
    }

    private static List<String> linesOf(GridCell cell) {
        return holdsLines(cell) ? cell.text().stripTrailing().lines().toList() : List.of(cell.text());
    }

    /** The indicators that lines name, each its own; none where one names no other. */
    private static List<Integer> listNamed(List<String> lines, Frameworks frameworks) {
        List<Integer> named = new ArrayList<>();
        for (String line : lines) {
            Optional<IndicatorMatch> match =
                    frameworks.findIndicatorOfAnyYear(line).filter(IndicatorMatch::isName);
            if (match.isEmpty() || named.contains(match.get().indicator())) {
                return List.of();
            }
            named.add(match.get().indicator());
        }
        return named;
    }

    /** The rows that a crowded one stands for; none where a cell has other lines or a number for all, or no figures stand there. */
    private static List<GridRow> spread(GridRow row, GridCell names, int count, Predicate<GridCell> isMeasure) {
        List<List<GridCell>> cells = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            cells.add(new ArrayList<>());
        }
        boolean figures = false;
        for (GridCell cell : row.cells()) {
            List<String> lines = linesOf(cell);
            boolean once = lines.size() == 1 && !ThaiNumbers.isNumber(lines.get(0));
            boolean shared = cell == names || lines.stream().allMatch(CrowdedRows::isOfOne);
            if (once ? isMeasure.test(cell) : !shared || lines.size() != count) {
                return List.of();
            }
            figures |= !once && areFigures(lines);
            for (int i = 0; i < count; i++) {
                String line = lines.get(once ? 0 : i);
                if (!line.isBlank()) {
                    cells.get(i).add(once ? cell : cell.with(new CellValue.Text(line)));
                }
            }
        }
        return figures ? cells.stream().map(row::with).toList() : List.of();
    }

    /** Whether a line is no part of a text that goes on in the next: a number, a level, or a dash for none. */
    private static boolean isOfOne(String line) {
        return ThaiText.isNothing(line)
                || ThaiNumbers.isNumber(line)
                || NUMBER.matcher(ThaiText.arabicDigits(line)).matches()
                || ColumnEvidence.isLevel(line);
    }

    /** Whether the nearest heading above a cell is that of measures. */
    private static boolean isMeasure(GridCell cell, GridRow row, Grid grid, HeadingMatcher matcher) {
        return grid.listRows().stream()
                .filter(above -> above.number() < row.number())
                .flatMap(above -> above.find(cell.column()).stream())
                .flatMap(above -> matcher.match(above.text()).stream())
                .reduce((above, below) -> below)
                .filter(heading -> heading.field() == Field.MEASURE)
                .isPresent();
    }

    /** Whether lines are numbers, at least half of them with decimals: others count something. */
    private static boolean areFigures(List<String> lines) {
        return lines.stream().allMatch(line -> line.isBlank() || ThaiNumbers.isNumber(line))
                && lines.stream().filter(line -> line.contains(".")).count() * 2 >= lines.size();
    }
}
