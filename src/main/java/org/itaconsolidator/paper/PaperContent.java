package org.itaconsolidator.paper;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.itaconsolidator.framework.Framework;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.AnalysisRow;
import org.itaconsolidator.model.measure.MeasureRow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.paper.LinkCheck;
import org.itaconsolidator.model.paper.OutsideDay;
import org.itaconsolidator.model.paper.PaperThread;
import org.itaconsolidator.model.paper.RefusedFile;
import org.itaconsolidator.model.score.OitCheckRow;
import org.itaconsolidator.model.score.OitItemRow;
import org.itaconsolidator.model.score.TotalRow;

/**
 * The content of the documents of one body and fiscal year.
 *
 * @param measures the measures of plan and reports that count, in the order of the documents
 * @param threads the measures from plan to reports
 * @param nothing the body's reports, of any year, that say that there is nothing to report
 * @param result the result that the measures answer: that of the year before
 * @param oit the rows of the year's OIT checklists
 * @param oitStates the state of the items, of all divisions together, by code
 * @param links the outcome of testing addresses, by address
 * @param reportsDue the last days for reports that have not passed, in the order of the job file
 * @param refused the files of the body that were not taken whole, of any year
 * @param outside the days in its reports that lie outside their round
 */
public record PaperContent(
        Body body,
        FiscalYear year,
        List<MeasureRow> measures,
        List<PaperThread> threads,
        List<NothingReported> nothing,
        Result result,
        List<OitItemRow> oit,
        Map<String, OitCheckRow.State> oitStates,
        Map<String, LinkCheck> links,
        List<ReportDue> reportsDue,
        Set<String> acknowledged,
        List<RefusedFile> refused,
        List<OutsideDay> outside) {
    public PaperContent {
        measures = List.copyOf(measures);
        threads = List.copyOf(threads);
        nothing =
                nothing.stream().filter(said -> said.fiscalYear().equals(year)).toList();
        oit = List.copyOf(oit);
        oitStates = Map.copyOf(oitStates);
        links = Map.copyOf(links);
        reportsDue = List.copyOf(reportsDue);
        acknowledged = Set.copyOf(acknowledged);
        refused = List.copyOf(refused);
        outside = List.copyOf(outside);
    }

    /**
     * The result of an assessment.
     *
     * @param scores official scores of the whole body, 0..100, by indicator; a missing one is no key
     * @param total its instruments, total and level
     * @param target the score that is aimed at, 0..100
     * @param chart a picture of the ten indicators that ends with that year
     */
    public record Result(
            FiscalYear year,
            Map<Integer, BigDecimal> scores,
            Optional<TotalRow> total,
            List<AnalysisRow> analysis,
            BigDecimal target,
            Optional<Path> chart) {
        public Result {
            scores = Map.copyOf(scores);
            analysis = List.copyOf(analysis);
        }

        /** The year's framework as far as the documents behind the total prove it; empty for an unknown year. */
        Optional<Framework> findFramework(Function<FiscalYear, Optional<Framework>> frameworks) {
            return frameworks
                    .apply(year)
                    .map(known -> known.provedBy(total.stream().toList()));
        }
    }

    /**
     * The last day for a report.
     *
     * @param round 6 or 12, empty where the job says none
     * @param due the day, common era
     */
    public record ReportDue(OptionalInt round, LocalDate due) {}

    /** Whether the plan, or without one the reports, name indicators and no topic. */
    boolean namesOnlyIndicators() {
        List<MeasureRow> asked = plan().isEmpty() ? measures : plan();
        return asked.stream().anyMatch(row -> row.indicator().isPresent())
                && asked.stream().allMatch(row -> row.topic().isEmpty());
    }

    List<MeasureRow> plan() {
        return measures.stream().filter(row -> row.form() == Form.MEASURES).toList();
    }

    List<MeasureRow> report(OptionalInt round) {
        return measures.stream()
                .filter(row -> row.form() == Form.REPORT && row.round().equals(round))
                .toList();
    }

    /** Whether anybody's report of a round has come, even if it says that there is nothing to report. */
    boolean hasReport(OptionalInt round) {
        return !report(round).isEmpty()
                || !plan().isEmpty()
                        && nothing.stream().anyMatch(said -> said.round().equals(round));
    }
}
