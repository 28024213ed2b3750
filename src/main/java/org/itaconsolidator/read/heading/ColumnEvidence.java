package org.itaconsolidator.read.heading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.Divisions;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.text.ListItem;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * What the cells below a row say of its columns. A heading that is not known is taken for a field where the cells below are
 * clearly that field's and the words of the heading do not contradict; where the words name a field the cells only need to agree.
 */
public final class ColumnEvidence {
    private static final int ROWS_TO_LOOK_AT = 16;

    /** A longer gap ends the table. */
    private static final int WIDEST_GAP = 2;

    /** So many of the ten official names down a column are no chance. */
    private static final int FEWEST_NAMES = 8;

    private static final int LONGEST_NAME = 120;
    private static final int FEWEST_CELLS = 2;
    private static final int CLEAR_PER_CENT = 80;
    private static final int AGREEING_PER_CENT = 40;
    private static final int AHEAD_PER_CENT = 30;
    private static final int MUCH_PER_CENT = 60;
    private static final int FEW_PER_CENT = 20;

    /** What a word in the heading adds to what the cells say. */
    private static final int BY_WORD = 100;

    private static final int BY_PLACE = 15;

    private static final int LINES_TO_LOOK_AT = 6;
    private static final int SHORTEST_TEXT = 10;

    private static final Set<Field> BESIDE_MEASURES =
            EnumSet.of(Field.RESPONSIBLE, Field.PERIOD, Field.STEPS, Field.RESULT);

    /** Fields that the cells alone tell, whatever words the heading has. */
    private static final Set<Field> TOLD_ALONE = EnumSet.of(Field.INDICATOR, Field.SEQ);

    /** Fields whose words another means where the table has no column of its own for that. */
    private static final Set<Field> BESIDE_ANOTHER = EnumSet.of(Field.OUTCOME, Field.STEPS, Field.RECOMMENDATION);

    private static final Set<Field> STATEMENTS = EnumSet.of(Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RUNNING = Pattern.compile("\\(?(\\d{1,3})[.)]*");
    private static final Pattern ITEM_CODE = Pattern.compile("^(?:ข้อ(?:ที่)?)?[ieo]-?\\d{1,2}(?!\\d)");
    private static final Pattern LEVEL =
            Pattern.compile("aa|[a-f]|(?:ไม่)?ผ่าน(?:ดี|ดีเยี่ยม|เกณฑ์)?|ต้องปรับปรุง(?:โดยด่วน)?");
    private static final Pattern INSTRUMENT = Pattern.compile("(?:แบบ(?:วัด|ตรวจ|สำรวจ)?)?\\(?[ieo]it\\)?");

    /** Fields that a cell shows by itself, whatever else the officer writes. */
    static final Set<Field> CERTAIN = EnumSet.of(
            Field.INDICATOR, Field.RESPONSIBLE, Field.PERIOD, Field.URL, Field.LEVEL, Field.SEQ, Field.IGNORE);

    private final HeadingMatcher matcher;
    private final HeadingFinder.AcrossHeadings across;
    private final List<GridRow> rows;
    private final Map<Integer, List<GridCell>> cells = new TreeMap<>();

    private ColumnEvidence(List<GridRow> rows, HeadingMatcher matcher, HeadingFinder.AcrossHeadings across) {
        this.rows = rows;
        this.matcher = matcher;
        this.across = across;
        rows.forEach(row -> row.cells()
                .forEach(cell -> cells.computeIfAbsent(cell.column(), none -> new ArrayList<>())
                        .add(cell)));
    }

    /** What stands below a row, down to the next gap, and below the same headings wherever they stand: few rows tell little. */
    public static ColumnEvidence below(
            Grid grid, int heading, HeadingMatcher matcher, HeadingFinder.AcrossHeadings across) {
        List<GridRow> rows = new ArrayList<>();
        Optional<GridRow> head = grid.findRow(heading);
        int first = head.map(row -> topmost(grid, row)).orElse(heading);
        int last = first;
        for (int number = first + 1; number <= last + WIDEST_GAP && rows.size() < ROWS_TO_LOOK_AT; number++) {
            Optional<GridRow> row = grid.findRow(number);
            if (row.isPresent()) {
                last = number;
                if (head.isEmpty() || !repeats(row.get(), head.get(), FEWEST_CELLS)) {
                    rows.add(row.get());
                } else if (!rows.isEmpty() && rows.get(rows.size() - 1).size() == 1) {
                    rows.remove(rows.size() - 1);
                }
            }
        }
        return new ColumnEvidence(rows, matcher, across);
    }

    /** The number of the first row above with just these headings; their own where there is none. */
    private static int topmost(Grid grid, GridRow head) {
        int top = head.number();
        Optional<GridRow> above = head.size() > FEWEST_CELLS ? grid.findRowAbove(top) : Optional.empty();
        for (int i = 0; i < ROWS_TO_LOOK_AT * FEWEST_NAMES && above.isPresent(); i++) {
            if (above.get().size() == head.size() && repeats(above.get(), head, head.size())) {
                top = above.get().number();
            }
            above = grid.findRowAbove(above.get().number());
        }
        return top;
    }

    /** Whether a row has the same headings once more. */
    private static boolean repeats(GridRow row, GridRow head, int fewest) {
        return row.cells().stream()
                        .filter(cell -> cell.text().equals(head.text(cell.column())))
                        .count()
                >= fewest;
    }

    /** The column with most of the ten official names, where it has enough of them. */
    OptionalInt findIndicators() {
        return cells.entrySet().stream()
                .filter(each -> countIndicators(each.getValue()) >= FEWEST_NAMES)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private int countIndicators(List<GridCell> column) {
        Set<Integer> named = new HashSet<>();
        column.forEach(cell -> findIndicator(cell).ifPresent(named::add));
        return named.size();
    }

    private Optional<Integer> findIndicator(GridCell cell) {
        if (cell.text().length() > LONGEST_NAME || rows.isEmpty()) {
            return Optional.empty();
        }
        Heading named = across.match(rows.get(0).with(List.of(cell))).get(cell.column());
        return named == null || named.indicator().isEmpty()
                ? Optional.empty()
                : Optional.of(named.indicator().getAsInt());
    }

    /**
     * Understands the columns of a table whose rows name the ten indicators: the names, the numbers in front, levels, instruments,
     * and the column of numbers whose heading says nothing but that they are a result.
     *
     * @param known what the headings of the row say so far, by column; what is understood is added
     * @return whether there is such a table
     */
    boolean understandScores(GridRow heading, Map<Integer, Heading> known) {
        OptionalInt found = findIndicators();
        if (found.isEmpty()
                || heading.cells().stream().noneMatch(cell -> areNumbers(cell.column(), found.getAsInt()))) {
            return false;
        }
        int names = found.getAsInt();
        Heading named = known.get(names);
        if (named != null && named.exact() && named.field() != Field.INDICATOR && named.field() != Field.SEQ) {
            return false;
        }
        if (named == null || named.field() != Field.INDICATOR) {
            boolean otherNames = known.entrySet().stream()
                    .anyMatch(each -> each.getValue().field() == Field.INDICATOR
                            && each.getValue().exact()
                            && share(each.getKey(), Field.IGNORE) < CLEAR_PER_CENT);
            if (!otherNames) {
                known.put(names, matcher.byContent(Field.INDICATOR));
            }
        }
        boolean scores = known.values().stream().anyMatch(ScoreHeadings::isScore);
        Map<Integer, Heading> numbers = new TreeMap<>();
        boolean others = false;
        for (GridCell cell : heading.cells()) {
            int column = cell.column();
            boolean otherwise = known.containsKey(column)
                    && !(OF_WORDS.contains(known.get(column).field()) && areNumbers(column, names));
            if (otherwise || !cells.containsKey(column)) {
                continue;
            }
            if (isRunning(column)) {
                known.put(column, matcher.byContent(Field.SEQ));
            } else if (share(column, Field.LEVEL) >= CLEAR_PER_CENT) {
                known.put(column, matcher.byContent(Field.LEVEL));
            } else if (share(column, Field.IGNORE) >= CLEAR_PER_CENT) {
                known.put(column, matcher.byContent(Field.IGNORE));
            } else if (column > names && areNumbers(column, names)) {
                Optional<Heading> score = areScores(column, names) ? matcher.scoresOver(cell.text()) : Optional.empty();
                score.ifPresent(each -> numbers.put(column, each));
                others |= score.isEmpty() && !matcher.isBesideScores(cell.text());
            }
        }
        boolean ofYears = numbers.values().stream().allMatch(each -> each.year().isPresent());
        if (!scores && (ofYears || !others) && areOfDifferentYears(numbers)) {
            known.putAll(numbers);
        }
        return true;
    }

    /** Whether one column alone, or each of another year, is meant. */
    private static boolean areOfDifferentYears(Map<Integer, Heading> numbers) {
        Set<Optional<FiscalYear>> years = new HashSet<>();
        numbers.values().forEach(heading -> years.add(heading.year()));
        return years.size() == numbers.size() && (numbers.size() == 1 || !years.contains(Optional.<FiscalYear>empty()));
    }

    /** Whether most cells of a column beside the names are numbers, and no running ones. */
    private boolean areNumbers(int column, int names) {
        return column != names && !isRunning(column) && share(column, Field.SCORE) >= CLEAR_PER_CENT;
    }

    /** Whether most rows with a name have a number of 0 to 100 in a column, with decimals, as results have. */
    private boolean areScores(int column, int names) {
        int named = 0;
        int inRange = 0;
        int decimals = 0;
        for (GridRow row : rows) {
            Optional<GridCell> name = row.find(names);
            if (name.isEmpty() || findIndicator(name.get()).isEmpty()) {
                continue;
            }
            named++;
            Optional<BigDecimal> number = ScoreCell.findNumber(row.find(column));
            if (number.isPresent() && number.get().signum() >= 0 && number.get().compareTo(HUNDRED) <= 0) {
                inRange++;
                decimals += number.get().stripTrailingZeros().scale() > 0 ? 1 : 0;
            }
        }
        return inRange * 100 >= named * CLEAR_PER_CENT && decimals * 2 >= inRange;
    }

    /** Whether a column counts its rows: each number is one more than that above it, or begins anew. */
    boolean isRunning(int column) {
        int counted = 0;
        int goesOn = 0;
        int before = 0;
        for (GridCell cell : cells.getOrDefault(column, List.of())) {
            Matcher number = RUNNING.matcher(ThaiText.fold(cell.text()));
            if (number.matches()) {
                int value = Integer.parseInt(number.group(1));
                counted++;
                goesOn += value == before + 1 || value == 1 ? 1 : 0;
                before = value;
            }
        }
        return counted >= FEWEST_CELLS
                && goesOn == counted
                && counted * 100 >= cells.get(column).size() * CLEAR_PER_CENT;
    }

    /** How many of the cells of a column are such as the field's, in per cent; 0 where too few are filled. */
    int share(int column, Field field) {
        List<GridCell> filled = cells.getOrDefault(column, List.of()).stream()
                .filter(cell -> !ThaiText.isNothing(cell.text()))
                .toList();
        if (filled.size() < FEWEST_CELLS) {
            return 0;
        }
        if (field == Field.SEQ) {
            return isRunning(column) ? 100 : 0;
        }
        int fitting = 0;
        for (GridCell cell : filled) {
            fitting += fits(cell, field) ? 1 : 0;
        }
        return fitting * 100 / filled.size();
    }

    /** How many of the filled cells of a column are such as a field's; of a field of any text those that are no bare number. */
    public Explanation.Fit countFitting(int column, Field field) {
        List<GridCell> filled = cells.getOrDefault(column, List.of()).stream()
                .filter(cell -> !ThaiText.isNothing(cell.text()))
                .toList();
        boolean told = CERTAIN.contains(field) || TOLD_BESIDES.contains(field);
        long fitting = filled.stream()
                .filter(cell -> told
                        ? field == Field.SEQ
                                ? RUNNING.matcher(ThaiText.fold(cell.text())).matches()
                                : fits(cell, field)
                        : !(ThaiNumbers.read(cell.text()) instanceof NumberReading.Number))
                .count();
        return new Explanation.Fit((int) fitting, filled.size());
    }

    private boolean fits(GridCell cell, Field field) {
        String text = cell.text();
        return switch (field) {
            case INDICATOR -> findIndicator(cell).isPresent();
            case ITEM -> ITEM_CODE.matcher(ThaiText.fold(text)).find();
            case LEVEL -> LEVEL.matcher(ThaiText.fold(text)).matches();
            case IGNORE -> INSTRUMENT.matcher(ThaiText.fold(text)).matches();
            case URL -> WebAddresses.isIn(text);
            case RESPONSIBLE -> isDivision(text);
            case PERIOD -> isPeriod(text);
            case STEPS -> isList(text);
            case SCORE, SELF_SCORE -> ThaiNumbers.read(text) instanceof NumberReading.Number;
            default -> cell.value() instanceof CellValue.Text && matcher.isSaidIn(field, text);
        };
    }

    private static boolean isList(String text) {
        List<ListItem> items = NumberedLists.split(text);
        return items.size() > 1 && !items.get(items.size() - 2).label().isEmpty();
    }

    private static boolean isDivision(String text) {
        Divisions read = DivisionNames.load().read(text);
        return read.all()
                || !read.names().isEmpty() && read.names().stream().allMatch(DivisionNames.load()::isStandard);
    }

    private static boolean isPeriod(String text) {
        Period read = Periods.read(text, Optional.empty());
        boolean withoutYear = read instanceof Period.NotUnderstood
                && !(Periods.read(text, Optional.of(ANY_YEAR)) instanceof Period.NotUnderstood);
        return withoutYear || !(read instanceof Period.NotUnderstood) && !(read instanceof Period.Blank);
    }

    /** A year by which a phrase without one is understood. */
    private static final FiscalYear ANY_YEAR = FiscalYear.ofBuddhist(2567);

    /** Fields of words: numbers below such a heading are something else. */
    private static final Set<Field> OF_WORDS = EnumSet.of(Field.RESULT, Field.OUTCOME);

    private static final Set<Field> TOLD_BESIDES = EnumSet.of(Field.SCORE, Field.SELF_SCORE, Field.ITEM);

    private record Claim(int column, Field field, int strength) {}

    /**
     * The fields of columns whose headings are not known, in a table of measures: by certain cells, by a known word in the heading
     * with cells that agree, or by what the cells say and where the column stands.
     */
    Map<Integer, Field> understandMeasures(Map<Integer, String> unknown, Map<Field, Integer> known) {
        Map<Integer, Field> fields = new HashMap<>();
        Map<Field, Integer> places = new EnumMap<>(Field.class);
        places.putAll(known);
        Map<Integer, String> open = new TreeMap<>(unknown);
        for (Map<Integer, Field> found = understandNext(open, places);
                !found.isEmpty();
                found = understandNext(open, places)) {
            found.forEach((column, field) -> places.put(field, column));
            open.keySet().removeAll(found.keySet());
            fields.putAll(found);
        }
        return fields;
    }

    private Map<Integer, Field> understandNext(Map<Integer, String> unknown, Map<Field, Integer> places) {
        List<Claim> claims = new ArrayList<>();
        unknown.forEach((column, text) -> claims.addAll(claims(column, text, places)));
        claims.removeIf(claim -> places.containsKey(claim.field()) || isKindOfIssue(claim.field(), places.keySet()));
        claims.sort(Comparator.comparingInt(Claim::strength).reversed().thenComparing(Claim::column));
        Map<Integer, Field> fields = new HashMap<>();
        Map<Field, Integer> strengths = new EnumMap<>(Field.class);
        Set<Field> twice = EnumSet.noneOf(Field.class);
        for (Claim claim : claims) {
            boolean open = claims.stream()
                    .noneMatch(other -> other.column() == claim.column()
                            && other.field() != claim.field()
                            && other.strength() == claim.strength());
            if (fields.containsKey(claim.column()) || !open) {
                continue;
            }
            Integer before = strengths.get(claim.field());
            if (before == null) {
                strengths.put(claim.field(), claim.strength());
                fields.put(claim.column(), claim.field());
            } else if (before == claim.strength()) {
                twice.add(claim.field());
            }
        }
        fields.values().removeIf(twice::contains);
        return fields;
    }

    /**
     * The column of the measures where it is the only one of texts that is left, and others say who does them, how or when: in a table
     * whose title says that it holds measures.
     *
     * @param left the headings of the columns that are not understood, by column
     */
    OptionalInt findMeasures(Map<Integer, String> left, Set<Field> known) {
        if (known.contains(Field.MEASURE) || known.stream().noneMatch(BESIDE_MEASURES::contains)) {
            return OptionalInt.empty();
        }
        List<Integer> texts = left.keySet().stream().filter(this::holdsTexts).toList();
        return texts.size() == 1 && mayBeMeasures(texts.get(0), left.get(texts.get(0)))
                ? OptionalInt.of(texts.get(0))
                : OptionalInt.empty();
    }

    private boolean mayBeMeasures(int column, String heading) {
        Set<Field> spoken = matcher.listSpokenOf(heading);
        return matcher.mayBeAnything(heading)
                && (spoken.isEmpty() || spoken.contains(Field.MEASURE))
                && shares(column, Map.of()).entrySet().stream()
                        .allMatch(each -> each.getKey() == Field.MEASURE || each.getValue() < AGREEING_PER_CENT);
    }

    /** Whether the cells of a column are texts as long as officers' own. */
    private boolean holdsTexts(int column) {
        List<GridCell> filled = cells.getOrDefault(column, List.of());
        long texts = filled.stream()
                .filter(cell -> cell.text().length() >= SHORTEST_TEXT
                        && !(ThaiNumbers.read(cell.text()) instanceof NumberReading.Number))
                .count();
        return filled.size() >= FEWEST_CELLS && texts * 100 >= filled.size() * CLEAR_PER_CENT;
    }

    /** Whether a table has an issue's kinds apart: which of them another column of issues is cannot be told from its cells. */
    private static boolean isKindOfIssue(Field field, Set<Field> taken) {
        return field == Field.ISSUE && (taken.contains(Field.WEAKNESS) || taken.contains(Field.TO_DEVELOP));
    }

    private List<Claim> claims(int column, String heading, Map<Field, Integer> places) {
        if (matcher.isForeign(heading) || share(column, Field.SCORE) >= CLEAR_PER_CENT && !isRunning(column)) {
            return List.of();
        }
        Set<Field> named = matcher.listSpokenOf(heading);
        Set<Field> spoken = listSpokenOf(heading);
        Map<Field, Integer> shares = shares(column, places);
        if (shares.getOrDefault(Field.STEPS, 0) >= CLEAR_PER_CENT && !named.contains(Field.MEASURE)) {
            shares.remove(Field.MEASURE); // the items of a list begin with the same verbs
        }
        boolean ours = matcher.isOfAField(heading);
        boolean certain = shares.entrySet().stream()
                .anyMatch(each -> CERTAIN.contains(each.getKey())
                        && !places.containsKey(each.getKey())
                        && each.getValue() >= CLEAR_PER_CENT);
        List<Claim> claims = new ArrayList<>();
        for (Map.Entry<Field, Integer> each : shares.entrySet()) {
            Field field = each.getKey();
            if (field == Field.MEASURE && spoken.contains(Field.RESULT)) {
                continue; // what was done is written with the same verbs as what is to be done
            }
            int share = each.getValue();
            int best = bestOther(shares, field, spoken.contains(field) ? places.keySet() : Set.of());
            boolean clear = share >= CLEAR_PER_CENT && (CERTAIN.contains(field) || share - best >= AHEAD_PER_CENT);
            boolean agrees = CERTAIN.contains(field)
                    ? share >= AGREEING_PER_CENT
                    : !certain && share >= AGREEING_PER_CENT && share >= best;
            boolean asMeant = field != Field.MEASURE || clear || named.contains(field);
            if (spoken.contains(field) && asMeant && agrees && (ours || clear && !CERTAIN.contains(field))) {
                claims.add(new Claim(column, field, BY_WORD + share));
            } else if (TOLD_ALONE.contains(field) && clear
                    || (clear || !certain && standsWhereOneDoes(column, field, shares, places))
                            && matcher.mayBeAnything(heading)
                            && speaksOfNothingElse(spoken, field, shares, places.keySet())) {
                claims.add(new Claim(column, field, share));
            }
        }
        return claims;
    }

    /** Whether texts that agree with a field stand on the side where it does, and are like those of no other field that is open. */
    private static boolean standsWhereOneDoes(
            int column, Field field, Map<Field, Integer> shares, Map<Field, Integer> places) {
        int share = shares.get(field);
        return !CERTAIN.contains(field)
                && field != Field.STEPS
                && place(column, field, places) > 0
                && share >= AGREEING_PER_CENT + BY_PLACE
                && share - bestOther(shares, field, places.keySet()) >= AHEAD_PER_CENT;
    }

    /**
     * Whether a heading has words of no other field, but of such as another column has or as the cells below are nothing like: who
     * reports, or when, is not who does it.
     */
    private static boolean speaksOfNothingElse(
            Set<Field> spoken, Field field, Map<Field, Integer> shares, Set<Field> taken) {
        return spoken.stream()
                .filter(other -> other != field)
                .allMatch(other -> CERTAIN.contains(field)
                        ? !CERTAIN.contains(other)
                                && other != Field.MONITORING
                                && shares.getOrDefault(other, 100) < FEW_PER_CENT
                        : taken.contains(other) || shares.getOrDefault(other, 100) < FEW_PER_CENT);
    }

    /** The shares of a column's cells by field, more where the column stands where such a one does, and less where it cannot. */
    private Map<Field, Integer> shares(int column, Map<Field, Integer> places) {
        Map<Field, Integer> shares = new EnumMap<>(Field.class);
        for (Field field : matcher.listTold()) {
            int share = share(column, field);
            shares.put(field, share == 0 || CERTAIN.contains(field) ? share : share + place(column, field, places));
        }
        return shares;
    }

    /** What is wrong stands in front of what is done about it, and what comes of that behind: a weight for a column's place. */
    private static int place(int column, Field field, Map<Field, Integer> places) {
        Integer measure = places.get(Field.MEASURE);
        Integer issue = STATEMENTS.stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        boolean ofIssue = STATEMENTS.contains(field);
        Integer beside = ofIssue || field != Field.MEASURE && measure != null ? measure : issue;
        return beside == null ? 0 : column < beside == ofIssue ? BY_PLACE : -BY_PLACE;
    }

    /**
     * The fields of which a heading has a word; one for what came of a measure may mean what was done as well, one for how it is
     * done or what is proposed the measure itself, and one for a kind of issue any.
     */
    private Set<Field> listSpokenOf(String heading) {
        Set<Field> spoken = matcher.listSpokenOf(heading);
        if (spoken.contains(Field.OUTCOME)) {
            spoken.add(Field.RESULT);
        }
        if (spoken.contains(Field.STEPS) || spoken.contains(Field.RECOMMENDATION)) {
            spoken.add(Field.MEASURE);
        }
        if (STATEMENTS.stream().anyMatch(spoken::contains)) {
            spoken.add(Field.ISSUE);
        }
        return spoken;
    }

    private static int bestOther(Map<Field, Integer> shares, Field field, Set<Field> but) {
        return shares.entrySet().stream()
                .filter(other -> other.getKey() != field && !but.contains(other.getKey()))
                .mapToInt(Map.Entry::getValue)
                .max()
                .orElse(0);
    }

    /**
     * Whether the cells are clearly those of another field of which a heading has a word too, and not those of one.
     */
    boolean contradicts(int column, String heading, Field field, Set<Field> taken) {
        Set<Field> spoken = listSpokenOf(heading);
        spoken.remove(field);
        if (BESIDE_ANOTHER.contains(field)) {
            spoken.removeAll(taken);
        }
        if (field == Field.RESULT || field == Field.OUTCOME) {
            spoken.remove(Field.MEASURE);
        }
        return matcher.listTold().contains(field)
                && spoken.stream()
                        .anyMatch(other -> matcher.listTold().contains(other)
                                && share(column, other) >= CLEAR_PER_CENT
                                && share(column, other) - share(column, field) >= MUCH_PER_CENT);
    }

    /** Whether cells of a row are names of indicators or divisions, or periods, as those of measures are and headings never. */
    static boolean isOfMeasures(GridRow row, HeadingFinder.AcrossHeadings across) {
        Map<Integer, Heading> named = across.match(row);
        return row.cells().stream()
                        .filter(cell ->
                                named.containsKey(cell.column()) || isDivision(cell.text()) || isPeriod(cell.text()))
                        .count()
                >= FEWEST_CELLS;
    }

    /** Whether one of the lines of text above a row names the assessment, and none another system. */
    static boolean isBelowTitleOfOurs(Grid grid, int row, HeadingMatcher matcher) {
        return isBelowTitle(grid, row, matcher::isTitleOfOurs) && !isBelowTitle(grid, row, matcher::isOfAnotherSystem);
    }

    /** Whether one of the lines of text above a row, or above the first with the same headings, says something. */
    static boolean isBelowTitle(Grid grid, int row, Predicate<String> says) {
        int top = grid.findRow(row).map(head -> topmost(grid, head)).orElse(row);
        Optional<GridRow> above = grid.findRowAbove(top);
        for (int i = 0; i < LINES_TO_LOOK_AT && above.isPresent(); i++) {
            if (above.get().size() <= 2
                    && above.get().cells().stream().map(GridCell::text).anyMatch(says)) {
                return true;
            }
            above = grid.findRowAbove(above.get().number());
        }
        return false;
    }
}
