package org.itaconsolidator.follow;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.NothingReported;

/**
 * A measure of the body's plan that several divisions answer for and report on by themselves: each that is asked for a report, or
 * has reported on it, owes it, and one that reports does not speak for another. A report for the whole body, or by a division that
 * is not among them, speaks for all. A measure of one division's plan is asked of that one alone, whomever else it names.
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
        boolean ofBody = promise.form() == Form.MEASURES && promise.division().isEmpty();
        if (!ofBody || promise.divisions().size() < 2) {
            return new SharedPromise(List.of());
        }
        Set<String> withTheirOwn = sameName.stream()
                .filter(other -> other != one)
                .map(other -> other.promise().division())
                .collect(Collectors.toSet());
        Set<String> reporting = Stream.concat(
                        one.sure().stream().map(MeasureToFollow::division),
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

    List<MeasureToFollow> reportsFor(String division, List<MeasureToFollow> reports) {
        return reports.stream()
                .filter(report -> isSpokenForBy(report.division(), division))
                .toList();
    }

    /** Whether what one division reports counts for another: what those that owe it report counts for themselves alone. */
    boolean isSpokenForBy(String reporter, String division) {
        return reporter.equals(division) || !divisions.contains(reporter);
    }
}
