package org.itaconsolidator.job;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.app.JobStatus.Delivery;
import org.itaconsolidator.app.JobStatus.DeliveryState;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.publish.SafePath;
import org.itaconsolidator.report.Owed;
import org.itaconsolidator.report.Reminder;
import org.itaconsolidator.report.ReminderMemo;
import org.itaconsolidator.report.ReminderText;
import org.itaconsolidator.settings.JobSettings;
import org.itaconsolidator.store.ContentReader;
import org.itaconsolidator.store.RefusedDelivery;

/** A reminder for every division that owes a form or a mended one, as a text for a LINE group and as a memo. */
final class Reminders {
    private final JobSettings settings;
    private final LocalDate businessDate;
    private final Shortfalls shortfalls;

    Reminders(JobSettings settings, LocalDate businessDate, Shortfalls shortfalls) {
        this.shortfalls = shortfalls;
        this.settings = settings;
        this.businessDate = businessDate;
    }

    /** Writes them below {@code reminders/<body>/} of a folder; no file where nothing is owed. */
    void write(ContentReader content, Path folder) throws IOException {
        List<Reminder> reminders = list(content);
        JobBodies named = new JobBodies(settings);
        Map<Body, String> folders = BodyFolders.of(
                content.listBodies(),
                Stream.concat(
                                settings.listBodies().stream().map(named::body),
                                reminders.stream().map(Reminder::body))
                        .distinct()
                        .toList());
        ReminderText text = new ReminderText(settings.digits());
        ReminderMemo memo = new ReminderMemo(settings.digits());
        for (Reminder reminder : reminders) {
            Path place = folder.resolve("reminders").resolve(folders.get(reminder.body()));
            shortfalls.attempt("reminder-not-written", reminder.body(), () -> {
                Files.createDirectories(place);
                String name = SafePath.name(text.nameOf(reminder));
                String words = text.of(reminder);
                memo.write(reminder, place.resolve(name + ".docx"));
                Files.writeString(place.resolve(name + ".txt"), words, StandardCharsets.UTF_8);
            });
        }
    }

    private List<Reminder> list(ContentReader content) {
        Map<String, RefusedDelivery> refused = content.findings().listRefusedDeliveries().stream()
                .collect(Collectors.toMap(RefusedDelivery::fileName, Function.identity(), (one, other) -> one));
        Map<Addressee, List<Owed>> owed = new LinkedHashMap<>();
        for (Delivery delivery :
                new DueDeliveries(settings).list(content.deliveries().listSubmissions(), businessDate)) {
            Optional<Owed> what = owed(delivery, refused);
            if (delivery.body().isPresent() && what.isPresent()) {
                owed.computeIfAbsent(
                                new Addressee(delivery.body().get(), delivery.division()), key -> new ArrayList<>())
                        .add(what.get());
            }
        }
        return owed.entrySet().stream()
                .map(entry ->
                        new Reminder(entry.getKey().body(), entry.getKey().division(), businessDate, entry.getValue()))
                .toList();
    }

    private static Optional<Owed> owed(Delivery delivery, Map<String, RefusedDelivery> refused) {
        return state(delivery, refused)
                .map(state -> new Owed(
                        delivery.forms(),
                        delivery.fiscalYear().isPresent()
                                ? Optional.of(FiscalYear.ofBuddhist(
                                        delivery.fiscalYear().getAsInt()))
                                : Optional.empty(),
                        delivery.forms().equals(Form.REPORT.code()) ? delivery.round() : OptionalInt.empty(),
                        delivery.due(),
                        state,
                        delivery.fileName(),
                        Optional.ofNullable(refused.get(delivery.fileName()))
                                .map(RefusedDelivery::rowsRefused)
                                .orElse(0)));
    }

    private static Optional<Owed.State> state(Delivery delivery, Map<String, RefusedDelivery> refused) {
        RefusedDelivery refusal = refused.get(delivery.fileName());
        if (delivery.state() == DeliveryState.REFUSED || refusal != null && refusal.wholeFile()) {
            return Optional.of(Owed.State.REFUSED);
        }
        if (refusal != null) {
            return Optional.of(Owed.State.TO_MEND);
        }
        return switch (delivery.state()) {
            case AWAITED, OVERDUE -> Optional.of(missing(delivery));
            default -> Optional.empty();
        };
    }

    private static Owed.State missing(Delivery delivery) {
        if (!delivery.fileName().isEmpty()) {
            return Owed.State.BLANK;
        }
        return delivery.state() == DeliveryState.OVERDUE ? Owed.State.OVERDUE : Owed.State.AWAITED;
    }

    private record Addressee(Body body, String division) {}
}
