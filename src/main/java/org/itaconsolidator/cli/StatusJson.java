package org.itaconsolidator.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;

/** What is known of a job, for monitoring. */
final class StatusJson {
    private StatusJson() {}

    static Map<String, Object> document(JobStatus status) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", status.name());
        document.put("lastRuns", status.lastRuns().stream().map(StatusJson::run).toList());
        document.put("nextRun", status.nextRun().map(ZonedDateTime::toOffsetDateTime));
        document.put(
                "deliveries",
                status.deliveries().stream().map(StatusJson::delivery).toList());
        Map<String, Integer> measures = new TreeMap<>();
        status.measures().forEach((state, count) -> measures.put(state.code(), count));
        document.put("measures", measures);
        document.put("openFindings", RunJson.counts(status.openFindings()));
        document.put(
                "refused", status.refusals().stream().map(StatusJson::refusal).toList());
        document.put("waived", status.waived().stream().map(StatusJson::waived).toList());
        document.put(
                "shortfalls",
                status.shortfalls().stream().map(StatusJson::shortfall).toList());
        return document;
    }

    private static Record shortfall(RunOutcome.Shortfall shortfall) {
        record Entry(String code, Map<String, String> words) {}
        return new Entry(shortfall.code(), new TreeMap<>(shortfall.words()));
    }

    private static Record waived(WaivedFinding told) {
        record Entry(String file, String sheet, String cell, String code, String reason, LocalDate until) {}
        return new Entry(told.fileName(), told.sheet(), told.cell(), told.code(), told.reason(), told.until());
    }

    private static Record run(JobStatus.PastRun run) {
        record Entry(OffsetDateTime startedAt, LocalDate businessDate, String state) {}
        return new Entry(
                run.startedAt().toOffsetDateTime(),
                run.businessDate(),
                run.state().code());
    }

    private static Map<String, Object> delivery(JobStatus.Delivery delivery) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("state", delivery.state().code());
        entry.put("organisation", delivery.organisation());
        entry.put("division", delivery.division());
        entry.put("form", delivery.forms().isEmpty() ? null : delivery.forms());
        entry.put("fiscalYear", delivery.fiscalYear());
        entry.put("round", delivery.round());
        entry.put("due", delivery.due());
        entry.put("file", delivery.fileName().isEmpty() ? null : delivery.fileName());
        entry.put("district", delivery.body().map(Body::district).orElse(""));
        entry.put("province", delivery.body().map(Body::province).orElse(""));
        return entry;
    }

    private static Record refusal(RefusedDelivery refusal) {
        record Entry(String file, boolean wholeFile, int rowsRefused) {}
        return new Entry(refusal.fileName(), refusal.wholeFile(), refusal.rowsRefused());
    }
}
