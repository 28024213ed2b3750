package org.itaconsolidator.job;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.itaconsolidator.store.PublicationRow;
import org.itaconsolidator.store.RunRow;
import org.itaconsolidator.store.RunStore;

/** Whether what was published last still is what would be published now. */
final class PublishedState {
    private final RunStore runs;
    private final Stages stages;

    PublishedState(RunStore runs, Stages stages) {
        this.runs = runs;
        this.stages = stages;
    }

    boolean isUnchanged(RunRow run) {
        return runs.findLastPublication()
                .filter(last -> last.stateHash().equals(hash(run)))
                .map(PublicationRow::folder)
                .filter(stages.publishing()::isInPlace)
                .isPresent();
    }

    /** A hash of all that the output stands on: what is stored, what it was read with, what is due on the run's date. */
    String hash(RunRow run) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String line : runs.listState()) {
                digest.update((line + "\n").getBytes(StandardCharsets.UTF_8));
            }
            digest.update(stages.outputState().describe(run).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
