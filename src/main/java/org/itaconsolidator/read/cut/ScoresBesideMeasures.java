package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * One table of the scores and of what is done about each: below a title of the result, a row for each indicator, one column of numbers as scores
 * are, and a column of measures with who does them, or when or how. These are two tables with the names in common; the scores, and the rows
 * of nothing else, are put below the measures before anything is read. Measures of which nothing else is said are no plan, and stay beside
 * the scores.
 */
public final class ScoresBesideMeasures {
    private static final String ONESELF = "ตนเอง";

    /** How the title of an analysis of the result begins, whatever it goes on with: measures too. */
    private static final Pattern ANALYSIS =
            Pattern.compile("(?:รายงาน|สรุป|ตาราง|แบบ)?(?:การ)?วิเคราะห์(?:ผล|คะแนน)(?!" + ONESELF + ")");

    private static final Set<Form> PLANS = EnumSet.of(Form.MEASURES, Form.REPORT);

    private ScoresBesideMeasures() {}

    /** The sheet with the first such table in two; as it was where it has none. */
    public static Grid divide(Grid grid, HeadingFinder finder, Words words) {
        for (GridRow heading : grid.listRows()) {
            if (heading.size() <= 2) {
                continue;
            }
            Optional<GridRow> first = grid.findRow(heading.number() + 1);
            if (first.isEmpty()
                    || !ScoreCell.mayBeIn(first.get())
                    || finder.across().countIndicatorsIn(first.get()) != 1
                    || !ColumnEvidence.isBelowTitle(grid, heading.number(), line -> isOfResult(line, finder, words))) {
                continue;
            }
            ColumnEvidence below = finder.evidenceBelow(grid, heading.number());
            OptionalInt names = below.findIndicators();
            OptionalInt scores = names.isPresent() ? below.findOnlyScores() : names;
            if (scores.isPresent()
                    && heading.find(scores.getAsInt())
                            .filter(cell -> finder.matcher().areScoresBelow(cell.text()))
                            .isPresent()
                    && holdsMeasures(grid, heading, first.get(), finder)) {
                return divide(grid, heading, names.getAsInt(), scores.getAsInt(), listWeak(heading, finder))
                        .filter(both -> holdsPlan(both, heading.number(), finder))
                        .orElse(grid);
            }
        }
        return grid;
    }

    /** Whether a column of measures, as its heading or its cells tell it, begins in the first row. */
    private static boolean holdsMeasures(Grid grid, GridRow heading, GridRow first, HeadingFinder finder) {
        return heading.any(cell -> finder.matcher().speaksOf(Field.MEASURE, cell.text()) && first.has(cell.column()))
                || finder.find(grid, heading)
                        .flatMap(block -> block.find(Field.MEASURE))
                        .filter(column -> first.has(column.number()))
                        .isPresent();
    }

    private static boolean holdsPlan(Grid divided, int heading, HeadingFinder finder) {
        return divided.findRow(heading)
                .flatMap(row -> finder.find(divided, row))
                .flatMap(block -> finder.findForm(divided, block, block.fields()))
                .filter(PLANS::contains)
                .isPresent();
    }

    private static boolean isOfResult(String line, HeadingFinder finder, Words words) {
        String folded = ThaiText.fold(line);
        return (words.starts(Words.Kind.SCORE_TITLE_STARTS, line)
                                || ANALYSIS.matcher(folded).lookingAt())
                        && finder.matcher().isTitleOfOurs(line)
                || finder.matcher().isTitleOfAnalysis(line) && !folded.contains(ONESELF);
    }

    /** The columns of what is weak: the measures answer it, and it is the analysis of the scores. */
    private static Set<Integer> listWeak(GridRow heading, HeadingFinder finder) {
        return finder.headings(heading).entrySet().stream()
                .filter(each -> each.getValue().field() == Field.WEAKNESS)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Optional<Grid> divide(Grid grid, GridRow heading, int names, int number, Set<Integer> weak) {
        List<GridRow> rows =
                new ArrayList<>(grid.rowsRightBelow(heading.number()).toList());
        int end = heading.number() + rows.size() + 1;
        rows.add(0, heading);
        List<GridRow> kept = grid.listRows();
        List<GridRow> scores = new ArrayList<>();
        MovedCells moved = new MovedCells(grid);
        for (GridRow row : rows) {
            if (row.has(names) && row.has(number)) {
                GridRow ofScore = row.with(row.where(cell ->
                                cell.column() == names || cell.column() == number || weak.contains(cell.column()))
                        .toList());
                scores.add(moved.move(ofScore, end + 1 + scores.size()));
                // the names are those of both tables
                GridRow left =
                        row.with(row.where(cell -> cell.column() != number).toList());
                int at = kept.indexOf(row);
                if (left.size() > 1) {
                    kept.set(at, left);
                } else {
                    kept.remove(at);
                }
            }
        }
        return StackedBlocks.withMore(grid, heading, kept, scores, end, moved);
    }
}
