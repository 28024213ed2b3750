package org.itaconsolidator.read.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * What the columns of a list of bodies hold, by their headings, or where those do not say enough by their cells: the
 * score of an indicator or an instrument, a total, a level, or where the body of a line lies.
 */
final class ListColumns {
    /** What a column holds is judged by so many of its lines. */
    static final int SAMPLE = 20;

    /** What an instrument gives at most to a total. */
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(40);

    static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Scores with two decimals may give a total so far from the announced one. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private static final Pattern ENGLISH_YEAR = Pattern.compile("(?:fiscal[_-]?)?year");

    /** A heading that ends in a number, which may be that of an indicator, of a question or of anything else: "I1", "indicator_1". */
    private static final Pattern NUMBERED = Pattern.compile("([^0-9]{1,20})([0-9]{1,2})\\)?");

    /** What a place across the list holds of each body. */
    sealed interface Column {
        Column TOTAL = new OfFigure(ReportedFigure.Kind.TOTAL);
        Column LEVEL = new OfFigure(ReportedFigure.Kind.LEVEL);
        Set<Column> INSTRUMENTS = Set.of(
                new OfFigure(ReportedFigure.Kind.IIT),
                new OfFigure(ReportedFigure.Kind.EIT),
                new OfFigure(ReportedFigure.Kind.OIT));

        /** An indicator's score. */
        record OfIndicator(int number) implements Column {}

        /** A total, an instrument's score or a level. */
        record OfFigure(ReportedFigure.Kind kind) implements Column {}

        /** Where the body lies, or the year of its row. */
        enum Of implements Column {
            DISTRICT,
            PROVINCE,
            YEAR
        }
    }

    /**
     * A column that is read.
     *
     * @param year the year that its heading states
     */
    record Read(int place, Column column, Optional<FiscalYear> year, String heading, CellRef at) {}

    /** The heading of a column that is not read, and where it stands. */
    record Heading(String text, CellRef at, Optional<FiscalYear> year) {}

    /**
     * Where a list stands, by lines and places.
     *
     * @param names the place of the bodies' names
     */
    record Extent(int names, int firstHeading, int lastHeading, int firstPlace, int lastPlace) {}

    private final ListCells sheet;
    private final Extent extent;
    private final SortedSet<Integer> ofBodies;
    private final ListPhrases phrases;
    private final Words words;
    private final Frameworks frameworks;
    private final Framework naming;
    private final List<Read> columns = new ArrayList<>();

    private final TreeMap<Integer, Heading> unread = new TreeMap<>();

    private int ofLines;
    private boolean labelled;

    /**
     * The columns of a list.
     *
     * @param ofBodies the lines that name bodies
     * @param titles the texts over it, asked only where they count
     */
    ListColumns(
            ListCells sheet,
            Extent extent,
            SortedSet<Integer> ofBodies,
            ListPhrases phrases,
            ListContext context,
            Supplier<List<TextLine>> titles) {
        this.sheet = sheet;
        this.extent = extent;
        this.ofBodies = ofBodies;
        this.phrases = phrases;
        this.words = context.words();
        this.frameworks = context.frameworks();
        this.naming = context.naming();
        readHeadings(titles);
    }

    List<Read> all() {
        return columns;
    }

    /** The headings of columns of which they do not say what these hold, by place. */
    TreeMap<Integer, Heading> unread() {
        return unread;
    }

    /** The place that says of each line what its figures are, where a body has several; 0 for none. */
    int ofLines() {
        return ofLines;
    }

    /** Whether each line names the indicator or instrument that its figures are of. */
    boolean areOfIndicatorsDown() {
        return labelled;
    }

    boolean has(Column what) {
        return columns.stream().anyMatch(column -> column.column().equals(what));
    }

    Optional<Read> find(Column what) {
        return columns.stream().filter(column -> column.column() == what).findFirst();
    }

    private void readHeadings(Supplier<List<TextLine>> titles) {
        Map<Integer, Integer> bare = new TreeMap<>();
        TreeMap<Integer, Heading> means = new TreeMap<>();
        boolean saidOfIndicators = false;
        for (int place = extent.firstPlace(); place <= extent.lastPlace(); place++) {
            if (place == extent.names()) {
                continue;
            }
            if (sheet.isOfLabels(place, extent.names(), ofBodies)
                    && place(ThaiText.fold(sheet.text(extent.lastHeading(), place)), place)
                            .isEmpty()) {
                continue;
            }
            if (sheet.isOfYears(place, extent.names(), ofBodies)) {
                columns.add(
                        new Read(place, Column.Of.YEAR, Optional.empty(), "", sheet.at(extent.lastHeading(), place)));
                continue;
            }
            List<String> over = new ArrayList<>();
            List<String> above = new ArrayList<>();
            List<String> groups = new ArrayList<>();
            String own = "";
            CellRef at = sheet.at(extent.lastHeading(), place);
            for (int line = extent.firstHeading(); line <= extent.lastHeading(); line++) {
                String text = sheet.text(line, place);
                if (text.isEmpty()) {
                    above.add(line < extent.lastHeading() ? leftOf(line, place) : "");
                    String group = groupOver(line, place);
                    groups.add(group);
                    if (sheet.merge(line, place).isPresent() || !isTotal(sheet.text(extent.lastHeading(), place))) {
                        over.add(group);
                    }
                } else if (sheet.isBandOver(line, place)) {
                    over.add(text);
                    above.add(text);
                } else {
                    if (!own.isEmpty() && !own.equals(text) && ListPhrases.bareNumber(text) < 0) {
                        over.add(own);
                    }
                    own = own.isEmpty() || ListPhrases.bareNumber(text) < 0 ? text : own;
                    at = sheet.at(line, place);
                }
            }
            groups.addAll(over);
            Optional<Column> column =
                    groups.stream().anyMatch(phrases::isElse) ? Optional.empty() : column(own, over, place);
            Optional<FiscalYear> year = ListPhrases.year(own)
                    .or(() -> above.stream()
                            .flatMap(band -> ListPhrases.year(band).stream())
                            .reduce((upper, lower) -> lower));
            if (column.isPresent()) {
                columns.add(new Read(place, column.get(), year, own, at));
            } else if (ListPhrases.bareNumber(own) >= 0
                    && above.stream()
                            .allMatch(
                                    band -> phrases.isOfIndicators(band) || phrases.isOfScores(ThaiText.fold(band)))) {
                bare.put(place, ListPhrases.bareNumber(own));
                saidOfIndicators |= above.stream().anyMatch(phrases::isOfIndicators);
            }
            boolean mean = ListPhrases.isMeanAlone(own);
            boolean saidElse = mean
                    || phrases.isElse(phrases.heard(own))
                    || Stream.concat(groups.stream(), above.stream()).anyMatch(phrases::isElse);
            if (column.isEmpty() && !own.isEmpty() && !saidElse) {
                unread.put(place, new Heading(own, at, year));
            }
            if (mean) {
                means.put(place, new Heading(own, at, year));
            }
        }
        // numbers alone are those of the indicators only where they are all there, in their order, and the list is
        // of the assessment
        List<Integer> all =
                IntStream.rangeClosed(1, ListPhrases.INDICATORS).boxed().toList();
        if (new ArrayList<>(bare.values()).equals(all) && (saidOfIndicators || isTitledAsWhole(titles.get()))) {
            bare.forEach((place, number) -> columns.add(new Read(
                    place,
                    new Column.OfIndicator(number),
                    ListPhrases.year(leftOf(extent.firstHeading(), place)),
                    sheet.text(extent.lastHeading(), place),
                    sheet.at(extent.lastHeading(), place))));
        }
        columns.removeIf(this::isRank);
        columns.replaceAll(this::withYearOfItsScore);
        columns.forEach(column -> unread.remove(column.place()));
        takeMeanAlone(means);
        takeByCells();
    }

    /**
     * Takes columns whose headings do not say enough where their cells prove it: codes that may be those of questions, if ten scores
     * give the stated total of each body, and levels, if each is one that the total beside it has.
     */
    private void takeByCells() {
        if (columns.stream()
                .noneMatch(
                        column -> column.column() instanceof Column.OfFigure figure && !figure.equals(Column.LEVEL))) {
            takeMeans();
        }
        List<Read> totals = columns.stream()
                .filter(column -> column.column().equals(Column.TOTAL))
                .toList();
        if (totals.size() != 1) {
            return;
        }
        Read total = totals.get(0);
        List<Read> coded = findNumbered(total);
        boolean levels = has(Column.LEVEL);
        List<Read> graded = levels
                ? List.of()
                : unread.entrySet().stream()
                        .filter(column -> isLevelOf(column.getKey(), total.place()))
                        .map(column -> new Read(
                                column.getKey(),
                                Column.LEVEL,
                                total.year(),
                                column.getValue().text(),
                                column.getValue().at()))
                        .toList();
        Stream.concat(coded.stream(), graded.size() == 1 ? graded.stream() : Stream.empty())
                .forEach(column -> {
                    columns.add(column);
                    unread.remove(column.place());
                });
    }

    /** Where nothing else is one, "คะแนนเฉลี่ย ITA" is the total: each body's own where it differs from body to body. */
    private void takeMeans() {
        List<Integer> means = unread.keySet().stream()
                .filter(place -> phrases.isOwnMean(unread.get(place).text()) && areDifferent(place))
                .toList();
        if (means.size() == 1) {
            int place = means.get(0);
            Heading heading = unread.remove(place);
            columns.add(new Read(place, Column.TOTAL, heading.year(), phrases.heard(heading.text()), heading.at()));
        }
    }

    /** As the pages of ITAS list bodies: one column of numbers, "คะแนนเฉลี่ย", beside the running number and where each body lies. */
    private void takeMeanAlone(TreeMap<Integer, Heading> means) {
        boolean alone = means.size() == 1
                && columns.stream()
                        .allMatch(column -> column.column() instanceof Column.Of
                                || column.column().equals(Column.LEVEL))
                && IntStream.rangeClosed(extent.firstPlace(), extent.lastPlace())
                        .filter(place -> !means.containsKey(place) && !isRunning(place))
                        .noneMatch(place -> numbers(place).findAny().isPresent());
        if (alone && areDifferent(means.firstKey())) {
            Heading heading = means.firstEntry().getValue();
            unread.remove(means.firstKey());
            columns.add(new Read(
                    means.firstKey(),
                    Column.TOTAL,
                    heading.year(),
                    ListPhrases.withoutMean(heading.text()),
                    heading.at()));
        }
    }

    private boolean areDifferent(int place) {
        return numbers(place).distinct().count() * 2 > ofBodies.size()
                && numbers(place).anyMatch(RoundedFigure::hasDecimals);
    }

    /** The numbers of the bodies at a place. */
    private Stream<BigDecimal> numbers(int place) {
        return ofBodies.stream().flatMap(line -> ScoreCell.findNumber(sheet.own(line, place)).stream());
    }

    /** The columns whose headings differ only in a number from 1 to 10, where their figures give each body's total. */
    private List<Read> findNumbered(Read total) {
        Map<String, List<Read>> byWord = new TreeMap<>();
        unread.forEach((place, heading) -> {
            Matcher numbered = NUMBERED.matcher(ThaiText.arabicDigits(ThaiText.fold(heading.text())));
            if (numbered.matches()) {
                byWord.computeIfAbsent(numbered.group(1), none -> new ArrayList<>())
                        .add(new Read(
                                place,
                                new Column.OfIndicator(Integer.parseInt(numbered.group(2))),
                                heading.year(),
                                heading.text(),
                                heading.at()));
            }
        });
        List<Column> all = IntStream.rangeClosed(1, ListPhrases.INDICATORS)
                .<Column>mapToObj(Column.OfIndicator::new)
                .toList();
        return byWord.values().stream()
                .filter(numbered -> numbered.stream().map(Read::column).toList().equals(all)
                        && ofBodies.stream().allMatch(line -> isSumOf(line, numbered, total)))
                .findFirst()
                .orElse(List.of());
    }

    /** Whether a line's scores, by their weights, give its total. */
    private boolean isSumOf(int line, List<Read> scores, Read total) {
        List<BigDecimal> shares = scores.stream()
                .flatMap(column -> ScoreCell.findNumber(sheet.own(line, column.place())).stream()
                        .map(naming.weightOf(((Column.OfIndicator) column.column()).number())::multiply))
                .toList();
        return shares.size() == scores.size()
                && ScoreCell.findNumber(sheet.own(line, total.place()))
                        .filter(stated -> stated.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                                        .abs()
                                        .compareTo(TOLERANCE)
                                <= 0)
                        .isPresent();
    }

    /** Whether each cell of a column is a level that the total of its line may have, and there are several. */
    private boolean isLevelOf(int place, int totals) {
        List<Integer> filled = ofBodies.stream()
                .filter(line -> !ThaiText.isNothing(sheet.text(line, place)))
                .toList();
        return filled.size() * 2 > ofBodies.size()
                && frameworks.years().stream()
                        .map(year -> frameworks.getFramework(year).levels())
                        .anyMatch(scale -> filled.stream().allMatch(line -> isLevel(scale, line, place, totals)));
    }

    private boolean isLevel(LevelScale scale, int line, int place, int totals) {
        Optional<String> level = scale.findLevel(sheet.text(line, place));
        Optional<BigDecimal> total = ScoreCell.findNumber(sheet.own(line, totals));
        if (level.isEmpty() || total.isEmpty()) {
            return false;
        }
        LevelScale.Grade grade = scale.gradeOf(total.get(), Map.of());
        return grade instanceof LevelScale.Grade.Graded graded && graded.level().equals(level.get())
                || grade instanceof LevelScale.Grade.Undecided undecided
                        && undecided.possible().contains(level.get());
    }

    /** Whether a title above is one of the assessment, and of no instrument alone. */
    private boolean isTitledAsWhole(List<TextLine> above) {
        return above.stream().anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()))
                && above.stream().noneMatch(line -> phrases.namesInstrument(line.text()));
    }

    /** A level without a year is that of the score in the column before it. */
    private Read withYearOfItsScore(Read column) {
        for (Read other : columns) {
            if (column.year().isEmpty()
                    && column.column().equals(Column.LEVEL)
                    && other.place() == column.place() - 1
                    && other.column() instanceof Column.OfFigure
                    && !other.column().equals(Column.LEVEL)) {
                return new Read(column.place(), column.column(), other.year(), column.heading(), column.at());
            }
        }
        return column;
    }

    /** The heading of the group that a column is in: merged over it, or typed over the first of its columns, which has one of its own; above it no other begins. */
    String groupOver(int line, int place) {
        Optional<Map.Entry<Integer, GridCell>> group = findLeft(line, place);
        if (group.isEmpty()) {
            return "";
        }
        int left = group.get().getKey();
        boolean parted = IntStream.range(extent.firstHeading(), line)
                .anyMatch(above -> IntStream.rangeClosed(left + 1, place)
                        .anyMatch(between -> sheet.own(above, between).isPresent()));
        boolean over = sheet.merge(line, left)
                .map(range -> range.contains(line, place))
                .orElseGet(() -> !parted
                        && IntStream.rangeClosed(line + 1, extent.lastHeading())
                                .anyMatch(below -> sheet.own(below, left).isPresent()));
        return over ? group.get().getValue().text() : "";
    }

    /** Whether the heading of a total says that it is one of the assessment, whatever stands over the list. */
    boolean sayTotalOfAssessment() {
        return columns.stream()
                .anyMatch(column -> column.column().equals(Column.TOTAL)
                        && words.contains(Words.Kind.ASSESSMENT, column.heading()));
    }

    /** A column's headings, of each line its own or that of its group. */
    private Stream<String> headingsOver(int place) {
        return IntStream.rangeClosed(extent.firstHeading(), extent.lastHeading())
                .mapToObj(line -> sheet.text(line, place).isEmpty() ? groupOver(line, place) : sheet.text(line, place));
    }

    /** Leaves out the columns whose headings say, without a year, that they are of another one. */
    void leaveOut(Predicate<String> ofAnother) {
        for (Read column : List.copyOf(columns)) {
            boolean another = column.year().isEmpty()
                    && !(column.column() instanceof Column.Of)
                    && headingsOver(column.place()).anyMatch(ofAnother);
            if (another) {
                columns.remove(column);
                unread.put(column.place(), new Heading(column.heading(), column.at(), column.year()));
            }
        }
    }

    /** Takes the columns of totals for those of the part of which all figures are, unless they say that they are totals of all. */
    boolean takeAs(Column part) {
        boolean ofAll = columns.stream().anyMatch(column -> column.column() instanceof Column.OfIndicator);
        boolean sure = columns.stream()
                .noneMatch(column -> column.column().equals(Column.LEVEL)
                        || column.column().equals(Column.TOTAL) && !ofAll && isTotal(column.heading()));
        if (sure) {
            columns.replaceAll(column -> column.column().equals(Column.TOTAL)
                    ? new Read(column.place(), part, column.year(), column.heading(), column.at())
                    : column);
        }
        return sure;
    }

    /** The heading of a group of columns that is typed over the first of them alone. */
    private String leftOf(int line, int place) {
        return findLeft(line, place).map(left -> left.getValue().text()).orElse("");
    }

    /** The nearest cell of a line at a place or before it, behind the names. */
    private Optional<Map.Entry<Integer, GridCell>> findLeft(int line, int place) {
        return Optional.ofNullable(sheet.lines().get(line))
                .map(cells -> cells.floorEntry(place))
                .filter(left -> left.getKey() > extent.names());
    }

    /** @param over the headings of the groups that it is in, from the uppermost to that right above its own */
    private Optional<Column> column(String heading, List<String> over, int place) {
        String folded = ThaiText.arabicDigits(ThaiText.fold(heading));
        Optional<Column> where = place(folded, place);
        if (where.isPresent()) {
            return where;
        }
        if (folded.equals("ปี")
                || ENGLISH_YEAR.matcher(folded).matches()
                || folded.startsWith("ปีงบประมาณ") && ListPhrases.year(heading).isEmpty()) {
            return Optional.of(Column.Of.YEAR);
        }
        if (ListPhrases.bareNumber(folded) >= 0 || phrases.isElse(heading)) {
            return Optional.empty();
        }
        Optional<Column> part = phrases.part(heading);
        if (part.isPresent()) {
            return part;
        }
        String said = ListPhrases.withoutYear(folded);
        // a name that stands alone in its line is a line over measures, and has no scores
        boolean total = isTotal(heading)
                || phrases.isOfScores(said)
                        && !folded.isEmpty()
                        && !sample(place).isEmpty();
        if (words.is(Words.Kind.LEVEL_ROWS, said) || said.startsWith("ระดับ") || total && holdsLevels(place)) {
            return Optional.of(Column.LEVEL);
        }
        if (!total || holdsTexts(place)) {
            return Optional.empty();
        }
        return over.stream()
                .flatMap(group -> phrases.part(group).stream())
                .reduce((upper, lower) -> lower)
                .or(() -> Optional.of(Column.TOTAL));
    }

    private Optional<Column> place(String folded, int place) {
        if (folded.startsWith("อำเภอ") || folded.equals("district")) {
            return Optional.of(Column.Of.DISTRICT);
        }
        return (folded.startsWith("จังหวัด") || folded.equals("province")) && holdsTexts(place)
                ? Optional.of(Column.Of.PROVINCE)
                : Optional.empty();
    }

    private boolean isTotal(String heading) {
        return words.is(Words.Kind.TOTAL_ROWS, withoutYear(heading));
    }

    private List<GridCell> sample(int place) {
        return ofBodies.stream()
                .limit(SAMPLE)
                .flatMap(line -> sheet.own(line, place).stream())
                .toList();
    }

    private boolean holdsTexts(int place) {
        List<GridCell> cells = sample(place);
        return cells.stream()
                                .filter(cell -> cell.isText() && !ListCells.isNumber(cell))
                                .count()
                        * 2
                > cells.size();
    }

    private boolean holdsLevels(int place) {
        List<GridCell> cells = sample(place);
        return cells.stream().filter(this::isLevel).count() * 2 > cells.size();
    }

    private boolean isLevel(GridCell cell) {
        return frameworks.years().stream().map(frameworks::getFramework).anyMatch(year -> year.isLevel(cell.text()));
    }

    /**
     * Whether a column of totals is one of ranks: whole numbers from 1 on, each but little higher than there are others before
     * it, for a rank or two may lack.
     */
    private boolean isRank(Read column) {
        if (!column.column().equals(Column.TOTAL)) {
            return false;
        }
        List<BigDecimal> numbers = numbers(column.place()).sorted().toList();
        if (isRunning(column.place())) {
            return true;
        }
        int lacking = ofBodies.size() - numbers.size() + numbers.size() / 10;
        return !numbers.isEmpty()
                && numbers.get(0).compareTo(BigDecimal.ONE) == 0
                && IntStream.range(0, numbers.size())
                        .allMatch(i -> !RoundedFigure.hasDecimals(numbers.get(i))
                                && numbers.get(i).compareTo(BigDecimal.valueOf(1L + i + lacking)) <= 0);
    }

    /**
     * Whether a column needs no word of its heading to be known: running numbers below "No.", places, scores that give each total,
     * and an indicator's short name among all ten.
     */
    boolean isKnownByCells(int place, String heading) {
        return !ListPhrases.isThai(heading) && isRunning(place)
                || columns.stream()
                        .filter(column -> column.place() == place)
                        .anyMatch(column -> column.column() instanceof Column.Of
                                || column.column() instanceof Column.OfIndicator
                                        && (areAllIndicators() && phrases.isOfName(column.heading())
                                                || phrases.part(column.heading())
                                                        .isEmpty()));
    }

    private boolean areAllIndicators() {
        return IntStream.rangeClosed(1, ListPhrases.INDICATORS).allMatch(number -> has(new Column.OfIndicator(number)));
    }

    /** Whether a column counts the lines, of which some may name no body: whole numbers that rise, none above what could be counted. */
    private boolean isRunning(int place) {
        int before = 0;
        for (int line : ofBodies) {
            Optional<BigDecimal> number = ScoreCell.findNumber(sheet.own(line, place));
            if (number.filter(count -> !RoundedFigure.hasDecimals(count)).isEmpty()
                    || number.get().compareTo(BigDecimal.valueOf(before)) <= 0
                    || number.get().compareTo(BigDecimal.valueOf(line - extent.lastHeading())) > 0
                            && before > 0
                            && number.get().compareTo(BigDecimal.valueOf(before + 1L)) > 0) {
                return false;
            }
            before = number.get().intValue();
        }
        return before > 0;
    }

    /**
     * Whether the columns are those of the three instruments' scores, none in points of its weight: groups over them speak of scores,
     * and whole numbers may be counts, such as of those who answered.
     */
    boolean areInstruments() {
        List<Read> three = columns.stream()
                .filter(column -> Column.INSTRUMENTS.contains(column.column()))
                .toList();
        List<BigDecimal> numbers =
                three.stream().flatMap(column -> numbers(column.place())).toList();
        boolean ofScores = three.stream()
                .allMatch(column -> headingsOver(column.place())
                        .allMatch(text -> text.isEmpty()
                                || phrases.part(text).isPresent()
                                || phrases.isOfScores(withoutYear(text))));
        return three.size() == Column.INSTRUMENTS.size()
                && columns.stream()
                                .filter(column -> column.column() instanceof Column.OfFigure)
                                .count()
                        == three.size()
                && ofScores
                && numbers.stream().filter(RoundedFigure::hasDecimals).count() * 2 > numbers.size()
                && numbers.stream().anyMatch(number -> number.compareTo(MOST_POINTS) > 0);
    }

    /** Whether there are indicators, and of each of their instruments all. */
    boolean areOfWholeInstruments() {
        Set<Integer> numbers = columns.stream()
                .map(Read::column)
                .filter(Column.OfIndicator.class::isInstance)
                .map(column -> ((Column.OfIndicator) column).number())
                .collect(Collectors.toSet());
        return !numbers.isEmpty()
                && numbers.stream()
                        .map(number -> naming.getIndicator(number).instrument())
                        .distinct()
                        .flatMap(instrument ->
                                naming.indicators().stream().filter(indicator -> indicator.instrument() == instrument))
                        .allMatch(indicator -> numbers.contains(indicator.number()));
    }

    /**
     * Finds the place beside the bodies that says of each line what its figures are: an indicator or instrument, or where a body has
     * several lines, whatever stands there again and again.
     *
     * @param furtherLines those that name no body
     * @param bodies how many there are
     */
    void findLabels(Collection<Integer> furtherLines, long bodies) {
        List<Integer> places = IntStream.rangeClosed(extent.firstPlace(), extent.lastPlace())
                .filter(place -> place != extent.names())
                .boxed()
                .toList();
        List<Integer> lines =
                Stream.concat(ofBodies.stream(), furtherLines.stream()).toList();
        // the instrument of an indicator may stand beside it
        Optional<Integer> ofParts = places.stream()
                .filter(place -> labels(ofBodies, place)
                                .limit(SAMPLE)
                                .filter(text -> phrases.part(text).isPresent())
                                .count()
                        > 1)
                .reduce((first, other) -> countParts(lines, other) > countParts(lines, first) ? other : first);
        labelled = ofParts.isPresent();
        ofLines = ofParts.or(() -> places.stream()
                        .filter(place -> lines.size() >= 2 * bodies
                                && (columns.stream().noneMatch(column -> column.place() == place)
                                        || areYears(lines, place))
                                && labels(furtherLines, place).count() * 2 >= furtherLines.size()
                                && labels(ofBodies, place).count() * 2 > ofBodies.size()
                                && labels(lines, place).distinct().count() * 2 <= lines.size())
                        .findFirst())
                .orElse(0);
        if (ofLines > 0 && areYears(lines, ofLines)) {
            columns.removeIf(column -> column.place() == ofLines);
            columns.add(
                    new Read(ofLines, Column.Of.YEAR, Optional.empty(), "", sheet.at(extent.lastHeading(), ofLines)));
            unread.remove(ofLines);
            ofLines = 0;
        }
    }

    /** How many different indicators or instruments a place names. */
    private long countParts(Collection<Integer> lines, int place) {
        return labels(lines, place)
                .distinct()
                .flatMap(text -> phrases.part(text).stream())
                .distinct()
                .count();
    }

    /** Whether each line has a year and nothing else, which might say what its figures are: a target of a year is no result of it. */
    private boolean areYears(List<Integer> lines, int place) {
        return lines.stream()
                .map(line -> sheet.text(line, place))
                .allMatch(text ->
                        ListPhrases.year(text).isPresent() && withoutYear(text).isEmpty());
    }

    private static String withoutYear(String text) {
        return ListPhrases.withoutYear(ThaiText.arabicDigits(ThaiText.fold(text)));
    }

    private Stream<String> labels(Collection<Integer> ofLines, int place) {
        return ofLines.stream()
                .flatMap(line -> sheet.cell(line, place).stream())
                .filter(cell -> cell.isText() || ListPhrases.year(cell.text()).isPresent())
                .map(GridCell::text);
    }

    /** What the figure of a column is of in a line that says so itself; empty where nobody knows. */
    Optional<Column> ofLine(int line, Column column) {
        boolean total = column.equals(Column.TOTAL);
        if (ofLines == 0 || labelled && !total) {
            return Optional.of(column);
        }
        String text = sheet.text(line, ofLines);
        if (ThaiText.isNothing(text) && !labelled) {
            return Optional.of(column).filter(any -> ofBodies.contains(line));
        }
        Optional<Column> part = phrases.part(text)
                .or(() -> words.is(Words.Kind.TOTAL_ROWS, text) ? Optional.of(Column.TOTAL) : Optional.empty())
                .or(() -> words.is(Words.Kind.LEVEL_ROWS, text) ? Optional.of(Column.LEVEL) : Optional.empty())
                .filter(any -> total);
        return part.isPresent() || labelled || !phrases.isOfScores(withoutYear(text)) ? part : Optional.of(column);
    }

    boolean holdResults() {
        return columns.stream()
                .filter(column -> column.column().equals(Column.TOTAL))
                .anyMatch(column -> holdsResults(column.place()));
    }

    /**
     * Whether most cells are levels or may be scores: whole numbers alone are counts, ranks or codes, and one number for all is of no
     * body.
     */
    boolean holdsResults(int place) {
        List<BigDecimal> numbers = sample(place).stream()
                .flatMap(cell -> ScoreCell.findNumber(Optional.of(cell)).stream())
                .filter(number -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0)
                .toList();
        return holdsLevels(place)
                || numbers.size() * 2 > sample(place).size()
                        && numbers.stream().anyMatch(RoundedFigure::hasDecimals)
                        && numbers.stream().distinct().count() > 1;
    }
}
