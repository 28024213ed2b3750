package org.itaconsolidator.report.workbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.itaconsolidator.model.Field;

/**
 * What changed together: one cell, or the cells of a whole measure that came or went.
 *
 * @param rows what told of each cell, that of the measure's text first
 */
record ChangedRow<T>(List<T> rows) {
    /**
     * What is told of a cell.
     *
     * @param origin equal where cells may be of one row: files, body, time
     */
    record Cell(
            List<Object> origin,
            String sheet,
            String cell,
            String field,
            Optional<String> before,
            Optional<String> after) {
        private String row() {
            return cell.replaceAll("^[A-Z]+", "");
        }

        private boolean isMeasure() {
            return field.equals(Field.MEASURE.code());
        }

        /** Whether both may be cells of one row that came, or of one that went. */
        private boolean isBeside(Cell other) {
            return origin.equals(other.origin)
                    && sheet.equals(other.sheet)
                    && row().equals(other.row())
                    && before.isPresent() == other.before.isPresent()
                    && after.isPresent() == other.after.isPresent();
        }
    }

    boolean isWhole() {
        return rows.size() > 1;
    }

    /** The rows in their order; cells of a measure of which nothing was or is nothing are one. */
    static <T> List<ChangedRow<T>> group(List<T> told, Function<T, Cell> cell) {
        List<ChangedRow<T>> groups = new ArrayList<>();
        int from = 0;
        while (from < told.size()) {
            int to = endOf(told, from, cell);
            List<T> beside = told.subList(from, to);
            Optional<T> measure =
                    beside.stream().filter(each -> cell.apply(each).isMeasure()).findFirst();
            if (measure.isPresent()) {
                List<T> whole = new ArrayList<>(beside);
                whole.remove(measure.get());
                whole.add(0, measure.get());
                groups.add(new ChangedRow<>(whole));
            } else {
                beside.forEach(each -> groups.add(new ChangedRow<>(List.of(each))));
            }
            from = to;
        }
        return groups;
    }

    /** Where the cells beside the first one end: each field stands once in a row. */
    private static <T> int endOf(List<T> told, int from, Function<T, Cell> cell) {
        Cell first = cell.apply(told.get(from));
        Set<String> fields = new HashSet<>(Set.of(first.field()));
        int to = from + 1;
        while (first.before().isPresent() != first.after().isPresent()
                && to < told.size()
                && cell.apply(told.get(to)).isBeside(first)
                && fields.add(cell.apply(told.get(to)).field())) {
            to++;
        }
        return to;
    }
}
