package org.itaconsolidator.report.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** A row whose texts need more lines than a row can have: they go on in rows below, which repeat the other cells. */
final class LongRow {
    private final RowsSheet table;
    private final SheetRow first;
    private final Map<Integer, Look> looks;
    private final Set<Integer> once;
    private final String again;

    /**
     * A row that is written and not ended.
     *
     * @param tooHigh the columns of the texts that do not fit, each with its look
     * @param once the columns of texts that are not repeated
     * @param again what every piece but the first begins with
     */
    LongRow(RowsSheet table, SheetRow first, Map<Integer, Look> tooHigh, Set<Integer> once, String again) {
        this.table = table;
        this.first = first;
        this.looks = new TreeMap<>(tooHigh);
        this.once = Set.copyOf(once);
        this.again = again;
    }

    /** Writes the pieces; the last of the rows is not ended. */
    void write() {
        Map<Integer, List<String>> pieces = new TreeMap<>();
        looks.forEach((column, look) -> pieces.put(
                column,
                LongText.pieces(
                        first.find(column).orElseThrow().text(),
                        table.room(column, look),
                        ThaiMetrics.mostLines(look.size()),
                        again)));
        int rows = pieces.values().stream().mapToInt(List::size).max().orElse(1);
        for (int i = 0; i < rows; i++) {
            if (i > 0) {
                repeat(table.continueBelow());
            }
            for (Map.Entry<Integer, List<String>> each : pieces.entrySet()) {
                List<String> parts = each.getValue();
                table.text(each.getKey(), i < parts.size() ? parts.get(i) : "", looks.get(each.getKey()));
            }
        }
    }

    private boolean isRepeated(int column) {
        return !looks.containsKey(column) && !once.contains(column);
    }

    /** The cells of the first row that are no formulas over cells of their own row. */
    private void repeat(SheetRow row) {
        for (int i = 0; i < first.end(); i++) {
            Optional<SheetCell> found = first.find(i);
            if (found.isEmpty()) {
                continue;
            }
            SheetCell cell = found.get();
            boolean text = cell.formula().isEmpty() && !cell.isNumber();
            boolean again = text ? isRepeated(i) : cell.formula().isEmpty() || Links.isLink(cell.formula());
            row.put(i, again ? cell : cell.blank());
            if (text && again && !cell.text().isEmpty()) {
                table.makeRoom(i, cell.text(), Look.TEXT);
            }
        }
    }
}
