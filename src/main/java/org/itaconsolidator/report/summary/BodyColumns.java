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

    /** What is to be done first, and by when; the last column that is printed: more would be too small to read. */
    static final int TO_DO = 8;

    static final int SOURCE = 9;
    static final int DELIVERED = 10;
    static final int KEPT = 13;
    static final int NOT_DONE = 16;
    static final int ERRORS = 17;

    /** The last column of what is counted of each body. */
    static final int COUNTED = 18;

    /** How many bodies lie in which band of totals. */
    static final int BAND = 19;

    static final int COUNT = 20;

    /** The official total of the one year that the large figures and the bands stand on. */
    static final int OFFICIAL = 21;

    private BodyColumns() {}

    static List<Column> all(ReportWords words) {
        ColumnList columns = new ColumnList(words, "table.");
        columns.add(7, "no");
        columns.add(34, "body");
        columns.add(9, "year");
        columns.add(16, "total");
        columns.add(20, "level");
        columns.add(10, "change", "gap");
        columns.add(26, "weakest");
        columns.named(66, words.headlines().toDo());
        columns.add(14, "source");
        columns.add(9, "accepted", "refused", "missing", "kept");
        columns.add(20, "late", "unreported", "not-done");
        columns.add(9, "errors", "warnings");
        columns.add(16, "band");
        columns.add(12, "bodies", "official");
        return columns.all();
    }
}
