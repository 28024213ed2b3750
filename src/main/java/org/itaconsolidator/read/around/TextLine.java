package org.itaconsolidator.read.around;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.AimedYears;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A text outside tables.
 *
 * @param prose whether it is a sentence that tells of something, and not a title line
 */
public record TextLine(CellRef at, String text, boolean prose) {
    private static final int LONGEST_TITLE = 140;

    /** A title line that names its sender in full ends with the place; official names alone have over 130 letters. */
    private static final int LONGEST_WITH_PLACE = 300;

    private static final Pattern ENDS_WITH_PLACE = Pattern.compile("(?:จังหวัด|จ\\.)\\s*[\\p{L}\\p{M}]{2,25}\\s*$");

    /** An amount that is typed as text: "500,000". */
    private static final Pattern FIGURE = Pattern.compile("[\\d,.]+%?|-");

    private static final Pattern YEAR_LABEL = Pattern.compile(
            "\\(?(?:(?:ประจำ)?ปี(?:งบ(?:ประมาณ)?)?(?:ที่(?:ประเมิน|รายงาน))?(?:พ\\.?ศ\\.?)?|พ\\.?ศ\\.?|(?:fiscal)?year|fy):?[0-9]{4}\\)?");

    public static Optional<FiscalYear> findStatedYear(List<TextLine> lines) {
        return lines.stream()
                .flatMap(line -> FiscalYears.listStatedIn(line.text()).stream())
                .findFirst();
    }

    /** The year of the last line that states but one, where a line above names it among several: what stands below is its. */
    public static Optional<FiscalYear> findOneOfSeveral(List<TextLine> lines) {
        Set<FiscalYear> compared = new HashSet<>();
        Optional<FiscalYear> one = Optional.empty();
        for (TextLine line : lines) {
            List<FiscalYear> stated = FiscalYears.listStatedIn(line.text());
            if (stated.size() > 1) {
                compared.addAll(stated);
            } else if (compared.containsAll(stated) && !stated.isEmpty()) {
                one = Optional.of(stated.get(0));
            }
        }
        return one;
    }

    /** The year of the last line that is a label with a year and says nothing else: "ปีงบประมาณ" beside "๒๕๖๕". */
    public static Optional<FiscalYear> findYearLabel(List<TextLine> lines) {
        return lines.stream()
                .filter(line -> YEAR_LABEL.matcher(ThaiText.fold(line.text())).matches())
                .reduce((upper, lower) -> lower)
                .flatMap(line -> FiscalYears.listIn(line.text()).stream().findFirst());
    }

    /** Whether the text is the year that the text to its left calls for: "ประจำปีงบประมาณ พ.ศ." beside "๒๕๖๗". */
    private boolean isYearOf(TextLine left) {
        boolean besideIt = left.at.rowRef().equals(at.rowRef());
        return besideIt
                && FiscalYears.findAlone(text).isPresent()
                && findStatedYear(List.of(this)).isEmpty()
                && findStatedYear(List.of(left)).isEmpty()
                && (findStatedYear(List.of(left.joined(this))).isPresent()
                        || findYearLabel(List.of(left.joined(this))).isPresent());
    }

    /** The texts of the lines that are titles: prose tells of others too and says nothing of what stands below it. */
    public static List<String> listTitles(List<TextLine> lines) {
        return lines.stream().filter(line -> !line.prose).map(TextLine::text).toList();
    }

    /** The line without what it says of the years of aims and plans. */
    public TextLine withoutAims() {
        return new TextLine(at, AimedYears.without(text), prose);
    }

    private TextLine joined(TextLine right) {
        return new TextLine(at, text + " " + right.text, prose);
    }

    private static boolean isTooLong(String text) {
        return text.length() > LONGEST_WITH_PLACE
                || text.length() > LONGEST_TITLE
                        && !ENDS_WITH_PLACE.matcher(text).find();
    }

    /** Whether a year heads a column of figures in a small table: "ปี 2566" over a budget is no title. */
    private static boolean isYearOverFigures(Grid grid, GridRow row, GridCell cell) {
        return row.first().column() < cell.column()
                && YEAR_LABEL.matcher(ThaiText.fold(cell.text())).matches()
                && grid.find(row.number() + 1, cell.column())
                        .filter(below -> below.readsAsNumber()
                                || FIGURE.matcher(ThaiText.fold(below.text())).matches())
                        .isPresent();
    }

    /** The texts of rows outside tables, from top to bottom. */
    public static List<TextLine> listOf(Grid grid, List<GridRow> rows, Words words) {
        List<TextLine> lines = new ArrayList<>();
        for (GridRow row : rows) {
            for (GridCell cell : row.cells()) {
                if (!cell.text().isEmpty() && !isYearOverFigures(grid, row, cell)) {
                    boolean prose = isTooLong(cell.text()) || words.isProse(cell.text());
                    TextLine line = new TextLine(grid.ref(row, cell), cell.text(), prose);
                    if (!lines.isEmpty() && line.isYearOf(lines.get(lines.size() - 1))) {
                        line = lines.remove(lines.size() - 1).joined(line);
                    }
                    lines.add(line);
                }
            }
        }
        return lines;
    }
}
