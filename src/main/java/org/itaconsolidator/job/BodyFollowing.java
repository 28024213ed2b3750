package org.itaconsolidator.job;

import org.itaconsolidator.follow.BodyFollower;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.store.FollowStore;
import org.itaconsolidator.store.Store;

/** Step score: follows the measures of the bodies of whose measures something changed, from promise to report. */
final class BodyFollowing {
    private final Store store;
    private final FollowStore measures;
    private final BodyFollower follower;

    BodyFollowing(Store store, Stages stages) {
        this.store = store;
        this.measures = new FollowStore(store, stages.wording());
        this.follower = new BodyFollower(Words.load());
    }

    /** Follows the bodies that are due. */
    void followAllDue() {
        BodiesAhead<?, ?> ahead = new BodiesAhead<>(measures::listMeasures, follower::follow, measures::replace);
        new Portions(store).forEach(store.inTransaction(measures::listBodiesDue), ahead::forEach);
    }
}
