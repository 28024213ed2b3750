package org.itaconsolidator.read.cut;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.HeadingFinder;

/**
 * One table of the scores and of what is done about each: below a title of the result, a row for each indicator, one column of numbers as scores
 * are, and a column of measures. These are two tables with the names in common; the scores, and the rows of nothing else, are put below the
 * measures before anything is read.
 */
public final class ScoresBesideMeasures {
    private static final BigDecimal MOST = BigDecimal.valueOf(100);

    private ScoresBesideMeasures() {}

    /** The sheet with the first such table in two; as it was where it has none. */
    public static Grid divide(Grid grid, Frameworks frameworks, HeadingFinder finder, Words words) {
        for (GridRow heading : grid.listRows()) {
            Optional<GridRow> first = grid.findRow(heading.number() + 1);
            if (first.isEmpty()
                    || heading.size() <= 2
                    || !ScoreCell.mayBeIn(first.get())
                    || finder.across().countIndicatorsIn(first.get()) != 1
                    || !ColumnEvidence.isBelowTitle(grid, heading.number(), line -> isOfResult(line, finder, words))) {
                continue;
            }
            List<GridRow> rows = StackedBlocks.listBelow(grid, heading);
            for (GridCell names : heading.cells()) {
                List<GridRow> named = listNamed(rows, names.column(), frameworks);
                List<GridCell> scores = heading.cells().stream()
                        .filter(cell -> areScores(named, cell.column())
                                && finder.matcher().areScoresBelow(cell.text()))
                        .toList();
                boolean measures = heading.cells().stream()
                        .anyMatch(cell -> cell.column() > names.column()
                                && finder.matcher().speaksOf(Field.MEASURE, cell.text())
                                && named.stream()
                                        .anyMatch(row -> row.find(cell.column()).isPresent()));
                if (scores.size() == 1 && measures) {
                    return divide(
                                    grid,
                                    heading,
                                    rows,
                                    Set.of(names.column(), scores.get(0).column()))
                            .orElse(grid);
                }
            }
        }
        return grid;
    }

    private static boolean isOfResult(String line, HeadingFinder finder, Words words) {
        return words.starts(Words.Kind.SCORE_TITLE_STARTS, line)
                && finder.matcher().isTitleOfOurs(line);
    }

    /** The rows that name nearly all indicators in a column, each once; none where it names fewer. */
    private static List<GridRow> listNamed(List<GridRow> rows, int column, Frameworks frameworks) {
        Set<Integer> indicators = new HashSet<>();
        List<GridRow> named = new ArrayList<>();
        for (GridRow row : rows) {
            Optional<IndicatorMatch> match =
                    frameworks.findIndicatorOfAnyYear(row.text(column)).filter(IndicatorMatch::isName);
            if (match.isPresent()) {
                if (!indicators.add(match.get().indicator())) {
                    return List.of();
                }
                named.add(row);
            }
        }
        return named.size() >= DividedLines.FEWEST ? named : List.of();
    }

    /** Whether each row has a number of 0 to 100 in a column, most of them with decimals. */
    private static boolean areScores(List<GridRow> rows, int column) {
        int broken = 0;
        for (GridRow row : rows) {
            Optional<BigDecimal> number = ScoreCell.findNumber(row.find(column));
            if (number.isEmpty() || number.get().signum() < 0 || number.get().compareTo(MOST) > 0) {
                return false;
            }
            broken += number.get().stripTrailingZeros().scale() > 0 ? 1 : 0;
        }
        return broken * 2 > rows.size();
    }

    private static Optional<Grid> divide(Grid grid, GridRow heading, List<GridRow> rows, Set<Integer> columns) {
        List<GridRow> kept = grid.listRows();
        List<GridRow> scores = new ArrayList<>();
        Map<CellRef, CellRef> stands = new HashMap<>();
        int end = heading.number() + rows.size() + 1;
        List<GridRow> all = new ArrayList<>(List.of(heading));
        all.addAll(rows);
        for (GridRow row : all) {
            List<GridCell> own = row.cells().stream()
                    .filter(cell -> columns.contains(cell.column()))
                    .toList();
            List<GridCell> others = row.cells().stream()
                    .filter(cell -> !columns.contains(cell.column()))
                    .toList();
            boolean alone = others.isEmpty();
            // the names are those of both tables
            List<GridCell> left = row.cells().stream()
                    .filter(cell -> cell != own.get(own.size() - 1))
                    .toList();
            if (own.size() == 2) {
                int number = end + 1 + scores.size();
                scores.add(row.with(own).at(number));
                stands.put(grid.ref(number, 0), grid.ref(row.number(), 0));
                own.forEach(cell -> stands.put(grid.ref(number, cell.column()), grid.ref(row.number(), cell.column())));
                int at = kept.indexOf(row);
                if (alone) {
                    kept.remove(at);
                } else {
                    kept.set(at, row.with(left));
                }
            }
        }
        return grid.part(kept)
                .opened(
                        end,
                        scores.size() + 2,
                        read -> stands.getOrDefault(read, grid.ref(heading.number(), read.column())))
                .map(opened -> {
                    List<GridRow> both = opened.listRows();
                    both.addAll(scores);
                    both.sort(Comparator.comparingInt(GridRow::number));
                    return opened.part(both);
                });
    }
}
