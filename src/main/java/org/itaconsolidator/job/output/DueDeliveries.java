package org.itaconsolidator.job.output;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.app.JobStatus.Delivery;
import org.itaconsolidator.app.JobStatus.DeliveryState;
import org.itaconsolidator.job.basis.JobBodies;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryRoll;
import org.itaconsolidator.model.delivery.DeliveryStatus;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.settings.Expectation;
import org.itaconsolidator.settings.JobSettings;

/** What the job expects, held against what came. */
public final class DueDeliveries {
    private final JobSettings settings;

    public DueDeliveries(JobSettings settings) {
        this.settings = settings;
    }

    /**
     * What is expected, in the order of the job file, then what came unasked.
     *
     * @param today decides what is overdue
     */
    public List<Delivery> list(List<SubmissionRow> submissions, LocalDate today) {
        return list(hold(submissions), today);
    }

    /** The same of what was held against each other already. */
    public List<Delivery> list(Held held, LocalDate today) {
        List<Delivery> deliveries = new ArrayList<>();
        held.roll()
                .asked()
                .forEach(one -> deliveries.add(expected(one.form(), held.due().get(one.form()), one.telling(), today)));
        held.roll().unasked().forEach(row -> deliveries.add(unasked(row)));
        return deliveries;
    }

    /**
     * What is expected with what came.
     *
     * @param due the last day in time of each form that is expected; empty where none is set
     */
    record Held(DeliveryRoll roll, Map<ExpectedForm, Optional<LocalDate>> due) {
        /** The same where there is one body alone: a refused file that names none is told of with it. */
        Held ofOnly(Body body) {
            return new Held(
                    new DeliveryRoll(
                            roll.asked(),
                            roll.unasked().stream()
                                    .map(file -> file.withBody(file.body().or(() -> Optional.of(body))))
                                    .toList()),
                    due);
        }
    }

    /** Holds what came against what is expected. */
    Held hold(List<SubmissionRow> submissions) {
        JobBodies bodies = new JobBodies(settings);
        List<SubmissionRow> known = submissions.stream()
                .map(row -> row.withBody(row.body().map(bodies::resolve)))
                .toList();
        Map<ExpectedForm, Optional<LocalDate>> due = new LinkedHashMap<>();
        for (Expectation entry : settings.expect()) {
            bodies.listForms(entry).forEach(asked -> due.putIfAbsent(asked, entry.findDue(asked.form())));
        }
        return new Held(DeliveryRoll.of(due.keySet(), known), due);
    }

    private static Delivery expected(
            ExpectedForm asked, Optional<LocalDate> due, Optional<SubmissionRow> came, LocalDate today) {
        DeliveryState state = switch (DeliveryStatus.of(came, due)) {
            case ACCEPTED -> DeliveryState.DELIVERED;
            case LATE -> DeliveryState.DELIVERED_LATE;
            case REFUSED -> DeliveryState.REFUSED;
            case EMPTY, MISSING ->
                due.filter(today::isAfter).isPresent() ? DeliveryState.OVERDUE : DeliveryState.AWAITED;
        };
        return new Delivery(
                Optional.of(asked.body()),
                asked.division(),
                asked.form().code(),
                number(asked.fiscalYear()),
                asked.round(),
                due,
                state,
                came.map(SubmissionRow::fileName).orElse(""),
                true,
                (state == DeliveryState.OVERDUE || state == DeliveryState.AWAITED) && asked.isOwed(due, today));
    }

    private static Delivery unasked(SubmissionRow row) {
        DeliveryState state = switch (DeliveryStatus.of(Optional.of(row), Optional.empty())) {
            case REFUSED -> DeliveryState.REFUSED;
            case EMPTY -> DeliveryState.AWAITED;
            default -> DeliveryState.DELIVERED;
        };
        return new Delivery(
                row.body(),
                row.division(),
                row.forms(),
                number(row.fiscalYear()),
                row.round(),
                Optional.empty(),
                state,
                row.fileName(),
                false,
                false);
    }

    private static OptionalInt number(Optional<FiscalYear> year) {
        return year.map(each -> OptionalInt.of(each.buddhist())).orElse(OptionalInt.empty());
    }
}
