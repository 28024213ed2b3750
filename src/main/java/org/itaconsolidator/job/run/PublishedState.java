package org.itaconsolidator.job.run;

import java.util.ArrayList;
import java.util.List;
import org.itaconsolidator.job.output.OutputStages;
import org.itaconsolidator.model.Sha256;
import org.itaconsolidator.model.delivery.RunRow;
import org.itaconsolidator.store.run.RunStore;
import org.itaconsolidator.store.run.RunStore.PublicationRow;

/** Decides whether what was last published is still what would be published now. */
public record PublishedState(RunStore runs, OutputStages stages) {

    public boolean isUnchanged(RunRow run) {
        String stored = storedHash(run);
        return stages.publishing()
                .findShown()
                .flatMap(runs::findPublication)
                // the state may take a comparison with signed papers, so it is asked only if it can decide
                .filter(last -> last.stateHash().startsWith(stored))
                .filter(last -> last.stateHash().equals(stored + outputHash(run)))
                .map(PublicationRow::folder)
                .filter(stages.publishing()::isInPlace)
                .isPresent();
    }

    /**
     * Hashes of all that the output depends on: what is stored, what it was read with, how many promises are missing on the
     * day, and what the job says of it.
     */
    String hash(RunRow run) {
        return storedHash(run) + outputHash(run);
    }

    private String storedHash(RunRow run) {
        List<String> state = new ArrayList<>(runs.listState());
        state.add("missing " + runs.countMissing(run.businessDate()));
        return hash(state) + "-";
    }

    private String outputHash(RunRow run) {
        return hash(List.of(stages.state().apply(run)));
    }

    private static String hash(List<String> lines) {
        Sha256 hash = new Sha256();
        lines.forEach(line -> hash.add(line + "\n"));
        return hash.hex();
    }
}
