package org.itaconsolidator.page;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.SourceKind;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.finding.Severity;
import org.itaconsolidator.model.measure.Agenda;
import org.itaconsolidator.model.measure.Agenda.Answering;
import org.itaconsolidator.model.measure.MeasureCounts;
import org.itaconsolidator.model.score.FigureRow;
import org.itaconsolidator.model.score.Headline;
import org.itaconsolidator.model.score.Mark;
import org.itaconsolidator.model.together.Together;

/**
 * The content of the page. All paths are relative to the page, with {@code /}.
 *
 * @param businessDate the day that decides what is due, common era
 * @param asOf the day of the newest delivery in it, common era
 * @param target the score that is aimed at, 0 to 100
 * @param thaiDigits whether figures and dates are shown in Thai digits
 * @param bodies in the order in which they are shown
 * @param deliveries what is expected and what came, expected ones first
 * @param answers by inbox path, the path of the copy with the findings marked; a file without one is no key
 * @param closed folders of the inbox that there was no right to look into
 * @param findings the open ones, errors first; those of rules on trial are none of them, nor those of one severity
 *     beyond as many as are shown
 * @param findingCounts how many there are of each severity; a severity without findings is no key
 * @param together what several bodies have in common; empty where there is one
 * @param sideBySide pictures of the bodies together
 * @param files what else lies beside the page
 */
public record PageContent(
        String job,
        LocalDate businessDate,
        LocalDate asOf,
        String programVersion,
        BigDecimal target,
        boolean thaiDigits,
        List<BodyLine> bodies,
        List<DeliveryLine> deliveries,
        Map<String, String> answers,
        List<String> closed,
        List<FindingLine> findings,
        Map<Severity, Integer> findingCounts,
        Optional<Together> together,
        List<String> sideBySide,
        List<String> files) {
    public PageContent {
        bodies = List.copyOf(bodies);
        deliveries = List.copyOf(deliveries);
        answers = Map.copyOf(answers);
        closed = List.copyOf(closed);
        findings = List.copyOf(findings);
        findingCounts = Map.copyOf(findingCounts);
        sideBySide = List.copyOf(sideBySide);
        files = List.copyOf(files);
    }

    Set<String> listFileNames() {
        return Stream.concat(
                        deliveries.stream().map(DeliveryLine::fileName),
                        findings.stream().map(FindingLine::fileName))
                .collect(Collectors.toSet());
    }

    /**
     * A body.
     *
     * @param result of its latest year; empty if it has no scores and no total
     * @param divisions without a result, what its divisions estimate: never a figure of the body
     * @param workbook its own consolidated workbook; empty if one workbook holds all bodies
     * @param measures the states of its latest year's measures; empty if it has none
     * @param open those of that year of which something is to be done, in the order of their states
     * @param agenda what it has to do now and what is weakest; empty if that could not be found out
     */
    public record BodyLine(
            Body body,
            Optional<Result> result,
            List<Result> divisions,
            List<String> charts,
            Optional<String> workbook,
            Optional<MeasureCounts> measures,
            List<Answering> open,
            Optional<Agenda> agenda) {
        public BodyLine {
            divisions = List.copyOf(divisions);
            open = List.copyOf(open);
            charts = List.copyOf(charts);
        }
    }

    /**
     * A result of one year.
     *
     * @param division whose estimate it is, {@code ""} for the whole body
     * @param total 0 to 100; empty if a score is missing and none is stated
     * @param stated whether the total is the officer's own statement, because none can be computed
     * @param contradicting the total that the documents state, if it is another one; empty otherwise
     * @param level as of that year's scale; empty if it is not known
     * @param mark of the total
     * @param levelMark of the level
     * @param doubts the places that say that the scores may be no published result
     * @param change against the year before; empty if there is none
     * @param frameworkKnown whether the year's framework is known; else nothing is computed of its scores
     * @param indicators those of the year by number, also without a score; none if no score is known
     * @param headline the sentence on the result; empty for what a division estimates
     */
    public record Result(
            FiscalYear year,
            SourceKind source,
            String division,
            Optional<BigDecimal> total,
            boolean stated,
            Optional<BigDecimal> contradicting,
            Optional<String> level,
            Mark mark,
            Mark levelMark,
            List<Place> doubts,
            Optional<FigureRow.Change> change,
            boolean frameworkKnown,
            List<IndicatorLine> indicators,
            Optional<Headline> headline) {
        public Result {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * An indicator.
     *
     * @param score 0 to 100; empty where there is none, which is not 0
     * @param mark of the score
     */
    public record IndicatorLine(
            int number, String name, Optional<BigDecimal> score, Mark mark, Optional<FigureRow.Change> change) {}

    /**
     * A finding.
     *
     * @param fileName the inbox path
     * @param place sheet and cell, {@code ""} for a whole file
     */
    public record FindingLine(Severity severity, String fileName, String place, String message) {}
}
