package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
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
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.framework.IndicatorDef;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Instrument;
import org.itaconsolidator.model.NamedCells;
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
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.book.Merge;
import org.itaconsolidator.read.heading.ReadingContext;
import org.itaconsolidator.read.heading.ScoreRowKind;
import org.itaconsolidator.read.row.SubmissionDraft;
import org.itaconsolidator.read.scope.NumberScope;
import org.itaconsolidator.read.scope.TextPlace;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiNumbers.NumberReading;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * The observations of a table or list of scores: the cells in which an indicator's score or a stated figure of a year
 * is expected. Each is judged here, once and by the same rules whatever the table looks like, and becomes a reading, a
 * stated figure, or a finding that says why it is neither.
 */
final class Observations {
    /** What begins as a number and has little beside it. */
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}[.,]\\d{1,4}\\D{0,8}");

    /** Full marks in an instrument's label: "IIT (เต็ม 30)", "ถ่วงน้ำหนัก 30%", "(30 คะแนน)". */
    private static final Pattern FULL = Pattern.compile(
            "(?:เต็ม|น้ำหนัก|ร้อยละ)(?:ร้อยละ|เป็น|=|:)*(\\d{2,3})(?![\\d.])|\\((\\d{2,3})(?:คะแนน|%)?\\)");

    /** A total with its level in one cell: "77.35 (A)", "77.35 คะแนน ระดับ A". */
    private static final Pattern WITH_LEVEL =
            Pattern.compile("(?<total>\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน)?[/(,:-]*(?:อยู่ใน)?(?:ระดับ)?:?"
                    + "(?<level>aa|[a-f]|(?:ไม่|ต้องปรับปรุง)?ผ่าน[ก-๙]{0,12})\\)?");

    /** A level with its total: "ระดับ A (77.35 คะแนน)", "A / 77.35". */
    private static final Pattern BEHIND_LEVEL = Pattern.compile("^(?:(?:อยู่ใน)?ระดับ:?(?=[ก-๙a-f])|(?=[^\\d]*[/(,:-]))"
            + "(?<level>aa|[a-f]|(?:ไม่|ต้องปรับปรุง)?ผ่าน(?:ดี|ดีเยี่ยม)?)[/(,:-]*"
            + "(?:ได้)?(?:คะแนน(?:รวม)?)?:?(?<total>\\d{1,3}(?:\\.\\d{1,15})?)(?:คะแนน)?\\)?");

    /**
     * A column, or a row of a table across, counts as shifted only if it has at least this many scores, and as no result only if
     * as many rows say so.
     */
    private static final int FEWEST_MOVED = 5;

    private final RowNames names;
    private final ReadingContext context;
    private final SubmissionDraft draft;
    private final Grid grid;
    private final int headingRow;
    private final NumberBeside numbersBeside;
    private final boolean across;
    private final Footnotes notes;
    private final int scoresBefore;
    private final int reportedBefore;

    private final Map<Merge, Due> merged = new LinkedHashMap<>();

    private final Set<Integer> scored = new HashSet<>();
    private final List<Blank> blanks = new ArrayList<>();

    /** By year the indicators that are named, with a score or without. */
    private final Map<FiscalYear, Set<Integer>> named = new HashMap<>();

    private final Set<Integer> toldBehind = new HashSet<>();

    /** By column (across: by row) how many names say that what stands beside them is no result: then the total below is none either. */
    private final Map<Integer, Integer> noResults = new TreeMap<>();

    /** Levels in rows of other names: one is the body's, several explain what levels there are. */
    private final List<CellRef> levelsElsewhere = new ArrayList<>();

    /** Rows of a total that say of it that it is none, or what nobody understands: as the only ones they say it of the scores. */
    private final Map<Integer, Finding> otherTotals = new TreeMap<>();

    /** Figures behind labels of no indicator: one that is the scores' total says with its label whose they are. */
    private final List<Labelled> labelled = new ArrayList<>();

    private record Labelled(GridRow row, String label, Series series) {}

    /** The labels of the totals that do not name the assessment as what they are of. */
    private final Map<CellRef, String> labelsOfSums = new HashMap<>();

    /** Averages of the scores, which are the total where they say the same. */
    private final List<MeanOfAll> means = new ArrayList<>();

    private record MeanOfAll(GridRow row, String label, boolean total, Series series, Map<Integer, Integer> levels) {}

    /** By the columns in which only figures that the scores make stand, those of the scores. */
    private final Map<Series, Series> besideScores = new HashMap<>();

    /** Cells of a column in which a number has no name in front of it. */
    private final Map<Integer, List<CellRef>> nameless = new TreeMap<>();

    /**
     * The observations of a table or list.
     *
     * @param headingRow the last row of its heading, 0 for none; what is merged down from there is no figure
     * @param across whether it has the indicators across
     */
    Observations(RowNames names, SubmissionDraft draft, Grid grid, Footnotes notes, int headingRow, boolean across) {
        this.names = names;
        this.context = names.context;
        this.notes = notes;
        this.draft = draft;
        this.grid = grid;
        this.headingRow = headingRow;
        this.numbersBeside = new NumberBeside(grid, headingRow);
        this.across = across;
        this.scoresBefore = draft.scores.size();
        this.reportedBefore = draft.reported.size();
    }

    /**
     * The figures expected in the places of one range: nothing tells whose a figure is that is merged over places of several, such as two
     * indicators or two years.
     */
    private record Due(Set<Object> figures, Set<FiscalYear> years, Set<CellRef> places) {}

    /**
     * A cell without a score.
     *
     * @param line its column; in a table across its row
     */
    private record Blank(int line, CellRef at, int indicator, FiscalYear year) {}

    /**
     * Takes one row. What its label names is looked up in the framework of each column's own year: years may number their
     * indicators each in its own way, and know other names.
     *
     * @param label the text that names the indicator
     * @param levels by column of scores the column that holds a level beside its total
     */
    void take(GridRow row, String label, List<Series> ofTable, Map<Integer, Integer> levels) {
        List<Series> columns = whereFigureStands(row, ofTable);
        RowRef ref = grid.ref(row);
        Map<ScoreRowKind, List<Series>> kinds = names.kinds(label, columns);
        names.report(row, label, columns);
        kinds.forEach((kind, of) -> {
            if (!(kind instanceof ScoreRowKind.OfIndicator)) {
                of.forEach(series -> labelled.add(new Labelled(row, label, series)));
            }
            if (names.isPartOfAnother(kind) && hasNumber(row, of)) {
                refuseUnknown(row, label, of, true);
            } else if (isOfOtherYear(label, of) && hasNumber(row, of)) {
                refuseUnknown(row, label, of, false);
            } else if (kind instanceof ScoreRowKind.OfIndicator named) {
                int indicator = named.match().indicator();
                of.forEach(series -> isDue(row, series, List.of(indicator, series.source())));
                takeIndicator(row, indicator, of);
            } else if (kind instanceof ScoreRowKind.MeanOfAll mean) {
                of.forEach(series ->
                        means.add(new MeanOfAll(row, label, mean.total() && isBelowAll(series), series, levels)));
                draft.ignored(ref);
            } else if (kind instanceof ScoreRowKind.Stated figure) {
                takeStated(row, label, figure.kind(), of, levels);
                if (figure.kind() != ReportedFigure.Kind.LEVEL) {
                    of.forEach(series -> isDue(row, series, List.of(figure.kind(), series.source())));
                }
            } else if (label.isBlank() && of.stream().anyMatch(series -> ScoreCell.isNumberIn(row, series.column()))) {
                refuseNameless(row, of);
            } else if (kind instanceof ScoreRowKind.Unknown && isPartOfIndicator(row, label)) {
                draft.ignored(ref);
            } else if (kind instanceof ScoreRowKind.Unknown && (isTotalOfAll(row, label, of) || areTotals(row, of))) {
                takeStated(row, label, ReportedFigure.Kind.TOTAL, of, levels);
            } else if (isBehindName(row, label)
                    && of.stream().allMatch(this::isBelowAll)
                    && isTakenBehindName(row, label, of, levels)) {
                return;
            } else if (ThaiNumbers.read(label) instanceof NumberReading.Number number
                            && (of.stream().anyMatch(series -> row.has(series.column()))
                                    || RoundedFigure.hasDecimals(number.value()))
                    || kind.tellsNothing(label)
                            && (hasNumber(row, of) || hasFigure(row, of))
                            && !goesOn(row, label, of)) {
                refuseUnknown(row, label, of, kinds.size() == 1);
            } else if (kind instanceof ScoreRowKind.Unknown
                    && (names.isOfLevels(row, label, of) || areLevels(row, of))) {
                takeStated(row, label, ReportedFigure.Kind.LEVEL, of, levels);
            } else {
                if (kind instanceof ScoreRowKind.Unknown || label.isBlank()) {
                    findUnlabelledLevel(row, label, of).ifPresent(levelsElsewhere::add);
                }
                draft.ignored(ref);
            }
        });
    }

    /** Whether the only number of a row stands where the names do, behind a text that names no indicator and no instrument. */
    private boolean isBehindName(GridRow row, String label) {
        int column = names.placeOf(row, label).column();
        return ThaiNumbers.isNumber(label)
                && row.all(cell -> cell.column() == column || !cell.readsAsNumber())
                && row.findAtOrLeftOf(column - 1)
                        .filter(front -> !context.namesPart(front.text()))
                        .isPresent();
    }

    /**
     * Takes a row below all scores whose figure stands where the names do, if it is the total that the scores make, that of the best or weakest
     * indicator, or one whose name says that it is of something else.
     */
    private boolean isTakenBehindName(GridRow row, String label, List<Series> columns, Map<Integer, Integer> levels) {
        CellRef at = names.placeOf(row, label);
        String name = row.findAtOrLeftOf(at.column() - 1).orElseThrow().text();
        List<Series> there = columns.stream()
                .map(scores -> new Series(at.column(), scores.year(), scores.source()))
                .toList();
        for (int i = 0; i < there.size(); i++) {
            besideScores.put(there.get(i), columns.get(i));
        }
        List<Series> made =
                there.stream().filter(series -> areTotals(row, List.of(series))).toList();
        if (made.size() == 1) {
            if (!isOfOtherYear(name, made)) {
                takeStated(row, name, ReportedFigure.Kind.TOTAL, made, levels);
                return true;
            }
        } else if (names.kinds(name, columns).keySet().stream().noneMatch(ScoreRowKind.Stated.class::isInstance)
                && (columns.stream().allMatch(series -> isOfNoIndicator(name, series))
                        || there.stream().anyMatch(series -> isExtreme(row, series)))) {
            tellBelowAll(row, name, List.of(at));
            return true;
        }
        return false;
    }

    /** Whether a figure is the highest or lowest of the scores. */
    private boolean isExtreme(GridRow row, Series series) {
        Collection<BigDecimal> scores = scoresOf(series).values();
        return ScoreCell.findNumber(row.find(series.column()))
                .filter(said ->
                        said.compareTo(Collections.max(scores)) == 0 || said.compareTo(Collections.min(scores)) == 0)
                .isPresent();
    }

    private void tellBelowAll(GridRow row, String name, List<CellRef> figures) {
        draft.findings.add(
                Finding.inCase(names.placeOf(row, name), FindingCode.INDICATOR_NOT_RECOGNISED, "below-all", name)
                        .as(Severity.NOTICE)
                        .alsoAt(figures));
        draft.ignored(grid.ref(row));
    }

    /** Whether the cell in front of a row's name is the code of a part of an indicator, whose score is in the indicator's. */
    private boolean isPartOfIndicator(GridRow row, String label) {
        int name = names.placeOf(row, label).column();
        return row.find(name - 1)
                .filter(code -> ScoreRowKind.isCodeOfPart(code.text(), label))
                .isPresent();
    }

    /**
     * Whether a row's name speaks of nothing but the result, and the row stands below all indicators of its columns: no indicator is
     * left that it could name, and no instrument's row is called so. Where another total is stated it is none.
     */
    private boolean isTotalOfAll(GridRow row, String label, List<Series> columns) {
        List<Series> filled = columns.stream()
                .filter(series -> hasNumber(row, List.of(series)))
                .toList();
        return !filled.isEmpty()
                && context.scope().isOfResult(label)
                && filled.stream().allMatch(series -> isBelowAll(series) && !isOtherTotalStated(row, series))
                && filled.stream().allMatch(series -> !isOfOtherYear(label, List.of(series)));
    }

    /**
     * The columns of a row's figures: that of the only text or number behind its name, where nothing stands in that of the scores and these
     * make it, as a total stands below the instruments'.
     */
    private List<Series> whereFigureStands(GridRow row, List<Series> columns) {
        if (across
                || columns.size() != 1
                || row.size() != 2
                || row.find(columns.get(0).column()).isPresent()) {
            return columns;
        }
        Series scores = columns.get(0);
        Series beside = new Series(row.last().column(), scores.year(), scores.source());
        besideScores.put(beside, scores);
        List<Series> there = List.of(beside);
        return areTotals(row, there) || areLevels(row, there) ? there : columns;
    }

    /** Whether each figure of a row is the total that the scores above it make: whatever its name is, it can be no other. */
    private boolean areTotals(GridRow row, List<Series> columns) {
        return columns.stream()
                .allMatch(series -> ScoreCell.findNumber(row.find(series.column()))
                        .filter(said -> names.framework(series.year()).formula().isTotal(said, scoresOf(series)))
                        .isPresent());
    }

    /** Whether each figure of a row is the level that the scores above it make. */
    private boolean areLevels(GridRow row, List<Series> columns) {
        return columns.stream()
                .allMatch(series -> names.isLevel(row.text(series.column()), series)
                        && names.framework(series.year())
                                .formula()
                                .isLevel(row.text(series.column()), scoresOf(series)));
    }

    /** The scores read since this table began. */
    private List<ScoreReading> ownScores() {
        return draft.scores.subList(scoresBefore, draft.scores.size());
    }

    /** The stated figures read since this table began. */
    private List<ReportedFigure> ownFigures() {
        return draft.reported.subList(reportedBefore, draft.reported.size());
    }

    private Stream<ScoreReading> scoresIn(Series series) {
        return ownScores().stream()
                .filter(score -> score.fiscalYear().equals(series.year())
                        && score.source() == series.source()
                        && score.at().column() == series.column());
    }

    private Stream<ReportedFigure> totalsOf(Series series) {
        return ownFigures().stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL
                        && figure.fiscalYear().equals(series.year())
                        && figure.source() == series.source());
    }

    private boolean isBelowAll(Series series) {
        Stream<Integer> filled = scoresIn(series).map(ScoreReading::indicator);
        Stream<Integer> blank = blanks.stream()
                .filter(each -> each.line() == series.column() && each.year().equals(series.year()))
                .map(Blank::indicator);
        return Stream.concat(filled, blank).distinct().count()
                >= names.framework(series.year()).indicators().size();
    }

    private boolean isOtherTotalStated(GridRow row, Series series) {
        Optional<BigDecimal> said = ScoreCell.findNumber(row.find(series.column()));
        return totalsOf(series)
                .flatMap(figure -> figure.value().stream())
                .anyMatch(total ->
                        said.filter(number -> number.compareTo(total) == 0).isEmpty());
    }

    /** The level among the scores of a row that has another name, or in front of the word for it. */
    private Optional<CellRef> findUnlabelledLevel(GridRow row, String label, List<Series> columns) {
        List<GridCell> cells = columns.stream()
                .flatMap(series -> row.find(series.column()).stream())
                .toList();
        boolean exchanged = cells.stream().anyMatch(cell -> context.words().is(Words.Kind.LEVEL_ROWS, cell.text()));
        boolean legend = ThaiText.fold(label).chars().anyMatch(Character::isDigit);
        return (exchanged ? row.cells() : cells)
                .stream()
                        .filter(cell -> columns.stream().anyMatch(series -> names.isLevel(cell.text(), series)))
                        .filter(cell -> !legend)
                        .findFirst()
                        .map(level -> grid.ref(row, level));
    }

    /** Notes which figure is expected in a place. A level is said by words: a number merged over it and its total is the total. */
    void isDue(GridRow row, Series series, Object figure) {
        grid.findMerge(row.number(), series.column())
                .filter(merge -> merge.firstRow() > headingRow)
                .ifPresent(merge -> {
                    Due due = merged.computeIfAbsent(
                            merge, any -> new Due(new LinkedHashSet<>(), new TreeSet<>(), new LinkedHashSet<>()));
                    due.figures().add(List.of(series.year(), figure));
                    due.years().add(series.year());
                    due.places().add(grid.ref(row.number(), series.column()));
                });
    }

    /** Remembers a refused row ("คะแนนรวม อบต.ก"): if its figure is the total of the scores, these are that body's too. */
    void noteRefused(GridRow row, String label, List<Series> columns) {
        columns.forEach(series -> labelled.add(new Labelled(row, label, series)));
    }

    /**
     * Takes the instrument score, total or level that a row states: it is compared with what is computed; neither checker nor writer counts
     * its row.
     */
    void takeStated(
            GridRow row, String label, ReportedFigure.Kind kind, List<Series> columns, Map<Integer, Integer> levels) {
        draft.ignored(grid.ref(row));
        if (across) {
            columns.forEach(series -> labelled.add(new Labelled(row, label, series)));
        }
        NumberScope said = kind == ReportedFigure.Kind.TOTAL ? context.scope().total(label) : NumberScope.NOTHING;
        boolean official = columns.stream().anyMatch(series -> series.source() == SourceKind.OFFICIAL);
        boolean other = said.refuses() || official && said.self();
        if (other && official) {
            otherTotals.put(
                    row.number(), OfficialScores.finding(names.placeOf(row, label), label, said.found(), "note"));
        }
        if (other && said.kind() != NumberScope.Kind.UNKNOWN) {
            return;
        }
        List<ReportedFigure> figures = new ArrayList<>();
        for (Series series : columns) {
            CellRef at = grid.ref(row.number(), series.column());
            if (!row.has(series.column())) {
                tellBeside(row, columns);
            }
            row.find(series.column()).ifPresent(cell -> {
                stated(cell, at, kind, series, label).ifPresent(figures::add);
                if (kind == ReportedFigure.Kind.TOTAL) {
                    findBoth(cell).ifPresent(both -> figures.add(level(both.group("level"), cell, at, series)));
                }
            });
            int level = kind == ReportedFigure.Kind.TOTAL ? levels.getOrDefault(series.column(), 0) : 0;
            row.find(level)
                    .flatMap(cell ->
                            stated(cell, grid.ref(row.number(), level), ReportedFigure.Kind.LEVEL, series, label))
                    .ifPresent(figures::add);
        }
        groups(figures.stream()).forEach(this::add);
        // of rows, unknown words in a name are told by the judge of names; here only what that judge lets pass
        if (kind.isOfInstrument()
                && names.isOpen(label)
                && (across
                        || !context.scope()
                                .open(label, TextPlace.NAME, false, false)
                                .says())) {
            draft.whenAllIsRead.add(() -> tellOpen(label, figures));
        }
    }

    /** Tells the name of an instrument's figure that says what nobody knows, where no scores are there to hold the figure against. */
    private void tellOpen(String label, List<ReportedFigure> figures) {
        String rest = ScoreRowKind.withoutInstrument(label, context.naming()).orElse(label);
        figures.stream()
                .filter(figure -> draft.reported.contains(figure)
                        && figure.source() == SourceKind.OFFICIAL
                        && draft.scores.stream()
                                .noneMatch(score -> score.fiscalYear().equals(figure.fiscalYear())))
                .map(ReportedFigure::at)
                .findFirst()
                .ifPresent(at -> draft.findings.addOnce(OfficialScores.finding(at, label, rest, "name")));
    }

    /** The figures that state the same, of one year, source and kind, in one list. */
    private static Collection<List<ReportedFigure>> groups(Stream<ReportedFigure> figures) {
        return figures.collect(Collectors.groupingBy(
                        figure -> List.of(figure.fiscalYear(), figure.source(), figure.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** What several columns state of one figure: where they differ no heading tells which one counts. */
    private void add(List<ReportedFigure> ofOneYear) {
        List<String> said = ofOneYear.stream()
                .map(figure -> figure.value()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElse(ThaiText.fold(figure.text())))
                .distinct()
                .toList();
        if (said.size() == 1) {
            draft.reported.addAll(ofOneYear);
            return;
        }
        List<CellRef> cells = ofOneYear.stream().map(ReportedFigure::at).toList();
        draft.findings.add(Finding.at(cells, FindingCode.FIGURE_NOT_UNDERSTOOD, String.join(", ", said), ""));
    }

    private Optional<ReportedFigure> stated(
            GridCell cell, CellRef at, ReportedFigure.Kind kind, Series series, String label) {
        if (ThaiNumbers.read(cell.text()) instanceof NumberReading.Nothing) {
            return Optional.empty();
        }
        if (kind == ReportedFigure.Kind.LEVEL) {
            return Optional.of(
                    level(findBoth(cell).map(both -> both.group("level")).orElse(""), cell, at, series));
        }
        boolean total = kind == ReportedFigure.Kind.TOTAL;
        GridCell number = total
                ? findBoth(cell)
                        .map(both -> cell.with(new CellValue.Text(both.group("total"))))
                        .orElse(cell)
                : ScoreCell.withoutFullMarks(cell);
        ScoreCell read = ScoreCell.read(Optional.of(number), at, notes, Optional.of(series.year()));
        if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
        }
        if (!(read instanceof ScoreCell.Scored scored)) {
            return Optional.empty();
        }
        scored.notice().ifPresent(draft.findings::add);
        if (total && !ScoreRowKind.namesAssessment(label)) {
            labelsOfSums.put(at, label);
        }
        return Optional.of(new ReportedFigure(
                series.year(),
                series.source(),
                kind,
                Optional.of(scored.score()),
                total ? cell.text() : withFullMarks(cell.text(), label),
                at,
                !cell.calculated()));
    }

    /**
     * An instrument's figure with the full marks that its label names, "24.13/30": they tell which notation it is in. A weight that the
     * figure is above ("น้ำหนัก 30", "ร้อยละ 30" beside 87.25) is none of them.
     */
    private static String withFullMarks(String text, String label) {
        String figure = ThaiText.fold(text);
        Matcher full = FULL.matcher(ThaiText.fold(label));
        if (figure.contains("/") || !full.find()) {
            return text;
        }
        String marks = full.group(1) == null ? full.group(2) : full.group(1);
        boolean above = full.group(1) != null
                && !full.group().startsWith("เต็ม")
                && ThaiNumbers.read(text) instanceof NumberReading.Number number
                && number.value().compareTo(new BigDecimal(marks)) > 0;
        return above ? text : figure + "/" + marks;
    }

    /** A level that stands alone in its cell, or with its total. */
    private static ReportedFigure level(String found, GridCell cell, CellRef at, Series series) {
        String level = found.isEmpty() ? cell.text() : found.toUpperCase(Locale.ROOT);
        return new ReportedFigure(
                series.year(),
                series.source(),
                ReportedFigure.Kind.LEVEL,
                Optional.empty(),
                level,
                at,
                !cell.calculated());
    }

    /** A total and its level in one cell, whichever stands first. */
    private static Optional<Matcher> findBoth(GridCell cell) {
        String text = ThaiText.fold(cell.text());
        return Stream.of(WITH_LEVEL, BEHIND_LEVEL)
                .map(pattern -> pattern.matcher(text))
                .filter(Matcher::matches)
                .findFirst();
    }

    /** Tells of a number that stands right behind a blank cell of the only column of scores, below no heading or that of remarks. */
    private void tellBeside(GridRow row, List<Series> columns) {
        if (across || headingRow == 0 || columns.size() != 1) {
            return;
        }
        int column = columns.get(0).column();
        String heading = heading(column + 1);
        if (heading.isEmpty() || context.headings().is(Field.NOTE, heading)) {
            numbersBeside.find(row, column, heading(column)).ifPresent(found -> {
                draft.findings.add(found);
                toldBehind.add(column + 1);
            });
        }
    }

    private String heading(int column) {
        return headingRow == 0 ? "" : grid.text(headingRow, column);
    }

    /** The columns behind the scores of which all values are told, and that need no heading for them. */
    Set<Integer> toldBehind() {
        return toldBehind;
    }

    void takeIndicator(GridRow row, int indicator, List<Series> columns) {
        boolean refused = false;
        Map<Object, List<ScoreReading>> readings = new LinkedHashMap<>();
        for (Series series : columns) {
            named.computeIfAbsent(series.year(), any -> new HashSet<>()).add(indicator);
            int line = across ? row.number() : series.column();
            CellRef at = grid.refHolding(row.number(), series.column(), headingRow);
            ScoreCell cell = ScoreCell.read(grid.find(at), at, notes, Optional.of(series.year()));
            if (cell instanceof ScoreCell.Scored read) {
                read.notice().ifPresent(draft.findings::add);
                readings.computeIfAbsent(List.of(series.year(), series.source()), any -> new ArrayList<>())
                        .add(new ScoreReading(series.year(), indicator, series.source(), read.score(), at));
                scored.add(line);
            } else if (cell instanceof ScoreCell.Unreadable unreadable) {
                draft.findings.add(unreadable.finding());
                refused = true;
            } else {
                blanks.add(new Blank(line, at, indicator, series.year()));
                tellBeside(row, columns);
            }
        }
        for (List<ScoreReading> ofOneYear : readings.values()) {
            // what nobody sees is no contest: it is held against what is seen when all is read
            List<ScoreReading> seen = ofOneYear.stream()
                    .filter(reading ->
                            !grid.listHiddenColumns().contains(reading.at().column()))
                    .toList();
            List<ScoreReading> contested = seen.isEmpty() ? ofOneYear : seen;
            if (contested.stream().map(ScoreReading::shownScore).distinct().count() > 1) {
                draft.findings.add(contest(ofOneYear));
                refused = true;
            } else {
                draft.scores.addAll(ofOneYear);
                // a score merged down from above is stored of the row in which it stands
                ofOneYear.forEach(reading -> draft.stored(reading.at().rowRef()));
            }
        }
        RowRef ref = grid.ref(row);
        if (refused) {
            draft.refused(ref);
        } else {
            draft.ignored(ref);
        }
    }

    /** Two columns that say different things of one score: no heading tells which one counts, and neither is stored. */
    private static Finding contest(List<ScoreReading> ofOneYear) {
        ScoreReading first = ofOneYear.get(0);
        String found = ofOneYear.stream().map(ScoreReading::shownScore).collect(Collectors.joining(", "));
        return Finding.inCase(
                        ofOneYear.stream().map(ScoreReading::at).toList(),
                        FindingCode.SCORE_CONFLICT,
                        "columns-of-one-year",
                        found)
                .as(Severity.ERROR)
                .with("indicator", String.valueOf(first.indicator()))
                .of(first.fiscalYear())
                .with(
                        "cells",
                        ofOneYear.stream()
                                .map(each -> each.at() + " = " + each.shownScore())
                                .collect(Collectors.joining(", ")));
    }

    /** Whether a row's own label says that its scores are of a year that none of the columns has: "การใช้งบประมาณ ปี 2567" below 2568. */
    private static boolean isOfOtherYear(String label, List<Series> columns) {
        List<FiscalYear> said = FiscalYears.listIn(label);
        return !said.isEmpty() && columns.stream().noneMatch(series -> said.contains(series.year()));
    }

    /** The scores of a name that their years do not know; their cells are said, so that nobody calls them blank. */
    private void refuseUnknown(GridRow row, String label, List<Series> columns, boolean everywhere) {
        if (names.isNoResult(label)) {
            columns.forEach(series -> noResults.merge(line(grid.ref(row.number(), series.column())), 1, Integer::sum));
        }
        // what else names a row over which a cell in front of the scores is merged down is no other indicator
        if (!isBelowMergedName(row, columns)) {
            columns.forEach(series -> isDue(row, series, label));
        }
        List<Series> filled = columns.stream()
                .filter(series -> hasNumber(row, List.of(series)))
                .toList();
        List<CellRef> scores = filled.stream()
                .map(series -> grid.refHolding(row.number(), series.column(), headingRow))
                .toList();
        if (!filled.isEmpty() && filled.stream().allMatch(series -> isOfNoIndicator(label, series))) {
            tellBelowAll(row, label, scores);
            return;
        }
        Optional<String> years = everywhere
                ? Optional.empty()
                : Optional.of(columns.stream()
                        .map(series -> String.valueOf(series.year().buddhist()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        refuseUnknown(label, names.placeOf(row, label), scores, years);
        draft.refused(grid.ref(row));
    }

    private boolean isBelowMergedName(GridRow row, List<Series> columns) {
        int first = columns.stream().mapToInt(Series::column).min().orElse(1);
        return IntStream.range(1, first)
                .anyMatch(
                        column -> grid.findMergeFromAbove(row.number(), column).isPresent());
    }

    /** Whether name and score are merged down over a row: what stands behind them is one more thing said of that indicator, and no name. */
    private boolean goesOn(GridRow row, String label, List<Series> columns) {
        int said = names.placeOf(row, label).column();
        return isBelowMergedName(row, columns)
                && columns.stream()
                        .allMatch(series -> series.column() < said && !ScoreCell.isNumberIn(row, series.column()));
    }

    /**
     * Whether a row whose name says that it is of no indicator stands below all of them: how many answered, what the province got. An
     * eleventh name may be an indicator's. One of another year may say of which the scores are, unless the own total stands beside it.
     */
    private boolean isOfNoIndicator(String label, Series series) {
        return names.isOfNoIndicator(label)
                && !names.isOfIndicator(label)
                && isBelowAll(series)
                && (!isOfOtherYear(label, List.of(series))
                        || totalsOf(series).findAny().isPresent());
    }

    /**
     * Tells a name that no year knows, or not those years.
     *
     * @param years those that do not know it, where others do
     */
    void refuseUnknown(String label, CellRef name, List<CellRef> scores, Optional<String> years) {
        Finding unknown = Finding.at(name, FindingCode.INDICATOR_NOT_RECOGNISED, label, "")
                .as(Severity.ERROR)
                .alsoAt(scores);
        String cells = scores.stream().map(CellRef::toString).collect(Collectors.joining(", "));
        draft.findings.add(years.map(of ->
                        unknown.with("case", "of-year").with("fiscalYear", of).with("cells", cells))
                .orElse(unknown));
    }

    private void refuseNameless(GridRow row, List<Series> columns) {
        List<CellRef> scores = columns.stream()
                .filter(series -> ScoreCell.isNumberIn(row, series.column()))
                .map(series -> grid.ref(row.number(), series.column()))
                .toList();
        scores.forEach(at ->
                nameless.computeIfAbsent(at.column(), any -> new ArrayList<>()).add(at));
        draft.findings.add(
                Finding.at(scores, FindingCode.INDICATOR_NOT_RECOGNISED, "", "").as(Severity.ERROR));
        draft.refused(grid.ref(row));
    }

    /** Takes out figures merged over several places, and says which scores are missing where others are. */
    void end() {
        takeBackNamedLikeInstrument();
        means.forEach(this::takeMean);
        labelled.forEach(this::noteOtherTotal);
        ownFigures().stream()
                .filter(figure -> figure.kind() == ReportedFigure.Kind.TOTAL && labelsOfSums.containsKey(figure.at()))
                .collect(Collectors.groupingBy(
                        figure -> List.of(line(figure.at()), figure.fiscalYear(), figure.source())))
                .values()
                .forEach(sums -> {
                    Map<Integer, Integer> places = listPlaces(sums.get(0));
                    draft.whenAllIsRead.add(() -> takeSumsOfInstruments(sums, places));
                });
        blanks.removeIf(blank -> isContested(blank.at()));
        blanksByLine().forEach(this::takeOutOfInstruments);
        merged.forEach(this::takeOutMerged);
        nameless.forEach(this::refuseSlipped);
        blanksByLine().forEach(this::refuseMoved);
        refuseOneColumnOff();
        noResults.forEach((line, rows) -> {
            if (rows >= FEWEST_MOVED && !scored.contains(line)) {
                takeBackStated(line);
            }
        });
        if (!scored.isEmpty()
                && ownFigures().stream()
                        .noneMatch(figure -> figure.kind() == ReportedFigure.Kind.TOTAL
                                && !otherTotals.containsKey(figure.at().row()))) {
            otherTotals.values().forEach(draft.findings::add);
        }
        if (levelsElsewhere.size() == 1) {
            CellRef at = levelsElsewhere.get(0);
            String level = grid.text(at);
            draft.findings.add(Finding.inCase(at, FindingCode.FIGURE_NOT_UNDERSTOOD, "level", level));
        }
        blanksByLine().forEach((line, of) -> {
            boolean due =
                    across ? grid.findRow(line).filter(row -> row.size() > 1).isPresent() : scored.contains(line);
            if (due) {
                draft.findings.add(missing(of));
            }
        });
    }

    /**
     * Takes back the scores of the only indicator of a year beside those of the two other instruments, if its name is part of its instrument's:
     * "IIT | EIT | การเปิดเผยข้อมูล" may mean either.
     */
    private void takeBackNamedLikeInstrument() {
        List<ScoreReading> either =
                ownScores().stream().filter(this::isNamedLikeInstrument).toList();
        if (!either.isEmpty()) {
            String found = either.stream().map(ScoreReading::shownScore).collect(Collectors.joining(", "));
            List<CellRef> at = either.stream().map(ScoreReading::at).toList();
            draft.takeBack(either, Finding.inCase(at, FindingCode.NOTATION_AMBIGUOUS, "named-like-instrument", found));
        }
    }

    /** Its number in front of the name, or in a cell of its own, says that it is the indicator. */
    private boolean isNamedLikeInstrument(ScoreReading score) {
        Framework framework = names.framework(score.fiscalYear());
        IndicatorDef indicator = framework.getIndicator(score.indicator());
        if (named.getOrDefault(score.fiscalYear(), Set.of()).size() != 1
                || !framework.getInstrument(indicator.instrument()).name().contains(indicator.name())) {
            return false;
        }
        Set<ReportedFigure.Kind> others = ownFigures().stream()
                .filter(figure -> isOfYear(score, figure) && figure.kind().isOfInstrument())
                .map(ReportedFigure::kind)
                .collect(Collectors.toSet());
        if (others.size() != Instrument.values().length - 1
                || others.contains(ReportedFigure.Kind.of(indicator.instrument()))) {
            return false;
        }
        List<String> labels = (across
                        ? grid.rows(1, headingRow)
                                .map(row -> row.text(score.at().column()))
                        : grid.findRow(score.at().row()).stream().flatMap(GridRow::texts))
                .map(ThaiText::plain)
                .toList();
        List<IndicatorMatch> matches = labels.stream()
                .map(label -> names.kind(label, framework))
                .filter(ScoreRowKind.OfIndicator.class::isInstance)
                .map(kind -> ((ScoreRowKind.OfIndicator) kind).match())
                .toList();
        return labels.stream().noneMatch(label -> (" " + label).endsWith(" " + score.indicator()))
                && matches.stream().anyMatch(IndicatorMatch::isName)
                && matches.stream().allMatch(match -> match.typedNumber().isEmpty());
    }

    private Map<Integer, List<Blank>> blanksByLine() {
        return blanks.stream().collect(Collectors.groupingBy(Blank::line, TreeMap::new, Collectors.toList()));
    }

    /** Says which cells of a year's scores are blank, and in their order whose scores are due there. */
    private static Finding missing(List<Blank> blanks) {
        return Finding.at(blanks.stream().map(Blank::at).toList(), FindingCode.SCORE_MISSING, "", "")
                .of(blanks.get(0).year())
                .with(
                        "indicators",
                        blanks.stream()
                                .map(blank -> String.valueOf(blank.indicator()))
                                .collect(Collectors.joining(", ")));
    }

    /** Whether a blank place lies in a range of several figures that holds one: then not this figure alone is missing. */
    private boolean isContested(CellRef place) {
        return merged.entrySet().stream()
                .anyMatch(of -> of.getKey().contains(place.row(), place.column())
                        && of.getValue().figures().size() > 1
                        && grid.find(first(of.getKey())).isPresent());
    }

    /** The places of indicators in the line of a figure, of its year and source. */
    private Map<Integer, Integer> listPlaces(ReportedFigure of) {
        int line = line(of.at());
        Map<Integer, Integer> places = new TreeMap<>();
        ownScores().stream()
                .filter(score -> isOfYear(score, of) && line(score.at()) == line)
                .forEach(score -> places.put(place(score.at()), score.indicator()));
        blanks.stream()
                .filter(blank -> blank.line() == line && blank.year().equals(of.fiscalYear()))
                .forEach(blank -> places.put(place(blank.at()), blank.indicator()));
        return places;
    }

    private static boolean isOfYear(ScoreReading score, ReportedFigure of) {
        return score.fiscalYear().equals(of.fiscalYear()) && score.source() == of.source();
    }

    /** Takes the sums of a line that are instruments' for these, and leaves out the levels behind them. */
    private void takeSumsOfInstruments(List<ReportedFigure> ofLine, Map<Integer, Integer> places) {
        List<ReportedFigure> sums =
                ofLine.stream().filter(draft.reported::contains).toList();
        if (sums.isEmpty()) {
            return;
        }
        ReportedFigure first = sums.get(0);
        int line = line(first.at());
        Map<Integer, BigDecimal> everything = new TreeMap<>();
        draft.scores.stream()
                .filter(score -> isOfYear(score, first))
                .forEach(score -> everything.put(score.indicator(), score.score()));
        boolean others = draft.reported.stream()
                .anyMatch(figure -> figure.kind().isOfInstrument()
                        && figure.fiscalYear().equals(first.fiscalYear())
                        && figure.source() == first.source());
        Map<Integer, ReportedFigure> byPlace =
                sums.stream().collect(Collectors.toMap(sum -> place(sum.at()), sum -> sum, (one, other) -> one));
        Map<Integer, BigDecimal> said = new TreeMap<>();
        byPlace.forEach((place, sum) -> said.put(place, sum.value().orElseThrow()));
        Framework framework = names.framework(first.fiscalYear());
        SumsOfInstruments judge = new SumsOfInstruments(
                framework, places, everything, place -> findInstrumentOver(across ? line : place, framework), others);
        judge.list(said).forEach((place, instrument) -> {
            ReportedFigure sum = byPlace.get(place);
            draft.reported.set(
                    draft.reported.indexOf(sum),
                    sum.ofInstrument(instrument, withFullMarks(sum.text(), labelsOfSums.get(sum.at()))));
            int next = Stream.concat(places.keySet().stream(), said.keySet().stream())
                    .filter(other -> other > place)
                    .min(Comparator.naturalOrder())
                    .orElse(Integer.MAX_VALUE);
            draft.reported.removeIf(level -> level.kind() == ReportedFigure.Kind.LEVEL
                    && grid.isSheetOf(level.at())
                    && (!across && level.at().row() == place
                            || line(level.at()) == line && place(level.at()) >= place && place(level.at()) < next)
                    && !framework.formula().isLevel(level.text(), everything));
        });
    }

    /** The instrument that the nearest line above a row names, or the sheet. */
    private Optional<Instrument> findInstrumentOver(int row, Framework framework) {
        return grid.rowsAbove(row)
                .filter(line -> line.size() == 1)
                .flatMap(line -> framework.findInstrument(line.first().text()).stream())
                .reduce((upper, lower) -> lower)
                .or(() -> framework.findInstrument(grid.sheet()));
    }

    /** What a range over places of several figures holds is stored for none, nor is what it covers and nobody sees. */
    private void takeOutMerged(Merge merge, Due due) {
        Predicate<CellRef> isIn = at -> grid.isSheetOf(at) && merge.contains(at.row(), at.column());
        if (due.figures().size() < 2) {
            return;
        }
        boolean scores = draft.scores.removeIf(score -> isIn.test(score.at()));
        boolean reported = draft.reported.removeIf(figure -> isIn.test(figure.at()));
        if (scores || reported) {
            String years = due.years().stream()
                    .map(year -> String.valueOf(year.buddhist()))
                    .collect(Collectors.joining(", "));
            String found = grid.text(first(merge));
            draft.findings.add(
                    Finding.inCase(List.copyOf(due.places()), FindingCode.NOTATION_AMBIGUOUS, "merged", found)
                            .as(Severity.ERROR)
                            .with("fiscalYear", years));
            draft.takenBack(due.places().stream());
        }
    }

    /**
     * Numbers that stand only in the first place of each instrument's indicators are the instruments', whose merged cells are no more:
     * they are stored of no indicator.
     */
    private void takeOutOfInstruments(int line, List<Blank> blank) {
        Framework framework = names.framework(blank.get(0).year());
        Map<Instrument, Integer> first = new EnumMap<>(Instrument.class);
        blank.forEach(each ->
                first.merge(framework.getIndicator(each.indicator()).instrument(), place(each.at()), Math::min));
        List<ScoreReading> scores =
                ownScores().stream().filter(score -> line(score.at()) == line).toList();
        Set<Instrument> scored = EnumSet.noneOf(Instrument.class);
        boolean only = scores.stream().allMatch(score -> {
            Instrument of = framework.getIndicator(score.indicator()).instrument();
            return scored.add(of) && place(score.at()) < first.getOrDefault(of, 0);
        });
        if (only && scored.size() > 1 && scored.equals(first.keySet())) {
            blanks.removeAll(blank);
            draft.takeBack(
                    scores,
                    Finding.inCase(
                                    scores.stream().map(ScoreReading::at).toList(),
                                    FindingCode.NOTATION_AMBIGUOUS,
                                    "of-instruments",
                                    scores.stream()
                                            .map(ScoreReading::shownScore)
                                            .collect(Collectors.joining(", ")))
                            .of(blank.get(0).year()));
        }
    }

    private int place(CellRef at) {
        return across ? at.column() : at.row();
    }

    private CellRef first(Merge merge) {
        return grid.ref(merge.firstRow(), merge.firstColumn());
    }

    /**
     * A number without a name at one end of a column and a name without a number at its other end: the names have slipped by a row,
     * and every score between stands beside its neighbour's.
     */
    private void refuseSlipped(int column, List<CellRef> numbers) {
        List<CellRef> bare = blanks.stream()
                .filter(blank -> blank.line() == column)
                .map(Blank::at)
                .toList();
        List<ScoreReading> between = ownScores().stream()
                .filter(score -> score.at().column() == column)
                .toList();
        if (bare.size() != numbers.size() || between.isEmpty()) {
            return;
        }
        int first = between.stream().mapToInt(score -> score.at().row()).min().getAsInt();
        int last = between.stream().mapToInt(score -> score.at().row()).max().getAsInt();
        Predicate<CellRef> above = at -> at.row() < first;
        Predicate<CellRef> below = at -> at.row() > last;
        if (numbers.stream().allMatch(above) && bare.stream().allMatch(below)
                || numbers.stream().allMatch(below) && bare.stream().allMatch(above)) {
            takeBackApart(column, between, Stream.concat(numbers.stream(), bare.stream()));
        }
    }

    /** Takes back all of a line whose figures stand beside their neighbours' names, with what it states. */
    private void takeBackApart(int line, List<ScoreReading> scores, Stream<CellRef> cells) {
        takeBackStated(line);
        draft.takeBack(scores, apart(cells));
    }

    private void takeBackStated(int line) {
        draft.reported.removeIf(
                figure -> grid.isSheetOf(figure.at()) && figure.at().row() > headingRow && line(figure.at()) == line);
    }

    /**
     * Figures that have moved by one place: the first indicators of all instruments are blank alone, and numbers stand in the rows over
     * the instruments; or the first in a row is blank alone, and a number stands behind the last heading.
     */
    private void refuseMoved(int line, List<Blank> blank) {
        Map<Instrument, Integer> first = new EnumMap<>(Instrument.class);
        names.framework(blank.get(0).year())
                .indicators()
                .forEach(def -> first.merge(def.instrument(), def.number(), Math::min));
        Set<Integer> bare = blank.stream().map(Blank::indicator).collect(Collectors.toSet());
        List<ScoreReading> scores =
                ownScores().stream().filter(score -> line(score.at()) == line).toList();
        if (scores.size() < FEWEST_MOVED) {
            return;
        }
        List<CellRef> moved = new ArrayList<>();
        if (!across && bare.equals(Set.copyOf(first.values()))) {
            blank.stream()
                    .map(Blank::at)
                    .filter(at -> grid.findRow(at.row() - 1)
                            .filter(row -> ScoreCell.isNumberIn(row, at.column()))
                            .isPresent())
                    .map(at -> grid.ref(at.row() - 1, at.column()))
                    .forEach(moved::add);
        } else if (across && bare.equals(Set.of(Collections.min(first.values())))) {
            int last = Stream.concat(
                            scores.stream().map(ScoreReading::at),
                            draft.reported.stream().map(ReportedFigure::at))
                    .filter(at -> grid.isSheetOf(at) && at.row() == line)
                    .mapToInt(CellRef::column)
                    .max()
                    .orElse(0);
            boolean headed = grid.find(grid.ref(headingRow, last + 1))
                    .filter(cell -> !cell.text().isBlank())
                    .isPresent();
            if (!headed
                    && grid.findRow(line)
                            .filter(row -> ScoreCell.isNumberIn(row, last + 1))
                            .isPresent()) {
                moved.add(grid.ref(line, last + 1));
            }
        }
        if (!moved.isEmpty()) {
            takeBackApart(
                    line, scores, Stream.concat(moved.stream(), blank.stream().map(Blank::at)));
            blanks.removeAll(blank);
        }
    }

    /**
     * Rows of several years whose figures have moved by one column: the first year's alone is blank, and what stands behind the last
     * column of scores is like one of them, as in hardly a row that is filled.
     */
    private void refuseOneColumnOff() {
        if (across) {
            return;
        }
        Map<Integer, List<BigDecimal>> byRow = new TreeMap<>();
        TreeSet<Integer> columns = new TreeSet<>();
        List<ScoreReading> scores = ownScores();
        for (ScoreReading score : scores) {
            byRow.computeIfAbsent(score.at().row(), any -> new ArrayList<>()).add(score.score());
            columns.add(score.at().column());
        }
        blanks.forEach(blank -> columns.add(blank.at().column()));
        if (columns.size() < 2) {
            return;
        }
        List<ReportedFigure> stated = ownFigures().stream()
                .filter(figure -> grid.isSheetOf(figure.at())
                        && columns.contains(figure.at().column()))
                .toList();
        stated.forEach(figure -> figure.asScore()
                .ifPresent(score -> byRow.computeIfAbsent(figure.at().row(), any -> new ArrayList<>())
                        .add(score.score())));
        int behind = columns.last() + 1;
        int years = columns.size();
        List<CellRef> moved = new ArrayList<>();
        int others = 0;
        for (Map.Entry<Integer, List<BigDecimal>> row : byRow.entrySet()) {
            CellRef at = grid.ref(row.getKey(), behind);
            if (isLikeScores(at, row.getValue())) {
                boolean filled =
                        row.getValue().size() != years - 1 || grid.has(grid.ref(row.getKey(), columns.first()));
                others += filled ? 1 : 0;
                moved.addAll(filled ? List.of() : List.of(at));
            }
        }
        if (moved.size() <= others) {
            return;
        }
        Set<Integer> rows = moved.stream().map(CellRef::row).collect(Collectors.toSet());
        blanks.removeIf(blank -> rows.contains(blank.at().row()));
        draft.reported.removeIf(
                figure -> stated.contains(figure) && rows.contains(figure.at().row()));
        tellOnlyAsMoved(rows, behind);
        draft.takeBack(
                scores.stream().filter(score -> rows.contains(score.at().row())).toList(),
                Finding.inCase(moved, FindingCode.ROW_NOT_UNDERSTOOD, "one-column-off", ""));
    }

    /** Whether a cell holds a number such as the scores of its row are: of their size, and with decimals where they have some. */
    private boolean isLikeScores(CellRef at, List<BigDecimal> scores) {
        Optional<BigDecimal> number = grid.find(at).flatMap(cell -> ThaiNumbers.findNumber(cell.text()));
        return number.filter(found -> found.compareTo(BigDecimal.TEN) > 0
                        && found.compareTo(BigDecimal.valueOf(100)) <= 0
                        && (RoundedFigure.hasDecimals(found) || scores.stream().noneMatch(RoundedFigure::hasDecimals)))
                .isPresent();
    }

    /** What stands in a refused row is told once: the column behind needs no heading for it. */
    private void tellOnlyAsMoved(Set<Integer> moved, int behind) {
        boolean nothingElse = grid.listRows().stream()
                .noneMatch(row -> row.number() >= headingRow && !moved.contains(row.number()) && row.has(behind));
        if (nothingElse) {
            toldBehind.add(behind);
        }
    }

    private int line(CellRef at) {
        return across ? at.row() : at.column();
    }

    static Finding apart(Stream<CellRef> cells) {
        List<CellRef> sorted =
                cells.sorted(Comparator.comparingInt(CellRef::row)).toList();
        return Finding.inCase(sorted, FindingCode.ROW_NOT_UNDERSTOOD, "names-apart", "");
    }

    /**
     * Says which rows give an indicator the same score as a row above: one may be meant for another indicator, several are told at once.
     * All stay; where the scores differ they are in conflict, which is said of a body as a whole.
     */
    void reportRepeated() {
        Map<List<Object>, CellRef> first = new HashMap<>();
        Map<CellRef, CellRef> above = new LinkedHashMap<>();
        List<String> indicators = new ArrayList<>();
        for (ScoreReading score : ownScores()) {
            CellRef at = score.at();
            CellRef same = first.putIfAbsent(
                    List.of(score.fiscalYear(), score.indicator(), score.source(), score.shownScore(), at.column()),
                    at);
            if (same != null && same.row() != at.row() && !names.isInOrder(at.row())) {
                above.put(at, same);
                indicators.add(String.valueOf(score.indicator()));
            }
        }
        if (!above.isEmpty()) {
            draft.findings.add(Finding.inCase(
                            List.copyOf(above.keySet()),
                            FindingCode.DUPLICATE_ROW,
                            "of-score",
                            indicators.stream().distinct().collect(Collectors.joining(", ")))
                    .with(
                            "other",
                            NamedCells.joined(above.values().stream()
                                    .map(CellRef::toString)
                                    .toList())));
        }
    }

    /**
     * Refuses rows that each state another score of one instrument: they are no rows of that instrument but of something that their
     * labels do not tell, and must not be lost in silence.
     */
    void refuseContradicting(Frameworks frameworks) {
        groups(ownFigures().stream()
                        .filter(figure ->
                                figure.kind().isOfInstrument() && figure.value().isPresent()))
                .stream()
                .filter(ofOne -> !isOneFigure(ofOne, frameworks))
                .toList()
                .forEach(ofOne -> {
                    draft.reported.removeAll(ofOne);
                    ofOne.forEach(this::refuseContradicting);
                });
    }

    /** Notes a total that the official scores make under a label that calls it something else: then they are that too. */
    private void noteOtherTotal(Labelled figure) {
        Series series = figure.series();
        boolean made = ScoreCell.findNumber(figure.row().find(series.column()))
                .filter(total -> names.framework(series.year()).formula().isTotal(total, officialScoresBeside(figure)))
                .isPresent();
        NumberScope said = made ? context.scope().ofMadeTotal(figure.label()) : NumberScope.NOTHING;
        if (said.deniesResult()) {
            // a label in the heading is told by the figure below it
            CellRef at = figure.row().any(cell -> cell.text().equals(figure.label()))
                    ? names.placeOf(figure.row(), figure.label())
                    : grid.ref(figure.row().number(), series.column());
            otherTotals.putIfAbsent(
                    figure.row().number(), OfficialScores.finding(at, figure.label(), said.found(), "note"));
        }
    }

    private Map<Integer, BigDecimal> officialScoresBeside(Labelled figure) {
        Series series = figure.series();
        if (!across && series.source() == SourceKind.OFFICIAL) {
            return scoresOf(series);
        }
        return ownScores().stream()
                .filter(score -> score.source() == SourceKind.OFFICIAL
                        && score.fiscalYear().equals(series.year())
                        && (across
                                ? score.at().row() == figure.row().number()
                                : score.at().column() == series.column()))
                .collect(Collectors.toMap(ScoreReading::indicator, ScoreReading::score, (first, second) -> first));
    }

    /** Takes an average for the total where it is that, or is called so and is no plain mean. */
    private void takeMean(MeanOfAll mean) {
        Collection<BigDecimal> scores = scoresOf(mean.series()).values();
        boolean noPlainMean = mean.total()
                && scores.size()
                        == names.framework(mean.series().year()).indicators().size()
                && ScoreCell.findNumber(mean.row().find(mean.series().column()))
                        .filter(said -> !RoundedFigure.agree(said, RoundedFigure.mean(scores)))
                        .isPresent();
        if (noPlainMean || areTotals(mean.row(), List.of(mean.series()))) {
            takeStated(mean.row(), mean.label(), ReportedFigure.Kind.TOTAL, List.of(mean.series()), mean.levels());
        }
    }

    /** The scores of a column by their indicators; where it has those of the instruments alone, each stands for all of its indicators. */
    private Map<Integer, BigDecimal> scoresOf(Series figures) {
        Series series = besideScores.getOrDefault(figures, figures);
        Map<Integer, BigDecimal> scores = new TreeMap<>();
        scoresIn(series).forEach(score -> scores.put(score.indicator(), score.score()));
        if (scores.isEmpty()) {
            ownFigures().stream()
                    .filter(figure -> figure.kind().isOfInstrument()
                            && figure.fiscalYear().equals(series.year())
                            && figure.source() == series.source()
                            && figure.at().column() == series.column())
                    .forEach(figure -> figure.value()
                            .ifPresent(mean -> putForAll(names.framework(series.year()), figure.kind(), mean, scores)));
        }
        return scores;
    }

    /** Puts an instrument's score for each of its indicators: by their weights they make the same total, and the same level. */
    static void putForAll(
            Framework framework, ReportedFigure.Kind instrument, BigDecimal mean, Map<Integer, BigDecimal> scores) {
        framework
                .indicatorsOf(instrument.findInstrument().orElseThrow())
                .forEach(indicator -> scores.put(indicator.number(), mean));
    }

    /** Whether all say the same, or the second is the first in points of the instrument's weight. */
    private static boolean isOneFigure(List<ReportedFigure> ofOne, Frameworks frameworks) {
        List<BigDecimal> said = ofOne.stream()
                .map(figure -> figure.value().orElseThrow().stripTrailingZeros())
                .distinct()
                .sorted()
                .toList();
        ReportedFigure first = ofOne.get(0);
        return said.size() < 2
                || said.size() == 2
                        && frameworks.getNearest(first.fiscalYear()).instruments().stream()
                                .filter(def -> def.instrument()
                                        .name()
                                        .equals(first.kind().name()))
                                .anyMatch(def -> RoundedFigure.agree(said.get(1).multiply(def.weight()), said.get(0)));
    }

    private void refuseContradicting(ReportedFigure figure) {
        CellRef at = figure.at();
        grid.findRow(at.row()).ifPresent(row -> {
            String label = row.where(cell -> cell.isText() && cell.column() < at.column())
                    .map(GridCell::text)
                    .reduce((left, right) -> right)
                    .orElse(figure.kind().name());
            refuseUnknown(label, names.placeOf(row, label), List.of(at), Optional.empty());
        });
        draft.refused(at.rowRef());
    }

    /** Whether a text that is no number, such as "86,52", stands for a score. */
    private static boolean hasFigure(GridRow row, List<Series> columns) {
        return columns.stream()
                .flatMap(series -> row.find(series.column()).stream())
                .anyMatch(cell -> FIGURE.matcher(ThaiText.fold(cell.text())).matches());
    }

    private boolean hasNumber(GridRow row, List<Series> columns) {
        return columns.stream()
                .flatMap(series -> grid.find(grid.refHolding(row.number(), series.column(), headingRow)).stream())
                .anyMatch(GridCell::readsAsNumber);
    }
}
