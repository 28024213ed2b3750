package org.itaconsolidator.read.heading;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itaconsolidator.framework.ItemCode;
import org.itaconsolidator.layout.HeadingWords;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.Period;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.DivisionNames;
import org.itaconsolidator.thai.name.DivisionNames.Divisions;
import org.itaconsolidator.thai.period.Periods;
import org.itaconsolidator.thai.promise.EvidenceScan;
import org.itaconsolidator.thai.text.NumberedLists;
import org.itaconsolidator.thai.text.NumberedLists.ListItem;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;
import org.itaconsolidator.thai.text.WebAddresses;

/**
 * What the cells below a row say about its columns. An unknown heading is taken for a field if the cells below are
 * clearly that field's and the heading's words do not contradict; if the words name a field, the cells only need to
 * agree.
 */
public final class ColumnEvidence {
    private static final int ROWS_TO_LOOK_AT = 16;

    /** A longer gap ends the table. */
    private static final int WIDEST_GAP = 2;

    /** So far below its headings the first row may stand. */
    static final int FARTHEST_BELOW_HEADINGS = 3;

    /** A column names the indicators if it has so many of the ten official names: that is no chance. */
    private static final int FEWEST_NAMES = 8;

    private static final int FEWEST_OF_OURS = 3;

    /** How many numbers beside names are wrong where two are exchanged. */
    private static final int MOST_SLIPS = 2;

    /** So many of the names are enough where the title is that of the assessment. */
    private static final int FEWEST_BELOW_TITLE = 6;

    private static final int LONGEST_NAME = 120;
    private static final int FEWEST_CELLS = 2;
    static final int CLEAR_PER_CENT = 80;
    private static final int MUCH_PER_CENT = 60;
    private static final int LINES_TO_LOOK_AT = 6;
    private static final int MOST_ROWS_BETWEEN = 40;
    private static final int SHORTEST_TEXT = 10;
    private static final int LONGEST_STATE = 25;
    private static final int LONGEST_POST = 40;

    /** As many different numbers as three instruments and their total have. */
    private static final int MOST_OF_INSTRUMENTS = 4;

    /** Of more columns, as of one for each who answered, some would be as far apart as any two others by chance. */
    private static final int MOST_COMPARED = 12;

    /** What stands behind so many letters of a cell or heading says no more of what a column means. */
    private static final int TELLING = 500;

    private static final HeadingWords WORDS = HeadingWords.load();

    /** Fields whose headings stand over names of indicators too: "รายการข้อมูล". */
    private static final Set<Field> MAY_HEAD_NAMES = EnumSet.of(Field.INDICATOR, Field.SEQ, Field.SUB_TOPIC);

    /** Fields that the cells alone tell, whatever words the heading has. */
    static final Set<Field> TOLD_ALONE = EnumSet.of(Field.INDICATOR, Field.TOPIC, Field.SEQ);

    /** Fields whose words another means where the table has no column of its own for that. */
    private static final Set<Field> BESIDE_ANOTHER = EnumSet.of(Field.OUTCOME, Field.STEPS, Field.RECOMMENDATION);

    /** Fields that say what is weak; a table fills one of them. */
    public static final Set<Field> STATEMENTS = EnumSet.of(Field.ISSUE, Field.WEAKNESS, Field.TO_DEVELOP);

    /** Fields of measures: numbers beside these are of the work, or of another year's result. */
    private static final Set<Field> OF_WORK =
            EnumSet.of(Field.MEASURE, Field.STEPS, Field.RESPONSIBLE, Field.PERIOD, Field.RESULT, Field.OUTCOME);

    /** Fields of deeds, and what no deed is. */
    private static final Set<Field> OF_DEEDS = EnumSet.of(Field.MEASURE, Field.STEPS);

    private static final Set<Field> TOLD_OTHERWISE = EnumSet.of(Field.STATUS, Field.RESPONSIBLE, Field.PERIOD);

    /** Fields whose cells may be numbers that count. */
    private static final Set<Field> COUNTED = EnumSet.of(Field.SEQ, Field.ITEM, Field.INDICATOR, Field.TOPIC);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RUNNING = Pattern.compile("\\(?(\\d{1,3})[.)]*");
    /** Lines of which each begins with a dash. */
    private static final Pattern DASHES = Pattern.compile("\\s*[-•][^\\n]*(?:\\n+\\s*[-•][^\\n]*)+\\s*");

    private static final Pattern NUMBER_OF_ROW = Pattern.compile("(?:ตัวชี้วัด|ตชว\\.?|ข้อ)?(?:ที่)?\\d{1,2}[.)]?");

    /** "2) ...", and the second step of the third measure: "3.2 ...". */
    private static final Pattern ITEM_OF_LIST =
            Pattern.compile("^\\(?(?:\\d{1,2}\\.(\\d{1,2})[.)]*|(\\d{1,2})[.)]+)[^\\d.)]");

    private static final Pattern LEVEL =
            Pattern.compile("aa|[a-f]|(?:ไม่)?ผ่าน(?:ดี|ดีเยี่ยม|เกณฑ์)?|ต้องปรับปรุง(?:โดยด่วน)?");

    /** What scores of a hundred are called beside those by their weights. */
    private static final Pattern RAW =
            Pattern.compile("raw|คะแนน(?:ดิบ)?(?:ก่อน(?:การ)?(?:ถ่วง|คูณ|คิด)(?:ค่า)?น้ำหนัก)?");

    /** Points are rounded to two decimals. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.011");

    /** Words for a year, and of what: "ปีที่ประกาศ" is another than that of the result. */
    private static final Pattern OF_YEARS =
            Pattern.compile("(?:ปี|งบ(?:ประมาณ|ฯ)?|งปม\\.?|พ\\.?ศ\\.?|ประจำ|รอบ|ช่วง|ที่|การ|ของ|ได้|รับ|ไหน|ใด"
                    + "|ประเมิน|วัด|ผล|คะแนน|ข้อมูล|ita|fiscal|year|fy|b\\.?e\\.?|a\\.?d\\.?|c\\.?e\\.?|[().:/-])*+");

    /** Words for a year and nothing else: below "ปีที่ประเมิน" or "งบประมาณ" may stand another year than that of a plan. */
    private static final Pattern YEAR_ALONE = Pattern.compile(
            "(?:ประจำ)?(?:ปี(?:งบ(?:ประมาณ|ฯ)?)?(?:พ\\.?ศ\\.?)?|พ\\.?ศ\\.?|(?:fiscalyear|year|fy)(?:\\(b\\.?e\\.?\\))?)");

    private static final Pattern CALLED_YEAR = Pattern.compile("ปี|งบ|พ\\.?ศ|year|fy");

    /** Fields that a cell shows by itself, whatever else the officer writes. */
    static final Set<Field> CERTAIN = EnumSet.of(
            Field.INDICATOR,
            Field.TOPIC,
            Field.RESPONSIBLE,
            Field.PERIOD,
            Field.URL,
            Field.LEVEL,
            Field.SEQ,
            Field.STATUS,
            Field.IGNORE);

    private final HeadingMatcher matcher;
    private final ScoresAcross across;
    private final List<GridRow> rows;
    private final Map<Integer, List<GridCell>> cells = new TreeMap<>();

    /** By the column of the names the rows with one, and the columns of numbers. */
    private final Map<Integer, List<GridRow>> named = new HashMap<>();

    private final Map<Integer, List<Integer>> numbers = new HashMap<>();

    private ColumnEvidence(List<GridRow> rows, HeadingMatcher matcher, ScoresAcross across) {
        this.rows = rows;
        this.matcher = matcher;
        this.across = across;
        rows.forEach(row -> row.cells()
                .forEach(cell -> cells.computeIfAbsent(cell.column(), none -> new ArrayList<>())
                        .add(cell.text().length() <= TELLING ? cell : cell.saying(beginning(cell.text())))));
    }

    /** As much of a text as tells what its column means. */
    static String beginning(String text) {
        return text.length() <= TELLING ? text : text.substring(0, TELLING);
    }

    /** What stands below a row, down to the next gap, and below the same headings wherever they stand: few rows tell little. */
    public static ColumnEvidence below(Grid grid, int heading, HeadingMatcher matcher, ScoresAcross across) {
        List<GridRow> rows = new ArrayList<>();
        Optional<GridRow> head = grid.findRow(heading);
        int first = head.map(row -> topmost(grid, row)).orElse(heading);
        int last = first;
        int gap = FARTHEST_BELOW_HEADINGS;
        for (int number = first + 1; number <= last + gap && rows.size() < ROWS_TO_LOOK_AT; number++) {
            Optional<GridRow> row = grid.findRow(number);
            if (row.isPresent()) {
                if (!rows.isEmpty()
                        && number > last + 1
                        && isTitle(row.get(), matcher)
                        && !isOverTheSame(grid, number, head)) {
                    break; // of another table: a document's stand close together
                }
                last = number;
                gap = WIDEST_GAP;
                if (HowToFillIn.isToldBy(row.get(), first, text -> false) || isQuestion(row.get(), rows, across)) {
                    continue;
                }
                if (head.isEmpty() || !repeats(row.get(), head.get(), FEWEST_CELLS)) {
                    rows.add(row.get());
                } else if (!rows.isEmpty() && rows.get(rows.size() - 1).size() == 1) {
                    rows.remove(rows.size() - 1);
                }
            }
        }
        return new ColumnEvidence(withoutLinesBelow(rows), matcher, across);
    }

    /**
     * Whether a row is nothing but a survey's question with its figure, in a list below the name of an indicator with its own: "i3 ... | 93.71".
     * It is a part of that row.
     */
    private static boolean isQuestion(GridRow row, List<GridRow> above, ScoresAcross across) {
        int column = row.first().column();
        return ItemCode.findInFront(row.first().text())
                        .filter(instrument -> instrument != Instrument.OIT)
                        .isPresent()
                && isNameWithFigures(row)
                && above.stream()
                        .filter(named -> named.first().column() == column && isNameWithFigures(named))
                        .flatMap(
                                named -> Optional.ofNullable(across.match(named).get(column)).stream())
                        .anyMatch(named -> named.indicator().isPresent());
    }

    private static boolean isNameWithFigures(GridRow row) {
        return row.size() > 1 && row.cells().stream().skip(1).allMatch(GridCell::readsAsNumber);
    }

    /** Whether the first row of several cells below a title has the same headings. */
    private static boolean isOverTheSame(Grid grid, int title, Optional<GridRow> head) {
        Optional<GridRow> below = grid.rows(title + 1, title + LINES_TO_LOOK_AT)
                .filter(row -> row.size() > 2)
                .findFirst();
        return head.isPresent()
                && below.filter(row -> repeats(row, head.get(), FEWEST_CELLS)).isPresent();
    }

    private static boolean isTitle(GridRow row, HeadingMatcher matcher) {
        return row.size() == 1 && matcher.isTitleOfOurs(row.first().text());
    }

    /** The rows without the lines, of one cell each, that stand below the last of several cells and apart from it: who made the table. */
    private static List<GridRow> withoutLinesBelow(List<GridRow> rows) {
        int last = rows.size() - 1;
        while (last >= 0 && rows.get(last).size() == 1) {
            last--;
        }
        int end = last + 1;
        while (end < rows.size()
                && end > 0
                && rows.get(end).number() == rows.get(end - 1).number() + 1) {
            end++;
        }
        return last < 0 ? rows : rows.subList(0, end);
    }

    /** What rows say that belong together. */
    static ColumnEvidence of(List<GridRow> rows, HeadingMatcher matcher, ScoresAcross across) {
        return new ColumnEvidence(rows.subList(0, Math.min(rows.size(), ROWS_TO_LOOK_AT)), matcher, across);
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

    private static boolean repeats(GridRow row, GridRow head, int fewest) {
        return row.where(cell -> cell.text().equals(head.text(cell.column()))).count() >= fewest;
    }

    /** The column with most of the ten official names, where it has enough of them, or else the only one with nothing but some of them. */
    public OptionalInt findIndicators() {
        OptionalInt most = findIndicators(FEWEST_NAMES);
        List<Integer> some = cells.keySet().stream()
                .filter(column -> share(column, Field.INDICATOR) == 100)
                .toList();
        return most.isEmpty() && some.size() == 1 ? OptionalInt.of(some.get(0)) : most;
    }

    /** Whether a column has enough of the ten official names for a table below the title of the assessment. */
    boolean nameManyIndicators() {
        return findIndicators(FEWEST_BELOW_TITLE).isPresent();
    }

    /** Whether a column has most of the ten official names. */
    public boolean nameIndicators() {
        return findIndicators(FEWEST_NAMES).isPresent();
    }

    private OptionalInt findIndicators(int fewest) {
        return cells.entrySet().stream()
                .filter(each -> countIndicators(each.getValue()) >= fewest)
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    /** The column that names the indicators of one instrument, all of them and no other before something else follows. */
    private OptionalInt findIndicatorsOfInstrument(GridRow heading) {
        return cells.entrySet().stream()
                .filter(each -> namesInstrument(each.getValue()))
                .filter(each -> across.isOfInstrumentAlone(heading.text(each.getKey())))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    private boolean namesInstrument(List<GridCell> column) {
        Set<Integer> named = new HashSet<>();
        for (GridCell cell : column) {
            Optional<Integer> indicator = findIndicator(cell);
            if (indicator.isEmpty()) {
                break;
            }
            if (!named.add(indicator.get())) {
                return false; // measures name theirs again and again
            }
        }
        return across.isWholeInstrument(named);
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
     * @param titled whether the title is that of the assessment
     * @param ofInstrument whether the title names an instrument: then all of its indicators are enough, as below a title of the assessment
     * @return whether there is such a table
     */
    boolean understandScores(
            GridRow heading, Map<Integer, Heading> known, boolean titled, BooleanSupplier ofInstrument) {
        OptionalInt most = findIndicators(titled ? FEWEST_BELOW_TITLE : FEWEST_NAMES);
        OptionalInt whole = most.isEmpty() ? findIndicatorsOfInstrument(heading) : OptionalInt.empty();
        OptionalInt found = whole.isPresent() && (titled || ofInstrument.getAsBoolean()) ? whole : most;
        if (found.isEmpty() || heading.none(cell -> areNumbers(cell.column(), found.getAsInt()))) {
            return false;
        }
        int names = found.getAsInt();
        Heading named = known.get(names);
        if (named != null && named.exact() && !MAY_HEAD_NAMES.contains(named.field())) {
            return false;
        }
        if (named == null || named.field() != Field.INDICATOR) {
            if (!heading.has(names)) {
                // over the numbers of the names instead
                known.replaceAll((column, each) ->
                        each.field() == Field.INDICATOR && isRunning(column) ? matcher.byContent(Field.SEQ) : each);
            }
            boolean otherNames = known.entrySet().stream()
                    .anyMatch(each -> each.getValue().field() == Field.INDICATOR
                            && each.getValue().exact()
                            && !areInstruments(each.getKey(), names));
            if (!otherNames) {
                known.put(names, matcher.byContent(Field.INDICATOR));
            }
        }
        boolean scores = known.values().stream().anyMatch(each -> each.field() == Field.SCORE);
        boolean selfAssessed = known.values().stream().anyMatch(each -> each.field() == Field.SELF_SCORE);
        Map<Integer, Heading> numbers = new TreeMap<>();
        Map<Integer, FiscalYear> counted = YearInHeading.listCountingOn(heading);
        Map<Integer, String> open = new TreeMap<>();
        boolean unlike = false;
        boolean amounts = false;
        for (GridCell cell : heading.cells()) {
            int column = cell.column();
            // the one level beside the total is enough where the heading says so
            int fewest = matcher.isOfLevel(cell.text()) ? 1 : FEWEST_CELLS;
            boolean level = share(column, Field.LEVEL, fewest) >= CLEAR_PER_CENT;
            boolean otherwise = known.containsKey(column)
                    && !(OF_WORDS.contains(known.get(column).field()) && (level || areNumbers(column, names)));
            if (otherwise || !cells.containsKey(column)) {
                continue;
            }
            if (isRunning(column)) {
                known.put(column, matcher.byContent(Field.SEQ));
            } else if (level) {
                known.put(column, matcher.byContent(Field.LEVEL));
            } else if (share(column, Field.IGNORE) >= CLEAR_PER_CENT) {
                known.put(column, matcher.byContent(Field.IGNORE));
            } else if (areNumbers(column, names)) {
                boolean like = areScores(column, names, counted.keySet());
                if (column < names && !like) {
                    continue;
                }
                String heads = areFullMarks(column) ? cell.text() : HeadingMatcher.withoutSaidOfAny(cell.text());
                String text = ScoresAcross.withoutAllInstruments(heads);
                Optional<Heading> score = like && (!selfAssessed || matcher.isAnnounced(text))
                        ? matcher.scoresOver(
                                        isWeighed(column, names)
                                                        || !heads.equals(cell.text())
                                                        || !withoutRaw(text).equals(ThaiText.fold(text))
                                                                && holdsTotal(column, names)
                                                ? withoutRaw(text)
                                                : text)
                                .or(() -> matcher.scoresOf(text, heading.text(names)))
                                .or(() -> Optional.ofNullable(counted.get(column))
                                        .flatMap(year -> matcher.scoresOver(YearInHeading.withoutShort(cell.text()))
                                                .map(each -> each.in(year))))
                        : Optional.empty();
                score.ifPresent(each -> numbers.put(column, each));
                if (score.isEmpty()) {
                    amounts |= matcher.mayBeAmount(cell.text()) && !holdsNegative(column) && !areFullMarks(column);
                    if (!explainsItself(column, heads, names, like, titled)) {
                        open.put(column, text);
                        unlike |= !like;
                    }
                }
            }
        }
        if (numbers.size() > 1) {
            // points by the weights are no rivals of the scores that make them
            numbers.keySet().removeIf(column -> isOfWeights(column, names));
        }
        boolean others = !open.isEmpty();
        // a heading that only resembles one of words and speaks of scores says nothing of work: "ผลการดำเนินงาน
        // (คะแนน)"
        boolean work = known.entrySet().stream()
                .anyMatch(each -> OF_WORK.contains(each.getValue().field())
                        && (each.getValue().exact()
                                || !open.containsKey(each.getKey())
                                || matcher.mayBeAmount(heading.text(each.getKey()))));
        boolean ours =
                titled || !open.isEmpty() && open.keySet().stream().allMatch(column -> holdsTotal(column, names));
        if (ours && !selfAssessed && !work && !unlike && numbers.isEmpty()) {
            numbers.putAll(understandOpen(open, counted));
            others &= numbers.isEmpty();
        }
        if (amounts) {
            numbers.keySet().removeIf(column -> matcher.isShare(heading.text(column)));
        }
        if (heading.texts().anyMatch(matcher::isOfYearBefore)) {
            // "ปีที่แล้ว | ปีนี้": nothing above says which years these are
            numbers.keySet().removeIf(column -> matcher.isOfThisYear(heading.text(column)));
        }
        boolean ofYears = numbers.values().stream().allMatch(each -> each.year().isPresent());
        if (!scores && (ofYears || !others) && areOfDifferentYears(numbers)) {
            known.putAll(numbers);
        }
        return true;
    }

    /** Whether a row of no indicator has the total that a column makes by the weights of the assessment: so it is of that, as below its title. */
    private boolean holdsTotal(int column, int names) {
        Map<Integer, BigDecimal> scores = new HashMap<>();
        List<GridRow> of = listNamed(names);
        of.forEach(row -> ScoreCell.findNumber(row.find(column))
                .ifPresent(number ->
                        scores.put(row.find(names).flatMap(this::findIndicator).orElseThrow(), number)));
        return rows.stream()
                .filter(row -> !of.contains(row))
                .flatMap(row -> ScoreCell.findNumber(row.find(column)).stream())
                .anyMatch(number -> across.isTotal(number, scores));
    }

    /**
     * Whether numbers beside the indicators are something else than their scores for sure: their heading says so, or they are years, weights
     * or points by these, counts, numbers of instruments, or the differences of two other columns.
     *
     * @param like whether they are such as scores are
     * @param titled whether the title is that of the assessment: of several columns below it that is the result which no word denies
     */
    private boolean explainsItself(int column, String heading, int names, boolean like, boolean titled) {
        return matcher.isBesideScores(heading)
                || titled && matcher.speaksOfOthers(heading)
                || !like && (matcher.counts(heading) || holdsNegative(column))
                || areOfInstruments(column, names, like)
                || listBeside(column, names).stream()
                        .allMatch(each -> FiscalYears.findAlone(each.text()).isPresent())
                || isOfWeights(column, names)
                || areDifferences(column, names);
    }

    /**
     * The scores among columns of numbers whose headings are not understood: the only one, of the title's year, or all where they differ in
     * nothing but their own.
     */
    private Map<Integer, Heading> understandOpen(Map<Integer, String> open, Map<Integer, FiscalYear> counted) {
        Map<Integer, Heading> scores = new TreeMap<>();
        Set<String> called = new HashSet<>();
        open.forEach((column, heading) -> matcher.scoresUnless(
                        counted.containsKey(column) ? YearInHeading.withoutAny(heading) : heading)
                .ifPresent(score -> {
                    scores.put(
                            column,
                            Optional.ofNullable(counted.get(column))
                                    .map(score::in)
                                    .orElse(score));
                    called.add(YearInHeading.withoutAny(heading));
                }));
        boolean ofYears =
                scores.values().stream().allMatch(score -> score.year().isPresent());
        return called.size() == 1 && scores.size() == open.size() && ofYears == scores.size() > 1 ? scores : Map.of();
    }

    private static boolean areOfDifferentYears(Map<Integer, Heading> numbers) {
        Set<Optional<FiscalYear>> years = new HashSet<>();
        numbers.values().forEach(heading -> years.add(heading.year()));
        return years.size() == numbers.size() && (numbers.size() == 1 || !years.contains(Optional.<FiscalYear>empty()));
    }

    /** Whether nothing but names of instruments stands in a column beside the names of indicators; a total below these may stand there too. */
    public boolean areInstruments(int column, int names) {
        List<GridCell> beside = listBeside(column, names);
        return beside.isEmpty()
                ? share(column, Field.IGNORE) >= CLEAR_PER_CENT
                : beside.stream().allMatch(cell -> fits(cell, Field.IGNORE));
    }

    /**
     * The only column in which nothing but years stands beside the names of indicators: it says of which year its rows are, unless its
     * heading says that it means other years ("ปีที่ประกาศ").
     *
     * @param names the column of the names
     */
    OptionalInt findYears(HeadingBlock block, int names) {
        List<Integer> years = cells.keySet().stream()
                .filter(column -> block.findAt(column).isEmpty())
                .filter(column -> areYears(
                        block.findUnknown(column).map(TableColumn::text).orElse(""), listBeside(column, names)))
                .toList();
        return years.size() == 1 ? OptionalInt.of(years.get(0)) : OptionalInt.empty();
    }

    /** Whether a heading is made of nothing but words for the year of a result; one that is blank is. */
    public static boolean isOfYears(String heading) {
        return OF_YEARS.matcher(ThaiText.fold(heading)).matches();
    }

    /** Whether a heading is a word for the year of a row and nothing else. */
    public static boolean isYearAlone(String heading) {
        return YEAR_ALONE.matcher(ThaiText.fold(heading)).matches();
    }

    /** Whether a heading is made of words for the year of a result, and one of them is that for a year: "พ.ศ. ที่ประเมิน". */
    static boolean isCalledYear(String heading) {
        return isOfYears(heading) && CALLED_YEAR.matcher(ThaiText.fold(heading)).find();
    }

    /** The year that a cell below such a heading is, which may call it that: "65" is one then. */
    public static Optional<FiscalYear> findYear(String heading, GridCell cell) {
        return FiscalYears.findAloneIn(cell.text(), isCalledYear(heading));
    }

    private static boolean areYears(String heading, List<GridCell> cells) {
        return isOfYears(heading)
                && !cells.isEmpty()
                && cells.stream().allMatch(cell -> findYear(heading, cell).isPresent());
    }

    /** The rows that name an indicator in a column, each once: where one is named again, something else begins. */
    private List<GridRow> listNamed(int names) {
        return named.computeIfAbsent(names, any -> {
            List<GridRow> found = new ArrayList<>();
            Set<Integer> indicators = new HashSet<>();
            for (GridRow row : rows) {
                Optional<Integer> indicator = row.find(names).flatMap(this::findIndicator);
                if (indicator.isPresent()) {
                    if (!indicators.add(indicator.get())) {
                        break;
                    }
                    found.add(row);
                }
            }
            return found;
        });
    }

    /** The filled cells of a column in rows that name an indicator in another. */
    private List<GridCell> listBeside(int column, int names) {
        return listNamed(names).stream()
                .flatMap(row -> row.find(column).stream())
                .filter(cell -> !ThaiText.isNothing(cell.text()))
                .toList();
    }

    /** Whether nothing but numbers of the rows stands in a column: "1", "ตัวชี้วัดที่ 1". */
    boolean isNumbered(int column) {
        List<GridCell> filled = listFilled(column);
        return !filled.isEmpty()
                && filled.stream()
                        .allMatch(cell -> NUMBER_OF_ROW
                                .matcher(ThaiText.fold(cell.text()))
                                .matches());
    }

    /** Whether another column has, in each row of an indicator, the number of this one by that indicator's weight: this one is of a hundred. */
    private boolean isWeighed(int column, int names) {
        return cells.keySet().stream().anyMatch(other -> followWeights(other, Optional.of(column), names));
    }

    /** Whether a column has the weights of the indicators, or points by them. */
    private boolean isOfWeights(int column, int names) {
        return followWeights(column, Optional.empty(), names)
                || cells.keySet().stream().anyMatch(other -> followWeights(column, Optional.of(other), names));
    }

    /** Whether each number beside an indicator is its weight in the total, of a hundred; times that of another column where one is given. */
    private boolean followWeights(int column, Optional<Integer> of, int names) {
        int named = 0;
        for (GridRow row : listNamed(names)) {
            Optional<Integer> indicator = row.find(names).flatMap(this::findIndicator);
            Optional<BigDecimal> full = of.isEmpty() ? Optional.of(HUNDRED) : ScoreCell.findNumber(row.find(of.get()));
            if (full.isPresent()) {
                named++;
                BigDecimal points = full.get().multiply(across.weightOf(indicator.get()));
                if (ScoreCell.findNumber(row.find(column))
                        .filter(each -> each.subtract(points).abs().compareTo(ROUNDING) <= 0)
                        .isEmpty()) {
                    return false;
                }
            }
        }
        return named >= FEWEST_BELOW_TITLE;
    }

    private static String withoutRaw(String heading) {
        return RAW.matcher(ThaiText.fold(heading)).replaceFirst("คะแนน");
    }

    private boolean areNumbers(List<GridCell> beside) {
        long numbers = beside.stream().filter(cell -> fits(cell, Field.SCORE)).count();
        return beside.size() >= FEWEST_NAMES && numbers == beside.size();
    }

    /** Whether most cells of a column beside the names are numbers, and no running ones; lines to sign in stand further down. */
    private boolean areNumbers(int column, int names) {
        return column != names && (areNumbers(column) || !isRunning(column) && areNumbers(listBeside(column, names)));
    }

    /**
     * Whether most rows with a name have a number of 0 to 100 in a column, with decimals, as results have.
     *
     * @param alike columns of the same kind: if this is one, the decimals of any are enough
     */
    private boolean areScores(int column, int names, Set<Integer> alike) {
        int named = 0;
        int inRange = 0;
        boolean decimals = false;
        for (int each : alike.contains(column) ? alike : Set.of(column)) {
            int within = 0;
            int full = 0;
            int broken = 0;
            named = 0;
            for (GridRow row : listNamed(names)) {
                named++;
                Optional<BigDecimal> number = ScoreCell.findNumber(row.find(each));
                if (number.isPresent()
                        && number.get().signum() >= 0
                        && number.get().compareTo(HUNDRED) <= 0) {
                    within++;
                    full += number.get().compareTo(HUNDRED) == 0 ? 1 : 0;
                    broken += RoundedFigure.hasDecimals(number.get()) ? 1 : 0;
                }
            }
            inRange = each == column ? within : inRange;
            decimals |= broken > 0 && broken * 2 >= within - full || within == 0;
        }
        return inRange * 100 >= named * CLEAR_PER_CENT && decimals;
    }

    /**
     * Whether a column has hardly more numbers than there are instruments, as their means, full marks, items and those who answered are:
     * one number beside all indicators of each, or whole numbers that are no scores.
     */
    private boolean areOfInstruments(int column, int names, boolean like) {
        List<GridRow> of = listNamed(names);
        Map<Instrument, Set<BigDecimal>> ofEach = new EnumMap<>(Instrument.class);
        of.forEach(row -> row.find(column)
                .flatMap(cell -> ThaiNumbers.findNumber(cell.text()))
                .ifPresent(number -> ofEach.computeIfAbsent(
                                across.instrumentOf(row.find(names)
                                        .flatMap(this::findIndicator)
                                        .orElseThrow()),
                                any -> new HashSet<>())
                        .add(number)));
        Set<BigDecimal> all = new HashSet<>();
        ofEach.values().forEach(all::addAll);
        return of.size() >= FEWEST_BELOW_TITLE && ofEach.values().stream().allMatch(each -> each.size() == 1)
                || !like && all.size() <= MOST_OF_INSTRUMENTS && all.stream().noneMatch(RoundedFigure::hasDecimals);
    }

    /** Whether each number of a column is how far those of two others are apart, and less than either. */
    private boolean areDifferences(int column, int names) {
        List<Integer> all = numbers.computeIfAbsent(
                names,
                any -> cells.keySet().stream()
                        .filter(each -> areNumbers(each, names))
                        .toList());
        return all.size() <= MOST_COMPARED
                && all.stream()
                        .filter(one -> one != column)
                        .anyMatch(one -> all.stream()
                                .anyMatch(other ->
                                        other > one && other != column && areApart(one, other, column, names)));
    }

    private boolean areApart(int one, int other, int column, int names) {
        int named = 0;
        for (GridRow row : listNamed(names)) {
            Optional<BigDecimal> left = ScoreCell.findNumber(row.find(one));
            Optional<BigDecimal> right = ScoreCell.findNumber(row.find(other));
            Optional<BigDecimal> between =
                    ScoreCell.findNumber(row.find(column)).map(BigDecimal::abs);
            if (left.isEmpty() || right.isEmpty() || between.isEmpty()) {
                return false;
            }
            BigDecimal apart = left.get().subtract(right.get()).abs();
            if (apart.subtract(between.get()).abs().compareTo(ROUNDING) > 0
                    || between.get().compareTo(left.get().min(right.get())) >= 0) {
                return false;
            }
            named++;
        }
        return named >= FEWEST_BELOW_TITLE;
    }

    /** The only column that has such numbers as scores are beside the names of indicators. */
    public OptionalInt findOnlyScores() {
        OptionalInt names = findIndicators(FEWEST_BELOW_TITLE);
        int[] scores = cells.keySet().stream()
                .mapToInt(column -> column)
                .filter(column -> names.isPresent()
                        && areNumbers(column, names.getAsInt())
                        && areScores(column, names.getAsInt(), Set.of()))
                .toArray();
        return scores.length == 1 ? OptionalInt.of(scores[0]) : OptionalInt.empty();
    }

    private boolean areFullMarks(int column) {
        return listFilled(column).stream()
                .allMatch(cell -> ThaiNumbers.findNumber(cell.text())
                        .filter(number -> number.compareTo(HUNDRED) == 0)
                        .isPresent());
    }

    /** Whether some number of a column is below zero, as differences are and no scores. */
    private boolean holdsNegative(int column) {
        return listFilled(column).stream()
                .flatMap(cell -> ThaiNumbers.findNumber(cell.text()).stream())
                .anyMatch(number -> number.signum() < 0);
    }

    /**
     * Whether a column counts its rows: each number is one more than that above it, or begins anew; lines alone are no rows. Or whether it
     * numbers the indicators named behind it.
     */
    boolean isRunning(int column) {
        return isRunning(column, FEWEST_CELLS, 0) || numbersIndicators(column);
    }

    /** Whether numbers in front of names are those of the indicators, but for two exchanged ones or a slip; what stands behind may be any figure. */
    private boolean numbersIndicators(int column) {
        int named = 0;
        int right = 0;
        for (GridRow row : rows) {
            Matcher number = RUNNING.matcher(ThaiText.fold(row.text(column)));
            if (number.matches()) {
                Optional<Integer> indicator = row.where(cell -> cell.column() > column)
                        .flatMap(cell -> findIndicator(cell).stream())
                        .findFirst();
                named += indicator.isPresent() ? 1 : 0;
                right += indicator.equals(Optional.of(Integer.valueOf(number.group(1)))) ? 1 : 0;
            }
        }
        return named >= FEWEST_NAMES && named - right <= MOST_SLIPS;
    }

    /** The same of any number of rows, one of which may have the number of that above it: 1, 2, 2, 4 or 1, 2, 2, 3. */
    boolean isRunningButForASlip(int column) {
        return isRunning(column, 1, 1);
    }

    private boolean isRunning(int column, int fewest, int slips) {
        int left = slips;
        boolean again = false;
        int filled = 0;
        int counted = 0;
        int before = 0;
        for (GridRow row : rows) {
            Optional<GridCell> cell = row.size() > 1 ? row.find(column) : Optional.empty();
            filled += cell.isPresent() ? 1 : 0;
            Matcher number =
                    RUNNING.matcher(cell.map(GridCell::text).map(ThaiText::fold).orElse(""));
            if (number.matches()) {
                int value = Integer.parseInt(number.group(1));
                boolean counts = value == before + 1 || value == 1 || again && value == before + 2;
                again = !counts && value == before && left-- > 0;
                if (!counts && !again) {
                    return false;
                }
                counted++;
                before = value;
            }
        }
        return counted >= fewest && counted * 100 >= filled * CLEAR_PER_CENT;
    }

    /** Whether a column counts its rows where a field would have its texts. */
    boolean isCountedFor(int column, Field field) {
        return !COUNTED.contains(field) && isRunning(column);
    }

    /** Whether a column names indicators and, below each name, counts rows that are of it, on or anew. */
    boolean countsBelowNames(int column) {
        int before = 0;
        int names = 0;
        int counted = 0;
        for (GridCell cell : cells.getOrDefault(column, List.of())) {
            Matcher number = RUNNING.matcher(ThaiText.fold(cell.text()));
            if (number.matches()) {
                int value = Integer.parseInt(number.group(1));
                if (names == 0 || value != 1 && value != before + 1) {
                    return false;
                }
                before = value;
                counted++;
            } else if (across.findIndicator(cell.text()).isPresent()) {
                names++;
            } else if (across.listIndicatorsOf(cell.text()).isEmpty()) {
                return false;
            }
        }
        return names > 0 && counted >= names;
    }

    /** Whether a column names indicators, and others than the names to its left do: numbers behind it are of these. */
    public boolean namesOtherIndicators(int column, int names) {
        int indicators = 0;
        boolean others = false;
        for (GridRow row : rows) {
            Optional<Integer> right = row.find(column).flatMap(this::findIndicator);
            Optional<Integer> left = row.find(names).flatMap(this::findIndicator);
            indicators += right.isPresent() ? 1 : 0;
            others |= left.isPresent() && right.isPresent() && !right.equals(left);
        }
        return indicators >= FEWEST_CELLS && others;
    }

    /**
     * Whether a column counts items or years or has each level once, beside names of indicators that stand once each: so a list
     * of its own begins, and no indicator has these.
     */
    public boolean listsOtherThings(int column, int names) {
        Set<Integer> named = new HashSet<>();
        Set<String> listed = new HashSet<>();
        int both = 0;
        for (GridRow row : rows) {
            Optional<Integer> left = row.find(names).flatMap(this::findIndicator);
            Optional<GridCell> cell = row.find(column);
            if (left.isPresent() && cell.isPresent()) {
                if (!fits(cell.get(), Field.ITEM)
                        && !fits(cell.get(), Field.LEVEL)
                        && FiscalYears.findAlone(cell.get().text()).isEmpty()) {
                    return false;
                }
                named.add(left.get());
                listed.add(ThaiText.fold(cell.get().text()));
                both++;
            }
        }
        return both >= FEWEST_CELLS && named.size() == both && listed.size() == both;
    }

    /** Whether a column names nothing but indicators of ours, or topics of theirs: no title need say whose the table is. */
    boolean nameOurs() {
        return cells.keySet().stream()
                .anyMatch(column -> share(column, Field.INDICATOR) >= CLEAR_PER_CENT
                        || share(column, Field.TOPIC) >= CLEAR_PER_CENT);
    }

    boolean holdsRows() {
        return rows.stream().filter(row -> row.size() >= FEWEST_CELLS).count() >= FEWEST_CELLS;
    }

    /** Whether a cell says what is done once something has come about, and not that it has: "รายงานนายกเมื่อจัดอบรมแล้ว". */
    boolean promises(int column) {
        return listFilled(column).stream()
                .anyMatch(cell -> PROMISE.matcher(ThaiText.fold(cell.text())).find());
    }

    /** Whether nothing but states of work stand in a column. */
    boolean areStates(int column) {
        return listFilled(column).stream().allMatch(cell -> matcher.isState(cell.text()));
    }

    boolean areNothingButStates(int column) {
        return share(column, Field.STATUS) == 100 && areStates(column);
    }

    /** Whether nothing but states stand in a column, and what was done in another. */
    boolean areStatesOfResults(int column) {
        return areNothingButStates(column)
                && cells.keySet().stream()
                        .anyMatch(other -> !areStates(other) && share(other, Field.RESULT) >= MUCH_PER_CENT);
    }

    /** How many of the cells of a column are such as the field's, in per cent; 0 where too few are filled. */
    int share(int column, Field field) {
        return share(column, field, FEWEST_CELLS);
    }

    /** How many of the cells of a column are such as the field's, in per cent; 0 where fewer than {@code fewest} are filled. */
    int share(int column, Field field, int fewest) {
        List<GridCell> filled = listFilled(column);
        if (filled.size() < fewest) {
            return 0;
        }
        if (field == Field.SEQ) {
            return isRunning(column) || countsBelowNames(column) ? 100 : 0;
        }
        if (field == Field.STEPS && areItemsOfLists(filled) && !isBesideLists(column)) {
            return 100;
        }
        int fitting = 0;
        for (GridCell cell : filled) {
            fitting += fits(cell, field) ? 1 : 0;
        }
        return fitting * 100 / filled.size();
    }

    /** How many of the filled cells of a column are such as a field's; of a field of any text those that are no bare number. */
    public Explanation.Fit countFitting(int column, Field field) {
        List<GridCell> filled = listFilled(column);
        boolean told = CERTAIN.contains(field) || TOLD_BESIDES.contains(field);
        long fitting = filled.stream()
                .filter(cell -> told
                        ? field == Field.SEQ
                                ? RUNNING.matcher(ThaiText.fold(cell.text())).matches()
                                : fits(cell, field)
                        : !cell.readsAsNumber())
                .count();
        return new Explanation.Fit((int) fitting, filled.size());
    }

    /** Whether each cell of another column is a whole list: what is numbered from row to row beside such steps are the measures. */
    private boolean isBesideLists(int column) {
        return cells.keySet().stream()
                .anyMatch(other -> other != column
                        && listFilled(other).size() >= FEWEST_CELLS
                        && listFilled(other).stream().allMatch(cell -> isList(cell.text())));
    }

    /** Whether the cells count on and begin anew, as the steps of measures do that stand in rows of their own. */
    private static boolean areItemsOfLists(List<GridCell> filled) {
        int counted = 0;
        int begun = 0;
        int before = 0;
        for (GridCell cell : filled) {
            Matcher number = ITEM_OF_LIST.matcher(ThaiText.fold(cell.text()));
            int value =
                    number.find() ? Integer.parseInt(number.group(1) == null ? number.group(2) : number.group(1)) : 0;
            counted += value > 0 && (value == 1 || value == before + 1) ? 1 : 0;
            begun += value == 1 ? 1 : 0;
            before = value;
        }
        return counted == filled.size() && begun > 1 && begun < counted;
    }

    private boolean fits(GridCell cell, Field field) {
        String text = cell.text();
        return switch (field) {
            case INDICATOR -> findIndicator(cell).isPresent();
            case TOPIC -> text.length() <= LONGEST_NAME && across.namesTopic(text);
            case ITEM -> isOf(Field.ITEM, text);
            case LEVEL -> isLevel(text);
            case IGNORE -> across.isOfAnInstrument(text);
            case URL -> WebAddresses.isIn(text);
            case RESPONSIBLE -> isDivision(text) || text.length() <= LONGEST_POST && WORDS.isSaidIn(field, text);
            case PERIOD -> isPeriod(text);
            case STEPS -> isList(text);
            case STATUS -> matcher.isState(text) || text.length() <= LONGEST_STATE && WORDS.isSaidIn(field, text);
            case PROBLEMS, WEAKNESS -> cell.isText() && WORDS.isSaidIn(Field.ISSUE, text);
            case SCORE, SELF_SCORE -> ScoreCell.findNumber(Optional.of(cell)).isPresent();
            default -> cell.isText() && WORDS.isSaidIn(field, text);
        };
    }

    /** Whether numbers with decimals stand in a column, as scores have and no levels. */
    public boolean areDecimals(int column) {
        return share(column, Field.SCORE) >= CLEAR_PER_CENT
                && listFilled(column).stream()
                        .flatMap(cell -> ThaiNumbers.findNumber(cell.text()).stream())
                        .anyMatch(RoundedFigure::hasDecimals);
    }

    /** Whether nothing but codes of the assessment's items stand in a column. */
    boolean areItems(int column) {
        List<GridCell> filled = listFilled(column);
        return filled.size() >= FEWEST_CELLS && filled.stream().allMatch(cell -> ItemCode.areAlone(cell.text()));
    }

    /** Whether a text is certainly such as stands in a column of items, of those who are responsible, or of periods. */
    public static boolean isOf(Field field, String text) {
        return field == Field.ITEM && ItemCode.begins(text)
                || field == Field.RESPONSIBLE && isDivision(text)
                || field == Field.PERIOD && isPeriod(text);
    }

    public static boolean isLevel(String text) {
        return LEVEL.matcher(ThaiText.fold(text)).matches();
    }

    private static boolean isList(String text) {
        List<ListItem> items = NumberedLists.split(text);
        return items.size() > 1 && !items.get(items.size() - 2).label().isEmpty()
                || DASHES.matcher(text).matches();
    }

    private static final Pattern PROMISE = Pattern.compile("เมื่อ(?!วันที่|เดือน|[0-9])|หลัง(?!คา)|จะ");

    private static boolean isDivision(String text) {
        Divisions read = DivisionNames.load().read(text);
        return read.all()
                || !read.names().isEmpty() && read.names().stream().allMatch(DivisionNames.load()::isStandard);
    }

    /** Whether each cell of a column is one day or one month. */
    boolean areDaysOrMonths(int column) {
        return areAllBetween(column, between -> YearMonth.from(between.first()).equals(YearMonth.from(between.last())));
    }

    boolean areDays(int column) {
        return areAllBetween(column, between -> between.first().equals(between.last()));
    }

    private boolean areAllBetween(int column, Predicate<Period.Between> ends) {
        return listFilled(column).stream()
                .allMatch(cell -> Periods.read(cell.text(), Optional.of(ANY_YEAR)) instanceof Period.Between between
                        && ends.test(between));
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

    boolean isTold(Field field) {
        return matcher.listTold().contains(field);
    }

    /** Whether a column holds nothing but numbers that do not count its rows. */
    public boolean areNumbers(int column) {
        return share(column, Field.SCORE) >= CLEAR_PER_CENT && !isRunning(column);
    }

    /** Whether the cells of a column are texts as long as officers' own. */
    boolean holdsTexts(int column) {
        return holdTexts(List.of(column));
    }

    /** The same of columns that are one, as those of parts of the year are, each with few cells. */
    boolean holdTexts(List<Integer> columns) {
        List<GridCell> filled =
                columns.stream().flatMap(column -> listFilled(column).stream()).toList();
        long texts = filled.stream()
                .filter(cell -> cell.text().length() >= SHORTEST_TEXT && !cell.readsAsNumber())
                .count();
        return filled.size() >= FEWEST_CELLS && texts * 100 >= filled.size() * CLEAR_PER_CENT;
    }

    /** Whether an instrument of the assessment stands in each cell of a column, with a number of what it asks: "IIT ข้อ 3". */
    boolean nameInstruments(int column) {
        List<GridCell> filled = listFilled(column);
        return filled.size() >= FEWEST_CELLS
                && filled.stream()
                        .allMatch(cell -> ScoreRowKind.INSTRUMENT_MARK
                                .matcher(ThaiText.fold(cell.text()))
                                .find());
    }

    /** Whether nothing but official names of indicators stands in a column, of several of them: no other assessment has these. */
    boolean areOurIndicators(int column) {
        return share(column, Field.INDICATOR) == 100
                && listFilled(column).stream()
                                .flatMap(cell -> findIndicator(cell).stream())
                                .distinct()
                                .count()
                        >= FEWEST_OF_OURS;
    }

    int countRows() {
        return rows.size();
    }

    /** Whether a column holds texts as long as officers' own, and hardly one of them twice. */
    boolean areDifferentTexts(int column) {
        List<GridCell> filled = listFilled(column);
        return holdsTexts(column)
                && filled.stream().map(GridCell::text).distinct().count() * 100 >= filled.size() * CLEAR_PER_CENT;
    }

    /** Whether each cell tells of an act, and none of who alone: "รายงานปลัดทุกเดือน" under "ผู้กำกับและวิธีกำกับ". */
    boolean areActs(int column) {
        List<GridCell> filled = listFilled(column);
        return filled.size() >= FEWEST_CELLS && filled.stream().allMatch(cell -> WORDS.isAct(cell.text()));
    }

    boolean tellsOfMoreThanPlans(int column) {
        return listFilled(column).stream().anyMatch(cell -> !EvidenceScan.isOnlyToCome(cell.text()));
    }

    /**
     * The fields of which a heading has a word; one for what came of a measure may mean what was done as well, one for how it is
     * done or what is proposed the measure itself, and one for a kind of issue any.
     */
    Set<Field> listSpokenOf(String heading) {
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

    /** Whether the cells are clearly those of another field of which a heading has a word too, and not those of one. */
    boolean contradicts(int column, String heading, Field field, Set<Field> taken) {
        boolean otherwise = OF_DEEDS.contains(field)
                && TOLD_OTHERWISE.stream()
                        .anyMatch(other -> !taken.contains(other) && share(column, other) >= CLEAR_PER_CENT);
        if (otherwise || isCountedFor(column, field) || field == Field.RESULT && areStatesOfResults(column)) {
            return true;
        }
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

    static boolean isNameOfDivision(String text) {
        return isDivision(text) && !DivisionNames.load().read(text).all();
    }

    public List<Integer> listPossibleMeasures(HeadingBlock block) {
        return block.has(Field.MEASURE) || block.unknown().isEmpty()
                ? List.of()
                : choiceAmong(block).listPossibleMeasures();
    }

    /** What a column whose heading is not known likely holds, as its heading, its cells and its place say together. */
    public Optional<Field> findLikely(HeadingBlock block, int column) {
        return choiceAmong(block).findLikely(column);
    }

    private ColumnChoice choiceAmong(HeadingBlock block) {
        Map<Integer, String> unknown = new TreeMap<>();
        block.unknown().forEach(each -> unknown.put(each.number(), each.text()));
        return new ColumnChoice(this, matcher, unknown, block.places(), false, false, false);
    }

    /**
     * Whether a heading that is not known word for word leaves nothing to ask: it has a word of its column's field, and the cells are such
     * as the field's, which they show by themselves or where the heading begins with that word. A heading that goes on to say which of
     * them it means ("มาตรการที่ยกเลิก", "มาตรการของกองอื่น") leaves that open.
     */
    public boolean prove(TableColumn column) {
        Field field = column.field();
        boolean begins = column.heading().match() == Heading.Match.BY_WORD;
        boolean spoken = begins || matcher.listSpokenOf(column.text()).contains(field);
        Field told = STATEMENTS.contains(field) ? Field.ISSUE : field;
        return column.heading().assumed()
                && field != Field.URL
                && !matcher.saysWhich(column.text())
                && (spoken && CERTAIN.contains(field) || TOLD_ALONE.contains(field) || begins)
                && share(column.number(), told) >= CLEAR_PER_CENT;
    }

    /** Whether some of the cells of a column are such as a field's, where these tell it at all. */
    public boolean agrees(int column, Field field) {
        Field told = STATEMENTS.contains(field) ? Field.ISSUE : field;
        return !isTold(told) || listFilled(column).size() < FEWEST_CELLS || share(column, told) > 0;
    }

    /** Whether no cell of a column is such as those of a field that its cells show by themselves; each a list of steps is no measure. */
    public boolean denies(int column, Field field) {
        if (field == Field.MEASURE && share(column, Field.STEPS) == 100) {
            return true;
        }
        Explanation.Fit fit = countFitting(column, field);
        return CERTAIN.contains(field) && fit.filled() >= FEWEST_CELLS && fit.fitting() == 0;
    }

    /**
     * Whether a column whose heading was confirmed as a field's certainly holds something else. What only does not confirm it may be an
     * office's own way of writing.
     */
    public boolean refutes(int column, Field field) {
        List<GridCell> filled = listFilled(column);
        if (filled.size() < FEWEST_CELLS) {
            return false;
        }
        boolean numbers = share(column, Field.SCORE) >= CLEAR_PER_CENT;
        boolean named = isOfAnother(column, field);
        return switch (field) {
            case SCORE, SELF_SCORE -> areNoScores(filled);
            case MEASURE, STEPS -> numbers || named || share(column, Field.INDICATOR) >= CLEAR_PER_CENT;
            case ISSUE, WEAKNESS, TO_DEVELOP, RECOMMENDATION, PROBLEMS, SUB_TOPIC -> numbers || named;
            case RESPONSIBLE, PERIOD, URL -> share(column, field) == 0 && (numbers || named);
            case INDICATOR, TOPIC, ITEM -> share(column, field) == 0 && named;
            case RESULT, OUTCOME -> share(column, Field.URL) == 100;
            case SEQ, LEVEL, FISCAL_YEAR ->
                field == Field.LEVEL && numbers || countFitting(column, field).fitting() == 0 && holdsTexts(column);
            default -> false;
        };
    }

    /**
     * Whether a column holds something else than the same column of another table does, most of whose cells are such as its field's. A
     * measure or the name of an indicator is known by one cell; a division or a period may be written in an office's own way.
     */
    boolean isOfAnotherThan(ColumnEvidence other, int column, Field field) {
        List<GridCell> filled = listFilled(column);
        boolean known = field == Field.INDICATOR
                || field == Field.MEASURE
                || filled.size() >= FEWEST_CELLS && (field == Field.RESPONSIBLE || field == Field.PERIOD);
        return refutes(column, field)
                || !COUNTED.contains(field) && areMostly(filled, Field.SCORE) && !other.mostly(column, Field.SCORE)
                || known
                        && !filled.isEmpty()
                        && other.mostly(column, field)
                        && filled.stream().noneMatch(cell -> fits(cell, field));
    }

    private boolean mostly(int column, Field field) {
        return areMostly(listFilled(column), field);
    }

    private boolean areMostly(List<GridCell> filled, Field field) {
        int fitting = 0;
        for (GridCell cell : filled) {
            fitting += fits(cell, field) ? 1 : 0;
        }
        return fitting * 2 > filled.size();
    }

    /** Whether the cells are names of divisions, or periods, or addresses, and the field is not that of these. */
    private boolean isOfAnother(int column, Field field) {
        int divisions = 0;
        int periods = 0;
        List<GridCell> filled = listFilled(column);
        for (GridCell cell : filled) {
            divisions += field != Field.RESPONSIBLE && isDivision(cell.text()) ? 1 : 0;
            periods += field != Field.PERIOD && isPeriod(cell.text()) ? 1 : 0;
        }
        int most = Math.max(divisions, periods) * 100 / filled.size();
        return most >= CLEAR_PER_CENT || field != Field.URL && share(column, Field.URL) == 100;
    }

    private static boolean areNoScores(List<GridCell> filled) {
        int others = 0;
        for (GridCell cell : filled) {
            boolean other = ThaiNumbers.read(cell.text()) instanceof NumberReading.Number number
                    ? number.value().compareTo(HUNDRED) > 0
                    : cell.text().codePoints().noneMatch(Character::isDigit);
            others += other ? 1 : 0;
        }
        return others * 2 > filled.size();
    }

    private List<GridCell> listFilled(int column) {
        return cells.getOrDefault(column, List.of()).stream()
                .filter(cell -> !ThaiText.isNothing(cell.text()))
                .toList();
    }

    /** Whether cells of a row are names of indicators or divisions, or periods, as those of measures are and headings never. */
    static boolean isOfMeasures(GridRow row, ScoresAcross across) {
        return countTelling(row, across) >= FEWEST_CELLS;
    }

    /** Whether one of them stands in a row. */
    static boolean tellsOfMeasures(GridRow row, ScoresAcross across) {
        return countTelling(row, across) > 0;
    }

    private static long countTelling(GridRow row, ScoresAcross across) {
        Map<Integer, Heading> named = across.match(row);
        return row.where(cell -> named.containsKey(cell.column()) || isDivision(cell.text()) || isPeriod(cell.text()))
                .count();
    }

    /** Whether one of the lines of text above a row names the assessment, and none another system. */
    public static boolean isBelowTitleOfOurs(Grid grid, int row, HeadingMatcher matcher) {
        return isBelowTitle(grid, row, matcher::isTitleOfOurs) && !isBelowTitle(grid, row, matcher::isOfAnotherSystem);
    }

    /** Whether one of the lines of text above a row, or above the first with the same headings, says something. */
    public static boolean isBelowTitle(Grid grid, int row, Predicate<String> says) {
        int top = grid.findRow(row).map(head -> topmost(grid, head)).orElse(row);
        Optional<GridRow> above = grid.findRowAbove(top);
        int lines = 0;
        // a table in between has a title above it that holds for what follows
        for (int i = 0; i < MOST_ROWS_BETWEEN && lines < LINES_TO_LOOK_AT && above.isPresent(); i++) {
            boolean line = above.get().size() <= 2;
            if (line && above.get().texts().anyMatch(says)) {
                return true;
            }
            lines += above.get().size() == 1 ? 1 : 0;
            above = grid.findRowAbove(above.get().number());
        }
        return false;
    }
}
