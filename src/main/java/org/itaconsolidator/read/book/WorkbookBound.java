package org.itaconsolidator.read.book;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;

/**
 * The limits of a workbook: how much of it is kept, and how often its cells are looked at. No pass over a sheet looks
 * at a cell more than a few times, so that the work grows with the size of the workbook; a workbook that needs more
 * than any form does is refused, with the number counted and the limit.
 */
public final class WorkbookBound {
    /** A workbook of the most cells that are kept asks for about half of them. */
    public static final long MOST_VISITS = 50_000_000;

    /** What is kept of a workbook while it is read, and how much of it at most: many times what the largest forms have. */
    enum Kept {
        SHEETS(1_000),
        CELLS(300_000),
        TEXTS(1_000_000),
        /** Every rule that looks for something asks each of them: some 250 microseconds for each, and one more for each letter. */
        DIFFERENT_TEXTS(100_000),
        LETTERS_OF_TEXTS(10_000_000),
        STYLES(100_000),
        MERGES(100_000),
        LINKS(100_000),
        FORMULAS(300_000),
        LETTERS_OF_A_CELL(200_000),
        LETTERS_OF_COMMENTS(10_000_000);

        private final int most;

        Kept(int most) {
            this.most = most;
        }

        int most() {
            return most;
        }
    }

    private final Map<Kept, Integer> kept = new EnumMap<>(Kept.class);
    private final Set<String> texts = new HashSet<>();
    private long visits;

    /** Counts a filled cell, and its text where no other has the same. */
    void keep(CellValue value, CellRef at) throws UnreadableWorkbook {
        keep(Kept.CELLS, at);
        if (value instanceof CellValue.Text text && texts.add(text.text())) {
            keep(Kept.DIFFERENT_TEXTS, at);
            keep(Kept.LETTERS_OF_TEXTS, text.text().length(), at);
        }
    }

    void keep(Kept what, CellRef at) throws UnreadableWorkbook {
        keep(what, 1, at);
    }

    void keep(Kept what, int more, CellRef at) throws UnreadableWorkbook {
        check(what, kept.merge(what, more, Integer::sum), at);
    }

    static void check(Kept what, int count, CellRef at) throws UnreadableWorkbook {
        if (count > what.most()) {
            String measure = what.name().toLowerCase(Locale.ROOT).replace('_', '-');
            throw UnreadableWorkbook.tooLarge(measure, at, "", number(what.most()));
        }
    }

    public void visit(int cells) {
        visits += cells;
        if (visits > MOST_VISITS) {
            throw new TooManyVisits();
        }
    }

    public long visits() {
        return visits;
    }

    static String number(long bound) {
        return String.format(Locale.ROOT, "%,d", bound);
    }

    /** Reading is given up. */
    public static final class TooManyVisits extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooManyVisits() {
            super("more than " + MOST_VISITS + " visits of cells", null, false, false);
        }

        public Finding finding() {
            return Finding.ofFile(FindingCode.TOO_LARGE, "", number(MOST_VISITS))
                    .with("case", "visits");
        }
    }
}
