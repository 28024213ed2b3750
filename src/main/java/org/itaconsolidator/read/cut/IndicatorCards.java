package org.itaconsolidator.read.cut;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.MovedCells;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.HeadingFinder;
import org.itaconsolidator.read.heading.HeadingMatcher;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A card for each indicator: its name, and below it its score and whatever is said of it, each behind a label: "คะแนนที่ได้ | 88.42",
 * "จุดอ่อน | ...". The cards stand below one another or each on a sheet of its own, whose name may be the indicator's. Before anything is
 * read, those of a sheet become a table with a row for each and a column for each label; every cell keeps its own place.
 */
public final class IndicatorCards {
    /** One name over a labelled figure may stand over a total; so many are cards. */
    private static final int FEWEST = 5;

    private static final int LONGEST_NAME = 60;

    /** The number of an indicator behind the word for it, in front of its name in the next cell. */
    private static final Pattern NUMBER = Pattern.compile("(?<=\\p{L}\\p{M}?) ?(?:ที่)? ?\\d{1,2}[.:]?$");

    private static final String YEAR = " ปี ";

    /** What the words in front of a name and its number call it: "ตัวชี้วัดที่ 1", "ลำดับ 1", "ข้อ 1". */
    static final Set<Field> OF_NAMES = Set.of(Field.INDICATOR, Field.SEQ, Field.ITEM);

    /** Who does a measure, or when, is said of those of a plan alone; others are what an analysis proposes. */
    private static final Set<Field> OF_A_PLAN = Set.of(Field.RESPONSIBLE, Field.PERIOD);

    /**
     * What a card says behind one label.
     *
     * @param value empty where a score is due and its cell is blank
     */
    private record Line(String label, GridRow row, Optional<GridCell> value) {
        boolean isNumber() {
            return value.filter(GridCell::readsAsNumber).isPresent();
        }

        String key() {
            return HeadingBlock.label(label);
        }
    }

    /**
     * @param name of the indicator, as its row or the sheet gives it
     * @param nameAt where it stands; the sheet as a whole where that is named so
     * @param top the number of the card's first row
     */
    private record Card(int indicator, String name, CellRef nameAt, int top, List<Line> lines) {
        int last() {
            return lines.get(lines.size() - 1).row().number();
        }
    }

    private final Frameworks frameworks;
    private final HeadingMatcher matcher;

    private IndicatorCards(Frameworks frameworks, HeadingFinder finder) {
        this.frameworks = frameworks;
        this.matcher = finder.matcher();
    }

    /** The sheets with their cards in tables; as they were where the workbook has none of its scores in cards. */
    public static List<Grid> lay(List<Grid> grids, Frameworks frameworks, HeadingFinder finder) {
        IndicatorCards reader = new IndicatorCards(frameworks, finder);
        Map<Grid, List<Card>> cards = new LinkedHashMap<>();
        grids.forEach(grid -> cards.put(grid, reader.listCards(grid)));
        // a sheet of cards is judged by itself, and those of one card each together
        cards.values().removeIf(own -> own.size() > 1 && !reader.areOfScores(own));
        List<Card> single = cards.values().stream()
                .filter(own -> own.size() == 1)
                .map(own -> own.get(0))
                .toList();
        cards.values().removeIf(own -> own.size() == 1 && !reader.areOfScores(single));
        return grids.stream()
                .map(grid ->
                        reader.lay(grid, cards.getOrDefault(grid, List.of())).orElse(grid))
                .toList();
    }

    /**
     * Whether enough cards have a score, none of them of the same indicator as another, and in each of the others there is a place for
     * it: what stands there instead is told of that cell alone.
     */
    private boolean areOfScores(List<Card> cards) {
        long scored = cards.stream()
                .filter(card -> card.lines().stream().anyMatch(line -> line.isNumber() && isForScore(line)))
                .count();
        return scored >= FEWEST
                && 2 * scored > cards.size()
                && cards.stream().map(Card::indicator).distinct().count() == cards.size()
                && cards.stream().allMatch(card -> card.lines().stream().anyMatch(this::isForScore));
    }

    private boolean isForScore(Line line) {
        return matcher.areScoresBelow(line.label());
    }

    private List<Card> listCards(Grid grid) {
        List<Card> cards = new ArrayList<>();
        List<Card> named = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            findName(row).ifPresent(name -> {
                CellRef at = grid.ref(row, name);
                int indicator = findIndicator(name.text()).orElseThrow();
                Card card = new Card(indicator, name.text(), at, row.number(), listLines(grid, row.number() + 1));
                (card.lines().isEmpty() ? named : cards).add(card);
            });
        }
        if (!cards.isEmpty()) {
            return cards;
        }
        findIndicator(grid.sheet())
                .filter(indicator -> named.isEmpty())
                .ifPresent(indicator ->
                        named.add(new Card(indicator, grid.sheet(), CellRef.wholeSheet(grid.sheet()), 0, List.of())));
        return named.size() == 1 ? listOnSheetOf(grid, named.get(0)) : List.of();
    }

    /** The card of a sheet of one indicator, named in its title or its own name: the lines that stand together with a score among them. */
    private List<Card> listOnSheetOf(Grid grid, Card of) {
        for (GridRow row : grid.listRows()) {
            boolean begins = grid.findRow(row.number() - 1)
                    .filter(above -> above.size() == row.size())
                    .isEmpty();
            List<Line> lines = begins && row.number() > of.top() ? listLines(grid, row.number()) : List.of();
            if (lines.stream().anyMatch(this::isForScore)) {
                return List.of(new Card(of.indicator(), of.name(), of.nameAt(), row.number(), lines));
            }
        }
        return List.of();
    }

    private Optional<Integer> findIndicator(String text) {
        return text.length() > LONGEST_NAME ? Optional.empty() : frameworks.findNamed(text);
    }

    /** The name that a row consists of, perhaps behind its number or the word for indicators. */
    private Optional<GridCell> findName(GridRow row) {
        boolean behind = row.size() == 2
                && (row.first().readsAsNumber()
                        || matcher.match(NUMBER.matcher(ThaiText.arabicDigits(
                                                row.first().text()))
                                        .replaceFirst(""))
                                .filter(heading -> heading.exact() && OF_NAMES.contains(heading.field()))
                                .isPresent());
        return Optional.of(row.last())
                .filter(name -> (row.size() == 1 || behind)
                        && name.isText()
                        && findIndicator(name.text()).isPresent());
    }

    /** The lines from a row down to the first that is none, in the columns of the first. */
    private List<Line> listLines(Grid grid, int first) {
        List<Line> lines = new ArrayList<>();
        Optional<String> ofYears = Optional.empty();
        for (int number = first; ; number++) {
            Optional<GridRow> found =
                    grid.findRow(number).filter(row -> findName(row).isEmpty());
            if (found.isEmpty()) {
                return lines;
            }
            GridRow row = found.get();
            GridCell label = row.first();
            if (row.size() == 1) {
                if (!Transposed.isHeading(label) || !matcher.areScoresBelow(label.text())) {
                    return lines;
                }
                lines.add(new Line(label.text(), row, Optional.empty()));
                continue;
            }
            GridCell value = row.get(1);
            if (lines.stream()
                    .flatMap(line -> line.value().stream())
                    .anyMatch(cell -> cell.column() != value.column())) {
                return lines;
            }
            if (ofYears.isPresent()
                    && row.size() == 2
                    && FiscalYears.findAlone(label.text()).isPresent()) {
                lines.add(new Line(ofYears.get() + YEAR + label.text(), row, Optional.of(value)));
            } else if (matcher.is(Field.FISCAL_YEAR, label.text())
                    && FiscalYears.findAlone(value.text()).isEmpty()
                    && matcher.areScoresBelow(value.text())) {
                ofYears = Optional.of(value.text());
            } else if (row.size() == 2 && Transposed.isHeading(label)) {
                lines.add(new Line(label.text(), row, Optional.of(value)));
            } else {
                return lines;
            }
        }
    }

    /**
     * The cards of a sheet in a table, with the lines between them; where they hold measures too, these in a table of their own below that
     * of the scores. Empty where anything else stands between the cards, a card says the same label twice, or something is hidden.
     */
    private Optional<Grid> lay(Grid grid, List<Card> cards) {
        if (cards.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Line> labels = new LinkedHashMap<>();
        Set<Integer> own = new HashSet<>();
        for (Card card : cards) {
            Set<String> keys = new HashSet<>();
            IntStream.rangeClosed(card.top(), card.last()).forEach(own::add);
            for (Line line : card.lines()) {
                labels.putIfAbsent(line.key(), line);
                if (!keys.add(line.key())) {
                    return Optional.empty();
                }
            }
        }
        int first = cards.get(0).top();
        int last = cards.get(cards.size() - 1).last();
        Map<Boolean, List<Line>> figures =
                labels.values().stream().collect(Collectors.partitioningBy(line -> isOfFigures(line, cards)));
        Set<Field> fields = labels.values().stream()
                .flatMap(line -> matcher.match(line.label()).stream())
                .map(Heading::field)
                .collect(Collectors.toSet());
        boolean plan = fields.contains(Field.MEASURE) && !Collections.disjoint(fields, OF_A_PLAN);
        List<List<Line>> tables =
                plan ? List.of(figures.get(true), figures.get(false)) : List.of(List.copyOf(labels.values()));
        List<GridRow> between = grid.rowsBelow(first)
                .filter(row -> row.number() < last && !own.contains(row.number()))
                .toList();
        // blank rows above may give room
        int top = Math.min(first, last + 2 - tables.size() * (cards.size() + 2) - between.size());
        if (top < 1
                || between.stream().anyMatch(row -> row.size() > 1)
                || IntStream.range(top, first)
                        .anyMatch(number -> grid.findRow(number).isPresent())) {
            return Optional.empty();
        }
        List<GridRow> all = grid.listRows();
        all.removeIf(row -> own.contains(row.number()) || between.contains(row));
        MovedCells moved = new MovedCells(grid);
        List<GridRow> lines = new ArrayList<>(between);
        int next = top;
        for (List<Line> columns : tables) {
            all.add(headings(grid, cards.get(0), columns, next++, moved));
            for (Card card : cards) {
                while (!lines.isEmpty() && lines.get(0).number() < card.top()) {
                    all.add(moved.move(lines.remove(0), next++));
                }
                all.add(row(card, columns, next++, moved));
            }
            next++;
        }
        return grid.arranged(all, top, last, moved.orInPlace());
    }

    private boolean isOfFigures(Line label, List<Card> cards) {
        return matcher.is(Field.LEVEL, label.label())
                || cards.stream()
                        .flatMap(card -> card.lines().stream())
                        .filter(line -> line.key().equals(label.key()))
                        .allMatch(line -> line.isNumber() || line.value().isEmpty());
    }

    private GridRow headings(Grid grid, Card any, List<Line> columns, int number, MovedCells moved) {
        GridRow first = any.lines().get(0).row();
        int names = first.first().column();
        List<GridCell> cells = new ArrayList<>();
        cells.add(moved.put(
                matcher.ownHeading(Field.INDICATOR), any.nameAt(), first.first().look(), number, names));
        for (Line line : columns) {
            GridCell label = line.row().first();
            CellRef at = grid.ref(line.row().number(), label.column());
            cells.add(moved.put(line.label(), at, label.look(), number, names + cells.size()));
        }
        return first.with(cells).at(number);
    }

    private static GridRow row(Card card, List<Line> columns, int number, MovedCells moved) {
        GridRow first = card.lines().get(0).row();
        int names = first.first().column();
        List<GridCell> cells = new ArrayList<>();
        cells.add(moved.put(card.name(), card.nameAt(), first.first().look(), number, names));
        moved.moveRow(card.nameAt().row() > 0 ? card.nameAt().row() : first.number(), number);
        for (int i = 0; i < columns.size(); i++) {
            for (Line line : card.lines()) {
                if (line.key().equals(columns.get(i).key())) {
                    int column = names + 1 + i;
                    if (line.value().isPresent()) {
                        cells.add(moved.move(line.row(), line.value().get(), number, column));
                    } else {
                        moved.moveBlank(line.row(), line.row().first().column() + 1, number, column);
                    }
                }
            }
        }
        return first.with(cells).at(number);
    }
}
