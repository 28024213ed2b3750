package org.itaconsolidator.read.score;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.itaconsolidator.framework.InstrumentDef;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.read.book.CellValue;
import org.itaconsolidator.read.book.Grid;
import org.itaconsolidator.read.book.GridCell;
import org.itaconsolidator.read.table.ReadingContext;
import org.itaconsolidator.read.table.SubmissionDraft;

/**
 * Rows of one table that each state another score of one instrument: they are no rows of that instrument but of something
 * that their labels do not tell, and must not be lost in silence.
 */
final class InstrumentRows {
    /** A score of 100 and the same as points of the instrument's weight may differ by their rounding. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.01");

    private InstrumentRows() {}

    /**
     * Refuses such rows.
     *
     * @param from the first of the draft's stated figures that is of the table
     */
    static void refuseContradicting(
            SubmissionDraft draft, int from, RowNames names, Grid grid, ReadingContext context) {
        Map<List<Object>, List<ReportedFigure>> byFigure = draft.reported.subList(from, draft.reported.size()).stream()
                .filter(figure -> isOfInstrument(figure) && figure.value().isPresent())
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.fiscalYear(), figure.source(), figure.kind()),
                        LinkedHashMap::new,
                        Collectors.toList()));
        for (List<ReportedFigure> ofOne : byFigure.values()) {
            if (!isOneFigure(ofOne, context)) {
                draft.reported.removeAll(ofOne);
                ofOne.forEach(figure -> refuse(figure, draft, names, grid));
            }
        }
    }

    private static boolean isOfInstrument(ReportedFigure figure) {
        return figure.kind() != ReportedFigure.Kind.TOTAL && figure.kind() != ReportedFigure.Kind.LEVEL;
    }

    /** Whether all say the same, or the second is the first in points of the instrument's weight. */
    private static boolean isOneFigure(List<ReportedFigure> ofOne, ReadingContext context) {
        List<BigDecimal> said = ofOne.stream()
                .map(figure -> figure.value().orElseThrow().stripTrailingZeros())
                .distinct()
                .sorted()
                .toList();
        if (said.size() != 2) {
            return said.size() < 2;
        }
        ReportedFigure first = ofOne.get(0);
        BigDecimal weight = context.frameworks().getNearest(first.fiscalYear()).instruments().stream()
                .filter(def -> def.instrument().name().equals(first.kind().name()))
                .map(InstrumentDef::weight)
                .findFirst()
                .orElse(BigDecimal.ONE);
        return said.get(1).multiply(weight).subtract(said.get(0)).abs().compareTo(ROUNDING) <= 0;
    }

    private static void refuse(ReportedFigure figure, SubmissionDraft draft, RowNames names, Grid grid) {
        CellRef at = figure.at();
        grid.listRows().stream()
                .filter(row -> row.number() == at.row())
                .findFirst()
                .ifPresent(row -> {
                    String label = row.cells().stream()
                            .filter(cell -> cell.value() instanceof CellValue.Text && cell.column() < at.column())
                            .map(GridCell::text)
                            .reduce((left, right) -> right)
                            .orElse(figure.kind().name());
                    draft.findings.add(
                            Finding.at(names.placeOf(row, label), FindingCode.INDICATOR_NOT_RECOGNISED, label, "")
                                    .as(Severity.ERROR)
                                    .alsoAt(List.of(at)));
                });
        draft.refused(at.rowRef());
    }
}
