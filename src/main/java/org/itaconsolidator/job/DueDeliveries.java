package org.itaconsolidator.job;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.app.JobStatus.Delivery;
import org.itaconsolidator.app.JobStatus.DeliveryState;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.SubmissionRow;
import org.itaconsolidator.settings.Expectation;
import org.itaconsolidator.settings.JobSettings;

/** What the job expects, held against what came. */
final class DueDeliveries {
    private final JobSettings settings;

    DueDeliveries(JobSettings settings) {
        this.settings = settings;
    }

    /**
     * What is expected, in the order of the job file, then what came unasked.
     *
     * @param today decides what is overdue
     */
    List<Delivery> list(List<SubmissionRow> submissions, LocalDate today) {
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
                    deliveries.add(expected(entry, bodies.body(entry.body()), division, form, came, today));
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

    private Delivery expected(
            Expectation entry, Body body, String division, Form form, Optional<SubmissionRow> came, LocalDate today) {
        Optional<LocalDate> due = entry.findDue(form);
        DeliveryState state;
        if (came.filter(DueDeliveries::isAnswered).isEmpty()) {
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
