package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/**
 * A list of scores without headings: rows that each hold the name of an indicator and, to its right, one number and at
 * most words such as ได้คะแนน. The number in front may be a rank.
 */
final class HeadlessScores {
    private static final int FEWEST_ROWS = 3;

    private final Frameworks frameworks;
    private final Words words;

    HeadlessScores(Frameworks frameworks, Words words) {
        this.frameworks = frameworks;
        this.words = words;
    }

    /** A row of such a list. */
    record ListedScore(GridRow row, String label, int scoreColumn) {}

    /** The rows of such a list among rows outside tables; empty where fewer than three are alike. */
    List<ListedScore> find(List<GridRow> rows) {
        List<ListedScore> listed = new ArrayList<>();
        for (GridRow row : rows) {
            listed(row).ifPresent(listed::add);
        }
        return listed.size() >= FEWEST_ROWS ? listed : List.of();
    }

    private Optional<ListedScore> listed(GridRow row) {
        List<GridCell> cells = row.cells();
        for (int i = 0; i < cells.size() - 1; i++) {
            String label = cells.get(i).text();
            boolean named = cells.get(i).value() instanceof CellValue.Text
                    && frameworks
                            .findIndicatorOfAnyYear(label)
                            .filter(match -> match.kind() != NameKind.CONTAINED)
                            .isPresent();
            if (named) {
                return onlyNumber(cells.subList(i + 1, cells.size()))
                        .map(number -> new ListedScore(row, label, number.column()));
            }
        }
        return Optional.empty();
    }

    private Optional<GridCell> onlyNumber(List<GridCell> cells) {
        List<GridCell> rest = cells.stream()
                .filter(cell -> !ThaiText.isNothing(cell.text()))
                .filter(cell -> !words.is(Words.Kind.SCORE_LABELS, cell.text()))
                .toList();
        boolean number = rest.size() == 1 && ThaiNumbers.read(rest.get(0).text()) instanceof NumberReading.Number;
        return number ? Optional.of(rest.get(0)) : Optional.empty();
    }
}
