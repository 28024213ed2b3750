package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.PlanRow;

/** What the consolidated workbook tells: the rows of the public views, and what the run and the job say beside them. */
public interface ReportContent extends ViewRows {
    RunFacts run();

    /**
     * Where the answer to a workbook of the inbox lies beside this one: its copy with the findings marked.
     *
     * @param fileName path relative to the inbox
     * @return a path relative to the consolidated workbook, with {@code /}; empty where nothing had to be answered
     */
    Optional<String> findReturned(String fileName);

    /** Of all versions the last one at each path and those that count: what is held against what is expected. */
    default List<SubmissionRow> listDelivered() {
        return list(SubmissionRow.class);
    }

    /** Of the figures the totals, row by row. */
    default void totalFigures(Consumer<FigureRow> each) {
        list(FigureRow.class).stream()
                .filter(row -> row.figure().equals(Figure.TOTAL))
                .forEach(each);
    }

    /** Counts how the measures of each body's latest year stand; by indicator and division only where they are read for it. */
    default void countStates(MeasureTally tally) {
        each(FollowedMeasure.class, tally::add);
    }

    /** What the plans aim at, each value once. */
    default List<BigDecimal> listAims() {
        return list(PlanRow.class).stream()
                .map(plan -> plan.target().stripTrailingZeros())
                .distinct()
                .toList();
    }
}
