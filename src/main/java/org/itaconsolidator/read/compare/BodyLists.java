package org.itaconsolidator.read.compare;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ComparedResult;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.SheetNote;
import org.itaconsolidator.read.around.TextLine;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.head.BodyResolver;
import org.itaconsolidator.read.head.HeadReader;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.name.BodyNames;
import org.itaconsolidator.thai.name.BodyNames.BodyMention;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds lists of results of many bodies in a workbook and removes them from its sheets: a row or a column per body,
 * with most of the indicators or the total across. Their content is for comparison only. Anything that is not clearly
 * such a list stays, to be read as tables of the body that delivers.
 */
public final class BodyLists {
    /** Fewer bodies side by side are a comparison in somebody's own table. */
    private static final int FEWEST_BODIES = 3;

    /** The same below a title that names one of them: it is that one's table, with a few others to compare. */
    private static final int FEWEST_IN_A_TABLE_OF_ONE = 6;

    /** A kind of body that stands alone in its line holds for all names below, in whatever column they stand. */
    private static final int EVERY_PLACE = 0;

    private static final int FEWEST_INDICATORS = 6;
    private static final int INDICATORS = 10;
    private static final int MOST_HEADING_LINES = 4;
    private static final int LONGEST_HEADING = 80;
    private static final int LONGEST_KIND = 50;

    /** Rows of more cells are those of a table. */
    private static final int WIDEST_TEXT = 2;

    /** So many lines show what a column holds. */
    private static final int SAMPLE = 20;

    /** A list names bodies in most of its rows: so many, looked at from the top and all over the sheet, show whether it may be one. */
    private static final int ROWS_TO_LOOK_AT = 12;

    /** What an instrument gives at most to a total. */
    private static final BigDecimal MOST_POINTS = BigDecimal.valueOf(40);

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Scores with two decimals may give a total so far from the announced one. */
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    private static final Pattern NUMBERING = Pattern.compile("^\\(?[0-9๐-๙]{1,4}[.)]\\s*");
    private static final Pattern YEAR = Pattern.compile(
            "(?:ประจำ)?(?:ปี)?(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?25[4-9][0-9]|(?:ประจำ)?ปี(?:งบประมาณ)?(?:พ\\.?ศ\\.?)?[4-9][0-9]");
    private static final Pattern INDICATOR_NUMBER =
            Pattern.compile("(?:คะแนน)?(?:ตัวชี้วัด|ตชว\\.?|ตัวที่)(?:ที่)?([0-9]{1,2})(?:\\(?(?:iit|eit|oit)\\)?)?");

    /** The assessment's own codes of its indicators, which are those of questions too. */
    private static final Pattern CODE = Pattern.compile("\\(?i\\.?([0-9]{1,2})\\)?");

    private static final Pattern MEAN = Pattern.compile("(?:โดย|ค่า)?เฉลี่ย");

    private static final Pattern BARE_NUMBER = Pattern.compile("\\(?([0-9]{1,2})[.)]?");
    private static final Pattern INSTRUMENT = Pattern.compile("(?<![a-z])(iit|eit|oit)(?![a-z])");
    private static final Pattern FULL_MARKS = Pattern.compile("\\(?(?:เต็ม)?(?:ร้อยละ|[0-9]{2,3})(?:คะแนน|%)?\\)?");
    private static final Pattern OF_SEVERAL = Pattern.compile("(?:ทั้งหมด|ทั้งสิ้น|ทุกแห่ง)$");
    private static final Pattern COUNTED =
            Pattern.compile("^ประเภท\\s*+:?+\\s*+|(?<!\\s)\\s*+\\(?+(?:จำนวน)?+\\s*+[0-9๐-๙]{1,4}\\s*+แห่ง\\)?$");
    private static final Pattern NAME_ALONE = Pattern.compile("[\u0E01-\u0E4E]{2,26}");
    private static final Pattern DISTRICT = Pattern.compile("(?:อำเภอ|อ\\.)\\s*([\u0E01-\u0E4E]{2,40})");
    private static final Pattern PROVINCE_AT_END =
            Pattern.compile("(?:จังหวัด|จ\\.)\\s*([\u0E01-\u0E4E]{2,30})\\s*\\)?$");

    private final Words words;
    private final Frameworks frameworks;
    private final Framework naming;
    private final BodyNames names;
    private final BodyResolver bodies;
    private final List<String> places;
    private final KnownTexts.Vocabulary vocabulary;
    private final SubmissionDraft draft;
    private final ScoreWords claim;
    private final List<Found> lists = new ArrayList<>();

    /**
     * @param places the file's name and its folders
     * @param vocabulary what texts around scores are made of
     */
    public BodyLists(
            Words words,
            Frameworks frameworks,
            BodyNames names,
            BodyResolver bodies,
            List<String> places,
            KnownTexts.Vocabulary vocabulary,
            SubmissionDraft draft) {
        this.words = words;
        this.frameworks = frameworks;
        this.naming = frameworks.latestKnown();
        this.names = names;
        this.bodies = bodies;
        this.places = places;
        this.vocabulary = vocabulary;
        this.draft = draft;
        this.claim = new ScoreWords(words);
    }

    /** The sheets without the lists, which go to the draft; the same sheets where there is none. */
    public List<Grid> takeOutOf(List<Grid> sheets) {
        List<Grid> rest = sheets.stream().map(this::takeOutOf).toList();
        settleLists();
        lists.forEach(Found::report);
        return rest;
    }

    /**
     * A body may stand in several lists of one workbook, such as one of the province and one of each district: it counts once, with
     * what all of them state. Where they contradict one another none counts.
     */
    private void settleLists() {
        Map<Body, Set<Body>> placed = lists.stream()
                .flatMap(list -> list.results.keySet().stream())
                .map(BodyYear::body)
                .filter(body -> !body.district().isEmpty())
                .collect(Collectors.groupingBy(body -> new Body(body.name(), "", body.province()), Collectors.toSet()));
        Map<BodyYear, List<Listed>> byBody = new LinkedHashMap<>();
        for (Found list : lists) {
            list.results.forEach(
                    (of, rows) -> byBody.computeIfAbsent(inDistrict(list, of, placed), any -> new ArrayList<>())
                            .add(new Listed(list, rows.get(0))));
        }
        byBody.forEach((of, listed) -> {
            Optional<ComparedResult> joined =
                    join(of, listed.stream().map(Listed::result).toList());
            if (joined.isEmpty()) {
                listed.forEach(each -> each.list().refused.addAll(each.result().rows()));
                refuseTwice(listed.stream().map(Listed::result).toList());
                return;
            }
            draft.compared.add(joined.get());
            listed.forEach(each -> joined.get().rows().stream()
                    .filter(each.result().rows()::contains)
                    .forEach(each.list().stored::add));
        });
    }

    /** What is said of a body in several places as one result; empty where they contradict one another. */
    private Optional<ComparedResult> join(BodyYear of, List<ComparedResult> parts) {
        Map<Object, ScoreReading> scores = new LinkedHashMap<>();
        Map<Object, ReportedFigure> stated = new LinkedHashMap<>();
        Set<Object> figures = new LinkedHashSet<>();
        for (ComparedResult part : parts) {
            figures.addAll(figures(part));
            part.scores().forEach(score -> scores.putIfAbsent(score.indicator(), score));
            part.stated().forEach(figure -> stated.putIfAbsent(figure.kind(), figure));
        }
        return figures.size() > scores.size() + stated.size()
                ? Optional.empty()
                : Optional.of(new ComparedResult(
                        of.body(), of.year(), List.copyOf(scores.values()), List.copyOf(stated.values())));
    }

    /** The body of a list that tells no district, in the only district that other lists name for it. */
    private static BodyYear inDistrict(Found list, BodyYear of, Map<Body, Set<Body>> placed) {
        Set<Body> bodies = placed.getOrDefault(of.body(), Set.of());
        if (bodies.size() != 1 || of.body().province().isEmpty()) {
            return of;
        }
        BodyYear inDistrict = new BodyYear(bodies.iterator().next(), of.year());
        return list.results.containsKey(inDistrict) ? of : inDistrict;
    }

    private void refuseTwice(List<ComparedResult> ofOne) {
        draft.findings.add(refusal(
                ofOne.stream().map(ComparedResult::at).toList(),
                "same-body",
                ofOne.get(0).body().name(),
                ""));
    }

    private static Finding refusal(List<CellRef> at, String why, String found, String count) {
        return Finding.at(at, FindingCode.LIST_NOT_READ, found, count).with("case", why);
    }

    private Set<Object> figures(ComparedResult result) {
        Set<Object> figures = new LinkedHashSet<>();
        result.scores().forEach(score -> figures.add(Map.entry(score.indicator(), score.shownScore())));
        result.stated()
                .forEach(figure -> figures.add(Map.entry(
                        figure.kind(),
                        figure.value()
                                .map(value ->
                                        value.setScale(2, RoundingMode.HALF_UP).toPlainString())
                                .orElseGet(() -> ThaiText.fold(figure.text())))));
        return figures;
    }

    private Grid takeOutOf(Grid sheet) {
        Grid rest = sheet;
        for (Optional<Found> found = findIn(rest); found.isPresent(); found = findIn(rest)) {
            rest = found.get().take();
        }
        // where nothing but texts is left they are the lists' too, and speak of no other sheet's scores
        boolean onlyTexts = rest != sheet && rest.listRows().stream().allMatch(BodyLists::isText);
        return onlyTexts ? rest.part(List.of()) : rest;
    }

    /** Whether a row is one of a table's figures or texts, and no line of a title with its year. */
    private static boolean isOfTable(GridRow row) {
        boolean figure = row.cells().stream()
                .anyMatch(cell ->
                        isNumber(cell) && FiscalYears.listIn(cell.text()).isEmpty());
        return row.size() > 1 && figure
                || row.size() > WIDEST_TEXT
                        && row.cells().stream()
                                .allMatch(
                                        cell -> FiscalYears.listIn(cell.text()).isEmpty());
    }

    private static boolean isText(GridRow row) {
        return row.size() <= WIDEST_TEXT && row.cells().stream().noneMatch(BodyLists::isNumber);
    }

    private static boolean isNumber(GridCell cell) {
        return ScoreCell.findNumber(Optional.of(cell)).isPresent();
    }

    private static boolean hasDecimals(BigDecimal number) {
        return number.stripTrailingZeros().scale() > 0;
    }

    private Optional<Found> findIn(Grid grid) {
        return mayHoldList(grid)
                ? Stream.of(false, true)
                        .map(across -> new Found(grid, across))
                        .filter(Found::isList)
                        .findFirst()
                : Optional.empty();
    }

    private boolean mayHoldList(Grid grid) {
        List<GridRow> rows = grid.listRows();
        int step = Math.max(1, (rows.size() - ROWS_TO_LOOK_AT) / ROWS_TO_LOOK_AT);
        long naming = IntStream.range(0, rows.size())
                .filter(i -> i < ROWS_TO_LOOK_AT || i % step == 0)
                .mapToLong(i -> rows.get(i).cells().stream()
                        .filter(cell -> cell.value() instanceof CellValue.Text)
                        .filter(cell -> names.hasType(cell.text()))
                        .count())
                .sum();
        boolean kindAsHeading = rows.stream()
                .limit(ROWS_TO_LOOK_AT)
                .flatMap(row -> row.cells().stream())
                .anyMatch(cell -> !kind(cell.text()).isEmpty());
        return rows.size() > 1 && (naming >= FEWEST_BODIES || kindAsHeading) && !isExample(grid.sheet());
    }

    private boolean isExample(String sheet) {
        return words.starts(Words.Kind.EXAMPLE_SHEETS, sheet) || words.contains(Words.Kind.EXAMPLE_MARKS, sheet);
    }

    /** The kind of body that a text names and nothing else but how many there are of it; "" for none. */
    private String kind(String text) {
        if (text.length() > LONGEST_KIND) {
            return "";
        }
        String clean = NUMBERING.matcher(ThaiText.clean(text)).replaceFirst("");
        Set<String> types = names.listTypes(COUNTED.matcher(clean).replaceFirst(""));
        return types.size() == 1 ? types.iterator().next() : "";
    }

    /** The body that a text names and nothing else, with its place; of a name without a kind the body of the kind given. */
    private Optional<Body> body(String text, String kind) {
        String clean = NUMBERING.matcher(ThaiText.clean(text)).replaceFirst("");
        String whole = names.hasType(clean) ? clean : kind + clean;
        if (!names.hasType(whole)) {
            return Optional.empty();
        }
        return names.listMentions(whole).stream()
                .findFirst()
                .filter(mention -> mention.start() == 0 && !isOfSeveral(mention.name()))
                .flatMap(mention ->
                        withPlace(mention, whole.substring(mention.end()).strip()));
    }

    /** Whether what follows the kind is no name: "อบต.เฉลี่ย", "เทศบาลตำบลทุกแห่ง". */
    private boolean isOfSeveral(String name) {
        return words.contains(Words.Kind.OTHER_UNITS, name)
                || words.contains(Words.Kind.AVERAGE_ROWS, name)
                || OF_SEVERAL.matcher(name).find();
    }

    private Optional<Body> withPlace(BodyMention mention, String rest) {
        Matcher province = PROVINCE_AT_END.matcher(rest);
        Matcher district = DISTRICT.matcher(rest);
        if (rest.isEmpty()) {
            return Optional.of(new Body(mention.name(), mention.district(), mention.province()));
        }
        boolean placed = province.find();
        boolean nothingElse = rest.startsWith("(") || rest.startsWith("จ") || rest.startsWith("อ");
        return nothingElse && (placed || district.find())
                ? Optional.of(new Body(
                        mention.name(),
                        mention.district().isEmpty() && district.find(0) ? district.group(1) : mention.district(),
                        placed ? province.group(1) : mention.province()))
                : Optional.empty();
    }

    /** What a place across the list holds of each body. */
    private sealed interface Column {
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
    private record Read(int place, Column column, Optional<FiscalYear> year, String heading, CellRef at) {}

    /** The heading of a column that is not read, and where it stands. */
    private record Heading(String text, CellRef at, Optional<FiscalYear> year) {}

    /** The table that a sheet may hold, with a line for each body: a row, or a column where the bodies stand across. */
    private final class Found {
        private final Grid grid;
        private final boolean across;
        private final TreeMap<Integer, TreeMap<Integer, GridCell>> lines = new TreeMap<>();
        private final TreeMap<Integer, Body> named = new TreeMap<>();
        private final List<Read> columns = new ArrayList<>();
        private final Set<RowRef> stored = new LinkedHashSet<>();
        private final Set<RowRef> refused = new LinkedHashSet<>();
        private final List<CellRef> unnamed = new ArrayList<>();

        /** The places of the names and of the columns that are read. */
        private final Set<Integer> read = new TreeSet<>();

        /** Texts beside results that say that they are none. */
        private final List<CellRef> takenBack = new ArrayList<>();

        private final Set<Finding> told = new LinkedHashSet<>();

        /** The headings of columns of which they do not say what these hold. */
        private final TreeMap<Integer, Heading> unread = new TreeMap<>();

        private final Map<BodyYear, List<ComparedResult>> results = new LinkedHashMap<>();
        private int namePlace;
        /** The place that names the indicator of each line, where a body has a line for each; 0 for none. */
        private int ofLines;

        private int firstHeading;
        private int lastHeading;
        private int lastLine;
        private int firstPlace;
        private int lastPlace;
        private List<TextLine> titles = List.of();
        private List<FiscalYear> titled = List.of();
        private ListTexts texts;

        Found(Grid grid, boolean across) {
            this.grid = grid;
            this.across = across;
            for (GridRow row : grid.listRows()) {
                for (GridCell cell : row.cells()) {
                    lines.computeIfAbsent(across ? cell.column() : row.number(), line -> new TreeMap<>())
                            .put(across ? row.number() : cell.column(), cell);
                }
            }
        }

        boolean isList() {
            return findBodies() && findHeadings() && isOfResults();
        }

        private CellRef at(int line, int place) {
            return across ? grid.ref(place, line) : grid.ref(line, place);
        }

        private Optional<GridCell> own(int line, int place) {
            return Optional.ofNullable(lines.get(line)).map(cells -> cells.get(place));
        }

        /** The cell that holds for a place: its own, or the first of the range merged over it. */
        private Optional<GridCell> cell(int line, int place) {
            return own(line, place)
                    .or(() -> (across ? grid.findMerge(place, line) : grid.findMergeFromAbove(line, place))
                            .flatMap(merge -> grid.find(grid.ref(merge.firstRow(), merge.firstColumn()))));
        }

        private String text(int line, int place) {
            return cell(line, place).map(GridCell::text).orElse("");
        }

        /** The place at which most lines name different bodies; the kind may stand at the place beside it, or in a heading above. */
        private boolean findBodies() {
            Map<Integer, Map<Integer, String>> named = new TreeMap<>();
            Map<Integer, Map<Integer, String>> kinds = new TreeMap<>();
            Map<Integer, Map<Integer, String>> belowKind = new TreeMap<>();
            Map<Integer, String> above = new HashMap<>();
            lines.forEach((line, cells) -> cells.forEach((place, cell) -> {
                String kind = kind(cell.text());
                if (!kind.isEmpty()) {
                    above.put(place, kind);
                    above.compute(EVERY_PLACE, (every, before) -> cells.size() == 1 ? kind : before);
                    put(kinds, place, line, kind);
                } else if ((above.containsKey(place) || above.containsKey(EVERY_PLACE)) && isPlainName(cell)) {
                    put(belowKind, place, line, above.getOrDefault(EVERY_PLACE, above.get(place)));
                }
                if (names.hasType(cell.text())) {
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
                ofLines.forEach((line, kind) -> own(line, place + beside)
                        .filter(cell -> cell.value() instanceof CellValue.Text)
                        .flatMap(cell -> body(cell.text(), kind))
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

        /** Whether a text is a word that may be a name: a mean or a sum is none. */
        private boolean isPlainName(GridCell cell) {
            String text = ThaiText.clean(cell.text());
            return NAME_ALONE.matcher(text).matches()
                    && !isOfAll(text)
                    && naming.findIndicator(text).isEmpty();
        }

        /** The headings above the first body that stands below any, what they say, and how far the list reaches. */
        private boolean findHeadings() {
            while (!named.isEmpty()) {
                int first = named.firstKey();
                columns.clear();
                if (findHeadingLines(first)) {
                    findExtent();
                    readHeadings();
                    if (!columns.isEmpty()) {
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
            while (isBand(line)) {
                line--;
            }
            lastHeading = line;
            while (line > 0 && first - line <= MOST_HEADING_LINES + 2 && isHeadingLine(line)) {
                line--;
            }
            firstHeading = line + 1;
            return firstHeading <= lastHeading;
        }

        /** Whether a line holds but a district, or a kind, over the bodies that are of it. */
        private boolean isBand(int line) {
            if (!lines.containsKey(line) || lines.get(line).size() != 1) {
                return false;
            }
            String text = lines.get(line).firstEntry().getValue().text();
            return DISTRICT.matcher(text).lookingAt() || !kind(text).isEmpty();
        }

        private boolean isHeadingLine(int line) {
            // above bodies that stand across there are titles
            Map<Integer, GridCell> cells = !lines.containsKey(line)
                    ? Map.of()
                    : across ? lines.get(line).tailMap(namePlace) : lines.get(line);
            return cells.size() > 1
                    && cells.values().stream().noneMatch(cell -> cell.text().length() > LONGEST_HEADING)
                    && body(text(line, namePlace), "").isEmpty();
        }

        private void findExtent() {
            TreeSet<Integer> headed = new TreeSet<>();
            for (int line = firstHeading; line <= lastHeading; line++) {
                for (int place : lines.get(line).keySet()) {
                    int last = place;
                    if (!across) {
                        last = grid.lastColumnOf(line, place);
                    }
                    IntStream.rangeClosed(place, last).forEach(headed::add);
                }
            }
            firstPlace = namePlace;
            while (!across && (headed.contains(firstPlace - 1) || isFilled(firstPlace - 1))) {
                firstPlace--;
            }
            lastPlace = namePlace;
            while (headed.contains(lastPlace + 1) || isOfYears(lastPlace + 1)) {
                lastPlace++;
            }
            String heading = ThaiText.fold(text(lastHeading, namePlace));
            int from = named.tailMap(lastHeading, false).firstKey();
            lastLine = from;
            for (int line : lines.tailMap(from, false).keySet()) {
                boolean again = !heading.isEmpty()
                        && ThaiText.fold(
                                        own(line, namePlace).map(GridCell::text).orElse(""))
                                .equals(heading);
                if (again && statesYear(lastLine + 1, line - 1)) {
                    break;
                }
                if (named.containsKey(line)) {
                    lastLine = line;
                }
            }
            named.tailMap(lastLine, false).clear();
            named.headMap(lastHeading, true).clear();
            Optional<Integer> next = Optional.ofNullable(lines.higherKey(lastLine));
            while (next.filter(line -> line == lastLine + 1
                            && (numbersOf(line) > 0
                                    || lines.get(line).values().stream()
                                            .anyMatch(cell -> words.is(Words.Kind.LEVEL_ROWS, cell.text())))
                            && own(line, namePlace)
                                    .flatMap(cell -> body(cell.text(), ""))
                                    .isEmpty())
                    .isPresent()) {
                lastLine = next.get();
                next = Optional.ofNullable(lines.higherKey(lastLine));
            }
        }

        private boolean isFilled(int place) {
            return place > 0
                    && named.keySet().stream()
                            .limit(FEWEST_BODIES)
                            .anyMatch(line -> own(line, place).isPresent());
        }

        /** Whether a row right below bodies that stand across holds the year of each column, of which each body has several. */
        private boolean isOfYears(int place) {
            return across
                    && place == namePlace + 1
                    && named.keySet().stream()
                            .allMatch(line -> year(text(line, place)).isPresent());
        }

        private boolean statesYear(int from, int to) {
            return lines.subMap(from, true, Math.max(from, to), true).values().stream()
                    .filter(cells -> cells.size() <= 2)
                    .flatMap(cells -> cells.values().stream())
                    .anyMatch(cell -> !FiscalYears.inText(cell.text()).isEmpty());
        }

        private long numbersOf(int line) {
            return lines.get(line).subMap(namePlace, false, lastPlace, true).values().stream()
                    .filter(BodyLists::isNumber)
                    .count();
        }

        private void readHeadings() {
            Map<Integer, Integer> bare = new TreeMap<>();
            boolean saidOfIndicators = false;
            unread.clear();
            for (int place = firstPlace; place <= lastPlace; place++) {
                if (place == namePlace) {
                    continue;
                }
                if (isOfYears(place)) {
                    columns.add(new Read(place, Column.Of.YEAR, Optional.empty(), "", at(lastHeading, place)));
                    continue;
                }
                List<String> bands = new ArrayList<>();
                List<String> above = new ArrayList<>();
                List<String> groups = new ArrayList<>();
                String own = "";
                CellRef at = at(lastHeading, place);
                for (int line = firstHeading; line <= lastHeading; line++) {
                    String text = text(line, place);
                    if (text.isEmpty()) {
                        above.add(line < lastHeading ? leftOf(line, place) : "");
                        groups.add(groupOver(line, place));
                    } else if (isBandOver(line, place)) {
                        bands.add(text);
                        above.add(text);
                    } else {
                        own = own.isEmpty() || bareNumber(text) < 0 ? text : own;
                        at = at(line, place);
                    }
                }
                groups.addAll(bands);
                Optional<Column> column =
                        groups.stream().anyMatch(this::saysElse) ? Optional.empty() : column(own, bands, place);
                Optional<FiscalYear> year = year(own)
                        .or(() -> above.stream()
                                .flatMap(band -> year(band).stream())
                                .reduce((upper, lower) -> lower));
                if (column.isPresent()) {
                    columns.add(new Read(place, column.get(), year, own, at));
                } else if (bareNumber(own) >= 0
                        && above.stream().allMatch(band -> isOfIndicators(band) || isOfScores(ThaiText.fold(band)))) {
                    bare.put(place, bareNumber(own));
                    saidOfIndicators |= above.stream().anyMatch(this::isOfIndicators);
                }
                boolean saidElse = saysElse(heard(own))
                        || Stream.concat(groups.stream(), above.stream()).anyMatch(this::saysElse);
                if (column.isEmpty() && !own.isEmpty() && !saidElse) {
                    unread.put(place, new Heading(own, at, year));
                }
            }
            // numbers alone are those of the indicators only where they are all there, in their order, and the list is
            // of the assessment
            List<Integer> all = IntStream.rangeClosed(1, INDICATORS).boxed().toList();
            if (new ArrayList<>(bare.values()).equals(all) && (saidOfIndicators || isTitledAsWhole())) {
                bare.forEach((place, number) -> columns.add(new Read(
                        place,
                        new Column.OfIndicator(number),
                        year(leftOf(firstHeading, place)),
                        text(lastHeading, place),
                        at(lastHeading, place))));
            }
            columns.removeIf(this::isRank);
            columns.replaceAll(this::withYearOfItsScore);
            columns.forEach(column -> unread.remove(column.place()));
            takeByCells();
        }

        /**
         * Takes columns whose headings do not say enough where their cells prove it: codes that may be those of questions, if ten scores
         * give the stated total of each body, and levels, if each is one that the total beside it has.
         */
        private void takeByCells() {
            if (columns.stream()
                    .noneMatch(column ->
                            column.column() instanceof Column.OfFigure figure && !figure.equals(Column.LEVEL))) {
                takeMeans();
            }
            List<Read> totals = columns.stream()
                    .filter(column -> column.column().equals(Column.TOTAL))
                    .toList();
            if (totals.size() != 1) {
                return;
            }
            Read total = totals.get(0);
            List<Read> coded = listCoded(total);
            boolean levels = columns.stream().anyMatch(column -> column.column().equals(Column.LEVEL));
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
                    .filter(place -> isOwnMean(unread.get(place).text()) && areDifferent(place))
                    .toList();
            if (means.size() == 1) {
                int place = means.get(0);
                Heading heading = unread.remove(place);
                columns.add(new Read(place, Column.TOTAL, heading.year(), heard(heading.text()), heading.at()));
            }
        }

        private boolean isOwnMean(String heading) {
            return !heard(heading).equals(heading);
        }

        /** A heading without the word for a mean where the rest names a total. */
        private String heard(String heading) {
            String rest = MEAN.matcher(ThaiText.fold(heading)).replaceAll("");
            return !rest.equals(ThaiText.fold(heading))
                            && words.is(
                                    Words.Kind.TOTAL_ROWS, YEAR.matcher(rest).replaceAll(""))
                    ? rest
                    : heading;
        }

        private boolean areDifferent(int place) {
            List<BigDecimal> numbers = named.keySet().stream()
                    .flatMap(line -> ScoreCell.findNumber(own(line, place)).stream())
                    .toList();
            return numbers.stream().distinct().count() * 2 > named.size()
                    && numbers.stream().anyMatch(BodyLists::hasDecimals);
        }

        private List<Read> listCoded(Read total) {
            List<Read> coded = new ArrayList<>();
            unread.forEach((place, heading) -> {
                Matcher code = CODE.matcher(ThaiText.arabicDigits(ThaiText.fold(heading.text())));
                if (code.matches()) {
                    coded.add(new Read(
                            place,
                            new Column.OfIndicator(Integer.parseInt(code.group(1))),
                            heading.year(),
                            heading.text(),
                            heading.at()));
                }
            });
            List<Column> all = IntStream.rangeClosed(1, INDICATORS)
                    .<Column>mapToObj(Column.OfIndicator::new)
                    .toList();
            boolean proved = coded.stream().map(Read::column).toList().equals(all)
                    && named.keySet().stream().allMatch(line -> isSumOf(line, coded, total));
            return proved ? coded : List.of();
        }

        /** Whether a line's scores, by their weights, give its total. */
        private boolean isSumOf(int line, List<Read> scores, Read total) {
            List<BigDecimal> shares = scores.stream()
                    .flatMap(column -> ScoreCell.findNumber(own(line, column.place())).stream()
                            .map(naming.weightOf(((Column.OfIndicator) column.column()).number())::multiply))
                    .toList();
            return shares.size() == scores.size()
                    && ScoreCell.findNumber(own(line, total.place()))
                            .filter(stated -> stated.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                                            .abs()
                                            .compareTo(TOLERANCE)
                                    <= 0)
                            .isPresent();
        }

        /** Whether each cell of a column is a level that the total of its line may have, and there are several. */
        private boolean isLevelOf(int place, int totals) {
            List<Integer> filled = named.keySet().stream()
                    .filter(line -> !ThaiText.isNothing(text(line, place)))
                    .toList();
            return filled.size() * 2 > named.size()
                    && frameworks.years().stream()
                            .map(year -> frameworks.getFramework(year).levels())
                            .anyMatch(scale -> filled.stream().allMatch(line -> isLevel(scale, line, place, totals)));
        }

        private boolean isLevel(LevelScale scale, int line, int place, int totals) {
            Optional<String> level = scale.findLevel(text(line, place));
            Optional<BigDecimal> total = ScoreCell.findNumber(own(line, totals));
            if (level.isEmpty() || total.isEmpty()) {
                return false;
            }
            LevelScale.Grade grade = scale.gradeOf(total.get(), Map.of());
            return grade instanceof LevelScale.Grade.Graded graded
                            && graded.level().equals(level.get())
                    || grade instanceof LevelScale.Grade.Undecided undecided
                            && undecided.possible().contains(level.get());
        }

        /** Whether a title above is one of the assessment, and of no instrument alone. */
        private boolean isTitledAsWhole() {
            List<TextLine> above = linesAbove(at(firstHeading, firstPlace).row());
            return above.stream().anyMatch(line -> words.contains(Words.Kind.ASSESSMENT, line.text()))
                    && above.stream()
                            .noneMatch(line -> INSTRUMENT
                                    .matcher(ThaiText.fold(line.text()))
                                    .find());
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

        private boolean isOfIndicators(String band) {
            return ThaiText.fold(band).contains("ตัวชี้วัด")
                    || INSTRUMENT.matcher(ThaiText.fold(band)).find();
        }

        private boolean isBandOver(int line, int place) {
            return merge(line, place)
                    .filter(over -> over.lastColumn() > over.firstColumn())
                    .isPresent();
        }

        /** The heading of the group that a column is in: merged over it, or typed over the first of its columns, which has one of its own. */
        private String groupOver(int line, int place) {
            Optional<Map.Entry<Integer, GridCell>> group = findLeft(line, place);
            if (group.isEmpty()) {
                return "";
            }
            int left = group.get().getKey();
            boolean over = merge(line, left)
                    .map(range -> range.contains(line, place))
                    .orElseGet(() -> IntStream.rangeClosed(line + 1, lastHeading)
                            .anyMatch(below -> own(below, left).isPresent()));
            return over ? group.get().getValue().text() : "";
        }

        /** The range that a place is merged into, with lines for rows. */
        private Optional<Merge> merge(int line, int place) {
            return across
                    ? grid.findMerge(place, line)
                            .map(range -> new Merge(
                                    range.firstColumn(), range.firstRow(), range.lastColumn(), range.lastRow()))
                    : grid.findMerge(line, place);
        }

        /** The heading of a group of columns that is typed over the first of them alone. */
        private String leftOf(int line, int place) {
            return findLeft(line, place).map(left -> left.getValue().text()).orElse("");
        }

        /** The nearest cell of a line at a place or before it, behind the names. */
        private Optional<Map.Entry<Integer, GridCell>> findLeft(int line, int place) {
            return Optional.ofNullable(lines.get(line))
                    .map(cells -> cells.floorEntry(place))
                    .filter(left -> left.getKey() > namePlace);
        }

        private Optional<FiscalYear> year(String text) {
            return FiscalYears.findOnlyIn(ThaiText.clean(text));
        }

        private Optional<Column> column(String heading, List<String> bands, int place) {
            String folded = ThaiText.arabicDigits(ThaiText.fold(heading));
            if (folded.startsWith("อำเภอ")) {
                return Optional.of(Column.Of.DISTRICT);
            }
            if (folded.startsWith("จังหวัด") && holdsTexts(place)) {
                return Optional.of(Column.Of.PROVINCE);
            }
            if (folded.equals("ปี")
                    || folded.startsWith("ปีงบประมาณ") && year(heading).isEmpty()) {
                return Optional.of(Column.Of.YEAR);
            }
            if (bareNumber(folded) >= 0 || saysElse(heading)) {
                return Optional.empty();
            }
            Optional<Column> part = part(heading);
            if (part.isPresent()) {
                return part;
            }
            String said = YEAR.matcher(folded).replaceAll("");
            boolean total =
                    words.is(Words.Kind.TOTAL_ROWS, said) || isOfScores(said) && (!said.isEmpty() || !folded.isEmpty());
            if (words.is(Words.Kind.LEVEL_ROWS, said) || said.startsWith("ระดับ") || total && holdsLevels(place)) {
                return Optional.of(Column.LEVEL);
            }
            if (!total || holdsTexts(place)) {
                return Optional.empty();
            }
            return bands.stream()
                    .flatMap(band -> part(band).stream())
                    .reduce((upper, lower) -> lower)
                    .or(() -> Optional.of(Column.TOTAL));
        }

        /** The indicator or instrument that a heading names. */
        private Optional<Column> part(String heading) {
            Optional<Column> indicator = naming.findIndicator(heading)
                    .filter(match -> match.kind() != NameKind.CONTAINED || !claim.isNoResultOfIndicator(heading))
                    .map(match -> new Column.OfIndicator(match.indicator()));
            if (indicator.isPresent()) {
                return indicator;
            }
            String folded = ThaiText.arabicDigits(ThaiText.fold(heading));
            Matcher numbered = INDICATOR_NUMBER.matcher(folded);
            if (numbered.matches()) {
                return Optional.of(numbered.group(1))
                        .map(Integer::parseInt)
                        .filter(number -> number >= 1 && number <= INDICATORS)
                        .map(Column.OfIndicator::new);
            }
            String said = YEAR.matcher(folded).replaceAll("");
            Matcher instrument = INSTRUMENT.matcher(said);
            return instrument.find() && isOfScores(INSTRUMENT.matcher(said).replaceAll(""))
                    ? Optional.of(new Column.OfFigure(
                            ReportedFigure.Kind.valueOf(instrument.group(1).toUpperCase(Locale.ROOT))))
                    : Optional.empty();
        }

        /** Whether a heading says in full that its numbers are something else than results. */
        private boolean saysElse(String heading) {
            String folded = ThaiText.fold(heading);
            return claim.inLabel(heading).filter("not-the-result"::equals).isPresent()
                    || claim.isWeighted(heading)
                    || claim.isBeforeAppeal(heading)
                    || words.starts(Words.Kind.FIGURES_BESIDE_SCORES, heading)
                    || words.contains(Words.Kind.MARKS_OF_CHANGE, heading)
                    || folded.contains("อันดับ")
                    || folded.contains("ลำดับ")
                    || claim.isSelfAssessment(heading);
        }

        private boolean isOfScores(String said) {
            String own = FULL_MARKS.matcher(said.replaceAll("[()\\s]", "")).replaceAll("");
            return own.isEmpty()
                    || words.is(Words.Kind.TOTAL_ROWS, own)
                    || claim.isOfTotal(own)
                    || claim.isOfScores(own);
        }

        private List<GridCell> sample(int place) {
            return named.keySet().stream()
                    .limit(SAMPLE)
                    .flatMap(line -> own(line, place).stream())
                    .toList();
        }

        private boolean holdsTexts(int place) {
            List<GridCell> cells = sample(place);
            return cells.stream().filter(BodyLists::isNumber).count() * 2 < cells.size();
        }

        private boolean holdsLevels(int place) {
            List<GridCell> cells = sample(place);
            return cells.stream().filter(this::isLevel).count() * 2 > cells.size();
        }

        private boolean isLevel(GridCell cell) {
            return frameworks.years().stream()
                    .map(frameworks::getFramework)
                    .anyMatch(year -> year.levels().findLevel(cell.text()).isPresent());
        }

        /**
         * Whether a column of totals is one of ranks: whole numbers from 1 on, each but little higher than there are others before
         * it, for a rank or two may lack.
         */
        private boolean isRank(Read column) {
            if (!column.column().equals(Column.TOTAL)) {
                return false;
            }
            List<BigDecimal> numbers = named.keySet().stream()
                    .flatMap(line -> ScoreCell.findNumber(own(line, column.place())).stream())
                    .sorted()
                    .toList();
            int lacking = named.size() - numbers.size() + numbers.size() / 10;
            return !numbers.isEmpty()
                    && numbers.get(0).compareTo(BigDecimal.ONE) == 0
                    && IntStream.range(0, numbers.size())
                            .allMatch(i -> numbers.get(i).stripTrailingZeros().scale() <= 0
                                    && numbers.get(i).compareTo(BigDecimal.valueOf(1L + i + lacking)) <= 0);
        }

        /**
         * Whether its figures are results: most of the indicators, or totals below a title of the assessment, and nothing that says
         * that they are something else. Where each line is of one indicator of its body the lines are those of the figures.
         */
        private boolean isOfResults() {
            int top = at(firstHeading, firstPlace).row();
            titles = linesAbove(top);
            List<String> names =
                    Stream.concat(Stream.of(grid.sheet()), places.stream()).toList();
            texts = textsAround();
            titled = titles.stream().anyMatch(line -> texts.scope.isOfYearBefore(line.text()))
                    ? List.of()
                    : listTitleYears(names);
            Stream<String> texts = Stream.concat(titles.stream().map(TextLine::text), names.stream());
            boolean ofAssessment = texts.anyMatch(text -> words.contains(Words.Kind.ASSESSMENT, text))
                    || columns.stream().anyMatch(column -> words.contains(Words.Kind.ASSESSMENT, column.heading()));
            ofLines = findIndicatorsDown();
            long indicators = (ofLines == 0
                            ? columns.stream().map(Read::column)
                            : lines.subMap(lastHeading, false, lastLine, true).keySet().stream()
                                    .flatMap(line -> part(text(line, ofLines)).stream()))
                    .filter(Column.OfIndicator.class::isInstance)
                    .distinct()
                    .count();
            boolean totals =
                    columns.stream().anyMatch(column -> column.column().equals(Column.TOTAL)) || areInstruments();
            boolean list = (!isTitledByOne() || countOf(named) >= FEWEST_IN_A_TABLE_OF_ONE)
                    && (indicators >= FEWEST_INDICATORS && (totals || ofLines == 0)
                            || indicators == 0 && totals && ofAssessment);
            if (list) {
                hearTexts();
            }
            return list;
        }

        /**
         * Whether the columns are those of the three instruments' scores, none in points of its weight: groups over them speak of scores,
         * and whole numbers may be counts, such as of those who answered.
         */
        private boolean areInstruments() {
            List<Read> three = columns.stream()
                    .filter(column -> Column.INSTRUMENTS.contains(column.column()))
                    .toList();
            List<BigDecimal> numbers = three.stream()
                    .flatMap(column -> named.keySet().stream()
                            .flatMap(line -> ScoreCell.findNumber(own(line, column.place())).stream()))
                    .toList();
            boolean ofScores = three.stream()
                    .allMatch(column -> IntStream.rangeClosed(firstHeading, lastHeading)
                            .mapToObj(line -> text(line, column.place()).isEmpty()
                                    ? groupOver(line, column.place())
                                    : text(line, column.place()))
                            .allMatch(text -> text.isEmpty()
                                    || part(text).isPresent()
                                    || isOfScores(YEAR.matcher(ThaiText.arabicDigits(ThaiText.fold(text)))
                                            .replaceAll(""))));
            return three.size() == Column.INSTRUMENTS.size()
                    && columns.stream()
                                    .filter(column -> column.column() instanceof Column.OfFigure)
                                    .count()
                            == three.size()
                    && ofScores
                    && numbers.stream().filter(BodyLists::hasDecimals).count() * 2 > numbers.size()
                    && numbers.stream().anyMatch(number -> number.compareTo(MOST_POINTS) > 0);
        }

        private ListTexts textsAround() {
            Set<String> placed = new TreeSet<>();
            titles.forEach(line -> placed.addAll(names.listProvinces(line.text())));
            named.values().forEach(body -> placed.addAll(List.of(body.district(), body.province())));
            placed.remove("");
            List<GridRow> rows = grid.listRows().stream()
                    .filter(row -> row.number() <= at(lastLine, lastPlace).row())
                    .toList();
            return new ListTexts(grid, at(firstHeading, firstPlace).row(), rows, placed);
        }

        /** Lets the judge hear what stands over the list and in its headings. */
        private void hearTexts() {
            int top = at(firstHeading, firstPlace).row();
            int otherTable = grid.listRows().stream()
                    .filter(row -> row.number() < top && isOfTable(row))
                    .mapToInt(GridRow::number)
                    .max()
                    .orElse(0);
            titles.stream().filter(line -> line.at().row() > otherTable).forEach(texts::title);
            for (int line = firstHeading; line <= lastHeading; line++) {
                for (Map.Entry<Integer, GridCell> cell : lines.get(line).entrySet()) {
                    boolean ofAll = cell.getKey() <= namePlace;
                    boolean read = columns.stream().anyMatch(column -> column.place() == cell.getKey());
                    String text = cell.getValue().text();
                    boolean group = read && line < lastHeading && year(text).isPresent();
                    if (group && texts.isDoubtful(at(line, cell.getKey()), text)) {
                        int over = line;
                        columns.removeIf(
                                column -> groupOver(over, column.place()).equals(text));
                    } else if (ofAll || read) {
                        texts.heading(at(line, cell.getKey()), read ? heard(text) : text, cell.getKey() == namePlace);
                    }
                }
            }
            int bottom = at(lastLine, lastPlace).row();
            List<GridRow> below = grid.listRows().stream()
                    .filter(row -> row.number() > bottom)
                    .toList();
            // above another table stand the titles of that
            boolean another = below.stream().anyMatch(BodyLists::isOfTable);
            below.stream()
                    .takeWhile(row -> !isOfTable(row))
                    .forEach(row -> row.cells().stream()
                            .filter(cell -> !another || words.starts(Words.Kind.NOTES, cell.text()))
                            .forEach(cell -> texts.note(grid.ref(row.number(), cell.column()), cell.text())));
            texts.name(CellRef.wholeSheet(grid.sheet()), grid.sheet(), true);
            grid.listPageTexts().forEach(text -> texts.name(CellRef.wholeSheet(grid.sheet()), text, true));
            places.stream().limit(1).forEach(name -> texts.name(CellRef.WHOLE_FILE, name, false));
        }

        private boolean isTitledByOne() {
            return titles.stream()
                    .flatMap(line -> names.listMentions(line.text()).stream())
                    .anyMatch(mention -> named.values().stream()
                            .anyMatch(body -> ThaiText.fold(body.name()).equals(ThaiText.fold(mention.name()))));
        }

        /** The column beside the bodies that names indicators: then each row is of one of them; 0 for none. */
        private int findIndicatorsDown() {
            return IntStream.rangeClosed(firstPlace, lastPlace)
                    .filter(place -> place != namePlace)
                    .filter(place -> named.keySet().stream()
                                    .limit(SAMPLE)
                                    .filter(line -> cell(line, place)
                                            .filter(cell -> cell.value() instanceof CellValue.Text)
                                            .flatMap(cell -> naming.findIndicator(cell.text()))
                                            .isPresent())
                                    .count()
                            > 1)
                    .findFirst()
                    .orElse(0);
        }

        /** What the figure of a column is of in a line that is of one indicator alone; empty where nobody knows. */
        private Optional<Column> ofLine(int line, Column column) {
            if (ofLines == 0 || !column.equals(Column.TOTAL)) {
                return Optional.of(column);
            }
            String text = text(line, ofLines);
            return part(text)
                    .or(() -> words.is(Words.Kind.TOTAL_ROWS, text) ? Optional.of(Column.TOTAL) : Optional.empty())
                    .or(() -> words.is(Words.Kind.LEVEL_ROWS, text) ? Optional.of(Column.LEVEL) : Optional.empty());
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

        /** The lines of text above a row, without those of tables. */
        private List<TextLine> linesAbove(int top) {
            List<GridRow> above = grid.listRows().stream()
                    .filter(row -> row.number() < top && !isOfTable(row))
                    .toList();
            return TextLine.listOf(grid, above, words).stream()
                    .filter(line -> !line.prose() && !words.starts(Words.Kind.NOTES, line.text()))
                    .toList();
        }

        /**
         * The first of the titles that stand together directly above the list: those of another one may stand further up, and what
         * touches the rows of another table is that table's where a blank row parts it from the list, or where it has two cells.
         */
        private int directlyAbove() {
            int first = titles.size();
            int below = at(firstHeading, firstPlace).row();
            while (first > 0) {
                int row = titles.get(first - 1).at().row();
                boolean apart =
                        below - row == 2 || grid.findRow(row).orElseThrow().size() > 1;
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
            Optional<GridRow> above = grid.findRow(row - 1);
            for (int i = 2;
                    i < ROWS_TO_LOOK_AT
                            && above.filter(each -> !isOfTable(each)).isPresent();
                    i++) {
                above = grid.findRow(row - i);
            }
            return above.filter(BodyLists::isOfTable).isPresent();
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
            lists.add(this);
            if (texts.noResult.isPresent()) {
                draft.findings.add(texts.noResult.get().as(Severity.NOTICE));
                return rest();
            }
            draft.findings.addAll(texts.findings);
            boolean untold = columns.stream()
                    .filter(column -> !(column.column() instanceof Column.Of))
                    .anyMatch(column ->
                            column.year().isEmpty() && find(Column.Of.YEAR).isEmpty() && titled.size() != 1);
            if (untold) {
                named.keySet().forEach(line -> refused.add(at(line, namePlace).rowRef()));
                draft.findings.add(refusal(List.of(at(firstHeading, namePlace)), "no-year", "", ""));
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
        private void report() {
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
                long bodies =
                        results.keySet().stream().map(BodyYear::body).distinct().count();
                String years = results.keySet().stream()
                        .map(of -> String.valueOf(of.year().buddhist()))
                        .distinct()
                        .sorted()
                        .collect(Collectors.joining(", "));
                draft.findings.add(Finding.at(
                        at(lastHeading, namePlace), FindingCode.LIST_OF_BODIES, String.valueOf(bodies), years));
            }
        }

        /** Columns of scores or levels that are not read are told, together. */
        private void reportUnread() {
            List<Heading> untold = unread.entrySet().stream()
                    .filter(column -> holdsResults(column.getKey()))
                    .map(Map.Entry::getValue)
                    .toList();
            if (!untold.isEmpty()) {
                String headings = untold.stream().map(Heading::text).distinct().collect(Collectors.joining(", "));
                draft.findings.add(refusal(untold.stream().map(Heading::at).toList(), "columns", headings, "")
                        .as(Severity.WARNING));
            }
        }

        /** Whether most cells are levels or may be scores: whole numbers alone are counts, ranks or codes. */
        private boolean holdsResults(int place) {
            List<BigDecimal> numbers = sample(place).stream()
                    .flatMap(cell -> ScoreCell.findNumber(Optional.of(cell)).stream())
                    .filter(number -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0)
                    .toList();
            return holdsLevels(place)
                    || numbers.size() * 2 > sample(place).size()
                            && numbers.stream().anyMatch(BodyLists::hasDecimals);
        }

        /** Names of others than local bodies, such as schools, and those that lack their kind: told once, however many there are. */
        private void reportUnnamed() {
            if (!takenBack.isEmpty()) {
                draft.findings.add(refusalOfRows(takenBack, "no-result-rows"));
            }
            if (!unnamed.isEmpty()) {
                draft.findings.add(refusalOfRows(unnamed, "no-body").as(Severity.WARNING));
            }
        }

        private Finding refusalOfRows(List<CellRef> rows, String why) {
            String first = grid.find(rows.get(0)).map(GridCell::text).orElse("");
            return refusal(rows.stream().limit(SAMPLE).toList(), why, first, String.valueOf(rows.size()));
        }

        private Optional<Read> find(Column what) {
            return columns.stream().filter(column -> column.column() == what).findFirst();
        }

        /** Two columns that say the same of the same year: which counts nobody knows. */
        private void refuseTwoColumns() {
            Map<String, List<Read>> same = columns.stream()
                    .collect(Collectors.groupingBy(
                            column -> column.column() + " " + column.year().or(this::titleYear),
                            LinkedHashMap::new,
                            Collectors.toList()));
            same.values().stream()
                    .filter(columnsOfOne -> columnsOfOne.size() > 1)
                    .filter(columnsOfOne -> !(columnsOfOne.get(0).column() instanceof Column.Of))
                    .forEach(twice -> {
                        columns.removeAll(twice);
                        draft.findings.add(refusal(
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
            columns.forEach(column -> read.add(column.place()));
            String province = titleProvince();
            String district = "";
            Map<Integer, String> held = new HashMap<>();
            Body above = null;
            for (int line : lines.subMap(lastHeading, false, lastLine, true).keySet()) {
                if (isBand(line)) {
                    Matcher band = DISTRICT.matcher(text(line, lines.get(line).firstKey()));
                    district = band.lookingAt() ? band.group(1) : district;
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
                readLine(line, placed.province().isEmpty() ? placed : bodies.resolve(placed));
            }
        }

        /** Whether a line without a name has a year or an indicator of its own: then it is of the body above. */
        private boolean isOfBodyAbove(int line) {
            return own(line, namePlace).isEmpty()
                    && (across
                            || lines.get(line).headMap(namePlace).values().stream()
                                    .allMatch(BodyLists::isNumber))
                    && (find(Column.Of.YEAR)
                                    .filter(column ->
                                            year(text(line, column.place())).isPresent())
                                    .isPresent()
                            || ofLines > 0 && own(line, ofLines).isPresent());
        }

        private String first(String... texts) {
            return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
        }

        /** The district or province of a line: typed once it holds for the lines below. */
        private String held(int line, Column.Of of, Map<Integer, String> held) {
            return find(of).map(column -> {
                        String text = ThaiText.clean(text(line, column.place()));
                        if (!ThaiText.isNothing(text)) {
                            String word = of == Column.Of.DISTRICT ? "^(?:อำเภอ|อ\\.)\\s*" : "^(?:จังหวัด|จ\\.)\\s*";
                            held.put(column.place(), text.replaceFirst(word, "").replace(" ", ""));
                        }
                        return held.getOrDefault(column.place(), "");
                    })
                    .orElse("");
        }

        /** The only province that titles name. */
        private String titleProvince() {
            Set<String> provinces = new TreeSet<>(listNearest(names::listProvinces));
            if (provinces.isEmpty()) {
                lists.stream()
                        .filter(this::isOfTheSameBodies)
                        .forEach(above -> provinces.addAll(above.listNearest(names::listProvinces)));
            }
            if (provinces.isEmpty()) {
                Stream.concat(Stream.of(grid.sheet()), places.stream())
                        .forEach(name -> provinces.addAll(names.listProvinces(name)));
            }
            return provinces.size() == 1 ? provinces.iterator().next() : "";
        }

        /** Whether a list above on the sheet holds all bodies of this one, as of another year: its titles stand over both. */
        private boolean isOfTheSameBodies(Found above) {
            return above != this
                    && above.grid.sheet().equals(grid.sheet())
                    && above.named.values().stream()
                            .map(Body::name)
                            .collect(Collectors.toSet())
                            .containsAll(named.values().stream().map(Body::name).toList());
        }

        /** A line that names no body: a mean, a sum, a repeated heading, or a name that is not understood. */
        private void readUnnamed(int line) {
            String text =
                    ThaiText.clean(own(line, namePlace).map(GridCell::text).orElse(""));
            if (!isOfAll(text) && numbersOf(line) > 0) {
                unnamed.add(at(line, namePlace));
            }
        }

        private boolean isOfAll(String text) {
            return ThaiText.isNothing(text)
                    || text.codePoints().noneMatch(Character::isLetter)
                    || ThaiText.fold(text).equals(ThaiText.fold(text(lastHeading, namePlace)))
                    || words.contains(Words.Kind.AVERAGE_ROWS, text)
                    || words.starts(Words.Kind.TOTAL_ROWS, text)
                    || words.starts(Words.Kind.TARGET_ROWS, text)
                    || words.starts(Words.Kind.FIGURES_BESIDE_SCORES, text)
                    || words.starts(Words.Kind.UNITS_ABOVE, text)
                    || words.starts(Words.Kind.NOTES, text);
        }

        private void readLine(int line, Body body) {
            for (Map.Entry<Integer, GridCell> cell :
                    lines.get(line).subMap(firstPlace, true, lastPlace, true).entrySet()) {
                if (cell.getValue().value() instanceof CellValue.Text text
                        && !read.contains(cell.getKey())
                        && texts.isNoResultBeside(text.text())) {
                    takenBack.add(at(line, cell.getKey()));
                    refused.add(at(line, namePlace).rowRef());
                    return;
                }
            }
            List<ScoreReading> scores = new ArrayList<>();
            List<ReportedFigure> stated = new ArrayList<>();
            Set<FiscalYear> years = new TreeSet<>();
            Optional<FiscalYear> ofLine = find(Column.Of.YEAR)
                    .map(column -> year(text(line, column.place())))
                    .orElseGet(this::titleYear);
            for (Read column : columns) {
                if (column.column() instanceof Column.Of) {
                    continue;
                }
                CellRef at = at(line, column.place());
                Optional<FiscalYear> year = column.year().or(() -> ofLine);
                if (year.isEmpty()) {
                    refused.add(at.rowRef());
                    draft.findings.add(refusal(List.of(at(line, namePlace)), "no-year", "", ""));
                    return;
                }
                Optional<GridCell> cell = own(line, column.place());
                String text = cell.map(GridCell::text).orElse("");
                Optional<Column> figureOf = ofLine(line, column.column());
                if (figureOf.isEmpty() && cell.isPresent()) {
                    refused.add(at.rowRef());
                    draft.findings.add(Finding.at(
                            at(line, ofLines), FindingCode.INDICATOR_NOT_RECOGNISED, text(line, ofLines), ""));
                }
                if (figureOf.isEmpty()) {
                    continue;
                }
                boolean level = figureOf.get().equals(Column.LEVEL);
                Optional<Finding> takenBack = texts.findTakenBack(column.at(), column.heading(), year.get());
                if (takenBack.isPresent()) {
                    refused.add(at.rowRef());
                    if (told.add(takenBack.get())) {
                        draft.findings.add(takenBack.get());
                    }
                    continue;
                }
                Optional<BigDecimal> number = level ? Optional.empty() : number(cell, at, year.get());
                if (level ? ThaiText.isNothing(text) : number.isEmpty()) {
                    continue;
                }
                if (number.isPresent() || ofLines > 0) {
                    years.add(year.get());
                }
                if (figureOf.get() instanceof Column.OfIndicator indicator) {
                    scores.add(new ScoreReading(year.get(), indicator.number(), SourceKind.OFFICIAL, number.get(), at));
                } else if (figureOf.get() instanceof Column.OfFigure figure) {
                    stated.add(new ReportedFigure(
                            year.get(), SourceKind.OFFICIAL, figure.kind(), number, text, at, false));
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
            if (scored.score().signum() < 0 || scored.score().compareTo(HUNDRED) > 0) {
                draft.findings.add(Finding.at(
                        at, FindingCode.SCORE_OUT_OF_RANGE, cell.orElseThrow().text(), "0 - 100"));
                refused.add(at.rowRef());
                return Optional.empty();
            }
            scored.notice().ifPresent(draft.findings::add);
            return Optional.of(scored.score());
        }

        /** Of a body that stands twice with different figures none counts; points out of the weights are no scores. */
        private void settle() {
            results.entrySet().removeIf(of -> {
                List<ComparedResult> ofOne = of.getValue();
                boolean alike =
                        ofOne.stream().map(BodyLists.this::figures).distinct().count() == 1;
                Optional<ComparedResult> joined = alike || ofLines > 0 ? join(of.getKey(), ofOne) : Optional.empty();
                joined.ifPresent(one -> of.setValue(List.of(one)));
                if (joined.isEmpty()) {
                    ofOne.forEach(result -> refused.addAll(result.rows()));
                    refuseTwice(ofOne);
                }
                return joined.isEmpty();
            });
            results.keySet().stream().map(BodyYear::year).distinct().toList().forEach(this::refuseWeighted);
        }

        private void refuseWeighted(FiscalYear year) {
            Framework framework = frameworks.getNearest(year);
            List<List<ComparedResult>> ofYear = results.entrySet().stream()
                    .filter(each -> each.getKey().year().equals(year))
                    .map(Map.Entry::getValue)
                    .toList();
            List<ScoreReading> scores = ofYear.stream()
                    .flatMap(ofOne -> ofOne.get(0).scores().stream())
                    .toList();
            boolean weighted = scores.stream().anyMatch(score -> score.score().signum() > 0)
                    && scores.stream()
                            .allMatch(score -> score.score()
                                            .compareTo(framework
                                                    .weightOf(score.indicator())
                                                    .multiply(HUNDRED))
                                    <= 0);
            if (weighted) {
                ofYear.forEach(ofOne -> ofOne.forEach(result -> refused.addAll(result.rows())));
                results.keySet().removeIf(of -> of.year().equals(year));
                draft.findings.add(Finding.at(
                                scores.stream()
                                        .map(ScoreReading::at)
                                        .limit(SAMPLE)
                                        .toList(),
                                FindingCode.NOTATION_AMBIGUOUS,
                                "",
                                "")
                        .with("case", "indicators-listed")
                        .with("fiscalYear", String.valueOf(year.buddhist()))
                        .as(Severity.ERROR));
            }
        }

        private Set<RowRef> rowsBelowHeadings() {
            Set<RowRef> rows = new LinkedHashSet<>();
            for (int line : lines.subMap(across ? firstHeading : lastHeading + 1, true, lastLine, true)
                    .keySet()) {
                lines.get(line).subMap(firstPlace, true, lastPlace, true).keySet().stream()
                        .filter(place -> !across || place > namePlace)
                        .forEach(place -> rows.add(at(line, place).rowRef()));
            }
            return rows;
        }

        /** The sheet without the list and the titles directly above it; a line that only names a body says whose the rest is. */
        private Grid rest() {
            CellRef from = at(firstHeading, firstPlace);
            CellRef to = at(lastLine, lastPlace);
            Set<RowRef> above = titles.subList(directlyAbove(), titles.size()).stream()
                    .filter(line -> body(line.text(), "").isEmpty())
                    .map(line -> line.at().rowRef())
                    .collect(Collectors.toSet());
            List<GridRow> rows = new ArrayList<>();
            for (GridRow row : grid.listRows()) {
                if (above.contains(new RowRef(grid.sheet(), row.number()))) {
                    continue;
                }
                if (row.number() < from.row() || row.number() > to.row()) {
                    rows.add(row);
                    continue;
                }
                List<GridCell> beside = row.cells().stream()
                        .filter(cell -> cell.column() < from.column() || cell.column() > to.column())
                        .toList();
                if (!beside.isEmpty()) {
                    rows.add(row.with(beside));
                }
            }
            return grid.part(rows);
        }
    }

    private record BodyYear(Body body, FiscalYear year) {}

    private record Listed(Found list, ComparedResult result) {}

    /** The number that a text is and nothing else; less than 0 for none. */
    private static int bareNumber(String text) {
        Matcher match = BARE_NUMBER.matcher(ThaiText.arabicDigits(text));
        return match.matches() ? Integer.parseInt(match.group(1)) : -1;
    }

    /**
     * What stands around a list says of the results in it, heard by the judge of one body's scores: but a unit that is named, such as
     * the province, is no word against them, as each row says whose it is.
     */
    private final class ListTexts {
        private static final Pattern IN_BRACKETS =
                Pattern.compile("[(\\[](?![)\\]])([^()\\[\\]]*+(?:[(\\[][^()\\[\\]]*+){0,9}+)[)\\]]");

        /** Where the bodies of a list lie, and words for them, whichever they are. */
        private static final Pattern WHOSE = Pattern.compile(
                "(?:นาย|ทุก|ใน|เขต)*(?:จังหวัด|จ\\.|อำเภอ|อ\\.)\\s?[\u0E01-\u0E4E]*|อื่น\\s?ๆ?|ทั้งหมด|ทุกแห่ง|แต่ละ|ใกล้เคียง");

        private final Words words;
        private final ScoreWords claim;
        private final KnownTexts known;
        private final ScopeJudge scope;
        private final Footnotes notes;
        private final Map<Map.Entry<CellRef, FiscalYear>, Optional<Finding>> takenBack = new HashMap<>();
        private final Map<String, Boolean> beside = new HashMap<>();
        private final Set<String> told = new HashSet<>();
        /** What is told of texts at the list of which nobody understands some words. */
        private final List<Finding> findings = new ArrayList<>();

        private Optional<Finding> noResult = Optional.empty();

        /**
         * The texts around a list on a sheet; words that stand in the names of its places are no words.
         *
         * @param begin the first row of its headings
         * @param rows those of the sheet up to its last
         */
        ListTexts(Grid grid, int begin, List<GridRow> rows, Set<String> places) {
            this.words = BodyLists.this.words.outside(names.properNames(List.of(), places, List.of()));
            this.claim = new ScoreWords(words);
            OwnBody nobody = new OwnBody(names, Optional.empty(), List.of(), any -> true);
            this.known = new KnownTexts(words, vocabulary, nobody);
            this.scope = new ScopeJudge(words, naming, nobody, known);
            this.notes = new Footnotes(grid, words, scope).ofTable(begin, rows, false);
        }

        void title(TextLine line) {
            String text = line.text();
            boolean ofList =
                    words.contains(Words.Kind.ASSESSMENT, text) || words.contains(Words.Kind.SCORE_TITLES, text);
            hear(
                    line.at(),
                    text,
                    isAgainst(claim.inTitle(text)) || claim.isSelfTitle(text) || !ofList && isNoResult(text));
        }

        /**
         * Hears the heading of a column: of results, of their bodies, of their numbers or ranks.
         *
         * @param ofBodies whether it stands over the bodies, where a text of which nothing is understood may be a name
         */
        void heading(CellRef at, String text, boolean ofBodies) {
            boolean name = ofBodies && listUnknown(text).contains(ThaiText.fold(text));
            if (!name) {
                hear(at, text, isNoResult(text) && !words.contains(Words.Kind.RANKS, text));
            }
        }

        void note(CellRef at, String text) {
            boolean ofAll = words.contains(Words.Kind.OF_ALL_SCORES, text) && claim.isNoResultIn(text);
            if (ofAll || claim.isDraft(text) || claim.isSelfTitle(text) || isAgainst(claim.inTitle(text))) {
                refuse(at, text);
            }
        }

        /** Hears the name of the sheet, or of the file. */
        void name(CellRef at, String name, boolean sheet) {
            boolean self = claim.findSelfAssessment(List.of(name)).isPresent();
            if (self || isAgainst(sheet ? claim.inSheet(name) : claim.inFile(name))) {
                refuse(at, name);
            }
        }

        /** Whether nobody understands some words of the heading of a group of a year: then its figures may be anything, which is told. */
        boolean isDoubtful(CellRef at, String text) {
            boolean doubtful = !listUnknown(text).isEmpty();
            if (doubtful) {
                findings.add(ScoreWords.doubt(at, text));
            }
            return doubtful;
        }

        private void hear(CellRef at, String text, boolean against) {
            boolean inBrackets = IN_BRACKETS.matcher(text).results().anyMatch(part -> isNoResult(part.group(1)));
            if (against || inBrackets) {
                refuse(at, text);
                return;
            }
            String unknown = KnownTexts.quote(text, listUnknown(text));
            if (!unknown.isEmpty() && told.add(unknown)) {
                findings.add(Finding.at(at, FindingCode.TEXT_NOT_UNDERSTOOD, text, unknown)
                        .with("case", "list"));
            }
        }

        /** What nobody understands of a text beside the units and bodies that it names. */
        private List<String> listUnknown(String text) {
            return known.listUnknown(WHOSE.matcher(ThaiText.clean(text)).replaceAll(" ")).stream()
                    .filter(word -> !names.isProvince(word))
                    .toList();
        }

        private void refuse(CellRef at, String text) {
            noResult = noResult.or(() -> Optional.of(
                    Finding.at(at, FindingCode.LIST_NOT_READ, text, "").with("case", "no-result")));
        }

        private static boolean isAgainst(Optional<String> why) {
            return why.filter(reason -> !reason.equals(ScoreWords.OTHER_UNIT)).isPresent();
        }

        /** The same of a text beside a body's results, as many rows may have it. */
        boolean isNoResultBeside(String text) {
            return beside.computeIfAbsent(text, this::isNoResult);
        }

        /** Whether a short text says of figures that they are no results: "เป้าหมาย", "คะแนน (ร่าง)". */
        boolean isNoResult(String text) {
            Optional<String> why = claim.inLabel(text);
            return !known.isRemark(text)
                    && (isAgainst(why)
                            || why.isEmpty() && isAgainst(scope.cell(text))
                            || claim.isSelfAssessment(text)
                            || claim.isBeforeAppeal(text)
                            || claim.isNameOfOtherAssessment(text));
        }

        private static boolean isAgainst(NumberScope said) {
            return said.refuses() || said.self();
        }

        /** Why a note or comment keeps a column's figures of a year out. */
        Optional<Finding> findTakenBack(CellRef heading, String text, FiscalYear year) {
            return takenBack.computeIfAbsent(Map.entry(heading, year), any -> {
                Optional<SheetNote> comment = notes.findComment(heading);
                Footnotes.Remark remark = notes.about(List.of(text), year).with(comment, year);
                boolean self = remark.source()
                        .filter(SourceKind.SELF_ASSESSMENT::equals)
                        .isPresent();
                return remark.noResult()
                        .or(remark::selfNote)
                        .map(note -> Finding.at(note.at(), FindingCode.LIST_NOT_READ, note.text(), ""))
                        .or(() -> self
                                ? Optional.of(Finding.at(heading, FindingCode.LIST_NOT_READ, text, ""))
                                : Optional.empty())
                        .map(finding -> finding.with("case", "no-result"));
            });
        }
    }
}
