package org.itaconsolidator.report.sheet;

/**
 * Puts blocks of rows on pages, as many as a page holds. A block that fits on one page is not divided; a higher one
 * continues from page to page, between its rows. How many points of rows a page holds depends on how far the printed
 * columns are scaled down to its width, computed with the digits of the document's own font, the narrowest known. A
 * wider substitute font is scaled down further, so its pages only have room left.
 */
public final class PageFlow {
    /** A4 without {@link PageSetup}'s margins, in points. */
    private record Page(float width, float height) {
        static final Page UPRIGHT = new Page(551, 769);
        static final Page ACROSS = new Page(798, 523);
    }

    /** The smallest size of letters on paper, in points. */
    private static final float READ = 9;

    /** Width of a digit of TH Sarabun New at 16 points, as Excel rounds it. */
    private static final float CHARACTER = 6.75f;

    /** Width of a digit at 16 points in the font that LibreOffice uses where TH Sarabun New is missing. */
    private static final float CHARACTER_OF_STAND_IN = 8.82f;

    /** The share of a page that can be filled, because rows are rounded to pixels. */
    private static final float FILLED = 0.97f;

    /** The share of a page that can be filled where rows are counted one by one. */
    private static final float FILLED_BY_ROWS = 0.985f;

    /** Headings up to this height, with the space above and a title below, are not parted from the first row (points). */
    private static final float MOST_ABOVE_ROWS = 7 * DocumentFont.SIZE;

    /** A last page filled less than this is avoided by scaling the rows down a little. */
    private static final float SPILT = 0.16f;

    /** So much more than a page, a row below headings, makes the letters a little smaller instead of a further page. */
    private static final float A_ROW = 0.1f;

    private final TableSheet table;
    private final boolean flows;
    private final float room;
    private float used;
    private float begun;

    /** Whether the last block goes over a page, whose end then depends on the font that stands in. */
    private boolean wrapped;

    private int above;

    /** The flow over upright pages; see {@link #across}. */
    public static PageFlow upright(TableSheet table, int printedColumns, float headings, boolean flows) {
        return new PageFlow(table, printedColumns, headings, flows, Page.UPRIGHT);
    }

    /**
     * The flow over upright pages at one scale, whatever font stands in: letters are read, and a page holds as many rows in each
     * font. Called before the setup.
     */
    public static PageFlow scaled(TableSheet table, float headings) {
        table.sheet().setScale(PageSetup.READ_SCALE);
        return new PageFlow(table, PageSetup.READ_SCALE / 100f, headings, true, Page.UPRIGHT);
    }

    /**
     * The flow of the rows below the headings, which each page repeats, over pages in landscape.
     *
     * @param printedColumns so many from the first
     * @param headings how high they are, in points
     * @param flows whether blocks go on to further pages; else all stand on one
     */
    public static PageFlow across(TableSheet table, int printedColumns, float headings, boolean flows) {
        return new PageFlow(table, printedColumns, headings, flows, Page.ACROSS);
    }

    private PageFlow(TableSheet table, int printedColumns, float headings, boolean flows, Page page) {
        this(
                table,
                Math.min(1, page.width() / (table.width(0, printedColumns - 1) * CHARACTER)),
                headings,
                flows,
                page);
    }

    private PageFlow(TableSheet table, float scale, float headings, boolean flows, Page page) {
        this.table = table;
        this.flows = flows;
        room = FILLED * page.height() / scale - headings;
        used = table.points() - headings;
        beginBlock();
    }

    /**
     * On how many pages in landscape the rows are made to fit, whatever font stands in: on one if its letters are read, else on as few as
     * the office's own font takes at the width of the page, without a last one that would be all but empty; 0 where one has room left.
     *
     * @param last the last printed row, as Excel counts
     */
    static int countPages(TableSheet table, int printedColumns, int last) {
        float scale = scale(table, printedColumns, CHARACTER);
        float standIn = scale(table, printedColumns, CHARACTER_OF_STAND_IN);
        if (pages(table, standIn, last) <= FILLED) {
            return 0;
        }
        int fewest = (int) Math.ceil(pages(table, Math.min(standIn, READ / DocumentFont.SIZE), last) - A_ROW);
        if (fewest == 1) {
            return 1;
        }
        float own = pages(table, scale, last);
        return own > fewest && own - (int) own <= SPILT ? (int) own : Math.max(fewest, (int) Math.ceil(own));
    }

    /** How many pages in landscape the rows take at the width of the page where another font stands in: it is scaled down further, a page holds more. */
    static int countPagesOfStandIn(TableSheet table, int printedColumns, int last) {
        return (int) Math.ceil(pages(table, scale(table, printedColumns, CHARACTER_OF_STAND_IN), last));
    }

    /** How many pages rows take at a scale, which no page divides; of the last one the share that is filled. */
    private static float pages(TableSheet table, float scale, int last) {
        float height = FILLED_BY_ROWS * Page.ACROSS.height() / scale;
        float headings = table.points(table.headingsRow()) - table.points(table.headingsRow() - 1);
        int full = 0;
        float used = 0;
        for (int row = 1; row <= last; row++) {
            float points = table.points(row) - table.points(row - 1);
            if (used + points > height) {
                full++;
                used = headings;
            }
            used += points;
        }
        return full + used / height;
    }

    private static float scale(TableSheet table, int printedColumns, float character) {
        return Math.min(1, Page.ACROSS.width() / (table.width(0, printedColumns - 1) * character));
    }

    /** Whether rows of so many points fit on one page in readable letters. */
    public static boolean isReadOnOnePage(float points, boolean landscape) {
        return points <= readableHeight(landscape);
    }

    /** How many points of rows a page holds in readable letters. */
    public static float readableHeight(boolean landscape) {
        return readableHeight(landscape ? Page.ACROSS : Page.UPRIGHT);
    }

    /** How many points of rows a page holds in readable letters. */
    private static float readableHeight(Page page) {
        return page.height() * DocumentFont.SIZE / READ;
    }

    /** Begins a block that belongs together. */
    public void beginBlock() {
        begun = table.points();
        above = table.lastRow();
    }

    /** Ends a block: it stays on its page if it fits, else moves to the next, or takes several if none holds it. */
    public void endBlock() {
        if (!flows) {
            return;
        }
        float height = table.points() - begun;
        wrapped = height > room;
        if (wrapped) {
            breakInside();
            return;
        }
        if (used + height > room && used > 0) {
            breakAbove();
        }
        used += height;
    }

    private void breakInside() {
        for (int row = above + 1; row <= table.lastRow(); row++) {
            float before = table.points(row - 1) - begun;
            float height = table.points(row) - table.points(row - 1);
            boolean belowTitle = before > 0 && before <= MOST_ABOVE_ROWS;
            if (used + height > room && used > (belowTitle ? before : 0)) {
                table.sheet().breakBelow(belowTitle ? above : row - 1);
                used = belowTitle ? before : 0;
            }
            used = Math.min(used + height, room);
        }
    }

    /** Ends a block and begins the next. */
    public void nextBlock() {
        endBlock();
        beginBlock();
    }

    /** Whether a chart of so many rows fits below the last block on its page. */
    public boolean hasRoomForChart(int least) {
        return !wrapped && rowsLeft() >= least;
    }

    private int rowsLeft() {
        return (int) ((room - used) / ThaiMetrics.ROW) - 2;
    }

    /**
     * Leaves room for a chart: what is left of the page, or as many rows as wished on the next.
     *
     * @param free rows above and below it together
     * @return how many rows high the chart is
     */
    public int leaveRoomForChart(int least, int wished, int free) {
        int left = rowsLeft();
        boolean fresh = !hasRoomForChart(least);
        int fitting = flows ? left : (int) ((readableHeight(Page.UPRIGHT) - table.points()) / ThaiMetrics.ROW) - free;
        int rows = flows && fresh ? wished : Math.max(least, Math.min(fitting, wished));
        beginBlock();
        if (flows && wrapped) {
            breakAbove(); // a chart drawn over the end of a page is cut
        }
        for (int i = 0; i < rows + free; i++) {
            table.space(ThaiMetrics.ROW);
        }
        endBlock();
        return rows;
    }

    /** Starts a page above what {@link #beginBlock} began. */
    private void breakAbove() {
        table.sheet().breakBelow(above);
        used = 0;
    }
}
