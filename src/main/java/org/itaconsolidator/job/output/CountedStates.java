package org.itaconsolidator.job.output;

import java.util.List;
import java.util.Optional;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.measure.MeasureTally;
import org.itaconsolidator.store.content.ContentReader;

/** How the measures of all bodies stand, read and judged once for all outputs of a run that count them. */
final class CountedStates {
    /** @param left the bodies without which it was counted */
    private record Counted(List<Body> left, MeasureTally tally) {}

    private Optional<Counted> counted = Optional.empty();

    /** What was counted belongs to an earlier output. */
    synchronized void forget() {
        counted = Optional.empty();
    }

    /** Counts the measures of some content; those of one body anew. */
    synchronized void count(ContentReader content, MeasureTally tally) {
        if (content.isOfOneBody()) {
            content.follow().countStates(tally);
            return;
        }
        if (counted.filter(each -> each.left().equals(content.listLeft())
                        && each.tally().day().equals(tally.day()))
                .isEmpty()) {
            MeasureTally all = new MeasureTally(tally.day());
            content.follow().countStates(all);
            counted = Optional.of(new Counted(content.listLeft(), all));
        }
        tally.takeAll(counted.get().tally());
    }
}
