package org.itaconsolidator.read.heading;

import java.util.Map;
import java.util.stream.IntStream;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/** Tells what stands below "ตัวชี้วัดที่": the cells decide whether it holds the numbers of the indicators or their names. */
public final class IndicatorNames {
    private static final String HEADING = ThaiText.fold("ตัวชี้วัดที่");
    private static final int ROWS_TO_LOOK_AT = 10;

    private IndicatorNames() {}

    /** Whether a heading says that what stands below it are the numbers of the indicators. */
    public static boolean isHeadingOfNumbers(String text) {
        return ThaiText.fold(text).startsWith(HEADING);
    }

    /** Takes such a heading for that of the indicators where names stand below it and no other column has them. */
    static void understand(Grid grid, GridRow row, Map<Integer, Heading> known, HeadingFinder.AcrossHeadings across) {
        if (known.values().stream().anyMatch(heading -> heading.field() == Field.INDICATOR)) {
            return;
        }
        known.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.SEQ)
                .filter(each -> row.find(each.getKey())
                        .filter(cell -> isHeadingOfNumbers(cell.text()))
                        .isPresent())
                .filter(each -> namesStandBelow(grid, row, each.getKey(), across))
                .forEach(each -> each.setValue(each.getValue().as(Field.INDICATOR)));
    }

    private static boolean namesStandBelow(Grid grid, GridRow row, int column, HeadingFinder.AcrossHeadings across) {
        return IntStream.rangeClosed(1, ROWS_TO_LOOK_AT)
                .mapToObj(below -> grid.findRow(row.number() + below))
                .flatMap(below -> below.stream())
                .map(below -> across.match(below).get(column))
                .anyMatch(named -> named != null && named.indicator().isPresent());
    }
}
