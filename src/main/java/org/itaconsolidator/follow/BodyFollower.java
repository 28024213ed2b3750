package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.FollowedBody.Offered;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.ReportsAsked;
import org.itaconsolidator.model.measure.UncheckedReason;

/**
 * Follows the measures of one body.
 *
 * @param words by which it tells what is no result, and what answers a question
 */
public record BodyFollower(Words words, ReportsAsked asked) {

    /**
     * All that can be found out about a body's measures.
     *
     * @param rows the measures of the body that count, of all its fiscal years, in the order of their ids
     * @param nothing its reports that say that there is nothing to report
     */
    public FollowedBody follow(Body body, List<MeasureToFollow> rows, List<NothingReported> nothing) {
        SortedMap<FiscalYear, List<MeasureToFollow>> years = rows.stream()
                .collect(Collectors.groupingBy(MeasureToFollow::fiscalYear, TreeMap::new, Collectors.toList()));
        ScannedTexts texts = new ScannedTexts();
        List<FollowThread> threads = new ArrayList<>();
        for (List<MeasureToFollow> year : years.values()) {
            List<MeasureMatcher.Thread> matched = MeasureMatcher.match(year, row -> Question.isAnswered(row, words));
            Map<MeasureMatcher.Thread, List<MeasureMatcher.Thread>> sameName = MeasureMatcher.bySameName(matched);
            matched.forEach(one -> threads.add(thread(body, one, sameName.get(one), nothing, texts)));
        }
        List<Offered> evidence = rows.stream()
                .filter(row -> row.form() == Form.REPORT)
                .flatMap(row -> ReportedDays.evidence(row, words, texts).stream())
                .toList();
        List<DeliveryFinding> questions = new ArrayList<>(new RepeatedResults(words).ask(rows, threads, texts));
        questions.addAll(RewordedMeasures.ask(threads));
        return new FollowedBody(threads, evidence, questions);
    }

    private FollowThread thread(
            Body body,
            MeasureMatcher.Thread one,
            List<MeasureMatcher.Thread> sameName,
            List<NothingReported> nothing,
            ScannedTexts texts) {
        FiscalYear year = one.promise().fiscalYear();
        Function<LocalDate, Optional<LocalDate>> askedFrom = promised -> asked.from(body, year, promised);
        RowSays says = new RowSays(words, texts);
        List<NothingReported> nothingOfIt = Stream.concat(
                        nothing.stream()
                                .filter(said -> said.isOf(
                                        year,
                                        one.promise().division(),
                                        one.promise().divisions())),
                        one.sure().stream()
                                .filter(says::saysThatThereIsNothing)
                                .map(row -> new NothingReported(row.division(), year, row.round())))
                .toList();
        SharedPromise shared =
                SharedPromise.of(one, nothingOfIt, sameName, division -> asked.isAsked(body, year, division));
        List<String> held = shared.divisions().isEmpty() ? List.of("") : shared.divisions();
        List<DueDate> dues = new ArrayList<>();
        for (String division : held) {
            Function<List<MeasureToFollow>, List<DueDate>> against =
                    reports -> new DueDates(one.promise(), reports, division, askedFrom, words, texts).list();
            List<MeasureToFollow> sure = shared.reportsFor(division, one.sure());
            List<MeasureToFollow> withLikely = shared.reportsFor(division, one.reports());
            List<DueDate> ofHeld = sure.size() == withLikely.size()
                    ? against.apply(sure)
                    : doubted(against.apply(sure), against.apply(withLikely), askedFrom);
            List<NothingReported> nothingOfHeld = nothingOfIt.stream()
                    .filter(said -> shared.isSpokenForBy(said.division(), division))
                    .toList();
            ofHeld.stream().map(due -> answered(due, year, nothingOfHeld)).forEach(dues::add);
        }
        return new FollowThread(
                one.promise(),
                one.origin(),
                one.same(),
                one.told().stream()
                        .map(told -> new FollowThread.Told(told.report(), told.likely(), says.of(told.report())))
                        .toList(),
                dues);
    }

    /** A date that reports are silent about is answered where one that reaches it says that there is nothing to report. */
    private static DueDate answered(DueDate due, FiscalYear year, List<NothingReported> nothing) {
        LocalDate day = due.last().orElse(year.end());
        return due.told().isEmpty() && nothing.stream().anyMatch(said -> said.reaches(day))
                ? due.asUnchecked(UncheckedReason.NOTHING_TO_REPORT, due.askedFrom())
                : due;
    }

    /**
     * Dates as they stand by the reports that tell of the measure for sure. What is silence or late by them, and would be answered
     * in another way if the reports in other words told of it too, cannot be checked.
     */
    private static List<DueDate> doubted(
            List<DueDate> bySure, List<DueDate> byAll, Function<LocalDate, Optional<LocalDate>> askedFrom) {
        return bySure.stream()
                .map(due -> byAll.stream()
                                .filter(other -> other.isSamePromise(due))
                                .anyMatch(other -> due.mayBeAnsweredBetter(other))
                        ? due.asUnchecked(
                                UncheckedReason.ONLY_LIKELY_REPORT,
                                due.told().isEmpty()
                                        ? due.askedFrom()
                                        : due.last().flatMap(askedFrom))
                        : due)
                .toList();
    }

    /** Asks whether a report's measure is one of the plan in other words. */
    private static final class RewordedMeasures {
        private RewordedMeasures() {}

        static List<DeliveryFinding> ask(List<FollowThread> threads) {
            List<DeliveryFinding> questions = new ArrayList<>();
            for (FollowThread thread : threads) {
                for (FollowThread.Told told : thread.reports()) {
                    if (told.likely()) {
                        Field field = name(told.report());
                        questions.add(Question.ask(
                                FindingCode.MEASURE_REWORDED,
                                List.of(told.report()),
                                field,
                                thread.promise().text(name(thread.promise())),
                                thread.promise(),
                                Map.of()));
                    }
                }
            }
            return questions;
        }

        private static Field name(MeasureToFollow row) {
            return row.text(Field.MEASURE).isEmpty() ? Field.ISSUE : Field.MEASURE;
        }
    }
}
