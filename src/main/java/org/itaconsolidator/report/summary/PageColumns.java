package org.itaconsolidator.report.summary;

import java.util.List;
import java.util.stream.IntStream;
import org.itaconsolidator.report.sheet.TableSheet.Column;

/**
 * The positions of the columns on the one-page summary, from 0: eight that are printed, then those that charts need.
 */
public final class PageColumns {
    public static final int NUMBER = 0;
    public static final int NAME = 1;
    public static final int BAR = 2;
    public static final int SCORE = 3;
    static final int BEFORE = 4;
    public static final int CHANGE = 5;
    static final int GAP = 6;

    /** The last printed column. */
    public static final int RANK = 7;

    /** The column of the charts' years; total and instruments follow. */
    static final int YEAR = 9;

    static final int TOTAL = 10;
    static final int AIM = 14;

    private static final int[] WIDTHS = {6, 31, 18, 11, 9, 11, 13, 10, 3, 10, 10, 10, 10, 10, 10};

    /** The columns, without headings: the page has several tables. */
    static List<Column> all() {
        return IntStream.of(WIDTHS).mapToObj(width -> new Column("", width)).toList();
    }
}
