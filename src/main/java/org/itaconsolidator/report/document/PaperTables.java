package org.itaconsolidator.report.document;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.paper.Paper;
import org.itaconsolidator.report.sheet.DocumentFont;
import org.itaconsolidator.report.sheet.LongTexts;
import org.itaconsolidator.report.sheet.ThaiMetrics;

/** Tables of a document: with lines and with headings on each page, or without lines for the places to sign. */
final class PaperTables {
    /** The share of its declared width, in per cent, that a blank column keeps. */
    private static final int KEPT = 60;

    /** The most that a long word may widen a column, in per cent of its declared width. */
    private static final int MOST_FOR_A_WORD = 140;

    /** Only the words of the first letters are measured: the dictionary is slow for long texts without blanks. */
    private static final int LETTERS_LOOKED_AT = 2_000;

    private static final int ALL = 100;

    /** So many rows stand on a page, as a rule, its headings among them. */
    private static final int ROWS_OF_A_PAGE = 4;

    /** The width left over is given away in so many parts. */
    private static final int PARTS = 64;

    /** A cell's free room left and right together, in twentieths of a point. */
    static final int MARGINS = 216;

    private static final Locale THAI = Locale.forLanguageTag("th");
    private static final String HEADING_FILL = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"DDE6F0\"/>";
    private static final String BAND_FILL = "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"F2F2F2\"/>";
    private static final String UNSPLIT = "<w:cantSplit w:val=\"on\"/>";
    private static final String NO_LINES =
            "<w:tcBorders><w:left w:val=\"nil\"/><w:bottom w:val=\"nil\"/><w:right w:val=\"nil\"/></w:tcBorders>";
    private static final String END = "</w:tbl>";
    private static final String END_OF_ROW = "</w:tr>";
    private static final String END_OF_CELL = "</w:tc>";
    private static final String LINES =
            "<w:tblBorders><w:top w:val=\"single\"/><w:left w:val=\"single\"/><w:bottom w:val=\"single\"/>"
                    + "<w:right w:val=\"single\"/><w:insideH w:val=\"single\"/><w:insideV w:val=\"single\"/></w:tblBorders>";

    /** Free room above the first line, whose marks would else stand on the border, in twentieths of a point. */
    private static final String ROOM_ABOVE = "<w:tblCellMar><w:top w:w=\"50\" w:type=\"dxa\"/></w:tblCellMar>";

    /** The fewest lines that go over to the next page. */
    private static final int FEWEST_LINES = 3;

    /** Free room above places to sign and below tables, in twentieths of a point. */
    private static final int APART = 240;

    /** @param signed whether places to sign follow, which never stand on a page without a row of the table */
    static void write(PaperPages pages, Paper.Grid grid, boolean signed) {
        write(pages, grid, widths(grid, pages.textWidth(), pages.tableSize()), signed, "", Integer.MAX_VALUE);
    }

    /**
     * Writes a table with lines, below which sentences and places to sign stand in a last row without lines: LibreOffice keeps rows
     * of one table together, and a table with what follows it does not. Of a row above that no page holds with them its end stands
     * there. False where a page does not hold that either: then nothing is written, for they would stand below headings alone.
     */
    static boolean write(
            PaperPages pages,
            Paper.Grid grid,
            List<PaperParagraph> sentences,
            List<String> said,
            Paper.Signatures signatures) {
        int width = pages.textWidth() - MARGINS;
        int size = pages.tableSize();
        List<Integer> widths = widths(grid, pages.textWidth(), size);
        PageRoom room = new PageRoom(grid.columns(), widths, size, pages.isLandscape());
        int last = grid.rows().size() - 1;
        int signed = lines(signatures, width)
                + said.stream()
                        .mapToInt(text -> ThaiMetrics.lines(text, width / PageRoom.DIGIT) + 1)
                        .sum();
        if (last < 0 || grid.rows().get(last).band() || room.linesAbove(signed) < FEWEST_LINES) {
            return false;
        }
        String below = sentences.stream().map(PaperParagraph::toString).collect(Collectors.joining())
                + places(signatures, width)
                + new PaperParagraph().flat();
        write(pages, grid, widths, true, below, room.linesAbove(signed));
        return true;
    }

    private static int lines(Paper.Signatures signatures, int width) {
        return signatures.blocks().stream()
                .mapToInt(block -> lines(block, shareOf(width, signatures)).size())
                .max()
                .orElse(0);
    }

    /** The lines of a place to sign. */
    private static List<String> lines(List<String> block, int width) {
        return block.stream()
                .flatMap(line -> line.contains(Paper.LINE_MAY_END)
                        ? PaperParagraph.lines(line, width - MARGINS, DocumentFont.SIZE).stream()
                        : Stream.of(line))
                .toList();
    }

    private static void write(
            PaperPages pages, Paper.Grid grid, List<Integer> widths, boolean signed, String below, int mostAbove) {
        int size = pages.tableSize();
        List<Paper.Column> columns = grid.columns();
        // a heading above the table never stands alone at the end of a page
        pages.add(new PaperParagraph().flat().before(APART / 2).keepNext(true)).add(start(widths, LINES));
        PageRoom room = new PageRoom(columns, widths, size, pages.isLandscape());
        StringBuilder out = pages.xml();
        beginRow(out, UNSPLIT + "<w:tblHeader w:val=\"on\"/>");
        for (int i = 0; i < columns.size(); i++) {
            List<String> lines = PaperParagraph.lines(columns.get(i).heading(), widths.get(i) - MARGINS, size);
            PaperParagraph heading =
                    new PaperParagraph().linesOf(size).nothingBelow().centred().keepNext(true);
            beginCell(out, widths.get(i), HEADING_FILL);
            heading.addLines(lines, size, true).writeTo(out);
            out.append(END_OF_CELL);
        }
        out.append(END_OF_ROW);
        List<Line> lines = columns.stream()
                .map(column -> new Line(size, false, alignment(column), false))
                .toList();
        for (int r = 0; r < grid.rows().size(); r++) {
            boolean last = r == grid.rows().size() - 1;
            for (Piece piece : room.pieces(grid.rows().get(r), last ? mostAbove : Integer.MAX_VALUE)) {
                beginRow(out, UNSPLIT);
                List<String> texts = piece.row().cells();
                if (piece.row().band()) {
                    beginCell(out, pages.textWidth(), "<w:gridSpan w:val=\"" + columns.size() + "\"/>" + BAND_FILL);
                    new Line(size, true, "left", true).write(texts.get(0), out);
                    out.append(END_OF_CELL);
                } else {
                    boolean kept = signed && last && piece.ends();
                    for (int i = 0; i < columns.size(); i++) {
                        beginCell(out, widths.get(i), piece.lines());
                        Line line = kept ? new Line(size, false, alignment(columns.get(i)), true) : lines.get(i);
                        line.write(texts.get(i), out);
                        out.append(END_OF_CELL);
                    }
                }
                out.append(END_OF_ROW);
            }
        }
        if (below.isEmpty()) {
            // two tables without anything between them would be one
            pages.add(END).add(new PaperParagraph().nothingBelow().keepNext(signed));
            return;
        }
        String format = "<w:gridSpan w:val=\"" + columns.size() + "\"/>" + NO_LINES;
        beginRow(out, UNSPLIT);
        beginCell(out, pages.textWidth(), format);
        out.append(below).append(END_OF_CELL).append(END_OF_ROW).append(END);
        pages.add(new PaperParagraph().flat());
    }

    private static String alignment(Paper.Column column) {
        return column.centred() ? "center" : "left";
    }

    static void write(PaperPages pages, Paper.Signatures signatures) {
        pages.add(places(signatures, pages.textWidth()));
        // a paragraph must stand behind a table; one of a line's height would begin a page where the table fills one
        pages.add(new PaperParagraph().flat());
    }

    /** The width of one place to sign; a single one takes the right half. */
    private static int shareOf(int width, Paper.Signatures signatures) {
        return width / Math.max(2, signatures.blocks().size());
    }

    private static String places(Paper.Signatures signatures, int all) {
        int width = shareOf(all, signatures);
        int columns = all / width;
        StringBuilder table = new StringBuilder(start(Collections.nCopies(columns, width), ""));
        beginRow(table, UNSPLIT);
        for (int i = signatures.blocks().size(); i < columns; i++) {
            beginCell(table, width, "");
            table.append(new PaperParagraph()).append(END_OF_CELL);
        }
        for (List<String> block : signatures.blocks()) {
            beginCell(table, width, "");
            List<String> lines = List.of(String.join("\n", lines(block, width)).split("\n", -1));
            new Line(DocumentFont.SIZE, false, "center", false, APART).write(lines.get(0), table);
            Line others = new Line(DocumentFont.SIZE, false, "center", false);
            lines.stream().skip(1).forEach(line -> others.write(line, table));
            table.append(END_OF_CELL);
        }
        return table.append(END_OF_ROW).append(END).toString();
    }

    private static String start(List<Integer> widths, String lines) {
        int whole = widths.stream().mapToInt(Integer::intValue).sum();
        StringBuilder table = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"" + whole + "\" w:type=\"dxa\"/>")
                .append(lines)
                .append("<w:tblLayout w:type=\"fixed\"/>")
                .append(lines.isEmpty() ? "" : ROOM_ABOVE)
                .append("</w:tblPr><w:tblGrid>");
        for (int width : widths) {
            table.append("<w:gridCol w:w=\"").append(width).append("\"/>");
        }
        return table.append("</w:tblGrid>").toString();
    }

    private static void beginRow(StringBuilder out, String format) {
        out.append("<w:tr><w:trPr>").append(format).append("</w:trPr>");
    }

    private static void beginCell(StringBuilder out, int width, String format) {
        out.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/>");
        out.append(format).append("</w:tcPr>");
    }

    /** What stands before and behind the text of a line: the same for all lines that look alike. */
    private record Line(String before, String behind) {
        private static final String TEXT = "|";

        Line(int size, boolean bold, String alignment, boolean kept) {
            this(size, bold, alignment, kept, 0);
        }

        /** @param above the room above it */
        Line(int size, boolean bold, String alignment, boolean kept, int above) {
            this(paragraph(alignment, kept, size, above)
                    .addRun(TEXT, size, bold)
                    .toString());
        }

        private Line(String paragraph) {
            this(
                    paragraph.substring(0, paragraph.indexOf(TEXT)),
                    paragraph.substring(paragraph.indexOf(TEXT) + TEXT.length()));
        }

        private static PaperParagraph paragraph(String alignment, boolean kept, int size, int above) {
            PaperParagraph paragraph =
                    new PaperParagraph().linesOf(size).nothingBelow().aligned(alignment);
            return (above > 0 ? paragraph.before(above) : paragraph).keepNext(kept);
        }

        /** Writes a paragraph for each line of a text. */
        void write(String text, StringBuilder out) {
            for (String line : text.split("\n", -1)) {
                out.append(before).append(PaperParagraph.element(line)).append(behind);
            }
        }
    }

    /** A row, or a part of a row that does not fit on one page; dots separate the parts. */
    private record Piece(Paper.Row row, boolean begins, boolean ends) {
        String lines() {
            String above = begins ? "" : "<w:top w:val=\"dotted\"/>";
            String below = ends ? "" : "<w:bottom w:val=\"dotted\"/>";
            return begins && ends ? "" : "<w:tcBorders>" + above + below + "</w:tcBorders>";
        }
    }

    /**
     * How much of a table's row a page surely holds in one piece, estimated: LibreOffice cuts off what stands below the page where a
     * row that must not be split is too high for it, and both programs split others behind any line.
     */
    private static final class PageRoom {
        /** Lines of 16 points on a landscape page, in the tallest font that stands in for TH Sarabun New. */
        private static final int LINES = 16;

        /** Lines on a landscape page in the font that LibreOffice takes where TH Sarabun New is missing. */
        private static final int LINES_OF_STAND_IN = 19;

        /** Lines on an upright page in that stand-in font. */
        private static final int UPRIGHT_LINES_OF_STAND_IN = 29;

        /** Lines of a band, which stays with its first row. */
        private static final int BAND = 1;

        /** Width of a digit of 16 points, in twentieths of a point. */
        private static final int DIGIT = 150;

        private final List<Integer> widths;
        private final int digit;
        private final int most;
        private final int above;
        private final int size;
        private final boolean lying;

        /** Computes the room below a table's headings; widths in twentieths of a point. */
        PageRoom(List<Paper.Column> columns, List<Integer> widths, int size, boolean lying) {
            int headings = 1;
            for (int i = 0; i < columns.size(); i++) {
                int room = widths.get(i) - MARGINS;
                headings = Math.max(
                        headings,
                        PaperParagraph.lines(columns.get(i).heading(), room, size)
                                .size());
            }
            this.widths = List.copyOf(widths);
            this.digit = DIGIT * size / DocumentFont.SIZE;
            this.most = LINES * DocumentFont.SIZE / size - headings - BAND;
            this.above = headings;
            this.size = size;
            this.lying = lying;
        }

        /** How many lines of a row fit below the headings if so many lines of 16 points must fit below it. */
        int linesAbove(int lines) {
            return ((lying ? LINES_OF_STAND_IN : UPRIGHT_LINES_OF_STAND_IN) - lines) * DocumentFont.SIZE / size - above;
        }

        /** The row whole if a page holds it and it has no more lines than wished; else in equal parts. */
        List<Piece> pieces(Paper.Row row, int wished) {
            List<String> cells = row.cells();
            int lines = 0;
            for (int i = 0; i < cells.size() && !row.band(); i++) {
                lines = Math.max(lines, ThaiMetrics.lines(cells.get(i), letters(i)));
            }
            if (lines <= Math.min(most, wished)) {
                return List.of(new Piece(row, true, true));
            }
            int part = Math.min(most / 2, wished);
            int each = -Math.floorDiv(-lines, -Math.floorDiv(-lines, part));
            List<List<String>> parts = IntStream.range(0, cells.size())
                    .mapToObj(i -> LongTexts.pieces(cells.get(i), letters(i), each))
                    .toList();
            int count = parts.stream().mapToInt(List::size).max().orElse(0);
            return IntStream.range(0, count)
                    .mapToObj(at -> new Piece(
                            new Paper.Row(
                                    parts.stream()
                                            .map(cell -> at < cell.size() ? cell.get(at) : "")
                                            .toList(),
                                    false),
                            at == 0,
                            at == count - 1))
                    .toList();
        }

        private int letters(int column) {
            return (widths.get(column) - MARGINS) / digit;
        }
    }

    /**
     * How wide the columns are, in their order; together at most {@code width}, in its unit. Each is at least as wide as the widest piece
     * of its heading, so that no word of it is torn apart, and where there is room for it as the longest word of its cells; what is left
     * goes to those that have most to say. Officers write much in one column and leave others blank; columns of fixed widths made pages of
     * one narrow column.
     */
    static List<Integer> widths(Paper.Grid grid, int width, int size) {
        List<Integer> least = List.of();
        for (boolean words : new boolean[] {true, false}) {
            least = least(grid, width, size, words);
            if (sum(least) <= width) {
                return withTheRest(grid, least, width - sum(least), size);
            }
        }
        int taken = sum(least); // more headings than room: all give way alike
        return least.stream().map(each -> (int) ((long) each * width / taken)).toList();
    }

    private static List<Integer> least(Paper.Grid grid, int width, int size, boolean words) {
        int shares = shares(grid);
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < grid.columns().size(); i++) {
            Paper.Column column = grid.columns().get(i);
            int declared = column.width() * width / shares;
            int heading = PaperParagraph.widest(column.heading(), size) + MARGINS;
            int least = Math.max(heading, column.centred() ? declared : declared * KEPT / ALL);
            int most = declared * MOST_FOR_A_WORD / ALL;
            widths.add(column.centred() || !words ? least : widthForWords(grid.rows(), i, size, least, most));
        }
        return widths;
    }

    /** Gives the width left over in small parts to the column that makes the table highest, for the fewest pages. */
    private static List<Integer> withTheRest(Paper.Grid grid, List<Integer> least, int left, int size) {
        int[] widths = least.stream().mapToInt(Integer::intValue).toArray();
        List<double[][]> rows = new ArrayList<>();
        double[][] headings = grid.columns().stream()
                .map(column -> new double[] {PaperParagraph.width(column.heading(), size)})
                .toArray(double[][]::new);
        for (Paper.Row row : grid.rows()) {
            if (!row.band()) {
                rows.add(lengths(grid, row, size));
                if (rows.size() % ROWS_OF_A_PAGE == ROWS_OF_A_PAGE - 1) {
                    rows.add(headings);
                }
            }
        }
        for (int part = 0; part < PARTS; part++) {
            int column = highest(rows, widths);
            if (column < 0) {
                int shares = shares(grid); // nothing is written in any row
                return IntStream.range(0, widths.length)
                        .mapToObj(i -> least.get(i)
                                + (int) ((long) left * grid.columns().get(i).width() / shares))
                        .toList();
            }
            widths[column] += left / PARTS;
        }
        return IntStream.of(widths).boxed().toList();
    }

    /** The lengths of the lines of each cell; none of a centred one, which is a number or a word. */
    private static double[][] lengths(Paper.Grid grid, Paper.Row row, int size) {
        double[][] lengths = new double[row.cells().size()][];
        for (int i = 0; i < lengths.length; i++) {
            lengths[i] = grid.columns().get(i).centred()
                    ? new double[0]
                    : row.cells()
                            .get(i)
                            .lines()
                            .mapToDouble(line -> PaperParagraph.width(line, size))
                            .toArray();
        }
        return lengths;
    }

    /** The column in which a little more width saves most height over all rows; -1 for blank rows. */
    private static int highest(List<double[][]> rows, int[] widths) {
        double[] gains = new double[widths.length];
        for (double[][] row : rows) {
            int tallest = -1;
            double most = 0;
            for (int i = 0; i < row.length; i++) {
                double lines = 0;
                for (double length : row[i]) {
                    lines += Math.max(1, length / (widths[i] - MARGINS));
                }
                if (lines > most) {
                    most = lines;
                    tallest = i;
                }
            }
            if (tallest >= 0) {
                gains[tallest] += most / widths[tallest];
            }
        }
        int best = -1;
        for (int i = 0; i < gains.length; i++) {
            if (gains[i] > (best < 0 ? 0 : gains[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int shares(Paper.Grid grid) {
        return grid.columns().stream().mapToInt(Paper.Column::width).sum();
    }

    private static int sum(List<Integer> widths) {
        return widths.stream().mapToInt(Integer::intValue).sum();
    }

    /** The width that the longest Thai word of a column asks for, with margins, within what is allowed; the dictionary is slow. */
    private static int widthForWords(List<Paper.Row> rows, int column, int size, int least, int most) {
        int longest = least - MARGINS;
        Set<String> looked = new HashSet<>();
        for (Paper.Row row : rows) {
            if (longest + MARGINS < most
                    && !row.band()
                    && looked.add(row.cells().get(column))) {
                String whole = PaperParagraph.together(row.cells().get(column));
                String text = whole.substring(0, Math.min(whole.length(), LETTERS_LOOKED_AT));
                if (PaperParagraph.hasWider(text, size, longest)) {
                    longest = longestWord(text, size, longest);
                }
            }
        }
        return Math.max(least, Math.min(longest + MARGINS, most));
    }

    /** The width of the longest Thai word, if it is wider than the longest known; an address may break anywhere. */
    private static int longestWord(String text, int size, int known) {
        // readers that look words up in a dictionary break a name before its mark all the same, unless the line has
        // room
        int longest = Math.max(known, longestWithMark(text, size));
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(text);
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            if (!PaperParagraph.isSurelyWithin(text, start, end, size, longest)) {
                String word = text.substring(start, end).strip();
                if (word.chars().noneMatch(c -> c < '\u0E00' && c != PaperParagraph.NO_BREAK)) {
                    longest = Math.max(longest, PaperParagraph.widest(word, size));
                }
            }
            start = end;
        }
        return longest;
    }

    private static int longestWithMark(String text, int size) {
        if (text.indexOf(PaperParagraph.NO_BREAK) < 0) {
            return 0;
        }
        return text.lines()
                .flatMap(line -> Stream.of(line.split(" ")))
                .filter(piece -> piece.indexOf(PaperParagraph.NO_BREAK) > 0)
                .mapToInt(piece -> PaperParagraph.widest(piece, size))
                .max()
                .orElse(0);
    }
}
