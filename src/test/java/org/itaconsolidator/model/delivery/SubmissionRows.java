package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Coded;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.reading.Ledger;

/** Rows of deliveries for tests. */
public final class SubmissionRows {
    private SubmissionRows() {}

    /** What came on a day after the due one was not there in the night before. */
    public static InboxVisits lookedNightly() {
        InboxVisits looks = new InboxVisits();
        for (LocalDate day = LocalDate.of(2025, 10, 1); day.getYear() < 2028; day = day.plusDays(1)) {
            OffsetDateTime night = day.atStartOfDay().atOffset(ZoneOffset.ofHours(7));
            looks.add(night.toString(), night.plusMinutes(1).toString());
        }
        return looks;
    }

    /** A delivery that was never another one, and holds no rows of several divisions. */
    public static SubmissionRow of(
            long id,
            String fileName,
            String sha256,
            Optional<Body> body,
            String division,
            Optional<FiscalYear> fiscalYear,
            OptionalInt round,
            String forms,
            String status,
            Ledger ledger,
            String receivedAt,
            boolean filledIn) {
        return new SubmissionRow(
                id,
                fileName,
                sha256,
                body,
                division,
                fiscalYear,
                round,
                forms,
                Coded.of(SubmissionRow.Status.class, status),
                ledger,
                receivedAt,
                filledIn,
                receivedAt,
                receivedAt,
                OffsetDateTime.parse(receivedAt).toInstant().toString(),
                lookedNightly(),
                Map.of());
    }

    /** The same with the divisions whose rows it holds. */
    static SubmissionRow holding(Map<Form, Set<String>> inside, SubmissionRow row) {
        return new SubmissionRow(
                row.id(),
                row.fileName(),
                row.sha256(),
                row.body(),
                row.division(),
                row.fiscalYear(),
                row.round(),
                row.forms(),
                row.status(),
                row.ledger(),
                row.receivedAt(),
                row.filledIn(),
                row.firstReceivedAt(),
                row.firstHereAt(),
                row.modifiedAt(),
                row.looks(),
                inside);
    }
}
