package org.itaconsolidator.job.output;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.ViewRows;
import org.itaconsolidator.model.delivery.SubmissionRow;
import org.itaconsolidator.model.measure.FollowedMeasure;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.store.content.ContentReader;

/** What several outputs of a run ask of all bodies, read once. For a single body each asks the store itself. */
final class ReadOnce {
    /**
     * What was asked.
     *
     * @param left the bodies without which it was read
     * @param what the kind of answer, with all that it depends on
     */
    private record Question(List<Body> left, Object what) {}

    private final Map<Question, Object> answers = new HashMap<>();

    /** Forgets what was read, because it belongs to an earlier output. */
    synchronized void forget() {
        answers.clear();
    }

    /** Counts the states of the content's measures. */
    void count(ContentReader content, MeasureTally tally) {
        if (content.isOfOneBody()) {
            content.follow().countStates(tally);
            return;
        }
        tally.takeAll(once(content, tally.day(), () -> {
            MeasureTally all = new MeasureTally(tally.day());
            content.follow().countStates(all);
            return all;
        }));
    }

    /** The deliveries that matter now. */
    List<SubmissionRow> listSubmissions(ContentReader content) {
        return once(content, SubmissionRow.class, () -> content.deliveries().listSubmissions());
    }

    /** The content's rows; measures asked for by their ids are read once. */
    ViewRows rowsOf(ContentReader content) {
        return new ViewRows() {
            @Override
            public List<Body> listBodies() {
                return content.listBodies();
            }

            @Override
            public <R> void each(Class<R> type, Consumer<R> take) {
                content.each(type, take);
            }

            @Override
            public <R> void each(Class<R> type, Map<Body, Set<Long>> ids, Consumer<R> take) {
                if (type.equals(FollowedMeasure.class)) {
                    listMeasures(content, ids).forEach(measure -> take.accept(type.cast(measure)));
                } else {
                    content.each(type, ids, take);
                }
            }
        };
    }

    private List<FollowedMeasure> listMeasures(ContentReader content, Map<Body, Set<Long>> ids) {
        return once(content, Map.copyOf(ids), () -> {
            List<FollowedMeasure> measures = new ArrayList<>();
            content.follow().forEachInBrief(ids, measures::add);
            return measures;
        });
    }

    @SuppressWarnings("unchecked") // a question always has the same kind of answer
    private synchronized <T> T once(ContentReader content, Object what, Supplier<T> read) {
        if (content.isOfOneBody()) {
            return read.get();
        }
        return (T) answers.computeIfAbsent(new Question(content.listLeft(), what), any -> read.get());
    }
}
