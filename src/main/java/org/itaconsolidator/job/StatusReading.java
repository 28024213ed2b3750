package org.itaconsolidator.job;

import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.JobStatus.Delivery;
import org.itaconsolidator.app.JobStatus.DeliveryState;
import org.itaconsolidator.app.JobStatus.PastRun;
import org.itaconsolidator.app.JobStatus.RunState;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.settings.Expectation;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RunRow;
import org.itaconsolidator.store.RunStore;
import org.itaconsolidator.store.Store;

/** The verb status: the last runs, the next one, what is due and what came. Changes nothing. */
final class StatusReading {
    private static final int RUNS_SHOWN = 10;

    private final Clock clock;
    private final BatchConsolidator consolidator;

    StatusReading(Clock clock, BatchConsolidator consolidator) {
        this.clock = clock;
        this.consolidator = consolidator;
    }

    JobStatus status(JobSettings settings) {
        Optional<ZonedDateTime> next =
                consolidator.findNextRun(settings, ZonedDateTime.now(clock.withZone(settings.zone())));
        if (!Files.exists(settings.store())) {
            return new JobStatus(settings.name(), List.of(), next, deliveries(settings, List.of()), Map.of());
        }
        try (Store store = OpenStore.at(settings.store())) {
            ContentReader content = new ContentReader(store);
            List<PastRun> runs = new RunStore(store)
                    .listRuns(RUNS_SHOWN).stream()
                            .map(run -> pastRun(run, settings))
                            .toList();
            return new JobStatus(
                    settings.name(),
                    runs,
                    next,
                    deliveries(settings, content.listSubmissions()),
                    content.countFindingsBySeverity());
        }
    }

    private static PastRun pastRun(RunRow run, JobSettings settings) {
        RunState state = run.outcome()
                .map(outcome -> outcome.equals("failed") ? RunState.FAILED : RunState.COMPLETED)
                .orElse(RunState.UNFINISHED);
        return new PastRun(
                OffsetDateTime.parse(run.startedAt()).atZoneSameInstant(settings.zone()), run.businessDate(), state);
    }

    private List<Delivery> deliveries(JobSettings settings, List<SubmissionRow> submissions) {
        LocalDate today = LocalDate.now(clock.withZone(settings.zone()));
        List<SubmissionRow> unasked = new ArrayList<>(submissions);
        List<Delivery> deliveries = new ArrayList<>();
        JobBodies bodies = new JobBodies(settings);
        for (Expectation entry : settings.expect()) {
            Set<String> names = bodies.names(entry.body());
            List<String> named = bodies.divisions(entry);
            List<String> divisions = named.isEmpty() ? List.of("") : named;
            for (Form form : entry.forms()) {
                for (String division : form == Form.SCORES ? List.of("") : divisions) {
                    Optional<SubmissionRow> came = submissions.stream()
                            .filter(row -> isFor(row, names, entry, division, form))
                            .min(Comparator.comparing(row -> !isAnswered(row)));
                    came.ifPresent(unasked::remove);
                    deliveries.add(expected(settings, entry, bodies.body(entry.body()), division, form, came, today));
                }
            }
        }
        unasked.forEach(row -> deliveries.add(unasked(row)));
        return deliveries;
    }

    private static boolean isFor(SubmissionRow row, Set<String> names, Expectation entry, String division, Form form) {
        return Arrays.asList(row.forms().split(",")).contains(form.code())
                && row.body().map(Body::name).filter(names::contains).isPresent()
                && (division.isEmpty() || row.division().equals(division))
                && (entry.fiscalYear().isEmpty()
                        || row.fiscalYear().isEmpty()
                        || row.fiscalYear().equals(entry.fiscalYear()))
                && (form != Form.REPORT
                        || entry.round().isEmpty()
                        || row.round().equals(entry.round()));
    }

    /** A form sent back without an entry is no delivery; what is refused is told as such. */
    private static boolean isAnswered(SubmissionRow row) {
        return row.filledIn() || row.status().equals("refused");
    }

    private static Delivery expected(
            JobSettings settings,
            Expectation entry,
            Body body,
            String division,
            Form form,
            Optional<SubmissionRow> came,
            LocalDate today) {
        Optional<LocalDate> due = entry.findDue(form);
        DeliveryState state;
        if (came.filter(StatusReading::isAnswered).isEmpty()) {
            state = due.filter(today::isAfter).isPresent() ? DeliveryState.OVERDUE : DeliveryState.AWAITED;
        } else if (came.get().status().equals("refused")) {
            state = DeliveryState.REFUSED;
        } else {
            LocalDate day = OffsetDateTime.parse(came.get().receivedAt())
                    .atZoneSameInstant(settings.zone())
                    .toLocalDate();
            state = due.filter(day::isAfter).isPresent() ? DeliveryState.DELIVERED_LATE : DeliveryState.DELIVERED;
        }
        return new Delivery(
                body.name(),
                division,
                form.code(),
                number(entry.fiscalYear()),
                entry.round(),
                due,
                state,
                came.map(SubmissionRow::fileName).orElse(""));
    }

    private static Delivery unasked(SubmissionRow row) {
        DeliveryState came = isAnswered(row) ? DeliveryState.DELIVERED : DeliveryState.AWAITED;
        return new Delivery(
                row.body().map(Body::name).orElse(""),
                row.division(),
                row.forms(),
                number(row.fiscalYear()),
                row.round(),
                Optional.empty(),
                row.status().equals("refused") ? DeliveryState.REFUSED : came,
                row.fileName());
    }

    private static OptionalInt number(Optional<FiscalYear> year) {
        return year.map(each -> OptionalInt.of(each.buddhist())).orElse(OptionalInt.empty());
    }
}
