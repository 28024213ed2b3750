package org.itaconsolidator.model.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;

/**
 * Every delivery counted once: what is asked for with what tells how it stands, and what came besides. Status, page and
 * workbook count these lines and no others.
 *
 * @param asked in the order asked for, each form once
 * @param unasked files that tell of nothing asked for; a file that another one replaced is none, nor is a list of many bodies
 */
public record DeliveryRoll(List<Asked> asked, List<SubmissionRow> unasked) {
    /**
     * A form asked for.
     *
     * @param telling the file that tells how it stands; empty where nothing came
     */
    public record Asked(ExpectedForm form, Optional<SubmissionRow> telling) {}

    public static final DeliveryRoll NONE = new DeliveryRoll(List.of(), List.of());

    public DeliveryRoll {
        asked = List.copyOf(asked);
        unasked = List.copyOf(unasked);
    }

    /** Each body's own lines, of bodies that have any; files of nobody are in none. */
    public Map<Body, DeliveryRoll> byBody() {
        Map<Body, List<Asked>> forms =
                asked.stream().collect(Collectors.groupingBy(one -> one.form().body()));
        Map<Body, List<SubmissionRow>> files = unasked.stream()
                .filter(file -> file.body().isPresent())
                .collect(Collectors.groupingBy(file -> file.body().get()));
        return Stream.concat(forms.keySet().stream(), files.keySet().stream())
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        body -> new DeliveryRoll(
                                forms.getOrDefault(body, List.of()), files.getOrDefault(body, List.of()))));
    }

    /**
     * Holds what is asked for against what came.
     *
     * @param files the last version at each path and those that count
     */
    public static DeliveryRoll of(Collection<ExpectedForm> expected, Collection<SubmissionRow> files) {
        Map<Body, List<SubmissionRow>> ofBody = files.stream()
                .filter(file -> file.body().isPresent())
                .collect(Collectors.groupingBy(file -> file.body().get()));
        List<SubmissionRow> unasked = new ArrayList<>(files);
        unasked.removeIf(file -> file.status().equals("superseded") || file.isNobodys());
        List<Asked> asked = new ArrayList<>();
        for (ExpectedForm form : new LinkedHashSet<>(expected)) {
            Optional<SubmissionRow> telling =
                    ExpectedForm.findTelling(form.listAnswering(ofBody.getOrDefault(form.body(), List.of())));
            telling.ifPresent(file -> unasked.removeIf(other -> other.id() == file.id()));
            asked.add(new Asked(form, telling));
        }
        return new DeliveryRoll(asked, unasked);
    }
}
