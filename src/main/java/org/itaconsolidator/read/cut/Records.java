package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Measures told label by label, whose labels do not stand alone in one column: in the lines themselves ("ผู้รับผิดชอบ : กองคลัง", a measure's
 * also without a colon: "มาตรการที่ ๑ จัดทำคู่มือ"), on cards side by side, or behind the number of the measure. A record begins where a label
 * stands again. Before anything is read, the labels become headings and each record a row; its cells keep their places.
 */
public final class Records {
    /** How a line of a list begins. */
    private static final Pattern GOES_ON = Pattern.compile("^\\s*+(?:[-–•]|\\(?\\d{1,2}(?:[.)]|\\s))");

    private static final Pattern LINE = Pattern.compile(
            "^[\\s•▪●*\\u2010-\\u2015-]*+(?<number>\\p{Nd}{1,2}[.)]\\s*+)?(?!\\p{Nd})(?<label>[^:]{2,60}?)\\s*+:\\s*+(?<said>.*+)",
            Pattern.DOTALL);

    /** The number of a page, between records that go on. */
    private static final Pattern PAGE = Pattern.compile("\\s*+[-–—]\\s*+\\p{Nd}{1,3}\\s*+[-–—]\\s*+");

    private static final int FEWEST = 3;
    private static final int FEWEST_RECORDS = 2;

    private final Grid grid;
    private final HeadingFinder finder;
    private final List<GridRow> rows;
    private final List<Integer> lanes;
    private final Set<String> names;
    private final Transposed cards;

    /**
     * @param name of its field, as compared with those of others
     * @param text of the label, as shown
     * @param value the cell that the value is read in; it may be the label's own
     */
    private record Part(String name, String text, GridRow row, GridCell label, GridCell value, String said) {
        private Part with(String more) {
            return new Part(name, text, row, label, value, said.isEmpty() ? more : said + "\n" + more);
        }

        private boolean isOfLine() {
            return label.column() == value.column();
        }
    }

    /** What stands together: records, and the rows between them that are none. */
    private static final class Run {
        private final List<Map<String, Part>> records = new ArrayList<>();
        private final List<GridRow> others = new ArrayList<>();
        private int last;
        private boolean lacksPart;
    }

    private Records(Grid grid, HeadingFinder finder) {
        this.grid = grid;
        this.finder = finder;
        this.rows = grid.listRows();
        this.lanes = findLanes();
        this.cards = new Transposed(finder, Set.of());
        Map<String, Integer> counts = new HashMap<>();
        this.names = counts.keySet();
        if (!lanes.isEmpty()) {
            rows.forEach(row -> split(row)
                    .forEach(cells -> listParts(row, cells, name -> true)
                            .forEach(part -> counts.merge(part.name(), 1, Integer::sum))));
        }
        counts.values().removeIf(count -> count < FEWEST_RECORDS);
    }

    /** The sheet with such records in a table; as it was where it has none. */
    public static Grid lay(Grid grid, HeadingFinder finder) {
        Records sheet = new Records(grid, finder);
        Grid laid = grid;
        if (sheet.names.size() >= FEWEST) {
            for (Run run : sheet.listRuns()) {
                laid = sheet.lay(laid, run);
            }
        }
        return laid;
    }

    /** The columns in which labels stand: those that have the same label in several rows side by side, or else the one with the labels. */
    private List<Integer> findLanes() {
        Map<List<Integer>, Set<String>> beside = new HashMap<>();
        Map<Integer, Integer> alone = new HashMap<>();
        for (GridRow row : rows) {
            GridCell first = row.size() > 2 && isKey(row.first()) ? row.get(1) : row.first();
            if (!first.isText() || first.readsAsNumber()) {
                continue;
            }
            String name = nameOf(first);
            List<Integer> same = row.where(cell -> nameOf(cell).equals(name))
                    .map(GridCell::column)
                    .toList();
            if (same.size() > 1) {
                beside.computeIfAbsent(same, none -> new HashSet<>()).add(name);
            }
            if (row.size() <= FEWEST) {
                alone.merge(first.column(), 1, Integer::sum);
            }
        }
        Optional<List<Integer>> columns = beside.entrySet().stream()
                .filter(each -> each.getValue().size() >= FEWEST)
                .map(Map.Entry::getKey)
                .max(Comparator.comparingInt(List::size));
        return columns.orElseGet(() -> alone.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(each -> List.of(each.getKey()))
                .orElse(List.of()));
    }

    /** The number of a record in front of each of its labels. */
    private static boolean isKey(GridCell cell) {
        return cell.readsAsNumber();
    }

    private static String nameOf(GridCell cell) {
        String text = cell.text();
        int colon = text.indexOf(':');
        Matcher line = LINE.matcher(text);
        return HeadingBlock.label(colon > 0 && line.matches() ? line.group("label") : text);
    }

    /** The cells of a row by lane; empty where one is in none. */
    private List<List<GridCell>> split(GridRow row) {
        List<List<GridCell>> split = new ArrayList<>();
        lanes.forEach(lane -> split.add(new ArrayList<>()));
        for (GridCell cell : row.cells()) {
            int lane = lanes.size() - 1;
            while (lane >= 0 && lanes.get(lane) > cell.column()) {
                lane--;
            }
            if (lane >= 0) {
                split.get(lane).add(cell);
            } else if (!isKey(cell)) {
                return List.of();
            }
        }
        return split.stream().allMatch(cells -> cells.size() <= 2) ? split : List.of();
    }

    private List<Part> listParts(GridRow row, List<GridCell> cells, Predicate<String> known) {
        if (cells.isEmpty() || !cells.get(0).isText()) {
            return List.of();
        }
        GridCell label = cells.get(0);
        if (cells.size() > 1) {
            String name = nameOf(label);
            String text = withoutColon(label.text());
            return Transposed.isHeading(label) && known.test(name)
                    ? List.of(new Part(
                            name, text, row, label, cells.get(1), cells.get(1).text()))
                    : List.of();
        }
        List<Part> parts = new ArrayList<>();
        for (String line : label.text().split("\n")) {
            Optional<Part> part = find(row, label, line).filter(found -> known.test(found.name()));
            if (part.isPresent()) {
                parts.add(part.get());
            } else if (parts.isEmpty()) {
                return List.of();
            } else {
                parts.add(parts.remove(parts.size() - 1).with(line));
            }
        }
        return parts;
    }

    private Optional<Part> find(GridRow row, GridCell cell, String line) {
        Matcher colon = LINE.matcher(line);
        if (line.indexOf(':') > 0 && colon.matches()) {
            String label = colon.group("label");
            // an item of a list may hold a colon too: only a measure's number stands in front of a label
            return colon.group("number") == null || Transposed.isOfMeasures(label, finder)
                    ? Optional.of(
                            part(Transposed.withoutCount(label, finder).orElse(label), row, cell, colon.group("said")))
                    : Optional.empty();
        }
        Matcher bare = LabelledLines.WITHOUT_COLON.matcher(line);
        return bare.matches() && finder.matcher().knows(bare.group(1))
                ? Optional.of(part(bare.group(1), row, cell, bare.group(2)))
                : Optional.empty();
    }

    private static Part part(String label, GridRow row, GridCell cell, String said) {
        return new Part(HeadingBlock.label(label), label.strip(), row, cell, cell, said.strip());
    }

    private List<Run> listRuns() {
        List<Run> runs = new ArrayList<>();
        Run run = new Run();
        List<Map<String, Part>> now = new ArrayList<>(); // by lane
        lanes.forEach(lane -> now.add(new LinkedHashMap<>()));
        for (GridRow row : rows) {
            List<List<GridCell>> split = split(row);
            if (split.isEmpty()) {
                runs.add(run);
                run = new Run();
                now.replaceAll(record -> new LinkedHashMap<>());
                continue;
            }
            boolean other = true;
            boolean unknown = false;
            for (int lane = 0; lane < split.size(); lane++) {
                List<GridCell> cells = split.get(lane);
                List<Part> parts = listParts(row, cells, names::contains);
                for (Part part : parts) {
                    if (now.get(lane).isEmpty() || now.get(lane).containsKey(part.name())) {
                        now.set(lane, new LinkedHashMap<>());
                        run.records.add(now.get(lane));
                    }
                    now.get(lane).put(part.name(), part);
                }
                Optional<Part> open = now.get(lane).values().stream()
                        .reduce((above, below) -> below)
                        .filter(part -> part.isOfLine()
                                && part.label().text().strip().endsWith(":")
                                && parts.isEmpty()
                                && cells.size() == 1
                                && row.size() == 1
                                && !Transposed.countsMeasures(row));
                if (open.isPresent()) {
                    now.get(lane)
                            .put(open.get().name(), open.get().with(cells.get(0).text()));
                }
                other &= parts.isEmpty() && open.isEmpty();
                unknown |= !cells.isEmpty() && parts.isEmpty() && open.isEmpty();
            }
            run.lacksPart |= unknown && !other;
            if (!other) {
                run.last = row.number();
            } else if (!run.records.isEmpty()
                    && !(row.size() == 1 && PAGE.matcher(row.first().text()).matches())) {
                run.others.add(row);
            }
        }
        runs.add(run);
        return runs;
    }

    private boolean isToldBy(List<Map<String, Part>> records) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        records.forEach(record -> record.forEach((name, part) ->
                values.computeIfAbsent(name, none -> new ArrayList<>()).add(part.said())));
        Set<String> first = new HashSet<>();
        records.forEach(record -> first.add(record.keySet().iterator().next()));
        return records.size() >= FEWEST_RECORDS
                && values.size() >= FEWEST
                && first.size() == 1
                && records.stream().allMatch(record -> record.size() > 1)
                && (lanes.size() > 1
                        || records.stream()
                                .flatMap(record -> record.values().stream())
                                .anyMatch(part ->
                                        part.isOfLine() || isKey(part.row().first())))
                && cards.areMeasures(values);
    }

    /** Whether a row that no label begins may be part of a record: it stands between the record's rows, or goes on with a list. */
    private static boolean isWithin(GridRow row, List<Map<String, Part>> records) {
        return GOES_ON.matcher(row.first().text()).find()
                || records.stream()
                        .map(record -> record.values().stream()
                                .mapToInt(part -> part.row().number())
                                .summaryStatistics())
                        .anyMatch(rows -> rows.getMin() < row.number() && row.number() < rows.getMax());
    }

    private static String withoutColon(String label) {
        String text = label.strip();
        return text.endsWith(":") ? text.substring(0, text.length() - 1).strip() : text;
    }

    private Grid lay(Grid laid, Run run) {
        List<Map<String, Part>> records = run.records;
        if (records.isEmpty() || run.lacksPart || !isToldBy(records)) {
            return laid;
        }
        Map<String, Part> labels = new LinkedHashMap<>();
        records.forEach(record -> record.forEach(labels::putIfAbsent));
        int first = firstRow(records.get(0));
        int top = grid.findRow(first - 1)
                        .filter(above -> !above.all(cell -> countsMeasures(above, cell)))
                        .filter(above ->
                                !isKey(grid.findRow(first).orElseThrow().first()) || above.size() != FEWEST)
                        .isPresent()
                ? first
                : first - 1;
        List<GridRow> kept = run.others.stream()
                .filter(row -> row.number() < run.last)
                .filter(row -> !row.all(cell -> countsMeasures(row, cell)))
                .toList();
        if (kept.stream().anyMatch(row -> isWithin(row, records))
                || top < 1
                || run.last - top < records.size() + kept.size()) {
            return laid;
        }
        List<GridRow> table = new ArrayList<>();
        MovedCells moved = new MovedCells(grid);
        GridRow of = grid.findRow(first).orElseThrow();
        table.add(row(of, top, labels, labels.values(), moved, true));
        int at = 0;
        for (Map<String, Part> record : records) {
            while (at < kept.size() && kept.get(at).number() < firstRow(record)) {
                table.add(moved.move(kept.get(at++), top + table.size()));
            }
            table.add(row(of, top + table.size(), labels, record.values(), moved, false));
        }
        List<GridRow> all = laid.listRows();
        all.removeIf(row -> row.number() >= top && row.number() <= run.last);
        all.addAll(table);
        return laid.arranged(all, top, run.last, moved.orInPlace()).orElse(laid);
    }

    private static int firstRow(Map<String, Part> record) {
        return record.values().iterator().next().row().number();
    }

    private static boolean countsMeasures(GridRow row, GridCell cell) {
        return Transposed.countsMeasures(row.with(List.of(cell)));
    }

    private GridRow row(
            GridRow of, int number, Map<String, Part> labels, Iterable<Part> parts, MovedCells moved, boolean heading) {
        List<String> order = List.copyOf(labels.keySet());
        List<GridCell> cells = new ArrayList<>();
        moved.moveRow(parts.iterator().next().row().number(), number);
        for (Part part : parts) {
            int column = lanes.get(0) + order.indexOf(part.name());
            GridCell from = heading ? part.label() : part.value();
            if (heading || !ThaiText.isNothing(part.said())) {
                GridCell said = heading ? from.saying(part.text()) : part.isOfLine() ? from.saying(part.said()) : from;
                cells.add(moved.move(part.row(), said, number, column));
            }
        }
        cells.sort(Comparator.comparingInt(GridCell::column));
        return of.with(cells).at(number);
    }
}
