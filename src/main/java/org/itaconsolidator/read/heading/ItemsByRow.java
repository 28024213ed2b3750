package org.itaconsolidator.read.heading;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A checklist without a column for its items' numbers: where most rows of one column begin with such a number ("O1 โครงสร้าง"), that
 * column holds the items, whatever stands over it ("ข้อมูลสาธารณะ", "รายการ").
 */
final class ItemsByRow {
    private static final int ROWS_TO_LOOK_AT = 12;
    private static final int FEWEST = 2;
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

    private ItemsByRow() {}

    /** The column with the items, by what the headings beside it say; empty where there is none, or more than one. */
    static OptionalInt findItems(Grid grid, GridRow row, Map<Integer, Heading> known) {
        boolean checklist =
                known.values().stream().anyMatch(heading -> heading.exact() && OF_A_CHECKLIST.contains(heading.field()))
                        && known.values().stream().noneMatch(heading -> OTHERS.contains(heading.field()));
        if (!checklist) {
            return OptionalInt.empty();
        }
        List<Integer> columns = row.cells().stream()
                .map(GridCell::column)
                .filter(column -> !known.containsKey(column) && holdsItems(grid, row.number(), column))
                .toList();
        return columns.size() == 1 ? OptionalInt.of(columns.get(0)) : OptionalInt.empty();
    }

    private static boolean holdsItems(Grid grid, int heading, int column) {
        List<String> texts = IntStream.rangeClosed(heading + 1, heading + ROWS_TO_LOOK_AT)
                .mapToObj(number -> grid.findRow(number).flatMap(row -> row.find(column)))
                .flatMap(Optional::stream)
                .map(cell -> ThaiText.fold(cell.text()))
                .toList();
        long items = texts.stream().filter(text -> ITEM.matcher(text).find()).count();
        return items >= FEWEST && items * 2 > texts.size();
    }
}
