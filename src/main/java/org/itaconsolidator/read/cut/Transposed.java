package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.TurnedBlock;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tables with the names of the fields down a column and the content of each measure to their right. They are turned
 * before anything is read, or not read at all, because a row of such a sheet is no measure and the indicators in it
 * are no headings.
 */
public final class Transposed {
    private static final int FEWEST = 3;

    /** A table is turned only if at least so many labels are known headings; others may only begin with their words. */
    private static final int FEWEST_KNOWN = 2;

    private static final int FEWEST_INDICATORS = 8;

    private static final int LONGEST_LABEL = 30;

    /** A label of a card, known by where it stands, may be as long as this. */
    private static final int LONGEST_HEADING = 60;

    /** More labels than this are no card of a measure. */
    private static final int MOST_LABELS = 40;

    private static final Pattern NUMBER = Pattern.compile("^\\s*+\\(\\d\\)");

    private static final Set<Field> TOLD_BY_CELLS = EnumSet.of(Field.RESPONSIBLE, Field.PERIOD);

    /** At most so many tables of a sheet are turned: no plan tells so many measures on cards, and each is turned by itself. */
    private static final int MOST_TABLES = 100;

    private static final Pattern COUNTED = Pattern.compile("^([^\\d]{0,20})(\\d{1,2})\\)?$");

    private static final Set<Field> SUBJECTS = EnumSet.of(Field.MEASURE, Field.ISSUE, Field.WEAKNESS, Field.STEPS);
    private static final Set<Field> OF_SCORES =
            EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.LEVEL, Field.FISCAL_YEAR, Field.CHANGE);

    private final HeadingFinder finder;
    private final Set<Integer> counting;
    private final List<GridRow> found = new ArrayList<>();
    private final List<GridRow> run = new ArrayList<>();
    private final Set<Field> fields = EnumSet.noneOf(Field.class);
    private int column;
    private int named;
    private int known;

    Transposed(HeadingFinder finder, Set<Integer> counting) {
        this.finder = finder;
        this.counting = counting;
    }

    /** The sheet with the tables turned whose fields stand down, so that each measure is a row; as it was where one of them cannot be. */
    public static Grid turn(Grid grid, HeadingFinder finder) {
        Grid uncounted = withoutCounts(grid, finder);
        Transposed sheet = new Transposed(finder, listCounting(uncounted));
        Grid closed = sheet.withoutGaps(uncounted);
        Grid turned = closed == uncounted
                ? sheet.turnTables(closed)
                : new Transposed(finder, listCounting(closed)).turnTables(closed);
        return turned == closed ? grid : turned;
    }

    /** The sheet with one label where each card has the measure behind a label that counts it: "มาตรการ ๑ | ...", "มาตรการ ๒ | ...". */
    private static Grid withoutCounts(Grid grid, HeadingFinder finder) {
        List<GridRow> rows = grid.listRows();
        Map<String, List<Integer>> counted = new LinkedHashMap<>();
        for (int at = 0; at < rows.size(); at++) {
            GridRow row = rows.get(at);
            if (row.size() == 2 && endsWithNumber(row.first().text())) {
                Matcher count = COUNTED.matcher(ThaiText.fold(row.first().text()));
                boolean measure = count.find() && isOfMeasures(count.group(1), finder);
                List<Integer> alike =
                        measure ? counted.computeIfAbsent(count.group(1), none -> new ArrayList<>()) : List.of();
                if (measure && Integer.parseInt(count.group(2)) == alike.size() + 1) {
                    alike.add(at);
                }
            }
        }
        counted.values().removeIf(alike -> alike.size() < 2 || alike.get(1) - alike.get(0) < FEWEST);
        counted.forEach((label, alike) -> alike.forEach(at -> {
            List<GridCell> cells = new ArrayList<>(rows.get(at).cells());
            cells.set(0, cells.get(0).saying(label));
            rows.set(at, rows.get(at).with(cells));
        }));
        return counted.isEmpty() ? grid : grid.part(rows);
    }

    /** A label that counts measures without its number; empty where it counts none: "มาตรการที่ ๒". */
    static Optional<String> withoutCount(String label, HeadingFinder finder) {
        Matcher count = COUNTED.matcher(ThaiText.fold(label));
        return count.find() && isOfMeasures(count.group(1), finder) ? Optional.of(count.group(1)) : Optional.empty();
    }

    static boolean isOfMeasures(String label, HeadingFinder finder) {
        return finder.matcher()
                .matchAnyhow(label)
                .filter(said -> said.field() == Field.MEASURE)
                .isPresent();
    }

    private Grid turnTables(Grid grid) {
        Grid now = grid;
        TurnedBlock before = null;
        List<List<GridRow>> tables = listByPlace(grid);
        if (tables.isEmpty()) {
            tables = listBlocks(grid, takeAll(grid));
        }
        if (tables.isEmpty()) {
            tables = listByCells(grid);
        }
        if (tables.size() > MOST_TABLES) {
            return grid;
        }
        for (List<GridRow> rows : tables) {
            int top = rows.get(0).number();
            int left = rows.get(0).first().column();
            int last = rows.stream().mapToInt(row -> row.last().column()).max().orElseThrow();
            // measures told one below the other, with nothing between them, are one table
            boolean follows = before != null
                    && grid.findRowAbove(top)
                                    .filter(row -> row.size() <= 2 && counting.contains(row.number()))
                                    .or(() -> grid.findRow(top))
                                    .flatMap(row -> grid.findRowAbove(row.number()))
                                    .orElseThrow()
                                    .number()
                            == before.top() + before.height() - 1;
            TurnedBlock block = new TurnedBlock(
                    grid.sheet(), top, left, rows.size(), last - left + 1, follows ? before.end() : top);
            List<GridRow> kept = now.listRows();
            kept.removeIf(row -> row.number() == top - 1 && counting.contains(row.number()));
            Optional<Grid> next = now.part(kept).turned(block);
            if (next.isEmpty() || rows.stream().anyMatch(row -> row.first().column() != left)) {
                return grid;
            }
            now = next.get();
            before = block;
        }
        return now;
    }

    /**
     * The sheet without single blank rows inside of cards, and with a line of its own in one, such as a page's number or title, above
     * it: those stand between labels that several cards have, and no card has a label twice. Each card ends where it ended; as it was
     * where merged ranges or comments stand in one.
     */
    private Grid withoutGaps(Grid grid) {
        List<GridRow> all = grid.listRows();
        Map<String, Integer> counts = new HashMap<>();
        all.stream().filter(this::mayBeOnCard).forEach(row -> counts.merge(label(row), 1, Integer::sum));
        Map<String, List<List<GridRow>>> cards = new LinkedHashMap<>();
        Map<GridRow, GridRow> breaks = new HashMap<>();
        List<GridRow> card = List.of();
        Optional<GridRow> between = Optional.empty();
        for (GridRow row : all) {
            if (!mayBeOnCard(row) || counts.get(label(row)) == 1) {
                boolean first = between.isEmpty() && row.size() == 1;
                between = Optional.of(row).filter(line -> first);
                card = first ? card : List.of();
                continue;
            }
            GridRow above = between.orElse(card.isEmpty() ? row : card.get(card.size() - 1));
            boolean goesOn = !card.isEmpty()
                    && row.number() - above.number() <= FEWEST_KNOWN
                    && row.first().column() == card.get(0).first().column()
                    && card.stream().noneMatch(each -> label(each).equals(label(row)));
            if (!goesOn) {
                card = new ArrayList<>();
                cards.computeIfAbsent(label(row), none -> new ArrayList<>()).add(card);
            } else {
                between.ifPresent(line -> breaks.put(row, line));
            }
            card.add(row);
            between = Optional.empty();
        }
        cards.values().removeIf(alike -> alike.stream().anyMatch(each -> each.size() < FEWEST) || !isTold(alike));
        Map<Integer, Integer> stands = new HashMap<>();
        Map<Integer, Integer> moved = new HashMap<>();
        for (List<GridRow> each : cards.values().stream().flatMap(List::stream).toList()) {
            List<GridRow> rows = new ArrayList<>(each);
            each.stream().filter(breaks::containsKey).map(breaks::get).forEach(line -> rows.add(0, line));
            int number = each.get(each.size() - 1).number() - rows.size();
            for (GridRow row : rows) {
                number++;
                if (number != row.number()) {
                    stands.put(number, row.number());
                    moved.put(row.number(), number);
                }
            }
        }
        boolean movable = all.stream()
                .filter(row -> moved.containsKey(row.number()))
                .allMatch(row -> row.all(
                        cell -> grid.findComment(row.number(), cell.column()).isEmpty()
                                && !grid.isMergedAcross(row.number(), cell.column())));
        return moved.isEmpty() || !movable
                ? grid
                : grid.arranged(
                        all.stream()
                                .map(row -> row.at(moved.getOrDefault(row.number(), row.number())))
                                .sorted(Comparator.comparingInt(GridRow::number))
                                .toList(),
                        read -> read.column() == 0 // a row, which a card that is turned has no more
                                ? read
                                : new CellRef(
                                        read.sheet(), stands.getOrDefault(read.row(), read.row()), read.column()));
    }

    private boolean mayBeOnCard(GridRow row) {
        return row.size() <= 2 && !counting.contains(row.number()) && isHeading(row.first());
    }

    /** The rows of each table, with a label in front that is not known; the label of the first begins another. */
    private List<List<GridRow>> listBlocks(Grid grid, List<GridRow> rows) {
        List<List<GridRow>> blocks = new ArrayList<>();
        List<GridRow> block = List.of();
        for (GridRow row : rows) {
            boolean below = !block.isEmpty() && block.get(block.size() - 1).number() == row.number() - 1;
            boolean goesOn = below && !label(row).equals(label(block.get(0)));
            if (!goesOn) {
                List<GridRow> next = new ArrayList<>();
                grid.findRow(row.number() - 1)
                        .filter(above -> !below
                                && above.size() == row.size()
                                && above.first().column() == row.first().column()
                                && isLabel(above)
                                && !counting.contains(above.number()))
                        .ifPresent(next::add);
                block = next;
                blocks.add(block);
            }
            block.add(row);
        }
        return blocks;
    }

    /** Whether a row is no field but counts the measures: "มาตรการที่ ๒"; "ไตรมาสที่ ๒" says when. */
    static boolean countsMeasures(GridRow row) {
        return endsWithNumber(row.last().text())
                && row.cells().stream()
                        .skip(row.size() > 1 ? 1 : 0)
                        .allMatch(cell ->
                                COUNTED.matcher(ThaiText.fold(cell.text())).find())
                && !ColumnEvidence.isOf(Field.PERIOD, row.last().text());
    }

    /**
     * The rows that count measures. Where values stand behind a label, those of all rows with the label count on, and no card has the
     * row further down: what else ends with numbers is a field's, "ประโยชน์ที่ได้รับ | พึงพอใจร้อยละ ๙๑".
     */
    private static Set<Integer> listCounting(Grid grid) {
        Map<String, List<GridRow>> byLabel = new LinkedHashMap<>();
        grid.listRows().stream()
                .filter(row -> row.size() > 1 || countsMeasures(row))
                .forEach(row -> byLabel.computeIfAbsent(row.size() > 1 ? label(row) : "", none -> new ArrayList<>())
                        .add(row));
        Set<Integer> counting = new HashSet<>();
        byLabel.forEach((label, rows) -> {
            if (label.isEmpty() || countOn(rows) && !isFurtherDown(grid, rows.get(0))) {
                rows.stream().map(GridRow::number).forEach(counting::add);
            }
        });
        return counting;
    }

    private static boolean countOn(List<GridRow> rows) {
        if (!rows.stream().allMatch(Transposed::countsMeasures)) {
            return false;
        }
        List<Matcher> counts = rows.stream()
                .flatMap(row -> row.cells().stream())
                .map(cell -> COUNTED.matcher(ThaiText.fold(cell.text())))
                .filter(Matcher::find)
                .toList();
        int first = Integer.parseInt(counts.get(0).group(2));
        return (first == 1 || counts.size() > 1)
                && IntStream.range(0, counts.size())
                        .allMatch(i -> Integer.parseInt(counts.get(i).group(2)) == first + i
                                && counts.get(i).group(1).equals(counts.get(0).group(1)));
    }

    private static boolean isFurtherDown(Grid grid, GridRow row) {
        return grid.findRow(row.number() - 1)
                .filter(above -> above.size() > 1
                        && above.first().column() == row.first().column())
                .isPresent();
    }

    /**
     * The tables whose labels are known by where they stand: below a row that counts the measures, or in the same order on each of
     * several cards. Two have to say what such fields are called, or stand beside such as those hold; the others may be called anyhow.
     */
    private List<List<GridRow>> listByPlace(Grid grid) {
        Map<String, List<List<GridRow>>> cards = new LinkedHashMap<>();
        List<GridRow> card = new ArrayList<>();
        Optional<GridRow> counted = Optional.empty();
        Map<String, Integer> often = new HashMap<>();
        grid.listRows().stream().filter(row -> row.size() > 1).forEach(row -> often.merge(label(row), 1, Integer::sum));
        for (GridRow row : grid.listRows()) {
            // what no other card has stands over the first of them: "ปีงบประมาณ | ๒๕๖๗"
            boolean begins = !card.isEmpty()
                    && row.size() == 2
                    && often.getOrDefault(label(row), 0) > 1
                    && card.stream().allMatch(above -> often.getOrDefault(label(above), 0) == 1);
            boolean below = !card.isEmpty()
                    && !begins
                    && card.get(card.size() - 1).number() == row.number() - 1
                    && row.first().column() == card.get(0).first().column()
                    && !label(row).equals(label(card.get(0)));
            boolean counts = counting.contains(row.number());
            boolean labels = !counts && (row.size() <= 2 || counted.isPresent()) && isHeading(row.first());
            if (labels && (below || row.size() > 1)) {
                if (!below) {
                    put(card, counted, cards);
                    counted = counted.filter(above -> above.number() == row.number() - 1);
                    card = new ArrayList<>();
                }
                card.add(row);
            } else {
                put(card, counted, cards);
                card = card.isEmpty() ? card : new ArrayList<>();
                counted = counts && row.size() > FEWEST_KNOWN ? Optional.of(row) : Optional.empty();
            }
        }
        put(card, counted, cards);
        cards.values().removeIf(alike -> !isTold(alike));
        return cards.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(rows -> rows.get(0).number()))
                .toList();
    }

    /** The tables whose labels say nothing that is known, but of which one stands beside divisions or times alone: turned they are plans. */
    private List<List<GridRow>> listByCells(Grid grid) {
        List<List<GridRow>> tables = new ArrayList<>();
        List<GridRow> table = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            boolean label = row.size() > FEWEST && isHeading(row.first());
            boolean goesOn = label
                    && !table.isEmpty()
                    && table.get(table.size() - 1).number() == row.number() - 1
                    && row.first().column() == table.get(0).first().column()
                    && row.last().column() == table.get(0).last().column();
            if (!goesOn) {
                table = new ArrayList<>();
                tables.add(table);
            }
            if (label) {
                table.add(row);
            }
        }
        tables.removeIf(rows -> rows.size() < FEWEST
                || rows.stream().noneMatch(Transposed::isToldByCells)
                || !isPlanTurned(grid, rows));
        return tables;
    }

    private static boolean isToldByCells(GridRow row) {
        return TOLD_BY_CELLS.stream()
                .anyMatch(field ->
                        row.cells().stream().skip(1).allMatch(cell -> ColumnEvidence.isOf(field, cell.text())));
    }

    private boolean isPlanTurned(Grid grid, List<GridRow> rows) {
        GridRow first = rows.get(0);
        int left = first.first().column();
        int top = first.number();
        return grid.turned(new TurnedBlock(
                        grid.sheet(), top, left, rows.size(), first.last().column() - left + 1, top))
                .flatMap(turned -> turned.findRow(top).flatMap(row -> finder.find(turned, row)))
                .filter(block -> block.has(Field.MEASURE))
                .isPresent();
    }

    /** Whether a cell could be a heading, be it with its number in brackets: "(๑) การกำหนดผู้รับผิดชอบ". */
    static boolean isHeading(GridCell cell) {
        String text = NUMBER.matcher(ThaiText.arabicDigits(cell.text())).replaceFirst("");
        return text.length() <= LONGEST_HEADING && cell.isText() && HeadingFinder.isLikeAHeading(cell.saying(text));
    }

    /** Notes a run of labels with those that begin alike. */
    private static void put(List<GridRow> card, Optional<GridRow> counted, Map<String, List<List<GridRow>>> cards) {
        if (card.size() < FEWEST || card.size() > MOST_LABELS) {
            return;
        }
        int widest = card.stream().mapToInt(GridRow::size).max().orElse(0);
        if (widest > 1 && (counted.isPresent() || widest == 2)) {
            String first = label(card.get(0));
            cards.computeIfAbsent(first, none -> new ArrayList<>()).add(card);
        }
    }

    /** Whether cards have the labels of the longest of them in its order, enough of them told, and texts beside them. */
    private boolean isTold(List<List<GridRow>> alike) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        alike.stream()
                .max(Comparator.comparingInt(List::size))
                .orElseThrow()
                .forEach(row -> values.put(label(row), new ArrayList<>()));
        List<String> labels = List.copyOf(values.keySet());
        for (List<GridRow> card : alike) {
            int at = -1;
            for (GridRow row : card) {
                int next = labels.indexOf(label(row));
                if (next <= at) {
                    return false;
                }
                at = next;
                row.cells().stream()
                        .skip(1)
                        .forEach(cell -> values.get(label(row)).add(cell.text()));
            }
        }
        if (values.values().stream().anyMatch(this::areIndicators)) {
            return true;
        }
        boolean several = alike.size() > 1 || alike.get(0).stream().anyMatch(row -> row.size() > 2);
        return several && areMeasures(values);
    }

    /** Whether what stands behind labels are measures: enough of these are told, and hardly any holds numbers alone. */
    boolean areMeasures(Map<String, List<String>> values) {
        long numbers = values.values().stream()
                .filter(each -> each.stream().allMatch(ThaiNumbers::isNumber))
                .count();
        return numbers * 2 <= values.size()
                && values.keySet().stream()
                                .filter(label -> isTold(label, values.get(label)))
                                .count()
                        >= FEWEST_KNOWN;
    }

    /** Whether cards stand for an indicator each: their labels head the columns of a table then, whatever they say. */
    private boolean areIndicators(List<String> values) {
        Set<Integer> named = new HashSet<>();
        return values.size() >= FEWEST_INDICATORS
                && values.stream()
                        .allMatch(text ->
                                finder.findIndicator(text).filter(named::add).isPresent());
    }

    private boolean isTold(String label, List<String> values) {
        Optional<Heading> known = finder.matcher().matchAnyhow(label);
        return known.map(heading -> !OF_SCORES.contains(heading.field()))
                        .orElseGet(() -> finder.matcher().speaksOfAField(label))
                || !values.isEmpty()
                        && TOLD_BY_CELLS.stream()
                                .anyMatch(field -> values.stream().allMatch(text -> ColumnEvidence.isOf(field, text)));
    }

    /** Most texts end otherwise, and no pattern is asked. */
    private static boolean endsWithNumber(String text) {
        String said = text.strip();
        int last = said.length() - 1;
        return last >= 0 && (said.charAt(last) == ')' || Character.isDigit(said.charAt(last)));
    }

    private static String label(GridRow row) {
        return HeadingBlock.label(row.first().text());
    }

    private static boolean isLabel(GridRow row) {
        return row.size() > 1 && isHeading(row.first());
    }

    /** The rows of a sheet that stand in turned tables; empty where it has none. */
    static List<GridRow> rows(Grid grid, HeadingFinder finder) {
        return new Transposed(finder, Set.of()).takeAll(grid);
    }

    private List<GridRow> takeAll(Grid grid) {
        grid.listRows().forEach(this::take);
        end();
        return found;
    }

    private void take(GridRow row) {
        int first = row.cells().get(0).column();
        Optional<Heading> heading = heading(row, row.cells().get(0));
        Optional<Field> field = heading.map(Heading::field).filter(each -> !OF_SCORES.contains(each));
        boolean names = field.isPresent() && isBesideNoHeading(row);
        boolean label = field.isEmpty()
                && !run.isEmpty()
                && first == column
                && row.size() <= run.get(0).size()
                && isLabel(row)
                && isBesideNoHeading(row);
        if (!run.isEmpty() && !names && first > column || label) {
            run.add(row);
            return;
        }
        if (!names || first != column) {
            end();
        }
        if (names) {
            column = first;
            run.add(row);
            fields.add(field.get());
            known += heading.get().exact() || isProven(row, field.get()) ? 1 : 0;
            named = row.cells().size() > 1 ? run.size() : named;
        }
    }

    private boolean isBesideNoHeading(GridRow row) {
        return row.cells().stream()
                .skip(1)
                .noneMatch(cell -> heading(row, cell).filter(Heading::exact).isPresent());
    }

    /** Whether what stands behind a label is such as its field's. */
    private boolean isProven(GridRow row, Field field) {
        return row.size() > 1 && ColumnEvidence.isOf(field, row.cells().get(1).text());
    }

    /** Ends a run of rows: enough different fields, one of them the measure's, are no chance. */
    private void end() {
        if (fields.size() >= FEWEST
                && known >= FEWEST_KNOWN
                && named > 0
                && SUBJECTS.stream().anyMatch(fields::contains)) {
            found.addAll(run);
        }
        run.clear();
        fields.clear();
        named = 0;
        known = 0;
    }

    private Optional<Heading> heading(GridRow row, GridCell cell) {
        GridRow alone = row.with(List.of(cell));
        return Optional.ofNullable(finder.headings(alone).get(cell.column()))
                .or(() -> Optional.of(cell.text())
                        .filter(text -> text.length() <= LONGEST_LABEL)
                        .flatMap(finder.matcher()::matchByWord));
    }
}
