package org.itaconsolidator.read.heading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Tables that number the indicators instead of naming them ("ตัวชี้วัดที่ 1" to "ตัวชี้วัดที่ 10", or 1 to 10 below
 * "ตัวชี้วัดที่"). If all stand there in order, beside nothing but figures and below a title of a result of the
 * assessment, each gets its official name. Otherwise (fewer, in another order, beside other text, or below the title
 * of an instrument, a plan or another table) they are numbers of something else, such as ranks.
 */
public record NumberedIndicators(Frameworks frameworks, HeadingMatcher matcher, Words words) {
    private static final int INDICATORS = 10;
    private static final String NAMED = "ตัวชี้วัดที่ ";
    private static final int LONGEST = 24;
    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    /** Titles stand no further above. */
    private static final int ROWS_ABOVE = 40;

    /** Instruments and blank rows between two indicators. */
    private static final int ROWS_BETWEEN = 4;

    private static final int ROWS_BELOW = 4;

    private static final Pattern NUMBERED =
            Pattern.compile("^(ตัวชี้วัด(?:การประเมิน)?(?:ที่)?|ตชว\\.?(?:ที่)?|indicator)?[.:#(]?(\\d{1,2})[.)]?$");

    private record Place(GridRow row, GridCell cell, String word) {}

    /** The sheet with the names of such indicators; as it was where it has none. */
    public Grid name(Grid grid, Consumer<Finding> told) {
        List<List<Place>> sets = new ArrayList<>();
        Map<Integer, List<Place>> down = new HashMap<>();
        for (GridRow row : grid.listRows()) {
            List<Place> across = new ArrayList<>();
            for (GridCell cell : row.cells()) {
                if (cell.text().isEmpty() || cell.text().length() > LONGEST || !mayBeNumbered(cell.text())) {
                    continue;
                }
                Matcher numbered = NUMBERED.matcher(ThaiText.fold(cell.text()));
                if (numbered.matches()) {
                    Place place = new Place(row, cell, numbered.group(1) == null ? "" : numbered.group(1));
                    int number = Integer.parseInt(numbered.group(2));
                    add(place, number, across, sets);
                    add(place, number, down.computeIfAbsent(cell.column(), none -> new ArrayList<>()), sets);
                }
            }
            take(across, sets);
        }
        down.values().forEach(places -> take(places, sets));
        Map<CellRef, String> names = new LinkedHashMap<>();
        sets.forEach(set -> findFramework(grid, set)
                .ifPresent(framework -> name(grid, set, index -> index + 1, framework, names, told)));
        return names.isEmpty() ? grid : grid.part(named(grid, names));
    }

    /** The sheet with the names of indicators in a plan's columns that say only which of the ten they are. */
    public Grid nameInPlans(Grid grid, Consumer<Finding> told) {
        Map<CellRef, String> names = new LinkedHashMap<>();
        PlanNames.list(grid, matcher).forEach(column -> nameOfMeasures(grid, column, names, told));
        return names.isEmpty() ? grid : grid.part(named(grid, names));
    }

    private static void name(
            Grid grid,
            List<Place> set,
            IntUnaryOperator number,
            Framework framework,
            Map<CellRef, String> names,
            Consumer<Finding> told) {
        for (int i = 0; i < set.size(); i++) {
            int meant = number.applyAsInt(i);
            names.put(
                    at(grid, set.get(i)),
                    NAMED + meant + " " + framework.getIndicator(meant).name());
        }
        Finding numbered = Finding.at(
                set.stream().map(place -> at(grid, place)).toList(),
                FindingCode.HEADING_TAKEN_AS,
                set.get(0).cell().text(),
                framework.getIndicator(number.applyAsInt(0)).name());
        told.accept(numbered.with("case", "numbered"));
    }

    /**
     * Names the indicators of a plan's column that says only which of the ten they are ("ตชว. 3"): all of it, and no numbers that count
     * the measures themselves.
     */
    private void nameOfMeasures(Grid grid, PlanNames column, Map<CellRef, String> names, Consumer<Finding> told) {
        List<Place> places = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        boolean counts = true;
        for (PlanNames.Place each : column.cells()) {
            Matcher numbered = NUMBERED.matcher(ThaiText.fold(each.cell().text()));
            if (!numbered.matches() || numbered.group(1) == null && !column.numbers()) {
                return;
            }
            int number = Integer.parseInt(numbered.group(2));
            if (number < 1 || number > INDICATORS) {
                return;
            }
            counts &= number == 1 || !numbers.isEmpty() && number <= numbers.get(numbers.size() - 1) + 1;
            places.add(new Place(each.row(), each.cell(), ""));
            numbers.add(number);
        }
        if (column.said() && !counts) {
            name(grid, places, numbers::get, frameworks.latestKnown(), names, told);
        }
    }

    private static CellRef at(Grid grid, Place place) {
        return grid.ref(place.row().number(), place.cell().column());
    }

    private static List<GridRow> named(Grid grid, Map<CellRef, String> names) {
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : grid.listRows()) {
            List<GridCell> cells = new ArrayList<>(row.cells());
            cells.replaceAll(cell -> {
                String name = names.get(grid.ref(row, cell));
                return name == null ? cell : cell.saying(name);
            });
            rows.add(row.with(cells));
        }
        return rows;
    }

    /** Whether a text is the number of an indicator, called so: "ตัวชี้วัดที่ 9". */
    public static boolean isNumber(String text) {
        Matcher number = NUMBERED.matcher(ThaiText.fold(text));
        return number.matches() && number.group(1) != null;
    }

    private static boolean mayBeNumbered(String text) {
        char last = text.charAt(text.length() - 1);
        return Character.isDigit(last) || last == ')' || last == '.';
    }

    /** Goes on with the numbers found so far, or begins anew with 1. */
    private static void add(Place place, int number, List<Place> places, List<List<Place>> sets) {
        Place last = places.isEmpty() ? null : places.get(places.size() - 1);
        boolean next = last != null
                && number == places.size() + 1
                && place.word().equals(last.word())
                && place.row().number() - last.row().number() <= ROWS_BETWEEN;
        if (!next) {
            take(places, sets);
            places.clear();
        }
        if (next || number == 1) {
            places.add(place);
        }
    }

    private static void take(List<Place> places, List<List<Place>> sets) {
        if (places.size() == INDICATORS) {
            sets.add(List.copyOf(places));
        }
    }

    /** The framework of the year of the title, where the numbers are those of indicators; empty where they are not. */
    private Optional<Framework> findFramework(Grid grid, List<Place> set) {
        Place first = set.get(0);
        boolean across = first.row() == set.get(1).row();
        int number = first.row().number();
        number -= across
                        && isNamed(grid.findRow(number - 1), set, frameworks.latestKnown())
                                .equals(Optional.of(false))
                ? 1
                : 0;
        List<GridRow> above = belowFigures(
                grid.rows(Math.max(1, number - ROWS_ABOVE), number - 1).toList());
        List<TextLine> lines = TextLine.listOf(grid, above, words);
        Optional<FiscalYear> year = TextLine.findStatedYear(lines);
        if (year.isPresent() && frameworks.findFramework(year.get()).isEmpty()) {
            return Optional.empty();
        }
        Framework framework = year.map(frameworks::getFramework).orElseGet(frameworks::latestKnown);
        return framework.indicators().size() == INDICATORS
                        && (across ? isOverFigures(grid, set, framework) : isBesideFigures(set, framework))
                        && (!first.word().isEmpty() || isHeaded(grid, first, above, across))
                        && !namesOtherIndicators(grid)
                        && isOfResult(TextLine.listTitles(lines), framework)
                ? Optional.of(framework)
                : Optional.empty();
    }

    /** The rows behind the last one of figures: a title above another table is that table's. */
    private static List<GridRow> belowFigures(List<GridRow> above) {
        int from = 0;
        for (int i = 0; i < above.size(); i++) {
            boolean figures = above.get(i)
                    .any(cell -> ScoreCell.findNumber(Optional.of(cell))
                            .filter(number -> number.compareTo(HIGHEST) <= 0)
                            .isPresent());
            from = figures ? i + 1 : from;
        }
        return above.subList(from, above.size());
    }

    /** Whether any text says that the indicators are those of a plan or an agreement. */
    private boolean namesOtherIndicators(Grid grid) {
        return grid.cells().anyMatch(cell -> words.contains(Words.Kind.OTHER_INDICATORS, cell.text()));
    }

    private boolean isOfResult(List<String> titles, Framework framework) {
        ScoreWords claim = new ScoreWords(words);
        return titles.stream()
                        .anyMatch(title -> words.contains(Words.Kind.ASSESSMENT, title)
                                && words.contains(Words.Kind.SCORE_TITLES, title))
                && titles.stream()
                        .noneMatch(title -> claim.inTitle(title).isPresent()
                                || claim.isNameOfOtherAssessment(title)
                                || framework.findInstrument(title).isPresent()
                                || words.contains(Words.Kind.OTHER_ASSESSMENTS, title)
                                || words.namesMeasures(title));
    }

    /** Whether each row holds a figure and, beside it, nothing that could name something else. */
    private boolean isBesideFigures(List<Place> set, Framework framework) {
        for (Place place : set) {
            boolean figure = false;
            for (GridCell cell : place.row().cells()) {
                boolean number = ScoreCell.findNumber(Optional.of(cell)).isPresent();
                figure |= number && cell.column() > place.cell().column();
                if (cell != place.cell() && !number && !saysNothing(cell.text(), framework)) {
                    return false;
                }
            }
            if (!figure) {
                return false;
            }
        }
        return true;
    }

    private boolean saysNothing(String text, Framework framework) {
        return ThaiText.isNothing(text)
                || framework.isLevel(text)
                || text.length() <= LONGEST && framework.findInstrument(text).isPresent();
    }

    /** Whether the row over the numbers holds names of theirs; empty where it holds no groups of them, such as instruments, either. */
    private Optional<Boolean> isNamed(Optional<GridRow> above, List<Place> set, Framework framework) {
        List<String> over = set.stream()
                .skip(1)
                .flatMap(place -> above.flatMap(cells -> cells.find(place.cell().column())).stream())
                .map(GridCell::text)
                .toList();
        return over.isEmpty()
                ? Optional.empty()
                : Optional.of(!over.stream().allMatch(text -> saysNothing(text, framework)));
    }

    /** Whether nothing stands over the numbers that names them, and figures below them. */
    private boolean isOverFigures(Grid grid, List<Place> set, Framework framework) {
        int row = set.get(0).row().number();
        return !isNamed(grid.findRow(row - 1), set, framework).orElse(false)
                && IntStream.rangeClosed(row + 1, row + ROWS_BELOW)
                        .anyMatch(below -> grid.findRow(below)
                                .filter(cells -> set.stream()
                                        .allMatch(place -> ScoreCell.isNumberIn(
                                                cells, place.cell().column())))
                                .isPresent());
    }

    /** Whether what stands above the first of plain numbers, or to the left of them, says that they are indicators'. */
    private boolean isHeaded(Grid grid, Place first, List<GridRow> above, boolean across) {
        Stream<GridCell> heading = across
                ? Stream.concat(
                        first.row().findAtOrLeftOf(first.cell().column() - 1).stream(),
                        grid
                                .findRow(first.row().number() - 1)
                                .flatMap(row -> row.findAtOrLeftOf(first.cell().column()))
                                .stream())
                : above.stream()
                        .flatMap(row -> row.find(first.cell().column()).stream())
                        .reduce((upper, lower) -> lower)
                        .stream();
        return heading.anyMatch(cell -> ThaiText.fold(cell.text()).equals(ThaiText.fold(NAMED))
                || matcher.match(cell.text())
                        .filter(known -> known.field() == Field.INDICATOR && known.exact())
                        .isPresent());
    }
}
