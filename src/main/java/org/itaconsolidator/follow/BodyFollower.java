package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.DeliveryFinding;
import org.itaconsolidator.model.measure.DueDate;
import org.itaconsolidator.model.measure.DueDate.UncheckedReason;
import org.itaconsolidator.model.measure.FollowThread;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.FollowedBody.Offered;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.ReportRequests;
import org.itaconsolidator.model.measure.ReportedResult;
import org.itaconsolidator.thai.promise.Undone;

/**
 * Follows the measures of one body.
 *
 * @param words by which it tells what is no result, and what answers a question
 */
public record BodyFollower(Words words, ReportRequests asked) {
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
            List<MeasureMatcher.Thread> matched = MeasureMatcher.match(year, texts, new Questions(words)::isAnswered);
            Map<MeasureMatcher.Thread, List<MeasureMatcher.Thread>> sameName = MeasureMatcher.bySameName(matched);
            matched.forEach(one -> threads.add(thread(body, one, sameName.get(one), nothing, texts)));
        }
        List<Offered> evidence = rows.stream()
                .filter(row -> row.form() == Form.REPORT)
                .flatMap(row -> ReportedDays.evidence(row, words, texts).stream())
                .toList();
        Questions asking = new Questions(words);
        List<DeliveryFinding> questions = new ArrayList<>(asking.list(rows, threads, texts));
        Map<Long, List<LocalDate>> days = FollowedBody.daysByReport(evidence);
        threads.stream()
                .filter(thread -> thread.origin() == FollowedMeasure.Origin.PLANNED)
                .map(thread -> asking.askForProof(thread, thread.asFollowed(body, days), days, texts))
                .forEach(questions::addAll);
        return new FollowedBody(threads, evidence, questions);
    }

    private FollowThread thread(
            Body body,
            MeasureMatcher.Thread one,
            List<MeasureMatcher.Thread> sameName,
            List<NothingReported> nothing,
            ScannedTexts texts) {
        FiscalYear year = one.promise().fiscalYear();
        Function<LocalDate, Optional<LocalDate>> askedFrom = promised -> Optional.of(asked.from(body, year, promised));
        ReportedProgress says = new ReportedProgress(words, texts);
        List<NothingReported> nothingOfIt = Stream.concat(
                        nothing.stream()
                                .filter(said -> said.isOf(
                                        year,
                                        one.promise().division(),
                                        one.promise().divisions())),
                        one.sure().stream()
                                .filter(says::saysThatThereIsNothing)
                                .flatMap(row -> SharedPromise.listSpeakers(one.promise(), row).stream()
                                        .map(speaker -> new NothingReported(speaker, year, row.round()))))
                .toList();
        SharedPromise shared =
                SharedPromise.of(one, nothingOfIt, sameName, division -> asked.isAsked(body, year, division));
        List<String> held = shared.divisions().isEmpty() ? List.of("") : shared.divisions();
        List<DueDate> dues = new ArrayList<>();
        for (String division : held) {
            Function<List<MeasureToFollow>, List<DueDate>> against = reports ->
                    new DueDates(one.promise(), reports, division, shared.divisions(), askedFrom, words, texts).list();
            List<MeasureToFollow> sure = ofItsOwn(one.promise(), shared.reportsFor(division, one.sure()), says);
            List<MeasureToFollow> withLikely =
                    ofItsOwn(one.promise(), shared.reportsFor(division, one.reports()), says);
            List<DueDate> ofHeld = sure.size() == withLikely.size()
                    ? against.apply(sure)
                    : doubted(against.apply(sure), against.apply(withLikely), askedFrom);
            List<NothingReported> nothingOfHeld = nothingOfIt.stream()
                    .filter(said -> shared.isSpokenForBy(said.division(), List.of(), division))
                    .toList();
            boolean toldAtLast = sure.stream()
                    .anyMatch(row -> ReportedResult.roundOf(row.round()) == FiscalYear.WHOLE_YEAR
                            && says.of(row) != ReportedResult.Says.NOTHING);
            UnaryOperator<DueDate> putOff = putOff(sure, says, year, askedFrom);
            ofHeld.stream()
                    .map(due -> answered(due, year, nothingOfHeld, toldAtLast, askedFrom))
                    .map(due -> due.isProved() || due.askedFrom().isEmpty() ? due : putOff.apply(due))
                    .forEach(dues::add);
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

    /** When dates are asked for that the first half's report postpones: with the year's report, and what lies in the second half not at all if it names a later year. */
    private static UnaryOperator<DueDate> putOff(
            List<MeasureToFollow> reports,
            ReportedProgress says,
            FiscalYear year,
            Function<LocalDate, Optional<LocalDate>> askedFrom) {
        List<MeasureToFollow> telling = reports.stream()
                .filter(row -> says.of(row) != ReportedResult.Says.NOTHING)
                .toList();
        boolean postponed = !telling.isEmpty()
                && telling.stream()
                        .allMatch(row -> ReportedResult.roundOf(row.round()) == FiscalYear.HALF_YEAR
                                && says.of(row) == ReportedResult.Says.POSTPONED);
        if (!postponed) {
            return UnaryOperator.identity();
        }
        boolean toLaterYear = telling.stream()
                .allMatch(row -> Stream.of(Field.STATUS, Field.RESULT)
                        .anyMatch(field -> Undone.namesLaterYear(row.text(field), year)));
        if (!toLaterYear) {
            return due -> due.asAskedFrom(
                    askedFrom.apply(due.last().filter(year.end()::isBefore).orElse(year.end())));
        }
        LocalDate half = year.roundEnd(FiscalYear.HALF_YEAR);
        return due ->
                due.last().filter(last -> !last.isAfter(half)).isPresent() ? due : due.asAskedFrom(Optional.empty());
    }

    /** Of reports about a measure of a division's plan, in each round that it tells of itself its own: no other's days are its days. */
    private static List<MeasureToFollow> ofItsOwn(
            MeasureToFollow promise, List<MeasureToFollow> reports, ReportedProgress says) {
        if (promise.form() != Form.MEASURES || promise.division().isEmpty()) {
            return reports;
        }
        Set<OptionalInt> told = reports.stream()
                .filter(row -> row.division().equals(promise.division()) && says.of(row) != ReportedResult.Says.NOTHING)
                .map(MeasureToFollow::round)
                .collect(Collectors.toSet());
        return reports.stream()
                .filter(row -> row.division().isEmpty()
                        || row.division().equals(promise.division())
                        || !told.contains(row.round()))
                .toList();
    }

    /**
     * The date, answered where it lies in the round of a report that says there is nothing to report, and no other tells of it but
     * an earlier one, by which the work was still under way.
     */
    private static DueDate answered(
            DueDate due,
            FiscalYear year,
            List<NothingReported> nothing,
            boolean toldAtLast,
            Function<LocalDate, Optional<LocalDate>> askedFrom) {
        LocalDate day = due.last().orElse(year.end());
        boolean leftOpen = due.unchecked().filter(UncheckedReason::leavesUndone).isPresent()
                && !toldAtLast
                && day.isAfter(year.roundEnd(FiscalYear.HALF_YEAR));
        return (due.told().isEmpty() || leftOpen) && nothing.stream().anyMatch(said -> said.reaches(day))
                ? due.asUnchecked(UncheckedReason.NOTHING_TO_REPORT, leftOpen ? askedFrom.apply(day) : due.askedFrom())
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

    /**
     * A measure of the body's plan that several divisions answer for and report on by themselves: each that is asked for a report, or
     * has reported on it, owes it, and one that reports does not speak for another. A report for the whole body, or by a division that
     * is not among them, speaks for those of them that its row names, and for all where it names none. A measure of one division's plan is asked of that one alone, whomever else it names.
     *
     * @param divisions those that owe it, in the order of the cell; empty where reports speak for all
     */
    record SharedPromise(List<String> divisions) {
        SharedPromise {
            divisions = List.copyOf(divisions);
        }

        /**
         * How a measure is shared. A division whose own plan has the same measure owes that one.
         *
         * @param nothing the reports that have nothing to report of it
         * @param sameName the measures of the year that are named as this one is, itself among them
         * @param isAsked whether a division is asked for a report of its own
         */
        static SharedPromise of(
                MeasureMatcher.Thread one,
                List<NothingReported> nothing,
                List<MeasureMatcher.Thread> sameName,
                Predicate<String> isAsked) {
            MeasureToFollow promise = one.promise();
            boolean ofBody =
                    promise.form() == Form.MEASURES && promise.division().isEmpty();
            if (!ofBody || promise.divisions().size() < 2) {
                return new SharedPromise(List.of());
            }
            Set<String> withTheirOwn = sameName.stream()
                    .filter(other -> other != one)
                    .map(other -> other.promise().division())
                    .collect(Collectors.toSet());
            Set<String> reporting = Stream.concat(
                            one.sure().stream().flatMap(row -> listSpeakers(promise, row).stream()),
                            nothing.stream().map(NothingReported::division))
                    .collect(Collectors.toSet());
            List<String> owing = promise.divisions().stream()
                    .distinct()
                    .filter(division -> !withTheirOwn.contains(division))
                    .filter(division -> isAsked.test(division) || reporting.contains(division))
                    .toList();
            boolean reportedByOne = owing.stream().anyMatch(reporting::contains);
            return new SharedPromise(reportedByOne && owing.size() > 1 ? owing : List.of());
        }

        /** Who tells by a row of a report: its division; of a report for the whole body those that it names, {@code ""} where it speaks for all. */
        static List<String> listSpeakers(MeasureToFollow promise, MeasureToFollow row) {
            List<String> named = row.divisions().stream()
                    .filter(promise.divisions()::contains)
                    .distinct()
                    .toList();
            boolean ofSome = !promise.divisions().contains(row.division())
                    && !named.isEmpty()
                    && !named.containsAll(promise.divisions());
            return ofSome ? named : List.of(row.division());
        }

        List<MeasureToFollow> reportsFor(String division, List<MeasureToFollow> reports) {
            return reports.stream()
                    .filter(report -> isSpokenForBy(report.division(), report.divisions(), division))
                    .toList();
        }

        boolean isSpokenForBy(String reporter, List<String> named, String division) {
            return ReportedResult.speaksFor(division, reporter, named, divisions);
        }
    }
}
