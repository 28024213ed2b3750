package org.itaconsolidator.read.heading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds rows of headings in a grid, wherever they stand. Of a heading of two rows the second row counts; the first only
 * for columns that have nothing in the second, because the groups of the upper row need not sit over their columns.
 */
public final class HeadingFinder {
    private static final int FEWEST = 2;
    private static final int FEWEST_ACROSS = 3;
    private static final Set<Field> OF_ANY_TABLE = EnumSet.of(Field.SEQ, Field.NOTE, Field.IGNORE, Field.DATE);
    private static final int LONGEST_IN_OTHERS = 60;
    private static final BigDecimal MOST_INDICATORS = BigDecimal.TEN;
    private static final Pattern YEAR_FIRST = Pattern.compile("^\\(?25\\d\\d[^\\d/.,-]");
    private static final Pattern YEAR_ALONE = Pattern.compile("\\s*[0-9]{4}\\s*");

    private final HeadingMatcher matcher;
    private final AcrossHeadings across;
    private final HeadingColumns columns;
    private final ScarceHeadings scarce;

    public HeadingFinder(HeadingMatcher matcher, AcrossHeadings across) {
        this.matcher = matcher;
        this.across = across;
        this.columns = new HeadingColumns(matcher, across);
        this.scarce = new ScarceHeadings(this, across);
    }

    /** The same with the names of indicators that one workbook has, where it has any of its own. */
    public HeadingFinder naming(Frameworks ofWorkbook, Frameworks ofAll, Words words) {
        return ofWorkbook == ofAll ? this : new HeadingFinder(matcher, new ScoresAcross(ofWorkbook, words));
    }

    /** What tells its headings. */
    public HeadingMatcher matcher() {
        return matcher;
    }

    /** What stands below a row of headings says of its columns. */
    public ColumnEvidence evidenceBelow(Grid grid, GridRow headings) {
        return ColumnEvidence.below(grid, headings.number(), matcher, across);
    }

    /** Whether rows of a further sheet hold in each column what those below the headings do. */
    public boolean holdTheSame(HeadingBlock block, List<GridRow> rows, List<GridRow> further) {
        ColumnEvidence here = ColumnEvidence.of(rows, matcher, across);
        ColumnEvidence there = ColumnEvidence.of(further, matcher, across);
        for (TableColumn column : block.columns()) {
            if (there.isOfAnotherThan(here, column.number(), column.heading().field())) {
                return false;
            }
        }
        return true;
    }

    /** The block of headings that starts in this row, where one does. */
    public Optional<HeadingBlock> find(Grid grid, GridRow row) {
        return findWhole(grid, row)
                .filter(block -> !isToFillIn(grid, row))
                .map(block -> DividedColumns.withParts(grid, block));
    }

    /** Whether a row tells what is to be filled in below the headings in the row above. */
    private boolean isToFillIn(Grid grid, GridRow row) {
        return HowToFillIn.isToldBy(row, row.number() - 1, text -> false)
                && grid.findRow(row.number() - 1)
                        .filter(above -> above.size() >= row.size()
                                && above.cells().stream().allMatch(HeadingFinder::isLikeAHeading))
                        .isPresent();
    }

    private Optional<HeadingBlock> findWhole(Grid grid, GridRow row) {
        Optional<HeadingBlock> found = find(grid, row, row.number());
        if (found.filter(block -> block.lastRow() > row.number()).isPresent()) {
            return found;
        }
        return SecondHeadingRow.findMergedWith(grid, row)
                .flatMap(lower -> find(grid, SecondHeadingRow.joined(row, lower), row.number())
                        .filter(block -> block.lastRow() == lower.number())
                        .map(block -> SecondHeadingRow.ofBoth(grid, block, row, lower, headings(row))))
                .filter(block -> found.isEmpty()
                        || block.columns().size() >= found.get().columns().size())
                .or(() -> SecondHeadingRow.findGrouped(
                                grid,
                                row,
                                lower -> headings(lower).values().stream().anyMatch(Heading::exact))
                        .flatMap(lower -> find(grid, lower, row.number()))
                        .filter(block -> block.columns().size()
                                > found.map(each -> each.columns().size()).orElse(1))
                        .map(block ->
                                new HeadingBlock(row.number(), block.lastRow(), block.columns(), block.unknown())))
                .or(() -> found);
    }

    private Optional<HeadingBlock> find(Grid grid, GridRow row, int top) {
        Map<Integer, Heading> first = headings(grid, row);
        IndicatorNames.understand(grid, row, first, across);
        OptionalInt names = FiguresByRow.findNames(grid, row, first, across);
        names.ifPresent(column ->
                row.find(column).ifPresent(cell -> first.put(column, FiguresByRow.heading(cell.text()))));
        ChecklistColumns.understand(grid, row, first, matcher);
        boolean overIndicators = mayHead(grid, row, top, first)
                && ColumnEvidence.below(grid, row.number(), matcher, across)
                        .understandScores(row, first, ColumnEvidence.isBelowTitleOfOurs(grid, top, matcher));
        if (isYearLabel(row, first)) {
            return Optional.empty();
        }
        if (!overIndicators
                && !isHeadingRow(row, first)
                && !isOverMeasures(grid, row, top, first)
                && !scarce.isHeadingRow(grid, row, first)) {
            return Optional.empty();
        }
        first.putAll(StatusTicks.among(row, matcher));
        Optional<GridRow> below = grid.findRow(row.number() + 1).filter(each -> !isToFillIn(grid, each));
        if (below.isPresent()) {
            Map<Integer, Heading> second = headings(below.get());
            if (StatusTicks.areBelow(grid, row, below.get(), matcher)) {
                return Optional.of(
                        columns.ofTwoRows(grid, row, first, below.get(), StatusTicks.headings(below.get(), matcher)));
            }
            Map<Integer, Heading> broken = SecondHeadingRow.brokenOff(row, first, below.get(), matcher);
            if (!broken.isEmpty()) {
                return Optional.of(columns.ofTwoRows(grid, row, first, below.get(), broken));
            }
            ColumnLabels labels = new ColumnLabels(grid, row, below.get());
            boolean subHeadings = SubHeadings.areBelow(labels, row, first, below.get());
            if (subHeadings || SecondHeadingRow.follows(grid, row, first, below.get(), second)) {
                SubHeadings.understand(matcher, labels, first, below.get(), second);
                second.replaceAll((column, heading) -> SecondHeadingRow.inYearAbove(column, heading, labels, first));
                return Optional.of(columns.ofTwoRows(grid, row, first, below.get(), second));
            }
            if (DividedColumns.areBelow(grid, row, first, below.get())) {
                DividedColumns.understand(grid, row, first, below.get(), second);
                HeadingBlock block = columns.ofTwoRows(grid, row, first, below.get(), second);
                return Optional.of(DividedColumns.withoutUnread(grid, row, first, below.get(), block));
            }
        }
        HeadingBlock block = columns.ofOneRow(grid, row, first);
        OptionalInt bare = first.entrySet().stream()
                .filter(each -> each.getValue().field() == Field.INDICATOR
                        && row.find(each.getKey()).isEmpty())
                .mapToInt(Map.Entry::getKey)
                .findFirst();
        return Optional.of(
                names.isEmpty() && bare.isEmpty() ? block : withNames(block, names.orElseGet(bare::getAsInt)));
    }

    /** Whether a row of short texts stands over one that names an indicator, and names none itself. */
    private boolean mayHead(Grid grid, GridRow row, int top, Map<Integer, Heading> known) {
        Map<Integer, FiscalYear> counted = YearInHeading.listCountingOn(row);
        return row.size() >= FEWEST
                && row.cells().stream()
                        .allMatch(cell -> isShort(cell)
                                && (known.containsKey(cell.column())
                                        || counted.containsKey(cell.column())
                                        || !ThaiNumbers.isNumber(cell.text())))
                && grid.findRow(row.number() + 1).filter(this::namesIndicators).isPresent()
                && !namesAnIndicator(row)
                && grid.findRowAbove(top)
                        .filter(above ->
                                headings(above).values().stream().anyMatch(each -> each.field() == Field.INDICATOR))
                        .isEmpty();
    }

    /** Whether the words of a row below a title of ours and the cells below it make the columns of one of our forms. */
    private boolean isOverMeasures(Grid grid, GridRow row, int top, Map<Integer, Heading> known) {
        boolean mayHead = row.size() >= FEWEST
                && row.cells().stream().allMatch(HeadingFinder::isShownText)
                && grid.findRowAbove(top)
                        .filter(above -> above.number() == top - 1 && above.size() > 1 && !isLabelled(above))
                        .isEmpty()
                && (isWide(grid, row.number() + 1) || row.size() > FEWEST && isWide(grid, row.number() + 2));
        if (!mayHead
                || ColumnEvidence.isOfMeasures(row, across)
                || row.cells().stream().map(GridCell::text).anyMatch(ColumnEvidence::isNameOfDivision)
                || !ColumnEvidence.isBelowTitleOfOurs(grid, row.number(), matcher)) {
            return false;
        }
        HeadingBlock block = columns.ofOneRow(grid, row, known);
        Set<Field> fields = block.fields();
        fields.removeAll(OF_ANY_TABLE);
        return fields.size() >= FEWEST
                && matcher.isOfAForm(fields)
                && block.columns().size() * 2 >= row.size();
    }

    /** "จังหวัด: | น่าน": a title line in two cells. */
    private static boolean isLabelled(GridRow row) {
        return row.size() == 2 && row.first().text().stripTrailing().endsWith(":");
    }

    private static boolean isWide(Grid grid, int row) {
        return grid.findRow(row).filter(found -> found.size() >= FEWEST).isPresent();
    }

    private static boolean isShort(GridCell cell) {
        return cell.text().length() <= LONGEST_IN_OTHERS;
    }

    /** The block with the column that names its rows, over which nothing need stand. */
    private static HeadingBlock withNames(HeadingBlock block, int names) {
        if (block.findAt(names).isPresent()) {
            return block;
        }
        List<TableColumn> columns = new ArrayList<>(block.columns());
        columns.add(0, new TableColumn(names, FiguresByRow.heading(""), "", block.lastRow()));
        columns.sort(Comparator.comparingInt(TableColumn::number));
        return new HeadingBlock(block.firstRow(), block.lastRow(), columns, block.unknown());
    }

    /** Whether a row holds nothing but "ปีงบประมาณ" and a year beside it: a title line in two cells. */
    private static boolean isYearLabel(GridRow row, Map<Integer, Heading> known) {
        if (row.cells().size() != 2 || known.size() != 2) {
            return false;
        }
        Heading label = known.get(row.cells().get(0).column());
        Heading year = known.get(row.cells().get(1).column());
        return label.field() == Field.FISCAL_YEAR
                && year.year().isPresent()
                && YEAR_ALONE
                        .matcher(ThaiText.arabicDigits(row.cells().get(1).text()))
                        .matches();
    }

    /** Whether a cell of a row is the name of an indicator, an instrument or a total. */
    boolean namesIndicators(GridRow row) {
        return !across.match(row).isEmpty();
    }

    boolean namesAnIndicator(GridRow row) {
        return across.match(row).values().stream()
                .anyMatch(heading -> heading.indicator().isPresent());
    }

    /** Whether a cell could be a heading: a short text that begins with no number. */
    public static boolean isLikeAHeading(GridCell cell) {
        return isShownText(cell) && !ThaiText.isNothing(cell.text()) && !beginsWithNumber(cell);
    }

    /** The same, or one that begins with a year, as headings of scores are: "2567", "2568 (ร่าง)". */
    static boolean isLikeAHeadingOrYear(GridCell cell) {
        return isLikeAHeading(cell)
                || YEAR_ALONE.matcher(ThaiText.arabicDigits(cell.text())).matches()
                || isShownText(cell)
                        && YEAR_FIRST.matcher(ThaiText.fold(cell.text())).find();
    }

    /** Whether a cell holds a text no longer than headings are. */
    static boolean isShownText(GridCell cell) {
        return cell.value() instanceof CellValue.Text && cell.text().length() <= LONGEST_IN_OTHERS;
    }

    static boolean beginsWithNumber(GridCell cell) {
        String folded = ThaiText.fold(cell.text());
        int first = folded.startsWith("(") ? 1 : 0;
        return first < folded.length() && folded.charAt(first) >= '0' && folded.charAt(first) <= '9';
    }

    /**
     * Whether two cells of a row say something as headings, of which one names more than an indicator or a figure: with fewer no
     * table is told from another.
     */
    public boolean mayHoldHeadings(GridRow row) {
        Set<Integer> known = new HashSet<>();
        for (GridCell cell : row.cells()) {
            if (matcher.isHeading(cell.text())) {
                known.add(cell.column());
            }
            if (known.size() == 2) {
                return true;
            }
        }
        return !known.isEmpty() && !known.containsAll(across.match(row).keySet());
    }

    /** What the cells of a row say as headings, by column, where the cells below tell what no heading says. */
    public Map<Integer, Heading> headings(Grid grid, GridRow row) {
        Map<Integer, Heading> known = headings(row);
        IndicatorNames.belowInstruments(grid, row, known, across);
        return known;
    }

    /** What the cells of a row say as headings, by column. */
    public Map<Integer, Heading> headings(GridRow row) {
        Map<Integer, Heading> known = new HashMap<>();
        for (GridCell cell : row.cells()) {
            boolean canBe = cell.value() instanceof CellValue.Text || cell.value() instanceof CellValue.Num;
            Optional<Heading> heading = canBe ? matcher.match(cell.text()) : Optional.empty();
            if (heading.isPresent()) {
                known.put(cell.column(), heading.get());
            }
        }
        DividedColumns.putParts(row, known);
        Map<Integer, Heading> acrossRow = across.match(row);
        if (isScoredRow(row, known, acrossRow)) {
            return new HashMap<>();
        }
        if (acrossRow.size() >= FEWEST_ACROSS && namesSeveral(acrossRow) || isFiguresByYear(known, acrossRow)) {
            putUnmapped(row, known, acrossRow);
        }
        return known;
    }

    /** Names of indicators over columns, but for those of which a mapping says that they hold something else. */
    private void putUnmapped(GridRow row, Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        acrossRow.forEach((column, heading) -> {
            boolean otherwise = matcher.findMapped(row.text(column))
                    .filter(mapped -> mapped.field() != heading.field() && mapped.field() != Field.SELF_SCORE)
                    .isPresent();
            if (!otherwise) {
                known.put(column, heading);
            }
        });
    }

    private static boolean namesSeveral(Map<Integer, Heading> acrossRow) {
        return acrossRow.values().stream()
                        .filter(heading -> heading.indicator().isPresent())
                        .map(heading -> heading.indicator().getAsInt())
                        .distinct()
                        .count()
                >= FEWEST_ACROSS;
    }

    /** Whether each indicator of a row is beside a number that does not count it: "ประเมินตนเอง" says whose score that is and is no heading. */
    private static boolean isScoredRow(GridRow row, Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        int indicators = 0;
        for (Heading heading : acrossRow.values()) {
            indicators += heading.indicator().isPresent() ? 1 : 0;
        }
        int scores = 0;
        for (GridCell cell : row.cells()) {
            if (cell.value() instanceof CellValue.Num
                    && !known.containsKey(cell.column())
                    && ThaiNumbers.read(cell.text()) instanceof NumberReading.Number number
                    && (number.value().stripTrailingZeros().scale() > 0
                            || number.value().compareTo(MOST_INDICATORS) > 0)) {
                scores++;
            }
        }
        return indicators > 0 && scores >= indicators;
    }

    /** Whether the row heads instruments' scores and totals with the years down: no indicator stands among them. */
    private static boolean isFiguresByYear(Map<Integer, Heading> known, Map<Integer, Heading> acrossRow) {
        if (acrossRow.size() < FEWEST
                || known.values().stream().noneMatch(heading -> heading.field() == Field.FISCAL_YEAR)) {
            return false;
        }
        return acrossRow.values().stream()
                        .flatMap(heading -> heading.figure().stream())
                        .distinct()
                        .count()
                >= FEWEST;
    }

    /** Whether a row with these headings is one of headings, whatever stands above and below it. */
    public boolean isHeadingRow(GridRow row, Map<Integer, Heading> known) {
        List<GridCell> cells = row.cells();
        Set<Field> fields = EnumSet.noneOf(Field.class);
        int indicators = 0;
        int years = 0;
        boolean someExact = false;
        for (Heading heading : known.values()) {
            fields.add(heading.field());
            indicators += heading.indicator().isPresent() ? 1 : 0;
            years += heading.year().isPresent() ? 1 : 0;
            someExact |= heading.exact();
        }
        boolean yearsOnly = fields.size() == 1
                && fields.contains(Field.SCORE)
                && years == known.size()
                && known.size() == cells.size()
                && known.size() >= FEWEST;
        boolean enough = fields.size() >= FEWEST && known.size() * 2 >= cells.size();
        int foreign = 0;
        for (GridCell cell : cells) {
            foreign += matcher.isForeign(cell.text()) ? 1 : 0;
        }
        boolean otherSystem =
                foreign > 0 && foreign + fields.size() >= FEWEST && (foreign + known.size()) * 2 >= cells.size();
        return indicators >= FEWEST_ACROSS || otherSystem || someExact && (enough || yearsOnly);
    }

    /** Names of indicators, instruments and totals as headings of columns: tables with the years down their rows. */
    @FunctionalInterface
    interface AcrossHeadings {
        Map<Integer, Heading> match(GridRow row);
    }

    static Heading indicator(int number, String text) {
        return new Heading(
                Field.SCORE, text, Heading.Match.EXACT, Optional.empty(), OptionalInt.of(number), Optional.empty());
    }
}
