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
import java.util.function.Predicate;
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
import org.itaconsolidator.read.heading.NumberedIndicators;
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
 * those of no other. Only a total alone beside the scores is taken by its name too, so that a contradiction is told. The level that
 * they make is the year's beside its total, beside a word for it, or where the sheets hold scores of one year only.
 */
public final class FiguresElsewhere {
    /** A figure in a text; scores of all indicators hardly make a whole number. */
    private static final Pattern FIGURE = Pattern.compile("(?<![\\d.,])\\d{1,3}\\.\\d{1,4}(?![\\d.]*\\d)");

    /** How far in front of a figure in a text its name stands. */
    private static final int WORDS_BEFORE = 40;

    private static final BigDecimal HIGHEST = BigDecimal.valueOf(100);

    private static final Pattern END = Pattern.compile("(?<![:=\"'“”(-])[:=\"'“”(-]++$");

    private static final int LONGEST_TEXT = 4_000;

    /** How many rows below or above its total a level stands. */
    private static final int ROWS_APART = 2;

    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final ScoreWords claim;
    private final Set<CellRef> known = new HashSet<>();

    public FiguresElsewhere(ReadingContext context, SubmissionDraft draft) {
        this.context = context;
        this.draft = draft;
        this.claim = new ScoreWords(context.words());
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

        private boolean isOf(ReportedFigure figure) {
            return figure.fiscalYear().equals(year) && figure.source() == source;
        }
    }

    /** Takes those that are not stated yet from sheets in their order. */
    public void take(List<Grid> sheets) {
        List<Whole> wholes = listWholes();
        if (wholes.stream()
                .allMatch(whole ->
                        isStated(whole, ReportedFigure.Kind.TOTAL) && isStated(whole, ReportedFigure.Kind.LEVEL))) {
            return;
        }
        draft.scores.forEach(score -> known.add(score.at()));
        draft.reported.forEach(figure -> known.add(figure.at()));
        known.addAll(draft.backAt);
        List<Grid> visible = sheets.stream().filter(sheet -> !sheet.isHidden()).toList();
        visible.forEach(sheet -> sheet.listRows().forEach(row -> takeTotals(sheet, row, wholes)));
        visible.forEach(sheet -> takeNamedTotals(sheet, wholes));
        for (Whole whole : wholes) {
            if (whole.level().isPresent() && !isStated(whole, ReportedFigure.Kind.LEVEL)) {
                takeLevel(visible, whole, wholes);
            }
        }
        visible.forEach(sheet -> takeNamedLevel(sheet, wholes));
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
     * Takes the total that a row outside all tables names beside the only table of a year's scores although they do not make it, so that it is
     * told that the two contradict each other. A row among other figures with names is another list's, and a plain mean is no total.
     */
    private void takeNamedTotals(Grid sheet, List<Whole> wholes) {
        List<Whole> here = listOneTable(sheet, wholes);
        for (GridRow row : listNamed(sheet, here, ReportedFigure.Kind.TOTAL, FiguresElsewhere::isTotal)) {
            BigDecimal total = ScoreCell.findStated(Optional.of(row.last())).orElseThrow();
            findNamed(
                            sheet,
                            row,
                            here,
                            ReportedFigure.Kind.TOTAL,
                            whole -> !RoundedFigure.isMean(total, whole.scores().values()))
                    .filter(whole -> !draft.isOfTable(sheet.ref(row)))
                    .ifPresent(whole -> addTotal(whole, total, row.last(), sheet.ref(row, row.last())));
        }
    }

    /** Takes the level that a row names so, if it is the only one: several may be of an instrument each. */
    private void takeNamedLevel(Grid sheet, List<Whole> wholes) {
        List<Whole> here = listOneTable(sheet, wholes);
        List<GridRow> named = listNamed(
                sheet,
                here,
                ReportedFigure.Kind.LEVEL,
                cell -> here.stream().anyMatch(whole -> whole.framework().isLevel(cell.text())));
        if (named.size() != 1) {
            return;
        }
        GridRow row = named.get(0);
        findNamed(
                        sheet,
                        row,
                        here,
                        ReportedFigure.Kind.LEVEL,
                        whole -> claim.mayBeLevelOf(row.first().text(), whole.year()))
                .filter(whole -> !draft.isOfTable(sheet.ref(row)) || isBelowScores(sheet, row))
                .filter(whole -> !isOfScale(sheet, row))
                .ifPresent(whole -> addLevel(whole, row.last().text(), row.last(), sheet.ref(row, row.last())));
    }

    private List<Whole> listOneTable(Grid sheet, List<Whole> wholes) {
        return wholes.stream().filter(whole -> isOneTable(sheet, whole)).toList();
    }

    private List<GridRow> listNamed(
            Grid sheet, List<Whole> here, ReportedFigure.Kind kind, Predicate<GridCell> figure) {
        return here.isEmpty()
                ? List.of()
                : sheet.listRows().stream()
                        .filter(row -> row.size() == 2 && row.first().isText() && figure.test(row.last()))
                        .filter(row -> isNamed(row, kind))
                        .toList();
    }

    /** The only year and source of which a row may name the figure; empty where it is known already, or of something else. */
    private Optional<Whole> findNamed(
            Grid sheet, GridRow row, List<Whole> here, ReportedFigure.Kind kind, Predicate<Whole> more) {
        String label = row.first().text();
        List<Whole> of = here.stream()
                .filter(whole -> here.size() == 1 || FiscalYears.listIn(label).contains(whole.year()))
                .filter(whole -> !isStated(whole, kind) && isOf(whole, label))
                .filter(whole -> isBelowTitlesOf(sheet, row, whole.year()))
                .filter(more)
                .toList();
        return of.size() == 1
                        && !known.contains(sheet.ref(row, row.last()))
                        && standsAlone(sheet, row, of.get(0).year())
                ? Optional.of(of.get(0))
                : Optional.empty();
    }

    private static boolean isTotal(GridCell cell) {
        return ThaiNumbers.holdsDecimal(cell.text())
                && ScoreCell.findStated(Optional.of(cell))
                        .filter(number -> number.compareTo(HIGHEST) <= 0)
                        .isPresent();
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
        return sheet.listRows().stream()
                .filter(row -> row.number() > Collections.min(rows.values()) && row.number() < last)
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

    /** Whether the label of a total or the lines above it say the year, and no other, and no line names an instrument or indicator. */
    private boolean isBelowTitlesOf(Grid sheet, GridRow total, FiscalYear year) {
        List<GridRow> lines = sheet.rowsAbove(total.number())
                .filter(row -> row.size() <= 2 && !isOfFigures(sheet, row) && !draft.isOfTable(sheet.ref(row)))
                .toList();
        List<FiscalYear> years = FiscalYears.listIn(total.first().text());
        return lines.stream()
                        .noneMatch(row -> row.any(
                                cell -> context.namesPart(cell.text()) || NumberedIndicators.isNumber(cell.text())))
                && Set.of(year)
                        .equals(
                                years.isEmpty()
                                        ? lines.stream()
                                                .flatMap(row -> row.cells().stream())
                                                .flatMap(cell -> FiscalYears.listIn(cell.text()).stream())
                                                .collect(Collectors.toSet())
                                        : Set.copyOf(years));
    }

    private boolean isNamed(GridRow row, ReportedFigure.Kind kind) {
        return states(row, kind)
                && context.scope().total(row.first().text()).kind() == NumberScope.Kind.NOTHING
                && !isOfOthers(row.first().text());
    }

    private boolean states(GridRow row, ReportedFigure.Kind kind) {
        String label = ScoreWords.withoutYears(ThaiText.fold(row.first().text()));
        return ScoreRowKind.of(label, context.naming(), context.words()).states(kind);
    }

    /** Whether above a row stand scores, the level or a title of these alone, and below it no other figures. */
    private boolean standsAlone(Grid sheet, GridRow row, FiscalYear year) {
        boolean above = sheet.findRowAbove(row.number())
                .filter(each -> isOfWhole(sheet, each)
                        || FiscalYears.findAloneIn(each.last().text(), true).equals(Optional.of(year))
                        || each.size() == 1 && isTitleOf(each.first().text(), year))
                .isPresent();
        return above
                && sheet.findRow(row.number() + 1).filter(each -> !isOfWhole(sheet, each)).stream()
                        .flatMap(each -> each.cells().stream())
                        .noneMatch(
                                cell -> ScoreCell.findNumber(Optional.of(cell)).isPresent());
    }

    private boolean isTitleOf(String line, FiscalYear year) {
        NumberScope said = context.scope().line(line, false);
        List<FiscalYear> years = FiscalYears.listIn(line);
        return !said.refuses() && !said.self() && (years.isEmpty() || years.contains(year));
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
            Whole whole, ReportedFigure.Kind kind, Optional<BigDecimal> total, String text, GridCell cell, CellRef at) {
        if (!isStated(whole, kind)) {
            draft.reported.add(
                    new ReportedFigure(whole.year(), whole.source(), kind, total, text, at, !cell.calculated()));
            known.add(at);
        }
    }

    private void addTotal(Whole whole, BigDecimal total, GridCell cell, CellRef at) {
        add(whole, ReportedFigure.Kind.TOTAL, Optional.of(total), total.toPlainString(), cell, at);
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
            boolean begins = at == 0 || !isOfWord(text.charAt(at - 1)) || text.startsWith("ระดับ", at - 5);
            int end = at + level.length();
            if (begins && (end == text.length() || !isOfWord(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
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
