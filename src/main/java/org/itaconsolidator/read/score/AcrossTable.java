package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FieldText;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ColumnEvidence;
import org.itaconsolidator.read.heading.Heading;
import org.itaconsolidator.read.heading.HeadingBlock;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.heading.TableColumn;
import org.itaconsolidator.read.row.RowScope;
import org.itaconsolidator.read.row.SubjectLinker;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.OwnBody;
import org.itaconsolidator.read.scope.ScopeJudge;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.read.scope.TextPlace;
import org.itaconsolidator.read.table.ColumnReport;
import org.itaconsolidator.read.table.SheetSection;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * Reads the scores of a table with years down its rows and indicators across. A row's own cell states its year; if no
 * row does and only one row holds scores, its year is the title's.
 */
final class AcrossTable extends SheetSection {
    /** Boxes one below the other reach no farther than so many rows from any of them: ten of four lines each. */
    private static final int ROWS_OF_BOXES = 40;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** How far in front of the first name the corner may begin: what stands further left is of another table. */
    private static final int WIDEST_CORNER = 2;

    /** Of the columns behind figures those that may say what these are. */
    private static final Set<Field> OF_FIGURES = Set.of(Field.NOTE, Field.STATUS);

    /** Headings of scores, which heads none in a corner. */
    private static final Set<Field> OF_SCORES = Set.of(Field.SCORE, Field.SELF_SCORE);

    private static final Set<Field> PARTS_OF_A_RESULT = Set.of(Field.RESPONSIBLE, Field.PERIOD);

    private static final Pattern OF_WORK = Pattern.compile("ผู้|แก้ไข|ปรับปรุง|พัฒนา|ดำเนิน|กำหนด");

    private final HeadingBlock heading;
    /** Whether a line above the rows says that their scores are self-assessed. */
    private final boolean self;

    private final RowNames names;
    private final Observations observations;
    private final OtherNumbers others;
    private final ScoreWords claim;
    private final RowScope scope;

    /** The columns of indicators, instruments, totals and levels. */
    private final List<TableColumn> figures;

    private final Optional<GridRow> ofTitle;

    /** Whose the row of the title's year is, once it is taken. */
    private Optional<SourceKind> sourceOfTitle = Optional.empty();

    /** Whether rows of the title's year name something else each, and no year: bodies, divisions, villages. */
    private boolean several;

    /** Columns of totals and levels under headings that are not known, and those with another figure in a row. */
    private final Set<Integer> byFigures = new HashSet<>();

    private final Set<Integer> otherwise = new HashSet<>();

    private final Optional<Finding> inCorner;
    private final Map<FiscalYear, List<GridRow>> byYear = new TreeMap<>();

    /** The rows of scores beside which another stands that is, or may be, of the same year and is labelled otherwise. */
    private final Set<Integer> besideOthers = new HashSet<>();

    private Set<Integer> rowsOfScores;

    /** The columns whose headings or their groups say, or a comment or a marked note of them, that they hold no results. */
    private final Set<Integer> refused = new HashSet<>();

    /** @param notes those of the table */
    AcrossTable(SheetSection sheet, Footnotes notes, HeadingBlock heading, List<GridRow> rows, boolean self) {
        super(sheet, notes);
        this.heading = heading;
        this.self = self;
        this.names = new RowNames(context, grid, draft);
        this.observations = new Observations(names, draft, grid, notes, heading.lastRow(), true);
        this.others = new OtherNumbers(context, draft);
        this.claim = new ScoreWords(context.words());
        this.scope = new RowScope(grid, notes, heading, rows, context);
        this.figures = heading.columns().stream()
                .filter(column -> column.heading().isAcross())
                .toList();
        this.ofTitle = findOfTitle(rows);
        this.inCorner = findInCorner();
        rows.forEach(row -> findYear(row)
                .ifPresent(year ->
                        byYear.computeIfAbsent(year, any -> new ArrayList<>()).add(row)));
        byYear.values().forEach(this::noteBesideOthers);
        noteRowsWithoutYear(rows);
    }

    private void noteBesideOthers(List<GridRow> ofOneYear) {
        List<GridRow> scored = ofOneYear.stream().filter(this::holdsFigures).toList();
        if (scored.stream().map(this::labelBesideYear).distinct().count() > 1) {
            scored.forEach(row -> besideOthers.add(row.number()));
        }
    }

    /** A row with a label and no year may be of the year above it as of that below: each of the rows between two such years is. */
    private void noteRowsWithoutYear(List<GridRow> rows) {
        for (int i = 0; i + 1 < rows.size(); i++) {
            List<GridRow> pair = List.of(rows.get(i), rows.get(i + 1));
            if (pair.stream()
                    .anyMatch(row ->
                            yearText(row).isEmpty() && !labelBesideYear(row).isEmpty())) {
                noteBesideOthers(pair);
            }
        }
    }

    /** Takes the rows; those before an appeal do not count where those after it, of the same source, stand among them. */
    void take(List<GridRow> rows) {
        rows.forEach(row -> draft.read(grid.ref(row)));
        Set<Integer> before = new HashSet<>();
        byYear.entrySet().stream()
                .flatMap(of -> of.getValue().stream()
                        .collect(Collectors.groupingBy(row -> sourceOf(row, remarkOn(row, of.getKey()))))
                        .values()
                        .stream())
                .flatMap(ofOneYear -> context.scope().listSuperseded(ofOneYear, this::fullLabel).stream())
                .forEach(superseded -> {
                    before.add(superseded.before().number());
                    RowRef ref = grid.ref(superseded.before());
                    draft.ignored(ref);
                    draft.findings.add(Finding.at(
                            ref.asCell(),
                            FindingCode.SCORE_BEFORE_APPEAL,
                            fullLabel(superseded.before()),
                            fullLabel(superseded.after())));
                });
        reportNames();
        refuseColumns();
        List<GridRow> counting =
                rows.stream().filter(row -> !before.contains(row.number())).toList();
        several = title.year().isPresent()
                && counting.stream().filter(this::isUndated).count() > 1;
        List<CellRef> over = listOverNames();
        if (!over.isEmpty() && counting.stream().anyMatch(this::holdsFigures)) {
            draft.findings.add(Observations.apart(over.stream()));
            counting.forEach(row -> draft.refused(grid.ref(row)));
            return;
        }
        counting.forEach(this::noteDue);
        counting.forEach(this::judge);
        observations.end();
    }

    /**
     * The figures of a row above the names, one over each of them, where the names are in boxes: so stand scores in boxes over their names.
     * What stands below these names is then that of the next boxes, and the same holds of those.
     */
    private List<CellRef> listOverNames() {
        List<TableColumn> named = ofIndicators();
        if (named.size() < 2 || named.stream().map(TableColumn::row).distinct().count() > 1) {
            return List.of();
        }
        int names = named.get(0).row();
        List<Integer> columns = named.stream().map(TableColumn::number).toList();
        List<CellRef> over = listOver(names, columns);
        return over.isEmpty() || areInBoxes(names, columns) ? over : List.of();
    }

    /**
     * Whether names stand in rows of boxes: another row has those of other indicators in these columns, and no figures stand below the
     * last names, or two rows of figures between the names. With one row between them and one below the last, each is the row of a table
     * that goes on below itself.
     */
    private boolean areInBoxes(int here, List<Integer> columns) {
        List<Set<Integer>> named = new ArrayList<>();
        int figuresBelow = 0;
        int between = 0;
        List<GridRow> rows =
                grid.rows(here - ROWS_OF_BOXES, here + ROWS_OF_BOXES).toList();
        for (GridRow row : rows) {
            Set<Integer> names = namedIn(row, columns);
            if (!names.isEmpty()) {
                between = named.isEmpty() ? 0 : Math.max(between, figuresBelow);
                figuresBelow = 0;
                named.add(names);
            } else if (areFigures(row, columns)) {
                figuresBelow++;
            }
        }
        return named.size() > 1
                && named.stream().allMatch(names -> names == named.get(0) || Collections.disjoint(names, named.get(0)))
                && (figuresBelow == 0 || between > 1);
    }

    private List<CellRef> listOver(int names, List<Integer> columns) {
        List<CellRef> over = List.of();
        for (int number = names - 1; ; number--) {
            Optional<GridRow> found = grid.findRow(number).filter(row -> row.size() > 1);
            if (found.isEmpty()) {
                return over;
            }
            GridRow row = found.get();
            if (!namedIn(row, columns).isEmpty()) {
                return over.isEmpty() ? over : listOver(number, columns);
            }
            if (over.isEmpty() && areFiguresAlone(row, columns)) {
                int at = number;
                over = columns.stream().map(column -> grid.ref(at, column)).toList();
            }
        }
    }

    private Set<Integer> namedIn(GridRow row, List<Integer> columns) {
        return columns.stream()
                .flatMap(column -> row.find(column).stream())
                .flatMap(cell -> context
                        .naming()
                        .findIndicator(cell.text())
                        .filter(IndicatorMatch::isName)
                        .map(IndicatorMatch::indicator)
                        .stream())
                .collect(Collectors.toSet());
    }

    /** Whether a row has numbers in half of the columns and more. */
    private static boolean areFigures(GridRow row, List<Integer> columns) {
        return 2
                        * columns.stream()
                                .filter(column -> ScoreCell.isNumberIn(row, column))
                                .count()
                >= columns.size();
    }

    /** Whether a row has such numbers, as scores are, and no text that says that they are something else. */
    private boolean areFiguresAlone(GridRow row, List<Integer> columns) {
        List<Integer> numbers = columns.stream()
                .filter(column -> ScoreCell.isNumberIn(row, column))
                .toList();
        return areFigures(row, columns)
                && numbers.stream().anyMatch(column -> ThaiNumbers.holdsDecimal(row.text(column)))
                && row.texts()
                        .allMatch(text -> ThaiNumbers.isNumber(text)
                                || ThaiText.isNothing(text)
                                || claim.isOfScores(text)
                                || context.headings().areScoresBelow(text))
                && !numbers.stream().allMatch(column -> isWeight(row, column));
    }

    private boolean isWeight(GridRow row, int column) {
        return heading.findAt(column)
                .filter(each -> each.heading().indicator().isPresent() && isShare(row, each, Optional.of(HUNDRED)))
                .isPresent();
    }

    /** Whether a row's figure is so much of a whole as the weight of the indicator that heads its column. */
    private boolean isShare(GridRow row, TableColumn column, Optional<BigDecimal> whole) {
        BigDecimal weight =
                context.naming().weightOf(column.heading().indicator().orElseThrow());
        return ScoreCell.findNumber(row.find(column.number()))
                .flatMap(number -> whole.filter(full -> RoundedFigure.agree(full.multiply(weight), number)))
                .isPresent();
    }

    private List<TableColumn> ofIndicators() {
        return figures.stream()
                .filter(column -> column.heading().indicator().isPresent())
                .toList();
    }

    private void reportNames() {
        for (TableColumn column : heading.columns()) {
            FieldText name = new FieldText(column.text(), column.ref(grid));
            if (column.heading().indicator().isPresent()) {
                context.naming()
                        .findIndicator(column.text())
                        .flatMap(match -> SubjectLinker.reportNear(match, name, context.naming()))
                        .ifPresent(draft.findings::add);
                grid.findRow(column.row())
                        .ifPresent(row -> names.note(row, column.text(), List.of(), OptionalInt.empty()));
            }
        }
        names.reportNumbered();
    }

    private void refuseColumns() {
        GroupHeadings groups = new GroupHeadings(grid, heading, context);
        Map<GroupHeadings.Group, Set<Integer>> open = new LinkedHashMap<>();
        for (TableColumn column : figures) {
            CellRef at = column.ref(grid);
            Optional<Finding> comment = notes.findComment(at)
                    .filter(note -> note.said().refuses())
                    .map(note -> context.scope().refusal(note.said(), at));
            Optional<Finding> marked = notes.listOf(column.text()).stream()
                    .flatMap(Optional::stream)
                    .flatMap(said -> said.findChanging(byYear.keySet()).stream())
                    .findFirst()
                    .map(note -> Finding.at(at, FindingCode.HEADING_NOT_RECOGNISED, column.text(), note)
                            .with("case", "not-the-result")
                            .as(Severity.ERROR));
            Optional<Finding> group = groups.over(column.number()).stream()
                    .flatMap(each -> groups.findSureRefusal(each).stream())
                    .findFirst();
            comment.or(() -> marked).or(() -> group).ifPresent(finding -> {
                draft.findings.addOnce(finding);
                refused.add(column.number());
            });
            if (!refused.contains(column.number())) {
                groups.over(column.number())
                        .forEach(each -> open.computeIfAbsent(each, any -> new TreeSet<>())
                                .add(column.number()));
            }
        }
        open.forEach(this::hear);
    }

    /** Hears the heading of a group for its columns as a line over the scores is heard for all of them. */
    private void hear(GroupHeadings.Group group, Set<Integer> columns) {
        ScopeJudge.Open said = context.scope().open(group.text(), TextPlace.TITLE, true, byYear.size() > 1);
        NumberScope called = context.scope().inFront(group.text());
        List<FiscalYear> named = claim.listYearsGiven(group.text(), true);
        if (said.known()) {
            draft.findings.add(ScoreWords.refusal(group.at(), group.text()));
            refused.addAll(columns);
        } else if (called.refuses() && called.kind() != NumberScope.Kind.UNKNOWN
                || claim.isBeforeAppeal(group.text())
                || claim.isSelfAssessment(group.text())
                || isOfAPart(group.text())
                || context.scope().isOfYearBefore(group.text())
                || !named.isEmpty() && Collections.disjoint(named, byYear.keySet())) {
            List<CellRef> scores = byYear.values().stream()
                    .flatMap(List::stream)
                    .flatMap(row -> columns.stream().map(column -> grid.ref(row.number(), column)))
                    .toList();
            draft.findings.add(OfficialScores.finding(group.at(), group.text(), group.text(), "")
                    .alsoAt(scores));
        }
    }

    private void noteDue(GridRow row) {
        findYear(row).ifPresent(year -> {
            for (TableColumn column : figures) {
                Heading says = column.heading();
                if (says.figure().filter(ReportedFigure.Kind.LEVEL::equals).isEmpty()) {
                    observations.isDue(
                            row,
                            new Series(column.number(), year, SourceKind.OFFICIAL),
                            List.of(says.indicator(), says.figure()));
                }
            }
        });
    }

    private void judge(GridRow row) {
        boolean undated = isUndated(row);
        if (row.size() == 1 && !undated && !isOfTitle(row)) {
            draft.ignored(grid.ref(row)); // a note, or a year without scores
            return;
        }
        Optional<FiscalYear> year = findYear(row);
        CellRef at = yearPlace(row);
        Optional<Footnotes.Remark> remark = year.map(of -> remarkOn(row, of));
        remark.ifPresent(said -> said.tell(at, yearText(row), draft.findings));
        remark.flatMap(Footnotes.Remark::noResult).ifPresent(draft.refusingNotes::add);
        Optional<Finding> another = scope.findOtherBody(row).filter(finding -> undated);
        Optional<Finding> corner = inCorner.or(() -> findRefusalOver(row)).filter(finding -> year.isPresent());
        if (corner.isPresent()) {
            refuse(row, corner.filter(finding -> !draft.findings.contains(finding)));
        } else if (another.isPresent()) {
            refuse(row, another);
        } else if (year.isPresent()) {
            judge(row, year.get(), remark.get(), at);
        } else if (undated && isOfWeights(row, ofTitle.stream().toList())) {
            draft.ignored(grid.ref(row));
        } else if (undated) {
            Finding ofNoYear = Finding.at(at, FindingCode.ROW_NOT_UNDERSTOOD, label(row), "");
            refuse(row, Optional.of(ofNoYear.with("case", several ? "of-several" : caseOfOne(row))));
        } else if (sourceOfTitle.isPresent() && context.words().is(Words.Kind.LEVEL_ROWS, label(row))) {
            takeLevel(row, sourceOfTitle.get());
        } else if (isTotalBelow(row) && findSeriesOf(row).isPresent()) {
            List<Series> total = findSeriesOf(row).stream().toList();
            observations.takeStated(row, row.first().text(), ReportedFigure.Kind.TOTAL, total, Map.of());
        } else {
            draft.ignored(grid.ref(row));
        }
    }

    /** What the only row without a year lacks: where the title has the year and the row a body's name, no line above has that name. */
    private String caseOfOne(GridRow row) {
        OwnBody body = context.body();
        boolean named = listLabels(row).stream().anyMatch(label -> body.namesAny(label.text()))
                && grid.rowsAbove(heading.firstRow())
                        .flatMap(above -> above.cells().stream())
                        .noneMatch(cell -> body.namesAny(cell.text()));
        return named && title.scoresYear().isPresent() ? "of-body" : "of-no-year";
    }

    /**
     * Of what a total below is: of the row of the title's year, or of the only row, if that holds all scores of its year and these count. A
     * plain mean is none, nor a figure below an instrument's caption or another year's title.
     */
    private Optional<Series> findSeriesOf(GridRow total) {
        int column = total.last().column();
        if (sourceOfTitle.isPresent()) {
            return Optional.of(new Series(column, title.scoresYear().orElseThrow(), sourceOfTitle.get()));
        }
        List<GridRow> rows = byYear.values().stream().flatMap(List::stream).toList();
        ScoreRowKind kind = ScoreRowKind.of(total.first().text(), context.naming(), context.words());
        if (rows.size() != 1 || !kind.states(ReportedFigure.Kind.TOTAL)) {
            return Optional.empty();
        }
        FiscalYear year = byYear.keySet().iterator().next();
        List<ScoreReading> scores = draft.scores.stream()
                .filter(score -> score.at().rowRef().equals(grid.ref(rows.get(0))))
                .toList();
        boolean whole = context.frameworks().getNearest(year).indicators().size() == scores.size();
        boolean stated = ScoreCell.findStated(Optional.of(total.last()))
                .filter(said -> whole && said.compareTo(HUNDRED) <= 0)
                .filter(said -> !RoundedFigure.isMean(
                        said, scores.stream().map(ScoreReading::score).toList()))
                .isPresent();
        boolean ofOthers = title.scoresYear().filter(said -> !said.equals(year)).isPresent()
                || grid.rowsAbove(heading.firstRow())
                        .anyMatch(above -> above.size() == 1
                                && context.namesPart(above.first().text()));
        return stated && !ofOthers
                ? Optional.of(new Series(column, year, scores.get(0).source()))
                : Optional.empty();
    }

    /** Whether a row has nothing but a total's name and a number: it is of no indicator in whose column it stands. */
    private boolean isTotalBelow(GridRow row) {
        return row.size() == 2
                && ScoreCell.findNumber(Optional.of(row.last())).isPresent()
                && ScoreRowKind.stated(row.first().text(), context.naming(), context.words())
                        .equals(Optional.of(ReportedFigure.Kind.TOTAL));
    }

    /** Why nothing is a result below the text in the corner that only it says: "เป้า" in front of the names, or another year. */
    private Optional<Finding> findInCorner() {
        int first = firstFigure();
        Stream<TableColumn> known = heading.columns().stream()
                .map(column -> TableColumn.unknown(column.number(), column.sayInFront(), column.row()));
        return ofTitle.flatMap(this::findOtherYearInCorner)
                .or(() -> Stream.concat(heading.unknown().stream(), known)
                        .filter(column ->
                                isInCorner(column, first) && !column.text().isEmpty())
                        .filter(column -> {
                            NumberScope said = context.scope().inFront(column.text());
                            boolean called = ofTitle.map(this::label)
                                    .filter(label -> context.words().contains(Words.Kind.SCORE_TITLES, label))
                                    .isPresent();
                            return said.refuses()
                                    && (ofTitle.isPresent() && !called || said.kind() != NumberScope.Kind.UNKNOWN);
                        })
                        .map(column -> ScoreWords.doubt(column.ref(grid), column.text()))
                        .findFirst());
    }

    /**
     * The refusal of the only row where the corner over its label gives it another year than the title does. A year over what stands between
     * the label and the scores, or over a figure, is of that alone.
     */
    private Optional<Finding> findOtherYearInCorner(GridRow row) {
        return Stream.concat(heading.unknown().stream(), heading.columns().stream())
                .filter(column -> isOverLabel(column, row) && isOfOtherYear(column.text()))
                .findFirst()
                .map(column -> context.scope()
                        .refusal(NumberScope.of(NumberScope.Kind.UNKNOWN_YEAR, column.text()), column.ref(grid)));
    }

    /** What the corner over the first label of a row says in known words that no scores of the body's result are. */
    private Optional<Finding> findRefusalOver(GridRow row) {
        return listOver(row).stream()
                .filter(column -> isKnownAsOther(column.text()))
                .findFirst()
                .map(column -> ScoreWords.doubt(column.ref(grid), column.text()));
    }

    private boolean isKnownAsOther(String text) {
        return !claim.isSelfAssessment(text)
                && !claim.isBeforeAppeal(text)
                && context.scope().open(text, TextPlace.REMARK, true, false).known();
    }

    /** What the corner over the first label of a row leaves open of its official scores: a division's, a quarter's, those before an appeal. */
    private Optional<Finding> findOpenOver(GridRow row) {
        return listOver(row).stream()
                .flatMap(column -> {
                    CellRef at = column.ref(grid);
                    String text = column.text();
                    if (claim.isBeforeAppeal(text)) {
                        return Stream.of(Finding.inCase(at, FindingCode.SCORE_BEFORE_APPEAL, "alone", text)
                                        .as(Severity.WARNING))
                                .filter(finding -> !claim.isAfterAppeal(label(row)));
                    }
                    boolean self = isOfSelf(text) && !isToldByRows() && !besideOthers.contains(row.number());
                    return self && !claim.isOfficial(label(row)) || isOfAPart(text)
                            ? Stream.of(OfficialScores.finding(at, text, text, "remark"))
                            : Stream.empty();
                })
                .findFirst();
    }

    /** Whether a text is a division, a round or a part of the year. */
    private boolean isOfAPart(String text) {
        return PARTS_OF_A_RESULT.stream().anyMatch(field -> ColumnEvidence.isOf(field, text))
                && context.scope().open(text, TextPlace.REMARK, true, false).doubt();
    }

    /** Whether the label of a row says itself that its scores are self-assessed: the corner is then of both. */
    private boolean isToldByRows() {
        return byYear.values().stream().flatMap(List::stream).anyMatch(row -> claim.isSelfAssessment(label(row)));
    }

    private boolean isOfSelf(String text) {
        return claim.isSelfAssessment(text) && !claim.isOfficial(text);
    }

    /** The corner over the first label of a row, where it heads no number and is no heading that is known. */
    private List<TableColumn> listOver(GridRow row) {
        return Stream.concat(
                        heading.unknown().stream(),
                        heading.columns().stream().filter(column -> OF_SCORES.contains(column.field())))
                .filter(column -> isOverLabel(column, row) || isOverYear(column, row))
                .toList();
    }

    /** Whether a column in the corner is over a row's first label or left of it, and heads no number. */
    private boolean isOverLabel(TableColumn column, GridRow row) {
        return isInCorner(column, firstFigure())
                && column.number() <= row.first().column()
                && !ScoreCell.isNumberIn(row, column.number());
    }

    /** Whether the label below is the year of the row, typed as a number. */
    private boolean isOverYear(TableColumn column, GridRow row) {
        return isInCorner(column, firstFigure())
                && column.number() == row.first().column()
                && column.number() == yearPlace(row).column()
                && statedYear(row).isPresent();
    }

    private static boolean isInCorner(TableColumn column, int first) {
        return column.number() < first && column.number() >= first - WIDEST_CORNER;
    }

    /** Whether a text gives what stands below it another year than the title does: the year before, or one that it is and nothing else. */
    private boolean isOfOtherYear(String text) {
        return context.scope().isOfYearBefore(text)
                || FiscalYears.findAlone(text)
                        .filter(year -> title.scoresYear().filter(year::equals).isEmpty())
                        .isPresent();
    }

    /** Takes a row of a year unless its label, a cell beside the scores or a note says that they are no result. */
    private void judge(GridRow row, FiscalYear year, Footnotes.Remark remark, CellRef at) {
        String label = label(row);
        if (isOfChanges(row)) {
            draft.ignored(grid.ref(row));
            return;
        }
        if (isBesideAnother(row, label)) {
            draft.findings.add(ColumnReport.besideScores(List.of(at), label));
            draft.ignored(grid.ref(row));
            return;
        }
        Optional<Finding> beside = scope.findRefusal(row);
        Optional<Finding> refusal = findClaim(row, at, label)
                .or(() -> beside)
                .or(() -> title.findAimOf(year))
                .or(() -> findPlan(row))
                .or(() -> findDoubt(row));
        if (beside.filter(finding -> finding.severity() != Severity.ERROR).isPresent()) {
            draft.findings.add(refusal.get());
            draft.ignored(grid.ref(row));
        } else if (refusal.isPresent() || remark.noResult().isPresent()) {
            refuse(row, refusal);
        } else {
            SourceKind source = sourceOf(row, remark);
            findOpenOver(row).filter(open -> source == SourceKind.OFFICIAL).ifPresent(draft.findings::addOnce);
            sourceOfTitle = isOfTitle(row) ? Optional.of(source) : sourceOfTitle;
            takeRow(row, year, source);
        }
    }

    /** Takes the level below the total of the only row of scores. */
    private void takeLevel(GridRow row, SourceKind source) {
        List<Series> totals = figures.stream()
                .filter(column -> column.heading().figure().equals(Optional.of(ReportedFigure.Kind.TOTAL)))
                .map(column -> new Series(column.number(), title.scoresYear().orElseThrow(), source))
                .toList();
        observations.takeStated(row, label(row), ReportedFigure.Kind.LEVEL, totals, Map.of());
    }

    private Footnotes.Remark remarkOn(GridRow row, FiscalYear year) {
        return notes.about(List.of(yearText(row)), year).ofScores(title.source());
    }

    private SourceKind sourceOf(GridRow row, Footnotes.Remark remark) {
        boolean selfAssessed = self || claim.isSelfAssessment(label(row)) || scope.areSelfAssessed(row);
        return selfAssessed ? SourceKind.SELF_ASSESSMENT : remark.source().orElse(title.source());
    }

    private void refuse(GridRow row, Optional<Finding> why) {
        why.ifPresent(draft.findings::add);
        draft.refused(grid.ref(row));
    }

    /** Whether a row says in full that its figures are no scores of the body, beside another that has them. */
    private boolean isBesideAnother(GridRow row, String label) {
        return claim.isBesideScores(context.body().without(label))
                && rowsOfScores().stream().limit(2).anyMatch(other -> other != row.number());
    }

    /** The rows of a year whose labels say that they hold scores. */
    private Set<Integer> rowsOfScores() {
        if (rowsOfScores == null) {
            rowsOfScores = byYear.values().stream()
                    .flatMap(List::stream)
                    .filter(row -> claim.isOfScores(context.body().without(label(row))))
                    .map(GridRow::number)
                    .collect(Collectors.toSet());
        }
        return rowsOfScores;
    }

    /** Why the figures of a row with a year are not the body's result, or may not be. */
    private Optional<Finding> findClaim(GridRow row, CellRef at, String label) {
        Optional<Finding> otherBody = listLabels(row).stream()
                .flatMap(named -> title.findOtherBody(named.at(), named.text()).stream())
                .findFirst();
        NumberScope ofLabel = context.scope().label(label);
        NumberScope said = ofLabel.kind() == NumberScope.Kind.NO_RESULT
                ? ofLabel
                : context.scope().label(yearText(row));
        // a title's unknown words leave a doubt; they refuse nothing
        boolean open = isOfTitle(row) && said.kind() == NumberScope.Kind.UNKNOWN;
        CellRef of = listLabels(row).stream()
                .filter(named -> claim.isPlanAlone(named.text()))
                .findFirst()
                .map(FieldText::at)
                .orElse(at);
        return otherBody.or(() -> Optional.of(said)
                .filter(why -> why.refuses() && !open && !context.headings().isOfScoresAlone(label))
                .map(why -> context.scope().refusal(why, of)));
    }

    /** Why a row's figures are planned: a cell behind them says nothing else. */
    private Optional<Finding> findPlan(GridRow row) {
        int last = figures.stream().mapToInt(TableColumn::number).max().orElse(Integer.MAX_VALUE);
        return row.where(cell -> cell.column() > last && claim.isPlanAlone(cell.text()) && !isOfWork(cell.column()))
                .findFirst()
                .map(cell -> ScoreWords.refusal(grid.ref(row, cell), cell.text()));
    }

    /** Whether a column tells of people or work, and not of the figures beside it. */
    private boolean isOfWork(int column) {
        return heading.findAt(column)
                        .filter(each -> !OF_FIGURES.contains(each.field()))
                        .isPresent()
                || heading.findUnknown(column)
                        .filter(each ->
                                OF_WORK.matcher(ThaiText.fold(each.text())).lookingAt())
                        .isPresent();
    }

    /** Why nothing tells for sure that a row holds the year's result: its label, beside another row's, does not. */
    private Optional<Finding> findDoubt(GridRow row) {
        return listLabelsBesideYear(row).stream()
                .filter(label -> besideOthers.contains(row.number()))
                .filter(label -> claim.isBeforeAppeal(label.text())
                        || !isOfScores(label)
                                && !claim.isOfficial(label.text())
                                && !claim.isSelfAssessment(label.text()))
                .findFirst()
                .map(label -> ScoreWords.doubt(label.at(), label.text()));
    }

    private void takeRow(GridRow row, FiscalYear year, SourceKind source) {
        Framework framework = context.frameworks().getNearest(year);
        List<Observation> numbers = new ArrayList<>();
        for (TableColumn column : heading.columns()) {
            Optional<BigDecimal> number = ScoreCell.findNumber(row.find(column.number()));
            findIndicator(framework, column)
                    .filter(indicator -> number.isPresent())
                    .map(indicator -> new Observation(indicator, number.get(), grid.ref(row.number(), column.number())))
                    .ifPresent(numbers::add);
        }
        if (others.areRanks(numbers, year, false)) {
            draft.refused(grid.ref(row));
            return;
        }
        boolean points = others.arePoints(numbers, year);
        for (TableColumn column : heading.columns()) {
            boolean ofSelf = column.heading().figure().equals(Optional.of(ReportedFigure.Kind.TOTAL))
                    && claim.isSelfAssessment(column.text());
            Series own = new Series(column.number(), year, source);
            List<Series> series = List.of(ofSelf ? own.selfAssessed() : own);
            Optional<Integer> indicator = findIndicator(framework, column);
            if (refused.contains(column.number())) {
                draft.refused(grid.ref(row));
            } else if (column.heading().figure().isPresent()) {
                observations.takeStated(
                        row, column.text(), column.heading().figure().get(), series, Map.of());
            } else if (indicator.isEmpty()) {
                refuseUnknown(row, year, column);
            } else if (!points || !ScoreCell.isNumberIn(row, column.number())) {
                observations.takeIndicator(row, indicator.get(), series);
            }
        }
        if (points) {
            draft.refused(grid.ref(row));
        } else {
            takeByFigures(row, framework, numbers, new Series(0, year, source));
            draft.ignored(grid.ref(row));
        }
    }

    /** Takes the total and the level that the row's scores make under headings that are not known: they can be no other. */
    private void takeByFigures(GridRow row, Framework framework, List<Observation> numbers, Series ofRow) {
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        numbers.forEach(number -> scores.putIfAbsent(number.indicator(), number.number()));
        if (numbers.isEmpty()) {
            figures.stream()
                    .filter(column -> column.heading()
                            .figure()
                            .filter(ReportedFigure.Kind::isOfInstrument)
                            .isPresent())
                    .forEach(column -> ScoreCell.findNumber(row.find(column.number()))
                            .ifPresent(mean -> Observations.putForAll(
                                    framework, column.heading().figure().get(), mean, scores)));
        }
        for (TableColumn column : heading.unknown()) {
            Series series = new Series(column.number(), ofRow.year(), ofRow.source());
            Optional<GridCell> cell = row.find(column.number());
            boolean total = ScoreCell.findNumber(cell)
                    .filter(said -> !heading.hasFigure(ReportedFigure.Kind.TOTAL)
                            && framework.formula().isTotal(said, scores))
                    .isPresent();
            boolean level = cell.filter(said -> framework.formula().isLevel(said.text(), scores))
                    .isPresent();
            if (total || level) {
                byFigures.add(column.number());
                observations.takeStated(
                        row,
                        column.text(),
                        total ? ReportedFigure.Kind.TOTAL : ReportedFigure.Kind.LEVEL,
                        List.of(series),
                        Map.of());
            } else if (cell.isPresent()) {
                otherwise.add(column.number());
            }
        }
    }

    /** The columns that are known by their figures in each of their rows. */
    Set<Integer> listByFigures() {
        Set<Integer> known = new HashSet<>(byFigures);
        known.removeAll(otherwise);
        return known;
    }

    /** Which indicator a heading names in the year of a row: years may number their indicators each in its own way. */
    private static Optional<Integer> findIndicator(Framework framework, TableColumn column) {
        return Optional.of(column.heading())
                .filter(says -> says.indicator().isPresent())
                .flatMap(says -> framework.findIndicator(says.known()))
                .filter(IndicatorMatch::isName)
                .map(IndicatorMatch::indicator);
    }

    /** A score under a name that its year does not know. */
    private void refuseUnknown(GridRow row, FiscalYear year, TableColumn column) {
        boolean holds = row.find(column.number())
                .filter(cell -> !(ThaiNumbers.read(cell.text()) instanceof NumberReading.Nothing))
                .isPresent();
        if (holds && column.heading().indicator().isPresent()) {
            observations.refuseUnknown(
                    column.text(),
                    column.ref(grid),
                    List.of(grid.ref(row.number(), column.number())),
                    Optional.of(String.valueOf(year.buddhist())));
            draft.refused(grid.ref(row));
        }
    }

    private Optional<GridRow> findOfTitle(List<GridRow> rows) {
        if (rows.stream().anyMatch(row -> statedYear(row).isPresent())) {
            return Optional.empty();
        }
        // a row of the year before is of another year than the title's, whatever else its label says
        List<GridRow> undated = rows.stream()
                .filter(row -> holdsUndated(row)
                        && scope.findOtherBody(row).isEmpty()
                        && listLabels(row).stream()
                                .noneMatch(label -> context.scope().isOfYearBefore(label.text())))
                .toList();
        List<GridRow> results = undated.stream()
                // what is of several years, such as "2566-2567", is none's result
                .filter(row -> FiscalYears.listIn(row.text(yearColumn(row, heading)))
                                .isEmpty()
                        && listLabels(row).stream().allMatch(label -> isOfScores(label) || isBesideOwnName(label, row)))
                .toList();
        List<GridRow> open = undated.stream()
                .filter(row -> (results.contains(row) || !isBesideScores(row)) && !isOfWeights(row, undated))
                .toList();
        // of several rows that is the result which no word denies, where all others say what else they are
        boolean undenied = results.isEmpty()
                && open.size() < undated.size()
                && open.stream()
                        .allMatch(row -> FiscalYears.listIn(label(row)).isEmpty()
                                && !context.headings().saysSomethingElse(label(row)));
        return open.size() == 1 && (undenied || results.equals(open)) ? Optional.of(open.get(0)) : Optional.empty();
    }

    /** Whether a row has the weights of the indicators, or the points that these make of another row's scores. */
    private boolean isOfWeights(GridRow row, List<GridRow> rows) {
        return followsWeights(row, column -> Optional.of(HUNDRED))
                || rows.stream()
                        .anyMatch(of -> of != row
                                && followsWeights(row, column -> ScoreCell.findNumber(of.find(column.number()))));
    }

    private boolean followsWeights(GridRow row, Function<TableColumn, Optional<BigDecimal>> of) {
        return ofIndicators().size() == context.naming().indicators().size()
                && ofIndicators().stream().allMatch(column -> isShare(row, column, of.apply(column)));
    }

    private boolean isOfTitle(GridRow row) {
        return ofTitle.filter(row::equals).isPresent();
    }

    private Optional<FiscalYear> findYear(GridRow row) {
        return isOfTitle(row) ? title.scoresYear() : statedYear(row);
    }

    private Optional<FiscalYear> statedYear(GridRow row) {
        return FiscalYears.findOnlyIn(grid.text(yearPlace(row)));
    }

    /** Where the year of a row stands; one merged down over rows is that of each of them. */
    private CellRef yearPlace(GridRow row) {
        int own = yearColumn(row, heading);
        for (int column = 1; column < own && heading.find(Field.FISCAL_YEAR).isEmpty(); column++) {
            CellRef held = grid.refHolding(row.number(), column, heading.lastRow());
            if (FiscalYears.findOnlyIn(grid.text(held)).isPresent()) {
                return held;
            }
        }
        return grid.refHolding(row.number(), own, heading.lastRow());
    }

    /** The text that says the year of a row; the first cell's where none does. */
    private String yearText(GridRow row) {
        return isOfTitle(row) ? title.yearLine() : grid.text(yearPlace(row));
    }

    private String fullLabel(GridRow row) {
        return (yearText(row) + " " + labelBesideYear(row)).strip();
    }

    /** What stands in front of a row's scores beside its year and its number. */
    private String labelBesideYear(GridRow row) {
        return listLabelsBesideYear(row).stream().map(FieldText::text).collect(Collectors.joining(" "));
    }

    private List<FieldText> listLabelsBesideYear(GridRow row) {
        CellRef year = yearPlace(row);
        return listLabels(row).stream()
                .filter(label -> !label.at().equals(year) && !ThaiNumbers.isNumber(label.text()))
                .toList();
    }

    /** The columns in which rows say the year that they are of. */
    static Set<Integer> listYearColumns(List<GridRow> rows, HeadingBlock heading) {
        return rows.stream()
                .filter(row -> FiscalYears.findOnlyIn(row.text(yearColumn(row, heading)))
                        .isPresent())
                .map(row -> yearColumn(row, heading))
                .collect(Collectors.toSet());
    }

    static int yearColumn(GridRow row, HeadingBlock heading) {
        return heading.find(Field.FISCAL_YEAR)
                .or(() -> heading.unknown().stream()
                        .filter(column -> row.find(column.number())
                                .filter(cell -> !column.text().isEmpty()
                                        && ColumnEvidence.isOfYears(column.text())
                                        && ColumnEvidence.findYear(column.text(), cell)
                                                .isPresent())
                                .isPresent())
                        .findFirst())
                .map(TableColumn::number)
                .orElse(row.first().column());
    }

    /** What stands in front of a row's scores: its year, and what it says of them; a range merged down holds for each row. */
    private String label(GridRow row) {
        return listLabels(row).stream()
                .map(FieldText::text)
                .collect(Collectors.joining(" "))
                .strip();
    }

    /** The cells in front of a row's scores; one merged down over rows counts for each of them. */
    private List<FieldText> listLabels(GridRow row) {
        List<FieldText> labels = new ArrayList<>();
        for (int column = 1; column < firstFigure(); column++) {
            CellRef at = grid.refHolding(row.number(), column, heading.lastRow());
            grid.find(at).map(cell -> new FieldText(cell.text(), at)).ifPresent(labels::add);
        }
        return labels;
    }

    /** Whether a row holds scores, says no year, and neither sums up others nor says what is aimed at. */
    private boolean isUndated(GridRow row) {
        return holdsUndated(row) && (byYear.isEmpty() || !isBesideScores(row));
    }

    private boolean holdsFigures(GridRow row) {
        return figures.stream().anyMatch(column -> ScoreCell.isNumberIn(row, column.number()));
    }

    /** Whether several figures of a row are below zero; one may be a slip of the hand. */
    private boolean holdsDifferences(GridRow row) {
        return figures.stream()
                        .flatMap(column -> ScoreCell.findNumber(row.find(column.number())).stream())
                        .filter(number -> number.signum() < 0)
                        .count()
                > 1;
    }

    private boolean holdsUndated(GridRow row) {
        return statedYear(row).isEmpty()
                && holdsFigures(row)
                && !isTotalBelow(row)
                && !holdsDifferences(row)
                && row.texts().noneMatch(this::isOfNoScores);
    }

    private boolean isOfNoScores(String text) {
        return context.words().starts(Words.Kind.AVERAGE_ROWS, text)
                || context.words().starts(Words.Kind.TARGET_ROWS, text)
                || isOfChanges(text);
    }

    private boolean isBesideScores(GridRow row) {
        return ScoreRowKind.isBesideScores(label(row), context.words());
    }

    private boolean isOfScores(FieldText label) {
        return context.body().isName(label.text())
                || claim.isOfScores(context.body().without(label.text()))
                || context.headings().isOfScoresAlone(label.text())
                || context.body().isOwnPlace(label.text());
    }

    /** Whether a label is the number of the body's own row, or below the words for it the district or province that other texts say. */
    private boolean isBesideOwnName(FieldText label, GridRow row) {
        int column = label.at().column();
        boolean place = heading.findUnknown(column)
                .filter(head -> context.body().isPlaceBehindLabel(head.text(), label.text()))
                .isPresent();
        boolean number = ThaiNumbers.isNumber(label.text()) && heading.hasAt(column, Field.SEQ);
        return (place || number)
                && listLabels(row).stream().anyMatch(name -> context.body().isName(name.text()));
    }

    private boolean isOfChanges(GridRow row) {
        return isOfChanges(row.text(yearColumn(row, heading)));
    }

    private boolean isOfChanges(String text) {
        return context.headings().is(Field.CHANGE, text);
    }

    private int firstFigure() {
        return figures.isEmpty() ? 1 : figures.get(0).number();
    }
}
