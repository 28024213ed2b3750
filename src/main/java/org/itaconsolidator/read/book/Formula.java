package org.itaconsolidator.read.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;

/** What a formula refers to, as it is written. Texts in it name no cells. */
public record Formula(String text) {
    /** But where a function asks for the cells that a text names. */
    private static final Pattern TEXT = Pattern.compile("(?<!INDIRECT\\()\"[^\"]*+(?:\"\"[^\"]*+)*+\"");

    private static final String SHEET = "(?:'((?:[^']|''){1,99}+)'!|([\\p{L}\\p{M}\\p{N}_.]{1,99})!)?";

    private static final Pattern REFERENCE = Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}_!'.$:\\]])" + SHEET
            + "(\\$?[A-Z]{1,3})(\\$?\\d{1,7})?(?::(\\$?[A-Z]{1,3})(\\$?\\d{1,7})?)?(?![\\p{L}\\p{M}\\p{N}_(!.])");

    /** A range over more columns is a table in which something is looked up. */
    private static final int WIDEST = 12;

    private static final String COLUMN_ASKED_FOR =
            "\\s*(?:(\\d{1,2})|COLUMN\\(\\$?([A-Z]{1,3})\\$?\\d{0,7}\\))\\s*[,;)]";

    /** The column in which a function looks up, as it counts them from the first of its range. */
    private static final Pattern LOOKED_UP_IN = Pattern.compile("^\\s*[,;]" + COLUMN_ASKED_FOR);

    /** The column in which a function looks up, behind the row of a table. */
    private static final Pattern IN_TABLE =
            Pattern.compile("^\\s*[,;]\\s*(?:MATCH\\([^()]{0,99}\\)|[^(),;]{1,30})[,;]" + COLUMN_ASKED_FOR);

    private static final Pattern TABLE = Pattern.compile("INDEX\\($");

    /** How far right of a cell another is taken: {@code OFFSET(A3,B4-1,3)}. */
    private static final Pattern TAKEN_RIGHT = Pattern.compile("^\\s*[,;][^,;()]{0,30}[,;]\\s*(\\d{1,2})\\s*[,;)]");

    private static final Pattern OFFSET = Pattern.compile("OFFSET\\($");

    /** Counts rows where others count columns. */
    private static final Pattern BY_ROW = Pattern.compile("HLOOKUP\\([^()]*$");

    /** Functions that draw or foresee numbers. */
    private static final Pattern MADE_UP = Pattern.compile(
            "(?i)(?<![A-Z])(?:RAND|RANDBETWEEN|RANDARRAY|FORECAST(?:\\.[A-Z.]{1,12})?|TREND|GROWTH|LINEST)\\(");

    /** Functions whose 0 says something of a blank cell, or that look elsewhere. */
    private static final Pattern TELLS_OF_BLANKS = Pattern.compile("(?i)(?:COUNT\\w*|LEN|OFFSET|INDIRECT)\\(");

    /** What a function looks for by name: {@code VLOOKUP("อบต.ข้างเคียง",data!A:K,2)}. */
    private static final Pattern LOOKED_UP =
            Pattern.compile("(?i)(?:LOOKUP|MATCH|(?:SUM|AVERAGE)IFS?)\\([^\"()]{0,80}+\"([^\"]++)\"");

    /** A name in Thai, of a sheet, a workbook or cells. */
    private static final Pattern NAME = Pattern.compile("[\\p{InThai}][\\p{InThai}A-Za-z0-9. ]*");

    private String withoutTexts() {
        return TEXT.matcher(text).replaceAll("\"\"");
    }

    /** Whether it draws or foresees numbers. */
    public boolean isMadeUp() {
        return MADE_UP.matcher(withoutTexts()).find();
    }

    /** Whether its 0 may be one though all cells that it refers to are blank, or cells of another workbook, which are not known. */
    boolean tellsOfBlanks() {
        String said = withoutTexts();
        return said.indexOf('[') >= 0 || TELLS_OF_BLANKS.matcher(said).find();
    }

    /** The names in it: those that it looks for, of sheets, of workbooks and of cells. */
    public List<String> listNames() {
        return Stream.concat(
                        LOOKED_UP.matcher(text).results().map(found -> found.group(1)),
                        NAME.matcher(withoutTexts()).results().map(MatchResult::group))
                .toList();
    }

    /**
     * A cell or range that a formula names.
     *
     * @param sheet empty for its own
     * @param first where it begins; a whole column has row 0
     */
    public record Reference(Optional<String> sheet, Corner first, Corner last) {
        boolean isOfWholeColumns() {
            return first.row() == 0;
        }
    }

    /** A corner of a range, and whether "$" holds its row or column fast where the formula is copied. */
    public record Corner(int row, int column, boolean fastRow, boolean fastColumn) {
        private static Corner of(String column, String row) {
            String letters = column.replace("$", "");
            String number = row == null ? "0" : row.replace("$", "");
            return new Corner(
                    Integer.parseInt(number),
                    CellRef.find(letters + "1").map(CellRef::column).orElse(CellRef.LAST_COLUMN),
                    row != null && row.startsWith("$"),
                    column.startsWith("$"));
        }

        /** Where it leads from a cell so many rows below and columns right of the first with this formula. */
        Optional<CellRef> moved(int down, int right) {
            return CellRef.find(CellRef.columnName(column) + row)
                    .map(at ->
                            new CellRef("", at.row() + (fastRow ? 0 : down), at.column() + (fastColumn ? 0 : right)));
        }
    }

    /** The cells and ranges that it names; a name of cells is none. */
    public List<Reference> listReferences() {
        return REFERENCE
                .matcher(withoutTexts())
                .results()
                .flatMap(found -> reference(found).stream())
                .toList();
    }

    private static Optional<Reference> reference(MatchResult found) {
        if (found.group(4) == null && found.group(5) == null) {
            return Optional.empty();
        }
        Corner first = Corner.of(found.group(3), found.group(4));
        Corner last = found.group(5) == null ? first : Corner.of(found.group(5), found.group(6));
        Optional<String> sheet = Optional.ofNullable(found.group(1))
                .map(named -> named.replace("''", "'"))
                .or(() -> Optional.ofNullable(found.group(2)));
        return Optional.of(new Reference(sheet, first, last));
    }

    /** A column of a range that a formula takes a number from; of a whole column row 0. */
    public record Source(CellRef first, int lastRow) {}

    /**
     * The columns that it takes numbers from, of those that it looks something up in the one asked for.
     *
     * @param at where it stands
     */
    public List<Source> listSources(CellRef at) {
        List<Source> sources = new ArrayList<>();
        String said = withoutTexts();
        Matcher found = REFERENCE.matcher(said);
        while (found.find()) {
            reference(found).ifPresent(each -> {
                int first = each.first().column();
                int last = each.last().column();
                String before = said.substring(0, found.start());
                Matcher lookedUp = (TABLE.matcher(before).find() ? IN_TABLE : LOOKED_UP_IN)
                        .matcher(said)
                        .region(found.end(), said.length());
                Matcher right = TAKEN_RIGHT.matcher(said).region(found.end(), said.length());
                if (last > first && !BY_ROW.matcher(before).find() && lookedUp.find()) {
                    first += (lookedUp.group(1) != null
                                    ? Integer.parseInt(lookedUp.group(1))
                                    : Corner.of(lookedUp.group(2), null).column())
                            - 1;
                    last = first;
                } else if (last == first && OFFSET.matcher(before).find() && right.find()) {
                    first += Integer.parseInt(right.group(1));
                    last = first;
                }
                int row = each.first().row();
                int lastRow =
                        row == 0 ? Integer.MAX_VALUE : Math.max(row, each.last().row());
                for (int column = first; column <= Math.min(last, first + WIDEST); column++) {
                    sources.add(new Source(new CellRef(each.sheet().orElse(at.sheet()), row, column), lastRow));
                }
            });
        }
        return sources;
    }
}
