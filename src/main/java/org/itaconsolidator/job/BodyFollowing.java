package org.itaconsolidator.job;

import java.util.List;
import org.itaconsolidator.follow.BodyFollower;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.DeliveryFinding;
import org.itaconsolidator.model.Finding;
import org.itaconsolidator.model.FindingCode;
import org.itaconsolidator.model.FollowedBody;
import org.itaconsolidator.store.FollowStore;
import org.itaconsolidator.store.ScoreStore;
import org.itaconsolidator.store.Store;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Step score: follows the measures of the bodies of whose measures something changed, from promise to report. */
final class BodyFollowing {
    private static final Logger LOG = LoggerFactory.getLogger(BodyFollowing.class);

    private final Store store;
    private final ScoreStore scores;
    private final FollowStore measures;
    private final BodyFollower follower;

    BodyFollowing(Store store, Stages stages) {
        this.store = store;
        this.scores = new ScoreStore(store, stages.wording());
        this.measures = new FollowStore(store, stages.wording());
        this.follower = new BodyFollower(Words.load());
    }

    /** Follows the bodies that are due, in the transaction of the caller. */
    void followAllDue() {
        measures.listBodiesDue().forEach(this::followApart);
    }

    /** A body at which the program fails shows no promises, and its deliveries say so; the others go on. */
    private void followApart(Body body) {
        try {
            store.apart(() -> {
                measures.replace(body, follower.follow(measures.listMeasures(body)));
                return null;
            });
        } catch (RuntimeException | StackOverflowError e) {
            if (!Store.isOfContent(e)) {
                throw e;
            }
            LOG.error("the measures of a body could not be followed", e);
            Finding fault = Finding.ofFile(FindingCode.PROGRAM_FAULT, "", "").with("case", "following");
            List<DeliveryFinding> findings = scores.listCounting(body).stream()
                    .map(id -> new DeliveryFinding(id, fault))
                    .toList();
            measures.replace(body, new FollowedBody(List.of(), List.of(), findings));
        }
    }
}
