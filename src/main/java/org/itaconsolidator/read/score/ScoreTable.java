package org.itaconsolidator.read.score;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;
import org.itaconsolidator.read.around.Footnotes;
import org.itaconsolidator.read.around.ScoreCell;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridRow;
import org.itaconsolidator.read.table.ScoreRowKind;
import org.itaconsolidator.read.table.SubmissionDraft;
import org.itaconsolidator.thai.date.FiscalYearMention;
import org.itaconsolidator.thai.date.FiscalYears;
import org.itaconsolidator.thai.text.NumberReading;
import org.itaconsolidator.thai.text.ThaiNumbers;
import org.itaconsolidator.thai.text.ThaiText;

/** Scores of a table that has a row per indicator and a column per fiscal year, or one column. */
final class ScoreTable {
    /** What begins as a number and has little beside it. */
    private static final Pattern FIGURE = Pattern.compile("\\d{1,3}[.,]\\d{1,4}\\D{0,8}");

    private final RowNames names;
    private final SubmissionDraft draft;
    private final Grid grid;
    private final Footnotes notes;
    private final int headingRow;
    private final MergedScores merged;

    /** Blank cells of a column in which other indicators have scores. */
    private final Map<Integer, List<ScoreFindings.Blank>> blanks = new TreeMap<>();

    private final Map<Integer, FiscalYear> scored = new TreeMap<>();

    /** Cells of a column in which a number has no name in front of it. */
    private final Map<Integer, List<CellRef>> nameless = new TreeMap<>();

    /**
     * A table or list on a sheet.
     *
     * @param names what its rows are named
     * @param headingRow the last row of its heading, 0 for none
     */
    ScoreTable(RowNames names, SubmissionDraft draft, Grid grid, Footnotes notes, int headingRow) {
        this.names = names;
        this.notes = notes;
        this.draft = draft;
        this.grid = grid;
        this.headingRow = headingRow;
        this.merged = new MergedScores(grid, draft, headingRow);
    }

    /**
     * A column of scores.
     *
     * @param number A = 1
     * @param year the fiscal year of its scores
     * @param source official or self-assessment
     */
    record ScoreColumn(int number, FiscalYear year, SourceKind source) {
        ScoreColumn selfAssessed() {
            return new ScoreColumn(number, year, SourceKind.SELF_ASSESSMENT);
        }
    }

    /**
     * Takes one row. What its label names is looked up in the framework of each column's own year: years may number their
     * indicators each in its own way, and know other names.
     *
     * @param label the text that names the indicator
     * @param columns the columns of scores
     * @param levels by column of scores the column that holds a level beside its total
     */
    void take(GridRow row, String label, List<ScoreColumn> columns, Map<Integer, Integer> levels) {
        RowRef ref = new RowRef(grid.sheet(), row.number());
        Map<ScoreRowKind, List<ScoreColumn>> kinds = names.kinds(label, columns);
        names.report(row, label, columns);
        kinds.forEach((kind, of) -> {
            if (names.isPartOfAnother(kind) && hasNumber(row, of)) {
                refuseUnknown(row, label, of, true);
            } else if (isOfOtherYear(label, of) && hasNumber(row, of)) {
                refuseUnknown(row, label, of, false);
            } else if (kind instanceof ScoreRowKind.OfIndicator indicator) {
                takeIndicator(row, ref, indicator.match().indicator(), of);
            } else if (kind instanceof ScoreRowKind.Stated stated) {
                new StatedRow(grid, notes, draft).take(row, label, stated.kind(), of, levels);
                claimStated(row, stated.kind(), of);
                // A stated figure is compared with what is computed; neither checker nor writer counts its row.
                draft.ignored(ref);
            } else if (label.isBlank() && hasOwnNumber(row, of)) {
                refuseNameless(row, of);
            } else if (ThaiNumbers.read(label) instanceof NumberReading.Number number
                            && (isFilled(row, of)
                                    || number.value().stripTrailingZeros().scale() > 0)
                    || tellsNothing(kind, label) && (hasNumber(row, of) || hasFigure(row, of))) {
                refuseUnknown(row, label, of, kinds.size() == 1);
            } else {
                draft.ignored(ref);
            }
        });
    }

    /** Whether a row's own label says that its scores are of a year that none of the columns has: "การใช้งบประมาณ ปี 2567" below 2568. */
    private static boolean isOfOtherYear(String label, List<ScoreColumn> columns) {
        List<FiscalYear> said =
                FiscalYears.inText(label).stream().map(FiscalYearMention::year).toList();
        return !said.isEmpty() && columns.stream().noneMatch(column -> said.contains(column.year()));
    }

    /** A level beside or below its total is said by words: a number merged over both is the total. */
    private void claimStated(GridRow row, ReportedFigure.Kind kind, List<ScoreColumn> columns) {
        if (kind != ReportedFigure.Kind.LEVEL) {
            columns.forEach(column -> merged.claim(
                    grid.ref(row.number(), column.number()), column.year(), List.of(kind, column.source())));
        }
    }

    /** The scores of a name that their years do not know; their cells are said, so that nobody calls them blank. */
    private void refuseUnknown(GridRow row, String label, List<ScoreColumn> columns, boolean everywhere) {
        if (!isOfTheRowAbove(row, columns)) {
            columns.forEach(column -> merged.claim(grid.ref(row.number(), column.number()), column.year(), label));
        }
        CellRef name = names.placeOf(row, label);
        List<CellRef> scores = columns.stream()
                .filter(column -> hasNumber(row, List.of(column)))
                .map(column -> grid.refHolding(row.number(), column.number(), headingRow))
                .toList();
        Optional<String> years = everywhere
                ? Optional.empty()
                : Optional.of(columns.stream()
                        .map(column -> String.valueOf(column.year().buddhist()))
                        .distinct()
                        .collect(Collectors.joining(", ")));
        draft.findings.add(ScoreFindings.unknown(label, name, scores, years));
        draft.refused(new RowRef(grid.sheet(), row.number()));
    }

    private static boolean hasOwnNumber(GridRow row, List<ScoreColumn> columns) {
        return columns.stream()
                .anyMatch(column ->
                        ScoreCell.findNumber(row.find(column.number())).isPresent());
    }

    /** Scores in front of which nothing stands: nobody knows whose they are. */
    private void refuseNameless(GridRow row, List<ScoreColumn> columns) {
        List<CellRef> scores = columns.stream()
                .filter(column -> hasOwnNumber(row, List.of(column)))
                .map(column -> grid.ref(row.number(), column.number()))
                .toList();
        scores.forEach(at ->
                nameless.computeIfAbsent(at.column(), any -> new ArrayList<>()).add(at));
        draft.findings.add(
                Finding.at(scores, FindingCode.INDICATOR_NOT_RECOGNISED, "", "").as(Severity.ERROR));
        draft.refused(new RowRef(grid.sheet(), row.number()));
    }

    /** Whether a cell in front of the scores is merged down over this row too: what else names it is no other indicator. */
    private boolean isOfTheRowAbove(GridRow row, List<ScoreColumn> columns) {
        int first = columns.stream().mapToInt(ScoreColumn::number).min().orElse(1);
        return IntStream.range(1, first)
                .anyMatch(
                        column -> grid.findMergeFromAbove(row.number(), column).isPresent());
    }

    /** Takes out scores merged over several figures, and says which are missing in columns that hold others. */
    void end() {
        blanks.values().forEach(cells -> cells.removeIf(blank -> merged.isContested(blank.at())));
        blanks.values().removeIf(List::isEmpty);
        merged.end();
        nameless.forEach(this::refuseSlipped);
        blanks.forEach((column, cells) -> {
            if (scored.containsKey(column)) {
                ScoreFindings.reportMissing(cells, scored.get(column), draft);
            }
        });
    }

    /**
     * A number without a name at one end of a column and a name without a number at its other end: the names have slipped by a row,
     * and every score between stands beside its neighbour's.
     */
    private void refuseSlipped(int column, List<CellRef> numbers) {
        List<CellRef> names = blanks.getOrDefault(column, List.of()).stream()
                .map(ScoreFindings.Blank::at)
                .toList();
        Predicate<ScoreReading> ofColumn = score -> score.at().sheet().equals(grid.sheet())
                && score.at().column() == column
                && score.at().row() > headingRow;
        List<Integer> rows = draft.scores.stream()
                .filter(ofColumn)
                .map(score -> score.at().row())
                .toList();
        if (names.size() != numbers.size() || rows.isEmpty()) {
            return;
        }
        int first = Collections.min(rows);
        int last = Collections.max(rows);
        boolean down = numbers.stream().allMatch(at -> at.row() < first)
                && names.stream().allMatch(at -> at.row() > last);
        boolean up = numbers.stream().allMatch(at -> at.row() > last)
                && names.stream().allMatch(at -> at.row() < first);
        if (down || up) {
            List<RowRef> slipped = draft.scores.stream()
                    .filter(ofColumn)
                    .map(score -> score.at().rowRef())
                    .toList();
            draft.scores.removeIf(ofColumn);
            draft.findings.add(Finding.at(
                            Stream.concat(numbers.stream(), names.stream())
                                    .sorted(Comparator.comparingInt(CellRef::row))
                                    .toList(),
                            FindingCode.ROW_NOT_UNDERSTOOD,
                            "",
                            "")
                    .with("case", "names-apart"));
            slipped.forEach(merged::refuse);
        }
    }

    private void takeIndicator(GridRow row, RowRef ref, int indicator, List<ScoreColumn> columns) {
        boolean refused = false;
        List<ScoreReading> readings = new ArrayList<>();
        for (ScoreColumn column : columns) {
            merged.claim(grid.ref(row.number(), column.number()), column.year(), List.of(indicator, column.source()));
            CellRef at = grid.refHolding(row.number(), column.number(), headingRow);
            ScoreCell cell = ScoreCell.read(grid.find(at), at, notes);
            if (cell instanceof ScoreCell.Scored read) {
                read.notice().ifPresent(draft.findings::add);
                readings.add(new ScoreReading(column.year(), indicator, column.source(), read.score(), at));
                scored.put(column.number(), column.year());
            } else if (cell instanceof ScoreCell.Unreadable unreadable) {
                draft.findings.add(unreadable.finding());
                refused = true;
            } else {
                blanks.computeIfAbsent(column.number(), c -> new ArrayList<>())
                        .add(new ScoreFindings.Blank(at, indicator));
            }
        }
        for (List<ScoreReading> ofOneYear : byYear(readings)) {
            if (isContested(ofOneYear)) {
                draft.findings.add(ScoreFindings.contest(ofOneYear));
                refused = true;
            } else {
                draft.scores.addAll(ofOneYear);
                // a score merged down from above is stored of the row in which it stands
                ofOneYear.forEach(reading -> draft.stored(reading.at().rowRef()));
            }
        }
        if (refused) {
            draft.refused(ref);
        } else {
            draft.ignored(ref);
        }
    }

    private static Collection<List<ScoreReading>> byYear(List<ScoreReading> readings) {
        return readings.stream()
                .collect(Collectors.groupingBy(
                        reading -> List.of(reading.fiscalYear(), reading.source()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values();
    }

    /** Whether two columns say different things of one score: no heading tells which one counts. */
    private static boolean isContested(List<ScoreReading> ofOneYear) {
        return ofOneYear.stream().map(ScoreReading::shownScore).distinct().count() > 1;
    }

    /** Whether a filled row must be told as one that names no indicator: a sentence with a score beside it is one too. */
    private static boolean tellsNothing(ScoreRowKind kind, String label) {
        return kind instanceof ScoreRowKind.Unknown
                || kind instanceof ScoreRowKind.Other && ThaiText.fold(label).length() > ScoreRowKind.LONGEST_LABEL;
    }

    private static boolean isFilled(GridRow row, List<ScoreColumn> columns) {
        return columns.stream().anyMatch(column -> row.find(column.number()).isPresent());
    }

    /** Whether a text that is no number, such as "86,52", stands for a score. */
    private static boolean hasFigure(GridRow row, List<ScoreColumn> columns) {
        return columns.stream()
                .flatMap(column -> row.find(column.number()).stream())
                .anyMatch(cell -> FIGURE.matcher(ThaiText.fold(cell.text())).matches());
    }

    private boolean hasNumber(GridRow row, List<ScoreColumn> columns) {
        return columns.stream()
                .flatMap(column -> grid.find(grid.refHolding(row.number(), column.number(), headingRow)).stream())
                .anyMatch(cell -> ThaiNumbers.read(cell.text()) instanceof NumberReading.Number);
    }
}
