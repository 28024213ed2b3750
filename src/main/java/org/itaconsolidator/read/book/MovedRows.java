package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.finding.FindingChanges;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds where the rows of a workbook are in a later version of it. A row is recognised by its other cells: the cell
 * that was wrong may be corrected, and running numbers change when a row is inserted.
 */
public final class MovedRows implements FindingChanges.Rows {
    /** What more rows say finds none. */
    private static final int MOST_ALIKE = 200;

    private static final Pattern FIGURE = Pattern.compile("[0-9.,%()-]+");

    private final Map<String, Map<Integer, Map<Integer, String>>> earlier;

    private final Map<String, Map<Integer, Map<Integer, String>>> later;

    /** By sheet and text the rows of the later version that say it. */
    private final Map<String, Map<String, List<Integer>>> saying = new HashMap<>();

    private final Map<CellRef, Integer> places = new HashMap<>();

    private MovedRows(Workbook earlier, Workbook later) {
        this.earlier = texts(earlier);
        this.later = texts(later);
        this.later.forEach((sheet, rows) -> {
            Map<String, List<Integer>> said = saying.computeIfAbsent(sheet, any -> new HashMap<>());
            rows.forEach((number, row) -> row.values()
                    .forEach(text ->
                            said.computeIfAbsent(text, any -> new ArrayList<>()).add(number)));
        });
    }

    /** The rows of two versions of a workbook; where one cannot be read all stay in their places. Not for several threads. */
    public static FindingChanges.Rows between(byte[] earlier, byte[] later, String name) {
        try {
            return new MovedRows(Workbook.read(earlier, name), Workbook.read(later, name));
        } catch (UnreadableWorkbook e) {
            return IN_PLACE;
        }
    }

    private static Map<String, Map<Integer, Map<Integer, String>>> texts(Workbook workbook) {
        Map<String, Map<Integer, Map<Integer, String>>> sheets = new HashMap<>();
        for (Grid grid : workbook.sheets()) {
            for (GridRow row : grid.listRows()) {
                Map<Integer, String> texts = new LinkedHashMap<>();
                row.cells().forEach(cell -> texts.put(cell.column(), ThaiText.fold(cell.text())));
                CellRef at = workbook.place(grid.ref(row.number(), 1));
                sheets.computeIfAbsent(at.sheet(), sheet -> new TreeMap<>()).put(at.row(), texts);
            }
        }
        return sheets;
    }

    @Override
    public RowRef placeOf(CellRef before) {
        return new RowRef(before.sheet(), places.computeIfAbsent(before, this::place));
    }

    /** The row that has the most in common with the cell's, half of it at least; its own place where none has more, as for whole columns and sheets. */
    private int place(CellRef cell) {
        Map<Integer, Map<Integer, String>> rows = later.getOrDefault(cell.sheet(), Map.of());
        List<String> words =
                words(earlier.getOrDefault(cell.sheet(), Map.of()).getOrDefault(cell.row(), Map.of()), cell.column());
        int place = cell.row();
        int most = Math.max((words.size() - 1) / 2, common(words, rows.getOrDefault(place, Map.of()), cell.column()));
        if (most == words.size()) {
            return place; // no row has more
        }
        Map<String, List<Integer>> said = saying.getOrDefault(cell.sheet(), Map.of());
        Set<Integer> alike = new TreeSet<>();
        for (String word : words) {
            List<Integer> found = said.getOrDefault(word, List.of());
            if (found.size() <= MOST_ALIKE) {
                alike.addAll(found);
            }
        }
        for (int row : alike) {
            int common = common(words, rows.get(row), cell.column());
            if (common > most) {
                most = common;
                place = row;
            }
        }
        return place;
    }

    private static int common(List<String> words, Map<Integer, String> row, int besides) {
        List<String> others = words(row, besides);
        return (int) words.stream().filter(others::remove).count();
    }

    /** What a row says besides a cell; its figures only where it says nothing else. */
    private static List<String> words(Map<Integer, String> row, int besides) {
        List<String> texts = new ArrayList<>();
        row.forEach((column, text) -> {
            if (column != besides && !text.isEmpty()) {
                texts.add(text);
            }
        });
        List<String> words = new ArrayList<>(texts);
        words.removeIf(text -> FIGURE.matcher(text).matches());
        return words.isEmpty() ? texts : words;
    }
}
