package org.itaconsolidator.settle;

import java.util.List;
import org.itaconsolidator.model.delivery.Delivered;
import org.itaconsolidator.model.reading.ScoreReading;

/** How one figure is mistyped as another, which this stage does not know. */
@FunctionalInterface
public interface SlipsOfTheHand {
    /**
     * Which of the cells that hold another value came by one slip from the value that gives the reported total: the detail
     * {@code slips} of the finding, {@code ""} where none did.
     *
     * @param counts what counts
     * @param others the readings of other deliveries that hold other values, in the order in which they are named
     */
    String explain(Delivered<ScoreReading> counts, List<Delivered<ScoreReading>> others);
}
