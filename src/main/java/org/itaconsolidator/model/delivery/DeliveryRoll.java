package org.itaconsolidator.model.delivery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.itaconsolidator.model.Body;

/**
 * Every delivery, counted once: each form asked for with the file that decides its state, and whatever else came.
 * Status, page and workbook all count these lines.
 *
 * @param asked the forms in the order asked for, each once
 * @param unasked files that answer no expected form, without replaced versions and lists of many bodies
 */
public record DeliveryRoll(List<Asked> asked, List<SubmissionRow> unasked) {
    /**
     * A form that is asked for, with its last day and the file that decides its state.
     *
     * @param due the last day that is in time, in the zone of the job in which files are received; empty if none is set
     * @param telling the file that decides its state; empty if nothing came
     */
    public record Asked(ExpectedForm form, Optional<LocalDate> due, Optional<SubmissionRow> telling) {
        public DeliveryStatus status() {
            return DeliveryStatus.of(telling, due);
        }

        /** Whether it has not come; sent back blank counts as missing, refused does not. */
        public boolean isMissing() {
            return status() == DeliveryStatus.MISSING || status() == DeliveryStatus.EMPTY;
        }

        /** Whether it has come and counts, in time or late. */
        public boolean isFilledIn() {
            return status() == DeliveryStatus.ACCEPTED || status() == DeliveryStatus.LATE;
        }

        /** Whether nothing that counts has come by its last day; without a last day it is owed at once. */
        public boolean isOwed(LocalDate day) {
            return !isFilledIn()
                    && form.findLastDay(due).filter(last -> !day.isAfter(last)).isEmpty();
        }

        /** Whether it would be asked for by now, had it not come: so many days ahead; without a day when owed. */
        public boolean isNear(LocalDate day, int remindBefore) {
            return DeliveryLine.of(this, day).isNear(day, remindBefore);
        }
    }

    public static final DeliveryRoll NONE = new DeliveryRoll(List.of(), List.of());

    public DeliveryRoll {
        asked = List.copyOf(asked);
        unasked = List.copyOf(unasked);
    }

    /** A form with its state; empty if nobody asks for it. */
    public Optional<Asked> find(ExpectedForm form) {
        return asked.stream().filter(one -> one.form().equals(form)).findFirst();
    }

    /** The lines of each body that has any; files of nobody are left out. */
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

    /** The roll of a store with one body: refused files without a body's name are listed with it. */
    public DeliveryRoll ofOnly(Body body) {
        return new DeliveryRoll(
                asked,
                unasked.stream()
                        .map(file -> file.withBody(file.body().or(() -> Optional.of(body))))
                        .toList());
    }

    /** A line for each form asked for, then for each file that came unasked, as of a day. */
    public List<DeliveryLine> listLines(LocalDate day) {
        return Stream.concat(
                        asked.stream().map(one -> DeliveryLine.of(one, day)),
                        unasked.stream().map(DeliveryLine::ofUnasked))
                .toList();
    }

    /**
     * Compares what is asked for with what came. A damaged file that shows no more answers the only form that its division still owes.
     *
     * @param due each form asked for with the last day that is in time; empty if none is set
     * @param files the last version at each path and those that count
     */
    public static DeliveryRoll of(Map<ExpectedForm, Optional<LocalDate>> due, Collection<SubmissionRow> files) {
        Map<Body, List<SubmissionRow>> ofBody = files.stream()
                .filter(file -> file.body().isPresent())
                .collect(Collectors.groupingBy(file -> file.body().get()));
        List<SubmissionRow> unasked = new ArrayList<>(files);
        unasked.removeIf(file -> file.isSuperseded() || file.isListOfBodies());
        List<Asked> asked = new ArrayList<>();
        Set<Long> told = new HashSet<>();
        due.forEach((form, day) -> {
            Optional<SubmissionRow> telling =
                    ExpectedForm.findTelling(form.listAnswering(ofBody.getOrDefault(form.body(), List.of())));
            // the sender corrects the whole body's refused file, whatever the divisions are told
            telling.filter(file -> !file.isRefused() || file.division().equals(form.division()))
                    .ifPresent(file -> told.add(file.id()));
            asked.add(new Asked(form, day, telling));
        });
        unasked.removeIf(file -> told.contains(file.id()));
        // of what nobody asked for only a damaged file may still be a form: its name says which
        List<SubmissionRow> damaged =
                unasked.stream().filter(SubmissionRow::isDamaged).toList();
        damaged.forEach(file -> {
            List<Integer> open = IntStream.range(0, asked.size())
                    .filter(i -> asked.get(i)
                                    .telling()
                                    .filter(known -> !known.isDamaged())
                                    .isEmpty()
                            && asked.get(i).form().mayBe(file))
                    .boxed()
                    .toList();
            if (open.size() == 1) {
                Asked one = asked.get(open.get(0));
                List<SubmissionRow> answering =
                        Stream.concat(one.telling().stream(), Stream.of(file)).toList();
                Optional<SubmissionRow> telling = ExpectedForm.findTelling(answering);
                asked.set(open.get(0), new Asked(one.form(), one.due(), telling));
                // each must be corrected, so each is listed
                unasked.removeAll(answering);
                answering.stream()
                        .filter(other -> !telling.equals(Optional.of(other)))
                        .forEach(unasked::add);
            }
        });
        return new DeliveryRoll(asked, unasked);
    }
}
