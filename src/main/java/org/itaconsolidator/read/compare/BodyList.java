package org.itaconsolidator.read.compare;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.compare.BodyLists.BodyYear;
import org.itaconsolidator.read.compare.ListColumns.Column;
import org.itaconsolidator.read.compare.ListColumns.Read;
import org.itaconsolidator.read.head.HeadReader;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The list of bodies that a sheet may hold, with a line for each body: found by its names and headings, judged by the
 * texts around it, and read.
 */
final class BodyList {
    /** A list of bodies has at least this many: fewer side by side are a comparison in somebody's own table. */
    static final int FEWEST_BODIES = 3;

    /**
     * Below a title that names one of its bodies a list has at least this many: fewer are that body's table, with some others to
     * compare.
     */
    private static final int FEWEST_IN_A_TABLE_OF_ONE = 6;

    /** A kind of body that stands alone in its line holds for all names below, in whatever column they stand. */
    private static final int EVERY_PLACE = 0;

    /** What half of all bodies at least are above, out of a hundred. */
    private static final BigDecimal LOWEST_OF_MOST = BigDecimal.valueOf(30);

    private static final Pattern PAGE =
            Pattern.compile("-?(?:หน้า(?:ที่)?|แผ่น(?:ที่)?|page)?[0-9๐-๙]{1,3}(?:(?:/|จาก|of)[0-9๐-๙]{1,3})?-?");

    static final int FEWEST_INDICATORS = 6;
    private static final int MOST_HEADING_LINES = 4;
    private static final int LONGEST_HEADING = 80;

    private final ListContext context;
    private final ListPhrases phrases;
    private final ListCells sheet;
    private final List<BodyList> before;
    private final SubmissionDraft draft;
    private final Words words;

    private final TreeMap<Integer, Body> named = new TreeMap<>();
    final Set<RowRef> stored = new LinkedHashSet<>();
    final Set<RowRef> refused = new LinkedHashSet<>();
    private final List<CellRef> unnamed = new ArrayList<>();

    /** The places of the names and of the columns that are read. */
    private final Set<Integer> read = new TreeSet<>();

    /** Texts beside results that say that they are none. */
    private final List<CellRef> takenBack = new ArrayList<>();

    /** The same where each body has such a line beside that of its results. */
    private final List<CellRef> otherLines = new ArrayList<>();

    /** Texts that stand beside some lines of each body, and do not say what their figures are. */
    private final Map<CellRef, String> unknownLabels = new LinkedHashMap<>();

    private final Set<Finding> told = new LinkedHashSet<>();

    final Map<BodyYear, List<ComparedResult>> results = new LinkedHashMap<>();
    private int namePlace;

    private int firstHeading;
    private int lastHeading;
    private int lastLine;
    private int firstPlace;
    private int lastPlace;
    private ListColumns columns;
    private List<TextLine> titles = List.of();
    private List<FiscalYear> titled = List.of();
    private Optional<ListPart> part = Optional.empty();
    /** Whether nothing says what its figures are. */
    private boolean untold;

    private ListTexts texts;

    /** @param before the lists of the workbook that were found before this one */
    BodyList(ListContext context, ListPhrases phrases, Grid grid, boolean across, List<BodyList> before) {
        this.context = context;
        this.phrases = phrases;
        this.sheet = new ListCells(grid, across);
        this.before = before;
        this.draft = context.draft();
        this.words = context.words();
    }

    boolean isList() {
        return findBodies() && findHeadings() && isOfResults();
    }

    /** The place at which most lines name different bodies; the kind may stand at the place beside it, or in a heading above. */
    private boolean findBodies() {
        Map<Integer, Map<Integer, String>> named = new TreeMap<>();
        Map<Integer, Map<Integer, String>> kinds = new TreeMap<>();
        Map<Integer, Map<Integer, String>> belowKind = new TreeMap<>();
        Map<Integer, String> above = new HashMap<>();
        sheet.lines()
                .forEach((line, cells) -> cells.forEach((place, cell) -> {
                    String kind = phrases.kind(cell.text());
                    if (!kind.isEmpty()) {
                        above.put(place, kind);
                        above.compute(EVERY_PLACE, (every, before) -> cells.size() == 1 ? kind : before);
                        put(kinds, place, line, kind);
                    } else if ((above.containsKey(place) || above.containsKey(EVERY_PLACE))
                            && phrases.isPlainName(cell, "")) {
                        put(belowKind, place, line, above.getOrDefault(EVERY_PLACE, above.get(place)));
                    }
                    if (context.names().hasType(cell.text())) {
                        put(named, place, line, "");
                    }
                }));
        take(named, 0);
        for (int beside : new int[] {1, -1}) {
            if (this.named.isEmpty()) {
                take(kinds, beside);
            }
        }
        if (this.named.isEmpty()) {
            take(belowKind, 0);
        }
        return areEnough();
    }

    private static void put(Map<Integer, Map<Integer, String>> kinds, int place, int line, String kind) {
        kinds.computeIfAbsent(place, any -> new TreeMap<>()).put(line, kind);
    }

    /** Takes the place at which most lines name a body of the kind that is known of each, enough of them different. */
    private void take(Map<Integer, Map<Integer, String>> kinds, int beside) {
        kinds.forEach((place, ofLines) -> {
            Map<Integer, Body> bodies = new TreeMap<>();
            ofLines.forEach((line, kind) -> sheet.own(line, place + beside)
                    .filter(GridCell::isText)
                    .flatMap(cell -> phrases.body(cell.text(), kind))
                    .ifPresent(body -> bodies.put(line, body)));
            if (areEnough(bodies) && countOf(bodies) > countOf(named)) {
                named.clear();
                named.putAll(bodies);
                namePlace = place + beside;
            }
        });
    }

    private boolean areEnough() {
        return areEnough(named);
    }

    private static boolean areEnough(Map<Integer, Body> bodies) {
        return countOf(bodies) >= FEWEST_BODIES;
    }

    private static long countOf(Map<Integer, Body> bodies) {
        return bodies.values().stream().distinct().count();
    }

    /** The headings above the first body that stands below any, what they say, and how far the list reaches. */
    private boolean findHeadings() {
        while (!named.isEmpty()) {
            int first = named.firstKey();
            if (findHeadingLines(first)) {
                findExtent();
                columns = new ListColumns(
                        sheet,
                        new ListColumns.Extent(namePlace, firstHeading, lastHeading, firstPlace, lastPlace),
                        named.navigableKeySet(),
                        phrases,
                        context,
                        this::linesAbove);
                if (!columns.all().isEmpty()) {
                    return areEnough();
                }
            }
            // a title that is nothing but a body's name stands above the headings
            named.remove(first);
        }
        return false;
    }

    private boolean findHeadingLines(int first) {
        int line = first - 1;
        while (isBand(line) || isOfFigures(line)) {
            line--;
        }
        lastHeading = line;
        while (line > 0 && first - line <= MOST_HEADING_LINES + 2 && isHeadingLine(line)) {
            line--;
        }
        firstHeading = line + 1;
        return firstHeading <= lastHeading;
    }

    /** Whether a line holds but a district, a kind or a level, over the bodies that are of it. */
    private boolean isBand(int line) {
        if (!sheet.lines().containsKey(line) || sheet.lines().get(line).size() != 1) {
            return false;
        }
        String text = sheet.lines().get(line).firstEntry().getValue().text();
        return ListPhrases.findDistrict(text).isPresent() || !phrases.kind(text).isEmpty() || phrases.isLevelBand(text);
    }

    private boolean isHeadingLine(int line) {
        // above bodies that stand across there are titles
        Map<Integer, GridCell> cells = !sheet.lines().containsKey(line)
                ? Map.of()
                : sheet.across()
                        ? sheet.lines().get(line).tailMap(namePlace)
                        : sheet.lines().get(line);
        return cells.size() > 1
                && !isOfFigures(line)
                && cells.values().stream().noneMatch(cell -> cell.text().length() > LONGEST_HEADING)
                && phrases.body(sheet.text(line, namePlace), "").isEmpty();
    }

    /** Whether a line is one of the list's own, whatever its name: behind that stand scores, most with decimals, or it is counted. */
    private boolean isOfFigures(int line) {
        if (!sheet.lines().containsKey(line)) {
            return false;
        }
        Collection<GridCell> cells =
                sheet.lines().get(line).tailMap(namePlace, false).values();
        boolean counted = sheet.own(line, namePlace)
                        .filter(name -> name.text().codePoints().anyMatch(Character::isLetter))
                        .isPresent()
                && sheet.lines().get(line).headMap(namePlace).values().stream().anyMatch(ListCells::isNumber);
        long scores = cells.stream()
                .flatMap(cell -> ScoreCell.findNumber(Optional.of(cell)).stream())
                .filter(number -> counted || RoundedFigure.hasDecimals(number))
                .count();
        return scores * 2 > cells.size();
    }

    private void findExtent() {
        TreeSet<Integer> headed = new TreeSet<>();
        for (int line = firstHeading; line <= lastHeading; line++) {
            for (int place : sheet.lines().get(line).keySet()) {
                int last = place;
                if (!sheet.across()) {
                    last = sheet.grid().lastColumnOf(line, place);
                }
                IntStream.rangeClosed(place, last).forEach(headed::add);
            }
        }
        firstPlace = namePlace;
        while (!sheet.across() && (headed.contains(firstPlace - 1) || isFilled(firstPlace - 1))) {
            firstPlace--;
        }
        // behind the names a column may be left blank, as by hiding or for looks
        lastPlace = headed.contains(namePlace + 1) || isFilled(namePlace + 1) ? namePlace : namePlace + 1;
        while (headed.contains(lastPlace + 1)
                || sheet.isOfYears(lastPlace + 1, namePlace, named.keySet())
                || sheet.isOfLabels(lastPlace + 1, namePlace, named.keySet())) {
            lastPlace++;
        }
        keepOwnPlaces();
        while (firstHeading < lastHeading && isTitleRow(firstHeading)) {
            firstHeading++;
        }
        String heading = ThaiText.fold(sheet.text(lastHeading, namePlace));
        int from = named.tailMap(lastHeading, false).firstKey();
        lastLine = from;
        for (int line : sheet.lines().tailMap(from, false).keySet()) {
            boolean again = !heading.isEmpty()
                    && ThaiText.fold(sheet.own(line, namePlace)
                                    .map(GridCell::text)
                                    .orElse(""))
                            .equals(heading);
            if (again && isCaptioned(lastLine + 1, line - 1) || !again && isHeadingOfAnother(line)) {
                break;
            }
            if (named.containsKey(line)) {
                lastLine = line;
            }
        }
        named.tailMap(lastLine, false).clear();
        named.headMap(lastHeading, true).clear();
        Optional<Integer> next = Optional.ofNullable(sheet.lines().higherKey(lastLine));
        while (next.filter(line -> line == lastLine + 1
                        && (numbersOf(line) > 0
                                || sheet.lines().get(line).values().stream()
                                        .anyMatch(cell -> words.is(Words.Kind.LEVEL_ROWS, cell.text())))
                        && sheet.own(line, namePlace)
                                .flatMap(cell -> phrases.body(cell.text(), ""))
                                .isEmpty())
                .isPresent()) {
            lastLine = next.get();
            next = Optional.ofNullable(sheet.lines().higherKey(lastLine));
        }
    }

    /** Where the heading of the names stands again over other bodies, the list goes on beside itself: each part is a list. */
    private void keepOwnPlaces() {
        List<Integer> names = IntStream.rangeClosed(firstPlace, lastPlace)
                .filter(place -> place == namePlace || !sheet.across() && isOfOtherNames(place))
                .boxed()
                .toList();
        int before = names.get(0) - firstPlace;
        int first = namePlace - before;
        int own = headingOf(first).equals(headingOf(firstPlace)) ? before : 0;
        names.stream().filter(place -> place > namePlace).findFirst().ifPresent(next -> lastPlace = next - own - 1);
        if (names.get(0) < namePlace) {
            firstPlace = namePlace - own;
        }
    }

    /** Whether a row of several cells holds but one over the places of this list, where no scores stand: it is a title. */
    private boolean isTitleRow(int line) {
        Set<Integer> own = sheet.lines()
                .get(line)
                .subMap(firstPlace, true, lastPlace, true)
                .keySet();
        return !sheet.across()
                && (own.isEmpty() || own.size() == 1 && own.iterator().next() <= namePlace);
    }

    private boolean isOfOtherNames(int place) {
        boolean alike = headingOf(place).equals(headingOf(namePlace))
                || !phrases.kind(sheet.text(lastHeading, place)).isEmpty()
                        && !phrases.kind(sheet.text(lastHeading, namePlace)).isEmpty();
        return alike
                && sheet.lines().tailMap(lastHeading, false).keySet().stream()
                                .flatMap(line -> sheet.own(line, place).stream())
                                .filter(cell -> phrases.body(cell.text(), "").isPresent())
                                .limit(2)
                                .count()
                        > 1;
    }

    private String headingOf(int place) {
        return ThaiText.fold(sheet.text(lastHeading, place));
    }

    private boolean isFilled(int place) {
        return place > 0
                && named.keySet().stream()
                        .limit(FEWEST_BODIES)
                        .anyMatch(line -> sheet.own(line, place).isPresent());
    }

    /** Whether a line is one of headings, behind a blank line or one text: a list of something else begins. */
    private boolean isHeadingOfAnother(int line) {
        boolean apart = !sheet.lines().containsKey(line - 1)
                || sheet.lines().get(line - 1).size() == 1;
        return !sheet.across()
                && apart
                && isHeadingLine(line)
                && sheet.lines().get(line).values().stream()
                        .noneMatch(cell -> ListCells.isNumber(cell)
                                || phrases.body(cell.text(), "").isPresent());
    }

    /** Whether a line between says of which year, or of which part, the lines below are, or what else they are. */
    private boolean isCaptioned(int from, int to) {
        return sheet.lines().subMap(from, true, Math.max(from, to), true).values().stream()
                .filter(cells -> cells.size() <= 2)
                .flatMap(cells -> cells.values().stream())
                .anyMatch(cell -> !FiscalYears.inText(cell.text()).isEmpty()
                        || !phrases.isCaption(cell.text())
                                && !PAGE.matcher(ThaiText.fold(cell.text())).matches());
    }

    private long numbersOf(int line) {
        return sheet.lines().get(line).subMap(namePlace, false, lastPlace, true).values().stream()
                .filter(ListCells::isNumber)
                .count();
    }

    /**
     * Whether its figures are results: most of the indicators, or totals below a title of the assessment, and nothing that says
     * that they are something else. Where each line is of one indicator of its body the lines are those of the figures.
     */
    private boolean isOfResults() {
        titles = linesAbove();
        List<String> names = Stream.concat(Stream.of(sheet.grid().sheet()), context.places().stream())
                .toList();
        texts = textsAround();
        titled = titles.stream().anyMatch(line -> texts.scope.isOfYearBefore(line.text()))
                ? List.of()
                : listTitleYears(names);
        Stream<String> texts = Stream.concat(titles.stream().map(TextLine::text), names.stream());
        boolean ofAssessment = texts.anyMatch(text -> words.contains(Words.Kind.ASSESSMENT, text))
                || columns.all().stream().anyMatch(column -> words.contains(Words.Kind.ASSESSMENT, column.heading()));
        columns.leaveOut(this.texts.scope::isOfYearBefore);
        columns.findLabels(listFurtherLines(), countOf(named));
        boolean down = columns.areOfIndicatorsDown();
        part = down ? Optional.empty() : findPart();
        long indicators = (down
                        ? listLines().stream()
                                .flatMap(line -> phrases.part(sheet.text(line, columns.ofLines())).stream())
                        : columns.all().stream().map(Read::column))
                .filter(Column.OfIndicator.class::isInstance)
                .distinct()
                .count();
        boolean totals = columns.has(Column.TOTAL) || columns.areInstruments();
        boolean ofPart = part.flatMap(ListPart::of).isPresent();
        untold = indicators == 0
                && totals
                && !ofAssessment
                && !ofPart
                && (titles.isEmpty() || isLikeNeighbour())
                && columns.holdResults()
                && listUnread().isEmpty();
        boolean list = (!isTitledByOne() || countOf(named) >= FEWEST_IN_A_TABLE_OF_ONE)
                && ((indicators >= FEWEST_INDICATORS || ofAssessment && columns.areOfWholeInstruments())
                                && (totals || !down)
                        || indicators == 0 && totals && ofAssessment
                        || ofPart
                        || untold);
        if (list) {
            hearTexts();
        }
        return list;
    }

    /** Whether the list above or beside has the same headings: what this one is of nobody knows if its own title does not tell. */
    private boolean isLikeNeighbour() {
        return findNeighbour()
                .filter(other -> other.columns.all().stream()
                        .map(Read::heading)
                        .toList()
                        .equals(columns.all().stream().map(Read::heading).toList()))
                .isPresent();
    }

    private Set<Integer> listLines() {
        return sheet.lines().subMap(lastHeading, false, lastLine, true).keySet();
    }

    /** The lines of figures without a name, such as the second of each body. */
    private List<Integer> listFurtherLines() {
        return listLines().stream()
                .filter(line -> sheet.own(line, namePlace).isEmpty() && !isBand(line))
                .toList();
    }

    /** What the titles and the names of sheet and file say of all figures where no column is of anything else. */
    private Optional<ListPart> findPart() {
        Framework naming = context.naming();
        Stream<ListPart> said = Stream.of(
                        titles.stream().flatMap(line -> ListPart.in(line.at(), line.text(), phrases, naming).stream()),
                        ListPart.in(
                                CellRef.wholeSheet(sheet.grid().sheet()),
                                sheet.grid().sheet(),
                                phrases,
                                naming)
                                .stream(),
                        context.places().stream()
                                .limit(1)
                                .flatMap(file -> ListPart.in(CellRef.WHOLE_FILE, file, phrases, naming).stream()))
                .flatMap(parts -> parts);
        return ListPart.join(said, naming)
                .filter(any -> columns.has(Column.TOTAL) && !columns.sayTotalOfAssessment())
                .filter(one -> columns.all().stream()
                        .map(Read::column)
                        .allMatch(column -> column instanceof Column.Of
                                || column.equals(Column.TOTAL)
                                || column.equals(Column.LEVEL)
                                || one.of()
                                        .filter(of -> ListPart.isWithin(column, of, naming))
                                        .isPresent()))
                .map(one -> one.of().filter(columns::takeAs).isPresent() ? one : one.unsure());
    }

    private ListTexts textsAround() {
        Set<String> placed = new TreeSet<>();
        titles.forEach(line -> placed.addAll(context.names().listProvinces(line.text())));
        named.values().forEach(body -> placed.addAll(List.of(body.district(), body.province())));
        placed.remove("");
        List<GridRow> rows = sheet.grid().listRows().stream()
                .filter(row -> row.number() <= bottom())
                .toList();
        return new ListTexts(context, phrases, sheet.grid(), top(), rows, placed);
    }

    /** Lets the judge hear what stands over the list and in its headings. */
    private void hearTexts() {
        int otherTable = sheet.grid()
                .rowsAbove(top())
                .filter(ListCells::isOfTable)
                .mapToInt(GridRow::number)
                .max()
                .orElse(0);
        titles.stream().filter(line -> line.at().row() > otherTable).forEach(texts::title);
        for (int line = firstHeading; line <= lastHeading; line++) {
            for (Map.Entry<Integer, GridCell> cell : sheet.lines().get(line).entrySet()) {
                boolean ofAll = cell.getKey() <= namePlace;
                boolean read = columns.all().stream().anyMatch(column -> column.place() == cell.getKey());
                String text = cell.getValue().text();
                boolean group =
                        read && line < lastHeading && ListPhrases.year(text).isPresent();
                if (group && texts.isDoubtful(sheet.at(line, cell.getKey()), text)) {
                    int over = line;
                    columns.all()
                            .removeIf(column ->
                                    columns.groupOver(over, column.place()).equals(text));
                } else if (ofAll || read) {
                    texts.heading(
                            sheet.at(line, cell.getKey()),
                            read ? phrases.heard(text) : text,
                            cell.getKey() == namePlace || columns.isKnownByCells(cell.getKey(), text));
                }
            }
        }
        int bottom = sheet.at(lastLine, lastPlace).row();
        List<GridRow> below = sheet.grid().rowsBelow(bottom).toList();
        // above another table stand the titles of that
        boolean another = below.stream().anyMatch(ListCells::isOfTable);
        below.stream()
                .takeWhile(row -> !ListCells.isOfTable(row))
                .forEach(row -> row.where(cell -> (!another || words.starts(Words.Kind.NOTES, cell.text()))
                                && !isOfMarkedNames(cell.text()))
                        .forEach(cell -> texts.note(sheet.grid().ref(row.number(), cell.column()), cell.text())));
        texts.name(CellRef.wholeSheet(sheet.grid().sheet()), sheet.grid().sheet(), true);
        sheet.grid()
                .listPageTexts()
                .forEach(text -> texts.name(CellRef.wholeSheet(sheet.grid().sheet()), text, true));
        context.places().stream().limit(1).forEach(name -> texts.name(CellRef.WHOLE_FILE, name, false));
    }

    /** Whether a note is of the names that carry its mark, and of no others. */
    private boolean isOfMarkedNames(String note) {
        return named.keySet().stream()
                .map(line -> sheet.text(line, namePlace))
                .anyMatch(name -> ListPhrases.marks(name).stream().anyMatch(ThaiText.arabicDigits(note)::startsWith));
    }

    private boolean isTitledByOne() {
        return titles.stream()
                .flatMap(line -> context.names().listMentions(line.text()).stream())
                .anyMatch(mention -> named.values().stream()
                        .anyMatch(body -> ThaiText.fold(body.name()).equals(ThaiText.fold(mention.name()))));
    }

    /** The years that the titles state, of several the one that a caption below them does; else the sheet's name, the file's, the nearest folder's. */
    private List<FiscalYear> listTitleYears(List<String> names) {
        List<FiscalYear> stated = listNearest(text -> FiscalYears.listIn(ScopeJudge.withoutPurpose(text)));
        if (stated.isEmpty()) {
            return HeadReader.years(names.stream()).map(List::of).orElse(List.of());
        }
        List<TextLine> captions = titles.subList(directlyAbove(), titles.size()).stream()
                .filter(line -> !words.starts(Words.Kind.REMARK_STARTS, line.text())
                        && !words.starts(Words.Kind.PAPER_STARTS, line.text()))
                .toList();
        return stated.size() == 1
                ? stated
                : TextLine.findOneOfSeveral(captions).map(List::of).orElse(stated);
    }

    /**
     * The lines of text over the list, without those of tables. One beside another list without lines of its own, or below one with
     * nothing but a caption between, is of the same assessment: the lines over that hold for it too.
     */
    private List<TextLine> linesAbove() {
        int top = top();
        List<GridRow> above = sheet.grid()
                .rowsAbove(top)
                .filter(row -> !ListCells.isOfTable(row))
                .map(row -> row.with(row.where(cell -> isOver(row, cell)).toList()))
                .toList();
        List<TextLine> own = TextLine.listOf(sheet.grid(), above, words).stream()
                .filter(line -> !line.prose() && !words.starts(Words.Kind.NOTES, line.text()))
                .toList();
        boolean captioned = own.stream().anyMatch(this::isCaption);
        List<TextLine> shared = findNeighbour()
                .filter(other -> own.stream()
                        .filter(line -> line.at().row() > (other.bottom() < top ? other.bottom() : other.above()))
                        .allMatch(this::isCaption))
                .map(other -> other.titles)
                .orElse(List.of())
                .stream()
                .filter(line -> !captioned || !isCaption(line))
                .toList();
        return Stream.concat(shared.stream(), own.stream())
                .distinct()
                .sorted(Comparator.comparing(line -> line.at().row()))
                .toList();
    }

    private boolean isCaption(TextLine line) {
        return phrases.isCaption(line.text())
                || ListPart.in(line.at(), line.text(), phrases, context.naming())
                        .flatMap(ListPart::of)
                        .isPresent();
    }

    /** The last row above the titles that stand directly above the list. */
    private int above() {
        return titles.stream()
                        .skip(directlyAbove())
                        .mapToInt(line -> line.at().row())
                        .min()
                        .orElse(top())
                - 1;
    }

    private int top() {
        return sheet.at(firstHeading, firstPlace).row();
    }

    private int bottom() {
        return sheet.at(lastLine, lastPlace).row();
    }

    /** The list found before on the same sheet that stands beside this one, or nearest above it. */
    private Optional<BodyList> findNeighbour() {
        return before.stream()
                .filter(other -> other != this
                        && other.sheet.grid().sheet().equals(sheet.grid().sheet())
                        && other.top() <= bottom())
                .max(Comparator.comparing(BodyList::bottom));
    }

    /** Whether a text in a row above stands over the list, and not over another table beside it that has a text of its own there. */
    private boolean isOver(GridRow row, GridCell cell) {
        int first = sheet.at(firstHeading, firstPlace).column();
        int last = sheet.at(lastLine, lastPlace).column();
        boolean alone = row.none(other -> other.column() >= first && other.column() <= last);
        return alone || cell.column() >= first && cell.column() <= last || !isBesideTable(first, last);
    }

    private boolean isBesideTable(int first, int last) {
        return sheet.grid().listRows().stream()
                .filter(row -> row.number() >= top() && row.number() <= bottom())
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> cell.column() < first || cell.column() > last);
    }

    /**
     * The first of the titles that stand together directly above the list: those of another one may stand further up, and what
     * touches the rows of another table is that table's where a blank row parts it from the list, or where it has two cells.
     */
    private int directlyAbove() {
        int first = titles.size();
        int below = top();
        while (first > 0) {
            int row = titles.get(first - 1).at().row();
            boolean apart = below - row == 2
                    || sheet.grid().findRow(row).filter(each -> each.size() > 1).isPresent();
            if (below - row > 2 || apart && endsTable(row)) {
                break;
            }
            below = row;
            first--;
        }
        return first;
    }

    /** Whether rows of a table stand right above a row, with nothing but a few rows of text between. */
    private boolean endsTable(int row) {
        Optional<GridRow> above = sheet.grid().findRow(row - 1);
        for (int i = 2;
                i < BodyLists.ROWS_TO_LOOK_AT
                        && above.filter(each -> !ListCells.isOfTable(each)).isPresent();
                i++) {
            above = sheet.grid().findRow(row - i);
        }
        return above.filter(ListCells::isOfTable).isPresent();
    }

    /** What the titles directly above the list say, else what all titles do, each once. */
    private <T> List<T> listNearest(Function<String, Collection<T>> said) {
        for (int from : new int[] {directlyAbove(), 0}) {
            List<T> found = titles.subList(from, titles.size()).stream()
                    .flatMap(line -> said.apply(line.text()).stream())
                    .distinct()
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    /** Reads the list, and gives the sheet without it. */
    Grid take() {
        before.add(this);
        if (texts.noResult.isPresent()) {
            draft.findings.add(texts.noResult.get().as(Severity.NOTICE));
            return rest();
        }
        draft.findings.addAll(texts.findings);
        untold |=
                texts.areUnclear() && columns.all().stream().noneMatch(column -> phrases.namesScores(column.heading()));
        boolean ofNoYear = columns.all().stream()
                .filter(column -> !(column.column() instanceof Column.Of))
                .anyMatch(column ->
                        column.year().isEmpty() && columns.find(Column.Of.YEAR).isEmpty() && titled.size() != 1);
        Optional<Finding> against = part.filter(one -> one.of().isEmpty())
                .map(one -> BodyLists.refusal(List.of(one.at()), "part", one.text(), ""))
                .or(() -> Optional.of(untold ? "no-title" : "no-year")
                        .filter(any -> untold || ofNoYear)
                        .map(why -> BodyLists.refusal(List.of(sheet.at(firstHeading, namePlace)), why, "", "")
                                .as(untold ? Severity.WARNING : Severity.ERROR)));
        if (against.isPresent()) {
            named.keySet().forEach(line -> refused.add(sheet.at(line, namePlace).rowRef()));
            draft.findings.add(against.get());
        } else {
            refuseTwoColumns();
            readLines();
            settle();
            reportUnnamed();
            reportUnread();
        }
        return rest();
    }

    /** Says what it was taken for, and of each row whether it is stored, refused or ignored. */
    void report() {
        rowsBelowHeadings().forEach(row -> {
            draft.read(row);
            if (stored.contains(row)) {
                draft.stored(row);
            } else if (refused.contains(row)) {
                draft.refused(row);
            } else {
                draft.ignored(row);
            }
        });
        if (!results.isEmpty()) {
            draft.findings.add(BodyLists.told(sheet.at(lastHeading, namePlace), results.keySet()));
        }
    }

    /** The headings over figures or levels that are not read: they may be of anything. */
    private List<ListColumns.Heading> listUnread() {
        return columns.unread().entrySet().stream()
                .filter(column -> columns.holdsResults(column.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Columns or lines of scores or levels that are not read are told, together. */
    private void reportUnread() {
        Map<CellRef, String> untold = new LinkedHashMap<>(unknownLabels);
        listUnread().forEach(heading -> untold.put(heading.at(), heading.text()));
        if (!untold.isEmpty()) {
            String headings = untold.values().stream().distinct().collect(Collectors.joining(", "));
            draft.findings.add(BodyLists.refusal(cells(untold.keySet().stream()), "columns", headings, "")
                    .as(Severity.WARNING));
        }
    }

    /** Names of others than local bodies, such as schools, and those that lack their kind: told once, however many there are. */
    private void reportUnnamed() {
        if (!takenBack.isEmpty()) {
            draft.findings.add(refusalOfRows(takenBack, "no-result-rows"));
        }
        if (!otherLines.isEmpty()) {
            draft.findings.add(refusalOfRows(otherLines, "no-result-rows").as(Severity.NOTICE));
        }
        if (!unnamed.isEmpty()) {
            draft.findings.add(refusalOfRows(unnamed, "no-body").as(Severity.WARNING));
        }
    }

    private Finding refusalOfRows(List<CellRef> rows, String why) {
        String first = sheet.grid().text(rows.get(0));
        return BodyLists.refusal(
                rows.stream().limit(ListColumns.SAMPLE).toList(), why, first, String.valueOf(rows.size()));
    }

    /** Two columns that say the same of the same year: which counts nobody knows. */
    private void refuseTwoColumns() {
        Map<String, List<Read>> same = columns.all().stream()
                .collect(Collectors.groupingBy(
                        column -> column.column() + " " + column.year().or(this::titleYear),
                        LinkedHashMap::new,
                        Collectors.toList()));
        same.values().stream()
                .filter(columnsOfOne -> columnsOfOne.size() > 1)
                .filter(columnsOfOne -> !(columnsOfOne.get(0).column() instanceof Column.Of))
                .forEach(twice -> {
                    columns.all().removeAll(twice);
                    draft.findings.add(BodyLists.refusal(
                            twice.stream().map(Read::at).toList(),
                            "two-columns",
                            twice.get(0).heading(),
                            ""));
                });
    }

    private Optional<FiscalYear> titleYear() {
        return titled.size() == 1 ? Optional.of(titled.get(0)) : Optional.empty();
    }

    private void readLines() {
        read.add(namePlace);
        columns.all().forEach(column -> read.add(column.place()));
        String province = titleProvince();
        String district = titleDistrict();
        Map<Integer, String> held = new HashMap<>();
        Map<Body, List<String>> meantBy = new HashMap<>();
        Body above = null;
        for (int line : listLines()) {
            if (isBand(line)) {
                district = ListPhrases.findDistrict(
                                sheet.text(line, sheet.lines().get(line).firstKey()))
                        .orElse(district);
                continue;
            }
            Body body = named.getOrDefault(line, isOfBodyAbove(line) ? above : null);
            above = body;
            if (body == null) {
                readUnnamed(line);
                continue;
            }
            String inColumn = held(line, Column.Of.DISTRICT, held);
            String ofProvince = held(line, Column.Of.PROVINCE, held);
            Body placed = new Body(
                    body.name(),
                    first(body.district(), inColumn, district),
                    first(body.province(), ofProvince, province));
            // a name without any place may be that of another body
            Body known = placed.province().isEmpty() ? placed : expected(placed);
            List<String> meant = meantBy.computeIfAbsent(known, this::listMeant);
            if (meant.isEmpty()) {
                readLine(line, known);
            } else {
                CellRef at = sheet.at(line, namePlace);
                refused.add(at.rowRef());
                draft.findings.add(BodyLists.refusal(List.of(at), "nearly", known.name(), String.join(", ", meant)));
            }
        }
    }

    /** The expected bodies that a misspelt name may mean, of those that the list does not name; one of another kind is another body. */
    private List<String> listMeant(Body body) {
        String alone = ThaiText.fold(context.names().withoutType(body.name()));
        return context.bodies().listNearly(body, Optional.empty(), context.names()).stream()
                .map(each -> each.body().name())
                .filter(name -> name.equals(body.name())
                        || !ThaiText.fold(context.names().withoutType(name)).equals(alone))
                .filter(name -> named.values().stream()
                        .noneMatch(other -> context.bodies().isSame(new Body(name, "", ""), other.name())))
                .toList();
    }

    /** The body as the job names it, in the place that the list tells where the job tells none. */
    private Body expected(Body placed) {
        Body known = context.bodies().resolve(placed);
        return known.province().isEmpty() ? new Body(known.name(), placed.district(), placed.province()) : known;
    }

    /** Whether a line without a name has a year or an indicator of its own: then it is of the body above. */
    private boolean isOfBodyAbove(int line) {
        return sheet.own(line, namePlace).isEmpty()
                && (sheet.across()
                        || sheet.lines().get(line).headMap(namePlace).values().stream()
                                .allMatch(ListCells::isNumber))
                && (columns.find(Column.Of.YEAR)
                                .filter(column -> ListPhrases.year(sheet.text(line, column.place()))
                                        .isPresent())
                                .isPresent()
                        || columns.ofLines() > 0
                                && sheet.own(line, columns.ofLines()).isPresent());
    }

    private String first(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** The district or province of a line: typed once it holds for the lines below. */
    private String held(int line, Column.Of of, Map<Integer, String> held) {
        return columns.find(of)
                .map(column -> {
                    String text = ThaiText.clean(sheet.text(line, column.place()));
                    if (!ThaiText.isNothing(text)) {
                        String word = of == Column.Of.DISTRICT ? "^(?:อำเภอ|อ\\.)\\s*" : "^(?:จังหวัด|จ\\.)\\s*";
                        held.put(column.place(), text.replaceFirst(word, "").replace(" ", ""));
                    }
                    return held.getOrDefault(column.place(), "");
                })
                .orElse("");
    }

    /** The only district that titles name with its province, at the end of one of the assessment or alone: others may be addresses. */
    private String titleDistrict() {
        Set<String> districts = new TreeSet<>(listNearest(title -> {
            int at = words.contains(Words.Kind.ASSESSMENT, title)
                    ? Math.max(0, title.indexOf(" " + BodyNames.DISTRICT))
                    : 0;
            return context.names()
                    .districtAndProvince(title.substring(at))
                    .filter(BodyNames.DistrictProvince::clean)
                    .map(BodyNames.DistrictProvince::district)
                    .filter(context.names()::isName)
                    .map(List::of)
                    .orElse(List.of());
        }));
        return districts.size() == 1 ? districts.iterator().next() : "";
    }

    /** The only province that titles name. */
    private String titleProvince() {
        Set<String> provinces = new TreeSet<>(listNearest(context.names()::listProvinces));
        if (provinces.isEmpty()) {
            before.stream()
                    .filter(this::isOfTheSameBodies)
                    .forEach(above -> provinces.addAll(above.listNearest(context.names()::listProvinces)));
        }
        if (provinces.isEmpty()) {
            Stream.concat(Stream.of(sheet.grid().sheet()), context.places().stream())
                    .forEach(name -> provinces.addAll(context.names().listProvinces(name)));
        }
        return provinces.size() == 1 ? provinces.iterator().next() : "";
    }

    /** Whether a list above on the sheet holds all bodies of this one, as of another year: its titles stand over both. */
    private boolean isOfTheSameBodies(BodyList above) {
        return above != this
                && above.sheet.grid().sheet().equals(sheet.grid().sheet())
                && above.named.values().stream()
                        .map(Body::name)
                        .collect(Collectors.toSet())
                        .containsAll(named.values().stream().map(Body::name).toList());
    }

    private boolean isCounted(int line) {
        return !sheet.across()
                && sheet.lines().get(line).headMap(namePlace).values().stream().anyMatch(ListCells::isNumber);
    }

    /** A line that names no body: a mean, a sum, a repeated heading, or a name that is not understood. */
    private void readUnnamed(int line) {
        String text =
                ThaiText.clean(sheet.own(line, namePlace).map(GridCell::text).orElse(""));
        boolean ofAll = text.isEmpty()
                ? line > named.lastKey() && !isCounted(line)
                        || sheet.lines().get(line).values().stream()
                                .map(GridCell::text)
                                .anyMatch(label -> !ThaiText.isNothing(label)
                                        && !ThaiNumbers.isNumber(label)
                                        && phrases.isOfAll(label, ""))
                : isCounted(line)
                        ? phrases.isSummary(text, sheet.text(lastHeading, namePlace))
                        : phrases.isOfAll(text, sheet.text(lastHeading, namePlace));
        if (!ofAll && numbersOf(line) > 0) {
            unnamed.add(sheet.at(line, namePlace));
        }
    }

    private void readLine(int line, Body body) {
        if (sheet.own(line, namePlace).filter(name -> name.look().struck()).isPresent()) {
            takenBack.add(sheet.at(line, namePlace));
            refused.add(sheet.at(line, namePlace).rowRef());
            return;
        }
        Optional<FiscalYear> ofLine = columns.find(Column.Of.YEAR)
                .map(column -> ListPhrases.year(sheet.text(line, column.place())))
                .orElseGet(() -> columns.ofLines() > 0
                        ? ListPhrases.year(sheet.text(line, columns.ofLines())).or(this::titleYear)
                        : titleYear());
        Optional<FiscalYear> ofAll = ofLine.filter(
                any -> columns.all().stream().allMatch(column -> column.year().isEmpty()));
        for (Map.Entry<Integer, GridCell> cell : sheet.lines()
                .get(line)
                .subMap(firstPlace, true, lastPlace, true)
                .entrySet()) {
            if (cell.getValue().value() instanceof CellValue.Text text
                    && !read.contains(cell.getKey())
                    && (texts.isNoResultBeside(text.text())
                            || ofAll.filter(year -> texts.isOfOtherYear(text.text(), year))
                                    .isPresent()
                            || cell.getKey() == columns.ofLines() && texts.scope.isOfYearBefore(text.text()))) {
                CellRef at = sheet.at(line, cell.getKey());
                if (cell.getKey() == columns.ofLines()) {
                    otherLines.add(at);
                } else {
                    takenBack.add(at);
                    refused.add(at.rowRef());
                }
                return;
            }
        }
        List<ScoreReading> scores = new ArrayList<>();
        List<ReportedFigure> stated = new ArrayList<>();
        Set<FiscalYear> years = new TreeSet<>();
        for (Read column : columns.all()) {
            if (column.column() instanceof Column.Of) {
                continue;
            }
            CellRef at = sheet.at(line, column.place());
            Optional<FiscalYear> year = column.year().or(() -> ofLine);
            if (year.isEmpty()) {
                refused.add(at.rowRef());
                draft.findings.add(BodyLists.refusal(List.of(sheet.at(line, namePlace)), "no-year", "", ""));
                return;
            }
            Optional<GridCell> cell = sheet.own(line, column.place());
            String text = cell.map(GridCell::text).orElse("");
            Optional<Column> figureOf = columns.ofLine(line, column.column());
            if (figureOf.isEmpty()) {
                if (cell.isPresent()) {
                    tellUnknownLabel(line);
                }
                continue;
            }
            boolean level = figureOf.get().equals(Column.LEVEL);
            Optional<Finding> takenBack = texts.findTakenBack(column.at(), column.heading(), year.get())
                    .or(() -> texts.findTakenBack(sheet.at(line, namePlace), sheet.text(line, namePlace), year.get()));
            if (takenBack.isPresent()) {
                refused.add(at.rowRef());
                tell(takenBack.get());
                continue;
            }
            Optional<BigDecimal> number = level ? Optional.empty() : number(cell, at, year.get());
            if (level ? ThaiText.isNothing(text) : number.isEmpty()) {
                continue;
            }
            if (number.isPresent() || columns.ofLines() > 0) {
                years.add(year.get());
            }
            if (figureOf.get() instanceof Column.OfIndicator indicator) {
                scores.add(new ScoreReading(year.get(), indicator.number(), SourceKind.OFFICIAL, number.get(), at));
            } else if (figureOf.get() instanceof Column.OfFigure figure) {
                stated.add(new ReportedFigure(year.get(), SourceKind.OFFICIAL, figure.kind(), number, text, at, false));
            }
        }
        for (FiscalYear year : years) {
            results.computeIfAbsent(new BodyYear(body, year), any -> new ArrayList<>())
                    .add(new ComparedResult(
                            body,
                            year,
                            scores.stream()
                                    .filter(score -> score.fiscalYear().equals(year))
                                    .toList(),
                            stated.stream()
                                    .filter(figure -> figure.fiscalYear().equals(year))
                                    .toList()));
        }
    }

    /** Tells of a line that does not say of what its figures are: nothing is told where it says that they are ranks, or a change. */
    private void tellUnknownLabel(int line) {
        String label = sheet.text(line, columns.ofLines());
        CellRef at = sheet.at(line, columns.ofLines());
        if (columns.areOfIndicatorsDown()) {
            refused.add(at.rowRef());
            tell(Finding.at(at, FindingCode.INDICATOR_NOT_RECOGNISED, label, ""));
        } else if (ThaiText.isNothing(label) || !phrases.isOfAll(label, "")) {
            refused.add(at.rowRef());
            unknownLabels.put(at, label);
        }
    }

    private void tell(Finding finding) {
        if (told.add(finding)) {
            draft.findings.add(finding);
        }
    }

    /** A number from 0 to 100; what is none is told and not read. */
    private Optional<BigDecimal> number(Optional<GridCell> cell, CellRef at, FiscalYear year) {
        // words tell why there is no score
        if (cell.filter(own -> own.value() instanceof CellValue.Text text
                        && ThaiText.fold(text.text()).codePoints().noneMatch(Character::isDigit))
                .isPresent()) {
            return Optional.empty();
        }
        ScoreCell read = ScoreCell.read(cell, at, texts.notes, Optional.of(year));
        if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
            refused.add(at.rowRef());
        }
        if (!(read instanceof ScoreCell.Scored scored)) {
            return Optional.empty();
        }
        if (scored.score().signum() < 0 || scored.score().compareTo(ListColumns.HUNDRED) > 0) {
            draft.findings.add(Finding.at(
                    at, FindingCode.SCORE_OUT_OF_RANGE, cell.orElseThrow().text(), "0 - 100"));
            refused.add(at.rowRef());
            return Optional.empty();
        }
        scored.notice().ifPresent(draft.findings::add);
        return Optional.of(scored.score());
    }

    /** Of a body that stands twice with different figures none counts; what is not out of a hundred is no score. */
    private void settle() {
        results.entrySet().removeIf(of -> {
            List<ComparedResult> ofOne = of.getValue();
            boolean alike = ofOne.stream().map(BodyLists::figures).distinct().count() == 1;
            Optional<ComparedResult> joined =
                    alike || columns.ofLines() > 0 ? BodyLists.join(of.getKey(), ofOne) : Optional.empty();
            joined.ifPresent(one -> of.setValue(List.of(one)));
            if (joined.isEmpty()) {
                ofOne.forEach(result -> refused.addAll(result.rows()));
                BodyLists.refuseTwice(draft, ofOne);
            }
            return joined.isEmpty();
        });
        results.keySet().stream().map(BodyYear::year).distinct().toList().forEach(this::refuseOtherScales);
    }

    /** Refuses the figures of a year that are not out of a hundred: points out of the weights, and of which most are too low for it. */
    private void refuseOtherScales(FiscalYear year) {
        Framework framework = context.frameworks().getNearest(year);
        List<List<ComparedResult>> ofYear = results.entrySet().stream()
                .filter(each -> each.getKey().year().equals(year))
                .map(Map.Entry::getValue)
                .toList();
        List<ScoreReading> scores =
                ofYear.stream().flatMap(ofOne -> ofOne.get(0).scores().stream()).toList();
        List<ReportedFigure> totals = ofYear.stream()
                .flatMap(ofOne -> ofOne.get(0).stated().stream())
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL
                        && figure.value().isPresent())
                .toList();
        boolean weighted = scores.stream().anyMatch(score -> score.score().signum() > 0)
                && scores.stream()
                        .allMatch(score -> score.score()
                                        .compareTo(framework
                                                .weightOf(score.indicator())
                                                .multiply(ListColumns.HUNDRED))
                                <= 0);
        List<BigDecimal> numbers = totals.isEmpty()
                ? scores.stream().map(ScoreReading::score).toList()
                : totals.stream().flatMap(figure -> figure.value().stream()).toList();
        if (weighted) {
            refuse(
                    ofYear,
                    year,
                    Finding.inCase(
                            cells(scores.stream().map(ScoreReading::at)),
                            FindingCode.NOTATION_AMBIGUOUS,
                            "indicators-listed",
                            ""));
        } else if (numbers.stream().anyMatch(number -> number.signum() > 0)) {
            // who took no part has 0, out of whatever
            List<BigDecimal> sorted = numbers.stream()
                    .filter(number -> number.signum() > 0)
                    .sorted()
                    .toList();
            BigDecimal most = sorted.get(sorted.size() / 2);
            if (most.compareTo(LOWEST_OF_MOST) <= 0) {
                Stream<CellRef> at = totals.isEmpty()
                        ? scores.stream().map(ScoreReading::at)
                        : totals.stream().map(ReportedFigure::at);
                refuse(
                        ofYear,
                        year,
                        BodyLists.refusal(
                                cells(at), "scale", most.stripTrailingZeros().toPlainString(), ""));
            }
        }
    }

    private static List<CellRef> cells(Stream<CellRef> all) {
        return all.limit(ListColumns.SAMPLE).toList();
    }

    private void refuse(List<List<ComparedResult>> ofYear, FiscalYear year, Finding why) {
        ofYear.forEach(ofOne -> ofOne.forEach(result -> refused.addAll(result.rows())));
        results.keySet().removeIf(of -> of.year().equals(year));
        draft.findings.add(why.of(year).as(Severity.ERROR));
    }

    private Set<RowRef> rowsBelowHeadings() {
        Set<RowRef> rows = new LinkedHashSet<>();
        for (int line : sheet.lines()
                .subMap(sheet.across() ? firstHeading : lastHeading + 1, true, lastLine, true)
                .keySet()) {
            sheet.lines().get(line).subMap(firstPlace, true, lastPlace, true).keySet().stream()
                    .filter(place -> !sheet.across() || place > namePlace)
                    .forEach(place -> rows.add(sheet.at(line, place).rowRef()));
        }
        return rows;
    }

    /** The sheet without the list and the titles directly above it; a line that only names a body says whose the rest is. */
    private Grid rest() {
        CellRef from = sheet.at(firstHeading, firstPlace);
        CellRef to = sheet.at(lastLine, lastPlace);
        Set<RowRef> above = titles.subList(directlyAbove(), titles.size()).stream()
                .filter(line -> phrases.body(line.text(), "").isEmpty())
                .map(line -> line.at().rowRef())
                .collect(Collectors.toSet());
        List<GridRow> rows = new ArrayList<>();
        for (GridRow row : sheet.grid().listRows()) {
            if (above.contains(new RowRef(sheet.grid().sheet(), row.number()))) {
                List<GridCell> ofOthers = row.where(cell -> !isOver(row, cell)).toList();
                if (!ofOthers.isEmpty()) {
                    rows.add(row.with(ofOthers));
                }
                continue;
            }
            if (row.number() < from.row() || row.number() > to.row()) {
                rows.add(row);
                continue;
            }
            List<GridCell> beside = row.where(cell -> cell.column() < from.column() || cell.column() > to.column())
                    .toList();
            if (!beside.isEmpty()) {
                rows.add(row.with(beside));
            }
        }
        return sheet.grid().part(rows);
    }
}
