package org.itaconsolidator.model.delivery;

import org.itaconsolidator.model.CellRef;
import org.itaconsolidator.model.Place;
import org.itaconsolidator.model.Scorecard;
import org.itaconsolidator.model.delivery.Delivery.Arrival;
import org.itaconsolidator.model.reading.ReportedFigure;
import org.itaconsolidator.model.reading.ScoreReading;

/**
 * A value that counts within its own delivery, with the place and time of that delivery.
 *
 * @param sender the division that sent it, {@code ""} for the body itself or an unknown one
 * @param <T> a {@link ScoreReading} or a {@link ReportedFigure}
 */
public record Delivered<T>(long submissionId, Arrival arrival, String sender, Scorecard scorecard, T value) {
    public boolean isOfDivision() {
        return !sender.isEmpty();
    }

    public Place place(CellRef at) {
        return new Place(arrival.inboxPath(), at.sheet(), at.a1());
    }
}
