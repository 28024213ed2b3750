package org.itaconsolidator.job;

import org.itaconsolidator.follow.BodyFollower;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.store.FollowStore;
import org.itaconsolidator.store.Store;

/** Step score: follows the measures of the bodies of whose measures something changed, from promise to report. */
final class BodyFollowing {
    private final FollowStore measures;
    private final BodyFollower follower;

    BodyFollowing(Store store, Stages stages) {
        this.measures = new FollowStore(store, stages.wording());
        this.follower = new BodyFollower(Words.load());
    }

    /** Follows the bodies that are due, in the transaction of the caller. */
    void followAllDue() {
        new BodiesAhead<>(measures::listMeasures, follower::follow, measures::replace)
                .forEach(measures.listBodiesDue());
    }
}
