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
    private final List<Column> all;

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
     * @param scored whether any body has a result; if not, the columns of results, all empty, are left out
     * @param moved whether the column of the change is there
     * @param measured whether any body has measures; if not, the columns that count their states are left out
     */
    BodyColumns(List<Form> forms, boolean scored, boolean moved, boolean measured, ReportWords words) {
        this.forms = forms;
        this.moved = moved;
        level = scored ? LEVEL : YEAR;
        gap = moved ? CHANGE + 1 : CHANGE;
        weakest = gap + 1;
        // beside three forms what is owed would take a third line in every row
        int given = forms.size() > 2 ? 4 : 0;
        ColumnList columns = new ColumnList(words, "table.").add(5, "no");
        if (scored) {
            columns.add(25 - given, "body").add(7, "year").add(10, "total").add(20, "level");
            if (moved) {
                columns.add(CHANGE_WIDTH, "change");
            }
            columns.add(9, "gap").add(moved ? 25 : 25 + CHANGE_WIDTH, "weakest");
        } else { // as wide together
            columns.add(50, "body").add(35, "total");
        }
        firstForm = columns.size();
        forms.forEach(form -> columns.named(8, words.headlines().formName(form)));
        toDo = columns.size();
        columns.named(
                (scored ? 52 : 72) - 8 * forms.size() + given, words.headlines().toDo());
        source = columns.size();
        if (scored) {
            columns.add(14, "source");
        }
        delivered = columns.size();
        columns.add(9, "accepted", "refused", "missing");
        kept = columns.size();
        notDone = kept + 4;
        doneLate = notDone + 1;
        if (measured) {
            columns.add(9, "kept").add(20, "late", "unreported", "later-report", "not-done", "done-late");
        }
        errors = columns.size();
        counted = errors + 1;
        columns.add(9, "errors", "warnings");
        official = columns.size();
        if (scored) {
            columns.add(12, "official");
        }
        all = columns.all();
    }

    List<Form> forms() {
        return forms;
    }

    List<Column> all() {
        return all;
    }
}
