package org.itaconsolidator.report.summary;

import java.util.List;
import org.itaconsolidator.report.sheet.ColumnList;
import org.itaconsolidator.report.sheet.ReportWords;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/** Where the columns of the summary of several bodies stand, from 0. */
public final class BodyColumns {
    public static final int NUMBER = 0;
    public static final int BODY = 1;
    public static final int YEAR = 2;
    static final int TOTAL = 3;
    static final int LEVEL = 4;
    public static final int CHANGE = 5;
    static final int GAP = 6;
    static final int WEAKEST = 7;
    static final int DELIVERED = 8;
    static final int KEPT = 11;
    static final int NOT_DONE = 14;
    static final int ERRORS = 15;

    /** The last column that is printed where nothing is told of what is to be done. */
    static final int SOURCE = 17;

    /** What is to be done first, by whom and by when; room beside the table where nobody tells. */
    static final int TO_DO = 18;

    /** Beside what is printed: how many bodies lie in which band of totals. */
    static final int BAND = 19;

    static final int COUNT = 20;

    /** The official total of the one year that the large figures and the bands stand on. */
    static final int OFFICIAL = 21;

    private BodyColumns() {}

    static List<Column> all(ReportWords words, boolean steps) {
        ColumnList columns = new ColumnList(words, "table.");
        columns.add(7, "no");
        columns.add(34, "body");
        columns.add(9, "year");
        columns.add(16, "total");
        columns.add(17, "level");
        columns.add(10, "change", "gap");
        columns.add(30, "weakest");
        columns.add(9, "accepted", "refused", "missing", "kept", "late");
        columns.add(13, "unreported", "not-done");
        columns.add(9, "errors", "warnings");
        columns.add(18, "source");
        columns.named(steps ? 36 : 3, steps ? words.headlines().toDo() : "");
        columns.add(16, "band");
        columns.add(12, "bodies", "official");
        return columns.all();
    }
}
