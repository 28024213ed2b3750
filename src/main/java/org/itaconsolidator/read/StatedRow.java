package org.itaconsolidator.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.ReportedFigure;
import org.itaconsolidator.thai.NumberReading;
import org.itaconsolidator.thai.ThaiNumbers;
import org.itaconsolidator.thai.ThaiText;

/** A row of a score table in which the officer states instrument scores, totals or levels of her own. */
final class StatedRow {
    private final Grid grid;
    private final Footnotes notes;
    private final SubmissionDraft draft;

    StatedRow(Grid grid, Footnotes notes, SubmissionDraft draft) {
        this.notes = notes;
        this.grid = grid;
        this.draft = draft;
    }

    /** Takes the figures of one kind, with the level that stands beside a total. */
    void take(
            GridRow row, ReportedFigure.Kind kind, List<ScoreTable.ScoreColumn> columns, Map<Integer, Integer> levels) {
        List<ReportedFigure> figures = new ArrayList<>();
        for (ScoreTable.ScoreColumn column : columns) {
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

    private Optional<ReportedFigure> stated(
            GridCell cell, CellRef at, ReportedFigure.Kind kind, ScoreTable.ScoreColumn column) {
        if (ThaiNumbers.read(cell.text()) instanceof NumberReading.Nothing) {
            return Optional.empty();
        }
        if (kind == ReportedFigure.Kind.LEVEL) {
            return Optional.of(
                    new ReportedFigure(column.year(), column.source(), kind, Optional.empty(), cell.text(), at));
        }
        ScoreCell read = ScoreCell.read(Optional.of(cell), at, notes);
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
}
