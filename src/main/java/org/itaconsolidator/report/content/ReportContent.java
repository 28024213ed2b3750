package org.itaconsolidator.report.content;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.ExpectedDeliveries;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.model.score.ChangesSinceSigned;
import org.itaconsolidator.model.score.Figure;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.PlanLimits;
import org.itaconsolidator.model.score.PlanRow;

/** The content of the consolidated workbook: the rows read from the store, and what the run and the job add. */
public interface ReportContent extends ViewRows {
    RunFacts run();

    /**
     * Where the answer to a workbook of the inbox lies beside this one: its copy with the findings marked.
     *
     * @param fileName path relative to the inbox
     * @return a path relative to the consolidated workbook, with {@code /}; empty where nothing had to be answered
     */
    Optional<String> findReturned(String fileName);

    /** The versions to compare with what is expected: those that count, and the newest at each path. */
    default List<SubmissionRow> listDelivered() {
        return list(SubmissionRow.class);
    }

    /** Of the figures the totals, row by row. */
    default void totalFigures(Consumer<FigureRow> each) {
        list(FigureRow.class).stream()
                .filter(row -> row.figure().equals(Figure.TOTAL))
                .forEach(each);
    }

    /** Counts the states of each body's measures in its latest year; by indicator and division for the body's own workbook. */
    default void countStates(MeasureTally tally) {
        each(FollowedMeasure.class, tally::add);
    }

    /** The aims of the plans, each once. */
    default List<BigDecimal> listAims() {
        return list(PlanRow.class).stream()
                .map(plan -> plan.target().stripTrailingZeros())
                .distinct()
                .toList();
    }

    /**
     * What the run and the job say in a workbook beside its rows.
     *
     * @param businessDate the day that decides what is due, common era
     * @param asOf the day of the newest delivery in it, common era
     * @param fingerprint the reading fingerprint: program, layouts, frameworks, mappings, waivers and settings that matter
     * @param target the score that is aimed at, 0..100
     * @param thaiDigits whether figures and dates are shown in Thai digits
     * @param expected who has to deliver what; none where the job expects nothing
     * @param runs the run that writes the workbook, which has no outcome yet, then those before it, the newest first; none in a body's own workbook
     * @param signed what has moved since the last papers were signed; empty where none were, or nothing has
     * @param closed folders of the inbox that there was no right to look into, each with {@code /} at its end: nothing in them was read
     * @param planLimits what the plans of a body may not do
     */
    public record RunFacts(
            String job,
            LocalDate businessDate,
            LocalDate asOf,
            String programVersion,
            String fingerprint,
            BigDecimal target,
            boolean thaiDigits,
            List<ExpectedDeliveries> expected,
            int remindBefore,
            List<RunRow> runs,
            Optional<ChangesSinceSigned> signed,
            List<String> closed,
            Function<Body, PlanLimits> planLimits) {
        public RunFacts {
            expected = List.copyOf(expected);
            runs = List.copyOf(runs);
            closed = List.copyOf(closed);
        }
    }
}
