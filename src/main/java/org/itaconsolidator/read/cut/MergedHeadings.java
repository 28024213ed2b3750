package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A heading merged over several columns is the heading of one column: what stands below it in a row is one text, such
 * as a number with its name or the two ends of a period. Before anything is read, these cells are joined in the first
 * of the columns, in all rows or, if one row does not fit, in none.
 */
public final class MergedHeadings {
    private static final Set<Field> OF_TEXTS = EnumSet.of(
            Field.INDICATOR,
            Field.STEPS,
            Field.RESPONSIBLE,
            Field.PERIOD,
            Field.MONITORING,
            Field.RESULT,
            Field.OUTCOME);
    private static final Set<Field> TOLD_BY_CELLS = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD);

    /** What stands in front of a text and counts it: "1", "(๒)", "ตัวชี้วัดที่ 3". */
    private static final Pattern COUNT = Pattern.compile("(?:ตัวชี้วัดที่|ที่)?\\(?(?:\\d{1,2})[.)]*");

    private static final Pattern UNTIL = Pattern.compile("^(?:ถึง|[-–])\\s*");

    /** What a text holds that is no end of a period: it is a period of its own, or a rhythm. */
    private static final Pattern NO_END = Pattern.compile("ถึง|[-–]|ทุก|ตลอด");

    /** Each is looked at with all rows below it. */
    private static final int MOST_HEADINGS = 40;

    private final Grid grid;
    private final HeadingFinder finder;
    private final List<GridRow> rows;

    private MergedHeadings(Grid grid, HeadingFinder finder) {
        this.grid = grid;
        this.finder = finder;
        this.rows = grid.listRows();
    }

    /** The sheet with one text in each row below such a heading. */
    public static Grid join(Grid grid, HeadingFinder finder) {
        MergedHeadings headings = new MergedHeadings(grid, finder);
        boolean joined = false;
        for (int at = 0; at < headings.rows.size(); at++) {
            joined |= headings.joinBelow(at);
        }
        return joined ? grid.part(headings.rows) : grid;
    }

    private boolean joinBelow(int at) {
        GridRow row = rows.get(at);
        boolean joined = false;
        if (row.size() > MOST_HEADINGS) {
            return false;
        }
        for (GridCell cell : row.cells()) {
            int last = grid.lastColumnOf(row.number(), cell.column());
            boolean open = last > cell.column() || row.size() > 2 && row.last() != cell && !row.has(cell.column() + 1);
            Optional<Field> field = open && HeadingFinder.isLikeAHeading(cell)
                    ? finder.matcher().match(cell.text()).map(Heading::field).filter(OF_TEXTS::contains)
                    : Optional.empty();
            if (field.isPresent()
                    && (last > cell.column() || field.get() == Field.RESPONSIBLE)
                    && finder.mayHoldHeadings(row)) {
                joined |= join(at, new ColumnSpan(cell.column(), Math.max(last, cell.column() + 1)), field.get());
            }
        }
        return joined;
    }

    /** Joins what stands in the columns below a heading, down to the next row of headings. */
    private boolean join(int heading, ColumnSpan columns, Field field) {
        GridRow upper = rows.get(heading);
        List<GridRow> joined = new ArrayList<>();
        boolean several = false;
        for (int i = heading + 1; i < rows.size(); i++) {
            GridRow row = rows.get(i);
            if (finder.isHeadingRow(row, finder.headings(row))) {
                break;
            }
            List<GridCell> cells = row.within(columns).cells();
            if (joined.isEmpty() && row.number() == upper.number() + 1 && isBelowGroups(upper, row)) {
                return false;
            }
            boolean alone = cells.size() == 1 && cells.get(0).column() == columns.first();
            if (cells.isEmpty() || alone || RowFilter.numbersColumns(row)) {
                joined.add(row);
                continue;
            }
            Optional<String> text = textOf(cells, field);
            if (text.isEmpty()
                    || grid.findMergeFromAbove(row.number(), columns.first()).isPresent()) {
                return false;
            }
            several |= cells.size() > 1;
            GridCell last = cells.get(cells.size() - 1);
            List<GridCell> all = new ArrayList<>(row.cells());
            all.removeAll(cells);
            int place = 0;
            while (place < all.size() && all.get(place).column() < columns.first()) {
                place++;
            }
            all.add(place, new GridCell(columns.first(), new CellValue.Text(text.get()), last.look(), last.formula()));
            joined.add(row.with(all));
        }
        for (int i = 0; several && i < joined.size(); i++) {
            rows.set(heading + 1 + i, joined.get(i));
        }
        return several;
    }

    /** Whether a row holds nothing but what stands below merged headings: headings of its own, or what they are divided into. */
    private boolean isBelowGroups(GridRow upper, GridRow row) {
        return row.all(cell -> upper.findAtOrLeftOf(cell.column())
                .filter(above -> grid.isMergedAcross(upper.number(), above.column())
                        && grid.lastColumnOf(upper.number(), above.column()) >= cell.column())
                .isPresent());
    }

    /** What the cells say together; empty where they are not one text. */
    private static Optional<String> textOf(List<GridCell> cells, Field field) {
        StringBuilder text = new StringBuilder();
        for (GridCell cell : cells) {
            boolean first = cell == cells.get(0);
            String own = cell.text().strip();
            String said =
                    first || field != Field.PERIOD ? own : UNTIL.matcher(own).replaceFirst("");
            boolean counts = COUNT.matcher(ThaiText.fold(said)).matches();
            boolean last = cell == cells.get(cells.size() - 1);
            boolean one = cell.look().struck() == cells.get(0).look().struck()
                    && (cell.isText() || cell.value() instanceof CellValue.Day || first && counts)
                    && (first || !counts && said.codePoints().anyMatch(Character::isLetter))
                    && (field != Field.INDICATOR || last != counts)
                    && (field != Field.PERIOD
                            || cell.value() instanceof CellValue.Day
                            || cells.size() == 1
                            || !NO_END.matcher(said).find())
                    && (first || !TOLD_BY_CELLS.contains(field) || ColumnEvidence.isOf(field, said))
                    && (!first
                            || counts
                            || cells.size() == 1
                            || ColumnEvidence.isOf(field == Field.RESPONSIBLE ? field : Field.PERIOD, said));
            if (!one) {
                return Optional.empty();
            }
            text.append(first ? "" : field == Field.PERIOD ? " - " : field == Field.RESPONSIBLE ? "\n" : " ")
                    .append(said)
                    .append(counts && field == Field.STEPS && said.chars().allMatch(Character::isDigit) ? "." : "");
        }
        return Optional.of(text.toString());
    }
}
