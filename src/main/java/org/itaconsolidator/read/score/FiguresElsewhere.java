package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.LevelScale;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RoundedFigure;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.ScoreWords;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The totals and levels that stand anywhere on the sheets of a body, where no table, list or sentence stated them: on top, in tiles, in
 * prose, on another sheet. Such a number is known by what it is and not by what it is called: the scores of one year make it, and
 * those of no other. The level that they make is the year's beside its total, beside a word for it, or where the sheets hold scores of
 * one year only. What stands alone behind its name beside the scores, or on a sheet without scores, is taken whatever it is, so that a
 * contradiction is told.
 */
public final class FiguresElsewhere {
    /** A figure in a text; scores of all indicators hardly make a whole number. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.,])\\d{1,3}\\.\\d{1,4}(?![\\d.]*\\d)");

    /** How far in front of a figure in a text its name stands. */
    private static final int WORDS_BEFORE = 40;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private static final Pattern END = Pattern.compile("(?<![:=\"'“”(-])[:=\"'“”(-]++$");

    private static final int LONGEST_TEXT = 4_000;

    /** Longer cells are prose, and longer rows of a table. */
    private static final int LONGEST_NAMED = 120;

    private static final int MOST_CELLS = 8;

    /** What joins a figure to the next name: its unit, a comma. */
    private static final Pattern UNIT = Pattern.compile("^\\s*+(?:(?:คะแนน|%)(?![\\p{L}\\p{M}]))?+[\\s,;/()]*+");

    private static final String LEVEL = "ระดับ";

    private static final Pattern SHARE = Pattern.compile("ร้อยละ|%");

    /** How many rows below or above its total a level stands. */
    private static final int ROWS_APART = 2;

    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final ScoreWords claim;
    private final Set<CellRef> known = new HashSet<>();

    /** The names of levels in any year, the longest first. */
    private final List<String> levels;

    public FiguresElsewhere(ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.draft = draft;
        this.claim = new ScoreWords(context.words());
        this.levels = context.frameworks().years().stream()
                .flatMap(year -> context.frameworks().getFramework(year).levels().levels().stream())
                .map(LevelScale.Level::name)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** All scores of a year, and what they make. */
    private record Whole(
            FiscalYear year,
            SourceKind source,
            Map<Integer, BigDecimal> scores,
            Framework framework,
            BigDecimal total) {
        private boolean makes(BigDecimal number) {
            return number.subtract(total).abs().compareTo(BigDecimal.ONE) < 0
                    && framework.formula().isTotal(number, scores);
        }

        private Optional<String> level() {
            return framework.formula().totals(scores).level();
        }

        /** What the scores make of a kind, as it may be stated: an instrument's score, or what that adds to the total by its weight. */
        private Stream<BigDecimal> makes(ReportedFigure.Kind kind) {
            return kind == ReportedFigure.Kind.TOTAL
                    ? Stream.of(total)
                    : framework.formula().totals(scores).instruments().entrySet().stream()
                            .filter(made -> ReportedFigure.Kind.of(made.getKey()) == kind)
                            .flatMap(made -> Stream.of(
                                    made.getValue(),
                                    made.getValue()
                                            .multiply(framework
                                                    .getInstrument(made.getKey())
                                                    .weight())));
        }

        private boolean isOf(ReportedFigure figure) {
            return figure.fiscalYear().equals(year) && figure.source() == source;
        }
    }

    /** Takes those that are not stated yet from sheets in their order. */
    public void take(List<Grid> sheets) {
        List<Whole> wholes = listWholes();
        if (wholes.isEmpty()) {
            return;
        }
        draft.scores.forEach(score -> known.add(score.at()));
        draft.reported.forEach(figure -> known.add(figure.at()));
        known.addAll(draft.backAt);
        List<Grid> visible = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        if (!wholes.stream().allMatch(whole -> isStated(whole, ReportedFigure.Kind.TOTAL))) {
            visible.forEach(sheet -> sheet.listRows().forEach(row -> takeTotals(sheet, row, wholes)));
        }
        for (Whole whole : wholes) {
            if (whole.level().isPresent() && !isStated(whole, ReportedFigure.Kind.LEVEL)) {
                takeLevel(visible, whole, wholes);
            }
        }
        visible.forEach(sheet -> takeNamed(sheet, wholes));
    }

    private List<Whole> listWholes() {
        Map<List<Object>, Map<Integer, BigDecimal>> scores = new LinkedHashMap<>();
        for (ScoreReading score : draft.scores) {
            scores.computeIfAbsent(List.of(score.fiscalYear(), score.source()), none -> new TreeMap<>())
                    .putIfAbsent(score.indicator(), score.score());
        }
        List<Whole> wholes = new ArrayList<>();
        scores.forEach((of, byIndicator) -> {
            FiscalYear year = (FiscalYear) of.get(0);
            Framework framework = context.frameworks().getNearest(year);
            framework
                    .formula()
                    .totals(byIndicator)
                    .total()
                    .ifPresent(total ->
                            wholes.add(new Whole(year, (SourceKind) of.get(1), byIndicator, framework, total)));
        });
        return wholes;
    }

    private boolean isStated(Whole whole, ReportedFigure.Kind kind) {
        return draft.reported.stream().anyMatch(figure -> figure.kind() == kind && whole.isOf(figure));
    }

    private void takeTotals(Grid sheet, GridRow row, List<Whole> wholes) {
        for (GridCell cell : row.cells()) {
            CellRef at = sheet.ref(row, cell);
            String text = cell.text();
            if (text.length() > LONGEST_TEXT || text.codePoints().noneMatch(Character::isDigit) || known.contains(at)) {
                continue;
            }
            Optional<BigDecimal> number = ScoreCell.findStated(Optional.of(cell));
            if (number.isPresent()) {
                number.flatMap(said -> findOnly(said, wholes))
                        .filter(whole -> row.none(beside -> context.namesPart(beside.text())))
                        .filter(whole -> !isOfOthers(labelOf(row, cell)) && isOf(whole, labelOf(row, cell)))
                        .filter(whole -> !isBelowOthers(sheet, at))
                        .ifPresent(whole -> addTotal(whole, number.get(), cell, at));
                continue;
            }
            String digits = ThaiText.arabicDigits(text);
            FIGURE.matcher(digits)
                    .results()
                    .filter(figure -> {
                        String before = digits.substring(Math.max(0, figure.start() - WORDS_BEFORE), figure.start());
                        return !context.namesPart(before) && !isOfOthers(before);
                    })
                    .forEach(figure -> {
                        BigDecimal said = new BigDecimal(figure.group());
                        findOnly(said, wholes)
                                .filter(whole -> isOf(whole, digits.substring(0, figure.start())))
                                .ifPresent(whole -> addTotal(whole, said, cell, at));
                    });
        }
    }

    /**
     * Takes the figures and levels that rows of nothing but these and their names state beside the only table of a year's scores, or on a sheet
     * without scores whose name and titles say nothing else, also if the scores do not make them, so that it is told that they contradict each other. A row among other
     * figures with names is another list's, and a plain mean is no total.
     */
    private void takeNamed(Grid sheet, List<Whole> wholes) {
        boolean apart = draft.scores.stream().noneMatch(score -> sheet.isSheetOf(score.at()));
        List<Whole> here = apart
                ? wholes
                : wholes.stream().filter(whole -> isOneTable(sheet, whole)).toList();
        if (here.stream().noneMatch(whole -> !apart || isTitleOf(sheet.sheet(), whole.year()))) {
            return; // most sheets beside the scores are of something else
        }
        List<List<Named>> rows = sheet.listRows().stream()
                .filter(row -> row.size() <= 2 || !draft.isOfTable(sheet.ref(row)))
                .map(this::listNamed)
                .filter(named -> !named.isEmpty())
                .toList();
        // several levels may be of an instrument each
        boolean graded =
                rows.stream().flatMap(List::stream).filter(Named::isLevel).count() == 1;
        for (List<Named> row : rows) {
            Map<Named, Whole> said = new LinkedHashMap<>();
            row.stream()
                    .filter(named -> (graded || !named.isLevel()) && (!apart || isClear(named)))
                    .forEach(named -> findNamed(sheet, named, here, apart).ifPresent(whole -> said.put(named, whole)));
            if (row.stream().allMatch(named -> said.containsKey(named) || known.contains(named.at(sheet)))) {
                said.forEach((named, whole) -> addNamed(whole, named, named.at(sheet)));
            }
        }
    }

    /** Away from the scores "ผ่าน" alone may say that the body passed, and "IIT ร้อยละ" how many have answered. */
    private static boolean isClear(Named named) {
        return named.isLevel()
                ? named.label().contains(LEVEL)
                : !named.kind().isOfInstrument()
                        || !SHARE.matcher(named.label()).find();
    }

    private void addNamed(Whole whole, Named named, CellRef at) {
        if (named.isLevel()) {
            addLevel(whole, named.text(), named.cell(), at);
        } else if (whole.makes(named.kind()).noneMatch(made -> isShortened(named.figure(), made))
                && draft.reported.stream()
                        .filter(stated -> stated.kind() == named.kind() && whole.isOf(stated))
                        .map(stated -> stated.value().orElseThrow())
                        .noneMatch(stated ->
                                RoundedFigure.agree(stated, named.figure()) || isShortened(named.figure(), stated))) {
            add(whole, named.kind(), Optional.of(named.figure()), named.text(), named.cell(), at);
        }
        known.add(at);
    }

    /** Whether a figure with fewer decimals than results have is another one, rounded or cut. */
    private static boolean isShortened(BigDecimal figure, BigDecimal of) {
        return figure.scale() < RoundedFigure.DECIMALS
                && figure.subtract(of).abs().compareTo(figure.ulp()) < 0;
    }

    /** A figure or level with the words in front of it, in its cell or those before it. */
    private record Said(String label, String text, boolean level, GridCell cell) {}

    /**
     * A figure or level that its words name.
     *
     * @param label all words in front of it in its row
     */
    private record Named(ReportedFigure.Kind kind, String label, String text, GridRow row, GridCell cell) {
        private boolean isLevel() {
            return kind == ReportedFigure.Kind.LEVEL;
        }

        private BigDecimal figure() {
            return new BigDecimal(text);
        }

        private CellRef at(Grid sheet) {
            return sheet.ref(row, cell);
        }
    }

    /** What a row states that consists of nothing but figures and levels, and a name in front of each. */
    private List<Named> listNamed(GridRow row) {
        List<Said> all = listSaid(row);
        List<Named> named = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (int i = 0; i < all.size(); i++) {
            Said said = all.get(i);
            boolean graded = i + 1 < all.size() && all.get(i + 1).level(); // only totals have levels
            before.append(said.label());
            findKind(said, graded)
                    .ifPresent(kind -> named.add(new Named(kind, before.toString(), said.text(), row, said.cell())));
        }
        return named.size() == all.size() ? named : List.of();
    }

    /** The figures and levels of a row; none where something stands behind the last. */
    private List<Said> listSaid(GridRow row) {
        if (row.size() > MOST_CELLS) {
            return List.of();
        }
        List<Said> all = new ArrayList<>();
        String label = "";
        for (GridCell cell : row.cells()) {
            String text = ScoreCell.findStated(Optional.of(cell))
                    .filter(number -> ThaiNumbers.holdsDecimal(cell.text()))
                    .map(BigDecimal::toPlainString)
                    .orElseGet(() -> ThaiText.arabicDigits(cell.text()));
            if (text.length() > LONGEST_NAMED) {
                return List.of();
            }
            int from = 0;
            for (Matcher figure = FIGURE.matcher(text); figure.find(); from = figure.end()) {
                all.add(new Said(label + text.substring(from, figure.start()), figure.group(), false, cell));
                label = "";
            }
            String rest = label + text.substring(from).strip();
            Optional<String> level =
                    levels.stream().filter(each -> endsWith(rest, each)).findFirst();
            level.ifPresent(each ->
                    all.add(new Said(rest.substring(0, rest.length() - each.length()), each, true, cell)));
            label = level.isPresent() ? "" : UNIT.matcher(rest).replaceFirst("") + " ";
        }
        return label.isBlank() ? all : List.of();
    }

    private static boolean endsWith(String text, String level) {
        int at = text.length() - level.length();
        return text.endsWith(level) && beginsAt(text, at);
    }

    /** What the words in front of a figure or level name: the total, an instrument and nothing more, or the level. */
    private Optional<ReportedFigure.Kind> findKind(Said said, boolean graded) {
        String label = SheetTexts.SAID_TO_BE
                .matcher(END.matcher(ScoreWords.withoutYears(
                                ThaiText.fold(UNIT.matcher(said.label()).replaceFirst(""))))
                        .replaceFirst(""))
                .replaceFirst("");
        if (said.level()) {
            return Optional.of(ReportedFigure.Kind.LEVEL)
                    .filter(kind -> context.words().is(Words.Kind.LEVEL_ROWS, label) || claim.isOfLevel(label));
        }
        if (graded && claim.isOfScores(label)) {
            return Optional.of(ReportedFigure.Kind.TOTAL);
        }
        return Stream.of(ReportedFigure.Kind.values())
                .filter(kind -> kind != ReportedFigure.Kind.LEVEL)
                .filter(ScoreRowKind.of(label, context.naming(), context.words())::states)
                .filter(kind -> !kind.isOfInstrument() || isOfInstrumentAlone(label))
                .findFirst();
    }

    private boolean isOfInstrumentAlone(String label) {
        return ScoreRowKind.withoutInstrument(label, context.naming())
                .filter(rest -> rest.isEmpty()
                        || claim.isOfScores(rest) && rest.codePoints().noneMatch(Character::isDigit)) // EIT has parts
                .isPresent();
    }

    /** The only year and source of which a row may name the figure; empty where it is known already, or of something else. */
    private Optional<Whole> findNamed(Grid sheet, Named named, List<Whole> here, boolean apart) {
        String label = named.label();
        GridRow row = named.row();
        List<Whole> of = here.stream()
                .filter(whole -> here.size() == 1 || FiscalYears.listIn(label).contains(whole.year()))
                .filter(whole -> isOf(whole, label) && maySay(sheet, named, whole))
                .filter(whole -> !apart || isTitleOf(sheet.sheet(), whole.year()))
                .filter(whole -> isSaidOf(sheet, named, whole.year(), apart && here.size() == 1))
                .toList();
        return of.size() == 1
                        && !isOfOthers(label)
                        && context.scope().total(label).kind() == NumberScope.Kind.NOTHING
                        && standsAlone(sheet, row, of.get(0).year(), apart)
                ? Optional.of(of.get(0))
                : Optional.empty();
    }

    /** Whether what a row names may be this year's figure or level, not stated yet. */
    private boolean maySay(Grid sheet, Named named, Whole whole) {
        boolean ofTable = draft.isOfTable(sheet.ref(named.row()));
        if (named.isLevel()) {
            return !isStated(whole, named.kind())
                    && claim.mayBeLevelOf(named.label(), whole.year())
                    && (!ofTable || named.row().size() <= 2 && isBelowScores(sheet, named.row()))
                    && !isOfScale(sheet, named.row());
        }
        BigDecimal figure = named.figure();
        return !ofTable
                && !known.contains(named.at(sheet))
                && figure.compareTo(HIGHEST) <= 0
                && (named.kind() == ReportedFigure.Kind.TOTAL
                        ? !RoundedFigure.isMean(figure, whole.scores().values())
                        : RoundedFigure.hasDecimals(figure)); // full marks and weights have none
    }

    /** Whether the row below says which figures a level has: "หมายถึง | 85 - 94.99 คะแนน". */
    private boolean isOfScale(Grid sheet, GridRow level) {
        return sheet.findRow(level.number() + 1)
                .filter(below -> !isOfWhole(sheet, below) && below.texts().anyMatch(ThaiNumbers::holdsDecimal))
                .isPresent();
    }

    /** Whether all scores of a year stand in one table of a sheet: between them is no row that is not the table's. */
    private boolean isOneTable(Grid sheet, Whole whole) {
        Map<Integer, Integer> rows = new TreeMap<>();
        draft.scores.stream()
                .filter(score -> score.at().sheet().equals(sheet.sheet())
                        && score.fiscalYear().equals(whole.year())
                        && score.source() == whole.source())
                .forEach(score -> rows.put(score.indicator(), score.at().row()));
        if (!rows.keySet().equals(whole.scores().keySet())) {
            return false;
        }
        int last = Collections.max(rows.values());
        return sheet.rowsBelow(Collections.min(rows.values()))
                .takeWhile(row -> row.number() < last)
                .allMatch(row -> isOfFigures(sheet, row) || draft.isOfTable(sheet.ref(row)));
    }

    /** Whether a row at the end of a table stands below all scores, and not right below an instrument's score, whose level it may be. */
    private boolean isBelowScores(Grid sheet, GridRow row) {
        return draft.scores.stream()
                        .noneMatch(score ->
                                sheet.isSheetOf(score.at()) && score.at().row() >= row.number())
                && sheet.findRowAbove(row.number())
                        .filter(above -> draft.reported.stream()
                                .anyMatch(figure -> figure.kind() != ReportedFigure.Kind.TOTAL
                                        && figure.at().rowRef().equals(sheet.ref(above))))
                        .isEmpty();
    }

    /** Whether the label of a figure, or else the lines above it, say the year and no other. */
    private boolean isSaidOf(Grid sheet, Named named, FiscalYear year, boolean onlyYear) {
        List<FiscalYear> years = FiscalYears.listIn(named.label());
        Set<FiscalYear> said = years.isEmpty()
                ? sheet.rowsAbove(named.row().number())
                        .filter(row -> row.size() <= 2 && !isOfFigures(sheet, row) && !draft.isOfTable(sheet.ref(row)))
                        .flatMap(GridRow::texts)
                        .flatMap(text -> FiscalYears.listIn(text).stream())
                        .collect(Collectors.toSet())
                : Set.copyOf(years);
        return said.equals(Set.of(year)) || onlyYear && said.isEmpty();
    }

    private boolean states(GridRow row, ReportedFigure.Kind kind) {
        String label = ScoreWords.withoutYears(ThaiText.fold(row.first().text()));
        return ScoreRowKind.of(label, context.naming(), context.words()).states(kind);
    }

    /** Whether all lines above a row, up to scores or figures known as theirs, are titles of these alone, and below it are no other figures. */
    private boolean standsAlone(Grid sheet, GridRow row, FiscalYear year, boolean apart) {
        List<GridRow> above = new ArrayList<>();
        sheet.rowsAbove(row.number()).forEach(each -> {
            if (isOfFigures(sheet, each)) {
                above.clear();
            } else if (!states(each, ReportedFigure.Kind.LEVEL)) {
                above.add(each);
            }
        });
        return (apart || sheet.findRowAbove(row.number()).isPresent())
                && above.stream()
                        .map(each -> each.texts().collect(Collectors.joining(" ")))
                        .allMatch(line -> isTitleOf(line, year)
                                && ScoreWords.withoutYears(ThaiText.fold(line))
                                        .chars()
                                        .noneMatch(Character::isDigit))
                && sheet
                        .findRow(row.number() + 1)
                        .filter(each ->
                                !isOfWhole(sheet, each) && listNamed(each).isEmpty())
                        .stream()
                        .flatMap(each -> each.cells().stream())
                        .noneMatch(
                                cell -> ScoreCell.findNumber(Optional.of(cell)).isPresent());
    }

    /** Whether every word of a line, or of a sheet's name, is one for the result or the body, and none says that it is another's or another year's. */
    private boolean isTitleOf(String line, FiscalYear year) {
        NumberScope said = context.scope().label(line);
        List<FiscalYear> years = FiscalYears.listIn(line);
        return said.kind() == NumberScope.Kind.RESULT
                && !said.self()
                && !context.scope().isOfAnother(line)
                && !context.namesPart(line)
                && (years.isEmpty()
                        ? FiscalYears.findAloneIn(line, true).map(year::equals).orElse(true)
                        : years.contains(year));
    }

    private boolean isOfWhole(Grid sheet, GridRow row) {
        return isOfFigures(sheet, row) || states(row, ReportedFigure.Kind.LEVEL);
    }

    private boolean isOfFigures(Grid sheet, GridRow row) {
        return row.any(cell -> known.contains(sheet.ref(row, cell)));
    }

    /** Whether a figure right above a number, in a row that names an indicator or instrument, was not read: the column holds something else. */
    private boolean isBelowOthers(Grid sheet, CellRef at) {
        return sheet.findRow(at.row() - 1)
                .filter(above -> ScoreCell.findNumber(above.find(at.column())).isPresent()
                        && !known.contains(sheet.ref(above.number(), at.column()))
                        && above.any(beside -> context.namesPart(beside.text())))
                .isPresent();
    }

    /** The year and source whose scores alone make a number. */
    private static Optional<Whole> findOnly(BigDecimal number, List<Whole> wholes) {
        List<Whole> made = !RoundedFigure.hasDecimals(number)
                ? List.of()
                : wholes.stream().filter(whole -> whole.makes(number)).toList();
        return made.size() == 1 ? Optional.of(made.get(0)) : Optional.empty();
    }

    private static String labelOf(GridRow row, GridCell cell) {
        return row.findAtOrLeftOf(cell.column() - 1).map(GridCell::text).orElse("");
    }

    /** Whether the words in front of a figure or level say that it is another's, another year's, or what somebody aims at. */
    private boolean isOfOthers(String label) {
        String last = label.strip();
        return SheetTexts.WISHED.matcher(label).find()
                || context.scope().isOfAnother(label)
                // a district or province further in front is the body's address
                || context.words().contains(Words.Kind.NO_TOTAL, last.substring(last.lastIndexOf(' ') + 1));
    }

    /** Whether the words in front of a figure name no other year, and no other source. */
    private boolean isOf(Whole whole, String before) {
        List<FiscalYear> years = FiscalYears.listIn(before);
        return (years.isEmpty() || years.contains(whole.year()))
                && (whole.source() == SourceKind.SELF_ASSESSMENT
                        || !context.words().contains(Words.Kind.SELF_ASSESSMENT, before));
    }

    private void add(
            Whole whole,
            ReportedFigure.Kind kind,
            Optional<BigDecimal> figure,
            String text,
            GridCell cell,
            CellRef at) {
        draft.reported.add(
                new ReportedFigure(whole.year(), whole.source(), kind, figure, text, at, !cell.calculated()));
    }

    private void addTotal(Whole whole, BigDecimal total, GridCell cell, CellRef at) {
        if (!isStated(whole, ReportedFigure.Kind.TOTAL)) {
            add(whole, ReportedFigure.Kind.TOTAL, Optional.of(total), total.toPlainString(), cell, at);
            known.add(at);
        }
    }

    private void addLevel(Whole whole, String level, GridCell cell, CellRef at) {
        add(whole, ReportedFigure.Kind.LEVEL, Optional.empty(), level, cell, at);
    }

    /** A cell that names the level that scores make, and no other. */
    private record Graded(GridRow row, GridCell cell, CellRef at, String before) {
        /** The words in front of it, in its cell or the one before it. */
        String label() {
            return before.isBlank() ? labelOf(row, cell) : before;
        }
    }

    private void takeLevel(List<Grid> sheets, Whole whole, List<Whole> wholes) {
        List<Graded> graded = new ArrayList<>();
        for (Grid sheet : sheets) {
            for (GridRow row : sheet.listRows()) {
                for (GridCell cell : row.cells()) {
                    CellRef at = sheet.ref(row, cell);
                    findBefore(cell.text(), whole).ifPresent(before -> graded.add(new Graded(row, cell, at, before)));
                }
            }
        }
        List<ReportedFigure> totals = draft.reported.stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL)
                .toList();
        Stream.concat(
                        graded.stream()
                                .filter(level -> isBesideTotal(level.at(), whole, totals))
                                .filter(level ->
                                        !isOfOthers(level.label()) && claim.mayBeLevelOf(level.label(), whole.year())),
                        graded.stream()
                                .filter(level -> !known.contains(level.at()))
                                .filter(level -> isCalledLevel(level, whole, wholes.size() == 1)))
                .findFirst()
                .ifPresent(level -> addLevel(whole, whole.level().orElseThrow(), level.cell(), level.at()));
    }

    /** What stands before the level that scores make, where a text names it and no other; a level that is part of a word is none. */
    private static Optional<String> findBefore(String text, Whole whole) {
        String level = whole.level().orElseThrow();
        if (text.length() > LONGEST_TEXT || !text.contains(level)) {
            return Optional.empty();
        }
        int at = -1;
        for (LevelScale.Level each : whole.framework().levels().levels()) {
            int found = indexOf(text, each.name());
            if (found >= 0 && !each.name().equals(level)) {
                return Optional.empty();
            }
            at = Math.max(at, found);
        }
        return at < 0 ? Optional.empty() : Optional.of(text.substring(0, at));
    }

    private static int indexOf(String text, String level) {
        for (int at = text.indexOf(level); at >= 0; at = text.indexOf(level, at + 1)) {
            int end = at + level.length();
            if (beginsAt(text, at) && (end == text.length() || !isOfWord(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    /** Whether a level at a place of a text is no end of another word. */
    private static boolean beginsAt(String text, int at) {
        return at == 0 || !isOfWord(text.charAt(at - 1)) || text.startsWith(LEVEL, at - LEVEL.length());
    }

    private static boolean isOfWord(char letter) {
        return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.NON_SPACING_MARK;
    }

    /** Whether the total that stands next to a level in its cell, row or column is that of these scores. */
    private static boolean isBesideTotal(CellRef level, Whole whole, List<ReportedFigure> totals) {
        return totals.stream()
                .filter(total -> total.at().sheet().equals(level.sheet())
                        && (total.at().row() == level.row()
                                || total.at().column() == level.column()
                                        && Math.abs(total.at().row() - level.row()) <= ROWS_APART))
                .min(Comparator.comparingInt(total -> Math.abs(total.at().row() - level.row())
                        + Math.abs(total.at().column() - level.column())))
                .filter(whole::isOf)
                .isPresent();
    }

    /** Whether the words in front of a level, in its cell or the one before it, are of this year's level. */
    private boolean isCalledLevel(Graded level, Whole whole, boolean only) {
        String label = level.label();
        boolean ofYear = FiscalYears.listIn(label).equals(List.of(whole.year()));
        if (!only && !ofYear || !claim.mayBeLevelOf(label, whole.year()) || isOfOthers(label)) {
            return false;
        }
        boolean alone = only && level.before().isBlank() && level.row().size() == 2;
        String said = END.matcher(ScoreWords.withoutYears(ThaiText.fold(label))).replaceFirst("");
        return alone || context.words().is(Words.Kind.LEVEL_ROWS, said) || claim.isOfLevel(said);
    }
}
