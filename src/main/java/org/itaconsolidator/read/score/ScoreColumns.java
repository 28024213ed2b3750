package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.NameKind;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.around.SectionTitle;
import org.itaconsolidator.read.around.SheetNote;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.cut.Segment;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.row.TableRow;
import org.itaconsolidator.read.scope.KnownTexts;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Finds the columns of a table that hold scores, and the year of each: by their headings, or, without a heading,
 * because they hold a number in most rows that name an indicator. It also judges what group headings, notes and words
 * about an appeal say about these columns.
 */
public final class ScoreColumns {
    static final Set<Field> READ = EnumSet.of(
            Field.SEQ,
            Field.INDICATOR,
            Field.SCORE,
            Field.SELF_SCORE,
            Field.LEVEL,
            Field.FISCAL_YEAR,
            Field.ITEM,
            Field.WEAKNESS,
            Field.TO_DEVELOP,
            Field.ISSUE);

    /** An unknown column holds names of rows only if it has so many different texts: fewer may be remarks. */
    private static final int FEWEST_NAMES = 3;

    private static final Pattern CODE = Pattern.compile("[A-Za-z]*[-./ ]?[\\d./-]+");
    private static final Pattern DIGITS = Pattern.compile("\\p{Nd}+");

    /** What is left of the words for whose something is once the name is taken out. */
    private static final Pattern OWNER = Pattern.compile("ของ(?=\\s*$)|[()]");

    /** The words before the owner: "คะแนนที่ได้ของ". */
    private static final Pattern SCORES_OF = Pattern.compile("^(?:ผล)?(?:คะแนน|การประเมิน|ita)+(?:ที่ได้)?(?:ของ)?");

    /** So short an unknown heading over the rows' numbers means No., in any language. */
    private static final int LONGEST_CODE = 4;

    private static final String NOT = "ไม่";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Segment table;
    private final Grid grid;
    private final ReadingContext context;
    private final SectionTitle title;
    private final HeadingBlock heading;
    private final ScoreWords claim;

    private final List<Series> columns = new ArrayList<>();

    private final List<TableColumn> withoutYear = new ArrayList<>();

    /** Columns that are no result. */
    private final Set<Series> refused = new LinkedHashSet<>();

    /** Columns whose numbers a finding says are no scores. */
    private final Set<Integer> leftOut = new TreeSet<>();

    private final List<Integer> labels;

    private final Map<Integer, String> overColumns = new HashMap<>();

    /** What headings of groups say of columns that are no result. */
    private final Map<GroupHeadings.Group, Finding> claims = new LinkedHashMap<>();

    /** Groups over other figures: a notice only, if this table has scores. */
    private final Set<GroupHeadings.Group> beside = new LinkedHashSet<>();

    private final Map<Series, Footnotes.Remark> remarks = new LinkedHashMap<>();
    private final List<Finding> told = new ArrayList<>();

    private ScoreColumns(Segment table, Grid grid, ReadingContext context, SectionTitle title) {
        this.table = table;
        this.grid = grid;
        this.context = context;
        this.title = title;
        this.heading = table.heading().orElseThrow();
        this.claim = new ScoreWords(context.words());
        this.labels = listLabels();
    }

    /** The columns of a table that hold scores, as its places say what they are; of the given year where a heading says none. */
    static ScoreColumns of(
            Segment table,
            Grid grid,
            Footnotes notes,
            ReadingContext context,
            SectionTitle title,
            Optional<FiscalYear> year) {
        ScoreColumns found = new ScoreColumns(table, grid, context, title);
        found.find(year);
        found.leaveOutOtherBodies();
        found.leaveOutOtherTypes();
        found.leaveOutAimedYears();
        found.takeGroups();
        found.takeHeadingsInFront();
        found.takeNotes(notes);
        found.leaveOutBeforeAppeal();
        return found;
    }

    static boolean areIn(Segment table, Grid grid, ReadingContext context, SectionTitle title) {
        ScoreColumns found = new ScoreColumns(table, grid, context, title);
        found.find(title.scoresYear());
        return !found.columns.isEmpty() || !found.withoutYear.isEmpty();
    }

    private void find(Optional<FiscalYear> sheetYear) {
        for (TableColumn column : heading.columns()) {
            Field field = column.field();
            if (field != Field.SCORE && field != Field.SELF_SCORE
                    || column.heading().indicator().isPresent()) {
                continue;
            }
            boolean self = field == Field.SELF_SCORE || claim.isSelfAssessment(column.text());
            SourceKind said = claim.isOfficial(column.text()) ? SourceKind.OFFICIAL : title.source();
            Optional<FiscalYear> year = column.heading().year().or(() -> sheetYear);
            if (year.isPresent()) {
                columns.add(new Series(column.number(), year.get(), self ? SourceKind.SELF_ASSESSMENT : said));
            } else {
                withoutYear.add(column);
            }
        }
        leaveOutGrades();
        if (columns.isEmpty() && withoutYear.isEmpty() && sheetYear.isPresent()) {
            FiscalYear year = sheetYear.get();
            findUnlabelled(context.frameworks().getNearest(year))
                    .ifPresent(column -> columns.add(new Series(column, year, title.source())));
        }
        leaveOutAnothers();
        columns.addAll(listUnderOneHeading());
    }

    /** A column that says beside the scores, of its year if it names one, in words how good they are, as "ผลการประเมิน" over "ดีมาก" does, holds none. */
    private void leaveOutGrades() {
        for (TableColumn column : heading.list(Field.SCORE)) {
            Optional<FiscalYear> year = column.heading().year();
            boolean others = columns.stream()
                    .anyMatch(other -> other.column() != column.number()
                            && year.filter(own -> !own.equals(other.year())).isEmpty());
            if (others && isOfGrades(column.number())) {
                columns.removeIf(each -> each.column() == column.number());
                told.add(ColumnReport.besideScores(List.of(column.ref(grid)), column.text()));
            }
        }
    }

    private boolean isOfGrades(int column) {
        List<String> texts = table.rows().stream()
                .map(row -> row.text(column))
                .filter(text -> !text.isBlank())
                .toList();
        return !texts.isEmpty()
                && texts.stream().allMatch(text -> context.words().is(Words.Kind.GRADES, text));
    }

    /**
     * The column without a heading, or headed "ร้อยละ" or by the body's own name, that alone holds a number in most rows that name an
     * indicator. Beside an amount "ร้อยละ" is the share of that.
     */
    private OptionalInt findUnlabelled(Framework framework) {
        int label = heading.find(Field.INDICATOR).map(TableColumn::number).orElse(0);
        Map<Integer, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> amounts = new HashMap<>();
        int named = 0;
        for (GridRow row : table.rows()) {
            if (label == 0 || framework.findIndicator(row.text(label)).isEmpty()) {
                continue;
            }
            named++;
            for (GridCell cell : row.cells()) {
                boolean free = !heading.isHeaded(cell.column())
                        || isOfPerCent(cell.column())
                        || heading.findUnknown(cell.column())
                                .filter(unknown -> context.body().isName(unknown.text()))
                                .isPresent();
                if (cell.readsAsNumber() && (free || isOfAmounts(cell.column()) && cell.column() > label)) {
                    (free ? numbers : amounts).merge(cell.column(), 1, Integer::sum);
                }
            }
        }
        int rows = named;
        numbers.values().removeIf(count -> count * 2 <= rows);
        if (amounts.values().stream().anyMatch(count -> count * 2 > rows)) {
            numbers.keySet()
                    .removeIf(column -> heading.findUnknown(column)
                            .filter(unknown -> context.headings().isShare(unknown.text()))
                            .isPresent());
        }
        return numbers.size() == 1 ? OptionalInt.of(numbers.keySet().iterator().next()) : OptionalInt.empty();
    }

    private boolean isOfAmounts(int column) {
        return heading.findUnknown(column)
                .filter(unknown -> context.headings().mayBeAmount(unknown.text()))
                .isPresent();
    }

    private boolean isOfPerCent(int column) {
        return heading.findUnknown(column)
                .filter(unknown -> context.words().is(Words.Kind.PER_CENT_HEADINGS, unknown.text()))
                .isPresent();
    }

    /**
     * Leaves out columns that are another table's: from a column on whose heading is not known and which names rows of its own, behind
     * a blank column or with another text in every row, up to the next one of indicators. What stands under a year there is no score
     * of ours.
     */
    private void leaveOutAnothers() {
        int label = heading.find(Field.INDICATOR).map(TableColumn::number).orElse(0);
        List<Integer> numbers = columns.stream().map(Series::column).sorted().toList();
        int first =
                numbers.stream().filter(number -> number > label).findFirst().orElse(Integer.MAX_VALUE);
        int last = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
        heading.unknown().stream()
                .filter(unknown -> label > 0 && unknown.number() > first && unknown.number() < last)
                .filter(this::namesRows)
                .findFirst()
                .ifPresent(another -> {
                    int next = heading.list(Field.INDICATOR).stream()
                            .mapToInt(TableColumn::number)
                            .filter(number -> number > another.number())
                            .min()
                            .orElse(Integer.MAX_VALUE);
                    if (columns.removeIf(each -> each.column() > another.number() && each.column() < next)) {
                        CellRef at = another.ref(grid);
                        told.add(Finding.at(at, FindingCode.TABLE_LEFT_ALONE, another.text(), "")
                                .with("reason", "foreign-headings")
                                .as(Severity.WARNING));
                    }
                    withoutYear.removeIf(each -> each.number() > another.number() && each.number() < next);
                });
    }

    private boolean namesRows(TableColumn unknown) {
        List<GridCell> cells = table.rows().stream()
                .flatMap(row -> row.find(unknown.number()).stream())
                .toList();
        boolean texts = !cells.isEmpty()
                && cells.stream()
                        .allMatch(cell -> cell.isText()
                                && ScoreCell.findNumber(Optional.of(cell)).isEmpty()
                                && context.naming().findIndicator(cell.text()).isEmpty());
        boolean differ = cells.size() >= FEWEST_NAMES
                && cells.stream().map(GridCell::text).distinct().count() == cells.size();
        return texts && (differ && !areCodes(cells) || isBlank(unknown.number() - 1));
    }

    /** Whether cells hold codes, alike but for their digits: "A-001" names no row. */
    private static boolean areCodes(List<GridCell> cells) {
        return cells.stream().allMatch(cell -> CODE.matcher(cell.text().strip()).matches())
                && cells.stream()
                                .map(cell -> DIGITS.matcher(cell.text()).replaceAll("0"))
                                .distinct()
                                .count()
                        == 1;
    }

    private boolean isBlank(int column) {
        return IntStream.rangeClosed(heading.firstRow(), heading.lastRow())
                        .allMatch(row -> grid.findHolding(row, column).isEmpty())
                && table.rows().stream().noneMatch(row -> row.has(column));
    }

    /**
     * Columns of numbers without headings of their own under a heading of scores that is merged over several: nothing tells which
     * holds the score, so that all are taken for it, and contradict one another where they differ.
     */
    private List<Series> listUnderOneHeading() {
        List<Series> others = new ArrayList<>();
        for (Series series : columns) {
            int last = heading.findAt(series.column())
                    .map(named -> grid.lastColumnOf(named.row(), series.column()))
                    .orElse(series.column());
            for (int column = series.column() + 1; column <= last; column++) {
                if (!heading.isHeaded(column) && holdsNumbers(column)) {
                    others.add(new Series(column, series.year(), series.source()));
                }
            }
        }
        return others;
    }

    private boolean holdsNumbers(int column) {
        long filled = table.rows().stream().filter(row -> row.has(column)).count();
        long numbers = table.rows().stream()
                .filter(row -> ScoreCell.isNumberIn(row, column))
                .count();
        return numbers > 0 && numbers * 2 > filled;
    }

    /** The columns that name the rows; one that only says each row's instrument is none. */
    private List<Integer> listLabels() {
        Framework framework = context.naming();
        List<Integer> all =
                heading.list(Field.INDICATOR).stream().map(TableColumn::number).toList();
        if (all.size() < 2) {
            return all;
        }
        List<Integer> ofNames = all.stream()
                .filter(column -> anyRow(
                        column,
                        text -> framework
                                .findIndicator(text)
                                .filter(match -> match.kind() != NameKind.CONTAINED
                                        || framework.findInstrument(text).isEmpty())
                                .isPresent()))
                .toList();
        boolean ofInstruments = all.stream()
                .filter(column -> !ofNames.contains(column))
                .anyMatch(column ->
                        anyRow(column, text -> framework.findInstrument(text).isPresent()));
        return ofNames.isEmpty() || !ofInstruments ? all : ofNames;
    }

    private boolean anyRow(int column, Predicate<String> text) {
        return table.rows().stream().map(row -> row.text(column)).anyMatch(text);
    }

    /** Leaves out columns whose heading names another body and says nothing else than scores: a slip in the own name is told, and no other's. */
    private void leaveOutOtherBodies() {
        OwnBody body = context.body();
        for (Series series : List.copyOf(columns)) {
            String text = headingOf(series);
            body.findOther(text)
                    .filter(other -> !body.isNearly(other))
                    .filter(other -> !isHeading(body.names().withoutType(other)))
                    .filter(any -> isOfScores(body.withoutBodies(text)))
                    .flatMap(other -> title.findOtherBody(placeOf(series), text))
                    .ifPresent(another -> {
                        columns.remove(series);
                        refused.add(series);
                        claims.put(new GroupHeadings.Group(placeOf(series), text, true), another);
                    });
        }
    }

    /** Whether what stands behind a bare type is no name: "คะแนน อบต. ปีนี้", "คะแนน อบต. ล่าสุด", "อบต. ผลคะแนน". */
    private boolean isHeading(String name) {
        boolean own = context.body().name().map(context.body().names()::withoutType).stream()
                .anyMatch(name::equals);
        return !own && context.known().listUnknown(name).isEmpty()
                || context.headings().isOfThisYear(name)
                || context.headings().knows(name);
    }

    /** Whether a heading that named a body says no more than that its scores stand below: "คะแนน (ข้อมูลจาก อบจ.ก)" says more. */
    private boolean isOfScores(String withoutName) {
        String rest = OWNER.matcher(withoutName).replaceAll(" ").strip();
        return rest.isEmpty()
                || context.headings()
                        .match(rest)
                        .filter(said -> said.field() == Field.SCORE && said.exact())
                        .isPresent();
    }

    /** Leaves out columns headed by a bare "อบต." or "คะแนนของ อบต.", unless the body is one and no other kind of bodies stands beside it. */
    private void leaveOutOtherTypes() {
        OwnBody body = context.body();
        List<Series> ofTypes =
                columns.stream().filter(series -> body.isType(ownerOf(series))).toList();
        boolean several = ofTypes.stream().map(this::ownerOf).distinct().count() > 1;
        for (Series series : ofTypes) {
            if (several || !body.isOwnType(ownerOf(series))) {
                refuse(series, placeOf(series), headingOf(series));
            }
        }
    }

    private String ownerOf(Series series) {
        return SCORES_OF.matcher(ThaiText.fold(headingOf(series))).replaceFirst("");
    }

    /** Leaves out a column of which a heading leaves open whether it holds results. */
    private void refuse(Series series, CellRef at, String text) {
        columns.remove(series);
        refused.add(series);
        claims.put(new GroupHeadings.Group(at, text, true), ScoreWords.doubt(at, text));
    }

    private void leaveOutAimedYears() {
        for (Series series : List.copyOf(columns)) {
            title.findAimOf(series.year()).ifPresent(finding -> {
                columns.remove(series);
                refused.add(series);
                claims.put(new GroupHeadings.Group(finding.cell(), finding.found(), true), finding);
            });
        }
    }

    /** Takes what the headings of groups say of the columns below them, unless those say it themselves. */
    private void takeGroups() {
        GroupHeadings groups = new GroupHeadings(grid, heading, context);
        for (Series found : List.copyOf(columns)) {
            Series series = found;
            for (GroupHeadings.Group group : groups.over(series.column())) {
                overColumns.merge(series.column(), group.text(), (upper, lower) -> upper + " " + lower);
                Optional<Finding> refusal = groups.findRefusal(group).or(() -> findOtherYear(group, found.year()));
                if (refusal.isPresent() && columns.remove(series)) {
                    refused.add(series);
                    claims.put(group, refusal.get());
                    boolean merged =
                            grid.isMergedAcross(group.at().row(), group.at().column());
                    if (merged && claim.isBesideScores(group.text())) {
                        beside.add(group);
                    }
                } else if (refusal.isEmpty() && claim.isSelfAssessment(group.text()) && columns.contains(series)) {
                    columns.set(columns.indexOf(series), series.selfAssessed());
                    series = series.selfAssessed();
                }
            }
        }
    }

    /** Why a column is of no year for sure: the group that it stands in is of another than its own heading. */
    private static Optional<Finding> findOtherYear(GroupHeadings.Group group, FiscalYear own) {
        return FiscalYears.findOnlyIn(group.text())
                .filter(year -> group.isHeading() && !year.equals(own))
                .map(year -> ScoreWords.doubt(group.at(), group.text()));
    }

    /** Takes what the heading over the names adds in brackets, and one over their numbers that only these tell, of the scores beside them. */
    private void takeHeadingsInFront() {
        for (TableColumn column : heading.columns()) {
            String text = column.sayInFront();
            boolean ranks = context.words().contains(Words.Kind.RANKS, text);
            if (text.isEmpty()
                    || ranks
                    || labels.stream().noneMatch(label -> label >= column.number())
                    || WeightsBehindNames.areMeant(column, table.rows(), context)) {
                continue;
            }
            NumberScope said = context.scope().inFront(text);
            CellRef at = column.ref(grid);
            if (said.kind() == NumberScope.Kind.UNKNOWN) {
                if (text.length() > LONGEST_CODE) {
                    String unknown = KnownTexts.quote(text, context.known().listUnknownOfName(text));
                    told.add(OfficialScores.finding(at, column.text(), unknown, "remark"));
                }
                continue;
            }
            for (Series series : List.copyOf(columns)) {
                boolean of = said.year().map(series.year()::equals).orElse(!said.refuses());
                if (series.column() < column.number() || of && !said.self()) {
                    continue;
                }
                if (of) {
                    columns.set(columns.indexOf(series), series.selfAssessed());
                } else {
                    refuse(series, at, column.text());
                }
            }
        }
    }

    /** Takes what notes say of the scores: self-assessed ones are so, foreseen ones are none. */
    private void takeNotes(Footnotes ofSheet) {
        boolean said = heading.columns().stream()
                .filter(each -> each.heading().indicator().isEmpty())
                .anyMatch(each -> each.field() == Field.SELF_SCORE
                        || claim.isOfficial(each.text())
                        || claim.isSelfAssessment(each.text()));
        Footnotes ofTable = ofSheet.ofTable(heading.firstRow(), table.rows(), title.saysOfficial());
        Footnotes notes = said ? ofTable.ofSaidColumns() : ofTable;
        for (Series series : List.copyOf(columns)) {
            List<String> over = headingsOver(series);
            if (over.stream().noneMatch(text -> isOf(text, series.year()))) {
                over.add(title.yearLine());
            }
            Footnotes.Remark remark = notes.about(over, series.year())
                    .with(findComment(series, notes), series.year())
                    .ofScores(series.source());
            Series of =
                    new Series(series.column(), series.year(), remark.source().orElse(series.source()));
            columns.set(columns.indexOf(series), of);
            if (remark.noResult().isPresent()) {
                columns.remove(of);
                refused.add(of);
            }
            remarks.put(of, remark);
        }
    }

    /** The texts over a column: its own heading, and that of the group it stands in. */
    private List<String> headingsOver(Series series) {
        List<String> texts = new ArrayList<>();
        for (GridRow row : table.headingRows()) {
            row.where(cell -> cell.column() <= series.column())
                    .reduce((left, right) -> right)
                    .filter(cell -> cell.column() == series.column() || isOf(cell.text(), series.year()))
                    .ifPresent(cell -> texts.add(cell.text()));
        }
        return texts;
    }

    private static boolean isOf(String text, FiscalYear year) {
        return FiscalYears.listIn(text).contains(year);
    }

    /** The comment at a heading over a column, its own first. */
    private Optional<SheetNote> findComment(Series series, Footnotes notes) {
        return table.headingRows().stream()
                .sorted(Comparator.comparing(GridRow::number).reversed())
                .map(row -> grid.ref(row.number(), series.column()))
                .flatMap(at -> notes.findComment(at).stream())
                .findFirst();
    }

    /** Leaves out the columns before an appeal where those after it stand beside them. */
    private void leaveOutBeforeAppeal() {
        byLabelColumn().values().stream()
                .flatMap(group -> group.stream()
                        .collect(Collectors.groupingBy(series -> List.of(series.year(), series.source())))
                        .values()
                        .stream())
                .flatMap(ofOneYear -> context
                        .scope()
                        .listSuperseded(
                                ofOneYear,
                                series -> overColumns.getOrDefault(series.column(), "") + " " + headingOf(series))
                        .stream())
                .forEach(superseded -> {
                    columns.remove(superseded.before());
                    told.add(Finding.at(
                            placeOf(superseded.before()),
                            FindingCode.SCORE_BEFORE_APPEAL,
                            headingOf(superseded.before()),
                            headingOf(superseded.after())));
                });
        for (Series series : List.copyOf(columns)) {
            if (claim.isBeforeAppeal(headingOf(series))
                    && heading.unknown().stream().anyMatch(this::mayBeAfterAppeal)) {
                refuse(series, placeOf(series), headingOf(series));
            }
        }
    }

    /** Whether what is not understood beside scores from before an appeal may be those after it: numbers with decimals that no heading calls others. */
    private boolean mayBeAfterAppeal(TableColumn column) {
        List<BigDecimal> numbers = table.rows().stream()
                .flatMap(row -> ScoreCell.findNumber(row.find(column.number())).stream())
                .toList();
        return !claim.isBesideScores(column.text())
                && !claim.isOfOtherFigures(column.text())
                && numbers.stream().anyMatch(RoundedFigure::hasDecimals)
                && numbers.stream().allMatch(number -> number.signum() >= 0 && number.compareTo(HUNDRED) <= 0);
    }

    List<Series> columns() {
        return columns;
    }

    Set<FiscalYear> years() {
        return columns.stream().map(Series::year).collect(Collectors.toSet());
    }

    HeadingBlock heading() {
        return heading;
    }

    String headingOf(Series series) {
        return heading.findAt(series.column()).map(TableColumn::text).orElse("");
    }

    private CellRef placeOf(Series series) {
        return heading.findAt(series.column())
                .map(named -> named.ref(grid))
                .orElse(grid.ref(heading.lastRow(), series.column()));
    }

    /** Puts a column in the place of another, or nothing where none is given. */
    void replace(Series series, Optional<Series> other) {
        columns.remove(series);
        leftOut.add(series.column());
        other.ifPresent(columns::add);
    }

    void selfAssessed() {
        columns.replaceAll(Series::selfAssessed);
    }

    /** Notes that a column was read for what it states, though its other numbers were not. */
    void noteRead(int column) {
        leftOut.add(column);
    }

    /**
     * The columns beside scores that may hold their per cent: with a heading that is not known and says so, or nothing else that
     * numbers beside a result are.
     */
    List<Series> listPerCent(Series series) {
        return heading.unknown().stream()
                .filter(column -> isOfPerCent(column.number())
                        || !claim.headsOthers(column.text())
                                && claim.inTitle(column.text()).isEmpty())
                .map(TableColumn::number)
                .map(number -> new Series(number, series.year(), series.source()))
                .toList();
    }

    List<Observation> list(Series series, RowNames names, List<GridRow> rows) {
        int label = labelOf(series);
        Map<Integer, Observation> numbers = new TreeMap<>();
        for (GridRow row : rows) {
            OptionalInt indicator = names.findIndicator(label(row, label), series.year());
            CellRef at =
                    grid.refHolding(row.number(), series.column(), rows.get(0).number() - 1);
            if (indicator.isPresent()) {
                ScoreCell.findNumber(grid.find(at))
                        .ifPresent(number ->
                                numbers.put(indicator.getAsInt(), new Observation(indicator.getAsInt(), number, at)));
            }
        }
        return List.copyOf(numbers.values());
    }

    /** The different numbers of a column in rows of indicators. */
    List<BigDecimal> listNumbersOfIndicators(int column, RowNames names, List<GridRow> rows) {
        Set<Integer> byLabel = byLabelColumn().keySet();
        return rows.stream()
                .filter(row -> byLabel.stream().anyMatch(label -> names.isOfIndicator(label(row, label))))
                .flatMap(row -> ScoreCell.findNumber(row.find(column)).stream())
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .toList();
    }

    List<CellRef> listNumbers(Series series, List<GridRow> rows) {
        return rows.stream()
                .filter(row -> ScoreCell.isNumberIn(row, series.column()))
                .map(row -> grid.ref(row.number(), series.column()))
                .toList();
    }

    boolean areSelfAssessedByHeading() {
        return !columns.isEmpty() && columns.stream().allMatch(series -> series.source() == SourceKind.SELF_ASSESSMENT);
    }

    /** The columns of scores by the column that names their rows: tables that stand side by side have one each. */
    Map<Integer, List<Series>> byLabelColumn() {
        Map<Integer, List<Series>> groups = new TreeMap<>();
        groups.put(firstLabel(), new ArrayList<>());
        columns.forEach(series -> groups.computeIfAbsent(labelOf(series), label -> new ArrayList<>())
                .add(series));
        return groups;
    }

    private int firstLabel() {
        return labels.isEmpty() ? 0 : labels.get(0);
    }

    private int labelOf(Series series) {
        return labels.stream()
                .filter(number -> number < series.column())
                .max(Comparator.naturalOrder())
                .orElse(firstLabel());
    }

    String label(GridRow row) {
        return label(row, byLabelColumn().keySet().iterator().next());
    }

    /** The text that names the row: its cell of indicators, else its first text, such as a total's merged label. */
    String label(GridRow row, int labelColumn) {
        String named = labelColumn == 0 ? "" : row.text(labelColumn);
        if (!named.isEmpty()) {
            return named;
        }
        return nameMergedDown(row, labelColumn).or(() -> firstText(row)).orElse("");
    }

    /** The name that is merged over a row with a year of its own, or with no other name than "ผล": it is that of each of them. */
    private Optional<String> nameMergedDown(GridRow row, int labelColumn) {
        if (labelColumn == 0) {
            return Optional.empty();
        }
        boolean ofItsOwn = heading.find(Field.FISCAL_YEAR)
                .map(year -> !row.text(year.number()).isEmpty())
                .orElseGet(() -> firstText(row).filter(claim::isOfScores).isPresent());
        return ofItsOwn
                ? grid.find(grid.refHolding(row.number(), labelColumn, heading.lastRow()))
                        .map(GridCell::text)
                : Optional.empty();
    }

    private Optional<String> firstText(GridRow row) {
        return row.where(GridCell::isText)
                .filter(cell -> columns.stream().noneMatch(series -> series.column() == cell.column()))
                .map(GridCell::text)
                .filter(text -> !ThaiNumbers.isNumber(text))
                .findFirst();
    }

    /** By column of scores the column of levels that belongs to it: of its year, else the first to the right of it. */
    Map<Integer, Integer> levelColumns() {
        Map<Integer, Integer> levels = new HashMap<>();
        for (Series series : columns) {
            int next = columns.stream()
                    .mapToInt(Series::column)
                    .filter(number -> number > series.column())
                    .min()
                    .orElse(Integer.MAX_VALUE);
            heading.list(Field.LEVEL).stream()
                    .filter(level -> !areVerdicts(level))
                    .filter(level -> claim.mayBeLevelOf(level.text(), series.year()))
                    .filter(level -> level.heading().year().isPresent()
                            ? level.heading().year().get().equals(series.year())
                            : columns.size() == 1 || level.number() > series.column() && level.number() < next)
                    .findFirst()
                    .ifPresent(level -> levels.put(series.column(), level.number()));
        }
        return levels;
    }

    /** Whether a column judges by one of two words, one of which denies the other, and its heading names both: "ผ่าน/ไม่ผ่าน". */
    private boolean areVerdicts(TableColumn column) {
        Set<String> both = Set.copyOf(List.of(ThaiText.fold(column.text()).split("/")));
        return both.size() == 2
                && both.stream().anyMatch(text -> both.contains(NOT + text))
                && table.rows().stream()
                        .map(row -> ThaiText.fold(row.text(column.number())))
                        .allMatch(text -> ThaiText.isNothing(text) || both.contains(text));
    }

    /**
     * The columns of weighted scores beside the scores of one year, for the totals and instruments' scores stated there; none where
     * the scores are of several years or sources, for nothing tells of which the points are.
     */
    List<Series> listWeighted() {
        boolean ofOneYear = columns.stream()
                        .map(series -> List.of(series.year(), series.source()))
                        .distinct()
                        .count()
                == 1;
        return heading.unknown().stream()
                .filter(unknown -> ofOneYear && claim.isWeighted(unknown.text()))
                .map(unknown -> new Series(
                        unknown.number(), columns.get(0).year(), columns.get(0).source()))
                .toList();
    }

    /** Whether a row has a score of which no year is known, or which is no result, and no other. */
    boolean hasOnlyScoresNotTaken(GridRow row) {
        return columns.isEmpty()
                && Stream.concat(
                                withoutYear.stream().map(TableColumn::number),
                                refused.stream().map(Series::column))
                        .anyMatch(number -> !row.text(number).isEmpty());
    }

    boolean hasNumber(GridRow row) {
        return columns.stream().anyMatch(series -> ScoreCell.isNumberIn(row, series.column()));
    }

    OptionalInt seqColumn() {
        return heading.list(Field.SEQ).stream().mapToInt(TableColumn::number).findFirst();
    }

    /** The column whose numbers say which indicator a row is, where its heading says so. */
    OptionalInt numberColumn() {
        return heading.list(Field.SEQ).stream()
                .filter(column -> TableColumn.headsNumbers(column.text()))
                .mapToInt(TableColumn::number)
                .findFirst();
    }

    /** The rows as they would be if the columns of scores without a heading had one. */
    List<TableRow> withoutScoreColumns(List<TableRow> rows) {
        Set<Integer> read = new TreeSet<>(leftOut);
        columns.forEach(series -> read.add(series.column()));
        return rows.stream().map(row -> without(row, read)).toList();
    }

    /** A row as it would be if columns without a heading had one. */
    static TableRow without(TableRow row, Set<Integer> columns) {
        Set<Integer> outside = new TreeSet<>(row.outside());
        outside.removeAll(columns);
        return new TableRow(row.row(), row.ref(), row.own(), row.held(), outside, row.broken());
    }

    /** Says which columns of scores belong to no known year, are no result, or do not count for an appeal. */
    void report(SubmissionDraft draft) {
        withoutYear.forEach(column -> draft.findings.add(title.yearMissing(column.ref(grid), column.text())));
        List<GroupHeadings.Group> calm = columns.isEmpty() ? List.of() : List.copyOf(beside);
        claims.forEach((group, finding) -> {
            if (!calm.contains(group)) {
                draft.findings.add(finding);
            }
        });
        if (!calm.isEmpty()) {
            draft.findings.add(ColumnReport.besideScores(
                    calm.stream().map(GroupHeadings.Group::at).toList(),
                    calm.stream().map(GroupHeadings.Group::text).collect(Collectors.joining(", "))));
        }
        remarks.forEach((series, remark) -> {
            if (columns.contains(series) || refused.contains(series)) {
                remark.tell(placeOf(series), headingOf(series), draft.findings);
                remark.noResult().ifPresent(draft.refusingNotes::add);
            }
        });
        draft.findings.addAll(told);
    }
}
