package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.Form;

/**
 * How complete the deliveries of a body are: the one count of them, for every sheet, page and picture.
 *
 * @param asked how many forms are asked for
 * @param here how many of them came and count
 * @param late how many of those came after their day
 * @param owed how many have been asked for and have not come, or came and were refused
 * @param refused how many of those owed came and were refused
 * @param awaited how many of those need not be here yet
 * @param unasked how many accepted files came that answer nothing asked for
 * @param forms the same by form, of those asked for
 */
public record FormsCame(
        int asked, int here, int late, int owed, int refused, int awaited, int unasked, SortedMap<Form, OfForm> forms) {
    /**
     * How many divisions were asked for a form, and how many of theirs came and count.
     *
     * @param absent the divisions that owe it, in the order asked for; {@code ""} is the body itself
     */
    public record OfForm(int asked, int here, List<String> absent) {
        public OfForm {
            absent = List.copyOf(absent);
        }

        public int owed() {
            return absent.size();
        }

        OfForm and(OfForm other) {
            return new OfForm(
                    asked + other.asked,
                    here + other.here,
                    Stream.concat(absent.stream(), other.absent.stream()).toList());
        }
    }

    public int owed(Form form) {
        return forms.containsKey(form) ? forms.get(form).owed() : 0;
    }

    /** Of a body. */
    public static FormsCame of(Body body, DeliveryRoll roll, LocalDate day) {
        int asked = 0;
        int here = 0;
        int late = 0;
        int owed = 0;
        int refused = 0;
        int awaited = 0;
        SortedMap<Form, OfForm> forms = new TreeMap<>();
        for (DeliveryRoll.Asked one : roll.asked()) {
            if (one.form().body().equals(body)) {
                asked++;
                forms.merge(
                        one.form().form(),
                        new OfForm(
                                1,
                                one.isFilledIn() ? 1 : 0,
                                one.isOwed(day) ? List.of(one.form().division()) : List.of()),
                        OfForm::and);
                switch (one.status()) {
                    case MISSING, EMPTY, REFUSED -> {
                        if (one.isOwed(day)) {
                            owed++;
                            refused += one.isMissing() ? 0 : 1;
                        } else {
                            awaited++;
                        }
                    }
                    case ACCEPTED -> here++;
                    case LATE -> {
                        here++;
                        late++;
                    }
                }
            }
        }
        int unasked = (int) roll.unasked().stream()
                .filter(file -> file.body().filter(body::equals).isPresent())
                .filter(file -> DeliveryStatus.of(Optional.of(file), Optional.empty()) == DeliveryStatus.ACCEPTED)
                .count();
        return new FormsCame(asked, here, late, owed, refused, awaited, unasked, forms);
    }
}
