package org.itaconsolidator.report.summary;

import java.util.List;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/** The positions of the columns in the summary of several bodies, from 0, including one column per form asked for. */
public final class BodyColumns {
    public static final int NUMBER = 0;
    public static final int BODY = 1;
    public static final int YEAR = 2;
    static final int TOTAL = 3;
    static final int LEVEL = 4;

    /** The change of the total; where nobody's is told, the columns after it begin here. */
    public static final int CHANGE = 5;

    private static final int CHANGE_WIDTH = 9;

    private final List<Form> forms;

    /** Whether any body has a result; if not, the columns of results, all empty, are left out. */
    private final boolean scored;

    /** Whether any body has measures; if not, the columns that count their states are left out. */
    private final boolean measured;

    /** Whether any body's total is compared with the year before. */
    final boolean moved;

    /** The column of the level, and of what is told in its place: {@link #LEVEL} where anybody has a result. */
    final int level;

    final int gap;
    final int weakest;

    /** The first of the columns of forms; the first after them where there are none. */
    final int firstForm;

    /** The column of the first step and its due day, the last that is printed: more would be too small to read. */
    final int toDo;

    final int source;
    final int delivered;
    final int kept;
    final int notDone;
    final int doneLate;
    final int errors;

    /** The last column of a body's counts. */
    final int counted;

    /** The column of the official total of the year that the large figures show. */
    final int official;

    /**
     * @param scored whether the columns of results are there
     * @param moved whether the column of the change is there
     * @param measured whether the columns of the measures' states are there
     */
    BodyColumns(List<Form> forms, boolean scored, boolean moved, boolean measured) {
        this.forms = forms;
        this.scored = scored;
        this.measured = measured;
        this.moved = moved;
        level = scored ? LEVEL : YEAR;
        gap = moved ? CHANGE + 1 : CHANGE;
        weakest = gap + 1;
        firstForm = scored ? weakest + 1 : level + 1;
        toDo = firstForm + forms.size();
        source = toDo + 1;
        delivered = scored ? source + 1 : source;
        kept = delivered + 3;
        notDone = kept + 4;
        doneLate = notDone + 1;
        errors = measured ? doneLate + 1 : kept;
        counted = errors + 1;
        official = counted + 1;
    }

    List<Form> forms() {
        return forms;
    }

    List<Column> all(ReportWords words) {
        ColumnList columns = new ColumnList(words, "table.");
        // beside three forms what is owed would take a third line in every row
        int given = forms.size() > 2 ? 4 : 0;
        columns.add(5, "no");
        if (scored) {
            columns.add(25 - given, "body");
            columns.add(7, "year");
            columns.add(10, "total");
            columns.add(20, "level");
            if (moved) {
                columns.add(CHANGE_WIDTH, "change");
            }
            columns.add(9, "gap");
            columns.add(moved ? 25 : 25 + CHANGE_WIDTH, "weakest");
        } else { // as wide together
            columns.add(50, "body");
            columns.add(35, "total");
        }
        forms.forEach(form -> columns.named(8, words.headlines().formName(form)));
        columns.named(
                (scored ? 52 : 72) - 8 * forms.size() + given, words.headlines().toDo());
        if (scored) {
            columns.add(14, "source");
        }
        columns.add(9, "accepted", "refused", "missing");
        if (measured) {
            columns.add(9, "kept");
            columns.add(20, "late", "unreported", "later-report", "not-done", "done-late");
        }
        columns.add(9, "errors", "warnings");
        if (scored) {
            columns.add(12, "official");
        }
        return columns.all();
    }
}
