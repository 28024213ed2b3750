package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.itaconsolidator.model.Body;

/**
 * How complete the deliveries of a body are, in one line.
 *
 * @param asked how many forms are asked for
 * @param here how many of them came and count
 * @param late how many of those came after their day
 * @param unasked how many accepted files came that answer nothing asked for
 * @param absent the divisions that owe a form, in the order asked for; {@code ""} is the body itself
 */
public record FormsCame(int asked, int here, int late, int unasked, List<String> absent) {
    /** Copies the list. */
    public FormsCame {
        absent = List.copyOf(absent);
    }

    /**
     * Of a body.
     *
     * @param due the last day that is in time
     */
    public static FormsCame of(Body body, DeliveryRoll roll, Function<ExpectedForm, Optional<LocalDate>> due) {
        List<DeliveryRoll.Asked> asked = roll.asked().stream()
                .filter(one -> one.form().body().equals(body))
                .toList();
        List<DeliveryStatus> states = asked.stream()
                .map(one -> DeliveryStatus.of(one.telling(), due.apply(one.form())))
                .toList();
        int late = (int) states.stream().filter(DeliveryStatus.LATE::equals).count();
        return new FormsCame(
                asked.size(),
                late
                        + (int) states.stream()
                                .filter(DeliveryStatus.ACCEPTED::equals)
                                .count(),
                late,
                (int) roll.unasked().stream()
                        .filter(file -> file.body().filter(body::equals).isPresent())
                        .filter(file ->
                                DeliveryStatus.of(Optional.of(file), Optional.empty()) == DeliveryStatus.ACCEPTED)
                        .count(),
                asked.stream()
                        .filter(one -> switch (DeliveryStatus.of(one.telling(), due.apply(one.form()))) {
                            case MISSING, EMPTY -> true;
                            case ACCEPTED, LATE, REFUSED -> false;
                        })
                        .map(one -> one.form().division())
                        .distinct()
                        .toList());
    }
}
