package org.itaconsolidator.cli;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.itaconsolidator.app.Fault;
import org.itaconsolidator.app.JobStatus;
import org.itaconsolidator.app.JobStatus.DeliveryState;
import org.itaconsolidator.app.RunOutcome;
import org.itaconsolidator.message.FindingTexts;
import org.itaconsolidator.message.HeadlineText;
import org.itaconsolidator.model.delivery.RefusedDelivery;
import org.itaconsolidator.model.delivery.WaivedFinding;

/** What is known of a job, for people. */
record StatusPrinter(Screen screen, Texts texts) {
    static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    void print(JobStatus status) {
        screen.result(texts.text("status-head", Map.of("job", status.name())));
        if (status.lastRuns().isEmpty()) {
            screen.result(texts.text("status-never-run"));
        }
        for (JobStatus.PastRun run : status.lastRuns()) {
            screen.result("  " + TIME.format(run.startedAt()) + "  " + run.businessDate() + "  "
                    + texts.text("run-state-" + run.state().code()));
        }
        screen.result(
                status.nextRun().isPresent()
                        ? texts.text(
                                "status-next",
                                Map.of("time", TIME.format(status.nextRun().get())))
                        : texts.text("status-no-next"));
        if (!status.deliveries().isEmpty()) {
            screen.result(texts.text("status-deliveries"));
        }
        status.deliveries().forEach(this::delivery);
        if (!status.measures().isEmpty()) {
            screen.result(new HeadlineText(texts.language(), number -> number).measures(status.measures()));
        }
        screen.result(texts.counts(status.openFindings()));
        if (!status.refusals().isEmpty()) {
            screen.result(
                    texts.text("run-refused", Map.of("count", status.refusals().size())));
        }
        for (RefusedDelivery refusal : status.refusals()) {
            screen.result("  "
                    + texts.text(
                            RunPrinter.key(refusal),
                            Map.of("file", refusal.fileName(), "rows", refusal.rowsRefused())));
        }
        rest(status);
    }

    private void rest(JobStatus status) {
        if (!status.waived().isEmpty()) {
            screen.result(
                    texts.text("status-waived", Map.of("count", status.waived().size())));
        }
        for (WaivedFinding waived : status.waived()) {
            screen.result("  " + texts.waived(waived));
        }
        for (RunOutcome.Shortfall shortfall : status.shortfalls()) {
            screen.result(
                    Fault.ofConfiguration(shortfall.code(), shortfall.words()).text(texts.language()));
        }
    }

    private void delivery(JobStatus.Delivery delivery) {
        StringBuilder line = new StringBuilder("  ");
        line.append(texts.text("delivery-" + delivery.stateKey())).append("  ").append(delivery.organisation());
        append(line, delivery.division());
        append(line, texts.forms(delivery.forms()));
        delivery.fiscalYear().ifPresent(year -> append(line, Integer.toString(year)));
        delivery.shownRound().ifPresent(months -> append(line, texts.text("round", Map.of("months", months))));
        delivery.due()
                .ifPresent(day ->
                        append(line, texts.text("due", Map.of("day", FindingTexts.day(day, texts.language())))));
        append(line, delivery.fileName());
        boolean awaited = delivery.state() == DeliveryState.AWAITED || delivery.state() == DeliveryState.OVERDUE;
        append(line, awaited && !delivery.fileName().isEmpty() ? texts.text("not-filled-in") : "");
        screen.result(line.toString());
    }

    private static void append(StringBuilder line, String part) {
        line.append(part.isEmpty() ? "" : " · " + part);
    }
}
