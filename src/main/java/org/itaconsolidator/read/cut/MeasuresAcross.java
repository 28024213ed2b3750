package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Plans whose measures stand in several columns side by side, under headings that are the same but for a running number, a term
 * (ระยะสั้น) or a division. Before anything is read, each filled cell becomes the measure of a row of its own, together with
 * what its row says of all of them; its place stays that of the cell. Where a column tells of one measure alone, such as its
 * steps or what came of it, nobody knows of which: such a table stays as it is.
 */
public final class MeasuresAcross {
    private static final int SHORTEST_HEAD = 5;

    /** What may stand between the word for measures and what tells the columns apart, or be common to all of these. */
    private static final Pattern BETWEEN = Pattern.compile("(?:ที่|ของ|ระยะ|สำนัก|กอง|[(:-])*$");

    private static final Pattern NUMBER = Pattern.compile("\\(?(?:ที่)?(\\d)[.)]?");
    private static final Pattern TERM = Pattern.compile(
            "[(-]?(?:ระยะ)?(?:สั้น|(?:ปาน)?กลาง|ยาว|เร่งด่วน|ต่อเนื่อง)\\)?(?:\\(\\d(?:-\\d)?(?:ปี|เดือน)\\))?");

    /** What a row is about. */
    private static final Set<Field> SUBJECTS = EnumSet.of(
            Field.INDICATOR, Field.ITEM, Field.TOPIC, Field.SUB_TOPIC, Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP);

    /** What may hold for several measures at once. */
    private static final Set<Field> SHARED =
            EnumSet.of(Field.SEQ, Field.RESPONSIBLE, Field.PERIOD, Field.MONITORING, Field.IGNORE);

    private final HeadingFinder finder;
    private final DivisionNames divisions = DivisionNames.load();

    private MeasuresAcross(HeadingFinder finder) {
        this.finder = finder;
    }

    /**
     * @param row of the headings, the lower one of two
     * @param text of the one heading
     * @param columns by number the division that each is of; blank where they are of none
     */
    private record Columns(GridRow row, String text, TreeMap<Integer, String> columns) {
        int first() {
            return columns.firstKey();
        }

        boolean areOfDivisions() {
            return MeasuresAcross.areOfDivisions(columns);
        }
    }

    private static boolean areOfDivisions(TreeMap<Integer, String> columns) {
        return !columns.firstEntry().getValue().isEmpty();
    }

    /** The sheet with a measure in each row; as it was where none has several. */
    public static Grid list(Grid grid, HeadingFinder finder) {
        MeasuresAcross across = new MeasuresAcross(finder);
        List<GridRow> rows = grid.listRows();
        Grid now = grid;
        for (int at = rows.size() - 1; at >= 0; at--) {
            Optional<Columns> columns = across.find(grid, rows.get(at));
            if (columns.isPresent()) {
                now = across.list(now, columns.get());
            }
        }
        return now;
    }

    private Optional<Columns> find(Grid grid, GridRow row) {
        List<GridCell> run = new ArrayList<>();
        for (GridCell cell : row.cells()) {
            boolean goesOn = !run.isEmpty()
                    && run.get(run.size() - 1).column() == cell.column() - 1
                    && isAlike(run.get(0).text(), cell.text());
            if (!goesOn && run.size() > 1) {
                break;
            }
            if (!goesOn) {
                run.clear();
            }
            run.add(cell);
        }
        if (run.size() < 2) {
            return grid.findRow(row.number() - 1).flatMap(upper -> findBelow(grid, upper, row));
        }
        String head = commonOf(run);
        return find(head, head.length(), run)
                .filter(found -> mayShare(row, found))
                .map(found -> new Columns(row, head, found));
    }

    /** The columns of measures under one heading merged over all of them; what tells them apart stands below it. */
    private Optional<Columns> findBelow(Grid grid, GridRow upper, GridRow row) {
        for (GridCell group : upper.cells()) {
            int last = grid.lastColumnOf(upper.number(), group.column());
            if (last == group.column()) {
                continue;
            }
            List<GridCell> run =
                    row.within(new ColumnSpan(group.column(), last)).cells();
            boolean whole = run.size() == last - group.column() + 1;
            Optional<TreeMap<Integer, String>> columns = whole ? find(group.text(), 0, run) : Optional.empty();
            if (columns.isPresent()) {
                return columns.filter(found -> run.size() == row.size() && mayShare(upper, found))
                        .map(found -> new Columns(row, group.text(), found));
            }
        }
        return Optional.empty();
    }

    private Optional<TreeMap<Integer, String>> find(String head, int from, List<GridCell> run) {
        return finder.matcher()
                .match(head)
                .filter(heading -> heading.exact() && heading.field() == Field.MEASURE)
                .flatMap(measures -> findKind(from, run));
    }

    /** Whether two texts begin alike: a look before all of their letters are compared. */
    private static boolean isAlike(String first, String other) {
        return first.length() > SHORTEST_HEAD && other.startsWith(first.substring(0, SHORTEST_HEAD));
    }

    private static String commonOf(List<GridCell> run) {
        String common = ThaiText.fold(run.get(0).text());
        for (GridCell cell : run) {
            String text = ThaiText.fold(cell.text());
            int length = 0;
            while (length < Math.min(common.length(), text.length()) && common.charAt(length) == text.charAt(length)) {
                length++;
            }
            common = common.substring(0, length);
        }
        return BETWEEN.matcher(common).replaceFirst("");
    }

    /** What tells the columns apart, if it is the same kind of thing in all of them and each its own. */
    private Optional<TreeMap<Integer, String>> findKind(int from, List<GridCell> run) {
        TreeMap<Integer, String> named = new TreeMap<>();
        int numbers = 0;
        int terms = 0;
        for (GridCell cell : run) {
            String rest = ThaiText.fold(cell.text()).substring(from);
            Matcher number = NUMBER.matcher(rest);
            numbers += number.matches() && Integer.parseInt(number.group(1)) == numbers + 1 ? 1 : 0;
            terms += TERM.matcher(rest).matches() ? 1 : 0;
            named.put(cell.column(), divisions.findAlone(cell.text()).orElse(""));
        }
        long several = named.values().stream()
                .filter(name -> !name.isEmpty())
                .distinct()
                .count();
        if (several == run.size()) {
            return Optional.of(named);
        }
        named.replaceAll((column, name) -> "");
        return numbers == run.size() || terms == run.size() ? Optional.of(named) : Optional.empty();
    }

    /** Whether all other columns tell what their row is about, or what holds for all of its measures. */
    private boolean mayShare(GridRow row, TreeMap<Integer, String> measures) {
        boolean about = false;
        boolean ofDivisions = areOfDivisions(measures);
        for (Map.Entry<Integer, Heading> each : finder.headings(row).entrySet()) {
            Field field = each.getValue().field();
            if (measures.containsKey(each.getKey())) {
                continue;
            }
            if (!SUBJECTS.contains(field) && (!SHARED.contains(field) || ofDivisions && field == Field.RESPONSIBLE)) {
                return false;
            }
            about |= SUBJECTS.contains(field);
        }
        return about;
    }

    private Grid list(Grid grid, Columns of) {
        List<GridRow> below = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            if (row.number() <= of.row().number()) {
                continue;
            }
            if (finder.isHeadingRow(row, finder.headings(row))) {
                break;
            }
            below.add(row);
        }
        TreeMap<Integer, List<GridRow>> parts = new TreeMap<>();
        Map<CellRef, CellRef> moved = new HashMap<>();
        int added = 0;
        for (GridRow row : below) {
            List<GridCell> measures = new ArrayList<>();
            for (int column : of.columns().keySet()) {
                row.find(column)
                        .filter(cell -> !ThaiText.isNothing(cell.text()))
                        .ifPresent(measures::add);
            }
            boolean texts = measures.stream()
                    .allMatch(cell -> cell.value() instanceof CellValue.Text text
                            && text.text()
                                            .codePoints()
                                            .filter(Character::isLetter)
                                            .count()
                                    > 1);
            if (!texts) {
                return grid;
            }
            if (!measures.isEmpty()) {
                parts.put(row.number(), spread(grid, of, row, measures, row.number() + added, moved));
                added += measures.size() - 1;
            }
        }
        return grid.spread(parts)
                .map(spread -> spread.arranged(spread.listRows(), at -> moved.getOrDefault(at, at)))
                .map(spread -> withHeading(spread, of))
                .orElse(grid);
    }

    /**
     * A row for each of the measures.
     *
     * @param to the number of the first of them
     * @param moved takes where what is read in the column of the measures, and in that of the responsible, would stand in the row
     */
    private static List<GridRow> spread(
            Grid grid, Columns of, GridRow row, List<GridCell> measures, int to, Map<CellRef, CellRef> moved) {
        List<GridCell> shared = row.cells().stream()
                .filter(cell -> !of.columns().containsKey(cell.column()))
                .toList();
        List<GridRow> rows = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            GridCell cell = measures.get(i);
            List<GridCell> cells = new ArrayList<>(shared);
            cells.add(new GridCell(of.first(), cell.value(), cell.look(), cell.formula()));
            moved.put(grid.ref(to + i, of.first()), grid.ref(to + i, cell.column()));
            if (of.areOfDivisions()) {
                int last = grid.lastColumnOf(row.number(), cell.column());
                String who = String.join(
                        "\n",
                        of.columns().subMap(cell.column(), true, last, true).values());
                cells.add(new GridCell(of.first() + 1, new CellValue.Text(who), cell.look(), ""));
                moved.put(grid.ref(to + i, of.first() + 1), grid.ref(of.row().number(), cell.column()));
            }
            cells.sort(Comparator.comparingInt(GridCell::column));
            rows.add(row.with(cells));
        }
        return rows;
    }

    private Grid withHeading(Grid grid, Columns of) {
        List<GridCell> cells = new ArrayList<>();
        for (GridCell cell : of.row().cells()) {
            if (cell.column() == of.first()) {
                cells.add(cell.with(new CellValue.Text(of.text())));
            } else if (cell.column() == of.first() + 1 && of.areOfDivisions()) {
                cells.add(cell.with(new CellValue.Text(finder.matcher().ownHeading(Field.RESPONSIBLE))));
            } else if (!of.columns().containsKey(cell.column())) {
                cells.add(cell);
            }
        }
        List<GridRow> rows = grid.listRows();
        rows.add(of.row().with(cells));
        return grid.part(rows);
    }
}
