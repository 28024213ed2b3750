package org.itaconsolidator.model.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.Ledger;

/**
 * One version of a delivered workbook: a row of {@code v_submissions}.
 *
 * @param fileName path relative to the inbox
 * @param body whose; empty where a refused file names none
 * @param division the delivering division, {@code ""} for the whole body or unknown
 * @param fiscalYear of the document; empty where it holds several or none
 * @param round 6 or 12, or empty
 * @param forms codes, comma-separated, in the order of {@link Form}
 * @param receivedAt when it was first seen, ISO with the offset of the job's zone
 * @param filledIn whether anything of it is stored, or it says that there is nothing to report; a form sent back as it
 *     was handed out has nothing
 * @param firstReceivedAt when its content was first delivered, corrected later or not; this decides whether it is in
 *     time or late
 * @param firstHereAt the same, for its own path only
 * @param modifiedAt when its file was last changed, ISO
 * @param looks when the inbox was looked into, which decides whether it is certainly late
 * @param inside by form, the divisions whose rows stand in a delivery for the whole body or one collected by another
 *     division: for a plan the responsible divisions, for a report those it reports about; for scores, analysis and
 *     checklist the fiscal years of which it has any, {@code ""} for the few scores of an analysis, and
 *     {@link #SELF_ASSESSED}
 */
public record SubmissionRow(
        long id,
        String fileName,
        String sha256,
        Optional<Body> body,
        String division,
        Optional<FiscalYear> fiscalYear,
        OptionalInt round,
        String forms,
        Status status,
        Ledger ledger,
        String receivedAt,
        boolean filledIn,
        String firstReceivedAt,
        String firstHereAt,
        String modifiedAt,
        InboxVisits looks,
        Map<Form, Set<String>> inside) {
    /** Stands among the years of a delivery's scores for a self-assessment, which is no year's result. */
    public static final String SELF_ASSESSED = "self";

    /** What became of a version. */
    public enum Status implements Coded {
        /** What it holds counts, except refused rows. */
        ACCEPTED,
        /** Nothing of it is stored. */
        REFUSED,
        /** A later one replaced it. */
        SUPERSEDED
    }

    public SubmissionRow {
        inside = Map.copyOf(inside);
    }

    /** Whether it holds this form, beside others or alone. */
    public boolean holds(Form form) {
        return List.of(forms.split(",")).contains(form.code());
    }

    /** The day on which it was received, in the job's zone. */
    public LocalDate receivedOn() {
        return OffsetDateTime.parse(receivedAt).toLocalDate();
    }

    /** The day on which its content was first received. */
    public LocalDate firstReceivedOn() {
        return OffsetDateTime.parse(firstReceivedAt).toLocalDate();
    }

    /**
     * Whether it surely first came after a day: a run had looked after that day and not found it, or runs had looked before and it was
     * saved after that day. What lay there at the very first look, or came between the looks around that day, may have come in time.
     */
    boolean isKnownToBeLate(LocalDate due) {
        boolean seenLater = firstReceivedOn().isAfter(due) && looks.areBefore(firstReceivedAt);
        return seenLater
                && (looks.show(due, firstReceivedAt)
                        || receivedAt.equals(firstReceivedAt) && savedOn().isAfter(due));
    }

    /** The day on which its file was last changed, in the job's zone. */
    public LocalDate savedOn() {
        ZoneOffset here = OffsetDateTime.parse(firstReceivedAt).getOffset();
        return Instant.parse(modifiedAt).atOffset(here).toLocalDate();
    }

    public boolean isAccepted() {
        return status == Status.ACCEPTED;
    }

    public boolean isRefused() {
        return status == Status.REFUSED;
    }

    public boolean isSuperseded() {
        return status == Status.SUPERSEDED;
    }

    /** Whether it is a list of many bodies, which is stored but is no body's delivery. */
    public boolean isListOfBodies() {
        return body.isEmpty() && isAccepted();
    }

    /** Whether it could not be opened, so that its content is unknown. */
    boolean isDamaged() {
        return isRefused() && ledger.equals(Ledger.EMPTY);
    }

    public SubmissionRow withBody(Optional<Body> whose) {
        return with(whose, firstReceivedAt, filledIn);
    }

    /** A copy for one part of a file with several parts: whether that part is filled in and when it first arrived. */
    SubmissionRow with(Optional<Body> whose, String first, boolean filledIn) {
        return new SubmissionRow(
                id,
                fileName,
                sha256,
                whose,
                division,
                fiscalYear,
                round,
                forms,
                status,
                ledger,
                receivedAt,
                filledIn,
                first,
                firstHereAt,
                modifiedAt,
                looks,
                inside);
    }
}
