package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * Columns of a checklist that only the cells below tell, whatever stands over them: the one, and no other, with the items ("O1 โครงสร้าง"
 * below "ข้อมูลสาธารณะ"), and the one with their addresses (below "แหล่งเผยแพร่").
 */
final class ChecklistColumns {
    private static final int ROWS_TO_LOOK_AT = 12;
    private static final int FEWEST_ITEMS = 2;
    private static final Pattern ITEM = Pattern.compile("^(?:ข้อ(?:ที่)?)?(?:o|โอ)[-.]?\\d{1,2}(?!\\d|\\.\\d)");
    private static final Set<Field> OF_A_CHECKLIST = EnumSet.of(Field.URL, Field.SELF_SCORE);

    /** Fields that name the items themselves, or that only other tables have. */
    private static final Set<Field> OTHERS = EnumSet.of(
            Field.ITEM,
            Field.SUB_TOPIC,
            Field.INDICATOR,
            Field.ISSUE,
            Field.WEAKNESS,
            Field.MEASURE,
            Field.STEPS,
            Field.RESULT);

    private ChecklistColumns() {}

    /** Adds what the cells tell to what the headings of a row say. */
    static void understand(Grid grid, GridRow row, Map<Integer, Heading> known, HeadingMatcher matcher) {
        if (lacksItems(known)) {
            findOnly(
                            grid,
                            row,
                            known,
                            FEWEST_ITEMS,
                            cell -> ITEM.matcher(ThaiText.fold(cell.text())).find())
                    .ifPresent(column -> known.put(column, matcher.byContent(Field.ITEM)));
        }
        if (lacksAddresses(row, known, matcher)) {
            findOnly(grid, row, known, 1, cell -> WebAddresses.isIn(cell.text()))
                    .ifPresent(column -> known.put(column, matcher.byContent(Field.URL)));
        }
    }

    private static boolean lacksItems(Map<Integer, Heading> known) {
        return known.values().stream().anyMatch(heading -> heading.exact() && OF_A_CHECKLIST.contains(heading.field()))
                && known.values().stream().noneMatch(heading -> OTHERS.contains(heading.field()));
    }

    private static boolean lacksAddresses(GridRow row, Map<Integer, Heading> known, HeadingMatcher matcher) {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        known.values().forEach(heading -> fields.add(heading.field()));
        return fields.contains(Field.SELF_SCORE)
                && (fields.contains(Field.ITEM) || fields.contains(Field.SUB_TOPIC))
                && !fields.contains(Field.URL)
                && row.cells().stream()
                        .filter(cell -> !known.containsKey(cell.column()))
                        .flatMap(cell -> matcher.matchByWord(cell.text()).stream())
                        .noneMatch(heading -> heading.field() == Field.URL);
    }

    /** The column without a known heading most of whose cells are such; empty where there is none, or more than one. */
    private static OptionalInt findOnly(
            Grid grid, GridRow row, Map<Integer, Heading> known, int fewest, Predicate<GridCell> such) {
        List<Integer> columns = row.cells().stream()
                .map(GridCell::column)
                .filter(column -> !known.containsKey(column) && holdsMostly(grid, row.number(), column, fewest, such))
                .toList();
        return columns.size() == 1 ? OptionalInt.of(columns.get(0)) : OptionalInt.empty();
    }

    private static boolean holdsMostly(Grid grid, int heading, int column, int fewest, Predicate<GridCell> such) {
        List<GridCell> cells = IntStream.rangeClosed(heading + 1, heading + ROWS_TO_LOOK_AT)
                .mapToObj(number -> grid.findRow(number).flatMap(row -> row.find(column)))
                .flatMap(Optional::stream)
                .toList();
        long found = cells.stream().filter(such).count();
        return found >= fewest && found * 2 > cells.size();
    }
}
