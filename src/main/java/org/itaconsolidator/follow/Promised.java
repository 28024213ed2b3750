package org.itaconsolidator.follow;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Field;
import org.itaconsolidator.model.FiscalYear;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.Promise;
import org.itaconsolidator.thai.period.Recurrence;
import org.itaconsolidator.thai.promise.Promises;
import org.itaconsolidator.thai.promise.Promises.PromiseMention;
import org.itaconsolidator.thai.text.ThaiText;

/**
 * A promise of a measure or of one of its steps.
 *
 * @param step the step's number, 0 for the measure as a whole
 * @param phrase the words that make it
 */
record Promised(int step, Promise promise, String phrase, CellRef at) {

    /**
     * All that a row promises, by its period and its steps: how it is monitored is no deadline of its own. Where steps have different periods, the
     * measure's period is only their sum; where they have one, it is the measure's. "Always" adds nothing where the same step names a time. A rhythm without days of
     * its own is held within the period beside it.
     */
    static List<Promised> listOf(MeasureToFollow row) {
        Optional<FiscalYear> year = Optional.of(row.fiscalYear());
        List<MeasureToFollow.Step> timed =
                row.steps().stream().filter(step -> !step.period().isEmpty()).toList();
        boolean ownPeriods = timed.stream()
                        .map(step -> ThaiText.fold(step.period()))
                        .distinct()
                        .count()
                > 1;
        String period = timed.isEmpty() || ownPeriods
                ? row.text(Field.PERIOD)
                : timed.get(0).period();
        List<PromiseMention> wholePeriod = ownPeriods ? List.of() : Promises.ofPeriod(period, year);
        RhythmFrame frame = ownPeriods
                ? RhythmFrame.around(timed.stream()
                        .flatMap(step -> Promises.ofPeriod(step.period(), year).stream())
                        .toList())
                : RhythmFrame.of(wholePeriod);
        List<Promised> whole = new ArrayList<>();
        add(whole, 0, wholePeriod, row.at(Field.PERIOD));
        if (!wholePeriod.isEmpty()
                && wholePeriod.stream()
                        .map(PromiseMention::promise)
                        .noneMatch(one -> one instanceof Promise.ByDate || one instanceof Promise.Every)) {
            add(whole, 0, frame.hold(rhythmsOf(row.text(row.nameField()), year)), row.at(row.nameField()));
        }
        List<Promised> all = new ArrayList<>(withoutAlways(whole));
        for (MeasureToFollow.Step step : row.steps()) {
            List<Promised> own = new ArrayList<>();
            List<PromiseMention> stepPeriod = ownPeriods ? Promises.ofPeriod(step.period(), year) : List.of();
            RhythmFrame ownFrame = stepPeriod.isEmpty() ? frame : RhythmFrame.of(stepPeriod);
            add(own, step.number(), stepPeriod, step.at());
            add(own, step.number(), ownFrame.hold(Promises.inText(step.text(), year)), step.at());
            all.addAll(withoutAlways(own));
        }
        return all;
    }

    /** How often a measure is to be done by its name, within the span of its period; any other time in it is that of its thing. */
    private static List<PromiseMention> rhythmsOf(String name, Optional<FiscalYear> year) {
        if (Promises.isOfAThing(name)) {
            return List.of();
        }
        return Promises.inText(name, year).stream()
                .filter(mention -> mention.promise() instanceof Promise.Every)
                .toList();
    }

    /** When a row is to be done, whatever its words and steps. */
    static Set<Promise> daysOf(MeasureToFollow row) {
        return listOf(row).stream().map(Promised::promise).collect(Collectors.toSet());
    }

    /** Whether a day lies within what is promised. */
    static boolean holds(Promise promise, LocalDate day) {
        return RhythmFrame.span(promise).filter(span -> span.holds(day)).isPresent();
    }

    /** How long what is promised may take; what has no first or no last day is the longest. */
    static long daysIn(Promise promise) {
        return RhythmFrame.span(promise)
                .filter(span -> span.first().isPresent() && span.last().isPresent())
                .map(span ->
                        ChronoUnit.DAYS.between(span.first().get(), span.last().get()))
                .orElse(Long.MAX_VALUE);
    }

    private static void add(List<Promised> all, int step, List<PromiseMention> mentions, CellRef at) {
        for (PromiseMention mention : mentions) {
            // in each part of the year asks more than so often in it
            all.removeIf(
                    one -> one.promise().equals(mention.promise()) && Recurrence.isWheneverInTheYear(one.phrase()));
            boolean known = all.stream().anyMatch(one -> one.promise().equals(mention.promise()));
            if (!known) {
                all.add(new Promised(step, mention.promise(), mention.phrase(), at));
            }
        }
    }

    private static List<Promised> withoutAlways(List<Promised> promised) {
        boolean named = promised.stream().anyMatch(one -> !(one.promise() instanceof Promise.Continual));
        return named
                ? promised.stream()
                        .filter(one -> !(one.promise() instanceof Promise.Continual))
                        .toList()
                : promised;
    }

    /**
     * The days within which a rhythm is held that names none itself: those of the period beside it. Without such days the
     * document's year is the frame.
     *
     * @param spans in their order; several where the period names several times
     */
    record RhythmFrame(List<Span> spans) {
        /** A span of days; an empty end is the year's. */
        record Span(Optional<LocalDate> first, Optional<LocalDate> last) {
            private boolean holds(LocalDate day) {
                return first.stream().noneMatch(day::isBefore) && last.stream().noneMatch(day::isAfter);
            }

            /** The span in whole months: what is monitored in a month need not be done on a certain day. */
            private Span wholeMonths() {
                return new Span(
                        first.map(day -> day.withDayOfMonth(1)),
                        last.map(day -> day.withDayOfMonth(day.lengthOfMonth())));
            }
        }

        RhythmFrame {
            spans = List.copyOf(spans);
        }

        static RhythmFrame of(List<PromiseMention> period) {
            List<Span> spans = period.stream()
                    .flatMap(mention -> span(mention.promise()).stream())
                    .distinct()
                    .toList();
            return new RhythmFrame(
                    spans.size() > 1 ? spans.stream().map(Span::wholeMonths).toList() : spans);
        }

        /** The span from the first to the last of the steps' periods; no limits where one has no days. */
        static RhythmFrame around(List<PromiseMention> periods) {
            List<Optional<Span>> all =
                    periods.stream().map(mention -> span(mention.promise())).toList();
            if (all.isEmpty() || all.stream().anyMatch(Optional::isEmpty)) {
                return new RhythmFrame(List.of());
            }
            List<Span> spans = all.stream().flatMap(Optional::stream).toList();
            return new RhythmFrame(List.of(new Span(
                    end(spans.stream().map(Span::first).toList(), Comparator.naturalOrder()),
                    end(spans.stream().map(Span::last).toList(), Comparator.reverseOrder()))));
        }

        private static Optional<LocalDate> end(List<Optional<LocalDate>> days, Comparator<LocalDate> order) {
            return days.stream().allMatch(Optional::isPresent)
                    ? days.stream().flatMap(Optional::stream).min(order)
                    : Optional.empty();
        }

        private static Optional<Span> span(Promise promise) {
            if (promise instanceof Promise.Within within) {
                return Optional.of(new Span(Optional.of(within.first()), Optional.of(within.last())));
            }
            if (promise instanceof Promise.ByDate by) {
                return Optional.of(new Span(Optional.empty(), Optional.of(by.last())));
            }
            if (promise instanceof Promise.Open open) {
                return Optional.of(new Span(Optional.of(open.first()), Optional.empty()));
            }
            return promise instanceof Promise.Every every
                            && every.first().or(every::last).isPresent()
                    ? Optional.of(new Span(every.first(), every.last()))
                    : Optional.empty();
        }

        /** The mentions, with their rhythms limited to these spans. */
        List<PromiseMention> hold(List<PromiseMention> mentions) {
            List<PromiseMention> held = new ArrayList<>();
            mentions.forEach(mention -> hold(mention).forEach(held::add));
            return held;
        }

        private Stream<PromiseMention> hold(PromiseMention mention) {
            boolean free = mention.promise() instanceof Promise.Every every
                    && every.first().isEmpty()
                    && every.last().isEmpty();
            if (!free || spans.isEmpty()) {
                return Stream.of(mention);
            }
            Promise.Every rhythm = (Promise.Every) mention.promise();
            return spans.stream()
                    .map(span -> new PromiseMention(rhythm.within(span.first(), span.last()), mention.phrase()));
        }
    }
}
