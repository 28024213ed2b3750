package org.itaconsolidator.job;

import org.itaconsolidator.model.Body;
import org.itaconsolidator.settle.Readings;
import org.itaconsolidator.settle.SettledReadings;
import org.itaconsolidator.store.ContributionStore;
import org.itaconsolidator.store.ScoreStore;
import org.itaconsolidator.store.SettledScores;
import org.itaconsolidator.store.Store;

/** Step score: settles the scores of the bodies of which something changed. */
final class BodyScoring {
    private final Store store;
    private final ScoreStore scores;
    private final ContributionStore contributions;
    private final Stages.Scoring scoring;

    BodyScoring(Store store, Stages stages) {
        this.store = store;
        this.scores = new ScoreStore(store, stages.wording());
        this.contributions = new ContributionStore(store);
        this.scoring = stages.scoring();
    }

    /**
     * Scores the bodies that are due, in one transaction; all of them where the job's own settings, such as the target, have
     * changed.
     */
    void scoreAllDue(boolean sameSettings) {
        store.inTransaction(() -> {
            if (!sameSettings) {
                scores.markAllDue();
            }
            scores.listBodiesDue().forEach(this::score);
            return null;
        });
    }

    private void score(Body body) {
        SettledReadings settled = Readings.settle(scores.listReadings(body), scores.listReported(body));
        BodyScores computed = scoring.score(body, settled);
        contributions.replace(body, computed.contributions());
        // last: it takes the body off the list of those due
        scores.replace(new SettledScores(
                body, settled.scores(), computed.totals(), computed.comparisons(), settled.findings()));
    }
}
