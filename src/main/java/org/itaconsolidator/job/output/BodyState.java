package org.itaconsolidator.job.output;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.itaconsolidator.framework.Frameworks;
import org.itaconsolidator.job.basis.ProgramVersion;
import org.itaconsolidator.model.score.SinceSigned;
import org.itaconsolidator.report.content.ExpectedDeliveries;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.content.ContentReader;

/** What decides whether a body's own workbook is made anew. */
record BodyState(JobSettings settings, Frameworks frameworks, String fingerprint) {
    /**
     * The last day, up to a given one, on which a delivery came or a day passed by which something was due: how a body stands
     * since then. Told by what is stored and by the job, so that a workbook written again names the same day.
     */
    static LocalDate standingSince(
            ContentReader own, List<ExpectedDeliveries> expected, LocalDate day, LocalDate asOf) {
        return Stream.of(
                        Stream.of(asOf),
                        own.follow().findLastMissed(day).stream(),
                        expected.stream()
                                .flatMap(each -> each.due().values().stream())
                                .map(due -> due.plusDays(1))
                                .filter(late -> !late.isAfter(day)))
                .flatMap(Function.identity())
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(day))
                .orElse(day);
    }

    /**
     * What decides a body's workbook: its deliveries, what is due of it and missing on the day, what has moved of it since
     * papers were signed, and how the job wants it.
     */
    String text(
            ContentReader own,
            List<ExpectedDeliveries> expected,
            LocalDate day,
            Function<String, Optional<String>> returned,
            Optional<SinceSigned> signed) {
        StringBuilder state = new StringBuilder().append(day).append('\n');
        own.listState(day).forEach(line -> state.append(line).append('\n'));
        own.deliveries().listSubmissions().forEach(row -> state.append(row.id()).append(' '));
        own.deliveries()
                .listPaths()
                .forEach(path -> state.append(returned.apply(path).orElse("")).append('\n'));
        for (ExpectedDeliveries each : expected) {
            state.append(each.fiscalYear())
                    .append(each.round())
                    .append(each.divisions())
                    .append(new TreeMap<>(each.acknowledged()));
            each.forms()
                    .forEach(form -> state.append(form)
                            .append(Optional.ofNullable(each.due().get(form))
                                    .map(last -> last + (day.isAfter(last) ? " late" : " due"))
                                    .orElse("any"))
                            .append(' '));
            state.append('\n');
        }
        signed.ifPresent(since -> state.append(since).append('\n'));
        return state.append(settings.name())
                .append('\n')
                .append(settings.target())
                .append('\n')
                .append(settings.digits())
                .append('\n')
                .append(fingerprint)
                .append('\n')
                .append(ProgramVersion.text())
                .append('\n')
                .append(frameworks.contentHash())
                .toString();
    }
}
