package org.itaconsolidator.read.heading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.ThaiText;

/** Decides whether a second row belongs to a heading row, and what the first row then says about its columns. */
final class SecondHeadingRow {
    private static final int FEWEST = 2;
    private static final Set<Field> OF_A_YEAR = EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.LEVEL);

    /** Words broken in two are short. */
    private static final int LONGEST_END = 20;

    /** Behind a line of its own a row of the table stands at the latest. */
    private static final int ROWS_BELOW = 2;

    /** What a heading does not end with. */
    private static final Pattern OPEN_END = Pattern.compile("(?:ที่|การ|ผู้|ของ|และ|หรือ|[/-])$");

    /** A heading's number in front of its words. */
    private static final Pattern NUMBER = Pattern.compile("^\\(?(\\d)[.)](?=\\p{L})");

    /** With what a heading does not begin. */
    private static final Pattern OPEN_BEGIN = Pattern.compile("^[/(]");

    /** With what even a known heading goes on. */
    private static final Pattern OPEN = Pattern.compile("(?:และ|หรือ|[/-])$");

    /**
     * The row below one of headings that is of them: what stands over its cells is a group, and every other cell of the row above is
     * merged down beside them, or heads a single column in which the rows below them go on.
     */
    static Optional<GridRow> findMergedWith(Grid grid, GridRow upper, Predicate<GridRow> holdsHeading) {
        return grid.findRow(upper.number() + 1)
                .filter(lower -> isBelowNothingButGroups(grid, upper, lower, holdsHeading)
                        || upper.any(cell -> reachesInto(grid, lower, cell.column()))
                                && upper.all(
                                        cell -> reachesInto(grid, lower, cell.column()) != lower.has(cell.column())))
                .filter(SecondHeadingRow::holdsHeadings);
    }

    /** Whether all cells of a row could be headings; those that are numbered are counted from 1 on: "(๑) ผู้รับผิดชอบ | (๒) ขั้นตอน". */
    private static boolean holdsHeadings(GridRow row) {
        int counted = 0;
        for (GridCell cell : row.cells()) {
            Matcher number = NUMBER.matcher(ThaiText.fold(cell.text()));
            if (HeadingFinder.isShownText(cell) && number.find() && Integer.parseInt(number.group(1)) == counted + 1) {
                counted++;
            } else if (!HeadingFinder.isLikeAHeadingOrYear(cell)) {
                return false;
            }
        }
        return counted != 1;
    }

    /** Whether headings stand in each column below the groups of a row, and none below its other cells, where the next rows have texts. */
    private static boolean isBelowNothingButGroups(
            Grid grid, GridRow upper, GridRow lower, Predicate<GridRow> holdsHeading) {
        List<GridCell> groups = upper.cells();
        List<GridCell> headings = lower.cells();
        boolean merged = false;
        boolean divided = false;
        int below = 0;
        Set<Integer> alone = new HashSet<>();
        for (int i = 0; i < groups.size(); i++) {
            int first = groups.get(i).column();
            int next = i + 1 < groups.size()
                    ? groups.get(i + 1).column()
                    : headings.get(headings.size() - 1).column() + 1;
            int end = grid.isMergedAcross(upper.number(), first) ? grid.lastColumnOf(upper.number(), first) + 1 : next;
            int before = below;
            while (below < headings.size()
                    && headings.get(below).column() == first + below - before
                    && first + below - before < end) {
                below++;
            }
            if (below == before && end <= first + 1) {
                alone.add(first);
            } else if (below - before != end - first || end > next) {
                return false;
            }
            merged |= below - before > 1 && grid.isMergedAcross(upper.number(), first);
            divided |= below - before > 1;
        }
        return divided
                && below == headings.size()
                && !alone.isEmpty()
                && (merged || holdsHeading.test(lower))
                && headings.stream().allMatch(SecondHeadingRow::mayBeHeading)
                && grid.rows(lower.number() + 1, lower.number() + ROWS_BELOW)
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> alone.contains(cell.column()));
    }

    private static boolean mayBeHeading(GridCell cell) {
        return isShownText(cell)
                && !ColumnEvidence.isNameOfDivision(cell.text())
                && !ColumnEvidence.isOf(Field.PERIOD, cell.text());
    }

    /** The row below one whose cells do nothing but group its columns: each stands over a heading, and one is merged over several. */
    static Optional<GridRow> findGrouped(Grid grid, GridRow upper, Predicate<GridRow> holdsHeading) {
        return grid.findRow(upper.number() + 1)
                .filter(lower -> upper.size() >= FEWEST
                        && lower.size() > upper.size()
                        && upper.all(HeadingFinder::isLikeAHeading)
                        && upper.all(cell -> lower.has(cell.column()))
                        && lower.all(HeadingFinder::isLikeAHeading)
                        && (holdsHeading.test(lower)
                                || upper.any(cell -> grid.isMergedAcross(upper.number(), cell.column()))));
    }

    private static boolean reachesInto(Grid grid, GridRow lower, int column) {
        return grid.findMergeFromAbove(lower.number(), column)
                .filter(merge -> merge.lastRow() == lower.number()
                        && grid.findRowAbove(lower.number() - 1)
                                .filter(above -> above.number() >= merge.firstRow())
                                .isEmpty())
                .isPresent();
    }

    /** The headings of two such rows as one row: those of the lower, and the upper one's beside them. */
    static GridRow joined(GridRow upper, GridRow lower) {
        List<GridCell> cells = new ArrayList<>(lower.cells());
        upper.where(cell -> !lower.has(cell.column())).forEach(cells::add);
        cells.sort(Comparator.comparingInt(GridCell::column));
        return lower.with(cells);
    }

    /**
     * The lower row with what stands in it twice, below a group of results and below another, said with its group where that makes it
     * a result or keeps it from being one: "การดำเนินการ" below "แผน" and below "ผล", "ระยะเวลา" below both.
     */
    static GridRow saidWithGroups(GridRow upper, GridRow lower, HeadingMatcher matcher) {
        List<GridCell> cells = new ArrayList<>(lower.cells());
        if (cells.stream().map(GridCell::text).distinct().count() == cells.size()) {
            return lower;
        }
        Map<Integer, String> groups = new HashMap<>();
        Map<String, Set<Boolean>> belowResults = new HashMap<>();
        for (GridCell cell : cells) {
            upper.findAtOrLeftOf(cell.column()).map(GridCell::text).ifPresent(group -> {
                groups.put(cell.column(), group);
                belowResults
                        .computeIfAbsent(cell.text(), any -> new HashSet<>())
                        .add(matcher.isResult(group));
            });
        }
        cells.replaceAll(cell -> {
            String group = groups.get(cell.column());
            boolean twice = group != null
                    && belowResults.get(cell.text()).size() > 1
                    && (matcher.isResult(group) || matcher.isResult(cell.text()))
                    && !matcher.is(OF_A_YEAR, cell.text());
            return twice ? cell.with(new CellValue.Text(group + " " + cell.text())) : cell;
        });
        return lower.with(cells);
    }

    /** The block of such a row, each column where its heading stands, and in the year of its group. */
    static HeadingBlock ofBoth(
            Grid grid, HeadingBlock block, GridRow upper, GridRow lower, Map<Integer, Heading> groups) {
        ColumnLabels labels = new ColumnLabels(grid, upper, lower);
        return new HeadingBlock(
                upper.number(),
                block.lastRow(),
                block.columns().stream()
                        .map(column -> lower.has(column.number())
                                ? column.as(inYearAbove(column.number(), column.heading(), labels, groups))
                                : column.at(upper.number()))
                        .toList(),
                block.unknown().stream()
                        .map(column -> lower.has(column.number()) ? column : column.at(upper.number()))
                        .toList());
    }

    /** Whether a row goes on with the headings of the row above it. */
    static boolean follows(
            Grid grid, GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        if (second.isEmpty() || isLine(upper, first, lower, second)) {
            return false;
        }
        boolean mostlyHeadings =
                second.size() * 10 >= lower.cells().size() * 7 || hasYearBelowScore(first, lower, second);
        boolean mergedAbove = first.keySet().stream()
                .anyMatch(column ->
                        grid.findMergeFromAbove(lower.number(), column).isPresent());
        boolean groupAbove = lower.any(cell ->
                second.containsKey(cell.column()) && first.containsKey(cell.column()) || !upper.has(cell.column()));
        return mostlyHeadings && (second.size() >= FEWEST || mergedAbove || groupAbove);
    }

    /**
     * Whether a row of texts says the year of scores whose heading above says none: it heads them, whatever heads the columns beside, but
     * the names, where it would be a band over rows.
     */
    private static boolean hasYearBelowScore(Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        boolean named = first.entrySet().stream()
                .anyMatch(each -> each.getValue().field() == Field.INDICATOR && lower.has(each.getKey()));
        return !named
                && lower.all(SecondHeadingRow::isShownText)
                && second.entrySet().stream()
                        .anyMatch(each -> each.getValue().isScore()
                                && each.getValue().year().isPresent()
                                && Optional.ofNullable(first.get(each.getKey()))
                                        .filter(above ->
                                                above.isScore() && above.year().isEmpty())
                                        .isPresent());
    }

    /**
     * The headings of which the second row holds nothing but the ends: "ผู้รับ" over "ผิดชอบ". Empty where a cell of it is the end
     * of none, or, in more than a few columns, a heading of its own.
     */
    static Map<Integer, Heading> brokenOff(
            GridRow upper, Map<Integer, Heading> first, GridRow lower, HeadingMatcher matcher) {
        if (areBroken(upper, lower, matcher)) {
            Map<Integer, Heading> joined = new HashMap<>();
            for (GridCell end : lower.cells()) {
                matcher.matchAnyhow(join(upper, end))
                        .or(() -> Optional.ofNullable(first.get(end.column())))
                        .ifPresent(heading -> joined.put(end.column(), heading));
            }
            return joined;
        }
        boolean few = lower.size() * 2 < upper.size() && first.values().stream().noneMatch(Heading::isScore);
        Map<Integer, Heading> whole = new HashMap<>();
        for (GridCell end : lower.cells()) {
            Optional<GridCell> begin = upper.find(end.column())
                    .filter(each -> HeadingFinder.isLikeAHeading(each) && HeadingFinder.isLikeAHeading(end));
            Optional<Heading> joined = begin.isEmpty()
                    ? Optional.empty()
                    : matcher.match(join(upper, end))
                            .filter(Heading::exact)
                            .or(() -> few && goesOn(begin.get(), end, matcher)
                                    ? matcher.matchAnyhow(join(upper, end))
                                    : Optional.empty());
            if (joined.isEmpty()) {
                return Map.of();
            }
            whole.put(end.column(), joined.get());
        }
        boolean areNoHeadings = lower.all(end -> matcher.match(end.text()).isEmpty());
        boolean isOfOne = whole.keySet().stream().anyMatch(column -> !first.containsKey(column));
        return few || areNoHeadings && (isOfOne || whole.size() >= FEWEST) ? whole : Map.of();
    }

    /** Whether a heading does not end before a short text below it, or is none without it: "ปัญหา/" over "ข้อเสนอแนะ". */
    private static boolean goesOn(GridCell begin, GridCell end, HeadingMatcher matcher) {
        String text = end.text().strip();
        boolean whole = matcher.knows(begin.text());
        return mayBeHeading(end)
                && text.length() <= LONGEST_END
                && (matcher.matchAnyhow(begin.text()).isEmpty()
                        || (whole ? OPEN : OPEN_END)
                                .matcher(begin.text().strip())
                                .find()
                        || OPEN_BEGIN.matcher(text).find()
                        || matcher.match(text).isPresent());
    }

    /**
     * Whether headings of a row go on in the row below, as words that are typed into two rows do: "ผู้ | ระยะ" over "รับผิดชอบ | เวลา". Two of
     * them are none, or others, by themselves, most say something together, and none of the ends is such as stands in a table.
     */
    private static boolean areBroken(GridRow upper, GridRow lower, HeadingMatcher matcher) {
        int said = 0;
        int begun = 0;
        for (GridCell end : lower.cells()) {
            String begin = upper.text(end.column()).strip();
            String text = end.text().strip();
            Optional<Heading> whole = matcher.matchAnyhow(begin + text);
            boolean exact = whole.filter(Heading::exact).isPresent();
            if (!mayBeHeading(end)
                    || Math.max(text.length(), begin.length()) > LONGEST_END
                    || !HeadingFinder.isLikeAHeading(end)
                    || begin.isEmpty() && !exact) {
                return false;
            }
            boolean open =
                    OPEN_END.matcher(begin).find() || OPEN_BEGIN.matcher(text).find();
            boolean alone = matcher.matchAnyhow(begin)
                    .filter(heading -> heading.exact() || !exact)
                    .isPresent();
            said += whole.isPresent() ? 1 : 0;
            begun += whole.isPresent() && (open || !alone) && !begin.isEmpty() ? 1 : 0;
        }
        return begun >= FEWEST && said * 2 >= lower.size();
    }

    private static String join(GridRow upper, GridCell end) {
        return upper.text(end.column()).strip() + end.text().strip();
    }

    /**
     * Whether nothing but a word for scores or a year stands below the headings that count or name the rows, or below one beside that
     * of the scores: a line over the rows below.
     */
    private static boolean isLine(
            GridRow upper, Map<Integer, Heading> first, GridRow lower, Map<Integer, Heading> second) {
        int column = lower.cells().get(0).column();
        boolean beside = upper.has(column)
                && (!first.containsKey(column) || !first.get(column).isScore())
                && first.values().stream().anyMatch(Heading::isScore);
        return lower.cells().size() == 1
                && second.get(column).isScore()
                && (beside
                        || first.entrySet().stream()
                                .anyMatch(named -> named.getKey() >= column
                                        && named.getValue().isInFront()));
    }

    /** A score or level under a year that stands over a group of columns is of that year. */
    static Heading inYearAbove(int column, Heading heading, ColumnLabels labels, Map<Integer, Heading> first) {
        boolean open = heading.year().isEmpty() && OF_A_YEAR.contains(heading.field());
        return labels.over(column)
                .map(GridCell::column)
                .map(first::get)
                .filter(above -> open && above.field() == Field.SCORE)
                .flatMap(Heading::year)
                .map(heading::in)
                .orElse(heading);
    }

    /**
     * Whether a row stands below years or scores over groups of columns, such as "คะแนนเต็ม | คะแนนที่ได้" below each year, and says which
     * column of the group is the body's result: it holds nothing but short texts, each in a group of scores, and names no row.
     */
    static boolean isBelowScores(ColumnLabels labels, GridRow upper, Map<Integer, Heading> first, GridRow lower) {
        return lower.all(cell ->
                        isShownText(cell) && findGroup(labels, first, cell).isPresent())
                && lower.any(cell ->
                        findGroup(labels, first, cell).flatMap(Heading::year).isPresent() || !upper.has(cell.column()));
    }

    /**
     * Adds the headings that mean the body's result only where they stand below a year or a score, or by the cells below them.
     *
     * @param evidence what stands below the row
     * @param below whether the title is that of the assessment: groups of columns are then of years whatever else is said of these that
     *     denies nothing
     */
    static void understandScores(
            HeadingMatcher matcher,
            ColumnLabels labels,
            Map<Integer, Heading> first,
            GridRow lower,
            Map<Integer, Heading> second,
            ColumnEvidence evidence,
            BooleanSupplier below) {
        boolean titled = evidence.nameManyIndicators() && below.getAsBoolean();
        Map<Integer, Heading> groups = titled ? withGroupsOfYears(matcher, labels, first) : first;
        Set<Integer> alone = listAlone(labels, lower, second);
        List<GridCell> inGroups = new ArrayList<>();
        for (GridCell cell : lower.cells()) {
            Optional<Heading> group = findGroup(labels, groups, cell);
            if (group.isPresent()
                    && !second.containsKey(cell.column())
                    && matcher.isScoreBelowGroup(cell.text(), alone.contains(cell.column()))) {
                Heading score = Heading.of(Field.SCORE, cell.text(), Heading.Match.EXACT);
                second.put(cell.column(), group.get().year().map(score::in).orElse(score));
            }
            group.ifPresent(above -> inGroups.add(above.year()
                    .map(year -> cell.with(new CellValue.Text(cell.text() + " (" + year.buddhist() + ")")))
                    .orElse(cell)));
        }
        Map<Integer, Heading> told = new HashMap<>(second);
        evidence.understandScores(lower.with(inGroups), told, titled, () -> false);
        inGroups.stream()
                .map(GridCell::column)
                .filter(column -> told.containsKey(column) && told.get(column).isScore())
                .forEach(column -> second.putIfAbsent(column, told.get(column)));
    }

    private static Map<Integer, Heading> withGroupsOfYears(
            HeadingMatcher matcher, ColumnLabels labels, Map<Integer, Heading> first) {
        Map<Integer, Heading> groups = new HashMap<>(first);
        matcher.listYearsOf(labels.upper()).forEach(groups::putIfAbsent);
        return groups;
    }

    /** The headings of a row that mean the body's result by the year or score that stands over them. */
    static Map<Integer, Heading> scoresBelow(
            HeadingMatcher matcher,
            ColumnLabels labels,
            Map<Integer, Heading> first,
            GridRow lower,
            ColumnEvidence evidence,
            BooleanSupplier titled) {
        Map<Integer, Heading> scores = new HashMap<>();
        understandScores(matcher, labels, first, lower, scores, evidence, titled);
        return scores;
    }

    /** Whether a cell holds a short text that says something and is no number. */
    static boolean isShownText(GridCell cell) {
        return HeadingFinder.isShownText(cell) && !ThaiText.isNothing(cell.text()) && !cell.readsAsNumber();
    }

    private static Optional<Heading> findGroup(ColumnLabels labels, Map<Integer, Heading> first, GridCell cell) {
        return labels.over(cell.column())
                .map(above -> first.get(above.column()))
                .filter(Heading::isScore)
                .filter(heading -> !heading.isAcross());
    }

    /** The cells that stand alone below a heading of the row above, or beside a level, as columns. */
    private static Set<Integer> listAlone(ColumnLabels labels, GridRow lower, Map<Integer, Heading> known) {
        Map<Optional<GridCell>, List<Integer>> below = lower.where(cell -> !known.containsKey(cell.column())
                        || known.get(cell.column()).field() != Field.LEVEL)
                .collect(Collectors.groupingBy(
                        cell -> labels.over(cell.column()), Collectors.mapping(GridCell::column, Collectors.toList())));
        return below.values().stream()
                .filter(columns -> columns.size() == 1)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }
}
