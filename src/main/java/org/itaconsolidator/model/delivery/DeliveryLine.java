package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;

/**
 * An expected form, or a file nobody asked for, with its state on a day, as shown by status, page and reminders.
 *
 * @param body whose; empty if a refused file names none
 * @param division {@code ""} for the whole body or unknown
 * @param forms the form's code; for a file that nobody asked for maybe several with commas, {@code ""} if a refused
 *     file shows none
 * @param round 6 or 12
 * @param due the last day on which it is in time
 * @param fileName the delivery's inbox path, {@code ""} if nothing came
 * @param submissionId the version that decides the state, which lies at that path; 0 if nothing came
 * @param asked whether the job asks for it
 * @param owed whether it has been asked for by now (with or without a due day) and nothing that counts has come
 */
public record DeliveryLine(
        Optional<Body> body,
        String division,
        String forms,
        Optional<FiscalYear> fiscalYear,
        OptionalInt round,
        Optional<LocalDate> due,
        State state,
        String fileName,
        long submissionId,
        boolean asked,
        boolean owed) {
    public enum State implements Coded {
        /** It came, in time or without a due day. */
        DELIVERED,
        /** It came after its due day. */
        DELIVERED_LATE,
        REFUSED,
        /** It has not come, or not filled in, and is not due yet. */
        AWAITED,
        /** It has not come, or not filled in, and is overdue. */
        OVERDUE
    }

    static DeliveryLine of(DeliveryRoll.Asked asked, LocalDate day) {
        return new DeliveryLine(
                Optional.of(asked.form().body()),
                asked.form().division(),
                asked.form().form().code(),
                asked.form().fiscalYear(),
                asked.form().round(),
                asked.due(),
                state(asked.status(), asked.due().filter(day::isAfter).isPresent()),
                asked.telling().map(SubmissionRow::fileName).orElse(""),
                asked.telling().map(SubmissionRow::id).orElse(0L),
                true,
                asked.isOwed(day));
    }

    static DeliveryLine ofUnasked(SubmissionRow file) {
        return new DeliveryLine(
                file.body(),
                file.division(),
                file.forms(),
                file.fiscalYear(),
                file.round(),
                Optional.empty(),
                state(DeliveryStatus.of(Optional.of(file), Optional.empty()), false),
                file.fileName(),
                file.id(),
                false,
                false);
    }

    private static State state(DeliveryStatus status, boolean past) {
        return switch (status) {
            case ACCEPTED -> State.DELIVERED;
            case LATE -> State.DELIVERED_LATE;
            case REFUSED -> State.REFUSED;
            case EMPTY, MISSING -> past ? State.OVERDUE : State.AWAITED;
        };
    }

    /** Whether its due day is past or at most so many days off; without a due day, whether it is owed. */
    public boolean isNear(LocalDate day, int remindBefore) {
        return due.map(last -> !day.isBefore(last.minusDays(remindBefore))).orElse(owed);
    }

    /** The body's name; {@code ""} for a refused file without one. */
    public String organisation() {
        return body.map(Body::name).orElse("");
    }

    public boolean isDelivered() {
        return state == State.DELIVERED || state == State.DELIVERED_LATE;
    }

    /** The state to show; a form that is owed without a due day is overdue. */
    public State shownState() {
        return owed && state != State.REFUSED ? State.OVERDUE : state;
    }

    /** The key of that state's words; forms owed without a due day have their own. */
    public String stateKey() {
        return shownState().code() + (shownState() == State.OVERDUE && due.isEmpty() ? "-undated" : "");
    }

    /** The key of what to say of a file that came without anything that is asked for; empty for any other. */
    public Optional<String> findEmptyKey() {
        return Optional.of(ExpectedForm.emptyKey(forms, fiscalYear))
                .filter(key -> !fileName.isEmpty() && (state == State.AWAITED || state == State.OVERDUE));
    }

    /** The round to show: only reports have one, whatever the job's entry says. */
    public OptionalInt shownRound() {
        return forms.isEmpty() || forms.contains(Form.REPORT.code()) ? round : OptionalInt.empty();
    }
}
