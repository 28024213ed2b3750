package org.itaconsolidator.report.form;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.poi.ss.util.CellReference;
import org.itaconsolidator.layout.FormLayout;
import org.itaconsolidator.layout.FormLayout.FormColumn;
import org.itaconsolidator.layout.FormLayout.Requirement;
import org.itaconsolidator.layout.FormLayout.RowAskedNothing;
import org.itaconsolidator.layout.Layouts;
import org.itaconsolidator.message.Messages;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Where a form's parts are on its sheet. Rows and columns count from 0, as in POI.
 *
 * @param required of a begun row
 * @param nothing rows of which nothing more is asked
 * @param headingRow the row of the headings; entries begin below it
 */
record FormTable(List<Column> columns, List<Demand> required, List<Nothing> nothing, int headingRow, int entryRows) {
    /** @param name of its named range */
    record Column(FormColumn declared, String heading, Optional<FiscalYear> year, String name) {
        Field field() {
            return declared.field();
        }
    }

    /**
     * What a begun row must hold.
     *
     * @param columns one of them is enough; the first is coloured
     * @param where the column whose words decide whether it is asked for; empty where every begun row is asked
     */
    record Demand(List<Integer> columns, Optional<Integer> where, List<String> words) {
        /** Empty where this year's form has none of its columns. */
        static Optional<Demand> of(Requirement requirement, List<Column> columns) {
            List<Integer> places = requirement.anyOf().stream()
                    .flatMap(field -> placeOf(columns, field).stream())
                    .toList();
            return places.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Demand(
                            places,
                            requirement.where().flatMap(field -> placeOf(columns, field)),
                            requirement.words()));
        }
    }

    /**
     * A row of which nothing more is asked.
     *
     * @param where the column that says so
     * @param words of that column
     * @param blank the columns in which such a row holds nothing
     */
    record Nothing(int where, List<String> words, List<Integer> blank) {
        static Optional<Nothing> of(RowAskedNothing declared, List<Column> columns) {
            List<Integer> blank = places(
                    columns,
                    field -> field != Field.SEQ
                            && field != declared.where()
                            && !declared.beside().contains(field));
            return placeOf(columns, declared.where()).map(where -> new Nothing(where, declared.words(), blank));
        }
    }

    static FormTable of(
            FormLayout layout, Layouts layouts, FiscalYear year, int years, int headingRow, int rows, Messages texts) {
        List<Column> columns = new ArrayList<>();
        for (FormColumn column : layout.columnsOf(year)) {
            String name = "col_" + column.field().code().replace('-', '_');
            if (!column.perYear()) {
                columns.add(new Column(column, layouts.heading(column.field()), Optional.empty(), name));
                continue;
            }
            for (FiscalYear each : IntStream.rangeClosed(year.buddhist() - years + 1, year.buddhist())
                    .mapToObj(FiscalYear::ofBuddhist)
                    .toList()) {
                String heading = texts.text("form.year-column", Map.of("year", thai(each)));
                columns.add(new Column(column, heading, Optional.of(each), name + "_" + each.buddhist()));
            }
        }
        List<Demand> required = layout.required().stream()
                .flatMap(each -> Demand.of(each, columns).stream())
                .toList();
        List<Nothing> nothing = layout.nothing().stream()
                .flatMap(declared -> Nothing.of(declared, columns).stream())
                .toList();
        return new FormTable(columns, required, nothing, headingRow, rows);
    }

    static String thai(FiscalYear year) {
        return ThaiText.thaiDigits(Integer.toString(year.buddhist()));
    }

    int firstRow() {
        return headingRow + 1;
    }

    int lastRow() {
        return headingRow + entryRows;
    }

    int lastColumn() {
        return columns.size() - 1;
    }

    private static Optional<Integer> placeOf(List<Column> columns, Field field) {
        return places(columns, field::equals).stream().findFirst();
    }

    private static List<Integer> places(List<Column> columns, Predicate<Field> of) {
        return IntStream.range(0, columns.size())
                .filter(i -> of.test(columns.get(i).field()))
                .boxed()
                .toList();
    }

    List<Integer> yearColumns() {
        return IntStream.range(0, columns.size())
                .boxed()
                .filter(i -> columns.get(i).year().isPresent())
                .toList();
    }

    /** The column of the year for which the form is. */
    int lastYearColumn() {
        List<Integer> years = yearColumns();
        return years.get(years.size() - 1);
    }

    /** The columns that begin a row: not the running number, nor, without a measure, what only says what a row is about. */
    List<Integer> entryColumns() {
        boolean measures = columns.stream().anyMatch(column -> column.field() == Field.MEASURE);
        Set<Field> given = measures
                ? EnumSet.of(Field.SEQ)
                : EnumSet.of(Field.SEQ, Field.INDICATOR, Field.ITEM, Field.SUB_TOPIC, Field.NOTE);
        return places(columns, field -> !given.contains(field));
    }

    /** The last indicator row of a score form; the stated figures follow below it. */
    int lastIndicatorRow() {
        return lastRow() - ReportedFigure.Kind.values().length;
    }

    /** A column's entry cells as an absolute range. */
    String range(int column) {
        return range(column, firstRow(), lastRow());
    }

    static String range(int column, int first, int last) {
        String letters = CellReference.convertNumToColString(column);
        return "$" + letters + "$" + (first + 1) + ":$" + letters + "$" + (last + 1);
    }
}
