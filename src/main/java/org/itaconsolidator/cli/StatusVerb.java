package org.itaconsolidator.cli;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.delivery.DeliveryLine;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;
import org.itaconsolidator.settings.JobSettings;

/** The command {@code status}: what is known of a job, for people and for monitoring. */
record StatusVerb(Screen screen, Texts texts) {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    static ExitCode call(Session session) {
        JobStatus status = status(session, session.job());
        if (session.has("--json")) {
            session.screen().json(document(status));
        } else {
            new StatusVerb(session.screen(), session.texts()).print(status);
        }
        return ExitCode.ALL_GOOD;
    }

    private static JobStatus status(Session session, JobSettings job) {
        return session.consolidator().get().status(job, session.businessDate(job));
    }

    private void print(JobStatus status) {
        screen.result(texts.text("status-head", Map.of("job", status.name())));
        if (status.lastRuns().isEmpty()) {
            screen.result(texts.text("status-never-run"));
        }
        for (JobStatus.PastRun run : status.lastRuns()) {
            screen.result("  " + TIME.format(run.startedAt()) + "  " + run.businessDate() + "  "
                    + texts.text("run-state-" + run.state().code()));
        }
        screen.result(status.nextRun()
                .map(time -> texts.text("status-next", Map.of("time", TIME.format(time))))
                .orElseGet(() -> texts.text("status-no-next")));
        if (!status.deliveries().isEmpty()) {
            screen.result(texts.text("status-deliveries"));
        }
        status.deliveries().forEach(this::delivery);
        if (!status.measures().isEmpty()) {
            screen.result(HeadlineText.measures(texts, status.measures()));
        }
        screen.result(texts.counts(status.openFindings()));
        RunVerb lists = new RunVerb(screen, texts);
        lists.list(
                "run-refused",
                status.refusals(),
                Integer.MAX_VALUE,
                refusal -> screen.result("  "
                        + texts.text(
                                RunVerb.key(refusal),
                                Map.of("file", refusal.fileName(), "rows", refusal.rowsRefused()))));
        lists.list(
                "status-waived",
                status.waived(),
                Integer.MAX_VALUE,
                waived -> screen.result("  " + texts.waived(waived)));
        status.shortfalls().forEach(shortfall -> screen.result(texts.shortfall(shortfall)));
    }

    void delivery(DeliveryLine delivery) {
        StringBuilder line = new StringBuilder("  ");
        line.append(texts.text("delivery-" + delivery.stateKey())).append("  ").append(delivery.organisation());
        append(line, delivery.division());
        append(line, texts.forms(delivery.forms()));
        append(line, year(delivery));
        delivery.shownRound().ifPresent(months -> append(line, texts.text("round", Map.of("months", months))));
        delivery.due()
                .ifPresent(day ->
                        append(line, texts.text("due", Map.of("day", FindingTexts.day(day, texts.language())))));
        append(line, delivery.fileName());
        delivery.findEmptyKey()
                .ifPresent(key -> append(line, texts.text("came-" + key, Map.of("year", year(delivery)))));
        screen.result(line.toString());
    }

    private static String year(DeliveryLine delivery) {
        return delivery.fiscalYear()
                .map(year -> Integer.toString(year.buddhist()))
                .orElse("");
    }

    private static void append(StringBuilder line, String part) {
        line.append(part.isEmpty() ? "" : " · " + part);
    }

    private static Map<String, Object> document(JobStatus status) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("job", status.name());
        document.put("lastRuns", status.lastRuns().stream().map(StatusVerb::runDocument));
        document.put("nextRun", status.nextRun().map(ZonedDateTime::toOffsetDateTime));
        document.put("deliveries", status.deliveries().stream().map(StatusVerb::deliveryDocument));
        Map<String, Integer> measures = new TreeMap<>();
        status.measures().forEach((state, count) -> measures.put(state.code(), count));
        document.put("measures", measures);
        document.put("openFindings", RunVerb.counts(status.openFindings()));
        document.put("refused", status.refusals().stream().map(StatusVerb::refusalDocument));
        document.put("waived", status.waived().stream().map(StatusVerb::waivedDocument));
        document.put("shortfalls", status.shortfalls().stream().map(StatusVerb::shortfallDocument));
        return document;
    }

    private static Record shortfallDocument(RunOutcome.Shortfall shortfall) {
        record Entry(String code, Map<String, String> words) {}
        return new Entry(shortfall.code(), new TreeMap<>(shortfall.words()));
    }

    private static Record waivedDocument(WaivedFinding told) {
        record Entry(String file, String sheet, String cell, String code, String reason, LocalDate until) {}
        return new Entry(told.fileName(), told.sheet(), told.cell(), told.code(), told.reason(), told.until());
    }

    private static Record runDocument(JobStatus.PastRun run) {
        record Entry(OffsetDateTime startedAt, LocalDate businessDate, String state) {}
        return new Entry(
                run.startedAt().toOffsetDateTime(),
                run.businessDate(),
                run.state().code());
    }

    private static Map<String, Object> deliveryDocument(DeliveryLine delivery) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("state", delivery.state().code());
        entry.put("organisation", delivery.organisation());
        entry.put("division", delivery.division());
        entry.put("form", delivery.forms().isEmpty() ? null : delivery.forms());
        entry.put("fiscalYear", delivery.fiscalYear().map(FiscalYear::buddhist));
        entry.put("round", delivery.round());
        entry.put("due", delivery.due());
        entry.put("file", delivery.fileName().isEmpty() ? null : delivery.fileName());
        entry.put("district", delivery.body().map(Body::district).orElse(""));
        entry.put("province", delivery.body().map(Body::province).orElse(""));
        return entry;
    }

    private static Record refusalDocument(RefusedDelivery refusal) {
        record Entry(String file, boolean wholeFile, int rowsRefused) {}
        return new Entry(refusal.fileName(), refusal.wholeFile(), refusal.rowsRefused());
    }
}
