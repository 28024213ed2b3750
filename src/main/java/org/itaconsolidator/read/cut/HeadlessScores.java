package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds a list of scores without headings: rows with the name of an indicator and, to its right, one number and at most words
 * such as ได้คะแนน. The number in front may be a rank. Scores in no table meet four classes in this order:
 * {@link ScatteredScores} lays them out as rows before anything is read, this class finds the rows outside tables,
 * {@code ScoreList} reads them, and {@code LikelyOurs} refuses what is left.
 */
public record HeadlessScores(Frameworks frameworks, Words words) {
    /** A list has at least so many rows alike. */
    public static final int FEWEST_ROWS = 3;

    public record ListedScore(GridRow row, String label, int scoreColumn) {}

    /** The rows of such a list among rows outside tables; empty where fewer than three are alike. */
    public List<ListedScore> find(List<GridRow> rows) {
        List<ListedScore> listed = new ArrayList<>();
        for (GridRow row : rows) {
            listed(row).ifPresent(listed::add);
        }
        return listed.size() >= FEWEST_ROWS ? withRemarks(rows, listed) : List.of();
    }

    /** Those rows, and the others that have a text alone in its column behind the number where all others have theirs. */
    private List<ListedScore> withRemarks(List<GridRow> rows, List<ListedScore> listed) {
        Set<Integer> columns = listed.stream().map(ListedScore::scoreColumn).collect(Collectors.toSet());
        if (columns.size() > 1) {
            return listed;
        }
        int score = columns.iterator().next();
        int last = listed.stream()
                .mapToInt(each -> each.row().last().column())
                .max()
                .getAsInt();
        return rows.stream()
                .flatMap(row -> listed(row)
                        .or(() -> row.last().column() > last && !row.last().readsAsNumber()
                                ? listed(row.with(row.cells().subList(0, row.size() - 1)))
                                        .filter(each -> each.scoreColumn() == score)
                                        .map(each -> new ListedScore(row, each.label(), score))
                                : Optional.empty())
                        .stream())
                .toList();
    }

    /** The lines among rows outside tables that do not stand inside such a list, where they speak of rows of it only. */
    public List<TextLine> outsideList(List<GridRow> rows, List<TextLine> lines) {
        List<ListedScore> listed = find(rows);
        if (listed.isEmpty()) {
            return lines;
        }
        int first = listed.get(0).row().number();
        int last = listed.get(listed.size() - 1).row().number();
        return lines.stream()
                .filter(line -> line.at().row() < first || line.at().row() > last)
                .toList();
    }

    /** Rows of the list of which cannot be told which number is the score: they name an indicator and hold more. */
    public List<GridRow> listUnclear(List<GridRow> rows) {
        Set<GridRow> listed = find(rows).stream().map(ListedScore::row).collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !listed.contains(row) && listed(row).isEmpty())
                .filter(row -> {
                    List<GridCell> cells = row.cells();
                    return IntStream.range(0, cells.size() - 1)
                            .anyMatch(i -> names(cells.get(i))
                                    && cells.subList(i + 1, cells.size()).stream()
                                            .anyMatch(GridCell::readsAsNumber));
                })
                .toList();
    }

    /** A cell that heads the numbers below it, and the number of its row. */
    public record OverScores(int row, GridCell cell) {}

    /**
     * The headings that stand over the scores of a list, by the number of the score's row: a text over it in the last row above
     * with several cells.
     *
     * @param labelled whether a row is a label with its value, which heads nothing
     */
    public static Map<Integer, OverScores> listHeadings(
            List<GridRow> rows, List<ListedScore> scores, Predicate<GridRow> labelled) {
        Map<Integer, OverScores> found = new HashMap<>();
        Map<Integer, OverScores> nearest = new HashMap<>();
        Iterator<GridRow> above = rows.iterator();
        GridRow next = above.next();
        for (ListedScore score : scores) {
            for (; next.number() < score.row().number(); next = above.next()) {
                if (next.cells().size() > 1 && !labelled.test(next)) {
                    for (GridCell cell : next.cells()) {
                        if (!cell.readsAsNumber()) {
                            nearest.put(cell.column(), new OverScores(next.number(), cell));
                        }
                    }
                }
            }
            OverScores heading = nearest.get(score.scoreColumn());
            if (heading != null
                    && heading.cell().isText()
                    && !ThaiText.isNothing(heading.cell().text())) {
                found.put(score.row().number(), heading);
            }
        }
        return found;
    }

    /** The text in front of a row's last number that would name its score; empty where no number stands behind a text. */
    public Optional<GridCell> findName(GridRow row) {
        List<GridCell> cells = row.cells();
        int number = cells.size() - 1;
        while (number > 0 && !cells.get(number).readsAsNumber()) {
            number--;
        }
        return cells.subList(0, Math.max(number, 0)).stream()
                .filter(cell -> cell.isText()
                        && !cell.readsAsNumber()
                        && !ThaiText.isNothing(cell.text())
                        && !words.is(Words.Kind.SCORE_LABELS, cell.text()))
                .findFirst();
    }

    /** Whether behind a row's name stands more than its number and words such as ได้คะแนน. */
    public boolean holdsMore(GridRow row, GridCell name, int number) {
        return row.any(cell -> cell.column() > name.column() && cell.column() != number && !saysNoMore(cell));
    }

    /** Whether a cell beside a score says nothing but that it is one, and of how many: "ได้คะแนน", "เต็ม 100". */
    private boolean saysNoMore(GridCell cell) {
        return ThaiText.isNothing(cell.text())
                || words.is(Words.Kind.SCORE_LABELS, cell.text())
                || words.is(Words.Kind.SCORE_ADDITIONS, cell.text());
    }

    /** The first cell of a row that names an indicator. */
    public Optional<GridCell> findIndicator(GridRow row) {
        return row.where(this::names).findFirst();
    }

    /** A number of a row that stands in a column of a list's scores. */
    public static Optional<GridCell> findScore(GridRow row, Set<Integer> columns) {
        return row.where(cell -> columns.contains(cell.column()))
                .filter(cell -> ScoreCell.findNumber(Optional.of(cell)).isPresent())
                .findFirst();
    }

    /** The name of an indicator in a row without any number. */
    public Optional<GridCell> findBareName(GridRow row) {
        return row.any(GridCell::readsAsNumber) ? Optional.empty() : findIndicator(row);
    }

    private boolean names(GridCell cell) {
        return cell.isText() && frameworks.findNamed(cell.text()).isPresent();
    }

    private Optional<ListedScore> listed(GridRow row) {
        List<GridCell> cells = row.cells();
        for (int i = 0; i < cells.size() - 1; i++) {
            String label = cells.get(i).text();
            if (names(cells.get(i))) {
                return onlyNumber(cells.subList(i + 1, cells.size()))
                        .map(number -> new ListedScore(row, label, number.column()));
            }
        }
        return Optional.empty();
    }

    private Optional<GridCell> onlyNumber(List<GridCell> cells) {
        List<GridCell> rest = cells.stream().filter(cell -> !saysNoMore(cell)).toList();
        return rest.size() == 1 && rest.get(0).readsAsNumber() ? Optional.of(rest.get(0)) : Optional.empty();
    }
}
