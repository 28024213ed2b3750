package org.itaconsolidator.report.content;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;
import org.itaconsolidator.model.delivery.ExpectedForm;
import org.itaconsolidator.model.delivery.SubmissionRow;

/** What the job asks of each body. */
public final class Expectations {
    private final List<ExpectedDeliveries> all;
    private final Map<Body, List<ExpectedDeliveries>> ofBody;

    Expectations(List<ExpectedDeliveries> all) {
        this.all = List.copyOf(all);
        ofBody = all.stream().collect(Collectors.groupingBy(ExpectedDeliveries::body));
    }

    List<ExpectedDeliveries> all() {
        return all;
    }

    /** Whether a delivery answers a form that the job asks for. */
    boolean isAsked(SubmissionRow file, Form form) {
        return file.body().map(ofBody::get).stream()
                .flatMap(List::stream)
                .flatMap(each -> each.listForms().stream())
                .anyMatch(each -> each.form() == form && each.isAnsweredBy(file));
    }

    /** Whether anybody has acknowledged measures. */
    public boolean tellsOfAcknowledgement() {
        return all.stream().anyMatch(each -> !each.acknowledged().isEmpty());
    }

    /** When a line's division acknowledged its measures; empty where it has not. */
    public Optional<LocalDate> findAcknowledged(DeliveryBook.Line line) {
        return ofBody.getOrDefault(line.body(), List.of()).stream()
                .filter(each -> each.fiscalYear().equals(line.fiscalYear()))
                .flatMap(each -> Optional.ofNullable(each.acknowledged().get(line.division())).stream())
                .findFirst();
    }

    /** Until when a form is in time; empty where no day is set. */
    public Optional<LocalDate> findDue(ExpectedForm asked) {
        return find(asked).map(each -> each.due().get(asked.form()));
    }

    /** What asks for a form; empty where nothing does. */
    Optional<ExpectedDeliveries> find(ExpectedForm asked) {
        return ofBody.getOrDefault(asked.body(), List.of()).stream()
                .filter(each -> each.listForms().contains(asked))
                .findFirst();
    }
}
