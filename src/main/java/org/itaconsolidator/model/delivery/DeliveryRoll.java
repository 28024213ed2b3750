package org.itaconsolidator.model.delivery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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

    public DeliveryRoll {
        asked = List.copyOf(asked);
        unasked = List.copyOf(unasked);
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
            telling.ifPresent(unasked::remove);
            asked.add(new Asked(form, telling));
        }
        return new DeliveryRoll(asked, unasked);
    }
}
