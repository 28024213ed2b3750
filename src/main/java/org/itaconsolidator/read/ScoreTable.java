package org.itaconsolidator.read;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.framework.IndicatorMatch;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.model.RowRef;
import org.itaconsolidator.model.ScoreReading;
import org.itaconsolidator.model.Severity;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/** Scores of a table that has a row per indicator and a column per fiscal year, or one column. */
final class ScoreTable {
    private final ReadingContext context;
    private final Framework framework;
    private final SubmissionDraft draft;
    private final Grid grid;

    /** Blank cells of a column in which other indicators have scores. */
    private final Map<Integer, List<CellRef>> blanks = new TreeMap<>();

    private final Map<Integer, FiscalYear> scored = new TreeMap<>();

    ScoreTable(ReadingContext context, SubmissionDraft draft, Grid grid) {
        this.context = context;
        this.framework = context.naming();
        this.draft = draft;
        this.grid = grid;
    }

    /**
     * A column of scores.
     *
     * @param number A = 1
     * @param year the fiscal year of its scores
     * @param source official or self-assessment
     */
    record ScoreColumn(int number, FiscalYear year, SourceKind source) {}

    /**
     * Takes one row.
     *
     * @param label the text that names the indicator
     * @param columns the columns of scores
     * @param levels by column of scores the column that holds a level beside its total
     */
    void take(GridRow row, String label, List<ScoreColumn> columns, Map<Integer, Integer> levels) {
        RowRef ref = new RowRef(grid.sheet(), row.number());
        ScoreRowKind kind = ScoreRowKind.of(label, framework, context.words());
        if (kind instanceof ScoreRowKind.OfIndicator indicator) {
            if (indicator.match().contradictsTypedNumber()) {
                reportNumber(row, label, indicator.match());
            }
            takeIndicator(row, ref, indicator.match().indicator(), columns);
        } else if (kind instanceof ScoreRowKind.Stated stated) {
            takeStated(row, ref, stated.kind(), columns, levels);
        } else if (kind instanceof ScoreRowKind.Unknown && hasNumber(row, columns)) {
            draft.findings.add(Finding.at(
                            new CellRef(grid.sheet(), row.number(), labelColumn(row, label)),
                            FindingCode.INDICATOR_NOT_RECOGNISED,
                            label,
                            "")
                    .as(Severity.ERROR));
            draft.refused(ref);
        } else {
            draft.ignored(ref);
        }
    }

    /** Says which cells of a year's scores are blank. */
    static void reportMissing(List<CellRef> cells, FiscalYear year, SubmissionDraft draft) {
        draft.findings.add(Finding.at(cells, FindingCode.SCORE_MISSING, "", "")
                .with("fiscalYear", String.valueOf(year.buddhist())));
    }

    /** Says which scores are missing in columns that hold others. */
    void end() {
        blanks.forEach((column, cells) -> {
            if (scored.containsKey(column)) {
                reportMissing(cells, scored.get(column), draft);
            }
        });
    }

    private void reportNumber(GridRow row, String label, IndicatorMatch match) {
        CellRef at = grid.ref(row.number(), labelColumn(row, label));
        draft.findings.add(mismatch(at, match.typedNumber().getAsInt(), match.indicator()));
    }

    private Finding mismatch(CellRef at, int typed, int indicator) {
        return Finding.at(at, FindingCode.INDICATOR_NUMBER_MISMATCH, String.valueOf(typed), String.valueOf(indicator))
                .with("name", framework.getIndicator(indicator).name());
    }

    /** A number under "ตัวชี้วัดที่" beside the name says which indicator it is, as one in front of the name does. */
    void compareNumber(GridRow row, int numbers, String label) {
        ScoreRowKind kind = ScoreRowKind.of(label, framework, context.words());
        if (kind instanceof ScoreRowKind.OfIndicator named
                && ThaiNumbers.read(row.text(numbers)) instanceof NumberReading.Number number
                && number.value().compareTo(BigDecimal.valueOf(named.match().indicator())) != 0) {
            draft.findings.add(mismatch(
                    grid.ref(row.number(), numbers),
                    number.value().intValue(),
                    named.match().indicator()));
        }
    }

    private void takeIndicator(GridRow row, RowRef ref, int indicator, List<ScoreColumn> columns) {
        boolean refused = false;
        List<ScoreReading> readings = new ArrayList<>();
        for (ScoreColumn column : columns) {
            CellRef at = grid.ref(row.number(), column.number());
            ScoreCell cell = ScoreCell.read(grid.findHolding(row.number(), column.number()), at);
            if (cell instanceof ScoreCell.Scored read) {
                read.notice().ifPresent(draft.findings::add);
                readings.add(new ScoreReading(column.year(), indicator, column.source(), read.score(), at));
                scored.put(column.number(), column.year());
            } else if (cell instanceof ScoreCell.Unreadable unreadable) {
                draft.findings.add(unreadable.finding());
                refused = true;
            } else {
                blanks.computeIfAbsent(column.number(), c -> new ArrayList<>()).add(at);
            }
        }
        for (List<ScoreReading> ofOneYear : byYear(readings)) {
            if (isContested(ofOneYear)) {
                draft.findings.add(contest(ofOneYear));
                refused = true;
            } else {
                draft.scores.addAll(ofOneYear);
                draft.stored(ref);
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

    private static Finding contest(List<ScoreReading> ofOneYear) {
        List<CellRef> cells = ofOneYear.stream().map(ScoreReading::at).toList();
        ScoreReading first = ofOneYear.get(0);
        String found = ofOneYear.stream().map(ScoreReading::shownScore).collect(Collectors.joining(", "));
        return Finding.at(cells, FindingCode.SCORE_CONFLICT, found, "")
                .as(Severity.ERROR)
                .with("case", "columns-of-one-year")
                .with("indicator", String.valueOf(first.indicator()))
                .with("fiscalYear", String.valueOf(first.fiscalYear().buddhist()))
                .with(
                        "cells",
                        ofOneYear.stream()
                                .map(each -> each.at() + " = " + each.shownScore())
                                .collect(Collectors.joining(", ")));
    }

    private void takeStated(
            GridRow row,
            RowRef ref,
            ReportedFigure.Kind kind,
            List<ScoreColumn> columns,
            Map<Integer, Integer> levels) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (ScoreColumn column : columns) {
            row.find(column.number())
                    .flatMap(cell -> stated(cell, grid.ref(row.number(), column.number()), kind, column))
                    .ifPresent(figures::add);
            int level = levels.getOrDefault(column.number(), 0);
            Optional<GridCell> beside = kind == ReportedFigure.Kind.TOTAL ? row.find(level) : Optional.empty();
            beside.flatMap(cell -> stated(cell, grid.ref(row.number(), level), ReportedFigure.Kind.LEVEL, column))
                    .ifPresent(figures::add);
        }
        figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.fiscalYear(), figure.source(), figure.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(this::addStated);
        // A stated figure is compared with what is computed; as a row of data neither checker nor writer counts it.
        draft.ignored(ref);
    }

    /** What several columns state of one figure: where they differ no heading tells which one counts. */
    private void addStated(List<ReportedFigure> ofOneYear) {
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

    private Optional<ReportedFigure> stated(GridCell cell, CellRef at, ReportedFigure.Kind kind, ScoreColumn column) {
        if (kind == ReportedFigure.Kind.LEVEL) {
            return Optional.of(
                    new ReportedFigure(column.year(), column.source(), kind, Optional.empty(), cell.text(), at));
        }
        ScoreCell read = ScoreCell.read(Optional.of(cell), at);
        if (read instanceof ScoreCell.Unreadable unreadable) {
            draft.findings.add(unreadable.finding());
        }
        if (!(read instanceof ScoreCell.Scored number)) {
            return Optional.empty();
        }
        number.notice().ifPresent(draft.findings::add);
        return Optional.of(
                new ReportedFigure(column.year(), column.source(), kind, Optional.of(number.score()), cell.text(), at));
    }

    private static boolean hasNumber(GridRow row, List<ScoreColumn> columns) {
        return columns.stream()
                .flatMap(column -> row.find(column.number()).stream())
                .anyMatch(cell -> ThaiNumbers.read(cell.text()) instanceof NumberReading.Number);
    }

    private static int labelColumn(GridRow row, String label) {
        return row.cells().stream()
                .filter(cell -> cell.text().equals(label))
                .map(GridCell::column)
                .findFirst()
                .orElse(0);
    }
}
