package org.itaconsolidator.job.scoring;

import java.util.List;
import java.util.function.Function;
import org.itaconsolidator.follow.BodyFollower;
import org.itaconsolidator.layout.Words;
import org.itaconsolidator.model.Body;
import org.itaconsolidator.model.delivery.Waiving;
import org.itaconsolidator.model.finding.Finding;
import org.itaconsolidator.model.finding.FindingCode;
import org.itaconsolidator.model.measure.FollowedBody;
import org.itaconsolidator.model.measure.MeasureToFollow;
import org.itaconsolidator.model.measure.NothingReported;
import org.itaconsolidator.model.measure.ReportsAsked;
import org.itaconsolidator.store.file.Store;
import org.itaconsolidator.store.keep.FollowStore;
import org.itaconsolidator.store.keep.ScoreStore;

/** Step score: follows the measures of the bodies of whose measures something changed, from promise to report. */
final class BodyFollowing {
    private final Store store;
    private final ScoreStore scores;
    private final FollowStore measures;
    private final BodyFollower follower;
    private final ReportsAsked asked;

    BodyFollowing(Store store, ReportsAsked asked, Function<Finding, String> wording, Waiving waiving) {
        this.store = store;
        this.scores = new ScoreStore(store, wording, waiving);
        this.measures = new FollowStore(store, wording, waiving);
        this.asked = asked;
        this.follower = new BodyFollower(Words.load(), asked);
    }

    private record Stored(Body body, List<MeasureToFollow> measures, List<NothingReported> nothing) {}

    void followAllDue() {
        BodiesAhead<?, ?> ahead = new BodiesAhead<>(
                store,
                body -> new Stored(body, measures.listMeasures(body), measures.listNothingReported(body)),
                read -> follower.follow(read.body(), read.measures(), read.nothing()),
                measures::replace,
                this::giveUp);
        List<Body> due = store.inTransaction(() -> {
            measures.followAllWith(asked.toString());
            return measures.listBodiesDue();
        });
        ahead.forEach(due);
    }

    /** A body at which the program fails shows no promises, and its deliveries say so. */
    private void giveUp(Body body) {
        Finding fault = Finding.ofFile(FindingCode.PROGRAM_FAULT, "", "").with("case", "following");
        measures.replace(body, new FollowedBody(List.of(), List.of(), scores.onAllCounting(body, fault)));
    }
}
