package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.ColumnSpan;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Labels with what they say beside them, in columns of their own beside a list of indicators: "หน่วยงาน | อบต.ตัวอย่าง", "ปีงบประมาณ | 2567".
 * They say of the whole list what a title does, so that before anything is read they are put over its headings, where such
 * labels stand in other sheets; they keep their places.
 */
public final class PanelsBeside {
    private static final Pattern OF_PLACE = Pattern.compile("ตำบล|อำเภอ|จังหวัด");
    private static final Pattern OF_YEAR = Pattern.compile("(?:ประจำ)?ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?(?:ที่ประเมิน)?");
    private static final Pattern COLON = Pattern.compile(":$");

    /** So far down beside a list of ten indicators, with its instruments, a label may stand. */
    private static final int ROWS_TO_LOOK_AT = 14;

    private static final int LONGEST_LABEL = 30;

    /** A label and what it says stand beside at least one cell of the list. */
    private static final int FEWEST_BESIDE = 2;

    private record Label(int row, GridCell name, GridCell value) {
        boolean has(GridCell cell) {
            return cell.equals(name) || cell.equals(value);
        }

        /** Where what is read over the list stands. */
        CellRef stands(CellRef at, int first) {
            return new CellRef(at.sheet(), row, (at.column() == first ? name : value).column());
        }
    }

    /** The sheet with such labels over the headings; as it was where it has none. */
    public static Grid lift(Grid grid, HeadingFinder finder, Words words) {
        List<GridRow> rows = grid.listRows();
        if (rows.stream().noneMatch(row -> holdsLabel(row, finder, words))) {
            return grid;
        }
        for (GridRow heading : rows) {
            Optional<ColumnSpan> list = findList(grid, heading, finder);
            List<Label> labels = list.map(columns -> listLabels(grid, heading, columns, finder, words))
                    .orElse(List.of());
            if (!labels.isEmpty()) {
                return lift(grid, heading.number(), list.get().first(), labels).orElse(grid);
            }
        }
        return grid;
    }

    /** The columns of a list of indicators that a row is the headings of. */
    private static Optional<ColumnSpan> findList(Grid grid, GridRow heading, HeadingFinder finder) {
        Optional<GridRow> first = heading.size() < 2 ? Optional.empty() : grid.findRow(heading.number() + 1);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        return listRuns(heading).stream()
                .filter(run -> run.stream().anyMatch(cell -> finder.matcher().is(Field.INDICATOR, cell.text())))
                .map(PanelsBeside::columnsOf)
                .filter(columns -> finder.across().countIndicatorsIn(first.get().within(columns)) > 0)
                .findFirst();
    }

    private static List<Label> listLabels(
            Grid grid, GridRow heading, ColumnSpan list, HeadingFinder finder, Words words) {
        List<Label> labels = new ArrayList<>();
        for (int number = heading.number(); number < heading.number() + ROWS_TO_LOOK_AT; number++) {
            for (List<GridCell> run :
                    grid.findRow(number).map(PanelsBeside::listRuns).orElse(List.of())) {
                ColumnSpan columns = columnsOf(run);
                boolean apart = columns.last() + 1 < list.first() || columns.first() - 1 > list.last();
                if (apart && isLabel(run, finder, words)) {
                    labels.add(new Label(number, run.get(0), run.get(1)));
                }
            }
        }
        return labels;
    }

    private static boolean holdsLabel(GridRow row, HeadingFinder finder, Words words) {
        return row.size() > FEWEST_BESIDE && listRuns(row).stream().anyMatch(run -> isLabel(run, finder, words));
    }

    private static boolean isLabel(List<GridCell> run, HeadingFinder finder, Words words) {
        if (run.size() != 2 || !run.get(0).isText() || run.get(0).text().length() > LONGEST_LABEL) {
            return false;
        }
        String name = COLON.matcher(ThaiText.fold(run.get(0).text())).replaceFirst("");
        String value = run.get(1).text();
        return OF_YEAR.matcher(name).matches()
                ? FiscalYears.findOnlyIn(value).isPresent()
                : (OF_PLACE.matcher(name).matches() || words.is(Words.Kind.BODY_HEADINGS, name))
                        && finder.matcher().match(value).isEmpty()
                        && !words.is(Words.Kind.BODY_HEADINGS, value);
    }

    /** The cells of a row that stand side by side. */
    private static List<List<GridCell>> listRuns(GridRow row) {
        List<List<GridCell>> runs = new ArrayList<>();
        int last = Integer.MIN_VALUE;
        for (GridCell cell : row.cells()) {
            if (runs.isEmpty() || cell.column() > last + 1) {
                runs.add(new ArrayList<>());
            }
            runs.get(runs.size() - 1).add(cell);
            last = cell.column();
        }
        return runs;
    }

    private static ColumnSpan columnsOf(List<GridCell> run) {
        return new ColumnSpan(run.get(0).column(), run.get(run.size() - 1).column());
    }

    private static Optional<Grid> lift(Grid grid, int heading, int first, List<Label> labels) {
        int by = labels.size();
        return grid.opened(heading, by, at -> labels.get(at.row() - heading).stands(at, first))
                .map(opened -> {
                    List<GridRow> rows = new ArrayList<>();
                    for (int i = 0; i < by; i++) {
                        rows.add(opened.listRows()
                                .get(0)
                                .at(heading + i)
                                .with(List.of(
                                        labels.get(i).name().at(first),
                                        labels.get(i).value().at(first + 1))));
                    }
                    for (GridRow row : opened.listRows()) {
                        List<GridCell> rest = row.where(cell -> labels.stream()
                                        .noneMatch(label -> label.row() + by == row.number() && label.has(cell)))
                                .toList();
                        if (!rest.isEmpty()) {
                            rows.add(row.with(rest));
                        }
                    }
                    return opened.part(rows);
                });
    }

    private PanelsBeside() {}
}
