package org.itaconsolidator.report.document;

import java.util.List;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/**
 * Whether a page surely holds a table's row in one piece, estimated: LibreOffice cuts off what stands below the page where a row that
 * must not be split is too high for it.
 */
final class PageRoom {
    /** Lines between the margins of a page that lies on its side, in the tallest font that stands in for TH Sarabun New. */
    private static final int LINES = 16;

    /** A band that stays with its first row. */
    private static final int BAND = 1;

    /** A digit of 16 points in twentieths of a point. */
    private static final int DIGIT = 150;

    private final List<Integer> widths;
    private final int most;

    /** Room below the headings of a table with columns of these widths, in twentieths of a point. */
    PageRoom(List<Paper.Column> columns, List<Integer> widths) {
        int headings = 1;
        for (int i = 0; i < columns.size(); i++) {
            int room = widths.get(i) - PaperColumns.MARGINS;
            headings = Math.max(
                    headings,
                    MarkedLines.of(columns.get(i).heading(), room, DocumentFont.SIZE)
                            .size());
        }
        this.widths = List.copyOf(widths);
        this.most = LINES - headings - BAND;
    }

    /** Whether a page holds all of a row, below the headings and a band. */
    boolean holds(Paper.Row row) {
        for (int i = 0; i < widths.size(); i++) {
            if (ThaiMetrics.lines(row.cells().get(i), (widths.get(i) - PaperColumns.MARGINS) / DIGIT) > most) {
                return false;
            }
        }
        return true;
    }
}
